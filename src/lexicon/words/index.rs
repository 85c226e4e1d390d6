//! Words by their beginnings.

use std::ops::Range;

/// The first two characters of a word as a number; the second is nought where there is none.
#[inline]
pub fn key(first: u16, second: u16) -> u32 {
    u32::from(first) << 16 | u32::from(second)
}

/// Ranges of numbers by key, in one array: a key stands where its hash says, or in the next free place after that.
#[derive(Debug)]
pub struct Slots {
    slots: Box<[Slot]>,
    /// By how much a hash is shifted for its place: the upper bits of a product depend on all of its factors'.
    shift: u32,
}

#[derive(Debug, Clone, Default)]
struct Slot {
    /// Nought where nothing is.
    key: u32,
    values: Range<u32>,
}

impl Slots {
    /// Room for so many keys.
    pub fn with_capacity(keys: usize) -> Self {
        // Half of them are always free, so that a search soon comes to its end.
        let slots = vec![Slot::default(); (keys * 2 + 2).next_power_of_two()];
        Slots { shift: 64 - slots.len().trailing_zeros(), slots: slots.into() }
    }

    /// Puts in a key that is not nought and not yet there.
    pub fn put(&mut self, key: u32, values: Range<u32>) {
        let at = self.find(key);
        self.slots[at] = Slot { key, values };
    }

    /// The numbers of a key.
    #[inline]
    pub fn get(&self, key: u32) -> Range<u32> {
        self.slots[self.find(key)].values.clone()
    }

    /// The place of a key, or the free one where it would be.
    #[inline]
    fn find(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (hash(key) >> self.shift) as usize;
        while self.slots[at].key != key && self.slots[at].key != 0 {
            at = (at + 1) & mask;
        }
        at
    }
}

impl Default for Slots {
    fn default() -> Self {
        Slots::with_capacity(0)
    }
}

/// Spreads a key over all bits, the upper ones best.
#[inline]
fn hash(key: u32) -> u64 {
    u64::from(key).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// What pairs of characters may begin: two Bloom filters of one hash, side by side. What one has not was not put in.
#[derive(Debug)]
pub struct Filter(Box<[u64; 1 << Filter::SIZE]>);

/// What a pair of characters may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begins(u64);

impl Begins {
    /// A word.
    pub const WORD: Begins = Begins(1);
    /// What ends a name.
    pub const ENDING: Begins = Begins(2);

    /// Whether a word may begin so.
    #[inline]
    pub fn begins(self) -> bool {
        self.0 & Self::WORD.0 != 0
    }

    /// Whether what ends a name may begin so.
    #[inline]
    pub fn ends(self) -> bool {
        self.0 & Self::ENDING.0 != 0
    }
}

impl Filter {
    /// There are two to the power of this many numbers of 32 pairs each, 16 KB in all.
    const SIZE: u32 = 11;

    /// What a pair of characters may begin.
    #[inline]
    pub fn of(&self, key: u32) -> Begins {
        let (word, shift) = Self::place(key);
        Begins(self.0[word] >> shift)
    }

    /// Notes what a pair begins.
    pub fn put(&mut self, key: u32, what: Begins) {
        let (word, shift) = Self::place(key);
        self.0[word] |= what.0 << shift;
    }

    #[inline]
    fn place(key: u32) -> (usize, u64) {
        let hash = hash(key);
        ((hash >> (64 - Self::SIZE)) as usize, hash >> (64 - Self::SIZE - 6) & 62)
    }
}

impl Default for Filter {
    fn default() -> Self {
        Filter(Box::new([0; 1 << Filter::SIZE]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_what_was_put_in() {
        let keys: Vec<u32> = "一丁七万丈三上下".chars().map(|c| key(c as u16, '业' as u16)).collect();
        let mut slots = Slots::with_capacity(keys.len());
        for (i, &key) in (0..).zip(&keys) {
            slots.put(key, i..i + 2);
        }
        for (i, &key) in (0..).zip(&keys) {
            assert_eq!(slots.get(key), i..i + 2);
        }
        assert_eq!(slots.get(key('不' as u16, '业' as u16)), 0..0);
        assert_eq!(Slots::default().get(keys[0]), 0..0);
    }

    #[test]
    fn a_filter_has_what_was_put_in() {
        let mut filter = Filter::default();
        let (words, endings) = ([key(1, 0), key(0x4e00, 0x4e01)], [key(0xffff, 0xffff), key(0x4e00, 0x4e01)]);
        assert!(words.iter().chain(&endings).all(|&key| !filter.of(key).begins() && !filter.of(key).ends()));
        words.iter().for_each(|&key| filter.put(key, Begins::WORD));
        assert!(endings.iter().all(|&key| !filter.of(key).ends()));
        endings.iter().for_each(|&key| filter.put(key, Begins::ENDING));
        assert!(words.iter().all(|&key| filter.of(key).begins()) && endings.iter().all(|&key| filter.of(key).ends()));
        assert!(!filter.of(key(1, 0)).ends());
    }
}
