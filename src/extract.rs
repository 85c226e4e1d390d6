//! The pipeline in reading order: article → blocks → periods and quantities → clauses → records.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::article::{Article, Layout};
use crate::attribute;
use crate::clause::Clauses;
use crate::lexicon::Lexicon;
use crate::period::{self, TimeExpr};
use crate::quantity::{self, Mention, Options};
use crate::record::Extraction;
use crate::span::Span;

/// Extracts the records of articles. Cheap to clone and to share between threads.
#[derive(Debug, Clone)]
pub struct Extractor {
    lexicon: Arc<Lexicon>,
    options: Options,
}

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl Extractor {
    /// An extractor with the built-in lexicon.
    pub fn new() -> Self {
        Self::with_lexicon(Lexicon::built_in())
    }

    /// An extractor with a lexicon of one's own.
    pub fn with_lexicon(lexicon: Lexicon) -> Self {
        Self { lexicon: Arc::new(lexicon), options: Options::default() }
    }

    /// Whether to find numbers that carry no unit, too.
    pub fn bare_numbers(mut self, yes: bool) -> Self {
        self.options.bare_numbers = yes;
        self
    }

    /// The records of an article, in order of span. Never fails: a text without quantities has no records.
    pub fn extract<'a>(&'a self, article: &'a Article<'_>) -> Extraction<'a> {
        let text: &'a str = &article.text;
        let layout = Layout::of(text, article.markup);
        let (times, mentions) = self.find(text, &layout, self.options);
        if mentions.is_empty() {
            return Extraction { id: &article.id, title: &article.title, date: article.date, records: Vec::new() };
        }
        let clauses = Clauses::of(&self.lexicon, text, &layout, &times, &mentions);
        let records = attribute::attribute(&attribute::Input {
            lexicon: &self.lexicon,
            date: article.date,
            text,
            layout: &layout,
            times: &times,
            mentions: &mentions,
            clauses: &clauses,
        });
        Extraction { id: &article.id, title: &article.title, date: article.date, records }
    }
    /// What an article's numbers are that are no records: times, numbers without a unit, parts of names and codes. In
    /// order of span.
    pub fn passed_over(&self, article: &Article<'_>) -> Vec<PassedOver> {
        let text = &*article.text;
        let layout = Layout::of(text, article.markup);
        let (times, mentions) = self.find(text, &layout, self.options);
        let (_, with_bare) = self.find(text, &layout, Options { bare_numbers: true });
        let taken: FxHashSet<Span> = mentions.iter().map(|m| m.span).collect();
        let mut over: Vec<PassedOver> =
            times.iter().map(|time| PassedOver { span: time.span, reason: Reason::Time }).collect();
        let bare = with_bare.iter().filter(|m| !taken.contains(&m.span));
        over.extend(bare.map(|m| PassedOver { span: m.span, reason: Reason::NoUnit }));
        let mut known: Vec<Span> =
            over.iter().map(|o| o.span).chain(taken).chain(layout.holes.iter().copied()).collect();
        known.sort_unstable();
        let mut known = known.into_iter().peekable();
        for span in layout.blocks.iter().flat_map(|block| digits(text, block.span)) {
            while known.next_if(|k| k.end <= span.start).is_some() {}
            if !known.peek().is_some_and(|k| k.overlaps(span)) {
                over.push(PassedOver { span, reason: Reason::Name });
            }
        }
        over.sort_unstable_by_key(|o| o.span);
        over
    }

    /// The times and quantities of a text.
    fn find<'a>(&'a self, text: &'a str, layout: &Layout, options: Options) -> (Vec<TimeExpr>, Vec<Mention<'a>>) {
        let mut times = Vec::new();
        let mut mentions = Vec::new();
        let mut holes = layout.holes.iter().peekable();
        for block in &layout.blocks {
            let mut at = block.span.start;
            while at < block.span.end {
                while holes.next_if(|h| h.end <= at).is_some() {}
                let end = holes.peek().map_or(block.span.end, |h| h.start.clamp(at, block.span.end));
                let segment = Span::new(at, end);
                let first = times.len();
                period::find(&self.lexicon.periods, text, segment, &mut times);
                quantity::find(&self.lexicon, text, segment, &times[first..], options, &mut mentions);
                at = holes.peek().filter(|h| h.start < block.span.end).map_or(block.span.end, |h| h.end.max(end));
            }
        }
        (times, mentions)
    }
}

/// A number in the text that is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassedOver {
    /// Where it stands.
    pub span: Span,
    /// Why it is none.
    pub reason: Reason,
}

/// Why a number is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It is a date or another time: it says when, not how much.
    Time,
    /// It carries no unit, and nothing says that it is a statistic; see [`Extractor::bare_numbers`].
    NoUnit,
    /// It is part of a name, a code or a word: 2+6+N, C919, 5G.
    Name,
}

/// The runs of Arabic digits, of either width, in a stretch of text.
fn digits(text: &str, within: Span) -> impl Iterator<Item = Span> {
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let mut at = within.start;
    std::iter::from_fn(move || {
        let rest = &text[at..within.end];
        let start = at + rest.find(is_digit)?;
        let length = text[start..within.end].find(|c| !is_digit(c)).unwrap_or(within.end - start);
        at = start + length;
        Some(Span::new(start, at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_no_records_have_their_reason() {
        let extractor = Extractor::new();
        let text = "2022年，产值5亿元，编号1234的C919。";
        let article = Article { text: text.into(), ..Article::default() };
        let over = extractor.passed_over(&article);
        let got: Vec<_> = over.iter().map(|o| (o.span.of(text), o.reason)).collect();
        assert_eq!(got, [("2022年", Reason::Time), ("1234", Reason::NoUnit), ("919", Reason::Name)]);
    }
}
