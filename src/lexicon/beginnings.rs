//! Where times and quantities can begin in running text. Most characters begin neither, so that one pass over a text serves both.

use super::charset::{self, Hints, decode};
use super::periods::Periods;
use crate::period::{BEFORE_NUMERALS, NUMERALS, PARTS};
use crate::quantity::{HINTS, hint, is_numeral_code};
use crate::span::Span;

/// Bit of the characters that a number of a time expression can begin with.
const TIME_NUMBER: u8 = hint::NEXT;
/// Bit of the other characters that a time expression can begin with.
const TIME_WORD: u8 = hint::NEXT << 1;

/// What finds the places.
#[derive(Debug)]
pub struct Beginnings {
    hints: Box<Hints>,
    /// The pairs of characters that a time expression can begin with, where the first is no numeral.
    pairs: Pairs,
}

/// Where something can begin in a text, in order.
#[derive(Debug, Default)]
pub struct Places {
    /// The segments that it was looked for in: nothing reaches beyond one.
    pub segments: Vec<Span>,
    /// Where time expressions can begin.
    pub times: Vec<usize>,
    /// Where quantities can begin.
    pub quantities: Vec<usize>,
}

impl Beginnings {
    /// What time expressions begin with according to a table, and quantities.
    pub fn of(periods: &Periods) -> Self {
        let mut table = Beginnings { hints: Box::new(HINTS.only(hint::QUANTITY)), pairs: Pairs([0; 256]) };
        let numerals = || charset::codes(&NUMERALS).filter_map(|code| char::from_u32(code as u32));
        numerals().for_each(|numeral| table.hints.add(numeral.into(), TIME_NUMBER));
        PARTS.iter().for_each(|&[first, second]| table.add(first, second));
        let mut before_numerals = BEFORE_NUMERALS.to_vec();
        for (first, second) in periods.beginnings() {
            match second {
                Some(second) => table.add(first, second),
                // A number of years follows.
                None => before_numerals.push(first),
            }
            table.add('“', first);
        }
        for numeral in numerals() {
            before_numerals.iter().for_each(|&first| table.add(first, numeral));
        }
        table
    }

    fn add(&mut self, first: char, second: char) {
        self.hints.add(first.into(), TIME_WORD);
        self.pairs.add(first.into(), second.into());
    }

    /// The places within segments of `text`, which are in order.
    pub fn find(&self, text: &str, segments: impl IntoIterator<Item = Span>) -> Places {
        let mut places = Places::default();
        self.find_into(text, segments, &mut places);
        places
    }

    /// The same, in the place of what was found in another text.
    pub fn find_into(&self, text: &str, segments: impl IntoIterator<Item = Span>, places: &mut Places) {
        places.segments.clear();
        places.times.clear();
        places.quantities.clear();
        places.segments.extend(segments);
        for at in 0..places.segments.len() {
            self.find_within(text, places.segments[at], places);
        }
    }

    /// Appends the places within a segment.
    fn find_within(&self, text: &str, segment: Span, places: &mut Places) {
        let mut rest = &text.as_bytes()[segment.start..segment.end];
        loop {
            // Nearly all characters are Chinese.
            while let Some(&four) = rest.first_chunk()
                && let Some(hints) = self.hints.of_chinese(four)
            {
                self.note(hints, rest, segment.end, places);
                rest = &rest[3..];
            }
            let (hints, length) = self.hints.first_of(rest);
            if length == 0 {
                return;
            }
            self.note(hints, rest, segment.end, places);
            rest = &rest[length..];
        }
    }

    /// Notes the place of the character that begins `rest`, after which the segment goes on to `end`, if something can begin there.
    #[inline(always)]
    fn note(&self, hints: u8, rest: &[u8], end: usize, places: &mut Places) {
        if hints == 0 {
            return;
        }
        let (at, (code, length)) = (end - rest.len(), decode(rest, 0));
        if hints & hint::QUANTITY != 0 && is_numeral_code(code) {
            places.quantities.push(at);
        }
        if hints & TIME_NUMBER != 0 && charset::has_code(&NUMERALS, code)
            || hints & TIME_WORD != 0 && self.pairs.may_have(code, decode(rest, length).0)
        {
            places.times.push(at);
        }
    }
}

/// A set of pairs of characters, by their codes, that is small and may be wrong in one way: it may have more of them than were added.
#[derive(Debug)]
struct Pairs([u64; 256]);

impl Pairs {
    /// The place of the bit of a pair: a word, and which of its bits.
    #[inline]
    fn place(&self, first: u32, second: u32) -> (usize, u32) {
        let hash = first.wrapping_mul(0x9E37) ^ second;
        (hash as usize >> 6 & (self.0.len() - 1), hash & 63)
    }

    fn add(&mut self, first: u32, second: u32) {
        let (word, bit) = self.place(first, second);
        self.0[word] |= 1 << bit;
    }

    #[inline]
    fn may_have(&self, first: u32, second: u32) -> bool {
        let (word, bit) = self.place(first, second);
        self.0[word] >> bit & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_in_order() {
        // 应 and 统 end in the same bytes as numerals do.
        let text = "江西𠀀去年有12家、第三。应当é今后统一，“十三五”目前";
        let at = |words: &[&str]| -> Vec<usize> {
            let mut from = 0;
            let next = |word: &&str| {
                from += text[from..].find(word).unwrap();
                from
            };
            words.iter().map(next).collect()
        };
        let places = Beginnings::of(&Periods::built_in()).find(text, [Span::new(0, text.len())]);
        assert_eq!(places.quantities, at(&["1", "2", "第", "三", "一", "十三五", "三五", "五", "前"]));
        assert_eq!(places.times, at(&["去", "1", "2", "第", "三", "今", "一", "“", "十", "三五", "五", "目"]));
    }
}
