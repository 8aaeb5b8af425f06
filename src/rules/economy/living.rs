//! How people live, what they are used to, and where they go.
//!
//! Living is what reaches a head after taxes and saving, with what the state gives, on a scale that saturates. People
//! measure it by what they are used to (relative deprivation: Davies 1962, Gurr 1970): living worse than that makes unrest.
//! A few of a thousand go to a neighbouring place where one lives better (Harris and Todaro 1970); none is lost on the way.

use super::production::{self, Common};
use crate::rules::why::{Terms, Total};
use crate::scenario::{BudgetLine, Scenario};
use crate::units::{CountryId, Fixed, ProvinceId};
use crate::world::{Place, Tables};

/// People who leave a place on its day.
pub struct Move {
    pub to: ProvinceId,
    pub heads: u32,
}

/// The level to which living in a province goes, 0 to 100.
pub fn living(book: &Scenario, t: Tables<'_>, at: ProvinceId, sink: &mut impl Terms) -> Fixed {
    level(book, t, at, production::common(book, t, t.provinces.owner[at]), sink)
}

fn level(book: &Scenario, t: Tables<'_>, at: ProvinceId, here: Common, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.economy;
    let owner = here.owner;
    let (place, money, state) = (&t.economy.places[at], &t.economy.states[owner], &t.countries[owner]);
    let heads = i64::from(t.provinces.population[at].max(1));
    // Dollars a head and year: 0 at nothing, 50 at the half, never 100.
    let scale = |dollars: Fixed| dollars.times_int(100).over(dollars + d.living_half);
    let earned = Fixed::ratio(place.output.to_raw() * 12, heads).over_int(10);
    let mut total = Total::new(sink);
    total.add("earnings", scale(earned));
    let taken = money.tax.percent_of(earned);
    let saved = here.rule.invests.percent_of(earned - taken);
    let left = (earned - taken - saved).max(Fixed::ZERO);
    total.add("taxes-and-saving", scale(left) - scale(earned));
    let given = money.paid.percent_of(state.line(BudgetLine::Welfare)).percent_of(taken);
    total.add("welfare", scale(left + given) - scale(left));
    total.add(
        "inflation",
        -d.living_inflation.times(money.inflation.max(Fixed::ZERO)).over_int(10).min(Fixed::whole(30)),
    );
    total.add("want-of-goods", -here.shortage.percent_of(d.living_shortage));
    total.add("damage", -t.provinces.damage[at].percent_of(d.living_damage));
    if t.provinces.held_by[at].is_some() {
        total.add("war", -d.living_held);
    }
    if money.defaulted.is_some_and(|day| t.calendar.today.since(day) < 365) {
        total.add("broken-word", -d.default_living);
    }
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// How a country's people live, on the mean of its heads.
pub fn mean(t: Tables<'_>, country: CountryId) -> Fixed {
    let (mut sum, mut people) = (0i128, 0i128);
    for &p in t.provinces.of(country) {
        let heads = i128::from(t.provinces.population[p]);
        sum += i128::from(t.economy.places[p].living.to_raw()) * heads;
        people += heads;
    }
    Fixed::raw(i64::try_from(sum / people.max(1)).expect("a mean of levels"))
}

/// Living goes toward its level, and people get used to it.
pub(super) fn settle_in(book: &Scenario, t: Tables<'_>, at: ProvinceId, here: Common, place: &mut Place) {
    let d = &book.defines.economy;
    let level = level(book, t, at, here, &mut ());
    place.living += d.living_speed.percent_of(level - place.living);
    place.habit += d.living_habit.percent_of(place.living - place.habit);
}

/// Those who leave a place this month for the neighbour where one lives best, if one lives better there.
pub(super) fn leaving(book: &Scenario, t: Tables<'_>, at: ProvinceId) -> Option<Move> {
    let d = &book.defines.economy;
    let (owner, here) = (t.provinces.owner[at], t.economy.places[at].living);
    let neighbours = book.map.provinces[at].neighbours.iter().map(|n| n.to);
    let pull = |p: ProvinceId| {
        let there = t.provinces.owner[p];
        let better = t.economy.places[p].living - here;
        if there == owner {
            return better;
        }
        let shut = t.treaties.embargoed(owner, there) || t.provinces.held_by[p].is_some();
        if shut { Fixed::ZERO } else { d.moves_abroad.percent_of(better) }
    };
    let (best, to) = neighbours.map(|p| (pull(p), p)).max_by_key(|&(pull, p)| (pull, std::cmp::Reverse(p)))?;
    if best < Fixed::ONE {
        return None;
    }
    let thousandths = d.moves.times(best).over_int(10);
    let heads = i64::from(t.provinces.population[at]) * thousandths.to_raw() / (1000 * Fixed::SCALE);
    let most = t.provinces.population[at] / 50;
    let heads = u32::try_from(heads).unwrap_or(most).min(most).min(u32::MAX - t.provinces.population[to]);
    (heads > 0).then_some(Move { to, heads })
}
