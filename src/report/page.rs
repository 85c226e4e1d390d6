//! One article's data in the report: its text and layout, and its records with what was said of where they came from.
//!
//! Offsets are in UTF-16 code units, which is how the page's script counts; what is empty or the default is left out.

use serde::Serialize;

use crate::article::{Article, BlockKind, Layout, Markup};
use crate::record::{Bound, Extraction, Field, Modality, Record, Role};
use crate::span::Span;

/// An article and its records, ready to be written into a report.
#[derive(Debug, Clone)]
pub struct Page(String);

impl Page {
    /// The page of an article, of which `extraction` is what was read.
    pub fn new(article: &Article<'_>, extraction: &Extraction<'_>) -> Page {
        let layout = Layout::of(&article.text, article.markup);
        let at = Offsets::new(&article.text, spans(&article.text, &layout, extraction));
        let wire = Wire {
            id: &article.id,
            title: &article.title,
            date: article.date.map(|d| d.to_string()).unwrap_or_default(),
            markup: if article.markup == Markup::Html { "html" } else { "text" },
            text: &article.text,
            blocks: layout.blocks.iter().map(|b| (at.of(b.span.start), at.of(b.span.end), level(b.kind))).collect(),
            holes: layout.holes.iter().map(|&h| at.span(h)).collect(),
            records: extraction.records.iter().map(|r| WireRecord::new(r, &article.text, &at)).collect(),
        };
        // Writing to a string fails for no value of these types.
        let json = serde_json::to_string(&wire).unwrap_or_default();
        // A `<` can end or comment out the element that holds the data. JSON has it in strings only.
        Page(json.replace('<', "\\u003c"))
    }

    /// The page's data, as JSON in which no `<` occurs.
    pub fn as_json(&self) -> &str {
        &self.0
    }
}

/// How deep a heading: -1 for the headline, 0 for a paragraph.
fn level(kind: BlockKind) -> i8 {
    match kind {
        BlockKind::Title => -1,
        BlockKind::Heading(n) => n.min(6) as i8,
        BlockKind::Body => 0,
    }
}

/// Every span that the page speaks of.
fn spans(text: &str, layout: &Layout, extraction: &Extraction<'_>) -> impl Iterator<Item = Span> {
    let layout = layout.blocks.iter().map(|b| b.span).chain(layout.holes.iter().copied());
    layout.chain(extraction.records.iter().flat_map(move |r| {
        let industries = r.industries.iter().map(|i| i.span);
        let traces = Field::ALL.iter().map(|&f| r.evidence.get(f).span);
        industries.chain(traces).chain([r.span]).chain(place(r.clause, text))
    }))
}

/// From byte offsets to UTF-16 offsets, for a set of places known beforehand.
struct Offsets {
    places: Vec<(usize, usize)>,
}

impl Offsets {
    fn new(text: &str, spans: impl Iterator<Item = Span>) -> Self {
        let mut bytes: Vec<usize> =
            spans.flat_map(|s| [s.start, s.end]).filter(|&b| text.is_char_boundary(b)).collect();
        bytes.sort_unstable();
        bytes.dedup();
        let (mut from, mut units) = (0, 0);
        let places = bytes
            .into_iter()
            .map(|byte| {
                units += text[from..byte].chars().map(char::len_utf16).sum::<usize>();
                from = byte;
                (byte, units)
            })
            .collect();
        Self { places }
    }

    fn of(&self, byte: usize) -> usize {
        self.places.binary_search_by_key(&byte, |p| p.0).map_or(0, |i| self.places[i].1)
    }

    fn span(&self, span: Span) -> (usize, usize) {
        (self.of(span.start), self.of(span.end))
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    id: &'a str,
    title: &'a str,
    date: String,
    markup: &'a str,
    text: &'a str,
    blocks: Vec<(usize, usize, i8)>,
    holes: Vec<(usize, usize)>,
    records: Vec<WireRecord<'a>>,
}

fn is_empty(text: &&str) -> bool {
    text.is_empty()
}

#[derive(Serialize)]
struct WireIndustry<'a> {
    name: &'a str,
    at: (usize, usize),
    code: &'a str,
    via: &'a str,
}

/// A record; the names are those of the contract, with `at`, `points`, `clause` and `why` for its spans.
#[derive(Serialize)]
struct WireRecord<'a> {
    kind: &'a str,
    /// The mention.
    at: (usize, usize),
    /// The mention in code points, as in the other forms of output.
    points: (usize, usize),
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    upper: Option<String>,
    #[serde(skip_serializing_if = "is_empty")]
    unit: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    written: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    written_unit: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    currency: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    per: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    bound: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    industries: Vec<WireIndustry<'a>>,
    #[serde(skip_serializing_if = "is_empty")]
    metric: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    item: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    entity: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    region: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    period: String,
    #[serde(skip_serializing_if = "is_empty")]
    comparison: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    base: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    scope: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    step: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    role: &'a str,
    #[serde(skip_serializing_if = "is_empty")]
    modality: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<(usize, usize)>,
    #[serde(skip_serializing_if = "Why::is_empty")]
    why: Why,
}

/// `word`, or nothing where it is the default that the script puts back.
fn unless(is_default: bool, word: &str) -> &str {
    if is_default { "" } else { word }
}

impl<'a> WireRecord<'a> {
    fn new(record: &'a Record<'_>, text: &str, at: &Offsets) -> Self {
        let value = record.value.to_string();
        let upper = Some(record.upper.to_string()).filter(|upper| *upper != value);
        let industry = |i: &'a crate::record::Industry<'_>| WireIndustry {
            name: &i.name,
            at: at.span(i.span),
            code: &i.code,
            via: i.via.as_str(),
        };
        WireRecord {
            kind: record.kind.as_str(),
            at: at.span(record.span),
            points: (record.start, record.end),
            value,
            upper,
            unit: record.unit,
            written: record.written,
            written_unit: record.written_unit,
            currency: record.currency,
            per: record.per,
            bound: unless(record.bound == Bound::Exact, record.bound.as_str()),
            industries: record.industries.iter().map(industry).collect(),
            metric: &record.metric,
            item: &record.item,
            entity: &record.entity,
            region: &record.region,
            period: record.period.map(|p| p.to_string()).unwrap_or_default(),
            comparison: record.comparison.as_str(),
            base: &record.base,
            scope: &record.scope,
            step: record.step.as_str(),
            role: unless(record.role == Role::Measured, record.role.as_str()),
            modality: unless(record.modality == Modality::Actual, record.modality.as_str()),
            clause: place(record.clause, text).map(|span| at.span(span)),
            why: Why::new(record, at),
        }
    }
}

/// Where `part` lies in `text`, of which it is a slice.
fn place(part: &str, text: &str) -> Option<Span> {
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    let end = start + part.len();
    (!part.is_empty() && text.get(start..end) == Some(part)).then_some(Span::new(start, end))
}

/// For each field that has any: first and last of the words that gave it, and the rule.
struct Why(Vec<(&'static str, (usize, usize, &'static str))>);

impl Why {
    fn new(record: &Record<'_>, at: &Offsets) -> Self {
        let traces = Field::ALL.iter().map(|&field| (field, record.evidence.get(field)));
        let said = traces.filter(|(_, trace)| !trace.rule.is_empty() || !trace.span.is_empty());
        Why(said.map(|(field, t)| (field.as_str(), (at.of(t.span.start), at.of(t.span.end), t.rule))).collect())
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Why {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_map(self.0.iter().map(|(field, why)| (field, why)))
    }
}
