//! Time expressions: dates, years, months, quarters, as printed.

use crate::span::Span;

/// A time expression as printed, not yet resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeExpr {
    /// Where.
    pub span: Span,
}

/// Appends the time expressions within `segment` of `text`, in order, not overlapping.
pub fn find(_text: &str, _segment: Span, _found: &mut Vec<TimeExpr>) {}
