//! A year with or without a part: 2022年, 去年9月, 2019—2021年, 过去五年.

use std::ops::RangeInclusive;

use super::scan::{Scanner, Small, WINDOW_ENDS, begins_number, is_dash};
use super::{Part, Time, Year};
use crate::lexicon::contexts::Context;
use crate::lexicon::periods::{Row, TimeWord};

/// What begins right after a year without 年 as brokers write it: 2019|营收, 22-24|归母净利.
pub(super) const EARNED: [&str; 10] = ["公司", "集团", "归母", "扣非", "净利", "营收", "收入", "盈利", "业绩", "毛利"];

impl Scanner<'_> {
    /// One time: a year with or without a part, or a part alone. `number` is what stands at `at`, if it is one.
    pub(super) fn time(&self, at: usize, number: Option<Small>) -> Option<(Time, usize)> {
        let unsaid = |(part, end)| (Time { year: Year::Unsaid, part }, end);
        let Some(number) = number else {
            return self.year_word(at).or_else(|| self.named_part(at).map(unsaid));
        };
        if let Some(range) =
            self.year_range(number).or_else(|| self.fiscal(at, number)).or_else(|| self.year_list(number))
        {
            return Some(range);
        }
        if let Some(end) = self.decade(number) {
            let begin = number.value as u16;
            return Some((Time { year: Year::Unsaid, part: Part::Plan(begin, begin + 9) }, end));
        }
        if let Some((year, end)) = self.year(at, number) {
            let (part, end) = self.part_of_year(self.skip_space(end)).unwrap_or((Part::Whole, end));
            return Some((Time { year, part }, end));
        }
        let time = self.year_word(at).or_else(|| self.window(at, number));
        time.or_else(|| self.numbered_part(at, number).map(unsaid))
    }

    /// The end of a decade: 1990年代.
    fn decade(&self, first: Small) -> Option<usize> {
        let decade = first.digits == 4 && (1800..=2090).contains(&first.value) && first.value.is_multiple_of(10);
        self.word(self.year_mark(first).filter(|_| decade)?, "代")
    }

    /// Quarters and halves as brokers write them: 2020Q1, 21H1, 1Q19, 2H21.
    fn fiscal(&self, at: usize, first: Small) -> Option<(Time, usize)> {
        // 1-3Q18: the quarters up to the third.
        if let Some(last) = self.up_to_quarter(first)
            && let Some(year) = self.small(last.end + 1).filter(|n| n.digits == 2 && !n.chinese)
            && !year.next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '.')
        {
            let part = Part::Months(1, last.value as u8 * 3);
            return Some((Time { year: Year::Given(2000 + year.value as u16), part }, year.end));
        }
        let Some(letter) = first.next.filter(|c| matches!(c, 'Q' | 'H')) else {
            return self.lettered_months(at, first);
        };
        let second = self.small(first.end + 1).filter(|n| !n.chinese && !first.chinese)?;
        let (year, number) = if first.digits == 1 { (second, first.value) } else { (first, second.value) };
        let year = match (year.digits, year.value) {
            (4, value @ 1990..=2100) => value,
            (2, value) => 2000 + value,
            _ => return None,
        };
        let part = match (letter, number) {
            ('Q', 1..=4) => Part::Quarter(number as u8),
            ('H', 1..=2) => Part::Half(number as u8),
            _ => return None,
        };
        // 2021Q1-3: the quarters up to the third.
        if part == Part::Quarter(1)
            && first.digits > 1
            && let Some((part, end)) = self.quarters_to(second)
        {
            return Some((Time { year: Year::Given(year as u16), part }, end));
        }
        // 1Q21CCFI综合运价指数, 22H1ROA.
        let ends = !second.next.is_some_and(|c| c.is_ascii_digit() || c.is_ascii_lowercase());
        ends.then_some((Time { year: Year::Given(year as u16), part }, second.end))
    }

    /// Months and years as brokers write them: 22M12 and 2022M1 are months, 8M22 and 1-8M22 those up to one, 2021A is a year; but
    /// 图-22M3 and 2021A股 are none.
    fn lettered_months(&self, at: usize, first: Small) -> Option<(Time, usize)> {
        const YEARS: RangeInclusive<u32> = 13..=40;
        let ends = |at: usize| !self.char_at(at).is_some_and(|c| c.is_ascii_alphanumeric() || c == '.');
        if first.chinese || self.glued(at, &['.', '-', '－', '–']) {
            return None;
        }
        let year = |n: &Small| match (n.digits, n.value) {
            (4, value @ 1990..=2100) => Some(Year::Given(value as u16)),
            (2, value) if YEARS.contains(&value) => Some(Year::Given(2000 + value as u16)),
            _ => None,
        };
        let month = |n: &Small| (n.digits <= 2 && (1..=12).contains(&n.value)).then_some(n.value as u8);
        if first.next == Some('A') && first.digits == 4 {
            let end = first.end + 1;
            let told = ends(end) && !self.char_at(end).is_some_and(|c| "股级类轮型座".contains(c));
            return Some((Time { year: year(&first).filter(|_| told)?, part: Part::Whole }, end));
        }
        let last = match self.dash_of(first.next, first.end).filter(|_| first.value == 1) {
            Some(to) => self.small(to).filter(|n| n.value > 1)?,
            None => first,
        };
        last.next.filter(|&c| c == 'M')?;
        let second = self.small(last.end + 1).filter(|n| !n.chinese && ends(n.end))?;
        let time = match (year(&last), month(&second)) {
            // 30M2 is an area, 30M3 a volume.
            (Some(_), Some(2 | 3)) if last.digits == 2 && second.digits == 1 => return None,
            (Some(year), Some(month)) => Time { year, part: Part::Month(month) },
            _ => Time { year: year(&second)?, part: Part::Months(1, month(&last)?) },
        };
        Some((time, second.end))
    }

    /// 2021/2022/2023年, 2022/23年, 21/22/23年: years one after the other, as reports write them.
    fn year_list(&self, first: Small) -> Option<(Time, usize)> {
        let year = |number: Small| match (number.digits, number.value) {
            (4, value @ 1900..=2100) => Some(value),
            (2, value @ 10..=35) => Some(2000 + value),
            _ => None,
        };
        if !matches!(first.next, Some('/' | 'E' | 'e' | '年')) || first.chinese {
            return None;
        }
        let begin = year(first)?;
        let (mut last, mut value) = (first, begin);
        // 2020/2021E/2022E, 2021年/2022年.
        let slash = |n: Small| match n.next {
            Some('/') => Some(n.end),
            Some('E' | 'e' | '年') => self.year_end(n).filter(|&end| self.char_at(end) == Some('/')),
            _ => None,
        };
        while let Some(at) = slash(last).filter(|_| value < begin + 5) {
            last = self.small(at + 1)?;
            let next = year(last)?;
            // 2019/23年: the first year and the last of a forecast.
            let far =
                || first.digits == 4 && value == begin && (2..16).contains(&(next - begin)) && last.next == Some('年');
            if next <= value || next > value + 1 && !far() {
                return None;
            }
            value = next;
        }
        let end = self.year_end(last)?;
        (value > begin).then_some((Time { year: Year::Unsaid, part: Part::Plan(begin as u16, value as u16) }, end))
    }

    /// 22-24年, as reports write it.
    fn short_range(&self, first: Small) -> Option<(Time, usize)> {
        let short = |n: &Small| n.digits == 2 && !n.chinese && (15..=35).contains(&n.value);
        if !short(&first) || matches!(first.next, Some('至' | '到')) {
            return None;
        }
        let last = self.small(self.skip_space(self.dash_of(first.next, first.end)?)).filter(short)?;
        let end = self.year_end(last)?;
        let years = Part::Plan(2000 + first.value as u16, 2000 + last.value as u16);
        (first.value + 1..first.value + 6)
            .contains(&last.value)
            .then_some((Time { year: Year::Unsaid, part: years }, end))
    }

    /// 2019—2021年, 2019-21年.
    fn year_range(&self, first: Small) -> Option<(Time, usize)> {
        let dash = self.dash_of(first.next, first.end)?;
        if let Some(range) = self.short_range(first) {
            return Some(range);
        }
        if first.digits != 4 || !(1800..=2100).contains(&first.value) {
            return None;
        }
        let last = self.small(dash).filter(|n| n.chinese == first.chinese)?;
        let value = if last.digits == 2 { first.value / 100 * 100 + last.value } else { last.value };
        let end = self.year_end(last)?;
        let valid = (last.digits == 4 || last.digits == 2) && (first.value + 1..=2100).contains(&value);
        let end = self.word(end, "度").unwrap_or(end);
        valid.then_some((Time { year: Year::Unsaid, part: Part::Plan(first.value as u16, value as u16) }, end))
    }

    /// The end of 年 after `number`.
    fn year_mark(&self, number: Small) -> Option<usize> {
        match number.next {
            Some('年') => Some(number.end + '年'.len_utf8()),
            // 2022财年, 2018FY: a fiscal year goes by the number that it has.
            Some('财' | 'F') if number.digits == 4 && !number.chinese => {
                self.one_of(number.end, &["财年", "财政年度", "FY"])
            }
            _ => self.word(self.skip_space(number.end), "年"),
        }
    }

    /// The end of 年 after `number`, or of the letter that brokers write for it in an estimate: 2024E, 2024e, 2023EPE; or of a year
    /// before a ratio: 2020EPS, 19PE.
    fn year_end(&self, number: Small) -> Option<usize> {
        const RATIOS: [&str; 8] = ["EPS", "PE", "PB", "PS", "ROE", "ROA", "CAGR", "DPS"];
        if let Some(end) = self.year_mark(number) {
            return Some(end);
        }
        let told = || self.one_of(number.end, &RATIOS).is_some() || self.one_of(number.end, &EARNED).is_some();
        let goes_on = |c: char| c.is_ascii_alphanumeric() && c != 'P' || c == '.';
        match number.next {
            _ if number.chinese => None,
            _ if told() => Some(number.end),
            Some('E' | 'e') if !self.char_at(number.end + 1).is_some_and(goes_on) => Some(number.end + 1),
            _ => None,
        }
    }

    /// 2022年, 二〇二二年, 2022年度, 22年 before a part of a year.
    fn year(&self, at: usize, number: Small) -> Option<(Year, usize)> {
        if matches!(number.next, Some('E' | 'e' | 'P' | 'R' | 'C' | 'D')) {
            let end = self.year_end(number).filter(|_| !self.glued(at, &['.', '-']))?;
            return match (number.digits, number.value) {
                (4, value @ 1990..=2100) => Some((Year::Given(value as u16), end)),
                (2, value @ 15..=40) => Some((Year::Short(value as u8), end)),
                _ => None,
            };
        }
        let Some(end) = self.year_mark(number) else { return self.year_of_report(number) };
        if number.digits == 4 && (1800..=2100).contains(&number.value) && !number.tens {
            // 2000年历史, 2000多年: lengths of time, not years.
            if number.value.is_multiple_of(100) && self.one_of(end, &["历史", "来", "前", "后的"]).is_some() {
                return None;
            }
            // 2023年第1号洪水: the number of one of a series.
            let series = self.word(end, "第").and_then(|at| self.small(at)).is_some_and(|n| n.next == Some('号'));
            if series {
                return None;
            }
            let end = self.word(end, "度").unwrap_or(end);
            return Some((Year::Given(number.value as u16), end));
        }
        (number.digits == 2 && !number.chinese && self.is_short_year(at, end, number.value))
            .then_some((Year::Short(number.value as u8), end))
    }

    /// A year without 年 before a part of it, as the names of reports have it, or before what was earned in it: 2023半年报, 2019营收.
    fn year_of_report(&self, number: Small) -> Option<(Year, usize)> {
        const PARTS: [&str; 10] =
            ["半年报", "半年度", "中报", "一季报", "三季报", "上半年", "一季度", "三季度", "前三季", "前3季"];
        let year = number.digits == 4 && !number.chinese && (1990..=2100).contains(&number.value);
        let named = year
            && (self.one_of(number.end, &PARTS).is_some()
                || self.one_of(number.end, &EARNED).is_some()
                || self.goes_on_to_part(number));
        named.then_some((Year::Given(number.value as u16), number.end))
    }

    /// Whether what brokers write for a part of another year follows a year: 2018|/1Q19, 2020|-2022H1.
    fn goes_on_to_part(&self, number: Small) -> bool {
        let next = number.next.filter(|c| *c == '/').map(|_| number.end + 1);
        let next = next.or_else(|| self.dash_of(number.next, number.end));
        next.and_then(|at| Some((at, self.small(at)?)))
            .and_then(|(at, second)| self.fiscal(at, second))
            .is_some_and(|(time, _)| matches!(time.year, Year::Given(year) if u32::from(year) > number.value))
    }

    /// Whether two digits before a 年 that ends at `end` are a year, as reports write it, and no length of time.
    fn is_short_year(&self, at: usize, end: usize, value: u32) -> bool {
        // 21 年 2 月: as texts are spaced where they were laid out.
        let next = self.skip_space(end);
        let (before, after) = (self.text[..at].trim_end_matches(' '), &self.text[next..]);
        let is_before = |context| self.contexts.before(context, before).is_some();
        let is_after = |context| self.contexts.after(context, after).is_some();
        let part_follows =
            || self.part(next).is_some_and(|(part, _)| !matches!(part, Part::DayOnly(_) | Part::SamePeriod));
        // 08年, 22年9月.
        if value < 10 || part_follows() {
            return true;
        }
        // 19年、20年: years one after the other.
        let recent = (17..=27).contains(&value);
        let is_listed = |c| matches!(c, '、' | '和' | '/');
        let stands_before = || before.strip_suffix(is_listed)?.strip_suffix(&format!("{}年", value - 1));
        let stands_after = || after.strip_prefix(is_listed)?.strip_prefix(&format!("{}年", value + 1));
        let no_digit = |b: &str| !b.ends_with(|c: char| c.is_ascii_digit() || c == '.');
        if recent && (stands_before().is_some_and(no_digit) || stands_after().is_some()) {
            return true;
        }
        // 18-21年, 18、21年, 10到15年.
        let goes_on = before.strip_suffix(['至', '到']).is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit()));
        if !(10..40).contains(&value)
            || goes_on
            || before.ends_with(|c| is_dash(c) && !matches!(c, '至' | '到') || matches!(c, '/' | '、'))
        {
            return false;
        }
        let lasted = || is_before(Context::Lasted);
        let lasting = || is_after(Context::Lasting) && !after.starts_with("中国");
        if is_before(Context::YearBefore) && (!lasting() || after.starts_with('的') && (15..=27).contains(&value)) {
            return true;
        }
        // 仅为19年的61%
        let measures = |rest: &str| {
            let digits = rest.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
            digits > 0 && rest[digits..].starts_with(['%', '％'])
        };
        if recent && !lasted() && after.strip_prefix('的').is_some_and(measures) {
            return true;
        }
        let likely = is_before(Context::YearLikely);
        if likely && after.starts_with('，') {
            return true;
        }
        if is_after(Context::YearAfter) || self.char_at(next).is_some_and(|c| self.holiday(c, next).is_some()) {
            return !lasted();
        }
        // 公司18年原煤产量, 1）22年费用.
        let opens = || {
            before.is_empty()
                || before.ends_with(['，', '。', '；', '：', '（', '(', '\n', ';', '看'])
                || before.strip_suffix(['）', ')']).is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit()))
        };
        // 22年，公司将…, where other years are written so.
        if recent && self.short_years && opens() && after.starts_with('，') {
            return true;
        }
        recent
            && (self.short_years || likely || opens() || at > before.len())
            && !after.is_empty()
            && !lasting()
            && !lasted()
    }

    /// A word for a year, with or without a part: 去年, 去年9月, 上年同期, 今年前8个月; or a word for a part.
    pub(super) fn year_word(&self, at: usize) -> Option<(Time, usize)> {
        let c = self.char_at(at)?;
        let (quote, at) = if c == '“' { (true, at + c.len_utf8()) } else { (false, at) };
        let c = self.char_at(at)?;
        let (row, end) = self.row(c, at)?;
        // 两三年内, 十余年内 are so many years.
        let counted = |c: char| begins_number(c) || matches!(c, '两' | '几' | '数' | '百' | '千' | '多' | '余' | '半');
        if c == '年' && self.text[..at].ends_with(counted) {
            return None;
        }
        // 达产后|年产值80亿元, 90后|年轻人: no year after the next.
        const BEFORE: &str = "明大到至在于和与及从";
        let previous = self.text[..at].chars().next_back();
        // 六个月以上|一年以下, 加上|一年
        if row.word.starts_with("上一") && matches!(previous, Some('以' | '加' | '用' | '花' | '搭')) {
            return None;
        }
        if c == '后' && previous.is_some_and(|p| p.is_alphanumeric() && !BEFORE.contains(p)) {
            return None;
        }
        if quote && !matches!(row.time, TimeWord::Plan(..) | TimeWord::Holiday(_) | TimeWord::Festival(_)) {
            return None;
        }
        if row.word.ends_with('报') && self.goes_on(end) {
            return None;
        }
        let unsaid = |part| Some((Time { year: Year::Unsaid, part }, end));
        let year = match row.time {
            TimeWord::Year(by) => Year::Offset(by),
            TimeWord::Prior(by) => Year::Spoken(by),
            TimeWord::SameYear => Year::Spoken(0),
            TimeWord::Half(h) => return unsaid(Part::Half(h)),
            TimeWord::Quarter(q) => return unsaid(Part::Quarter(q)),
            TimeWord::ThisQuarter(by) => return unsaid(Part::QuarterOffset(by)),
            TimeWord::Month(by) => return unsaid(Part::MonthOffset(by)),
            TimeWord::SameMonth => return unsaid(Part::SpokenMonth),
            TimeWord::Day(by) => return unsaid(Part::DayOffset(by)),
            TimeWord::Week(by) => return unsaid(Part::Week(by)),
            // 每周一, 周一至周五 and 一周三班 are no days.
            TimeWord::Weekday(None, _)
                if self.text[..at].ends_with(['每', '逢', '的', '、', '至', '到'])
                    || row.word.starts_with('周') && self.text[..at].ends_with(counted)
                    || self.char_at(end).is_some_and(|c| matches!(c, '至' | '到' | '、' | '和' | '—' | '-' | '~')) =>
            {
                return None;
            }
            TimeWord::Weekday(week, day) => return unsaid(Part::Weekday(week, day)),
            TimeWord::SameDay => return unsaid(Part::SpokenDay),
            TimeWord::Now => return unsaid(Part::Now),
            // 将近|一年, 已近|一年 are how long.
            TimeWord::Past if self.contexts.before(Context::Lasts, &self.text[..at]).is_some() => return None,
            TimeWord::Past | TimeWord::These | TimeWord::Future => {
                let two = self.word(end, "两年").map(|end| (2, end));
                let (years, end) = two.or_else(|| self.years(self.small(end)?))?;
                // 这一年 is the one spoken of, 这三年级 no years, and of “十四五”这五年 the plan tells which.
                let told = years < 2 || self.text[..at].ends_with('”');
                if row.time == TimeWord::These && (told || self.one_of(end, &["级", "期", "生"]).is_some()) {
                    return None;
                }
                let end = self.one_of(end, &WINDOW_ENDS).unwrap_or(end);
                let years = if row.time == TimeWord::Future { years } else { -years };
                return Some((Time { year: Year::Unsaid, part: Part::Window(years) }, end));
            }
            TimeWord::WholeYear => return unsaid(Part::Whole),
            TimeWord::Reported => {
                let end = self.word(end, "内").unwrap_or(end);
                return self.reported.or(self.begun).map(|time| (time, end));
            }
            TimeWord::Plan(a, b) => {
                let (part, end) = self.years_of_plan(end, a, b).unwrap_or((Part::Plan(a, b), end));
                return Some((Time { year: Year::Unsaid, part }, end));
            }
            TimeWord::Holiday(days) => {
                // 国庆假期|前四天
                let Some((front, end)) = self.front_days(end) else { return unsaid(Part::Days(days)) };
                let [month, day, ..] = days;
                let part = Part::Days([month, day, month, day + front - 1]);
                return Some((Time { year: Year::Unsaid, part }, end));
            }
            TimeWord::Festival(months) => return unsaid(Part::Festival(months)),
            TimeWord::Vacation => {
                let (front, end) = self.front_days(end)?;
                return Some((Time { year: Year::Unsaid, part: Part::Front(front) }, end));
            }
        };
        let (part, end) = self.part_of_year(self.skip_space(end)).unwrap_or((Part::Whole, end));
        Some((Time { year, part }, end))
    }

    /// The first or last years of a plan of so many: “十四五”|前四年.
    fn years_of_plan(&self, at: usize, first: u16, last: u16) -> Option<(Part, usize)> {
        let at = self.word(at, "”").unwrap_or(at);
        let front = self.one_of(at, &["前", "头"]);
        let from = front.or_else(|| self.word(at, "后"))?;
        let (years, end) = self.word(from, "两年").map(|end| (2, end)).or_else(|| self.years(self.small(from)?))?;
        let years = u16::try_from(years).ok().filter(|&years| years > 0 && first + years <= last)?;
        let part =
            if front.is_some() { Part::Plan(first, first + years - 1) } else { Part::Plan(last + 1 - years, last) };
        Some((part, end))
    }

    /// The row of the word that begins with `c` at `at`, and where it ends with what must follow it.
    #[inline]
    fn row(&self, c: char, at: usize) -> Option<(&Row, usize)> {
        let next = self.char_at(at + c.len_utf8());
        self.words.starting_with(c).filter(|row| row.fits(next)).find_map(|row| {
            let end = self.word(at, row.word)?;
            // “十四五”|前四年
            let years = || match row.time {
                TimeWord::Plan(first, last) => self.years_of_plan(end, first, last).map(|_| end),
                _ => None,
            };
            let follows = || self.follows(end, &row.after).or_else(years);
            Some((row, if row.after.is_empty() { end } else { follows()? }))
        })
    }

    /// The part of a year that stands at `at`, after it: 9月, 的9月, 春节假期.
    fn part_of_year(&self, at: usize) -> Option<(Part, usize)> {
        match self.char_at(at)? {
            '的' => self.part(at + '的'.len_utf8()),
            c => self.part(at).or_else(|| self.holiday(c, at)),
        }
    }

    /// The first days of a holiday: 前四天 of 国庆假期前四天.
    fn front_days(&self, at: usize) -> Option<(u8, usize)> {
        let days = self.small(self.word(at, "前")?).filter(|n| (2..=7).contains(&n.value))?;
        Some((days.value as u8, self.word(days.end, "天")?))
    }

    /// A holiday after a year, which says only of which year it is where 同期 follows: 2019年春节, 2019年春节假日同期.
    fn holiday(&self, c: char, at: usize) -> Option<(Part, usize)> {
        let (row, end) = self.row(c, at)?;
        let part = match row.time {
            TimeWord::Holiday(days) => Part::Days(days),
            TimeWord::Festival(months) => Part::Festival(months),
            _ => return None,
        };
        let end = self.word(end, "同期").unwrap_or(end);
        Some((if self.text[..end].ends_with("同期") { Part::SamePeriod } else { part }, end))
    }

    /// A number of years: 五年, 10年, 十多年 not.
    fn years(&self, number: Small) -> Option<(i8, usize)> {
        let end = self.year_mark(number)?;
        (1..=60).contains(&number.value).then_some((number.value as i8, end))
    }

    /// 五年来, 十年间, 五年内.
    fn window(&self, at: usize, number: Small) -> Option<(Time, usize)> {
        let (years, end) = self.years(number)?;
        // 从2012年到2020年的9年间: the time is said already.
        if self.text[..at].ends_with("年的") {
            return None;
        }
        let time = |years| Time { year: Year::Unsaid, part: Part::Window(years) };
        // 比五年前增长: the year that is compared with.
        if let Some(end) = self.word(end, "前")
            && (self.text[..at].ends_with(['比', '较'])
                || self.text[..at].ends_with(['与', '和', '跟']) && self.text[end..].starts_with("相比"))
        {
            return Some((Time { year: Year::Offset(-years), part: Part::Whole }, end));
        }
        if let Some(end) = self.word(end, "内") {
            return Some((time(years), end));
        }
        // 17年|中国人均消费量
        let country =
            |end: &usize| self.text[..*end].ends_with('中') && self.text[*end..].starts_with(['国', '央', '部']);
        self.one_of(end, &WINDOW_ENDS).filter(|end| !country(end)).map(|end| (time(-years), end))
    }

    /// The end of one of `words` after closing quotation marks at `at`.
    fn follows(&self, at: usize, words: &[&str]) -> Option<usize> {
        let at = match self.char_at(at) {
            Some(c @ ('”' | '"' | '’' | '」')) => at + c.len_utf8(),
            _ => at,
        };
        self.one_of(at, words)
    }
}
