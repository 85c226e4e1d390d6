//! Noun phrases: the industries, regions and indicators in them, and lists joined by 、 and 和.

use std::ops::Range;

use smallvec::SmallVec;

use crate::clause::{Token, TokenKind, cues_of};
use crate::lexicon::Lexicon;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::words::Sense;
use crate::period::TimeExpr;
use crate::quantity::Mention;
use crate::span::Span;

use super::frame::{IndustryAt, RegionAt};

/// What every room of attribution reads.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'s, 'a> {
    pub lexicon: &'a Lexicon,
    pub text: &'a str,
    pub tokens: &'s [Token],
    pub times: &'s [TimeExpr],
    pub mentions: &'s [Mention<'a>],
}

impl Scene<'_, '_> {
    fn senses(&self, token: usize) -> &[Sense] {
        match self.tokens[token].kind {
            TokenKind::Word(word) => self.lexicon.words.senses(word),
            _ => &[],
        }
    }

    pub fn cues(&self, token: usize) -> CueSet {
        cues_of(self.senses(token))
    }

    pub fn has(&self, token: usize, cue: Cue) -> bool {
        self.cues(token).has(cue)
    }

    pub fn industry(&self, token: usize) -> Option<u32> {
        self.senses(token).iter().find_map(|s| if let Sense::Industry(id) = s { Some(*id) } else { None })
    }

    pub fn region(&self, token: usize) -> Option<u32> {
        self.senses(token).iter().find_map(|s| if let Sense::Region(id) = s { Some(*id) } else { None })
    }

    pub fn metric(&self, token: usize) -> Option<u32> {
        self.senses(token).iter().find_map(|s| if let Sense::Metric(id) = s { Some(*id) } else { None })
    }

    /// Whether the token may stand inside a noun phrase.
    pub fn nominal(&self, token: usize) -> bool {
        match self.tokens[token].kind {
            TokenKind::Text | TokenKind::Quote | TokenKind::Enum => true,
            TokenKind::Word(_) => {
                self.industry(token).is_some()
                    || self.region(token).is_some()
                    || self.metric(token).is_some()
                    || self.cues(token).any(&[Cue::De, Cue::And, Cue::Threshold, Cue::Whole, Cue::Plain])
            }
            _ => false,
        }
    }
}

/// An indicator as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MetricAt {
    /// Its name.
    pub span: Span,
    /// The row of its head.
    pub row: u32,
}

/// One member of a phrase: what stands between 、 and 和.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Item {
    /// All of it.
    pub span: Span,
    /// The industry it names or begins with.
    pub industry: Option<IndustryAt>,
    /// The region it names or begins with.
    pub region: Option<RegionAt>,
    /// The indicator it ends with.
    pub metric: Option<MetricAt>,
    /// What stands before 的, or before the indicator, and is neither industry nor region: perhaps an organisation.
    pub owner: Option<Span>,
    /// What it ends with where that is no indicator: a thing, an organisation, an indicator of no table.
    pub noun: Option<Span>,
    /// A time in a list of times: its index.
    pub time: Option<usize>,
}

/// A noun phrase.
#[derive(Debug, Clone, Default)]
pub(crate) struct Phrase {
    /// All of it.
    pub span: Span,
    /// Its members.
    pub items: SmallVec<[Item; 2]>,
}

impl Phrase {
    /// The indicator it ends with.
    pub fn metric(&self) -> Option<MetricAt> {
        self.items.last().and_then(|i| i.metric)
    }
}

/// Reads the tokens of a phrase.
pub(crate) fn read(scene: Scene<'_, '_>, tokens: Range<usize>) -> Option<Phrase> {
    let mut phrase = Phrase::default();
    let mut start = tokens.start;
    for i in tokens.clone() {
        let joins = scene.tokens[i].kind == TokenKind::Enum || scene.has(i, Cue::And);
        if joins {
            phrase.items.extend(item(scene, start..i));
            start = i + 1;
        }
    }
    phrase.items.extend(item(scene, start..tokens.end));
    let (first, last) = (phrase.items.first()?, phrase.items.last()?);
    phrase.span = first.span.cover(last.span);
    share_heads(scene, &mut phrase);
    Some(phrase)
}

/// 纱、布和化纤产量: the indicator of the last member is that of all.
fn share_heads(scene: Scene<'_, '_>, phrase: &mut Phrase) {
    let Some(last) = phrase.items.last().cloned() else { return };
    if phrase.items.len() < 2 {
        return;
    }
    let bare = phrase.items[..phrase.items.len() - 1].iter().all(|i| i.metric.is_none());
    if bare && last.metric.is_some() && (last.industry.is_some() || last.region.is_some() || last.owner.is_some()) {
        for item in &mut phrase.items {
            item.metric = last.metric;
        }
    }
    let first = phrase.items[0].clone();
    // 有色产业营业收入、利润: the industry of the first member is that of the indicators after it.
    for item in phrase.items.iter_mut().skip(1) {
        if item.industry.is_none() && item.metric.is_some() && first.metric.is_some() {
            item.industry = first.industry;
        }
        if item.region.is_none() && item.industry.is_none() && first.region.is_some() && item.metric.is_some() {
            item.region = first.region;
        }
    }
    let _ = scene;
}

fn item(scene: Scene<'_, '_>, tokens: Range<usize>) -> Option<Item> {
    let mut item = Item::default();
    let mut last_open: Option<Span> = None;
    let mut i = tokens.start;
    while i < tokens.end {
        let token = scene.tokens[i];
        match token.kind {
            TokenKind::Quote => {}
            _ if scene.has(i, Cue::De) => {
                if let Some(open) = last_open.take() {
                    item.owner = Some(open);
                } else if let Some(metric) = item.metric.take() {
                    item.owner.get_or_insert(metric.span);
                }
            }
            _ if scene.industry(i).is_some() => {
                let row = scene.industry(i);
                let mut span = token.span;
                // 新能源|乘用车: words of industries side by side make one name, whose head is the last.
                while i + 1 < tokens.end
                    && scene.tokens[i + 1].span.start == span.end
                    && scene.industry(i + 1).is_some()
                    && scene.metric(i + 1).is_none()
                {
                    i += 1;
                    span = span.cover(scene.tokens[i].span);
                }
                let row = scene.industry(i).or(row);
                let end = suffix_end(scene, span.end, tokens.end);
                let grown = Span::new(span.start, end);
                if scene.metric(i).is_some() && i + 1 == tokens.end && item.industry.is_some() {
                    item.metric = scene.metric(i).map(|row| MetricAt { span: token.span, row });
                } else {
                    item.industry = Some(IndustryAt { span: grown, row });
                    if let Some(open) = last_open.take() {
                        item.owner.get_or_insert(open);
                    }
                    item.metric = None;
                }
                // Skip what the suffix took.
                while i + 1 < tokens.end && scene.tokens[i + 1].span.end <= grown.end {
                    i += 1;
                }
                if i + 1 < tokens.end && scene.tokens[i + 1].span.start < grown.end {
                    i += 1;
                    let rest = Span::new(grown.end, scene.tokens[i].span.end);
                    last_open = Some(rest);
                }
            }
            _ if scene.region(i).is_some() => {
                item.region = scene.region(i).map(|row| RegionAt { span: token.span, row });
                last_open = None;
            }
            _ if scene.metric(i).is_some() => {
                let start = item.metric.map_or(token.span.start, |m| {
                    if m.span.end == token.span.start { m.span.start } else { token.span.start }
                });
                let start = last_open.filter(|o| o.end == start).map_or(start, |o| o.start);
                item.metric = scene.metric(i).map(|row| MetricAt { span: Span::new(start, token.span.end), row });
                if let Some(open) = last_open.take() {
                    item.owner.get_or_insert(open);
                }
            }
            _ => {
                let open = match (last_open, item.metric.take()) {
                    (Some(open), _) if open.end == token.span.start => open.cover(token.span),
                    (_, Some(metric)) if metric.span.end == token.span.start => metric.span.cover(token.span),
                    _ => token.span,
                };
                last_open = Some(open);
            }
        }
        i += 1;
    }
    if let Some(open) = last_open {
        if let Some(industry) = open_industry(scene, open) {
            item.industry = Some(industry);
        }
        item.noun = Some(open);
    }
    let (first, last) = (scene.tokens.get(tokens.start)?, scene.tokens.get(tokens.end.checked_sub(1)?)?);
    item.span = Span::new(first.span.start, last.span.end);
    (!tokens.is_empty()).then_some(item)
}

/// The end of an industry's name that goes on with a suffix: 有色|产业.
fn suffix_end(scene: Scene<'_, '_>, at: usize, _limit: usize) -> usize {
    let rest = &scene.text[at..];
    for suffix in ["产业链", "产业集群", "产业", "行业", "制造业", "工业", "业"] {
        if rest.starts_with(suffix) && !rest.starts_with("业务") && !rest.starts_with("业绩") {
            return at + suffix.len();
        }
    }
    at
}

/// An industry that no table knows but whose name ends as industries' names do: 竹木产业.
fn open_industry(scene: Scene<'_, '_>, open: Span) -> Option<IndustryAt> {
    let text = open.of(scene.text);
    for suffix in ["产业", "行业", "制造业"] {
        if let Some(at) = text.find(suffix)
            && (6..=24).contains(&at)
        {
            return Some(IndustryAt { span: Span::new(open.start, open.start + at + suffix.len()), row: None });
        }
    }
    None
}
