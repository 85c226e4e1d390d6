//! Reads the clauses in order and writes a record for each quantity.

use std::borrow::Cow;
use std::ops::Range;

use smallvec::SmallVec;

use crate::article::{BlockKind, Layout};
use crate::clause::{Clause, Clauses, TokenKind};
use crate::date::{Date, Period};
use crate::lexicon::Lexicon;
use crate::lexicon::cues::Cue;
use crate::period::{Context, TimeExpr};
use crate::quantity::Mention;
use crate::record::{Comparison, Evidence, Field, Industry, Kind, Modality, Record, Role, Step, Via};
use crate::span::{CharCounter, Span};

use super::align::{self, Paired};
use super::context;
use super::frame::{Base, Frame, Industries, RegionAt};
use super::left::{self, BaseAt, Left};
use super::phrase::{Item, MetricAt, Scene};
use super::right::{self, Right};

/// What attribution reads.
pub(crate) struct Input<'s, 'a> {
    pub lexicon: &'a Lexicon,
    pub date: Option<Date>,
    pub text: &'a str,
    pub layout: &'s Layout,
    pub times: &'s [TimeExpr],
    pub mentions: &'s [Mention<'a>],
    pub clauses: &'s Clauses,
}

/// The records of an article's quantities, in order.
pub(crate) fn attribute<'a>(input: &Input<'_, 'a>) -> Vec<Record<'a>> {
    let scene = Scene {
        lexicon: input.lexicon,
        text: input.text,
        tokens: &input.clauses.tokens,
        times: input.times,
        mentions: input.mentions,
    };
    let mut reader = Reader {
        scene,
        date: input.date,
        layout: input.layout,
        frame: Frame::default(),
        home: context::article_region(scene),
        topic: context::article_topic(scene, input.layout, &input.clauses.clauses),
        section: Industries::new(),
        block: usize::MAX,
        clause: Span::default(),
        chars: CharCounter::new(input.text),
        names: CharCounter::new(input.text),
        records: Vec::with_capacity(input.mentions.len()),
    };
    for clause in &input.clauses.clauses {
        reader.read(clause);
    }
    reader.records
}

struct Reader<'s, 'a> {
    scene: Scene<'s, 'a>,
    date: Option<Date>,
    layout: &'s Layout,
    frame: Frame,
    /// The region of the article.
    home: Option<RegionAt>,
    /// The industries of the article.
    topic: Industries,
    /// The industries of the section.
    section: Industries,
    block: usize,
    clause: Span,
    chars: CharCounter<'a>,
    names: CharCounter<'a>,
    records: Vec<Record<'a>>,
}

impl<'a> Reader<'_, 'a> {
    fn read(&mut self, clause: &Clause) {
        if clause.block != self.block {
            self.begin_block(clause.block);
        }
        if clause.first {
            self.begin_sentence();
        }
        self.clause = clause.span;
        let mut from = clause.tokens.start;
        let mut at = from;
        while let Some(group) = self.group(at..clause.tokens.end) {
            let left = left::read(self.scene, from..group.start, clause.tokens.end);
            let next = self.group(group.end..clause.tokens.end).map_or(clause.tokens.end, |g| g.start);
            let right = right::read(self.scene, group.end..next);
            self.merge(&left, Some(&group));
            from = self.emit(&group, &left, &right);
            at = group.end;
        }
        if from < clause.tokens.end {
            let left = left::read(self.scene, from..clause.tokens.end, clause.tokens.end);
            self.merge(&left, None);
        }
        if !matches!(clause.mark, TokenKind::Comma | TokenKind::Colon | TokenKind::Enum) {
            self.frame.base = Default::default();
        }
    }

    /// The next quantity, and those that follow it in a list.
    fn group(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let is_mention = |i: usize| matches!(self.scene.tokens[i].kind, TokenKind::Mention(_));
        let start = tokens.clone().find(|&i| is_mention(i))?;
        let mut end = start + 1;
        while end + 1 < tokens.end
            && (self.scene.tokens[end].kind == TokenKind::Enum || self.scene.has(end, Cue::And))
            && is_mention(end + 1)
        {
            end += 2;
        }
        Some(start..end)
    }

    fn begin_block(&mut self, block: usize) {
        self.block = block;
        let period = self.frame.period.filter(|(p, _)| matches!(p.first, crate::date::Point::Day(..)));
        let industries = if self.section.is_empty() { self.topic.clone() } else { self.section.clone() };
        self.frame = Frame { period, industries, ..Frame::default() };
    }

    fn begin_sentence(&mut self) {
        let frame = &mut self.frame;
        frame.metric = None;
        frame.aggregate = false;
        frame.metric_comparison = Comparison::None;
        frame.item = None;
        frame.base = Default::default();
        frame.modality = None;
        frame.scope = None;
    }

    fn resolve(&self, time: usize) -> Option<Period> {
        let spoken = self.frame.period.map(|(p, _)| p);
        self.scene.times[time].resolve(Context { today: self.date, spoken })
    }

    fn metric_row(&self, metric: MetricAt) -> &crate::lexicon::metrics::Row {
        self.scene.lexicon.metrics.get(metric.row)
    }

    /// Takes what a stretch says into the frame.
    fn merge(&mut self, left: &Left, group: Option<&Range<usize>>) {
        if let Some(&time) = left.times.last()
            && let Some(period) = self.resolve(time)
        {
            self.frame.period = Some((period, self.scene.times[time].span));
        }
        if let Some(span) = left.deixis
            && let Some(home) = self.home
        {
            self.frame.region = Some(RegionAt { span, ..home });
        }
        if left.among {
            self.frame.modality = None;
        }
        let mut industries = Industries::new();
        let mut metric = None;
        let mut region = None;
        let mut entity = None;
        for phrase in &left.phrases {
            let named: Industries = phrase.items.iter().filter_map(|i| i.industry).fold(Industries::new(), |mut all, one| {
                if !all.contains(&one) {
                    all.push(one);
                }
                all
            });
            if !named.is_empty() {
                industries = named;
            }
            if let Some(m) = phrase.metric() {
                metric = Some(m);
            }
            if let Some(r) = phrase.items.iter().find_map(|i| i.region) {
                region = Some(r);
            }
            if phrase.items.len() > 1 {
                self.frame.list = phrase.items.to_vec();
            }
            if entity.is_none() {
                entity = self.entity_in(phrase.items.first(), left);
            }
        }
        if let Some(entity) = entity {
            self.frame.entity = Some(entity);
            if industries.is_empty() {
                self.frame.industries = self.topic.clone();
            }
        }
        if let Some(region) = region {
            self.frame.region = Some(region);
        }
        let same_unit = group.is_some_and(|g| match self.scene.tokens[g.start].kind {
            TokenKind::Mention(m) => self.records.last().is_some_and(|r| r.unit == self.scene.mentions[m].unit),
            _ => false,
        });
        if !industries.is_empty() {
            self.frame.industries = industries;
            self.frame.industries_here = true;
            if metric.is_none() && !same_unit {
                self.frame.metric = None;
                self.frame.metric_comparison = Comparison::None;
            }
            self.frame.aggregate = false;
            if entity.is_none() {
                self.frame.entity = None;
            }
        }
        if let Some(metric) = metric {
            let row = self.metric_row(metric);
            let (aggregate, comparison) = (row.aggregate, row.comparison);
            self.frame.metric = Some(metric.span);
            self.frame.aggregate = aggregate;
            self.frame.metric_comparison = comparison;
        }
        if let Some(modality) = left.modality {
            self.frame.modality = Some(modality);
        }
        if group.is_none()
            && let Some(&(base, span)) = left.bases.last()
        {
            self.frame.base = (self.base(base), span);
        }
    }

    /// An organisation or named thing at the head of a clause.
    fn entity_in(&self, item: Option<&Item>, left: &Left) -> Option<Span> {
        let item = item?;
        if item.industry.is_some() || item.region.is_some() {
            return None;
        }
        let open = match (item.owner, item.noun) {
            (Some(owner), _) => owner,
            (None, Some(noun)) if matches!(left.predicate, Some((Cue::Verb, _))) => noun,
            _ => return None,
        };
        let text = open.of(self.scene.text);
        let chars = text.chars().count();
        const ORGANISATIONS: [&str; 6] = ["集团", "公司", "股份", "银行", "大学", "控股"];
        (ORGANISATIONS.iter().any(|o| text.ends_with(o)) && (3..=20).contains(&chars)).then_some(open)
    }

    fn base(&self, base: BaseAt) -> Base {
        match base {
            BaseAt::Yoy => Base::Yoy,
            BaseAt::Pop => Base::Pop,
            BaseAt::Text(span) => Base::Text(span),
            BaseAt::Time(t) => match self.resolve(t) {
                Some(period) => {
                    let expression = &self.scene.times[t];
                    let same = expression.first.part == crate::period::Part::SamePeriod;
                    Base::Period(if same { crate::date::Point::Year(period.first.year()).into() } else { period })
                }
                None => Base::Text(self.scene.times[t].span),
            },
        }
    }

    /// Writes the records of a group; gives the token from which the next stretch begins.
    fn emit(&mut self, group: &Range<usize>, left: &Left, right: &Right) -> usize {
        let mentions: SmallVec<[usize; 4]> = group
            .clone()
            .filter_map(|i| if let TokenKind::Mention(m) = self.scene.tokens[i].kind { Some(m) } else { None })
            .collect();
        let count = mentions.len();
        let carried = std::mem::take(&mut self.frame.list);
        let paired = align::pair(self.scene, left, &carried, self.frame.period.map(|(p, _)| p), count);
        self.frame.list = carried;
        let mut next = group.end;
        for (j, &m) in mentions.iter().enumerate() {
            let last = j + 1 == count;
            let took = self.record(m, j, &paired, left, if last { right } else { &NO_RIGHT });
            if last && took {
                if let Some(phrase) = &right.phrase {
                    next = (group.end..self.scene.tokens.len())
                        .find(|&i| self.scene.tokens[i].span.start >= phrase.span.end)
                        .unwrap_or(group.end);
                }
            }
        }
        next
    }

    /// Writes one record; tells whether it took the phrase after the quantity.
    fn record(&mut self, m: usize, j: usize, paired: &Paired, left: &Left, right: &Right) -> bool {
        let scene = self.scene;
        let mention = &scene.mentions[m];
        let text = scene.text;
        let mut evidence = Evidence::default();
        let item = paired.items.get(j);
        let mut took = false;

        // Role.
        let magnitude_only = mention.written.is_empty() || mention.value == mention.upper && mention.kind == Kind::Money && right.threshold.is_some();
        let role = match right.threshold {
            Some(span) if matches!(mention.kind, Kind::Money | Kind::Measure) && magnitude_only => {
                evidence.set(Field::Role, span, "threshold noun after the amount");
                Role::Threshold
            }
            _ => Role::Measured,
        };

        // Comparison and base.
        let amount = !matches!(mention.kind, Kind::Rank | Kind::Number) || mention.kind == Kind::Rank && !mention.span.of(text).starts_with('第');
        let mut comparison = Comparison::None;
        let mut base = (Base::None, Span::default());
        let mut base_figure = None;
        if let Some(&(BaseAt::Time(t), span)) = left.bases.last()
            && left.predicate.is_none_or(|(_, p)| p.start < span.start)
            && span.end == mention.outer.start
            && mention.unit != "倍"
        {
            base_figure = self.resolve(t).map(|p| (p, span));
        }
        if let Some((cue, span)) = left.predicate {
            match cue {
                Cue::Up if amount => {
                    comparison = Comparison::Increase;
                    evidence.set(Field::Comparison, span, "verb of rise");
                }
                Cue::Down if amount => {
                    comparison = Comparison::Decrease;
                    evidence.set(Field::Comparison, span, "verb of fall");
                }
                _ => {}
            }
            if left.object && !matches!(mention.kind, Kind::Count | Kind::Measure | Kind::Money) {
                comparison = Comparison::None;
            }
        }
        if left.is_share && matches!(mention.kind, Kind::Percent | Kind::Fraction) {
            comparison = Comparison::Share;
            if let Some(span) = left.share {
                base = (Base::Text(span), span);
            }
            evidence.set(Field::Comparison, left.share.unwrap_or_default(), "占");
        } else if let Some((cue, span)) = left.level {
            comparison = if cue == Cue::Above { Comparison::Above } else { Comparison::Below };
            base = if span.is_empty() { (Base::None, span) } else { (Base::Text(span), span) };
            evidence.set(Field::Comparison, span, "高于/低于");
        }
        let movement = matches!(left.predicate, Some((Cue::UpTo | Cue::DownTo | Cue::To, _)));
        if mention.unit == "倍" {
            let reached = matches!(left.predicate, Some((Cue::UpTo | Cue::DownTo | Cue::To | Cue::Be, _)) | None);
            if reached && !matches!(comparison, Comparison::Increase | Comparison::Decrease) {
                comparison = Comparison::Ratio;
            }
            if mention.span.of(text).ends_with('番') {
                comparison = Comparison::Ratio;
            }
        }
        if comparison == Comparison::None
            && matches!(mention.kind, Kind::Percent | Kind::Fraction | Kind::PercentagePoint)
            && base_figure.is_none_or(|_| true)
        {
            let own = item.and_then(|i| i.metric).map_or(self.frame.metric_comparison, |m| self.metric_row(m).comparison);
            comparison = own;
        }
        let listed = paired.bases.get(j).copied().or(left.bases.last().copied().filter(|_| paired.bases.is_empty()));
        if base_figure.is_none() {
            if let Some((at, span)) = listed
                && !(matches!(at, BaseAt::Text(_)) && base.0 != Base::None)
            {
                base = (self.base(at), span);
            } else if base.0 == Base::None && matches!(comparison, Comparison::Increase | Comparison::Decrease | Comparison::Ratio) {
                base = self.frame.base;
            }
        }
        if comparison == Comparison::None && !movement {
            base = (Base::None, Span::default());
        }
        if movement && comparison == Comparison::None && matches!(base.0, Base::Period(_)) && mention.kind == Kind::Percent {
            comparison = Comparison::Ratio;
        }
        if movement && comparison == Comparison::None {
            base = (Base::None, Span::default());
        }

        // Step.
        let step = match left.predicate {
            _ if left.from.is_some() && !movement => Step::From,
            Some((Cue::UpTo | Cue::DownTo | Cue::To, span)) => {
                evidence.set(Field::Step, span, "verb of movement");
                Step::To
            }
            _ => Step::None,
        };

        // Item and indicator.
        let mut metric: Option<Span> = item.and_then(|i| i.metric).map(|m| m.span).or(self.frame.metric);
        let mut metric_text: Option<Cow<'a, str>> = None;
        let mut thing: Option<Span> = None;
        let mut industry_after: Industries = Industries::new();
        if role == Role::Threshold {
            metric = left.phrases.last().and_then(|p| p.metric()).map(|m| m.span).filter(|s| s.end + 12 >= mention.outer.start);
        } else {
            if let Some(paired_metric) = item.and_then(|i| i.metric)
                && self.metric_row(paired_metric).name != paired_metric.span.of(text)
                && paired.items.iter().all(|i| i.span == item.map_or(Span::default(), |x| x.span))
            {
                metric_text = Some(Cow::Borrowed(scene.lexicon.metrics.get(paired_metric.row).name.as_ref()));
            }
            match mention.kind {
                Kind::Count => {
                    let after = right.phrase.as_ref().filter(|_| !right.de);
                    let before = left.phrases.last().and_then(|p| p.items.last().map(|i| (p, i)));
                    if let Some(phrase) = after {
                        thing = Some(phrase.span);
                        industry_after = phrase.items.iter().filter_map(|i| i.industry).collect();
                        took = true;
                        if left.object || left.phrases.last().is_none_or(|p| p.metric().is_none()) {
                            metric = None;
                        }
                    } else if let Some((_, one)) = before
                        && one.metric.is_none()
                    {
                        let span = one.noun.map_or(one.span, |n| one.industry.map_or(n, |i| n.cover(i.span)));
                        thing = Some(span);
                        self.frame.item = Some(span);
                        metric = None;
                    } else if let Some((_, one)) = before
                        && one.metric.is_some()
                    {
                        metric = one.metric.map(|m| m.span);
                    } else {
                        thing = self.frame.item;
                        if thing.is_some() {
                            metric = None;
                        }
                    }
                    if took {
                        self.frame.item = thing;
                    }
                }
                Kind::Duration => metric = left.phrases.last().and_then(|p| p.metric()).map(|m| m.span),
                _ => {
                    if let Some(noun) = left.share_noun {
                        metric = Some(noun);
                    } else if metric.is_none() || left.phrases.last().is_some_and(|p| p.metric().is_none()) {
                        let open = left.phrases.last().and_then(|p| p.items.last()).filter(|i| i.metric.is_none());
                        let after = right.phrase.as_ref().filter(|_| !right.de && mention.kind == Kind::Money);
                        if let Some(noun) = open.and_then(|i| i.noun)
                            && open.and_then(|i| i.industry).is_none_or(|i| i.span.end <= noun.start)
                            && noun.of(text).chars().count() >= 2
                        {
                            metric = Some(noun);
                        } else if let Some(phrase) = after
                            && metric.is_none()
                        {
                            metric = Some(phrase.span);
                            took = true;
                        }
                        if let (true, Some(metric)) = (matches!(mention.kind, Kind::Money | Kind::Measure | Kind::Percent), metric) {
                            self.frame.metric = Some(metric);
                        }
                    }
                }
            }
        }

        // Scope.
        let mut scope = None;
        if mention.kind == Kind::Rank {
            scope = self.frame.region.map(|r| r.span).filter(|s| left.phrases.iter().any(|p| p.span.contains(*s))).or(self.frame.scope);
            self.frame.scope = scope;
        }

        // Industries.
        let mut via = Via::Clause;
        let mut industries: Industries = Industries::new();
        if role == Role::Threshold || self.frame.aggregate && item.is_none_or(|i| i.industry.is_none()) {
        } else if let Some(one) = item.and_then(|i| i.industry) {
            industries.push(one);
            via = Via::List;
        } else if !industry_after.is_empty() {
            industries = industry_after;
        } else {
            industries = self.frame.industries.clone();
            if !industries.iter().any(|i| self.clause.contains(i.span)) {
                via = if self.frame.industries_here { Via::Carried } else { Via::Heading };
            }
        }
        if let Some(first) = industries.first() {
            evidence.set(Field::Industry, first.span, via.as_str());
        }

        // Period.
        let period = paired.periods.get(j).copied().map(|p| (p, Span::default())).or(base_figure).or(self.frame.period);
        if let Some((_, span)) = period {
            evidence.set(Field::Period, span, if self.clause.contains(span) { "clause" } else { "carried" });
        }

        // Region.
        let region = item.and_then(|i| i.region).or(self.frame.region).or(self.home_for());
        if let Some(region) = region {
            evidence.set(Field::Region, region.span, if self.clause.contains(region.span) { "clause" } else { "carried" });
        }

        // Modality.
        let modality = match self.frame.modality {
            Some((modality, span)) => {
                evidence.set(Field::Modality, span, "cue");
                modality
            }
            None => Modality::Actual,
        };

        let base_text: Cow<'a, str> = match base.0 {
            Base::None => Cow::Borrowed(""),
            Base::Yoy => Cow::Borrowed("yoy"),
            Base::Pop => Cow::Borrowed("pop"),
            Base::Period(period) => Cow::Owned(period.to_string()),
            Base::Text(span) => Cow::Borrowed(span.of(text)),
        };
        let named = |span: Option<Span>| span.map_or(Cow::Borrowed(""), |s| Cow::Borrowed(clean(s.of(text))));
        let names = &mut self.names;
        let industries = industries
            .iter()
            .map(|i| {
                let printed = i.span.of(text);
                Industry {
                    name: i.row.map_or(Cow::Borrowed(printed), |row| Cow::Borrowed(&*scene.lexicon.industries.get(row).name)),
                    text: printed,
                    span: i.span,
                    start: names.at(i.span.start),
                    end: names.at(i.span.end),
                    code: Cow::Borrowed(""),
                    via,
                }
            })
            .collect();
        self.records.push(Record {
            kind: mention.kind,
            text: mention.span.of(text),
            span: mention.span,
            start: self.chars.at(mention.span.start),
            end: self.chars.at(mention.span.end),
            value: mention.value,
            upper: mention.upper,
            unit: mention.unit,
            written: mention.written,
            written_unit: mention.written_unit,
            currency: mention.currency,
            per: mention.per,
            bound: mention.bound,
            industries,
            metric: metric_text.unwrap_or_else(|| named(metric)),
            item: named(thing),
            entity: named(self.frame.entity),
            region: region.map_or(Cow::Borrowed(""), |r| Cow::Borrowed(&*scene.lexicon.regions.get(r.row).name)),
            period: period.map(|(p, _)| p),
            comparison,
            base: base_text,
            scope: named(scope),
            step,
            role,
            modality,
            clause: self.clause.of(text),
            evidence,
        });
        took
    }

    fn home_for(&self) -> Option<RegionAt> {
        None
    }
}

const NO_RIGHT: Right = Right { phrase: None, de: false, threshold: None };

/// A name without the quotation marks and spaces at its ends.
fn clean(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '“' | '”' | '"' | '《' | '》' | '*' | '（' | '）' | '(' | ')'))
}
