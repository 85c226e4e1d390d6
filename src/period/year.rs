//! A year with or without a part: 2022年, 去年9月, 2019—2021年, 过去五年.

use super::scan::{Scanner, WINDOW_ENDS, begins_number, is_dash};
use super::{Part, Time, Year};
use crate::lexicon::periods::TimeWord;

/// What follows a year of two digits in reports, and no length of time.
const SHORT_YEAR_OF: [&str; 18] = [
    "底",
    "末",
    "公司",
    "实现",
    "营收",
    "营业收入",
    "净利",
    "归母",
    "扣非",
    "收入",
    "业绩",
    "毛利",
    "全年",
    "年报",
    "销量",
    "产量",
    "产能",
    "同期",
];

/// What stands before a length of time: 连续19年, 提前10年.
const LASTED: [&str; 22] = [
    "连续", "提前", "近", "过去", "未来", "历时", "长达", "持续", "经过", "为期", "时隔", "用", "了", "共", "超", "满",
    "达", "约", "逾", "这", "有", "后",
];

impl Scanner<'_> {
    /// One time: a year with or without a part, or a part alone.
    pub(super) fn time(&self, at: usize) -> Option<(Time, usize)> {
        let numeric = self.char_at(at).is_some_and(begins_number);
        if numeric && let Some(range) = self.year_range(at) {
            return Some(range);
        }
        if numeric && let Some(quarter) = self.fiscal(at) {
            return Some(quarter);
        }
        if numeric && let Some((year, end)) = self.year(at) {
            let next = match self.char_at(end) {
                Some('的') if self.part(end + '的'.len_utf8()).is_some() => end + '的'.len_utf8(),
                _ => self.skip_space(end),
            };
            if let Some((part, end)) = self.part(next) {
                return Some((Time { year, part }, end));
            }
            return Some((Time { year, part: Part::Whole }, end));
        }
        if let Some((time, end)) = self.year_word(at).or_else(|| self.window(at)) {
            return Some((time, end));
        }
        self.part(at).map(|(part, end)| (Time { year: Year::Unsaid, part }, end))
    }

    /// Quarters and halves as brokers write them: 2020Q1, 21H1, 1Q19, 2H21.
    pub(super) fn fiscal(&self, at: usize) -> Option<(Time, usize)> {
        let first = self.small(at).filter(|n| !n.chinese)?;
        let part = |letter: char, n: u32| match (letter, n) {
            ('Q', 1..=4) => Some(Part::Quarter(n as u8)),
            ('H', 1..=2) => Some(Part::Half(n as u8)),
            _ => None,
        };
        let letter = self.char_at(first.end)?;
        let second = self.small(first.end + letter.len_utf8()).filter(|n| !n.chinese)?;
        let (year, number) = if first.digits == 1 { (second, first.value) } else { (first, second.value) };
        let year = match (year.digits, year.value) {
            (4, value @ 1990..=2100) => value,
            (2, value) => 2000 + value,
            _ => return None,
        };
        let ends = !self.char_at(second.end).is_some_and(|c| c.is_ascii_alphanumeric());
        let time = Time { year: Year::Given(year as u16), part: part(letter, number)? };
        ends.then_some((time, second.end))
    }

    /// 22-24年, as reports write it.
    fn short_range(&self, at: usize) -> Option<(Time, usize)> {
        let short = |at| self.small(at).filter(|n| n.digits == 2 && !n.chinese && (15..=35).contains(&n.value));
        let first = short(at)?;
        self.char_at(first.end).filter(|&c| is_dash(c) && !matches!(c, '至' | '到'))?;
        let last = short(self.skip_space(self.dash(first.end)?))?;
        let end = self.word(self.skip_space(last.end), "年")?;
        let years = Part::Plan(2000 + first.value as u16, 2000 + last.value as u16);
        (first.value + 1..first.value + 6)
            .contains(&last.value)
            .then_some((Time { year: Year::Unsaid, part: years }, end))
    }

    /// 2019—2021年, 2019-21年.
    pub(super) fn year_range(&self, at: usize) -> Option<(Time, usize)> {
        if let Some(range) = self.short_range(at) {
            return Some(range);
        }
        let first = self.small(at).filter(|n| n.digits == 4 && (1800..=2100).contains(&n.value))?;
        let last = self.small(self.dash(first.end)?).filter(|n| n.chinese == first.chinese)?;
        let value = if last.digits == 2 { first.value / 100 * 100 + last.value } else { last.value };
        let end = self.word(self.skip_space(last.end), "年")?;
        let valid = (last.digits == 4 || last.digits == 2) && (first.value + 1..=2100).contains(&value);
        let end = self.word(end, "度").unwrap_or(end);
        valid.then_some((Time { year: Year::Unsaid, part: Part::Plan(first.value as u16, value as u16) }, end))
    }

    /// 2022年, 二〇二二年, 2022年度, 22年 before a part of a year.
    pub(super) fn year(&self, at: usize) -> Option<(Year, usize)> {
        let number = self.small(at)?;
        let end = self.word(self.skip_space(number.end), "年")?;
        let valid = (1800..=2100).contains(&number.value);
        if number.digits == 4 && valid && !number.text_has_tens(self.text, at) {
            let next = &self.text[end..self.end];
            // 2000年历史, 2000多年: lengths of time, not years.
            if ["历史", "来", "前", "后的"].iter().any(|w| next.starts_with(w)) && number.value % 100 == 0 {
                return None;
            }
            let end = self.word(end, "度").unwrap_or(end);
            return Some((Year::Given(number.value as u16), end));
        }
        if number.digits == 2 && !number.chinese && number.value < 100 {
            let part_follows =
                self.part(end).is_some_and(|(part, _)| !matches!(part, Part::DayOnly(_) | Part::SamePeriod));
            let compared = ["较", "比", "与", "于", "自", "回顾"].iter().any(|w| self.text[..at].ends_with(w))
                && ["的", "全年", "同期", "底", "末"].iter().any(|w| self.text[end..self.end].starts_with(w));
            let next = &self.text[end..self.end];
            // 08年, 22年底, 22年实现营收.
            let padded = number.value < 10;
            let before = &self.text[..at];
            let told = (15..=30).contains(&number.value)
                && SHORT_YEAR_OF.iter().any(|w| next.starts_with(w))
                && !LASTED.iter().any(|w| before.ends_with(w))
                && !before.ends_with(|c| is_dash(c) || c == '/' || c == '、');
            if part_follows || compared || padded || told {
                return Some((Year::Short(number.value as u8), end));
            }
        }
        None
    }

    /// A word for a year, with or without a part: 去年, 去年9月, 上年同期, 今年前8个月; or a word for a part.
    pub(super) fn year_word(&self, at: usize) -> Option<(Time, usize)> {
        let c = self.char_at(at)?;
        let (quote, at) = if c == '“' { (true, at + c.len_utf8()) } else { (false, at) };
        let c = self.char_at(at)?;
        let row = self.words.starting_with(c).iter().find(|row| {
            self.word(at, row.word).is_some_and(|end| row.after.is_empty() || self.follows(end, &row.after).is_some())
        })?;
        let mut end = at + row.word.len();
        // 两三年内, 十余年内 are so many years.
        let counted = |c: char| begins_number(c) || matches!(c, '两' | '几' | '数' | '百' | '千' | '多' | '余' | '半');
        if c == '年' && self.text[..at].ends_with(counted) {
            return None;
        }
        if quote && !matches!(row.time, TimeWord::Plan(..) | TimeWord::Holiday(_) | TimeWord::Festival) {
            return None;
        }
        if !row.after.is_empty() {
            end = self.follows(end, &row.after)?;
        }
        let unsaid = |part| Some((Time { year: Year::Unsaid, part }, end));
        let year = match row.time {
            TimeWord::Year(by) => Year::Offset(by),
            TimeWord::Prior(by) => Year::Spoken(by),
            TimeWord::SameYear => Year::Spoken(0),
            TimeWord::Half(h) => return unsaid(Part::Half(h)),
            TimeWord::Quarter(q) => return unsaid(Part::Quarter(q)),
            TimeWord::Month(by) => return unsaid(Part::MonthOffset(by)),
            TimeWord::SameMonth => return unsaid(Part::SpokenMonth),
            TimeWord::Day(by) => return unsaid(Part::DayOffset(by)),
            TimeWord::SameDay => return unsaid(Part::SpokenDay),
            TimeWord::Now => return unsaid(Part::Now),
            TimeWord::Past | TimeWord::Future => {
                let (years, end) = self.years(end)?;
                let end = self.one_of(end, &WINDOW_ENDS).unwrap_or(end);
                let years = if row.time == TimeWord::Past { -years } else { years };
                return Some((Time { year: Year::Unsaid, part: Part::Window(years) }, end));
            }
            TimeWord::WholeYear => return unsaid(Part::Whole),
            TimeWord::Plan(a, b) => return unsaid(Part::Plan(a, b)),
            TimeWord::Holiday(days) => return unsaid(Part::Days(days)),
            TimeWord::Festival => return unsaid(Part::Festival),
        };
        let next = match self.char_at(end) {
            Some(c @ ('的' | '，' | ',')) if self.part(end + c.len_utf8()).is_some() && c == '的' => {
                end + c.len_utf8()
            }
            _ => end,
        };
        match self.part(next) {
            Some((part, end)) => Some((Time { year, part }, end)),
            None => Some((Time { year, part: Part::Whole }, end)),
        }
    }

    /// A number of years: 五年, 10年, 十多年 not.
    pub(super) fn years(&self, at: usize) -> Option<(i8, usize)> {
        let number = self.small(at).filter(|n| (1..=60).contains(&n.value))?;
        let end = self.word(self.skip_space(number.end), "年")?;
        Some((number.value as i8, end))
    }

    /// 五年来, 十年间, 五年内.
    pub(super) fn window(&self, at: usize) -> Option<(Time, usize)> {
        let (years, end) = self.years(at)?;
        // 从2012年到2020年的9年间: the time is said already.
        if self.text[..at].ends_with("年的") {
            return None;
        }
        let time = |years| Time { year: Year::Unsaid, part: Part::Window(years) };
        if let Some(end) = self.word(end, "内") {
            return Some((time(years), end));
        }
        self.one_of(end, &WINDOW_ENDS).map(|end| (time(-years), end))
    }

    /// The end of one of `words` after closing quotation marks at `at`.
    pub(super) fn follows(&self, at: usize, words: &[&str]) -> Option<usize> {
        let at = match self.char_at(at) {
            Some(c @ ('”' | '"' | '’' | '」')) => at + c.len_utf8(),
            _ => at,
        };
        self.one_of(at, words)
    }
}
