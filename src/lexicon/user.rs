//! Tables of one's own: rows that are added to the built-in tables, and win over them.
//!
//! A file holds rows of one table or of several, tab-separated, in the columns of the built-in tables:
//!
//! ```text
//! # 锂电产业链的叫法
//! [industries]
//! name	aliases	parent	code
//! 固态电池	全固态电池、半固态电池	锂电	C3841
//! 盐湖提锂		矿业
//!
//! [units]
//! surfaces	unit	factor	kind	dimension
//! 标箱、TEU	标箱	1	count
//! ```
//!
//! | what stands there | what it means |
//! |---|---|
//! | `[industries]` | the rows below are of that table: `industries`, `indicators`, `units`, `regions`, `entities`, `blockers`, `words` |
//! | a row of column names | the columns of the rows below, in any order; without one, they are those of [`Table::columns`] |
//! | a column `table` | says the table row by row |
//! | `# …`, empty lines | nothing |
//!
//! A file without `[…]` is of the table that its header can only mean: `code` industries, `factor` units, `level` regions,
//! `parts` indicators, `kind` entities.
//!
//! A dictionary of jieba, `word [freq] [tag]` a line, is read as well: `nt`, `nz` and `nr` are entities, `ns` regions, and any
//! other word is kept whole and means nothing. A tag may also be the name of a table: `固态电池 5 industry`.
//!
//! What the columns hold is told by `zhibiao lexicon --help`, what `flags` may hold by [`Table::flags`].
//!
//! A word of a row means what the row says, whatever it meant before. A row whose name is known changes that row: its aliases
//! join those that are there, its other cells replace them where they are not empty. A word with a numeral in it is a blocker, too.

#![expect(clippy::tabs_in_doc_comments, reason = "tables are separated by tabs")]

use std::fmt;

use rustc_hash::FxHashMap;

use super::Lexicon;
use super::schema::{Entry, Table};
use super::words::{MAX_BYTES, Sense};
use crate::quantity::is_numeral;

/// What is wrong with a line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What the file is called.
    pub source: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what to write.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.source, self.line, self.message)
    }
}

impl std::error::Error for Problem {}

/// Adds tables of one's own to the built-in ones. See [the module](self) for what they look like.
///
/// ```
/// use zhibiao::lexicon::Lexicon;
/// use zhibiao::{Article, Extractor};
///
/// let mut builder = Lexicon::builder();
/// let problems = builder.add_str("mine.tsv", "name\taliases\tparent\tcode\n绿甲醇\t绿色甲醇燃料\t新能源\tC2614\n");
/// assert_eq!(problems, []);
/// let extractor = Extractor::with_lexicon(builder.build());
/// let article = Article { text: "绿甲醇产量增长8.5%。".into(), ..Article::default() };
/// let extraction = extractor.extract(&article);
/// assert_eq!(extraction.records[0].industries[0].code, "C2614");
/// ```
#[derive(Debug)]
pub struct Builder {
    lexicon: Lexicon,
    entries: Vec<Entry>,
    /// What the words of the user's rows mean.
    senses: Vec<(String, Sense)>,
    /// The words that mean nothing.
    shadows: Vec<String>,
}

impl Default for Builder {
    /// The built-in tables and nothing else.
    fn default() -> Self {
        Self { lexicon: Lexicon::tables(), entries: Vec::new(), senses: Vec::new(), shadows: Vec::new() }
    }
}

impl Builder {
    /// Adds the tables of a text; `source` is what its problems call it. Rows with problems are left out, the others count.
    /// What is added later wins over what was added before.
    pub fn add_str(&mut self, source: &str, text: &str) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut entries = Vec::new();
        parse(source, text, &mut entries, &mut problems);
        let mut report = |line, message| problems.push(Problem { source: source.to_owned(), line, message });
        let mut seen: FxHashMap<(Table, String), usize> = FxHashMap::default();
        let mut put = Vec::new();
        for entry in entries {
            if let Err(message) = sound(&entry).and_then(|()| fresh(&entry, &mut seen)) {
                report(entry.line, message);
                continue;
            }
            match self.put(&entry) {
                Ok(sense) => put.push((entry, sense)),
                Err(message) => report(entry.line, message),
            }
        }
        // A row may name another that comes after it.
        for (entry, sense) in put {
            if let Err(message) = self.relate(&entry, sense) {
                report(entry.line, message);
            }
            self.keep(entry, sense);
        }
        problems.sort_by_key(|problem| problem.line);
        problems
    }

    /// The lexicon.
    pub fn build(self) -> Lexicon {
        let Builder { mut lexicon, entries, senses, shadows } = self;
        lexicon.units.index();
        let mut words = lexicon.all_words();
        for (word, _) in &senses {
            words.forget(word);
        }
        for word in shadows {
            words.forget(&word);
            words.add_shadow(&word);
        }
        for (word, sense) in senses {
            words.add(&word, sense);
        }
        lexicon.words = words.build();
        lexicon.user = entries;
        lexicon
    }

    /// Puts a row into its table; says what its words mean.
    fn put(&mut self, entry: &Entry) -> Result<Option<Sense>, String> {
        let lexicon = &mut self.lexicon;
        Ok(Some(match entry.table {
            Table::Industries => Sense::Industry(lexicon.industries.put(entry)?),
            Table::Indicators => Sense::Metric(lexicon.metrics.put(entry)?),
            Table::Regions => Sense::Region(lexicon.regions.put(entry)?),
            Table::Entities => Sense::Entity(lexicon.entities.put(entry)?),
            Table::Units => {
                lexicon.units.put(entry)?;
                return Ok(None);
            }
            Table::Blockers | Table::Words => return Ok(None),
        }))
    }

    /// Ties a row to those that it names.
    fn relate(&mut self, entry: &Entry, sense: Option<Sense>) -> Result<(), String> {
        match sense {
            Some(Sense::Industry(id)) => self.lexicon.industries.relate(id, entry),
            Some(Sense::Region(id)) => self.lexicon.regions.relate(id, entry),
            Some(Sense::Metric(id)) => self.lexicon.metrics.relate(id, entry),
            _ => Ok(()),
        }
    }

    fn keep(&mut self, entry: Entry, sense: Option<Sense>) {
        for word in entry.words() {
            // A unit stands after a numeral, and may hold one: 千克.
            if entry.table != Table::Units && word.chars().any(is_numeral) {
                self.lexicon.blockers.add(word.to_owned());
            }
            match (entry.table, sense) {
                (Table::Words, _) => self.shadows.push(word.to_owned()),
                (_, Some(Sense::Region(id))) if entry.list("abbreviations").any(|short| short == word) => {
                    self.senses.push((word.to_owned(), Sense::Abbreviation(id)));
                }
                (_, Some(Sense::Entity(id))) if entry.list("short").any(|short| short == word) => {
                    self.senses.push((word.to_owned(), Sense::ShortName(id)));
                }
                (_, Some(sense)) => self.senses.push((word.to_owned(), sense)),
                (_, None) => {}
            }
        }
        self.entries.push(entry);
    }
}

/// Whether the words of a row can be words at all.
fn sound(entry: &Entry) -> Result<(), String> {
    let columns = entry.table.columns();
    if let Some((column, _)) = entry.cells.iter().find(|(c, v)| !v.is_empty() && !columns.contains(&c.as_str())) {
        let name = entry.table.name();
        return Err(format!("there is no column {column:?} in {name}; there are: {}", columns.join(", ")));
    }
    if entry.cell(columns[0]).is_empty() || entry.words().next().is_none() {
        return Err(format!("the row has no {}", columns[0]));
    }
    for word in entry.words() {
        if word.len() > MAX_BYTES {
            return Err(format!("{word:.12}… is too long: a word has at most {MAX_BYTES} bytes"));
        }
        if entry.table != Table::Units && !word.chars().any(char::is_alphanumeric) {
            return Err(format!("{word} is no word"));
        }
        if let Some(c) = word.chars().find(|c| c.is_control()) {
            return Err(format!("{word:?} holds the control character U+{:04X}", u32::from(c)));
        }
    }
    if entry.table == Table::Blockers
        && let Some(word) = entry.words().find(|word| !word.chars().any(is_numeral))
    {
        return Err(format!("{word} has no numeral in it that could be blocked; the table words keeps words whole"));
    }
    Ok(())
}

/// Whether no row of the same table and file has one of the words already.
fn fresh(entry: &Entry, seen: &mut FxHashMap<(Table, String), usize>) -> Result<(), String> {
    for word in entry.words() {
        if let Some(line) = seen.insert((entry.table, word.to_owned()), entry.line) {
            let same =
                if line == entry.line { "twice in this line".to_owned() } else { format!("in line {line}, too") };
            return Err(format!("{word} is {same}"));
        }
    }
    Ok(())
}

/// Cuts a text into rows.
fn parse(source: &str, text: &str, entries: &mut Vec<Entry>, problems: &mut Vec<Problem>) {
    let mut table: Option<Table> = None;
    let mut columns: Option<Vec<String>> = None;
    let mut jieba = false;
    // The rows under a line that was not understood are not each a problem.
    let mut lost = false;
    for (i, row) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = i + 1;
        if row.trim().is_empty() || row.starts_with('#') {
            continue;
        }
        let mut report = |message| problems.push(Problem { source: source.to_owned(), line, message });
        if let Some(name) = row.trim().strip_prefix('[').and_then(|row| row.strip_suffix(']')) {
            (table, columns, jieba) = (Table::of_name(name), None, false);
            lost = table.is_none();
            if lost {
                let names = Table::ALL.map(Table::name).join(", ");
                report(format!("there is no table {name:?}; there are: {names}"));
            }
            continue;
        }
        if lost {
            continue;
        }
        let cells: Vec<&str> = row.split('\t').map(str::trim).collect();
        if is_header(&cells) {
            let by_row = cells.iter().any(|cell| cell.eq_ignore_ascii_case("table"));
            table = table.or_else(|| table_of(&cells));
            if table.is_none() && !by_row {
                lost = true;
                let names = Table::ALL.map(Table::name).join("], [");
                report(format!("these columns could be several tables': write [{names}] in a line before them"));
            }
            columns = Some(cells.iter().map(|cell| cell.to_ascii_lowercase()).collect());
            continue;
        }
        if table.is_none() && columns.is_none() && (jieba || cells.len() == 1) {
            jieba = true;
            match jieba_row(row) {
                Ok((table, cells)) => entries.push(Entry { table, source: source.to_owned(), line, cells }),
                Err(message) => report(message),
            }
            continue;
        }
        let names: Vec<&str> = match (&columns, table) {
            (Some(columns), _) => columns.iter().map(String::as_str).collect(),
            (None, Some(table)) => table.columns().to_vec(),
            (None, None) => {
                lost = true;
                report("which table is this? Write a line [industries] or a row of column names before it".to_owned());
                continue;
            }
        };
        if cells.len() > names.len() {
            report(format!("{} cells, but {} columns: {}", cells.len(), names.len(), names.join(", ")));
            continue;
        }
        let mut named: Vec<(String, String)> =
            names.iter().zip(&cells).map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned())).collect();
        let said = named.iter().position(|(name, _)| name == "table").map(|at| named.remove(at).1);
        let its = match &said {
            Some(name) => Table::of_name(name),
            None => table,
        };
        match its {
            Some(table) => {
                entries.push(Entry { table, source: source.to_owned(), line, cells: synonyms(table, named) });
            }
            None => {
                let names = Table::ALL.map(Table::name).join(", ");
                report(format!("there is no table {:?}; there are: {names}", said.unwrap_or_default()));
            }
        }
    }
}

/// Whether a row names columns.
fn is_header(cells: &[&str]) -> bool {
    let known = |cell: &&str| {
        let cell = cell.to_ascii_lowercase();
        cell == "table" || Table::ALL.iter().any(|table| table.columns().contains(&cell.as_str()))
    };
    cells.first().is_some_and(known) && cells.iter().all(|cell| cell.is_ascii())
}

/// The only table that has all these columns.
fn table_of(cells: &[&str]) -> Option<Table> {
    let has = |column: &str| cells.iter().any(|cell| cell.eq_ignore_ascii_case(column));
    match () {
        () if has("factor") || has("surfaces") => Some(Table::Units),
        () if has("code") => Some(Table::Industries),
        () if has("level") || has("abbreviations") => Some(Table::Regions),
        () if has("parts") => Some(Table::Indicators),
        () if has("kind") => Some(Table::Entities),
        () => None,
    }
}

/// A unit may be written with `name` and `aliases` like any other row, and a word as `name`.
fn synonyms(table: Table, mut cells: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut take = |column: &str| {
        let at = cells.iter().position(|(name, _)| name == column)?;
        Some(cells.remove(at).1)
    };
    match table {
        Table::Units => {
            if let Some(name) = take("name") {
                let aliases = take("aliases").unwrap_or_default();
                let surfaces = [name.as_str(), aliases.as_str()].join("、");
                cells.push(("surfaces".to_owned(), surfaces.trim_end_matches('、').to_owned()));
                cells.push(("unit".to_owned(), name));
            }
        }
        Table::Blockers | Table::Words => {
            if let Some(name) = take("name") {
                cells.push(("word".to_owned(), name));
            }
        }
        _ => {}
    }
    cells
}

/// A line of a jieba dictionary: `word [freq] [tag]`.
fn jieba_row(row: &str) -> Result<(Table, Vec<(String, String)>), String> {
    let mut parts = row.split_whitespace();
    let word = parts.next().unwrap_or_default();
    let mut tag = "";
    for part in parts {
        let number = part.bytes().all(|b| b.is_ascii_digit());
        if !tag.is_empty() || !number && !part.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Err(format!(
                "{row:?} is neither tab-separated cells nor `word [freq] [tag]` of a jieba dictionary"
            ));
        }
        if !number {
            tag = part;
        }
    }
    let table = Table::of_name(tag).unwrap_or(match tag {
        "ns" => Table::Regions,
        "nt" | "nz" | "nr" => Table::Entities,
        _ => Table::Words,
    });
    Ok((table, vec![(table.columns()[0].to_owned(), word.to_owned())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn load(text: &str) -> (Lexicon, Vec<String>) {
        let mut builder = Lexicon::builder();
        let problems = builder.add_str("f", text).iter().map(ToString::to_string).collect();
        (builder.build(), problems)
    }

    /// What the words in a text mean, in short: `I` with code, `R` with the full name, `E`, `M`, `-` for nothing.
    fn meanings(lexicon: &Lexicon, text: &str) -> Vec<String> {
        let mut hits = Vec::new();
        lexicon.words.find(text, Span::new(0, text.len()), &mut hits);
        let mean = |word: u32| match lexicon.words.senses(word) {
            [] => "-".to_owned(),
            senses => senses.iter().map(|&sense| short(lexicon, sense)).collect::<Vec<_>>().join("+"),
        };
        hits.iter().map(|hit| format!("{} {}", hit.span.of(text), mean(hit.word))).collect()
    }

    fn short(lexicon: &Lexicon, sense: Sense) -> String {
        match sense {
            Sense::Industry(id) | Sense::NoIndustry(id) => format!("I{}", lexicon.industries.code(id)),
            Sense::Region(id) => format!("R{}", lexicon.regions.get(id).name),
            Sense::Entity(id) => format!("E{}", lexicon.entities.get(id).name),
            Sense::Metric(id) => format!("M{}", lexicon.metrics.get(id).name),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn rows_of_all_tables_in_one_file() {
        let (lexicon, problems) = load(
            "\u{feff}# 我的词\n[industries]\nname\taliases\tparent\tcode\n绿甲醇\t绿色甲醇燃料\t\tC2614\n氢冶炼炉\t\t绿甲醇\n\n\
             [regions]\nname\taliases\tlevel\tparent\n虚名县\t虚名\tcounty\t赣州市\n\
             [entities]\n宁远重机\t宁重\n\
             [indicators]\n开票额\n\
             [words]\n铜墙铁壁\n\
             [blockers]\n七巧板\n\
             [units]\nsurfaces\tunit\tfactor\tkind\tdimension\n扎啤、大扎\t升\t0.5\tmeasure\tvolume\n",
        );
        assert_eq!(problems, [""; 0]);
        let found = meanings(&lexicon, "绿色甲醇燃料,氢冶炼炉,虚名,宁重,开票额,铜墙铁壁");
        let expected = [
            "绿色甲醇燃料 IC2614",
            "氢冶炼炉 IC2614",
            "虚名 R虚名县",
            "宁重 E宁远重机",
            "开票额 M开票额",
            "铜墙铁壁 -",
        ];
        assert_eq!(found, expected);
        let region = lexicon.regions.by_name("虚名县").expect("虚名县");
        let jiangxi = lexicon.regions.by_name("江西省").expect("江西省");
        assert!(lexicon.regions.is_within(region, jiangxi));
        let unit = lexicon.units.exact("大扎").expect("大扎");
        assert_eq!((&*unit.name, unit.factor.to_f64(), unit.kind.map(|k| k.as_str())), ("升", 0.5, Some("measure")));
        assert!(lexicon.blockers.word_at("七巧板", 0, 0).is_some());
    }

    #[test]
    fn the_users_row_wins() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("[entities]\n黄金\n", "黄金", &["黄金 E黄金"]),
            ("[industries]\n锂电\t\t\tC384\n", "锂电池", &["锂电池 IC384"]),
            ("[industries]\n锂电池回收\t锂电池\t\tC42\n", "锂电池,锂电", &["锂电池 IC42", "锂电 IC3841"]),
            ("[regions]\n上海市\t申城\n", "申城", &["申城 R上海市"]),
            ("[words]\n黄金\n", "黄金", &["黄金 -"]),
            ("[industries]\nVR眼镜\tVR\t\tC3961\n", "ＶＲ", &["ＶＲ IC3961"]),
        ];
        for (file, text, expected) in cases {
            let (lexicon, problems) = load(file);
            assert_eq!(problems, [""; 0], "{file}");
            assert_eq!(&meanings(&lexicon, text), expected, "{file}");
        }
        let mut builder = Lexicon::builder();
        assert_eq!(builder.add_str("a", "[industries]\n青钱柳\t\t\tA017\n"), []);
        assert_eq!(builder.add_str("b", "[industries]\n青钱柳\t\t\tA016\n"), []);
        assert_eq!(meanings(&builder.build(), "青钱柳"), ["青钱柳 IA016"]);
    }

    #[test]
    fn a_unit_of_ones_own_wins() {
        let (lexicon, problems) = load("[units]\nname\taliases\tfactor\n垧\t\t\n亩\t\t2\n");
        assert_eq!(problems, [""; 0]);
        let factor = |text| lexicon.units.exact(text).map(|unit| (unit.name.to_string(), unit.factor.to_f64()));
        assert_eq!(factor("垧"), Some(("垧".to_owned(), 1.0)));
        assert_eq!(factor("亩"), Some(("亩".to_owned(), 2.0)));
        assert_eq!(factor("万亩").or(factor("公顷")), factor("公顷"));
    }

    #[test]
    fn the_header_says_the_table() {
        for (header, table) in [
            ("name\tcode", Table::Industries),
            ("Name\tAliases\tParent\tCode\tFlags", Table::Industries),
            ("level\tname", Table::Regions),
            ("name\tkind", Table::Entities),
            ("name\tparts", Table::Indicators),
            ("surfaces\tunit\tfactor", Table::Units),
            ("name\tfactor", Table::Units),
        ] {
            let cells: Vec<&str> = header.split('\t').collect();
            assert!(is_header(&cells), "{header}");
            assert_eq!(table_of(&cells), Some(table), "{header}");
        }
        let (lexicon, problems) = load("table\tname\tcode\nindustry\t青钱柳\tA017\nentity\t宁远重机\n");
        assert_eq!(problems, [""; 0]);
        assert_eq!(meanings(&lexicon, "青钱柳,宁远重机"), ["青钱柳 IA017", "宁远重机 E宁远重机"]);
    }

    #[test]
    fn a_dictionary_of_jieba() {
        let (lexicon, problems) =
            load("青钱柳 5 industry\n宁远重机 3 nt\n虚名岭 ns\n云创办 12\n三角洲行动 7 nz\n好自为之\n");
        assert_eq!(problems, [""; 0]);
        let found = meanings(&lexicon, "青钱柳,宁远重机,虚名岭,云创办,三角洲行动,好自为之");
        let expected =
            ["青钱柳 I", "宁远重机 E宁远重机", "虚名岭 R虚名岭", "云创办 -", "三角洲行动 E三角洲行动", "好自为之 -"];
        assert_eq!(found, expected);
        assert!(lexicon.blockers.word_at("三角洲行动", 0, 0).is_some());
    }

    #[test]
    fn every_problem_is_told_with_its_line() {
        let cases: &[(&str, &[&str])] = &[
            ("name\taliases\n锂\n", &["f:1: these columns could be several tables'"]),
            ("[tables]\n锂\n", &["f:1: there is no table \"tables\""]),
            ("锂\t电\n", &["f:1: which table is this?"]),
            ("[industries]\n锂辉\t\t\t39\n", &["f:2: 39 is no code of GB/T 4754-2017: write C39"]),
            ("[industries]\n锂辉\t\t\tX9\n", &["f:2: X9 is no code of GB/T 4754-2017: such as C39"]),
            ("[industries]\n锂辉\t\t无此业\n", &["f:2: there is no industry 无此业"]),
            ("[industries]\n甲业\t\t乙业\n乙业\t\t甲业\n", &["f:3: 甲业 cannot be the parent"]),
            ("[industries]\n锂辉\n锂辉\n", &["f:3: 锂辉 is in line 2, too"]),
            ("[industries]\n锂辉\t锂辉\n", &["f:2: 锂辉 is twice in this line"]),
            ("[industries]\n锂辉\t\t\t\tsoft\n", &["f:2: soft is no flag of an industry"]),
            ("[industries]\n锂辉\t\t\t\t\t\t\n", &["f:2: 7 cells, but 5 columns"]),
            ("[industries]\nname\tlevel\n锂辉\tcounty\n", &["f:3: there is no column \"level\" in industries"]),
            ("[industries]\n\t锂辉\t\t\n", &["f:2: the row has no name"]),
            ("[regions]\n虚名县\t\t\ttown\n", &["f:2: town is no level of a region"]),
            ("[regions]\n虚名县\t\t\tcounty\t无此市\n", &["f:2: there is no region 无此市"]),
            ("[entities]\n甲社\t\tclub\n", &["f:2: club is no kind of an entity"]),
            ("[indicators]\n甲额\t\tup\n", &["f:2: up is no flag of an indicator"]),
            ("[indicators]\n甲额\t\t\t无此额\n", &["f:2: there is no indicator 无此额"]),
            ("[units]\n甲桶\t桶\tten\n", &["f:2: factor ten is no positive decimal number"]),
            ("[units]\n甲桶\t桶\t-1\n", &["f:2: factor -1 is no positive decimal number"]),
            ("[units]\n甲桶\t桶\t1\tsize\n", &["f:2: size is no kind of a quantity"]),
            ("[units]\n甲币\t甲币\t1\tmoney\n", &["f:2: money has a currency"]),
            ("[units]\n甲币\t甲币\t1\tmoney\t\t\tcny\n", &["f:2: cny is no currency code"]),
            ("[blockers]\n青钱柳\n", &["f:2: 青钱柳 has no numeral in it"]),
            ("[entities]\n，\n", &["f:2: ， is no word"]),
            ("好自为之 a b c\n", &["f:1: \"好自为之 a b c\" is neither"]),
            ("[industries]\n锂辉\t\t\t39\n钠辉\t\t\tX9\n钾辉\t\t\tC39\n", &["f:2: 39 is", "f:3: X9 is"]),
        ];
        for (file, expected) in cases {
            let problems: Vec<_> = Lexicon::builder().add_str("f", file).iter().map(ToString::to_string).collect();
            assert_eq!(problems.len(), expected.len(), "{file}: {problems:?}");
            for (problem, expected) in problems.iter().zip(*expected) {
                assert!(problem.starts_with(expected), "{file}: {problem}");
            }
        }
        let long = format!("[words]\n{}\n", "长".repeat(100));
        assert!(load(&long).1[0].starts_with("f:2: 长长长长长长长长长长长长… is too long"));
        let (lexicon, _) = load("[industries]\n锂辉\t\t\t39\n钾辉\t\t\tC39\n");
        assert_eq!(meanings(&lexicon, "钾辉"), ["钾辉 IC39"]);
    }

    #[test]
    fn whatever_the_text_is_it_is_read_without_panic() {
        for text in
            ["", "\n\n", "[", "[]", "\t\t\t", "[units]\n\t\n、\t、", "[units]\n、\t、\t1", "\u{0}", "name", "table\nx"]
        {
            load(text);
        }
    }

    #[test]
    fn entries_tell_where_a_row_comes_from() {
        let (lexicon, _) = load("\n[industries]\n锂电\t\t\tC384\n");
        let first = lexicon.entries(Table::Industries).find(|entry| entry.words().any(|word| word == "锂电"));
        let first = first.expect("锂电");
        assert_eq!((first.source.as_str(), first.line, first.cell("code")), ("f", 3, "C384"));
    }
}
