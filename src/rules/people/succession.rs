//! Who follows whom: posts that fall vacant, and how each kind is filled.
//!
//! A body chooses its leader from its own people by standing; the heir that a leader has chosen stands the better. The
//! first office of a government goes to the leader of those who govern, a throne to the one who stands nearest to it, a
//! command to the best commander, a ministry to the best administrator of the governing parties, when nobody has been
//! appointed in time. Where nobody is left somebody new comes up, so that no post stays empty.

use bevy_ecs::prelude::Res;

use super::standing::{claimants, standing};
use super::{bring_up, lends, temper};
use crate::rules::Book;
use crate::rules::government::eligible;
use crate::scenario::{FactionKind, Field, Filler, Lot, Role, Scenario};
use crate::units::{CharacterId, CountryId, Date, FactionId, Fixed, OfficeId};
use crate::world::{EveryTable, Happening, Post, Snapshot, Tables};

/// How well a body without a leader is led: nothing either way.
const NO_HAND: Fixed = Fixed::whole(50);

/// Takes a person out of public life or brings them back: every post is left at once. What cannot be is not done.
pub fn leave(t: &mut Snapshot, id: CharacterId, lot: Lot, by: Option<FactionId>) {
    let today = t.calendar.today;
    let person = &mut t.people[id];
    if person.lot == lot || !person.is_alive() || lot == Lot::Unknown {
        return;
    }
    person.lot = lot;
    person.since = today;
    if lot != Lot::Free {
        vacate_all(t, id);
        leave_wings(t, id);
    }
    t.people.heirs.retain(|_, heir| *heir != id || lot == Lot::Free);
    t.chronicle.write(
        today,
        match lot {
            Lot::Dead => Happening::Died { character: id },
            Lot::Retired => Happening::Retired { character: id },
            Lot::Watched => Happening::Watched { character: id, by },
            Lot::Exiled => Happening::Exiled { character: id, by },
            Lot::Arrested => Happening::Arrested { character: id, by },
            Lot::Free | Lot::Unknown => Happening::SetFree { character: id, by },
        },
    );
}

/// A wing that loses its leader is led by the ablest of its faction who leads none.
fn leave_wings(t: &mut Snapshot, id: CharacterId) {
    let Some(faction) = t.people[id].faction else { return };
    let leads = |c: CharacterId| t.wings[faction].wings.iter().any(|w| w.leader == Some(c));
    if !leads(id) {
        return;
    }
    let own = t.people.of_faction(t.factions[faction].country, faction);
    let heir = own
        .filter(|&c| c != id && !leads(c))
        .max_by_key(|&c| (t.people[c].ability(Field::Politics), std::cmp::Reverse(c)));
    for wing in t.wings[faction].wings.iter_mut().filter(|w| w.leader == Some(id)) {
        wing.leader = heir;
    }
}

fn vacate_all(t: &mut Snapshot, id: CharacterId) {
    let offices: Vec<OfficeId> = t.people.offices_of(id).collect();
    for office in offices {
        hold(t, office, None);
    }
    if let Some(faction) = t.people[id].faction.filter(|&f| t.factions[f].leader == Some(id)) {
        t.factions[faction].leader = None;
        t.factions[faction].hand = NO_HAND;
        let today = t.calendar.today;
        t.people.vacant.insert(Post::Leader(faction), today);
    }
}

/// Puts someone in an office, or nobody. Who is not free is not put there.
pub fn install(t: &mut Snapshot, office: OfficeId, to: Option<CharacterId>) {
    let today = t.calendar.today;
    if to.is_some_and(|c| !t.people[c].is_free()) || t.people.holders[office] == to {
        return;
    }
    hold(t, office, to);
    t.chronicle.write(
        today,
        match to {
            Some(character) => Happening::Appointed { office, character },
            None => Happening::Vacated { office },
        },
    );
}

fn hold(t: &mut Snapshot, office: OfficeId, to: Option<CharacterId>) {
    let today = t.calendar.today;
    t.people.holders[office] = to;
    t.people.held_since[office] = today;
    match to {
        Some(_) => t.people.vacant.remove(&Post::Office(office)),
        None => t.people.vacant.insert(Post::Office(office), today),
    };
}

/// Makes someone the leader of a faction; they belong to it from then on, and lead no other. Who is not free does not.
pub fn lead(book: &Scenario, t: &mut Snapshot, faction: FactionId, leader: CharacterId) {
    if !t.people[leader].is_free() || t.factions[faction].leader == Some(leader) {
        return;
    }
    follow(t, leader, faction);
    t.factions[faction].leader = Some(leader);
    t.factions[faction].hand = lends::hand(book, t.read(), faction);
    t.people.vacant.remove(&Post::Leader(faction));
    t.people.heirs.remove(&faction);
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::LeaderChanged { faction, leader });
}

/// A person goes over to a faction; whoever leads another leaves it without a leader.
pub fn follow(t: &mut Snapshot, id: CharacterId, faction: FactionId) {
    let before = t.people[id].faction.replace(faction);
    if let Some(left) = before.filter(|&f| f != faction && t.factions[f].leader == Some(id)) {
        t.factions[left].leader = None;
        t.factions[left].hand = NO_HAND;
        if t.factions[left].active {
            let today = t.calendar.today;
            t.people.vacant.insert(Post::Leader(left), today);
        }
    }
    t.people.heirs.retain(|f, heir| *heir != id || *f == faction);
}

/// A person becomes one of another country, and of a faction there or of none. Offices of the old country are left before.
pub fn settle(t: &mut Snapshot, id: CharacterId, country: CountryId, faction: Option<FactionId>) {
    let before = std::mem::replace(&mut t.people[id].country, country);
    if before != country {
        t.people.of_country[before].retain(|&c| c != id);
        let list = &mut t.people.of_country[country];
        if let Err(at) = list.binary_search(&id) {
            list.insert(at, id);
        }
    }
    match faction {
        Some(faction) => follow(t, id, faction),
        None => t.people[id].faction = None,
    }
    t.people.heirs.retain(|f, heir| *heir != id || faction == Some(*f));
}

/// A faction that comes to life is led by the one it was meant for, if he is free to; else it will choose.
pub fn take_charge(t: &mut Snapshot, faction: FactionId) {
    match t.factions[faction].leader {
        Some(leader) if t.people[leader].is_free() => follow(t, leader, faction),
        _ => {
            let today = t.calendar.today;
            t.factions[faction].leader = None;
            t.factions[faction].hand = NO_HAND;
            t.people.vacant.insert(Post::Leader(faction), today);
        }
    }
}

/// A faction's people go over to the one that takes it in; whoever led it leads no more.
pub fn absorb(t: &mut Snapshot, from: FactionId, into: FactionId) {
    let country = t.factions[from].country;
    for id in t.people.of_country[country].clone() {
        let person = &mut t.people[id];
        if person.faction == Some(from) {
            person.faction = Some(into);
        }
    }
    t.factions[from].leader = None;
    t.people.vacant.remove(&Post::Leader(from));
    t.people.heirs.remove(&from);
}

/// System: posts vacant long enough are filled.
pub fn posts(book: Res<Book>, mut all: EveryTable) {
    if all.people.vacant.is_empty() {
        return;
    }
    let today = all.calendar.today;
    let due = |(&post, &since): (&Post, &Date)| (today.since(since) >= days_of(&book, post)).then_some(post);
    let due: Vec<Post> = all.people.vacant.iter().filter_map(due).collect();
    for post in due {
        match post {
            Post::Leader(faction) => fill_leader(&book, &mut all, faction),
            Post::Office(office) => fill_office(&book, &mut all, office),
        }
    }
}

/// How many days a post waits before it is filled without anyone's order.
fn days_of(book: &Scenario, post: Post) -> i32 {
    let d = &book.defines.people;
    let days = match post {
        Post::Leader(_) => d.leader_days,
        Post::Office(office) => match book.offices[office].role {
            Role::HeadOfState | Role::HeadOfGovernment => d.head_days,
            _ => d.office_days,
        },
    };
    days.cast_signed()
}

fn fill_leader(book: &Scenario, t: &mut Snapshot, faction: FactionId) {
    let row = &t.factions[faction];
    if !row.active || row.leader.is_some() {
        t.people.vacant.remove(&Post::Leader(faction));
        return;
    }
    let (country, field) = (row.country, row.kind.asks());
    let all = claimants(book, t.read(), faction);
    let first = all.first().copied();
    let chosen = first.map(|(c, _)| c).or_else(|| bring_up(book, t, country, Some(faction), field));
    let Some(chosen) = chosen else {
        let today = t.calendar.today;
        t.people.vacant.insert(Post::Leader(faction), today);
        return;
    };
    if let Some((_, best)) = first {
        pass_over(book, t, &all[1..], best, chosen);
    }
    lead(book, t, faction, chosen);
}

/// Those who came near and wanted it bear a grudge, the more the nearer and the more ambitious; it stands between them
/// and the one who won.
fn pass_over(book: &Scenario, t: &mut Snapshot, others: &[(CharacterId, Fixed)], best: Fixed, winner: CharacterId) {
    let d = &book.defines.people;
    for &(id, standing) in others {
        let ambition = temper::ambition(book, t.read(), id);
        let near = d.passed_over_within - (best - standing);
        if ambition < d.passed_over_ambition || !near.is_positive() {
            continue;
        }
        let grudge = (ambition - d.passed_over_ambition + near).min(d.passed_over_most);
        let person = &mut t.people[id];
        person.grievance = (person.grievance + grudge).min(Fixed::HUNDRED);
        let tie = (person.tie(winner) - grudge.over_int(2)).max(Fixed::whole(-100));
        t.people.set_tie(id, winner, tie);
        let (today, faction) = (t.calendar.today, t.people[winner].faction);
        if let Some(faction) = faction {
            t.chronicle.write(today, Happening::PassedOver { character: id, faction, by: winner });
        }
    }
}

fn fill_office(book: &Scenario, t: &mut Snapshot, office: OfficeId) {
    let def = &book.offices[office];
    let country = def.country;
    let today = t.calendar.today;
    if t.people.holders[office].is_some() {
        t.people.vacant.remove(&Post::Office(office));
        return;
    }
    // A country that is not there yet is looked at again later.
    if !t.countries[country].exists {
        t.people.vacant.insert(Post::Office(office), today);
        return;
    }
    // Who governs and has lost its leader does not send a stand-in: it chooses, and the chosen one takes the first office.
    if def.role == Role::HeadOfGovernment
        && let Some(head) = t.countries[country].head.filter(|&h| t.factions[h].leader.is_none())
        && !claimants(book, t.read(), head).is_empty()
    {
        fill_leader(book, t, head);
    }
    let chosen = successor(book, t.read(), office);
    let (from, among) = nursery(book, t.read(), office);
    let chosen = chosen.or_else(|| bring_up(book, t, from, among, field_of_role(def.role)));
    match chosen {
        Some(chosen) => {
            if def.role == Role::HeadOfGovernment {
                leave_ministries(book, t, chosen);
            }
            install(t, office, Some(chosen));
        }
        // Nobody can come up today; perhaps somebody is let go or comes home.
        None => _ = t.people.vacant.insert(Post::Office(office), today),
    }
}

/// Who rises to the first office leaves the lesser ones to others.
fn leave_ministries(book: &Scenario, t: &mut Snapshot, id: CharacterId) {
    let lesser: Vec<OfficeId> =
        t.people.offices_of(id).filter(|&office| book.offices[office].role == Role::Minister).collect();
    for office in lesser {
        install(t, office, None);
    }
}

/// Who would hold the office by its rule, if someone can: who fills it is the form's to say.
pub fn successor(book: &Scenario, t: Tables<'_>, office: OfficeId) -> Option<CharacterId> {
    let def = &book.offices[office];
    let state = &t.countries[def.country];
    let filler = book.forms[state.form].filler(def.role);
    let may = |c: &CharacterId| {
        let person = &t.people[*c];
        person.is_free() && person.country == def.country && eligible(t, def.country, filler, person.faction)
    };
    let leader = state.head.and_then(|head| t.factions[head].leader).filter(may);
    match def.role {
        _ if filler == Filler::Overlord => None,
        Role::HeadOfGovernment => leader.or_else(|| best(book, t, def.country, Field::Politics, may)),
        Role::HeadOfState if matches!(filler, Filler::Head | Filler::Government) => leader,
        Role::HeadOfState => next_to_the_throne(book, t, office).filter(may).or(leader),
        // Where there is an army a soldier commands.
        Role::Commander if army(t, def.country).is_some() => {
            let soldier = |c: &CharacterId| may(c) && t.people[*c].faction == army(t, def.country);
            best(book, t, def.country, Field::Command, soldier)
        }
        role => best(book, t, def.country, field_of_role(role), may),
    }
}

fn army(t: Tables<'_>, country: CountryId) -> Option<FactionId> {
    t.factions.active_in(country).find(|&f| t.factions[f].kind == FactionKind::Army)
}

/// Of the body that the last holder belonged to, the one who stands best in it: the heir.
fn next_to_the_throne(book: &Scenario, t: Tables<'_>, office: OfficeId) -> Option<CharacterId> {
    let house = book.offices[office].holder.and_then(|c| t.people[c].faction)?;
    claimants(book, t, house).first().map(|&(c, _)| c)
}

/// The ablest who holds no office yet, standing in the own faction counting half.
fn best(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    field: Field,
    may: impl Fn(&CharacterId) -> bool,
) -> Option<CharacterId> {
    let fit = |c: CharacterId| {
        let person = &t.people[c];
        let idle = t.people.offices_of(c).next().is_none();
        let standing = person.faction.map_or(Fixed::whole(40), |f| standing(book, t, c, f, &mut ()));
        idle.then(|| (person.ability(field) + standing.over_int(2), std::cmp::Reverse(c)))
    };
    let free = t.people.of_country[country].iter().copied().filter(may);
    free.filter_map(fit).max().map(|(_, std::cmp::Reverse(c))| c)
}

/// From where, and from among whom, somebody new comes up for an office.
fn nursery(book: &Scenario, t: Tables<'_>, office: OfficeId) -> (CountryId, Option<FactionId>) {
    let def = &book.offices[office];
    let state = &t.countries[def.country];
    match book.forms[state.form].filler(def.role) {
        Filler::Overlord => (state.overlord.map_or(def.country, |(over, _)| over), None),
        Filler::Army => (def.country, army(t, def.country)),
        Filler::Anyone if def.role == Role::Commander => (def.country, army(t, def.country).or(state.head)),
        _ => (def.country, state.head),
    }
}

fn field_of_role(role: Role) -> Field {
    match role {
        Role::Commander => Field::Command,
        Role::Minister | Role::Governor => Field::Administration,
        Role::HeadOfState | Role::HeadOfGovernment | Role::Speaker => Field::Politics,
    }
}
