//! What each character can be in a numeral: one byte a character, so that the scan of running text is a table lookup.

use crate::lexicon::charset::{Hints, decode};

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
    ("币幣元金镑$＄¥￥€£₩₹ABCDEFGHIJKLMNOPQRSTUVWXYZ", Beside::CURRENCY),
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

/// What characters may be, as bits of [`HINTS`].
pub mod hint {
    /// A quantity can begin with it.
    pub const QUANTITY: u8 = 1;
    /// See [`Beside::RATE`](super::Beside::RATE).
    pub const RATE: u8 = 2;
    /// The first bit that is free.
    pub const NEXT: u8 = 4;
}

/// Which characters of running text are worth a look.
pub static HINTS: Hints = {
    let mut hints = Hints::NONE;
    let mut code = 0;
    while code < TABLE.len() as u32 {
        if !matches!(number_of(code), 0 | WITHIN) {
            hints.add(code, hint::QUANTITY);
        }
        if (TABLE[code as usize] >> 8) as u8 & Beside::RATE.0 != 0 {
            hints.add(code, hint::RATE);
        }
        code += 1;
    }
    hints
};

#[cfg(test)]
mod tests {
    use super::*;

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
