//! The balance numbers, `defines.ron`. Every field is required: a number that nobody wrote is nobody's decision.

use serde::Deserialize;

use super::abroad::AbroadDefines;
use super::covert::CovertDefines;
use super::diplomacy::DiplomacyDefines;
use super::economy::EconomyDefines;
use super::politics::{
    ElectionDefines, GovernmentDefines, InstitutionDefines, KnowledgeDefines, PeopleDefines, ProtestDefines,
    SchismDefines,
};
use super::war::ConflictDefines;
use super::{OccupationDefines, StatesDefines};
use crate::units::{Fixed, ModifierId, TraitId};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defines {
    pub load: LoadDefines,
    pub influence: InfluenceDefines,
    pub faction: FactionDefines,
    pub government: GovernmentDefines,
    pub election: ElectionDefines,
    pub institutions: InstitutionDefines,
    pub economy: EconomyDefines,
    pub unrest: UnrestDefines,
    pub protest: ProtestDefines,
    pub conflict: ConflictDefines,
    pub orders: OrderDefines,
    pub schism: SchismDefines,
    pub abroad: AbroadDefines,
    pub knowledge: KnowledgeDefines,
    pub ai: AiDefines,
    pub people: PeopleDefines,
    pub occupation: OccupationDefines,
    pub states: StatesDefines,
    pub diplomacy: DiplomacyDefines,
    pub covert: CovertDefines,
}

/// How the start is worked out from what the author wrote.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoadDefines {
    /// Most that allegiance may fill of a province at the start, per cent; the rest is unaligned.
    pub fullest_province: Fixed,
    /// Unrest of a province at the start.
    pub unrest: Fixed,
    /// Relations at the start between countries under one overlord, and of an overlord and its subject.
    pub relation_overlord: Fixed,
    /// How strongly the likeness of ruling movements sets first relations, per point of affinity.
    pub relation_affinity: Fixed,
}

/// Pressure on allegiance, in percentage points a day at full strength unless said otherwise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InfluenceDefines {
    /// Part of the difference to the neighbours that passes in a day, per cent.
    pub contact: Fixed,
    /// Weight of contact across a border between countries, per cent of contact within.
    pub foreign_contact: Fixed,
    /// Part of the difference to its natural following that is made up in a day, per cent.
    pub drift: Fixed,
    /// Pull of ten members in a hundred followers.
    pub members: Fixed,
    /// Pull of funds: for a hundred thousand dollars a million people.
    pub funds: Fixed,
    /// Most that funds can pull.
    pub funds_most: Fixed,
    /// Pull of a press or church that endorses, at full reach.
    pub endorsement: Fixed,
    /// Pull of a leader of skill 100 (of skill 0: as much against).
    pub leader: Fixed,
    /// Pull of cohesion 100 (of cohesion 0: as much against).
    pub cohesion: Fixed,
    /// Pull of governing at stability 100 (at 0: as much against); shared by the coalition.
    pub government: Fixed,
    /// Pull against those who govern for each year in office, up to five: the cost of ruling (Nannestad and Paldam 1994).
    pub office_wear: Fixed,
    /// Pull against the government at unrest 100 in a place.
    pub government_unrest: Fixed,
    /// Pull of welfare at 25 % of revenue for those who govern.
    pub welfare: Fixed,
    /// Pull of propaganda at 10 % of revenue for those who govern.
    pub propaganda: Fixed,
    /// Pull of a patron's money: its whole income from abroad.
    pub patron: Fixed,
    /// Pull of an occupier's choice: its movement sister in an administered country.
    pub overlord: Fixed,
    /// Repression 100 against a harassed or banned faction.
    pub repression: Fixed,
    /// Sympathy with the repressed at repression 100.
    pub martyrs: Fixed,
    /// Pull of a unit of appeal in a modifier.
    pub appeal: Fixed,
    /// Armed hold of a place.
    pub held: Fixed,
    /// Most that all pulls together can be, either way.
    pub most: Fixed,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactionDefines {
    /// Authority a month for having an apparatus at all.
    pub authority_base: Fixed,
    /// Authority a month of the head of a government, and of a partner.
    pub authority_head: Fixed,
    pub authority_partner: Fixed,
    /// Authority a month at support of 100 %.
    pub authority_support: Fixed,
    /// Authority a month at cohesion 100 (at 0: as much less).
    pub authority_cohesion: Fixed,
    /// Months of authority that can be stored.
    pub authority_months: Fixed,
    /// Share of the authority left over that is kept when more comes in, every ten days, per cent.
    pub authority_kept: Fixed,
    /// Dollars a month a thousand members pay.
    pub dues: Fixed,
    /// Thousands of dollars a month that the armed take of a million people whose ground they hold; the apparatus sees
    /// nothing of it.
    pub levies: Fixed,
    /// Dollars a month a seat brings.
    pub seat_pay: Fixed,
    /// Part of the income that the apparatus eats, per cent.
    pub upkeep: Fixed,
    /// Months of income that a chest keeps, and thousands of dollars at least; what it spends a month of the rest, per cent; members
    /// that this wins in a month at most, per cent.
    pub chest_months: Fixed,
    pub chest_least: Fixed,
    pub chest_spends: Fixed,
    pub organisers: Fixed,
    /// Dollars a month a thousand under arms cost a faction.
    pub force_cost: Fixed,
    /// Where cohesion rests, and how much of the way it goes in a month, per cent.
    pub cohesion_rest: Fixed,
    pub cohesion_return: Fixed,
    /// Cohesion a month in opposition, in government, when banned, at war.
    pub cohesion_government: Fixed,
    pub cohesion_banned: Fixed,
    /// Members a month that follow support, per cent of the difference to members per follower.
    pub members_follow: Fixed,
    /// Members of a hundred followers at rest, for a body that begins with none of its own.
    pub members_rest: Fixed,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnrestDefines {
    /// Part of the way to its level that unrest goes in a month, per cent.
    pub speed: Fixed,
    /// Level at rest.
    pub rest: Fixed,
    /// Level added by a following of 100 % for forces outside the law.
    pub outlaws: Fixed,
    /// Level added by a government without any following in the place.
    pub estranged: Fixed,
    /// Level added under a foreign overlord.
    pub subject: Fixed,
    /// Level added where an armed faction holds or borders.
    pub war: Fixed,
    /// Level added by legitimacy 0 (taken by 100).
    pub legitimacy: Fixed,
    /// Level added for each point by which people live worse than they are used to, and most that it adds.
    pub living: Fixed,
    pub living_most: Fixed,
    /// Level taken by police at 10 % and welfare at 25 % of revenue.
    pub police: Fixed,
    pub welfare: Fixed,
    /// Level added by repression 100 in the country.
    pub repression: Fixed,
    /// The trait that makes unrest over land, and the level it adds at 100.
    pub land_trait: TraitId,
    pub land: Fixed,
}

/// What orders cost and do.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderDefines {
    /// On a province: pull for the one who campaigns, times `propaganda_pull`.
    pub propaganda_modifier: ModifierId,
    /// On a province: repression, times `crackdown_repression`.
    pub crackdown_modifier: ModifierId,
    pub propaganda_authority: Fixed,
    /// Dollars a thousand people.
    pub propaganda_money: Fixed,
    pub propaganda_days: u32,
    pub propaganda_pull: Fixed,
    pub propaganda_most: u32,
    pub crackdown_authority: Fixed,
    pub crackdown_force: Fixed,
    pub crackdown_days: u32,
    pub crackdown_repression: Fixed,
    pub crackdown_most: u32,
    pub crackdown_unrest: Fixed,
    pub crackdown_cohesion: Fixed,
    pub crackdown_legitimacy: Fixed,
    pub fund_authority: Fixed,
    pub fund_relation: Fixed,
    pub ban_authority: Fixed,
    pub ban_legitimacy: Fixed,
    pub ban_cohesion: Fixed,
    pub ban_unrest: Fixed,
    pub legalise_authority: Fixed,
    pub legalise_legitimacy: Fixed,
    pub endorse_authority: Fixed,
    pub budget_authority: Fixed,
    pub law_cohesion: Fixed,
    pub law_support: Fixed,
    pub appoint_authority: Fixed,
    pub appoint_cohesion: Fixed,
    /// To ask a party in, to put one out, to leave, to table a motion.
    pub coalition_authority: Fixed,
    /// To look for a majority anew, to offer one, to dissolve the chamber.
    pub reshuffle_authority: Fixed,
    pub rally_authority: Fixed,
    pub rally_money: Fixed,
    pub rally_cohesion: Fixed,
    pub arm_authority: Fixed,
    pub arm_money: Fixed,
    pub arm_force: Fixed,
    pub arrest_authority: Fixed,
    pub arrest_legitimacy: Fixed,
    /// On unrest of the country's provinces, per cent of the following of the person's faction there.
    pub arrest_unrest: Fixed,
    pub arrest_cohesion: Fixed,
    pub exile_authority: Fixed,
    pub exile_legitimacy: Fixed,
    pub exile_cohesion: Fixed,
    pub watch_authority: Fixed,
    pub watch_cohesion: Fixed,
    pub free_authority: Fixed,
    pub free_legitimacy: Fixed,
    pub free_cohesion: Fixed,
    pub promote_authority: Fixed,
    pub promote_grievance: Fixed,
    pub promote_loyalty: Fixed,
    /// On the grievance of each rival of the one who is favoured.
    pub promote_rivals: Fixed,
    pub groom_authority: Fixed,
    pub groom_loyalty: Fixed,
}

/// What seats that nobody plays want, in points of score.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AiDefines {
    /// Days between two deliberations of one seat.
    pub days: u32,
    /// Acts in one deliberation, at most.
    pub acts: u32,
    /// Per cent of its country under which a body that shares no power and has no men looks round less often.
    pub small: Fixed,
    /// In every which round it does.
    pub small_rounds: u32,
    /// In every which round the government of a colony or protectorate looks round.
    pub subject_rounds: u32,
    /// Heads under which a country at peace is a small one.
    pub quiet_people: u64,
    /// How many times as seldom the seats of a small country at peace look round.
    pub quiet_rounds: u32,
    /// Days that a government lets pass between two laws.
    pub law_rest: u32,
    pub authority: Fixed,
    pub money: Fixed,
    pub force: Fixed,
    pub cohesion: Fixed,
    pub support: Fixed,
    pub rival: Fixed,
    pub stability: Fixed,
    pub legitimacy: Fixed,
    pub unrest: Fixed,
    pub friend: Fixed,
    pub treasury: Fixed,
    pub weariness: Fixed,
    pub office: Fixed,
    /// Months of something lasting that count, by the foresight chosen at the start.
    pub months_short: Fixed,
    pub months_middle: Fixed,
    pub months_far: Fixed,
    /// Points for a canonical option in a historical game.
    pub canon: Fixed,
    /// Score under which an act is not worth it.
    pub least: Fixed,
    /// Points of score for ten points of an author's weight.
    pub author: Fixed,
    /// Largest random part of an option's score.
    pub whim: Fixed,
}
