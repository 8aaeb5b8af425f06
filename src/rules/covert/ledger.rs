//! Double-entry influence: what of a faction's following foreign money and agents have bought, and what it cost.
//!
//! The move of allegiance is the pulls, drawn down by the curve of diminishing returns, and the drift back to custom
//! ([`crate::rules::influence`]). Both are linear in what they move, so that they can be parted by source: a source's
//! stock grows by its own pulls times the country's readiness (the mean of the curve, by people) and ebbs with the drift;
//! what an act moves at once is entered as it is. All else is the faction's own ground. On the day of a closing the own
//! ground and the stocks add up to the following, to the last part of a unit: what would be more than the following has
//! gone back.

use crate::rules::script::{Acting, Chance, Change, Reading, Stage};
use crate::rules::why::{About, Terms, Total};
use crate::rules::{faction, measure};
use crate::scenario::{Brings, Scenario};
use crate::units::{CountryId, Date, FactionId, Fixed, Share};
use crate::world::{
    Account, Cause, FINE, InfluenceAccount, LedgerLine, Runner, Snapshot, Statement, Tables, Target, Work,
};

use super::ROUND;

/// Percentage points of the country's people.
pub fn points(fine: i64) -> Fixed {
    Share::percent_of_units(fine / FINE)
}

/// The last closed month of a faction.
pub fn statement(t: Tables<'_>, faction: FactionId) -> Option<&Statement> {
    t.ledger.accounts.get(&faction)?.last.as_ref()
}

/// Points of a faction's following that were bought from abroad, by source.
pub fn bought(_: &Scenario, t: Tables<'_>, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    for stock in t.ledger.accounts.get(&faction).iter().flat_map(|a| &a.stocks) {
        let about = match stock.source {
            Runner::Country(c) => About::Country(c),
            Runner::Faction(f) => About::Faction(f),
        };
        total.about("bought", about, points(stock.held + stock.won));
    }
    total.sum()
}

/// What a source has bought of one faction, what it cost and what more would bring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Purchase {
    pub faction: FactionId,
    /// Points of its country's people.
    pub held: Fixed,
    /// In the last closed month: bought by money, won by acts, gone back.
    pub bought: Fixed,
    pub won: Fixed,
    pub ebbed: Fixed,
    /// Thousands of dollars: last month, and ever.
    pub spent: Fixed,
    pub ever: Fixed,
    /// Points in the next month for ten thousand dollars more.
    pub next: Fixed,
}

/// All that one source has bought, the largest first.
pub fn purchases(book: &Scenario, t: Tables<'_>, source: Runner) -> Vec<Purchase> {
    let mut all: Vec<Purchase> = Vec::new();
    for (&faction, account) in &t.ledger.accounts {
        let Some(stock) = account.stocks.iter().find(|s| s.source == source) else { continue };
        let line = account.last.iter().flat_map(|s| &s.lines).find(|l| l.source == source);
        let of = |pick: fn(&LedgerLine) -> i64| line.map_or(Fixed::ZERO, |l| points(pick(l)));
        all.push(Purchase {
            faction,
            held: points(stock.held + stock.won),
            bought: of(|l| l.bought),
            won: of(|l| l.won),
            ebbed: of(|l| l.ebbed),
            spent: line.map_or(Fixed::ZERO, |l| l.spent),
            ever: stock.spent,
            next: marginal(book, t, faction, Fixed::whole(10)),
        });
    }
    all.sort_by(|a, b| b.held.cmp(&a.held).then(a.faction.cmp(&b.faction)));
    all
}

/// Points that so many thousands of dollars a month more from abroad would win in the next month.
pub fn marginal(book: &Scenario, t: Tables<'_>, faction: FactionId, more: Fixed) -> Fixed {
    let d = &book.defines.influence;
    let row = &t.factions[faction];
    let (abroad, income) = match row.income.is_positive() {
        true => (row.income_abroad, row.income),
        false => faction::income_parts(book, t, faction),
    };
    let pull = |abroad: Fixed, income: Fixed| d.patron.times(abroad.over(income.max(abroad)));
    let gained = pull(abroad + more, income + more) - pull(abroad, income);
    let fine = grown(readiness(t, faction), Share::units_of_percent(gained)) * i64::from(ROUND);
    points(fine)
}

/// What each source would win of a faction from nothing in so many days, as things stand, in fine units.
pub fn forecast(book: &Scenario, t: Tables<'_>, faction: FactionId, days: i32) -> Vec<(Runner, i64)> {
    let drift = book.defines.influence.drift;
    gains(book, t, faction).into_iter().map(|(source, gain)| (source, grow(0, gain, drift, days).0)).collect()
}

/// A stock after so many days of steady gain and drift: what is held, was bought and went back.
fn grow(from: i64, gain: i64, drift: Fixed, days: i32) -> (i64, i64, i64) {
    let (mut held, mut ebbed) = (from, 0);
    for _ in 0..days {
        // A stock is less than the whole, so that the product fits; a division of 128 bits would be the day's dearest.
        let back = held * drift.to_raw() / (100 * Fixed::SCALE);
        held += gain - back;
        ebbed += back;
    }
    (held, gain * i64::from(days), ebbed)
}

/// The curve of diminishing returns at a share, in 4096ths: as in the move of rows.
fn curve(share: u32) -> i64 {
    let share = i64::from(share >> 12);
    (((share * (4096 - share)) >> 10) + 82).min(4096)
}

/// The mean of the curve over a country's people, in fine 4096ths.
fn readiness(t: Tables<'_>, faction: FactionId) -> i64 {
    let country = t.factions[faction].country;
    let Some(slot) = t.influence.slot(country, faction) else { return 0 };
    let (mut sum, mut people) = (0i64, 0i64);
    for &p in t.provinces.of(country) {
        let heads = i64::from(t.provinces.population[p]);
        sum += curve(t.influence.shares[p][slot]) * heads;
        people += heads;
    }
    fine(i128::from(sum) * i128::from(FINE), people)
}

fn fine(sum: i128, people: i64) -> i64 {
    i64::try_from(sum / i128::from(people.max(1))).expect("a mean over people")
}

/// What a pull of so many units a day achieves, in fine units.
fn grown(readiness: i64, pull: i64) -> i64 {
    i64::try_from(i128::from(readiness) * i128::from(pull) / 4096).expect("a pull is limited")
}

/// What lasting works and money of each source win in a day, in fine units.
fn gains(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Vec<(Runner, i64)> {
    let row = &t.factions[faction];
    let pulls = &t.pressures.national[faction];
    let ready = readiness(t, faction);
    let before: i64 = pulls.iter().map(|&p| i64::from(p)).sum::<i64>() - i64::from(pulls[Cause::Clamp as usize]);
    let after = before + i64::from(pulls[Cause::Clamp as usize]);
    // Where all pulls together are held, each counts for its part.
    let held = |pull: i64| if before == 0 || before == after { pull } else { pull * after / before };
    let mut gains: Vec<(Runner, i64)> = Vec::new();
    let mut add = |source: Runner, gain: i64| match gains.iter_mut().find(|(s, _)| *s == source) {
        Some((_, sum)) => *sum += gain,
        None => gains.push((source, gain)),
    };
    let all: Fixed = row.patrons.iter().map(|&(_, monthly)| monthly).sum();
    if all.is_positive() {
        let patron = i64::from(pulls[Cause::Patron as usize]);
        let chest = i64::from(pulls[Cause::Funds as usize]);
        let income = row.income.max(row.income_abroad).max(Fixed::ONE);
        let from_abroad = chest * row.income_abroad.to_raw() / income.to_raw();
        for &(country, monthly) in &row.patrons {
            let part = (patron + from_abroad) * monthly.to_raw() / all.to_raw();
            add(Runner::Country(country), grown(ready, held(part)));
        }
    }
    let appeal = book.defines.influence.appeal;
    for work in t.ledger.works.iter().filter(|w| w.faction == faction) {
        let amount: Fixed =
            book.modifiers[work.modifier].brings.iter().map(|b| pull_of(*b, work.target, faction)).sum();
        let pull = Share::units_of_percent(amount.times(work.times).times(appeal));
        let gain = match work.target {
            Target::Province(p) => {
                let owner = t.provinces.owner[p];
                let Some(slot) = t.influence.slot(owner, faction) else { continue };
                let heads = i128::from(t.provinces.population[p]) * i128::from(curve(t.influence.shares[p][slot]));
                fine(heads * i128::from(pull) * i128::from(FINE) / 4096, people(t, owner))
            }
            _ => grown(ready, held(pull)),
        };
        add(work.source, gain);
    }
    gains
}

fn people(t: Tables<'_>, country: CountryId) -> i64 {
    t.influence.people[country].cast_signed()
}

/// The appeal that a modifier brings a faction.
fn pull_of(brings: Brings, target: Target, faction: FactionId) -> Fixed {
    match (brings, target) {
        (Brings::Appeal(a), Target::Faction(_) | Target::Province(_)) | (Brings::GovernmentAppeal(a), _) => a,
        (Brings::AppealOf(f, a), _) if f == faction => a,
        _ => Fixed::ZERO,
    }
}

/// Closes the accounts whose day it is.
pub(super) fn close(book: &Scenario, t: &mut Snapshot, day: i32) {
    let today = t.calendar.today;
    if !t.ledger.works.is_empty() {
        t.ledger.works.retain(|w| w.until > today);
    }
    for faction in t.factions.rows.on_turn(day, ROUND) {
        if !t.factions[faction].patrons.is_empty() || t.ledger.accounts.contains_key(&faction) {
            close_one(book, t, faction, today);
        }
    }
}

fn close_one(book: &Scenario, t: &mut Snapshot, faction: FactionId, today: Date) {
    let row = &t.factions[faction];
    let country = row.country;
    if !row.active || !row.kind.holds_allegiance() || t.influence.slot(country, faction).is_none() {
        t.ledger.accounts.remove(&faction);
        return;
    }
    let closing = i64::from(t.influence.national(country, faction).0) * FINE;
    let (gains, patrons) = (gains(book, t.read(), faction), row.patrons.clone());
    let drift = book.defines.influence.drift;
    let account = account_of(t, faction, today);
    let days = today.since(account.closed);
    if account.country != country || days <= 0 {
        account.whole = closing;
        account.country = country;
        account.closed = today;
        return;
    }
    for &(source, _) in &gains {
        account.stock(source);
    }
    for (patron, monthly) in patrons {
        let stock = account.stock(Runner::Country(patron));
        stock.spending += monthly.times_int(i64::from(days)).over_int(i64::from(ROUND));
    }
    let mut lines = Vec::with_capacity(account.stocks.len());
    for stock in &mut account.stocks {
        let gain = gains.iter().find(|(s, _)| *s == stock.source).map_or(0, |(_, g)| *g);
        let won = std::mem::take(&mut stock.won);
        let (held, bought, ebbed) = grow(stock.held + won, gain, drift, days);
        let spent = std::mem::take(&mut stock.spending);
        stock.spent += spent;
        lines.push(LedgerLine { source: stock.source, bought, won, ebbed, held, spent });
    }
    crowd(&mut lines, closing);
    for line in &mut lines {
        // A trace that nothing feeds has gone back.
        if line.bought == 0 && line.won == 0 && line.spent.is_zero() && line.held.abs() < FINE * 64 {
            line.ebbed += std::mem::take(&mut line.held);
        }
    }
    for (stock, line) in account.stocks.iter_mut().zip(&lines) {
        stock.held = line.held;
    }
    account.stocks.retain(|s| s.held != 0 || !s.spent.is_zero());
    let moved: i64 = lines.iter().map(|l| l.bought + l.won - l.ebbed).sum();
    let opening = account.whole;
    let own = closing - opening - moved;
    account.last = Some(Statement { from: account.closed, to: today, opening, closing, lines, own });
    (account.whole, account.closed) = (closing, today);
}

/// Together the sources hold no more than there is: what is more has gone back, from each in proportion.
fn crowd(lines: &mut [LedgerLine], whole: i64) {
    let sum: i64 = lines.iter().map(|l| l.held.max(0)).sum();
    let excess = sum - whole;
    if excess <= 0 || sum == 0 {
        return;
    }
    for line in lines.iter_mut().filter(|l| l.held > 0) {
        let part = i128::from(line.held) * i128::from(excess);
        // Rounded up, so that the rest is never too much.
        let back = i64::try_from((part + i128::from(sum) - 1) / i128::from(sum)).expect("a part").min(line.held);
        line.held -= back;
        line.ebbed += back;
    }
}

fn account_of(t: &mut Snapshot, faction: FactionId, today: Date) -> &mut InfluenceAccount {
    let country = t.factions[faction].country;
    let whole = i64::from(t.influence.national(country, faction).0) * FINE;
    let fresh = || InfluenceAccount { opened: today, country, whole, closed: today, stocks: Vec::new(), last: None };
    t.ledger.accounts.entry(faction).or_insert_with(fresh)
}

/// The stage on which an act comes off: what it moves is entered in the books of its source.
pub(super) struct Bookkeeper<'a> {
    pub stage: Acting<'a>,
    pub source: Runner,
    /// Money paid for the act: entered with the first thing that it moves.
    pub paid: Fixed,
}

impl Bookkeeper<'_> {
    fn enter(&mut self, faction: FactionId, won: i64) {
        if !self.stage.world.factions[faction].kind.holds_allegiance() {
            return;
        }
        let today = self.stage.world.calendar.today;
        let paid = std::mem::take(&mut self.paid);
        let stock = account_of(self.stage.world, faction, today).stock(self.source);
        stock.won += won;
        stock.spending += paid;
    }
}

impl Reading for Bookkeeper<'_> {
    fn book(&self) -> &Scenario {
        self.stage.book
    }
    fn tables(&self) -> Tables<'_> {
        self.stage.world.read()
    }
}

impl Stage for Bookkeeper<'_> {
    fn make(&mut self, change: Change) {
        match &change {
            Change::Sway { faction, province, units } => {
                let t = self.tables();
                let owner = t.provinces.owner[*province];
                let heads = i128::from(t.provinces.population[*province]);
                let won = fine(i128::from(*units) * heads * i128::from(FINE), people(t, owner));
                self.enter(*faction, won);
            }
            Change::Modifier { modifier, target, beneficiary, times, days } => {
                let t = self.tables();
                let head = t.countries[measure::country_of(t, *target)].head;
                let brings = &self.book().modifiers[*modifier].brings;
                let whom = brings.iter().find_map(|b| match (b, target) {
                    (Brings::Appeal(_), Target::Faction(f)) => Some(*f),
                    (Brings::Appeal(_), _) => *beneficiary,
                    (Brings::AppealOf(f, _), _) => Some(*f),
                    (Brings::GovernmentAppeal(_), _) => head,
                    _ => None,
                });
                if let Some(faction) = whom {
                    let until = t.calendar.today.plus(days.cast_signed());
                    let (source, modifier, target, times) = (self.source, *modifier, *target, *times);
                    self.enter(faction, 0);
                    self.stage.world.ledger.works.push(Work { source, faction, modifier, target, times, until });
                }
            }
            Change::Faction { faction, .. } | Change::Pay { to: Account::Faction(faction), .. } => {
                self.enter(*faction, 0);
            }
            _ => {}
        }
        self.stage.make(change);
    }
    fn chance(&mut self, percent: Fixed, subject: u64) -> Chance {
        self.stage.chance(percent, subject)
    }
    fn fork(&mut self) {}
    fn other_road(&mut self) {}
    fn join(&mut self, _: Fixed) {}
}
