//! Finds the words of the tables in running text: leftmost, longest, not overlapping.
//!
//! The words that begin with the same two characters lie side by side, by their third, the longest first. A filter of beginnings
//! tells at once, at most places of a text, that no word begins there. The whole is built in a millisecond or two, which an automaton is
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

use super::charset::{self, Bits, CharSet};
use super::cues::{Cue, CueSet};
use super::industries::Suffix;
use super::regions::Level;
use crate::span::Span;

/// The longest word that can be found, in bytes of UTF-8.
pub const MAX_BYTES: usize = 127;

/// What a word of the lexicon means; a word may mean several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// An industry: a row of the industries table.
    Industry(u32),
    /// A name that only looks like one of an industry: a row of the industries table.
    NoIndustry(u32),
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
    /// What is known of it without a look at its senses.
    pub traits: Traits,
}

/// What a search tells of words at once, without a look at their senses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Traits(u16);

impl Traits {
    /// A sense that may make a token of it: it is more than text.
    pub const MEANS: Traits = Traits(1);
    /// An industry.
    pub const INDUSTRY: Traits = Traits(1 << 1);
    /// A region, or a word for the article's own.
    pub const REGION: Traits = Traits(1 << 2);
    /// An organisation or named thing.
    pub const ENTITY: Traits = Traits(1 << 3);
    /// A title, which a person's name may follow.
    pub const TITLE: Traits = Traits(1 << 4);
    /// A word for the organisation spoken of, which is else no more than text.
    pub const OWN: Traits = Traits(1 << 5);
    /// A cue that tells of figures before it, or of who spent them.
    pub const TELLS: Traits = Traits(1 << 6);
    /// What ends a name may begin in it.
    const ENDS: Traits = Traits(1 << 7);
    /// It can only be taken after a look at what stands around it.
    const WARY: Traits = Traits(1 << 8);

    /// Whether it has one of `traits`.
    #[inline]
    pub const fn any(self, traits: Traits) -> bool {
        self.0 & traits.0 != 0
    }

    /// These and others.
    #[inline]
    pub const fn and(self, traits: Traits) -> Traits {
        Traits(self.0 | traits.0)
    }

    fn add(&mut self, traits: Traits) {
        *self = self.and(traits);
    }

    fn keep(&mut self, traits: Traits) {
        self.0 &= traits.0;
    }

    fn of(sense: Sense) -> Traits {
        let means = |traits: Traits| Traits::MEANS.and(traits);
        match sense {
            Sense::Industry(_) => means(Traits::INDUSTRY),
            Sense::Region(_) | Sense::Abbreviation(_) | Sense::Here(_) => means(Traits::REGION),
            Sense::Entity(_) | Sense::ShortName(_) => means(Traits::ENTITY),
            Sense::Metric(_) => Traits::MEANS,
            Sense::NoIndustry(_) | Sense::Suffix(_) => Traits::default(),
            Sense::Cue(cues) => {
                let mut traits = Traits::default();
                let told = [
                    (!cues.any(&[Cue::Plain, Cue::Nominalizer]), Traits::MEANS),
                    (cues.has(Cue::Title), Traits::TITLE),
                    (cues.has(Cue::Own) && cues.has(Cue::Plain), Traits::OWN),
                    (cues.any(&[Cue::Cover, Cue::Spend]), Traits::TELLS),
                ];
                told.iter().filter(|(is, _)| *is).for_each(|&(_, trait_)| traits.add(trait_));
                traits
            }
        }
    }
}

/// What a search passed over beside the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passed {
    /// Where it ended.
    pub end: usize,
    /// Whether what ends a name may be among it.
    pub ending: bool,
}

/// The words of all tables, numbered from 0.
pub struct Words {
    words: Vec<Word>,
    /// The same words as they stand in the tables.
    texts: Vec<Cow<'static, str>>,
    /// What all of them mean, one after the other.
    senses: Vec<Sense>,
    /// What words of more than two characters have beyond those, one after the other.
    tails: Vec<u8>,
    /// The words by the first two characters, or the one that they are.
    beginnings: Slots,
    /// The keys of `beginnings`.
    pairs: Filter,
    /// The words of one character.
    singles: CharSet,
    /// The first two characters of what ends a name.
    endings: Filter,
    joints: Joints,
}

impl Default for Words {
    fn default() -> Self {
        Words {
            words: Vec::new(),
            texts: Vec::new(),
            senses: Vec::new(),
            tails: Vec::new(),
            beginnings: Slots::default(),
            pairs: Filter::new(17),
            singles: CharSet::default(),
            endings: Filter::new(15),
            joints: Joints::default(),
        }
    }
}

/// What a search needs of a word. Small, for few of them fit into the caches of a processor.
#[derive(Debug)]
struct Word {
    /// Where in `tails` what it has beyond its second character begins.
    tail: u32,
    /// Where in `senses` what it means begins.
    senses: u32,
    /// Its third character, nought where it has none; see [`short`].
    third: u16,
    /// Its fourth.
    fourth: u16,
    /// What is known of it without a look at its senses.
    traits: Traits,
    /// How many senses it has.
    meanings: u8,
    /// Its length in bytes.
    length: u8,
    /// The length in bytes of what `third` and `fourth` do not tell of it.
    beyond: u8,
}

/// A character beyond the basic plane is not told from others of its kind.
const FAR: u16 = 0xFFFF;

/// A character's code where it is of the basic plane, or else [`FAR`].
#[inline]
fn short(code: u32) -> u16 {
    u16::try_from(code).unwrap_or(FAR)
}

/// Up to so many words with the same beginning are looked through one by one.
const FEW: usize = 8;

/// No characters at all.
static NOWHERE: Bits = [0; 1024];

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
        self.find_until(text, span, &NOWHERE, hits);
    }

    /// The same, up to the first character of `stops`, none of which is Chinese.
    pub fn find_until(&self, text: &str, span: Span, stops: &Bits, hits: &mut Vec<Hit>) -> Passed {
        let bytes = &text.as_bytes()[..span.end];
        let mut passed = Passed { end: span.start, ending: false };
        let (mut first, mut length) = charset::decode(bytes, passed.end);
        while length > 0 && (is_han(first) || first > 0xFFFF || !charset::has(stops, first)) {
            let next = passed.end + length;
            let (second, second_length) = charset::decode(bytes, next);
            let key = key(first, second);
            passed.ending |= self.endings.has(key);
            let pair = self.pairs.has(key);
            if (pair || self.singles.has_code(first))
                && let Some(word) = self.longest(
                    text,
                    Span::new(passed.end, span.end),
                    pair.then_some((key, next + second_length)),
                    first,
                    stops,
                )
            {
                let Word { length: bytes_long, traits, .. } = self.words[word as usize];
                let end = passed.end + usize::from(bytes_long);
                hits.push(Hit { span: Span::new(passed.end, end), word, traits });
                let last = bytes.get(end.wrapping_sub(3)..).map_or(0, |rest| charset::decode(rest, 0).0);
                (first, length) = charset::decode(bytes, end);
                passed.ending |= traits.any(Traits::ENDS) || self.endings.has(self::key(last, first));
                passed.end = end;
                continue;
            }
            passed.end = next;
            (first, length) = (second, second_length);
        }
        passed
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
        let bytes = word.as_bytes();
        let (first, length) = charset::decode(bytes, 0);
        let (second, next) = charset::decode(bytes, length);
        let key = key(first, second);
        if !self.pairs.has(key) {
            return None;
        }
        let third = short(charset::decode(bytes, length + next).0);
        let mut alike = self.with_third(self.beginnings.get(key), third);
        alike.find(|&id| self.words[id as usize].third == third && self.texts[id as usize] == word)
    }

    /// The number of a word that is in the tables as `head` and `last` together.
    pub fn get_joined(&self, head: &str, last: char) -> Option<u32> {
        let (first, length) = charset::decode(head.as_bytes(), 0);
        let (second, _) = charset::decode(head.as_bytes(), length);
        let key = key(first, if second == 0 { last.into() } else { second });
        if !self.pairs.has(key) {
            return None;
        }
        self.beginnings.get(key).find(|&id| self.texts[id as usize].strip_suffix(last) == Some(head))
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The longest word at the start of `span` that may stand there. `pair`: its first two characters, where words may begin with
    /// them, and where the third stands.
    #[inline]
    fn longest(&self, text: &str, span: Span, pair: Option<(u64, usize)>, first: u32, stops: &Bits) -> Option<u32> {
        let bytes = &text.as_bytes()[..span.end];
        let may_stand = |word: &Word| {
            !word.traits.any(Traits::WARY)
                || self.may_stand(text, span.start, span.start + usize::from(word.length), stops)
        };
        if let Some((key, third_at)) = pair {
            let alike = self.beginnings.get(key);
            let (third, length) = charset::decode(bytes, third_at);
            let third = short(third);
            if length > 0 {
                let fourth = short(charset::decode(bytes, third_at + length).0);
                for id in self.with_third(alike.clone(), third) {
                    let word = &self.words[id as usize];
                    if word.third == third
                        && (word.fourth == fourth || word.fourth == 0)
                        && (word.beyond == 0 || self.goes_on(word, &bytes[span.start..]))
                        && may_stand(word)
                    {
                        return Some(id);
                    }
                }
            }
            for id in alike {
                let word = &self.words[id as usize];
                if word.third != 0 {
                    break;
                }
                if may_stand(word) {
                    return Some(id);
                }
            }
        }
        if !self.singles.has_code(first) {
            return None;
        }
        self.beginnings.get(key(first, 0)).find(|&id| may_stand(&self.words[id as usize]))
    }

    /// Whether a text that begins as a word does goes on as it does.
    fn goes_on(&self, word: &Word, text: &[u8]) -> bool {
        let (length, beyond) = (usize::from(word.length), usize::from(word.beyond));
        let tail = &self.tails[word.tail as usize..][..beyond];
        text.get(length - beyond..length).is_some_and(|rest| rest == tail)
    }

    /// Of words that begin alike, those that may have a third character.
    #[inline]
    fn with_third(&self, alike: Range<u32>, third: u16) -> Range<u32> {
        if alike.len() <= FEW {
            return alike;
        }
        let words = &self.words[alike.start as usize..alike.end as usize];
        let from = words.partition_point(|word| word.third < third);
        let count = words[from..].partition_point(|word| word.third == third);
        let from = alike.start + from as u32;
        from..from + count as u32
    }

    /// Whether the word at `start..end` is cut rightly out of what stands around it.
    #[cold]
    fn may_stand(&self, text: &str, start: usize, end: usize, stops: &Bits) -> bool {
        let bytes = text.as_bytes();
        let runs_on = |a: usize, b: usize| bytes[a].is_ascii_alphanumeric() && bytes[b].is_ascii_alphanumeric();
        if start > 0 && runs_on(start - 1, start) || end < bytes.len() && runs_on(end - 1, end) {
            return false;
        }
        let word = &text[start..end];
        !word.chars().any(|c| charset::has(stops, c.into())) && !self.joints.forbid(word, &text[end..])
    }
}

/// Whether a character is one of the common Chinese ones.
#[inline]
fn is_han(code: u32) -> bool {
    (0x4E00..=0x9FFF).contains(&code)
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
        assert_eq!(hits.iter().map(|hit| (hit.span, hit.word)).collect::<Vec<_>>(), [(Span::new(7, 10), 0)]);
        assert_eq!(words.senses(0), [Sense::Industry(7)]);
        hits.clear();
        words.find(text, Span::new(0, 0), &mut hits);
        assert_eq!(hits, []);
    }

    #[test]
    fn a_search_ends_at_a_mark_and_tells_what_may_end_a_name() {
        let mut builder = WordsBuilder::default();
        builder.add("铜、铝", Sense::Industry(1));
        builder.add("铜", Sense::Industry(2));
        builder.add_shadow("有限");
        builder.add_ending("公司");
        let words = builder.build();
        let stops = charset::bits(&['、', '，']);
        for (text, length, found, ending) in [
            ("铜、铝公司", 3, vec!["铜"], false),
            ("铜业公司，铝", 12, vec!["铜"], true),
            ("有限公，司", 9, vec!["有限"], false),
            ("", 0, vec![], false),
        ] {
            let mut hits = Vec::new();
            let passed = words.find_until(text, Span::new(0, text.len()), &stops, &mut hits);
            assert_eq!(passed, Passed { end: length, ending }, "{text}");
            assert_eq!(hits.iter().map(|hit| hit.span.of(text)).collect::<Vec<_>>(), found, "{text}");
        }
    }
}
