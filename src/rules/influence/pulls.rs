//! What the frozen inputs of the day are made from: national pulls faction by faction, local ones from modifiers.

use super::kernel::units;
use crate::scenario::{Bond, Brings, BudgetLine, Scenario, Status};
use crate::units::{CountryId, FactionId, Fixed, Share};
use crate::world::{Cause, Countries, Factions, Influence, LocalPull, Modifiers, Pressures, Provinces, SLOTS, Target};

/// What the frozen inputs are made from.
pub(super) struct Weighing<'a> {
    pub book: &'a Scenario,
    pub day: i32,
    pub provinces: &'a Provinces,
    pub factions: &'a Factions,
    pub countries: &'a Countries,
    pub modifiers: &'a Modifiers,
    pub influence: &'a Influence,
}

impl Weighing<'_> {
    /// National pulls are worked out anew one country in seven a day, the rest every day.
    pub fn weigh(&self, out: &mut Pressures, everything: bool) {
        // 4295 / 2²⁴ is 256 / 1,000,000.
        let in_256 =
            |percent: Fixed| u16::try_from((percent.to_raw().wrapping_mul(4295) >> 24).clamp(0, 256)).expect("clamped");
        for (frozen, &unrest) in out.unrest.values_mut().zip(self.provinces.unrest.values()) {
            *frozen = in_256(unrest);
        }
        for (country, state) in self.countries.rows.iter() {
            let repression = in_256(state.repression);
            for &at in self.provinces.of(country) {
                out.repression[at] = repression;
            }
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
            let mut backs = [0; SLOTS];
            // The whole of it goes to whom it has backed longest, half to the next, a third to the third.
            let backed = row.endorses.iter().filter(|_| row.active);
            for (part, slot) in (1..).zip(backed.filter_map(|&f| self.influence.slot(country, f))) {
                backs[slot] = 256 / part;
            }
            if backs != [0; SLOTS] {
                let voice = u8::try_from(voice).expect("a country has few institutions");
                out.endorsements[country].push((voice, backs));
            }
        }
    }

    fn local_modifiers(&self, out: &mut Pressures, in_256: impl Fn(Fixed) -> u16) {
        out.local.clear();
        // Places come in their order: only the pulls within one are put in order.
        let mut begins = 0;
        let appeal = self.book.defines.influence.appeal;
        for active in self.modifiers.on_provinces() {
            let Target::Province(at) = active.target else { continue };
            if out.local.get(begins).is_some_and(|l| l.province != at) {
                out.local[begins..].sort_unstable();
                begins = out.local.len();
            }
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
        out.local[begins..].sort_unstable();
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
    if row.leader.is_some() {
        add(Cause::Leader, d.leader.times(around_fifty(row.hand)));
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
    // A dominion is not occupied.
    let ruled = country.overlord.filter(|(_, bond)| !matches!(bond, Bond::Dominion | Bond::Autonomy));
    if let Some(sister) = ruled.and_then(|(over, _)| w.countries[over].head)
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
