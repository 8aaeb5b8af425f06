//! Influence: allegiance and reach by province, and the pressures that moved it last.
//!
//! A province's row has one slot for each allegiance faction of its owner that is or was there, in the order of `slots`;
//! the shares and the unaligned (what is left of the whole) always add up to [`Share::WHOLE`]. Reach is independent, each 0
//! to the whole. A faction takes its slot when it comes to life ([`Influence::seat`]); one that has ended keeps it until
//! another needs it. Who has no slot has no followers.

use std::sync::Arc;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::packed::Packed;
use super::{Factions, Provinces};
use crate::units::{CountryId, FactionId, ModifierId, ProvinceId, Share, Table};

/// Most factions of one country that hold allegiance at one time.
pub const SLOTS: usize = 16;

/// No place in any row: a faction that waits to be founded, that has ended and given its place away, or that holds reach.
pub const NO_SLOT: u8 = u8::MAX;

/// Allegiance in one province, in units of 2⁻²⁴, by slot.
pub type Row = [u32; SLOTS];

#[derive(Resource, Clone, Debug, PartialEq)]
pub struct Influence {
    /// The allegiance factions of each country: their places in its provinces' rows.
    pub slots: Table<CountryId, Vec<FactionId>>,
    /// Each faction's own place; [`NO_SLOT`] while it has none.
    pub slot_of: Table<FactionId, u8>,
    pub shares: Table<ProvinceId, Row>,
    /// The rows before the last move.
    pub before: Table<ProvinceId, Row>,
    /// Where custom draws the share to, in the same units; may lie outside 0 to the whole, because it is what the start
    /// would fall back to without any of today's pulls.
    pub custom: Table<ProvinceId, [i32; SLOTS]>,
    /// The reach factions of each country.
    pub voices: Table<CountryId, Vec<FactionId>>,
    /// Reach in each province, in the order of the owner's `voices`; shared by copies, because it seldom changes.
    pub reach: Arc<Table<ProvinceId, Vec<u32>>>,
    /// Sum of share × people over a country's provinces, by slot: counted daily after the move.
    pub tally: Table<CountryId, [u64; SLOTS]>,
    /// People of a country at that count.
    pub people: Table<CountryId, u64>,
}

impl Influence {
    pub fn unaligned(row: &Row) -> u32 {
        Share::WHOLE - row.iter().sum::<u32>()
    }

    /// A faction's allegiance in a province; nothing where its country does not own the place.
    pub fn allegiance(&self, owner: CountryId, province: ProvinceId, faction: FactionId) -> Share {
        self.slot(owner, faction).map_or(Share(0), |s| Share(self.shares[province][s]))
    }

    /// The faction's place in the rows of a country's provinces.
    pub fn slot(&self, owner: CountryId, faction: FactionId) -> Option<usize> {
        let slot = usize::from(self.slot_of[faction]);
        (self.slots[owner].get(slot) == Some(&faction)).then_some(slot)
    }

    /// Whether one more faction of the country can be given a place.
    pub fn has_room(&self, factions: &Factions, country: CountryId) -> bool {
        self.slots[country].len() < SLOTS || self.slots[country].iter().any(|&f| !factions[f].active)
    }

    /// Gives a faction its place in its country's rows: the one of a faction that has ended, else a new one. It begins
    /// empty. `None` if the country's rows are full.
    pub fn seat(&mut self, factions: &Factions, provinces: &Provinces, faction: FactionId) -> Option<usize> {
        let country = factions[faction].country;
        if let Some(slot) = self.slot(country, faction) {
            return Some(slot);
        }
        let list = &mut self.slots[country];
        let slot = match list.iter().position(|&f| f != faction && !factions[f].active) {
            Some(slot) => {
                let ended = std::mem::replace(&mut list[slot], faction);
                self.slot_of[ended] = NO_SLOT;
                slot
            }
            None if list.len() < SLOTS => {
                list.push(faction);
                list.len() - 1
            }
            None => return None,
        };
        self.slot_of[faction] = u8::try_from(slot).expect("at most 16");
        self.tally[country][slot] = 0;
        for &province in provinces.of(country) {
            self.shares[province][slot] = 0;
            self.before[province][slot] = 0;
            self.custom[province][slot] = 0;
        }
        Some(slot)
    }

    /// A faction's part of the people of its country, in share units.
    pub fn national(&self, country: CountryId, faction: FactionId) -> Share {
        let (Some(slot), people) = (self.slot(country, faction), self.people[country]) else { return Share(0) };
        let units = self.tally[country][slot].checked_div(people).unwrap_or(0);
        Share(u32::try_from(units).expect("a mean of shares is a share"))
    }
}

/// As saved: yesterday's rows and custom's by how they differ from today's.
impl Serialize for Influence {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let before = self.shares.values().zip(self.before.values());
        let before =
            before.map(|(now, then)| now.iter().zip(then).map(|(&n, &t)| i64::from(t) - i64::from(n)).collect());
        let custom = self.shares.values().zip(self.custom.values());
        let custom = custom.map(|(now, to)| now.iter().zip(to).map(|(&n, &t)| i64::from(t) - i64::from(n)).collect());
        let apart: [Table<ProvinceId, Packed>; 2] = [Table::new(before.collect()), Table::new(custom.collect())];
        let who = (&self.slots, &self.slot_of, &self.voices);
        (who, &self.shares, apart, &self.reach, &self.tally, &self.people).serialize(s)
    }
}

impl<'de> Deserialize<'de> for Influence {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let (who, shares, apart, reach, tally, people) = Deserialize::deserialize(d)?;
        let (slots, slot_of, voices) = who;
        let [before, custom]: [Table<ProvinceId, Packed>; 2] = apart;
        let damaged = || D::Error::custom("rows are damaged");
        let before = beside(&shares, &before).ok_or_else(damaged)?;
        let custom = beside(&shares, &custom).ok_or_else(damaged)?;
        Ok(Self { slots, slot_of, shares, before, custom, voices, reach, tally, people })
    }
}

/// Rows from how they differ from today's.
fn beside<T: TryFrom<i64> + Copy + Default>(
    shares: &Table<ProvinceId, Row>,
    apart: &Table<ProvinceId, Packed>,
) -> Option<Table<ProvinceId, [T; SLOTS]>> {
    if shares.len() != apart.len() {
        return None;
    }
    let rows = shares.values().zip(apart.values()).map(|(now, apart)| {
        let apart = apart.numbers().filter(|n| n.len() == SLOTS)?;
        let mut row = [T::default(); SLOTS];
        for ((slot, &now), apart) in row.iter_mut().zip(now).zip(apart) {
            *slot = T::try_from(i64::from(now).checked_add(apart)?).ok()?;
        }
        Some(row)
    });
    rows.collect::<Option<_>>().map(Table::new)
}

/// Adds one place's people to the count behind each faction.
#[inline(always)]
pub fn add_heads<const N: usize>(tally: &mut [u64; N], row: &[u32; N], heads: u32) {
    for slot in 0..N {
        tally[slot] = tally[slot].wrapping_add(u64::from(row[slot]).wrapping_mul(u64::from(heads)));
    }
}

/// Why a share moves. The order is the order in which a why is read out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum Cause {
    Members,
    Funds,
    Patron,
    Cohesion,
    Leader,
    Government,
    OfficeWear,
    Welfare,
    Propaganda,
    Overlord,
    Appeal,
    Clamp,
    Endorsement,
    LocalUnrest,
    Repression,
    Martyrs,
    Held,
    LocalAppeal,
    DiminishingReturns,
    Neighbours,
    AcrossBorders,
    Custom,
    /// What would have gone below nothing.
    Floor,
    CrowdedOut,
    /// Events and orders since the move.
    Events,
}

impl Cause {
    /// Causes that are the same in every place of the country.
    pub const NATIONAL: usize = Cause::Clamp as usize + 1;
    pub const ALL: [Cause; 25] = [
        Cause::Members,
        Cause::Funds,
        Cause::Patron,
        Cause::Cohesion,
        Cause::Leader,
        Cause::Government,
        Cause::OfficeWear,
        Cause::Welfare,
        Cause::Propaganda,
        Cause::Overlord,
        Cause::Appeal,
        Cause::Clamp,
        Cause::Endorsement,
        Cause::LocalUnrest,
        Cause::Repression,
        Cause::Martyrs,
        Cause::Held,
        Cause::LocalAppeal,
        Cause::DiminishingReturns,
        Cause::Neighbours,
        Cause::AcrossBorders,
        Cause::Custom,
        Cause::Floor,
        Cause::CrowdedOut,
        Cause::Events,
    ];
}

/// A pull of a modifier in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LocalPull {
    pub province: ProvinceId,
    pub slot: u8,
    pub modifier: ModifierId,
    /// Share units a day at full strength.
    pub pull: i32,
}

/// The frozen inputs of the last move: what an explanation reads.
#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pressures {
    /// National pulls by cause, share units a day at full strength.
    pub national: Table<FactionId, [i32; Cause::NATIONAL]>,
    /// Their sums, by country and slot.
    pub pull: Table<CountryId, [i32; SLOTS]>,
    /// Unrest and repression by province, in 1/256 of a hundred per cent.
    pub unrest: Table<ProvinceId, u16>,
    pub repression: Table<ProvinceId, u16>,
    pub held_by: Table<ProvinceId, Option<FactionId>>,
    /// By country and slot: 256 for the head of a government, part of it for a partner, 0 otherwise.
    pub governs: Table<CountryId, [u16; SLOTS]>,
    /// By country and slot: 256 where the law is against the faction.
    pub outlawed: Table<CountryId, [u16; SLOTS]>,
    /// By country: each voice that backs somebody, and how many 256ths of it each slot gets.
    pub endorsements: Table<CountryId, Vec<(u8, [i32; SLOTS])>>,
    pub local: Vec<LocalPull>,
}

impl Pressures {
    /// Forgets what drew the faction that had this place before.
    pub fn clear(&mut self, provinces: &Provinces, country: CountryId, slot: usize) {
        self.pull[country][slot] = 0;
        self.governs[country][slot] = 0;
        self.outlawed[country][slot] = 0;
        for (_, backs) in &mut self.endorsements[country] {
            backs[slot] = 0;
        }
        self.local.retain(|l| usize::from(l.slot) != slot || provinces.owner[l.province] != country);
    }
}
