//! The balance numbers of politics: governments, elections, schisms, institutions, people, the street, and what seats know.
//! Sections of `defines.ron` like those in [`super::defines`].

use super::{Estate, FactionKind};
use crate::units::{Fixed, ModifierId};
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GovernmentDefines {
    /// Where stability and legitimacy rest, and how much of the way they go in a month, per cent.
    pub rest: Fixed,
    pub back: Fixed,
    /// Stability a month at unrest 100 in the country.
    pub stability_unrest: Fixed,
    /// Stability a month of a majority (of a minority: as much less).
    pub stability_majority: Fixed,
    /// Stability a month at weariness 100.
    pub stability_weariness: Fixed,
    /// Stability a month of police at 10 % of revenue.
    pub stability_police: Fixed,
    /// Stability a month of ministers who administer 100 points over the middle.
    pub stability_ministers: Fixed,
    /// Legitimacy after an election.
    pub legitimacy_election: Fixed,
    /// Legitimacy a month for a subject under a foreign overlord.
    pub legitimacy_subject: Fixed,
    /// Days from dissolution to election.
    pub campaign_days: u32,
    /// Farthest that a partner in a coalition may stand from the head (0 to 200).
    pub coalition_distance: Fixed,
    /// What a party asked into a government starts from, in points; at 0 or more it accepts.
    pub coalition_goodwill: Fixed,
    /// Taken for the distance to the head, and for what others are farther away than it, per cent of the distance.
    pub coalition_head: Fixed,
    pub coalition_company: Fixed,
    /// Taken where one of the party's own stock but of another line sits there.
    pub coalition_quarrel: Fixed,
    /// Given for all the offices; a party has its part by seats.
    pub coalition_offices: Fixed,
    /// Given where it sits with this head already.
    pub coalition_habit: Fixed,
    /// Taken where a smaller party would lead it.
    pub coalition_precedence: Fixed,
    /// Taken from those outside for a head that has lost its majority.
    pub coalition_sinking: Fixed,
    /// Taken from those outside whose seats a head with a majority does not need.
    pub coalition_superfluous: Fixed,
    /// Taken for each per cent of the chamber that it would win if the country voted now.
    pub coalition_prospects: Fixed,
    /// Points for each point of cohesion over 50, per cent.
    pub coalition_cohesion: Fixed,
    /// Given for a line abroad wholly to its taste by nation and Moscow; taken as much for one wholly against it.
    pub coalition_line: Fixed,
    /// What the promise of a reform is worth, and at most that of another line abroad; how long it may take, and cohesion when it is kept or broken.
    pub coalition_promise: Fixed,
    pub promise_days: u32,
    pub promise_kept: Fixed,
    pub promise_broken: Fixed,
    /// Days between two remedies against a lost majority.
    pub crisis_days: u32,
    /// Days from a bill's introduction to its vote, and from a motion's.
    pub debate_days: u32,
    pub censure_days: u32,
    /// Days after a motion of no confidence before the next.
    pub censure_rest: u32,
    /// Civil liberties: taken for each point of repression, per cent, and by a war.
    pub liberties_repression: Fixed,
    pub liberties_war: Fixed,
    /// Legitimacy a month for liberties 100 (at 0: as much less).
    pub legitimacy_liberties: Fixed,
    /// Weariness a month of a war, and recovery a month of peace.
    pub weariness_war: Fixed,
    pub weariness_peace: Fixed,
}

/// Bodies that share power.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstitutionDefines {
    /// Weight of the ruling party and of each kind of body where the author names none; 0: it has no say.
    pub party: Fixed,
    pub army: Fixed,
    pub security: Fixed,
    pub administration: Fixed,
    pub church: Fixed,
    pub business: Fixed,
    pub union: Fixed,
    pub press: Fixed,
    /// Weight added for heading the government.
    pub head_weight: Fixed,
    /// Content at the start, where it rests, and how much of the way it goes in a month, per cent.
    pub start: Fixed,
    pub rest: Fixed,
    pub back: Fixed,
    /// Content a month: ruling itself; per cent of likeness to the rulers over 65; per cent of its budget line over the
    /// usual; debt.
    pub own_head: Fixed,
    pub affinity: Fixed,
    pub budget: Fixed,
    pub debt: Fixed,
    /// Content lost and gained for a point of weight of a competence taken or given.
    pub loss: Fixed,
    pub gain: Fixed,
    /// Pressure: per cent of the content lacking under `content`, of its share of weight, of stability lacking under 65
    /// and legitimacy under 55; taken from partners, under elected governments, and under an overlord.
    pub content: Fixed,
    pub discontent: Fixed,
    pub share: Fixed,
    pub instability: Fixed,
    pub illegitimacy: Fixed,
    pub insider: Fixed,
    pub elected: Fixed,
    pub overlord: Fixed,
    /// Pressure from which it may break out, and the chance a month for each point over it, per cent.
    pub threshold: Fixed,
    pub hazard: Fixed,
    /// Odds in per cent under which those with arms do not try.
    pub least_odds: Fixed,
    /// What a coup costs in legitimacy and stability, and wins or loses the plotters in weight.
    pub coup_legitimacy: Fixed,
    pub coup_stability: Fixed,
    pub coup_weight: Fixed,
    /// Orders: authority to move a competence and to purge; what a purge takes from weight, content and legitimacy.
    pub transfer_authority: Fixed,
    pub purge_authority: Fixed,
    pub purge_weight: Fixed,
    pub purge_content: Fixed,
    pub purge_legitimacy: Fixed,
}

impl InstitutionDefines {
    /// What a body of this kind is among those who share power; nothing for parties.
    pub fn weight_of(&self, kind: FactionKind) -> Option<(Estate, Fixed)> {
        let (estate, weight) = match kind {
            FactionKind::Army => (Estate::Army, self.army),
            FactionKind::Security => (Estate::Security, self.security),
            FactionKind::Administration => (Estate::Ministries, self.administration),
            FactionKind::Church => (Estate::Church, self.church),
            FactionKind::Business => (Estate::Business, self.business),
            FactionKind::Union => (Estate::Unions, self.union),
            FactionKind::Press => (Estate::Press, self.press),
            FactionKind::Party | FactionKind::Militia | FactionKind::Protest => return None,
        };
        weight.is_positive().then_some((estate, weight))
    }
}

/// From influence to votes. Per cent unless said otherwise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectionDefines {
    /// Turnout where everything is in the middle.
    pub turnout: Fixed,
    /// Points lost where all people are unaligned, and where all follow somebody whom they cannot vote for.
    pub turnout_unaligned: Fixed,
    pub turnout_homeless: Fixed,
    /// Points gained where the first two are level.
    pub turnout_close: Fixed,
    /// Points gained at legitimacy 100 (at 0: lost).
    pub turnout_legitimacy: Fixed,
    /// Points lost at unrest 100.
    pub turnout_unrest: Fixed,
    /// Points gained where there is but one list, and lost at by-elections and second rounds.
    pub turnout_one_list: Fixed,
    pub turnout_by_election: Fixed,
    pub turnout_second_round: Fixed,
    /// Of those whose faction does not stand, who vote for the nearest list that stands within `transfer_distance`.
    pub transfer: Fixed,
    pub transfer_second_round: Fixed,
    pub transfer_distance: Fixed,
    /// Followers of those who govern that turn away at a by-election.
    pub by_election_swing: Fixed,
    /// Of those against, who vote yes to the one list; half of the country's repression is added.
    pub one_list_pressed: Fixed,
    /// Voters of a hopeless list that vote for a nearer hope: in a district, in a place under the effective threshold, near
    /// the country's threshold; and how far (0 to 200) they will go.
    pub tactical_district: Fixed,
    pub tactical_place: Fixed,
    pub tactical_threshold: Fixed,
    pub tactical_distance: Fixed,
    /// How far districts lean apart by what lists stand for, and of each movement's own, in thousandths.
    pub district_spread: Fixed,
    pub district_own: Fixed,
    /// Districts that fall vacant in a year.
    pub vacancies: Fixed,
    /// Days before the day in which polls are taken, and heads asked.
    pub poll_days: u32,
    pub poll_sample: u32,
    /// Days before the day in which a campaign can be made; what a province's canvass brings out, costs and how many at once.
    pub canvass_days: u32,
    pub canvass_modifier: ModifierId,
    pub canvass_strength: Fixed,
    pub canvass_authority: Fixed,
    /// Dollars a thousand people.
    pub canvass_money: Fixed,
    pub canvass_most: u32,
    /// Two lists as one: authority, cohesion of both, and how far apart they may stand.
    pub pact_authority: Fixed,
    pub pact_cohesion: Fixed,
    pub pact_distance: Fixed,
    /// Rough hands: on a province, per cent of the others' voters kept away.
    pub cowing_modifier: ModifierId,
    pub cowing_strength: Fixed,
    pub cowing_authority: Fixed,
    pub cowing_force: Fixed,
    pub cowing_unrest: Fixed,
    /// False ballots: on a province, per cent of the votes cast.
    pub rigging_modifier: ModifierId,
    pub rigging_strength: Fixed,
    pub rigging_authority: Fixed,
    pub rigging_money: Fixed,
    pub foul_most: u32,
    /// Chance in four weeks that foul play comes to light, and for each per cent of the votes that it touched; more for each
    /// newspaper that is not the culprit's; all of it times an inquiry.
    pub exposure: Fixed,
    pub exposure_size: Fixed,
    pub exposure_press: Fixed,
    pub exposure_inquiry: Fixed,
    /// On the country, while it is asked.
    pub inquiry_modifier: ModifierId,
    pub inquiry_authority: Fixed,
    pub inquiry_days: u32,
    /// What exposure costs the state (if the culprit governs) and the culprit.
    pub exposed_legitimacy: Fixed,
    pub exposed_cohesion: Fixed,
    pub scandal_modifier: ModifierId,
    pub scandal_days: u32,
    /// Where repression is under this, courts void a vote that was decided by it; days to the new one.
    pub annul_repression: Fixed,
    pub annul_days: u32,
}

/// Marches, strikes, riots, and papers forged to hurt.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProtestDefines {
    /// On a province while people march there: pull for the one who called it, and unrest.
    pub march_modifier: ModifierId,
    /// On a province while it strikes: output, unrest, pull for the one who called it.
    pub strike_modifier: ModifierId,
    /// On a province where a protest was put down: pull for the one who called it.
    pub martyrs_modifier: ModifierId,
    /// On a faction: a leak while it is believed, and what sticks when it has been disproved.
    pub leak_modifier: ModifierId,
    pub residue_modifier: ModifierId,
    /// Most provinces of one protest.
    pub most: u32,
    /// Days before the same people can be called out again.
    pub rest: u32,
    pub march_authority: Fixed,
    pub strike_authority: Fixed,
    /// Thousands of dollars of strike pay for a thousand strikers.
    pub strike_pay: Fixed,
    pub march_days: u32,
    pub strike_days: u32,
    /// Followers who come at all, per cent, at unrest 50 and cohesion 50.
    pub turnout: Fixed,
    /// Weariness that a million people in the streets of a country at war add.
    pub weariness: Fixed,
    pub disperse_authority: Fixed,
    /// Thousands of armed men.
    pub disperse_force: Fixed,
    pub disperse_unrest: Fixed,
    /// Legitimacy lost where the whole country sees the pictures.
    pub disperse_legitimacy: Fixed,
    /// Points of sympathy in the rest of the country where the whole of it sees them.
    pub pictures: Fixed,
    /// Relation with neighbours whose rulers feel with those beaten.
    pub pictures_relation: Fixed,
    /// How those beaten close their ranks.
    pub martyrs_cohesion: Fixed,
    pub martyrs_days: u32,
    pub concede_authority: Fixed,
    pub concede_unrest: Fixed,
    pub concede_cohesion: Fixed,
    pub concede_legitimacy: Fixed,
    /// Authority that the one who called it gains.
    pub concede_gain: Fixed,
    /// What a counter-march costs, how often it comes to blows (per cent) and what that does.
    pub counter_authority: Fixed,
    pub clash: Fixed,
    pub clash_unrest: Fixed,
    pub clash_legitimacy: Fixed,
    /// Points that a counter-march takes from those it marches against.
    pub counter_sway: Fixed,
    /// Unrest from which riots break out, and their chance a month at unrest 100, per cent.
    pub riot_from: Fixed,
    pub riot: Fixed,
    pub riot_damage: Fixed,
    pub riot_legitimacy: Fixed,
    pub leak_authority: Fixed,
    pub leak_money: Fixed,
    /// Days until a leak is disproved, and for how long something sticks.
    pub leak_days: u32,
    pub residue_days: u32,
    /// Legitimacy that a leak against the head of a government takes.
    pub leak_legitimacy: Fixed,
    /// Chance that the forger is found out, per cent, and what it costs.
    pub leak_exposed: Fixed,
    pub exposed_cohesion: Fixed,
    pub exposed_sway: Fixed,
}

/// How questions are answered and factions break.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchismDefines {
    /// Days between two looks into one faction.
    pub days: u32,
    /// Part of the way to its level that a wing's stance goes each time, per cent.
    pub speed: Fixed,
    /// Stance a point nearer to the one answer's movement than to the other's.
    pub positions: Fixed,
    /// Stance of living on the money of an answer's patron altogether.
    pub money: Fixed,
    /// Part of a leader's ties that his own wing takes over, and the other wings, per cent.
    pub ties: Fixed,
    pub ties_others: Fixed,
    /// Stance of those who live under the bayonets of an answer's patron.
    pub garrison: Fixed,
    /// Stance of those outside the law: they need a shelter abroad.
    pub hunted: Fixed,
    /// Stance when all sister parties across borders and of one tongue have given one answer.
    pub sisters: Fixed,
    /// Stance of members of an international whose convener has given an answer.
    pub international: Fixed,
    /// Stance of parties that the patron has recognised, or denounced.
    pub recognised: Fixed,
    /// Stance at cohesion 100 when their own faction has taken a line.
    pub discipline: Fixed,
    /// Largest lean of the mood among the cadres, either way: chance, the same all through a game.
    pub temper: Fixed,
    /// Per cent by which a wing is stronger or weaker on the first day than it is written, at most.
    pub cadres: Fixed,
    /// Part of what events and orders have added that fades each time, per cent.
    pub fade: Fixed,
    /// Chance each time that the organs of an undecided faction meet, per cent.
    pub meets: Fixed,
    /// Weight of the leader's own wing in the organs, per cent of its share more.
    pub chair: Fixed,
    /// Vote, −100 to 100, under which nothing is decided.
    pub majority: Fixed,
    /// Cohesion that an open vote costs at a minority of one half.
    pub vote_cohesion: Fixed,
    /// Pressure of the wings' distance (200) in positions.
    pub apart: Fixed,
    /// Pressure of a question of stakes 100 between two halves at opposite ends.
    pub question: Fixed,
    /// Pressure when the line goes against a wing of one half that stands at the other end.
    pub overruled: Fixed,
    /// Pressure of cohesion 0, falling to none at `united` and below nothing above it.
    pub disunity: Fixed,
    pub united: Fixed,
    /// Pressure of living altogether on the money of one whom the line goes against.
    pub threat: Fixed,
    /// Pressure of each break among sisters within half a year, and the most of it.
    pub example: Fixed,
    pub example_most: Fixed,
    /// Pressure of sitting in a government.
    pub office: Fixed,
    /// Pressure within half a year of a break.
    pub healed: Fixed,
    /// Pressure of goodwill 100 in the wings that would leave.
    pub goodwill: Fixed,
    /// Pressure under which nothing breaks, and the chance each time for each point above it, per cent.
    pub holds: Fixed,
    pub hazard: Fixed,
    /// Chance that a defeated minority walks out of the vote itself, per cent of the pressure above `holds`.
    pub walkout: Fixed,
    /// A wing smaller than this, per cent, is thrown out rather than leaves.
    pub expelled: Fixed,
    /// Stance at which a wing stands apart.
    pub apart_stance: Fixed,
    /// Smallest wing that makes a body of its own, per cent.
    pub least: Fixed,
    /// Part of their share of the chest that those who leave take with them, per cent.
    pub chest: Fixed,
    /// Cohesion that both halves gain.
    pub relief: Fixed,
    /// Followers under which, in per cent of the people, a body joins another, and the chance of it a month, per cent.
    pub sect: Fixed,
    pub joins: Fixed,
    /// Distance at which two bodies of one origin or movement may become one.
    pub near: Fixed,
    /// Chance a month that a banned faction goes underground, per cent.
    pub underground: Fixed,
    /// The orders: what they cost and do.
    pub declare_authority: Fixed,
    pub declare_cohesion: Fixed,
    pub congress_authority: Fixed,
    pub congress_money: Fixed,
    pub court_authority: Fixed,
    pub court_money: Fixed,
    pub court_goodwill: Fixed,
    pub court_stance: Fixed,
    pub expel_authority: Fixed,
    pub recognise_authority: Fixed,
    pub recognise_cohesion: Fixed,
    pub denounce_authority: Fixed,
    pub denounce_strain: Fixed,
    pub agents_authority: Fixed,
    pub agents_money: Fixed,
    pub agents_stance: Fixed,
    pub demand_authority: Fixed,
    pub demand_strain: Fixed,
    pub absorb_authority: Fixed,
}

/// How far off a seat's estimates of others' secrets are, in per cent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnowledgeDefines {
    /// Of any other faction.
    pub error: Fixed,
    /// More of one abroad.
    pub abroad: Fixed,
    /// Less of a partner in the same government.
    pub partner: Fixed,
    /// Less at home for the head of a government, for each ten per cent of revenue that go to the police.
    pub police: Fixed,
    /// Less of a faction that the seat's country pays.
    pub patron: Fixed,
    /// Less with a press or church of full reach that endorses the seat.
    pub press: Fixed,
    /// Never less than this.
    pub least: Fixed,
}

/// People: life, standing, loyalty, succession. A month where nothing else is said.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeopleDefines {
    /// Age and per cent of men of that age who die in a year; ascending, straight lines between.
    pub mortality: Vec<(u32, Fixed)>,
    /// Health that a man under forty may hope for, and what each later year takes.
    pub health_young: Fixed,
    pub health_year: Fixed,
    /// Per cent of the way back.
    pub health_return: Fixed,
    pub health_prison: Fixed,
    /// Points of health below one's years that double the danger.
    pub danger_health: Fixed,
    /// Per cent: an illness in full health, and what is added at none.
    pub illness: Fixed,
    pub illness_weak: Fixed,
    /// Health that an illness takes.
    pub illness_least: Fixed,
    pub illness_most: Fixed,
    /// Per cent of retiring, by years over the age and points of health under the limit.
    pub retire_age: Fixed,
    pub retire_health: Fixed,
    pub retire_year: Fixed,
    pub retire_weak: Fixed,
    /// Parts of standing: per cent of ability, points for posts, points a year of age over 30 and over 70, per cent of
    /// distance, of loyalty over 50 and of each tie.
    pub standing_ability: Fixed,
    pub standing_leader: Fixed,
    pub standing_office: Fixed,
    pub standing_year: Fixed,
    pub standing_old: Fixed,
    pub standing_distance: Fixed,
    pub standing_loyalty: Fixed,
    pub standing_tie: Fixed,
    pub standing_heir: Fixed,
    pub standing_stranger: Fixed,
    pub standing_withdrawn: Fixed,
    pub loyalty_rest: Fixed,
    pub loyalty_return: Fixed,
    pub loyalty_distance: Fixed,
    pub loyalty_grievance: Fixed,
    pub loyalty_office: Fixed,
    pub loyalty_tie: Fixed,
    /// Per cent of a grievance.
    pub grievance_forgotten: Fixed,
    pub grievance_office: Fixed,
    pub grievance_kept_down: Fixed,
    /// Per cent of an ambitious man's grievance, and of a quarrel, that their faction's cohesion pays.
    pub cohesion_grievance: Fixed,
    pub cohesion_quarrel: Fixed,
    /// Who is so near the winner in standing and so ambitious bears a grudge when passed over.
    pub passed_over_within: Fixed,
    pub passed_over_ambition: Fixed,
    pub passed_over_most: Fixed,
    /// Days until a vacant post is filled.
    pub leader_days: u32,
    pub head_days: u32,
    pub office_days: u32,
    /// Abilities of those who come up, and what is added in the field they come up for.
    pub newcomer_least: Fixed,
    pub newcomer_most: Fixed,
    pub newcomer_field: Fixed,
}

impl PeopleDefines {
    /// The health that a man of so many years may hope for.
    pub fn health_at(&self, age: i64) -> Fixed {
        (self.health_young - self.health_year.times_int((age - 40).max(0))).max(Fixed::whole(5))
    }
}
