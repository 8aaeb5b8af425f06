//! The balance of production, money, credit, trade and living; and the rules by which economies differ.

use serde::Deserialize;

use crate::units::{Fixed, TraitId};

/// How goods are made and shared under a kind of economy. Each field in per cent unless it says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EconomyRule {
    /// Of the output that comes from works which the state owns: it takes its part as their profit, not as a tax.
    pub owns: Fixed,
    /// Of the output that goes into new plant.
    pub invests: Fixed,
    /// Points of that won or lost by stability 100 or 0: how much those who decide on it trust the times.
    pub responds: Fixed,
    /// Of the way to what money would have them that prices go: 100 are free prices. Where they may not rise, goods run short.
    pub free: Fixed,
    /// Of the output lost at a shortage of 100 %.
    pub waste: Fixed,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EconomyDefines {
    /// Output lost at unrest 100, per cent.
    pub unrest_loss: Fixed,
    /// Output lost where armed factions hold a province, per cent.
    pub held_loss: Fixed,
    /// The traits that make a place rich: what each adds at 100, per cent of a plain place's output per head.
    pub industry_trait: TraitId,
    pub industry: Fixed,
    pub urban_trait: TraitId,
    pub urban: Fixed,
    /// Years of output that plant is worth.
    pub plant_years: Fixed,
    /// Plant and roads lost by wear in a year, per cent.
    pub wear: Fixed,
    pub roads_wear: Fixed,
    /// Level of roads and power of a plain place, and what `urban` 100 adds to it.
    pub roads: Fixed,
    pub roads_urban: Fixed,
    /// Years of a place's output that a hundred points of roads and power cost.
    pub roads_years: Fixed,
    /// Output gained in a year by better ways of working, per cent at stability 100.
    pub progress: Fixed,
    /// Where no law says otherwise.
    pub market: EconomyRule,
    /// Share of revenue spent at rest besides the budget lines (administration), per cent.
    pub administration: Fixed,
    /// Months of what a head makes that a soldier's pay and keep cost a month.
    pub soldier_pay: Fixed,
    /// Men sent home: authority; of the army at once, per cent; content and cohesion that it loses for a tenth of its men.
    pub discharge_authority: Fixed,
    pub discharge_most: Fixed,
    pub discharge_content: Fixed,
    pub discharge_cohesion: Fixed,
    /// Growth of a people in a year where its author does not say; what living ten points worse than one was used to takes from it;
    /// what the rule of arms takes, per cent.
    pub growth: Fixed,
    pub growth_living: Fixed,
    pub growth_held: Fixed,
    /// Months of output that households and firms hold as money.
    pub money_months: Fixed,
    /// Of the gap to what money would have them that free prices go in a month, per cent.
    pub price_speed: Fixed,
    /// Months of revenue that a state owes its own people on the first day where its author does not say.
    pub first_debt_months: Fixed,
    /// Months of revenue beyond which nobody lends to a state.
    pub debt_months: Fixed,
    /// Stability a month in debts at that limit.
    pub debt_stability: Fixed,
    /// Stability lost a month by ten per cent of inflation.
    pub inflation_stability: Fixed,
    /// Interest in a year, per cent: at full trust, and what is added at none.
    pub interest: Fixed,
    pub interest_risk: Fixed,
    /// Of a debt that is paid back in a month, per cent.
    pub redemption: Fixed,
    /// Of their money that a people lends its state in a month at full trust, per cent; what a people abroad
    /// would lend it in all, at full trust and a relation of 100.
    pub lends: Fixed,
    pub lends_abroad: Fixed,
    /// Trust in a state's word: at rest, by stability 100 (0: as much less), by debts at the limit, by ten per cent of
    /// inflation, within five years after a default, without payment in full.
    pub trust: Fixed,
    pub trust_stability: Fixed,
    pub trust_debt: Fixed,
    pub trust_inflation: Fixed,
    pub trust_default: Fixed,
    pub trust_arrears: Fixed,
    /// Part of what is due that a state without money pays, under which it breaks, per cent.
    pub breaks: Fixed,
    pub default_stability: Fixed,
    pub default_legitimacy: Fixed,
    pub default_relation: Fixed,
    /// Points by which people live worse in a year after their state's default.
    pub default_living: Fixed,
    /// Months of revenue that a treasury keeps; of what is over it spends so much a month on public works, per cent.
    pub reserve_months: Fixed,
    pub public_works: Fixed,
    /// Part of the revenue that an overlord takes by bond: administration, colony, others, per cent.
    pub tribute_administration: Fixed,
    pub tribute_colony: Fixed,
    pub tribute_other: Fixed,
    /// Part of the government's propaganda and foreign lines that the head may spend as its funds, per cent.
    pub head_funds: Fixed,
    /// Of its output that a country trades abroad, per cent; partners that count; what a bond or a treaty of commerce adds, a relation of 100.
    pub openness: Fixed,
    pub partners: u32,
    pub trade_bond: Fixed,
    pub trade_relation: Fixed,
    /// Output gained or lost by trade won or lost to the size of the whole output, per cent.
    pub trade_gain: Fixed,
    /// Dollars a head and year at which one lives at 50.
    pub living_half: Fixed,
    /// Points lost: at a shortage of 100 %, by ten per cent of inflation, by damage 100, where arms rule.
    pub living_shortage: Fixed,
    pub living_inflation: Fixed,
    pub living_damage: Fixed,
    pub living_held: Fixed,
    /// Of the way that living goes to its level in a month, and that people get used to it, per cent.
    pub living_speed: Fixed,
    pub living_habit: Fixed,
    /// Of the people who move in a month to a neighbour where one lives ten points better, per thousand; across a border, per cent of that.
    pub moves: Fixed,
    pub moves_abroad: Fixed,
    /// Authority for a loan, a tax, a payment abroad; for notes; for a default.
    pub loan_authority: Fixed,
    pub notes_authority: Fixed,
    pub default_authority: Fixed,
    /// Of the AI: strain from which a government looks for money every month; that prints; that repudiates.
    pub ai_pressed: Fixed,
    pub ai_prints: Fixed,
    pub ai_repudiates: Fixed,
    /// Relation won by an investment of one month of the receiver's revenue.
    pub invest_relation: Fixed,
}
