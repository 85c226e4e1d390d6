//! The report in a real browser: pages made by the program, looked at by `tests/report/check.mjs` in headless Chromium.
//! `tests/report/setup.sh` installs what that needs; without it this test says so and ends.
//! `ZHIBIAO_SCREENSHOTS=FOLDER` keeps pictures of what was seen.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn zhibiao(args: &[&str]) -> Output {
    let output =
        Command::new(env!("CARGO_BIN_EXE_zhibiao")).args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let output = output.expect("zhibiao");
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// What the browser needs and this machine lacks.
fn missing() -> Option<&'static str> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/report");
    let runs = |program: &str| Command::new(program).arg("--version").output().is_ok_and(|o| o.status.success());
    if !runs("node") {
        Some("node")
    } else if !Path::new("/usr/bin/chromium").exists() {
        Some("chromium")
    } else if !here.join("node_modules/playwright-core").exists() {
        Some("playwright-core")
    } else {
        None
    }
}

/// An article that would break out of a page that is careless with it.
const HOSTILE: &str = "正文</script><script>window.pwned=1</script><img src=x onerror=\"window.pwned=2\"><!-- \
                       </body></html> &lt;b&gt; 粮食产量增长5.5%,\u{2028}'\"`${1}\\ 利润3亿元。\n";

/// Two thousand articles, no two alike, of the paragraphs of the fixtures.
fn many(to: &Path) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "md" || e == "txt"));
    paths.sort();
    let text: String = paths.iter().map(|p| fs::read_to_string(p).unwrap()).collect();
    let paragraphs: Vec<&str> = text.lines().filter(|l| l.chars().count() > 60).collect();
    let mut out = std::io::BufWriter::new(fs::File::create(to).unwrap());
    for i in 0..2000 {
        let body: Vec<_> = (0..4).map(|k| paragraphs[(i * 7 + k * (1 + i / 40)) % paragraphs.len()]).collect();
        let date = format!("20{:02}-{:02}-01", 10 + i % 15, 1 + i % 12);
        let record = serde_json::json!({"id": format!("n{i}"), "title": format!("第{i}期经济简讯"), "date": date, "text": body.join("\n")});
        writeln!(out, "{record}").unwrap();
    }
}

#[test]
fn report_in_a_browser() {
    if let Some(tool) = missing() {
        println!("skipped: {tool} is not installed; tests/report/setup.sh installs it");
        return;
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("report");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let at = |name: &str| folder.join(name).to_str().expect("a UTF-8 path").to_owned();

    let hostile = serde_json::json!({"id": "x\"<y>", "title": "</title><i>标题</i>", "text": HOSTILE});
    fs::write(at("hostile.jsonl"), format!("{hostile}\n")).unwrap();
    many(&folder.join("big.jsonl"));
    zhibiao(&["report", "fixtures/articles/jiangxi.md", "-o", &at("one.html")]);
    zhibiao(&["report", "fixtures/articles", "--glob", "*.{md,txt}", "-o", &at("folder.html")]);
    zhibiao(&["report", &at("hostile.jsonl"), "-o", &at("hostile.html")]);
    zhibiao(&["report", &at("big.jsonl"), "-o", &at("big.html")]);
    let csv = zhibiao(&["extract", "fixtures/articles/jiangxi.md", "--format", "csv"]);
    fs::write(at("one.csv"), csv.stdout).unwrap();

    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/report/check.mjs");
    let checked = Command::new("node").arg(script).arg(&folder).output().expect("node");
    println!("{}", String::from_utf8_lossy(&checked.stdout));
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}
