//! Files that appear when they are whole, and how they are packed.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

/// A file that is written under a hidden name beside its place and takes its name when it is whole. A run that is killed leaves
/// at most the hidden file, which the next run takes over.
pub struct Staged {
    part: PathBuf,
    target: PathBuf,
    file: File,
    whole: bool,
}

impl Staged {
    /// Begins the file at `target`.
    pub fn create(target: &Path) -> io::Result<Staged> {
        // A link is kept, and what it points to is replaced.
        let target = if target.exists() { target.canonicalize()? } else { target.to_owned() };
        let name = target.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::IsADirectory))?;
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(".part");
        let part = target.with_file_name(hidden);
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(&part)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(io::Error::other("another run is writing it")),
            // Not every file system knows locks.
            Err(TryLockError::Error(_)) => {}
        }
        file.set_len(0)?;
        Ok(Staged { part, target, file, whole: false })
    }

    fn finish(mut self) -> io::Result<()> {
        self.file.flush()?;
        fs::rename(&self.part, &self.target)?;
        self.whole = true;
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.whole {
            // It is of no use; that it stays is no harm either.
            let _ = fs::remove_file(&self.part);
        }
    }
}

/// What takes the bytes in the end.
pub enum Raw {
    /// Standard output.
    Stdout(io::Stdout),
    /// A device or pipe with a name.
    Direct(File),
    /// A file.
    Staged(Staged),
}

impl Raw {
    /// What writes to `path`.
    pub fn create(path: &Path) -> io::Result<Raw> {
        match path.metadata() {
            Ok(meta) if meta.is_dir() => Err(io::Error::other("it is a folder (use --output-dir to write into it)")),
            Ok(meta) if !meta.is_file() => Ok(Raw::Direct(OpenOptions::new().write(true).open(path)?)),
            _ => Ok(Raw::Staged(Staged::create(path)?)),
        }
    }

    fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        match self {
            Raw::Staged(staged) => staged.finish(),
            Raw::Stdout(_) | Raw::Direct(_) => Ok(()),
        }
    }
}

impl Write for Raw {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Raw::Stdout(out) => out.write(bytes),
            Raw::Direct(file) => file.write(bytes),
            Raw::Staged(staged) => staged.file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Raw::Stdout(out) => out.flush(),
            Raw::Direct(file) => file.flush(),
            Raw::Staged(staged) => staged.file.flush(),
        }
    }
}

/// Packs the bytes on their way.
pub enum Packer {
    /// Not at all.
    Plain(Raw),
    /// With gzip.
    Gzip(GzEncoder<Raw>),
    /// With zstd.
    Zstd(zstd::stream::write::Encoder<'static, Raw>),
    /// Into a Parquet file.
    #[cfg(feature = "parquet")]
    Parquet(Box<super::parquet::Rows<Raw>>),
}

impl Packer {
    /// Packs as a file with this suffix is packed.
    pub fn new(raw: Raw, suffix: &str) -> io::Result<Packer> {
        Ok(match suffix.to_ascii_lowercase().as_str() {
            "gz" => Packer::Gzip(GzEncoder::new(raw, Compression::default())),
            "zst" | "zstd" => Packer::Zstd(zstd::stream::write::Encoder::new(raw, 0)?),
            _ => Packer::Plain(raw),
        })
    }

    /// Writes all of these bytes.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Packer::Plain(out) => out.write_all(bytes),
            Packer::Gzip(out) => out.write_all(bytes),
            Packer::Zstd(out) => out.write_all(bytes),
            #[cfg(feature = "parquet")]
            Packer::Parquet(rows) => rows.lines(bytes),
        }
    }

    /// All is written: what was begun takes its name.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Packer::Plain(out) => out.finish(),
            Packer::Gzip(out) => out.finish()?.finish(),
            Packer::Zstd(out) => out.finish()?.finish(),
            #[cfg(feature = "parquet")]
            Packer::Parquet(rows) => rows.finish()?.finish(),
        }
    }
}
