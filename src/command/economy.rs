//! Orders of the treasury: loans and their repayment, notes, taxes, a broken word, building at home and abroad, soldiers sent home.

use super::Command;
use super::check::{Refusal, demand};
use crate::rules::diplomacy::acts;
use crate::rules::economy::{self, credit};
use crate::rules::occupation;
use crate::rules::script::{Change, FactionNumber, Stage, add_faction};
use crate::rules::states::Reshape;
use crate::scenario::{CostDef, Motive, Scenario};
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{Account, Happening, Sort, Tables};

pub(super) fn cost(book: &Scenario, command: &Command) -> CostDef {
    let d = &book.defines.economy;
    let authority = match command {
        Command::IssueNotes { .. } => d.notes_authority,
        Command::Repudiate => d.default_authority,
        Command::Discharge { .. } => d.discharge_authority,
        _ => d.loan_authority,
    };
    CostDef { authority, ..CostDef::default() }
}

/// What the mint can print in a month without being laughed at: a tenth of all that the people hold.
pub fn most_notes(t: Tables<'_>, country: CountryId) -> Fixed {
    t.books.people[country].max(Fixed::ZERO).over_int(10)
}

/// What lenders would give a country's state now: its own people (`None`) or another's.
pub fn most_lent(book: &Scenario, t: Tables<'_>, country: CountryId, from: Option<CountryId>) -> Fixed {
    match from {
        Some(lender) if lender != country => economy::lends_abroad(book, t, country, lender),
        _ => economy::lends_home(book, t, country),
    }
}

/// Thousands of men of its army that a state could send home at once: of those who are not in the field.
pub fn most_discharged(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let Some(army) = occupation::army(t, country) else { return Fixed::ZERO };
    let force = t.factions[army].force;
    let fielded = Fixed::ratio(i64::from(t.forces.fielded(army)), 1000);
    book.defines.economy.discharge_most.percent_of(force).min(force - fielded).max(Fixed::ZERO)
}

pub(super) fn allowed(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> Result<(), Refusal> {
    let home = t.factions[actor].country;
    let state = &t.countries[home];
    demand(state.governs(actor), "not-in-government")?;
    let positive = |sum: Fixed| demand(sum.is_positive() && sum <= Fixed::whole(1_000_000_000), "sum-out-of-range");
    let up_to =
        |reason, need: Fixed, have: Fixed| if need <= have { Ok(()) } else { Err(Refusal { reason, need, have }) };
    match command {
        Command::Borrow { from, sum } => {
            positive(*sum)?;
            up_to("nobody-lends-that", *sum, most_lent(book, t, home, *from))
        }
        Command::Repay { sum } => {
            positive(*sum)?;
            demand(t.economy.debts_of(home).next().is_some(), "owes-nothing")?;
            up_to("treasury-holds-less", *sum, state.treasury)
        }
        Command::IssueNotes { sum } => {
            positive(*sum)?;
            up_to("too-many-notes", *sum, most_notes(t, home))
        }
        Command::Repudiate => demand(t.economy.debts_of(home).next().is_some(), "owes-nothing"),
        Command::Tax { percent } => {
            let now = t.economy.states[home].tax;
            demand(*percent >= Fixed::ONE && *percent <= Fixed::whole(60), "sum-out-of-range")?;
            demand((*percent - now).abs() <= Fixed::whole(5), "tax-step-too-large")?;
            demand(*percent != now, "tax-so-already")
        }
        Command::Invest { country, sum } => {
            positive(*sum)?;
            demand(t.countries[*country].exists, "country-not-there")?;
            demand(!t.treaties.embargoed(home, *country), "under-embargo")?;
            up_to("treasury-holds-less", *sum, state.treasury)
        }
        Command::Discharge { men } => {
            positive(*men)?;
            demand(occupation::army(t, home).is_some(), "no-army")?;
            up_to("not-so-many-men", *men, most_discharged(book, t, home))
        }
        _ => Ok(()),
    }
}

pub(super) fn carry_out(s: &mut impl Stage, actor: FactionId, command: &Command) {
    let home = s.tables().factions[actor].country;
    let (treasury, people) = (Account::Country(home), Account::People(home));
    match command {
        Command::Borrow { from, sum } => {
            let lender = from.map_or(people, Account::People);
            s.make(Change::Pay { from: lender, to: treasury, sum: *sum, sort: Sort::Loan });
            s.make(Change::Debt { debtor: home, creditor: lender, by: *sum });
            let from = from.filter(|&c| c != home);
            s.make(Change::Record(Happening::LoanRaised { country: home, from, sum: *sum }));
        }
        Command::Repay { sum } => repay(s, home, *sum),
        Command::IssueNotes { sum } => {
            s.make(Change::Pay { from: Account::Mint(home), to: treasury, sum: *sum, sort: Sort::Issue });
            s.make(Change::Record(Happening::NotesIssued { country: home, sum: *sum }));
        }
        Command::Repudiate => {
            for change in credit::broken_word(s.book(), s.tables(), home) {
                s.make(change);
            }
        }
        Command::Tax { percent } => {
            s.make(Change::Tax { country: home, to: *percent });
            s.make(Change::Record(Happening::TaxChanged { country: home, to: *percent }));
        }
        Command::Invest { country, sum } => invest(s, home, *country, *sum),
        Command::Discharge { men } => discharge(s, home, *men),
        _ => {}
    }
}

/// Debts are paid back to the creditors in their order, those abroad last: of each as far as the sum goes.
fn repay(s: &mut impl Stage, home: CountryId, sum: Fixed) {
    let mut debts: Vec<(Account, Fixed)> = s.tables().economy.debts_of(home).collect();
    debts.sort_by_key(|&(creditor, _)| (creditor != Account::People(home), creditor));
    let mut left = sum;
    for (creditor, owed) in debts {
        let part = owed.min(left);
        if !part.is_positive() {
            break;
        }
        s.make(Change::Pay { from: Account::Country(home), to: creditor, sum: part, sort: Sort::Repayment });
        s.make(Change::Debt { debtor: home, creditor, by: -part });
        left -= part;
    }
}

fn invest(s: &mut impl Stage, home: CountryId, country: CountryId, sum: Fixed) {
    let (from, to) = (Account::Country(home), Account::People(country));
    s.make(Change::Pay { from, to, sum, sort: Sort::Investment });
    s.make(Change::Build { country, sum });
    if country != home {
        let revenue = s.tables().countries[country].revenue.max(Fixed::HUNDRED);
        let months = sum.over(revenue).min(Fixed::whole(6));
        let by = s.book().defines.economy.invest_relation.times(months);
        acts::cause(s, home, country, Motive::Investment, by);
    }
    s.make(Change::Record(Happening::Invested { by: home, country, sum }));
}

/// Men go home; those who stay wonder who is next.
fn discharge(s: &mut impl Stage, home: CountryId, men: Fixed) {
    let d = s.book().defines.economy.clone();
    let Some(army) = occupation::army(s.tables(), home) else { return };
    let tenths = men.times_int(10).over(s.tables().factions[army].force.max(Fixed::ONE));
    s.make(Change::Reshape(Reshape::Discharge { country: home, men }));
    add_faction(s, army, FactionNumber::Cohesion, d.discharge_cohesion.times(tenths));
    if let Some(now) = s.tables().institutions[home].of(army).map(|b| b.satisfaction) {
        let by = (now + d.discharge_content.times(tenths)).clamp(Fixed::ZERO, Fixed::HUNDRED) - now;
        if !by.is_zero() {
            s.make(Change::Satisfaction { country: home, body: army, by });
        }
    }
    s.make(Change::Record(Happening::Discharged { country: home, men }));
}
