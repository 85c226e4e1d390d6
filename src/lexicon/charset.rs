//! Sets of characters: a bit for each, so that a scan of running text passes over what cannot matter.

use std::ops::RangeInclusive;

/// A bit for each character of the basic plane. What lies beyond it shares its bits with what lies in it.
pub type Bits = [u64; 1024];

/// The bits of some characters.
pub const fn bits(chars: &[char]) -> Bits {
    let mut bits = [0; 1024];
    let mut i = 0;
    while i < chars.len() {
        let code = chars[i] as usize % 0x10000;
        bits[code / 64] |= 1 << (code % 64);
        i += 1;
    }
    bits
}

/// The codes of the characters whose bits are set.
pub fn codes(bits: &Bits) -> impl Iterator<Item = usize> {
    bits.iter().enumerate().filter(|&(_, &bits)| bits != 0).flat_map(|(word, &bits)| {
        let rest = |&bits: &u64| Some(bits & (bits - 1)).filter(|&bits| bits != 0);
        std::iter::successors(Some(bits), rest).map(move |bits| word * 64 + bits.trailing_zeros() as usize)
    })
}

/// Whether the bit of a character is set.
#[inline]
pub const fn has(bits: &Bits, c: char) -> bool {
    has_code(bits, c as u32)
}

/// Whether a character is one of the common Chinese ones.
#[inline]
pub fn is_han(c: impl Into<u32>) -> bool {
    (0x4E00..=0x9FFF).contains(&c.into())
}

/// The bytes that Chinese characters of U+4000 to U+9FFF begin with. Each has three, and none is space or a mark.
pub const LEADS_HAN: RangeInclusive<u8> = 0xE4..=0xE9;

/// Whether a text begins with such a character, and whether it ends with one.
#[inline]
pub fn han_at_ends(text: &str) -> [bool; 2] {
    let bytes = text.as_bytes();
    let leads = |byte: Option<&u8>| byte.is_some_and(|byte| LEADS_HAN.contains(byte));
    [leads(bytes.first()), leads(bytes.len().checked_sub(3).and_then(|at| bytes.get(at)))]
}

/// The first place from `at` on where a character begins whose bit is set, or `end`. `bytes` must be UTF-8, `at` and `end`
/// boundaries of it.
#[inline(always)]
pub fn next(bits: &Bits, bytes: &[u8], at: usize, end: usize) -> usize {
    let has = |word: usize, bit: usize| bits[word & 1023] >> (bit & 63) & 1 == 1;
    // The character of three bytes that begins the lowest of `bytes`: the last of them says which bit of which word.
    let has_three = |bytes: u64| {
        let (first, second, third) = (bytes as usize & 15, bytes as usize >> 8 & 63, bytes as usize >> 16);
        has(first << 6 | second, third)
    };
    let mut rest = bytes.get(at..end).unwrap_or_default();
    loop {
        // Nearly all are Chinese, of three bytes: two of them at a time.
        while let Some(&eight) = rest.first_chunk() {
            let eight = u64::from_le_bytes(eight);
            if eight & 0xF000_00F0 != 0xE000_00E0 {
                break;
            }
            if has_three(eight) {
                return end - rest.len();
            }
            if has_three(eight >> 24) {
                return end - rest.len() + 3;
            }
            rest = &rest[6..];
        }
        let (found, length) = first_of(bits, rest);
        if found || length == 0 {
            return end - rest.len();
        }
        rest = &rest[length..];
    }
}

/// Whether the bit of the character of a code is set.
#[inline]
pub const fn has_code(bits: &Bits, code: u32) -> bool {
    bits[code as usize % 0x10000 / 64] >> (code % 64) & 1 == 1
}

/// The character that begins at `at`, as its code, and its length; length nought at the end. `bytes` must be UTF-8 and `at` a
/// boundary of it.
#[inline(always)]
pub const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    if at >= bytes.len() {
        return (0, 0);
    }
    match *bytes.split_at(at).1 {
        [a @ 0xE0..0xF0, b, c, ..] => (of_three(a, b, c), 3),
        [a @ ..0x80, ..] => (a as u32, 1),
        [a @ ..0xE0, b, ..] => (of_two(a, b), 2),
        [a, b, c, d, ..] => (of_four(a, b, c, d), 4),
        _ => (0, 0),
    }
}

/// The character that ends at `at`, and its length; length nought at the start.
#[inline(always)]
pub fn decode_back(bytes: &[u8], at: usize) -> (u32, usize) {
    match *bytes.get(..at).unwrap_or_default() {
        [.., a @ 0xE0..0xF0, b, c] => (of_three(a, b, c), 3),
        [.., a @ ..0x80] => (a.into(), 1),
        [.., a @ 0xC0..0xE0, b] => (of_two(a, b), 2),
        [.., a, b, c, d] => (of_four(a, b, c, d), 4),
        _ => (0, 0),
    }
}

/// The code of the character that three bytes are.
#[inline(always)]
pub const fn of_three(a: u8, b: u8, c: u8) -> u32 {
    (a as u32 & 0x0F) << 12 | (b as u32 & 0x3F) << 6 | c as u32 & 0x3F
}

#[cold]
const fn of_two(a: u8, b: u8) -> u32 {
    (a as u32 & 0x1F) << 6 | b as u32 & 0x3F
}

#[cold]
const fn of_four(a: u8, b: u8, c: u8, d: u8) -> u32 {
    (a as u32 & 0x07) << 18 | (b as u32 & 0x3F) << 12 | (c as u32 & 0x3F) << 6 | d as u32 & 0x3F
}

/// Whether the bit of the first character is set, and its length; 0 where there is none.
#[inline(always)]
fn first_of(bits: &Bits, text: &[u8]) -> (bool, usize) {
    let (code, length) = decode(text, 0);
    (length > 0 && has_code(bits, code), length)
}

/// What the characters of running text may be: bits that say of most of them at once that they are nothing that is looked for. It
/// is small enough to stay in the nearest cache, for characters of three bytes are told by the last two, in which several agree.
#[derive(Debug, Clone)]
pub struct Hints {
    ascii: [u8; 0x80],
    /// By the lower six bits of the third byte, and of the second.
    ends: [u8; 0x4000],
}

impl Hints {
    /// No character is anything.
    pub const NONE: Self = Hints { ascii: [0; 0x80], ends: [0; 0x4000] };

    /// The same of these bits alone.
    pub fn only(&self, bits: u8) -> Self {
        Hints { ascii: self.ascii.map(|of| of & bits), ends: self.ends.map(|of| of & bits) }
    }

    /// Says that a character is of these bits. Those of two and of four bytes are never anything.
    pub const fn add(&mut self, code: u32, bits: u8) {
        let code = code as usize;
        match code {
            ..0x80 => self.ascii[code] |= bits,
            0x800..0x10000 => self.ends[(code & 63) << 8 | code >> 6 & 63] |= bits,
            _ => {}
        }
    }

    /// What the character that begins `text` may be, and its length; length nought at the end. `text` must be UTF-8.
    #[inline(always)]
    pub fn first_of(&self, text: &[u8]) -> (u8, usize) {
        match *text {
            [ascii @ ..0x80, ..] => (self.ascii[usize::from(ascii)], 1),
            [0xE0..0xF0, second, third, ..] => (self.of_three(second, third), 3),
            [..0xE0, _, ..] => (0, 2),
            [_, _, _, _, ..] => (0, 4),
            _ => (0, 0),
        }
    }

    /// What the two characters that begin `bytes` may be, if both are of three bytes.
    #[inline(always)]
    pub fn of_two_chinese(&self, bytes: [u8; 8]) -> Option<[u8; 2]> {
        let bytes = u64::from_le_bytes(bytes);
        let of = |ends: u64| self.ends[(ends & 0x3F3F) as usize];
        (bytes & 0xF000_00F0 == 0xE000_00E0).then(|| [of(bytes >> 8), of(bytes >> 32)])
    }

    /// What the character may be that ends `text`, and its length; length nought where there is none.
    #[inline(always)]
    fn last_of(&self, text: &[u8]) -> (u8, usize) {
        match *text {
            [.., 0xE0..0xF0, second, third] => (self.of_three(second, third), 3),
            [.., ascii @ ..0x80] => (self.ascii[usize::from(ascii)], 1),
            [.., 0xC0..0xE0, _] => (0, 2),
            [.., _, _, _, _] => (0, 4),
            _ => (0, 0),
        }
    }

    #[inline(always)]
    fn of_three(&self, second: u8, third: u8) -> u8 {
        self.ends[usize::from(third & 63) << 8 | usize::from(second & 63)]
    }

    /// The last character of `bytes` that may be of any of `bits`.
    #[inline(always)]
    pub fn last(&self, bytes: &[u8], bits: u8) -> Option<usize> {
        let mut rest = bytes;
        loop {
            let (found, length) = self.last_of(rest);
            rest = &rest[..rest.len() - length];
            if found & bits != 0 {
                return Some(rest.len());
            }
            if length == 0 {
                return None;
            }
        }
    }
}

/// A set of characters. What lies beyond the basic plane shares its bits with what lies in it, so that
/// [`has`](CharSet::has) may be wrong about such characters in one way: it may say yes.
#[derive(Debug, Clone)]
pub struct CharSet(Box<Bits>);

impl Default for CharSet {
    fn default() -> Self {
        CharSet(Box::new([0; 1024]))
    }
}

impl From<Bits> for CharSet {
    fn from(bits: Bits) -> Self {
        CharSet(Box::new(bits))
    }
}

impl CharSet {
    /// Adds a character.
    pub fn add(&mut self, c: char) {
        self.0[c as usize % 0x10000 / 64] |= 1 << (c as u32 % 64);
    }

    /// Whether a character may be in the set; if not, it is not.
    #[inline]
    pub fn has(&self, c: char) -> bool {
        has(&self.0, c)
    }

    /// The same of a character's code.
    #[inline]
    pub fn has_code(&self, code: u32) -> bool {
        has_code(&self.0, code)
    }

    /// The first place from `at` on where a character begins that may be in the set, or `end`. See [`next`].
    #[inline]
    pub fn next(&self, text: &str, at: usize, end: usize) -> usize {
        next(&self.0, text.as_bytes(), at, end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_as_the_standard_library_does() {
        let text = "aé七𠀀９";
        for (at, ch) in text.char_indices() {
            assert_eq!(decode(text.as_bytes(), at), (ch as u32, ch.len_utf8()));
        }
        assert_eq!(decode(text.as_bytes(), text.len()), (0, 0));
        for (at, ch) in text.char_indices() {
            assert_eq!(decode_back(text.as_bytes(), at + ch.len_utf8()), (ch as u32, ch.len_utf8()));
        }
        assert_eq!(decode_back(text.as_bytes(), 0), (0, 0));
    }

    #[test]
    fn chinese_characters_at_either_end() {
        for (text, expected) in
            [("", [false; 2]), ("产", [true; 2]), ("产é", [true, false]), ("9业", [false, true]), ("，a", [false; 2])]
        {
            assert_eq!(han_at_ends(text), expected, "{text}");
        }
    }

    #[test]
    fn has_what_was_added() {
        let mut set = CharSet::default();
        for c in ['\0', '9', '业', '\u{ffff}', '𠮷'] {
            assert!(!set.has(c), "{c}");
            set.add(c);
            assert!(set.has(c), "{c}");
        }
        assert!(!set.has('产'));
        assert_eq!(codes(&set.0).collect::<Vec<_>>(), [0, 0x39, 0x0BB7, 0x4E1A, 0xFFFF]);
    }

    #[test]
    fn the_next_is_found_among_characters_of_any_length() {
        let text = "aé产\u{7ff}\u{800}业𠮷\u{ffff}9";
        for (at, wanted) in text.char_indices() {
            let mut set = CharSet::default();
            set.add(wanted);
            assert_eq!(set.next(text, 0, text.len()), at, "{wanted}");
            assert_eq!(next(&bits(&[wanted]), text.as_bytes(), 0, at), at, "{wanted}");
            assert_eq!(set.next(text, at + wanted.len_utf8(), text.len()), text.len(), "{wanted}");
        }
    }

    #[test]
    fn hints_tell_of_characters_of_any_length() {
        let mut hints = Hints::NONE;
        for c in ['a', '产', '\u{ffff}', 'é', '𠮷'] {
            hints.add(c.into(), 2);
        }
        let text = "aé产b𠮷元\u{ffff}的";
        let of_all = [2, 0, 2, 0, 0, 0, 2, 0];
        for ((at, c), of) in text.char_indices().zip(of_all) {
            let (before, rest) = text.as_bytes().split_at(at);
            assert_eq!(hints.first_of(rest), (of, c.len_utf8()), "{c}");
            let last = text[..at].char_indices().zip(of_all).filter(|&(_, of)| of != 0).last();
            assert_eq!(hints.last(before, 2), last.map(|((at, _), _)| at), "{c}");
        }
        assert_eq!(hints.first_of(b""), (0, 0));
    }

    #[test]
    fn hints_tell_of_two_characters_of_three_bytes_at_once() {
        let mut hints = Hints::NONE;
        hints.add('产'.into(), 2);
        hints.add('\u{ffff}'.into(), 4);
        for (text, expected) in [
            ("产业ab", Some([2, 0])),
            ("业产业", Some([0, 2])),
            ("\u{ffff}产é", Some([4, 2])),
            ("产a业业", None),
            ("产é业业", None),
            ("a产业业", None),
            ("𠮷产业", None),
        ] {
            let eight = text.as_bytes().first_chunk().unwrap();
            assert_eq!(hints.of_two_chinese(*eight), expected, "{text}");
        }
    }
}
