//! Articles in the rows of a CSV file.

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::Encoding;

use super::decode::decode_as;
use super::settings::Fields;

/// Which column holds what.
#[derive(Debug, PartialEq, Eq)]
pub struct Header {
    /// The names of the columns.
    pub names: Vec<String>,
    /// The columns of the text, in order.
    pub text: Vec<usize>,
    /// The column of the id.
    pub id: Option<usize>,
    /// The column of the date.
    pub date: Option<usize>,
    /// The column of the headline.
    pub title: Option<usize>,
    /// What stands between the fields.
    pub delimiter: u8,
}

impl Header {
    /// Reads the header off the first rows of a file; also says where it ends.
    pub fn read(
        bytes: &[u8],
        encoding: &'static Encoding,
        delimiter: u8,
        fields: &Fields,
    ) -> Result<(Header, usize), String> {
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(bytes);
        let mut row = csv::ByteRecord::new();
        if !reader.read_byte_record(&mut row).map_err(|e| e.to_string())? {
            return Err("has no header".to_owned());
        }
        let names: Vec<String> = row.iter().map(|name| decode_as(name, encoding).text.trim().to_owned()).collect();
        let find = |wanted: &str| names.iter().position(|name| name == wanted);
        let text: Vec<usize> = fields.text.iter().filter_map(|name| find(name)).collect();
        if text.len() < fields.text.len() {
            let missing: Vec<&str> = fields.text.iter().map(String::as_str).filter(|n| find(n).is_none()).collect();
            return Err(format!(
                "its header has no column {} (it has {}: name the column with --text-field)",
                missing.join(", "),
                names.join(", ")
            ));
        }
        let end = (reader.position().byte() as usize).min(bytes.len());
        let (id, date, title) = (find(&fields.id), find(&fields.date), find(&fields.title));
        Ok((Header { text, id, date, title, names, delimiter }, end))
    }

    /// Whether a column is one that is read.
    pub fn is_read(&self, column: usize) -> bool {
        let column = Some(column);
        self.text.iter().any(|&c| Some(c) == column) || self.id == column || self.date == column || self.title == column
    }
}

/// Which double quotes enclose a field: those at its start and its end, not those in a field that began without one.
#[derive(Debug, Clone, Copy)]
pub struct Quotes {
    delimiter: u8,
    /// Whether a quoted field is open.
    pub inside: bool,
    /// One past the quote that closed the last one.
    closed: usize,
}

impl Quotes {
    /// At the start of a row.
    pub fn new(delimiter: u8) -> Quotes {
        Quotes { delimiter, inside: false, closed: usize::MAX }
    }

    /// Takes the quote at `at`; those before it were taken.
    pub fn take(&mut self, bytes: &[u8], at: usize) {
        if self.inside {
            (self.inside, self.closed) = (false, at + 1);
        } else {
            // A quote right after a closing one stands for a quote in the field.
            let starts = at == 0 || matches!(bytes[at - 1], b'\n' | b'\r') || bytes[at - 1] == self.delimiter;
            self.inside = starts || self.closed == at;
        }
    }

    /// Whether a row has a quoted field that is never closed, or goes on behind its closing quote.
    fn broken(delimiter: u8, row: &[u8]) -> bool {
        let mut quotes = Quotes::new(delimiter);
        let mut broken = false;
        for at in memchr::memchr_iter(b'"', row) {
            quotes.take(row, at);
            let next = row.get(at + 1).copied().unwrap_or(b'\n');
            let ends = matches!(next, b'"' | b'\n' | b'\r') || next == delimiter;
            broken |= !quotes.inside && quotes.closed == at + 1 && !ends;
        }
        broken || quotes.inside
    }
}

/// The rows of a chunk, each with the number of its first line; or what is wrong with one.
pub fn rows(text: &str, header: &Header, mut row: impl FnMut(u64, Result<&StringRecord, String>)) {
    let (mut from, mut line) = (0, 0);
    while let Some((start, at)) = rows_until_broken(&text[from..], header, |at, read| row(line + at, read)) {
        // Its first line is given up, and no more.
        let message = "a double quote is not closed (a quote within a quoted field is written twice)";
        line += at;
        row(line, Err(message.to_owned()));
        from += start;
        from += text[from..].find('\n').map_or(text.len() - from, |end| end + 1);
    }
}

/// The rows up to one that runs over several lines only because a quote is not closed: the byte and the line where that begins.
fn rows_until_broken(
    text: &str,
    header: &Header,
    mut row: impl FnMut(u64, Result<&StringRecord, String>),
) -> Option<(usize, u64)> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(header.delimiter).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    loop {
        let start = reader.position().byte() as usize;
        match reader.read_record(&mut record) {
            Ok(false) => return None,
            Ok(true) => {
                let raw = &text[start..(reader.position().byte() as usize).min(text.len())];
                // Empty lines before it are no rows.
                let whole = raw.trim_start_matches(['\n', '\r']);
                let blank = &raw[..raw.len() - whole.len()];
                let line = record.position().map_or(0, csv::Position::line) + blank.matches('\n').count() as u64;
                if whole.trim_end().contains('\n') && Quotes::broken(header.delimiter, whole.as_bytes()) {
                    return Some((start + blank.len(), line));
                }
                if record.len() == header.names.len() {
                    row(line, Ok(&record));
                } else if !(record.len() == 1 && record[0].trim().is_empty()) {
                    let message = format!(
                        "the row has {} fields and the header {} (put fields that hold commas in double quotes)",
                        record.len(),
                        header.names.len()
                    );
                    row(line, Err(message));
                }
            }
            Err(e) => {
                let line = e.position().map_or(0, csv::Position::line);
                row(line, Err(e.to_string()));
                if e.is_io_error() {
                    return None;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows that are read, with their lines, and the lines of those that are not.
    fn read(text: &str) -> (Vec<(u64, String)>, Vec<u64>) {
        let names = vec!["id".to_owned(), "text".to_owned()];
        let header = Header { names, text: vec![1], id: Some(0), date: None, title: None, delimiter: b',' };
        let (mut read, mut wrong) = (Vec::new(), Vec::new());
        rows(text, &header, |line, row| match row {
            Ok(row) => read.push((line, row[1].to_owned())),
            Err(_) => wrong.push(line),
        });
        (read, wrong)
    }

    #[test]
    fn a_quote_that_is_not_closed_costs_its_line() {
        for (text, rows, faults) in [
            ("1,a\n2,\"b\n c\"\n3,d\n", &[(1, "a"), (2, "b\n c"), (4, "d")][..], &[][..]),
            ("1,\"a\n2,b\n3,c\n", &[(2, "b"), (3, "c")], &[1]),
            ("1,\"a\n2,\"b\"\n3,c\n", &[(2, "b"), (3, "c")], &[1]),
            ("1,\"a\n2,\"b\n3,c", &[(3, "c")], &[1, 2]),
            ("\n\n1,\"a\n\n2,b\n", &[(5, "b")], &[3]),
            ("1,5\" a\n2,b\n", &[(1, "5\" a"), (2, "b")], &[]),
            ("1,\"a \"\"b\"\"\"\n2,\"\"\n3,\"x\ny\"\"\"\r\n", &[(1, "a \"b\""), (2, ""), (3, "x\ny\"")], &[]),
            ("1,\"a\"b\n2,c\n", &[(1, "ab"), (2, "c")], &[]),
            ("1,a\n2,b,c\n", &[(1, "a")], &[2]),
        ] {
            let rows: Vec<(u64, String)> = rows.iter().map(|(line, text)| (*line, (*text).to_owned())).collect();
            assert_eq!(read(text), (rows, faults.to_vec()), "{text}");
        }
    }
}
