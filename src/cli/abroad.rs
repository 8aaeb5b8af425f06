//! `abroad`: how a country stands among the others on a day; with another, what lies between the two and what each offer would
//! be answered.

use std::process::ExitCode;

use clap::Args;

use super::{Done, Failure, load, named};
use crate::rules::diplomacy::{bloc, crisis, isolation, offer_answer, threat};
use crate::rules::relation;
use crate::rules::why::Term;
use crate::scenario::{Scenario, TreatyKind};
use crate::session::{Keeping, Session};
use crate::telling::{Teller, number};
use crate::units::{CountryId, Date, Fixed, Kind};
use crate::world::{Deal, Tables};

#[derive(Args)]
pub struct AbroadArgs {
    /// The country, by id
    country: String,
    /// Another: what lies between the two
    #[arg(long, value_name = "COUNTRY")]
    with: Option<String>,
    /// The day
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    /// Names every random stream of the history
    #[arg(long, value_name = "N", default_value_t = 1947)]
    seed: u64,
    /// Scenario by name, or a folder
    #[arg(long, value_name = "S")]
    scenario: Option<String>,
}

pub fn run(args: &AbroadArgs) -> Done {
    let book = load(args.scenario.as_deref())?;
    let country = CountryId(named(&book, Kind::Country, &args.country)?);
    let other = args.with.as_deref().map(|c| named(&book, Kind::Country, c).map(CountryId)).transpose()?;
    let mut session = Session::new(book.clone(), args.seed, None, Keeping::default())
        .map_err(|r| Failure(format!("cannot begin: {}", r.reason)))?;
    if let Some(day) = args.at {
        session.run_until(day);
    }
    let page = Page { book: &book, t: session.tables(), tell: Teller::new(&book, session.tables()) };
    match other {
        Some(other) => page.between(country, other),
        None => page.alone(country),
    }
    Ok(ExitCode::SUCCESS)
}

struct Page<'a> {
    book: &'a Scenario,
    t: Tables<'a>,
    tell: Teller<'a>,
}

impl Page<'_> {
    fn terms(&self, title: &str, total: Fixed, terms: &[Term]) {
        println!("{title}: {}", number::signed(total));
        for line in self.tell.terms(terms) {
            println!("  {:>8}  {}", number::signed(line.amount), line.label);
        }
    }

    fn alone(&self, country: CountryId) {
        let (book, t, tell) = (self.book, self.t, self.tell);
        if let Some(doctrine) = t.treaties.doctrine(country) {
            println!("{}: {}", tell.doctrine(doctrine), tell.doctrine_about(doctrine));
        }
        if let Some(bloc) = bloc::of(book, t, country) {
            println!("belongs to {}", tell.bloc(bloc));
        }
        let mut terms = Vec::new();
        let total = isolation(book, t, country, &mut terms);
        self.terms("isolation", total, &terms);
        for &(from, _) in &t.relations.fears[country] {
            let reach = t.relations.reach(country, from, book.defines.diplomacy.far_off);
            let mut terms = Vec::new();
            let total = threat(book, t, country, from, reach, &mut terms);
            self.terms(&format!("fear of {}", tell.the_country(from)), total, &terms);
        }
        println!("treaties:");
        for treaty in t.treaties.of(country) {
            let ends = treaty.ends.map_or_else(String::new, |(day, _)| format!(" (ends {day})"));
            println!("  {}: {}{ends}", treaty.number, tell.treaty(treaty));
        }
        println!("relations:");
        for &(other, reach) in &t.relations.circle[country] {
            let liking = relation::relation(book, t, country, other, &mut ());
            println!("  {:>8}  {} ({})", number::signed(liking), tell.country(other), number::percent(reach));
        }
    }

    fn between(&self, a: CountryId, b: CountryId) {
        let (book, t, tell) = (self.book, self.t, self.tell);
        let mut terms = Vec::new();
        let total = relation::relation(book, t, a, b, &mut terms);
        self.terms("relation", total, &terms);
        for kind in TreatyKind::ALL {
            for (from, to) in [(a, b), (b, a)] {
                let deal = Deal::plain(kind, from, to);
                if t.treaties.like(&deal).is_some() || (kind.is_mutual() && from == b) {
                    continue;
                }
                let mut terms = Vec::new();
                let points = offer_answer(book, t, a, &deal, &mut terms);
                self.terms(&format!("{}, {}", tell.deal(&deal), tell.would_sign(points)), points, &terms);
            }
        }
        for demand in crisis::demands(book, t, a, b) {
            let row = crisis::imagined(t, a, b, demand);
            for of in [a, b] {
                let mut terms = Vec::new();
                let total = crisis::resolve(book, t, &row, of, &mut terms);
                self.terms(
                    &format!("demand: {}; resolve of {}", tell.demand(&row.demand), tell.country(of)),
                    total,
                    &terms,
                );
            }
        }
    }
}
