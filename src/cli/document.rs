//! An article, and what came with it.

use std::borrow::Cow;

use csv::StringRecord;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use zhibiao::article::Article;

use super::table::Header;

/// An article and what came with it.
pub struct Document<'a> {
    /// The article.
    pub article: Article<'a>,
    /// The record's other fields, where they are kept.
    pub kept: Kept<'a>,
    /// Where it stands, for messages.
    pub place: Place<'a>,
}

/// Where an article stands.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The file, as the user named it.
    pub path: &'a str,
    /// The line, from 1; 0 where the article is the whole file.
    pub line: u64,
}

/// The fields of a record that are passed through.
#[derive(Default)]
pub enum Kept<'a> {
    /// None.
    #[default]
    None,
    /// Of a line of JSON, as they stand.
    Raw(Vec<(Cow<'a, str>, &'a RawValue)>),
    /// Of a row of a table.
    Row(&'a Header, &'a StringRecord),
}

impl Kept<'_> {
    /// Whether fields are kept at all.
    pub fn is_none(&self) -> bool {
        matches!(self, Kept::None)
    }
}

impl Serialize for Kept<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut map = s.serialize_map(None)?;
        match self {
            Kept::None => {}
            Kept::Raw(fields) => {
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
            }
            Kept::Row(header, row) => {
                for (i, (name, value)) in header.names.iter().zip(row.iter()).enumerate() {
                    if !header.is_read(i) {
                        map.serialize_entry(name, value)?;
                    }
                }
            }
        }
        map.end()
    }
}
