//! Where a script runs: on the world, or on an overlay that only says what would happen.

use std::cell::OnceCell;

use super::change::{Change, CountryNumber, FactionNumber, PersonNumber};
use super::commit::{commit, sway_row};
use crate::rules::measure;
use crate::scenario::{Lot, Scenario, Status};
use crate::units::{
    CharacterId, CounterId, CountryId, FactionId, Fixed, FlagId, Id, LawId, MovementId, OfficeId, ProvinceId, Share,
    Stream, StreamKind,
};
use crate::world::{Account, Row, Snapshot, Tables, Target};

/// What a script can read. The provided methods read the tables; an overlay puts its pending changes on top.
pub trait Reading {
    fn book(&self) -> &Scenario;
    fn tables(&self) -> Tables<'_>;

    /// The tables for who asks of land, rows, people and to whom they belong: what no change of a government, a line or a
    /// competence touches.
    fn ground(&self) -> Tables<'_> {
        self.tables()
    }
    /// The same for who asks who rules with whom.
    fn governments(&self) -> Tables<'_> {
        self.tables()
    }
    fn faction_number(&self, faction: FactionId, number: FactionNumber) -> Fixed {
        let t = self.tables();
        let row = &t.factions[faction];
        match number {
            FactionNumber::Authority => row.authority,
            FactionNumber::Money => row.funds,
            FactionNumber::Force => row.force,
            FactionNumber::Cohesion => row.cohesion,
            FactionNumber::Members => Fixed::whole(row.members.cast_signed()),
        }
    }
    fn country_number(&self, country: CountryId, number: CountryNumber) -> Fixed {
        let t = self.tables();
        let row = &t.countries[country];
        match number {
            CountryNumber::Stability => row.stability,
            CountryNumber::Legitimacy => row.legitimacy,
            CountryNumber::Weariness => row.weariness,
            CountryNumber::Treasury => row.treasury,
        }
    }
    fn person_number(&self, character: CharacterId, number: PersonNumber) -> Fixed {
        let t = self.tables();
        let row = &t.people[character];
        match number {
            PersonNumber::Ambition => row.ambition,
            PersonNumber::Loyalty => row.loyalty,
            PersonNumber::Health => row.health,
            PersonNumber::Grievance => row.grievance,
        }
    }
    fn tie(&self, a: CharacterId, b: CharacterId) -> Fixed {
        self.tables().people[a].tie(b)
    }
    fn lot(&self, character: CharacterId) -> Lot {
        self.tables().people[character].lot
    }
    fn leader(&self, faction: FactionId) -> Option<CharacterId> {
        self.tables().factions[faction].leader
    }
    /// The faction that rules a country.
    fn head(&self, country: CountryId) -> Option<FactionId> {
        self.tables().countries[country].head
    }
    fn country_of(&self, target: Target) -> CountryId {
        measure::country_of(self.ground(), target)
    }
    fn holder(&self, office: OfficeId) -> Option<CharacterId> {
        self.tables().people.holders[office]
    }
    fn unrest(&self, province: ProvinceId) -> Fixed {
        self.tables().provinces.unrest[province]
    }
    fn row(&self, province: ProvinceId) -> Row {
        self.tables().influence.shares[province]
    }
    fn support(&self, faction: FactionId) -> Fixed {
        measure::support(self.tables(), faction)
    }
    fn flag(&self, flag: FlagId, on: Option<Target>) -> u8 {
        self.tables().flags.flags.get(&(flag, on)).copied().unwrap_or_else(|| self.book().flags[flag].start())
    }
    fn counter(&self, counter: CounterId, on: Option<Target>) -> Fixed {
        self.tables().flags.counters.get(&(counter, on)).copied().unwrap_or(self.book().counters[counter].start)
    }
    fn has_law(&self, country: CountryId, law: LawId) -> bool {
        self.tables().countries[country].has_law(law)
    }
    fn status(&self, faction: FactionId) -> Status {
        self.tables().factions[faction].status
    }
    fn movement(&self, faction: FactionId) -> MovementId {
        self.tables().factions[faction].movement
    }
    fn active(&self, faction: FactionId) -> bool {
        self.tables().factions[faction].active
    }
}

/// Tables and scenario alone can be read.
impl Reading for (&Scenario, Tables<'_>) {
    #[inline]
    fn book(&self) -> &Scenario {
        self.0
    }
    #[inline]
    fn tables(&self) -> Tables<'_> {
        self.1
    }
}

/// What chance says: an outcome, or that both roads are to be listed.
pub enum Chance {
    Decided(bool),
    Both,
}

/// Where changes go.
pub trait Stage: Reading {
    fn make(&mut self, change: Change);
    /// Asks the stream named by `subject`.
    fn chance(&mut self, percent: Fixed, subject: u64) -> Chance;
    /// After [`Chance::Both`]: the first road begins; then the second; then both end.
    fn fork(&mut self);
    fn other_road(&mut self);
    fn join(&mut self, percent: Fixed);
}

/// One of two roads, by the chance of the stream that `subject` names; in a preview both, with their odds.
pub fn either<S: Stage>(
    s: &mut S,
    percent: Fixed,
    subject: u64,
    then: impl FnOnce(&mut S),
    otherwise: impl FnOnce(&mut S),
) {
    match s.chance(percent, subject) {
        Chance::Decided(true) => then(s),
        Chance::Decided(false) => otherwise(s),
        Chance::Both => {
            s.fork();
            then(s);
            s.other_road();
            otherwise(s);
            s.join(percent);
        }
    }
}

/// The world itself.
pub struct Acting<'a> {
    pub book: &'a Scenario,
    pub world: &'a mut Snapshot,
}

impl Reading for Acting<'_> {
    #[inline]
    fn book(&self) -> &Scenario {
        self.book
    }
    #[inline]
    fn tables(&self) -> Tables<'_> {
        self.world.read()
    }
}

impl Stage for Acting<'_> {
    fn make(&mut self, change: Change) {
        commit(self.book, self.world, change);
    }
    fn chance(&mut self, percent: Fixed, subject: u64) -> Chance {
        let calendar = &self.world.calendar;
        let mut stream = Stream::new(calendar.seed, StreamKind::EffectChance, subject, calendar.today);
        Chance::Decided(stream.percent(percent))
    }
    fn fork(&mut self) {}
    fn other_road(&mut self) {}
    fn join(&mut self, _: Fixed) {}
}

/// What a preview lists.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    Change(Change),
    Odds { percent: Fixed, then: Vec<Item>, otherwise: Vec<Item> },
}

/// The overlay.
///
/// Numbers and rows are read from the tables with the pending changes on top. A change of structure (a split, a line taken, a
/// province given away) cannot be put on top: whoever reads what it [blurs](blurs) reads from copies of the tables that the
/// changes touch, thrown away with the overlay. They are made by the first such read: mostly there is none.
pub struct Trying<'a> {
    book: &'a Scenario,
    tables: Tables<'a>,
    pub items: Vec<Item>,
    /// What the items blur.
    blurred: u8,
    copy: OnceCell<Snapshot>,
    forks: Vec<Fork>,
    /// Provinces of which some pending change speaks, a bit each: for all others the tables are right as they are.
    touched: Vec<u64>,
}

/// Where two roads part: the changes and the copy before, and what the first road came to.
struct Fork {
    items: usize,
    blurred: u8,
    copy: OnceCell<Snapshot>,
    first: Vec<Item>,
}

/// Who rules with whom, and what waits on it in the chamber.
const GOVERNMENTS: u8 = 1;
/// Lines, movements and where factions stand.
const LINES: u8 = 2;
/// What institutions hold.
const COMPETENCES: u8 = 4;
const EVERYTHING: u8 = 8;
/// Who belongs to which body of parties.
const MEMBERS: u8 = 16;

/// What can no longer be put together from the tables and the pending numbers after a change.
fn blurs(change: &Change) -> u8 {
    match change {
        Change::Government { .. } | Change::Cabinet { .. } | Change::Join { .. } | Change::Leave { .. } => GOVERNMENTS,
        Change::Line { .. } | Change::Movement { .. } => LINES,
        Change::Competence { .. } => COMPETENCES,
        Change::Membership { .. } => MEMBERS,
        Change::Split { .. }
        | Change::Break { .. }
        | Change::Merge { .. }
        | Change::Found { .. }
        | Change::Settle { .. }
        | Change::Release { .. }
        | Change::Owner { .. }
        | Change::Overlord { .. }
        | Change::Reshape(_)
        | Change::Coup { .. }
        | Change::War(_) => EVERYTHING,
        _ => 0,
    }
}

impl<'a> Trying<'a> {
    pub fn new(book: &'a Scenario, tables: Tables<'a>) -> Self {
        Self {
            book,
            tables,
            items: Vec::with_capacity(8),
            blurred: 0,
            copy: OnceCell::new(),
            forks: Vec::new(),
            touched: Vec::new(),
        }
    }

    /// The world for a reading that rests on `of`, besides the pending numbers.
    #[inline]
    fn now(&self, of: u8) -> (&Scenario, Tables<'_>) {
        (self.book, if self.is_blurred(of) { self.after() } else { self.tables })
    }

    #[cold]
    fn after(&self) -> Tables<'_> {
        self.copy.get_or_init(|| self.copied())
    }

    /// The whole world with everything on it that has been tried so far.
    pub fn outcome(&self) -> Tables<'_> {
        self.after()
    }

    #[inline]
    fn is_blurred(&self, of: u8) -> bool {
        self.blurred & (of | EVERYTHING) != 0
    }

    /// What the tables do not show to a reading that rests on `of`.
    fn pending(&self, of: u8) -> impl Iterator<Item = &Change> {
        let shown = if self.is_blurred(of) { self.items.len() } else { 0 };
        self.items[shown..].iter().filter_map(|i| match i {
            Item::Change(c) => Some(c),
            Item::Odds { .. } => None,
        })
    }

    fn touch(&mut self, province: ProvinceId) {
        let word = province.index() / 64;
        self.touched.resize(self.touched.len().max(word + 1), 0);
        self.touched[word] |= 1 << (province.index() % 64);
    }

    fn is_touched(&self, province: ProvinceId) -> bool {
        self.touched.get(province.index() / 64).is_some_and(|word| word >> (province.index() % 64) & 1 == 1)
    }

    fn copied(&self) -> Snapshot {
        let mut copy = self.tables.clone();
        for item in &self.items {
            if let Item::Change(change) = item {
                commit(self.book, &mut copy, change.clone());
            }
        }
        copy
    }
}

impl Reading for Trying<'_> {
    #[inline]
    fn book(&self) -> &Scenario {
        self.book
    }
    #[inline]
    fn tables(&self) -> Tables<'_> {
        self.now(u8::MAX).1
    }
    #[inline]
    fn ground(&self) -> Tables<'_> {
        self.now(0).1
    }
    fn governments(&self) -> Tables<'_> {
        self.now(GOVERNMENTS).1
    }
    fn faction_number(&self, faction: FactionId, number: FactionNumber) -> Fixed {
        let added = self.pending(0).map(|c| match c {
            Change::Faction { faction: f, number: n, by } if (*f, *n) == (faction, number) => *by,
            Change::Pay { from, to, sum, .. } if number == FactionNumber::Money => {
                paid(Account::Faction(faction), *from, *to, *sum)
            }
            _ => Fixed::ZERO,
        });
        self.now(0).faction_number(faction, number) + added.sum()
    }
    fn country_number(&self, country: CountryId, number: CountryNumber) -> Fixed {
        let added = self.pending(0).map(|c| match c {
            Change::Country { country: c, number: n, by } if (*c, *n) == (country, number) => *by,
            Change::Pay { from, to, sum, .. } if number == CountryNumber::Treasury => {
                paid(Account::Country(country), *from, *to, *sum)
            }
            _ => Fixed::ZERO,
        });
        self.now(0).country_number(country, number) + added.sum()
    }
    fn person_number(&self, character: CharacterId, number: PersonNumber) -> Fixed {
        let added = self.pending(0).map(|c| match c {
            Change::Person { character: x, number: n, by } if (*x, *n) == (character, number) => *by,
            _ => Fixed::ZERO,
        });
        self.now(0).person_number(character, number) + added.sum()
    }
    fn tie(&self, a: CharacterId, b: CharacterId) -> Fixed {
        let set = self.pending(0).filter_map(|c| match c {
            Change::Tie { a: x, b: y, to } if (*x, *y) == (a, b) || (*x, *y) == (b, a) => Some(*to),
            _ => None,
        });
        set.last().unwrap_or_else(|| self.now(0).tie(a, b))
    }
    fn lot(&self, character: CharacterId) -> Lot {
        let set = self.pending(0).filter_map(|c| match c {
            Change::Lot { character: x, lot, .. } if *x == character => Some(*lot),
            _ => None,
        });
        set.last().unwrap_or_else(|| self.now(0).lot(character))
    }
    fn leader(&self, faction: FactionId) -> Option<CharacterId> {
        self.pending(0).fold(self.now(0).leader(faction), |leader, c| match c {
            Change::Leader { faction: f, leader } if *f == faction => Some(*leader),
            Change::Leader { leader: x, .. } if leader == Some(*x) => None,
            Change::GoOver { character, .. } if leader == Some(*character) => None,
            Change::Lot { character, lot, .. } if leader == Some(*character) && *lot != Lot::Free => None,
            _ => leader,
        })
    }
    fn holder(&self, office: OfficeId) -> Option<CharacterId> {
        self.pending(0).fold(self.now(0).holder(office), |holder, c| match c {
            Change::Appoint { office: o, character } if *o == office => *character,
            Change::Lot { character, lot, .. } if holder == Some(*character) && *lot != Lot::Free => None,
            _ => holder,
        })
    }
    fn unrest(&self, province: ProvinceId) -> Fixed {
        if !self.is_touched(province) {
            return self.now(0).unrest(province);
        }
        let added = self.pending(0).map(|c| match c {
            Change::Unrest { province: p, by } if *p == province => *by,
            _ => Fixed::ZERO,
        });
        self.now(0).unrest(province) + added.sum()
    }
    fn row(&self, province: ProvinceId) -> Row {
        let (_, t) = self.now(0);
        let mut row = t.influence.shares[province];
        if !self.is_touched(province) {
            return row;
        }
        let slot = |f: FactionId| t.influence.slot(t.provinces.owner[province], f);
        for change in self.pending(0) {
            match change {
                Change::Sway { faction, province: p, units } if *p == province => {
                    if let Some(slot) = slot(*faction) {
                        sway_row(&mut row, slot, *units);
                    }
                }
                Change::Convert { from, to, province: p, units } if *p == province => {
                    if let (Some(a), Some(b)) = (slot(*from), slot(*to)) {
                        row[a] -= units;
                        row[b] += units;
                    }
                }
                _ => {}
            }
        }
        row
    }
    fn head(&self, country: CountryId) -> Option<FactionId> {
        self.now(GOVERNMENTS).head(country)
    }
    fn support(&self, faction: FactionId) -> Fixed {
        self.now(0).support(faction)
    }
    fn movement(&self, faction: FactionId) -> MovementId {
        self.now(LINES).movement(faction)
    }
    fn active(&self, faction: FactionId) -> bool {
        self.now(0).active(faction)
    }
    fn flag(&self, flag: FlagId, on: Option<Target>) -> u8 {
        let set = self.pending(0).filter_map(|c| match c {
            Change::Flag { flag: f, on: o, value } if (*f, *o) == (flag, on) => Some(*value),
            _ => None,
        });
        set.last().unwrap_or_else(|| self.now(0).flag(flag, on))
    }
    fn counter(&self, counter: CounterId, on: Option<Target>) -> Fixed {
        let added = self.pending(0).map(|c| match c {
            Change::Counter { counter: x, on: o, by } if (*x, *o) == (counter, on) => *by,
            _ => Fixed::ZERO,
        });
        self.now(0).counter(counter, on) + added.sum()
    }
    fn has_law(&self, country: CountryId, law: LawId) -> bool {
        let set = self.pending(0).filter_map(|c| match c {
            Change::Law { country: x, law: l, passed } if (*x, *l) == (country, law) => Some(*passed),
            _ => None,
        });
        set.last().unwrap_or_else(|| self.now(0).has_law(country, law))
    }
    fn status(&self, faction: FactionId) -> Status {
        let set = self.pending(0).filter_map(|c| match c {
            Change::Status { faction: f, status, .. } if *f == faction => Some(*status),
            _ => None,
        });
        set.last().unwrap_or_else(|| self.now(0).status(faction))
    }
}

impl Stage for Trying<'_> {
    fn make(&mut self, change: Change) {
        self.blurred |= blurs(&change);
        if let Some(copy) = self.copy.get_mut() {
            commit(self.book, copy, change.clone());
        }
        if let Change::Unrest { province, .. } | Change::Sway { province, .. } | Change::Convert { province, .. } =
            &change
        {
            self.touch(*province);
        }
        self.items.push(Item::Change(change));
    }
    fn chance(&mut self, percent: Fixed, _: u64) -> Chance {
        match percent {
            p if p >= Fixed::HUNDRED => Chance::Decided(true),
            p if !p.is_positive() => Chance::Decided(false),
            _ => Chance::Both,
        }
    }
    fn fork(&mut self) {
        let (blurred, copy) = (self.blurred, self.copy.clone());
        self.forks.push(Fork { items: self.items.len(), blurred, copy, first: Vec::new() });
    }
    fn other_road(&mut self) {
        let fork = self.forks.last_mut().expect("a fork was begun");
        fork.first = self.items.split_off(fork.items);
        (self.blurred, self.copy) = (fork.blurred, fork.copy.clone());
    }
    fn join(&mut self, percent: Fixed) {
        let fork = self.forks.pop().expect("a fork was begun");
        let otherwise = self.items.split_off(fork.items);
        (self.blurred, self.copy) = (fork.blurred, fork.copy);
        self.items.push(Item::Odds { percent, then: fork.first, otherwise });
    }
}

/// What a payment adds to an account.
fn paid(account: Account, from: Account, to: Account, sum: Fixed) -> Fixed {
    match account {
        _ if from == to => Fixed::ZERO,
        a if a == to => sum,
        a if a == from => -sum,
        _ => Fixed::ZERO,
    }
}

/// Most share units that a share can still gain or lose.
pub(super) fn room(row: &Row, slot: usize) -> (i64, i64) {
    (i64::from(Share::WHOLE - row[slot]), i64::from(row[slot]))
}
