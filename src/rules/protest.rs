//! People in the streets: marches and strikes, how many come, what becomes of them; riots that nobody calls.
//!
//! Who calls a protest, answers it or marches against it does so by an order. Here is what those orders share: who
//! comes, what beaten people's pictures do elsewhere, and the days on which protests fade and riots break out.

use bevy_ecs::prelude::Res;

use super::Book;
use super::script::{Acting, Change, CountryNumber, FactionNumber, Reading, Stage, add_country};
use super::why::{Terms, Total};
use super::{conflict, measure};
use crate::scenario::{FactionKind, Scenario};
use crate::units::{CountryId, FactionId, Fixed, Kind, ModifierId, ProvinceId, Share, Stream, StreamKind};
use crate::world::{EveryTable, Happening, Protest, ProtestEnd, ProtestKind, Snapshot, Tables, Target};

/// Days between two tests of one province for a riot.
const ROUND: i32 = 30;

/// Thousands who would come to a protest in these places, called by a faction.
pub fn turnout(s: &impl Reading, organiser: FactionId, provinces: &[ProvinceId], sink: &mut impl Terms) -> Fixed {
    let d = &s.book().defines.protest;
    let mut total = Total::new(sink);
    let (mut base, mut heat, mut heads) = (Fixed::ZERO, Fixed::ZERO, Fixed::ZERO);
    for &p in provinces {
        let here = following(s, organiser, p);
        base += d.turnout.percent_of(here);
        heat += s.unrest(p).times(here);
        heads += here;
    }
    let around_fifty = |value: Fixed| (value - Fixed::whole(50)).over_int(50);
    total.add("followers-there", base);
    if heads.is_positive() {
        total.add("mood-there", base.times(around_fifty(heat.over(heads))).over_int(2));
    }
    total.add("cohesion", base.times(around_fifty(s.faction_number(organiser, FactionNumber::Cohesion))).over_int(2));
    total.within(Fixed::ZERO, Fixed::ZERO, heads)
}

/// Thousands in a province who follow a faction, or whom an institution can call on.
fn following(s: &impl Reading, faction: FactionId, at: ProvinceId) -> Fixed {
    let t = s.ground();
    let owner = t.provinces.owner[at];
    let share = if t.factions[faction].kind.holds_allegiance() {
        t.influence.slot(owner, faction).map_or(0, |slot| s.row(at)[slot])
    } else {
        let voice = t.influence.voices[owner].iter().position(|&f| f == faction);
        voice.and_then(|v| t.influence.reach[at].get(v)).copied().unwrap_or(0)
    };
    Share(share).percent().percent_of(Fixed::ratio(i64::from(t.provinces.population[at]), 1000))
}

/// Per cent of a country's people who would see the pictures: what its widest paper reaches, less what is kept out of it.
pub fn pictures(t: Tables<'_>, country: CountryId) -> Fixed {
    let papers = t.influence.voices[country].iter().filter(|&&f| {
        let row = &t.factions[f];
        row.active && row.kind == FactionKind::Press
    });
    let widest = papers.map(|&f| measure::reach(t, f)).max().unwrap_or(Fixed::ZERO);
    (Fixed::HUNDRED - t.countries[country].repression).max(Fixed::ZERO).percent_of(widest)
}

/// Neighbours and overlords whose rulers feel with a faction that was put down.
pub fn onlookers(book: &Scenario, t: Tables<'_>, country: CountryId, victim: FactionId) -> Vec<CountryId> {
    let mut near: Vec<CountryId> = Vec::new();
    for &p in t.provinces.of(country) {
        let across = book.map.provinces[p].neighbours.iter().map(|n| t.provinces.owner[n.to]);
        near.extend(across.filter(|&c| c != country));
    }
    near.extend(t.countries[country].overlord.map(|(over, _)| over));
    near.sort_unstable();
    near.dedup();
    let stance = t.factions[victim].stance;
    near.retain(|&c| {
        let ruler = t.countries[c].head.filter(|&h| t.factions[h].active);
        t.countries[c].exists && ruler.is_some_and(|h| t.factions[h].stance.distance(&stance) < Fixed::whole(40))
    });
    near
}

/// Whether a paper of the country would print what the faction hands it: one that speaks for it, or thinks as it does.
pub fn has_a_paper(t: Tables<'_>, faction: FactionId) -> bool {
    let row = &t.factions[faction];
    t.factions.active_in(row.country).any(|f| {
        let paper = &t.factions[f];
        paper.kind == FactionKind::Press
            && (paper.endorses.contains(&faction) || paper.stance.distance(&row.stance) <= Fixed::whole(45))
    })
}

/// What lies on its places while a protest lasts.
pub fn modifier(book: &Scenario, kind: ProtestKind) -> ModifierId {
    match kind {
        ProtestKind::March => book.defines.protest.march_modifier,
        ProtestKind::Strike => book.defines.protest.strike_modifier,
    }
}

/// How long a protest lasts that nobody ends.
pub fn days(book: &Scenario, kind: ProtestKind) -> u32 {
    match kind {
        ProtestKind::March => book.defines.protest.march_days,
        ProtestKind::Strike => book.defines.protest.strike_days,
    }
}

/// A faction calls its people out: the protest itself, what it lays on its places, and how it tires a country at war.
pub fn call(s: &mut impl Stage, organiser: FactionId, kind: ProtestKind, mut provinces: Vec<ProvinceId>, days: u32) {
    let (book, t) = (s.book(), s.tables());
    let thousands = turnout(s, organiser, &provinces, &mut ());
    let tired = book.defines.protest.weariness.times(thousands).over_int(1000);
    let modifier = modifier(book, kind);
    let row = &t.factions[organiser];
    let (country, beneficiary) = match row.kind.holds_allegiance() {
        true => (row.country, Some(organiser)),
        false => (row.country, row.endorses.first().copied()),
    };
    let at_war = conflict::sent(t, country).next().is_some();
    provinces.sort_unstable();
    for &p in &provinces {
        s.make(Change::Modifier { modifier, target: Target::Province(p), beneficiary, times: Fixed::ONE, days });
    }
    let heads = thousands.times_int(1000).trunc().max(0).unsigned_abs();
    s.make(Change::ProtestBegins { kind, organiser, provinces, heads, days });
    if at_war {
        add_country(s, country, CountryNumber::Weariness, tired);
    }
}

/// A protest begins; its number is given here.
pub(super) fn begin(t: &mut Snapshot, mut protest: Protest) {
    let today = t.calendar.today;
    protest.number = t.protests.numbered + 1;
    if let Some(&place) = protest.provinces.first() {
        let (organiser, kind, heads) = (protest.organiser, protest.kind, protest.heads);
        t.chronicle.write(today, Happening::ProtestBegun { organiser, kind, place, heads });
    }
    t.protests.begin(protest);
}

/// A protest ends. What was laid on its places for its days is lifted with it.
pub(super) fn end(book: &Scenario, t: &mut Snapshot, number: u32, end: ProtestEnd) {
    let today = t.calendar.today;
    let Some(protest) = t.protests.end(number, today) else { return };
    let modifier = modifier(book, protest.kind);
    for &p in &protest.provinces {
        t.modifiers.lift_since(Target::Province(p), modifier, protest.since);
    }
    if let Some(&place) = protest.provinces.first() {
        let (organiser, kind) = (protest.organiser, protest.kind);
        t.chronicle.write(today, Happening::ProtestEnded { organiser, kind, place, end });
    }
}

/// System: protests whose days are over fade, also those of bodies that are no more; riots break out.
pub fn streets(book: Res<Book>, mut all: EveryTable) {
    let today = all.calendar.today;
    let over: Vec<u32> = all
        .protests
        .active
        .iter()
        .filter(|p| p.until <= today || !all.factions[p.organiser].active)
        .map(|p| p.number)
        .collect();
    for number in over {
        end(&book, &mut all, number, ProtestEnd::Faded);
    }
    let unrest = &all.provinces.unrest;
    let hot: Vec<ProvinceId> =
        unrest.on_turn(today.number(), ROUND).filter(|&p| unrest[p] > book.defines.protest.riot_from).collect();
    for p in hot {
        riot(&book, &mut all, p);
    }
}

/// Chance in per cent, each month, that a place riots.
pub fn riot_chance(book: &Scenario, t: Tables<'_>, at: ProvinceId) -> Fixed {
    let d = &book.defines.protest;
    let above = (t.provinces.unrest[at] - d.riot_from).max(Fixed::ZERO);
    d.riot.times(above).over((Fixed::HUNDRED - d.riot_from).max(Fixed::ONE))
}

fn riot(book: &Scenario, t: &mut Snapshot, at: ProvinceId) {
    let d = &book.defines.protest;
    let today = t.calendar.today;
    let mut stream = Stream::new(t.calendar.seed, StreamKind::Riot, book.names.hash(Kind::Province, at.0), today);
    if !stream.percent(riot_chance(book, t.read(), at)) {
        return;
    }
    let damage = &mut t.provinces.damage[at];
    *damage = (*damage + d.riot_damage).min(Fixed::whole(60));
    let owner = t.provinces.owner[at];
    t.chronicle.write(today, Happening::Riot { province: at });
    add_country(&mut Acting { book, world: t }, owner, CountryNumber::Legitimacy, d.riot_legitimacy);
}
