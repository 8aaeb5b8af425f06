//! What laws and timed changes bring, as terms: the one place where their sums are written.

use super::why::{About, Terms, Total};
use crate::scenario::{Brings, Scenario};
use crate::units::{CountryId, Fixed};
use crate::world::{Tables, Target};

/// Adds those of a list that `pick` takes, each as it weighs here.
pub(super) fn add<S: Terms>(
    total: &mut Total<'_, S>,
    reason: &'static str,
    about: About,
    brings: &[Brings],
    pick: &impl Fn(Brings) -> Option<Fixed>,
    weighed: impl Fn(Fixed) -> Fixed,
) {
    for amount in brings.iter().filter_map(|&b| pick(b)) {
        total.about(reason, about, weighed(amount));
    }
}

/// Adds what the timed changes on a target bring, of the kind that `pick` takes.
pub fn of_modifiers<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    target: Target,
    total: &mut Total<'_, S>,
    pick: impl Fn(Brings) -> Option<Fixed>,
) {
    for active in t.modifiers.on(target) {
        let (brings, about) = (&book.modifiers[active.modifier].brings, About::Modifier(active.modifier));
        add(total, "modifier", about, brings, &pick, |amount| amount.times(active.times));
    }
}

/// Adds what the laws in force in a country bring.
pub fn of_laws<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    total: &mut Total<'_, S>,
    pick: impl Fn(Brings) -> Option<Fixed>,
) {
    for &law in &t.countries[country].laws {
        add(total, "law", About::Law(law), &book.laws[law].brings, &pick, |amount| amount);
    }
}

/// Adds what the competences of state bring in the hands that hold them.
pub fn of_competences<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    total: &mut Total<'_, S>,
    pick: impl Fn(Brings) -> Option<Fixed>,
) {
    let estates = &t.institutions[country];
    for &(competence, body) in &estates.held {
        let Some(holder) = estates.of(body) else { continue };
        let brings = book.competences[competence].brings(holder.estate);
        add(total, "competence", About::Competence(competence), brings, &pick, |amount| amount);
    }
}

/// Adds what a country's laws, its competences, its foreign policy and the timed changes on it bring.
pub fn of_country<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    total: &mut Total<'_, S>,
    pick: impl Fn(Brings) -> Option<Fixed>,
) {
    of_laws(book, t, country, total, &pick);
    of_competences(book, t, country, total, &pick);
    if let Some(doctrine) = t.treaties.doctrine(country) {
        add(total, "doctrine", About::Doctrine(doctrine), &book.doctrines[doctrine].brings, &pick, |amount| amount);
    }
    of_modifiers(book, t, Target::Country(country), total, &pick);
}
