//! Bounds: the words on either side that say on which side of the value the truth lies.

use super::class::{Beside, beside};
use super::{Mention, Quantity, Scanner, last_clause};
use crate::lexicon::charset::is_han;
use crate::lexicon::contexts::Context;
use crate::record::{Bound, Kind};
use crate::span::Span;

impl<'a> Scanner<'a, '_> {
    /// The bound of a quantity, and its span together with the words that give it. Of several the one before counts
    /// first (超过…以上), then 多 and 余 inside, then the one after.
    pub(super) fn bounds(&self, quantity: &Quantity<'a>) -> (Bound, Span) {
        let mut outer = Span::new(quantity.start, quantity.end);
        let shares = matches!(quantity.kind, Kind::Percent | Kind::Fraction);
        // 登上第3位 climbs to a place, it does not pass it.
        let ranked = quantity.kind == Kind::Rank;
        // 超8项|世界纪录 is done to so many.
        let broken = quantity.kind == Kind::Count && self.is_after(Context::Broken, quantity.end);
        // 近两年，: the last two years, not nearly two.
        // 尤其是近三百年|来, 至少近两年|内
        let past = || self.previous(quantity.start) == '近' && matches!(self.next(quantity.end), '来' | '内');
        let recent = quantity.kind == Kind::Duration && (self.is_before(Context::Recent, quantity.start) || past());
        let before = if ranked || recent || broken { None } else { self.bound_before(self.before_rate(quantity)) }
            .or_else(|| if shares { self.about_share(quantity.start) } else { None })
            // 超过|人民币|1500亿元
            .or_else(|| self.bound_before(self.own_currency(quantity, quantity.start)?))
            .or_else(|| if ranked { None } else { self.bound_of_verb(quantity.start) });
        if let Some((_, start)) = before {
            outer.start = start;
        }
        // 折合人民币|5000元
        if let Some(start) = self.own_currency(quantity, outer.start) {
            outer.start = start;
        }
        // 同比+5%, 均价+68元/吨, 净利2亿元（+42亿）, 销量环比+20万吨; but 手机+3000元 are two.
        let changes = |at: usize| {
            const BASES: [&str; 4] = ["同比", "环比", "（", "("];
            let amount = matches!(quantity.kind, Kind::Money | Kind::Measure | Kind::Count);
            let alone = || BASES.iter().any(|base| self.before(at).ends_with(base));
            matches!(quantity.kind, Kind::Percent | Kind::PercentagePoint)
                || amount && (!quantity.per.is_empty() || alone())
        };
        if outer.start == quantity.start
            && let plus @ ('+' | '＋') = self.previous(outer.start)
            && changes(outer.start - plus.len_utf8())
            && self.found.last().is_none_or(|last| last.outer.end < outer.start)
        {
            outer.start -= plus.len_utf8();
        }
        let (next, spaced) = self.next_solid(quantity.end);
        let may_follow = self.lexicon.bounds.may_begin(next);
        let mut after = if may_follow { self.lexicon.bounds.after(self.after(spaced)) } else { None };
        if let Some((_, len)) = after {
            outer.end = spaced + len;
        } else if before.is_none() {
            // 比170低
            let bound = match next {
                '低' | '少' | '小' => Some(Bound::Under),
                '高' | '多' | '大' => Some(Bound::Over),
                _ => None,
            };
            after = bound.filter(|_| self.before(quantity.start).trim_end().ends_with('比')).map(|b| (b, 0));
        }
        let bound = match (before, after) {
            // 大于10小于20 is a range and says it all.
            _ if quantity.bound == Some(Bound::Exact) => Bound::Exact,
            (Some((Bound::About, _)), Some((after, _))) => after,
            (Some((bound, _)), _) => bound,
            (None, Some((after, _))) if after != Bound::About || quantity.bound.is_none() => after,
            _ => quantity.bound.unwrap_or(Bound::Exact),
        };
        (bound, outer)
    }

    /// The bound of a quantity, which may be one of a list that has it before its first: 分别超过3%和5%, 不低于35%、70%.
    pub(super) fn shared_bound(&mut self, quantity: &Quantity<'a>, bound: Bound, outer: Span) -> Bound {
        let shared = self.each.take();
        if bound == Bound::Exact {
            let same = |last: &Mention<'_>| last.unit == quantity.unit;
            self.each = shared
                .filter(|_| self.is_separator(self.last_end, quantity.start) && self.found.last().is_some_and(same));
            return self.each.unwrap_or(bound);
        }
        let norm = self.after(outer.start).starts_with('不') && matches!(bound, Bound::AtLeast | Bound::AtMost);
        let first = outer.start < quantity.start && (norm || self.is_before(Context::Each, outer.start));
        self.each = Some(bound).filter(|_| first);
        bound
    }

    /// Where the name of a sum's own currency begins that ends at `at`: 人民币|5000元.
    fn own_currency(&self, quantity: &Quantity<'a>, at: usize) -> Option<usize> {
        let (unit, start) = if quantity.kind == Kind::Money { self.currency_before(at)? } else { return None };
        (unit.name == quantity.unit).then_some(start)
    }

    /// Where a quantity begins, with what stands right before it that it is counted for: 不超过|每公斤2.5毫克.
    fn before_rate(&self, quantity: &Quantity<'a>) -> usize {
        let start = quantity.start;
        if quantity.per.is_empty() {
            return start;
        }
        let before = self.before(start);
        let Some(each) = before.rfind('每') else { return start };
        let unit = before[each + '每'.len_utf8()..].trim_start_matches(['一', '1']);
        if self.lexicon.units.exact(unit).is_some() { start - (before.len() - each) } else { start }
    }

    /// The bound word that ends at `at`, perhaps with 了 or a space between, and where it begins.
    #[inline]
    pub(super) fn bound_before(&self, at: usize) -> Option<(Bound, usize)> {
        if self.may_end_bound(self.previous(at)) { self.bound_word_before(at) } else { None }
    }

    /// Whether a bound word, or what may stand between it and its quantity, may end in a character.
    #[inline]
    pub(super) fn may_end_bound(&self, previous: char) -> bool {
        beside(previous).may_be(Beside::BOUND) || self.lexicon.bounds.may_end(previous)
    }

    #[inline(never)]
    fn bound_word_before(&self, at: usize) -> Option<(Bound, usize)> {
        let full = self.before(at);
        let text = full.trim_end_matches([' ', '“', '"', '「', '\u{3000}']);
        let floor = self.last_end;
        let found = |text: &str| {
            let (bound, len) = self.lexicon.bounds.before(text)?;
            let start = at - full.len() + text.len() - len;
            // 上 bounds magnitudes only: 上百, not 网上30家.
            if text.ends_with('上') && bound == Bound::AtLeast {
                return None;
            }
            // 开支比收入超出|5亿元: so much it is more.
            if text.ends_with("超出") && last_clause(text).contains('比') {
                return None;
            }
            (start >= floor).then_some((bound, start))
        };
        found(text).or_else(|| {
            // 超过了; but 过了 is no bound.
            let (bound, start) = found(text.strip_suffix(['了', '到'])?)?;
            (at - start > "过了".len() + "超".len()).then_some((bound, start))
        })
    }

    /// 约占全国GDP比重的10%: the bound stands before what the share is of.
    fn about_share(&self, at: usize) -> Option<(Bound, usize)> {
        let from = at.saturating_sub(super::WINDOW).max(self.segment.start);
        let start = from + last_about(&self.bytes[from..at])?;
        let starts_clause = |c: char| matches!(c, '，' | ',' | '。' | '；' | ';' | '、' | '：' | '\n');
        (start >= self.last_end && !self.text[start..at].contains(starts_clause)).then_some((Bound::About, at))
    }

    /// 至少|会持续|5年, 至少|多了|3000元: the bound stands before the verb.
    fn bound_of_verb(&self, at: usize) -> Option<(Bound, usize)> {
        const LONGEST: usize = 4;
        let before = &self.text[self.last_end.max(self.segment.start)..at];
        let verb = before.char_indices().rev().take(LONGEST).take_while(|&(_, c)| is_han(c)).map(|(i, _)| i);
        let mut bounded = verb.filter(|&i| before[..i].ends_with(['少', '多']));
        bounded.find_map(|i| {
            const WORDS: [(&str, Bound); 3] =
                [("至少", Bound::AtLeast), ("至多", Bound::AtMost), ("顶多", Bound::AtMost)];
            let &(_, bound) = WORDS.iter().find(|(word, _)| before[..i].ends_with(word))?;
            // 至少|在2011年, 至少|从目前看 say of something else that it is so at least.
            let verb = !before[i..].starts_with(['在', '从', '对', '就', '到', '比', '是', '说', '像', '以', '按']);
            verb.then_some((bound, at))
        })
    }

    /// Whether a bound word or the like stands before a bare magnitude: 近百家, 上千人, 过万亿.
    pub(super) fn is_bounded(&self, at: usize) -> bool {
        self.is_upward(at) || self.bound_before(at).is_some() || self.is_before(Context::Moved, at)
    }

    /// Whether the 上 of 上百 stands before a magnitude.
    pub(super) fn is_upward(&self, at: usize) -> bool {
        if !self.lexicon.bounds.may_end(self.previous(at)) {
            return false;
        }
        let word = self.lexicon.bounds.before(self.before(at));
        word.is_some_and(|(bound, len)| bound == Bound::AtLeast && len == "上".len())
    }
}

/// Where the last 约占 begins.
fn last_about(text: &[u8]) -> Option<usize> {
    let word = "约占".as_bytes();
    let ends = memchr::memrchr_iter(word[word.len() - 1], text).map(|last| last + 1);
    ends.filter_map(|end| end.checked_sub(word.len())).find(|&start| text[start..].starts_with(word))
}
