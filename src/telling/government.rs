//! Governments in words: how the last one was put together, and who really rules.

use super::{Teller, number};
use crate::rules::government::institutions::{self, Rule};
use crate::units::CountryId;
use crate::world::Answer;

impl Teller<'_> {
    /// Who rules, in a sentence and then body by body with its part of all weight.
    pub fn rulers(&self, country: CountryId) -> Vec<String> {
        let (rule, all) = institutions::rulers(self.book, self.t, country);
        let person = |n: usize| {
            all.get(n).map_or_else(String::new, |r| match r.person {
                Some(person) => self.character(person),
                None => self.faction_short(r.body),
            })
        };
        let key = match rule {
            Rule::Alone => "rule-alone",
            Rule::First => "rule-first",
            Rule::Pair => "rule-pair",
            Rule::Troika => "rule-troika",
            Rule::Many => "rule-many",
        };
        let mut lines = vec![self.ui_with(key, &[("first", person(0)), ("second", person(1)), ("third", person(2))])];
        for (n, ruler) in all.iter().enumerate() {
            lines.push(format!(
                "{} · {} · {}",
                self.faction_short(ruler.body),
                person(n),
                number::percent(ruler.share)
            ));
        }
        lines
    }

    /// The arithmetic of the last search for a government.
    pub fn formation(&self, country: CountryId) -> Vec<String> {
        let Some(formation) = &self.t.parliaments[country].formation else { return Vec::new() };
        let mut lines = vec![format!("{} · {}", formation.day, formation.needed)];
        for attempt in &formation.tried {
            let names: Vec<String> =
                std::iter::once(&attempt.head).chain(&attempt.partners).map(|&f| self.faction_short(f)).collect();
            let mark = if attempt.formed { "✓" } else { "✗" };
            lines.push(format!("{mark} {} = {}", names.join(" + "), attempt.seats));
            lines.extend(attempt.answers.iter().map(|a| self.weighed(a)));
        }
        lines
    }

    /// A party's answer with its reasons, the heaviest first.
    fn weighed(&self, answer: &Answer) -> String {
        let mut terms = answer.terms.clone();
        terms.sort_by_key(|(_, amount)| std::cmp::Reverse(amount.abs()));
        let told: Vec<String> = terms
            .iter()
            .map(|(reason, amount)| {
                let what = [("what", String::new())];
                format!("{} {}", self.ui_with(&format!("why-{reason}"), &what).trim(), number::signed(*amount))
            })
            .collect();
        format!("   {} {}: {}", self.faction_short(answer.party), number::signed(answer.total), told.join(", "))
    }
}
