//! Ranks: 第4位, 位居第三, 前10名, 首位, 榜首, 倒数第二, 第二大.

use super::numeral::{self, Numeral, Outcome};
use super::{Quantity, Scanner, Start};
use crate::lexicon::contexts::Context;
use crate::number::Number;
use crate::record::Kind;

/// What a rank may be counted in, and the canonical unit it stands for.
const UNITS: &[(&str, &str)] = &[
    ("名次", "位"),
    ("位", "位"),
    ("名", "位"),
    ("大", "位"),
    ("强", "位"),
    ("方阵", "方阵"),
    ("梯队", "梯队"),
    ("高位", "位"),
    ("低位", "位"),
    ("高", "位"),
    ("低", "位"),
    ("长", "位"),
    ("快", "位"),
    ("多", "位"),
];

impl<'a> Scanner<'a, '_> {
    /// Reads what begins with 第, 前, 首, 榜, 翻; the place to go on from.
    pub(super) fn opener(&mut self, start: Start) -> usize {
        let Start { at, end, chars: [first, next] } = start;
        if let Some(word) = self.blocked(start) {
            return word.end.max(end);
        }
        let (quantity, next) = match first {
            '第' => self.ordinal(at, end),
            '前' if super::is_numeral(next) => self.front(at, end),
            '首' if next == '位' => (self.head(at, "首位"), end),
            '榜' if next == '首' && !self.is_first_of_list(at) => (self.head(at, "榜首"), end),
            '翻' => (self.doubled(at), end),
            _ => return end,
        };
        let Some(quantity) = quantity else { return next };
        self.flush_bare();
        self.push(&quantity);
        quantity.end
    }

    fn place(&self, start: usize, end: usize, split: usize, value: Number, unit: &str) -> Quantity<'a> {
        let unit = self.rank_unit(unit);
        Quantity {
            start,
            end,
            split,
            kind: Kind::Rank,
            value,
            upper: value,
            unit,
            currency: "",
            per: "",
            factor: Number::from(1),
            bound: None,
        }
    }

    fn rank_unit(&self, name: &str) -> &'a str {
        UNITS.iter().find(|(_, unit)| *unit == name).map_or("", |&(_, unit)| unit)
    }

    /// 第N: a rank with 位, 名 or 大 after it, or after a word that ranks.
    fn ordinal(&self, start: usize, from: usize) -> (Option<Quantity<'a>>, usize) {
        let from = numeral::skip_spaces(self.bytes, from, self.end);
        let Outcome::Found(numeral) = numeral::parse(self.bytes, from, self.end) else { return (None, from) };
        let (end, value) = (numeral.end, numeral.value);
        if numeral.upper != value || numeral.over.is_some() || !value.is_whole() {
            return (None, end);
        }
        let before = self.before(start);
        // 倒数第二 counts from the end: its place is negative.
        let last = ["倒数", "倒數"].into_iter().find(|word| before.ends_with(word));
        let begin = start - last.map_or(0, str::len);
        let value = if last.is_some() { value.negate() } else { value };
        if let Some((quantity, next)) = self.ordinal_range(begin, &numeral) {
            return (Some(quantity), next);
        }
        let at = numeral::skip_spaces(self.bytes, end, self.end);
        let text = self.after(at);
        if let Some((surface, unit)) = UNITS.iter().find(|(surface, _)| text.starts_with(surface))
            && !self.is_person(surface, &text[surface.len()..])
            // 第一高尔夫品牌: what is first of all is 最高.
            && (value.compare(Number::from(1)).is_gt() || !matches!(*surface, "高" | "低" | "长" | "快" | "多"))
        {
            let taken = at + surface.len();
            // 第四名被查的人 is the fourth, but of no order.
            let person = matches!(*surface, "位" | "名") && !self.options.bare_numbers;
            let ranks = !person
                || self.closes(taken)
                || self.is_after(Context::RankMoves, taken)
                || self.is_before(Context::Ranked, begin)
                || self.is_before(Context::Place, begin);
            return (ranks.then(|| self.place(begin, taken, end, value, unit)), taken);
        }
        let backward = last.is_some() && !self.is_after(Context::OrdinalNoun, end);
        if self.options.bare_numbers || backward || self.is_ranked(begin, end) || self.leads_to_rank(&numeral) {
            return (Some(self.place(begin, end, end, value, "位")), end);
        }
        (None, self.past_ordinals(&numeral))
    }

    /// Where a list of ordinals ends that share the 第 of the first: 第35、36|批.
    fn past_ordinals(&self, first: &Numeral) -> usize {
        let contexts = &self.lexicon.contexts;
        let (mut end, mut last) = (first.end, first.value);
        loop {
            let text = self.after(end);
            let Some(len) = contexts.after(Context::Separator, text).or_else(|| contexts.after(Context::Range, text))
            else {
                return end;
            };
            let from = end + len;
            if !super::is_numeral(self.next(from)) {
                return end;
            }
            let Outcome::Found(next) = numeral::parse(self.bytes, from, self.end) else { return end };
            let follows = next.arabic == first.arabic && next.value.is_whole() && last.compare(next.value).is_lt();
            if !follows || next.tail > 0 || next.upper != next.value || next.over.is_some() {
                return end;
            }
            (end, last) = (next.end, next.value);
        }
    }

    /// 第五和第六名, 第3、4位的企业: the unit is shared.
    fn leads_to_rank(&self, first: &Numeral) -> bool {
        let text = self.after(first.end);
        let Some(len) = self.lexicon.contexts.after(Context::Separator, text) else { return false };
        let again = if text[len..].starts_with('第') { "第".len() } else { 0 };
        let Outcome::Found(next) = numeral::parse(self.bytes, first.end + len + again, self.end) else { return false };
        let Some(unit) = self.after(next.end).chars().next().filter(|c| matches!(c, '名' | '位')) else {
            return false;
        };
        again > 0 || next.arabic == first.arabic && self.closes(next.end + unit.len_utf8())
    }

    /// 第一名额, 第三位总统: no ranks.
    fn is_person(&self, surface: &str, rest: &str) -> bool {
        let goes_on = |context| self.lexicon.contexts.after(context, rest).is_some();
        match surface {
            "名" => goes_on(Context::NameNoun),
            "大" => goes_on(Context::GreatNoun),
            "位" => goes_on(Context::PlaceNoun),
            "强" => true,
            // 第二高中, 第一长期, 第二快递: those are other words.
            "高" => rest.starts_with(['中', '级', '度', '铁', '速', '新', '校', '教', '架', '原', '层', '阶', '水']),
            "长" => rest.starts_with(['期', '江', '廊', '城', '官', '子', '途', '假', '征']),
            "快" => rest.starts_with(['速', '递', '件', '运', '餐', '艇', '线', '反']),
            "多" => rest.starts_with(['元', '功', '层', '媒', '种', '次', '晶', '边', '数']),
            _ => false,
        }
    }

    /// 第3至第5位, 第3—5位.
    fn ordinal_range(&self, start: usize, first: &Numeral) -> Option<(Quantity<'a>, usize)> {
        let len = self.lexicon.contexts.after(Context::Range, self.after(first.end))?;
        let mut from = first.end + len;
        if self.after(from).starts_with('第') {
            from += "第".len();
        }
        let Outcome::Found(second) = numeral::parse(self.bytes, from, self.end) else { return None };
        let text = self.after(second.end);
        let (surface, unit) = UNITS[..3].iter().find(|(surface, _)| text.starts_with(surface))?;
        let end = second.end + surface.len();
        let mut quantity = self.place(start, end, second.end, first.value, unit);
        quantity.upper = second.value;
        first.value.compare(second.value).is_lt().then_some((quantity, end))
    }

    /// Whether 第三 without a unit is a rank here: 位居第三, 全国第一, 第一、第二.
    fn is_ranked(&self, start: usize, end: usize) -> bool {
        if self.is_after(Context::OrdinalNoun, end) {
            return false;
        }
        let closes = self.closes(end);
        let strong = self.is_before(Context::Ranked, start);
        let place = self.is_before(Context::Place, start);
        let listed = self.found[self.first..].last().is_some_and(|last| {
            let gap = self.text.get(last.span.end..start).unwrap_or("");
            last.kind == Kind::Rank
                && gap.len() <= 12
                && self.lexicon.contexts.after(Context::Separator, gap) == Some(gap.len())
        });
        // 跃升至我国第一支柱产业, but 我国第一艘航母 is no rank.
        let strong_place = place
            && self
                .lexicon
                .contexts
                .before(Context::Place, self.before(start))
                .is_some_and(|len| self.is_before(Context::Ranked, start - len));
        strong_place || (place || strong || listed) && closes
    }

    /// Whether the phrase ends at `at`, so that a place in an order may stand by itself.
    pub(super) fn closes(&self, at: usize) -> bool {
        const MARKS: [char; 30] = [
            '，', ',', '。', '；', ';', '、', '）', ')', '（', '(', '的', '！', '\n', '”', '"', ' ', '和', '：', '？',
            '」', '!', '?', '为', '是', '与', '由', '至', '跃', '升', '降',
        ];
        let text = self.after(at);
        text.is_empty() || text.starts_with(MARKS)
    }

    /// 前10名, 前三: a rank; 前三年 and 前5个 are not.
    fn front(&self, start: usize, from: usize) -> (Option<Quantity<'a>>, usize) {
        // 2020年前五大客户 are ranked in the year; 年前 is before it.
        let before = self.before(start);
        let in_year = before.strip_suffix('年').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
        let soft = in_year || self.is_before(Context::SoftFront, start);
        if self.is_before(Context::NotFront, start) && !soft {
            return (None, from);
        }
        let Outcome::Found(numeral) = numeral::parse(self.bytes, from, self.end) else { return (None, from) };
        let (value, end) = (numeral.value, numeral.end);
        if numeral.upper != value || numeral.over.is_some() || !value.is_whole() {
            return (None, from);
        }
        let text = self.after(end);
        if let Some((surface, unit)) = UNITS[..5].iter().find(|(surface, _)| text.starts_with(surface)) {
            let taken = end + surface.len();
            return (Some(self.place(start, taken, end, value, unit)), taken);
        }
        // 跌出前三
        if self.is_before(Context::NotFront, start) && !self.is_before(Context::Ranked, start) {
            return (None, from);
        }
        // 涨幅前5只基金; 前两家 may be those named before.
        let several = numeral.value.compare(Number::from(2)).is_gt() || self.is_before(Context::Ranked, start);
        if several && let Some(len) = self.lexicon.contexts.after(Context::FrontThing, text) {
            let taken = end + len;
            return (Some(self.place(start, taken, end, value, "位")), taken);
        }
        let no_unit = self.lexicon.units.longest(text).is_none() && !self.is_after(Context::FrontNoun, end);
        let closes = text.is_empty()
            || text.starts_with(['，', ',', '。', '；', ';', '、', '）', ')', '的', '之', '！', '\n', '”', '"']);
        let ranked = self.is_before(Context::Ranked, start) || self.is_before(Context::Place, start);
        if no_unit && (ranked || closes && numeral.value.compare(Number::from(2)).is_gt()) {
            return (Some(self.place(start, end, end, value, "位")), end);
        }
        (None, from)
    }

    /// Whether 首 after 榜 is of the place, not of the list: 排行榜|首位, but 登上榜首|位置.
    fn is_first_of_list(&self, at: usize) -> bool {
        let rest = self.after(at).strip_prefix("榜首").unwrap_or_default();
        rest.starts_with('位') && !rest.starts_with("位置")
    }

    /// 首位, 榜首: first places.
    fn head(&self, at: usize, word: &str) -> Option<Quantity<'a>> {
        self.after(at).strip_prefix(word)?;
        let end = at + word.len();
        (word == "榜首" || self.previous(at) == '榜' || self.closes(end) || self.is_before(Context::Ranked, at))
            .then(|| self.place(at, end, end, Number::from(1), "位"))
    }
}
