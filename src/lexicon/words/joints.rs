//! Where words would be cut wrongly.

use rustc_hash::FxHashMap;

use super::super::charset::CharSet;
use super::super::tsv;

pub(super) const JOINTS: &str = include_str!("../joints.tsv");

/// Where a word would be cut wrongly: 上海市|场, 金融业|务.
#[derive(Debug, Default)]
pub struct Joints {
    /// By the last character of the word: how the word ends, and what follows it there, joined by 、.
    rows: FxHashMap<char, Vec<(&'static str, &'static str)>>,
    /// Those characters.
    lasts: CharSet,
    /// The characters that what follows begins with.
    nexts: CharSet,
}

impl Joints {
    /// The built-in table.
    pub fn built_in() -> Self {
        let mut joints = Joints::default();
        for [end, nexts] in tsv::cells(JOINTS) {
            if let Some(last) = end.chars().next_back() {
                joints.rows.entry(last).or_default().push((end, nexts));
                joints.lasts.add(last);
                tsv::words(nexts).filter_map(|next| next.chars().next()).for_each(|first| joints.nexts.add(first));
            }
        }
        joints
    }

    /// Whether there are rows about the end of `word`, whose last character has the code `last`.
    #[inline]
    pub fn concern(&self, word: &str, last: u16) -> bool {
        self.lasts.has_code(last.into()) && self.rows(word).next().is_some()
    }

    /// Whether `word` is cut wrongly where `rest` follows it.
    pub fn forbid(&self, word: &str, rest: &str) -> bool {
        rest.chars().next().is_some_and(|first| self.nexts.has(first))
            && self.rows(word).any(|(_, nexts)| tsv::words(nexts).any(|next| rest.starts_with(next)))
    }

    fn rows(&self, word: &str) -> impl Iterator<Item = &(&'static str, &'static str)> {
        let rows = word.chars().next_back().and_then(|last| self.rows.get(&last));
        rows.into_iter().flatten().filter(|(end, _)| word.ends_with(end))
    }
}
