//! One change, or a group of them, as a line.

use super::article::sentence;
use super::gather::Group;
use super::line::{Line, Tone};
use super::stance::Eye;
use super::word::Word;
use super::{Teller, number};
use crate::rules::diplomacy::Diplomatic;
use crate::rules::government::{self, Matter};
use crate::rules::script::{Change, CountryNumber, FactionNumber, PersonNumber};
use crate::scenario::{Brings, Lot, Motive, Status};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{Promise, Standing, Target};

impl Teller<'_> {
    /// The line of a group; nothing for what is not announced.
    pub(super) fn group(&self, group: &Group<'_>, eye: Eye<'_>) -> Option<Line> {
        Some(match group {
            Group::Faction { faction, number, by } => {
                let value = match number {
                    FactionNumber::Authority | FactionNumber::Cohesion => number::signed(*by),
                    FactionNumber::Money => number::signed_money(*by),
                    FactionNumber::Force => number::with_sign(number::force(*by)),
                    FactionNumber::Members => number::with_sign(number::people(by.trunc())),
                };
                let label =
                    self.change(&format!("faction-{}", number.word()), &[("faction", self.faction_short(*faction))]);
                Line { label, value, tone: Eye::tone(eye.faction(*faction), *by), ..Line::default() }
            }
            Group::Country { country, number, by } => {
                let value = match number {
                    CountryNumber::Treasury => number::signed_money(*by),
                    _ => number::signed(*by),
                };
                let label = self.change(&format!("country-{}", number.word()), &[("country", self.country(*country))]);
                let better = if *number == CountryNumber::Weariness { -*by } else { *by };
                Line { label, value, tone: Eye::tone(eye.country(*country), better), ..Line::default() }
            }
            Group::Following { faction, sum, places } => {
                let by = Group::points(self.t, *faction, *sum);
                let country = self.t.factions[*faction].country;
                let label = self.placed("following", country, places, ("faction", self.faction_short(*faction)));
                let value = self.ui_with("points", &[("n", number::signed(by))]);
                Line { label, value, tone: Eye::tone(eye.faction(*faction), by), ..Line::default() }
            }
            Group::Unrest { country, sum, people, places } => {
                let by = Fixed::raw(i64::try_from(sum / (*people).max(1)).expect("a mean of unrest"));
                let label = self.placed("unrest", *country, places, ("country", self.country(*country)));
                Line {
                    label,
                    value: number::signed(by),
                    tone: Eye::tone(-eye.country(*country), by),
                    ..Line::default()
                }
            }
            Group::Modifier { modifier, times, days, beneficiary, targets } => {
                let brings = &self.book.modifiers[*modifier].brings;
                let target = *targets.first()?;
                let args = [
                    ("modifier", self.modifier(*modifier)),
                    ("where", self.targets(targets)),
                    ("brings", self.brings(brings, *times)),
                ];
                let value = self.ui_with("days", &[("n", days.to_string())]);
                let tone = eye.brings(brings, target, *beneficiary, *times);
                Line { label: self.change("modifier", &args), value, tone, ..Line::default() }
            }
            Group::Lift { modifier, targets } => {
                let target = *targets.first()?;
                let tone = eye.brings(&self.book.modifiers[*modifier].brings, target, None, -Fixed::ONE);
                let args = [("modifier", self.modifier(*modifier)), ("where", self.targets(targets))];
                Line { label: self.change("lift", &args), tone, ..Line::default() }
            }
            Group::Owner { to, places } => {
                let args = [("places", self.places(places)), ("country", self.the_country(*to))];
                self.line("owner", &args, self.land_tone(eye, places, eye.country(*to)))
            }
            Group::Controller { to, places } => {
                let args = [("places", self.places(places)), ("country", self.the_country(*to))];
                self.line("controller", &args, self.land_tone(eye, places, eye.country(*to)))
            }
            Group::Holder { to, places } => {
                let places_arg = ("places", self.places(places));
                match to {
                    Some(f) => {
                        let args = [places_arg, ("faction", self.the_faction(*f))];
                        self.line("holder", &args, self.land_tone(eye, places, eye.faction(*f)))
                    }
                    None => {
                        let owner = places.first().map(|&p| self.t.provinces.owner[p])?;
                        self.line("holder-government", &[places_arg], self.land_tone(eye, places, eye.country(owner)))
                    }
                }
            }
            Group::Sequels { days } if days.len() > 1 => {
                let days = self.list(days.iter().map(u32::to_string).collect());
                self.line("queue-many", &[("days", days)], Tone::Plain)
            }
            Group::Sequels { days } => {
                let n = days.first().copied().unwrap_or_default();
                self.line("queue", &[("n", n.to_string())], Tone::Plain)
            }
            Group::Remembered => self.line("remembered", &[], Tone::Plain),
            Group::One(change) => return self.one(change, eye),
            Group::Odds { .. } => return None,
        })
    }

    fn one(&self, change: &Change, eye: Eye<'_>) -> Option<Line> {
        Some(match change {
            Change::Relation { a, b, by } => {
                self.diplomatic(&Diplomatic::Motive { a: *a, b: *b, motive: Motive::Events, by: *by }, eye)?
            }
            Change::Abroad(change) => self.diplomatic(change, eye)?,
            Change::Pay { from, to, sum, sort } => {
                let (from, to) = if sum.is_negative() { (to, from) } else { (from, to) };
                let args = [("from", self.account(*from)), ("to", self.account(*to)), ("sort", self.payment(*sort))];
                let ours = eye.account(*to) - eye.account(*from);
                self.line("pay", &args, Eye::tone(ours.clamp(-1, 1), sum.abs())).worth(number::money(sum.abs()))
            }
            Change::Debt { debtor, creditor, by } => {
                let args = [("country", self.the_country(*debtor)), ("creditor", self.account(*creditor))];
                let key = if by.is_negative() { "debt-less" } else { "debt" };
                self.line(key, &args, Eye::tone(eye.country(*debtor), -*by)).worth(number::money(by.abs()))
            }
            Change::WriteOff { country } => {
                let args = [("country", self.the_country(*country))];
                self.line("write-off", &args, Tone::Plain).worth(number::money(self.t.economy.debt(*country)))
            }
            Change::Tax { country, to } => {
                let was = self.t.economy.states[*country].tax;
                let value = format!("{} to {}", number::decimal(was), number::percent(*to));
                self.line("tax", &[("country", self.the_country(*country))], Tone::Plain).worth(value)
            }
            Change::Build { country, sum } => {
                let args = [("country", self.the_country(*country))];
                self.line("build", &args, Eye::tone(eye.country(*country), *sum)).worth(number::money(*sum))
            }
            Change::Law { country, law, passed } => {
                let key = if *passed { "law-passed" } else { "law-repealed" };
                self.line(key, &[("law", self.law(*law)), ("country", self.country(*country))], Tone::Plain)
            }
            Change::Budget { country, line, to } => {
                let was = self.t.countries[*country].line(*line);
                let args = [("country", self.country(*country)), ("line", self.budget_line(*line))];
                let value = format!("{} to {}", number::decimal(was), number::percent(*to));
                self.line("budget", &args, Tone::Plain).worth(value)
            }
            Change::Status { faction, status, .. } => {
                let good = Fixed::whole(freedom(*status) - freedom(self.t.factions[*faction].status));
                let args = [("faction", self.faction_short(*faction))];
                self.line("status", &args, Eye::tone(eye.faction(*faction), good)).worth(self.status(*status))
            }
            Change::Movement { faction, movement } => {
                let args = [("faction", self.faction_short(*faction))];
                self.line("movement", &args, Tone::Plain).worth(self.movement_adjective(*movement))
            }
            Change::Leader { faction, leader } => {
                let args = [("faction", self.the_faction(*faction)), ("character", self.character(*leader))];
                self.line("leader", &args, Tone::Plain)
            }
            Change::Patron { faction, patron, monthly } => {
                let key = if monthly.is_positive() { "patron" } else { "patron-ends" };
                let args = [("faction", self.the_faction(*faction)), ("country", self.the_country(*patron))];
                self.line(key, &args, Eye::tone(eye.faction(*faction), paid(*monthly))).worth(self.monthly(*monthly))
            }
            Change::Subsidy { payer, to, monthly } => {
                let key = if monthly.is_positive() { "subsidy" } else { "subsidy-ends" };
                let args = [("payer", self.the_faction(*payer)), ("faction", self.the_faction(*to))];
                self.line(key, &args, Eye::tone(eye.faction(*to), paid(*monthly))).worth(self.monthly(*monthly))
            }
            Change::Endorse { voice, faction, on } => {
                let key = if *on { "endorse" } else { "withdraw" };
                let args = [("voice", self.the_faction(*voice)), ("faction", self.the_faction(*faction))];
                let sign = if *on { Fixed::ONE } else { -Fixed::ONE };
                self.line(key, &args, Eye::tone(eye.faction(*faction), sign))
            }
            Change::Split { from, to, percent } => {
                let args = [("from", self.the_faction(*from)), ("to", self.the_faction(*to))];
                self.line("split", &args, Eye::tone(eye.faction(*from), -*percent)).worth(number::percent(*percent))
            }
            Change::Break { from, to, wings, over, .. } => {
                let share: u32 = self.t.wings[*from]
                    .wings
                    .iter()
                    .enumerate()
                    .filter(|(n, _)| wings >> n & 1 == 1)
                    .map(|(_, w)| w.share)
                    .sum();
                let name = match over {
                    Some((question, answer)) => self.answer(*question, *answer),
                    None => self.ui("change-break-dissidents"),
                };
                let kept = !self.book.factions[*to].shell;
                let name = if kept { self.the_faction(*to) } else { name };
                let args = [("from", self.the_faction(*from)), ("to", name)];
                let value = number::percent(crate::units::Share(share).percent());
                self.line("break", &args, Eye::tone(eye.faction(*from), -Fixed::ONE)).worth(value)
            }
            Change::Line { faction, question, answer } => {
                let args = [("faction", self.the_faction(*faction)), ("question", self.question(*question))];
                self.line("line", &args, Tone::Plain).worth(self.answer(*question, *answer))
            }
            Change::Incline { faction, wing, question, by } => {
                let args = [
                    ("faction", self.the_faction(*faction)),
                    ("answer", self.answer(*question, u8::from(by.is_negative()))),
                    ("wing", wing.map_or_else(String::new, |n| self.wing(*faction, n))),
                ];
                self.line(if wing.is_some() { "incline-wing" } else { "incline" }, &args, Tone::Plain)
                    .worth(number::signed(by.abs()))
            }
            Change::Strain { faction, by } => {
                let args = [("faction", self.the_faction(*faction))];
                self.line("strain", &args, Eye::tone(eye.faction(*faction), -*by)).worth(number::signed(*by))
            }
            Change::Goodwill { faction, wing, by } => {
                let args = [("faction", self.the_faction(*faction)), ("wing", self.wing(*faction, *wing))];
                self.line("goodwill", &args, Eye::tone(eye.faction(*faction), *by)).worth(number::signed(*by))
            }
            Change::Standing { country, faction, to } => {
                let (key, sign) = match to {
                    Standing::Recognised => ("recognised", Fixed::ONE),
                    Standing::Denounced => ("denounced", -Fixed::ONE),
                };
                let args = [("faction", self.the_faction(*faction)), ("country", self.the_country(*country))];
                self.line(key, &args, Eye::tone(eye.faction(*faction), sign))
            }
            Change::Membership { body, faction, joins } => {
                let (key, sign) = if *joins { ("joins-body", Fixed::ONE) } else { ("leaves-body", -Fixed::ONE) };
                let args = [("faction", self.the_faction(*faction)), ("body", self.international(*body))];
                self.line(key, &args, Eye::tone(eye.faction(*faction), sign))
            }
            Change::Settle { faction, to } => {
                let args = [("faction", self.the_faction(*faction)), ("country", self.the_country(*to))];
                self.line("settle", &args, Tone::Plain)
            }
            Change::Question { question, open } => {
                let key = if *open { "question-put" } else { "question-settled" };
                self.line(key, &[("question", self.question(*question))], Tone::Plain)
            }
            Change::Merge { from, into } => {
                let args = [("from", self.the_faction(*from)), ("into", self.the_faction(*into))];
                self.line("merge", &args, Eye::tone(eye.faction(*into), Fixed::ONE))
            }
            Change::Found { faction, percent } => {
                let args = [("faction", self.the_faction(*faction))];
                self.line("found", &args, Eye::tone(eye.faction(*faction), Fixed::ONE)).worth(number::percent(*percent))
            }
            Change::Government { country, head, coalition } => self.government_line(eye, *country, *head, coalition),
            Change::Cabinet { country, found } => self.government_line(eye, *country, found.head, &found.partners),
            Change::Join { country, party } => {
                let args = [("faction", self.the_faction(*party)), ("country", self.country(*country))];
                self.line("join", &args, Eye::tone(eye.faction(*party), Fixed::ONE))
            }
            Change::Leave { country, party } => {
                let args = [("faction", self.the_faction(*party)), ("country", self.country(*country))];
                self.line("leave", &args, Tone::Plain)
            }
            Change::Pledge { pledge, .. } => {
                let to = ("faction", self.the_faction(pledge.to));
                match pledge.what {
                    Promise::Law { law, passes } => {
                        let key = if passes { "pledge-pass" } else { "pledge-repeal" };
                        self.line(key, &[to, ("law", self.law(law))], Tone::Plain)
                    }
                    Promise::Line { doctrine } => {
                        self.line("pledge-line", &[to, ("doctrine", self.doctrine(doctrine))], Tone::Plain)
                    }
                }
            }
            Change::Motion { country, by, days } => {
                let vote = government::division(self.book, self.t, *country, Matter::Confidence);
                let args = [
                    ("faction", self.the_faction(*by)),
                    ("ayes", vote.noes.to_string()),
                    ("noes", vote.ayes.to_string()),
                ];
                let value = self.ui_with("in-days", &[("n", days.to_string())]);
                self.line("motion", &args, Tone::Plain).worth(value)
            }
            Change::Bill { country, law, passes, days, .. } => {
                let (ayes, noes) = government::verdict(self.book, self.t, *country, *law, *passes);
                let key = if *passes { "bill-pass" } else { "bill-repeal" };
                let args = [("law", self.law(*law)), ("ayes", ayes.to_string()), ("noes", noes.to_string())];
                let value = self.ui_with("in-days", &[("n", days.to_string())]);
                self.line(key, &args, Tone::Plain).worth(value)
            }
            Change::Competence { competence, to, .. } => {
                let args = [("competence", self.competence(*competence)), ("faction", self.the_faction(*to))];
                self.line("competence", &args, Eye::tone(eye.faction(*to), Fixed::ONE))
            }
            Change::Satisfaction { body, by, .. } => {
                let args = [("faction", self.faction_short(*body))];
                self.line("satisfaction", &args, Eye::tone(eye.faction(*body), *by)).worth(number::signed(*by))
            }
            Change::Weight { body, by, .. } => {
                let args = [("faction", self.faction_short(*body))];
                self.line("weight", &args, Eye::tone(eye.faction(*body), *by)).worth(number::signed(*by))
            }
            Change::Coup { by, won, .. } => {
                let key = if *won { "coup-won" } else { "coup-lost" };
                self.line(key, &[("faction", self.the_faction(*by))], Eye::tone(eye.faction(*by), Fixed::ONE))
            }
            Change::Form { country, form } => {
                self.line("form", &[("country", self.country(*country))], Tone::Plain).worth(self.form(*form))
            }
            Change::Election { country, days } => {
                let value = self.ui_with("in-days", &[("n", days.to_string())]);
                self.line("election", &[("country", self.country(*country))], Tone::Plain).worth(value)
            }
            Change::Appoint { office, character } => match character {
                Some(c) => {
                    let args = [("office", self.office(*office)), ("character", self.character(*c))];
                    self.line("appoint", &args, Tone::Plain)
                }
                None => self.line("vacate", &[("office", self.office(*office))], Tone::Plain),
            },
            Change::Lot { character, lot, .. } => {
                let faction = self.t.people[*character].faction;
                let better = if *lot == Lot::Free { Fixed::ONE } else { -Fixed::ONE };
                let tone = faction.map_or(Tone::Plain, |f| Eye::tone(eye.faction(f), better));
                self.line(&format!("lot-{}", lot.word()), &[("character", self.character(*character))], tone)
            }
            Change::Person { character, number, by } => {
                let key = format!("person-{}", number.word());
                self.line(&key, &[("character", self.character(*character))], Tone::Plain).worth(number::signed(*by))
            }
            Change::Tie { a, b, to } => {
                let key = if *to < self.t.people[*a].tie(*b) { "tie-apart" } else { "tie-nearer" };
                self.line(key, &[("a", self.character(*a)), ("b", self.character(*b))], Tone::Plain)
            }
            Change::GoOver { character, faction } => {
                let args = [("character", self.character(*character)), ("faction", self.the_faction(*faction))];
                self.line("go-over", &args, Eye::tone(eye.faction(*faction), Fixed::ONE))
            }
            Change::Heir { faction, character } => {
                let args = [("character", self.character(*character)), ("faction", self.the_faction(*faction))];
                self.line("heir", &args, Tone::Plain)
            }
            Change::Overlord { country, to } => match to {
                Some((over, bond)) => {
                    let args = [
                        ("country", self.country(*country)),
                        ("over", self.the_country(*over)),
                        ("bond", bond.word().to_owned()),
                    ];
                    self.line("overlord", &args, Eye::tone(eye.country(*over), Fixed::ONE))
                }
                None => {
                    let freed = Eye::tone(eye.country(*country), Fixed::ONE);
                    self.line("free", &[("country", self.country(*country))], freed)
                }
            },
            Change::Release { country, head } => {
                let args = [("country", self.country(*country)), ("faction", self.the_faction(*head))];
                self.line("release", &args, Eye::tone(eye.faction(*head), Fixed::ONE))
            }
            Change::Reshape(reshape) => return self.reshaped(reshape, eye),
            Change::War(change) => self.war_line(change, eye),
            Change::Covert(deed) => return self.deed(deed, eye),
            Change::Truce { a, b } => {
                self.line("truce", &[("a", self.the_faction(*a)), ("b", self.the_faction(*b))], Tone::Plain)
            }
            Change::ProtestBegins { kind, organiser, provinces, heads, days } => {
                let args = [
                    ("kind", kind.word().to_owned()),
                    ("faction", self.the_faction(*organiser)),
                    ("places", self.places(provinces)),
                    ("people", number::people(i64::try_from(*heads).unwrap_or(i64::MAX))),
                ];
                let value = self.ui_with("days", &[("n", days.to_string())]);
                self.line("protest-begins", &args, Eye::tone(eye.faction(*organiser), Fixed::ONE)).worth(value)
            }
            Change::ProtestEnds { number, .. } => {
                let organiser = self.t.protests.find(*number)?.organiser;
                let args = [("faction", self.the_faction(organiser))];
                self.line("protest-ends", &args, Eye::tone(eye.faction(organiser), -Fixed::ONE))
            }
            Change::Pact { members } => {
                let names = ("factions", self.the_factions(members));
                let ours = members.iter().any(|&f| eye.faction(f) == 1);
                self.line("pact", &[names], Eye::tone(i64::from(ours), Fixed::ONE))
            }
            Change::ExposeFraud { country } => {
                self.line("expose-fraud", &[("country", self.country(*country))], Tone::Plain)
            }
            Change::AnnulElection { country, days } => {
                let value = self.ui_with("in-days", &[("n", days.to_string())]);
                self.line("annul-election", &[("country", self.country(*country))], Tone::Plain).worth(value)
            }
            // The rest is gathered into groups or not announced.
            _ => return None,
        })
    }

    fn government_line(&self, eye: Eye<'_>, country: CountryId, head: FactionId, coalition: &[FactionId]) -> Line {
        let name = ("country", self.country(country));
        let head_arg = ("faction", self.the_faction(head));
        let seated = |f: FactionId| f == head || coalition.contains(&f);
        let state = &self.t.countries[country];
        let tone = match eye.actor {
            Some(actor) if seated(actor) => Tone::Gain,
            Some(actor) if state.in_government(actor) => Tone::Loss,
            _ => Eye::tone(eye.faction(head), Fixed::ONE),
        };
        if coalition.is_empty() {
            return self.line("government", &[name, head_arg], tone);
        }
        self.line("government-coalition", &[name, head_arg, ("partners", self.the_factions(coalition))], tone)
    }

    /// One thing that a modifier or law brings: "unrest +4".
    pub(super) fn bring(&self, brings: Brings, times: Fixed) -> String {
        let (key, amount) = match brings {
            Brings::Appeal(a) => ("appeal", a),
            Brings::AppealOf(_, a) => ("appeal-of", a),
            Brings::GovernmentAppeal(a) => ("government-appeal", a),
            Brings::Cohesion(a) => ("cohesion", a),
            Brings::Authority(a) => ("authority", a),
            Brings::Money(a) => ("money", a),
            Brings::Members(a) => ("members", a),
            Brings::Force(a) => ("force", a),
            Brings::Stability(a) => ("stability", a),
            Brings::Legitimacy(a) => ("legitimacy", a),
            Brings::Weariness(a) => ("weariness", a),
            Brings::Unrest(a) => ("unrest", a),
            Brings::Repression(a) => ("repression", a),
            Brings::Output(a) => ("output", a),
            Brings::Franchise(a) => ("franchise", a),
            Brings::Turnout(a) => ("turnout", a),
            Brings::Ballots(a) => ("ballots", a),
            Brings::Cowing(a) => ("cowing", a),
            Brings::Rigging(a) => ("rigging", a),
            Brings::Liberties(a) => ("liberties", a),
            Brings::Vigilance(a) => ("vigilance", a),
        };
        let amount = amount.times(times);
        let size = match brings {
            Brings::Money(_) => number::signed_money(amount),
            Brings::Force(_) => number::with_sign(number::force(amount)),
            _ => number::signed(amount),
        };
        let who = match brings {
            Brings::AppealOf(faction, _) => self.faction_short(faction),
            _ => String::new(),
        };
        self.ui_with(&format!("brings-{key}"), &[("size", size), ("faction", who)])
    }

    /// Where a modifier falls: places by name or number, countries and factions by name.
    fn targets(&self, targets: &[Target]) -> String {
        let provinces: Vec<ProvinceId> =
            targets.iter().filter_map(|t| if let Target::Province(p) = t { Some(*p) } else { None }).collect();
        if provinces.len() == targets.len() {
            return self.places(&provinces);
        }
        if targets.len() > 3 {
            let key = if let Some(Target::Country(_)) = targets.first() { "countries-many" } else { "factions-many" };
            return self.ui_with(key, &[("n", targets.len().to_string())]);
        }
        self.list(targets.iter().map(|&t| self.target(t)).collect())
    }

    /// With the places where they are not the whole country.
    fn placed(&self, key: &str, country: CountryId, places: &[ProvinceId], about: (&str, String)) -> String {
        if places.len() == self.t.provinces.of(country).len() {
            return self.change(key, &[about]);
        }
        self.change(&format!("{key}-in"), &[about, ("places", self.places(places))])
    }

    /// Land that comes to us from anyone, or goes from us to anyone.
    fn land_tone(&self, eye: Eye<'_>, places: &[ProvinceId], to: i64) -> Tone {
        let from = places.first().map_or(0, |&p| eye.country(self.t.provinces.owner[p]));
        match (from, to) {
            (_, 1) | (-1, 0) => Tone::Gain,
            (1, _) | (_, -1) => Tone::Loss,
            _ => Tone::Plain,
        }
    }

    pub(super) fn monthly(&self, monthly: Fixed) -> String {
        if monthly.is_positive() {
            self.ui_with("a-month", &[("money", number::money(monthly))])
        } else {
            String::new()
        }
    }

    pub(super) fn line(&self, key: &str, args: &[(&str, String)], tone: Tone) -> Line {
        Line { label: self.change(key, args), tone, ..Line::default() }
    }

    fn change(&self, key: &str, args: &[(&str, String)]) -> String {
        sentence(&self.ui_with(&format!("change-{key}"), args))
    }
}

impl Line {
    pub(super) fn worth(self, value: String) -> Self {
        Self { value, ..self }
    }
}

/// How much a faction may do before the law.
fn freedom(status: Status) -> i64 {
    match status {
        Status::Legal => 2,
        Status::Harassed => 1,
        Status::Banned | Status::Underground => 0,
    }
}

fn paid(monthly: Fixed) -> Fixed {
    if monthly.is_positive() { Fixed::ONE } else { -Fixed::ONE }
}

impl Word for FactionNumber {
    fn word(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Money => "money",
            Self::Force => "force",
            Self::Cohesion => "cohesion",
            Self::Members => "members",
        }
    }
}

impl Word for PersonNumber {
    fn word(self) -> &'static str {
        match self {
            Self::Ambition => "ambition",
            Self::Loyalty => "loyalty",
            Self::Health => "health",
            Self::Grievance => "grievance",
        }
    }
}

impl Word for CountryNumber {
    fn word(self) -> &'static str {
        match self {
            Self::Stability => "stability",
            Self::Legitimacy => "legitimacy",
            Self::Weariness => "weariness",
            Self::Treasury => "treasury",
        }
    }
}
