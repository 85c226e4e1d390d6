//! Puts the words of the tables in the order in which they are looked for.

use std::cmp::Reverse;

use smallvec::SmallVec;

use super::super::charset::{self, is_han};
use super::super::tsv;
use super::index::{Beginnings, Begins, key};
use super::joints::Joints;
use super::{MAX_BYTES, Meaning, Sense, Traits, Word, Words, short};
use crate::lexicon::cues::{Cue, Cues};
use crate::lexicon::entities::Entities;
use crate::lexicon::industries::Industries;
use crate::lexicon::metrics::Metrics;
use crate::lexicon::regions::Regions;

pub(super) const SHADOWS: &str = include_str!("../shadows.tsv");

/// Collects words and their senses.
#[derive(Debug)]
pub struct WordsBuilder {
    added: Vec<Added>,
    /// What is known of the words before they are in order.
    words: Words,
}

/// A word as it was added.
#[derive(Debug)]
struct Added {
    /// Its first two characters.
    key: u32,
    /// Its third; see [`Words::thirds`].
    third: u16,
    word: Word,
    said: Said,
}

/// What is said of a word.
#[derive(Debug, Clone, Copy)]
enum Said {
    /// That it is one.
    Word,
    /// That it means this, too.
    Sense(Sense),
    /// That it means nothing of what was said before.
    Nothing,
}

impl Default for WordsBuilder {
    /// No words, and nothing that ends a name.
    fn default() -> Self {
        Self::with_endings([])
    }
}

impl WordsBuilder {
    /// About as many words as the tables have, and so many bytes.
    const ROOM: (usize, usize) = (32_000, 384_000);

    /// No words, and what ends a name, two characters or more, of which a search tells that it may be there; see
    /// [`Words::find_until`].
    pub fn with_endings<'e>(endings: impl IntoIterator<Item = &'e str>) -> Self {
        let mut words =
            Words { texts: String::with_capacity(Self::ROOM.1).into(), joints: Joints::built_in(), ..Words::default() };
        for ending in endings {
            let (first, length) = charset::decode(ending.as_bytes(), 0);
            let second = charset::decode(ending.as_bytes(), length).0;
            words.filter.put(key(short(first), short(second)), Begins::ENDING);
        }
        Self { added: Vec::with_capacity(Self::ROOM.0), words }
    }

    /// The words of the built-in tables, and how names end.
    pub fn of_tables(
        industries: &Industries,
        regions: &Regions,
        entities: &Entities,
        metrics: &Metrics,
        cues: &Cues,
    ) -> Self {
        let mut words = Self::with_endings(entities.endings());
        industries.add_words(&mut words);
        regions.add_words(&mut words);
        entities.add_words(&mut words);
        metrics.add_words(&mut words);
        cues.add_words(&mut words);
        tsv::cells(SHADOWS).for_each(|[word]| words.add_shadow(word));
        words
    }

    /// Adds a sense of a word. A word with Latin letters or digits is also found in full width. The empty word and one
    /// longer than [`MAX_BYTES`] are left out.
    pub fn add(&mut self, word: &str, sense: Sense) {
        self.put(word, Said::Sense(sense));
        // Nearly all words are of Chinese characters only, which is known by now.
        let is_wary = self.added.last().is_some_and(|last| last.word.traits.any(Traits::WARY));
        if is_wary && word.bytes().any(|b| b.is_ascii_alphanumeric()) {
            self.put(&full_width(word), Said::Sense(sense));
        }
    }

    /// Adds a word that means nothing, so that no shorter one is found in it: 长治久安 is not 长治市.
    pub fn add_shadow(&mut self, word: &str) {
        self.put(word, Said::Word);
    }

    /// Takes all senses from a word.
    pub fn forget(&mut self, word: &str) {
        self.put(&full_width(word), Said::Nothing);
        self.put(word, Said::Nothing);
    }

    fn put(&mut self, text: &str, said: Said) {
        if !text.is_empty() && text.len() <= MAX_BYTES {
            let (key, third, word) = self.words.read(text);
            self.added.push(Added { key, third, word, said });
        }
    }

    /// The words, by their beginnings: of each first the word that has no more characters, then the others by their third, the
    /// longest first.
    pub fn build(self) -> Words {
        let WordsBuilder { added, mut words } = self;
        words.words.reserve_exact(added.len());
        words.thirds.reserve_exact(added.len());
        words.meanings.reserve_exact(added.len());
        words.beginnings = Beginnings::with_capacity(added.len());
        let groups = Groups::of(&added, &mut words.beginnings);
        let mut group = Vec::new();
        for number in 0..groups.lasts.len() {
            group.clear();
            group.extend(groups.backwards(number).map(|index| (index, &added[index as usize])));
            // What is said of a word stays in the order in which it was said.
            group.sort_unstable_by(|(a, one), (b, other)| {
                let text = |added: &Added| added.word.text_in(&words.texts);
                let by = |added: &Added| (added.third, Reverse(added.word.length));
                by(one).cmp(&by(other)).then_with(|| text(one).cmp(text(other))).then(a.cmp(b))
            });
            words.push_group(number, &group);
        }
        words.know_singles()
    }
}

/// The words that were added, by their beginnings. Counted from 1, nought where there is none.
struct Groups {
    /// By the number of a beginning the last word that has it.
    lasts: Vec<u32>,
    /// For each word the one before it that has the same beginning.
    before: Vec<u32>,
}

impl Groups {
    fn of(added: &[Added], beginnings: &mut Beginnings) -> Self {
        // The words that texts are full of come first: what is known of them lies side by side, and stays in the caches.
        let common = |added: &&Added| matches!(added.said, Said::Sense(Sense::Cue(_) | Sense::Metric(_)));
        for added in added.iter().filter(common).chain(added) {
            beginnings.number(added.key);
        }
        let mut groups = Groups { lasts: vec![0; beginnings.list().len()], before: Vec::with_capacity(added.len()) };
        for (added, place) in added.iter().zip(1..) {
            let number = beginnings.number(added.key);
            groups.before.push(std::mem::replace(&mut groups.lasts[number], place));
        }
        groups
    }

    /// The words of a beginning, the last first, counted from 0.
    fn backwards(&self, number: usize) -> impl Iterator<Item = u32> {
        let place = |&place: &u32| place.checked_sub(1);
        std::iter::successors(place(&self.lasts[number]), move |&last| place(&self.before[last as usize]))
    }
}

impl Words {
    /// Keeps the text of a word; its first two characters, its third, and what is known of it before its senses are.
    fn read(&mut self, text: &str) -> (u32, u16, Word) {
        let bytes = text.as_bytes();
        let mut word = Word { text: self.texts.len() as u32, length: bytes.len() as u8, ..Word::default() };
        let mut codes = [0; MAX_BYTES + 1];
        let (mut at, mut count) = (0, 0);
        while at < bytes.len() {
            let (code, length) = charset::decode(bytes, at);
            (codes[count], at, count) = (short(code), at + length, count + 1);
            if count == 4 {
                word.beyond = (bytes.len() - at) as u8;
            }
        }
        let [first, second, third, fourth, ..] = codes;
        let codes = &codes[..count];
        let last = codes[count - 1];
        if !codes.iter().all(|&code| is_han(code)) || self.joints.concern(text, last) {
            word.traits.add(Traits::WARY);
        }
        if codes.windows(2).any(|pair| self.filter.of(key(pair[0], pair[1])).ends()) {
            word.traits.add(Traits::ENDS);
        }
        self.texts.to_mut().push_str(text);
        (word.fourth, word.chars) = (fourth, count as u8);
        (key(first, second), third, word)
    }

    /// Adds the words of a beginning, in order.
    fn push_group(&mut self, number: usize, group: &[(u32, &Added)]) {
        let first = self.words.len();
        let text = |added: &Added| (added.word.length, added.word.text_in(&self.texts));
        let mut whole = 0;
        for alike in group.chunk_by(|(_, a), (_, b)| text(a) == text(b)) {
            let mut senses = SmallVec::<[Sense; 4]>::new();
            for (_, added) in alike {
                match added.said {
                    Said::Sense(sense) if !senses.contains(&sense) => senses.push(sense),
                    Said::Nothing => senses.clear(),
                    _ => {}
                }
            }
            let &Added { third, mut word, .. } = alike[0].1;
            senses.iter().for_each(|&sense| word.traits.add(Traits::of(sense)));
            if word.chars == 1 && senses.iter().all(counts_at_edges_only) {
                word.traits.add(Traits::EDGE);
            }
            whole += usize::from(third == 0);
            self.words.push(word);
            self.thirds.push(third);
            self.meanings.push(match senses[..] {
                [one] => Meaning::One(one),
                _ => Meaning::Several(self.senses.len() as u32, senses.len() as u32),
            });
            if senses.len() > 1 {
                self.senses.extend(senses);
            }
        }
        let beginning = &mut self.beginnings.list_mut()[number];
        beginning.first = (first + whole) as u32;
        self.thirds[first + whole..].iter().for_each(|&third| beginning.add_third(third));
        // More than one only of those that have characters beyond the basic plane, of which there are not so many.
        beginning.whole = u16::try_from(whole).unwrap_or(u16::MAX);
        if let Some(last) = self.words[first..first + whole].last() {
            beginning.traits = last.traits;
        }
        self.filter.put(beginning.key, Begins::WORD);
    }
}

/// Whether a sense of one character holds only next to a quantity or time.
fn counts_at_edges_only(sense: &Sense) -> bool {
    match sense {
        Sense::Cue(cues) => !cues.has(Cue::Anywhere),
        Sense::NoIndustry(_) | Sense::Suffix(_) => true,
        _ => false,
    }
}

/// A word with its Latin letters and digits in full width.
fn full_width(word: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_alphanumeric()).unwrap_or(c);
    word.chars().map(wide).collect()
}
