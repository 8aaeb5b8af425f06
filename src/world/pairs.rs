//! An ordered map by two countries that mostly says no: a bit for each pair, so that only those that are there are looked up.
//!
//! Saved, compared and hashed as the map alone. The bit of a pair is set exactly while the map holds it.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::units::CountryId;

/// Two countries, in the order that the table gives them.
type Pair = (CountryId, CountryId);

#[derive(Clone, Debug)]
pub struct Pairs<V> {
    map: BTreeMap<Pair, V>,
    held: Vec<u64>,
}

/// A number for a pair that does not depend on how many countries there are (Szudzik 2006).
fn number((a, b): Pair) -> usize {
    let (a, b) = (usize::from(a.0), usize::from(b.0));
    if a >= b { a * a + a + b } else { b * b + a }
}

impl<V> Default for Pairs<V> {
    fn default() -> Self {
        Self { map: BTreeMap::new(), held: Vec::new() }
    }
}

impl<V> Pairs<V> {
    #[inline]
    pub fn contains(&self, pair: Pair) -> bool {
        let n = number(pair);
        self.held.get(n / 64).is_some_and(|word| word >> (n % 64) & 1 == 1)
    }

    #[inline]
    pub fn get(&self, pair: Pair) -> Option<&V> {
        if self.contains(pair) { self.map.get(&pair) } else { None }
    }

    pub fn get_mut(&mut self, pair: Pair) -> Option<&mut V> {
        if self.contains(pair) { self.map.get_mut(&pair) } else { None }
    }

    pub fn insert(&mut self, pair: Pair, value: V) {
        self.hold(pair);
        self.map.insert(pair, value);
    }

    pub fn remove(&mut self, pair: Pair) -> Option<V> {
        if self.contains(pair) {
            let n = number(pair);
            self.held[n / 64] &= !(1 << (n % 64));
        }
        self.map.remove(&pair)
    }

    /// What is there, made empty first where there is nothing.
    pub fn or_default(&mut self, pair: Pair) -> &mut V
    where
        V: Default,
    {
        self.hold(pair);
        self.map.entry(pair).or_default()
    }

    pub fn retain(&mut self, keep: impl FnMut(&Pair, &mut V) -> bool) {
        self.map.retain(keep);
        self.count();
    }

    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Pair, &V)> {
        self.map.iter()
    }

    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.map.values()
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.map.values_mut()
    }

    fn hold(&mut self, pair: Pair) {
        let n = number(pair);
        self.held.resize(self.held.len().max(n / 64 + 1), 0);
        self.held[n / 64] |= 1 << (n % 64);
    }

    fn count(&mut self) {
        self.held.fill(0);
        let pairs: Vec<Pair> = self.map.keys().copied().collect();
        for pair in pairs {
            self.hold(pair);
        }
    }
}

impl<V: PartialEq> PartialEq for Pairs<V> {
    fn eq(&self, other: &Self) -> bool {
        self.map == other.map
    }
}

impl<V: Serialize> Serialize for Pairs<V> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.map.serialize(s)
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Pairs<V> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let mut pairs = Self { map: BTreeMap::deserialize(d)?, held: Vec::new() };
        pairs.count();
        Ok(pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bits_say_what_the_map_holds() {
        let mut pairs: Pairs<u16> = Pairs::default();
        let pair = |n: u16| (CountryId(n * 7 % 23), CountryId(n * 11 % 19));
        for n in 0..400 {
            if n % 3 == 2 {
                pairs.remove(pair(n / 2));
            } else {
                *pairs.or_default(pair(n)) += n;
            }
            if n % 50 == 49 {
                pairs.retain(|_, value| *value % 5 != 0);
            }
            for a in 0..25 {
                for b in 0..25 {
                    let pair = (CountryId(a), CountryId(b));
                    assert_eq!(pairs.get(pair), pairs.map.get(&pair), "{pair:?} after {n} steps");
                }
            }
        }
        assert!(pairs.iter().count() > 10, "nothing was left to compare");
    }
}
