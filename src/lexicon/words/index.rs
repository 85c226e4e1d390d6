//! Words by their beginnings.

use std::ops::Range;

use super::Traits;

/// The first two characters of a word as a number; the second is nought where there is none.
#[inline]
pub fn key(first: u16, second: u16) -> u32 {
    u32::from(first) << 16 | u32::from(second)
}

/// The words that begin with the same two characters, or are the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beginning {
    /// The characters.
    pub key: u32,
    /// The number of the first word with more characters, if there is one. Before it stand those that have none.
    pub first: u32,
    /// The third characters of those with more, a bit for several of them: what is not among them need not be looked for in
    /// the words, which are far away.
    pub thirds: u32,
    /// How many have none.
    pub whole: u16,
    /// What is known of the last of these.
    pub traits: Traits,
}

impl Beginning {
    /// The words with no more characters.
    #[inline]
    pub fn whole(&self) -> Range<u32> {
        self.first - u32::from(self.whole)..self.first
    }

    /// Says that a word goes on with this third character.
    pub fn add_third(&mut self, third: u16) {
        self.thirds |= 1 << (third % 32);
    }

    /// Whether a word may go on so.
    #[inline]
    pub fn may_have_third(&self, third: u16) -> bool {
        self.thirds >> (third % 32) & 1 == 1
    }
}

/// Beginnings by their characters. Where the hash of a key says, or in the next free place after that, stands the number of its
/// beginning, one more than its place in a list: so what is looked at is small, and stays in the caches of a processor. The bits
/// that numbers leave free are of the hash: they tell of nearly all other keys that they are not meant, without a look at the list.
#[derive(Debug, Default)]
pub struct Beginnings {
    list: Vec<Beginning>,
    /// Nought where nothing is. As many as a power of two, and at least twice as many as there are beginnings.
    slots: Vec<u32>,
}

impl Beginnings {
    /// Room for so many words: there are about half as many beginnings.
    pub fn with_capacity(words: usize) -> Self {
        Beginnings { slots: vec![0; (words + 2).next_power_of_two()], list: Vec::with_capacity(words / 2) }
    }

    /// The number of a key, which is the next if it has none yet.
    pub fn number(&mut self, key: u32) -> usize {
        // Half of the places are always free, so that a search soon comes to its end.
        if self.list.len() * 2 >= self.slots.len() {
            self.slots = vec![0; (self.slots.len() * 2).max(2)];
            (0..self.list.len()).for_each(|number| self.put(number));
        }
        self.find(key).unwrap_or_else(|_| {
            self.list.push(Beginning { key, ..Beginning::default() });
            self.put(self.list.len() - 1);
            self.list.len() - 1
        })
    }

    /// Notes the number of a beginning of the list in the free place where its key is looked for.
    fn put(&mut self, number: usize) {
        let key = self.list[number].key;
        if let Err(free) = self.find(key) {
            self.slots[free] = self.tag(hash(key)) | (number + 1) as u32;
        }
    }

    /// Those that were stored: see [`list`](Self::list) and [`slots`](Self::slots).
    pub fn stored(list: Vec<Beginning>, slots: Vec<u32>) -> Self {
        Beginnings { list, slots }
    }

    /// All, by their numbers.
    pub fn list(&self) -> &[Beginning] {
        &self.list
    }

    /// Which number stands where.
    pub fn slots(&self) -> &[u32] {
        &self.slots
    }

    /// The same, of which more is to be noted.
    pub fn list_mut(&mut self) -> &mut [Beginning] {
        &mut self.list
    }

    /// The beginning of a key, and its number.
    #[inline]
    pub fn get(&self, key: u32) -> Option<(usize, &Beginning)> {
        let number = self.find(key).ok()?;
        Some((number, self.list.get(number)?))
    }

    /// The number of a key, or else the free place where that would stand.
    #[inline]
    fn find(&self, key: u32) -> Result<usize, usize> {
        let hash = hash(key);
        let (mask, tag) = (self.mask(), self.tag(hash));
        let mut at = (hash >> 24) as usize & mask;
        while let Some(&slot) = self.slots.get(at) {
            let number = (slot ^ tag) as usize;
            if number <= mask
                && let Some(beginning) = self.list.get(number.wrapping_sub(1))
                && beginning.key == key
            {
                return Ok(number - 1);
            }
            if slot == 0 {
                break;
            }
            at = (at + 1) & mask;
        }
        Err(at)
    }

    /// What the bits of a place tell of a hash that are not of the number.
    #[inline]
    fn tag(&self, hash: u64) -> u32 {
        (hash >> 32) as u32 & !(self.mask() as u32)
    }

    #[inline]
    fn mask(&self) -> usize {
        self.slots.len().wrapping_sub(1)
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

    /// All bits.
    pub fn bits(&self) -> &[u64] {
        &*self.0
    }

    /// The filter of these bits; an empty one if they are not as many as it has.
    pub fn of_bits(bits: Vec<u64>) -> Self {
        bits.try_into().map_or_else(|_| Filter::default(), Filter)
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
    fn every_key_leads_to_its_beginning() {
        let keys: Vec<u32> = "一丁七万丈三上下".chars().map(|c| key(c as u16, '业' as u16)).collect();
        let mut beginnings = Beginnings::default();
        let numbers: Vec<usize> = keys.iter().chain(&keys).map(|&key| beginnings.number(key)).collect();
        assert!(numbers.into_iter().eq((0..keys.len()).chain(0..keys.len())));
        beginnings.list_mut().iter_mut().zip(1..).for_each(|(beginning, first)| beginning.first = first);
        for (&key, first) in keys.iter().zip(1..) {
            assert_eq!(beginnings.get(key).map(|(_, b)| b.first), Some(first));
        }
        assert!(beginnings.get(key('不' as u16, '业' as u16)).is_none());
        let many = |second: u16| (0x4E00..0x6200).map(move |first| key(first, second));
        let numbers: Vec<usize> = many(7).map(|key| beginnings.number(key)).collect();
        assert!(many(7).zip(numbers).all(|(key, number)| beginnings.list()[number].key == key));
        assert!(many(7).all(|key| beginnings.get(key).is_some_and(|(_, b)| b.key == key)));
        assert!(many(8).all(|key| beginnings.get(key).is_none()));
        assert!(Beginnings::default().get(keys[0]).is_none());
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
