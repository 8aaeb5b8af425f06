//! The world in words: every reason, cause, happening and change has its text, and the sentences read well.

mod samples;
mod states;

use std::fs;
use std::path::Path;

use grand_marshal::command::{Command, Refusal, cost, preview};
use grand_marshal::rules::influence::ShareWhy;
use grand_marshal::rules::script::{Change, FactionNumber, Frame, Item, trace};
use grand_marshal::rules::why::{About, Term};
use grand_marshal::scenario::{Axis, BudgetLine, CostDef, FactionKind, Method, Pattern, Role, Status};
use grand_marshal::telling::{Teller, Tone};
use grand_marshal::units::{DecisionId, Fixed, LawId, Share, with_names};
use grand_marshal::world::{Cause, Entry, Happening, Target};
use samples::{BONDS, FORMS, changes, commands, country, day, event, faction, happenings, modifier, province, tiny};

#[test]
fn no_text_is_written_twice() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/text/en");
    let mut where_written: std::collections::BTreeMap<String, String> = std::collections::BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the texts") {
        let path = entry.expect("a file").path();
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        // The window's own words are a bundle of their own.
        if file == "client.ftl" {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a text");
        let keys = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        for key in keys.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()) {
            if let Some(other) = where_written.insert(key.clone(), file.clone()) {
                panic!("`{key}` stands in {other} and in {file}: one would hide the other");
            }
        }
    }
    assert!(where_written.len() > 1000, "only {} texts were found", where_written.len());
}

#[test]
fn every_reason_of_the_rules_has_a_text() {
    let (book, world) = tiny();
    let teller = Teller::new(&book, world.tables());
    let mut reasons: Vec<&'static str> = literals(
        "src/rules",
        &[
            "brings",
            "conflict/muster",
            "conflict/peace",
            "conflict/strength",
            "conflict/supply",
            "covert/act",
            "covert/ledger",
            "covert/network",
            "covert/service",
            "faction",
            "unrest",
            "economy/credit",
            "economy/living",
            "economy/money",
            "economy/production",
            "economy/trade",
            "economy/treasury",
            "relation",
            "view",
            "protest",
            "election/franchise",
            "government/institutions",
            "government/offer",
            "government/standing",
            "occupation/locals",
            "occupation/mood",
            "occupation/troops",
            "people/lends",
            "people/life",
            "people/standing",
            "people/temper",
            "schism/affiliation",
            "schism/pressure",
            "schism/stance",
            "states/satellites",
        ],
    );
    reasons.push("limit");
    assert!(reasons.len() > 50, "only {} reasons found in the sources", reasons.len());
    for reason in reasons {
        let about = About::Law(LawId(0));
        let lines = teller.terms(&[Term { reason, about, amount: Fixed::ONE }]);
        said(&lines[0].label, reason);
    }
}

#[test]
fn every_refusal_has_a_text() {
    let (book, world) = tiny();
    let teller = Teller::new(&book, world.tables());
    let mut reasons = literals("src/command", &["abroad", "check", "covert", "party", "states", "war"]);
    reasons.extend(literals("src/rules/covert", &["open"]));
    assert!(reasons.len() > 35, "only {} refusals found in the sources", reasons.len());
    for reason in reasons {
        said(&teller.refusal(&Refusal { reason, need: Fixed::whole(2), have: Fixed::ratio(1, 2) }), reason);
    }
    let refusal = Refusal { reason: "money", need: Fixed::whole(40), have: Fixed::ratio(25, 2) };
    assert_eq!(teller.refusal(&refusal).replace('\u{a0}', " "), "This takes $40 k; you have $12.5 k.");
}

#[test]
fn every_reason_of_an_ai_seat_has_a_text() {
    let (book, _) = tiny();
    for reason in literals("src/ai", &["score", "score/money", "mod", "states", "war"]) {
        said(&book.texts.get(&format!("thought-{reason}")), reason);
    }
}

#[test]
fn every_cause_has_a_text_and_the_terms_of_a_share_add_up() {
    let (book, world) = tiny();
    let teller = Teller::new(&book, world.tables());
    for cause in Cause::ALL {
        said(&teller.cause_name(cause), "a cause");
    }
    let terms: Vec<(Cause, i32)> =
        Cause::ALL.iter().zip([7, -3, 1, 40_001, -2].into_iter().cycle()).map(|(c, n)| (*c, n)).collect();
    let sum: i32 = terms.iter().map(|t| t.1).sum();
    let before = Share(5_000_001);
    let why =
        ShareWhy { before, now: Share(before.0.checked_add_signed(sum).expect("a share")), terms, local: Vec::new() };
    let told: Fixed = teller.share_why(&why).iter().map(|l| l.amount).sum();
    assert_eq!(told, why.now.percent() - why.before.percent());
}

#[test]
fn every_word_for_what_the_rules_distinguish_has_a_text() {
    let (book, world) = tiny();
    let t = Teller::new(&book, world.tables());
    let statuses = [Status::Legal, Status::Harassed, Status::Banned, Status::Underground].map(|s| t.status(s));
    let kinds = [
        FactionKind::Party,
        FactionKind::Militia,
        FactionKind::Protest,
        FactionKind::Army,
        FactionKind::Security,
        FactionKind::Union,
        FactionKind::Church,
        FactionKind::Press,
        FactionKind::Business,
        FactionKind::Administration,
    ]
    .map(|k| t.kind(k));
    let roles =
        [Role::HeadOfState, Role::HeadOfGovernment, Role::Minister, Role::Commander, Role::Speaker, Role::Governor]
            .map(|r| t.role(r));
    let patterns = [Pattern::Plain, Pattern::Diagonal, Pattern::Dots, Pattern::Lines].map(|p| t.pattern(p));
    let methods = [
        Method::DHondt,
        Method::SainteLague,
        Method::ModifiedSainteLague,
        Method::Hare,
        Method::Droop,
        Method::Plurality,
    ]
    .map(|m| t.method(m));
    let leans = Axis::ALL.iter().flat_map(|&a| [-50, 0, 50].map(|n| t.lean(a, Fixed::whole(n))));
    let all = statuses.into_iter().chain(kinds).chain(roles).chain(patterns).chain(methods).chain(leans);
    let all = all
        .chain(FORMS.map(|f| t.form(f)))
        .chain(BONDS.map(|b| t.bond(b)))
        .chain(BudgetLine::ALL.map(|l| t.budget_line(l)));
    for word in all.chain(Axis::ALL.map(|a| t.axis(a))) {
        said(&word, "a word");
    }
}

#[test]
fn every_happening_is_told_in_a_sentence() {
    let (book, world) = tiny();
    let teller = Teller::new(&book, world.tables());
    for what in happenings() {
        let telling = teller.entry(&Entry { date: day("1947-03-02"), what: what.clone() });
        said(&telling.text, &format!("{what:?}"));
        assert!(telling.text.starts_with(|c: char| c.is_uppercase()), "{what:?} begins small: {}", telling.text);
        assert!(telling.weight <= 3);
    }
}

#[test]
fn the_chronicle_reads_as_a_newspaper_would_head_it() {
    let (book, world) = tiny();
    let teller = Teller::new(&book, world.tables());
    let tell = |what| teller.entry(&Entry { date: day("1947-03-02"), what }).text.replace('\u{a0}', " ");
    let (left, right, hills) = (faction("alba_left"), faction("alba_right"), faction("alba_hillmen"));
    let alba = country("alba");
    let results = vec![(left, Fixed::whole(40), 118), (right, Fixed::whole(30), 88), (hills, Fixed::whole(3), 0)];
    assert_eq!(
        tell(Happening::ElectionHeld { country: alba, results, record: 0 }),
        "Alba votes: Labour 118, National Liberals 88"
    );
    let seized = Happening::Seized { province: province("alba_hills"), from: None, by: Some(hills) };
    assert_eq!(tell(seized), format!("{} falls to the Hillmen", teller.province(province("alba_hills"))));
    let formed =
        Happening::GovernmentFormed { country: alba, head: left, coalition: vec![right, faction("alba_centre")] };
    assert_eq!(tell(formed), "New government in Alba: Labour, with the National Liberals and the Centre");
    let told = Happening::Event { event: event("hill_envoy"), option: 0, actor: Some(left), this: None, canon: true };
    assert_eq!(tell(told), "Hillmen Send an Envoy – Open talks");
    let told = Happening::Event {
        event: event("strike_wave"),
        option: 1,
        actor: Some(left),
        this: Some(Target::Country(alba)),
        canon: false,
    };
    assert_eq!(tell(told), "Alba: Works Stand Still – Stand firm");
    let called = Happening::ElectionCalled { country: alba, day: day("1948-05-09") };
    assert_eq!(tell(called), "Alba will vote on 9 May 1948");
    let one = Happening::Campaign { faction: left, provinces: 1 };
    assert_eq!(tell(one), "Campaign of Alban Labour in one province");
    assert_eq!(
        tell(Happening::Told { key: "peace-in-the-hills".to_owned(), this: None }),
        "The guns in the hills are silent."
    );
}

#[test]
fn every_change_is_told_and_none_is_a_gain_to_nobody() {
    let (book, world) = tiny();
    let teller = Teller::new(&book, world.tables());
    for change in changes() {
        let items = [Item::Change(change.clone())];
        for actor in [None, Some(faction("alba_left")), Some(faction("borea_union"))] {
            for line in teller.lines(&items, actor) {
                said(&format!("{} {}", line.label, line.value), &format!("{change:?}"));
                assert!(actor.is_some() || line.tone == Tone::Plain, "{change:?} takes a side for nobody");
            }
        }
    }
    let told = changes().iter().filter(|c| !teller.lines(&[Item::Change((*c).clone())], None).is_empty()).count();
    assert!(told + 6 >= changes().len(), "only {told} kinds of change are told");
}

#[test]
fn changes_are_gathered_as_a_person_would_tell_them() {
    let (book, world) = tiny();
    let tables = world.tables();
    let teller = Teller::new(&book, tables);
    let (left, right) = (faction("alba_left"), faction("alba_right"));
    let units = i32::try_from(Share::units_of_percent(Fixed::whole(2))).expect("two points");
    let places = tables.provinces.of(country("alba"));
    let sways = places.iter().map(|&province| Item::Change(Change::Sway { faction: right, province, units }));
    let modifiers = places.iter().take(2).map(|&p| {
        let target = Target::Province(p);
        let modifier = modifier("hill_rising");
        Item::Change(Change::Modifier { modifier, target, beneficiary: None, times: Fixed::ONE, days: 120 })
    });
    let cohesion = |by: i64| {
        Item::Change(Change::Faction { faction: left, number: FactionNumber::Cohesion, by: Fixed::whole(by) })
    };
    let odds = Item::Odds { percent: Fixed::whole(30), then: vec![cohesion(-2)], otherwise: vec![] };
    let items: Vec<Item> = sways.chain(modifiers).chain([cohesion(3), cohesion(1), odds]).collect();
    let lines = teller.lines(&items, Some(left));
    let shown: Vec<String> = lines
        .iter()
        .map(|l| format!("{}|{}|{:?}|{}", l.label, l.value, l.tone, l.depth).replace('\u{a0}', " "))
        .collect();
    assert_eq!(shown.len(), 5, "{shown:#?}");
    assert!(
        shown[0].starts_with("National Liberals: following|+1.9 pts|")
            || shown[0].starts_with("National Liberals: following|+2.0 pts|"),
        "{}",
        shown[0]
    );
    assert!(
        shown[1].starts_with("Rising in the hills (")
            && shown[1].contains("unrest +20.0")
            && shown[1].contains("|120 days|"),
        "{}",
        shown[1]
    );
    assert_eq!(shown[2..], ["Our cohesion|+4.0|Gain|0", "Chance|30 %|Plain|0", "Our cohesion|−2.0|Loss|1"]);
    assert_eq!(lines[3].odds, Some(Fixed::whole(30)));
}

#[test]
fn an_order_is_told_without_its_cost_and_every_order_has_a_name() {
    let (book, world) = tiny();
    let tables = world.tables();
    let teller = Teller::new(&book, tables);
    let actor = faction("alba_left");
    for command in commands() {
        said(&teller.command(&command), &format!("{command:?}"));
        said(&teller.cost(&cost(&book, tables, actor, &command)), "a cost");
    }
    let rally = preview(&book, tables, actor, &Command::Rally).expect("may rally");
    let lines = teller.order_lines(&rally, actor);
    assert_eq!(
        lines.iter().map(|l| (l.label.as_str(), l.value.as_str())).collect::<Vec<_>>(),
        [("Our cohesion", "+3.6")]
    );
    let dear = CostDef { authority: Fixed::whole(2), money: Fixed::whole(40), force: Fixed::ratio(3, 10) };
    assert_eq!(teller.cost(&dear).replace('\u{a0}', " "), "2 authority, $40 k, 300 under arms");
}

#[test]
fn conditions_are_told_with_what_they_compare() {
    let (book, world) = tiny();
    let tables = world.tables();
    let teller = Teller::new(&book, tables);
    let frame = Frame::of(faction("alba_left"), Target::Country(country("alba")));
    let decision = &book.decisions[DecisionId(0)];
    let lines = teller.asked(&frame, &decision.allowed);
    assert_eq!((lines[0].text.as_str(), lines[0].holds), ("Authority of Labour at least 2", true));
    let events = book.events.values().map(|e| &e.only_if);
    let conditions =
        events.chain(book.objectives.values().map(|o| &o.condition)).chain([&decision.visible, &decision.allowed]);
    for condition in conditions {
        for line in teller.asked(&frame, condition) {
            said(&line.text, "a condition");
        }
        let traced = with_names(&book.names, || trace(&(&*book, tables), &frame, condition));
        for line in teller.verdicts(&traced) {
            assert!(line.contains("hold") && !line.contains('⟨'), "{line}");
        }
    }
}

#[test]
fn articles_are_set_once() {
    let (book, world) = tiny();
    let teller = Teller::new(&book, world.tables());
    assert_eq!(teller.the_faction(faction("alba_hillmen")), "the Hillmen");
    assert_eq!(teller.the_faction(faction("alba_left")), "Labour");
    assert_eq!(teller.the_faction_in_full(faction("alba_unions")), "the Confederation of Unions");
    assert_eq!(teller.the_faction_at_large(faction("alba_unions")), "the Alban Unions");
    assert_eq!(teller.the_faction_at_large(faction("alba_hillmen")), "the Hillmen");
    assert_eq!(teller.the_country(country("alba")), "Alba");
    assert_eq!(teller.ui_with("days", &[("n", "1".to_owned())]), "1 day");
}

/// A text that is there, with everything filled in.
fn said(text: &str, of: &str) {
    assert!(!text.trim().is_empty(), "nothing is said of {of}");
    assert!(!text.contains(['⟨', '{', '}']), "{of}: {text}");
}

/// Words in quotes in the sources that can only be reasons.
fn literals(folder: &str, files: &[&str]) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    for file in files {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(format!("{file}.rs"));
        let source = fs::read_to_string(&path).expect("a source file");
        let code: Vec<&str> = source
            .split("#[cfg(test)]")
            .next()
            .unwrap_or_default()
            .lines()
            .filter(|l| {
                let line = l.trim_start();
                !line.starts_with("//") && !line.contains("expect(\"") && !line.contains("reason = ")
            })
            .collect();
        let code = code.join("\n");
        let quoted = code.split('"').skip(1).step_by(2);
        let is_reason = |q: &&str| !q.is_empty() && q.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        found.extend(quoted.filter(is_reason).map(|q| &*q.to_owned().leak()));
    }
    found.sort_unstable();
    found.dedup();
    found
}
