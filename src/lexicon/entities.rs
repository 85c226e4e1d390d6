//! The table of organisations and other named things, and the suffixes by which others of them are known.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::ids::Ids;
use super::schema::Entry;
use super::words::{Begins, Filter, Sense, WordsBuilder, pair};
use super::{stored, tsv};

const BUILT_IN: &str = include_str!("entities.tsv");
const SUFFIXES: &str = include_str!("name_suffixes.tsv");

/// What a named thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A company that is neither bank nor insurer: 宁德时代.
    Company,
    /// A bank: 招商银行.
    Bank,
    /// An insurer: 新华保险.
    Insurer,
    /// An office, an association, a research house or a newspaper: 国家统计局, 中国汽车工业协会.
    Institution,
    /// An organisation of several countries: 世界银行.
    International,
    /// A place, a work, a line, an exchange or a school: 故宫, 宁波舟山港, 京沪高铁.
    Venue,
    /// A fair or the like: 广交会.
    Event,
}

impl Kind {
    const NAMES: [(Kind, &'static str); 7] = [
        (Kind::Company, "company"),
        (Kind::Bank, "bank"),
        (Kind::Insurer, "insurer"),
        (Kind::Institution, "institution"),
        (Kind::International, "international"),
        (Kind::Venue, "venue"),
        (Kind::Event, "event"),
    ];

    /// The kind that the tables call by this name.
    pub fn of_name(name: &str) -> Option<Kind> {
        Self::NAMES.iter().find(|(_, n)| *n == name).map(|&(kind, _)| kind)
    }

    /// Its name in the tables.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize].1
    }

    /// Whether what is of this kind publishes figures that are not its own.
    pub fn is_source(self) -> bool {
        matches!(self, Kind::Institution | Kind::International)
    }
}

/// One organisation or named thing.
#[derive(Debug, Clone)]
pub struct Row {
    /// Canonical name.
    pub name: Cow<'static, str>,
    /// Other names, as they stand in the table; see [`Row::aliases`].
    aliases: &'static str,
    /// Other names that are also another word, likewise.
    short: &'static str,
    /// What it is.
    pub kind: Kind,
}

impl Row {
    /// Its names, but not those that rows of a user's added, which are words only.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&*self.name].into_iter().chain(tsv::words(self.aliases))
    }

    /// Those of them that are not the canonical one.
    pub fn aliases(&self) -> impl Iterator<Item = &'static str> + use<> {
        tsv::words(self.aliases)
    }

    /// Other names that are also another word, and count only after one of the names above: 美的, 长城. Not those of a user's,
    /// likewise.
    pub fn short(&self) -> impl Iterator<Item = &'static str> + use<> {
        tsv::words(self.short)
    }
}

/// The tables.
#[derive(Debug)]
pub struct Entities {
    rows: Vec<Row>,
    /// Rows by name, for rows of a user's.
    by_name: Ids,
    /// By their first character, the longest first.
    suffixes: FxHashMap<char, Vec<Suffix>>,
    /// Their first two characters.
    beginnings: Filter,
}

/// How a name ends.
#[derive(Debug)]
struct Suffix {
    text: &'static str,
    kind: Kind,
    /// What right before it shows that there is no name: 回购|股份.
    unless: Vec<&'static str>,
    /// Whether it ends a name only right after a word of the tables: 石油|公司, but not 主要系公司.
    after_word: bool,
    /// How long the name before it is.
    stem: Stem,
}

/// What may stand before the suffix of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stem {
    /// Three characters or more.
    Long,
    /// Also two that make no word or are a region: 加查|水电站, 厦门|机场.
    Short,
    /// Only two to four that make no word: 渝昆|高铁, but not 城际|铁路.
    Line,
}

impl Entities {
    /// The built-in tables, read from their texts.
    pub fn built_in() -> Self {
        let row = |[name, aliases, kind, short]: [&'static str; 4]| {
            let kind = Kind::of_name(kind).unwrap_or(Kind::Company);
            Row { name: name.into(), aliases, short, kind }
        };
        Self::of(tsv::cells(BUILT_IN).map(row).collect())
    }

    /// The built-in tables as [`Entities::store`] wrote them.
    pub fn stored(texts: &'static str, bytes: &[u8]) -> Self {
        let row = |row: stored::Row<'static>| {
            let [name, aliases, short] = row.texts;
            Row { name: name.into(), aliases, short, kind: Kind::NAMES[usize::from(row.mark)].0 }
        };
        Self::of(stored::rows(texts, bytes).map(row).collect())
    }

    /// The rows as they are stored: their texts, and all else.
    pub fn store(&self) -> (String, Vec<u8>) {
        stored::write_rows(self.rows.iter().map(|row| stored::Row {
            texts: [&row.name, row.aliases, row.short],
            parent: None,
            mark: row.kind as u8,
        }))
    }

    /// These rows, and the suffixes.
    fn of(rows: Vec<Row>) -> Self {
        let mut suffixes: FxHashMap<char, Vec<Suffix>> = FxHashMap::default();
        for [text, kind, unless, flags] in tsv::cells(SUFFIXES) {
            if let (Some(first), Some(kind)) = (text.chars().next(), Kind::of_name(kind)) {
                let flagged = |name| tsv::words(flags).any(|flag| flag == name);
                let stem = match () {
                    () if flagged("line") => Stem::Line,
                    () if flagged("short") => Stem::Short,
                    () => Stem::Long,
                };
                let after_word = flagged("word");
                let suffix = Suffix { text, kind, unless: tsv::words(unless).collect(), after_word, stem };
                suffixes.entry(first).or_default().push(suffix);
            }
        }
        for list in suffixes.values_mut() {
            list.sort_by_key(|suffix| std::cmp::Reverse(suffix.text.len()));
        }
        let mut beginnings = Filter::default();
        for mut chars in suffixes.values().flatten().map(|suffix| suffix.text.chars()) {
            if let (Some(first), Some(second)) = (chars.next(), chars.next()) {
                beginnings.put(pair(first, second), Begins::ENDING);
            }
        }
        Self { rows, by_name: Ids::default(), suffixes, beginnings }
    }

    /// Puts a user's row into the table: changes the row of its name, or adds one.
    pub(super) fn put(&mut self, entry: &Entry) -> Result<u32, String> {
        let (name, kind) = (entry.cell("name"), entry.cell("kind"));
        let given = Kind::of_name(kind);
        if !kind.is_empty() && given.is_none() {
            let names = Kind::NAMES.map(|(_, name)| name).join(", ");
            return Err(format!("{kind} is no kind of an entity; there are: {names}"));
        }
        let known = self.by_name.of(self.rows.iter().map(|row| &*row.name).zip(0..)).get(name);
        let id = known.unwrap_or_else(|| {
            let id = self.rows.len() as u32;
            self.by_name.put(name, id);
            let name = name.to_owned().into();
            self.rows.push(Row { name, aliases: "", short: "", kind: Kind::Company });
            id
        });
        let row = &mut self.rows[id as usize];
        row.kind = given.unwrap_or(row.kind);
        Ok(id)
    }

    /// The row of a sense.
    pub fn get(&self, id: u32) -> &Row {
        &self.rows[id as usize]
    }

    /// All rows, in order of their numbers.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The longest suffix of names that `text` begins with; `first` is its first character.
    fn suffix_at_start(&self, first: char, text: &str) -> Option<&Suffix> {
        self.suffixes.get(&first)?.iter().find(|suffix| text.starts_with(suffix.text))
    }

    /// The last suffix of names in what `text` ends with from `start` on, which follows a word of the tables or a mark: where it
    /// begins, not before `from`, where it ends, and what it makes of the name before, of which length.
    pub fn last_suffix(&self, text: &str, start: usize, from: usize) -> Option<(usize, usize, Kind, Stem)> {
        let (mut last, mut at) = (None, from);
        let mut chars = text[from..].chars();
        let mut next = chars.next();
        while let Some(first) = next {
            next = chars.next();
            let begins = next.is_some_and(|second| self.beginnings.of(pair(first, second)).ends());
            match begins.then(|| self.suffix_at_start(first, &text[at..])).flatten() {
                None => at += first.len_utf8(),
                Some(suffix) => {
                    let end = at + suffix.text.len();
                    // 市市通|高铁: of a line it is asked of the words before, too.
                    let stem = if suffix.stem == Stem::Line { 0 } else { start };
                    let unless = || suffix.unless.iter().any(|end| text[stem..at].ends_with(end));
                    if !(suffix.after_word && at > start || unless()) {
                        last = Some((at, end, suffix.kind, suffix.stem));
                    }
                    at = end;
                    chars = text[at..].chars();
                    next = chars.next();
                }
            }
        }
        last
    }

    /// How the names of others end.
    pub fn endings(&self) -> impl Iterator<Item = &'static str> {
        self.suffixes.values().flatten().map(|suffix| suffix.text)
    }

    /// Adds every name to the words.
    pub fn add_words(&self, words: &mut WordsBuilder) {
        for (id, row) in (0u32..).zip(&self.rows) {
            words.add(&row.name, Sense::Entity(id));
            for alias in row.aliases() {
                words.add(alias, Sense::Entity(id));
            }
            for short in row.short() {
                words.add(short, Sense::ShortName(id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::span::Span;

    /// Words of every day that are, or are part of, the name of some company.
    const COMMON: &[&str] = &[
        "美的",
        "长城",
        "方正",
        "联想",
        "平安",
        "大众",
        "现代",
        "通用",
        "理想",
        "红旗",
        "日产",
        "东风",
        "长安",
        "江淮",
        "绿地",
        "首创",
        "招商",
        "浪潮",
        "飞腾",
        "盛大",
        "自如",
        "大智慧",
        "中海",
        "中集",
        "中远",
        "向日葵",
        "统一",
        "完美",
        "海关",
        "公司",
        "银行",
        "市场",
        "企业",
        "集团",
        "行业",
        "地区",
        "上海",
        "中国",
    ];

    fn order(row: tsv::Row<'static>, name: usize, kind: usize) -> (Kind, &'static str) {
        (Kind::of_name(row.cell(kind)).unwrap_or_else(|| panic!("line {}", row.line)), row.cell(name))
    }

    #[test]
    fn rows_are_sorted_and_unique() {
        let rows: Vec<_> = tsv::rows(BUILT_IN).map(|r| (r.line, order(r, 0, 2))).collect();
        let suffixes: Vec<_> = tsv::rows(SUFFIXES).map(|r| (r.line, order(r, 0, 1))).collect();
        for table in [rows, suffixes] {
            for pair in table.windows(2) {
                assert!(pair[0].1 < pair[1].1, "line {}: {:?}", pair[1].0, pair[1].1);
            }
        }
        for row in tsv::rows(SUFFIXES) {
            assert!(["", "line", "short", "word"].contains(&row.cell(3)), "line {}", row.line);
        }
    }

    #[test]
    fn every_name_is_found_and_means_nothing_else() {
        let lexicon = Lexicon::built_in();
        for (id, row) in (0u32..).zip(lexicon.entities.rows()) {
            for word in row.names() {
                let mut hits = Vec::new();
                lexicon.words.find(word, Span::new(0, word.len()), &mut hits);
                let found: Vec<_> = hits.iter().map(|h| (h.span, lexicon.words.senses(h.word))).collect();
                assert_eq!(found, [(Span::new(0, word.len()), &[Sense::Entity(id)][..])], "{word}");
            }
            for word in row.short() {
                let word = lexicon.words.get(word).unwrap_or_else(|| panic!("{word}"));
                let shorts = lexicon.words.senses(word).iter().filter(|s| matches!(s, Sense::ShortName(_)));
                assert_eq!(shorts.collect::<Vec<_>>(), [&Sense::ShortName(id)], "{}", row.name);
            }
        }
    }

    #[test]
    fn no_name_is_a_common_word() {
        let entities = Entities::built_in();
        for row in entities.rows() {
            for word in row.names() {
                assert!(!COMMON.contains(&word), "{word}");
                assert!(word.chars().nth(1).is_some(), "{word}");
            }
        }
        for suffix in entities.suffixes.values().flatten() {
            assert!(suffix.text.chars().nth(1).is_some(), "{}", suffix.text);
        }
    }

    #[test]
    fn names_of_organisations_hold_no_industry() {
        let lexicon = Lexicon::built_in();
        let cases: &[(&str, &[(&str, Kind)])] = &[
            ("据农业农村部", &[("农业农村部", Kind::Institution)]),
            ("农业农村部门", &[]),
            ("中国汽车工业协会数据显示", &[("中国汽车工业协会", Kind::Institution)]),
            ("世行预计", &[("世界银行", Kind::International)]),
            ("中国银行业", &[]),
            ("中国银行净利润", &[("中国银行", Kind::Bank)]),
            ("中国石油需求", &[]),
            ("中国移动互联网", &[]),
            ("中国移动用户", &[("中国移动", Kind::Company)]),
            ("新华保险和江西铜业", &[("新华保险", Kind::Insurer), ("江西铜业", Kind::Company)]),
            ("宁波舟山港吞吐量", &[("宁波舟山港", Kind::Venue)]),
            ("深圳港口", &[]),
            ("广交会到会采购商", &[("广交会", Kind::Event)]),
            ("深市场内", &[]),
        ];
        for (text, expected) in cases {
            let mut hits = Vec::new();
            lexicon.words.find(text, Span::new(0, text.len()), &mut hits);
            let entities: Vec<_> = hits
                .iter()
                .flat_map(|hit| lexicon.words.senses(hit.word))
                .filter_map(|sense| if let Sense::Entity(id) = sense { Some(*id) } else { None })
                .map(|id| (lexicon.entities.get(id).name.as_ref(), lexicon.entities.get(id).kind))
                .collect();
            assert_eq!(&entities, expected, "{text}");
        }
    }

    #[test]
    fn suffixes_of_names() {
        let entities = Entities::built_in();
        let cases = [
            ("景德镇陶瓷集团", Some(("集团", Kind::Company))),
            ("集团公司实现", Some(("集团公司", Kind::Company))),
            ("某某股份有限公司", Some(("股份有限公司", Kind::Company))),
            ("赣南村镇银行", Some(("村镇银行", Kind::Bank))),
            ("吉安市统计局", Some(("统计局", Kind::Institution))),
            ("三清山风景区", Some(("风景区", Kind::Venue))),
            ("樟树药材交易会", Some(("交易会", Kind::Event))),
            ("公司实现", Some(("公司", Kind::Company))),
            ("主要系公司", None),
            ("本次回购股份", None),
            ("多家银行", None),
            ("有关部门", None),
            ("实现", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let found = entities.last_suffix(text, 0, 0).map(|(start, end, kind, _)| (&text[start..end], kind));
            assert_eq!(found, expected, "{text}");
        }
    }
}
