//! The output read by the readers that people use: jq, and DuckDB, pandas, polars and pyarrow where `tests/readers/setup` was run.

mod common;

use std::path::Path;
use std::process::Command;

use common::{documents, folder, zhibiao};
use serde_json::Value;

#[test]
fn duckdb_pandas_polars_pyarrow() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = project.join("target/readers/bin/python");
    if !python.exists() {
        eprintln!("passed over: run tests/readers/setup for DuckDB, pandas, polars and pyarrow");
        return;
    }
    let folder = folder(&[]);
    let mut command = Command::new(python);
    command.arg(project.join("tests/readers/check.py")).arg(env!("CARGO_BIN_EXE_zhibiao")).arg(folder.path());
    if cfg!(feature = "parquet") {
        command.arg("parquet");
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn jq() {
    let Ok(version) = Command::new("jq").arg("--version").output() else {
        eprintln!("passed over: jq is not installed");
        return;
    };
    assert!(version.status.success());
    let text = "有色产业营业收入8217.3亿元\u{2028}，增长35.4%，“引号\"\\反斜线”\t3家";
    let folder = folder(&[("a.txt", text.as_bytes())]);
    assert_eq!(zhibiao(folder.path(), &["extract", "a.txt", "--output", "a.jsonl"], b"").status.code(), Some(0));
    // jq prints 5.0 as 5, so numbers are compared as numbers.
    let filter = ".id, (.records[] | .text, .value, .start, .clause)";
    let output = Command::new("jq").args(["-c", filter, "a.jsonl"]).current_dir(folder.path()).output().unwrap();
    assert!(output.status.success());
    let written: Value =
        serde_json::from_str(&std::fs::read_to_string(folder.path().join("a.jsonl")).unwrap()).unwrap();
    let mut expected = vec![written["id"].clone()];
    for record in written["records"].as_array().unwrap() {
        expected.extend(["text", "value", "start", "clause"].map(|key| record[key].clone()));
    }
    assert_eq!(expected.len(), 13);
    for (got, expected) in documents(&output).iter().zip(&expected) {
        assert!(
            got == expected || got.as_f64().is_some() && got.as_f64() == expected.as_f64(),
            "{got} is not {expected}"
        );
    }
}
