//! Reads the clauses in order and writes a record for each quantity.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use smallvec::SmallVec;

use crate::article::{Block, BlockKind, Layout};
use crate::clause::{Clause, Clauses, Token, TokenKind};
use crate::date::{Date, Period, Point};
use crate::lexicon::Lexicon;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::metrics;
use crate::lexicon::regions::Level;
use crate::period::{Context, TimeExpr};
use crate::quantity::Mention;
use crate::record::{Comparison, Field, Kind, Modality, Record, Step, Via};
use crate::span::{self, CharCounter, Span};

use super::align::{self, Paired};
use super::context::{self, Home, Told};
use super::fields;
use super::frame::{Frame, Industries, RegionAt};
use super::left::Left;
use super::phrase::{CHANGES, MetricAt, Scene};
use super::right::{Asked, Right};

/// What attribution reads.
pub struct Input<'s, 'a> {
    /// The tables.
    pub lexicon: &'a Lexicon,
    /// The article's date.
    pub date: Option<Date>,
    /// Its text.
    pub text: &'a str,
    /// Its blocks.
    pub layout: &'s Layout,
    /// Its times.
    pub times: &'s [TimeExpr],
    /// Its quantities.
    pub mentions: &'s [Mention<'a>],
    /// Its clauses.
    pub clauses: &'s Clauses,
}

/// The records of an article's quantities, in order.
pub fn attribute<'a>(input: &Input<'_, 'a>, stretches: &mut Stretches) -> Vec<Record<'a>> {
    let scene = &Scene {
        lexicon: input.lexicon,
        text: input.text,
        tokens: &input.clauses.tokens,
        times: input.times,
        mentions: input.mentions,
        found: RefCell::default(),
    };
    let clauses = &input.clauses.clauses;
    // A news brief of a line for each item has no headline, and each line tells of its own.
    let brief = context::is_brief(input.layout, input.text);
    let title = context::title(input.layout, clauses).filter(|_| !brief);
    let told = Told::of(scene);
    let is_digest = || {
        let long = |block: &&Block| scene.str(block.span).chars().nth(SECTION / 2).is_some();
        // 1、…: so are many numbered paragraphs.
        let numbered = |block: &&Block| {
            let text = scene.str(block.span);
            let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
            rest.len() < text.len() && rest.starts_with(['、', '.', '．'])
        };
        let blocks = || input.layout.blocks.iter();
        brief
            || blocks().filter(|block| block.is_heading(input.text)).filter(long).nth(DIGEST).is_some()
            || blocks().filter(numbered).nth(NUMBERED).is_some()
    };
    let (topic, from_title) = told.topic(scene, title, is_digest);
    let mut reader = Reader {
        scene,
        date: input.date,
        frame: Frame::default(),
        home: told.home(scene, title, input.layout),
        told_before: None,
        titled: title.and_then(|title| context::year_of_title(scene, title, input.date)),
        of_firm: OnceCell::new(),
        below: OnceCell::new(),
        topic,
        from_title,
        topic_told: 0,
        section: Industries::new(),
        section_region: None,
        block_records: 0,
        chain: None,
        clause: Span::default(),
        sentence: 0,
        sentence_start: false,
        clause_starts: false,
        after_semicolon: false,
        parts_from: 0,
        objects: SmallVec::new(),
        chars: CharCounter::new(input.text),
        records: Vec::with_capacity(input.mentions.len()),
    };
    let mut mentions = input.mentions.iter();
    for clauses in clauses.chunk_by(|a, b| a.block == b.block) {
        let block = &input.layout.blocks[clauses[0].block];
        let within = mentions.as_slice().partition_point(|m| m.outer.start < block.span.end);
        let last = mentions.by_ref().take(within).last().map(|m| m.outer.start);
        let is_title = title.is_some_and(|title| title[0].block == clauses[0].block);
        reader.begin_block(block, clauses, is_title, last.is_some());
        let Some(last) = last else { continue };
        for clause in clauses {
            if clause.span.start <= last || reader.says_when(clause) {
                reader.read(clause, last, stretches);
            } else {
                reader.pass(clause);
            }
        }
    }
    retell(&mut reader.records, input.text, &input.layout.blocks, title.map(|title| title[0].block));
    reader.forget_topic();
    reader.records
}

/// What the stretches on either side of a quantity say, and what one says that is not there. Filled anew for each; those that are
/// kept for the next article spare the making of their room.
#[derive(Debug, Default)]
pub struct Stretches {
    left: Left,
    right: Right,
    aside: Left,
    nothing: Right,
}

/// How many tokens into the next clause the verb of a movement may stand that began in the one before.
const NEXT: usize = 2;

/// What holds again after parentheses.
struct Outside {
    /// The region, and the one that its block began with, where none stands right before the parentheses.
    regions: Option<[Option<RegionAt>; 2]>,
    told: Option<Spoken>,
}

/// What was told of before parentheses.
struct Spoken {
    industries: (Industries, bool),
    metrics: [Option<MetricAt>; 2],
    nouns: [Option<Span>; 2],
}

/// How many tokens parentheses between the quantities of a list hold at most.
const ASIDE: usize = 12;

/// How many characters the heading of a section has at most; what is longer tells something.
const SECTION: usize = 12;

/// What has more headings than so many may be a digest.
const DIGEST: usize = 4;

/// And what has more numbered paragraphs than so many.
const NUMBERED: usize = 8;

/// Of so many figures the text itself says that they are of the industry that it names most often, or it is none of the article's.
const TOLD: usize = 3;

/// And of so many that they are of the headline's industry, where others are of other industries.
const TOLD_OF_TITLE: usize = 2;

/// For so many figures without an industry of their own that is said seldom where it is said of one.
const SELDOM: usize = 4;

/// How many figures a headline has at most.
const HEADLINE: usize = 8;

/// Gives the figures of the headline, where there is one, and of headings what the text under them tells: the period and the
/// organisation of the same figures, or else the period of the first figure that has one in the first paragraph with figures. The
/// text of a heading ends where the next begins, that of the headline with the article.
fn retell(records: &mut [Record<'_>], text: &str, blocks: &[Block], headline: Option<usize>) {
    let of_block = |records: &[Record<'_>], block: &Block| {
        let from = records.partition_point(|r| r.span.start < block.span.start);
        from..from + records[from..].partition_point(|r| r.span.start < block.span.end)
    };
    let titles =
        |n: usize| headline == Some(n) || blocks[n].is_heading(text) && context::heads(blocks[n].span.of(text));
    for (n, block) in blocks.iter().enumerate() {
        let within = of_block(records, block);
        if within.is_empty() || !titles(n) {
            continue;
        }
        let after = &blocks[n + 1..];
        let next = if headline == Some(n) { None } else { after.iter().find(|block| block.is_heading(text)) };
        let end = next.map_or(records.len(), |next| of_block(records, next).start);
        let (before, told) = records[..end].split_at_mut(within.end);
        let paragraph = after.iter().map(|block| of_block(told, block)).find(|range| !range.is_empty());
        for record in before[within].iter_mut().take(HEADLINE) {
            let same = |r: &&Record<'_>| r.kind == record.kind && r.value == record.value && r.unit == record.unit;
            let again = told.iter().find(same);
            if record.period.is_none() {
                // 科创板开市三年: how long something lasted is of no other figure's time.
                let other = paragraph.clone().filter(|_| record.kind != Kind::Duration);
                let first = || told[other?].iter().find(|r| r.period.is_some());
                if let Some(when) = again.filter(|r| r.period.is_some()).or_else(first) {
                    record.period = when.period;
                    record.evidence.set(Field::Period, when.evidence.get(Field::Period).span, "told in the text");
                }
            }
            if let Some(again) = again.filter(|r| record.entity.is_empty() && !r.entity.is_empty()) {
                record.entity = again.entity.clone();
                record.evidence.set(Field::Entity, again.evidence.get(Field::Entity).span, "told again in the text");
            }
        }
    }
}

pub(super) struct Reader<'s, 'a> {
    pub(super) scene: &'s Scene<'s, 'a>,
    pub(super) date: Option<Date>,
    pub(super) frame: Frame,
    pub(super) home: Home,
    /// The part of a year that the paragraphs before spoke of last, in an article without a date: 前三季度 after them is of its year.
    pub(super) told_before: Option<Period>,
    /// The year gone by that the headline names, which 全年 means in the text: 2022年统计公报.
    pub(super) titled: Option<Period>,
    /// Where 下同 says with what is compared from there on, once that was asked.
    pub(super) below: OnceCell<Option<Span>>,
    /// Whether the article speaks of 公司, where that was asked.
    pub(super) of_firm: OnceCell<bool>,
    /// The industries of the article.
    pub(super) topic: Industries,
    /// Whether the headline named them.
    pub(super) from_title: bool,
    /// How many figures the text itself says to be of the article's industry, where the headline does not.
    pub(super) topic_told: usize,
    /// The industries of the section.
    pub(super) section: Industries,
    /// The region of the section.
    pub(super) section_region: Option<RegionAt>,
    /// The number of records when the block began.
    pub(super) block_records: usize,
    pub(super) clause: Span,
    /// Where the sentence in hand begins.
    pub(super) sentence: usize,
    /// Whether the clause in hand begins its sentence.
    pub(super) sentence_start: bool,
    /// Whether it begins its sentence or follows a semicolon.
    pub(super) clause_starts: bool,
    pub(super) after_semicolon: bool,
    /// The number of records when 其中 last opened a list of parts.
    pub(super) parts_from: usize,
    /// What the values of a list are paired with whose members have verbs of their own, and which of them is next.
    pub(super) chain: Option<(Paired, usize)>,
    /// Verbs and the things counted that were their objects, the last of each.
    pub(super) objects: SmallVec<[(Span, Span); 4]>,
    pub(super) chars: CharCounter<'a>,
    pub(super) records: Vec<Record<'a>>,
}

/// A slot's filling, the words that gave it and the rule that took them.
pub(super) type Filled<T> = Option<(T, Span, &'static str)>;

/// The words after a quantity that say that it moves to the next.
const MOVES: CueSet = CueSet::of(&[Cue::UpTo, Cue::DownTo, Cue::To]);

impl<'s, 'a> Reader<'s, 'a> {
    /// Takes the industry of the headline, or the one that the article names most often, from figures of which the text does not
    /// say so: from all where it hardly says so of any, for then it is a place or a thing in a story, or the headline's words are
    /// not the article's, which tells of others; and the one named most often, where it is seldom told of, from what measures nothing.
    fn forget_topic(&mut self) {
        let Some(topic) = self.topic.first() else { return };
        let by_topic =
            |r: &Record<'_>| r.industries.first().is_some_and(|i| i.span == topic.span && i.via == Via::Heading);
        let measures =
            |r: &Record<'_>| !r.metric.is_empty() || r.comparison != Comparison::None || r.kind == Kind::Rank;
        let told = |r: &Record<'_>| r.industries.first().is_some_and(|i| i.via != Via::Heading);
        let (all, seldom) = if self.from_title {
            let others = self.records.iter().filter(|r| told(r)).count() > self.topic_told;
            (others && self.topic_told < TOLD_OF_TITLE, false)
        } else {
            let by_topic = self.records.iter().filter(|r| by_topic(r)).count();
            (self.topic_told < TOLD, by_topic > SELDOM * self.topic_told)
        };
        if all || seldom {
            for record in self.records.iter_mut().filter(|r| by_topic(r) && (all || !measures(r))) {
                record.industries.clear();
                record.evidence.set(Field::Industry, Span::default(), "");
            }
        }
    }

    /// Reads a clause; `last_figure` is where the last quantity of the block begins.
    fn read(&mut self, clause: &Clause, last_figure: usize, stretches: &mut Stretches) {
        let Stretches { left, right, aside, nothing } = stretches;
        let scene = self.scene;
        if clause.first {
            self.begin_sentence();
            self.sentence = clause.span.start;
        }
        if let Some(period) = self.frame.after_run.take() {
            self.frame.period = period;
        }
        self.clause = clause.span;
        self.sentence_start = clause.first;
        self.chain = None;
        self.clause_starts = clause.first || self.after_semicolon;
        self.after_semicolon = clause.mark == TokenKind::Semicolon;
        let clause_end = clause.tokens.end;
        let mut from = clause.tokens.start;
        let mut next = self.group(clause.tokens.clone());
        let mut outside = None;
        while let Some(group) = next {
            left.read(scene, from..group.start, clause_end);
            if outside.is_none() {
                outside = self.outside(from..group.start);
            }
            next = self.group(group.end..clause_end);
            let (Some(first), Some(last)) = (scene.mention(group.start), scene.mention(group.end - 1)) else { break };
            let asked = Asked::of(first.kind, last);
            let stop = next.as_ref().map_or(clause_end, |g| g.start);
            // 7个|万亿级|产业集群: the class that an amount sizes is what is counted.
            if let Some(sizing) = next.as_ref().filter(|next| asked == Asked::Thing && next.start == group.end) {
                let end = self.group(sizing.end..clause_end).map_or(clause_end, |g| g.start);
                right.read(scene, sizing.end..end, asked);
                // 84名|12岁的|学生
                if right.threshold.is_none() && !right.de {
                    right.drop_phrase();
                }
            } else {
                right.read(scene, group.end..stop, asked);
            }
            // 净利率5%下降: without 的 the amount is of the change only as the object of a verb, 实现5%增长.
            let object = matches!(left.predicate, Some((Cue::Verb | Cue::Be | Cue::Rank | Cue::UpTo | Cue::DownTo, _)))
                && !left.object;
            left.change = right.change.filter(|_| right.de || object);
            if let Some(base) = right.base.filter(|_| left.bases.is_empty()) {
                left.bases.push(base);
                left.signed = Some(base.1);
            }
            // 由3万元|提到|10万元: the figure before it in the clause is where the movement begins.
            left.moved |= self.movement().is_some();
            let moves = |tokens: &[Token]| tokens.iter().any(|t| t.cues.any(MOVES));
            let moves_later = match &next {
                // 由27亿元|增长27.2%|至35亿元
                Some(next) => {
                    let grown = |t: &Token| t.cues.any(CHANGES);
                    // 由3亿元|增长了近2倍
                    let through = || {
                        let change = |mention: &Mention<'_>| matches!(mention.kind, Kind::Percent | Kind::Multiple);
                        scene.tokens[group.end..next.start].iter().any(grown)
                            && (moves(scene.tokens[next.end..clause_end].get(..1).unwrap_or_default())
                                || left.from.is_some_and(|from| {
                                    Some(from.end) == scene.mention(group.start).map(|m| m.outer.start)
                                }) && scene.mention(next.start).is_some_and(change))
                    };
                    moves(&scene.tokens[group.end..next.start]) || through()
                }
                // 从10%的成活率，大幅提升到70%
                None => {
                    clause.mark == TokenKind::Comma
                        && (right.de || group.end == clause_end)
                        && moves(scene.tokens[clause_end..].get(..NEXT).unwrap_or_default())
                }
            };
            self.merge(left, Some(&group), right, true);
            if left.has(Cue::Distribute) && first.span == last.span {
                let others = self.others(group.end, clause_end);
                let paired = (others > 0).then(|| align::pair(scene, left, &self.frame, self.sentence, others + 1));
                self.chain = paired.map(|paired| (paired, 0));
            }
            from = self.emit(&group, left, right, aside, nothing, moves_later).min(stop);
            // 硫酸（98%）|价格为520元: what parentheses specify is told of after them, but not one of a list, 尿素（8%）、硫酸（5%）.
            if let Some(specified) = self.industry_before_parentheses(first.outer.start)
                && let Some(close) =
                    scene.tokens[group.end..].iter().take(ASIDE).position(|t| t.kind == TokenKind::Close)
                && scene.tokens.get(group.end + close + 1).is_some_and(|t| !scene.joins(t))
                && scene.token_ending(specified.span.start).is_none_or(|t| !scene.joins(t))
            {
                self.frame.industries = [specified].into_iter().collect();
                self.frame.industries_here = true;
            }
            // 利润5亿元（上年同期3亿元）、收入8亿元: a time or an organisation in parentheses ends with them.
            let goes_on = |t: &&Token| !t.is_mention() && t.kind != TokenKind::Open;
            let mut rest = scene.tokens[from..clause_end].iter().take(ASIDE).take_while(goes_on);
            if rest.any(|t| t.kind == TokenKind::Close)
                && let Some(open) = scene.tokens[clause.tokens.start..from].iter().rfind(|t| t.kind == TokenKind::Open)
                // （原标题：某公司亏损3亿元）某公司…: but not what all that follows is told of.
                && self.sentence < open.span.start
            {
                if self.frame.period.is_some_and(|(_, when)| open.span.end <= when.start) {
                    self.frame.period = self.frame.main_period.or(self.frame.period);
                }
                if self.frame.entity.is_some_and(|entity| open.span.end <= entity.start) {
                    self.frame.entity = self.frame.entity_before.filter(|before| before.start < open.span.start);
                }
                if let Some(outside) = outside.take() {
                    self.leave(open.span.end, outside);
                }
            }
            // 39家|纳入国庆监测的|企业: a time in what was taken with the thing still holds.
            if from > group.end {
                let passed = scene.tokens[group.end..from].iter();
                let passed =
                    passed.filter_map(|t| if let TokenKind::Time(t) = t.kind { Some(t as usize) } else { None });
                self.merge_times(passed, CueSet::default(), false, false);
            }
        }
        // After the last quantity of the block, only a time matters, to the next block, and 其中, to what is told afterwards.
        let rest = from..clause_end;
        let matters = |token: &Token| matches!(token.kind, TokenKind::Time(_)) || token.has(Cue::Among);
        let more_figures = clause.span.end <= last_figure;
        if !rest.is_empty() && (more_figures || scene.tokens[rest.clone()].iter().any(matters)) {
            left.read(scene, rest, clause_end);
            self.merge(left, None, nothing, from == clause.tokens.start);
        }
        self.told_after(clause);
        self.close(clause);
    }

    /// Passes over a clause after the last quantity of its block: only a time in it could matter to the next block.
    fn pass(&mut self, clause: &Clause) {
        if clause.first {
            self.begin_sentence();
        }
        self.after_semicolon = clause.mark == TokenKind::Semicolon;
        self.told_after(clause);
        self.close(clause);
    }

    /// What was spoken of before the parentheses that open in a stretch of tokens before a quantity, if any do.
    fn outside(&self, stretch: Range<usize>) -> Option<Outside> {
        let tokens = &self.scene.tokens[stretch];
        // 31个省（自治区、直辖市）报告…: those that close again hold no quantity.
        let open = tokens.iter().rposition(|t| matches!(t.kind, TokenKind::Open | TokenKind::Close))?;
        if tokens[open].kind == TokenKind::Close {
            return None;
        }
        let frame = &self.frame;
        // 浙江（其中杭州5家）: what stands right before them is not yet read.
        let regions = (!tokens[..open].iter().any(|t| self.is_local(t))).then_some([frame.region, frame.main_region]);
        let told = (open == 0).then(|| Spoken {
            industries: (frame.industries.clone(), frame.industries_here),
            metrics: [frame.metric, frame.level_metric],
            nouns: [frame.open_metric, frame.item],
        });
        Some(Outside { regions, told })
    }

    /// Goes on with what was spoken of before parentheses: 新增病例32例（黑龙江20例，内蒙古3例）；现有病例…, 营收10亿元（白酒8亿元），净利润….
    fn leave(&mut self, open: usize, outside: Outside) {
        let frame = &mut self.frame;
        if let Some(regions) = outside.regions
            && frame.region.is_some_and(|inner| open <= inner.span.start)
        {
            [frame.region, frame.main_region] = regions;
        }
        // （主要因上年同期转让四家子公司），Q3…: nor does the time of a base go on.
        let outer = frame.main_period.filter(|(_, said)| said.start < open);
        if frame.of_base && outer.is_some() && frame.period.is_some_and(|(_, inner)| open <= inner.start) {
            (frame.period, frame.of_base) = (outer, false);
        }
        if let Some(told) = outside.told {
            (frame.industries, frame.industries_here) = told.industries;
            [frame.metric, frame.level_metric] = told.metrics;
            [frame.open_metric, frame.item] = told.nouns;
        }
    }

    /// Whether a token names a region within a country.
    fn is_local(&self, token: &Token) -> bool {
        token.region.is_some_and(|row| self.scene.lexicon.regions.get(row).level > Level::Country)
    }

    /// Whether a verb or a quantity stands in a clause.
    fn tells(&self, clause: &Clause) -> bool {
        const VERBS: CueSet = CueSet::of(&[Cue::Verb, Cue::Up, Cue::Down, Cue::UpTo, Cue::DownTo, Cue::Be]);
        let tells = |t: &Token| t.cues.any(VERBS) || t.is_mention();
        self.scene.tokens[clause.tokens.clone()].iter().any(tells)
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
                // 同比增长9%；其中汽油…，增长8%；煤油…，增长5%: the parts are compared alike, until one says its own.
                let first_part = self.records.get(self.parts_from).map_or(usize::MAX, |r| r.span.start);
                let of_whole = self.frame.parts && self.frame.last_base.is_some_and(|(_, at)| at.start < first_part);
                if !(clause.mark == TokenKind::Semicolon && of_whole) {
                    self.frame.base_before = self.frame.last_base.take();
                }
                self.frame.period = self.frame.main_period.or(self.frame.period);
            }
        }
    }

    /// The next quantity, and those that follow it in a list: 5亿元、3亿元, 5亿元（+8%）/3亿元.
    fn group(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let start = tokens.start + self.scene.tokens[tokens.clone()].iter().position(Token::is_mention)?;
        let (mut end, mut next) = (start + 1, self.after_aside(start + 1, tokens.end));
        while let [joint, mention, ..] = &self.scene.tokens[next..tokens.end]
            && self.scene.joins(joint)
            && mention.is_mention()
        {
            end = next + 2;
            next = self.after_aside(end, tokens.end);
        }
        Some(start..end)
    }

    /// How many more values of a list follow, each with a verb of its own: 分别增长15%|、下降2%.
    #[cold]
    fn others(&self, from: usize, end: usize) -> usize {
        const STEERS: CueSet = CueSet::of(&[Cue::Up, Cue::Down, Cue::Adverb, Cue::Yoy, Cue::Pop]);
        let (mut at, mut others) = (from, 0);
        while let Some(group) = self.group(at..end)
            && let [joint, words @ ..] = &self.scene.tokens[at..group.start]
            && self.scene.joins(joint)
            && words.iter().any(|t| t.has(Cue::Up) || t.has(Cue::Down))
            && words.iter().all(|t| t.cues.any(STEERS))
            && group.len() == 1
        {
            (at, others) = (group.end, others + 1);
        }
        others
    }

    /// The token after the parentheses that open at token `i`, if they close soon; else `i`.
    pub(super) fn after_aside(&self, i: usize, end: usize) -> usize {
        let mut aside = self.scene.tokens[i..end].iter().take(ASIDE);
        if aside.next().is_none_or(|token| token.kind != TokenKind::Open) {
            return i;
        }
        aside.position(|token| token.kind == TokenKind::Close).map_or(i, |close| i + close + 2)
    }

    /// Begins a block, whose clauses are `clauses`; what holds in it need be known only where there are `figures` in it.
    fn begin_block(&mut self, block: &Block, clauses: &[Clause], is_title: bool, figures: bool) {
        let mut item = false;
        if !is_title && block.is_heading(self.scene.text) {
            let region = context::region_of_heading(self.scene, clauses);
            // The headline of another item of a digest, which tells something of its own, is of another region or of none.
            let long = self.scene.str(block.span).chars().nth(SECTION).is_some();
            item = long || clauses.iter().any(|c| self.tells(c));
            self.section_region = region.or(self.section_region.filter(|_| !item));
        }
        if block.kind != BlockKind::Body {
            self.section = context::subject_of(self.scene, clauses, true);
        }
        if !figures {
            self.block_records = self.records.len();
            return;
        }
        // A report on a month, a holiday or a time ahead goes on with it in the next paragraph; years are said anew, but
        // where a firm's results go on to be compared: 2021年收入117亿元。⏎毛利率同比下降6个百分点.
        let compared = || {
            let tokens = clauses.iter().flat_map(|c| c.tokens.clone());
            let points = |i| self.scene.mention(i).is_some_and(|m| m.kind == Kind::PercentagePoint);
            let compares = |i| self.scene.has(i, Cue::Yoy) || points(i);
            self.date.is_none() && self.is_on_firm() && tokens.into_iter().any(compares)
        };
        let here = &self.records[self.block_records..];
        let mut period = self.frame.period.filter(|(p, _)| {
            let year = matches!(p.first, Point::Year(_)) && !self.is_ahead(*p) && !compared();
            // A day is of one item of a digest, and no more than that of its telling where all is to come: 今日公布预案，拟募资13亿元.
            let planned = here.iter().all(|r| r.modality != Modality::Actual);
            let told = planned && p.last.is_none() && self.date.is_none_or(|date| !fields::is_after(p.first, date));
            let day = (item || told) && matches!(p.first, Point::Day(..));
            !year && !day && !here.is_empty() && here.iter().all(|r| r.period == Some(*p))
        });
        // 1—6月…，6月当月…: the report goes on with the time that it began with, if that is one of several months.
        let first = here.first().and_then(|r| Some((r.period?, r.evidence.get(Field::Period).span)));
        let months = |p: &Period| {
            matches!((p.first, p.last), (Point::Month(..), Some(_)) | (Point::Quarter(..) | Point::Half(..), None))
        };
        period = period.or(first.filter(|(p, _)| months(p)));
        self.block_records = self.records.len();
        if self.date.is_none() {
            let told = self.frame.period.map(|(p, _)| p).filter(|p| !matches!(p.first, Point::Year(_)));
            self.told_before = told.or(self.told_before);
        }
        let industries = self.unsaid_industries();
        let region = self.section_region.or(self.home.unsaid());
        self.frame =
            Frame { period, industries, region, entity: self.home.firm, main_region: None, ..Frame::default() };
    }

    /// The industries of what no sentence says: those of the section, or else the article's.
    pub(super) fn unsaid_industries(&self) -> Industries {
        if self.section.is_empty() { self.topic.clone() } else { self.section.clone() }
    }

    fn begin_sentence(&mut self) {
        // What opened a clause held to the end of its sentence, and what was told of before ended with that, too.
        if let Some((before, here)) = self.frame.before_opening.take() {
            self.frame.industries = if here { self.unsaid_industries() } else { before };
            self.frame.industries_here = false;
        }
        let frame = &mut self.frame;
        frame.metric_before = frame.metric.take().or(frame.metric_before);
        frame.item = None;
        frame.before_item = None;
        frame.base_period = None;
        frame.base = Default::default();
        frame.modality = None;
        frame.scope = None;
        frame.timed = false;
        frame.entity_here = false;
        frame.parallel = false;
        frame.reported = false;
        frame.parts = false;
        // 稀土8万吨，其中轻稀土7万吨、重稀土1万吨。: after the parts, the sentence that follows speaks of the whole.
        if let Some(whole) = frame.whole.take() {
            // 铁路发送旅客1000万人次，其中广州局集团公司180万人次。今天预计900万人次。
            if whole.has_part(frame.entity) {
                frame.entity = whole.entity;
            }
            if whole.parts > 1 {
                frame.industries = whole.industries;
            }
        }
        if frame.project.take().is_some_and(|project| frame.entity == Some(project)) {
            frame.entity = frame.entity_before.take();
        }
        frame.forget_levels();
        frame.subject.clear();
        frame.announced = false;
        frame.supposed = false;
        frame.cumulative = false;
        frame.main_period = None;
        frame.period = frame.period.or(frame.set_aside.take());
        frame.set_aside = None;
        frame.region = frame.main_region.or(self.section_region).or(self.home.unsaid());
    }

    pub(super) fn resolve(&self, time: usize) -> Option<Period> {
        self.scene.times[time].resolve(self.spoken())
    }

    /// What tells which period a time means.
    pub(super) fn spoken(&self) -> Context {
        Context { today: self.date, spoken: self.frame.period.map(|(p, _)| p) }
    }

    /// The figures so far, the last first, as far back as is looked: a sentence may list as many as it likes.
    pub(super) fn last_records(&self) -> impl Iterator<Item = &Record<'a>> {
        const FAR: usize = 64;
        self.records.iter().rev().take(FAR)
    }

    /// Where the sentence begins that `at` stands in, or `far` bytes before `at` where it is longer.
    pub(super) fn sentence_near(&self, at: usize, far: usize) -> usize {
        span::begin(self.scene.text, at.saturating_sub(far).max(self.sentence))
    }

    /// Those of the sentence.
    pub(super) fn told(&self) -> impl Iterator<Item = &Record<'a>> {
        self.last_records().take_while(|r| r.span.start >= self.sentence)
    }

    /// The time that begins where a span does.
    pub(super) fn time_at(&self, span: Span) -> Option<usize> {
        self.scene.times.binary_search_by_key(&span.start, |time| time.span.start).ok()
    }

    pub(super) fn is_ahead(&self, period: Period) -> bool {
        self.date.is_some_and(|date| period.last.unwrap_or(period.first).year() > date.year)
    }

    /// The figure before in the clause, where a movement begins with it.
    pub(super) fn movement(&self) -> Option<&Record<'a>> {
        self.records.last().filter(|r| r.step == Step::From && self.clause.contains(r.span))
    }

    /// The first quantity of a group.
    pub(super) fn first_of(&self, group: Option<&Range<usize>>) -> Option<&'s Mention<'a>> {
        self.scene.mention(group?.start)
    }

    /// The kind of a group's first quantity.
    pub(super) fn kind_of(&self, group: Option<&Range<usize>>) -> Option<Kind> {
        self.first_of(group).map(|mention| mention.kind)
    }

    /// The clause up to a quantity; nothing where the quantity begins before it.
    pub(super) fn clause_before(&self, mention: &Mention<'_>) -> &'a str {
        &self.scene.text[self.clause.start..mention.span.start.max(self.clause.start)]
    }

    pub(super) fn metric_row(&self, metric: MetricAt) -> &'a metrics::Row {
        self.scene.lexicon.metrics.get(metric.row)
    }
}
