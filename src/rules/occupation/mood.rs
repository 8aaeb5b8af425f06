//! How an occupied people takes it: nationalism, collaboration, and resistance place by place.

use crate::rules::measure;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Axis, Scenario, Status};
use crate::units::{CountryId, Fixed, ProvinceId, Share};
use crate::world::Tables;

/// 0 to 100: how much a people wants a state of its own, undivided and unbidden.
pub fn nationalism(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.occupation;
    let mut total = Total::new(sink);
    if !t.countries[country].exists {
        return total.sum();
    }
    if t.countries[country].overlord.is_some() {
        total.add("foreign-rule", d.foreign_rule);
    }
    let millions = Fixed::ratio(t.provinces.people(country).cast_signed(), 1_000_000).min(Fixed::whole(50));
    total.add("size-of-the-nation", d.size.times(millions).over_int(50));
    total.add("legitimacy", d.legitimacy.times((Fixed::whole(50) - t.countries[country].legitimacy).over_int(50)));
    for f in t.factions.active_in(country).filter(|&f| t.factions[f].kind.holds_allegiance()) {
        let zeal = t.factions[f].stance.on(Axis::Nation).max(Fixed::ZERO);
        let following = measure::support(t, f);
        if zeal.is_positive() && following.is_positive() {
            total.about("nation-first", About::Faction(f), following.percent_of(zeal.percent_of(d.nation)));
        }
    }
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// 0 to 100: how far an administered people works with those who run it.
pub fn collaboration(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    let Some(row) = t.administrations.of(country) else { return total.sum() };
    total.add("following-of-government", measure::coalition_support(t, country));
    if let Some(party) = row.favoured {
        total.about("favoured-party", About::Faction(party), measure::support(t, party).over_int(2));
    }
    total.add("cadre", row.cadre.over_int(5));
    total.add("requisition", -book.defines.occupation.burden.times(row.requisition).over_int(10));
    total.add("terror", -row.terror.over_int(4));
    total.add("mercy", row.mercy.over_int(4));
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// What goes for a whole country: worked out once for all its places.
struct Country {
    nationalism: Fixed,
    collaboration: Fixed,
}

/// The level that resistance of an administered province goes to.
pub fn resistance_level(book: &Scenario, t: Tables<'_>, at: ProvinceId, sink: &mut impl Terms) -> Fixed {
    let owner = t.provinces.owner[at];
    let country = Country {
        nationalism: nationalism(book, t, owner, &mut ()),
        collaboration: collaboration(book, t, owner, &mut ()),
    };
    level(book, t, at, &country, sink)
}

fn level(book: &Scenario, t: Tables<'_>, at: ProvinceId, country: &Country, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.occupation;
    let owner = t.provinces.owner[at];
    let mut total = Total::new(sink);
    let Some(row) = t.administrations.of(owner) else { return total.sum() };
    let state = &t.countries[owner];
    total.add("rest", d.rest);
    total.add("nationalism", country.nationalism.percent_of(d.nationalism));
    let (mut governing, mut outside) = (0u32, 0u32);
    for (&f, &share) in t.influence.slots[owner].iter().zip(&t.influence.shares[at]) {
        if state.in_government(f) {
            governing += share;
        } else if matches!(t.factions[f].status, Status::Banned | Status::Underground) {
            outside += share;
        }
    }
    total.add("estranged", (Fixed::HUNDRED - Share(governing).percent()).percent_of(d.estranged));
    total.add("outlaws", Share(outside).percent().percent_of(d.outlaws));
    total.add("requisition", d.burden.times(row.requisition).over_int(10));
    total.add("unrest", t.provinces.unrest[at].percent_of(d.unrest));
    total.add("repression", state.repression.percent_of(d.repression));
    total.about("garrison", About::Country(row.over), -super::presence(book, t, at).percent_of(d.garrison));
    total.add("collaboration", -country.collaboration.percent_of(d.collaboration));
    total.add("terror", -row.terror.percent_of(d.terror));
    total.add("mercy", -row.mercy.percent_of(d.mercy));
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// Resistance of a province today; none where nobody administers.
pub fn resistance(t: Tables<'_>, at: ProvinceId) -> Fixed {
    t.administrations.at(t.provinces.owner[at], at).map_or(Fixed::ZERO, |p| p.resistance)
}

/// Mean resistance of a country, weighted by people.
pub fn mean_resistance(t: Tables<'_>, country: CountryId) -> Fixed {
    let Some(row) = t.administrations.of(country) else { return Fixed::ZERO };
    let (mut sum, mut people) = (0i128, 0i128);
    for post in &row.posts {
        let heads = i128::from(t.provinces.population[post.province]);
        sum += i128::from(post.resistance.to_raw()) * heads;
        people += heads;
    }
    Fixed::raw(i64::try_from(sum / people.max(1)).expect("a mean of resistance"))
}
