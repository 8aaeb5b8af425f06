//! The single changes that orders and scripts make to occupations and to the map of states, and how they are made.

use super::{bond, land};
use crate::rules::script::{self, Change};
use crate::rules::{conflict, occupation, relation};
use crate::scenario::{Hook, Motive, Scenario};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{Happening, Issue, Plebiscite, Snapshot, StateNews};

/// One change. Every limit has been applied.
#[derive(Clone, Debug, PartialEq)]
pub enum Reshape {
    /// Per cent of the revenue.
    Requisition {
        country: CountryId,
        to: Fixed,
    },
    /// Thousands of free troops go to these places; negative: come back.
    Garrison {
        country: CountryId,
        provinces: Vec<ProvinceId>,
        men: Fixed,
    },
    /// Thousands of men go from place to place.
    Shift {
        country: CountryId,
        from: ProvinceId,
        to: ProvinceId,
        men: Fixed,
    },
    Favour {
        country: CountryId,
        faction: FactionId,
    },
    Terror {
        country: CountryId,
        by: Fixed,
    },
    Mercy {
        country: CountryId,
        by: Fixed,
    },
    Cadre {
        country: CountryId,
        by: Fixed,
    },
    HandOver {
        country: CountryId,
    },
    Unite {
        from: CountryId,
        into: CountryId,
    },
    Vote {
        country: CountryId,
        matter: Issue,
        by: FactionId,
        days: u32,
    },
    /// An independent government turns from its patron.
    Defect {
        country: CountryId,
    },
    Crisis {
        country: CountryId,
    },
    /// Thousands of free troops of a country's army go home for good.
    Discharge {
        country: CountryId,
        men: Fixed,
    },
}

impl Reshape {
    /// The country that it is about.
    pub fn country(&self) -> CountryId {
        match self {
            Self::Requisition { country, .. }
            | Self::Garrison { country, .. }
            | Self::Shift { country, .. }
            | Self::Favour { country, .. }
            | Self::Terror { country, .. }
            | Self::Mercy { country, .. }
            | Self::Cadre { country, .. }
            | Self::HandOver { country }
            | Self::Vote { country, .. }
            | Self::Defect { country }
            | Self::Discharge { country, .. }
            | Self::Crisis { country } => *country,
            Self::Unite { from, .. } => *from,
        }
    }
}

/// The chance that a government begins with a crisis, in per cent.
pub(super) fn crisis_odds(book: &Scenario, readiness: Fixed) -> Fixed {
    (book.defines.states.safe - readiness).max(Fixed::ZERO).times_int(2).min(Fixed::whole(90))
}

/// Makes one change.
pub fn commit(book: &Scenario, t: &mut Snapshot, change: Reshape) {
    let today = t.calendar.today;
    let country = change.country();
    let over = t.administrations.of(country).map(|a| a.over);
    match change {
        Reshape::Requisition { to, .. } => {
            if let (Some(row), Some(by)) = (t.administrations.of_mut(country), over) {
                let from = std::mem::replace(&mut row.requisition, to);
                tell(t, StateNews::Requisition { country, by, from, to });
            }
        }
        Reshape::Garrison { provinces, men, .. } => {
            let sent = occupation::send(t, country, &provinces, men);
            if let Some(by) = over.filter(|_| !sent.is_zero()) {
                tell(t, StateNews::Garrison { country, by, men: sent });
            }
        }
        Reshape::Shift { from, to, men, .. } => {
            let Some(row) = t.administrations.of_mut(country) else { return };
            if row.post(to).is_none() {
                return;
            }
            let Some(source) = row.post_mut(from) else { return };
            let going = men.min(source.men);
            source.men -= going;
            row.post_mut(to).expect("asked just before").men += going;
        }
        Reshape::Favour { faction, .. } => {
            if let (Some(row), Some(by)) = (t.administrations.of_mut(country), over) {
                row.favoured = Some(faction);
                tell(t, StateNews::Favoured { country, by, faction });
            }
        }
        Reshape::Terror { by, .. } => {
            if let Some(row) = t.administrations.of_mut(country) {
                row.terror = (row.terror + by).clamp(Fixed::ZERO, Fixed::HUNDRED);
            }
        }
        Reshape::Mercy { by, .. } => {
            if let Some(row) = t.administrations.of_mut(country) {
                row.mercy = (row.mercy + by).clamp(Fixed::ZERO, Fixed::HUNDRED);
            }
        }
        Reshape::Cadre { by, .. } => {
            if let Some(row) = t.administrations.of_mut(country) {
                row.cadre = (row.cadre + by).clamp(Fixed::ZERO, Fixed::HUNDRED);
            }
        }
        Reshape::HandOver { .. } => bond::hand_over(book, t, country),
        Reshape::Unite { into, .. } => {
            if t.countries[country].exists && t.countries[into].exists && country != into {
                tell(t, StateNews::United { from: country, into });
                land::give_all(book, t, country, into);
            }
        }
        Reshape::Vote { matter, by, days, .. } => {
            let day = today.plus(days.cast_signed());
            t.states.called.push(Plebiscite { country, matter, by, day });
            tell(t, StateNews::VoteCalled { country, matter, day });
        }
        Reshape::Defect { .. } => defect(book, t, country),
        Reshape::Crisis { .. } => tell(t, StateNews::BadBeginning { country }),
        Reshape::Discharge { men, .. } => {
            if let Some(army) = occupation::army(t.read(), country) {
                let going = men.min(t.factions[army].force);
                conflict::call_up(t, army, -going);
                t.forces.fit(army, crate::world::men(t.factions[army].force));
            }
        }
    }
}

fn tell(t: &mut Snapshot, deed: StateNews) {
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::States(deed));
}

/// The patron's money ends, its line is left, and both remember.
fn defect(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let Some(satellite) = t.states.satellites.remove(&country) else { return };
    let patron = satellite.patron;
    tell(t, StateNews::Defected { country, from: patron });
    relation::cause(t, country, patron, Motive::Forsaken, book.defines.states.defect_relation);
    t.story.moments.push((Hook::Defected, country));
    let Some(head) = t.countries[country].head else { return };
    if t.factions[head].patrons.iter().any(|(c, _)| *c == patron) {
        script::commit(book, t, Change::Patron { faction: head, patron, monthly: Fixed::ZERO });
    }
    let above = t.countries[patron].head;
    let lines: Vec<_> = t
        .wings
        .questions()
        .filter_map(|(q, _)| {
            let theirs = above.and_then(|a| t.wings.line(a, q))?;
            // There are two answers.
            let other = 1 - theirs.min(1);
            (t.wings.line(head, q) != Some(other)).then_some((q, other))
        })
        .collect();
    for (question, answer) in lines {
        script::commit(book, t, Change::Line { faction: head, question, answer });
    }
}
