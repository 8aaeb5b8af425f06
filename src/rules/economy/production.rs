//! What a place makes: people and plant through roads and power, less what war, unrest and want of goods take.
//!
//! Output is Cobb–Douglas with half of it to plant in the broad sense, skills included (Mankiw, Romer and Weil 1992):
//! base × √(heads / first heads) × √(plant / first plant); square roots are exact in whole numbers. Plant wears out and is
//! rebuilt by what is saved (Solow 1956), so growth fades by itself where plant outgrows people.

use super::money::shortage_under;
use crate::rules::brings;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Brings, EconomyRule, Scenario};
use crate::units::{CountryId, Fixed, ProvinceId};
use crate::world::{Place, Snapshot, Tables, Target, roads_factor};

/// How a country makes and shares its goods: by the law that puts most of it into the state's hands, else by the market.
pub fn rule(book: &Scenario, t: Tables<'_>, country: CountryId) -> EconomyRule {
    let said = t.countries[country].laws.iter().filter_map(|&law| book.laws[law].economy);
    said.max_by_key(|rule| rule.owns).unwrap_or(book.defines.economy.market)
}

/// What is the same for all places of a country.
#[derive(Clone, Copy)]
pub(super) struct Common {
    pub owner: CountryId,
    pub rule: EconomyRule,
    pub shortage: Fixed,
    pub trade: Fixed,
}

pub(super) fn common(book: &Scenario, t: Tables<'_>, owner: CountryId) -> Common {
    let rule = rule(book, t, owner);
    Common { owner, rule, shortage: shortage_under(book, t, owner, rule), trade: super::trade::gain(book, t, owner) }
}

/// A province's monthly output in thousands of dollars of 1947.
pub fn output(book: &Scenario, t: Tables<'_>, at: ProvinceId, sink: &mut impl Terms) -> Fixed {
    made(book, t, at, common(book, t, t.provinces.owner[at]), sink)
}

pub(super) fn made(book: &Scenario, t: Tables<'_>, at: ProvinceId, here: Common, sink: &mut impl Terms) -> Fixed {
    let place = &t.economy.places[at];
    let d = &book.defines.economy;
    let mut total = Total::new(sink);
    let heads = Fixed::ratio(i64::from(t.provinces.population[at]), i64::from(place.first_heads.max(1)));
    let work = place.base.times(heads.root());
    total.add("work-of-the-people", work);
    let made = work.times(place.plant.over(place.first_plant).root());
    total.add("plant", made - work);
    let whole = roads_factor(place.roads).percent_of(made);
    total.add("roads-and-power", whole - made);
    total.add("damage", -t.provinces.damage[at].percent_of(whole));
    total.add("unrest", -t.provinces.unrest[at].percent_of(d.unrest_loss).percent_of(whole));
    if t.provinces.held_by[at].is_some() {
        total.add("war", -d.held_loss.percent_of(whole));
    }
    if here.shortage.is_positive() {
        total.add("want-of-goods", -here.shortage.percent_of(here.rule.waste).percent_of(whole));
    }
    total.add("trade-won-or-lost", here.trade.percent_of(whole));
    brings::of_modifiers(book, t, Target::Province(at), &mut total, |b| of_output(b, whole));
    // Something is always got out of the ground.
    total.within(Fixed::ZERO, whole.over_int(10), whole.times_int(100))
}

/// What a law or modifier brings to an output or a revenue.
pub(super) fn of_output(brings: Brings, base: Fixed) -> Option<Fixed> {
    if let Brings::Output(percent) = brings { Some(percent.percent_of(base)) } else { None }
}

/// Of a place's output what those who own its works put into new ones, per cent.
pub fn investment(book: &Scenario, t: Tables<'_>, at: ProvinceId, sink: &mut impl Terms) -> Fixed {
    let owner = t.provinces.owner[at];
    saved(t, at, owner, rule(book, t, owner), sink)
}

fn saved(t: Tables<'_>, at: ProvinceId, owner: CountryId, rule: EconomyRule, sink: &mut impl Terms) -> Fixed {
    let state = &t.countries[owner];
    let mut total = Total::new(sink);
    total.add("saving", rule.invests);
    total.about(
        "trust-in-the-times",
        About::Country(owner),
        rule.responds.times(state.stability - Fixed::whole(50)).over_int(50),
    );
    total.add("unrest", -rule.responds.times(t.provinces.unrest[at]).over_int(100));
    // Heavy taxes leave less to save, where it is not the state that saves.
    let over = (t.economy.states[owner].tax - Fixed::whole(20)).max(Fixed::ZERO);
    total.add("taxes", -(Fixed::HUNDRED - rule.owns).percent_of(over).over_int(5));
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::whole(40))
}

/// A place after its month, and what damage it is left with: the state's building and private saving clear ruins first, then
/// make roads and plant; what stands wears out.
pub(super) fn turned(book: &Scenario, t: Tables<'_>, at: ProvinceId, here: Common) -> (Place, Fixed) {
    let d = &book.defines.economy;
    let owner = here.owner;
    let mut place = t.economy.places[at].clone();
    place.output = made(book, t, at, here, &mut ());
    let saved = saved(t, at, owner, here.rule, &mut ()).percent_of(place.output);
    let built = t.economy.states[owner].built.percent_of(place.output);
    let before = t.provinces.damage[at];
    place.plant -= d.wear.percent_of(place.plant).over_int(12);
    place.roads -= d.roads_wear.percent_of(place.roads).over_int(12);
    let damage = raise(book, &mut place, before, saved, built);
    let stability = t.countries[owner].stability;
    place.base += d.progress.percent_of(stability.percent_of(place.base)).over_int(12);
    (place, damage)
}

/// Puts what is saved and what the state builds into a place; gives the damage that is left.
fn raise(book: &Scenario, place: &mut Place, damage: Fixed, saved: Fixed, built: Fixed) -> Fixed {
    // What lies in ruins costs its share of the plant; half of all saving goes there as long as there are ruins.
    let for_ruins = built + saved.over_int(2);
    let cost = damage.percent_of(place.plant);
    let spent = for_ruins.min(cost);
    let left = if cost.is_positive() { damage - damage.times(spent.over(cost)) } else { damage };
    let left = if left < Fixed::ratio(1, 20) { Fixed::ZERO } else { left };
    let rest_of_state = (built - spent).max(Fixed::ZERO);
    let rest_saved = saved - (spent - (built - rest_of_state));
    let per_point = book.defines.economy.roads_years.times(place.base).times_int(12).over_int(100);
    place.roads = (place.roads + rest_of_state.over_int(2).over(per_point)).min(Fixed::HUNDRED);
    place.plant += rest_saved + rest_of_state.over_int(2);
    left
}

/// A sum is built up in a country, where most is made and most lies in ruins.
pub fn build(book: &Scenario, t: &mut Snapshot, country: CountryId, sum: Fixed) {
    let weight = |t: &Snapshot, p: ProvinceId| {
        let (place, damage) = (&t.economy.places[p], t.provinces.damage[p]);
        place.output + damage.percent_of(place.plant)
    };
    let provinces = t.provinces.of(country).to_vec();
    let all: Fixed = provinces.iter().map(|&p| weight(t, p)).sum();
    if !all.is_positive() {
        return;
    }
    for p in provinces {
        let part = i128::from(sum.to_raw()) * i128::from(weight(t, p).to_raw()) / i128::from(all.to_raw());
        let part = Fixed::raw(i64::try_from(part).expect("a part of a sum"));
        let damage = t.provinces.damage[p];
        t.provinces.damage[p] = raise(book, &mut t.economy.places[p], damage, Fixed::ZERO, part);
    }
}

/// War and sabotage: a part of a place's plant and roads is gone for good, in per cent.
pub fn destroy(t: &mut Snapshot, at: ProvinceId, percent: Fixed) {
    let place = &mut t.economy.places[at];
    let percent = percent.clamp(Fixed::ZERO, Fixed::HUNDRED);
    place.plant -= percent.percent_of(place.plant);
    place.roads -= percent.percent_of(place.roads);
}
