//! The stretch before a quantity, read from left to right: times, comparison, base, predicate and noun phrases.

use std::ops::Range;

use smallvec::SmallVec;

use crate::clause::TokenKind;
use crate::lexicon::cues::Cue;
use crate::lexicon::regions::Level;
use crate::period::{Part, Year};
use crate::record::{Kind, Modality};
use crate::span::Span;

use super::phrase::{self, Phrase, Scene};

/// A base as printed, not yet resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BaseAt {
    Yoy,
    Pop,
    /// A time.
    Time(usize),
    /// The same part of another year: 2019年同期.
    Same(usize),
    Text(Span),
}

/// What the stretch before a quantity says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Left {
    /// The noun phrases that are no part of a comparison.
    pub phrases: SmallVec<[Phrase; 3]>,
    /// The times that are no base.
    pub times: SmallVec<[usize; 2]>,
    /// With what the figure compares, and the words that say so. Several where each of a list has its own.
    pub bases: SmallVec<[(BaseAt, Span); 2]>,
    /// The last verb before the quantity.
    pub predicate: Option<(Cue, Span)>,
    /// Whether a verb and its object stand before the last verb: 收到|补贴|申请.
    pub outer: bool,
    /// The noun phrase before 的 that the quantity is a part or multiple of: 是|约定采购量|的2.4倍.
    pub whole: Option<Span>,
    /// Whether a noun phrase stands between the last verb and the quantity.
    pub object: bool,
    /// The whole of a share: 占|规上工业|比重.
    pub share: Option<Span>,
    /// Whether 占 was read, with or without a whole.
    pub is_share: bool,
    /// 比重 in 占…比重.
    pub share_noun: Option<Span>,
    /// 高于 or 低于 and what follows.
    pub level: Option<(Cue, Span)>,
    /// 分别.
    pub distribute: bool,
    /// 其中.
    pub among: bool,
    /// 预计, 力争.
    pub modality: Option<(Modality, Span)>,
    /// Whether a noun for a place in an order is the subject: 全国排位|从第10位.
    pub standing: bool,
    /// Whether it ends as a topic does: 财产险方面，.
    pub topic: bool,
    /// Whether the stretch begins with a noun phrase: a new subject.
    pub subject: bool,
    /// Whether the forecast is for this figure alone.
    pub estimate: bool,
    /// An open 从.
    pub from: Option<Span>,
    /// Whether 从 or a verb of change stands before 到.
    pub moved: bool,
    /// 累计.
    pub cumulative: bool,
    /// 前值.
    pub prior: bool,
    /// Whether a verb stands there whose subject has the figure: 接待.
    pub owner_verb: bool,
    /// 连续.
    pub running: bool,
    /// Whether it begins with what the figures rest on: 根据乘用车合格证数.
    pub basis: bool,
    /// Whether somebody says, announces or reports.
    pub says: bool,
    /// 全省 and its kind.
    pub here: Option<(Level, Span)>,
    /// 全行业 and its kind.
    pub same_industry: Option<Span>,
}

enum Mode {
    Plain,
    Than(usize),
    Share(usize),
    Level(Cue, usize),
}

/// Reads `tokens`, which end before a quantity or at the end of a clause.
pub(crate) fn read(scene: Scene<'_, '_>, tokens: Range<usize>, clause_end: usize) -> Left {
    let mut left = Left::default();
    let mut mode = Mode::Plain;
    let mut run: Option<usize> = None;
    let mut verbal = false;
    let mut i = tokens.start;
    // A quantity inside parentheses is read with what stands in them, any other without.
    if let Some(open) = tokens
        .clone()
        .rev()
        .take_while(|&j| scene.kind(j) != TokenKind::Close)
        .find(|&j| scene.kind(j) == TokenKind::Open)
    {
        i = open + 1;
    }
    while i <= tokens.end {
        if i < tokens.end && scene.kind(i) == TokenKind::Open {
            if let Some(start) = run.take() {
                let phrase = phrase::read(scene, start..i);
                left.object = left.predicate.is_some() && phrase.is_some();
                left.phrases.extend(phrase);
            }
            i = (i..tokens.end).find(|&j| scene.kind(j) == TokenKind::Close).unwrap_or(i) + 1;
            continue;
        }
        let here = (i < tokens.end).then(|| scene.tokens[i]);
        let cues = here.map(|_| scene.cues(i)).unwrap_or_default();
        let noun = here.is_some() && scene.nominal(i) && !opens_comparison(scene, i, clause_end);
        if let (Mode::Plain, true) = (&mode, noun) {
            run.get_or_insert(i);
            i += 1;
            continue;
        }
        if let Some(start) = run.take() {
            let mut phrase = phrase::read(scene, start..i);
            if let Some(phrase) = &mut phrase {
                phrase.oblique = start > tokens.start && scene.has(start - 1, Cue::Oblique);
                phrase.mainly = i < clause_end && scene.has(i, Cue::Mainly);
                phrase.examples = i < tokens.end && scene.has(i, Cue::Etc) && i + 1 == tokens.end;
            }
            let listed = start > tokens.start && scene.kind(start - 1) == TokenKind::Enum
                || scene.kind(start) == TokenKind::Enum;
            left.subject = left.subject
                || left.predicate.is_none() && !verbal && !listed && phrase.as_ref().is_some_and(|p| !scene.verbal(p));
            left.object = left.predicate.is_some() && phrase.is_some();
            left.phrases.extend(phrase);
        }
        let Some(token) = here else {
            close(scene, &mut left, &mut mode, tokens.end);
            break;
        };
        match token.kind {
            TokenKind::Time(t) => match mode {
                Mode::Than(_) => left.bases.push((base_of(scene, t), token.span)),
                Mode::Share(_) | Mode::Level(..) => {}
                Mode::Plain => {
                    let compared = i + 1 < clause_end && scene.has(i + 1, Cue::ThanTail);
                    let ratio_base = i + 1 == tokens.end || i + 2 == tokens.end && scene.has(i + 1, Cue::De);
                    let same = scene.times[t].first.part == Part::SamePeriod && scene.times[t].says_year();
                    let ratio = ratio_base
                        && left.predicate.is_some()
                        && tokens.end < clause_end
                        && matches!(scene.kind(tokens.end), TokenKind::Mention(m)
                            if scene.mentions[m].unit == "倍"
                                || (same || restores(scene, &left)) && scene.mentions[m].unit == "%");
                    let event = i > tokens.start && scene.has(i - 1, Cue::EventAt);
                    let ever = (i + 1..tokens.end.min(i + 4)).any(|j| scene.has(j, Cue::Ever));
                    if event || ever && scene.times[t].since {
                        // 是2021年3月以来首次: only when it was last so.
                    } else if compared || ratio {
                        left.bases.push((base_of(scene, t), token.span));
                    } else {
                        left.times.push(t);
                    }
                }
            },
            TokenKind::Word => {
                if cues.has(Cue::Among) {
                    left.among = true;
                }
                left.running |= cues.has(Cue::Running);
                left.says |= cues.has(Cue::Says);
                verbal |= cues.any(&[Cue::Verb, Cue::Expected, Cue::Target, Cue::Function]);
                left.estimate |= cues.has(Cue::Estimate);
                left.owner_verb |= cues.has(Cue::OwnerVerb);
                left.cumulative |= cues.has(Cue::Cumulative);
                left.prior |= cues.has(Cue::Prior);
                if cues.has(Cue::Distribute) {
                    left.distribute = true;
                }
                if let Some(level) = token.here {
                    left.here = Some((level, token.span));
                }
                if cues.has(Cue::SameIndustry) {
                    left.same_industry = Some(token.span);
                }
                // 计划加开列车: a plan before a verb; 五年计划 is a name.
                if cues.has(Cue::Target) || i + 1 < clause_end && scene.plans(i) {
                    left.modality = Some((Modality::Target, token.span));
                } else if cues.has(Cue::Expected) && announces(scene, i, clause_end) {
                    left.modality = Some((Modality::Expected, token.span));
                }
                if cues.has(Cue::Yoy) {
                    left.bases.push((BaseAt::Yoy, token.span));
                } else if cues.has(Cue::Pop) {
                    left.bases.push((BaseAt::Pop, token.span));
                }
                if cues.has(Cue::Share) {
                    close(scene, &mut left, &mut mode, i);
                    left.is_share = true;
                    mode = Mode::Share(i + 1);
                } else if cues.has(Cue::Above) || cues.has(Cue::Below) {
                    close(scene, &mut left, &mut mode, i);
                    mode = Mode::Level(if cues.has(Cue::Above) { Cue::Above } else { Cue::Below }, i + 1);
                } else if opens_comparison(scene, i, clause_end) {
                    close(scene, &mut left, &mut mode, i);
                    mode = Mode::Than(i + 1);
                } else if cues.has(Cue::ThanTail) {
                    close(scene, &mut left, &mut mode, i);
                } else if let Some(cue) = predicate(cues) {
                    if matches!(mode, Mode::Share(_)) && cue == Cue::Verb {
                        // 占…采购金额: a verb inside the whole's name.
                    } else if !matches!(mode, Mode::Level(..)) || cue != Cue::Verb {
                        close(scene, &mut left, &mut mode, i);
                        let after_change =
                            matches!(left.predicate, Some((Cue::Up | Cue::Down, s)) if s.end == token.span.start);
                        // 增长12%至|5亿元: the change stands right before.
                        let grown = cue == Cue::To
                            && i == tokens.start
                            && i > 0
                            && matches!(scene.kind(i - 1), TokenKind::Mention(m) if changes(&scene.mentions[m]));
                        left.moved |= after_change || grown || left.from.is_some();
                        let cue = match (cue, left.predicate) {
                            (Cue::To, Some((Cue::Up, _))) if after_change => Cue::UpTo,
                            (Cue::To, Some((Cue::Down, _))) if after_change => Cue::DownTo,
                            _ => cue,
                        };
                        left.outer |= left.object && matches!(left.predicate, Some((Cue::Verb, _)));
                        left.predicate = Some((cue, token.span));
                        left.object = false;
                    }
                } else if cues.has(Cue::From) {
                    close(scene, &mut left, &mut mode, i);
                    left.standing |= i > tokens.start && scene.has(i - 1, Cue::Rank);
                    left.from = Some(token.span);
                }
            }
            // A name or list inside a comparison goes on with it.
            TokenKind::Open
            | TokenKind::Close
            | TokenKind::Text
            | TokenKind::Name
            | TokenKind::Quote
            | TokenKind::Enum => {}
            _ => close(scene, &mut left, &mut mode, i),
        }
        i += 1;
    }
    left.basis = !tokens.is_empty() && scene.has(tokens.start, Cue::Basis);
    left.topic = tokens.end == clause_end && tokens.end > tokens.start && scene.has(tokens.end - 1, Cue::Topic);
    // 完成|全年任务量|的80%, 是|约定采购量|的2.4倍.
    let of = tokens.end > tokens.start && scene.has(tokens.end - 1, Cue::De);
    if of
        && left.object
        && matches!(left.predicate, Some((Cue::Be | Cue::Verb | Cue::To | Cue::UpTo | Cue::DownTo, _)))
        && let Some(phrase) = left.phrases.last()
        && phrase.end == tokens.end
    {
        left.whole = Some(phrase.span);
    }
    left
}

/// Whether 将 or 会 at `i` speaks of the future: before a verb. 将其股权转让 takes an object instead.
fn announces(scene: Scene<'_, '_>, i: usize, clause_end: usize) -> bool {
    let single = scene.span(i).end - scene.span(i).start <= 3;
    let verbs = [
        Cue::Verb,
        Cue::Up,
        Cue::Down,
        Cue::UpTo,
        Cue::DownTo,
        Cue::Be,
        Cue::Rank,
        Cue::Adverb,
        Cue::Target,
        Cue::Share,
        Cue::Above,
    ];
    // 将于4月23日举行: a time may stand between.
    // 将超过2万吨: so may a bound, which is read with its quantity; 将300吨钢材外运 takes an object.
    let near = i + 1..clause_end.min(i + 3);
    let timed = near.clone().any(|j| matches!(scene.kind(j), TokenKind::Time(_)) || scene.has(j, Cue::Oblique));
    let bound = near.clone().next().is_some_and(
        |j| matches!(scene.kind(j), TokenKind::Mention(m) if scene.mentions[m].outer.start < scene.mentions[m].span.start),
    );
    let next = near.into_iter().find(|&j| !scene.has(j, Cue::Function));
    !single || timed || bound || next.is_some_and(|next| scene.cues(next).any(&verbs))
}

/// Whether a quantity may be the amount of a change: 12%, 3个百分点.
fn changes(mention: &crate::quantity::Mention<'_>) -> bool {
    matches!(mention.kind, Kind::Percent | Kind::PercentagePoint | Kind::Multiple)
}

/// Whether the last verb measures a level by another's: 恢复到2019年的85.2%.
pub(super) fn restores(scene: Scene<'_, '_>, left: &Left) -> bool {
    left.predicate.is_some_and(|(_, verb)| scene.word_has(scene.str(verb), Cue::Restore))
}

/// The verb that a cue word is.
fn predicate(cues: crate::lexicon::cues::CueSet) -> Option<Cue> {
    [Cue::UpTo, Cue::DownTo, Cue::Up, Cue::Down, Cue::Rank, Cue::Be, Cue::Verb, Cue::To]
        .into_iter()
        .find(|&c| cues.has(c))
}

/// Whether 比, 较 or 与 at `i` begins a comparison; 与 does only where 相比 follows.
fn opens_comparison(scene: Scene<'_, '_>, i: usize, clause_end: usize) -> bool {
    let cues = scene.cues(i);
    if !cues.has(Cue::Than) {
        return false;
    }
    !cues.has(Cue::And) && !cues.has(Cue::Function)
        || (i + 1..clause_end.min(i + 10)).any(|j| scene.has(j, Cue::ThanTail))
}

/// What a time says as a base: 去年同期 is yoy, 上月 is pop.
fn base_of(scene: Scene<'_, '_>, time: usize) -> BaseAt {
    let first = scene.times[time].first;
    match (first.year, first.part) {
        (Year::Offset(-1) | Year::Spoken(-1), Part::SamePeriod | Part::Whole) => BaseAt::Yoy,
        (Year::Unsaid, Part::SamePeriod) => BaseAt::Yoy,
        (_, Part::MonthOffset(-1)) => BaseAt::Pop,
        (_, Part::SamePeriod) => BaseAt::Same(time),
        _ => BaseAt::Time(time),
    }
}

/// Ends a comparison, share or level at token `end`.
fn close(scene: Scene<'_, '_>, left: &mut Left, mode: &mut Mode, end: usize) {
    match std::mem::replace(mode, Mode::Plain) {
        Mode::Plain => {}
        Mode::Than(start) => {
            let timed = (start..end).any(|i| matches!(scene.kind(i), TokenKind::Time(_)));
            if !timed && let Some(span) = trimmed(scene, start..end) {
                left.bases.push((BaseAt::Text(span), span));
            }
        }
        Mode::Share(start) => {
            let mut end = end;
            while end > start {
                let last = end - 1;
                if scene.has(last, Cue::Whole)
                    && left.share_noun.is_none()
                    && scene.tokens[last]
                        .metric
                        .is_some_and(|id| scene.lexicon.metrics.get(id).comparison == crate::record::Comparison::Share)
                {
                    left.share_noun = Some(scene.tokens[last].span);
                    end = last;
                } else if scene.cues(last).any(&[Cue::De, Cue::Adverb, Cue::Function])
                    && scene.tokens[last].metric.is_none()
                    && scene.tokens[last].industry.is_none()
                {
                    end = last;
                } else {
                    break;
                }
            }
            left.share = trimmed(scene, start..end);
        }
        Mode::Level(cue, start) => {
            let start = if end > start + 1 && matches!(scene.tokens[start].kind, TokenKind::Time(_)) {
                start + 1
            } else {
                start
            };
            let span = trimmed(scene, start..end).unwrap_or_default();
            left.level = Some((cue, span));
        }
    }
}

/// The span of tokens without the words at either end that belong to no name.
fn trimmed(scene: Scene<'_, '_>, tokens: Range<usize>) -> Option<Span> {
    let idle = |&i: &usize| {
        matches!(scene.tokens[i].kind, TokenKind::Quote | TokenKind::Open | TokenKind::Close)
            || scene.cues(i).any(&[Cue::De, Cue::Adverb, Cue::Distribute, Cue::Yoy, Cue::Pop, Cue::Function])
                && scene.tokens[i].metric.is_none()
                && scene.tokens[i].industry.is_none()
    };
    let start = tokens.clone().find(|i| !idle(i))?;
    let end = tokens.rev().find(|i| !idle(i))?;
    Some(Span::new(scene.tokens[start].span.start, scene.tokens[end].span.end))
}
