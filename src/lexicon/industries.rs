//! The tables of industries: the national classification GB/T 4754-2017, and the names that news uses.

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::affixes::Affixes;
use super::ids::Ids;
use super::schema::{Entry, Table};
use super::words::{Sense, WordsBuilder};
use super::{stored, tsv};

const CLASSIFICATION: &str = include_str!("gbt4754.tsv");
const NAMES: &str = include_str!("industries.tsv");
const NOT_INDUSTRIES: &str = include_str!("not_industries.tsv");
const SUFFIXES: &str = include_str!("industry_suffixes.tsv");

/// One industry.
#[derive(Debug, Clone)]
pub struct Row {
    /// Canonical name.
    pub name: Cow<'static, str>,
    /// Other names, as they stand in the table; see [`Row::aliases`].
    aliases: &'static str,
    /// The next wider industry.
    pub parent: Option<u32>,
    /// The category of GB/T 4754-2017 that holds it or comes nearest, with the letter of its section (`C39`, `C3841`); empty
    /// where it cuts across sections (规上工业, 新材料).
    pub code: &'static str,
    /// Whether the word is an industry only beside an indicator or an industry suffix: 铜, 文化.
    pub weak: bool,
    /// Whether it is in the table to be no industry: 就业, 企业, 新兴产业, 黄金周.
    pub generic: bool,
    /// Whether its name means it, and not another row of the same name.
    named: bool,
}

/// What is stored of a row beside its texts.
const WEAK: u8 = 1;
const GENERIC: u8 = 2;
const NAMED: u8 = 4;
const OFFICIAL: u8 = 8;

impl Row {
    fn new(name: &'static str, aliases: &'static str, parent: Option<u32>, code: &'static str, flags: &str) -> Self {
        let (weak, generic) = (flags == "weak", flags == "generic");
        Row { name: name.into(), aliases, parent, code, weak, generic, named: true }
    }

    /// Its names, but not those that rows of a user's added, which are words only.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&*self.name].into_iter().chain(tsv::words(self.aliases))
    }

    /// Those of them that are not the canonical one.
    pub fn aliases(&self) -> impl Iterator<Item = &'static str> + use<> {
        tsv::words(self.aliases)
    }
}

/// What a word after the name of an industry says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Suffix {
    /// It belongs to the name, and makes one of what is not in the table: 脐橙产业.
    Industry,
    /// The name stands before it: 光伏领域, 光伏企业.
    Field,
    /// What stands before it is part of an organisation's name: 农业部.
    Organisation,
}

impl Suffix {
    pub(super) const ALL: [Suffix; 3] = [Suffix::Industry, Suffix::Field, Suffix::Organisation];
}

/// The tables.
#[derive(Debug)]
pub struct Industries {
    rows: Vec<Row>,
    /// Rows by canonical name.
    by_name: Ids,
    /// How many rows the classification has: they come first, in order of their codes.
    official: usize,
    /// Rows by alias, for rows of a user's.
    by_alias: Ids,
    /// Rows whose names are lists, by the first member, where that was asked.
    listed: OnceLock<FxHashMap<Box<str>, Vec<u32>>>,
    suffixes: Vec<(&'static str, Suffix)>,
    /// The suffixes, by their beginnings and by their ends.
    suffix_starts: Affixes<Suffix>,
    suffix_ends: Affixes<Suffix>,
}

impl Industries {
    /// The built-in tables, read from their texts.
    pub fn built_in() -> Self {
        let mut industries = Self::of(Vec::new(), 0);
        let mut by_name = FxHashMap::default();
        // Every category follows the one that is next wider, or others in that.
        let mut wider: Vec<u32> = Vec::new();
        for [code, name, aliases, flags] in tsv::cells(CLASSIFICATION) {
            while wider.last().is_some_and(|&wide| !code.starts_with(industries.get(wide).code)) {
                wider.pop();
            }
            let parent = wider.last().copied();
            wider.push(industries.official as u32);
            industries.push(Row::new(name, aliases, parent, code, flags), &mut by_name);
            industries.official += 1;
        }
        let mut named_parents = Vec::new();
        for [name, aliases, parent, code, flags] in tsv::cells(NAMES) {
            if !parent.is_empty() {
                named_parents.push((industries.rows.len(), parent));
            }
            industries.push(Row::new(name, aliases, industries.by_code(code), code, flags), &mut by_name);
        }
        for (id, parent) in named_parents {
            industries.rows[id].parent = by_name.get(parent).copied();
        }
        for [name] in tsv::cells(NOT_INDUSTRIES) {
            industries.push(Row::new(name, "", None, "", "generic"), &mut by_name);
        }
        industries
    }

    /// The built-in tables as [`Industries::store`] wrote them.
    pub fn stored(texts: &'static str, bytes: &[u8]) -> Self {
        let mut official = 0;
        let row = |row: stored::Row<'static>| {
            let [name, aliases, code] = row.texts;
            let is = |mark| row.mark & mark != 0;
            official += usize::from(is(OFFICIAL));
            let (weak, generic, named) = (is(WEAK), is(GENERIC), is(NAMED));
            Row { name: name.into(), aliases, parent: row.parent, code, weak, generic, named }
        };
        let rows = stored::rows(texts, bytes).map(row).collect();
        Self::of(rows, official)
    }

    /// The rows as they are stored: their texts, and all else.
    pub fn store(&self) -> (String, Vec<u8>) {
        stored::write_rows(self.rows.iter().enumerate().map(|(id, row)| {
            let marks = [(row.weak, WEAK), (row.generic, GENERIC), (row.named, NAMED), (id < self.official, OFFICIAL)];
            let mark = marks.iter().filter(|(is, _)| *is).fold(0, |marks, (_, mark)| marks | mark);
            stored::Row { texts: [&row.name, row.aliases, row.code], parent: row.parent, mark }
        }))
    }

    /// These rows, and the suffixes.
    fn of(rows: Vec<Row>, official: usize) -> Self {
        let mut industries = Industries {
            rows,
            by_name: Ids::default(),
            official,
            by_alias: Ids::default(),
            listed: OnceLock::new(),
            suffixes: Vec::new(),
            suffix_starts: Affixes::prefixes(),
            suffix_ends: Affixes::suffixes(),
        };
        for [suffix, kind] in tsv::cells(SUFFIXES) {
            let kind = match kind {
                "industry" => Suffix::Industry,
                "field" => Suffix::Field,
                _ => Suffix::Organisation,
            };
            industries.suffixes.push((suffix, kind));
            industries.suffix_starts.add(suffix, kind);
            industries.suffix_ends.add(suffix, kind);
        }
        industries
    }

    /// Adds a row; `by_name` says which row each name means.
    fn push(&mut self, row: Row, by_name: &mut FxHashMap<&'static str, u32>) {
        let id = self.rows.len() as u32;
        let Cow::Borrowed(name) = row.name else { return };
        self.rows.push(row);
        // A division may have the name of its section, and a class that of its group: the division and the group stand
        // for both.
        let known = by_name.entry(name).or_insert(id);
        let other = match *known {
            stands if stands == id => return,
            section if self.rows[section as usize].code.len() == 1 => std::mem::replace(known, id),
            _ => id,
        };
        self.rows[other as usize].named = false;
    }

    /// Puts a user's row into the table: changes the row of its name, or adds one.
    pub(super) fn put(&mut self, entry: &Entry) -> Result<u32, String> {
        let (name, code) = (entry.cell("name"), entry.cell("code"));
        if !code.is_empty() && self.by_code(code).is_none() {
            let digits = |row: &&Row| row.code.get(1..) == Some(code);
            let hint = match self.official().iter().find(digits) {
                Some(row) => format!("write {}", row.code),
                None => "such as C39 or C3841, with the letter of the section".to_owned(),
            };
            return Err(format!("{code} is no code of GB/T 4754-2017: {hint}"));
        }
        if let Some(flag) = entry.list("flags").find(|flag| !Table::Industries.flags().contains(flag)) {
            return Err(format!("{flag} is no flag of an industry: write weak, generic or nothing"));
        }
        let id = self.by_name(name).unwrap_or_else(|| {
            let id = self.rows.len() as u32;
            // What was another name of an industry is part of it, until the row says otherwise.
            let parent = self.by_alias(name);
            self.rows.push(Row {
                name: name.to_owned().into(),
                aliases: "",
                parent,
                code: "",
                weak: false,
                generic: false,
                named: true,
            });
            self.by_name.put(name, id);
            id
        });
        let coded = self.by_code(code);
        let wider = coded.filter(|&wider| !self.is_within(wider, id));
        let code = coded.map(|id| self.get(id).code);
        let row = &mut self.rows[id as usize];
        if let Some(code) = code {
            row.code = code;
            row.parent = wider.or(row.parent);
        }
        row.weak = entry.list("flags").any(|flag| flag == "weak");
        row.generic = entry.list("flags").any(|flag| flag == "generic");
        for alias in entry.list("aliases") {
            self.aliases().put(alias, id);
        }
        Ok(id)
    }

    /// Ties a user's row to the parent that it names.
    pub(super) fn relate(&mut self, id: u32, entry: &Entry) -> Result<(), String> {
        let name = entry.cell("parent");
        if name.is_empty() {
            return Ok(());
        }
        let Some(parent) = self.by_name(name).or_else(|| self.by_alias(name)) else {
            return Err(format!("there is no industry {name} that could be the parent"));
        };
        if self.is_within(parent, id) {
            return Err(format!("{name} cannot be the parent: it is part of {}", entry.cell("name")));
        }
        self.rows[id as usize].parent = Some(parent);
        Ok(())
    }

    fn by_alias(&mut self, alias: &str) -> Option<u32> {
        self.aliases().get(alias)
    }

    fn aliases(&mut self) -> &mut Ids {
        let rows = self.rows.iter().zip(0..);
        self.by_alias.of(rows.flat_map(|(row, id)| row.aliases().map(move |alias| (alias, id))));
        &mut self.by_alias
    }

    /// The rows of the classification.
    pub fn official(&self) -> &[Row] {
        &self.rows[..self.official]
    }

    /// The row of a sense.
    pub fn get(&self, id: u32) -> &Row {
        &self.rows[id as usize]
    }

    /// All rows, in order of their numbers.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The industry of this canonical name.
    pub fn by_name(&self, name: &str) -> Option<u32> {
        let named = self.rows.iter().zip(0..).filter(|(row, _)| row.named);
        self.by_name.of(named.map(|(row, id)| (&*row.name, id))).get(name)
    }

    /// The category of this code of GB/T 4754-2017, written with the letter of its section: `C39`.
    pub fn by_code(&self, code: &str) -> Option<u32> {
        self.official().binary_search_by_key(&code, |row| row.code).ok().map(|id| id as u32)
    }

    /// The industry whose name is a list, 计算机、通信和其他电子设备制造业, and stands at the head of `text`, with its length in bytes.
    /// `first` is what stands before the first mark there. 和, 及 and 与 stand for one another.
    pub fn listed_at(&self, first: &str, text: &str) -> Option<(u32, usize)> {
        const SPELLINGS: [&str; 2] = ["和及与", "他它"];
        let listed = self.listed.get_or_init(|| {
            let mut listed: FxHashMap<Box<str>, Vec<u32>> = FxHashMap::default();
            for (id, row) in (0u32..).zip(&self.rows).filter(|(_, row)| row.named) {
                // 风电、光伏 is two, whatever table has both in one row.
                let one = row.name.contains(['和', '及', '与']) || row.name.ends_with(['业', '类', '造']);
                if let Some((first, _)) = row.name.split_once('、').filter(|_| one) {
                    listed.entry(first.into()).or_default().push(id);
                }
            }
            listed
        });
        let same = |(a, b): (char, char)| a == b || SPELLINGS.iter().any(|s| s.contains(a) && s.contains(b));
        let names = listed.get(first)?.iter().map(|&id| (id, &*self.get(id).name));
        let stands = |name: &str| {
            let length: usize = text.chars().take(name.chars().count()).map(char::len_utf8).sum();
            (length == name.len() && text.chars().zip(name.chars()).all(same)).then_some(length)
        };
        names.filter_map(|(id, name)| Some((id, stands(name)?))).max_by_key(|&(_, length)| length)
    }

    /// The code of an industry, or of the nearest wider one that has any; empty where none has.
    pub fn code(&self, id: u32) -> &str {
        self.ancestors(id).map(|id| self.get(id).code).find(|code| !code.is_empty()).unwrap_or("")
    }

    /// Whether `inner` is `outer` or part of it, as far as the tables say: 锂电池 is part of 电池, and of 制造业.
    pub fn is_within(&self, inner: u32, outer: u32) -> bool {
        self.ancestors(inner).any(|id| id == outer)
    }

    /// Whether `inner` is a branch of `outer`, by the tables, or by codes and names alike: 人身险 (J681) of 保险 (J68), which the
    /// classification calls 保险业, and 家用空调 of 空调. Codes alone do not tell, since a product has that of the category it comes
    /// nearest to: 轿车 (C3611) is none of 卡车 (C36).
    pub fn is_branch(&self, inner: u32, outer: u32) -> bool {
        let (narrow, wide) = (self.code(inner), self.code(outer));
        let (name, class) = (&*self.get(inner).name, &*self.get(outer).name);
        let coded = || wide.len() > 1 && narrow.len() > wide.len() && narrow.starts_with(wide);
        let alike = || name.chars().next_back() == class.chars().next_back();
        let titled = || self.by_code(wide).is_some_and(|id| self.get(id).name.starts_with(class));
        self.is_within(inner, outer) || coded() && alike() && (name.ends_with(class) || titled())
    }

    /// The industry itself, then the wider ones.
    pub fn ancestors(&self, id: u32) -> impl Iterator<Item = u32> + '_ {
        std::iter::successors(Some(id), |&id| self.get(id).parent).take(MAX_DEPTH)
    }

    /// The longest suffix that `text`, which follows a name, begins with.
    pub fn suffix_at_start<'t>(&self, text: &'t str) -> Option<(&'t str, Suffix)> {
        let (kind, len) = self.suffix_starts.longest(text)?;
        Some((&text[..len], kind))
    }

    /// The longest suffix that `text` ends with.
    pub fn suffix_at_end<'t>(&self, text: &'t str) -> Option<(&'t str, Suffix)> {
        let (kind, len) = self.suffix_ends.longest(text)?;
        Some((&text[text.len() - len..], kind))
    }

    /// The name before the suffix that `text` ends with, where that makes a name of what is not in the table (竹木|产业), and the
    /// suffix. None where it stands within `text` as well.
    #[inline]
    pub fn open_suffix<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        if !text.ends_with(OPEN_END) {
            return None;
        }
        let (at, suffix) = OPEN.iter().find_map(|suffix| Some((text.find(suffix)?, suffix)))?;
        (at + suffix.len() == text.len()).then(|| text.split_at(at))
    }

    /// Adds every name to the words, and the suffixes that make a name.
    pub fn add_words(&self, words: &mut WordsBuilder) {
        for (id, row) in (0u32..).zip(&self.rows) {
            let sense = if row.generic { Sense::NoIndustry(id) } else { Sense::Industry(id) };
            if row.named {
                words.add(&row.name, sense);
            }
            for alias in row.aliases() {
                words.add(alias, sense);
            }
        }
        for &(suffix, kind) in self.suffixes.iter().filter(|(_, kind)| *kind == Suffix::Industry) {
            words.add(suffix, Sense::Suffix(kind));
        }
    }
}

/// The suffixes that make the name of an industry of any word before them.
const OPEN: [&str; 3] = ["产业", "行业", "制造业"];

/// The last character of each of them.
const OPEN_END: char = '业';

/// No chain of parents is longer, even in a user's table that goes in a circle.
const MAX_DEPTH: usize = 16;

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::lexicon::Lexicon;
    use crate::span::Span;

    #[test]
    fn rows_are_sorted_and_unique() {
        let classification: Vec<_> = tsv::rows(CLASSIFICATION).map(|r| (r.line, (r.cell(0), ""))).collect();
        let names: Vec<_> = tsv::rows(NAMES).map(|r| (r.line, (r.cell(3), r.cell(0)))).collect();
        let others: Vec<_> = tsv::rows(NOT_INDUSTRIES).map(|r| (r.line, (r.cell(0), ""))).collect();
        let suffixes: Vec<_> = tsv::rows(SUFFIXES).map(|r| (r.line, (r.cell(0), ""))).collect();
        for table in [classification, names, others, suffixes] {
            for pair in table.windows(2) {
                assert!(pair[0].1 < pair[1].1, "line {}: {:?}", pair[1].0, pair[1].1);
            }
        }
    }

    #[test]
    fn the_classification_is_complete() {
        let industries = Industries::built_in();
        let codes = |len| {
            let rows = industries.official().iter().filter(move |r| r.code.len() == len);
            rows.map(|r| r.code).collect::<Vec<_>>()
        };
        let letters: Vec<String> = ('A'..='T').map(String::from).collect();
        assert_eq!(codes(1), letters);
        let divisions: Vec<String> = (1..=97).map(|n| format!("{n:02}")).collect();
        assert_eq!(codes(3).iter().map(|code| &code[1..]).collect::<Vec<_>>(), divisions);
        assert_eq!((codes(4).len(), codes(5).len()), (473, 1381));
        let spots = [
            ("A", "农、林、牧、渔业"),
            ("C39", "计算机、通信和其他电子设备制造业"),
            ("C384", "电池制造"),
            ("C3841", "锂离子电池制造"),
            ("I65", "软件和信息技术服务业"),
            ("K702", "物业管理"),
            ("T97", "国际组织"),
        ];
        for (code, name) in spots {
            let id = industries.by_code(code).unwrap_or_else(|| panic!("{code}"));
            assert_eq!(industries.get(id).name, name);
        }
    }

    #[test]
    fn codes_exist_and_parents_lead_upward() {
        let industries = Industries::built_in();
        for (id, row) in (0u32..).zip(industries.rows()) {
            assert!(row.code.is_empty() || industries.by_code(row.code).is_some(), "{}: {}", row.name, row.code);
            assert!(industries.ancestors(id).count() < MAX_DEPTH, "{} has parents in a circle", row.name);
        }
        for row in tsv::rows(NAMES) {
            let (name, parent) = (row.cell(0), row.cell(2));
            assert!(parent.is_empty() || industries.by_name(parent).is_some(), "{name}: no parent {parent}");
        }
        for flags in tsv::rows(NAMES).map(|r| r.cell(4)).chain(tsv::rows(CLASSIFICATION).map(|r| r.cell(3))) {
            assert!(["", "weak", "generic"].contains(&flags), "{flags}");
        }
    }

    #[test]
    fn every_name_is_found_and_leads_to_one_row() {
        let lexicon = Lexicon::built_in();
        for (id, row) in (0u32..).zip(lexicon.industries.rows()) {
            for word in row.names() {
                let mut hits = Vec::new();
                lexicon.words.find(word, Span::new(0, word.len()), &mut hits);
                assert_eq!(hits.iter().map(|h| h.span).collect::<Vec<_>>(), [Span::new(0, word.len())], "{word}");
                let industries: Vec<u32> = lexicon
                    .words
                    .senses(hits[0].word)
                    .iter()
                    .filter_map(|sense| match sense {
                        Sense::Industry(id) | Sense::NoIndustry(id) => Some(*id),
                        _ => None,
                    })
                    .collect();
                let expected = lexicon.industries.by_name(word).unwrap_or(id);
                assert_eq!(industries, [expected], "{word}");
                assert!(
                    (id as usize) < lexicon.industries.official || expected == id,
                    "{word} is both {} and another",
                    row.name
                );
            }
        }
    }

    #[test]
    fn no_name_is_a_number_or_a_letter() {
        for row in Industries::built_in().rows() {
            for word in row.names() {
                let latin = word.bytes().filter(u8::is_ascii_alphabetic).count();
                assert!(!word.is_ascii() || latin >= 1 && word.len() >= 2, "{word}");
            }
        }
    }

    /// What the words of the tables say of a phrase: each industry with its code, `~` before a weak one.
    fn industries_in(text: &str) -> Vec<String> {
        static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);
        let lexicon = &*LEXICON;
        let mut hits = Vec::new();
        lexicon.words.find(text, Span::new(0, text.len()), &mut hits);
        let senses = hits.iter().flat_map(|hit| lexicon.words.senses(hit.word));
        senses
            .filter_map(|sense| if let Sense::Industry(id) = sense { Some(*id) } else { None })
            .map(|id| {
                let row = lexicon.industries.get(id);
                format!("{}{} {}", if row.weak { "~" } else { "" }, row.name, lexicon.industries.code(id))
                    .trim_end()
                    .to_owned()
            })
            .collect()
    }

    #[test]
    fn names_lead_to_codes() {
        let cases: &[(&str, &[&str])] = &[
            ("锂离子电池制造", &["锂离子电池制造 C3841"]),
            ("锂电新能源产业", &["锂电新能源 C3841"]),
            ("电子信息制造业", &["电子信息制造业 C39"]),
            ("VR产业", &["VR C39"]),
            ("光伏、半导体照明和物联网产业", &["光伏 C3825", "半导体照明 C3975", "物联网 I6532"]),
            ("规模以上工业", &["规上工业"]),
            ("房地产业", &["房地产业 K70"]),
            ("有色金属冶炼及压延加工业", &["有色金属冶炼和压延加工业 C32"]),
            ("新能源纯电乘用车", &["纯电乘用车 C3612"]),
            ("财险公司", &["财产险 J682"]),
            ("铜和铝", &["~铜 C3211", "~铝 C3216"]),
        ];
        for (text, expected) in cases {
            assert_eq!(&industries_in(text), expected, "{text}");
        }
    }

    #[test]
    fn false_friends_are_no_industries() {
        for text in [
            "企业",
            "就业",
            "失业率",
            "毕业生",
            "专业",
            "创业",
            "开业",
            "作业",
            "事业",
            "职业",
            "营业收入",
            "业绩",
            "商业化",
            "全行业",
            "支柱产业",
            "新兴产业",
            "特色产业",
            "黄金周",
            "文化程度",
            "基本养老保险",
            "道琼斯工业平均指数",
        ] {
            assert_eq!(industries_in(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_is_part_of_what() {
        let industries = Industries::built_in();
        let id = |name| industries.by_name(name).unwrap_or_else(|| panic!("{name}"));
        let cases = [
            ("动力电池", "制造业", true),
            ("纯电乘用车", "新能源汽车", true),
            ("寿险", "保险业", true),
            ("钢铁", "保险业", false),
            ("制造业", "动力电池", false),
        ];
        for (inner, outer, expected) in cases {
            assert_eq!(industries.is_within(id(inner), id(outer)), expected, "{inner} in {outer}");
        }
    }

    #[test]
    fn suffixes_of_names() {
        let industries = Industries::built_in();
        let cases = [
            ("产业链上", Some(("产业链", Suffix::Field))),
            ("产业实现", Some(("产业", Suffix::Industry))),
            ("部发布", Some(("部", Suffix::Organisation))),
            ("产量", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(industries.suffix_at_start(text), expected, "{text}");
        }
        assert_eq!(industries.suffix_at_end("脐橙产业"), Some(("产业", Suffix::Industry)));
        assert_eq!(industries.suffix_at_end("锂电制造业"), Some(("制造业", Suffix::Industry)));
    }
}
