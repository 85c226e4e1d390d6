//! Words that name a time: 今年, 上半年, 十四五.

use super::tsv;

const BUILT_IN: &str = include_str!("periods.tsv");

/// What a time word names. Offsets count from the article's date or, for `Prior` and `Same…`, from the time spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeWord {
    /// A year, as an offset from the article's.
    Year(i8),
    /// A year, as an offset from the one spoken of.
    Prior(i8),
    /// The year spoken of.
    SameYear,
    /// A half of the year spoken of.
    Half(u8),
    /// A quarter of the year spoken of.
    Quarter(u8),
    /// A quarter, as an offset from the article's.
    ThisQuarter(i8),
    /// A month, as an offset from the article's.
    Month(i8),
    /// The month spoken of.
    SameMonth,
    /// A day, as an offset from the article's.
    Day(i8),
    /// The day spoken of.
    SameDay,
    /// A week, as an offset from the article's.
    Week(i8),
    /// A day of a week: the offset of the week, if one is said, and the day, 1 for Monday.
    Weekday(Option<i8>, u8),
    /// 目前
    Now,
    /// 过去, before a number of years.
    Past,
    /// 这, before a number of years; 这一年 is the one spoken of.
    These,
    /// 未来, before a number of years.
    Future,
    /// The years that the article calls so: 报告期.
    Reported,
    /// The whole of the year spoken of.
    WholeYear,
    /// A five-year plan: first and last year.
    Plan(u16, u16),
    /// A holiday on fixed days: month and day of the first and the last.
    Holiday([u8; 4]),
    /// A holiday of the lunar calendar.
    Festival([u8; 2]),
    /// A holiday that the article's date tells: 假期前四天.
    Vacation,
}

/// One row.
#[derive(Debug)]
pub struct Row {
    /// The word.
    pub word: &'static str,
    /// Its first character.
    first: char,
    /// Its second, if it has one.
    second: Option<char>,
    /// What it names.
    pub time: TimeWord,
    /// Words one of which must follow; none where nothing need follow.
    pub after: Vec<&'static str>,
}

/// The table.
#[derive(Debug)]
pub struct Periods {
    /// The rows by the lowest bits of the word's first character; longest words first.
    rows: [Vec<Row>; GROUPS],
}

const GROUPS: usize = 128;

impl Periods {
    /// The built-in table.
    pub fn built_in() -> Self {
        let mut rows = [const { Vec::new() }; GROUPS];
        for [word, kind, value, after] in tsv::cells(BUILT_IN) {
            let after = tsv::words(after).collect();
            let mut chars = word.chars();
            if let (Some(first), Some(time)) = (chars.next(), parse(kind, value)) {
                rows[first as usize % GROUPS].push(Row { word, first, second: chars.next(), time, after });
            }
        }
        for rows in &mut rows {
            rows.sort_by_key(|row| std::cmp::Reverse(row.word.len()));
        }
        Self { rows }
    }

    /// The first character of each word, and its second if it has one.
    pub fn beginnings(&self) -> impl Iterator<Item = (char, Option<char>)> {
        self.rows.iter().flatten().map(|row| (row.first, row.second))
    }

    /// The rows whose word begins with `first`, longest word first.
    #[inline]
    pub fn starting_with(&self, first: char) -> impl Iterator<Item = &Row> {
        self.rows[first as usize % GROUPS].iter().filter(move |row| row.first == first)
    }
}

impl Row {
    /// Whether the word can go on with `next` after its first character.
    #[inline]
    pub fn fits(&self, next: Option<char>) -> bool {
        self.second.is_none() || self.second == next
    }
}

fn parse(kind: &str, value: &str) -> Option<TimeWord> {
    let offset = || value.parse::<i8>().ok();
    let number = || value.parse::<u8>().ok();
    Some(match kind {
        "year" => TimeWord::Year(offset()?),
        "prior" => TimeWord::Prior(offset()?),
        "same" => TimeWord::SameYear,
        "half" => TimeWord::Half(number()?),
        "quarter" => TimeWord::Quarter(number()?),
        "thisquarter" => TimeWord::ThisQuarter(offset()?),
        "month" => TimeWord::Month(offset()?),
        "samemonth" => TimeWord::SameMonth,
        "day" => TimeWord::Day(offset()?),
        "sameday" => TimeWord::SameDay,
        "week" => TimeWord::Week(offset()?),
        "weekday" => {
            let (week, day) = value.split_once('/')?;
            let week = if week.is_empty() { None } else { Some(week.parse().ok()?) };
            TimeWord::Weekday(week, day.parse().ok().filter(|day| (1..=7).contains(day))?)
        }
        "now" => TimeWord::Now,
        "past" => TimeWord::Past,
        "these" => TimeWord::These,
        "future" => TimeWord::Future,
        "reported" => TimeWord::Reported,
        "whole" => TimeWord::WholeYear,
        "plan" => {
            let (first, last) = value.split_once('/')?;
            TimeWord::Plan(first.parse().ok()?, last.parse().ok()?)
        }
        "holiday" => {
            let mut parts = value.split(['-', '/']).map(|p| p.parse::<u8>().ok());
            TimeWord::Holiday([parts.next()??, parts.next()??, parts.next()??, parts.next()??])
        }
        "festival" => {
            let (first, last) = value.split_once('/')?;
            TimeWord::Festival([first.parse().ok()?, last.parse().ok()?])
        }
        "vacation" => TimeWord::Vacation,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_unique_and_understood() {
        let rows: Vec<_> = tsv::rows(BUILT_IN).map(|r| (r.cell(0), r.cell(1), r.cell(2), r.cell(3))).collect();
        assert!(rows.windows(2).all(|w| w[0].0 <= w[1].0 && w[0] != w[1]), "sorted by word, no row twice");
        for (word, kind, value, _) in rows {
            let time = parse(kind, value);
            assert!(time.is_some(), "{word}: {kind} {value}");
            let counted = matches!(time, Some(TimeWord::Past | TimeWord::These | TimeWord::Future));
            assert!(counted || word.chars().nth(1).is_some(), "{word}: after one character anything may stand");
        }
    }

    #[test]
    fn the_longest_word_comes_first() {
        let periods = Periods::built_in();
        let words: Vec<_> = periods.starting_with('去').map(|r| (r.word, r.time)).collect();
        assert_eq!(words, [("去年度", TimeWord::Year(-1)), ("去年", TimeWord::Year(-1))]);
    }
}
