//! Words with a numeral in them that are no quantities: 四川, 五角大楼, 第三方, 一带一路.

use rustc_hash::FxHashMap;

use super::tsv;
use crate::quantity::is_numeral;
use crate::span::Span;

const BUILT_IN: &str = include_str!("blockers.tsv");

/// One place in a blocked word where a numeral begins.
#[derive(Debug, Clone)]
struct Place {
    word: Box<str>,
    /// Offset of the numeral in the word.
    offset: usize,
}

/// The table.
#[derive(Debug, Default)]
pub struct Blockers {
    /// By the first character of the numeral and its neighbour within the word: the next one, or the one before where
    /// the numeral ends the word.
    places: FxHashMap<(char, char), Vec<Place>>,
}

impl Blockers {
    /// The built-in table.
    pub fn built_in() -> Self {
        let mut table = Blockers::default();
        for row in tsv::rows(BUILT_IN) {
            table.add(row.cell(0));
        }
        table.index();
        table
    }

    /// Puts the longest words first, after words were added.
    pub(super) fn index(&mut self) {
        for places in self.places.values_mut() {
            places.sort_by(|a, b| b.word.len().cmp(&a.word.len()).then(a.word.cmp(&b.word)));
        }
    }

    /// Adds a word. [`Blockers::index`] must follow.
    pub(super) fn add(&mut self, word: &str) {
        let mut before = '\0';
        let mut chars = word.char_indices().peekable();
        while let Some((offset, ch)) = chars.next() {
            if is_numeral(ch) && !is_numeral(before) {
                let neighbour = chars.peek().map_or(before, |&(_, next)| next);
                self.places.entry((ch, neighbour)).or_default().push(Place { word: word.into(), offset });
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
        let found = |neighbour| {
            let places = self.places.get(&(first, neighbour))?;
            places.iter().find_map(|place| {
                let from = at.checked_sub(place.offset).filter(|&from| from >= start)?;
                text.get(from..)?.starts_with(&*place.word).then(|| Span::new(from, from + place.word.len()))
            })
        };
        found(next).into_iter().chain(found(before)).max_by_key(|word| word.end)
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
