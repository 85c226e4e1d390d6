//! Words as they are stored in the program. What can be had from the rest at once is left out.

use std::borrow::Cow;

use super::index::{Beginning, Beginnings, Filter};
use super::joints::Joints;
use super::{Meaning, Sense, Traits, Word, Words};
use crate::lexicon::cues::CueSet;
use crate::lexicon::industries::Suffix;
use crate::lexicon::regions::Level;
use crate::lexicon::stored::{Stored, read, write};

impl Words {
    /// The words as they are stored: their texts, and all else.
    pub fn store(&self) -> (String, Vec<u8>) {
        let mut bytes = Vec::new();
        write(&self.words, &mut bytes);
        write(&self.thirds, &mut bytes);
        write(&self.meanings, &mut bytes);
        write(&self.senses, &mut bytes);
        write(self.beginnings.list(), &mut bytes);
        write(self.beginnings.slots(), &mut bytes);
        write(self.filter.bits(), &mut bytes);
        (self.texts.to_string(), bytes)
    }

    /// Words that were stored.
    pub fn stored(texts: &'static str, mut bytes: &[u8]) -> Words {
        // The order in which the fields stand is that in which they are read.
        Words {
            texts: Cow::Borrowed(texts),
            words: read(&mut bytes),
            thirds: read(&mut bytes),
            meanings: read(&mut bytes),
            senses: read(&mut bytes),
            beginnings: Beginnings::stored(read(&mut bytes), read(&mut bytes)),
            filter: Filter::of_bits(read(&mut bytes)),
            joints: Joints::built_in(),
            ..Words::default()
        }
        .know_singles()
    }

    /// The same, with a note of which of them are one character, and of which of these count not only at edges.
    pub(super) fn know_singles(mut self) -> Self {
        for beginning in self.beginnings.list().iter().filter(|beginning| beginning.key & 0xFFFF == 0) {
            let Some(only) = char::from_u32(beginning.key >> 16) else { continue };
            self.singles.add(only);
            if beginning.whole > 1 || !beginning.traits.any(Traits::EDGE) {
                self.free_singles.add(only);
            }
        }
        self
    }
}

impl Stored<11> for Word {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.text.write(bytes);
        [self.fourth, self.traits.0].iter().for_each(|short| short.write(bytes));
        bytes.extend([self.length, self.chars, self.beyond]);
    }

    fn read([a, b, c, d, e, f, g, h, length, chars, beyond]: [u8; 11]) -> Self {
        Word {
            text: u32::from_le_bytes([a, b, c, d]),
            fourth: u16::from_le_bytes([e, f]),
            traits: Traits(u16::from_le_bytes([g, h])),
            length,
            chars,
            beyond,
        }
    }
}

impl Stored<16> for Beginning {
    fn write(&self, bytes: &mut Vec<u8>) {
        [self.key, self.first, self.thirds].iter().for_each(|number| number.write(bytes));
        [self.whole, self.traits.0].iter().for_each(|short| short.write(bytes));
    }

    fn read([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]: [u8; 16]) -> Self {
        Beginning {
            key: u32::from_le_bytes([a, b, c, d]),
            first: u32::from_le_bytes([e, f, g, h]),
            thirds: u32::from_le_bytes([i, j, k, l]),
            whole: u16::from_le_bytes([m, n]),
            traits: Traits(u16::from_le_bytes([o, p])),
        }
    }
}

/// Which sense, and of what; or from where on, and how many.
impl Stored<9> for Meaning {
    fn write(&self, bytes: &mut Vec<u8>) {
        match self {
            Meaning::One(sense) => sense.write(bytes),
            Meaning::Several(from, count) => {
                bytes.push(SEVERAL);
                (u64::from(*from) << 32 | u64::from(*count)).write(bytes);
            }
        }
    }

    fn read(bytes: [u8; 9]) -> Self {
        match bytes {
            [SEVERAL, of @ ..] => {
                let of = u64::from_le_bytes(of);
                Meaning::Several((of >> 32) as u32, of as u32)
            }
            _ => Meaning::One(Sense::read(bytes)),
        }
    }
}

/// Stands where else the number of a sense does.
const SEVERAL: u8 = 10;

/// Which sense, and of what.
impl Stored<9> for Sense {
    fn write(&self, bytes: &mut Vec<u8>) {
        let (which, of) = match *self {
            Sense::Industry(row) => (0, row.into()),
            Sense::NoIndustry(row) => (1, row.into()),
            Sense::Region(row) => (2, row.into()),
            Sense::Abbreviation(row) => (3, row.into()),
            Sense::Entity(row) => (4, row.into()),
            Sense::ShortName(row) => (5, row.into()),
            Sense::Metric(row) => (6, row.into()),
            Sense::Suffix(suffix) => (7, suffix as u64),
            Sense::Here(level) => (8, level as u64),
            Sense::Cue(cues) => (9, cues.bits()),
        };
        bytes.push(which);
        of.write(bytes);
    }

    fn read([which, of @ ..]: [u8; 9]) -> Self {
        let of = u64::from_le_bytes(of);
        let row = of as u32;
        match which {
            0 => Sense::Industry(row),
            1 => Sense::NoIndustry(row),
            2 => Sense::Region(row),
            3 => Sense::Abbreviation(row),
            4 => Sense::Entity(row),
            5 => Sense::ShortName(row),
            6 => Sense::Metric(row),
            7 => Sense::Suffix(Suffix::ALL[row as usize]),
            8 => Sense::Here(Level::NAMES[row as usize].0),
            _ => Sense::Cue(CueSet::of_bits(of)),
        }
    }
}
