//! Lists: a list of values answers a list of names, one to one, and only where their numbers match.

use crate::date::{Period, Point};
use crate::lexicon::charset;
use crate::lexicon::cues::Cue;
use crate::lexicon::words::Sense;
use crate::record::Comparison;
use crate::span::{self, Span};

use super::frame::{Frame, IndustryAt};
use super::left::{BaseAt, Left};
use super::phrase::{Item, MetricAt, Phrase, Scene};

/// What each of a list of values is paired with.
#[derive(Debug, Clone)]
pub(crate) struct Paired {
    /// Names: industries, indicators, regions, organisations.
    pub items: Vec<Item>,
    /// The indicator that a list before 等 stands in front of: 贡献 in 就业、投资等贡献. It is that of its plain members.
    pub head: Option<MetricAt>,
    /// Periods.
    pub periods: Vec<(Period, Span)>,
    /// Bases.
    pub bases: Vec<(BaseAt, Span)>,
    /// Whether the members are what the clauses before gave amounts of. One without an indicator is a thing counted, or, as its own
    /// owner, an indicator of no table.
    pub levels: bool,
}

impl Paired {
    /// Of a value that is in no list.
    pub const NONE: Paired =
        Paired { items: Vec::new(), head: None, periods: Vec::new(), bases: Vec::new(), levels: false };
}

/// Pairs `count` values, two or more, with the lists before them or that are carried, where they may be those of the `sentence`
/// that begins there.
pub(crate) fn pair(scene: &Scene<'_, '_>, left: &Left, frame: &Frame, sentence: usize, count: usize) -> Paired {
    let Frame { list: carried, metric, periods, period, .. } = frame;
    // 产量250万辆，其中甲80万辆、乙90万辆，分别增长5%、6%: the parts, or else what they are parts of, too.
    let parts = frame.levels.get(frame.whole_levels..).unwrap_or_default();
    let whole = frame.whole_levels == 1 && !parts.is_empty() && left.times.is_empty() && left.bases.len() < count;
    let levels = if whole && parts.len() != count { &frame.levels[..] } else { parts };
    let levels = last_told(scene, levels, count).unwrap_or(levels);
    let mut paired = Paired::NONE;
    if left.bases.len() == count {
        paired.bases = left.bases.clone();
    } else if let [(BaseAt::Text(span), _)] = left.bases[..] {
        paired.bases = bases_of(scene, span, count).unwrap_or_default();
    }
    let own = left.phrases.iter().rev().find_map(|p| p.metric());
    let listed = left.phrases.iter().rev().find(|p| p.items.len() == count);
    let plain = |i: &Item| i.industry.is_none() && i.name.is_none() && i.region.is_none();
    if listed.is_none_or(|p| p.items.iter().all(plain))
        && let Some(parts) = own.and_then(|m| shared_head(scene, m, count))
    {
        paired.items = parts;
        return paired;
    }
    // 电子商务服务、研发与设计服务、成果转化服务|分别: what 与 joins before the last 、 is one member.
    let joined = || left.phrases.iter().rev().find_map(|p| joined_members(scene, p.items, count));
    if listed.is_none()
        && left.has(Cue::Distribute)
        && let Some(items) = joined()
    {
        paired.items = items;
        return paired;
    }
    if let Some(phrase) = listed {
        paired.items = phrase.items.to_vec();
        share_product(scene, &mut paired.items);
        if let Some(last) = left.phrases.last()
            && let Some(metric) = last.metric()
        {
            let between = scene.text.get(phrase.span.end..last.span.start).unwrap_or("");
            let etc = scene.word_has(between, Cue::Etc).then_some(metric);
            // 线上、线下收入: what the last member is called with its indicator, the others are as well.
            let end = phrase.last().filter(|i| i.metric == Some(metric) && i.is_plain());
            paired.head = etc.or(end.and_then(|_| metric_head(scene, metric)));
            // 甲、乙营收|分别|占比60%、40%: what is told of them is the share.
            let row = scene.lexicon.metrics.get(metric.row);
            let share = last.span.start > phrase.span.end && row.comparison == Comparison::Share;
            // 营业收入、净利润|增速: of what has a name of its own it is told how it changed, too.
            let level = |m: MetricAt| scene.lexicon.metrics.get(m.row).comparison == Comparison::None;
            let changed = end.is_some() && row.comparison.is_change();
            for item in &mut paired.items {
                let alone = item.metric.is_none_or(|own| changed && level(own));
                let head = paired.head.filter(|_| item.is_plain() && (etc.is_some() || alone));
                let head = head.or(Some(metric).filter(|_| share));
                // 用户、收入: nor is the indicator that the last is by itself that of the others.
                let shared = Some(metric).filter(|_| end.is_none());
                item.metric = head.or(item.metric).or(shared);
            }
        }
        return paired;
    }
    // 产量5万吨，销量4万吨，同比分别增长9%、5%: each has a change of its own; so have things counted, but of levels only indicators.
    let changes = left.rises_or_falls() || !left.bases.is_empty();
    if left.has(Cue::Distribute)
        && own.is_none()
        && levels.len() == count
        && levels.iter().all(|i| i.metric.is_some() || changes && i.noun.is_some())
        && levels.windows(2).all(|two| two[0].span != two[1].span || two[0].industry != two[1].industry)
    {
        (paired.items, paired.levels) = (levels.to_vec(), true);
        return paired;
    }
    // 2021年、2022年营收分别为5亿元、6亿元: each year has its own.
    if periods.len() == count {
        paired.periods = periods.to_vec();
        return paired;
    }
    // 甲、乙产销量分别为…，同比+9%、+5%: the list goes on.
    let fresh = carried.first().is_some_and(|i| i.span.start >= sentence);
    let goes_on = own.is_none() && fresh && carried.len() == count;
    if let Some(parts) = own.or(*metric).filter(|_| !goes_on).and_then(|m| metric_parts(scene, m, count)) {
        paired.items = parts;
        return paired;
    }
    // 2023~2025年营收为3/5/6亿元: years said since then are what the values answer.
    let since = |(_, when): &(Period, Span)| carried.iter().all(|i| i.span.end <= when.start);
    let units = |(period, span): (Period, Span)| {
        // Q1-3|管理/研发/财务费用: what is listed has the values.
        let slash = |p: Phrase<'_>| scene.text[..p.span.start].ends_with('/') || scene.str(p.span).contains('/');
        let listed = || left.phrases.iter().any(slash);
        let lettered = scene.str(span).contains('Q') && !listed();
        units_of(period, count, lettered).map(|units| units.into_iter().map(|unit| (unit, span)).collect())
    };
    if let Some(units) = period.filter(|p| !fresh && since(p)).and_then(units) {
        paired.periods = units;
        return paired;
    }
    // A list of another sentence is answered only where this one has told nothing else that could be.
    if carried.len() == count && (fresh || frame.levels.is_empty()) {
        paired.items = carried.to_vec();
        if let Some(metric) = left.phrases.last().and_then(|p| p.metric()) {
            for item in &mut paired.items {
                item.metric = Some(metric);
            }
        } else {
            paired.head = paired.items.last().filter(|i| i.is_plain()).and_then(|i| metric_head(scene, i.metric?));
            for item in &mut paired.items {
                item.metric = item.metric.or(paired.head.filter(|_| item.is_plain()));
            }
        }
        return paired;
    }
    paired.periods = period.and_then(units).unwrap_or_default();
    paired
}

/// 比|工业、制造业|高2个和1个百分点: the bases of a list, if it has `count` members.
fn bases_of(scene: &Scene<'_, '_>, list: Span, count: usize) -> Option<Vec<(BaseAt, Span)>> {
    let mut members = Vec::with_capacity(count);
    let mut rest = list;
    while members.len() + 1 < count {
        let text = scene.str(rest);
        let (at, joint) = text.char_indices().find(|(_, c)| *c == '、').or_else(|| {
            let last = members.len() + 2 == count;
            text.char_indices().find(|(at, c)| last && *at > 0 && ['和', '与', '及'].contains(c))
        })?;
        members.push(Span::new(rest.start, rest.start + at));
        rest = Span::new(rest.start + at + joint.len_utf8(), rest.end);
    }
    members.push(rest);
    let whole = members.iter().all(|m| !m.is_empty()) && !scene.str(rest).contains('、');
    whole.then(|| members.into_iter().map(|m| (BaseAt::Text(m), m)).collect())
}

/// 销售/管理/财务费用率 → 销售费用率, 管理费用率, 财务费用率: indicators that share their head, all of which the tables know.
fn shared_head(scene: &Scene<'_, '_>, metric: MetricAt, count: usize) -> Option<Vec<Item>> {
    const JOINTS: [char; 5] = ['/', '、', '和', '及', '与'];
    const LONGEST: usize = 90;
    const NAME: usize = 24;
    let start = span::begin(scene.text, metric.span.end.saturating_sub(LONGEST));
    let mut pieces: Vec<&str> = scene.text[start..metric.span.end].rsplit(JOINTS).take(count).collect();
    pieces.reverse();
    let [first, between @ .., last] = &pieces[..] else { return None };
    // Names of indicators are short, and those in the middle of the list are no more than their modifiers.
    let brief = |piece: &&str| !piece.is_empty() && piece.len() <= NAME;
    if pieces.len() != count || last.chars().nth(2).is_none() || !between.iter().all(brief) {
        return None;
    }
    let words = &scene.lexicon.words;
    let row_of = |modifier: &str, head: &str| {
        words
            .senses_joined(modifier, head)
            .iter()
            .find_map(|s| if let Sense::Metric(row) = *s { Some(row) } else { None })
    };
    // The first piece may stand after words of its own: 公司|销售.
    let row_within = |piece: &str, head: &str| {
        let mut starts = piece.char_indices().map(|(at, _)| at).filter(|at| piece.len() - at <= NAME);
        starts.find_map(|at| Some((row_of(&piece[at..], head)?, piece.len() - at)))
    };
    let (row, length) = row_within(last, "")?;
    let heads = last.char_indices().skip(1).map(|(at, _)| &last[at..]).filter(|head| head.len() < length);
    let mut heads = heads.filter(|head| head.chars().nth(1).is_some() && head.chars().all(charset::is_han));
    let rows = heads.find_map(|head| {
        let first = row_within(first, head).map(|(row, _)| row);
        let between = between.iter().map(|piece| row_of(piece, head));
        std::iter::once(first).chain(between).chain([Some(row)]).collect::<Option<Vec<u32>>>()
    })?;
    Some(
        rows.into_iter()
            .map(|row| Item { span: metric.span, metric: Some(MetricAt { row, ..metric }), ..Item::default() })
            .collect(),
    )
}

/// 铝电解、薄膜、超级|电容; 高端、中端|白酒: what says which sort, as does what stands before the product in the last member, is of that
/// product, too.
fn share_product(scene: &Scene<'_, '_>, items: &mut [Item]) {
    let Some((last, others)) = items.split_last_mut() else { return };
    // 白酒|营收, 白酒|市场|营收
    let end = last.metric.map_or(last.span.end, |m| m.span.start);
    let ends = |span: Span| {
        let rest = scene.text.get(span.end..end).unwrap_or_default();
        rest.is_empty() || scene.lexicon.industries.suffix_at_start(rest).is_some_and(|(suffix, _)| suffix == rest)
    };
    let Some(product) =
        last.industry.filter(|i| last.governs && !last.weak && last.name.is_none() && i.row.is_some() && ends(i.span))
    else {
        return;
    };
    let name = scene.str(product.span);
    let known = |word: &str| scene.lexicon.words.senses_of(word).iter().find_map(Sense::industry);
    // 中端|白酒, or else 超级|电容 within the name.
    let open = last.span.start < product.span.start;
    let within = name.char_indices().skip(1).find_map(|(at, _)| Some((at, known(&name[at..])?)));
    let (sort, shared) = match within {
        _ if open => (Span::new(last.span.start, product.span.start), product),
        Some((at, row)) => {
            (Span::new(product.span.start, product.span.start + at), IndustryAt { row: Some(row), ..product })
        }
        None => return,
    };
    let length = |span: Span| scene.str(span).chars().count();
    let alike = |item: &Item| {
        let open = item.is_plain() || item.industry.is_some_and(|i| i.span.end < item.span.end && item.name.is_none());
        open && item.metric.is_none_or(|m| last.metric == Some(m))
            && length(item.span).abs_diff(length(sort)) <= 1
            && scene.str(item.span).chars().all(charset::is_han)
    };
    for item in others.iter_mut().filter(|item| alike(item)) {
        let span = if open { product.span } else { item.span };
        item.industry = Some(IndustryAt { span, ..shared });
        (item.governs, item.weak, item.noun) = (true, false, None);
    }
}

/// The indicator at the end of a name that has more before it: 收入 of 线下收入.
fn metric_head(scene: &Scene<'_, '_>, metric: MetricAt) -> Option<MetricAt> {
    let before = scene.before_head(metric)?;
    let span = Span::new(metric.span.start + before.len(), metric.span.end);
    (!before.is_empty()).then_some(MetricAt { span, ..metric })
}

/// Of more amounts than values answer, those of the last clause, if they are so many: 企业12家，实现产值8亿元、税收1亿元，分别增长….
fn last_told<'l>(scene: &Scene<'_, '_>, levels: &'l [Item], count: usize) -> Option<&'l [Item]> {
    let (before, last) = levels.split_at_checked(levels.len().checked_sub(count)?)?;
    let between = |a: Span, b: Span| scene.text.get(a.end..b.start).unwrap_or_default();
    let apart = |a: Span, b: Span| between(a, b).contains(['，', ',', '；', ';']);
    let together = last.windows(2).all(|two| !apart(two[0].span, two[1].span));
    (together && count > 1 && apart(before.last()?.span, last.first()?.span)).then_some(last)
}

/// The members of a list, in which what 与 or 和 joins before the last 、 is one, if then there are `count`.
fn joined_members(scene: &Scene<'_, '_>, items: &[Item], count: usize) -> Option<Vec<Item>> {
    let joint = |two: &[Item]| scene.text.get(two[0].span.end..two[1].span.start).unwrap_or_default().trim();
    let last = items.windows(2).rposition(|two| joint(two) == "、")?;
    let mut members: Vec<Item> = Vec::with_capacity(count);
    for (at, item) in items.iter().enumerate() {
        let joined = (1..=last).contains(&at) && scene.word_has(joint(&items[at - 1..=at]), Cue::And);
        match members.last_mut() {
            Some(before) if joined => *before = Item { span: before.span.cover(item.span), ..*item },
            _ => members.push(*item),
        }
    }
    (items.len() > count && members.len() == count).then_some(members)
}

/// 产销量 → 产量, 销量.
fn metric_parts(scene: &Scene<'_, '_>, metric: MetricAt, count: usize) -> Option<Vec<Item>> {
    let parts = &scene.lexicon.metrics.get(metric.row).parts;
    if parts.len() != count {
        return None;
    }
    Some(
        parts
            .iter()
            .map(|&row| Item { span: metric.span, metric: Some(MetricAt { row, ..metric }), ..Item::default() })
            .collect(),
    )
}

/// The years, quarters or months of an interval, where there are `count` of them: 2019年至2021年 … 分别为A、B、C. `lettered`: whether
/// it was written with the letter of quarters, as Q1-3 is.
pub(super) fn units_of(period: Period, count: usize, lettered: bool) -> Option<Vec<Period>> {
    let periods: Vec<Period> = match (period.first, period.last?) {
        (Point::Year(a), Point::Year(b)) => (a..=b).map(|y| Point::Year(y).into()).collect(),
        (Point::Quarter(y, a), Point::Quarter(z, b)) if y <= z => {
            let ordinal = |year: u16, quarter: u8| u32::from(year) * 4 + u32::from(quarter) - 1;
            let point = |n: u32| Point::Quarter((n / 4) as u16, (n % 4) as u8 + 1);
            (ordinal(y, a)..=ordinal(z, b)).map(|n| point(n).into()).collect()
        }
        (Point::Month(y, 1), Point::Month(z, b)) if y == z && lettered && usize::from(b) == 3 * count => {
            (1..=b / 3).map(|q| Point::Quarter(y, q).into()).collect()
        }
        // Of 前2月 two values are of two others than the months.
        (Point::Month(y, a), Point::Month(z, b)) if y == z && (count > 2 || a > 1) => {
            (a..=b).map(|m| Point::Month(y, m).into()).collect()
        }
        // 2018年至2021年前三季度: whole years, and the part of the last.
        (Point::Year(a), last) if a < last.year() => {
            let part = match last {
                Point::Month(y, m) if m > 1 => Period { first: Point::Month(y, 1), last: Some(Point::Month(y, m)) },
                other => other.into(),
            };
            (a..last.year()).map(|y| Point::Year(y).into()).chain([part]).collect()
        }
        _ => return None,
    };
    (periods.len() == count).then_some(periods)
}
