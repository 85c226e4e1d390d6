//! The table of organisations.

use std::borrow::Cow;

use super::tsv;
use super::words::{Sense, WordsBuilder};

const BUILT_IN: &str = include_str!("entities.tsv");

/// One organisation.
#[derive(Debug, Clone)]
pub struct Row {
    /// Canonical name.
    pub name: Cow<'static, str>,
    /// Other names.
    pub aliases: Vec<Cow<'static, str>>,
    /// Whether it is a public body or an association, which publishes figures that are not its own (国家统计局).
    pub source: bool,
}

/// The table.
#[derive(Debug, Default)]
pub struct Entities {
    rows: Vec<Row>,
}

impl Entities {
    /// The built-in table.
    pub fn built_in() -> Self {
        let rows = tsv::rows(BUILT_IN)
            .map(|row| Row {
                name: row.cell(0).into(),
                aliases: row.list(1).map(Cow::from).collect(),
                source: row.cell(2) == "source",
            })
            .collect();
        Self { rows }
    }

    /// The row of a sense.
    pub fn get(&self, id: u32) -> &Row {
        &self.rows[id as usize]
    }

    /// All rows, in order of their numbers.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Adds every name to the words.
    pub fn add_words(&self, words: &mut WordsBuilder) {
        for (id, row) in (0u32..).zip(&self.rows) {
            words.add(row.name.clone(), Sense::Entity(id));
            for alias in &row.aliases {
                words.add(alias.clone(), Sense::Entity(id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::span::Span;

    #[test]
    fn rows_are_sorted_and_unique() {
        let rows: Vec<_> = tsv::rows(BUILT_IN).map(|r| (r.line, r.cell(0))).collect();
        for pair in rows.windows(2) {
            assert!(pair[0].1 < pair[1].1, "line {}: {}", pair[1].0, pair[1].1);
        }
        for row in tsv::rows(BUILT_IN) {
            assert!(["source", "company"].contains(&row.cell(2)), "line {}", row.line);
        }
    }

    #[test]
    fn every_name_is_found_and_means_nothing_else() {
        let lexicon = Lexicon::built_in();
        for (id, row) in (0u32..).zip(lexicon.entities.rows()) {
            for word in row.aliases.iter().chain([&row.name]) {
                let mut hits = Vec::new();
                lexicon.words.find(word, Span::new(0, word.len()), &mut hits);
                let found: Vec<_> = hits.iter().map(|h| (h.span, lexicon.words.senses(h.word))).collect();
                assert_eq!(found, [(Span::new(0, word.len()), &[Sense::Entity(id)][..])], "{word}");
            }
        }
    }

    #[test]
    fn names_of_organisations_hold_no_industry() {
        let lexicon = Lexicon::built_in();
        let cases: &[(&str, &[&str])] = &[
            ("据农业农村部", &["农业农村部"]),
            ("中国汽车工业协会数据显示", &["中国汽车工业协会"]),
            ("世界银行预计", &["世界银行"]),
            ("中国银行业", &[]),
            ("中国石油需求", &[]),
        ];
        for (text, expected) in cases {
            let mut hits = Vec::new();
            lexicon.words.find(text, Span::new(0, text.len()), &mut hits);
            let entities: Vec<_> = hits
                .iter()
                .flat_map(|hit| lexicon.words.senses(hit.word))
                .filter_map(|sense| if let Sense::Entity(id) = sense { Some(*id) } else { None })
                .map(|id| lexicon.entities.get(id).name.as_ref())
                .collect();
            assert_eq!(&entities, expected, "{text}");
        }
    }
}
