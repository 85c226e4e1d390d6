//! Numerals: the characters that write a number, to its exact value.
//!
//! | printed | value |
//! |---|---|
//! | 1,234.5 · １２，３４５．６ · 10269亿 · 3亿5000万 · 1千零25 | Arabic digits, with separators and magnitudes |
//! | 三百五十万亿 · 壹佰贰拾 · 一萬零卌 · 廿七 | Chinese, formal, traditional |
//! | 两千四百五 · 三万二 | 2450, 32000: the last place is left out |
//! | 一点五万 · 三千点五 | decimals |
//! | 二〇二三 · 一七二零 | digit by digit |
//! | 三五百 · 十五六 · 几十万 · 三十几 | ranges: 300–500, 15–16, 100000–1000000, 30–40 |
//! | 4000多 · 二百余万 · 十来 | over |
//! | 百 · 万亿 | a magnitude alone, marked `lead` |
//!
//! A numeral is read in one pass. Where it stops making sense it ends, and the next begins there: 一亿一亿 is two. What
//! is too long to be held exactly is no numeral.

mod digits;
mod end;
mod multipliers;
mod spaces;

use super::class::{Class, class, goes_on};
use super::literal::{Literal, literal};
use crate::lexicon::charset::decode;
use crate::number::Number;
pub use spaces::skip_spaces;

/// A numeral in the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numeral {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The value; the lower end of a range.
    pub value: Number,
    /// The upper end of a range, else equal to `value`.
    pub upper: Number,
    /// Where the 多, 余 or 来 stands, if it has one.
    pub over: Option<usize>,
    /// Where the 万 or 亿 at its end begin, or `end`.
    pub core_end: usize,
    /// The power of ten of the 万 and 亿 at its end, in which a list or range shares: 4 of 3—5万.
    pub tail: i32,
    /// The power of ten of everything after its digits, where it is but digits and magnitudes: 7 of 两千万.
    pub run: Option<i32>,
    /// Written with Arabic digits.
    pub arabic: bool,
    /// Begins with a magnitude: 百, 万亿.
    pub lead: bool,
    /// Is nothing but magnitudes: 百, 万亿; not 千三.
    pub bare_magnitude: bool,
    /// Only digits: 五, 12, 二〇二三.
    pub plain: bool,
    /// Has a decimal point.
    pub decimal: bool,
    /// Says 几 or 数 in place of a digit.
    pub vague: bool,
    /// Where a 千 or 兆 at its end stands, and the value before it: the start of a unit, perhaps (五千克).
    pub prefix: Option<(usize, Number)>,
}

/// What stands at a place where a numeral may begin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// A numeral.
    Found(Numeral),
    /// No numeral; the characters up to here belong to none either.
    Skip(usize),
}

/// The digits between two multipliers, not yet added up.
#[derive(Debug, Clone, Copy)]
enum Pending {
    None,
    /// Chinese digits: their value, how many, and the last two.
    Digits(Number, u32, u8, u8),
    /// An Arabic number, and how many digits it has.
    Arabic(Number, u32),
    /// 几.
    Some,
}

/// First characters of the units that 千 and 兆 make greater, and of a firm that begins with 兆.
const PREFIXED: [char; 13] = ['克', '瓦', '米', '伏', '帕', '卡', '焦', '赫', '乏', '牛', '字', '比', '韦'];

/// The greatest number of tokens in a numeral.
const LIMIT: u32 = 64;

/// Reads the numeral that begins at `start`. Looks no further than `end`.
pub fn parse(bytes: &[u8], start: usize, end: usize) -> Outcome {
    let Some(short) = short(bytes, start, end) else { return long(bytes, start, end) };
    Outcome::Found(Numeral {
        start,
        end: short.end,
        value: short.value,
        upper: short.value,
        over: None,
        core_end: short.core_end,
        tail: short.tail,
        run: (short.tail > 0).then_some(short.tail),
        arabic: short.arabic,
        lead: false,
        bare_magnitude: false,
        plain: short.tail == 0,
        decimal: short.decimal,
        vague: false,
        prefix: None,
    })
}

/// Reads any numeral.
#[inline(never)]
fn long(bytes: &[u8], start: usize, end: usize) -> Outcome {
    Reader::new(bytes, start, end).read()
}

/// What most numerals are: one Chinese digit, or an Arabic number, perhaps with 万, 亿 or 万亿. See [`Numeral`].
struct Short {
    end: usize,
    value: Number,
    core_end: usize,
    tail: i32,
    arabic: bool,
    decimal: bool,
}

/// Reads a short numeral. None where there is more to it.
#[inline]
fn short(bytes: &[u8], start: usize, end: usize) -> Option<Short> {
    let stretch = bytes.get(..end)?;
    let (code, length) = decode(stretch, start);
    let (number, core_end, arabic, decimal) = match class(code) {
        Class::Digit(digit) => (Number::from(i64::from(digit)), start + length, false, false),
        Class::Arabic(_) => {
            let literal = literal(bytes, start, end);
            (literal.number?, literal.end, true, literal.decimal)
        }
        _ => return None,
    };
    let (mut at, mut tail) = (core_end, 0);
    loop {
        let (code, length) = decode(stretch, at);
        if !goes_on(code) {
            break;
        }
        match class(code) {
            Class::Big(power) if arabic && (tail == 0 && power < 12 || tail == 4 && power == 8) => {
                tail += i32::from(power);
                at += length;
            }
            _ => return None,
        }
    }
    Some(Short { end: at, value: number.shift(tail)?, core_end, tail, arabic, decimal })
}

struct Reader<'t> {
    bytes: &'t [u8],
    start: usize,
    end: usize,
    /// What is finished: sums of groups of 万 and 亿.
    total: Option<(Number, Number)>,
    /// The group being read.
    section: Option<(Number, Number)>,
    pending: Pending,
    /// Where `pending` begins.
    pending_at: usize,
    /// Where `section` begins.
    section_at: usize,
    /// Power of the last 十百千 of the group.
    last_small: u8,
    /// Power of the last 万亿.
    last_big: u8,
    first_big: u8,
    /// Power of the last multiplier of either sort, and whether 零 came after it.
    last: u8,
    zero: bool,
    lead: bool,
    arabic: bool,
    decimal: bool,
    vague: bool,
    multipliers: u32,
    /// How many Chinese digits it has.
    digits: u32,
    /// Whether the last multiplier was a formal ten.
    formal: bool,
    run: i32,
    only_run: bool,
    over: Option<usize>,
    core_end: usize,
    tail: i32,
    prefix: Option<(usize, Number)>,
}

impl<'t> Reader<'t> {
    fn new(bytes: &'t [u8], start: usize, end: usize) -> Self {
        Reader {
            bytes,
            start,
            end,
            total: None,
            section: None,
            pending: Pending::None,
            pending_at: start,
            section_at: start,
            last_small: 4,
            last_big: 99,
            first_big: 0,
            last: 0,
            zero: false,
            lead: false,
            arabic: false,
            decimal: false,
            vague: false,
            multipliers: 0,
            digits: 0,
            formal: false,
            run: 0,
            only_run: true,
            over: None,
            core_end: start,
            tail: 0,
            prefix: None,
        }
    }

    fn class_at(&self, at: usize) -> (Class, usize) {
        if at >= self.end {
            return (Class::Other, 1);
        }
        let (code, len) = decode(self.bytes, at);
        (class(code), len)
    }

    fn char_at(&self, at: usize) -> (char, usize) {
        if at >= self.end {
            return ('\0', 1);
        }
        let (code, len) = decode(self.bytes, at);
        (char::from_u32(code).unwrap_or('\0'), len)
    }

    fn read(mut self) -> Outcome {
        let mut at = self.start;
        let mut tokens = 0;
        loop {
            tokens += 1;
            if tokens > LIMIT {
                return Outcome::Skip(self.skip_run(at));
            }
            let here = self.over_spaces(at);
            let (class, len) = self.class_at(here);
            let next = match class {
                Class::Arabic(_) => {
                    let literal = literal(self.bytes, here, self.end);
                    let Some(number) = literal.number else { return Outcome::Skip(literal.end) };
                    self.arabic_number(here, number, &literal)
                }
                Class::Digit(digit) => self.digit(here, digit).then_some(here + len),
                Class::Tens(tens) => {
                    let fits = matches!(self.pending, Pending::None) && self.last_small > 1;
                    fits.then(|| {
                        self.add_section(Number::from(i64::from(tens) * 10), None);
                        (self.last_small, self.last, self.zero) = (1, 1, false);
                        self.only_run = false;
                        here + len
                    })
                }
                // 二十五千克, 五十兆瓦: the magnitude is the unit's.
                Class::Small(3) if self.is_prefix(here + len) && self.last_small < 3 => return self.finish(at),
                Class::Big(12) if self.is_prefix(here + len) => {
                    // 兆瓦级 has no numeral.
                    return if self.nothing_yet() { Outcome::Skip(here + len) } else { self.finish(at) };
                }
                Class::Small(power) => match self.small(here, power) {
                    Ok(true) => Some(here + len),
                    Ok(false) => return self.retreat(at, false),
                    Err(()) => return Outcome::Skip(self.skip_run(here)),
                },
                Class::Big(power) => match self.big(here, power) {
                    Ok(true) => Some(here + len),
                    Ok(false) => {
                        let whole = self.total.is_some();
                        return self.retreat(at, whole);
                    }
                    Err(()) => return Outcome::Skip(self.skip_run(here)),
                },
                Class::Some => self.some(here).then_some(here + len),
                _ => match self.char_at(here) {
                    ('点' | '點', len) => {
                        return match self.point(here + len) {
                            Ok(Some(end)) => self.finish_decimal(end),
                            Ok(None) => self.finish(at),
                            Err(()) => Outcome::Skip(self.skip_run(here)),
                        };
                    }
                    ('多' | '余' | '餘' | '来' | '來', len) if self.over.is_none() => self.more(here, len),
                    _ => None,
                },
            };
            match next {
                Some(next) => at = next,
                None => return self.finish(at),
            }
        }
    }

    /// Ends the numeral at a multiplier that does not fit: what leads up to the multiplier begins the next numeral.
    fn retreat(mut self, at: usize, whole_section: bool) -> Outcome {
        let mut end = at;
        if !self.nothing_before() && !matches!(self.pending, Pending::None) {
            self.pending = Pending::None;
            end = self.pending_at;
            self.zero = false;
        }
        if whole_section && self.section.take().is_some() {
            end = self.section_at;
        }
        self.over = self.over.filter(|&o| o < end);
        if end <= self.start {
            return Outcome::Skip(at.max(self.start + 1));
        }
        self.finish(end)
    }

    /// The end of the run of numeral characters from `at`: what is too long is passed over whole.
    fn skip_run(&self, mut at: usize) -> usize {
        loop {
            let (class, len) = self.class_at(at);
            if matches!(class, Class::Other | Class::Opener | Class::Half) || at >= self.end {
                return at.max(self.start + 1).min(self.end);
            }
            at += len;
        }
    }

    /// Whether a unit goes on at `at`, so that the 千 or 兆 before it is a part of it: 克, 瓦.
    fn is_prefix(&self, at: usize) -> bool {
        PREFIXED.contains(&self.char_at(at).0)
    }

    fn nothing_yet(&self) -> bool {
        self.total.is_none() && self.section.is_none() && matches!(self.pending, Pending::None)
    }

    fn nothing_before(&self) -> bool {
        self.total.is_none() && self.section.is_none()
    }

    fn nothing_but_section(&self) -> bool {
        self.total.is_none() && self.multipliers == 0
    }
}

#[cfg(test)]
mod tests;
