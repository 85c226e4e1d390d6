//! The table of regions: of the world, of China down to its counties, and blocs of them.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::charset::is_han;
use super::ids::Ids;
use super::schema::Entry;
use super::words::{Sense, WordsBuilder};
use super::{stored, tsv};
use crate::span::Span;

const BUILT_IN: &str = include_str!("regions.tsv");
/// What the row of China is called.
const CHINA: &str = "全国";
const RELATIVE: &str = include_str!("relative_regions.tsv");
const CONTEXTS: &str = include_str!("region_contexts.tsv");

/// How large a region is. A larger one comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 全球
    World,
    /// A group of countries: 欧盟, 亚洲, 发展中国家, 海外.
    Group,
    /// 全国, 美国
    Country,
    /// A part of a country that is no unit of its administration: 长三角, 中西部地区, 赣南.
    Bloc,
    /// A province, an autonomous region, a municipality, 香港特别行政区.
    Province,
    /// 赣州市, 恩施土家族苗族自治州
    Prefecture,
    /// 昆山市, 浦东新区
    County,
}

impl Level {
    pub(super) const NAMES: [(Level, &'static str); 7] = [
        (Level::World, "world"),
        (Level::Group, "group"),
        (Level::Country, "country"),
        (Level::Bloc, "bloc"),
        (Level::Province, "province"),
        (Level::Prefecture, "prefecture"),
        (Level::County, "county"),
    ];

    /// The level that the tables call by this name.
    pub fn of_name(name: &str) -> Option<Level> {
        Self::NAMES.iter().find(|(_, n)| *n == name).map(|&(level, _)| level)
    }

    /// Its name in the tables.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize].1
    }
}

/// One region.
#[derive(Debug, Clone)]
pub struct Row {
    /// Full name.
    pub name: Cow<'static, str>,
    /// Other names, as they stand in the table; see [`Row::aliases`].
    aliases: &'static str,
    /// Abbreviations likewise.
    abbreviations: &'static str,
    /// How large.
    pub level: Level,
    /// The region that it lies in.
    pub parent: Option<u32>,
    /// Whether the name is no longer in use.
    pub former: bool,
}

impl Row {
    /// Its names, but not those that rows of a user's added, which are words only.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&*self.name].into_iter().chain(tsv::words(self.aliases))
    }

    /// Those of them that are not its full name.
    pub fn aliases(&self) -> impl Iterator<Item = &'static str> + use<> {
        tsv::words(self.aliases)
    }

    /// Abbreviations, which stand for the region only beside certain words: 赣. Not those of a user's, likewise.
    pub fn abbreviations(&self) -> impl Iterator<Item = &'static str> + use<> {
        tsv::words(self.abbreviations)
    }
}

/// The table.
#[derive(Debug, Default)]
pub struct Regions {
    rows: Vec<Row>,
    /// The first row of each name. Only counties share one (鼓楼区).
    by_name: Ids,
    /// Rows by alias, for rows of a user's.
    by_alias: Ids,
    relative: Vec<(&'static str, Level)>,
    contexts: Contexts,
}

#[derive(Debug, Default)]
struct Contexts {
    /// One character each.
    before: Vec<char>,
    /// One character each.
    after: Vec<char>,
    follow: Vec<&'static str>,
    /// Words right after a foreign one that need nothing before it: 美债收益率.
    own: Vec<&'static str>,
}

impl Regions {
    /// The built-in table, read from its text.
    pub fn built_in() -> Self {
        let mut rows: Vec<Row> = Vec::new();
        let mut by_name = FxHashMap::default();
        for [name, aliases, abbreviations, level, _, flags] in tsv::cells(BUILT_IN) {
            by_name.entry(name).or_insert(rows.len() as u32);
            rows.push(Row {
                name: name.into(),
                aliases,
                abbreviations,
                level: Level::of_name(level).unwrap_or(Level::County),
                parent: None,
                former: tsv::words(flags).any(|flag| flag == "former"),
            });
        }
        for (row, [.., parent]) in rows.iter_mut().zip(tsv::cells::<5>(BUILT_IN)) {
            row.parent = by_name.get(parent).copied();
        }
        Self::of(rows)
    }

    /// The built-in table as [`Regions::store`] wrote it.
    pub fn stored(texts: &'static str, bytes: &[u8]) -> Self {
        let row = |row: stored::Row<'static>| {
            let [name, aliases, abbreviations] = row.texts;
            let level = Level::NAMES[usize::from(row.mark / 2)].0;
            Row { name: name.into(), aliases, abbreviations, level, parent: row.parent, former: row.mark % 2 == 1 }
        };
        Self::of(stored::rows(texts, bytes).map(row).collect())
    }

    /// The rows as they are stored: their texts, and all else.
    pub fn store(&self) -> (String, Vec<u8>) {
        stored::write_rows(self.rows.iter().map(|row| stored::Row {
            texts: [&row.name, row.aliases, row.abbreviations],
            parent: row.parent,
            mark: row.level as u8 * 2 + u8::from(row.former),
        }))
    }

    /// These rows, and what stands beside them.
    fn of(rows: Vec<Row>) -> Self {
        let mut regions = Regions { rows, ..Regions::default() };
        regions.relative =
            tsv::cells(RELATIVE).filter_map(|[word, level]| Some((word, Level::of_name(level)?))).collect();
        for [side, words] in tsv::cells(CONTEXTS) {
            match side {
                "before" => regions.contexts.before.extend(tsv::words(words).flat_map(str::chars)),
                "after" => regions.contexts.after.extend(tsv::words(words).flat_map(str::chars)),
                "own" => regions.contexts.own.extend(tsv::words(words)),
                _ => regions.contexts.follow.extend(tsv::words(words)),
            }
        }
        regions
    }

    /// Puts a user's row into the table: changes the row of its name, or adds one.
    pub(super) fn put(&mut self, entry: &Entry) -> Result<u32, String> {
        let (name, level) = (entry.cell("name"), entry.cell("level"));
        let given = Level::of_name(level);
        if !level.is_empty() && given.is_none() {
            let names = Level::NAMES.map(|(_, name)| name).join(", ");
            return Err(format!("{level} is no level of a region; there are: {names}"));
        }
        if let Some(flag) = entry.list("flags").find(|&flag| flag != "former") {
            return Err(format!("{flag} is no flag of a region: write former or nothing"));
        }
        let id = self.by_name(name).unwrap_or_else(|| {
            let id = self.rows.len() as u32;
            self.rows.push(Row {
                name: name.to_owned().into(),
                aliases: "",
                abbreviations: "",
                level: Level::Bloc,
                parent: None,
                former: false,
            });
            self.by_name.put(name, id);
            id
        });
        let row = &mut self.rows[id as usize];
        row.level = given.unwrap_or(row.level);
        row.former = entry.list("flags").any(|flag| flag == "former");
        for alias in entry.list("aliases") {
            self.aliases().put(alias, id);
        }
        Ok(id)
    }

    /// Ties a user's row to the region that it says it lies in.
    pub(super) fn relate(&mut self, id: u32, entry: &Entry) -> Result<(), String> {
        let name = entry.cell("parent");
        if name.is_empty() {
            return Ok(());
        }
        let alias = self.aliases().get(name);
        let Some(parent) = self.by_name(name).or(alias) else {
            return Err(format!("there is no region {name} that it could lie in"));
        };
        if self.is_within(parent, id) {
            return Err(format!("it cannot lie in {name}, which lies in {}", entry.cell("name")));
        }
        self.rows[id as usize].parent = Some(parent);
        Ok(())
    }

    fn aliases(&mut self) -> &mut Ids {
        let rows = self.rows.iter().zip(0..);
        self.by_alias.of(rows.flat_map(|(row, id)| row.aliases().map(move |alias| (alias, id))));
        &mut self.by_alias
    }

    /// The row of a sense.
    pub fn get(&self, id: u32) -> &Row {
        &self.rows[id as usize]
    }

    /// The region of this full name; of counties that share it, the first.
    pub fn by_name(&self, name: &str) -> Option<u32> {
        self.by_name.of(self.rows.iter().map(|row| &*row.name).zip(0..)).get(name)
    }

    /// Whether a region is China, whose row is called 全国.
    pub fn is_china(&self, id: u32) -> bool {
        &*self.get(id).name == CHINA
    }

    /// The row of China, unless the table has none.
    pub fn china(&self) -> Option<u32> {
        self.by_name(CHINA)
    }

    /// All rows, in order of their numbers.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether `inner` is `outer` or lies in it, as far as the table says. 中国 lies in 亚洲 and 全球; a bloc lies in what
    /// holds the whole of it; no province lies in a bloc.
    pub fn is_within(&self, inner: u32, outer: u32) -> bool {
        self.ancestors(inner).any(|id| id == outer)
    }

    /// The region itself, then what it lies in, and so on outward.
    pub fn ancestors(&self, id: u32) -> impl Iterator<Item = u32> + '_ {
        std::iter::successors(Some(id), |&id| self.get(id).parent).take(self.rows.len())
    }

    /// Whether the abbreviation at `span` of `text` stands for the region `id`: 在赣, 赣商, 京津, 对美出口, but not 对美好.
    pub fn abbreviation_holds(&self, id: u32, text: &str, span: Span) -> bool {
        let Contexts { before, after, follow, own } = &self.contexts;
        let (left, right) = (&text[..span.start], &text[span.end..]);
        let before = left.ends_with(&before[..]);
        let foreign = self.get(id).level <= Level::Country;
        if foreign {
            // 中美债务 are two; 完美股份 is none.
            let alone = left.chars().next_back().is_none_or(|c| !is_han(c) || matches!(c, '期' | '年' | '月' | '日'));
            if alone && own.iter().any(|word| right.starts_with(word)) {
                return true;
            }
            return before && (!right.starts_with(is_han) || follow.iter().any(|word| right.starts_with(word)));
        }
        before || right.starts_with(&after[..])
    }

    /// Adds every name to the words.
    pub fn add_words(&self, words: &mut WordsBuilder) {
        for (id, row) in (0u32..).zip(&self.rows) {
            words.add(&row.name, Sense::Region(id));
            for alias in row.aliases() {
                words.add(alias, Sense::Region(id));
            }
            for abbreviation in row.abbreviations() {
                words.add(abbreviation, Sense::Abbreviation(id));
            }
        }
        for &(word, level) in &self.relative {
            words.add(word, Sense::Here(level));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::lexicon::Lexicon;
    use crate::lexicon::words::Hit;

    fn regions_in(text: &str) -> Vec<String> {
        static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);
        let lexicon = &*LEXICON;
        let mut hits = Vec::new();
        lexicon.words.find(text, Span::new(0, text.len()), &mut hits);
        let name = |hit: &Hit| {
            lexicon.words.senses(hit.word).iter().find_map(|&sense| match sense {
                Sense::Region(id) => Some(lexicon.regions.get(id).name.to_string()),
                Sense::Abbreviation(id) if lexicon.regions.abbreviation_holds(id, text, hit.span) => {
                    Some(lexicon.regions.get(id).name.to_string())
                }
                _ => None,
            })
        };
        hits.iter().filter_map(name).collect()
    }

    #[test]
    fn rows_are_sorted_and_unique() {
        let rows: Vec<_> = tsv::rows(BUILT_IN)
            .map(|r| (r.line, (Level::of_name(r.cell(3)).expect("a level"), r.cell(4), r.cell(0))))
            .collect();
        for pair in rows.windows(2) {
            assert!(pair[0].1 < pair[1].1, "line {}: {:?}", pair[1].0, pair[1].1);
        }
    }

    #[test]
    fn what_stands_beside_abbreviations_is_one_character() {
        for row in tsv::rows(CONTEXTS).filter(|row| !matches!(row.cell(0), "follow" | "own")) {
            assert!(row.list(1).all(|word| word.chars().count() == 1), "line {}", row.line);
        }
    }

    #[test]
    fn parents_exist_and_are_larger() {
        let regions = Regions::built_in();
        for (row, cells) in regions.rows().iter().zip(tsv::rows(BUILT_IN)) {
            match row.parent {
                Some(parent) if row.level > Level::Group => {
                    assert!(regions.get(parent).level < row.level || row.level == Level::Bloc, "{}", row.name);
                }
                Some(_) => {}
                None => assert_eq!((cells.cell(4), row.level), ("", Level::World), "{}", row.name),
            }
        }
        for id in 0..regions.rows().len() as u32 {
            let top = regions.ancestors(id).last().expect("at least itself");
            assert_eq!(regions.get(top).name, "全球", "{}", regions.get(id).name);
        }
    }

    #[test]
    fn a_name_leads_to_one_region_unless_counties_share_it() {
        let regions = Regions::built_in();
        let mut seen: FxHashMap<&str, u32> = FxHashMap::default();
        for (id, row) in (0u32..).zip(regions.rows()) {
            for word in row.names() {
                if let Some(other) = seen.insert(word, id) {
                    let shared = regions.get(other);
                    assert!(
                        row.level == Level::County && shared.level == Level::County && row.name == shared.name,
                        "{word}: {} and {}",
                        row.name,
                        shared.name
                    );
                }
            }
        }
    }

    #[test]
    fn every_name_is_found_and_leads_to_its_row() {
        let lexicon = Lexicon::built_in();
        for (id, row) in (0u32..).zip(lexicon.regions.rows()) {
            for word in row.names() {
                let mut hits = Vec::new();
                lexicon.words.find(word, Span::new(0, word.len()), &mut hits);
                assert_eq!(hits.iter().map(|h| h.span).collect::<Vec<_>>(), [Span::new(0, word.len())], "{word}");
                assert!(lexicon.words.senses(hits[0].word).contains(&Sense::Region(id)), "{word}");
            }
        }
    }

    #[test]
    fn the_provinces_and_prefectures_are_complete() {
        let regions = &Regions::built_in();
        let names = |level| {
            let id = |name| regions.by_name(name).unwrap_or_else(|| panic!("{name}"));
            let (china, taiwan) = (id("全国"), id("台湾省"));
            let rows = (0u32..).zip(regions.rows()).filter(move |(_, r)| r.level == level && !r.former);
            let rows = rows
                .filter(move |&(i, _)| regions.is_within(i, china) && (i == taiwan || !regions.is_within(i, taiwan)));
            rows.map(|(_, r)| r.name.as_ref()).collect::<Vec<_>>()
        };
        assert_eq!(names(Level::Province).len(), 34);
        let prefectures = names(Level::Prefecture);
        assert_eq!(prefectures.len(), 333);
        for name in ["赣州市", "三沙市", "克孜勒苏柯尔克孜自治州", "大兴安岭地区", "锡林郭勒盟"]
        {
            assert!(prefectures.contains(&name), "{name}");
        }
    }

    #[test]
    fn names_lead_to_full_names() {
        let cases: &[(&str, &[&str])] = &[
            ("江西和浙江", &["江西省", "浙江省"]),
            ("内蒙古", &["内蒙古自治区"]),
            ("我国与美国", &["全国", "美国"]),
            ("上海市场", &["上海市"]),
            ("恩施州", &["恩施土家族苗族自治州"]),
            ("印尼", &["印度尼西亚"]),
            ("发展中国家", &["发展中国家"]),
            ("昆山", &["昆山市"]),
            ("在赣企业与赣商", &["江西省", "江西省"]),
            ("对美出口", &["美国"]),
            ("对美好生活", &[]),
            ("对日常工作", &[]),
            ("朝阳产业", &[]),
            ("日照时数", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(&regions_in(text), expected, "{text}");
        }
    }

    #[test]
    fn what_lies_in_what() {
        let regions = Regions::built_in();
        let id = |name| regions.by_name(name).unwrap_or_else(|| panic!("{name}"));
        let cases = [
            ("瑞金市", "江西省", true),
            ("江西省", "全国", true),
            ("江西省", "江西省", true),
            ("赣州市", "广东省", false),
            ("全国", "江西省", false),
            ("德国", "欧洲", true),
            ("长三角", "全国", true),
        ];
        for (inner, outer, expected) in cases {
            assert_eq!(regions.is_within(id(inner), id(outer)), expected, "{inner} in {outer}");
        }
    }
}
