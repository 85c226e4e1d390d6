//! Any bytes in: the run ends, each file has its line in the output, and what is written is what the contract says.

mod common;

use common::{documents, folder, stderr, zhibiao};
use encoding_rs::{BIG5, GB18030};
use proptest::prelude::*;

/// Bytes of all sorts: noise, text in several encodings, markup, and mixtures.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let words = [
        "增长5%",
        "营业收入3.2亿元，",
        "第4位",
        "\n",
        "{\"text\":\"",
        "\"}",
        ",",
        "\"",
        "<p>",
        "</div>",
        "# ",
        "\0",
        "\u{2028}",
        "\\ud800",
    ];
    let text = prop::collection::vec(prop::sample::select(words.to_vec()), 0..40).prop_map(|words| words.concat());
    let encoded = (text, 0..5).prop_map(|(text, how)| match how {
        0 => GB18030.encode(&text).0.into_owned(),
        1 => BIG5.encode(&text).0.into_owned(),
        2 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        3 => zstd::encode_all(text.as_bytes(), 1).unwrap(),
        _ => text.into_bytes(),
    });
    let noise = prop::collection::vec(any::<u8>(), 0..200);
    let mixed = prop::collection::vec(prop_oneof![3 => encoded.clone(), 1 => noise.clone()], 0..4);
    prop_oneof![2 => encoded, 1 => noise, 2 => mixed.prop_map(|parts| parts.concat())]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(all in prop::collection::vec((bytes(), prop::sample::select(vec!["txt", "md", "html", "jsonl", "csv", "tsv"])), 1..60)) {
        let names: Vec<String> = all.iter().enumerate().map(|(n, (_, suffix))| format!("in/{n:03}.{suffix}")).collect();
        let files: Vec<(&str, &[u8])> = names.iter().zip(&all).map(|(name, (bytes, _))| (name.as_str(), bytes.as_slice())).collect();
        let folder = folder(&files);
        let output = zhibiao(folder.path(), &["extract", "in", "--on-error", "emit", "--quiet", "--keep"], b"");
        prop_assert!(matches!(output.status.code(), Some(0 | 1)), "{}", stderr(&output));
        let documents = documents(&output);
        let some_unread = documents.iter().any(|document| document.get("error").is_some());
        prop_assert_eq!(output.status.code() == Some(1), some_unread);
        for (name, (_, suffix)) in names.iter().zip(&all) {
            let of_file = documents.iter().filter(|d| d["id"] == name.as_str()).count();
            prop_assert!(["jsonl", "csv", "tsv"].contains(suffix) || of_file == 1, "{} has {} documents", name, of_file);
        }
        let again = zhibiao(folder.path(), &["extract", "in", "--on-error", "emit", "--quiet", "--keep", "-j", "3"], b"");
        prop_assert!(again.stdout == output.stdout);
    }
}
