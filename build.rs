//! Reads the largest of the built-in tables and puts their words in order while the program is built, for at every start that would
//! take longer than to read an article does. The rooms of the lexicon that know how are part of this program as well: the tables
//! stay all that is written by hand, and the words are the ones that tables of a user's own are added to.

#![allow(dead_code, missing_docs)]

use std::path::Path;
use std::{env, fs, io};

use rooms::{date, lexicon, number, record, span};

#[path = "src"]
mod rooms {
    pub mod date;
    pub mod number;
    pub mod record;
    pub mod span;

    pub mod lexicon {
        pub mod affixes;
        pub mod charset;
        pub mod cues;
        pub mod entities;
        mod ids;
        pub mod industries;
        mod keymap;
        pub mod metrics;
        pub mod regions;
        pub mod schema;
        mod stored;
        pub mod tsv;
        pub mod words;
    }
}

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/lexicon");
    let industries = lexicon::industries::Industries::built_in();
    let regions = lexicon::regions::Regions::built_in();
    let entities = lexicon::entities::Entities::built_in();
    let metrics = lexicon::metrics::Metrics::built_in();
    let cues = lexicon::cues::Cues::built_in();
    let words = lexicon::words::WordsBuilder::of_tables(&industries, &regions, &entities, &metrics, &cues).build();
    let tables = [
        ("words", words.store()),
        ("industries", industries.store()),
        ("regions", regions.store()),
        ("entities", entities.store()),
    ];
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    for (name, (texts, rest)) in tables {
        let file = Path::new(&folder).join(name);
        fs::write(file.with_extension("txt"), texts)?;
        fs::write(file.with_extension("bin"), rest)?;
    }
    Ok(())
}
