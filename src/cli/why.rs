//! `why`: the account of a value, an event or a decision.

use std::process::ExitCode;

use clap::Args;

use super::{Done, Failure, load, named};
use crate::command::{self, Command};
use crate::rules::published::{self, Domain, Moves};
use crate::rules::script::trace;
use crate::rules::{influence, measure, schism, story};
use crate::scenario::{Scenario, Trigger};
use crate::session::{Keeping, Session};
use crate::telling::{Teller, WhyLine};
use crate::units::{CharacterId, CountryId, Date, DecisionId, EventId, FactionId, Kind, ProvinceId, with_names};
use crate::world::{Tables, Target};

const ASK: &str = "ask for FACTION@PROVINCE, a value of a faction, country, province or character as in FACTION.cohesion, \
FACTION.plans, FACTION.stance, COUNTRY.stability, COUNTRY.rulers, COUNTRY.formation, \
PROVINCE.unrest, event.EVENT or decision.DECISION";

#[derive(Args)]
pub struct WhyArgs {
    /// FACTION@PROVINCE; a value as in FACTION.cohesion, COUNTRY.stability, PROVINCE.unrest, CHARACTER.standing (ask for
    /// `SOMETHING.?` to see what can be asked); FACTION.plans; FACTION.stance; event.EVENT; decision.DECISION
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
    let keeping = Keeping { thoughts: args.subject.ends_with(".plans"), ..Keeping::default() };
    let mut session = Session::new(book.clone(), args.seed, None, keeping)
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
    if value == "plans" {
        return plans(session, tell, FactionId(named(book, Kind::Faction, what)?));
    }
    if value == "stance" {
        return Ok(stances(book, t, tell, FactionId(named(book, Kind::Faction, what)?)));
    }
    if let (Some(c), "rulers" | "formation") = (book.names.find(Kind::Country, what).map(CountryId), value) {
        return Ok(if value == "rulers" { tell.rulers(c) } else { tell.formation(c) });
    }
    let Some(target) = target(book, what) else {
        return Err(Failure(format!("there is no faction, country, province or character `{what}`: {ASK}")));
    };
    if let (Target::Faction(f), "support") = (target, value) {
        let support = measure::support(t, f);
        return Ok(vec![format!("{support:.2} % of the people; ask {what}@PROVINCE for the causes")]);
    }
    let domain = Domain::of(target);
    let Some(published) = published::find(domain, value) else {
        let can = published::names(domain);
        return Err(Failure(format!("`{what}` has no `{value}`; it can be asked for {can}")));
    };
    if let (Target::Faction(f), "weight" | "content" | "pressure") = (target, value)
        && t.institutions[t.factions[f].country].of(f).is_none()
    {
        let other = "how near it is to breaking is asked by `.schism`, what presses in a province by FACTION@PROVINCE";
        return Err(Failure(format!("`{what}` is no institution of its state and has no `{value}`; {other}")));
    }
    let account = published.account(book, t, target).expect("the value is of this domain");
    let mut lines = vec![format!("now {:.2}", account.now)];
    lines.extend(tell.terms(&account.terms).iter().map(row));
    let what = match published.moves {
        Moves::Monthly => "on the first of the month",
        Moves::TenDays => "on the 1st, 11th or 21st",
        Moves::Toward => "the level it goes to",
        Moves::Itself => "in all",
    };
    lines.push(format!("{:>12}  {what}", format!("{:+.2}", account.total)));
    Ok(lines)
}

/// The first thing of that name: a faction, a country, a province, a character.
fn target(book: &Scenario, name: &str) -> Option<Target> {
    let find = |kind| book.names.find(kind, name);
    find(Kind::Faction)
        .map(|n| Target::Faction(FactionId(n)))
        .or_else(|| find(Kind::Country).map(|n| Target::Country(CountryId(n))))
        .or_else(|| find(Kind::Province).map(|n| Target::Province(ProvinceId(n))))
        .or_else(|| find(Kind::Character).map(|n| Target::Character(CharacterId(n))))
}

/// What a seat that nobody plays weighed when it last deliberated, best first, with what each was worth to it and why.
fn plans(session: &Session, tell: Teller<'_>, seat: FactionId) -> Result<Vec<String>, Failure> {
    let Some(last) = session.minds().last.get(&seat) else {
        return Err(Failure("it has not deliberated yet: seats do so once a month, each on its own day".to_owned()));
    };
    let mut lines = vec![format!("deliberated on {}", last.day)];
    for (order, scored, ordered) in &last.weighed {
        let done = if *ordered { "  (ordered)" } else { "" };
        lines.push(format!("{:>12}  {}{done}", format!("{:+.2}", scored.total), tell.command(order)));
        lines.extend(tell.thought(scored).iter().map(|line| format!("  {}", row(line))));
    }
    if last.weighed.is_empty() {
        lines.push("nothing it could order came to mind".to_owned());
    }
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

/// Every wing on every open question: where it stands, where it goes, and why.
fn stances(book: &Scenario, t: Tables<'_>, tell: Teller<'_>, faction: FactionId) -> Vec<String> {
    let mut lines = Vec::new();
    for (question, since) in t.wings.questions().filter(|&(q, _)| schism::concerned(book, t, faction, q)) {
        let line = t.wings.line(faction, question).map(|n| tell.answer(question, n));
        let line = line.unwrap_or_else(|| tell.ui("line-undecided"));
        lines.push(format!("{} (put on {since}): {line}", tell.question(question)));
        for (n, wing) in t.wings[faction].wings.iter().enumerate() {
            let name = tell.wing(faction, u8::try_from(n).expect("a few wings"));
            let share = crate::units::Share(wing.share).percent();
            lines.push(format!("{name}, {share:.1} %: now {:+.1}", wing.stance(question)));
            let mut terms = Vec::new();
            let level = schism::stance_level(book, t, faction, wing, question, &mut terms);
            lines.extend(tell.terms(&terms).iter().map(row));
            lines.push(format!("{:>12}  the level it goes to", format!("{level:+.2}")));
        }
        let vote = schism::organs(book, t, faction, question);
        lines.push(format!("{:>12}  a vote of its organs today", format!("{vote:+.2}")));
    }
    if lines.is_empty() {
        lines.push("no open question concerns it".to_owned());
    }
    lines
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
