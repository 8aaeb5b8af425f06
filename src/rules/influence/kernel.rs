//! The day's kernel: one province's row moved once, and by what.
//!
//! Reads the frozen inputs only; knows nothing of how they came about. All is whole numbers, so the lanes may be computed
//! by whatever registers a processor has: the outcome is the same on every machine.

use super::super::contact::Contacts;
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
    let from = frozen.local.partition_point(|l| l.province < at);
    let to = frozen.local.partition_point(|l| l.province <= at);
    let local = &frozen.local[from..to];
    let place = Place { rates, contacts, frozen, influence, owner, at, local };
    match influence.slots[owner].len() {
        0..=4 => place.moved::<4, S>(sink),
        5..=8 => place.moved::<8, S>(sink),
        _ => place.moved::<SLOTS, S>(sink),
    }
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
        self.countries(out);
    }

    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    fn all_wide(&self, out: &mut Moved) {
        self.countries(out);
    }

    #[inline(always)]
    fn countries(&self, out: &mut Moved) {
        for (owner, slots) in self.influence.slots.iter() {
            match slots.len() {
                0..=4 => self.country::<4>(owner, out),
                5..=8 => self.country::<8>(owner, out),
                _ => self.country::<SLOTS>(owner, out),
            }
        }
    }

    #[inline(always)]
    fn country<const N: usize>(&self, owner: CountryId, out: &mut Moved) {
        let mut tally = [0u64; N];
        let mut people = 0;
        for &at in self.provinces.of(owner) {
            let local = &self.frozen.local[self.first[at.index()] as usize..self.first[at.index() + 1] as usize];
            let (rates, contacts, frozen, influence) = (&self.rates, self.contacts, self.frozen, self.influence);
            let row = Place { rates, contacts, frozen, influence, owner, at, local }.moved::<N, ()>(&mut ());
            let heads = self.provinces.population[at];
            people += u64::from(heads);
            add_heads(&mut tally, lanes(&row), heads);
            out.shares[at] = row;
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
            let reach = &self.influence.reach[self.at];
            for (voice, backs) in endorsements {
                let reach = reach.get(usize::from(*voice)).map_or(0, |&r| (r >> 12).cast_signed());
                let strength = rates.endorsement.wrapping_mul(reach) >> 12;
                let backs: &[i32; N] = lanes(backs);
                for slot in 0..N {
                    amounts[slot] = amounts[slot].wrapping_add(strength & backs[slot]);
                }
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
        let outlawed: &[u16; N] = lanes(&frozen.outlawed[self.owner]);
        if repression > 0 && *outlawed != [0; N] {
            let pressed = rates.repression.wrapping_mul(repression) >> 8;
            let martyrs = (rates.martyrs.wrapping_mul(repression) >> 8).wrapping_mul(repression) >> 8;
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
    #[inline(always)]
    fn campaigns<const N: usize, S: RowTerms>(&self, pull: &mut [i32; N], sink: &mut S) {
        if self.local.is_empty() {
            return;
        }
        let mut amounts = [0i32; N];
        for here in self.local {
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
    let mut moved = [0u32; N];
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
        let lost = crowd_out(&mut moved, sum);
        tell(sink, Cause::CrowdedOut, &lost);
    }
    let mut row = [0; SLOTS];
    row[..N].copy_from_slice(&moved);
    row
}

/// Takes what exceeds the whole from all in proportion, each part rounded up: together at least the excess, and at most a
/// unit a lane more, which goes to the unaligned.
#[inline(always)]
fn crowd_out<const N: usize>(moved: &mut [u32; N], sum: u32) -> [i32; N] {
    let mut lost = [0i32; N];
    // A 32-bit fraction of the sum: one division instead of one for each lane.
    let rate = (u64::from(sum - Share::WHOLE) << 32) / u64::from(sum);
    for slot in 0..N {
        let part = (u64::from(moved[slot]).wrapping_mul(rate) >> 32) as u32;
        let part = part.wrapping_add(1).min(moved[slot]);
        moved[slot] = moved[slot].wrapping_sub(part);
        lost[slot] = 0i32.wrapping_sub(part.cast_signed());
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
