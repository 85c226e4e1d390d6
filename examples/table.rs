//! Industry × indicator: the figures of an article as a table.
//!
//! ```sh
//! cargo run --example table -- fixtures/articles/jiangxi.md
//! ```

use std::collections::BTreeMap;
use std::{env, error, fs};

use zhibiao::article::Markup;
use zhibiao::record::{Comparison, Modality, Role};
use zhibiao::{Article, Extractor};

fn main() -> Result<(), Box<dyn error::Error>> {
    let path = env::args().nth(1).unwrap_or_else(|| "fixtures/articles/jiangxi.md".to_owned());
    let article = Article { text: fs::read_to_string(path)?.into(), markup: Markup::Markdown, ..Article::default() };
    let extractor = Extractor::new();

    // Facts only: a threshold sizes a class, a target has not happened, and a change is no level.
    let extraction = extractor.extract(&article);
    let levels = extraction
        .records
        .iter()
        .filter(|r| r.role == Role::Measured && r.modality == Modality::Actual && r.comparison == Comparison::None);
    let mut table: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for record in levels.filter(|r| !r.metric.is_empty()) {
        for industry in &record.industries {
            let period = record.period.map(|p| format!(" ({p})")).unwrap_or_default();
            let cell = format!("{} {}{period}", record.value, record.unit);
            table.entry((&industry.name, &record.metric)).or_default().push(cell);
        }
    }
    for ((industry, metric), cells) in table {
        println!("{industry}\t{metric}\t{}", cells.join("; "));
    }
    Ok(())
}
