//! `zhibiao schema`: the contract of the output, for readers of it.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use serde_json::{Map, Value, json};

use super::Outcome;
use super::contract::{DOCUMENT, Field, INDUSTRY, RECORD, Type, flat};
use super::fault::Failure;

/// Print the contract of the output, for validators and for readers that want types
#[derive(Debug, Clone, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct SchemaArgs {
    /// Whom it is for
    #[arg(long = "for", value_enum, default_value = "json-schema", value_name = "READER")]
    reader: Reader,

    /// Of which format: documents (jsonl, json) or flat records (records, csv, parquet)
    #[arg(long, value_enum, default_value = "jsonl")]
    format: Shape,
}

const EXAMPLES: &str = "\
Examples:
  zhibiao schema > zhibiao.schema.json
  duckdb -c \"SELECT * FROM read_json('records.jsonl', format='newline_delimited', columns=$(zhibiao schema --for duckdb))\"
  zhibiao schema --for spark                     a DDL for spark.read.schema(…).json(…)
  zhibiao schema --for pyarrow > zhibiao_schema.py";

/// A reader of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Reader {
    /// JSON Schema, draft 2020-12, of one line
    JsonSchema,
    /// The `columns` of DuckDB's read_json
    Duckdb,
    /// A Spark DDL
    Spark,
    /// A Python module that defines a pyarrow `schema`
    Pyarrow,
}

/// The shape of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shape {
    /// A document a line
    Jsonl,
    /// A record a line
    Records,
}

/// Runs the subcommand.
pub fn run(args: &SchemaArgs) -> Result<Outcome, Failure> {
    let fields: Vec<&Field> = match args.format {
        Shape::Jsonl => DOCUMENT.iter().collect(),
        Shape::Records => flat().collect(),
    };
    let text = match args.reader {
        Reader::JsonSchema => json_schema(&fields, args.format),
        Reader::Duckdb => format!("{{{}}}\n", list(&fields, |f| format!("'{}': '{}'", f.name, duckdb(f.kind)))),
        Reader::Spark => format!("{}\n", list(&fields, |f| format!("`{}` {}", f.name, spark(f.kind)))),
        Reader::Pyarrow => {
            format!("import pyarrow as pa\n\nschema = pa.schema([{}])\n", list(&fields, pyarrow_field))
        }
    };
    let written = io::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush());
    written.map(|()| Outcome::Done).map_err(|e| Failure::output("standard output", e))
}

fn list(fields: &[&Field], one: impl Fn(&Field) -> String) -> String {
    fields.iter().map(|f| one(f)).collect::<Vec<_>>().join(", ")
}

fn every(fields: &'static [Field]) -> Vec<&'static Field> {
    fields.iter().collect()
}

fn duckdb(kind: Type) -> String {
    let structure =
        |fields| format!("STRUCT({})[]", list(&every(fields), |f| format!("\"{}\" {}", f.name, duckdb(f.kind))));
    match kind {
        Type::Text | Type::Word(_) => "VARCHAR".to_owned(),
        Type::Integer => "BIGINT".to_owned(),
        Type::Float => "DOUBLE".to_owned(),
        Type::Industries => structure(INDUSTRY),
        Type::Records => structure(RECORD),
    }
}

fn spark(kind: Type) -> String {
    let structure =
        |fields| format!("ARRAY<STRUCT<{}>>", list(&every(fields), |f| format!("`{}`: {}", f.name, spark(f.kind))));
    match kind {
        Type::Text | Type::Word(_) => "STRING".to_owned(),
        Type::Integer => "BIGINT".to_owned(),
        Type::Float => "DOUBLE".to_owned(),
        Type::Industries => structure(INDUSTRY),
        Type::Records => structure(RECORD),
    }
}

fn pyarrow_field(field: &Field) -> String {
    format!("pa.field(\"{}\", {}, nullable=False)", field.name, pyarrow(field.kind))
}

fn pyarrow(kind: Type) -> String {
    let structure = |fields| format!("pa.list_(pa.struct([{}]))", list(&every(fields), pyarrow_field));
    match kind {
        Type::Text | Type::Word(_) => "pa.string()".to_owned(),
        Type::Integer => "pa.int64()".to_owned(),
        Type::Float => "pa.float64()".to_owned(),
        Type::Industries => structure(INDUSTRY),
        Type::Records => structure(RECORD),
    }
}

fn json_schema(fields: &[&Field], shape: Shape) -> String {
    let mut schema = object(fields);
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!("A line of zhibiao's output"));
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    if let Some(properties) = properties {
        if shape == Shape::Jsonl {
            properties["schema"] = json!({"const": zhibiao::json::SCHEMA});
            let error = json!({
                "type": "object",
                "description": "With --on-error emit: why the input could not be read.",
                "properties": {
                    "kind": {"type": "string"}, "message": {"type": "string"}, "line": {"type": "integer", "minimum": 0}
                },
                "required": ["kind", "message", "line"],
                "additionalProperties": false,
            });
            properties.insert("error".to_owned(), error);
        }
        let kept =
            json!({"type": "object", "description": "With --keep: the other fields of the record that was read."});
        properties.insert("fields".to_owned(), kept);
    }
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text + "\n"
}

fn object<'f>(fields: impl IntoIterator<Item = &'f &'f Field>) -> Map<String, Value> {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in fields {
        let mut one = match field.kind {
            Type::Text => json!({"type": "string"}),
            Type::Word(words) => json!({"type": "string", "enum": words()}),
            Type::Integer => json!({"type": "integer", "minimum": 0}),
            Type::Float => json!({"type": "number"}),
            Type::Industries => json!({"type": "array", "items": object(&every(INDUSTRY))}),
            Type::Records => json!({"type": "array", "items": object(&every(RECORD))}),
        };
        one["description"] = json!(field.says);
        properties.insert(field.name.to_owned(), one);
        required.push(field.name);
    }
    let whole =
        json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false});
    match whole {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}
