//! Units that are other words too, and numerals that are no more than an article: what is meant here.

use super::Scanner;
use super::class::{Class, class};
use super::numeral::{self, Numeral, Outcome};
use crate::lexicon::charset::is_han;
use crate::lexicon::contexts::Context;
use crate::lexicon::units::{Rule, Unit};
use crate::number::Number;
use crate::record::Kind;

impl<'a> Scanner<'a, '_> {
    /// Whether a numeral and the unit after it are a quantity.
    pub(super) fn is_plausible(&self, numeral: &Numeral, unit: &Unit, at: usize, end: usize) -> bool {
        if numeral.lead && !numeral.vague && !self.is_weighty(numeral, unit) {
            return false;
        }
        if self.options.bare_numbers && unit.rule != Rule::Tenths {
            return true;
        }
        if self.heads_section(numeral) {
            return false;
        }
        // 一二三类: digits side by side are a number only with Arabic digits.
        if numeral.plain
            && !numeral.arabic
            && numeral.value == numeral.upper
            && numeral.value.compare(Number::from(9)).is_gt()
            && unit.rule != Rule::Tenths
        {
            return false;
        }
        if matches!(unit.kind, Some(Kind::Count | Kind::Measure)) && self.is_numbered(numeral) {
            return false;
        }
        let one_digit = numeral.plain && !numeral.arabic;
        let is_one = one_digit && numeral.value == Number::from(1) && numeral.upper == numeral.value;
        if is_one && !self.counts_one(numeral, unit) {
            return false;
        }
        // 5.15元|一斤: the price of one.
        let priced = |last: &super::Mention<'_>| last.span.end == numeral.start && !last.per.is_empty();
        if is_one && self.found[self.first..].last().is_some_and(priced) {
            return false;
        }
        // Things are counted with 两: 二轮 and 二处 are the second or a name.
        if one_digit
            && unit.kind == Some(Kind::Count)
            && !matches!(&*unit.name, "个" | "人" | "位" | "名")
            && &self.text[numeral.start..numeral.end] == "二"
        {
            return false;
        }
        if one_digit && unit.kind == Some(Kind::Count) && self.is_coined(numeral.start, end) {
            return false;
        }
        // 十三届|全国人大
        if &*unit.name == "届" && !numeral.arabic && self.is_after(Context::TermOf, end) {
            return false;
        }
        // 图1所示, 表3　个人…: a figure or table has the number, and what stands after a gap is its title.
        let titles = || at > numeral.end && matches!(self.previous(numeral.start), '图' | '表');
        if unit.kind == Some(Kind::Count) && (&*unit.name == "所" && self.next(end) == '示' || titles()) {
            return false;
        }
        if &*unit.name == "条" && (self.names_policy(numeral.start, end) || self.is_article(numeral)) {
            return false;
        }
        // 南楼5层 is where it is.
        if &*unit.name == "层" && numeral.arabic && matches!(self.previous(numeral.start), '楼' | '座' | '厦') {
            return false;
        }
        // 十三届全国人大五次会议 is the fifth.
        if self.is_after(Context::Sitting, end) && self.is_before(Context::Assembly, numeral.start) {
            return false;
        }
        match unit.rule {
            Rule::Always => true,
            // 五块 and 九块九 are money, 三块地 are plots; 一块去 is neither.
            Rule::Piece | Rule::Weak if unit.kind == Some(Kind::Money) => {
                let next = self.next(end);
                !one_digit
                    || matches!(next, '\0' | '，' | '。' | '、' | '；' | '！' | '？' | ',' | ';' | '）')
                    || is_digit(next)
                    || !is_one
                        && (self.is_after(Context::SumGoesOn, end) || unit.rule == Rule::Piece && self.are_pieces(end))
            }
            Rule::Weak | Rule::Piece => !one_digit,
            Rule::Arabic => numeral.arabic || numeral.tail > 0,
            Rule::Year => {
                // 2023年 that no one took for a year: still one.
                let value = numeral.value.to_small().unwrap_or(0);
                let short = self.ends_years(self.before(numeral.start), numeral.value);
                let padded = numeral.value.is_whole() && self.text[numeral.start..numeral.end].starts_with('0');
                let dated = || self.is_before(Context::Era, numeral.start) || self.is_broken_year(numeral);
                !(numeral.plain && numeral.arabic && (is_year(value) || short || padded || dated()))
            }
            Rule::Edition => !(numeral.plain && numeral.arabic && numeral.value.to_small().is_some_and(is_year)),
            Rule::Day => {
                !numeral.arabic && !one_digit
                    || self.is_after(Context::Within, end)
                    || self.is_before(Context::InARow, numeral.start)
            }
            Rule::Month => {
                // 6、7两月内: those two.
                let named = || matches!(class(self.previous(numeral.start).into()), Class::Arabic(_) | Class::Digit(_));
                one_digit
                    && (self.is_before(Context::InARow, numeral.start)
                        || self.is_after(Context::InARow, end)
                        || self.is_after(Context::Within, end) && !named())
            }
            Rule::Minute => numeral.arabic,
            Rule::Degree => !one_digit,
            Rule::Point => {
                numeral.arabic
                    && (numeral.decimal
                        || numeral.value.compare(Number::from(100)).is_ge()
                        || self.is_before(Context::Moved, numeral.start)
                        || self.is_before(Context::Quoted, numeral.start))
            }
            Rule::Tenths => {
                let most = if self.text[at..end].ends_with('折') { 99 } else { 10 };
                numeral.value.compare(Number::from(most)).is_le()
                    && numeral.tail == 0
                    && (!numeral.arabic || at == numeral.end)
                    && !self.is_personal(numeral)
                    || self.options.bare_numbers
            }
            Rule::Level => {
                numeral.arabic
                    && (numeral.decimal || self.lexicon.contexts.within(Context::Quake, self.before(numeral.start)))
                    || self.is_after(Context::Quake, end)
            }
            Rule::Ordinal => self.is_before(Context::Counted, numeral.start),
            Rule::Per => false,
        }
    }

    /// Whether a quotation is no more than the numeral, its unit and few characters, and so a coined name: “新三样”, “两个结合”.
    fn is_coined(&self, start: usize, end: usize) -> bool {
        const FEW: usize = 5;
        let before = self.before(start);
        let opens =
            before.ends_with('“') || before.char_indices().next_back().is_some_and(|(i, _)| before[..i].ends_with('“'));
        opens && self.after(end).chars().take(FEW).find(|c| !is_han(*c)) == Some('”')
    }

    /// Whether a quotation is no more than few characters and a number of points at its end, and so the nickname of a policy:
    /// “国十条”, “科创板八条”. “十条” alone are ten.
    fn names_policy(&self, start: usize, end: usize) -> bool {
        const FEW: usize = 4;
        let before = self.before(start);
        let open = before.trim_end_matches(is_han);
        self.next(end) == '”' && open.ends_with('“') && (1..=FEW).contains(&before[open.len()..].chars().count())
    }

    /// 《合同法》52条: a number right after the title of a law is of its article.
    fn is_article(&self, numeral: &Numeral) -> bool {
        numeral.plain && numeral.arabic && self.is_before(Context::Law, numeral.start)
    }

    /// 03组, 07型: a number with a leading nought is a name.
    fn is_numbered(&self, numeral: &Numeral) -> bool {
        numeral.arabic && numeral.plain && matches!(self.bytes[numeral.start..numeral.end], [b'0', b'0'..=b'9', ..])
    }

    /// Whether the first digit of a year stands apart from the others: 1 998年, as a line that was broken leaves it.
    fn is_broken_year(&self, numeral: &Numeral) -> bool {
        let before = self.before(numeral.start);
        let first = before.trim_end();
        let hundreds =
            numeral.value.compare(Number::from(900)).is_ge() && numeral.value.compare(Number::from(1000)).is_lt();
        hundreds && first.len() < before.len() && first.ends_with(['1', '１'])
    }

    /// Whether a numeral heads a line as the number of a section does, with a wide space after it: 4.3　对偶问题.
    fn heads_section(&self, numeral: &Numeral) -> bool {
        let before = self.before(numeral.start).trim_end_matches(' ');
        numeral.arabic && self.next(numeral.end) == '\u{3000}' && (before.is_empty() || before.ends_with('\n'))
    }

    /// Whether a numeral is the second character of a person's name: 王一成, after a mark or a title (研究员王一成).
    fn is_personal(&self, numeral: &Numeral) -> bool {
        let before = self.before(numeral.start);
        let Some(surname) = before.chars().next_back() else { return false };
        let (title, name) = before.split_at(before.len() - surname.len_utf8());
        let begins = || {
            title.chars().next_back().is_none_or(|c| !is_han(c))
                || self.lexicon.contexts.before(Context::Titled, title).is_some()
        };
        surname != '高' && !numeral.arabic && self.lexicon.surnames.at_start(name) > 0 && begins()
    }

    /// 百 or 万 alone before a unit: 近百家, 百亿元, 万吨; not 百家, nor 单位：万元.
    fn is_weighty(&self, numeral: &Numeral, unit: &Unit) -> bool {
        if numeral.over.is_some() || self.is_bounded(numeral.start) {
            return true;
        }
        // 4.2（+3%）、3.1（+5%）亿元: the unit of what stands before the parentheses.
        if self.heads_column(numeral) || matches!(self.previous(numeral.start), ')' | '）') {
            return false;
        }
        let big = numeral.tail > 0;
        // 千吨级, 百名专家; but 每百名儿童 is a rate, and “百名…” a coined name.
        let begins = |c: char| matches!(c, '每' | '“' | '《');
        let hundreds = || {
            let written = |len: usize| self.after(numeral.end)[..len] == *unit.name;
            self.lexicon.contexts.after(Context::Hundreds, self.after(numeral.end)).is_some_and(written)
                && !self.before(numeral.start).ends_with(begins)
        };
        if !big && numeral.value.compare(Number::from(100)).is_ge() && hundreds() {
            return true;
        }
        match unit.kind {
            Some(Kind::Money | Kind::Measure) => big,
            Some(Kind::Count) => big && numeral.tail < 12 && numeral.value.compare(Number::new(1, 6)).is_ge(),
            _ => numeral.value == Number::from(100) && unit.kind == Some(Kind::Percent),
        }
    }

    /// Whether a magnitude alone says in what the figures of a table are: 单位：亿元, 营业收入（亿元）, 金额/万元; not （亿元企业）.
    pub(super) fn heads_column(&self, numeral: &Numeral) -> bool {
        let ends = || {
            let unit = self.lexicon.units.longest(self.after(numeral.end)).map_or(0, |(_, length)| length);
            matches!(self.next(numeral.end + unit), '）' | ')' | '、' | '，' | ',' | '/' | '／')
        };
        let opens = || match self.previous(numeral.start) {
            // 4.6/4.7/-亿元: a dash is no number.
            '/' | '／' | '-' | '—' => true,
            '（' | '(' => ends(),
            _ => false,
        };
        numeral.bare_magnitude && opens() || self.is_before(Context::Sized, numeral.start)
    }

    /// 一个 and 一家 are articles but where they are said to be but one; 一年 may be one of many (这一年).
    fn counts_one(&self, numeral: &Numeral, unit: &Unit) -> bool {
        match unit.kind {
            Some(Kind::Count) => {
                // 一台运输车和一个撒肥车, 三名男性和一名女性
                let listed = self.found[self.first..].last().is_some_and(|last| {
                    let gap = self.text.get(last.span.end..numeral.start).unwrap_or("");
                    last.kind == Kind::Count
                        && (last.value == Number::from(1) || last.unit == unit.name)
                        && gap.len() <= 24
                        && gap.contains(['和', '、', '及'])
                        && !gap.contains(['，', ',', '。', '；'])
                });
                listed || self.is_before(Context::Only, numeral.start) || self.is_single(numeral.start)
            }
            Some(Kind::Duration) => {
                // 上一年 is the year before; 走上一个小时 is how long.
                let short = unit.size != Number::ZERO && unit.size.compare(Number::from(WEEK)).is_lt();
                let beside = !short && self.is_before(Context::Beside, numeral.start);
                !beside && !self.is_before(Context::OneOf, numeral.start)
            }
            _ => true,
        }
    }

    /// Whether the clause says before `at` that there is but one.
    fn is_single(&self, at: usize) -> bool {
        let text = self.before(at);
        for (place, c) in text.char_indices().rev() {
            match c {
                '，' | ',' | '。' | '；' | ';' | '：' | '\n' => return false,
                _ if !self.lexicon.contexts.may_begin(Context::Single, c) => {}
                _ if self.lexicon.contexts.after(Context::Single, &text[place..]).is_some() => return true,
                _ => {}
            }
        }
        false
    }

    /// Whether 块 that ends at `end` counts the things named after it: 5块|蓄电池, not 5块|多 or 500块|月租.
    fn are_pieces(&self, end: usize) -> bool {
        let next = self.next(end);
        let sum = |context| self.is_after(context, end);
        is_han(next) && !is_digit(next) && !sum(Context::SumGoesOn) && !sum(Context::MoneyAfter)
    }

    /// Whether a number of seconds begins at `at`.
    fn are_seconds(&self, at: usize) -> bool {
        match numeral::parse(self.bytes, at, self.end) {
            Outcome::Found(next) => self.after(next.end).starts_with('秒'),
            Outcome::Skip(_) => false,
        }
    }

    /// Whether a number after `before` ends a stretch of short years: 18-21年, 21/22/23年; or one of an era: 公元200～300年.
    fn ends_years(&self, before: &str, last: Number) -> bool {
        let Some(rest) = before.strip_suffix(['-', '—', '–', '－', '~', '～', '/', '、']) else { return false };
        let digits = rest.len() - rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (Ok(first), Some(last)) = (rest[rest.len() - digits..].parse::<u32>(), last.to_small()) else {
            return false;
        };
        let short = digits == 2 && (15..=35).contains(&first) && (first + 1..first + 6).contains(&last);
        short || self.lexicon.contexts.before(Context::Era, &rest[..rest.len() - digits]).is_some()
    }

    /// The unit that is meant where one word stands for several: 度, 分, 块.
    pub(super) fn meant(&self, numeral: &Numeral, unit: &'a Unit, at: usize, end: usize) -> Option<&'a Unit> {
        let exact = |name| self.lexicon.units.exact(name);
        match unit.rule {
            Rule::Degree => {
                let before = self.before(numeral.start);
                let contexts = &self.lexicon.contexts;
                let scale = |name: &str| {
                    before.trim_end_matches(['零', '下', '-', '负']).ends_with(name) || before.ends_with(name)
                };
                if scale("华氏") || scale("華氏") || before.ends_with("华氏温度") {
                    return exact("℉");
                }
                if contexts.within(Context::Liquor, before) {
                    return exact("°");
                }
                // 光热系统|一年节约用电|近10万度: of two words before it the nearer says which.
                const NEAR: usize = 6;
                let near = before.char_indices().rev().nth(NEAR - 1).map_or(before, |(i, _)| &before[i..]);
                let electric = numeral.tail > 0
                    && contexts.within(Context::Electric, near)
                    && !contexts.within(Context::Warm, near);
                if !electric && contexts.within(Context::Warm, before) {
                    return Some(unit);
                }
                if numeral.tail > 0
                    || contexts.within(Context::Electric, before)
                    || self.is_after(Context::Electric, end)
                {
                    return exact("度电");
                }
                if self.options.bare_numbers || contexts.within(Context::Warm, self.after(end)) {
                    return Some(unit);
                }
                exact("°")
            }
            Rule::Piece if self.are_pieces(end) => exact(super::PIECE),
            // 4分15秒, 6分多钟: minutes.
            Rule::Minute if self.after(end).starts_with("多钟") || self.are_seconds(end) => exact("分钟"),
            _ if at < end => Some(unit),
            _ => None,
        }
    }
}

/// Whether a character goes on with a number, which the openers (第, 倒) do not.
fn is_digit(c: char) -> bool {
    !matches!(class(c.into()), Class::Other | Class::Opener)
}

/// A week in seconds.
const WEEK: i64 = 604_800;

/// Whether a number is one by which years are called.
fn is_year(value: u32) -> bool {
    (1000..2200).contains(&value)
}
