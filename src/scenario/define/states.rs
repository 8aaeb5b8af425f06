//! Occupation and the map of states: the balance numbers, and how a dormant country comes to be.

use serde::Deserialize;

use super::{Condition, Place};
use crate::units::Fixed;

/// Of what a dormant country is made when somebody who has that land in hand makes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BirthDef {
    pub places: Vec<Place>,
    /// Whether those whom nobody plays think of it; a person always may.
    #[serde(default)]
    pub when: Condition,
}

/// Military administration. Points are of a hundred; men are in thousands.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OccupationDefines {
    /// Thousands of men that a million people need, quiet ones; as many more at resistance 50.
    pub need: Fixed,
    /// Thousands of dollars a month that a thousand men abroad cost more than at home.
    pub upkeep: Fixed,
    /// Per cent of the revenue that is taken at the start, and the most.
    pub requisition: Fixed,
    pub requisition_most: Fixed,
    /// Part of the way to its level that resistance goes in a month, per cent.
    pub speed: Fixed,
    /// Resistance: at rest; for nationalism 100; for a government without following; for a following of 100 % outside the law;
    /// for 10 % requisitioned; at unrest 100; at repression 100.
    pub rest: Fixed,
    pub nationalism: Fixed,
    pub estranged: Fixed,
    pub outlaws: Fixed,
    pub burden: Fixed,
    pub unrest: Fixed,
    pub repression: Fixed,
    /// Taken from it: by a full garrison, by collaboration 100, by fresh terror and mercy of 100.
    pub garrison: Fixed,
    pub collaboration: Fixed,
    pub terror: Fixed,
    pub mercy: Fixed,
    /// Nationalism: foreign rule; fifty million people; legitimacy 0 (taken by 100); land lost; a following of 100 % for those
    /// who put the nation first.
    pub foreign_rule: Fixed,
    pub size: Fixed,
    pub legitimacy: Fixed,
    pub nation: Fixed,
    /// Unrest where resistance stands at 100.
    pub unrest_level: Fixed,
    /// Resistance from which something happens, and the chance a month for each point more, per cent.
    pub incident_from: Fixed,
    pub incident: Fixed,
    /// Resistance from which a place may rise, and the chance a month for each point more, per cent.
    pub rising_from: Fixed,
    pub rising: Fixed,
    /// Most of a garrison that an ambush costs, and part of it that a rising costs who loses it, per cent.
    pub ambush: Fixed,
    pub rising_loss: Fixed,
    /// Damage of sabotage; unrest of a protest; part of a month's revenue that a strike costs, per cent; weariness of the
    /// occupier for a thousand men lost.
    pub sabotage: Fixed,
    pub protest: Fixed,
    pub strike: Fixed,
    pub weariness: Fixed,
    /// Cadre: at the start, gained a month, and gained more where a local party is favoured.
    pub cadre_start: Fixed,
    pub cadre: Fixed,
    pub cadre_favoured: Fixed,
    /// What is left of terror and mercy after a month, per cent.
    pub memory: Fixed,
    /// Readiness at its full: the ruling party's following of 40 %, cadre, the government's following, order, stability,
    /// cohesion and leader either way.
    pub ready_party: Fixed,
    pub ready_cadre: Fixed,
    pub ready_following: Fixed,
    pub ready_order: Fixed,
    pub ready_stability: Fixed,
    pub ready_cohesion: Fixed,
    pub ready_leader: Fixed,
    /// Least readiness for a hand-over.
    pub ready_least: Fixed,
    /// Reliability: where it begins; the patron's line shared on a question, none taken, the other taken; for each point of
    /// affinity over 60; for all its income from the patron; a full garrison; relation 100; its leader's ambition 100 (0: as much
    /// the other way); own strength, for each per cent of the patron's; for each month on its own, and the most of that.
    pub reliable: Fixed,
    pub line_shared: Fixed,
    pub line_open: Fixed,
    pub line_other: Fixed,
    /// Against it: all of its ruling party on the other side of the patron's question; of nationalism, of the fear of a purge and of
    /// resistance, per cent; and for a tenth of what it makes delivered.
    pub dissent: Fixed,
    pub unreliable_nation: Fixed,
    pub unreliable_terror: Fixed,
    pub unreliable_resistance: Fixed,
    pub unreliable_burden: Fixed,
    pub alike: Fixed,
    pub dependence: Fixed,
    pub presence: Fixed,
    pub relation: Fixed,
    pub ambition: Fixed,
    pub strength: Fixed,
    pub habit: Fixed,
    pub habit_most: Fixed,
    /// Content of an army a month for each per cent of its men abroad over what it bears, per cent.
    pub stretch_borne: Fixed,
    pub stretch: Fixed,
    /// What orders cost and do.
    pub requisition_authority: Fixed,
    pub garrison_authority: Fixed,
    pub favour_authority: Fixed,
    pub purge_authority: Fixed,
    pub purge_terror: Fixed,
    pub purge_cohesion: Fixed,
    pub purge_members: Fixed,
    pub purge_legitimacy: Fixed,
    pub amnesty_authority: Fixed,
    pub amnesty_mercy: Fixed,
    pub amnesty_legitimacy: Fixed,
}

/// Hand-over, and states that are made, united and ended.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatesDefines {
    pub handover_authority: Fixed,
    pub handover_relation: Fixed,
    pub handover_legitimacy: Fixed,
    pub handover_army: Fixed,
    pub handover_weariness: Fixed,
    /// Readiness at which a hand-over brings no crisis, and the crisis: stability, unrest.
    pub safe: Fixed,
    pub crisis_stability: Fixed,
    pub crisis_unrest: Fixed,
    /// Reliability under which an independent government may turn from its patron, chance a month for each point, and what
    /// that does to their relation.
    pub defect_from: Fixed,
    pub defect: Fixed,
    pub defect_relation: Fixed,
    /// Strength against the patron's from which a communist neighbour is a rival, per cent, and what that does.
    pub rival: Fixed,
    pub rival_relation: Fixed,
    pub rival_army: Fixed,
    /// Distance within which a people's party finds kin in another country, and following in a province, per cent, from which it
    /// lives on as a minority's.
    pub kin: Fixed,
    pub minority: Fixed,
    pub minority_unrest: Fixed,
    /// What the orders cost, and what losing land or one's state does.
    pub release_authority: Fixed,
    pub unite_authority: Fixed,
    pub cede_authority: Fixed,
    pub cede_most: u32,
    pub vote_authority: Fixed,
    pub vote_days: u32,
    pub loss_legitimacy: Fixed,
    pub loss_relation: Fixed,
    pub loss_unrest: Fixed,
    /// A vote: what the own ruler's following, kin on the other side and the wish to be left alone count.
    pub vote_nation: Fixed,
    pub vote_affinity: Fixed,
    /// Relation from which a country recognises a new state.
    pub recognise_from: Fixed,
    /// What those whom nobody plays want of a hand-over.
    pub ai_ready: Fixed,
    pub ai_relief: Fixed,
    pub ai_rival: Fixed,
    pub ai_quiet: Fixed,
    /// Chance in per cent, a year, that a government thinks of letting a subject vote, or of joining another state.
    pub asking: Fixed,
}
