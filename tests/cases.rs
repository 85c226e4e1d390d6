//! Phrases and the quantities in them, as rows: `fixtures/cases/*.tsv`, a file for each construction.
//!
//! A row is the text and, after tabs, each quantity as `text|kind|value|upper|unit|bound|per`: an upper end that equals
//! the value and an exact bound are left out. A row without quantities says that there are none.

use std::fs;
use std::path::Path;

use zhibiao::record::Bound;
use zhibiao::{Article, Extractor, Record};

/// A record as a row writes it.
fn written(record: &Record<'_>) -> String {
    let (value, upper) = (record.value.to_string(), record.upper.to_string());
    let upper = if upper == value { "" } else { &upper };
    let bound = if record.bound == Bound::Exact { "" } else { record.bound.as_str() };
    [record.text, record.kind.as_str(), &value, upper, record.unit, bound, record.per].join("|")
}

/// Checks every row of a file; returns how many there were and what went wrong.
fn check(path: &Path, extractor: &Extractor) -> (usize, Vec<String>) {
    let table = fs::read_to_string(path).unwrap();
    let mut wrong = Vec::new();
    let mut rows = 0;
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        rows += 1;
        let mut cells = row.split('\t');
        let text = cells.next().unwrap();
        let expected: Vec<_> = cells.collect();
        let article = Article { text: text.into(), ..Article::default() };
        let found: Vec<_> = extractor.extract(&article).records.iter().map(written).collect();
        if found != expected {
            wrong.push(format!("{}: {text}\n  expected {expected:?}\n  found    {found:?}", path.display()));
        }
    }
    (rows, wrong)
}

#[test]
fn every_row_reads_as_written() {
    let news = Extractor::new();
    let bare = Extractor::new().bare_numbers(true);
    let mut paths: Vec<_> = fs::read_dir("fixtures/cases").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut rows = 0;
    let mut wrong = Vec::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "tsv")) {
        let is_bare = path.file_stem().is_some_and(|stem| stem == "bare");
        let (count, errors) = check(path, if is_bare { &bare } else { &news });
        rows += count;
        wrong.extend(errors);
    }
    assert!(rows > 400, "only {rows} rows were read");
    assert!(wrong.is_empty(), "{} of {rows} rows:\n{}", wrong.len(), wrong.join("\n"));
}
