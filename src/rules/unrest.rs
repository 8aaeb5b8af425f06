//! Unrest: each place goes toward a level of named causes.

use bevy_ecs::prelude::Res;

use super::Book;
use super::why::{Terms, Total};
use super::{brings, conflict, economy, occupation};
use crate::scenario::{Brings, BudgetLine, Scenario, Status};
use crate::units::{Fixed, Id, ProvinceId};
use crate::world::{EveryTable, Tables, Target};

/// The level that unrest of a province goes to.
pub fn level(book: &Scenario, t: Tables<'_>, at: ProvinceId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.unrest;
    let owner = t.provinces.owner[at];
    let country = &t.countries[owner];
    let mut total = Total::new(sink);
    total.add("rest", d.rest);
    let (mut outside, mut governing) = (0u32, 0u32);
    for (slot, &f) in t.influence.slots[owner].iter().enumerate() {
        let share = t.influence.shares[at][slot];
        if country.in_government(f) {
            governing += share;
        } else if matches!(t.factions[f].status, Status::Banned | Status::Underground) {
            outside += share;
        }
    }
    let percent = |units: u32| crate::units::Share(units).percent();
    total.add("outlaws", percent(outside).percent_of(d.outlaws));
    total.add("estranged", (Fixed::HUNDRED - percent(governing)).percent_of(d.estranged));
    if country.overlord.is_some() {
        total.add("foreign-rule", d.subject);
    }
    if t.provinces.held_by[at].is_some() {
        total.add("war", d.war);
    } else if book.map.provinces[at].neighbours.iter().any(|n| t.provinces.held_by[n.to].is_some()) {
        total.add("war-near", d.war.over_int(2));
    }
    total.add("resistance", occupation::resistance(t, at).percent_of(book.defines.occupation.unrest_level));
    if country.weariness > Fixed::whole(30) && conflict::sent(t, owner).next().is_some() {
        let tired = country.weariness - Fixed::whole(30);
        total.add("war-weariness", tired.percent_of(book.defines.conflict.sender_unrest));
    }
    total.add("legitimacy", d.legitimacy.times((Fixed::whole(50) - country.legitimacy).over_int(50)));
    total.add("police", -d.police.times(economy::delivered(t, owner, BudgetLine::Police).over_int(10)));
    total.add("welfare", -d.welfare.times(economy::delivered(t, owner, BudgetLine::Welfare).over_int(25)));
    let place = &t.economy.places[at];
    let worse = d.living.times(place.habit - place.living).clamp(-d.living_most, d.living_most);
    total.add("living", worse);
    total.add("repression", country.repression.percent_of(d.repression));
    total.add("land-hunger", book.ground.traits[at][d.land_trait.index()].percent_of(d.land));
    let unrest = |b| if let Brings::Unrest(a) = b { Some(a) } else { None };
    brings::of_country(book, t, owner, &mut total, unrest);
    brings::of_modifiers(book, t, Target::Province(at), &mut total, unrest);
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// System: one place in thirty a day goes part of the way to its level.
pub fn smoulder(book: Res<Book>, mut all: EveryTable) {
    let day = all.calendar.today.number();
    let t = all.read();
    let due = t.provinces.unrest.on_turn(day, 30);
    let moved: Vec<(ProvinceId, Fixed)> = due
        .map(|p| {
            let level = level(&book, t, p, &mut ());
            let now = t.provinces.unrest[p];
            (p, now + book.defines.unrest.speed.percent_of(level - now))
        })
        .collect();
    for (p, value) in moved {
        all.provinces.unrest[p] = value;
    }
}
