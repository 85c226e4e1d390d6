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
        self.cells.get(index).copied().unwrap_or_default()
    }

    /// The words of a cell that lists several, joined by 、.
    pub fn list(&self, index: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        words(self.cell(index))
    }

    /// The number of cells.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether the row has no text at all (never, for rows from [`rows`]).
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.is_empty())
    }
}

/// The rows of a table after its header line.
pub fn rows(text: &str) -> impl Iterator<Item = Row<'_>> {
    lines(text).skip(1)
}

/// The header of a table: its column names.
pub fn header(text: &str) -> Vec<&str> {
    lines(text).next().map(|row| row.cells.to_vec()).unwrap_or_default()
}

fn lines(text: &str) -> impl Iterator<Item = Row<'_>> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#') && !trim(line).is_empty())
        .map(|(i, line)| Row { line: i + 1, cells: split(line, b'\t').map(trim).collect() })
}

/// The words that 、 joins.
pub(super) fn words(cell: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(cell);
    let parts = std::iter::from_fn(move || {
        let cell = rest?;
        let mark = cell.as_bytes().windows(MARK.len()).position(|bytes| bytes == MARK.as_bytes());
        rest = mark.map(|at| &cell[at + MARK.len()..]);
        Some(mark.map_or(cell, |at| &cell[..at]))
    });
    parts.map(trim).filter(|word| !word.is_empty())
}

const MARK: &str = "、";

/// The parts of a text between `mark`s, an ASCII character. They are short: a plain search beats those made for long ones.
fn split(text: &str, mark: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.bytes().position(|byte| byte == mark);
        rest = end.map(|end| &text[end + 1..]);
        Some(end.map_or(text, |end| &text[..end]))
    })
}

/// A text without the space around it, which few cells have.
pub(crate) fn trim(text: &str) -> &str {
    let bytes = text.as_bytes();
    let ascii = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    // The characters that begin with these bytes are Chinese ones of three, and no space.
    let han = |byte: Option<&u8>| byte.is_some_and(|byte| (0xE4..=0xE9).contains(byte));
    let before_last = bytes.len().checked_sub(3).and_then(|at| bytes.get(at));
    let begins = ascii(bytes.first()) || han(bytes.first());
    let ends = ascii(bytes.last()) || han(before_last);
    if begins && ends { text } else { text.trim() }
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

    #[test]
    fn space_around_cells_and_words_does_not_count() {
        let table = "name\r\n 钢\u{3000}\t\u{3000}铁 、、（铜）、ab 、、\tc\u{a0}\r\n";
        let got: Vec<_> = rows(table).map(|r| (r.cell(0), r.list(1).collect::<Vec<_>>(), r.cell(2))).collect();
        assert_eq!(got, [("钢", vec!["铁", "（铜）", "ab"], "c")]);
    }
}
