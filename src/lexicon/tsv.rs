//! Tables of tab-separated rows: the form of every lexicon, built in or a user's.
//!
//! The first line that is no comment names the columns. `#` at the start of a line makes a comment; empty lines count
//! for nothing; a missing cell at the end of a row is empty.

use smallvec::SmallVec;

/// One row: its line in the file and its cells.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Line number from 1.
    pub line: usize,
    cells: SmallVec<[&'a str; 8]>,
}

impl<'a> Row<'a> {
    /// The cell of column `index`, trimmed; empty where the row has none.
    pub fn cell(&self, index: usize) -> &'a str {
        self.cells.get(index).map_or("", |cell| cell.trim())
    }

    /// The words of a cell that lists several, joined by 、.
    pub fn list(&self, index: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        let cell = self.cell(index);
        // Most cells of most tables are empty.
        let words = (!cell.is_empty()).then(|| cell.split('、'));
        words.into_iter().flatten().map(str::trim).filter(|word| !word.is_empty())
    }

    /// The number of cells.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether the row has no text at all (never, for rows from [`rows`]).
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The rows of a table after its header line.
pub fn rows(text: &str) -> impl Iterator<Item = Row<'_>> {
    lines(text).skip(1)
}

/// The header of a table: its column names.
pub fn header(text: &str) -> Vec<&str> {
    lines(text).next().map(|row| row.cells.iter().map(|cell| cell.trim()).collect()).unwrap_or_default()
}

fn lines(text: &str) -> impl Iterator<Item = Row<'_>> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty())
        .map(|(i, line)| Row { line: i + 1, cells: line.split('\t').collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_blank_lines_do_not_count() {
        let table = "# a table\nname\taliases\n\n钢铁\t钢、铁\n# end\n煤炭\n";
        assert_eq!(header(table), ["name", "aliases"]);
        let got: Vec<_> = rows(table).map(|r| (r.line, r.cell(0), r.list(1).collect::<Vec<_>>())).collect();
        assert_eq!(got, [(4, "钢铁", vec!["钢", "铁"]), (6, "煤炭", vec![])]);
    }
}
