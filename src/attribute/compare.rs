//! How a figure compares, with what, and which end of a movement it is.

use crate::lexicon::cues::Cue;
use crate::quantity::Mention;
use crate::record::{Comparison, Kind, Step};
use crate::span::Span;

use super::left::{BaseAt, Left};

/// The comparison of a figure and the words that state it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Compared {
    pub comparison: Comparison,
    pub step: Step,
    pub span: Span,
    pub rule: &'static str,
}

impl Compared {
    /// Of a figure that does not compare.
    pub const NONE: Compared =
        Compared { comparison: Comparison::None, step: Step::None, span: Span::new(0, 0), rule: "" };
}

/// What after an amount says that it is the level of what it stands beside: 好于邻国132天|的平均水平.
const LEVELS: [&str; 5] = ["的平均水平", "的水平", "的均值", "的标准", "的规定"];

/// Whether the verb before the quantity is one of movement to a level: 增至, 降到.
pub(crate) fn is_movement(left: &Left) -> bool {
    matches!(left.predicate, Some((Cue::UpTo | Cue::DownTo | Cue::To, _)))
}

/// What a verb of change says.
fn change(verb: Cue) -> Comparison {
    if verb == Cue::Up { Comparison::Increase } else { Comparison::Decrease }
}

/// Reads the comparison of a figure from what stands before it; `noun` is what its indicator says by itself (降幅, 比重),
/// `moves_later` whether a movement from this figure follows in the clause, `things_follow` whether what is counted
/// stands after it (减少奖金，处罚|35名|员工), `names_change` whether the noun is one of change right before it: 涨幅|60元.
pub(crate) fn compare(
    mention: &Mention<'_>,
    text: &str,
    left: &Left,
    noun: Comparison,
    moves_later: bool,
    things_follow: bool,
    names_change: bool,
) -> Compared {
    let step = match left.predicate {
        _ if left.from.is_some() && moves_later && !is_movement(left) => Step::From,
        Some((Cue::UpTo | Cue::DownTo, _)) => Step::To,
        Some((Cue::To, _)) if left.moved => Step::To,
        _ => Step::None,
    };
    let is_share = matches!(mention.kind, Kind::Percent | Kind::Fraction);
    // 约占|15%: what says how exact it is holds the verb.
    let takes = text[mention.outer.start..mention.span.start].contains('占');
    if (left.is_share || takes) && is_share {
        return Compared { comparison: Comparison::Share, step, span: left.share.unwrap_or_default(), rule: "占" };
    }
    // 超过了国家规定的|45人, 好于东亚地区|132天|的平均水平: the amount is the norm's own.
    let (before, after) = (&text[..mention.outer.start], &text[mention.outer.end..]);
    let own = (adds(mention) || mention.kind == Kind::Duration)
        && mention.unit != "倍"
        && (before.ends_with('的') || LEVELS.iter().any(|level| after.starts_with(level)));
    // 比去年|高出|20%: what is above another time has risen since; a percentage is so much above another only where that stands
    // before the verb, not in 高于5%.
    let than = left.level.filter(|(_, whole)| whole.is_empty()).and_then(|_| left.bases.last());
    let than = than.filter(|(_, base)| base.end < mention.outer.start);
    if let Some((cue, span)) = left.level.filter(|_| !own)
        && matches!(than, Some((BaseAt::Yoy | BaseAt::Pop | BaseAt::Time(_) | BaseAt::Same(_), _)))
    {
        let comparison = if cue == Cue::Above { Comparison::Increase } else { Comparison::Decrease };
        return Compared { comparison, step, span, rule: "高出/低于 than before" };
    }
    if let Some((cue, span)) = left.level.filter(|_| !own)
        && (mention.kind != Kind::Percent || than.is_some())
    {
        let comparison = if cue == Cue::Above { Comparison::Above } else { Comparison::Below };
        return Compared { comparison, step, span, rule: "高于/低于" };
    }
    let printed = mention.span.of(text);
    let amount = match mention.kind {
        Kind::Number => false,
        Kind::Rank => {
            !printed.starts_with('第')
                && !printed.starts_with('前')
                && printed.starts_with(|c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c))
        }
        // 收获比去年快了10天, 用时减少2天
        Kind::Duration => !left.bases.is_empty() || left.lengthens && !left.has(Cue::Running),
        _ => true,
    };
    let doubled = printed.ends_with('番');
    if doubled {
        return Compared { comparison: Comparison::Ratio, step, span: mention.span, rule: "翻番" };
    }
    // 增速比城镇居民高2.4个百分点: above another's figure, not a rise.
    // 成本比同行低15%: so is what is higher or lower than another's.
    if let Some((cue @ (Cue::Up | Cue::Down), span)) = left.predicate
        && matches!(left.bases.last(), Some((BaseAt::Text(_), _)))
        && let verb = span.of(text).trim_end_matches('了')
        && (mention.kind == Kind::PercentagePoint && verb.chars().count() == 1
            || matches!(verb, "高" | "低" | "贵" | "便宜"))
    {
        let comparison = if cue == Cue::Up { Comparison::Above } else { Comparison::Below };
        return Compared { comparison, step, span, rule: "高/低 than another" };
    }
    // 降低成本20%: the object's amount is not the change's, its part is.
    let changed = matches!(mention.kind, Kind::Percent | Kind::PercentagePoint | Kind::Multiple) && left.measures;
    // 降低1585个税目的税率: what is lowered is no number of things.
    let adjusts = |verb: &str| matches!(verb.trim_end_matches('了'), "降低" | "提高" | "提升" | "下调" | "上调");
    // 改造提升|农田|1000万亩: nor are things that are made better more of them.
    let things = || {
        let thing = left.phrases.last().filter(|p| left.object && p.metric().is_none());
        thing.is_some() && matches!(mention.kind, Kind::Count | Kind::Measure)
    };
    // 扭亏289家、预增951家: so many firms did.
    let foretold = |verb: Span| ["预增", "预减"].iter().any(|word| text[..verb.end].ends_with(word));
    let firms = |verb: Span| mention.unit == "家" && (verb.of(text).contains('亏') || foretold(verb));
    let adjusted =
        left.predicate.is_some_and(|(_, verb)| (things_follow || things()) && adjusts(verb.of(text)) || firms(verb));
    // 墙|高3米: so high it is.
    let tall =
        mention.is_length() && left.bases.is_empty() && left.predicate.is_some_and(|(_, verb)| verb.of(text) == "高");
    let fits = (!left.object || adds(mention) && !things_follow || changed) && !adjusted && !tall;
    if let Some((cue @ (Cue::Up | Cue::Down), span)) = left.predicate
        && amount
        && fits
    {
        return Compared { comparison: change(cue), step, span, rule: "verb of change" };
    }
    if left.whole.is_some() && is_share {
        // 相当于全部供电能力的四分之一, 恢复至疫情前的90%, 是去年外出人数的110%: no part of it.
        // But 约为同期总量的7%.
        let then = matches!(left.whole_at, Some(BaseAt::Yoy | BaseAt::Pop | BaseAt::Same(_)))
            && matches!(left.predicate, Some((Cue::Be, _)))
            && !left.whole.is_some_and(|whole| whole.of(text).starts_with('同'));
        return Compared {
            comparison: if left.restores || then || likens(text, left) { Comparison::Ratio } else { Comparison::Share },
            step,
            span: left.whole.unwrap_or_default(),
            rule: "part of what stands before 的",
        };
    }
    // 涨幅超过一倍; but 增速是去年的|2倍
    let own = left.phrases.last().is_some_and(|p| p.metric().is_some())
        && left.whole.is_none()
        && !text[..mention.outer.start].ends_with('的');
    if mention.unit == "倍" && noun.is_change() && own {
        return Compared { comparison: noun, step, span: Span::default(), rule: "indicator of change or share" };
    }
    if mention.unit == "倍" {
        return Compared { comparison: Comparison::Ratio, step, span: mention.span, rule: "倍" };
    }
    let relative = matches!(mention.kind, Kind::Percent | Kind::Fraction | Kind::PercentagePoint);
    // 从上年同期|10.5%|升至12%: where a movement begins is no change since then.
    if let Some(base) = left.signed
        && step != Step::From
        && (matches!(mention.kind, Kind::Percent | Kind::PercentagePoint)
            // 销量环比-20.5万吨, 较19年末-30bp
            || mention.sign(text).is_some() && (mention.unit == "基点" || adds(mention)) && !was(mention, text, base))
    {
        return Compared { comparison: Comparison::Increase, step, span: base, rule: "beside its base, with its sign" };
    }
    // 涨幅|60元/吨: the amount of a change, as 涨幅|5% is.
    let changes = names_change && adds(mention) && mention.kind != Kind::Count;
    // 占比59%（-3pct）: but a signed difference is no share.
    let differs = || mention.kind == Kind::PercentagePoint && mention.sign(text).is_some();
    let noun = if noun == Comparison::Share && differs() { Comparison::None } else { noun };
    if (relative || mention.unit == "基点" || changes) && noun != Comparison::None {
        return Compared { comparison: noun, step, span: Span::default(), rule: "indicator of change or share" };
    }
    if is_level(mention, text, left) {
        return Compared { comparison: Comparison::Ratio, step, span: mention.span, rule: "level of a base" };
    }
    if let Some((cue, span)) = left.growth.filter(|_| mention.kind == Kind::Percent) {
        return Compared { comparison: change(cue), step, span, rule: "change that moves to so much" };
    }
    // 实现20%的|增长, 出现5%|下降
    // 有5000万平方米的|提升
    if let Some((cue, span)) = left.change.filter(|_| relative || adds(mention)) {
        return Compared { comparison: change(cue), step, span, rule: "change that the amount is of" };
    }
    // 净利润9亿元（+59.8%）, 毛利率-0.5pct: what has a plus, or is a signed difference, is a change.
    // 营收6.7亿元（-18.5%）
    // 营收6.7亿元/-18.5%
    let aside = || {
        let before = &text[..mention.outer.start];
        let slashed =
            || before.strip_suffix('/').is_some_and(|amount| amount.ends_with(['元', '辆', '台', '吨', '万', '亿']));
        (before.ends_with(['（', '(']) || slashed()) && mention.kind == Kind::Percent
    };
    // 同比为-13.7%
    let based = || {
        let between = left.bases.last().and_then(|(_, base)| text.get(base.end..mention.outer.start));
        between.is_some_and(|between| matches!(between.trim(), "为" | "是" | "分别为" | "录得"))
    };
    let changes = |sign| sign == '+' || mention.kind == Kind::PercentagePoint || aside() || based();
    if mention.sign(text).is_some_and(changes) {
        return Compared { comparison: Comparison::Increase, step, span: mention.outer, rule: "signed" };
    }
    Compared { step, ..Compared::NONE }
}

/// Whether a signed amount is what something was at a time that it is compared with: 较去年同期|-1.3亿元.
pub(crate) fn was(mention: &Mention<'_>, text: &str, base: Span) -> bool {
    adds(mention)
        && mention.unit != "基点"
        && mention.sign(text).is_some_and(|sign| sign != '+')
        && base.of(text).contains(['年', '期', '月'])
}

/// Whether what stands before 的 is only what a figure is held against: 相当于去年净利润的1/20, 为世界平均水平的一半.
fn likens(text: &str, left: &Left) -> bool {
    const MEANS: [&str; 4] = ["平均水平", "平均值", "均值", "市价"];
    let verb = left.predicate.map_or("", |(_, verb)| verb.of(text));
    let whole = left.whole.map_or("", |whole| whole.of(text));
    verb.starts_with("相当于") || MEANS.iter().any(|mean| whole.ends_with(mean))
}

/// Whether a figure is a level measured by its base: 恢复到2019年同期的83.2%, 达到上年同期的九成.
pub(crate) fn is_level(mention: &Mention<'_>, text: &str, left: &Left) -> bool {
    let timed = match left.bases.last() {
        Some((BaseAt::Same(_) | BaseAt::Time(_), _)) => true,
        Some((BaseAt::Yoy, span)) => left.restores || text.get(span.end..mention.outer.start) == Some("的"),
        _ => false,
    };
    let timed = timed && !left.has(Cue::Than);
    let verb = left.predicate.is_some_and(|(cue, _)| !matches!(cue, Cue::Up | Cue::Down));
    timed && verb && left.change.is_none() && matches!(mention.kind, Kind::Percent | Kind::Fraction)
}

/// Whether the amount itself is what was added, also where its noun stands between: 新增高新技术企业600家.
fn adds(mention: &Mention<'_>) -> bool {
    matches!(mention.kind, Kind::Count | Kind::Measure | Kind::Money)
}
