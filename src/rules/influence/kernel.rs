//! The day's kernel: one province's row moved once, and by what.
//!
//! Reads the frozen inputs only; knows nothing of how they came about. All is whole numbers, so the lanes may be computed
//! by whatever registers a processor has: the outcome is the same on every machine.

use super::super::contact::Contacts;
#[cfg(target_arch = "x86_64")]
use super::super::lanes::Wide;
use super::super::lanes::{Eight, Plain};
use crate::scenario::Defines;
use crate::units::{CountryId, FactionId, Fixed, Id, ProvinceId, Share, Table};
use crate::world::{Cause, Influence, LocalPull, Pressures, Provinces, Row, SLOTS, add_heads};

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

/// Largest pull that the kernel's 32-bit arithmetic carries: about three percentage points a day.
const PULL_LIMIT: i32 = 500_000;

/// The kernel's constants in its own units.
pub struct Rates {
    contact: i32,
    pub(super) drift: i32,
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

pub(super) fn units(points: Fixed) -> i64 {
    Share::units_of_percent(points).clamp(-i64::from(PULL_LIMIT), i64::from(PULL_LIMIT))
}

/// Moves one province's row and says by what. The inputs are the frozen ones only.
///
/// Arithmetic wraps by intent, so that the lanes can be computed side by side; the bounds: shares < 2²⁵, pulls held under
/// 2¹⁹, rates under 2¹², weights of contact summing to 2¹¹. Countries with up to eight factions are moved in half rows: the
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
    let from = frozen.local.partition_point(|l| l.province < at);
    let to = frozen.local.partition_point(|l| l.province <= at);
    let local = &frozen.local[from..to];
    let place = Place { rates, contacts, frozen, influence, owner, at, local };
    let mut row = [0; SLOTS];
    place.moved::<Plain, 2, S>(&mut row, sink);
    row
}

/// The frozen world of one day's move.
pub(super) struct Move<'a> {
    pub rates: Rates,
    pub contacts: &'a Contacts,
    pub frozen: &'a Pressures,
    pub influence: &'a Influence,
    pub provinces: &'a Provinces,
    /// By province, where its pulls begin among the frozen ones; one entry more than there are provinces.
    pub first: &'a [u32],
}

/// Where the pulls of each province begin.
pub(super) fn index(local: &[LocalPull], provinces: usize, first: &mut Vec<u32>) {
    first.clear();
    first.resize(provinces + 1, 0);
    for pull in local {
        first[pull.province.index() + 1] += 1;
    }
    let mut sum = 0;
    for count in first {
        sum += *count;
        *count = sum;
    }
}

/// What a move leads to: the rows, and the people behind each faction.
pub(super) struct Moved {
    pub shares: Table<ProvinceId, Row>,
    pub tally: Table<CountryId, [u64; SLOTS]>,
    pub people: Table<CountryId, u64>,
}

impl Move<'_> {
    /// Moves every row, in the widest registers that the processor has.
    pub fn all(&self, out: &mut Moved) {
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has just said that it has what the function needs.
            return unsafe { self.all_wide(out) };
        }
        self.countries::<Plain>(out);
    }

    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    fn all_wide(&self, out: &mut Moved) {
        self.countries::<Wide>(out);
    }

    #[inline(always)]
    fn countries<E: Eight>(&self, out: &mut Moved) {
        for (owner, slots) in self.influence.slots.iter() {
            match slots.len() {
                0..=8 => self.country::<E, 1, 8>(owner, out),
                _ => self.country::<E, 2, SLOTS>(owner, out),
            }
        }
    }

    #[inline(always)]
    fn country<E: Eight, const B: usize, const N: usize>(&self, owner: CountryId, out: &mut Moved) {
        let mut tally = [0u64; N];
        let mut people = 0;
        for &at in self.provinces.of(owner) {
            let local = &self.frozen.local[self.first[at.index()] as usize..self.first[at.index() + 1] as usize];
            let (rates, contacts, frozen, influence) = (&self.rates, self.contacts, self.frozen, self.influence);
            let row = &mut out.shares[at];
            Place { rates, contacts, frozen, influence, owner, at, local }.moved::<E, B, ()>(row, &mut ());
            let heads = self.provinces.population[at];
            people += u64::from(heads);
            add_heads(&mut tally, row.first_chunk().expect("a row has at least N lanes"), heads);
        }
        out.tally[owner] = [0; SLOTS];
        out.tally[owner][..N].copy_from_slice(&tally);
        out.people[owner] = people;
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
    /// The modifiers that pull here.
    local: &'a [LocalPull],
}

/// The lanes of a row, eight by eight.
#[inline(always)]
fn lanes<E: Eight, const B: usize>(row: &[i32; SLOTS]) -> [E; B] {
    let (eights, _) = row.as_chunks();
    let mut lanes = [E::all(0); B];
    for b in 0..B {
        lanes[b] = E::load(&eights[b]);
    }
    lanes
}

#[inline(always)]
fn shares<E: Eight, const B: usize>(row: &Row) -> [E; B] {
    let (eights, _) = row.as_chunks();
    let mut lanes = [E::all(0); B];
    for b in 0..B {
        lanes[b] = E::load_shares(&eights[b]);
    }
    lanes
}

/// So many 256ths of a strength, by lane.
#[inline(always)]
fn part<E: Eight, const B: usize>(of: &[u16; SLOTS], strength: i32) -> [E; B] {
    let (eights, _) = of.as_chunks();
    let mut lanes = [E::all(0); B];
    for b in 0..B {
        lanes[b] = E::load_parts(&eights[b]).times(E::all(strength)).down::<8>();
    }
    lanes
}

#[inline(always)]
fn negative<E: Eight, const B: usize>(mut of: [E; B]) -> [E; B] {
    for eight in &mut of {
        *eight = E::all(0).less(*eight);
    }
    of
}

/// What a weighted difference moves in a day at a rate.
#[inline(always)]
fn drawn<E: Eight, const B: usize>(mut differences: [E; B], rate: i32) -> [E; B] {
    for eight in &mut differences {
        *eight = eight.down::<8>().times(E::all(rate)).down::<8>();
    }
    differences
}

#[inline(always)]
fn tell<E: Eight, const B: usize, S: RowTerms>(sink: &mut S, cause: Cause, amounts: &[E; B]) {
    if std::mem::size_of::<S>() > 0 {
        let mut full = [0; SLOTS];
        let (eights, _) = full.as_chunks_mut();
        for (amounts, eight) in amounts.iter().zip(eights) {
            amounts.store(eight);
        }
        sink.add(cause, &full);
    }
}

#[inline(always)]
fn add_to<E: Eight, const B: usize>(sum: &mut [E; B], amounts: &[E; B]) {
    for b in 0..B {
        sum[b] = sum[b].plus(amounts[b]);
    }
}

impl Place<'_> {
    #[inline(always)]
    fn moved<E: Eight, const B: usize, S: RowTerms>(&self, out: &mut Row, sink: &mut S) {
        let rates = self.rates;
        let own: [E; B] = shares(&self.influence.before[self.at]);
        let mut pull = self.local_pulls::<E, B, S>(sink);
        add_to(&mut pull, &lanes(&self.frozen.pull[self.owner]));
        national_terms(self.frozen, &self.influence.slots[self.owner], sink);

        // The curve 4·s·(1−s) in 4096ths, a fiftieth of it at the least.
        let mut delta = pull;
        let mut returns = pull;
        for b in 0..B {
            let wanted = pull[b].most(E::all(-PULL_LIMIT)).least(E::all(PULL_LIMIT));
            let share = own[b].down::<12>();
            let curve = share.times(E::all(4096).less(share)).down::<10>().plus(E::all(82)).least(E::all(4096));
            delta[b] = wanted.times(curve).down::<12>();
            returns[b] = delta[b].less(pull[b]);
        }
        tell(sink, Cause::DiminishingReturns, &returns);

        let near = drawn(self.contacts.near(self.influence, self.at, &own), rates.contact);
        add_to(&mut delta, &near);
        tell(sink, Cause::Neighbours, &near);
        if let Some(far) = self.contacts.far(self.influence, self.at, &own) {
            let far = drawn(far, rates.contact);
            add_to(&mut delta, &far);
            tell(sink, Cause::AcrossBorders, &far);
        }

        let mut drift: [E; B] = lanes(&self.influence.custom[self.at]);
        for b in 0..B {
            drift[b] = drift[b].less(own[b]);
        }
        let drift = drawn(drift, rates.drift);
        add_to(&mut delta, &drift);
        tell(sink, Cause::Custom, &drift);

        // A faction that is not there does not move, whatever draws.
        let active: [E; B] = lanes(self.contacts.active(self.owner));
        let mut undone = delta;
        for b in 0..B {
            let kept = delta[b].both(active[b]);
            undone[b] = kept.less(delta[b]);
            delta[b] = kept;
        }
        tell(sink, Cause::Floor, &undone);
        apply(&own, &delta, out, sink);
    }

    #[inline(always)]
    fn local_pulls<E: Eight, const B: usize, S: RowTerms>(&self, sink: &mut S) -> [E; B] {
        let (rates, frozen) = (self.rates, self.frozen);
        let none = [E::all(0); B];
        let mut pull = none;
        let endorsements = &frozen.endorsements[self.owner];
        if !endorsements.is_empty() {
            let mut amounts = none;
            let reach = &self.influence.reach[self.at];
            for (voice, backs) in endorsements {
                let reach = reach.get(usize::from(*voice)).map_or(0, |&r| (r >> 12).cast_signed());
                let strength = E::all(rates.endorsement.wrapping_mul(reach) >> 12);
                let backs: [E; B] = lanes(backs);
                for b in 0..B {
                    amounts[b] = amounts[b].plus(strength.times(backs[b]).down::<8>());
                }
            }
            add_to(&mut pull, &amounts);
            tell(sink, Cause::Endorsement, &amounts);
        }
        let unrest = i32::from(frozen.unrest[self.at]);
        let against = negative(part(&frozen.governs[self.owner], rates.local_unrest.wrapping_mul(unrest) >> 8));
        add_to(&mut pull, &against);
        tell(sink, Cause::LocalUnrest, &against);
        let repression = i32::from(frozen.repression[self.at]);
        let outlawed = &frozen.outlawed[self.owner];
        if repression > 0 && *outlawed != [0; SLOTS] {
            let pressed = negative(part(outlawed, rates.repression.wrapping_mul(repression) >> 8));
            let martyrs = part(outlawed, (rates.martyrs.wrapping_mul(repression) >> 8).wrapping_mul(repression) >> 8);
            add_to(&mut pull, &pressed);
            add_to(&mut pull, &martyrs);
            tell(sink, Cause::Repression, &pressed);
            tell(sink, Cause::Martyrs, &martyrs);
        }
        let holder = frozen.held_by[self.at].and_then(|holder| self.influence.slot(self.owner, holder));
        if holder.is_none() && self.local.is_empty() {
            return pull;
        }
        let mut held = [0; SLOTS];
        if let Some(slot) = holder {
            held[slot] = rates.held;
        }
        let held = lanes(&held);
        add_to(&mut pull, &held);
        tell(sink, Cause::Held, &held);
        // Modifiers that pull in this place.
        let mut appeal = [0i32; SLOTS];
        for here in self.local {
            let sum = &mut appeal[usize::from(here.slot) % SLOTS];
            *sum = sum.wrapping_add(here.pull);
        }
        let appeal = lanes(&appeal);
        add_to(&mut pull, &appeal);
        tell(sink, Cause::LocalAppeal, &appeal);
        pull
    }
}

/// Adds the deltas: no share falls below nothing, and together they do not exceed the whole.
#[inline(always)]
fn apply<E: Eight, const B: usize, S: RowTerms>(own: &[E; B], delta: &[E; B], out: &mut Row, sink: &mut S) {
    let (mut moved, mut floor) = (*own, *own);
    let mut sums = E::all(0);
    for b in 0..B {
        let wanted = own[b].plus(delta[b]);
        moved[b] = wanted.most(E::all(0));
        floor[b] = moved[b].less(wanted);
        sums = sums.plus(moved[b]);
    }
    tell(sink, Cause::Floor, &floor);
    let sum = sums.sum().cast_unsigned();
    if sum > Share::WHOLE {
        let lost = crowd_out(&mut moved, sum);
        tell(sink, Cause::CrowdedOut, &lost);
    }
    let (eights, _) = out.as_chunks_mut();
    for (b, eight) in eights.iter_mut().enumerate() {
        if b < B { moved[b] } else { E::all(0) }.store_shares(eight);
    }
}

/// Takes what exceeds the whole from all in proportion, each part rounded up: together at least the excess, and at most a
/// unit a lane more, which goes to the unaligned.
#[inline(always)]
fn crowd_out<E: Eight, const B: usize>(moved: &mut [E; B], sum: u32) -> [E; B] {
    // A 32-bit fraction of the sum: one division instead of one for each lane.
    let rate = u32::try_from((u64::from(sum - Share::WHOLE) << 32) / u64::from(sum)).expect("less than the whole sum");
    let mut lost = *moved;
    for b in 0..B {
        let part = moved[b].fraction(rate).plus(E::all(1)).least(moved[b]);
        moved[b] = moved[b].less(part);
        lost[b] = E::all(0).less(part);
    }
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
