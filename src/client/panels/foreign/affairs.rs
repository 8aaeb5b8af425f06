//! What is in dispute: crises and whose move it is, offers that wait, matters on which governments take a stand, conferences.

use bevy_egui::egui::Ui;

use super::super::{account, figures, orders, rows, why};
use super::envoy;
use crate::client::desk::{Action, Selection, View};
use crate::client::theme::{Scale, Tone};
use crate::client::widgets::section::{nothing_here, section};
use crate::command::{Command, Envoy};
use crate::rules::diplomacy::{crisis, stand};
use crate::units::CountryId;
use crate::world::Crisis;

pub fn affairs(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    offers(ui, view, country, actions);
    crises(ui, view, country, actions);
    matters(ui, view, country, actions);
    conferences(ui, view, country, actions);
}

fn give(ui: &mut Ui, view: &View, country: CountryId, list: Vec<Envoy>, actions: &mut Vec<Action>) {
    if let Some(seat) = envoy(view, country) {
        orders::fitting(ui, view, seat, list.into_iter().map(Command::Abroad).collect(), actions);
    }
}

/// Two answers side by side.
fn either(ui: &mut Ui, view: &View, country: CountryId, both: [(Envoy, &str); 2], actions: &mut Vec<Action>) {
    if envoy(view, country).is_some() {
        let both = both.map(|(order, key)| (Command::Abroad(order), view.tell.ui(key)));
        orders::side_by_side(ui, view, &both, actions);
    }
}

fn offers(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let (t, tell) = (view.t, view.tell);
    for offer in t.treaties.offers.iter().filter(|o| o.deal.has(country)) {
        section(ui, &tell.ui("foreign-offer-open"), &tell.ui_with("foreign-until", &[("date", offer.until.long())]));
        let args = [("by", tell.country(offer.by)), ("deal", tell.deal(&offer.deal))];
        rows::remark(ui, &tell.ui_with("foreign-offer", &args));
        ui.add_space(Scale::of(ui.ctx()).px(3.0, 4.0));
        let reply = |yes| Envoy::Reply { offer: offer.number, yes };
        either(ui, view, country, [(reply(true), "foreign-sign"), (reply(false), "foreign-decline")], actions);
    }
}

fn crises(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let (t, tell) = (view.t, view.tell);
    section(ui, &tell.ui("foreign-crises"), "");
    if t.affairs.crises.is_empty() {
        nothing_here(ui, &tell.ui("foreign-crises-none"));
    }
    let ours = |c: &&Crisis| c.side_of(country).is_some();
    for row in t.affairs.crises.iter().filter(ours).chain(t.affairs.crises.iter().filter(|c| !ours(c))) {
        one(ui, view, country, row, actions);
    }
}

fn one(ui: &mut Ui, view: &View, country: CountryId, row: &Crisis, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let args = [("by", tell.country(row.by)), ("against", tell.country(row.against)), ("step", tell.step(row.step))];
    if rows::pair(ui, &tell.ui_with("foreign-crisis", &args), &tell.step(row.step), None).clicked() {
        actions.push(Action::Select(Selection::Country(row.against)));
    }
    rows::remark(ui, &tell.demand(&row.demand));
    let args = [("country", tell.the_country(row.awaits)), ("date", row.due.long())];
    rows::remark(ui, &tell.ui_with("foreign-crisis-awaits", &args));
    for party in [row.by, row.against] {
        let resolve = crisis::resolve(book, t, row, party, &mut ());
        let tone = if resolve.is_negative() { Tone::Loss } else { Tone::Gain };
        let label = tell.ui_with("foreign-resolve", &[("country", tell.the_country(party))]);
        let response = rows::verdict(ui, &label, &figures::change(resolve).text, tone);
        why::why_tooltip_of(&response, view, || {
            let mut terms = Vec::new();
            let total = crisis::resolve(book, t, row, party, &mut terms);
            let question = tell.ui_with("foreign-why-resolve", &[("now", figures::change(total).text)]);
            account::level(view, question, tell.country(party), figures::Unit::Points, &terms, total)
        });
    }
    ui.add_space(Scale::of(ui.ctx()).px(3.0, 4.0));
    let n = row.number;
    let list = vec![
        Envoy::StandFirm { crisis: n },
        Envoy::Concede { crisis: n },
        Envoy::Escalate { crisis: n },
        Envoy::BackDown { crisis: n },
        Envoy::Back { crisis: n, side: 0 },
        Envoy::Back { crisis: n, side: 1 },
        Envoy::Mediate { crisis: n },
    ];
    give(ui, view, country, list, actions);
}

fn matters(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    if t.affairs.matters.is_empty() {
        return;
    }
    section(ui, &tell.ui("foreign-matters"), "");
    for matter in &t.affairs.matters {
        let (pro, contra) =
            (matter.stands.iter().filter(|s| s.1).count(), matter.stands.iter().filter(|s| !s.1).count());
        let args = [("pro", pro.to_string()), ("contra", contra.to_string())];
        let note = tell.ui_with("foreign-stands", &args);
        let response = rows::pair(ui, &tell.matter(matter.deed, matter.doer, matter.victim), &note, None);
        why::why_tooltip_of(&response, view, || {
            let mut terms = Vec::new();
            let total = stand::opinion(book, t, country, matter, &mut terms);
            let question = tell.ui_with("foreign-why-stand", &[("now", figures::change(total).text)]);
            account::level(view, question, tell.country(country), figures::Unit::Points, &terms, total)
        });
        let stand = |applauds| Envoy::Stand { matter: matter.number, applauds };
        either(ui, view, country, [(stand(true), "foreign-applaud"), (stand(false), "foreign-condemn")], actions);
    }
}

fn conferences(ui: &mut Ui, view: &View, country: CountryId, actions: &mut Vec<Action>) {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let mine: Vec<Envoy> = book
        .conferences
        .iter()
        .filter(|(_, def)| def.host == country)
        .map(|(conference, _)| Envoy::Summon { conference })
        .collect();
    if t.affairs.conferences.is_empty() && mine.is_empty() {
        return;
    }
    section(ui, &tell.ui("foreign-conferences"), "");
    for meeting in &t.affairs.conferences {
        let come = meeting.invited.iter().filter(|i| i.1 == Some(true)).count();
        let args =
            [("date", meeting.meets.long()), ("come", come.to_string()), ("all", meeting.invited.len().to_string())];
        let name = tell.conference(meeting.written, meeting.host);
        rows::pair(ui, &name, &tell.ui_with("foreign-conference-note", &args), None);
    }
    give(ui, view, country, mine, actions);
}
