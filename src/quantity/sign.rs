//! The sign before a quantity: -5.04%, 负三度, 零下20℃.

use super::class::{Beside, Class, beside, class};
use super::{Quantity, Scanner};
use crate::lexicon::contexts::Context;
use crate::record::Kind;

impl<'a> Scanner<'a, '_> {
    /// Takes the sign before a quantity into it: -5.04%, 负三度, 零下20℃.
    #[inline]
    pub(super) fn signed(&self, mut quantity: Quantity<'a>) -> Quantity<'a> {
        let ratio = matches!(quantity.kind, Kind::Percent | Kind::PercentagePoint);
        if let Some(start) = self.sign(quantity.start, ratio)
            && quantity.value == quantity.upper
        {
            quantity.start = start;
            quantity.value = quantity.value.negate();
            quantity.upper = quantity.value;
        }
        quantity
    }

    /// Where the sign begins that ends at `at`, of a percentage or of any other number.
    #[inline]
    pub(super) fn sign(&self, at: usize, ratio: bool) -> Option<usize> {
        if beside(self.previous(at)).may_be(Beside::SIGN) { self.sign_before(at, ratio) } else { None }
    }

    #[inline(never)]
    fn sign_before(&self, at: usize, ratio: bool) -> Option<usize> {
        let full = self.before(at);
        let text = ["摄氏", "华氏", "攝氏", "華氏"].iter().find_map(|scale| full.strip_suffix(scale)).unwrap_or(full);
        let text = text.trim_end_matches(' ');
        let last = text.chars().next_back()?;
        let length = match last {
            '负' | '負' | '-' | '－' | '−' | '﹣' => last.len_utf8(),
            '下' if text.ends_with("零下") => "零下".len(),
            '的' if text.ends_with("负的") || text.ends_with("負的") => "负的".len(),
            _ => return None,
        };
        let rest = &text[..text.len() - length];
        let start = at - full.len() + rest.len();
        let before = rest.chars().next_back().unwrap_or(' ');
        let fits = if matches!(last, '-' | '－' | '−' | '﹣') {
            // A hyphen after a letter, digit or amount joins, it does not take away: 6元/斤-9元/公斤. But a percentage is no day of a
            // month, nor goes on with an amount: 去年-5%, 营收5亿元-3%.
            let joins = before.is_ascii_alphanumeric()
                || "-－−﹣—%％‰)）号点时分秒〕]".contains(before)
                || !ratio
                    && ("年月日".contains(before) || self.found.last().is_some_and(|last| last.span.end == start))
                || matches!(class(before.into()), Class::Arabic(_) | Class::Digit(_));
            text.len() == full.len() && (!joins || self.lexicon.contexts.before(Context::Signed, rest).is_some())
        } else {
            self.lexicon.contexts.before(Context::Bearing, rest).is_none()
        };
        (fits && start >= self.last_end).then_some(start)
    }
}
