//! Who and what a stretch speaks of: its industries, region and organisation, taken into the frame.

use std::ops::Range;

use smallvec::SmallVec;

use crate::clause::TokenKind;
use crate::date::Period;
use crate::lexicon::cues::Cue;
use crate::lexicon::regions::Level;
use crate::record::{Comparison, Kind};
use crate::span::Span;

use super::context;
use super::frame::{Industries, RegionAt};
use super::left::Left;
use super::phrase::{Item, Phrase};
use super::reader::Reader;
use super::right::Right;

/// How many industries share a figure at most: of a longer list each has its own, or none.
const SHARED: usize = 16;

impl<'a> Reader<'_, 'a> {
    /// Takes what a stretch says into the frame.
    pub(super) fn merge(&mut self, left: &Left, group: Option<&Range<usize>>, right: &Right, first_clause: bool) {
        self.merge_times(left);
        if let Some((level, _)) = left.here
            && let Some(home) = self.section_region.filter(|r| self.level(*r) == level).or(self.home.at(level))
        {
            self.frame.region = Some(home);
            self.frame.main_region.get_or_insert(home);
        }
        if left.among {
            self.frame.modality = None;
            self.frame.parts = true;
            self.parts_from = self.records.len();
        }
        let mut industries = Industries::new();
        let (mut metric, mut region, mut entity) = (None, None, None);
        let counts = group.is_some_and(|g| self.kind_of(g) == Some(Kind::Count));
        let after = counts && right.phrase.is_some();
        let mut subject_seen = false;
        let mut of_thing = false;
        let rank = group.is_some_and(|g| self.kind_of(g) == Some(Kind::Rank));
        for (n, phrase) in left.phrases.iter().enumerate() {
            let last = n + 1 == left.phrases.len();
            let near = last && group.is_some();
            let subject = !subject_seen
                && phrase.items.iter().any(|i| i.industry.is_some() || i.metric.is_some() || i.noun.is_some());
            subject_seen |= subject;
            let speaks = group.is_some()
                || left.topic
                || left.predicate.is_none() && last && self.alone(phrase)
                || n == 0 && (phrase.metric().is_some() || first_clause && named_by_industry(phrase))
                || phrase.mainly
                || last && left.basis && phrase.metric().is_none() && group.is_none()
                || left.predicate.is_some_and(|(_, verb)| verb.start >= phrase.span.end);
            // 光刻胶、电子气等10种材料: examples of what is counted.
            let examples = phrase.examples && after;
            let named: Industries = phrase
                .items
                .iter()
                .filter(|_| !examples)
                .filter(|i| {
                    if i.weak {
                        i.governs && near && (!counts || !after && self.clause_starts)
                    } else {
                        i.governs || near && !after || subject && speaks
                    }
                })
                .filter_map(|i| i.industry.filter(|_| phrase.items.len() <= SHARED))
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
            if !named.is_empty() && (near || subject && speaks || phrase.mainly) && !wider && !foreign {
                industries = named;
                of_thing = near;
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
                .filter(|r| group.is_some() || self.says_where(phrase, *r) || phrase.metric().is_some())
                .filter(|_| !phrase.oblique || region.is_none())
                .filter(|r| told && !counted && !many && !self.dateline(*r) && self.holds(*r, phrase, rank))
                .or(region);
            if phrase.items.len() > 1 {
                self.frame.list = phrase.items.to_vec();
            }
            if entity.is_none() {
                // 某公司首席执行官认为渗透率可达30%: who tells is not who has.
                entity = self.entity_in(phrase, left, n).filter(|_| first_clause && !left.says);
            }
        }
        let carried = self.frame.industries_here && self.frame.industries.iter().any(|i| i.span.start >= self.sentence);
        if industries.is_empty() && !carried {
            industries.extend(left.phrases.last().and_then(|p| p.last()).and_then(|i| i.implied));
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
        if (left.topic || left.phrases.iter().any(|p| p.mainly)) && !industries.is_empty() {
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
        // 接待游客5万人次；组团2万人次: the industry of the thing counted ends with it.
        if industries.is_empty()
            && self.clause_starts
            && group.is_some()
            && let Some(before) = self.frame.before_item.take()
            && before.iter().any(|i| i.span.start >= self.sentence)
        {
            self.frame.industries = before;
        }
        if !industries.is_empty() {
            if counts && !after && of_thing && self.frame.before_item.is_none() {
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
            // 公司营收5亿元。其中，游戏收入1亿元: the parts are of the same organisation.
            if entity.is_none() && !self.frame.parts {
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
        // A sentence with another subject leaves the industry of the one before, unless an organisation holds them together.
        let before = self.frame.industries.iter().all(|i| i.span.end <= self.sentence);
        if left.subject
            && first_clause
            && !self.frame.subject
            && self.frame.industries_here
            && before
            && self.frame.entity.is_none()
            && self.other_subject(left)
        {
            let wide = if self.section.is_empty() { &self.topic } else { &self.section };
            self.frame.industries = wide.clone();
            self.frame.industries_here = false;
        }
        // A sentence with another subject leaves the organisation of the one before.
        if first_clause && left.subject {
            let before = self.frame.entity.is_some_and(|span| span.start < self.sentence);
            if before && !self.frame.subject && entity.is_none() && self.other_subject(left) {
                self.frame.entity = None;
            }
            self.frame.subject = true;
        }
        if metric.is_some() {
            self.frame.item = None;
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
            // 预计到2025年，汽车产值达到800亿元: what opens the sentence holds for its subjects.
            self.frame.announced |= group.is_none() && left.phrases.is_empty();
        } else if left.subject && !self.frame.announced || left.prior || self.frame.estimate {
            self.frame.modality = None;
        }
        self.frame.estimate = left.estimate;
        if group.is_none()
            && let Some(&(base, span)) = left.bases.last()
        {
            self.frame.base = (self.base(base), span);
        }
    }

    pub(super) fn merge_times(&mut self, left: &Left) {
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
        // 国家统计局今天通报，9月1日…: when it was told is not when it was.
        if !left.says {
            self.frame.main_period.get_or_insert((period, span));
        }
    }

    /// An organisation or named thing at the head of a clause; several that share what follows as one stretch.
    pub(super) fn entity_in(&self, phrase: &Phrase, left: &Left, n: usize) -> Option<Span> {
        let (first, last) = (phrase.items.first()?, phrase.items.last()?);
        // 公司营收: of the organisation named last, or else of the article's.
        if n == 0 && self.scene.begins_own(phrase.span) && !phrase.items.iter().any(|i| i.name.is_some()) {
            return self.frame.entity.or(self.home.firm);
        }
        // 新江、赣铃集团: beside a name, short nouns are names.
        let short =
            |i: &Item| i.name.or(i.noun.filter(|s| i.industry.is_none() && self.scene.str(*s).chars().count() <= 6));
        if n == 0
            && phrase.items.len() > 1
            && phrase.items.iter().any(|i| i.name.is_some())
            && !self.scene.begins_own(last.span)
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
    pub(super) fn other_subject(&self, left: &Left) -> bool {
        let Some(phrase) = left.phrases.first() else { return false };
        let own = self.scene.begins_own(phrase.span);
        let place = |i: &Item| i.region.is_some_and(|r| r.span == i.span);
        !own && phrase.metric().is_none() && phrase.items.iter().any(|i| i.noun.is_some() || place(i))
    }

    /// The name that a member of a phrase is, by the tables or because its characters make no word.
    pub(super) fn name_of(&self, item: &Item, left: &Left) -> Option<Span> {
        if item.name.is_some() {
            return item.name;
        }
        if item.industry.is_some() || !left.subject {
            return None;
        }
        let segmenter = &self.scene.lexicon.segmenter;
        // 第三批集采|已运行6个月: one of a numbered series is a name.
        if let Some(noun) = item.noun.filter(|n| n.start == item.span.start) {
            let text = self.scene.str(noun);
            let head = numbered(text);
            let length = if head > 0 { segmenter.noun_prefix(&text[head..]) } else { 0 };
            if length >= 6 {
                return Some(Span::new(noun.start, noun.start + head + length));
            }
        }
        let open = item.owner.or(item.noun.filter(|_| left.owner_verb))?;
        let text = self.scene.str(open);
        let length = segmenter.noun_prefix(text);
        let length = if length == 0 { text.len() } else { length };
        let name = &text[..length];
        (!name.starts_with('第') && segmenter.is_name(name)).then_some(Span::new(open.start, open.start + length))
    }

    /// Whether a phrase is all of its clause: 某某最先进的药物，….
    fn alone(&self, phrase: &Phrase) -> bool {
        let told = self.frame.industries_here && self.frame.industries.iter().any(|i| i.span.start >= self.sentence);
        self.clause == phrase.span && (!told || !self.scene.lexicon.segmenter.verb_first(self.scene.str(phrase.span)))
    }

    /// The person that a phrase names: the last name in it, or what begins with a surname.
    pub(super) fn person(&self, phrase: &Phrase) -> Option<Span> {
        if let Some(name) = phrase.last().and_then(|i| i.name) {
            return Some(name);
        }
        let text = self.scene.str(phrase.span);
        let lexicon = self.scene.lexicon;
        let surname = lexicon.surnames.at_start(text);
        let (short, long) = if surname == 0 { (0, 0) } else { lexicon.segmenter.person(text, surname) };
        let length = if long > 0 { long } else { short };
        (length > 0).then(|| Span::new(phrase.span.start, phrase.span.start + length))
    }

    /// The name that the article gives an organisation from here on: 东岭新能源股份有限公司（下称“东岭”） → 东岭.
    pub(super) fn short_name(&self, name: Span) -> Span {
        crate::clause::defined_after(self.scene.text, name.end).unwrap_or(name)
    }

    /// Whether a phrase without a quantity says where: 在河南漯河, 在制种大县山东兖州, 中部地区|发挥优势.
    fn says_where(&self, phrase: &Phrase, region: RegionAt) -> bool {
        let rest = Span::new(region.span.end, phrase.span.end);
        let last = phrase.items.len() == 1 && rest.is_empty();
        last || region.span.start == phrase.span.start
            && self.scene.lexicon.segmenter.begins_verbal(self.scene.str(rest))
    }

    /// Whether a region in a phrase is where the figure holds: not the field of a rank, and not 海外 before another noun.
    pub(super) fn holds(&self, region: RegionAt, phrase: &Phrase, rank: bool) -> bool {
        let foreign_city =
            self.level(region) > Level::Country && !context::in_china(&self.scene.lexicon.regions, region.row);
        let wide = self.level(region) <= Level::Group || foreign_city;
        let alone = phrase.span == region.span || phrase.metric().is_some_and(|m| m.span.start == region.span.end);
        !(rank && self.level(region) <= Level::Country) && (!wide || alone)
    }

    /// Whether a region only tells where the report was sent from: 新华社广州4月22日电.
    pub(super) fn dateline(&self, region: RegionAt) -> bool {
        let rest = &self.scene.text[region.span.end..];
        let near: String = rest.chars().take(12).collect();
        near.split_once(['电', '讯']).is_some_and(|(date, _)| date.ends_with('日'))
    }

    /// Whether each of `named` is a wider industry than one of `narrow`.
    pub(super) fn all_wider(&self, named: &Industries, narrow: &Industries) -> bool {
        let table = &self.scene.lexicon.industries;
        let rows = |all: &Industries| all.iter().filter_map(|i| i.row).collect::<SmallVec<[u32; 2]>>();
        let narrow_rows = rows(narrow);
        !narrow.is_empty()
            && rows(named).iter().all(|&wide| narrow_rows.iter().any(|&row| row != wide && table.is_branch(row, wide)))
    }

    pub(super) fn level(&self, region: RegionAt) -> Level {
        self.scene.lexicon.regions.get(region.row).level
    }
}

/// Whether the first member of a phrase is a name that is of an industry: 多晶硅项目.
fn named_by_industry(phrase: &Phrase) -> bool {
    phrase.items.first().is_some_and(|i| i.name.is_some() && i.industry.is_some())
}

/// How many bytes of `text` number a series: 第三批, 第十五届.
fn numbered(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('第') else { return 0 };
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百".contains(c);
    let end = rest.find(|c| !numeral(c)).unwrap_or(rest.len());
    match rest[end..].chars().next() {
        Some(c @ ('批' | '届' | '轮')) if end > 0 => '第'.len_utf8() + end + c.len_utf8(),
        _ => 0,
    }
}
