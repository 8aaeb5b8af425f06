//! What men are worth: one function, for the fight and for the one who asks why.

use super::sides;
use crate::rules::people;
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{ForceKind, Scenario};
use crate::units::{Fixed, ProvinceId, Share};
use crate::world::{Belligerent, Force, Tables};

/// Worth of a man of a kind, per cent of a regular soldier's.
pub(super) fn worth(book: &Scenario, kind: ForceKind) -> Fixed {
    let d = &book.defines.conflict;
    match kind {
        ForceKind::Regulars => d.regulars,
        ForceKind::Militia => d.militia,
        ForceKind::Guerrillas => d.guerrillas,
        ForceKind::Garrison => d.garrison,
        ForceKind::Advisers => d.advisers,
        ForceKind::Air => d.air,
    }
}

/// 0 to 100: how empty a place is, and how well men hide in it. Nobody to the square kilometre is 100, forty and more 0.
pub(super) fn roughness(book: &Scenario, t: Tables<'_>, at: ProvinceId) -> Fixed {
    let area = i64::from(book.map.provinces[at].area_km2.max(1));
    let people = i64::from(t.provinces.population[at]);
    (Fixed::HUNDRED - Fixed::ratio(people * 5, area * 2)).max(Fixed::ZERO)
}

/// What a force is worth at a place, in regular soldiers.
pub fn force_strength(book: &Scenario, t: Tables<'_>, force: &Force, at: ProvinceId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.conflict;
    let base = worth(book, force.kind).percent_of(Fixed::whole(i64::from(force.men)));
    let mut total = Total::new(sink);
    total.add("men-of-its-kind", base);
    total.add("training", (force.quality - Fixed::whole(50)).percent_of(base));
    let hungry = (force.supply - Fixed::whole(80)).percent_of(base);
    total.add("supply", if force.kind == ForceKind::Guerrillas { hungry.over_int(3) } else { hungry.over_int(2) });
    total.add("morale", (force.morale - Fixed::whole(55)).percent_of(base).over_int(2));
    if force.mandate.is_none() {
        let times = if force.kind == ForceKind::Guerrillas { 2 } else { 1 };
        let following = sides::following(t, force.side, at).times_int(times);
        total.add("following", following.percent_of(d.following).percent_of(base));
    }
    if matches!(force.kind, ForceKind::Guerrillas | ForceKind::Militia) {
        total.add("rough-country", roughness(book, t, at).percent_of(d.rough).percent_of(base));
    }
    let led = people::lends::command(book, t, force.home).over_int(50).times(d.command);
    match t.factions[force.home].leader {
        Some(leader) => total.about("commander", About::Character(leader), led.percent_of(base)),
        None => total.add("commander", led.percent_of(base)),
    }
    total.within(Fixed::ZERO, base.over_int(10), base.times_int(4))
}

/// Those who would defend a place without being soldiers: a few of those who follow whoever controls it.
pub(super) fn guard(t: Tables<'_>, who: Belligerent, share: u32, at: ProvinceId) -> Fixed {
    let heads = u64::from(t.provinces.population[at]) * u64::from(share) / u64::from(Share::WHOLE);
    let followers = sides::following(t, who, at).percent_of(Fixed::whole(heads.cast_signed()));
    followers.over_int(3000)
}

/// Chance in per cent that so much strength prevails over the other, in the contest's own form.
pub fn odds(attack: Fixed, defence: Fixed) -> Fixed {
    if !attack.is_positive() {
        return Fixed::ZERO;
    }
    let ratio = defence.over(attack).min(Fixed::whole(100));
    Fixed::HUNDRED.over(Fixed::ONE + ratio.times(ratio))
}
