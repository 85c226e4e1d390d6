//! Writes the records of the quantities.

use std::borrow::Cow;
use std::ops::Range;

use smallvec::SmallVec;

use crate::clause::{Clause, Token, TokenKind};
use crate::date::{Period, Point};
use crate::lexicon::charset;
use crate::lexicon::contexts::Context;
use crate::lexicon::cues::{Cue, CueSet};
use crate::number::Number;
use crate::period::{Part, Year};
use crate::quantity::Mention;
use crate::record::{Comparison, Evidence, Field, Industry, Kind, Modality, Record, Role, Step, Via};
use crate::span::{self, Span};

use super::align::{self, Paired};
use super::fields::{before, role};
use super::frame::{Base, Industries, IndustryAt, RegionAt};
use super::left::{BaseAt, Left};
use super::naming::{clean, names};
use super::phrase::{Item, MetricAt, Phrases};
use super::reader::Reader;
use super::right::Right;
use super::{compare, context};

/// How many amounts a list of changes after them may answer.
const ANSWERED: usize = 12;

/// How many figures back 这一数字 may mean.
const NEAR: usize = 4;

impl<'a> Reader<'_, 'a> {
    /// Writes the records of a group; gives the token from which the next stretch begins. Only the last has the stretch after it
    /// on its `right`, the others have `nothing` there.
    pub(super) fn emit(
        &mut self,
        group: &Range<usize>,
        left: &Left,
        right: &Right,
        aside: &mut Left,
        nothing: &Right,
        moves_later: bool,
    ) -> usize {
        let mut members: SmallVec<[usize; 8]> = SmallVec::new();
        members.push(group.start);
        while let Some(&last) = members.last()
            && last + 1 < group.end
        {
            members.push(self.after_aside(last + 1, group.end) + 1);
        }
        let count = members.len();
        let listed;
        // 分别增长15%、|下降2%: one of a list whose members have verbs of their own.
        let (chained, place) = match self.chain.take().filter(|_| count == 1) {
            Some((paired, next)) => (Some(paired), next),
            None => (None, 0),
        };
        let paired = if let Some(chained) = &chained {
            chained
        } else if count < 2 {
            &Paired::NONE
        } else {
            listed = align::pair(self.scene, left, &self.frame, self.sentence, count);
            // 销售、管理费用率分别为5%、6%，同比+1pct、+2pct: the next list may answer the same.
            if !listed.levels && listed.items.len() == count && listed.items.iter().all(|i| i.metric.is_some()) {
                self.frame.list.clear();
                self.frame.list.extend_from_slice(&listed.items);
            }
            &listed
        };
        // 对应|22倍/18倍|2019/2020年|市盈率: the indicator after a list, and the times before that, are those of its members.
        let dated;
        let paired = match right.when.map(|time| time as usize).and_then(|time| Some((self.resolve(time)?, time))) {
            Some((period, time)) if paired.periods.is_empty() => {
                let one = || Some(vec![period]).filter(|_| count == 1);
                let each = one().or_else(|| align::units_of(period, count, false)).unwrap_or_default();
                let span = self.scene.times[time].span;
                let periods = each.into_iter().map(|period| (period, span)).collect();
                let indicator = right.phrase().and_then(|p| p.metric());
                let item = indicator.map(|metric| Item { span, metric: Some(metric), ..Item::default() });
                let items =
                    item.filter(|_| paired.items.is_empty()).map_or(paired.items.clone(), |item| vec![item; count]);
                dated = Paired { periods, items, ..paired.clone() };
                &dated
            }
            _ => paired,
        };
        // 突破|100亿元、50亿元、10亿元|的企业: what the last sizes, so do all.
        let sizes = count > 1
            && right.de
            && !left.has(Cue::Distribute)
            && members.last().and_then(|&i| self.scene.mention(i)).is_some_and(|last| {
                last.kind == Kind::Money && role(last, self.scene.text, left, right, || false).is_some()
            });
        // 26/19/15倍|PE: of what the last is a multiple, so are all.
        let multiple = self.scene.mention(group.start).is_some_and(|m| m.kind == Kind::Multiple);
        let valued = multiple && right.phrase().and_then(|p| p.metric()).is_some_and(|m| self.metric_row(m).ratio);
        let mut next = group.end;
        for (j, &i) in members.iter().enumerate() {
            let Some(mention) = self.scene.mention(i) else { continue };
            let last = j + 1 == count;
            let after = if last || sizes || valued { right } else { nothing };
            let took = self.record(mention, place + j, paired, left, after, moves_later);
            if let (true, true, Some(phrase)) = (last, took || right.when.is_some(), right.phrase()) {
                next = phrase.end;
            }
            // 5亿元|（+8%）|/3亿元: what stands in parentheses is of the one before them.
            let inner = i + 1..members.get(j + 1).map_or(i + 1, |next| next - 1);
            let mut from = inner.start + 1;
            for at in inner {
                if let Some(mention) = self.scene.mention(at) {
                    aside.read(self.scene, from..at, group.end);
                    self.record(mention, j, paired, aside, nothing, false);
                    from = at + 1;
                }
            }
        }
        self.chain = chained.filter(|paired| place + 1 < paired.items.len()).map(|paired| (paired, place + 1));
        next
    }

    /// The time that a base is, where it is one: 上年同期, not 同比.
    fn time_of(&self, base: BaseAt, span: Span) -> Option<usize> {
        match base {
            BaseAt::Time(time) | BaseAt::Same(time) => Some(time),
            BaseAt::Yoy | BaseAt::Pop => self.time_at(span),
            BaseAt::Text(_) => None,
        }
    }

    /// Industries as a record names them.
    #[inline]
    fn named(&self, industries: &[IndustryAt], via: Via) -> SmallVec<[Industry<'a>; 1]> {
        let scene = self.scene;
        let table = &scene.lexicon.industries;
        let mut named = SmallVec::new();
        for (i, &IndustryAt { span, row }) in industries.iter().enumerate() {
            // 针式打印机、喷墨打印机: one industry of the tables is named once.
            if row.is_some() && industries[..i].iter().any(|before| before.row == row) {
                continue;
            }
            let (start, end) = self.chars.of(span);
            let text = scene.str(span);
            let name = Cow::Borrowed(row.map_or(text, |row| &*table.get(row).name));
            let code = Cow::Borrowed(row.map_or("", |row| table.code(row)));
            named.push(Industry { name, text, span, start, end, code, via });
        }
        named
    }

    /// 落地7个项目，金额52亿元，涉及制造、能源等行业: a clause that says afterwards of which industries the figures are.
    pub(super) fn told_after(&mut self, clause: &Clause) {
        let scene = self.scene;
        if self.records.last().is_none_or(|last| last.span.start < self.sentence) {
            return;
        }
        let cues = scene.tokens[clause.tokens.clone()].iter().fold(CueSet::default(), |all, token| all.and(token.cues));
        if !cues.has(Cue::Cover) {
            return;
        }
        let Some(verb) = clause.tokens.clone().find(|&i| scene.has(i, Cue::Cover)) else { return };
        let list = (verb + 1..clause.tokens.end).take_while(|&i| scene.nominal(i)).count();
        let mut phrases = Phrases::default();
        phrases.read(scene, verb + 1..verb + 1 + list);
        let Some(phrase) = phrases.last() else { return };
        // 制造、能源等|行业: whatever is listed is an industry.
        let sort = (phrase.end..clause.tokens.end).find(|&i| !scene.has(i, Cue::Etc));
        let called = sort.is_some_and(|i| scene.lexicon.industries.suffix_at_start(scene.str(scene.span(i))).is_some());
        let one = |i: &Item| i.industry.or(called.then_some(IndustryAt { span: i.span, row: None }));
        let all: Industries = phrase.items.iter().filter_map(one).collect();
        if all.len() < 2 || all.len() < phrase.items.len() {
            return;
        }
        let from = self.parts_from.max(self.records.partition_point(|r| r.span.start < self.sentence));
        for at in from..self.records.len() {
            let record = &self.records[at];
            let of_things = matches!(record.kind, Kind::Count | Kind::Money) && record.role == Role::Measured;
            if of_things && record.industries.is_empty() {
                self.records[at].industries = self.named(&all, Via::List);
                self.records[at].evidence.set(Field::Industry, all[0].span, "told afterwards");
            }
        }
    }

    /// The years from the base of the figure before to its own: 2021年收入比2012年翻一番，年均增长7.3%.
    fn since_base(&self, period: Option<(Period, Span)>) -> Option<(Period, Span)> {
        let (Period { first: first @ Point::Year(a), last: None }, _) = self.frame.base_period? else { return None };
        let told = self.records.last().is_some_and(|r| {
            r.span.start >= self.sentence && (r.comparison.is_change() || r.comparison == Comparison::Ratio)
        });
        match period? {
            (Period { first: last @ Point::Year(b), last: None }, span) if told && a < b => {
                Some((Period { first, last: Some(last) }, span))
            }
            _ => None,
        }
    }

    /// Where the parentheses open in which a figure stands, if that is not far before.
    fn parentheses(&self, at: usize) -> Option<usize> {
        const FAR: usize = 32;
        let before = self.scene.tokens[..self.scene.token_from(at)].iter().rev().take(FAR);
        let mut before = before.take_while(|t| t.span.start >= self.clause.start);
        let mark = before.find(|t| matches!(t.kind, TokenKind::Open | TokenKind::Close))?;
        (mark.kind == TokenKind::Open).then_some(mark.span.start)
    }

    /// Where the parentheses open that a figure at `at` is the first in.
    fn opening(&self, at: usize) -> Option<usize> {
        let before = self.scene.text[..at].strip_suffix(['（', '('])?;
        (before.len() >= self.clause.start).then_some(before.len())
    }

    /// The person of an age whose title stands after it: 76岁的某公司|创始人|侯为贵.
    fn aged(&self, age: &Mention<'_>) -> Option<Span> {
        const NEAR: usize = 8;
        let mut rest = self.clause_goes_on(age.span.end).take(NEAR).take_while(|t| !t.is_mention());
        let title = rest.find(|t| t.has(Cue::Title))?;
        let name = rest.next().filter(|t| t.span.start == title.span.end)?;
        if name.kind == TokenKind::Name {
            return Some(name.span);
        }
        let length = self.scene.lexicon.person_at_start(self.scene.str(name.span))?;
        Some(Span::new(name.span.start, name.span.start + length))
    }

    /// The time that the clause comes to after a figure: 一期5万吨项目|于2021年10月|投产.
    fn told_later(&self, mention: &Mention<'_>) -> Option<(Period, Span)> {
        let said = self.frame.period.is_some_and(|(_, when)| self.clause.contains(when));
        if said || mention.kind == Kind::Duration {
            return None;
        }
        let mut next = self.clause_goes_on(mention.span.end).take_while(|t| !t.is_mention());
        let (time, span) = next.find_map(|t| match t.kind {
            TokenKind::Time(time) => Some((time as usize, t.span)),
            _ => None,
        })?;
        let placed = self.scene.text[..span.start].ends_with(['于', '在']);
        Some((self.resolve(time).filter(|_| placed)?, span))
    }

    /// The plan whose indicator stands right before a figure: 计划|引水量5亿立方米, 春灌|计划|覆盖面积. Not 五年计划 or 持股计划, nor what
    /// is done of one.
    fn plan_of(&self, metric: Span, mention: &Mention<'_>, left: &Left) -> Option<Span> {
        const PLAN: &str = "计划";
        let text = self.scene.text;
        let done = left.predicate.is_some_and(|(_, verb)| self.scene.str(verb).ends_with("完成"));
        if metric.end != mention.outer.start || done {
            return None;
        }
        let from = span::begin(text, metric.start.saturating_sub(PLAN.len()).max(self.clause.start));
        let at = from + text[from..metric.end].find(PLAN)?;
        let named = text[at + PLAN.len()..metric.end].chars().nth(1).is_some();
        let scheme = self.scene.lexicon.contexts.before(Context::Scheme, &text[..at]).is_some();
        (named && !scheme).then(|| Span::new(at, at + PLAN.len()))
    }

    /// The region before the parentheses in which nothing stands before a figure: 法国|（40升）.
    fn region_before_parentheses(&self, at: usize) -> Option<RegionAt> {
        let open = self.opening(at)?;
        let region = self.scene.token_ending(open)?;
        Some(RegionAt { span: region.span, row: region.region? })
    }

    /// The product right before the parentheses that a figure opens: 尿素|（8.8%）.
    pub(super) fn industry_before_parentheses(&self, at: usize) -> Option<IndustryAt> {
        let open = self.opening(at)?;
        let token = self.scene.token_ending(open).filter(|t| t.metric.is_none() && t.kind == TokenKind::Word)?;
        Some(IndustryAt { span: token.span, row: Some(token.industry?) })
    }

    /// The name before the parentheses in which something is told of it, which name no other: 东岭科技|（300999，收盘价12.5元）.
    fn before_parentheses(&self, at: usize) -> Option<Span> {
        let open = self.parentheses(at)?;
        let name = self.scene.token_ending(open).filter(|t| t.kind == TokenKind::Name)?;
        let mut inner = self.scene.tokens[self.scene.token_from(open)..].iter().take_while(|t| t.span.end <= at);
        // （公司持股40%）is of another.
        inner.all(|t| t.kind != TokenKind::Name && !self.scene.begins_own(t.span)).then_some(name.span)
    }

    /// The firm that the article is on, of a figure of which it is not said whose it is and which only a firm has: 毛利率.
    fn whose(&self, metric: Option<u32>, mention: &Mention<'_>, region: Option<RegionAt>) -> Option<Span> {
        let scene = self.scene;
        let firm = self.home.firm.filter(|_| self.measures(metric, |row| row.own || row.firm))?;
        // Of a firm that the tables know; what only the article names may be its subsidiary.
        let known = scene.lexicon.words.get(scene.str(firm)).is_some() && context::is_firm(scene, firm);
        let of_all = || scene.lexicon.contexts.within(Context::AllFirms, self.clause_before(mention));
        (known && region.is_none_or(|r| r.span.start < self.sentence) && !of_all()).then_some(firm)
    }

    /// The firm that the sentence says was founded, of which its capital is: 集团设立|东岭科技公司|，注册资本5亿元.
    fn founded(&self, metric: &str, mention: &Mention<'_>) -> Option<Span> {
        let (scene, contexts) = (self.scene, &self.scene.lexicon.contexts);
        contexts.before(Context::Capital, metric)?;
        let until = scene.token_from(mention.outer.start);
        let names = scene.tokens[..until].iter().rev().take_while(|t| t.span.start >= self.sentence);
        let name = names.into_iter().find(|t| t.kind == TokenKind::Name)?.span;
        let before = &scene.text[self.sentence..name.start];
        let clause = &before[before.rfind(['，', ',', '；']).unwrap_or_default()..];
        (!self.clause.contains(name) && contexts.within(Context::Founds, clause)).then_some(name)
    }

    /// The fair or meeting that the article is on, of a figure of those who come to one, or of what is shown and signed there. In a
    /// digest it is that of what stands near it.
    fn event(&self, item: Option<Span>) -> Option<Span> {
        const NEAR: usize = 900;
        let events = &self.home.events;
        let last = events.iter().rfind(|event| event.start < self.clause.end).or(events.first())?;
        let near = self.home.event_titled || last.start < self.clause.end && self.clause.end - last.start < NEAR;
        let contexts = &self.scene.lexicon.contexts;
        let told = item.map_or(self.clause, |item| item.cover(self.clause));
        (near && contexts.within(Context::AtEvent, self.scene.str(told))).then_some(*last)
    }

    /// Whether an amount is where a movement ends of which it has been told where it began, and how far it went.
    fn has_moved(&self, mention: &Mention<'_>, left: &Left) -> bool {
        let [.., start, change] = &self.records[..] else { return false };
        start.step == Step::From
            && start.span.start >= self.sentence
            && start.unit == mention.unit
            && change.comparison.is_change()
            && left.phrases.is_empty()
            && left.times.is_empty()
            && left.predicate.is_some()
    }

    /// The years that the movement just told went through.
    fn moved_through(&self) -> Option<(Period, Span)> {
        let [.., start, end] = &self.records[..] else { return None };
        let moved = start.step == Step::From && end.step == Step::To && start.span.start >= self.sentence;
        match (start.period?, end.period?) {
            (Period { first: first @ Point::Year(a), .. }, Period { first: last @ Point::Year(b), .. })
                if moved && a < b =>
            {
                Some((Period { first, last: Some(last) }, start.evidence.get(Field::Period).span))
            }
            _ => None,
        }
    }

    /// Whether an indicator is an amount that was added: 新增就业, 基础设施增量.
    fn is_added(&self, metric: Span) -> bool {
        self.scene.lexicon.contexts.within(Context::Added, self.scene.str(metric))
    }

    /// Whether the clause tells that something was stolen or seized.
    fn is_seizure(&self) -> bool {
        let seizes = |t: &Token| {
            let word = self.scene.str(t.span);
            t.has(Cue::Verb) && self.scene.lexicon.contexts.after(Context::Seized, word) == Some(word.len())
        };
        self.clause_goes_on(self.clause.start).any(seizes)
    }

    /// What stands after a place in the clause.
    fn clause_goes_on(&self, at: usize) -> impl Iterator<Item = &Token> {
        let rest = &self.scene.tokens[self.scene.token_from(at)..];
        rest.iter().take_while(|t| t.span.start < self.clause.end)
    }

    /// The industry that a part comes from or goes to, where no other figure stands before it.
    fn origin(&self, part: &Mention<'_>) -> Option<IndustryAt> {
        let (text, industries) = (self.scene.text, &self.scene.lexicon.industries);
        let mut tokens = self.clause_goes_on(part.span.end).take_while(|t| !t.is_mention());
        let from = |t: &&Token| self.scene.lexicon.contexts.before(Context::Origin, &text[..t.span.start]).is_some();
        let token = tokens.find(|t| t.industry.is_some()).filter(from)?;
        token
            .industry
            .filter(|&row| !industries.get(row).weak)
            .map(|row| IndustryAt { span: token.span, row: Some(row) })
    }

    /// Whether what stands in parentheses before `at` is told of a forecast: 下调净利润至5亿元（前值|6亿元）.
    fn of_forecast(&self, at: usize) -> bool {
        const NEAR: usize = 240;
        let from = self.sentence_near(at, NEAR);
        let open = self.scene.text[from.min(at)..at].rfind(['（', '(']).map(|open| from + open);
        let last = open.and_then(|open| self.told().find(|r| r.span.end <= open));
        last.is_some_and(|r| r.modality == Modality::Expected)
    }

    /// Whether a part says of a noun after it no more than which or how: 持股|12%|的股东, 跌到1%的|背景, 8%的|监管红线,
    /// 高于去年|7%|的目标.
    fn modified(&self, part: &Mention<'_>, noun: Span, left: &Left) -> bool {
        let text = self.scene.str(noun);
        let measured = left.phrases.last().and_then(|p| p.metric()).is_some_and(|m| m.span.end == part.outer.start);
        measured || left.level.is_some() || self.scene.lexicon.contexts.before(Context::Setting, text).is_some()
    }

    /// Whose stake a figure is, where that stands right before it: 收购|江河股份|51%的股权.
    fn stake(&self, mention: &Mention<'_>, left: &Left, right: &Right) -> Option<Span> {
        let scene = self.scene;
        let metric = right.phrase()?.metric().filter(|m| self.metric_row(*m).stake && m.span.start <= right.limit)?;
        let contexts = &scene.lexicon.contexts;
        let between = scene.text.get(mention.outer.end..metric.span.start)?.trim_start_matches('的');
        if mention.kind != Kind::Percent || contexts.after(Context::Extent, between).unwrap_or_default() < between.len()
        {
            return None;
        }
        let before = scene.text[..mention.outer.start].trim_end_matches(['的', ' ']);
        let before = &before[..before.len() - contexts.before(Context::Extent, before).unwrap_or_default()];
        let whose = left.phrases.last().filter(|p| p.span.end >= before.len() && p.metric().is_none())?;
        let whose = Span::new(whose.span.start, before.len().max(whose.span.start));
        let owned = scene.str(whose);
        // 持有|公司|5%股份 is of the one spoken of, 持有|上市公司|5%股份 of one that is not named.
        let verb = contexts.last(Context::Stake, owned).filter(|&end| end < owned.len());
        let whose = Span::new(whose.start + verb.unwrap_or_default(), whose.end);
        let owned = scene.str(whose);
        let named =
            !scene.begins_own(whose) && owned.chars().nth(2).is_some() && !owned.ends_with(['司', '方', '者', '人']);
        named.then_some(whose)
    }

    /// The whole of a part of which no verb tells that it is one, and how it is known.
    fn part_of(&self, mention: &Mention<'_>, left: &Left, right: &Right) -> Option<(Span, &'static str)> {
        let (text, contexts) = (self.scene.text, &self.scene.lexicon.contexts);
        let (before, after) = (&text[..mention.outer.start], &text[mention.outer.end..]);
        let spoken_of =
            || self.frame.item.or(self.frame.metric.map(|m| m.span)).or(self.frame.open_metric).unwrap_or_default();
        let last = left.phrases.last();
        // 其中，90%|投向中西部, 四分之三|为私人所有: a part of what was spoken of.
        if last.is_none() && left.predicate.is_none() && contexts.after(Context::ToldOf, after).is_some() {
            return Some((spoken_of(), "part of what was spoken of"));
        }
        // 300家企业中，有60%复工, 其中三成来自海外
        // 设备中|估计有|25%由外国企业供应
        let ahead = before.trim_end_matches(['已', '有', '，', ',']).trim_end_matches("估计");
        if let Some(among) = ahead.strip_suffix('中')
            && !among.ends_with(['高', '初'])
            && !text[ahead.len()..mention.span.start].contains('为')
            && !right.changes
            && !right.de
        {
            let named = last.map(|p| Span::new(p.span.start, p.span.end.min(among.len())));
            let named = named.filter(|span| span.end == among.len() && !span.is_empty());
            return Some((named.unwrap_or_else(spoken_of), "part of those among whom it is"));
        }
        // 覆盖了|全省早稻面积|四分之三, 完成|年度计划|80%
        let object = last.filter(|p| p.span.end == before.len() && right.phrase().is_none() && !right.de);
        let taken = object.map(|p| match left.here {
            Some((_, here)) if here.end == p.span.start => here.cover(p.span),
            _ => p.span,
        });
        let takes = |verb: &str| contexts.before(Context::TakesPart, verb).is_some();
        let verb = left.predicate.map_or("", |(_, verb)| self.scene.str(verb));
        if let Some(whole) = taken.filter(|whole| left.object && takes(verb) || takes(&text[..whole.start])) {
            return Some((whole, "part of what the verb takes"));
        }
        // 营收的六成|来自海外, 产品80%|销往国外: where the parts of what stands before them go.
        if left.predicate.is_some() && !before.ends_with('有') || contexts.after(Context::Parted, after).is_none() {
            return None;
        }
        let whole = before.trim_end_matches(['有', '的']);
        let amount = |m: MetricAt| self.metric_row(m).amount || self.metric_row(m).thing;
        let phrase = last.filter(|p| p.span.end == whole.len() && p.metric().is_none_or(amount))?;
        let item = phrase.last();
        let head = item.and_then(|i| i.metric.map(|m| m.span).or(i.noun).or(i.industry.map(|n| n.span)));
        Some((head.unwrap_or(phrase.span), "part of what stands before it"))
    }

    /// Writes one record; tells whether it took the phrase after the quantity.
    pub(super) fn record(
        &mut self,
        mention: &Mention<'a>,
        j: usize,
        paired: &Paired,
        left: &Left,
        right: &Right,
        moves_later: bool,
    ) -> bool {
        let scene = self.scene;
        let text = scene.text;
        let mut evidence = Evidence::default();
        let item = paired.items.get(j);

        let works = || self.clause_goes_on(mention.span.end).any(|t| t.has(Cue::Undertaking) || t.has(Cue::Threshold));
        let role = role(mention, text, left, right, works);
        if let Some(span) = role {
            evidence.set(Field::Role, span, "noun that the amount sizes");
        }
        // 连续3年居首位，产量增长5%: so long it lasted; what follows is of the time spoken of.
        if let Some(run) = self.run(mention, left) {
            self.frame.after_run = Some(self.frame.period);
            self.frame.period = Some(run);
            self.frame.timed = true;
        }

        // 较2017年的58.2%: the figure is the base's own, as is the loss of 较去年同期-1.3亿元.
        let base_figure = match left.bases.last().and_then(|&(at, span)| Some((self.time_of(at, span)?, span))) {
            Some((t, span))
                if left.predicate.is_none_or(|(_, p)| p.start < span.start)
                    && mention.unit != "倍"
                    && (left.signed.is_none() || mention.sign(text).is_none() || compare::was(mention, text, span))
                    && !left.restores
                    && (scene
                        .text
                        .get(span.end..mention.outer.start)
                        .is_some_and(|between| matches!(between.trim(), "" | "的" | "（" | "("))
                        || j > 0
                            && self.records.last().is_some_and(|r| r.evidence.get(Field::Period).span == span))
                    && !compare::is_level(mention, text, left) =>
            {
                self.resolve(t).map(|p| (p, span))
            }
            _ => None,
        };

        let metric_at = item.and_then(|i| i.metric).or(self.frame.metric);
        let follows = right.phrase().and_then(|p| p.metric()).filter(|_| right.de);
        // 5%的速度: what says nothing of what is measured says nothing of how it compares.
        let noun = follows.or(metric_at).filter(|m| follows.is_none() || !self.is_vague(*m, right));
        let noun = noun.map_or(Comparison::None, |m| self.metric_row(m).comparison);
        // 新增|羽毛球、游泳等|9个项目: examples of what follows are no object.
        let examples = left.phrases.last().is_some_and(|p| p.examples);
        let things_follow = mention.kind == Kind::Count && right.phrase().is_some() && !examples;
        let changes = |m: MetricAt| {
            self.metric_row(m).comparison.is_change()
                && matches!(
                    text[m.span.end..mention.outer.start].trim(),
                    "" | "为" | "达" | "达到" | "达到了" | "约" | "约为" | "可达" | "将达" | "高达" | "最高达" | "在"
                )
        };
        let names_change = left.phrases.last().and_then(|p| p.metric()).is_some_and(changes);
        let compared = if role.is_some() && mention.kind == Kind::Money {
            compare::Compared::NONE
        } else {
            compare::compare(mention, text, left, noun, moves_later, things_follow, names_change)
        };
        // 由上年下降2%|转为增长10%: a movement may end with a change of its own.
        let turned = left.has(Cue::DownTo) && left.rises_or_falls();
        let compared = match compared.step {
            Step::None if turned && self.movement().is_some() => compare::Compared { step: Step::To, ..compared },
            _ => compared,
        };
        // 城镇新增就业650万人: the indicator says that so much was added.
        let counts = matches!(mention.kind, Kind::Count | Kind::Measure | Kind::Money);
        let level = counts && role.is_none() && compared.comparison == Comparison::None;
        let measured = left.phrases.last().filter(|_| level).and_then(|p| p.metric());
        let compared = match measured.filter(|m| self.is_added(m.span)) {
            Some(metric) => {
                compare::Compared { comparison: Comparison::Increase, span: metric.span, rule: "added", ..compared }
            }
            None => compared,
        };
        // 市盈率为20倍, 取14倍PE compares with nothing.
        // 20/18|倍PE, 20倍|2022年|市盈率
        let listed = |c: char| !c.is_alphabetic() || matches!(c, '倍' | 'x' | 'X' | '和');
        let dated = |between: &str| between.ends_with(['年', 'E']) || between.chars().all(listed);
        let joined = |m: &MetricAt| text.get(mention.span.end..m.span.start).is_some_and(dated);
        let after = right.phrase().and_then(|p| p.metric()).filter(joined);
        let ratio =
            metric_at.is_some_and(|m| self.metric_row(m).ratio) && left.bases.is_empty() && left.whole.is_none()
                || after.is_some_and(|m| self.metric_row(m).ratio);
        let compared = if ratio && mention.unit == "倍" && compared.comparison == Comparison::Ratio {
            compare::Compared { comparison: Comparison::None, ..compared }
        } else {
            compared
        };
        // 九成的企业, 三成的用能: a part of what stands after it; but not 持股|12%|的股东, 跌到1%的|背景.
        let follows_noun = right.phrase().filter(|noun| {
            let part = right.de && matches!(mention.kind, Kind::Percent | Kind::Fraction);
            part && compared.comparison == Comparison::None && !self.modified(mention, right.named(*noun), left)
        });
        let part = follows_noun.and_then(|noun| {
            // 聚集了|全国|30%的研制能力, 持有|新川食品|75%的股权: of all that is there.
            let before = left.phrases.last().and_then(|p| p.last());
            // 全国近20%的进口量为…: but at the head of a clause they are of what stands after it.
            let region = before.and_then(|i| i.region).filter(|r| r.span.start > self.clause.start);
            let holder = before.and_then(|i| i.name).or(region.map(|r| r.span));
            // 集团|有30%的元器件: but those are of what stands after it.
            let has = text[mention.outer.start..mention.span.start].contains('有');
            if let Some(whole) = holder.filter(|whole| whole.end == mention.outer.start && !has && !right.part) {
                return Some((whole, "part of what is there"));
            }
            let span = right.named(noun);
            let rate = || self.scene.rate_at_start(self.scene.str(span)) == span.len();
            // 六成的|收入, 三分之一的|成本: an amount has parts, as have things; of a rate only what a fraction says.
            let has_parts = |m: MetricAt| {
                let row = self.metric_row(m);
                row.thing
                    || row.amount && !right.changes
                    || mention.kind == Kind::Fraction && row.comparison == Comparison::None && !row.target
            };
            (right.told || noun.metric().map_or_else(|| !rate(), has_parts))
                .then_some((span, "part of what stands after 的"))
        });
        let stake = self.stake(mention, left, right);
        let part = part.filter(|_| stake.is_none());
        let untold = part.is_none()
            && compared == compare::Compared::NONE
            && matches!(mention.kind, Kind::Percent | Kind::Fraction)
            && left.bases.is_empty();
        let bounded =
            self.bounded_part(mention, left).filter(|_| part.is_none() && !right.de && right.phrase().is_none());
        // 超过全国总量的一半: over a half of it, and not above it.
        let compared = if bounded.is_some() { compare::Compared::NONE } else { compared };
        let part = part
            .or_else(|| bounded.map(|(_, whole)| (whole, "part of what stands before 的, which is bounded")))
            .or_else(|| if untold { self.part_of(mention, left, right) } else { None });
        let compared = match part {
            Some((_, rule)) => compare::Compared { comparison: Comparison::Share, rule, ..compared },
            None => compared,
        };
        // 2018年同期是24.6%, 与2017年的49.2%相当: the same comparison at another time.
        let again = base_figure.is_some() && compared.step == Step::None
            || left.phrases.is_empty()
                && left.times.last().is_some_and(|&t| {
                    self.scene.times[t].is_same_period() && matches!(left.predicate, Some((Cue::Be, _)))
                });
        // 占比为13.4%，2022年这一比例为25.6%.
        let same = left.has(Cue::SameIndicator) && follows.is_none();
        let meant = self.records.iter().rev().take(NEAR).find(|r| same && r.unit == mention.unit);
        // 占比重由11.2%提高到14.6%: the end of a movement is a share of what its beginning was.
        let ends = compared.step == Step::To && left.phrases.is_empty();
        let moved = self.movement().filter(|r| ends && r.comparison == Comparison::Share);
        // 占收入的比重为30%，1985年降到|27%
        let continued = || {
            let last = self.records.last().filter(|r| ends && r.span.start >= self.sentence && r.unit == mention.unit);
            last.filter(|r| r.comparison == Comparison::Share && !r.metric.is_empty())
        };
        let named = moved.or(meant.filter(|r| !r.metric.is_empty())).or_else(continued);
        let share = named.map(|r| (r.metric.clone(), r.evidence.get(Field::Metric).span));
        let again = (again || meant.is_some() || share.is_some())
            && compared.comparison == Comparison::None
            && mention.unit == "%";
        let previous = meant.or(self.records.last()).filter(|r| again && r.unit == "%");
        let compared = match previous {
            Some(r) => compare::Compared { comparison: r.comparison, rule: "as the figure before", ..compared },
            None => compared,
        };
        // 下调15个基点|至4.05%: where a change ends.
        let reached = || {
            left.phrases.is_empty()
                && matches!(left.predicate, Some((Cue::To, _)))
                && self.records.last().is_some_and(|r| {
                    r.span.start >= self.clause.start && r.comparison.is_change() && r.step == Step::None
                })
        };
        let revised = compared == compare::Compared::NONE && (self.revised_to(left) || reached());
        let compared = if revised { compare::Compared { step: Step::To, ..compared } } else { compared };
        let base_before = previous.map(|r| (r.base.clone(), r.evidence.get(Field::Base).span));
        evidence.set(Field::Comparison, compared.span, compared.rule);
        match compared.step {
            Step::From => evidence.set(Field::Step, left.from.unwrap_or_default(), "movement"),
            Step::To => evidence.set(Field::Step, left.predicate.map_or(Span::default(), |(_, verb)| verb), "movement"),
            Step::None => {}
        }
        let base = if compared.comparison == Comparison::None || base_figure.is_some() {
            None
        } else {
            let whole = part.map(|(span, _)| span).filter(|whole| !whole.is_empty());
            let relative = matches!(mention.kind, Kind::Percent | Kind::PercentagePoint);
            self.base_of_record(j, paired, left, compared.comparison, whole, relative)
        };
        if let Some((base, span, rule)) = base {
            evidence.set(Field::Base, span, rule);
            if let Base::Period(period) = base {
                self.frame.base_period = Some((period, span));
            }
            if compared.comparison.is_change() {
                self.frame.last_base = Some((base, span));
            }
        }

        // 环比5月的153.6万吨增加3.6%, 较2017年的58.2%下滑2个百分点: the comparison is of the figure that follows.
        if (compared.comparison == Comparison::None || base_figure.is_some())
            && let Some(&(at, span)) = left.bases.last().filter(|(at, _)| !matches!(at, BaseAt::Text(_)))
        {
            self.frame.last_base = Some((self.base(at), span));
        }
        if let Some((_, span)) = base_before.as_ref().filter(|(base, _)| !base.is_empty()) {
            evidence.set(Field::Base, *span, "as the figure before");
        }

        let own_thing = mention.kind == Kind::Count
            && left
                .phrases
                .last()
                .and_then(|p| p.last())
                .is_some_and(|i| i.industry.is_none() && i.metric.is_none() && i.noun.is_some());
        if own_thing
            && self.frame.industries.iter().all(|i| self.clause.contains(i.span))
            && let Some(before) = self.frame.before_item.take()
        {
            // 制造业单项冠军企业80家、专业化企业353家: the second is no longer of 制造业.
            self.frame.industries = before;
        }
        let mut naming = self.naming(mention, item, paired, left, right, role.is_some());
        // 里程12万公里，连通了96%的|县城: of another thing, which is no indicator.
        let plain = follows_noun.is_some_and(|noun| noun.metric().is_none()) && part.is_some();
        let known = naming.row.is_some();
        naming.metric = naming.metric.filter(|_| !plain || known);
        // 接待游客5万人次，增长|37%: visits and cases are measured by their number.
        let relative =
            matches!(mention.kind, Kind::Percent | Kind::PercentagePoint | Kind::Multiple) && follows_noun.is_none();
        if relative
            && naming.metric.is_none()
            && (compared.comparison.is_change() || compared.comparison == Comparison::Share)
            && let Some((thing, _)) = naming.thing
            && let Some(counted) = self.last_records().find(|r| r.evidence.get(Field::Item).span == thing)
            && matches!(counted.unit, "人次" | "人" | "起")
        {
            naming.metric = Some((Cow::Borrowed(clean(scene.str(thing))), thing, "what was counted"));
        }
        // 生产总值的22%|来自|海洋产业
        if matches!(mention.kind, Kind::Percent | Kind::Fraction)
            && naming.industries.is_empty()
            && let Some(industry) = self.origin(mention)
            // 广告收入的30%来自|医院: that of the whole is told, unless the other is a part of it.
            && (!self.frame.industries_here || self.all_wider(&self.frame.industries, &Industries::from_slice(&[industry])))
        {
            naming.industries.push(industry);
        }
        // 28%的蔬菜|外销
        if let Some(noun) = follows_noun.filter(|_| part.is_some() && naming.industries.is_empty()) {
            naming.industries = self.products(noun, right);
        }
        if let Some((_, span)) = share {
            evidence.set(Field::Metric, span, "as the figure before");
        } else if let Some((_, span, rule)) = naming.metric {
            evidence.set(Field::Metric, span, rule);
        }
        if let Some((span, rule)) = naming.thing {
            evidence.set(Field::Item, span, rule);
        }

        // 31个|省（自治区、直辖市）: all there are of the country.
        const PROVINCES: i64 = 31;
        if mention.unit == "个"
            && mention.value == Number::from(PROVINCES)
            && text[mention.outer.end..].starts_with('省')
        {
            let china = scene.lexicon.regions.china().map(|row| RegionAt { span: mention.span, row });
            self.frame.region = china.or(self.frame.region);
        }
        let scope = self.scope(mention, left, right);
        if let Some(span) = scope {
            evidence.set(Field::Scope, span, "field of the order");
        }
        // 基带芯片市场，甲公司的份额达到50%
        let base = base.or_else(|| {
            let (_, name, _) = naming.metric.as_ref().filter(|_| compared.comparison == Comparison::Share)?;
            let market = self.market_told(*name, mention.outer.start)?;
            // 零部件市场占60%的份额: the market itself has it.
            let itself = left.is_share && self.clause.contains(market) && !text[..market.start].ends_with(['在', '于']);
            if itself {
                return None;
            }
            evidence.set(Field::Base, market, "the market spoken of");
            Some((Base::Text(market), market, ""))
        });
        let measures = naming.metric.is_some() || compared.comparison != Comparison::None || mention.kind == Kind::Rank;
        // 查扣废涂料900多吨: what was taken from somebody is of no industry, nor is what is told of it.
        if !(naming.industries.is_empty() && self.frame.industries.is_empty()) && self.is_seizure() {
            naming.industries.clear();
            self.frame.industries.clear();
            self.frame.industries_here = false;
        }
        let (mut industries, via) = self.industries(
            item,
            &paired.items,
            &naming,
            (role.is_some(), left.has(Cue::Distribute)),
            mention,
            measures,
        );
        // EPS为0.6元: what is an organisation's own is of an industry only where it says so.
        let measured = !matches!(mention.kind, Kind::Rank | Kind::Count);
        // 沪铜8月合约收盘价68520元，上涨1.2%: unless it said so of the figure that changes.
        let said = |i: &IndustryAt| {
            let at = |r: &Record<'_>, field| r.evidence.get(field).span;
            let same =
                |r: &&Record<'_>| naming.metric.as_ref().is_some_and(|(_, span, _)| at(r, Field::Metric) == *span);
            let level = self.level_before().filter(|_| compared.comparison.is_change()).filter(same);
            level.is_some_and(|r| at(r, Field::Industry) == i.span)
        };
        let of_firm = || {
            industries.iter().any(|i| !self.clause.contains(i.span) && !said(i))
                && self.measures(naming.row.or(metric_at.map(|m| m.row)), |row| row.firm)
                && !self.of_firms(industries)
        };
        if stake.is_some() || measured && of_firm() {
            industries = Default::default();
        }
        let aside = self.industry_before_parentheses(mention.outer.start).filter(|_| mention.kind != Kind::Duration);
        let (industries, via) = match &aside {
            Some(one) => (std::slice::from_ref(one), Via::Clause),
            None => (industries, via),
        };
        if let Some(first) = industries.first() {
            evidence.set(Field::Industry, first.span, via.as_str());
        }
        let told = via != Via::Heading && self.is_of_topic(industries);
        let industries = self.named(industries, via);
        self.topic_told += usize::from(told);
        // 占比从2019年的12%提高到20%: the movement ends when the sentence was before.
        let of_start = |r: &Record<'_>| {
            let time = Span::new(r.evidence.get(Field::Step).span.end, r.span.start);
            r.step == Step::From && self.frame.period.is_some_and(|(_, when)| time.contains(when))
        };
        let ends = (compared.step == Step::To || turned) && left.times.is_empty();
        if ends && self.records.last().is_some_and(of_start) {
            self.frame.period = self.frame.before;
        }
        let later = || if left.times.is_empty() { self.told_later(mention) } else { None };
        let period = paired.periods.get(j).copied().or(base_figure).or_else(later).or(self.frame.period);
        let yearly = |p: &Period| matches!((p.first, p.last), (Point::Year(_), None));
        self.frame.cumulative |= left.has(Cue::Cumulative);
        let period = period.filter(|(p, _)| !self.frame.cumulative || self.frame.timed || !yearly(p));
        // 总投资500亿元 is of no year that was said of something else.
        let timeless = naming.row.is_some_and(|row| scene.lexicon.metrics.get(row).timeless);
        // 净利润23年5亿元，目标价30元: nor is a price that is aimed at of the year of a figure before.
        let aim = naming.row.is_some_and(|row| scene.lexicon.metrics.get(row).firm);
        let said = |when: Span| if aim { self.clause.contains(when) } else { self.frame.timed };
        let period = period.filter(|(_, when)| !timeless || said(*when));
        // 是2018年的3倍，排位从第10位跃升至第4位: the movement begins at the base.
        let period = match self.frame.base_period.filter(|_| compared.step == Step::From && left.times.is_empty()) {
            Some(base) => Some(base),
            None => period,
        };
        // 2016—2019年，营收由1.1亿元上升至2.5亿元: a movement through years begins in the first and ends in the last.
        let begun = self.movement().is_some();
        let end_of = |Period { first, last }: Period| match (first, last, compared.step) {
            (Point::Year(_), Some(Point::Year(_)), Step::From) => Period { first, last: None },
            (Point::Year(_), Some(end @ Point::Year(_)), Step::To) if begun => Period { first: end, last: None },
            // 由3亿元增长了近2倍，达到|9亿元
            (Point::Year(_), Some(end @ Point::Year(_)), Step::None) if self.has_moved(mention, left) => {
                Period { first: end, last: None }
            }
            _ => Period { first, last },
        };
        let period = period.map(|(p, span)| (end_of(p), span));
        // 从2018年的100亿元增长到2022年的180亿元，年均增长15.8%: and the change of each year is of all of them.
        let each_year = || scene.lexicon.contexts.within(Context::EachYear, self.clause_before(mention));
        let changes = compared.comparison.is_change() && left.times.is_empty();
        let through =
            if changes { self.moved_through().or(self.since_base(period)).filter(|_| each_year()) } else { None };
        let period = through.or(period);
        // 下调净利润至5亿元（前值|6亿元）: an earlier forecast is one of the same time.
        let foretold = left.has(Cue::Prior) && self.of_forecast(mention.outer.start);
        let earlier_time = left.has(Cue::Prior) && left.bases.is_empty() && !foretold;
        let period = if earlier_time { period.map(|(p, s)| (before(p), s)) } else { period };
        if let Some((_, span)) = period {
            evidence.set(Field::Period, span, if self.clause.contains(span) { "clause" } else { "carried" });
        }
        let region =
            self.region_before_parentheses(mention.outer.start).or_else(|| self.region(item, &paired.items, scope));
        // 在北京举行的发布会上…。公司上半年实现净利润5亿元: a firm's own figures are of no place but one that their sentence
        // says.
        let own = |r: &RegionAt| {
            r.span.start < self.sentence
                && self.home.firm.is_some()
                && self.measures(naming.row.or(metric_at.map(|m| m.row)), |row| row.own || row.firm)
        };
        // 2019年|辽宁|益康|实现净利润: nor of the place that its name begins with.
        let prefix = |r: &RegionAt| {
            self.frame.entity.is_some_and(|firm| firm.start == r.span.end)
                && self.measures(naming.row.or(metric_at.map(|m| m.row)), |row| row.own || row.firm)
        };
        let region = region.filter(|r| !own(r) && !prefix(r));
        if let Some(region) = region {
            evidence.set(
                Field::Region,
                region.span,
                if self.clause.contains(region.span) { "clause" } else { "carried" },
            );
        }
        // 2.5亿吨的产能退出目标: the noun after it says that it is an aim.
        let aim = follows.filter(|m| self.metric_row(*m).target);
        // 指标只完成了70%: but so much of it was reached.
        let reached = || {
            left.predicate.is_some_and(|(_, verb)| self.scene.str(verb).contains("完成"))
                && self.clause_before(mention).contains(['了', '已', '仅', '只'])
                || self.clause_goes_on(mention.span.end).any(|t| t.has(Cue::Done))
        };
        let aimed = aim.or(metric_at.filter(|_| !reached()));
        let modality = self.modality(period, aimed, mention.kind);
        let planned = || {
            let level = compared == compare::Compared::NONE && role.is_none() && counts;
            let metric = naming.metric.as_ref().filter(|_| level).map(|(_, span, _)| *span)?;
            Some((Modality::Target, self.plan_of(metric, mention, left)?, "indicator of a plan"))
        };
        let foretold_after = || right.ahead.map(|word| (Modality::Expected, word, "cue after the thing"));
        let modality = modality.or_else(planned).or_else(foretold_after);
        // 将从2010年的3亿|增加到5亿: where a movement begins is known, if it lies behind.
        let behind = |p: Period| self.date.is_some_and(|date| p.last.unwrap_or(p.first).year() < date.year);
        // 将由现在的6小时|缩短到2小时, 由原来的3万吨|…: so is what is so now.
        let stands =
            |from: Span| scene.lexicon.contexts.after(Context::Standing, text[from.end..].trim_start()).is_some();
        let prior = |&t: &usize| matches!(scene.times[t].first.year, Year::Spoken(-1) | Year::Offset(-1));
        // 超过去年|分红的|194家: and what a base was.
        let known = base_figure.is_some() && compared.step == Step::None
            || compared.step == Step::From
                && (left.times.last().is_some_and(prior)
                    || !left.times.is_empty() && period.is_some_and(|(p, _)| behind(p))
                    || left.times.last().is_some_and(|&t| scene.times[t].is_now())
                    || left.from.is_some_and(stands));
        // 预计净利润为3亿元，去年同期|净利润为2亿元
        let same_before = |&t: &usize| prior(&t) && scene.times[t].first.part == Part::SamePeriod;
        let known = known || left.modality.is_none() && left.times.last().is_some_and(same_before);
        // 拟在现有的|3万吨产能|基础上新建….
        let known =
            known || scene.lexicon.contexts.before(Context::Standing, text[..mention.outer.start].trim_end()).is_some();
        // 预计上半年盈利1.5亿元，上年同期为|1.2亿元: so is what was in a year before that of the forecast.
        let told = self.records.last().filter(|r| r.span.start >= self.sentence && r.modality != Modality::Actual);
        // 预计|增至25亿元（2018年为19亿元）: and what parentheses tell of a year gone by.
        let inner = |when: Span| self.parentheses(mention.outer.start).is_some_and(|open| open < when.start);
        let earlier = !left.times.is_empty()
            && left.modality.is_none()
            && period.is_some_and(|(now, when)| {
                let before = |r: &Record<'_>| {
                    r.period.is_some_and(|then| now.last.unwrap_or(now.first).year() < then.first.year())
                };
                match self.date {
                    Some(_) => behind(now) && (told.is_some_and(before) || inner(when)),
                    None => told.is_some_and(before) && inner(when),
                }
            });
        // 将由3小时缩短至2小时: where a movement begins is so already.
        // But 净利润预测由3亿元下调至2亿元: one forecast gives way to another.
        let forecast = || ["预测", "预期"].iter().any(|word| self.clause_before(mention).contains(word));
        let begun = compared.step == Step::From && !forecast();
        let modality = modality.filter(|_| !known && !earlier && !begun);
        let modality = foretold.then_some((Modality::Expected, mention.span, "earlier forecast")).or(modality);
        if let Some((_, span, rule)) = modality {
            evidence.set(Field::Modality, span, rule);
        }
        // 一季度实现营收27亿元。公司将发行|21亿元|债券: what is to come is not of when what has been told was.
        let over = |p: Period| {
            self.records
                .iter()
                .rev()
                .find(|r| r.period == Some(p) && r.step != Step::From)
                .is_some_and(|r| r.modality == Modality::Actual)
        };
        let apart = |when: Span| {
            text.get(when.end..self.sentence).is_some_and(|between| between.contains(['。', '！', '？', '\n']))
        };
        let carried = period.filter(|(p, when)| modality.is_some() && apart(*when) && self.is_over(*p) && over(*p));
        let period = period.filter(|_| carried.is_none());
        // 投资百亿元项目: the amount sizes the projects, not who runs them.
        let sizes = role.is_some() && mention.kind == Kind::Money && !right.club;
        // 76岁的创始人侯为贵: the age is of the person after it.
        let aged =
            if mention.unit == "岁" { self.aged(mention).or_else(|| self.person(right.phrase()?)) } else { None };
        // 为期7天的某某文化周: so long it lasts.
        let lasting = right.phrase().filter(|_| mention.kind == Kind::Duration && right.de);
        let aged = aged.or(lasting.and_then(|p| p.last()).and_then(|i| i.name));
        // 全长80公里的|江川高铁
        let sized = right
            .phrase()
            .filter(|_| self.is_single(naming.row) && right.de)
            .and_then(|p| p.items.first())
            .and_then(|i| i.name);
        let aged = aged.or(sized);
        // 年产5GW|电池片生产项目|投资总额3亿元: what follows is of the project.
        let project = right.phrase().map(|p| right.named(p)).filter(|project| {
            let sized = mention.kind == Kind::Measure && !mention.per.is_empty() && !right.de;
            sized && role.is_some() && self.ends_with(*project, Cue::Undertaking)
        });
        if project.is_some() {
            self.frame.entity_before =
                self.frame.entity.filter(|_| self.frame.project.is_none()).or(self.frame.entity_before);
            (self.frame.entity, self.frame.project) = (project, project);
        }
        // 申通、百世分别增长45%、41%: what no table knows is a name where it stands in a list of names.
        let listed = item.filter(|i| i.name.is_none() && i.industry.is_none() && i.region.is_none());
        let named = !paired.levels && paired.items.iter().any(|i| i.name.is_some());
        let listed = listed.filter(|_| named).and_then(|i| i.noun);
        let listed = listed.map(|noun| {
            let joint = scene.str(noun).chars().next().filter(|c| *c == '而').map_or(0, char::len_utf8);
            Span::new(noun.start + joint, noun.end)
        });
        let listed = listed.filter(|noun| {
            let text = scene.str(*noun);
            // 故宫、天坛: so is what was taken with the others for one name.
            let within = self.frame.entity.is_some_and(|names| names.contains(*noun));
            // 起亚、现代和丰田: and what stands between names.
            let among = paired.items.iter().filter(|i| i.name.is_some()).nth(1).is_some();
            (within || among || scene.lexicon.segmenter.is_name(text)) && text.starts_with(charset::is_han)
        });
        let aside = || self.before_parentheses(mention.outer.start);
        let entity = stake
            .or(listed)
            .or(item.and_then(|i| i.name))
            .or(aged)
            .or_else(|| self.founded(naming.metric.as_ref().map_or("", |(name, ..)| name), mention))
            .or_else(aside)
            .or(self.frame.entity)
            .or_else(|| self.whose(naming.row.or(metric_at.map(|m| m.row)), mention, region))
            .or_else(|| {
                let event = self.event(naming.thing.map(|(thing, _)| thing));
                self.frame.entity = event;
                event
            })
            .filter(|_| !sizes);
        // 农牧民人均年收入…: what people earn is not an organisation's of which was told before.
        let earned = |entity: &Span| {
            let within = |name: &str| name.contains("人均") && scene.lexicon.contexts.within(Context::People, name);
            self.clause.contains(*entity) || !naming.metric.as_ref().is_some_and(|(name, ..)| within(name))
        };
        let entity = entity.filter(earned);
        if let Some(span) = entity {
            evidence.set(Field::Entity, span, if self.clause.contains(span) { "clause" } else { "carried" });
        }

        let level = matches!(mention.kind, Kind::Money | Kind::Measure | Kind::Count)
            && compared.comparison == Comparison::None
            && compared.step != Step::From;
        // 销售由1亿元增至8亿元，增长7倍，出口由…: an amount whose change has been told needs no answer.
        if compared.comparison.is_change() && paired.items.is_empty() && left.phrases.is_empty() {
            self.frame.forget_levels();
        }
        if level && (naming.metric.is_some() || naming.thing.is_some()) {
            // More than a list answers are no list.
            if self.frame.levels.len() == ANSWERED {
                self.frame.forget_levels();
            }
            let metric =
                naming.row.zip(naming.metric.as_ref()).map(|(row, (_, span, _))| MetricAt { span: *span, row });
            // 接待|游客|5万人次，实现旅游收入3亿元，分别增长20%、30%
            let open = naming.metric.as_ref().filter(|_| metric.is_none()).map(|(_, span, _)| *span);
            let noun = open.or(naming.thing.filter(|_| metric.is_none()).map(|(span, _)| span));
            let span = metric.map(|m| m.span).or(noun).unwrap_or(mention.span);
            let industry = self
                .frame
                .industries
                .first()
                .copied()
                .filter(|_| industries.len() == 1 && self.frame.industries.len() == 1);
            self.frame.levels.push(Item { span, metric, industry, name: entity, noun, owner: open, ..Item::default() });
        }
        let (start, end) = self.chars.of(mention.span);
        let named = |span: Option<Span>| span.map_or(Cow::Borrowed(""), |s| Cow::Borrowed(clean(s.of(text))));
        self.records.push(Record {
            kind: mention.kind,
            text: mention.span.of(text),
            span: mention.span,
            start,
            end,
            value: mention.value,
            upper: mention.upper,
            unit: mention.unit,
            written: mention.written,
            written_unit: mention.written_unit,
            currency: mention.currency,
            per: mention.per,
            bound: bounded.map_or(mention.bound, |(bound, _)| bound),
            industries,
            metric: share
                .map(|(name, _)| name)
                .unwrap_or_else(|| naming.metric.map_or(Cow::Borrowed(""), |(name, ..)| name)),
            item: named(naming.thing.map(|(s, ..)| s)),
            entity: entity.map_or(Cow::Borrowed(""), |span| names(clean(span.of(text)))),
            region: region.map_or(Cow::Borrowed(""), |r| {
                let printed = self.home.full_name(r.row).map(|span| span.of(text));
                Cow::Borrowed(printed.unwrap_or(&*scene.lexicon.regions.get(r.row).name))
            }),
            period: period.map(|(p, _)| p),
            comparison: compared.comparison,
            base: base_before.map(|(base, _)| base).unwrap_or_else(|| {
                base.map_or(Cow::Borrowed(""), |(base, ..)| match base {
                    Base::None => Cow::Borrowed(""),
                    Base::Yoy => Cow::Borrowed("yoy"),
                    Base::Pop => Cow::Borrowed("pop"),
                    Base::Period(period) => Cow::Owned(period.to_string()),
                    Base::Text(span) => Cow::Borrowed(clean(span.of(text))),
                })
            }),
            scope: named(scope),
            step: compared.step,
            role: if role.is_some() { Role::Threshold } else { Role::Measured },
            modality: modality.map_or(Modality::Actual, |(m, ..)| m),
            clause: shown(text, self.clause, mention.span).of(text),
            evidence,
        });
        naming.took_right
    }
}

/// The longest clause that is shown whole, in bytes, and how much of a longer one is shown on either side of a mention.
const WHOLE: usize = 600;
const BESIDE: usize = 180;

/// What is shown of a clause as evidence of a mention: all of it, or of a long one what stands near.
fn shown(text: &str, clause: Span, mention: Span) -> Span {
    if clause.len() <= WHOLE {
        return clause;
    }
    let start = span::begin(text, mention.start.saturating_sub(BESIDE).max(clause.start));
    let mut end = (mention.end + BESIDE).min(clause.end);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    Span::new(start, end)
}
