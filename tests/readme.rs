//! The READMEs as a new user meets them: every command is copied into a clean folder and run, in order, and what is
//! printed beneath it must be what it prints. What needs a tool that is not installed is skipped, with a word.
//!
//! A ```` ```sh ```` or ```` ```python ```` block is run, and a ```` ```json ````, ```` ```text ```` or ```` ```csv ````
//! block that follows it is its output; `<!-- not run: reason -->` on the line before a block spares it.
//! `ZHIBIAO_BLESS=1 cargo test --test readme` writes the outputs anew.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A fenced block: its language, the lines of its body (from, to) and what spares it from being run.
struct Block {
    language: String,
    body: std::ops::Range<usize>,
    spared: Option<String>,
}

fn blocks(lines: &[&str]) -> Vec<Block> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        if let Some(language) = lines[at].strip_prefix("```") {
            let length = lines[at + 1..].iter().position(|l| *l == "```").expect("a fence that ends");
            let before = lines[..at].iter().rev().find(|l| !l.is_empty());
            let spared = before.and_then(|l| l.strip_prefix("<!-- not run: ")?.strip_suffix(" -->")).map(str::to_owned);
            found.push(Block { language: language.to_owned(), body: at + 1..at + 1 + length, spared });
            at += length + 1;
        }
        at += 1;
    }
    found
}

fn is_installed(program: &str) -> bool {
    Command::new("sh").args(["-c", &format!("command -v {program}")]).output().is_ok_and(|o| o.status.success())
}

/// What `code` needs and this machine lacks.
fn missing(language: &str, code: &str) -> Option<String> {
    let has_word = |word: &str| code.split(|c: char| c.is_whitespace() || c == '|').any(|w| w == word);
    if language == "sh" {
        return ["jq", "duckdb", "python3", "man"]
            .into_iter()
            .find(|t| has_word(t) && !is_installed(t))
            .map(str::to_owned);
    }
    if !is_installed("python3") {
        return Some("python3".to_owned());
    }
    let imports = code.lines().filter_map(|l| l.strip_prefix("import ").or_else(|| l.strip_prefix("from ")));
    let modules = imports.flat_map(|l| l.split(" import ").next().unwrap_or(l).split(", "));
    modules.filter_map(|m| m.split([' ', '.']).next()).find_map(|module| {
        let there = Command::new("python3").args(["-c", &format!("import {module}")]).output();
        let java = module != "pyspark" || is_installed("java");
        (!there.is_ok_and(|o| o.status.success()) || !java).then(|| format!("Python's {module}"))
    })
}

fn run(language: &str, code: &str, folder: &Path) -> Output {
    let binary = Path::new(env!("CARGO_BIN_EXE_zhibiao")).parent().expect("a folder");
    let path = format!("{}:{}", binary.display(), std::env::var("PATH").unwrap_or_default());
    let (program, args): (_, &[&str]) =
        if language == "sh" { ("bash", &["-euo", "pipefail", "-c"]) } else { ("python3", &["-c"]) };
    let mut command = Command::new(program);
    command.args(args).arg(code).current_dir(folder).env("PATH", path).env("NO_COLOR", "1").env("PYTHONUTF8", "1");
    command.output().expect("the interpreter")
}

/// Runs a README; returns it with its outputs as they are, and what went wrong.
fn walked(readme: &str, folder: &Path) -> (String, Vec<String>) {
    let lines: Vec<&str> = readme.lines().collect();
    let all = blocks(&lines);
    let mut outputs = Vec::new();
    let mut wrong = Vec::new();
    for (i, block) in all.iter().enumerate() {
        if block.language != "sh" && block.language != "python" {
            continue;
        }
        let code = lines[block.body.clone()].join("\n");
        let first = code.lines().next().unwrap_or_default();
        if let Some(reason) = block.spared.clone().or_else(|| missing(&block.language, &code)) {
            println!("skipped ({reason}): {first}");
            continue;
        }
        let output = run(&block.language, &code, folder);
        let printed = String::from_utf8_lossy(&output.stdout);
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let last: Vec<_> = said.lines().rev().take(5).map(|l| l.chars().take(300).collect::<String>()).collect();
            wrong.push(format!("{code}\n{}\n{}", output.status, last.join("\n")));
        }
        let shown = all.get(i + 1).filter(|next| {
            let between = &lines[block.body.end + 1..next.body.start - 1];
            ["json", "text", "csv"].contains(&next.language.as_str()) && between.iter().all(|l| l.is_empty())
        });
        if let Some(shown) = shown {
            let want = lines[shown.body.clone()].join("\n");
            if want != printed.trim_end() {
                wrong.push(format!("{code}\n--- printed in the README\n{want}\n--- printed by the command\n{printed}"));
            }
            outputs.push((shown.body.clone(), printed.trim_end().to_owned()));
        }
        println!("ok: {first}");
    }
    let mut blessed = String::new();
    let mut at = 0;
    for (body, printed) in outputs {
        blessed.extend(lines[at..body.start].iter().flat_map(|l| [*l, "\n"]));
        blessed.extend(printed.lines().flat_map(|l| [l, "\n"]));
        at = body.end;
    }
    blessed.extend(lines[at..].iter().flat_map(|l| [*l, "\n"]));
    (blessed, wrong)
}

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect(name)
}

#[test]
fn every_command_does_what_the_readme_prints() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("readme");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a clean folder");
    let (blessed, wrong) = walked(&read("README.md"), &folder);
    if std::env::var_os("ZHIBIAO_BLESS").is_some_and(|v| v == "1") {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"), blessed).expect("README.md");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The Chinese README has the same commands and outputs; only what is said around them differs.
#[test]
fn the_chinese_readme_has_the_same_commands() {
    let (english, mut chinese) = (read("README.md"), read("README.zh-CN.md"));
    let bodies = |text: &str| -> Vec<(std::ops::Range<usize>, String)> {
        let lines: Vec<&str> = text.lines().collect();
        let run = |b: &Block| b.language != "rust";
        blocks(&lines).into_iter().filter(run).map(|b| (b.body.clone(), lines[b.body].join("\n"))).collect()
    };
    let want = bodies(&english);
    if std::env::var_os("ZHIBIAO_BLESS").is_some_and(|v| v == "1") {
        let mut lines: Vec<String> = chinese.lines().map(str::to_owned).collect();
        for ((body, _), (_, code)) in bodies(&chinese).into_iter().zip(&want).rev() {
            lines.splice(body, code.lines().map(str::to_owned));
        }
        chinese = lines.join("\n") + "\n";
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.zh-CN.md"), &chinese).expect("README.zh-CN.md");
    }
    let codes = |all: Vec<(std::ops::Range<usize>, String)>| all.into_iter().map(|(_, code)| code).collect::<Vec<_>>();
    assert_eq!(codes(bodies(&chinese)), codes(want));
}
