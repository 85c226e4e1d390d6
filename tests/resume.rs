//! A run into a tree of files that is killed at any moment and started again ends with the same bytes as one run.

mod common;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use common::{folder, stderr, zhibiao};

/// All files under a folder, hidden ones too.
fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                files.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    files
}

#[test]
fn killed_at_ten_moments() {
    let mut files = Vec::new();
    for n in 0..120 {
        files.push((format!("in/{}/{n}.txt", n % 7), format!("全市工业营业收入{n}亿元，同比增长5%。").repeat(20)));
    }
    let lines: String = (0..2000).map(|n| format!("{{\"id\":\"{n}\",\"text\":\"增长{n}%，利润3亿元。\"}}\n")).collect();
    files.push(("in/3/big.jsonl".to_owned(), lines));
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let folder = folder(&files);
    let start = Instant::now();
    let whole = zhibiao(folder.path(), &["extract", "in", "--output-dir", "whole"], b"");
    let time = start.elapsed();
    assert_eq!(whole.status.code(), Some(0), "{}", stderr(&whole));
    let expected = tree(&folder.path().join("whole"));
    assert_eq!(expected.len(), 121);
    assert!(expected.contains_key("3/big.jsonl.jsonl"));

    let mut cut_short = 0;
    let mut seed = std::process::id();
    for moment in 0..10 {
        let out = format!("out{moment}");
        // Somewhere within a tenth of the run, by a small generator seeded anew for each run of the test.
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let share = (f64::from(moment) + f64::from(seed >> 16) / 65536.0) / 10.0;
        let mut child = Command::new(env!("CARGO_BIN_EXE_zhibiao"))
            .args(["extract", "in", "--output-dir", &out])
            .current_dir(folder.path())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_secs_f64(time.as_secs_f64() * share));
        child.kill().unwrap();
        child.wait().unwrap();
        let out = folder.path().join(out);
        if out.is_dir() {
            let before = tree(&out);
            cut_short += usize::from(before != expected);
            for (name, bytes) in before.iter().filter(|(name, _)| !name.rsplit('/').next().unwrap().starts_with('.')) {
                assert!(expected[name] == *bytes, "{name} is not whole, killed at {share}");
            }
        }
        let again = zhibiao(folder.path(), &["extract", "in", "--output-dir", out.to_str().unwrap()], b"");
        assert_eq!(again.status.code(), Some(0), "{}", stderr(&again));
        assert!(tree(&out) == expected, "killed at {share}");
    }
    assert!(cut_short > 0, "no run was killed in its course");
}

#[test]
fn what_is_done_is_not_done_again() {
    let folder = folder(&[("in/a.txt", "增长1%".as_bytes()), ("in/b.txt", "增长2%".as_bytes())]);
    let run = |args: &[&str]| zhibiao(folder.path(), &[&["extract", "in", "--output-dir", "out"], args].concat(), b"");
    assert_eq!(run(&[]).status.code(), Some(0));
    std::fs::write(folder.path().join("out/a.txt.jsonl"), "mine").unwrap();
    let again = run(&[]);
    assert!(stderr(&again).starts_with("0 articles, 0 records, 0 skipped, 2 files done before"), "{}", stderr(&again));
    assert_eq!(std::fs::read(folder.path().join("out/a.txt.jsonl")).unwrap(), b"mine");
    assert_eq!(run(&["--force"]).status.code(), Some(0));
    assert_ne!(std::fs::read(folder.path().join("out/a.txt.jsonl")).unwrap(), b"mine");
}

#[test]
fn an_input_that_cannot_be_read_leaves_no_file_and_is_tried_again() {
    let folder = folder(&[("in/a.txt", b"%PDF-1"), ("in/b.txt", "增长2%".as_bytes())]);
    let args = ["extract", "in", "--output-dir", "out"];
    assert_eq!(zhibiao(folder.path(), &args, b"").status.code(), Some(1));
    assert_eq!(tree(&folder.path().join("out")).into_keys().collect::<Vec<_>>(), ["b.txt.jsonl"]);
    std::fs::write(folder.path().join("in/a.txt"), "增长1%").unwrap();
    assert_eq!(zhibiao(folder.path(), &args, b"").status.code(), Some(0));
    assert_eq!(tree(&folder.path().join("out")).len(), 2);
}

#[test]
fn inputs_of_several_folders_do_not_meet() {
    let folder = folder(&[("2020/a.txt", "增长1%".as_bytes()), ("2021/a.txt", "增长2%".as_bytes())]);
    let run = |paths: &[&str]| zhibiao(folder.path(), &[&["extract", "--output-dir", "out"], paths].concat(), b"");
    assert_eq!(run(&["2020", "2021"]).status.code(), Some(0));
    let names: Vec<String> = tree(&folder.path().join("out")).into_keys().collect();
    assert_eq!(names, ["2020/a.txt.jsonl", "2021/a.txt.jsonl"]);
    let twice = run(&["2020", "./2020", "--force"]);
    assert_eq!(twice.status.code(), Some(1));
    assert!(stderr(&twice).contains("another input goes to"), "{}", stderr(&twice));
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_what_was_there_before() {
    use std::io::{Read, Write};
    let folder = folder(&[("all.jsonl", b"old")]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_zhibiao"))
        .args(["extract", "--input", "jsonl", "--output", "all.jsonl"])
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let line = "{\"text\":\"全市工业营业收入5亿元，同比增长5%。\"}\n".repeat(1000);
    // More than is read ahead, so that some is written.
    (0..40).for_each(|_| input.write_all(line.as_bytes()).unwrap());
    // As Ctrl-C does, but also where the tests are a job in the background of a shell, which ignores that.
    let interrupted = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(interrupted.success());
    assert!(!child.wait().unwrap().success());
    drop(input);
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(said, "");
    assert_eq!(std::fs::read(folder.path().join("all.jsonl")).unwrap(), b"old");
    let again = zhibiao(folder.path(), &["extract", "--output", "all.jsonl"], "增长5%".as_bytes());
    assert_eq!(again.status.code(), Some(0), "{}", stderr(&again));
    assert_eq!(
        tree(folder.path()).keys().collect::<Vec<_>>(),
        ["all.jsonl"],
        "the next run takes the hidden file over"
    );
}
