//! Puts the words of the tables in the order in which they are looked for.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::str::Chars;

use rustc_hash::FxHashMap;

use super::super::tsv;
use super::index::{Beginning, Beginnings, Begins, key};
use super::joints::Joints;
use super::{MAX_BYTES, Sense, Traits, Word, Words, short};
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
        if word.bytes().any(|b| b.is_ascii_alphanumeric()) {
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
        let mut order: Vec<Place> = (0..).zip(&added).map(|(i, (word, _))| Place::of(word, i)).collect();
        order.sort_unstable();
        // Words with the same beginning and length are few: only they are compared as a whole. What is said of a word stays
        // in the order in which it was said.
        for alike in order.chunk_by_mut(|a, b| a.alike(b)) {
            alike.sort_by(|a, b| added[a.index as usize].0.cmp(&added[b.index as usize].0));
        }
        let mut words = Words {
            words: Vec::with_capacity(order.len()),
            texts: Vec::with_capacity(order.len()),
            meanings: Vec::with_capacity(order.len()),
            senses: Vec::with_capacity(order.len()),
            joints: Joints::built_in(),
            ..Words::default()
        };
        for ending in self.endings {
            words.filter.put(beginning(&mut ending.chars()), Begins::ENDING);
        }
        let mut beginnings: Vec<Beginning> = Vec::with_capacity(order.len() / 2);
        let mut places: FxHashMap<u32, usize> = FxHashMap::default();
        for alike in order.chunk_by(|a, b| (a.long, a.key) == (b.long, b.key)) {
            let first = words.words.len() as u32;
            for place in alike {
                let (word, what) = &mut added[place.index as usize];
                if words.texts.last() != Some(word) {
                    words.push(std::mem::take(word));
                }
                words.mean(*what);
            }
            let Place { long, key, .. } = alike[0];
            words.find_edge_words(first);
            words.filter.put(key, Begins::WORD);
            let place = *places.entry(key).or_insert_with(|| {
                beginnings.push(Beginning::new(key));
                beginnings.len() - 1
            });
            let beginning = &mut beginnings[place];
            if long {
                (beginning.first, beginning.count) = (first, (words.words.len() as u32 - first) as u16);
            } else {
                (beginning.word, beginning.traits) = (first, words.words[first as usize].traits);
            }
        }
        words.beginnings = Beginnings::new(beginnings);
        words
    }
}

impl Words {
    /// Adds a word after the last.
    fn push(&mut self, word: Cow<'static, str>) {
        let mut chars = word.chars();
        let (first, second) = (chars.next().unwrap_or_default(), chars.next());
        if second.is_none() {
            self.singles.add(first);
        }
        let (third, fourth) = (chars.next().map_or(0, code), chars.next().map_or(0, code));
        let beyond = chars.as_str();
        let mut traits = Traits::default();
        let codes = || word.chars().map(code);
        if self.joints.concern(&word) || !word.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) {
            traits.add(Traits::WARY);
        }
        if codes().zip(codes().skip(1)).any(|(first, second)| self.filter.of(key(first, second)).ends()) {
            traits.add(Traits::ENDS);
        }
        self.words.push(Word {
            tail: self.tails.len() as u32,
            third,
            fourth,
            traits,
            length: word.len() as u8,
            chars: word.chars().count() as u8,
            beyond: beyond.len() as u8,
        });
        self.tails.extend_from_slice(beyond.as_bytes());
        self.meanings.push(self.senses.len() as u32);
        self.texts.push(word);
    }

    /// Notes which of the words from `first` on are one character that counts at edges only.
    fn find_edge_words(&mut self, first: u32) {
        for id in first..self.words.len() as u32 {
            let edge = |sense: &Sense| match sense {
                Sense::Cue(cues) => !cues.has(Cue::Anywhere),
                Sense::NoIndustry(_) | Sense::Suffix(_) => true,
                _ => false,
            };
            if self.words[id as usize].chars == 1 && self.senses(id).iter().all(edge) {
                self.words[id as usize].traits.add(Traits::EDGE);
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

/// By what words are put in order: whether they have more than two characters; with which two they begin; the third; how long
/// they are, the longest first; when they came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    long: bool,
    key: u32,
    third: u16,
    bytes: Reverse<u8>,
    index: u32,
}

impl Place {
    fn of(word: &str, index: u32) -> Place {
        let mut chars = word.chars();
        let key = beginning(&mut chars);
        let third = chars.next();
        Place { long: third.is_some(), key, third: third.map_or(0, code), bytes: Reverse(word.len() as u8), index }
    }

    fn alike(&self, other: &Place) -> bool {
        (self.key, self.third, self.bytes) == (other.key, other.third, other.bytes)
    }
}

/// The key of the first two characters.
fn beginning(chars: &mut Chars<'_>) -> u32 {
    let mut next = || chars.next().map_or(0, code);
    key(next(), next())
}

/// A character's code; see [`short`].
fn code(c: char) -> u16 {
    short(c.into())
}

/// A word with its Latin letters and digits in full width.
fn full_width(word: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_alphanumeric()).unwrap_or(c);
    word.chars().map(wide).collect()
}
