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
pub mod blockers;
pub mod bounds;
pub mod contexts;
pub mod cues;
pub mod entities;
pub mod industries;
pub mod metrics;
pub mod periods;
pub mod regions;
pub mod tsv;
pub mod units;
pub mod words;

use crate::segment::Segmenter;
use blockers::Blockers;
use bounds::Bounds;
use contexts::Contexts;
use cues::Cues;
use entities::Entities;
use industries::Industries;
use metrics::Metrics;
use periods::Periods;
use regions::Regions;
use units::Units;
use words::{Words, WordsBuilder};

/// All tables, and the one automaton that finds their words.
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
    /// Cuts the text between the words of the tables.
    pub segmenter: Segmenter,
    /// Cue words.
    pub cues: Cues,
    /// Finds the words of all tables but the units in running text.
    pub words: Words,
}

impl Lexicon {
    /// The built-in tables.
    pub fn built_in() -> Self {
        let industries = Industries::built_in();
        let regions = Regions::built_in();
        let entities = Entities::built_in();
        let metrics = Metrics::built_in();
        let cues = Cues::built_in();
        let mut words = WordsBuilder::default();
        industries.add_words(&mut words);
        regions.add_words(&mut words);
        entities.add_words(&mut words);
        metrics.add_words(&mut words);
        cues.add_words(&mut words);
        words.add_built_in_shadows();
        Lexicon {
            units: Units::built_in(),
            bounds: Bounds::built_in(),
            blockers: Blockers::built_in(),
            contexts: Contexts::built_in(),
            periods: Periods::built_in(),
            segmenter: Segmenter::default(),
            industries,
            regions,
            entities,
            metrics,
            cues,
            words: words.build(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_tables_load() {
        Lexicon::built_in();
    }
}
