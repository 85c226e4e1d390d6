//! What was meant: the arguments, checked and made ready for use.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use encoding_rs::Encoding;
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use zhibiao::Extractor;
use zhibiao::date::Date;

use super::args::{ExtractorArgs, InputArgs, InputKind};
use super::fault::Failure;

/// Which articles to read, and how.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The paths given, `-` for standard input.
    pub paths: Vec<PathBuf>,
    /// A file that lists more of them.
    pub files_from: Option<PathBuf>,
    /// What the inputs are.
    pub input: InputKind,
    /// Which files of a folder are read.
    pub globs: Globs,
    /// Folders and files that are written to and so not read.
    pub written: Vec<PathBuf>,
    /// The fields of a record.
    pub fields: Fields,
    /// The date of articles that name none.
    pub date: Option<Date>,
    /// The encoding of all inputs.
    pub encoding: Option<&'static Encoding>,
    /// The longest article, in bytes.
    pub max_article: usize,
    /// How many bytes of the files are done, packed as they are: for the progress bar.
    pub read: Arc<AtomicU64>,
}

/// The names of a record's fields.
#[derive(Debug, Clone)]
pub struct Fields {
    /// Of the text, in order.
    pub text: Vec<String>,
    /// Of the id.
    pub id: String,
    /// Of the date.
    pub date: String,
    /// Of the headline.
    pub title: String,
    /// Whether the other fields are kept.
    pub keep: bool,
}

impl Settings {
    /// What `args` mean.
    pub fn new(args: InputArgs) -> Result<Settings, Failure> {
        let stdin = Path::new("-");
        let mut paths = args.paths;
        if paths.is_empty() && args.files_from.is_none() {
            if std::io::stdin().is_terminal() {
                let message = "nothing to read: give a file or a folder, or pipe text in (see zhibiao extract --help)";
                return Err(Failure::Usage(message.to_owned()));
            }
            paths.push(stdin.to_owned());
        }
        let readers = paths.iter().filter(|p| *p == stdin).count();
        if readers + usize::from(args.files_from.as_deref() == Some(stdin)) > 1 {
            return Err(Failure::Usage("standard input can be read only once: give - only once".to_owned()));
        }
        let encoding = match &args.encoding {
            None => None,
            Some(name) => Some(Encoding::for_label(name.as_bytes()).ok_or_else(|| {
                Failure::Usage(format!("{name} is no encoding known here: try utf-8, gb18030, big5 or utf-16le"))
            })?),
        };
        let text = if args.text_field.is_empty() { vec!["text".to_owned()] } else { args.text_field };
        Ok(Settings {
            paths,
            files_from: args.files_from,
            input: args.input,
            globs: Globs::new(&args.glob)?,
            written: Vec::new(),
            fields: Fields { text, id: args.id_field, date: args.date_field, title: args.title_field, keep: false },
            date: args.date,
            encoding,
            max_article: args.max_article,
            read: Arc::default(),
        })
    }

    /// Whether there is more than one path, or may be.
    pub fn several(&self) -> bool {
        self.paths.len() > 1 || self.files_from.is_some()
    }

    /// Whether the arguments can only mean one article: one file, or standard input, that is no list of records.
    pub fn one_article(&self) -> bool {
        let [path] = &self.paths[..] else { return false };
        self.files_from.is_none() && !path.is_dir() && !super::walk::kind_of(path, self.input).is_records()
    }
}

/// Patterns for the names of files; none fits all.
#[derive(Debug, Clone, Default)]
pub struct Globs {
    names: GlobSet,
    paths: GlobSet,
    any: bool,
}

impl Globs {
    fn new(patterns: &[String]) -> Result<Globs, Failure> {
        let bad = |pattern: &str, e: globset::Error| Failure::Usage(format!("--glob {pattern}: {}", e.kind()));
        let (mut names, mut paths) = (GlobSetBuilder::new(), GlobSetBuilder::new());
        for pattern in patterns {
            let glob = GlobBuilder::new(pattern.trim_start_matches("./"))
                .literal_separator(true)
                .build()
                .map_err(|e| bad(pattern, e))?;
            if pattern.contains('/') {
                paths.add(glob)
            } else {
                names.add(glob)
            };
        }
        let build = |set: GlobSetBuilder| set.build().map_err(|e| bad("", e));
        Ok(Globs { names: build(names)?, paths: build(paths)?, any: !patterns.is_empty() })
    }

    /// Whether a file at `relative` within its folder fits.
    pub fn fit(&self, relative: &Path) -> bool {
        let name = relative.file_name().unwrap_or_default();
        !self.any || self.names.is_match(name) || self.paths.is_match(relative)
    }
}

/// The extractor that `args` mean.
pub fn extractor(args: &ExtractorArgs) -> Result<Extractor, Failure> {
    let lexicon = super::lexicon::read(&args.lexicon)?;
    Ok(Extractor::with_lexicon(lexicon).bare_numbers(args.bare_numbers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_match_names_or_paths() {
        for (pattern, path, expected) in [
            ("*.txt", "a/b.txt", true),
            ("*.txt", "b.md", false),
            ("*.{md,html}", "a/b.html", true),
            ("a/*.txt", "a/b.txt", true),
            ("a/*.txt", "a/c/b.txt", false),
            ("a/**/*.txt", "a/c/b.txt", true),
            ("新闻*", "x/新闻1.txt", true),
        ] {
            let globs = Globs::new(&[pattern.to_owned()]).unwrap();
            assert_eq!(globs.fit(Path::new(path)), expected, "{pattern} {path}");
        }
        assert!(Globs::new(&[]).unwrap().fit(Path::new("x")));
        assert!(Globs::new(&["[".to_owned()]).is_err());
    }
}
