//! Finds the words of the tables in running text: leftmost, longest, not overlapping.
//!
//! A hash of a word's first two characters tells at once, at nearly every place of a text, that no word begins there. Where
//! one may, the lengths of the words with that beginning are tried, the longest first. The whole is built in a millisecond
//! or two, which an automaton is not, and takes linear time, since no word is longer than [`MAX_BYTES`].

use std::fmt;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

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
    /// An organisation: a row of the entities table.
    Entity(u32),
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
pub struct Words {
    ids: FxHashMap<Box<str>, u32>,
    senses: Vec<Senses>,
    /// The lengths in bytes, as a set of bits, of the words that begin with two characters.
    beginnings: FxHashMap<u64, u128>,
    /// The keys of `beginnings`.
    filter: Filter,
    /// The words of one character.
    short: Filter,
    joints: Joints,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.senses.len())
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
            let lengths = self.lengths(first, next);
            if lengths == 0 {
                at += first.len_utf8();
                continue;
            }
            match self.longest(text, at, span.end, lengths) {
                Some((end, word)) => {
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
        &self.senses[word as usize]
    }

    /// The number of a word that is in the tables as it stands.
    pub fn get(&self, word: &str) -> Option<u32> {
        self.ids.get(word).copied()
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.senses.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.senses.is_empty()
    }

    /// The lengths of the words that begin with these two characters, the second being none at the end of the text.
    #[inline]
    fn lengths(&self, first: char, second: Option<char>) -> u128 {
        let pair = key(first, second.unwrap_or('\0'));
        let longer = if self.filter.has(pair) { self.beginnings.get(&pair).copied().unwrap_or(0) } else { 0 };
        if self.short.has(u64::from(first)) { longer | 1 << first.len_utf8() } else { longer }
    }

    /// The longest word of one of `lengths` that begins at `at`.
    fn longest(&self, text: &str, at: usize, end: usize, mut lengths: u128) -> Option<(usize, u32)> {
        while lengths != 0 {
            let length = lengths.ilog2() as usize;
            lengths ^= 1 << length;
            let stop = at + length;
            if stop > end || !text.is_char_boundary(stop) {
                continue;
            }
            if let Some(&word) = self.ids.get(&text[at..stop])
                && self.stands_alone(text, at, stop)
            {
                return Some((stop, word));
            }
        }
        None
    }

    fn stands_alone(&self, text: &str, start: usize, end: usize) -> bool {
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
#[derive(Default)]
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

    fn forbid(&self, word: &str, rest: &str) -> bool {
        let known = word.chars().next_back().and_then(|last| self.0.get(&last));
        known.is_some_and(|rows| {
            rows.iter().any(|(end, nexts)| word.ends_with(end) && nexts.iter().any(|next| rest.starts_with(next)))
        })
    }
}

/// Collects words and their senses.
#[derive(Debug)]
pub struct WordsBuilder {
    ids: FxHashMap<Box<str>, u32>,
    senses: Vec<Senses>,
}

impl Default for WordsBuilder {
    /// No words, and room for about as many as there are.
    fn default() -> Self {
        const WORDS: usize = 14_000;
        let ids = FxHashMap::with_capacity_and_hasher(WORDS, Default::default());
        Self { ids, senses: Vec::with_capacity(WORDS) }
    }
}

impl WordsBuilder {
    /// Adds a sense of a word. A word with Latin letters or digits is also found in full width. The empty word and one
    /// longer than [`MAX_BYTES`] are left out.
    pub fn add(&mut self, word: &str, sense: Sense) {
        self.add_as_written(word, sense);
        if word.bytes().any(|b| b.is_ascii_alphanumeric()) {
            let wide: String = word.chars().map(full_width).collect();
            self.add_as_written(&wide, sense);
        }
    }

    /// Adds a word that means nothing, so that no shorter one is found in it: 长治久安 is not 长治市.
    pub fn add_shadow(&mut self, word: &str) {
        self.id(word);
    }

    /// Adds the words of `shadows.tsv`.
    pub fn add_built_in_shadows(&mut self) {
        for row in tsv::rows(SHADOWS) {
            self.add_shadow(row.cell(0));
        }
    }

    fn add_as_written(&mut self, word: &str, sense: Sense) {
        let Some(id) = self.id(word) else { return };
        let senses = &mut self.senses[id as usize];
        if !senses.contains(&sense) {
            senses.push(sense);
        }
    }

    fn id(&mut self, word: &str) -> Option<u32> {
        if word.is_empty() || word.len() > MAX_BYTES {
            return None;
        }
        let next = self.senses.len() as u32;
        let id = *self.ids.entry(word.into()).or_insert(next);
        if id == next {
            self.senses.push(Senses::new());
        }
        Some(id)
    }

    /// Builds the index. Words are numbered in the order in which they were added.
    pub fn build(self) -> Words {
        let mut beginnings: FxHashMap<u64, u128> = FxHashMap::default();
        beginnings.reserve(self.ids.len() / 2);
        let mut filter = Filter::default();
        let mut short = Filter::default();
        for word in self.ids.keys() {
            let mut chars = word.chars();
            match (chars.next(), chars.next()) {
                (Some(first), Some(second)) => {
                    let key = key(first, second);
                    *beginnings.entry(key).or_default() |= 1 << word.len();
                    filter.put(key);
                }
                (first, _) => short.put(first.map_or(0, u64::from)),
            }
        }
        Words { ids: self.ids, senses: self.senses, beginnings, filter, short, joints: Joints::built_in() }
    }
}

/// A Bloom filter of one hash: what it has not was not put in.
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

fn key(first: char, second: char) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

fn full_width(c: char) -> char {
    if c.is_ascii_alphanumeric() { char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c) } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[&str], text: &str) -> Vec<String> {
        let mut builder = WordsBuilder::default();
        for (i, word) in words.iter().enumerate() {
            builder.add(word, Sense::Industry(i as u32));
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
    fn leftmost_then_longest() {
        let cases: &[(&[&str], &str, &[&str])] = &[
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
