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

use super::class::{Class, class, decode};
use super::literal::{Literal, literal};
use crate::number::Number;

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

/// First characters of the units in which 一两 are one or two, not a weight.
const COUNTED: [char; 22] = [
    '个', '個', '天', '年', '月', '周', '小', '次', '家', '人', '位', '名', '种', '件', '条', '句', '只', '项', '倍',
    '代', '场', '公',
];

/// The greatest number of tokens in a numeral.
const LIMIT: u32 = 64;

/// Reads the numeral that begins at `start`. Looks no further than `end`.
pub fn parse(bytes: &[u8], start: usize, end: usize) -> Outcome {
    Reader::new(bytes, start, end).read()
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

    /// Typeset archives put spaces between the characters of a numeral. One is passed over only beside a multiplier:
    /// 三千 八百 is one numeral, 一 二 三 are three.
    fn over_spaces(&self, at: usize) -> usize {
        let after = skip_spaces(self.bytes, at, self.end);
        if after == at || at == self.start {
            return at;
        }
        let joined = match self.class_at(after).0 {
            Class::Small(_) | Class::Big(_) => true,
            Class::Digit(_) => matches!(self.pending, Pending::None),
            Class::Arabic(_) => {
                let end = literal(self.bytes, after, self.end).end;
                matches!(self.pending, Pending::None)
                    && matches!(self.class_at(end).0, Class::Small(_) | Class::Big(_))
                    && self.arabic
            }
            Class::Other => match self.char_at(after).0 {
                '点' | '點' => !self.decimal,
                '余' | '多' => self.multipliers > 0 && matches!(self.pending, Pending::None),
                _ => false,
            },
            Class::Some => matches!(self.pending, Pending::None),
            _ => false,
        };
        if joined { after } else { at }
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

    fn arabic_number(&mut self, at: usize, number: Number, literal: &Literal) -> Option<usize> {
        if !matches!(self.pending, Pending::None) || self.over.is_some() || self.decimal {
            return None;
        }
        // 3亿5000万 and 1千零25 go on; of 1万20000 the second is a number of its own.
        if !self.nothing_yet() && number.compare(Number::new(1, self.last.into())).is_ge() {
            return None;
        }
        if !self.nothing_yet() && literal.decimal {
            return None;
        }
        self.arabic |= self.nothing_yet();
        self.decimal |= literal.decimal;
        self.only_run &= self.nothing_yet();
        self.pending = Pending::Arabic(number, literal.digits);
        self.pending_at = at;
        Some(literal.end)
    }

    fn digit(&mut self, at: usize, digit: u8) -> bool {
        if self.over.is_some() || self.decimal {
            return false;
        }
        // 70万一针 is 70万 for one: Arabic digits go on with Arabic ones.
        if self.arabic && digit != 0 && !self.zero {
            return false;
        }
        let value = Number::from(i64::from(digit));
        self.digits += 1;
        let (ch, len) = self.char_at(at);
        if matches!(ch, '两' | '兩' | '俩' | '倆') && !self.nothing_yet() {
            // 二两 and 三十两 are weights: after the first place 两 goes only before a multiplier, or in 一两个.
            let multiplied = matches!(self.class_at(at + len).0, Class::Small(_) | Class::Big(_));
            let pair = self.nothing_before() && matches!(self.pending, Pending::Digits(_, 1, _, 1));
            let fits = match self.pending {
                Pending::None => multiplied,
                _ => pair && (multiplied || COUNTED.contains(&self.char_at(at + len).0)),
            };
            if !fits {
                return false;
            }
        }
        match self.pending {
            Pending::None if digit == 0 && !self.nothing_yet() => {
                if self.zero || self.last <= 1 {
                    return false;
                }
                self.zero = true;
                self.pending_at = at;
            }
            Pending::None => {
                self.only_run &= self.nothing_yet();
                self.pending = Pending::Digits(value, 1, 0, digit);
                if !self.zero {
                    self.pending_at = at;
                }
            }
            Pending::Digits(number, count, _, last) => {
                // A number of more digits than it can hold stops growing and is found out at the end.
                let grown = number.shift(1).and_then(|n| n.plus(value)).unwrap_or(number);
                self.pending = Pending::Digits(grown, count + 1, last, digit);
            }
            Pending::Arabic(..) | Pending::Some => return false,
        }
        true
    }

    fn some(&mut self, at: usize) -> bool {
        if !matches!(self.pending, Pending::None) || self.over.is_some() || self.decimal {
            return false;
        }
        // 十几, 三十几, 一百零几; of 数 only what opens: 数十.
        let opens = self.nothing_yet();
        if !opens && !matches!(self.char_at(at).0, '几' | '幾') {
            return false;
        }
        self.pending = Pending::Some;
        self.pending_at = at;
        self.vague = true;
        self.only_run = false;
        true
    }

    fn more(&mut self, at: usize, len: usize) -> Option<usize> {
        let closed = matches!(self.pending, Pending::None);
        let fits = match self.pending {
            Pending::None => !self.nothing_yet() && !self.zero,
            Pending::Arabic(number, _) => number.compare(Number::from(10)).is_ge(),
            Pending::Digits(..) | Pending::Some => false,
        };
        let is_come = matches!(self.char_at(at).0, '来' | '來');
        if !fits || is_come && closed && self.last != 1 && self.last != 2 {
            return None;
        }
        self.over = Some(at);
        Some(at + len)
    }

    /// Low and high of what is pending, and whether it is a range of two digits.
    fn take_pending(&mut self) -> Option<(Number, Number)> {
        if self.section.is_none() {
            self.section_at = self.pending_at;
        }
        let taken = match self.pending {
            Pending::None => return None,
            Pending::Arabic(number, _) => (number, number),
            Pending::Some => (Number::from(1), Number::from(10)),
            Pending::Digits(_, 2, a, b) if is_pair(a, b) => (Number::from(i64::from(a)), Number::from(i64::from(b))),
            Pending::Digits(number, ..) => (number, number),
        };
        self.pending = Pending::None;
        Some(taken)
    }

    fn add_section(&mut self, low: Number, high: Option<Number>) -> Option<()> {
        let high = high.unwrap_or(low);
        self.section = Some(match self.section {
            None => (low, high),
            Some((a, b)) => (a.plus(low)?, b.plus(high)?),
        });
        Some(())
    }

    /// Whether 十百千 fits here. An error where it cannot be held.
    fn small(&mut self, at: usize, power: u8) -> Result<bool, ()> {
        if self.over.is_some() {
            return Ok(false);
        }
        // 壹拾柒佰: ledgers let a formal hundred follow a ten.
        if power == 2
            && self.last_small == 1
            && self.formal
            && let (Some((low, _)), Some(ones)) = (self.section, self.pending_value())
        {
            self.pending = Pending::None;
            let value = low.plus(ones).and_then(|n| n.shift(2)).ok_or(())?;
            self.section = Some((value, value));
            (self.last_small, self.last) = (2, 2);
            self.note_multiplier(power);
            return Ok(true);
        }
        if power >= self.last_small {
            // Arabic thousands of tens and the like (300十万) are read, Chinese are not numerals (五十千).
            return Ok(false);
        }
        let implied = match self.pending {
            Pending::None => {
                let begins = self.nothing_yet();
                if !(begins || self.zero || power == 1 && self.section.is_none()) {
                    return Ok(false);
                }
                self.lead |= begins && power > 1;
                self.only_run &= begins;
                true
            }
            Pending::Digits(_, count, a, b) => {
                let fits = count == 1 && b != 0 || count == 2 && is_pair(a, b);
                if !fits {
                    return Ok(false);
                }
                false
            }
            Pending::Some | Pending::Arabic(..) => false,
        };
        if matches!(self.pending, Pending::Some) && !self.nothing_before() {
            return Ok(false);
        }
        let before = self.pending_value();
        let (low, high) = if implied { (Number::from(1), Number::from(1)) } else { self.take_pending().ok_or(())? };
        let shift = i32::from(power);
        self.add_section(low.shift(shift).ok_or(())?, Some(high.shift(shift).ok_or(())?)).ok_or(())?;
        self.prefix = before.filter(|_| power == 3 && self.nothing_but_section()).map(|n| (at, n));
        (self.last_small, self.last, self.zero) = (power, power, false);
        self.formal = self.char_at(at).0 == '拾';
        self.note_multiplier(power);
        Ok(true)
    }

    fn nothing_before(&self) -> bool {
        self.total.is_none() && self.section.is_none()
    }

    fn nothing_but_section(&self) -> bool {
        self.total.is_none() && self.multipliers == 0
    }

    fn pending_value(&self) -> Option<Number> {
        match self.pending {
            Pending::Digits(number, 1, ..) | Pending::Arabic(number, _) => Some(number),
            _ => None,
        }
    }

    fn note_multiplier(&mut self, power: u8) {
        self.multipliers += 1;
        self.run += i32::from(power);
        self.tail = 0;
    }

    /// Whether 万亿兆 fits here.
    fn big(&mut self, at: usize, power: u8) -> Result<bool, ()> {
        let shift = i32::from(power);
        let closed = matches!(self.pending, Pending::None);
        let before = self.pending_value();
        let mut core = at;
        if closed && self.section.is_none() && !self.zero {
            match self.total {
                None => {
                    // 万, 亿 alone: one of them.
                    self.lead = true;
                    self.total = Some((Number::new(1, shift), Number::new(1, shift)));
                }
                // 万亿, 万万 and 亿亿.
                Some((low, high)) if self.last_big < power || self.last_big == power && power < 12 => {
                    if self.first_big > 0 && self.first_big != self.last_big {
                        return Ok(false);
                    }
                    self.total = Some((low.shift(shift).ok_or(())?, high.shift(shift).ok_or(())?));
                    core = self.core_end;
                }
                Some(_) => return Ok(false),
            }
        } else {
            // 三万五千亿 multiplies all there is; an equal one after a new group begins a new numeral.
            let whole = self.total.is_some() && power > self.last_big && self.first_big == self.last_big;
            if self.total.is_some() && power >= self.last_big && !whole {
                return Ok(false);
            }
            if let Pending::Digits(_, count, a, b) = self.pending
                && !(count == 1 || count == 2 && is_pair(a, b) || self.nothing_before() && count <= 4)
            {
                return Ok(false);
            }
            if matches!(self.pending, Pending::Some) && self.over.is_some() {
                return Ok(false);
            }
            self.fold_some()?;
            // 百二万 is 120万: after a bare 百 the digit is its next place.
            if let Pending::Digits(digit, 1, a, b) = self.pending
                && self.lead
                && !self.zero
                && self.last > 1
                && let Some(placed) = digit.shift(i32::from(self.last) - 1)
            {
                self.pending = Pending::Digits(placed, 1, a, b);
            }
            if let Some((low, high)) = self.take_pending() {
                self.add_section(low, Some(high)).ok_or(())?;
            }
            let (mut low, mut high) = self.section.take().ok_or(())?;
            if whole && let Some((a, b)) = self.total.take() {
                (low, high) = (a.plus(low).ok_or(())?, b.plus(high).ok_or(())?);
                self.first_big = power;
            }
            let (low, high) = (low.shift(shift).ok_or(())?, high.shift(shift).ok_or(())?);
            self.total = Some(match self.total {
                None => (low, high),
                Some((a, b)) => (a.plus(low).ok_or(())?, b.plus(high).ok_or(())?),
            });
        }
        if self.first_big == 0 {
            self.first_big = power;
        }
        self.prefix = before.filter(|_| power == 12 && self.multipliers == 0).map(|n| (at, n));
        if power == 12 && self.prefix.is_none() && self.multipliers > 0 && !closed_big(self.last_big) {
            self.prefix = self.total.and_then(|(low, _)| Some((at, low.shift(-12)?)));
        }
        (self.last_small, self.last_big, self.last, self.zero) = (4, power, power, false);
        let tail = self.tail;
        self.note_multiplier(power);
        self.tail = if core == at { shift } else { tail + shift };
        self.core_end = core;
        Ok(true)
    }

    /// 几 after a multiplier stands for its next lower place: 三十几 = 30–40, 十几万.
    fn fold_some(&mut self) -> Result<(), ()> {
        if !matches!(self.pending, Pending::Some) || self.nothing_before() {
            return Ok(());
        }
        self.pending = Pending::None;
        let place = if self.zero || self.last <= 1 { 0 } else { i32::from(self.last) - 1 };
        let upper = Number::new(10, place);
        self.add_section(Number::ZERO, Some(upper)).ok_or(())
    }

    /// The decimals after 点, if there are any; the place after them.
    fn point(&mut self, after: usize) -> Result<Option<usize>, ()> {
        let started = !(self.nothing_yet() || self.zero && matches!(self.pending, Pending::None));
        if !started || self.decimal || self.over.is_some() || matches!(self.pending, Pending::Some) {
            return Ok(None);
        }
        let first = skip_spaces(self.bytes, after, self.end);
        let (mut fraction, mut places, mut here) = (Number::ZERO, 0, first);
        let mut is_arabic = None;
        while places <= 40 {
            let (digit, arabic, len) = match self.class_at(here) {
                (Class::Digit(d), len) if !matches!(self.char_at(here).0, '两' | '兩' | '俩' | '倆') => {
                    (d, false, len)
                }
                (Class::Arabic(d), len) => (d, true, len),
                _ => break,
            };
            if is_arabic.is_some_and(|a| a != arabic) {
                break;
            }
            is_arabic = Some(arabic);
            places += 1;
            fraction = fraction.plus(Number::new(digit.into(), -places)).ok_or(())?;
            here += len;
        }
        if places > 40 {
            return Err(());
        }
        // 九点二十 is a time of day.
        if places == 0 || matches!(self.class_at(here).0, Class::Small(1)) {
            return Ok(None);
        }
        if !self.close() {
            return Ok(None);
        }
        let (low, high) = self.sum().ok_or(())?;
        if low != high {
            return Ok(None);
        }
        let value = low.plus(fraction).ok_or(())?;
        (self.total, self.section, self.decimal) = (None, Some((value, value)), true);
        Ok(Some(here))
    }

    /// After decimals come at most magnitudes: 一点五万, 三点五万亿.
    fn finish_decimal(mut self, mut at: usize) -> Outcome {
        let Some((value, _)) = self.section else { return Outcome::Skip(at) };
        let (mut shift, mut last) = (0, 0);
        (self.core_end, self.tail, self.prefix) = (at, 0, None);
        let digits_end = at;
        loop {
            let (class, len) = self.class_at(at);
            let power = match class {
                Class::Small(power @ 2..) if last == 0 => power,
                Class::Big(power) if last < power => power,
                _ => break,
            };
            if matches!(power, 3 | 12) && last == 0 {
                self.prefix = Some((at, value));
            } else {
                self.prefix = None;
            }
            last = power;
            shift += i32::from(power);
            at += len;
        }
        if at > digits_end {
            self.core_end = digits_end;
            self.tail = shift;
        } else {
            self.core_end = at;
        }
        let mut end = at;
        if let ('多' | '余' | '餘', len) = self.char_at(at)
            && shift > 0
        {
            self.over = Some(at);
            end = at + len;
        }
        let Some(value) = value.shift(shift) else { return Outcome::Skip(end) };
        Outcome::Found(Numeral {
            start: self.start,
            end,
            value,
            upper: value,
            over: self.over,
            core_end: if self.over.is_some() { end } else { self.core_end },
            tail: self.tail,
            run: Some(self.tail),
            arabic: self.arabic,
            lead: false,
            bare_magnitude: false,
            plain: false,
            decimal: true,
            vague: false,
            prefix: self.prefix,
        })
    }

    /// Adds what is pending, as the end of the numeral. False where it does not belong to it any more.
    fn close(&mut self) -> bool {
        if self.fold_some().is_err() {
            return false;
        }
        let alone = self.nothing_before();
        let omitted = !self.zero && !alone && self.last > 0;
        let (low, high) = match self.pending {
            Pending::None => return true,
            Pending::Some => return false,
            Pending::Digits(number, 1, ..) if omitted => (number, number),
            Pending::Digits(_, 2, a, b) if is_pair(a, b) && (alone || omitted) => {
                (Number::from(i64::from(a)), Number::from(i64::from(b)))
            }
            Pending::Digits(number, count, ..) => {
                if !alone && count > 1 {
                    return false;
                }
                if count > 38 {
                    return false;
                }
                self.pending = Pending::None;
                return self.add_section(number, None).is_some();
            }
            Pending::Arabic(number, digits) => {
                if omitted && digits == 1 && self.arabic && !self.decimal {
                    (number, number)
                } else {
                    self.pending = Pending::None;
                    return self.add_section(number, None).is_some();
                }
            }
        };
        self.pending = Pending::None;
        let place = if omitted { i32::from(self.last) - 1 } else { 0 };
        let (Some(low), Some(high)) = (low.shift(place), high.shift(place)) else { return false };
        self.add_section(low, Some(high)).is_some()
    }

    fn sum(&self) -> Option<(Number, Number)> {
        match (self.total, self.section) {
            (None, None) => None,
            (Some(all), None) | (None, Some(all)) => Some(all),
            (Some((a, b)), Some((c, d))) => Some((a.plus(c)?, b.plus(d)?)),
        }
    }

    fn finish(mut self, at: usize) -> Outcome {
        let mut end = at;
        let too_long = matches!(self.pending, Pending::Digits(_, count, ..) if count > 36);
        if too_long {
            return Outcome::Skip(self.skip_run(at));
        }
        let had_pending = !matches!(self.pending, Pending::None);
        let plain = self.nothing_before();
        let closed_by_big = !had_pending && self.section.is_none();
        if !self.close() || self.zero && !had_pending {
            // What is pending begins another numeral, or none.
            self.pending = Pending::None;
            end = self.pending_at;
            if end <= self.start {
                return Outcome::Skip(at.max(self.start + 1));
            }
            self.over = self.over.filter(|&o| o < end);
        }
        let Some((value, upper)) = self.sum() else { return Outcome::Skip(at.max(self.start + 1)) };
        let ends_in_big = closed_by_big && self.tail > 0;
        let inside = self.over.is_some_and(|o| o < self.core_end);
        Outcome::Found(Numeral {
            start: self.start,
            end,
            value,
            upper,
            over: self.over,
            core_end: if ends_in_big && (self.over.is_none() || inside) { self.core_end } else { end },
            tail: if ends_in_big { self.tail } else { 0 },
            run: (self.only_run && !had_pending && !self.lead).then_some(self.run),
            arabic: self.arabic,
            lead: self.lead,
            bare_magnitude: self.lead && self.digits == 0,
            plain,
            decimal: self.decimal,
            vague: self.vague,
            prefix: self.prefix.filter(|&(place, _)| {
                place + decode(self.bytes, place).1 == end && !had_pending && self.over.is_none()
            }),
        })
    }
}

fn closed_big(last: u8) -> bool {
    last != 99
}

/// Whether two digits side by side make a range: 七八, 三五; 四三 does not.
fn is_pair(a: u8, b: u8) -> bool {
    a > 0 && (b == a + 1 || a == 3 && b == 5)
}

/// The place after at most three spaces from `at`.
pub fn skip_spaces(bytes: &[u8], at: usize, end: usize) -> usize {
    let mut here = at;
    for _ in 0..3 {
        let (code, len) = decode(bytes, here);
        if here >= end || !matches!(char::from_u32(code), Some(' ' | '\u{3000}' | '\u{a0}')) {
            break;
        }
        here += len;
    }
    here
}

#[cfg(test)]
mod tests;
