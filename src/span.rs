//! Half-open byte ranges of the article's text: the one coordinate system of every stage before the records.

/// A half-open range of byte offsets into the text, always on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The stretch of `text` that the span covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// How many bytes it covers.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The first `bytes` bytes, and the rest.
    pub const fn split_at(self, bytes: usize) -> (Span, Span) {
        (Span::new(self.start, self.start + bytes), Span::new(self.start + bytes, self.end))
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// Whether `part` is a stretch of `whole` itself, not only of the same characters.
pub fn within(whole: &str, part: &str) -> bool {
    let (whole, part) = (whole.as_bytes().as_ptr_range(), part.as_bytes().as_ptr_range());
    whole.start <= part.start && part.end <= whole.end
}

/// Turns byte offsets into offsets in Unicode code points. All questions together cost one pass over the text, and each of them
/// a count of a short stretch.
#[derive(Debug)]
pub struct CharCounter<'a> {
    text: &'a str,
    byte: usize,
    chars: usize,
    /// The code points before each multiple of [`STEP`] bytes, as far as was asked.
    marks: Vec<usize>,
}

/// How many bytes lie between two marks.
const STEP: usize = 1024;

impl<'a> CharCounter<'a> {
    /// A counter at the start of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, byte: 0, chars: 0, marks: vec![0] }
    }

    /// The number of code points before `byte`.
    pub fn at(&mut self, byte: usize) -> usize {
        let bytes = self.text.as_bytes();
        if byte.abs_diff(self.byte) > STEP {
            while let Some(stretch) = bytes.get((self.marks.len() - 1) * STEP..self.marks.len() * STEP)
                && self.marks.len() * STEP <= byte
            {
                self.marks.push(self.marks[self.marks.len() - 1] + count(stretch));
            }
            (self.byte, self.chars) = (byte / STEP * STEP, self.marks[byte / STEP]);
        }
        if byte >= self.byte {
            self.chars += count(&bytes[self.byte..byte]);
        } else {
            self.chars -= count(&bytes[byte..self.byte]);
        }
        self.byte = byte;
        self.chars
    }
}

/// Code points in a stretch of UTF-8: the bytes that are no continuation bytes.
fn count(bytes: &[u8]) -> usize {
    // In stretches whose count fits a byte, so that many bytes are counted at once.
    let stretch = |bytes: &[u8]| bytes.iter().map(|&b| u8::from((b as i8) >= -0x40)).sum::<u8>();
    bytes.chunks(u8::MAX.into()).map(|bytes| usize::from(stretch(bytes))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counter_goes_forward_and_back() {
        let text = "a营业𠀀收入9";
        let mut counter = CharCounter::new(text);
        let offsets: Vec<_> = text.char_indices().map(|(b, _)| b).chain([text.len()]).collect();
        for (chars, &byte) in offsets.iter().enumerate() {
            assert_eq!(counter.at(byte), chars);
        }
        for (chars, &byte) in offsets.iter().enumerate().rev() {
            assert_eq!(counter.at(byte), chars);
        }
    }

    #[test]
    fn counter_leaps() {
        let text = "a营业𠀀收入9".repeat(500);
        let offsets: Vec<_> = text.char_indices().map(|(b, _)| b).chain([text.len()]).collect();
        let mut counter = CharCounter::new(&text);
        for i in 0..offsets.len() {
            let far = (i * 1999) % offsets.len();
            assert_eq!(counter.at(offsets[far]), far);
        }
    }
}
