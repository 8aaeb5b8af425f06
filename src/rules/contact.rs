//! Who meets whom: the weights of contact between provinces, and which factions are sisters across a border.
//!
//! Derived from the map, the owners and the factions' movements, and never saved. Compared every day with what it was made
//! from: when a place has changed hands all is made anew; when factions have come, gone or turned, the sisters of their
//! countries alone.

use bevy_ecs::prelude::{Res, ResMut, Resource};

use super::Book;
use crate::scenario::{Link, Scenario};
use crate::units::{CountryId, FactionId, Fixed, Id, MovementId, ProvinceId, Table};
use crate::world::{Factions, Influence, Provinces, SLOTS};

/// The weights of a province's contacts add up to this at most.
const WEIGHTS: i64 = 1 << 11;

/// A neighbour within the country: all its factions meet theirs.
#[derive(Clone, Copy, Debug)]
struct Near {
    to: ProvinceId,
    weight: i32,
}

/// A sister across a border: one faction meets one.
#[derive(Clone, Copy, Debug)]
struct Far {
    to: ProvinceId,
    slot: u8,
    sister: u8,
    weight: i32,
}

/// A neighbour of another country.
#[derive(Clone, Copy, Debug)]
struct Border {
    from: ProvinceId,
    to: ProvinceId,
    weight: i32,
    /// Which of the pairs of countries meets here.
    pair: usize,
}

/// Two countries that meet, seen from one of them.
#[derive(Clone, Debug)]
struct Pair {
    here: CountryId,
    there: CountryId,
    /// Slots of the one with the slots of their sisters in the other.
    sisters: Vec<(u8, u8)>,
}

/// The movements of a country's active factions, by slot.
type Kin = [Option<MovementId>; SLOTS];

#[derive(Resource, Default)]
pub struct Contacts {
    /// What these contacts were made from.
    owner: Table<ProvinceId, CountryId>,
    kin: Table<CountryId, Kin>,
    /// By country and slot: all bits where the faction is active.
    active: Table<CountryId, [i32; SLOTS]>,
    /// In the order of provinces, as `near` and `far`.
    borders: Vec<Border>,
    pairs: Vec<Pair>,
    near: Listed<Near>,
    far: Listed<Far>,
}

/// System: what has changed since yesterday is made anew.
pub fn keep(
    book: Res<Book>,
    provinces: Res<Provinces>,
    factions: Res<Factions>,
    influence: Res<Influence>,
    mut contacts: ResMut<Contacts>,
) {
    if contacts.owner != provinces.owner {
        *contacts = Contacts::new(&book, &provinces, &factions, &influence);
        return;
    }
    let mut changed = Vec::new();
    for ((country, slots), known) in influence.slots.iter().zip(contacts.kin.values()) {
        // A place once given is never taken back, only given to another.
        if slots.iter().zip(known).any(|(&faction, known)| *known != kinship(&factions, faction)) {
            changed.push(country);
        }
    }
    if !changed.is_empty() {
        contacts.turn(&factions, &influence, &changed);
    }
}

impl Contacts {
    pub fn new(book: &Scenario, provinces: &Provinces, factions: &Factions, influence: &Influence) -> Self {
        let mut contacts = Self {
            owner: provinces.owner.clone(),
            kin: Table::filled(influence.slots.len(), [None; SLOTS]),
            active: Table::filled(influence.slots.len(), [0; SLOTS]),
            ..Self::default()
        };
        let mut numbers = std::collections::BTreeMap::new();
        for (at, shape) in book.map.provinces.iter() {
            let here = provinces.owner[at];
            let raw: Vec<i64> = shape
                .neighbours
                .iter()
                .map(|n| {
                    let foreign = provinces.owner[n.to] != here;
                    let weight = weight(n.link, n.km);
                    if foreign { book.defines.influence.foreign_contact.percent_of(weight) } else { weight }.to_raw()
                })
                .collect();
            let sum: i64 = raw.iter().sum::<i64>().max(1);
            for (n, raw) in shape.neighbours.iter().zip(raw) {
                let there = provinces.owner[n.to];
                let weight = i32::try_from(raw * WEIGHTS / sum).expect("under 2048");
                if there == here {
                    contacts.near.push(Near { to: n.to, weight });
                    continue;
                }
                let pair = *numbers.entry((here, there)).or_insert_with(|| {
                    contacts.pairs.push(Pair { here, there, sisters: Vec::new() });
                    contacts.pairs.len() - 1
                });
                contacts.borders.push(Border { from: at, to: n.to, weight, pair });
            }
            contacts.near.close();
        }
        let all: Vec<CountryId> = influence.slots.ids().collect();
        contacts.turn(factions, influence, &all);
        contacts
    }

    /// The factions of these countries are not what they were.
    fn turn(&mut self, factions: &Factions, influence: &Influence, changed: &[CountryId]) {
        for &country in changed {
            self.kin[country] = kin(factions, influence, country);
            self.active[country] = self.kin[country].map(|k| if k.is_some() { -1 } else { 0 });
        }
        for pair in self.pairs.iter_mut().filter(|p| changed.contains(&p.here) || changed.contains(&p.there)) {
            pair.sisters = sisters(&self.kin[pair.here], &self.kin[pair.there]);
        }
        self.far.clear();
        let mut rest = self.borders.iter().peekable();
        for at in self.owner.ids() {
            while let Some(border) = rest.next_if(|b| b.from == at) {
                let Border { to, weight, .. } = *border;
                let sisters = &self.pairs[border.pair].sisters;
                self.far.extend(sisters.iter().map(|&(slot, sister)| Far { to, slot, sister, weight }));
            }
            self.far.close();
        }
    }

    pub fn active(&self, country: CountryId) -> &[i32; SLOTS] {
        &self.active[country]
    }

    /// Weighted differences to the neighbours within the country and to sisters across borders, in share units, by slot.
    #[inline(always)]
    pub fn differences<const N: usize>(
        &self,
        influence: &Influence,
        at: ProvinceId,
        own: &[u32; N],
    ) -> ([i32; N], [i32; N]) {
        // Σ weight · (there − here) is Σ weight · there less here · Σ weight.
        let here = own.map(|share| (share >> 5).cast_signed());
        let (mut near, mut met) = ([0i32; N], 0i32);
        for contact in self.near.of(at) {
            let there: &[u32; N] = influence.before[contact.to].first_chunk().expect("a row has at least N lanes");
            met = met.wrapping_add(contact.weight);
            for slot in 0..N {
                near[slot] = near[slot].wrapping_add((there[slot] >> 5).cast_signed().wrapping_mul(contact.weight));
            }
        }
        for slot in 0..N {
            near[slot] = near[slot].wrapping_sub(here[slot].wrapping_mul(met));
        }
        let mut far = [0i32; N];
        let sisters = self.far.of(at);
        if !sisters.is_empty() {
            let before = influence.before.as_slice().as_flattened();
            let mut met = [0i32; N];
            for contact in sisters {
                let slot = usize::from(contact.slot) % N;
                let there = before[contact.to.index() * SLOTS + usize::from(contact.sister)] >> 5;
                far[slot] = far[slot].wrapping_add(there.cast_signed().wrapping_mul(contact.weight));
                met[slot] = met[slot].wrapping_add(contact.weight);
            }
            for slot in 0..N {
                far[slot] = far[slot].wrapping_sub(here[slot].wrapping_mul(met[slot]));
            }
        }
        (near.map(|d| d >> 6), far.map(|d| d >> 6))
    }
}

/// A long land border counts by the root of its length, water much less.
fn weight(link: Link, km: Fixed) -> Fixed {
    let root = km.trunc().max(1).unsigned_abs().isqrt().cast_signed();
    match link {
        Link::Land => Fixed::whole(root),
        Link::Lake => Fixed::whole(root).over_int(2),
        Link::Strait => Fixed::whole(4),
        Link::Sea => Fixed::whole(2),
    }
}

/// The movements of a country's active factions, by slot.
fn kin(factions: &Factions, influence: &Influence, country: CountryId) -> Kin {
    let mut kin = [None; SLOTS];
    for (kin, &faction) in kin.iter_mut().zip(&influence.slots[country]) {
        *kin = kinship(factions, faction);
    }
    kin
}

fn kinship(factions: &Factions, faction: FactionId) -> Option<MovementId> {
    let row = &factions[faction];
    row.active.then_some(row.movement)
}

/// Slots of the one country with the slots of their sisters in the other.
fn sisters(here: &Kin, there: &Kin) -> Vec<(u8, u8)> {
    let mine = here.iter().enumerate().filter(|(_, movement)| movement.is_some());
    let small = |n: usize| u8::try_from(n).expect("at most 16");
    mine.filter_map(|(slot, movement)| {
        let sister = there.iter().position(|other| other == movement)?;
        Some((small(slot), small(sister)))
    })
    .collect()
}

/// Lists by province, end to end.
#[derive(Debug)]
struct Listed<T> {
    all: Vec<T>,
    /// Where each province's list begins, and where the last one ends.
    first: Vec<u32>,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self { all: Vec::new(), first: vec![0] }
    }
}

impl<T> Listed<T> {
    fn push(&mut self, one: T) {
        self.all.push(one);
    }

    fn extend(&mut self, more: impl Iterator<Item = T>) {
        self.all.extend(more);
    }

    /// The list of the next province is complete.
    fn close(&mut self) {
        self.first.push(u32::try_from(self.all.len()).expect("some thousands"));
    }

    fn clear(&mut self) {
        self.all.clear();
        self.first.truncate(1);
    }

    #[inline(always)]
    fn of(&self, at: ProvinceId) -> &[T] {
        let at = at.index();
        &self.all[self.first[at] as usize..self.first[at + 1] as usize]
    }
}
