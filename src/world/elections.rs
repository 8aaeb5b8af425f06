//! Elections: every record for ever, and what a country's next vote needs to know.
//!
//! Records only grow. Full chunks are sealed and shared by reference with a running digest, as in the chronicle, and no rule
//! reads them: what rules need of the last vote stands in [`CountryElections`]. Invariants: in every place the votes of the
//! lists add up to at most the votes cast, these to at most the electors; seats won add up to the seats of the place.

use std::sync::Arc;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::packed;
use crate::scenario::Method;
use crate::units::{CountryId, Date, FactionId, Fixed, ProvinceId, Table};

/// What was voted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Voting {
    Chamber,
    UpperHouse,
    /// The first round, or the only one.
    President,
    SecondRound,
    /// Electors who choose a president.
    College,
    ByElection,
}

/// A list: one faction, or several that stand together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListResult {
    /// The largest first.
    pub members: Vec<FactionId>,
    /// Followers that each member brought, in heads.
    pub brought: Vec<u64>,
    pub votes: u64,
    /// Per cent of the votes for lists.
    pub percent: Fixed,
    /// Percentage points since the last vote of this kind. None for a list that is new.
    pub swing: Option<Fixed>,
    /// Whether it reached the threshold of the whole country.
    pub admitted: bool,
    pub seats: u32,
    /// By member: the list's seats by largest remainder of what each brought.
    pub member_seats: Vec<u32>,
    /// Seats held before.
    pub before: u32,
}

impl ListResult {
    /// The faction that the list is shown as.
    pub fn first(&self) -> FactionId {
        self.members[0]
    }
}

/// The votes of one province.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvinceVotes {
    pub province: ProvinceId,
    /// Heads that may vote.
    pub electors: u32,
    /// Votes cast; more than those of the lists where there was only one to vote for.
    pub cast: u32,
    /// By list.
    #[serde(with = "packed::list")]
    pub votes: Vec<u32>,
}

/// A constituency: a province, several, or all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceResult {
    pub provinces: Vec<ProvinceVotes>,
    pub seats: u32,
    /// By list.
    #[serde(with = "packed::list")]
    pub won: Vec<u32>,
    /// Votes by list of each single-member district; empty where the place elects its members together. They add up to the
    /// votes of the place.
    #[serde(with = "packed::rows")]
    pub districts: Vec<Vec<u32>>,
    /// Votes by list of each district's second ballot, all 0 where the first decided; empty where the method knows none.
    #[serde(default, with = "packed::rows")]
    pub runoffs: Vec<Vec<u32>>,
}

impl PlaceResult {
    pub fn electors(&self) -> u64 {
        self.provinces.iter().map(|p| u64::from(p.electors)).sum()
    }

    pub fn cast(&self) -> u64 {
        self.provinces.iter().map(|p| u64::from(p.cast)).sum()
    }

    /// By list.
    pub fn votes(&self) -> Vec<u64> {
        let lists = self.won.len();
        (0..lists).map(|l| self.provinces.iter().map(|p| u64::from(p.votes[l])).sum()).collect()
    }

    /// The votes that decided a district: of the second ballot where there was one.
    pub fn deciding(&self, district: usize) -> Option<&[u32]> {
        let again = self.runoffs.get(district).filter(|row| row.iter().any(|&v| v > 0));
        again.or(self.districts.get(district)).map(Vec::as_slice)
    }

    /// The most populous province of the place, which gives it its name.
    pub fn seat_of_name(&self) -> ProvinceId {
        let most = self.provinces.iter().max_by_key(|p| (p.electors, std::cmp::Reverse(p.province)));
        most.expect("a place has provinces").province
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foul {
    /// Ballots put in or counted falsely.
    Rigged,
    /// Voters kept from the booth.
    Cowed,
}

/// What was done against the vote in one province. It stands in the record from the night on; that it is known is another
/// matter ([`CountryElections::known`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoulPlay {
    pub by: FactionId,
    pub province: ProvinceId,
    pub kind: Foul,
    pub votes: u32,
}

/// One vote, with everything from which each seat can be worked out again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub number: u32,
    pub country: CountryId,
    pub day: Date,
    pub what: Voting,
    pub method: Method,
    /// Per cent of the country's votes, and of a place's.
    pub threshold: Fixed,
    pub local_threshold: Fixed,
    /// Lists by votes, the largest first.
    pub lists: Vec<ListResult>,
    pub places: Vec<PlaceResult>,
    pub foul: Vec<FoulPlay>,
}

impl Record {
    pub fn seats(&self) -> u32 {
        self.places.iter().map(|p| p.seats).sum()
    }

    /// Seats, or electors, of a majority of those that were voted on.
    pub fn needed(&self) -> u32 {
        self.seats() / 2 + 1
    }

    pub fn electors(&self) -> u64 {
        self.places.iter().map(PlaceResult::electors).sum()
    }

    pub fn cast(&self) -> u64 {
        self.places.iter().map(PlaceResult::cast).sum()
    }

    /// Per cent of the electors that voted.
    pub fn turnout(&self) -> Fixed {
        per_cent(self.cast(), self.electors())
    }

    /// Every faction that stood, with its seats.
    pub fn by_faction(&self) -> impl Iterator<Item = (FactionId, u32)> {
        self.lists.iter().flat_map(|l| l.members.iter().copied().zip(l.member_seats.iter().copied()))
    }

    /// The place that a province votes in.
    pub fn place_of(&self, province: ProvinceId) -> Option<&PlaceResult> {
        self.places.iter().find(|p| p.provinces.iter().any(|v| v.province == province))
    }

    /// The list that a faction stands on.
    pub fn list_of(&self, faction: FactionId) -> Option<usize> {
        self.lists.iter().position(|l| l.members.contains(&faction))
    }
}

/// `part` of `whole` in per cent, to four decimals.
pub fn per_cent(part: u64, whole: u64) -> Fixed {
    let raw = u128::from(part) * 1_000_000 / u128::from(whole.max(1));
    Fixed::raw(i64::try_from(raw).expect("a percentage"))
}

/// A poll: what a sample of voters said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Poll {
    pub day: Date,
    /// Heads asked.
    pub sample: u32,
    /// Per cent by list's first faction.
    pub shares: Vec<(FactionId, Fixed)>,
}

/// Foul play that may come to light.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trail {
    pub record: u32,
    pub by: FactionId,
    pub since: Date,
    /// Votes touched, per cent of those cast.
    pub size: Fixed,
    /// Whether another list would have had more seats without it.
    pub decided: bool,
}

/// What rules know of a country's votes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CountryElections {
    /// The last vote for the chamber: its record, day, turnout, and per cent of the votes by faction.
    pub last: Option<u32>,
    pub held: Option<Date>,
    pub turnout: Fixed,
    pub shares: Vec<(FactionId, Fixed)>,
    /// The day that the constitution has set, where terms are fixed.
    pub scheduled: Option<Date>,
    /// The second chamber.
    pub upper: Vec<(FactionId, u32)>,
    pub upper_next: Option<Date>,
    pub president_next: Option<Date>,
    /// The second round: its day and the two who stand.
    pub second_round: Option<(Date, [FactionId; 2])>,
    /// Factions that will stand together, each ascending.
    pub pacts: Vec<Vec<FactionId>>,
    /// Of this campaign, the oldest first.
    pub polls: Vec<Poll>,
    pub trails: Vec<Trail>,
    /// Records whose foul play is known.
    pub known: Vec<u32>,
    /// The single-member districts by place and number, and who sits for them; where a vacancy is voted on.
    pub sitting: Vec<(ProvinceId, u16, FactionId)>,
}

impl CountryElections {
    /// Per cent of the last vote.
    pub fn share(&self, faction: FactionId) -> Option<Fixed> {
        self.shares.iter().find(|(f, _)| *f == faction).map(|s| s.1)
    }
}

const CHUNK: usize = 16;

#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Elections {
    sealed: Vec<Arc<[Record]>>,
    open: Vec<Record>,
    digest: u64,
    pub rows: Table<CountryId, CountryElections>,
}

impl Elections {
    pub fn new(countries: usize) -> Self {
        Self { rows: Table::filled(countries, CountryElections::default()), ..Self::default() }
    }

    /// Keeps a record and gives it its number.
    pub fn keep(&mut self, mut record: Record) -> u32 {
        let number = u32::try_from(self.len()).expect("counts of elections are small");
        record.number = number;
        self.open.push(record);
        if self.open.len() == CHUNK {
            let bytes = rmp_serde::to_vec(&self.open).expect("records always write");
            self.digest = xxh3_64_with_seed(&bytes, self.digest);
            self.sealed.push(std::mem::take(&mut self.open).into());
        }
        number
    }

    pub fn len(&self) -> usize {
        self.sealed.len() * CHUNK + self.open.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get(&self, number: u32) -> Option<&Record> {
        let number = number as usize;
        match self.sealed.get(number / CHUNK) {
            Some(chunk) => chunk.get(number % CHUNK),
            None => self.open.get(number - self.sealed.len() * CHUNK),
        }
    }

    /// From the oldest.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.sealed.iter().flat_map(|c| c.iter()).chain(&self.open)
    }

    /// A country's records, the newest first.
    pub fn of(&self, country: CountryId) -> impl Iterator<Item = &Record> {
        self.records().rev().filter(move |r| r.country == country)
    }

    /// Whether what was done against this vote is known.
    pub fn is_known(&self, record: &Record) -> bool {
        self.rows[record.country].known.contains(&record.number)
    }

    /// Stands on the digest of the sealed part, as the chronicle's does.
    pub(super) fn hash_part(&self) -> u64 {
        super::hash::of(&(self.digest, self.sealed.len(), &self.open, &self.rows))
    }
}

impl std::ops::Index<CountryId> for Elections {
    type Output = CountryElections;
    fn index(&self, id: CountryId) -> &CountryElections {
        &self.rows[id]
    }
}

impl std::ops::IndexMut<CountryId> for Elections {
    fn index_mut(&mut self, id: CountryId) -> &mut CountryElections {
        &mut self.rows[id]
    }
}

/// As saved: all records.
impl Serialize for Elections {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        (&self.sealed, &self.open, self.digest, &self.rows).serialize(s)
    }
}

impl<'de> Deserialize<'de> for Elections {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let (sealed, open, digest, rows): (Vec<Vec<Record>>, Vec<Record>, u64, _) = Deserialize::deserialize(d)?;
        Ok(Self { sealed: sealed.into_iter().map(Into::into).collect(), open, digest, rows })
    }
}
