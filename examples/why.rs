//! Where each field came from: the words behind it and the rule that took them.
//!
//! ```sh
//! cargo run --example why -- '2022年,有色产业营业收入8217.3亿元,较2018年增长35.4%。'
//! ```

use std::env;

use zhibiao::record::Field;
use zhibiao::{Article, Extractor};

fn main() {
    let text = env::args().nth(1).unwrap_or_else(|| "2022年,有色产业营业收入8217.3亿元,较2018年增长35.4%。".to_owned());
    let article = Article { text: text.into(), ..Article::default() };
    let extractor = Extractor::new();
    for record in extractor.extract(&article).records {
        println!("{}  {} = {} {}", record.text, record.kind.as_str(), record.value, record.unit);
        for &field in Field::ALL {
            let trace = record.evidence.get(field);
            if !trace.rule.is_empty() {
                println!("    {:<12} {:<24} {}", field.as_str(), trace.rule, trace.span.of(&article.text));
            }
        }
    }
}
