//! What two states think of each other: the likeness of those who rule, bonds, treaties and blocs, what lies between them, and
//! what they fear.

use super::diplomacy::bloc;
use super::why::{About, Terms, Total};
use crate::scenario::{Motive, Scenario};
use crate::units::{CountryId, Fixed};
use crate::world::{Snapshot, Tables};

/// −100 to 100.
pub fn relation(book: &Scenario, t: Tables<'_>, a: CountryId, b: CountryId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    lasting(book, t, a, b, &mut total);
    afraid(book, t, a, b, &mut total);
    total.within(Fixed::ZERO, -Fixed::HUNDRED, Fixed::HUNDRED)
}

/// What two states think of each other where what lasts between them is known.
pub(super) fn relation_over(book: &Scenario, t: Tables<'_>, a: CountryId, b: CountryId, lasting: Fixed) -> Fixed {
    let sink = &mut ();
    let mut total = Total::new(sink);
    afraid(book, t, a, b, &mut total);
    total.within(lasting, -Fixed::HUNDRED, Fixed::HUNDRED) + lasting
}

/// What lasts between two states: all but what they fear. A threat's intentions are read from it.
pub(super) fn what_lasts(book: &Scenario, t: Tables<'_>, a: CountryId, b: CountryId) -> Fixed {
    let sink = &mut ();
    let mut total = Total::new(sink);
    lasting(book, t, a, b, &mut total);
    total.sum()
}

fn afraid<S: Terms>(book: &Scenario, t: Tables<'_>, a: CountryId, b: CountryId, total: &mut Total<'_, S>) {
    let d = &book.defines.diplomacy;
    let fear = t.relations.fear(a, b).max(t.relations.fear(b, a));
    total.add("rel-threatened", -fear.percent_of(d.threatened));
    if let Some((third, fear)) = common_fear(t, a, b) {
        total.about("rel-common-threat", About::Country(third), fear.percent_of(d.common_threat));
    }
}

/// A third state that both fear, and how much the one fears it who fears it less.
pub fn common_fear(t: Tables<'_>, a: CountryId, b: CountryId) -> Option<(CountryId, Fixed)> {
    let (mine, theirs) = (&t.relations.fears[a], &t.relations.fears[b]);
    let both = mine.iter().filter_map(|&(c, fear)| {
        let other = theirs.iter().find(|(o, _)| *o == c)?.1;
        Some((fear.min(other), c))
    });
    both.max().map(|(fear, c)| (c, fear))
}

fn lasting<S: Terms>(book: &Scenario, t: Tables<'_>, a: CountryId, b: CountryId, total: &mut Total<'_, S>) {
    let (load, d) = (&book.defines.load, &book.defines.diplomacy);
    if let (Some(mine), Some(theirs)) = (t.countries[a].head, t.countries[b].head) {
        let affinity = t.factions[mine].stance.affinity(&t.factions[theirs].stance) - Fixed::whole(50);
        total.add("rulers-alike", affinity.times(load.relation_affinity));
    }
    let over = |c: CountryId| t.countries[c].overlord.map(|(o, _)| o);
    if over(a) == Some(b) || over(b) == Some(a) || (over(a).is_some() && over(a) == over(b)) {
        total.add("one-overlord", load.relation_overlord);
    }
    for treaty in t.treaties.between(a, b) {
        total.add(treaty_reason(treaty.deal.kind), d.treaty.of(treaty.deal.kind));
    }
    if let (Some(x), Some(y)) = (bloc::of(book, t, a), bloc::of(book, t, b)) {
        if x == y {
            total.add("rel-one-bloc", d.same_bloc);
        } else if bloc::rivals(book, x, y) {
            total.add("rel-rival-blocs", d.rival_bloc);
        }
    }
    if t.treaties.embargoed(a, b) {
        total.add("rel-embargo", d.embargo);
    }
    if !t.treaties.recognises(a, b) || !t.treaties.recognises(b, a) {
        total.add("rel-unrecognised", d.unrecognised);
    }
    for ground in t.relations.grounds(a, b) {
        total.add(motive_reason(ground.motive), ground.size);
    }
}

/// Adds to what lies between two states: the one way in which rules and events do.
pub fn cause(t: &mut Snapshot, a: CountryId, b: CountryId, motive: Motive, by: Fixed) {
    let today = t.calendar.today;
    t.relations.add(a, b, motive, by, today);
}

macro_rules! reasons {
    ($name:ident: $of:ident { $($case:ident => $reason:literal),+ $(,)? }) => {
        /// The key of the reason's text.
        pub fn $name(of: crate::scenario::$of) -> &'static str {
            use crate::scenario::$of;
            match of { $($of::$case => $reason),+ }
        }
    };
}

reasons! { treaty_reason: TreatyKind {
    Alliance => "rel-alliance",
    Guarantee => "rel-guarantee",
    NonAggression => "rel-non-aggression",
    Basing => "rel-basing",
    Trade => "rel-trade",
    Subsidy => "rel-subsidy",
    Occupation => "rel-occupation",
} }

reasons! { motive_reason: Motive {
    Events => "acts",
    History => "rel-history",
    Claim => "rel-claim",
    Meddling => "rel-meddling",
    Pictures => "rel-pictures",
    Stand => "rel-stand",
    Recognition => "rel-recognition",
    Signed => "rel-signed",
    BrokenWord => "rel-broken-word",
    Embargo => "rel-embargoes",
    Threats => "rel-threats",
    Concession => "rel-concession",
    Mediation => "rel-mediation",
    StoodBy => "rel-stood-by",
    Forsaken => "rel-forsaken",
    Aid => "rel-aid",
    War => "rel-war",
    Investment => "rel-investment",
    Default => "rel-default",
} }
