//! Occupations and the map of states in words: news, changes, orders.

use super::line::{Line, Tone};
use super::news::Telling;
use super::stance::Eye;
use super::{Teller, number};
use crate::command::StatesOrder;
use crate::rules::states::Reshape;
use crate::units::{CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{Incident, Issue, StateNews};

impl Teller<'_> {
    /// The chronicle's sentence: key and arguments.
    pub(super) fn state_news(&self, deed: &StateNews) -> (&'static str, Vec<(&'static str, String)>) {
        let country = |c: CountryId| ("country", self.the_country(c));
        let by = |c: CountryId| ("by", self.the_country(c));
        let place = |p: ProvinceId| ("province", self.province(p));
        let faction = |f: FactionId| ("faction", self.the_faction(f));
        let men = |n: Fixed| ("men", number::force(n.abs()));
        match deed {
            StateNews::HandedOver { country: c, by: over, men: n } => {
                ("handed-over", vec![country(*c), by(*over), men(*n)])
            }
            StateNews::BadBeginning { country: c } => ("bad-beginning", vec![country(*c)]),
            StateNews::Incident { province, kind: Incident::Ambush, lost } => {
                ("ambush", vec![place(*province), men(*lost)])
            }
            StateNews::Incident { province, kind, .. } => {
                ("incident", vec![place(*province), ("kind", kind.word().to_owned())])
            }
            StateNews::Rising { province, by, won, lost } => {
                let key = if *won { "rising" } else { "rising-beaten" };
                (key, vec![place(*province), faction(*by), men(*lost)])
            }
            StateNews::PutDown { province, by: over, lost } => {
                ("put-down", vec![place(*province), by(*over), men(*lost)])
            }
            StateNews::Requisition { country: c, by: over, from, to } => {
                let key = if to > from { "requisition-raised" } else { "requisition-lowered" };
                (key, vec![country(*c), by(*over), ("percent", number::percent(*to))])
            }
            StateNews::Garrison { country: c, by: over, men: n } => {
                let key = if n.is_negative() { "garrison-less" } else { "garrison-more" };
                (key, vec![country(*c), by(*over), men(*n)])
            }
            StateNews::Favoured { country: c, by: over, faction: f } => {
                ("favoured", vec![country(*c), by(*over), faction(*f)])
            }
            StateNews::Purged { country: c, by: over, against } => {
                ("purged-local", vec![country(*c), by(*over), faction(*against)])
            }
            StateNews::Amnesty { country: c, by: over } => ("amnesty-local", vec![country(*c), by(*over)]),
            StateNews::Ended { country: c, into: Some(into) } => {
                ("ended-into", vec![country(*c), ("into", self.the_country(*into))])
            }
            StateNews::Ended { country: c, into: None } => ("ended", vec![country(*c)]),
            StateNews::United { from, into } => {
                ("united", vec![("from", self.the_country(*from)), ("into", self.the_country(*into))])
            }
            StateNews::Ceded { from, to, provinces } => {
                let lands = vec![("from", self.the_country(*from)), ("to", self.the_country(*to))];
                ("ceded", [lands, vec![("n", provinces.to_string())]].concat())
            }
            StateNews::VoteCalled { country: c, matter, day } => {
                let (key, with) = self.issue(*matter);
                let key = if key == "union" { "vote-called-union" } else { "vote-called" };
                (key, vec![country(*c), with, ("day", day.short())])
            }
            StateNews::VoteHeld { country: c, matter, ayes, noes } => {
                let carried = ayes > noes;
                let (key, with) = self.issue(*matter);
                let key = match (key, carried) {
                    ("union", true) => "vote-union-carried",
                    ("union", false) => "vote-union-lost",
                    (_, true) => "vote-carried",
                    (_, false) => "vote-lost",
                };
                let percent = number::percent(crate::world::per_cent(*ayes, *ayes + *noes));
                (key, vec![country(*c), with, ("percent", percent)])
            }
            StateNews::Recognised { country: c, by: other } => ("state-recognised", vec![country(*c), by(*other)]),
            StateNews::Defected { country: c, from } => {
                ("defected", vec![country(*c), ("from", self.the_country(*from))])
            }
            StateNews::Rival { country: c, to } => ("rival", vec![country(*c), ("to", self.the_country(*to))]),
            StateNews::Minority { faction: f, of } => {
                let home = self.t.factions[*f].country;
                ("minority", vec![country(home), ("of", self.the_faction_at_large(*of))])
            }
        }
    }

    fn issue(&self, matter: Issue) -> (&'static str, (&'static str, String)) {
        match matter {
            Issue::Independence => ("independence", ("with", String::new())),
            Issue::Union(with) => ("union", ("with", self.the_country(with))),
        }
    }

    /// Where news of a deed points to.
    pub(super) fn state_about(&self, deed: &StateNews) -> Telling {
        let country = |c: CountryId| Telling { country: Some(c), ..Telling::default() };
        let place = |p: ProvinceId| Telling { province: Some(p), ..country(self.t.provinces.owner[p]) };
        match deed {
            StateNews::Incident { province, .. }
            | StateNews::Rising { province, .. }
            | StateNews::PutDown { province, .. } => place(*province),
            StateNews::HandedOver { country: c, .. }
            | StateNews::BadBeginning { country: c }
            | StateNews::Requisition { country: c, .. }
            | StateNews::Garrison { country: c, .. }
            | StateNews::Amnesty { country: c, .. }
            | StateNews::VoteCalled { country: c, .. }
            | StateNews::VoteHeld { country: c, .. }
            | StateNews::Recognised { country: c, .. }
            | StateNews::Defected { country: c, .. }
            | StateNews::Rival { country: c, .. } => country(*c),
            StateNews::Favoured { country: c, faction, .. } => Telling { faction: Some(*faction), ..country(*c) },
            StateNews::Purged { country: c, against, .. } => Telling { faction: Some(*against), ..country(*c) },
            StateNews::Ended { country: c, into } => country(into.unwrap_or(*c)),
            StateNews::United { into, .. } => country(*into),
            StateNews::Ceded { to, .. } => country(*to),
            StateNews::Minority { faction, .. } => {
                Telling { faction: Some(*faction), ..country(self.t.factions[*faction].country) }
            }
        }
    }

    /// How far news of a deed carries: 0 small, 1 regional, 2 national, 3 world.
    pub(super) fn state_weight(&self, deed: &StateNews) -> u8 {
        match deed {
            StateNews::HandedOver { .. }
            | StateNews::Ended { .. }
            | StateNews::Defected { .. }
            | StateNews::Rival { .. } => 3,
            StateNews::United { .. } | StateNews::VoteHeld { .. } | StateNews::Ceded { .. } => 3,
            StateNews::Rising { won: true, .. } | StateNews::VoteCalled { .. } | StateNews::BadBeginning { .. } => 2,
            StateNews::Rising { .. }
            | StateNews::PutDown { .. }
            | StateNews::Incident { kind: Incident::Ambush, .. } => 1,
            StateNews::Purged { .. }
            | StateNews::Amnesty { .. }
            | StateNews::Minority { .. }
            | StateNews::Requisition { .. } => 1,
            StateNews::Recognised { by, .. } if self.is_great_power(*by) => 1,
            StateNews::Incident { .. }
            | StateNews::Garrison { .. }
            | StateNews::Favoured { .. }
            | StateNews::Recognised { .. } => 0,
        }
    }

    /// A change of a preview: key and arguments of `change-…`, what it is worth, its tone.
    pub(super) fn reshaped(&self, change: &Reshape, eye: Eye<'_>) -> Option<Line> {
        let country = |c: CountryId| ("country", self.the_country(c));
        let for_it = |c: CountryId, good: i64| Eye::tone(eye.country(c), Fixed::whole(good));
        Some(match change {
            Reshape::Requisition { country: c, to } => {
                let was = self.t.administrations.of(*c).map_or(Fixed::ZERO, |a| a.requisition);
                let value = format!("{} to {}", number::decimal(was), number::percent(*to));
                let tone = for_it(*c, if *to > was { -1 } else { 1 });
                Line { value, ..self.changed("requisition", &[country(*c)], tone) }
            }
            Reshape::Garrison { country: c, men, .. } => {
                let value = number::with_sign(number::force(*men));
                Line { value, ..self.changed("garrison", &[country(*c)], Tone::Plain) }
            }
            Reshape::Shift { from, to, men, .. } => {
                let args = [("from", self.province(*from)), ("to", self.province(*to))];
                Line { value: number::force(*men), ..self.changed("shift", &args, Tone::Plain) }
            }
            Reshape::Favour { country: c, faction } => {
                let args = [country(*c), ("faction", self.the_faction(*faction))];
                self.changed("favour", &args, Eye::tone(eye.faction(*faction), Fixed::ONE))
            }
            Reshape::Terror { country: c, by } => {
                Line { value: number::signed(*by), ..self.changed("terror", &[country(*c)], for_it(*c, -1)) }
            }
            Reshape::Mercy { country: c, by } => {
                Line { value: number::signed(*by), ..self.changed("mercy", &[country(*c)], for_it(*c, 1)) }
            }
            Reshape::Cadre { country: c, by } => {
                Line { value: number::signed(*by), ..self.changed("cadre", &[country(*c)], for_it(*c, 1)) }
            }
            Reshape::HandOver { country: c } => {
                let free = crate::rules::occupation::men(self.t, *c);
                let line = self.changed("hand-over", &[country(*c)], for_it(*c, 1));
                Line { value: number::with_sign(number::force(free)), ..line }
            }
            Reshape::Unite { from, into } => {
                let args = [("from", self.the_country(*from)), ("into", self.the_country(*into))];
                self.changed("unite", &args, for_it(*into, 1))
            }
            Reshape::Vote { country: c, matter, days, .. } => {
                let (key, with) = self.issue(*matter);
                let key = if key == "union" { "vote-union" } else { "vote-independence" };
                let value = self.ui_with("in-days", &[("n", days.to_string())]);
                Line { value, ..self.changed(key, &[country(*c), with], Tone::Plain) }
            }
            Reshape::Discharge { country: c, men } => {
                Line { value: number::force(*men), ..self.changed("discharge", &[country(*c)], Tone::Plain) }
            }
            Reshape::Defect { country: c } => self.changed("defect", &[country(*c)], Tone::Plain),
            Reshape::Crisis { country: c } => self.changed("crisis", &[country(*c)], for_it(*c, -1)),
        })
    }

    fn changed(&self, key: &str, args: &[(&str, String)], tone: Tone) -> Line {
        let label = super::article::sentence(&self.ui_with(&format!("change-{key}"), args));
        Line { label, tone, ..Line::default() }
    }

    /// An order in a few words: key and arguments of `order-…`.
    pub(super) fn states_order(&self, order: &StatesOrder) -> (&'static str, Vec<(&'static str, String)>) {
        let country = |c: CountryId| ("country", self.the_country(c));
        let faction = |f: FactionId| ("faction", self.the_faction_at_large(f));
        match order {
            StatesOrder::Requisition { country: c, percent } => {
                ("requisition", vec![country(*c), ("percent", number::percent(*percent))])
            }
            StatesOrder::Garrison { country: c, men } => {
                let key = if men.is_negative() { "garrison-less" } else { "garrison-more" };
                (key, vec![country(*c), ("men", number::force(men.abs()))])
            }
            StatesOrder::Shift { from, to, men } => {
                let places = vec![("from", self.province(*from)), ("to", self.province(*to))];
                ("shift", [places, vec![("men", number::force(*men))]].concat())
            }
            StatesOrder::Favour { faction: f } => ("favour", vec![faction(*f)]),
            StatesOrder::PurgeLocal { faction: f } => ("purge-local", vec![faction(*f)]),
            StatesOrder::Amnesty { country: c } => ("amnesty", vec![country(*c)]),
            StatesOrder::HandOver { country: c } => ("hand-over", vec![country(*c)]),
            StatesOrder::Release { country: c } => ("release", vec![country(*c)]),
            StatesOrder::Cede { provinces, to } => {
                ("cede", vec![("places", self.places(provinces)), ("to", self.the_country(*to))])
            }
            StatesOrder::Unite { from, into } => {
                ("unite", vec![("from", self.the_country(*from)), ("into", self.the_country(*into))])
            }
            StatesOrder::Plebiscite { country: c, matter } => {
                let (key, with) = self.issue(*matter);
                (if key == "union" { "ask-union" } else { "ask-independence" }, vec![country(*c), with])
            }
        }
    }
}
