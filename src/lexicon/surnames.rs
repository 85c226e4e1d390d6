//! The table of surnames, by which the names of persons are known after a title.

use super::tsv;

const BUILT_IN: &str = include_str!("surnames.tsv");

/// The table.
#[derive(Debug, Default)]
pub struct Surnames {
    /// In order of bytes.
    rows: Vec<&'static str>,
}

impl Surnames {
    /// The built-in table.
    pub fn built_in() -> Self {
        Self { rows: tsv::cells(BUILT_IN).map(|[surname]| surname).collect() }
    }

    /// How many bytes of `text` are the surname that it begins with, the longest; none if it begins with none.
    pub fn at_start(&self, text: &str) -> usize {
        let ends = text.char_indices().map(|(i, c)| i + c.len_utf8()).take(2);
        ends.filter(|&end| self.rows.binary_search(&&text[..end]).is_ok()).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surnames_are_found_at_the_start() {
        let surnames = Surnames::built_in();
        assert!(surnames.rows.windows(2).all(|w| w[0] < w[1]), "sorted, none twice");
        assert_eq!(surnames.at_start("张小峰"), "张".len());
        assert_eq!(surnames.at_start("欧阳明"), "欧阳".len());
        assert_eq!(surnames.at_start("的"), 0);
        assert_eq!(surnames.at_start(""), 0);
    }
}
