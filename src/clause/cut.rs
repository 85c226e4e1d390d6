//! Cuts the text between quantities and times into clauses, words and text.

use std::cmp::Reverse;
use std::ops::Range;

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::names::{self, Defined};
use super::{Clause, Clauses, Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::lexicon::charset;
use crate::lexicon::contexts::Context;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::entities::{Kind, Stem};
use crate::lexicon::regions::Level;
use crate::lexicon::words::{Found, Hit, Sense, Traits, Words};
use crate::quantity::Mention;
use crate::span::{self, Span};

/// Parentheses that close within so many bytes are an aside: marks inside them end no clause.
const ASIDE: usize = 240;

/// What clauses are cut in, filled anew for each article. One that is kept for the next spares the making of its room.
#[derive(Debug, Default)]
pub struct Workspace {
    pub(super) out: Clauses,
    /// The words of the clause in hand that are not cut yet, and what may end its names.
    pub(super) found: Found,
    /// The tokens of the clause in hand, with names fused.
    pub(super) fused: Vec<Token>,
    /// The pieces of the clause in hand, if that is to be cut only if something in it matters, and nothing has so far.
    skimmed: Vec<Piece>,
}

impl Workspace {
    /// Empties it for another article.
    fn clear(&mut self) {
        self.out.tokens.clear();
        self.out.clauses.clear();
        self.found.renew();
        self.fused.clear();
        self.skimmed.clear();
    }
}

pub(super) struct Cutter<'a, 'w> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) text: &'a str,
    pub(super) quantities: &'a [Mention<'a>],
    pub(super) space: &'w mut Workspace,
    /// From where on what may end a name is of the clause in hand: what stands before was of the one that grew too long.
    pub(super) endings_from: usize,
    /// First token of the clause in hand.
    pub(super) started: usize,
    /// What was seen in the clause in hand.
    pub(super) seen: Seen,
    /// The block in hand.
    pub(super) block: usize,
    /// The marks of the block in hand.
    pub(super) marks: &'static charset::Bits,
    /// Where the clauses begin that are cut into tokens only if something in them matters to the article as a whole.
    pub(super) skim_from: usize,
    /// Whether the clause in hand begins a sentence.
    pub(super) first: bool,
    /// Where the parentheses that are open here close.
    pub(super) aside: usize,
    /// Names that the article defines: （下称“东岭”）.
    pub(super) defined: SmallVec<[Defined<'a>; 4]>,
    /// The organisations named in full so far; their short names count from there.
    pub(super) named: FxHashSet<u32>,
}

/// A piece of a clause.
#[derive(Debug, Clone, Copy)]
enum Piece {
    /// A stretch without marks, and the words in it: those of `hits` up to there.
    Words(Span, usize),
    /// A mark.
    Mark(Token),
}

/// What a clause holds, beside words, by which names are known. What is not among it need not be looked for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    /// A name.
    pub(super) name: bool,
    /// A closing quotation mark.
    pub(super) quote: bool,
    /// An opening parenthesis.
    pub(super) open: bool,
    /// A mark between the members of a list.
    pub(super) list: bool,
}

/// The words that matter to an article wherever they stand: they tell where and who it is about.
const MATTERS: Traits =
    Traits::INDUSTRY.and(Traits::REGION).and(Traits::ENTITY).and(Traits::TITLE).and(Traits::OWN).and(Traits::TELLS);

/// The longest clause, in bytes: some four hundred characters. What goes on longer is a table without its lines, and is cut,
/// so that nothing that looks through a clause takes long.
const LONGEST: usize = 1200;

impl<'a, 'w> Cutter<'a, 'w> {
    pub(super) fn new(
        lexicon: &'a Lexicon,
        text: &'a str,
        quantities: &'a [Mention<'a>],
        space: &'w mut Workspace,
    ) -> Self {
        space.clear();
        Cutter {
            lexicon,
            text,
            quantities,
            space,
            endings_from: 0,
            started: 0,
            seen: Seen::default(),
            block: 0,
            marks: &MARKS,
            skim_from: 0,
            first: true,
            aside: 0,
            defined: names::defined_names(lexicon, text),
            named: FxHashSet::default(),
        }
    }

    /// Adds a token to the clause in hand, or begins another with it where it would make the clause too long.
    #[inline]
    pub(super) fn push(&mut self, token: Token) {
        if let Some(first) = self.space.out.tokens.get(self.started)
            && token.span.end > first.span.start + LONGEST
        {
            self.break_clause(token.span.start);
        }
        self.seen.name |= token.kind == TokenKind::Name;
        self.space.out.tokens.push(token);
    }

    /// Ends the clause in hand where it would grow too long; the next begins at `start`.
    #[cold]
    fn break_clause(&mut self, start: usize) {
        self.finish_clause(TokenKind::Comma);
        while self.endings().first().is_some_and(|&at| at < start) {
            self.endings_from += 1;
        }
    }

    /// Where names may end in the clause in hand.
    pub(super) fn endings(&self) -> &[usize] {
        &self.space.found.endings[self.endings_from..]
    }

    /// Ends the clause in hand, and forgets what was seen in it.
    pub(super) fn end_clause(&mut self, mark: TokenKind) {
        self.finish_clause(mark);
        self.seen = Seen::default();
        self.space.found.clear();
        self.endings_from = 0;
    }

    /// Ends the clause in hand.
    fn finish_clause(&mut self, mark: TokenKind) {
        let colon = mark == TokenKind::Colon && self.first;
        if colon || self.space.found.traits.any(MATTERS) || !self.endings().is_empty() {
            self.cut_skimmed();
        }
        if let Some((first, last)) = self.space.skimmed.first().zip(self.space.skimmed.last()) {
            let span = first.span().cover(last.span());
            self.space.skimmed.clear();
            self.end(span, mark);
            return;
        }
        self.find_names(mark);
        let tokens = &self.space.out.tokens[self.started..];
        if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
            self.end(Span::new(first.span.start, last.span.end), mark);
        } else {
            self.first |= mark == TokenKind::Stop;
        }
    }

    /// Adds the clause in hand, and begins the next.
    fn end(&mut self, span: Span, mark: TokenKind) {
        let tokens = self.started..self.space.out.tokens.len();
        self.space.out.clauses.push(Clause { tokens, span, mark, block: self.block, first: self.first });
        self.first = mark == TokenKind::Stop;
        self.started = self.space.out.tokens.len();
    }

    /// Makes tokens of the names in the clause in hand.
    fn find_names(&mut self, mark: TokenKind) {
        let (traits, Seen { quote, open, list, .. }) = (self.space.found.traits, self.seen);
        if list && traits.any(Traits::INDUSTRY) {
            self.name_listed_industries();
        }
        if !self.endings().is_empty() {
            self.fuse_names();
        }
        if self.seen.name {
            self.name_dotted();
        }
        if traits.any(Traits::REGION) {
            self.name_counties();
        }
        if traits.any(Traits::TELLS.and(Traits::ENTITY)) || !self.endings().is_empty() {
            self.name_doers();
        }
        if quote {
            self.name_quoted();
        }
        if traits.any(Traits::TITLE) {
            self.name_persons();
        }
        if open {
            self.name_listed();
        }
        self.name_before_colon(mark);
        self.name_reporting();
        self.name_cited();
    }

    /// Cuts a stretch without quantities and times. `before_special`: whether one of these follows at once.
    pub(super) fn stretch(&mut self, span: Span, before_special: bool) {
        let after_mention = self.after_mention();
        let mut start = span.start;
        loop {
            let end = self.words(Span::new(start, span.end), after_mention && start == span.start, before_special);
            let (code, length) = charset::decode(&self.text.as_bytes()[..span.end], end);
            if length == 0 {
                break;
            }
            start = end + length;
            if code == u32::from(' ') {
                if end >= self.aside && self.divides(end) {
                    self.end_clause(TokenKind::Comma);
                }
                continue;
            }
            let kind = KINDS[kind_at(code)];
            let token = Token::new(Span::new(end, start), kind);
            if kind == TokenKind::Open && end >= self.aside {
                self.aside = self.aside_end(start);
            }
            match kind {
                TokenKind::Comma if end >= self.aside && self.lists_industries(end, start) => {
                    self.mark(Token { kind: TokenKind::Enum, ..token });
                }
                TokenKind::Comma | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Stop if end >= self.aside => {
                    self.end_clause(kind);
                }
                // （黑龙江20例，内蒙古3例）: in parentheses it parts no clauses, but what it stands between.
                TokenKind::Comma | TokenKind::Semicolon | TokenKind::Stop if self.after_mention() => {
                    self.mark(Token { kind: TokenKind::Enum, ..token });
                }
                TokenKind::Comma | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Stop => {
                    self.mark(Token { kind: TokenKind::Quote, ..token });
                }
                _ => self.mark(token),
            }
        }
    }

    /// Whether the comma from `at` to `after` stands between industries whose own names hold the lesser mark, each of which has a
    /// figure: 信息传输、软件和信息技术服务业，|租赁和商务服务业分别增长11%、9%.
    fn lists_industries(&self, at: usize, after: usize) -> bool {
        const LONGEST: usize = 80;
        const MARKS: [char; 6] = ['，', ',', '。', '；', '：', '\n'];
        let industry = |name: &str| {
            let sense = |sense: &Sense| matches!(sense, Sense::Industry(_));
            name.ends_with('业') && self.lexicon.words.senses_of(name).iter().any(sense)
        };
        let (before, rest) = (&self.text[..at], &self.text[after..]);
        if !before.ends_with('业') {
            return false;
        }
        let before = before[span::begin(before, at.saturating_sub(LONGEST))..].rsplit(MARKS).next();
        let ends = |&(_, c): &(usize, char)| c.is_ascii_digit() || matches!(c, '。' | '；' | '\n');
        let figure = rest.char_indices().take(LONGEST).find(ends).map_or(0, |(at, _)| at);
        let list = rest[..figure].split_once("分别").map_or("", |(list, _)| list);
        let last = list.rsplit(MARKS).next().unwrap_or_default();
        let named = last.rfind('业').is_some_and(|at| industry(&last[..at + '业'.len_utf8()]));
        named && before.is_some_and(|name| industry(name.strip_prefix("其中").unwrap_or(name)))
    }

    /// Whether the space at `at` stands between two clauses of a heading, as a comma does elsewhere: 出货6320万台 内存需求增9倍. Between
    /// single words it stands for nothing.
    fn divides(&self, at: usize) -> bool {
        const NEAR: usize = 8;
        const FEW: usize = 3;
        let (before, after) = (&self.text[..at], &self.text[at + 1..]);
        let (last, first) = (before.chars().next_back(), after.chars().next());
        // 实施 100% 零关税: a number with spaces on both sides.
        let glued = |c: &char| charset::is_han(*c) || c.is_alphanumeric() || matches!(c, '%' | '.' | '％');
        let before = before.chars().rev().take(NEAR).take_while(glued).filter(|c| charset::is_han(*c)).count();
        let after = after.chars().take(NEAR).take_while(glued).filter(|c| charset::is_han(*c)).count();
        let ends = last.is_some_and(|c| glued(&c) || matches!(c, '”' | '》' | '）'));
        ends && first.is_some_and(charset::is_han)
            && (before >= FEW || last.is_some_and(|c| !glued(&c)))
            && after >= FEW
    }

    /// Whether the clause in hand ends with a quantity so far.
    fn after_mention(&self) -> bool {
        self.space.out.tokens[self.started..].last().is_some_and(Token::is_mention)
    }

    /// Adds a mark to the clause in hand.
    fn mark(&mut self, token: Token) {
        self.seen.open |= token.kind == TokenKind::Open;
        self.seen.list |= token.kind == TokenKind::Enum;
        self.seen.quote |= token.kind == TokenKind::Quote;
        if token.span.start >= self.skim_from && self.started == self.space.out.tokens.len() {
            self.space.skimmed.push(Piece::Mark(token));
            // A name may be told by the code of a share, or by what stands after the quotation marks.
            let rest = token.span.end;
            if token.kind == TokenKind::Open && names::is_share_code(self.text, rest)
                || token.span.of(self.text) == "”" && self.lexicon.cues.begins_undertaking(&self.text[rest..])
            {
                self.cut_skimmed();
            }
        } else if token.kind == TokenKind::Close && self.is_numbered() {
            self.space.out.tokens.truncate(self.started);
        } else {
            self.push(token);
        }
    }

    /// Whether the clause in hand is so far no more than the number of an item: 2|）水泥业务营收5亿元.
    fn is_numbered(&self) -> bool {
        let [number] = &self.space.out.tokens[self.started..] else { return false };
        let text = number.span.of(self.text);
        number.kind == TokenKind::Text && text.len() <= 3 && text.chars().all(|c| c.is_ascii_alphanumeric())
    }

    /// Cuts what was only skimmed of the clause in hand.
    pub(super) fn cut_skimmed(&mut self) {
        if self.space.skimmed.is_empty() {
            return;
        }
        let mut skimmed = std::mem::take(&mut self.space.skimmed);
        let mut from = 0;
        for piece in skimmed.drain(..) {
            match piece {
                Piece::Words(span, to) => {
                    self.cut(span, from..to, false, false);
                    from = to;
                }
                Piece::Mark(token) => self.push(token),
            }
        }
        self.space.skimmed = skimmed;
        self.space.found.hits.clear();
    }

    /// Where the parentheses opened before `start` close, if they do soon and within the line.
    fn aside_end(&self, start: usize) -> usize {
        let rest = &self.text.as_bytes()[start..self.text.len().min(start + ASIDE)];
        let close = |&(i, &byte): &(usize, &u8)| match byte {
            b')' | b'\n' => true,
            0xEF => rest[i..].starts_with("）".as_bytes()),
            _ => false,
        };
        match rest.iter().enumerate().find(close) {
            Some((i, byte)) if *byte != b'\n' => start + i,
            _ => start,
        }
    }

    /// Cuts a stretch up to its first mark into words, text and the names that the article defines; where the mark stands.
    fn words(&mut self, span: Span, after_mention: bool, before_special: bool) -> usize {
        if self.defined.is_empty() {
            return self.known_words(span, after_mention, before_special);
        }
        let (mut start, mut after_mention) = (span.start, after_mention);
        loop {
            // The longest of those that begin at one place: 张某某, and not 张某.
            let places = self
                .defined
                .iter_mut()
                .map(|it| (it.next(self.text, start), Reverse(it.text.len()), it.text, it.region));
            let within = |&(at, length, ..): &(usize, Reverse<usize>, _, _)| at.saturating_add(length.0) <= span.end;
            let Some((at, _, name, region)) = places.filter(within).min() else { break };
            let mark = charset::next(self.marks, self.text.as_bytes(), start, at + name.len());
            if mark < at + name.len() {
                break;
            }
            self.known_words(Span::new(start, at), after_mention, false);
            self.cut_skimmed();
            if region.is_some() {
                let place = Token::new(Span::new(at, at + name.len()), TokenKind::Word);
                self.push(Token { region, ..place });
                (start, after_mention) = (place.span.end, false);
                continue;
            }
            // 多晶硅项目: a defined name that begins with an industry is of that industry.
            let mut token = Token::new(Span::new(at, at + name.len()), TokenKind::Name);
            let mut hits = Vec::new();
            self.lexicon.words.find(self.text, token.span, &mut hits);
            let first = hits.first().copied().filter(|hit| hit.span.start == at);
            token.industry = first.and_then(|hit| self.word(hit, false)).and_then(|word| word.industry);
            token.industry = token.industry.filter(|_| name.ends_with("项目"));
            self.push(token);
            (start, after_mention) = (token.span.end, false);
        }
        self.known_words(Span::new(start, span.end), after_mention, before_special)
    }

    /// Cuts a stretch without defined names up to its first mark into words and text; where the mark stands.
    fn known_words(&mut self, span: Span, after_mention: bool, before_special: bool) -> usize {
        let skims = span.start >= self.skim_from && self.started == self.space.out.tokens.len();
        let from = self.space.found.hits.len();
        let end = self.lexicon.words.find_until(self.text, span, self.marks, &mut self.space.found);
        let stretch = trim(self.text, Span::new(span.start, end));
        if stretch.is_empty() {
        } else if skims {
            self.space.skimmed.push(Piece::Words(stretch, self.space.found.hits.len()));
        } else {
            let before_special = before_special
                && self.text[end..span.end].trim_start().is_empty()
                && !(end < span.end && self.divides(end));
            if after_mention || before_special {
                self.words_at_edges(stretch, from, after_mention, before_special);
            }
            self.cut(stretch, from..self.space.found.hits.len(), after_mention, before_special);
            self.space.found.hits.clear();
        }
        end
    }

    /// Adds to the words of a stretch, those of `hits` from `from` on, what is a word only beside a quantity or time.
    fn words_at_edges(&mut self, span: Span, from: usize, after_mention: bool, before_special: bool) {
        let (text, words, hits) = (self.text, &self.lexicon.words, &mut self.space.found.hits);
        if after_mention && hits.get(from).is_none_or(|hit| hit.span.start > span.start) {
            let length = charset::decode(text.as_bytes(), span.start).1;
            let word = words.at_edge(text, Span::new(span.start, span.start + length));
            // 3个|高功率机柜: what is 高 after a quantity is the thing, not its rise.
            let says_which = |hit: &Hit| {
                words.senses(hit.word).iter().any(|s| matches!(s, Sense::Cue(cues) if cues.has(Cue::Attributive)))
            };
            word.filter(|hit| span.end == hit.span.end || !says_which(hit))
                .into_iter()
                .for_each(|hit| hits.insert(from, hit));
        }
        let last = span.end - charset::decode_back(text.as_bytes(), span.end).1;
        if !before_special {
            return;
        }
        match hits[from..].last() {
            // 居|全国|第三位: the verb stands before the field of the order.
            Some(&field) if field.span.end == span.end && field.span.start > span.start => {
                let before = field.span.start - charset::decode_back(text.as_bytes(), field.span.start).1;
                let known = hits[from..].iter().rev().nth(1).is_some_and(|hit| hit.span.end > before);
                let verb = if known { None } else { words.at_edge(text, Span::new(before, field.span.start)) };
                if let Some(verb) = verb.filter(|verb| leads_to_field(words, verb, &field)) {
                    hits.insert(hits.len() - 1, verb);
                }
            }
            Some(hit) if hit.span.end > last => {}
            _ => hits.extend(words.at_edge(text, Span::new(last, span.end))),
        }
    }

    /// Makes tokens of the words of a stretch, some of the `hits`, and of the text between them.
    fn cut(&mut self, span: Span, hits: Range<usize>, after_mention: bool, before_special: bool) {
        let mut at = span.start;
        for i in hits {
            let hit = self.space.found.hits[i];
            if !hit.traits.any(Traits::MEANS) {
                continue;
            }
            if hit.chars == 1 && self.is_in_name(at, hit.span) {
                continue;
            }
            let edge = before_special && hit.span.end == span.end || after_mention && hit.span.start == span.start;
            let field = self.space.found.hits.get(i + 1).filter(|field| before_special && field.span.end == span.end);
            let edge =
                edge || hit.chars == 1 && field.is_some_and(|field| leads_to_field(&self.lexicon.words, &hit, field));
            let Some(token) = self.word(hit, edge) else { continue };
            // A space between two words is none: EPS| 为.
            if hit.span.start > at && &self.text[at..hit.span.start] != " " {
                self.open_text(Span::new(at, hit.span.start));
            }
            self.push(token);
            at = hit.span.end;
        }
        if span.end > at {
            self.open_text(Span::new(at, span.end));
        }
    }

    /// Whether a word of one character after open text from `start` on is the last of a name before its suffix: 宏|达|化工.
    fn is_in_name(&self, start: usize, word: Span) -> bool {
        const LONGEST: usize = 2;
        let open = &self.text[start..word.start];
        !open.is_empty()
            && self.endings().binary_search(&word.end).is_ok()
            && open.chars().nth(LONGEST).is_none()
            && open.chars().all(charset::is_han)
            && self.lexicon.contexts.after(Context::InName, word.of(self.text)).is_some()
    }

    /// Makes a token of text that no table knows, or several where it holds a list: 动力|/|储能.
    fn open_text(&mut self, span: Span) {
        if memchr::memchr(b'/', span.of(self.text).as_bytes()).is_some() {
            self.open_list(span);
        } else {
            self.push(Token::new(span, TokenKind::Text));
        }
    }

    #[cold]
    fn open_list(&mut self, span: Span) {
        let han = |c: Option<char>| c.is_some_and(charset::is_han);
        let mut at = span.start;
        for slash in memchr::memchr_iter(b'/', span.of(self.text).as_bytes()).map(|i| span.start + i) {
            if han(self.text[..slash].chars().next_back()) && han(self.text[slash + 1..].chars().next()) {
                if slash > at {
                    self.push(Token::new(Span::new(at, slash), TokenKind::Text));
                }
                self.push(Token::new(Span::new(slash, slash + 1), TokenKind::Text));
                at = slash + 1;
            }
        }
        if span.end > at {
            self.push(Token::new(Span::new(at, span.end), TokenKind::Text));
        }
    }

    /// Whether 非 before a word says that it is not that: 非|基本药物, but not 南非|汽车.
    fn is_denied(&self, at: usize) -> bool {
        let Some(before) = self.text[..at].strip_suffix('非') else { return false };
        let words =
            self.space.out.tokens.last().is_some_and(|token| token.span.end == at && token.kind != TokenKind::Text);
        !words && self.lexicon.contexts.before(Context::JoinedNon, before).is_none()
    }

    /// Whether 型 makes of a word that ends at `at` one for a sort of things, and no industry: 护理|型.
    fn is_sort(&self, at: usize) -> bool {
        let after = &self.text[at..];
        // 电动|车型 are sorts of what the word is.
        after.starts_with('型')
            && !self.text[..at].ends_with(['车', '机', '船'])
            && self.lexicon.contexts.after(Context::TypeWord, after).is_none()
    }

    /// The token of a word; none where the word means nothing here and is text like any other.
    #[inline(always)]
    fn word(&mut self, hit: Hit, edge: bool) -> Option<Token> {
        let mut token = Token::new(hit.span, TokenKind::Word);
        let mut means = false;
        for &sense in self.lexicon.words.senses(hit.word) {
            match sense {
                // 护理型|床位: of which sort; but 铝|型材.
                Sense::Industry(id) if !self.is_denied(hit.span.start) && !self.is_sort(hit.span.end) => {
                    token.industry = Some(id);
                }
                Sense::Industry(_) => {}
                // 世界|最大的清洁能源走廊 is not all over the world.
                Sense::Region(id)
                    if self.text[hit.span.end..].starts_with('最')
                        && self.lexicon.regions.get(id).level == Level::World => {}
                Sense::Region(id) => token.region = token.region.or(Some(id)),
                Sense::Abbreviation(id) if self.lexicon.regions.abbreviation_holds(id, self.text, hit.span) => {
                    token.region = token.region.or(Some(id));
                }
                Sense::Entity(id) => {
                    self.named.insert(id);
                    return Some(self.name(hit, id));
                }
                Sense::ShortName(id) if self.named.contains(&id) => return Some(self.name(hit, id)),
                // 华为出货量1170万部，…；苹果|出货量1000万部: beside another firm's.
                // 华为、小米: or in a list after it.
                Sense::ShortName(id)
                    if !self.named.is_empty()
                        && (self.is_of_firm(hit.span.end) || self.is_listed_firm(hit.span.start)) =>
                {
                    self.named.insert(id);
                    return Some(self.name(hit, id));
                }
                Sense::ShortName(_) => {}
                Sense::Abbreviation(_) | Sense::NoIndustry(_) | Sense::Suffix(_) => {}
                Sense::Here(level) => token.here = token.here.or(Some(level)),
                Sense::Metric(id) => token.metric = Some(id),
                Sense::Cue(cues) => {
                    let single = || hit.chars == 1;
                    let noun = || cues.has(Cue::Verb) && self.nominalized(hit.span.end);
                    if !(cues.any(CueSet::of(&[Cue::Plain, Cue::Nominalizer])) || noun())
                        && (cues.has(Cue::Anywhere) || !single() || edge && !self.begins_longer(hit.span))
                        && !(single() && cues.has(Cue::Expected) && self.ends_noun(hit.span))
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

    /// Whether a character ends a noun of the dictionary: 立法|会, 上|将.
    fn ends_noun(&self, last: Span) -> bool {
        const LONGEST: usize = 4;
        let before = self.text[..last.start].char_indices().rev();
        let from = before.take(LONGEST).take_while(|(_, c)| charset::is_han(*c)).last().map_or(last.start, |(i, _)| i);
        self.lexicon.segmenter.ends_with_noun(&self.text[from..last.end])
    }

    /// Whether a list that ends at `at` has the name of an organisation for its last member.
    fn is_listed_firm(&self, at: usize) -> bool {
        const JOINTS: [char; 4] = ['、', '和', '与', '及'];
        let Some(before) = self.text[..at].strip_suffix(JOINTS) else { return false };
        let mut last = self.space.out.tokens.iter().rev().skip_while(|t| t.span.start >= before.len());
        last.next().is_some_and(|t| t.kind == TokenKind::Name && t.span.end == before.len())
    }

    /// Whether what only firms have stands at `at`.
    fn is_of_firm(&self, at: usize) -> bool {
        self.lexicon.contexts.after(Context::OfFirm, &self.text[at..]).is_some()
    }

    /// The token of an organisation's name.
    fn name(&self, hit: Hit, id: u32) -> Token {
        let kind = self.lexicon.entities.get(id).kind;
        let token = Token::new(hit.span, if kind.is_source() { TokenKind::Source } else { TokenKind::Name });
        // 青藏|铁路: of which industry a line is, its last word says.
        let industry = if kind == Kind::Venue { self.industry_of_line(hit.span) } else { None };
        let region = if kind == Kind::Venue { self.region_of_port(hit.span) } else { None };
        Token { industry, region, ..token }
    }

    /// The region that a port begins the name of: 镇江|港.
    #[cold]
    fn region_of_port(&self, name: Span) -> Option<u32> {
        const PORTS: [&str; 3] = ["港", "口岸", "机场"];
        let text = name.of(self.text);
        let place = PORTS.iter().find_map(|port| text.strip_suffix(port))?;
        self.lexicon.words.senses_of(place).iter().find_map(Sense::region)
    }

    /// The industry that the last word of the name of a line is.
    #[cold]
    fn industry_of_line(&self, name: Span) -> Option<u32> {
        let text = &self.text[..name.end];
        let (start, end, _, stem) = self.lexicon.entities.last_suffix(text, name.start, name.start)?;
        let senses = self.lexicon.words.senses_of(&text[start..]);
        let row = senses.iter().find_map(Sense::industry);
        row.filter(|_| stem == Stem::Line && end == name.end)
    }

    /// Whether a verb that ends at `at` is made a noun by the next character: 采购|商.
    fn begins_longer(&self, span: Span) -> bool {
        let rest = &self.text[span.start..];
        let next = rest.chars().nth(1);
        next.is_some_and(|c| charset::is_han(c) && !"一二三四五六七八九十百千万亿两几数半".contains(c))
            && self.lexicon.segmenter.begins_longer(rest)
    }

    fn nominalized(&self, at: usize) -> bool {
        let (next, _) = charset::decode(self.text.as_bytes(), at);
        // 捐赠|价值300万元的物资
        self.lexicon.cues.is_nominalizer(next) && !self.text[at..].starts_with("价值")
    }
}

/// Whether a word is a verb of orders right before the name of a region: 居|全国.
fn leads_to_field(words: &Words, verb: &Hit, field: &Hit) -> bool {
    let ranks = |sense: &Sense| matches!(sense, Sense::Cue(cues) if cues.has(Cue::Rank));
    let region = |sense: &Sense| matches!(sense, Sense::Region(_) | Sense::Here(_));
    verb.span.end == field.span.start
        && words.senses(field.word).iter().any(region)
        && words.senses(verb.word).iter().any(ranks)
}

impl Piece {
    fn span(&self) -> Span {
        match self {
            Piece::Words(span, _) => *span,
            Piece::Mark(token) => token.span,
        }
    }
}

/// A stretch without the space around it.
fn trim(text: &str, span: Span) -> Span {
    let whole = span.of(text);
    if charset::han_at_ends(whole) == [true, true] {
        return span;
    }
    let start = span.end - whole.trim_start().len();
    Span::new(start, start + whole.trim().len())
}

/// The mark that a character is.
const fn punctuation(c: char) -> Option<TokenKind> {
    Some(match c {
        '，' | ',' => TokenKind::Comma,
        '：' | ':' | '∶' => TokenKind::Colon,
        '；' | ';' => TokenKind::Semicolon,
        '。' | '！' | '？' | '!' | '?' | '\n' | '\r' | '…' | '｡' => TokenKind::Stop,
        '、' => TokenKind::Enum,
        '“' | '”' | '"' | '‘' | '’' | '「' | '」' | '《' | '》' | '*' | '【' | '】' | '＂' => {
            TokenKind::Quote
        }
        '（' | '(' | '[' | '〔' => TokenKind::Open,
        '）' | ')' | ']' | '〕' => TokenKind::Close,
        // ①2021年销售…: what numbers an item begins it.
        '—' | '|' | '｜' | '▲' | '■' | '●' | '◆' | '①'..='⑩' => TokenKind::Comma,
        _ => return None,
    })
}

/// The characters that [`punctuation`] knows, and spaces, which may stand for commas in headings.
pub(super) static HEADING_MARKS: charset::Bits = {
    let mut bits = MARKS;
    bits[0] |= 1 << b' ';
    bits
};

/// The characters that [`punctuation`] knows.
pub(super) static MARKS: charset::Bits = {
    let mut bits = [0; 1024];
    let mut code = 0;
    while code < 0x10000 {
        if mark_of(code).is_some() {
            bits[code as usize / 64] |= 1 << (code % 64);
        }
        code += 1;
    }
    bits
};

/// What each of them is, see [`kind_at`]: a table, for which one comes next cannot be foretold.
static KINDS: [TokenKind; 256] = {
    let mut kinds = [TokenKind::Text; 256];
    let mut code = 0;
    while code < 0x10000 {
        if let Some(kind) = mark_of(code) {
            assert!(matches!(kinds[kind_at(code)], TokenKind::Text), "two marks in one place");
            kinds[kind_at(code)] = kind;
        }
        code += 1;
    }
    kinds
};

/// Where the kind of a mark stands: another place for each.
const fn kind_at(code: u32) -> usize {
    (code as usize * 343) / 256 % 256
}

/// The mark that the character of a code is.
const fn mark_of(code: u32) -> Option<TokenKind> {
    match char::from_u32(code) {
        Some(c) => punctuation(c),
        None => None,
    }
}
