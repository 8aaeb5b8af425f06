//! Who may vote and who does: franchise and turnout of a province, each with its terms.

use super::tickets::{Ticket, tickets};
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{BarredDef, Brings, FranchiseDef, Scenario};
use crate::units::{CountryId, Fixed, Id, ProvinceId, Share};
use crate::world::{Influence, Tables, Target, Voting};

/// Per cent of a province's people that may vote.
pub fn franchise(book: &Scenario, t: Tables<'_>, at: ProvinceId, sink: &mut impl Terms) -> Fixed {
    let country = t.provinces.owner[at];
    let def = &book.countries[country].franchise;
    let mut total = Total::new(sink);
    let special = def.places.iter().rev().find(|(place, _)| place.has(&book.regions, at)).map(|p| p.1);
    let adults = special.unwrap_or(def.adults);
    total.add("adults", adults);
    for barred in def.barred.iter().filter(|b| bars(book, t, country, b, at)) {
        let kept_out = book.ground.traits[at][barred.of.index()].percent_of(barred.percent.percent_of(adults));
        total.add("barred", -kept_out);
    }
    brought(book, t, at, &mut total, |b| if let Brings::Franchise(a) = b { Some(a) } else { None });
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

fn bars(book: &Scenario, t: Tables<'_>, country: CountryId, barred: &BarredDef, at: ProvinceId) -> bool {
    let lifted = barred.until.is_some_and(|law| t.countries[country].has_law(law));
    !lifted && (barred.places.is_empty() || barred.places.iter().any(|p| p.has(&book.regions, at)))
}

/// Of a place's people, in share units: those whose movement puts up no list and those who follow nobody, both among the
/// electors alone. Who is kept from the roll is first of all who follows a movement without a list, then who follows nobody.
pub(super) fn at_the_booth(
    book: &Scenario,
    t: Tables<'_>,
    at: ProvinceId,
    homeless: u32,
    unaligned: u32,
) -> (u32, u32) {
    let whole = i64::from(Share::WHOLE);
    let grown = FranchiseDef::default().adults;
    let able = franchise(book, t, at, &mut ()).min(grown).max(Fixed::ONE);
    let out = whole - whole * able.to_raw() / grown.to_raw();
    let (homeless, unaligned) = (i64::from(homeless), i64::from(unaligned));
    let still = (homeless - out).max(0);
    let free = (unaligned - (out - homeless).max(0)).max(0);
    let of_electors = |n: i64| u32::try_from((n * whole / (whole - out).max(1)).min(whole)).expect("a share");
    (of_electors(still), of_electors(free))
}

/// Heads that may vote.
pub fn electors(book: &Scenario, t: Tables<'_>, at: ProvinceId) -> u64 {
    let raw = franchise(book, t, at, &mut ()).to_raw().unsigned_abs();
    u64::from(t.provinces.population[at]) * raw / 1_000_000
}

/// Per cent of a province's electors that vote.
///
/// Turnout falls with those who follow nobody or nobody whom they may vote for, and rises with trust in the state and with
/// the race's closeness (Downs 1957; Blais 2006); second-order votes draw fewer (Reif and Schmitt 1980).
pub fn turnout(
    book: &Scenario,
    t: Tables<'_>,
    at: ProvinceId,
    what: Voting,
    tickets: &[Ticket],
    sink: &mut impl Terms,
) -> Fixed {
    let d = &book.defines.election;
    let country = t.provinces.owner[at];
    let state = &t.countries[country];
    let row = &t.influence.shares[at];
    let mut total = Total::new(sink);
    total.add("custom-of-voting", d.turnout);
    let homeless: u32 = t.influence.slots[country]
        .iter()
        .zip(row)
        .filter(|(f, _)| !tickets.iter().any(|ticket| ticket.members.contains(f)))
        .map(|(_, share)| *share)
        .sum();
    let (homeless, unaligned) = at_the_booth(book, t, at, homeless, Influence::unaligned(row));
    total.add("unaligned", -d.turnout_unaligned.percent_of(Share(unaligned).percent()));
    if tickets.len() > 1 {
        total.add("nobody-to-vote-for", -d.turnout_homeless.percent_of(Share(homeless).percent()));
        total.add("close-race", d.turnout_close.percent_of(closeness(t, country, at, tickets)));
    } else {
        total.add("one-list", d.turnout_one_list);
    }
    total.add("legitimacy", d.turnout_legitimacy.times((state.legitimacy - Fixed::whole(50)).over_int(50)));
    total.add("unrest", -d.turnout_unrest.percent_of(t.provinces.unrest[at]));
    match what {
        Voting::ByElection => total.add("by-election", -d.turnout_by_election),
        Voting::SecondRound => total.add("second-round", -d.turnout_second_round),
        _ => {}
    }
    brought(book, t, at, &mut total, |b| if let Brings::Turnout(a) = b { Some(a) } else { None });
    total.within(Fixed::ZERO, Fixed::whole(5), Fixed::whole(98))
}

/// Turnout if the chamber were elected today.
pub fn turnout_today(book: &Scenario, t: Tables<'_>, at: ProvinceId, sink: &mut impl Terms) -> Fixed {
    let lists = tickets(book, t, t.provinces.owner[at], Voting::Chamber, None);
    turnout(book, t, at, Voting::Chamber, &lists, sink)
}

/// 100 where the first two are level, 0 where the first leads by 40 points or more.
fn closeness(t: Tables<'_>, country: CountryId, at: ProvinceId, tickets: &[Ticket]) -> Fixed {
    let mut shares: Vec<Fixed> = tickets.iter().map(|x| Share(x.share(t, country, at)).percent()).collect();
    shares.sort_unstable();
    let lead = match shares[..] {
        [.., second, first] => first - second,
        _ => Fixed::HUNDRED,
    };
    (Fixed::HUNDRED - lead.times_int(5).over_int(2)).max(Fixed::ZERO)
}

/// What laws of the country and modifiers on it and on the place bring.
fn brought<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    at: ProvinceId,
    total: &mut Total<'_, S>,
    pick: impl Fn(Brings) -> Option<Fixed>,
) {
    let country = t.provinces.owner[at];
    for &law in &t.countries[country].laws {
        for amount in book.laws[law].brings.iter().filter_map(|&b| pick(b)) {
            total.about("law", About::Law(law), amount);
        }
    }
    for target in [Target::Country(country), Target::Province(at)] {
        for active in t.modifiers.on(target) {
            for amount in book.modifiers[active.modifier].brings.iter().filter_map(|&b| pick(b)) {
                total.about("modifier", About::Modifier(active.modifier), amount.times(active.times));
            }
        }
    }
}
