//! How fast each stage is, by itself, in bytes of article text: `cargo bench`.
//!
//! The texts do not repeat, for caches and branch predictors learn one that does: they are the archive named by `ZHIBIAO_ARCHIVE`
//! (JSON lines with a `text`, perhaps packed with gzip) where it is set, or else the sentences of `fixtures/articles`, mixed, with
//! digits of their own.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::sync::LazyLock;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use flate2::read::MultiGzDecoder;
use zhibiao::article::{Layout, Markup};
use zhibiao::clause::{self, Clauses, Depth};
use zhibiao::lexicon::Lexicon;
use zhibiao::lexicon::beginnings::Places;
use zhibiao::period::{self, TimeExpr};
use zhibiao::quantity::{self, Mention, Options};
use zhibiao::stages::{self, Input, Stretches};
use zhibiao::{Article, Extractor, json};

/// So many bytes of text are read.
const SIZE: usize = 4 << 20;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);
static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);
static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| match std::env::var_os("ZHIBIAO_ARCHIVE") {
    Some(path) => archive(Path::new(&path)),
    None => mixed(),
});
static FOUND: LazyLock<Vec<Found<'static>>> = LazyLock::new(|| TEXTS.iter().map(|text| Found::of(text)).collect());

fn main() {
    let quantities: usize = FOUND.iter().map(|found| found.mentions.len()).sum();
    println!("{} articles, {} bytes, {quantities} quantities", TEXTS.len(), size());
    divan::main();
}

fn size() -> usize {
    TEXTS.iter().map(String::len).sum()
}

/// The first articles of an archive.
fn archive(path: &Path) -> Vec<String> {
    let file = File::open(path).expect("ZHIBIAO_ARCHIVE names a file");
    let packed = path.extension().is_some_and(|suffix| suffix == "gz");
    let bytes: Box<dyn Read> = if packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    let mut left = SIZE;
    let lines = BufReader::new(bytes).lines().map(|line| {
        let line: serde_json::Value = serde_json::from_str(&line.expect("UTF-8")).expect("JSON lines");
        line["text"].as_str().unwrap_or_default().to_owned()
    });
    lines
        .take_while(|text| {
            let more = left > 0;
            left = left.saturating_sub(text.len());
            more
        })
        .collect()
}

/// Articles of a few paragraphs, of sentences of the fixtures in any order.
fn mixed() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("fixtures").map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|suffix| suffix == "md" || suffix == "txt"));
    paths.sort();
    let texts: Vec<String> = paths.iter().map(|path| fs::read_to_string(path).expect("text")).collect();
    let sentences: Vec<&str> = texts.iter().flat_map(|text| text.split_inclusive(['。', '\n'])).collect();
    let mut random = Random(0x2022);
    let mut left = SIZE;
    std::iter::from_fn(|| {
        (left > 0).then(|| {
            let mut text = String::new();
            for _ in 0..4 + random.below(12) {
                let sentence = sentences[random.below(sentences.len())];
                text.extend(sentence.chars().map(|c| match c {
                    '2'..='9' => char::from(b'2' + random.below(8) as u8),
                    _ => c,
                }));
            }
            left = left.saturating_sub(text.len());
            text
        })
    })
    .collect()
}

/// A linear congruential generator: the same numbers each time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

/// What the stages before attribution find in a text.
struct Found<'a> {
    text: &'a str,
    layout: Layout,
    places: Places,
    times: Vec<TimeExpr>,
    mentions: Vec<Mention<'a>>,
    clauses: Clauses,
}

impl Found<'static> {
    fn of(text: &'static str) -> Self {
        let layout = Layout::of(text, Markup::Plain);
        let places = LEXICON.beginnings.find(text, layout.segments());
        let times = period::find(&LEXICON, text, &places);
        let mentions = quantity::find(&LEXICON, text, &places, &times, Options::default());
        let clauses = cut(text, &layout, &times, &mentions);
        Found { text, layout, places, times, mentions, clauses }
    }
}

fn cut(text: &str, layout: &Layout, times: &[TimeExpr], mentions: &[Mention<'_>]) -> Clauses {
    let mut workspace = clause::Workspace::default();
    workspace.cut(&LEXICON, text, layout, times, mentions, Depth::Needed);
    workspace.into_clauses()
}

/// Times a stage over all texts.
fn stage<T>(bencher: Bencher<'_, '_>, work: impl Fn(&'static Found<'static>) -> T + Sync) {
    LazyLock::force(&FOUND);
    bencher.counter(BytesCount::new(size())).bench(|| FOUND.iter().for_each(|found| drop(black_box(work(found)))));
}

#[divan::bench(sample_count = 10)]
fn a_layout(bencher: Bencher<'_, '_>) {
    stage(bencher, |found| Layout::of(found.text, Markup::Plain));
}

#[divan::bench(sample_count = 10)]
fn b_places(bencher: Bencher<'_, '_>) {
    stage(bencher, |found| LEXICON.beginnings.find(found.text, found.layout.segments()));
}

#[divan::bench(sample_count = 10)]
fn c_times(bencher: Bencher<'_, '_>) {
    stage(bencher, |found| period::find(&LEXICON, found.text, &found.places));
}

#[divan::bench(sample_count = 10)]
fn d_mentions(bencher: Bencher<'_, '_>) {
    stage(bencher, |found| quantity::find(&LEXICON, found.text, &found.places, &found.times, Options::default()));
}

#[divan::bench(sample_count = 10)]
fn e_clauses(bencher: Bencher<'_, '_>) {
    stage(bencher, |found| cut(found.text, &found.layout, &found.times, &found.mentions));
}

#[divan::bench(sample_count = 10)]
fn f_attribution(bencher: Bencher<'_, '_>) {
    stage(bencher, |found| {
        let input = Input {
            lexicon: &LEXICON,
            date: None,
            text: found.text,
            layout: &found.layout,
            times: &found.times,
            mentions: &found.mentions,
            clauses: &found.clauses,
        };
        stages::attribute(&input, &mut Stretches::default())
    });
}

#[divan::bench(sample_count = 10)]
fn g_whole_article(bencher: Bencher<'_, '_>) {
    stage(bencher, |found| {
        let article = Article { text: found.text.into(), ..Article::default() };
        EXTRACTOR.extract(&article).records.len()
    });
}

#[divan::bench(sample_count = 10)]
fn h_json(bencher: Bencher<'_, '_>) {
    let articles: Vec<Article<'_>> =
        TEXTS.iter().map(|text| Article { text: text.into(), ..Article::default() }).collect();
    let documents: Vec<_> = articles.iter().map(|article| EXTRACTOR.extract(article)).collect();
    let mut out = Vec::new();
    bencher.counter(BytesCount::new(size())).bench_local(|| {
        for document in &documents {
            out.clear();
            json::write_line(document, &mut out);
            black_box(&out);
        }
    });
}

#[divan::bench(sample_count = 20)]
fn i_start() -> Lexicon {
    Lexicon::built_in()
}
