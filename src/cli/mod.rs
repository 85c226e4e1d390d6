//! The command line: args as typed → settings as meant → inputs → workers → printer.
//!
//! | room | does |
//! |---|---|
//! | [`args`] | what was typed: the flags that several subcommands share |
//! | [`settings`] | what was meant: paths, fields, limits |
//! | [`walk`] | finds the inputs: files, folders, lists, stdin |
//! | [`open`], [`decode`] | bytes of a file, unpacked; text of bytes |
//! | [`chunks`], [`feed`] | cuts the inputs into jobs of bounded size |
//! | [`documents`], [`jsonl`], [`table`] | articles of a job |
//! | [`pool`] | workers that claim jobs and hand in batches in ticket order |
//! | [`fault`], [`reporter`] | what went wrong, counted and said |
//! | [`printer`], [`output`] | records as bytes; where the bytes go |
//! | [`contract`] | the keys of the output and their types, as a table |
//! | [`extract`], [`schema`] | the subcommands |

mod args;
mod chunks;
mod contract;
mod decode;
mod documents;
mod extract;
mod fault;
mod feed;
mod jsonl;
mod open;
mod output;
#[cfg(feature = "parquet")]
mod parquet;
mod pool;
mod printer;
mod reporter;
mod schema;
mod settings;
mod table;
mod walk;

use std::process::ExitCode;

use clap::{ColorChoice, Parser, Subcommand};

use fault::Failure;

/// Reads Chinese news and writes every quantity in it as data: value, unit, industry, indicator, period, comparison.
#[derive(Debug, Parser)]
#[command(name = "zhibiao", version, propagate_version = true, max_term_width = 110)]
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
    Schema(schema::SchemaArgs),
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
    let cli = Cli::parse();
    let outcome = match cli.command {
        Command::Extract(args) => extract::run(*args, cli.color),
        Command::Schema(args) => schema::run(&args),
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
