//! The registry of published values: every number that the game shows of something and that can be asked "why?".
//!
//! A line says what the value is called, of what it is, its unit and range, how it moves, how it is read and how it is
//! explained. The explaining function is the rules' own, generic over [`super::why::Terms`], so the terms add up to what it gives;
//! a test walks this list over random worlds. The command line's `why`, the account panels and the documentation read it.
//! To publish a value add a line to [`PUBLISHED`]; its reasons are texts `why-<reason>`.
//!
//! Shares of allegiance are not here: they have causes of their own, in whole share units ([`super::influence::explain`]).

use super::government::institutions;
use super::why::Term;
use super::{
    conflict, covert, diplomacy, economy, election, faction, government, occupation, people, schism, states, unrest,
};
use crate::scenario::Scenario;
use crate::units::{CharacterId, CountryId, FactionId, Fixed, ProvinceId};
use crate::world::{Tables, Target};

/// Of what a value is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Domain {
    Faction,
    Country,
    Province,
    Character,
}

/// What a value is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Points,
    Percent,
    /// Thousands of dollars.
    Money,
    Heads,
    /// Thousands under arms.
    Force,
}

/// What its terms add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    /// The change within the month: on its first day, or on an own day of the thing.
    Monthly,
    /// The change of the next day of pay, every ten days.
    TenDays,
    /// The level that it goes to, a little every day.
    Toward,
    /// The value itself, worked out anew whenever it is needed.
    Itself,
}

/// Reads and explains a value of one thing.
#[derive(Clone, Copy)]
struct Rule<I> {
    now: fn(&Scenario, Tables<'_>, I) -> Fixed,
    why: fn(&Scenario, Tables<'_>, I, &mut Vec<Term>) -> Fixed,
}

#[derive(Clone, Copy)]
enum Rules {
    Faction(Rule<FactionId>),
    Country(Rule<CountryId>),
    Province(Rule<ProvinceId>),
    Character(Rule<CharacterId>),
}

/// A published value.
#[derive(Clone, Copy)]
pub struct Published {
    /// As asked for on the command line: `spain_psoe.cohesion`.
    pub name: &'static str,
    pub unit: Unit,
    pub low: Fixed,
    pub high: Fixed,
    pub moves: Moves,
    rules: Rules,
}

/// An explanation: the value, the terms, and what they add up to.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    pub now: Fixed,
    pub terms: Vec<Term>,
    pub total: Fixed,
}

const MONEY: Fixed = Fixed::whole(1_000_000_000_000);
const DEBT: Fixed = Fixed::whole(-1_000_000_000_000);
const HEADS: Fixed = Fixed::whole(1_000_000_000);

macro_rules! published {
    ($($of:ident $name:literal, $unit:ident $low:expr, $high:expr, $moves:ident, $now:expr, $why:expr;)+) => {
        /// Every published value.
        pub static PUBLISHED: &[Published] = &[$(Published {
            name: $name,
            unit: Unit::$unit,
            low: $low,
            high: $high,
            moves: Moves::$moves,
            rules: Rules::$of(Rule { now: $now, why: $why }),
        }),+];
    };
}

published! {
    // Of what, name, unit, least, most, what the terms add up to, how it is read, how it is explained.
    Faction "authority", Points Fixed::ZERO, Fixed::whole(40), TenDays, |_, t, f| t.factions[f].authority, faction::authority_change;
    Faction "money", Money DEBT, MONEY, Monthly, |_, t, f| t.factions[f].funds, faction::money_change;
    Faction "income", Money DEBT, MONEY, Itself, |b, t, f| faction::all_income(b, t, f, &mut ()), faction::all_income;
    Faction "cohesion", Points Fixed::ZERO, Fixed::HUNDRED, Monthly, |_, t, f| t.factions[f].cohesion, faction::cohesion_change;
    Faction "members", Heads Fixed::ZERO, HEADS, Monthly, |_, t, f| Fixed::whole(t.factions[f].members.cast_signed()), faction::members_change;
    Faction "force", Force Fixed::ZERO, Fixed::whole(20_000), Monthly, |_, t, f| t.factions[f].force, faction::force_change;
    Faction "recruits", Heads Fixed::ZERO, HEADS, Itself, |b, t, f| conflict::recruits(b, t, f, &mut ()), conflict::recruits;
    Faction "schism", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, f| schism::pressure(b, t, f, &mut ()), schism::pressure;
    Faction "affiliation", Points Fixed::whole(-1000), Fixed::whole(1000), Itself, |b, t, f| schism::willing_to_join(b, t, f, &mut ()), schism::willing_to_join;
    Faction "goodwill", Points Fixed::whole(-1000), Fixed::whole(1000), Itself, |b, t, f| government::goodwill(b, t, f, &mut ()), government::goodwill;
    Faction "weight", Points Fixed::ZERO, Fixed::whole(1000), Itself, |b, t, f| institutions::weight(b, t, t.factions[f].country, f, &mut ()), |b, t, f, sink| institutions::weight(b, t, t.factions[f].country, f, sink);
    Faction "content", Points Fixed::ZERO, Fixed::HUNDRED, Monthly, |_, t, f| institutions::content(t, f), institutions::content_change;
    Faction "pressure", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, f| institutions::pressure(b, t, t.factions[f].country, f, &mut ()), |b, t, f, sink| institutions::pressure(b, t, t.factions[f].country, f, sink);
    Faction "bought", Percent Fixed::whole(-100), Fixed::HUNDRED, Itself, |b, t, f| covert::bought(b, t, f, &mut ()), covert::bought;
    Country "stability", Points Fixed::ZERO, Fixed::HUNDRED, Monthly, |_, t, c| t.countries[c].stability, government::stability_change;
    Country "legitimacy", Points Fixed::ZERO, Fixed::HUNDRED, Monthly, |_, t, c| t.countries[c].legitimacy, government::legitimacy_change;
    Country "weariness", Points Fixed::ZERO, Fixed::HUNDRED, Monthly, |_, t, c| t.countries[c].weariness, government::weariness_change;
    Country "repression", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| government::repression(b, t, c, &mut ()), government::repression;
    Country "liberties", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| government::liberties(b, t, c, &mut ()), government::liberties;
    Country "course", Points Fixed::whole(-100), Fixed::HUNDRED, Itself, |b, t, c| government::course(b, t, c, &mut ()), government::course;
    Country "service", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| covert::strength(b, t, c, &mut ()), covert::strength;
    Country "revenue", Money Fixed::ZERO, MONEY, Itself, |b, t, c| economy::revenue(b, t, c, &mut ()), economy::revenue;
    Country "treasury", Money DEBT, MONEY, Monthly, |_, t, c| t.countries[c].treasury, economy::treasury_next;
    Country "prices", Points Fixed::whole(10), Fixed::whole(1_000_000), Monthly, |_, t, c| t.economy.states[c].prices, economy::price_change;
    Country "trust", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| economy::trust(b, t, c, &mut ()), economy::trust;
    Country "interest", Percent Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| economy::interest(b, t, c, &mut ()), economy::interest;
    Country "soldiers", Money Fixed::ZERO, MONEY, Itself, |b, t, c| economy::soldiers(b, t, c, &mut ()), economy::soldiers;
    Country "debt", Money Fixed::ZERO, MONEY, Itself, |_, t, c| t.economy.debt(c), economy::credit::debt;
    Province "living", Points Fixed::ZERO, Fixed::HUNDRED, Toward, |_, t, p| t.economy.places[p].living, economy::living;
    Province "growth", Percent Fixed::whole(-5), Fixed::whole(5), Itself, |b, t, p| economy::growth(b, t, p, &mut ()), economy::growth;
    Province "investment", Percent Fixed::ZERO, Fixed::whole(40), Itself, |b, t, p| economy::investment(b, t, p, &mut ()), economy::investment;
    Country "nationalism", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| occupation::nationalism(b, t, c, &mut ()), occupation::nationalism;
    Country "collaboration", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| occupation::collaboration(b, t, c, &mut ()), occupation::collaboration;
    Country "garrison-need", Force Fixed::ZERO, Fixed::whole(20_000), Itself, |b, t, c| occupation::garrison_need(b, t, c, &mut ()), occupation::garrison_need;
    Country "readiness", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| occupation::readiness(b, t, c, &mut ()), occupation::readiness;
    Country "reliability", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| occupation::reliability(b, t, c, &mut ()), occupation::reliability;
    Country "defection", Percent Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| states::danger(b, t, c, &mut ()), states::danger;
    Province "resistance", Points Fixed::ZERO, Fixed::HUNDRED, Toward, |_, t, p| occupation::resistance(t, p), occupation::resistance_level;
    Country "might", Money Fixed::ZERO, MONEY, Itself, |b, t, c| diplomacy::might(b, t, c, &mut ()), diplomacy::might;
    Country "isolation", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| diplomacy::isolation(b, t, c, &mut ()),
        diplomacy::isolation;
    Province "franchise", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, p| election::franchise(b, t, p, &mut ()),
        election::franchise;
    Province "turnout", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, p| election::turnout_today(b, t, p, &mut ()),
        election::turnout_today;
    Province "unrest", Points Fixed::ZERO, Fixed::HUNDRED, Toward, |_, t, p| t.provinces.unrest[p], unrest::level;
    Character "standing", Points Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| people::own_standing(b, t, c, &mut ()), people::own_standing;
    Character "loyalty", Points Fixed::ZERO, Fixed::HUNDRED, Monthly, |_, t, c| t.people[c].loyalty, people::loyalty_change;
    Character "grievance", Points Fixed::ZERO, Fixed::HUNDRED, Monthly, |_, t, c| t.people[c].grievance, people::grievance_change;
    Character "health", Points Fixed::ZERO, Fixed::HUNDRED, Monthly, |_, t, c| t.people[c].health, people::health_change;
    Character "danger", Percent Fixed::ZERO, Fixed::HUNDRED, Itself, |b, t, c| people::danger(b, t, c, &mut ()), people::danger;
    Province "output", Money Fixed::ZERO, MONEY, Itself, |b, t, p| economy::output(b, t, p, &mut ()), economy::output;
}

/// The value of that name, if there is one of such a thing.
pub fn find(of: Domain, name: &str) -> Option<&'static Published> {
    of_domain(of).find(|p| p.name == name)
}

/// All values of such a thing.
pub fn of_domain(of: Domain) -> impl Iterator<Item = &'static Published> {
    PUBLISHED.iter().filter(move |p| p.domain() == of)
}

/// What can be asked of such a thing: "authority, money, …".
pub fn names(of: Domain) -> String {
    of_domain(of).map(|p| p.name).collect::<Vec<_>>().join(", ")
}

impl Domain {
    pub const ALL: [Domain; 4] = [Domain::Faction, Domain::Country, Domain::Province, Domain::Character];

    pub fn of(target: Target) -> Self {
        match target {
            Target::Faction(_) => Self::Faction,
            Target::Country(_) => Self::Country,
            Target::Province(_) => Self::Province,
            Target::Character(_) => Self::Character,
        }
    }
}

impl Published {
    pub fn domain(&self) -> Domain {
        match self.rules {
            Rules::Faction(_) => Domain::Faction,
            Rules::Country(_) => Domain::Country,
            Rules::Province(_) => Domain::Province,
            Rules::Character(_) => Domain::Character,
        }
    }

    /// The value today and why; `None` if the value is not told of such a thing.
    pub fn account(&self, book: &Scenario, t: Tables<'_>, target: Target) -> Option<Account> {
        let mut terms = Vec::new();
        let sink = &mut terms;
        let (now, total) = match (self.rules, target) {
            (Rules::Faction(r), Target::Faction(f)) => ((r.now)(book, t, f), (r.why)(book, t, f, sink)),
            (Rules::Country(r), Target::Country(c)) => ((r.now)(book, t, c), (r.why)(book, t, c, sink)),
            (Rules::Province(r), Target::Province(p)) => ((r.now)(book, t, p), (r.why)(book, t, p, sink)),
            (Rules::Character(r), Target::Character(c)) => ((r.now)(book, t, c), (r.why)(book, t, c, sink)),
            _ => return None,
        };
        Some(Account { now, terms, total })
    }
}
