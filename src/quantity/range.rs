//! Ranges: 30%—40%, 3至5年, 一到两成, 6-8亿元, 大于10小于20, 1000以上、1500以下.

use super::class::{Class, class};
use super::code::is_area_code;
use super::numeral::{self, Numeral, Outcome, skip_spaces};
use super::{Quantity, Scanner, last_clause};
use crate::lexicon::Lexicon;
use crate::lexicon::charset::{decode, is_han};
use crate::lexicon::contexts::Context;
use crate::number::Number;
use crate::record::{Bound, Kind};

impl<'a> Scanner<'a, '_> {
    /// Reads a range whose first numeral is given.
    #[inline]
    pub(super) fn range(&self, first: &Numeral, low: Option<&Quantity<'a>>) -> Option<Quantity<'a>> {
        // 021-60900099 is a telephone.
        if first.upper != first.value || first.plain && is_area_code(&self.text[first.start..first.end]) {
            return None;
        }
        self.joined(first, low).or_else(|| self.between(first, low))
    }

    /// Two numbers joined by a dash, 至 or 到.
    #[inline]
    fn joined(&self, first: &Numeral, low: Option<&Quantity<'a>>) -> Option<Quantity<'a>> {
        // 4元/斤|—5元/斤; but 从4元/斤|至5元/斤 moves.
        let moves = || self.before(first.start).ends_with(['从', '由', '自']);
        let rate =
            low.filter(|low| matches!(self.next(low.end), '/' | '／') && !moves()).map(|&low| self.with_rate(low));
        let low = rate.as_ref().or(low);
        let end = match low {
            Some(low) => low.end,
            None => self.thousands(first)?.1,
        };
        let (next, at) = self.next_solid(end);
        let pair = next == '、' && low.is_none() && self.nears(first, at + next.len_utf8());
        if pair || may_join(self.lexicon, next) { self.joined_at(at, first, low) } else { None }
    }

    /// Whether a digit and the next one, which begins the number at `from`, say together about how many: 5、6个人, 二、三十年. But 5、6月,
    /// 二、三年级 and 七、八十年代 are two.
    #[cold]
    fn nears(&self, first: &Numeral, from: usize) -> bool {
        let few = first.value.to_small().filter(|few| first.plain && (1..=8).contains(few));
        let (code, length) = decode(self.bytes, from);
        let next = match class(code) {
            Class::Digit(next) if !first.arabic => next,
            Class::Arabic(next) if first.arabic => next,
            _ => return false,
        };
        let short = self.text[first.start..first.end].chars().nth(1).is_none();
        if !short || few.is_none_or(|few| few + 1 != u32::from(next)) {
            return false;
        }
        let rest = self.after(from + length);
        // 1、2个 at the head of a line has a number, 第5、6名 and 总分一、二名 are places.
        let before = self.before(first.start);
        let alone = before.ends_with(is_han) && !before.ends_with(['第', '级', '类']);
        let placed = few == Some(1) && rest.starts_with('名');
        alone
            && !placed
            && !self.lexicon.contexts.within(Context::Respective, last_clause(before))
            && self.lexicon.contexts.after(Context::Approximate, rest).is_some()
            && self.lexicon.contexts.after(Context::Serial, rest).is_none()
    }

    /// Two numbers of which what joins them stands at `at`.
    #[inline(never)]
    fn joined_at(&self, at: usize, first: &Numeral, low: Option<&Quantity<'a>>) -> Option<Quantity<'a>> {
        let text = self.after(at);
        let (from, closed) = match self.lexicon.contexts.after(Context::Range, text) {
            Some(len) => (at + len, true),
            None if text.starts_with('、') => (at + '、'.len_utf8(), true),
            None => (at + text.chars().next().filter(|c| is_and(*c))?.len_utf8(), false),
        };
        let mut from = skip_spaces(self.bytes, from, self.end);
        // -3亿元至-2亿元: a sign before the second number is one where the first has one, too.
        let negative = match low {
            Some(low) => low.value.is_negative(),
            None => self.sign(first.start, false).is_some(),
        };
        let signed = negative && matches!(self.next(from), '-' | '－' | '−' | '﹣' | '负');
        // -3%～+5%, +45%-+65%: a plus is no more than written.
        if signed || matches!(self.next(from), '+' | '＋') {
            from += self.next(from).len_utf8();
        }
        if !super::is_numeral(self.next(from)) {
            return None;
        }
        let Outcome::Found(second) = numeral::parse(self.bytes, from, self.end) else { return None };
        if second.upper != second.value {
            return None;
        }
        let (next, after) = self.next_solid(second.end);
        let mut high = self.fraction(&second, after).or_else(|| self.amount(&second, next, after));
        // The hyphen that joins is no sign.
        if let Some(high) = &mut high
            && !signed
            && high.start < from
        {
            (high.start, high.value, high.upper) = (from, high.value.negate(), high.upper.negate());
        }
        // Of two rates both are for the same.
        if let Some(low) = low.filter(|low| !low.per.is_empty()) {
            high = high.map(|high| self.with_rate(high)).filter(|high| high.per == low.per);
            high.as_ref()?;
        }
        // 10000与20000间: 间 closes the range, it counts no rooms.
        if !closed && low.is_none() && self.after(second.end).starts_with('间') {
            high = None;
        }
        let quantity = self.span(first, low, &second, high.as_ref(), signed)?;
        let after = self.after(quantity.end);
        if !closed && !after.starts_with("之间") && !after.starts_with('间') {
            return None;
        }
        // 从2564万元到18亿元的|收入增长: from one to the other.
        let moves = self.before(quantity.start).ends_with(['从', '由']);
        if moves && let Some(rest) = after.strip_prefix('的') {
            const NEAR: usize = 6;
            let near = rest.char_indices().nth(NEAR).map_or(rest.len(), |(i, _)| i);
            if self.lexicon.contexts.within(Context::Leap, &rest[..near]) {
                return None;
            }
        }
        Some(quantity)
    }

    /// The range from one amount to the other, where their units agree and the first is less. `signed`: whether both have a sign.
    fn span(
        &self,
        first: &Numeral,
        low: Option<&Quantity<'a>>,
        second: &Numeral,
        high: Option<&Quantity<'a>>,
        signed: bool,
    ) -> Option<Quantity<'a>> {
        let start = low.map_or_else(|| self.sign(first.start, false).unwrap_or(first.start), |q| q.start);
        let (kind, unit, currency, factor, end, split, upper) = match (low, high) {
            (_, Some(high)) => {
                if low.is_some_and(|low| low.unit != high.unit || low.kind != high.kind) {
                    return None;
                }
                (high.kind, high.unit, high.currency, high.factor, high.end, high.split, high.upper)
            }
            // 百分之三十到四十
            (Some(low), None) if low.kind == Kind::Percent && first.lead => {
                (low.kind, low.unit, low.currency, low.factor, second.end, second.end, second.value)
            }
            (Some(low), None) if low.split == low.end && self.options.bare_numbers => {
                (low.kind, low.unit, low.currency, low.factor, second.end, second.end, second.value)
            }
            // 600元到2万
            (Some(low), None) if low.kind == Kind::Money && second.tail > 0 && self.ends_sum(second) => (
                low.kind,
                low.unit,
                low.currency,
                low.factor,
                second.end,
                second.core_end,
                second.value.times(low.factor)?,
            ),
            (None, None)
                if self.options.bare_numbers || second.tail > 0 && (first.tail > 0 || self.shares(first, second)) =>
            {
                let one = Number::from(1);
                (Kind::Number, "", "", one, second.end, second.core_end, self.thousands(second)?.0)
            }
            _ => return None,
        };
        let end = if high.is_none() && low.is_none() { self.thousands(second)?.1 } else { end };
        if matches!(kind, Kind::Fraction | Kind::Rank) && low.is_none() {
            return None;
        }
        let value = match low {
            // 人民币3—5亿: the magnitude is shared, the currency stands before it.
            Some(low) if low.split == low.end && second.tail > 0 => {
                let shared = share(first, second).and_then(|value| value.times(low.factor));
                shared.filter(|_| !low.value.is_negative()).unwrap_or(low.value)
            }
            Some(low) => low.value,
            None => {
                let kilo = self.after(second.end).starts_with(['k', 'K']) && high.is_some();
                // 6到7个亿
                let sum = first.tail == 0 && self.after(second.end).starts_with("个亿") && high.is_some();
                let own = self.thousands(first)?.0;
                let shared = || share(first, second).or_else(|| hundreds(first, second)).unwrap_or(own);
                let value = match () {
                    () if kilo => own.shift(3)?,
                    () if sum => own.shift(8)?,
                    () => shared(),
                };
                let value = value.times(factor)?;
                if start < first.start { value.negate() } else { value }
            }
        };
        // 上涨20元至350元: the one is how much, the other how far.
        let word = |c: char| c == '至' || c == '到';
        let changed = || {
            let before = self.before(start);
            let spaces = before.len() - before.trim_end_matches(' ').len();
            self.is_before(Context::Changed, start - spaces)
        };
        // 成本增加5%至20%: but what is no rate reaches none.
        let amount =
            || kind == Kind::Percent && !self.lexicon.contexts.within(Context::Rate, last_clause(self.before(start)));
        let times = if (low.is_some() || first.tail > 0) && !amount() { 3 } else { 20 };
        if self.text[low.map_or(first.end, |q| q.end)..second.start].contains(word)
            && !value.is_negative()
            && changed()
            && value.times(Number::from(times))?.compare(upper).is_lt()
        {
            return None;
        }
        // 21-23年 in a report are years.
        let years = kind == Kind::Duration
            && [value, upper].iter().all(|n| n.to_small().is_some_and(|n| (15..=35).contains(&n)))
            && first.plain
            && first.arabic
            && unit == self.unit_name("年")
            && upper.compare(value.plus(Number::from(5))?).is_lt();
        let dash = || self.text[first.end..second.start].trim().starts_with(['-', '—', '–', '－', '~', '～']);
        // 公元前2000~1500年, 公元200年至300年
        let dated = || unit == self.unit_name("年") && first.plain && self.is_before(Context::Era, start);
        if years && dash() || dated() {
            return None;
        }
        let over = second.over.or(first.over).map(|_| Bound::Over);
        let (kind, unit) = if kind == Kind::Number && !self.options.bare_numbers {
            self.bare_kind(start, end, second.tail >= 8)
        } else {
            (kind, unit)
        };
        let upper = if signed && high.is_none() { upper.negate() } else { upper };
        // A loss is told by its size: -2亿元至-3亿元. 收益率5.5%~0.4%, 下降34.2%-24.9%: from the highest down.
        let down = || {
            let joint = self.text[low.map_or(start, |q| q.end)..second.start].trim();
            kind == Kind::Percent && !signed && joint.starts_with(['~', '～', '-', '—', '–'])
        };
        let (value, upper) = if value.compare(upper).is_gt() && (upper.is_negative() || low.is_some() && down()) {
            (upper, value)
        } else {
            (value, upper)
        };
        value.compare(upper).is_lt().then(|| Quantity {
            start,
            end,
            split,
            kind,
            value,
            upper,
            unit,
            currency: if kind == Kind::Money && currency.is_empty() { "CNY" } else { currency },
            per: low.or(high).map_or("", |q| q.per),
            factor,
            bound: over,
        })
    }

    /// Whether the magnitude of the second number is the first one's, too: 15.5-16.9亿, but not 7-138万 of a date.
    fn shares(&self, first: &Numeral, second: &Numeral) -> bool {
        let near = |low: Number| low.times(Number::from(20)).is_some_and(|most| second.value.compare(most).is_le());
        !self.before(first.start).ends_with(['-', '/', '.']) && share(first, second).is_some_and(near)
    }

    /// Whether a number without a unit may be of the money before it: 5万, but not 5万用户.
    fn ends_sum(&self, second: &Numeral) -> bool {
        second.over.is_none() && !self.is_after(Context::CountedAfter, second.end)
    }

    /// 5k: the value of a bare number with k after it, and where it ends.
    #[inline]
    pub(super) fn thousands(&self, numeral: &Numeral) -> Option<(Number, usize)> {
        let is_thousand = numeral.arabic
            && matches!(self.next(numeral.end), 'k' | 'K')
            && !self.next(numeral.end + 1).is_ascii_alphanumeric();
        if is_thousand { Some((numeral.value.shift(3)?, numeral.end + 1)) } else { Some((numeral.value, numeral.end)) }
    }

    /// 大于10小于20, 5亿元以上、10亿元以下: two bounds that close a range.
    #[inline]
    fn between(&self, first: &Numeral, low: Option<&Quantity<'a>>) -> Option<Quantity<'a>> {
        let (start, end) = match low {
            Some(low) => (low.start, low.end),
            None => (self.sign(first.start, false).unwrap_or(first.start), first.end),
        };
        // Nearly all end here: nothing bounds them.
        let bounded = self.may_end_bound(self.previous(start)) || self.lexicon.bounds.may_begin(self.next(end));
        if bounded { self.bounded(first, low, start, end) } else { None }
    }

    /// Whether a quantity can begin within so many characters after the first one at `at`.
    fn has_place_near(&self, at: usize) -> bool {
        const NEAR: usize = 11;
        let next = self.places.iter().find(|&&place| place > at);
        next.filter(|&&place| place < self.end)
            .is_some_and(|&place| place - at <= 4 * NEAR && self.text[at..place].chars().count() <= NEAR)
    }

    /// The range that begins with the number from `start` to `end`, at one side of which a bound may stand.
    #[inline(never)]
    fn bounded(&self, first: &Numeral, low: Option<&Quantity<'a>>, start: usize, end: usize) -> Option<Quantity<'a>> {
        // Most bounded ones end here: no number stands near after them.
        if !self.has_place_near(end) {
            return None;
        }
        let before = self.bound_before(start).map(|b| b.0).and_then(side);
        let after = self.lexicon.bounds.after(self.after(end));
        let after_side = after.map(|b| b.0).and_then(side);
        let first_side = before.or(after_side)?;
        let at = end + after.filter(|_| before.is_none()).map_or(0, |b| b.1);
        let text = self.after(at);
        let rest = text.trim_start_matches(['，', ',', '、', '且', '并', '而', '但', '和', ' ']);
        let skipped = text.len() - rest.len();
        if skipped > "，且 ".len() {
            return None;
        }
        let from = at + skipped;
        // A bound word of the other side comes before the second number, or after it.
        let to = rest.char_indices().take(8).find(|(_, c)| super::is_numeral(*c)).map(|(i, _)| from + i)?;
        let word = &self.text[from..to];
        let Outcome::Found(second) = numeral::parse(self.bytes, to, self.end) else { return None };
        let (next, after_second) = self.next_solid(second.end);
        let high = self.amount(&second, next, after_second);
        let second_end = high.as_ref().map_or(second.end, |q| q.end);
        let second_side = if before.is_some() && !word.is_empty() {
            let (bound, len) =
                self.lexicon.bounds.before(word).or_else(|| self.lexicon.bounds.before(word.trim_end_matches('于')))?;
            (len == word.len()).then_some(bound).and_then(side)?
        } else if before.is_none() && word.is_empty() {
            side(self.lexicon.bounds.after(self.after(second_end))?.0)?
        } else {
            return None;
        };
        if first_side == second_side {
            return None;
        }
        let units = |q: Option<&Quantity<'a>>| q.map(|q| (q.kind, q.unit));
        if low.is_some() && units(low) != units(high.as_ref())
            || low.is_none() && high.is_none() && !self.options.bare_numbers
        {
            return None;
        }
        let factor = high.as_ref().map_or(Number::from(1), |q| q.factor);
        let a = match low {
            Some(low) => low.value,
            None => first.value.times(factor)?,
        };
        let b = high.as_ref().map_or(second.value, |q| q.value);
        let (value, upper) = if first_side { (a, b) } else { (b, a) };
        value.compare(upper).is_lt().then(|| Quantity {
            start,
            end: second_end,
            split: high.as_ref().map_or(second_end, |q| q.split),
            kind: high.as_ref().map_or(Kind::Number, |q| q.kind),
            value,
            upper,
            unit: high.as_ref().map_or("", |q| q.unit),
            currency: high.as_ref().map_or("", |q| q.currency),
            per: "",
            factor,
            bound: Some(Bound::Exact),
        })
    }
}

/// Whether what joins two numbers may begin with a character.
#[inline]
pub(super) fn may_join(lexicon: &Lexicon, next: char) -> bool {
    is_and(next) || lexicon.contexts.may_begin(Context::Range, next)
}

/// 与, 和 and 跟 join the two numbers of a range only before 之间.
#[inline]
fn is_and(c: char) -> bool {
    matches!(c, '与' | '和' | '跟')
}

/// Whether a bound is a lower one; none where it is neither.
fn side(bound: Bound) -> Option<bool> {
    match bound {
        Bound::Over | Bound::AtLeast => Some(true),
        Bound::Under | Bound::AtMost => Some(false),
        _ => None,
    }
}

/// The first number in the hundreds of the second, where it is but the digit before: 5 of 5-600只 is 500.
fn hundreds(first: &Numeral, second: &Numeral) -> Option<Number> {
    let digit = first.value.to_small().filter(|n| first.arabic && first.plain && (2..=8).contains(n))?;
    (2..=4).find_map(|power| {
        let next = Number::from(i64::from(digit) + 1).shift(power)?;
        (second.plain && second.arabic && second.value == next).then(|| first.value.shift(power)).flatten()
    })
}

/// The first number with the magnitude of the second: 3 of 3—5万 is 30000, but 8000 of 8000—1万 stays.
fn share(first: &Numeral, second: &Numeral) -> Option<Number> {
    if first.tail > 0 {
        return None;
    }
    let power = if first.plain { second.run.unwrap_or(second.tail) } else { second.tail };
    let digits = second.value.shift(-power)?;
    (power > 0 && first.value.compare(digits).is_lt()).then(|| first.value.shift(power))?
}
