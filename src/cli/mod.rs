//! The command line: args as typed → settings as meant → inputs → workers → printer.
//!
//! | room | does |
//! |---|---|
//! | [`args`] | what was typed: the flags that several subcommands share |
//! | [`settings`] | what was meant: paths, fields, limits |
//! | [`walk`] | finds the inputs: files, folders, lists, stdin |
//! | [`open`], [`detect`], [`decode`] | bytes of a file, unpacked; their encoding; text of bytes |
//! | [`chunks`], [`feed`] | cuts the inputs into jobs of bounded size |
//! | [`documents`], [`jsonl`], [`table`] | articles of a job, each a [`document`] |
//! | [`pool`] | workers that claim jobs and hand in each [`batch`] in ticket order |
//! | [`fault`], [`reporter`] | what went wrong, counted and said |
//! | [`printer`], [`output`], [`staged`] | records as bytes; where the bytes go; files that appear when they are whole |
//! | [`contract`] | the keys of the output and their types, as a table |
//! | [`writer`] | batches to where they go, faults to whom they concern |
//! | [`extract`], [`explain`], [`report`], [`schema`], [`lexicon`], [`manners`] | the subcommands |

mod args;
mod batch;
mod chunks;
mod contract;
mod decode;
mod detect;
mod document;
mod documents;
mod explain;
mod extract;
mod fault;
mod feed;
mod jsonl;
mod lexicon;
mod manners;
mod open;
mod output;
#[cfg(feature = "parquet")]
mod parquet;
mod pool;
mod printer;
mod report;
mod reporter;
mod schema;
mod settings;
mod staged;
mod table;
mod walk;
mod writer;

use std::process::ExitCode;
use std::sync::LazyLock;

use clap::{ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use fault::Failure;

/// Reads Chinese news and writes every quantity in it as data: value, unit, industry, indicator, period, comparison.
#[derive(Debug, Parser)]
#[command(name = "zhibiao", version = VERSION.as_str(), propagate_version = true, max_term_width = 110)]
struct Cli {
    #[command(subcommand)]
    command: Command,

    /// Whether messages are coloured
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true, hide_possible_values = true)]
    color: ColorChoice,
}

/// One variant and one module a subcommand.
#[derive(Debug, Subcommand)]
enum Command {
    Extract(Box<extract::ExtractArgs>),
    Explain(Box<explain::ExplainArgs>),
    Report(Box<report::ReportArgs>),
    Schema(schema::SchemaArgs),
    Lexicon(lexicon::LexiconArgs),
    Completions(manners::CompletionsArgs),
    Man(manners::ManArgs),
}

/// The program's version and that of the records it writes.
static VERSION: LazyLock<String> =
    LazyLock::new(|| format!("{} (records: {})", env!("CARGO_PKG_VERSION"), zhibiao::json::SCHEMA));

/// What `--color` says, known before the arguments are parsed, so that it holds for help and usage errors, too.
fn typed_color(args: impl Iterator<Item = String>) -> ColorChoice {
    let args: Vec<String> = args.take_while(|arg| arg != "--").collect();
    let given =
        args.iter().zip(args.iter().skip(1)).filter(|(arg, _)| *arg == "--color").map(|(_, word)| word.as_str());
    let joined = args.iter().filter_map(|arg| arg.strip_prefix("--color="));
    given.chain(joined).last().and_then(|word| ColorChoice::from_str(word, true).ok()).unwrap_or(ColorChoice::Auto)
}

/// How a run that reached its end went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All was read and written.
    Done,
    /// Some input could not be read; the rest was.
    SomeUnread,
}

/// Runs the command line; the exit code says how it went: 0 done, 1 some input could not be read, 2 usage or output.
pub fn main() -> ExitCode {
    let matches = Cli::command()
        .color(typed_color(std::env::args_os().map(|arg| arg.to_string_lossy().into_owned())))
        .get_matches();
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|e| e.exit());
    let outcome = match cli.command {
        Command::Extract(args) => extract::run(*args, cli.color),
        Command::Explain(args) => explain::run(*args, cli.color),
        Command::Report(args) => report::run(*args, cli.color),
        Command::Schema(args) => schema::run(&args),
        Command::Lexicon(args) => lexicon::run(args, cli.color),
        Command::Completions(args) => manners::completions(&args, Cli::command()),
        Command::Man(args) => manners::man(&args, Cli::command()),
    };
    match outcome {
        Ok(Outcome::Done) | Err(Failure::Closed) => ExitCode::SUCCESS,
        Ok(Outcome::SomeUnread) => ExitCode::from(1),
        Err(failure) => {
            reporter::say(cli.color, reporter::Level::Error, &failure.to_string());
            ExitCode::from(2)
        }
    }
}
