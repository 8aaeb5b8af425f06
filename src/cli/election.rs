//! `election`: a country's record, or how it would vote on a day, with the account of a place's seats.

use std::process::ExitCode;

use clap::Args;
use serde_json::{Value, json};

use super::{Done, Failure, Format, load, named};
use crate::rules::election::{self, Audit, Ballots, Claim, Ground, Verdict};
use crate::session::{Keeping, Session};
use crate::telling::{Teller, number};
use crate::units::{CountryId, Date, Fixed, Kind, ProvinceId, with_names};
use crate::world::{PlaceResult, Record, Voting};

#[derive(Args)]
pub struct ElectionArgs {
    /// The country, by id
    country: String,
    /// The day; the last vote up to it is shown, or how the country would vote on it
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    /// Shows how the country would vote, even if it has voted
    #[arg(long)]
    today: bool,
    /// Shows the vote for a president: the last, or with --today how it would be cast
    #[arg(long)]
    president: bool,
    /// The place whose seats are accounted for, by a province in it
    #[arg(long, value_name = "PROVINCE")]
    place: Option<String>,
    /// Lists what votes there have been
    #[arg(long)]
    list: bool,
    /// Shows the record of this number
    #[arg(long, value_name = "N")]
    number: Option<u32>,
    /// Names every random stream of the history
    #[arg(long, value_name = "N", default_value_t = 1947)]
    seed: u64,
    /// Scenario by name, or a folder
    #[arg(long, value_name = "S")]
    scenario: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub fn run(args: &ElectionArgs) -> Done {
    let book = load(args.scenario.as_deref())?;
    let country = CountryId(named(&book, Kind::Country, &args.country)?);
    let place = args.place.as_deref().map(|p| named(&book, Kind::Province, p).map(ProvinceId)).transpose()?;
    let mut session = Session::new(book.clone(), args.seed, None, Keeping::default())
        .map_err(|r| Failure(format!("cannot begin: {}", r.reason)))?;
    session.run_until(args.at.unwrap_or(book.manifest.start.plus(1)));
    let t = session.tables();
    let tell = Teller::new(&book, t);
    if args.list {
        for record in t.elections.of(country) {
            println!("{}", heading(tell, record));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let office = |r: &&Record| matches!(r.what, Voting::President | Voting::SecondRound | Voting::College);
    let held = match (args.number, args.president) {
        (Some(number), _) => t.elections.get(number).filter(|r| r.country == country),
        (None, true) => t.elections.of(country).find(office),
        (None, false) => t.elections[country].last.and_then(|n| t.elections.get(n)),
    };
    let polled = match args.president {
        true => election::presidency_today(&book, t, country),
        false => election::count(&book, t, country),
    };
    if args.president
        && polled.is_none()
        && let Some(found) = election::chamber_today(&book, t, country)
    {
        println!("{}: the chamber chooses", tell.country(country));
        print_ballots(tell, &found);
        return Ok(ExitCode::SUCCESS);
    }
    let found = if args.today && args.number.is_none() { polled.as_ref() } else { held.or(polled.as_ref()) };
    let record =
        found.ok_or_else(|| Failure(format!("`{}` elects no chamber, or nobody stands there", args.country)))?;
    let at = match place {
        Some(p) => {
            let none = || Failure(format!("`{}` did not vote in this election", args.place.as_deref().unwrap_or("")));
            Some(record.place_of(p).ok_or_else(none)?)
        }
        None => None,
    };
    with_names(&book.names, || match args.format {
        Format::Json => println!("{:#}", to_json(record, at)),
        Format::Text => {
            let held = held.is_some_and(|h| std::ptr::eq(h, record));
            print_text(tell, record, held, at);
            if record.what == Voting::College {
                print_states(tell, record);
            }
            if !held && office(&record) {
                print_verdict(tell, &election::verdict(&book, t, record));
            }
        }
    });
    Ok(ExitCode::SUCCESS)
}

fn heading(tell: Teller<'_>, record: &Record) -> String {
    let what = match record.what {
        Voting::Chamber => "chamber",
        Voting::UpperHouse => "second chamber",
        Voting::President => "president",
        Voting::SecondRound => "president, second round",
        Voting::College => "presidential electors",
        Voting::ByElection => "by-election",
    };
    let number = format!("record {}", record.number);
    format!("{} · {} · {what} · {number}", tell.country(record.country), record.day.long())
}

fn print_text(tell: Teller<'_>, record: &Record, held: bool, at: Option<&PlaceResult>) {
    println!("{}{}", heading(tell, record), if held { "" } else { " · as it would vote today" });
    println!(
        "{} seats, {}, {} of {} electors voted ({:.1} %)",
        record.seats(),
        tell.method(record.method),
        record.cast(),
        record.electors(),
        record.turnout()
    );
    println!("{:<28} {:>12} {:>8} {:>8} {:>6} {:>6}", "", "votes", "share", "swing", "seats", "before");
    let first = record.lists.iter().all(|l| l.swing.is_none());
    for list in record.lists.iter().filter(|l| l.votes > 0) {
        let names: Vec<String> = list.members.iter().map(|&f| tell.faction_short(f)).collect();
        // A first vote has nothing to be measured by but the seats held before.
        let swing = match list.swing {
            Some(swing) => number::signed_to(swing, 1),
            None if first => String::new(),
            None => "new".to_owned(),
        };
        println!(
            "{:<28} {:>12} {:>6.1} % {swing:>8} {:>6} {:>6}",
            names.join(" + "),
            list.votes,
            list.percent,
            list.seats,
            list.before
        );
    }
    let Some(place) = at else { return };
    println!();
    println!(
        "{}: {} seats, {} of {} electors voted",
        tell.province(place.seat_of_name()),
        place.seats,
        place.cast(),
        place.electors()
    );
    match election::audit_place(record, place) {
        Some(account) => print_account(tell, record, &account),
        None => print_districts(tell, record, place),
    }
}

/// Each place of a college: its electors, who takes them, and by how much.
fn print_states(tell: Teller<'_>, record: &Record) {
    println!();
    println!("{} electors; {} elect", record.seats(), record.needed());
    let mut places: Vec<&PlaceResult> = record.places.iter().collect();
    places.sort_by_key(|p| (std::cmp::Reverse(p.seats), p.seat_of_name()));
    for place in places {
        let votes = place.votes();
        let mut order: Vec<usize> = (0..votes.len()).collect();
        order.sort_by_key(|&l| (std::cmp::Reverse(votes[l]), l));
        let share = |l: usize| crate::world::per_cent(votes[l], votes.iter().sum());
        let told: Vec<String> =
            order.iter().take(3).map(|&l| format!("{} {:.1} %", short(tell, record, l), share(l))).collect();
        println!("{:<22} {:>3}  {}", tell.province(place.seat_of_name()), place.seats, told.join(", "));
    }
}

fn print_verdict(tell: Teller<'_>, verdict: &Verdict) {
    println!();
    match verdict {
        Verdict::Elected { head, percent } => println!("elected: {}, with {percent:.1} %", tell.faction(*head)),
        Verdict::Again([a, b]) => println!("{} and {} would meet again", tell.faction(*a), tell.faction(*b)),
        Verdict::Chosen(found) => {
            let how = if found.delegations { "by delegations, a vote each" } else { "seat by seat" };
            println!("nobody has a majority; the chamber chooses {how}");
            print_ballots(tell, found);
        }
    }
}

fn print_ballots(tell: Teller<'_>, found: &Ballots) {
    for (n, round) in found.rounds.iter().enumerate() {
        let told: Vec<String> = round.iter().map(|&(f, votes)| format!("{} {votes}", tell.faction_short(f))).collect();
        println!("ballot {}: {}", n + 1, told.join(", "));
    }
    println!("elected: {}", tell.faction(found.winner));
}

fn short(tell: Teller<'_>, record: &Record, list: usize) -> String {
    tell.faction_short(record.lists[list].first())
}

fn claim(tell: Teller<'_>, record: &Record, claim: &Claim) -> String {
    let who = short(tell, record, claim.list);
    match claim.ground {
        Ground::Quotient => format!("{who}: {} ÷ {} = {}", claim.votes, claim.divisor, claim.value),
        Ground::Quota => format!("{who}: whole quota {} of {} votes", claim.value, claim.divisor),
        Ground::Remainder => format!("{who}: {} votes left over", claim.value),
        Ground::MostVotes => format!("{who}: {} votes", claim.votes),
    }
}

fn print_account(tell: Teller<'_>, record: &Record, account: &Audit) {
    for (n, seat) in account.seats.iter().enumerate() {
        let next = seat.runner_up.map_or_else(String::new, |next| format!("   next: {}", claim(tell, record, &next)));
        println!("{:>4}. {}{next}", n + 1, claim(tell, record, &seat.won));
    }
    let mut near: Vec<(u64, usize)> =
        account.short.iter().enumerate().filter_map(|(list, short)| short.map(|s| (s, list))).collect();
    near.sort_unstable();
    for (votes, list) in near.into_iter().take(5) {
        println!("{votes} more votes for {} would have won one seat more", short(tell, record, list));
    }
}

fn print_districts(tell: Teller<'_>, record: &Record, place: &PlaceResult) {
    for (number, votes) in place.districts.iter().enumerate() {
        let Some(account) = election::audit_district(record, place, number) else { continue };
        let Some(seat) = account.seats.first() else { continue };
        let deciding = place.deciding(number).unwrap_or(votes);
        let all: u64 = deciding.iter().map(|&v| u64::from(v)).sum();
        let next = seat.runner_up.map_or_else(String::new, |next| format!("   next: {}", claim(tell, record, &next)));
        let share = Fixed::ratio(seat.won.votes.cast_signed() * 100, all.max(1).cast_signed());
        let again = if deciding == &votes[..] { "" } else { "   on the second ballot" };
        println!("{:>4}. {} ({share:.1} %){next}{again}", number + 1, claim(tell, record, &seat.won));
    }
}

fn to_json(record: &Record, at: Option<&PlaceResult>) -> Value {
    let mut told = json!({
        "country": record.country,
        "day": record.day.to_string(),
        "number": record.number,
        "what": format!("{:?}", record.what),
        "method": format!("{:?}", record.method),
        "seats": record.seats(),
        "electors": record.electors(),
        "cast": record.cast(),
        "lists": record.lists.iter().map(|l| json!({
            "factions": l.members,
            "votes": l.votes,
            "percent": l.percent,
            "swing": l.swing,
            "seats": l.seats,
            "seats_by_faction": l.member_seats,
            "before": l.before,
        })).collect::<Vec<_>>(),
        "places": record.places.iter().map(place_json).collect::<Vec<_>>(),
    });
    if let Some(place) = at {
        told["place"] = place_json(place);
        let accounts: Vec<Audit> = match election::audit_place(record, place) {
            Some(account) => vec![account],
            None => (0..place.districts.len()).filter_map(|n| election::audit_district(record, place, n)).collect(),
        };
        told["audit"] = accounts.iter().map(|account| audit_json(record, account)).collect();
    }
    told
}

fn place_json(place: &PlaceResult) -> Value {
    json!({
        "provinces": place.provinces.iter().map(|p| json!({
            "province": p.province, "electors": p.electors, "cast": p.cast, "votes": p.votes,
        })).collect::<Vec<_>>(),
        "seats": place.seats,
        "won": place.won,
        "districts": place.districts,
        "second_ballots": place.runoffs,
    })
}

fn audit_json(record: &Record, account: &Audit) -> Value {
    let claim = |c: &Claim| {
        json!({
            "faction": record.lists[c.list].first(),
            "by": format!("{:?}", c.ground),
            "votes": c.votes,
            "divisor": c.divisor,
            "value": c.value,
        })
    };
    json!({
        "seats": account.seats.iter().map(|s| json!({
            "won": claim(&s.won),
            "runner_up": s.runner_up.as_ref().map(claim),
        })).collect::<Vec<_>>(),
        "votes_short_of_one_more": account.short,
    })
}
