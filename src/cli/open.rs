//! The bytes of a source, unpacked.

use std::fmt;
use std::fs::{File, Metadata};
use std::io::{self, Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::read::MultiGzDecoder;

use super::walk::Source;

/// A stream of bytes that may move between threads.
pub type Bytes = Box<dyn Read + Send>;

/// Opens a source. What is packed is known by its first bytes, not by its name. `done` grows by the bytes that are read.
pub fn open(source: &Source, done: &Arc<AtomicU64>) -> io::Result<Bytes> {
    match &source.path {
        None => unpack(Counted { raw: io::stdin(), done: Arc::clone(done) }),
        Some(path) => unpack(Counted { raw: Steady::new(File::open(path)?)?, done: Arc::clone(done) }),
    }
}

/// Counts the bytes that pass.
struct Counted<R> {
    raw: R,
    done: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let n = self.raw.read(bytes)?;
        self.done.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

/// A file that must not change while it is read: of one that does, what was read was never there.
struct Steady {
    file: File,
    before: Option<Metadata>,
}

/// Why a file that was readable was not read.
#[derive(Debug)]
pub struct Changed;

impl std::error::Error for Changed {}

impl fmt::Display for Changed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it changed while it was read")
    }
}

impl Steady {
    fn new(file: File) -> io::Result<Self> {
        // Devices and pipes change by being read.
        let before = Some(file.metadata()?).filter(Metadata::is_file);
        Ok(Steady { file, before })
    }
}

impl Read for Steady {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let n = self.file.read(bytes)?;
        if n == 0
            && !bytes.is_empty()
            && let Some(before) = self.before.take()
        {
            let after = self.file.metadata()?;
            if before.len() != after.len() || before.modified().ok() != after.modified().ok() {
                return Err(io::Error::other(Changed));
            }
        }
        Ok(n)
    }
}

/// Unpacks gzip (of any number of members) and zstd (of any number of frames); anything else passes as it is.
pub fn unpack(mut raw: impl Read + Send + 'static) -> io::Result<Bytes> {
    let mut head = Vec::with_capacity(4);
    raw.by_ref().take(4).read_to_end(&mut head)?;
    let magic = <[u8; 4]>::try_from(&head[..]).unwrap_or_default();
    let whole = Cursor::new(head).chain(raw);
    Ok(match magic {
        [0x1f, 0x8b, 8, _] => Box::new(MultiGzDecoder::new(io::BufReader::with_capacity(1 << 16, whole))),
        // A frame, or a skippable frame before one.
        [0x28, 0xb5, 0x2f, 0xfd] | [0x50..=0x5f, 0x2a, 0x4d, 0x18] => {
            Box::new(zstd::stream::read::Decoder::new(whole)?)
        }
        _ => Box::new(whole),
    })
}

/// The first bytes of a stream, at most `n`, and the stream from its start on. An error after some bytes comes again where it was.
pub fn peek(mut stream: Bytes, n: u64) -> io::Result<(Vec<u8>, Bytes)> {
    let mut head = Vec::new();
    match stream.by_ref().take(n).read_to_end(&mut head) {
        Err(error) if head.is_empty() => Err(error),
        Err(error) => Ok((head.clone(), Box::new(Cursor::new(head).chain(Broken(Some(error)))))),
        Ok(_) => Ok((head.clone(), Box::new(Cursor::new(head).chain(stream)))),
    }
}

/// A stream that is at its end but for an error.
struct Broken(Option<io::Error>);

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        out.write_all(bytes).unwrap();
        out.finish().unwrap()
    }

    fn read(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        unpack(Cursor::new(bytes))?.read_to_end(&mut out)?;
        Ok(out)
    }

    #[test]
    fn unpacks_by_magic() {
        let zst = |b: &[u8]| zstd::encode_all(b, 1).unwrap();
        for (packed, expected) in [
            (b"".to_vec(), &b""[..]),
            (b"abc".to_vec(), b"abc"),
            ("营业收入".into(), "营业收入".as_bytes()),
            (gzip(b"one"), b"one"),
            ([gzip(b"one"), gzip(b"two")].concat(), b"onetwo"),
            (zst(b"one"), b"one"),
            ([zst(b"one"), zst(b"two")].concat(), b"onetwo"),
        ] {
            assert_eq!(read(packed).unwrap(), expected);
        }
    }

    #[test]
    fn a_file_that_changes_while_it_is_read_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        for (more, expected) in [(&b""[..], true), (b"more", false)] {
            std::fs::write(&path, "九".repeat(1000)).unwrap();
            let mut file = Steady::new(File::open(&path).unwrap()).unwrap();
            file.read_exact(&mut [0; 300]).unwrap();
            std::fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(more).unwrap();
            let read = io::copy(&mut file, &mut io::sink());
            assert_eq!(read.is_ok(), expected);
            assert!(expected || read.unwrap_err().get_ref().is_some_and(|e| e.is::<Changed>()));
        }
    }

    #[test]
    fn cut_short_is_an_error() {
        let whole = gzip("全省规上工业营业收入".repeat(50).as_bytes());
        assert_eq!(read(whole[..whole.len() - 9].to_vec()).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
        let whole = zstd::encode_all("全省规上工业营业收入".repeat(50).as_bytes(), 1).unwrap();
        assert_eq!(read(whole[..whole.len() - 9].to_vec()).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    }
}
