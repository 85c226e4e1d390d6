//! Words by their beginnings.

use std::ops::Range;

/// The first two characters of a word as a number; the second is nought where there is none.
#[inline]
pub fn key(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
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
        // Half of them are always free, so that a search soon comes to its end.
        let slots = vec![Slot::default(); (keys * 2 + 2).next_power_of_two()];
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

/// Spreads a key over all bits, the upper ones best.
#[inline]
fn hash(key: u64) -> u64 {
    key.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// A Bloom filter of one hash: what it has not was not put in.
#[derive(Debug)]
pub struct Filter {
    bits: Box<[u64]>,
    /// By how much a hash is shifted for its bit.
    shift: u32,
}

impl Filter {
    /// A filter of two to the power of `size` bits, at least 64.
    pub fn new(size: u32) -> Self {
        Filter { bits: vec![0; (1 << size) / 64].into(), shift: 64 - size }
    }

    /// Whether a key may have been put in.
    #[inline]
    pub fn has(&self, key: u64) -> bool {
        let bit = (hash(key) >> self.shift) as usize;
        self.bits[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// Puts in a key.
    pub fn put(&mut self, key: u64) {
        let bit = (hash(key) >> self.shift) as usize;
        self.bits[bit / 64] |= 1 << (bit % 64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_what_was_put_in() {
        let keys: Vec<u64> = "一丁七万丈三上下".chars().map(|c| key(c.into(), '业'.into())).collect();
        let mut slots = Slots::with_capacity(keys.len());
        for (i, &key) in (0..).zip(&keys) {
            slots.put(key, i..i + 2);
        }
        for (i, &key) in (0..).zip(&keys) {
            assert_eq!(slots.get(key), i..i + 2);
        }
        assert_eq!(slots.get(key('不'.into(), '业'.into())), 0..0);
        assert_eq!(Slots::default().get(keys[0]), 0..0);
    }

    #[test]
    fn a_filter_has_what_was_put_in() {
        let mut filter = Filter::new(8);
        let keys = [key(1, 0), key(0x4e00, 0x4e01), key(0x10_ffff, 0x10_ffff)];
        assert!(keys.iter().all(|&key| !filter.has(key)));
        keys.iter().for_each(|&key| filter.put(key));
        assert!(keys.iter().all(|&key| filter.has(key)));
    }
}
