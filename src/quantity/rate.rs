//! Rates: 3500元/吨, 每吨3500元, 日产6200吨.

use super::class::{Beside, HINTS, beside, hint};
use super::{PIECE, Quantity, Scanner, WINDOW};
use crate::lexicon::charset::is_han;
use crate::lexicon::contexts::Context;
use crate::lexicon::units::{Rule, Unit};
use crate::record::Kind;

/// What opens a rate before the quantity, and the unit that it stands for.
const OPENERS: [(Context, &str); 5] = [
    (Context::PerDay, "天"),
    (Context::PerMonth, "月"),
    (Context::PerYear, "年"),
    (Context::PerHour, "小时"),
    (Context::PerMu, "亩"),
];

/// Letters after a measure that say for how long it is: 4500t/d, 30万t/a, 3m³/s (the symbols of GB 3102.1).
const LETTERS: [(&str, &str); 3] = [("d", "天"), ("a", "年"), ("s", "秒")];

/// How many characters may stand between 日产 and its quantity.
const NEAR: usize = 8;

impl<'a> Scanner<'a, '_> {
    /// Takes a denominator after the quantity into it: 元/吨, and 每吨 after it into `per` alone.
    pub(super) fn rate_after(&self, quantity: &mut Quantity<'a>) {
        if !matches!(quantity.kind, Kind::Money | Kind::Measure | Kind::Count) || !quantity.per.is_empty() {
            return;
        }
        if !matches!(self.next(quantity.end), '/' | '／' | '每' | '一') {
            return;
        }
        let text = self.after(quantity.end);
        if quantity.kind == Kind::Money
            && let Some(rest) = text.strip_prefix('一')
        {
            quantity.per = self.of_one(rest).unwrap_or_default();
            return;
        }
        if let Some(rest) = text.strip_prefix(['/', '／']) {
            let skipped = rest.strip_prefix(['每', '1']).unwrap_or(rest);
            // 186毫克/100毫升; but 8寸/10寸, 100MW/100MWh are two.
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let denominator = self.lexicon.units.longest(&rest[digits..]).filter(|(unit, _)| {
                quantity.kind == Kind::Measure
                    && matches!(&rest[..digits], "10" | "100" | "1000")
                    && matches!(&*unit.dimension, "mass" | "volume" | "length" | "area")
                    && *unit.name != *quantity.unit
            });
            if let Some((_, len)) = denominator {
                quantity.per = &rest[..digits + len];
                quantity.end += text.len() - rest.len() + digits + len;
            } else if let Some((unit, len)) = self.lexicon.units.longest(skipped).or_else(|| self.day_to(skipped)) {
                quantity.per = self.denominator(unit);
                quantity.end += text.len() - skipped.len() + len;
            } else if let Some(len) = self.many(rest) {
                quantity.per = &rest[..len];
                quantity.end += text.len() - rest.len() + len;
            } else if let Some(&(letter, unit)) = LETTERS.iter().find(|(letter, _)| skipped.starts_with(*letter))
                && quantity.kind == Kind::Measure
                && !skipped[letter.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/')
            {
                quantity.per = self.unit_name(unit);
                quantity.end += text.len() - skipped.len() + letter.len();
            }
        } else if let Some(rest) = text.strip_prefix('每')
            && let Some((unit, _)) = self.lexicon.units.longest(rest)
        {
            quantity.per = self.denominator(unit);
        }
    }

    /// The unit of which a sum is the price of one: 5.15元|一斤, 3000块|一套. But 3亿元一期项目, 5万元一次性补助.
    fn of_one(&self, rest: &str) -> Option<&'a str> {
        let (unit, length) = self.lexicon.units.longest(rest)?;
        let sold = match unit.kind? {
            Kind::Measure => true,
            Kind::Count => matches!(
                &*unit.name,
                "个" | "套"
                    | "只"
                    | "张"
                    | "台"
                    | "件"
                    | "瓶"
                    | "盒"
                    | "包"
                    | "箱"
                    | "份"
                    | "棵"
                    | "头"
                    | "辆"
                    | "条"
                    | "人"
                    | "位"
                    | "碗"
                    | "杯"
                    | "双"
            ),
            _ => false,
        };
        let ends = rest[length..]
            .chars()
            .next()
            .is_none_or(|c| !is_han(c) || matches!(c, '的' | '左' | '上' | '起' | '到' | '，'));
        (sold && ends).then(|| self.denominator(unit))
    }

    /// The length of a denominator with a magnitude: 0.664吨标准煤/|万元.
    fn many(&self, text: &str) -> Option<usize> {
        let many = text.chars().next().filter(|c| matches!(c, '百' | '千' | '万' | '亿'))?.len_utf8();
        let (unit, len) = self.lexicon.units.longest(&text[many..])?;
        matches!(&*unit.name, "元" | "人" | "吨" | "户" | "平方米" | "公里" | "千瓦").then_some(many + len)
    }

    /// 110万桶/|日|至1.03亿桶/日: after a slash no date begins.
    fn day_to(&self, text: &str) -> Option<(&'a Unit, usize)> {
        const DAY: &str = "日";
        let to = text.strip_prefix(DAY)?.starts_with('至');
        self.lexicon.units.exact(DAY).filter(|_| to).map(|unit| (unit, DAY.len()))
    }

    /// A quantity with the denominator after it.
    pub(super) fn with_rate(&self, mut quantity: Quantity<'a>) -> Quantity<'a> {
        self.rate_after(&mut quantity);
        quantity
    }

    /// The name of a unit that something is counted for: 每块 is each piece, 每度 each unit of electricity.
    fn denominator(&self, unit: &'a Unit) -> &'a str {
        match unit.rule {
            Rule::Piece => self.unit_name(PIECE),
            // 1.15元/度: no price is of a temperature.
            Rule::Degree => self.unit_name("千瓦时"),
            _ => &unit.name,
        }
    }

    /// The denominator of the quantity before it in a list: 日均5万吨、4万吨.
    pub(super) fn rate_of_list(&self, quantity: &Quantity<'a>) -> &'a str {
        let last = self.found[self.first..].last();
        let alike = last.filter(|last| {
            !last.per.is_empty()
                && (last.kind, last.unit) == (quantity.kind, quantity.unit)
                && self.is_separator(last.span.end, quantity.start)
        });
        alike.map_or("", |last| last.per)
    }

    /// The denominator that stands before the quantity in its clause.
    pub(super) fn rate_before(&self, quantity: &Quantity<'a>) -> &'a str {
        if !matches!(quantity.kind, Kind::Money | Kind::Measure | Kind::Count) {
            return "";
        }
        let floor = self.last_end.max(quantity.start.saturating_sub(WINDOW));
        let mut before = self.bytes.get(floor..quantity.start).unwrap_or_default();
        while let Some(at) = HINTS.last(before, hint::RATE) {
            before = &before[..at];
            let rest = &self.text[floor + at..quantity.start];
            match rest.chars().next() {
                Some('每' | '日' | '月' | '年' | '时' | '亩') => {}
                Some(c) if !beside(c).may_be(Beside::RATE) => continue,
                _ => return "",
            }
            let contexts = &self.lexicon.contexts;
            if let Some(len) = contexts.after(Context::PerEach, rest) {
                let rest = rest[len..].trim_start_matches(['一', '个']);
                return self.lexicon.units.longest(rest).map_or("", |(unit, _)| self.denominator(unit));
            }
            // 2012年产量: the year is a date.
            if rest.starts_with('年') && before.last().is_some_and(u8::is_ascii_digit) {
                continue;
            }
            let opened = OPENERS.iter().find_map(|&(context, unit)| Some((contexts.after(context, rest)?, unit)));
            if let Some((len, unit)) = opened {
                return if rest[len..].chars().count() <= NEAR { self.unit_name(unit) } else { "" };
            }
        }
        ""
    }
}
