//! `why`: the account of a value, an event or a decision.

use std::process::ExitCode;

use clap::Args;

use super::{Done, Failure, load, named};
use crate::command::{self, Command};
use crate::rules::script::trace;
use crate::rules::{economy, election, faction, government, influence, measure, story, unrest};
use crate::scenario::{Scenario, Trigger};
use crate::session::{Keeping, Session};
use crate::telling::{Teller, WhyLine};
use crate::units::{CountryId, Date, DecisionId, EventId, FactionId, Fixed, Kind, ProvinceId, with_names};
use crate::world::{Tables, Voting};

const ASK: &str = "ask for FACTION@PROVINCE, FACTION.authority|money|cohesion|members|force|support, \
COUNTRY.stability|legitimacy|weariness|repression|revenue|treasury, PROVINCE.unrest|franchise|turnout, event.EVENT or decision.DECISION";

#[derive(Args)]
pub struct WhyArgs {
    /// FACTION@PROVINCE; FACTION.authority, money, cohesion, members, force, support; COUNTRY.stability, legitimacy,
    /// weariness, repression, revenue, treasury; PROVINCE.unrest, franchise, turnout; event.EVENT; decision.DECISION
    subject: String,
    /// The day
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    #[arg(long, value_name = "N", default_value_t = 1947)]
    seed: u64,
    #[arg(long, value_name = "S")]
    scenario: Option<String>,
}

pub fn run(args: &WhyArgs) -> Done {
    let book = load(args.scenario.as_deref())?;
    let mut session = Session::new(book.clone(), args.seed, None, Keeping::default())
        .map_err(|r| Failure(format!("cannot begin: {}", r.reason)))?;
    let day = args.at.unwrap_or(book.manifest.start.plus(1));
    session.run_until(day);
    let lines = with_names(&book.names, || explain(&session, &args.subject))?;
    println!("{} · {} · seed {}", args.subject, session.today(), args.seed);
    for line in lines {
        println!("{line}");
    }
    Ok(ExitCode::SUCCESS)
}

fn explain(session: &Session, subject: &str) -> Result<Vec<String>, Failure> {
    let (book, t) = (&**session.book(), session.tables());
    let tell = Teller::new(book, t);
    if let Some((who, place)) = subject.split_once('@') {
        let f = FactionId(named(book, Kind::Faction, who)?);
        let p = ProvinceId(named(book, Kind::Province, place)?);
        return share(session, tell, f, p);
    }
    let (what, value) = subject.split_once('.').ok_or_else(|| Failure(format!("`{subject}`: {ASK}")))?;
    match what {
        "event" => return Ok(event(book, t, EventId(named(book, Kind::Event, value)?))),
        "decision" => return Ok(decision(book, t, tell, DecisionId(named(book, Kind::Decision, value)?))),
        _ => {}
    }
    let mut terms = Vec::new();
    let sink = &mut terms;
    let (now, change) = if let Some(f) = book.names.find(Kind::Faction, what).map(FactionId) {
        let row = &t.factions[f];
        match value {
            "authority" => (row.authority, faction::authority_change(book, t, f, sink)),
            "money" => (row.funds, faction::money_change(book, t, f, sink)),
            "cohesion" => (row.cohesion, faction::cohesion_change(book, t, f, sink)),
            "members" => (Fixed::whole(row.members.cast_signed()), faction::members_change(book, t, f, sink)),
            "force" => (row.force, faction::force_change(book, t, f, sink)),
            "support" => {
                return Ok(vec![format!(
                    "{:.2} % of the people; ask {what}@PROVINCE for the causes",
                    measure::support(t, f)
                )]);
            }
            _ => return Err(Failure(format!("a faction has no `{value}`: {ASK}"))),
        }
    } else if let Some(c) = book.names.find(Kind::Country, what).map(CountryId) {
        let row = &t.countries[c];
        match value {
            "stability" => (row.stability, government::stability_change(book, t, c, sink)),
            "legitimacy" => (row.legitimacy, government::legitimacy_change(book, t, c, sink)),
            "weariness" => (row.weariness, government::weariness_change(book, t, c, sink)),
            "repression" => (row.repression, government::repression(book, t, c, sink)),
            "revenue" => (row.revenue, economy::revenue(book, t, c, sink)),
            "treasury" => (row.treasury, economy::treasury_change(book, t, c, row.revenue, Fixed::ZERO, sink)),
            _ => return Err(Failure(format!("a country has no `{value}`: {ASK}"))),
        }
    } else if let Some(p) = book.names.find(Kind::Province, what).map(ProvinceId) {
        match value {
            "unrest" => (t.provinces.unrest[p], unrest::level(book, t, p, sink)),
            "franchise" => (election::franchise(book, t, p, &mut ()), election::franchise(book, t, p, sink)),
            "turnout" => {
                let lists = election::tickets(book, t, t.provinces.owner[p], Voting::Chamber, None);
                let level = election::turnout(book, t, p, Voting::Chamber, &lists, sink);
                (level, level)
            }
            _ => return Err(Failure(format!("a province has no `{value}`: {ASK}"))),
        }
    } else {
        return Err(Failure(format!("there is no faction, country or province `{what}`: {ASK}")));
    };
    let mut lines = vec![format!("now {now:.2}")];
    lines.extend(tell.terms(&terms).iter().map(row));
    lines.push(format!("{:>12}  next month, or the level it goes to", format!("{change:+.2}")));
    Ok(lines)
}

fn row(line: &WhyLine) -> String {
    format!("{:>12}  {}", format!("{:+.4}", line.amount), line.label)
}

fn share(session: &Session, tell: Teller<'_>, f: FactionId, p: ProvinceId) -> Result<Vec<String>, Failure> {
    let why = influence::explain(tell.book, session.contacts(), tell.t, p, f)
        .ok_or_else(|| Failure("the faction's country does not own that province".to_owned()))?;
    let mut lines = vec![format!("{:.4} % yesterday", why.before.percent())];
    lines.extend(tell.share_why(&why).iter().map(row));
    lines.push(format!("{:.4} % now", why.now.percent()));
    Ok(lines)
}

fn event(book: &Scenario, t: Tables<'_>, event: EventId) -> Vec<String> {
    let def = &book.events[event];
    let record = &t.story.events[event];
    let mut lines = vec![match record.last {
        Some(day) => format!("happened {} times, last on {day}", record.times),
        None => "has not happened".to_owned(),
    }];
    let trigger = match &def.trigger {
        Trigger::On(date) => format!("on {date}"),
        Trigger::Window(from, to, when) => format!("between {from} and {to}, {when:?}"),
        Trigger::When(_, when) => format!("when its condition holds, {when:?}"),
        Trigger::After(hook) => format!("after {hook:?}"),
        Trigger::Called => "only when another event calls it".to_owned(),
    };
    lines.push(format!("trigger: {trigger}"));
    for this in story::subjects(book, t, event).into_iter().take(3) {
        let frame = story::frame(book, t, event, this, Vec::new());
        lines.push(format!(
            "for {this:?}: {}",
            if story::rested(book, t, event, this) { "may happen" } else { "has had its turn" }
        ));
        if let Trigger::When(condition, when) = &def.trigger {
            lines.extend(verdicts(book, t, &frame, condition));
            if let Some(since) = record.ready_since {
                lines.push(format!("  its condition has held since {since}"));
            }
            lines.push(format!("  chance within 90 days if it stays so: {} %", chance(*when)));
        }
        if let Trigger::Window(_, _, when) = def.trigger {
            lines.push(format!("  chance within 90 days of its window: {} %", chance(when)));
        }
        lines.push("  besides:".to_owned());
        lines.extend(verdicts(book, t, &frame, &def.only_if));
    }
    lines
}

fn chance(when: crate::scenario::When) -> u64 {
    (story::hazard(when, 90) * 100) >> 32
}

fn verdicts(
    book: &Scenario,
    t: Tables<'_>,
    frame: &crate::rules::script::Frame,
    condition: &crate::scenario::Condition,
) -> Vec<String> {
    trace(&(book, t), frame, condition)
        .iter()
        .map(|v| {
            let value = v.value.map_or_else(String::new, |n| format!("  (now {n:.2})"));
            format!("  {}{} {}{value}", "  ".repeat(v.depth), if v.holds { "yes" } else { "no " }, v.asked)
        })
        .collect()
}

fn decision(book: &Scenario, t: Tables<'_>, tell: Teller<'_>, decision: DecisionId) -> Vec<String> {
    let def = &book.decisions[decision];
    let mut lines = Vec::new();
    let actors: Vec<FactionId> =
        t.factions.rows.ids().filter(|&f| t.factions[f].active && command::offered(book, t, f, decision)).collect();
    lines.push(format!("open to {} seats", actors.len()));
    for &f in actors.iter().take(3) {
        let verdict = match command::check(book, t, f, &Command::Decide { decision }) {
            Ok(()) => "may be taken now".to_owned(),
            Err(refusal) => tell.refusal(&refusal),
        };
        lines.push(format!("{}: {verdict}", tell.faction(f)));
        let frame = command::decision_frame(book, t, f, decision);
        lines.extend(verdicts(book, t, &frame, &def.visible));
        lines.extend(verdicts(book, t, &frame, &def.allowed));
    }
    lines
}
