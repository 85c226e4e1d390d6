//! Finds the words of the tables in running text: leftmost, longest, not overlapping.
//!
//! A hash of a word's first two characters tells at once, at nearly every place of a text, that no word begins there. Where
//! one may, the lengths of the words with that beginning are tried, the longest first. The whole is built in a millisecond
//! or two, which an automaton is not, and takes linear time, since no word is longer than [`MAX_BYTES`].

use std::fmt;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::cues::Cue;
use super::industries::Suffix;
use super::regions::Level;
use super::tsv;
use crate::span::Span;

/// The longest word that can be found, in bytes of UTF-8.
pub const MAX_BYTES: usize = 127;

const JOINTS: &str = include_str!("joints.tsv");

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
    /// A cue.
    Cue(Cue),
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
    /// The lengths in bytes, as a set of bits, of the words that begin with two characters (or with one and '\0').
    beginnings: FxHashMap<u64, u128>,
    /// A Bloom filter of the keys of `beginnings`.
    filter: Box<[u64]>,
    /// Pairs of a word's last character and the next one that show the word to be cut wrongly (上海市|场).
    joints: Vec<(char, char)>,
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
            let end = self.longest(text, at, span.end, first, next);
            match end {
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

    /// What a word means.
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

    fn longest(&self, text: &str, at: usize, end: usize, first: char, second: Option<char>) -> Option<(usize, u32)> {
        let alone = key(first, '\0');
        let pair = second.map_or(alone, |second| key(first, second));
        if !self.may_begin(pair) && !self.may_begin(alone) {
            return None;
        }
        let mut lengths =
            self.beginnings.get(&pair).copied().unwrap_or(0) | self.beginnings.get(&alone).copied().unwrap_or(0);
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

    fn may_begin(&self, key: u64) -> bool {
        let bit = slot(key);
        self.filter[bit / 64] & (1 << (bit % 64)) != 0
    }

    fn stands_alone(&self, text: &str, start: usize, end: usize) -> bool {
        let bytes = text.as_bytes();
        let runs_on = |a: usize, b: usize| bytes[a].is_ascii_alphanumeric() && bytes[b].is_ascii_alphanumeric();
        if start > 0 && runs_on(start - 1, start) || end < bytes.len() && runs_on(end - 1, end) {
            return false;
        }
        let last = text[start..end].chars().next_back();
        let next = text[end..].chars().next();
        !self.joints.iter().any(|&(l, n)| last == Some(l) && next == Some(n))
    }
}

/// Collects words and their senses.
#[derive(Debug, Default)]
pub struct WordsBuilder {
    ids: FxHashMap<Box<str>, u32>,
    senses: Vec<Senses>,
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

    fn add_as_written(&mut self, word: &str, sense: Sense) {
        if word.is_empty() || word.len() > MAX_BYTES {
            return;
        }
        let id = match self.ids.get(word) {
            Some(&id) => id,
            None => {
                let id = self.senses.len() as u32;
                self.ids.insert(word.into(), id);
                self.senses.push(Senses::new());
                id
            }
        };
        let senses = &mut self.senses[id as usize];
        if !senses.contains(&sense) {
            senses.push(sense);
        }
    }

    /// Room for `additional` words more.
    pub fn reserve(&mut self, additional: usize) {
        self.ids.reserve(additional);
        self.senses.reserve(additional);
    }

    /// Builds the index. Words are numbered in the order in which they were added.
    pub fn build(self) -> Words {
        let mut beginnings: FxHashMap<u64, u128> = FxHashMap::default();
        beginnings.reserve(self.ids.len());
        let mut filter = vec![0u64; (1 << FILTER_BITS) / 64].into_boxed_slice();
        for word in self.ids.keys() {
            let mut chars = word.chars();
            if let Some(first) = chars.next() {
                let key = key(first, chars.next().unwrap_or('\0'));
                *beginnings.entry(key).or_default() |= 1 << word.len();
                filter[slot(key) / 64] |= 1 << (slot(key) % 64);
            }
        }
        let joints = tsv::rows(JOINTS)
            .filter_map(|row| Some((row.cell(0).chars().next_back()?, row.cell(1).chars().next()?)))
            .collect();
        Words { ids: self.ids, senses: self.senses, beginnings, filter, joints }
    }
}

const FILTER_BITS: u32 = 17;

fn key(first: char, second: char) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

fn slot(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - FILTER_BITS)) as usize
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
