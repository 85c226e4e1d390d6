//! Puts the words of the built-in tables in order while the program is built, for at every start that would take longer than to
//! read an article does. The rooms of the lexicon that know how are part of this program as well: the tables stay all that is
//! written by hand, and the words are the ones that tables of a user's own are added to.

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
        pub mod tsv;
        pub mod words;
    }
}

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/lexicon");
    let words = lexicon::words::WordsBuilder::of_tables(
        &lexicon::industries::Industries::built_in(),
        &lexicon::regions::Regions::built_in(),
        &lexicon::entities::Entities::built_in(),
        &lexicon::metrics::Metrics::built_in(),
        &lexicon::cues::Cues::built_in(),
    )
    .build();
    let (texts, rest) = words.store();
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&folder).join("words.txt"), texts)?;
    fs::write(Path::new(&folder).join("words.bin"), rest)
}
