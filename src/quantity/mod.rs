//! Finds the quantities in a stretch of text.

use crate::lexicon::Lexicon;
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
    _lexicon: &'a Lexicon,
    _text: &'a str,
    _segment: Span,
    _times: &[TimeExpr],
    _options: Options,
    _found: &mut Vec<Mention<'a>>,
) {
}
