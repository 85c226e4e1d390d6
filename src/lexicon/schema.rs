//! The tables that a user can list and add to: their names, columns and files.

use super::tsv;

/// A table of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Industries: name, aliases, parent, code.
    Industries,
    /// Heads of indicators: 营业收入, 产量.
    Indicators,
    /// Units and classifiers, with factor and dimension.
    Units,
    /// Regions: name, aliases, level, parent.
    Regions,
    /// Organisations and other named things that figures belong to.
    Entities,
    /// Words with a numeral in them that are no quantities: 四川.
    Blockers,
    /// Words that are kept whole and mean nothing: 长治久安.
    Words,
}

impl Table {
    /// All of them.
    pub const ALL: [Table; 7] = [
        Table::Industries,
        Table::Indicators,
        Table::Units,
        Table::Regions,
        Table::Entities,
        Table::Blockers,
        Table::Words,
    ];

    /// Its name: `industries`.
    pub const fn name(self) -> &'static str {
        match self {
            Table::Industries => "industries",
            Table::Indicators => "indicators",
            Table::Units => "units",
            Table::Regions => "regions",
            Table::Entities => "entities",
            Table::Blockers => "blockers",
            Table::Words => "words",
        }
    }

    /// The table of this name; also in the singular, and `metrics` for the indicators.
    pub fn of_name(name: &str) -> Option<Table> {
        let name = name.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|table| table.name() == name || table.singular() == name).or(match &*name {
            "metrics" | "metric" => Some(Table::Indicators),
            _ => None,
        })
    }

    /// The columns of a row of one's own, in the order in which they are taken where no header names them.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Industries => &["name", "aliases", "parent", "code", "flags"],
            Table::Indicators => &["name", "aliases", "flags", "parts"],
            Table::Units => {
                &["surfaces", "unit", "factor", "kind", "dimension", "si", "currency", "rule", "not_before"]
            }
            Table::Regions => &["name", "aliases", "abbreviations", "level", "parent", "flags"],
            Table::Entities => &["name", "aliases", "kind", "short"],
            Table::Blockers | Table::Words => &["word"],
        }
    }

    /// The words that the column `flags` may hold.
    pub const fn flags(self) -> &'static [&'static str] {
        match self {
            // weak: one beside an indicator or a word like 产业 only; generic: looks like an industry and is none.
            Table::Industries => &["weak", "generic"],
            // What each means is told at the head of metrics.tsv.
            Table::Indicators => &[
                "aggregate",
                "increase",
                "decrease",
                "share",
                "target",
                "timeless",
                "thing",
                "apart",
                "sector",
                "index",
                "vague",
                "amount",
                "ratio",
                "firm",
                "own",
                "net",
                "gross",
                "goods",
                "stake",
                "single",
            ],
            Table::Regions => &["former"],
            _ => &[],
        }
    }

    /// The files of the built-in table and what is in them.
    const fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Table::Industries => &[
                ("gbt4754.tsv", include_str!("gbt4754.tsv")),
                ("industries.tsv", include_str!("industries.tsv")),
                ("not_industries.tsv", include_str!("not_industries.tsv")),
            ],
            Table::Indicators => &[("metrics.tsv", include_str!("metrics.tsv"))],
            Table::Units => &[("units.tsv", include_str!("units.tsv"))],
            Table::Regions => &[("regions.tsv", include_str!("regions.tsv"))],
            Table::Entities => &[("entities.tsv", include_str!("entities.tsv"))],
            Table::Blockers => &[("blockers.tsv", include_str!("blockers.tsv"))],
            Table::Words => &[("shadows.tsv", include_str!("shadows.tsv"))],
        }
    }

    /// The rows of the built-in table.
    pub fn built_in(self) -> impl Iterator<Item = Entry> {
        self.files().iter().flat_map(move |&(file, text)| {
            let columns = tsv::header(text);
            tsv::rows(text).map(move |row| Entry {
                table: self,
                source: format!("built in, {file}"),
                line: row.line,
                cells: columns.iter().enumerate().map(|(i, c)| ((*c).to_owned(), row.cell(i).to_owned())).collect(),
            })
        })
    }

    const fn singular(self) -> &'static str {
        match self {
            Table::Industries => "industry",
            Table::Indicators => "indicator",
            Table::Units => "unit",
            Table::Regions => "region",
            Table::Entities => "entity",
            Table::Blockers => "blocker",
            Table::Words => "word",
        }
    }
}

/// The columns whose cells are words that are found in texts, joined by 、.
const WORDS: [&str; 6] = ["surfaces", "name", "word", "aliases", "abbreviations", "short"];

/// A row as it stands in a table, and where that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Of which table.
    pub table: Table,
    /// Where it comes from: `built in, industries.tsv` or what the user's file is called.
    pub source: String,
    /// The line there, from 1.
    pub line: usize,
    /// Column and cell, in the order of the file.
    pub cells: Vec<(String, String)>,
}

impl Entry {
    /// The cell of a column; empty where there is none.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| cell)
    }

    /// The words of a cell that lists several, joined by 、.
    pub fn list(&self, column: &str) -> impl Iterator<Item = &str> {
        self.cell(column).split('、').map(str::trim).filter(|word| !word.is_empty())
    }

    /// The words of the row that are found in texts. A name may hold a 、 of its own (农、林、牧、渔业).
    pub fn words(&self) -> impl Iterator<Item = &str> {
        WORDS.into_iter().flat_map(move |column| {
            let one = [self.cell(column)].into_iter().filter(|cell| !cell.is_empty());
            let single = matches!(column, "name" | "word");
            one.filter(move |_| single).chain(self.list(column).filter(move |_| !single))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_have_names() {
        for table in Table::ALL {
            assert_eq!(Table::of_name(table.name()), Some(table));
            assert_eq!(Table::of_name(table.singular()), Some(table));
        }
        assert_eq!(Table::of_name("Metrics"), Some(Table::Indicators));
        assert_eq!(Table::of_name("cues"), None);
    }

    #[test]
    fn built_in_files_have_the_columns_that_users_may_write() {
        for table in Table::ALL {
            for (file, text) in table.files() {
                for column in tsv::header(text) {
                    assert!(table.columns().contains(&column) || column == "word", "{file}: {column}");
                }
            }
        }
    }

    #[test]
    fn entries_know_their_words_and_their_line() {
        let entry = Table::Industries.built_in().find(|e| e.cell("name") == "锂电").expect("锂电");
        assert_eq!(entry.words().take(2).collect::<Vec<_>>(), ["锂电", "锂电池"]);
        assert_eq!((entry.source.as_str(), entry.cell("code")), ("built in, industries.tsv", "C3841"));
        let text = include_str!("industries.tsv");
        assert!(text.lines().nth(entry.line - 1).is_some_and(|line| line.starts_with("锂电\t")));
        let section = Table::Industries.built_in().next().expect("a row");
        assert_eq!(section.words().next(), Some("农、林、牧、渔业"));
    }
}
