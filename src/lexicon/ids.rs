//! Rows by their names.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// The first row of each name. The tables are loaded without; it is made when the first row of a user's asks, so that twenty
/// thousand rows of a user's take no more than twenty thousand looks.
#[derive(Debug, Default)]
pub(super) struct Ids(OnceLock<FxHashMap<Box<str>, u32>>);

impl Ids {
    /// The same, made of all names and their rows if it is not made yet.
    pub fn of<'n>(&self, names: impl Iterator<Item = (&'n str, u32)>) -> &Self {
        self.0.get_or_init(|| {
            let mut ids = FxHashMap::default();
            names.for_each(|(name, id)| put(&mut ids, name, id));
            ids
        });
        self
    }

    /// The row of a name.
    pub fn get(&self, name: &str) -> Option<u32> {
        self.0.get()?.get(name).copied()
    }

    /// Notes a row's name, unless it is another's already.
    pub fn put(&mut self, name: &str, id: u32) {
        if let Some(ids) = self.0.get_mut() {
            put(ids, name, id);
        }
    }
}

fn put(ids: &mut FxHashMap<Box<str>, u32>, name: &str, id: u32) {
    ids.entry(name.into()).or_insert(id);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_of_a_name_stands() {
        let mut ids = Ids::default();
        ids.put("钢铁", 7);
        assert_eq!(ids.get("钢铁"), None);
        ids.of([("钢铁", 1), ("煤炭", 2)].into_iter());
        ids.put("钢铁", 3);
        ids.put("石油", 4);
        assert_eq!(["钢铁", "煤炭", "石油"].map(|name| ids.get(name)), [Some(1), Some(2), Some(4)]);
    }
}
