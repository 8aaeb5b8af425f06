//! Local governments under an administration or set up by a patron: how ready, how reliable, how strong.

use crate::rules::schism::Camps;
use crate::rules::why::{About, Terms, Total};
use crate::rules::{measure, relation};
use crate::scenario::Scenario;
use crate::units::{CountryId, Fixed};
use crate::world::Tables;

/// Who made this government and expects it to follow: the administering country, else the one that handed over.
pub fn patron(t: Tables<'_>, country: CountryId) -> Option<CountryId> {
    t.administrations.of(country).map(|a| a.over).or_else(|| t.states.patron(country))
}

/// 0 to 100: whether a local government could stand without foreign men.
pub fn readiness(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.occupation;
    let mut total = Total::new(sink);
    let state = &t.countries[country];
    let (Some(row), Some(head)) = (t.administrations.of(country), state.head) else { return total.sum() };
    let part = |value: Fixed, full: i64, points: Fixed| {
        points.times(value.clamp(Fixed::ZERO, Fixed::whole(full))).over_int(full)
    };
    total.about("party-strength", About::Faction(head), part(measure::support(t, head), 40, d.ready_party));
    total.add("cadre", part(row.cadre, 100, d.ready_cadre));
    total.add("following-of-government", part(measure::coalition_support(t, country), 70, d.ready_following));
    total.add("order", part(Fixed::HUNDRED - super::mean_resistance(t, country), 100, d.ready_order));
    total.add("stability", part(state.stability, 100, d.ready_stability));
    let around = |value: Fixed| (value - Fixed::whole(50)).over_int(50);
    total.add("cohesion", d.ready_cohesion.times(around(t.factions[head].cohesion)));
    let led_by = t.factions[head].leader.map_or(About::Nothing, About::Character);
    total.about("leader", led_by, d.ready_leader.times(around(t.factions[head].hand)));
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// 0 to 100: whether it would stay its patron's friend if left alone.
pub fn reliability(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.occupation;
    let mut total = Total::new(sink);
    let Some(patron) = patron(t, country) else { return total.sum() };
    let (Some(head), Some(above)) = (t.countries[country].head, t.countries[patron].head) else { return total.sum() };
    total.add("where-it-begins", d.reliable);
    for (question, _) in t.wings.questions() {
        let (mine, theirs) = (t.wings.line(head, question), t.wings.line(above, question));
        let Some(theirs) = theirs else { continue };
        let points = match mine {
            Some(mine) if mine == theirs => d.line_shared,
            Some(_) => d.line_other,
            None => d.line_open,
        };
        total.about("line-on-the-question", About::Question(question), points);
        // Whoever was outvoted at home still sits in the ministries.
        if mine.is_some() && theirs < 2 {
            let dissent = Camps::of(book, &t.wings[head].wings, question).part(1 - theirs);
            total.about("overruled", About::Question(question), -d.dissent.times(dissent));
        }
    }
    // A people's grievances are heard in its ministries.
    let nation = super::nationalism(book, t, country, &mut ());
    total.add("nationalism", -nation.percent_of(d.unreliable_nation));
    let affinity = t.factions[head].stance.affinity(&t.factions[above].stance) - Fixed::whole(60);
    total.add("rulers-alike", affinity.times(d.alike));
    total.add("dependence", measure::patron_share(book, t, head).percent_of(d.dependence));
    if let Some(row) = t.administrations.of(country) {
        total.add("requisition", -d.unreliable_burden.times(row.requisition).over_int(10));
        total.add("terror", -row.terror.percent_of(d.unreliable_terror));
        total.add("resistance", -super::mean_resistance(t, country).percent_of(d.unreliable_resistance));
        let heads = Fixed::ratio(t.provinces.people(country).cast_signed(), 1_000_000);
        let full = d.need.times(heads).max(Fixed::ONE);
        total.about("garrison", About::Country(row.over), d.presence.times(row.men().over(full).min(Fixed::ONE)));
    } else if let Some(row) = t.states.satellites.get(&country) {
        let months = i64::from(t.calendar.today.since(row.since) / 30);
        total.add("own-house", -d.habit.times_int(months).min(d.habit_most));
    }
    total.add("relation", relation::relation(book, t, country, patron, &mut ()).percent_of(d.relation));
    if let Some(leader) = t.factions[head].leader {
        let ambition = t.people[leader].ambition - Fixed::whole(50);
        total.about("ambition", About::Character(leader), -d.ambition.times(ambition).over_int(50));
    }
    total.add("own-strength", -d.strength.times(strength(book, t, country, patron)));
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// What a country makes, as per cent of what another does: one that rebuilds may outgrow its patron. Of a state that is new the
/// author's word is taken.
pub fn strength(book: &Scenario, t: Tables<'_>, country: CountryId, against: CountryId) -> Fixed {
    let size = |c: CountryId| {
        let made = t.economy.states[c].output;
        if made.is_positive() {
            return i128::from(made.to_raw());
        }
        i128::from(t.provinces.people(c)) * i128::from(book.countries[c].output.to_raw()) / 12_000
    };
    let percent = size(country) * 100 * i128::from(Fixed::SCALE) / size(against).max(1);
    Fixed::raw(i64::try_from(percent).unwrap_or(i64::MAX)).min(Fixed::whole(1000))
}
