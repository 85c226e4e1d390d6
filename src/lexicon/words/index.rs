//! Words by their beginnings.

use std::ops::Range;

/// The first characters of a word as a number.
pub fn key(first: char, second: Option<char>, third: Option<char>) -> u64 {
    u64::from(first) << 42 | second.map_or(0, u64::from) << 21 | third.map_or(0, u64::from)
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
    key: u64,
    values: Range<u32>,
}

impl Slots {
    /// Room for so many keys.
    pub fn with_capacity(keys: usize) -> Self {
        // A third is always free, so that a search soon comes to its end.
        let slots = vec![Slot::default(); (keys * 3 / 2 + 2).next_power_of_two()];
        Slots { shift: 64 - slots.len().trailing_zeros(), slots: slots.into() }
    }

    /// Puts in a key that is not nought and not yet there.
    pub fn put(&mut self, key: u64, values: Range<u32>) {
        let at = self.find(key);
        self.slots[at] = Slot { key, values };
    }

    /// The numbers of a key.
    #[inline]
    pub fn get(&self, key: u64) -> Range<u32> {
        self.slots[self.find(key)].values.clone()
    }

    /// The place of a key, or the free one where it would be.
    #[inline]
    fn find(&self, key: u64) -> usize {
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

fn hash(key: u64) -> u64 {
    key.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// A Bloom filter of one hash: what it has not was not put in.
#[derive(Debug)]
pub struct Filter(Box<[u64]>);

impl Filter {
    const BITS: u32 = 18;

    /// Whether a key may have been put in.
    #[inline]
    pub fn has(&self, key: u64) -> bool {
        let slot = Self::slot(key);
        self.0[slot / 64] & (1 << (slot % 64)) != 0
    }

    /// Puts in a key.
    pub fn put(&mut self, key: u64) {
        let slot = Self::slot(key);
        self.0[slot / 64] |= 1 << (slot % 64);
    }

    fn slot(key: u64) -> usize {
        (hash(key) >> (64 - Self::BITS)) as usize
    }
}

impl Default for Filter {
    fn default() -> Self {
        Filter(vec![0; (1 << Self::BITS) / 64].into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_what_was_put_in() {
        let keys: Vec<u64> = "一丁七万丈三上下".chars().map(|c| key(c, Some('业'), None)).collect();
        let mut slots = Slots::with_capacity(keys.len());
        for (i, &key) in (0..).zip(&keys) {
            slots.put(key, i..i + 2);
        }
        for (i, &key) in (0..).zip(&keys) {
            assert_eq!(slots.get(key), i..i + 2);
        }
        assert_eq!(slots.get(key('不', Some('业'), None)), 0..0);
        assert_eq!(Slots::default().get(keys[0]), 0..0);
    }
}
