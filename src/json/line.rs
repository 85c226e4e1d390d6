//! Documents as lines of JSON, byte for byte as serde writes them, and many times as fast: the keys are pieces that stand
//! ready, and what has nothing to escape is copied whole. What is seldom, as a quote in a name or a fraction, is left to serde.

use std::io::Write;

use super::SCHEMA;
use crate::date::{Period, Point};
use crate::number::{FEW_DIGITS, Number};
use crate::record::{Extraction, Industry, Record};
use crate::span::within;

/// Appends a document, without a line feed.
pub fn write(document: &Extraction<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"schema\":\"");
    out.extend_from_slice(SCHEMA.as_bytes());
    out.extend_from_slice(b"\",\"id\":");
    string(document.id, out);
    out.extend_from_slice(b",\"title\":");
    string(document.title, out);
    out.extend_from_slice(b",\"date\":\"");
    if let Some(date) = document.date {
        let written = write!(out, "{date}");
        debug_assert!(written.is_ok(), "memory takes every text");
    }
    out.extend_from_slice(b"\",\"records\":[");
    let mut plain = "";
    for (i, record) in document.records.iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        // Records of one clause follow each other.
        if !std::ptr::eq(plain, record.clause) {
            plain = if is_plain(record.clause) { record.clause } else { "" };
        }
        let start = out.len();
        out.resize(start + room(record), 0);
        let mut line = Line { room: &mut out[start..], plain, done: true };
        line.record(record);
        let (done, left) = (line.done, line.room.len());
        if done {
            out.truncate(out.len() - left);
        } else {
            out.truncate(start);
            escaped(record, out);
        }
    }
    out.extend_from_slice(b"]}");
}

/// How many bytes a record takes at most, unless it has much to escape.
fn room(record: &Record<'_>) -> usize {
    const KEYS_AND_NUMBERS: usize = 640;
    const OF_INDUSTRY: usize = 128;
    let mut room = KEYS_AND_NUMBERS + record.clause.len() + record.text.len() + record.unit.len();
    room += record.written.len() + record.written_unit.len() + record.currency.len() + record.per.len();
    room += record.metric.len() + record.item.len() + record.entity.len();
    room += record.region.len() + record.base.len() + record.scope.len();
    for industry in &record.industries {
        room += OF_INDUSTRY + industry.name.len() + industry.text.len() + industry.code.len();
    }
    room
}

/// Whether a text has nothing to escape.
fn is_plain(text: &str) -> bool {
    const ONES: u64 = u64::MAX / 255;
    // The highest bit of some byte is set where one of the eight is a control character, a quote or a backslash.
    let marks = |eight: &[u8; 8]| {
        let eight = u64::from_le_bytes(*eight);
        let below = |eight: u64, limit: u8| eight.wrapping_sub(ONES * u64::from(limit)) & !eight;
        let is = |byte: u8| below(eight ^ (ONES * u64::from(byte)), 1);
        (below(eight, b' ') | is(b'"') | is(b'\\')) & (ONES * 0x80)
    };
    let bytes = text.as_bytes();
    match bytes.last_chunk() {
        Some(last) => bytes.as_chunks().0.iter().fold(marks(last), |all, eight| all | marks(eight)) == 0,
        None => !bytes.iter().any(|&b| b < b' ' || b == b'"' || b == b'\\'),
    }
}

/// A text in quotes.
fn string(text: &str, out: &mut Vec<u8>) {
    if !is_plain(text) {
        return escaped(text, out);
    }
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
}

#[cold]
fn escaped(value: impl serde::Serialize, out: &mut Vec<u8>) {
    let written = serde_json::to_writer(out, &value);
    debug_assert!(written.is_ok(), "memory takes everything");
}

/// Writes one record.
struct Line<'o, 'r> {
    /// Where it goes on.
    room: &'o mut [u8],
    /// A text that has nothing to escape, as no part of it has.
    plain: &'r str,
    /// Whether all could be written as it stands, and had room.
    done: bool,
}

impl Line<'_, '_> {
    fn record(&mut self, record: &Record<'_>) {
        self.key(b"{\"kind\":\"");
        self.word(record.kind.as_str());
        self.key(b"\",\"text\":\"");
        self.text(record.text);
        self.key(b"\",\"start\":");
        self.whole(record.start as u64);
        self.key(b",\"end\":");
        self.whole(record.end as u64);
        let one = record.upper == record.value;
        let mut digits = [[0; FEW_DIGITS]; 2];
        let [low, high] = &mut digits;
        let low = self.digits(record.value, low);
        let high = if one { low } else { self.digits(record.upper, high) };
        self.key(b",\"value\":");
        self.float(low);
        self.key(b",\"upper\":");
        self.float(high);
        self.key(b",\"unit\":\"");
        self.text(record.unit);
        self.key(b"\",\"value_text\":\"");
        self.raw(low);
        self.key(b"\",\"upper_text\":\"");
        self.raw(high);
        self.key(b"\",\"written\":\"");
        self.text(record.written);
        self.key(b"\",\"written_unit\":\"");
        self.text(record.written_unit);
        self.key(b"\",\"currency\":\"");
        self.text(record.currency);
        self.key(b"\",\"per\":\"");
        self.text(record.per);
        self.key(b"\",\"bound\":\"");
        self.word(record.bound.as_str());
        self.key(b"\",\"industries\":[");
        for (i, industry) in record.industries.iter().enumerate() {
            if i > 0 {
                self.key(b",");
            }
            self.industry(industry);
        }
        self.key(b"],\"metric\":\"");
        self.text(&record.metric);
        self.key(b"\",\"item\":\"");
        self.text(&record.item);
        self.key(b"\",\"entity\":\"");
        self.text(&record.entity);
        self.key(b"\",\"region\":\"");
        self.text(&record.region);
        self.key(b"\",\"period\":\"");
        if let Some(period) = record.period {
            self.period(period);
        }
        self.key(b"\",\"comparison\":\"");
        self.word(record.comparison.as_str());
        self.key(b"\",\"base\":\"");
        self.text(&record.base);
        self.key(b"\",\"scope\":\"");
        self.text(&record.scope);
        self.key(b"\",\"step\":\"");
        self.word(record.step.as_str());
        self.key(b"\",\"role\":\"");
        self.word(record.role.as_str());
        self.key(b"\",\"modality\":\"");
        self.word(record.modality.as_str());
        self.key(b"\",\"clause\":\"");
        self.text(record.clause);
        self.key(b"\"}");
    }

    fn industry(&mut self, industry: &Industry<'_>) {
        self.key(b"{\"name\":\"");
        self.text(&industry.name);
        self.key(b"\",\"text\":\"");
        self.text(industry.text);
        self.key(b"\",\"start\":");
        self.whole(industry.start as u64);
        self.key(b",\"end\":");
        self.whole(industry.end as u64);
        self.key(b",\"code\":\"");
        self.text(&industry.code);
        self.key(b"\",\"via\":\"");
        self.word(industry.via.as_str());
        self.key(b"\"}");
    }

    /// A piece of known length.
    #[inline(always)]
    fn key<const N: usize>(&mut self, key: &[u8; N]) {
        match std::mem::take(&mut self.room).split_first_chunk_mut() {
            Some((place, room)) => (*place, self.room) = (*key, room),
            None => self.done = false,
        }
    }

    /// What has nothing to escape.
    #[inline(always)]
    fn raw(&mut self, bytes: &[u8]) {
        if !bytes.is_empty() {
            self.copy(bytes);
        }
    }

    #[inline(always)]
    fn word(&mut self, word: &'static str) {
        self.raw(word.as_bytes());
    }

    /// A text within quotes.
    #[inline(always)]
    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.done &= within(self.plain, text) || is_plain(text);
            self.copy(text.as_bytes());
        }
    }

    fn copy(&mut self, bytes: &[u8]) {
        match std::mem::take(&mut self.room).split_at_mut_checked(bytes.len()) {
            Some((place, room)) => {
                place.copy_from_slice(bytes);
                self.room = room;
            }
            None => self.done = false,
        }
    }

    fn whole(&mut self, number: u64) {
        self.raw(itoa::Buffer::new().format(number).as_bytes());
    }

    /// The number in decimal digits, where they are few, as nearly always.
    fn digits<'b>(&mut self, number: Number, room: &'b mut [u8; FEW_DIGITS]) -> &'b [u8] {
        let digits = number.few_digits(room);
        self.done &= digits.is_some();
        digits.unwrap_or_default()
    }

    /// The double nearest to a number of a few digits: it is written with the same.
    fn float(&mut self, digits: &[u8]) {
        self.raw(digits);
        if !digits.contains(&b'.') {
            self.key(b".0");
        }
    }

    fn period(&mut self, period: Period) {
        self.point(period.first);
        if let Some(last) = period.last {
            self.key(b"/");
            self.point(last);
        }
    }

    fn point(&mut self, point: Point) {
        let year = point.year();
        self.two(year / 100);
        self.two(year % 100);
        match point {
            Point::Year(_) => {}
            Point::Half(_, half) => self.lettered(b'H', half),
            Point::Quarter(_, quarter) => self.lettered(b'Q', quarter),
            Point::Month(_, month) => {
                self.key(b"-");
                self.two(month.into());
            }
            Point::Day(_, month, day) => {
                self.key(b"-");
                self.two(month.into());
                self.key(b"-");
                self.two(day.into());
            }
        }
    }

    /// A half or quarter.
    fn lettered(&mut self, letter: u8, number: u8) {
        self.done &= number < 10;
        self.key(&[b'-', letter, b'0' + number % 10]);
    }

    /// A number of two digits.
    fn two(&mut self, number: u16) {
        self.done &= number < 100;
        self.key(&[b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Number;
    use crate::record::Bound;
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

    #[test]
    fn a_record_of_any_numbers_and_names_is_what_serde_writes() {
        let extractor = Extractor::new();
        let text = "去年上半年，全省电子信息产业营业收入10269亿元。";
        let article = Article { text: text.into(), ..Article::default() };
        let mut extraction = extractor.extract(&article);
        let powers = [0, 1, 3, 8, 14, 15, 16, 30, 64];
        let mantissas = [0, 1, -7, 12, 907, -123_456_789, 99_999_999_999_999, 999_999_999_999_999, 1 << 54, i128::MAX];
        let numbers = mantissas.iter().flat_map(|&m| powers.map(|p| [Number::new(m, p), Number::new(m, -p)])).flatten();
        for number in numbers.chain(Number::new(1, 0).over(Number::new(3, 0))) {
            let record = &mut extraction.records[0];
            (record.value, record.upper) = (number, Number::new(15, -1));
            for name in
                ["", "短", "a\"b", "七个字长的名字", "七个字长的名字\\", "a\u{1f}", "aaaaaaaaaa\n", "\u{7f}\u{2028}"]
            {
                extraction.records[0].entity = name.into();
                extraction.records[0].bound = Bound::AtLeast;
                let mut line = Vec::new();
                write(&extraction, &mut line);
                assert_eq!(String::from_utf8(line).unwrap(), serde_json::to_string(&extraction).unwrap());
            }
        }
    }
}
