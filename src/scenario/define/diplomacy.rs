//! States among states: treaties, blocs, doctrines, claims, old attitudes, matters on which governments take a stand, and
//! conferences. The balance numbers of it all stand here too.

use serde::{Deserialize, Serialize};

use super::{Brings, Colour, Condition, Positions};
use crate::units::{BlocId, CountryId, Date, Fixed, ProvinceId};

/// What two states can promise each other. The first of the two parties is the one who gives: the guarantor, the payer, the
/// owner of the ground on which the other's troops stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TreatyKind {
    /// Each fights for the other.
    Alliance,
    /// The first fights for the second.
    Guarantee,
    NonAggression,
    /// The second may keep troops on the ground of the first.
    Basing,
    Trade,
    /// The first pays the second every month.
    Subsidy,
    /// The second administers the first, with the first's signature.
    Occupation,
}

impl TreatyKind {
    pub const ALL: [TreatyKind; 7] = [
        TreatyKind::Alliance,
        TreatyKind::Guarantee,
        TreatyKind::NonAggression,
        TreatyKind::Basing,
        TreatyKind::Trade,
        TreatyKind::Subsidy,
        TreatyKind::Occupation,
    ];

    /// Whether both give the same.
    pub fn is_mutual(self) -> bool {
        matches!(self, Self::Alliance | Self::NonAggression | Self::Trade)
    }

    /// Whether it can bring a war to one who is not attacked.
    pub fn binds_to_war(self) -> bool {
        matches!(self, Self::Alliance | Self::Guarantee)
    }
}

macro_rules! numbers {
    ($(#[$doc:meta])* $name:ident by $of:ty { $($field:ident: $case:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $(pub $field: Fixed),+ }

        impl $name {
            pub fn of(&self, of: $of) -> Fixed {
                match of { $(<$of>::$case => self.$field),+ }
            }
        }
    };
}

numbers! {
    /// A number for each kind of treaty.
    ByTreaty by TreatyKind {
        alliance: Alliance,
        guarantee: Guarantee,
        non_aggression: NonAggression,
        basing: Basing,
        trade: Trade,
        subsidy: Subsidy,
        occupation: Occupation,
    }
}

/// Why two states like or dislike each other, besides who rules them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Motive {
    /// What the scenario's events did.
    Events,
    /// Old friendship, old quarrel.
    History,
    /// Land of the one that the other calls its own.
    Claim,
    /// Money for parties in the other's country.
    Meddling,
    /// Pictures of beaten people.
    Pictures,
    /// What the one said in public of the other.
    Stand,
    Recognition,
    Signed,
    BrokenWord,
    Embargo,
    /// Demands and ultimatums.
    Threats,
    Concession,
    Mediation,
    StoodBy,
    Forsaken,
    Aid,
    War,
    /// Works that the one built in the other's country.
    Investment,
    /// Debts that were not paid.
    Default,
}

impl Motive {
    pub const ALL: [Motive; 19] = [
        Motive::Events,
        Motive::History,
        Motive::Claim,
        Motive::Meddling,
        Motive::Pictures,
        Motive::Stand,
        Motive::Recognition,
        Motive::Signed,
        Motive::BrokenWord,
        Motive::Embargo,
        Motive::Threats,
        Motive::Concession,
        Motive::Mediation,
        Motive::StoodBy,
        Motive::Forsaken,
        Motive::Aid,
        Motive::War,
        Motive::Investment,
        Motive::Default,
    ];
}

numbers! {
    /// A number for each motive.
    ByMotive by Motive {
        events: Events,
        history: History,
        claim: Claim,
        meddling: Meddling,
        pictures: Pictures,
        stand: Stand,
        recognition: Recognition,
        signed: Signed,
        broken_word: BrokenWord,
        embargo: Embargo,
        threats: Threats,
        concession: Concession,
        mediation: Mediation,
        stood_by: StoodBy,
        forsaken: Forsaken,
        aid: Aid,
        war: War,
        investment: Investment,
        default: Default,
    }
}

/// A treaty in force on the first day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Treaty")]
pub struct TreatyDef {
    #[serde(rename = "id")]
    _id: String,
    pub kind: TreatyKind,
    /// Who gives.
    pub from: CountryId,
    pub to: CountryId,
    #[serde(default)]
    pub bloc: Option<BlocId>,
    /// Thousands of dollars, of a subsidy.
    #[serde(default)]
    pub monthly: Fixed,
    #[serde(default)]
    pub since: Option<Date>,
    #[serde(default)]
    pub until: Option<Date>,
    /// Days from denunciation to the end; left out: as usual for its kind.
    #[serde(default)]
    pub notice: Option<u32>,
}

/// States under one leader. Who belongs to it is read from the treaties and overlords of the day: the leader, those allied
/// with it in the bloc's name, and all who stand under one of these.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Bloc")]
pub struct BlocDef {
    #[serde(rename = "id")]
    _id: String,
    pub color: Colour,
    pub leader: CountryId,
    /// Those allied with the leader in its name on the first day.
    #[serde(default)]
    pub members: Vec<CountryId>,
    #[serde(default)]
    pub rivals: Vec<BlocId>,
    /// Who may come in; `This` is the country that would.
    #[serde(default)]
    pub joins: Condition,
}

/// How a state means to stand among the others.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Doctrine")]
pub struct DoctrineDef {
    #[serde(rename = "id")]
    _id: String,
    /// Positions of those who welcome it.
    #[serde(default)]
    pub leans: Positions,
    /// Treaties that it forbids.
    #[serde(default)]
    pub refuses: Vec<TreatyKind>,
    /// Whether it forbids blocs.
    #[serde(default)]
    pub aloof: bool,
    /// Per cent of the threat that others see in the state.
    #[serde(default = "DoctrineDef::whole")]
    pub threat: Fixed,
    /// Points on its side of the scale when a treaty of trade is weighed.
    #[serde(default)]
    pub trade: Fixed,
    /// What it brings the country a month.
    #[serde(default)]
    pub brings: Vec<Brings>,
    /// Legitimacy a month for each ten points of the threat felt over thirty.
    #[serde(default)]
    pub afraid: Fixed,
    /// Those who follow it on the first day.
    #[serde(default)]
    pub holds: Vec<CountryId>,
}

impl DoctrineDef {
    fn whole() -> Fixed {
        Fixed::HUNDRED
    }
}

/// What a state has done and others may condemn or applaud.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Matter")]
pub struct MatterDef {
    #[serde(rename = "id")]
    _id: String,
    pub doer: CountryId,
    #[serde(default)]
    pub victim: Option<CountryId>,
    /// The day on which it becomes one; left out: an effect opens it.
    #[serde(default)]
    pub opens: Option<Date>,
    /// Days for which it is spoken of.
    pub days: u32,
    /// Positions of those who welcome it.
    pub leans: Positions,
    /// 0 to 100: how much it is minded.
    pub weight: Fixed,
}

/// Land that a state calls its own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Claim")]
pub struct ClaimDef {
    #[serde(rename = "id")]
    _id: String,
    pub by: CountryId,
    #[serde(default)]
    pub countries: Vec<CountryId>,
    #[serde(default)]
    pub provinces: Vec<ProvinceId>,
}

/// What lies between two states on the first day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Attitude")]
pub struct AttitudeDef {
    #[serde(rename = "id")]
    _id: String,
    pub a: CountryId,
    pub b: CountryId,
    pub motives: Vec<(Motive, Fixed)>,
}

/// A meeting at which states are asked to sign something with its host.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Conference")]
pub struct ConferenceDef {
    #[serde(rename = "id")]
    _id: String,
    pub host: CountryId,
    pub invited: Vec<CountryId>,
    /// What is asked of those who come: they give, the host takes.
    pub agenda: TreatyKind,
    /// Of a subsidy: thousandths of the giver's revenue a month.
    #[serde(default)]
    pub monthly: Fixed,
    /// Days from the call to the meeting.
    pub days: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiplomacyDefines {
    /// Days in which half of what a motive has done to a relation is forgotten.
    pub half_life: ByMotive,
    /// On a relation, while it lasts: a treaty, one bloc, rival blocs, an embargo, a government not recognised.
    pub treaty: ByTreaty,
    pub same_bloc: Fixed,
    pub rival_bloc: Fixed,
    pub embargo: Fixed,
    pub unrecognised: Fixed,
    /// On a relation: per cent of the threat that the one sees in the other, and of a threat felt by both.
    pub threatened: Fixed,
    pub common_threat: Fixed,
    /// Might: per cent of output that counts as such, and times that of what is spent on arms; per cent of the subjects' might
    /// that counts for the overlord.
    pub latent: Fixed,
    pub arms: Fixed,
    pub subjects: Fixed,
    /// Threat: per cent left across a sea link, and from great powers that lie farther off.
    pub by_sea: Fixed,
    pub far_off: Fixed,
    /// Intentions: what a neutral relation makes of it, per cent, and how many per cent a point of ill will adds.
    pub intent: Fixed,
    pub ill_will: Fixed,
    /// Points for a tenth more might than is remembered; how much of the way memory follows in a month, per cent.
    pub growth: Fixed,
    pub memory: Fixed,
    /// Points for a war or ultimatum of its making, as long as it is spoken of.
    pub aggression: Fixed,
    /// Great powers, by might.
    pub great_powers: u32,
    /// Offers: what each kind of treaty starts from for the one who gives and the one who takes; points for a point of
    /// relation, per cent.
    pub gives: ByTreaty,
    pub takes: ByTreaty,
    pub liking: ByTreaty,
    /// Points for a point of a threat felt by both, of a threat of the taker's own that the other can ward off, and taken for a
    /// point of threat that the taker alone has, per cent.
    pub shared_fear: Fixed,
    pub protection: Fixed,
    pub burden: Fixed,
    /// Taken where the doctrine forbids it, where the blocs are rivals, and for each point of faith that the other has lost.
    pub forbidden: Fixed,
    pub rivals: Fixed,
    pub faithless: Fixed,
    /// For each thousandth of one's revenue that a month's payment is.
    pub payment: Fixed,
    /// Taken for a mighty neighbour who would mind, per cent of the threat it is.
    pub offence: Fixed,
    /// Against a pact of non-aggression between two who could never come to blows.
    pub nothing_between: Fixed,
    /// For each kind of treaty, taken where the two are no neighbours.
    pub far: ByTreaty,
    /// For what lies between them already.
    pub partners: Fixed,
    /// Days that an offer stands, and until the same is asked again.
    pub offer_days: u32,
    pub offer_rest: u32,
    /// Days from denunciation to the end.
    pub notice: ByTreaty,
    /// A treaty broken without notice: relation, faith lost, legitimacy.
    pub break_relation: Fixed,
    pub break_faith: Fixed,
    pub break_legitimacy: Fixed,
    /// Relation when a treaty is signed, recognition is given or withheld, an embargo is laid.
    pub sign_relation: Fixed,
    pub recognise_relation: Fixed,
    pub embargo_relation: Fixed,
    /// Per cent of taxes that a treaty of commerce brings.
    pub trade_gain: Fixed,
    /// Per cent of revenue lost to an embargo, at most, by the weight of those who lay it.
    pub embargo_loss: Fixed,
    /// A stand: points of opinion from which one is taken, and what it does to the relation per point of the matter's weight, per
    /// cent; opinion for a point of relation to the doer and to the victim, per cent.
    pub stand_from: Fixed,
    pub stand_relation: Fixed,
    pub stand_liking: Fixed,
    pub stand_victim: Fixed,
    /// Legitimacy and cohesion a month at isolation 100 over 40, health of the one who leads at the same.
    pub isolation_legitimacy: Fixed,
    pub isolation_cohesion: Fixed,
    pub isolation_leader: Fixed,
    /// Crises: days to answer a demand, an ultimatum, mobilisation; days until another between the two.
    pub answer_days: u32,
    pub crisis_rest: u32,
    /// Relation of each step; legitimacy lost by one who gives way at each, or backs down.
    pub step_relation: Fixed,
    pub concede_legitimacy: Fixed,
    pub back_legitimacy: Fixed,
    pub mediate_legitimacy: Fixed,
    pub mobilise_weariness: Fixed,
    pub mobilise_stability: Fixed,
    /// Resolve: at rest of one who demands and one who is asked; per cent of the balance of might, of enmity; taken for weariness,
    /// for war of great powers, for a war that is on, for the distance.
    pub resolve_by: Fixed,
    pub resolve_against: Fixed,
    pub resolve_might: Fixed,
    pub resolve_enmity: Fixed,
    pub resolve_weariness: Fixed,
    pub resolve_great: Fixed,
    pub resolve_at_war: Fixed,
    /// Of one who demands: for each country under its military administration.
    pub resolve_overextended: Fixed,
    pub resolve_temper: Fixed,
    /// How a cabinet takes a quarrel: settled when it begins, up to so much either way.
    pub resolve_nerve: Fixed,
    /// Taken at each step up for what war would cost; given for what has been said in public.
    pub resolve_step: Fixed,
    pub resolve_face: Fixed,
    /// A mediator finds ears where neither's resolve is over this.
    pub mediate_below: Fixed,
    /// Orders.
    pub offer_authority: Fixed,
    pub denounce_authority: Fixed,
    pub recognise_authority: Fixed,
    pub stand_authority: Fixed,
    pub embargo_authority: Fixed,
    pub doctrine_authority: Fixed,
    pub doctrine_legitimacy: Fixed,
    pub doctrine_days: u32,
    pub demand_authority: Fixed,
    pub escalate_authority: Fixed,
    pub answer_authority: Fixed,
    pub back_authority: Fixed,
    pub mediate_authority: Fixed,
    pub conference_authority: Fixed,
    /// Chance that a government that nobody plays looks for a treaty in its month for that, and that one of a middling temper looks
    /// for a quarrel, per cent.
    pub courting: Fixed,
    /// Chance in per cent that a government thinks of calling a conference in its month for it.
    pub convening: Fixed,
    pub temptation: Fixed,
    /// Attendance and signature at a conference: points for the occasion.
    pub conference_points: Fixed,
    pub conference_days: u32,
}
