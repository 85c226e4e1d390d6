//! Fractions and percentages in words: 三分之二, 二又三分之一, 百分之三十, 千分之五, 百分百, 一半, 1/4.

use super::class::{Beside, beside};
use super::numeral::{self, Numeral, Outcome, skip_spaces};
use super::{Quantity, Scanner};
use crate::lexicon::contexts::Context;
use crate::lexicon::units::Rule;
use crate::number::Number;
use crate::record::{Bound, Kind};

impl<'a> Scanner<'a, '_> {
    /// Reads a fraction of which the first numeral is given, and where the rest of it stands.
    #[inline(never)]
    pub(super) fn fraction(&self, numeral: &Numeral, at: usize) -> Option<Quantity<'a>> {
        let text = self.after(at);
        if !text.starts_with(|c| beside(c).may_be(Beside::FRACTION)) && !self.options.bare_numbers {
            return None;
        }
        if numeral.value == Number::from(1) && text.starts_with('半') && !text.starts_with("半天") {
            let end = at + "半".len() + if text.starts_with("半半") { "半".len() } else { 0 };
            return Some(self.part(numeral.start, end, Number::new(5, -1)));
        }
        if let Some(rest) = text.strip_prefix('又')
            && super::is_numeral(rest.trim_start().chars().next()?)
        {
            let from = skip_spaces(self.bytes, at + "又".len(), self.end);
            let Outcome::Found(down) = numeral::parse(self.bytes, from, self.end) else {
                return None;
            };
            let (part, end) = match self.numerator(&down) {
                Some((up, end)) => (up.value.over(down.value)?, end),
                None => self.spoken_unit_fraction(&down).map(|q| (q.value, q.end))?,
            };
            let value = numeral.value.plus(part)?;
            let quantity = self.with_measure(self.part(numeral.start, end, value));
            return Some(self.signed(quantity));
        }
        if self.options.bare_numbers
            && let Some(quantity) = self.spoken_unit_fraction(numeral).or_else(|| self.mixed(numeral))
        {
            return Some(quantity);
        }
        if text.starts_with(['/', '／']) {
            return self.slashed(numeral);
        }
        if text.starts_with("分百") && numeral.value == Number::from(100) && numeral.lead {
            let end = numeral.end + "分百".len();
            return Some(self.signed(self.per_cent(numeral.start, end, numeral.end, Number::from(100))));
        }
        let (up, end) = self.numerator(numeral)?;
        let hundredths = numeral.lead && !numeral.vague && numeral.value.compare(Number::from(100)).is_ge();
        let minus = self.negative_numerator(numeral);
        let value = up.value.over(numeral.value)?;
        let value = if minus { value.negate() } else { value };
        let over = up.over.map(|_| Bound::Over);
        if hundredths {
            let value = value.shift(2)?;
            let mut quantity = self.per_cent(numeral.start, end, up.start, value);
            if up.upper != up.value {
                quantity.upper = up.upper.over(numeral.value)?.shift(2)?;
            }
            quantity.bound = over;
            return Some(self.signed(quantity));
        }
        let mut quantity = self.part(numeral.start, end, value);
        quantity.bound = over;
        Some(self.signed(self.with_measure(quantity)))
    }

    /// 四分之一公升 is a measure: the fraction takes the unit after it.
    fn with_measure(&self, mut quantity: Quantity<'a>) -> Quantity<'a> {
        if let Some((unit, len)) = self.lexicon.units.longest(self.after(quantity.end))
            && let Some(kind @ (Kind::Measure | Kind::Duration | Kind::PercentagePoint)) = unit.kind
            && unit.rule == Rule::Always
            && let Some(value) = quantity.value.times(unit.factor)
        {
            (quantity.kind, quantity.unit, quantity.split) = (kind, &unit.name, quantity.end);
            quantity.end += len;
            (quantity.value, quantity.upper) = (value, value);
        }
        quantity
    }

    /// Where the numerator begins after 分之, and whether it has a sign.
    fn numerator_at(&self, down: &Numeral) -> Option<(usize, bool)> {
        let at = skip_spaces(self.bytes, down.end, self.end);
        self.after(at).strip_prefix('分')?;
        let at = skip_spaces(self.bytes, at + "分".len(), self.end);
        self.after(at).strip_prefix('之')?;
        let mut at = skip_spaces(self.bytes, at + "之".len(), self.end);
        let mut minus = false;
        for sign in ["负", "負", "-", "－"] {
            if self.after(at).starts_with(sign) {
                at += sign.len();
                minus = true;
            }
        }
        Some((at, minus))
    }

    fn negative_numerator(&self, down: &Numeral) -> bool {
        self.numerator_at(down).is_some_and(|(_, minus)| minus)
    }

    /// The numerator after 分之, and where it ends.
    fn numerator(&self, down: &Numeral) -> Option<(Numeral, usize)> {
        let (at, _) = self.numerator_at(down)?;
        // 百分之点二八 leaves out the nought.
        let start = at;
        let at = if self.after(at).starts_with(['点', '點']) { at + "点".len() } else { at };
        let Outcome::Found(mut up) = numeral::parse(self.bytes, at, self.end) else { return None };
        if at > start {
            let digits = i32::try_from(self.text[at..up.end].chars().count()).ok()?;
            up.value = up.value.shift(-digits)?;
            up.upper = up.value;
        }
        // 百分之三十二万分之四: the 万 opens the next fraction.
        if self.after(up.end).starts_with("分之") {
            let mut cut = up.end;
            while let Some(ch) = self.text[up.start..cut].chars().next_back()
                && matches!(super::class::class(ch.into()), super::class::Class::Small(_) | super::class::Class::Big(_))
            {
                cut -= ch.len_utf8();
            }
            let Outcome::Found(shorter) = numeral::parse(self.bytes, at, cut) else { return None };
            up = shorter;
        }
        // 百分之三五 is 35.
        if up.plain && up.value == Number::from(3) && up.upper == Number::from(5) {
            up.value = Number::from(35);
            up.upper = up.value;
        }
        let mut end = up.end;
        // 百分之52.5k
        let text = self.after(skip_spaces(self.bytes, end, self.end));
        if self.options.bare_numbers && text.starts_with(['k', 'K']) && up.arabic {
            up.value = up.value.shift(3)?;
            up.upper = up.value;
            end = skip_spaces(self.bytes, end, self.end) + 1;
        }
        Some((up, end))
    }

    /// 四分一, as the south says a quarter.
    fn spoken_unit_fraction(&self, numeral: &Numeral) -> Option<Quantity<'a>> {
        let text = self.after(numeral.end);
        let rest = text.strip_prefix("分一").or_else(|| text.strip_prefix("份一"))?;
        let end = numeral.end + text.len() - rest.len();
        let (one, mut quantity) = (Number::from(1), self.part(numeral.start, end, Number::ZERO));
        quantity.value = one.over(numeral.value)?;
        if let Some((unit, len)) = self.lexicon.units.longest(rest) {
            (quantity.kind, quantity.unit) = (unit.kind?, &unit.name);
            quantity.value = quantity.value.times(unit.factor)?;
            quantity.end += len;
        }
        quantity.upper = quantity.value;
        numeral.plain.then_some(quantity)
    }

    /// Takes in the halves, quarters or eighths of its last digit in which exchanges quote a price: 7.36 1/2美元 is 7.365, 4 1/2美分
    /// 4.5 (the ticks of CBOT grain futures).
    pub(super) fn eighths(&self, numeral: &mut Numeral) {
        let rest = self.after(numeral.end);
        let &[b' ' | b'-', up @ b'1'..=b'7', b'/', down @ (b'2' | b'4' | b'8'), ..] = rest.as_bytes() else { return };
        let (up, down) = (i64::from(up - b'0'), i64::from(down - b'0'));
        let money = || {
            let unit = self.lexicon.units.longest(&rest[4..]);
            unit.is_some_and(|(unit, _)| unit.kind == Some(Kind::Money))
        };
        if !numeral.arabic || numeral.upper != numeral.value || up >= down || !money() {
            return;
        }
        let digits = self.text[numeral.start..numeral.end].split_once('.').map_or(0, |(_, digits)| digits.len());
        let part =
            i32::try_from(digits).ok().and_then(|digits| Number::from(up).over(Number::from(down))?.shift(-digits));
        if let Some(value) = part.and_then(|part| numeral.value.plus(part)) {
            (numeral.value, numeral.upper) = (value, value);
            (numeral.end, numeral.core_end) = (numeral.end + 4, numeral.end + 4);
        }
    }

    /// 1 4/3: a whole number, a space and a fraction.
    fn mixed(&self, whole: &Numeral) -> Option<Quantity<'a>> {
        let rest = self.after(whole.end).strip_prefix(' ')?;
        if !whole.plain || !whole.arabic || !rest.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let Outcome::Found(up) = numeral::parse(self.bytes, whole.end + 1, self.end) else { return None };
        self.after(up.end).strip_prefix('/')?;
        let part = self.slashed(&up)?;
        Some(self.part(whole.start, part.end, whole.value.plus(part.value)?))
    }

    /// 1/4 where it is no date, score or ratio of units.
    fn slashed(&self, numeral: &Numeral) -> Option<Quantity<'a>> {
        let from = numeral.end + self.after(numeral.end).chars().next()?.len_utf8();
        let Outcome::Found(down) = numeral::parse(self.bytes, from, self.end) else { return None };
        let (a, b) = (numeral.value, down.value);
        let after = self.after(down.end);
        let plain = numeral.plain && down.plain && numeral.arabic && down.arabic;
        if !plain || after.starts_with(['/', '／']) || self.before(numeral.start).ends_with(['/', '／']) {
            return None;
        }
        let small = b.to_small().is_some_and(|b| (2..=10).contains(&b)) && a.compare(b).is_lt() && !numeral.decimal;
        if !self.options.bare_numbers && (!small || self.is_after(Context::Finals, down.end)) {
            return None;
        }
        let value = a.over(b)?;
        // 1 4/3 is a mixed number.
        Some(self.signed(self.part(numeral.start, down.end, value)))
    }

    fn part(&self, start: usize, end: usize, value: Number) -> Quantity<'a> {
        Quantity {
            start,
            end,
            split: end,
            kind: Kind::Fraction,
            value,
            upper: value,
            unit: "",
            currency: "",
            per: "",
            factor: Number::from(1),
            bound: None,
        }
    }

    fn per_cent(&self, start: usize, end: usize, split: usize, value: Number) -> Quantity<'a> {
        Quantity { kind: Kind::Percent, unit: self.unit_name("%"), split, ..self.part(start, end, value) }
    }
}
