//! Numbers packed for a save: seven bits a byte, the lowest first, as many bytes as each needs (LEB128).
//!
//! For fields that hold many numbers of no order, which nothing makes smaller afterwards: `#[serde(with = "packed::list")]`.

/// A list of numbers.
pub(super) mod list {
    use serde::{Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(numbers: &[u32], s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(&super::pack(numbers.iter().copied()))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<u32>, D::Error> {
        super::unpack(&super::bytes(d)?).ok_or_else(|| D::Error::custom(super::DAMAGED))
    }
}

/// Lists of numbers, all of one length.
pub(super) mod rows {
    use serde::{Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(rows: &[Vec<u32>], s: S) -> Result<S::Ok, S::Error> {
        let length = rows.first().map(|row| u32::try_from(row.len()).expect("a list is short"));
        s.serialize_bytes(&super::pack(length.into_iter().chain(rows.iter().flatten().copied())))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Vec<u32>>, D::Error> {
        let numbers = super::unpack(&super::bytes(d)?).ok_or_else(|| D::Error::custom(super::DAMAGED))?;
        let Some((&length, numbers)) = numbers.split_first() else { return Ok(Vec::new()) };
        let length = length as usize;
        if length == 0 || numbers.len() % length != 0 {
            return Err(D::Error::custom(super::DAMAGED));
        }
        Ok(numbers.chunks(length).map(<[u32]>::to_vec).collect())
    }
}

const DAMAGED: &str = "packed numbers are damaged";

fn pack(numbers: impl Iterator<Item = u32>) -> Vec<u8> {
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
fn unpack(bytes: &[u8]) -> Option<Vec<u32>> {
    let mut numbers = Vec::with_capacity(bytes.len() / 2);
    let (mut number, mut shift) = (0u64, 0);
    for &byte in bytes {
        number |= u64::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 {
            numbers.push(u32::try_from(number).ok()?);
            (number, shift) = (0, 0);
        } else if shift > 28 {
            return None;
        }
    }
    (shift == 0).then_some(numbers)
}

fn bytes<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Vec<u8>, D::Error> {
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
        let numbers = [0, 1, 127, 128, 16_383, 16_384, u32::MAX, 7];
        let bytes = pack(numbers.iter().copied());
        assert_eq!(unpack(&bytes).as_deref(), Some(&numbers[..]));
        assert_eq!(unpack(&bytes[..bytes.len() - 2]), None, "cut within a number");
        assert_eq!(unpack(&[0xff; 6]), None, "a number without end");
        assert_eq!(unpack(&[0xff, 0xff, 0xff, 0xff, 0x7f]), None, "a number above 2³²");
        assert_eq!(unpack(&[]), Some(Vec::new()));
    }
}
