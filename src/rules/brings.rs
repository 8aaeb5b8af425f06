//! What laws and timed changes bring, as terms: the one place where their sums are written.

use super::why::{About, Terms, Total};
use crate::scenario::{Brings, Scenario};
use crate::units::{CountryId, Fixed};
use crate::world::{Tables, Target};

/// Adds what the timed changes on a target bring, of the kind that `pick` takes.
pub fn of_modifiers<S: Terms>(
    book: &Scenario,
    t: Tables<'_>,
    target: Target,
    total: &mut Total<'_, S>,
    pick: impl Fn(Brings) -> Option<Fixed>,
) {
    for active in t.modifiers.on(target) {
        for amount in book.modifiers[active.modifier].brings.iter().filter_map(|&b| pick(b)) {
            total.about("modifier", About::Modifier(active.modifier), amount.times(active.times));
        }
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
        for amount in book.laws[law].brings.iter().filter_map(|&b| pick(b)) {
            total.about("law", About::Law(law), amount);
        }
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
        for amount in book.competences[competence].brings(holder.estate).iter().filter_map(|&b| pick(b)) {
            total.about("competence", About::Competence(competence), amount);
        }
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
        for amount in book.doctrines[doctrine].brings.iter().filter_map(|&b| pick(b)) {
            total.about("doctrine", About::Doctrine(doctrine), amount);
        }
    }
    of_modifiers(book, t, Target::Country(country), total, &pick);
}
