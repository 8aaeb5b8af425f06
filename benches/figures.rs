//! The figures of docs/performance.md: `cargo bench --no-default-features --bench figures`.
//!
//! Everything is measured in one run on one thread, against a pinned floor: daily diffusion of `[f32; 16]` rows over this
//! map's provinces and adjacency in plain arrays.

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use grand_marshal::scenario::{Library, Scenario, WorldMap};
use grand_marshal::session::{Keeping, Session};
use grand_marshal::units::Id;

const YEARS: i32 = 10;

fn main() {
    let (load, book) = timed_load();
    println!("load and check the scenario   {:>9.1} ms", millis(load));
    let floor = floor(&book.map);
    println!("floor, a day                  {:>9.2} µs", micros(floor));
    let session = days(&book, floor);
    searches();
    copies(&session);
    saves(&book, &session);
    if let Some(peak) = peak_memory() {
        println!("peak memory                   {peak:>9.1} MB");
    }
}

fn timed_load() -> (Duration, Arc<Scenario>) {
    let library = Library::standard();
    let mut times = Vec::new();
    let mut book = None;
    for _ in 0..5 {
        let began = Instant::now();
        match library.load("after_the_coup") {
            Ok(loaded) => book = Some(loaded),
            Err(report) => panic!("the bundled scenario does not load:\n{}", report.render(false)),
        }
        times.push(began.elapsed());
    }
    times.sort_unstable();
    (times[2], book.expect("loaded five times"))
}

/// The search for a majority among twenty parties, with refusals: as many rounds as parties.
fn searches() {
    use grand_marshal::rules::government::search::{Bench, minimal_connected};
    use grand_marshal::scenario::Stance;
    use grand_marshal::units::Fixed;
    let row: Vec<Bench> = (0..20i64)
        .map(|i| Bench { seats: 5 + (i as u32 * 37) % 61, stance: Stance([Fixed::whole(i * 9 - 90); 5]) })
        .collect();
    let needed = row.iter().map(|b| b.seats).sum::<u32>() / 2 + 1;
    let mut times = Vec::new();
    for _ in 0..200 {
        let began = Instant::now();
        for head in 0..row.len() {
            black_box(minimal_connected(black_box(&row), needed, head));
        }
        times.push(began.elapsed());
    }
    times.sort_unstable();
    println!("coalitions of 20 parties      {:>9.2} µs, every party as head", micros(times[100]));
}

/// The median of many passes.
fn floor(map: &WorldMap) -> Duration {
    let neighbours: Vec<Vec<usize>> =
        map.provinces.values().map(|p| p.neighbours.iter().map(|n| n.to.index()).collect()).collect();
    let mut rows: Vec<[f32; 16]> = (0..neighbours.len()).map(|i| [(i % 17) as f32 / 17.0; 16]).collect();
    let mut next = rows.clone();
    let mut times = Vec::new();
    for _ in 0..2000 {
        let began = Instant::now();
        for (i, near) in neighbours.iter().enumerate() {
            let mut sum = [0f32; 16];
            for &n in near {
                for k in 0..16 {
                    sum[k] += rows[n][k];
                }
            }
            let weight = 1.0 / near.len().max(1) as f32;
            for k in 0..16 {
                next[i][k] = rows[i][k] + 0.01 * (sum[k] * weight - rows[i][k]);
            }
        }
        std::mem::swap(&mut rows, &mut next);
        times.push(began.elapsed());
        black_box(&rows);
    }
    times.sort_unstable();
    times[times.len() / 2]
}

fn days(book: &Arc<Scenario>, floor: Duration) -> Session {
    let mut session = Session::new(book.clone(), 1947, None, Keeping::default()).expect("a watched game begins");
    let start = session.today();
    let mut times = Vec::new();
    while session.today().since(start) < YEARS * 365 {
        let began = Instant::now();
        session.step();
        times.push(began.elapsed());
    }
    let mean = |part: &[Duration]| part.iter().sum::<Duration>() / u32::try_from(part.len()).expect("some days");
    let (whole, first, last) = (mean(&times), mean(&times[..365]), mean(&times[times.len() - 365..]));
    let mut sorted = times.clone();
    sorted.sort_unstable();
    let at = |permille: usize| sorted[(sorted.len() * permille / 1000).min(sorted.len() - 1)];
    println!("a day, mean of {YEARS} years        {:>9.1} µs", micros(whole));
    println!("a day, median                 {:>9.1} µs", micros(at(500)));
    println!("a day, 99.9th percentile      {:>9.3} ms", millis(at(999)));
    println!("ratio to the floor            {:>9.1}", whole.as_secs_f64() / floor.as_secs_f64());
    println!("first year, mean day          {:>9.1} µs", micros(first));
    println!("tenth year, mean day          {:>9.1} µs", micros(last));
    session
}

fn copies(session: &Session) {
    let began = Instant::now();
    let copy = black_box(session.snapshot());
    println!("copy of the world             {:>9.1} µs", micros(began.elapsed()));
    let began = Instant::now();
    black_box(copy.hash());
    println!("hash of the world             {:>9.3} ms", millis(began.elapsed()));
}

fn saves(book: &Arc<Scenario>, session: &Session) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("figures.save");
    let began = Instant::now();
    session.save(&path).expect("saves");
    println!("save, written                 {:>9.1} ms", millis(began.elapsed()));
    let size = std::fs::metadata(&path).expect("is there").len();
    println!("save, size                    {:>9.1} kB", size as f64 / 1000.0);
    let began = Instant::now();
    black_box(Session::load(book.clone(), &path, Keeping::default()).expect("loads"));
    println!("save, loaded                  {:>9.1} ms", millis(began.elapsed()));
}

fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1000.0)
}

fn millis(d: Duration) -> f64 {
    d.as_secs_f64() * 1e3
}

fn micros(d: Duration) -> f64 {
    d.as_secs_f64() * 1e6
}
