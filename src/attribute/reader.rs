//! Reads the clauses in order and writes a record for each quantity.

use std::borrow::Cow;
use std::ops::Range;

use smallvec::SmallVec;

use crate::article::{BlockKind, Layout};
use crate::clause::{Clause, Clauses, TokenKind};
use crate::date::{Date, Period, Point};
use crate::lexicon::Lexicon;
use crate::lexicon::cues::Cue;
use crate::lexicon::metrics;
use crate::lexicon::regions::Level;
use crate::period::{Context, TimeExpr};
use crate::quantity::Mention;
use crate::record::{Bound, Comparison, Evidence, Field, Industry, Kind, Modality, Record, Role, Step, Via};
use crate::span::{CharCounter, Span};

use super::align::{self, Paired};
use super::compare;
use super::context::{self, Home};
use super::frame::{Base, Frame, Industries, RegionAt};
use super::left::{self, BaseAt, Left};
use super::phrase::{Item, MetricAt, Phrase, Scene};
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
    let clauses = &input.clauses.clauses;
    let (topic, from_title) = context::topic(scene, input.layout, clauses);
    let mut reader = Reader {
        scene,
        date: input.date,
        layout: input.layout,
        clauses,
        frame: Frame::default(),
        home: context::home(scene, input.layout, clauses),
        topic,
        from_title,
        section: Industries::new(),
        section_region: None,
        block_records: 0,
        clause: Span::default(),
        sentence_start: false,
        clause_starts: false,
        after_semicolon: false,
        objects: SmallVec::new(),
        chars: CharCounter::new(input.text),
        records: Vec::with_capacity(input.mentions.len()),
    };
    let mut mentions = input.mentions.iter();
    for clauses in clauses.chunk_by(|a, b| a.block == b.block) {
        let block = clauses[0].block;
        let end = input.layout.blocks[block].span.end;
        let within = mentions.as_slice().partition_point(|m| m.outer.start < end);
        let last = mentions.by_ref().take(within).last().map(|m| m.outer.start);
        reader.begin_block(block);
        for clause in clauses.iter().filter(|_| last.is_some()) {
            if last.is_some_and(|last| clause.span.start <= last) || reader.says_when(clause) {
                reader.read(clause);
            } else {
                reader.pass(clause);
            }
        }
    }
    reader.records
}

struct Reader<'s, 'a> {
    scene: Scene<'s, 'a>,
    date: Option<Date>,
    layout: &'s Layout,
    clauses: &'s [Clause],
    frame: Frame,
    home: Home,
    /// The industries of the article.
    topic: Industries,
    /// Whether the headline named them.
    from_title: bool,
    /// The industries of the section.
    section: Industries,
    /// The region of the section.
    section_region: Option<RegionAt>,
    /// The number of records when the block began.
    block_records: usize,
    clause: Span,
    /// Whether the clause in hand begins its sentence.
    sentence_start: bool,
    /// Whether it begins its sentence or follows a semicolon.
    clause_starts: bool,
    after_semicolon: bool,
    /// Verbs and the things counted that were their objects, the last of each.
    objects: SmallVec<[(Span, Span); 4]>,
    chars: CharCounter<'a>,
    records: Vec<Record<'a>>,
}

/// A slot's filling, the words that gave it and the rule that took them.
type Filled<T> = Option<(T, Span, &'static str)>;

impl<'a> Reader<'_, 'a> {
    fn read(&mut self, clause: &Clause) {
        if clause.first {
            self.begin_sentence();
        }
        self.clause = clause.span;
        self.sentence_start = clause.first;
        self.clause_starts = clause.first || self.after_semicolon;
        self.after_semicolon = clause.mark == TokenKind::Semicolon;
        let mut from = clause.tokens.start;
        let mut at = from;
        while let Some(group) = self.group(at..clause.tokens.end) {
            let left = left::read(self.scene, from..group.start, clause.tokens.end);
            let next = self.group(group.end..clause.tokens.end);
            let right = right::read(self.scene, group.end..next.as_ref().map_or(clause.tokens.end, |g| g.start));
            let moves_later = next.is_some_and(|next| {
                let after = group.end..next.start;
                after.clone().any(|i| self.scene.cues(i).any(&[Cue::UpTo, Cue::DownTo, Cue::To]))
            });
            self.merge(&left, Some(&group), &right, true);
            from = self.emit(&group, &left, &right, moves_later);
            at = group.end;
        }
        if from < clause.tokens.end {
            let left = left::read(self.scene, from..clause.tokens.end, clause.tokens.end);
            self.merge(&left, None, &Right::default(), from == clause.tokens.start);
        }
        self.close(clause);
    }

    /// Passes over a clause after the last quantity of its block: only a time in it could matter to the next block.
    fn pass(&mut self, clause: &Clause) {
        if clause.first {
            self.begin_sentence();
        }
        self.after_semicolon = clause.mark == TokenKind::Semicolon;
        self.close(clause);
    }

    /// Whether a time stands in a clause.
    fn says_when(&self, clause: &Clause) -> bool {
        self.scene.tokens[clause.tokens.clone()].iter().any(|t| matches!(t.kind, TokenKind::Time(_)))
    }

    fn close(&mut self, clause: &Clause) {
        match clause.mark {
            TokenKind::Comma | TokenKind::Colon => {}
            _ => {
                self.frame.base = Default::default();
                self.frame.last_base = None;
                self.frame.period = self.frame.main_period.or(self.frame.period);
            }
        }
    }

    /// The next quantity, and those that follow it in a list.
    fn group(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let is_mention = |i: usize| matches!(self.scene.kind(i), TokenKind::Mention(_));
        let start = tokens.clone().find(|&i| is_mention(i))?;
        let mut end = start + 1;
        while end + 1 < tokens.end
            && (self.scene.kind(end) == TokenKind::Enum || self.scene.has(end, Cue::And))
            && is_mention(end + 1)
        {
            end += 2;
        }
        Some(start..end)
    }

    fn begin_block(&mut self, block: usize) {
        let kind = self.layout.blocks[block].kind;
        if let Some(region) = context::region_of_heading(self.scene, self.layout, self.clauses, block) {
            self.section_region = Some(region);
        }
        if kind != BlockKind::Body {
            self.section = context::subject_of_block(self.scene, self.clauses, block, true);
        }
        // A report on a month, a holiday or a time ahead goes on with it in the next paragraph; years are said anew.
        let here = &self.records[self.block_records..];
        let period = self.frame.period.filter(|(p, _)| {
            let year = matches!(p.first, Point::Year(_)) && !self.is_ahead(*p);
            !year && !here.is_empty() && here.iter().all(|r| r.period == Some(*p))
        });
        self.block_records = self.records.len();
        let industries = if self.section.is_empty() { self.topic.clone() } else { self.section.clone() };
        let region = self.section_region.or(self.home.unsaid());
        self.frame = Frame { period, industries, region, main_region: None, ..Frame::default() };
    }

    fn begin_sentence(&mut self) {
        let frame = &mut self.frame;
        frame.metric = None;
        frame.item = None;
        frame.before_item = None;
        frame.base_period = None;
        frame.base = Default::default();
        frame.modality = None;
        frame.scope = None;
        frame.timed = false;
        frame.cumulative = false;
        frame.main_period = None;
        frame.region = frame.main_region.or(self.section_region).or(self.home.unsaid());
    }

    fn resolve(&self, time: usize) -> Option<Period> {
        let spoken = self.frame.period.map(|(p, _)| p);
        self.scene.times[time].resolve(Context { today: self.date, spoken })
    }

    /// Whether each of `named` is a wider industry than one of `narrow`.
    fn all_wider(&self, named: &Industries, narrow: &Industries) -> bool {
        let table = &self.scene.lexicon.industries;
        let rows = |all: &Industries| all.iter().filter_map(|i| i.row).collect::<SmallVec<[u32; 2]>>();
        let narrow_rows = rows(narrow);
        !narrow.is_empty()
            && rows(named).iter().all(|&wide| narrow_rows.iter().any(|&row| row != wide && table.is_branch(row, wide)))
    }

    fn is_ahead(&self, period: Period) -> bool {
        self.date.is_some_and(|date| period.last.unwrap_or(period.first).year() > date.year)
    }

    fn level(&self, region: RegionAt) -> Level {
        self.scene.lexicon.regions.get(region.row).level
    }

    /// Whether a region only tells where the report was sent from: 新华社广州4月22日电.
    fn dateline(&self, region: RegionAt) -> bool {
        let rest = &self.scene.text[region.span.end..];
        let near: String = rest.chars().take(12).collect();
        near.split_once(['电', '讯']).is_some_and(|(date, _)| date.ends_with('日'))
    }

    /// Whether a region in a phrase is where the figure holds: not the field of a rank, and not 海外 before another noun.
    fn holds(&self, region: RegionAt, phrase: &Phrase, rank: bool) -> bool {
        let foreign_city =
            self.level(region) > Level::Country && !context::in_china(&self.scene.lexicon.regions, region.row);
        let wide = self.level(region) <= Level::Group || foreign_city;
        let alone = phrase.span == region.span || phrase.metric().is_some_and(|m| m.span.start == region.span.end);
        !(rank && self.level(region) <= Level::Country) && (!wide || alone)
    }

    /// The kind of a group's first quantity.
    fn kind_of(&self, group: &Range<usize>) -> Option<Kind> {
        match self.scene.kind(group.start) {
            TokenKind::Mention(m) => Some(self.scene.mentions[m].kind),
            _ => None,
        }
    }

    fn metric_row(&self, metric: MetricAt) -> &'a metrics::Row {
        self.scene.lexicon.metrics.get(metric.row)
    }

    /// Takes what a stretch says into the frame.
    fn merge(&mut self, left: &Left, group: Option<&Range<usize>>, right: &Right, first_clause: bool) {
        self.merge_times(left);
        if let Some((level, span)) = left.here
            && let Some(home) = self.section_region.filter(|r| self.level(*r) == level).or(self.home.at(level))
        {
            self.frame.region = Some(home);
            self.frame.main_region.get_or_insert(home);
            let _ = span;
        }
        if left.among {
            self.frame.modality = None;
        }
        let mut industries = Industries::new();
        let (mut metric, mut region, mut entity) = (None, None, None);
        let counts = group.is_some_and(|g| self.kind_of(g) == Some(Kind::Count));
        let after = counts && right.phrase.is_some();
        let mut subject_seen = false;
        let rank = group.is_some_and(|g| self.kind_of(g) == Some(Kind::Rank));
        for (n, phrase) in left.phrases.iter().enumerate() {
            let last = n + 1 == left.phrases.len();
            let near = last && group.is_some();
            let subject = !subject_seen
                && phrase.items.iter().any(|i| i.industry.is_some() || i.metric.is_some() || i.noun.is_some());
            subject_seen |= subject;
            let speaks = group.is_some()
                || left.topic
                || n == 0 && phrase.metric().is_some()
                || left.predicate.is_some_and(|(_, verb)| verb.start >= phrase.span.end);
            let named: Industries = phrase
                .items
                .iter()
                .filter(|i| {
                    if i.weak {
                        i.governs && near && (!counts || !after && self.clause_starts)
                    } else {
                        i.governs || near && !after || subject && speaks
                    }
                })
                .filter_map(|i| i.industry)
                .fold(Industries::new(), |mut all, one| {
                    // 仪器仪表行业收入和利润: named once, though both members of the phrase are about it.
                    if !all.contains(&one) {
                        all.push(one);
                    }
                    all
                });
            // 乡村游接待游客: the wider industry of the object does not take the place of the subject's.
            let wider = self.all_wider(&named, &industries)
                || self.all_wider(&named, &self.frame.topic)
                || counts && self.frame.industries_here && self.all_wider(&named, &self.frame.industries);
            // 旅行社接待游客: the object gives way to the subject, unless it is the subject's own branch.
            let object =
                near && left.object && matches!(left.predicate, Some((Cue::Verb, _))) && phrase.metric().is_none();
            let foreign = object && !industries.is_empty() && !self.all_wider(&industries, &named);
            if !named.is_empty() && (near || subject && speaks) && !wider && !foreign {
                industries = named;
            }
            metric = phrase.metric().or(metric);
            let told = group.is_some() || first_clause && n == 0;
            let counted =
                near && counts && left.object && phrase.items.iter().all(|i| i.noun.is_none() && i.metric.is_none());
            let many = phrase.items.iter().filter(|i| i.region.is_some()).count() > 2;
            region = phrase
                .items
                .iter()
                .find_map(|i| i.region)
                .filter(|r| group.is_some() || phrase.span == r.span || phrase.metric().is_some())
                .filter(|r| told && !counted && !many && !self.dateline(*r) && self.holds(*r, phrase, rank))
                .or(region);
            if phrase.items.len() > 1 {
                self.frame.list = phrase.items.to_vec();
            }
            if entity.is_none() {
                entity = self.entity_in(phrase, left, n).filter(|_| first_clause);
            }
        }
        let entity_is_new = entity != self.frame.entity;
        if let Some(entity) = entity {
            if self.frame.entity != Some(entity) && industries.is_empty() {
                let topic = if self.frame.topic.is_empty() { &self.topic } else { &self.frame.topic };
                self.frame.industries = topic.clone();
                self.frame.industries_here = !self.frame.topic.is_empty();
            }
            self.frame.entity = Some(entity);
        }
        if let Some(region) = region {
            self.frame.region = Some(region);
            if self.sentence_start {
                self.frame.main_region.get_or_insert(region);
            }
        } else if entity.is_some() && entity_is_new {
            self.frame.region = self.section_region.or(self.home.unsaid());
        }
        let same_unit = group.is_some_and(|g| match self.scene.kind(g.start) {
            TokenKind::Mention(m) => self.records.last().is_some_and(|r| r.unit == self.scene.mentions[m].unit),
            _ => false,
        });
        if left.topic && !industries.is_empty() {
            self.frame.topic = industries.clone();
        }
        // ；全省开发区…: a new sentence on the whole region leaves the industry before.
        if industries.is_empty()
            && left.here.is_some()
            && self.clause_starts
            && group.is_some()
            && self.frame.industries_here
        {
            self.frame.industries = self.topic.clone();
            self.frame.industries_here = false;
        }
        if !industries.is_empty() {
            if counts && !after && self.frame.before_item.is_none() {
                self.frame.before_item = Some(self.frame.industries.clone());
            } else if !counts {
                self.frame.before_item = None;
            }
            // 纺织品出口375亿美元，…，服装增长31%: the indicator goes on with a change of another industry.
            let change = matches!(left.predicate, Some((Cue::Up | Cue::Down, _))) && !left.object;
            if metric.is_none() && !same_unit && !change && self.frame.industries != industries {
                self.frame.metric = None;
                self.frame.open_metric = None;
            }
            self.frame.industries = industries;
            self.frame.industries_here = true;
            if entity.is_none() {
                self.frame.entity = None;
            }
        } else if let Some(metric) = metric
            && self.metric_row(metric).aggregate
        {
            self.frame.industries.clear();
            self.frame.industries_here = false;
        }
        if left.standing && rank && metric.is_none() {
            self.frame.metric = None;
            self.frame.open_metric = None;
        }
        // A sentence with another subject leaves the organisation of the one before.
        if self.sentence_start && first_clause && left.subject && entity.is_none() && self.other_subject(left) {
            self.frame.entity = None;
        }
        if metric.is_some() {
            self.frame.metric = metric;
            self.frame.open_metric = None;
            if metric
                .is_some_and(|m| !matches!(self.metric_row(m).comparison, Comparison::Increase | Comparison::Decrease))
            {
                self.frame.level_metric = metric;
            }
        }
        if let Some(modality) = left.modality {
            self.frame.modality = Some(modality);
        } else if left.subject || left.prior || self.frame.estimate {
            self.frame.modality = None;
        }
        self.frame.estimate = left.estimate;
        if group.is_none()
            && let Some(&(base, span)) = left.bases.last()
        {
            self.frame.base = (self.base(base), span);
        }
    }

    fn merge_times(&mut self, left: &Left) {
        let periods: SmallVec<[(Period, Span); 2]> =
            left.times.iter().filter_map(|&t| Some((self.resolve(t)?, self.scene.times[t].span))).collect();
        let Some(&(last, span)) = periods.last() else { return };
        let time = &self.scene.times[left.times[left.times.len() - 1]];
        if (time.is_now() || time.is_whole_year()) && self.frame.timed {
            return;
        }
        // 2020年和2021年: two years that are one stretch.
        let period = match periods.first() {
            Some(&(first, begin))
                if periods.len() == 2 && first.last.is_none() && last.last.is_none() && !left.distribute =>
            {
                let between = &self.scene.text[begin.end..span.start];
                let joined = between.chars().count() <= 1 && first.first < last.first;
                if joined { Period { first: first.first, last: Some(last.first) } } else { last }
            }
            _ => last,
        };
        self.frame.period = Some((period, span));
        self.frame.timed = true;
        self.frame.main_period.get_or_insert((period, span));
    }

    /// An organisation or named thing at the head of a clause; several that share what follows as one stretch.
    fn entity_in(&self, phrase: &Phrase, left: &Left, n: usize) -> Option<Span> {
        let (first, last) = (phrase.items.first()?, phrase.items.last()?);
        // 新江、赣铃集团: beside a name, short nouns are names.
        let short =
            |i: &Item| i.name.or(i.noun.filter(|s| i.industry.is_none() && self.scene.str(*s).chars().count() <= 6));
        if n == 0
            && phrase.items.len() > 1
            && phrase.items.iter().any(|i| i.name.is_some())
            && phrase.items.iter().all(|i| i.metric.is_none() && short(i).is_some())
            && let (Some(start), Some(end)) = (short(first), short(last))
        {
            return Some(start.cover(end));
        }
        if let (Some(start), Some(end)) = (self.name_of(first, left), self.name_of(last, left))
            && n == 0
            && phrase.items.iter().all(|i| self.name_of(i, left).is_some())
        {
            return Some(self.short_name(start.cover(end)));
        }
        first.name.or(self.name_of(first, left).filter(|_| n == 0)).map(|name| self.short_name(name))
    }

    /// Whether the first phrase is a subject of its own: neither an indicator nor 公司 or 其.
    fn other_subject(&self, left: &Left) -> bool {
        let Some(phrase) = left.phrases.first() else { return false };
        let own = ["公司", "该", "其", "本", "集团"].iter().any(|w| self.scene.str(phrase.span).starts_with(w));
        !own && phrase.metric().is_none() && phrase.items.iter().any(|i| i.noun.is_some())
    }

    /// The name that a member of a phrase is, by the tables or because its characters make no word.
    fn name_of(&self, item: &Item, left: &Left) -> Option<Span> {
        if item.name.is_some() {
            return item.name;
        }
        if item.industry.is_some() || !left.subject {
            return None;
        }
        let open = item.owner.or(item.noun.filter(|_| left.owner_verb))?;
        let segmenter = &self.scene.lexicon.segmenter;
        let text = self.scene.str(open);
        let length = segmenter.noun_prefix(text);
        let length = if length == 0 { text.len() } else { length };
        let name = &text[..length];
        (!name.starts_with('第') && segmenter.is_name(name)).then_some(Span::new(open.start, open.start + length))
    }

    /// The name that the article gives an organisation from here on: 润阳新能源股份有限公司（下称“润阳”） → 润阳.
    fn short_name(&self, name: Span) -> Span {
        crate::clause::defined_after(self.scene.text, name.end).unwrap_or(name)
    }

    fn base(&self, base: BaseAt) -> Base {
        match base {
            BaseAt::Yoy => Base::Yoy,
            BaseAt::Pop => Base::Pop,
            BaseAt::Text(span) => Base::Text(span),
            BaseAt::Time(t) => self.resolve(t).map_or(Base::Text(self.scene.times[t].span), Base::Period),
            BaseAt::Same(t) => self
                .resolve(t)
                .map_or(Base::Text(self.scene.times[t].span), |p| Base::Period(Point::Year(p.first.year()).into())),
        }
    }

    /// Writes the records of a group; gives the token from which the next stretch begins.
    fn emit(&mut self, group: &Range<usize>, left: &Left, right: &Right, moves_later: bool) -> usize {
        let mentions: SmallVec<[usize; 4]> = group
            .clone()
            .filter_map(|i| if let TokenKind::Mention(m) = self.scene.kind(i) { Some(m) } else { None })
            .collect();
        let count = mentions.len();
        let paired = align::pair(
            self.scene,
            left,
            &self.frame.list,
            self.frame.metric,
            self.frame.period.map(|(p, _)| p),
            count,
        );
        let mut next = group.end;
        for (j, &m) in mentions.iter().enumerate() {
            let last = j + 1 == count;
            let no_right = Right::default();
            let took = self.record(m, j, &paired, left, if last { right } else { &no_right }, moves_later);
            if let (true, true, Some(phrase)) = (last, took, &right.phrase) {
                next = phrase.end;
            }
        }
        next
    }

    /// Writes one record; tells whether it took the phrase after the quantity.
    fn record(&mut self, m: usize, j: usize, paired: &Paired, left: &Left, right: &Right, moves_later: bool) -> bool {
        let scene = self.scene;
        let mention = &scene.mentions[m];
        let text = scene.text;
        let mut evidence = Evidence::default();
        let item = paired.items.get(j);

        let role = role(mention, text, left, right);
        if let Some(span) = role {
            evidence.set(Field::Role, span, "noun that the amount sizes");
        }
        if let Some(run) = self.run(mention, left) {
            self.frame.period = Some(run);
            self.frame.timed = true;
        }

        // 较2017年的58.2%: the figure is the base's own.
        let base_figure = match left.bases.last() {
            Some(&(BaseAt::Time(t), span))
                if left.predicate.is_none_or(|(_, p)| p.start < span.start)
                    && mention.unit != "倍"
                    && scene.text[span.end..mention.outer.start].chars().count() <= 1 =>
            {
                self.resolve(t).map(|p| (p, span))
            }
            _ => None,
        };

        let metric_at = item.and_then(|i| i.metric).or(self.frame.metric);
        let follows = right.phrase.as_ref().and_then(|p| p.metric()).filter(|_| right.de);
        let noun = follows.or(metric_at).map_or(Comparison::None, |m| self.metric_row(m).comparison);
        let compared = compare::compare(mention, text, left, noun, moves_later);
        // 2018年同期是24.6%, 与2017年的49.2%相当: the same comparison at another time.
        let again = base_figure.is_some()
            || left.phrases.is_empty()
                && left.times.last().is_some_and(|&t| {
                    self.scene.times[t].is_same_period() && matches!(left.predicate, Some((Cue::Be, _)))
                });
        // 占比重由11.2%提高到14.6%: the end of a movement is a share of what its beginning was.
        let moved = self.records.last().filter(|r| {
            compared.step == Step::To
                && r.step == Step::From
                && r.comparison == Comparison::Share
                && left.phrases.is_empty()
                && self.clause.of(text) == r.clause
        });
        let share = moved.map(|r| r.metric.clone());
        let again = (again || share.is_some()) && compared.comparison == Comparison::None && mention.unit == "%";
        let previous = self.records.last().filter(|r| again && r.unit == "%");
        let compared = match previous {
            Some(r) => compare::Compared { comparison: r.comparison, rule: "as the figure before", ..compared },
            None => compared,
        };
        let base_before = previous.map(|r| r.base.clone());
        evidence.set(Field::Comparison, compared.span, compared.rule);
        if compared.step != Step::None {
            evidence.set(Field::Step, compared.span, "movement");
        }
        let base = if compared.comparison == Comparison::None || base_figure.is_some() {
            None
        } else {
            self.base_of_record(j, paired, left, compared.comparison)
        };
        if let Some((base, span, rule)) = base {
            evidence.set(Field::Base, span, rule);
            if let Base::Period(period) = base {
                self.frame.base_period = Some((period, span));
            }
            if matches!(compared.comparison, Comparison::Increase | Comparison::Decrease) {
                self.frame.last_base = Some((base, span));
            }
        }

        let own_thing = mention.kind == Kind::Count
            && left
                .phrases
                .last()
                .and_then(|p| p.last())
                .is_some_and(|i| i.industry.is_none() && i.metric.is_none() && i.noun.is_some());
        if own_thing && let Some(before) = self.frame.before_item.take() {
            // 制造业单项冠军企业80家、专业化企业353家: the second is no longer of 制造业.
            self.frame.industries = before;
        }
        let naming = self.naming(mention, item, paired, left, right, role.is_some());
        if let Some(before) = self.records.last().filter(|_| share.is_some()) {
            evidence.set(Field::Metric, before.evidence.get(Field::Metric).span, "as the figure before");
        } else if let Some((_, span, rule)) = naming.metric {
            evidence.set(Field::Metric, span, rule);
        }
        if let Some((span, _, rule)) = naming.thing {
            evidence.set(Field::Item, span, rule);
        }

        let scope = self.scope(mention, left, right);
        if let Some(span) = scope {
            evidence.set(Field::Scope, span, "field of the order");
        }
        let measures = naming.metric.is_some() || compared.comparison != Comparison::None || mention.kind == Kind::Rank;
        let (industries, via) = self.industries(item, &naming, role.is_some(), mention.kind, measures);
        if let Some(first) = industries.first() {
            evidence.set(Field::Industry, first.span, via.as_str());
        }
        let period = paired.periods.get(j).map(|p| (*p, Span::default())).or(base_figure).or(self.frame.period);
        let yearly = |p: &Period| matches!((p.first, p.last), (Point::Year(_), None));
        self.frame.cumulative |= left.cumulative;
        let period = period.filter(|(p, _)| !self.frame.cumulative || self.frame.timed || !yearly(p));
        // 总投资500亿元 is of no year that was said of something else.
        let timeless = naming.row.is_some_and(|row| scene.lexicon.metrics.get(row).timeless);
        let period = period.filter(|_| !timeless || self.frame.timed);
        // 是2018年的3倍，排位从第10位跃升至第4位: the movement begins at the base.
        let period = match self.frame.base_period.filter(|_| compared.step == Step::From && left.times.is_empty()) {
            Some(base) => Some(base),
            None => period,
        };
        let period = if left.prior { period.map(|(p, s)| (before(p), s)) } else { period };
        if let Some((_, span)) = period {
            evidence.set(Field::Period, span, if self.clause.contains(span) { "clause" } else { "carried" });
        }
        let region = self.region(item, scope);
        if let Some(region) = region {
            evidence.set(
                Field::Region,
                region.span,
                if self.clause.contains(region.span) { "clause" } else { "carried" },
            );
        }
        let modality = self.modality(period.map(|(p, _)| p), metric_at);
        if let Some((_, span, rule)) = modality {
            evidence.set(Field::Modality, span, rule);
        }
        // 投资百亿元项目: the amount sizes the projects, not who runs them.
        let sizes = role.is_some() && mention.kind == Kind::Money && !right.club;
        let entity = item.and_then(|i| i.name).or(self.frame.entity).filter(|_| !sizes);
        if let Some(span) = entity {
            evidence.set(Field::Entity, span, if self.clause.contains(span) { "clause" } else { "carried" });
        }

        let named = |span: Option<Span>| span.map_or(Cow::Borrowed(""), |s| Cow::Borrowed(clean(s.of(text))));
        let chars = &mut self.chars;
        let industries = industries
            .iter()
            .map(|i| Industry {
                name: i.row.map_or(Cow::Borrowed(i.span.of(text)), |row| {
                    Cow::Borrowed(&*scene.lexicon.industries.get(row).name)
                }),
                text: i.span.of(text),
                span: i.span,
                start: chars.at(i.span.start),
                end: chars.at(i.span.end),
                code: Cow::Borrowed(i.row.map_or("", |row| scene.lexicon.industries.code(row))),
                via,
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
            metric: share.unwrap_or_else(|| naming.metric.map_or(Cow::Borrowed(""), |(name, ..)| name)),
            item: named(naming.thing.map(|(s, ..)| s)),
            entity: named(entity),
            region: region.map_or(Cow::Borrowed(""), |r| {
                let printed = self.home.full_name(r.row).map(|span| span.of(text));
                Cow::Borrowed(printed.unwrap_or(&*scene.lexicon.regions.get(r.row).name))
            }),
            period: period.map(|(p, _)| p),
            comparison: compared.comparison,
            base: base_before.unwrap_or_else(|| {
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
            clause: self.clause.of(text),
            evidence,
        });
        naming.took_right
    }

    /// The years that 连续四年 means: up to the year spoken of or the last one, or from the year after 从.
    fn run(&self, mention: &Mention<'_>, left: &Left) -> Option<(Period, Span)> {
        if mention.kind != Kind::Duration || mention.unit != "年" || !left.running {
            return None;
        }
        let years = mention.value.to_f64();
        let years = (years.fract() == 0.0 && (1.0..=100.0).contains(&years)).then_some(years as u16)?;
        let spoken = self.frame.period.filter(|_| self.frame.timed).map(|(p, _)| p);
        let (first, last) = match spoken.map(|p| (p.first, p.last)) {
            Some((first, Some(last))) => (first.year(), last.year()),
            Some((first, None)) if self.spoken_from() => (first.year(), first.year() + years - 1),
            Some((first, None)) => (first.year() + 1 - years, first.year()),
            None => {
                let last = self.date?.year - 1;
                (last + 1 - years, last)
            }
        };
        let period = Period { first: Point::Year(first), last: (last > first).then_some(Point::Year(last)) };
        Some((period, mention.span))
    }

    /// Whether 从 or 自 stands before the time spoken of.
    fn spoken_from(&self) -> bool {
        self.frame.period.is_some_and(|(_, span)| self.scene.text[..span.start].ends_with(['从', '自']))
    }

    fn base_of_record(&self, j: usize, paired: &Paired, left: &Left, comparison: Comparison) -> Filled<Base> {
        if comparison == Comparison::Share {
            return left.share.or(left.whole).map(|span| (Base::Text(span), span, "whole of the share"));
        }
        if comparison == Comparison::Ratio
            && let Some(span) = left.whole
            && left.bases.is_empty()
        {
            return Some((Base::Text(span), span, "what it is a multiple of"));
        }
        if let Some((_, span)) = left.level
            && matches!(comparison, Comparison::Above | Comparison::Below)
            && (!span.is_empty() || left.bases.is_empty())
        {
            return (!span.is_empty()).then_some((Base::Text(span), span, "after 高于/低于"));
        }
        if let Some(&(at, span)) = paired.bases.get(j).or(left.bases.last()) {
            return Some((self.base(at), span, "before the verb"));
        }
        if self.frame.base.0 != Base::None {
            return Some((self.frame.base.0, self.frame.base.1, "carried"));
        }
        // 北京环比上涨3.1%，上海上涨2.3%: the same comparison goes on.
        let goes_on = matches!(comparison, Comparison::Increase | Comparison::Decrease)
            && matches!(left.predicate, Some((Cue::Up | Cue::Down, _)))
            && left.phrases.iter().all(|p| p.metric().is_none());
        self.frame.last_base.filter(|_| goes_on).map(|(base, span)| (base, span, "the same comparison goes on"))
    }

    fn scope(&mut self, mention: &Mention<'_>, left: &Left, right: &Right) -> Option<Span> {
        if mention.kind != Kind::Rank {
            return None;
        }
        let regions = &self.scene.lexicon.regions;
        let province = self.home.at(Level::Province).map(|h| h.row);
        let scope = left
            .phrases
            .iter()
            .flat_map(|p| &p.items)
            .filter_map(|i| i.region)
            .rfind(|r| regions.get(r.row).level <= Level::Country || Some(r.row) == province)
            .map(|r| r.span)
            .or(left.here.map(|(_, span)| span))
            .or(right.ranked)
            .or(self.frame.scope);
        self.frame.scope = scope;
        scope
    }

    fn industries(
        &self,
        item: Option<&Item>,
        naming: &Naming<'_>,
        threshold: bool,
        kind: Kind,
        measures: bool,
    ) -> (Industries, Via) {
        if threshold {
            return (Industries::new(), Via::Clause);
        }
        if let Some(one) = item.and_then(|i| i.industry.filter(|_| !i.weak)) {
            return (Industries::from_slice(&[one]), Via::List);
        }
        if !naming.industries.is_empty() {
            return (naming.industries.clone(), Via::Clause);
        }
        let mut industries = self.frame.industries.clone();
        // What the headline names holds for figures that measure something, not for every number in the story.
        if !self.frame.industries_here && (kind == Kind::Duration || self.from_title && !measures) {
            industries.clear();
        }
        let via = match () {
            () if industries.iter().any(|i| self.clause.contains(i.span)) => Via::Clause,
            () if self.frame.industries_here => Via::Carried,
            () => Via::Heading,
        };
        (industries, via)
    }

    fn region(&self, item: Option<&Item>, scope: Option<Span>) -> Option<RegionAt> {
        item.and_then(|i| i.region).or(self.frame.region).filter(|r| Some(r.span) != scope)
    }

    fn modality(&self, period: Option<Period>, metric: Option<MetricAt>) -> Filled<Modality> {
        let cue = self.frame.modality;
        let ahead = period.zip(self.date).is_some_and(|(p, date)| p.last.unwrap_or(p.first).year() > date.year);
        match cue {
            Some((Modality::Expected, span)) if ahead && self.scene.str(span).chars().count() == 1 => {
                Some((Modality::Target, span, "将 of a time ahead"))
            }
            Some((modality, span)) => Some((modality, span, "cue")),
            None if ahead => Some((Modality::Target, Span::default(), "time ahead")),
            None => {
                let metric = metric.filter(|m| self.metric_row(*m).target)?;
                Some((Modality::Target, metric.span, "indicator of an aim"))
            }
        }
    }

    /// What the verb before the quantity took as object before: 接待游客5万人，…，故宫接待3万人.
    fn elided_object(&self, left: &Left) -> Option<Span> {
        let Some((Cue::Verb, verb)) = left.predicate else { return None };
        let same = |(v, _): &&(Span, Span)| self.scene.str(*v) == self.scene.str(verb);
        self.objects.iter().find(same).filter(|_| !left.object).map(|(_, object)| *object)
    }

    /// Finds the indicator and the thing counted.
    fn naming(
        &mut self,
        mention: &Mention<'_>,
        item: Option<&Item>,
        paired: &Paired,
        left: &Left,
        right: &Right,
        threshold: bool,
    ) -> Naming<'a> {
        let scene = self.scene;
        let mut naming = Naming::default();
        let near = left.phrases.last();
        let borrowed = |span: Span, rule| Some((Cow::Borrowed(clean(scene.str(span))), span, rule));
        let at = |m: MetricAt, rule| borrowed(m.span, rule);
        naming.row = near.and_then(|p| p.metric()).map(|m| m.row);
        if threshold {
            naming.metric = near.and_then(|p| p.metric()).and_then(|m| at(m, "before the amount"));
            return naming;
        }
        // 产销量分别为…: each value has its own part.
        if let Some(part) = item.and_then(|i| i.metric)
            && paired.items.iter().all(|i| {
                i.metric.is_some_and(|m| m.span == part.span && m.row != self.frame.metric.map_or(u32::MAX, |f| f.row))
            })
        {
            let name = &*scene.lexicon.metrics.get(part.row).name;
            naming.metric = Some((Cow::Borrowed(name), part.span, "part of a double indicator"));
            return naming;
        }
        if let Some((one, head)) = item.and_then(|i| Some((i, i.head?))) {
            let name = format!("{}{}", clean(scene.str(one.span)), scene.str(head.span));
            naming.metric = Some((Cow::Owned(name), head.span, "list before 等 and its head"));
            return naming;
        }
        let listed = item.and_then(|i| i.metric);
        if mention.kind == Kind::Count {
            let after = right.phrase.as_ref().filter(|_| !right.de);
            if let Some(phrase) = after {
                let within = |i: &&Item| !i.weak && i.industry.is_some_and(|n| n.span.end <= right.limit);
                naming.industries = phrase.items.iter().filter(within).filter_map(|i| i.industry).collect();
                if self.frame.industries_here && self.all_wider(&naming.industries, &self.frame.industries) {
                    naming.industries.clear();
                }
                // 四种钢铁产品|综合价格: what follows the thing is the indicator of the next figure.
                let owner = phrase
                    .items
                    .first()
                    .and_then(|i| i.owner.filter(|o| i.industry.is_some_and(|n| o.end < n.span.start)));
                let thing = match (owner, phrase.metric()) {
                    // 66个城市|的二手房: the thing stands before 的.
                    (Some(owner), _) => owner,
                    (None, Some(metric)) => Span::new(phrase.span.start, metric.span.start),
                    (None, None) => Span::new(phrase.span.start, phrase.span.end.min(right.limit)),
                };
                if !thing.is_empty() {
                    naming.thing = Some((thing, thing, "after the quantity"));
                }
                naming.took_right = phrase.metric().is_none();
                if !naming.industries.is_empty() {
                    self.frame.industries = naming.industries.clone();
                    self.frame.industries_here = true;
                }
                naming.metric = near
                    .filter(|_| !left.object || left.owner_verb)
                    .and_then(|p| p.metric())
                    .and_then(|m| at(m, "before the verb"));
            } else if let Some(metric) = listed.or(near.and_then(|p| p.metric())) {
                naming.metric = at(metric, "before the quantity");
            } else if let Some(one) = near.and_then(|p| p.last()).filter(|one| {
                let name = one.name.or(one.noun.filter(|s| scene.lexicon.segmenter.is_name(scene.str(*s))));
                (left.object || !matches!(left.predicate, Some((Cue::Verb, _)))) && name.is_none()
            }) {
                let span = match (one.noun, one.industry) {
                    (Some(noun), Some(industry)) if industry.span.end <= noun.start => industry.span.cover(noun),
                    (Some(noun), _) => {
                        Span::new(noun.start + scene.lexicon.segmenter.noun_suffix(scene.str(noun)), noun.end)
                    }
                    _ => one.span,
                };
                if scene.str(span).chars().count() > 1 {
                    naming.thing = Some((span, span, "before the quantity"));
                }
            } else if let Some(span) = self.elided_object(left) {
                naming.thing = Some((span, span, "object of the same verb before"));
            } else if let Some(span) = self.frame.item {
                naming.thing = Some((span, span, "carried"));
            } else {
                naming.metric = self.frame.metric.and_then(|m| at(m, "carried"));
            }
            if let Some((span, ..)) = naming.thing {
                if let Some((Cue::Verb, verb)) = left.predicate
                    && left.object
                {
                    self.objects.retain(|(v, _)| self.scene.str(*v) != self.scene.str(verb));
                    self.objects.push((verb, span));
                }
                self.frame.item = Some(span);
                self.frame.metric = None;
            }
            return naming;
        }
        if let Some(span) = left.share_noun.filter(|_| left.is_share) {
            naming.metric = borrowed(span, "noun of 占");
            return naming;
        }
        let own = near.and_then(|p| p.metric());
        // 占有11.5%的市场份额, 1.79%股权: the indicator follows.
        let after = right.phrase.as_ref().filter(|_| mention.kind != Kind::Rank && mention.kind != Kind::Duration);
        let follows = after.and_then(|p| p.metric()).filter(|m| m.span.end <= right.limit);
        if let Some(metric) = follows
            && listed.is_none()
            && (right.de || own.is_none())
        {
            naming.metric = at(metric, "after the quantity");
            naming.took_right = true;
            self.frame.metric = Some(metric);
            return naming;
        }
        if let Some(metric) = listed.or(own) {
            naming.metric = at(metric, "before the quantity");
            return naming;
        }
        if mention.kind == Kind::Duration {
            return naming;
        }
        let subject_of_verb = matches!(left.predicate, Some((Cue::Verb, _))) && !left.object;
        let item = near.and_then(|p| p.last()).filter(|i| i.name.is_none() && !subject_of_verb);
        let item = item.filter(|i| i.industry.is_none_or(|n| i.noun.is_some_and(|o| n.span.end <= o.start)));
        let noun = item.and_then(|i| i.noun).filter(|s| {
            let text = scene.str(*s);
            clean(text).chars().count() >= 2 && !scene.lexicon.segmenter.is_name(text)
        });
        let thing = after.filter(|p| !right.de && mention.kind == Kind::Money && p.span.start < right.limit);
        if let Some(noun) = noun
            && mention.kind != Kind::Rank
        {
            let noun = Span::new(noun.start + scene.lexicon.segmenter.noun_suffix(scene.str(noun)), noun.end);
            naming.metric = borrowed(noun, "open noun before the quantity");
            self.frame.open_metric = Some(noun);
            self.frame.metric = None;
        } else if let Some(phrase) = thing
            && (self.frame.metric.is_none() || subject_of_verb)
        {
            let span = Span::new(phrase.span.start, phrase.span.end.min(right.limit));
            naming.metric = borrowed(span, "after the quantity");
            naming.took_right = true;
        } else if let Some(metric) = self.frame.metric {
            let change = matches!(left.predicate, Some((Cue::Up | Cue::Down, _))) && mention.unit == "%";
            let named_change =
                matches!(self.metric_row(metric).comparison, Comparison::Increase | Comparison::Decrease);
            let metric = self.frame.level_metric.filter(|_| change && named_change).unwrap_or(metric);
            naming.metric = at(metric, "carried");
        } else if let Some(span) = self.frame.open_metric {
            naming.metric = borrowed(span, "carried");
        } else if let Some(whole) = left.share.filter(|_| left.is_share) {
            // 占公立医院采购金额的30%: the share is of the same indicator.
            let at = scene.tokens.partition_point(|t| t.span.end < whole.end);
            let metric = scene.tokens.get(at).filter(|t| t.metric.is_some() && t.span.end == whole.end);
            naming.metric = metric.and_then(|t| borrowed(t.span, "indicator of the whole"));
        } else if let Some(span) = self.frame.item
            && !matches!(mention.kind, Kind::Money | Kind::Number)
        {
            // 入库项目4072个，增长19.8%: the change is of the things counted.
            naming.thing = Some((span, span, "carried"));
        }
        naming
    }
}

/// What a quantity is a quantity of.
#[derive(Default)]
struct Naming<'a> {
    metric: Option<(Cow<'a, str>, Span, &'static str)>,
    thing: Option<(Span, Span, &'static str)>,
    industries: Industries,
    /// The row of the indicator that stands before the quantity.
    row: Option<u32>,
    took_right: bool,
}

/// The noun that makes the amount a threshold: 百亿元|企业, 投资20亿元以上|项目, 年产5万吨|生产线项目, 前五大|客户.
fn role(mention: &Mention<'_>, text: &str, left: &Left, right: &Right) -> Option<Span> {
    let noun = right.threshold.filter(|_| right.phrase.as_ref().is_some_and(|p| p.metric().is_none()));
    match mention.kind {
        Kind::Money => noun,
        Kind::Measure => {
            let capacity = !mention.per.is_empty() && !right.de;
            let limit = mention.bound == Bound::AtMost;
            let follows = right.phrase.as_ref().filter(|p| (capacity || limit) && p.metric().is_none()).map(|p| p.span);
            noun.or(follows).filter(|_| !matches!(left.predicate, Some((Cue::Up | Cue::Down, _))))
        }
        Kind::Rank => right.ranked.filter(|_| mention.span.of(text).starts_with('前') && !right.de),
        _ => None,
    }
}

/// The period of the same length before.
fn before(period: Period) -> Period {
    let one = |point| match point {
        Point::Year(y) => Point::Year(y - 1),
        Point::Half(y, 1) => Point::Half(y - 1, 2),
        Point::Half(y, h) => Point::Half(y, h - 1),
        Point::Quarter(y, 1) => Point::Quarter(y - 1, 4),
        Point::Quarter(y, q) => Point::Quarter(y, q - 1),
        Point::Month(y, 1) => Point::Month(y - 1, 12),
        Point::Month(y, m) => Point::Month(y, m - 1),
        day @ Point::Day(..) => day,
    };
    if period.last.is_some() { period } else { Period::from(one(period.first)) }
}

/// A name without the quotation marks and spaces at its ends.
fn clean(name: &str) -> &str {
    name.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '/' | '+' | '-' | '·' | '&' | '%')
            || matches!(c, '“' | '”' | '"' | '《' | '》' | '*' | '（' | '）' | '(' | ')')
    })
}
