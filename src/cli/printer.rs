//! Records as bytes, in the formats of the output.

use clap::ValueEnum;
use serde::Serialize;
use zhibiao::Extraction;
use zhibiao::json::{self, Flat};

use super::document::Kept;
use super::fault::{Fault, FaultKind};

/// How the output is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// JSON to read: one document, or an array of them where there may be several
    Json,
    /// JSON lines: a document a line, for each article, also where it has no records
    Jsonl,
    /// JSON lines: a record a line, with the id, title and date of its document
    Records,
    /// A table: a row a record
    Csv,
    /// A Parquet file: a row a record
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Format {
    /// Whether a document is one unit of the output, so that an error can stand in its place.
    pub fn has_documents(self) -> bool {
        matches!(self, Format::Json | Format::Jsonl)
    }

    /// The suffix of files of this format.
    pub fn suffix(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Jsonl | Format::Records => "jsonl",
            Format::Csv => "csv",
            #[cfg(feature = "parquet")]
            Format::Parquet => "parquet",
        }
    }
}

/// Prints the documents of one worker.
#[derive(Debug, Clone, Copy)]
pub struct Printer {
    /// The format.
    pub format: Format,
    /// Whether the documents are members of an array.
    pub array: bool,
}

/// A document or record with the fields that came with it.
#[derive(Serialize)]
struct WithFields<'x, T> {
    #[serde(flatten)]
    inner: T,
    fields: &'x Kept<'x>,
}

/// What stands for an input that could not be read.
#[derive(Serialize)]
struct Unread<'a> {
    schema: &'a str,
    id: &'a str,
    title: &'a str,
    date: &'a str,
    error: Error<'a>,
    records: [(); 0],
}

#[derive(Serialize)]
struct Error<'a> {
    kind: FaultKind,
    message: &'a str,
    line: u64,
}

impl Printer {
    /// Writes a document.
    pub fn document(self, document: &Extraction<'_>, kept: &Kept<'_>, out: &mut Vec<u8>) {
        match self.format {
            Format::Jsonl if kept.is_none() => {
                json::write_line(document, out);
                out.push(b'\n');
            }
            Format::Json if kept.is_none() => self.whole(document, out),
            Format::Json | Format::Jsonl => self.whole(&WithFields { inner: document, fields: kept }, out),
            Format::Csv => rows(document, kept, out),
            // Parquet is written from the flat form.
            _ => {
                for record in &document.records {
                    let flat = Flat { document, record };
                    match kept.is_none() {
                        true => write(&flat, out),
                        false => write(&WithFields { inner: flat, fields: kept }, out),
                    }
                    out.push(b'\n');
                }
            }
        }
    }

    /// Writes what stands for an input that could not be read.
    pub fn unread(self, fault: &Fault, out: &mut Vec<u8>) {
        let Fault { kind, line, id, message, .. } = fault;
        let error = Error { kind: *kind, message, line: *line };
        let unread = Unread { schema: json::SCHEMA, id, title: "", date: "", error, records: [] };
        if self.format.has_documents() {
            let start = out.len();
            self.whole(&unread, out);
            escape_separators(out, start);
        }
    }

    fn whole(self, document: &impl Serialize, out: &mut Vec<u8>) {
        if self.array {
            out.extend_from_slice(b",\n");
        }
        match self.format {
            Format::Json => infallible(serde_json::to_writer_pretty(&mut *out, document)),
            _ => write(document, out),
        }
        if !self.array {
            out.push(b'\n');
        }
    }

    /// What stands before the first document of a file, and after its last.
    pub fn frame(self, keep: bool, bom: bool) -> (Vec<u8>, &'static [u8]) {
        match self.format {
            _ if self.array => (b"[".to_vec(), b"\n]\n"),
            Format::Csv => {
                let mut head = if bom { b"\xef\xbb\xbf".to_vec() } else { Vec::new() };
                let mut names: Vec<&str> = json::FLAT_KEYS.to_vec();
                if keep {
                    names.push("fields");
                }
                head.extend_from_slice(names.join(",").as_bytes());
                head.push(b'\n');
                (head, b"")
            }
            _ => (Vec::new(), b""),
        }
    }
}

fn rows(document: &Extraction<'_>, kept: &Kept<'_>, out: &mut Vec<u8>) {
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(&mut *out);
    let fields = if kept.is_none() { String::new() } else { serde_json::to_string(kept).unwrap_or_default() };
    for record in &document.records {
        let flat = Flat { document, record };
        let written = match kept.is_none() {
            true => writer.serialize(flat),
            false => writer.serialize((flat, &fields)),
        };
        debug_assert!(written.is_ok(), "memory takes every row");
    }
}

fn write(value: &impl Serialize, out: &mut Vec<u8>) {
    infallible(serde_json::to_writer(out, value));
}

/// Writing to memory cannot fail, and no value of ours has keys that are no strings.
fn infallible(written: serde_json::Result<()>) {
    debug_assert!(written.is_ok(), "{written:?}");
}

/// Whether a text holds U+2028 or U+2029, which JSON allows in strings and JavaScript long did not.
pub fn has_separators(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(seconds), Some(thirds)) = (bytes.get(1..), bytes.get(2..)) else { return false };
    // Without a way out of the loop, so that it is done many bytes at a time.
    let places = bytes.iter().zip(seconds).zip(thirds);
    places.fold(false, |all, ((&first, &second), &third)| {
        all | (first == 0xE2) & (second == 0x80) & (third & 0xFE == 0xA8)
    })
}

/// Escapes U+2028 and U+2029 in the JSON from `start` on: outside strings they cannot be.
pub fn escape_separators(out: &mut Vec<u8>, start: usize) {
    let text = String::from_utf8_lossy(&out[start..]);
    if has_separators(&text) {
        let escaped = text.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        out.truncate(start);
        out.extend_from_slice(escaped.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_escaped() {
        let mut out = "\u{2028}[\"a\u{2028}b\u{2029}“\"]".as_bytes().to_vec();
        escape_separators(&mut out, 3);
        assert_eq!(String::from_utf8(out).unwrap(), "\u{2028}[\"a\\u2028b\\u2029“\"]");
    }
}
