//! Sets of characters: a bit for each, so that a scan of running text passes over what cannot matter.

/// A set of characters. What lies beyond the basic plane shares its bits with what lies in it, so that
/// [`has`](CharSet::has) may be wrong about such characters in one way: it may say yes.
#[derive(Debug, Clone)]
pub struct CharSet(Box<[u64; 1024]>);

impl Default for CharSet {
    fn default() -> Self {
        CharSet(Box::new([0; 1024]))
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
        self.0[c as usize % 0x10000 / 64] >> (c as u32 % 64) & 1 == 1
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
}
