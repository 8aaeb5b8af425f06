//! `books`: a country's month, its forecast, or the money of the world.

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::Args;

use super::{Done, Failure, load, named};
use crate::rules::economy;
use crate::session::{Keeping, Session};
use crate::telling::{Teller, number};
use crate::units::{CountryId, Date, Fixed, Kind, with_names};
use crate::world::{Page, Sheet, Sort, Tables};

#[derive(Args)]
pub struct BooksArgs {
    /// The country, by id; without one the world's money in a table
    country: Option<String>,
    /// The month whose books are read, as in 1947-05; up to twelve months back. Without it the last closed one
    #[arg(long, value_name = "YYYY-MM")]
    month: Option<String>,
    /// The year to come instead, month by month
    #[arg(long)]
    forecast: bool,
    /// The day
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    /// Rows of the world's table
    #[arg(long, value_name = "N", default_value_t = 30)]
    rows: usize,
    #[arg(long, value_name = "N", default_value_t = 1947)]
    seed: u64,
    #[arg(long, value_name = "S")]
    scenario: Option<String>,
}

pub fn run(args: &BooksArgs) -> Done {
    let book = load(args.scenario.as_deref())?;
    let country = args.country.as_deref().map(|name| named(&book, Kind::Country, name)).transpose()?.map(CountryId);
    let month = args.month.as_deref().map(parse_month).transpose()?;
    let mut session = Session::new(book.clone(), args.seed, None, Keeping::default())
        .map_err(|r| Failure(format!("cannot begin: {}", r.reason)))?;
    let read = month.and_then(|(year, month)| Date::new(year, month, 1).map(|d| d.first_of_month(1)));
    let day = args.at.or(read).unwrap_or(book.manifest.start.first_of_month(1));
    session.run_until(day);
    let told = with_names(&book.names, || match country {
        None => Ok(world(&session, args.rows)),
        Some(c) if args.forecast => Ok(forecast(&session, c)),
        Some(c) => sheets(&session, c, month),
    })?;
    print!("{told}");
    Ok(ExitCode::SUCCESS)
}

fn parse_month(text: &str) -> Result<(i32, u32), Failure> {
    let parts = text.split_once('-').and_then(|(y, m)| Some((y.parse().ok()?, m.parse().ok()?)));
    let valid = parts.filter(|&(_, month)| (1..=12).contains(&month));
    valid.ok_or_else(|| Failure(format!("`{text}` is not a month; write it as 1947-05")))
}

/// The treasury's and the people's sheets of a month.
fn sheets(session: &Session, country: CountryId, month: Option<(i32, u32)>) -> Result<String, Failure> {
    let t = session.tables();
    let tell = Teller::new(session.book(), t);
    let page: &Page = match month {
        Some((year, month)) => {
            t.books.month(year, month).ok_or_else(|| Failure(format!("the books of {year}-{month:02} are not kept")))?
        }
        None => t.books.past.last().map_or(&t.books.page, |p| &**p),
    };
    let (year, month, _) = page.month.ymd();
    let mut told = format!("{} · {year}-{month:02} · thousands of dollars\n", tell.country(country));
    sheet(&mut told, &tell, "Treasury", &page.countries[country]);
    sheet(&mut told, &tell, "Households and firms", &page.people[country]);
    let money = &t.economy.states[country];
    let _ = writeln!(
        told,
        "\nPrices {:.1}, tax {:.1} %, paid {:.0} % of what was due",
        money.prices, money.tax, money.paid
    );
    for (creditor, sum) in t.economy.debts_of(country) {
        let _ = writeln!(told, "  owed to {}: {}", tell.account(creditor), number::money(sum));
    }
    Ok(told)
}

fn sheet(told: &mut String, tell: &Teller<'_>, title: &str, sheet: &Sheet) {
    let _ = writeln!(told, "\n{title}");
    let _ = writeln!(told, "  {:<28}{:>18}", "In hand on the first", format!("{:.4}", sheet.opening));
    let mut sorts: Vec<Sort> = Sort::ALL.into_iter().filter(|&s| !sheet.flow(s).is_zero()).collect();
    sorts.sort_by_key(|&s| (sheet.flow(s).is_negative(), s));
    for sort in sorts {
        let _ = writeln!(told, "  {:<28}{:>18}", tell.payment(sort), format!("{:+.4}", sheet.flow(sort)));
    }
    let _ = writeln!(told, "  {:<28}{:>18}", "In hand at the end", format!("{:.4}", sheet.closing()));
}

fn forecast(session: &Session, country: CountryId) -> String {
    let (book, t) = (&**session.book(), session.tables());
    let tell = Teller::new(book, t);
    let mut told = format!("{} · the year from {}\n", tell.country(country), session.today());
    let mut terms = Vec::new();
    economy::treasury_next(book, t, country, &mut terms);
    for line in tell.terms(&terms) {
        let _ = writeln!(told, "  {:<36}{:>16}", line.label, format!("{:+.1}", line.amount));
    }
    let _ = writeln!(told, "{:>8}{:>16}{:>16}{:>16}{:>8}", "month", "change", "treasury", "debt", "paid");
    for (n, month) in economy::forecast(book, t, country).into_iter().enumerate() {
        let _ = writeln!(
            told,
            "{:>8}{:>16}{:>16}{:>16}{:>6} %",
            n + 1,
            format!("{:.0}", month.change),
            format!("{:.0}", month.treasury),
            format!("{:.0}", month.debt),
            format!("{:.0}", month.paid)
        );
    }
    told
}

/// Output, revenue, treasury, debts, prices and living of the largest economies.
fn world(session: &Session, rows: usize) -> String {
    let t = session.tables();
    let tell = Teller::new(session.book(), t);
    let mut all: Vec<CountryId> = t.countries.rows.iter().filter(|(_, s)| s.exists).map(|(c, _)| c).collect();
    all.sort_by_key(|&c| (std::cmp::Reverse(t.economy.states[c].output), c));
    let mut told = format!("{} · a month, millions of dollars\n", session.today());
    let head = ["output", "growth", "revenue", "treasury", "debt", "prices", "infl", "tax", "paid", "living", "trade"];
    row(&mut told, "", head.map(str::to_owned));
    let millions = |sum: Fixed| format!("{:.0}", sum.over_int(1000));
    for &c in all.iter().take(rows) {
        let (state, money) = (&t.countries[c], &t.economy.states[c]);
        let growth = money.output.times_int(100).over(money.first_output) - Fixed::HUNDRED;
        let trade = money.trade.over_int(2).times_int(100).over(money.output);
        let cells = [
            millions(money.output),
            if money.first_output.is_zero() { "new".to_owned() } else { format!("{growth:+.0} %") },
            millions(state.revenue),
            millions(state.treasury),
            millions(t.economy.debt(c)),
            format!("{:.0}", money.prices),
            format!("{:+.1}", money.inflation),
            format!("{:.0}", money.tax),
            format!("{:.0} %", money.paid),
            format!("{:.1}", economy::living::mean(t, c)),
            format!("{trade:.1}"),
        ];
        row(&mut told, &tell.country(c), cells);
    }
    let _ = writeln!(told, "{}", balance(t));
    told
}

fn row(told: &mut String, name: &str, cells: [String; 11]) {
    let _ = write!(told, "{name:<26.26}");
    for cell in cells {
        let _ = write!(told, "{cell:>10}");
    }
    told.push('\n');
}

fn balance(t: Tables<'_>) -> String {
    let there = crate::rules::books::in_the_world(t);
    let proof = match crate::rules::books::audit(t) {
        Ok(()) => "the books balance".to_owned(),
        Err(what) => what,
    };
    format!("All money: {} · issued {} · {proof}", number::money(there), number::money(t.books.all_issued()))
}
