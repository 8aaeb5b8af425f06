//! A faction breaks in two: what goes with whom. Nothing countable is lost or made.
//!
//! | what | how it divides |
//! |---|---|
//! | followers | in every province by the roots of the wings there: of a wing of share s with fit f among others of fit g, s·f / (s·f + (1−s)·g) go |
//! | members, deputies of both chambers, arms, authority | as the followers of the whole country |
//! | ground held by arms | as many provinces, those where most of the followers go |
//! | the chest | as the members, less what those who hold the offices keep (`chest`); debts in full |
//! | patrons | the money of an answer's patron goes with that answer; other patrons stay |
//! | voices | each institution stays with the half nearer to it |
//! | people | a wing's leader goes with it, and who is bound to the answer |
//! | office | a partner stays in the government if it is near enough to its head to be one (`coalition_distance`) |

use super::super::{books, conflict, election, lineage, people};
use crate::rules::script::activate;
use crate::scenario::Hook;
use crate::scenario::{QuestionDef, Scenario};
use crate::units::{CharacterId, CountryId, FactionId, Fixed, Id, MovementId, ProvinceId, QuestionId, Share};
use crate::world::{Break, Happening, Line, Origin, Snapshot, Tables, Wing, fit, men, nearest_movement, thousands};

/// The name that those who leave take: the one that the scenario keeps for them, else the next that nobody has borne.
/// Nothing where all names of the country are taken or its rows are full.
pub fn breakaway(book: &Scenario, t: Tables<'_>, from: FactionId, over: Option<(QuestionId, u8)>) -> Option<FactionId> {
    let country = t.factions[from].country;
    if !t.influence.has_room(&t.factions, country) {
        return None;
    }
    let unborn = |f: FactionId| !t.factions[f].active && t.factions[f].origin.is_none() && t.factions[f].members == 0;
    let kept = over.and_then(|(question, answer)| {
        let id = &book.questions[question].answer(answer).id;
        let kept = book.breakaways.iter().find(|b| (b.of, b.question) == (from, question) && b.answer == *id)?;
        unborn(kept.faction).then_some(kept.faction)
    });
    kept.or_else(|| t.factions.of_country[country].iter().copied().find(|&f| book.factions[f].shell && unborn(f)))
}

/// The wings named by the bits of `wings` leave `from` as `to`.
pub fn divide(
    book: &Scenario,
    t: &mut Snapshot,
    from: FactionId,
    to: FactionId,
    wings: u8,
    how: Break,
    over: Option<(QuestionId, u8)>,
) {
    let today = t.calendar.today;
    let ranks = &mut t.wings[from];
    let (mut leaving, mut staying) = (Vec::new(), Vec::new());
    for (n, wing) in std::mem::take(&mut ranks.wings).into_iter().enumerate() {
        if wings >> n & 1 == 1 { leaving.push(wing) } else { staying.push(wing) }
    }
    if leaving.is_empty() || staying.is_empty() {
        ranks.wings = if leaving.is_empty() { staying } else { leaving };
        return;
    }
    let share: u32 = leaving.iter().map(|w| w.share).sum();
    activate(t, to);
    let movement = movement_of(book, to, &leaving, over);
    found(book, t, from, to, movement, over);
    let (gone, all) = followers(book, t, from, to, &leaving, &staying);
    let part = if all == 0 { (u128::from(share), u128::from(Share::WHOLE)) } else { (gone, all) };
    countable(book, t, from, to, part);
    ranks_after(book, t, from, to, leaving, staying, over);
    patrons(book, t, from, to, over);
    persons(book, t, from, to, over);
    voices(t, from, to);
    office(book, t, from, to);
    bodies(book, t, from, to);
    let percent = Fixed::raw(i64::try_from(part.0 * 1_000_000 / part.1).expect("a percentage"));
    t.chronicle.write(today, Happening::Split { from, to, percent, how, over });
    t.story.moments.push((Hook::FactionSplit, t.factions[from].country));
}

/// The movement of those who leave: the one that the author gave their name, else the answer's; a current that the question
/// does not concern keeps its own.
fn movement_of(book: &Scenario, to: FactionId, leaving: &[Wing], over: Option<(QuestionId, u8)>) -> MovementId {
    let def = &book.factions[to];
    if !def.shell {
        return def.movement;
    }
    let largest = leaving.iter().max_by_key(|w| (w.share, w.movement)).expect("somebody leaves").movement;
    match over {
        Some((question, answer)) => {
            let def = &book.questions[question];
            let own = def.answers.0.movement == largest || def.answers.1.movement == largest;
            if own || def.concerns.contains(&largest) { def.answer(answer).movement } else { largest }
        }
        None => largest,
    }
}

fn found(
    book: &Scenario,
    t: &mut Snapshot,
    from: FactionId,
    to: FactionId,
    movement: MovementId,
    question: Option<(QuestionId, u8)>,
) {
    let today = t.calendar.today;
    let stance = lineage::positions(book, to, movement);
    let old = &t.factions[from];
    let (kind, status, cohesion) = (old.kind, old.status, old.cohesion);
    let new = &mut t.factions[to];
    if book.factions[to].shell {
        new.kind = kind;
    }
    new.status = status;
    new.movement = movement;
    new.stance = stance;
    new.cohesion = cohesion.max(Fixed::whole(45));
    new.origin = Some(Origin { parent: from, question, since: today });
    let relief = book.defines.schism.relief;
    for faction in [from, to] {
        let row = &mut t.factions[faction];
        row.cohesion = (row.cohesion + relief).min(Fixed::HUNDRED);
    }
}

/// Moves the followers, province by province; gives how many people went, and how many there were, in share units × heads.
fn followers(
    book: &Scenario,
    t: &mut Snapshot,
    from: FactionId,
    to: FactionId,
    leaving: &[Wing],
    staying: &[Wing],
) -> (u128, u128) {
    let country = t.factions[from].country;
    let (Some(a), Some(b)) = (t.influence.slot(country, from), t.influence.slot(country, to)) else { return (0, 0) };
    let old = lineage::written(book, &t.factions, from);
    let new = lineage::written(book, &t.factions, to);
    let weight = |faction: FactionId, wings: &[Wing], at: ProvinceId| -> u128 {
        let one = |w: &Wing| {
            let fit = fit(book, faction, w.movement, country, at).max(Fixed::ratio(1, 100));
            u128::from(w.share) * u128::from(fit.to_raw().unsigned_abs())
        };
        wings.iter().map(one).sum()
    };
    let (mut gone, mut all) = (0u128, 0u128);
    for &province in t.provinces.of(country) {
        let (go, stay) = (weight(new, leaving, province), weight(old, staying, province));
        let row = &mut t.influence.shares[province];
        let heads = u128::from(t.provinces.population[province]);
        let part = u32::try_from(u128::from(row[a]) * go / (go + stay)).expect("a part of a share");
        all += u128::from(row[a]) * heads;
        gone += u128::from(part) * heads;
        row[a] -= part;
        row[b] += part;
        let custom = &mut t.influence.custom[province];
        let (go, whole) = (i128::try_from(go).expect("a weight"), i128::try_from(go + stay).expect("a weight"));
        let part = i32::try_from(i128::from(custom[a]) * go / whole).expect("a part");
        custom[a] -= part;
        custom[b] += part;
    }
    (gone, all)
}

/// Members, deputies, arms, authority, the chest and the ground.
fn countable(book: &Scenario, t: &mut Snapshot, from: FactionId, to: FactionId, (gone, all): (u128, u128)) {
    let part = |n: u64| u64::try_from(u128::from(n) * gone / all).expect("a part");
    let amount = |n: Fixed| {
        let part = u64::try_from(u128::from(n.to_raw().unsigned_abs()) * gone / all).expect("a part").cast_signed();
        Fixed::raw(if n.is_negative() { -part } else { part })
    };
    let old = &mut t.factions[from];
    let density = old.density;
    let members = part(old.members);
    let seats = u32::try_from((u128::from(old.seats) * gone * 2 + all) / (2 * all)).expect("a part");
    // Arms go with whole men.
    let (force, authority) = (thousands(men(amount(old.force))), amount(old.authority));
    let mut funds = amount(old.funds);
    if funds.is_positive() {
        funds = book.defines.schism.chest.percent_of(funds);
    }
    old.members -= members;
    old.seats -= seats;
    old.force -= force;
    old.authority -= authority;
    let new = &mut t.factions[to];
    new.members += members;
    new.seats += seats;
    new.force += force;
    new.authority += authority;
    new.density = density;
    election::part_ways(t, from, to, (gone, all), seats);
    books::divide_chest(t, from, to, funds);
    let ground = ground(t, from, to, (gone, all));
    conflict::part_ways(t, from, to, &ground);
}

/// Of the provinces held by arms as many as the part, those first where most go.
fn ground(t: &mut Snapshot, from: FactionId, to: FactionId, (gone, all): (u128, u128)) -> Vec<ProvinceId> {
    let country = t.factions[from].country;
    let slots = (t.influence.slot(country, from), t.influence.slot(country, to));
    let mut held: Vec<(u64, ProvinceId)> = Vec::new();
    for (province, _) in t.provinces.held_by.iter().filter(|(_, h)| **h == Some(from)) {
        let row = &t.influence.shares[province];
        let (Some(a), Some(b)) = slots else { continue };
        let (stay, go) = (u64::from(row[a]), u64::from(row[b]));
        held.push((go * 1_000_000 / (go + stay).max(1), province));
    }
    held.sort_by_key(|&(part, province)| (std::cmp::Reverse(part), province));
    let count = u128::try_from(held.len()).expect("some provinces");
    let goes = usize::try_from((count * gone * 2 + all) / (2 * all)).expect("some provinces");
    let gone: Vec<ProvinceId> = held.into_iter().take(goes).map(|(_, province)| province).collect();
    for &province in &gone {
        t.provinces.held_by[province] = Some(to);
    }
    gone
}

fn ranks_after(
    book: &Scenario,
    t: &mut Snapshot,
    from: FactionId,
    to: FactionId,
    leaving: Vec<Wing>,
    staying: Vec<Wing>,
    over: Option<(QuestionId, u8)>,
) {
    let today = t.calendar.today;
    let movements = [t.factions[from].movement, t.factions[to].movement];
    let mut lines = t.wings[from].lines;
    if let Some((question, answer)) = over {
        lines[question.index()] = Some(Line { answer, since: today });
    }
    t.wings[to].lines = lines;
    for (faction, wings, movement) in [(from, staying, movements[0]), (to, leaving, movements[1])] {
        let ranks = &mut t.wings[faction];
        ranks.wings = wings;
        complete(book, ranks, movement);
        ranks.broke = Some(today);
        ranks.strain = Fixed::ZERO;
        ranks.pressure = Fixed::ZERO;
    }
}

/// No body is of one mind for long: one wing alone becomes two, the other too small to be thrown out for the same again.
pub(super) fn complete(book: &Scenario, ranks: &mut crate::world::Ranks, movement: MovementId) {
    if let [only] = ranks.wings.as_slice() {
        let mut other = only.clone();
        let taken = only.movement;
        let currents = book.movements[movement].currents.iter().map(|&(m, _)| m);
        other.movement = currents.chain([movement]).find(|&m| m != taken).unwrap_or(nearest_movement(book, taken));
        other.leader = None;
        other.share = Share::WHOLE / 25;
        let mut only = only.clone();
        only.share = Share::WHOLE - other.share;
        ranks.wings = vec![only, other];
    }
    ranks.rescale();
}

fn patrons(book: &Scenario, t: &mut Snapshot, from: FactionId, to: FactionId, over: Option<(QuestionId, u8)>) {
    let Some((question, answer)) = over else { return };
    let Some(patron) = book.questions[question].answer(answer).patron else { return };
    if let Some(at) = t.factions[from].patrons.iter().position(|(c, _)| *c == patron) {
        let (_, monthly) = t.factions[from].patrons.remove(at);
        pay(&mut t.factions[to].patrons, patron, monthly);
    }
}

/// Adds to what a patron pays; the list stays in the order of countries.
pub(super) fn pay(patrons: &mut Vec<(CountryId, Fixed)>, patron: CountryId, monthly: Fixed) {
    match patrons.binary_search_by_key(&patron, |p| p.0) {
        Ok(at) => patrons[at].1 += monthly,
        Err(at) => patrons.insert(at, (patron, monthly)),
    }
}

/// Leaders go with their wings, and those who are bound to the answer with it.
fn persons(book: &Scenario, t: &mut Snapshot, from: FactionId, to: FactionId, over: Option<(QuestionId, u8)>) {
    let led =
        |t: &Snapshot, f: FactionId| -> Vec<CharacterId> { t.wings[f].wings.iter().filter_map(|w| w.leader).collect() };
    let (mine, theirs) = (led(t, from), led(t, to));
    let bound = |character: CharacterId| {
        let Some((question, answer)) = over else { return false };
        let tie = book.questions[question].ties.iter().find(|(c, _)| *c == character).map(|&(_, tie)| tie);
        tie.is_some_and(|tie| tie.times_int(QuestionDef::side(answer)).is_positive())
    };
    let country = t.factions[from].country;
    let all: Vec<CharacterId> = t.people.of_faction(country, from).collect();
    for character in all {
        if theirs.contains(&character) || (bound(character) && !mine.contains(&character)) {
            people::follow(t, character, to);
        }
    }
    let able = |t: &Snapshot, c: CharacterId, f: FactionId| {
        t.people[c].is_free() && t.people[c].faction.is_none_or(|of| of == f)
    };
    let wanted = book.factions[to].leader.filter(|&c| able(t, c, to));
    if let Some(character) = largest_led(t, to).filter(|&c| able(t, c, to)).or(wanted) {
        people::lead(book, t, to, character);
    }
    if t.factions[from].leader.is_none()
        && let Some(character) = largest_led(t, from).filter(|&c| able(t, c, from))
    {
        people::lead(book, t, from, character);
    }
}

fn largest_led(t: &Snapshot, faction: FactionId) -> Option<CharacterId> {
    let led = t.wings[faction].wings.iter().filter(|w| w.leader.is_some());
    led.max_by_key(|w| (w.share, std::cmp::Reverse(w.movement))).and_then(|w| w.leader)
}

/// Each institution that spoke for the whole speaks for the half nearer to it.
fn voices(t: &mut Snapshot, from: FactionId, to: FactionId) {
    let country = t.factions[from].country;
    for voice in t.influence.voices[country].clone() {
        let row = &t.factions[voice];
        let nearer = row.stance.distance(&t.factions[to].stance) < row.stance.distance(&t.factions[from].stance);
        if nearer {
            t.factions[voice].endorse_instead(from, to);
        }
    }
}

/// Those who leave a governing party stay in the government if they could be its head's partner.
fn office(book: &Scenario, t: &mut Snapshot, from: FactionId, to: FactionId) {
    let state = &mut t.countries[t.factions[from].country];
    let Some(head) = state.head.filter(|_| state.in_government(from)) else { return };
    let distance = t.factions[head].stance.distance(&t.factions[to].stance);
    if distance <= book.defines.government.coalition_distance && !state.coalition.contains(&to) {
        state.coalition.push(to);
    }
}

/// It belongs to the bodies of its parent whose convener has not given another answer.
fn bodies(book: &Scenario, t: &mut Snapshot, from: FactionId, to: FactionId) {
    for (body, def) in book.internationals.iter() {
        if t.wings.members[body].binary_search(&from).is_err() {
            continue;
        }
        let differs = book.questions.ids().any(|q| {
            matches!((t.wings.line(def.convener, q), t.wings.line(to, q)), (Some(theirs), Some(ours)) if theirs != ours)
        });
        if !differs && let Err(at) = t.wings.members[body].binary_search(&to) {
            t.wings.members[body].insert(at, to);
        }
    }
}
