//! Eight whole numbers side by side: the kernel's arithmetic, once for any machine and once in 256-bit registers.
//!
//! All of it wraps, and both say the same in every bit. There are no closures here: what a closure calls would not be
//! put into the function that has asked the processor.

/// Eight lanes.
pub trait Eight: Copy {
    fn load(from: &[i32; 8]) -> Self;
    fn load_shares(from: &[u32; 8]) -> Self;
    fn load_parts(from: &[u16; 8]) -> Self;
    fn store(self, to: &mut [i32; 8]);
    fn store_shares(self, to: &mut [u32; 8]);
    /// One number in all lanes.
    fn all(n: i32) -> Self;
    fn plus(self, other: Self) -> Self;
    fn less(self, other: Self) -> Self;
    fn times(self, other: Self) -> Self;
    /// The bits that are in both.
    fn both(self, other: Self) -> Self;
    fn least(self, other: Self) -> Self;
    fn most(self, other: Self) -> Self;
    /// So many parts in 2³² of each, rounded down; both are read without a sign.
    fn fraction(self, rate: u32) -> Self;
    /// Lanes of sixteen by their numbers, 0 to 15.
    fn pick(low: Self, high: Self, at: Self) -> Self;
    /// Shifted down, keeping the sign.
    fn down<const BITS: i32>(self) -> Self;
    #[inline(always)]
    fn sum(self) -> i32 {
        let mut lanes = [0i32; 8];
        self.store(&mut lanes);
        let mut sum = 0i32;
        for lane in lanes {
            sum = sum.wrapping_add(lane);
        }
        sum
    }
}

/// For any machine.
#[derive(Clone, Copy)]
pub struct Plain([i32; 8]);

impl Plain {
    #[inline(always)]
    fn zip(self, other: Self, f: impl Fn(i32, i32) -> i32) -> Self {
        let mut out = [0; 8];
        for ((out, a), b) in out.iter_mut().zip(self.0).zip(other.0) {
            *out = f(a, b);
        }
        Self(out)
    }
}

impl Eight for Plain {
    #[inline(always)]
    fn load(from: &[i32; 8]) -> Self {
        Self(*from)
    }
    #[inline(always)]
    fn load_shares(from: &[u32; 8]) -> Self {
        Self(from.map(u32::cast_signed))
    }
    #[inline(always)]
    fn load_parts(from: &[u16; 8]) -> Self {
        Self(from.map(i32::from))
    }
    #[inline(always)]
    fn store(self, to: &mut [i32; 8]) {
        *to = self.0;
    }
    #[inline(always)]
    fn store_shares(self, to: &mut [u32; 8]) {
        *to = self.0.map(i32::cast_unsigned);
    }
    #[inline(always)]
    fn all(n: i32) -> Self {
        Self([n; 8])
    }
    #[inline(always)]
    fn plus(self, other: Self) -> Self {
        self.zip(other, i32::wrapping_add)
    }
    #[inline(always)]
    fn less(self, other: Self) -> Self {
        self.zip(other, i32::wrapping_sub)
    }
    #[inline(always)]
    fn times(self, other: Self) -> Self {
        self.zip(other, i32::wrapping_mul)
    }
    #[inline(always)]
    fn both(self, other: Self) -> Self {
        self.zip(other, |a, b| a & b)
    }
    #[inline(always)]
    fn least(self, other: Self) -> Self {
        self.zip(other, i32::min)
    }
    #[inline(always)]
    fn most(self, other: Self) -> Self {
        self.zip(other, i32::max)
    }
    #[inline(always)]
    fn fraction(self, rate: u32) -> Self {
        Self(self.0.map(|n| ((u64::from(n.cast_unsigned()).wrapping_mul(u64::from(rate)) >> 32) as u32).cast_signed()))
    }
    #[inline(always)]
    fn pick(low: Self, high: Self, at: Self) -> Self {
        let mut out = at;
        for lane in &mut out.0 {
            let n = lane.cast_unsigned() as usize;
            *lane = if n < 8 { low.0[n] } else { high.0[n % 8] };
        }
        out
    }
    #[inline(always)]
    fn down<const BITS: i32>(self) -> Self {
        Self(self.0.map(|n| n >> BITS))
    }
}

#[cfg(target_arch = "x86_64")]
pub use wide::Wide;

#[cfg(target_arch = "x86_64")]
mod wide {
    //! SAFETY of all below: the instructions are AVX2's, and `Wide` is named only in functions that are reached after the
    //! processor has said that it has them; loads and stores are of whole arrays behind references.

    use std::arch::x86_64::{
        __m256i, _mm_loadu_si128, _mm256_add_epi32, _mm256_and_si256, _mm256_blend_epi32, _mm256_blendv_ps,
        _mm256_castps_si256, _mm256_castsi256_ps, _mm256_cvtepu16_epi32, _mm256_loadu_si256, _mm256_max_epi32,
        _mm256_min_epi32, _mm256_mul_epu32, _mm256_mullo_epi32, _mm256_permutevar8x32_epi32, _mm256_set1_epi32,
        _mm256_slli_epi32, _mm256_srai_epi32, _mm256_srli_epi64, _mm256_storeu_si256, _mm256_sub_epi32,
    };

    use super::Eight;

    /// In one register of 256 bits. Used only where the processor has been asked for AVX2.
    #[derive(Clone, Copy)]
    pub struct Wide(__m256i);

    impl Eight for Wide {
        #[inline(always)]
        fn load(from: &[i32; 8]) -> Self {
            unsafe { Self(_mm256_loadu_si256(from.as_ptr().cast())) }
        }
        #[inline(always)]
        fn load_shares(from: &[u32; 8]) -> Self {
            unsafe { Self(_mm256_loadu_si256(from.as_ptr().cast())) }
        }
        #[inline(always)]
        fn load_parts(from: &[u16; 8]) -> Self {
            unsafe { Self(_mm256_cvtepu16_epi32(_mm_loadu_si128(from.as_ptr().cast()))) }
        }
        #[inline(always)]
        fn store(self, to: &mut [i32; 8]) {
            unsafe { _mm256_storeu_si256(to.as_mut_ptr().cast(), self.0) }
        }
        #[inline(always)]
        fn store_shares(self, to: &mut [u32; 8]) {
            unsafe { _mm256_storeu_si256(to.as_mut_ptr().cast(), self.0) }
        }
        #[inline(always)]
        fn all(n: i32) -> Self {
            unsafe { Self(_mm256_set1_epi32(n)) }
        }
        #[inline(always)]
        fn plus(self, other: Self) -> Self {
            unsafe { Self(_mm256_add_epi32(self.0, other.0)) }
        }
        #[inline(always)]
        fn less(self, other: Self) -> Self {
            unsafe { Self(_mm256_sub_epi32(self.0, other.0)) }
        }
        #[inline(always)]
        fn times(self, other: Self) -> Self {
            unsafe { Self(_mm256_mullo_epi32(self.0, other.0)) }
        }
        #[inline(always)]
        fn both(self, other: Self) -> Self {
            unsafe { Self(_mm256_and_si256(self.0, other.0)) }
        }
        #[inline(always)]
        fn least(self, other: Self) -> Self {
            unsafe { Self(_mm256_min_epi32(self.0, other.0)) }
        }
        #[inline(always)]
        fn most(self, other: Self) -> Self {
            unsafe { Self(_mm256_max_epi32(self.0, other.0)) }
        }
        #[inline(always)]
        fn fraction(self, rate: u32) -> Self {
            unsafe {
                let rate = _mm256_set1_epi32(rate.cast_signed());
                let even = _mm256_srli_epi64::<32>(_mm256_mul_epu32(self.0, rate));
                let odd = _mm256_mul_epu32(_mm256_srli_epi64::<32>(self.0), rate);
                Self(_mm256_blend_epi32::<0b1010_1010>(even, odd))
            }
        }
        #[inline(always)]
        fn pick(low: Self, high: Self, at: Self) -> Self {
            unsafe {
                let low = _mm256_castsi256_ps(_mm256_permutevar8x32_epi32(low.0, at.0));
                let high = _mm256_castsi256_ps(_mm256_permutevar8x32_epi32(high.0, at.0));
                let upper = _mm256_castsi256_ps(_mm256_slli_epi32::<28>(at.0));
                Self(_mm256_castps_si256(_mm256_blendv_ps(low, high, upper)))
            }
        }
        #[inline(always)]
        fn down<const BITS: i32>(self) -> Self {
            unsafe { Self(_mm256_srai_epi32::<BITS>(self.0)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything that lanes can do, done to some awkward numbers.
    #[inline(always)]
    fn all_of_it<E: Eight>(out: &mut [[i32; 8]; 14]) {
        let (a, b) = ([i32::MIN, -1, 0, 1, i32::MAX, 77_777, -300, 12], [5, -9, 8, i32::MAX, 2, -1, i32::MIN, 3]);
        let (x, y) = (E::load(&a), E::load(&b));
        let at = E::load(&[0, 15, 7, 8, 3, 12, 9, 1]);
        let shares = E::load_shares(&[0, 1 << 24, 7, u32::MAX, 5, 6, 7, 8]);
        let parts = E::load_parts(&[0, 256, u16::MAX, 3, 4, 5, 6, 7]);
        let sum = E::all(x.plus(y).sum());
        let done = [
            x.plus(y),
            x.less(y),
            x.times(y),
            x.both(y),
            x.least(y),
            x.most(y),
            x.down::<5>(),
            E::pick(x, y, at),
            shares,
            parts,
            sum,
            E::all(-4),
            x.fraction(0x1234_5678),
            y.fraction(u32::MAX),
        ];
        for (lanes, out) in done.iter().zip(out) {
            lanes.store(out);
        }
    }

    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    fn wide(out: &mut [[i32; 8]; 14]) {
        all_of_it::<Wide>(out);
    }

    #[cfg(target_arch = "x86_64")]
    #[test]
    fn wide_registers_say_what_any_machine_says() {
        if !std::arch::is_x86_feature_detected!("avx2") {
            return;
        }
        let (mut one, mut other) = ([[0; 8]; 14], [[0; 8]; 14]);
        all_of_it::<Plain>(&mut one);
        // SAFETY: the processor has just said that it has what the function needs.
        unsafe { wide(&mut other) };
        assert_eq!(one, other);
    }
}
