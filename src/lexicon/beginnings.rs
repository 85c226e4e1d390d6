//! Where times and quantities can begin in running text. Most characters begin neither, so that one pass over a text serves both.

use super::charset::{self, Hints, decode};
use super::periods::Periods;
use crate::period::{BEFORE_NUMERALS, NUMERALS, PARTS};
use crate::quantity::{HINTS, hint, is_numeral_code};
use crate::span::Span;

/// Bit of the characters that a time expression can begin with.
const TIME: u8 = hint::NEXT;

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

/// Room for what is found at some places: something begins at one in six or eight of them. A text of nothing but numerals is no measure.
pub fn room(places: &[usize]) -> usize {
    places.len().min(4096) / 4
}

impl Beginnings {
    /// What time expressions begin with according to a table, and quantities.
    pub fn of(periods: &Periods) -> Self {
        let mut table = Beginnings { hints: Box::new(HINTS.only(hint::QUANTITY)), pairs: Pairs([0; 256]) };
        let numerals = || charset::codes(&NUMERALS).filter_map(|code| char::from_u32(code as u32));
        numerals().for_each(|numeral| table.hints.add(numeral.into(), TIME));
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
        self.hints.add(first.into(), TIME);
        self.pairs.add(first.into(), second.into());
    }

    /// The places within segments of `text`, which are in order.
    pub fn find(&self, text: &str, segments: impl IntoIterator<Item = Span>) -> Places {
        let mut places = Places::default();
        self.find_into(text, segments, &mut places);
        places
    }

    /// The same, in the place of what was found in another text.
    // Within its caller it would have too few registers.
    #[inline(never)]
    pub fn find_into(&self, text: &str, segments: impl IntoIterator<Item = Span>, places: &mut Places) {
        places.segments.clear();
        places.times.clear();
        places.quantities.clear();
        places.segments.extend(segments);
        for at in 0..places.segments.len() {
            self.find_within(text, places.segments[at], places);
        }
    }

    /// Appends the places within a segment. The characters that may be something are gathered first, two at a time and without a
    /// branch for either; then they are looked at closely.
    fn find_within(&self, text: &str, segment: Span, places: &mut Places) {
        let bytes = &text.as_bytes()[..segment.end];
        let mut rest = &bytes[segment.start..];
        // How much of the segment is left where each of them begins. What is written beyond `count` counts for nothing.
        let mut left = [0; GATHERED + 2];
        loop {
            let mut count = 0;
            while count < GATHERED {
                // Nearly all characters are Chinese.
                while count < GATHERED
                    && let Some(&eight) = rest.first_chunk()
                    && let Some([first, second]) = self.hints.of_two_chinese(eight)
                {
                    left[count] = rest.len();
                    count += usize::from(first != 0);
                    left[count] = rest.len() - 3;
                    count += usize::from(second != 0);
                    rest = &rest[6..];
                }
                let (hints, length) = self.hints.first_of(rest);
                if length == 0 {
                    break;
                }
                left[count] = rest.len();
                count += usize::from(hints != 0);
                rest = &rest[length..];
            }
            for left in &left[..count] {
                self.note(bytes, segment.end - left, places);
            }
            // The end came before there were so many.
            if count < GATHERED {
                return;
            }
        }
    }

    /// Notes the place `at` if something can begin there.
    #[inline(always)]
    fn note(&self, bytes: &[u8], at: usize, places: &mut Places) {
        let (code, length) = decode(bytes, at);
        let is_numeral = is_numeral_code(code);
        if is_numeral {
            places.quantities.push(at);
        }
        if is_numeral && charset::has_code(&NUMERALS, code) || self.pairs.may_have(code, decode(bytes, at + length).0) {
            places.times.push(at);
        }
    }
}

/// How many characters are gathered at a time, at most.
const GATHERED: usize = 30;

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
        assert!(charset::codes(&NUMERALS).all(|code| is_numeral_code(code as u32)));
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

    #[test]
    fn places_are_found_however_many_and_within_segments_only() {
        let beginnings = Beginnings::of(&Periods::built_in());
        for (between, start) in ["", "产", "产业", "a", "é，", "𠀀"].into_iter().zip(0..) {
            let text = format!("{}三", ["一", between].concat().repeat(3 * GATHERED));
            let segment = Span::new(start * ("一".len() + between.len()), text.len() - "三".len());
            let places = beginnings.find(&text, [segment]);
            let expected: Vec<usize> =
                text.match_indices('一').map(|(at, _)| at).filter(|&at| at >= segment.start).collect();
            assert_eq!((&places.quantities, &places.times), (&expected, &expected), "{between:?}");
        }
    }
}
