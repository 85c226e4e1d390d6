//! Cuts blocks into sentences and clauses, and clauses into tokens: quantities, times, words of the lexicon, the text
//! between them, and punctuation. [`cut`] cuts, [`names`] makes one token of each name.

mod cut;
mod names;

pub(crate) use names::{defined_after, defines, is_called_own, is_listed};

use std::ops::Range;

pub use cut::Workspace;
use cut::{Cutter, HEADING_MARKS, MARKS};

use crate::article::{BlockKind, Layout};
use crate::lexicon::Lexicon;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::regions::Level;
use crate::period::TimeExpr;
use crate::quantity::Mention;
use crate::span::Span;

/// A token of a clause, with all that the tables say of its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where. A mention's token covers its bound words too.
    pub span: Span,
    /// What.
    pub kind: TokenKind,
    /// The industry that the word is.
    pub industry: Option<u32>,
    /// The region that the word names.
    pub region: Option<u32>,
    /// The indicator that the word heads.
    pub metric: Option<u32>,
    /// The level of the article's own region, of 全省 and its kind.
    pub here: Option<Level>,
    /// The cues of the word.
    pub cues: CueSet,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A quantity: its index. Of four bytes, so that a token fills one line of a cache.
    Mention(u32),
    /// A time expression: its index.
    Time(u32),
    /// A word of the lexicon.
    Word,
    /// Text that no table knows.
    Text,
    /// The name of an organisation or the like.
    Name,
    /// The name of a body that publishes figures not its own: 国家统计局.
    Source,
    /// 、
    Enum,
    /// A quotation mark.
    Quote,
    /// （
    Open,
    /// ）
    Close,
    /// ，
    Comma,
    /// ：
    Colon,
    /// ；
    Semicolon,
    /// 。！？
    Stop,
}

impl Token {
    fn new(span: Span, kind: TokenKind) -> Self {
        Token { span, kind, industry: None, region: None, metric: None, here: None, cues: CueSet::default() }
    }

    /// Whether it is a quantity.
    pub fn is_mention(&self) -> bool {
        matches!(self.kind, TokenKind::Mention(_))
    }

    /// Whether its word has this cue.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.has(cue)
    }
}

/// A clause: a stretch of tokens that ends with a comma or a stronger mark, or after some four hundred characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens, without the mark that ends it; none of a clause that was only skimmed, see [`Depth`].
    pub tokens: Range<usize>,
    /// Its text.
    pub span: Span,
    /// The mark that ends it; `Stop` at the end of a block.
    pub mark: TokenKind,
    /// Its block.
    pub block: usize,
    /// Whether it begins a sentence.
    pub first: bool,
}

/// How much of an article is cut into tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// All of it.
    Whole,
    /// What stands before the last quantity of its block, headings, and elsewhere the clauses that say where, who or when. The
    /// others have no tokens.
    Needed,
}

/// A block no longer than this, in bytes, may be a headline or heading.
const BRIEF: usize = 150;

/// The clauses of an article.
#[derive(Debug, Default)]
pub struct Clauses {
    /// Their tokens, in order.
    pub tokens: Vec<Token>,
    /// The clauses, in order.
    pub clauses: Vec<Clause>,
}

impl Workspace {
    /// The clauses that were cut last.
    pub fn into_clauses(self) -> Clauses {
        self.out
    }

    /// Cuts the blocks of a text.
    pub fn cut(
        &mut self,
        lexicon: &Lexicon,
        text: &str,
        layout: &Layout,
        times: &[TimeExpr],
        mentions: &[Mention<'_>],
        depth: Depth,
    ) -> &Clauses {
        let quantities = mentions;
        let mut cutter = Cutter::new(lexicon, text, quantities, self);
        let (mut times, mut mentions) = (times.iter().enumerate().peekable(), mentions.iter().enumerate().peekable());
        let mut holes = layout.holes.iter().peekable();
        for (block, place) in layout.blocks.iter().enumerate() {
            cutter.block = block;
            let brief = place.kind != BlockKind::Body || place.span.len() <= BRIEF;
            cutter.marks = if place.is_heading(text) { &HEADING_MARKS } else { &MARKS };
            cutter.skim_from = match depth {
                Depth::Needed if !brief => skim_from(quantities, place.span),
                _ => usize::MAX,
            };
            let mut at = place.span.start + list_number(place.span.of(text));
            while at < place.span.end {
                while holes.next_if(|h| h.end <= at).is_some() {}
                while times.next_if(|(_, t)| t.span.end <= at).is_some() {}
                while mentions.next_if(|(_, m)| m.outer.end <= at).is_some() {}
                let hole = holes.peek().map(|h| **h);
                let time = times.peek().map(|(i, t)| (t.span, TokenKind::Time(*i as u32)));
                let mention = mentions.peek().map(|(i, m)| (m.outer, TokenKind::Mention(*i as u32)));
                let special = [time, mention].into_iter().flatten().min_by_key(|(span, _)| span.start);
                let special = special.filter(|(span, _)| hole.is_none_or(|h| span.start < h.start));
                let stop = match special {
                    Some((span, _)) => span.start,
                    None => hole.map_or(place.span.end, |h| h.start),
                };
                let stop = stop.clamp(at, place.span.end);
                cutter.stretch(Span::new(at, stop), special.is_some());
                at = stop;
                if at >= place.span.end {
                    break;
                }
                match special {
                    Some((span, kind)) => {
                        let span = Span::new(span.start.max(at), span.end.min(place.span.end));
                        cutter.cut_skimmed();
                        cutter.push(Token::new(span, kind));
                        at = span.end;
                    }
                    None => at = hole.map_or(place.span.end, |h| h.end),
                }
            }
            cutter.end_clause(TokenKind::Stop);
        }
        &self.out
    }
}

/// Where what stands after the last quantity of a block begins.
fn skim_from(quantities: &[Mention<'_>], block: Span) -> usize {
    let before = quantities.partition_point(|m| m.outer.start < block.end);
    quantities[..before].last().map_or(block.start, |m| m.outer.end.max(block.start))
}

/// The length of the number that begins a list item: 2、, （三）.
fn list_number(text: &str) -> usize {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    match rest.chars().next() {
        Some(c @ ('、' | '．' | '.'))
            if (1..=2).contains(&digits) && !rest[c.len_utf8()..].starts_with(|d: char| d.is_ascii_digit()) =>
        {
            digits + c.len_utf8()
        }
        _ => 0,
    }
}
