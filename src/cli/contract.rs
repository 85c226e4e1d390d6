//! The contract of the output as a table: each key, its type, its words and what it says.
//!
//! The JSON Schema, the DDLs and the Parquet columns are all made from it.

use zhibiao::record::{Bound, Comparison, Kind, Modality, Role, Step, Via};

/// The type of a value.
#[derive(Debug, Clone, Copy)]
pub enum Type {
    /// A text, `""` where absent.
    Text,
    /// One of some words.
    Word(fn() -> Vec<&'static str>),
    /// A whole number from 0.
    Integer,
    /// A number, always printed as a float.
    Float,
    /// The industries of a record.
    Industries,
    /// The records of a document.
    Records,
}

/// A key of the output.
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// The type of its value.
    pub kind: Type,
    /// What it says.
    pub says: &'static str,
}

macro_rules! fields {
    ($($name:literal $kind:expr, $says:literal;)*) => {
        &[$(Field { name: $name, kind: $kind, says: $says },)*]
    };
}

macro_rules! word {
    ($type:ty) => {
        Type::Word(|| <$type>::ALL.iter().map(|word| word.as_str()).collect())
    };
}

/// The keys of a document.
pub const DOCUMENT: &[Field] = fields! {
    "schema" Type::Text, "The version of the contract: zhibiao/1.";
    "id" Type::Text, "The article's id, else its path, of a record without an id path:line.";
    "title" Type::Text, "The headline, where it is known.";
    "date" Type::Text, "The article's date: 2023-02-01, 2023-02 or 2023.";
    "records" Type::Records, "The records, in order of place.";
};

/// The keys of a record.
pub const RECORD: &[Field] = fields! {
    "kind" word!(Kind), "What sort of quantity.";
    "text" Type::Text, "The mention as printed: 10269亿元.";
    "start" Type::Integer, "Its first code point in the text as decoded.";
    "end" Type::Integer, "One past its last code point.";
    "value" Type::Float, "The value in unit, magnitude folded in; the lower end of a range.";
    "upper" Type::Float, "The upper end of a range, else equal to value.";
    "unit" Type::Text, "The canonical unit without magnitude: 元, 家, %, 位.";
    "value_text" Type::Text, "The value as an exact decimal, or a fraction that has none: 1/3.";
    "upper_text" Type::Text, "The same of upper.";
    "written" Type::Text, "The numeral as printed: 10269.";
    "written_unit" Type::Text, "The unit as printed: 亿元.";
    "currency" Type::Text, "ISO 4217, on money.";
    "per" Type::Text, "The denominator of a rate: 吨 of 元/吨.";
    "bound" word!(Bound), "On which side of the value the truth lies.";
    "industries" Type::Industries, "The industries it refers to.";
    "metric" Type::Text, "The indicator: 营业收入.";
    "item" Type::Text, "The thing counted: 规上工业企业.";
    "entity" Type::Text, "The organisation or named thing it belongs to.";
    "region" Type::Text, "Where: 江西省, 全国.";
    "period" Type::Text, "When: 2022, 2022-09, 2023-01-18, 2022-Q3, 2022-H1, 2022-01/2022-10.";
    "comparison" word!(Comparison), "How it compares; empty where no comparison is stated.";
    "base" Type::Text, "With what: a period, yoy, pop, or text.";
    "scope" Type::Text, "On ranks, the field ranked within.";
    "step" word!(Step), "Which end of a movement.";
    "role" word!(Role), "Measured, or a threshold that sizes a class.";
    "modality" word!(Modality), "A fact, a forecast or an aim.";
    "clause" Type::Text, "The clause as printed; of a long one what stands near the mention.";
};

/// The keys of an industry.
pub const INDUSTRY: &[Field] = fields! {
    "name" Type::Text, "The canonical name.";
    "text" Type::Text, "The name as printed.";
    "start" Type::Integer, "Its first code point in the text as decoded.";
    "end" Type::Integer, "One past its last code point.";
    "code" Type::Text, "The code of GB/T 4754-2017 with its section letter: C39.";
    "via" word!(Via), "How it came to the record.";
};

/// What stands for `industries` in the flat form.
const FLAT_INDUSTRY: &[Field] = fields! {
    "industry" Type::Text, "The industries it refers to, joined by 、.";
    "industry_code" Type::Text, "Their codes of GB/T 4754-2017, joined by 、.";
};

/// The keys of the flat form, a row a record.
pub fn flat() -> impl Iterator<Item = &'static Field> {
    let document = DOCUMENT.iter().filter(|f| !matches!(f.kind, Type::Records) && f.name != "schema");
    document.chain(RECORD.iter().flat_map(|field| match field.kind {
        Type::Industries => FLAT_INDUSTRY,
        _ => std::slice::from_ref(field),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use zhibiao::json;

    #[test]
    fn the_table_has_the_keys_in_their_order() {
        assert!(RECORD.iter().map(|f| f.name).eq(json::KEYS));
        assert!(flat().map(|f| f.name).eq(json::FLAT_KEYS));
    }
}
