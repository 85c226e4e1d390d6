//! Finds the quantities in a stretch of text.
//!
//! The text is scanned for characters that a quantity can begin with ([`class`](mod@class)); there a recogniser reads on, anchored:
//! a numeral ([`numeral`]), then what follows it. Nothing looks further back or ahead than a constant number of bytes
//! beyond what it takes, so that the time is linear whatever the text.
//!
//! | room | reads |
//! |---|---|
//! | [`amount`] | a numeral and its unit: 10269亿元 |
//! | [`ambiguous`] | whether a unit that is also another word is one here: 点, 度, 分, 成 |
//! | [`compound`] | 123元1角1分, 三斤半, 九块九 |
//! | [`half`] | 半年, 半数 |
//! | [`sign`] | -5%, 零下20℃ |
//! | [`code`] | what is part of a code: C919, 2+6+N |
//! | [`literal`] | the Arabic digits of a numeral |
//! | [`range`] | 30%—40%, 3至5年 |
//! | [`fraction`] | 三分之一, 百分之三十, 一半, 1/4 |
//! | [`rank`] | 第4位, 前三, 首位 |
//! | [`multiple`] | 翻一番 |
//! | [`bare`] | numbers without a unit: lists that share their last, bare 万亿, statistics |
//! | [`notation`] | 2e5, 40k, 1.1^23 |
//! | [`bound`] | 超过, 以上, 左右 |
//! | [`rate`] | 元/吨, 每吨, 日产 |

mod ambiguous;
mod amount;
mod bare;
mod bound;
mod class;
mod code;
mod compound;
mod fraction;
mod half;
mod literal;
mod multiple;
mod notation;
mod numeral;
mod range;
mod rank;
mod rate;
mod sign;

use bare::Bare;
use class::{Class, class, decode, next_candidate};
use numeral::{Numeral, Outcome};

use crate::lexicon::Lexicon;
use crate::lexicon::contexts::Context;
use crate::number::Number;
use crate::period::TimeExpr;
use crate::record::{Bound, Kind};
use crate::span::Span;

/// A quantity as printed: what it says by itself, before anything is known of what it is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mention<'a> {
    /// The number with its unit, without the qualifier.
    pub span: Span,
    /// The mention with its bound words on either side: 超过1.6万家, 投资20亿元以上 → 20亿元以上.
    pub outer: Span,
    /// What sort.
    pub kind: Kind,
    /// The exact value in `unit`, magnitude folded in; the lower end of a range.
    pub value: Number,
    /// The upper end of a range, else equal to `value`.
    pub upper: Number,
    /// Canonical unit.
    pub unit: &'a str,
    /// The numeral as printed.
    pub written: &'a str,
    /// The unit as printed.
    pub written_unit: &'a str,
    /// ISO 4217 code, on money.
    pub currency: &'a str,
    /// The denominator of a rate.
    pub per: &'a str,
    /// Which side of the value the truth lies on.
    pub bound: Bound,
}

/// What to find.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Also numbers that carry no unit.
    pub bare_numbers: bool,
}

/// Appends the quantities within `segment` of `text` to `found`, in order, not overlapping. No quantity touches the
/// spans of `times` (dates, years, clock times, in order), which are periods, not quantities.
pub fn find<'a>(
    lexicon: &'a Lexicon,
    text: &'a str,
    segment: Span,
    times: &[TimeExpr],
    options: Options,
    found: &mut Vec<Mention<'a>>,
) {
    let first = found.len();
    let mut scanner = Scanner {
        lexicon,
        text,
        bytes: text.as_bytes(),
        segment,
        end: segment.start,
        options,
        found,
        first,
        bare: Vec::new(),
    };
    let mut from = segment.start;
    for time in times {
        scanner.scan(from, time.span.start);
        from = from.max(time.span.end);
    }
    scanner.scan(from, segment.end);
}

/// How many numerals a text has, whatever they count.
pub fn numerals(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    loop {
        at = next_candidate(bytes, at, bytes.len());
        if at >= bytes.len() {
            return count;
        }
        let (code, length) = decode(bytes, at);
        let numeral = match class(code) {
            Class::Opener | Class::Half => None,
            _ => Some(numeral::parse(bytes, at, bytes.len())),
        };
        let end = match numeral {
            Some(Outcome::Found(numeral)) => {
                count += 1;
                numeral.end
            }
            Some(Outcome::Skip(end)) => end,
            None => at,
        };
        at = end.max(at + length);
    }
}

/// Whether a character can be part of a numeral, or opens an ordinal.
pub fn is_numeral(ch: char) -> bool {
    class(ch.into()) != Class::Other
}

/// A quantity before its surroundings are read.
#[derive(Debug, Clone, Copy)]
struct Quantity<'a> {
    start: usize,
    end: usize,
    /// Where the numeral ends and the unit begins.
    split: usize,
    kind: Kind,
    value: Number,
    upper: Number,
    unit: &'a str,
    currency: &'a str,
    per: &'a str,
    /// What one of the printed unit is in canonical ones.
    factor: Number,
    /// What 多, 余 or 上 in the quantity itself says.
    bound: Option<Bound>,
}

/// How many bytes of context any recogniser looks back or ahead.
const WINDOW: usize = 60;

struct Scanner<'a, 's> {
    lexicon: &'a Lexicon,
    text: &'a str,
    bytes: &'a [u8],
    /// Nothing looks beyond the segment.
    segment: Span,
    /// No quantity reaches beyond here: a time begins.
    end: usize,
    options: Options,
    found: &'s mut Vec<Mention<'a>>,
    /// Index of the first mention of this segment.
    first: usize,
    /// Numbers without a unit, waiting for the unit of the list that they may be part of.
    bare: Vec<Bare<'a>>,
}

impl<'a> Scanner<'a, '_> {
    fn scan(&mut self, from: usize, to: usize) {
        if from >= to {
            return;
        }
        self.end = to;
        let mut at = from;
        loop {
            at = next_candidate(self.bytes, at, to);
            if at >= to {
                break;
            }
            let (code, len) = decode(self.bytes, at);
            let next = match class(code) {
                Class::Opener => self.opener(at, len),
                Class::Half => self.half(at, len),
                _ => self.number(at, len),
            };
            at = next.max(at + len);
        }
        self.flush_bare();
    }

    /// The text before `at`, as much as any recogniser looks at.
    fn before(&self, at: usize) -> &'a str {
        let mut from = at.saturating_sub(WINDOW).max(self.segment.start);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        &self.text[from..at]
    }

    /// The text from `at` to the end of the stretch, as much as any recogniser looks at.
    fn after(&self, at: usize) -> &'a str {
        if at >= self.end {
            return "";
        }
        let mut to = (at + WINDOW).min(self.end);
        while !self.text.is_char_boundary(to) {
            to -= 1;
        }
        &self.text[at..to]
    }

    fn is_before(&self, context: Context, at: usize) -> bool {
        self.lexicon.contexts.before(context, self.before(at)).is_some()
    }

    fn is_after(&self, context: Context, at: usize) -> bool {
        self.lexicon.contexts.after(context, self.after(at)).is_some()
    }

    /// Where the last mention ends: nothing found later may reach before it.
    fn last_end(&self) -> usize {
        self.found[self.first..].last().map_or(self.segment.start, |m| m.span.end)
    }

    /// Reads what begins with a numeral; the place to go on from.
    fn number(&mut self, at: usize, len: usize) -> usize {
        if self.after(at).starts_with("零下") {
            return at + "零下".len();
        }
        let numeral = match numeral::parse(self.bytes, at, self.end) {
            Outcome::Found(numeral) => self.pointed(numeral),
            Outcome::Skip(end) => return self.skip_code(at, end),
        };
        if let Some(end) = self.garbled(numeral.end) {
            return self.skip_code(at, end);
        }
        let quantity = self.quantity(&numeral);
        let end = quantity.as_ref().map_or(numeral.end, |q| q.end);
        if let Some(word) = self.lexicon.blockers.word_at(self.text, self.segment.start, at)
            && (word.start < at || end <= word.end)
        {
            return word.end.max(at + len);
        }
        match quantity {
            Some(quantity) if !self.is_code(at, numeral.end, &quantity) => {
                let end = quantity.end;
                self.emit(quantity, numeral.tail);
                // The denominator of a rate may have joined it.
                end.max(self.last_end())
            }
            Some(_) => end,
            None => self.bare_number(&numeral),
        }
    }

    /// The quantity that a numeral begins: a range, a fraction, or an amount.
    fn quantity(&self, numeral: &Numeral) -> Option<Quantity<'a>> {
        let low = self.fraction(numeral).or_else(|| self.spoken(numeral)).or_else(|| self.amount(numeral));
        self.range(numeral, low.as_ref()).or(low)
    }

    /// Adds a quantity to the mentions, with its bounds and its rate. A list of bare numbers right before it takes its
    /// unit; `tail` is the power of ten of its 万 and 亿, in which the list shares, too.
    fn emit(&mut self, mut quantity: Quantity<'a>, tail: i32) {
        self.share_unit(&quantity, tail);
        if quantity.start < self.last_end() {
            return;
        }
        self.rate_after(&mut quantity);
        if quantity.per.is_empty() {
            quantity.per = self.rate_before(&quantity);
        }
        self.push(quantity);
    }

    fn push(&mut self, quantity: Quantity<'a>) {
        if quantity.start < self.last_end() {
            return;
        }
        let (bound, outer) = self.bounds(&quantity);
        let split = quantity.split.clamp(quantity.start, quantity.end);
        self.found.push(Mention {
            span: Span::new(quantity.start, quantity.end),
            outer,
            kind: quantity.kind,
            value: quantity.value,
            upper: quantity.upper,
            unit: quantity.unit,
            written: self.text[quantity.start..split].trim(),
            written_unit: self.text[split..quantity.end].trim(),
            currency: quantity.currency,
            per: quantity.per,
            bound,
        });
    }
}
