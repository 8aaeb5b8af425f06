//! The chronicle's sentences: one for each kind of happening, as a newspaper would head it.

use super::article::sentence;
use super::word::Word;
use super::{Teller, number};
use crate::rules::measure;
use crate::scenario::Audience;
use crate::units::{CharacterId, CountryId, Date, EventId, FactionId, Fixed};
use crate::world::{Break, Entry, Happening, ObjectiveOutcome, Promise, Target, Voting};

/// Lists named in an election's result.
const LISTS: usize = 5;

impl Teller<'_> {
    pub(super) fn sentence_of(&self, entry: &Entry) -> String {
        let country = |c: CountryId| ("country", self.the_country(c));
        let faction = |f: FactionId| ("faction", self.the_faction(f));
        // Where the sentence does not say which country it speaks of.
        let at_large = |f: FactionId| ("faction", self.the_faction_at_large(f));
        let home = |f: FactionId| country(self.t.factions[f].country);
        match &entry.what {
            Happening::Event { event, option, actor, this, .. } => self.event_sentence(*event, *option, *this, *actor),
            Happening::Decision { decision, actor } => {
                self.told("decision", &[at_large(*actor), home(*actor), ("decision", self.decision(*decision))])
            }
            Happening::GovernmentFormed { country: c, head, coalition } if coalition.is_empty() => {
                self.told("government-formed", &[country(*c), faction(*head)])
            }
            Happening::GovernmentFormed { country: c, head, coalition } => {
                let partners = ("partners", self.the_factions(coalition));
                self.told("government-formed-coalition", &[country(*c), faction(*head), partners])
            }
            Happening::GovernmentFell { country: c, head } => {
                self.told("government-fell", &[country(*c), faction(*head)])
            }
            Happening::Censured { country: c, by, head, ayes, noes, carried } => {
                let key = if *carried { "censure-carried" } else { "censure-lost" };
                let votes = [("ayes", ayes.to_string()), ("noes", noes.to_string())];
                let who = [country(*c), faction(*head), ("by", self.the_faction(*by))];
                self.told(key, &[&who[..], &votes[..]].concat())
            }
            Happening::Left { country: c, party } => self.told("left", &[country(*c), faction(*party)]),
            Happening::Joined { country: c, party } => self.told("joined", &[country(*c), faction(*party)]),
            Happening::Dissolved { country: c, by } => self.told("dissolved", &[country(*c), faction(*by)]),
            Happening::BillIntroduced { country: c, law, passes } => {
                let key = if *passes { "bill-introduced" } else { "bill-introduced-repeal" };
                self.told(key, &[country(*c), ("law", self.law(*law))])
            }
            Happening::BillVoted { country: c, law, passes, ayes, noes, carried } => {
                let key = match (passes, carried) {
                    (true, true) => "bill-carried",
                    (true, false) => "bill-lost",
                    (false, true) => "repeal-carried",
                    (false, false) => "repeal-lost",
                };
                let votes = [("ayes", ayes.to_string()), ("noes", noes.to_string())];
                self.told(key, &[&[country(*c), ("law", self.law(*law))][..], &votes[..]].concat())
            }
            Happening::Promised { to, what } => {
                let (key, of) = match *what {
                    Promise::Law { law, passes: true } => ("promised-pass", ("law", self.law(law))),
                    Promise::Law { law, .. } => ("promised-repeal", ("law", self.law(law))),
                    Promise::Line { doctrine } => ("promised-line", ("doctrine", self.doctrine(doctrine))),
                };
                self.told(key, &[home(*to), faction(*to), of])
            }
            Happening::Promise { to, what, kept } => {
                let key = match (what, kept) {
                    (Promise::Law { .. }, true) => "promise-kept",
                    (Promise::Law { .. }, false) => "promise-broken",
                    (Promise::Line { .. }, true) => "promise-line-kept",
                    (Promise::Line { .. }, false) => "promise-line-broken",
                };
                let of = match *what {
                    Promise::Law { law, .. } => ("law", self.law(law)),
                    Promise::Line { doctrine } => ("doctrine", self.doctrine(doctrine)),
                };
                self.told(key, &[home(*to), faction(*to), of])
            }
            Happening::Coup { country: c, by, against, head: Some(head) } => {
                let who = [country(*c), faction(*by), ("against", self.the_faction(*against))];
                self.told("coup", &[&who[..], &[("head", self.the_faction(*head))]].concat())
            }
            Happening::Coup { country: c, by, against, head: None } => {
                self.told("coup-failed", &[country(*c), faction(*by), ("against", self.the_faction(*against))])
            }
            Happening::PalaceShift { country: c, by, head } => {
                self.told("palace-shift", &[country(*c), faction(*head), ("by", self.the_faction(*by))])
            }
            Happening::CompetenceMoved { country: c, competence, from, to } => {
                let what = [country(*c), ("competence", self.competence(*competence)), ("to", self.the_faction(*to))];
                match from {
                    Some(from) => {
                        self.told("competence-moved", &[&what[..], &[("from", self.the_faction(*from))]].concat())
                    }
                    None => self.told("competence-given", &what),
                }
            }
            Happening::Purged { country: c, body, .. } => self.told("purged", &[country(*c), faction(*body)]),
            Happening::MajorityLost { country: c, seats, needed } => {
                let numbers = [("seats", seats.to_string()), ("needed", needed.to_string())];
                self.told("majority-lost", &[country(*c), numbers[0].clone(), numbers[1].clone()])
            }
            Happening::ElectionCalled { country: c, day } => {
                self.told("election-called", &[country(*c), ("day", day_after(entry.date, *day))])
            }
            Happening::ElectionHeld { country: c, results, .. } => {
                self.told("election-held", &[country(*c), ("results", self.results(results))])
            }
            Happening::UpperHouseRenewed { country: c, seats, .. } => {
                self.told("upper-house", &[country(*c), ("seats", seats.to_string())])
            }
            Happening::PresidentElected { country: c, faction: f, percent, record } => {
                let college = record.and_then(|n| self.t.elections.get(n)).filter(|r| r.what == Voting::College);
                let key = match (record, college) {
                    (_, Some(_)) => "president-electors",
                    (Some(_), None) => "president-elected",
                    (None, None) => "president-chosen",
                };
                let won = college.map_or(0, |r| r.by_faction().filter(|(x, _)| x == f).map(|x| x.1).sum::<u32>());
                let all = college.map_or(0, crate::world::Record::seats);
                let electors = [("electors", won.to_string()), ("all", all.to_string())];
                let who = [country(*c), faction(*f), ("percent", number::percent(*percent))];
                self.told(key, &[&who[..], &electors[..]].concat())
            }
            Happening::ChamberBallots { country: c, delegations, rounds, .. } => {
                let key = if *delegations { "ballots-by-delegations" } else { "ballots" };
                let line = |round: &Vec<(FactionId, u32)>| {
                    let said = |&(f, n): &(FactionId, u32)| format!("{}{}{n}", self.faction_short(f), number::NBSP);
                    round.iter().map(said).collect::<Vec<_>>().join(", ")
                };
                let told = rounds.iter().map(line).collect::<Vec<_>>().join("; ");
                self.told(key, &[country(*c), ("count", rounds.len().to_string()), ("ballots", told)])
            }
            Happening::SecondRoundCalled { country: c, day, between: [a, b], .. } => {
                let two = [("a", self.the_faction(*a)), ("b", self.the_faction(*b))];
                self.told("second-round", &[&two[..], &[country(*c), ("day", day_after(entry.date, *day))]].concat())
            }
            Happening::ByElection { country: c, province, from, to, .. } => {
                let key = if from == to { "by-election-held" } else { "by-election-lost" };
                let args = [("from", self.the_faction(*from)), ("to", self.the_faction(*to))];
                self.told(key, &[&args[..], &[country(*c), ("province", self.province(*province))]].concat())
            }
            Happening::PactMade { members } => {
                let home = members.first().map_or_else(|| ("country", String::new()), |&f| home(f));
                self.told("pact", &[home, ("factions", self.the_factions(members))])
            }
            Happening::FraudExposed { country: c, by, percent, .. } => {
                self.told("fraud-exposed", &[country(*c), faction(*by), ("percent", number::percent(*percent))])
            }
            Happening::ElectionAnnulled { country: c, .. } => self.told("election-annulled", &[country(*c)]),
            Happening::Split { from, to, percent, how, over } => {
                let args = [("from", self.the_faction_at_large(*from)), ("to", self.the_faction(*to)), home(*to)];
                let over = over.map_or_else(String::new, |(question, answer)| self.answer(question, answer));
                let more = [("percent", number::percent(*percent)), ("answer", over.clone())];
                let key = match how {
                    Break::Expulsion => "expelled",
                    Break::Vote => "walkout",
                    Break::Secession if !over.is_empty() => "split-over",
                    Break::Secession | Break::Scripted => "split",
                };
                self.told(key, &[&args[..], &more[..]].concat())
            }
            Happening::QuestionPut { question } => self.told("question-put", &[("question", self.question(*question))]),
            Happening::QuestionSettled { question } => {
                self.told("question-settled", &[("question", self.question(*question))])
            }
            Happening::LineTaken { faction: f, question, answer } => {
                let args = [at_large(*f), home(*f), ("answer", self.answer(*question, *answer))];
                self.told("line-taken", &args)
            }
            Happening::LeftInternational { faction: f, body } => {
                self.told("left-international", &[at_large(*f), home(*f), ("body", self.international(*body))])
            }
            Happening::JoinedInternational { faction: f, body } => {
                self.told("joined-international", &[at_large(*f), home(*f), ("body", self.international(*body))])
            }
            Happening::Settled { faction: f, from, to } => {
                let places = [("from", self.the_country(*from)), ("to", self.the_country(*to))];
                self.told("settled", &[&[at_large(*f)][..], &places].concat())
            }
            Happening::Recognised { faction: f, by } => self.told("recognised", &[at_large(*f), country(*by)]),
            Happening::Denounced { faction: f, by } => self.told("denounced", &[at_large(*f), country(*by)]),
            Happening::Merged { from, into } => self
                .told("merged", &[("from", self.the_faction(*from)), ("into", self.the_faction(*into)), home(*into)]),
            Happening::Founded { faction: f } => self.told("founded", &[faction(*f), home(*f)]),
            Happening::MovementChanged { faction: f, to } => {
                self.told("movement-changed", &[at_large(*f), home(*f), ("movement", self.movement_adjective(*to))])
            }
            Happening::Banned { faction: f, by: None } => self.told("banned", &[faction(*f), home(*f)]),
            Happening::Banned { faction: f, by: Some(by) } => {
                self.told("banned-by", &[faction(*f), home(*f), ("by", self.the_faction(*by))])
            }
            Happening::Legalised { faction: f, .. } => self.told("legalised", &[faction(*f), home(*f)]),
            Happening::LawPassed { country: c, law } => {
                self.told("law-passed", &[country(*c), ("law", self.law(*law))])
            }
            Happening::LawRepealed { country: c, law } => {
                self.told("law-repealed", &[country(*c), ("law", self.law(*law))])
            }
            Happening::FormChanged { country: c, form } => {
                self.told("form-changed", &[country(*c), ("form", self.form(*form))])
            }
            Happening::LeaderChanged { faction: f, leader } => {
                self.told("leader-changed", &[at_large(*f), home(*f), ("character", self.character(*leader))])
            }
            Happening::Appointed { office, character } => {
                self.told("appointed", &[("office", self.office(*office)), ("character", self.character(*character))])
            }
            Happening::Vacated { office } => self.told("vacated", &[("office", self.office(*office))]),
            Happening::Retired { character } => self.told("retired", &[("character", self.character(*character))]),
            Happening::Died { character } => self.told("died", &self.person(*character)),
            Happening::FellIll { character } => self.told("fell-ill", &self.person(*character)),
            Happening::Watched { character, by } => self.done_to("watched", *character, *by),
            Happening::Exiled { character, by } => self.done_to("exiled", *character, *by),
            Happening::Arrested { character, by } => self.done_to("arrested", *character, *by),
            Happening::SetFree { character, by } => self.done_to("set-free", *character, *by),
            Happening::PassedOver { character, faction: f, by } => {
                let args = [("character", self.character(*character)), ("by", self.character(*by)), at_large(*f)];
                self.told("passed-over", &args)
            }
            Happening::CameUp { character, faction: Some(f) } => {
                self.told("came-up", &[("character", self.character(*character)), at_large(*f), home(*f)])
            }
            Happening::CameUp { character, faction: None } => self.told("came-up-alone", &self.person(*character)),
            Happening::HeirChosen { faction: f, character } => {
                self.told("heir-chosen", &[("character", self.character(*character)), at_large(*f), home(*f)])
            }
            Happening::WentOver { character, faction: f } => {
                self.told("went-over", &[("character", self.character(*character)), at_large(*f), home(*f)])
            }
            Happening::Owned { province, from, to } => {
                let lands = [("from", self.the_country(*from)), ("to", self.the_country(*to))];
                self.told("owned", &[&lands[..], &[("province", self.province(*province))]].concat())
            }
            Happening::Occupied { province, by } => {
                self.told("occupied", &[("province", self.province(*province)), country(*by)])
            }
            Happening::Seized { province, from, by } => {
                let place = ("province", self.province(*province));
                match (from, by) {
                    (_, Some(by)) => self.told("seized", &[place, faction(*by)]),
                    (Some(from), None) => self.told("retaken-from", &[place, faction(*from)]),
                    (None, None) => self.told("retaken", &[place]),
                }
            }
            Happening::States(deed) => {
                let (key, args) = self.state_news(deed);
                self.told(key, &args)
            }
            Happening::ConflictEnded { conflict, ending } => self.ending(*ending, *conflict),
            Happening::War(news) => self.war_news(news),
            Happening::Truce { between, and } => {
                self.told("truce", &[("a", self.the_faction(*between)), ("b", self.the_faction(*and)), home(*and)])
            }
            Happening::OverlordChanged { country: c, to: Some((over, bond)) } => {
                let args = [country(*c), ("over", self.the_country(*over)), ("bond", bond.word().to_owned())];
                self.told("overlord-changed", &args)
            }
            Happening::OverlordChanged { country: c, to: None } => self.told("freed", &[country(*c)]),
            Happening::Released { country: c, head } => self.told("released", &[country(*c), faction(*head)]),
            Happening::Funded { faction: f, by, monthly } if monthly.is_positive() => {
                self.told("funded", &[at_large(*f), country(*by), ("money", number::money(*monthly))])
            }
            Happening::Funded { faction: f, by, .. } => self.told("funding-ended", &[at_large(*f), country(*by)]),
            Happening::Crackdown { country: c, against, provinces } => {
                self.told("crackdown", &[country(*c), faction(*against), ("n", provinces.to_string())])
            }
            Happening::Campaign { faction: f, provinces } => {
                self.told("campaign", &[at_large(*f), home(*f), ("n", provinces.to_string())])
            }
            Happening::ProtestBegun { organiser, kind, place, heads } => {
                let args = [
                    at_large(*organiser),
                    ("place", self.province(*place)),
                    ("n", number::people((*heads).cast_signed())),
                ];
                self.told(&format!("{}-begun", kind.word()), &args)
            }
            Happening::ProtestEnded { organiser, kind, place, end } => {
                let args = [at_large(*organiser), ("place", self.province(*place)), home(*organiser)];
                self.told(&format!("{}-{}", kind.word(), end.word()), &args)
            }
            Happening::CounterMarch { faction: f, against, place, clash } => {
                let args = [at_large(*f), ("against", self.the_faction(*against)), ("place", self.province(*place))];
                self.told(if *clash { "counter-march-clash" } else { "counter-march" }, &args)
            }
            Happening::Riot { province } => self.told("riot", &[("place", self.province(*province))]),
            Happening::Leak { against, by: Some(by) } => {
                self.told("leak-exposed", &[at_large(*against), ("by", self.the_faction(*by))])
            }
            Happening::Leak { against, by: None } => self.told("leak", &[at_large(*against), home(*against)]),
            Happening::Covert(affair) => self.affair(affair),
            Happening::Bankrupt { country: c } => self.told("bankrupt", &[country(*c)]),
            Happening::LoanRaised { country: c, from, sum } => {
                let money = ("money", number::money(*sum));
                match from {
                    Some(lender) => {
                        self.told("loan-abroad", &[country(*c), ("lender", self.the_country(*lender)), money])
                    }
                    None => self.told("loan", &[country(*c), money]),
                }
            }
            Happening::NotesIssued { country: c, sum } => {
                self.told("notes", &[country(*c), ("money", number::money(*sum))])
            }
            Happening::Discharged { country: c, men } => {
                self.told("discharged", &[country(*c), ("men", number::force(*men))])
            }
            Happening::TaxChanged { country: c, to } => {
                self.told("tax", &[country(*c), ("percent", number::percent(*to))])
            }
            Happening::Invested { by, country: c, sum } => {
                let key = if by == c { "invested-home" } else { "invested" };
                self.told(key, &[country(*c), ("by", self.the_country(*by)), ("money", number::money(*sum))])
            }
            Happening::Objective { objective, outcome } => {
                let key = match outcome {
                    ObjectiveOutcome::Open => "objective-open",
                    ObjectiveOutcome::Won => "objective-won",
                    ObjectiveOutcome::Lost => "objective-lost",
                };
                self.told(key, &[("objective", self.objective(*objective))])
            }
            Happening::Abroad(affair) => self.dispatch(affair),
            Happening::Told { key, this } => sentence(&self.ui_with(key, &self.told_args(*this))),
        }
    }

    /// A person, and of what country.
    fn person(&self, id: CharacterId) -> [(&'static str, String); 2] {
        [("character", self.character(id)), ("country", self.the_country(self.t.people[id].country))]
    }

    /// What was done to a person, by whom if that is known.
    fn done_to(&self, key: &str, id: CharacterId, by: Option<FactionId>) -> String {
        match by {
            Some(by) => {
                let [character, country] = self.person(id);
                self.told(&format!("{key}-by"), &[character, country, ("by", self.the_faction(by))])
            }
            None => self.told(key, &self.person(id)),
        }
    }

    /// The headline; where it stands for many countries or factions, for whom; where there was a choice, what was chosen.
    fn event_sentence(&self, event: EventId, option: u8, this: Option<Target>, actor: Option<FactionId>) -> String {
        let def = &self.book.events[event];
        let mut text = sentence(&self.event(event).headline);
        let subject = match (def.to, this) {
            (Audience::AnyFaction | Audience::Seat, Some(Target::Faction(f))) => Some(self.the_faction_at_large(f)),
            (Audience::AnyRuler | Audience::AnyFaction, _) => {
                self.event_country(event, this, actor).map(|c| self.country(c))
            }
            _ => None,
        };
        if let Some(subject) = subject {
            text = self.told("event-of", &[("subject", subject), ("headline", text)]);
        }
        if def.options.len() > 1 {
            text = self.told("event-answered", &[("headline", text), ("option", self.option(event, option))]);
        }
        text
    }

    /// The first lists with their seats: "Socialists 118, Communists 88"; where no seats were won, their votes.
    fn results(&self, results: &[(FactionId, Fixed, u32)]) -> String {
        let seated = results.iter().any(|r| r.2 > 0);
        let bare = |f: FactionId| self.faction_short(f).split(" (").next().unwrap_or_default().to_owned();
        let told = results.iter().filter(|r| !seated || r.2 > 0).take(LISTS).map(|&(f, votes, seats)| {
            let name = bare(f);
            let alone = results.iter().filter(|r| bare(r.0) == name).count() == 1;
            let name = if alone { name } else { self.faction_short(f) };
            let size = if seated { seats.to_string() } else { number::percent(votes) };
            format!("{name}{}{size}", number::NBSP)
        });
        told.collect::<Vec<_>>().join(", ")
    }

    /// What a scenario's own report may name: itself, and the country it stands in.
    fn told_args(&self, this: Option<Target>) -> Vec<(&'static str, String)> {
        let Some(target) = this else { return Vec::new() };
        let country = measure::country_of(self.t, target);
        let name = match target {
            Target::Faction(f) => self.the_faction(f),
            Target::Country(c) => self.the_country(c),
            Target::Province(_) | Target::Character(_) => self.target(target),
        };
        vec![("this", name), ("country", self.the_country(country)), ("adjective", self.country_adjective(country))]
    }

    pub(super) fn told(&self, key: &str, args: &[(&str, String)]) -> String {
        sentence(&self.ui_with(&format!("chronicle-{key}"), args))
    }
}

/// The day without its year, where that is the year of the report.
fn day_after(report: Date, day: Date) -> String {
    if report.year() == day.year() { day.short() } else { day.long() }
}
