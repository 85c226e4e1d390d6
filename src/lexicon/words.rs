//! Finds the words of the tables in running text: leftmost, longest, not overlapping.
//!
//! The words that begin with the same three characters lie side by side, the longest first. A filter of beginnings tells at
//! once, at most places of a text, that no word begins there. The whole is built in a millisecond or two, which an automaton is
//! not, and takes linear time: the number and the length of the words bound what is done at one place.

use std::borrow::Cow;
use std::fmt;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::charset::CharSet;
use super::cues::CueSet;
use super::industries::Suffix;
use super::regions::Level;
use super::tsv;
use crate::span::Span;

/// The longest word that can be found, in bytes of UTF-8.
pub const MAX_BYTES: usize = 127;

const JOINTS: &str = include_str!("joints.tsv");
const SHADOWS: &str = include_str!("shadows.tsv");

/// What a word of the lexicon means; a word may mean several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// An industry, or a name that only looks like one: a row of the industries table.
    Industry(u32),
    /// A region: a row of the regions table.
    Region(u32),
    /// The abbreviation of a region (赣), which is one only beside certain characters: a row of the regions table. See
    /// [`Regions::abbreviation_holds`](super::regions::Regions::abbreviation_holds).
    Abbreviation(u32),
    /// A suffix that makes the name of an industry: 产业.
    Suffix(Suffix),
    /// The region of this level that the article is about: 全省, 我市.
    Here(Level),
    /// An organisation or named thing: a row of the entities table.
    Entity(u32),
    /// A short name of one, which is also another word (美的) and counts only after its fuller name: a row of the entities
    /// table.
    ShortName(u32),
    /// The head of an indicator: a row of the metrics table.
    Metric(u32),
    /// A cue word.
    Cue(CueSet),
}

/// The senses of one word.
pub type Senses = SmallVec<[Sense; 2]>;

/// A word of the lexicon in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub span: Span,
    /// Which word; see [`Words::senses`].
    pub word: u32,
}

/// The words of all tables.
#[derive(Default)]
pub struct Words {
    words: Vec<Word>,
    candidates: Vec<Candidate>,
    /// What words of more than three characters have beyond those, one after the other.
    tails: Vec<u8>,
    /// The words that begin with three characters, or that are one or two: where in `candidates` they stand, the longest first.
    beginnings: FxHashMap<u64, (u32, u32)>,
    /// The first two characters of words.
    pairs: Filter,
    /// The keys of `beginnings`.
    filter: Filter,
    /// The words of one character.
    singles: CharSet,
    joints: Joints,
}

#[derive(Debug)]
struct Word {
    text: Cow<'static, str>,
    senses: Senses,
    /// The next word with the same beginning, no longer than this one; [`NONE`] for the last.
    next: u32,
}

/// What a search needs of a word, side by side with the others of the same beginning.
struct Candidate {
    word: u32,
    /// Where in `tails` what it has beyond its third character begins.
    tail: u32,
    /// The length of that in bytes.
    beyond: u8,
    /// Its length in bytes.
    length: u8,
    /// Whether it can only be taken after a look at what stands around it.
    wary: bool,
}

const NONE: u32 = u32::MAX;

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.words.len())
    }
}

impl Words {
    /// The words in `span` of `text`, appended to `hits` in order.
    ///
    /// A word that begins or ends in a Latin letter or a digit does not count inside a longer run of them.
    pub fn find(&self, text: &str, span: Span, hits: &mut Vec<Hit>) {
        let mut at = span.start;
        let mut chars = span.of(text).chars();
        let mut next = chars.next();
        while let Some(first) = next {
            next = chars.next();
            match self.longest(text, at, span.end, first, next) {
                Some(&Candidate { word, length, .. }) => {
                    let end = at + usize::from(length);
                    hits.push(Hit { span: Span::new(at, end), word });
                    at = end;
                    chars = text[at..span.end].chars();
                    next = chars.next();
                }
                None => at += first.len_utf8(),
            }
        }
    }

    /// What a word means: nothing, if it is there only to keep a shorter one from being found.
    pub fn senses(&self, word: u32) -> &[Sense] {
        &self.words[word as usize].senses
    }

    /// A word as it stands in the tables.
    pub fn text(&self, word: u32) -> &str {
        &self.words[word as usize].text
    }

    /// The number of a word that is in the tables as it stands.
    pub fn get(&self, word: &str) -> Option<u32> {
        let mut chars = word.chars();
        let key = key(chars.next()?, chars.next(), chars.next());
        self.beginning_with(key).iter().map(|c| c.word).find(|&id| self.words[id as usize].text == word)
    }

    /// How many words there are. They are numbered from 0.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    #[inline]
    fn longest(&self, text: &str, at: usize, end: usize, first: char, second: Option<char>) -> Option<&Candidate> {
        if let Some(second) = second
            && self.pairs.has(key(first, Some(second), None))
        {
            let third = text[at + first.len_utf8() + second.len_utf8()..end].chars().next();
            for third in [third, None] {
                let key = key(first, Some(second), third);
                if self.filter.has(key)
                    && let Some(found) = self.longest_with(key, text, at, end)
                {
                    return Some(found);
                }
            }
        }
        if self.singles.has(first) { self.longest_with(key(first, None, None), text, at, end) } else { None }
    }

    /// The longest word at `at` with a beginning, which is known to be that of the text there.
    #[inline]
    fn longest_with(&self, key: u64, text: &str, at: usize, end: usize) -> Option<&Candidate> {
        let rest = &text.as_bytes()[at..end];
        self.beginning_with(key).iter().find(|c| {
            let (length, beyond) = (usize::from(c.length), usize::from(c.beyond));
            let tail = || &self.tails[c.tail as usize..][..beyond];
            (beyond == 0 || rest.get(length - beyond..length).is_some_and(|bytes| bytes == tail()))
                && (!c.wary || self.may_stand(text, at, at + length))
        })
    }

    /// The words with a beginning, the longest first.
    #[inline]
    fn beginning_with(&self, key: u64) -> &[Candidate] {
        self.beginnings.get(&key).map_or(&[], |&(from, to)| &self.candidates[from as usize..to as usize])
    }

    /// Whether the word at `start..end` is cut rightly out of what stands around it.
    #[cold]
    fn may_stand(&self, text: &str, start: usize, end: usize) -> bool {
        let bytes = text.as_bytes();
        let runs_on = |a: usize, b: usize| bytes[a].is_ascii_alphanumeric() && bytes[b].is_ascii_alphanumeric();
        if start > 0 && runs_on(start - 1, start) || end < bytes.len() && runs_on(end - 1, end) {
            return false;
        }
        !self.joints.forbid(&text[start..end], &text[end..])
    }
}

/// Where a word would be cut wrongly: 上海市|场, 金融业|务. By the last character of the word: how the word ends, and what
/// follows it there.
#[derive(Debug, Default)]
struct Joints(FxHashMap<char, Vec<(&'static str, Vec<&'static str>)>>);

impl Joints {
    fn built_in() -> Self {
        let mut joints = Joints::default();
        for row in tsv::rows(JOINTS) {
            if let Some(last) = row.cell(0).chars().next_back() {
                joints.0.entry(last).or_default().push((row.cell(0), row.list(1).collect()));
            }
        }
        joints
    }

    /// Whether there are rows about the end of `word`.
    fn concern(&self, word: &str) -> bool {
        self.rows(word).next().is_some()
    }

    fn forbid(&self, word: &str, rest: &str) -> bool {
        self.rows(word).any(|(_, nexts)| nexts.iter().any(|next| rest.starts_with(next)))
    }

    fn rows(&self, word: &str) -> impl Iterator<Item = &(&'static str, Vec<&'static str>)> {
        let rows = word.chars().next_back().and_then(|last| self.0.get(&last));
        rows.into_iter().flatten().filter(|(end, _)| word.ends_with(end))
    }
}

/// Collects words and their senses.
#[derive(Debug)]
pub struct WordsBuilder {
    words: Vec<Word>,
    /// The longest word with a beginning.
    longest: FxHashMap<u64, u32>,
}

impl Default for WordsBuilder {
    /// No words, and room for about as many as there are.
    fn default() -> Self {
        const WORDS: usize = 24_000;
        let longest = FxHashMap::with_capacity_and_hasher(WORDS / 2, Default::default());
        Self { words: Vec::with_capacity(WORDS), longest }
    }
}

impl WordsBuilder {
    /// Adds a sense of a word. A word with Latin letters or digits is also found in full width. The empty word and one
    /// longer than [`MAX_BYTES`] are left out.
    pub fn add(&mut self, word: impl Into<Cow<'static, str>>, sense: Sense) {
        let word = word.into();
        if word.bytes().any(|b| b.is_ascii_alphanumeric()) {
            self.add_as_written(Cow::Owned(word.chars().map(full_width).collect()), sense);
        }
        self.add_as_written(word, sense);
    }

    /// Adds a word that means nothing, so that no shorter one is found in it: 长治久安 is not 长治市.
    pub fn add_shadow(&mut self, word: impl Into<Cow<'static, str>>) {
        self.id(word.into());
    }

    /// Takes all senses from a word.
    pub fn forget(&mut self, word: &str) {
        let wide: String = word.chars().map(full_width).collect();
        for word in [word, &wide] {
            if let Some(id) = self.id(Cow::Owned(word.to_owned())) {
                self.words[id as usize].senses.clear();
            }
        }
    }

    /// Adds the words of `shadows.tsv`.
    pub fn add_built_in_shadows(&mut self) {
        for row in tsv::rows(SHADOWS) {
            self.add_shadow(row.cell(0));
        }
    }

    /// The words, numbered in the order in which they were added.
    pub fn build(self) -> Words {
        let WordsBuilder { words, longest } = self;
        let joints = Joints::built_in();
        let mut candidates = Vec::with_capacity(words.len());
        let mut beginnings = FxHashMap::with_capacity_and_hasher(words.len(), Default::default());
        let (mut pairs, mut filter, mut singles) = (Filter::default(), Filter::default(), CharSet::default());
        let mut tails = Vec::new();
        let mut alike: Vec<(u64, u32)> = Vec::new();
        for &first in longest.values() {
            let mut word = first;
            while word != NONE {
                let Word { text, next, .. } = &words[word as usize];
                let mut chars = text.chars();
                let (Some(first), second, third) = (chars.next(), chars.next(), chars.next()) else { break };
                alike.push((key(first, second, third), word));
                match second {
                    None => singles.add(first),
                    Some(_) => pairs.put(key(first, second, None)),
                }
                word = *next;
            }
            // Those with the same third character stay in order of length.
            alike.sort_by_key(|&(key, _)| key);
            for (i, &(key, word)) in alike.iter().enumerate() {
                let text = &words[word as usize].text;
                let at = candidates.len() as u32;
                if i == 0 || alike[i - 1].0 != key {
                    beginnings.insert(key, (at, at));
                    filter.put(key);
                }
                if alike.get(i + 1).is_none_or(|next| next.0 != key)
                    && let Some((_, to)) = beginnings.get_mut(&key)
                {
                    *to = at + 1;
                }
                let beyond = text.char_indices().nth(3).map_or("", |(at, _)| &text[at..]);
                candidates.push(Candidate {
                    word,
                    tail: tails.len() as u32,
                    beyond: beyond.len() as u8,
                    length: text.len() as u8,
                    wary: joints.concern(text) || latin(text.as_bytes()),
                });
                tails.extend_from_slice(beyond.as_bytes());
            }
            alike.clear();
        }
        Words { words, candidates, tails, beginnings, pairs, filter, singles, joints }
    }

    fn add_as_written(&mut self, word: Cow<'static, str>, sense: Sense) {
        if let Some(id) = self.id(word) {
            let senses = &mut self.words[id as usize].senses;
            if !senses.contains(&sense) {
                senses.push(sense);
            }
        }
    }

    /// The number of a word, which takes its place among those with its beginning where it is new.
    fn id(&mut self, text: Cow<'static, str>) -> Option<u32> {
        let WordsBuilder { words, longest } = self;
        let mut chars = text.chars();
        let key = key(chars.next()?, chars.next(), None);
        if text.len() > MAX_BYTES {
            return None;
        }
        let id = words.len() as u32;
        let first = longest.entry(key).or_insert(NONE);
        let (mut before, mut after) = (NONE, *first);
        while after != NONE && words[after as usize].text.len() >= text.len() {
            if words[after as usize].text == text {
                return Some(after);
            }
            (before, after) = (after, words[after as usize].next);
        }
        match before {
            NONE => *first = id,
            before => words[before as usize].next = id,
        }
        words.push(Word { text, senses: Senses::new(), next: after });
        Some(id)
    }
}

/// Whether a word begins or ends in a Latin letter or a digit.
fn latin(word: &[u8]) -> bool {
    let latin = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    latin(word.first()) || latin(word.last())
}

/// A Bloom filter of one hash: what it has not was not put in.
#[derive(Debug)]
struct Filter(Box<[u64]>);

impl Filter {
    const BITS: u32 = 18;

    fn has(&self, key: u64) -> bool {
        let slot = Self::slot(key);
        self.0[slot / 64] & (1 << (slot % 64)) != 0
    }

    fn put(&mut self, key: u64) {
        let slot = Self::slot(key);
        self.0[slot / 64] |= 1 << (slot % 64);
    }

    fn slot(key: u64) -> usize {
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - Self::BITS)) as usize
    }
}

impl Default for Filter {
    fn default() -> Self {
        Filter(vec![0; (1 << Self::BITS) / 64].into())
    }
}

/// The first characters of a word as a number.
fn key(first: char, second: Option<char>, third: Option<char>) -> u64 {
    u64::from(first) << 42 | second.map_or(0, u64::from) << 21 | third.map_or(0, u64::from)
}

fn full_width(c: char) -> char {
    if c.is_ascii_alphanumeric() { char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c) } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[&'static str], text: &str) -> Vec<String> {
        let mut builder = WordsBuilder::default();
        for (i, word) in words.iter().enumerate() {
            builder.add(*word, Sense::Industry(i as u32));
        }
        let mut hits = Vec::new();
        builder.build().find(text, Span::new(0, text.len()), &mut hits);
        hits.iter().map(|hit| hit.span.of(text).to_owned()).collect()
    }

    #[test]
    fn tables_are_sorted_and_unique() {
        for table in [JOINTS, SHADOWS] {
            let rows: Vec<_> = tsv::rows(table).map(|r| (r.line, r.cell(0))).collect();
            for pair in rows.windows(2) {
                assert!(pair[0].1 < pair[1].1, "line {}: {}", pair[1].0, pair[1].1);
            }
        }
    }

    #[test]
    fn shadows_mean_nothing() {
        let mut builder = WordsBuilder::default();
        builder.add("长治", Sense::Region(3));
        builder.add_built_in_shadows();
        let words = builder.build();
        let senses = |text: &str| {
            let mut hits = Vec::new();
            words.find(text, Span::new(0, text.len()), &mut hits);
            hits.iter().flat_map(|hit| words.senses(hit.word).to_vec()).collect::<Vec<_>>()
        };
        assert_eq!(senses("长治久安"), []);
        assert_eq!(senses("长治"), [Sense::Region(3)]);
        for row in tsv::rows(SHADOWS) {
            assert_eq!(senses(row.cell(0)), [], "{}", row.cell(0));
        }
    }

    #[test]
    fn a_forgotten_word_means_only_what_is_added_later() {
        let mut builder = WordsBuilder::default();
        builder.add("VR", Sense::Industry(1));
        builder.forget("VR");
        builder.add("VR", Sense::Entity(2));
        let words = builder.build();
        for word in ["VR", "ＶＲ"] {
            assert_eq!(words.get(word).map(|id| words.senses(id)), Some(&[Sense::Entity(2)][..]), "{word}");
        }
    }

    #[test]
    fn leftmost_then_longest() {
        let cases: &[(&[&'static str], &str, &[&str])] = &[
            (&["钢", "钢铁", "钢铁冶炼业"], "钢铁冶炼,钢材与钢", &["钢铁", "钢", "钢"]),
            (&["制造业", "电池制造业"], "锂电池制造业", &["电池制造业"]),
            (&["中国", "国家"], "中国家电与国家", &["中国", "国家"]),
            (&["铜", "铝"], "铜铝", &["铜", "铝"]),
            (&[], "铜", &[]),
            (&["铜"], "", &[]),
        ];
        for (words, text, expected) in cases {
            assert_eq!(&found(words, text), expected, "{text}");
        }
    }

    #[test]
    fn latin_words_stand_alone() {
        assert_eq!(found(&["AI"], "AI与AIDS,在MAIN里的ＡＩ"), ["AI", "ＡＩ"]);
        assert_eq!(found(&["5G"], "5G,15G,5GB,5G手机"), ["5G", "5G"]);
    }

    #[test]
    fn a_joint_forbids_the_longer_word() {
        assert_eq!(found(&["上海", "上海市"], "上海市场,上海市"), ["上海", "上海市"]);
        assert_eq!(found(&["金融", "金融业"], "金融业务,金融业"), ["金融", "金融业"]);
        assert_eq!(found(&["人参"], "三十人参加,人参"), ["人参"]);
    }

    #[test]
    fn spans_lie_in_the_whole_text() {
        let text = "铜价,铜价";
        let mut builder = WordsBuilder::default();
        builder.add("铜", Sense::Industry(7));
        let words = builder.build();
        let mut hits = Vec::new();
        words.find(text, Span::new(7, text.len()), &mut hits);
        assert_eq!(hits, [Hit { span: Span::new(7, 10), word: 0 }]);
        assert_eq!(words.senses(0), [Sense::Industry(7)]);
        hits.clear();
        words.find(text, Span::new(0, 0), &mut hits);
        assert_eq!(hits, []);
    }
}
