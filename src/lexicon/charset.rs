//! Sets of characters: a bit for each, so that a scan of running text passes over what cannot matter.

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
    bits[c as usize % 0x10000 / 64] >> (c as u32 % 64) & 1 == 1
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
pub fn has_code(bits: &Bits, code: u32) -> bool {
    bits[code as usize % 0x10000 / 64] >> (code % 64) & 1 == 1
}

/// The character that begins at `at`, as its code, and its length; length nought at the end. `bytes` must be UTF-8 and `at` a
/// boundary of it.
#[inline]
pub fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let low = |byte: u8| u32::from(byte & 63);
    match bytes.get(at..) {
        Some(&[first @ 0xE0..0xF0, second, third, ..]) => {
            (u32::from(first & 15) << 12 | low(second) << 6 | low(third), 3)
        }
        Some(&[first @ ..0x80, ..]) => (first.into(), 1),
        Some(&[first @ ..0xE0, second, ..]) => (u32::from(first & 31) << 6 | low(second), 2),
        Some(&[first, second, third, fourth, ..]) => {
            (u32::from(first & 7) << 18 | low(second) << 12 | low(third) << 6 | low(fourth), 4)
        }
        _ => (0, 0),
    }
}

/// Whether the bit of the first character is set, and its length; 0 where there is none.
#[inline(always)]
fn first_of(bits: &Bits, text: &[u8]) -> (bool, usize) {
    let has = |word: usize, bit: u8| bits[word & 1023] >> (bit & 63) & 1 == 1;
    let low = |byte: u8| usize::from(byte & 63);
    match *text {
        [first @ ..0x80, ..] => (has(usize::from(first >> 6), first), 1),
        [first @ ..0xE0, second, ..] => (has(usize::from(first & 31), second), 2),
        [first @ ..0xF0, second, third, ..] => (has(usize::from(first & 15) << 6 | low(second), third), 3),
        [_, second, third, fourth, ..] => (has(low(second) << 6 | low(third), fourth), 4),
        _ => (false, 0),
    }
}

/// A set for scans of long texts: what most characters end in says that they are not in it, four of them at once.
#[derive(Debug, Clone)]
pub struct ScanSet {
    set: CharSet,
    /// Whether a member of three bytes ends in these two: by the lower six bits of the third, and of the second.
    ends: Box<[bool; 0x4000]>,
}

/// The bytes of four characters of three each.
const FOUR: usize = 12;

impl From<CharSet> for ScanSet {
    fn from(set: CharSet) -> Self {
        let mut ends = Box::new([false; 0x4000]);
        for code in codes(&set.0).skip_while(|&code| code < 0x800) {
            ends[(code & 63) << 8 | code >> 6 & 63] = true;
        }
        ScanSet { set, ends }
    }
}

impl ScanSet {
    /// The first place from `at` on where a character begins that may be in the set, or `end`. See [`next`].
    #[inline(always)]
    pub fn next(&self, text: &str, at: usize, end: usize) -> usize {
        let mut rest = text.as_bytes().get(at..end).unwrap_or_default();
        loop {
            while let Some(four) = rest.first_chunk()
                && !self.may_have(four)
            {
                rest = &rest[FOUR..];
            }
            for _ in 0..4 {
                let (found, length) = first_of(&self.set.0, rest);
                if found || length == 0 {
                    return end - rest.len();
                }
                rest = &rest[length..];
            }
        }
    }

    /// Whether a member may be in so many bytes, or other characters than those of three.
    #[inline(always)]
    fn may_have(&self, four: &[u8; FOUR]) -> bool {
        // The upper halves of the first of every three bytes, and what they are.
        const FIRST: u64 = 0x00F0_0000_F000_00F0;
        const OF_THREE: u64 = 0x00E0_0000_E000_00E0;
        let (Some(&left), Some(&right)) = (four.first_chunk(), four.last_chunk()) else { return true };
        // Bytes 0 to 7, and 4 to 11.
        let (left, right) = (u64::from_le_bytes(left), u64::from_le_bytes(right));
        let may_end = |bytes: u64| self.ends[(bytes & 0x3F3F) as usize];
        left & FIRST != OF_THREE
            || right >> 40 & 0xF0 != 0xE0
            || may_end(left >> 8) | may_end(left >> 32) | may_end(right >> 24) | may_end(right >> 48)
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
            let scan = ScanSet::from(set.clone());
            assert_eq!(scan.next(text, 0, text.len()), at, "{wanted}");
            let repeated = "的".repeat(at) + text;
            assert_eq!(scan.next(&repeated, 0, repeated.len()), at * "的".len() + at, "{wanted}");
            assert_eq!(next(&bits(&[wanted]), text.as_bytes(), 0, at), at, "{wanted}");
            assert_eq!(set.next(text, at + wanted.len_utf8(), text.len()), text.len(), "{wanted}");
        }
    }
}
