//! Lists together: what a party would gain by standing with another, and who agrees to it.

use super::count::chamber_plan;
use crate::rules::measure;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Method, Scenario};
use crate::units::{FactionId, Fixed};
use crate::world::Tables;

/// What one list with another is worth to a party, in points; at 0 or more it agrees.
///
/// Small lists gain where a threshold or a district would lose their votes; the large need nobody and lend their name to
/// nobody who stands far from them.
pub fn pact_worth(book: &Scenario, t: Tables<'_>, party: FactionId, with: FactionId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    let Some(plan) = chamber_plan(book, t.factions[party].country) else { return Fixed::ZERO };
    let (own, other) = (measure::support(t, party), measure::support(t, with));
    let safe = plan.threshold.times(Fixed::ratio(6, 5));
    let lacking = (safe - own).max(Fixed::ZERO);
    if lacking.is_positive() && own + other >= plan.threshold {
        total.add("pact-threshold", lacking.times_int(4).min(Fixed::whole(20)));
    }
    match plan.method {
        Method::Plurality | Method::TwoRound => total.add("pact-districts", other.min(Fixed::whole(20)).over_int(2)),
        _ => total.add("pact-remainders", (Fixed::whole(15) - own).max(Fixed::ZERO)),
    }
    let far = t.factions[party].stance.distance(&t.factions[with].stance);
    total.about("pact-distance", About::Faction(with), -far.over_int(6));
    total.add("pact-needs-nobody", -(own - Fixed::whole(25)).max(Fixed::ZERO).over_int(2));
    let state = &t.countries[t.factions[party].country];
    if state.in_government(party) != state.in_government(with) {
        total.add("pact-across-the-house", Fixed::whole(-6));
    }
    total.sum()
}
