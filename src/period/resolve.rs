//! What a time means, by the article's date and the period spoken of.

use super::{Context, Part, Time, Year};
use crate::date::{Date, Period, Point, days_in_month};

impl Time {
    /// What it means; none where the calendar has no such day: 2月30日.
    pub(super) fn resolve(self, context: Context) -> Option<Period> {
        self.meaning(context).filter(|period| is_real(period.first) && period.last.is_none_or(is_real))
    }

    fn meaning(self, context: Context) -> Option<Period> {
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
        // 2017年12月21日开庭…。1月9日宣判: a day early in the year after one late in the year is of the next, if that has come.
        let new_year = |month: u8| match (self.year, context.spoken?, today?) {
            (Year::Unsaid, Period { first: Point::Day(y, 10.., _), last: None }, d)
                if month <= 3 && (y + 1, month) <= (d.year, d.month) =>
            {
                Some(y + 1)
            }
            _ => None,
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
            Part::Day(m, d) => one(Point::Day(new_year(m).or_else(|| year_of_month(m))?, m, d)),
            Part::Days([m1, d1, m2, d2]) => {
                let year = year_of_month(m1)?;
                let (first, last) = (Point::Day(year, m1, d1), Point::Day(year, m2, d2));
                if first == last { one(first) } else { interval(first, last) }
            }
            Part::DayOnly(day) => match context.spoken.map(|p| p.last.unwrap_or(p.first)) {
                // 7月的价格…，14日宣布: in an article of June the day is not in July.
                Some(Point::Month(y, m) | Point::Day(y, m, _))
                    if today.is_none_or(|d| d.month == 0 || (y, m) <= (d.year, d.month)) =>
                {
                    one(Point::Day(y, m, day))
                }
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
            Part::QuarterOffset(by) => {
                // 二季度…，本季度…: the one that a report is on.
                if let (0, Some(Period { first: told @ Point::Quarter(..), last: None })) = (by, context.spoken) {
                    return one(told);
                }
                let d = today.filter(|d| d.month > 0)?;
                let (y, m) = month_offset(d.year, d.month, by * 3)?;
                one(Point::Quarter(y, m.div_ceil(3)))
            }
            Part::MonthBefore => {
                let d = today.filter(|d| d.month > 0)?;
                let (y, m) = month_offset(d.year, d.month, -1)?;
                let told = context.spoken.is_some_and(|spoken| spoken == Point::Month(y, m).into());
                let (y, m) = if told { month_offset(y, m, -1)? } else { (y, m) };
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
            Part::Week(by) => {
                let d = today.filter(|d| d.day > 0)?;
                let monday = by * 7 + 1 - weekday(d) as i8;
                let [first, last] = [monday, monday + 6].map(|by| day_offset(d, by));
                let ((y1, m1, d1), (y2, m2, d2)) = (first?, last?);
                interval(Point::Day(y1, m1, d1), Point::Day(y2, m2, d2))
            }
            Part::Weekday(week, day) => {
                let d = today.filter(|d| d.day > 0)?;
                let by = week.unwrap_or(if day <= weekday(d) { 0 } else { -1 });
                let (y, m, d) = day_offset(d, by * 7 + day as i8 - weekday(d) as i8)?;
                one(Point::Day(y, m, d))
            }
            Part::SpokenDay => match context.spoken {
                Some(Period { first: day @ Point::Day(..), last: None }) => one(day),
                _ => today.filter(|d| d.day > 0).map(|d| Point::Day(d.year, d.month, d.day).into()),
            },
            Part::SamePeriod => {
                let spoken = context.spoken?;
                let spoken_year = spoken.last.unwrap_or(spoken.first).year();
                let year = match self.year {
                    Year::Unsaid => return Some(spoken),
                    // 2022年…，去年同期…: the year before the one spoken of, unless that is still to come.
                    Year::Offset(by) if today.is_none_or(|d| spoken_year <= d.year) => {
                        spoken_year.checked_add_signed(by.into())?
                    }
                    _ => year()?,
                };
                let move_to = |p: Point, y: u16| match p {
                    Point::Year(_) => Point::Year(y),
                    Point::Half(_, h) => Point::Half(y, h),
                    Point::Quarter(_, q) => Point::Quarter(y, q),
                    Point::Month(_, m) => Point::Month(y, m),
                    Point::Day(_, m, d) => Point::Day(y, m, d.min(days_in_month(y, m))),
                };
                let by = i32::from(year) - i32::from(spoken_year);
                let first_year = u16::try_from(i32::from(spoken.first.year()) + by).ok()?;
                Some(Period { first: move_to(spoken.first, first_year), last: spoken.last.map(|p| move_to(p, year)) })
            }
            Part::Festival([first, last]) => {
                // News of a holiday appears up to a few days after it.
                let near = today.filter(|d| d.day > 0).map(|d| [-2, 0].map(|by| day_offset(d, by)));
                let told = near.into_iter().flatten().flatten().find(|(_, month, _)| (first..=last).contains(month));
                let told = told.map(|(year, month, _)| Point::Month(year, month));
                match self.year {
                    Year::Unsaid => one(told?),
                    // In which month it was in another year, its name does not say.
                    _ => year().and_then(|year| one(told.filter(|t| t.year() == year).unwrap_or(Point::Year(year)))),
                }
            }
            Part::Front(days) => {
                // News of a holiday appears up to a day after it: 元旦, 五一, 国庆.
                const HOLIDAYS: [(u8, u8); 3] = [(1, 3), (5, 5), (10, 7)];
                let Date { year, month, day } = today.filter(|d| d.day > 0)?;
                let last = HOLIDAYS.iter().find(|(of, _)| *of == month)?.1;
                if day > last + 1 || days > last {
                    return None;
                }
                interval(Point::Day(year, month, 1), Point::Day(year, month, days))
            }
            Part::Plan(a, b) => interval(Point::Year(a), Point::Year(b)),
            Part::Clock => None,
        }
    }
}

fn is_real(point: Point) -> bool {
    !matches!(point, Point::Day(year, month, day) if day > days_in_month(year, month))
}

fn month_offset(year: u16, month: u8, by: i8) -> Option<(u16, u8)> {
    let months = i32::from(year) * 12 + i32::from(month) - 1 + i32::from(by);
    Some((u16::try_from(months / 12).ok().filter(|&y| y > 0)?, (months % 12) as u8 + 1))
}

/// The day of the week of a date whose day is known, 1 for Monday, by Sakamoto's rule.
fn weekday(date: Date) -> u8 {
    const MONTHS: [u16; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let month = usize::from(date.month.clamp(1, 12)) - 1;
    let year = if month < 2 { date.year - 1 } else { date.year };
    let sunday = (year + year / 4 - year / 100 + year / 400 + MONTHS[month] + u16::from(date.day)) % 7;
    if sunday == 0 { 7 } else { sunday as u8 }
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
