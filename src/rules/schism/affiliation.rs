//! Bodies of sister parties: whom a convener speaks to, and how willing a party is to join.
//!
//! Whoever belongs to a body is in its list, ascending; a convener never belongs to its own.

use super::concerned;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{QuestionDef, Scenario};
use crate::units::{FactionId, Fixed, InternationalId, QuestionId};
use crate::world::{Happening, Snapshot, Tables};

/// The body through which a convener may deal with a party: one to which it belongs, or whose movements are its own.
pub fn body_of(book: &Scenario, t: Tables<'_>, convener: FactionId, party: FactionId) -> Option<InternationalId> {
    let speaks = |id: InternationalId| {
        belongs(t, id, party) || book.internationals[id].movements.contains(&t.factions[party].movement)
    };
    convened(book, convener).find(|&id| party != convener && speaks(id))
}

/// The bodies that a faction convenes.
pub fn convened(book: &Scenario, convener: FactionId) -> impl Iterator<Item = InternationalId> {
    book.internationals.iter().filter(move |(_, def)| def.convener == convener).map(|(id, _)| id)
}

/// Everyone who convenes a body, once.
pub fn conveners(book: &Scenario) -> impl Iterator<Item = FactionId> {
    let all = &book.internationals;
    all.iter().filter_map(move |(id, def)| {
        let first = all.iter().all(|(other, o)| other >= id || o.convener != def.convener);
        first.then_some(def.convener)
    })
}

pub fn belongs(t: Tables<'_>, body: InternationalId, party: FactionId) -> bool {
    t.wings.members[body].binary_search(&party).is_ok()
}

/// The body that a party would be asked into next: one that speaks to its movement, to which it does not belong.
pub fn suitor(book: &Scenario, t: Tables<'_>, party: FactionId) -> Option<InternationalId> {
    let asks = |id: InternationalId| {
        let convener = book.internationals[id].convener;
        convener != party && t.factions[convener].active && body_of(book, t, convener, party) == Some(id)
    };
    let holds = t.factions[party].active && t.factions[party].kind.holds_allegiance();
    book.internationals.ids().find(|&id| holds && !belongs(t, id, party) && asks(id))
}

/// How willing a party is to join the body that would ask it next; nothing where none would.
pub fn willing_to_join(book: &Scenario, t: Tables<'_>, party: FactionId, sink: &mut impl Terms) -> Fixed {
    suitor(book, t, party).map_or(Fixed::ZERO, |body| affiliation(book, t, body, party, sink))
}

/// How willing a party is to join a body: at 0 or more it does.
pub fn affiliation(
    book: &Scenario,
    t: Tables<'_>,
    body: InternationalId,
    party: FactionId,
    sink: &mut impl Terms,
) -> Fixed {
    let d = &book.defines.abroad;
    let convener = book.internationals[body].convener;
    let (row, host) = (&t.factions[party], &t.factions[convener]);
    let mut total = Total::new(sink);
    total.add("independence", d.independence);
    total.about("kinship", About::Faction(convener), d.nearness.percent_of(row.stance.affinity(&host.stance)));
    for (question, answer) in lines(book, t, convener, party) {
        let (reason, points) = match t.wings.line(party, question) {
            Some(own) if own == answer => ("same-line", d.same_line),
            Some(_) => ("other-line", d.other_line),
            None => ("no-line", d.no_line),
        };
        total.about(reason, About::Question(question), points);
        if let Some(patron) = book.questions[question].answer(1 - answer).patron {
            let living = super::dependence(book, t, party, patron);
            total.about("patron-money", About::Country(patron), living.percent_of(d.patron));
        }
        let stance = t.wings.stance(party, question).times_int(QuestionDef::side(answer));
        total.about("ranks-think", About::Question(question), stance.percent_of(d.ranks));
    }
    let paid = host.subsidies.iter().find(|(to, _)| *to == party).map_or(Fixed::ZERO, |s| s.1);
    if paid.is_positive() {
        let income = row.income.max(paid) + d.purse_least;
        total.about("paid-by", About::Faction(convener), d.purse.times(paid).over(income));
    }
    let company = Fixed::whole(i64::try_from(t.wings.members[body].len()).expect("some hundreds"));
    total.add("company", d.company.times(company).min(d.company_most));
    total.about("credit", About::Faction(convener), d.credit.times(host.cohesion - Fixed::whole(50)).over_int(10));
    if t.countries[row.country].in_government(party) {
        total.add("reasons-of-state", d.office);
    }
    total.sum()
}

/// The answers that the convener has given to open questions which the party must answer too.
fn lines(
    book: &Scenario,
    t: Tables<'_>,
    convener: FactionId,
    party: FactionId,
) -> impl Iterator<Item = (QuestionId, u8)> {
    let open = t.wings.questions().map(|(q, _)| q).filter(move |&q| concerned(book, t, party, q));
    open.filter_map(move |q| t.wings.line(convener, q).map(|answer| (q, answer)))
}

/// Whoever joined a body of founders by itself leaves it by itself, when little holds it there.
pub(super) fn drop_out(book: &Scenario, t: &mut Snapshot, party: FactionId) {
    for (body, def) in book.internationals.iter().filter(|(_, def)| def.founders.is_some()) {
        if !belongs(t.read(), body, party) {
            continue;
        }
        let willing = affiliation(book, t.read(), body, party, &mut ());
        if willing < book.defines.abroad.leaves || !t.factions[def.convener].active {
            enrol(t, body, party, false);
        }
    }
}

/// A party joins a body, or is struck from its list.
pub fn enrol(t: &mut Snapshot, body: InternationalId, party: FactionId, joins: bool) {
    let today = t.calendar.today;
    let members = &mut t.wings.members[body];
    match (members.binary_search(&party), joins) {
        (Err(at), true) => {
            members.insert(at, party);
            t.chronicle.write(today, Happening::JoinedInternational { faction: party, body });
        }
        (Ok(at), false) => {
            members.remove(at);
            t.chronicle.write(today, Happening::LeftInternational { faction: party, body });
        }
        _ => {}
    }
}
