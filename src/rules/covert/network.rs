//! A network month by month: agents by money, depth by agents and time, cover by rest, and what the other side learns.

use super::{account_of, named, purse, service};
use crate::rules::why::{About, Terms, Total};
use crate::rules::{books, relation};
use crate::scenario::{Breadth, Motive, Scenario};
use crate::units::{CountryId, Fixed, Kind, Stream, StreamKind};
use crate::world::{Account, Affair, Happening, Network, Outcome, Report, Runner, Snapshot, Sort, Tables, Target};

const FIFTY: Fixed = Fixed::whole(50);

/// Agents that are won or leave in a month for which so much is paid.
pub fn agents_change(
    book: &Scenario,
    t: Tables<'_>,
    network: &Network,
    country: CountryId,
    paid: Fixed,
    sink: &mut impl Terms,
) -> Fixed {
    let d = &book.defines.covert;
    let mut total = Total::new(sink);
    let wanted = paid.over(d.agent);
    if wanted >= network.agents {
        let openness = (FIFTY + t.countries[country].liberties.over_int(2)).over_int(100);
        total.add("recruited", d.recruits.times(openness).min(wanted - network.agents));
    } else {
        total.add("unpaid-agents", -d.unpaid.percent_of(network.agents - wanted));
    }
    total.within(network.agents, Fixed::ZERO, Fixed::whole(1000))
}

/// Depth: toward what so many agents can reach.
pub fn depth_change(book: &Scenario, network: &Network, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.covert;
    let reach = network.agents.times_int(100).over(network.agents + d.half);
    let mut total = Total::new(sink);
    total.add("agents-in-place", d.deepens.percent_of(reach - network.depth));
    total.within(network.depth, Fixed::ZERO, Fixed::HUNDRED)
}

/// Cover: acts wear it off, rest brings it back.
pub fn cover_change(book: &Scenario, network: &Network, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.covert;
    let mut total = Total::new(sink);
    total.add("return-to-rest", d.covers.percent_of(d.cover - network.cover));
    total.within(network.cover, Fixed::ZERO, Fixed::HUNDRED)
}

/// What the service of the country learns of a network there, and forgets.
pub fn known_change(
    book: &Scenario,
    t: Tables<'_>,
    network: &Network,
    country: CountryId,
    sink: &mut impl Terms,
) -> Fixed {
    let d = &book.defines.covert;
    let strength = service::strength(book, t, country, &mut ());
    let mut total = Total::new(sink);
    let bare = Fixed::HUNDRED - network.cover;
    total.about("their-service", About::Country(country), strength.percent_of(bare.percent_of(d.learns)));
    total.add("files-grow-old", -d.forgets.percent_of(network.known));
    total.within(network.known, Fixed::ZERO, Fixed::HUNDRED)
}

/// Chance in per cent, each month, that agents of a network are caught.
pub fn caught(book: &Scenario, t: Tables<'_>, network: &Network, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.covert;
    let strength = service::strength(book, t, country, &mut ());
    let mut total = Total::new(sink);
    total.add("agents-abroad", d.caught);
    total.about("their-service", About::Country(country), d.caught_strength.times(strength - FIFTY));
    total.add("known-of-it", d.caught_known.times(network.known - FIFTY));
    total.add("cover", -d.caught_cover.times(network.cover - FIFTY));
    match t.services[country].search.as_ref().map(|s| s.breadth) {
        Some(Breadth::Narrow) => total.add("narrow-search", d.caught_narrow),
        Some(Breadth::Broad) => total.add("broad-search", d.caught_broad),
        None => {}
    }
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::whole(60))
}

/// All networks in a country have their month.
pub(super) fn month(book: &Scenario, t: &mut Snapshot, country: CountryId) {
    let runners: Vec<Runner> = t.networks.within(country).map(|(runner, _)| runner).collect();
    for runner in runners {
        if let Some(runner) = owner_today(t, runner, country) {
            pass(book, t, runner, country);
        }
    }
}

/// A runner that is no more leaves nothing; one that has come to govern gives its people to its country.
fn owner_today(t: &mut Snapshot, runner: Runner, country: CountryId) -> Option<Runner> {
    let gone = match runner {
        Runner::Country(c) => !t.countries[c].exists,
        Runner::Faction(f) => !t.factions[f].active,
    };
    if gone || !t.countries[country].exists {
        t.networks.remove(runner, country);
        return None;
    }
    let Runner::Faction(f) = runner else { return Some(runner) };
    let home = t.factions[f].country;
    if !t.countries[home].governs(f) {
        return Some(runner);
    }
    let (state, mut own) = (Runner::Country(home), t.networks.of(runner, country)?.clone());
    t.networks.remove(runner, country);
    if country == home {
        return None;
    }
    if let Some(old) = t.networks.of(state, country) {
        own = Network {
            agents: own.agents + old.agents,
            depth: own.depth.max(old.depth),
            cover: own.cover.min(old.cover),
            known: own.known.max(old.known),
            monthly: old.monthly,
            since: old.since,
        };
    }
    t.networks.put(state, country, own);
    for operation in t.networks.operations.iter_mut().filter(|o| o.runner == runner && o.country == country) {
        operation.runner = state;
    }
    Some(state)
}

fn pass(book: &Scenario, t: &mut Snapshot, runner: Runner, country: CountryId) {
    let Some(network) = t.networks.of(runner, country).cloned() else { return };
    let paid = if purse(t.read(), runner) >= network.monthly { network.monthly } else { Fixed::ZERO };
    if paid.is_positive() {
        books::transfer(t, account_of(runner), Account::People(country), paid, Sort::Covert);
    }
    let sink = &mut ();
    let now = t.read();
    let (agents, depth) = (agents_change(book, now, &network, country, paid, sink), depth_change(book, &network, sink));
    let (cover, known) = (cover_change(book, &network, sink), known_change(book, now, &network, country, sink));
    let chance = caught(book, now, &network, country, sink);
    let today = t.calendar.today;
    if let Some(row) = t.networks.of_mut(runner, country) {
        row.agents += agents;
        row.depth += depth;
        row.cover += cover;
        row.known += known;
        if row.agents < Fixed::ONE && !row.monthly.is_positive() {
            t.networks.remove(runner, country);
            return;
        }
    }
    let subject = named(book, runner) ^ book.names.hash(Kind::Country, country.0).rotate_left(23);
    if Stream::new(t.calendar.seed, StreamKind::CounterIntelligence, subject, today).percent(chance) {
        arrests(book, t, runner, country);
    }
}

/// Agents are caught: the network loses them, the service learns from them, and the papers hear of it.
fn arrests(book: &Scenario, t: &mut Snapshot, runner: Runner, country: CountryId) {
    let d = &book.defines.covert;
    let today = t.calendar.today;
    let Some(row) = t.networks.of_mut(runner, country) else { return };
    let taken = d.taken.percent_of(row.agents).max(Fixed::ONE).min(row.agents);
    row.agents -= taken;
    row.cover = (row.cover - d.taken_cover).max(Fixed::ZERO);
    row.known = (row.known + d.taken_known).min(Fixed::HUNDRED);
    let named = row.known >= d.named;
    if let Some(search) = &mut t.services[country].search {
        search.found += taken;
    }
    let heads = u32::try_from(taken.trunc().max(1)).unwrap_or(1);
    let by = named.then_some(runner);
    t.chronicle.write(today, Happening::Covert(Affair::Caught { country, by, heads }));
    t.networks.file(Report {
        day: today,
        runner,
        country,
        act: None,
        target: Target::Country(country),
        outcome: Outcome::Caught,
    });
    let home = super::home_of(t.read(), runner);
    if named && home != country {
        relation::cause(t, home, country, Motive::Meddling, d.taken_relation);
    }
}
