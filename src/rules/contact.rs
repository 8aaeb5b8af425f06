//! Who meets whom: the weights of contact between provinces, and which factions are sisters across a border.
//!
//! Derived from the map, the owners and the factions' movements; rebuilt when these change. Never saved.

use bevy_ecs::prelude::{Res, ResMut, Resource};
use xxhash_rust::xxh3::Xxh3;

use super::Book;
use crate::scenario::{Link, Scenario};
use crate::units::{CountryId, Fixed, Id, ProvinceId, Table};
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

#[derive(Resource, Default)]
pub struct Contacts {
    fingerprint: u64,
    /// All contacts, province by province; `first` tells where each one's begin in both, and has one entry more than there
    /// are provinces.
    near: Vec<Near>,
    far: Vec<Far>,
    first: Vec<[u32; 2]>,
    /// By country and slot: all bits where the faction is active.
    active: Table<CountryId, [i32; SLOTS]>,
}

/// System: rebuilds the contacts when owners or movements have changed.
pub fn keep(
    book: Res<Book>,
    provinces: Res<Provinces>,
    factions: Res<Factions>,
    influence: Res<Influence>,
    mut contacts: ResMut<Contacts>,
) {
    if contacts.fingerprint != fingerprint(&provinces, &factions, &influence) {
        *contacts = Contacts::new(&book, &provinces, &factions, &influence);
    }
}

fn fingerprint(provinces: &Provinces, factions: &Factions, influence: &Influence) -> u64 {
    let mut hasher = Xxh3::new();
    let mut bytes = Vec::with_capacity(provinces.owner.len() * 2 + factions.rows.len() * 4);
    for owner in provinces.owner.values() {
        bytes.extend_from_slice(&owner.0.to_le_bytes());
    }
    for (row, &slot) in factions.rows.values().zip(influence.slot_of.values()) {
        bytes.extend_from_slice(&row.movement.0.to_le_bytes());
        bytes.extend_from_slice(&[u8::from(row.active), slot]);
    }
    hasher.update(&bytes);
    hasher.digest()
}

impl Contacts {
    pub fn new(book: &Scenario, provinces: &Provinces, factions: &Factions, influence: &Influence) -> Self {
        let mut contacts = Self { fingerprint: fingerprint(provinces, factions, influence), ..Self::default() };
        contacts.active = Table::new(
            influence
                .slots
                .values()
                .map(|slots| {
                    let mut mask = [0; SLOTS];
                    for (m, &f) in mask.iter_mut().zip(slots) {
                        *m = if factions[f].active { -1 } else { 0 };
                    }
                    mask
                })
                .collect(),
        );
        let mut pairs = std::collections::BTreeMap::new();
        for (at, shape) in book.map.provinces.iter() {
            contacts.begin();
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
                let sisters = pairs.entry((here, there)).or_insert_with(|| sisters(factions, influence, here, there));
                contacts.far.extend(sisters.iter().map(|&(slot, sister)| Far { to: n.to, slot, sister, weight }));
            }
        }
        contacts.begin();
        contacts
    }

    /// What is added from here on belongs to the next province.
    fn begin(&mut self) {
        let small = |n: usize| u32::try_from(n).expect("some thousands");
        self.first.push([small(self.near.len()), small(self.far.len())]);
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
        let (mut near, mut far) = ([0i32; N], [0i32; N]);
        let mine = own.map(|share| (share >> 5).cast_signed());
        let [from, to] = [self.first[at.index()], self.first[at.index() + 1]].map(|[n, f]| [n as usize, f as usize]);
        for contact in &self.near[from[0]..to[0]] {
            let there: &[u32; N] = influence.before[contact.to].first_chunk().expect("a row has at least N lanes");
            for slot in 0..N {
                let difference = (there[slot] >> 5).cast_signed().wrapping_sub(mine[slot]);
                near[slot] = near[slot].wrapping_add(difference.wrapping_mul(contact.weight));
            }
        }
        for contact in &self.far[from[1]..to[1]] {
            let (slot, sister) = (usize::from(contact.slot) % N, usize::from(contact.sister) % SLOTS);
            let difference = (influence.before[contact.to][sister] >> 5).cast_signed().wrapping_sub(mine[slot]);
            far[slot] = far[slot].wrapping_add(difference.wrapping_mul(contact.weight));
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

/// Slots of the one country with the slots of their sisters in the other.
fn sisters(factions: &Factions, influence: &Influence, here: CountryId, there: CountryId) -> Vec<(u8, u8)> {
    let mut found = Vec::new();
    for (slot, &mine) in influence.slots[here].iter().enumerate() {
        let sister = influence.slots[there].iter().position(|&f| {
            factions[f].active && factions[mine].active && factions[f].movement == factions[mine].movement
        });
        if let Some(sister) = sister {
            let small = |n: usize| u8::try_from(n).expect("at most 16");
            found.push((small(slot), small(sister)));
        }
    }
    found
}
