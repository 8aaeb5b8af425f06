//! Numbers packed for a save: seven bits a byte, the lowest first, as many bytes as each needs (LEB128).
//!
//! For fields that hold many numbers which nothing makes smaller afterwards: `#[serde(with = "packed::list")]`, or
//! [`Packed`] where a table knows from what its numbers differ little.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A list of numbers.
pub(super) mod list {
    use serde::{Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(numbers: &[u32], s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(&super::pack(numbers.iter().map(|&n| u64::from(n))))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<u32>, D::Error> {
        let numbers = super::unpack(&super::bytes(d)?);
        let short = numbers.and_then(|all| all.into_iter().map(|n| u32::try_from(n).ok()).collect());
        short.ok_or_else(|| D::Error::custom(super::DAMAGED))
    }
}

/// Lists of numbers, all of one length: the first as it is, each other by how it differs from the one before.
pub(super) mod rows {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    use super::Packed;

    pub fn serialize<S: Serializer>(rows: &[Vec<u32>], s: S) -> Result<S::Ok, S::Error> {
        let length = rows.first().map(|row| i64::try_from(row.len()).expect("a list is short"));
        let before = std::iter::once(None).chain(rows.iter().map(Some));
        let numbers = rows.iter().zip(before).flat_map(|(row, before)| {
            let before = move |i: usize| before.map_or(0, |b| i64::from(b[i]));
            row.iter().enumerate().map(move |(i, &n)| i64::from(n) - before(i))
        });
        length.into_iter().chain(numbers).collect::<Packed>().serialize(s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Vec<u32>>, D::Error> {
        let packed = Packed::deserialize(d)?;
        unpacked(&packed).ok_or_else(|| D::Error::custom(super::DAMAGED))
    }

    fn unpacked(packed: &Packed) -> Option<Vec<Vec<u32>>> {
        let numbers = packed.numbers()?;
        let Some((&length, numbers)) = numbers.split_first() else { return Some(Vec::new()) };
        let length = usize::try_from(length).ok().filter(|&l| l > 0 && numbers.len() % l == 0)?;
        let mut rows: Vec<Vec<u32>> = Vec::with_capacity(numbers.len() / length);
        for change in numbers.chunks(length) {
            let before = |i: usize| rows.last().map_or(0, |b| i64::from(b[i]));
            let row = change.iter().enumerate().map(|(i, n)| u32::try_from(before(i).checked_add(*n)?).ok());
            rows.push(row.collect::<Option<_>>()?);
        }
        Some(rows)
    }
}

/// Whole numbers of either sign, the small ones short.
pub(super) struct Packed(Vec<u8>);

impl FromIterator<i64> for Packed {
    fn from_iter<T: IntoIterator<Item = i64>>(numbers: T) -> Self {
        // Zigzag: 0, −1, 1, −2 … become 0, 1, 2, 3 …
        Self(pack(numbers.into_iter().map(|n| (n.cast_unsigned() << 1) ^ (n >> 63).cast_unsigned())))
    }
}

impl Packed {
    pub fn numbers(&self) -> Option<Vec<i64>> {
        let numbers = unpack(&self.0)?;
        Some(numbers.into_iter().map(|n| (n >> 1).cast_signed() ^ -(n & 1).cast_signed()).collect())
    }
}

impl Serialize for Packed {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Packed {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        bytes(d).map(Self)
    }
}

pub(super) const DAMAGED: &str = "packed numbers are damaged";

fn pack(numbers: impl Iterator<Item = u64>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for mut number in numbers {
        while number >= 0x80 {
            bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        bytes.push(number.to_le_bytes()[0]);
    }
    bytes
}

/// `None` if the bytes end within a number or a number is too large.
fn unpack(bytes: &[u8]) -> Option<Vec<u64>> {
    let mut numbers = Vec::with_capacity(bytes.len() / 2);
    let (mut number, mut shift) = (0u128, 0);
    for &byte in bytes {
        number |= u128::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 {
            numbers.push(u64::try_from(number).ok()?);
            (number, shift) = (0, 0);
        } else if shift > 63 {
            return None;
        }
    }
    (shift == 0).then_some(numbers)
}

fn bytes<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<u8>, D::Error> {
    struct Bytes;
    impl serde::de::Visitor<'_> for Bytes {
        type Value = Vec<u8>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("packed numbers")
        }
        fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
            Ok(bytes.to_vec())
        }
    }
    d.deserialize_bytes(Bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_and_damage_is_noticed() {
        let numbers = [0, 1, 127, 128, 16_383, 16_384, u64::MAX, 7];
        let bytes = pack(numbers.iter().copied());
        assert_eq!(unpack(&bytes).as_deref(), Some(&numbers[..]));
        assert_eq!(unpack(&bytes[..bytes.len() - 2]), None, "cut within a number");
        assert_eq!(unpack(&[0xff; 11]), None, "a number without end");
        assert_eq!(unpack(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]), None, "a number above 2⁶⁴");
        assert_eq!(unpack(&[]), Some(Vec::new()));
        let either = [0, -1, 1, 63, -64, i64::MAX, i64::MIN];
        assert_eq!(either.into_iter().collect::<Packed>().numbers().as_deref(), Some(&either[..]));
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Districts(#[serde(with = "rows")] Vec<Vec<u32>>);

    #[test]
    fn rows_come_back_by_their_differences() {
        for rows in [vec![], vec![vec![7, 0, u32::MAX], vec![9, 4_000, 0], vec![9, 4_001, u32::MAX]]] {
            let bytes = rmp_serde::to_vec(&Districts(rows.clone())).expect("writes");
            assert_eq!(rmp_serde::from_slice::<Districts>(&bytes).expect("reads"), Districts(rows));
        }
        let below_nothing: Packed = [1, 5, -6].into_iter().collect();
        let bytes = rmp_serde::to_vec(&(below_nothing,)).expect("writes");
        assert!(rmp_serde::from_slice::<Districts>(&bytes).is_err(), "no district has less than no votes");
    }
}
