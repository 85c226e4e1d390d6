//! Cuts a stream of lines into chunks of whole lines, so that one huge file is read by all workers.

use std::io::{self, Read};

use memchr::{memchr_iter, memchr2_iter};

use super::batch::KEPT;
use super::open::Bytes;
use super::table::Quotes;

/// How much a chunk holds, unless one line is longer.
pub const CHUNK: usize = 128 << 10;

/// A stream cut into chunks.
pub struct Chunks {
    stream: Bytes,
    /// What was read beyond the last chunk.
    rest: Vec<u8>,
    /// The number of the first line of the next chunk.
    line: u64,
    /// The longest line that is kept.
    limit: usize,
    /// What stands between the fields of a table, where line breaks within double quotes are no ends.
    delimiter: Option<u8>,
    done: bool,
}

/// What a chunk is.
#[derive(Debug)]
pub struct Chunk {
    /// The number of its first line, from 1.
    pub line: u64,
    /// What comes after it.
    pub tail: Tail,
}

/// What comes after a chunk.
#[derive(Debug)]
pub enum Tail {
    /// The next chunk or the end.
    Next,
    /// A line or row longer than the limit, which was passed over.
    TooLong {
        /// Its number.
        line: u64,
        /// How many lines it has.
        lines: u64,
    },
    /// An error that ends the stream.
    Failed(io::Error),
}

impl Chunks {
    /// Cuts `stream`, of lines up to `limit` bytes; of rows of a table with `delimiter` between the fields.
    pub fn new(stream: Bytes, limit: usize, delimiter: Option<u8>) -> Self {
        Chunks { stream, rest: Vec::new(), line: 1, limit, delimiter, done: false }
    }

    /// Fills `out` with the next chunk; nothing at the end of the stream.
    pub fn next(&mut self, out: &mut Vec<u8>) -> Option<Chunk> {
        out.clear();
        out.shrink_to(KEPT);
        if self.done {
            return None;
        }
        std::mem::swap(out, &mut self.rest);
        let line = self.line;
        let mut ends = Ends { quotes: self.delimiter.map(Quotes::new), ..Ends::default() };
        ends.scan(out);
        while !ends.enough() {
            if out.len() > self.limit && ends.last == 0 {
                let within = !out.ends_with(b"\n");
                out.clear();
                let tail = match self.skip_line(within) {
                    Ok(more) => {
                        let lines = ends.breaks + more;
                        self.line += lines;
                        Tail::TooLong { line, lines }
                    }
                    Err(e) => self.failed(e),
                };
                return Some(Chunk { line, tail });
            }
            let want = (CHUNK.max(ends.scanned) + CHUNK - ends.scanned) as u64;
            let read = self.stream.by_ref().take(want.min(self.limit as u64 + 1)).read_to_end(out);
            ends.scan(out);
            match read {
                Ok(0) => {
                    self.done = true;
                    self.line += ends.breaks;
                    return (!out.is_empty()).then_some(Chunk { line, tail: Tail::Next });
                }
                Ok(_) => {}
                Err(e) => {
                    out.truncate(ends.last);
                    return Some(Chunk { line, tail: self.failed(e) });
                }
            }
        }
        self.rest.clear();
        self.rest.extend_from_slice(&out[ends.last..]);
        out.truncate(ends.last);
        self.line += ends.lines;
        Some(Chunk { line, tail: Tail::Next })
    }

    fn failed(&mut self, error: io::Error) -> Tail {
        self.done = true;
        Tail::Failed(error)
    }

    /// Passes over the rest of a line, in little memory; says how many lines that ends, of which one has begun where `within`.
    fn skip_line(&mut self, mut within: bool) -> io::Result<u64> {
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            if self.stream.by_ref().take(1 << 16).read_to_end(&mut buffer)? == 0 {
                self.done = true;
                return Ok(within.into());
            }
            within = true;
            if let Some(end) = memchr::memchr(b'\n', &buffer) {
                self.rest.clear();
                self.rest.extend_from_slice(&buffer[end + 1..]);
                return Ok(1);
            }
        }
    }
}

/// Where records end in what was read so far.
#[derive(Default)]
struct Ends {
    quotes: Option<Quotes>,
    scanned: usize,
    /// One past the last record's end.
    last: usize,
    /// Line breaks up to there, and in all.
    lines: u64,
    breaks: u64,
}

impl Ends {
    fn scan(&mut self, bytes: &[u8]) {
        let from = self.scanned;
        if let Some(quotes) = &mut self.quotes {
            for at in memchr2_iter(b'"', b'\n', &bytes[from..]) {
                let at = from + at;
                if bytes[at] == b'"' {
                    quotes.take(bytes, at);
                    continue;
                }
                self.breaks += 1;
                if !quotes.inside {
                    (self.last, self.lines) = (at + 1, self.breaks);
                }
            }
        } else {
            for at in memchr_iter(b'\n', &bytes[from..]) {
                self.breaks += 1;
                (self.last, self.lines) = (from + at + 1, self.breaks);
            }
        }
        self.scanned = bytes.len();
    }

    fn enough(&self) -> bool {
        self.scanned >= CHUNK && self.last > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn chunks(text: &str, limit: usize, delimiter: Option<u8>) -> Vec<(String, Chunk)> {
        let mut chunks = Chunks::new(Box::new(Cursor::new(text.to_owned())), limit, delimiter);
        let (mut out, mut all) = (Vec::new(), Vec::new());
        while let Some(chunk) = chunks.next(&mut out) {
            all.push((String::from_utf8(out.clone()).unwrap(), chunk));
        }
        all
    }

    #[test]
    fn chunks_are_whole_lines_and_lose_nothing() {
        for size in [1, 7, 1000, 70_000, CHUNK - 1, CHUNK, CHUNK + 1] {
            let line = format!("{}\n", "九".repeat(size / 3 + 1));
            let text = line.repeat(3 * CHUNK / line.len() + 2) + "end";
            let all = chunks(&text, 4 * CHUNK, None);
            assert_eq!(all.iter().map(|(t, _)| t.as_str()).collect::<String>(), text, "{size}");
            let mut at = 1;
            for (i, (text, chunk)) in all.iter().enumerate() {
                assert_eq!(chunk.line, at, "{size}");
                at += text.matches('\n').count() as u64;
                assert!(text.ends_with('\n') || i + 1 == all.len(), "{size}");
            }
        }
    }

    #[test]
    fn too_long_lines_are_passed_over_with_their_number() {
        let long = "x".repeat(3 * CHUNK);
        let text = format!("a\nb\n{long}\nc\n{long}");
        let all = chunks(&text, CHUNK, None);
        let kept: String = all.iter().map(|(t, _)| t.as_str()).collect();
        assert_eq!(kept, "a\nb\nc\n");
        let long: Vec<u64> = all
            .iter()
            .filter_map(|(_, c)| match c.tail {
                Tail::TooLong { line, .. } => Some(line),
                _ => None,
            })
            .collect();
        assert_eq!(long, [3, 5]);
        assert_eq!(all.iter().find(|(t, _)| t == "c\n").unwrap().1.line, 4);
    }

    #[test]
    fn quoted_line_breaks_end_no_row() {
        let row = format!("1,\"{}\n\"\"x\"\"\"\n", "增长5%".repeat(CHUNK / 20));
        let all = chunks(&row.repeat(9), 4 * CHUNK, Some(b','));
        assert_eq!(all.iter().map(|(t, _)| t.as_str()).collect::<String>(), row.repeat(9));
        assert!(all.len() > 2 && all.iter().all(|(t, _)| t.ends_with("\"\n")));
    }

    #[test]
    fn a_quote_within_a_field_encloses_nothing() {
        let rows = "1,5\"管\n".repeat(CHUNK / 3);
        let all = chunks(&rows, CHUNK, Some(b','));
        assert_eq!(all.iter().map(|(t, _)| t.as_str()).collect::<String>(), rows);
        assert!(all.len() > 2 && all.iter().all(|(t, _)| t.len() < 2 * CHUNK));
    }

    #[test]
    fn what_a_quote_that_is_never_closed_costs_is_told() {
        let text = format!("1,\"{}", "a\n".repeat(CHUNK));
        let all = chunks(&text, CHUNK, Some(b','));
        let Tail::TooLong { line: 1, lines } = all[0].1.tail else { panic!("{:?}", all[0].1) };
        assert_eq!(all[1].1.line, lines + 1);
        let kept: String = all.iter().map(|(t, _)| t.as_str()).collect();
        assert_eq!(lines as usize + kept.matches('\n').count(), CHUNK);
    }
}
