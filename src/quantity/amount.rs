//! Amounts: a numeral and its unit, with what may come between and after them.

use super::numeral::{self, Numeral, Outcome};
use super::{Quantity, Scanner};
use crate::lexicon::contexts::Context;
use crate::lexicon::units::{Rule, Unit};
use crate::number::Number;
use crate::record::{Bound, Kind};

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
    /// The numeral with the unit that follows it.
    pub(super) fn amount(&self, numeral: &Numeral) -> Option<Quantity<'a>> {
        let Some(found) = self.measured(numeral) else { return self.prefixed(numeral) };
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
        if counted || start < self.last_end() || self.lexicon.units.longest(self.after(numeral.end)).is_some() {
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

    /// A numeral without a unit after a currency: $20, 人民币3.14, RMB 500.
    fn prefixed(&self, numeral: &Numeral) -> Option<Quantity<'a>> {
        let (unit, start) = self.currency_before(numeral.start)?;
        Some(self.signed(Quantity {
            start,
            end: numeral.end,
            split: numeral.core_end,
            kind: Kind::Money,
            value: numeral.value,
            upper: numeral.upper,
            unit: &unit.name,
            currency: &unit.currency,
            per: "",
            factor: unit.factor,
            bound: numeral.over.map(|_| Bound::Over),
        }))
    }

    /// The currency whose sign or name ends at `at`, perhaps before a space, and where it begins.
    pub(super) fn currency_before(&self, at: usize) -> Option<(&'a Unit, usize)> {
        let full = self.before(at);
        let text = full.trim_end_matches(' ');
        let last = text.chars().next_back()?;
        if !(matches!(last, '币' | '幣' | '$' | '＄' | '¥' | '￥' | '€' | '£' | '₩' | '₹') || last.is_ascii_uppercase())
        {
            return None;
        }
        let starts = text.char_indices().rev().take(4).map(|(i, _)| i);
        let from = starts
            .filter(|&i| self.lexicon.units.exact(&text[i..]).is_some_and(|u| u.kind == Some(Kind::Money)))
            .last()?;
        let start = at - full.len() + from;
        let glued = last.is_ascii_uppercase() && text[..from].ends_with(|c: char| c.is_ascii_alphabetic());
        (start >= self.last_end() && !glued).then_some(())?;
        Some((self.lexicon.units.exact(&text[from..])?, start))
    }

    /// Takes the sign before a quantity into it: -5.04%, 负三度, 零下20℃.
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
    pub(super) fn sign(&self, at: usize) -> Option<usize> {
        let full = self.before(at);
        if !full.ends_with(['下', '的', '负', '負', '-', '－', '−', '﹣', '氏', ' ']) {
            return None;
        }
        let text = ["摄氏", "华氏", "攝氏", "華氏"].iter().find_map(|scale| full.strip_suffix(scale)).unwrap_or(full);
        let text = text.trim_end_matches(' ');
        let sign =
            ["零下", "负的", "負的", "负", "負", "-", "－", "−", "﹣"].into_iter().find(|sign| text.ends_with(sign))?;
        let rest = &text[..text.len() - sign.len()];
        let start = at - full.len() + rest.len();
        let before = rest.chars().next_back().unwrap_or(' ');
        let fits = if sign.chars().all(|c| "-－−﹣".contains(c)) {
            // A hyphen after a letter, digit or unit joins, it does not take away.
            text.len() == full.len()
                && !before.is_ascii_alphanumeric()
                && !"-－−﹣—%％‰)）年月日号点时分秒〕]".contains(before)
                && !matches!(
                    super::class::class(before.into()),
                    super::class::Class::Arabic(_) | super::class::Class::Digit(_)
                )
        } else {
            !matches!(before, '正' | '胜' | '担' | '肩' | '抱' | '辜' | '欺' | '背' | '自')
        };
        (fits && start >= self.last_end()).then_some(start)
    }

    /// The unit after a numeral, and the value in it.
    pub(super) fn measured(&self, numeral: &Numeral) -> Option<Measured<'a>> {
        if let Some(found) = self.prefixed_unit(numeral) {
            return Some(found);
        }
        let at = numeral::skip_spaces(self.bytes, numeral.end, self.end);
        let text = self.after(at);
        let special = self.half_way(numeral, at, text).or_else(|| self.kilo(numeral, at, text));
        if let Some(found) = special.or_else(|| self.counted_sum(numeral, at, text)) {
            return Some(found);
        }
        let (unit, len) = self.lexicon.units.longest(text)?;
        let end = at + len;
        if unit.kind.is_none() || unit.rule == Rule::Per || !self.is_plausible(numeral, unit, at, end) {
            return None;
        }
        let unit = self.meant(numeral, unit, at, end)?;
        // 八五折 is 85%.
        let two_digits = unit.rule == Rule::Tenths && numeral.value.compare(Number::from(10)).is_gt();
        let factor = if two_digits { Number::from(1) } else { unit.factor };
        let found = Measured {
            unit,
            at,
            end,
            value: numeral.value.times(factor)?,
            upper: numeral.upper.times(factor)?,
            over: numeral.over.is_some(),
            last: unit,
        };
        Some(if found.over || numeral.upper != numeral.value { found } else { self.compounded(numeral, found) })
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
    fn kilo(&self, numeral: &Numeral, at: usize, text: &str) -> Option<Measured<'a>> {
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
    fn counted_sum(&self, numeral: &Numeral, at: usize, text: &str) -> Option<Measured<'a>> {
        let rest = text.strip_prefix("个亿").or_else(|| text.strip_prefix("個億"))?;
        let after = at + text.len() - rest.len();
        let currency = self.lexicon.units.longest(rest).filter(|(unit, _)| unit.kind == Some(Kind::Money));
        let (unit, len) = currency.or(self.lexicon.units.exact("元").map(|unit| (unit, 0)))?;
        let value = numeral.value.shift(8)?.times(unit.factor)?;
        Some(Measured { unit, at, end: after + len, value, upper: value, over: false, last: unit })
    }

    /// 3个多小时, 两个半月: 多 or 半 between 个 and the unit.
    fn half_way(&self, numeral: &Numeral, at: usize, text: &str) -> Option<Measured<'a>> {
        let rest = text.strip_prefix(['个', '個'])?;
        let between = rest.chars().next().filter(|c| matches!(c, '多' | '余' | '半'))?;
        let rest = &rest[between.len_utf8()..];
        let (unit, len) = self.counted_unit(rest)?;
        if unit.kind != Some(Kind::Duration) {
            return None;
        }
        let value = if between == '半' { numeral.value.plus(Number::new(5, -1))? } else { numeral.value };
        let value = value.times(unit.factor)?;
        let end = at + text.len() - rest.len() + len;
        Some(Measured { unit, at, end, value, upper: value, over: between != '半', last: unit })
    }

    /// The unit that `text` begins with after 个: 月 and 钟 are units only with it.
    fn counted_unit(&self, text: &str) -> Option<(&'a Unit, usize)> {
        let ends = text.char_indices().map(|(i, c)| i + c.len_utf8()).take(2);
        let joined =
            ends.filter_map(|end| Some((self.lexicon.units.exact(&format!("个{}", &text[..end]))?, end))).last();
        joined.or_else(|| self.lexicon.units.longest(text))
    }

    /// What may follow a unit: a half (三斤半), a smaller unit (123元1角1分, 两年零三个月), or its bare number (九块九).
    fn compounded(&self, numeral: &Numeral, mut found: Measured<'a>) -> Measured<'a> {
        let kind = found.unit.kind.unwrap_or(Kind::Number);
        for _ in 0..3 {
            let text = self.after(found.end);
            let half = text.strip_prefix('半').filter(|rest| {
                !rest.starts_with([
                    '年', '导', '岛', '数', '价', '径', '决', '封', '自', '场', '程', '个', '成', '山', '固', '天',
                    '月',
                ])
            });
            if let Some(rest) = half
                && numeral.tail == 0
                && let Some(value) = Number::new(5, -1).times(found.unit.factor).and_then(|half| found.value.plus(half))
            {
                found.value = value;
                found.end += text.len() - rest.len();
                // 五分半钟: the unit closes after the half.
                if self.after(found.end).starts_with(['钟', '鐘']) {
                    found.end += "钟".len();
                }
                break;
            }
            let Some(next) = self.smaller(kind, &found) else { break };
            found = next;
        }
        // 0.3%万: a magnitude after the sign.
        if kind == Kind::Percent && self.options.bare_numbers && self.after(found.end).starts_with('万') {
            found.value = found.value.shift(4).unwrap_or(found.value);
            found.end += "万".len();
        }
        found.upper = found.value;
        found
    }

    fn smaller(&self, kind: Kind, found: &Measured<'a>) -> Option<Measured<'a>> {
        if !matches!(kind, Kind::Money | Kind::Measure | Kind::Duration | Kind::Percent) {
            return None;
        }
        let text = self.after(found.end);
        let linked = text.trim_start_matches(['零', '又']);
        let from = found.end + text.len() - linked.len();
        let first = linked.chars().next()?;
        if text.len() - linked.len() > "零".len() || !super::is_numeral(first) {
            return None;
        }
        let Outcome::Found(numeral) = numeral::parse(self.bytes, from, self.end) else { return None };
        if numeral.upper != numeral.value || numeral.tail != 0 || numeral.over.is_some() || numeral.lead {
            return None;
        }
        let at = numeral.end;
        let rest = self.after(at);
        let same = self.lexicon.units.longest(rest).filter(|(unit, _)| {
            unit.dimension == found.unit.dimension && unit.kind == Some(kind) && !unit.dimension.is_empty()
        });
        // 分 is a coin after 角 and 元, a minute after 小时.
        let meant = match (kind, rest.chars().next()) {
            (Kind::Money, Some('分')) => self.lexicon.units.exact("分钱").map(|u| (u, "分".len())),
            (Kind::Duration, Some('分')) if same.is_none() => {
                self.lexicon.units.exact("分钟").map(|u| (u, "分".len()))
            }
            _ => same,
        };
        let part = |unit: &Unit| match kind {
            Kind::Money if unit.name == found.unit.name => numeral.value.times(unit.factor),
            _ => numeral.value.times(unit.size)?.over(found.unit.size),
        };
        if let Some((unit, len)) = meant {
            let foreign = kind == Kind::Money && unit.currency != found.unit.currency;
            let share = part(unit)?;
            let one = part_of_one(found, unit, kind)?;
            // 五元六角 goes down, 五元六元 does not.
            if foreign || one.compare(part_of_one(found, found.last, kind)?).is_ge() {
                return None;
            }
            let mut end = at + len;
            if self.after(end).starts_with('钱') {
                end += "钱".len();
            }
            return Some(Measured { end, value: found.value.plus(share)?, last: unit, ..*found });
        }
        // 九块九, 三米九, 三成五: one digit of the next lower place. 三块零四 is 3.04.
        let spoken = &self.text[found.at..found.end];

        let digits = self.text[numeral.start..numeral.end].chars().count();
        // 1米75
        let two = digits == 2 && spoken.ends_with('米') && numeral.value.compare(Number::from(100)).is_lt();
        let omits = numeral.plain
            && (digits == 1 || two)
            && ["块", "塊", "毛", "毫", "米", "成", "蚊"].iter().any(|unit| spoken.ends_with(unit))
            && self.lexicon.units.longest(rest).is_none();
        if !omits {
            return None;
        }
        let place = if linked.len() < text.len() || two { -2 } else { -1 };
        let share = numeral.value.shift(place)?.times(found.last.factor)?;
        Some(Measured { end: at, value: found.value.plus(share)?, ..*found })
    }

    /// 前进2位: places won are ranks, not persons.
    fn rank_of_change(&self, numeral: &Numeral, quantity: &mut Quantity<'a>) {
        if !matches!(quantity.unit, "位" | "名") || quantity.kind != Kind::Count {
            return;
        }
        let text = self.before(numeral.start);
        let text = text.strip_suffix('了').unwrap_or(text);
        let listed = self.found[self.first..].last().is_some_and(|last| {
            last.kind == Kind::Rank && last.span.end <= numeral.start && self.is_separator(last.span.end, numeral.start)
        });
        if listed || self.lexicon.contexts.before(Context::Moved, text).is_some() {
            quantity.kind = Kind::Rank;
            quantity.unit = self.unit_name("位");
        }
    }

    /// 个半小时: one and a half.
    fn one_and_half(&self, at: usize, after: usize, before: &str) -> Option<Quantity<'a>> {
        let one = ["个", "個"].into_iter().find(|one| before.ends_with(one))?;
        let counted = before[..before.len() - one.len()].chars().next_back().is_some_and(super::is_numeral);
        let (unit, len) = self.counted_unit(self.after(after))?;
        let start = at - one.len();
        let fits = unit.kind == Some(Kind::Duration) && !counted && start >= self.last_end();
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
    pub(super) fn half(&mut self, at: usize, len: usize) -> usize {
        let after = at + len;
        if self.lexicon.blockers.word_at(self.text, self.segment.start, at).is_some() {
            return after;
        }
        let before = self.before(at);
        if let Some(quantity) = self.one_and_half(at, after, before) {
            let end = quantity.end;
            self.emit(quantity, 0);
            return end;
        }
        if before.ends_with(['上', '下', '前', '后', '大', '多', '小', '对', '一', '东', '西', '南', '北', '夜', '过'])
        {
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
            self.emit(make(end, Kind::Number, "", Number::from(50), None), 0);
            return end;
        }
        if text.starts_with('数') && !text.starts_with("数据") && !text.starts_with("数字") {
            let quantity = make(after + "数".len(), Kind::Fraction, "", half, None);
            self.emit(quantity, 0);
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
        let quantity = make(end, kind, &unit.name, value, over.then_some(Bound::Over));
        self.emit(quantity, 0);
        end
    }
}

/// What one of `unit` is in the unit of `found`.
fn part_of_one(found: &Measured<'_>, unit: &Unit, kind: Kind) -> Option<Number> {
    if kind == Kind::Money && unit.name == found.unit.name {
        return Some(unit.factor);
    }
    unit.size.times(unit.factor)?.over(found.unit.size)
}
