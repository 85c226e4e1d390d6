//! Exact numbers: a decimal mantissa and exponent, and a denominator for fractions that no decimal can hold.
//!
//! | printed | held | displayed |
//! |---|---|---|
//! | 8217.3亿 | 8217.3 × 10^8 | `821730000000` |
//! | -5.04 | -504 × 10^-2 | `-5.04` |
//! | 三分之一 | 1 / 3 | `1/3` |
//! | 四分之三 | 75 × 10^-2 | `0.75` |

use std::fmt;

/// An exact rational: `mantissa × 10^exponent / denominator`, always in lowest terms: the mantissa ends in no zero
/// and the denominator has no factor in common with it, nor with ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    mantissa: Mantissa,
    exponent: i32,
    denominator: u64,
}

/// A whole number that needs no more than the alignment of half its width: mentions and numerals hold several numbers each, and
/// are moved about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(Rust, packed(8))]
struct Mantissa(i128);

impl Mantissa {
    /// Its value where it fits in half the width, as nearly all do.
    #[inline]
    const fn small(self) -> Option<i64> {
        let whole = self.0;
        if whole as i64 as i128 == whole { Some(whole as i64) } else { None }
    }
}

/// Exponents beyond this are no quantities of news and would make endless digits.
const MAX_EXPONENT: i32 = 64;

/// Powers of ten that fit in half the width of a mantissa.
const TENS: [i64; 19] = {
    let mut powers = [1; 19];
    let mut i = 1;
    while i < powers.len() {
        powers[i] = powers[i - 1] * 10;
        i += 1;
    }
    powers
};

/// The room that a few digits take: fifteen or, before them, as many noughts as there are places; a point and a sign.
pub(crate) const FEW_DIGITS: usize = 21;

const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

impl Number {
    /// Nought.
    pub const ZERO: Number = Number { mantissa: Mantissa(0), exponent: 0, denominator: 1 };

    /// One.
    pub const ONE: Number = Number { mantissa: Mantissa(1), ..Self::ZERO };

    /// `mantissa × 10^exponent`. An exponent beyond ±64 is cut to that.
    #[inline]
    pub const fn new(mut mantissa: i128, mut exponent: i32) -> Self {
        if mantissa == 0 {
            return Self::ZERO;
        }
        // Half the width divides many times as fast.
        if let Some(mut small) = Mantissa(mantissa).small() {
            while small % 10 == 0 {
                small /= 10;
                exponent += 1;
            }
            mantissa = small as i128;
        } else {
            while mantissa % 10 == 0 {
                mantissa /= 10;
                exponent += 1;
            }
        }
        if exponent > MAX_EXPONENT {
            exponent = MAX_EXPONENT;
        } else if exponent < -MAX_EXPONENT {
            exponent = -MAX_EXPONENT;
        }
        Self { mantissa: Mantissa(mantissa), exponent, denominator: 1 }
    }

    /// The number times `10^power`, or none beyond the range.
    #[inline]
    pub fn shift(self, power: i32) -> Option<Self> {
        if self.is_zero() {
            return Some(self);
        }
        let exponent = self.exponent.checked_add(power)?;
        (-MAX_EXPONENT..=MAX_EXPONENT).contains(&exponent).then_some(Self { exponent, ..self })
    }

    /// The sum, or none where it cannot be held exactly.
    pub fn plus(self, other: Self) -> Option<Self> {
        if self.is_zero() {
            return Some(other);
        }
        if other.is_zero() {
            return Some(self);
        }
        if self.denominator != 1 || other.denominator != 1 {
            let (a, b) = (self.integers()?, other.integers()?);
            let up =
                a.0.checked_mul(i128::try_from(b.1).ok()?)?.checked_add(b.0.checked_mul(i128::try_from(a.1).ok()?)?)?;
            return ratio(up, a.1.checked_mul(b.1)?);
        }
        let exponent = self.exponent.min(other.exponent);
        let a = self.mantissa.0.checked_mul(power(self.exponent - exponent)?)?;
        let b = other.mantissa.0.checked_mul(power(other.exponent - exponent)?)?;
        Some(Self::new(a.checked_add(b)?, exponent))
    }

    /// The product, or none where it cannot be held exactly.
    #[inline]
    pub fn times(self, other: Self) -> Option<Self> {
        // Most units are one, or a power of ten, of their canonical ones.
        if other.mantissa == Self::ONE.mantissa && other.denominator == 1 {
            return self.shift(other.exponent);
        }
        self.times_any(other)
    }

    fn times_any(self, other: Self) -> Option<Self> {
        let mantissa = match (self.mantissa.small(), other.mantissa.small()) {
            (Some(a), Some(b)) => i128::from(a) * i128::from(b),
            _ => self.mantissa.0.checked_mul(other.mantissa.0)?,
        };
        let exponent = self.exponent.checked_add(other.exponent)?;
        if self.denominator == 1 && other.denominator == 1 {
            return (-MAX_EXPONENT..=MAX_EXPONENT).contains(&exponent).then(|| Self::new(mantissa, exponent));
        }
        let denominator = u128::from(self.denominator) * u128::from(other.denominator);
        ratio(mantissa, denominator)?.shift(exponent)
    }

    /// The quotient, or none where it cannot be held exactly, nor where `other` is nought.
    pub fn over(self, other: Self) -> Option<Self> {
        let (a, b) = (self.integers()?, other.integers()?);
        if b.0 == 0 {
            return None;
        }
        let mut up = a.0.checked_mul(i128::try_from(b.1).ok()?)?;
        if b.0 < 0 {
            up = up.checked_neg()?;
        }
        ratio(up, a.1.checked_mul(b.0.unsigned_abs())?)
    }

    /// The number with its sign turned.
    pub fn negate(self) -> Self {
        Self { mantissa: Mantissa(self.mantissa.0.saturating_neg()), ..self }
    }

    /// Whether it is nought.
    #[inline]
    fn is_zero(self) -> bool {
        self.mantissa == Mantissa(0)
    }

    /// Whether it is below nought.
    pub fn is_negative(self) -> bool {
        self.mantissa.0 < 0
    }

    /// Whether it is whole.
    pub fn is_whole(self) -> bool {
        self.denominator == 1 && self.exponent >= 0
    }

    /// Its value where it is whole and small enough to count with.
    pub fn to_small(self) -> Option<u32> {
        if !self.is_whole() || self.exponent > 9 {
            return None;
        }
        u32::try_from(self.mantissa.0.checked_mul(power(self.exponent)?)?).ok()
    }

    /// Which of two is greater. Exact wherever both fit; else by their doubles.
    #[inline]
    pub fn compare(self, other: Self) -> std::cmp::Ordering {
        // Of decimals of so few digits both sides fit, whichever is made longer.
        if let (Some(a), Some(b)) = (self.mantissa.small(), other.mantissa.small())
            && self.denominator == 1
            && other.denominator == 1
        {
            let scaled = |number: i64, by: i32| Some(i128::from(number) * i128::from(*TENS.get(by as usize)?));
            let apart = self.exponent - other.exponent;
            if let (Some(a), Some(b)) = (scaled(a, apart.max(0)), scaled(b, (-apart).max(0))) {
                return a.cmp(&b);
            }
        }
        self.compare_any(other)
    }

    fn compare_any(self, other: Self) -> std::cmp::Ordering {
        match self.plus(other.negate()) {
            Some(difference) => { difference.mantissa.0 }.cmp(&0),
            None => self.to_f64().total_cmp(&other.to_f64()),
        }
    }

    /// Numerator and denominator as whole numbers.
    fn integers(self) -> Option<(i128, u128)> {
        let up = self.mantissa.0.checked_mul(power(self.exponent.max(0))?)?;
        let down = u128::from(self.denominator).checked_mul(power((-self.exponent).max(0))?.unsigned_abs())?;
        Some((up, down))
    }

    /// Its decimal digits, written to the end of `room`, where they are no more than fifteen and it is no part of a thousandth:
    /// the nearest double is printed with the same.
    pub(crate) fn few_digits(self, room: &mut [u8; FEW_DIGITS]) -> Option<&[u8]> {
        const LIMIT: u64 = 10u64.pow(15);
        let scale = 10u64.checked_pow(self.exponent.unsigned_abs())?;
        let mut digits = u64::try_from(self.mantissa.0.unsigned_abs()).ok()?;
        if self.exponent >= 0 {
            digits = digits.checked_mul(scale)?;
        } else if digits.checked_mul(1000)? < scale {
            return None;
        }
        if digits >= LIMIT || self.denominator != 1 {
            return None;
        }
        let places = self.exponent.min(0).unsigned_abs();
        let (mut at, mut written) = (room.len(), 0);
        while digits > 0 || written <= places {
            if written == places && places > 0 {
                at -= 1;
                room[at] = b'.';
            }
            at -= 1;
            room[at] = b'0' + (digits % 10) as u8;
            digits /= 10;
            written += 1;
        }
        if self.mantissa.0 < 0 {
            at -= 1;
            room[at] = b'-';
        }
        Some(&room[at..])
    }

    /// The nearest double.
    pub fn to_f64(self) -> f64 {
        const EXACT: u128 = 1 << 53;
        let size = self.mantissa.0.unsigned_abs();
        if self.denominator == 1 {
            if size <= EXACT && self.exponent.unsigned_abs() < POWERS.len() as u32 {
                // Both operands are exact doubles, so that the one rounding is the right one.
                let scale = POWERS[self.exponent.unsigned_abs() as usize];
                let mantissa = self.mantissa.0 as f64;
                return if self.exponent < 0 { mantissa / scale } else { mantissa * scale };
            }
            return format!("{}e{}", { self.mantissa.0 }, self.exponent).parse().unwrap_or(f64::NAN);
        }
        let Some((up, down)) = self.integers() else {
            let decimal: f64 = format!("{}e{}", { self.mantissa.0 }, self.exponent).parse().unwrap_or(f64::NAN);
            return decimal / self.denominator as f64;
        };
        divide(up, down)
    }
}

/// The double nearest to `up / down`.
fn divide(up: i128, down: u128) -> f64 {
    let size = up.unsigned_abs();
    if size == 0 {
        return 0.0;
    }
    // Long division, two bits at a time where the remainder is wide, to 64 bits of quotient and a sticky bit.
    let (mut quotient, mut rest, mut bits) = (size / down, size % down, 0);
    while quotient < 1 << 64 && rest != 0 && bits < 512 {
        // `down` may fill 128 bits: doubling the rest must not overflow.
        let carry = rest >= down - rest;
        rest = if carry { rest - (down - rest) } else { rest + rest };
        quotient = quotient << 1 | u128::from(carry);
        bits += 1;
    }
    let value = (quotient | u128::from(rest != 0)) as f64 * 2f64.powi(-bits);
    if up < 0 { -value } else { value }
}

fn power(exponent: i32) -> Option<i128> {
    10i128.checked_pow(u32::try_from(exponent).ok()?)
}

/// A fraction of whole numbers in lowest terms; none where the reduced denominator does not fit.
fn ratio(up: i128, down: u128) -> Option<Number> {
    if down == 0 {
        return None;
    }
    if up == 0 {
        return Some(Number::ZERO);
    }
    let common = gcd(up.unsigned_abs(), down);
    let (mut up, mut down) = (up / i128::try_from(common).ok()?, down / common);
    let mut exponent = 0;
    // Twos and fives of the denominator are decimals: 1/4 = 25 / 100.
    while down % 10 == 0 {
        down /= 10;
        exponent -= 1;
    }
    for (factor, other) in [(2, 5), (5, 2)] {
        while down % factor == 0 {
            down /= factor;
            up = up.checked_mul(other)?;
            exponent -= 1;
        }
    }
    let decimal = Number::new(up, 0);
    let denominator = u64::try_from(down).ok()?;
    Number { denominator, ..decimal }.shift(exponent)
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl From<i64> for Number {
    #[inline]
    fn from(value: i64) -> Self {
        Self::new(value.into(), 0)
    }
}

/// As exact decimal, or `numerator/denominator` where no decimal is exact.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.denominator != 1 {
            return match self.integers() {
                Some((up, down)) => {
                    let common = gcd(up.unsigned_abs(), down);
                    let sign = if up < 0 { "-" } else { "" };
                    write!(f, "{sign}{}/{}", up.unsigned_abs() / common, down / common)
                }
                None => write!(f, "{}e{}/{}", { self.mantissa.0 }, self.exponent, self.denominator),
            };
        }
        if self.is_negative() {
            f.write_str("-")?;
        }
        let digits = self.mantissa.0.unsigned_abs();
        // Nearly all fit in half the width, which divides many times as fast.
        if let Ok(digits) = u64::try_from(digits)
            && let Some(scale) = 10u64.checked_pow(self.exponent.unsigned_abs())
        {
            match (digits.checked_mul(scale), self.exponent) {
                (_, ..0) => {
                    let places = self.exponent.unsigned_abs() as usize;
                    return write!(f, "{}.{:0>2$}", digits / scale, digits % scale, places);
                }
                (Some(whole), _) => return write!(f, "{whole}"),
                (None, _) => {}
            }
        }
        if self.exponent >= 0 {
            return write!(f, "{digits}{:0>1$}", "", self.exponent as usize);
        }
        let places = self.exponent.unsigned_abs();
        match 10u128.checked_pow(places) {
            Some(scale) => write!(f, "{}.{:0>2$}", digits / scale, digits % scale, places as usize),
            None => write!(f, "0.{digits:0>0$}", places as usize),
        }
    }
}

#[cfg(test)]
mod tests;
