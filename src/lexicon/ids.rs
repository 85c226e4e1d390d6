//! Rows by their names.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

/// One row of each name: its number, at the place that the hash of its name says, or in the next free one. The names themselves
/// stay in the rows, from which `of` gets them.
#[derive(Debug, Default)]
pub(super) struct Names {
    slots: Box<[u32]>,
    count: usize,
}

/// Where no row is.
const FREE: u32 = u32::MAX;

impl Names {
    /// Room for so many names.
    pub fn with_capacity(names: usize) -> Self {
        Names { slots: vec![FREE; (names * 3 / 2 + 2).next_power_of_two()].into(), count: 0 }
    }

    /// The row of a name.
    pub fn get<'n>(&self, name: &str, of: impl Fn(u32) -> &'n str) -> Option<u32> {
        let slot = self.slots.get(self.place(name, of))?;
        Some(*slot).filter(|&id| id != FREE)
    }

    /// The row of a name, which is `id` if there was none.
    pub fn entry<'n>(&mut self, name: &str, id: u32, of: impl Fn(u32) -> &'n str) -> &mut u32 {
        if self.slots.len() < self.count * 5 / 4 + 2 {
            let ids = std::mem::replace(self, Names::with_capacity(2 * self.count)).slots;
            for id in ids.into_iter().filter(|&id| id != FREE) {
                let place = self.place(of(id), &of);
                self.slots[place] = id;
                self.count += 1;
            }
        }
        let place = self.place(name, &of);
        let slot = &mut self.slots[place];
        if *slot == FREE {
            *slot = id;
            self.count += 1;
        }
        slot
    }

    /// The place of a name, or the free one where it would be.
    fn place<'n>(&self, name: &str, of: impl Fn(u32) -> &'n str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = FxBuildHasher.hash_one(name) as usize & mask;
        while self.slots.get(at).is_some_and(|&id| id != FREE && of(id) != name) {
            at = (at + 1) & mask;
        }
        at
    }
}

/// The first row of each name. The built-in tables are loaded without; it is made when a user's row is the first to ask, so that
/// twenty thousand rows of a user's take no more than twenty thousand looks.
#[derive(Debug, Default)]
pub(super) struct Ids(Option<FxHashMap<Box<str>, u32>>);

impl Ids {
    /// The same, made of all names and their rows if it is not made yet.
    pub fn of<'n>(&mut self, names: impl Iterator<Item = (&'n str, u32)>) -> &mut Self {
        if self.0.is_none() {
            self.0 = Some(FxHashMap::default());
            names.for_each(|(name, id)| self.put(name, id));
        }
        self
    }

    /// The row of a name.
    pub fn get(&self, name: &str) -> Option<u32> {
        self.0.as_ref()?.get(name).copied()
    }

    /// Notes a row's name, unless it is another's already.
    pub fn put(&mut self, name: &str, id: u32) {
        if let Some(ids) = &mut self.0 {
            ids.entry(name.into()).or_insert(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_name_however_many_there_are() {
        let rows: Vec<String> = (0..1000).map(|n| format!("行业{n}")).collect();
        let of = |id: u32| &*rows[id as usize];
        for mut names in [Names::default(), Names::with_capacity(1000)] {
            assert_eq!(names.get("行业7", of), None);
            for (id, name) in (0..).zip(&rows) {
                assert_eq!(*names.entry(name, id, of), id);
                assert_eq!(*names.entry(name, id + 1, of), id);
            }
            assert!((0..).zip(&rows).all(|(id, name)| names.get(name, of) == Some(id)));
            assert_eq!(names.get("行业", of), None);
        }
    }

    #[test]
    fn the_first_row_of_a_name_stands() {
        let mut ids = Ids::default();
        ids.put("钢铁", 7);
        assert_eq!(ids.get("钢铁"), None);
        ids.of([("钢铁", 1), ("煤炭", 2)].into_iter()).put("钢铁", 3);
        ids.put("石油", 4);
        assert_eq!(["钢铁", "煤炭", "石油"].map(|name| ids.get(name)), [Some(1), Some(2), Some(4)]);
    }
}
