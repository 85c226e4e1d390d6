use rustc_hash::FxHashMap;

use super::*;

#[test]
fn every_row_is_well_formed_sorted_and_unique() {
    assert_eq!(
        tsv::header(BUILT_IN),
        ["surfaces", "unit", "factor", "kind", "dimension", "si", "currency", "rule", "not_before"]
    );
    let mut last = Vec::new();
    let mut seen = FxHashMap::default();
    for row in tsv::rows(BUILT_IN) {
        let line = row.line;
        assert!(parse_factor(row.cell(2)).is_some(), "factor in line {line}");
        assert!(row.cell(3) == "none" || Kind::ALL.iter().any(|k| k.as_str() == row.cell(3)), "kind in line {line}");
        assert!(Rule::parse(row.cell(7)).is_some(), "rule in line {line}");
        assert!(row.cell(5).is_empty() || row.cell(5).parse::<f64>().is_ok_and(|f| f > 0.0), "size in line {line}");
        let money = row.cell(3) == "money";
        assert_eq!(money, row.cell(6).len() == 3, "currency in line {line}");
        assert!(row.cell(6).bytes().all(|b| b.is_ascii_uppercase()), "currency in line {line}");
        let key = [3, 1, 2, 0].map(|i| row.cell(i).to_owned()).to_vec();
        assert!(last < key, "line {line} out of order");
        last = key;
        for surface in row.list(0) {
            assert_eq!(seen.insert(surface, line), None, "{surface} in line {line} twice");
        }
    }
}

#[test]
fn every_surface_is_reachable() {
    let units = Units::built_in();
    for row in tsv::rows(BUILT_IN) {
        for surface in row.list(0) {
            let (unit, len) = units.longest(surface).unwrap_or_else(|| panic!("{surface} is not found"));
            assert_eq!((&*unit.name, len), (row.cell(1), surface.len()), "{surface}");
            assert_eq!(units.exact(surface).map(|u| &*u.name), Some(row.cell(1)));
        }
    }
}

/// Sizes that anyone can check, against their dimension's base: a row that is off by a power of ten fails here.
#[test]
fn sizes() {
    let units = Units::built_in();
    for (a, times, b) in [
        ("公里", 1000.0, "米"),
        ("米", 100.0, "厘米"),
        ("米", 10.0, "分米"),
        ("厘米", 10.0, "毫米"),
        ("毫米", 1000.0, "微米"),
        ("微米", 1000.0, "纳米"),
        ("纳米", 1000.0, "皮米"),
        ("公里", 2.0, "里"),
        ("米", 3.0, "尺"),
        ("丈", 10.0, "尺"),
        ("尺", 10.0, "寸"),
        ("英里", 5280.0, "英尺"),
        ("英尺", 12.0, "英寸"),
        ("码", 3.0, "英尺"),
        ("海里", 1852.0, "米"),
        ("吨", 1000.0, "千克"),
        ("千克", 2.0, "斤"),
        ("斤", 10.0, "两"),
        ("千克", 1000.0, "克"),
        ("克", 1000.0, "毫克"),
        ("毫克", 1000.0, "微克"),
        ("磅", 16.0, "盎司"),
        ("克", 5.0, "克拉"),
        ("担", 100.0, "斤"),
        ("英石", 14.0, "磅"),
        ("公顷", 15.0, "亩"),
        ("公顷", 10000.0, "平方米"),
        ("平方公里", 100.0, "公顷"),
        ("平方米", 10000.0, "平方厘米"),
        ("平方厘米", 100.0, "平方毫米"),
        ("平方英里", 640.0, "英亩"),
        ("顷", 100.0, "亩"),
        ("立方米", 1000.0, "升"),
        ("升", 1000.0, "毫升"),
        ("毫升", 1000.0, "微升"),
        ("毫升", 1.0, "立方厘米"),
        ("立方公里", 1e9, "立方米"),
        ("千瓦", 1000.0, "瓦"),
        ("兆瓦", 1000.0, "千瓦"),
        ("GW", 1000.0, "兆瓦"),
        ("TW", 1000.0, "GW"),
        ("千瓦时", 3600000.0, "焦耳"),
        ("千瓦时", 1000.0, "瓦时"),
        ("兆瓦时", 1000.0, "千瓦时"),
        ("GWh", 1000.0, "兆瓦时"),
        ("TWh", 1000.0, "GWh"),
        ("兆焦", 1000.0, "千焦"),
        ("大卡", 1000.0, "卡路里"),
        ("千伏", 1000.0, "伏"),
        ("伏", 1000.0, "毫伏"),
        ("安时", 1000.0, "毫安时"),
        ("吉帕", 1000.0, "兆帕"),
        ("兆帕", 1000.0, "千帕"),
        ("千帕", 10.0, "百帕"),
        ("百帕", 100.0, "帕"),
        ("吉赫", 1000.0, "兆赫"),
        ("兆赫", 1000.0, "千赫"),
        ("KB", 1000.0, "字节"),
        ("MB", 1000.0, "KB"),
        ("GB", 1000.0, "MB"),
        ("TB", 1000.0, "GB"),
        ("PB", 1000.0, "TB"),
        ("EB", 1000.0, "PB"),
        ("ZB", 1000.0, "EB"),
        ("Gbps", 1000.0, "Mbps"),
        ("Tbps", 1000.0, "Gbps"),
        ("分钟", 60.0, "秒"),
        ("小时", 60.0, "分钟"),
        ("天", 24.0, "小时"),
        ("周", 7.0, "天"),
        ("年", 12.0, "个月"),
        ("个世纪", 100.0, "年"),
        ("秒", 1000.0, "毫秒"),
        ("毫秒", 1000.0, "微秒"),
        ("摩尔", 1000.0, "毫摩尔"),
        ("%", 10.0, "‰"),
        ("百分点", 100.0, "基点"),
    ] {
        let [one, other] = [a, b].map(|name| units.exact(name).unwrap_or_else(|| panic!("{name}")));
        if b == "基点" {
            continue;
        }
        assert_eq!(one.dimension, other.dimension, "{a} {b}");
        let ratio = one.size.to_f64() / other.size.to_f64();
        assert!((ratio / times - 1.0).abs() < 1e-6, "{a} is {ratio} {b}, not {times}");
    }
}

#[test]
fn factors_fold_a_printed_unit_into_the_canonical_one() {
    let units = Units::built_in();
    for (surface, factor, name) in [
        ("角", "0.1", "元"),
        ("分钱", "0.01", "元"),
        ("成", "10", "%"),
        ("公斤", "1", "千克"),
        ("千分点", "0.1", "百分点"),
        ("刻钟", "15", "分钟"),
    ] {
        let unit = units.exact(surface).unwrap();
        assert_eq!((unit.factor.to_string().as_str(), &*unit.name), (factor, name));
    }
}

#[test]
fn at_least_150_classifiers() {
    let count = Units::built_in().iter().filter(|u| u.kind == Some(Kind::Count)).count();
    assert!(count >= 150, "{count}");
}

#[test]
fn a_unit_is_not_taken_where_it_begins_another_word() {
    let units = Units::built_in();
    for (text, expected) in [
        ("家企业", Some("家")),
        ("家庭", None),
        ("分钟后", Some("分钟")),
        ("万元", None),
        ("元旦", None),
        ("元/吨", Some("元")),
        ("km以下", Some("公里")),
        ("kmx", None),
        ("m²的", Some("平方米")),
        ("条件", None),
        ("", None),
    ] {
        assert_eq!(units.longest(text).map(|(u, _)| &*u.name), expected, "{text}");
    }
}
