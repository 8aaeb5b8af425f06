//! Who lends to a state, how much and at what interest; and what happens when its word is broken.

use crate::rules::diplomacy::Diplomatic;
use crate::rules::relation::relation;
use crate::rules::script::{Change, CountryNumber};
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Motive, Scenario};
use crate::units::{CountryId, Fixed};
use crate::world::{Account, Happening, Tables};

/// Days for which a default is remembered.
const MEMORY: i32 = 5 * 365;

/// How far a state's word is trusted, 0 to 100.
pub fn trust(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.economy;
    let (state, money) = (&t.countries[country], &t.economy.states[country]);
    let mut total = Total::new(sink);
    total.add("rest", d.trust);
    total.add("stability", d.trust_stability.times(state.stability - Fixed::whole(50)).over_int(50));
    total.add("debt", -burden(book, t, country).min(Fixed::HUNDRED).percent_of(d.trust_debt));
    total.add("inflation", -d.trust_inflation.times(money.inflation.max(Fixed::ZERO)).over_int(10));
    if money.defaulted.is_some_and(|day| t.calendar.today.since(day) < MEMORY) {
        total.add("broken-word", -d.trust_default);
    }
    if money.paid < Fixed::HUNDRED {
        total.add("arrears", -(Fixed::HUNDRED - money.paid).percent_of(d.trust_arrears));
    }
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// Interest that a state pays in a year, per cent.
pub fn interest(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.economy;
    let mut total = Total::new(sink);
    total.add("safe-interest", d.interest);
    total.add("distrust", (Fixed::HUNDRED - trust(book, t, country, &mut ())).percent_of(d.interest_risk));
    total.sum()
}

/// What a state owes, by creditor.
pub fn debt(_: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    for (creditor, sum) in t.economy.debts_of(country) {
        match creditor {
            Account::People(c) if c == country => total.add("own-people", sum),
            Account::People(c) | Account::Country(c) | Account::Mint(c) => {
                total.about("lenders", About::Country(c), sum)
            }
            Account::Faction(f) => total.about("lender", About::Faction(f), sum),
        }
    }
    total.sum()
}

/// What a state may owe before nobody lends it more.
pub fn debt_limit(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    book.defines.economy.debt_months.times(t.countries[country].revenue)
}

/// Its debts, per cent of that limit.
pub fn burden(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let owed = t.economy.debt(country);
    if owed.is_zero() { Fixed::ZERO } else { owed.times_int(100).over(debt_limit(book, t, country).max(Fixed::ONE)) }
}

/// What its own people would lend a state this month.
pub fn lends_home(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let d = &book.defines.economy;
    let purses = t.books.people[country].max(Fixed::ZERO);
    let most = trust(book, t, country, &mut ()).percent_of(d.lends.percent_of(purses));
    most.min(debt_limit(book, t, country) - t.economy.debt(country)).max(Fixed::ZERO)
}

/// What another country's people would still lend a state: they trust it and stand well with it, and count what it owes them.
pub fn lends_abroad(book: &Scenario, t: Tables<'_>, debtor: CountryId, lender: CountryId) -> Fixed {
    let d = &book.defines.economy;
    let liked = relation(book, t, debtor, lender, &mut ());
    if !liked.is_positive() || t.treaties.embargoed(debtor, lender) || !t.countries[lender].exists {
        return Fixed::ZERO;
    }
    let purses = t.books.people[lender].max(Fixed::ZERO);
    let most = trust(book, t, debtor, &mut ()).percent_of(liked.percent_of(d.lends_abroad.percent_of(purses)));
    let owed = t.economy.debts.get(&(debtor, Account::People(lender))).copied().unwrap_or_default();
    (most - owed).min(debt_limit(book, t, debtor) - t.economy.debt(debtor)).max(Fixed::ZERO)
}

/// How hard a state is pressed for money: 0 at ease, 1 uneasy, 3 and more at the end of its means.
pub fn strain(t: Tables<'_>, country: CountryId) -> Fixed {
    let (state, money) = (&t.countries[country], &t.economy.states[country]);
    let revenue = state.revenue.max(Fixed::ONE);
    let empty = (revenue - state.treasury).max(Fixed::ZERO).over(revenue);
    let unpaid = (Fixed::HUNDRED - money.paid).over_int(15);
    empty + unpaid + t.economy.debt(country).over(revenue).over_int(18)
}

/// What it means that a state pays nobody any more: its debts are nothing, and so is its word.
pub fn broken_word(book: &Scenario, t: Tables<'_>, country: CountryId) -> Vec<Change> {
    let d = &book.defines.economy;
    let mut changes = vec![Change::WriteOff { country }];
    let mut shaken = |number, now: Fixed, by: Fixed| {
        let by = (now + by).clamp(Fixed::ZERO, Fixed::HUNDRED) - now;
        if !by.is_zero() {
            changes.push(Change::Country { country, number, by });
        }
    };
    let state = &t.countries[country];
    shaken(CountryNumber::Stability, state.stability, d.default_stability);
    shaken(CountryNumber::Legitimacy, state.legitimacy, d.default_legitimacy);
    for (creditor, _) in t.economy.debts_of(country) {
        if let Account::People(lender) | Account::Country(lender) = creditor
            && lender != country
        {
            let (motive, by) = (Motive::Default, d.default_relation);
            changes.push(Change::Abroad(Diplomatic::Motive { a: country, b: lender, motive, by }));
        }
    }
    changes.push(Change::Record(Happening::Bankrupt { country }));
    changes
}
