//! Finds the words of the tables in running text: leftmost, longest, not overlapping.
//!
//! The words that begin with the same three characters lie side by side, the longest first. A filter of beginnings tells at
//! once, at most places of a text, that no word begins there. The whole is built in a millisecond or two, which an automaton is
//! not, and takes linear time: the number and the length of the words bound what is done at one place.

mod build;
mod index;
mod joints;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

pub use build::WordsBuilder;
use index::Slots;
pub(super) use index::{Filter, key};
use joints::Joints;

use super::charset::CharSet;
use super::cues::CueSet;
use super::industries::Suffix;
use super::regions::Level;
use crate::span::Span;

/// The longest word that can be found, in bytes of UTF-8.
pub const MAX_BYTES: usize = 127;

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

/// A word of the lexicon in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub span: Span,
    /// Which word; see [`Words::senses`].
    pub word: u32,
}

/// The words of all tables, numbered from 0.
#[derive(Default)]
pub struct Words {
    words: Vec<Word>,
    /// The same words as they stand in the tables.
    texts: Vec<Cow<'static, str>>,
    /// What all of them mean, one after the other.
    senses: Vec<Sense>,
    /// What words of more than three characters have beyond those, one after the other.
    tails: Vec<u8>,
    /// The words that are one character, those that are two, and those that begin with three, the longest first. Apart, and
    /// with their words and senses in this order, for the shorter are met more often.
    beginnings: [Slots; 3],
    /// The first two characters of words.
    pairs: Filter,
    /// The keys of `beginnings`.
    filter: Filter,
    /// The words of one character.
    singles: CharSet,
    joints: Joints,
}

/// What a search needs of a word. Small, for few of them fit into the caches of a processor.
#[derive(Debug)]
struct Word {
    /// Where in `tails` what it has beyond its third character begins.
    tail: u32,
    /// Where in `senses` what it means begins.
    senses: u32,
    /// How many senses it has.
    meanings: u8,
    /// Its length in bytes.
    length: u8,
    /// The length in bytes of what it has beyond its third character.
    beyond: u8,
    /// Whether it can only be taken after a look at what stands around it.
    wary: bool,
}

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
                Some(word) => {
                    let end = at + usize::from(self.words[word as usize].length);
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
    #[inline]
    pub fn senses(&self, word: u32) -> &[Sense] {
        let Word { senses, meanings, .. } = self.words[word as usize];
        &self.senses[senses as usize..][..usize::from(meanings)]
    }

    /// A word as it stands in the tables.
    pub fn text(&self, word: u32) -> &str {
        &self.texts[word as usize]
    }

    /// The number of a word that is in the tables as it stands.
    pub fn get(&self, word: &str) -> Option<u32> {
        let mut chars = word.chars();
        let (first, second, third) = (chars.next()?, chars.next(), chars.next());
        let length = 1 + usize::from(second.is_some()) + usize::from(third.is_some());
        let mut alike = self.beginnings[length - 1].get(key(first, second, third));
        alike.find(|&id| self.texts[id as usize] == word)
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    #[inline]
    fn longest(&self, text: &str, at: usize, end: usize, first: char, second: Option<char>) -> Option<u32> {
        if let Some(second) = second
            && self.pairs.has(key(first, Some(second), None))
        {
            let third = text[at + first.len_utf8() + second.len_utf8()..end].chars().next();
            for (slots, third) in [(&self.beginnings[2], third), (&self.beginnings[1], None)] {
                let key = key(first, Some(second), third);
                if self.filter.has(key)
                    && let Some(found) = self.longest_of(slots.get(key), text, at, end)
                {
                    return Some(found);
                }
            }
        }
        match self.singles.has(first) {
            true => self.longest_of(self.beginnings[0].get(key(first, None, None)), text, at, end),
            false => None,
        }
    }

    /// The longest word at `at` of those with a beginning, which is known to be that of the text there.
    #[inline]
    fn longest_of(&self, mut alike: Range<u32>, text: &str, at: usize, end: usize) -> Option<u32> {
        alike.find(|&word| {
            let Word { tail, length, beyond, wary, .. } = self.words[word as usize];
            let (length, beyond) = (usize::from(length), usize::from(beyond));
            let goes_on = || {
                let rest = text.as_bytes()[at..end].get(length - beyond..length);
                rest.is_some_and(|rest| rest == &self.tails[tail as usize..][..beyond])
            };
            (beyond == 0 || goes_on()) && (!wary || self.may_stand(text, at, at + length))
        })
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

#[cfg(test)]
mod tests {
    use super::build::SHADOWS;
    use super::*;
    use crate::lexicon::tsv;

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
        for table in [joints::JOINTS, SHADOWS] {
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
