//! The balance numbers of armed struggle: section `conflict` of `defines.ron`.

use serde::Deserialize;

use crate::units::Fixed;

/// Sizes in per cent unless said otherwise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConflictDefines {
    /// Days between two rounds of one conflict; rates are a day's.
    pub days: u32,
    /// Days between two plans of a side's staff.
    pub staff_days: u32,

    /// Worth of a man of each kind, per cent of a regular soldier's.
    pub regulars: Fixed,
    pub militia: Fixed,
    pub guerrillas: Fixed,
    pub garrison: Fixed,
    pub advisers: Fixed,
    pub air: Fixed,
    /// Quality at which each kind is raised, 0 to 100.
    pub regulars_quality: Fixed,
    pub militia_quality: Fixed,
    pub guerrillas_quality: Fixed,
    /// Kilometres a day on foot and wheel, of guerrillas, and at sea.
    pub march_km: Fixed,
    pub guerrilla_km: Fixed,
    pub sea_km: Fixed,

    /// Advantage of whoever controls the place that is fought over.
    pub defence: Fixed,
    /// Advantage of empty country for those who fight from it, at its emptiest.
    pub rough: Fixed,
    /// Weight of following in strength at an allegiance of 100 %; for guerrillas twice that.
    pub following: Fixed,
    /// Largest luck of a month, either way, of a side in a place and of a side everywhere.
    pub luck: Fixed,
    /// The same of a campaign: of a side everywhere, for half a year.
    pub fortune: Fixed,
    /// Strength of a commander of ability 100 (of 0: as much less).
    pub command: Fixed,

    /// Dead a day for a hundred of the enemy's strength in full fight.
    pub blood: Fixed,
    /// Part of that where both sides only hold.
    pub skirmish: Fixed,
    /// Percentage points of control a day that the stronger can win at most.
    pub gain: Fixed,
    /// Part of the gain that a raid makes, and that those who hold win back.
    pub raid: Fixed,
    pub recovery: Fixed,
    /// Share at which a place changes hands, and share under which its controller has lost it.
    pub take: Fixed,
    pub lose: Fixed,
    /// Part of its following that a side without men keeps of a place's control.
    pub underground: Fixed,
    /// The same where the place is combed, per cent of it; and part of the gain that those make who comb their way forward.
    pub combed: Fixed,
    pub comb_gain: Fixed,
    /// Strength for one of the enemy's at which a staff attacks.
    pub hope: Fixed,
    /// Part of what threatens a place that stays there when others go on the attack.
    pub watch: Fixed,
    /// Men under which a side without ground is beaten.
    pub broken: u32,

    /// Following at which a place feeds those who fight for it.
    pub feeds: Fixed,
    /// Supply lost for each province between a force and what supplies it.
    pub supply_hop: Fixed,
    /// Part of the way to its level that supply and morale go in a round.
    pub supply_speed: Fixed,
    pub morale_speed: Fixed,
    /// Supply lost where the body that pays is in debt.
    pub unpaid: Fixed,
    /// Morale lost for a hundredth of the men lost in a round.
    pub shaken: Fixed,
    /// Morale under which men run, and those who do, a day, at morale 0.
    pub desert_under: Fixed,
    pub desertion: Fixed,
    /// The same, at any morale, for guerrillas whose side controls no place at all, and for others.
    pub landless: Fixed,
    pub landless_soldiers: Fixed,
    /// Morale lost, per cent of the people whom a side has lost within half a year; and that loss from which men go over.
    pub losing_morale: Fixed,
    pub losing_over: Fixed,
    /// Part of its men gone home in a month at which it is told that a side crumbles.
    pub crumbles: Fixed,
    /// What an offer of peace weighs.
    pub peace: PeaceDefines,

    /// Men under arms in a hundred of the people on a side's ground at which nobody more comes.
    pub armed_most: Fixed,
    /// Recruits a month for a hundred thousand followers on ground under control.
    pub recruits: Fixed,
    /// Dollars that a recruit costs to arm.
    pub recruit_cost: Fixed,
    /// Civilians dead for one fighter dead; times `clear_harm` where ground is combed.
    pub civilians: Fixed,
    pub clear_harm: Fixed,
    /// People who flee for one fighter dead.
    pub refugees: Fixed,
    /// Unrest for a thousandth of a place's people dead.
    pub harm_unrest: Fixed,
    /// Percentage points of following lost for a thousandth of a place's people dead.
    pub harm_sway: Fixed,
    /// Percentage points of following won in a month where hearts are won.
    pub hearts_sway: Fixed,
    /// Damage a round to a place fought over.
    pub damage: Fixed,

    /// Weariness of a sender for a hundred of its men dead; once more for those above what was tolerated.
    pub sender_weariness: Fixed,
    /// Level of unrest in a sender's country for a hundred points of weariness above 30.
    pub sender_unrest: Fixed,

    /// Of those whom nobody plays: the weight of a war abroad (weariness, streets, the dead against those expected) above which
    /// they bring their men home, and under which they send more; men abroad for each dead expected, at most.
    pub recall_at: Fixed,
    pub reinforce_under: Fixed,
    pub sent_most: Fixed,
    /// Weight taken from a war in a country that one stands over.
    pub own_subject: Fixed,

    /// Days without a shot after which a line counts as frozen.
    pub frozen_days: u32,
    /// The same where one of the two only wants to be left alone.
    pub left_alone: u32,
    /// Days for which an offer stands.
    pub offer_days: u32,

    pub front_authority: Fixed,
    pub task_authority: Fixed,
    pub raise_authority: Fixed,
    /// Most men raised by one order, and dollars each.
    pub raise_most: u32,
    pub raise_cost: Fixed,
    pub send_authority: Fixed,
    pub mandate_authority: Fixed,
    pub arms_authority: Fixed,
    /// Quality and supply that a thousand men gain for a hundred thousand dollars of arms.
    pub arms_gain: Fixed,
    pub offer_authority: Fixed,
    pub amnesty_authority: Fixed,
    pub amnesty_cohesion: Fixed,
    /// Part of the enemy's men who take it at morale 0.
    pub amnesty_men: Fixed,
    pub court_authority: Fixed,
    /// Dollars for each man of a warlord's that make him a point readier.
    pub court_price: Fixed,
    /// Days between two attempts on one, and two amnesties.
    pub court_rest: u32,
    pub amnesty_rest: u32,
    pub mediate_authority: Fixed,
    /// Days for which good offices stand, for which nobody tries again between the same two, and of war before anybody tries.
    pub mediate_days: u32,
    pub mediate_rest: u32,
    pub mediate_after: u32,
    /// Chance in a month that a government that could try does, where nobody plays it.
    pub mediate_often: Fixed,
    pub mobilise_authority: Fixed,
    /// Men of a hundred thousand of the people whom one order calls up.
    pub mobilise: Fixed,
    pub mobilise_weariness: Fixed,
    /// Cohesion that a surrender costs.
    pub surrender_cohesion: Fixed,
}

/// Points for taking an offer, in the eyes of the one to whom it is made; at nothing and above it is taken.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeaceDefines {
    /// Against any peace, and on the first day of a war; the latter fades within `young_days`.
    pub fight_on: Fixed,
    pub young: Fixed,
    pub young_days: i32,
    /// Where the other has all the men (against it, where it has none).
    pub strength: Fixed,
    /// Per cent of the men lost within two months, in points.
    pub trend: Fixed,
    /// Against it, of those who fight for power.
    pub wants_power: Fixed,
    /// For it, when the war is young no more: points a year, at most; where half of its men have died; per cent of the people it
    /// has lost within half a year, in points.
    pub long: Fixed,
    pub long_most: Fixed,
    pub blood: Fixed,
    pub losing: Fixed,
    /// For it, where a third holds the door open, and per cent of how each of the two likes that third.
    pub mediated: Fixed,
    pub mediator_liked: Fixed,
    /// Clauses; `…_left_alone`: with those who only want to be left alone.
    pub cease_fire: Fixed,
    pub peace_left_alone: Fixed,
    /// Against fighting on one side; for each enemy of both.
    pub alliance: Fixed,
    pub shared_enemy: Fixed,
    pub amnesty: Fixed,
    pub seats: Fixed,
    pub seats_left_alone: Fixed,
    /// Against going up in another.
    pub merger: Fixed,
    pub autonomy: Fixed,
    pub autonomy_left_alone: Fixed,
    /// For a sum, at most.
    pub payment_most: Fixed,
    pub cession: Fixed,
    /// And where all that one fought for is in it.
    pub cession_wanted: Fixed,
    pub departure: Fixed,
    /// Of a rebel for a state of its own; against it, of a state for a tenth of its people.
    pub own_state: Fixed,
    pub parted: Fixed,
    /// Days between two silences of the same two.
    pub silence_rest: u32,
}
