//! A war that ends in two countries: the ground that a rebel holds becomes a state of its own.
//!
//! Only a country that an author drew and nobody has made yet (`birth`) can be made so: of those of its places that the rebel
//! controls, and only if its capital and half of its people are among them. Men, money and command of the rebel go over.

use super::{ending, muster};
use crate::rules::script::{Acting, Change, CountryNumber, add_country, commit};
use crate::rules::{books, states};
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{Belligerent, Conflict, Snapshot, Tables, men};

/// The country that the ground of a side could become.
pub fn could_part(book: &Scenario, t: Tables<'_>, conflict: &Conflict, who: Belligerent) -> Option<CountryId> {
    matches!(who, Belligerent::Faction(_)).then_some(())?;
    book.countries.ids().find(|&c| {
        let def = &book.countries[c];
        let drawn = !t.countries[c].exists && def.birth.is_some() && def.government.head.is_some();
        drawn && {
            let land = parted_land(book, t, conflict, who, c);
            let heads =
                |places: &[ProvinceId]| -> u64 { places.iter().map(|&p| u64::from(t.provinces.population[p])).sum() };
            land.contains(&def.capital) && heads(&land) * 2 >= heads(&states::birth_places(book, c))
        }
    })
}

/// The places that would be that country's: those of its drawing that the side controls.
pub fn parted_land(
    book: &Scenario,
    t: Tables<'_>,
    conflict: &Conflict,
    who: Belligerent,
    country: CountryId,
) -> Vec<ProvinceId> {
    let mut places = states::birth_places(book, country);
    places.retain(|&at| t.provinces.owner[at] == conflict.country && t.control.controller(at) == Some(who));
    places
}

/// Per cent of the war's country, by people, that would go.
pub(super) fn part_lost(
    book: &Scenario,
    t: Tables<'_>,
    conflict: &Conflict,
    who: Belligerent,
    country: CountryId,
) -> Fixed {
    let land = parted_land(book, t, conflict, who, country);
    let gone = land.iter().map(|&p| u64::from(t.provinces.population[p])).sum();
    crate::world::per_cent(gone, t.provinces.people(conflict.country).max(1))
}

/// The rebel's ground is that country.
pub(super) fn part(book: &Scenario, t: &mut Snapshot, n: usize, rebel: FactionId, country: CountryId) {
    let who = Belligerent::Faction(rebel);
    let read = t.read();
    let conflict = &read.conflicts.rows[n];
    if could_part(book, read, conflict, who) != Some(country) {
        return;
    }
    let (old, key) = (conflict.country, conflict.key);
    let land = parted_land(book, read, conflict, who, country);
    let head = states::sister(book, read, rebel, country).or(book.countries[country].government.head);
    let Some(head) = head else { return };
    commit(book, t, Change::Release { country, head });
    go_over(t, n, rebel, head);
    let loss = book.defines.states.loss_legitimacy;
    add_country(&mut Acting { book, world: t }, old, CountryNumber::Legitimacy, loss);
    for province in land {
        commit(book, t, Change::Owner { province, to: country });
    }
    // The one who signed it away knows that it is there.
    t.treaties.unrecognised.remove((old, country));
    if t.play.seat == Some(rebel) {
        t.play.seat = Some(head);
    }
    if let Some(n) = t.conflicts.rows.iter().position(|c| c.key == key && c.active) {
        t.conflicts.rows[n].parted.push(country);
        ending::leave(book, t, n, who);
        super::ground::settle_holders(t, key);
    }
}

/// The rebel's men in the field serve those who govern the new country, with their part of the chest.
fn go_over(t: &mut Snapshot, n: usize, rebel: FactionId, head: FactionId) {
    let (key, who) = (t.conflicts.rows[n].key, Belligerent::Faction(rebel));
    let all = i64::from(men(t.factions[rebel].force).max(1));
    let rows: Vec<u32> = t.forces.of_side(key, who).filter(|f| f.mandate.is_none()).map(|f| f.number).collect();
    let mut gone = 0;
    for number in rows {
        gone += t.forces.get(number).filter(|f| f.home == rebel).map_or(0, |f| i64::from(f.men));
        muster::change_home(t, number, head);
        muster::withdraw(t, number);
    }
    let chest = t.factions[rebel].funds.max(Fixed::ZERO);
    books::divide_chest(t, rebel, head, chest.times_int(gone.min(all)).over_int(all));
}
