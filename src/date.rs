//! Calendar dates that may be known only in part, and the periods of the records.

use std::fmt;
use std::str::FromStr;

/// The date of an article as far as it is known: a year, perhaps a month, perhaps a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Gregorian year, 1–9999.
    pub year: u16,
    /// Month 1–12; 0 where unknown.
    pub month: u8,
    /// Day of the month 1–31; 0 where unknown.
    pub day: u8,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError(String);

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no date: write 2023-02-01, 20230201, 2023-02 or 2023", self.0)
    }
}

impl std::error::Error for DateError {}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `2023-02-01`, `2023/2/1`, `2023.2.1`, `20230201`, `2023-02`, `202302`, `2023`, and these followed by a
    /// time of day (`2023-02-01T08:00:00Z`, `2023-02-01 08:00`).
    fn from_str(text: &str) -> Result<Self, DateError> {
        let fail = || DateError(text.to_owned());
        let day_part = text.trim().split(['T', ' ']).next().unwrap_or("");
        let mut split = day_part.split(['-', '/', '.']).fuse();
        let parts = [split.next(), split.next(), split.next(), split.next()];
        let number = |s: &str| -> Result<u16, DateError> {
            if s.is_empty() || s.len() > 4 || !s.bytes().all(|b| b.is_ascii_digit()) {
                return Err(fail());
            }
            s.parse().map_err(|_| fail())
        };
        let (year, month, day) = match parts {
            [Some(all), None, ..] if all.len() == 8 && all.is_ascii() => {
                (number(&all[..4])?, number(&all[4..6])?, number(&all[6..])?)
            }
            [Some(all), None, ..] if all.len() == 6 && all.is_ascii() => (number(&all[..4])?, number(&all[4..])?, 0),
            [Some(year), None, ..] if year.len() == 4 => (number(year)?, 0, 0),
            [Some(year), Some(month), None, _] if year.len() == 4 => (number(year)?, number(month)?, 0),
            [Some(year), Some(month), Some(day), None] if year.len() == 4 => {
                (number(year)?, number(month)?, number(day)?)
            }
            _ => return Err(fail()),
        };
        let month_given = parts[1].is_some() || day_part.len() > 4;
        let day_given = parts[2].is_some() || day_part.len() == 8 && parts[1].is_none();
        let date = Date { year, month: month as u8, day: day as u8 };
        let fits = year > 0
            && (!month_given || (1..=12).contains(&month))
            && (!day_given || (1..=days_in_month(date.year, date.month)).contains(&date.day));
        if fits { Ok(date) } else { Err(fail()) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

/// The number of days of a month of the Gregorian calendar; 31 for a month that is no month.
pub fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A resolved period: a year, half, quarter, month or day, or an interval between two of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    /// The period, or the first of an interval.
    pub first: Point,
    /// The last of an interval.
    pub last: Option<Point>,
}

/// One calendar unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Point {
    /// `2022`
    Year(u16),
    /// `2022-H1`
    Half(u16, u8),
    /// `2022-Q3`
    Quarter(u16, u8),
    /// `2022-09`
    Month(u16, u8),
    /// `2023-01-18`
    Day(u16, u8, u8),
}

impl Point {
    /// The year it lies in.
    pub fn year(self) -> u16 {
        match self {
            Point::Year(y) | Point::Half(y, _) | Point::Quarter(y, _) | Point::Month(y, _) | Point::Day(y, _, _) => y,
        }
    }
}

impl From<Point> for Period {
    fn from(first: Point) -> Self {
        Period { first, last: None }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Point::Year(y) => write!(f, "{y:04}"),
            Point::Half(y, h) => write!(f, "{y:04}-H{h}"),
            Point::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Point::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Point::Day(y, m, d) => write!(f, "{y:04}-{m:02}-{d:02}"),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        match self.last {
            Some(last) => write!(f, "/{last}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_every_notation() {
        for (text, want) in [
            ("2023-02-01", "2023-02-01"),
            ("20230201", "2023-02-01"),
            ("2023-02", "2023-02"),
            ("202302", "2023-02"),
            ("2023", "2023"),
            ("2023/2/1", "2023-02-01"),
            ("2023-02-01T08:00:00Z", "2023-02-01"),
            ("2024-02-29 08:00", "2024-02-29"),
        ] {
            assert_eq!(text.parse::<Date>().map(|d| d.to_string()).as_deref(), Ok(want), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in
            ["", "23", "2023-13", "2023-00", "2023-02-30", "20230229", "0000", "yesterday", "2023-2-1-1", "２０２３"]
        {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn periods_print_as_the_contract_says() {
        let interval = Period { first: Point::Month(2022, 1), last: Some(Point::Month(2022, 10)) };
        assert_eq!(interval.to_string(), "2022-01/2022-10");
        assert_eq!(Period::from(Point::Quarter(2022, 3)).to_string(), "2022-Q3");
        assert_eq!(Period::from(Point::Half(2022, 1)).to_string(), "2022-H1");
        assert_eq!(Period::from(Point::Day(2023, 1, 18)).to_string(), "2023-01-18");
    }
}
