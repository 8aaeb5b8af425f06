//! Who holds what in a war: the holder's colour, hatched in that of the strongest other; fronts and marches as lines.

use std::collections::BTreeMap;

use super::Colours;
use super::colour::{PAPER, ink, mix};
use super::influence::faction_ink;
use crate::client::atlas::{Hatch, Note};
use crate::rules::conflict::Eyes;
use crate::rules::view::View;
use crate::scenario::{Link, Scenario};
use crate::telling::Teller;
use crate::units::{Fixed, ProvinceId, Share};
use crate::world::{Belligerent, Stance, Tables};

/// Per cent of a place that another must control to be seen there.
pub const SEEN: u32 = 12;

/// How a side is tinted.
pub fn side_ink(book: &Scenario, t: Tables<'_>, who: Belligerent) -> [u8; 3] {
    match who {
        Belligerent::Faction(f) => faction_ink(book, t, f),
        Belligerent::Country(c) => book.countries[c].color.0,
    }
}

fn share(part: u32) -> f32 {
    part as f32 / Share::WHOLE as f32
}

/// The tint and hatch of one place.
pub fn place(book: &Scenario, t: Tables<'_>, at: ProvinceId) -> Option<([u8; 3], Hatch)> {
    let ground = t.control.get(at)?;
    let held = share(ground.share(ground.controller));
    let fill = mix(PAPER, side_ink(book, t, ground.controller), 0.30 + 0.5 * held);
    let other = ground
        .shares
        .iter()
        .filter(|(who, part)| {
            *who != ground.controller && u64::from(*part) * 100 >= u64::from(Share::WHOLE) * u64::from(SEEN)
        })
        .max_by_key(|(who, part)| (*part, std::cmp::Reverse(*who)));
    let hatch = other.map_or(Hatch::None, |(who, part)| {
        let line = ink(side_ink(book, t, *who));
        if share(*part) > 0.33 { Hatch::Diagonal(line) } else { Hatch::Back(line) }
    });
    Some((fill, hatch))
}

pub fn control(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    for (at, &owner) in t.provinces.owner.iter() {
        match place(book, t, at) {
            Some((fill, hatch)) => colours.set(at, fill, hatch),
            None => colours.set(at, mix(PAPER, book.countries[owner].color.0, 0.22), Hatch::None),
        }
    }
}

/// Neighbours on land whose holders are at war with each other, the lower first, ascending.
pub fn fronts(book: &Scenario, t: Tables<'_>) -> Vec<(u16, u16)> {
    let mut pairs = Vec::new();
    for (&at, ground) in &t.control.rows {
        let Some(conflict) = t.conflicts.get(ground.conflict).filter(|c| c.active) else { continue };
        for near in &book.map.provinces[at].neighbours {
            let over = near.link != Link::Sea && near.to > at;
            let Some(other) = t.control.get(near.to).filter(|o| over && o.conflict == ground.conflict) else {
                continue;
            };
            if conflict.stance(ground.controller, other.controller) == Stance::Hostile
                && ground.controller != other.controller
            {
                pairs.push((at.0, near.to.0));
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Forces on the way, from where to where.
pub fn marches(t: Tables<'_>) -> Vec<(u16, u16)> {
    let mut list: Vec<(u16, u16)> =
        t.forces.rows.iter().filter_map(|f| f.march.as_ref().map(|m| (f.place.0, m.to.0))).collect();
    list.sort_unstable();
    list.dedup();
    list
}

/// Supply of men in the field, 0 to 100, where each step begins.
pub const SUPPLY_STEPS: [u32; 4] = [15, 35, 55, 75];

/// From the colour of want to that of plenty; want is hatched.
pub fn supply_ramp() -> [([u8; 3], Hatch); 4] {
    const WANT: [u8; 3] = [0x9f, 0x34, 0x19];
    const PLENTY: [u8; 3] = [0x2f, 0x5f, 0x4c];
    let (hungry, short) = (mix(PAPER, WANT, 0.6), mix(PAPER, WANT, 0.28));
    [
        (hungry, Hatch::Diagonal(ink(hungry))),
        // Who cannot tell red from green sees it by its lines.
        (short, Hatch::Back(ink(short))),
        (mix(PAPER, PLENTY, 0.35), Hatch::None),
        (mix(PAPER, PLENTY, 0.7), Hatch::None),
    ]
}

/// The mean supply of the men in each place.
pub fn supply(book: &Scenario, t: Tables<'_>, colours: &mut Colours) {
    for (at, &owner) in t.provinces.owner.iter() {
        if t.control.get(at).is_none() {
            colours.set(at, mix(PAPER, book.countries[owner].color.0, 0.18), Hatch::None);
        }
    }
    let mut places: BTreeMap<ProvinceId, (i128, i128)> = BTreeMap::new();
    for force in &t.forces.rows {
        let sum = places.entry(force.place).or_default();
        sum.0 += i128::from(force.supply.to_raw()) * i128::from(force.men);
        sum.1 += i128::from(force.men);
    }
    for (at, (sum, men)) in places {
        let mean = Fixed::raw(i64::try_from(sum / men.max(1)).unwrap_or(0));
        let step = SUPPLY_STEPS.iter().rposition(|&least| mean >= Fixed::whole(i64::from(least)));
        let (fill, hatch) = supply_ramp()[step.unwrap_or(0)];
        colours.set(at, fill, hatch);
    }
}

/// Men in each place that is fought over, as many as who plays takes them for; those with most first.
pub fn notes(tell: &Teller<'_>) -> Vec<Note> {
    let (t, view) = (tell.t, View::new(tell.book, tell.t, tell.t.play.seat));
    let mut men: BTreeMap<ProvinceId, u32> = BTreeMap::new();
    for war in t.conflicts.active() {
        let mut eyes = Eyes::new(view, war);
        for force in t.forces.rows.iter().filter(|f| f.conflict == war.key) {
            *men.entry(force.place).or_default() += eyes.heads(force);
        }
    }
    let mut list: Vec<(u32, ProvinceId)> = men.into_iter().map(|(at, n)| (n, at)).collect();
    list.sort_by_key(|&(n, at)| (std::cmp::Reverse(n), at));
    let told = |n: u32| crate::client::theme::number::short(i64::from(n));
    list.into_iter().map(|(n, at)| Note { province: at.0, name: tell.province(at), figure: told(n) }).collect()
}
