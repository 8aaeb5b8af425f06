//! Covert work in words: what changes, what is ordered, what the papers hear, what lies in a service's own files.

use super::article::sentence;
use super::line::{Line, Tone};
use super::news::Telling;
use super::stance::Eye;
use super::{Teller, number};
use crate::command::Covert;
use crate::rules::covert::{self, Deed, NetworkPart};
use crate::scenario::Breadth;
use crate::units::{ActId, FactionId, Fixed};
use crate::world::{Affair, Outcome, Report, Runner, Target};

const REGIONAL: u8 = 1;
const NATIONAL: u8 = 2;

fn word(breadth: Breadth) -> &'static str {
    match breadth {
        Breadth::Narrow => "narrow",
        Breadth::Broad => "broad",
    }
}

impl Teller<'_> {
    pub fn act(&self, id: ActId) -> String {
        self.ui(&self.key("act", id))
    }

    pub fn act_about(&self, id: ActId) -> String {
        self.book.texts.attribute(&self.key("act", id), "about").unwrap_or_default()
    }

    /// Whose a network is: "the Soviet Union", "the Communist Party".
    pub fn runner(&self, runner: Runner) -> String {
        match runner {
            Runner::Country(c) => self.the_country(c),
            Runner::Faction(f) => self.the_faction_at_large(f),
        }
    }

    /// What an act is aimed at, as it stands in a sentence.
    fn aimed_at(&self, target: Target) -> String {
        match target {
            Target::Country(c) => self.the_country(c),
            Target::Faction(f) => self.the_faction_at_large(f),
            other => self.target(other),
        }
    }

    pub(super) fn deed(&self, deed: &Deed, eye: Eye<'_>) -> Option<Line> {
        let place = |c| ("country", self.the_country(c));
        Some(match deed {
            Deed::Give { runner, country, monthly } => {
                let args = [place(*country), ("runner", self.runner(*runner))];
                let key = if monthly.is_positive() { "network" } else { "network-ends" };
                self.line(key, &args, Tone::Plain).worth(self.monthly(*monthly))
            }
            Deed::Network { runner, country, part, by } => {
                let key = match part {
                    NetworkPart::Agents => "network-agents",
                    NetworkPart::Cover => "network-cover",
                    NetworkPart::Known => "network-known",
                };
                let good = if *part == NetworkPart::Known { -*by } else { *by };
                let side = match runner {
                    Runner::Country(c) => eye.country(*c),
                    Runner::Faction(f) => eye.faction(*f),
                };
                let args = [place(*country), ("runner", self.runner(*runner))];
                self.line(key, &args, Eye::tone(side, good)).worth(number::signed(*by))
            }
            Deed::Service { country, by } => {
                let tone = Eye::tone(eye.country(*country), *by);
                self.line("service", &[place(*country)], tone).worth(number::signed(*by))
            }
            Deed::Undertake { act, target, odds, days, .. } => {
                let args = [("act", self.act(*act)), ("target", self.aimed_at(*target)), ("odds", number::odds(*odds))];
                self.line("undertake", &args, Tone::Plain).worth(self.ui_with("in-days", &[("n", days.to_string())]))
            }
            Deed::CallOff { number } => {
                let found = self.t.networks.operation(*number);
                let act = found.map_or_else(String::new, |o| self.act(o.act));
                self.line("call-off", &[("act", act)], Tone::Plain)
            }
            Deed::Search { country, breadth, days, .. } => {
                let key = format!("search-{}", word(*breadth));
                let value = self.ui_with("days", &[("n", days.to_string())]);
                self.line(&key, &[place(*country)], Tone::Plain).worth(value)
            }
            Deed::CloseSearch { country } => self.line("search-closed", &[place(*country)], Tone::Plain),
        })
    }

    pub(super) fn covert_order(&self, order: &Covert) -> (&'static str, Vec<(&'static str, String)>) {
        match order {
            Covert::Network { country, monthly } if monthly.is_positive() => {
                ("network", vec![("country", self.the_country(*country)), ("money", number::money(*monthly))])
            }
            Covert::Network { country, .. } => ("network-end", vec![("country", self.the_country(*country))]),
            Covert::Undertake { act, target } => {
                ("undertake", vec![("act", self.act(*act)), ("target", self.aimed_at(*target))])
            }
            Covert::CallOff { operation } => {
                let found = self.t.networks.operation(*operation);
                ("call-off", vec![("act", found.map_or_else(String::new, |o| self.act(o.act)))])
            }
            Covert::Search { breadth: Breadth::Narrow } => ("search-narrow", vec![]),
            Covert::Search { breadth: Breadth::Broad } => ("search-broad", vec![]),
            Covert::CloseSearch => ("search-close", vec![]),
            Covert::Expel { of } => ("expel-diplomats", vec![("country", self.the_country(*of))]),
        }
    }

    pub(super) fn affair(&self, affair: &Affair) -> String {
        let place = |c| ("country", self.the_country(c));
        let (key, args) = match affair {
            Affair::Exposed { by, act, target, country } => {
                let args = vec![
                    place(*country),
                    ("by", self.runner(*by)),
                    ("act", self.act(*act)),
                    ("target", self.aimed_at(*target)),
                ];
                ("act-exposed".to_owned(), args)
            }
            Affair::Caught { country, by: Some(by), heads } => {
                ("agents-caught".to_owned(), vec![place(*country), ("by", self.runner(*by)), ("n", heads.to_string())])
            }
            Affair::Caught { country, by: None, heads } => {
                ("agents-caught-nameless".to_owned(), vec![place(*country), ("n", heads.to_string())])
            }
            Affair::SearchBegun { country, breadth, by } => {
                (format!("search-{}", word(*breadth)), vec![place(*country), ("by", self.the_faction(*by))])
            }
            Affair::SearchEnded { country, heads, .. } => {
                ("search-ended".to_owned(), vec![place(*country), ("n", heads.to_string())])
            }
            Affair::Expelled { country, of } => {
                ("expelled-diplomats".to_owned(), vec![place(*country), ("of", self.the_country(*of))])
            }
        };
        sentence(&self.ui_with(&format!("chronicle-{key}"), &args))
    }

    pub(super) fn affair_about(&self, affair: &Affair) -> Telling {
        let country = match affair {
            Affair::Exposed { country, .. }
            | Affair::Caught { country, .. }
            | Affair::SearchBegun { country, .. }
            | Affair::SearchEnded { country, .. }
            | Affair::Expelled { country, .. } => *country,
        };
        let faction = match affair {
            Affair::Exposed { target: Target::Faction(f), .. } => Some(*f),
            Affair::SearchBegun { by, .. } => Some(*by),
            _ => None,
        };
        Telling { country: Some(country), faction, ..Telling::default() }
    }

    pub(super) fn affair_weight(&self, affair: &Affair) -> u8 {
        match affair {
            // The small change of small services is told at home.
            Affair::Exposed { by, country, .. } => {
                let home = match by {
                    Runner::Country(c) => *c,
                    Runner::Faction(f) => self.t.factions[*f].country,
                };
                let seat = self.t.play.seat.map(|f| self.t.factions[f].country);
                let ours = seat.is_some_and(|c| c == home || c == *country);
                if ours || self.is_great_power(home) { NATIONAL } else { REGIONAL }
            }
            Affair::Expelled { country, .. } => {
                if self.is_great_power(*country) {
                    NATIONAL
                } else {
                    REGIONAL
                }
            }
            Affair::SearchBegun { breadth: Breadth::Broad, .. } => NATIONAL,
            Affair::Caught { .. } | Affair::SearchBegun { .. } | Affair::SearchEnded { .. } => REGIONAL,
        }
    }

    /// A report in a service's own files.
    pub fn report(&self, report: &Report) -> String {
        let key = match report.outcome {
            Outcome::Done { exposed: false } => "done",
            Outcome::Done { exposed: true } => "done-exposed",
            Outcome::Failed { exposed: false } => "failed",
            Outcome::Failed { exposed: true } => "failed-exposed",
            Outcome::Abandoned => "abandoned",
            Outcome::Caught => "caught",
        };
        let act = report.act.map_or_else(String::new, |a| self.act(a));
        let args =
            [("act", act), ("target", self.aimed_at(report.target)), ("country", self.the_country(report.country))];
        sentence(&self.ui_with(&format!("file-{key}"), &args))
    }

    /// The last closed month of a faction's account: from the opening to the closing, each source, and its own ground.
    pub fn account_lines(&self, faction: FactionId) -> Vec<Line> {
        let Some(s) = covert::statement(self.t, faction) else { return Vec::new() };
        let percent = |fine: i64| format!("{}{}%", number::signed_to(covert::points(fine), 3), number::NBSP);
        let line = |label: String, fine: i64| Line { label, value: percent(fine), ..Line::default() };
        let mut lines = vec![line(self.ui_with("account-opening", &[("day", s.from.long())]), s.opening)];
        for l in &s.lines {
            let source = [("source", self.runner(l.source)), ("spent", number::money(l.spent))];
            for (key, fine) in [("account-bought", l.bought), ("account-won", l.won), ("account-ebbed", -l.ebbed)] {
                if fine != 0 {
                    lines.push(line(self.ui_with(key, &source), fine));
                }
            }
        }
        lines.push(line(self.ui("account-own"), s.own));
        lines.push(line(self.ui_with("account-closing", &[("day", s.to.long())]), s.closing));
        lines
    }

    /// What a source has bought, cost and would cost next, a line a faction.
    pub fn purchase(&self, purchase: &covert::Purchase) -> Line {
        let args = [
            ("faction", self.faction_short(purchase.faction)),
            ("country", self.country(self.t.factions[purchase.faction].country)),
            ("bought", number::signed_to(purchase.bought + purchase.won, 2)),
            ("ebbed", number::signed_to(-purchase.ebbed, 2)),
            ("spent", number::money(purchase.spent)),
            ("ever", number::money(purchase.ever)),
            ("next", number::signed_to(purchase.next, 2)),
        ];
        let tone = if purchase.held > Fixed::ZERO { Tone::Gain } else { Tone::Plain };
        Line {
            label: self.ui_with("purchase", &args),
            value: format!("{}{}%", number::signed_to(purchase.held, 2), number::NBSP),
            tone,
            ..Line::default()
        }
    }
}
