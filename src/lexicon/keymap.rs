//! Small values by a character or two, for tables that are asked at every other character of a text.

/// Values by key in one array: a key stands where its hash says, or in the next free place after that. What has no value
/// has the default one, so that a lookup is a product, a load or two and nothing else.
#[derive(Debug, Clone)]
pub struct KeyMap<V> {
    slots: Box<[Slot<V>]>,
    /// How many keys there are.
    keys: usize,
    /// By how much a hash is shifted for its place: the upper bits of a product depend on all of its factors'.
    shift: u32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Slot<V> {
    /// Nought where nothing is.
    key: u64,
    value: V,
}

/// Two characters as a key.
#[inline]
pub fn pair(first: char, second: char) -> u64 {
    u64::from(first) << 21 | u64::from(second)
}

impl<V: Copy + Default> KeyMap<V> {
    const SMALLEST: usize = 8;

    /// The value of a key, or the default one.
    #[inline]
    pub fn get(&self, key: impl Into<u64>) -> V {
        self.slots[self.place(key.into())].value
    }

    /// The value of a key, which is the default one until it is set. Nought is no key.
    pub fn entry(&mut self, key: impl Into<u64>) -> &mut V {
        let key = key.into();
        let mut at = self.place(key);
        if self.slots[at].key != key {
            // Half is always free, so that a search soon comes to its end.
            if (self.keys + 1) * 2 > self.slots.len() {
                self.grow();
                at = self.place(key);
            }
            self.keys += 1;
            self.slots[at].key = key;
        }
        &mut self.slots[at].value
    }

    fn grow(&mut self) {
        let larger = Self::of_size(self.slots.len() * 2);
        let old = std::mem::replace(&mut self.slots, larger.slots);
        self.shift = larger.shift;
        for slot in old.iter().filter(|slot| slot.key != 0) {
            let at = self.place(slot.key);
            self.slots[at] = *slot;
        }
    }

    fn of_size(size: usize) -> Self {
        KeyMap { slots: vec![Slot::default(); size].into(), keys: 0, shift: 64 - size.trailing_zeros() }
    }

    /// The place of a key, or the free one where it would be.
    #[inline]
    fn place(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift) as usize & mask;
        while self.slots[at].key != key && self.slots[at].key != 0 {
            at = (at + 1) & mask;
        }
        at
    }
}

impl<V: Copy + Default> Default for KeyMap<V> {
    fn default() -> Self {
        Self::of_size(Self::SMALLEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_value_and_no_other_has_any() {
        let text = "一丁七万丈三上下不与丐丑专且世丘丙业丛东丝丢两严丧个中丰串临";
        let mut map = KeyMap::default();
        for (value, c) in (1..).zip(text.chars()) {
            *map.entry(c) = value;
            *map.entry(pair(c, '业')) = -value;
        }
        for (value, c) in (1..).zip(text.chars()) {
            assert_eq!((map.get(c), map.get(pair(c, '业')), map.get(pair('业', c)).max(0)), (value, -value, 0), "{c}");
        }
        assert_eq!((map.get('丸'), map.get('\0')), (0, 0));
    }
}
