//! `zhibiao lexicon`: what the program knows of words, and whether tables of one's own are right.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args, ColorChoice, Subcommand, ValueEnum};
use zhibiao::lexicon::Lexicon;
use zhibiao::lexicon::schema::{Entry, Table};
use zhibiao::lexicon::user::{Builder, Problem};
use zhibiao::lexicon::words::Sense;
use zhibiao::quantity::is_numeral;
use zhibiao::span::Span;

use super::Outcome;
use super::decode;
use super::fault::{Failure, plain};
use super::reporter::{self, Level};

/// See what words are known, and check tables of your own
#[derive(Debug, Clone, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct LexiconArgs {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
A table of your own is a text file, its cells separated by tabs:

  [industries]
  name\taliases\tparent\tcode
  固态电池\t全固态电池、半固态电池\t锂电\tC3841

  [units]
  surfaces\tunit\tfactor\tkind\tdimension
  标箱、TEU\t标箱\t1\tcount

  [entities]
  name\taliases
  宁远重机\t宁重、宁远集团

The tables and their columns, of which the first must be filled. A row of column names goes
first; without one the columns are taken in this order. Several words in a cell are joined by 、.

  industries  name aliases parent code flags
              code: of GB/T 4754-2017 with its letter, C3841
              flags: weak (only beside an indicator or a word like 产业),
              generic (looks like an industry and is none)
  indicators  name aliases flags parts
              flags: aggregate (of the whole economy, GDP: no industry hangs on it),
              increase, decrease, share (the noun says how a figure compares: 降幅, 占比),
              target (an aim), timeless (the size of a project, of no year by itself),
              thing (what is counted where the unit is a classifier: 专利3万件),
              apart (the industry that its name begins with is not meant: 医药费),
              sector (that industry takes the place of the one spoken of: 制造业投资),
              index (of a market, which no firm's figure is of: 恒生指数),
              vague (alone after a quantity it says nothing of it: 5亿吨的水平),
              amount (a percentage before it is a part of it: 六成的收入),
              ratio (measured in 倍, it compares with nothing: 市盈率),
              firm (of an organisation, of no industry its clause does not name: EPS),
              own (where a firm is spoken of, of no industry its sentence does not name: 营业收入),
              net (of no product but one of which the like was told: 净利润),
              gross (told of products as of firms, and nothing of that like: 毛利率),
              goods (a noun for a product before it is of its name no part: 料酒产量),
              stake (of whom it stands behind: 江河股份51%股权)
              single (of one work or vehicle, and of no industry: 全长)
              parts: what it stands for where values are paired with it: 产销量 is 产量、销量
  units       surfaces unit factor kind dimension si currency rule not_before
              factor: 1 of it in unit (万吨标煤: 10000); kind: count, measure, money, …;
              not_before: what makes another word of it: 度 is none in 度假
  regions     name aliases abbreviations level parent flags
              level: province, prefecture, county, country, bloc, group, world; flags: former
  entities    name aliases kind short
              kind: company, bank, insurer, institution, international, venue, event
              short: names that count after the full one only
  blockers    word: with a numeral in it, that is no quantity: 三角洲行动
  words       word: that is kept whole and means nothing: 好自为之

A dictionary of jieba, `word [freq] [tag]`, is read as well: nt, nz and nr are entities,
ns regions, other words are kept whole. What your rows say goes before what is built in.

Examples:
  zhibiao lexicon check mine.tsv
  zhibiao lexicon find 锂电池
  zhibiao lexicon find 锂电池 --lexicon mine.tsv
  zhibiao lexicon list --table units
  zhibiao extract --lexicon mine.tsv news/
  export ZHIBIAO_LEXICON=mine.tsv                for all runs";

#[derive(Debug, Clone, Subcommand)]
enum Command {
    /// Tell every error of tables of your own, with its line, and what they change
    ///
    /// Exits with 1 where there is any.
    Check {
        /// The files
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Print tables, your own rows before the built-in ones, in the form in which they are read
    List {
        /// Which; all without it
        #[arg(long, value_name = "TABLE", value_enum)]
        table: Vec<TableName>,
        #[command(flatten)]
        tables: OwnTables,
    },
    /// Show what is known of a word and where that comes from
    ///
    /// Exits with 1 where nothing is known.
    Find {
        /// The word, or a phrase, of which the words are shown
        word: String,
        #[command(flatten)]
        tables: OwnTables,
    },
}

#[derive(Debug, Clone, Args)]
struct OwnTables {
    /// A table of words of your own; may be repeated
    #[arg(long, value_name = "FILE", env = "ZHIBIAO_LEXICON", value_delimiter = ':')]
    lexicon: Vec<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TableName {
    Industries,
    Indicators,
    Units,
    Regions,
    Entities,
    Blockers,
    Words,
}

/// Runs the subcommand.
pub fn run(args: LexiconArgs, color: ColorChoice) -> Result<Outcome, Failure> {
    let mut out = String::new();
    let outcome = match args.command {
        Command::Check { files } => check(&files, &mut out, color)?,
        Command::List { table, tables } => {
            let lexicon = read(&tables.lexicon)?;
            let named = |t: &Table| table.is_empty() || table.iter().any(|&name| name as usize == *t as usize);
            Table::ALL.into_iter().filter(named).for_each(|table| list(&lexicon, table, &mut out));
            Outcome::Done
        }
        Command::Find { word, tables } => find(&read(&tables.lexicon)?, word.trim(), &mut out),
    };
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(out.as_bytes()).and_then(|()| stdout.flush());
    written.map(|()| outcome).map_err(|e| Failure::output("standard output", e))
}

/// The lexicon with the tables of `files`. Where one has a problem, nothing is run on half of it.
pub fn read(files: &[PathBuf]) -> Result<Lexicon, Failure> {
    if files.is_empty() {
        return Ok(Lexicon::built_in());
    }
    let mut builder = Lexicon::builder();
    for file in files {
        let problems = add(&mut builder, file).map_err(Failure::Usage)?;
        if let Some(first) = problems.first() {
            let more = match problems.len() {
                1 => String::new(),
                n => format!(" (and {} more: zhibiao lexicon check {})", n - 1, file.display()),
            };
            return Err(Failure::Usage(format!("{first}{more}")));
        }
    }
    Ok(builder.build())
}

/// Adds a file to the tables; the error says why it cannot be read at all.
fn add(builder: &mut Builder, file: &Path) -> Result<Vec<Problem>, String> {
    let name = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => format!("{name}: no such file (check the path)"),
        _ => format!("{name}: cannot be read: {}", plain(&e)),
    })?;
    let decoded = decode::decode(&bytes, None, false);
    match decode::not_text(&bytes, &decoded) {
        Some(reason) => Err(format!("{name}: {reason}")),
        None => Ok(builder.add_str(&name, &decoded.text)),
    }
}

fn check(files: &[PathBuf], out: &mut String, color: ColorChoice) -> Result<Outcome, Failure> {
    let mut builder = Lexicon::builder();
    let mut faulty = false;
    for file in files {
        let problems = match add(&mut builder, file) {
            Ok(problems) => problems.iter().map(ToString::to_string).collect(),
            Err(message) => vec![message],
        };
        faulty |= !problems.is_empty();
        problems.iter().for_each(|problem| reporter::say(color, Level::Error, problem));
    }
    let lexicon = builder.build();
    let mut counts: BTreeMap<(String, Table), usize> = BTreeMap::new();
    for table in Table::ALL {
        let (own, built_in): (Vec<Entry>, Vec<Entry>) =
            lexicon.entries(table).partition(|entry| !entry.source.starts_with(BUILT_IN));
        let known: HashMap<&str, &Entry> = match own.is_empty() {
            true => HashMap::new(),
            false => built_in.iter().flat_map(|entry| entry.words().map(move |word| (word, entry))).collect(),
        };
        for entry in &own {
            *counts.entry((entry.source.clone(), table)).or_default() += 1;
            for (word, known) in entry.words().filter_map(|word| Some((word, known.get(word)?))) {
                let _ = writeln!(out, "{}:{}: {word} wins over {}", entry.source, entry.line, place(known));
            }
        }
    }
    for ((source, table), rows) in counts {
        let _ = writeln!(out, "{source}: {} {rows}", table.name());
    }
    Ok(if faulty { Outcome::SomeUnread } else { Outcome::Done })
}

const BUILT_IN: &str = "built in";

fn place(entry: &Entry) -> String {
    format!("{} line {}", entry.source, entry.line)
}

/// Prints a table in the form in which it is read.
fn list(lexicon: &Lexicon, table: Table, out: &mut String) {
    let columns = table.columns();
    let _ = writeln!(out, "[{}]\n{}", table.name(), columns.join("\t"));
    let mut source = String::new();
    for entry in lexicon.entries(table) {
        if entry.source != source {
            source.clone_from(&entry.source);
            let _ = writeln!(out, "# {source}");
        }
        // The rows of not_industries.tsv are words alone.
        let bare = !columns.contains(&"word") && !entry.cell("word").is_empty();
        let cells: Vec<&str> = columns
            .iter()
            .map(|&column| match column {
                "name" if bare => entry.cell("word"),
                "flags" if bare => "generic",
                _ => entry.cell(column),
            })
            .collect();
        let _ = writeln!(out, "{}", cells.join("\t").trim_end());
    }
    out.push('\n');
}

fn find(lexicon: &Lexicon, phrase: &str, out: &mut String) -> Outcome {
    let mut known = false;
    let mut words: Vec<&str> = vec![phrase];
    let mut hits = Vec::new();
    lexicon.words.find(phrase, Span::new(0, phrase.len()), &mut hits);
    // 亿千瓦时: a unit after a magnitude.
    let unit = phrase.trim_start_matches(is_numeral);
    let unit = phrase
        .char_indices()
        .map(|(at, _)| &phrase[at..])
        .find(|&end| lexicon.units.exact(end).is_some() && end.len() >= unit.len());
    words.extend(unit.into_iter().chain(hits.iter().map(|hit| hit.span.of(phrase))).filter(|&word| word != phrase));
    words.dedup();
    let tables: Vec<Vec<Entry>> = Table::ALL.into_iter().map(|table| lexicon.entries(table).collect()).collect();
    for word in words {
        let mut said = String::new();
        let mut own = false;
        for entry in tables.iter().flatten().filter(|entry| entry.words().any(|w| w == word)) {
            let built_in = entry.source.starts_with(BUILT_IN);
            let beaten = if own && built_in { ", which your row wins over" } else { "" };
            own |= !built_in;
            let _ = writeln!(said, "  {} ({}{beaten})", row(entry), place(entry));
        }
        if let Some(id) = lexicon.words.get(word) {
            lexicon.words.senses(id).iter().for_each(|&sense| said.push_str(&meaning(lexicon, sense)));
        }
        if !said.is_empty() {
            known = true;
            let _ = write!(out, "{word}\n{said}");
        }
    }
    if !known {
        let _ = writeln!(out, "{phrase}: not known");
    }
    if known { Outcome::Done } else { Outcome::SomeUnread }
}

/// A row on one line: `industries: name 锂电, aliases 锂电池、…, code C3841`.
fn row(entry: &Entry) -> String {
    let cells = entry.cells.iter().filter(|(_, cell)| !cell.is_empty());
    let cells: Vec<String> = cells.map(|(column, cell)| format!("{column} {cell}")).collect();
    format!("{}: {}", entry.table.name(), cells.join(", "))
}

/// What a word means, with all that it is part of.
fn meaning(lexicon: &Lexicon, sense: Sense) -> String {
    let join = |names: Vec<&str>| names.join(" < ");
    match sense {
        Sense::NoIndustry(_) => "  means no industry\n".to_owned(),
        Sense::Industry(id) => {
            let industries = &lexicon.industries;
            let chain = join(industries.ancestors(id).map(|id| industries.get(id).name.as_ref()).collect());
            let weak = if industries.get(id).weak { ", only beside an indicator or an industry suffix" } else { "" };
            let code = Some(industries.code(id)).filter(|code| !code.is_empty()).map(|code| format!(" ({code})"));
            format!("  means the industry {chain}{}{weak}\n", code.unwrap_or_default())
        }
        Sense::Region(id) => {
            let regions = &lexicon.regions;
            let chain = join(regions.ancestors(id).map(|id| regions.get(id).name.as_ref()).collect());
            format!("  means the region {chain}\n")
        }
        Sense::Abbreviation(id) => {
            format!("  means the region {}, beside certain words only: 在…, …企\n", lexicon.regions.get(id).name)
        }
        Sense::Here(level) => format!("  means the {} that the article is about\n", level.name()),
        Sense::Entity(id) => format!("  means the organisation {}\n", lexicon.entities.get(id).name),
        Sense::ShortName(id) => {
            format!("  means the organisation {}, after its fuller name only\n", lexicon.entities.get(id).name)
        }
        Sense::Metric(id) => format!("  means the indicator {}\n", lexicon.metrics.get(id).name),
        Sense::Suffix(_) => "  makes the name of an industry of the word before it\n".to_owned(),
        Sense::Cue(_) => "  steers how the words around it are read\n".to_owned(),
    }
}
