//! `zhibiao extract`: articles in, records out.

use std::collections::HashSet;
use std::io::IsTerminal;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use clap::builder::PossibleValuesParser;
use clap::{Args, ColorChoice, ValueEnum};
use zhibiao::Extractor;
use zhibiao::record::Kind;

use super::Outcome;
use super::args::{ExtractorArgs, InputArgs};
use super::document::Document;
use super::documents::Handler;
use super::fault::{Failure, Fault, FaultKind};
use super::feed::{Feed, Gate};
use super::output::{Frame, Output, Tree, target};
use super::pool;
use super::printer::{Format, Printer, escape_separators, has_separators};
use super::reporter::{self, Reporter};
use super::settings::{self, Settings};
use super::walk::Walk;
use super::writer::{Writer, guarded};

/// Find every quantity in articles and what it is about
///
/// Reads text, Markdown, HTML, JSON lines and CSV from files, folders or standard input, and writes records: value, unit, industry,
/// indicator, region, period, comparison.
#[derive(Debug, Clone, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct ExtractArgs {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    extractor: ExtractorArgs,

    /// Write only records of these kinds, as money,percent
    #[arg(long, value_name = "KINDS", value_delimiter = ',', help_heading = "Extraction",
          value_parser = PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.as_str())))]
    kinds: Vec<String>,

    #[command(flatten)]
    output: OutputArgs,

    #[command(flatten)]
    run: RunArgs,
}

const EXAMPLES: &str = "\
Examples:
  zhibiao extract news.md                                    one article, to read
  echo 全省电子信息产业营业收入10269亿元，增长5% | zhibiao extract -
  zhibiao extract --date 2023-02-01 --kinds money,percent news.txt
  zhibiao extract archive/ --glob '*.txt' --output records.jsonl.zst
  zhibiao extract articles.jsonl --text-field title --text-field content --format csv --bom --output records.csv
  zhibiao extract archive/ --output-dir records/             resumes where an earlier run was stopped

Exit codes: 0 done; 1 some input could not be read (the rest was); 2 wrong usage, or the output could not be written.";

/// What is written, and where to.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Output")]
struct OutputArgs {
    /// How records are written [default: json for one article on a terminal, by the suffix of --output, else jsonl]
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,

    /// Write to FILE, which appears when it is whole; .gz and .zst are packed
    #[arg(short, long, value_name = "FILE", conflicts_with = "output_dir")]
    output: Option<PathBuf>,

    /// Write a file for each input into the tree DIR; what is there already is not done again
    #[arg(long, value_name = "DIR")]
    output_dir: Option<PathBuf>,

    /// Do again what is already in --output-dir
    #[arg(long, requires = "output_dir")]
    force: bool,

    /// Pass the other fields of a JSON or CSV record through, untouched, under `fields`
    #[arg(long)]
    keep: bool,

    /// Begin CSV with a byte order mark, for Excel
    #[arg(long)]
    bom: bool,
}

/// How the run goes.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Run")]
struct RunArgs {
    /// How many articles are read at once; the output is the same for any number [default: one for each processor]
    #[arg(short = 'j', long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    threads: Option<u16>,

    /// What to do with an input that cannot be read
    #[arg(long, value_enum, default_value = "skip", value_name = "WHAT")]
    on_error: OnError,

    /// Write a line of JSON to FILE for each fault: kind, path, line, id, message
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,

    /// Say nothing but errors: no progress, no summary, no warnings
    #[arg(short, long)]
    quiet: bool,

    /// Say at the end where the time went
    #[arg(long)]
    timing: bool,
}

/// What to do with an input that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OnError {
    /// Say it, count it and go on
    Skip,
    /// Say it and stop there
    Fail,
    /// Also write a document with an `error` in its place, so that output has one for each input
    Emit,
}

/// Runs the subcommand.
pub fn run(args: ExtractArgs, color: ColorChoice) -> Result<Outcome, Failure> {
    let start = Instant::now();
    let ExtractArgs { input, extractor, kinds, output, run } = args;
    let mut settings = Settings::new(input)?;
    settings.fields.keep = output.keep;
    settings.written = [&output.output, &output.output_dir, &run.errors].into_iter().flatten().cloned().collect();
    if let Some(errors) = &run.errors {
        // It is written from the start on: what is in it would be lost before it is read.
        if settings
            .paths
            .iter()
            .chain(&output.output)
            .any(|other| place(other).is_some_and(|p| Some(p) == place(errors)))
        {
            let message = format!("--errors {}: is an input or output of the run, too", errors.display());
            return Err(Failure::Usage(message));
        }
    }
    let one = settings.one_article();
    let format =
        output.format.unwrap_or_else(|| format_for(output.output.as_deref(), one, output.output_dir.is_some()));
    if run.on_error == OnError::Emit && !format.has_documents() {
        let message = "--on-error emit needs documents to stand in for: use it with --format json or jsonl";
        return Err(Failure::Usage(message.to_owned()));
    }
    let printer = Printer { format, array: format == Format::Json && (!one || output.output_dir.is_some()) };
    // It lasts as long as the process, which need not tidy up its tables.
    let extractor = ManuallyDrop::new(settings::extractor(&extractor)?);
    let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|k| kinds.iter().any(|name| name == k.as_str())).collect();
    let (head, foot) = printer.frame(output.keep, output.bom);
    let frame = Frame {
        head,
        foot,
        commas: printer.array,
        #[cfg(feature = "parquet")]
        parquet: (format == Format::Parquet).then_some(output.keep),
    };
    let stdout_is_free = output.output.is_some() || output.output_dir.is_some() || !std::io::stdout().is_terminal();
    let done = stdout_is_free.then(|| Arc::clone(&settings.read));
    let reporter = Reporter::new(color, run.quiet, run.errors.as_deref(), done)?;
    let done_before = Arc::new(AtomicU64::new(0));
    let (out, gate) = match &output.output_dir {
        None => (Output::single(output.output.as_deref(), frame)?, Box::new(|_: &_| Ok(false)) as Gate),
        Some(folder) => {
            let tree = Tree::new(folder, format.suffix())?;
            let gate = gate(folder.clone(), format.suffix(), output.force, &settings, Arc::clone(&done_before));
            (Output::tree(tree, frame), gate)
        }
    };
    // Only now, when they exist, have they a place by which a folder's walk can know them.
    settings.written = settings.written.iter().filter_map(|path| path.canonicalize().ok()).collect();
    let threads = run.threads.map_or_else(|| std::thread::available_parallelism().map_or(1, usize::from), usize::from);
    let starting = start.elapsed();
    measure(&settings, &reporter);
    let mut writer = Writer::new(out, reporter, run.on_error == OnError::Fail);
    let handler = || Extract { extractor: &extractor, kinds: &kinds, printer, emit: run.on_error == OnError::Emit };
    let feed = Feed::new(&settings, gate);
    let ran = pool::run(&settings, threads, feed, handler, &mut writer);
    let told = writer.finish(ran, done_before.load(Ordering::Relaxed))?;
    if run.timing {
        told.reporter.timing(&told.totals, threads, starting, told.writing);
    }
    Ok(told.outcome())
}

/// The format that is meant where none is named.
fn format_for(output: Option<&Path>, one: bool, tree: bool) -> Format {
    let Some(path) = output else {
        let to_read = one && !tree && std::io::stdout().is_terminal();
        return if to_read { Format::Json } else { Format::Jsonl };
    };
    let name = path.to_string_lossy().to_ascii_lowercase();
    let name = [".gz", ".zst", ".zstd"].iter().find_map(|s| name.strip_suffix(s)).unwrap_or(&name);
    match name.rsplit_once('.').map_or("", |(_, suffix)| suffix) {
        "json" => Format::Json,
        "csv" => Format::Csv,
        #[cfg(feature = "parquet")]
        "parquet" => Format::Parquet,
        _ => Format::Jsonl,
    }
}

/// Where a file is or will be, by whatever path it is named; nothing for devices.
fn place(path: &Path) -> Option<PathBuf> {
    if let Ok(there) = path.canonicalize() {
        return there.metadata().is_ok_and(|meta| meta.is_file()).then_some(there);
    }
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Some(parent.canonicalize().ok()?.join(path.file_name()?))
}

/// Passes over what an earlier run has done, and keeps two inputs from meeting in one file.
fn gate(folder: PathBuf, suffix: &'static str, force: bool, settings: &Settings, done: Arc<AtomicU64>) -> Gate {
    let several = settings.several();
    let mut taken = HashSet::new();
    Box::new(move |source| {
        let path = target(&folder, &source.relative, suffix);
        if several && !taken.insert(path.clone()) {
            let message = format!("another input goes to {}, too: skipped", path.display());
            return Err(Fault::file(FaultKind::SameOutput, source.name.clone(), message));
        }
        let before = !force && path.exists();
        done.fetch_add(u64::from(before), Ordering::Relaxed);
        Ok(before)
    })
}

/// Learns beside the work how much there is to do, for the progress bar.
fn measure(settings: &Settings, reporter: &Reporter) {
    let stdin = settings.paths.iter().any(|p| p == Path::new("-")) || settings.files_from.is_some();
    if let Some(bar) = reporter.bar().filter(|_| !stdin) {
        let walk = Walk::new(settings);
        std::thread::spawn(move || reporter::measured(&bar, walk.flatten().map(|source| source.size).sum()));
    }
}

/// What each worker does with an article.
struct Extract<'r> {
    extractor: &'r Extractor,
    kinds: &'r [Kind],
    printer: Printer,
    emit: bool,
}

impl Handler for Extract<'_> {
    fn document(&mut self, document: &Document<'_>, out: &mut Vec<u8>) -> Result<u64, Fault> {
        let article = &document.article;
        let start = out.len();
        let records = guarded(document, || {
            let mut extraction = self.extractor.extract(article);
            if !self.kinds.is_empty() {
                extraction.records.retain(|record| self.kinds.contains(&record.kind));
            }
            self.printer.document(&extraction, &document.kept, out);
            extraction.records.len() as u64
        })?;
        let kept = !document.kept.is_none();
        if self.printer.format != Format::Csv
            && (kept || [&article.text, &article.title, &article.id].iter().any(|text| has_separators(text)))
        {
            escape_separators(out, start);
        }
        Ok(records)
    }

    fn fault(&mut self, fault: &Fault, out: &mut Vec<u8>) {
        if self.emit {
            self.printer.unread(fault, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_suffix_of_the_output_names_the_format() {
        for (name, expected) in
            [("a.csv", Format::Csv), ("a.CSV.gz", Format::Csv), ("a.json", Format::Json), ("a", Format::Jsonl)]
        {
            assert_eq!(format_for(Some(Path::new(name)), true, false), expected, "{name}");
        }
    }
}
