//! Words with a numeral in them that are no quantities: 四川, 五角大楼, 第三方, 一带一路.

use std::borrow::Cow;

use super::keymap::{KeyMap, pair};
use super::tsv;
use crate::quantity::is_numeral;
use crate::span::Span;

const BUILT_IN: &str = include_str!("blockers.tsv");

/// One place in a blocked word where a numeral begins.
#[derive(Debug)]
struct Place {
    word: Cow<'static, str>,
    /// Offset of the numeral in the word.
    offset: usize,
    /// The last byte of the word.
    last: u8,
    /// The next place of the same key, counted from 1.
    next: u32,
}

/// The key of words that begin with a numeral.
#[inline]
fn opening(numeral: char, next: char) -> u64 {
    pair(numeral, next)
}

/// The key of words in which a numeral comes after a character.
#[inline]
fn inner(before: char, numeral: char) -> u64 {
    1 << 63 | pair(before, numeral)
}

/// The table.
#[derive(Debug, Default)]
pub struct Blockers {
    places: Vec<Place>,
    /// The first place, counted from 1, by the first character of the numeral and its neighbour within the word: of words that
    /// begin with their numeral the one after it, of others the one before.
    heads: KeyMap<u32>,
}

impl Blockers {
    /// The built-in table.
    pub fn built_in() -> Self {
        let mut table = Blockers::default();
        for [word] in tsv::cells(BUILT_IN) {
            table.add(word);
        }
        table
    }

    /// Adds a word.
    pub(super) fn add(&mut self, word: impl Into<Cow<'static, str>>) {
        let word = word.into();
        let mut before = '\0';
        let mut chars = word.char_indices().peekable();
        while let Some((offset, ch)) = chars.next() {
            if is_numeral(ch) && !is_numeral(before) {
                let next = chars.peek().map_or('\0', |&(_, next)| next);
                let head = self.heads.entry(if offset == 0 { opening(ch, next) } else { inner(before, ch) });
                self.places.push(Place {
                    last: word.as_bytes()[word.len() - 1],
                    word: word.clone(),
                    offset,
                    next: *head,
                });
                *head = self.places.len() as u32;
            }
            before = ch;
        }
    }

    /// The blocked word that has a numeral at `at`, if there is one. Looks no further back than `start`.
    pub fn word_at(&self, text: &str, start: usize, at: usize) -> Option<Span> {
        let mut chars = text[at..].chars();
        let first = chars.next()?;
        let next = chars.next().unwrap_or_default();
        let before = text[start..at].chars().next_back().unwrap_or_default();
        self.word_around([before, first, next], text, start, at)
    }

    /// The same of the characters before, at and after `at`, NUL where there is none.
    #[inline(always)]
    pub fn word_around(&self, chars: [char; 3], text: &str, start: usize, at: usize) -> Option<Span> {
        let [before, numeral, next] = chars;
        let opening = self.heads.get(opening(numeral, next));
        let inner = self.heads.get(inner(before, numeral));
        if opening == 0 && inner == 0 { None } else { self.longest([opening, inner], numeral, text, start, at) }
    }

    /// The longest of the words of two keys that stands in `text` with its numeral at `at`. Those that end in the numeral come
    /// last, and of two of one length the first in the order of the table.
    #[inline(never)]
    fn longest(&self, heads: [u32; 2], numeral: char, text: &str, start: usize, at: usize) -> Option<Span> {
        let bytes = text.as_bytes();
        let mut longest: Option<&Place> = None;
        for head in heads {
            let mut next = head;
            while let Some(place) = self.places.get((next as usize).wrapping_sub(1)) {
                next = place.next;
                let last = (at + place.word.len()).wrapping_sub(place.offset + 1);
                if bytes.get(last) != Some(&place.last) || at < start + place.offset {
                    continue;
                }
                let fits = bytes[at - place.offset..].starts_with(place.word.as_bytes());
                let rank = |place: &Place| (place.offset + numeral.len_utf8() < place.word.len(), place.word.len());
                if fits
                    && longest.is_none_or(|longest| {
                        rank(place).cmp(&rank(longest)).then_with(|| longest.word.cmp(&place.word)).is_gt()
                    })
                {
                    longest = Some(place);
                }
            }
        }
        longest.map(|place| Span::new(at - place.offset, at - place.offset + place.word.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_unique_and_have_a_numeral() {
        let mut last = "";
        for row in tsv::rows(BUILT_IN) {
            assert!(last < row.cell(0), "line {} out of order", row.line);
            last = row.cell(0);
            assert!(row.cell(0).chars().any(is_numeral), "line {} has no numeral", row.line);
        }
    }

    #[test]
    fn every_word_is_reachable() {
        let table = Blockers::built_in();
        for row in tsv::rows(BUILT_IN) {
            let word = row.cell(0);
            let at = word.find(is_numeral).unwrap();
            assert!(table.word_at(word, 0, at).is_some_and(|found| found.end >= word.len()), "{word}");
        }
    }

    #[test]
    fn a_word_blocks_only_its_own_numeral() {
        let table = Blockers::built_in();
        for (text, numeral, expected) in [
            ("在四川省", "四", Some("在四川省".len())),
            ("四家", "四", None),
            ("六安西站", "六", Some("六安".len())),
            ("进一步", "一", Some("进一步".len())),
            ("唯一", "一", Some("唯一".len())),
        ] {
            assert_eq!(table.word_at(text, 0, text.find(numeral).unwrap()).map(|word| word.end), expected, "{text}");
        }
    }
}
