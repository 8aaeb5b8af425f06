//! Influence: allegiance and reach by province, and the pressures that moved it last.
//!
//! A province's row has one slot for each allegiance faction of its owner, in the order of `slots`; the shares and the
//! unaligned (what is left of the whole) always add up to [`Share::WHOLE`]. Reach is independent, each 0 to the whole.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{CountryId, FactionId, ModifierId, ProvinceId, Share, Table};

/// Most factions of one country that hold allegiance.
pub const SLOTS: usize = 16;

/// Allegiance in one province, in units of 2⁻²⁴, by slot.
pub type Row = [u32; SLOTS];

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Influence {
    /// The allegiance factions of each country, dormant ones too: their places in its provinces' rows.
    pub slots: Table<CountryId, Vec<FactionId>>,
    /// Each allegiance faction's own place.
    pub slot_of: Table<FactionId, u8>,
    pub shares: Table<ProvinceId, Row>,
    /// The rows before the last move.
    pub before: Table<ProvinceId, Row>,
    /// Where custom draws the share to, in the same units; may lie outside 0 to the whole, because it is what the start
    /// would fall back to without any of today's pulls.
    pub custom: Table<ProvinceId, [i32; SLOTS]>,
    /// The reach factions of each country.
    pub voices: Table<CountryId, Vec<FactionId>>,
    /// Reach in each province, in the order of the owner's `voices`.
    pub reach: Table<ProvinceId, Vec<u32>>,
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

    /// A faction's part of the people of its country, in share units.
    pub fn national(&self, country: CountryId, faction: FactionId) -> Share {
        let (Some(slot), people) = (self.slot(country, faction), self.people[country]) else { return Share(0) };
        let units = self.tally[country][slot].checked_div(people).unwrap_or(0);
        Share(u32::try_from(units).expect("a mean of shares is a share"))
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
    /// By country: which voice backs which slot.
    pub endorsements: Table<CountryId, Vec<(u8, u8)>>,
    pub local: Vec<LocalPull>,
}
