//! 翻番: 翻一番 is twice, 翻两番 four times.

use super::numeral::{self, Outcome};
use super::{Quantity, Scanner};
use crate::lexicon::contexts::Context;
use crate::number::Number;
use crate::record::Kind;

/// How many characters a bound word inside 翻…番 has at most.
const LONGEST_BOUND: usize = 2;

impl<'a> Scanner<'a, '_> {
    /// Reads 翻番, 翻一番, 翻了两番 at `at`.
    pub(super) fn doubled(&self, at: usize) -> Option<Quantity<'a>> {
        let mut here = at + "翻".len();
        if self.after(here).starts_with('了') {
            here += "了".len();
        }
        // 翻了近5番: how exact it is stands inside.
        let text = self.after(here);
        let ends = text.char_indices().map(|(i, c)| here + i + c.len_utf8()).take(LONGEST_BOUND);
        let inner = ends.filter_map(|end| {
            let (bound, length) = self.lexicon.bounds.before(&self.text[..end])?;
            (length == end - here).then_some((bound, end))
        });
        let counted = |end| matches!(numeral::parse(self.bytes, end, self.end), Outcome::Found(_));
        let inner = inner.last().filter(|&(_, end)| counted(end));
        here = inner.map_or(here, |(_, end)| end);
        let split = here;
        let mut times = 1;
        if let Outcome::Found(numeral) = numeral::parse(self.bytes, here, self.end) {
            times = numeral.value.to_small().filter(|n| (1..=10).contains(n))?;
            here = numeral.end;
        }
        let end = here + "番".len();
        let is_doubled = self.after(here).starts_with('番') && !self.is_after(Context::NotDoubled, end);
        let value = Number::from(1 << times);
        is_doubled.then(|| Quantity {
            start: at,
            end,
            split: if here > split { here } else { at },
            kind: Kind::Multiple,
            value,
            upper: value,
            unit: self.unit_name("倍"),
            currency: "",
            per: "",
            factor: Number::from(1),
            bound: inner.map(|(bound, _)| bound),
        })
    }

    /// The canonical name of a unit of the lexicon.
    pub(super) fn unit_name(&self, surface: &str) -> &'a str {
        self.lexicon.units.exact(surface).map_or("", |unit| &unit.name)
    }
}
