//! Spaces inside numerals, as typeset archives have them.

use super::{Class, Pending, Reader, decode, literal};

impl Reader<'_> {
    /// Typeset archives put spaces between the characters of a numeral. One is passed over only beside a multiplier:
    /// 三千 八百 is one numeral, 一 二 三 are three.
    pub(super) fn over_spaces(&self, at: usize) -> usize {
        let after = skip_spaces(self.bytes, at, self.end);
        if after == at || at == self.start {
            return at;
        }
        let joined = match self.class_at(after).0 {
            Class::Small(_) | Class::Big(_) => true,
            Class::Digit(_) => matches!(self.pending, Pending::None),
            Class::Arabic(_) => {
                let end = literal(self.bytes, after, self.end).end;
                matches!(self.pending, Pending::None)
                    && matches!(self.class_at(end).0, Class::Small(_) | Class::Big(_))
                    && self.arabic
            }
            Class::Other => match self.char_at(after).0 {
                '点' | '點' => !self.decimal,
                '余' | '多' => match self.pending {
                    Pending::None => self.multipliers > 0,
                    Pending::Arabic(..) => self.bytes[at..after] == *b" ",
                    _ => false,
                },
                _ => false,
            },
            Class::Some => matches!(self.pending, Pending::None),
            _ => false,
        };
        if joined { after } else { at }
    }
}

/// The place after at most three spaces from `at`.
#[inline]
pub fn skip_spaces(bytes: &[u8], at: usize, end: usize) -> usize {
    // The first bytes of all spaces.
    if matches!(bytes.get(at), Some(b' ' | 0xC2 | 0xE3)) { skip_any_spaces(bytes, at, end) } else { at }
}

#[inline(never)]
fn skip_any_spaces(bytes: &[u8], at: usize, end: usize) -> usize {
    let mut here = at;
    for _ in 0..3 {
        let (code, len) = decode(bytes, here);
        if here >= end || !matches!(char::from_u32(code), Some(' ' | '\u{3000}' | '\u{a0}')) {
            break;
        }
        here += len;
    }
    here
}
