//! Conditions in words, part by part with its verdict: why a decision is not open, what an event waits for.

use super::article::sentence;
use super::{Teller, number};
use crate::rules::script::{Frame, country, evaluate, faction, holds, target};
use crate::scenario::{Comparison, Condition, Scope, Value};
use crate::units::{Fixed, FlagId, Kind, ProvinceId};

/// One part of a condition.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    pub text: String,
    pub holds: bool,
    /// The value that was compared, as it stands today.
    pub now: Option<String>,
    pub depth: u8,
}

impl Teller<'_> {
    /// A condition as read in a frame, outermost part first. What always holds is not told.
    pub fn asked(&self, frame: &Frame, condition: &Condition) -> Vec<Asked> {
        let mut lines = Vec::new();
        self.part(frame, condition, 0, &mut lines);
        lines
    }

    fn part(&self, frame: &Frame, condition: &Condition, depth: u8, lines: &mut Vec<Asked>) {
        let world = (self.book, self.t);
        let (key, parts): (&str, &[Condition]) = match condition {
            Condition::Always => return,
            Condition::Named(id) => return self.part(frame, &self.book.conditions[*id].is, depth, lines),
            Condition::All(parts) if depth == 0 => {
                return parts.iter().for_each(|p| self.part(frame, p, depth, lines));
            }
            Condition::All(parts) => ("asked-all", parts),
            Condition::Any(parts) => ("asked-any", parts),
            Condition::Not(inner) => match &**inner {
                Condition::Any(parts) => ("asked-none", parts),
                Condition::All(parts) => ("asked-not-all", parts),
                leaf => {
                    let text = self.ui_with("asked-not", &[("what", self.plainly(frame, leaf))]);
                    let now = self.standing(frame, leaf);
                    lines.push(Asked { text: sentence(&text), holds: holds(&world, frame, condition), now, depth });
                    return;
                }
            },
            leaf => {
                let text = sentence(&self.plainly(frame, leaf));
                lines.push(Asked { text, holds: holds(&world, frame, leaf), now: self.standing(frame, leaf), depth });
                return;
            }
        };
        lines.push(Asked { text: self.ui(key), holds: holds(&world, frame, condition), now: None, depth });
        for inner in parts {
            self.part(frame, inner, depth.saturating_add(1), lines);
        }
    }

    /// What the compared value is today.
    fn standing(&self, frame: &Frame, condition: &Condition) -> Option<String> {
        match condition {
            Condition::AtLeast(value, _) | Condition::AtMost(value, _) | Condition::Compare(value, ..) => {
                Some(self.amount(value, evaluate(&(self.book, self.t), frame, value)))
            }
            _ => None,
        }
    }

    /// One condition in a clause.
    fn plainly(&self, frame: &Frame, condition: &Condition) -> String {
        let who = |s: &Scope| ("country", self.country_meant(frame, s));
        let body = |s: &Scope| ("faction", self.faction_meant(frame, s));
        let person = |s: &Scope| ("character", self.meant(frame, s));
        let place = |p: &ProvinceId| ("province", self.province(*p));
        let (key, args): (&str, Vec<(&str, String)>) = match condition {
            Condition::Always => ("always", vec![]),
            Condition::Never => ("never", vec![]),
            Condition::All(parts) => return self.joined(frame, parts, "; "),
            Condition::Any(parts) => return self.joined(frame, parts, &self.spaced("asked-or")),
            Condition::Not(inner) => ("not", vec![("what", self.plainly(frame, inner))]),
            Condition::Named(id) => return self.plainly(frame, &self.book.conditions[*id].is),
            Condition::AtLeast(v, n) => ("at-least", vec![("value", self.value(frame, v)), ("n", self.amount(v, *n))]),
            Condition::AtMost(v, n) => ("at-most", vec![("value", self.value(frame, v)), ("n", self.amount(v, *n))]),
            Condition::Compare(a, how, b) => {
                let key = if *how == Comparison::Above { "above" } else { "below" };
                (key, vec![("a", self.value(frame, a)), ("b", self.value(frame, b))])
            }
            Condition::FlagIs(flag, value) => ("flag", self.flag(*flag, value)),
            Condition::FlagOf(s, flag, value) => {
                ("flag-of", [self.flag(*flag, value), vec![("what", self.meant(frame, s))]].concat())
            }
            Condition::HasLaw(s, law) => ("law", vec![who(s), ("law", self.law(*law))]),
            Condition::FormIs(s, form) => ("form", vec![who(s), ("form", self.form(*form))]),
            Condition::HasMajority(s) => ("has-majority", vec![who(s)]),
            Condition::Institution(s) => ("institution", vec![body(s)]),
            Condition::HoldsCompetence(s, c) => {
                ("holds-competence", vec![body(s), ("competence", self.competence(*c))])
            }
            Condition::Governs(s) => ("governs", vec![body(s)]),
            Condition::InCoalition(s) => ("in-coalition", vec![body(s)]),
            Condition::StatusIs(s, status) => ("status", vec![body(s), ("status", self.status(*status))]),
            Condition::MovementIs(s, m) => ("movement", vec![body(s), ("movement", self.movement_adjective(*m))]),
            Condition::Exists(s) => ("exists", vec![("what", self.meant(frame, s))]),
            Condition::Holds(office, c) => {
                ("holds-office", vec![("office", self.office(*office)), ("character", self.character(*c))])
            }
            Condition::Active(c) => ("active", vec![("character", self.character(*c))]),
            Condition::Owns(s, p) => ("owns", vec![who(s), place(p)]),
            Condition::Controls(s, p) => ("controls", vec![who(s), place(p)]),
            Condition::HeldBy(s, p) => ("held-by", vec![body(s), place(p)]),
            Condition::SubjectOf(s, over) => ("subject", vec![who(s), ("over", self.country_meant(frame, over))]),
            Condition::AtConflict(c) => {
                ("conflict", vec![("conflict", self.conflict(crate::world::ConflictKey::Written(*c)))])
            }
            Condition::AtWar(s) => ("at-war", vec![body(s)]),
            Condition::Fighting(a, b) => {
                ("fighting", vec![("a", self.faction_meant(frame, a)), ("b", self.faction_meant(frame, b))])
            }
            Condition::HasTreaty(a, b, kind) => {
                let args = [who(a), ("other", self.country_meant(frame, b)), ("kind", self.treaty_kind(*kind))];
                ("treaty", args.to_vec())
            }
            Condition::InBloc(s, bloc) => ("bloc", vec![who(s), ("bloc", self.bloc(*bloc))]),
            Condition::RecognisesState(a, b) => ("recognises", vec![who(a), ("other", self.country_meant(frame, b))]),
            Condition::Embargoes(a, b) => ("embargoes", vec![who(a), ("other", self.country_meant(frame, b))]),
            Condition::InCrisis(s) => ("in-crisis", vec![who(s)]),
            Condition::DoctrineIs(s, d) => ("doctrine", vec![who(s), ("doctrine", self.doctrine(*d))]),
            Condition::Spoke(s, matter, applauds) => {
                let key = if *applauds { "applauded" } else { "condemned" };
                (key, vec![who(s), ("deed", self.ui(&self.key("matter", *matter)))])
            }
            Condition::IsPlayer(s) => ("player", vec![("what", self.meant(frame, s))]),
            Condition::Happened(e) => ("happened", vec![("event", self.event(*e).headline)]),
            Condition::Chose(e, option) => {
                let title = self.ui(&format!("{}-{option}", self.key("event", *e)));
                ("chose", vec![("event", self.event(*e).headline), ("option", title)])
            }
            Condition::From(day) => ("from", vec![("day", day.long())]),
            Condition::SatelliteOf(s, patron) => {
                ("satellite-of", vec![who(s), ("patron", self.country_meant(frame, patron))])
            }
            Condition::Until(day) => ("until", vec![("day", day.long())]),
            Condition::HasModifier(s, m) => {
                ("modifier", vec![("what", self.meant(frame, s)), ("modifier", self.modifier(*m))])
            }
            Condition::HasQuality(s, q) => ("quality", vec![person(s), ("quality", self.quality(*q))]),
            Condition::LotIs(s, lot) => ("lot", vec![person(s), ("lot", self.lot(*lot))]),
            Condition::Leads(s, x) => ("leads", vec![person(s), body(x)]),
            Condition::Belongs(s, x) => ("belongs", vec![person(s), body(x)]),
            Condition::Affiliated(s, i) => ("affiliated", vec![body(s), ("body", self.international(*i))]),
            Condition::MaySettle(s, to) => ("may-settle", vec![body(s), ("country", self.country_meant(frame, to))]),
            Condition::Protesting(s) => ("protesting", vec![body(s)]),
            Condition::SameAs(a, b) => ("same", vec![("a", self.meant(frame, a)), ("b", self.meant(frame, b))]),
            Condition::QuestionOpen(q) => ("question-open", vec![("question", self.question(*q))]),
            Condition::LineIs(s, q, answer) => {
                let line = self.book.questions[*q].number(answer).map(|n| self.answer(*q, n));
                let line = line.unwrap_or_else(|| self.ui("line-undecided"));
                ("line", vec![body(s), ("question", self.question(*q)), ("line", line)])
            }
            Condition::HasBroken(s) => ("broken", vec![body(s)]),
            Condition::FraudKnown(s) => ("fraud-known", vec![who(s)]),
            Condition::Searching(s) => ("searching", vec![who(s)]),
            Condition::OneList(s) => ("one-list", vec![who(s)]),
            Condition::AnyProvince { of, when } => ("any-province", vec![who(of), ("what", self.plainly(frame, when))]),
            Condition::EveryProvince { of, when } => {
                ("every-province", vec![who(of), ("what", self.plainly(frame, when))])
            }
            Condition::AnyFaction { of, when } => ("any-faction", vec![who(of), ("what", self.plainly(frame, when))]),
            Condition::EveryFaction { of, when } => {
                ("every-faction", vec![who(of), ("what", self.plainly(frame, when))])
            }
            Condition::AnyCountry { when } => ("any-country", vec![("what", self.plainly(frame, when))]),
        };
        self.ui_with(&format!("asked-{key}"), &args)
    }

    fn joined(&self, frame: &Frame, parts: &[Condition], between: &str) -> String {
        let parts: Vec<String> = parts.iter().map(|p| self.plainly(frame, p)).collect();
        parts.join(between)
    }

    fn spaced(&self, key: &str) -> String {
        format!(" {} ", self.ui(key))
    }

    /// What a published value is called.
    fn value(&self, frame: &Frame, value: &Value) -> String {
        let body = |s: &Scope| ("what", self.faction_meant(frame, s));
        let who = |s: &Scope| ("what", self.country_meant(frame, s));
        let meant = |s: &Scope| ("what", self.meant(frame, s));
        let (key, args): (&str, Vec<(&str, String)>) = match value {
            Value::Number(n) => return number::plain(*n),
            Value::Authority(s) => ("authority", vec![body(s)]),
            Value::Money(s) => ("money", vec![body(s)]),
            Value::Force(s) => ("force", vec![body(s)]),
            Value::Cohesion(s) => ("cohesion", vec![body(s)]),
            Value::Members(s) => ("members", vec![body(s)]),
            Value::Support(s) => ("support", vec![body(s)]),
            Value::Seats(s) => ("seats", vec![body(s)]),
            Value::SeatShare(s) => ("seat-share", vec![body(s)]),
            Value::Reach(s) => ("reach", vec![body(s)]),
            Value::HeldProvinces(s) => ("held-provinces", vec![body(s)]),
            Value::Fielded(s) => ("fielded", vec![body(s)]),
            Value::ControlOf(s, c) => ("control-of", vec![body(s), ("country", self.country_meant(frame, c))]),
            Value::TroopsAbroad(s) => ("troops-abroad", vec![who(s)]),
            Value::Fallen(s) => ("fallen", vec![who(s)]),
            Value::PatronShare(s) => ("patron-share", vec![body(s)]),
            Value::Stability(s) => ("stability", vec![who(s)]),
            Value::Legitimacy(s) => ("legitimacy", vec![who(s)]),
            Value::Weariness(s) => ("weariness", vec![who(s)]),
            Value::Treasury(s) => ("treasury", vec![who(s)]),
            Value::Revenue(s) => ("revenue", vec![who(s)]),
            Value::CoalitionSeats(s) => ("coalition-seats", vec![who(s)]),
            Value::CoalitionShare(s) => ("coalition-share", vec![who(s)]),
            Value::Liberties(s) => ("liberties", vec![who(s)]),
            Value::Course(s) => ("course", vec![who(s)]),
            Value::Willingness(s) => ("willingness", vec![body(s)]),
            Value::PowerShare(s) => ("power-share", vec![body(s)]),
            Value::Satisfaction(s) => ("satisfaction", vec![body(s)]),
            Value::Pressure(s) => ("pressure", vec![body(s)]),
            Value::Franchise(s) => ("franchise", vec![meant(s)]),
            Value::Turnout(s) => ("turnout", vec![who(s)]),
            Value::VoteShare(s) => ("vote-share", vec![body(s)]),
            Value::DaysToElection(s) => ("days-to-election", vec![who(s)]),
            Value::Unrest(s) => ("unrest", vec![meant(s)]),
            Value::Marchers(s) => ("marchers", vec![who(s)]),
            Value::Population(s) => ("population", vec![meant(s)]),
            Value::SupportOf(m, s) => ("support-of", vec![("movement", self.movement(*m)), who(s)]),
            Value::AllegianceIn(s, p) => ("allegiance-in", vec![body(s), ("province", self.province(*p))]),
            Value::AllegianceHere(s) => ("allegiance-here", vec![body(s)]),
            Value::WingShare(s, m) => ("wing-share", vec![body(s), ("movement", self.movement_adjective(*m))]),
            Value::StanceOn(s, q) => ("stance-on", vec![body(s), ("question", self.question(*q))]),
            Value::SchismPressure(s) => ("schism-pressure", vec![body(s)]),
            Value::Isolation(s) => ("isolation", vec![who(s)]),
            Value::Fear(a, b) => {
                ("fear", vec![("a", self.country_meant(frame, a)), ("b", self.country_meant(frame, b))])
            }
            Value::Affiliates(i) => ("affiliates", vec![("body", self.international(*i))]),
            Value::Affiliation(s) => ("affiliation", vec![body(s)]),
            Value::Relation(a, b) => {
                ("relation", vec![("a", self.country_meant(frame, a)), ("b", self.country_meant(frame, b))])
            }
            Value::Readiness(s) => ("readiness", vec![who(s)]),
            Value::Reliability(s) => ("reliability", vec![who(s)]),
            Value::Resistance(s) => ("resistance", vec![meant(s)]),
            Value::Nationalism(s) => ("nationalism", vec![who(s)]),
            Value::Garrison(s) => ("garrison", vec![who(s)]),
            Value::Stretch(s) => ("stretch", vec![who(s)]),
            Value::Strength(a, b) => {
                ("strength", vec![("a", self.country_meant(frame, a)), ("b", self.country_meant(frame, b))])
            }
            Value::NetworkDepth(s, place) => {
                ("network-depth", vec![body(s), ("country", self.country_meant(frame, place))])
            }
            Value::ServiceStrength(s) => ("service-strength", vec![who(s)]),
            Value::Ability(s, field) => ("ability", vec![meant(s), ("field", self.field(*field))]),
            Value::Ambition(s) => ("ambition", vec![meant(s)]),
            Value::Loyalty(s) => ("loyalty", vec![meant(s)]),
            Value::Health(s) => ("health", vec![meant(s)]),
            Value::Grievance(s) => ("grievance", vec![meant(s)]),
            Value::Age(s) => ("age", vec![meant(s)]),
            Value::Standing(s) => ("standing", vec![meant(s)]),
            Value::Tie(a, b) => ("tie", vec![("a", self.meant(frame, a)), ("b", self.meant(frame, b))]),
            Value::Tally(s, counter) => {
                let name = self.spoken(Kind::Counter, counter.0);
                ("tally", vec![("counter", name), meant(s)])
            }
            Value::CountProvinces { of, when } => {
                ("count-provinces", vec![who(of), ("where", self.plainly(frame, when))])
            }
            Value::CountFactions { of, when } => {
                ("count-factions", vec![who(of), ("where", self.plainly(frame, when))])
            }
            Value::CountCountries { when } => ("count-countries", vec![("where", self.plainly(frame, when))]),
            Value::Sum(parts) => {
                return self.list(parts.iter().map(|v| self.value(frame, v)).collect());
            }
            Value::Times(v, n) => ("times", vec![("n", number::plain(*n)), ("value", self.value(frame, v))]),
            Value::Less(a, b) => ("less", vec![("a", self.value(frame, a)), ("b", self.value(frame, b))]),
            Value::Named(id) => return self.value(frame, &self.book.values[*id].is),
        };
        self.ui_with(&format!("value-{key}"), &args)
    }

    /// An amount in the value's own unit.
    fn amount(&self, value: &Value, n: Fixed) -> String {
        match value {
            Value::Money(_) | Value::Treasury(_) | Value::Revenue(_) => number::money(n),
            Value::Force(_)
            | Value::Marchers(_)
            | Value::Garrison(_)
            | Value::Fielded(_)
            | Value::TroopsAbroad(_)
            | Value::Fallen(_) => number::force(n),
            Value::Members(_) | Value::Population(_) => number::people(n.trunc()),
            Value::Support(_)
            | Value::SeatShare(_)
            | Value::Reach(_)
            | Value::PatronShare(_)
            | Value::ControlOf(..)
            | Value::CoalitionShare(_)
            | Value::PowerShare(_)
            | Value::Franchise(_)
            | Value::Turnout(_)
            | Value::Stretch(_)
            | Value::Strength(..)
            | Value::VoteShare(_)
            | Value::SupportOf(..)
            | Value::AllegianceIn(..)
            | Value::AllegianceHere(..)
            | Value::WingShare(..) => number::percent(n),
            Value::Named(id) => self.amount(&self.book.values[*id].is, n),
            _ if n.to_raw() % Fixed::SCALE == 0 => number::plain(n),
            _ => number::decimal(n),
        }
    }

    fn flag(&self, flag: FlagId, value: &str) -> Vec<(&'static str, String)> {
        vec![("flag", self.spoken(Kind::Flag, flag.0)), ("value", value.replace('_', " "))]
    }

    /// A name that only authors write, read aloud.
    fn spoken(&self, kind: Kind, number: u16) -> String {
        self.book.names.name(kind, number).replace('_', " ")
    }

    fn country_meant(&self, frame: &Frame, scope: &Scope) -> String {
        let found = country(&(self.book, self.t), frame, scope);
        found.map_or_else(|| self.ui("asked-it"), |c| self.the_country(c))
    }

    fn faction_meant(&self, frame: &Frame, scope: &Scope) -> String {
        let found = faction(&(self.book, self.t), frame, scope);
        found.map_or_else(|| self.ui("asked-it"), |f| self.the_faction(f))
    }

    fn meant(&self, frame: &Frame, scope: &Scope) -> String {
        use crate::world::Target;
        match target(&(self.book, self.t), frame, scope) {
            Some(Target::Faction(f)) => self.the_faction(f),
            Some(Target::Country(c)) => self.the_country(c),
            Some(other) => self.target(other),
            None => self.ui("asked-it"),
        }
    }
}
