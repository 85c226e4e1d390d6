//! A part of a year: 三季度, 1—10月, 10月1日至7日, 18日.

use super::Part;
use super::scan::{DAYTIMES, Scanner, Small, chinese_digit, digit};
use super::year::EARNED;
use crate::lexicon::charset;
use crate::lexicon::contexts::Context;

impl Scanner<'_> {
    /// A part of a year.
    pub(super) fn part(&self, at: usize) -> Option<(Part, usize)> {
        match self.small(at) {
            Some(number) => self.numbered_part(at, number),
            None => self.named_part(at),
        }
    }

    /// A part of a year that begins with no number.
    pub(super) fn named_part(&self, at: usize) -> Option<(Part, usize)> {
        let c = self.char_at(at)?;
        match c {
            '同' => self.word(at, "同期").map(|end| (Part::SamePeriod, end)),
            '全' => self.word(at, "全年").map(|end| (Part::Whole, end)),
            '年' => self.one_of(at, &["年末", "年底"]).map(|end| (Part::Whole, end)),
            '上' | '下' | '首' if let Some((time, end)) = self.year_word(at) => {
                matches!(time.part, Part::Half(_) | Part::Quarter(_)).then_some((time.part, end))
            }
            '前' | '头' | '首' => {
                let number = self.small(at + c.len_utf8()).or_else(|| self.pair_word(at + c.len_utf8()))?;
                if let Some(end) = self.one_of(number.end, &["个月", "月份", "月"])
                    && (1..=12).contains(&number.value)
                {
                    return Some((Part::Months(1, number.value as u8), end));
                }
                // 首三季, but 前三季都.
                let quarters: &[&str] =
                    if c == '首' { &["季度", "个季度", "季", "Q"] } else { &["季度", "个季度", "Q"] };
                // 前三季收入; but 前三季都 may be those of a series.
                let earned = |end: &usize| c == '前' && self.one_of(*end, &EARNED).is_some();
                let end =
                    self.one_of(number.end, quarters).or_else(|| self.one_of(number.end, &["季"]).filter(earned))?;
                match number.value {
                    2 => Some((Part::Months(1, 6), end)),
                    3 => Some((Part::Months(1, 9), end)),
                    _ => None,
                }
            }
            '第' => {
                let number = self.small(at + c.len_utf8()).filter(|n| (1..=4).contains(&n.value))?;
                let end = self.one_of(number.end, &["季度", "财季", "季"])?;
                Some((Part::Quarter(number.value as u8), end))
            }
            'H' | 'Q' => {
                let number = self.small(at + 1).filter(|n| n.digits == 1)?;
                let glued = self.glued(at, &[]);
                let goes_on = number.next.is_some_and(|c| c.is_ascii_alphanumeric());
                if c == 'Q'
                    && number.value == 1
                    && let Some((part, end)) = self.quarters_to(number)
                {
                    return (!glued).then_some((part, end));
                }
                let (part, end) = match (c, number.value) {
                    ('H', half @ 1..=2) => (Part::Half(half as u8), number.end),
                    ('Q', quarter @ 1..=4) => {
                        (Part::Quarter(quarter as u8), self.word(number.end, "季度").unwrap_or(number.end))
                    }
                    _ => return None,
                };
                (!glued && !goes_on).then_some((part, end))
            }
            '中' => self.word(at, "中报").filter(|&end| !self.goes_on(end)).map(|end| (Part::Half(1), end)),
            '半' => {
                // 价格按半年度调整: how often.
                const TOLD: [&str; 11] =
                    ["报告", "业绩", "利润", "分红", "实现", "财报", "净利", "营业", "营收", "归母", "公司"];
                let of_year = || self.text[..at].trim_end().ends_with(|c: char| c == '年' || c.is_ascii_digit());
                let told = |&end: &usize| of_year() || self.one_of(end, &TOLD).is_some();
                let end = self.word(at, "半年报").or_else(|| self.word(at, "半年度").filter(told))?;
                Some((Part::Half(1), end))
            }
            '财' => self.part(self.word(at, "财年")?),
            _ => None,
        }
    }

    /// Whether what ends with 报 at `end` is part of another word: 新闻中|报道, 集中|报名.
    pub(super) fn goes_on(&self, end: usize) -> bool {
        self.char_at(end).is_some_and(|c| "道名告价送警".contains(c))
    }

    /// The quarters up to another, after the first: Q1|-3, 2021Q1|-3; but Q1-3%, -3亿元 are figures.
    pub(super) fn quarters_to(&self, first: Small) -> Option<(Part, usize)> {
        let amount = |c: char| matches!(c, '%' | '％' | '‰' | '.' | '个' | '亿' | '万' | '倍' | '元');
        let to = self.dash_of(first.next, first.end)?;
        let last = self.small(to).filter(|n| n.digits == 1 && (2..=4).contains(&n.value) && !n.chinese)?;
        let goes_on = last.next.is_some_and(|c| c.is_ascii_alphanumeric() || amount(c));
        (!goes_on).then_some((Part::Months(1, last.value as u8 * 3), last.end))
    }

    /// Quarters and halves as brokers write them, number first: 3Q, 1-3Q, 1H.
    fn lettered_part(&self, at: usize, number: Small) -> Option<(Part, usize)> {
        if number.digits != 1 || number.chinese {
            return None;
        }
        let (part, last) = match (number.next, number.value) {
            (Some('Q'), quarter @ 1..=4) => (Part::Quarter(quarter as u8), number),
            (Some('H'), half @ 1..=2) => (Part::Half(half as u8), number),
            _ => {
                let last = self.up_to_quarter(number)?;
                (Part::Months(1, last.value as u8 * 3), last)
            }
        };
        let end = last.end + 1;
        let goes_on = self.char_at(end).is_some_and(|c| c.is_ascii_alphanumeric());
        (!self.glued(at, &['.']) && !goes_on).then_some((part, end))
    }

    /// A part of a year that begins with `number` at `at`.
    pub(super) fn numbered_part(&self, at: usize, number: Small) -> Option<(Part, usize)> {
        if (1..=4).contains(&number.value)
            && matches!(number.next, Some('季' | ' '))
            && let Some(end) = self.one_of(self.skip_space(number.end), &["季度", "季报"])
        {
            // 三季报 tells of the year up to then.
            let third = number.value == 3 && self.word(number.end, "季报").is_some();
            return Some((if third { Part::Months(1, 9) } else { Part::Quarter(number.value as u8) }, end));
        }
        if let Some(quarters) = self.lettered_part(at, number) {
            return Some(quarters);
        }
        let a = u8::try_from(number.value).ok().filter(|m| (1..=31).contains(m))?;
        let after = self.skip_space(number.end);
        // 一、二季度 and 11、12月份 and 1—10月.
        let range = match number.next {
            Some(c @ ('、' | '和' | '及' | '，')) => Some(number.end + c.len_utf8()),
            next => self.dash_of(next, number.end),
        };
        if a <= 12
            && let Some(next) = range.map(|at| self.skip_space(at))
            && let Some(second) =
                self.small(next).filter(|n| n.value > number.value && n.value <= 12 && n.chinese == number.chinese)
        {
            let b = second.value as u8;
            let close = self.skip_space(second.end);
            if let Some(end) = self.month_mark(close)
                && (self.char_at(end).and_then(digit).is_none() || self.dash(number.end).is_none())
            {
                if self.char_at(end).is_none_or(|c| digit(c).is_none() && chinese_digit(c).is_none()) {
                    return Some((Part::Months(a, b), end));
                }
            } else if b <= 4
                && let Some(end) = self.word(close, "季度")
            {
                return Some((Part::Months(a * 3 - 2, b * 3), end));
            }
        }
        // 1-2、1-3、1-4月: the mark stands once, after the last.
        if a <= 12
            && let Some(next) = self.dash_of(number.next, number.end)
            && let Some(second) = self.small(next).filter(|n| n.value > number.value && n.value <= 12)
            && self.shares_month_mark(second.end)
        {
            return Some((Part::Months(a, second.value as u8), second.end));
        }
        if let Some(end) = self.month_mark(after) {
            if a > 12 {
                return None;
            }
            let next = self.skip_space(end);
            // 1月至10月, 1月份到10月份.
            if let Some(to) = self.dash(end)
                && let Some(second) = self.small(to).filter(|n| n.value > number.value && n.value <= 12)
                && let Some(end) = self.month_mark(second.end)
                && self.char_at(end).is_none_or(|c| digit(c).is_none())
            {
                return Some((Part::Months(a, second.value as u8), end));
            }
            let day = self.small(next).filter(|n| (1..=31).contains(&n.value));
            if let Some(day) = day
                && let Some(end) = self.day_mark(day.end)
            {
                return Some(self.days(a, day.value as u8, end));
            }
            // 4月23日至27日 may be printed 4月23—27日.
            if let Some(day) = day
                && let Some(to) = self.dash_of(day.next, day.end)
                && let Some(last) = self.small(to).filter(|n| n.value > day.value && n.value <= 31)
                && let Some(end) = self.day_mark(last.end)
            {
                return Some((Part::Days([a, day.value as u8, a, last.value as u8]), end));
            }
            // 7月豆粕期货 is to be delivered then. 连续三月 is how long.
            let lasts = number.chinese && self.contexts.before(Context::InARow, &self.text[..at]).is_some();
            if lasts || self.names_contract(end) {
                return None;
            }
            return Some((Part::Month(a), end));
        }
        // A day alone: 18日. 号 alone numbers things, unless a time of day or what happened then follows (7号早晨, 7号宣布), or it stands
        // between marks (。7号，). 30日内 is a length of time.
        let before = self.text[..at].chars().next_back();
        let opens = before.is_none_or(|c| matches!(c, '，' | '。' | '：' | '\n' | '\u{3000}' | '；'));
        let of_month =
            ["本月", "上月", "下月", "当月", "上个月", "这个月"].iter().any(|month| self.text[..at].ends_with(month));
        let told = |end: usize| {
            of_month
                || self.one_of(end, &DAYTIMES).is_some()
                || opens && self.one_of(end, &["，", "在"]).is_some()
                || self.contexts.after(Context::DayAfter, &self.text[end..]).is_some()
        };
        let called = self.word(after, "号").filter(|&end| told(end));
        let end = self.word(after, "日").or(called).filter(|_| !number.chinese)?;
        let next = self.char_at(end);
        let length = matches!(next, Some('内' | '游' | '均' | '元' | '本' | '后' | '间' | '线' | '龄' | '圆' | '语'))
            || matches!(before, Some('近' | '每' | '第' | '续' | '期' | '前' | '达' | '后' | '过' | '满' | '去'));
        let length = length || self.one_of(end, &["以内", "以上", "以下", "以来", "以后"]).is_some();
        let length = length || self.contexts.after(Context::DayWindow, &self.text[end..]).is_some();
        (!length).then_some((Part::DayOnly(a), end))
    }

    /// 10月1日, and 至7日 after it.
    pub(super) fn days(&self, month: u8, day: u8, end: usize) -> (Part, usize) {
        if let Some(to) = self.dash(end)
            && let Some(last) = self.small(to).filter(|n| (1..=31).contains(&n.value))
        {
            if let Some(end) = self.day_mark(last.end)
                && last.value as u8 > day
            {
                return (Part::Days([month, day, month, last.value as u8]), end);
            }
            if let Some(after) = self.month_mark(last.end)
                && last.value <= 12
                && let Some(last_day) = self.small(after).filter(|n| (1..=31).contains(&n.value))
                && let Some(end) = self.day_mark(last_day.end)
            {
                return (Part::Days([month, day, last.value as u8, last_day.value as u8]), end);
            }
        }
        (Part::Day(month, day), end)
    }

    /// Whether 、 and a range of months follow at `at`, the last of them with 月. Looks at no more than a few ranges.
    pub(super) fn shares_month_mark(&self, mut at: usize) -> bool {
        for _ in 0..6 {
            let range = (|| {
                let first = self.small(self.one_of(at, &["、", "和", "及"])?)?;
                self.small(self.dash(first.end)?).filter(|n| n.value <= 12)
            })();
            let Some(range) = range else { return false };
            if self.month_mark(range.end).is_some() {
                return true;
            }
            at = range.end;
        }
        false
    }

    /// Whether the contract of a month stands at `at`: 豆粕期货, 合约. The trade in futures is another thing.
    fn names_contract(&self, at: usize) -> bool {
        const NEAR: usize = 5;
        let rest = &self.text[at..];
        // 2月份|棉花期货 was traded then, 9月份|交付期货 is of then.
        let then = self.text[..at].ends_with('份') && !["交付", "交割"].iter().any(|word| rest.starts_with(word));
        if !rest.starts_with(charset::is_han) || then {
            return false;
        }
        let name = rest.char_indices().take_while(|&(_, c)| charset::is_han(c)).take(NEAR).map(|(i, _)| &rest[i..]);
        let traded = |after: &str| ["市场", "成交", "公司", "交易", "业"].iter().any(|w| after.starts_with(w));
        name.filter_map(|word| word.strip_prefix("期货").or(word.strip_prefix("合约"))).any(|after| !traded(after))
    }

    pub(super) fn month_mark(&self, at: usize) -> Option<usize> {
        let at = self.skip_space(at);
        let end = self.word(at, "月")?;
        Some(self.word(end, "份").unwrap_or(end))
    }

    pub(super) fn day_mark(&self, at: usize) -> Option<usize> {
        self.one_of(self.skip_space(at), &["日", "号"])
    }

    /// 两 of 前两月, 头两个月.
    pub(super) fn pair_word(&self, at: usize) -> Option<Small> {
        let end = self.word(at, "两")?;
        Some(Small { value: 2, digits: 1, end, chinese: true, tens: false, next: self.char_at(end) })
    }
}
