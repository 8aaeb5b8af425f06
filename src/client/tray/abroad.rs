//! Abroad: offers and crises that wait for a word, wars and lands held by arms that want men or terms.

use super::{Matter, Weight, day, matter, to_board};
use crate::client::desk::{Action, Board, Selection, View};
use crate::rules::{conflict, occupation};
use crate::units::{CountryId, FactionId};

/// Days before the end of a mandate at which it is put into the tray.
const BEFORE_ITS_END: i32 = 45;

/// The pages of the boards.
const IN_DISPUTE: usize = 2;
const TERMS: usize = 2;
const IN_THE_FIELD: usize = 1;

pub fn abroad(view: &View, seat: FactionId, list: &mut Vec<Matter>) {
    let home = view.t.factions[seat].country;
    wars(view, seat, home, list);
    if view.t.countries[home].governs(seat) {
        offers(view, home, list);
        crises(view, home, list);
        words(view, home, list);
        lands(view, home, list);
    }
}

fn offers(view: &View, home: CountryId, list: &mut Vec<Matter>) {
    let (tell, t) = (view.tell, view.t);
    for offer in t.treaties.offers.iter().filter(|o| o.to() == home) {
        let args = [("by", tell.country(offer.by)), ("deal", tell.deal(&offer.deal))];
        let matter = matter(view, Weight::Answer, "tray-offer", &args, day(view, offer.until));
        list.push(matter.by(offer.until).to(to_board(view, Board::Foreign(home), IN_DISPUTE)));
    }
}

fn crises(view: &View, home: CountryId, list: &mut Vec<Matter>) {
    let (tell, t) = (view.tell, view.t);
    for crisis in t.affairs.crises.iter().filter(|c| c.awaits == home) {
        let other = if crisis.by == home { crisis.against } else { crisis.by };
        let args = [("country", tell.the_country(other)), ("demand", tell.demand(&crisis.demand))];
        let matter = matter(view, Weight::Answer, "tray-crisis", &args, day(view, crisis.due));
        list.push(matter.by(crisis.due).to(to_board(view, Board::Foreign(home), IN_DISPUTE)));
    }
}

/// Deeds of others on which the government has not yet said a word.
fn words(view: &View, home: CountryId, list: &mut Vec<Matter>) {
    let (tell, t) = (view.tell, view.t);
    let open: Vec<_> = t.affairs.matters.iter().filter(|m| m.doer != home && m.stand(home).is_none()).collect();
    let Some(first) = open.iter().min_by_key(|m| m.until) else { return };
    let title = match open.len() {
        1 => tell.ui("tray-word"),
        n => tell.ui_with("tray-words", &[("count", n.to_string())]),
    };
    let about = tell.ui_with("tray-words-about", &[("what", tell.matter(first.deed, first.doer, first.victim))]);
    let matter = Matter::new(Weight::Open, title, day(view, first.until), about);
    list.push(matter.by(first.until).to(to_board(view, Board::Foreign(home), IN_DISPUTE)));
}

fn wars(view: &View, seat: FactionId, home: CountryId, list: &mut Vec<Matter>) {
    let (tell, t) = (view.tell, view.t);
    for war in t.conflicts.active() {
        let Some(own) = conflict::stands_in(t, war, seat) else { continue };
        let offers: Vec<_> = war.offers.iter().filter(|o| o.to == own).collect();
        if let Some(first) = offers.iter().min_by_key(|o| o.until).filter(|_| offers.len() > 2) {
            let names: Vec<String> = offers.iter().map(|o| tell.belligerent(o.from)).collect();
            let args =
                [("count", offers.len().to_string()), ("war", tell.conflict(war.key)), ("names", names.join(", "))];
            let matter = matter(view, Weight::Answer, "tray-terms-many", &args, day(view, first.until));
            list.push(matter.by(first.until).to(to_board(view, Board::War(war.key, home), TERMS)));
            continue;
        }
        for offer in offers {
            let from = tell.belligerent(offer.from);
            let args = [("from", from), ("war", tell.conflict(war.key)), ("terms", tell.clauses(&offer.clauses))];
            let matter = matter(view, Weight::Answer, "tray-terms", &args, day(view, offer.until));
            list.push(matter.by(offer.until).to(to_board(view, Board::War(war.key, home), TERMS)));
        }
    }
    let today = t.calendar.today;
    let mut told = Vec::new();
    for force in &t.forces.rows {
        let Some(mandate) = force.mandate.as_ref().filter(|m| m.sender == home && !m.leaving) else { continue };
        let Some(until) = mandate.until.filter(|d| d.since(today) <= BEFORE_ITS_END) else { continue };
        if told.contains(&(force.conflict, until)) || !t.countries[home].governs(seat) {
            continue;
        }
        told.push((force.conflict, until));
        let args = [("war", tell.conflict(force.conflict)), ("date", until.long())];
        let matter = matter(view, Weight::Danger, "tray-mandate", &args, day(view, until));
        list.push(matter.by(until).to(to_board(view, Board::War(force.conflict, home), IN_THE_FIELD)));
    }
}

/// Lands under administration that ask for more men than stand there, the one most in want first.
fn lands(view: &View, home: CountryId, list: &mut Vec<Matter>) {
    let (tell, t, book) = (view.tell, view.t, view.book);
    let mut thin: Vec<_> = t
        .administrations
        .under(home)
        .map(|(land, row)| (row.men() - occupation::garrison_need(book, t, land, &mut ()), land))
        .filter(|(over, _)| over.is_negative())
        .collect();
    thin.sort_unstable();
    let Some(&(_, worst)) = thin.first() else { return };
    let title = match thin.len() {
        1 => tell.ui_with("tray-thin", &[("country", tell.country(worst))]),
        n => tell.ui_with("tray-thin-many", &[("count", n.to_string())]),
    };
    let names: Vec<String> = thin.iter().map(|&(_, land)| tell.country(land)).collect();
    let about = tell.ui_with("tray-thin-about", &[("lands", names.join(", "))]);
    let mut goes = to_board(view, Board::Occupation(home), 0);
    goes.push(Action::Select(Selection::Country(worst)));
    list.push(Matter::new(Weight::Danger, title, String::new(), about).to(goes));
}
