//! How allegiance moves: once a day, from a frozen row, by the sum of named pulls.
//!
//! One function, [`move_row`], is both the day's run and the explanation: it is generic over where its terms go.
//! A pull is in share units a day at full strength. The national ones are worked out for each faction
//! ([`national_pulls`]), the local ones from the frozen inputs in [`Pressures`]; what they achieve follows the logistic
//! curve 4·s·(1−s), the classic law of diminishing returns at both ends (Verhulst 1838). Contact with the neighbours is
//! diffusion over the real adjacency; custom draws back to what the place has always been.

use bevy_ecs::prelude::{Res, ResMut};

use super::Book;
use super::contact::Contacts;
use crate::scenario::{Brings, BudgetLine, Defines, Scenario, Status};
use crate::units::{CountryId, FactionId, Fixed, ProvinceId, Share, Table};
use crate::world::{
    Calendar, Cause, Countries, Factions, Influence, LocalPull, Modifiers, Pressures, Provinces, Row, SLOTS, Tables,
    Target,
};

/// Where the terms of a move go.
pub trait RowTerms {
    /// One cause's amounts in share units, by slot.
    fn add(&mut self, cause: Cause, amounts: &[i32; SLOTS]);
}

/// Nowhere: the day's run.
impl RowTerms for () {
    #[inline(always)]
    fn add(&mut self, _: Cause, _: &[i32; SLOTS]) {}
}

/// Into a list, for one slot: the explanation.
pub struct SlotTerms {
    pub slot: usize,
    pub terms: Vec<(Cause, i32)>,
}

impl RowTerms for SlotTerms {
    fn add(&mut self, cause: Cause, amounts: &[i32; SLOTS]) {
        let amount = amounts[self.slot];
        if amount == 0 {
            return;
        }
        match self.terms.iter_mut().find(|(c, _)| *c == cause) {
            Some((_, sum)) => *sum += amount,
            None => self.terms.push((cause, amount)),
        }
    }
}

/// Why a faction's share of a province stands where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareWhy {
    pub before: Share,
    pub now: Share,
    /// Adds up to `now − before` exactly.
    pub terms: Vec<(Cause, i32)>,
    /// The modifiers behind [`Cause::LocalAppeal`], at full strength.
    pub local: Vec<LocalPull>,
}

/// The very terms by which the share last moved, and what events and orders did since.
pub fn explain(
    book: &Scenario,
    contacts: &Contacts,
    t: Tables<'_>,
    at: ProvinceId,
    faction: FactionId,
) -> Option<ShareWhy> {
    let owner = t.provinces.owner[at];
    let slot = t.influence.slot(owner, faction)?;
    let mut sink = SlotTerms { slot, terms: Vec::new() };
    let rates = Rates::new(&book.defines);
    let moved = move_row(&rates, contacts, t.pressures, t.influence, owner, at, &mut sink);
    let now = t.influence.shares[at][slot];
    let since = now.cast_signed() - moved[slot].cast_signed();
    if since != 0 {
        sink.terms.push((Cause::Events, since));
    }
    sink.terms.sort_by_key(|&(cause, _)| cause);
    let local = t.pressures.local.iter().filter(|l| l.province == at && usize::from(l.slot) == slot).copied().collect();
    Some(ShareWhy { before: Share(t.influence.before[at][slot]), now: Share(now), terms: sink.terms, local })
}

/// System: freezes the inputs of today's move.
#[expect(clippy::too_many_arguments, reason = "a system's signature names every table it reads and writes")]
pub fn weigh(
    book: Res<Book>,
    calendar: Res<Calendar>,
    provinces: Res<Provinces>,
    factions: Res<Factions>,
    countries: Res<Countries>,
    modifiers: Res<Modifiers>,
    influence: Res<Influence>,
    mut pressures: ResMut<Pressures>,
) {
    let tables = Weighing {
        book: &book,
        day: calendar.today.number(),
        provinces: &provinces,
        factions: &factions,
        countries: &countries,
        modifiers: &modifiers,
        influence: &influence,
    };
    tables.weigh(&mut pressures, false);
}

/// System: moves every share once.
pub fn flow(
    book: Res<Book>,
    contacts: Res<Contacts>,
    provinces: Res<Provinces>,
    pressures: Res<Pressures>,
    mut influence: ResMut<Influence>,
) {
    let influence = &mut *influence;
    std::mem::swap(&mut influence.before, &mut influence.shares);
    let mut moved = std::mem::take(&mut influence.shares);
    let rates = Rates::new(&book.defines);
    for (at, row) in moved.iter_mut() {
        *row = move_row(&rates, &contacts, &pressures, influence, provinces.owner[at], at, &mut ());
    }
    influence.shares = moved;
    influence.count(&provinces);
}

/// Freezes the first inputs and sets custom so that the start, left alone, would stay as it is.
pub fn settle(book: &Scenario, world: &mut crate::world::Snapshot) {
    let weighing = Weighing {
        book,
        day: world.calendar.today.number(),
        provinces: &world.provinces,
        factions: &world.factions,
        countries: &world.countries,
        modifiers: &world.modifiers,
        influence: &world.influence,
    };
    weighing.weigh(&mut world.pressures, true);
    let contacts = Contacts::new(book, &world.provinces, &world.factions, &world.influence);
    let rates = Rates::new(&book.defines);
    let mut custom = world.influence.custom.clone();
    for (at, row) in custom.iter_mut() {
        let owner = world.provinces.owner[at];
        for (slot, value) in row.iter_mut().enumerate().take(world.influence.slots[owner].len()) {
            let mut sink = SlotTerms { slot, terms: Vec::new() };
            move_row(&rates, &contacts, &world.pressures, &world.influence, owner, at, &mut sink);
            let pull: i64 = sink
                .terms
                .iter()
                .filter(|(c, _)| !matches!(c, Cause::Custom | Cause::Floor | Cause::CrowdedOut))
                .map(|&(_, amount)| i64::from(amount))
                .sum();
            let offset = pull * 65_536 / i64::from(rates.drift).max(1);
            let wanted = i64::from(*value) - offset;
            *value = i32::try_from(wanted.clamp(-CUSTOM_LIMIT, CUSTOM_LIMIT)).expect("clamped");
        }
    }
    world.influence.custom = custom;
}

const CUSTOM_LIMIT: i64 = 1 << 25;
/// Largest pull that the kernel's 32-bit arithmetic carries: about three percentage points a day.
const PULL_LIMIT: i32 = 500_000;

/// The kernel's constants in its own units.
pub struct Rates {
    contact: i32,
    drift: i32,
    endorsement: i32,
    local_unrest: i32,
    repression: i32,
    martyrs: i32,
    held: i32,
}

impl Rates {
    pub fn new(defines: &Defines) -> Self {
        let d = &defines.influence;
        let per_day = |percent: Fixed| (percent.to_raw() * 65_536 / (100 * Fixed::SCALE)).clamp(0, 4096);
        let small = |n: i64| i32::try_from(n).expect("clamped");
        let pull = |points: Fixed| small(units(points));
        Self {
            contact: small(per_day(d.contact)),
            drift: small(per_day(d.drift)),
            endorsement: pull(d.endorsement),
            local_unrest: pull(d.government_unrest),
            repression: pull(d.repression),
            martyrs: pull(d.martyrs),
            held: pull(d.held),
        }
    }
}

fn units(points: Fixed) -> i64 {
    Share::units_of_percent(points).clamp(-i64::from(PULL_LIMIT), i64::from(PULL_LIMIT))
}

/// Moves one province's row and says by what. The inputs are the frozen ones only.
///
/// Arithmetic wraps by intent, so that the lanes can be computed side by side; the bounds: shares < 2²⁵, pulls held under
/// 2¹⁹, rates under 2¹², weights of contact summing to 2¹¹. Countries with few factions are moved in narrower rows: the
/// lanes left out hold nothing.
pub fn move_row<S: RowTerms>(
    rates: &Rates,
    contacts: &Contacts,
    frozen: &Pressures,
    influence: &Influence,
    owner: CountryId,
    at: ProvinceId,
    sink: &mut S,
) -> Row {
    let place = Place { rates, contacts, frozen, influence, owner, at };
    match influence.slots[owner].len() {
        0..=4 => place.moved::<4, S>(sink),
        5..=8 => place.moved::<8, S>(sink),
        _ => place.moved::<SLOTS, S>(sink),
    }
}

/// One province on the day of its move.
struct Place<'a> {
    rates: &'a Rates,
    contacts: &'a Contacts,
    frozen: &'a Pressures,
    influence: &'a Influence,
    owner: CountryId,
    at: ProvinceId,
}

/// The first lanes of a full row.
#[inline(always)]
fn lanes<const N: usize, T>(row: &[T; SLOTS]) -> &[T; N] {
    row.first_chunk().expect("a row has at least N lanes")
}

#[inline(always)]
fn tell<const N: usize, S: RowTerms>(sink: &mut S, cause: Cause, amounts: &[i32; N]) {
    if std::mem::size_of::<S>() > 0 {
        let mut full = [0; SLOTS];
        full[..N].copy_from_slice(amounts);
        sink.add(cause, &full);
    }
}

#[inline(always)]
fn add_to<const N: usize>(sum: &mut [i32; N], amounts: &[i32; N]) {
    for slot in 0..N {
        sum[slot] = sum[slot].wrapping_add(amounts[slot]);
    }
}

impl Place<'_> {
    #[inline(always)]
    fn moved<const N: usize, S: RowTerms>(&self, sink: &mut S) -> Row {
        let rates = self.rates;
        let own: &[u32; N] = lanes(&self.influence.before[self.at]);
        let mut pull = self.local_pulls::<N, S>(sink);
        add_to(&mut pull, lanes(&self.frozen.pull[self.owner]));
        national_terms(self.frozen, &self.influence.slots[self.owner], sink);

        let mut delta = [0i32; N];
        let mut returns = [0i32; N];
        for slot in 0..N {
            let wanted = pull[slot].clamp(-PULL_LIMIT, PULL_LIMIT);
            let share = (own[slot] >> 12).cast_signed();
            let curve = (share.wrapping_mul(4096i32.wrapping_sub(share)) >> 10).wrapping_add(82).min(4096);
            delta[slot] = wanted.wrapping_mul(curve) >> 12;
            returns[slot] = delta[slot].wrapping_sub(pull[slot]);
        }
        tell(sink, Cause::DiminishingReturns, &returns);

        let (near, far) = self.contacts.differences::<N>(self.influence, self.at, own);
        for (cause, difference) in [(Cause::Neighbours, near), (Cause::AcrossBorders, far)] {
            let mut amounts = [0i32; N];
            for slot in 0..N {
                amounts[slot] = (difference[slot] >> 8).wrapping_mul(rates.contact) >> 8;
            }
            add_to(&mut delta, &amounts);
            tell(sink, cause, &amounts);
        }

        let custom: &[i32; N] = lanes(&self.influence.custom[self.at]);
        let mut drift = [0i32; N];
        for slot in 0..N {
            let difference = custom[slot].wrapping_sub(own[slot].cast_signed());
            drift[slot] = (difference >> 8).wrapping_mul(rates.drift) >> 8;
        }
        add_to(&mut delta, &drift);
        tell(sink, Cause::Custom, &drift);

        // A faction that is not there does not move, whatever draws.
        let active: &[i32; N] = lanes(self.contacts.active(self.owner));
        let mut undone = [0i32; N];
        for slot in 0..N {
            let kept = delta[slot] & active[slot];
            undone[slot] = kept.wrapping_sub(delta[slot]);
            delta[slot] = kept;
        }
        tell(sink, Cause::Floor, &undone);
        apply(own, &delta, sink)
    }

    #[inline(always)]
    fn local_pulls<const N: usize, S: RowTerms>(&self, sink: &mut S) -> [i32; N] {
        let (rates, frozen) = (self.rates, self.frozen);
        let mut pull = [0i32; N];
        let endorsements = &frozen.endorsements[self.owner];
        if !endorsements.is_empty() {
            let mut amounts = [0i32; N];
            for &(voice, slot) in endorsements {
                let reach =
                    self.influence.reach[self.at].get(usize::from(voice)).map_or(0, |&r| (r >> 12).cast_signed());
                let sum = &mut amounts[usize::from(slot) % N];
                *sum = sum.wrapping_add(rates.endorsement.wrapping_mul(reach) >> 12);
            }
            add_to(&mut pull, &amounts);
            tell(sink, Cause::Endorsement, &amounts);
        }
        let unrest = i32::from(frozen.unrest[self.at]);
        let against = rates.local_unrest.wrapping_mul(unrest) >> 8;
        let governs: &[u16; N] = lanes(&frozen.governs[self.owner]);
        let amounts = governs.map(|g| 0i32.wrapping_sub(against.wrapping_mul(i32::from(g)) >> 8));
        add_to(&mut pull, &amounts);
        tell(sink, Cause::LocalUnrest, &amounts);
        let repression = i32::from(frozen.repression[self.at]);
        if repression > 0 {
            let pressed = rates.repression.wrapping_mul(repression) >> 8;
            let martyrs = (rates.martyrs.wrapping_mul(repression) >> 8).wrapping_mul(repression) >> 8;
            let outlawed: &[u16; N] = lanes(&frozen.outlawed[self.owner]);
            let pressed = outlawed.map(|o| 0i32.wrapping_sub(pressed.wrapping_mul(i32::from(o)) >> 8));
            let martyrs = outlawed.map(|o| martyrs.wrapping_mul(i32::from(o)) >> 8);
            add_to(&mut pull, &pressed);
            add_to(&mut pull, &martyrs);
            tell(sink, Cause::Repression, &pressed);
            tell(sink, Cause::Martyrs, &martyrs);
        }
        if let Some(holder) = frozen.held_by[self.at]
            && let Some(slot) = self.influence.slot(self.owner, holder)
        {
            let mut amounts = [0i32; N];
            amounts[slot % N] = rates.held;
            add_to(&mut pull, &amounts);
            tell(sink, Cause::Held, &amounts);
        }
        self.campaigns(&mut pull, sink);
        pull
    }

    /// Modifiers that pull in this place.
    fn campaigns<const N: usize, S: RowTerms>(&self, pull: &mut [i32; N], sink: &mut S) {
        let local = &self.frozen.local;
        let from = local.partition_point(|l| l.province < self.at);
        if local.get(from).is_none_or(|l| l.province != self.at) {
            return;
        }
        let mut amounts = [0i32; N];
        for here in local[from..].iter().take_while(|l| l.province == self.at) {
            let sum = &mut amounts[usize::from(here.slot) % N];
            *sum = sum.wrapping_add(here.pull);
        }
        add_to(pull, &amounts);
        tell(sink, Cause::LocalAppeal, &amounts);
    }
}

/// Adds the deltas: no share falls below nothing, and together they do not exceed the whole.
#[inline(always)]
fn apply<const N: usize, S: RowTerms>(own: &[u32; N], delta: &[i32; N], sink: &mut S) -> Row {
    let mut floor = [0i32; N];
    let mut moved = [0u32; SLOTS];
    let mut sum = 0u32;
    for slot in 0..N {
        let wanted = own[slot].cast_signed().wrapping_add(delta[slot]);
        let kept = wanted.max(0);
        floor[slot] = kept.wrapping_sub(wanted);
        moved[slot] = kept.cast_unsigned();
        sum = sum.wrapping_add(moved[slot]);
    }
    tell(sink, Cause::Floor, &floor);
    if sum > Share::WHOLE {
        let lost = crowd_out(&mut moved, sum, N);
        sink.add(Cause::CrowdedOut, &lost);
    }
    moved
}

/// Takes what exceeds the whole from all in proportion; the last units from the largest.
fn crowd_out(moved: &mut Row, sum: u32, slots: usize) -> [i32; SLOTS] {
    let mut lost = [0i32; SLOTS];
    let mut excess = sum - Share::WHOLE;
    // A 32-bit fraction of the sum: one division instead of one for each lane.
    let rate = (u64::from(excess) << 32) / u64::from(sum);
    let mut largest = 0;
    for slot in 0..slots {
        let part = u32::try_from((u64::from(moved[slot]) * rate) >> 32).expect("a part of a share");
        moved[slot] -= part;
        excess -= part;
        lost[slot] = -part.cast_signed();
        if moved[slot] > moved[largest] {
            largest = slot;
        }
    }
    moved[largest] -= excess;
    lost[largest] -= excess.cast_signed();
    lost
}

fn national_terms<S: RowTerms>(frozen: &Pressures, slots: &[FactionId], sink: &mut S) {
    if std::mem::size_of::<S>() == 0 {
        return;
    }
    for &cause in &Cause::ALL[..Cause::NATIONAL] {
        let mut amounts = [0i32; SLOTS];
        for (slot, &faction) in slots.iter().enumerate() {
            amounts[slot] = frozen.national[faction][cause as usize];
        }
        sink.add(cause, &amounts);
    }
}

/// What the frozen inputs are made from.
struct Weighing<'a> {
    book: &'a Scenario,
    day: i32,
    provinces: &'a Provinces,
    factions: &'a Factions,
    countries: &'a Countries,
    modifiers: &'a Modifiers,
    influence: &'a Influence,
}

impl Weighing<'_> {
    /// National pulls are worked out anew one country in seven a day, the rest every day.
    fn weigh(&self, out: &mut Pressures, everything: bool) {
        let in_256 =
            |percent: Fixed| u16::try_from((percent.to_raw() * 256 / 1_000_000).clamp(0, 256)).expect("clamped");
        for (at, unrest) in out.unrest.iter_mut() {
            *unrest = in_256(self.provinces.unrest[at]);
            out.repression[at] = in_256(self.countries[self.provinces.owner[at]].repression);
        }
        out.held_by.clone_from(&self.provinces.held_by);
        self.local_modifiers(out, in_256);
        for (country, state) in self.countries.rows.iter() {
            if everything || (i32::from(country.0) + self.day).rem_euclid(7) == 0 {
                self.country(out, country, state.exists);
            }
        }
    }

    fn country(&self, out: &mut Pressures, country: CountryId, exists: bool) {
        let state = &self.countries[country];
        let slots = &self.influence.slots[country];
        out.governs[country] = [0; SLOTS];
        out.outlawed[country] = [0; SLOTS];
        out.endorsements[country].clear();
        out.pull[country] = [0; SLOTS];
        if !exists {
            return;
        }
        for (slot, &faction) in slots.iter().enumerate() {
            let row = &self.factions[faction];
            out.governs[country][slot] = match (state.governs(faction), state.in_government(faction)) {
                (true, _) => 256,
                (_, true) => 96,
                _ => 0,
            };
            out.outlawed[country][slot] = match row.status {
                Status::Banned | Status::Underground => 256,
                Status::Harassed => 128,
                Status::Legal => 0,
            };
            out.national[faction] = if row.active {
                let mut pulls = [0; Cause::NATIONAL];
                national_pulls(self, faction, |cause, amount| {
                    pulls[cause as usize] = i32::try_from(units(amount)).expect("units are clamped");
                });
                held_within(&mut pulls, i32::try_from(units(self.book.defines.influence.most)).expect("clamped"));
                pulls
            } else {
                [0; Cause::NATIONAL]
            };
            out.pull[country][slot] = out.national[faction].iter().sum();
        }
        for (voice, &institution) in self.influence.voices[country].iter().enumerate() {
            let row = &self.factions[institution];
            for &backed in row.endorses.iter().filter(|_| row.active) {
                if let Some(slot) = self.influence.slot(country, backed) {
                    let small = |n: usize| u8::try_from(n).expect("at most 16 of each");
                    out.endorsements[country].push((small(voice), small(slot)));
                }
            }
        }
    }

    fn local_modifiers(&self, out: &mut Pressures, in_256: impl Fn(Fixed) -> u16) {
        out.local.clear();
        let appeal = self.book.defines.influence.appeal;
        for active in self.modifiers.all() {
            let Target::Province(at) = active.target else { continue };
            let owner = self.provinces.owner[at];
            for brings in &self.book.modifiers[active.modifier].brings {
                let (faction, amount) = match brings {
                    Brings::Appeal(a) => (active.beneficiary, *a),
                    Brings::AppealOf(f, a) => (Some(*f), *a),
                    Brings::GovernmentAppeal(a) => (self.countries[owner].head, *a),
                    Brings::Repression(a) => {
                        out.repression[at] = (out.repression[at] + in_256(a.times(active.times))).min(256);
                        continue;
                    }
                    _ => continue,
                };
                if let Some(slot) = faction.and_then(|f| self.influence.slot(owner, f)) {
                    let pull = units(amount.times(active.times).times(appeal));
                    out.local.push(LocalPull {
                        province: at,
                        slot: u8::try_from(slot).expect("at most 16"),
                        modifier: active.modifier,
                        pull: i32::try_from(pull).expect("units are clamped"),
                    });
                }
            }
        }
        out.local.sort_unstable();
    }
}

fn held_within(pulls: &mut [i32; Cause::NATIONAL], most: i32) {
    let sum: i32 = pulls.iter().sum();
    pulls[Cause::Clamp as usize] = sum.clamp(-most, most) - sum;
}

/// The pulls that are the same in every place of the faction's country, in percentage points a day at full strength.
fn national_pulls(w: &Weighing<'_>, faction: FactionId, mut add: impl FnMut(Cause, Fixed)) {
    let d = &w.book.defines.influence;
    let row = &w.factions[faction];
    let country = &w.countries[row.country];
    let people = w.influence.people[row.country].max(1);
    let followers = u64::from(w.influence.national(row.country, faction).0) * people / u64::from(Share::WHOLE);
    let signed = |n: u64| n.cast_signed();
    let around_fifty = |value: Fixed| (value - Fixed::whole(50)).over_int(50);

    let organised = Fixed::ratio(signed(row.members) * 10, signed(followers.max(1))).min(Fixed::whole(3));
    add(Cause::Members, d.members.times(organised));
    let chest = row.funds.max(Fixed::ZERO).over(Fixed::ratio(signed(people), 10_000));
    add(Cause::Funds, d.funds.times(chest).min(d.funds_most));
    if row.income_abroad.is_positive() {
        add(Cause::Patron, d.patron.times(row.income_abroad.over(row.income.max(row.income_abroad))));
    }
    add(Cause::Cohesion, d.cohesion.times(around_fifty(row.cohesion)));
    if let Some(leader) = row.leader {
        add(Cause::Leader, d.leader.times(around_fifty(w.book.characters[leader].skill)));
    }
    let part = match (country.governs(faction), country.in_government(faction)) {
        (true, _) => Fixed::ONE,
        (_, true) => Fixed::ratio(1, 2),
        _ => Fixed::ZERO,
    };
    if part.is_positive() {
        add(Cause::Government, d.government.times(around_fifty(country.stability)).times(part));
        add(Cause::Welfare, d.welfare.times(country.line(BudgetLine::Welfare).over_int(25)).times(part));
    }
    if part.is_positive() && w.book.countries[row.country].legislature.is_some() {
        let days = i64::from(w.day - country.governing_since.number()).clamp(0, 5 * 365);
        add(Cause::OfficeWear, -d.office_wear.times(Fixed::ratio(days, 365)).times(part));
    }
    if country.governs(faction) {
        add(Cause::Propaganda, d.propaganda.times(country.line(BudgetLine::Propaganda).over_int(10)));
    }
    if let Some(sister) = country.overlord.and_then(|(over, _)| w.countries[over].head)
        && w.factions[sister].movement == row.movement
    {
        add(Cause::Overlord, d.overlord);
    }
    let appeal = appeal_of(w, faction, part.is_positive());
    add(Cause::Appeal, d.appeal.times(appeal));
}

fn appeal_of(w: &Weighing<'_>, faction: FactionId, governs: bool) -> Fixed {
    let country = w.factions[faction].country;
    let mut appeal = Fixed::ZERO;
    for active in w.modifiers.on(Target::Faction(faction)) {
        for brings in &w.book.modifiers[active.modifier].brings {
            if let Brings::Appeal(a) = brings {
                appeal += a.times(active.times);
            }
        }
    }
    for active in w.modifiers.on(Target::Country(country)) {
        for brings in &w.book.modifiers[active.modifier].brings {
            match brings {
                Brings::GovernmentAppeal(a) if governs => appeal += a.times(active.times),
                Brings::AppealOf(f, a) if *f == faction => appeal += a.times(active.times),
                _ => {}
            }
        }
    }
    if governs {
        for &law in &w.countries[country].laws {
            for brings in &w.book.laws[law].brings {
                if let Brings::GovernmentAppeal(a) = brings {
                    appeal += *a;
                }
            }
        }
    }
    appeal
}

/// The parts of the day that a table of shares must satisfy: exact sums, nothing from nowhere.
pub fn check(influence: &Influence) -> Result<(), String> {
    let tables: [(&str, &Table<ProvinceId, Row>); 2] = [("shares", &influence.shares), ("before", &influence.before)];
    for (name, table) in tables {
        for (at, row) in table.iter() {
            let sum: u64 = row.iter().map(|&s| u64::from(s)).sum();
            if sum > u64::from(Share::WHOLE) {
                return Err(format!("{name} of {at:?} add up to {sum}, more than the whole"));
            }
        }
    }
    Ok(())
}
