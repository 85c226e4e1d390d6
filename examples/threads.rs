//! One extractor, many threads: JSON lines in, JSON lines out, in the order they came.
//!
//! ```sh
//! printf '%s\n' '{"id":"a","text":"粮食产量增长1.6%"}' '{"id":"b","text":"煤炭产量47.6亿吨"}' | cargo run --example threads
//! ```

use std::io::{self, Write};
use std::thread;

use zhibiao::{Article, Extractor};

fn main() -> io::Result<()> {
    let lines: Vec<String> = io::stdin().lines().collect::<Result<_, _>>()?;
    let extractor = Extractor::new();
    let workers = thread::available_parallelism().map_or(1, |n| n.get());
    let share = lines.len().div_ceil(workers).max(1);
    let results: Vec<String> = thread::scope(|scope| {
        let workers: Vec<_> = lines
            .chunks(share)
            .map(|lines| scope.spawn(|| lines.iter().map(|line| one(&extractor, line)).collect::<Vec<_>>()))
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("extraction never panics")).collect()
    });
    let mut out = io::stdout().lock();
    results.iter().try_for_each(|line| writeln!(out, "{line}"))
}

fn one(extractor: &Extractor, line: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
    let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let article = Article {
        id: text("id").into(),
        title: text("title").into(),
        date: text("date").parse().ok(),
        text: text("text").into(),
        ..Article::default()
    };
    serde_json::to_string(&extractor.extract(&article)).expect("records are always JSON")
}
