//! Writes the batches in order, and tells what went wrong and how it went.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use super::Outcome;
use super::batch::{Batch, Counts, Event};
use super::document::Document;
use super::fault::{Failure, Fault, FaultKind};
use super::output::Output;
use super::pool::Consumer;
use super::reporter::Reporter;

/// Writes the batches in order and tells what went wrong.
pub struct Writer {
    output: Output,
    reporter: Reporter,
    totals: Counts,
    stop_at_fault: bool,
    stopped: bool,
    writing: Duration,
}

/// How a run went that has written all it could.
pub struct Told {
    /// What told it.
    pub reporter: Reporter,
    /// How much was done.
    pub totals: Counts,
    /// How long the writing took.
    pub writing: Duration,
}

impl Told {
    /// Whether all was read.
    pub fn outcome(&self) -> Outcome {
        if self.reporter.some_unread() { Outcome::SomeUnread } else { Outcome::Done }
    }
}

impl Writer {
    /// A writer to `output`; `stop_at_fault` where the first input that cannot be read ends the run.
    pub fn new(output: Output, reporter: Reporter, stop_at_fault: bool) -> Self {
        Self { output, reporter, totals: Counts::default(), stop_at_fault, stopped: false, writing: Duration::ZERO }
    }

    /// Makes the output whole where the run came to its end, and says how it went.
    pub fn finish(mut self, ran: Result<(), Failure>, done_before: u64) -> Result<Told, Failure> {
        match ran {
            Err(_) if self.stopped => {}
            Err(failure) => return Err(failure),
            Ok(()) => self.output.finish()?,
        }
        self.reporter.finish(&self.totals, done_before)?;
        Ok(Told { reporter: self.reporter, totals: self.totals, writing: self.writing })
    }
}

impl Consumer for Writer {
    fn batch(&mut self, batch: &Batch) -> Result<(), Failure> {
        let start = Instant::now();
        let mut written = 0;
        self.totals.add(&batch.counts);
        for (at, event) in &batch.events {
            self.output.documents(&batch.bytes[written..*at])?;
            written = *at;
            match event {
                Event::Begin(source) => self.output.begin(&source.relative)?,
                Event::End(whole) => self.output.end(*whole)?,
                Event::Fault(fault) => {
                    self.reporter.fault(fault)?;
                    if self.stop_at_fault && !fault.kind.is_warning() {
                        self.stopped = true;
                        return Err(Failure::Closed);
                    }
                }
            }
        }
        self.output.documents(&batch.bytes[written..])?;
        self.reporter.progress(&self.totals);
        self.writing += start.elapsed();
        Ok(())
    }
}

/// Does `work` on a document; that the extractor breaks down on one is a fault, not the end of the run.
pub fn guarded(document: &Document<'_>, work: impl FnOnce() -> u64) -> Result<u64, Fault> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| {
        let message = "the extractor broke down on this article: please report it with the article";
        Fault::line(FaultKind::Internal, document.place.path, document.place.line, &*document.article.id, message)
    })
}
