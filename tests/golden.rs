//! Every article of `fixtures/articles` gives what its golden says. A golden is rewritten by `ZHIBIAO_BLESS=1 cargo test --test
//! golden`; read its diff before it is committed.

use std::fs;
use std::path::{Path, PathBuf};

use zhibiao::article::Markup;
use zhibiao::{Article, Extraction, Extractor, Record};

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("fixtures").map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ext| ext == "md" || ext == "txt"));
    paths.sort();
    paths
}

/// The date of publication stands at the head of a fixture's name; Jiangxi's is known to the year only.
fn date(stem: &str) -> &str {
    if stem == "jiangxi" { "2023" } else { &stem[..10] }
}

fn extract<T>(path: &Path, then: impl FnOnce(&Extraction<'_>, &str) -> T) -> T {
    let stem = path.file_stem().and_then(|s| s.to_str()).expect("a name");
    let markup = if path.extension().is_some_and(|ext| ext == "md") { Markup::Markdown } else { Markup::Plain };
    let text = fs::read_to_string(path).expect("text");
    let article = Article {
        id: stem.into(),
        date: date(stem).parse().ok(),
        text: text.as_str().into(),
        markup,
        ..Article::default()
    };
    let extractor = Extractor::new();
    let extraction = extractor.extract(&article);
    // What is explained is cut whole, what is extracted only where it is needed.
    assert_eq!(extractor.explain(&article).extraction, extraction, "{stem}");
    then(&extraction, &text)
}

#[test]
fn articles_give_what_their_goldens_say() {
    let mut wrong = Vec::new();
    for path in articles() {
        let json = extract(&path, |extraction, _| serde_json::to_string_pretty(extraction).expect("JSON") + "\n");
        let golden = path.with_extension("json");
        if std::env::var_os("ZHIBIAO_BLESS").is_some() {
            fs::write(&golden, &json).expect("written");
        }
        if fs::read_to_string(&golden).ok().as_deref() != Some(&*json) {
            wrong.push(golden);
        }
    }
    assert!(wrong.is_empty(), "differs, run with ZHIBIAO_BLESS=1 and read the diff: {wrong:?}");
}

#[test]
fn spans_give_the_text_back() {
    for path in articles() {
        extract(&path, |extraction, text| {
            let chars: Vec<char> = text.chars().collect();
            let slice = |start: usize, end: usize| chars[start..end].iter().collect::<String>();
            let mut last = 0;
            for record in &extraction.records {
                assert_eq!(slice(record.start, record.end), record.text);
                assert!(record.start >= last, "{} overlaps", record.text);
                last = record.end;
                for industry in &record.industries {
                    assert_eq!(slice(industry.start, industry.end), industry.text);
                }
            }
        });
    }
}

/// What the Jiangxi article says, as read by hand: the mention, its value, its industries, indicator, period and comparison.
const JIANGXI: &[(&str, &str, &str, &str, &str, &str)] = &[
    ("10269亿元", "1026900000000", "电子信息产业", "营业收入", "2022", ""),
    ("3倍", "3", "电子信息产业", "产业规模", "2022", "ratio 2018"),
    ("第4位", "4", "电子信息产业", "", "2022", ""),
    ("8217.3亿元", "821730000000", "有色产业", "营业收入", "2022", ""),
    ("35.4%", "35.4", "有色产业", "营业收入", "2022", "increase 2018"),
    ("五千亿元", "500000000000", "装备制造业", "", "2021", ""),
    ("8.4%", "8.4", "锂电新能源产业", "比重", "2022", "share 规上工业"),
    ("万亿元", "1000000000000", "航空、半导体照明、物联网产业", "", "2022", ""),
    ("20倍", "20", "VR产业", "规模", "2022", "increase "),
    ("第11位", "11", "工业", "营业收入", "2022", ""),
    ("第10位", "10", "工业", "利润", "2022", ""),
    ("30%", "30", "工业", "就业贡献", "2022", ""),
    ("80%", "80", "工业", "研发贡献", "2022", ""),
    ("4072个", "4072", "工业", "", "2022", ""),
    ("1.27万亿元", "1270000000000", "", "产销合作金额", "", ""),
];

fn agrees(
    record: &Record<'_>,
    &(text, value, industries, metric, period, comparison): &(&str, &str, &str, &str, &str, &str),
) -> bool {
    let printed: Vec<&str> = record.industries.iter().map(|i| i.text).collect();
    let ends = |got: &str, want: &str| got == want || !want.is_empty() && got.ends_with(want);
    let named = match industries {
        "" => printed.is_empty(),
        _ => {
            let wanted: Vec<&str> = industries.split('、').collect();
            wanted.len() == printed.len() && wanted.iter().zip(&printed).all(|(w, p)| ends(p, w))
        }
    };
    let compared = match record.comparison.as_str() {
        "" => String::new(),
        word => format!("{word} {}", record.base),
    };
    record.text == text
        && record.value.to_string() == value
        && named
        && ends(&record.metric, metric)
        && record.period.map_or(String::new(), |p| p.to_string()) == period
        && compared == comparison
}

#[test]
fn jiangxi_as_read_by_hand() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles/jiangxi.md");
    extract(&path, |extraction, _| {
        for want in JIANGXI {
            assert!(extraction.records.iter().any(|record| agrees(record, want)), "{want:?}");
        }
    });
}
