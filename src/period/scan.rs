//! Reads a time expression from where it begins: numbers, dashes, clocks, dates in digits, intervals.

use super::{NUMERALS, Part, Time, TimeExpr, Year};
use crate::lexicon::charset;
use crate::lexicon::contexts::Contexts;
use crate::lexicon::periods::Periods;
use crate::span::Span;

/// Whether a number can begin with `c`.
#[inline]
pub(super) fn begins_number(c: char) -> bool {
    charset::has(&NUMERALS, c) && c < '\u{10000}'
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

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{a0}')
}

/// A small whole number as printed.
#[derive(Clone, Copy)]
pub(super) struct Small {
    pub(super) value: u32,
    pub(super) digits: usize,
    pub(super) end: usize,
    pub(super) chinese: bool,
    /// Whether it is written with 十, as years are not.
    pub(super) tens: bool,
    /// What follows it.
    pub(super) next: Option<char>,
}

/// Times of day that show a number before 号 to be a day.
pub(super) const DAYTIMES: [&str; 10] = ["早", "上午", "下午", "晚", "凌晨", "中午", "清晨", "傍晚", "深夜", "当地"];

/// What may close a window of years.
pub(super) const WINDOW_ENDS: [&str; 6] = ["以来", "来", "间", "时间里", "里", "中"];

pub(super) struct Scanner<'a> {
    pub(super) words: &'a Periods,
    pub(super) contexts: &'a Contexts,
    /// Whether the article has written a year with two digits, 22年, and so may write others.
    pub(super) short_years: bool,
    /// The years that the article calls 报告期.
    pub(super) reported: Option<Time>,
    /// The half, quarter or months that it tells of first, which 报告期 means where no report is named.
    pub(super) begun: Option<Time>,
    /// The text up to where the segment ends.
    pub(super) text: &'a str,
}

impl Scanner<'_> {
    // Asked all over this stage: see `quantity::Scanner::before_another`.
    #[inline(never)]
    pub(super) fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// Whether `c` at `at` goes on with a number that began before it, though not before `last`.
    fn inside_number(&self, c: char, at: usize, last: usize) -> bool {
        let previous = self.text[last..at].chars().next_back().unwrap_or_default();
        if digit(c).is_some() {
            let digit_before_mark = || self.text[..at].chars().rev().nth(1).is_some_and(|c| digit(c).is_some());
            return digit(previous).is_some()
                || matches!(previous, '.' | '．' | ',') && digit_before_mark() && !self.is_year_of_item(at);
        }
        chinese_digit(previous).is_some() || matches!(previous, '两' | '十' | '百' | '千' | '万' | '点')
    }

    /// Whether at `at` a year stands at the head of a numbered item: 1.2018年.
    #[cold]
    fn is_year_of_item(&self, at: usize) -> bool {
        let rest = &self.text.as_bytes()[at..];
        let year = rest.len() > 4
            && rest[..4].iter().all(u8::is_ascii_digit)
            && matches!(rest[..2], [b'1', b'9'] | [b'2', b'0'])
            && self.text[at + 4..].starts_with('年');
        let before = self.text[..at].trim_end_matches(['.', '．']);
        let item = before.trim_end_matches(|c: char| c.is_ascii_digit());
        year && before.len() - item.len() <= 2
            && item.trim_end_matches(' ').chars().next_back().is_none_or(|c| "\n。；：！？】”".contains(c))
    }

    /// The end of `word` if it stands at `at`.
    #[inline]
    pub(super) fn word(&self, at: usize, word: &str) -> Option<usize> {
        self.text.as_bytes()[at..].starts_with(word.as_bytes()).then(|| at + word.len())
    }

    #[inline]
    pub(super) fn one_of(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|w| self.word(at, w))
    }

    /// Skips a space as typeset archives put it between numeral and 年.
    #[inline]
    pub(super) fn skip_space(&self, at: usize) -> usize {
        at + self.char_at(at).filter(|&c| is_space(c)).map_or(0, char::len_utf8)
    }

    /// The end of a dash or of 至, 到 at `at` (—— counts as one).
    #[inline]
    pub(super) fn dash(&self, at: usize) -> Option<usize> {
        self.dash_of(self.char_at(at), at)
    }

    /// The same where it is known that `c` stands at `at`.
    #[inline]
    pub(super) fn dash_of(&self, c: Option<char>, at: usize) -> Option<usize> {
        let first = c.filter(|&c| is_dash(c))?;
        let after = at + first.len_utf8();
        Some(if first == '—' { self.word(after, "—").unwrap_or(after) } else { after })
    }

    /// A number of up to four digits, or a Chinese one up to 99 or of four digits.
    pub(super) fn small(&self, at: usize) -> Option<Small> {
        let bytes = self.text.as_bytes();
        let (mut value, mut digits, mut end) = (0, 0, at);
        let mut next;
        loop {
            // Nearly all are ASCII.
            if let Some(&b) = bytes.get(end)
                && b.is_ascii_digit()
            {
                value = value * 10 + u32::from(b - b'0');
                end += 1;
            } else {
                next = self.char_at(end);
                let Some(d) = next.and_then(digit) else { break };
                value = value * 10 + d;
                end += '０'.len_utf8();
            }
            digits += 1;
            if digits > 4 {
                return None;
            }
        }
        if digits > 0 {
            return Some(Small { value, digits, end, chinese: false, tens: false, next });
        }
        if !next.is_some_and(begins_number) {
            return None;
        }
        let (mut tens, mut chinese) = (false, 0);
        while let Some(c) = next {
            if c == '十' && !tens && chinese <= 1 {
                value = value.max(1) * 10;
                tens = true;
            } else if let Some(d) = chinese_digit(c).or(Some(0).filter(|_| chinese > 0 && matches!(c, '0' | 'O'))) {
                // 二00二年
                value = if tens { value + d } else { value * 10 + d };
                chinese += 1;
            } else {
                break;
            }
            if chinese > 4 || tens && chinese > 2 {
                return None;
            }
            end += c.len_utf8();
            next = self.char_at(end);
        }
        let digits = chinese + usize::from(tens);
        (end > at).then_some(Small { value, digits, end, chinese: true, tens, next })
    }

    /// Whether a time can begin with `c` at `at`, where `number` begins; the time before ends at `last`. Most numbers are none,
    /// as what follows them tells.
    pub(super) fn may_be_time(&self, c: char, at: usize, last: usize, number: Option<Small>) -> bool {
        let fits = number.is_some_and(|number| match number.next {
            Some('年' | '月' | '日' | '号' | '季' | '时' | '点' | ':' | '：' | '、' | '和' | '及' | '，') => {
                true
            }
            Some('/' | '公' | '归' | '扣' | '净' | '营' | '收' | '盈' | '业' | '毛') => {
                number.digits == 4 || number.digits == 2
            }
            Some('.' | '财' | 'F') => number.digits == 4,
            Some(
                'Q' | 'H' | 'M' | 'A' | 'E' | 'e' | 'P' | 'R' | 'C' | 'D' | '半' | '中' | '上' | '一' | '三' | '前',
            ) => true,
            next => next.is_some_and(|c| is_space(c) || is_dash(c)),
        });
        (fits || self.words.starting_with(c).next().is_some()) && !self.inside_number(c, at, last)
    }

    /// The time expression at `at`, where `number` stands, if any does.
    pub(super) fn expression(&self, at: usize, number: Option<Small>) -> Option<TimeExpr> {
        if let Some(number) = number {
            if let Some(end) = self.iso(at, number) {
                return Some(end);
            }
            if let Some(end) = self.clock(at, number) {
                return Some(self.plain(at, end, Time { year: Year::Unsaid, part: Part::Clock }));
            }
        }
        let (mut first, mut end) = self.time(at, number)?;
        if first.part == Part::MonthOffset(-1) && self.text[..at].ends_with(['比', '较', '由', '从']) {
            first.part = Part::MonthBefore;
        }
        let mut last = None;
        // 5月1日0时|至5月5日24时, 昨天凌晨|到今天中午
        let day = matches!(first.part, Part::Day(..) | Part::DayOnly(_) | Part::DayOffset(_));
        let through = || if day { self.past_hour(end).and_then(|end| self.dash(end)) } else { None };
        // 2019年至2021年, 2022年1月至2023年3月, 8月5日—8月10日.
        if let Some(next) = self.dash(end).or_else(through)
            && !matches!(first.part, Part::Months(..) | Part::Days(..) | Part::Plan(..))
            && let Some((time, after)) = self.time(next, self.small(next))
            && !matches!(time.part, Part::Clock)
        {
            let time = match (first.year, time.year) {
                (year, Year::Unsaid) => Time { year, ..time },
                _ => time,
            };
            last = Some(time);
            end = after;
        }
        // Q1-Q3: the months up to then, as of 前三季度.
        if let (Part::Quarter(1), Some(Time { year, part: Part::Quarter(quarter) })) = (first.part, last)
            && year == first.year
            && self.text[at..end].contains('Q')
        {
            (first.part, last) = (Part::Months(1, quarter * 3), None);
        }
        // 昨天|上午|有9人到场
        if day && let Some(part) = self.part_of_day(end) {
            end = part;
        }
        let mut expression = self.plain(at, end, first);
        expression.last = last;
        self.tail(&mut expression);
        Some(expression)
    }

    /// The end of a time of day: 凌晨, 8时, 上午9时.
    fn past_hour(&self, at: usize) -> Option<usize> {
        let part = self.part_of_day(at);
        let hour = part.unwrap_or(at);
        self.small(hour).and_then(|number| self.clock(hour, number)).or(part)
    }

    /// The end of a part of a day: 凌晨, 晚; but not 晚些时候.
    fn part_of_day(&self, at: usize) -> Option<usize> {
        const PARTS: [&str; 14] = [
            "凌晨", "早上", "早晨", "清晨", "上午", "中午", "午后", "下午", "傍晚", "晚上", "晚间", "夜间", "夜里",
            "深夜",
        ];
        let late = |end: usize| self.char_at(end).is_none_or(|c| !matches!(c, '些' | '点' | '于' | '会' | '宴' | '期'));
        self.one_of(at, &PARTS).or_else(|| self.word(at, "晚").filter(|&end| late(end)))
    }

    /// Whether what is written in letters and digits at `at` goes on from before, after a letter, a digit or one of `marks`: C|22M3.
    pub(super) fn glued(&self, at: usize, marks: &[char]) -> bool {
        self.text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || marks.contains(&c))
    }

    /// The last quarter where those up to it are written number first, from the first quarter on: 3 of 1-3Q.
    pub(super) fn up_to_quarter(&self, first: Small) -> Option<Small> {
        let to = self.dash_of(first.next, first.end).filter(|_| first.digits == 1 && first.value == 1)?;
        self.small(to).filter(|n| n.digits == 1 && (2..=4).contains(&n.value) && n.next == Some('Q') && !n.chinese)
    }

    pub(super) fn plain(&self, start: usize, end: usize, first: Time) -> TimeExpr {
        TimeExpr { span: Span::new(start, end), first, last: None, since: false, until: false, due: false }
    }

    /// A year or months that are said by their end: 截至12月31日|止年度, 截至6月30日|止六个月.
    fn until_then(&self, expression: &mut TimeExpr) {
        let Some(after) = self.word(expression.span.end, "止") else { return };
        let (Part::Day(month, _) | Part::Month(month)) = expression.first.part else { return };
        if expression.last.is_some() {
            return;
        }
        if self.word(after, "年度").is_some() {
            // One that ends in March is no calendar year.
            if month < 12 {
                return;
            }
            expression.first.part = Part::Whole;
        } else if let Some(months) = self.small(after).filter(|n| self.word(n.end, "个月").is_some())
            && (1..=usize::from(month)).contains(&(months.value as usize))
        {
            expression.first.part = Part::Months(month + 1 - months.value as u8, month);
        }
    }

    /// Takes in what qualifies the end: 以来, 末, 底.
    fn tail(&self, expression: &mut TimeExpr) {
        let at = expression.span.end;
        let (until, end) = match self.char_at(at) {
            Some('底' | '末' | '年') => {
                let late = self.one_of(at, &["底", "末", "年末", "年底"]);
                let since = late.and_then(|at| self.one_of(at, &["以来", "至今"]));
                (since.is_none(), since.or(late))
            }
            Some('以' | '起' | '至') => (false, self.one_of(at, &["以来", "起至今", "至今"])),
            Some('上' | '中' | '下' | '初') => {
                let early = self.one_of(at, &["上旬", "中旬", "下旬", "初"]);
                (false, early.and_then(|at| self.one_of(at, &["以来", "起至今", "至今"])))
            }
            _ => (false, None),
        };
        if let Some(end) = end {
            expression.span.end = end;
            expression.until = until;
            expression.since = !until;
        }
        expression.since |= expression.last.is_none() && self.lasts_since(expression.span);
        // 截至2021年中: the month in the middle; but not 2021年中国….
        if expression.first.part == Part::Whole
            && expression.last.is_none()
            && let Some(end) = self.word(at, "中").filter(|_| self.text[..expression.span.start].ends_with("截至"))
            && self.char_at(end).is_none_or(|c| !matches!(c, '国' | '央' | '期' | '报' | '秋' | '东' | '部'))
        {
            (expression.first.part, expression.span.end) = (Part::Month(6), end);
        }
        self.until_then(expression);
        // 11月1日起, 6月底前; but not 国庆假期前4天, 5月前后
        let due = |end: usize| self.char_at(end).is_none_or(|c| c != '后' && !begins_number(c));
        expression.due = self.one_of(expression.span.end, &["起", "前", "之前", "以前"]).is_some_and(due);
    }

    /// Whether what began at a time goes on, which is said after what it is: 自1979年|结为友城至今, 从6月11日|启动以来.
    fn lasts_since(&self, time: Span) -> bool {
        const NEAR: usize = 24;
        if !self.text[..time.start].ends_with(['自', '从']) {
            return false;
        }
        let ends = |c: char| matches!(c, '，' | ',' | '。' | '；' | '\n');
        let rest = &self.text[time.end..];
        let near = rest.char_indices().take(NEAR).find(|&(_, c)| ends(c));
        near.is_some_and(|(at, _)| rest[..at].ends_with("以来") || rest[..at].ends_with("至今"))
    }

    /// 2023-01-18, 2023/1/18, 2023.1.18; a year range 2019-2021年 is not one.
    fn iso(&self, at: usize, year: Small) -> Option<TimeExpr> {
        let mark = year.next.filter(|c| matches!(c, '-' | '/' | '.'))?;
        if year.chinese || year.digits != 4 || !(1900..=2100).contains(&year.value) {
            return None;
        }
        let month = self.small(year.end + 1).filter(|n| !n.chinese && n.digits <= 2 && (1..=12).contains(&n.value))?;
        if month.next != Some(mark) {
            return None;
        }
        let day = self.small(month.end + 1).filter(|n| !n.chinese && n.digits <= 2 && (1..=31).contains(&n.value))?;
        let part = Part::Day(month.value as u8, day.value as u8);
        Some(self.plain(at, day.end, Time { year: Year::Given(year.value as u16), part }))
    }

    /// 17:30, 17:30:05, 16时18分, 上午9时, 下午3点半.
    fn clock(&self, at: usize, hour: Small) -> Option<usize> {
        let mark = hour.next.filter(|c| matches!(c, ':' | '：' | '时' | '点'))?;
        if hour.digits > 2 || hour.value > 24 {
            return None;
        }
        let end = hour.end + mark.len_utf8();
        let minutes =
            |at| self.small(at).filter(|n| n.value < 60 && n.next == Some('分')).map(|n| n.end + '分'.len_utf8());
        match mark {
            '时' => minutes(end).or_else(|| {
                let next = self.char_at(end);
                (!matches!(next, Some('间' | '期' | '段' | '代' | '速' | '辰' | '差'))).then_some(end)
            }),
            '点' => {
                if let Some(end) = self.one_of(end, &["半", "钟", "整"]) {
                    return Some(end);
                }
                // 20点零9分
                if let Some(end) = minutes(self.word(end, "零").unwrap_or(end)) {
                    return (self.char_at(end) != Some('之')).then_some(end);
                }
                let before = &self.text[..at];
                let by_day = ["上午", "下午", "早上", "晚上", "凌晨", "中午", "晚间", "当晚", "早晨", "日晚", "日"];
                by_day.iter().any(|w| before.ends_with(w)).then_some(end)
            }
            _ if hour.chinese => None,
            _ => {
                let two = |at: usize| self.small(at).filter(|n| !n.chinese && n.digits == 2 && n.value < 60);
                let minutes = two(end)?;
                let seconds = self.one_of(minutes.end, &[":", "："]).and_then(two);
                Some(seconds.unwrap_or(minutes).end)
            }
        }
    }
}
