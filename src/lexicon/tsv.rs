//! Tables of tab-separated rows: the form of every lexicon, built in or a user's.
//!
//! The first line that is no comment names the columns. `#` at the start of a line makes a comment; empty lines count
//! for nothing; a missing cell at the end of a row is empty.

/// One row: its line in the file and its cells.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Line number from 1.
    pub line: usize,
    cells: [&'a str; COLUMNS],
    count: usize,
}

/// No table has more columns.
const COLUMNS: usize = 9;

impl<'a> Row<'a> {
    /// The cell of column `index`, trimmed; empty where the row has none.
    #[inline]
    pub fn cell(&self, index: usize) -> &'a str {
        trim(self.cells.get(index).copied().unwrap_or_default())
    }

    /// The words of a cell that lists several, joined by 、.
    #[inline]
    pub fn list(&self, index: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        words(self.cell(index))
    }

    fn add(&mut self, cell: &'a str) {
        if let Some(place) = self.cells.get_mut(self.count) {
            *place = cell;
            self.count += 1;
        }
    }

    /// The number of cells.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether the row has no text at all (never, for rows from [`rows`]).
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| trim(cell).is_empty())
    }
}

/// The rows of a table after its header line.
pub fn rows(text: &str) -> impl Iterator<Item = Row<'_>> {
    let mut lines = Lines { rest: text, line: 0 };
    lines.next();
    lines
}

/// The header of a table: its column names.
pub fn header(text: &str) -> Vec<&str> {
    let row = Lines { rest: text, line: 0 }.next();
    row.map(|row| (0..row.len()).map(|i| row.cell(i)).collect()).unwrap_or_default()
}

/// The lines of a table that are no comments and not empty.
struct Lines<'a> {
    rest: &'a str,
    /// The number of the line before.
    line: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = Row<'a>;

    fn next(&mut self) -> Option<Row<'a>> {
        while let Some(&first) = self.rest.as_bytes().first() {
            let bytes = self.rest.as_bytes();
            self.line += 1;
            let (mut start, mut at) = (0, 0);
            let mut row = Row { line: self.line, cells: [""; COLUMNS], count: 0 };
            if first == b'#' {
                at = memchr::memchr(b'\n', bytes).unwrap_or(bytes.len());
                start = at;
            }
            while let Some(&byte) = bytes.get(at).filter(|&&byte| byte != b'\n') {
                if byte == b'\t' {
                    row.add(&self.rest[start..at]);
                    start = at + 1;
                }
                at += length(byte);
            }
            row.add(&self.rest[start..at]);
            self.rest = self.rest.get(at + 1..).unwrap_or_default();
            if !row.is_empty() {
                return Some(row);
            }
        }
        None
    }
}

/// The words that 、 joins.
#[inline]
pub(super) fn words(cell: &str) -> impl Iterator<Item = &str> {
    let mut rest = cell;
    let parts = std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (bytes, mut at) = (rest.as_bytes(), 0);
        while let Some(&byte) = bytes.get(at) {
            if byte == MARK[0] && bytes[at..].starts_with(&MARK) {
                let word = &rest[..at];
                rest = &rest[at + MARK.len()..];
                return Some(word);
            }
            at += length(byte);
        }
        Some(std::mem::take(&mut rest))
    });
    parts.map(trim).filter(|word| !word.is_empty())
}

/// 、
const MARK: [u8; 3] = [0xE3, 0x80, 0x81];

/// How many bytes may be passed over with the one that a character begins with, or that goes on with it.
#[inline]
fn length(byte: u8) -> usize {
    if byte < 0xE0 { 1 } else { 3 }
}

/// A text without the space around it, which few cells have.
#[inline]
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
