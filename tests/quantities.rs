//! What holds for the quantities of any text: spans are exact and in order, nothing panics, time is linear.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use zhibiao::lexicon::beginnings::Places;
use zhibiao::lexicon::{Lexicon, tsv};
use zhibiao::period::{self, TimeExpr};
use zhibiao::quantity::{self, Mention, Options};
use zhibiao::span::Span;
use zhibiao::{Article, Extractor};

fn places(lexicon: &Lexicon, text: &str) -> Places {
    lexicon.beginnings.find(text, [Span::new(0, text.len())])
}

fn times(lexicon: &Lexicon, text: &str) -> Vec<TimeExpr> {
    period::find(lexicon, text, &places(lexicon, text))
}

fn find<'a>(lexicon: &'a Lexicon, text: &'a str, bare_numbers: bool) -> Vec<Mention<'a>> {
    quantity::find(lexicon, text, &places(lexicon, text), &times(lexicon, text), Options { bare_numbers })
}

/// Every blocked word, in a sentence that has no other numeral, is no quantity.
#[test]
fn no_blocked_word_is_a_quantity() {
    let lexicon = Lexicon::built_in();
    let table = include_str!("../src/lexicon/blockers.tsv");
    let mut wrong = Vec::new();
    for row in tsv::rows(table) {
        for text in [format!("关于{}的说明", row.cell(0)), format!("在{}，", row.cell(0)), row.cell(0).to_owned()]
        {
            if !find(&lexicon, &text, false).is_empty() {
                wrong.push(text);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// A segment inside a text is read as if it were alone: nothing looks beyond it.
#[test]
fn nothing_is_read_beyond_the_segment() {
    let lexicon = Lexicon::built_in();
    let text = "超过30万家企业，增长5%以上";
    let start = text.find('3').unwrap();
    let end = text.find('家').unwrap();
    let places = lexicon.beginnings.find(text, [Span::new(start, end)]);
    let found = quantity::find(&lexicon, text, &places, &[], Options::default());
    let got: Vec<_> = found.iter().map(|m| (m.span.of(text), m.outer.of(text), m.bound.as_str())).collect();
    assert_eq!(got, [("30万", "30万", "exact")]);
}

/// Spans of text that numerals, units and their neighbours are made of: random text would hardly ever hold a quantity.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "一",
        "二",
        "两",
        "三",
        "五",
        "十",
        "百",
        "千",
        "万",
        "亿",
        "兆",
        "零",
        "半",
        "几",
        "数",
        "多",
        "余",
        "来",
        "点",
        "分之",
        "百分之",
        "又",
        "负",
        "-",
        "—",
        "至",
        "到",
        "第",
        "前",
        "首位",
        "榜首",
        "翻",
        "番",
        "倒数",
        "1",
        "23",
        "456",
        "7.8",
        ",",
        "，",
        "、",
        ".",
        "%",
        "％",
        "个",
        "家",
        "元",
        "美元",
        "块",
        "毛",
        "成",
        "折",
        "倍",
        "年",
        "个月",
        "小时",
        "天",
        "级",
        "度",
        "kg",
        "km",
        "/吨",
        "每",
        "超过",
        "不足",
        "约",
        "以上",
        "左右",
        "上",
        "大于",
        "小于",
        "之间",
        "和",
        "$",
        "人民币",
        "（",
        "）",
        " ",
        "\n",
        "。",
        "产业",
        "企业",
        "同比",
        "𠀀",
        "é",
        "１",
        "２",
        "：",
        "∶",
        "+",
        "A",
        "k",
        "e",
        "^",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn mentions_are_exact_and_in_order(text in prop_oneof![4 => pieces(), 1 => "\\PC{0,60}"], bare in any::<bool>()) {
        let lexicon = lexicon();
        let found = find(lexicon, &text, bare);
        let times = times(lexicon, &text);
        let mut last = 0;
        for mention in &found {
            prop_assert!(mention.span.start >= last && mention.span.end > mention.span.start, "{:?}", mention);
            last = mention.span.end;
            prop_assert!(text.get(mention.span.start..mention.span.end).is_some());
            prop_assert!(text.get(mention.outer.start..mention.outer.end).is_some());
            prop_assert!(mention.outer.contains(mention.span), "{:?}", mention);
            prop_assert!(!times.iter().any(|time| time.span.overlaps(mention.span)), "{:?}", mention);
            prop_assert!(mention.value.to_f64().is_finite());
            prop_assert!(mention.value.compare(mention.upper).is_le(), "{:?}", mention);
            prop_assert!(mention.span.of(&text).contains(mention.written));
            prop_assert!(mention.span.of(&text).contains(mention.written_unit));
        }
        prop_assert_eq!(&find(lexicon, &text, bare), &found);
    }
}

fn lexicon() -> &'static Lexicon {
    static LEXICON: std::sync::OnceLock<Lexicon> = std::sync::OnceLock::new();
    LEXICON.get_or_init(Lexicon::built_in)
}

/// The time to find the quantities of a text.
fn time(lexicon: &Lexicon, text: &str) -> Duration {
    let started = Instant::now();
    quantity::find(lexicon, text, &places(lexicon, text), &[], Options::default());
    started.elapsed()
}

/// Whether `text` takes at most `times` the time of `other`. Other work on the machine can only make a try fail, so that one
/// that holds is enough; what is slow by itself fails them all.
fn takes_at_most(lexicon: &Lexicon, text: &str, times: u32, other: &str) -> bool {
    (0..20).any(|_| time(lexicon, text) <= time(lexicon, other) * times)
}

#[test]
fn endless_runs_cost_no_more_than_news() {
    let lexicon = lexicon();
    let size = 120_000;
    let fill = |piece: &str| piece.repeat(size / piece.len());
    let news = fill(
        "全市规模以上工业增加值同比增长8.3%，比上半年提高0.6个百分点；新增企业1.2万家，实现营业收入356.7亿元，居全省第3位。",
    );
    for piece in
        ["九", "9", "一亿", "1.1.", "第", "（", "【", "，", "分别", "百", "零", "三五", "负", "-", "超过", "每"]
    {
        assert!(takes_at_most(lexicon, &fill(piece), 5, &news), "{piece}");
    }
}

/// Sixteen times the text takes sixteen times the time, whatever it is made of: quadratic time would take 256 times.
#[test]
fn time_is_linear() {
    let lexicon = lexicon();
    for piece in [
        "1个",
        "1-",
        "1、",
        "5%",
        "一千",
        "十五六千",
        "百分之",
        "三分之",
        "1,111,",
        "万亿",
        "1/",
        "$1",
        "第1、",
        "第1、2、",
        "1元/斤-",
        "1000以上，",
        "约占1%",
    ] {
        let [short, long] = [10_000, 160_000].map(|size| piece.repeat(size / piece.len()));
        assert!(takes_at_most(lexicon, &long, 64, &short), "{piece}");
    }
}

/// Nor does what a figure is about take more than linear time, where a clause never ends.
#[test]
fn time_of_endless_clauses_is_linear() {
    let extractor = Extractor::new();
    let time = |text: &str| {
        let article = Article { text: text.into(), ..Article::default() };
        let started = Instant::now();
        extractor.extract(&article);
        started.elapsed()
    };
    for piece in [
        "销量5个、",
        "尿素(8.8%)、",
        "对“一带一路”沿线国家出口5亿元、",
        "增长5%至3亿元、",
        "比工业、农业高2个、",
        "动力电池份额5%，",
        "线路全长5公里，",
        "3个集体“甲",
        "李小明：5个",
    ] {
        let [short, long] = [8_000, 128_000].map(|size| piece.repeat(size / piece.len()));
        assert!((0..20).any(|_| time(&long) <= time(&short) * 64), "{piece}");
    }
    // Names without a mark between them, and one figure at the end.
    let [short, long] = [100_000, 1_600_000].map(|size| "北京博览会".repeat(size / 15) + "，共5家公司。");
    assert!((0..5).any(|_| time(&long) <= time(&short) * 64));
}

/// A text without an end to its clauses is read to its end, and each record stays as short as any other: were it to carry
/// its whole clause, a text of a few hundred kilobytes would make gigabytes.
#[test]
fn records_of_endless_clauses_are_short() {
    let extractor = Extractor::new();
    let size = 200_000;
    let list = |item: &str, value: &str| {
        let half = size / 2;
        format!("{}分别增长{}", item.repeat(half / item.len()), value.repeat(half / value.len()))
    };
    let fill = |piece: &str| piece.repeat(size / piece.len());
    let texts = [
        fill("1个"),
        fill("5个和"),
        fill("（5个"),
        fill("“5个"),
        fill("钢铁产量5吨"),
        fill("全市工业企业营业收入5亿元和利润1.2亿元"),
        fill("从5%增长到6%"),
        fill("比2020年增长5%"),
        format!("{}{}{}", fill("（"), fill("5个"), fill("）")),
        format!("# {}\n\n{}", fill("5个"), fill("6个")),
        list("钢铁、煤炭、有色、", "5%、"),
        list("某企、", "5%、"),
    ];
    for text in texts {
        let article = Article { text: text.as_str().into(), ..Article::default() };
        let records = extractor.extract(&article).records;
        assert!(records.len() * 30 > size / 2, "{:.20}: {} records", text, records.len());
        for record in &records {
            let fields = [&record.metric, &record.item, &record.entity, &record.base, &record.scope];
            assert!(record.clause.contains(record.text) && record.clause.len() <= 600, "{:.20}", text);
            assert!(fields.iter().all(|field| field.len() <= 1200), "{:.20}: {record:?}", text);
            assert!(record.industries.len() <= 16, "{:.20}", text);
        }
    }
}
