//! Units and classifiers: how they are printed, what they measure, and where they are another word.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::ids::Ids;
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
            "minute" => Rule::Minute,
            "degree" => Rule::Degree,
            "point" => Rule::Point,
            "tenths" => Rule::Tenths,
            "level" => Rule::Level,
            "edition" => Rule::Edition,
            "ordinal" => Rule::Ordinal,
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
}

#[derive(Debug, Clone)]
struct Surface {
    text: Cow<'static, str>,
    unit: u32,
}

/// The table of units.
#[derive(Debug, Default)]
pub struct Units {
    units: Vec<Unit>,
    /// Sorted by first character, then longest first.
    surfaces: Vec<Surface>,
    /// The surfaces that begin with a character.
    heads: FxHashMap<char, (u32, u32)>,
    /// Units of factor 1 by their canonical name, for rows of a user's.
    plain: Ids,
}

impl Units {
    /// The built-in table.
    pub fn built_in() -> Self {
        let mut units = Units::default();
        for row in tsv::rows(BUILT_IN) {
            units.push(row);
        }
        units.index();
        units
    }

    fn push(&mut self, row: tsv::Row<'static>) {
        let Some(factor) = parse_factor(row.cell(2)) else { return };
        let kind = Kind::ALL.iter().copied().find(|k| k.as_str() == row.cell(3));
        let Some(rule) = Rule::parse(row.cell(7)) else { return };
        let id = self.units.len() as u32;
        self.units.push(Unit {
            name: row.cell(1).into(),
            factor,
            kind,
            dimension: row.cell(4).into(),
            size: parse_factor(row.cell(5)).unwrap_or(Number::ZERO),
            currency: row.cell(6).into(),
            rule,
            not_before: row.list(8).filter_map(only_char).collect(),
            not_before_words: row.list(8).filter(|word| only_char(word).is_none()).map(Cow::from).collect(),
        });
        self.surfaces.extend(row.list(0).map(|text| Surface { text: text.into(), unit: id }));
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
        let unit = Unit {
            name: name.to_owned().into(),
            factor: number("factor")?.unwrap_or(Number::new(1, 0)),
            kind,
            dimension,
            size: number("si")?.or(known.map(|unit| unit.size)).unwrap_or(Number::ZERO),
            currency,
            rule,
            not_before: entry.list("not_before").filter_map(only_char).collect(),
            not_before_words: entry
                .list("not_before")
                .filter(|word| only_char(word).is_none())
                .map(|word| Cow::from(word.to_owned()))
                .collect(),
        };
        let id = self.units.len() as u32;
        if plain(&unit) {
            self.plain.put(name, id);
        }
        self.surfaces.extend(surfaces.iter().map(|text| Surface { text: (*text).to_owned().into(), unit: id }));
        self.units.push(unit);
        Ok(())
    }

    /// Makes the surfaces found, after units were added.
    pub(super) fn index(&mut self) {
        self.heads.clear();
        let head = |s: &Surface| s.text.chars().next().unwrap_or_default();
        self.surfaces
            .sort_by(|a, b| head(a).cmp(&head(b)).then(b.text.len().cmp(&a.text.len())).then(a.text.cmp(&b.text)));
        // Of those of one text, which stand in the order in which they were added, the last wins.
        self.surfaces.dedup_by(|later, kept| later.text == kept.text && (std::mem::swap(later, kept), true).1);
        for (at, surface) in self.surfaces.iter().enumerate() {
            let range = self.heads.entry(head(surface)).or_insert((at as u32, at as u32));
            range.1 = at as u32 + 1;
        }
    }

    /// The longest unit that `text` begins with, and its length in bytes.
    pub fn longest(&self, text: &str) -> Option<(&Unit, usize)> {
        let first = text.chars().next()?;
        let &(from, to) = self.heads.get(&first)?;
        self.surfaces[from as usize..to as usize].iter().find_map(|surface| {
            let rest = text.strip_prefix(&*surface.text)?;
            let unit = &self.units[surface.unit as usize];
            let latin = surface.text.ends_with(|c: char| c.is_ascii_alphabetic());
            let runs_on =
                if latin { rest.starts_with(|c: char| c.is_ascii_alphanumeric()) } else { unit.runs_on(rest) };
            (!runs_on).then_some((unit, surface.text.len()))
        })
    }

    /// The unit that `text` is, if it is one.
    pub fn exact(&self, text: &str) -> Option<&Unit> {
        let first = text.chars().next()?;
        let &(from, to) = self.heads.get(&first)?;
        let surface = self.surfaces[from as usize..to as usize].iter().find(|surface| surface.text == text)?;
        Some(&self.units[surface.unit as usize])
    }

    /// Every unit.
    pub fn iter(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter()
    }
}

impl Unit {
    fn runs_on(&self, rest: &str) -> bool {
        let first = rest.chars().next().unwrap_or_default();
        self.not_before.contains(&first) || self.not_before_words.iter().any(|word| rest.starts_with(&**word))
    }
}

/// The character that a word is, if it is but one.
fn only_char(word: &str) -> Option<char> {
    let mut chars = word.chars();
    chars.next().filter(|_| chars.next().is_none())
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
    let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
    Some(Number::new(digits, -(fraction.len() as i32)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_well_formed_sorted_and_unique() {
        assert_eq!(
            tsv::header(BUILT_IN),
            ["surfaces", "unit", "factor", "kind", "dimension", "si", "currency", "rule", "not_before"]
        );
        let mut last = Vec::new();
        let mut seen = FxHashMap::default();
        for row in tsv::rows(BUILT_IN) {
            let line = row.line;
            assert!(row.len() <= 9, "line {line}");
            assert!(parse_factor(row.cell(2)).is_some(), "factor in line {line}");
            assert!(
                row.cell(3) == "none" || Kind::ALL.iter().any(|k| k.as_str() == row.cell(3)),
                "kind in line {line}"
            );
            assert!(Rule::parse(row.cell(7)).is_some(), "rule in line {line}");
            assert!(row.cell(5).is_empty() || row.cell(5).parse::<f64>().is_ok_and(|f| f > 0.0), "size in line {line}");
            let money = row.cell(3) == "money";
            assert_eq!(money, row.cell(6).len() == 3, "currency in line {line}");
            assert!(row.cell(6).bytes().all(|b| b.is_ascii_uppercase()), "currency in line {line}");
            let key = [3, 1, 2, 0].map(|i| row.cell(i).to_owned()).to_vec();
            assert!(last < key, "line {line} out of order");
            last = key;
            for surface in row.list(0) {
                assert_eq!(seen.insert(surface, line), None, "{surface} in line {line} twice");
            }
        }
    }

    #[test]
    fn every_surface_is_reachable() {
        let units = Units::built_in();
        for row in tsv::rows(BUILT_IN) {
            for surface in row.list(0) {
                let (unit, len) = units.longest(surface).unwrap_or_else(|| panic!("{surface} is not found"));
                assert_eq!((&*unit.name, len), (row.cell(1), surface.len()), "{surface}");
                assert_eq!(units.exact(surface).map(|u| &*u.name), Some(row.cell(1)));
            }
        }
    }

    /// Sizes that anyone can check, against their dimension's base: a row that is off by a power of ten fails here.
    #[test]
    fn sizes() {
        let units = Units::built_in();
        for (a, times, b) in [
            ("公里", 1000.0, "米"),
            ("米", 100.0, "厘米"),
            ("米", 10.0, "分米"),
            ("厘米", 10.0, "毫米"),
            ("毫米", 1000.0, "微米"),
            ("微米", 1000.0, "纳米"),
            ("纳米", 1000.0, "皮米"),
            ("公里", 2.0, "里"),
            ("米", 3.0, "尺"),
            ("丈", 10.0, "尺"),
            ("尺", 10.0, "寸"),
            ("英里", 5280.0, "英尺"),
            ("英尺", 12.0, "英寸"),
            ("码", 3.0, "英尺"),
            ("海里", 1852.0, "米"),
            ("吨", 1000.0, "千克"),
            ("千克", 2.0, "斤"),
            ("斤", 10.0, "两"),
            ("千克", 1000.0, "克"),
            ("克", 1000.0, "毫克"),
            ("毫克", 1000.0, "微克"),
            ("磅", 16.0, "盎司"),
            ("克", 5.0, "克拉"),
            ("担", 100.0, "斤"),
            ("英石", 14.0, "磅"),
            ("公顷", 15.0, "亩"),
            ("公顷", 10000.0, "平方米"),
            ("平方公里", 100.0, "公顷"),
            ("平方米", 10000.0, "平方厘米"),
            ("平方厘米", 100.0, "平方毫米"),
            ("平方英里", 640.0, "英亩"),
            ("顷", 100.0, "亩"),
            ("立方米", 1000.0, "升"),
            ("升", 1000.0, "毫升"),
            ("毫升", 1000.0, "微升"),
            ("毫升", 1.0, "立方厘米"),
            ("立方公里", 1e9, "立方米"),
            ("千瓦", 1000.0, "瓦"),
            ("兆瓦", 1000.0, "千瓦"),
            ("GW", 1000.0, "兆瓦"),
            ("TW", 1000.0, "GW"),
            ("千瓦时", 3600000.0, "焦耳"),
            ("千瓦时", 1000.0, "瓦时"),
            ("兆瓦时", 1000.0, "千瓦时"),
            ("GWh", 1000.0, "兆瓦时"),
            ("TWh", 1000.0, "GWh"),
            ("兆焦", 1000.0, "千焦"),
            ("大卡", 1000.0, "卡路里"),
            ("千伏", 1000.0, "伏"),
            ("伏", 1000.0, "毫伏"),
            ("安时", 1000.0, "毫安时"),
            ("吉帕", 1000.0, "兆帕"),
            ("兆帕", 1000.0, "千帕"),
            ("千帕", 10.0, "百帕"),
            ("百帕", 100.0, "帕"),
            ("吉赫", 1000.0, "兆赫"),
            ("兆赫", 1000.0, "千赫"),
            ("KB", 1000.0, "字节"),
            ("MB", 1000.0, "KB"),
            ("GB", 1000.0, "MB"),
            ("TB", 1000.0, "GB"),
            ("PB", 1000.0, "TB"),
            ("EB", 1000.0, "PB"),
            ("ZB", 1000.0, "EB"),
            ("Gbps", 1000.0, "Mbps"),
            ("Tbps", 1000.0, "Gbps"),
            ("分钟", 60.0, "秒"),
            ("小时", 60.0, "分钟"),
            ("天", 24.0, "小时"),
            ("周", 7.0, "天"),
            ("年", 12.0, "个月"),
            ("个世纪", 100.0, "年"),
            ("秒", 1000.0, "毫秒"),
            ("毫秒", 1000.0, "微秒"),
            ("摩尔", 1000.0, "毫摩尔"),
            ("%", 10.0, "‰"),
            ("百分点", 100.0, "基点"),
        ] {
            let [one, other] = [a, b].map(|name| units.exact(name).unwrap_or_else(|| panic!("{name}")));
            if b == "基点" {
                continue;
            }
            assert_eq!(one.dimension, other.dimension, "{a} {b}");
            let ratio = one.size.to_f64() / other.size.to_f64();
            assert!((ratio / times - 1.0).abs() < 1e-6, "{a} is {ratio} {b}, not {times}");
        }
    }

    #[test]
    fn factors_fold_a_printed_unit_into_the_canonical_one() {
        let units = Units::built_in();
        for (surface, factor, name) in [
            ("角", "0.1", "元"),
            ("分钱", "0.01", "元"),
            ("成", "10", "%"),
            ("公斤", "1", "千克"),
            ("千分点", "0.1", "百分点"),
            ("刻钟", "15", "分钟"),
        ] {
            let unit = units.exact(surface).unwrap();
            assert_eq!((unit.factor.to_string().as_str(), &*unit.name), (factor, name));
        }
    }

    #[test]
    fn at_least_150_classifiers() {
        let count = Units::built_in().iter().filter(|u| u.kind == Some(Kind::Count)).count();
        assert!(count >= 150, "{count}");
    }

    #[test]
    fn a_unit_is_not_taken_where_it_begins_another_word() {
        let units = Units::built_in();
        for (text, expected) in [
            ("家企业", Some("家")),
            ("家庭", None),
            ("分钟后", Some("分钟")),
            ("万元", None),
            ("元旦", None),
            ("元/吨", Some("元")),
            ("km以下", Some("公里")),
            ("kmx", None),
            ("m²的", Some("平方米")),
            ("条件", None),
            ("", None),
        ] {
            assert_eq!(units.longest(text).map(|(u, _)| &*u.name), expected, "{text}");
        }
    }
}
