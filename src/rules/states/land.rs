//! A province changes hands, and the people's factions with it: by published rules a faction's people there join the sister
//! of its movement in the new country, else its nearest kin, live on as a minority's faction of their own, or go underground.

use crate::rules::script::{activate, enlist};
use crate::rules::{books, conflict, occupation, states};
use crate::scenario::{Hook, Scenario};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId, Share};
use crate::world::{Account, Happening, Origin, SLOTS, Snapshot, Sort, StateNews, Tables, add_heads};

/// What becomes of a faction's people in a place that goes to another country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// They join this faction: a sister of their movement, or the nearest kin.
    Joins(FactionId),
    /// They keep together as a minority, as this faction that nobody wrote.
    Minority(FactionId),
    Underground,
}

/// The sister of a faction's movement in another country, awake or waiting to be; else the nearest kin that is awake.
pub fn sister(book: &Scenario, t: Tables<'_>, faction: FactionId, to: CountryId) -> Option<FactionId> {
    let row = &t.factions[faction];
    let here = || t.factions.of_country[to].iter().copied().filter(|&f| t.factions[f].kind.holds_allegiance());
    let alike = |&f: &FactionId| t.factions[f].movement == row.movement;
    let awake = here().filter(|&f| t.factions[f].active);
    let twin = awake.clone().filter(alike).max_by_key(|&f| (t.factions[f].members, std::cmp::Reverse(f)));
    let waiting = || {
        let mut unborn = here().filter(|&f| !book.factions[f].shell && is_unborn(t, f) && alike(&f));
        unborn.next().filter(|_| t.influence.has_room(&t.factions, to))
    };
    let near = || {
        let distance = |f: FactionId| t.factions[f].stance.distance(&row.stance);
        awake.clone().map(|f| (distance(f), f)).min().filter(|(d, _)| *d <= book.defines.states.kin).map(|(_, f)| f)
    };
    twin.or_else(waiting).or_else(near)
}

/// Never founded, or only waiting to be.
fn is_unborn(t: Tables<'_>, faction: FactionId) -> bool {
    let row = &t.factions[faction];
    !row.active && row.origin.is_none() && row.members == 0
}

/// What becomes of them; `percent`: their part of the place.
pub fn kin(book: &Scenario, t: Tables<'_>, faction: FactionId, to: CountryId, percent: Fixed) -> Kin {
    // A minority's faction that has come over from the same one before.
    let own = t.factions.of_country[to].iter().copied().find(|&f| {
        let row = &t.factions[f];
        row.active && book.factions[f].shell && row.origin.as_ref().is_some_and(|o| o.parent == faction)
    });
    if let Some(f) = own.or_else(|| sister(book, t, faction, to)) {
        return Kin::Joins(f);
    }
    let shell = t.factions.of_country[to].iter().copied().find(|&f| book.factions[f].shell && is_unborn(t, f));
    match shell.filter(|_| percent >= book.defines.states.minority && t.influence.has_room(&t.factions, to)) {
        Some(shell) => Kin::Minority(shell),
        None => Kin::Underground,
    }
}

/// A province changes hands, with its people, their factions' members, its garrison and its part of the state's money.
pub fn set_owner(book: &Scenario, t: &mut Snapshot, province: ProvinceId, to: CountryId) {
    let from = t.provinces.owner[province];
    if from == to {
        return;
    }
    let today = t.calendar.today;
    share_treasury(t, province, from, to);
    books::land_passes(t, province, to);
    let row = people_go(book, t, province, from, to);
    t.provinces.give(province, to);
    t.influence.shares[province] = row;
    t.influence.before[province] = row;
    t.influence.custom[province] = row.map(|s| s.cast_signed());
    let reach = t.influence.voices[to].iter().map(|&f| Share::from_percent(book.factions[f].reach).0);
    std::sync::Arc::make_mut(&mut t.influence.reach)[province] = reach.collect();
    recount(t, from);
    recount(t, to);
    garrison_goes(book, t, province, from, to);
    t.provinces.controller[province] = t.administrations.of(to).map_or(to, |a| a.over);
    conflict::release(book, t, province);
    if let Some(holder) = t.provinces.held_by[province]
        && t.factions[holder].country != to
    {
        t.provinces.held_by[province] = None;
    }
    t.chronicle.write(today, Happening::Owned { province, from, to });
    t.story.moments.push((Hook::ControlChanged, to));
    if t.provinces.of(from).is_empty() {
        states::end(book, t, from, Some(to));
    }
}

/// Every place of one country goes to another: the one state ends.
pub fn give_all(book: &Scenario, t: &mut Snapshot, from: CountryId, to: CountryId) {
    for province in t.provinces.of(from).to_vec() {
        set_owner(book, t, province, to);
    }
}

/// The place's part of what the state has or owes, by people.
fn share_treasury(t: &mut Snapshot, province: ProvinceId, from: CountryId, to: CountryId) {
    let (here, all) = (i64::from(t.provinces.population[province]), t.provinces.people(from).cast_signed());
    if all == 0 {
        return;
    }
    let held = t.countries[from].treasury.to_raw();
    let part = i128::from(held) * i128::from(here) / i128::from(all);
    let part = Fixed::raw(i64::try_from(part).expect("a part of a treasury"));
    books::transfer(t, Account::Country(from), Account::Country(to), part, Sort::Succession);
}

/// The row of the place in its new country; members go over with their people.
fn people_go(book: &Scenario, t: &mut Snapshot, province: ProvinceId, from: CountryId, to: CountryId) -> [u32; SLOTS] {
    let old = t.influence.shares[province];
    let heads = u64::from(t.provinces.population[province]);
    let mut gone: Vec<(FactionId, u32)> = Vec::new();
    let mut hidden = 0;
    for (&faction, &share) in t.influence.slots[from].clone().iter().zip(&old) {
        if share == 0 || !t.factions[faction].active {
            continue;
        }
        let target = match kin(book, t.read(), faction, to, Share(share).percent()) {
            Kin::Joins(f) => f,
            Kin::Minority(f) => {
                found_minority(book, t, faction, f);
                f
            }
            Kin::Underground => {
                hidden += share;
                continue;
            }
        };
        wake(book, t, faction, target);
        move_members(t, faction, target, from, u64::from(share) * heads);
        gone.push((target, share));
    }
    let mut row = [0; SLOTS];
    for (target, share) in gone {
        if let Some(slot) = t.influence.slot(to, target) {
            row[slot] += share;
        }
    }
    let anger = book.defines.states.minority_unrest.percent_of(Share(hidden).percent());
    let unrest = &mut t.provinces.unrest[province];
    *unrest = (*unrest + anger).min(Fixed::HUNDRED);
    row
}

/// A party that waited for its people is there when they come.
fn wake(book: &Scenario, t: &mut Snapshot, like: FactionId, faction: FactionId) {
    if t.factions[faction].active {
        return;
    }
    let status = t.factions[like].status;
    activate(t, faction);
    enlist(book, t, faction);
    t.factions[faction].status = status;
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::Founded { faction });
}

fn found_minority(book: &Scenario, t: &mut Snapshot, of: FactionId, shell: FactionId) {
    let today = t.calendar.today;
    let parent = t.factions[of].clone();
    let row = &mut t.factions[shell];
    row.kind = parent.kind;
    row.movement = parent.movement;
    row.stance = parent.stance;
    row.status = parent.status;
    row.cohesion = parent.cohesion;
    row.origin = Some(Origin { parent: of, question: None, since: today });
    activate(t, shell);
    enlist(book, t, shell);
    t.chronicle.write(today, Happening::States(StateNews::Minority { faction: shell, of }));
}

/// Members go as their part of all the faction's followers goes.
fn move_members(t: &mut Snapshot, from: FactionId, to: FactionId, country: CountryId, going: u64) {
    let Some(slot) = t.influence.slot(country, from) else { return };
    let all: u64 = t
        .provinces
        .of(country)
        .iter()
        .map(|&p| u64::from(t.influence.shares[p][slot]) * u64::from(t.provinces.population[p]))
        .sum();
    let members = t.factions[from].members;
    let part = u128::from(members) * u128::from(going) / u128::from(all.max(1));
    let part = u64::try_from(part).expect("a part of the members").min(members);
    t.factions[from].members -= part;
    t.factions[to].members += part;
}

/// Men of one administration stay where they stand if the new owner is under the same; else they go home.
fn garrison_goes(book: &Scenario, t: &mut Snapshot, province: ProvinceId, from: CountryId, to: CountryId) {
    let before = t.administrations.of_mut(from).and_then(|row| row.take(province).map(|post| (row.over, post)));
    let over = t.administrations.of(to).map(|row| row.over);
    let fresh = || crate::world::GarrisonPost { province, men: Fixed::ZERO, resistance: book.defines.occupation.rest };
    let post = match before {
        Some((old, post)) if over == Some(old) => post,
        Some((old, post)) => {
            occupation::give_back(t, old, post.men);
            crate::world::GarrisonPost { men: Fixed::ZERO, ..post }
        }
        None => fresh(),
    };
    if let Some(row) = t.administrations.of_mut(to) {
        row.put(post);
    }
}

/// Counts a country's people and followers anew.
fn recount(t: &mut Snapshot, country: CountryId) {
    let mut tally = [0; SLOTS];
    let mut people = 0;
    for &province in t.provinces.of(country) {
        let heads = t.provinces.population[province];
        people += u64::from(heads);
        add_heads(&mut tally, &t.influence.shares[province], heads);
    }
    t.influence.tally[country] = tally;
    t.influence.people[country] = people;
}
