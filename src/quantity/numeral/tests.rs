use super::*;

/// Value and upper end of the numeral at the start of `text`, and what it leaves unread.
fn read(text: &str) -> String {
    match parse(text.as_bytes(), 0, text.len()) {
        Outcome::Found(n) => {
            let range = if n.upper == n.value { String::new() } else { format!("~{}", n.upper) };
            let over = if n.over.is_some() { "+" } else { "" };
            format!("{}{range}{over}|{}", n.value, &text[n.end..])
        }
        Outcome::Skip(_) => "none".into(),
    }
}

#[test]
fn numerals() {
    for (text, expected) in [
        ("10269亿元", "1026900000000|元"),
        ("1,234.5", "1234.5|"),
        ("１２，３４５．６", "12345.6|"),
        ("82，225.00元", "82225|元"),
        ("13，377万", "133770000|"),
        ("20，30美元", "20|，30美元"),
        ("1, 234", "1|, 234"),
        ("1,2345", "1|,2345"),
        ("3亿5000万", "350000000|"),
        ("1千零25", "1025|"),
        ("7千3百", "7300|"),
        ("2.5亿", "250000000|"),
        ("0.07万", "700|"),
        ("1万600", "10600|"),
        ("5亿1万4千6百", "500014600|"),
        ("25万6千", "256000|"),
        ("1万20000", "10000|20000"),
        ("4.78万亿", "4780000000000|"),
        ("三百五十万亿", "350000000000000|"),
        ("3千万亿日元", "3000000000000000|日元"),
        ("四万万", "400000000|"),
        ("壹佰贰拾", "120|"),
        ("參拾參", "33|"),
        ("廿七", "27|"),
        ("一萬零卌", "10040|"),
        ("两千四百五", "2450|"),
        ("三万二", "32000|"),
        ("一百二十万三", "1203000|"),
        ("一千零十一", "1011|"),
        ("一千五百五", "1550|"),
        ("一万零百一十一", "10111|"),
        ("一百亿零一", "10000000001|"),
        ("五十五兆壹十二億四萬五千二", "55001200045200|"),
        ("一点五万", "15000|"),
        ("三千点五", "3000.5|"),
        ("一千六点五", "1600.5|"),
        ("零点零零五六", "0.0056|"),
        ("零點77", "0.77|"),
        ("二〇二三", "2023|"),
        ("一七二零", "1720|"),
        ("三五百", "300~500|"),
        ("七百三四十", "730~740|"),
        ("十五六", "15~16|"),
        ("一万六七", "16000~17000|"),
        ("二三十家", "20~30|家"),
        ("几十万", "100000~1000000|"),
        ("数百万", "1000000~10000000|"),
        ("三十几", "30~40|"),
        ("1万8338.19亿", "1833819000000|"),
        ("一万八千八百七十二万", "188720000|"),
        ("1万8872万元", "188720000|元"),
        ("三万五万", "30000|五万"),
        ("20几", "20~30|"),
        ("10几万", "100000~200000|"),
        ("十几万", "100000~200000|"),
        ("4000多家", "4000+|家"),
        ("二百余万", "2000000+|"),
        ("1.5万多", "15000+|"),
        ("十来万", "100000+|"),
        ("5年来", "5|年来"),
        ("百亿", "10000000000|"),
        ("一亿一亿", "100000000|一亿"),
        ("一百二百", "100|二百"),
        ("五十千", "50|千"),
        ("三千 八百 九十六 万", "38960000|"),
        ("一 二 三", "1| 二 三"),
        ("九点二十", "9|点二十"),
        ("五十兆字节", "50|兆字节"),
        ("二十五千克", "25|千克"),
        ("三万五千亿", "3500000000000|"),
        ("二两", "2|两"),
        ("1.2.3", "none"),
        ("12345678901234567890", "12345678901234567890|"),
        ("1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890|"),
        ("1234567890123456789012345678901234567891", "none"),
        ("几个", "none"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn a_prefix_may_belong_to_the_unit() {
    for (text, expected) in [
        ("五千克", Some("5")),
        ("五十兆字节", None),
        ("2.5千克", Some("2.5")),
        ("五千家", Some("5")),
        ("五百克", None),
        ("一万五千克", None),
    ] {
        let Outcome::Found(n) = parse(text.as_bytes(), 0, text.len()) else { panic!("{text}") };
        assert_eq!(n.prefix.map(|p| p.1.to_string()).as_deref(), expected, "{text}");
    }
}

/// A number from 0 to 99,999 as Chinese writes it, with the given digits and places.
fn write(number: u32, digits: [&str; 10], places: [&str; 5]) -> String {
    if number == 0 {
        return digits[0].into();
    }
    let mut out = String::new();
    let mut gap = false;
    for place in (0..5).rev() {
        let digit = number / 10u32.pow(place) % 10;
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out += digits[0];
            gap = false;
        }
        out += digits[digit as usize];
        out += places[place as usize];
    }
    out
}

#[test]
fn every_number_to_99999_comes_back() {
    let small = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let formal = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
    let arabic = ["零", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    for number in 0..100_000 {
        let mut forms = vec![
            write(number, small, ["", "十", "百", "千", "万"]),
            write(number, formal, ["", "拾", "佰", "仟", "萬"]),
            number.to_string(),
        ];
        if number > 0 {
            forms.push(write(number, arabic, ["", "十", "百", "千", "万"]));
        }
        // 十五, not 一十五, is what people write.
        if (10..20).contains(&number) {
            forms.push(write(number, small, ["", "十", "百", "千", "万"]).trim_start_matches('一').into());
        }
        for form in forms {
            assert_eq!(read(&form), format!("{number}|"), "{form}");
        }
    }
}
