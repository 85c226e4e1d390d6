//! Cue words: the closed classes that steer attribution.

use super::tsv;
use super::words::{Sense, WordsBuilder};

const BUILT_IN: &str = include_str!("cues.tsv");

/// What a cue word signals. The table's second column is its name in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cue {
    /// 其中
    Among,
}

/// The table.
#[derive(Debug, Default)]
pub struct Cues {
    rows: Vec<(&'static str, Cue)>,
}

impl Cues {
    /// The built-in table.
    pub fn built_in() -> Self {
        Self { rows: tsv::rows(BUILT_IN).map(|row| (row.cell(0), Cue::Among)).collect() }
    }

    /// Adds every word.
    pub fn add_words(&self, words: &mut WordsBuilder) {
        for &(word, cue) in &self.rows {
            words.add(word, Sense::Cue(cue));
        }
    }
}
