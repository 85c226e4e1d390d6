//! The articles of a job.

use std::borrow::Cow;
use std::io::{self, Read};
use std::sync::Arc;
use std::time::Instant;

use encoding_rs::Encoding;
use zhibiao::article::{Article, Layout, Markup};
use zhibiao::date::Date;

use super::batch::{Batch, Event, KEPT};
use super::decode::{Decoded, decode, decode_as, not_text};
use super::detect::looks_like_html;
use super::document::{Document, Kept, Place};
use super::fault::{Fault, FaultKind};
use super::feed::{Job, Records};
use super::jsonl;
use super::open::open;
use super::settings::Settings;
use super::table::{self, Header};
use super::walk::{Source, SourceKind};

/// What is done with the articles of a job; each worker has its own.
pub trait Handler {
    /// Writes to `out` what an article gives; says how many records that is, or what went wrong.
    fn document(&mut self, document: &Document<'_>, out: &mut Vec<u8>) -> Result<u64, Fault>;

    /// Writes to `out` what stands for an input that could not be read, if anything.
    fn fault(&mut self, fault: &Fault, out: &mut Vec<u8>);
}

/// Does jobs, one after the other.
pub struct Worker<'s, H> {
    settings: &'s Settings,
    handler: H,
    scratch: Vec<u8>,
}

impl<'s, H: Handler> Worker<'s, H> {
    /// A worker that hands its articles to `handler`.
    pub fn new(settings: &'s Settings, handler: H) -> Self {
        Worker { settings, handler, scratch: Vec::new() }
    }

    /// Does a job. `bytes` are those of a chunk.
    pub fn job(&mut self, job: Job, bytes: &[u8], batch: &mut Batch) {
        let start = Instant::now();
        match job {
            Job::Files(files) => {
                for file in files {
                    match file {
                        Ok(source) => self.file(&source, batch),
                        Err(fault) => self.fault(fault, batch),
                    }
                    batch.counts.files += 1;
                }
            }
            Job::Records(records) => self.records(records, bytes, batch),
        }
        batch.counts.working += start.elapsed();
    }

    fn fault(&mut self, fault: Fault, batch: &mut Batch) {
        let written = batch.bytes.len();
        if !fault.kind.is_warning() {
            self.handler.fault(&fault, &mut batch.bytes);
        }
        batch.events.push((written, Event::Fault(fault)));
    }

    fn document(&mut self, document: &Document<'_>, batch: &mut Batch) {
        let start = Instant::now();
        let written = batch.bytes.len();
        match self.handler.document(document, &mut batch.bytes) {
            Ok(records) => {
                batch.counts.articles += 1;
                batch.counts.records += records;
            }
            Err(fault) => {
                batch.bytes.truncate(written);
                self.fault(fault, batch);
            }
        }
        batch.counts.handling += start.elapsed();
    }

    fn file(&mut self, source: &Arc<Source>, batch: &mut Batch) {
        let mut scratch = std::mem::take(&mut self.scratch);
        let start = Instant::now();
        let read = read_whole(source, self.settings, &mut scratch);
        batch.counts.reading += start.elapsed();
        batch.counts.bytes += scratch.len() as u64;
        let at = batch.events.len();
        batch.event(Event::Begin(Arc::clone(source)));
        let done = match read {
            Err(e) => Err(Fault::io(source.name.clone(), &e)),
            Ok(false) => Err(Fault::too_long(&source.name, 0, self.settings.max_article)),
            Ok(true) => self.article(source, &scratch, batch),
        };
        match done {
            Ok(()) => batch.event(Event::End(true)),
            Err(fault) => {
                let written = batch.bytes.len();
                self.fault(fault, batch);
                if written == batch.bytes.len() {
                    // Nothing stands for it, so nothing was begun.
                    batch.events.remove(at);
                } else {
                    batch.event(Event::End(true));
                }
            }
        }
        scratch.clear();
        scratch.shrink_to(KEPT);
        self.scratch = scratch;
    }

    fn article(&mut self, source: &Source, bytes: &[u8], batch: &mut Batch) -> Result<(), Fault> {
        let sniffed = source.guessed && source.kind == SourceKind::Text && looks_like_html(bytes);
        let markup = match source.kind {
            SourceKind::Html => Markup::Html,
            _ if sniffed => Markup::Html,
            SourceKind::Markdown => Markup::Markdown,
            _ => Markup::Plain,
        };
        let decoded = decode(bytes, self.settings.encoding, markup == Markup::Html);
        if let Some(what) = not_text(bytes, &decoded) {
            let message = format!("its bytes are no text but {what}: convert it, or name the encoding with --encoding");
            return Err(Fault::file(FaultKind::NotText, source.name.clone(), message));
        }
        if decoded.lost > 0 {
            let fault = Fault::lossy(&source.name, 0, &source.name, decoded.lost, decoded.encoding.name());
            self.fault(fault, batch);
        }
        let (mut title, mut date) = (Cow::Borrowed(""), self.settings.date);
        if markup != Markup::Plain {
            let layout = Layout::of(&decoded.text, markup);
            title = layout.title_of(&decoded.text).into_owned().into();
            date = layout.date.or(date);
        }
        let article = Article { id: Cow::Borrowed(&source.name), title, date, text: decoded.text, markup };
        let place = Place { path: &source.name, line: 0 };
        self.document(&Document { article, kept: Kept::None, place }, batch);
        Ok(())
    }

    fn records(&mut self, records: Records, bytes: &[u8], batch: &mut Batch) {
        batch.counts.bytes += bytes.len() as u64;
        if records.begins {
            batch.event(Event::Begin(Arc::clone(&records.source)));
        }
        match &records.header {
            Some(header) => self.rows(&records, header, bytes, batch),
            None => self.lines(&records, bytes, batch),
        }
        if let Some(fault) = records.fault {
            self.fault(fault, batch);
        }
        if records.ends {
            batch.event(Event::End(!records.cut_short));
            batch.counts.files += 1;
        }
    }

    fn lines(&mut self, records: &Records, bytes: &[u8], batch: &mut Batch) {
        let mut start = 0;
        let ends = memchr::memchr_iter(b'\n', bytes).chain((!bytes.ends_with(b"\n")).then_some(bytes.len()));
        for (number, end) in (records.line..).zip(ends) {
            let line = bytes[start..end].trim_ascii();
            if !line.is_empty() {
                self.line(records, number, line, batch);
            }
            start = end + 1;
        }
    }

    fn line(&mut self, records: &Records, number: u64, line: &[u8], batch: &mut Batch) {
        let name = &records.source.name;
        let place = Place { path: name, line: number };
        let here = || format!("{name}:{number}");
        let decoded = decode_as(line, records.encoding);
        let mut lost = lost_in(&decoded, records.recoded);
        let encoding = records.recoded.unwrap_or(decoded.encoding).name();
        let fields = &self.settings.fields;
        let mended;
        let read = match jsonl::read_plain(&decoded.text, fields) {
            Some(read) => Ok(read),
            None => {
                mended = jsonl::mend_surrogates(&decoded.text);
                lost += mended.as_ref().map_or(0, |(_, n)| *n);
                jsonl::read(mended.as_ref().map_or(&decoded.text, |(text, _)| text), fields)
            }
        };
        let mut read = match read {
            Ok(read) => read,
            Err(e) => {
                let message = jsonl::invalid(&e);
                return self.fault(Fault::line(FaultKind::InvalidJson, name, number, here(), message), batch);
            }
        };
        let mut id = read.id;
        if id.is_empty() {
            id = here().into();
        }
        if lost > 0 {
            self.fault(Fault::lossy(name, number, &id, lost, encoding), batch);
        }
        let text = match jsonl::joined(&mut read.texts) {
            Ok(Some(text)) => text,
            missing => {
                let others = read.others.iter().chain(read.kept.iter().map(|k| &k.0));
                let message = jsonl::no_text(&self.settings.fields, missing.is_err(), others);
                return self.fault(Fault::line(FaultKind::NoText, name, number, id, message), batch);
            }
        };
        let date = self.date(&read.date, place, &id, batch);
        let title = read.title;
        let kept = if self.settings.fields.keep { Kept::Raw(read.kept) } else { Kept::None };
        let article = Article { id, title, date, text, markup: Markup::Plain };
        self.sized(Document { article, kept, place }, batch);
    }

    fn rows(&mut self, records: &Records, header: &Header, bytes: &[u8], batch: &mut Batch) {
        let name = &records.source.name;
        let decoded = decode_as(bytes, records.encoding);
        let lost = lost_in(&decoded, records.recoded);
        if lost > 0 {
            let id = format!("{name}:{}", records.line);
            let encoding = records.recoded.unwrap_or(decoded.encoding).name();
            self.fault(Fault::lossy(name, records.line, &id, lost, encoding), batch);
        }
        table::rows(&decoded.text, header, |line, row| {
            let number = records.line + line - 1;
            let place = Place { path: name, line: number };
            let here = || format!("{name}:{number}");
            let row = match row {
                Ok(row) => row,
                Err(message) => {
                    return self.fault(Fault::line(FaultKind::InvalidCsv, name, number, here(), message), batch);
                }
            };
            let cell = |column: Option<usize>| column.and_then(|c| row.get(c)).unwrap_or("");
            let id = match cell(header.id) {
                "" => Cow::Owned(here()),
                id => Cow::Borrowed(id),
            };
            let text = match header.text[..] {
                [one] => Cow::Borrowed(cell(Some(one))),
                _ => header.text.iter().map(|&c| cell(Some(c))).collect::<Vec<_>>().join("\n").into(),
            };
            let date = self.date(cell(header.date), place, &id, batch);
            let kept = if self.settings.fields.keep { Kept::Row(header, row) } else { Kept::None };
            let article = Article { id, title: cell(header.title).into(), date, text, markup: Markup::Plain };
            self.sized(Document { article, kept, place }, batch);
        });
    }

    fn sized(&mut self, document: Document<'_>, batch: &mut Batch) {
        if document.article.text.len() > self.settings.max_article {
            let Place { path, line } = document.place;
            let mut fault = Fault::too_long(path, line, self.settings.max_article);
            fault.id = document.article.id.into_owned();
            return self.fault(fault, batch);
        }
        self.document(&document, batch);
    }

    fn date(&mut self, text: &str, place: Place<'_>, id: &str, batch: &mut Batch) -> Option<Date> {
        if text.trim().is_empty() {
            return self.settings.date;
        }
        match text.parse() {
            Ok(date) => Some(date),
            Err(e) => {
                let message = format!("{e}; read as if it had none");
                self.fault(Fault::line(FaultKind::Date, place.path, place.line, id, message), batch);
                self.settings.date
            }
        }
    }
}

/// Reads a source of one article whole, unless it is longer than an article may be.
fn read_whole(source: &Source, settings: &Settings, out: &mut Vec<u8>) -> io::Result<bool> {
    out.clear();
    open(source, &settings.read)?.take(settings.max_article as u64 + 1).read_to_end(out)?;
    Ok(out.len() <= settings.max_article)
}

/// How many stretches were no characters, in this decoding or, by what is left of it, in the one before.
fn lost_in(decoded: &Decoded<'_>, recoded: Option<&'static Encoding>) -> usize {
    match recoded {
        Some(_) => decoded.text.matches('\u{FFFD}').count(),
        None => decoded.lost,
    }
}
