//! The wire form: every key, always, in one fixed order. See README, "The record".

mod line;

use std::fmt::Display;

pub use line::write as write_line;
use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};

use crate::record::{Extraction, Industry, Record};

/// Names the version of the output's contract; it changes when a key or its meaning does.
pub const SCHEMA: &str = "zhibiao/1";

/// The keys of a record, in order.
pub const KEYS: [&str; 27] = [
    "kind",
    "text",
    "start",
    "end",
    "value",
    "upper",
    "unit",
    "value_text",
    "upper_text",
    "written",
    "written_unit",
    "currency",
    "per",
    "bound",
    "industries",
    "metric",
    "item",
    "entity",
    "region",
    "period",
    "comparison",
    "base",
    "scope",
    "step",
    "role",
    "modality",
    "clause",
];

/// The keys of the flat form, in order.
pub const FLAT_KEYS: [&str; 31] = [
    "id",
    "title",
    "date",
    "kind",
    "text",
    "start",
    "end",
    "value",
    "upper",
    "unit",
    "value_text",
    "upper_text",
    "written",
    "written_unit",
    "currency",
    "per",
    "bound",
    "industry",
    "industry_code",
    "metric",
    "item",
    "entity",
    "region",
    "period",
    "comparison",
    "base",
    "scope",
    "step",
    "role",
    "modality",
    "clause",
];

/// Serialises through `Display`, `""` for nothing.
struct Text<T>(Option<T>);

impl<T: Display> Serialize for Text<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(value) => s.collect_str(value),
            None => s.serialize_str(""),
        }
    }
}

impl Serialize for Industry<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_struct("Industry", 6)?;
        out.serialize_field("name", &self.name)?;
        out.serialize_field("text", self.text)?;
        out.serialize_field("start", &self.start)?;
        out.serialize_field("end", &self.end)?;
        out.serialize_field("code", &self.code)?;
        out.serialize_field("via", self.via.as_str())?;
        out.end()
    }
}

/// Writes the fields before and after `industries`, which the nested and the flat form write each in its way.
pub(crate) fn record_fields<S: SerializeStruct>(
    record: &Record<'_>,
    out: &mut S,
    industries: impl FnOnce(&mut S) -> Result<(), S::Error>,
) -> Result<(), S::Error> {
    out.serialize_field("kind", record.kind.as_str())?;
    out.serialize_field("text", record.text)?;
    out.serialize_field("start", &record.start)?;
    out.serialize_field("end", &record.end)?;
    out.serialize_field("value", &record.value.to_f64())?;
    out.serialize_field("upper", &record.upper.to_f64())?;
    out.serialize_field("unit", record.unit)?;
    out.serialize_field("value_text", &Text(Some(record.value)))?;
    out.serialize_field("upper_text", &Text(Some(record.upper)))?;
    out.serialize_field("written", record.written)?;
    out.serialize_field("written_unit", record.written_unit)?;
    out.serialize_field("currency", record.currency)?;
    out.serialize_field("per", record.per)?;
    out.serialize_field("bound", record.bound.as_str())?;
    industries(out)?;
    out.serialize_field("metric", &record.metric)?;
    out.serialize_field("item", &record.item)?;
    out.serialize_field("entity", &record.entity)?;
    out.serialize_field("region", &record.region)?;
    out.serialize_field("period", &Text(record.period))?;
    out.serialize_field("comparison", record.comparison.as_str())?;
    out.serialize_field("base", &record.base)?;
    out.serialize_field("scope", &record.scope)?;
    out.serialize_field("step", record.step.as_str())?;
    out.serialize_field("role", record.role.as_str())?;
    out.serialize_field("modality", record.modality.as_str())?;
    out.serialize_field("clause", record.clause)
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_struct("Record", KEYS.len())?;
        record_fields(self, &mut out, |out| out.serialize_field("industries", &self.industries.as_slice()))?;
        out.end()
    }
}

struct Records<'r, 'a>(&'r [Record<'a>]);

impl Serialize for Records<'_, '_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_seq(Some(self.0.len()))?;
        for record in self.0 {
            out.serialize_element(record)?;
        }
        out.end()
    }
}

impl Serialize for Extraction<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_struct("Extraction", 5)?;
        out.serialize_field("schema", SCHEMA)?;
        out.serialize_field("id", self.id)?;
        out.serialize_field("title", self.title)?;
        out.serialize_field("date", &Text(self.date))?;
        out.serialize_field("records", &Records(&self.records))?;
        out.end()
    }
}

/// The flat form: one record with its document's id, title and date first, and the industries joined by 、.
pub struct Flat<'r, 'a> {
    /// The document.
    pub document: &'r Extraction<'a>,
    /// One of its records.
    pub record: &'r Record<'a>,
}

/// Joins the names or codes of industries by 、.
struct Joined<I>(I);

impl<'s, I: Iterator<Item = &'s str> + Clone> Display for Joined<I> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, one) in self.0.clone().enumerate() {
            if i > 0 {
                f.write_str("、")?;
            }
            f.write_str(one)?;
        }
        Ok(())
    }
}

impl Serialize for Flat<'_, '_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_struct("Flat", KEYS.len() + 4)?;
        out.serialize_field("id", self.document.id)?;
        out.serialize_field("title", self.document.title)?;
        out.serialize_field("date", &Text(self.document.date))?;
        let industries = &self.record.industries;
        record_fields(self.record, &mut out, |out| {
            out.serialize_field("industry", &Text(Some(Joined(industries.iter().map(|i| &*i.name)))))?;
            let codes = industries.iter().map(|i| &*i.code).filter(|c| !c.is_empty());
            out.serialize_field("industry_code", &Text(Some(Joined(codes))))
        })?;
        out.end()
    }
}
