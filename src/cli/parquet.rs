//! Parquet: the flat form in columns, one file, no nulls.

use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type as Schema;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::contract::{Type, flat};

/// How many rows a group holds. Groups end at the same rows for any number of workers.
const ROWS: usize = if cfg!(test) { 50 } else { 16 << 10 };

/// Writes rows into a Parquet file.
pub struct Rows<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    columns: Vec<Column>,
    rows: usize,
}

/// The values of one column in the group that is being filled.
enum Column {
    /// Texts, one behind the other, and where each ends.
    Text(Vec<u8>, Vec<usize>),
    Integer(Vec<i64>),
    Float(Vec<f64>),
    /// JSON as it stands, of any type.
    Raw(Vec<u8>, Vec<usize>),
}

fn failed(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}

impl<W: Write + Send> Rows<W> {
    /// Begins a file; `keep` adds the column `fields`.
    pub fn new(out: W, keep: bool) -> io::Result<Self> {
        let mut fields = Vec::new();
        let mut columns = Vec::new();
        let mut add = |name: &str, column: Column| -> Result<(), ParquetError> {
            let (physical, logical) = match column {
                Column::Text(..) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
                Column::Raw(..) => (Physical::BYTE_ARRAY, Some(LogicalType::Json)),
                Column::Integer(_) => (Physical::INT64, None),
                Column::Float(_) => (Physical::DOUBLE, None),
            };
            let field = Schema::primitive_type_builder(name, physical)
                .with_repetition(Repetition::REQUIRED)
                .with_logical_type(logical)
                .build()?;
            fields.push(Arc::new(field));
            columns.push(column);
            Ok(())
        };
        for field in flat() {
            let column = match field.kind {
                Type::Integer => Column::Integer(Vec::new()),
                Type::Float => Column::Float(Vec::new()),
                _ => Column::Text(Vec::new(), Vec::new()),
            };
            add(field.name, column).map_err(failed)?;
        }
        if keep {
            add("fields", Column::Raw(Vec::new(), Vec::new())).map_err(failed)?;
        }
        let schema = Schema::group_type_builder("records").with_fields(fields).build().map_err(failed)?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(Default::default()))
            .set_created_by(format!("zhibiao {}", env!("CARGO_PKG_VERSION")))
            .build();
        let writer = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties)).map_err(failed)?;
        Ok(Rows { writer, columns, rows: 0 })
    }

    /// Adds the rows of whole lines of JSON in the flat form.
    pub fn lines(&mut self, bytes: &[u8]) -> io::Result<()> {
        for line in bytes.split(|&b| b == b'\n').filter(|line| !line.is_empty()) {
            let mut de = serde_json::Deserializer::from_slice(line);
            Row(&mut self.columns).deserialize(&mut de)?;
            self.rows += 1;
            if self.rows == ROWS {
                self.group()?;
            }
        }
        Ok(())
    }

    fn group(&mut self) -> io::Result<()> {
        let mut group = self.writer.next_row_group().map_err(failed)?;
        for column in &mut self.columns {
            let mut writer =
                group.next_column().map_err(failed)?.ok_or_else(|| io::Error::other("a column too many"))?;
            let written = match (writer.untyped(), column) {
                (ColumnWriter::Int64ColumnWriter(writer), Column::Integer(values)) => {
                    let written = writer.write_batch(values, None, None);
                    values.clear();
                    written
                }
                (ColumnWriter::DoubleColumnWriter(writer), Column::Float(values)) => {
                    let written = writer.write_batch(values, None, None);
                    values.clear();
                    written
                }
                (ColumnWriter::ByteArrayColumnWriter(writer), Column::Text(bytes, ends) | Column::Raw(bytes, ends)) => {
                    let all = ByteArray::from(std::mem::take(bytes));
                    let mut start = 0;
                    let texts = ends.drain(..).map(|end| {
                        let text = all.slice(start, end - start);
                        start = end;
                        text
                    });
                    let texts: Vec<ByteArray> = texts.collect();
                    writer.write_batch(&texts, None, None)
                }
                _ => return Err(io::Error::other("a column of another type")),
            };
            written.map_err(failed)?;
            writer.close().map_err(failed)?;
        }
        group.close().map_err(failed)?;
        self.rows = 0;
        Ok(())
    }

    /// Ends the file.
    pub fn finish(mut self) -> io::Result<W> {
        if self.rows > 0 {
            self.group()?;
        }
        self.writer.into_inner().map_err(failed)
    }
}

/// Reads a row of the flat form: its keys come in the order of the columns.
struct Row<'c>(&'c mut [Column]);

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<(), D::Error> {
        de.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        for column in self.0 {
            map.next_key::<IgnoredAny>()?.ok_or_else(|| A::Error::custom("a key is missing"))?;
            match column {
                Column::Integer(values) => values.push(map.next_value()?),
                Column::Float(values) => values.push(map.next_value()?),
                Column::Text(bytes, ends) => {
                    map.next_value_seed(Append(bytes))?;
                    ends.push(bytes.len());
                }
                Column::Raw(bytes, ends) => {
                    bytes.extend_from_slice(map.next_value::<&RawValue>()?.get().as_bytes());
                    ends.push(bytes.len());
                }
            }
        }
        Ok(())
    }
}

/// Appends a string.
struct Append<'b>(&'b mut Vec<u8>);

impl<'de> DeserializeSeed<'de> for Append<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<(), D::Error> {
        de.deserialize_str(self)
    }
}

impl Visitor<'_> for Append<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field as Cell;
    use serde_json::Value;

    #[test]
    fn reads_back() {
        let line = |n: usize, value: &str| {
            let mut cells = vec![format!("\"fields\":{{\"n\": {n}}}")];
            cells.extend(flat().collect::<Vec<_>>().into_iter().rev().map(|field| match field.kind {
                Type::Integer => format!("\"{}\":{n}", field.name),
                Type::Float => format!("\"{}\":{value}", field.name),
                _ => format!("\"{}\":\"{}“{n}\\n\"", field.name, field.name),
            }));
            cells.reverse();
            format!("{{{}}}\n", cells.join(","))
        };
        let mut rows = Rows::new(Vec::new(), true).unwrap();
        let count = ROWS + 2;
        for n in 0..count {
            rows.lines(line(n, if n == 0 { "1.0" } else { "1e16" }).as_bytes()).unwrap();
        }
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&rows.finish().unwrap()).unwrap();
        let reader = SerializedFileReader::new(file).unwrap();
        assert_eq!(reader.metadata().num_row_groups(), 2);
        let rows: Vec<_> = reader.get_row_iter(None).unwrap().map(Result::unwrap).collect();
        assert_eq!(rows.len(), count);
        for n in [0, ROWS - 1, ROWS, ROWS + 1] {
            let want: Value = serde_json::from_str(&line(n, if n == 0 { "1.0" } else { "1e16" })).unwrap();
            for (name, cell) in rows[n].get_column_iter() {
                let got: Value = match cell {
                    Cell::Str(text) if name == "fields" => serde_json::from_str(text).unwrap(),
                    Cell::Str(text) => text.as_str().into(),
                    Cell::Long(n) => (*n).into(),
                    Cell::Double(x) => (*x).into(),
                    other => panic!("{name}: {other}"),
                };
                assert_eq!(got, want[name], "{name} of {n}");
            }
        }
    }
}
