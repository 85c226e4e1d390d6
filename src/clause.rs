//! Cuts blocks into sentences and clauses, and clauses into tokens: quantities, times, words of the lexicon, the text
//! between them, and punctuation.

use std::ops::Range;

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use crate::article::Layout;
use crate::lexicon::Lexicon;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::entities;
use crate::lexicon::regions::Level;
use crate::lexicon::words::{Hit, Sense};
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
    /// A quantity: its index.
    Mention(usize),
    /// A time expression: its index.
    Time(usize),
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

    /// Whether its word has this cue.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.has(cue)
    }
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
        let mut cutter = Cutter {
            lexicon,
            text,
            out: Clauses { tokens: Vec::with_capacity(text.len() / 16), clauses: Vec::with_capacity(text.len() / 64) },
            hits: Vec::new(),
            fused: Vec::new(),
            started: 0,
            first: true,
            aside: 0,
            defined: defined_names(text),
            named: FxHashSet::default(),
        };
        let (mut times, mut mentions) = (times.iter().enumerate().peekable(), mentions.iter().enumerate().peekable());
        let mut holes = layout.holes.iter().peekable();
        for (block, place) in layout.blocks.iter().enumerate() {
            let mut at = place.span.start + list_number(place.span.of(text));
            while at < place.span.end {
                while holes.next_if(|h| h.end <= at).is_some() {}
                while times.next_if(|(_, t)| t.span.end <= at).is_some() {}
                while mentions.next_if(|(_, m)| m.outer.end <= at).is_some() {}
                let hole = holes.peek().map(|h| **h);
                let time = times.peek().map(|(i, t)| (t.span, TokenKind::Time(*i)));
                let mention = mentions.peek().map(|(i, m)| (m.outer, TokenKind::Mention(*i)));
                let special = [time, mention].into_iter().flatten().min_by_key(|(span, _)| span.start);
                let special = special.filter(|(span, _)| hole.is_none_or(|h| span.start < h.start));
                let stop = match special {
                    Some((span, _)) => span.start,
                    None => hole.map_or(place.span.end, |h| h.start),
                };
                let stop = stop.clamp(at, place.span.end);
                let after_mention =
                    matches!(cutter.out.tokens.last(), Some(t) if matches!(t.kind, TokenKind::Mention(_)));
                cutter.stretch(Span::new(at, stop), block, after_mention, special.is_some());
                at = stop;
                if at >= place.span.end {
                    break;
                }
                match special {
                    Some((span, kind)) => {
                        let span = Span::new(span.start.max(at), span.end.min(place.span.end));
                        cutter.out.tokens.push(Token::new(span, kind));
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
    /// The tokens of the clause in hand, with names fused.
    fused: Vec<Token>,
    /// First token of the clause in hand.
    started: usize,
    /// Whether the clause in hand begins a sentence.
    first: bool,
    /// Where the parentheses that are open here close.
    aside: usize,
    /// Names that the article defines: （下称“润阳”）.
    defined: SmallVec<[&'a str; 4]>,
    /// The organisations named in full so far; their short names count from there.
    named: FxHashSet<u32>,
}

/// How far on a person's name is looked for again, in bytes.
const NEAR: usize = 4096;

/// How many names of its own an article's text is searched for.
const DEFINED: usize = 16;

/// Parentheses that close within so many bytes are an aside: marks inside them end no clause.
const ASIDE: usize = 240;

impl<'a> Cutter<'a> {
    fn end_clause(&mut self, mark: TokenKind, block: usize) {
        self.fuse_names();
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
    fn stretch(&mut self, span: Span, block: usize, after_mention: bool, before_special: bool) {
        let mut start = span.start;
        for (i, c) in span.of(self.text).char_indices() {
            let Some(kind) = punctuation(c) else { continue };
            let at = span.start + i;
            self.words(Span::new(start, at), after_mention && start == span.start, false);
            start = at + c.len_utf8();
            if kind == TokenKind::Open && at >= self.aside {
                self.aside = self.aside_end(start);
            }
            match kind {
                TokenKind::Comma | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Stop if at >= self.aside => {
                    self.end_clause(kind, block);
                }
                TokenKind::Comma | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Stop => {
                    self.out.tokens.push(Token::new(Span::new(at, start), TokenKind::Quote));
                }
                _ => self.out.tokens.push(Token::new(Span::new(at, start), kind)),
            }
        }
        self.words(Span::new(start, span.end), after_mention && start == span.start, before_special);
    }

    /// Where the parentheses opened before `start` close, if they do soon and within the line.
    fn aside_end(&self, start: usize) -> usize {
        let rest = &self.text.as_bytes()[start..self.text.len().min(start + ASIDE)];
        let line = rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len());
        let close = |mark: &[u8]| rest[..line].windows(mark.len()).position(|w| w == mark);
        let end = ["）", ")"].iter().filter_map(|mark| close(mark.as_bytes())).min();
        end.map_or(start, |end| start + end)
    }

    /// Cuts a stretch without punctuation into words, text and the names that the article defines.
    fn words(&mut self, span: Span, after_mention: bool, before_special: bool) {
        let (mut start, mut after_mention) = (span.start, after_mention);
        let text: &'a str = self.text;
        let names = self.defined.clone();
        let find = |name: &str, from: usize| text[from..span.end].find(name).map_or(usize::MAX, |at| from + at);
        let mut places: SmallVec<[usize; 4]> = names.iter().map(|name| find(name, start)).collect();
        while let Some((at, length)) = places.iter().zip(&names).map(|(&at, name)| (at, name.len())).min()
            && at < span.end
        {
            self.known_words(Span::new(start, at), after_mention, false);
            // 多晶硅项目: a defined name that begins with an industry is of that industry.
            let mut token = Token::new(Span::new(at, at + length), TokenKind::Name);
            self.hits.clear();
            self.lexicon.words.find(self.text, token.span, &mut self.hits);
            let first = self.hits.first().copied().filter(|hit| hit.span.start == at);
            token.industry = first.and_then(|hit| self.word(hit, false)).and_then(|word| word.industry);
            token.industry = token.industry.filter(|_| token.span.of(self.text).ends_with("项目"));
            self.out.tokens.push(token);
            (start, after_mention) = (at + length, false);
            for (place, name) in places.iter_mut().zip(&names).filter(|(place, _)| **place < start) {
                *place = find(name, start);
            }
        }
        self.known_words(Span::new(start, span.end), after_mention, before_special);
    }

    /// Cuts a stretch without punctuation and defined names into words and text.
    fn known_words(&mut self, span: Span, after_mention: bool, before_special: bool) {
        let whole = span.of(self.text);
        let start = span.end - whole.trim_start().len();
        let span = Span::new(start, start + whole.trim().len());
        if span.is_empty() {
            return;
        }
        self.hits.clear();
        self.lexicon.words.find(self.text, span, &mut self.hits);
        let mut at = span.start;
        for i in 0..self.hits.len() {
            let hit = self.hits[i];
            let edge = before_special && hit.span.end == span.end || after_mention && hit.span.start == span.start;
            let Some(token) = self.word(hit, edge) else { continue };
            if hit.span.start > at {
                self.out.tokens.push(Token::new(Span::new(at, hit.span.start), TokenKind::Text));
            }
            self.out.tokens.push(token);
            at = hit.span.end;
        }
        if span.end > at {
            self.out.tokens.push(Token::new(Span::new(at, span.end), TokenKind::Text));
        }
    }

    /// The token of a word; none where the word means nothing here and is text like any other.
    fn word(&mut self, hit: Hit, edge: bool) -> Option<Token> {
        let mut token = Token::new(hit.span, TokenKind::Word);
        let mut means = false;
        for &sense in self.lexicon.words.senses(hit.word) {
            match sense {
                Sense::Industry(id) if self.lexicon.industries.get(id).generic => {}
                Sense::Industry(id) => token.industry = Some(id),
                Sense::Region(id) => token.region = token.region.or(Some(id)),
                Sense::Abbreviation(id) if self.lexicon.regions.abbreviation_holds(id, self.text, hit.span) => {
                    token.region = token.region.or(Some(id));
                }
                Sense::Entity(id) => {
                    self.named.insert(id);
                    return Some(self.name(hit, id));
                }
                Sense::ShortName(id) if self.named.contains(&id) => return Some(self.name(hit, id)),
                Sense::ShortName(_) => {}
                Sense::Abbreviation(_) | Sense::Suffix(_) => {}
                Sense::Here(level) => token.here = token.here.or(Some(level)),
                Sense::Metric(id) => token.metric = Some(id),
                Sense::Cue(cues) => {
                    let single = hit.span.of(self.text).chars().nth(1).is_none();
                    let nominal = cues.has(Cue::Verb) && self.nominalized(hit.span.end);
                    if !cues.has(Cue::Plain)
                        && !cues.has(Cue::Nominalizer)
                        && !nominal
                        && (!single || edge || cues.has(Cue::Anywhere))
                    {
                        token.cues = cues;
                        means = true;
                    }
                }
            }
        }
        means |= token.industry.is_some() || token.region.is_some() || token.metric.is_some() || token.here.is_some();
        means.then_some(token)
    }

    /// The token of an organisation's name.
    fn name(&self, hit: Hit, id: u32) -> Token {
        let source = self.lexicon.entities.get(id).kind.is_source();
        Token::new(hit.span, if source { TokenKind::Source } else { TokenKind::Name })
    }

    /// Whether a verb that ends at `at` is made a noun by the next character: 采购|商.
    fn nominalized(&self, at: usize) -> bool {
        let next = self.text[at..].chars().next();
        next.is_some_and(|c| self.lexicon.cues.is_nominalizer(c))
    }

    /// Makes one token of an organisation's name, so that no industry or region inside it counts: 江西|铜业|股份有限公司.
    fn fuse_names(&mut self) {
        self.fused.clear();
        for i in self.started..self.out.tokens.len() {
            let token = self.out.tokens[i];
            match self.suffix(&token) {
                Some((suffix, kind)) => self.fuse(token, suffix, kind),
                None => self.fused.push(token),
            }
        }
        self.out.tokens.truncate(self.started);
        self.out.tokens.append(&mut self.fused);
        self.name_persons();
        self.name_listed();
    }

    /// Makes a name of what stands before the code of a share: 西王|食品（000639）, and knows it from there on.
    fn name_listed(&mut self) {
        let joins = |t: &Token| {
            matches!(t.kind, TokenKind::Text | TokenKind::Name)
                || t.kind == TokenKind::Word && (t.industry.is_some() || t.region.is_some() || t.metric.is_some())
        };
        let mut i = self.started + 1;
        while let Some(at) =
            self.out.tokens.get(i..).and_then(|rest| rest.iter().position(|t| t.kind == TokenKind::Open))
        {
            i += at;
            let open = self.out.tokens[i].span;
            let mut first = i;
            while first > self.started && joins(&self.out.tokens[first - 1]) && i - first < 4 {
                let next = self.out.tokens.get(first).map_or(open.start, |t| t.span.start);
                if self.out.tokens[first - 1].span.end != next {
                    break;
                }
                first -= 1;
            }
            let name = Span::new(self.out.tokens[first].span.start, open.start);
            if first < i && self.is_share_code(open.end) && (3..=8).contains(&name.of(self.text).chars().count()) {
                self.out.tokens.drain(first + 1..i);
                self.out.tokens[first] = Token::new(name, TokenKind::Name);
                self.define(name);
                i = first + 1;
            }
            i += 1;
        }
    }

    /// Whether the code of a share listed in mainland China stands at `at`: six digits.
    fn is_share_code(&self, at: usize) -> bool {
        let rest = &self.text.as_bytes()[at..];
        rest.len() > 6 && rest[..6].iter().all(u8::is_ascii_digit) && matches!(rest[6], b'.' | b')' | 0xEF)
    }

    /// Knows a name from here on.
    fn define(&mut self, name: Span) {
        let name: &'a str = name.of(self.text);
        if self.defined.len() < DEFINED && !self.defined.contains(&name) {
            self.defined.push(name);
        }
    }

    /// Makes the name of a person after a title a token of its own (村民|张小峰), and knows it from there on.
    fn name_persons(&mut self) {
        let titled = |t: &Token| t.kind == TokenKind::Word && t.has(Cue::Title);
        let mut i = self.started;
        while let Some(at) = self.out.tokens[i..].iter().position(titled) {
            i += at + 1;
            let title = self.out.tokens[i - 1];
            let Some(&token) = self.out.tokens.get(i) else { return };
            if token.kind != TokenKind::Text || token.span.start != title.span.end {
                continue;
            }
            let length = self.person(token.span);
            if length == 0 {
                continue;
            }
            let (name, rest) = token.span.split_at(length);
            let speaks = self.out.tokens[i + 1..].iter().any(|t| t.has(Cue::Says));
            let kind = if speaks { TokenKind::Source } else { TokenKind::Name };
            self.out.tokens[i] = Token::new(name, kind);
            if !rest.is_empty() {
                self.out.tokens.insert(i + 1, Token::new(rest, TokenKind::Text));
            }
            if !speaks {
                self.define(name);
            }
        }
    }

    /// The length of the person's name that a stretch of text begins with.
    fn person(&self, span: Span) -> usize {
        let text = span.of(self.text);
        let surname = self.lexicon.surnames.at_start(text);
        if surname == 0 {
            return 0;
        }
        let (short, long) = self.lexicon.segmenter.person(text, surname);
        // 卢家跃|刚, 范磊|认: a third character that may be a verb is of the name where the three occur again.
        let near = &self.text.as_bytes()[span.start + long..self.text.len().min(span.start + NEAR)];
        let again = short > 0 && long > 0 && memchr::memmem::find(near, text[..long].as_bytes()).is_some();
        if long > 0 && (short == 0 || again || !self.lexicon.segmenter.begins_verbal(&text[short..])) {
            long
        } else {
            short
        }
    }

    /// The suffix of a name in a token.
    fn suffix(&self, token: &Token) -> Option<(Span, entities::Kind)> {
        if token.kind != TokenKind::Text && token.industry.is_none() {
            return None;
        }
        let (start, end, kind) = self.lexicon.entities.last_suffix(token.span.of(self.text))?;
        Some((Span::new(token.span.start + start, token.span.start + end), kind))
    }

    /// Puts a name that ends with `suffix`, in `token`, in the place of the tokens that make it.
    fn fuse(&mut self, token: Token, suffix: Span, kind: entities::Kind) {
        let joins = |t: &Token| {
            matches!(t.kind, TokenKind::Text | TokenKind::Name)
                || t.kind == TokenKind::Word && (t.industry.is_some() || t.region.is_some())
        };
        let (mut first, mut start) = (self.fused.len(), token.span.start);
        while first > 0
            && self.fused.len() - first < 8
            && joins(&self.fused[first - 1])
            && self.fused[first - 1].span.end == start
        {
            first -= 1;
            start = self.fused[first].span.start;
        }
        let chars = |span: Span| span.of(self.text).chars().count();
        // 中国太保|以集团为主体: what begins with a particle does not go on with the name.
        let particle = self.fused.last().is_some_and(|t| t.kind == TokenKind::Name && t.span.end == token.span.start)
            && self.lexicon.segmenter.begins_verbal(token.span.of(self.text));
        // 8个|一流的|新材料研究中心: what is counted is a sort of things, not one of them.
        let near = &self.fused[first.saturating_sub(3)..first];
        let counted = match near {
            [.., Token { kind: TokenKind::Mention(_), .. }] => true,
            [.., de] if de.has(Cue::De) => near.iter().any(|t| matches!(t.kind, TokenKind::Mention(_))),
            _ => false,
        };
        // 旅游景区 and 物流园区 are sorts of places, no names.
        let sort = kind == entities::Kind::Venue && self.fused[first..].iter().any(|t| t.industry.is_some());
        let (name, rest) = (Span::new(start, suffix.end), Span::new(suffix.end, token.span.end));
        if particle || counted || sort || !(5..=30).contains(&chars(name)) || chars(Span::new(start, suffix.start)) < 3
        {
            self.fused.push(token);
            return;
        }
        self.fused.truncate(first);
        let kind = if kind.is_source() { TokenKind::Source } else { TokenKind::Name };
        self.fused.push(Token::new(name, kind));
        if !rest.is_empty() {
            self.fused.push(Token::new(rest, TokenKind::Text));
        }
    }
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

/// The names that an article defines in parentheses: （下称“润阳”）, （以下简称：润阳）. No more than a few.
fn defined_names(text: &str) -> SmallVec<[&str; 4]> {
    let mut names = SmallVec::new();
    for cue in DEFINING {
        for start in memchr::memmem::find_iter(text.as_bytes(), cue).take(8) {
            if let Some(name) = defined_at(text, start + cue.len()).map(|span| span.of(text))
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
    }
    names
}

/// The words that define a name.
const DEFINING: [&str; 2] = ["下称", "简称"];

/// The name that parentheses opened at `at` define.
pub(crate) fn defined_after(text: &str, at: usize) -> Option<Span> {
    // 晶科能源股份有限公司|及其合并口径的公司（下称：晶科能源）
    let open = text[at..].char_indices().take(12).find(|(_, c)| !c.is_alphabetic()).map(|(i, _)| i)?;
    let at = at + open;
    let rest = &text[at..];
    rest.starts_with(['（', '(']).then_some(())?;
    let near = rest.char_indices().nth(24).map_or(rest.len(), |(i, _)| i);
    let (cue, word) = DEFINING.iter().filter_map(|w| Some((rest[..near].find(w)?, w.len()))).min()?;
    defined_at(text, at + cue + word)
}

/// The name that stands after a word that defines one.
fn defined_at(text: &str, at: usize) -> Option<Span> {
    let marks = |c: char| matches!(c, '：' | ':' | '“' | '"' | '「' | '《' | '为');
    let rest = text[at..].trim_start_matches(marks);
    let start = text.len() - rest.len();
    let end = rest.char_indices().take(14).find(|(_, c)| !c.is_alphanumeric()).map(|(i, _)| i)?;
    (rest[..end].chars().count() >= 2).then_some(Span::new(start, start + end))
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
