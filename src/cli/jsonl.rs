//! Articles in lines of JSON, read with borrowed strings where nothing is escaped.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::settings::Fields;

/// The fields of a record that are of use.
#[derive(Debug, Default)]
pub struct Line<'a> {
    /// The text fields, in the order asked for.
    pub texts: Vec<Option<Value<'a>>>,
    /// The id.
    pub id: Cow<'a, str>,
    /// The date.
    pub date: Cow<'a, str>,
    /// The headline.
    pub title: Cow<'a, str>,
    /// The others, as they stand, where they are kept.
    pub kept: Vec<(Cow<'a, str>, &'a RawValue)>,
    /// The names of the others, where they are not kept: for messages only.
    pub others: Vec<Cow<'a, str>>,
}

/// The value of a text field.
#[derive(Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A string.
    Text(Cow<'a, str>),
    /// Null.
    Null,
    /// Anything else.
    Other,
}

/// Reads one line.
pub fn read<'a>(line: &'a str, fields: &Fields) -> serde_json::Result<Line<'a>> {
    let mut de = serde_json::Deserializer::from_str(line);
    let read = Seed(fields).deserialize(&mut de)?;
    de.end()?;
    Ok(read)
}

/// Reads one line as nearly all are: an object of strings and whole numbers, with a text, without `\u` and tabs, none of its other
/// fields kept. Nothing where it is more than that or no JSON: [`read`] tells.
pub fn read_plain<'a>(line: &'a str, fields: &Fields) -> Option<Line<'a>> {
    // Without a way out of the loop, so that it is done many bytes at a time.
    let control = line.bytes().fold(false, |control, b| control | (b < b' '));
    let mut plain = Plain { line, at: 0 };
    if control || fields.keep || !plain.takes(b'{') {
        return None;
    }
    let mut read = Line { texts: fields.text.iter().map(|_| None).collect(), ..Line::default() };
    loop {
        let key = plain.string()?;
        if !plain.takes(b':') {
            return None;
        }
        let number = plain.number();
        let value = match number {
            Some(number) => Cow::Borrowed(number),
            None => plain.string()?,
        };
        if let Some(i) = fields.text.iter().position(|name| *name == key) {
            read.texts[i] = Some(if number.is_some() { Value::Other } else { Value::Text(value) });
        } else if key == fields.id {
            read.id = value;
        } else if key == fields.date {
            read.date = value;
        } else if key == fields.title {
            read.title = value;
        }
        if !plain.takes(b',') {
            break;
        }
    }
    let whole = plain.takes(b'}') && plain.at == line.len() && read.texts.iter().any(Option::is_some);
    whole.then_some(read)
}

/// A line without control characters, and how far it is read.
struct Plain<'a> {
    line: &'a str,
    at: usize,
}

impl<'a> Plain<'a> {
    /// Takes a byte and the spaces before it.
    fn takes(&mut self, byte: u8) -> bool {
        self.skip_spaces();
        let there = self.line.as_bytes().get(self.at) == Some(&byte);
        self.at += usize::from(there);
        there
    }

    fn skip_spaces(&mut self) {
        while self.line.as_bytes().get(self.at) == Some(&b' ') {
            self.at += 1;
        }
    }

    /// Takes a string.
    fn string(&mut self) -> Option<Cow<'a, str>> {
        if !self.takes(b'"') {
            return None;
        }
        let bytes = self.line.as_bytes();
        let mut text = String::new();
        loop {
            let end = self.at + memchr::memchr2(b'"', b'\\', &bytes[self.at..])?;
            let piece = &self.line[self.at..end];
            self.at = end + 1;
            if bytes[end] == b'"' {
                if text.is_empty() {
                    return Some(Cow::Borrowed(piece));
                }
                text.push_str(piece);
                return Some(Cow::Owned(text));
            }
            let escaped = match bytes.get(self.at)? {
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                &plain @ (b'"' | b'\\' | b'/') => char::from(plain),
                _ => return None,
            };
            self.at += 1;
            if text.is_empty() {
                text.reserve(bytes.len() - end + piece.len());
            }
            text.push_str(piece);
            text.push(escaped);
        }
    }

    /// Takes a whole number that fits any type.
    fn number(&mut self) -> Option<&'a str> {
        self.skip_spaces();
        let rest = &self.line[self.at..];
        let digits = rest.strip_prefix('-').unwrap_or(rest);
        let count = digits.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=18).contains(&count) || digits.starts_with('0') && count > 1 {
            return None;
        }
        let number = &rest[..rest.len() - digits.len() + count];
        self.at += number.len();
        Some(number)
    }
}

/// A scalar as a text: a string as what it says, a number as it is printed, null and the rest as nothing.
fn scalar(raw: &RawValue) -> Cow<'_, str> {
    match raw.get().as_bytes().first() {
        Some(b'"') => serde_json::from_str::<Key<'_>>(raw.get()).map_or(Cow::Borrowed(""), |key| key.0),
        Some(b'-' | b'0'..=b'9') => Cow::Borrowed(raw.get()),
        _ => Cow::Borrowed(""),
    }
}

#[derive(Deserialize)]
#[serde(transparent)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

struct Seed<'f>(&'f Fields);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Line<'de>;

    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Line<'de>, D::Error> {
        de.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Line<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Line<'de>, A::Error> {
        let fields = self.0;
        let mut line = Line { texts: fields.text.iter().map(|_| None).collect(), ..Line::default() };
        while let Some(Key(key)) = map.next_key()? {
            if let Some(i) = fields.text.iter().position(|name| *name == key) {
                line.texts[i] = Some(map.next_value()?);
            } else if key == fields.id {
                line.id = scalar(map.next_value()?);
            } else if key == fields.date {
                line.date = scalar(map.next_value()?);
            } else if key == fields.title {
                line.title = scalar(map.next_value()?);
            } else if fields.keep {
                line.kept.push((key, map.next_value()?));
            } else {
                line.others.push(key);
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(line)
    }
}

impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: Deserializer<'de>>(de: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Value<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Value::Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Value::Text(Cow::Owned(text.to_owned())))
            }

            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(Value::Null)
            }

            fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
                Ok(Value::Other)
            }

            fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
                Ok(Value::Other)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
                Ok(Value::Other)
            }

            fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
                Ok(Value::Other)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Value::Other)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Value::Other)
            }
        }

        de.deserialize_any(Any)
    }
}

/// Joins the text fields that are there: nothing where none is, an error where one is no text.
pub fn joined<'a>(texts: &mut [Option<Value<'a>>]) -> Result<Option<Cow<'a, str>>, ()> {
    let mut all: Option<Cow<'a, str>> = None;
    for text in texts {
        match (text.take(), &mut all) {
            (None | Some(Value::Null), _) => {}
            (Some(Value::Other), _) => return Err(()),
            (Some(Value::Text(text)), None) => all = Some(text),
            (Some(Value::Text(text)), Some(all)) => {
                let all = all.to_mut();
                all.push('\n');
                all.push_str(&text);
            }
        }
    }
    Ok(all)
}

/// Why a record has no text, and which fields it has instead.
pub fn no_text<'k>(fields: &Fields, wrong_type: bool, others: impl Iterator<Item = &'k Cow<'k, str>>) -> String {
    let wanted = fields.text.join(", ");
    if wrong_type {
        return format!("the field {wanted} is no string");
    }
    let others: Vec<&str> = others.take(20).map(|name| &**name).collect();
    match others.is_empty() {
        true => format!("the record has no text in the field {wanted}"),
        false => format!(
            "the record has no text in the field {wanted} (it has {}: name the field with --text-field)",
            others.join(", ")
        ),
    }
}

/// What is wrong with a line that is no JSON object, by its column: its number is known better elsewhere.
pub fn invalid(error: &serde_json::Error) -> String {
    let what = match error.is_data() {
        true => "the line is no object".to_owned(),
        false => error.to_string().replacen("at line 1 column", "at column", 1),
    };
    format!("invalid JSON: {what} (each line must be one JSON object)")
}

/// Replaces the escapes of half characters (`\ud83d` without its other half) by that of U+FFFD, which is as long. Nothing where
/// there are none.
pub fn mend_surrogates(line: &str) -> Option<(String, usize)> {
    let bytes = line.as_bytes();
    memchr::memmem::find(bytes, b"\\ud").or_else(|| memchr::memmem::find(bytes, b"\\uD"))?;
    let mut out: Option<Vec<u8>> = None;
    let mut mended = 0;
    let mut at = 0;
    while let Some(i) = memchr::memchr(b'\\', &bytes[at..]) {
        at += i;
        let step = match unit(bytes, at) {
            None => 2,
            Some(0xD800..=0xDBFF) if matches!(unit(bytes, at + 6), Some(0xDC00..=0xDFFF)) => 12,
            Some(0xD800..=0xDFFF) => {
                out.get_or_insert_with(|| bytes.to_vec())[at..at + 6].copy_from_slice(b"\\ufffd");
                mended += 1;
                6
            }
            Some(_) => 6,
        };
        at = (at + step).min(bytes.len());
    }
    // Only ASCII was replaced by ASCII.
    Some((String::from_utf8(out?).ok()?, mended))
}

/// The UTF-16 unit that the escape at `at` stands for.
fn unit(bytes: &[u8], at: usize) -> Option<u32> {
    let hex = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
    hex.iter().try_fold(0, |n, b| Some(n * 16 + (*b as char).to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_characters() {
        for (line, expected) in [
            (r#"{"text":"a"}"#, None),
            (r#""\ud83d\ude00""#, None),
            (r#""\ud83d""#, Some((r#""\ufffd""#, 1))),
            (r#""\ude00\ud83d""#, Some((r#""\ufffd\ufffd""#, 2))),
            (r#""\uD83Dx\ud83d\ude00""#, Some((r#""\ufffdx\ud83d\ude00""#, 1))),
            (r#""\\ud83d""#, None),
            (r#""\\\ud83d""#, Some((r#""\\\ufffd""#, 1))),
            (r#""\ud8"#, None),
            ("\\ud83d收", Some(("\\ufffd收", 1))),
        ] {
            let got = mend_surrogates(line);
            assert_eq!(got.as_ref().map(|(text, n)| (text.as_str(), *n)), expected, "{line}");
        }
    }

    #[test]
    fn a_plain_line_is_read_as_any_other() {
        let fields = |keep| Fields {
            text: vec!["title".into(), "text".into()],
            id: "id".into(),
            date: "date".into(),
            title: "title".into(),
            keep,
        };
        fn all(line: Line<'_>) -> String {
            format!("{:?}", (line.texts, line.id, line.date, line.title))
        }
        for (line, plain) in [
            (r#"{"id":"a","date":20230201,"text":"营业\n收入"}"#, true),
            (r#"{ "text" : "\"a\\\/\b\f\n\r\t\"b" , "id": -5, "id":"" }"#, true),
            (r#"{"text":"","title":"九"}"#, true),
            (r#"{"text":5}"#, true),
            ("{\"text\":\"\u{7f}\"}", true),
            (r#"{"text":"\u4e5d"}"#, false),
            (r#"{"text":"a","x":[]}"#, false),
            (r#"{"text":"a","id":1.5}"#, false),
            (r#"{"text":null}"#, false),
            (r#"{"id":"a"}"#, false),
            ("{}", false),
        ] {
            let read = |keep| read(line, &fields(keep)).map(all).unwrap();
            assert_eq!(read_plain(line, &fields(false)).map(all), plain.then(|| read(false)), "{line}");
            assert!(read_plain(line, &fields(true)).is_none(), "{line}");
        }
        for line in [
            "",
            "{",
            "5",
            "{\"text\":\"a\"",
            "{\"text\":\"a\"}}",
            "{\"text\":\"a\",}",
            "{\"text\" \"a\"}",
            "{\"text\":\"\t\"}",
            "{\"text\":\"\\x\"}",
            "{\"text\":\"a\",\"id\":05}",
            "{\"text\":\"a\",\"id\":-}",
            "{\"text\":\"a\\",
        ] {
            assert!(read(line, &fields(false)).is_err(), "{line}");
            assert!(read_plain(line, &fields(false)).is_none(), "{line}");
        }
    }

    #[test]
    fn scalars() {
        for (json, expected) in [
            (r#""a\nb""#, "a\nb"),
            ("20230201", "20230201"),
            ("12345678901234567890123", "12345678901234567890123"),
            ("null", ""),
            ("[1]", ""),
            ("true", ""),
        ] {
            assert_eq!(scalar(serde_json::from_str(json).unwrap()), expected);
        }
    }
}
