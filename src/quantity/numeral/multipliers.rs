//! Multipliers: 十 百 千 within a group, 万 亿 兆 after it.

use super::digits::is_pair;
use super::{Class, Number, Pending, Reader};

impl Reader<'_> {
    /// Whether 十百千 fits here. An error where it cannot be held.
    pub(super) fn small(&mut self, at: usize, power: u8) -> Result<bool, ()> {
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
            // 2021－2030|十年规划 are years.
            Pending::Arabic(years, _) if power == 1 && years.compare(Number::from(1000)).is_ge() => return Ok(false),
            // 歼-10|十八岁, 苏-27|十八架
            Pending::Arabic(_, 2..) if power == 1 && matches!(self.class_at(at + "十".len()).0, Class::Digit(_)) => {
                return Ok(false);
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

    /// Whether 万亿兆 fits here.
    pub(super) fn big(&mut self, at: usize, power: u8) -> Result<bool, ()> {
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
                    // 万亿亿: what computers count.
                    let more = power == 8 && self.last_big == 8;
                    if self.first_big > 0 && self.first_big != self.last_big && !more {
                        return Ok(false);
                    }
                    self.total = Some((low.shift(shift).ok_or(())?, high.shift(shift).ok_or(())?));
                    core = self.core_end;
                }
                Some(_) => return Ok(false),
            }
        } else {
            // 三万五千亿 multiplies all there is; an equal one after a new group begins a new numeral.
            // 一万八千八百七十二万 is 18872万: with its thousands the group goes on with the 万 before.
            let thousands = |n: Number| n.compare(Number::from(1000)).is_ge();
            let goes_on = power == 4
                && self.last_big == 4
                && (self.section.is_some_and(|(low, _)| thousands(low))
                    || self.section.is_none() && before.is_some_and(thousands));
            let whole = self.total.is_some() && (power > self.last_big || goes_on) && self.first_big == self.last_big;
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

    pub(super) fn note_multiplier(&mut self, power: u8) {
        self.multipliers += 1;
        self.run += i32::from(power);
        self.tail = 0;
    }

    /// 几 after a multiplier stands for its next lower place: 三十几 = 30–40, 十几万.
    pub(super) fn fold_some(&mut self) -> Result<(), ()> {
        if !matches!(self.pending, Pending::Some) || self.nothing_before() {
            return Ok(());
        }
        self.pending = Pending::None;
        let place = if self.zero || self.last <= 1 { 0 } else { i32::from(self.last) - 1 };
        let upper = Number::new(10, place);
        self.add_section(Number::ZERO, Some(upper)).ok_or(())
    }
}

fn closed_big(last: u8) -> bool {
    last != 99
}
