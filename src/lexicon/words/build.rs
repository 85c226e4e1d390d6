//! Puts the words of the tables in the order in which they are looked for.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::str::Chars;

use super::super::tsv;
use super::index::{Begins, Slots, key};
use super::joints::Joints;
use super::{FAR, MAX_BYTES, Sense, Traits, Word, Words, short};

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
            senses: Vec::with_capacity(order.len()),
            joints: Joints::built_in(),
            ..Words::default()
        };
        let beginnings = order.chunk_by(|a, b| a.key == b.key);
        words.beginnings = Slots::with_capacity(beginnings.clone().count());
        for alike in beginnings {
            let (from, key) = (words.words.len() as u32, alike[0].key);
            for place in alike {
                let (word, what) = &mut added[place.index as usize];
                if words.texts.last() != Some(word) {
                    words.push(std::mem::take(word));
                }
                words.mean(*what);
            }
            words.beginnings.put(key, from..words.words.len() as u32);
            words.beginning.put(key, Begins::WORD);
        }
        for ending in self.endings {
            words.beginning.put(beginning(&mut ending.chars()), Begins::ENDING);
        }
        for (word, text) in words.words.iter_mut().zip(&words.texts) {
            let codes = text.chars().map(short);
            if codes.clone().zip(codes.skip(1)).any(|(first, second)| words.beginning.of(key(first, second)).ends()) {
                word.traits.add(Traits::ENDS);
            }
        }
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
        let (third, fourth) = (chars.next().map_or(0, short), chars.next().map_or(0, short));
        let beyond = chars.as_str();
        let mut traits = Traits::default();
        if self.joints.concern(&word) || latin(word.as_bytes()) || word.chars().any(|c| short(c) == FAR) {
            traits.add(Traits::WARY);
        }
        self.words.push(Word {
            tail: self.tails.len() as u32,
            senses: self.senses.len() as u32,
            third,
            fourth,
            traits,
            meanings: 0,
            length: word.len() as u8,
            chars: word.chars().count() as u8,
            beyond: beyond.len() as u8,
        });
        self.tails.extend_from_slice(beyond.as_bytes());
        self.texts.push(word);
    }

    /// Notes what is said of the last word.
    fn mean(&mut self, what: Added) {
        let Some(word) = self.words.last_mut() else { return };
        let senses = &self.senses[word.senses as usize..];
        match what {
            Added::Sense(sense) if !senses.contains(&sense) && word.meanings < u8::MAX => {
                self.senses.push(sense);
                word.meanings += 1;
                word.traits.add(Traits::of(sense));
            }
            Added::Nothing => {
                self.senses.truncate(word.senses as usize);
                word.meanings = 0;
                word.traits.keep(Traits::WARY);
            }
            _ => {}
        }
    }
}

/// By what words are put in order: with which two characters they begin; the third; how long they are, the longest first; when
/// they came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    key: u32,
    third: u16,
    bytes: Reverse<u8>,
    index: u32,
}

impl Place {
    fn of(word: &str, index: u32) -> Place {
        let mut chars = word.chars();
        let key = beginning(&mut chars);
        Place { key, third: chars.next().map_or(0, short), bytes: Reverse(word.len() as u8), index }
    }

    fn alike(&self, other: &Place) -> bool {
        (self.key, self.third, self.bytes) == (other.key, other.third, other.bytes)
    }
}

/// The key of the first two characters.
fn beginning(chars: &mut Chars<'_>) -> u32 {
    let mut next = || chars.next().map_or(0, short);
    key(next(), next())
}

/// Whether a word begins or ends in a Latin letter or a digit.
fn latin(word: &[u8]) -> bool {
    let latin = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    latin(word.first()) || latin(word.last())
}

/// A word with its Latin letters and digits in full width.
fn full_width(word: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_alphanumeric()).unwrap_or(c);
    word.chars().map(wide).collect()
}
