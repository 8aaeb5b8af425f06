//! Named random streams: a draw here never changes a draw there.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use super::{Date, Fixed};

/// What a stream is used for. The number is part of the stream's name: never reuse or renumber one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub enum StreamKind {
    EventHazard = 1,
    EffectChance = 2,
    AiChoice = 4,
    Estimate = 5,
    AiRandom = 6,
    Government = 7,
    Poll = 40,
    FoulPlay = 41,
    ByElection = 42,
    Riot = 20,
    People = 30,
    Newcomer = 31,
    Occupation = 75,
    Satellite = 76,
    War = 60,
    WarEffect = 61,
    WarCouncil = 62,
    Campaign = 63,
    Schism = 50,
    Temper = 51,
    Mediator = 64,
    Nerve = 67,
    Asking = 68,
    /// How strong the wings of a faction are on the first day.
    Cadres = 36,
    Quarrel = 70,
    Covert = 80,
    CounterIntelligence = 81,
    Dossier = 82,
}

/// A 64-bit hash of a text that is the same on every machine and in every version.
pub fn stable_hash(text: &str) -> u64 {
    xxh3_64(text.as_bytes())
}

/// A random stream named by seed, use, the subject's stable name (as [`stable_hash`]) and the day.
///
/// The cipher is opened by the first draw that is one: what is impossible or certain costs nothing, and is passed over.
pub struct Stream {
    name: u64,
    /// Draws passed over since the last one.
    passed: u32,
    cipher: Option<ChaCha8Rng>,
}

/// The whole name of a stream as one well-mixed number.
fn named(seed: u64, kind: StreamKind, subject: u64, day: Date) -> u64 {
    let mut name = [0u8; 20];
    name[..8].copy_from_slice(&(kind as u64).to_le_bytes());
    name[8..16].copy_from_slice(&subject.to_le_bytes());
    name[16..].copy_from_slice(&day.number().to_le_bytes());
    xxh3_64_with_seed(&name, seed)
}

/// One draw where no second follows: true with a chance of `numerator` in 2³². The name itself is the random number, which
/// costs far less than opening a stream.
pub fn once_in_2_32(seed: u64, kind: StreamKind, subject: u64, day: Date, numerator: u64) -> bool {
    named(seed, kind, subject, day) >> 32 < numerator
}

/// One draw where no second follows: a fixed value from `low` to `high`, both included.
pub fn once_between(seed: u64, kind: StreamKind, subject: u64, day: Date, low: Fixed, high: Fixed) -> Fixed {
    let span = (high - low).to_raw().max(0).unsigned_abs() + 1;
    low + Fixed::raw(part(named(seed, kind, subject, day), span).cast_signed())
}

/// Lemire's multiply-shift on 64 bits, from 0 to `n - 1`; the bias is under 2⁻⁴⁰ for the sizes used here.
fn part(random: u64, n: u64) -> u64 {
    u64::try_from((u128::from(random) * u128::from(n)) >> 64).expect("the high half of a product of 64-bit numbers")
}

impl Stream {
    pub fn new(seed: u64, kind: StreamKind, subject: u64, day: Date) -> Self {
        Self { name: named(seed, kind, subject, day), passed: 0, cipher: None }
    }

    fn next(&mut self) -> u64 {
        let cipher = self.cipher.get_or_insert_with(|| ChaCha8Rng::seed_from_u64(self.name));
        for _ in 0..std::mem::take(&mut self.passed) {
            let _: u64 = cipher.random();
        }
        cipher.random()
    }

    /// A whole number from 0 to `n - 1`; 0 if `n` is 0.
    pub fn below(&mut self, n: u64) -> u64 {
        if n <= 1 {
            self.passed += 1;
            return 0;
        }
        part(self.next(), n)
    }

    /// True with the given chance in per cent (0 never, 100 always).
    pub fn percent(&mut self, chance: Fixed) -> bool {
        let raw = chance.to_raw().clamp(0, Fixed::HUNDRED.to_raw()).unsigned_abs();
        if raw == 0 || raw == Fixed::HUNDRED.to_raw().unsigned_abs() {
            self.passed += 1;
            return raw > 0;
        }
        self.below(Fixed::HUNDRED.to_raw().unsigned_abs()) < raw
    }

    /// A fixed value from `low` to `high`, both included.
    pub fn between(&mut self, low: Fixed, high: Fixed) -> Fixed {
        let span = (high - low).to_raw().max(0).unsigned_abs() + 1;
        low + Fixed::raw(self.below(span).cast_signed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(seed: u64, kind: StreamKind, subject: &str, day: i32) -> u64 {
        Stream::new(seed, kind, stable_hash(subject), Date::from_number(day)).below(u64::MAX)
    }

    #[test]
    fn streams_are_portable() {
        // Golden values: if these change, every replay and every published figure changes with them.
        assert_eq!(stable_hash("spain"), 12_914_444_848_606_894_760);
        assert_eq!(first(1, StreamKind::EventHazard, "spain", 100), 3_033_239_581_422_124_682);
    }

    #[test]
    fn what_is_passed_over_changes_no_later_draw() {
        let stream = || Stream::new(3, StreamKind::Schism, 5, Date::from_number(9));
        let (mut one, mut other) = (stream(), stream());
        let told = [one.below(9), one.below(1000), one.below(1000), one.below(1000)];
        assert!(!other.percent(Fixed::ZERO) && other.percent(Fixed::HUNDRED) && other.below(1) == 0);
        assert_eq!(other.below(1000), told[3]);
    }

    #[test]
    fn each_part_of_the_name_makes_another_stream() {
        let base = first(1, StreamKind::EventHazard, "a", 1);
        for other in [
            first(2, StreamKind::EventHazard, "a", 1),
            first(1, StreamKind::EffectChance, "a", 1),
            first(1, StreamKind::EventHazard, "b", 1),
            first(1, StreamKind::EventHazard, "a", 2),
        ] {
            assert_ne!(base, other);
        }
    }

    #[test]
    fn chances_come_out_as_stated() {
        let hits = (0..10_000)
            .filter(|&d| Stream::new(7, StreamKind::EventHazard, 3, Date::from_number(d)).percent(Fixed::whole(30)))
            .count();
        assert!((2800..3200).contains(&hits), "30 % came out as {hits} in 10,000");
        let once = |d| once_in_2_32(7, StreamKind::EventHazard, 3, Date::from_number(d), 3 << 30);
        let hits = (0..10_000).filter(|&d| once(d)).count();
        assert!((7300..7700).contains(&hits), "75 % came out as {hits} in 10,000");
        assert!(!Stream::new(7, StreamKind::EventHazard, 3, Date::from_number(0)).percent(Fixed::ZERO));
        assert!(Stream::new(7, StreamKind::EventHazard, 3, Date::from_number(0)).percent(Fixed::HUNDRED));
    }
}
