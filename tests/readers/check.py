"""Reads the output with the readers that people use, and compares all values with what the JSON says.

check.py ZHIBIAO FOLDER [parquet]

The input is made so that a reader that guesses types by the first rows goes wrong unless the output helps it: thousands of whole
values before the first 1.5, and columns that are empty until late.
"""
import csv
import json
import runpy
import subprocess
import sys
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.json

zhibiao, folder = sys.argv[1], Path(sys.argv[2])
parquet = "parquet" in sys.argv[3:]

PLAIN = "企业共有{}家。"
RICH = "2022年，江西省电子信息产业营业收入突破{}.5亿元，同比增长1.5%，从全国第9位跃升至第7位，力争2025年达到三分之一。"
with open(folder / "in.jsonl", "w", encoding="utf-8") as file:
    for n in range(21_000):
        text = (PLAIN if n < 20_990 else RICH).format(n)
        file.write(json.dumps({"id": f"n{n}", "text": text, "seen": n}, ensure_ascii=False) + "\n")


def run(*args):
    done = subprocess.run([zhibiao, *args], cwd=folder, check=True, stdout=subprocess.PIPE)
    return done.stdout.decode()


def extract(output, *args, source="in.jsonl"):
    run("extract", source, "-q", "--output", output, *args)
    return str(folder / output)


def same(reader, rows, columns=None):
    """Whether a reader has the rows of the flat form, value for value."""
    rows = list(rows)
    assert len(rows) == len(flat), f"{reader}: {len(rows)} rows for {len(flat)}"
    for got, want in zip(rows, flat):
        for key in columns or want:
            assert got[key] == want[key], f"{reader}: {key} of {want['id']} is {got[key]!r}, not {want[key]!r}"
    print(f"{reader}: {len(rows)} rows agree")


documents_path = extract("out.jsonl")
records_path = extract("records.jsonl", "--format", "records")
table_path = extract("out.csv", "--bom")
documents = [json.loads(line) for line in open(documents_path, encoding="utf-8")]
flat = [json.loads(line) for line in open(records_path, encoding="utf-8")]
assert flat[-1]["value"] != int(flat[0]["value"]) and any(row["value"] % 1 for row in flat)
nested = [record for document in documents for record in document["records"]]
assert [r["text"] for r in nested] == [r["text"] for r in flat]
columns = list(flat[0])

# Python's own reader of tables.
with open(table_path, encoding="utf-8-sig", newline="") as file:
    rows = [{**row, **{k: int(row[k]) for k in ("start", "end")}, **{k: float(row[k]) for k in ("value", "upper")}}
            for row in csv.DictReader(file)]
same("csv", rows)


def duck(query):
    cursor = duckdb.execute(query)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor.fetchall()]


# DuckDB, guessing and told.
same("duckdb, records, guessed", duck(f"SELECT * FROM read_json('{records_path}')"))
types = run("schema", "--for", "duckdb", "--format", "records").strip()
same("duckdb, records, told", duck(f"SELECT * FROM read_json('{records_path}', format='newline_delimited', columns={types})"))
types = run("schema", "--for", "duckdb").strip()
for how, options in (("guessed", ""), ("told", f", columns={types}")):
    source = f"read_json('{documents_path}', format='newline_delimited'{options})"
    rows = duck(f"SELECT id, title, date, unnest(records, recursive := true) FROM {source}")
    same(f"duckdb, documents, {how}", rows, [c for c in columns if not c.startswith("industry")])
    industries = duck(f"SELECT unnest(records).industries AS i FROM {source}")
    # Lists that are empty in all rows that it guesses by, it leaves as JSON.
    got = [[json.loads(i) if isinstance(i, str) else i for i in row["i"]] for row in industries]
    assert got == [record["industries"] for record in nested], how

# pandas: it must be told to leave dates as they are and to read numbers to their last digit, as for any JSON.
frame = pandas.read_json(records_path, lines=True, dtype=False, convert_dates=False, precise_float=True)
same("pandas, records", frame.to_dict("records"))
frame = pandas.read_csv(table_path, keep_default_na=False, encoding="utf-8-sig", float_precision="round_trip",
                        dtype={c: str for c in columns if c not in ("start", "end", "value", "upper")})
same("pandas, csv", frame.to_dict("records"))

# polars, guessing by its first rows; of lists that are empty there it must be told to look further.
same("polars, records", polars.read_ndjson(records_path).to_dicts())
assert polars.read_ndjson(documents_path, infer_schema_length=None)["records"].to_list() == [d["records"] for d in documents]

# pyarrow, told.
module = folder / "told.py"
module.write_text(run("schema", "--for", "pyarrow"), encoding="utf-8")
schema = runpy.run_path(str(module))["schema"]
options = pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error")
table = pyarrow.json.read_json(documents_path, parse_options=options)
assert table.to_pylist() == documents
print(f"pyarrow, documents, told: {len(documents)} documents agree")

# The fields that came with the records.
lines = (folder / "in.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
(folder / "few.jsonl").write_text("".join(lines[:99]), encoding="utf-8")
kept = [json.loads(line)["fields"] for line in open(extract("kept.jsonl", "--keep", source="few.jsonl"), encoding="utf-8")]
assert kept == [{"seen": n} for n in range(99)]

if parquet:
    path = extract("out.parquet")
    same("duckdb, parquet", duck(f"SELECT * FROM read_parquet('{path}')"))
    same("pandas, parquet", pandas.read_parquet(path).to_dict("records"))
    same("polars, parquet", polars.read_parquet(path).to_dicts())
    kept = duck(f"SELECT fields FROM read_parquet('{extract('kept.parquet', '--keep', source='few.jsonl')}')")
    assert [json.loads(row["fields"])["seen"] for row in kept] == list(range(99))
