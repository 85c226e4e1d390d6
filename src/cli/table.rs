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

/// The rows of a chunk, each with the number of its first line; or what is wrong with one.
pub fn rows(text: &str, header: &Header, mut row: impl FnMut(u64, Result<&StringRecord, String>)) {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(header.delimiter).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => return,
            Ok(true) => {
                let line = record.position().map_or(0, csv::Position::line);
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
                    return;
                }
            }
        }
    }
}
