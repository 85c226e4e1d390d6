//! `zhibiao explain`: what was read of a text, from which words and by which rule, and what was passed over and why.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use clap::{Args, ColorChoice};
use unicode_width::UnicodeWidthStr;
use zhibiao::explain::{Explanation, Fate, Reason};
use zhibiao::record::{Bound, Field, Modality, Record, Role};
use zhibiao::{Article, Extractor};

use super::Outcome;
use super::args::{ExtractorArgs, InputArgs};
use super::document::Document;
use super::documents::Handler;
use super::fault::{Failure, Fault};
use super::feed::Feed;
use super::output::{Frame, Output};
use super::pool;
use super::reporter::{self, Reporter};
use super::settings::{self, Settings};
use super::writer::{Writer, guarded};

/// Show what was read of a text: each quantity, what it is about, and from which words and by which rule
///
/// What is no file or folder is taken for the text itself.
#[derive(Debug, Clone, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct ExplainArgs {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    extractor: ExtractorArgs,
}

const EXAMPLES: &str = "\
Examples:
  zhibiao explain 有色产业营业收入8217.3亿元，较2018年增长35.4%
  zhibiao explain --date 2023-02-01 news.md | less";

/// Runs the subcommand.
pub fn run(args: ExplainArgs, color: ColorChoice) -> Result<Outcome, Failure> {
    let ExplainArgs { input, extractor } = args;
    let extractor = settings::extractor(&extractor)?;
    let coloured = reporter::coloured(color, io::stdout().is_terminal());
    if let [path] = &input.paths[..]
        && let Some(text) = path.to_str()
        && path != Path::new("-")
        && !path.exists()
    {
        if text.is_ascii() {
            let message = format!("{text}: no such file (check the path), and no Chinese text");
            return Err(Failure::Usage(message));
        }
        let article = Article { text: text.into(), date: input.date, ..Article::default() };
        let explained = explain(&extractor, &article, coloured);
        io::stdout().write_all(explained.0.as_bytes()).map_err(|e| Failure::output("standard output", e))?;
        return Ok(Outcome::Done);
    }
    let settings = Settings::new(input)?;
    let frame = Frame {
        head: Vec::new(),
        foot: b"",
        commas: false,
        #[cfg(feature = "parquet")]
        parquet: None,
    };
    let mut writer = Writer::new(Output::single(None, frame)?, Reporter::new(color, true, None, None)?, false);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let feed = Feed::new(&settings, Box::new(|_| Ok(false)));
    let ran = pool::run(&settings, threads, feed, || Explain { extractor: &extractor, coloured }, &mut writer);
    Ok(writer.finish(ran, 0)?.outcome())
}

/// Explains each article.
struct Explain<'r> {
    extractor: &'r Extractor,
    coloured: bool,
}

impl Handler for Explain<'_> {
    fn document(&mut self, document: &Document<'_>, out: &mut Vec<u8>) -> Result<u64, Fault> {
        guarded(document, || {
            let (text, records) = explain(self.extractor, &document.article, self.coloured);
            out.extend_from_slice(format!("{}\n\n{text}\n", document.article.id).as_bytes());
            records
        })
    }

    fn fault(&mut self, _fault: &Fault, _out: &mut Vec<u8>) {}
}

/// What is told of an article, and of how many records.
fn explain(extractor: &Extractor, article: &Article<'_>, coloured: bool) -> (String, u64) {
    let (bold, faint, plain) = if coloured { ("\x1b[1m", "\x1b[2m", "\x1b[0m") } else { ("", "", "") };
    let text = &*article.text;
    let mut out = String::new();
    let Explanation { extraction, clauses, passed_over } = extractor.explain(article);
    let records = &extraction.records;
    let line = |out: &mut String, name: &str, value: &str, words: &str, rule: &str| {
        let words = if value.starts_with(words) { String::new() } else { format!("“{words}”") };
        let told = format!("{}{}", padded(name, 12), padded(value, 24));
        let _ = writeln!(out, "    {told}{faint}{}{rule}{plain}", padded(&words, 20));
    };
    let mut next = 0;
    for clause in &clauses {
        let _ = writeln!(out, "{}", clause.span.of(text));
        let first = next;
        while let Some(record) = records.get(next).filter(|record| record.span.start < clause.span.end) {
            let _ = writeln!(out, "  {bold}{}{plain}  {} = {}", record.text, record.kind.as_str(), amount(record));
            for (name, value, words, rule) in fields(record, text) {
                line(&mut out, name, &value, &words, rule);
            }
            next += 1;
        }
        for word in &clause.words {
            let what = match &word.fate {
                Fate::Gives(_, given) if given.iter().any(|i| (first..next).contains(i)) => continue,
                Fate::Gives(field, given) => {
                    let more = given.len().saturating_sub(GIVEN);
                    let given: Vec<&str> = given.iter().take(GIVEN).map(|&i| records[i].text).collect();
                    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
                    format!("{} of {}{more}", field.as_str(), given.join("、"))
                }
                Fate::Rejected(why) => format!("not taken: {why}"),
            };
            line(&mut out, word.field.as_str(), &word.known_as, word.span.of(text), &what);
        }
    }
    // Times are told with the words of their clauses.
    let mut over = passed_over.iter().filter(|number| number.reason != Reason::Time).peekable();
    if over.peek().is_some() {
        let _ = writeln!(out, "not records");
    }
    for number in over {
        let reason = match number.reason {
            Reason::Time => "a time",
            Reason::NoUnit => "no unit (--bare-numbers writes it)",
            Reason::Word => "a word, no number",
            Reason::Name => "part of a name or a code",
        };
        let _ = writeln!(out, "    {}{faint}{reason}{plain}", padded(number.span.of(text), 36));
    }
    (out, records.len() as u64)
}

/// How many of the quantities that a word is carried to are told.
const GIVEN: usize = 3;

/// The value, its bound and its unit.
fn amount(record: &Record<'_>) -> String {
    let mut text = String::new();
    if record.bound != Bound::Exact {
        let _ = write!(text, "{} ", record.bound.as_str().replace('_', " "));
    }
    let _ = write!(text, "{}", record.value);
    if record.upper != record.value {
        let _ = write!(text, "–{}", record.upper);
    }
    let _ = write!(text, " {}", record.unit);
    if !record.per.is_empty() {
        let _ = write!(text, "/{}", record.per);
    }
    text.trim_end().to_owned()
}

/// Each field that says something: its name, value, words and rule.
fn fields<'r>(record: &'r Record<'_>, text: &str) -> Vec<(&'static str, String, String, &'r str)> {
    let mut all = Vec::new();
    for industry in &record.industries {
        let value = if industry.code.is_empty() {
            industry.name.to_string()
        } else {
            format!("{} {}", industry.name, industry.code)
        };
        all.push((Field::Industry.as_str(), value, industry.text.to_owned(), industry.via.as_str()));
    }
    let period = record.period.map(|p| p.to_string()).unwrap_or_default();
    let rest: [(Field, &str); 11] = [
        (Field::Metric, &record.metric),
        (Field::Item, &record.item),
        (Field::Entity, &record.entity),
        (Field::Region, &record.region),
        (Field::Period, &period),
        (Field::Comparison, record.comparison.as_str()),
        (Field::Base, &record.base),
        (Field::Scope, &record.scope),
        (Field::Step, record.step.as_str()),
        (Field::Role, if record.role == Role::Measured { "" } else { record.role.as_str() }),
        (Field::Modality, if record.modality == Modality::Actual { "" } else { record.modality.as_str() }),
    ];
    for (field, value) in rest {
        if !value.is_empty() {
            let trace = record.evidence.get(field);
            all.push((field.as_str(), value.to_owned(), trace.span.of(text).to_owned(), trace.rule));
        }
    }
    all
}

/// `text` with blanks to a width on the screen, at least one.
fn padded(text: &str, width: usize) -> String {
    let blanks = width.saturating_sub(text.width()).max(1);
    format!("{text}{}", " ".repeat(blanks))
}
