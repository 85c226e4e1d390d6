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
            if eight & 0xF0_0000_F0 != 0xE0_0000_E0 {
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
        let low = |byte: u8| usize::from(byte & 63);
        let (found, length) = match *rest {
            [first @ ..0x80, ..] => (has(usize::from(first >> 6), first.into()), 1),
            [first @ ..0xE0, second, ..] => (has(usize::from(first & 31), second.into()), 2),
            [first @ ..0xF0, second, third, ..] => (has(usize::from(first & 15) << 6 | low(second), third.into()), 3),
            [_, second, third, fourth, ..] => (has(low(second) << 6 | low(third), fourth.into()), 4),
            _ => return end,
        };
        if found {
            return end - rest.len();
        }
        rest = &rest[length..];
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
}
