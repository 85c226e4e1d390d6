//! The encoding of bytes.
//!
//! In order: UTF-8, UTF-16 without a mark, `meta charset`, UTF-8 with some damage, then GB18030 or Big5 by how many everyday
//! characters come out, and for all others what chardetng says.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::decode::decode_as;

/// How much of a file is looked at to find its encoding.
pub const SAMPLE: usize = 64 << 10;

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

/// UTF-16 without a mark: nearly all units of one byte order are what news is written in, and those of the other not, or else the
/// units are mostly ASCII, which read the wrong way round are Chinese characters, too.
fn utf16(sample: &[u8]) -> Option<&'static Encoding> {
    // Latin, Greek, punctuation and symbols; kana and Chinese; full-width forms.
    let fits = |unit: u16| matches!(unit, 0x09 | 0x0a | 0x0d | 0x20..=0x7e | 0xa0..=0xff | 0x391..=0x3c9 | 0x2010..=0x203e | 0x2103..=0x27bf | 0x3000..=0x33ff | 0x4e00..=0x9fff | 0xff00..=0xffef);
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let count = |read: fn([u8; 2]) -> u16, wanted: &dyn Fn(u16) -> bool| {
        sample.chunks_exact(2).filter(|p| wanted(read([p[0], p[1]]))).count()
    };
    let clear = |one: fn([u8; 2]) -> u16, other: fn([u8; 2]) -> u16| {
        let good = count(one, &fits);
        let ascii = || count(one, &|unit| unit < 0x80);
        good * 20 >= pairs * 19 && (count(other, &fits) * 10 < good * 8 || ascii() * 2 > pairs)
    };
    let (little, big) = (u16::from_le_bytes, u16::from_be_bytes);
    if clear(little, big) {
        Some(UTF_16LE)
    } else if clear(big, little) {
        Some(UTF_16BE)
    } else {
        None
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

/// Whether bytes begin as an HTML page does.
pub fn looks_like_html(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head: Vec<u8> = bytes.iter().take(14).map(u8::to_ascii_lowercase).collect();
    head.starts_with(b"<!doctype html") || head.starts_with(b"<html")
}

#[cfg(test)]
mod tests {
    use super::super::decode::decode;
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
            (utf16("the quantity theory", false), UTF_16LE, "the quantity theory"),
            (utf16("the quantity theory", true), UTF_16BE, "the quantity theory"),
            (utf16("◎价格◎5元→6元，α≤0.5", false), UTF_16LE, "◎价格◎5元→6元，α≤0.5"),
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
    fn html_without_a_suffix() {
        for (bytes, expected) in [
            (&b"<!DOCTYPE html><p>"[..], true),
            (b"\xef\xbb\xbf\n <HTML lang=zh>", true),
            (b"<p>x", false),
            ("营收".as_bytes(), false),
        ] {
            assert_eq!(looks_like_html(bytes), expected);
        }
    }
}
