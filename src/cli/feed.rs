//! Cuts the inputs into jobs of bounded size, in order: some small files, or a chunk of one large one.
//!
//! How the inputs are cut depends on them alone, never on the number of workers.

use std::io;
use std::sync::Arc;

use encoding_rs::{Encoding, UTF_8};
use encoding_rs_io::DecodeReaderBytesBuilder;

use super::chunks::{CHUNK, Chunks, Tail};
use super::decode;
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
}

/// The file of records that is being read.
struct Current {
    source: Arc<Source>,
    chunks: Chunks,
    encoding: Option<&'static Encoding>,
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
                    Ok(true) => {}
                    Ok(false) => return Some(Ok(Arc::new(source))),
                    Err(fault) => return Some(Err(fault)),
                },
            }
        }
    }

    fn begin(&mut self, source: Arc<Source>) -> Result<(), Fault> {
        let fail = |e: io::Error| Fault::io(source.name.clone(), &e);
        let (head, mut stream) = open(&source).and_then(|s| peek(s, decode::SAMPLE as u64)).map_err(fail)?;
        let marked = Encoding::for_bom(&head).map(|(encoding, _)| encoding);
        let mut encoding = self.forced.or(marked).or_else(|| (!head.is_ascii()).then(|| decode::detect(&head, false)));
        let lines_are_plain = encoding.is_none_or(|e| e.is_ascii_compatible());
        if !lines_are_plain || marked.is_some() {
            // Line breaks are found only in what is ASCII compatible; the reader also takes the mark away.
            let decoder = DecodeReaderBytesBuilder::new().encoding(encoding).bom_override(true).build(stream);
            stream = Box::new(decoder);
            encoding = Some(UTF_8);
        }
        let csv = matches!(source.kind, SourceKind::Csv { .. });
        // Escapes double the bytes of Chinese in JSON, and other fields want room.
        let limit = self.max_article.saturating_mul(2).saturating_add(1 << 16);
        let chunks = Chunks::new(stream, limit, csv);
        self.current = Some(Current { source, chunks, encoding, header: None, begun: false });
        Ok(())
    }

    fn records(&mut self, bytes: &mut Vec<u8>) -> Job {
        let current = self.current.as_mut().expect("a file was begun");
        let mut job = Records {
            source: Arc::clone(&current.source),
            encoding: UTF_8,
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
                    Tail::TooLong(line) => {
                        let message = format!(
                            "a line longer than an article of {} bytes may be: skipped (raise --max-article)",
                            self.max_article
                        );
                        let id = format!("{}:{line}", job.source.name);
                        job.fault = Some(Fault::line(FaultKind::TooLong, &job.source.name, line, id, message));
                    }
                    Tail::Failed(error) => {
                        job.fault = Some(Fault::io(job.source.name.clone(), &error));
                        (job.ends, job.cut_short) = (true, true);
                    }
                }
            }
        }
        if current.encoding.is_none() && !bytes.is_ascii() {
            current.encoding = Some(decode::detect(bytes, false));
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
