//! The command line: reads files, writes records.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use zhibiao::{Article, Extractor};

/// Runs the command line; the exit code says how it went.
pub fn main() -> ExitCode {
    // A thin stand-in: JSON lines on stdin to JSON lines on stdout.
    let extractor = Extractor::new().bare_numbers(std::env::args().any(|a| a == "--bare-numbers"));
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("UTF-8");
        let value: serde_json::Value = serde_json::from_str(&line).expect("JSON");
        let text = |key: &str| value[key].as_str().unwrap_or("").to_owned();
        let article = Article {
            id: text("id").into(),
            date: text("date").parse().ok(),
            text: text("text").into(),
            ..Article::default()
        };
        serde_json::to_writer(&mut out, &extractor.extract(&article)).expect("stdout");
        out.write_all(b"\n").expect("stdout");
    }
    ExitCode::SUCCESS
}
