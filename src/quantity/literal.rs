//! Numbers in Arabic digits of either width, with separators of thousands and a decimal point: 1,234.5, １２，３４５．６.

use super::class::{Class, class};
use crate::lexicon::charset::decode;
use crate::number::Number;

/// A number in Arabic digits.
#[derive(Debug, Clone, Copy)]
pub struct Literal {
    /// One past the last byte.
    pub end: usize,
    /// Its value, or none where it is too long or no number (a version: 1.2.3).
    pub number: Option<Number>,
    /// Whether it has a decimal point.
    pub decimal: bool,
    /// How many digits it has.
    pub digits: u32,
}

/// Digits as they are read.
#[derive(Debug, Clone, Copy, Default)]
struct Digits {
    mantissa: i128,
    zeros: i32,
    count: u32,
    overflow: bool,
}

impl Digits {
    fn push(&mut self, digit: u8) {
        self.count = self.count.saturating_add(1);
        if digit == 0 {
            self.zeros = self.zeros.saturating_add(i32::from(self.mantissa != 0));
            return;
        }
        let grown = 10i128
            .checked_pow(self.zeros.unsigned_abs() + 1)
            .and_then(|scale| self.mantissa.checked_mul(scale)?.checked_add(digit.into()));
        self.zeros = 0;
        match grown {
            Some(mantissa) => self.mantissa = mantissa,
            None => self.overflow = true,
        }
    }
}

fn arabic_digit(bytes: &[u8], at: usize, end: usize) -> Option<(u8, usize)> {
    if at >= end {
        return None;
    }
    let (code, len) = decode(bytes, at);
    match class(code) {
        Class::Arabic(digit) => Some((digit, len)),
        _ => None,
    }
}

/// How many digits stand from `at`, counted to four, and where they end.
fn digits_ahead(bytes: &[u8], mut at: usize, end: usize) -> (u32, usize) {
    let mut count = 0;
    while count < 4 {
        let Some((_, len)) = arabic_digit(bytes, at, end) else { break };
        count += 1;
        at += len;
    }
    (count, at)
}

/// Reads Arabic digits of either width, with separators of thousands and a decimal point.
#[inline]
pub fn literal(bytes: &[u8], start: usize, end: usize) -> Literal {
    short(bytes, start, end).unwrap_or_else(|| any(bytes, start, end))
}

/// Reads what nearly all are: a few plain digits with or without a point, after which neither a separator nor another digit can
/// stand.
#[inline(always)]
fn short(bytes: &[u8], start: usize, end: usize) -> Option<Literal> {
    let text = bytes.get(start..end)?;
    let (whole, count) = run(text, 0)?;
    let (mut mantissa, mut at, mut places) = (whole, count, 0);
    if let [b'.', b'0'..=b'9', ..] = text[at..]
        && let Some((both, count)) = run(&text[at + 1..], whole)
    {
        (mantissa, at, places) = (both, at + 1 + count, count);
    }
    // The first bytes of separators, points and digits of the other width.
    let may_go_on = matches!(text.get(at), Some(b' ' | b'.' | b',' | 0xC2 | 0xE2 | 0xE3 | 0xEF));
    if at == 0 || may_go_on && goes_on(bytes, start + at, end, places == 0 && at <= 3) {
        return None;
    }
    let number = Some(Number::new(mantissa.into(), -(places as i32)));
    let digits = if places == 0 { at } else { at - 1 };
    Some(Literal { end: start + at, number, decimal: places > 0, digits: digits as u32 })
}

/// Plain digits at the start of `text` after those of `mantissa`, and how many; none where they are too many.
#[inline]
fn run(text: &[u8], mut mantissa: i64) -> Option<(i64, usize)> {
    let mut count = 0;
    for byte in text {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            break;
        }
        mantissa = mantissa.checked_mul(10)?.checked_add(digit.into())?;
        count += 1;
    }
    Some((mantissa, count))
}

/// Whether a number may go on at `at` after plain digits: with a digit of the other width, a point, or a group of thousands.
#[inline(never)]
fn goes_on(bytes: &[u8], at: usize, end: usize, grouped: bool) -> bool {
    let (code, length) = decode(bytes, at);
    matches!(class(code), Class::Arabic(_))
        || matches!(char::from_u32(code), Some('.' | '．'))
        || code == u32::from(' ') && point(bytes, at, end).is_some()
        || mistyped_point(bytes, at, end).is_some()
        || grouped && is_separator(code) && arabic_digit(bytes, at + length, end).is_some()
}

#[inline(never)]
fn any(bytes: &[u8], start: usize, end: usize) -> Literal {
    let mut digits = Digits::default();
    let mut at = start;
    while let Some((digit, len)) = arabic_digit(bytes, at, end) {
        digits.push(digit);
        at += len;
    }
    if digits.count <= 3 {
        at = thousands(bytes, at, end, &mut digits);
    }
    let mut places = 0;
    let mut decimal = false;
    if let Some(len) = point(bytes, at, end).or_else(|| mistyped_point(bytes, at, end).filter(|_| digits.count <= 3)) {
        decimal = true;
        at += len;
        while let Some((digit, len)) = arabic_digit(bytes, at, end) {
            digits.push(digit);
            places += 1;
            at += len;
        }
        if point(bytes, at, end).is_some() {
            // 1.2.3: a version or the like.
            while let Some(len) = arabic_digit(bytes, at, end).map(|d| d.1).or_else(|| point(bytes, at, end)) {
                at += len;
            }
            return Literal { end: at, number: None, decimal, digits: digits.count };
        }
    }
    let exponent = digits.zeros.saturating_sub(places);
    let held = !digits.overflow && exponent.abs() < 60;
    let number = held.then(|| Number::new(digits.mantissa, exponent));
    Literal { end: at, number, decimal, digits: digits.count }
}

/// Whether a character may stand between thousands. Archives turn the comma of 13,377 into a full-width one. A number without a
/// unit before a real comma is rare.
fn is_separator(code: u32) -> bool {
    matches!(char::from_u32(code), Some(',' | '，' | '\u{a0}' | '\u{2009}' | '\u{202f}'))
}

/// Groups of three after a separator; the place after them.
fn thousands(bytes: &[u8], start: usize, end: usize, digits: &mut Digits) -> usize {
    let separator = decode(bytes, start);
    if start >= end {
        return start;
    }
    if !is_separator(separator.0) {
        return start;
    }
    let mut at = start;
    let mut read = *digits;
    while at < end && decode(bytes, at) == separator {
        let first = at + separator.1;
        let (count, after) = digits_ahead(bytes, first, end);
        if count != 3 {
            break;
        }
        let mut here = first;
        while let Some((digit, len)) = arabic_digit(bytes, here, after) {
            read.push(digit);
            here += len;
        }
        at = after;
    }
    if at == start || digits.mantissa == 0 {
        return start;
    }
    *digits = read;
    at
}

/// The length of a decimal point before a digit. Archives that are typeset have a space before it: 7 .8%.
fn point(bytes: &[u8], at: usize, end: usize) -> Option<usize> {
    if at >= end {
        return None;
    }
    let space = usize::from(bytes[at..end].starts_with(b" ."));
    let (code, len) = decode(bytes, at + space);
    let is_point = code == u32::from('.') || code == u32::from('．');
    (is_point && arabic_digit(bytes, at + space + len, end).is_some()).then_some(space + len)
}

/// The length of a mark that stands where a decimal point should, as typing and typesetting leave it: 5。5%, ０・１６万. Elsewhere it
/// ends a sentence or joins the parts of a name, 7·23事故: so it is one only before few digits and what says that they are an amount.
fn mistyped_point(bytes: &[u8], at: usize, end: usize) -> Option<usize> {
    if at >= end {
        return None;
    }
    let (code, len) = decode(bytes, at);
    if !matches!(char::from_u32(code), Some('。' | '·' | '・' | '•')) {
        return None;
    }
    let (count, after) = digits_ahead(bytes, at + len, end);
    let amount =
        || matches!(char::from_u32(decode(bytes, after).0), Some('%' | '％' | '万' | '亿' | '吨' | '毫' | '元'));
    ((1..=2).contains(&count) && after < end && amount()).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals() {
        for (text, expected, rest) in [
            ("1,234.5吨", Some("1234.5"), "吨"),
            ("１２，３４５．６", Some("12345.6"), ""),
            ("1,23", Some("1"), ",23"),
            ("0,123", Some("0"), ",123"),
            ("1.2.3版", None, "版"),
            ("5.", Some("5"), "."),
            ("0.050", Some("0.05"), ""),
            ("0 .6%", Some("0.6"), "%"),
            ("264 .3万", Some("264.3"), "万"),
            ("6 . 5", Some("6"), " . 5"),
            ("5。5%", Some("5.5"), "%"),
            ("０・１６万", Some("0.16"), "万"),
            ("23。08年", Some("23"), "。08年"),
            ("3·15晚会", Some("3"), "·15晚会"),
            ("3000。5万人", Some("3000"), "。5万人"),
            (
                "100000000000000000000000000000000000000000000",
                Some("100000000000000000000000000000000000000000000"),
                "",
            ),
            ("1000000000000000000000000000000000000000000001", None, ""),
        ] {
            let read = literal(text.as_bytes(), 0, text.len());
            let value = read.number.map(|n| n.to_string());
            assert_eq!((value.as_deref(), &text[read.end..]), (expected, rest), "{text}");
        }
    }
}
