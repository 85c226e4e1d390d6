//! Names: of organisations by how they end, of persons by their titles, of firms by the code of their share, and what the
//! article itself defines.

use smallvec::SmallVec;

use super::cut::Cutter;
use super::{Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::lexicon::charset;
use crate::lexicon::contexts::Context;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::entities::{self, Stem};
use crate::lexicon::regions::Level;
use crate::lexicon::words::Sense;
use crate::span::Span;

/// How far on a person's name is looked for again, in bytes.
const NEAR: usize = 4096;

/// What goes on with the name of a county.
const NAMED_AFTER: [char; 16] =
    ['县', '区', '市', '镇', '乡', '村', '路', '街', '道', '站', '港', '湾', '河', '山', '湖', '大'];

/// How many names of its own an article's text is searched for.
const DEFINED: usize = 16;

impl<'a> Cutter<'a, '_> {
    /// Makes one token of an organisation's name, so that no industry or region inside it counts: 江西|铜业|股份有限公司.
    pub(super) fn fuse_names(&mut self) {
        let tokens = self.started..self.space.out.tokens.len();
        let of_clause = &self.space.out.tokens[tokens.clone()];
        let mut ends: SmallVec<[(usize, Span, entities::Kind, Stem); 4]> = SmallVec::new();
        // Those that lie beyond are of the clauses that come after a long one was broken.
        let end = of_clause.last().map_or(0, |token| token.span.end);
        let mut endings = self.endings().iter().copied().take_while(|&at| at < end).peekable();
        while let Some(from) = endings.next() {
            let i = of_clause.partition_point(|token| token.span.end <= from);
            let Some(token) = of_clause.get(i).filter(|token| token.span.start <= from) else { continue };
            while endings.next_if(|&at| at < token.span.end).is_some() {}
            ends.extend(self.suffix(token, from).map(|(suffix, kind, stem)| (tokens.start + i, suffix, kind, stem)));
        }
        let Some(&(first, ..)) = ends.first() else { return };
        let mut ends = ends.into_iter().peekable();
        self.space.fused.clear();
        self.space.fused.extend_from_slice(&self.space.out.tokens[tokens.start..first]);
        for i in first..tokens.end {
            let token = self.space.out.tokens[i];
            match ends.next_if(|&(end, ..)| end == i) {
                Some((_, suffix, kind, stem)) => self.fuse(token, suffix, kind, stem),
                None => self.space.fused.push(token),
            }
        }
        self.space.out.tokens.truncate(tokens.start);
        self.space.out.tokens.append(&mut self.space.fused);
    }

    /// What a name goes on with after a dot: 某某|·祥云小镇.
    pub(super) fn name_dotted(&mut self) {
        let mut i = self.started;
        while i + 1 < self.space.out.tokens.len() {
            let [name, next] = [self.space.out.tokens[i], self.space.out.tokens[i + 1]];
            i += 1;
            let adjacent =
                name.kind == TokenKind::Name && next.kind == TokenKind::Text && next.span.start == name.span.end;
            let Some(rest) = next.span.of(self.text).strip_prefix('·').filter(|_| adjacent) else { continue };
            let length = self.lexicon.segmenter.noun_prefix(rest);
            if length == 0 {
                continue;
            }
            let (more, rest) = next.span.split_at('·'.len_utf8() + length);
            self.space.out.tokens[i - 1].span = name.span.cover(more);
            if rest.is_empty() {
                self.space.out.tokens.remove(i);
            } else {
                self.space.out.tokens[i].span = rest;
            }
        }
    }

    /// An office that pays, hands out or does something has the figure; one that tells has not: 中央财政|累计|投入359亿元,
    /// 公安部|将|推出10项措施.
    pub(super) fn name_doers(&mut self) {
        const NEAR: usize = 4;
        let tokens = &mut self.space.out.tokens[self.started..];
        for i in 0..tokens.len() {
            if tokens[i].kind != TokenKind::Source {
                continue;
            }
            let passed = |t: &Token| {
                t.has(Cue::Adverb) || t.has(Cue::Expected) || matches!(t.kind, TokenKind::Time(_) | TokenKind::Text)
            };
            let verb = tokens[i + 1..].iter().take(NEAR).find(|t| t.has(Cue::OwnerVerb) || !passed(t));
            if verb.is_some_and(|t| t.has(Cue::OwnerVerb) && !t.has(Cue::Report)) {
                tokens[i].kind = TokenKind::Name;
            }
        }
    }

    /// Nor has one that a report rests on, where no more is said of it: 据|某某电力公司，….
    pub(super) fn name_cited(&mut self) {
        if let [basis, name] = &mut self.space.out.tokens[self.started..]
            && basis.has(Cue::Basis)
            && name.kind == TokenKind::Name
        {
            name.kind = TokenKind::Source;
        }
    }

    /// Knows a county without its last character right after the name of what it lies in: 安徽|金寨.
    pub(super) fn name_counties(&mut self) {
        let regions = &self.lexicon.regions;
        for i in self.started..self.space.out.tokens.len() {
            let token = self.space.out.tokens[i];
            let Some(row) = token.region.filter(|&row| regions.get(row).level == Level::County) else { continue };
            if let Some(name) = token.span.of(self.text).strip_suffix(['县', '区', '市']) {
                self.define_county(Span::new(token.span.start, token.span.start + name.len()), row);
            }
        }
        for i in self.started + 1..self.space.out.tokens.len() {
            let [outer, inner] = [self.space.out.tokens[i - 1], self.space.out.tokens[i]];
            let (Some(row), TokenKind::Text) = (outer.region, inner.kind) else { continue };
            if inner.span.start != outer.span.end || regions.get(row).level < Level::Province {
                continue;
            }
            let text = inner.span.of(self.text);
            if !self.lexicon.words.may_begin(text) {
                continue;
            }
            let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).take(3);
            let county = ends.filter_map(|end| {
                // 漠河|市 was 漠河|县.
                let named = ["县", "区", "市"].into_iter().filter_map(|last| {
                    self.lexicon.words.senses_joined(&text[..end], last).iter().find_map(|sense| match sense {
                        Sense::Region(id) if regions.ancestors(*id).any(|outer| outer == row) => Some(*id),
                        _ => None,
                    })
                });
                let named = named.min_by_key(|&id| regions.get(id).former);
                named.map(|id| (end, id))
            });
            if let Some((end, id)) = county.last() {
                let (name, rest) = inner.span.split_at(end);
                self.space.out.tokens[i] = Token { region: Some(id), ..Token::new(name, TokenKind::Word) };
                if !rest.is_empty() {
                    self.space.out.tokens.insert(i + 1, Token::new(rest, TokenKind::Text));
                }
                self.define_county(name, id);
            }
        }
    }

    /// Makes a name of what stands in quotation marks before a word for an undertaking: “绿谷粮仓”|项目.
    pub(super) fn name_quoted(&mut self) {
        let quote = |t: &Token, mark: &str| t.kind == TokenKind::Quote && t.span.of(self.text) == mark;
        let mut i = self.started;
        while let Some(open) = self.space.out.tokens[i..].iter().position(|t| quote(t, "“")) {
            let open = i + open;
            i = open + 1;
            let inner = self.space.out.tokens[i..].iter().take(6).position(|t| quote(t, "”"));
            let Some(close) = inner.map(|n| i + n) else { continue };
            if self.name_quoted_region(open, close) {
                continue;
            }
            let plain = self.space.out.tokens[i..close]
                .iter()
                .all(|t| matches!(t.kind, TokenKind::Text | TokenKind::Name | TokenKind::Word) && !t.has(Cue::De));
            let after = self.space.out.tokens.get(close + 1).map_or("", |t| t.span.of(self.text));
            let undertaking = self.lexicon.cues.begins_undertaking(after);
            if close == i || !plain {
                continue;
            }
            let name = Span::new(self.space.out.tokens[i].span.start, self.space.out.tokens[close - 1].span.end);
            if !undertaking && !self.is_vessel(name.of(self.text)) {
                continue;
            }
            if (2..=16).contains(&name.of(self.text).chars().count()) {
                self.space.out.tokens.drain(i + 1..close);
                self.space.out.tokens[i] = Token::new(name, TokenKind::Name);
            }
        }
    }

    /// Whether what is quoted is the name of a ship, a train, a craft: “长安号”, “深海一号”; but not “公众号”, “信号”.
    fn is_vessel(&self, name: &str) -> bool {
        const NUMBERS: &str = "一二三四五六七八九十0123456789";
        let mut ends = name.char_indices().rev();
        let (Some((_, '号')), Some((two, before)), Some((three, _))) = (ends.next(), ends.next(), ends.next()) else {
            return false;
        };
        let word = |at: usize| self.lexicon.segmenter.is_word(&name[at..]);
        NUMBERS.contains(before) || !(word(two) || word(three))
    }

    /// Makes one token of a region's name that quotation marks stand in: 共建“一带一路”国家. Whether there is one.
    fn name_quoted_region(&mut self, open: usize, close: usize) -> bool {
        const LONGEST: usize = 7;
        let tokens = &self.space.out.tokens;
        let (from, inner) = (tokens[open].span.start, tokens[close].span.end);
        let led = tokens[open - usize::from(open > self.started)];
        // What leads it stands right before: 与|共建|“
        let leads = |n: usize| {
            let before = &self.text[led.span.start..from];
            before.char_indices().rev().nth(n - 1).map(|(at, _)| led.span.start + at)
        };
        let starts = [leads(2).filter(|_| led.span.end == from), Some(from)];
        let starts = starts.map(|at| at.filter(|&at| self.lexicon.words.may_begin(&self.text[at..])));
        if starts == [None, None] {
            return false;
        }
        let ends = self.text[inner..].char_indices().take(LONGEST).take_while(|&(_, c)| charset::is_han(c));
        let ends: SmallVec<[usize; LONGEST]> = ends.map(|(at, c)| inner + at + c.len_utf8()).collect();
        let named = starts.into_iter().flatten().find_map(|start| {
            ends.iter().rev().find_map(|&end| {
                let senses = self.lexicon.words.senses_of(&self.text[start..end]);
                senses.iter().find_map(Sense::region).map(|id| (Span::new(start, end), id))
            })
        });
        let Some((name, id)) = named else { return false };
        let first = self.space.out.tokens.partition_point(|t| t.span.end <= name.start);
        let last = self.space.out.tokens.partition_point(|t| t.span.start < name.end);
        let (head, tail) = (self.space.out.tokens[first], self.space.out.tokens[last - 1]);
        let text = |t: &Token| matches!(t.kind, TokenKind::Text | TokenKind::Word);
        let whole = |t: &Token, at: bool| at || text(t);
        if !whole(&head, head.span.start == name.start) || !whole(&tail, tail.span.end == name.end) {
            return false;
        }
        let mut made: SmallVec<[Token; 3]> = SmallVec::new();
        if head.span.start < name.start {
            made.push(Token::new(Span::new(head.span.start, name.start), TokenKind::Text));
        }
        made.push(Token { region: Some(id), ..Token::new(name, TokenKind::Word) });
        if name.end < tail.span.end {
            made.push(Token::new(Span::new(name.end, tail.span.end), TokenKind::Text));
        }
        self.space.out.tokens.splice(first..last, made);
        true
    }

    /// Makes a name of what alone stands before a colon at the head of a sentence, where it is no words: 东岭食品：前三季度….
    pub(super) fn name_before_colon(&mut self, mark: TokenKind) {
        if mark != TokenKind::Colon || !self.first {
            return;
        }
        if let [token] = &mut self.space.out.tokens[self.started..]
            && token.kind == TokenKind::Text
            && token.span.of(self.text).chars().count() <= 6
            // 线上：, 价：: two characters that the tables do not know are words as often as names, but for persons.
            && (token.span.of(self.text).chars().nth(2).is_some()
                || (1..token.span.len()).contains(&self.lexicon.surnames.at_start(token.span.of(self.text))))
            // 图表1：, 2:
            && !token.span.of(self.text).ends_with(|c: char| c.is_ascii_digit() || "]］)".contains(c))
            // 1）价：均价5万元: an item of a list is of what it tells.
            && !self.text[..token.span.start].ends_with(['）', ')'])
            && self.lexicon.contexts.before(Context::Heading, token.span.of(self.text)).is_none()
            && (self.lexicon.segmenter.is_name(token.span.of(self.text))
                || self.lexicon.segmenter.has_odd_character(token.span.of(self.text)))
        {
            token.kind = TokenKind::Name;
            let name = token.span;
            self.define(name);
        }
    }

    /// Makes a name of what reports on itself at the head of a clause, and knows it from there on: 东岭技术|发布|2018年业绩快报.
    pub(super) fn name_reporting(&mut self) {
        const LONGEST: usize = 6;
        let tokens = &self.space.out.tokens[self.started..];
        let Some(verb) = tokens.iter().take(4).position(|t| t.has(Cue::Report)) else { return };
        let named = |t: &Token| {
            t.kind == TokenKind::Text
                || t.kind == TokenKind::Word && (t.industry.is_some() || t.region.is_some() || t.metric.is_some())
        };
        if verb == 0 || !tokens[..verb].iter().all(named) || !tokens[..verb].iter().any(|t| t.kind == TokenKind::Text) {
            return;
        }
        let name = Span::new(tokens[0].span.start, tokens[verb].span.start);
        let last = tokens.last().map_or(name.end, |t| t.span.end);
        let (text, rest) = (name.of(self.text), &self.text[tokens[verb].span.end..last]);
        let reports = || self.lexicon.contexts.within(Context::Results, rest);
        // 公司近期|发布, 符合此前|公布的
        let other = || text.contains("公司") || self.lexicon.segmenter.begins_verbal(text);
        let chars = text.chars().count();
        if !(3..=LONGEST).contains(&chars) || !text.chars().all(charset::is_han) || other() || !reports() {
            return;
        }
        self.space.out.tokens.drain(self.started + 1..self.started + verb);
        self.space.out.tokens[self.started] = Token::new(name, TokenKind::Name);
        self.define(name);
    }

    /// Makes a name of what stands before the code of a share: 东岭|食品（000000）, and knows it from there on.
    pub(super) fn name_listed(&mut self) {
        let joins = |t: &Token| {
            matches!(t.kind, TokenKind::Text | TokenKind::Name)
                || t.kind == TokenKind::Word && (t.industry.is_some() || t.region.is_some() || t.metric.is_some())
        };
        let mut i = self.started + 1;
        while let Some(at) =
            self.space.out.tokens.get(i..).and_then(|rest| rest.iter().position(|t| t.kind == TokenKind::Open))
        {
            i += at;
            let open = self.space.out.tokens[i].span;
            let mut first = i;
            while first > self.started && joins(&self.space.out.tokens[first - 1]) && i - first < 4 {
                let next = self.space.out.tokens.get(first).map_or(open.start, |t| t.span.start);
                if self.space.out.tokens[first - 1].span.end != next {
                    break;
                }
                first -= 1;
            }
            let name = Span::new(self.space.out.tokens[first].span.start, open.start);
            // 继|东岭科技（000000）: a particle is of no name, nor is a vertical stroke, for which a character is set that looks like it.
            let text = name.of(self.text);
            let particle = text.starts_with('丨')
                || text.chars().nth(4).is_some() && (text.starts_with('继') || self.is_particle(text));
            let lead = text.chars().next().filter(|_| particle).map_or(0, char::len_utf8);
            let name = Span::new(name.start + lead, name.end);
            if first < i && is_share_code(self.text, open.end) && (3..=8).contains(&name.of(self.text).chars().count())
            {
                self.space.out.tokens.drain(first + 1..i);
                self.space.out.tokens[first] = Token::new(name, TokenKind::Name);
                self.define(name);
                i = first + 1;
            }
            i += 1;
        }
    }

    /// Makes one industry of what the classification writes as a list: 计算机、通信和其他电子设备制造业.
    pub(super) fn name_listed_industries(&mut self) {
        let (text, tokens) = (self.text, &mut self.space.out.tokens);
        let mut i = self.started;
        while let Some(at) = tokens[i..].iter().skip(1).position(|t| t.kind == TokenKind::Enum) {
            i += at + 1;
            let first = tokens[i - 1].span;
            let industries = &self.lexicon.industries;
            let Some((row, length)) = industries.listed_at(first.of(text), &text[first.start..]) else { continue };
            let name = Span::new(first.start, first.start + length);
            let Some(last) = tokens[i..].iter().position(|t| t.span.end >= name.end).map(|n| i + n) else { continue };
            let rest = Span::new(name.end, tokens[last].span.end);
            if !rest.is_empty() && tokens[last].kind != TokenKind::Text {
                continue;
            }
            tokens[i - 1] = Token { industry: Some(row), ..Token::new(name, TokenKind::Word) };
            if rest.is_empty() {
                tokens.drain(i..=last);
            } else {
                tokens[last] = Token::new(rest, TokenKind::Text);
                tokens.drain(i..last);
            }
            i -= 1;
        }
    }

    /// Knows a name from here on.
    fn define(&mut self, name: Span) {
        let name: &'a str = name.of(self.text);
        if self.defined.len() < DEFINED && self.defined.iter().all(|known| known.text != name) {
            self.defined.push(Defined::name(name));
        }
    }

    /// Knows the name of a county without its last character from here on, where it is no word.
    fn define_county(&mut self, name: Span, county: u32) {
        let name: &'a str = name.of(self.text);
        let known = self.defined.iter().any(|known| known.text == name);
        let is_word = || self.lexicon.words.get(name).is_some() || self.lexicon.segmenter.is_word(name);
        if self.defined.len() < DEFINED && !known && name.chars().nth(1).is_some() && !is_word() {
            self.defined.push(Defined { region: Some(county), ..Defined::name(name) });
        }
    }

    /// Makes the name of a person after a title a token of its own (村民|张小峰), and knows it from there on.
    pub(super) fn name_persons(&mut self) {
        let titled = |t: &Token| t.kind == TokenKind::Word && t.has(Cue::Title);
        let mut i = self.started;
        while let Some(at) = self.space.out.tokens[i..].iter().position(titled) {
            i += at + 1;
            let title = self.space.out.tokens[i - 1];
            let Some(&token) = self.space.out.tokens.get(i) else { return };
            if token.kind != TokenKind::Text || token.span.start != title.span.end {
                continue;
            }
            let length = self.person(token.span);
            if length == 0 {
                continue;
            }
            let (name, rest) = token.span.split_at(length);
            let speaks = self.space.out.tokens[i + 1..].iter().any(|t| t.has(Cue::Says));
            let kind = if speaks { TokenKind::Source } else { TokenKind::Name };
            self.space.out.tokens[i] = Token::new(name, kind);
            if !rest.is_empty() {
                self.space.out.tokens.insert(i + 1, Token::new(rest, TokenKind::Text));
            }
            if !speaks {
                self.define(name);
            }
        }
    }

    /// The length of the person's name that a stretch of text begins with.
    fn person(&self, span: Span) -> usize {
        let text = span.of(self.text);
        let (short, long) = self.lexicon.person(text);
        // 林家跃|刚, 林青|认: a third character that may be a verb is of the name where the three occur again.
        let near = &self.text.as_bytes()[span.start + long..self.text.len().min(span.start + NEAR)];
        let again = short > 0 && long > 0 && memchr::memmem::find(near, &text.as_bytes()[..long]).is_some();
        if long > 0 && (short == 0 || again || !self.lexicon.segmenter.begins_verbal(&text[short..])) {
            long
        } else {
            short
        }
    }

    /// Whether what stands before the suffix of a name may be one.
    fn is_stem(&self, before: Span, stem: Stem) -> bool {
        let text = before.of(self.text);
        let senses = self.lexicon.words.senses_of(text);
        let coined = || senses.is_empty() && self.lexicon.segmenter.is_name(text);
        let inner = |id| self.lexicon.regions.get(id).level > Level::Country;
        let region = || senses.iter().any(|sense| matches!(sense, Sense::Region(id) if inner(*id)));
        // 3A级以上|景区
        let tail = text.char_indices().rev().nth(1).map_or("", |(i, _)| &text[i..]);
        if self.lexicon.bounds.after(tail).is_some_and(|(_, length)| length == tail.len()) {
            return false;
        }
        let chars = text.chars().count();
        match stem {
            Stem::Short if chars == 2 => coined() || region(),
            Stem::Short | Stem::Long => chars > 2,
            Stem::Line => {
                // 一处|煤矿, 第四批|医疗: a number of them.
                let plain = |c: char| charset::is_han(c) && !['一', '第'].contains(&c);
                (2..=4).contains(&chars) && text.chars().all(plain) && coined()
            }
        }
    }

    /// Whether a text begins with a particle or adverb of one character, and with no longer word.
    fn is_particle(&self, text: &str) -> bool {
        const PARTICLES: CueSet = CueSet::of(&[Cue::Function, Cue::Adverb, Cue::Conjunction, Cue::Oblique]);
        let Some(first) = text.chars().next() else { return false };
        let cues = self.lexicon.words.cues_of(&text[..first.len_utf8()]);
        cues.any(PARTICLES) && !cues.has(Cue::Attributive) && !self.lexicon.segmenter.begins_longer(text)
    }

    /// The suffix of a name in a token, from a place on.
    fn suffix(&self, token: &Token, from: usize) -> Option<(Span, entities::Kind, Stem)> {
        if token.kind != TokenKind::Text && token.industry.is_none() {
            return None;
        }
        let text = &self.text[..token.span.end];
        let (start, end, kind, stem) = self.lexicon.entities.last_suffix(text, token.span.start, from)?;
        Some((Span::new(start, end), kind, stem))
    }

    /// Puts a name that ends with `suffix`, in `token`, in the place of the tokens that make it.
    fn fuse(&mut self, token: Token, suffix: Span, kind: entities::Kind, stem: Stem) {
        let joins = |t: &Token| {
            matches!(t.kind, TokenKind::Text | TokenKind::Name)
                || t.kind == TokenKind::Word && (t.industry.is_some() || t.region.is_some())
        };
        let (mut first, mut start) = (self.space.fused.len(), token.span.start);
        while first > 0
            && self.space.fused.len() - first < 8
            && joins(&self.space.fused[first - 1])
            && self.space.fused[first - 1].span.end == start
        {
            first -= 1;
            start = self.space.fused[first].span.start;
        }
        // 安平县|基安达煤矿: the name of a work begins after where it lies, if that makes it too long.
        while stem == Stem::Line
            && !self.is_stem(Span::new(start, suffix.start), stem)
            && let Some(place) = self.space.fused.get(first).filter(|t| t.region.is_some())
            && place.span.of(self.text).chars().nth(1).is_some()
            && place.span.end < suffix.start
        {
            start = place.span.end;
            first += 1;
        }
        // 公司宣布|收购|宁远重机集团: the name begins after the verb.
        let whole = first == self.space.fused.len();
        let (leads, span) = match self.space.fused.get(first) {
            Some(token) => (token.kind, token.span),
            None => (token.kind, Span::new(token.span.start, suffix.start)),
        };
        if leads == TokenKind::Text {
            start += self.lexicon.segmenter.after_verbs(span.of(self.text), whole);
            // 禁止|美国公司
            let next = self.space.fused.get(first + 1);
            if !whole
                && span.of(self.text).chars().nth(2).is_none()
                && next.is_some_and(|t| t.region.is_some())
                && self.lexicon.segmenter.verb_first(span.of(self.text))
            {
                start = start.max(span.end);
            }
            // 此次|基金公司, 这家|银行
            let before = &self.text[start..suffix.start];
            start += self.lexicon.contexts.after(Context::Pointing, before).unwrap_or_default();
            // 而|张氏集团, 向|鞍山矿业公司; but 向日葵 is a word.
            let begin = &self.text[start..suffix.end];
            let before = self.lexicon.contexts.after(Context::BeforeName, &self.text[start..suffix.start]);
            start += before.filter(|_| !self.lexicon.segmenter.begins_longer(begin)).unwrap_or_default();
            // 公司全资子公司|江西某某科技有限公司, 旗下|某某公司
            let led = &self.text[start..span.end.clamp(start, suffix.start)];
            let leads = self.lexicon.contexts.last(Context::Leads, led).filter(|_| kind == entities::Kind::Company);
            start += leads.unwrap_or_default();
            first += usize::from(start == span.end && !whole);
        }
        let chars = |span: Span| span.of(self.text).chars().count();
        // 中国太保|以集团为主体: what begins with a particle does not go on with the name.
        let particle =
            self.space.fused.last().is_some_and(|t| t.kind == TokenKind::Name && t.span.end == token.span.start)
                && self.lexicon.segmenter.begins_verbal(token.span.of(self.text));
        // 北京|还以体育馆等: nor does what begins with a particle.
        let begins = Span::new(token.span.start, suffix.start);
        let particle = particle || !whole && self.is_particle(begins.of(self.text));
        // 8个|一流的|新材料研究中心: what is counted is a sort of things, not one of them.
        let near = &self.space.fused[first.saturating_sub(3)..first];
        // 全长80公里的|兰渝高铁 is not counted.
        let counts = |t: &Token| match t.kind {
            TokenKind::Mention(i) => !self.quantities[i as usize].is_length(),
            _ => false,
        };
        let counted = match near {
            [.., mention] if mention.is_mention() => true,
            [.., de] if de.has(Cue::De) => near.iter().any(counts),
            _ => false,
        };
        // 我国|多家银行: they are not told by name.
        let several = self.space.fused[first..].iter().chain([&token]).any(|t| {
            let text = t.span.of(self.text);
            t.kind == TokenKind::Text && self.lexicon.contexts.after(Context::Several, text).is_some()
        });
        // 城际铁路 is a word.
        let word = stem == Stem::Line && token.industry.is_some() && suffix.start > token.span.start;
        let firm = stem == Stem::Line && kind == entities::Kind::Company;
        // 氢能|科技, 电子商务: nor is one on a word for an industry, or in one.
        let word = word
            || firm
                && (self.space.fused[first..].iter().any(|t| t.industry.is_some())
                    || token.industry.is_some() && suffix.end < token.span.end);
        // 医疗|队, 新材|料: a noun that goes on.
        let goes_on = firm && self.lexicon.contexts.after(Context::GoesOn, &self.text[suffix.end..]).is_some();
        // 台湾|施工环境: what follows the region where a firm is must be a name, too.
        let region = self.space.fused.get(first).filter(|t| firm && t.region.is_some()).map(|t| t.span.end);
        let placed = region.is_some_and(|end| end < suffix.start && !self.is_stem(Span::new(end, suffix.start), stem));
        // 旅游景区 and 物流园区 are sorts of places, no names.
        let sort = kind == entities::Kind::Venue && self.space.fused[first..].iter().any(|t| t.industry.is_some());
        // 医疗AI|公司, 芯片|公司: nor are those of an industry told by name.
        let firms = kind == entities::Kind::Company
            && suffix.of(self.text) == "公司"
            && !self.text[..start].ends_with([')', '）'])
            && token.span.start == suffix.start
            && self.space.fused[first..].iter().all(|t| t.industry.is_some() && t.kind == TokenKind::Word);
        let sort = sort || firms;
        let (name, rest) = (Span::new(start, suffix.end), Span::new(suffix.end, token.span.end));
        if particle
            || counted
            || several
            || sort
            || word
            || goes_on
            || placed
            || chars(name) > 30
            || !self.is_stem(Span::new(start, suffix.start), stem)
        {
            self.space.fused.push(token);
            return;
        }
        // 厦门|机场: it lies where its name begins.
        // 第26届|北京|图书博览会: an event is held in the town of its name; 中国|国际博览会 may be anywhere in it. What is told at a
        // forum is not of there.
        let speeches = || self.lexicon.contexts.before(Context::Forum, name.of(self.text)).is_some();
        let town = |&row: &u32| self.lexicon.regions.get(row).level > Level::Country;
        let region = match kind {
            entities::Kind::Venue => self.space.fused.get(first).and_then(|t| t.region),
            entities::Kind::Event if !speeches() => {
                self.space.fused[first..].iter().chain([&token]).find_map(|t| t.region.filter(town))
            }
            _ => None,
        };
        let verbs = Span::new(self.space.fused.get(first).map_or(token.span.start, |token| token.span.start), start);
        self.space.fused.truncate(first);
        if !verbs.is_empty() {
            self.space.fused.push(Token::new(verbs, TokenKind::Text));
        }
        // 渝昆|高铁: what it is of is said by its last word; not what a firm is of.
        let tells = stem != Stem::Long && kind != entities::Kind::Company && suffix.end == token.span.end;
        let industry = token.industry.filter(|_| tells);
        let kind = if kind.is_source() { TokenKind::Source } else { TokenKind::Name };
        self.space.fused.push(Token { region, industry, ..Token::new(name, kind) });
        if !rest.is_empty() {
            self.space.fused.push(Token::new(rest, TokenKind::Text));
        }
    }
}

/// A name that the article defines.
pub(super) struct Defined<'a> {
    pub(super) text: &'a str,
    /// The county that it is short for.
    pub(super) region: Option<u32>,
    /// Where it stands next, as far as was asked.
    next: Option<usize>,
}

impl<'a> Defined<'a> {
    fn name(text: &'a str) -> Self {
        Defined { text, region: None, next: None }
    }

    /// Where it stands next from `at` on; beyond the text if nowhere. What is asked for only grows.
    pub(super) fn next(&mut self, text: &str, at: usize) -> usize {
        if let Some(next) = self.next.filter(|&next| next >= at) {
            return next;
        }
        let mut places =
            memchr::memmem::find_iter(&text.as_bytes()[at..], self.text.as_bytes()).map(|found| at + found);
        let found = match self.region {
            // 金寨|县 is another word, as is 金寨|路.
            Some(_) => places.find(|at| !text[at + self.text.len()..].starts_with(NAMED_AFTER)),
            None => places.next(),
        };
        *self.next.insert(found.unwrap_or(usize::MAX))
    }
}

/// The names that an article defines in parentheses: （下称“东岭”）, （以下简称：东岭）. No more than a few.
pub(super) fn defined_names<'a>(lexicon: &Lexicon, text: &'a str) -> SmallVec<[Defined<'a>; 4]> {
    let mut names = unnamed_persons(lexicon, text);
    // 归属于上市公司股东的净利润（以下简称“净利润”）
    let indicator = |name| lexicon.words.senses_of(name).iter().any(|sense| matches!(sense, Sense::Metric(_)));
    for cue in DEFINING {
        for start in memchr::memmem::find_iter(text.as_bytes(), cue).take(8) {
            if let Some(name) = defined_at(text, start + cue.len()).map(|span| span.of(text))
                && names.iter().all(|known| known.text != name)
                && !indicator(name)
            {
                names.push(Defined::name(name));
            }
        }
    }
    names
}

/// The persons whose names an article does not say in full: 张某, 李某某, 莫某晶. No more than a few.
fn unnamed_persons<'a>(lexicon: &Lexicon, text: &'a str) -> SmallVec<[Defined<'a>; 4]> {
    const UNNAMED: &str = "某";
    let mut names: SmallVec<[Defined<'_>; 4]> = SmallVec::new();
    // 张某|伙同他人
    let begins_word = |rest: &str| {
        let end = rest.char_indices().nth(2).map_or(rest.len(), |(at, _)| at);
        !lexicon.words.senses_of(&rest[..end]).is_empty()
    };
    for at in memchr::memmem::find_iter(text.as_bytes(), UNNAMED).take(2 * DEFINED) {
        let mut end = at + UNNAMED.len();
        let Some((start, _)) = text[..at].char_indices().next_back() else { continue };
        // 由于|某种原因, 在|某地: a surname, and no word that ends so.
        let surname = lexicon.surnames.at_start(&text[start..end]) == at - start;
        let before = text[..start].char_indices().next_back().map_or(start, |(i, _)| i);
        let pair = &text[before..at];
        let known = |word: &str| !lexicon.words.senses_of(word).is_empty();
        // 上虞|某酒店: nor the short name of a county.
        let place = || ["市", "县", "区"].iter().any(|suffix| known(&format!("{pair}{suffix}")));
        let word = before < start && (lexicon.segmenter.is_word(pair) || known(pair) || place());
        if !surname || word || lexicon.contexts.after(Context::SomeThing, &text[end..]).is_some() {
            continue;
        }
        if text[end..].starts_with(UNNAMED) {
            end += UNNAMED.len();
        } else if lexicon.segmenter.begins_odd(&text[end..]) && !begins_word(&text[end..]) {
            end += text[end..].chars().next().map_or(0, char::len_utf8);
        }
        let name = &text[start..end];
        if names.len() < DEFINED && names.iter().all(|known| known.text != name) {
            names.push(Defined::name(name));
        }
    }
    names
}

/// The words that define a name.
const DEFINING: [&str; 2] = ["下称", "简称"];

/// The name that parentheses opened at `at` define.
pub(crate) fn defined_after(text: &str, at: usize) -> Option<Span> {
    word_defined_after(text, at).filter(|word| !is_own(word.of(text)))
}

/// Whether the code of a share listed in mainland China stands at `at`: six digits.
pub(super) fn is_share_code(text: &str, at: usize) -> bool {
    let rest = &text.as_bytes()[at..];
    rest.len() > 6 && rest[..6].iter().all(u8::is_ascii_digit) && matches!(rest[6], b'.' | b')' | 0xEF)
}

/// Whether the code of its share follows a name that ends at `at`: 东岭股份|（600123）.
pub(crate) fn is_listed(text: &str, at: usize) -> bool {
    let rest = text[at..].trim_start_matches(' ');
    rest.starts_with(['(', '（'])
        && rest.char_indices().nth(1).is_some_and(|(open, _)| is_share_code(text, text.len() - rest.len() + open))
}

/// Whether an article defines names at all, which few do.
pub(crate) fn defines(text: &str) -> bool {
    DEFINING.iter().any(|cue| memchr::memmem::find(text.as_bytes(), cue.as_bytes()).is_some())
}

/// Whether an article calls an organisation whose full name ends at `at` 公司 from there on: 东岭股份有限公司|（以下简称“公司”）.
pub(crate) fn is_called_own(text: &str, at: usize) -> bool {
    word_defined_after(text, at).is_some_and(|word| is_own(word.of(text)))
}

/// Whether an article defines with a word that it speaks of its own organisation. Such a word is no name.
fn is_own(word: &str) -> bool {
    matches!(word, "公司" | "本公司" | "上市公司" | "集团" | "本集团" | "发行人")
}

fn word_defined_after(text: &str, at: usize) -> Option<Span> {
    // 北川能源股份有限公司|及其合并口径的公司（下称：北川能源）
    // Nearly all are Chinese, which is told at once.
    let is_letter = |c: char| charset::is_han(c) || c.is_alphabetic();
    let open = text[at..].char_indices().take(12).find(|&(_, c)| !is_letter(c)).map(|(i, _)| i)?;
    let at = at + open;
    let rest = &text[at..];
    rest.starts_with(['（', '(']).then_some(())?;
    let near = rest.char_indices().nth(24).map_or(rest.len(), |(i, _)| i);
    let (cue, word) = DEFINING.iter().filter_map(|w| Some((rest[..near].find(w)?, w.len()))).min()?;
    word_defined_at(text, at + cue + word)
}

/// The name that stands after a word that defines one.
fn defined_at(text: &str, at: usize) -> Option<Span> {
    word_defined_at(text, at).filter(|word| !is_own(word.of(text)))
}

fn word_defined_at(text: &str, at: usize) -> Option<Span> {
    let marks = |c: char| matches!(c, '：' | ':' | '“' | '"' | '「' | '《' | '为');
    let rest = text[at..].trim_start_matches(marks);
    let start = text.len() - rest.len();
    let end = rest.char_indices().take(14).find(|(_, c)| !c.is_alphanumeric()).map(|(i, _)| i)?;
    (rest[..end].chars().count() >= 2).then_some(Span::new(start, start + end))
}
