//! One of every happening, change and order, on the tiny scenario.

use std::fs;
use std::sync::{Arc, OnceLock};

use grand_marshal::command::{Command, Covert, WarOrder};
use grand_marshal::rules::conflict::WarChange;
use grand_marshal::rules::covert::{Deed, NetworkPart};
use grand_marshal::rules::influence::settle;
use grand_marshal::rules::script::{Change, CountryNumber, FactionNumber, PersonNumber};
use grand_marshal::scenario::{Bond, Breadth, BudgetLine, ForceKind, Library, Lot, Scenario, Shelf, Status, WorldMap};
use grand_marshal::units::{
    ActId, CharacterId, CompetenceId, ConflictId, CounterId, CountryId, Date, DecisionId, EventId, FactionId, Fixed,
    FlagId, FormId, InternationalId, Kind, LawId, ModifierId, MovementId, ObjectiveId, OfficeId, ProvinceId,
    QuestionId,
};
use grand_marshal::world::{
    Account, Affair, Aim, Belligerent, Break, Clause, ConflictKey, Ending, Happening, Mandate, ObjectiveOutcome,
    PeaceOffer, Pledge, Posture, Promise, Runner, Snapshot, Sort, Stance, Standing, StartOptions, Target, Task,
    WarNews, start,
};

pub const FORMS: [FormId; 3] = [FormId(0), FormId(1), FormId(2)];
pub const BONDS: [Bond; 6] =
    [Bond::MilitaryAdministration, Bond::Colony, Bond::Protectorate, Bond::Mandate, Bond::Dominion, Bond::Autonomy];

pub fn happenings() -> Vec<Happening> {
    let (alba, borea, cordia) = (country("alba"), country("borea"), country("cordia"));
    let (left, right, hills) = (faction("alba_left"), faction("alba_right"), faction("alba_hillmen"));
    let (law, place, ana) = (LawId(0), province("alba_hills"), CharacterId(0));
    let question = QuestionId(0);
    let (wing, percent) = (faction("alba_left_wing"), Fixed::whole(30));
    let mut all = vec![
        Happening::Decision { decision: DecisionId(0), actor: left },
        Happening::GovernmentFormed { country: alba, head: left, coalition: vec![] },
        Happening::GovernmentFormed { country: alba, head: left, coalition: vec![right] },
        Happening::GovernmentFell { country: alba, head: left },
        Happening::Censured { country: alba, by: right, head: left, ayes: 60, noes: 40, carried: true },
        Happening::Censured { country: alba, by: right, head: left, ayes: 40, noes: 60, carried: false },
        Happening::Left { country: alba, party: right },
        Happening::Joined { country: alba, party: right },
        Happening::Dissolved { country: alba, by: left },
        Happening::BillIntroduced { country: alba, law, passes: true },
        Happening::BillIntroduced { country: alba, law, passes: false },
        Happening::Promised { to: right, what: Promise::Law { law, passes: true } },
        Happening::Promised { to: right, what: Promise::Law { law, passes: false } },
        Happening::Promise { to: right, what: Promise::Law { law, passes: true }, kept: true },
        Happening::Promise { to: right, what: Promise::Law { law, passes: true }, kept: false },
        Happening::Coup { country: alba, by: faction("alba_unions"), against: left, head: Some(right) },
        Happening::Coup { country: alba, by: faction("alba_unions"), against: left, head: None },
        Happening::PalaceShift { country: alba, by: right, head: left },
        Happening::CompetenceMoved { country: alba, competence: CompetenceId(0), from: Some(left), to: right },
        Happening::CompetenceMoved { country: alba, competence: CompetenceId(0), from: None, to: right },
        Happening::Purged { country: alba, body: right, by: left },
        Happening::MajorityLost { country: alba, seats: 40, needed: 51 },
        Happening::ElectionCalled { country: alba, day: day("1947-05-09") },
        Happening::ElectionHeld { country: alba, results: vec![], record: 0 },
        Happening::ElectionHeld { country: alba, results: vec![(left, Fixed::whole(60), 0)], record: 0 },
        Happening::UpperHouseRenewed { country: alba, seats: 12, record: 1 },
        Happening::PresidentElected { country: alba, faction: left, percent: Fixed::whole(52), record: Some(2) },
        Happening::PresidentElected { country: alba, faction: left, percent: Fixed::whole(52), record: None },
        Happening::ChamberBallots {
            country: alba,
            delegations: true,
            rounds: vec![vec![(left, 2), (right, 2)], vec![(right, 3)]],
            record: Some(1),
        },
        Happening::ChamberBallots { country: alba, delegations: false, rounds: vec![vec![(left, 60)]], record: None },
        Happening::SecondRoundCalled { country: alba, day: day("1947-05-09"), between: [left, right], record: 2 },
        Happening::ByElection { country: alba, province: place, from: left, to: left, record: 3 },
        Happening::ByElection { country: alba, province: place, from: left, to: right, record: 3 },
        Happening::PactMade { members: vec![left, right] },
        Happening::FraudExposed { country: alba, by: left, percent: Fixed::whole(3), record: 0 },
        Happening::ElectionAnnulled { country: alba, record: 0 },
        Happening::Split { from: left, to: wing, percent, how: Break::Scripted, over: None },
        Happening::Split { from: left, to: wing, percent, how: Break::Secession, over: Some((question, 0)) },
        Happening::Split { from: left, to: wing, percent, how: Break::Vote, over: Some((question, 1)) },
        Happening::Split { from: left, to: wing, percent, how: Break::Expulsion, over: Some((question, 1)) },
        Happening::QuestionPut { question },
        Happening::QuestionSettled { question },
        Happening::LineTaken { faction: left, question, answer: 1 },
        Happening::LeftInternational { faction: left, body: InternationalId(0) },
        Happening::JoinedInternational { faction: left, body: InternationalId(0) },
        Happening::Settled { faction: left, from: alba, to: borea },
        Happening::Recognised { faction: left, by: borea },
        Happening::Denounced { faction: left, by: borea },
        Happening::Merged { from: right, into: left },
        Happening::Founded { faction: faction("alba_left_wing") },
        Happening::MovementChanged { faction: left, to: MovementId(0) },
        Happening::Banned { faction: hills, by: None },
        Happening::Banned { faction: hills, by: Some(left) },
        Happening::Legalised { faction: hills, by: None },
        Happening::LawPassed { country: alba, law },
        Happening::LawRepealed { country: alba, law },
        Happening::LeaderChanged { faction: left, leader: ana },
        Happening::Appointed { office: OfficeId(0), character: ana },
        Happening::Vacated { office: OfficeId(0) },
        Happening::Retired { character: ana },
        Happening::Died { character: ana },
        Happening::FellIll { character: ana },
        Happening::Watched { character: ana, by: None },
        Happening::Watched { character: ana, by: Some(right) },
        Happening::Exiled { character: ana, by: None },
        Happening::Exiled { character: ana, by: Some(right) },
        Happening::Arrested { character: ana, by: None },
        Happening::Arrested { character: ana, by: Some(right) },
        Happening::SetFree { character: ana, by: None },
        Happening::SetFree { character: ana, by: Some(right) },
        Happening::PassedOver { character: ana, faction: left, by: CharacterId(1) },
        Happening::CameUp { character: ana, faction: Some(left) },
        Happening::CameUp { character: ana, faction: None },
        Happening::HeirChosen { faction: left, character: ana },
        Happening::WentOver { character: ana, faction: left },
        Happening::Owned { province: place, from: alba, to: borea },
        Happening::Occupied { province: place, by: borea },
        Happening::Seized { province: place, from: None, by: Some(hills) },
        Happening::Seized { province: place, from: Some(hills), by: None },
        Happening::Seized { province: place, from: None, by: None },
        Happening::ConflictEnded { conflict: WAR, ending: Ending::Scripted },
        Happening::ConflictEnded { conflict: WAR, ending: Ending::Settlement },
        Happening::ConflictEnded { conflict: WAR, ending: Ending::Frozen },
        Happening::ConflictEnded { conflict: WAR, ending: Ending::Victory(Belligerent::Country(alba)) },
        Happening::Truce { between: left, and: hills },
        Happening::OverlordChanged { country: cordia, to: None },
        Happening::Released { country: cordia, head: faction("cordia_home") },
        Happening::Funded { faction: left, by: borea, monthly: Fixed::whole(20) },
        Happening::Funded { faction: left, by: borea, monthly: Fixed::ZERO },
        Happening::Crackdown { country: alba, against: hills, provinces: 3 },
        Happening::Campaign { faction: left, provinces: 2 },
        Happening::Covert(Affair::Exposed {
            by: Runner::Country(borea),
            act: ActId(0),
            target: Target::Faction(left),
            country: alba,
        }),
        Happening::Covert(Affair::Caught { country: alba, by: Some(Runner::Country(borea)), heads: 1 }),
        Happening::Covert(Affair::Caught { country: alba, by: None, heads: 3 }),
        Happening::Covert(Affair::SearchBegun { country: alba, breadth: Breadth::Narrow, by: left }),
        Happening::Covert(Affair::SearchBegun { country: alba, breadth: Breadth::Broad, by: left }),
        Happening::Covert(Affair::SearchEnded { country: alba, breadth: Breadth::Narrow, heads: 0 }),
        Happening::Covert(Affair::SearchEnded { country: alba, breadth: Breadth::Broad, heads: 4 }),
        Happening::Covert(Affair::Expelled { country: alba, of: borea }),
        Happening::Bankrupt { country: alba },
        Happening::LoanRaised { country: alba, from: None, sum: percent },
        Happening::LoanRaised { country: alba, from: Some(borea), sum: percent },
        Happening::NotesIssued { country: alba, sum: percent },
        Happening::Discharged { country: alba, men: percent },
        Happening::TaxChanged { country: alba, to: percent },
        Happening::Invested { by: alba, country: alba, sum: percent },
        Happening::Invested { by: alba, country: borea, sum: percent },
        Happening::Told { key: "peace-in-the-hills".to_owned(), this: Some(Target::Country(alba)) },
    ];
    for (passes, carried) in [(true, true), (true, false), (false, true), (false, false)] {
        all.push(Happening::BillVoted { country: alba, law, passes, ayes: 51, noes: 49, carried });
    }
    all.extend(crate::states::happenings());
    all.extend(FORMS.map(|form| Happening::FormChanged { country: alba, form }));
    all.extend(BONDS.map(|bond| Happening::OverlordChanged { country: cordia, to: Some((borea, bond)) }));
    for outcome in [ObjectiveOutcome::Open, ObjectiveOutcome::Won, ObjectiveOutcome::Lost] {
        all.push(Happening::Objective { objective: ObjectiveId(0), outcome });
    }
    for number in 0..5 {
        let this = Some(Target::Country(alba));
        all.push(Happening::Event { event: EventId(number), option: 0, actor: Some(left), this, canon: true });
        all.push(Happening::Event { event: EventId(number), option: 0, actor: None, this: None, canon: false });
    }
    all.extend(war_news().into_iter().map(Happening::War));
    all
}

fn pledge(to: FactionId, passes: bool) -> Pledge {
    Pledge { to, what: Promise::Law { law: LawId(0), passes }, until: day("1947-09-01") }
}

pub fn changes() -> Vec<Change> {
    let (alba, borea, cordia) = (country("alba"), country("borea"), country("cordia"));
    let (left, right, hills) = (faction("alba_left"), faction("alba_right"), faction("alba_hillmen"));
    let (place, ana, office) = (province("alba_hills"), CharacterId(0), OfficeId(0));
    let (wind, strike) = (modifier("wind_in_the_sails"), modifier("general_strike"));
    let question = QuestionId(0);
    let abroad = Runner::Country(borea);
    let mut all = vec![
        Change::Unrest { province: place, by: Fixed::whole(5) },
        Change::Relation { a: alba, b: borea, by: Fixed::whole(-3) },
        Change::Pay {
            from: Account::Country(alba),
            to: Account::Faction(left),
            sum: Fixed::whole(30),
            sort: Sort::Subvention,
        },
        Change::Debt { debtor: alba, creditor: Account::People(borea), by: Fixed::whole(30) },
        Change::Debt { debtor: alba, creditor: Account::People(alba), by: Fixed::whole(-30) },
        Change::WriteOff { country: alba },
        Change::Tax { country: alba, to: Fixed::whole(20) },
        Change::Build { country: borea, sum: Fixed::whole(500) },
        Change::Sway { faction: left, province: place, units: 400_000 },
        Change::Convert { from: right, to: left, province: place, units: 400_000 },
        Change::Modifier {
            modifier: wind,
            target: Target::Faction(left),
            beneficiary: None,
            times: Fixed::ONE,
            days: 1,
        },
        Change::Modifier {
            modifier: strike,
            target: Target::Country(alba),
            beneficiary: Some(left),
            times: Fixed::whole(-2),
            days: 30,
        },
        Change::Pact { members: vec![left, right] },
        Change::ExposeFraud { country: alba },
        Change::AnnulElection { country: alba, days: 60 },
        Change::Lift { modifier: strike, target: Target::Country(alba) },
        Change::Flag { flag: FlagId(0), on: None, value: 1 },
        Change::Counter { counter: CounterId(0), on: Some(Target::Country(alba)), by: Fixed::ONE },
        Change::Law { country: alba, law: LawId(0), passed: true },
        Change::Law { country: alba, law: LawId(0), passed: false },
        Change::Budget { country: alba, line: BudgetLine::Army, to: Fixed::whole(35) },
        Change::Movement { faction: left, movement: MovementId(0) },
        Change::Leader { faction: left, leader: ana },
        Change::Patron { faction: left, patron: borea, monthly: Fixed::whole(20) },
        Change::Patron { faction: left, patron: borea, monthly: Fixed::ZERO },
        Change::Subsidy { payer: left, to: hills, monthly: Fixed::whole(20) },
        Change::Subsidy { payer: left, to: hills, monthly: Fixed::ZERO },
        Change::Endorse { voice: faction("alba_unions"), faction: left, on: true },
        Change::Endorse { voice: faction("alba_unions"), faction: left, on: false },
        Change::Split { from: left, to: faction("alba_left_wing"), percent: Fixed::whole(30) },
        Change::Break {
            from: left,
            to: faction("alba_left_wing"),
            wings: 1,
            how: Break::Vote,
            over: Some((question, 0)),
        },
        Change::Break { from: left, to: faction("alba~1"), wings: 2, how: Break::Expulsion, over: None },
        Change::Line { faction: left, question, answer: 0 },
        Change::Incline { faction: left, wing: None, question, by: Fixed::whole(-5) },
        Change::Incline { faction: left, wing: Some(0), question, by: Fixed::whole(5) },
        Change::Strain { faction: left, by: Fixed::whole(5) },
        Change::Goodwill { faction: left, wing: 1, by: Fixed::whole(20) },
        Change::Membership { body: InternationalId(0), faction: left, joins: true },
        Change::Membership { body: InternationalId(0), faction: left, joins: false },
        Change::Settle { faction: left, to: borea },
        Change::Standing { country: borea, faction: left, to: Standing::Recognised },
        Change::Standing { country: borea, faction: left, to: Standing::Denounced },
        Change::Question { question, open: true },
        Change::Question { question, open: false },
        Change::Merge { from: right, into: left },
        Change::Found { faction: faction("alba_left_wing"), percent: Fixed::whole(4) },
        Change::Government { country: alba, head: right, coalition: vec![] },
        Change::Government { country: alba, head: left, coalition: vec![right] },
        Change::Join { country: alba, party: right },
        Change::Leave { country: alba, party: faction("alba_centre") },
        Change::Pledge { country: alba, pledge: pledge(right, true) },
        Change::Pledge { country: alba, pledge: pledge(right, false) },
        Change::Motion { country: alba, by: right, days: 3 },
        Change::Bill { country: alba, law: LawId(0), passes: true, by: left, days: 14 },
        Change::Bill { country: alba, law: LawId(0), passes: false, by: left, days: 14 },
        Change::Competence { country: alba, competence: CompetenceId(0), to: left },
        Change::Satisfaction { country: alba, body: left, by: Fixed::whole(-5) },
        Change::Weight { country: alba, body: left, by: Fixed::whole(5) },
        Change::Coup { country: alba, by: left, won: true },
        Change::Coup { country: alba, by: left, won: false },
        Change::Form { country: alba, form: FormId(0) },
        Change::Election { country: alba, days: 57 },
        Change::Appoint { office, character: Some(ana) },
        Change::Appoint { office, character: None },
        Change::Lot { character: ana, lot: Lot::Retired, by: None },
        Change::Lot { character: ana, lot: Lot::Watched, by: None },
        Change::Lot { character: ana, lot: Lot::Exiled, by: None },
        Change::Lot { character: ana, lot: Lot::Arrested, by: None },
        Change::Lot { character: ana, lot: Lot::Free, by: None },
        Change::Lot { character: ana, lot: Lot::Dead, by: None },
        Change::Person { character: ana, number: PersonNumber::Loyalty, by: Fixed::whole(4) },
        Change::Person { character: ana, number: PersonNumber::Health, by: Fixed::whole(-4) },
        Change::Person { character: ana, number: PersonNumber::Grievance, by: Fixed::whole(4) },
        Change::Person { character: ana, number: PersonNumber::Ambition, by: Fixed::whole(4) },
        Change::Tie { a: ana, b: CharacterId(1), to: Fixed::whole(-40) },
        Change::Tie { a: ana, b: CharacterId(1), to: Fixed::whole(40) },
        Change::GoOver { character: ana, faction: left },
        Change::Heir { faction: left, character: ana },
        Change::Owner { province: place, to: borea },
        Change::Controller { province: place, to: borea },
        Change::Holder { province: place, to: Some(hills) },
        Change::Holder { province: place, to: None },
        Change::Overlord { country: cordia, to: None },
        Change::Release { country: cordia, head: faction("cordia_home") },
        Change::Truce { a: left, b: hills },
        Change::Queue { event: EventId(0), days: 1, this: None, saved: vec![] },
        Change::Queue { event: EventId(0), days: 90, this: None, saved: vec![] },
        Change::Tell { key: "peace-in-the-hills".to_owned(), this: None },
        Change::Answered { number: 1, event: EventId(0), option: 0 },
        Change::Covert(Deed::Give { runner: abroad, country: alba, monthly: Fixed::whole(20) }),
        Change::Covert(Deed::Give { runner: abroad, country: alba, monthly: Fixed::ZERO }),
        Change::Covert(Deed::Network {
            runner: abroad,
            country: alba,
            part: NetworkPart::Agents,
            by: Fixed::whole(-4),
        }),
        Change::Covert(Deed::Network { runner: abroad, country: alba, part: NetworkPart::Cover, by: Fixed::ONE }),
        Change::Covert(Deed::Network { runner: abroad, country: alba, part: NetworkPart::Known, by: Fixed::ONE }),
        Change::Covert(Deed::Service { country: alba, by: Fixed::whole(-5) }),
        Change::Covert(Deed::Undertake {
            by: faction("borea_union"),
            act: ActId(0),
            target: Target::Country(alba),
            odds: Fixed::whole(60),
            risk: Fixed::whole(20),
            days: 20,
        }),
        Change::Covert(Deed::CallOff { number: 1 }),
        Change::Covert(Deed::Search { country: alba, breadth: Breadth::Narrow, by: left, days: 365 }),
        Change::Covert(Deed::Search { country: alba, breadth: Breadth::Broad, by: left, days: 300 }),
        Change::Covert(Deed::CloseSearch { country: alba }),
        Change::Decided { decision: DecisionId(0), faction: left },
        Change::Seat { seat: Some(left), options: StartOptions::default() },
        Change::Record(Happening::Bankrupt { country: alba }),
    ];
    let numbers = [
        FactionNumber::Authority,
        FactionNumber::Money,
        FactionNumber::Force,
        FactionNumber::Cohesion,
        FactionNumber::Members,
    ];
    all.extend(numbers.map(|number| Change::Faction { faction: left, number, by: Fixed::whole(-2) }));
    let numbers =
        [CountryNumber::Stability, CountryNumber::Legitimacy, CountryNumber::Weariness, CountryNumber::Treasury];
    all.extend(numbers.map(|number| Change::Country { country: alba, number, by: Fixed::whole(2) }));
    let statuses = [Status::Legal, Status::Harassed, Status::Banned, Status::Underground];
    all.extend(statuses.map(|status| Change::Status { faction: hills, status, by: None }));
    all.extend(war_changes());
    all.extend(BONDS.map(|bond| Change::Overlord { country: cordia, to: Some((borea, bond)) }));
    all.extend(crate::states::changes());
    all
}

pub fn commands() -> Vec<Command> {
    let (left, right, unions) = (faction("alba_left"), faction("alba_right"), faction("alba_unions"));
    let alba = country("alba");
    let places = vec![province("alba_hills")];
    let mut all = crate::states::commands();
    all.extend(vec![
        Command::Declare { question: QuestionId(0), answer: 0 },
        Command::Congress,
        Command::Court { wing: 0 },
        Command::Expel { wing: 1 },
        Command::Absorb { faction: right },
        Command::Recognise { faction: left },
        Command::Denounce { faction: left },
        Command::Settle { country: CountryId(0) },
        Command::Agents { faction: left },
        Command::Demand { faction: left },
        Command::Begin { seat: Some(left), options: StartOptions::default() },
        Command::Begin { seat: None, options: StartOptions::default() },
        Command::Answer { event: 77, option: 0 },
        Command::Decide { decision: DecisionId(0) },
        Command::Fund { faction: right, monthly: Fixed::whole(12) },
        Command::Fund { faction: right, monthly: Fixed::ZERO },
        Command::Propaganda { provinces: places.clone() },
        Command::Crackdown { against: right, provinces: places },
        Command::Ban { faction: right },
        Command::Legalise { faction: right },
        Command::Endorse { voice: unions, faction: left },
        Command::Withdraw { voice: unions, faction: left },
        Command::Budget { line: BudgetLine::Welfare, percent: Fixed::whole(20) },
        Command::Borrow { from: None, sum: Fixed::whole(20) },
        Command::Borrow { from: Some(country("borea")), sum: Fixed::whole(20) },
        Command::Repay { sum: Fixed::whole(20) },
        Command::IssueNotes { sum: Fixed::whole(20) },
        Command::Discharge { men: Fixed::whole(20) },
        Command::Repudiate,
        Command::Tax { percent: Fixed::whole(20) },
        Command::Invest { country: country("borea"), sum: Fixed::whole(20) },
        Command::Pass { law: LawId(0) },
        Command::Repeal { law: LawId(0) },
        Command::Appoint { office: OfficeId(0), character: CharacterId(0) },
        Command::Dismiss { office: OfficeId(0) },
        Command::Dismiss { office: OfficeId(1) },
        Command::Arrest { character: CharacterId(1) },
        Command::Exile { character: CharacterId(1) },
        Command::Watch { character: CharacterId(1) },
        Command::SetFree { character: CharacterId(1) },
        Command::Promote { character: CharacterId(0) },
        Command::Groom { character: CharacterId(0) },
        Command::Invite { party: right },
        Command::Oust { party: right },
        Command::Leave,
        Command::Reshuffle,
        Command::Propose { partners: vec![] },
        Command::Propose { partners: vec![left] },
        Command::Censure,
        Command::Dissolve,
        Command::Transfer { competence: CompetenceId(0), to: left },
        Command::Purge { body: unions },
        Command::Rally,
        Command::Arm,
        Command::Canvass { provinces: vec![province("alba_hills")] },
        Command::Pact { with: right },
        Command::Cow { provinces: vec![province("alba_hills")] },
        Command::Rig { provinces: vec![province("alba_hills")] },
        Command::Inquire,
        Command::Covert(Covert::Network { country: alba, monthly: Fixed::whole(20) }),
        Command::Covert(Covert::Network { country: alba, monthly: Fixed::ZERO }),
        Command::Covert(Covert::Undertake { act: ActId(0), target: Target::Country(alba) }),
        Command::Covert(Covert::CallOff { operation: 1 }),
        Command::Covert(Covert::Search { breadth: Breadth::Narrow }),
        Command::Covert(Covert::Search { breadth: Breadth::Broad }),
        Command::Covert(Covert::CloseSearch),
        Command::Covert(Covert::Expel { of: country("borea") }),
    ]);
    all.extend(war_orders());
    all
}

const WAR: ConflictKey = ConflictKey::Written(ConflictId(0));

const CLAUSES: [Clause; 11] = [
    Clause::CeaseFire { days: 90 },
    Clause::Peace,
    Clause::Alliance,
    Clause::Amnesty,
    Clause::Seats,
    Clause::Merger,
    Clause::Autonomy,
    Clause::Payment { sum: Fixed::whole(40) },
    Clause::Surrender,
    Clause::Cession,
    Clause::Departure,
];

const POSTURES: [Posture; 6] = Posture::ALL;

fn mandate() -> Mandate {
    Mandate {
        sender: country("borea"),
        against: vec![Belligerent::Faction(faction("alba_hillmen"))],
        within: vec![province("alba_hills")],
        until: Some(day("1948-01-01")),
        tolerated: 500,
        dead: 3,
        leaving: false,
    }
}

fn war_news() -> Vec<WarNews> {
    let (alba, borea) = (country("alba"), country("borea"));
    let (left, hills) = (faction("alba_left"), faction("alba_hillmen"));
    let (state, rebel) = (Belligerent::Country(alba), Belligerent::Faction(hills));
    vec![
        WarNews::Begun { conflict: WAR, by: rebel, against: state },
        WarNews::Joined { conflict: WAR, who: rebel, beside: None },
        WarNews::Joined { conflict: WAR, who: rebel, beside: Some(state) },
        WarNews::CeaseFire { between: state, and: rebel, until: day("1947-09-01") },
        WarNews::Agreed { from: state, to: rebel, clauses: CLAUSES.to_vec(), through: None },
        WarNews::Agreed { from: state, to: rebel, clauses: CLAUSES.to_vec(), through: Some(borea) },
        WarNews::GoodOffices { by: borea, one: state, other: rebel },
        WarNews::Crumbles { who: rebel, men: 1200 },
        WarNews::Resumed { between: state, and: rebel },
        WarNews::Beaten { conflict: WAR, who: rebel },
        WarNews::TookPower { country: alba, faction: hills, from: Some(left) },
        WarNews::TookPower { country: alba, faction: hills, from: None },
        WarNews::Sent { sender: borea, beside: state, men: 4000 },
        WarNews::Recalled { sender: borea, men: 3900 },
        WarNews::Casualties { sender: borea, dead: 40, all: 160 },
        WarNews::Mandate { sender: borea },
        WarNews::Arms { from: borea, to: hills, sum: Fixed::whole(300) },
        WarNews::Amnesty { by: left, against: rebel, men: 700 },
        WarNews::Courted { by: left, whom: hills, won: true },
        WarNews::Courted { by: left, whom: hills, won: false },
        WarNews::Defected { from: hills, to: left, men: 900 },
        WarNews::Surrendered { who: rebel, to: state },
        WarNews::Mobilised { country: alba, men: 20_000 },
        WarNews::Fled { from: province("alba_hills"), people: 21_000 },
    ]
}

fn war_changes() -> Vec<Change> {
    let (alba, borea) = (country("alba"), country("borea"));
    let (left, hills) = (faction("alba_left"), faction("alba_hillmen"));
    let (state, rebel) = (Belligerent::Country(alba), Belligerent::Faction(hills));
    let (conflict, place) = (WAR, province("alba_hills"));
    let offer = PeaceOffer { from: state, to: rebel, clauses: CLAUSES.to_vec(), until: day("1947-09-01") };
    let mut all = vec![
        WarChange::Task { force: 1, task: Task { posture: Posture::Raid, at: Some(place), own: true } },
        WarChange::Task { force: 1, task: Task::HOLD },
        WarChange::Raise { conflict, side: state, home: left, kind: ForceKind::Regulars, men: 900 },
        WarChange::Send { conflict, beside: state, kind: ForceKind::Advisers, at: place, men: 300, mandate: mandate() },
        WarChange::Recall { force: 1 },
        WarChange::Mandate { force: 1, mandate: mandate() },
        WarChange::Arms { from: borea, to: hills, sum: Fixed::whole(300) },
        WarChange::Offer { conflict, offer },
        WarChange::Decline { conflict, from: state, to: rebel },
        WarChange::Agree { conflict, from: state, to: rebel, clauses: vec![Clause::Peace] },
        WarChange::Amnesty { conflict, by: left, against: rebel },
        WarChange::Courted { conflict, by: left, whom: hills, merge: true, won: true },
        WarChange::Courted { conflict, by: left, whom: hills, merge: false, won: false },
        WarChange::Mobilise { conflict, country: alba, men: 9000 },
        WarChange::Begin { attacker: borea, defender: alba, aim: Aim::Overthrow },
        WarChange::Rise { faction: hills, aim: Aim::Power, places: vec![place] },
        WarChange::Join { conflict, who: rebel, beside: None },
        WarChange::Mediate { conflict, by: borea, one: state, other: rebel },
        WarChange::Stance { conflict, a: state, b: rebel, stance: Stance::Truce { until: None } },
        WarChange::Stance { conflict, a: state, b: rebel, stance: Stance::Allied },
        WarChange::Stance { conflict, a: state, b: rebel, stance: Stance::Hostile },
        WarChange::End { conflict, ending: Ending::Frozen },
    ];
    all.extend(POSTURES.map(|posture| WarChange::Front { conflict, side: state, enemy: rebel, posture }));
    all.into_iter().map(|change| Change::War(Box::new(change))).collect()
}

fn war_orders() -> Vec<Command> {
    let alba = country("alba");
    let hills = faction("alba_hillmen");
    let (state, rebel) = (Belligerent::Country(alba), Belligerent::Faction(hills));
    let (conflict, place) = (WAR, province("alba_hills"));
    let orders = vec![
        WarOrder::Front { conflict, enemy: rebel, posture: Posture::Clear },
        WarOrder::Task { force: 1, posture: Posture::Hold, at: None },
        WarOrder::Task { force: 1, posture: Posture::Offensive, at: Some(place) },
        WarOrder::Release { force: 1 },
        WarOrder::Raise { conflict, kind: ForceKind::Guerrillas, men: 500 },
        WarOrder::Send {
            conflict,
            beside: state,
            at: place,
            men: 500,
            against: vec![rebel],
            within: vec![place],
            until: None,
            tolerated: 100,
        },
        WarOrder::Reinforce { force: 1, men: 200 },
        WarOrder::Recall { force: 1 },
        WarOrder::Mandate { force: 1, against: vec![], within: vec![], until: None, tolerated: 50 },
        WarOrder::Arms { faction: hills, sum: Fixed::whole(200) },
        WarOrder::Offer { conflict, to: rebel, clauses: CLAUSES.to_vec() },
        WarOrder::Accept { conflict, from: state },
        WarOrder::Decline { conflict, from: state },
        WarOrder::Mediate { conflict, one: state, other: rebel },
        WarOrder::Amnesty { conflict, against: rebel },
        WarOrder::Court { conflict, faction: hills, merge: false },
        WarOrder::Court { conflict, faction: hills, merge: true },
        WarOrder::Mobilise { conflict },
        WarOrder::Rise { places: vec![place] },
    ];
    orders.into_iter().map(Command::War).collect()
}

/// The tiny scenario on its first day.
pub fn tiny() -> (Arc<Scenario>, Snapshot) {
    let book = book();
    let mut world = start(&book, 7);
    settle(&book, &mut world);
    (book, world)
}

pub fn book() -> Arc<Scenario> {
    static BOOK: OnceLock<Arc<Scenario>> = OnceLock::new();
    BOOK.get_or_init(|| {
        let table = |name: &str| fs::read_to_string(format!("tests/fixtures/tiny/{name}.csv")).expect("a fixture");
        let map = WorldMap::read(&table("provinces"), &table("adjacency")).expect("a map");
        let library = Library::new([Shelf::Folder("tests/fixtures".into())], map.into());
        library.load("tiny").unwrap_or_else(|report| panic!("{}", report.render(false)))
    })
    .clone()
}

pub fn find(kind: Kind, name: &str) -> u16 {
    book().names.find(kind, name).unwrap_or_else(|| panic!("no {} {name}", kind.word()))
}

pub fn faction(name: &str) -> FactionId {
    FactionId(find(Kind::Faction, name))
}

pub fn country(name: &str) -> CountryId {
    CountryId(find(Kind::Country, name))
}

pub fn province(name: &str) -> ProvinceId {
    ProvinceId(find(Kind::Province, name))
}

pub fn event(name: &str) -> EventId {
    EventId(find(Kind::Event, name))
}

pub fn modifier(name: &str) -> ModifierId {
    ModifierId(find(Kind::Modifier, name))
}

pub fn day(text: &str) -> Date {
    Date::parse(text).expect("a date")
}
