//! What a country's service knows of the networks in its own country: estimates, from what it has learnt.

use super::named;
use crate::rules::view::Estimate;
use crate::scenario::Scenario;
use crate::units::{CountryId, FactionId, Fixed, Kind, StreamKind, once_between};
use crate::world::{Runner, Tables};

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
