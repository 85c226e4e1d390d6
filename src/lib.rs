//! Reads Chinese news and gives every quantity in it as data: what it is worth, and what it is about.
//!
//! ```
//! use zhibiao::{Article, Extractor};
//!
//! let extractor = Extractor::new();
//! let article = Article { text: "2022年，有色产业营业收入8217.3亿元，较2018年增长35.4%。".into(), ..Article::default() };
//! let extraction = extractor.extract(&article);
//!
//! let [income, growth] = &extraction.records[..] else { panic!("two quantities") };
//! assert_eq!(income.text, "8217.3亿元");
//! assert_eq!(income.value.to_string(), "821730000000");
//! assert_eq!((income.unit, income.currency), ("元", "CNY"));
//! assert_eq!(income.metric, "营业收入");
//! // The industry is carried over the comma, as a reader carries it.
//! assert_eq!(growth.industries[0].text, "有色产业");
//! assert_eq!(growth.industries[0].code, "C32");
//! assert_eq!((growth.comparison.as_str(), &*growth.base), ("increase", "2018"));
//! ```
//!
//! # From an article to its records
//!
//! An [`Article`] is a text, and what is known of it: its markup, its headline, its date. An [`Extractor`] reads it into an
//! [`Extraction`]: [`Record`]s in order of place. It never fails: a text without quantities has no records, and a field of
//! which the text says nothing is empty.
//!
//! The date of an article says which year 今年 is:
//!
//! ```
//! # use zhibiao::{Article, Extractor};
//! let text = "今年前7月，全国铁路货运量增长1.2%。";
//! let article = Article { text: text.into(), date: "2024-08-09".parse().ok(), ..Article::default() };
//! let extractor = Extractor::new();
//! let period = extractor.extract(&article).records[0].period.expect("a period");
//! assert_eq!(period.to_string(), "2024-01/2024-07");
//! ```
//!
//! # Offsets
//!
//! Inside the library a place is a [`Span`](span::Span), a half-open range of **bytes** of the text, always on character
//! boundaries. What is written is counted in **Unicode code points**: [`Record::start`] and [`Record::end`]. The text is
//! never rewritten, so that both always hold:
//!
//! ```
//! # use zhibiao::{Article, Extractor};
//! let article = Article { text: "**产量**达１２．５万吨".into(), ..Article::default() };
//! let extractor = Extractor::new();
//! let record = &extractor.extract(&article).records[0];
//! assert_eq!(record.span.of(&article.text), record.text);
//! assert_eq!(article.text.chars().skip(record.start).take(record.end - record.start).collect::<String>(), "１２．５万吨");
//! assert_eq!(record.value.to_f64(), 125000.0);
//! ```
//!
//! # Writing
//!
//! [`Extraction`] and [`Record`] serialise to the contract's JSON with every key, always, in one order ([`json::KEYS`]);
//! [`json::Flat`] is one record with its document's id, as a row.
//!
//! ```
//! # use zhibiao::{Article, Extractor};
//! let article = Article { id: "a1".into(), text: "煤炭产量47.6亿吨".into(), ..Article::default() };
//! let extractor = Extractor::new();
//! let json = serde_json::to_value(extractor.extract(&article)).unwrap();
//! assert_eq!(json["schema"], zhibiao::json::SCHEMA);
//! assert_eq!(json["records"][0]["value"], 4760000000.0);
//! assert_eq!(json["records"][0]["value_text"], "4760000000");
//! assert_eq!(json["records"][0]["currency"], "");
//! ```
//!
//! # Threads
//!
//! An extractor is `Send + Sync`, has no state that changes, and is as cheap to clone as a pointer. The same article gives the same
//! records whatever else is going on. There is nothing global.
//!
//! # Features
//!
//! `cli` (default) builds the program and draws in what only it needs. A library wants `default-features = false`.

#![forbid(unsafe_code)]
#![warn(missing_docs)]
// The tables of rooms link to private rooms, too, for those who read with `--document-private-items`.
#![allow(rustdoc::private_intra_doc_links)]
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod article;
pub mod clause;
pub mod date;
pub mod explain;
pub mod extract;
pub mod json;
pub mod lexicon;
pub mod number;
pub mod period;
pub mod quantity;
pub mod record;
pub mod report;
pub mod segment;
pub mod span;

mod attribute;

/// The stages one by one, for the benchmarks; no part of the interface.
#[doc(hidden)]
pub mod stages {
    pub use crate::attribute::{Input, Stretches, attribute};
}

pub use article::Article;
pub use extract::Extractor;
pub use record::{Extraction, Record};
