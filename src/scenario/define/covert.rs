//! Covert work: what secret services can undertake, what each country has on the first day, and the balance of it all.

use serde::{Deserialize, Serialize};

use super::{Condition, CostDef, Effect};
use crate::units::{CountryId, Fixed, ModifierId};

/// What an act is aimed at; it is `This` in the act's conditions and effects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Aim {
    Country,
    /// Who holds allegiance: a party, a militia, a movement of protest.
    Faction,
    /// Who holds reach or a share of power.
    Institution,
    Character,
    Province,
}

/// Whether an act is meant well for what it is aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Meant {
    /// A faction that is helped is compromised when the act comes to light.
    Well,
    Ill,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Act")]
pub struct ActDef {
    #[serde(rename = "id")]
    _id: String,
    pub aim: Aim,
    pub meant: Meant,
    #[serde(default)]
    pub only_if: Condition,
    /// Depth of the network that it needs, 0 to 100.
    pub depth: Fixed,
    /// Money comes from the treasury of a country, from the funds of a faction.
    #[serde(default)]
    pub cost: CostDef,
    pub days: u32,
    /// Per cent, before all that helps and hinders: that it comes off, and that it comes to light.
    pub odds: Fixed,
    pub risk: Fixed,
    /// Size of the scandal; 1: the usual one.
    #[serde(default = "ActDef::usual")]
    pub scandal: Fixed,
    pub effects: Vec<Effect>,
    /// More that happens when it comes to light.
    #[serde(default)]
    pub exposed: Vec<Effect>,
}

impl ActDef {
    fn usual() -> Fixed {
        Fixed::ONE
    }
}

/// A network on the first day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NetworkDef {
    #[serde(rename = "in")]
    pub target: CountryId,
    pub agents: Fixed,
    pub depth: Fixed,
    pub cover: Fixed,
    /// Thousands of dollars.
    pub monthly: Fixed,
    /// How much the other side knows of it, per cent.
    #[serde(default)]
    pub known: Fixed,
}

/// The secret service of a country on the first day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Service")]
pub struct ServiceDef {
    pub country: CountryId,
    /// What is handed down in it: strength before police, laws and all else.
    pub tradition: Fixed,
    #[serde(default)]
    pub networks: Vec<NetworkDef>,
}

/// How far a search for secret agents goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Breadth {
    /// Among those in the state's employ.
    Narrow,
    /// Among editors, unions and everybody else.
    Broad,
}

/// Odds, risks and strengths are in points of per cent; growth is a month's.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CovertDefines {
    /// Strength of a service: of a country where nothing is written, for each ten per cent of revenue that go to the
    /// police, lost at liberties 100, and what a search adds.
    pub tradition: Fixed,
    pub police: Fixed,
    pub liberties: Fixed,
    pub search: Fixed,
    /// Part of the harm done to a service that heals, per cent.
    pub heals: Fixed,
    /// Thousands of dollars that an agent costs.
    pub agent: Fixed,
    /// Agents found in a country of liberties 100 (half as many at 0), and the part of those unpaid that leaves, per cent.
    pub recruits: Fixed,
    pub unpaid: Fixed,
    /// Agents at which a network can go half as deep as any, and the part of the way that it goes, per cent.
    pub half: Fixed,
    pub deepens: Fixed,
    /// Where cover rests, and the part of the way back, per cent.
    pub cover: Fixed,
    pub covers: Fixed,
    /// What a service of strength 100 learns of a network without cover; part of it forgotten, per cent.
    pub learns: Fixed,
    pub forgets: Fixed,
    /// Chance that agents are caught: at strength 50; for each point of strength, of knowledge over 50 and of cover under
    /// 50; where a narrow or a broad search sits.
    pub caught: Fixed,
    pub caught_strength: Fixed,
    pub caught_known: Fixed,
    pub caught_cover: Fixed,
    pub caught_narrow: Fixed,
    pub caught_broad: Fixed,
    /// What an arrest takes: agents, per cent; cover; what is learnt by it; relations.
    pub taken: Fixed,
    pub taken_cover: Fixed,
    pub taken_known: Fixed,
    pub taken_relation: Fixed,
    /// Odds for each point of depth over what is needed, of the own service over 40, of theirs over 40; on one's own
    /// ground without a network; where a search sits.
    pub odds_depth: Fixed,
    pub odds_own: Fixed,
    pub odds_theirs: Fixed,
    pub odds_narrow: Fixed,
    pub odds_broad: Fixed,
    /// Risk for each point of their service over 40 and of cover under 50; where a search sits.
    pub risk_theirs: Fixed,
    pub risk_cover: Fixed,
    pub risk_narrow: Fixed,
    pub risk_broad: Fixed,
    /// Cover that every act wears off.
    pub wear: Fixed,
    /// Most acts of one service under way at one time.
    pub most: u32,
    /// Part of the money that comes back when an act is called off, per cent.
    pub back: Fixed,
    /// An act exposed: relations, legitimacy of the doer at liberties 100, agents lost in per cent, cover lost, what the
    /// other side learns, cohesion of a party that did it, and what lies on one that was helped, for how long.
    pub exposed_relation: Fixed,
    pub exposed_legitimacy: Fixed,
    pub exposed_agents: Fixed,
    pub exposed_cover: Fixed,
    pub exposed_known: Fixed,
    pub exposed_cohesion: Fixed,
    pub compromised_modifier: ModifierId,
    pub compromised_days: u32,
    /// Orders: authority to raise a network, to begin a search and end it, to send diplomats home.
    pub network_authority: Fixed,
    pub search_authority: Fixed,
    pub close_authority: Fixed,
    pub expel_authority: Fixed,
    /// Days between the end of a search and the next.
    pub search_rest: u32,
    /// Most that a network can be given, thousands of dollars.
    pub network_most: Fixed,
    /// A search: what lies on the country, for how long, per cent of a month's revenue, legitimacy, cohesion of factions
    /// that live on foreign money, and (of a broad one) of press and unions.
    pub narrow_modifier: ModifierId,
    pub narrow_days: u32,
    pub narrow_money: Fixed,
    pub narrow_legitimacy: Fixed,
    pub narrow_cohesion: Fixed,
    pub broad_modifier: ModifierId,
    pub broad_days: u32,
    pub broad_money: Fixed,
    pub broad_legitimacy: Fixed,
    pub broad_cohesion: Fixed,
    pub broad_voices: Fixed,
    /// Knowledge of a network at which it is suspected, at which its master is named and diplomats can be sent home.
    pub suspected: Fixed,
    pub named: Fixed,
    /// Diplomats sent home: agents, per cent, lost by them and in answer by those who send them; relations.
    pub expelled: Fixed,
    pub answered: Fixed,
    pub expelled_relation: Fixed,
    /// Error, in per cent, that a network of depth 100 takes from estimates of factions there.
    pub sees: Fixed,
    /// How the AI weighs a point of depth to come, of agents caught by a search, and of a network rolled up.
    pub ai_network: Fixed,
    pub ai_search: Fixed,
    pub ai_expel: Fixed,
    /// Least monthly revenue of a country that thinks of such things, thousands of dollars.
    pub ai_revenue: Fixed,
    /// Networks above which it begins no new one.
    pub ai_most: u32,
}
