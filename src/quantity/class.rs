//! What each character can be in a numeral: one byte a character, so that the scan of running text is a table lookup.

use crate::lexicon::charset;

/// What a character is to the numeral reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Nothing to do with numbers.
    Other,
    /// An Arabic digit, of either width.
    Arabic(u8),
    /// A Chinese digit: 零 一 两 壹 貳.
    Digit(u8),
    /// 十 百 千, as a power of ten; 廿 卅 卌 are [`Class::Tens`].
    Small(u8),
    /// 万 亿 兆, as a power of ten.
    Big(u8),
    /// 廿 卅 卌: so many tens.
    Tens(u8),
    /// 几 数: some.
    Some,
    /// 半.
    Half,
    /// A word that opens a quantity without a numeral of its own: 第 前 首 榜 翻 倒.
    Opener,
}

const ARABIC: u8 = 1;
const DIGIT: u8 = 11;
const SMALL: u8 = 21;
const BIG: u8 = 25;
const TENS: u8 = 40;
const SOME: u8 = 45;
const HALF: u8 = 46;
const OPENER: u8 = 47;

const CHARS: &[(char, u8)] = &[
    ('零', DIGIT),
    ('〇', DIGIT),
    ('○', DIGIT),
    ('一', DIGIT + 1),
    ('壹', DIGIT + 1),
    ('二', DIGIT + 2),
    ('两', DIGIT + 2),
    ('兩', DIGIT + 2),
    ('贰', DIGIT + 2),
    ('貳', DIGIT + 2),
    ('俩', DIGIT + 2),
    ('倆', DIGIT + 2),
    ('三', DIGIT + 3),
    ('叁', DIGIT + 3),
    ('參', DIGIT + 3),
    ('叄', DIGIT + 3),
    ('四', DIGIT + 4),
    ('肆', DIGIT + 4),
    ('五', DIGIT + 5),
    ('伍', DIGIT + 5),
    ('六', DIGIT + 6),
    ('陆', DIGIT + 6),
    ('陸', DIGIT + 6),
    ('七', DIGIT + 7),
    ('柒', DIGIT + 7),
    ('八', DIGIT + 8),
    ('捌', DIGIT + 8),
    ('九', DIGIT + 9),
    ('玖', DIGIT + 9),
    ('十', SMALL + 1),
    ('拾', SMALL + 1),
    ('百', SMALL + 2),
    ('佰', SMALL + 2),
    ('千', SMALL + 3),
    ('仟', SMALL + 3),
    ('万', BIG + 4),
    ('萬', BIG + 4),
    ('亿', BIG + 8),
    ('億', BIG + 8),
    ('兆', BIG + 12),
    ('廿', TENS + 2),
    ('卅', TENS + 3),
    ('卌', TENS + 4),
    ('几', SOME),
    ('幾', SOME),
    ('数', SOME),
    ('數', SOME),
    ('半', HALF),
    ('第', OPENER),
    ('前', OPENER),
    ('首', OPENER),
    ('榜', OPENER),
    ('翻', OPENER),
    ('倒', OPENER),
];

static TABLE: [u8; 0x10000] = {
    let mut table = [0; 0x10000];
    let mut i = 0;
    while i < 10 {
        table['0' as usize + i] = ARABIC + i as u8;
        table['０' as usize + i] = ARABIC + i as u8;
        i += 1;
    }
    let mut i = 0;
    while i < CHARS.len() {
        table[CHARS[i].0 as usize] = CHARS[i].1;
        i += 1;
    }
    table
};

/// The class of a code point.
#[inline]
pub fn class(code: u32) -> Class {
    let value = TABLE.get(code as usize).copied().unwrap_or(0);
    match value {
        0 => Class::Other,
        ARABIC..DIGIT => Class::Arabic(value - ARABIC),
        DIGIT..SMALL => Class::Digit(value - DIGIT),
        SMALL..BIG => Class::Small(value - SMALL),
        BIG..TENS => Class::Big(value - BIG),
        TENS..SOME => Class::Tens(value - TENS),
        SOME => Class::Some,
        HALF => Class::Half,
        _ => Class::Opener,
    }
}

/// The characters that a quantity can begin with.
static CANDIDATES: charset::Bits = {
    let mut bits = [0; 1024];
    let mut code = 0;
    while code < TABLE.len() {
        if TABLE[code] != 0 {
            bits[code / 64] |= 1 << (code % 64);
        }
        code += 1;
    }
    bits
};

/// The first place from `at` to `end` where a quantity can begin, or `end`.
#[inline]
pub fn next_candidate(bytes: &[u8], mut at: usize, end: usize) -> usize {
    loop {
        at = charset::next(&CANDIDATES, bytes, at, end);
        if at >= end {
            return end;
        }
        let (code, length) = decode(bytes, at);
        if class(code) != Class::Other {
            return at;
        }
        at += length;
    }
}

/// The character at `at` and its length in bytes; `bytes` must be UTF-8 and `at` a boundary of it. Beyond the end it
/// is (0, 1).
#[inline]
pub fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let next = |i: usize| bytes.get(at + i).map_or(0, |&b| u32::from(b & 0x3F));
    match bytes.get(at).copied() {
        None => (0, 1),
        Some(b @ 0..0x80) => (b.into(), 1),
        Some(b @ 0xE0..0xF0) => (u32::from(b & 0x0F) << 12 | next(1) << 6 | next(2), 3),
        Some(b @ 0xC0..0xE0) => (u32::from(b & 0x1F) << 6 | next(1), 2),
        Some(b) => (u32::from(b & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_as_the_standard_library_does() {
        let text = "aé七𠀀９";
        for (at, ch) in text.char_indices() {
            assert_eq!(decode(text.as_bytes(), at), (ch as u32, ch.len_utf8()));
        }
        assert_eq!(decode(text.as_bytes(), text.len()), (0, 1));
    }

    #[test]
    fn classes() {
        for (ch, expected) in [
            ('7', Class::Arabic(7)),
            ('７', Class::Arabic(7)),
            ('〇', Class::Digit(0)),
            ('兩', Class::Digit(2)),
            ('仟', Class::Small(3)),
            ('億', Class::Big(8)),
            ('卅', Class::Tens(3)),
            ('数', Class::Some),
            ('第', Class::Opener),
            ('的', Class::Other),
            ('𠀀', Class::Other),
        ] {
            assert_eq!(class(ch as u32), expected, "{ch}");
        }
    }

    #[test]
    fn candidates_are_found_in_order() {
        let text = "江西𠀀有12家、第三";
        let bytes = text.as_bytes();
        let mut found = Vec::new();
        let mut at = 0;
        loop {
            let next = next_candidate(bytes, at, bytes.len());
            let Some(ch) = text[next..].chars().next() else { break };
            found.push(ch);
            at = next + ch.len_utf8();
        }
        assert_eq!(found, ['1', '2', '第', '三']);
    }
}
