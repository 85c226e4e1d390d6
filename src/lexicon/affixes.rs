//! Words looked up at one end of a stretch of text: the longest that it begins or ends with.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::charset::CharSet;

/// Words by their two outermost characters at one end, so that a lookup compares a few of them and not all.
#[derive(Debug)]
pub struct Affixes<V> {
    /// Whether the words are looked for at the end of the text.
    at_end: bool,
    /// The outermost characters.
    outermost: CharSet,
    short: FxHashMap<char, V>,
    long: FxHashMap<(char, char), Vec<Word<V>>>,
}

type Word<V> = (Cow<'static, str>, V);

impl<V: Copy> Affixes<V> {
    /// A table of words that texts begin with.
    pub fn prefixes() -> Self {
        Affixes {
            at_end: false,
            outermost: CharSet::default(),
            short: FxHashMap::default(),
            long: FxHashMap::default(),
        }
    }

    /// A table of words that texts end with.
    pub fn suffixes() -> Self {
        Affixes { at_end: true, ..Self::prefixes() }
    }

    /// Adds a word. The longest words of those that fit are found, whatever the order they came in.
    pub fn add(&mut self, word: impl Into<Cow<'static, str>>, value: V) {
        let word = word.into();
        if let (Some(first), _) = self.outer(&word) {
            self.outermost.add(first);
        }
        match self.outer(&word) {
            (Some(first), None) => {
                self.short.insert(first, value);
            }
            (Some(first), Some(second)) => {
                let words = self.long.entry((first, second)).or_default();
                let at = words.partition_point(|(other, _)| other.len() >= word.len());
                words.insert(at, (word, value));
            }
            _ => {}
        }
    }

    /// The longest word at the end of `text` that this table looks at, and its length in bytes.
    #[inline]
    pub fn longest(&self, text: &str) -> Option<(V, usize)> {
        let (Some(first), second) = self.outer(text) else { return None };
        if !self.outermost.has(first) {
            return None;
        }
        let fits = |word: &str| if self.at_end { text.ends_with(word) } else { text.starts_with(word) };
        let long = second.and_then(|second| self.long.get(&(first, second)));
        let found = long.and_then(|words| words.iter().find(|(word, _)| fits(word)));
        match found {
            Some((word, value)) => Some((*value, word.len())),
            None => self.short.get(&first).map(|value| (*value, first.len_utf8())),
        }
    }

    #[inline]
    fn outer(&self, text: &str) -> (Option<char>, Option<char>) {
        let mut chars = text.chars();
        if self.at_end { (chars.next_back(), chars.next_back()) } else { (chars.next(), chars.next()) }
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
