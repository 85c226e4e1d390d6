//! The end of a numeral: decimals, what is pending, the sum.

use super::digits::is_pair;
use super::{Class, Number, Numeral, Outcome, Pending, Reader, decode, skip_spaces};

impl Reader<'_> {
    /// The decimals after 点, if there are any; the place after them.
    pub(super) fn point(&mut self, after: usize) -> Result<Option<usize>, ()> {
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
    pub(super) fn finish_decimal(mut self, mut at: usize) -> Outcome {
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
    pub(super) fn close(&mut self) -> bool {
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

    pub(super) fn sum(&self) -> Option<(Number, Number)> {
        match (self.total, self.section) {
            (None, None) => None,
            (Some(all), None) | (None, Some(all)) => Some(all),
            (Some((a, b)), Some((c, d))) => Some((a.plus(c)?, b.plus(d)?)),
        }
    }

    pub(super) fn finish(mut self, at: usize) -> Outcome {
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
