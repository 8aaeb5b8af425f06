//! People: what they can, how they stand, how long they live, who follows whom.
//!
//! A person's numbers move once a month, each on an own day. Whoever dies, retires, is arrested or driven out leaves
//! every post at once ([`leave`]); a vacant post is filled by the rule of its kind ([`succession`]). Published of a person:
//! [`standing()`], health, loyalty, grievance and the danger to their life, each one function generic over where its
//! terms go. Other rooms ask [`claimants`] who could lead, [`lends`] for what leaders and heads of state bring.

pub mod lends;
mod life;
mod newcomers;
mod standing;
pub mod succession;
mod temper;

pub use life::{danger, health_change};
pub use newcomers::bring_up;
pub use standing::{claimants, is_prominent, own_standing, stance, standing};
pub use succession::{absorb, follow, install, lead, leave, settle, take_charge};
pub use temper::{ambition, grievance_change, loyalty_change, strains};

use bevy_ecs::prelude::Res;

use super::Book;
use crate::scenario::{Lot, Role, Scenario};
use crate::units::{CharacterId, Fixed, Kind, Stream, StreamKind};
use crate::world::{EveryTable, Happening, Snapshot, Tables};

/// Days from one look at a person to the next.
const MONTH: u16 = 30;

/// System: those whose day it is grow older, fall ill, forgive, retire or die.
pub fn pass(book: Res<Book>, mut all: EveryTable) {
    let day = all.calendar.today.number();
    let count = all.people.characters.len();
    let first = usize::try_from((-day).rem_euclid(i32::from(MONTH))).expect("0 to 29");
    for n in (first..count).step_by(usize::from(MONTH)) {
        let id = CharacterId(u16::try_from(n).expect("counts are limited at load"));
        if all.people[id].is_alive() {
            month_of(&book, &mut all, id);
        }
    }
}

fn month_of(book: &Scenario, all: &mut Snapshot, id: CharacterId) {
    let t = all.read();
    let sink = &mut ();
    let health = health_change(book, t, id, sink);
    let (loyalty, grievance) = (loyalty_change(book, t, id, sink), grievance_change(book, t, id, sink));
    let danger = danger(book, t, id, sink).over_int(12);
    let (weary, ill) = (retires(book, t, id), life::falls_ill(book, t, id));
    let mut stream = Stream::new(t.calendar.seed, StreamKind::People, name_hash(book, id), t.calendar.today);
    let today = t.calendar.today;
    let person = &mut all.people[id];
    person.health += health;
    person.loyalty += loyalty;
    person.grievance += grievance;
    if stream.percent(danger) {
        return leave(all, id, Lot::Dead, None);
    }
    if stream.percent(ill) {
        let lost = stream.between(book.defines.people.illness_least, book.defines.people.illness_most);
        let person = &mut all.people[id];
        person.health = (person.health - lost).max(Fixed::ONE);
        if is_prominent(all.read(), id) {
            all.chronicle.write(today, Happening::FellIll { character: id });
        }
    }
    if all.people[id].is_free() && stream.percent(weary) {
        leave(all, id, Lot::Retired, None);
    }
}

/// Per cent a month that a person withdraws for age or weakness. Who reigns stays.
fn retires(book: &Scenario, t: Tables<'_>, id: CharacterId) -> Fixed {
    let d = &book.defines.people;
    let person = &t.people[id];
    let over = i64::from(person.age(t.calendar.today)) - d.retire_age.trunc();
    let weak = d.retire_health - person.health;
    if !person.is_free() || (over <= 0 && !weak.is_positive()) {
        return Fixed::ZERO;
    }
    if t.people.offices_of(id).any(|o| book.offices[o].role == Role::HeadOfState) {
        return Fixed::ZERO;
    }
    d.retire_year.times_int(over.max(0)) + d.retire_weak.times(weak.max(Fixed::ZERO))
}

pub(super) fn name_hash(book: &Scenario, id: CharacterId) -> u64 {
    book.names.hash(Kind::Character, id.0)
}
