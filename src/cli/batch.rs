//! What a job gave, to be written when it is its turn.

use std::sync::Arc;
use std::time::Duration;

use super::fault::Fault;
use super::walk::Source;

/// How much room of a buffer is kept for the next job: what one huge article took is given back.
pub const KEPT: usize = 4 << 20;

/// What a job gave: bytes to write, and what is to happen in between.
#[derive(Default)]
pub struct Batch {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What happens before the byte at an offset, in order.
    pub events: Vec<(usize, Event)>,
    /// How much was done.
    pub counts: Counts,
}

/// What happens within a batch.
pub enum Event {
    /// A source begins.
    Begin(Arc<Source>),
    /// A source ends; `false` where it was cut short.
    End(bool),
    /// Something is wrong.
    Fault(Fault),
}

/// How much was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Articles read.
    pub articles: u64,
    /// Records written.
    pub records: u64,
    /// Bytes read, unpacked.
    pub bytes: u64,
    /// Files that were done, whether or not they could be read.
    pub files: u64,
    /// Time spent opening and reading files of one article.
    pub reading: Duration,
    /// Time spent on the articles: extraction and writing to memory.
    pub handling: Duration,
    /// All time spent on jobs.
    pub working: Duration,
}

impl Counts {
    /// Adds what another batch did.
    pub fn add(&mut self, other: &Counts) {
        self.articles += other.articles;
        self.records += other.records;
        self.bytes += other.bytes;
        self.files += other.files;
        self.reading += other.reading;
        self.handling += other.handling;
        self.working += other.working;
    }
}

impl Batch {
    /// Empties it for use again.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.bytes.shrink_to(KEPT);
        self.events.clear();
        self.counts = Counts::default();
    }

    /// Something happens here.
    pub fn event(&mut self, event: Event) {
        self.events.push((self.bytes.len(), event));
    }
}
