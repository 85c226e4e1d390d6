//! The fields of a record that are no name: base, scope, industries, region, modality, the years of 连续四年, the role.

use std::slice;

use crate::clause::TokenKind;
use crate::date::{Date, Period, Point};
use crate::lexicon::contexts::Context;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::metrics;
use crate::lexicon::regions::Level;
use crate::period::{Part, TimeExpr, Year};
use crate::quantity::Mention;
use crate::record::{Bound, Comparison, Field, Kind, Modality, Via};
use crate::span::Span;

use super::align::Paired;
use super::context;
use super::frame::{Base, IndustryAt, RegionAt};
use super::left::{BaseAt, Left};
use super::naming::{self, Naming};
use super::phrase::{Item, MetricAt, Phrase};
use super::reader::{Filled, Reader};
use super::right::Right;
use super::subject;

/// So many bytes after it was last named an article's industry still holds.
const NEAR: usize = 600;

impl<'a> Reader<'_, 'a> {
    pub(super) fn base_of_record(
        &self,
        j: usize,
        paired: &Paired,
        left: &Left,
        comparison: Comparison,
        part_of: Option<Span>,
        relative: bool,
    ) -> Filled<Base> {
        if comparison == Comparison::Share {
            // 5万名|卖家|中，56%的人失眠，80%的人…: persons of whom it was told before.
            let persons = part_of.filter(|part| {
                let text = self.scene.str(*part);
                text.starts_with('人') && !self.scene.lexicon.segmenter.begins_longer(text)
            });
            let told = || {
                let last = self.records.last().filter(|r| r.span.start >= self.sentence)?;
                (last.comparison == Comparison::Share).then(|| last.evidence.get(Field::Base).span)
            };
            let part_of = persons.and_then(|_| self.among().or_else(told)).or(part_of);
            let whole = left.share.or(left.whole).or(part_of).or_else(|| self.market(left)).or_else(|| self.among());
            return whole.map(|span| (Base::Text(span), span, "whole of the share"));
        }
        if comparison == Comparison::Ratio
            && let Some(span) = left.whole
            && left.bases.is_empty()
        {
            // 均价为36元，是去年同期均价的3倍: of the same at another time, as 280万人外出，是去年外出人数的110%.
            let phrase = left.phrases.last();
            let same = match phrase.and_then(|p| p.metric()) {
                Some(metric) => {
                    self.measures_as_before(metric)
                        || self.scene.str(metric.span) == "增量" && self.level_before().is_some()
                }
                None => left.restores || phrase.is_some_and(|p| self.scene.str(p.span).ends_with('数')),
            };
            let base = left.whole_at.filter(|_| same).map_or(Base::Text(span), |at| self.base(at));
            return Some((base, span, "what it is a multiple of"));
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
        // 由2012年上半年的27亿元|增长27%
        let begun = self
            .movement()
            .filter(|r| r.comparison == Comparison::None && left.rises_or_falls() && left.phrases.is_empty());
        if let Some((period, start)) = begun.and_then(|r| Some((r.period?, r.span))) {
            return Some((Base::Period(period), start, "where the movement begins"));
        }
        if self.frame.base.0 != Base::None {
            return Some((self.frame.base.0, self.frame.base.1, "carried"));
        }
        // 较去年同期（下同）增长77%: so do all changes from there on.
        if let Some(span) =
            comparison.is_change().then(|| self.same_below()).flatten().filter(|s| s.start < self.clause.end)
        {
            return Some((Base::Yoy, span, "下同"));
        }
        // 北京环比上涨3.1%，上海上涨2.3%: the same comparison goes on.
        let goes_on = comparison.is_change()
            && relative
            && left.rises_or_falls()
            && (self.frame.parts || left.phrases.iter().filter_map(|p| p.metric()).all(|m| self.measures_as_before(m)));
        // 较7月末上升318亿美元，升幅为0.98%
        let named = || {
            let bare = |m: MetricAt| {
                self.metric_row(m).comparison == comparison && self.metric_row(m).is_named(self.scene.str(m.span))
            };
            let last = self.records.last().filter(|r| r.span.start >= self.sentence && r.comparison.is_change());
            last.is_some() && left.phrases.len() == 1 && left.phrases.last().and_then(|p| p.metric()).is_some_and(bare)
        };
        let goes_on = goes_on || comparison.is_change() && relative && named();
        self.frame.last_base.filter(|_| goes_on).map(|(base, span)| (base, span, "the same comparison goes on"))
    }

    /// Where the article says that what it compares with the year before it does from there on.
    fn same_below(&self) -> Option<Span> {
        *self.below.get_or_init(|| {
            const NEAR: usize = 15;
            let text = self.scene.text;
            let at = memchr::memmem::find(text.as_bytes(), "下同".as_bytes())?;
            let before = text[..at].trim_end_matches(['（', '(', '，', ',']);
            let yoy = ["同比", "去年同期", "上年同期", "比上年", "比去年"].iter().any(|w| before.ends_with(w));
            yoy.then(|| Span::new(at.saturating_sub(NEAR).max(before.len().saturating_sub("同比".len())), at))
        })
    }

    /// The whole that the clause before names, if it says no more: 在全年的|总营收|中，广告占20%.
    fn among(&self) -> Option<Span> {
        const LONGEST: usize = 60;
        let before = self.scene.text[self.sentence..self.clause.start].trim_end();
        let clause = before.strip_suffix(['，', ','])?;
        // 251家|上市公司|中有210家盈利，占比84%
        // No more than the last clause is looked at, for a sentence has no end.
        let last = clause.rsplit(['，', ',']).next().unwrap_or(clause);
        let whole = match last.rfind("中有") {
            Some(at) if last.ends_with(|c: char| !c.is_ascii_digit()) => &clause[..clause.len() - last.len() + at],
            _ => clause.strip_suffix('中')?,
        };
        let clause = &clause[..whole.len() + '中'.len_utf8()];
        let start = whole
            .rfind(['，', ',', '；', '：'])
            .map_or(0, |at| at + whole[at..].chars().next().map_or(0, char::len_utf8));
        let start = start + whole[start..].find('在').map_or(0, |at| at + '在'.len_utf8());
        let start = whole[start..].rfind('的').map_or(start, |at| start + at + '的'.len_utf8());
        let named = whole.len() > start + '中'.len_utf8() && whole.len() <= start + LONGEST && !whole.ends_with('其');
        // 产地集中 is no 中.
        let apart = || self.scene.lexicon.segmenter.ends_with_word(&clause[start..], '中'.len_utf8());
        // What happened has no parts.
        let whole = Span::new(self.sentence + start, self.sentence + whole.len());
        let happens = || self.scene.lexicon.contexts.before(Context::Happens, self.scene.str(whole)).is_some();
        (named && apart() && !happens()).then_some(whole)
    }

    /// Whether an indicator has the head of the one before: 新房|价格…，二手房|价格….
    fn measures_as_before(&self, metric: MetricAt) -> bool {
        const HEAD: usize = 2;
        let name = self.scene.str(metric.span);
        let head = name.char_indices().rev().nth(HEAD - 1).map_or(name, |(at, _)| &name[at..]);
        self.records.last().is_some_and(|r| r.span.start >= self.sentence && r.metric.ends_with(head))
    }

    /// The market of which the sentence tells the shares: 2016年|基带芯片市场|，甲公司的份额为50%，乙公司为24%.
    pub(super) fn market_told(&self, metric: Span, at: usize) -> Option<Span> {
        const SHARES: [&str; 4] = ["份额", "份额占比", "市占率", "占有率"];
        const MARKET: &str = "市场";
        const LINKS: CueSet =
            CueSet::of(&[Cue::De, Cue::And, Cue::Function, Cue::Conjunction, Cue::Adverb, Cue::Own, Cue::Verb]);
        let scene = self.scene;
        let name = scene.str(metric);
        if !SHARES.iter().any(|share| name.ends_with(share)) {
            return None;
        }
        // 国际市场|占有率, but 三星|市场份额
        let told_of = |own: usize| {
            let of = Span::new(metric.start, metric.start + own);
            let senses = scene.lexicon.words.senses_of(scene.str(of));
            scene.is_place(of) || scene.str(of).starts_with("国际") || senses.iter().any(|s| s.industry().is_some())
        };
        if let Some(own) = name.find(MARKET).filter(|&own| own > 0 && told_of(own)) {
            return Some(Span::new(metric.start, metric.start + own + MARKET.len()));
        }
        // Not all of a sentence without an end.
        const FAR: usize = 1200;
        let from = self.sentence_near(at, FAR);
        let told = scene.text.get(from..at)?;
        // 市场份额 is none, but 市场看 is.
        let mut ends = told.rmatch_indices(MARKET).map(|(start, _)| from + start + MARKET.len());
        let viewed = |end: usize| {
            let token = scene.tokens.get(scene.token_from(end - MARKET.len()));
            token.is_some_and(|t| t.span.start + MARKET.len() == end && t.has(Cue::Topic))
        };
        let end = ends.find(|&end| scene.token_ending(end).is_some() || viewed(end))?;
        let last = scene.token_from(end).checked_sub(1)?;
        let mut first = last;
        while first > 0
            && scene.span(first - 1).end == scene.span(first).start
            && scene.span(first - 1).start >= self.sentence
            && scene.nominal(first - 1)
            && !scene.cues(first - 1).any(LINKS)
        {
            first -= 1;
        }
        // 凭借|手机市场, 该|市场
        let (opening, text) = (scene.span(first), scene.kind(first) == TokenKind::Text);
        let text = text && !scene.str(opening).starts_with(|c: char| c.is_ascii());
        let verbs = if text { scene.lexicon.segmenter.noun_suffix(scene.str(opening)) } else { 0 };
        let start = opening.start + verbs;
        let market = Span::new(start, end);
        (market.len() > MARKET.len() && !scene.begins_own(market)).then_some(market)
    }

    /// 全球市场 of 全球|市场份额.
    fn market(&self, left: &Left) -> Option<Span> {
        let item = left.phrases.iter().rev().find_map(|p| p.last().filter(|i| i.metric.is_some()))?;
        let (name, market) = (item.metric?.span, "市场");
        let at = self.scene.str(name).find(market)?;
        // The region stands before the indicator's name or is the first word of it.
        let region = match at {
            0 => item.region.map(|r| r.span).filter(|region| region.end == name.start)?,
            at => Some(Span::new(name.start, name.start + at)).filter(|&first| self.scene.is_place(first))?,
        };
        Some(Span::new(region.start, name.start + at + market.len()))
    }

    pub(super) fn scope(&mut self, mention: &Mention<'_>, left: &Left, right: &Right) -> Option<Span> {
        if mention.kind == Kind::Rank { self.field_of_order(mention, left, right) } else { None }
    }

    /// The field of an order: 全国 of 全国第二.
    #[cold]
    fn field_of_order(&mut self, mention: &Mention<'_>, left: &Left, right: &Right) -> Option<Span> {
        let regions = &self.scene.lexicon.regions;
        let province = self.home.at(Level::Province).map(|h| h.row);
        let scope = left
            .phrases
            .iter()
            .flat_map(|p| p.items)
            .filter(|i| !self.is_subject(i, left))
            .filter_map(|i| i.region)
            .rfind(|r| {
                regions.get(r.row).level <= Level::Country || Some(r.row) == province || subject::ranked_in(left, *r)
            })
            .map(|r| r.span)
            .or(left.here.map(|(_, span)| span).filter(|here| self.is_field(*here, mention)))
            .or(right.ranked)
            .or_else(|| self.field_before(mention, left))
            .or(self.frame.scope);
        self.frame.scope = scope;
        scope
    }

    /// Whether a word for the country or place spoken of is the field of an order: 全省排名|第一, 在我国居|第二. In 我国排名上升至|第五
    /// it is what takes the place.
    fn is_field(&self, here: Span, mention: &Mention<'_>) -> bool {
        let text = self.scene.text;
        !self.scene.str(here).starts_with('我')
            || here.end == mention.outer.start
            || text[..here.start].ends_with(['在', '居', '列', '为', '是', '全'])
    }

    /// The whole of a part that a word before it bounds, and how: 不超过|公司总股本|的1%, 接近|总产量|的三分之一. Of a rate it is the figure.
    pub(super) fn bounded_part(&self, mention: &Mention<'_>, left: &Left) -> Option<(Bound, Span)> {
        const RATES: [char; 7] = ['率', '速', '幅', '均', '价', '平', '期'];
        let (text, bounds) = (self.scene.text, &self.scene.lexicon.bounds);
        let before = text[..mention.span.start].strip_suffix('的')?;
        if !matches!(mention.kind, Kind::Percent | Kind::Fraction) {
            return None;
        }
        let phrase = left.phrases.last().map(|p| p.span);
        let whole = left.level.map(|(_, span)| span).or(phrase).filter(|span| span.end == before.len())?;
        // The word stands before the phrase or in it.
        let starts = text[whole.start..whole.end].char_indices().map(|(i, _)| whole.start + i);
        let found = starts.rev().find_map(|start| {
            let (bound, length) = bounds.before(&text[self.clause.start..start])?;
            let word = &text[start - length..start];
            // 近岸|海域: one character may be of another word; 最低|点 is no bound of a part; 高于|预期|的5%: the figure is of the base.
            let single = word.chars().nth(1).is_none();
            let own = matches!(bound, Bound::Over | Bound::Under) && word.ends_with('于');
            let bounds = !single && !own && !word.starts_with(['最', '至']) && bound != Bound::Exact;
            bounds.then_some((bound, Span::new(start, whole.end)))
        });
        let named = left.phrases.last().and_then(|p| p.last()).is_some_and(|i| i.name.is_some());
        found.filter(|(_, span)| !(self.scene.str(*span).ends_with(RATES) || named && mention.kind == Kind::Percent))
    }

    /// A word for a field that is no region, right before an order: 国内|第一, and 白电行业|第一 as a whole.
    fn field_before(&self, mention: &Mention<'_>, left: &Left) -> Option<Span> {
        let start = mention.outer.start;
        let length = self.scene.lexicon.contexts.before(Context::Field, &self.scene.text[..start])?;
        let industry =
            left.phrases.last().and_then(|p| p.last()?.industry).filter(|n| n.span.end == start && n.row.is_some());
        Some(industry.map_or(Span::new(start - length, start), |n| n.span))
    }

    /// Whether a country is what takes the place, and no field of the order: 中国|创新指数|排名|由第34位. A firm takes it in one, as
    /// whoever has a share of its market.
    pub(super) fn is_subject(&self, item: &Item, left: &Left) -> bool {
        let market = item.metric.is_some_and(|m| self.scene.str(m.span).contains("市场"));
        if market || self.frame.entity.or(self.home.firm).is_some() {
            return false;
        }
        let country = item.region.is_some_and(|r| {
            self.level(r) == Level::Country && r.span.start == item.span.start && self.scene.str(r.span) != "全国"
        });
        let before_verb = left.predicate.is_some_and(|(_, verb)| item.span.end <= verb.start);
        // 我国|总体排名|上升15位
        let placed = || {
            const PLACES: [&str; 4] = ["总体排名", "综合排名", "总排名", "的排名"];
            PLACES.iter().any(|place| self.scene.text[item.span.end..].starts_with(place))
        };
        // 印度|是|全球第二大小麦生产国; but 在中国|是|第一.
        let is = || {
            let is = left
                .predicate
                .is_some_and(|(cue, verb)| cue == Cue::Be && self.scene.str(verb).ends_with(['是', '为']));
            let within = self.scene.text[..item.span.start].ends_with(['在', '于', '按', '以']);
            is && !within && item.region.is_some_and(|r| r.span == item.span)
        };
        country
            && (item.metric.is_some() || placed() || is())
            && (before_verb || left.from.is_some_and(|from| item.span.end <= from.start))
    }

    /// Whether an indicator, or what changes where it is a change (归母净利润增速), is of a sort.
    pub(super) fn measures(&self, row: Option<u32>, sort: impl Fn(&metrics::Row) -> bool) -> bool {
        let Some(row) = row.map(|row| self.scene.lexicon.metrics.get(row)) else { return false };
        let level = || self.frame.level_metric.is_some_and(|m| sort(self.metric_row(m)));
        sort(row) || row.comparison.is_change() && level()
    }

    /// Whether an indicator is of one work or vehicle: 全长.
    pub(super) fn is_single(&self, row: Option<u32>) -> bool {
        row.is_some_and(|row| self.scene.lexicon.metrics.get(row).single)
    }

    /// Whether an article that is not on one firm names the firms of industries: 房企, 保险公司.
    pub(super) fn of_firms(&self, industries: &[IndustryAt]) -> bool {
        let contexts = &self.scene.lexicon.contexts;
        let firms = |i: &IndustryAt| {
            contexts.before(Context::Firms, self.scene.str(i.span)).is_some()
                || contexts.after(Context::Firms, &self.scene.text[i.span.end..]).is_some()
        };
        self.home.firm.is_none() && industries.iter().any(firms)
    }

    /// Whether a firm is spoken of, by its name or as 公司.
    pub(super) fn is_on_firm(&self) -> bool {
        self.frame.firm.or(self.frame.entity).or(self.home.firm).is_some()
            || *self.of_firm.get_or_init(|| context::is_of_firm(self.scene))
    }

    /// Whether industries are of the article's own.
    pub(super) fn is_of_topic(&self, industries: &[IndustryAt]) -> bool {
        let table = &self.scene.lexicon.industries;
        let within = |i: &IndustryAt, t: &IndustryAt| {
            i.row.zip(t.row).is_some_and(|(inner, outer)| table.is_within(inner, outer))
        };
        industries.iter().any(|i| self.topic.iter().any(|t| within(i, t)))
    }

    /// The industries that a figure is of, and how they are known.
    pub(super) fn industries<'i>(
        &'i self,
        item: Option<&'i Item>,
        others: &[Item],
        naming: &'i Naming<'_>,
        (threshold, distributes): (bool, bool),
        mention: &Mention<'_>,
        measures: bool,
    ) -> (&'i [IndustryAt], Via) {
        let Mention { kind, unit, per, .. } = *mention;
        let at = mention.span.start;
        // 前十名|水泥企业: an order within an industry is of it.
        let within = kind == Kind::Rank && !naming.industries.is_empty();
        // 隧道|全长|8公里: nor is the length of one of them.
        if threshold && !within || self.is_single(naming.row) {
            return (&[], Via::Clause);
        }
        if let Some(one) = item.filter(|i| !i.weak).and_then(|i| i.industry.as_ref()) {
            return (slice::from_ref(one), Via::List);
        }
        // 医疗保健、居住价格分别上涨6%、3%: what is no industry in a list of them is of none.
        // 联通云、物联网收入3亿元、2亿元; but of 煤炭产、销量 and 四价和九价HPV疫苗 all are of the one that is named.
        let other = |noun: Span| {
            let text = self.scene.str(noun);
            let sort = text.starts_with(|c: char| c.is_ascii() || "一二两三四五六七八九十".contains(c));
            text.chars().nth(1).is_some() && !sort
        };
        let named = |i: &Item| i.is_plain() && (distributes || i.noun.is_some_and(other));
        if item.is_some_and(named) && others.iter().any(|i| i.industry.is_some() && !i.weak) {
            return (&[], Via::List);
        }
        if !naming.industries.is_empty() {
            return (&naming.industries, Via::Clause);
        }
        let mut industries = &self.frame.industries[..];
        // What the headline names holds for figures that measure something, not for every number in the story.
        let bare = kind == Kind::Measure && naming.metric.is_none();
        // 科技股、医药股下跌: of several industries in a headline, a firm in the story is of one or none.
        let one_of_many = self.from_title && industries.len() > 1 && self.frame.entity.is_some();
        let told = kind == Kind::Duration || unit == "岁" || bare || one_of_many || self.from_title && !measures;
        // Nor for the persons, schools and cases in it; persons are of none that another clause named.
        let person = kind == Kind::Count && matches!(unit, "名" | "位");
        let thing = person || kind == Kind::Count && matches!(unit, "所" | "起" | "笔" | "例");
        if !self.frame.industries_here && (told || thing) {
            industries = &[];
        }
        // 发行4450万股, 每股收益0.5元/股: shares are a firm's, and of no industry but one that their clause names.
        if (unit == "股" || per == "股") && !industries.iter().any(|i| self.clause.contains(i.span)) {
            industries = &[];
        }
        // 公司营收6.7亿元: a firm's own figures are of an industry only where the sentence says so.
        // 机器人产品快速增长：公司实现收入7亿元: where 公司 is the subject, only where its clause does.
        // 20Q1|公司营收: after when it was, too.
        let first = self.scene.tokens[self.scene.token_from(self.clause.start)..]
            .iter()
            .find(|t| !matches!(t.kind, TokenKind::Time(_)))
            .map_or(self.clause, |t| Span::new(t.span.start, self.clause.end.max(t.span.start)));
        let own_subject = self.scene.begins_own(first) && !self.scene.str(first).starts_with('其');
        let from = if own_subject { self.clause.start } else { self.sentence };
        let said =
            |i: &IndustryAt| i.span.start >= from && self.frame.industries_here && self.frame.leads_in != Some(i.span);
        let own = |row: &metrics::Row| row.own;
        // 光棒项目…。达产后，营业收入3亿元: what works will earn is of what they make.
        let works = || self.frame.industries_here && self.of_works(at);
        // 受铜价上涨影响，净利率为5%; 整机毛利率20%，推动归母净利润升至18亿元: nor is what it earns of a product of which
        // nothing of the kind was told.
        let told = |i: &IndustryAt| {
            self.told().filter(|r| r.evidence.get(Field::Industry).span == i.span).any(|r| {
                let metric = self.scene.token_ending(r.evidence.get(Field::Metric).span.end).and_then(|t| t.metric);
                metric.is_some_and(|row| {
                    let row = self.scene.lexicon.metrics.get(row);
                    row.own && !row.gross || row.firm
                })
            })
        };
        if self.measures(naming.row.or(self.frame.metric.map(|m| m.row)), |row| row.net)
            && !industries.iter().any(|i| self.clause.contains(i.span) || told(i))
            && !self.of_firms(industries)
            && self.is_on_firm()
            && !works()
        {
            industries = &[];
        }
        if self.measures(naming.row.or(self.frame.metric.map(|m| m.row)), own)
            && !industries.is_empty()
            && !industries.iter().any(said)
            && !self.of_firms(industries)
            && self.is_on_firm()
            && !works()
        {
            industries = &[];
        }
        // 接种疫苗2亿剂次。…，报告病例455例: a thing of its own, in another sentence, is not the industry's.
        let before = |i: &IndustryAt| i.span.end <= self.sentence;
        let own = kind == Kind::Duration || kind == Kind::Count && naming.thing.is_some();
        let topic = |i: &IndustryAt| self.topic.iter().any(|t| t.row == i.row);
        if self.frame.industries_here && own && industries.iter().all(before) && !industries.iter().any(topic) {
            industries = &[];
        }
        // 新材料龙头企业10家，高新技术企业600家: nor is what is found in all of them.
        let within = |i: &IndustryAt| self.clause.contains(i.span);
        let any = || {
            naming.thing.is_some_and(|(thing, _)| {
                self.scene.lexicon.contexts.before(Context::OfAny, self.scene.str(thing)).is_some()
            })
        };
        if kind == Kind::Count && !industries.is_empty() && !industries.iter().any(within) && any() {
            industries = &[];
        }
        // 物流企业…，工期只有两年: how long something lasts is of an industry where its clause says so, or what it measures.
        if (person || unit == "岁" || kind == Kind::Duration && naming.metric.is_none())
            && !industries.iter().any(within)
        {
            industries = &[];
        }
        // What the text has long left holds no more; but a section is of its heading to the end, and firms are of their industry.
        let alike = || {
            self.records.last().is_some_and(|r| r.span.end + NEAR > at && r.unit == unit && !r.industries.is_empty())
        };
        if !self.frame.industries_here
            && (self.from_title || self.section.is_empty())
            && !self.of_firms(industries)
            && !alike()
            && !self.speaks_of(industries, at)
        {
            industries = &[];
        }
        let via = match () {
            () if industries.iter().any(|i| self.clause.contains(i.span)) => Via::Clause,
            () if self.frame.industries_here => Via::Carried,
            () => Via::Heading,
        };
        (industries, via)
    }

    /// Whether the sentence up to `at` says that something is of the time after works are completed: 达产后.
    pub(super) fn of_works(&self, at: usize) -> bool {
        const FAR: usize = 240;
        let (text, contexts) = (self.scene.text, &self.scene.lexicon.contexts);
        let told = text.get(self.sentence_near(at, FAR)..at).unwrap_or_default();
        contexts.last(Context::Completed, told).is_some_and(|end| told[end..].starts_with('后'))
    }

    /// Whether the text shortly before `at` names an industry, or one that is part of it, or first does so after it.
    fn speaks_of(&self, industries: &[IndustryAt], at: usize) -> bool {
        if industries.iter().any(|i| i.span.start >= at) {
            return true;
        }
        let table = &self.scene.lexicon.industries;
        let before = self.scene.tokens[..self.scene.token_from(at)].iter().rev();
        let mut near = before.take_while(|t| t.span.start + NEAR > at).filter_map(|t| t.industry);
        let of = |row: u32| industries.iter().any(|i| i.row.is_none_or(|outer| table.is_within(row, outer)));
        near.any(of)
    }

    pub(super) fn region(&self, item: Option<&Item>, listed: &[Item], scope: Option<Span>) -> Option<RegionAt> {
        // 境内、境外收入分别为3亿元、1亿元: the place that one member is, is none of another.
        let is_place = |i: &Item| i.industry.is_none() && i.noun.is_none() && i.name.is_none();
        let others = |r: &RegionAt| {
            item.is_some() && listed.iter().any(|i| i.region.is_some_and(|o| o.span == r.span) && is_place(i))
        };
        let carried = match self.frame.region {
            Some(region) if others(&region) => self.section_region.or(self.home.unsaid()),
            region => region,
        };
        item.and_then(|i| i.region).or(carried).filter(|r| Some(r.span) != scope)
    }

    /// Whether a figure of a kind is expected or aimed at. How long something lasts is no aim for being ahead.
    pub(super) fn modality(
        &self,
        period: Option<(Period, Span)>,
        metric: Option<MetricAt>,
        kind: Kind,
    ) -> Filled<Modality> {
        let cue = self.frame.modality;
        // 6月底前减至48种: what is to be done by then.
        let due = self.frame.period.filter(|(p, span)| {
            span.start >= self.sentence
                && self.date.is_some_and(|date| is_after(p.last.unwrap_or(p.first), date))
                && self.time_at(*span).is_some_and(|t| self.scene.times[t].due)
                && !self.scene.text[span.end..].starts_with('起')
        });
        // 《2025年营商环境报告》 of the year before tells of no time ahead.
        let titled = |when: Span| self.scene.text[..when.start].ends_with('《');
        let ahead = period.is_some_and(|(p, when)| self.is_ahead(p) && !titled(when));
        match cue {
            // 到2025年，将建成…: what is to be by then is an aim; what only will be is expected.
            Some((Modality::Expected, span))
                if ahead
                    && kind != Kind::Duration
                    && (self.scene.str(span).chars().nth(1).is_none() || self.scene.str(span).ends_with('将'))
                    && (self.spoken_after(&["到", "至"])
                        || kind != Kind::Percent
                            && self.frame.period.is_some_and(|(_, when)| when.start < self.sentence)) =>
            {
                Some((Modality::Target, span, "将 by a time ahead"))
            }
            None | Some((Modality::Expected, _)) if due.is_some() => {
                due.map(|(_, span)| (Modality::Target, span, "due by a time ahead"))
            }
            Some((modality, span)) => Some((modality, span, "cue")),
            // 2024E营收: what brokers mark as an estimate.
            None if let Some((_, span)) = self
                .frame
                .period
                .filter(|(_, span)| self.clause.contains(*span) && self.scene.str(*span).ends_with(['E', 'e'])) =>
            {
                Some((Modality::Expected, span, "estimate"))
            }
            None if ahead && kind != Kind::Duration => Some((Modality::Target, Span::default(), "time ahead")),
            None => {
                let metric = metric.filter(|m| self.metric_row(*m).target)?;
                Some((Modality::Target, metric.span, "indicator of an aim"))
            }
        }
    }

    /// Whether a period ended before the article was written, as far as that is known.
    pub(super) fn is_over(&self, period: Period) -> bool {
        self.date.is_none_or(|date| {
            let month = |y: u16, m: u8| date.month > 0 && (y, m) < (date.year, date.month) || y < date.year;
            match period.last.unwrap_or(period.first) {
                Point::Day(y, m, d) => date.day > 0 && (y, m, d) < (date.year, date.month, date.day) || month(y, m),
                Point::Month(y, m) => month(y, m),
                Point::Quarter(y, q) => month(y, q * 3),
                Point::Half(y, h) => month(y, h * 6),
                Point::Year(y) => y < date.year,
            }
        })
    }

    /// The years that 连续四年 means: up to the year spoken of or the last one, or from the year after 从.
    pub(super) fn run(&self, mention: &Mention<'_>, left: &Left) -> Option<(Period, Span)> {
        let runs = left.has(Cue::Running) && mention.kind == Kind::Duration && mention.unit == "年";
        if runs { self.years(mention) } else { None }
    }

    #[cold]
    fn years(&self, mention: &Mention<'_>) -> Option<(Period, Span)> {
        let years = mention.value.to_f64();
        let years = (years.fract() == 0.0 && (1.0..=100.0).contains(&years)).then_some(years as u16)?;
        let spoken = self.frame.period.filter(|_| self.frame.timed).map(|(p, _)| p);
        let (first, last) = match spoken.map(|p| (p.first, p.last)) {
            Some((first, Some(last))) => (first.year(), last.year()),
            Some((first, None)) if self.spoken_after(&["从", "自"]) => (first.year(), first.year() + years - 1),
            Some((first, None)) => (first.year() + 1 - years, first.year()),
            None => {
                let last = self.date?.year - 1;
                (last + 1 - years, last)
            }
        };
        let period = Period { first: Point::Year(first), last: (last > first).then_some(Point::Year(last)) };
        Some((period, mention.span))
    }

    /// Whether one of `words` stands before the time spoken of.
    fn spoken_after(&self, words: &[&str]) -> bool {
        self.frame.period.is_some_and(|(_, span)| words.iter().any(|w| self.scene.text[..span.start].ends_with(w)))
    }

    /// Whether a time is the end of the year before the one spoken of.
    fn is_end_before(&self, time: usize) -> bool {
        let TimeExpr { first, until, .. } = self.scene.times[time];
        let before = matches!(first.year, Year::Offset(-1) | Year::Spoken(-1));
        let whole = |p: Period| matches!((p.first, p.last), (Point::Year(_), None));
        until && before && first.part == Part::Whole && self.frame.period.is_none_or(|(p, _)| whole(p))
    }

    /// The time that a figure is compared with. 昨日，价格较5月上升10%: a month still to come is that of the year before.
    fn base_time(&self, time: usize) -> Option<Period> {
        let base = self.resolve(time)?;
        let to_come = |y: u16, m: u8| self.date.is_some_and(|d| d.month > 0 && (y, m) > (d.year, d.month));
        Some(match base {
            Period { first: Point::Month(y, m), last: None }
                if !self.scene.times[time].says_year() && to_come(y, m) =>
            {
                Point::Month(y - 1, m).into()
            }
            base => base,
        })
    }

    pub(super) fn base(&self, base: BaseAt) -> Base {
        match base {
            BaseAt::Yoy => Base::Yoy,
            BaseAt::Pop => Base::Pop,
            BaseAt::Text(span) => Base::Text(span),
            // 年末人口53万人，比上年末减少: from the end of a year to that of the next.
            BaseAt::Time(t) if self.is_end_before(t) => Base::Yoy,
            BaseAt::Time(t) => self.base_time(t).map_or(Base::Text(self.scene.times[t].span), Base::Period),
            BaseAt::Same(t) => {
                let time = &self.scene.times[t];
                time.year(self.spoken()).map_or(Base::Text(time.span), Base::Period)
            }
        }
    }
}

/// The noun that makes the amount a threshold: 百亿元|企业, 投资20亿元以上|项目, 年产5万吨|生产线项目, 前五大|客户.
/// `works` tells whether the clause goes on to such a noun.
pub(super) fn role(
    mention: &Mention<'_>,
    text: &str,
    left: &Left,
    right: &Right,
    works: impl Fn() -> bool,
) -> Option<Span> {
    let noun = right.threshold.filter(|_| right.phrase().is_some_and(|p| p.metric().is_none()));
    match mention.kind {
        // 总投资400亿元的|某项目|开工: but so much is told of one.
        Kind::Money => {
            let measured =
                left.phrases.last().and_then(|p| p.metric()).is_some_and(|m| m.span.end == mention.outer.start);
            let exact = matches!(mention.bound, Bound::Exact | Bound::About);
            let named = |p: &Phrase<'_>| p.items.iter().any(|i| i.name.is_some() || i.region.is_some());
            // 售价|低于500元的|产品, 资产|超过千亿元的|银行: so does any noun of what is so dear or so large at least. But 价值超过
            // 3000万元的物品 tells of some.
            const OF_SOME: [&str; 4] = ["价值", "估值", "规模", "经费"];
            let some = OF_SOME.iter().any(|word| text[..mention.outer.start].ends_with(word));
            let bounded = !exact && mention.outer != mention.span && !some;
            let sized = right.phrase().filter(|p| {
                let class = p.metric().is_none() && !named(p) && !p.span.of(text).starts_with("情况");
                right.de && measured && bounded && class
            });
            let noun = noun.or(sized.map(|p| p.span));
            noun.filter(|_| !(right.de && measured && exact && right.phrase().is_some_and(|p| named(&p))))
        }
        // 年产6万台|叉车|项目, 十万台|生产线: for so many goods works are made.
        Kind::Count => noun.filter(|noun| {
            let line = || noun.of(text).ends_with("生产线") && mention.unit != "套";
            naming::counts_goods(mention.unit) && !right.de && (!mention.per.is_empty() || line())
        }),
        Kind::Measure => {
            // 年产5万吨, 5万吨/年, 时速350公里; 每年处理5万吨 is what is done.
            let before = text[..mention.outer.start].trim_end();
            let written = mention.span.of(text).contains('/') || before.ends_with(['产', '能', '速']);
            let capacity = !mention.per.is_empty() && !right.de && written;
            let limit = mention.bound == Bound::AtMost;
            // 5500大卡|动力煤: coal is graded by its heat.
            let grade = mention.unit == "大卡";
            // 65岁以上|老年人口
            let aged = mention.unit == "岁" && matches!(mention.bound, Bound::AtLeast | Bound::AtMost) && !right.de;
            // 年产26万吨|锂精矿, 80万吨/年|异丁烷: so much of the product, and no works of that size.
            let rated = mention.span.of(text).contains('/');
            let product = |p: &Phrase<'_>| {
                let named = p
                    .last()
                    .filter(|i| i.name.is_none())
                    .and_then(|i| i.industry)
                    .is_some_and(|n| n.span.end == p.span.end);
                named && (before.ends_with('产') || rated) && !works()
            };
            let follows = right.phrase().filter(|p| {
                aged || grade && p.has_industry || (capacity || limit) && p.metric().is_none() && !product(p)
            });
            let follows = follows.map(|p| p.span);
            // 全长125公里的|平陆运河工程: but what is measured of one is its size.
            let of_one = right.de
                && matches!(mention.bound, Bound::Exact | Bound::About)
                && left.phrases.last().and_then(|p| p.metric()).is_some_and(|m| m.span.end == mention.outer.start);
            // 17.5万亩|小麦制种基地: nor is so much land a sort of base, but 万亩|基地 is.
            let land = matches!(mention.unit, "亩" | "公顷" | "平方米" | "平方公里")
                && mention.bound == Bound::Exact
                && !mention.written.is_empty()
                && !mention.written.starts_with(['十', '百', '千', '万', '亿']);
            noun.or(follows).filter(|_| !left.rises_or_falls() && !of_one && !land)
        }
        Kind::Rank => right.ranked.filter(|_| mention.span.of(text).starts_with('前') && !right.de),
        _ => None,
    }
}

/// Whether a time begins after a date, as far as the date is known.
pub(super) fn is_after(point: Point, date: Date) -> bool {
    match point {
        Point::Day(y, m, d) => (y, m, d) > (date.year, date.month, date.day),
        Point::Month(y, m) => date.month > 0 && (y, m) > (date.year, date.month),
        other => other.year() > date.year,
    }
}

/// The period of the same length before.
pub(super) fn before(period: Period) -> Period {
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
