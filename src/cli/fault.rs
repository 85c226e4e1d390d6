//! What can go wrong: a fault costs one input and is counted; a failure ends the run.

use std::fmt;
use std::io;

use serde::Serialize;

use super::open::Changed;

/// Why the run cannot go on.
#[derive(Debug)]
pub enum Failure {
    /// The arguments do not make sense together.
    Usage(String),
    /// The output cannot be written.
    Output {
        /// Where to.
        to: String,
        /// Why.
        error: io::Error,
    },
    /// Whoever read the output has gone; no fault of anybody's.
    Closed,
}

impl Failure {
    /// A failure to write to `to`; a closed pipe ends the run quietly.
    pub fn output(to: impl Into<String>, error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Closed,
            _ => Failure::Output { to: to.into(), error },
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(message) => f.write_str(message),
            Failure::Output { to, error } => write!(f, "{to}: cannot write: {}", plain(error)),
            Failure::Closed => f.write_str("the output was closed"),
        }
    }
}

/// An I/O error without the number that means nothing to a reader.
pub fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

/// What sort of thing went wrong with an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// There is no such file.
    NotFound,
    /// It may not be read.
    Permission,
    /// Reading or unpacking it failed.
    Unreadable,
    /// It was changed while it was read.
    Changed,
    /// Its bytes are no text.
    NotText,
    /// A line is no JSON object.
    InvalidJson,
    /// A row of a table does not fit its header.
    InvalidCsv,
    /// A record has no text.
    NoText,
    /// An article is longer than `--max-article`.
    TooLong,
    /// Two inputs would be written to one file.
    SameOutput,
    /// The extractor broke down on it.
    Internal,
    /// Read, but some bytes were no characters and were replaced.
    Lossy,
    /// Read, but its date was not understood.
    Date,
    /// A link that leads back to a folder above it: not followed.
    Loop,
    /// Neither a file nor a folder: not read.
    Special,
}

impl FaultKind {
    /// Whether the input was still read (or there was nothing to read): said and counted, no failure.
    pub fn is_warning(self) -> bool {
        matches!(self, FaultKind::Lossy | FaultKind::Date | FaultKind::Loop | FaultKind::Special)
    }

    /// The name in `--errors`, in `--on-error emit` and in the summary.
    pub fn name(self) -> &'static str {
        match self {
            FaultKind::NotFound => "not_found",
            FaultKind::Permission => "permission",
            FaultKind::Unreadable => "unreadable",
            FaultKind::Changed => "changed",
            FaultKind::NotText => "not_text",
            FaultKind::InvalidJson => "invalid_json",
            FaultKind::InvalidCsv => "invalid_csv",
            FaultKind::NoText => "no_text",
            FaultKind::TooLong => "too_long",
            FaultKind::SameOutput => "same_output",
            FaultKind::Internal => "internal",
            FaultKind::Lossy => "lossy",
            FaultKind::Date => "date",
            FaultKind::Loop => "loop",
            FaultKind::Special => "special",
        }
    }
}

/// One thing that went wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What sort of thing.
    pub kind: FaultKind,
    /// The file, as the user named it.
    pub path: String,
    /// The line, from 1; 0 where the fault is the whole file's.
    pub line: u64,
    /// The document's id, where it is known.
    pub id: String,
    /// What happened and what to do.
    pub message: String,
}

impl Fault {
    /// A fault of a whole file.
    pub fn file(kind: FaultKind, path: impl Into<String>, message: impl Into<String>) -> Self {
        let path = path.into();
        Fault { kind, id: path.clone(), path, line: 0, message: message.into() }
    }

    /// A fault of one line of a file.
    pub fn line(kind: FaultKind, path: &str, line: u64, id: impl Into<String>, message: impl Into<String>) -> Self {
        Fault { kind, path: path.to_owned(), line, id: id.into(), message: message.into() }
    }

    /// An article of more than `limit` bytes.
    pub fn too_long(path: &str, line: u64, limit: usize) -> Self {
        let message = format!("longer than an article of {limit} bytes may be: skipped (raise --max-article)");
        Self::line(FaultKind::TooLong, path, line, path, message)
    }

    /// Some bytes were no characters of the encoding.
    pub fn lossy(path: &str, line: u64, id: &str, lost: usize, encoding: &str) -> Self {
        let message = format!("{lost} stretches of bytes are no characters of {encoding} and were replaced by U+FFFD");
        let message = if lost == 1 {
            format!("one stretch of bytes is no character of {encoding} and was replaced by U+FFFD")
        } else {
            message
        };
        Self::line(FaultKind::Lossy, path, line, id, message)
    }

    /// What an I/O error means for a file.
    pub fn io(path: impl Into<String>, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::file(FaultKind::NotFound, path, "no such file or folder (check the path)"),
            io::ErrorKind::PermissionDenied => {
                Self::file(FaultKind::Permission, path, "no permission to read it (check its mode and owner)")
            }
            io::ErrorKind::UnexpectedEof => Self::file(
                FaultKind::Unreadable,
                path,
                "ends in the middle of its compressed data (fetch the file again)",
            ),
            _ if error.get_ref().is_some_and(|e| e.is::<Changed>()) => {
                Self::file(FaultKind::Changed, path, format!("{error}: not used (run again)"))
            }
            _ => Self::file(FaultKind::Unreadable, path, format!("cannot be read: {}", plain(error))),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {}", self.message)
    }
}
