//! The books: every sum leaves one account and enters another, and money comes from named acts alone.

mod common;

use std::path::Path;

use common::{country, faction, watched};
use grand_marshal::rules::books::{self, transfer};
use grand_marshal::units::Fixed;
use grand_marshal::world::{Account, Sort};

#[test]
fn the_books_balance_to_the_unit_every_month_for_two_years() {
    let mut session = watched(5);
    let start = session.today();
    books::audit(session.tables()).expect("the opening entry balances");
    let issued = session.tables().books.all_issued();
    while session.today().since(start) < 730 {
        session.run_until(session.today().first_of_month(1));
        let (day, t) = (session.today(), session.tables());
        books::audit(t).unwrap_or_else(|what| panic!("{day}: {what}"));
        let page = t.books.past.last().expect("a month was closed");
        let (named, sums): (Fixed, Fixed) = page.countries.values().chain(page.people.values()).fold(
            (Fixed::ZERO, Fixed::ZERO),
            |(named, sums), sheet| {
                let made = sheet.flow(Sort::Issue) + sheet.flow(Sort::Destruction);
                (named + made, sums + sheet.flows.iter().copied().sum::<Fixed>())
            },
        );
        let chests: Fixed = t.books.last_lines.iter().map(|l| l.sum).sum();
        assert_eq!(sums + chests, named, "{day}: the month's entries are not matched by entries on the other side");
    }
    let t = session.tables();
    assert_ne!(t.books.all_issued(), Fixed::ZERO, "there is no money at all");
    println!("issued at first {issued}, after two years {}", t.books.all_issued());
}

#[test]
fn a_payment_leaves_one_account_and_enters_the_other() {
    let session = watched(1);
    let mut world = session.snapshot();
    let (spain, party) = (country("spain"), faction("spain_psoe"));
    let (from, to) = (Account::Country(spain), Account::Faction(party));
    let before = (books::balance(world.tables(), from), books::balance(world.tables(), to));
    transfer(&mut world, from, to, Fixed::whole(25), Sort::Offices);
    transfer(&mut world, from, to, -Fixed::whole(5), Sort::Fines);
    let after = (books::balance(world.tables(), from), books::balance(world.tables(), to));
    assert_eq!(after, (before.0 - Fixed::whole(20), before.1 + Fixed::whole(20)));
    let sheet = &world.books.page.countries[spain];
    assert_eq!((sheet.flow(Sort::Offices), sheet.flow(Sort::Fines)), (-Fixed::whole(25), Fixed::whole(5)));
    books::audit(world.tables()).expect("the books balance");
}

#[test]
fn no_rule_but_book_keeping_touches_a_treasury_or_a_chest() {
    let mut found = Vec::new();
    look(Path::new("src"), &mut found);
    assert!(found.is_empty(), "money moved past the books:\n{}", found.join("\n"));
}

fn look(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("the source is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            look(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("rules/books.rs") {
            let text = std::fs::read_to_string(&path).expect("a source file");
            for (n, line) in text.lines().enumerate() {
                let squeezed: String = line.split_whitespace().collect();
                let moved =
                    ["treasury+=", "treasury-=", ".treasury=", "funds+=", "funds-=", ".funds=", "books.people["];
                if moved.iter().any(|m| squeezed.contains(m)) && !squeezed.contains("==") && !squeezed.contains("<=") {
                    let reads =
                        squeezed.contains("books.people[") && !squeezed.contains("]+=") && !squeezed.contains("]-=");
                    if !reads {
                        found.push(format!("{}:{}: {}", path.display(), n + 1, line.trim()));
                    }
                }
            }
        }
    }
}
