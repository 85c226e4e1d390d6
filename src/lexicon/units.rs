//! Units and classifiers: how they are printed, what they measure, and where they are another word.

use std::borrow::Cow;
use std::ops::Range;

use super::charset::CharSet;
use super::ids::Ids;
use super::keymap::{KeyMap, pair};
use super::schema::Entry;
use super::tsv;
use crate::number::Number;
use crate::record::Kind;

const BUILT_IN: &str = include_str!("units.tsv");

/// When a unit that is also another word, or several units, may be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Always.
    Always,
    /// Not after one Chinese digit: 三方, 一道, 两手.
    Weak,
    /// Only after Arabic digits or a magnitude: 100手.
    Arabic,
    /// 年: not after a number that is a year.
    Year,
    /// 日: only where it is no day of a month.
    Day,
    /// 月: two of them are a length only where they are in a row: 连续两月.
    Month,
    /// 分: points of a score, or minutes, or a coin.
    Minute,
    /// 度: of temperature, or a kilowatt-hour.
    Degree,
    /// 点: of an index, or of the clock.
    Point,
    /// 成, 折: tenths.
    Tenths,
    /// 级: of a quake or of the wind, else a rank in a system.
    Level,
    /// 款: not after a year, 2011款.
    Edition,
    /// 期, 届: counts only where something is counted, else ordinals.
    Ordinal,
    /// 块: money, or pieces where a noun follows.
    Piece,
    /// Only as the denominator of a rate: 元/出资额.
    Per,
}

impl Rule {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "" => Rule::Always,
            "weak" => Rule::Weak,
            "arabic" => Rule::Arabic,
            "year" => Rule::Year,
            "day" => Rule::Day,
            "month" => Rule::Month,
            "minute" => Rule::Minute,
            "degree" => Rule::Degree,
            "point" => Rule::Point,
            "tenths" => Rule::Tenths,
            "level" => Rule::Level,
            "edition" => Rule::Edition,
            "ordinal" => Rule::Ordinal,
            "piece" => Rule::Piece,
            "per" => Rule::Per,
            _ => return None,
        })
    }
}

/// A unit.
#[derive(Debug, Clone)]
pub struct Unit {
    /// The canonical name.
    pub name: Cow<'static, str>,
    /// What one as printed is in canonical units: 角 is 0.1 元.
    pub factor: Number,
    /// The kind of a mention in it; none for words that only end the search (周年).
    pub kind: Option<Kind>,
    /// What it measures: units of one dimension can be converted.
    pub dimension: Cow<'static, str>,
    /// Its size in the base unit of its dimension; nought where it has none.
    pub size: Number,
    /// ISO 4217 code of a currency, or `""`.
    pub currency: Cow<'static, str>,
    /// When it may be taken.
    pub rule: Rule,
    /// Characters that make another word of it, and longer words that do.
    not_before: Vec<char>,
    not_before_words: Vec<Cow<'static, str>>,
    /// A bit for each remainder of the characters with which those begin: most characters have theirs not set.
    not_before_bits: u64,
}

#[derive(Debug, Clone)]
struct Surface {
    text: Cow<'static, str>,
    unit: u32,
    /// Its first two characters; the second is NUL where it has but one.
    key: u64,
}

impl Surface {
    fn new(text: Cow<'static, str>, unit: u32) -> Self {
        let mut chars = text.chars();
        let key = pair(chars.next().unwrap_or_default(), chars.next().unwrap_or_default());
        Surface { key, text, unit }
    }
}

/// The table of units.
#[derive(Debug, Default)]
pub struct Units {
    units: Vec<Unit>,
    /// Sorted by the first two characters, then longest first.
    surfaces: Vec<Surface>,
    /// The characters with which they begin.
    firsts: CharSet,
    /// The surfaces of one character, counted from 1.
    singles: KeyMap<u32>,
    /// The surfaces that begin with two characters: from where to where.
    pairs: KeyMap<(u32, u32)>,
    /// Units of factor 1 by their canonical name, for rows of a user's.
    plain: Ids,
}

impl Units {
    /// The built-in table.
    pub fn built_in() -> Self {
        let mut units = Units::default();
        for cells in tsv::cells(BUILT_IN) {
            units.push(cells);
        }
        units.index();
        units
    }

    fn push(&mut self, [surfaces, name, factor, kind, dimension, size, currency, rule, not_before]: [&'static str; 9]) {
        let Some(factor) = parse_factor(factor) else { return };
        let kind = Kind::ALL.iter().copied().find(|k| k.as_str() == kind);
        let Some(rule) = Rule::parse(rule) else { return };
        let id = self.units.len() as u32;
        let mut unit = Unit {
            name: name.into(),
            factor,
            kind,
            dimension: dimension.into(),
            size: parse_factor(size).unwrap_or(Number::ZERO),
            currency: currency.into(),
            rule,
            not_before: Vec::new(),
            not_before_words: Vec::new(),
            not_before_bits: 0,
        };
        tsv::words(not_before).for_each(|word| unit.refuse(word.into()));
        self.units.push(unit);
        self.surfaces.extend(tsv::words(surfaces).map(|text| Surface::new(text.into(), id)));
    }

    /// Puts a user's unit into the table; its surfaces are no other unit's any more. [`Units::index`] must follow.
    pub(super) fn put(&mut self, entry: &Entry) -> Result<(), String> {
        let number = |column: &str| match entry.cell(column) {
            "" => Ok(None),
            cell => match parse_factor(cell).filter(|n| n.to_f64() > 0.0) {
                Some(number) => Ok(Some(number)),
                None => Err(format!("{column} {cell} is no positive decimal number, such as 0.5 or 10000")),
            },
        };
        let surfaces: Vec<&str> = entry.list("surfaces").collect();
        let name = Some(entry.cell("unit")).filter(|unit| !unit.is_empty()).unwrap_or(surfaces[0]);
        // A unit that is known by its canonical name says what is not said here.
        let plain = |unit: &Unit| unit.factor.to_f64() == 1.0;
        let units = self.units.iter().zip(0..).filter(|(unit, _)| plain(unit));
        let known = self.plain.of(units.map(|(unit, id)| (&*unit.name, id))).get(name);
        let known = known.map(|id| &self.units[id as usize]);
        let word = |column: &str, known: Option<&Cow<'static, str>>| match entry.cell(column) {
            "" => known.cloned().unwrap_or_default(),
            cell => Cow::from(cell.to_owned()),
        };
        let currency = word("currency", known.map(|unit| &unit.currency));
        if ![0, 3].contains(&currency.len()) || !currency.bytes().all(|b| b.is_ascii_uppercase()) {
            return Err(format!("{currency} is no currency code of ISO 4217, such as CNY"));
        }
        let dimension = word("dimension", known.map(|unit| &unit.dimension));
        let kind = match entry.cell("kind") {
            "none" => None,
            "" => known.map_or(Some(guessed_kind(&currency, &dimension)), |unit| unit.kind),
            cell => match Kind::ALL.iter().find(|kind| kind.as_str() == cell) {
                Some(&kind) => Some(kind),
                None => {
                    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
                    return Err(format!("{cell} is no kind of a quantity; there are: {}, none", kinds.join(", ")));
                }
            },
        };
        if (kind == Some(Kind::Money)) == currency.is_empty() {
            return Err("money has a currency, and nothing else has: write kind money and currency CNY".to_owned());
        }
        let Some(rule) = Rule::parse(entry.cell("rule")) else {
            return Err(format!("{} is no rule of a unit: see units.tsv, or write nothing", entry.cell("rule")));
        };
        let mut unit = Unit {
            name: name.to_owned().into(),
            factor: number("factor")?.unwrap_or(Number::new(1, 0)),
            kind,
            dimension,
            size: number("si")?.or(known.map(|unit| unit.size)).unwrap_or(Number::ZERO),
            currency,
            rule,
            not_before: Vec::new(),
            not_before_words: Vec::new(),
            not_before_bits: 0,
        };
        entry.list("not_before").for_each(|word| unit.refuse(word.to_owned().into()));
        let id = self.units.len() as u32;
        if plain(&unit) {
            self.plain.put(name, id);
        }
        self.surfaces.extend(surfaces.iter().map(|text| Surface::new((*text).to_owned().into(), id)));
        self.units.push(unit);
        Ok(())
    }

    /// Makes the surfaces found, after units were added.
    pub(super) fn index(&mut self) {
        (self.firsts, self.singles, self.pairs) = Default::default();
        self.surfaces.sort_by(|a, b| a.key.cmp(&b.key).then(b.text.len().cmp(&a.text.len())).then(a.text.cmp(&b.text)));
        // Of those of one text, which stand in the order in which they were added, the last wins.
        self.surfaces.dedup_by(|later, kept| later.text == kept.text && (std::mem::swap(later, kept), true).1);
        for (at, surface) in (0..).zip(&self.surfaces) {
            let mut chars = surface.text.chars();
            let Some(first) = chars.next() else { continue };
            self.firsts.add(first);
            if chars.next().is_none() {
                *self.singles.entry(first) = at + 1;
                continue;
            }
            let range = self.pairs.entry(surface.key);
            *range = (if range.1 == 0 { at } else { range.0 }, at + 1);
        }
    }

    /// Whether a unit may begin with `c`; if not, none does.
    #[inline]
    pub fn may_begin(&self, c: char) -> bool {
        self.firsts.has(c)
    }

    /// The longest unit that `text` begins with, and its length in bytes.
    #[inline]
    pub fn longest(&self, text: &str) -> Option<(&Unit, usize)> {
        let mut chars = text.chars();
        let first = chars.next()?;
        if let Some(second) = chars.next()
            && let (from, to @ 1..) = self.pairs.get(pair(first, second))
            && let Some(found) = self.longest_of(from..to, text)
        {
            return Some(found);
        }
        let surface = self.surfaces.get((self.singles.get(first) as usize).wrapping_sub(1))?;
        self.unit_of(surface, &text[first.len_utf8()..])
    }

    /// The longest of some surfaces that `text` begins with and that is no other word there.
    #[inline(never)]
    fn longest_of(&self, surfaces: Range<u32>, text: &str) -> Option<(&Unit, usize)> {
        let surfaces = &self.surfaces[surfaces.start as usize..surfaces.end as usize];
        surfaces.iter().find_map(|surface| self.unit_of(surface, text.strip_prefix(&*surface.text)?))
    }

    /// The unit of a surface and the length of that, unless `rest` after it makes it another word.
    #[inline]
    fn unit_of(&self, surface: &Surface, rest: &str) -> Option<(&Unit, usize)> {
        let unit = &self.units[surface.unit as usize];
        let latin = surface.text.as_bytes().last().is_some_and(u8::is_ascii_alphabetic);
        let runs_on = if latin { runs_on(rest) } else { unit.runs_on(rest) };
        (!runs_on).then_some((unit, surface.text.len()))
    }

    /// The unit that `text` is, if it is one.
    pub fn exact(&self, text: &str) -> Option<&Unit> {
        let mut chars = text.chars();
        let first = chars.next()?;
        let (from, to) = match chars.next() {
            None => (self.singles.get(first).checked_sub(1)?, self.singles.get(first)),
            Some(second) => self.pairs.get(pair(first, second)),
        };
        let surface = self.surfaces[from as usize..to as usize].iter().find(|surface| surface.text == text)?;
        Some(&self.units[surface.unit as usize])
    }

    /// Every unit.
    pub fn iter(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter()
    }
}

impl Unit {
    /// Notes what makes another word of it.
    fn refuse(&mut self, next: Cow<'static, str>) {
        let mut chars = next.chars();
        let Some(first) = chars.next() else { return };
        self.not_before_bits |= bit_of(first);
        match chars.next() {
            None => self.not_before.push(first),
            Some(_) => self.not_before_words.push(next),
        }
    }

    #[inline]
    fn runs_on(&self, rest: &str) -> bool {
        let first = rest.chars().next().unwrap_or_default();
        if self.not_before_bits & bit_of(first) == 0 {
            return false;
        }
        self.not_before.contains(&first) || self.not_before_words.iter().any(|word| rest.starts_with(&**word))
    }
}

/// Whether a Latin word goes on with `rest`, be it after the point of an address: 4g|.example.com.
#[inline]
fn runs_on(rest: &str) -> bool {
    let mut bytes = rest.bytes();
    match bytes.next() {
        Some(b'.') => bytes.next().is_some_and(|b| b.is_ascii_alphabetic()),
        // 2.04pct|YoY: with what it compares is another word.
        Some(b'Y' | b'y' | b'Q' | b'q' | b'M' | b'm') if says_base(rest) => false,
        first => first.is_some_and(|b| b.is_ascii_alphanumeric()),
    }
}

/// Whether a text begins as brokers say with what a change compares.
fn says_base(text: &str) -> bool {
    let word = text.get(..3).unwrap_or_default();
    ["yoy", "qoq", "mom"].iter().any(|base| word.eq_ignore_ascii_case(base))
}

/// One of 64 bits for a character.
const fn bit_of(c: char) -> u64 {
    1 << (c as u32 % 64)
}

/// What quantities in a unit are that says nothing of it but this.
fn guessed_kind(currency: &str, dimension: &str) -> Kind {
    match () {
        () if !currency.is_empty() => Kind::Money,
        () if dimension == "time" => Kind::Duration,
        () if !dimension.is_empty() => Kind::Measure,
        () => Kind::Count,
    }
}

fn parse_factor(text: &str) -> Option<Number> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    // Nearly all are whole.
    let digits = if fraction.is_empty() { whole.parse() } else { format!("{whole}{fraction}").parse() };
    Some(Number::new(digits.ok()?, -(fraction.len() as i32)))
}

#[cfg(test)]
mod tests;
