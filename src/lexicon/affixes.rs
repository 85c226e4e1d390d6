//! Words looked up at one end of a stretch of text: the longest that it begins or ends with.

use std::borrow::Cow;

use super::charset::CharSet;
use super::keymap::{KeyMap, pair};

/// Words by their two outermost characters at one end, so that a lookup compares a few of them and not all.
#[derive(Debug)]
pub struct Affixes<V> {
    /// Whether the words are looked for at the end of the text.
    at_end: bool,
    /// The outermost characters.
    outermost: CharSet,
    /// The words of one character, counted from 1.
    short: KeyMap<u32>,
    /// The first of the words of more than one character by their two outermost ones, counted from 1; the longest words first.
    long: KeyMap<u32>,
    words: Vec<Word<V>>,
}

#[derive(Debug)]
struct Word<V> {
    text: Cow<'static, str>,
    value: V,
    /// The next of those with the same outermost characters, counted from 1.
    next: u32,
}

impl<V: Copy> Affixes<V> {
    /// A table of words that texts begin with.
    pub fn prefixes() -> Self {
        Affixes {
            at_end: false,
            outermost: CharSet::default(),
            short: KeyMap::default(),
            long: KeyMap::default(),
            words: Vec::new(),
        }
    }

    /// A table of words that texts end with.
    pub fn suffixes() -> Self {
        Affixes { at_end: true, ..Self::prefixes() }
    }

    /// Adds a word. The longest words of those that fit are found, whatever the order they came in.
    pub fn add(&mut self, word: impl Into<Cow<'static, str>>, value: V) {
        let text = word.into();
        let mut chars = text.chars();
        let Some(first) = self.outer(&mut chars) else { return };
        let second = self.outer(&mut chars);
        let id = self.words.len() as u32 + 1;
        self.outermost.add(first);
        let Some(second) = second else {
            *self.short.entry(first) = id;
            self.words.push(Word { text, value, next: 0 });
            return;
        };
        let place = self.long.entry(pair(first, second));
        let (mut before, mut next) = (0, *place);
        while let Some(word) = self.words.get((next as usize).wrapping_sub(1))
            && word.text.len() >= text.len()
        {
            (before, next) = (next, word.next);
        }
        match self.words.get_mut((before as usize).wrapping_sub(1)) {
            Some(word) => word.next = id,
            None => *place = id,
        }
        self.words.push(Word { text, value, next });
    }

    /// Whether a word of the table has `c` outermost: where none has, none fits.
    #[inline]
    pub fn may_fit(&self, c: char) -> bool {
        self.outermost.has(c)
    }

    /// The longest word at the end of `text` that this table looks at, and its length in bytes.
    #[inline]
    pub fn longest(&self, text: &str) -> Option<(V, usize)> {
        let mut chars = text.chars();
        let first = self.outer(&mut chars)?;
        if !self.outermost.has(first) {
            return None;
        }
        if let Some(second) = self.outer(&mut chars) {
            let mut next = self.long.get(pair(first, second));
            while let Some(word) = self.word(next) {
                let fits = if self.at_end { text.ends_with(&*word.text) } else { text.starts_with(&*word.text) };
                if fits {
                    return Some((word.value, word.text.len()));
                }
                next = word.next;
            }
        }
        self.word(self.short.get(first)).map(|word| (word.value, word.text.len()))
    }

    #[inline]
    fn word(&self, id: u32) -> Option<&Word<V>> {
        self.words.get((id as usize).wrapping_sub(1))
    }

    /// The outermost character of a text, taken off.
    #[inline]
    fn outer(&self, chars: &mut std::str::Chars<'_>) -> Option<char> {
        if self.at_end { chars.next_back() } else { chars.next() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_at_its_end_is_found() {
        let mut after = Affixes::prefixes();
        let mut before = Affixes::suffixes();
        for (i, word) in ["上", "以上", "及以上", "上述"].into_iter().enumerate() {
            after.add(word, i);
            before.add(word, i);
        }
        for (text, first, last) in [
            ("上述", Some((3, 6)), Some((3, 6))),
            ("上层", Some((0, 3)), None),
            ("网上", None, Some((0, 3))),
            ("二级及以上", None, Some((2, 9))),
            ("可以上", None, Some((1, 6))),
            ("", None, None),
        ] {
            assert_eq!((after.longest(text), before.longest(text)), (first, last), "{text}");
        }
    }
}
