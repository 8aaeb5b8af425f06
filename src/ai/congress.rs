//! Whom a government calls to a table, and who stands between two others in a crisis.

use crate::command::{self, Command, Envoy};
use crate::rules::diplomacy::{acts_abroad, offer, worth};
use crate::rules::relation;
use crate::scenario::{Scenario, TreatyKind};
use crate::units::{CountryId, Fixed};
use crate::world::{Crisis, Deal, Tables};

/// Guests at most, and those of them at least who seem ready to sign.
const GUESTS: usize = 8;
const READY: usize = 3;

/// A conference that would not part in vain, called by those to whom others come: great powers, and those who are afraid.
pub(super) fn conference(book: &Scenario, t: Tables<'_>, home: CountryId, afraid: bool) -> Option<Command> {
    let great = t.relations.is_great(home);
    if !great && !afraid {
        return None;
    }
    let agenda = if afraid { TreatyKind::NonAggression } else { TreatyKind::Trade };
    let goodwill = book.defines.diplomacy.conference_points;
    let mut guests: Vec<(Fixed, CountryId)> = Vec::new();
    let mut near: Vec<CountryId> = t.relations.circle[home].iter().map(|c| c.0).collect();
    if great {
        near = t.countries.rows.ids().filter(|&c| c != home && acts_abroad(t, c)).collect();
    }
    for guest in near {
        let deal = Deal::plain(agenda, guest, home);
        if !acts_abroad(t, guest) || !offer::possible(t, &deal) {
            continue;
        }
        let thinks = worth(book, t, guest, &deal, &mut ()) + goodwill;
        let at = guests.partition_point(|&(other, _)| other >= thinks);
        if thinks >= Fixed::whole(-10) && at < GUESTS {
            guests.insert(at, (thinks, guest));
            guests.truncate(GUESTS);
        }
    }
    let ready = guests.iter().filter(|(thinks, _)| !thinks.is_negative()).count();
    let mut invited: Vec<CountryId> = guests.into_iter().map(|(_, c)| c).collect();
    invited.sort_unstable();
    (ready >= READY).then_some(Command::Abroad(Envoy::Call { agenda, invited }))
}

/// Who offers its good offices: the first great power that both hear, else the mightiest of those who border on both.
pub(super) fn mediator(book: &Scenario, t: Tables<'_>, row: &Crisis) -> Option<CountryId> {
    let order = Command::Abroad(Envoy::Mediate { crisis: row.number });
    let able = |c: CountryId| {
        let head = t.countries[c].head.filter(|&seat| t.play.seat != Some(seat));
        head.is_some_and(|seat| command::check(book, t, seat, &order).is_ok())
    };
    let (one, other) = (&t.relations.circle[row.by], &t.relations.circle[row.against]);
    let both = one.iter().map(|c| c.0).filter(|c| other.binary_search_by_key(c, |o| o.0).is_ok());
    let mut near: Vec<(Fixed, CountryId)> = both.map(|c| (t.relations.might[c], c)).collect();
    near.sort_by_key(|&(might, c)| (std::cmp::Reverse(might), c));
    let great = t.relations.powers.iter().copied();
    great.chain(near.into_iter().map(|(_, c)| c)).find(|&c| !row.has(c) && able(c))
}

/// What it is worth to have such guests: the warmer they are.
pub(super) fn standing(book: &Scenario, t: Tables<'_>, home: CountryId, invited: &[CountryId]) -> Fixed {
    let warm: Fixed = invited.iter().map(|&c| relation::relation(book, t, home, c, &mut ()).max(Fixed::ZERO)).sum();
    warm.over_int(60) + Fixed::ONE
}
