//! What treaties of commerce bring a treasury, what embargoes cost it, and the subsidies that states pay each other.

use crate::rules::books;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Motive, Scenario, TreatyKind};
use crate::units::{CountryId, Fixed};
use crate::world::{Account, Deal, Snapshot, Sort, Tables};

/// Treaties of commerce that count.
const PARTNERS: usize = 5;

/// Adds to a month's revenue what commerce brings or embargoes take, on a base of taxes.
pub fn adds<S: Terms>(book: &Scenario, t: Tables<'_>, country: CountryId, base: Fixed, total: &mut Total<'_, S>) {
    let d = &book.defines.diplomacy;
    let partners = t.treaties.of(country).filter(|x| x.deal.kind == TreatyKind::Trade).take(PARTNERS).count();
    if partners > 0 {
        let points = d.trade_gain.times_int(i64::try_from(partners).unwrap_or(0));
        total.add("commerce", points.percent_of(base));
    }
    if t.treaties.embargoes.is_empty() {
        return;
    }
    // Those who close their ports count by their part of the might around.
    let circle = &t.relations.circle[country];
    let whole: Fixed = circle.iter().map(|c| t.relations.might[c.0]).sum();
    for &(other, _) in circle.iter().filter(|c| t.treaties.embargoed(c.0, country)) {
        let part = t.relations.might[other].times_int(100).over(whole.max(Fixed::ONE));
        total.about("embargo-against", About::Country(other), -part.percent_of(d.embargo_loss).percent_of(base));
    }
}

/// On the first of the month subsidies are paid; one that cannot be paid is owed to nobody, and is remembered.
pub(super) fn pay(t: &mut Snapshot) {
    let due: Vec<Deal> = t.treaties.all().filter(|x| x.deal.monthly.is_positive()).map(|x| x.deal).collect();
    let today = t.calendar.today;
    for deal in due {
        if t.countries[deal.from].treasury >= deal.monthly {
            books::transfer(t, Account::Country(deal.from), Account::Country(deal.to), deal.monthly, Sort::Subvention);
            t.relations.add(deal.from, deal.to, Motive::Aid, Fixed::ratio(1, 2), today);
        } else {
            t.relations.add(deal.from, deal.to, Motive::Aid, Fixed::whole(-2), today);
        }
    }
}
