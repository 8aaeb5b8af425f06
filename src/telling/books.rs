//! The books in words: whose account, what for.

use super::Teller;
use super::stance::Eye;
use crate::world::{Account, Sort};

impl Teller<'_> {
    pub fn account(&self, account: Account) -> String {
        match account {
            Account::Country(c) => self.ui_with("account-country", &[("country", self.the_country(c))]),
            Account::People(c) => self.ui_with("account-people", &[("country", self.the_country(c))]),
            Account::Mint(c) => self.ui_with("account-mint", &[("country", self.the_country(c))]),
            Account::Faction(f) => self.the_faction(f),
        }
    }

    /// What a payment is for.
    pub fn payment(&self, sort: Sort) -> String {
        self.ui(&format!("sort-{}", sort.word()))
    }
}

impl Eye<'_> {
    /// As [`Eye::faction`] and [`Eye::country`]; purses and mints are nobody's side.
    pub(super) fn account(&self, account: Account) -> i64 {
        match account {
            Account::Country(c) => self.country(c),
            Account::Faction(f) => self.faction(f),
            Account::People(_) | Account::Mint(_) => 0,
        }
    }
}
