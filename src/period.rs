//! Time expressions: finds dates, years, months, quarters and times of day as printed, and resolves them to periods.
//!
//! | printed | resolved, in an article of 2023-02-01 |
//! |---|---|
//! | 2022年 · 二〇二二年 · 22年 (before a month) | `2022` |
//! | 2022年9月 · 去年9月份 | `2022-09` |
//! | 2022年上半年 · 三季度 · 前三季度 | `2022-H1` · `2022-Q3` · `2022-01/2022-09` |
//! | 1—10月 · 前10个月 | `2022-01/2022-10` |
//! | 1月18日 · 昨天 | `2023-01-18` · `2023-01-31` |
//! | 2019—2021年 · “十三五”期间 | `2019/2021` · `2016/2020` |
//! | 过去五年 · 未来三年 | `2018/2023` · `2023/2025` |
//! | 17:30 · 16时18分 | nothing: a time of day is found so that it is no quantity |
//!
//! What is found here is no quantity: the quantity stage leaves these spans alone.

use crate::date::{Date, Period, Point, days_in_month};
use crate::lexicon::periods::{Periods, TimeWord};
use crate::span::Span;

/// A time expression as printed, not yet resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeExpr {
    /// Where.
    pub span: Span,
    /// The time, or the first of an interval.
    pub first: Time,
    /// The last of an interval.
    pub last: Option<Time>,
    /// Whether it runs from the time named to the article's date (…以来).
    pub since: bool,
    /// Whether it runs up to the time named (截至…, …末).
    pub until: bool,
}

/// One time: a year and a part of it, each perhaps unsaid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// Which year.
    pub year: Year,
    /// Which part of the year.
    pub part: Part,
}

/// Which year a time expression means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    /// None is said.
    Unsaid,
    /// 2022年
    Given(u16),
    /// 22年
    Short(u8),
    /// 去年: an offset from the article's year.
    Offset(i8),
    /// 上年, 当年: an offset from the year spoken of.
    Spoken(i8),
}

/// Which part of a year a time expression means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The whole year.
    Whole,
    /// 上半年, 下半年
    Half(u8),
    /// 一季度
    Quarter(u8),
    /// 9月
    Month(u8),
    /// 1—10月
    Months(u8, u8),
    /// 1月18日
    Day(u8, u8),
    /// 10月1日至7日: month and day of either end.
    Days([u8; 4]),
    /// 18日, of the month spoken of.
    DayOnly(u8),
    /// 上月: an offset from the article's month.
    MonthOffset(i8),
    /// 当月
    SpokenMonth,
    /// 昨天: an offset from the article's day.
    DayOffset(i8),
    /// 当日
    SpokenDay,
    /// 同期: the part of the year spoken of.
    SamePeriod,
    /// A lunar holiday: the article's month.
    Festival,
    /// A plan of several years.
    Plan(u16, u16),
    /// 过去五年, 五年来 (negative), 未来三年, 五年内: so many years from the article's.
    Window(i8),
    /// 目前: the article's month.
    Now,
    /// A time of day or another time that gives no period.
    Clock,
}

/// What is known where a time expression stands.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context {
    /// The article's date.
    pub today: Option<Date>,
    /// The period spoken of before.
    pub spoken: Option<Period>,
}

impl TimeExpr {
    /// The period it means, where the text and the article's date tell.
    pub fn resolve(&self, context: Context) -> Option<Period> {
        let first = self.first.resolve(context)?;
        if let Some(last) = self.last {
            let last = last.resolve(Context { spoken: Some(first), ..context })?;
            return Some(Period { first: first.first, last: Some(last.last.unwrap_or(last.first)) });
        }
        if self.since && first.last.is_none() {
            let today = context.today?;
            let now = Point::Year(today.year);
            let until = match first.first {
                Point::Month(..) if today.month > 0 => Point::Month(today.year, today.month),
                Point::Day(..) if today.day > 0 => Point::Day(today.year, today.month, today.day),
                _ => now,
            };
            let ahead = matches!(first.first, Point::Half(..) | Point::Quarter(..)) || until <= first.first;
            return Some(if ahead { first } else { Period { first: first.first, last: Some(until) } });
        }
        Some(first)
    }

    /// Whether it names a year outright or by an offset.
    pub fn says_year(&self) -> bool {
        !matches!(self.first.year, Year::Unsaid)
    }

    /// Whether it says 同期 of a year: 2018年同期.
    pub fn is_same_period(&self) -> bool {
        self.first.part == Part::SamePeriod && self.says_year()
    }

    /// Whether it only says 全年.
    pub fn is_whole_year(&self) -> bool {
        self.first == Time { year: Year::Unsaid, part: Part::Whole }
    }

    /// Whether it only says 目前 or 如今.
    pub fn is_now(&self) -> bool {
        self.first.part == Part::Now
    }

    /// Whether it is a time of day or the like, which gives no period.
    pub fn is_clock(&self) -> bool {
        self.first.part == Part::Clock
    }
}

impl Time {
    fn resolve(self, context: Context) -> Option<Period> {
        let today = context.today;
        let spoken_year = context.spoken.map(|p| p.last.unwrap_or(p.first).year());
        let this_year = || today.map(|d| d.year);
        let year = || match self.year {
            Year::Given(y) => Some(y),
            Year::Short(y) => {
                let near = this_year().or(spoken_year).unwrap_or(2020);
                (0..=2)
                    .map(|c| (near / 100 + c).saturating_sub(1) * 100 + u16::from(y))
                    .min_by_key(|c| c.abs_diff(near))
            }
            Year::Offset(d) => this_year()?.checked_add_signed(i16::from(d)),
            Year::Spoken(d) => spoken_year.or_else(this_year)?.checked_add_signed(i16::from(d)),
            Year::Unsaid => spoken_year.or_else(this_year),
        };
        // A month without a year that lies ahead of the article is last year's: 12月 in an article of January.
        let year_of_month = |month: u8| match (self.year, spoken_year, today) {
            (Year::Unsaid, None, Some(d)) if d.month > 0 && month > d.month + 1 => d.year.checked_sub(1),
            _ => year(),
        };
        let one = |point| Some(Period::from(point));
        let interval = |first, last| Some(Period { first, last: Some(last) });
        match self.part {
            Part::Whole => one(Point::Year(year()?)),
            Part::Half(h) => one(Point::Half(year()?, h)),
            Part::Quarter(q) => one(Point::Quarter(year_of_month(q * 3 - 2)?, q)),
            Part::Month(m) => one(Point::Month(year_of_month(m)?, m)),
            Part::Months(a, b) => {
                let year = year_of_month(b)?;
                interval(Point::Month(year, a), Point::Month(year, b))
            }
            Part::Day(m, d) => one(Point::Day(year_of_month(m)?, m, d)),
            Part::Days([m1, d1, m2, d2]) => {
                let year = year_of_month(m1)?;
                interval(Point::Day(year, m1, d1), Point::Day(year, m2, d2))
            }
            Part::DayOnly(day) => match context.spoken.map(|p| p.last.unwrap_or(p.first)) {
                Some(Point::Month(y, m) | Point::Day(y, m, _)) => one(Point::Day(y, m, day)),
                _ => match today {
                    Some(d) if d.month > 0 && (d.day == 0 || day <= d.day + 1) => one(Point::Day(d.year, d.month, day)),
                    Some(d) if d.month > 0 => {
                        let (y, m) = month_offset(d.year, d.month, -1)?;
                        (day <= days_in_month(y, m)).then(|| Point::Day(y, m, day).into())
                    }
                    _ => None,
                },
            },
            Part::MonthOffset(by) => {
                let d = today.filter(|d| d.month > 0)?;
                let (y, m) = month_offset(d.year, d.month, by)?;
                one(Point::Month(y, m))
            }
            Part::SpokenMonth => match context.spoken.map(|p| p.last.unwrap_or(p.first)) {
                Some(Point::Month(y, m) | Point::Day(y, m, _)) => one(Point::Month(y, m)),
                _ => today.filter(|d| d.month > 0).map(|d| Point::Month(d.year, d.month).into()),
            },
            Part::Window(years) => {
                let now = this_year()?;
                let (first, last) = match years {
                    ..0 => (now.checked_add_signed(i16::from(years))?, now),
                    _ => (now, now.checked_add_signed(i16::from(years) - 1)?),
                };
                if first == last { one(Point::Year(first)) } else { interval(Point::Year(first), Point::Year(last)) }
            }
            Part::Now => today.map(|d| match d.month {
                0 => Point::Year(d.year).into(),
                month => Point::Month(d.year, month).into(),
            }),
            Part::DayOffset(by) => {
                let d = today.filter(|d| d.day > 0)?;
                let (y, m, d) = day_offset(d, by)?;
                one(Point::Day(y, m, d))
            }
            Part::SpokenDay => match context.spoken {
                Some(Period { first: day @ Point::Day(..), last: None }) => one(day),
                _ => today.filter(|d| d.day > 0).map(|d| Point::Day(d.year, d.month, d.day).into()),
            },
            Part::SamePeriod => {
                let spoken = context.spoken?;
                let year = match self.year {
                    Year::Unsaid => return Some(spoken),
                    _ => year()?,
                };
                let move_to = |p: Point, y: u16| match p {
                    Point::Year(_) => Point::Year(y),
                    Point::Half(_, h) => Point::Half(y, h),
                    Point::Quarter(_, q) => Point::Quarter(y, q),
                    Point::Month(_, m) => Point::Month(y, m),
                    Point::Day(_, m, d) => Point::Day(y, m, d.min(days_in_month(y, m))),
                };
                let by = i32::from(year) - i32::from(spoken.last.unwrap_or(spoken.first).year());
                let first_year = u16::try_from(i32::from(spoken.first.year()) + by).ok()?;
                Some(Period { first: move_to(spoken.first, first_year), last: spoken.last.map(|p| move_to(p, year)) })
            }
            Part::Festival => {
                let d = today.filter(|d| d.day > 0)?;
                // News of a holiday appears up to a few days after it.
                let (y, m, _) = day_offset(d, -2)?;
                one(Point::Month(year().filter(|_| self.year != Year::Unsaid).unwrap_or(y), m))
            }
            Part::Plan(a, b) => interval(Point::Year(a), Point::Year(b)),
            Part::Clock => None,
        }
    }
}

fn month_offset(year: u16, month: u8, by: i8) -> Option<(u16, u8)> {
    let months = i32::from(year) * 12 + i32::from(month) - 1 + i32::from(by);
    Some((u16::try_from(months / 12).ok().filter(|&y| y > 0)?, (months % 12) as u8 + 1))
}

fn day_offset(date: Date, by: i8) -> Option<(u16, u8, u8)> {
    let (mut year, mut month, mut day) = (date.year, date.month, i16::from(date.day) + i16::from(by));
    if day < 1 {
        (year, month) = month_offset(year, month, -1)?;
        day += i16::from(days_in_month(year, month));
    } else if day > i16::from(days_in_month(year, month)) {
        day -= i16::from(days_in_month(year, month));
        (year, month) = month_offset(year, month, 1)?;
    }
    Some((year, month, day as u8))
}

/// Appends the time expressions within `segment` of `text` to `found`, in order, not overlapping.
pub fn find(words: &Periods, text: &str, segment: Span, found: &mut Vec<TimeExpr>) {
    let scanner = Scanner { words, text, end: segment.end };
    let (mut at, mut last) = (segment.start, segment.start);
    loop {
        at = words.next(text, at, segment.end);
        let mut chars = text[at..segment.end].chars();
        let Some(c) = chars.next() else { break };
        let next = at + c.len_utf8();
        if words.may_begin(c, chars.next())
            && !scanner.inside_number(text[last..at].chars().next_back().unwrap_or_default(), c, at)
            && scanner.may_be_time(c, at)
            && let Some(time) = scanner.expression(at)
        {
            at = time.span.end;
            last = at;
            found.push(time);
            continue;
        }
        at = next;
    }
}

/// Whether the grammar itself, not a word of `periods.tsv`, can begin a time expression with `c`.
pub(crate) fn grammar_begins(c: char) -> bool {
    digit(c).is_some() || chinese_digit(c).is_some() || matches!(c, '十' | '前' | '头' | '第' | 'Q' | '“')
}

/// The parts of a year that the grammar reads although a word of `periods.tsv` may begin as they do.
pub(crate) const PARTS: [&str; 4] = ["全年", "同期", "年底", "年末"];

/// Whether a number can begin with `c`.
fn begins_number(c: char) -> bool {
    digit(c).is_some() || chinese_digit(c).is_some() || c == '十'
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

fn chinese_digit(c: char) -> Option<u32> {
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

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '–' | '~' | '～' | '至' | '到' | '─' | '―')
}

/// A small whole number as printed.
#[derive(Clone, Copy)]
struct Small {
    value: u32,
    digits: usize,
    end: usize,
    chinese: bool,
}

/// Times of day that show a number before 号 to be a day.
const DAYTIMES: [&str; 10] = ["早", "上午", "下午", "晚", "凌晨", "中午", "清晨", "傍晚", "深夜", "当地"];

/// What may close a window of years.
const WINDOW_ENDS: [&str; 6] = ["以来", "来", "间", "时间里", "里", "中"];

struct Scanner<'a> {
    words: &'a Periods,
    text: &'a str,
    end: usize,
}

impl Scanner<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..self.end].chars().next()
    }

    /// Whether `c` at `at` goes on with a number that `previous` belongs to.
    fn inside_number(&self, previous: char, c: char, at: usize) -> bool {
        let digit_before_mark = || self.text[..at].chars().rev().nth(1).is_some_and(|c| digit(c).is_some());
        if digit(c).is_some() {
            return digit(previous).is_some() || matches!(previous, '.' | '．' | ',') && digit_before_mark();
        }
        (chinese_digit(c).is_some() || c == '十')
            && (chinese_digit(previous).is_some() || matches!(previous, '两' | '十' | '百' | '千' | '万' | '点'))
    }

    /// The end of `word` if it stands at `at`.
    fn word(&self, at: usize, word: &str) -> Option<usize> {
        self.text[at..self.end].starts_with(word).then(|| at + word.len())
    }

    fn one_of(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|w| self.word(at, w))
    }

    /// Skips a space as typeset archives put it between numeral and 年.
    fn skip_space(&self, at: usize) -> usize {
        match self.char_at(at) {
            Some(c @ (' ' | '\u{3000}' | '\u{a0}')) => at + c.len_utf8(),
            _ => at,
        }
    }

    /// The end of a dash or of 至, 到 at `at` (—— counts as one).
    fn dash(&self, at: usize) -> Option<usize> {
        let first = self.char_at(at).filter(|&c| is_dash(c))?;
        let after = at + first.len_utf8();
        Some(match self.char_at(after) {
            Some(c) if c == first && c == '—' => after + c.len_utf8(),
            _ => after,
        })
    }

    /// A number of up to four digits, or a Chinese one up to 99 or of four digits.
    fn small(&self, at: usize) -> Option<Small> {
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
    fn may_be_time(&self, c: char, at: usize) -> bool {
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

    fn expression(&self, at: usize) -> Option<TimeExpr> {
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

    fn plain(&self, start: usize, end: usize, first: Time) -> TimeExpr {
        TimeExpr { span: Span::new(start, end), first, last: None, since: false, until: false }
    }

    /// Takes in what qualifies the end: 以来, 末, 底.
    fn tail(&self, expression: &mut TimeExpr) {
        if let Some(end) = self.one_of(expression.span.end, &["底", "末", "年末", "年底"]) {
            expression.span.end = end;
            expression.until = true;
        } else if let Some(end) = self.one_of(expression.span.end, &["以来", "起至今", "至今"]) {
            expression.span.end = end;
            expression.since = true;
        }
    }

    /// 2023-01-18, 2023/1/18, 2023.1.18; a year range 2019-2021年 is not one.
    fn iso(&self, at: usize) -> Option<TimeExpr> {
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
    fn clock(&self, at: usize) -> Option<usize> {
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

    /// One time: a year with or without a part, or a part alone.
    fn time(&self, at: usize) -> Option<(Time, usize)> {
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
    fn fiscal(&self, at: usize) -> Option<(Time, usize)> {
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

    /// 2019—2021年, 2019-21年.
    fn year_range(&self, at: usize) -> Option<(Time, usize)> {
        let first = self.small(at).filter(|n| n.digits == 4 && (1800..=2100).contains(&n.value))?;
        let last = self.small(self.dash(first.end)?).filter(|n| n.chinese == first.chinese)?;
        let value = if last.digits == 2 { first.value / 100 * 100 + last.value } else { last.value };
        let end = self.word(self.skip_space(last.end), "年")?;
        let valid = (last.digits == 4 || last.digits == 2) && (first.value + 1..=2100).contains(&value);
        let end = self.word(end, "度").unwrap_or(end);
        valid.then_some((Time { year: Year::Unsaid, part: Part::Plan(first.value as u16, value as u16) }, end))
    }

    /// 2022年, 二〇二二年, 2022年度, 22年 before a part of a year.
    fn year(&self, at: usize) -> Option<(Year, usize)> {
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
            if part_follows || compared {
                return Some((Year::Short(number.value as u8), end));
            }
        }
        None
    }

    /// A word for a year, with or without a part: 去年, 去年9月, 上年同期, 今年前8个月; or a word for a part.
    fn year_word(&self, at: usize) -> Option<(Time, usize)> {
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
    fn years(&self, at: usize) -> Option<(i8, usize)> {
        let number = self.small(at).filter(|n| (1..=60).contains(&n.value))?;
        let end = self.word(self.skip_space(number.end), "年")?;
        Some((number.value as i8, end))
    }

    /// 五年来, 十年间, 五年内.
    fn window(&self, at: usize) -> Option<(Time, usize)> {
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
    fn follows(&self, at: usize, words: &[&str]) -> Option<usize> {
        let at = match self.char_at(at) {
            Some(c @ ('”' | '"' | '’' | '」')) => at + c.len_utf8(),
            _ => at,
        };
        self.one_of(at, words)
    }

    /// A part of a year.
    fn part(&self, at: usize) -> Option<(Part, usize)> {
        let c = self.char_at(at)?;
        match c {
            '同' => return self.word(at, "同期").map(|end| (Part::SamePeriod, end)),
            '全' => return self.word(at, "全年").map(|end| (Part::Whole, end)),
            '年' => return self.one_of(at, &["年末", "年底"]).map(|end| (Part::Whole, end)),
            '前' | '头' => {
                let number = self.small(at + c.len_utf8()).or_else(|| self.pair_word(at + c.len_utf8()))?;
                if let Some(end) = self.one_of(number.end, &["个月", "月份", "月"])
                    && (1..=12).contains(&number.value)
                {
                    return Some((Part::Months(1, number.value as u8), end));
                }
                let end = self.one_of(number.end, &["季度", "个季度"])?;
                return match number.value {
                    2 => Some((Part::Months(1, 6), end)),
                    3 => Some((Part::Months(1, 9), end)),
                    _ => None,
                };
            }
            '第' => {
                let number = self.small(at + c.len_utf8()).filter(|n| (1..=4).contains(&n.value))?;
                let end = self.one_of(number.end, &["季度", "财季", "季"])?;
                return Some((Part::Quarter(number.value as u8), end));
            }
            'Q' => {
                let number = self.small(at + 1).filter(|n| n.digits == 1 && (1..=4).contains(&n.value))?;
                let glued = self.text[..at].chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric());
                let goes_on = self.char_at(number.end).is_some_and(|c| c.is_ascii_alphanumeric());
                let end = self.word(number.end, "季度").unwrap_or(number.end);
                return (!glued && !goes_on).then_some((Part::Quarter(number.value as u8), end));
            }
            '上' | '下' | '首' => {
                let (time, end) = self.year_word(at)?;
                return matches!(time.part, Part::Half(_) | Part::Quarter(_)).then_some((time.part, end));
            }
            '中' => return self.word(at, "中报").map(|end| (Part::Half(1), end)),
            '半' => return self.one_of(at, &["半年报", "半年度"]).map(|end| (Part::Half(1), end)),
            '财' => return self.part(self.word(at, "财年")?),
            _ => {}
        }
        let number = self.small(at).filter(|n| n.value > 0)?;
        if number.value <= 4
            && let Some(end) = self.one_of(number.end, &["季度", "季报"])
        {
            // 三季报 tells of the year up to then.
            let third = number.value == 3 && self.word(number.end, "季报").is_some();
            return Some((if third { Part::Months(1, 9) } else { Part::Quarter(number.value as u8) }, end));
        }
        let a = u8::try_from(number.value).ok().filter(|m| (1..=31).contains(m))?;
        let after = self.skip_space(number.end);
        // 一、二季度 and 11、12月份 and 1—10月.
        let range = self.dash(number.end).or_else(|| self.one_of(number.end, &["、", "和", "及", "，"]));
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
            && let Some(next) = self.dash(number.end)
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
            if let Some(day) = self.small(next).filter(|n| (1..=31).contains(&n.value))
                && let Some(end) = self.day_mark(day.end)
            {
                return Some(self.days(a, day.value as u8, end));
            }
            // 4月23日至27日 may be printed 4月23—27日.
            if let Some(day) = self.small(next).filter(|n| (1..=31).contains(&n.value))
                && let Some(to) = self.dash(day.end)
                && let Some(last) = self.small(to).filter(|n| n.value > day.value && n.value <= 31)
                && let Some(end) = self.day_mark(last.end)
            {
                return Some((Part::Days([a, day.value as u8, a, last.value as u8]), end));
            }
            return Some((Part::Month(a), end));
        }
        // A day alone: 18日. 号 alone numbers things, unless a time of day follows (7号早晨), and 30日内 is a length of time.
        let called = self.word(after, "号").filter(|&end| self.one_of(end, &DAYTIMES).is_some());
        let end = self.word(after, "日").or(called).filter(|_| !number.chinese)?;
        let before = self.text[..at].chars().next_back();
        let next = self.char_at(end);
        let length =
            matches!(next, Some('内' | '游' | '均' | '元' | '本' | '后' | '以' | '间' | '线' | '龄' | '圆' | '语'))
                || matches!(before, Some('近' | '每' | '第' | '续' | '期' | '前' | '达' | '后' | '过' | '满'));
        (!length).then_some((Part::DayOnly(a), end))
    }

    /// 10月1日, and 至7日 after it.
    fn days(&self, month: u8, day: u8, end: usize) -> (Part, usize) {
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
    fn shares_month_mark(&self, mut at: usize) -> bool {
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

    fn month_mark(&self, at: usize) -> Option<usize> {
        let at = self.skip_space(at);
        let end = self.word(at, "月")?;
        Some(self.word(end, "份").unwrap_or(end))
    }

    fn day_mark(&self, at: usize) -> Option<usize> {
        self.one_of(self.skip_space(at), &["日", "号"])
    }

    /// 两 of 前两月, 头两个月.
    fn pair_word(&self, at: usize) -> Option<Small> {
        let end = self.word(at, "两")?;
        Some(Small { value: 2, digits: 1, end, chinese: true })
    }
}

impl Small {
    /// Whether a Chinese number is written with 十, as years are not.
    fn text_has_tens(self, text: &str, at: usize) -> bool {
        self.chinese && text[at..self.end].contains('十')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every expression found in `text` as `printed=resolved`, each resolved in the context of the one before.
    fn check(today: &str, text: &str, want: &[&str]) {
        let mut found = Vec::new();
        find(&Periods::built_in(), text, Span::new(0, text.len()), &mut found);
        let mut context = Context { today: today.parse().ok(), spoken: None };
        let got: Vec<String> = found
            .iter()
            .map(|t| {
                let period = t.resolve(context);
                context.spoken = period.or(context.spoken);
                format!("{}={}", t.span.of(text), period.map_or(String::new(), |p| p.to_string()))
            })
            .collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn years() {
        check(
            "2023-02-01",
            "2022年产量，２０２１年，二〇二〇年和去年",
            &["2022年=2022", "２０２１年=2021", "二〇二〇年=2020", "去年=2022"],
        );
        check("2023-02-01", "2019—2021年与2016-20年", &["2019—2021年=2019/2021", "2016-20年=2016/2020"]);
        check("2023-02-01", "2019年至2021年", &["2019年至2021年=2019/2021"]);
        check("2018-08-23", "18年1-7月份，17年5月", &["18年1-7月份=2018-01/2018-07", "17年5月=2017-05"]);
        check("2023", "今年以来，2020年以来", &["今年以来=2023", "2020年以来=2020/2023"]);
        check("2023", "“十三五”期间，“十四五”末", &["“十三五”期间=2016/2020", "“十四五”末=2021/2025"]);
    }

    #[test]
    fn parts_of_years() {
        check(
            "2023-02-01",
            "2022年上半年，三季度，前三季度",
            &["2022年上半年=2022-H1", "三季度=2022-Q3", "前三季度=2022-01/2022-09"],
        );
        check(
            "2022-11-20",
            "1—10月，１－１０月份，前10个月",
            &["1—10月=2022-01/2022-10", "１－１０月份=2022-01/2022-10", "前10个月=2022-01/2022-10"],
        );
        check("2022-03", "今年前2月", &["今年前2月=2022-01/2022-02"]);
        check("2023-01-20", "12月份，上月", &["12月份=2022-12", "上月=2022-12"]);
        check("2024-10-16", "9月末，截至2024年9月底", &["9月末=2024-09", "2024年9月底=2024-09"]);
        check(
            "2019-08-23",
            "2019年上半年；2018年同期；上年同期",
            &["2019年上半年=2019-H1", "2018年同期=2018-H1", "上年同期=2017-H1"],
        );
        check("2017-12-01", "2017年第四季度，Q3", &["2017年第四季度=2017-Q4", "Q3=2017-Q3"]);
        check(
            "2022-09-01",
            "十年来，过去五年间，近3年，五年内",
            &["十年来=2012/2022", "过去五年间=2017/2022", "近3年=2019/2022", "五年内=2022/2026"],
        );
        check("2011-06", "1月至5月，一至四月", &["1月至5月=2011-01/2011-05", "一至四月=2011-01/2011-04"]);
        check("2011-07", "较1-2、1-3、1-4月", &["1-2=2011-01/2011-02", "1-3=2011-01/2011-03", "1-4月=2011-01/2011-04"]);
        check("2011-06", "11、12月份", &["11、12月份=2010-11/2010-12"]);
    }

    #[test]
    fn days() {
        check("2023-02-01", "1月18日，昨天，当日", &["1月18日=2023-01-18", "昨天=2023-01-31", "当日=2023-01-31"]);
        check("2015-12-05", "10月1日至7日", &["10月1日至7日=2015-10-01/2015-10-07"]);
        check(
            "2015-12-05",
            "4月23—27日，4月28日至5月3日",
            &["4月23—27日=2015-04-23/2015-04-27", "4月28日至5月3日=2015-04-28/2015-05-03"],
        );
        check("2006", "“五一”黄金周期间", &["“五一”黄金周=2006-05-01/2006-05-07"]);
        check("", "2023-01-18发布", &["2023-01-18=2023-01-18"]);
        check("2011-04-22", "21日通报", &["21日=2011-04-21"]);
    }

    #[test]
    fn times_of_day_give_no_period() {
        check("2023", "自17:30起，16时18分，上午9点", &["17:30=", "16时18分=", "9点="]);
    }

    #[test]
    fn what_only_looks_like_a_time() {
        for text in [
            "30日内",
            "为期7日",
            "3个月",
            "10年期国债",
            "3200点",
            "1.2月",
            "3:2",
            "100日元",
            "三季稻",
            "12年历史",
            "1200年",
        ] {
            let mut found = Vec::new();
            find(&Periods::built_in(), text, Span::new(0, text.len()), &mut found);
            assert_eq!(found, [], "{text}");
        }
    }
}
