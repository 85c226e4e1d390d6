//! Finds the words of the tables in running text: leftmost, longest, not overlapping.
//!
//! The words that begin with the same two characters lie side by side, by their third, the longest first. A filter of beginnings
//! tells at once, at most places of a text, that no word begins there. The words of the built-in tables are put in this
//! order when the program is built (`build.rs`), those of a user's when they are read. A search takes linear time: the number and the
//! length of the words bound what is done at one place.

mod build;
mod index;
mod joints;
mod stored;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

pub use build::WordsBuilder;
use index::{Beginning, Beginnings, key};
pub(super) use index::{Begins, Filter};
use joints::Joints;

use super::charset::{self, Bits, CharSet, LEADS_HAN, of_three};
use super::cues::{Cue, CueSet};
use super::industries::Suffix;
use super::regions::Level;
use crate::span::Span;

/// The longest word that can be found, in bytes of UTF-8.
pub const MAX_BYTES: usize = 127;

/// What a word of the lexicon means; a word may mean several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// An industry: a row of the industries table.
    Industry(u32),
    /// A name that only looks like one of an industry: a row of the industries table.
    NoIndustry(u32),
    /// A region: a row of the regions table.
    Region(u32),
    /// The abbreviation of a region (赣), which is one only beside certain characters: a row of the regions table. See
    /// [`Regions::abbreviation_holds`](super::regions::Regions::abbreviation_holds).
    Abbreviation(u32),
    /// A suffix that makes the name of an industry: 产业.
    Suffix(Suffix),
    /// The region of this level that the article is about: 全省, 我市.
    Here(Level),
    /// An organisation or named thing: a row of the entities table.
    Entity(u32),
    /// A short name of one, which is also another word (美的) and counts only after its fuller name: a row of the entities
    /// table.
    ShortName(u32),
    /// The head of an indicator: a row of the metrics table.
    Metric(u32),
    /// A cue word.
    Cue(CueSet),
}

impl Sense {
    /// The row of the industries table, if it is one.
    pub fn industry(&self) -> Option<u32> {
        if let Sense::Industry(row) = *self { Some(row) } else { None }
    }

    /// The row of the regions table, if it is one.
    pub fn region(&self) -> Option<u32> {
        if let Sense::Region(row) = *self { Some(row) } else { None }
    }
}

/// A word of the lexicon in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub span: Span,
    /// Which word; see [`Words::senses`].
    pub word: u32,
    /// What is known of it without a look at its senses.
    pub traits: Traits,
    /// Its length in characters.
    pub chars: u8,
}

/// What a search tells of words at once, without a look at their senses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Traits(u16);

impl Traits {
    /// A sense that may make a token of it: it is more than text.
    pub const MEANS: Traits = Traits(1);
    /// An industry.
    pub const INDUSTRY: Traits = Traits(1 << 1);
    /// A region, or a word for the article's own.
    pub const REGION: Traits = Traits(1 << 2);
    /// An organisation or named thing.
    pub const ENTITY: Traits = Traits(1 << 3);
    /// A title, which a person's name may follow.
    pub const TITLE: Traits = Traits(1 << 4);
    /// A word for the organisation spoken of, which is else no more than text.
    pub const OWN: Traits = Traits(1 << 5);
    /// A cue that tells of figures before it, or of who spent them.
    pub const TELLS: Traits = Traits(1 << 6);
    /// What ends a name may begin in it.
    const ENDS: Traits = Traits(1 << 7);
    /// It can only be taken after a look at what stands around it.
    const WARY: Traits = Traits(1 << 8);
    /// A character that is a word only next to a quantity or time.
    pub const EDGE: Traits = Traits(1 << 9);

    /// Whether it has one of `traits`.
    #[inline]
    pub const fn any(self, traits: Traits) -> bool {
        self.0 & traits.0 != 0
    }

    /// These and others.
    #[inline]
    pub const fn and(self, traits: Traits) -> Traits {
        Traits(self.0 | traits.0)
    }

    fn add(&mut self, traits: Traits) {
        *self = self.and(traits);
    }

    fn of(sense: Sense) -> Traits {
        let means = |traits: Traits| Traits::MEANS.and(traits);
        match sense {
            Sense::Industry(_) => means(Traits::INDUSTRY),
            Sense::Region(_) | Sense::Abbreviation(_) | Sense::Here(_) => means(Traits::REGION),
            Sense::Entity(_) | Sense::ShortName(_) => means(Traits::ENTITY),
            Sense::Metric(_) => Traits::MEANS,
            Sense::NoIndustry(_) | Sense::Suffix(_) => Traits::default(),
            Sense::Cue(cues) => {
                let mut traits = Traits::default();
                let told = [
                    (!cues.any(CueSet::of(&[Cue::Plain, Cue::Nominalizer])), Traits::MEANS),
                    (cues.has(Cue::Title), Traits::TITLE),
                    (cues.has(Cue::Own) && cues.has(Cue::Plain), Traits::OWN),
                    (cues.any(CueSet::of(&[Cue::Cover, Cue::Spend])), Traits::TELLS),
                ];
                told.iter().filter(|(is, _)| *is).for_each(|&(_, trait_)| traits.add(trait_));
                traits
            }
        }
    }
}

/// What searches found, and their working space.
#[derive(Debug, Default)]
pub struct Found {
    /// The words, in order.
    pub hits: Vec<Hit>,
    /// What is known of any of them, and of those before.
    pub traits: Traits,
    /// Where what ends a name may begin, or a word that holds it.
    pub endings: Vec<usize>,
    chars: Chars,
}

impl Found {
    /// Forgets what was found, and the text.
    pub fn renew(&mut self) {
        self.clear();
        (self.chars.at, self.chars.count) = (0, 0);
    }

    /// Forgets what was found.
    pub fn clear(&mut self) {
        self.hits.clear();
        self.traits = Traits::default();
        self.endings.clear();
    }
}

/// The words of all tables, numbered from 0.
#[derive(Default)]
pub struct Words {
    words: Vec<Word>,
    /// The third character of each, nought where it has none; see [`short`]. They are looked through before the words are, of which a
    /// processor has to fetch many more bytes.
    thirds: Vec<u16>,
    /// The same words as they stand in the tables, one after the other as they were added.
    texts: Cow<'static, str>,
    /// What each means.
    meanings: Vec<Meaning>,
    /// What those mean that do not mean just one thing, one after the other.
    senses: Vec<Sense>,
    /// The words by their first two characters, or the one that they are.
    beginnings: Beginnings,
    /// Which pairs of characters begin words, and what ends a name.
    filter: Filter,
    /// The words of one character.
    singles: CharSet,
    /// Those of them that count not only at edges.
    free_singles: CharSet,
    joints: Joints,
}

/// What a word means.
#[derive(Debug, Clone, Copy)]
enum Meaning {
    /// One thing, as nearly all do.
    One(Sense),
    /// Several, or none: from where in the list of senses on, and how many.
    Several(u32, u32),
}

/// What a search needs of a word. Small, for few of them fit into the caches of a processor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Word {
    /// Where in `texts` it begins.
    text: u32,
    /// Its fourth character, nought where it has none; see [`short`].
    fourth: u16,
    /// What is known of it without a look at its senses.
    traits: Traits,
    /// Its length in bytes.
    length: u8,
    /// Its length in characters.
    chars: u8,
    /// The length in bytes of what it has beyond its fourth character.
    beyond: u8,
}

impl Word {
    /// The word as it stands in the tables.
    #[inline]
    fn text_in<'t>(&self, texts: &'t str) -> &'t str {
        &texts[self.text as usize..][..self.length.into()]
    }
}

/// Stands for every character beyond the basic plane: a word with such a one is wary.
const FAR: u16 = 0xFFFF;

/// A character's code where it is of the basic plane, or else [`FAR`].
#[inline]
fn short(code: u32) -> u16 {
    u16::try_from(code).unwrap_or(FAR)
}

/// Up to so many words with the same beginning are looked through one by one.
const FEW: usize = 16;

/// No characters at all.
static NOWHERE: Bits = [0; 1024];

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.words.len())
    }
}

impl Words {
    /// The words in `span` of `text`, appended to `hits` in order.
    ///
    /// A word that begins or ends in a Latin letter or a digit does not count inside a longer run of them.
    pub fn find(&self, text: &str, span: Span, hits: &mut Vec<Hit>) {
        let mut found = Found { hits: std::mem::take(hits), ..Found::default() };
        self.find_in(text, span, &mut found);
        *hits = found.hits;
    }

    /// The same, in room that is kept from one search of a text to the next.
    pub fn find_in(&self, text: &str, span: Span, found: &mut Found) {
        self.search(text, span, &NOWHERE, &self.singles, found);
    }

    /// The same, up to the first character of `stops`, none of which is Chinese; where that stands. Words of one character that
    /// count at edges only are passed over unless they stand at the end, see [`at_edge`](Self::at_edge). What was found before must be
    /// of the same text and stops.
    pub fn find_until(&self, text: &str, span: Span, stops: &Bits, found: &mut Found) -> usize {
        self.search(text, span, stops, &self.free_singles, found)
    }

    /// The word of one character that `span` is, if it is one that counts at edges only.
    pub fn at_edge(&self, text: &str, span: Span) -> Option<Hit> {
        let (code, _) = charset::decode(text.as_bytes(), span.start);
        let (word, traits) = self.single(text, span, short(code))?;
        traits.any(Traits::EDGE).then_some(Hit { span, word, traits, chars: 1 })
    }

    /// `singles`: the words of one character that are looked for.
    fn search(&self, text: &str, span: Span, stops: &Bits, singles: &CharSet, found: &mut Found) -> usize {
        found.chars.go_to(text, span, stops);
        while self.search_chars(text, span.end, singles, found) {
            found.chars.read(text, Span::new(found.chars.place(), span.end), stops);
        }
        found.chars.place()
    }

    /// Goes through the characters that were read, up to the first stop; whether that was not among them. `end`: where all that may
    /// be read ends.
    fn search_chars(&self, text: &str, end: usize, singles: &CharSet, found: &mut Found) -> bool {
        let Found { hits, traits: seen, endings, chars } = found;
        let mut at = chars.at;
        while at < chars.last
            && let Some(next) = chars.codes.get(at..)
            && let &[first, second, ..] = next
            && first != STOP
        {
            let here = Span::new(chars.place_of(at), end);
            let begins = self.filter.of(key(first, second));
            if begins.ends() {
                endings.push(here.start);
            }
            let mut word = None;
            if begins.begins() {
                word = self.longest(text, here, next);
            }
            if word.is_none() && singles.has_code(first.into()) {
                word = self.single(text, here, first).map(|(id, traits)| (id, traits, 1));
            }
            let Some((word, traits, count)) = word else {
                at += 1;
                continue;
            };
            at += usize::from(count);
            *seen = seen.and(traits);
            hits.push(Hit { span: Span::new(here.start, chars.place_of(at)), word, traits, chars: count });
            // Of words of several characters the last may begin what ends a name.
            if traits.any(Traits::ENDS) || count > 1 && self.filter.of(key(chars.codes[at - 1], chars.codes[at])).ends()
            {
                endings.push(here.start);
            }
        }
        chars.at = at;
        at >= chars.last && chars.last < chars.count
    }

    /// The word of one character that may stand at the start of `span`.
    #[inline]
    fn single(&self, text: &str, span: Span, code: u16) -> Option<(u32, Traits)> {
        self.whole(text, span, self.beginnings.get(key(code, STOP))?.1)
    }

    /// What a word means: nothing, if it is there only to keep a shorter one from being found.
    #[inline]
    pub fn senses(&self, word: u32) -> &[Sense] {
        match &self.meanings[word as usize] {
            Meaning::One(sense) => std::slice::from_ref(sense),
            &Meaning::Several(from, count) => &self.senses[from as usize..][..count as usize],
        }
    }

    /// What a text means as it stands: nothing, if it is no word of the tables.
    #[inline]
    pub fn senses_of(&self, text: &str) -> &[Sense] {
        self.get(text).map_or(&[], |word| self.senses(word))
    }

    /// What the word means that is in the tables as `head` and `tail` together: nothing, if it is in none.
    pub fn senses_joined(&self, head: &str, tail: &str) -> &[Sense] {
        self.get_joined(head, tail).map_or(&[], |word| self.senses(word))
    }

    /// The cues of a word of the tables, all together.
    pub fn cues_of(&self, text: &str) -> CueSet {
        let cues = |sense: &Sense| if let Sense::Cue(cues) = sense { *cues } else { CueSet::default() };
        self.senses_of(text).iter().map(cues).fold(CueSet::default(), CueSet::and)
    }

    /// A word as it stands in the tables.
    pub fn text(&self, word: u32) -> &str {
        self.words[word as usize].text_in(&self.texts)
    }

    /// The number of a word that is in the tables as it stands.
    pub fn get(&self, word: &str) -> Option<u32> {
        self.get_joined(word, "")
    }

    /// The number of a word that is in the tables as `head` and `tail` together.
    pub fn get_joined(&self, head: &str, tail: &str) -> Option<u32> {
        let mut chars = head.chars().chain(tail.chars());
        let mut next = || chars.next().map_or(STOP, |c| short(c.into()));
        let (first, second, third, fourth) = (next(), next(), next(), next());
        if !self.filter.of(key(first, second)).begins() {
            return None;
        }
        let (number, alike) = self.beginnings.get(key(first, second))?;
        let length = head.len() + tail.len();
        let is_near = ![first, second, third, fourth].contains(&FAR);
        self.with_third(alike.whole().start..self.end_of(number), third).find(|&id| {
            let word = &self.words[id as usize];
            // This tells all of a word of four characters of the basic plane, as most are. The text of a word is seldom in the caches.
            (word.fourth, usize::from(word.length)) == (fourth, length)
                && (word.beyond == 0 && is_near || self.text(id).strip_suffix(tail) == Some(head))
        })
    }

    /// Whether words may begin as a text does, with its first two characters.
    pub fn may_begin(&self, text: &str) -> bool {
        let (first, length) = charset::decode(text.as_bytes(), 0);
        let (second, _) = charset::decode(text.as_bytes(), length);
        self.filter.of(key(short(first), short(second))).begins()
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The longest word of two characters or more, or of one before a stop, that may stand at the start of `span`; with its traits and how
    /// many characters it has. `codes`: those of the characters there.
    #[inline]
    fn longest(&self, text: &str, span: Span, codes: &[u16]) -> Option<(u32, Traits, u8)> {
        let &[first, second, third, fourth, ..] = codes else { return None };
        let (number, alike) = self.beginnings.get(key(first, second))?;
        if alike.may_have_third(third) && third != STOP {
            let longer = self.with_third(alike.first..self.end_of(number), third);
            let words = &self.words[longer.start as usize..longer.end as usize];
            for (word, id) in words.iter().zip(longer) {
                if (word.fourth == STOP || word.fourth == fourth)
                    && (word.beyond == 0
                        || self.goes_on(word, &text.as_bytes()[span.start..span.end])
                            && codes.iter().take(word.chars.into()).all(|&code| code != STOP))
                    && self.fits(text, span, id, word.traits)
                {
                    return Some((id, word.traits, word.chars));
                }
            }
        }
        self.whole(text, span, alike).map(|(id, traits)| (id, traits, 1 + u8::from(second != STOP)))
    }

    /// The word of no more characters than its beginning, if it may stand at the start of `span`. There are several only where a character
    /// beyond the basic plane stands for others.
    #[inline]
    fn whole(&self, text: &str, span: Span, alike: &Beginning) -> Option<(u32, Traits)> {
        let fits = |&(id, traits): &(u32, Traits)| self.fits(text, span, id, traits);
        let mut whole = alike.whole();
        let last = whole.next_back().map(|id| (id, alike.traits));
        last.filter(fits).or_else(|| whole.map(|id| (id, self.words[id as usize].traits)).find(fits))
    }

    /// Whether a word whose first characters stand at the start of `span` may be taken there.
    #[inline]
    fn fits(&self, text: &str, span: Span, id: u32, traits: Traits) -> bool {
        !traits.any(Traits::WARY) || self.may_stand(text, id, span)
    }

    /// Whether a text that begins as a word does goes on as it does.
    fn goes_on(&self, word: &Word, text: &[u8]) -> bool {
        let (length, beyond) = (usize::from(word.length), usize::from(word.beyond));
        let tail = &self.texts.as_bytes()[word.text as usize + length - beyond..][..beyond];
        text.get(length - beyond..length).is_some_and(|rest| rest == tail)
    }

    /// Where the words of a beginning end: those of the next one follow.
    #[inline]
    fn end_of(&self, number: usize) -> u32 {
        self.beginnings.list().get(number + 1).map_or(self.words.len() as u32, |next| next.whole().start)
    }

    /// Of words that begin alike, those that have a third character, or none if that is nought.
    #[inline]
    fn with_third(&self, alike: Range<u32>, third: u16) -> Range<u32> {
        let thirds = &self.thirds[alike.start as usize..alike.end as usize];
        let before = |&other: &u16| other < third;
        let from = if thirds.len() <= FEW {
            thirds.iter().take_while(|other| before(other)).count()
        } else {
            thirds.partition_point(before)
        };
        let count = thirds[from..].iter().take_while(|&&other| other == third).count();
        let from = alike.start + from as u32;
        from..from + count as u32
    }

    /// Whether a wary word whose first characters stand at the start of `span` is that word, ends within it, and is cut rightly out of
    /// what stands around it.
    #[cold]
    fn may_stand(&self, text: &str, id: u32, span: Span) -> bool {
        let word = self.text(id);
        if !span.of(text).starts_with(word) {
            return false;
        }
        let (start, end) = (span.start, span.start + word.len());
        let bytes = text.as_bytes();
        let runs_on = |a: usize, b: usize| bytes[a].is_ascii_alphanumeric() && bytes[b].is_ascii_alphanumeric();
        // EPS|0.23: with a quantity the run ends; 22E|PE, 3Q|ROE: it begins after a time.
        if start > 0 && runs_on(start - 1, start) && !ends_with_time(&bytes[..start])
            || end < span.end && runs_on(end - 1, end)
        {
            return false;
        }
        !self.joints.forbid(word, &text[end..])
    }
}

/// Whether a text ends with a time as brokers write it, of letters and digits: 2022E, 1Q21; but not with a number: 沪深300.
fn ends_with_time(text: &[u8]) -> bool {
    const LONGEST: usize = 6;
    let run = text.iter().rev().take(LONGEST + 1).take_while(|b| b.is_ascii_alphanumeric()).count();
    let run = &text[text.len() - run..];
    let digits = run.iter().take_while(|b| b.is_ascii_digit()).count();
    let year = match digits {
        1 => matches!(run.get(1), Some(b'Q' | b'H')),
        2 => matches!(run[0], b'1' | b'2' | b'3'),
        4 => matches!(run[..2], [b'1', b'9'] | [b'2', b'0']),
        _ => false,
    };
    year && run.len() <= LONGEST
        && run[digits..].iter().all(|b| b.is_ascii_digit() || matches!(b, b'Q' | b'H' | b'E' | b'A'))
}

/// Stands for a character at which a search ends, and for the end of the text.
const STOP: u16 = 0;

/// Some characters of a text, read once: what a search looks at again and again.
struct Chars {
    /// Their codes, see [`short`], and [`STOP`]s after the last.
    codes: [u16; Chars::ROOM],
    /// Where each stands, counted from the first, and where the last ends.
    places: [u16; Chars::ROOM],
    /// How many there are.
    count: usize,
    /// Before how many of them all of the longest word would be among them.
    last: usize,
    /// Which one is next.
    at: usize,
    /// What they were read from: it begins with the first, but may go on beyond the last.
    span: Span,
}

impl fmt::Debug for Chars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chars({})", self.count)
    }
}

impl Default for Chars {
    fn default() -> Self {
        Chars { codes: [STOP; Self::ROOM], places: [0; Self::ROOM], count: 0, last: 0, at: 0, span: Span::default() }
    }
}

impl Chars {
    /// So many are read at a time, more than a word has.
    const MOST: usize = 508;
    /// Room for these and for what stands after them.
    const ROOM: usize = Self::MOST + 4;

    /// Where one of them stands.
    #[inline]
    fn place_of(&self, at: usize) -> usize {
        self.span.start + usize::from(self.places[at])
    }

    /// Where the next one stands.
    fn place(&self) -> usize {
        self.place_of(self.at)
    }

    /// Goes to the start of a span, which may be after the stop at which the last search ended.
    fn go_to(&mut self, text: &str, span: Span, stops: &Bits) {
        let after = self.at + 1;
        if self.span.end == span.end && after <= self.count && self.place_of(after) == span.start {
            self.at = after;
        } else {
            self.read(text, span, stops);
        }
    }

    /// Reads the characters of a span, or as many as there is room for.
    fn read(&mut self, text: &str, span: Span, stops: &Bits) {
        let bytes = &text.as_bytes()[span.start..span.end];
        let (mut rest, mut count) = (bytes, 0);
        for (code, place) in self.codes[..Self::MOST].iter_mut().zip(&mut self.places) {
            *place = (bytes.len() - rest.len()) as u16;
            // Nearly all are Chinese, of three bytes.
            if let &[a, b, c, ref after @ ..] = rest
                && LEADS_HAN.contains(&a)
            {
                (*code, rest) = (of_three(a, b, c) as u16, after);
            } else {
                let length;
                (*code, length) = match charset::decode(rest, 0) {
                    (_, 0) => break,
                    (code, length) if code < 0x10000 && charset::has_code(stops, code) => (STOP, length),
                    (0, length) => (FAR, length),
                    (code, length) => (short(code), length),
                };
                rest = &rest[length..];
            }
            count += 1;
        }
        self.codes[count..count + 4].fill(STOP);
        self.places[count] = (bytes.len() - rest.len()) as u16;
        (self.span, self.at, self.count) = (span, 0, count);
        self.last = if rest.is_empty() { count } else { count - MAX_BYTES };
    }
}

/// Two characters as a number.
pub(super) fn pair(first: char, second: char) -> u32 {
    key(short(first.into()), short(second.into()))
}

#[cfg(test)]
mod tests {
    use super::build::SHADOWS;
    use super::*;
    use crate::lexicon::tsv;

    fn found(words: &[&'static str], text: &str) -> Vec<String> {
        let mut builder = WordsBuilder::default();
        for (i, word) in words.iter().enumerate() {
            builder.add(word, Sense::Industry(i as u32));
        }
        let mut hits = Vec::new();
        builder.build().find(text, Span::new(0, text.len()), &mut hits);
        hits.iter().map(|hit| hit.span.of(text).to_owned()).collect()
    }

    #[test]
    fn tables_are_sorted_and_unique() {
        for table in [joints::JOINTS, SHADOWS] {
            let rows: Vec<_> = tsv::rows(table).map(|r| (r.line, r.cell(0))).collect();
            for pair in rows.windows(2) {
                assert!(pair[0].1 < pair[1].1, "line {}: {}", pair[1].0, pair[1].1);
            }
        }
    }

    #[test]
    fn shadows_mean_nothing() {
        let mut builder = WordsBuilder::default();
        builder.add("长治", Sense::Region(3));
        tsv::rows(SHADOWS).for_each(|row| builder.add_shadow(row.cell(0)));
        let words = builder.build();
        let senses = |text: &str| {
            let mut hits = Vec::new();
            words.find(text, Span::new(0, text.len()), &mut hits);
            hits.iter().flat_map(|hit| words.senses(hit.word).to_vec()).collect::<Vec<_>>()
        };
        assert_eq!(senses("长治久安"), []);
        assert_eq!(senses("长治"), [Sense::Region(3)]);
        for row in tsv::rows(SHADOWS) {
            assert_eq!(senses(row.cell(0)), [], "{}", row.cell(0));
        }
    }

    #[test]
    fn a_forgotten_word_means_only_what_is_added_later() {
        let mut builder = WordsBuilder::default();
        builder.add("VR", Sense::Industry(1));
        builder.forget("VR");
        builder.add("VR", Sense::Entity(2));
        let words = builder.build();
        for word in ["VR", "ＶＲ"] {
            assert_eq!(words.get(word).map(|id| words.senses(id)), Some(&[Sense::Entity(2)][..]), "{word}");
        }
    }

    #[test]
    fn leftmost_then_longest() {
        let cases: &[(&[&'static str], &str, &[&str])] = &[
            (&["钢", "钢铁", "钢铁冶炼业"], "钢铁冶炼,钢材与钢", &["钢铁", "钢", "钢"]),
            (&["制造业", "电池制造业"], "锂电池制造业", &["电池制造业"]),
            (&["中国", "国家"], "中国家电与国家", &["中国", "国家"]),
            (&["铜", "铝"], "铜铝", &["铜", "铝"]),
            (&[], "铜", &[]),
            (&["铜"], "", &[]),
        ];
        for (words, text, expected) in cases {
            assert_eq!(&found(words, text), expected, "{text}");
        }
    }

    #[test]
    fn characters_beyond_the_basic_plane_are_told_apart() {
        let words =
            ["𠮷", "𠮸", "𠮷业", "𠮸业", "𠮷业会", "铜𠮷", "铜𠮸", "钢铁𠮷", "钢铁𠮸", "钢铁冶金𠮷", "钢铁冶金𠮸"];
        for (i, word) in words.iter().enumerate() {
            assert_eq!(found(&words, word), [*word]);
            let mut builder = WordsBuilder::default();
            words.iter().for_each(|word| builder.add_shadow(word));
            let known = builder.build();
            assert_eq!(known.get(word).map(|id| known.text(id)), Some(*word), "{i}");
        }
        assert_eq!(found(&words, "𠮹业与𠮸业的𠮷，铜𠮹"), ["𠮸业", "𠮷"]);
    }

    #[test]
    fn any_number_of_words_may_begin_alike() {
        let chars = || ('\u{4e00}'..'\u{4f10}').map(String::from);
        let mut builder = WordsBuilder::default();
        for (third, fourth) in chars().flat_map(|third| chars().map(move |fourth| (third.clone(), fourth))) {
            builder.add_shadow(&["铜业", &third, &fourth].concat());
        }
        let words = builder.build();
        assert!(words.len() > usize::from(u16::MAX));
        for (third, fourth) in chars().zip(chars().rev().skip(7)) {
            assert!(words.get(&["铜业", &third, &fourth].concat()).is_some(), "{third}{fourth}");
        }
    }

    #[test]
    fn what_counts_at_edges_only_is_asked_for_there() {
        let mut builder = WordsBuilder::default();
        for (word, cues) in [("增", CueSet::of(&[Cue::Up])), ("降", CueSet::of(&[Cue::Down, Cue::Anywhere]))] {
            builder.add(word, Sense::Cue(cues));
        }
        let (words, text) = (builder.build(), "降增升");
        let mut found = Found::default();
        words.find_until(text, Span::new(0, text.len()), &NOWHERE, &mut found);
        assert_eq!(found.hits.iter().map(|hit| hit.span.of(text)).collect::<Vec<_>>(), ["降"]);
        let at_edge =
            |at| words.at_edge(text, Span::new(at, at + 3)).map(|hit| (hit.span.of(text), words.text(hit.word)));
        assert_eq!([at_edge(0), at_edge(3), at_edge(6)], [None, Some(("增", "增")), None]);
    }

    #[test]
    fn latin_words_stand_alone() {
        assert_eq!(found(&["AI"], "AI与AIDS,在MAIN里的ＡＩ"), ["AI", "ＡＩ"]);
        assert_eq!(found(&["5G"], "5G,15G,5GB,5G手机"), ["5G", "5G"]);
    }

    #[test]
    fn a_joint_forbids_the_longer_word() {
        assert_eq!(found(&["上海", "上海市"], "上海市场,上海市"), ["上海", "上海市"]);
        assert_eq!(found(&["金融", "金融业"], "金融业务,金融业"), ["金融", "金融业"]);
        assert_eq!(found(&["人参"], "三十人参加,人参"), ["人参"]);
    }

    #[test]
    fn spans_lie_in_the_whole_text() {
        let text = "铜价,铜价";
        let mut builder = WordsBuilder::default();
        builder.add("铜", Sense::Industry(7));
        let words = builder.build();
        let mut hits = Vec::new();
        words.find(text, Span::new(7, text.len()), &mut hits);
        assert_eq!(hits.iter().map(|hit| (hit.span, hit.word)).collect::<Vec<_>>(), [(Span::new(7, 10), 0)]);
        assert_eq!(words.senses(0), [Sense::Industry(7)]);
        hits.clear();
        words.find(text, Span::new(0, 0), &mut hits);
        assert_eq!(hits, []);
    }

    #[test]
    fn a_search_ends_at_a_mark_and_tells_what_may_end_a_name() {
        let mut builder = WordsBuilder::with_endings(["公司"]);
        builder.add("铜、铝", Sense::Industry(1));
        builder.add("铜", Sense::Industry(2));
        builder.add_shadow("有限");
        let known = builder.build();
        let stops = charset::bits(&['、', '，']);
        let long = format!("{}铜业公司，铝", "无".repeat(Chars::MOST - 2));
        let at = long.len() - "公司，铝".len();
        for (text, length, words, endings) in [
            ("铜、铝公司", 3, vec!["铜"], vec![]),
            ("铜业公司，铝", 12, vec!["铜"], vec![6]),
            ("有限公，司", 9, vec!["有限"], vec![]),
            ("", 0, vec![], vec![]),
            (&long, at + 6, vec!["铜"], vec![at]),
            ("有限\0铜", 10, vec!["有限", "铜"], vec![]),
        ] {
            let mut found = Found::default();
            assert_eq!(known.find_until(text, Span::new(0, text.len()), &stops, &mut found), length, "{text}");
            assert_eq!(found.hits.iter().map(|hit| hit.span.of(text)).collect::<Vec<_>>(), words, "{text}");
            assert_eq!(found.endings, endings, "{text}");
        }
    }
}
