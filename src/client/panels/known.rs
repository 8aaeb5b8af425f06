//! What the seat knows of others' secrets: figures with their error, and why the error is as large as it is.
//!
//! Owns the wording. The estimates are `rules::view`'s; whoever only watches knows everything.

use super::account::{Account, told};
use super::figures::{self, Unit};
use crate::client::desk::{Subject, View};
use crate::rules::view::{Estimate, Secret, uncertainty};
use crate::units::{FactionId, Fixed};

/// Whether a faction has no secrets from the seat.
pub fn knows(view: &View, faction: FactionId) -> bool {
    view.session.view(view.seat).knows(faction)
}

/// A secret in words: "58", or "61 ± 9" where it is only estimated.
pub fn figure(view: &View, faction: FactionId, secret: Secret, say: impl Fn(Fixed) -> String) -> String {
    let Estimate { value, error } = view.session.view(view.seat).secret(faction, secret);
    if error.is_zero() { say(value) } else { format!("{}\u{a0}±\u{a0}{}", say(value), say(error)) }
}

/// Why a rival's secret is known no better; none for what is no secret.
pub fn account(view: &View, subject: Subject) -> Option<Account> {
    let (faction, secret, what) = match subject {
        Subject::Authority(f) => (f, Secret::Authority, "authority"),
        Subject::Money(f) => (f, Secret::Funds, "money"),
        Subject::Cohesion(f) => (f, Secret::Cohesion, "cohesion"),
        Subject::Force(f) => (f, Secret::Force, "force"),
        _ => return None,
    };
    let seat = view.seat.filter(|_| !knows(view, faction))?;
    let say = |value: Fixed| match secret {
        Secret::Funds => figures::money(value),
        Secret::Cohesion => figures::percent_whole(value).trim_end_matches('%').trim_end().to_owned(),
        _ => figures::points(value),
    };
    let now = figure(view, faction, secret, say);
    let mut terms = Vec::new();
    let total = uncertainty(view.book, view.t, seat, faction, &mut terms);
    Some(Account {
        question: view.tell.ui_with(&format!("panel-known-{what}"), &[("now", now)]),
        sub: view.tell.faction(faction),
        terms: told(view, &terms),
        total,
        total_label: view.tell.ui("panel-known-error"),
        level: true,
        unit: Unit::Points,
        next: view.tell.ui("panel-known-next"),
        ..Account::default()
    })
}
