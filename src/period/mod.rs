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

mod part;
mod resolve;
mod scan;
#[cfg(test)]
mod tests;
mod year;

use scan::{Scanner, begins_number, chinese_digit, digit};

use crate::date::{Date, Period, Point};
use crate::lexicon::Lexicon;
use crate::lexicon::beginnings::{self, Places};
use crate::lexicon::charset;
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
    /// Whether something begins with it or is to be done before it (11月1日起, 6月底前), so that it may lie ahead.
    pub due: bool,
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
    /// 上季度: an offset from the article's quarter.
    QuarterOffset(i8),
    /// 上月: an offset from the article's month.
    MonthOffset(i8),
    /// 比上月, 由上月: the month before the one spoken of, where that is the one before the article's.
    MonthBefore,
    /// 当月
    SpokenMonth,
    /// 昨天: an offset from the article's day.
    DayOffset(i8),
    /// 当日
    SpokenDay,
    /// 上周: an offset from the article's week, which begins on Monday.
    Week(i8),
    /// 上周五: the offset of its week and the day, 1 for Monday. 周五 is the last that was.
    Weekday(Option<i8>, u8),
    /// 同期: the part of the year spoken of.
    SamePeriod,
    /// A lunar holiday, and the months in which it can begin: the article's month, if that is one of them.
    Festival([u8; 2]),
    /// 假期前四天: the first days of the holiday that the article is of, which begins on the first of a month.
    Front(u8),
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
        let mut first = self.first.resolve(context)?;
        // From 11月1日 on, in an article of September: of this year, not of the last.
        if let (true, None, Some(today)) = (self.due && !self.says_year(), context.spoken, context.today)
            && let Point::Day(year, month, day) = first.first
            && first.last.is_none()
            && i32::from(today.year) * 12 + i32::from(today.month) - i32::from(year) * 12 - i32::from(month) > HALF
        {
            first = Point::Day(year + 1, month, day).into();
        }
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

    /// The year that it is of, or part of, where the text and the article's date tell.
    pub fn year(&self, context: Context) -> Option<Period> {
        Time { part: Part::Whole, ..self.first }.resolve(context)
    }

    /// Whether it names a year outright or by an offset.
    pub fn says_year(&self) -> bool {
        !matches!(self.first.year, Year::Unsaid)
    }

    /// Whether it is the year before the one spoken of: 上年, 上一年.
    pub fn is_year_before(&self) -> bool {
        self.last.is_none() && matches!((self.first.year, self.first.part), (Year::Spoken(-1), Part::Whole))
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

    /// Whether its year is told from the article's: 今年, 去年二季度.
    pub fn is_relative(&self) -> bool {
        matches!(self.first.year, Year::Offset(_)) && self.first.part != Part::SamePeriod
    }

    /// Whether it says 本周.
    pub fn is_this_week(&self) -> bool {
        self.first.part == Part::Week(0)
    }

    /// Whether it is a time of day or the like, which gives no period.
    pub fn is_clock(&self) -> bool {
        self.first.part == Part::Clock
    }
}

/// The time expressions of `text`, in order, not overlapping, by the places where they can begin.
pub fn find(lexicon: &Lexicon, text: &str, places: &Places) -> Vec<TimeExpr> {
    let mut found = Vec::with_capacity(beginnings::room(&places.times));
    let mut later = &places.times[..];
    let (mut short_years, mut reported, mut begun) = (false, None, None);
    for segment in &places.segments {
        let text = &text[..segment.end];
        let (words, contexts) = (&lexicon.periods, &lexicon.contexts);
        let mut scanner = Scanner { words, contexts, short_years, reported, begun, text };
        let (mut from, mut last) = (segment.start, segment.start);
        while let Some((&at, rest)) = later.split_first()
            && at < segment.end
        {
            later = rest;
            if at < from {
                continue;
            }
            let Some(c) = scanner.char_at(at) else { continue };
            let time = if begins_number(c) {
                let number = scanner.small(at);
                // What goes on with the same number begins no time either.
                from = number.map_or(from, |number| number.end);
                scanner.may_be_time(c, at, last, number).then(|| scanner.expression(at, number)).flatten()
            } else {
                scanner.expression(at, None)
            };
            if let Some(time) = time {
                (from, last) = (time.span.end, time.span.end);
                // 7月6日星期四, 7月6日（周四）: the weekday of the day before it tells nothing more.
                let of_day = |day: &TimeExpr| {
                    matches!(day.first.part, Part::Day(..))
                        && day.last.is_none()
                        && matches!(&text[day.span.end..time.span.start], "" | " " | "（" | "(" | "，" | ",")
                };
                if matches!(time.first.part, Part::Weekday(None, _)) && found.last().is_some_and(of_day) {
                    continue;
                }
                scanner.short_years |= matches!(time.first.year, Year::Short(RECENT..50));
                found.push(time);
                if defines_report(&text[last..]) {
                    let years = years_ending(&found).map(|part| Time { year: Year::Unsaid, part });
                    scanner.reported = years.or(scanner.reported);
                } else if scanner.reported.is_none()
                    && let TimeExpr { first: report, last: None, span, .. } = time
                    && let Time { year: Year::Given(_) | Year::Short(_), part } = report
                {
                    if span.of(text).ends_with('报') || names_report(&text[last..]) {
                        scanner.reported = Some(report);
                    } else if matches!(part, Part::Half(_) | Part::Quarter(_) | Part::Months(..))
                        || part == Part::Whole && begins_firm(&text[last..])
                    {
                        scanner.begun.get_or_insert(report);
                    }
                }
            }
        }
        (short_years, reported, begun) = (scanner.short_years, scanner.reported, scanner.begun);
    }
    found
}

/// Whether what a firm had in a time is told next: 2019年|公司实现营收, 19年|营业收入.
fn begins_firm(rest: &str) -> bool {
    ["公司", "实现", "营业收入", "营收", "归母"].iter().any(|firm| rest.starts_with(firm))
}

/// Whether a report is named after the time that it is on: 2019年|年度报告, 2022年一季|报.
fn names_report(rest: &str) -> bool {
    const REPORTS: [&str; 12] = [
        "年度报告",
        "年报",
        "度报告",
        "半年度报告",
        "半年报",
        "中报",
        "季报",
        "季度报告",
        "报",
        "业绩快报",
        "年度业绩",
        "度业绩",
    ];
    !rest.starts_with("报告期") && REPORTS.iter().any(|report| rest.starts_with(report))
}

/// Whether parentheses open that call the time before them the period of a report: （下称：报告期）, （以下简称“报告期”）.
fn defines_report(text: &str) -> bool {
    const NEAR: usize = 10;
    let Some(inner) = text.strip_prefix(['（', '(']) else { return false };
    let end = inner.char_indices().nth(NEAR).map_or(inner.len(), |(at, _)| at);
    let inner = inner[..end].split(['）', ')', '\n']).next().unwrap_or_default();
    inner.contains("报告期")
}

/// The years that end with the last of the times: 2019年至2021年; 2019年、2020年和2021年.
fn years_ending(found: &[TimeExpr]) -> Option<Part> {
    let year = |time: &Time| match (time.year, time.part) {
        (Year::Given(year), Part::Whole) => Some(year),
        _ => None,
    };
    let (last, before) = found.split_last()?;
    if let (Part::Plan(..), None) = (last.first.part, last.last) {
        return Some(last.first.part);
    }
    let mut first = year(&last.first)?;
    let end = last.last.as_ref().map_or(Some(first), year)?;
    let mut start = last.span.start;
    for time in before.iter().rev() {
        match year(&time.first).filter(|_| time.last.is_none() && time.span.end + "、".len() >= start) {
            Some(earlier) if earlier + 1 == first => (first, start) = (earlier, time.span.start),
            _ => break,
        }
    }
    (first < end).then_some(Part::Plan(first, end))
}

/// What is due is told of no more than so many months ahead.
const HALF: i32 = 6;

/// Two digits before 年 that are no less may be a year as reports write it, 22年; what is less is more often a length of time.
const RECENT: u8 = 15;

/// The characters that a number can begin with.
pub(crate) static NUMERALS: charset::Bits = {
    let mut bits = charset::bits(&['十']);
    let mut code = 0;
    while code < 0x10000 {
        if let Some(c) = char::from_u32(code)
            && (digit(c).is_some() || chinese_digit(c).is_some())
        {
            bits[code as usize / 64] |= 1 << (code % 64);
        }
        code += 1;
    }
    bits
};

/// The characters, no words of `periods.tsv`, with which the grammar itself can begin a time expression that goes on with a number.
pub(crate) const BEFORE_NUMERALS: [char; 4] = ['前', '头', '第', 'Q'];

/// The parts of a year that the grammar reads although a word of `periods.tsv` may begin as they do, and 前两, 头两.
pub(crate) const PARTS: [[char; 2]; 6] =
    [['全', '年'], ['同', '期'], ['年', '底'], ['年', '末'], ['前', '两'], ['头', '两']];
