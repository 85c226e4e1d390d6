//! Finds the words of the tables in running text: leftmost, longest, not overlapping.

use std::fmt;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::cues::Cue;
use crate::span::Span;

/// What a word of the lexicon means; a word may mean several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// An industry: a row of the industries table.
    Industry(u32),
    /// A region: a row of the regions table.
    Region(u32),
    /// The head of an indicator: a row of the metrics table.
    Metric(u32),
    /// A cue.
    Cue(Cue),
}

/// The senses of one word.
pub type Senses = SmallVec<[Sense; 2]>;

/// A word of the lexicon in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub span: Span,
    /// Which word; see [`Words::senses`].
    pub word: u32,
}

/// The words of all tables.
pub struct Words {
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    senses: Vec<Senses>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.senses.len())
    }
}

impl Words {
    /// The words in `span` of `text`, appended to `hits` in order.
    pub fn find(&self, text: &str, span: Span, hits: &mut Vec<Hit>) {
        let Some(automaton) = &self.automaton else { return };
        let offset = span.start;
        hits.extend(
            automaton
                .leftmost_find_iter(span.of(text))
                .map(|m| Hit { span: Span::new(offset + m.start(), offset + m.end()), word: m.value() }),
        );
    }

    /// What a word means.
    pub fn senses(&self, word: u32) -> &[Sense] {
        &self.senses[word as usize]
    }
}

/// Collects words and their senses.
#[derive(Debug, Default)]
pub struct WordsBuilder {
    words: FxHashMap<String, Senses>,
}

impl WordsBuilder {
    /// Adds a sense of a word.
    pub fn add(&mut self, word: &str, sense: Sense) {
        let senses = self.words.entry(word.to_owned()).or_default();
        if !senses.contains(&sense) {
            senses.push(sense);
        }
    }

    /// Builds the automaton. Words are numbered in order of their text, so that the same tables give the same numbers.
    pub fn build(self) -> Words {
        let mut words: Vec<_> = self.words.into_iter().filter(|(word, _)| !word.is_empty()).collect();
        words.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let automaton = CharwiseDoubleArrayAhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build_with_values(words.iter().enumerate().map(|(i, (word, _))| (word.as_str(), i as u32)))
            .ok();
        Words { automaton, senses: words.into_iter().map(|(_, senses)| senses).collect() }
    }
}
