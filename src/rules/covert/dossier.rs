//! What a seat reads of covert work: its own networks, acts and files; and what its country's service knows of the networks in its own country: estimates, from what it has learnt.

use super::{named, runner_of};
use crate::rules::view::Estimate;
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, Kind, StreamKind, once_between};
use crate::world::{Network, Operation, Report, Runner, Tables};

/// The networks that a seat runs, by country; those of everybody for one who only watches.
pub fn own_networks(t: Tables<'_>, seat: Option<FactionId>) -> Vec<(CountryId, Runner, &Network)> {
    let mine = seat.map(|s| runner_of(t, s));
    t.networks.all().filter(|(_, runner, _)| mine.is_none_or(|m| m == *runner)).collect()
}

/// The acts that a seat has under way.
pub fn own_operations(t: Tables<'_>, seat: Option<FactionId>) -> impl Iterator<Item = &Operation> {
    let mine = seat.map(|s| runner_of(t, s));
    t.networks.operations.iter().filter(move |o| mine.is_none_or(|m| m == o.runner))
}

/// What a seat's own service has reported, the newest first.
pub fn own_files(t: Tables<'_>, seat: Option<FactionId>) -> impl Iterator<Item = &Report> {
    let mine = seat.map(|s| runner_of(t, s));
    t.networks.files.iter().rev().filter(move |r| mine.is_none_or(|m| m == r.runner))
}

/// A network as the other side sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suspicion {
    /// Whose it is, once that is clear.
    pub master: Option<Runner>,
    pub agents: Estimate,
    /// Per cent of it that is known.
    pub known: Fixed,
}

/// The networks that the service of the seat's country suspects there, the best known first. Those who do not govern get
/// no reports; who only watches knows everything.
pub fn suspicions(book: &Scenario, t: Tables<'_>, seat: Option<FactionId>, country: CountryId) -> Vec<Suspicion> {
    let d = &book.defines.covert;
    let reads = seat.is_none_or(|s| t.countries[country].governs(s));
    let mut all: Vec<Suspicion> = t
        .networks
        .within(country)
        .filter(|(_, n)| reads && (seat.is_none() || n.known >= d.suspected))
        .map(|(runner, network)| {
            let master = (seat.is_none() || network.known >= d.named).then_some(runner);
            let percent = if seat.is_none() { Fixed::ZERO } else { Fixed::HUNDRED - network.known };
            let month = t.calendar.today.first_of_month(0);
            let subject = named(book, runner) ^ book.names.hash(Kind::Country, country.0).rotate_left(5);
            let off = once_between(t.calendar.seed, StreamKind::Dossier, subject, month, -percent, percent);
            // The error is stated of what is seen, so that it tells no more than the estimate.
            let seen = network.agents + off.percent_of(network.agents);
            let short = (Fixed::HUNDRED - percent).max(Fixed::whole(10));
            let most = seen.times_int(100).over(short).max(Fixed::ONE);
            let error = if percent.is_zero() { Fixed::ZERO } else { percent.percent_of(most) + Fixed::ratio(1, 10) };
            Suspicion { master, agents: Estimate { value: seen, error }, known: network.known }
        })
        .collect();
    all.sort_by(|a, b| b.known.cmp(&a.known).then(a.master.cmp(&b.master)));
    all
}
