//! The binary as users call it: arguments, inputs, formats, messages, exit codes.

mod common;

use std::path::Path;
use std::process::{Command, Stdio};

use common::{documents, folder, ids, stderr, stdout, texts, zhibiao};
use serde_json::Value;

const NEWS: &str = "全市工业营业收入120.5亿元，同比增长5%。";

#[test]
fn text_on_stdin() {
    let folder = folder(&[]);
    for args in [&["extract"][..], &["extract", "-"], &["extract", "-", "--input", "text"]] {
        let output = zhibiao(folder.path(), args, NEWS.as_bytes());
        let documents = documents(&output);
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(documents.len(), 1);
        assert_eq!(documents[0]["schema"], "zhibiao/1");
        assert_eq!(documents[0]["id"], "-");
        assert_eq!(texts(&documents[0]), ["120.5亿元", "5%"]);
        assert_eq!(stderr(&output), "");
    }
}

#[test]
fn records_on_stdin() {
    let lines = format!(
        "{{\"id\":\"a\",\"date\":\"20230201\",\"title\":\"题\",\"text\":\"{NEWS}\"}}\n\n{{\"id\":7,\"text\":\"\"}}\n{{\"text\":\"无\"}}"
    );
    let folder = folder(&[]);
    let output = zhibiao(folder.path(), &["extract", "-", "--input", "jsonl"], lines.as_bytes());
    let documents = documents(&output);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(ids(&output), ["a", "7", "-:4"]);
    assert_eq!((&documents[0]["title"], &documents[0]["date"]), (&"题".into(), &"2023-02-01".into()));
    assert_eq!(documents.iter().map(|d| texts(d).len()).collect::<Vec<_>>(), [2, 0, 0]);
}

#[test]
fn offsets_are_those_of_the_file() {
    let markdown = format!("# 工业\n\n![图](9.png)\n\n{NEWS}其中**高技术**产业增长8%。\n");
    let html = format!("<html><head><title>工业</title></head><body><h1>工业</h1><p>{NEWS}</p></body></html>");
    let folder = folder(&[("a.md", markdown.as_bytes()), ("b.html", html.as_bytes()), ("c.txt", NEWS.as_bytes())]);
    let output = zhibiao(folder.path(), &["extract", "a.md", "b.html", "c.txt"], b"");
    let documents = documents(&output);
    assert_eq!(ids(&output), ["a.md", "b.html", "c.txt"]);
    for (document, source) in documents.iter().zip([&markdown, &html, &NEWS.to_owned()]) {
        let chars: Vec<char> = source.chars().collect();
        assert!(texts(document).len() >= 2);
        for record in document["records"].as_array().unwrap() {
            let (start, end) = (record["start"].as_u64().unwrap() as usize, record["end"].as_u64().unwrap() as usize);
            assert_eq!(chars[start..end].iter().collect::<String>(), record["text"].as_str().unwrap());
        }
    }
    assert_eq!((&documents[0]["title"], &documents[1]["title"]), (&"工业".into(), &"工业".into()));
}

#[test]
fn formats() {
    let folder = folder(&[("a.txt", NEWS.as_bytes()), ("b.txt", b"")]);
    let run = |args: &[&str]| zhibiao(folder.path(), &[&["extract", "-q"], args].concat(), b"");

    let json: Value = serde_json::from_str(stdout(&run(&["a.txt", "--format", "json"]))).unwrap();
    assert_eq!(texts(&json), ["120.5亿元", "5%"]);
    let json: Value = serde_json::from_str(stdout(&run(&["a.txt", "b.txt", "--format", "json"]))).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 2);
    let json: Value = serde_json::from_str(stdout(&run(&[".", "--glob", "none", "--format", "json"]))).unwrap();
    assert_eq!(json, Value::Array(Vec::new()));

    let records = documents(&run(&["a.txt", "b.txt", "--format", "records"]));
    assert_eq!(records.len(), 2);
    assert_eq!((&records[1]["id"], &records[1]["value"]), (&"a.txt".into(), &5.0.into()));
    assert!(records[0].get("industries").is_none());

    for (bom, start) in [(&["--bom"][..], "\u{feff}id,title,"), (&[], "id,title,")] {
        let output = run(&[&["a.txt", "--format", "csv"], bom].concat());
        assert!(stdout(&output).starts_with(start));
        let mut reader = csv::Reader::from_reader(stdout(&output).trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!((rows.len(), &rows[0][4], &rows[0][7]), (2, "120.5亿元", "12050000000.0"));
    }
}

#[test]
fn kinds_and_bare_numbers() {
    let folder = folder(&[("a.txt", "工业增长5%，营收3亿元，指数为50.1。".as_bytes())]);
    for (args, expected) in [
        (&["--kinds", "percent"][..], &["5%"][..]),
        (&["--kinds", "money,percent"], &["5%", "3亿元"]),
        (&["--kinds", "rank"], &[]),
    ] {
        let output = zhibiao(folder.path(), &[&["extract", "a.txt"], args].concat(), b"");
        assert_eq!(texts(&documents(&output)[0]), expected, "{args:?}");
    }
    let output = zhibiao(folder.path(), &["extract", "a.txt", "--kinds", "weight"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("percentage_point"), "{}", stderr(&output));
}

#[test]
fn dates() {
    let lines = "{\"id\":\"a\",\"text\":\"今年7月，产值增长5%。\"}\n{\"id\":\"b\",\"date\":\"2021-01-02\",\"text\":\"今年7月，产值增长5%。\"}\n\
                 {\"id\":\"c\",\"date\":\"昨天\",\"text\":\"产值增长5%。\"}\n";
    let folder = folder(&[("a.jsonl", lines.as_bytes())]);
    let output = zhibiao(folder.path(), &["extract", "a.jsonl", "--date", "2024-03"], b"");
    let dates: Vec<Value> = documents(&output).iter().map(|d| d["date"].clone()).collect();
    assert_eq!(dates, ["2024-03", "2021-01-02", "2024-03"]);
    assert_eq!(output.status.code(), Some(0), "a date that is none costs nothing but itself");
    assert!(stderr(&output).contains("warning: a.jsonl:3: \"昨天\" is no date"), "{}", stderr(&output));
    let output = zhibiao(folder.path(), &["extract", "a.jsonl", "--date", "2024-13"], b"");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn fields_of_records() {
    let lines = "{\"no\":1,\"head\":\"产值增长1%\",\"body\":\"利润增长2%\",\"x\":{\"k\":[1.50,\"\\u4e2d\"]}}\n";
    let folder = folder(&[("a.jsonl", lines.as_bytes())]);
    let args = [
        "extract",
        "a.jsonl",
        "--text-field",
        "head",
        "--text-field",
        "body",
        "--id-field",
        "no",
        "--keep",
        "--format",
    ];
    let output = zhibiao(folder.path(), &[&args[..], &["jsonl"]].concat(), b"");
    assert_eq!(texts(&documents(&output)[0]), ["1%", "2%"]);
    assert_eq!(documents(&output)[0]["records"][1]["start"], 11, "offsets count in the joined text");
    assert!(stdout(&output).ends_with("\"fields\":{\"x\":{\"k\":[1.50,\"\\u4e2d\"]}}}\n"), "{}", stdout(&output));
    let output = zhibiao(folder.path(), &[&args[..], &["records"]].concat(), b"");
    assert_eq!(documents(&output)[1]["fields"]["x"]["k"][1], "中");

    let table = "编号,正文,来源\n1,\"产值增长1%，\n利润增长2%\",报\n2,产值,刊\n";
    std::fs::write(folder.path().join("a.csv"), table).unwrap();
    let args = ["extract", "a.csv", "--text-field", "正文", "--id-field", "编号", "--keep"];
    let output = zhibiao(folder.path(), &args, b"");
    assert_eq!(ids(&output), ["1", "2"]);
    assert_eq!(texts(&documents(&output)[0]), ["1%", "2%"]);
    assert_eq!(documents(&output)[0]["fields"], serde_json::json!({"来源": "报"}));
}

#[test]
fn each_bad_input_is_one_line_and_the_others_are_done() {
    let folder = folder(&[
        ("good.txt", NEWS.as_bytes()),
        (
            "a.jsonl",
            "{\"text\":\"增长1%\"}\n{\"text\":\"增长2%\"}\n{oops\n{\"body\":\"增长3%\"}\n{\"text\":5}\n[1]\n"
                .as_bytes(),
        ),
        ("noise.txt", b"\x00\x01\x02\x03\xff\xfe\xfd\x80\x81"),
        ("a.pdf", b"%PDF-1.7 \xe2\xe3"),
        ("empty.txt", b""),
        ("no-text.csv", "id,正文\n1,x\n".as_bytes()),
        ("ragged.csv", "id,text\n1,增长1%\n2,增长2%,多\n3,增长3%\n".as_bytes()),
    ]);
    let paths = ["missing.txt", "a.jsonl", "noise.txt", "a.pdf", "empty.txt", "no-text.csv", "ragged.csv", "good.txt"];
    let output = zhibiao(folder.path(), &[&["extract"][..], &paths].concat(), b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(ids(&output), ["a.jsonl:1", "a.jsonl:2", "empty.txt", "1", "3", "good.txt"]);
    let expected = [
        "error: missing.txt: no such file or folder (check the path)",
        "error: a.jsonl:3: invalid JSON: key must be a string at column 2 (each line must be one JSON object)",
        "error: a.jsonl:4: the record has no text in the field text (it has body: name the field with --text-field)",
        "error: a.jsonl:5: the field text is no string",
        "error: a.jsonl:6: invalid JSON: the line is no object (each line must be one JSON object)",
        "error: noise.txt: its bytes are no text but binary data: convert it, or name the encoding with --encoding",
        "error: a.pdf: its bytes are no text but a PDF: convert it, or name the encoding with --encoding",
        "error: no-text.csv: its header has no column text (it has id, 正文: name the column with --text-field)",
        "error: ragged.csv:3: the row has 3 fields and the header 2 (put fields that hold commas in double quotes)",
        "6 articles, 6 records, 9 skipped (1 not_found, 2 not_text, 2 invalid_json, 2 invalid_csv, 2 no_text), 0.0 MB in ",
    ];
    let said: Vec<&str> = stderr(&output).lines().collect();
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(said.starts_with(expected), "{said}\n{expected}");
    }
}

#[test]
fn on_error() {
    let lines = "{\"id\":\"a\",\"text\":\"增长1%\"}\nx\n{\"id\":\"b\",\"text\":\"增长2%\"}\n";
    let folder = folder(&[("a.jsonl", lines.as_bytes())]);
    let run = |args: &[&str]| zhibiao(folder.path(), &[&["extract", "a.jsonl"], args].concat(), b"");
    assert_eq!(ids(&run(&[])), ["a", "b"]);
    assert_eq!(ids(&run(&["--on-error", "skip"])), ["a", "b"]);

    let output = run(&["--on-error", "fail"]);
    assert_eq!((output.status.code(), ids(&output)), (Some(1), vec!["a".to_owned()]));

    let output = run(&["--on-error", "emit"]);
    assert_eq!((output.status.code(), ids(&output)), (Some(1), ["a", "a.jsonl:2", "b"].map(str::to_owned).to_vec()));
    let error = &documents(&output)[1]["error"];
    assert_eq!((&error["kind"], &error["line"]), (&"invalid_json".into(), &2.into()));

    let output = run(&["--on-error", "emit", "--format", "csv"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));

    let output = run(&["--errors", "faults.jsonl", "-q"]);
    assert_eq!(output.status.code(), Some(1));
    let fault: Value =
        serde_json::from_str(&std::fs::read_to_string(folder.path().join("faults.jsonl")).unwrap()).unwrap();
    assert_eq!(
        (&fault["kind"], &fault["path"], &fault["line"]),
        (&"invalid_json".into(), &"a.jsonl".into(), &2.into())
    );
}

#[test]
fn wrong_usage_is_2() {
    let folder = folder(&[("a.txt", NEWS.as_bytes()), ("out/x", b"")]);
    for args in [
        &["extract", "--bogus"][..],
        &["extract", "-", "-"],
        &["extract", "a.txt", "--encoding", "klingon"],
        &["extract", "a.txt", "--glob", "["],
        &["extract", "a.txt", "--max-article", "0"],
        &["extract", "a.txt", "--threads", "0"],
        &["extract", "a.txt", "--output", "out"],
        &["extract", "a.txt", "--output", "no/such/folder/a"],
        &["extract", "a.txt", "--output", "b", "--output-dir", "c"],
        &["extract", "a.txt", "--force"],
        &["extract", "a.txt", "--errors", "./a.txt"],
        &["extract", "a.txt", "--errors", "b", "--output", "./b"],
        &["unheard-of"],
        &[],
    ] {
        let output = zhibiao(folder.path(), args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("a.txt")).unwrap(), NEWS, "no input is touched");
    for args in [&["--help"][..], &["extract", "--help"], &["schema", "-h"], &["--version"]] {
        let output = zhibiao(folder.path(), args, b"");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
    }
}

#[test]
fn output_that_cannot_be_written() {
    let many = format!("{{\"text\":\"{NEWS}\"}}\n").repeat(3000);
    let folder = folder(&[("a.jsonl", many.as_bytes())]);
    // Whoever reads has gone: no message, no failure.
    let mut child = Command::new(env!("CARGO_BIN_EXE_zhibiao"))
        .args(["extract", "a.jsonl"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));

    if Path::new("/dev/full").exists() {
        let full = || Stdio::from(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
        let run = |args: &[&str]| {
            let command = &mut Command::new(env!("CARGO_BIN_EXE_zhibiao"));
            command.args(args).current_dir(folder.path()).stdout(full()).output().unwrap()
        };
        for args in [&["extract", "a.jsonl"][..], &["extract", "a.jsonl", "--output", "/dev/full"], &["schema"]] {
            let output = run(args);
            assert_eq!(output.status.code(), Some(2), "{args:?}");
            assert!(stderr(&output).contains("cannot write: No space left on device"), "{}", stderr(&output));
        }
    }
}

#[test]
fn output_files_are_whole_or_not_there() {
    let folder = folder(&[("a.txt", NEWS.as_bytes())]);
    let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    let plain = zhibiao(folder.path(), &["extract", "a.txt"], b"").stdout;
    for name in ["b.jsonl", "b.jsonl.gz", "b.jsonl.zst"] {
        let output = zhibiao(folder.path(), &["extract", "a.txt", "--output", name], b"");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0), "{name}");
    }
    assert_eq!(read("b.jsonl"), plain);
    assert_eq!(zstd::decode_all(&read("b.jsonl.zst")[..]).unwrap(), plain);
    let mut unpacked = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&read("b.jsonl.gz")[..]), &mut unpacked).unwrap();
    assert_eq!(unpacked, plain);

    // A run that fails leaves what was there before.
    std::fs::write(folder.path().join("b.jsonl"), "old").unwrap();
    let args = ["extract", "missing", "a.txt", "--output", "b.jsonl", "--on-error", "fail"];
    assert_eq!(zhibiao(folder.path(), &args, b"").status.code(), Some(1));
    assert_eq!(read("b.jsonl"), b"old");
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{names:?}");
}

#[test]
fn what_json_readers_stumble_over() {
    let line = "{\"id\":\"a\\u2028\",\"text\":\"增长5%\u{2028}，\\ud83d 利润\\u0000增长6%\",\"x\":\"\u{2029}\"}\n";
    let folder = folder(&[("a.jsonl", line.as_bytes())]);
    let output = zhibiao(folder.path(), &["extract", "a.jsonl", "--keep"], b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(!stdout(&output).contains(['\u{2028}', '\u{2029}']));
    let document = &documents(&output)[0];
    assert_eq!((&document["id"], &document["fields"]["x"]), (&"a\u{2028}".into(), &"\u{2029}".into()));
    assert_eq!(texts(document), ["5%", "6%"]);
    assert!(stderr(&output).contains("warning: a.jsonl:1: one stretch"), "{}", stderr(&output));
}
