//! `decades`: how often states print, borrow, sign, quarrel, vote and spy, over many histories; and how their money stands at
//! the end.

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::Args;

use super::{Done, load};
use crate::rules::{books, economy};
use crate::scenario::{FactionKind, Scenario};
use crate::session::{Keeping, Session};
use crate::telling::Teller;
use crate::units::{CountryId, Fixed, Kind};
use crate::world::{Affair, CrisisEnd, Dispatch, Happening, StateNews, Step, Tables};

#[derive(Args)]
pub struct DecadesArgs {
    /// Scenario by name, or a folder
    #[arg(long, value_name = "S")]
    scenario: Option<String>,
    /// How many histories
    #[arg(long, value_name = "N", default_value_t = 10)]
    seeds: u64,
    /// The first seed
    #[arg(long, value_name = "N", default_value_t = 1)]
    first: u64,
    #[arg(long, value_name = "N", default_value_t = 10)]
    years: i32,
    /// Tells every entry whose kind begins with this, as in `crisis` or `treaty`
    #[arg(long, value_name = "KIND")]
    tell: Option<String>,
    /// Shows the money of the last day of every history
    #[arg(long)]
    money: bool,
}

pub fn run(args: &DecadesArgs) -> Done {
    let book = load(args.scenario.as_deref())?;
    let mut counts: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for seed in args.first..args.first + args.seeds {
        let session = Session::new(book.clone(), seed, None, Keeping::default());
        let mut session = session.map_err(|r| super::Failure(format!("cannot begin: {}", r.reason)))?;
        let last = session.today().plus(args.years.saturating_mul(365));
        let at = usize::try_from(seed - args.first).unwrap_or(0);
        let mut count = |kind: String| {
            let row = counts.entry(kind).or_default();
            row.resize(at + 1, 0);
            row[at] += 1;
        };
        // Acts are not in the chronicle; none is over within a fortnight.
        let mut seen = 0;
        while session.today() < last {
            session.run_until(session.today().plus(14).min(last));
            let begun = session.tables().networks.operations.iter().filter(|o| o.number > seen);
            begun.for_each(|o| count(format!("act: {}", book.names.name(Kind::Act, o.act.0))));
            seen = session.tables().networks.numbered;
        }
        let t = session.tables();
        let tell = Teller::new(&book, t);
        for entry in t.chronicle.entries() {
            let Some(kind) = kind_of(&book, &entry.what) else { continue };
            if args.tell.as_ref().is_some_and(|wanted| kind.starts_with(wanted.as_str())) {
                println!("seed {seed} {}  {:<24} {}", entry.date, kind, tell.entry(entry).text);
            }
            count(kind);
        }
        if args.money {
            println!("seed {seed}, {}", session.today());
            print!("{}", purses(&book, t));
        }
    }
    println!("{} histories of {} years", args.seeds, args.years);
    println!("{:<34}{:>10}{:>10}{:>10}{:>12}", "what", "a history", "a year", "most", "histories");
    for (kind, row) in counts {
        let all: u32 = row.iter().sum();
        let (seeds, years) = (real(args.seeds), f64::from(args.years.max(1)));
        println!(
            "{kind:<34}{:>10.1}{:>10.2}{:>10}{:>10.0} %",
            f64::from(all) / seeds,
            f64::from(all) / seeds / years,
            row.iter().max().copied().unwrap_or(0),
            real(row.iter().filter(|n| **n > 0).count() as u64) * 100.0 / seeds
        );
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::cast_precision_loss, reason = "for display only")]
fn real(count: u64) -> f64 {
    count as f64
}

/// By what name an entry is counted; nothing of it if it belongs to other rooms.
fn kind_of(book: &Scenario, what: &Happening) -> Option<String> {
    let plain = |text: &str| Some(text.to_owned());
    match what {
        Happening::LoanRaised { from: None, .. } => plain("money: loan at home"),
        Happening::LoanRaised { .. } => plain("money: loan abroad"),
        Happening::NotesIssued { .. } => plain("money: notes printed"),
        Happening::Bankrupt { .. } => plain("money: default"),
        Happening::TaxChanged { .. } => plain("money: tax changed"),
        Happening::Discharged { .. } => plain("money: soldiers discharged"),
        Happening::Invested { by, country, .. } if by == country => plain("money: invested at home"),
        Happening::Invested { .. } => plain("money: invested abroad"),
        Happening::Leak { .. } => plain("covert: papers at home"),
        Happening::Covert(Affair::Exposed { act, .. }) => {
            Some(format!("covert: exposed {}", book.names.name(Kind::Act, act.0)))
        }
        Happening::Covert(affair) => Some(format!("covert: {}", word(affair))),
        Happening::States(news) => match news {
            StateNews::Incident { .. }
            | StateNews::Rising { .. }
            | StateNews::PutDown { .. }
            | StateNews::Requisition { .. }
            | StateNews::Garrison { .. }
            | StateNews::Recognised { .. }
            | StateNews::Minority { .. } => None,
            StateNews::VoteHeld { ayes, noes, .. } => {
                plain(if ayes > noes { "state: vote, aye" } else { "state: vote, no" })
            }
            other => Some(format!("state: {}", word(other))),
        },
        Happening::Abroad(dispatch) => abroad(dispatch),
        _ => None,
    }
}

fn abroad(dispatch: &Dispatch) -> Option<String> {
    Some(match dispatch {
        Dispatch::Signed { deal, .. } => format!("treaty: {:?}", deal.kind),
        Dispatch::Offered { .. } | Dispatch::Backed { .. } | Dispatch::Stand { .. } => return None,
        Dispatch::Escalated { to: Step::Ultimatum, .. } => "crisis: ultimatum".to_owned(),
        Dispatch::Escalated { .. } => "crisis: mobilisation".to_owned(),
        Dispatch::Ended { end: CrisisEnd::War, .. } => "crisis: ends in war".to_owned(),
        Dispatch::Ended { end, .. } => format!("crisis: ends, {end:?}"),
        Dispatch::Demanded { .. } => "crisis: demand".to_owned(),
        Dispatch::Embargo { on, .. } => format!("embargo {}", if *on { "laid" } else { "lifted" }),
        Dispatch::Recognition { on, .. } => format!("recognition {}", if *on { "given" } else { "withdrawn" }),
        other => format!("abroad: {}", word(other)),
    })
}

/// The first word of its name in the code.
fn word(of: &impl std::fmt::Debug) -> String {
    let text = format!("{of:?}");
    text.split([' ', '{', '(']).next().unwrap_or_default().to_lowercase()
}

/// How the states' money stands: medians, and those that stick out.
fn purses(book: &Scenario, t: Tables<'_>) -> String {
    let there: Vec<CountryId> = t.countries.rows.iter().filter(|(_, s)| s.exists).map(|(c, _)| c).collect();
    let months = |c: CountryId, sum: Fixed| sum.over(t.countries[c].revenue.max(Fixed::ONE));
    let mut told = String::new();
    let mut line = |what: &str, of: &dyn Fn(CountryId) -> Fixed| {
        let mut all: Vec<(Fixed, CountryId)> = there.iter().map(|&c| (of(c), c)).collect();
        all.sort();
        let name = |(value, c): &(Fixed, CountryId)| format!("{} {value:.1}", book.names.name(Kind::Country, c.0));
        let (least, most): (Vec<String>, Vec<String>) =
            (all.iter().take(4).map(name).collect(), all.iter().rev().take(6).map(name).collect());
        let median = all.get(all.len() / 2).map_or(Fixed::ZERO, |v| v.0);
        let median = format!("{median:.1}");
        told.push_str(&format!(
            "  {what:<26} median {median:>8}  least {}  most {}\n",
            least.join(", "),
            most.join(", ")
        ));
    };
    line("treasury, months", &|c| months(c, t.countries[c].treasury));
    line("debt, months", &|c| months(c, t.economy.debt(c)));
    line("prices", &|c| t.economy.states[c].prices);
    line("paid, per cent", &|c| t.economy.states[c].paid);
    line("strain", &|c| economy::strain(t, c));
    line("tax", &|c| t.economy.states[c].tax);
    line("soldiers, % of revenue", &|c| {
        economy::soldiers(book, t, c, &mut ()).times_int(100).over(t.countries[c].revenue.max(Fixed::ONE))
    });
    line("growth, per cent", &|c| {
        let money = &t.economy.states[c];
        if money.first_output.is_positive() {
            money.output.times_int(100).over(money.first_output) - Fixed::HUNDRED
        } else {
            Fixed::ZERO
        }
    });
    line("purses, months of output", &|c| t.books.people[c].over(t.economy.states[c].output.max(Fixed::ONE)));
    line("the head's chest", &|c| t.countries[c].head.map_or(Fixed::ZERO, |h| t.factions[h].funds));
    let parties = t.factions.rows.values().filter(|f| f.active && f.kind != FactionKind::Militia);
    let chests: Fixed = parties.map(|f| f.funds).sum();
    let people: u64 = t.provinces.population.values().map(|&n| u64::from(n)).sum();
    told.push_str(&format!(
        "  people {people}, chests {chests:.0}, money {:.0}, debts {:.0}\n",
        books::in_the_world(t),
        there.iter().map(|&c| t.economy.debt(c)).sum::<Fixed>()
    ));
    told
}
