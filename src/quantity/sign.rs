//! The sign before a quantity: -5.04%, 负三度, 零下20℃.

use super::class::{Beside, Class, beside, class};
use super::{Quantity, Scanner};
use crate::lexicon::contexts::Context;

impl<'a> Scanner<'a, '_> {
    /// Takes the sign before a quantity into it: -5.04%, 负三度, 零下20℃.
    #[inline]
    pub(super) fn signed(&self, mut quantity: Quantity<'a>) -> Quantity<'a> {
        if let Some(start) = self.sign(quantity.start)
            && quantity.value == quantity.upper
        {
            quantity.start = start;
            quantity.value = quantity.value.negate();
            quantity.upper = quantity.value;
        }
        quantity
    }

    /// Where the sign begins that ends at `at`.
    #[inline]
    pub(super) fn sign(&self, at: usize) -> Option<usize> {
        if beside(self.previous(at)).may_be(Beside::SIGN) { self.sign_before(at) } else { None }
    }

    #[inline(never)]
    fn sign_before(&self, at: usize) -> Option<usize> {
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
            // A hyphen after a letter, digit or unit joins, it does not take away.
            let follows_code =
                before.is_ascii_alphanumeric() && self.lexicon.contexts.before(Context::Signed, rest).is_none();
            text.len() == full.len()
                && !follows_code
                && !"-－−﹣—%％‰)）年月日号点时分秒〕]".contains(before)
                && !matches!(class(before.into()), Class::Arabic(_) | Class::Digit(_))
        } else {
            self.lexicon.contexts.before(Context::Bearing, rest).is_none()
        };
        (fits && start >= self.last_end).then_some(start)
    }
}
