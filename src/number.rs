//! Exact numbers: a decimal mantissa and exponent, and a denominator for fractions that no decimal can hold.

use std::fmt;

/// An exact rational: `mantissa × 10^exponent / denominator`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    mantissa: i128,
    exponent: i32,
    denominator: u64,
}

impl Number {
    /// `mantissa × 10^exponent`.
    pub const fn new(mantissa: i128, exponent: i32) -> Self {
        Self { mantissa, exponent, denominator: 1 }
    }

    /// The nearest double.
    pub fn to_f64(self) -> f64 {
        let decimal: f64 = format!("{}e{}", self.mantissa, self.exponent).parse().unwrap_or(f64::NAN);
        decimal / self.denominator as f64
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}e{}", self.mantissa, self.exponent)
    }
}
