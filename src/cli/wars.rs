//! `wars`: how every armed struggle comes out, over many histories.

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::Args;

use super::{Done, load};
use crate::rules::conflict::{self, Outcome, sides_of};
use crate::rules::view::View;
use crate::session::{Keeping, Session};
use crate::telling::Teller;
use crate::world::ConflictKey;

#[derive(Args)]
pub struct WarsArgs {
    /// Scenario by name, or a folder
    #[arg(long, value_name = "S")]
    scenario: Option<String>,
    /// How many histories
    #[arg(long, value_name = "N", default_value_t = 20)]
    seeds: u64,
    /// The first seed
    #[arg(long, value_name = "N", default_value_t = 1)]
    first: u64,
    #[arg(long, value_name = "N", default_value_t = 730)]
    days: u32,
    /// Shows the sides of every struggle at the end of every history
    #[arg(long)]
    sides: bool,
    /// Shows them every so many days too
    #[arg(long, value_name = "N")]
    every: Option<u32>,
}

pub fn run(args: &WarsArgs) -> Done {
    let book = load(args.scenario.as_deref())?;
    let mut came: BTreeMap<(ConflictKey, Outcome), u64> = BTreeMap::new();
    let mut names: BTreeMap<ConflictKey, String> = BTreeMap::new();
    let mut fought: BTreeMap<ConflictKey, u64> = BTreeMap::new();
    for seed in args.first..args.first + args.seeds {
        let session = Session::new(book.clone(), seed, None, Keeping::default());
        let mut session = session.map_err(|r| super::Failure(format!("cannot begin: {}", r.reason)))?;
        let last = session.today().plus(i32::try_from(args.days).unwrap_or(i32::MAX));
        let step = i32::try_from(args.every.unwrap_or(args.days).max(1)).unwrap_or(i32::MAX);
        while session.today() < last {
            let next = session.today().plus(step).min(last);
            session.run_until(next);
            if args.every.is_some() || args.sides && next == last {
                println!("seed {seed}, {next}");
                show(&session);
            }
        }
        let t = session.tables();
        for war in &t.conflicts.rows {
            if let Some(outcome) = conflict::outcome(t, war.key) {
                *came.entry((war.key, outcome)).or_default() += 1;
                *fought.entry(war.key).or_default() += u64::from(war.active);
                let name = match war.key {
                    ConflictKey::Written(_) => Teller::new(&book, t).conflict(war.key),
                    ConflictKey::Begun(_) => "others".to_owned(),
                };
                names.entry(war.key).or_insert(name);
            }
        }
    }
    println!("{} histories of {} days", args.seeds, args.days);
    let mut totals: BTreeMap<(String, String), u64> = BTreeMap::new();
    for ((key, outcome), count) in came {
        let name = |id: &dyn std::fmt::Debug| crate::units::with_names(&book.names, || format!("{id:?}"));
        let how = match outcome {
            Outcome::Overthrown(f) => format!("overthrown by {}", name(&f)),
            Outcome::Parted(c) => format!("parted: {}", name(&c)),
            Outcome::Shared(f) => format!("shared with {}", name(&f)),
            other => format!("{other:?}").to_lowercase(),
        };
        *totals.entry((names[&key].clone(), how)).or_default() += count;
    }
    // Whoever has been overthrown may fight on.
    for (key, count) in fought {
        *totals.entry((names[&key].clone(), "(still fought)".to_owned())).or_default() += count;
    }
    for ((name, how), count) in totals {
        println!("{name:40} {how:36} {count:5} {:5.1} %", percent(count, args.seeds));
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::cast_precision_loss, reason = "for display only")]
fn percent(count: u64, of: u64) -> f64 {
    count as f64 * 100.0 / of.max(1) as f64
}

fn show(session: &Session) {
    let (book, t) = (session.book(), session.tables());
    let tell = Teller::new(book, t);
    for war in &t.conflicts.rows {
        let how = conflict::outcome(t, war.key).map_or_else(String::new, |o| format!("{o:?}"));
        println!("  {} ({}) last shot {}", tell.conflict(war.key), how, war.last_fight);
        for side in sides_of(View::new(book, t, None), war) {
            let toll = side.toll;
            let postures: Vec<String> =
                side.postures.iter().map(|(w, p)| format!("{}: {p:?}", tell.belligerent(*w))).collect();
            println!(
                "    {:34} {:2} provinces {:8} people {:7} men ({} foreign) supply {:.0} morale {:.0} dead {} taken {} gone {} civilians {} fled {}  {}",
                tell.belligerent(side.who),
                side.provinces,
                side.people,
                side.men,
                side.foreign,
                side.supply,
                side.morale,
                toll.dead,
                toll.captured,
                toll.deserted,
                toll.civilians,
                toll.refugees,
                postures.join(", "),
            );
        }
    }
}
