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
    #[inline]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The stretch of `text` that the span covers.
    #[inline]
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// How many bytes it covers.
    #[inline]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers nothing.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    #[inline]
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
    #[inline]
    pub fn cover(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// Where the first character begins at `at` or after it, which is no further than the end of `text`.
pub(crate) fn begin(text: &str, at: usize) -> usize {
    let mut at = at;
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
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
    /// The code points before each multiple of [`STEP`] bytes.
    marks: Vec<usize>,
}

/// How many bytes lie between two marks.
const STEP: usize = 64;

impl<'a> CharCounter<'a> {
    /// A counter of `text`.
    pub fn new(text: &'a str) -> Self {
        let (stretches, _) = text.as_bytes().as_chunks::<STEP>();
        let mut marks = vec![0; stretches.len() + 1];
        let mut chars = 0;
        for (stretch, mark) in stretches.iter().zip(&mut marks[1..]) {
            // A loop of known length, so that many bytes are counted at once.
            let mut begun = 0;
            for &byte in stretch {
                begun += u8::from(begins(byte));
            }
            chars += usize::from(begun);
            *mark = chars;
        }
        Self { text, marks }
    }

    /// The numbers of code points before the start and the end of a span.
    pub fn of(&self, span: Span) -> (usize, usize) {
        let start = self.at(span.start);
        // Most spans are short.
        let end = if span.len() < STEP { start + self.between(span.start, span.end) } else { self.at(span.end) };
        (start, end)
    }

    /// The number of code points before `byte`.
    fn at(&self, byte: usize) -> usize {
        let mark = byte / STEP;
        self.marks[mark] + self.between(mark * STEP, byte)
    }

    /// The number of code points that begin in `start..end`, which is no longer than [`STEP`].
    fn between(&self, start: usize, end: usize) -> usize {
        const ONES: u64 = u64::from_ne_bytes([1; 8]);
        let mut rest = &self.text.as_bytes()[start..end];
        let length = rest.len();
        // The bytes that go on with a character, of eight at once.
        let mut going_on = 0;
        while let Some((word, after)) = rest.split_first_chunk() {
            let word = u64::from_ne_bytes(*word);
            going_on += (word >> 7) & !(word >> 6) & ONES;
            rest = after;
        }
        let mut chars = length - (going_on.wrapping_mul(ONES) >> 56) as usize;
        for &byte in rest {
            chars -= usize::from(!begins(byte));
        }
        chars
    }
}

/// Whether a character of UTF-8 begins with a byte.
#[inline]
const fn begins(byte: u8) -> bool {
    (byte as i8) >= -0x40
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counter_goes_forward_and_back() {
        let text = "a营业𠀀收入9";
        let counter = CharCounter::new(text);
        let offsets: Vec<_> = text.char_indices().map(|(b, _)| b).chain([text.len()]).collect();
        for (chars, &byte) in offsets.iter().enumerate() {
            assert_eq!(counter.at(byte), chars);
        }
        for (chars, &byte) in offsets.iter().enumerate().rev() {
            assert_eq!(counter.of(Span::new(0, byte)), (0, chars));
        }
    }

    #[test]
    fn counter_leaps() {
        let text = "a营业𠀀收入9".repeat(500);
        let offsets: Vec<_> = text.char_indices().map(|(b, _)| b).chain([text.len()]).collect();
        let counter = CharCounter::new(&text);
        for i in 0..offsets.len() {
            let far = (i * 1999) % offsets.len();
            let (start, end) = (i.min(far), i.max(far));
            assert_eq!(counter.of(Span::new(offsets[start], offsets[end])), (start, end));
        }
    }
}
