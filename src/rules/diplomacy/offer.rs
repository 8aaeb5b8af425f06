//! What a treaty is worth to each side: the one function that answers every offer, and by which every government thinks of making
//! one.
//!
//! After the literature on alliances as insurance with a premium: protection and a fear that is shared speak for signing (Walt
//! 1987), the risk of being drawn into another's war against it (Snyder 1984, entrapment), the neighbour who would mind too.

use super::{bloc, crisis, power};
use crate::rules::relation;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Scenario, TreatyKind};
use crate::units::{CountryId, Fixed};
use crate::world::{Deal, Tables};

/// What the one who is asked thinks of the offer: at 0 or more it says yes.
pub fn offer_answer(book: &Scenario, t: Tables<'_>, by: CountryId, deal: &Deal, sink: &mut impl Terms) -> Fixed {
    worth(book, t, deal.other(by), deal, sink)
}

/// What a deal is worth to one of its two parties, in points.
pub fn worth(book: &Scenario, t: Tables<'_>, me: CountryId, deal: &Deal, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.diplomacy;
    let mut total = Total::new(sink);
    let (kind, other, gives) = (deal.kind, deal.other(me), deal.from == me);
    total.add("offer-custom", if gives { d.gives.of(kind) } else { d.takes.of(kind) });
    let liking = relation::relation(book, t, me, other, &mut ());
    total.add("offer-relation", d.liking.of(kind).percent_of(liking));
    let far = d.far_off;
    if t.relations.reach(me, other, far) <= far && t.relations.reach(other, me, far) <= far {
        total.add("offer-far", -d.far.of(kind));
    }
    if kind == TreatyKind::NonAggression && !something_between(book, t, me, other) {
        total.add("offer-nothing-between", -d.nothing_between);
    }
    fears(book, t, me, other, deal, &mut total);
    doctrine(book, t, me, other, deal, &mut total);
    let faithless = t.treaties.faithless[other];
    total.about("offer-faithless", About::Country(other), -d.faithless.percent_of(faithless));
    if deal.monthly.is_positive() {
        let revenue = t.countries[me].revenue.max(Fixed::ONE);
        let points = deal.monthly.times_int(1000).over(revenue).min(Fixed::whole(200)).times(d.payment);
        total.add("offer-payment", if gives { -points } else { points });
        if gives && t.countries[me].treasury < deal.monthly.times_int(6) {
            total.add("offer-empty-treasury", Fixed::whole(-30));
        }
    }
    let signed = t.treaties.between(me, other).len().min(3);
    total.add("offer-partners", d.partners.times_int(i64::try_from(signed).unwrap_or(3)));
    total.sum()
}

/// Whether two states could come to blows at all: they touch by land or by sea, both are great powers, the one fears the other, or
/// claims its land.
pub fn something_between(book: &Scenario, t: Tables<'_>, a: CountryId, b: CountryId) -> bool {
    let far = book.defines.diplomacy.far_off;
    let touches = t.relations.reach(a, b, far) > far || t.relations.reach(b, a, far) > far;
    let powers = t.relations.is_great(a) && t.relations.is_great(b);
    let fear = t.relations.fear(a, b).max(t.relations.fear(b, a)).is_positive();
    let claims = |by, of| !crisis::claimed(book, t, by, of).is_empty();
    touches || powers || fear || claims(a, b) || claims(b, a)
}

/// Fear speaks for protection, and against being drawn into another's quarrels.
fn fears<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    me: CountryId,
    other: CountryId,
    deal: &Deal,
    total: &mut Total<'_, S>,
) {
    let d = &book.defines.diplomacy;
    let of_other = t.relations.fear(me, other);
    match deal.kind {
        TreatyKind::Alliance | TreatyKind::Guarantee | TreatyKind::Basing => {
            let gives = deal.from == me;
            if let Some((third, fear)) = relation::common_fear(t, me, other) {
                total.about("offer-shared-fear", About::Country(third), d.shared_fear.percent_of(fear));
            }
            // What the other can do against the one that I fear most.
            let protects = deal.kind == TreatyKind::Alliance || (deal.kind == TreatyKind::Guarantee) != gives;
            if protects && let Some((third, fear)) = t.relations.worst_fear(me).filter(|f| f.0 != other) {
                let (help, danger) = (t.relations.might[other], t.relations.might[third]);
                let part = help.times_int(100).over((help + danger).max(Fixed::ONE));
                let fear = d.protection.percent_of(fear);
                total.about("offer-protection", About::Country(third), part.percent_of(fear));
            }
            // Whom it fears and I do not: its quarrels would be mine.
            let fights = deal.kind == TreatyKind::Alliance || (deal.kind == TreatyKind::Guarantee && gives);
            if fights
                && let Some((third, fear)) =
                    t.relations.worst_fear(other).filter(|f| f.0 != me && t.relations.fear(me, f.0).is_zero())
            {
                total.about("offer-burden", About::Country(third), -d.burden.percent_of(fear));
            }
            // A mighty neighbour who would take it amiss.
            let watched = t.relations.worst_fear(me).filter(|f| f.0 != other);
            if let Some((third, fear)) = watched.filter(|f| !t.relations.fear(other, f.0).is_positive()) {
                total.about("offer-offence", About::Country(third), -d.offence.percent_of(fear));
            }
            total.about("offer-fear-of-it", About::Country(other), -of_other);
        }
        TreatyKind::NonAggression => {
            total.about("offer-peace-with-it", About::Country(other), of_other.percent_of(d.protection));
        }
        TreatyKind::Occupation | TreatyKind::Trade | TreatyKind::Subsidy => {}
    }
}

/// What a state's own principles say.
fn doctrine<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    me: CountryId,
    other: CountryId,
    deal: &Deal,
    total: &mut Total<'_, S>,
) {
    let d = &book.defines.diplomacy;
    if let Some(id) = t.treaties.doctrine(me) {
        let def = &book.doctrines[id];
        if def.refuses.contains(&deal.kind) || (def.aloof && deal.bloc.is_some()) {
            total.add("offer-doctrine", -d.forbidden);
        }
        if deal.kind == TreatyKind::Trade {
            total.add("offer-doctrine-trade", def.trade);
        }
    }
    let (mine, theirs) = (bloc::of(book, t, me), deal.bloc.or(bloc::of(book, t, other)));
    if let (Some(mine), Some(theirs)) = (mine, theirs)
        && bloc::rivals(book, mine, theirs)
        && deal.kind != TreatyKind::NonAggression
    {
        total.add("offer-rival-bloc", -d.rivals);
    }
    if t.treaties.embargoed(me, other) {
        total.add("offer-embargo", -d.rivals);
    }
    if !t.treaties.recognises(me, other) {
        total.add("offer-unrecognised", -d.rivals);
    }
}

/// Whether such a deal can be struck at all between the two today.
pub fn possible(t: Tables<'_>, deal: &Deal) -> bool {
    deal.from != deal.to
        && power::acts_abroad(t, deal.from)
        && power::acts_abroad(t, deal.to)
        && t.treaties.like(deal).is_none()
        && (deal.kind == TreatyKind::Subsidy) == deal.monthly.is_positive()
}
