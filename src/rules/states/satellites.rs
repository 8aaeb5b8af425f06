//! Independent governments that a patron set up: some turn away, some grow too strong; and who recognises states made in
//! play.

use bevy_ecs::prelude::Res;

use super::change::{Reshape, commit};
use crate::rules::why::{Terms, Total};
use crate::rules::{Book, occupation, relation};
use crate::scenario::{Estate, Motive, Scenario};
use crate::units::{CountryId, Fixed, Id, Kind, Stream, StreamKind};
use crate::world::{EveryTable, Happening, Snapshot, StateNews, Tables};

/// The chance in a month that a satellite turns from its patron, in per cent.
pub fn danger(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.states;
    let mut total = Total::new(sink);
    if t.states.patron(country).is_none() {
        return total.sum();
    }
    let reliability = occupation::reliability(book, t, country, &mut ());
    total.add("unreliable", (d.defect_from - reliability).max(Fixed::ZERO).times(d.defect));
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::whole(60))
}

/// System: on the first of the month satellites are weighed and new states looked at.
pub fn month(book: Res<Book>, mut all: EveryTable) {
    turn_away(&book, &mut all);
    outgrow(&book, &mut all);
    recognise(&book, &mut all);
}

fn turn_away(book: &Scenario, all: &mut Snapshot) {
    let t = all.read();
    let turned: Vec<CountryId> = t
        .states
        .satellites
        .keys()
        .copied()
        .filter(|&c| {
            let name = book.names.hash(Kind::Country, c.0);
            let odds = danger(book, t, c, &mut ());
            odds.is_positive()
                && Stream::new(t.calendar.seed, StreamKind::Satellite, name, t.calendar.today).percent(odds)
        })
        .collect();
    for country in turned {
        commit(book, all, Reshape::Defect { country });
    }
}

/// Who has become too strong is noticed once: relations cool, and the patron's army asks who let it happen.
fn outgrow(book: &Scenario, all: &mut Snapshot) {
    let d = &book.defines.states;
    let t = all.read();
    let new = t.states.satellites.iter().filter(|(_, s)| !s.rival);
    let strong: Vec<(CountryId, CountryId)> = new
        .filter(|&(&c, s)| occupation::strength(book, t, c, s.patron) >= d.rival)
        .map(|(&c, s)| (c, s.patron))
        .collect();
    let today = all.calendar.today;
    for (country, patron) in strong {
        if let Some(satellite) = all.states.satellites.get_mut(&country) {
            satellite.rival = true;
        }
        all.relations.add(country, patron, Motive::Threats, d.rival_relation, today);
        for body in all.institutions[patron].bodies.iter_mut().filter(|b| b.estate == Estate::Army) {
            body.satisfaction = (body.satisfaction + d.rival_army).clamp(Fixed::ZERO, Fixed::HUNDRED);
        }
        all.chronicle.write(today, Happening::States(StateNews::Rival { country, to: patron }));
    }
}

/// A third of the world looks at each new state every month.
fn recognise(book: &Scenario, all: &mut Snapshot) {
    let t = all.read();
    let month = t.calendar.today.month() as usize;
    let mut new: Vec<(CountryId, CountryId)> = Vec::new();
    for (&state, by) in t.states.recognised.iter().filter(|(c, _)| t.countries[**c].exists) {
        let above = t.countries[state].overlord.map(|(over, _)| over);
        let others = t.countries.rows.iter().filter(|&(c, row)| {
            c != state && row.exists && row.overlord.is_none() && (c.index() + month).is_multiple_of(3)
        });
        for (country, _) in others.filter(|(c, _)| by.binary_search(c).is_err()) {
            let warm = relation::relation(book, t, state, country, &mut ()) >= book.defines.states.recognise_from;
            if warm || above == Some(country) {
                new.push((state, country));
            }
        }
    }
    let today = all.calendar.today;
    for (country, by) in new {
        let list = all.states.recognised.entry(country).or_default();
        list.insert(list.partition_point(|&c| c < by), by);
        all.treaties.unrecognised.remove((by, country));
        all.chronicle.write(today, Happening::States(StateNews::Recognised { country, by }));
    }
}
