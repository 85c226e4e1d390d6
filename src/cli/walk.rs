//! Finds the inputs, one at a time and in a fixed order: the paths as given, folders in order of name.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::args::InputKind;
use super::fault::{Fault, FaultKind};
use super::settings::{Globs, Settings};

/// What a source holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// One article of plain text.
    Text,
    /// One article of Markdown.
    Markdown,
    /// One article of HTML.
    Html,
    /// An article a line.
    Jsonl,
    /// An article a row.
    Csv {
        /// What stands between the fields.
        delimiter: u8,
    },
}

impl SourceKind {
    /// Whether it holds records, not one article.
    pub fn is_records(self) -> bool {
        matches!(self, SourceKind::Jsonl | SourceKind::Csv { .. })
    }
}

/// A file to read, or standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// How it is named in messages and ids.
    pub name: String,
    /// Where it lies; nothing for standard input.
    pub path: Option<PathBuf>,
    /// Its place in the tree it was found in.
    pub relative: PathBuf,
    /// What it holds.
    pub kind: SourceKind,
    /// Whether the kind was only guessed by the name.
    pub guessed: bool,
    /// Its size in bytes, as far as known.
    pub size: u64,
}

/// The kind of the file at `path` by its name, packed or not, unless `input` says it.
pub fn kind_of(path: &Path, input: InputKind) -> SourceKind {
    let mut name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    for packed in [".gz", ".zst", ".zstd"] {
        if let Some(inner) = name.strip_suffix(packed) {
            name.truncate(inner.len());
            break;
        }
    }
    let suffix = name.rsplit_once('.').map_or("", |(_, suffix)| suffix);
    match (input, suffix) {
        (InputKind::Text, _) => SourceKind::Text,
        (InputKind::Markdown, _) | (InputKind::Auto, "md" | "markdown") => SourceKind::Markdown,
        (InputKind::Html, _) | (InputKind::Auto, "html" | "htm" | "xhtml" | "shtml") => SourceKind::Html,
        (InputKind::Jsonl, _) | (InputKind::Auto, "jsonl" | "ndjson" | "json") => SourceKind::Jsonl,
        (InputKind::Csv | InputKind::Auto, "tsv") => SourceKind::Csv { delimiter: b'\t' },
        (InputKind::Csv, _) | (InputKind::Auto, "csv") => SourceKind::Csv { delimiter: b',' },
        (InputKind::Auto, _) => SourceKind::Text,
    }
}

/// The entries of a folder, with all that is in it.
type Entries = Box<dyn Iterator<Item = walkdir::Result<DirEntry>> + Send>;

/// The inputs that the settings name. An item is a source, or what is wrong with one.
pub struct Walk {
    roots: Box<dyn Iterator<Item = Result<PathBuf, Fault>> + Send>,
    folder: Option<(PathBuf, Entries)>,
    globs: Globs,
    input: InputKind,
    written: Arc<[PathBuf]>,
    /// Whether there are several roots, so that a tree of outputs must tell them apart.
    several: bool,
}

impl Walk {
    /// Walks what `settings` name.
    pub fn new(settings: &Settings) -> Walk {
        let listed = settings.files_from.as_deref().map(listed).into_iter().flatten();
        Walk {
            roots: Box::new(settings.paths.clone().into_iter().map(Ok).chain(listed)),
            folder: None,
            globs: settings.globs.clone(),
            input: settings.input,
            written: settings.written.clone().into(),
            several: settings.several(),
        }
    }

    fn source(&self, path: PathBuf, relative: PathBuf, size: u64) -> Source {
        Source {
            name: path.to_string_lossy().into_owned(),
            kind: kind_of(&path, self.input),
            guessed: self.input == InputKind::Auto,
            path: Some(path),
            relative,
            size,
        }
    }

    /// The place of what is found at a path: that within its root where there is one root, else that of the path as given.
    fn place(&self, path: &Path, within: &Path) -> PathBuf {
        if !self.several {
            return within.to_owned();
        }
        path.components().filter(|part| matches!(part, Component::Normal(_))).collect()
    }

    fn root(&mut self, path: PathBuf) -> Option<Result<Source, Fault>> {
        if path == Path::new("-") {
            let kind = kind_of(Path::new(""), self.input);
            let relative = "stdin".into();
            return Some(Ok(Source { name: "-".to_owned(), path: None, relative, kind, guessed: false, size: 0 }));
        }
        match path.metadata() {
            Err(e) => Some(Err(Fault::io(path.to_string_lossy(), &e))),
            Ok(meta) if meta.is_dir() => {
                let written = Arc::clone(&self.written);
                let wanted = move |e: &DirEntry| {
                    e.depth() == 0
                        || !e.file_name().as_encoded_bytes().starts_with(b".")
                            && (written.is_empty() || !e.path().canonicalize().is_ok_and(|p| written.contains(&p)))
                };
                let entries =
                    WalkDir::new(&path).follow_links(true).sort_by_file_name().into_iter().filter_entry(wanted);
                self.folder = Some((path, Box::new(entries)));
                None
            }
            Ok(meta) => {
                let relative = self.place(&path, path.file_name().unwrap_or_default().as_ref());
                Some(Ok(self.source(path, relative, meta.len())))
            }
        }
    }

    fn entry(&self, root: &Path, entry: walkdir::Result<DirEntry>) -> Option<Result<Source, Fault>> {
        let entry = match entry {
            Ok(entry) => entry,
            Err(e) => {
                let path = e.path().unwrap_or(root).to_string_lossy().into_owned();
                return Some(Err(match (e.loop_ancestor(), e.io_error()) {
                    (Some(above), _) => {
                        let message = format!("a link back to {}: not followed", above.display());
                        Fault::file(FaultKind::Loop, path, message)
                    }
                    (None, Some(e)) => Fault::io(path, e),
                    (None, None) => Fault::file(FaultKind::Unreadable, path, "cannot be read"),
                }));
            }
        };
        if entry.file_type().is_dir() {
            return None;
        }
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        if !self.globs.fit(relative) {
            return None;
        }
        if !entry.file_type().is_file() {
            let message = "neither a file nor a folder: not read";
            return Some(Err(Fault::file(FaultKind::Special, entry.path().to_string_lossy(), message)));
        }
        let size = entry.metadata().map_or(0, |m| m.len());
        let relative = self.place(entry.path(), relative);
        Some(Ok(self.source(entry.into_path(), relative, size)))
    }
}

impl Iterator for Walk {
    type Item = Result<Source, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let found = match self.folder.take() {
                Some((root, mut entries)) => match entries.next() {
                    Some(entry) => {
                        let found = self.entry(&root, entry);
                        self.folder = Some((root, entries));
                        found
                    }
                    None => None,
                },
                None => match self.roots.next()? {
                    Ok(path) => self.root(path),
                    Err(fault) => Some(Err(fault)),
                },
            };
            if found.is_some() {
                return found;
            }
        }
    }
}

/// The paths that a file lists, one a line.
fn listed(list: &Path) -> Box<dyn Iterator<Item = Result<PathBuf, Fault>> + Send> {
    let name = list.to_string_lossy().into_owned();
    let reader: Box<dyn BufRead + Send> = if list == Path::new("-") {
        Box::new(BufReader::new(std::io::stdin()))
    } else {
        match File::open(list) {
            Ok(file) => Box::new(BufReader::new(file)),
            Err(e) => return Box::new(std::iter::once(Err(Fault::io(name, &e)))),
        }
    };
    let mut failed = false;
    let lines = reader.split(b'\n').map_while(move |line| match line {
        _ if failed => None,
        Ok(line) => Some(Ok(line)),
        Err(e) => {
            failed = true;
            Some(Err(Fault::io(name.clone(), &e)))
        }
    });
    Box::new(lines.filter_map(|line| match line {
        Ok(mut line) => {
            if line.last() == Some(&b'\r') {
                line.pop();
            }
            (!line.is_empty()).then(|| Ok(path_of(line)))
        }
        Err(fault) => Some(Err(fault)),
    }))
}

#[cfg(unix)]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt;
    std::ffi::OsString::from_vec(bytes).into()
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_by_suffix() {
        let csv = SourceKind::Csv { delimiter: b',' };
        for (name, input, expected) in [
            ("a.md", InputKind::Auto, SourceKind::Markdown),
            ("A.HTML.gz", InputKind::Auto, SourceKind::Html),
            ("a.jsonl.zst", InputKind::Auto, SourceKind::Jsonl),
            ("dir.csv/a", InputKind::Auto, SourceKind::Text),
            ("a.csv", InputKind::Auto, csv),
            ("a.tsv", InputKind::Csv, SourceKind::Csv { delimiter: b'\t' }),
            ("a.txt", InputKind::Csv, csv),
            ("a.md", InputKind::Text, SourceKind::Text),
            ("", InputKind::Jsonl, SourceKind::Jsonl),
            ("新闻.txt.gz", InputKind::Auto, SourceKind::Text),
        ] {
            assert_eq!(kind_of(Path::new(name), input), expected, "{name}");
        }
    }
}
