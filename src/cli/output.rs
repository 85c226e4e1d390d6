//! Where the bytes go: standard output, a file that appears when it is whole, or a tree of such files.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::fault::Failure;
use super::staged::{Packer, Raw};

/// What frames the documents of a file, and how they are packed.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Stands before them.
    pub head: Vec<u8>,
    /// Stands after them.
    pub foot: &'static [u8],
    /// Whether they are led by commas, of which the first is left out.
    pub commas: bool,
    /// Whether the lines become the rows of a Parquet file, with or without kept fields.
    #[cfg(feature = "parquet")]
    pub parquet: Option<bool>,
}

/// A file that is being written.
struct Open {
    name: String,
    packer: Packer,
    first: bool,
}

impl Open {
    fn new(name: String, path: Option<&Path>, frame: &Frame) -> Result<Open, Failure> {
        let fail = |e| Failure::output(name.clone(), e);
        let raw = match path {
            None => Raw::Stdout(io::stdout()),
            Some(path) => Raw::create(path).map_err(fail)?,
        };
        #[cfg(feature = "parquet")]
        if let Some(keep) = frame.parquet {
            let rows = super::parquet::Rows::new(raw, keep).map_err(fail)?;
            return Ok(Open { name, packer: Packer::Parquet(Box::new(rows)), first: true });
        }
        let suffix = path.and_then(Path::extension).and_then(|s| s.to_str()).unwrap_or("");
        let packer = Packer::new(raw, suffix).map_err(fail)?;
        let mut open = Open { name, packer, first: frame.commas };
        open.put(&frame.head)?;
        Ok(open)
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if bytes.is_empty() {
            return Ok(());
        }
        self.packer.write(bytes).map_err(|e| Failure::output(self.name.clone(), e))
    }

    fn documents(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if self.first && !bytes.is_empty() {
            self.first = false;
            return self.put(bytes.strip_prefix(b",").unwrap_or(bytes));
        }
        self.put(bytes)
    }

    fn finish(mut self, frame: &Frame) -> Result<(), Failure> {
        self.put(frame.foot)?;
        let name = self.name;
        self.packer.finish().map_err(|e| Failure::output(name, e))
    }
}

/// Where the output goes.
pub struct Output {
    frame: Frame,
    open: Option<Open>,
    tree: Option<Tree>,
}

/// A folder that takes a file for each input.
pub struct Tree {
    folder: PathBuf,
    suffix: String,
    _lock: Lock,
}

impl Output {
    /// One file for all, or standard output.
    pub fn single(path: Option<&Path>, frame: Frame) -> Result<Output, Failure> {
        let name = path.map_or_else(|| "standard output".to_owned(), |p| p.to_string_lossy().into_owned());
        let mut open = Open::new(name, path, &frame)?;
        open.first = frame.commas;
        Ok(Output { frame, open: Some(open), tree: None })
    }

    /// A file for each input.
    pub fn tree(tree: Tree, frame: Frame) -> Output {
        Output { frame, open: None, tree: Some(tree) }
    }

    /// A source begins.
    pub fn begin(&mut self, relative: &Path) -> Result<(), Failure> {
        let Some(tree) = &self.tree else { return Ok(()) };
        let path = target(&tree.folder, relative, &tree.suffix);
        let name = path.to_string_lossy().into_owned();
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|e| Failure::output(name.clone(), e))?;
        }
        self.open = Some(Open::new(name, Some(&path), &self.frame)?);
        Ok(())
    }

    /// Documents of the source that was begun last.
    pub fn documents(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match &mut self.open {
            Some(open) => open.documents(bytes),
            None => Ok(()),
        }
    }

    /// A source ends; where it was cut short, its file does not appear.
    pub fn end(&mut self, whole: bool) -> Result<(), Failure> {
        if self.tree.is_some()
            && let Some(open) = self.open.take()
            && whole
        {
            open.finish(&self.frame)?;
        }
        Ok(())
    }

    /// All is written.
    pub fn finish(self) -> Result<(), Failure> {
        self.open.map_or(Ok(()), |open| open.finish(&self.frame))
    }
}

impl Tree {
    /// The tree in `folder`, of files with `suffix`.
    pub fn new(folder: &Path, suffix: &str) -> Result<Tree, Failure> {
        let fail = |e| Failure::output(folder.to_string_lossy(), e);
        fs::create_dir_all(folder).map_err(fail)?;
        let lock = Lock::take(folder.join(".zhibiao.lock")).map_err(fail)?;
        Ok(Tree { folder: folder.to_owned(), suffix: suffix.to_owned(), _lock: lock })
    }
}

/// The file that an input's output goes to: its name with the suffix of the format added, so that `a.md` and `a.txt` do not meet.
pub fn target(folder: &Path, relative: &Path, suffix: &str) -> PathBuf {
    let mut name = relative.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(suffix);
    folder.join(relative.with_file_name(name))
}

/// Keeps a second run out of a tree; gone when the run ends, taken over when it was killed.
struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    fn take(path: PathBuf) -> io::Result<Lock> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(io::Error::other("another run is writing there")),
            _ => Ok(Lock { path, _file: file }),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets() {
        for (relative, expected) in
            [("a.txt", "out/a.txt.jsonl"), ("x/a.jsonl.gz", "out/x/a.jsonl.gz.jsonl"), ("新闻", "out/新闻.jsonl")]
        {
            assert_eq!(target(Path::new("out"), Path::new(relative), "jsonl"), Path::new(expected));
        }
    }
}
