//! Cuts blocks into sentences and clauses, and clauses into tokens: quantities, times, words of the lexicon, the text
//! between them, and punctuation.

use std::ops::Range;

use crate::article::Layout;
use crate::lexicon::Lexicon;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::words::{Hit, Sense};
use crate::period::TimeExpr;
use crate::quantity::Mention;
use crate::span::Span;

/// A token of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where. A mention's token covers its bound words too.
    pub span: Span,
    /// What.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A quantity: its index.
    Mention(usize),
    /// A time expression: its index.
    Time(usize),
    /// A word of the lexicon: its number.
    Word(u32),
    /// Text that no table knows.
    Text,
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

/// A clause: a stretch of tokens that ends with a comma or a stronger mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens, without the mark that ends it.
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

/// The clauses of an article.
#[derive(Debug, Default)]
pub struct Clauses {
    /// Their tokens, in order.
    pub tokens: Vec<Token>,
    /// The clauses, in order.
    pub clauses: Vec<Clause>,
}

impl Clauses {
    /// Cuts the blocks of a text.
    pub fn of(lexicon: &Lexicon, text: &str, layout: &Layout, times: &[TimeExpr], mentions: &[Mention<'_>]) -> Self {
        let mut cutter = Cutter { lexicon, text, out: Clauses::default(), hits: Vec::new(), started: 0, first: true };
        let (mut times, mut mentions) = (times.iter().enumerate().peekable(), mentions.iter().enumerate().peekable());
        let mut holes = layout.holes.iter().peekable();
        for (block, place) in layout.blocks.iter().enumerate() {
            let mut at = place.span.start;
            while at < place.span.end {
                while holes.next_if(|h| h.end <= at).is_some() {}
                while times.next_if(|(_, t)| t.span.end <= at).is_some() {}
                while mentions.next_if(|(_, m)| m.outer.end <= at).is_some() {}
                let hole = holes.peek().map(|h| **h);
                let time = times.peek().map(|(i, t)| (t.span, TokenKind::Time(*i)));
                let mention = mentions.peek().map(|(i, m)| (m.outer, TokenKind::Mention(*i)));
                let special = [time, mention].into_iter().flatten().min_by_key(|(span, _)| span.start);
                let special = special.filter(|(span, _)| hole.is_none_or(|h| span.start < h.start));
                let (stop, next) = match special {
                    Some((span, kind)) => (span.start, Some((span, kind))),
                    None => (hole.map_or(place.span.end, |h| h.start), None),
                };
                let stop = stop.clamp(at, place.span.end);
                cutter.stretch(Span::new(at, stop), block, next.is_some());
                at = stop;
                if at >= place.span.end {
                    break;
                }
                match next {
                    Some((span, kind)) => {
                        let span = Span::new(span.start.max(at), span.end.min(place.span.end));
                        cutter.out.tokens.push(Token { span, kind });
                        at = span.end;
                    }
                    None => at = hole.map_or(place.span.end, |h| h.end),
                }
            }
            cutter.end_clause(TokenKind::Stop, block);
        }
        cutter.out
    }
}

struct Cutter<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    out: Clauses,
    hits: Vec<Hit>,
    /// First token of the clause in hand.
    started: usize,
    /// Whether the clause in hand begins a sentence.
    first: bool,
}

impl Cutter<'_> {
    fn end_clause(&mut self, mark: TokenKind, block: usize) {
        let tokens = self.started..self.out.tokens.len();
        if let (Some(first), Some(last)) = (self.out.tokens.get(tokens.start), self.out.tokens.last())
            && !tokens.is_empty()
        {
            let span = Span::new(first.span.start, last.span.end);
            self.out.clauses.push(Clause { tokens, span, mark, block, first: self.first });
            self.first = mark == TokenKind::Stop;
        } else if mark == TokenKind::Stop {
            self.first = true;
        }
        self.started = self.out.tokens.len();
    }

    /// Cuts a stretch without quantities and times. `before_special`: whether one of these follows at once.
    fn stretch(&mut self, span: Span, block: usize, before_special: bool) {
        let mut start = span.start;
        for (i, c) in span.of(self.text).char_indices() {
            let Some(kind) = punctuation(c) else { continue };
            let at = span.start + i;
            self.words(Span::new(start, at), start == span.start, false);
            start = at + c.len_utf8();
            match kind {
                TokenKind::Comma | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Stop => {
                    self.end_clause(kind, block);
                }
                _ => self.out.tokens.push(Token { span: Span::new(at, start), kind }),
            }
        }
        self.words(Span::new(start, span.end), start == span.start, before_special);
    }

    /// Cuts a stretch without punctuation into words and text.
    fn words(&mut self, span: Span, after_special: bool, before_special: bool) {
        let trimmed = span.of(self.text).trim_start();
        let span = Span::new(span.end - trimmed.len(), span.start.max(span.end - trimmed.len() + trimmed.trim_end().len()));
        if span.is_empty() {
            return;
        }
        self.hits.clear();
        self.lexicon.words.find(self.text, span, &mut self.hits);
        let mut at = span.start;
        for hit in &self.hits {
            let senses = self.lexicon.words.senses(hit.word);
            let cues = cues_of(senses);
            let single = hit.span.of(self.text).chars().nth(1).is_none();
            let edge = before_special && hit.span.end == span.end || after_special && hit.span.start == span.start;
            let only_cue = senses.iter().all(|s| matches!(s, Sense::Cue(_)));
            if only_cue && (cues.has(Cue::Plain) || single && !edge && !cues.has(Cue::Anywhere)) {
                continue;
            }
            if hit.span.start > at {
                self.out.tokens.push(Token { span: Span::new(at, hit.span.start), kind: TokenKind::Text });
            }
            self.out.tokens.push(Token { span: hit.span, kind: TokenKind::Word(hit.word) });
            at = hit.span.end;
        }
        if span.end > at {
            self.out.tokens.push(Token { span: Span::new(at, span.end), kind: TokenKind::Text });
        }
    }
}

/// The cues among the senses of a word.
pub fn cues_of(senses: &[Sense]) -> CueSet {
    senses.iter().find_map(|s| if let Sense::Cue(cues) = s { Some(*cues) } else { None }).unwrap_or_default()
}

fn punctuation(c: char) -> Option<TokenKind> {
    Some(match c {
        '，' | ',' => TokenKind::Comma,
        '：' | ':' | '∶' => TokenKind::Colon,
        '；' | ';' => TokenKind::Semicolon,
        '。' | '！' | '？' | '!' | '?' | '\n' | '\r' | '…' | '｡' => TokenKind::Stop,
        '、' => TokenKind::Enum,
        '“' | '”' | '"' | '‘' | '’' | '「' | '」' | '《' | '》' | '*' | '【' | '】' => TokenKind::Quote,
        '（' | '(' | '[' | '〔' => TokenKind::Open,
        '）' | ')' | ']' | '〕' => TokenKind::Close,
        '—' | '|' | '▲' | '■' | '●' | '◆' => TokenKind::Comma,
        _ => return None,
    })
}
