//! What a shell and a reader of manuals expect of the program.

use std::process::{Command, Output};

fn zhibiao(args: &[&str], env: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhibiao"));
    command.args(args).env_remove("NO_COLOR").envs(env.iter().copied()).output().expect("zhibiao")
}

fn stdout(args: &[&str]) -> String {
    let output = zhibiao(args, &[]);
    assert!(output.status.success(), "{args:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

const COMMANDS: [&str; 6] = ["extract", "explain", "report", "schema", "completions", "man"];

#[test]
fn completions_know_every_command_and_flag() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = stdout(&["completions", shell]);
        for word in COMMANDS.iter().chain(&["output-dir", "on-error", "bare-numbers"]) {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert_eq!(zhibiao(&["completions", "tcsh"], &[]).status.code(), Some(2));
}

#[test]
fn the_manual_has_a_page_for_every_command() {
    let page = stdout(&["man"]);
    assert!(page.contains(".TH zhibiao 1"), "{page}");
    for command in COMMANDS {
        assert!(page.contains(&format!("zhibiao\\-{command}(1)")), "{command} in {page}");
        assert!(stdout(&["man", command]).contains(&format!(".TH zhibiao-{command} 1")), "{command}");
    }
    let unknown = zhibiao(&["man", "nonsense"], &[]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("zhibiao --help"));
}

#[test]
fn the_version_names_the_schema() {
    let want = format!("zhibiao {} (records: {})\n", env!("CARGO_PKG_VERSION"), zhibiao::json::SCHEMA);
    assert_eq!(stdout(&["--version"]), want);
}

#[test]
fn colour_comes_where_it_is_wanted() {
    let coloured = |args: &[&str], env: &[(&str, &str)]| {
        let output = zhibiao(args, env);
        output.stdout.contains(&0x1b) || output.stderr.contains(&0x1b)
    };
    for args in
        [&["explain", "粮食产量增长1.6%"][..], &["extract", "no-such-file"], &["--help"], &["extract", "--nonsense"]]
    {
        let with = |when: &'static str| [&["--color", when][..], args].concat();
        assert!(!coloured(args, &[]), "{args:?}: no terminal");
        assert!(coloured(&with("always"), &[]), "{args:?}: always");
        assert!(coloured(&with("always"), &[("NO_COLOR", "1")]), "{args:?}: asked for on the command line");
        assert!(!coloured(&with("never"), &[]), "{args:?}: never");
        assert!(!coloured(&with("auto"), &[("NO_COLOR", "1")]), "{args:?}: NO_COLOR");
    }
}

#[test]
fn explain_tells_what_came_from_where() {
    let text = stdout(&["explain", "2022年，有色产业营业收入8217.3亿元，较2018年增长35.4%，编号1234。"]);
    for part in [
        "8217.3亿元  money = 821730000000 元",
        "“有色产业”",
        "C32",
        "营业收入",
        "increase",
        "“增长”",
        "not records",
        "1234",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains('\u{1b}'));
}

#[test]
fn report_without_a_file_goes_to_the_pipe() {
    let page = stdout(&["report", "--quiet", "fixtures/articles/jiangxi.md"]);
    assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"));
    assert!(page.contains("10269亿元"));
}
