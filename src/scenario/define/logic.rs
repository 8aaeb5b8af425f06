//! Scopes, values, conditions and effects as data: the language of events and decisions.
//!
//! Here is only what can be said; `rules::script` says what it means.

use serde::Deserialize;

use super::{Bond, Breadth, Field, ForceKind, Lot, Motive, Status, TreatyKind};
use crate::units::{
    BlocId, CharacterId, ClaimId, CompetenceId, ConditionId, ConferenceId, ConflictId, CounterId, CountryId, Date,
    DoctrineId, EffectsId, EventId, FactionId, Fixed, FlagId, FormId, InternationalId, LawId, MatterId, ModifierId,
    MovementId, OfficeId, ProvinceId, QualityId, QuestionId, RegionId, ValueId,
};

/// Who or what is meant. Where a country is needed a faction or province stands for its country; where a faction is
/// needed a country stands for its ruling faction.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Scope {
    This,
    Actor,
    /// The current one of a quantifier.
    Each,
    Country(CountryId),
    Faction(FactionId),
    Province(ProvinceId),
    Character(CharacterId),
    Saved(String),
    CountryOf(Box<Scope>),
    RulerOf(Box<Scope>),
    OverlordOf(Box<Scope>),
    CapitalOf(Box<Scope>),
    /// Who leads a faction.
    LeaderOf(Box<Scope>),
    HolderOf(OfficeId),
    /// The faction that a character belongs to.
    FactionOf(Box<Scope>),
}

/// A published value, or arithmetic over them.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Value {
    Number(Fixed),
    Authority(Scope),
    Money(Scope),
    Force(Scope),
    Cohesion(Scope),
    Members(Scope),
    Support(Scope),
    Seats(Scope),
    SeatShare(Scope),
    Reach(Scope),
    HeldProvinces(Scope),
    /// Thousands of a faction's men in the field; per cent of a country's people on ground that a faction's side controls.
    Fielded(Scope),
    ControlOf(Scope, Scope),
    /// Thousands of a country's men abroad, and of its dead there.
    TroopsAbroad(Scope),
    Fallen(Scope),
    PatronShare(Scope),
    Stability(Scope),
    Legitimacy(Scope),
    Weariness(Scope),
    Treasury(Scope),
    Revenue(Scope),
    CoalitionSeats(Scope),
    CoalitionShare(Scope),
    /// Per cent: of the people that may vote; of the electors that voted last; of the last votes. Days to the next vote, 10000
    /// where none is set.
    Franchise(Scope),
    Turnout(Scope),
    VoteShare(Scope),
    DaysToElection(Scope),
    Liberties(Scope),
    /// Where the government stands to Moscow.
    Course(Scope),
    /// Of a partner: how gladly it sits in the government.
    Willingness(Scope),
    /// Of an institution: per cent of all weight, content, pressure.
    PowerShare(Scope),
    Satisfaction(Scope),
    Pressure(Scope),
    Unrest(Scope),
    /// Thousands in the streets of a country.
    Marchers(Scope),
    Population(Scope),
    SupportOf(MovementId, Scope),
    AllegianceIn(Scope, ProvinceId),
    /// In the current province of a quantifier.
    AllegianceHere(Scope),
    /// Per cent of the faction in its wings of a movement.
    WingShare(Scope, MovementId),
    /// The faction's mean stance, −100 to 100.
    StanceOn(Scope, QuestionId),
    SchismPressure(Scope),
    /// How many parties belong to a body.
    Affiliates(InternationalId),
    /// How willing a party is to join the body that would ask it next.
    Affiliation(Scope),
    Relation(Scope, Scope),
    /// Of a local government, 0 to 100.
    Readiness(Scope),
    Reliability(Scope),
    /// Of a province; of a country the mean.
    Resistance(Scope),
    Nationalism(Scope),
    /// Thousands of foreign men in an administered country.
    Garrison(Scope),
    /// Per cent of a country's soldiers who stand in lands that it administers.
    Stretch(Scope),
    /// What one country's people produce, as per cent of what another's do.
    Strength(Scope, Scope),
    /// How alone a country stands, and how much the first fears the second.
    Isolation(Scope),
    Fear(Scope, Scope),
    /// Depth of the network that one runs in another country: the country of a government, else the faction itself.
    NetworkDepth(Scope, Scope),
    /// Strength of a country's secret service.
    ServiceStrength(Scope),
    Tally(Scope, CounterId),
    Ability(Scope, Field),
    Ambition(Scope),
    Loyalty(Scope),
    Health(Scope),
    Grievance(Scope),
    /// Whole years.
    Age(Scope),
    /// In their own faction.
    Standing(Scope),
    Tie(Scope, Scope),
    CountProvinces {
        of: Scope,
        #[serde(rename = "where")]
        when: Box<Condition>,
    },
    CountFactions {
        of: Scope,
        #[serde(rename = "where")]
        when: Box<Condition>,
    },
    CountCountries {
        #[serde(rename = "where")]
        when: Box<Condition>,
    },
    Sum(Vec<Value>),
    Times(Box<Value>, Fixed),
    Less(Box<Value>, Box<Value>),
    Named(ValueId),
}

/// How two sides stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum StanceWord {
    Hostile,
    Truce,
    Allied,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Comparison {
    Above,
    Below,
}

#[derive(Clone, Debug, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    #[default]
    Always,
    Never,
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Named(ConditionId),
    AtLeast(Value, Fixed),
    AtMost(Value, Fixed),
    Compare(Value, Comparison, Value),
    FlagIs(FlagId, String),
    FlagOf(Scope, FlagId, String),
    HasLaw(Scope, LawId),
    FormIs(Scope, FormId),
    Governs(Scope),
    InCoalition(Scope),
    StatusIs(Scope, Status),
    MovementIs(Scope, MovementId),
    Exists(Scope),
    Holds(OfficeId, CharacterId),
    Active(CharacterId),
    Owns(Scope, ProvinceId),
    Controls(Scope, ProvinceId),
    HeldBy(Scope, ProvinceId),
    SubjectOf(Scope, Scope),
    /// An independent government that the second country set up.
    SatelliteOf(Scope, Scope),
    AtConflict(ConflictId),
    /// A faction has men in a fight.
    AtWar(Scope),
    /// Two factions are enemies in a war that is on.
    Fighting(Scope, Scope),
    /// The two have signed such a treaty, in any direction.
    HasTreaty(Scope, Scope, TreatyKind),
    InBloc(Scope, BlocId),
    /// The first recognises the government of the second.
    RecognisesState(Scope, Scope),
    /// The first keeps its goods from the second.
    Embargoes(Scope, Scope),
    InCrisis(Scope),
    DoctrineIs(Scope, DoctrineId),
    /// It has spoken of the matter, for (true) or against it.
    Spoke(Scope, MatterId, bool),
    IsPlayer(Scope),
    Happened(EventId),
    Chose(EventId, String),
    From(Date),
    Until(Date),
    HasMajority(Scope),
    Institution(Scope),
    HoldsCompetence(Scope, CompetenceId),
    HasModifier(Scope, ModifierId),
    HasQuality(Scope, QualityId),
    LotIs(Scope, Lot),
    Leads(Scope, Scope),
    Belongs(Scope, Scope),
    /// A faction has people in the streets.
    Protesting(Scope),
    SameAs(Scope, Scope),
    QuestionOpen(QuestionId),
    /// The line taken; `"undecided"` for none.
    LineIs(Scope, QuestionId, String),
    /// It has broken, been broken from, or come from a break.
    HasBroken(Scope),
    /// A party belongs to a body of parties.
    Affiliated(Scope, InternationalId),
    /// A faction could move its seat to that country.
    MaySettle(Scope, Scope),
    /// What was done against the last vote is known.
    FraudKnown(Scope),
    OneList(Scope),
    /// A search for secret agents sits.
    Searching(Scope),
    AnyProvince {
        of: Scope,
        #[serde(rename = "where")]
        when: Box<Condition>,
    },
    EveryProvince {
        of: Scope,
        #[serde(rename = "where")]
        when: Box<Condition>,
    },
    AnyFaction {
        of: Scope,
        #[serde(rename = "where")]
        when: Box<Condition>,
    },
    EveryFaction {
        of: Scope,
        #[serde(rename = "where")]
        when: Box<Condition>,
    },
    AnyCountry {
        #[serde(rename = "where")]
        when: Box<Condition>,
    },
}

/// Where an effect falls.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Places {
    All(Scope),
    Provinces(Vec<ProvinceId>),
    Region(RegionId),
    Where(Scope, Box<Condition>),
    Capital(Scope),
    At(Scope),
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Effect {
    Authority(Scope, Fixed),
    Money(Scope, Fixed),
    Force(Scope, Fixed),
    Cohesion(Scope, Fixed),
    /// Per cent of the members.
    Members(Scope, Fixed),
    /// Percentage points of the people of the places.
    Sway(Scope, Fixed, Places),
    Convert {
        from: Scope,
        to: Scope,
        percent: Fixed,
        at: Places,
    },
    Unrest(Places, Fixed),
    /// A faction calls its people out for so many days.
    March(Scope, Places, u32),
    Strike(Scope, Places, u32),
    Stability(Scope, Fixed),
    Legitimacy(Scope, Fixed),
    Weariness(Scope, Fixed),
    Treasury(Scope, Fixed),
    /// From one country's treasury to another's.
    Grant(Scope, Scope, Fixed),
    Relation(Scope, Scope, Fixed),
    /// The same with its motive.
    Cause(Scope, Scope, Motive, Fixed),
    /// The first offers the second a treaty: it gives what there is to give.
    OfferTreaty(Scope, Scope, TreatyKind),
    /// The two sign at once.
    SignTreaty(Scope, Scope, TreatyKind),
    /// The first breaks such a treaty with the second.
    EndTreaty(Scope, Scope, TreatyKind),
    JoinBloc(Scope, BlocId),
    Embargo(Scope, Scope),
    LiftEmbargo(Scope, Scope),
    RecogniseState(Scope, Scope),
    WithholdRecognition(Scope, Scope),
    Adopt(Scope, DoctrineId),
    OpenMatter(MatterId),
    Applaud(Scope, MatterId),
    Condemn(Scope, MatterId),
    /// The claimant demands the land that is another's.
    OpenCrisis(ClaimId),
    CallConference(ConferenceId),
    Lasting(ModifierId, Scope, u32),
    Lift(ModifierId, Scope),
    SetFlag(FlagId, String),
    SetFlagOf(Scope, FlagId, String),
    Count(Scope, CounterId, Fixed),
    PassLaw(Scope, LawId),
    RepealLaw(Scope, LawId),
    SetStatus(Scope, Status),
    SetMovement(Scope, MovementId),
    SetLeader(Scope, CharacterId),
    SetPatron(Scope, Scope, Fixed),
    Endorse(Scope, Scope),
    Withdraw(Scope, Scope),
    Split {
        from: Scope,
        to: FactionId,
        percent: Fixed,
    },
    Merge {
        from: Scope,
        into: Scope,
    },
    Found(FactionId, Fixed),
    /// The faction breaks by the law: who would leave leaves, and takes what is theirs.
    Break(Scope),
    TakeLine(Scope, QuestionId, String),
    /// Every wing hears something for the first answer (or, negative, the second).
    Incline(Scope, QuestionId, Fixed),
    /// Pressure to break; it fades.
    Strain(Scope, Fixed),
    OpenQuestion(QuestionId),
    SettleQuestion(QuestionId),
    /// A country's government recognises, or denounces, a party abroad.
    Recognise(Scope, Scope),
    Denounce(Scope, Scope),
    /// A party joins a body of parties, or is struck from its list.
    Affiliate(InternationalId, Scope),
    Disaffiliate(InternationalId, Scope),
    /// A faction moves its seat to another country.
    Settle(Scope, Scope),
    /// The head's country is the one governed.
    FormGovernment {
        head: Scope,
        #[serde(default)]
        coalition: Vec<Scope>,
    },
    JoinGovernment(Scope),
    LeaveGovernment(Scope),
    SeekGovernment(Scope),
    Censure(Scope),
    MoveCompetence(CompetenceId, Scope),
    /// A government has secret agents looked for.
    Search(Scope, Breadth),
    /// Agents that one wins or loses in another country.
    Network(Scope, Scope, Fixed),
    /// Harm done to a country's secret service (negative), or healed.
    Service(Scope, Fixed),
    Satisfaction(Scope, Fixed),
    Weight(Scope, Fixed),
    Coup(Scope),
    SetForm(Scope, FormId),
    CallElection(Scope, u32),
    ExposeFraud(Scope),
    AnnulElection(Scope, u32),
    Appoint(OfficeId, CharacterId),
    Vacate(OfficeId),
    Retire(CharacterId),
    Die(CharacterId),
    Arrest(Scope),
    Exile(Scope),
    Watch(Scope),
    /// Back into public life.
    SetFree(Scope),
    /// Out of the country, by friends.
    BringOut(Scope),
    Join(Scope, Scope),
    Ambition(Scope, Fixed),
    Loyalty(Scope, Fixed),
    Health(Scope, Fixed),
    Grievance(Scope, Fixed),
    Tie(Scope, Scope, Fixed),
    GiveLand(Places, Scope),
    Occupy(Places, Scope),
    Hold(Places, Scope),
    SetOverlord(Scope, Scope, Bond),
    Free(Scope),
    Release {
        country: CountryId,
        places: Places,
        head: Scope,
    },
    /// An administration gives way to the local government.
    HandOver(Scope),
    /// The first country becomes part of the second.
    Unite(Scope, Scope),
    /// Its people are asked whether to be rid of the overlord, or to be one with another country.
    Plebiscite {
        country: Scope,
        #[serde(default)]
        with: Option<Scope>,
        days: u32,
    },
    /// Sets how much an administration takes, per cent of the revenue.
    Requisition(Scope, Fixed),
    /// How far locals have learnt to run their offices.
    Cadre(Scope, Fixed),
    /// Thousands of free troops sent into an administered country; negative: brought back.
    Garrison(Scope, Fixed),
    Terror(Scope, Fixed),
    Mercy(Scope, Fixed),
    EndConflict(ConflictId),
    Truce(Scope, Scope),
    /// A faction rises against its state where its people are, or joins the war of its country.
    TakeUpArms(Scope, Places),
    /// A country makes war on another: for its government, or for some of its land.
    DeclareWar {
        by: Scope,
        against: Scope,
        #[serde(default)]
        land: Vec<ProvinceId>,
    },
    /// A faction enters a war beside another, or (beside itself) against all.
    JoinConflict(ConflictId, Scope, Scope),
    SetStance(ConflictId, Scope, Scope, StanceWord),
    /// Thousands of men come into the field for a faction that fights, from outside the country.
    AddForce(Scope, ForceKind, Fixed, ProvinceId),
    /// A country sends thousands of men beside a faction that fights.
    SendTroops {
        sender: Scope,
        beside: Scope,
        thousands: Fixed,
        at: ProvinceId,
        #[serde(default)]
        tolerated: Fixed,
    },
    /// A country brings all its men home.
    RecallTroops(Scope),
    Call(EventId, u32),
    Tell(String),
    Save(String, Scope),
    If(Condition, Vec<Effect>, Vec<Effect>),
    Chance(Fixed, Vec<Effect>, Vec<Effect>),
    EachFaction {
        of: Scope,
        #[serde(rename = "where", default)]
        when: Condition,
        #[serde(rename = "do")]
        then: Vec<Effect>,
    },
    EachCountry {
        #[serde(rename = "where", default)]
        when: Condition,
        #[serde(rename = "do")]
        then: Vec<Effect>,
    },
    EachProvince {
        of: Scope,
        #[serde(rename = "where", default)]
        when: Condition,
        #[serde(rename = "do")]
        then: Vec<Effect>,
    },
    Named(EffectsId),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Condition")]
pub struct ConditionDef {
    #[serde(rename = "id")]
    _id: String,
    pub is: Condition,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Value")]
pub struct ValueDef {
    #[serde(rename = "id")]
    _id: String,
    pub is: Value,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Effects")]
pub struct EffectsDef {
    #[serde(rename = "id")]
    _id: String,
    #[serde(rename = "do")]
    pub then: Vec<Effect>,
}

/// What a flag or counter belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum FlagHome {
    #[default]
    World,
    Country,
    Faction,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Flag")]
pub struct FlagDef {
    #[serde(rename = "id")]
    _id: String,
    pub values: Vec<String>,
    #[serde(default)]
    pub start: Option<String>,
    #[serde(default)]
    pub on: FlagHome,
}

impl FlagDef {
    /// The number of a declared value.
    pub fn value(&self, name: &str) -> Option<u8> {
        self.values.iter().position(|v| v == name).and_then(|i| u8::try_from(i).ok())
    }

    pub fn start(&self) -> u8 {
        self.start.as_deref().and_then(|s| self.value(s)).unwrap_or(0)
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Counter")]
pub struct CounterDef {
    #[serde(rename = "id")]
    _id: String,
    pub min: Fixed,
    pub max: Fixed,
    #[serde(default)]
    pub start: Fixed,
    #[serde(default)]
    pub on: FlagHome,
    /// Seats that keep count of it on their papers; for all others it is nothing to see.
    #[serde(default)]
    pub shown_to: Vec<FactionId>,
}
