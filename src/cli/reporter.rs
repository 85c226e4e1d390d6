//! What the user is told on stderr: faults, progress, and a line at the end.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use clap::ColorChoice;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

use super::batch::Counts;
use super::fault::{Failure, Fault, FaultKind};

/// How many warnings of one kind are said; the others are counted.
const WARNINGS: u64 = 5;

/// How grave a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Something was not done.
    Error,
    /// Something was done that may not be what was meant.
    Warning,
}

/// Whether to colour what goes to a terminal, or elsewhere.
pub fn coloured(color: ColorChoice, terminal: bool) -> bool {
    match color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    }
}

/// Says one line on stderr. That nobody listens is no fault.
pub fn say(color: ColorChoice, level: Level, message: &str) {
    let (word, style) = match level {
        Level::Error => ("error", "\x1b[1;31m"),
        Level::Warning => ("warning", "\x1b[1;33m"),
    };
    let coloured = coloured(color, std::io::stderr().is_terminal());
    // One line each, whatever a file is called.
    let message = message.replace(['\n', '\r'], " ");
    let line = match coloured {
        true => format!("{style}{word}\x1b[0m: {message}\n"),
        false => format!("{word}: {message}\n"),
    };
    let _ = std::io::stderr().write_all(line.as_bytes());
}

/// Tells and counts.
pub struct Reporter {
    color: ColorChoice,
    quiet: bool,
    errors: Option<(PathBuf, BufWriter<File>)>,
    /// The bar, and how many bytes are done.
    bar: Option<(ProgressBar, Arc<AtomicU64>)>,
    faults: BTreeMap<FaultKind, u64>,
    start: Instant,
}

#[derive(Serialize)]
struct ErrorLine<'a> {
    kind: FaultKind,
    path: &'a str,
    line: u64,
    id: &'a str,
    message: &'a str,
}

impl Reporter {
    /// A reporter; `errors` takes a line of JSON for each fault, `done` counts the bytes for a bar, where one is of use.
    pub fn new(
        color: ColorChoice,
        quiet: bool,
        errors: Option<&Path>,
        done: Option<Arc<AtomicU64>>,
    ) -> Result<Self, Failure> {
        let errors = match errors {
            None => None,
            Some(path) => {
                let file = File::create(path).map_err(|e| Failure::output(path.to_string_lossy(), e))?;
                Some((path.to_owned(), BufWriter::new(file)))
            }
        };
        let bar = done.filter(|_| !quiet && std::io::stderr().is_terminal()).map(|done| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(8));
            bar.set_style(style("{spinner} {decimal_bytes} ({decimal_bytes_per_sec}) {msg}"));
            (bar, done)
        });
        Ok(Reporter { color, quiet, errors, bar, faults: BTreeMap::new(), start: Instant::now() })
    }

    /// The bar, for whoever learns how much there is to do.
    pub fn bar(&self) -> Option<ProgressBar> {
        self.bar.as_ref().map(|(bar, _)| bar.clone())
    }

    /// Tells and counts a fault.
    pub fn fault(&mut self, fault: &Fault) -> Result<(), Failure> {
        let seen = self.faults.entry(fault.kind).or_default();
        *seen += 1;
        let warning = fault.kind.is_warning();
        let level = if warning { Level::Warning } else { Level::Error };
        let said = !warning || *seen <= WARNINGS;
        let last = warning && *seen == WARNINGS;
        if said && !(warning && self.quiet) {
            let more = if last { " (further ones of this kind are only counted)" } else { "" };
            let color = self.color;
            self.aside(|| say(color, level, &format!("{fault}{more}")));
        }
        if let Some((path, file)) = &mut self.errors {
            let Fault { kind, path: at, line, id, message } = fault;
            let line = ErrorLine { kind: *kind, path: at, line: *line, id, message };
            serde_json::to_writer(&mut *file, &line)
                .map_err(std::io::Error::from)
                .and_then(|()| file.write_all(b"\n"))
                .map_err(|e| Failure::output(path.to_string_lossy(), e))?;
        }
        Ok(())
    }

    fn aside(&self, say: impl FnOnce()) {
        match &self.bar {
            Some((bar, _)) => bar.suspend(say),
            None => say(),
        }
    }

    /// Moves the bar.
    pub fn progress(&self, totals: &Counts) {
        if let Some((bar, done)) = &self.bar {
            bar.set_position(done.load(Ordering::Relaxed));
            bar.set_message(format!("{} files, {} records", totals.files, totals.records));
        }
    }

    /// Whether some input was not read.
    pub fn some_unread(&self) -> bool {
        self.faults.keys().any(|kind| !kind.is_warning())
    }

    /// Ends the bar and the file of errors, and says how much was done unless it was a single article.
    pub fn finish(&mut self, totals: &Counts, done_before: u64) -> Result<(), Failure> {
        if let Some((bar, _)) = self.bar.take() {
            bar.finish_and_clear();
        }
        if let Some((path, file)) = &mut self.errors {
            file.flush().map_err(|e| Failure::output(path.to_string_lossy(), e))?;
        }
        if !self.quiet && (totals.articles != 1 || !self.faults.is_empty() || done_before > 0) {
            let _ = writeln!(std::io::stderr(), "{}", self.summary(totals, done_before, self.start.elapsed()));
        }
        Ok(())
    }

    fn summary(&self, totals: &Counts, done_before: u64, time: Duration) -> String {
        let list = |warnings: bool| {
            let kinds = self.faults.iter().filter(|(kind, _)| kind.is_warning() == warnings);
            let (mut sum, mut words) = (0, Vec::new());
            for (kind, n) in kinds {
                sum += n;
                words.push(format!("{n} {}", kind.name()));
            }
            (sum, if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) })
        };
        let (skipped, why) = list(false);
        let mut line = format!("{} articles, {} records, {skipped} skipped{why}", totals.articles, totals.records);
        if let (warnings @ 1.., why) = list(true) {
            line += &format!(", {warnings} warnings{why}");
        }
        if done_before > 0 {
            line += &format!(", {done_before} files done before");
        }
        let (megabytes, seconds) = (totals.bytes as f64 / 1e6, time.as_secs_f64());
        line + &format!(", {megabytes:.1} MB in {seconds:.1} s ({:.1} MB/s)", megabytes / seconds.max(1e-9))
    }

    /// Says where the time went.
    pub fn timing(&self, totals: &Counts, threads: usize, starting: Duration, writing: Duration) {
        let total = starting + self.start.elapsed();
        let (megabytes, seconds) = (totals.bytes as f64 / 1e6, total.as_secs_f64());
        let ms = |d: Duration| d.as_secs_f64() * 1e3;
        let parsing = totals.working.saturating_sub(totals.handling + totals.reading);
        let _ = writeln!(
            std::io::stderr(),
            "timing: {} articles, {megabytes:.2} MB, {} records, {:.2} MB/s; total {:.1} ms on {threads} threads; start {:.1}, \
             read files {:.1}, decode and parse {:.1}, extract and serialise {:.1}, write {:.1} ms of work",
            totals.articles,
            totals.records,
            megabytes / seconds.max(1e-9),
            ms(total),
            ms(starting),
            ms(totals.reading),
            ms(parsing),
            ms(totals.handling),
            ms(writing),
        );
    }
}

/// Gives the bar its length, once that is known.
pub fn measured(bar: &ProgressBar, bytes: u64) {
    bar.set_length(bytes);
    bar.set_style(style(
        "{wide_bar} {decimal_bytes}/{decimal_total_bytes} ({decimal_bytes_per_sec}, {eta} left) {msg}",
    ));
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summary_counts_what_was_skipped_and_why() {
        let mut reporter = Reporter::new(ColorChoice::Never, true, None, None).unwrap();
        for kind in [FaultKind::NotFound, FaultKind::InvalidJson, FaultKind::InvalidJson, FaultKind::Lossy] {
            *reporter.faults.entry(kind).or_default() += 1;
        }
        let totals = Counts { articles: 7, records: 30, bytes: 2_500_000, ..Counts::default() };
        assert_eq!(
            reporter.summary(&totals, 2, Duration::from_millis(500)),
            "7 articles, 30 records, 3 skipped (1 not_found, 2 invalid_json), 1 warnings (1 lossy), 2 files done before, \
             2.5 MB in 0.5 s (5.0 MB/s)"
        );
        assert!(reporter.some_unread());
    }
}
