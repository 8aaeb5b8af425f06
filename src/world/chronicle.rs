//! The chronicle: typed entries of what happened. Log, timeline and exports are made from it; no rule reads it.
//!
//! It only grows. Full chunks are sealed and shared by reference with a running digest, so that copying a world stays
//! cheap however long its history.

use std::sync::Arc;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::{
    Affair, ConflictKey, Dispatch, Ending, ObjectiveOutcome, ProtestEnd, ProtestKind, StateNews, Target, WarNews,
};
use crate::scenario::Bond;
use crate::units::{
    CharacterId, CompetenceId, CountryId, Date, DecisionId, EventId, FactionId, Fixed, FormId, InternationalId, LawId,
    ObjectiveId, OfficeId, ProvinceId, QuestionId,
};

/// How a faction broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Break {
    /// The beaten walked out of the vote.
    Vote,
    Secession,
    Expulsion,
    /// By an event.
    Scripted,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Happening {
    Event {
        event: EventId,
        option: u8,
        actor: Option<FactionId>,
        this: Option<Target>,
        canon: bool,
    },
    Decision {
        decision: DecisionId,
        actor: FactionId,
    },
    GovernmentFormed {
        country: CountryId,
        head: FactionId,
        coalition: Vec<FactionId>,
    },
    GovernmentFell {
        country: CountryId,
        head: FactionId,
    },
    /// A motion of no confidence was voted: ayes are for it.
    Censured {
        country: CountryId,
        by: FactionId,
        head: FactionId,
        ayes: u32,
        noes: u32,
        carried: bool,
    },
    /// A party left the government.
    Left {
        country: CountryId,
        party: FactionId,
    },
    /// A party came into the government.
    Joined {
        country: CountryId,
        party: FactionId,
    },
    Dissolved {
        country: CountryId,
        by: FactionId,
    },
    BillIntroduced {
        country: CountryId,
        law: LawId,
        passes: bool,
    },
    BillVoted {
        country: CountryId,
        law: LawId,
        passes: bool,
        ayes: u32,
        noes: u32,
        carried: bool,
    },
    /// What a head promised a partner fell due.
    /// What a partner was promised for coming in.
    Promised {
        to: FactionId,
        what: super::Promise,
    },
    Promise {
        to: FactionId,
        what: super::Promise,
        kept: bool,
    },
    /// `head` is whom it brought to power; none: it failed.
    Coup {
        country: CountryId,
        by: FactionId,
        against: FactionId,
        head: Option<FactionId>,
    },
    PalaceShift {
        country: CountryId,
        by: FactionId,
        head: FactionId,
    },
    CompetenceMoved {
        country: CountryId,
        competence: CompetenceId,
        from: Option<FactionId>,
        to: FactionId,
    },
    Purged {
        country: CountryId,
        body: FactionId,
        by: FactionId,
    },
    MajorityLost {
        country: CountryId,
        seats: u32,
        needed: u32,
    },
    ElectionCalled {
        country: CountryId,
        day: Date,
    },
    /// Votes in thousandths of a per cent of the votes cast, seats after.
    ElectionHeld {
        country: CountryId,
        results: Vec<(FactionId, Fixed, u32)>,
        /// Its number among the records.
        record: u32,
    },
    UpperHouseRenewed {
        country: CountryId,
        seats: u32,
        record: u32,
    },
    PresidentElected {
        country: CountryId,
        faction: FactionId,
        percent: Fixed,
        /// None if a chamber chose.
        record: Option<u32>,
    },
    /// A chamber chose a president: votes by candidate, ballot by ballot; by delegations where places had a vote each.
    ChamberBallots {
        country: CountryId,
        delegations: bool,
        rounds: Vec<Vec<(FactionId, u32)>>,
        /// The vote that nobody won; none where the choice was the chamber's from the first.
        record: Option<u32>,
    },
    SecondRoundCalled {
        country: CountryId,
        day: Date,
        between: [FactionId; 2],
        record: u32,
    },
    ByElection {
        country: CountryId,
        province: ProvinceId,
        from: FactionId,
        to: FactionId,
        record: u32,
    },
    PactMade {
        members: Vec<FactionId>,
    },
    FraudExposed {
        country: CountryId,
        by: FactionId,
        percent: Fixed,
        record: u32,
    },
    ElectionAnnulled {
        country: CountryId,
        record: u32,
    },
    Split {
        from: FactionId,
        to: FactionId,
        /// Of the followers.
        percent: Fixed,
        how: Break,
        over: Option<(QuestionId, u8)>,
    },
    QuestionPut {
        question: QuestionId,
    },
    QuestionSettled {
        question: QuestionId,
    },
    LineTaken {
        faction: FactionId,
        question: QuestionId,
        answer: u8,
    },
    LeftInternational {
        faction: FactionId,
        body: InternationalId,
    },
    JoinedInternational {
        faction: FactionId,
        body: InternationalId,
    },
    /// A faction moved its seat.
    Settled {
        faction: FactionId,
        from: CountryId,
        to: CountryId,
    },
    Recognised {
        faction: FactionId,
        by: CountryId,
    },
    Denounced {
        faction: FactionId,
        by: CountryId,
    },
    Merged {
        from: FactionId,
        into: FactionId,
    },
    Founded {
        faction: FactionId,
    },
    MovementChanged {
        faction: FactionId,
        to: crate::units::MovementId,
    },
    Banned {
        faction: FactionId,
        by: Option<FactionId>,
    },
    Legalised {
        faction: FactionId,
        by: Option<FactionId>,
    },
    LawPassed {
        country: CountryId,
        law: LawId,
    },
    LawRepealed {
        country: CountryId,
        law: LawId,
    },
    FormChanged {
        country: CountryId,
        form: FormId,
    },
    LeaderChanged {
        faction: FactionId,
        leader: CharacterId,
    },
    Appointed {
        office: OfficeId,
        character: CharacterId,
    },
    Vacated {
        office: OfficeId,
    },
    Retired {
        character: CharacterId,
    },
    Died {
        character: CharacterId,
    },
    FellIll {
        character: CharacterId,
    },
    Watched {
        character: CharacterId,
        by: Option<FactionId>,
    },
    Exiled {
        character: CharacterId,
        by: Option<FactionId>,
    },
    Arrested {
        character: CharacterId,
        by: Option<FactionId>,
    },
    /// Back in public life.
    SetFree {
        character: CharacterId,
        by: Option<FactionId>,
    },
    /// Another was chosen to lead.
    PassedOver {
        character: CharacterId,
        faction: FactionId,
        by: CharacterId,
    },
    /// Somebody of whom nothing had been heard.
    CameUp {
        character: CharacterId,
        faction: Option<FactionId>,
    },
    HeirChosen {
        faction: FactionId,
        character: CharacterId,
    },
    WentOver {
        character: CharacterId,
        faction: FactionId,
    },
    Owned {
        province: ProvinceId,
        from: CountryId,
        to: CountryId,
    },
    Occupied {
        province: ProvinceId,
        by: CountryId,
    },
    /// `by` none: the government took it back.
    Seized {
        province: ProvinceId,
        from: Option<FactionId>,
        by: Option<FactionId>,
    },
    ConflictEnded {
        conflict: ConflictKey,
        ending: Ending,
    },
    War(WarNews),
    Truce {
        between: FactionId,
        and: FactionId,
    },
    OverlordChanged {
        country: CountryId,
        to: Option<(CountryId, Bond)>,
    },
    Released {
        country: CountryId,
        head: FactionId,
    },
    Funded {
        faction: FactionId,
        by: CountryId,
        monthly: Fixed,
    },
    Crackdown {
        country: CountryId,
        against: FactionId,
        provinces: u32,
    },
    Campaign {
        faction: FactionId,
        provinces: u32,
    },
    ProtestBegun {
        organiser: FactionId,
        kind: ProtestKind,
        place: ProvinceId,
        heads: u64,
    },
    ProtestEnded {
        organiser: FactionId,
        kind: ProtestKind,
        place: ProvinceId,
        end: ProtestEnd,
    },
    CounterMarch {
        faction: FactionId,
        against: FactionId,
        place: ProvinceId,
        clash: bool,
    },
    /// Nobody called it.
    Riot {
        province: ProvinceId,
    },
    /// Forged papers in print; `by` where the forger was found out.
    Leak {
        against: FactionId,
        by: Option<FactionId>,
    },
    /// What came to light of covert work.
    Covert(Affair),
    Bankrupt {
        country: CountryId,
    },
    /// From one's own people, or on another country's market.
    LoanRaised {
        country: CountryId,
        from: Option<CountryId>,
        sum: Fixed,
    },
    NotesIssued {
        country: CountryId,
        sum: Fixed,
    },
    /// Thousands of soldiers were sent home.
    Discharged {
        country: CountryId,
        men: Fixed,
    },
    TaxChanged {
        country: CountryId,
        to: Fixed,
    },
    Invested {
        by: CountryId,
        country: CountryId,
        sum: Fixed,
    },
    /// Of occupations and the map of states.
    States(StateNews),
    Objective {
        objective: ObjectiveId,
        outcome: ObjectiveOutcome,
    },
    /// Between states.
    Abroad(Dispatch),
    Told {
        key: String,
        this: Option<Target>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub date: Date,
    pub what: Happening,
}

const CHUNK: usize = 256;

#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Chronicle {
    sealed: Vec<Arc<[Entry]>>,
    open: Vec<Entry>,
    digest: u64,
    /// Which provinces have changed owner, when, and whose they were: read off the entries, never saved.
    handed: Vec<(Date, ProvinceId, CountryId)>,
}

impl Chronicle {
    pub fn write(&mut self, date: Date, what: Happening) {
        if let Happening::Owned { province, from, .. } = what {
            self.handed.push((date, province, from));
        }
        self.open.push(Entry { date, what });
        if self.open.len() == CHUNK {
            let bytes = rmp_serde::to_vec(&self.open).expect("entries always write");
            self.digest = xxh3_64_with_seed(&bytes, self.digest);
            self.sealed.push(std::mem::take(&mut self.open).into());
        }
    }

    pub fn len(&self) -> usize {
        self.sealed.len() * CHUNK + self.open.len()
    }

    /// Whose a province was at the end of a day; `now`: whose it is today.
    pub fn owner_on(&self, province: ProvinceId, day: Date, now: CountryId) -> CountryId {
        let from = self.handed.partition_point(|h| h.0 <= day);
        self.handed[from..].iter().find(|h| h.1 == province).map_or(now, |h| h.2)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// From the oldest.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.sealed.iter().flat_map(|c| c.iter()).chain(&self.open)
    }

    /// From the given number on.
    pub fn since(&self, number: usize) -> impl Iterator<Item = &Entry> {
        let chunk = (number / CHUNK).min(self.sealed.len());
        self.sealed[chunk..].iter().flat_map(|c| c.iter()).chain(&self.open).skip(number - chunk * CHUNK)
    }
}

impl Chronicle {
    /// Stands on the digest of the sealed part, so that its cost does not grow with the history. (An inherent method: it
    /// takes precedence over [`super::hash::HashPart`].)
    pub(super) fn hash_part(&self) -> u64 {
        super::hash::of(&(self.digest, self.sealed.len(), &self.open))
    }
}

/// As saved: all entries.
impl Serialize for Chronicle {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        (&self.sealed, &self.open, self.digest).serialize(s)
    }
}

impl<'de> Deserialize<'de> for Chronicle {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let (sealed, open, digest): (Vec<Vec<Entry>>, Vec<Entry>, u64) = Deserialize::deserialize(d)?;
        let mut chronicle =
            Self { sealed: sealed.into_iter().map(Into::into).collect(), open, digest, handed: Vec::new() };
        let owned = |e: &Entry| match e.what {
            Happening::Owned { province, from, .. } => Some((e.date, province, from)),
            _ => None,
        };
        chronicle.handed = chronicle.entries().filter_map(owned).collect();
        Ok(chronicle)
    }
}
