//! Whom a state fears, and how alone it stands.
//!
//! After Walt's balance of threat (1987): aggregate power, proximity, offensive power and perceived intentions. States draw
//! together against the one that threatens them, not simply against the strongest: the fears kept here enter relations
//! (`rules::relation`) and what treaties are worth (`offer`). Each state reckons its circle alone: its neighbours by land and sea,
//! and the great powers.

use super::power::{acts_abroad, spoken_for};
use crate::rules::relation;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Link, Scenario, TreatyKind};
use crate::units::{CountryId, Fixed};
use crate::world::{Deed, Tables};

/// Fears that are kept of each state.
const FEARS: usize = 3;
/// Fear under which nobody loses sleep.
const LEAST: Fixed = Fixed::whole(8);

/// The states that count for another: those that touch it or its land, and the great powers; with the part of their might that
/// reaches it, per cent. Ascending.
pub(super) fn circle(book: &Scenario, t: Tables<'_>, country: CountryId) -> Vec<(CountryId, Fixed)> {
    let d = &book.defines.diplomacy;
    let mut found: Vec<(CountryId, Fixed)> = Vec::with_capacity(12);
    let mut near = |other: CountryId, part: Fixed| match found.binary_search_by_key(&other, |f| f.0) {
        Ok(at) => found[at].1 = found[at].1.max(part),
        Err(at) => found.insert(at, (other, part)),
    };
    for &power in &t.relations.powers {
        near(power, d.far_off);
    }
    let mut last = country;
    for &at in t.provinces.of(country) {
        for neighbour in &book.map.provinces[at].neighbours {
            let owner = t.provinces.owner[neighbour.to];
            let part = if neighbour.link == Link::Sea { d.by_sea } else { Fixed::HUNDRED };
            if owner == country || (owner == last && part < Fixed::HUNDRED) {
                continue;
            }
            last = owner;
            near(spoken_for(t, owner), part);
        }
    }
    found.retain(|&(c, _)| c != country && acts_abroad(t, c));
    found
}

/// 0 to 100: how much the one fears the other, whose might reaches it with that part.
pub fn threat(
    book: &Scenario,
    t: Tables<'_>,
    of: CountryId,
    from: CountryId,
    reach: Fixed,
    sink: &mut impl Terms,
) -> Fixed {
    if kin(t, of, from) {
        Fixed::ZERO
    } else {
        feared(book, t, of, (from, reach), relation::what_lasts(book, t, of, from), sink)
    }
}

/// The same of one who is no kin, where what lasts between the two is known.
fn feared(
    book: &Scenario,
    t: Tables<'_>,
    of: CountryId,
    (from, reach): (CountryId, Fixed),
    lasting: Fixed,
    sink: &mut impl Terms,
) -> Fixed {
    let d = &book.defines.diplomacy;
    let mut total = Total::new(sink);
    let (mine, theirs) = (t.relations.might[of], t.relations.might[from]);
    let power = theirs.times_int(50).over((mine + theirs).max(Fixed::ONE));
    total.add("threat-power", power);
    let near = reach.percent_of(power);
    total.add("threat-distance", near - power);
    let ill = -lasting.clamp(-Fixed::HUNDRED, Fixed::HUNDRED);
    let intent = (d.intent + ill.times(d.ill_will)).clamp(Fixed::ZERO, Fixed::whole(200));
    let meant = intent.percent_of(near);
    total.add("threat-intentions", meant - near);
    let before = t.relations.remembered[from].max(Fixed::ONE);
    let grown = (theirs - before).times_int(10).over(before).clamp(Fixed::ZERO, Fixed::whole(10));
    total.add("threat-growth", reach.percent_of(grown.times(d.growth)));
    let deeds = t.affairs.matters.iter().filter(|m| m.doer == from && matches!(m.deed, Deed::War | Deed::Ultimatum));
    for deed in deeds {
        let times = if deed.deed == Deed::War { 2 } else { 1 };
        total.add("threat-aggression", reach.percent_of(d.aggression).times_int(times));
    }
    if let Some(doctrine) = t.treaties.doctrine(from) {
        let sum = total.sum();
        let seen = book.doctrines[doctrine].threat.percent_of(sum);
        total.about("threat-doctrine", About::Country(from), seen - sum);
    }
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// One stands above the other, or they are bound to fight for each other.
fn kin(t: Tables<'_>, a: CountryId, b: CountryId) -> bool {
    let over = |x: CountryId, y: CountryId| t.countries[x].overlord.is_some_and(|(o, _)| o == y);
    over(a, b) || over(b, a) || t.treaties.binding(a, b, TreatyKind::Alliance).is_some()
}

/// What lasts between a state and each of its circle.
pub(super) fn lasting(book: &Scenario, t: Tables<'_>, of: CountryId) -> Vec<Fixed> {
    t.relations.circle[of].iter().map(|&(other, _)| relation::what_lasts(book, t, of, other)).collect()
}

/// Whom a state fears today, worst first; what lasts between it and its circle is known.
pub(super) fn fears(book: &Scenario, t: Tables<'_>, of: CountryId, lasting: &[Fixed]) -> Vec<(CountryId, Fixed)> {
    let mut all: Vec<(CountryId, Fixed)> = Vec::new();
    for (&(from, part), &lasting) in t.relations.circle[of].iter().zip(lasting) {
        if kin(t, of, from) {
            continue;
        }
        let fear = feared(book, t, of, (from, part), lasting, &mut ());
        if fear >= LEAST {
            let at = all.partition_point(|&(_, other)| other >= fear);
            if at < FEARS {
                all.insert(at, (from, fear));
                all.truncate(FEARS);
            }
        }
    }
    all
}

/// 0 to 100: how alone a state stands: what those think of it that count for it, great powers thrice, its allies, embargoes,
/// recognition withheld, and what is said of its deeds.
pub fn isolation(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    if acts_abroad(t, country) { stands_alone(book, t, country, &lasting(book, t, country), sink) } else { Fixed::ZERO }
}

/// The same of one who acts abroad, where what lasts between it and its circle is known.
pub(super) fn stands_alone(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    lasting: &[Fixed],
    sink: &mut impl Terms,
) -> Fixed {
    let mut total = Total::new(sink);
    total.add("isolation-rest", Fixed::whole(50));
    let circle = &t.relations.circle[country];
    let weight = |c: CountryId| if t.relations.is_great(c) { 3 } else { 1 };
    let whole: i64 = circle.iter().map(|&(c, _)| weight(c)).sum::<i64>().max(1);
    for (&(other, _), &lasting) in circle.iter().zip(lasting).filter(|((c, _), _)| acts_abroad(t, *c)) {
        let liking = relation::relation_over(book, t, country, other, lasting);
        total.about("isolation-relation", About::Country(other), -liking.times_int(weight(other)).over_int(whole * 2));
        if t.treaties.embargo(other, country) {
            total.about("isolation-embargo", About::Country(other), Fixed::whole(3 * weight(other)));
        }
        if !t.treaties.recognises(other, country) {
            total.about("isolation-unrecognised", About::Country(other), Fixed::whole(4 * weight(other)));
        }
    }
    let allies = t.treaties.of(country).filter(|x| x.deal.kind == TreatyKind::Alliance).take(4).count();
    total.add("isolation-allies", Fixed::whole(-5 * i64::try_from(allies).unwrap_or(4)));
    for matter in t.affairs.matters.iter().filter(|m| m.doer == country) {
        let spoken: i64 =
            matter.stands.iter().map(|&(c, applauds)| if applauds { -weight(c) } else { weight(c) }).sum();
        total.add("isolation-stands", Fixed::whole(spoken.clamp(-15, 25)));
    }
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// What being alone does a month, of the amount at isolation 100: nothing under 40.
pub fn alone(t: Tables<'_>, country: CountryId, at_most: Fixed) -> Fixed {
    let over = (t.relations.isolation[country] - Fixed::whole(40)).max(Fixed::ZERO);
    over.times(at_most).over_int(60)
}

/// What a government's standing at home owes to the world: isolation, and fear under a doctrine that forgoes protection.
pub fn felt_at_home<S: Terms>(book: &Scenario, t: Tables<'_>, country: CountryId, total: &mut Total<'_, S>) {
    total.add("isolation", alone(t, country, book.defines.diplomacy.isolation_legitimacy));
    if let Some(id) = t.treaties.doctrine(country)
        && let Some((third, fear)) = t.relations.worst_fear(country)
    {
        let over = (fear - Fixed::whole(30)).max(Fixed::ZERO).over_int(10);
        total.about("doctrine-afraid", About::Country(third), over.times(book.doctrines[id].afraid));
    }
}
