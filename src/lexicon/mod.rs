//! What the program knows of words: units, industries, indicators, regions and cues, each a table of rows beside the
//! code. No such word is spelled in code, so that a user can add one without compiling.
//!
//! | table | room | says |
//! |---|---|---|
//! | `units.tsv` | [`units`] | units and classifiers: canonical unit, magnitude, dimension |
//! | `bounds.tsv` | [`bounds`] | words on either side of a quantity that bound it: 超过, 以上 |
//! | `blockers.tsv` | [`blockers`] | words with a numeral in them that are no quantities: 四川 |
//! | `contexts.tsv` | [`contexts`] | words around a numeral that decide what it is: 位居, 排名 |
//! | `gbt4754.tsv` | [`industries`] | the national classification of industries, GB/T 4754-2017 |
//! | `industries.tsv` | [`industries`] | industries as news names them: aliases, parent, code |
//! | `not_industries.tsv` | [`industries`] | words that look like an industry and are none |
//! | `industry_suffixes.tsv` | [`industries`] | what follows the name of an industry |
//! | `regions.tsv` | [`regions`] | regions: aliases, abbreviations, level, parent |
//! | `relative_regions.tsv` | [`regions`] | words for the region that the article is about: 全省 |
//! | `region_contexts.tsv` | [`regions`] | where an abbreviation stands for its region: 在赣 |
//! | `entities.tsv` | [`entities`] | organisations and other named things: aliases, kind; no industry is read in their names |
//! | `name_suffixes.tsv` | [`entities`] | how the names of others end: 集团, 协会, 景区 |
//! | `shadows.tsv` | [`words`] | words that mean nothing, so that no shorter one is read in them |
//! | `joints.tsv` | [`words`] | where a word would be cut wrongly: 上海市\|场 |
//! | `metrics.tsv` | [`metrics`] | heads of indicators |
//! | `periods.tsv` | [`periods`] | words that name a time |
//! | `cues.tsv` | [`cues`] | closed classes of words that steer attribution: verbs of change, comparison, modality … |

pub mod affixes;
pub mod beginnings;
pub mod blockers;
pub mod bounds;
pub mod charset;
pub mod contexts;
pub mod cues;
pub mod entities;
mod ids;
pub mod industries;
mod keymap;
pub mod metrics;
pub mod periods;
pub mod regions;
pub mod schema;
mod stored;
pub mod surnames;
pub mod tsv;
pub mod units;
pub mod user;
pub mod words;

use crate::segment::Segmenter;
use beginnings::Beginnings;
use blockers::Blockers;
use bounds::Bounds;
use contexts::Contexts;
use cues::Cues;
use entities::Entities;
use industries::Industries;
use metrics::Metrics;
use periods::Periods;
use regions::Regions;
use schema::{Entry, Table};
use surnames::Surnames;
use units::Units;
use user::Builder;
use words::{Words, WordsBuilder};

/// What was put in order when the program was built, see `build.rs`: texts, and all else.
macro_rules! built {
    ($name:literal) => {
        (
            include_str!(concat!(env!("OUT_DIR"), "/", $name, ".txt")),
            include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".bin")),
        )
    };
}

/// All tables, and what finds their words.
#[derive(Debug)]
pub struct Lexicon {
    /// Units and classifiers.
    pub units: Units,
    /// Words that bound a quantity.
    pub bounds: Bounds,
    /// Words with a numeral in them that are no quantities.
    pub blockers: Blockers,
    /// Words around a numeral that decide what it is.
    pub contexts: Contexts,
    /// Industries.
    pub industries: Industries,
    /// Regions.
    pub regions: Regions,
    /// Organisations and other named things.
    pub entities: Entities,
    /// Heads of indicators.
    pub metrics: Metrics,
    /// Words that name a time.
    pub periods: Periods,
    /// Where times and quantities can begin.
    pub beginnings: Beginnings,
    /// Surnames.
    pub surnames: Surnames,
    /// Cuts the text between the words of the tables.
    pub segmenter: Segmenter,
    /// Cue words.
    pub cues: Cues,
    /// Finds the words of all tables but the units in running text.
    pub words: Words,
    /// The rows that a user added.
    user: Vec<Entry>,
}

impl Lexicon {
    /// The built-in tables.
    pub fn built_in() -> Self {
        let (texts, rest) = built!("words");
        Lexicon { words: Words::stored(texts, rest), ..Self::tables() }
    }

    /// The built-in tables, to which tables of one's own are added. See [`user`] for what they look like.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// How many bytes of `text` may be a person's name: a surname with one character, and with two; 0 where there is none.
    pub(crate) fn person(&self, text: &str) -> (usize, usize) {
        match self.surnames.at_start(text) {
            0 => (0, 0),
            surname => self.segmenter.person(text, surname),
        }
    }

    /// Whether all of `text` may be a person's name.
    pub(crate) fn is_person(&self, text: &str) -> bool {
        let (short, long) = self.person(text);
        text.len() == short || text.len() == long
    }

    /// How many bytes of `text` are a person's name at its start, the longer one where there are two.
    pub(crate) fn person_at_start(&self, text: &str) -> Option<usize> {
        let (short, long) = self.person(text);
        [long, short].into_iter().find(|&length| length > 0)
    }

    /// The rows of a table as they stand, the user's before the built-in ones.
    pub fn entries(&self, table: Table) -> impl Iterator<Item = Entry> + '_ {
        self.user.iter().filter(move |entry| entry.table == table).cloned().chain(table.built_in())
    }

    /// The built-in tables, of whose words none is found yet.
    fn tables() -> Self {
        let periods = Periods::built_in();
        let (industries, regions, entities) = (built!("industries"), built!("regions"), built!("entities"));
        Lexicon {
            beginnings: Beginnings::of(&periods),
            periods,
            units: Units::built_in(),
            bounds: Bounds::built_in(),
            blockers: Blockers::built_in(),
            contexts: Contexts::built_in(),
            industries: Industries::stored(industries.0, industries.1),
            regions: Regions::stored(regions.0, regions.1),
            entities: Entities::stored(entities.0, entities.1),
            metrics: Metrics::built_in(),
            surnames: Surnames::built_in(),
            segmenter: Segmenter::default(),
            cues: Cues::built_in(),
            words: Words::default(),
            user: Vec::new(),
        }
    }

    /// The words of all tables.
    fn all_words(&self) -> WordsBuilder {
        WordsBuilder::of_tables(&self.industries, &self.regions, &self.entities, &self.metrics, &self.cues)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use super::*;
    use crate::span::Span;

    #[test]
    fn stored_words_are_those_of_the_tables() {
        let (stored, made) = (Lexicon::built_in().words, Lexicon::tables().all_words().build());
        assert_eq!(stored.store(), made.store());
        assert_eq!(stored.len(), made.len());
        let mut hits = [Vec::new(), Vec::new()];
        let text = "江西省赣州市电子信息制造业产值1200亿元，铜价、铝价同比上涨。";
        stored.find(text, Span::new(0, text.len()), &mut hits[0]);
        made.find(text, Span::new(0, text.len()), &mut hits[1]);
        assert_eq!(hits[0], hits[1]);
    }

    #[test]
    fn stored_rows_are_those_of_the_tables() {
        let tables = Lexicon::tables();
        let same = |stored: &dyn fmt::Debug, read: &dyn fmt::Debug| format!("{stored:?}") == format!("{read:?}");
        assert!(same(&tables.industries, &Industries::built_in()));
        assert!(same(&tables.regions, &Regions::built_in()));
        assert!(same(&tables.entities, &Entities::built_in()));
    }

    #[test]
    fn tables_have_no_space_nor_cells_without_a_column() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        for path in files.filter(|path| path.extension().is_some_and(|extension| extension == "tsv")) {
            let table = std::fs::read_to_string(&path).unwrap();
            let columns = tsv::header(&table).len();
            for (line, text) in (1..).zip(table.lines()).filter(|(_, text)| !text.starts_with('#')) {
                let cells: Vec<&str> = text.split('\t').collect();
                let trimmed = |text: &str| text.trim() == text;
                let sound = |cell: &&str| trimmed(cell) && (cell.is_empty() || cell.split('、').all(trimmed));
                assert!(cells.len() <= columns && cells.iter().all(sound), "{}:{line}: {text:?}", path.display());
            }
        }
    }
}
