//! The instruction set: every single change that a script or an order can make, with all names resolved.

use crate::rules::conflict::WarChange;
use crate::rules::covert::Deed;
use crate::rules::diplomacy::Diplomatic;
use crate::rules::government::Coalition;
use crate::rules::states::Reshape;
use crate::scenario::{Bond, BudgetLine, Lot, Status};
use crate::units::{
    CharacterId, CompetenceId, CounterId, CountryId, DecisionId, EventId, FactionId, Fixed, FlagId, FormId,
    InternationalId, LawId, ModifierId, MovementId, OfficeId, ProvinceId, QuestionId,
};
use crate::world::{
    Account, Break, Happening, Pledge, ProtestEnd, ProtestKind, Saved, Sort, Standing, StartOptions, Target,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactionNumber {
    Authority,
    Money,
    Force,
    Cohesion,
    Members,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CountryNumber {
    Stability,
    Legitimacy,
    Weariness,
    Treasury,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonNumber {
    Ambition,
    Loyalty,
    Health,
    Grievance,
}

/// One change. Amounts are what really changes, after every limit.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    Faction {
        faction: FactionId,
        number: FactionNumber,
        by: Fixed,
    },
    Country {
        country: CountryId,
        number: CountryNumber,
        by: Fixed,
    },
    /// Money goes from one account to another.
    Pay {
        from: Account,
        to: Account,
        sum: Fixed,
        sort: Sort,
    },
    /// What a state owes to a creditor grows or shrinks.
    Debt {
        debtor: CountryId,
        creditor: Account,
        by: Fixed,
    },
    /// A state's debts are nothing any more, and its word with them.
    WriteOff {
        country: CountryId,
    },
    Tax {
        country: CountryId,
        to: Fixed,
    },
    /// A sum is built up in a country.
    Build {
        country: CountryId,
        sum: Fixed,
    },
    Unrest {
        province: ProvinceId,
        by: Fixed,
    },
    /// What lies between two states, for no motive that is named.
    Relation {
        a: CountryId,
        b: CountryId,
        by: Fixed,
    },
    /// Share units toward (or, negative, away from) a faction.
    Sway {
        faction: FactionId,
        province: ProvinceId,
        units: i32,
    },
    Convert {
        from: FactionId,
        to: FactionId,
        province: ProvinceId,
        units: u32,
    },
    Modifier {
        modifier: ModifierId,
        target: Target,
        beneficiary: Option<FactionId>,
        times: Fixed,
        days: u32,
    },
    Lift {
        modifier: ModifierId,
        target: Target,
    },
    Flag {
        flag: FlagId,
        on: Option<Target>,
        value: u8,
    },
    Counter {
        counter: CounterId,
        on: Option<Target>,
        by: Fixed,
    },
    Law {
        country: CountryId,
        law: LawId,
        passed: bool,
    },
    Budget {
        country: CountryId,
        line: BudgetLine,
        to: Fixed,
    },
    Status {
        faction: FactionId,
        status: Status,
        by: Option<FactionId>,
    },
    Movement {
        faction: FactionId,
        movement: MovementId,
    },
    Leader {
        faction: FactionId,
        leader: CharacterId,
    },
    Patron {
        faction: FactionId,
        patron: CountryId,
        monthly: Fixed,
    },
    Subsidy {
        payer: FactionId,
        to: FactionId,
        monthly: Fixed,
    },
    Endorse {
        voice: FactionId,
        faction: FactionId,
        on: bool,
    },
    Split {
        from: FactionId,
        to: FactionId,
        percent: Fixed,
    },
    Merge {
        from: FactionId,
        into: FactionId,
    },
    /// Wings, named by bits, leave as a body of their own.
    Break {
        from: FactionId,
        to: FactionId,
        wings: u8,
        how: Break,
        over: Option<(QuestionId, u8)>,
    },
    Line {
        faction: FactionId,
        question: QuestionId,
        answer: u8,
    },
    /// What a wing, or every wing, hears for one answer or the other.
    Incline {
        faction: FactionId,
        wing: Option<u8>,
        question: QuestionId,
        by: Fixed,
    },
    Strain {
        faction: FactionId,
        by: Fixed,
    },
    Goodwill {
        faction: FactionId,
        wing: u8,
        by: Fixed,
    },
    /// A party joins a body of parties, or is struck from its list.
    Membership {
        body: InternationalId,
        faction: FactionId,
        joins: bool,
    },
    /// A faction moves its seat to another country.
    Settle {
        faction: FactionId,
        to: CountryId,
    },
    Standing {
        country: CountryId,
        faction: FactionId,
        to: Standing,
    },
    Question {
        question: QuestionId,
        open: bool,
    },
    Found {
        faction: FactionId,
        percent: Fixed,
    },
    Government {
        country: CountryId,
        head: FactionId,
        coalition: Vec<FactionId>,
    },
    /// A government that was looked for, with its arithmetic and promises.
    Cabinet {
        country: CountryId,
        found: Box<Coalition>,
    },
    Join {
        country: CountryId,
        party: FactionId,
    },
    Leave {
        country: CountryId,
        party: FactionId,
    },
    Pledge {
        country: CountryId,
        pledge: Pledge,
    },
    Motion {
        country: CountryId,
        by: FactionId,
        days: u32,
    },
    Bill {
        country: CountryId,
        law: LawId,
        passes: bool,
        by: FactionId,
        days: u32,
    },
    Competence {
        country: CountryId,
        competence: CompetenceId,
        to: FactionId,
    },
    Coup {
        country: CountryId,
        by: FactionId,
        won: bool,
    },
    Satisfaction {
        country: CountryId,
        body: FactionId,
        by: Fixed,
    },
    Weight {
        country: CountryId,
        body: FactionId,
        by: Fixed,
    },
    Form {
        country: CountryId,
        form: FormId,
    },
    Election {
        country: CountryId,
        days: u32,
    },
    ExposeFraud {
        country: CountryId,
    },
    AnnulElection {
        country: CountryId,
        days: u32,
    },
    /// Factions that will stand as one list, ascending.
    Pact {
        members: Vec<FactionId>,
    },
    Appoint {
        office: OfficeId,
        character: Option<CharacterId>,
    },
    Lot {
        character: CharacterId,
        lot: Lot,
        by: Option<FactionId>,
    },
    Person {
        character: CharacterId,
        number: PersonNumber,
        by: Fixed,
    },
    Tie {
        a: CharacterId,
        b: CharacterId,
        to: Fixed,
    },
    GoOver {
        character: CharacterId,
        faction: FactionId,
    },
    Heir {
        faction: FactionId,
        character: CharacterId,
    },
    Owner {
        province: ProvinceId,
        to: CountryId,
    },
    Controller {
        province: ProvinceId,
        to: CountryId,
    },
    Holder {
        province: ProvinceId,
        to: Option<FactionId>,
    },
    Overlord {
        country: CountryId,
        to: Option<(CountryId, Bond)>,
    },
    Release {
        country: CountryId,
        head: FactionId,
    },
    /// Of occupations and the map of states.
    Reshape(Reshape),
    /// A change to an armed struggle.
    War(Box<WarChange>),
    Truce {
        a: FactionId,
        b: FactionId,
    },
    Queue {
        event: EventId,
        days: u32,
        this: Option<Target>,
        saved: Saved,
    },
    Tell {
        key: String,
        this: Option<Target>,
    },
    ProtestBegins {
        kind: ProtestKind,
        organiser: FactionId,
        provinces: Vec<ProvinceId>,
        heads: u64,
        days: u32,
    },
    ProtestEnds {
        number: u32,
        end: ProtestEnd,
    },
    Opposed {
        protest: u32,
        by: FactionId,
    },
    /// An open event has its answer; what the option does follows as changes of its own.
    Answered {
        number: u32,
        event: EventId,
        option: u8,
    },
    Decided {
        decision: DecisionId,
        faction: FactionId,
    },
    Seat {
        seat: Option<FactionId>,
        options: StartOptions,
    },
    /// Between states.
    Abroad(Diplomatic),
    /// Of covert work.
    Covert(Deed),
    Record(Happening),
}
