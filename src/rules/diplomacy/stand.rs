//! What a government thinks of another's deed: its own principles, and what it thinks of the one who did it and of the one who
//! suffered it.

use crate::rules::relation;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Axis, Positions, Scenario};
use crate::units::{CountryId, Fixed};
use crate::world::{Deed, Matter, Tables};

/// −100 (an outrage) to 100 (a good deed).
pub fn opinion(book: &Scenario, t: Tables<'_>, of: CountryId, matter: &Matter, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.diplomacy;
    let mut total = Total::new(sink);
    if let Some(head) = t.countries[of].head {
        let stance = &t.factions[head].stance;
        let leans = leans(book, matter.deed);
        let (mut sum, mut axes) = (Fixed::ZERO, 0);
        for axis in Axis::ALL {
            if let Some(lean) = leans.get(axis) {
                sum += Fixed::whole(70) - (stance.on(axis) - lean).abs();
                axes += 1;
            }
        }
        total.add("stand-principles", sum.over_int(axes.max(1)));
    }
    let doer = relation::relation(book, t, of, matter.doer, &mut ());
    total.about("stand-doer", About::Country(matter.doer), d.stand_liking.percent_of(doer));
    if let Some(victim) = matter.victim.filter(|&v| v != of) {
        let liking = relation::relation(book, t, of, victim, &mut ());
        total.about("stand-victim", About::Country(victim), -d.stand_victim.percent_of(liking));
    } else if matter.victim == Some(of) {
        total.add("stand-ourselves", Fixed::whole(-100));
    }
    total.within(Fixed::ZERO, -Fixed::HUNDRED, Fixed::HUNDRED)
}

/// Whether it would speak, and what it would say.
pub fn would_say(book: &Scenario, t: Tables<'_>, of: CountryId, matter: &Matter) -> Option<bool> {
    let from = book.defines.diplomacy.stand_from;
    let opinion = opinion(book, t, of, matter, &mut ());
    (opinion.abs() >= from).then_some(opinion.is_positive())
}

/// How much a deed is minded, 0 to 100.
pub fn weight(book: &Scenario, deed: Deed) -> Fixed {
    match deed {
        Deed::Written(matter) => book.matters[matter].weight,
        Deed::Coup => Fixed::whole(35),
        Deed::Ultimatum => Fixed::whole(40),
        Deed::War => Fixed::whole(80),
    }
}

/// Who welcomes a deed: force is liked by those who like force.
fn leans(book: &Scenario, deed: Deed) -> Positions {
    match deed {
        Deed::Written(matter) => book.matters[matter].leans,
        Deed::Coup => Positions { authority: Some(Fixed::whole(75)), ..Positions::default() },
        Deed::Ultimatum | Deed::War => {
            Positions { authority: Some(Fixed::whole(90)), nation: Some(Fixed::whole(90)), ..Positions::default() }
        }
    }
}
