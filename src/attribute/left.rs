//! The stretch before a quantity, read from left to right: times, comparison, base, predicate and noun phrases.

use std::ops::Range;

use smallvec::SmallVec;

use crate::clause::{Token, TokenKind};
use crate::lexicon::contexts::Context;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::regions::Level;
use crate::period::{Part, Time, TimeExpr, Year};
use crate::record::{Comparison, Kind, Modality};
use crate::span::Span;

use super::phrase::{Phrase, Phrases, Scene};

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

/// What the stretch before a quantity says. One serves all stretches of an article, so that its lists are not made anew.
#[derive(Debug, Default)]
pub(crate) struct Left {
    /// The noun phrases that are no part of a comparison.
    pub phrases: Phrases,
    /// The times that are no base.
    pub times: Vec<usize>,
    /// How many of them stand before a word for a report: 昨天|发布.
    pub told: usize,
    /// With what the figure compares, and the words that say so. Several where each of a list has its own.
    pub bases: Vec<(BaseAt, Span)>,
    /// What the words outside the noun phrases signal, all together: 分别, 其中, 累计, 接待.
    pub cues: CueSet,
    /// The last verb before the quantity.
    pub predicate: Option<(Cue, Span)>,
    /// Whether a verb and its object stand before the last verb: 收到|补贴|申请.
    pub outer: bool,
    /// The noun phrase before 的 that the quantity is a part or multiple of: 是|约定采购量|的2.4倍.
    pub whole: Option<Span>,
    /// The time that it begins with: 是|去年同期|均价|的3倍.
    pub whole_at: Option<BaseAt>,
    /// Whether the last verb measures a level by another's: 恢复到|疫情前|的90%.
    pub restores: bool,
    /// Whether the last verb says how much longer or shorter something lasts: 用时|减少|2天.
    pub lengthens: bool,
    /// Whether a noun phrase stands between the last verb and the quantity.
    pub object: bool,
    /// Whether that phrase ends with an indicator that tells by itself of no change or share: 降低|成本|20%.
    pub measures: bool,
    /// The whole of a share: 占|规上工业|比重.
    pub share: Option<Span>,
    /// Whether 占 was read, with or without a whole.
    pub is_share: bool,
    /// 比重 in 占…比重.
    pub share_noun: Option<Span>,
    /// 高于 or 低于 and what follows.
    pub level: Option<(Cue, Span)>,
    /// 预计, 力争.
    pub modality: Option<(Modality, Span)>,
    /// Whether a noun for a place in an order is the subject: 全国排位|从第10位.
    pub standing: bool,
    /// Whether it ends as a topic does: 财产险方面，.
    pub topic: bool,
    /// Whether it begins with a subject of its own.
    pub subject: Subject,
    /// An open 从.
    pub from: Option<Span>,
    /// Whether 从 or a verb of change stands before 到.
    pub moved: bool,
    /// The base that the quantity follows at once, but for its sign: 同比|+5%, YoY|-3%.
    pub signed: Option<Span>,
    /// The change after the quantity whose amount it is, which counts as if it stood here: 20%的|增长.
    pub change: Option<(Cue, Span)>,
    /// The change that moves to so much, where it is no verb of its own: 增长|回落至|5%.
    pub growth: Option<(Cue, Span)>,
    /// Whether it begins with what the figures rest on: 根据乘用车合格证数.
    pub basis: bool,
    /// 全省 and its kind.
    pub here: Option<(Level, Span)>,
}

/// Whether a noun phrase is the subject of a stretch, or of a sentence. What begins with a verb is none, and to tell that of open
/// text it must be cut into words: so that is put off until it matters.
#[derive(Debug, Clone, Default)]
pub(crate) struct Subject {
    found: bool,
    /// Stretches of open text, each of which is a subject if it begins with no verb.
    open: SmallVec<[Span; 2]>,
}

impl Subject {
    pub fn clear(&mut self) {
        self.found = false;
        self.open.clear();
    }

    /// Adds a phrase.
    fn add(&mut self, phrase: Phrase<'_>) {
        if phrase.is_open {
            self.open.push(phrase.span);
        } else {
            self.found = true;
        }
    }

    /// Adds what another stretch has.
    #[inline]
    pub fn join(&mut self, other: &Subject) {
        self.found |= other.found;
        if !self.found {
            other.open.iter().for_each(|&open| self.open.push(open));
        }
    }

    /// Whether there is one.
    pub fn exists(&mut self, scene: &Scene<'_, '_>) -> bool {
        self.found = self.found || self.open.iter().any(|&open| !scene.verbal(open));
        self.open.clear();
        self.found
    }
}

enum Mode {
    Plain,
    Than(usize),
    Share(usize),
    Level(Cue, usize),
}

/// The verbs and particles after which a noun phrase is no subject.
const VERBAL: CueSet = CueSet::of(&[Cue::Verb, Cue::Expected, Cue::Target, Cue::Function]);

/// The verbs that can stand before a quantity, the one that counts first.
const PREDICATES: [Cue; 8] = [Cue::UpTo, Cue::DownTo, Cue::Up, Cue::Down, Cue::Rank, Cue::Be, Cue::Verb, Cue::To];

/// Words that do more than to stand there: all others are only noted.
const STEERING: CueSet = CueSet::of(&PREDICATES).and(CueSet::of(&[
    Cue::Target,
    Cue::Plan,
    Cue::Expected,
    Cue::Yoy,
    Cue::Pop,
    Cue::Share,
    Cue::Above,
    Cue::Below,
    Cue::Than,
    Cue::ThanTail,
    Cue::From,
    Cue::Report,
    Cue::Distribute,
]));

impl Left {
    /// Reads `tokens`, which end before a quantity or at the end of a clause.
    pub fn read(&mut self, scene: &Scene<'_, '_>, tokens: Range<usize>, clause_end: usize) {
        self.clear();
        let mut mode = Mode::Plain;
        let mut run: Option<usize> = None;
        let mut i = tokens.start;
        // 比|五年|平均水平低12%
        if let Some(start) = averaged(scene, &tokens) {
            mode = Mode::Than(start);
            i = (tokens.start + 1).min(tokens.end);
        }
        while i < tokens.end {
            if matches!(mode, Mode::Plain) && scene.nominal(i) && !opens_comparison(scene, i, clause_end) {
                run.get_or_insert(i);
                i += 1;
                continue;
            }
            let token = &scene.tokens[i];
            // 比前年|涨幅达到40%: the indicator is no part of the base.
            if let Mode::Than(start) = mode
                && Self::names_change(scene, start..i, token)
            {
                self.close(scene, &mut mode, i);
                continue;
            }
            if token.kind == TokenKind::Open {
                // A quantity inside parentheses is read with what stands in them, any other without.
                let Some(close) = (i + 1..tokens.end).find(|&j| scene.kind(j) == TokenKind::Close) else {
                    // 较上年同期|（1.9亿元）: but for the time whose figure it is.
                    let base = self.bases.last().copied().filter(|(_, span)| span.end == token.span.start);
                    self.clear();
                    self.bases.extend(base);
                    (mode, run) = (Mode::Plain, None);
                    i += 1;
                    continue;
                };
                // 该股最近一日（2023-06-21）…: what a word for a time means.
                if close == i + 2
                    && let TokenKind::Time(t) = scene.kind(i + 1)
                    && matches!(mode, Mode::Plain)
                    && names_time(&scene.text[..token.span.start])
                {
                    self.times.push(t as usize);
                }
                // 销售费用率、管理费用率（含研发费用）与财务费用率: a list goes on after them.
                let listed =
                    || scene.joins(&scene.tokens[close + 1]) && !opens_comparison(scene, close + 1, clause_end);
                if run.is_some() && close + 2 < tokens.end && listed() {
                    i = close + 2;
                    continue;
                }
                if let Some(start) = run.take() {
                    let phrase = self.phrases.read(scene, start..i).is_some();
                    self.object = self.predicate.is_some() && phrase;
                }
                i = close + 1;
                continue;
            }
            if let Some(start) = run.take() {
                self.phrase(scene, start..i, &tokens, clause_end);
            }
            match token.kind {
                TokenKind::Time(t) => match mode {
                    // 比去年春交会|同期: what it is the same time of is the base.
                    Mode::Than(start) if i > start && is_unsaid_same(scene, t as usize) => {
                        self.bases.retain(|(_, base)| base.start < scene.span(start).start);
                        self.bases.extend(trimmed(scene, start..i + 1).map(|span| (BaseAt::Text(span), span)));
                    }
                    Mode::Than(_) => self.bases.push((base_of(scene, t as usize), token.span)),
                    Mode::Share(_) | Mode::Level(..) => {}
                    Mode::Plain => self.time(scene, i, t as usize, &tokens, clause_end),
                },
                TokenKind::Word => {
                    self.cues = self.cues.and(token.cues);
                    // 山西|全省 is of 山西.
                    let named = i > tokens.start
                        && scene.tokens[i - 1].region.is_some()
                        && scene.span(i - 1).end == token.span.start;
                    if let Some(level) = token.here.filter(|_| !named) {
                        self.here = Some((level, token.span));
                    }
                    if token.cues.any(STEERING) || token.has(Cue::And) && opens_comparison(scene, i, clause_end) {
                        self.word(scene, i, &mut mode, &tokens, clause_end);
                    }
                }
                // A name or list inside a comparison goes on with it.
                TokenKind::Open
                | TokenKind::Close
                | TokenKind::Text
                | TokenKind::Name
                | TokenKind::Quote
                | TokenKind::Enum => {}
                _ => self.close(scene, &mut mode, i),
            }
            i += 1;
        }
        if let Some(start) = run {
            self.phrase(scene, start..tokens.end, &tokens, clause_end);
        }
        self.close(scene, &mut mode, tokens.end);
        if tokens.is_empty() {
            return;
        }
        let metric = self.phrases.last().filter(|p| self.object && p.end == tokens.end).and_then(|p| p.metric());
        self.measures = metric.is_some_and(|m| scene.lexicon.metrics.get(m.row).comparison == Comparison::None)
            && self.predicate.is_some_and(|(_, verb)| scene.word_has(scene.str(verb), Cue::Alter));
        self.basis = scene.has(tokens.start, Cue::Basis);
        if let Some(&(at, base)) = self.bases.last()
            && tokens.end < clause_end
            && let Some(mention) = scene.mention(tokens.end)
            && match at {
                BaseAt::Yoy | BaseAt::Pop => true,
                // 较2019年|+5.5%; but 较2019年|58.2% is the base's own figure.
                BaseAt::Time(_) | BaseAt::Same(_) => mention.sign(scene.text).is_some(),
                BaseAt::Text(_) => false,
            }
        {
            // 同比|高达|49.5%, but 同比为… only where the figure has a sign.
            let verb = |i: usize| scene.has(i, Cue::Be) || scene.has(i, Cue::Expected);
            let all = |i: usize| matches!(scene.str(scene.span(i)), "都" | "均");
            let reaches = |i: usize| verb(i) && scene.str(scene.span(i)).contains('达') || all(i);
            let passed = |i: &usize| scene.has(*i, Cue::Distribute) || reaches(*i);
            let from = tokens.clone().rev().take_while(passed).last().unwrap_or(tokens.end);
            let between = scene.text.get(base.end..scene.span(from).start).unwrap_or_default();
            // 较22Q3|均价|-5.0%
            let named = || {
                let next = scene.token_from(base.end);
                next + 1 == from
                    && scene.tokens[next].metric.is_some()
                    && matches!(at, BaseAt::Time(_) | BaseAt::Same(_))
            };
            let beside = between.chars().all(|c| matches!(c, ':' | '：' | '=' | ' ')) || named();
            self.signed = beside.then_some(base);
        }
        let last = scene.cues(tokens.end - 1);
        self.topic = tokens.end == clause_end && last.has(Cue::Topic);
        // 升至|经济危机|前|90%的水平: what it was before something measures a level, whatever the verb.
        let closing = tokens.clone().rev().take_while(|&i| scene.has(i, Cue::De)).count();
        // But not of 产品的|前5%.
        let before = |i: usize| {
            matches!(scene.str(scene.span(i)), "前" | "之前") && i > tokens.start && !scene.has(i - 1, Cue::De)
        };
        let earlier = self.object && tokens.clone().nth_back(closing).is_some_and(before);
        let whole_end = tokens.end - if earlier { closing + 1 } else { 0 };
        self.restores |= earlier;
        // 完成|全年任务量|的80%, 是|约定采购量|的2.4倍, 恢复至|疫情前|约九成.
        let restored = || {
            let part = |mention: &crate::quantity::Mention<'_>| matches!(mention.kind, Kind::Percent | Kind::Fraction);
            let of = || tokens.end + 1 < clause_end && scene.has(tokens.end + 1, Cue::De);
            let next = if self.restores && tokens.end < clause_end { scene.mention(tokens.end) } else { None };
            next.is_some_and(|mention| {
                part(mention) && (!of() || scene.text[mention.outer.end..].starts_with("的水平"))
            })
        };
        if (last.has(Cue::De) || restored())
            && self.object
            && matches!(self.predicate, Some((Cue::Be | Cue::Verb | Cue::To | Cue::UpTo | Cue::DownTo, _)))
            && let Some(phrase) = self.phrases.last()
            && phrase.end == whole_end
        {
            // 完成|全年|任务量的80%
            // 为|去年同期|均价|的3倍: the time is that of what it is a part or multiple of.
            let likened = tokens.end < clause_end
                && scene.mention(tokens.end).is_some_and(|mention| match mention.kind {
                    Kind::Multiple => true,
                    Kind::Percent | Kind::Fraction => {
                        self.restores || matches!(self.predicate, Some((Cue::Be | Cue::Verb, _)))
                    }
                    _ => false,
                });
            let when = self.times.last().copied();
            let when = when.filter(|&t| likened && scene.times[t].span.end == phrase.span.start);
            let span = when.map_or(phrase.span, |t| scene.times[t].span.cover(phrase.span));
            let span = if earlier { span.cover(scene.span(whole_end)) } else { span };
            self.times.truncate(self.times.len() - usize::from(when.is_some()));
            // 为|往年|的三成: what it was at another time has it not as a part.
            self.restores |= scene.lexicon.contexts.within(Context::OtherTime, scene.str(span));
            self.whole = Some(span);
            self.whole_at = when.map(|t| base_of(scene, t));
        }
    }

    /// Whether the last verb says that something rose or fell.
    #[inline]
    pub fn rises_or_falls(&self) -> bool {
        matches!(self.predicate, Some((Cue::Up | Cue::Down, _)))
    }

    /// Whether a word outside the noun phrases has this cue.
    #[inline]
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.has(cue)
    }

    /// Forgets what was read, and keeps the lists.
    fn clear(&mut self) {
        let Left { phrases, times, bases, subject, cues, predicate, outer, whole, object, .. } = self;
        phrases.clear();
        times.clear();
        bases.clear();
        subject.clear();
        (*cues, *predicate, *outer, *whole, *object) = (CueSet::default(), None, false, None, false);
        let Left { measures, share, is_share, share_noun, level, modality, .. } = self;
        (*measures, *share, *is_share, *share_noun, *level, *modality) = (false, None, false, None, None, None);
        (self.restores, self.lengthens, self.whole_at) = (false, false, None);
        let Left { standing, topic, from, moved, basis, here, told, signed, change, growth, .. } = self;
        (*standing, *topic, *from, *moved, *basis, *here, *told) = (false, false, None, false, false, None, 0);
        (*signed, *change, *growth) = (None, None, None);
    }

    /// Reads the noun phrase that `run` is.
    fn phrase(&mut self, scene: &Scene<'_, '_>, run: Range<usize>, tokens: &Range<usize>, clause_end: usize) {
        let end = run.end;
        let before = (run.start > tokens.start).then(|| &scene.tokens[run.start - 1]);
        let listed =
            before.is_some_and(|token| token.kind == TokenKind::Enum) || scene.kind(run.start) == TokenKind::Enum;
        let start = run.start;
        // 铜价收于|每吨|9200美元: for how much is nothing that has the figure.
        if end == start + 1 && end == tokens.end && scene.is_each(scene.span(start)) {
            return;
        }
        // 扣除|价格|因素|实际增长6.2%: what is left out is not what grew.
        let all = || scene.str(scene.span(start).cover(scene.span(end - 1)));
        let aside = scene.kind(start) == TokenKind::Text
            && scene.lexicon.contexts.after(Context::SetsAside, all()).is_some()
            && scene.lexicon.contexts.before(Context::LeftOut, all()).is_some();
        if aside {
            return;
        }
        // 剔除|地产|业务影响后|的净利润: what was done first is no owner of what follows; nor is what is left out, 扣除|食品价格|的CPI.
        let done = run.clone().skip(1).find(|&i| scene.has(i, Cue::De)).filter(|de| {
            let first = scene.str(scene.span(start));
            scene.kind(start) == TokenKind::Text
                && (scene.lexicon.contexts.after(Context::SetsAside, first).is_some()
                    || *de > start + 1
                        && scene.str(scene.span(de - 1)).ends_with('后')
                        && scene.lexicon.segmenter.begins_verbal(first))
        });
        let run = done.map_or(start, |de| de + 1)..end;
        let mut head = self.phrases.read(scene, run);
        // 营收|同比|增速: the indicator is all of it.
        let based = before.is_some_and(|token| token.has(Cue::Yoy) || token.has(Cue::Pop));
        if based && head.is_some() && is_change(scene, &scene.tokens[start]) {
            head = self.phrases.join_indicators(start - 1);
        }
        // 包括实施|耕地补贴、|新建|1亿亩: the object of the verb before is not that of the next.
        let next = matches!(self.predicate, Some((Cue::Verb, _)))
            && end < tokens.end
            && scene.kind(end - 1) == TokenKind::Enum
            && scene.has(end, Cue::Verb);
        if next && head.is_some() {
            self.phrases.pop();
            return;
        }
        self.object = self.predicate.is_some() && head.is_some();
        let Some(head) = head else { return };
        head.oblique = before.is_some_and(|token| token.has(Cue::Oblique));
        head.mainly = end < clause_end && scene.has(end, Cue::Mainly);
        head.examples = end + 1 == tokens.end && scene.has(end, Cue::Etc);
        // 460亿元|投前估值: what stands right after a figure is no subject.
        let of_figure =
            start == tokens.start && scene.mention_before(start).is_some_and(|m| m.span.end == scene.span(start).start);
        if self.predicate.is_none()
            && !listed
            && !of_figure
            && !self.cues.any(VERBAL)
            && let Some(phrase) = self.phrases.last()
        {
            self.subject.add(phrase);
        }
    }

    /// Reads time `t` at token `i`: a base, or when.
    #[cold]
    fn time(&mut self, scene: &Scene<'_, '_>, i: usize, t: usize, tokens: &Range<usize>, clause_end: usize) {
        let time = &scene.times[t];
        // 2018年|相比; but what is 同比 is of the time before it: 2021年|同比|下降.
        let compared = || i + 1 < clause_end && scene.has(i + 1, Cue::ThanTail) && !scene.has(i + 1, Cue::Yoy);
        // 恢复至|2019年|全年|日均|的59.6%
        let mean = |j: usize| {
            let whole = matches!(scene.kind(j), TokenKind::Time(t) if scene.times[t as usize].is_whole_year());
            whole
                || scene.has(j, Cue::De)
                || matches!(scene.str(scene.span(j)), "日均" | "月均" | "平均" | "均值" | "水平")
        };
        let ratio_base = || {
            i + 1 == tokens.end
                || i + 2 == tokens.end && scene.has(i + 1, Cue::De)
                || self.restores && (i + 1..tokens.end).all(mean)
        };
        let ratio = || {
            let same = time.first.part == Part::SamePeriod && time.says_year();
            // 仅为|2019年|的61%; but 提升到|2019年|的61% is the figure of that year.
            let likened = || {
                let is = |(cue, verb): (Cue, Span)| cue == Cue::Be && scene.str(verb).ends_with(['为', '是', '有']);
                i + 2 == tokens.end && time.says_year() && !self.has(Cue::Distribute) && self.predicate.is_some_and(is)
            };
            let relative = |mention: &crate::quantity::Mention<'_>| match mention.kind {
                Kind::Percent => same || self.restores || likened(),
                Kind::Fraction => likened(),
                _ => mention.unit == "倍",
            };
            // 对应|2022年|20倍/18倍|市盈率: what is a multiple by its name is of that time.
            let valued = || {
                let mut after = scene.tokens[tokens.end..clause_end].iter();
                let next = after.find(|t| !t.is_mention() && !scene.joins(t));
                next.and_then(|t| t.metric).is_some_and(|row| scene.lexicon.metrics.get(row).ratio)
            };
            self.predicate.is_some()
                && tokens.end < clause_end
                && ratio_base()
                && scene.mention(tokens.end).is_some_and(relative)
                && !valued()
        };
        let event = i > tokens.start && scene.has(i - 1, Cue::EventAt) || self.dates_event(scene, i, tokens);
        let ever = || (i + 1..tokens.end.min(i + 4)).any(|j| scene.has(j, Cue::Ever));
        let window = matches!(time.first.part, Part::Window(_));
        let put_off = || scene.lexicon.contexts.before(Context::PutOff, &scene.text[..time.span.start]).is_some();
        let names = || scene.lexicon.contexts.after(Context::NamesYear, &scene.text[time.span.end..]).is_some();
        if event || put_off() || names() || likens(scene, i, tokens, clause_end) {
            // 涨幅|与4月份持平|，…, 政策|延续至|2027年底，…: nor is what comes after of that time.
        } else if (time.since || window) && ever() {
            // 是2021年3月以来首次, 近三年同期最高: only when it was last so.
        } else if compared() || ratio() {
            self.bases.push((base_of(scene, t), scene.span(i)));
        } else if i > tokens.start && scene.has(i - 1, Cue::Yoy) && time.says_year() {
            // 同比2020年上升: the year that is compared with follows.
            self.bases.pop();
            self.bases.push((base_of(scene, t), scene.span(i)));
        } else if i > tokens.start
            && scene.has(i - 1, Cue::Pop)
            && !scene.tokens.get(i + 1).is_some_and(|t| t.has(Cue::De))
        {
            // 环比一季度上升: the quarter is the one before; but 环比|5月的153万吨|增加3%.
        } else {
            self.times.push(t);
        }
    }

    /// Whether the time at token `i`, or the list of times that it is in, dates what happened: 于|2012年和2018年|开通. But what
    /// 将于2028年建成 dates the figures to come.
    fn dates_event(&self, scene: &Scene<'_, '_>, i: usize, tokens: &Range<usize>) -> bool {
        let timed = |i: usize| matches!(scene.kind(i), TokenKind::Time(_));
        let (mut first, mut last) = (i, i);
        while first >= tokens.start + 2 && scene.joins(&scene.tokens[first - 1]) && timed(first - 2) {
            first -= 2;
        }
        while last + 2 < tokens.end && scene.joins(&scene.tokens[last + 1]) && timed(last + 2) {
            last += 2;
        }
        let (before, after) = (&scene.text[..scene.span(first).start], &scene.text[scene.span(last).end..]);
        // 于7月和9月|投产|了|60万吨与30万吨: so are figures that right after it tell how much.
        let tells = scene.tokens[last + 1..].iter().take(3).any(Token::is_mention);
        // 1985年|成立，|现有员工5000人
        let (contexts, TokenKind::Time(time)) = (&scene.lexicon.contexts, scene.kind(last)) else { return false };
        let year = matches!(scene.times[time as usize].first, Time { year: Year::Given(_), part: Part::Whole });
        let ends = |length: usize| after[length..].starts_with(['，', ',', '；', '。', '、']);
        let founded = year && contexts.after(Context::Founded, after).is_some_and(ends);
        let happened = !tells
            && before.ends_with('于')
            && !before.ends_with("将于")
            && contexts.after(Context::EventVerb, after).is_some();
        self.modality.is_none() && (founded || happened)
    }

    /// Reads the word at token `i`, which is one of those that steer.
    fn word(&mut self, scene: &Scene<'_, '_>, i: usize, mode: &mut Mode, tokens: &Range<usize>, clause_end: usize) {
        let token = &scene.tokens[i];
        let cues = token.cues;
        // 计划加开列车: a plan before a verb; 五年计划 is a name.
        // 占|计划派出人数|的3.2%: what the whole was to be is not what its part is.
        if matches!(mode, Mode::Share(_)) && cues.has(Cue::Plan) {
            return;
        }
        if cues.has(Cue::Target) || i + 1 < clause_end && scene.plans(i) {
            self.modality = Some((Modality::Target, token.span));
        } else if cues.has(Cue::Expected) && announces(scene, i, clause_end) {
            let expected = (Modality::Expected, token.span);
            self.modality = self.modality.filter(|&known| says_more(known, expected)).or(Some(expected));
        }
        if cues.has(Cue::Report) {
            self.told = self.times.len();
        }
        if cues.has(Cue::Yoy) {
            self.bases.push((BaseAt::Yoy, token.span));
        }
        // 同环比+39%/+22% has both.
        if cues.has(Cue::Pop) {
            self.bases.push((BaseAt::Pop, token.span));
        }
        if cues.has(Cue::Share) {
            self.close(scene, mode, i);
            self.is_share = true;
            *mode = Mode::Share(i + 1);
        } else if (cues.has(Cue::Above) || cues.has(Cue::Below)) && !is_listed_behind(scene, i) {
            self.close(scene, mode, i);
            *mode = Mode::Level(if cues.has(Cue::Above) { Cue::Above } else { Cue::Below }, i + 1);
        } else if opens_comparison(scene, i, clause_end) {
            self.close(scene, mode, i);
            *mode = Mode::Than(i + 1);
        } else if cues.has(Cue::ThanTail) {
            self.close(scene, mode, i);
        } else if (self.from.is_some() || i > tokens.start && scene.tokens[i - 1].region.is_some())
            && leads_to_place(scene, i, tokens.end)
        {
            // 从|甲县|到|乙县|的行车时间, 广东省|至|湖南省|的铁路: no movement of a figure.
            self.from = None;
        } else if let Some(cue) = PREDICATES.into_iter().find(|&cue| cues.has(cue)) {
            // 比产量下跌的|去年: so is what says of the base what it was like.
            let modifies = || i + 2 < tokens.end && scene.has(i + 1, Cue::De);
            if matches!(mode, Mode::Share(_)) && cue == Cue::Verb
                || matches!(mode, Mode::Than(_)) && matches!(cue, Cue::Up | Cue::Down) && modifies()
            {
                // 占…采购金额: a verb inside the whole's name.
            } else if !matches!(mode, Mode::Level(..)) || cue != Cue::Verb {
                self.close(scene, mode, i);
                self.verb(scene, i, cue, tokens);
            }
        } else if cues.has(Cue::Distribute)
            && let Some((Cue::Up | Cue::Down, verb)) = self.predicate
            && scene.tokens.get(scene.token_from(verb.end)).is_some_and(|t| t.has(Cue::De))
        {
            // 价格上涨的城市|分别为|27个和42个: what rose are no cities.
            (self.predicate, self.object) = (Some((Cue::Be, token.span)), false);
        } else if cues.has(Cue::From) {
            self.close(scene, mode, i);
            self.standing |= i > tokens.start && scene.has(i - 1, Cue::Rank);
            self.from = Some(token.span);
            // 甲县|至|乙县铁路运行时间|由|7小时: a way to a place is no movement.
            self.predicate = self.predicate.filter(|(cue, _)| *cue != Cue::To);
        }
    }

    /// Takes the verb at token `i` as the predicate.
    fn verb(&mut self, scene: &Scene<'_, '_>, i: usize, cue: Cue, tokens: &Range<usize>) {
        let span = scene.span(i);
        let after_change = matches!(self.predicate, Some((Cue::Up | Cue::Down, s)) if s.end == span.start);
        // 增长12%至|5亿元: the change stands right before.
        let grown = cue == Cue::To && i == tokens.start && i > 0 && scene.mention(i - 1).is_some_and(changes);
        self.moved |= after_change || grown || self.from.is_some();
        // 投资增长|达到|29.6%, 经济增长预计|达到|4.8%: so much is the growth, not what grew.
        let growth = self.predicate.filter(|&(cue, change)| {
            let idle = |k: usize| scene.has(k, Cue::Expected) || scene.has(k, Cue::Adverb);
            let told = matches!(cue, Cue::Up | Cue::Down) && !self.object;
            told && (scene.token_from(change.end)..i).all(idle) && scene.mention(tokens.end).is_some_and(changes)
        });
        if cue == Cue::Be && growth.is_some() {
            return;
        }
        // 经济增长|回落至|4.8%
        self.growth = growth.filter(|_| matches!(cue, Cue::UpTo | Cue::DownTo));
        let cue = match (cue, self.predicate) {
            (Cue::To, Some((Cue::Up, _))) if after_change => Cue::UpTo,
            (Cue::To, Some((Cue::Down, _))) if after_change => Cue::DownTo,
            _ => cue,
        };
        self.outer |= self.object && matches!(self.predicate, Some((Cue::Verb, _)));
        self.predicate = Some((cue, span));
        self.restores = scene.word_has(scene.str(span), Cue::Restore);
        self.lengthens = scene.lexicon.contexts.after(Context::Lengthens, scene.str(span)).is_some();
        self.object = false;
    }

    /// Whether a token names a change, after a time that it compares with: 较|去年|涨幅, 较|年初|涨幅, 较|发行价|涨幅.
    fn names_change(scene: &Scene<'_, '_>, base: Range<usize>, token: &Token) -> bool {
        let time = |i| matches!(scene.kind(i), TokenKind::Time(_)) || scene.str(scene.span(i)).ends_with(['初', '价']);
        is_change(scene, token) && base.into_iter().any(time)
    }

    /// Ends a comparison, share or level at token `end`.
    #[inline]
    fn close(&mut self, scene: &Scene<'_, '_>, mode: &mut Mode, end: usize) {
        if !matches!(mode, Mode::Plain) {
            self.end(scene, std::mem::replace(mode, Mode::Plain), end);
        }
    }

    #[cold]
    fn end(&mut self, scene: &Scene<'_, '_>, mode: Mode, end: usize) {
        const IDLE: CueSet =
            CueSet::of(&[Cue::De, Cue::Adverb, Cue::Function, Cue::Distribute, Cue::Expected, Cue::Target]);
        match mode {
            Mode::Plain => {}
            Mode::Than(start) => {
                // 比|同期|工业高4.8个百分点
                let unsaid = start + 1 < end
                    && matches!(scene.kind(start), TokenKind::Time(t) if is_unsaid_same(scene, t as usize))
                    && scene.nominal(start + 1);
                if unsaid {
                    self.bases.retain(|(_, at)| *at != scene.span(start));
                }
                let start = start + usize::from(unsaid);
                let timed = (start..end).any(|i| matches!(scene.kind(i), TokenKind::Time(_)));
                if !timed && let Some(span) = trimmed(scene, start..end) {
                    self.bases.push((BaseAt::Text(span), span));
                }
            }
            Mode::Share(start) => {
                let mut end = end;
                while end > start {
                    let last = &scene.tokens[end - 1];
                    let share = |id| scene.lexicon.metrics.get(id).comparison == Comparison::Share;
                    if last.has(Cue::Whole) && self.share_noun.is_none() && last.metric.is_some_and(share) {
                        self.share_noun = Some(last.span);
                    } else if matches!(last.kind, TokenKind::Time(_)) && end > start + 1 {
                        // 占生产总值的比重|近20年|保持在9%: when is no part of the whole.
                    } else if !last.cues.any(IDLE)
                        || last.metric.is_some()
                        || last.industry.is_some()
                        || WHOLES.contains(&scene.str(last.span))
                    {
                        break;
                    }
                    end -= 1;
                }
                self.share = trimmed(scene, start..end);
            }
            Mode::Level(cue, start) => {
                let timed = end > start + 1 && matches!(scene.kind(start), TokenKind::Time(_));
                // 高于|6月|的2.2%: the figure is of that time.
                if end == start + 2
                    && let TokenKind::Time(t) = scene.kind(start)
                    && scene.has(start + 1, Cue::De)
                {
                    self.bases.push((base_of(scene, t as usize), scene.span(start)));
                    return;
                }
                let span = trimmed(scene, start + usize::from(timed)..end).unwrap_or_default();
                self.level = Some((cue, span));
            }
        }
    }
}

/// Whether with the time at token `i` something is only said to be alike: 与4月份持平, 和去年的水平相当.
fn likens(scene: &Scene<'_, '_>, i: usize, tokens: &Range<usize>, clause_end: usize) -> bool {
    const NEAR: usize = 30;
    let with = i > tokens.start && scene.cues(i - 1).any(CueSet::of(&[Cue::Than, Cue::And]));
    if !with || tokens.end < clause_end {
        return false;
    }
    let rest = &scene.text[scene.span(i).end..scene.span(clause_end - 1).end];
    rest.len() <= NEAR && scene.lexicon.contexts.before(Context::Alike, rest).is_some()
}

/// Whether 将 or 会 at `i` speaks of the future: before a verb. 将其股权转让 takes an object instead.
fn announces(scene: &Scene<'_, '_>, i: usize, clause_end: usize) -> bool {
    // 预计主要系|价格下跌50%|所致: why it was is guessed, not what it is.
    const CAUSES: [&str; 6] = ["主要系", "主要是", "主要与", "主要由", "系", "是因"];
    if CAUSES.iter().any(|cause| scene.text[scene.span(i).end..].starts_with(cause)) {
        return false;
    }
    let single = scene.span(i).end - scene.span(i).start <= 3;
    const VERBS: CueSet = CueSet::of(&[
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
        Cue::Yoy,
        Cue::Pop,
    ]);
    // 将于4月23日举行: a time may stand between.
    // 将超过2万吨: so may a bound, which is read with its quantity; 将300吨钢材外运 takes an object.
    let near = i + 1..clause_end.min(i + 3);
    // 将由3小时缩短至2小时
    // 班会|3日通过: what holds a day of its own is a meeting.
    let meets = scene.str(scene.span(i)) == "会";
    let timed = near.clone().any(|j| {
        matches!(scene.kind(j), TokenKind::Time(_)) && !(meets && j == i + 1)
            || scene.has(j, Cue::Oblique)
            || j == i + 1 && scene.has(j, Cue::From)
    });
    let next = near.clone().next().and_then(|j| scene.mention(j));
    let bound = next.is_some_and(|mention| mention.outer.start < mention.span.start);
    let next = near.into_iter().find(|&j| !scene.has(j, Cue::Function));
    // 将|斥|23亿元; but 将|冷冻18个月的|组织复活 takes an object.
    let verbal = |next: usize| {
        let figure = || (next + 1..clause_end).find(|&j| scene.mention(j).is_some());
        let owned = |at: usize| scene.has(at - 1, Cue::De) || at + 1 < clause_end && scene.has(at + 1, Cue::De);
        scene.str(scene.span(i)) == "将"
            && scene.kind(next) == TokenKind::Text
            && scene.lexicon.segmenter.verb_first(scene.str(scene.span(next)))
            && figure().is_some_and(|at| !owned(at))
    };
    // 将|在|中国|投资: a phrase that says where may stand between.
    let placed = || {
        i + 1 < clause_end
            && scene.str(scene.span(i)) == "将"
            && matches!(scene.str(scene.span(i + 1)), "在" | "向" | "对" | "为" | "与")
            && (i + 2..clause_end.min(i + 6)).any(|j| scene.cues(j).any(VERBS))
    };
    // 涨价|将|在|5%左右
    let level = || i + 2 < clause_end && scene.str(scene.span(i + 1)) == "在" && scene.mention(i + 2).is_some();
    // 将|2016年|诺贝尔奖|授予|三名科学家, 将|出具证书|的|期限|压缩到|10天: as 把 does, it takes an object that a verb handles.
    let handles = || {
        const HANDLING: CueSet = CueSet::of(&[Cue::Verb, Cue::Up, Cue::Down, Cue::UpTo, Cue::DownTo, Cue::To]);
        let figure = (i + 1..clause_end).find(|&j| scene.mention(j).is_some()).unwrap_or(clause_end);
        let verb = (i + 2..figure).rev().take(2).find(|&j| scene.cues(j).any(HANDLING));
        let noun = verb.filter(|&verb| scene.nominal(verb - 1) && !scene.has(verb - 1, Cue::De))?;
        let dated = matches!(scene.kind(i + 1), TokenKind::Time(_)) && noun > i + 2;
        let acts = || match scene.kind(i + 1) {
            TokenKind::Text => scene.lexicon.segmenter.begins_verbal(scene.str(scene.span(i + 1))),
            _ => scene.cues(i + 1).any(HANDLING),
        };
        // 将|使整机的成本|下降
        let brings = || scene.text[scene.span(i).end..].starts_with(['使', '令', '让']);
        let owned = || (i + 2..noun).any(|j| scene.has(j, Cue::De)) && acts() && !brings();
        (dated || owned()).then_some(())
    };
    if scene.str(scene.span(i)) == "将" && handles().is_some() {
        return false;
    }
    !single
        || timed
        || bound
        || next.is_some_and(|next| scene.cues(next).any(VERBS) || verbal(next))
        || placed()
        || level()
}

/// Whether 到 or 至 at `i` says where a way ends that something is of, 到|乙县|的, or which takes how long: 到|乙县|只需|3小时.
fn leads_to_place(scene: &Scene<'_, '_>, i: usize, end: usize) -> bool {
    let place = |token: &Token| matches!(token.kind, TokenKind::Text | TokenKind::Name) || token.region.is_some();
    let takes = || scene.mention(end).is_some_and(|m| m.kind == Kind::Duration && m.unit != "岁");
    scene.has(i, Cue::To)
        && scene.tokens[i + 1..end].first().is_some_and(place)
        && ((i + 2..end.min(i + 4)).any(|j| scene.has(j, Cue::De)) || takes())
}

/// Whether of two words for what is expected the `known` one holds, as the longer says more: 预计到2013年将增至.
pub(crate) fn says_more(known: (Modality, Span), next: (Modality, Span)) -> bool {
    [known.0, next.0] == [Modality::Expected; 2] && known.1.len() > next.1.len()
}

/// Whether a token is the name of a change: 涨幅.
fn is_change(scene: &Scene<'_, '_>, token: &Token) -> bool {
    token.metric.is_some_and(|row| scene.lexicon.metrics.get(row).comparison.is_change())
}

/// Whether a quantity may be the amount of a change: 12%, 3个百分点.
fn changes(mention: &crate::quantity::Mention<'_>) -> bool {
    matches!(mention.kind, Kind::Percent | Kind::PercentagePoint | Kind::Multiple)
}

/// Whether 落后 at `i` says of what is listed which it is: 淘汰|水泥产能5782万吨、|落后|钢铁产能1275万吨.
fn is_listed_behind(scene: &Scene<'_, '_>, i: usize) -> bool {
    let listed = i > 0 && scene.kind(i - 1) == TokenKind::Enum;
    listed && scene.str(scene.span(i)) == "落后" && i + 1 < scene.tokens.len() && scene.nominal(i + 1)
}

/// Whether 比, 较 or 与 at `i` begins a comparison; 与 does only where 相比 follows.
#[inline]
fn opens_comparison(scene: &Scene<'_, '_>, i: usize, clause_end: usize) -> bool {
    const PREPOSITION: CueSet = CueSet::of(&[Cue::And, Cue::Function]);
    let cues = scene.cues(i);
    // 与上届同比; 进口与出口同比 are two things.
    let joins = || i > 0 && scene.span(i - 1).end == scene.span(i).start && scene.nominal(i - 1);
    let timed = || matches!(scene.kind(i + 1), TokenKind::Time(_));
    let closes = |j: usize| scene.has(j, Cue::ThanTail) && (!scene.has(j, Cue::Yoy) || timed() || !joins());
    // 与两周前|相比|增幅达72%: it closes what began before a quantity.
    let tail =
        cues.has(Cue::Than) && cues.has(Cue::ThanTail) && scene.tokens.get(i + 1).is_some_and(|t| is_change(scene, t));
    // 和传统工艺|相比; but what 和 joins is not compared.
    let likened = |j: usize| scene.has(j, Cue::ThanTail) && scene.str(scene.span(j)).starts_with("相比");
    if cues.has(Cue::And) && !cues.has(Cue::Than) {
        return scene.str(scene.span(i)) == "和" && !joins() && (i + 1..clause_end.min(i + 10)).any(likened);
    }
    // 比较|担忧 is rather so; 比较|去年 compares.
    let rather = || scene.str(scene.span(i)) == "比较" && i + 1 < clause_end && !timed();
    cues.has(Cue::Than) && !tail && !rather() && (!cues.any(PREPOSITION) || (i + 1..clause_end.min(i + 10)).any(closes))
}

/// Where what is compared with begins, if that is the average of so long a time, which stands before `tokens`: 比|五年|平均水平.
fn averaged(scene: &Scene<'_, '_>, tokens: &Range<usize>) -> Option<usize> {
    let length = tokens
        .start
        .checked_sub(1)
        .filter(|&i| !tokens.is_empty() && scene.mention(i).is_some_and(|m| m.kind == Kind::Duration))?;
    let average = scene.lexicon.contexts.after(Context::Average, &scene.text[scene.span(length).end..]);
    (length > 0 && scene.has(length - 1, Cue::Than) && average.is_some()).then_some(length)
}

/// Whether a time is 同期 of no year.
fn is_unsaid_same(scene: &Scene<'_, '_>, time: usize) -> bool {
    let time = &scene.times[time];
    let year = scene.text[..time.span.start].ends_with(|c: char| c.is_ascii_digit());
    time.first.part == Part::SamePeriod && !time.says_year() && !year
}

/// What a time says as a base: 去年同期 is yoy, 上月 is pop.
fn base_of(scene: &Scene<'_, '_>, time: usize) -> BaseAt {
    let TimeExpr { first, until, .. } = scene.times[time];
    match (first.year, first.part) {
        // 比上年末: half a year later that is no year ago.
        (_, Part::Whole) if until => BaseAt::Time(time),
        (Year::Offset(-1) | Year::Spoken(-1), Part::SamePeriod | Part::Whole) => BaseAt::Yoy,
        (Year::Unsaid, Part::SamePeriod) => BaseAt::Yoy,
        (_, Part::MonthOffset(-1) | Part::MonthBefore | Part::QuarterOffset(-1) | Part::Week(-1)) => BaseAt::Pop,
        (_, Part::SamePeriod) => BaseAt::Same(time),
        _ => BaseAt::Time(time),
    }
}

/// Whether a text ends with a word for a time: 最近一日, 昨晚, 星期五.
fn names_time(text: &str) -> bool {
    let of_week = || {
        let day = text.strip_suffix(['一', '二', '三', '四', '五', '六']);
        day.is_some_and(|week| week.ends_with("周") || week.ends_with("星期"))
    };
    text.ends_with(['日', '天', '周', '月', '晚', '午', '末']) || of_week()
}

/// Words for the whole of something, which belong to its name.
const WHOLES: [&str; 4] = ["全部", "总", "整体", "总体"];

/// The span of tokens without the words at either end that belong to no name.
fn trimmed(scene: &Scene<'_, '_>, tokens: Range<usize>) -> Option<Span> {
    const IDLE: CueSet = CueSet::of(&[Cue::De, Cue::Adverb, Cue::Distribute, Cue::Yoy, Cue::Pop, Cue::Function]);
    let idle = |token: &&Token| {
        matches!(token.kind, TokenKind::Quote | TokenKind::Open | TokenKind::Close)
            || token.cues.any(IDLE) && token.metric.is_none() && token.industry.is_none()
            // 比国际价格|每吨|低100元
            || scene.is_each(token.span)
    };
    let tokens = &scene.tokens[tokens];
    // 快于|全部|投资, 占|总|成交额: the whole is of the name.
    let whole = |token: &Token| WHOLES.contains(&scene.str(token.span));
    let start = tokens.iter().find(|token| !idle(token) || whole(token))?;
    let end = tokens.iter().rfind(|token| !idle(token) || whole(token))?;
    Some(Span::new(start.span.start, end.span.end))
}
