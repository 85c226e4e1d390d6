//! Reads Chinese articles and writes every quantity in them as data.

#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod article;
pub mod clause;
pub mod date;
pub mod extract;
pub mod json;
pub mod lexicon;
pub mod number;
pub mod period;
pub mod quantity;
pub mod record;
pub mod report;
pub mod span;

mod attribute;

pub use article::Article;
pub use extract::Extractor;
pub use record::{Extraction, Record};
