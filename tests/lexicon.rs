//! Tables of one's own and `zhibiao lexicon`, as users call them.

mod common;

use std::process::Command;

use common::{documents, folder, stderr, stdout, zhibiao};

const MINE: &str = "# 我的词\n[industries]\nname\taliases\tparent\tcode\n光子芯片\t硅光芯片\t芯片\tC3973\n\n\
                    [units]\nsurfaces\tunit\tfactor\tkind\n扎啤\t升\t0.5\tmeasure\n\n[entities]\n宁远重机\t宁重\n";
const NEWS: &str = "全市硅光芯片产值12.5亿元。";

#[test]
fn a_row_of_ones_own_is_found_in_the_news() {
    let folder = folder(&[("mine.tsv", MINE.as_bytes())]);
    let output = zhibiao(folder.path(), &["extract", "--lexicon", "mine.tsv"], NEWS.as_bytes());
    let industry = &documents(&output)[0]["records"][0]["industries"][0];
    assert_eq!((&industry["name"], &industry["text"]), (&"光子芯片".into(), &"硅光芯片".into()), "{}", stderr(&output));
    assert_eq!(industry["code"], "C3973");
    let output = zhibiao(folder.path(), &["extract", "--lexicon", "mine.tsv"], "每天卖出300扎啤。".as_bytes());
    let record = &documents(&output)[0]["records"][0];
    assert_eq!((&record["value"], &record["unit"]), (&150.0.into(), &"升".into()));
}

#[test]
fn the_environment_names_tables_too() {
    let folder = folder(&[("mine.tsv", MINE.as_bytes()), ("other.tsv", "[entities]\n甲社\n".as_bytes())]);
    let find = |word| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhibiao"));
        command.args(["lexicon", "find", word]).current_dir(folder.path());
        command.env("ZHIBIAO_LEXICON", "mine.tsv:other.tsv").output().unwrap()
    };
    for (word, expected) in [("宁重", "mine.tsv line 11"), ("甲社", "other.tsv line 2")] {
        let output = find(word);
        assert!(stdout(&output).contains(expected), "{}{}", stdout(&output), stderr(&output));
    }
}

#[test]
fn check_tells_every_error_and_what_is_overruled() {
    let bad = "[industries]\n锂辉\t\t\t39\n锂电\t\t\tC384\n钠辉\t\t无此业\n";
    let folder = folder(&[("mine.tsv", MINE.as_bytes()), ("bad.tsv", bad.as_bytes())]);
    let check = |files: &[&str]| zhibiao(folder.path(), &[&["lexicon", "check"], files].concat(), b"");
    let output = check(&["mine.tsv"]);
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));
    assert!(stdout(&output).ends_with("mine.tsv: industries 1\nmine.tsv: units 1\nmine.tsv: entities 1\n"));
    let output = check(&["bad.tsv", "none.tsv"]);
    assert_eq!(output.status.code(), Some(1));
    let said: Vec<&str> = stderr(&output).lines().collect();
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said[0].starts_with("error: bad.tsv:2: 39 is no code of GB/T 4754-2017: write C39"), "{said:?}");
    assert!(said[1].starts_with("error: bad.tsv:4: there is no industry 无此业"), "{said:?}");
    assert!(said[2].starts_with("error: none.tsv: "), "{said:?}");
    assert!(stdout(&output).starts_with("bad.tsv:3: 锂电 wins over built in, industries.tsv line "), "{output:?}");
}

#[test]
fn nothing_is_extracted_with_half_a_table() {
    let folder = folder(&[("bad.tsv", "[industries]\n锂辉\t\t\t39\n钠辉\t\t\tX\n".as_bytes())]);
    for table in ["bad.tsv", "none.tsv"] {
        let output = zhibiao(folder.path(), &["extract", "--lexicon", table], NEWS.as_bytes());
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""));
        assert!(stderr(&output).starts_with(&format!("error: {table}:")), "{}", stderr(&output));
        assert_eq!(stderr(&output).lines().count(), 1);
    }
}

#[test]
fn find_shows_what_is_known_and_where_it_comes_from() {
    let folder = folder(&[("mine.tsv", "[industries]\n锂电\t\t电池制造\tC384\n".as_bytes())]);
    let find = |args: &[&str]| zhibiao(folder.path(), &[&["lexicon", "find"], args].concat(), b"");
    let output = find(&["锂电池"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("industries: name 锂电"), "{}", stdout(&output));
    assert!(stdout(&output).contains("built in, industries.tsv line "));
    assert!(stdout(&output).contains("means the industry 锂电 < 锂离子电池制造 < 电池制造"));
    let output = find(&["锂电", "--lexicon", "mine.tsv"]);
    let lines: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(lines[0], "锂电");
    assert!(lines[1].ends_with("(mine.tsv line 2)"), "{lines:?}");
    assert!(lines[2].ends_with(", which your row wins over)"), "{lines:?}");
    let output = find(&["江西"]);
    assert!(stdout(&output).contains("means the region 江西省 < 全国 < 亚洲 < 全球"), "{}", stdout(&output));
    let output = find(&["龘龘"]);
    assert_eq!((output.status.code(), stdout(&output)), (Some(1), "龘龘: not known\n"));
}

#[test]
fn a_listed_table_can_be_read_again() {
    let folder = folder(&[]);
    for table in ["units", "indicators", "entities", "blockers", "words"] {
        let output = zhibiao(folder.path(), &["lexicon", "list", "--table", table], b"");
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));
        std::fs::write(folder.path().join("table.tsv"), &output.stdout).unwrap();
        let output = zhibiao(folder.path(), &["lexicon", "check", "table.tsv"], b"");
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""), "{table}");
    }
}

/// Twenty thousand words that begin alike cost about ten times what two thousand cost, not a hundred times, whatever the table.
#[test]
fn large_tables_are_read_in_linear_time() {
    use zhibiao::lexicon::Lexicon;
    let rows = |table: &str, count: u32| -> String {
        let letter = |i: u32| char::from_u32(0x4E00 + 7 * i).expect("a character");
        let word = |i: u32| format!("霞霭{}{}", letter(i / 150), letter(i % 150));
        let row = |i| format!("{0}墨\t{0}砚\n", word(i));
        format!("[{table}]\nname\t{}\n", if table == "units" { "factor" } else { "aliases" })
            + &(0..count)
                .map(|i| if table == "units" { format!("{}墨\n", word(i)) } else { row(i) })
                .collect::<String>()
    };
    for table in ["industries", "indicators", "units", "regions", "entities"] {
        let time = |count| {
            let text = rows(table, count);
            let mut builder = Lexicon::builder();
            let start = std::time::Instant::now();
            assert_eq!(builder.add_str("mine", &text), [], "{table}");
            let took = start.elapsed();
            let lexicon = builder.build();
            let last = lexicon.entries(zhibiao::lexicon::schema::Table::of_name(table).unwrap());
            assert_eq!(last.filter(|entry| entry.source == "mine").count(), count as usize);
            took
        };
        let (small, large) = (time(2_000), time(20_000));
        assert!(large < small * 50, "{table}: {small:?}, then {large:?}");
    }
}

#[test]
fn the_help_tells_every_table_its_columns_and_flags() {
    use zhibiao::lexicon::schema::Table;
    let output = zhibiao(std::path::Path::new("."), &["lexicon", "--help"], b"");
    let help = stdout(&output);
    for table in Table::ALL {
        let heading = format!("\n  {}", table.name());
        let section = help.split_once(&heading).unwrap_or_else(|| panic!("{} in {help}", table.name())).1;
        let section: String = section.lines().take_while(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
        for word in table.columns().iter().chain(table.flags()) {
            assert!(section.contains(word), "{}: {word} in {section}", table.name());
        }
    }
}

#[test]
fn a_unit_is_found_after_its_magnitude() {
    let output = zhibiao(std::path::Path::new("."), &["lexicon", "find", "亿千瓦时"], b"");
    let found = stdout(&output);
    assert!(found.starts_with("千瓦时\n  units: surfaces 千瓦时"), "{found}");
}
