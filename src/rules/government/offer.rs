//! What a party asked into a government weighs: the company, its part of the offices, the line abroad; and what it can be
//! promised, a reform or another line.

use crate::rules::why::{About, Terms, Total};
use crate::rules::{diplomacy, measure};
use crate::scenario::{Axis, Scenario};
use crate::units::{CountryId, DoctrineId, FactionId, Fixed, LawId, MovementId};
use crate::world::{Answer, Promise, Tables};

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
    if let Some(doctrine) = t.treaties.doctrine(country)
        && let Some(taste) = line_taste(book, t, party, doctrine)
    {
        total.about("coalition-line", About::Doctrine(doctrine), taste.percent_of(d.coalition_line));
    }
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

/// How a line abroad is to a party's taste, −100 to 100, by the axes of nation and Moscow alone; nothing where the line is
/// about neither. A position half the scale away leaves it cold.
pub fn line_taste(book: &Scenario, t: Tables<'_>, party: FactionId, doctrine: DoctrineId) -> Option<Fixed> {
    let (leans, stance) = (&book.doctrines[doctrine].leans, &t.factions[party].stance);
    let on = |axis: Axis| leans.get(axis).map(|lean| Fixed::whole(50) - (stance.on(axis) - lean).abs());
    let (mut sum, mut axes) = (Fixed::ZERO, 0);
    for off in [Axis::Nation, Axis::Moscow].into_iter().filter_map(on) {
        sum += off;
        axes += 1;
    }
    (axes > 0).then(|| sum.times_int(2).over_int(axes).clamp(Fixed::whole(-100), Fixed::HUNDRED))
}

/// What the head could promise the party, with the points that it is worth, the most first: the reform that would please it
/// most, and the line abroad that it would far rather have than the present one, both among those that the head can bear.
pub fn promises(book: &Scenario, t: Tables<'_>, party: FactionId, head: FactionId) -> Vec<(Fixed, Promise)> {
    let worth = book.defines.government.coalition_promise;
    let reform = reform(book, t, party, head).map(|what| (worth, what));
    let line = line(book, t, party, head).map(|(gain, what)| (gain.min(Fixed::HUNDRED).percent_of(worth), what));
    let mut found: Vec<(Fixed, Promise)> = reform.into_iter().chain(line).collect();
    found.sort_by_key(|&(points, what)| (std::cmp::Reverse(points), what));
    found
}

fn reform(book: &Scenario, t: Tables<'_>, party: FactionId, head: FactionId) -> Option<Promise> {
    let home = t.factions[party].country;
    let state = &t.countries[home];
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
        .map(|(_, law, passes)| Promise::Law { law, passes })
}

/// With how much more it is to the party's taste than the line of today.
fn line(book: &Scenario, t: Tables<'_>, party: FactionId, head: FactionId) -> Option<(Fixed, Promise)> {
    let home = t.factions[party].country;
    if t.countries[home].overlord.is_some() {
        return None;
    }
    let now = t.treaties.doctrine(home);
    let taste = |f: FactionId, doctrine| line_taste(book, t, f, doctrine);
    let before = |f: FactionId| now.and_then(|doctrine| taste(f, doctrine)).unwrap_or(Fixed::ZERO);
    let (was, borne) = (before(party), before(head) - Fixed::whole(40));
    book.doctrines
        .ids()
        .filter(|&doctrine| Some(doctrine) != now && diplomacy::may_follow(book, t, home, doctrine))
        .filter(|&doctrine| taste(head, doctrine).is_some_and(|taste| taste >= borne))
        .filter_map(|doctrine| Some((taste(party, doctrine)? - was, doctrine)))
        .filter(|(gain, _)| *gain >= Fixed::whole(25))
        .max_by_key(|&(gain, doctrine)| (gain, std::cmp::Reverse(doctrine)))
        .map(|(gain, doctrine)| (gain, Promise::Line { doctrine }))
}

/// Asks the party; where it is a little unwilling the head promises it a reform or another line abroad.
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
    let mut promised = None;
    if total.is_negative() && total >= -book.defines.government.coalition_promise {
        let enough = |(points, _): &(Fixed, Promise)| !(total + *points).is_negative();
        if let Some((points, what)) = promises(book, t, party, head).into_iter().find(enough) {
            promised = Some(what);
            total += points;
            let reason = match what {
                Promise::Law { .. } => "coalition-promised",
                Promise::Line { .. } => "coalition-promised-line",
            };
            terms.push((reason.to_owned(), points));
        }
    }
    Answer { party, total, terms, promise: promised }
}

/// Days after a vote on which nobody expects another result.
const FRESH: i32 = 90;

/// What every party would win today, for the weighing of prospects: soon after a vote what it has won.
pub fn prospects(book: &Scenario, t: Tables<'_>, country: CountryId) -> Prospects {
    if t.elections[country].held.is_some_and(|day| t.calendar.today.since(day) < FRESH) {
        let seated = t.factions.active_in(country).map(|f| (f, t.factions[f].seats));
        return seated.filter(|&(_, seats)| seats > 0).collect();
    }
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
