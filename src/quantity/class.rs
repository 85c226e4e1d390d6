//! What each character can be in a numeral: one byte a character, so that the scan of running text is a table lookup.

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
/// What a numeral may go on with but not begin with: a space, 点, 多.
const WITHIN: u8 = 48;

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
    (' ', WITHIN),
    ('\u{a0}', WITHIN),
    ('\u{3000}', WITHIN),
    ('点', WITHIN),
    ('點', WITHIN),
    ('多', WITHIN),
    ('余', WITHIN),
    ('餘', WITHIN),
    ('来', WITHIN),
    ('來', WITHIN),
];

/// What characters beside a numeral may be of. A bit each, so that most are told at once to be of nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside(u8);

impl Beside {
    /// Ends a sign, or what may stand between it and its quantity: -, 零下, 摄氏.
    pub const SIGN: Beside = Beside(1);
    /// Ends a currency, or is a space after it: 人民币, $, USD.
    pub const CURRENCY: Beside = Beside(2);
    /// May join what is before it and the numeral to a code: C919, 2+6.
    pub const CODE: Beside = Beside(4);
    /// Stands between a bound word and its quantity: 超过了.
    pub const BOUND: Beside = Beside(8);
    /// Goes on with a fraction after its first numeral: 分之, 又, /.
    pub const FRACTION: Beside = Beside(16);
    /// Opens a rate somewhere before its quantity, or ends the search for one: 日产, ，.
    pub const RATE: Beside = Beside(32);

    /// Whether any of the bits of `of` is set.
    #[inline]
    pub const fn may_be(self, of: Beside) -> bool {
        self.0 & of.0 != 0
    }

    /// The bits of either.
    pub const fn or(self, other: Beside) -> Beside {
        Beside(self.0 | other.0)
    }
}

const BESIDE: &[(&str, Beside)] = &[
    ("下的负負-－−﹣氏", Beside::SIGN),
    ("币幣$＄¥￥€£₩₹ABCDEFGHIJKLMNOPQRSTUVWXYZ", Beside::CURRENCY),
    ("：∶〔№", Beside::CODE),
    ("“\"「\u{3000}了到", Beside::BOUND),
    (" ", Beside::SIGN.or(Beside::CURRENCY).or(Beside::BOUND)),
    ("半又分份/／", Beside::FRACTION),
    ("，,。；;：:\n、（(每日月年时亩", Beside::RATE),
];

/// By code point the number of its class, and above it the bits of what it may be beside a numeral.
static TABLE: [u16; 0x10000] = {
    let mut table = [0; 0x10000];
    let mut i = 0;
    while i < 10 {
        table['0' as usize + i] = (ARABIC + i as u8) as u16;
        table['０' as usize + i] = (ARABIC + i as u8) as u16;
        i += 1;
    }
    let mut i = 0;
    while i < CHARS.len() {
        table[CHARS[i].0 as usize] = CHARS[i].1 as u16;
        i += 1;
    }
    let mut i = 0;
    while i < BESIDE.len() {
        let (chars, bits) = BESIDE[i];
        let mut at = 0;
        while at < chars.len() {
            let (code, length) = decode(chars.as_bytes(), at);
            table[code as usize] |= (bits.0 as u16) << 8;
            at += length;
        }
        i += 1;
    }
    // Any ASCII character may join a code.
    let mut code = 0;
    while code < 0x80 {
        table[code] |= (Beside::CODE.0 as u16) << 8;
        code += 1;
    }
    table
};

/// What a character beside a numeral may be of.
#[inline]
pub fn beside(c: char) -> Beside {
    Beside(TABLE.get(c as usize).map_or(0, |value| (value >> 8) as u8))
}

#[inline]
const fn number_of(code: u32) -> u8 {
    if (code as usize) < TABLE.len() { TABLE[code as usize] as u8 } else { 0 }
}

/// The class of a code point.
#[inline]
pub fn class(code: u32) -> Class {
    let value = number_of(code);
    match value {
        0 | WITHIN => Class::Other,
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

/// Whether a numeral may go on with a character: if not, it ends before it.
#[inline]
pub fn goes_on(code: u32) -> bool {
    matches!(number_of(code), ARABIC..HALF | WITHIN)
}

/// Whether a character of three bytes that ends in these two may be one that is looked for: by the lower six bits of the third
/// byte and of the second a bit for candidates and one for [`Beside::RATE`]. It stays in the nearest cache, which the table of all
/// characters does not.
static ENDS: [u8; 0x4000] = {
    let mut ends = [0; 0x4000];
    let mut code = 0x800;
    while code < TABLE.len() {
        let at = (code & 63) << 8 | code >> 6 & 63;
        if !matches!(number_of(code as u32), 0 | WITHIN) {
            ends[at] |= CANDIDATE;
        }
        if (TABLE[code] >> 8) as u8 & Beside::RATE.0 != 0 {
            ends[at] |= RATE;
        }
        code += 1;
    }
    ends
};

const CANDIDATE: u8 = 1;
const RATE: u8 = 2;

/// What a character of three bytes may be by the last two.
#[inline]
fn ends(bytes: [u8; 2]) -> u8 {
    ENDS[usize::from(u16::from_le_bytes(bytes) & 0x3F3F)]
}

/// The first place from `at` to `end` where a quantity can begin, the code point there and its length in bytes; or `end`.
#[inline(always)]
pub fn next_candidate(bytes: &[u8], at: usize, end: usize) -> (usize, u32, usize) {
    let mut rest = bytes.get(at..end).unwrap_or_default();
    loop {
        // Nearly all text is Chinese, of three bytes each: four characters at once, as long as none may be a candidate.
        while let Some(four) = rest.first_chunk()
            && !may_have_candidate(four)
        {
            rest = &rest[FOUR..];
        }
        let stop = rest.len().saturating_sub(FOUR);
        while rest.len() > stop {
            let length = match *rest {
                [0xE0..0xF0, second, third, ..] if ends([second, third]) & CANDIDATE == 0 => 3,
                [ascii @ ..0x80, ..] if !ascii.is_ascii_digit() => 1,
                _ => {
                    let (code, length) = decode(rest, 0);
                    if class(code) != Class::Other {
                        return (end - rest.len(), code, length);
                    }
                    length
                }
            };
            rest = rest.get(length..).unwrap_or_default();
        }
        if rest.is_empty() {
            return (end, 0, 1);
        }
    }
}

/// Whether a quantity can begin at one of the first characters of `bytes`, of so many.
#[inline]
pub fn has_candidate(bytes: &[u8], chars: usize) -> bool {
    let mut rest = bytes;
    for _ in 0..chars {
        match *rest {
            [0xE0..0xF0, second, third, ..] if ends([second, third]) & CANDIDATE == 0 => rest = &rest[3..],
            _ => {
                let (code, length) = decode(rest, 0);
                if class(code) != Class::Other {
                    return true;
                }
                rest = rest.get(length..).unwrap_or_default();
            }
        }
    }
    false
}

/// The bytes of four characters of three each.
const FOUR: usize = 12;

/// Whether a candidate may be in so many bytes, or other characters than those of three.
#[inline]
fn may_have_candidate(four: &[u8; FOUR]) -> bool {
    let &[a, b, c, d, e, f, g, h, i, j, k, l] = four;
    let of_three = (a & d & g & j) & 0xE0 == 0xE0 && (a | d | g | j) < 0xF0;
    !of_three || (ends([b, c]) | ends([e, f]) | ends([h, i]) | ends([k, l])) & CANDIDATE != 0
}

/// The place before the last character of `bytes` that may be of [`Beside::RATE`], and how many characters there are after that place.
#[inline]
pub fn last_of_rate(bytes: &[u8]) -> Option<(usize, usize)> {
    let (mut rest, mut passed) = (bytes, 0);
    loop {
        passed += 1;
        let length = match *rest {
            [.., 0xE0..0xF0, second, third] if ends([second, third]) & RATE == 0 => 3,
            [] => return None,
            _ => {
                let (code, length) = decode_back(rest, rest.len());
                if char::from_u32(code).is_some_and(|c| beside(c).may_be(Beside::RATE)) {
                    return Some((rest.len() - length, passed));
                }
                length
            }
        };
        rest = &rest[..rest.len() - length];
    }
}

/// The character at `at` and its length in bytes; `bytes` must be UTF-8 and `at` a boundary of it. Beyond the end it
/// is (0, 1).
#[inline(always)]
pub const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    if at >= bytes.len() {
        return (0, 1);
    }
    match *bytes.split_at(at).1 {
        [a @ 0xE0..0xF0, b, c, ..] => (of_three(a, b, c), 3),
        [a @ ..0x80, ..] => (a as u32, 1),
        [a @ ..0xE0, b, ..] => (of_two(a, b), 2),
        [a, b, c, d, ..] => (of_four(a, b, c, d), 4),
        _ => (0, 1),
    }
}

/// The character that ends at `at`, and its length in bytes; `bytes` must be UTF-8 and `at` a boundary of it. Before the
/// start it is (0, 1).
#[inline(always)]
pub fn decode_back(bytes: &[u8], at: usize) -> (u32, usize) {
    match *bytes.get(..at).unwrap_or_default() {
        [.., a @ 0xE0..0xF0, b, c] => (of_three(a, b, c), 3),
        [.., a @ ..0x80] => (a.into(), 1),
        [.., a @ 0xC0..0xE0, b] => (of_two(a, b), 2),
        [.., a, b, c, d] => (of_four(a, b, c, d), 4),
        _ => (0, 1),
    }
}

#[inline(always)]
const fn of_three(a: u8, b: u8, c: u8) -> u32 {
    (a as u32 & 0x0F) << 12 | (b as u32 & 0x3F) << 6 | c as u32 & 0x3F
}

#[cold]
const fn of_two(a: u8, b: u8) -> u32 {
    (a as u32 & 0x1F) << 6 | b as u32 & 0x3F
}

#[cold]
const fn of_four(a: u8, b: u8, c: u8, d: u8) -> u32 {
    (a as u32 & 0x07) << 18 | (b as u32 & 0x3F) << 12 | (c as u32 & 0x3F) << 6 | d as u32 & 0x3F
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
        for (at, ch) in text.char_indices() {
            assert_eq!(decode_back(text.as_bytes(), at + ch.len_utf8()), (ch as u32, ch.len_utf8()));
        }
        assert_eq!(decode_back(text.as_bytes(), 0), (0, 1));
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
        // 应 and 统 end in the same bytes as candidates do; the text is long enough for every place among four characters.
        let text = "江西𠀀有12家、第三。经济增长应当é更加统一协调，共有企业abc 六千余家；其中一半在其他地方".repeat(3);
        let bytes = text.as_bytes();
        let expected: Vec<usize> =
            text.char_indices().filter(|&(_, c)| class(c.into()) != Class::Other).map(|(at, _)| at).collect();
        let mut found = Vec::new();
        let mut at = 0;
        loop {
            let (next, code, length) = next_candidate(bytes, at, bytes.len());
            if next == bytes.len() {
                break;
            }
            assert_eq!((code, length), decode(bytes, next));
            found.push(next);
            at = next + length;
        }
        assert_eq!(found, expected);
    }

    #[test]
    fn a_candidate_among_so_many_characters() {
        for (text, chars, expected) in
            [("一家", 1, true), ("家一", 1, false), ("é应𠀀1", 3, false), ("é应𠀀1", 4, true), ("", 4, false)]
        {
            assert_eq!(has_candidate(text.as_bytes(), chars), expected, "{text}");
        }
    }

    #[test]
    fn what_opens_a_rate_or_ends_the_search_is_found_from_the_end() {
        for (text, expected) in [
            ("日产约", Some((0, 3))),
            ("，产量", Some((0, 3))),
            ("每𠀀é", Some((0, 3))),
            ("去年,", Some((6, 1))),
            ("产量约", None),
            ("", None),
        ] {
            assert_eq!(last_of_rate(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn what_characters_may_be_beside_a_numeral() {
        for (c, of, expected) in [
            ('负', Beside::SIGN, true),
            (' ', Beside::CURRENCY, true),
            ('Z', Beside::CODE, true),
            ('了', Beside::BOUND, true),
            ('分', Beside::FRACTION, true),
            ('亩', Beside::RATE, true),
            ('了', Beside::SIGN, false),
            ('𠀀', Beside::RATE, false),
        ] {
            assert_eq!(beside(c).may_be(of), expected, "{c}");
        }
    }
}
