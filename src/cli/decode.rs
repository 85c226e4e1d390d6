//! Text of bytes: finds the encoding and decodes.
//!
//! In order: a byte order mark, UTF-8, UTF-16 without a mark, `meta charset`, UTF-8 with some damage, then GB18030 or Big5 by how
//! many everyday characters come out, and for all others what chardetng says.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// How much of a file is looked at to find its encoding.
pub const SAMPLE: usize = 64 << 10;

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

/// The likeliest encoding of bytes that bear no byte order mark.
pub fn detect(bytes: &[u8], html: bool) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let nul = memchr::memchr(0, sample).is_some();
    // A character cut in two at the end of the sample is no fault.
    let whole = &sample[..sample.len().saturating_sub(if sample.len() < bytes.len() { 3 } else { 0 })];
    let valid = Encoding::utf8_valid_up_to(sample) >= whole.len();
    if valid && !nul && !looks_like_gbk_read_as_utf8(sample) {
        return if sample.len() < bytes.len() { detect_rest(bytes, html) } else { UTF_8 };
    }
    if let Some(utf16) = utf16(sample) {
        return utf16;
    }
    if valid && nul {
        return UTF_8;
    }
    if let Some(declared) = declared(sample).filter(|_| html)
        && decode_as(whole, declared).lost <= whole.len() / 1000
    {
        return declared;
    }
    if mostly_utf8(sample) {
        return UTF_8;
    }
    let (gb, big5) = (plausibility(whole, GB18030), plausibility(whole, BIG5));
    let best = if big5 > gb { (BIG5, big5) } else { (GB18030, gb) };
    if best.1 > 0 {
        return best.0;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(Some(b"cn"), Utf8Detection::Deny);
    // A legacy Latin encoding gives some letter for any byte, and is never what a Chinese archive holds.
    if guess.is_single_byte() && gb >= 0 { GB18030 } else { guess }
}

/// The sample is fine as UTF-8: what of the rest, where the first foreign byte may come late?
fn detect_rest(bytes: &[u8], html: bool) -> &'static Encoding {
    let valid = Encoding::utf8_valid_up_to(bytes);
    if valid == bytes.len() || !bytes[..SAMPLE.min(valid)].is_ascii() {
        return UTF_8;
    }
    detect(&bytes[valid..], html)
}

/// Everyday characters of simplified and traditional Chinese, and the punctuation of both.
const EVERYDAY: &str = "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里裏如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干幹做必战戰先回则則任取据據处處府省市县縣万萬亿億元百千增降，。、：；“”「」（）《》％！？";

/// How many everyday characters come out of `bytes` beyond one in ten, less what are no characters or never used.
fn plausibility(bytes: &[u8], encoding: &'static Encoding) -> i64 {
    let decoded = decode_as(bytes, encoding);
    let (mut wide, mut everyday) = (0, 0);
    for c in decoded.text.chars().filter(|c| !c.is_ascii()) {
        wide += 1;
        everyday += i64::from(EVERYDAY.contains(c));
        // Private use: a gap in the table, never printed in news.
        everyday -= 3 * i64::from(('\u{E000}'..'\u{F900}').contains(&c));
    }
    everyday * 10 - wide - 30 * decoded.lost as i64
}

/// UTF-16 without a mark: nearly all units of one byte order are Chinese, ASCII or punctuation, and those of the other not.
fn utf16(sample: &[u8]) -> Option<&'static Encoding> {
    let fits = |unit: u16| matches!(unit, 0x09 | 0x0a | 0x0d | 0x20..=0x7e | 0xa0..=0xff | 0x2010..=0x2030 | 0x3000..=0x303f | 0x4e00..=0x9fff | 0xff00..=0xffef);
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let count = |read: fn([u8; 2]) -> u16| sample.chunks_exact(2).filter(|p| fits(read([p[0], p[1]]))).count();
    let (little, big) = (count(u16::from_le_bytes), count(u16::from_be_bytes));
    let clear = |one: usize, other: usize| one * 20 >= pairs * 19 && other * 10 < one * 8;
    match (clear(little, big), clear(big, little)) {
        (true, _) => Some(UTF_16LE),
        (_, true) => Some(UTF_16BE),
        _ => None,
    }
}

/// Valid UTF-8 of which all that is not ASCII are two-byte letters of other scripts: GBK such as 联通 reads so.
fn looks_like_gbk_read_as_utf8(sample: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(sample) else { return false };
    let mut foreign = false;
    for c in text.chars().filter(|c| !c.is_ascii()) {
        if c >= '\u{800}' {
            return false;
        }
        foreign = true;
    }
    foreign && plausibility(sample, GB18030) > 0
}

/// Whether damage is rare among well-formed characters of three bytes and more.
fn mostly_utf8(sample: &[u8]) -> bool {
    let (mut wide, mut broken) = (0, 0);
    for chunk in sample.utf8_chunks() {
        wide += chunk.valid().chars().filter(|&c| c >= '\u{800}').count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    wide >= 2 * broken
}

/// The encoding that an HTML page says it has.
fn declared(sample: &[u8]) -> Option<&'static Encoding> {
    let head = &sample[..sample.len().min(4096)];
    let lower = head.to_ascii_lowercase();
    let at = memchr::memmem::find(&lower, b"charset=")? + b"charset=".len();
    let label = lower[at..].iter().copied().skip_while(|b| matches!(b, b'"' | b'\'' | b' '));
    let label: Vec<u8> = label.take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).collect();
    // In bytes that hold the ASCII word `charset`, UTF-16 is a lie.
    Encoding::for_label(&label).filter(|e| e.is_ascii_compatible())
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

    const SIMPLIFIED: &str =
        "去年全省规模以上工业企业实现营业收入四万亿元，同比增长百分之五，居全国第十位。电子信息产业";
    const TRADITIONAL: &str =
        "去年全縣製造業實現營業收入四萬億元，比上年增長百分之五，居全國第十位。電子資訊產業與農業";

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
    }

    #[test]
    fn finds_encodings() {
        let gb = |t: &str| GB18030.encode(t).0.into_owned();
        let big5 = |t: &str| BIG5.encode(t).0.into_owned();
        for (bytes, encoding, expected) in [
            (SIMPLIFIED.into(), UTF_8, SIMPLIFIED),
            (gb(SIMPLIFIED), GB18030, SIMPLIFIED),
            (gb(TRADITIONAL), GB18030, TRADITIONAL),
            (big5(TRADITIONAL), BIG5, TRADITIONAL),
            (utf16(SIMPLIFIED, false), UTF_16LE, SIMPLIFIED),
            (utf16(SIMPLIFIED, true), UTF_16BE, SIMPLIFIED),
            (utf16("GDP增长5%\r\n", false), UTF_16LE, "GDP增长5%\r\n"),
            (utf16("12.5%", false), UTF_16LE, "12.5%"),
            (gb("产量增长5%"), GB18030, "产量增长5%"),
            (gb("联通"), GB18030, "联通"),
            (gb("12亿元"), GB18030, "12亿元"),
            ([b"\xef\xbb\xbf", "收入".as_bytes()].concat(), UTF_8, "收入"),
            ([&b"\xff\xfe"[..], &utf16("收入", false)].concat(), UTF_16LE, "收入"),
            (b"plain 5%".to_vec(), UTF_8, "plain 5%"),
            (b"".to_vec(), UTF_8, ""),
            ("a\0增长5%".into(), UTF_8, "a\0增长5%"),
        ] {
            let decoded = decode(&bytes, None, false);
            assert_eq!((decoded.encoding.name(), &*decoded.text), (encoding.name(), expected));
            assert_eq!(decoded.lost, 0, "{expected}");
        }
    }

    #[test]
    fn forty_characters_are_enough_anywhere_in_a_text() {
        let chars: Vec<char> = SIMPLIFIED.chars().collect();
        for window in chars.windows(40) {
            let text: String = window.iter().collect();
            assert_eq!(decode(&GB18030.encode(&text).0, None, false).text, text);
        }
        let chars: Vec<char> = TRADITIONAL.chars().collect();
        for window in chars.windows(40) {
            let text: String = window.iter().collect();
            assert_eq!(decode(&BIG5.encode(&text).0, None, false).text, text);
        }
    }

    #[test]
    fn ascii_before_the_first_foreign_byte() {
        let bytes = [&b"<p>x</p>\n".repeat(20_000)[..], &GB18030.encode(SIMPLIFIED).0].concat();
        assert!(decode(&bytes, None, false).text.ends_with(SIMPLIFIED));
    }

    #[test]
    fn meta_charset_and_its_lies() {
        let page = |charset: &str, body: &[u8]| [format!("<meta charset=\"{charset}\"><p>").as_bytes(), body].concat();
        let gb = GB18030.encode("沪指").0;
        assert_eq!(decode(&page("gb2312", &gb), None, true).encoding.name(), "GBK");
        assert_eq!(decode(&page("gb2312", "营收".as_bytes()), None, true).encoding.name(), "UTF-8");
        let gb = GB18030.encode(SIMPLIFIED).0;
        assert_eq!(decode(&page("utf-8", &gb), None, true).encoding.name(), "gb18030");
    }

    #[test]
    fn damage_is_counted() {
        let bytes = [SIMPLIFIED.as_bytes(), b"\xff\xfe", "。".as_bytes()].concat();
        let decoded = decode(&bytes, None, false);
        assert_eq!((decoded.encoding.name(), decoded.lost), ("UTF-8", 2));
        assert!(decoded.text.starts_with(SIMPLIFIED));
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
