//! Documents as lines of JSON, byte for byte as serde writes them, and several times as fast: the keys are pieces that stand
//! ready, and what has nothing to escape is copied whole.

use std::fmt::Display;
use std::io::Write;
use std::ops::Range;

use super::SCHEMA;
use crate::number::Number;
use crate::record::{Extraction, Industry, Record};

/// Appends a document, without a line feed.
pub fn write(document: &Extraction<'_>, out: &mut Vec<u8>) {
    let mut line = Line { out };
    line.raw(b"{\"schema\":");
    line.text(SCHEMA);
    line.raw(b",\"id\":");
    line.text(document.id);
    line.raw(b",\"title\":");
    line.text(document.title);
    line.raw(b",\"date\":");
    line.shown(document.date);
    line.raw(b",\"records\":[");
    for (i, record) in document.records.iter().enumerate() {
        if i > 0 {
            line.raw(b",");
        }
        line.record(record);
    }
    line.raw(b"]}");
}

struct Line<'o> {
    out: &'o mut Vec<u8>,
}

impl Line<'_> {
    fn record(&mut self, record: &Record<'_>) {
        self.raw(b"{\"kind\":\"");
        self.raw(record.kind.as_str().as_bytes());
        self.raw(b"\",\"text\":");
        self.text(record.text);
        self.raw(b",\"start\":");
        self.offset(record.start);
        self.raw(b",\"end\":");
        self.offset(record.end);
        self.raw(b",\"value\":");
        let value = self.float(record.value);
        self.raw(b",\"upper\":");
        match record.upper == record.value {
            true => self.again(value),
            false => drop(self.float(record.upper)),
        }
        self.raw(b",\"unit\":");
        self.text(record.unit);
        self.raw(b",\"value_text\":");
        let value = self.shown(Some(record.value));
        self.raw(b",\"upper_text\":");
        match record.upper == record.value {
            true => self.again(value),
            false => drop(self.shown(Some(record.upper))),
        }
        self.raw(b",\"written\":");
        self.text(record.written);
        self.raw(b",\"written_unit\":");
        self.text(record.written_unit);
        self.raw(b",\"currency\":");
        self.text(record.currency);
        self.raw(b",\"per\":");
        self.text(record.per);
        self.raw(b",\"bound\":\"");
        self.raw(record.bound.as_str().as_bytes());
        self.raw(b"\",\"industries\":[");
        for (i, industry) in record.industries.iter().enumerate() {
            if i > 0 {
                self.raw(b",");
            }
            self.industry(industry);
        }
        self.raw(b"],\"metric\":");
        self.text(&record.metric);
        self.raw(b",\"item\":");
        self.text(&record.item);
        self.raw(b",\"entity\":");
        self.text(&record.entity);
        self.raw(b",\"region\":");
        self.text(&record.region);
        self.raw(b",\"period\":");
        self.shown(record.period);
        self.raw(b",\"comparison\":\"");
        self.raw(record.comparison.as_str().as_bytes());
        self.raw(b"\",\"base\":");
        self.text(&record.base);
        self.raw(b",\"scope\":");
        self.text(&record.scope);
        self.raw(b",\"step\":\"");
        self.raw(record.step.as_str().as_bytes());
        self.raw(b"\",\"role\":\"");
        self.raw(record.role.as_str().as_bytes());
        self.raw(b"\",\"modality\":\"");
        self.raw(record.modality.as_str().as_bytes());
        self.raw(b"\",\"clause\":");
        self.text(record.clause);
        self.raw(b"}");
    }

    fn industry(&mut self, industry: &Industry<'_>) {
        self.raw(b"{\"name\":");
        self.text(&industry.name);
        self.raw(b",\"text\":");
        self.text(industry.text);
        self.raw(b",\"start\":");
        self.offset(industry.start);
        self.raw(b",\"end\":");
        self.offset(industry.end);
        self.raw(b",\"code\":");
        self.text(&industry.code);
        self.raw(b",\"via\":\"");
        self.raw(industry.via.as_str().as_bytes());
        self.raw(b"\"}");
    }

    #[inline]
    fn raw(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// A string in quotes.
    #[inline]
    fn text(&mut self, text: &str) {
        // Without a way out of the loop, so that it is done many bytes at a time.
        let escape = |yes, &b: &u8| yes | (b < b' ') | (b == b'"') | (b == b'\\');
        if text.as_bytes().iter().fold(false, escape) {
            return self.escaped(text);
        }
        self.raw(b"\"");
        self.raw(text.as_bytes());
        self.raw(b"\"");
    }

    #[cold]
    fn escaped(&mut self, text: &str) {
        let written = serde_json::to_writer(&mut *self.out, text);
        debug_assert!(written.is_ok(), "memory takes every string");
    }

    /// What displays without anything to escape, in quotes; nothing as the empty string. Gives its place.
    fn shown(&mut self, value: Option<impl Display>) -> Range<usize> {
        let start = self.out.len();
        self.raw(b"\"");
        if let Some(value) = value {
            let written = write!(self.out, "{value}");
            debug_assert!(written.is_ok(), "memory takes every text");
        }
        self.raw(b"\"");
        start..self.out.len()
    }

    fn offset(&mut self, offset: usize) {
        self.raw(itoa::Buffer::new().format(offset).as_bytes());
    }

    /// A number as the nearest double. Gives its place.
    fn float(&mut self, number: Number) -> Range<usize> {
        let start = self.out.len();
        self.raw(zmij::Buffer::new().format_finite(number.to_f64()).as_bytes());
        start..self.out.len()
    }

    /// What was written at `place` once more.
    fn again(&mut self, place: Range<usize>) {
        self.out.extend_from_within(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, Extractor};

    #[test]
    fn a_line_is_what_serde_writes() {
        let extractor = Extractor::new();
        for (id, date, text) in [
            ("a", Some("2024-03-01"), "上半年，全省“专精特新”企业1.6万家，占规上工业的三分之一，钢铁产量3—5万吨。"),
            ("引\"号\\\n", None, "产值增长-0.35%，面积12345678901234567890123亩,\u{1}约\\5亿元 \"元/吨\"。"),
            ("", Some("2024"), "没有数字。"),
        ] {
            let date = date.and_then(|date| date.parse().ok());
            let article =
                Article { id: id.into(), title: "标\t题".into(), date, text: text.into(), ..Article::default() };
            let extraction = extractor.extract(&article);
            let mut line = b"before".to_vec();
            write(&extraction, &mut line);
            let expected = format!("before{}", serde_json::to_string(&extraction).unwrap());
            assert_eq!(String::from_utf8(line).unwrap(), expected);
        }
    }
}
