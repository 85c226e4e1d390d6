//! Numbers as tables and code write them, read with bare numbers only: 2e5, 40k, 1.1^23.

use super::Scanner;
use super::numeral::Numeral;
use crate::number::Number;

impl<'a> Scanner<'a, '_> {
    /// 2e5, 40k, 2.5 M, as tables and code write them.
    pub(super) fn scientific(&self, numeral: &Numeral) -> Option<(Number, usize)> {
        if !numeral.arabic {
            return None;
        }
        let at = super::numeral::skip_spaces(self.bytes, numeral.end, self.end);
        let text = self.after(at);
        let first = text.chars().next()?;
        let rest = &text[first.len_utf8()..];
        let power = match first {
            'k' | 'K' => 3,
            'M' => 6,
            'G' => 9,
            'e' | 'E' if at == numeral.end => {
                let (sign, digits) = match rest.strip_prefix('-') {
                    Some(digits) => (-1, digits),
                    None => (1, rest.strip_prefix('+').unwrap_or(rest)),
                };
                let len = digits.bytes().take_while(u8::is_ascii_digit).count();
                let power: i32 = digits[..len].parse().ok()?;
                let end = at + text.len() - digits.len() + len;
                return Some((numeral.value.shift(sign * power)?, end));
            }
            '^' => return self.raised(numeral.value, at + 1),
            _ => return None,
        };
        let closes = !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        closes.then(|| Some((numeral.value.shift(power)?, at + 1)))?
    }

    /// 1.1^23
    pub(super) fn raised(&self, base: Number, from: usize) -> Option<(Number, usize)> {
        let text = self.after(from);
        let digits = text.trim_start_matches(['+', '-']);
        let len = digits.bytes().take_while(u8::is_ascii_digit).count();
        let power: u32 = digits[..len].parse().ok().filter(|&power| power <= 64)?;
        let mut value = Number::from(1);
        for _ in 0..power {
            value = value.times(base)?;
        }
        // Two signs cancel out.
        if (text.len() - digits.len()) % 2 == 1 && text.starts_with('-') {
            value = Number::from(1).over(value)?;
        }
        Some((value, from + text.len() - digits.len() + len))
    }
}
