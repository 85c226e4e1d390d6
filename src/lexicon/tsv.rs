//! Tables of tab-separated rows: the form of every built-in lexicon.
//!
//! The first line that is no comment names the columns. `#` at the start of a line makes a comment; empty lines count
//! for nothing; a missing cell at the end of a row is empty. There is no space around a cell, or around a word of a list.

/// One row: its line in the file and its first cells.
#[derive(Debug, Clone)]
pub struct Row<'a, const N: usize = COLUMNS> {
    /// Line number from 1.
    pub line: usize,
    /// The cells; empty where the row has none.
    pub cells: [&'a str; N],
}

/// No table has more columns.
const COLUMNS: usize = 9;

impl<'a> Row<'a> {
    /// The cell of column `index`.
    pub fn cell(&self, index: usize) -> &'a str {
        self.cells[index]
    }

    /// The words of a cell that lists several, joined by 、.
    pub fn list(&self, index: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        words(self.cell(index))
    }
}

/// The rows of a table after its header line.
pub fn rows(text: &str) -> impl Iterator<Item = Row<'_>> {
    Lines { rest: text, line: 0 }.skip(1)
}

/// The first cells of each row.
#[inline]
pub fn cells<const N: usize>(text: &str) -> impl Iterator<Item = [&str; N]> {
    Lines { rest: text, line: 0 }.skip(1).map(|row| row.cells)
}

/// The header of a table: its column names.
pub fn header(text: &str) -> Vec<&str> {
    let names = Lines::<COLUMNS> { rest: text, line: 0 }.next().into_iter().flat_map(|row| row.cells);
    names.filter(|name| !name.is_empty()).collect()
}

/// The lines of a table that are no comments and not empty.
struct Lines<'a, const N: usize> {
    rest: &'a str,
    /// The number of the line before.
    line: usize,
}

impl<'a, const N: usize> Iterator for Lines<'a, N> {
    type Item = Row<'a, N>;

    #[inline]
    fn next(&mut self) -> Option<Row<'a, N>> {
        while let Some(&first) = self.rest.as_bytes().first() {
            self.line += 1;
            if matches!(first, b'#' | b'\r' | b'\n') {
                let end = memchr::memchr(b'\n', self.rest.as_bytes());
                self.rest = end.map_or("", |end| &self.rest[end + 1..]);
                continue;
            }
            let mut row = Row { line: self.line, cells: [""; N] };
            let mut cells = row.cells.iter_mut();
            loop {
                let (cell, rest) = self.rest.split_at(next_control(self.rest.as_bytes()));
                if let Some(place) = cells.next() {
                    *place = cell;
                }
                let mark = rest.as_bytes().first();
                self.rest = rest.get(if mark == Some(&b'\r') { 2 } else { 1 }..).unwrap_or_default();
                if mark != Some(&b'\t') {
                    return Some(row);
                }
            }
        }
        None
    }
}

/// Where the first control character stands (in a table that is a tab or the end of a line), or the end.
#[inline]
fn next_control(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 0xFF;
    let mut at = 0;
    while let Some(&eight) = bytes[at..].first_chunk() {
        let eight = u64::from_le_bytes(eight);
        // Of the bytes that are less than a space the highest bit comes to be set; above the first of them it may be of others, too.
        let less = eight.wrapping_sub(ONES * u64::from(b' ')) & !eight & (ONES << 7);
        if less != 0 {
            return at + less.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let rest = &bytes[at..];
    at + rest.iter().position(u8::is_ascii_control).unwrap_or(rest.len())
}

/// The words that 、 joins.
#[inline]
pub(super) fn words(cell: &str) -> impl Iterator<Item = &str> {
    const MARK: &[u8] = "、".as_bytes();
    let mut rest = cell;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (bytes, mut end) = (rest.as_bytes(), 0);
        while let Some(&byte) = bytes.get(end)
            && !(byte == MARK[0] && bytes[end..].starts_with(MARK))
        {
            // Nearly all are Chinese characters of three bytes; with the second of two or the fourth of four none begins.
            end += if byte < 0xE0 { 1 } else { 3 };
        }
        let word = &rest[..end];
        rest = rest.get(end + MARK.len()..).unwrap_or_default();
        Some(word)
    })
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
    fn a_line_may_end_as_on_windows() {
        let table = "name\taliases\r\n\r\n钢\t铁、ａ\r\n铜\r\n";
        assert_eq!(cells(table).collect::<Vec<_>>(), [["钢", "铁、ａ", ""], ["铜", "", ""]]);
        assert_eq!(cells(table).collect::<Vec<_>>(), [["钢"], ["铜"]]);
    }

    #[test]
    fn words_are_joined_by_a_mark() {
        for (cell, expected) in
            [("", &[][..]), ("钢", &["钢"]), ("钢、é𠮷、ab", &["钢", "é𠮷", "ab"]), ("。、〔", &["。", "〔"])]
        {
            assert_eq!(words(cell).collect::<Vec<_>>(), expected, "{cell}");
        }
    }
}
