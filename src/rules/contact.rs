//! Who meets whom: the weights of contact between provinces, and which factions are sisters across a border.
//!
//! Derived from the map, the owners and the factions' movements, and never saved. Compared every day with what it was made
//! from: when a place has changed hands all is made anew; when factions have come, gone or turned, the sisters of their
//! countries alone.

use bevy_ecs::prelude::{Res, ResMut, Resource};

use super::Book;
use super::lanes::Eight;
use crate::scenario::{Link, Scenario};
use crate::units::{CountryId, FactionId, Fixed, Id, MovementId, ProvinceId, Table};
use crate::world::{Factions, Influence, Provinces, SLOTS, Snapshot};

/// The weights of a province's contacts add up to this at most.
const WEIGHTS: i64 = 1 << 11;

/// A neighbour within the country: all its factions meet theirs.
#[derive(Clone, Copy, Debug)]
struct Near {
    to: ProvinceId,
    weight: i32,
}

/// A neighbour of another country: each faction meets its sister.
#[derive(Clone, Copy, Debug)]
struct Border {
    to: ProvinceId,
    /// Which of the pairs of countries meets here.
    pair: u32,
    weight: i32,
}

/// Two countries that meet, seen from one of them.
#[derive(Clone, Debug)]
struct Pair {
    here: CountryId,
    there: CountryId,
    /// By slot of the one: the slot of its sister in the other.
    sister: [i32; SLOTS],
    /// By slot: all bits where there is a sister.
    met: [i32; SLOTS],
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
    near: Listed<Near>,
    borders: Listed<Border>,
    pairs: Vec<Pair>,
}

/// System: what has changed since yesterday is made anew.
pub fn keep(book: Res<Book>, tables: Res<Snapshot>, mut contacts: ResMut<Contacts>) {
    let Snapshot { provinces, factions, influence, .. } = &*tables;
    if contacts.owner != provinces.owner {
        *contacts = Contacts::new(&book, provinces, factions, influence);
        return;
    }
    let mut changed = Vec::new();
    for ((country, slots), known) in influence.slots.iter().zip(contacts.kin.values()) {
        // A place once given is never taken back, only given to another.
        if slots.iter().zip(known).any(|(&faction, known)| *known != kinship(factions, faction)) {
            changed.push(country);
        }
    }
    if !changed.is_empty() {
        contacts.turn(factions, influence, &changed);
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
                    contacts.pairs.push(Pair { here, there, sister: [0; SLOTS], met: [0; SLOTS] });
                    u32::try_from(contacts.pairs.len() - 1).expect("some hundreds")
                });
                contacts.borders.push(Border { to: n.to, pair, weight });
            }
            contacts.near.close();
            contacts.borders.close();
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
            (pair.sister, pair.met) = sisters(&self.kin[pair.here], &self.kin[pair.there]);
        }
    }

    pub fn active(&self, country: CountryId) -> &[i32; SLOTS] {
        &self.active[country]
    }

    /// Weighted differences to the neighbours within the country, in share units, by slot.
    #[inline(always)]
    pub fn near<E: Eight, const B: usize>(&self, influence: &Influence, at: ProvinceId, own: &[E; B]) -> [E; B] {
        // Σ weight · (there − here) is Σ weight · there less here · Σ weight.
        let (mut near, mut met) = ([E::all(0); B], 0i32);
        for contact in self.near.of(at) {
            let (eights, _) = influence.before[contact.to].as_chunks::<8>();
            let weight = E::all(contact.weight);
            met = met.wrapping_add(contact.weight);
            for b in 0..B {
                near[b] = near[b].plus(E::load_shares(&eights[b]).down::<5>().times(weight));
            }
        }
        for b in 0..B {
            near[b] = near[b].less(own[b].down::<5>().times(E::all(met))).down::<6>();
        }
        near
    }
    /// The same to sisters across borders; `None` where there are none.
    #[inline(always)]
    pub fn far<E: Eight, const B: usize>(&self, influence: &Influence, at: ProvinceId, own: &[E; B]) -> Option<[E; B]> {
        let borders = self.borders.of(at);
        if borders.is_empty() {
            return None;
        }
        let mut far = [E::all(0); B];
        for border in borders {
            let (eights, _) = influence.before[border.to].as_chunks::<8>();
            let (low, high) = (E::load_shares(&eights[0]), E::load_shares(&eights[1]));
            let pair = &self.pairs[border.pair as usize];
            let ((sister, _), (met, _)) = (pair.sister.as_chunks(), pair.met.as_chunks());
            let weight = E::all(border.weight);
            for b in 0..B {
                let there = E::pick(low, high, E::load(&sister[b]));
                let difference = there.down::<5>().less(own[b].down::<5>());
                far[b] = far[b].plus(difference.times(weight).both(E::load(&met[b])));
            }
        }
        for eight in &mut far {
            *eight = eight.down::<6>();
        }
        Some(far)
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

/// By slot of the one country: the slot of its sister in the other, and all bits where there is one.
fn sisters(here: &Kin, there: &Kin) -> ([i32; SLOTS], [i32; SLOTS]) {
    let (mut sister, mut met) = ([0; SLOTS], [0; SLOTS]);
    for (slot, movement) in here.iter().enumerate().filter(|(_, movement)| movement.is_some()) {
        if let Some(other) = there.iter().position(|other| other == movement) {
            (sister[slot], met[slot]) = (i32::try_from(other).expect("at most 16"), -1);
        }
    }
    (sister, met)
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

    /// The list of the next province is complete.
    fn close(&mut self) {
        self.first.push(u32::try_from(self.all.len()).expect("some thousands"));
    }

    #[inline(always)]
    fn of(&self, at: ProvinceId) -> &[T] {
        let at = at.index();
        &self.all[self.first[at] as usize..self.first[at + 1] as usize]
    }
}
