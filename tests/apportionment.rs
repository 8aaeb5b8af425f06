//! Votes into seats: against published results, against a second implementation, and against its own account.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use grand_marshal::rules::election::{Ground, apportion, audit};
use grand_marshal::scenario::Method;
use grand_marshal::units::Fixed;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

const METHODS: [Method; 6] =
    [Method::DHondt, Method::SainteLague, Method::ModifiedSainteLague, Method::Hare, Method::Droop, Method::Plurality];

#[track_caller]
fn published(what: &str, method: Method, votes: &[u64], seats: &[u32], threshold: i64) {
    let total = seats.iter().sum();
    assert_eq!(apportion(method, votes, total, Fixed::whole(threshold)), seats, "{what}");
}

#[test]
fn textbook_results_are_reproduced() {
    let four = [100_000, 80_000, 30_000, 20_000];
    published("Wikipedia, “D'Hondt method”, the example of eight seats", Method::DHondt, &four, &[4, 3, 1, 0], 0);
    published("Wikipedia, “Sainte-Laguë method”, the same votes", Method::SainteLague, &four, &[3, 3, 1, 1], 0);
    let six = [47_000, 16_000, 15_800, 12_000, 6_100, 3_100];
    published("Wikipedia, “Largest remainder method”, Hare quota", Method::Hare, &six, &[5, 2, 1, 1, 1, 0], 0);
    published("Wikipedia, “Largest remainder method”, Droop quota", Method::Droop, &six, &[5, 2, 2, 1, 0, 0], 0);
    let alabama = [6, 6, 2];
    published("Wikipedia, “Apportionment paradox”, ten seats", Method::Hare, &alabama, &[4, 4, 2], 0);
    published("Wikipedia, “Apportionment paradox”, eleven seats", Method::Hare, &alabama, &[5, 5, 1], 0);
}

/// Balinski and Young, *Fair Representation* (1982), on the census of 1790: CT DE GA KY MD MA NH NJ NY NC PA RI SC VT VA.
const STATES_OF_1790: [u64; 15] = [
    236_841, 55_540, 70_835, 68_705, 278_514, 475_327, 141_822, 179_570, 331_589, 353_523, 432_879, 68_446, 206_236,
    85_533, 630_560,
];

#[test]
fn the_american_house_of_1792_comes_out_as_jefferson_and_hamilton_had_it() {
    let jefferson = [7, 1, 2, 2, 8, 14, 4, 5, 10, 10, 13, 2, 6, 2, 19];
    published("Jefferson's method, 105 seats, as enacted", Method::DHondt, &STATES_OF_1790, &jefferson, 0);
    let hamilton = [8, 2, 2, 2, 9, 16, 5, 6, 11, 12, 14, 2, 7, 3, 21];
    published(
        "Hamilton's method, 120 seats, the bill that Washington vetoed",
        Method::Hare,
        &STATES_OF_1790,
        &hamilton,
        0,
    );
}

/// The Federal Returning Officer's results: second votes of the parties in the Bundestag, seats without overhang.
#[test]
fn three_bundestage_under_three_methods_come_out_as_the_returning_officer_had_them() {
    let of_1983 = [14_857_680, 14_865_807, 4_140_865, 2_706_942, 2_167_431];
    published("1983: CDU SPD CSU FDP Greens", Method::DHondt, &of_1983, &[191, 191, 53, 34, 27], 0);
    let of_1987 = [13_045_745, 14_025_763, 3_715_827, 3_440_911, 3_126_256];
    published("1987: CDU SPD CSU FDP Greens", Method::Hare, &of_1987, &[173, 186, 49, 46, 42], 0);
    let of_2009 = [11_828_277, 9_990_488, 6_316_080, 5_155_933, 4_643_272, 2_830_238];
    published("2009: CDU SPD FDP Left Greens CSU", Method::SainteLague, &of_2009, &[173, 146, 93, 76, 68, 42], 0);
}

#[test]
fn two_elections_to_the_european_parliament_come_out_as_declared() {
    // House of Commons Library, CBP 8600: London, 23 May 2019: Lib Dem, Labour, Brexit, Green, Con, Change UK, UKIP.
    let london = [608_725, 536_810, 400_257, 278_957, 177_964, 117_635, 46_497];
    published("London 2019", Method::DHondt, &london, &[3, 2, 2, 1, 0, 0, 0], 0);
    // Valmyndigheten, 25 May 2014, in hundredths of a per cent: S MP M FP SD C V KD FI PP and the rest; first divisor 1.4,
    // threshold 4 %.
    let sweden = [2419, 1541, 1365, 991, 967, 649, 630, 593, 549, 223, 73];
    published("Sweden 2014", Method::ModifiedSainteLague, &sweden, &[5, 4, 3, 2, 2, 1, 1, 1, 1, 0, 0], 4);
}

/// A quotient in the queue of the second implementation.
#[derive(PartialEq, Eq)]
struct Waiting {
    votes: u64,
    /// Twentieths, so that 1.4 is whole as well: another scale than the library's on purpose.
    divisor: u64,
    list: usize,
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        // Exact: compare whole parts, then fractions, by long division instead of one product.
        let mut a = (u128::from(self.votes) * 20, u128::from(self.divisor));
        let mut b = (u128::from(other.votes) * 20, u128::from(other.divisor));
        let mut sign = false;
        let order = loop {
            let (qa, qb) = (a.0 / a.1, b.0 / b.1);
            if qa != qb {
                break qa.cmp(&qb);
            }
            let (ra, rb) = (a.0 % a.1, b.0 % b.1);
            match (ra, rb) {
                (0, 0) => break Ordering::Equal,
                (0, _) => break Ordering::Less,
                (_, 0) => break Ordering::Greater,
                _ => {}
            }
            // r/d compares as d/r the other way round.
            (a, b, sign) = ((a.1, ra), (b.1, rb), !sign);
        };
        let order = if sign { order.reverse() } else { order };
        order.then(self.votes.cmp(&other.votes)).then(other.list.cmp(&self.list))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The second implementation: a priority queue of quotients, and remainders by repeated subtraction.
fn second(method: Method, votes: &[u64], seats: u32, threshold: i64) -> Vec<u32> {
    let all: u64 = votes.iter().sum();
    let mut votes = votes.to_vec();
    let under = |v: u64| u128::from(v) * 100 < u128::from(all) * u128::from(threshold.unsigned_abs());
    if votes.iter().any(|&v| v > 0 && !under(v)) {
        votes.iter_mut().for_each(|v| {
            if under(*v) {
                *v = 0
            }
        });
    }
    let mut won = vec![0u32; votes.len()];
    if votes.iter().sum::<u64>() == 0 {
        return won;
    }
    match method {
        Method::DHondt | Method::SainteLague | Method::ModifiedSainteLague => {
            let first = if method == Method::ModifiedSainteLague { 28 } else { 20 };
            let step = if method == Method::DHondt { 20 } else { 40 };
            let mut queue: BinaryHeap<Waiting> =
                votes.iter().enumerate().map(|(list, &votes)| Waiting { votes, divisor: first, list }).collect();
            for _ in 0..seats {
                let top = queue.pop().expect("a list");
                won[top.list] += 1;
                let divisor = if won[top.list] == 1 { 20 + step } else { top.divisor + step };
                queue.push(Waiting { divisor, ..top });
            }
        }
        Method::Hare | Method::Droop => {
            let total: u64 = votes.iter().sum();
            // In units in which the quota is whole.
            let (quota, unit) = if method == Method::Hare {
                (total, u64::from(seats))
            } else {
                (total / (u64::from(seats) + 1) + 1, 1)
            };
            let mut rest: Vec<u64> = votes.iter().map(|v| v * unit).collect();
            let mut given = 0;
            for (rest, won) in rest.iter_mut().zip(&mut won) {
                while *rest >= quota && quota > 0 && given < seats {
                    *rest -= quota;
                    *won += 1;
                    given += 1;
                }
            }
            while given < seats {
                let mut had = vec![false; votes.len()];
                while given < seats {
                    let mut best: Option<usize> = None;
                    for list in (0..votes.len()).filter(|&l| votes[l] > 0 && !had[l]) {
                        let better = best.is_none_or(|b| (rest[list], votes[list]) > (rest[b], votes[b]));
                        best = if better { Some(list) } else { best };
                    }
                    let Some(best) = best else { break };
                    had[best] = true;
                    won[best] += 1;
                    given += 1;
                }
            }
        }
        Method::Plurality | Method::TwoRound => {
            let most = votes.iter().max().copied();
            let first = votes.iter().position(|&v| Some(v) == most).expect("a list");
            won[first] = seats;
        }
    }
    won
}

/// Small numbers tie often; large ones look like elections.
fn random_case(random: &mut ChaCha8Rng) -> (Vec<u64>, u32, i64) {
    let lists = random.random_range(1..=14);
    let most = [9, 60, 1_000, 90_000, 40_000_000][random.random_range(0..5)];
    let votes = (0..lists).map(|_| random.random_range(0..=most)).collect();
    let seats = [random.random_range(1..=12), random.random_range(1..=60), random.random_range(1..=640)];
    (votes, seats[random.random_range(0..3)], [0, 0, 0, 3, 5, 10][random.random_range(0..6)])
}

#[test]
fn ten_thousand_random_cases_of_each_method_agree_with_a_second_implementation() {
    let mut random = ChaCha8Rng::seed_from_u64(1882);
    for method in METHODS {
        for case in 0..10_000 {
            let (votes, seats, threshold) = random_case(&mut random);
            let ours = apportion(method, &votes, seats, Fixed::whole(threshold));
            let theirs = second(method, &votes, seats, threshold);
            assert_eq!(ours, theirs, "{method:?}, case {case}: {votes:?} for {seats} seats, threshold {threshold} %");
            let given: u32 = ours.iter().sum();
            let expected = if votes.iter().any(|&v| v > 0) { seats } else { 0 };
            assert_eq!(given, expected, "{method:?}: {votes:?} for {seats} seats");
        }
    }
}

#[test]
fn the_account_of_every_seat_is_the_apportionment_and_its_margins_are_exact() {
    let mut random = ChaCha8Rng::seed_from_u64(1910);
    for method in METHODS {
        for _ in 0..150 {
            let (votes, seats, threshold) = random_case(&mut random);
            let (seats, threshold) = (seats.min(40), Fixed::whole(threshold));
            let account = audit(method, &votes, seats, threshold);
            assert_eq!(account.won, apportion(method, &votes, seats, threshold));
            for (list, &won) in account.won.iter().enumerate() {
                let told = account.seats.iter().filter(|s| s.won.list == list).count();
                assert_eq!(told, won as usize, "{method:?} {votes:?}: list {list}");
                let with = |more: u64| {
                    let mut then = votes.clone();
                    then[list] += more;
                    apportion(method, &then, seats, threshold)[list]
                };
                if let Some(short) = account.short[list] {
                    assert!(with(short) > won, "{method:?} {votes:?}: {short} more change nothing for list {list}");
                    assert!(with(short - 1) <= won, "{method:?} {votes:?}: fewer than {short} would do for {list}");
                }
            }
            // Where more remainders are called than there are lists, they are called again from the first.
            let called = account.seats.iter().filter(|s| s.won.ground == Ground::Remainder).count();
            let again = called >= account.votes.iter().filter(|&&v| v > 0).count();
            for seat in &account.seats {
                let Some(next) = seat.runner_up.filter(|n| n.ground == seat.won.ground) else { continue };
                assert!(
                    (again && next.ground == Ground::Remainder) || seat.won.value >= next.value,
                    "{method:?} {votes:?}: {seat:?}"
                );
            }
        }
    }
}

/// The picture that the game is drawn after: Zaragoza, ten seats.
#[test]
fn the_tenth_seat_of_zaragoza_hung_on_2913_votes() {
    let votes = [91_166, 64_944, 46_717, 45_238, 9_586, 7_041];
    let account = audit(Method::DHondt, &votes, 10, Fixed::ZERO);
    assert_eq!(account.won, [4, 2, 2, 2, 0, 0]);
    let last = account.seats[9];
    assert_eq!((last.won.list, last.won.value), (3, Fixed::whole(22_619)));
    assert_eq!(last.runner_up.map(|r| (r.list, r.value)), Some((1, Fixed::whole(21_648))));
    // 64 944 + 2 913 is three times 22 619: an even quotient goes to the list with more votes.
    assert_eq!(account.short[1], Some(2913));
}

#[test]
fn a_tie_goes_to_more_votes_and_then_to_the_earlier_list() {
    assert_eq!(apportion(Method::DHondt, &[50, 100], 2, Fixed::ZERO), [0, 2], "100 ÷ 2 stands before 50 ÷ 1");
    assert_eq!(apportion(Method::DHondt, &[50, 50], 1, Fixed::ZERO), [1, 0]);
    assert_eq!(apportion(Method::Plurality, &[7, 7], 1, Fixed::ZERO), [1, 0]);
    assert_eq!(apportion(Method::Hare, &[15, 5], 2, Fixed::ZERO), [2, 0], "both have half a quota left");
    assert_eq!(
        apportion(Method::Hare, &[3, 2], 3, Fixed::whole(90)),
        [2, 1],
        "a threshold that nobody reaches is waived"
    );
}
