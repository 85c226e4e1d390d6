//! Puts the words of the tables in the order in which they are looked for.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::super::{charset, tsv};
use super::index::{Beginnings, Begins, key};
use super::joints::Joints;
use super::{MAX_BYTES, Sense, Traits, Word, Words, is_han, short};
use crate::lexicon::cues::Cue;

pub(super) const SHADOWS: &str = include_str!("../shadows.tsv");

/// Collects words and their senses.
#[derive(Debug)]
pub struct WordsBuilder {
    added: Vec<(Cow<'static, str>, Added)>,
    endings: Vec<&'static str>,
}

/// What is said of a word.
#[derive(Debug, Clone, Copy)]
enum Added {
    /// That it is one.
    Word,
    /// That it means this, too.
    Sense(Sense),
    /// That it means nothing of what was said before.
    Nothing,
}

impl Default for WordsBuilder {
    /// No words, and room for about as many as there are.
    fn default() -> Self {
        Self { added: Vec::with_capacity(32_000), endings: Vec::new() }
    }
}

impl WordsBuilder {
    /// Adds a sense of a word. A word with Latin letters or digits is also found in full width. The empty word and one
    /// longer than [`MAX_BYTES`] are left out.
    pub fn add(&mut self, word: impl Into<Cow<'static, str>>, sense: Sense) {
        let word = word.into();
        // Nearly all words have no byte of ASCII, which is told without a branch for each.
        let any_ascii = word.bytes().fold(0x80, |all, byte| all & byte) == 0;
        if any_ascii && word.bytes().any(|b| b.is_ascii_alphanumeric()) {
            self.put(full_width(&word).into(), Added::Sense(sense));
        }
        self.put(word, Added::Sense(sense));
    }

    /// Adds a word that means nothing, so that no shorter one is found in it: 长治久安 is not 长治市.
    pub fn add_shadow(&mut self, word: impl Into<Cow<'static, str>>) {
        self.put(word.into(), Added::Word);
    }

    /// Takes all senses from a word.
    pub fn forget(&mut self, word: &str) {
        self.put(full_width(word).into(), Added::Nothing);
        self.put(word.to_owned().into(), Added::Nothing);
    }

    /// Adds what ends a name, two characters or more, of which a search tells that it may be there; see [`Words::find_until`].
    pub fn add_ending(&mut self, ending: &'static str) {
        self.endings.push(ending);
    }

    /// Adds the words of `shadows.tsv`.
    pub fn add_built_in_shadows(&mut self) {
        for row in tsv::rows(SHADOWS) {
            self.add_shadow(row.cell(0));
        }
    }

    fn put(&mut self, word: Cow<'static, str>, what: Added) {
        if !word.is_empty() && word.len() <= MAX_BYTES {
            self.added.push((word, what));
        }
    }

    /// The words, by their beginnings, the longest first.
    pub fn build(self) -> Words {
        let mut added = self.added;
        let mut words = Words {
            words: Vec::with_capacity(added.len()),
            texts: Vec::with_capacity(added.len()),
            meanings: Vec::with_capacity(added.len()),
            senses: Vec::with_capacity(added.len()),
            beginnings: Beginnings::with_capacity(added.len()),
            joints: Joints::built_in(),
            ..Words::default()
        };
        for ending in self.endings {
            let (first, length) = charset::decode(ending.as_bytes(), 0);
            let second = charset::decode(ending.as_bytes(), length).0;
            words.filter.put(key(short(first), short(second)), Begins::ENDING);
        }
        let order = order(&added, &mut words.beginnings);
        for alike in order.chunk_by(|a, b| a.with == b.with) {
            let first = words.words.len() as u32;
            for place in alike {
                let (word, what) = &mut added[place.index as usize];
                if words.texts.last() != Some(word) {
                    words.push(std::mem::take(word));
                }
                words.mean(*what);
            }
            words.find_singles(first);
            let beginning = &mut words.beginnings.list_mut()[alike[0].with.number as usize];
            words.filter.put(beginning.key, Begins::WORD);
            if alike[0].with.more {
                (beginning.first, beginning.count) = (first, (words.words.len() as u32 - first) as u16);
            } else {
                (beginning.word, beginning.traits) = (first, words.words[first as usize].traits);
            }
        }
        words
    }
}

/// The places of words in the order in which they are looked for: first those that are a beginning of two characters or one,
/// then those that have more, those of one beginning side by side. The beginnings are numbered as they come, which takes less
/// than to sort them.
fn order(added: &[(Cow<'static, str>, Added)], beginnings: &mut Beginnings) -> Vec<Place> {
    let places: Vec<Place> = added.iter().zip(0..).map(|((word, _), i)| Place::of(word, i, beginnings)).collect();
    let all = beginnings.list_mut().len();
    let group = |place: &Place| place.with.number as usize + if place.with.more { all } else { 0 };
    let mut ends = vec![0; 2 * all];
    places.iter().for_each(|place| ends[group(place)] += 1);
    let mut before = 0;
    for end in &mut ends {
        before += std::mem::replace(end, before);
    }
    let mut order = places.clone();
    for place in places {
        let end = &mut ends[group(&place)];
        order[*end] = place;
        *end += 1;
    }
    // What is said of a word stays in the order in which it was said.
    let text = |place: &Place| &added[place.index as usize].0;
    for alike in order.chunk_by_mut(|a, b| a.with == b.with).filter(|alike| alike[0].with.more && alike.len() > 1) {
        alike.sort_by(|a, b| {
            (a.third, Reverse(a.bytes)).cmp(&(b.third, Reverse(b.bytes))).then_with(|| text(a).cmp(text(b)))
        });
    }
    order
}

impl Words {
    /// Adds a word after the last.
    fn push(&mut self, word: Cow<'static, str>) {
        let bytes = word.as_bytes();
        let (mut codes, mut chars, mut beyond) = ([0; 4], 0, word.len());
        let (mut at, mut last) = (0, 0);
        let mut traits = Traits::default();
        while at < bytes.len() {
            let (code, length) = charset::decode(bytes, at);
            match codes.get_mut(chars) {
                Some(place) => *place = short(code),
                None => beyond = beyond.min(at),
            }
            if !is_han(code) {
                traits.add(Traits::WARY);
            }
            if chars > 0 && self.filter.of(key(short(last), short(code))).ends() {
                traits.add(Traits::ENDS);
            }
            (at, chars, last) = (at + length, chars + 1, code);
        }
        if self.joints.concern(&word, last) {
            traits.add(Traits::WARY);
        }
        self.tails.extend_from_slice(&bytes[beyond..]);
        self.words.push(Word {
            tail: (self.tails.len() - (word.len() - beyond)) as u32,
            third: codes[2],
            fourth: codes[3],
            traits,
            length: word.len() as u8,
            chars: chars as u8,
            beyond: (word.len() - beyond) as u8,
        });
        self.meanings.push(self.senses.len() as u32);
        self.texts.push(word);
    }

    /// Notes which of the words from `first` on are of one character, and which of these count at edges only.
    fn find_singles(&mut self, first: u32) {
        for id in first..self.words.len() as u32 {
            let edge = |sense: &Sense| match sense {
                Sense::Cue(cues) => !cues.has(Cue::Anywhere),
                Sense::NoIndustry(_) | Sense::Suffix(_) => true,
                _ => false,
            };
            let Some(only) = self.texts[id as usize].chars().next().filter(|_| self.words[id as usize].chars == 1)
            else {
                continue;
            };
            self.singles.add(only);
            if self.senses(id).iter().all(edge) {
                self.words[id as usize].traits.add(Traits::EDGE);
            } else {
                self.free_singles.add(only);
            }
        }
    }

    /// Notes what is said of the last word.
    fn mean(&mut self, what: Added) {
        let Some(word) = self.words.last_mut() else { return };
        let from = self.meanings.iter().nth_back(1).map_or(0, |&end| end as usize);
        match what {
            Added::Sense(sense) if !self.senses[from..].contains(&sense) => {
                self.senses.push(sense);
                word.traits.add(Traits::of(sense));
            }
            Added::Nothing => {
                self.senses.truncate(from);
                word.traits.keep(Traits::WARY.and(Traits::ENDS));
            }
            _ => {}
        }
        if let Some(end) = self.meanings.last_mut() {
            *end = self.senses.len() as u32;
        }
    }
}

/// By what words are put in order: with which others they stand; their third character; how long they are; when they came.
#[derive(Debug, Clone, Copy)]
struct Place {
    with: Group,
    third: u16,
    bytes: u8,
    index: u32,
}

/// The words that begin alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Group {
    /// The number of the beginning.
    number: u32,
    /// Whether they have more characters than that.
    more: bool,
}

impl Place {
    fn of(word: &str, index: u32, beginnings: &mut Beginnings) -> Place {
        let bytes = word.as_bytes();
        let (first, one) = charset::decode(bytes, 0);
        let (second, two) = charset::decode(bytes, one);
        let (third, three) = charset::decode(bytes, one + two);
        let number = beginnings.number(key(short(first), short(second))) as u32;
        Place { with: Group { number, more: three > 0 }, third: short(third), bytes: word.len() as u8, index }
    }
}

/// A word with its Latin letters and digits in full width.
fn full_width(word: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_alphanumeric()).unwrap_or(c);
    word.chars().map(wide).collect()
}
