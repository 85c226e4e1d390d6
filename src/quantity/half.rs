//! Halves: 半年, 个半小时, 半数.

use super::{Quantity, Scanner};
use crate::lexicon::contexts::Context;
use crate::lexicon::units::Rule;
use crate::number::Number;
use crate::record::{Bound, Kind};

impl<'a> Scanner<'a, '_> {
    /// 个半小时: one and a half.
    pub(super) fn one_and_half(&self, at: usize, after: usize, before: &str) -> Option<Quantity<'a>> {
        let one = ["个", "個"].into_iter().find(|one| before.ends_with(one))?;
        let counted = before[..before.len() - one.len()].chars().next_back().is_some_and(super::is_numeral);
        let (unit, len) = self.counted_unit(self.after(after))?;
        let start = at - one.len();
        let fits = unit.kind == Some(Kind::Duration) && !counted && start >= self.last_end;
        let value = Number::new(15, -1).times(unit.factor)?;
        fits.then(|| Quantity {
            start,
            end: after + len,
            split: after,
            kind: Kind::Duration,
            value,
            upper: value,
            unit: &unit.name,
            currency: "",
            per: "",
            factor: unit.factor,
            bound: None,
        })
    }

    /// 半年, 半小时, 半数; the place to go on from.
    #[inline(never)]
    pub(super) fn half(&mut self, at: usize, len: usize) -> usize {
        let after = at + len;
        if self.lexicon.blockers.word_at(self.text, self.segment.start, at).is_some() {
            return after;
        }
        let before = self.before(at);
        if let Some(mut quantity) = self.one_and_half(at, after, before) {
            let end = quantity.end;
            self.emit(&mut quantity, 0);
            return end;
        }
        // 过半数, but 超过|半数.
        if self.is_before(Context::HalfOf, at) && !self.is_bounded(at) {
            return after;
        }
        let text = self.after(after);
        let half = Number::new(5, -1);
        let make = |end, kind, unit: &'a str, value, bound| Quantity {
            start: at,
            end,
            split: after,
            kind,
            value,
            upper: value,
            unit,
            currency: "",
            per: "",
            factor: Number::from(1),
            bound,
        };
        if text.starts_with('百') && self.options.bare_numbers {
            let end = after + "百".len();
            self.emit(&mut make(end, Kind::Number, "", Number::from(50), None), 0);
            return end;
        }
        if text.starts_with('数') && !text.starts_with("数据") && !text.starts_with("数字") {
            let mut quantity = make(after + "数".len(), Kind::Fraction, "", half, None);
            self.emit(&mut quantity, 0);
            return after + "数".len();
        }
        let (skipped, over) = match text.strip_prefix('个').and_then(|rest| rest.strip_prefix('多')) {
            Some(_) => ("个多".len(), true),
            None => (0, false),
        };
        let counted = if skipped > 0 { self.counted_unit(&text[skipped..]) } else { self.lexicon.units.longest(text) };
        let Some((unit, size)) = counted else { return after };
        let fits = matches!(unit.rule, Rule::Always | Rule::Year)
            && (unit.kind == Some(Kind::Duration)
                || unit.kind == Some(Kind::Measure) && !matches!(&*unit.name, "℃" | "点"));
        let fits = fits || self.options.bare_numbers && unit.rule == Rule::Always && &*unit.name == "个";
        let Some(kind) = unit.kind.filter(|_| fits) else { return after };
        let end = after + skipped + size;
        let Some(value) = half.times(unit.factor) else { return after };
        let mut quantity = make(end, kind, &unit.name, value, over.then_some(Bound::Over));
        self.emit(&mut quantity, 0);
        end
    }
}
