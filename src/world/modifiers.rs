//! Timed changes in force.

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::units::{CharacterId, CountryId, Date, FactionId, Fixed, Id, ModifierId, ProvinceId};

/// Who or what something falls on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    Country(CountryId),
    Faction(FactionId),
    Province(ProvinceId),
    Character(CharacterId),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActiveModifier {
    pub modifier: ModifierId,
    pub target: Target,
    /// For whom it pulls, where its definition leaves that open (propaganda).
    pub beneficiary: Option<FactionId>,
    /// Strength against its definition.
    pub times: Fixed,
    pub since: Date,
    /// The first day without it.
    pub until: Date,
}

/// Ascending by target, then in the order in which they began.
///
/// An index by target follows every change, so that asking for those on one target costs two reads.
#[derive(Resource, Clone, Debug, Default)]
pub struct Modifiers {
    active: Vec<ActiveModifier>,
    index: Index,
}

impl Modifiers {
    pub fn all(&self) -> &[ActiveModifier] {
        &self.active
    }

    pub fn on(&self, target: Target) -> &[ActiveModifier] {
        &self.active[self.index.range(target)]
    }

    /// Those on provinces, ascending by province.
    pub fn on_provinces(&self) -> &[ActiveModifier] {
        let [from, to] = self.index.kind(Target::Province(ProvinceId(0)));
        &self.active[from..to]
    }

    pub fn add(&mut self, modifier: ActiveModifier) {
        let at = self.index.range(modifier.target).end;
        self.index.add(modifier.target);
        self.active.insert(at, modifier);
    }

    pub fn find_mut(&mut self, target: Target, modifier: ModifierId) -> Option<&mut ActiveModifier> {
        self.active[self.index.range(target)].iter_mut().find(|m| m.modifier == modifier)
    }

    /// Lifts those that began on one day only.
    pub fn lift_since(&mut self, target: Target, modifier: ModifierId, since: Date) {
        self.keep_within(self.index.range(target), |m| m.modifier != modifier || m.since != since);
    }

    pub fn lift(&mut self, target: Target, modifier: ModifierId) {
        self.keep_within(self.index.range(target), |m| m.modifier != modifier);
    }

    /// Lifts all on the targets that are meant.
    pub fn lift_all(&mut self, meant: impl Fn(Target) -> bool) {
        self.keep(|m| !meant(m.target));
    }

    /// Drops those that have run out by `today`.
    pub fn expire(&mut self, today: Date) {
        self.keep(|m| m.until > today);
    }

    fn keep(&mut self, stays: impl Fn(&ActiveModifier) -> bool) {
        self.keep_within(0..self.active.len(), stays);
    }

    /// Keeps of those in the range the ones that stay: the one way in which any are removed.
    fn keep_within(&mut self, within: std::ops::Range<usize>, stays: impl Fn(&ActiveModifier) -> bool) {
        let gone: Vec<usize> = within.filter(|&at| !stays(&self.active[at])).collect();
        if gone.len() > FEW {
            let mut at = 0;
            self.active.retain(|_| {
                at += 1;
                gone.binary_search(&(at - 1)).is_err()
            });
            self.index.count(&self.active);
            return;
        }
        for at in gone.into_iter().rev() {
            let modifier = self.active.remove(at);
            self.index.remove(modifier.target);
        }
    }
}

impl PartialEq for Modifiers {
    fn eq(&self, other: &Self) -> bool {
        self.active == other.active
    }
}

/// How many modifiers are on all targets of a kind up to and with each one, and where the kinds begin.
#[derive(Clone, Debug, Default)]
struct Index {
    upto: [Vec<u32>; KINDS],
    begins: [u32; KINDS + 1],
}

const KINDS: usize = 4;

/// So many are taken out one by one; for more all are gone through and counted anew.
const FEW: usize = 12;

/// Kind and number, in the order of [`Target`].
fn place(target: Target) -> (usize, usize) {
    match target {
        Target::Country(c) => (0, c.index()),
        Target::Faction(f) => (1, f.index()),
        Target::Province(p) => (2, p.index()),
        Target::Character(c) => (3, c.index()),
    }
}

impl Index {
    /// Counts anew.
    fn count(&mut self, active: &[ActiveModifier]) {
        for upto in &mut self.upto {
            upto.fill(0);
        }
        for modifier in active {
            let (kind, number) = place(modifier.target);
            let upto = &mut self.upto[kind];
            if upto.len() <= number {
                upto.resize(number + 1, 0);
            }
            upto[number] += 1;
        }
        for kind in 0..KINDS {
            let mut sum = 0;
            for count in &mut self.upto[kind] {
                sum += *count;
                *count = sum;
            }
            self.begins[kind + 1] = self.begins[kind] + sum;
        }
    }

    /// Where the modifiers of a target's kind begin and end.
    fn kind(&self, like: Target) -> [usize; 2] {
        let (kind, _) = place(like);
        [self.begins[kind] as usize, self.begins[kind + 1] as usize]
    }

    fn range(&self, target: Target) -> std::ops::Range<usize> {
        let (kind, number) = place(target);
        let upto = &self.upto[kind];
        let Some(&end) = upto.get(number) else {
            let end = self.begins[kind + 1] as usize;
            return end..end;
        };
        let from = if number == 0 { 0 } else { upto[number - 1] };
        (self.begins[kind] + from) as usize..(self.begins[kind] + end) as usize
    }

    fn remove(&mut self, target: Target) {
        let (kind, number) = place(target);
        for count in &mut self.upto[kind][number..] {
            *count = count.wrapping_sub(1);
        }
        for begin in &mut self.begins[kind + 1..] {
            *begin -= 1;
        }
    }

    fn add(&mut self, target: Target) {
        let (kind, number) = place(target);
        let upto = &mut self.upto[kind];
        let before = upto.last().copied().unwrap_or(0);
        upto.resize((number + 1).max(upto.len()), before);
        for count in &mut upto[number..] {
            *count = count.wrapping_add(1);
        }
        for begin in &mut self.begins[kind + 1..] {
            *begin += 1;
        }
    }
}

/// As saved: the modifiers alone.
impl Serialize for Modifiers {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.active.serialize(s)
    }
}

impl<'de> Deserialize<'de> for Modifiers {
    /// Today's numbers may stand in another order than the saved ones did.
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let mut active: Vec<ActiveModifier> = Deserialize::deserialize(d)?;
        active.sort_by_key(|m| m.target);
        let mut index = Index::default();
        index.count(&active);
        Ok(Self { active, index })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(target: Target, number: i32) -> ActiveModifier {
        let day = Date::from_number(number);
        ActiveModifier { modifier: ModifierId(0), target, beneficiary: None, times: Fixed::ONE, since: day, until: day }
    }

    #[test]
    fn the_index_finds_what_a_search_through_all_finds() {
        let targets: Vec<Target> = (0..9)
            .flat_map(|n| {
                [
                    Target::Province(ProvinceId(n)),
                    Target::Country(CountryId(n)),
                    Target::Character(CharacterId(n)),
                    Target::Faction(FactionId(n)),
                ]
            })
            .collect();
        let mut modifiers = Modifiers::default();
        for step in 0..200_usize {
            modifiers.add(on(targets[step * 7 % 31], i32::try_from(step).expect("small")));
            if step % 40 == 39 {
                modifiers.expire(Date::from_number(i32::try_from(step).expect("small") - 25));
            }
            if step % 50 == 49 {
                let latest = Date::from_number(i32::try_from(step).expect("small"));
                modifiers.lift_since(targets[step * 7 % 31], ModifierId(0), latest);
            }
            for &target in &targets {
                let searched: Vec<_> = modifiers.all().iter().filter(|m| m.target == target).cloned().collect();
                assert_eq!(modifiers.on(target), searched, "{target:?} after {step} steps");
            }
            let places = modifiers.all().iter().filter(|m| matches!(m.target, Target::Province(_))).count();
            assert_eq!(modifiers.on_provinces().len(), places);
            assert!(modifiers.all().is_sorted_by_key(|m| m.target));
        }
    }
}
