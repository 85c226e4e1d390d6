//! The contract as printed: everything that is written validates against it, and it says no more than is written.

mod common;

use std::path::Path;

use common::{documents, folder, stdout, zhibiao};
use serde_json::Value;

fn schema(format: &str) -> Value {
    let output = zhibiao(Path::new("."), &["schema", "--format", format], b"");
    assert_eq!(output.status.code(), Some(0));
    serde_json::from_str(stdout(&output)).unwrap()
}

fn validate(schema: &Value, document: &Value, name: &str) {
    let validator = jsonschema::draft202012::new(schema).unwrap();
    let errors: Vec<String> = validator.iter_errors(document).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}");
}

#[test]
fn goldens_and_output_of_the_fixtures_validate() {
    let schema = schema("jsonl");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    for entry in std::fs::read_dir(&fixtures).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|suffix| suffix == "json") {
            validate(
                &schema,
                &serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap(),
                &path.to_string_lossy(),
            );
        }
    }
    let args = ["extract", "fixtures/articles", "--glob", "*.{txt,md}", "--bare-numbers"];
    let output = zhibiao(Path::new(env!("CARGO_MANIFEST_DIR")), &args, b"");
    let documents = documents(&output);
    assert!(documents.iter().map(|d| d["records"].as_array().unwrap().len()).sum::<usize>() > 100);
    for document in &documents {
        validate(&schema, document, document["id"].as_str().unwrap());
    }
}

#[test]
fn flat_records_kept_fields_and_errors_validate() {
    let lines = "{\"id\":\"a\",\"text\":\"电子信息产业营业收入超过10269亿元，增长5%\",\"x\":[1]}\nnonsense\n";
    let folder = folder(&[("a.jsonl", lines.as_bytes())]);
    for (format, shape, expected) in [("jsonl", "jsonl", 2), ("records", "records", 2)] {
        let schema = schema(shape);
        let emit: &[&str] = if format == "jsonl" { &["--on-error", "emit"] } else { &[] };
        let args = [&["extract", "a.jsonl", "--keep", "-q", "--format", format], emit].concat();
        let documents = documents(&zhibiao(folder.path(), &args, b""));
        assert_eq!(documents.len(), expected);
        documents.iter().for_each(|document| validate(&schema, document, format));
    }
}

#[test]
fn the_schema_turns_away_what_is_not_the_contract() {
    let schema = schema("jsonl");
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let folder = folder(&[("a.txt", "增长5%".as_bytes())]);
    let document = documents(&zhibiao(folder.path(), &["extract", "a.txt"], b"")).remove(0);
    assert!(validator.is_valid(&document));
    let spoilt: [fn(&mut Value); 6] = [
        |d| d["schema"] = "zhibiao/0".into(),
        |d| d["records"][0]["kind"] = "weight".into(),
        |d| d["records"][0]["unit"] = Value::Null,
        |d| d["records"][0]["start"] = 1.5.into(),
        |d| d["records"][0]["extra"] = 1.into(),
        |d| drop(d["records"][0].as_object_mut().unwrap().remove("clause")),
    ];
    for (i, spoil) in spoilt.iter().enumerate() {
        let mut document = document.clone();
        spoil(&mut document);
        assert!(!validator.is_valid(&document), "spoilt in way {i}");
    }
}

#[test]
fn one_contract_for_every_reader() {
    for format in ["jsonl", "records"] {
        let keys: Vec<String> =
            schema(format)["required"].as_array().unwrap().iter().map(|k| k.as_str().unwrap().to_owned()).collect();
        for reader in ["duckdb", "spark", "pyarrow"] {
            let output = zhibiao(Path::new("."), &["schema", "--for", reader, "--format", format], b"");
            let mut rest = stdout(&output);
            for key in &keys {
                let at = rest.find(key.as_str()).unwrap_or_else(|| panic!("{reader} lacks {key} or has it elsewhere"));
                rest = &rest[at + key.len()..];
            }
        }
    }
}
