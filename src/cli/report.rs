//! `zhibiao report`: articles in, one page for people out.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ColorChoice};
use zhibiao::Extractor;
use zhibiao::report::{self, Page};

use super::Outcome;
use super::args::{ExtractorArgs, InputArgs};
use super::document::Document;
use super::documents::Handler;
use super::fault::{Failure, Fault};
use super::feed::Feed;
use super::output::{Frame, Output};
use super::pool;
use super::reporter::Reporter;
use super::settings::{self, Settings};
use super::writer::{Writer, guarded};

/// Make a page to look at: articles with their quantities marked, what each means and where that came from
///
/// The page is one HTML file that holds all it needs: it can be opened from disk, mailed and printed, and asks nothing of any network.
#[derive(Debug, Clone, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct ReportArgs {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    extractor: ExtractorArgs,

    /// Write the page to FILE, which appears when it is whole
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,

    /// Say nothing but errors
    #[arg(short, long, help_heading = "Run")]
    quiet: bool,
}

const EXAMPLES: &str = "\
Examples:
  zhibiao report news.md -o report.html                      one article
  zhibiao report archive/ --glob '2023*.txt' -o 2023.html    a folder, with an overview
  echo 粮食产量增长1.6% | zhibiao report - > report.html";

/// Runs the subcommand.
pub fn run(args: ReportArgs, color: ColorChoice) -> Result<Outcome, Failure> {
    let ReportArgs { input, extractor, output, quiet } = args;
    if output.is_none() && std::io::stdout().is_terminal() {
        let message = "a page is no sight for a terminal: name a file with --output report.html";
        return Err(Failure::Usage(message.to_owned()));
    }
    let mut settings = Settings::new(input)?;
    let extractor = settings::extractor(&extractor)?;
    let frame = Frame {
        head: report::head().into_bytes(),
        foot: report::FOOT.as_bytes(),
        commas: true,
        #[cfg(feature = "parquet")]
        parquet: None,
    };
    let reporter = Reporter::new(color, quiet, None, Some(Arc::clone(&settings.read)))?;
    let out = Output::single(output.as_deref(), frame)?;
    settings.written = output.iter().filter_map(|path| path.canonicalize().ok()).collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut writer = Writer::new(out, reporter, false);
    let feed = Feed::new(&settings, Box::new(|_| Ok(false)));
    let ran = pool::run(&settings, threads, feed, || Pages { extractor: &extractor }, &mut writer);
    Ok(writer.finish(ran, 0)?.outcome())
}

/// Makes the page of each article.
struct Pages<'r> {
    extractor: &'r Extractor,
}

impl Handler for Pages<'_> {
    fn document(&mut self, document: &Document<'_>, out: &mut Vec<u8>) -> Result<u64, Fault> {
        guarded(document, || {
            let extraction = self.extractor.extract(&document.article);
            out.extend_from_slice(b",\n");
            out.extend_from_slice(Page::new(&document.article, &extraction).as_json().as_bytes());
            extraction.records.len() as u64
        })
    }

    fn fault(&mut self, _fault: &Fault, _out: &mut Vec<u8>) {}
}
