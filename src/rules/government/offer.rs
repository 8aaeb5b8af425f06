//! What a party asked into a government weighs.

use crate::rules::measure;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, LawId, MovementId};
use crate::world::{Answer, Tables};

/// What the parties would win if the country voted now, by faction; empty where that is not known or has just been tried.
pub type Prospects = Vec<(FactionId, u32)>;

/// How gladly a party sits in a government of this head and these partners (itself may be among them): at 0 or more it does.
pub fn willingness(
    book: &Scenario,
    t: Tables<'_>,
    party: FactionId,
    head: FactionId,
    partners: &[FactionId],
    prospects: &[(FactionId, u32)],
    sink: &mut impl Terms,
) -> Fixed {
    let d = &book.defines.government;
    let row = &t.factions[party];
    let country = row.country;
    let mut total = Total::new(sink);
    total.add("coalition-goodwill", d.coalition_goodwill);
    let to_head = row.stance.distance(&t.factions[head].stance);
    total.about("coalition-distance", About::Faction(head), -d.coalition_head.percent_of(to_head));
    let far = partners
        .iter()
        .filter(|&&p| p != party)
        .map(|&p| (row.stance.distance(&t.factions[p].stance), p))
        .max()
        .filter(|(far, _)| *far > to_head);
    if let Some((far, partner)) = far {
        total.about("coalition-company", About::Faction(partner), -d.coalition_company.percent_of(far - to_head));
    }
    if let Some(kin) = quarrel(book, t, party, head, partners) {
        total.about("coalition-quarrel", About::Faction(kin), -d.coalition_quarrel);
    }
    // Offices are shared out in proportion to seats (Gamson 1961).
    let all: u32 =
        row.seats + partners.iter().chain([&head]).filter(|&&p| p != party).map(|&p| t.factions[p].seats).sum::<u32>();
    let part = Fixed::ratio(i64::from(row.seats) * 100, i64::from(all.max(1)));
    total.add("coalition-offices", part.percent_of(d.coalition_offices));
    let state = &t.countries[country];
    if state.in_government(party) && state.in_government(head) {
        total.add("coalition-habit", d.coalition_habit);
    }
    if t.factions[head].seats < row.seats {
        total.about("coalition-precedence", About::Faction(head), -d.coalition_precedence);
    }
    if state.governs(head) && state.minority_since.is_some() && !state.in_government(party) {
        total.add("coalition-sinking", -d.coalition_sinking);
    }
    // Nobody sells a name dear to those who can govern without it (Riker 1962, the size principle).
    if state.governs(head) && !state.in_government(party) && enough_without(book, t, country) {
        total.add("coalition-superfluous", -d.coalition_superfluous);
    }
    if let Some(&(_, won)) = prospects.iter().find(|(f, _)| *f == party) {
        let chamber = i64::from(measure::chamber(book, country).max(1));
        let gain = Fixed::ratio((i64::from(won) - i64::from(row.seats)) * 100, chamber);
        let reason = if gain.is_negative() { "coalition-fears-voters" } else { "coalition-hopes-for-voters" };
        total.add(reason, -d.coalition_prospects.times(gain));
    }
    total.add("coalition-cohesion", (row.cohesion - Fixed::whole(50)).percent_of(d.coalition_cohesion));
    let pledged = t.parliaments[country].pledges.iter().filter(|p| p.to == party).count();
    if pledged > 0 {
        total.add("coalition-promised", d.coalition_promise);
    }
    total.sum()
}

/// Whether those who govern have a majority already.
fn enough_without(book: &Scenario, t: Tables<'_>, country: CountryId) -> bool {
    measure::coalition_seats(t, country) >= measure::majority(book, country)
}

/// One in the government that is of the party's own stock but of another line: brothers forgive least.
fn quarrel(
    book: &Scenario,
    t: Tables<'_>,
    party: FactionId,
    head: FactionId,
    partners: &[FactionId],
) -> Option<FactionId> {
    let line = t.factions[party].movement;
    let mut others = partners.iter().copied().chain([head]).filter(|&p| p != party);
    others.find(|&p| {
        let other = t.factions[p].movement;
        other != line && stock(book, other) == stock(book, line)
    })
}

/// The movement at the root of a line.
fn stock(book: &Scenario, line: MovementId) -> MovementId {
    let mut root = line;
    // The checker refuses circles; the count only bounds the walk.
    for _ in 0..16 {
        match book.movements[root].parent {
            Some(parent) => root = parent,
            None => break,
        }
    }
    root
}

/// The reform that would please the party most among those that the head can bear: asked for when goodwill falls short.
pub fn promise(book: &Scenario, t: Tables<'_>, party: FactionId, head: FactionId) -> Option<(LawId, bool)> {
    let state = &t.countries[t.factions[party].country];
    let liked = |f: FactionId, law: LawId, passes: bool| {
        let liking = crate::rules::measure::liking(book, t, f, law);
        if passes { liking } else { -liking }
    };
    book.laws
        .ids()
        .map(|law| (law, !state.has_law(law)))
        .filter(|&(law, passes)| liked(head, law, passes) >= Fixed::whole(-20))
        .map(|(law, passes)| (liked(party, law, passes), law, passes))
        .filter(|(liking, ..)| *liking >= Fixed::whole(25))
        .max_by_key(|&(liking, law, _)| (liking, std::cmp::Reverse(law)))
        .map(|(_, law, passes)| (law, passes))
}

/// Asks the party; where it is a little unwilling the head promises it a reform.
pub fn ask(
    book: &Scenario,
    t: Tables<'_>,
    party: FactionId,
    head: FactionId,
    partners: &[FactionId],
    prospects: &[(FactionId, u32)],
) -> Answer {
    let mut terms = Vec::new();
    let mut total = willingness(book, t, party, head, partners, prospects, &mut terms);
    let mut terms: Vec<(String, Fixed)> = terms.into_iter().map(|t| (t.reason.to_owned(), t.amount)).collect();
    let worth = book.defines.government.coalition_promise;
    let mut promised = None;
    if total.is_negative() && total >= -worth {
        promised = promise(book, t, party, head);
        if promised.is_some() {
            total += worth;
            terms.push(("coalition-promised".to_owned(), worth));
        }
    }
    Answer { party, total, terms, promise: promised }
}

/// What every party would win today, for the weighing of prospects.
pub fn prospects(book: &Scenario, t: Tables<'_>, country: CountryId) -> Prospects {
    match crate::rules::election::count(book, t, country) {
        Some(result) => result.by_faction().collect(),
        None => Vec::new(),
    }
}

/// How gladly a party sits in the present government, or would; nothing where there is none or it has no seats.
pub fn goodwill(book: &Scenario, t: Tables<'_>, party: FactionId, sink: &mut impl Terms) -> Fixed {
    let state = &t.countries[t.factions[party].country];
    let Some(head) = state.head.filter(|&h| h != party && t.factions[party].seats > 0) else { return Fixed::ZERO };
    let mut partners = state.coalition.clone();
    if !partners.contains(&party) {
        partners.push(party);
    }
    willingness(book, t, party, head, &partners, &[], sink)
}

/// What a party answers when the head of the present government asks it in.
pub fn answer_to(book: &Scenario, t: Tables<'_>, country: CountryId, head: FactionId, party: FactionId) -> Answer {
    let mut partners = t.countries[country].coalition.clone();
    if !partners.contains(&party) {
        partners.push(party);
    }
    ask(book, t, party, head, &partners, &prospects(book, t, country))
}
