//! Cuts the inputs into jobs of bounded size, in order: some small files, or a chunk of one large one.
//!
//! How the inputs are cut depends on them alone, never on the number of workers.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use encoding_rs::{Encoding, UTF_8};
use encoding_rs_io::DecodeReaderBytesBuilder;

use super::chunks::{CHUNK, Chunks, Tail};
use super::detect::{SAMPLE, detect};
use super::fault::{Fault, FaultKind};
use super::open::{open, peek};
use super::settings::Settings;
use super::table::Header;
use super::walk::{Source, SourceKind, Walk};

/// How many files one job holds at most.
const FILES: usize = 64;

/// What a worker does in one go.
pub enum Job {
    /// Files of one article each, and inputs that cannot be read.
    Files(Vec<Result<Arc<Source>, Fault>>),
    /// A chunk of a file of records; its bytes are in the worker's buffer.
    Records(Records),
}

/// A chunk of a file of records.
pub struct Records {
    /// The file.
    pub source: Arc<Source>,
    /// How its bytes are encoded.
    pub encoding: &'static Encoding,
    /// What they were decoded from before they were cut into lines; what was lost there is U+FFFD.
    pub recoded: Option<&'static Encoding>,
    /// The number of its first line, from 1.
    pub line: u64,
    /// The header, where the file is a table.
    pub header: Option<Arc<Header>>,
    /// Whether it is the file's first chunk.
    pub begins: bool,
    /// Whether it is the file's last chunk.
    pub ends: bool,
    /// What is wrong right after it.
    pub fault: Option<Fault>,
    /// Whether that fault leaves the file unfinished.
    pub cut_short: bool,
}

/// Whether a source need not be read: it was done in an earlier run, or cannot be written. Asked once for each source, in order.
pub type Gate = Box<dyn FnMut(&Source) -> Result<bool, Fault> + Send>;

/// Gives the jobs out.
pub struct Feed {
    walk: Walk,
    gate: Gate,
    current: Option<Current>,
    waiting: Option<Result<Arc<Source>, Fault>>,
    forced: Option<&'static Encoding>,
    max_article: usize,
    fields: Arc<super::settings::Fields>,
    read: Arc<AtomicU64>,
}

/// The file of records that is being read.
struct Current {
    source: Arc<Source>,
    chunks: Chunks,
    encoding: Option<&'static Encoding>,
    recoded: Option<&'static Encoding>,
    header: Option<Arc<Header>>,
    begun: bool,
}

impl Feed {
    /// Feeds what `settings` name.
    pub fn new(settings: &Settings, gate: Gate) -> Feed {
        Feed {
            walk: Walk::new(settings),
            gate,
            current: None,
            waiting: None,
            forced: settings.encoding,
            max_article: settings.max_article,
            fields: Arc::new(settings.fields.clone()),
            read: Arc::clone(&settings.read),
        }
    }

    /// The next job; `bytes` takes its bytes where it has any.
    pub fn next(&mut self, bytes: &mut Vec<u8>) -> Option<Job> {
        if self.current.is_some() {
            return Some(self.records(bytes));
        }
        let mut files = Vec::new();
        let mut size = 0;
        while files.len() < FILES && size < CHUNK as u64 {
            match self.waiting.take().or_else(|| self.source()) {
                None => break,
                Some(Ok(source)) if source.kind.is_records() => {
                    if !files.is_empty() {
                        self.waiting = Some(Ok(source));
                        break;
                    }
                    match self.begin(source) {
                        Ok(()) => return Some(self.records(bytes)),
                        Err(fault) => files.push(Err(fault)),
                    }
                }
                Some(file) => {
                    size += file.as_ref().map_or(0, |source| source.size);
                    files.push(file);
                }
            }
        }
        (!files.is_empty()).then_some(Job::Files(files))
    }

    fn source(&mut self) -> Option<Result<Arc<Source>, Fault>> {
        loop {
            match self.walk.next()? {
                Err(fault) => return Some(Err(fault)),
                Ok(source) => match (self.gate)(&source) {
                    Ok(true) => {
                        self.read.fetch_add(source.size, Ordering::Relaxed);
                    }
                    Ok(false) => return Some(Ok(Arc::new(source))),
                    Err(fault) => return Some(Err(fault)),
                },
            }
        }
    }

    fn begin(&mut self, source: Arc<Source>) -> Result<(), Fault> {
        let fail = |e: io::Error| Fault::io(source.name.clone(), &e);
        let (head, mut stream) = open(&source, &self.read).and_then(|s| peek(s, SAMPLE as u64)).map_err(fail)?;
        let (marked, mark) = Encoding::for_bom(&head).map_or((None, 0), |(encoding, mark)| (Some(encoding), mark));
        // The mark is no part of the first line.
        io::copy(&mut stream.by_ref().take(mark as u64), &mut io::sink()).map_err(fail)?;
        let mut encoding = self.forced.or(marked).or_else(|| (!head.is_ascii()).then(|| detect(&head, false)));
        // Line breaks are found only in what is ASCII compatible.
        let recoded = encoding.filter(|e| !e.is_ascii_compatible());
        if recoded.is_some() {
            let decoder = DecodeReaderBytesBuilder::new().encoding(recoded).bom_sniffing(false).build(stream);
            stream = Box::new(decoder);
            encoding = Some(UTF_8);
        }
        let delimiter = match source.kind {
            SourceKind::Csv { delimiter } => Some(delimiter),
            _ => None,
        };
        // Escapes double the bytes of Chinese in JSON, and other fields want room.
        let limit = self.max_article.saturating_mul(2).saturating_add(1 << 16);
        let chunks = Chunks::new(stream, limit, delimiter);
        self.current = Some(Current { source, chunks, encoding, recoded, header: None, begun: false });
        Ok(())
    }

    fn records(&mut self, bytes: &mut Vec<u8>) -> Job {
        let current = self.current.as_mut().expect("a file was begun");
        let mut job = Records {
            source: Arc::clone(&current.source),
            encoding: UTF_8,
            recoded: current.recoded,
            line: 0,
            header: None,
            begins: !std::mem::replace(&mut current.begun, true),
            ends: false,
            fault: None,
            cut_short: false,
        };
        match current.chunks.next(bytes) {
            None => job.ends = true,
            Some(chunk) => {
                job.line = chunk.line;
                match chunk.tail {
                    Tail::Next => {}
                    Tail::TooLong { line, lines } => {
                        let long = format!("longer than an article of {} bytes may be", self.max_article);
                        let message = match lines {
                            1 => format!("a line {long}: skipped (raise --max-article)"),
                            _ => format!("a row {long}: {lines} lines skipped (is a double quote not closed?)"),
                        };
                        let id = format!("{}:{line}", job.source.name);
                        job.fault = Some(Fault::line(FaultKind::TooLong, &job.source.name, line, id, message));
                        // A table without its header cannot be read.
                        let header_lost = current.header.is_none() && matches!(job.source.kind, SourceKind::Csv { .. });
                        (job.ends, job.cut_short) = (header_lost, header_lost);
                    }
                    Tail::Failed(error) => {
                        job.fault = Some(Fault::io(job.source.name.clone(), &error));
                        (job.ends, job.cut_short) = (true, true);
                    }
                }
            }
        }
        if current.encoding.is_none() && !bytes.is_ascii() {
            current.encoding = Some(detect(bytes, false));
        }
        job.encoding = current.encoding.unwrap_or(UTF_8);
        if let SourceKind::Csv { delimiter } = job.source.kind
            && current.header.is_none()
            && !bytes.is_empty()
        {
            match Header::read(bytes, job.encoding, delimiter, &self.fields) {
                Ok((header, end)) => {
                    job.line += memchr::memchr_iter(b'\n', &bytes[..end]).count() as u64;
                    bytes.drain(..end);
                    current.header = Some(Arc::new(header));
                }
                Err(message) => {
                    job.fault = Some(Fault::file(FaultKind::InvalidCsv, job.source.name.clone(), message));
                    bytes.clear();
                    (job.ends, job.cut_short) = (true, true);
                }
            }
        }
        job.header = current.header.clone();
        if job.ends {
            self.current = None;
        }
        Job::Records(job)
    }
}
