//! Text of bytes, of a known encoding or of that which [`detect`](super::detect) finds.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::detect::{SAMPLE, detect};

/// A decoded text.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// What it was decoded from.
    pub encoding: &'static Encoding,
    /// How many stretches of bytes were no characters and became U+FFFD.
    pub lost: usize,
}

/// Decodes a whole file, as `encoding` where one is given. A byte order mark is no part of the text.
pub fn decode<'a>(bytes: &'a [u8], encoding: Option<&'static Encoding>, html: bool) -> Decoded<'a> {
    let (mut marked, mut skip) = (None, 0);
    if let Some((found, length)) = Encoding::for_bom(bytes) {
        (marked, skip) = (Some(found), length);
    }
    let bytes = &bytes[skip..];
    let encoding = encoding.or(marked).unwrap_or_else(|| detect(bytes, html));
    decode_as(bytes, encoding)
}

/// Decodes bytes of a known encoding that bear no byte order mark.
pub fn decode_as<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Decoded<'a> {
    if encoding == UTF_8 {
        // Whole UTF-8 is told by words of bytes, faults in it only byte by byte.
        if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
            return Decoded { text: Cow::Borrowed(text), encoding, lost: 0 };
        }
        let text = String::from_utf8_lossy(bytes);
        let lost = match text {
            Cow::Borrowed(_) => 0,
            Cow::Owned(_) => bytes.utf8_chunks().filter(|c| !c.invalid().is_empty()).count(),
        };
        return Decoded { text, encoding, lost };
    }
    let (text, failed) = encoding.decode_without_bom_handling(bytes);
    let lost = if failed { text.matches('\u{FFFD}').count() } else { 0 };
    Decoded { text, encoding, lost }
}

/// What the first bytes of formats say that are not text.
const BINARY: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"BZh", "packed with bzip2"),
    (b"\xfd7zXZ", "packed with xz"),
    (b"7z\xbc\xaf", "packed with 7-Zip"),
    (b"Rar!", "packed with RAR"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database"),
];

/// Why bytes are no text, if they are none: they begin as another format does, or much of what they decode to is control
/// characters and bytes that are no characters. NULs are let pass.
pub fn not_text(bytes: &[u8], decoded: &Decoded<'_>) -> Option<&'static str> {
    if let Some((_, what)) = BINARY.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(what);
    }
    let (mut strange, mut all) = (0, 0);
    for c in decoded.text.chars().take(SAMPLE) {
        let control = matches!(c, '\u{1}'..='\u{8}' | '\u{e}'..='\u{1a}' | '\u{1c}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{FFFD}');
        strange += usize::from(control);
        all += usize::from(c != '\0');
    }
    (strange * 20 > all).then_some("binary data")
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::GB18030;

    #[test]
    fn damage_is_counted() {
        const TEXT: &str = "去年全省规模以上工业企业实现营业收入四万亿元，同比增长百分之五";
        let bytes = [TEXT.as_bytes(), b"\xff\xfe", "。".as_bytes()].concat();
        let decoded = decode(&bytes, None, false);
        assert_eq!((decoded.encoding.name(), decoded.lost), ("UTF-8", 2));
        assert!(decoded.text.starts_with(TEXT));
        let decoded = decode(b"5\xff%", Some(GB18030), false);
        assert_eq!((&*decoded.text, decoded.lost), ("5\u{FFFD}%", 1));
    }

    #[test]
    fn what_is_no_text() {
        let noise: Vec<u8> = (0..4000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for bytes in [&noise[..], b"%PDF-1.7\n%abc", b"PK\x03\x04abcdef", b"\x01\x02\x03\x04\x05", b"\xff\xff\xff"] {
            let decoded = decode(bytes, None, false);
            assert!(not_text(bytes, &decoded).is_some(), "{:?}", decoded.text);
        }
        for text in ["", "增长5%", "a\0b", "\u{1b}[1m增长5%\u{1b}[0m 全省规上工业营业收入增长百分之五"]
        {
            assert_eq!(not_text(text.as_bytes(), &decode(text.as_bytes(), None, false)), None, "{text}");
        }
    }
}
