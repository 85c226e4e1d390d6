//! The whole extractor on any article: records in order that slice the text, and JSON that reads back.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use zhibiao::{Article, Extractor};
use zhibiao_fuzz::{markup, text};

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

fuzz_target!(|bytes: &[u8]| {
    let how = *bytes.first().unwrap_or(&0);
    let text = text(bytes);
    let date = if how >= 128 { "2023-02-01".parse().ok() } else { None };
    let article =
        Article { id: "x".into(), title: "全市工业".into(), date, text: text.into(), markup: markup(how) };
    let extraction = EXTRACTOR.extract(&article);
    let chars: Vec<char> = article.text.chars().collect();
    let mut end = 0;
    for record in &extraction.records {
        assert_eq!(record.span.of(&article.text), record.text);
        assert_eq!(chars[record.start..record.end].iter().collect::<String>(), record.text);
        assert!(record.start >= end && record.end > record.start, "{record:?} after {end}");
        end = record.end;
        for industry in &record.industries {
            let (start, end) = (industry.start, industry.end);
            assert_eq!(chars[start..end].iter().collect::<String>(), industry.text, "{industry:?}");
        }
    }
    let mut line = Vec::new();
    zhibiao::json::write_line(&extraction, &mut line);
    serde_json::from_slice::<serde_json::Value>(&line).expect("valid JSON");
    assert!(line == serde_json::to_vec(&extraction).expect("memory takes it"), "the fast writer writes the same");
    EXTRACTOR.explain(&article);
});
