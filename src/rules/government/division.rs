//! A division of the chamber, counted seat by seat: who votes for, against, and who is not there.

use super::offer::willingness;
use crate::rules::measure;
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, LawId};
use crate::world::Tables;

/// What is voted on. Ayes carry a law; ayes are for the government where its confidence is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    Confidence,
    Law { law: LawId, passes: bool },
}

/// How one party's seats voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    pub party: FactionId,
    pub ayes: u32,
    pub noes: u32,
    pub absent: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Division {
    pub votes: Vec<Vote>,
    pub ayes: u32,
    pub noes: u32,
}

impl Division {
    pub fn carried(&self) -> bool {
        self.ayes > self.noes
    }
}

/// How the chamber would vote today. Each party votes as it leans; of a party under cohesion 55 some do not come.
pub fn division(book: &Scenario, t: Tables<'_>, country: CountryId, matter: Matter) -> Division {
    let mut result = Division::default();
    for party in t.factions.active_in(country).filter(|&f| t.factions[f].seats > 0) {
        let seats = t.factions[party].seats;
        let absent = dissent(t, party).min(seats);
        let (ayes, noes) = match leaning(book, t, country, party, matter) {
            Some(true) => (seats - absent, 0),
            Some(false) => (0, seats - absent),
            None => (0, 0),
        };
        result.ayes += ayes;
        result.noes += noes;
        result.votes.push(Vote { party, ayes, noes, absent: seats - ayes - noes });
    }
    result
}

/// Seats that break the whip: half a per cent for every point of cohesion under 55.
fn dissent(t: Tables<'_>, party: FactionId) -> u32 {
    let row = &t.factions[party];
    let lack = (Fixed::whole(55) - row.cohesion).max(Fixed::ZERO).over_int(2);
    let part = lack.percent_of(Fixed::whole(i64::from(row.seats))).trunc();
    u32::try_from(part).expect("a part of the seats")
}

/// For, against, or neither.
fn leaning(book: &Scenario, t: Tables<'_>, country: CountryId, party: FactionId, matter: Matter) -> Option<bool> {
    let state = &t.countries[country];
    let inside = state.in_government(party);
    match matter {
        Matter::Confidence if inside => {
            let Some(head) = state.head.filter(|&h| h != party) else { return Some(true) };
            let will = willingness(book, t, party, head, &state.coalition, &[], &mut ());
            (will > Fixed::whole(-25)).then_some(true)
        }
        Matter::Confidence => {
            let head = state.head?;
            let near = t.factions[party].stance.distance(&t.factions[head].stance) < Fixed::whole(14);
            (!near).then_some(false)
        }
        Matter::Law { law, passes } => {
            let liking = measure::liking(book, t, party, law);
            let liking = if passes { liking } else { -liking };
            if inside {
                return (liking >= Fixed::whole(-40)).then_some(true);
            }
            match liking {
                l if l > Fixed::whole(15) => Some(true),
                l if l < Fixed::ZERO => Some(false),
                _ => None,
            }
        }
    }
}
