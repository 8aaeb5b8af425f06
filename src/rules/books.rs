//! Book-keeping: the one way in which money moves, and the proof that none was lost or made.
//!
//! Money is created and destroyed only through [`Account::Mint`], by acts that are named (`Sort::Issue`,
//! `Sort::Destruction`). Nothing else in the house adds to a treasury or a chest; a test reads the source for it.

use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{Account, EveryTable, Snapshot, Sort, Tables};

/// Moves a sum from one account to another; a negative sum goes the other way.
pub fn transfer(t: &mut Snapshot, from: Account, to: Account, sum: Fixed, sort: Sort) {
    if sum.is_zero() || from == to {
        return;
    }
    enter(t, from, -sum, sort);
    enter(t, to, sum, sort);
}

fn enter(t: &mut Snapshot, account: Account, sum: Fixed, sort: Sort) {
    match account {
        Account::Country(c) => t.countries[c].treasury += sum,
        Account::Faction(f) => t.factions[f].funds += sum,
        Account::People(c) => t.books.people[c] += sum,
        Account::Mint(c) => t.books.issued[c] -= sum,
    }
    t.books.note(account, sort, sum);
}

/// What lies in an account. A mint holds less than nothing: what it issued is elsewhere.
pub fn balance(t: Tables<'_>, account: Account) -> Fixed {
    match account {
        Account::Country(c) => t.countries[c].treasury,
        Account::Faction(f) => t.factions[f].funds,
        Account::People(c) => t.books.people[c],
        Account::Mint(c) => -t.books.issued[c],
    }
}

/// The people among whom an account's owner lives: who pays and earns where nobody else is named.
pub fn people_of(t: Tables<'_>, account: Account) -> Account {
    match account {
        Account::Country(c) | Account::People(c) | Account::Mint(c) => Account::People(c),
        Account::Faction(f) => Account::People(t.factions[f].country),
    }
}

/// All money in treasuries, chests and purses.
pub fn in_the_world(t: Tables<'_>) -> Fixed {
    let treasuries: Fixed = t.countries.rows.values().map(|c| c.treasury).sum();
    let chests: Fixed = t.factions.rows.values().map(|f| f.funds).sum();
    treasuries + chests + t.books.people.values().copied().sum()
}

/// What does not balance, if anything: the world's money against what was issued, and every sheet against its account.
pub fn audit(t: Tables<'_>) -> Result<(), String> {
    let (there, issued) = (in_the_world(t), t.books.all_issued());
    if there != issued {
        return Err(format!("there are {there} in the world and {issued} were issued"));
    }
    for (c, row) in t.countries.rows.iter() {
        let sheet = &t.books.page.countries[c];
        if sheet.closing() != row.treasury {
            return Err(format!(
                "the sheet of treasury {c:?} comes to {}, in hand are {}",
                sheet.closing(),
                row.treasury
            ));
        }
        let (sheet, held) = (&t.books.page.people[c], t.books.people[c]);
        if sheet.closing() != held {
            return Err(format!("the sheet of people {c:?} comes to {}, in hand are {held}", sheet.closing()));
        }
    }
    Ok(())
}

/// What falls to one body of another's chest in a division.
pub fn divide_chest(t: &mut Snapshot, from: FactionId, to: FactionId, sum: Fixed) {
    transfer(t, Account::Faction(from), Account::Faction(to), sum, Sort::Succession);
}

/// Land changes hands: its people take their purses with them. To be called before the owner is changed; what becomes of the
/// money of a state that ends is [`super::states`]'s.
pub fn land_passes(t: &mut Snapshot, province: ProvinceId, to: CountryId) {
    let from = t.provinces.owner[province];
    let (heads, all) = (t.provinces.population[province], t.provinces.people(from));
    let purses = t.books.people[from];
    let part = i128::from(purses.to_raw()) * i128::from(heads) / i128::from(all.max(1));
    let part = Fixed::raw(i64::try_from(part).expect("a part of a sum"));
    let last = t.provinces.of(from).len() == 1;
    transfer(t, Account::People(from), Account::People(to), if last { purses } else { part }, Sort::Succession);
}

/// Who takes over a state that ends takes over what it owes, except to itself; what it was owed is owed to the heir.
pub fn debts_pass(t: &mut Snapshot, from: CountryId, to: CountryId) {
    let heir = |account: Account| match account {
        Account::Country(c) if c == from => Account::Country(to),
        Account::People(c) if c == from => Account::People(to),
        other => other,
    };
    for ((debtor, creditor), sum) in std::mem::take(&mut t.economy.debts) {
        let (debtor, creditor) = (if debtor == from { to } else { debtor }, heir(creditor));
        if creditor != Account::Country(debtor) {
            t.economy.owe(debtor, creditor, sum);
        }
    }
}

/// System: on the first of the month, before anything is paid, yesterday's page is closed.
pub fn turn_page(mut all: EveryTable) {
    let all = &mut *all;
    all.books.turn(all.calendar.today, all.countries.rows.values().map(|c| c.treasury));
}
