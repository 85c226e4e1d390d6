//! Amounts: a numeral and its unit, with what may come between and after them.

use super::class::{Beside, beside};
use super::numeral::Numeral;
use super::{Quantity, Scanner, is_numeral};
use crate::lexicon::contexts::Context;
use crate::lexicon::units::{Rule, Unit};
use crate::number::Number;
use crate::record::{Bound, Kind};

/// The most places that are won or lost in an order.
const LONGEST: i64 = 1000;

/// A unit found after a numeral.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measured<'a> {
    pub unit: &'a Unit,
    /// Where the unit begins, its magnitude apart.
    pub at: usize,
    pub end: usize,
    /// In canonical units.
    pub value: Number,
    pub upper: Number,
    pub over: bool,
    /// The last of several units: 毛 of 九块九毛.
    pub last: &'a Unit,
}

impl<'a> Scanner<'a, '_> {
    /// The numeral with the unit that follows it at `at`, where `next` stands.
    #[inline]
    pub(super) fn amount(&self, numeral: &Numeral, next: char, at: usize) -> Option<Quantity<'a>> {
        let may_measure =
            self.lexicon.units.may_begin(next) || matches!(next, '个' | '個' | 'k' | 'K') || numeral.prefix.is_some();
        let quantity = if may_measure { self.with_unit(numeral, next, at) } else { None };
        if quantity.is_none() && beside(self.previous(numeral.start)).may_be(Beside::CURRENCY) {
            return self.prefixed(numeral);
        }
        quantity
    }

    /// The quantity that a numeral is with the unit at `at`.
    #[inline(never)]
    fn with_unit(&self, numeral: &Numeral, next: char, at: usize) -> Option<Quantity<'a>> {
        let found = self.measured(numeral, next, at)?;
        let split = if numeral.tail > 0 && found.at >= numeral.end { numeral.core_end } else { found.at };
        let mut quantity = Quantity {
            start: numeral.start,
            end: found.end,
            split,
            kind: found.unit.kind?,
            value: found.value,
            upper: found.upper,
            unit: &found.unit.name,
            currency: &found.unit.currency,
            per: "",
            factor: found.unit.factor,
            bound: found.over.then_some(Bound::Over),
        };
        self.rank_of_change(numeral, &mut quantity);
        // 上百家 is at least a hundred, and says so in one word.
        if numeral.lead && !numeral.vague && self.is_upward(numeral.start) {
            quantity.start -= "上".len();
            quantity.bound = Some(Bound::AtLeast);
            return Some(quantity);
        }
        if quantity.kind == Kind::Money
            && let Some((currency, _)) = self.currency_before(numeral.start)
            && found.unit.currency == "CNY"
        {
            (quantity.unit, quantity.currency) = (&currency.name, &currency.currency);
        }
        Some(self.signed(quantity))
    }

    /// 块五, 米九: a unit without its one, and a digit of the next lower place. People say so, news does not write it.
    #[cold]
    pub(super) fn spoken(&self, numeral: &Numeral) -> Option<Quantity<'a>> {
        if !self.options.bare_numbers
            || !numeral.plain
            || numeral.arabic
            || numeral.value.compare(Number::from(10)).is_ge()
        {
            return None;
        }
        let before = self.before(numeral.start);
        let one = ["块", "塊", "米", "个", "個"].into_iter().find(|one| before.ends_with(one))?;
        let start = numeral.start - one.len();
        let counted = before[..before.len() - one.len()].chars().next_back().is_some_and(super::is_numeral);
        let unit = self.lexicon.units.exact(one)?;
        if counted || start < self.last_end || self.lexicon.units.longest(self.after(numeral.end)).is_some() {
            return None;
        }
        let value = numeral.value.shift(-1)?.plus(Number::from(1))?;
        Some(Quantity {
            start,
            end: numeral.end,
            split: start,
            kind: unit.kind?,
            value,
            upper: value,
            unit: &unit.name,
            currency: &unit.currency,
            per: "",
            factor: unit.factor,
            bound: None,
        })
    }

    /// A numeral without a unit after a currency: $20, 人民币3.14, RMB 500, $661 million.
    #[inline(never)]
    fn prefixed(&self, numeral: &Numeral) -> Option<Quantity<'a>> {
        let (unit, start) = self.currency_before(numeral.start)?;
        // 人民币与美元|6.5：1
        if matches!(self.next(numeral.end), '：' | ':')
            && is_numeral(self.next(numeral.end + self.next(numeral.end).len_utf8()))
        {
            return None;
        }
        let (power, length) = english_magnitude(self.after(numeral.end)).unwrap_or_default();
        Some(self.signed(Quantity {
            start,
            end: numeral.end + length,
            split: numeral.core_end,
            kind: Kind::Money,
            value: numeral.value.shift(power)?,
            upper: numeral.upper.shift(power)?,
            unit: &unit.name,
            currency: &unit.currency,
            per: "",
            factor: unit.factor,
            bound: numeral.over.map(|_| Bound::Over),
        }))
    }

    /// The currency whose sign or name ends at `at`, perhaps before a space, and where it begins.
    #[inline]
    pub(super) fn currency_before(&self, at: usize) -> Option<(&'a Unit, usize)> {
        if beside(self.previous(at)).may_be(Beside::CURRENCY) { self.currency_ending(at) } else { None }
    }

    #[inline(never)]
    fn currency_ending(&self, at: usize) -> Option<(&'a Unit, usize)> {
        let full = self.before(at);
        let text = full.trim_end_matches(' ');
        let last = text.chars().next_back()?;
        if !beside(last).may_be(Beside::CURRENCY) {
            return None;
        }
        let starts = text.char_indices().rev().take(4).map(|(i, _)| i);
        let from = starts
            .filter(|&i| self.lexicon.units.exact(&text[i..]).is_some_and(|u| u.kind == Some(Kind::Money)))
            .last()?;
        let start = at - full.len() + from;
        // 折合|美元|138亿元; but 元 and 金 alone, or after a number, are none.
        let foreign = |unit: &Unit| &*unit.currency != "CNY" && text[from..].chars().nth(1).is_some();
        if matches!(last, '元' | '金' | '镑')
            && (text[..from].ends_with(is_numeral) || !self.lexicon.units.exact(&text[from..]).is_some_and(foreign))
        {
            return None;
        }
        let glued = last.is_ascii_uppercase() && text[..from].ends_with(|c: char| c.is_ascii_alphabetic());
        (start >= self.last_end && !glued).then_some(())?;
        Some((self.lexicon.units.exact(&text[from..])?, start))
    }

    /// The unit after a numeral, and the value in it.
    #[inline]
    fn measured(&self, numeral: &Numeral, next: char, at: usize) -> Option<Measured<'a>> {
        if let Some(found) = self.prefixed_unit(numeral) {
            return Some(found);
        }
        let special = match next {
            '个' | '個' => self.half_way(numeral, at).or_else(|| self.counted_sum(numeral, at)),
            'k' | 'K' => self.kilo(numeral, at),
            _ => None,
        };
        if special.is_some() {
            return special;
        }
        let text = self.after(at);
        let (unit, len) = self.lexicon.units.longest(text)?;
        let end = at + len;
        // 8M22 is no area.
        let digit = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
        if digit(text.as_bytes().get(len)) && digit(text.as_bytes().get(len - 1)) {
            return None;
        }
        if unit.kind.is_none() || unit.rule == Rule::Per || !self.is_plausible(numeral, unit, at, end) {
            return None;
        }
        let unit = self.meant(numeral, unit, at, end)?;
        // 八五折 is 85%.
        let two_digits = unit.rule == Rule::Tenths && numeral.value.compare(Number::from(10)).is_gt();
        let factor = if two_digits { Number::from(1) } else { unit.factor };
        let value = numeral.value.times(factor)?;
        let single = numeral.upper == numeral.value;
        let upper = if single { value } else { numeral.upper.times(factor)? };
        let mut found = Measured { unit, at, end, value, upper, over: numeral.over.is_some(), last: unit };
        if single && !found.over && self.may_go_on(end) {
            self.compound(numeral, &mut found);
        }
        Some(found)
    }

    /// 五千克 is five kilograms, 五十兆字节 fifty megabytes: the magnitude belongs to the unit.
    fn prefixed_unit(&self, numeral: &Numeral) -> Option<Measured<'a>> {
        let (at, value) = numeral.prefix?;
        let (unit, len) = self.lexicon.units.longest(self.after(at))?;
        if at + len <= numeral.end || unit.rule != Rule::Always || unit.kind.is_none() {
            return None;
        }
        Some(Measured { unit, at, end: at + len, value, upper: value, over: false, last: unit })
    }

    /// 15k元: k for a thousand, before money.
    fn kilo(&self, numeral: &Numeral, at: usize) -> Option<Measured<'a>> {
        let text = self.after(at);
        let rest = text.strip_prefix(['k', 'K']).filter(|_| numeral.arabic)?;
        let (unit, len) = self.lexicon.units.longest(rest)?;
        let value = numeral.value.times(unit.factor)?.shift(3)?;
        let end = at + "k".len() + len;
        (unit.kind == Some(Kind::Money)).then_some(Measured {
            unit,
            at,
            end,
            value,
            upper: value,
            over: false,
            last: unit,
        })
    }

    /// 12个亿: so people speak of money.
    fn counted_sum(&self, numeral: &Numeral, at: usize) -> Option<Measured<'a>> {
        let text = self.after(at);
        let rest = text.strip_prefix("个亿").or_else(|| text.strip_prefix("個億"))?;
        // 10个|亿吨级|油田 are counted.
        let other = |(unit, _): (&Unit, usize)| unit.kind.is_some_and(|kind| kind != Kind::Money);
        let sized = rest.starts_with('级')
            || self
                .lexicon
                .units
                .longest(rest)
                .is_some_and(|(unit, len)| other((unit, len)) && rest[len..].starts_with('级'));
        if sized {
            return None;
        }
        let after = at + text.len() - rest.len();
        let currency = self.lexicon.units.longest(rest).filter(|(unit, _)| unit.kind == Some(Kind::Money));
        let (unit, len) = currency.or(self.lexicon.units.exact("元").map(|unit| (unit, 0)))?;
        let value = numeral.value.shift(8)?.times(unit.factor)?;
        Some(Measured { unit, at, end: after + len, value, upper: value, over: false, last: unit })
    }

    /// 前进2位: places won are ranks, not persons.
    fn rank_of_change(&self, numeral: &Numeral, quantity: &mut Quantity<'a>) {
        // 引进3万名: no order is that long.
        let long = quantity.upper.compare(Number::from(LONGEST)).is_gt();
        if !matches!(quantity.unit, "位" | "名") || quantity.kind != Kind::Count || long {
            return;
        }
        let text = self.before(numeral.start);
        let text = text.strip_suffix('了').unwrap_or(text);
        let listed = self.found[self.first..].last().is_some_and(|last| {
            last.kind == Kind::Rank && last.span.end <= numeral.start && self.is_separator(last.span.end, numeral.start)
        });
        // 引进5名专家: those are persons.
        let moved = self.lexicon.contexts.before(Context::Moved, text).is_some() && !text.ends_with("引进");
        if listed || moved {
            quantity.kind = Kind::Rank;
            quantity.unit = self.unit_name("位");
        }
    }
}

/// The power of ten that a text begins with in English, as it is left in Chinese news that quotes it, and its length.
fn english_magnitude(text: &str) -> Option<(i32, usize)> {
    const MAGNITUDES: [(&str, i32); 3] = [("million", 6), ("billion", 9), ("trillion", 12)];
    let word = text.strip_prefix(' ').unwrap_or(text);
    let (name, power) = MAGNITUDES.into_iter().find(|(name, _)| word.starts_with(name))?;
    let whole = !word[name.len()..].starts_with(|c: char| c.is_ascii_alphabetic());
    whole.then_some((power, text.len() - word.len() + name.len()))
}
