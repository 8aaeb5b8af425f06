//! At home: questions put to the seat, votes to come, a majority that is lost, words given, empty posts, the street.

use super::{Matter, Weight, day, to_country, to_faction};
use crate::client::desk::{Action, Selection, View};
use crate::rules::{measure, schism};
use crate::units::{CountryId, FactionId, OfficeId};
use crate::world::{Promise, ProtestKind};

/// Days before a vote at which it is put into the tray.
const BEFORE_A_VOTE: i32 = 75;
/// Odds of a break, per cent, from which they are a danger.
const LIKELY: i64 = 3;

pub fn politics(view: &View, seat: FactionId, list: &mut Vec<Matter>) {
    let home = view.t.factions[seat].country;
    questions(view, seat, list);
    chamber(view, seat, home, list);
    if view.t.countries[home].governs(seat) {
        posts(view, home, list);
        street(view, home, list);
    }
    camp(view, seat, list);
}

/// Events that wait for the seat's answer.
fn questions(view: &View, seat: FactionId, list: &mut Vec<Matter>) {
    let tell = view.tell;
    for open in view.t.story.open.iter().filter(|o| o.actor == seat) {
        let article = tell.event(open.event);
        let about = tell.ui_with("tray-event-about", &[("date", open.until.long())]);
        let matter = Matter::new(Weight::Answer, article.headline, day(view, open.until), about);
        let goes = vec![Action::OpenEvent(open.number)];
        list.push(Matter { cabled: true, ..matter.by(open.until).to(goes) });
    }
}

fn chamber(view: &View, seat: FactionId, home: CountryId, list: &mut Vec<Matter>) {
    let (tell, t, book) = (view.tell, view.t, view.book);
    let (state, rows) = (&t.countries[home], &t.parliaments[home]);
    let governs = state.governs(seat);
    if let Some(motion) = &rows.motion {
        let args = [("by", tell.faction(motion.by)), ("date", motion.vote.long())];
        let weight = if state.in_government(seat) { Weight::Danger } else { Weight::Open };
        let matter = Matter::new(
            weight,
            tell.ui("tray-motion"),
            day(view, motion.vote),
            tell.ui_with("tray-motion-about", &args),
        );
        list.push(matter.by(motion.vote).to(to_country(view, home, 0)));
    }
    for bill in &rows.bills {
        let key = if bill.passes { "tray-bill" } else { "tray-repeal" };
        let title = tell.ui_with(key, &[("law", tell.law(bill.law))]);
        let args = [("by", tell.faction(bill.by)), ("date", bill.vote.long())];
        let matter = Matter::new(Weight::Open, title, day(view, bill.vote), tell.ui_with("tray-bill-about", &args));
        list.push(matter.by(bill.vote).to(to_country(view, home, 2)));
    }
    let (seats, needed) = (measure::coalition_seats(t, home), measure::majority(book, home));
    if governs && book.forms[state.form].answers_to_chamber() && seats < needed {
        let args = [("seats", seats.to_string()), ("needed", needed.to_string())];
        let matter = Matter::new(
            Weight::Danger,
            tell.ui("tray-no-majority"),
            tell.ui_with("tray-of", &args),
            tell.ui_with("tray-no-majority-about", &args),
        );
        let matter = matter.to(to_country(view, home, 0));
        list.push(rows.next_remedy.map_or(matter.clone(), |date| matter.by(date)));
    }
    for pledge in rows.pledges.iter().filter(|p| governs || p.to == seat) {
        let key = if pledge.to == seat { "tray-pledge-to-us" } else { "tray-pledge" };
        let (law, about) = match pledge.what {
            Promise::Law { law, passes: true } => (tell.law(law), "tray-pledge-pass"),
            Promise::Law { law, passes: false } => (tell.law(law), "tray-pledge-repeal"),
            Promise::Line { doctrine } => (tell.doctrine(doctrine), "tray-pledge-line"),
        };
        let args = [("to", tell.faction(pledge.to)), ("law", law), ("date", pledge.until.long())];
        let weight = if governs { Weight::Danger } else { Weight::Open };
        let about = tell.ui_with(about, &args);
        let matter = Matter::new(weight, tell.ui_with(key, &args), day(view, pledge.until), about);
        list.push(matter.by(pledge.until).to(to_country(view, home, 2)));
    }
    let today = t.calendar.today;
    if let Some(date) = state.next_election.filter(|d| (0..=BEFORE_A_VOTE).contains(&d.since(today))) {
        let title = tell.ui_with("tray-vote", &[("country", tell.country(home))]);
        let matter = Matter::new(Weight::Danger, title, day(view, date), tell.ui("tray-vote-about"));
        list.push(matter.by(date).to(vec![Action::OpenPoll(home)]));
    }
}

fn posts(view: &View, home: CountryId, list: &mut Vec<Matter>) {
    let (tell, t) = (view.tell, view.t);
    let empty: Vec<OfficeId> = view
        .book
        .offices
        .iter()
        .filter(|&(office, def)| def.country == home && t.people.holders[office].is_none())
        .map(|(office, _)| office)
        .collect();
    if let Some(first) = empty.first() {
        let names: Vec<String> = empty.iter().map(|&office| tell.office(office)).collect();
        let title = match empty.len() {
            1 => tell.ui_with("tray-post", &[("post", tell.office(*first))]),
            n => tell.ui_with("tray-posts", &[("count", n.to_string())]),
        };
        let about = tell.ui_with("tray-posts-about", &[("posts", names.join(", "))]);
        list.push(Matter::new(Weight::Open, title, String::new(), about).to(to_country(view, home, 3)));
    }
}

fn street(view: &View, home: CountryId, list: &mut Vec<Matter>) {
    let tell = view.tell;
    for protest in view.t.protests.of_country(home) {
        let key = match protest.kind {
            ProtestKind::March => "tray-march",
            ProtestKind::Strike => "tray-strike",
        };
        let title = tell.ui_with(key, &[("by", tell.faction_short(protest.organiser))]);
        let heads = crate::client::theme::number::short(i64::try_from(protest.heads).unwrap_or(i64::MAX));
        let args = [("heads", heads.clone()), ("by", tell.faction(protest.organiser)), ("date", protest.until.long())];
        let matter = Matter::new(Weight::Danger, title, heads, tell.ui_with("tray-protest-about", &args));
        let mut goes = to_faction(view, protest.organiser, 3);
        goes.extend(protest.provinces.first().map(|&at| Action::Show(at)));
        list.push(matter.by(protest.until).to(goes));
    }
}

/// One's own camp: a question without a line, and the odds that it breaks.
fn camp(view: &View, seat: FactionId, list: &mut Vec<Matter>) {
    let (tell, t, book) = (view.tell, view.t, view.book);
    for (question, _) in t.wings.questions() {
        if schism::concerned(book, t, seat, question) && t.wings.line(seat, question).is_none() {
            let title = tell.ui_with("tray-line", &[("question", tell.question_title(question))]);
            let matter = Matter::new(Weight::Danger, title, String::new(), tell.ui("tray-line-about"));
            list.push(matter.to(to_faction(view, seat, 0)));
        }
    }
    let odds = schism::next_hazard(book, t, seat);
    if odds >= crate::units::Fixed::whole(LIKELY) {
        let told = crate::client::theme::number::percent(odds.to_f64() / 100.0);
        let about = tell.ui_with("tray-break-about", &[("odds", told.clone())]);
        let matter = Matter::new(Weight::Danger, tell.ui("tray-break"), told, about);
        list.push(matter.to(vec![Action::Select(Selection::Faction(seat)), Action::Page(0)]));
    }
}
