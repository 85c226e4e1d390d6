//! Numbers without a unit: items of a list that take the unit of its last (1.8、1.45和0.4个百分点), magnitudes (13万),
//! statistics (PMI为50.1).

use super::numeral::{self, Numeral, Outcome};
use super::{Quantity, Scanner, is_numeral};
use crate::lexicon::charset::is_han;
use crate::lexicon::contexts::Context;
use crate::number::Number;
use crate::record::{Bound, Kind};
use crate::span;

/// A number without a unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bare<'a> {
    quantity: Quantity<'a>,
    tail: i32,
    decimal: bool,
    arabic: bool,
    lead: bool,
    vague: bool,
}

/// From which of a list on its numbers share the 万 or 亿 of its last, whose number without it is `core`: 3.5、4.2亿元 do, and so do
/// 901、25、9万吨 and what has decimals, 143.55、0.22亿元; 8000、1.2万家 do not, for 8000 is more than a hundred times the next.
fn shares(list: &[Bare<'_>], core: Number) -> usize {
    let mut largest = core;
    for (i, bare) in list.iter().enumerate().rev() {
        let value = size(bare.quantity.value);
        let hundred = largest.times(Number::from(100)).unwrap_or(largest);
        if value.compare(hundred).is_gt() && !bare.decimal {
            return i + 1;
        }
        if value.compare(largest).is_gt() {
            largest = value;
        }
    }
    0
}

impl<'a> Scanner<'a, '_> {
    /// Notes a number without a unit; the place to go on from.
    pub(super) fn bare_number(&mut self, numeral: &Numeral) -> usize {
        let bare_numbers = self.options.bare_numbers;
        // News is full of 一 and 二 that count nothing.
        if !bare_numbers && !numeral.arabic && numeral.tail == 0 {
            return numeral.end;
        }
        // DI-7400|千兆路由器: so fast is a network.
        if numeral.arabic && numeral.tail > 0 && self.is_before(Context::Bandwidth, numeral.end) && !bare_numbers {
            return numeral.end;
        }
        let named = || !matches!(self.previous(numeral.start), ')' | '）') && self.is_named_magnitude(numeral);
        if numeral.lead && !named() {
            return numeral.end;
        }
        let mut quantity = Quantity {
            start: numeral.start,
            end: numeral.end,
            split: numeral.core_end,
            kind: Kind::Number,
            value: numeral.value,
            upper: numeral.upper,
            unit: "",
            currency: "",
            per: "",
            factor: Number::from(1),
            bound: numeral.over.map(|_| Bound::Over),
        };
        if let Some(upper) = self.listed_range(numeral) {
            (quantity.upper, quantity.end, quantity.split) = (upper.value, upper.end, upper.core_end);
        }
        if bare_numbers && let Some((value, end)) = self.scientific(numeral) {
            (quantity.value, quantity.upper, quantity.end) = (value, value, end);
        }
        // 上亿
        if numeral.lead && !numeral.vague && self.is_upward(numeral.start) {
            quantity.start -= "上".len();
            quantity.bound = Some(Bound::AtLeast);
        }
        let quantity = self.signed(quantity);
        if self.is_code(numeral.start, numeral.end, &quantity) {
            self.flush_bare();
            return quantity.end;
        }
        if let Some(rate) = self.per_many(&quantity, numeral.decimal) {
            self.flush_bare();
            self.push(&rate);
            return rate.end;
        }
        if let Some(last) = self.bare.last()
            && !self.is_separator(last.quantity.end, quantity.start)
        {
            self.flush_bare();
        }
        self.bare.push(Bare {
            quantity,
            tail: numeral.tail,
            decimal: numeral.decimal,
            arabic: numeral.arabic,
            lead: numeral.lead,
            vague: numeral.vague,
        });
        quantity.end
    }

    /// The upper end of a range that is a member of a list, which has its unit from the last: 12-15/|28-35/40-50万吨.
    fn listed_range(&self, low: &Numeral) -> Option<Numeral> {
        let joins = matches!(self.next(low.end), '-' | '~' | '～' | '—' | '–');
        if !joins || !low.arabic || low.tail != 0 || low.upper != low.value {
            return None;
        }
        let from = low.end + self.next(low.end).len_utf8();
        let Outcome::Found(high) = numeral::parse(self.bytes, from, self.end) else { return None };
        let closes = matches!(self.next(high.end), '/' | '／' | '、');
        let next = self.next(high.end + self.next(high.end).len_utf8());
        let plain = high.arabic && high.tail == 0 && high.upper == high.value && high.value.compare(low.value).is_gt();
        (closes && next.is_ascii_digit() && plain).then_some(high)
    }

    pub(super) fn is_separator(&self, from: usize, to: usize) -> bool {
        let gap = self.text.get(from..to).unwrap_or("").trim();
        !gap.is_empty() && self.lexicon.contexts.before(Context::Separator, gap) == Some(gap.len())
    }

    /// Gives the unit of a quantity to the list of bare numbers that leads up to it, or lets the list go.
    pub(super) fn share_unit(&mut self, quantity: &Quantity<'a>, tail: i32) {
        let Some(last) = self.bare.last() else { return };
        let joins = self.is_separator(last.quantity.end, quantity.start);
        let shared = !matches!(quantity.kind, Kind::Rank | Kind::Fraction | Kind::Number);
        // 营收5亿/+3%: what has a magnitude of its own is no percentage.
        let ratio = matches!(quantity.kind, Kind::Percent | Kind::PercentagePoint);
        let apart = ratio && self.bare.iter().any(|bare| bare.tail > 0);
        if !joins || !shared || apart || self.is_list_number() {
            self.flush_bare();
            return;
        }
        let mut list = std::mem::take(&mut self.bare);
        let core = size(quantity.value.shift(-tail).unwrap_or(quantity.value));
        let sharing = shares(&list, core);
        for (i, bare) in list.iter().enumerate() {
            let mut item = bare.quantity;
            let large = i < sharing;
            // 3000、1.2万亿元: who can tell what 3000 are.
            if large && tail >= 8 && bare.tail == 0 {
                continue;
            }
            let power = if bare.tail == 0 && !large { tail } else { 0 };
            let scaled = |value: Number| value.shift(power).and_then(|v| v.times(quantity.factor));
            let (Some(value), Some(upper)) = (scaled(item.value), scaled(item.upper)) else { continue };
            (item.value, item.upper) = (value, upper);
            (item.kind, item.unit, item.currency) = (quantity.kind, quantity.unit, quantity.currency);
            // 0.78/0.98/1.15元/股, 每股0.78/0.98元
            if item.per.is_empty() {
                item.per = match quantity.per {
                    "" if i == 0 => self.rate_before(&item),
                    "" => self.rate_of_list(&item),
                    per => per,
                };
            }
            self.push(&item);
        }
        list.clear();
        self.bare = list;
    }

    /// 2个和4个百分点: the 个 of what stands before in the list are points, too.
    pub(super) fn share_points(&mut self, points: &Quantity<'a>) {
        if points.kind != Kind::PercentagePoint || !self.text[points.split..points.end].starts_with(['个', '個']) {
            return;
        }
        let mut next = points.start;
        for i in (self.first..self.found.len()).rev() {
            let last = self.found[i];
            if last.kind != Kind::Count
                || !matches!(last.written_unit, "个" | "個")
                || !self.is_separator(last.span.end, next)
            {
                break;
            }
            (self.found[i].kind, self.found[i].unit) = (points.kind, points.unit);
            next = last.span.start;
        }
    }

    /// 1、70个大中城市: a number that heads a line is none of the list.
    fn is_list_number(&self) -> bool {
        let [only] = &self.bare[..] else { return false };
        let before = self.before(only.quantity.start).trim_end_matches([' ', '\u{3000}', '*', '#']);
        only.quantity.value.compare(Number::from(100)).is_lt()
            && !only.decimal
            && (before.is_empty() || before.ends_with(['\n', '。', '；', ';']))
    }

    /// Lets the waiting numbers go: those that say something without a unit are mentions, the rest is nothing.
    #[inline]
    pub(super) fn flush_bare(&mut self) {
        if !self.bare.is_empty() {
            self.flush_list();
        }
    }

    #[inline(never)]
    fn flush_list(&mut self) {
        let mut list = std::mem::take(&mut self.bare);
        self.share_magnitude(&mut list);
        for bare in &list {
            if let Some(quantity) = self.alone(bare) {
                self.push(&quantity);
            }
        }
        list.clear();
        self.bare = list;
    }

    /// 6.22/7.35/9.00亿: the list shares the 亿 of its last.
    fn share_magnitude(&self, list: &mut [Bare<'a>]) {
        let Some((last, rest)) = list.split_last_mut() else { return };
        if last.tail < 8 || last.lead || self.options.bare_numbers {
            return;
        }
        let core = last.quantity.value.shift(-last.tail).unwrap_or(last.quantity.value);
        let sharing = shares(rest, core);
        for bare in rest[sharing..].iter_mut().filter(|bare| bare.tail == 0) {
            if let (Some(value), Some(upper)) =
                (bare.quantity.value.shift(last.tail), bare.quantity.upper.shift(last.tail))
            {
                (bare.quantity.value, bare.quantity.upper, bare.tail) = (value, upper, last.tail);
            }
        }
    }

    /// What a number means that never gets a unit.
    fn alone(&self, bare: &Bare<'a>) -> Option<Quantity<'a>> {
        let mut quantity = bare.quantity;
        // 3-5/6: nor is a range without one anything.
        if bare.arabic && bare.tail == 0 && quantity.upper != quantity.value && !self.options.bare_numbers {
            return None;
        }
        if self.options.bare_numbers {
            return Some(quantity);
        }
        if bare.tail > 0 && self.lists_security(&quantity) {
            return None;
        }
        if bare.lead || bare.tail > 0 && !bare.vague {
            // 万亿产业 is money unless something says otherwise: 用户破亿.
            let hundred_millions = bare.lead || bare.tail >= 8;
            (quantity.kind, quantity.unit) = self.bare_kind(quantity.start, quantity.end, hundred_millions);
            if quantity.kind == Kind::Money {
                quantity.currency = "CNY";
                return Some(self.with_rate(quantity));
            }
            return Some(quantity);
        }
        if let Some(ratio) = self.ratio(&quantity, bare.decimal) {
            return Some(ratio);
        }
        self.is_statistic(&quantity, bare).then_some(quantity)
    }

    /// Whether six digits are the code of a share whose name begins with the magnitude: 000002万科A, 603666亿嘉和. The exchanges
    /// of Shanghai and Shenzhen number shares from 60, 68, 00 and 30.
    fn lists_security(&self, quantity: &Quantity<'a>) -> bool {
        let digits = &self.text[quantity.start..quantity.split];
        let code = digits.len() == 6
            && digits.bytes().all(|b| b.is_ascii_digit())
            && ["60", "68", "00", "30"].iter().any(|board| digits.starts_with(board));
        let named = |c: char| is_han(c) && !matches!(c, '的' | '左' | '以' | '和');
        code && (digits.starts_with("00") || named(self.next(quantity.end)))
    }

    /// Whether a bare 13万 is money or a count. Of 13亿 that nothing tells it is money.
    pub(super) fn bare_kind(&self, start: usize, end: usize, hundred_millions: bool) -> (Kind, &'a str) {
        let contexts = &self.lexicon.contexts;
        let from = span::begin(self.text, start.saturating_sub(3 * super::WINDOW).max(self.segment.start));
        let before = &self.text[from..start];
        let sentence = before.rfind(['。', '\n']).map_or(before, |i| &before[i..]);
        let clause = sentence.rfind(['，', ',', '；', ';']).map_or(sentence, |i| &sentence[i..]);
        let after = self.after(end);
        let money = if contexts.after(Context::MoneyAfter, after).is_some() {
            true
        } else if contexts.after(Context::CountedAfter, after).is_some() || self.are_people(after) {
            false
        } else {
            // What was said last of money or of things counted tells, in the clause or else in the sentence.
            let said = |text: &str| {
                let money = contexts.last(Context::Money, text);
                let things = contexts.last(Context::Counting, text);
                (money.is_some() || things.is_some()).then_some(money > things)
            };
            // 1000万 before a noun counts it, unless its own clause speaks of money.
            let named = after.trim_start_matches(['“', '"']).starts_with(is_han);
            said(clause).or_else(|| said(sentence).filter(|_| !named)).unwrap_or(hundred_millions)
        };
        if money { (Kind::Money, self.unit_name("元")) } else { (Kind::Count, "") }
    }

    /// Whether the noun phrase after a number is of people: 1.7亿的|技能人才.
    fn are_people(&self, after: &str) -> bool {
        let phrase = after.split(['，', ',', '。', '；', '、', '\n']).next().unwrap_or_default();
        let end = phrase.char_indices().nth(10).map_or(phrase.len(), |(at, _)| at);
        self.lexicon.contexts.within(Context::People, &phrase[..end])
    }

    /// 百亿, 万亿 without a unit where they size something: 万亿级, 接近百亿的.
    fn is_named_magnitude(&self, numeral: &Numeral) -> bool {
        if self.options.bare_numbers {
            return numeral.value.compare(Number::from(1)).is_gt() && !is_magnitude_alone(numeral);
        }
        if self.heads_column(numeral) {
            return false;
        }
        let money_after = self.is_after(Context::MoneyAfter, numeral.end);
        let bounded = || self.is_bounded(numeral.start);
        let hundred_millions = numeral.value.compare(Number::new(1, 8)).is_ge();
        // 票房破千万, 毕业生超千万: less only where it ends what it stands in.
        let million = || numeral.value.compare(Number::new(1, 6)).is_ge() && self.closes(numeral.end) && bounded();
        hundred_millions && (money_after || bounded()) || million()
    }

    /// 2.46∶1
    fn ratio(&self, quantity: &Quantity<'a>, decimal: bool) -> Option<Quantity<'a>> {
        if !matches!(self.next(quantity.end), '∶' | ':' | '：') {
            return None;
        }
        let text = self.after(quantity.end);
        let rest = text.strip_prefix(['∶', ':', '：'])?;
        let one = rest.strip_prefix(['1', '１'])?;
        let apart = !one.starts_with(|c: char| c.is_ascii_digit() || c == '.');
        let spoken = decimal || self.lexicon.contexts.within(Context::Ratio, self.before(quantity.start));
        let end = quantity.end + text.len() - one.len();
        (apart && spoken).then_some(Quantity { end, split: end, ..*quantity })
    }

    /// 15.7/10万: how many there are to so many, as vital statistics say it; 3/10万元 is a list.
    fn per_many(&self, quantity: &Quantity<'a>, decimal: bool) -> Option<Quantity<'a>> {
        const MANY: [&str; 5] = ["10万", "十万", "100万", "百万", "万"];
        if !matches!(self.next(quantity.end), '/' | '／') || self.before(quantity.start).ends_with(['/', '／']) {
            return None;
        }
        let text = self.after(quantity.end);
        let slash = text.chars().next().map_or(0, char::len_utf8);
        let many = MANY.iter().find(|many| text[slash..].starts_with(**many))?.len();
        let rest = &text[slash + many..];
        let persons = if decimal && rest.starts_with('人') && !rest.starts_with("人民") { "人".len() } else { 0 };
        let next = rest[persons..].chars().next().unwrap_or_default();
        let alone =
            persons > 0 || !next.is_ascii_alphanumeric() && !is_numeral(next) && !self.lexicon.units.may_begin(next);
        let end = quantity.end + slash + many + persons;
        let per = &text[slash..slash + many + persons];
        alone.then_some(Quantity { end, per, ..*quantity })
    }

    /// PMI为50.1, 报7.1471: a number of an index that is stated, or from which it moves.
    fn is_statistic(&self, quantity: &Quantity<'a>, bare: &Bare<'a>) -> bool {
        if !bare.arabic || !bare.decimal {
            return false;
        }
        let before = self.before(quantity.start);
        let clause = before.rfind(['。', '；', ';', '\n']).map_or(before, |i| &before[i..]);
        let after = self.after(quantity.end);
        let closes = after.is_empty()
            || after.starts_with(['，', ',', '。', '；', ';', '、', '）', ')', '\n', ' ', '和', '（', '(', '的', '关'])
            || after.starts_with('/') && before.ends_with("分别为");
        let contexts = &self.lexicon.contexts;
        let stated = |text: &str| contexts.before(Context::Stated, text).is_some();
        let listed = self.found[self.first..].last().is_some_and(|last| {
            last.kind == Kind::Number
                && last.span.end <= quantity.start
                && self.is_separator(last.span.end, quantity.start)
        });
        let stated = stated(before) || before.strip_suffix(['了', '约', '近']).is_some_and(stated) || listed;
        // 收入比由2.5缩小到2.4
        let moves = || before.ends_with(['由', '从', '的']) && contexts.after(Context::Stated, after).is_some();
        (closes && stated || moves()) && contexts.within(Context::Statistic, clause)
    }
}

/// A number without its sign.
fn size(value: Number) -> Number {
    if value.is_negative() { value.negate() } else { value }
}

/// 万, 百 and 拾 alone are words, not numbers.
fn is_magnitude_alone(numeral: &Numeral) -> bool {
    numeral.bare_magnitude && numeral.over.is_none()
}
