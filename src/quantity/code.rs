//! Numerals that are part of a code, a version or a garbled run, and numbers that begin with their point.

use super::class::{Beside, Class, beside, class};
use super::numeral::Numeral;
use super::{Quantity, Scanner, WINDOW, is_numeral};
use crate::lexicon::charset::{self, decode};
use crate::lexicon::words::Sense;
use crate::number::Number;
use crate::record::Kind;

impl<'a> Scanner<'a, '_> {
    /// The end of the numeral characters from `at`, where more of them follow a whole numeral than any number has.
    #[inline(never)]
    pub(super) fn garbled(&self, at: usize) -> Option<usize> {
        let mut end = at;
        while end < self.end {
            let (code, len) = decode(self.bytes, end);
            if matches!(class(code), Class::Other | Class::Opener) {
                break;
            }
            end += len;
        }
        (end - at > WINDOW).then_some(end)
    }

    /// .5 and 点五 leave out the nought: the numeral begins at the point. News does not write so.
    #[cold]
    pub(super) fn point(&self, numeral: &mut Numeral) {
        let before = self.before(numeral.start);
        let Some(point) = before.chars().next_back().filter(|c| matches!(c, '.' | '点')) else { return };
        let rest = &before[..before.len() - point.len_utf8()];
        let begins = !rest.ends_with(|c: char| match class(c.into()) {
            Class::Other => c == '.',
            // 20万.3%: a point begins after a magnitude, 点 does not.
            Class::Big(_) => point != '.',
            _ => true,
        });
        let digits = self.text[numeral.start..numeral.core_end].chars().filter(|c| is_numeral(*c)).count();
        if let Some(value) = numeral.value.shift(-(digits as i32))
            && begins
            && !numeral.decimal
            && numeral.value == numeral.upper
        {
            (numeral.value, numeral.upper) = (value, value);
            numeral.start -= point.len_utf8();
        }
    }

    /// Passes over a numeral that is none (too long, a version) and what hangs on it.
    pub(super) fn skip_code(&mut self, at: usize, end: usize) -> usize {
        self.flush_bare();
        end.max(at + 1)
    }

    /// Whether a numeral only numbers the row of a table, whose last cell is a number: 6 名创优品 125; but 100 家企业参加.
    pub(super) fn numbers_row(&self, numeral: &Numeral, quantity: &Quantity<'a>) -> bool {
        let begins = matches!(self.previous(numeral.start), '\0' | '\n') && self.next(numeral.end) == ' ';
        begins && numeral.arabic && numeral.plain && self.goes_on_as_row(quantity.end)
    }

    /// Whether the line goes on as a row of cells, the last of which is a number.
    #[cold]
    fn goes_on_as_row(&self, at: usize) -> bool {
        let line = self.after(at).split('\n').next().unwrap_or_default().trim_end();
        let number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '%');
        let cells = line.split([' ', '\u{3000}', '\t']);
        line.starts_with(charset::is_han)
            && !line.contains(['，', '。', '；', '、'])
            && cells.skip(1).last().is_some_and(|cell| !cell.is_empty() && cell.chars().all(number))
    }

    /// Whether a number is part of a code: C919, 2+6+N, B2层, NO.5.
    #[inline]
    pub(super) fn is_code(&self, at: usize, numeral_end: usize, quantity: &Quantity<'a>) -> bool {
        let may_join = beside(self.previous(at)).may_be(Beside::CODE);
        (may_join || self.next(numeral_end) == '+') && self.joins_code(at, numeral_end, quantity) || self.is_torn(at)
    }

    /// Whether a magnitude at `at` belongs to what stands before it, which was no numeral with it: 百|十元, 1万亿亿|亿次.
    #[inline]
    fn is_torn(&self, at: usize) -> bool {
        let magnitude = |c: char| matches!(class(c.into()), Class::Small(_) | Class::Big(_) | Class::Tens(_));
        magnitude(self.next(at)) && magnitude(self.previous(at)) && !self.options.bare_numbers
    }

    #[inline(never)]
    fn joins_code(&self, at: usize, numeral_end: usize, quantity: &Quantity<'a>) -> bool {
        let before = self.before(at);
        let previous = before.chars().next_back().unwrap_or(' ');
        let next = self.after(numeral_end).chars().next().unwrap_or(' ');
        let earlier = before.chars().rev().nth(1);
        let score = matches!(previous, ':' | '：' | '∶') && earlier.is_some_and(is_numeral);
        let ratio = matches!(quantity.kind, Kind::Percent | Kind::PercentagePoint);
        // 2+6 joins, 同比+6 signs.
        let joined = previous == '+' && earlier.is_some_and(|c| is_numeral(c) || c.is_ascii_alphanumeric());
        if score && !self.options.bare_numbers || joined && !ratio {
            return true;
        }
        // YOY=36.65% and CR3=30% are figures, page=3% is of an address.
        let told = || {
            let name = before.trim_end_matches('=').trim_end_matches(|c: char| c.is_ascii_digit());
            previous == '=' && ratio && name.ends_with(|c: char| c.is_ascii_uppercase())
        };
        if matches!(previous, '=' | '&' | '?') && earlier.is_some_and(|c| c.is_ascii_alphanumeric()) && !told() {
            return true;
        }
        if matches!(previous, '#' | '@' | '_' | '〔' | '[' | '№' | '%') || next == '+' && !self.options.bare_numbers
        {
            return true;
        }
        // 归母净利润.94亿元, 净利22.亿元: the digits beside the point are lost; but a sentence may end with one (系统.3个层次).
        if previous == '.'
            && (ratio || matches!(quantity.kind, Kind::Money | Kind::Multiple))
            && earlier.is_some_and(|c| charset::is_han(c) || is_numeral(c))
            && !self.options.bare_numbers
        {
            return true;
        }
        // 环比+.29pct, 12 .8%
        if previous == '.' && matches!(earlier, Some(' ' | '+' | '-' | '/')) && !self.options.bare_numbers {
            return true;
        }
        // 2023-7-202899.78万, 6月29日-67.41万: a table whose cells have run together; who can tell where one begins.
        if previous == '-' && (earlier == Some('日') || ends_month(before)) {
            return true;
        }
        // 021-60900099 is a telephone.
        let area = before.trim_end_matches('-');
        let other = || area.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        if previous == '-' && is_area_code(&area[other()..]) {
            return true;
        }
        // 6 000美元: the digits after a space are none without those before it.
        let written = &self.text[at..numeral_end];
        if previous == ' '
            && quantity.value == Number::from(0)
            && written.len() > 1
            && written.bytes().all(|b| b == b'0')
        {
            return true;
        }
        // GB5749-2006|对水质: the year of a standard.
        let standard = || {
            let number = before.trim_end_matches('-').trim_end_matches(|c: char| c.is_ascii_digit());
            previous == '-' && number.len() + 1 < before.len() && number.ends_with(|c: char| c.is_ascii_uppercase())
        };
        let latin = previous.is_ascii_alphabetic()
            || standard()
            || matches!(previous, '.' | '-' | '/' | '=' | '&' | '?')
                && earlier.is_some_and(|c| c.is_ascii_alphabetic());
        let arabic = self.after(at).starts_with(|c: char| matches!(class(c.into()), Class::Arabic(_)));
        if !latin || !arabic || quantity.start < at {
            return false;
        }
        // EPS0.23/0.47元, PE37.8倍: an indicator with its figure.
        let letters = before.len() - before.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
        let figure = || {
            // PE39/28/22倍: a list begins.
            let mut after = self.after(numeral_end).chars();
            let listed = after.next().is_some_and(|c| matches!(c, '/' | '、')) && after.next().is_some_and(is_numeral);
            listed || self.text[at..numeral_end].contains('.')
        };
        if figure() && self.is_indicator(&before[before.len() - letters..]) {
            return false;
        }
        // V2X, CDMA1X and ID.4X are names; PE25X is none, nor is 12X/11X.
        if previous != '/'
            && self.after(numeral_end).starts_with(['X', 'x'])
            && !self.is_indicator(&before[before.len() - letters..])
            && !self.options.bare_numbers
        {
            return true;
        }
        // GDP100万亿元, APP下载量: a code is short and has no magnitude.
        let weighty = matches!(quantity.kind, Kind::Money | Kind::Percent | Kind::PercentagePoint)
            || quantity.value.compare(Number::from(10_000)).is_ge()
            || matches!(quantity.kind, Kind::Multiple);
        !weighty || self.options.bare_numbers && previous.is_ascii_alphabetic() && quantity.unit.is_empty()
    }

    /// Whether a word is the head of an indicator: EPS.
    fn is_indicator(&self, word: &str) -> bool {
        self.lexicon.words.senses_of(word).iter().any(|sense| matches!(sense, Sense::Metric(_)))
    }
}

/// Whether a text ends with a month and the hyphen before its day: 2023-7-.
fn ends_month(text: &str) -> bool {
    let Some(date) = text.strip_suffix('-') else { return false };
    let year = date.trim_end_matches(|c: char| c.is_ascii_digit());
    let month = 1..=2;
    month.contains(&(date.len() - year.len()))
        && year.strip_suffix('-').is_some_and(|year| {
            let digits = year.bytes().rev().take_while(u8::is_ascii_digit).count();
            digits >= 4 && year[year.len() - 4..].starts_with("20")
        })
}

/// Whether digits are those that telephone numbers of a place begin with: 021, 0755.
pub(super) fn is_area_code(text: &str) -> bool {
    text.len() > 2 && text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit())
}
