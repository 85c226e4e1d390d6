//! What was typed: the flags that several subcommands share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum InputKind {
    /// By the suffix: .md .html .jsonl .csv .tsv, also before .gz or .zst; text where there is none of these
    #[default]
    Auto,
    /// Plain text: one article a file
    Text,
    /// Markdown: one article a file
    #[value(alias = "md")]
    Markdown,
    /// HTML: one article a file; its body and title are found, menus and scripts are not read
    Html,
    /// JSON lines: one article a line
    #[value(alias = "ndjson")]
    Jsonl,
    /// A table with a header: one article a row
    Csv,
}

/// Which articles to read, and how.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Input")]
pub struct InputArgs {
    /// Files and folders to read, `-` for standard input
    ///
    /// Folders are read with all that is in them, in order of name, hidden files left out. Files packed with gzip or zstd are
    /// unpacked, whatever their name. Without a path standard input is read.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// What the inputs are
    #[arg(long, value_enum, default_value = "auto", value_name = "KIND")]
    pub input: InputKind,

    /// Of the files in folders, read only those whose name fits; may be repeated
    ///
    /// A pattern with a slash is matched against the path within the folder. Examples: --glob '*.txt'
    /// --glob '2023/**/*.{md,html}'
    #[arg(long, value_name = "PATTERN")]
    pub glob: Vec<String>,

    /// Read also the files and folders that FILE lists, one a line (`-`: standard input)
    ///
    /// Example: find news -mtime -1 | zhibiao extract --files-from -
    #[arg(long, value_name = "FILE")]
    pub files_from: Option<PathBuf>,

    /// The articles' date, by which 今年, 上半年 and 7月 are resolved: 2023-02-01, 20230201, 2023-02 or 2023
    ///
    /// A record's own date goes before it.
    #[arg(long, value_name = "DATE")]
    pub date: Option<zhibiao::date::Date>,

    /// The field of a JSON or CSV record that holds the text [default: text]
    ///
    /// May be repeated: the fields are joined by a line break, and offsets count in what comes of it.
    /// Example: --text-field title --text-field content
    #[arg(long, value_name = "NAME")]
    pub text_field: Vec<String>,

    /// The field that holds a record's id; without one, the id is the path and the line
    #[arg(long, value_name = "NAME", default_value = "id")]
    pub id_field: String,

    /// The field that holds a record's date
    #[arg(long, value_name = "NAME", default_value = "date")]
    pub date_field: String,

    /// The field that holds a record's headline
    #[arg(long, value_name = "NAME", default_value = "title")]
    pub title_field: String,

    /// The encoding of all inputs: utf-8, gb18030, big5, utf-16le … [default: found for each file]
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,

    /// The longest article that is read, in bytes: 500K, 16M, 1G
    ///
    /// A longer one is skipped, said and counted.
    #[arg(long, value_name = "SIZE", default_value = "16M", value_parser = size)]
    pub max_article: usize,
}

/// What to look for.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Extraction")]
pub struct ExtractorArgs {
    /// Also write numbers that carry no unit: PMI为[50.1], 编号[1234]
    #[arg(long)]
    pub bare_numbers: bool,

    /// A table of words of your own, beside the built-in ones; may be repeated
    #[arg(long, value_name = "FILE", env = "ZHIBIAO_LEXICON", value_delimiter = ':')]
    pub lexicon: Vec<PathBuf>,
}

/// Reads `16M`: bytes with an optional K, M or G (of 1024), also KiB, MiB, GiB.
pub fn size(text: &str) -> Result<usize, String> {
    let upper = text.trim().to_ascii_uppercase();
    let digits = upper.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let shift = match upper[digits.len()..].trim_end_matches("IB").trim_end_matches('B') {
        "" => 0,
        "K" => 10,
        "M" => 20,
        "G" => 30,
        _ => return Err("write a number of bytes, as 500K, 16M or 1G".to_owned()),
    };
    let number: usize = digits.trim().parse().map_err(|_| "write a number of bytes, as 500K, 16M or 1G".to_owned())?;
    number.checked_mul(1 << shift).filter(|&n| n > 0).ok_or_else(|| "out of range".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        for (text, expected) in [
            ("1", Some(1)),
            ("500K", Some(512_000)),
            ("16MiB", Some(16 << 20)),
            ("1g", Some(1 << 30)),
            ("2 kb", Some(2048)),
        ] {
            assert_eq!(size(text).ok(), expected, "{text}");
        }
        for text in ["", "M", "0", "-1", "1.5M", "1T", "99999999999999999999"] {
            assert!(size(text).is_err(), "{text}");
        }
    }
}
