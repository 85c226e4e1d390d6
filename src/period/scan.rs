//! Reads a time expression from where it begins: numbers, dashes, clocks, dates in digits, intervals.

use super::{Part, Time, TimeExpr, Year};
use crate::lexicon::periods::Periods;
use crate::span::Span;

/// Whether a number can begin with `c`.
pub(super) fn begins_number(c: char) -> bool {
    digit(c).is_some() || chinese_digit(c).is_some() || c == '十'
}

pub(super) const fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

pub(super) const fn chinese_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '–' | '~' | '～' | '至' | '到' | '─' | '―')
}

/// A small whole number as printed.
#[derive(Clone, Copy)]
pub(super) struct Small {
    pub(super) value: u32,
    pub(super) digits: usize,
    pub(super) end: usize,
    pub(super) chinese: bool,
}

/// Times of day that show a number before 号 to be a day.
pub(super) const DAYTIMES: [&str; 10] = ["早", "上午", "下午", "晚", "凌晨", "中午", "清晨", "傍晚", "深夜", "当地"];

/// What may close a window of years.
pub(super) const WINDOW_ENDS: [&str; 6] = ["以来", "来", "间", "时间里", "里", "中"];

pub(super) struct Scanner<'a> {
    pub(super) words: &'a Periods,
    pub(super) text: &'a str,
    pub(super) end: usize,
}

impl Scanner<'_> {
    pub(super) fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..self.end].chars().next()
    }

    /// Whether `c` at `at` goes on with a number that `previous` belongs to.
    pub(super) fn inside_number(&self, previous: char, c: char, at: usize) -> bool {
        let digit_before_mark = || self.text[..at].chars().rev().nth(1).is_some_and(|c| digit(c).is_some());
        if digit(c).is_some() {
            return digit(previous).is_some() || matches!(previous, '.' | '．' | ',') && digit_before_mark();
        }
        (chinese_digit(c).is_some() || c == '十')
            && (chinese_digit(previous).is_some() || matches!(previous, '两' | '十' | '百' | '千' | '万' | '点'))
    }

    /// The end of `word` if it stands at `at`.
    pub(super) fn word(&self, at: usize, word: &str) -> Option<usize> {
        self.text[at..self.end].starts_with(word).then(|| at + word.len())
    }

    pub(super) fn one_of(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|w| self.word(at, w))
    }

    /// Skips a space as typeset archives put it between numeral and 年.
    pub(super) fn skip_space(&self, at: usize) -> usize {
        match self.char_at(at) {
            Some(c @ (' ' | '\u{3000}' | '\u{a0}')) => at + c.len_utf8(),
            _ => at,
        }
    }

    /// The end of a dash or of 至, 到 at `at` (—— counts as one).
    pub(super) fn dash(&self, at: usize) -> Option<usize> {
        let first = self.char_at(at).filter(|&c| is_dash(c))?;
        let after = at + first.len_utf8();
        Some(match self.char_at(after) {
            Some(c) if c == first && c == '—' => after + c.len_utf8(),
            _ => after,
        })
    }

    /// A number of up to four digits, or a Chinese one up to 99 or of four digits.
    pub(super) fn small(&self, at: usize) -> Option<Small> {
        let (mut value, mut digits, mut end) = (0, 0, at);
        while let Some(d) = self.char_at(end).and_then(digit) {
            digits += 1;
            if digits > 4 {
                return None;
            }
            value = value * 10 + d;
            end += self.char_at(end).map_or(1, char::len_utf8);
        }
        if digits > 0 {
            return Some(Small { value, digits, end, chinese: false });
        }
        let (mut tens, mut chinese) = (false, 0);
        while let Some(c) = self.char_at(end) {
            if c == '十' && !tens && chinese <= 1 {
                value = value.max(1) * 10;
                tens = true;
            } else if let Some(d) = chinese_digit(c) {
                value = if tens { value + d } else { value * 10 + d };
                chinese += 1;
            } else {
                break;
            }
            if chinese > 4 || tens && chinese > 2 {
                return None;
            }
            end += c.len_utf8();
        }
        (end > at).then_some(Small { value, digits: chinese + usize::from(tens), end, chinese: true })
    }

    /// Whether a time can begin with `c` at `at`. Most numbers are none, as what follows them tells.
    pub(super) fn may_be_time(&self, c: char, at: usize) -> bool {
        if !begins_number(c) {
            return true;
        }
        let fits = self.small(at).is_some_and(|number| match self.char_at(number.end) {
            Some('年' | '月' | '日' | '季' | '时' | '点' | ':' | '：' | '、' | '和' | '及' | '，') => true,
            Some(' ' | '\u{3000}' | '\u{a0}') => true,
            Some('/' | '.') => number.digits == 4,
            Some('Q' | 'H') => true,
            next => next.is_some_and(is_dash),
        });
        fits || !self.words.starting_with(c).is_empty()
    }

    pub(super) fn expression(&self, at: usize) -> Option<TimeExpr> {
        let numeric = self.char_at(at).is_some_and(begins_number);
        if numeric && let Some(end) = self.iso(at) {
            return Some(end);
        }
        if numeric && let Some(end) = self.clock(at) {
            return Some(self.plain(at, end, Time { year: Year::Unsaid, part: Part::Clock }));
        }
        let (first, mut end) = self.time(at)?;
        let mut last = None;
        // 2019年至2021年, 2022年1月至2023年3月, 8月5日—8月10日.
        if let Some(next) = self.dash(end)
            && !matches!(first.part, Part::Months(..) | Part::Days(..) | Part::Plan(..))
            && let Some((time, after)) = self.time(next)
            && !matches!(time.part, Part::Clock)
        {
            let time = match (first.year, time.year) {
                (year, Year::Unsaid) => Time { year, ..time },
                _ => time,
            };
            last = Some(time);
            end = after;
        }
        let mut expression = self.plain(at, end, first);
        expression.last = last;
        self.tail(&mut expression);
        Some(expression)
    }

    pub(super) fn plain(&self, start: usize, end: usize, first: Time) -> TimeExpr {
        TimeExpr { span: Span::new(start, end), first, last: None, since: false, until: false }
    }

    /// Takes in what qualifies the end: 以来, 末, 底.
    pub(super) fn tail(&self, expression: &mut TimeExpr) {
        if let Some(end) = self.one_of(expression.span.end, &["底", "末", "年末", "年底"]) {
            expression.span.end = end;
            expression.until = true;
        } else if let Some(end) = self.one_of(expression.span.end, &["以来", "起至今", "至今"]) {
            expression.span.end = end;
            expression.since = true;
        }
    }

    /// 2023-01-18, 2023/1/18, 2023.1.18; a year range 2019-2021年 is not one.
    pub(super) fn iso(&self, at: usize) -> Option<TimeExpr> {
        let year = self.small(at).filter(|n| !n.chinese && n.digits == 4 && (1900..=2100).contains(&n.value))?;
        let mark = self.char_at(year.end).filter(|c| matches!(c, '-' | '/' | '.'))?;
        let month = self.small(year.end + 1).filter(|n| !n.chinese && n.digits <= 2 && (1..=12).contains(&n.value))?;
        if self.char_at(month.end) != Some(mark) {
            return None;
        }
        let day = self.small(month.end + 1).filter(|n| !n.chinese && n.digits <= 2 && (1..=31).contains(&n.value))?;
        let part = Part::Day(month.value as u8, day.value as u8);
        Some(self.plain(at, day.end, Time { year: Year::Given(year.value as u16), part }))
    }

    /// 17:30, 17:30:05, 16时18分, 上午9时, 下午3点半.
    pub(super) fn clock(&self, at: usize) -> Option<usize> {
        let hour = self.small(at).filter(|n| n.digits <= 2 && n.value <= 24)?;
        if !hour.chinese
            && let Some(mut end) = self.one_of(hour.end, &[":", "："])
        {
            let two = |at: usize| self.small(at).filter(|n| !n.chinese && n.digits == 2 && n.value < 60);
            end = two(end)?.end;
            if let Some(seconds) = self.one_of(end, &[":", "："]).and_then(two) {
                end = seconds.end;
            }
            return Some(end);
        }
        if let Some(end) = self.word(hour.end, "时") {
            let minutes = self.small(end).filter(|n| n.value < 60).and_then(|n| self.word(n.end, "分"));
            let next = self.char_at(end);
            return match minutes {
                Some(end) => Some(end),
                None if matches!(next, Some('间' | '期' | '段' | '代' | '速' | '辰' | '差')) => None,
                None => Some(end),
            };
        }
        let end = self.word(hour.end, "点")?;
        if let Some(end) = self.one_of(end, &["半", "钟", "整"]) {
            return Some(end);
        }
        if let Some(end) = self.small(end).filter(|n| n.value < 60).and_then(|n| self.word(n.end, "分")) {
            return (self.char_at(end) != Some('之')).then_some(end);
        }
        let before = &self.text[..at];
        let by_day = ["上午", "下午", "早上", "晚上", "凌晨", "中午", "晚间", "当晚", "早晨", "日晚", "日"];
        by_day.iter().any(|w| before.ends_with(w)).then_some(end)
    }
}

impl Small {
    /// Whether a Chinese number is written with 十, as years are not.
    pub(super) fn text_has_tens(self, text: &str, at: usize) -> bool {
        self.chinese && text[at..self.end].contains('十')
    }
}
