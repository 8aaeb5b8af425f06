//! Those who come up when a scenario's people have gone: names by the lists of their country, the rest by lot.
//!
//! The lot is drawn when a person comes up, from a stream of their own stable name and the day.

use super::name_hash;
use crate::scenario::{Field, Lot, Scenario};
use crate::units::{CharacterId, CountryId, FactionId, Fixed, NameListId, QualityId, Stream, StreamKind};
use crate::world::{Happening, Snapshot};

/// Brings up someone of a country for a faction who is good in a field; `None` if the country has nobody left.
pub fn bring_up(
    book: &Scenario,
    t: &mut Snapshot,
    country: CountryId,
    faction: Option<FactionId>,
    field: Field,
) -> Option<CharacterId> {
    let id = t.people.of_country[country].iter().copied().find(|&c| t.people[c].lot == Lot::Unknown)?;
    let (today, d) = (t.calendar.today, &book.defines.people);
    let mut stream = Stream::new(t.calendar.seed, StreamKind::Newcomer, name_hash(book, id), today);
    let name = name(book, t, country, &mut stream);
    let age = 34 + i64::try_from(stream.below(24)).expect("small");
    let born =
        today.plus(-i32::try_from(age * 365 + i64::try_from(stream.below(365)).expect("small")).expect("some years"));
    let mut abilities = [Fixed::ZERO; 4];
    for (ability, of) in abilities.iter_mut().zip(Field::ALL) {
        let (low, high) = (d.newcomer_least, d.newcomer_most);
        let drawn = (stream.between(low, high) + stream.between(low, high)).over_int(2);
        let more = if of == field { d.newcomer_field } else { Fixed::ZERO };
        *ability = Fixed::whole((drawn + more).trunc());
    }
    let qualities = qualities(book, &mut stream);
    let whole = |n: Fixed| Fixed::whole(n.trunc());
    let person = &mut t.people[id];
    person.lot = Lot::Free;
    person.since = today;
    person.faction = faction;
    person.born = born;
    person.abilities = abilities;
    person.qualities = qualities;
    person.ambition = whole(stream.between(Fixed::whole(25), Fixed::whole(80)));
    person.loyalty = whole(stream.between(Fixed::whole(50), Fixed::whole(80)));
    person.health = d.health_at(age);
    person.name = name;
    t.chronicle.write(today, Happening::CameUp { character: id, faction });
    Some(id)
}

/// A name that nobody in the country bears, as far as a few draws can find one.
fn name(book: &Scenario, t: &Snapshot, country: CountryId, stream: &mut Stream) -> Option<(NameListId, u16, u16)> {
    let lists: Vec<NameListId> =
        book.name_lists.iter().filter(|(_, l)| l.countries.contains(&country)).map(|(id, _)| id).collect();
    let list = lists.get(pick(stream, lists.len())).copied()?;
    let def = &book.name_lists[list];
    let mut drawn = None;
    for _ in 0..6 {
        let small = |n: usize| u16::try_from(n).expect("lists are limited at load");
        let name = (list, small(pick(stream, def.given.len())), small(pick(stream, def.family.len())));
        drawn = Some(name);
        if !t.people.of_country[country].iter().any(|&c| t.people[c].name == drawn) {
            break;
        }
    }
    drawn
}

/// Up to two, each by how common it is, none unlike the other.
fn qualities(book: &Scenario, stream: &mut Stream) -> Vec<QualityId> {
    let whole: u64 = book.qualities.values().map(|q| weight(q.common)).sum();
    let mut found: Vec<QualityId> = Vec::new();
    for _ in 0..2 {
        let mut at = stream.below(whole);
        let drawn = book.qualities.iter().find(|(_, q)| {
            let here = at < weight(q.common);
            at = at.saturating_sub(weight(q.common));
            here
        });
        let Some((id, def)) = drawn else { continue };
        let clash =
            found.iter().any(|&other| def.unlike.contains(&other) || book.qualities[other].unlike.contains(&id));
        if !found.contains(&id) && !clash {
            found.push(id);
        }
    }
    found.sort_unstable();
    found
}

fn weight(common: Fixed) -> u64 {
    common.trunc().max(0).unsigned_abs()
}

fn pick(stream: &mut Stream, of: usize) -> usize {
    usize::try_from(stream.below(of as u64)).expect("below a length")
}
