//! Bound words: 超过, 近, 约 before a quantity, 以上, 左右, 不到 after it.

use super::affixes::Affixes;
use super::tsv;
use crate::record::Bound;

const BUILT_IN: &str = include_str!("bounds.tsv");

/// The table. A word without a bound only looks like one that has it, and hides it.
#[derive(Debug)]
pub struct Bounds {
    /// Words before a quantity.
    before: Affixes<Option<Bound>>,
    /// Words after a quantity.
    after: Affixes<Option<Bound>>,
}

impl Bounds {
    /// The built-in table.
    pub fn built_in() -> Self {
        let mut table = Bounds { before: Affixes::suffixes(), after: Affixes::prefixes() };
        for [word, side, bound] in tsv::cells(BUILT_IN) {
            let bound = Bound::ALL.iter().copied().find(|b| b.as_str() == bound);
            let words = if side == "before" { &mut table.before } else { &mut table.after };
            words.add(word, bound);
        }
        table
    }

    /// Whether a bound word before a quantity may end in `c`; if not, none does.
    #[inline]
    pub fn may_end(&self, c: char) -> bool {
        self.before.may_fit(c)
    }

    /// Whether a bound word after a quantity may begin with `c`; if not, none does.
    #[inline]
    pub fn may_begin(&self, c: char) -> bool {
        self.after.may_fit(c)
    }

    /// The bound word that `text` ends with, and its length in bytes.
    pub fn before(&self, text: &str) -> Option<(Bound, usize)> {
        let (bound, len) = self.before.longest(text)?;
        Some((bound?, len))
    }

    /// The bound word that `text` begins with, and its length in bytes.
    pub fn after(&self, text: &str) -> Option<(Bound, usize)> {
        let (bound, len) = self.after.longest(text)?;
        Some((bound?, len))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_unique_and_known() {
        let mut last = (String::new(), String::new());
        for row in tsv::rows(BUILT_IN) {
            let key = (row.cell(0).to_owned(), row.cell(1).to_owned());
            assert!(last < key, "line {} out of order", row.line);
            last = key;
            assert!(matches!(row.cell(1), "before" | "after"), "line {}", row.line);
            let bound = row.cell(2);
            assert!(bound == "none" || Bound::ALL.iter().any(|b| b.as_str() == bound), "line {}", row.line);
        }
    }

    #[test]
    fn every_word_is_reachable() {
        let table = Bounds::built_in();
        for row in tsv::rows(BUILT_IN) {
            let word = row.cell(0);
            let got = if row.cell(1) == "before" { table.before(word) } else { table.after(word) };
            let expected = Bound::ALL.iter().copied().find(|b| b.as_str() == row.cell(2)).map(|b| (b, word.len()));
            assert_eq!(got, expected, "{word}");
        }
    }

    #[test]
    fn the_longest_word_says_it() {
        let table = Bounds::built_in();
        assert_eq!(table.before("规模不超过"), Some((Bound::AtMost, "不超过".len())));
        assert_eq!(table.before("规模超过"), Some((Bound::Over, "超过".len())));
        assert_eq!(table.before("去年节约"), None);
        assert_eq!(table.before("去年约"), Some((Bound::About, "约".len())));
        assert_eq!(table.after("及以上项目"), Some((Bound::AtLeast, "及以上".len())));
        assert_eq!(table.after("多元化"), None);
    }
}
