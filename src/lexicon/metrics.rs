//! The table of metrics.

use std::borrow::Cow;

use super::tsv;
use super::words::{Sense, WordsBuilder};

const BUILT_IN: &str = include_str!("metrics.tsv");

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// Canonical name.
    pub name: Cow<'static, str>,
    /// Other names.
    pub aliases: Vec<Cow<'static, str>>,
}

/// The table.
#[derive(Debug, Default)]
pub struct Metrics {
    rows: Vec<Row>,
}

impl Metrics {
    /// The built-in table.
    pub fn built_in() -> Self {
        let rows = tsv::rows(BUILT_IN)
            .map(|row| Row { name: row.cell(0).into(), aliases: row.list(1).map(Cow::from).collect() })
            .collect();
        Self { rows }
    }

    /// The row of a sense.
    pub fn get(&self, id: u32) -> &Row {
        &self.rows[id as usize]
    }

    /// Adds every name to the words.
    pub fn add_words(&self, words: &mut WordsBuilder) {
        for (id, row) in self.rows.iter().enumerate() {
            words.add(&row.name, Sense::Metric(id as u32));
            for alias in &row.aliases {
                words.add(alias, Sense::Metric(id as u32));
            }
        }
    }
}
