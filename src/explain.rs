//! What was seen in an article on the way to its records: its clauses, what became of each word that the tables know, and which
//! numbers are no records. By the same steps as [`Extractor::extract`], for `zhibiao explain`.
//!
//! ```
//! use zhibiao::explain::Fate;
//! use zhibiao::record::Field;
//! use zhibiao::{Article, Extractor};
//!
//! let text = "钢铁行业整体回升，利润总额达120亿元。";
//! let extractor = Extractor::new();
//! let article = Article { text: text.into(), ..Article::default() };
//! let explanation = extractor.explain(&article);
//! // The first clause has no quantity, but says of which industry the second one's is.
//! let word = &explanation.clauses[0].words[0];
//! assert_eq!((word.span.of(text), word.field), ("钢铁行业", Field::Industry));
//! assert_eq!(word.fate, Fate::Gives(Field::Industry, vec![0]));
//! ```

use rustc_hash::FxHashSet;

use crate::article::{Article, Layout};
use crate::attribute::{self, Input};
use crate::clause::{self, Clause, Depth, Token, TokenKind};
use crate::extract::Extractor;
use crate::lexicon::Lexicon;
use crate::lexicon::beginnings::Places;
use crate::lexicon::words::Sense;
use crate::period::{Context, TimeExpr};
use crate::quantity::{Options, is_numeral};
use crate::record::{Extraction, Field, Record};
use crate::span::Span;

/// An article's records, and all that was seen beside them.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation<'a> {
    /// The records, as [`Extractor::extract`] gives them.
    pub extraction: Extraction<'a>,
    /// The clauses, in order.
    pub clauses: Vec<ClauseNote>,
    /// The numbers that are no records, in order of span.
    pub passed_over: Vec<PassedOver>,
}

/// A clause and the words in it that the tables know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseNote {
    /// Where it stands.
    pub span: Span,
    /// Its words, in order.
    pub words: Vec<WordNote>,
}

/// A word that could say what a quantity is about, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordNote {
    /// Where it stands.
    pub span: Span,
    /// Which field it could fill.
    pub field: Field,
    /// What the tables know it as: the industry's or the region's name.
    pub known_as: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It gave this field, or a part of it, to these records.
    Gives(Field, Vec<usize>),
    /// No record took it, and why.
    Rejected(String),
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
    /// It is part of a word of the table of blockers: 四川, 第三方.
    Word,
    /// It is part of a name or a code: 2+6+N, C919.
    Name,
}

impl Extractor {
    /// The records of an article and what was seen on the way to them.
    pub fn explain<'a>(&'a self, article: &'a Article<'_>) -> Explanation<'a> {
        let text: &'a str = &article.text;
        let lexicon = self.lexicon();
        let layout = Layout::of(text, article.markup);
        let (times, mentions) = self.find(text, &layout, self.options(), &mut Places::default());
        let mut workspace = clause::Workspace::default();
        let clauses = workspace.cut(lexicon, text, &layout, &times, &mentions, Depth::Whole);
        let input =
            Input { lexicon, date: article.date, text, layout: &layout, times: &times, mentions: &mentions, clauses };
        let records = attribute::attribute(&input, &mut attribute::Stretches::default());
        let notes = Notes { input: &input, records: &records, given: Given::new(&records) };
        let clauses = clauses.clauses.iter().map(|clause| notes.clause(clause)).collect();
        let extraction = Extraction { id: &article.id, title: &article.title, date: article.date, records };
        Explanation { extraction, clauses, passed_over: self.passed_over(text, &layout, &times) }
    }

    /// What the numbers of a text are that are no records.
    fn passed_over(&self, text: &str, layout: &Layout, times: &[TimeExpr]) -> Vec<PassedOver> {
        let mut places = Places::default();
        let (_, mentions) = self.find(text, layout, self.options(), &mut places);
        let (_, with_bare) = self.find(text, layout, Options { bare_numbers: true }, &mut places);
        let taken: FxHashSet<Span> = mentions.iter().map(|m| m.span).collect();
        let mut over: Vec<PassedOver> =
            times.iter().map(|time| PassedOver { span: time.span, reason: Reason::Time }).collect();
        let bare = with_bare.iter().filter(|m| !taken.contains(&m.span));
        over.extend(bare.map(|m| PassedOver { span: m.span, reason: Reason::NoUnit }));
        let mut known: Vec<Span> =
            over.iter().map(|o| o.span).chain(taken).chain(layout.holes.iter().copied()).collect();
        known.sort_unstable();
        let mut known = known.into_iter().peekable();
        for other in layout.blocks.iter().flat_map(|block| numbers(self.lexicon(), text, block.span)) {
            while known.next_if(|k| k.end <= other.span.start).is_some() {}
            if !known.peek().is_some_and(|k| k.overlaps(other.span)) {
                over.push(other);
            }
        }
        over.sort_unstable_by_key(|o| o.span);
        over
    }
}

/// The blocked words and the runs of Arabic digits, of either width, in a stretch of text.
fn numbers(lexicon: &Lexicon, text: &str, within: Span) -> impl Iterator<Item = PassedOver> {
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let mut at = within.start;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..within.end].find(is_numeral)?;
            let rest = &text[start..within.end];
            let (span, reason) = match lexicon.blockers.word_at(text, at, start) {
                Some(word) => (word, Some(Reason::Word)),
                None => {
                    let digits = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
                    let length = if digits > 0 { digits } else { rest.chars().next().map_or(1, char::len_utf8) };
                    (Span::new(start, start + length), (digits > 0).then_some(Reason::Name))
                }
            };
            at = span.end.max(start + 1);
            if let Some(reason) = reason {
                return Some(PassedOver { span, reason });
            }
        }
    })
}

/// For each field the words that gave it, and to which record, in order of place.
struct Given([Vec<(Span, usize)>; Field::ALL.len()]);

impl Given {
    fn new(records: &[Record<'_>]) -> Self {
        let mut given = Given(std::array::from_fn(|_| Vec::new()));
        for (i, record) in records.iter().enumerate() {
            for &field in Field::ALL {
                given.0[field as usize].push((record.evidence.get(field).span, i));
            }
            given.0[Field::Industry as usize].extend(record.industries.iter().map(|industry| (industry.span, i)));
        }
        for spans in &mut given.0 {
            spans.retain(|(span, _)| !span.is_empty());
            spans.sort_unstable();
            spans.dedup();
        }
        given
    }

    /// The records to which a word of a clause gave a field.
    fn by(&self, field: Field, word: Span, clause: Span) -> Vec<usize> {
        let spans = &self.0[field as usize];
        // No words that give a field go beyond their clause.
        let from = spans.partition_point(|(span, _)| span.start < clause.start);
        let to = spans.partition_point(|(span, _)| span.start < word.end);
        let mut records: Vec<usize> =
            spans[from.min(to)..to].iter().filter(|(span, _)| span.overlaps(word)).map(|&(_, i)| i).collect();
        records.sort_unstable();
        records.dedup();
        records
    }
}

/// The fields that take a word in which it is not what the tables know it as: 规上工业 of 占规上工业比重.
const PARTS: [Field; 7] =
    [Field::Base, Field::Scope, Field::Item, Field::Entity, Field::Metric, Field::Role, Field::Industry];

/// What tells of clauses.
struct Notes<'n, 's, 'a> {
    input: &'n Input<'s, 'a>,
    records: &'n [Record<'a>],
    given: Given,
}

impl Notes<'_, '_, '_> {
    fn clause(&self, clause: &Clause) -> ClauseNote {
        let mut words = Vec::new();
        for token in &self.input.clauses.tokens[clause.tokens.clone()] {
            match token.kind {
                TokenKind::Text => self.unmeant(token.span, &mut words),
                _ => self.known(token, clause, &mut words),
            }
        }
        ClauseNote { span: clause.span, words }
    }

    /// What a token could be, and what became of it.
    fn known(&self, token: &Token, clause: &Clause, words: &mut Vec<WordNote>) {
        let Input { lexicon, times, date, .. } = *self.input;
        let mut note = |field, known_as: &str, why: Option<&str>| {
            let fate = self.fate(field, token.span, clause, why);
            words.push(WordNote { span: token.span, field, known_as: known_as.to_owned(), fate });
        };
        if let Some(id) = token.industry {
            let row = lexicon.industries.get(id);
            let code = lexicon.industries.code(id);
            let name = if code.is_empty() { row.name.to_string() } else { format!("{} {code}", row.name) };
            note(
                Field::Industry,
                &name,
                row.weak.then_some("an industry beside an indicator or a word like 产业 only"),
            );
        }
        if let Some(id) = token.region {
            note(Field::Region, &lexicon.regions.get(id).name, None);
        }
        if token.here.is_some() && token.region.is_none() {
            note(Field::Region, "", Some("the article names no region that it could mean"));
        }
        if let Some(id) = token.metric {
            note(Field::Metric, &lexicon.metrics.get(id).name, None);
        }
        match token.kind {
            TokenKind::Name => note(Field::Entity, "", None),
            TokenKind::Source => note(Field::Entity, "", Some("it publishes figures that are not its own")),
            TokenKind::Time(i) => {
                let meant = times[i as usize].resolve(Context { today: date, spoken: None });
                let unknown = "of which year is not said: --date gives the article's";
                let known_as = meant.map(|period| period.to_string()).unwrap_or_default();
                note(Field::Period, &known_as, meant.is_none().then_some(unknown));
            }
            _ => {}
        }
    }

    /// Words of the tables that mean nothing where they stand.
    fn unmeant(&self, span: Span, words: &mut Vec<WordNote>) {
        let lexicon = self.input.lexicon;
        let mut hits = Vec::new();
        lexicon.words.find(self.input.text, span, &mut hits);
        for hit in hits {
            let rejected = lexicon.words.senses(hit.word).iter().find_map(|&sense| match sense {
                Sense::NoIndustry(_) => Some((Field::Industry, "it only looks like an industry")),
                Sense::Abbreviation(_) => {
                    Some((Field::Region, "short for a region beside certain words only: 在…, …企"))
                }
                Sense::ShortName(_) => Some((Field::Entity, "a short name, which counts after the full one only")),
                _ => None,
            });
            if let Some((field, why)) = rejected {
                let fate = Fate::Rejected(why.to_owned());
                words.push(WordNote { span: hit.span, field, known_as: String::new(), fate });
            }
        }
    }

    /// What became of a word that could fill a field; `why` it may not have.
    fn fate(&self, field: Field, word: Span, clause: &Clause, why: Option<&str>) -> Fate {
        for field in [field].into_iter().chain(PARTS) {
            let records = self.given.by(field, word, clause.span);
            if !records.is_empty() {
                return Fate::Gives(field, records);
            }
        }
        if let Some(why) = why {
            return Fate::Rejected(why.to_owned());
        }
        let block = self.input.layout.blocks[clause.block].span;
        let next = self.records.partition_point(|record| record.span.start < word.end);
        let next = self.records.get(next).filter(|record| record.span.start < block.end);
        Fate::Rejected(match next {
            None => "no quantity follows it in its paragraph".to_owned(),
            Some(record) => {
                let taken = record.evidence.get(field).span.of(self.input.text);
                match taken.is_empty() {
                    true => format!("{} is not tied to it", record.text),
                    false => format!("{} is tied to “{taken}”", record.text),
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_no_records_have_their_reason() {
        let extractor = Extractor::new();
        let text = "2022年，四川产值5亿元，编号1234的C919。";
        let article = Article { text: text.into(), ..Article::default() };
        let over = extractor.explain(&article).passed_over;
        let got: Vec<_> = over.iter().map(|o| (o.span.of(text), o.reason)).collect();
        let want = [("2022年", Reason::Time), ("四川", Reason::Word), ("1234", Reason::NoUnit), ("919", Reason::Name)];
        assert_eq!(got, want);
    }

    /// What became of the words of a text, in short.
    fn fates(text: &str) -> Vec<String> {
        let extractor = Extractor::new();
        let article = Article { text: text.into(), ..Article::default() };
        let explanation = extractor.explain(&article);
        assert_eq!(explanation.extraction, extractor.extract(&article));
        let tell = |word: &WordNote| match &word.fate {
            Fate::Gives(field, records) => {
                format!("{} {} gives {} {records:?}", word.field.as_str(), word.span.of(text), field.as_str())
            }
            Fate::Rejected(why) => format!("{} {}: {why}", word.field.as_str(), word.span.of(text)),
        };
        explanation.clauses.iter().flat_map(|clause| &clause.words).map(tell).collect()
    }

    #[test]
    fn words_have_their_fate() {
        let cases: &[(&str, &[&str])] = &[
            (
                "钢铁行业整体回升，利润总额达120亿元。",
                &["industry 钢铁行业 gives industry [0]", "metric 利润总额 gives metric [0]"],
            ),
            (
                "水泥价格上涨，煤炭产量5万吨。",
                &[
                    "industry 水泥: 5万吨 is tied to “煤炭”",
                    "metric 价格: 5万吨 is tied to “产量”",
                    "industry 煤炭 gives industry [0]",
                    "metric 产量 gives metric [0]",
                ],
            ),
            (
                "占规上工业比重达8%。煤炭行业向好。",
                &[
                    "industry 规上工业 gives base [0]",
                    "metric 比重 gives metric [0]",
                    "industry 煤炭: no quantity follows it in its paragraph",
                ],
            ),
            (
                "上半年，全省产值3亿元。",
                &[
                    "period 上半年: of which year is not said: --date gives the article's",
                    "region 全省: the article names no region that it could mean",
                    "metric 产值 gives metric [0]",
                ],
            ),
            (
                "国家统计局说，赣人爱吃辣。",
                &[
                    "entity 国家统计局: it publishes figures that are not its own",
                    "region 赣: short for a region beside certain words only: 在…, …企",
                ],
            ),
        ];
        for (text, want) in cases {
            assert_eq!(&fates(text), want, "{text}");
        }
    }
}
