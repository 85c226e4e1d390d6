//! A night's batch over a made-up archive that has every fault in it: each healthy neighbour comes out, each fault is counted, and
//! the output is the same for any number of threads.

mod common;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use common::{documents, folder, ids, stderr, stdout, texts, zhibiao};
use encoding_rs::{BIG5, GB18030};
use flate2::write::GzEncoder;
use serde_json::Value;

const SIMPLIFIED: &str =
    "去年全市规模以上工业企业实现营业收入812亿元，同比增长百分之五，居全省第3位。其中电子信息产业增长更快，企业达到";
const TRADITIONAL: &str =
    "去年全縣製造業實現營業收入812億元，比上年增長百分之五，居全國第3位。其中電子資訊產業的增長更快，企業達到";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), flate2::Compression::fast());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The text numbered, so that each article shows by its records that it is itself.
fn numbered(text: &str, n: usize) -> String {
    format!("{text}{n}家。")
}

/// Files by name.
type Files = Vec<(String, Vec<u8>)>;

/// The archive; the documents that must come out, in order, with what their last record says.
fn archive() -> (Files, Vec<(String, String)>) {
    let simplified = |n| numbered(SIMPLIFIED, n).into_bytes();
    let gb = |n| GB18030.encode(&numbered(SIMPLIFIED, n)).0.into_owned();
    let page = |n: usize, charset: &str| {
        let body = numbered(SIMPLIFIED, n);
        format!(
            "<html><head><meta charset={charset}><title>题</title></head><body><ul><li><a href=/>9家</a></ul><p>{body}</p>"
        )
    };
    let good = vec![
        ("1998/a-gb.txt", gb(11)),
        ("1998/b-big5.txt", BIG5.encode(&numbered(TRADITIONAL, 12)).0.into_owned()),
        ("1998/c-utf16.txt", utf16(&numbered(SIMPLIFIED, 13))),
        ("1998/d-utf16-bom.txt", [&b"\xff\xfe"[..], &utf16(&numbered(SIMPLIFIED, 14))].concat()),
        ("1998/e-bom.txt", [&b"\xef\xbb\xbf"[..], &simplified(15)].concat()),
        ("1999/a.txt", gzip(&simplified(21))),
        ("1999/b.gz", [gzip(&simplified(0)[..60]), gzip(&simplified(22)[60..])].concat()),
        ("1999/c.txt.zst", zstd::encode_all(&simplified(23)[..], 3).unwrap()),
        ("1999/d.html", GB18030.encode(&page(24, "gb2312")).0.into_owned()),
        ("1999/e.htm", page(25, "gb2312").into_bytes()),
        ("1999/f.md", format!("# 题\n\n**{}**\n", numbered(SIMPLIFIED, 26)).into_bytes()),
        ("1999/g-page", page(27, "utf-8").into_bytes()),
        ("2000/a-nul.txt", [b"\0\0", &simplified(31)[..], b"\0"].concat()),
        ("2000/b-deep.html", format!("{}<p>{}", "<div>".repeat(20_000), numbered(SIMPLIFIED, 32)).into_bytes()),
        ("2000/c-damaged.txt", [&simplified(33)[..], b"\xff\xff"].concat()),
        ("2000/d-最新.txt", simplified(34)),
    ];
    let lines = format!(
        "{{\"id\":\"twin\",\"text\":\"{0}41家。\"}}\n{{\"id\":\"twin\",\"text\":\"{0}42家。\"}}\nnonsense\n{{\"id\":\"half\",\"text\":\"\\ud800{0}43家。\"}}\n\
         {{\"id\":\"empty\"}}\n\n{{\"id\":\"long\",\"text\":\"{1}{0}44家。\"}}\n{{\"id\":\"sep\",\"text\":\"\u{2028}{0}45家。\"}}\n{{\"id\":\"too-long\",\"text\":\"{2}\"}}\n\
         {{\"id\":\"much-too-long\",\"text\":\"{3}\"}}\n{{\"text\":\"{0}46家。\"}}",
        SIMPLIFIED,
        "。".repeat(50_000),
        "。".repeat(70_000),
        "。".repeat(300_000),
    );
    let table =
        format!("id,text,date\nx,\"{SIMPLIFIED}\n51家。\",1999-01-01\ny,a,b,c\nz,{SIMPLIFIED}52家。,nonsense\n");
    let faulty = vec![
        ("1998/.hidden.txt", simplified(0)),
        (".hidden/a.txt", simplified(0)),
        ("1999/h-cut.gz", gzip(&simplified(0))[..40].to_vec()),
        ("1999/i-bomb.txt.gz", gzip(&vec![b'9'; 3 << 20])),
        ("1999/j-image.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        ("2000/e-empty.txt", Vec::new()),
        ("2000/f-empty.jsonl", Vec::new()),
        ("2001/a.jsonl.gz", gzip(lines.as_bytes())),
        ("2001/b.csv", GB18030.encode(&table).0.into_owned()),
        ("2001/c-headless.csv", b"a,b\n1,2\n".to_vec()),
        ("2001/d-cut.jsonl.gz", {
            let whole =
                gzip(format!("{{\"id\":\"first\",\"text\":\"{SIMPLIFIED}53家。\"}}\n{{\"text\":\"x\"").as_bytes());
            whole[..whole.len() - 8].to_vec()
        }),
    ];
    let mut expected: Vec<(String, String)> = good
        .iter()
        .zip([11, 12, 13, 14, 15, 21, 22, 23, 24, 25, 26, 27, 31, 32, 33, 34])
        .map(|((name, _), n)| (format!("archive/{name}"), format!("{n}家")))
        .collect();
    expected.push(("archive/2000/e-empty.txt".to_owned(), String::new()));
    for (id, n) in
        [("twin", 41), ("twin", 42), ("half", 43), ("long", 44), ("sep", 45), ("archive/2001/a.jsonl.gz:11", 46)]
    {
        expected.push((id.to_owned(), format!("{n}家")));
    }
    for (id, n) in [("x", 51), ("z", 52), ("first", 53)] {
        expected.push((id.to_owned(), format!("{n}家")));
    }
    let files = good.into_iter().chain(faulty).map(|(name, bytes)| (format!("archive/{name}"), bytes)).collect();
    (files, expected)
}

fn make(files: &[(String, Vec<u8>)]) -> tempfile::TempDir {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    folder(&files)
}

/// How many faults of each kind `--errors` lists.
fn faults(path: &Path) -> BTreeMap<String, usize> {
    let mut kinds = BTreeMap::new();
    for line in std::fs::read_to_string(path).unwrap().lines() {
        let fault: Value = serde_json::from_str(line).unwrap();
        *kinds.entry(fault["kind"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    kinds
}

const ARGS: [&str; 6] = ["extract", "archive", "--max-article", "200K", "--errors", "faults.jsonl"];

#[test]
fn every_healthy_article_comes_out_and_every_fault_is_counted() {
    let (files, expected) = archive();
    let folder = make(&files);
    let links = cfg!(unix);
    #[cfg(unix)]
    {
        let archive = folder.path().join("archive");
        std::os::unix::fs::symlink(&archive, archive.join("1998/z-loop")).unwrap();
        std::os::unix::fs::symlink("nowhere", archive.join("1998/z-nowhere")).unwrap();
    }
    let output = zhibiao(folder.path(), &ARGS, b"");
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let last = |document: &Value| texts(document).last().copied().unwrap_or("").to_owned();
    let got: Vec<(String, String)> = ids(&output).into_iter().zip(documents(&output).iter().map(last)).collect();
    assert_eq!(got, expected);
    let mut counted: BTreeMap<String, usize> = [
        ("date", 1),
        ("invalid_csv", 2),
        ("invalid_json", 1),
        ("lossy", 2),
        ("no_text", 1),
        ("not_text", 1),
        ("too_long", 3),
        ("unreadable", 2),
    ]
    .into_iter()
    .map(|(kind, n)| (kind.to_owned(), n))
    .collect();
    if links {
        counted.extend([("loop".to_owned(), 1), ("not_found".to_owned(), 1)]);
    }
    assert_eq!(faults(&folder.path().join("faults.jsonl")), counted);
    let skipped = 10 + usize::from(links);
    assert!(stderr(&output).contains(&format!("{} articles, ", expected.len())), "{}", stderr(&output));
    assert!(stderr(&output).contains(&format!(", {skipped} skipped (")), "{}", stderr(&output));
}

#[test]
fn the_same_bytes_for_any_number_of_threads() {
    let (mut files, _) = archive();
    for n in 0..300 {
        files.push((format!("archive/2010/{n:03}.txt"), numbered(SIMPLIFIED, n).into_bytes()));
    }
    let lines: String = (0..3000).map(|n| format!("{{\"id\":\"{n}\",\"text\":\"{SIMPLIFIED}{n}家。\"}}\n")).collect();
    files.push(("archive/2011/big.jsonl".to_owned(), lines.into_bytes()));
    let folder = make(&files);
    for (format, several) in [("jsonl", &["2", "7"][..]), ("json", &["3"]), ("csv", &["2"])] {
        let run = |threads| {
            let output = zhibiao(folder.path(), &[&ARGS[..], &["--format", format, "-j", threads]].concat(), b"");
            let said = stderr(&output).lines().filter(|line| !line.contains(" MB/s")).collect::<Vec<_>>().join("\n");
            (output.stdout, said, std::fs::read(folder.path().join("faults.jsonl")).unwrap())
        };
        let one = run("1");
        for threads in several {
            assert!(run(threads) == one, "{format} on {threads} threads");
        }
    }
}

#[test]
fn one_line_for_each_input_where_errors_are_emitted() {
    let (files, _) = archive();
    let folder = make(&files);
    let output = zhibiao(folder.path(), &[&ARGS[..], &["--on-error", "emit"]].concat(), b"");
    let documents = documents(&output);
    let unread: Vec<&str> =
        documents.iter().filter_map(|d| d.get("error").map(|e| e["kind"].as_str().unwrap())).collect();
    assert_eq!(
        unread,
        [
            "unreadable",
            "too_long",
            "not_text",
            "invalid_json",
            "no_text",
            "too_long",
            "too_long",
            "invalid_csv",
            "invalid_csv",
            "unreadable"
        ]
    );
    assert_eq!(documents.len(), 36);
}

#[test]
fn the_same_records_in_any_container() {
    let articles: Vec<String> = (0..200).map(|n| numbered(SIMPLIFIED, n)).collect();
    let lines: String = articles.iter().map(|text| serde_json::json!({"text": text}).to_string() + "\n").collect();
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["text"]).unwrap();
    articles.iter().for_each(|text| table.write_record([text]).unwrap());
    let table = table.into_inner().unwrap();
    let mut files = vec![
        ("all.jsonl".to_owned(), lines.clone().into_bytes()),
        ("gb.jsonl".to_owned(), GB18030.encode(&lines).0.into_owned()),
        ("utf16.jsonl".to_owned(), utf16(&lines)),
        ("packed.jsonl".to_owned(), zstd::encode_all(lines.as_bytes(), 1).unwrap()),
        ("all.csv".to_owned(), table),
    ];
    for (n, text) in articles.iter().enumerate() {
        files.push((format!("txt/{n:03}.txt"), text.clone().into_bytes()));
        files.push((format!("gb/{n:03}.txt"), GB18030.encode(text).0.into_owned()));
        files.push((format!("utf16/{n:03}.txt"), utf16(text)));
    }
    let folder = make(&files);
    let records = |path: &str| {
        let output = zhibiao(folder.path(), &["extract", path], b"");
        assert_eq!(output.status.code(), Some(0), "{path}: {}", stderr(&output));
        documents(&output).into_iter().map(|mut d| d["records"].take()).collect::<Vec<_>>()
    };
    let expected = records("all.jsonl");
    assert_eq!(expected.len(), 200);
    for path in ["gb.jsonl", "utf16.jsonl", "packed.jsonl", "all.csv", "txt", "gb", "utf16"] {
        assert!(records(path) == expected, "{path}");
    }
}

#[test]
fn inputs_by_list_and_by_name() {
    let folder = folder(&[
        ("a/1.txt", "增长1%".as_bytes()),
        ("a/2.md", "增长2%".as_bytes()),
        ("a/b/3.txt", "增长3%".as_bytes()),
        ("c/4.txt", "增长4%".as_bytes()),
        ("list", b"c\na/b/3.txt\r\n\na/1.txt"),
    ]);
    let run = |args: &[&str], stdin: &str| {
        ids(&zhibiao(folder.path(), &[&["extract", "-q"], args].concat(), stdin.as_bytes()))
    };
    assert_eq!(run(&["a"], ""), ["a/1.txt", "a/2.md", "a/b/3.txt"]);
    assert_eq!(run(&["c", "a", "--glob", "*.txt"], ""), ["c/4.txt", "a/1.txt", "a/b/3.txt"]);
    assert_eq!(run(&["a", "--glob", "b/*", "--glob", "*.md"], ""), ["a/2.md", "a/b/3.txt"]);
    assert_eq!(run(&["--files-from", "list"], ""), ["c/4.txt", "a/b/3.txt", "a/1.txt"]);
    assert_eq!(run(&["a/2.md", "--files-from", "-"], "c\n"), ["a/2.md", "c/4.txt"]);
    let output = zhibiao(folder.path(), &["extract", "--files-from", "missing"], b"");
    assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
}

#[test]
fn what_is_written_into_the_archive_is_not_read() {
    let folder = folder(&[("a/1.txt", "增长1%".as_bytes()), ("a/out/old.jsonl", b"{")]);
    for _ in 0..2 {
        let output = zhibiao(folder.path(), &["extract", "a", "--output-dir", "a/out", "--force"], b"");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let output = zhibiao(folder.path(), &["extract", "a", "--glob", "*.txt", "--output", "a/all.txt"], b"");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_eq!(std::fs::read_to_string(folder.path().join("a/all.txt")).unwrap().lines().count(), 1);
    }
}

#[test]
fn the_list_of_faults_is_not_read() {
    // More of them than are kept back, so that they would be met in the file.
    let folder = folder(&[("a/0.jsonl", "bad\n".repeat(500).as_bytes())]);
    let output = zhibiao(folder.path(), &["extract", "a", "--errors", "a/faults.jsonl", "-q"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(faults(&folder.path().join("a/faults.jsonl")), BTreeMap::from([("invalid_json".to_owned(), 500)]));
}

#[test]
fn damage_in_records_is_counted_in_any_encoding() {
    let line = |id: &str, text: &str| format!("{{\"id\":\"{id}\",\"text\":\"{text}增长5%\"}}\n");
    let marked =
        [&b"\xef\xbb\xbf"[..], line("a", "").as_bytes(), b"{\"id\":\"b\",\"text\":\"\xff\xff 6%\"}\n"].concat();
    let mut wide = utf16(&(line("c", "") + &line("d", "收入")));
    // Half a character, in the text of the second line.
    let at = utf16(&line("c", "")).len() + 2 * "{\"id\":\"d\",\"text\":\"".len();
    wide.splice(at..at, [0x00, 0xd8]);
    let table = [&b"\xef\xbb\xbfid,text\n1,\xff 7%\n"[..]].concat();
    let folder = folder(&[("a.jsonl", &marked), ("b.jsonl", &wide), ("c.csv", &table)]);
    let output = zhibiao(folder.path(), &["extract", ".", "--glob", "*.{jsonl,csv}", "--errors", "faults"], b"");
    assert_eq!(ids(&output), ["a", "b", "c", "d", "1"]);
    let all: Vec<Value> = documents(&output);
    assert_eq!(all.iter().flat_map(texts).collect::<Vec<_>>(), ["5%", "6%", "5%", "5%", "7%"]);
    assert_eq!(faults(&folder.path().join("faults")), BTreeMap::from([("lossy".to_owned(), 3)]));
    for said in [
        "a.jsonl:2: 2 stretches of bytes are no characters of UTF-8",
        "b.jsonl:2: one stretch of bytes is no character of UTF-16LE",
        "c.csv:2: one stretch of bytes is no character of UTF-8",
    ] {
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
    }
}

#[test]
fn a_quote_in_a_table_costs_no_other_row() {
    let rows: String = (0..20_000)
        .map(|n| match n {
            7 => format!("{n},屏幕5\" 增长{n}%\n"),
            9 => format!("{n},\"增长{n}%\n"),
            _ => format!("{n},\"他说“增长”\n{n}%\"\n"),
        })
        .collect();
    let folder = folder(&[("a.csv", format!("id,text\n{rows}").as_bytes())]);
    let output = zhibiao(folder.path(), &["extract", "a.csv", "--errors", "faults"], b"");
    assert_eq!(output.status.code(), Some(1));
    let expected: Vec<String> = (0..20_000).filter(|n| *n != 9).map(|n| n.to_string()).collect();
    assert_eq!(ids(&output), expected);
    assert!(documents(&output).iter().zip(&expected).all(|(d, n)| texts(d) == [format!("{n}%")]));
    let said = "error: a.csv:19: a double quote is not closed (a quote within a quoted field is written twice)";
    assert_eq!(stderr(&output).lines().next(), Some(said));
    assert_eq!(faults(&folder.path().join("faults")), BTreeMap::from([("invalid_csv".to_owned(), 1)]));
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_said_and_the_rest_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("in/a/1.txt", "增长1%".as_bytes()), ("in/b.txt", b"x"), ("in/c.txt", "增长3%".as_bytes())]);
    let set = |mode| {
        for path in ["in/a", "in/b.txt"] {
            std::fs::set_permissions(folder.path().join(path), PermissionsExt::from_mode(mode)).unwrap();
        }
    };
    set(0o000);
    let by_anyone = std::fs::read(folder.path().join("in/b.txt")).is_ok();
    let output = zhibiao(folder.path(), &["extract", "in", "--on-error", "emit"], b"");
    set(0o755);
    if by_anyone {
        eprintln!("passed over: whoever runs this may read everything");
        return;
    }
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(ids(&output), ["in/a", "in/b.txt", "in/c.txt"]);
    assert_eq!(documents(&output)[0]["error"]["kind"], "permission");
    assert_eq!(texts(&documents(&output)[2]), ["3%"]);
}
