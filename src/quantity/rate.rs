//! Rates: 3500元/吨, 每吨3500元, 日产6200吨.

use super::{Quantity, Scanner};
use crate::record::Kind;

/// What opens a rate before the quantity, and the unit of time it stands for.
const OPENERS: &[(&str, &str)] = &[
    ("日产", "天"),
    ("日均", "天"),
    ("日处理", "天"),
    ("日接待", "天"),
    ("日供", "天"),
    ("月产", "月"),
    ("月均", "月"),
    ("年产", "年"),
    ("年均", "年"),
    ("年处理", "年"),
    ("年加工", "年"),
    ("年上交", "年"),
    ("年发电", "年"),
    ("年供", "年"),
    ("亩产", "亩"),
    ("亩均", "亩"),
    ("时速", "小时"),
    ("每", ""),
];

impl<'a> Scanner<'a, '_> {
    /// Takes a denominator after the quantity into it: 元/吨, and 每吨 after it into `per` alone.
    pub(super) fn rate_after(&self, quantity: &mut Quantity<'a>) {
        if !matches!(quantity.kind, Kind::Money | Kind::Measure | Kind::Count) || !quantity.per.is_empty() {
            return;
        }
        let text = self.after(quantity.end);
        if let Some(rest) = text.strip_prefix(['/', '／']) {
            let skipped = rest.strip_prefix(['每', '1']).unwrap_or(rest);
            if let Some((unit, len)) = self.lexicon.units.longest(skipped) {
                quantity.per = &unit.name;
                quantity.end += text.len() - skipped.len() + len;
            }
        } else if let Some(rest) = text.strip_prefix('每')
            && let Some((unit, _)) = self.lexicon.units.longest(rest)
        {
            quantity.per = &unit.name;
        }
    }

    /// The denominator that stands before the quantity in its clause.
    pub(super) fn rate_before(&self, quantity: &Quantity<'a>) -> &'a str {
        if !matches!(quantity.kind, Kind::Money | Kind::Measure | Kind::Count) {
            return "";
        }
        let text = self.before(quantity.start);
        let floor = self.last_end().max(quantity.start - text.len());
        let text = self.text.get(floor..quantity.start).unwrap_or("");
        let stop = text.rfind(['，', ',', '。', '；', ';', '：', ':', '\n', '、', '（', '(']);
        let clause = stop.map_or(text, |i| &text[i..]);
        for &(opener, unit) in OPENERS {
            let Some(at) = clause.rfind(opener) else { continue };
            let rest = &clause[at + opener.len()..];
            if !unit.is_empty() {
                // 年均增长的8亿元 is no rate of its own; the opener must be near.
                if rest.chars().count() <= 8 {
                    return self.lexicon.units.exact(unit).map_or("", |u| &u.name);
                }
                continue;
            }
            let rest = rest.trim_start_matches(['一', '个']);
            if let Some((unit, _)) = self.lexicon.units.longest(rest) {
                return &unit.name;
            }
        }
        ""
    }
}
