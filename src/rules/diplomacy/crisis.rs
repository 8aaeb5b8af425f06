//! Crises: what can be demanded, who would stand firm, and what giving way costs.
//!
//! A demand is met or refused; refused, it is pressed a step further or let go: ultimatum, mobilisation, war. What was said in
//! public makes it dearer to climb down with every step (Fearon 1994, audience costs).

use super::bloc;
use super::power::{acts_abroad, spoken_for};
use crate::rules::why::{About, Terms, Total};
use crate::rules::{conflict, relation};
use crate::scenario::{Axis, Bond, Scenario, TreatyKind};
use crate::units::{CountryId, FactionId, Fixed, Kind, ProvinceId, StreamKind, once_between};
use crate::world::{Crisis, Demand, Step, Tables, pair};

/// The step after another; none: war.
pub fn next(step: Step) -> Option<Step> {
    match step {
        Step::Demand => Some(Step::Ultimatum),
        Step::Ultimatum => Some(Step::Mobilisation),
        Step::Mobilisation => None,
    }
}

/// 1 to 3.
pub fn height(step: Step) -> i64 {
    match step {
        Step::Demand => 1,
        Step::Ultimatum => 2,
        Step::Mobilisation => 3,
    }
}

/// What the one could demand of the other today.
pub fn demands(book: &Scenario, t: Tables<'_>, by: CountryId, against: CountryId) -> Vec<Demand> {
    let mut all = Vec::new();
    let land = claimed(book, t, by, against);
    if !land.is_empty() {
        all.push(Demand::Land(land));
    }
    if t.treaties.embargo(against, by) {
        all.push(Demand::Embargo);
    }
    if !t.treaties.recognises(against, by) {
        all.push(Demand::Recognition);
    }
    if let Some(faction) = meddles(t, by, against) {
        all.push(Demand::Meddling(faction));
    }
    if let (Some(mine), Some(theirs)) = (bloc::of(book, t, by), bloc::of(book, t, against))
        && bloc::rivals(book, mine, theirs)
        && book.blocs[theirs].leader != against
    {
        all.push(Demand::Bloc(theirs));
    }
    all
}

/// Land in the other's hands, or its subjects', that the one calls its own.
pub fn claimed(book: &Scenario, t: Tables<'_>, by: CountryId, of: CountryId) -> Vec<ProvinceId> {
    let mut land: Vec<ProvinceId> = Vec::new();
    for claim in book.claims.values().filter(|c| c.by == by) {
        let whole = claim.countries.iter().flat_map(|&c| t.provinces.of(c)).copied();
        let both = whole.chain(claim.provinces.iter().copied());
        land.extend(both.filter(|&p| {
            let owner = t.provinces.owner[p];
            owner != by && spoken_for(t, owner) == of
        }));
    }
    land.sort_unstable();
    land.dedup();
    land
}

/// The strongest faction of the one's country that the other pays.
fn meddles(t: Tables<'_>, by: CountryId, against: CountryId) -> Option<FactionId> {
    let paid = t.factions.active_in(by).filter(|&f| t.factions[f].patrons.iter().any(|(c, _)| *c == against));
    paid.max_by_key(|&f| (t.factions[f].members, f))
}

/// Whether a demand still asks for something.
pub fn stands(book: &Scenario, t: Tables<'_>, crisis: &Crisis) -> bool {
    let (by, against) = (crisis.by, crisis.against);
    if !acts_abroad(t, by) || !acts_abroad(t, against) {
        return false;
    }
    match &crisis.demand {
        Demand::Land(land) => land.iter().any(|&p| spoken_for(t, t.provinces.owner[p]) == against),
        Demand::Meddling(f) => t.factions[*f].active && t.factions[*f].patrons.iter().any(|(c, _)| *c == against),
        Demand::Embargo => t.treaties.embargo(against, by),
        Demand::Recognition => !t.treaties.recognises(against, by),
        Demand::Bloc(bloc) => bloc::of(book, t, against) == Some(*bloc),
    }
}

/// Whether a crisis may begin between the two.
pub fn may_begin(book: &Scenario, t: Tables<'_>, by: CountryId, against: CountryId) -> bool {
    let rest = book.defines.diplomacy.crisis_rest.cast_signed();
    let rested = t.affairs.ended.get(&pair(by, against)).is_none_or(|&day| t.calendar.today.since(day) >= rest);
    rested && !t.affairs.crises.iter().any(|c| c.has(by) && c.has(against)) && t.affairs.crises_of(by).count() == 0
}

/// A crisis as it would stand if the demand were made today.
pub fn imagined(t: Tables<'_>, by: CountryId, against: CountryId, demand: Demand) -> Crisis {
    let today = t.calendar.today;
    let backers = [Vec::new(), Vec::new()];
    Crisis { number: 0, by, against, demand, step: Step::Demand, since: today, awaits: against, due: today, backers }
}

/// What is at stake for the one who is asked, 0 to 100.
pub fn stake(t: Tables<'_>, against: CountryId, demand: &Demand) -> Fixed {
    match demand {
        Demand::Land(land) => {
            let own = land.iter().filter(|&&p| t.provinces.owner[p] == against);
            let people: u64 = own.clone().map(|&p| u64::from(t.provinces.population[p])).sum();
            let all = t.influence.people[against].max(1);
            // Home ground is worth far more than a colony.
            let home = i64::try_from(people * 100 / all).unwrap_or(100);
            Fixed::whole(if own.count() > 0 { 45 + home.min(55) } else { 22 })
        }
        Demand::Bloc(_) => Fixed::whole(40),
        Demand::Meddling(_) => Fixed::whole(8),
        Demand::Embargo | Demand::Recognition => Fixed::whole(12),
    }
}

/// Whether a party would rather go on than give way: at 0 or more it does. For the one who demands: whether it would press on.
pub fn resolve(book: &Scenario, t: Tables<'_>, crisis: &Crisis, of: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.diplomacy;
    let mut total = Total::new(sink);
    let demands = of == crisis.by;
    let other = if demands { crisis.against } else { crisis.by };
    let climbed = height(crisis.step);
    total.add("resolve-custom", if demands { d.resolve_by } else { d.resolve_against });
    total.add("resolve-stake", stake(t, crisis.against, &crisis.demand).over_int(if demands { 2 } else { 1 }));
    let (mine, theirs) = (side_might(book, t, crisis, of), side_might(book, t, crisis, other));
    let whole = (mine + theirs).max(Fixed::ONE);
    total.add("resolve-might", d.resolve_might.times((mine - theirs).times_int(10).over(whole)).over_int(10));
    let enmity = -relation::relation(book, t, of, other, &mut ());
    total.add("resolve-enmity", d.resolve_enmity.percent_of(enmity));
    if let Some(head) = t.countries[of].head {
        let stance = &t.factions[head].stance;
        let temper = (stance.on(Axis::Authority) + stance.on(Axis::Nation)).over_int(2);
        total.about("resolve-temper", About::Faction(head), d.resolve_temper.percent_of(temper));
    }
    total.add("resolve-nerve", nerve(book, t, crisis, of));
    total.add("resolve-weariness", -d.resolve_weariness.percent_of(t.countries[of].weariness));
    if t.relations.is_great(of) && t.relations.is_great(other) {
        total.add("resolve-great-war", -d.resolve_great.times_int(climbed));
    }
    let behind = bound(t, other).iter().filter(|(c, _)| *c != of && t.relations.is_great(*c)).count();
    if demands && behind > 0 {
        total.add(
            "resolve-great-behind",
            -d.resolve_great.times_int(climbed * i64::try_from(behind.min(3)).unwrap_or(3)).over_int(2),
        );
    }
    let administered =
        t.countries.rows.values().filter(|s| s.overlord == Some((of, Bond::MilitaryAdministration))).count();
    if demands && administered > 0 {
        let spread = i64::try_from(administered).unwrap_or(0);
        total.add("resolve-overextended", -d.resolve_overextended.times_int(spread));
    }
    if at_war(t, of) {
        total.add("resolve-at-war", -d.resolve_at_war);
    }
    // War comes nearer, and with it its cost; but so does the shame.
    total.add("resolve-step", -d.resolve_step.times_int(climbed));
    total.add("resolve-face", d.resolve_face.times_int(climbed - 1));
    if let Some(id) = t.treaties.doctrine(of)
        && demands
        && book.doctrines[id].refuses.contains(&TreatyKind::Alliance)
    {
        total.add("resolve-doctrine", Fixed::whole(-25));
    }
    total.sum()
}

/// How a cabinet takes this quarrel: settled by lot when it begins.
fn nerve(book: &Scenario, t: Tables<'_>, crisis: &Crisis, of: CountryId) -> Fixed {
    let most = book.defines.diplomacy.resolve_nerve;
    let other = if of == crisis.by { crisis.against } else { crisis.by };
    let name = book.names.hash(Kind::Country, of.0) ^ book.names.hash(Kind::Country, other.0).rotate_left(17);
    once_between(t.calendar.seed, StreamKind::Nerve, name, crisis.since, -most, most)
}

/// Might of a party and of those who stand by it, as far as it reaches the other.
fn side_might(book: &Scenario, t: Tables<'_>, crisis: &Crisis, of: CountryId) -> Fixed {
    let side = usize::from(of != crisis.by);
    let other = if of == crisis.by { crisis.against } else { crisis.by };
    // The one who is asked fights at home.
    let far = book.defines.diplomacy.far_off;
    let near = if side == 0 { t.relations.reach(other, of, far) } else { Fixed::HUNDRED };
    let own = near.percent_of(t.relations.might[of]);
    let beside: Fixed = crisis.backers[side].iter().map(|&c| t.relations.might[c].over_int(2)).sum();
    own + beside
}

/// Whether it fights already, at home or abroad.
pub fn at_war(t: Tables<'_>, country: CountryId) -> bool {
    t.conflicts.in_country(country).next().is_some() || conflict::sent(t, country).next().is_some()
}

/// Those bound to fight for a country, and by which treaty.
pub fn bound(t: Tables<'_>, whom: CountryId) -> Vec<(CountryId, u32)> {
    let binding = t.treaties.of(whom).filter(|x| match x.deal.kind {
        TreatyKind::Alliance => true,
        TreatyKind::Guarantee => x.deal.to == whom,
        _ => false,
    });
    binding.map(|x| (x.deal.other(whom), x.number)).filter(|&(c, _)| acts_abroad(t, c)).collect()
}

/// Whether one who is bound to a party would stand by it: at 0 or more it does.
pub fn loyalty(
    book: &Scenario,
    t: Tables<'_>,
    of: CountryId,
    whom: CountryId,
    against: CountryId,
    sink: &mut impl Terms,
) -> Fixed {
    let d = &book.defines.diplomacy;
    let mut total = Total::new(sink);
    total.add("loyalty-word", Fixed::whole(30));
    let liking = relation::relation(book, t, of, whom, &mut ());
    total.about("loyalty-liking", About::Country(whom), liking.over_int(2));
    let enmity = -relation::relation(book, t, of, against, &mut ());
    total.about("loyalty-enmity", About::Country(against), enmity.over_int(3));
    total.add("loyalty-weariness", -d.resolve_weariness.percent_of(t.countries[of].weariness));
    let (mine, theirs) = (t.relations.might[of] + t.relations.might[whom], t.relations.might[against]);
    let whole = (mine + theirs).max(Fixed::ONE);
    total.add("loyalty-might", (mine - theirs).times_int(25).over(whole));
    // An alliance is against attack; and who is at the other end of the world has little to send.
    if t.affairs.crises.iter().any(|c| c.by == whom && c.against == against) {
        total.add("loyalty-not-attacked", Fixed::whole(-20));
    }
    let far = Fixed::HUNDRED - t.relations.reach(against, of, d.far_off);
    total.about("loyalty-far", About::Country(against), -far.over_int(3));
    if t.treaties.binding(of, against, TreatyKind::Alliance).is_some() {
        total.about("loyalty-other-ally", About::Country(against), Fixed::whole(-60));
    }
    if t.countries[whom].overlord == Some((of, Bond::Dominion)) {
        total.add("loyalty-crown", Fixed::whole(40));
    }
    total.sum()
}
