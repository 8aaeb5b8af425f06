//! Explanations: the terms of a published value, of a share's last move, of an AI seat's choice, the parts of a condition.

use super::{Teller, number};
use crate::ai::Scored;
use crate::rules::influence::ShareWhy;
use crate::rules::script::Verdict;
use crate::rules::view::Estimate;
use crate::rules::why::{About, Term};
use crate::units::{Fixed, Share};
use crate::world::Cause;

/// One line of an explanation; the amounts of one explanation add up to what is explained.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyLine {
    pub label: String,
    pub amount: Fixed,
}

impl Teller<'_> {
    pub fn terms(&self, terms: &[Term]) -> Vec<WhyLine> {
        terms.iter().map(|term| WhyLine { label: self.reason(term), amount: term.amount }).collect()
    }

    /// In percentage points. They add up to the difference of the two shares as [`Share::percent`] tells them: what a
    /// line loses in its last decimal the next one takes up.
    pub fn share_why(&self, why: &ShareWhy) -> Vec<WhyLine> {
        let mut at = i64::from(why.before.0);
        let mut line = |&(cause, units): &(Cause, i32)| {
            let before = Share::percent_of_units(at);
            at += i64::from(units);
            WhyLine { label: self.cause(why, cause), amount: Share::percent_of_units(at) - before }
        };
        why.terms.iter().map(&mut line).collect()
    }

    /// "about $300 k ± $60 k"; a number that is known exactly as itself.
    pub fn estimate(&self, known: &Estimate, write: impl Fn(Fixed) -> String) -> String {
        if known.is_exact() {
            return write(known.value);
        }
        self.ui_with("estimate", &[("value", write(known.value)), ("error", write(known.error))])
    }

    /// Why an AI seat thought an act worth its score.
    pub fn thought(&self, scored: &Scored) -> Vec<WhyLine> {
        let line = |&(reason, amount): &(&str, Fixed)| WhyLine { label: self.ui(&format!("thought-{reason}")), amount };
        scored.terms.iter().map(line).collect()
    }

    /// The parts of a condition with their verdicts, the deeper the farther in.
    pub fn verdicts(&self, verdicts: &[Verdict]) -> Vec<String> {
        let line = |v: &Verdict| {
            let key = match (v.holds, v.value) {
                (true, None) => "verdict-holds",
                (true, Some(_)) => "verdict-holds-now",
                (false, None) => "verdict-fails",
                (false, Some(_)) => "verdict-fails-now",
            };
            let now = v.value.map_or_else(String::new, number::plain);
            let indent = "\u{a0}".repeat(v.depth * 3);
            format!("{indent}{}", self.ui_with(key, &[("asked", v.asked.clone()), ("now", now)]))
        };
        verdicts.iter().map(line).collect()
    }

    /// The label of one cause of a move.
    pub fn cause_name(&self, cause: Cause) -> String {
        self.ui(&format!("cause-{}", cause_word(cause)))
    }

    fn cause(&self, why: &ShareWhy, cause: Cause) -> String {
        let name = self.cause_name(cause);
        if cause != Cause::LocalAppeal || why.local.is_empty() {
            return name;
        }
        let mut modifiers: Vec<_> = why.local.iter().map(|l| l.modifier).collect();
        modifiers.sort_unstable();
        modifiers.dedup();
        let names = self.list(modifiers.iter().map(|&m| self.modifier(m)).collect());
        self.ui_with("cause-local-appeal-of", &[("modifiers", names)])
    }

    fn reason(&self, term: &Term) -> String {
        let what = match term.about {
            About::Nothing => String::new(),
            About::Faction(f) => self.faction_short(f),
            About::Country(c) => self.country(c),
            About::Law(l) => self.law(l),
            About::Modifier(m) => self.modifier(m),
            About::Question(q) => self.question(q),
            About::Character(c) => self.character(c),
            About::Quality(q) => self.quality(q),
            About::Competence(c) => self.competence(c),
            About::Doctrine(d) => self.doctrine(d),
        };
        self.ui_with(&format!("why-{}", term.reason), &[("what", what)])
    }
}

fn cause_word(cause: Cause) -> &'static str {
    match cause {
        Cause::Members => "members",
        Cause::Funds => "funds",
        Cause::Patron => "patron",
        Cause::Cohesion => "cohesion",
        Cause::Leader => "leader",
        Cause::Government => "government",
        Cause::OfficeWear => "office-wear",
        Cause::Welfare => "welfare",
        Cause::Propaganda => "propaganda",
        Cause::Overlord => "overlord",
        Cause::Appeal => "appeal",
        Cause::Clamp => "clamp",
        Cause::Endorsement => "endorsement",
        Cause::LocalUnrest => "local-unrest",
        Cause::Repression => "repression",
        Cause::Martyrs => "martyrs",
        Cause::Held => "held",
        Cause::LocalAppeal => "local-appeal",
        Cause::DiminishingReturns => "diminishing-returns",
        Cause::Neighbours => "neighbours",
        Cause::AcrossBorders => "across-borders",
        Cause::Custom => "custom",
        Cause::Floor => "floor",
        Cause::CrowdedOut => "crowded-out",
        Cause::Events => "events",
    }
}
