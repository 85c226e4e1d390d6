//! Who and what a stretch speaks of: its industries, region and organisation, taken into the frame.

use std::ops::Range;

use crate::clause::{Token, TokenKind};
use crate::date::{Date, Period, Point};
use crate::lexicon::charset;
use crate::lexicon::contexts::Context;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::regions::Level;
use crate::lexicon::words::Sense;
use crate::period;
use crate::quantity::is_numeral;
use crate::record::{Comparison, Field, Kind, Modality, Record};
use crate::span::{self, Span};

use super::context;
use super::fields;
use super::frame::{Base, Industries, IndustryAt, RegionAt, Whole};
use super::left::{self, Left, Subject};
use super::phrase::{self, Item, MetricAt, Phrase};
use super::reader::Reader;
use super::right::Right;

/// 日, as it is written.
const DAY: &[u8] = "日".as_bytes();

/// The last month of which 全年 means the year before.
const EARLY: u8 = 3;

/// What may stand before the subject of a clause.
const OPENING: CueSet = CueSet::of(&[Cue::Adverb, Cue::Conjunction]);

/// What tells of a time to come.
const AHEAD: CueSet = CueSet::of(&[Cue::Expected, Cue::Target]);

/// How many figures back the level may stand of which a figure is a part.
const NEAR: usize = 3;

/// How many industries share a figure at most: of a longer list each has its own, or none.
const SHARED: usize = 16;

/// How many tokens or characters of what follows tell what a clause does.
const MUCH: usize = 40;

/// What the examples of it are industries.
const BRANCHES: [&str; 4] = ["产业", "行业", "产业链", "集群"];

impl<'a> Reader<'_, 'a> {
    /// Takes what a stretch says into the frame.
    pub(super) fn merge(&mut self, left: &mut Left, group: Option<&Range<usize>>, right: &Right, first_clause: bool) {
        // 占GDP的|比重，|由1.07%升至1.3%
        let percent = self.first_of(group).is_some_and(|m| m.kind == Kind::Percent);
        if percent && left.phrases.is_empty() && !left.is_share && !left.rises_or_falls() {
            let told = self.frame.share.filter(|(_, noun)| noun.start >= self.sentence);
            if let Some((whole, noun)) = told {
                (left.is_share, left.share, left.share_noun) = (true, whole, Some(noun));
            }
        } else if !left.phrases.is_empty() || left.is_share {
            self.frame.share = left.share_noun.filter(|_| left.is_share).map(|noun| (left.share, noun));
        }
        if !left.times.is_empty() {
            // 国家统计局今天通报, 财政部昨天发布的数据显示: when it was told is not when it was.
            let told = left.has(Cue::Says) || group.is_none() && left.has(Cue::Report) && left.told == left.times.len();
            // 由上月下降2%转为增长1%: nor is when the movement begins.
            let begins = |&t: &usize| {
                let time = &self.scene.times[t];
                left.from.is_some_and(|from| from.end <= time.span.start) && !time.due && !time.since
            };
            // 7月份CPI|由上月下降2%|转为上涨1%: and the time before it holds.
            let first = left.times.iter().position(begins).filter(|&n| left.times[n..].iter().all(begins));
            let (holds, begun) = left.times.split_at(first.unwrap_or(left.times.len()));
            // 今天，国家统计局公布前三季度…: the day was that of the report, and the sentence is on the time after it.
            let day = |p: Period| matches!((p.first, p.last), (Point::Day(..), None));
            let reported = self.frame.reported || left.has(Cue::Report) && left.told < left.times.len();
            let recent = |p: Period| {
                // 上涨5元（2019年6月15日16元）: nor is the time of what is told aside.
                let aside = |t: usize| self.scene.text[..self.scene.times[t].span.start].ends_with(['（', '(']);
                let year = |&t: &usize| self.resolve(t).is_some_and(|when| when.first.year() + 1 >= p.first.year());
                holds.iter().any(|t| year(t) && !aside(*t))
            };
            if reported && self.frame.main_period.is_some_and(|(p, _)| day(p) && recent(p)) {
                self.frame.main_period = None;
            }
            if !holds.is_empty() {
                self.merge_times(holds.iter().copied(), left.cues, told, group.is_some());
            }
            // 结构由上年的8∶46∶46|调整为…: of what is no figure nothing is.
            let unread = |&t: &usize| {
                let (text, span) = (self.scene.text, self.scene.times[t].span);
                group.is_none() && text[..span.start].ends_with('由') && text[span.end..].starts_with('的')
            };
            if !begun.is_empty() && !begun.iter().any(unread) {
                self.merge_times(begun.iter().copied(), left.cues, true, false);
            }
        } else if self.frame.of_base && left.phrases.is_empty() && left.rises_or_falls() {
            // 上年同期5亿元，增长60%: what grew is the figure before it.
            self.frame.period = self.frame.main_period.or(self.frame.period);
            self.frame.of_base = false;
        }
        // 占|全省|的三分之一: of all of it is the share, which is where it was.
        let whole = |span: Span| left.share.or(left.whole).is_some_and(|whole| whole.contains(span));
        if let Some((level, _)) = left.here.filter(|&(_, span)| !whole(span))
            && let Some(home) = self
                .spoken_of(level)
                .or(self.section_region.filter(|r| self.level(*r) == level))
                .or(self.home.at(level))
        {
            self.frame.region = Some(home);
            self.frame.main_region.get_or_insert(home);
        }
        // 6亿元用于年产2万吨正极材料项目，|3亿元|用于研发: the next amount is no longer of the project.
        if first_clause
            && group.is_some()
            && left.phrases.is_empty()
            && left.predicate.is_none()
            && self.frame.project.take().is_some_and(|project| self.frame.entity == Some(project))
        {
            self.frame.entity = self.frame.entity_before.take();
        }
        // 其中…；全市酒店…: of the whole again.
        if left.here.is_some() && self.clause_starts && !left.has(Cue::Among) {
            self.frame.parts = false;
        }
        if left.has(Cue::Among) {
            // 拟募资15亿元，其中4亿元用于扩建: the parts of an aim are its own.
            // 预计销量达88万辆，其中出口27万辆: so are those of a forecast, unless they are of another time.
            let unit = self.same_unit(group) || self.same_level(group) && self.is_ranged(group);
            let same = self.tells_within(left) && !left.has(Cue::Done) && unit;
            self.frame.modality = self.frame.modality.filter(|(m, _)| *m == Modality::Target || same);
            self.frame.parts = true;
            let before = self.frame.base_before.filter(|(base, _)| matches!(base, Base::Yoy | Base::Pop));
            self.frame.last_base = self.frame.last_base.or(before);
            self.frame.whole_levels = self.frame.levels.len();
            // 其中玻纤纱收入46亿元；分地区来看，国内收入30亿元: it is parted anew.
            let anew = self.scene.str(self.clause).starts_with(['分', '按']);
            if let Some(before) = self.frame.whole.take().filter(|whole| anew && whole.parts > 0) {
                self.frame.tell_of_whole(before.industries);
            }
            let here = self.frame.industries_here;
            let whole = if here { self.frame.industries.clone() } else { self.unsaid_industries() };
            let (entity, region) = (self.frame.entity, self.frame.region);
            self.frame.whole = Some(Whole { end: self.clause.start, industries: whole, entity, region, parts: 0 });
            self.parts_from = self.records.len();
        }
        // 吞吐量2亿箱，增长5%。其中，三季度增长6%: the parts are of the same indicator.
        let first = || self.records.last().is_none_or(|r| r.span.start < self.sentence);
        let mut of_whole = false;
        if self.frame.parts && self.frame.metric.is_none() && group.is_some() && first() {
            let changes = left.rises_or_falls() && self.kind_of(group) == Some(Kind::Percent);
            // 对增长的贡献率达48%。其中，6月份增长8%: no rate grows by a part of itself.
            let rate = |m: MetricAt| {
                self.metric_row(m).comparison != Comparison::None || self.scene.str(m.span).ends_with('率')
            };
            of_whole = if changes { !self.frame.metric_before.is_some_and(rate) } else { self.same_level(group) };
            if of_whole {
                self.frame.metric = self.frame.metric_before;
            }
        }
        let kind = self.kind_of(group);
        let (counts, rank) = (kind == Some(Kind::Count), kind == Some(Kind::Rank));
        let after = counts && right.phrase().is_some();
        let mut industries = Industries::new();
        let (mut metric, mut region, mut entity) = (None, None, None);
        let mut subject_seen = false;
        let (mut of_thing, mut opened) = (false, false);
        let class = group.is_none() && self.lists_industries(left);
        let told_of = self.frame.industries_here && self.frame.names_since(self.sentence);
        let leads = if group.is_none() && !told_of { self.says_what_in(left) } else { None };
        for (n, phrase) in left.phrases.iter().enumerate() {
            let last = n + 1 == left.phrases.len();
            let near = last && group.is_some();
            let subject = !subject_seen
                && phrase.items.iter().any(|i| i.industry.is_some() || i.metric.is_some() || i.noun.is_some());
            // 公司|2023年|疫苗板块|实现收入: its branch is a subject, too.
            let own = group.is_some() && self.scene.begins_own(phrase.span) && phrase.items.iter().all(Item::is_plain);
            subject_seen |= subject && !own;
            // 光刻胶、电子气等10种材料: examples of what is counted.
            let examples =
                phrase.examples && (after || counts && near && group.is_some_and(|group| self.are_aspects(group.end)));
            // 缺口相当于全部供电能力的四分之一: what it is likened to is not what it is of.
            // 订单103亿元，为|22年收入|的2.1倍
            let times = || kind == Some(Kind::Multiple) && self.likens_amount(left);
            let likened = (left.restores || left.whole.is_some() && times())
                && left.whole.is_some_and(|whole| whole.end == phrase.span.end);
            // 对|规上工业增长的|贡献率: what something contributes to is not what does.
            let helped = || {
                let to = self.scene.token_ending(phrase.span.start).is_some_and(|t| self.scene.str(t.span) == "对");
                to && left.phrases.iter().filter_map(|p| p.metric()).any(|m| self.scene.str(m.span).contains("贡献"))
            };
            // 新材料、生物医药等9个|产业集群: each example is an industry, whether the tables know it or not.
            if examples && self.are_branches(phrase, right) {
                let one = |i: &Item| i.industry.unwrap_or(IndustryAt { span: i.span, row: None });
                industries = phrase.items.iter().map(one).collect();
                of_thing = true;
            } else if phrase.has_industry && phrase.items.len() <= SHARED && !examples && !likened && !helped() {
                let speaks = subject
                    && (group.is_some()
                        || left.topic
                        || n == 0 && (phrase.metric().is_some() || first_clause && named_by_industry(phrase))
                        || phrase.mainly
                        || last && left.basis && phrase.metric().is_none()
                        || left.predicate.is_some_and(|(_, verb)| verb.start >= phrase.span.end)
                        || class
                        || left.predicate.is_none() && (last || n == 0) && self.alone(phrase));
                // 由于|环保成本上升，…: what something comes of is no subject.
                let cause = || group.is_none() && self.is_cause(phrase);
                // 在|动力电池|领域，…: where it is told of a field, that is what is spoken of.
                let field = || group.is_none() && self.names_field(phrase);
                let opens =
                    subject && !speaks && n == 0 && (!phrase.oblique && self.opens(phrase) || field()) && !cause();
                // 公司是|铜箔行业龙头，…: it is told of that industry, but for what a firm as a whole has.
                let leader = leads == Some(n) && phrase.items.len() == 1;
                // 叶菜环比涨幅最大的|是|油菜，上涨42%: what stands out is told of next.
                let singled = last && group.is_none() && self.scene.text[..phrase.span.start].ends_with("的是");
                let speaks = opens || leader || singled || speaks && !cause();
                opened |= opens || leader && !self.frame.industries_here;
                let meant = |i: &&Item| {
                    if i.weak {
                        n == 0 && class
                            // 硝酸，涨幅7%
                            || group.is_none() && self.sentence_start && i.industry.is_some_and(|n| self.is_clause(n.span))
                            || i.governs
                                && near
                                && (!counts || !after && (self.clause_starts || self.frame.before_item.is_some()))
                    } else {
                        i.governs || near && !after || speaks
                    }
                };
                let mut named = Industries::new();
                for one in phrase.items.iter().filter(meant).filter_map(|i| i.industry) {
                    // 仪器仪表行业收入和利润: named once, though both members of the phrase are about it.
                    if !named.contains(&one) {
                        named.push(one);
                    }
                }
                // 旅行社接待游客: the object gives way to the subject, unless it is the subject's own branch.
                let object =
                    near && left.object && matches!(left.predicate, Some((Cue::Verb, _))) && phrase.metric().is_none();
                let foreign = || object && !industries.is_empty() && !self.all_wider(&industries, &named);
                // 乡村游接待游客: the wider industry of the object does not take the place of the subject's.
                let wider = || {
                    self.all_wider(&named, &industries)
                        || self.all_wider(&named, &self.frame.topic)
                        || counts && self.frame.industries_here && self.all_wider(&named, &self.frame.industries)
                };
                // 康希诺|生物|跌8%: what follows a firm's name whose shares rise or fall is of the name.
                let shares = || {
                    let quoted = |(_, verb): (Cue, Span)| self.scene.str(verb).contains(['涨', '跌']);
                    let of_name = |i: &Item| i.name.zip(i.industry).is_some_and(|(name, n)| name.end == n.span.start);
                    near && kind == Some(Kind::Percent)
                        && phrase.metric().is_none()
                        && left.predicate.is_some_and(quoted)
                        && phrase.items.iter().all(of_name)
                };
                if !named.is_empty() && (near || speaks || phrase.mainly) && !wider() && !foreign() && !shares() {
                    self.frame.leads_in = named.first().map(|i| i.span).filter(|_| leader).or(self.frame.leads_in);
                    industries = named;
                    of_thing = near && !after;
                }
            }
            // 进口|原油|1.5亿吨
            let act = phrase.last().and_then(|i| i.act);
            let act = act.filter(|_| near && matches!(kind, Some(Kind::Money | Kind::Measure)));
            // 1.29万亿美元的|创纪录水平，增加1%: what only says of the figure before how high it is.
            // 新增就业1099万人，完成|全年目标|的90%: nor is an aim that is met what is measured.
            let idle = |m: MetricAt| likened || n == 0 && self.only_how_high(m) || near && self.met(left, m);
            let says = |m: &MetricAt| !idle(*m);
            metric = phrase.metric().filter(says).or(act).or(metric);
            // 这样的情况|在|巴基斯坦|十分普遍
            let placed = || {
                self.scene.lexicon.contexts.before(Context::Located, &self.scene.text[..phrase.span.start]).is_some()
            };
            // 在|全国贫困家庭|中
            let among = || self.scene.text[phrase.span.end..].starts_with('中');
            // 上海的新地标迎来旺季，客流量…: where the sentence begins is where it is; an article on a firm tells of many places.
            let abroad = |r: RegionAt| {
                let regions = &self.scene.lexicon.regions;
                // 芝加哥…。美国警方…: what is told of a part of it goes on there; 美国某公司在惠州…: nor is a firm where it is from.
                let within = |inner: RegionAt| regions.ancestors(inner.row).any(|row| row == r.row);
                // 美国|企业在华独资的项目, 伊朗|车手: nor who is from there.
                let who =
                    self.scene.lexicon.contexts.after(Context::FromThere, &self.scene.text[r.span.end..]).is_some();
                self.level(r) == Level::Country
                    && !regions.is_china(r.row)
                    && !who
                    && !self.frame.region.is_some_and(within)
                    && phrase.items.iter().all(|i| i.name.is_none())
            };
            let sets = |r: RegionAt| {
                !left.cues.has(Cue::Says)
                    && !left.cues.has(Cue::Report)
                    && !left.has(Cue::Among)
                    && (self.level(r) > Level::Country || abroad(r))
                    && self.home.firm.is_none()
            };
            // 中车、锦州凯美等15家|客户
            let elsewhere = examples && phrase.items.first().is_some_and(|i| i.region.is_none());
            // 某国军队|袭击了|邻国南部
            let struck = || {
                let before = self.scene.text[..phrase.span.start].trim_end_matches(['了', '对', '向']);
                self.scene.lexicon.contexts.before(Context::Strikes, before).is_some()
            };
            // 某国|向|邻国首都|发射了|两枚导弹
            let attacked = |r: RegionAt| {
                let rest = &self.scene.text[r.span.end..self.clause.end.max(r.span.end)];
                let rest = rest.char_indices().nth(MUCH).map_or(rest, |(end, _)| &rest[..end]);
                self.scene.text[..r.span.start].ends_with(['向', '对'])
                    && self.scene.lexicon.contexts.within(Context::Attacks, rest)
            };
            if phrase.has_region
                && !elsewhere
                && (group.is_some()
                    || n > 0 && (struck() || phrase.items.iter().filter_map(|i| i.region).any(attacked))
                    || first_clause && (n == 0 || placed()))
            {
                let counted = || {
                    near && counts && left.object && phrase.items.iter().all(|i| i.noun.is_none() && i.metric.is_none())
                };
                // 江西|聚集了|全国|30%的产能: of all there the figure is a part.
                // But 全球50%|市占率 is a share there.
                let share =
                    |p: Phrase<'_>| p.metric().is_some_and(|m| self.metric_row(m).comparison == Comparison::Share);
                let part = matches!(kind, Some(Kind::Percent | Kind::Fraction))
                    && right.de
                    && !right.phrase().is_some_and(share);
                let figure = self.first_of(group).filter(|_| part).map(|m| m.outer.start);
                let whole_of = |r: RegionAt| {
                    Some(r.span.end) == figure
                        && left.predicate.is_some_and(|(_, verb)| verb.end <= r.span.start)
                        && !self.scene.text[..r.span.start].ends_with('在')
                };
                // 村|东北|2.5公里处: how far off is a direction.
                let away = |r: RegionAt| {
                    let mention = self.first_of(group);
                    mention.is_some_and(|m| m.is_length() && m.outer.start == r.span.end)
                };
                // 其中|中国|游客500万人次: nor is where persons come from.
                let from = |r: RegionAt| {
                    let after = &self.scene.text[r.span.end..];
                    self.frame.parts && self.scene.lexicon.contexts.after(Context::Traveller, after).is_some()
                };
                // 中国|创新指数|排名第12位: the country takes the place.
                let placed_in = rank && !phrase.items.iter().any(|i| self.is_subject(i, left));
                // 红河、柬埔寨|等8个|项目: nor is where some of what is counted are.
                let places = || phrase.items.iter().filter(|i| i.region.is_some()).count();
                let many = || places() > if examples { 1 } else { 2 };
                region = phrase
                    .items
                    .iter()
                    .find_map(|i| i.region)
                    .filter(|r| region.is_none() || !phrase.oblique && !self.is_toward(*r) || attacked(*r))
                    .filter(|r| !counted() && !many() && self.holds(*r, phrase, placed_in) && !self.dateline(*r))
                    .filter(|r| !(rank && near && ranked_in(left, *r) || self.is_origin(*r) || self.is_aside(*r)))
                    .filter(|r| {
                        !(near && (whole_of(*r) || away(*r) || counts && phrase.metric().is_none() && from(*r)))
                    })
                    .filter(|r| {
                        group.is_some()
                            || phrase.metric().is_some()
                            || self.says_where(phrase, *r)
                            || self.begins_at(phrase, *r)
                                && (placed() && (among() || self.scene.str(r.span) != "全国") || sets(*r))
                    })
                    .or(region);
            }
            if phrase.items.len() > 1 {
                self.frame.list.clear();
                self.frame.list.extend_from_slice(phrase.items);
            }
            // 某公司首席执行官认为渗透率可达30%: who tells is not who has.
            // 苹果每台电脑的利润是|惠普|的7倍: nor is with whose it compares.
            let compared = kind == Some(Kind::Multiple) && left.whole.is_some_and(|whole| whole.end == phrase.span.end);
            // 港交所数据|显示: nor is who publishes.
            let publishes = || {
                let text = self.scene.str(phrase.span);
                left.has(Cue::Report) && self.scene.lexicon.contexts.before(Context::Published, text).is_some()
            };
            if entity.is_none() && first_clause && !left.cues.has(Cue::Says) && !compared && !publishes() {
                entity = match n {
                    0 => self.entity_in(phrase, left.cues.has(Cue::OwnerVerb), &mut left.subject),
                    _ if !near && self.scene.is_object(phrase.span) => None,
                    _ => phrase.items.first().and_then(|i| i.name).map(|name| self.short_name(name)),
                };
            }
        }
        // 李某某：|经济增长2.7%: nor has who is quoted; but 白鹿源：|合同销售额5亿元 is a firm's.
        let quoted = |name: &Span| {
            let text = self.scene.str(*name);
            self.scene.text[name.end..].starts_with(['：', ':'])
                && self.scene.lexicon.is_person(text)
                && self.scene.lexicon.words.get(text).is_none()
        };
        let earned = |name: &Span| {
            let rest = &self.scene.tokens[self.scene.token_from(name.end)..];
            let own = |row| self.scene.lexicon.metrics.get(row).own || self.scene.lexicon.metrics.get(row).firm;
            let mut told = rest.iter().take(MUCH).take_while(|t| !t.is_mention());
            told.any(|t| t.metric.is_some_and(own) || t.has(Cue::OwnerVerb))
        };
        entity = entity.filter(|name| !quoted(name) || earned(name));
        // 某能源在互动平台|表示，公司|产能为25万吨: of whom its own firm speaks is itself.
        if self.frame.firm.is_none()
            && first_clause
            && left.cues.has(Cue::Says)
            && let Some(speaker) = left.phrases.first().and_then(|p| p.items.first()).and_then(|i| i.name)
        {
            self.frame.firm = self.firm(speaker);
        }
        // 某证券将|甲股份|评级上调: who rates has none of the figures that follow.
        let rated = |name: &Span| {
            self.scene.lexicon.contexts.after(Context::Rated, &self.scene.text[name.end..]).is_some()
                && entity.is_some_and(|rater| rater.end <= name.start)
        };
        let rated = left.phrases.iter().skip(1).flat_map(|p| p.items).filter_map(|i| i.name).find(rated);
        entity = rated.map(|name| self.short_name(name)).or(entity);
        let causes = |p: &Phrase<'_>| group.is_none() && self.is_cause(*p);
        // 靠着冰雪游|实现|旅游总收入|5亿元: a sector that an indicator is named after comes before what brought it about.
        let after_verb = || {
            let object =
                |(cue, verb): (Cue, Span)| cue == Cue::Verb && industries.iter().all(|i| i.span.end <= verb.start);
            left.object && group.is_some() && left.predicate.is_some_and(object)
        };
        let named = left
            .phrases
            .last()
            .and_then(Phrase::last)
            .filter(|i| i.metric.is_some_and(|m| self.metric_row(m).sector) && after_verb());
        if let Some(one) = named.and_then(|i| phrase::industry_in(self.scene, i.implying?)) {
            industries = Industries::from_slice(&[one]);
        }
        if industries.is_empty()
            && let Some((item, metric)) =
                left.phrases.last().filter(|p| !causes(p)).and_then(|p| p.last().and_then(|i| Some((i, i.implying?))))
        {
            let told = self.frame.names_since(self.sentence);
            let carried = self.frame.industries_here && told;
            // 基础设施投资增长5%，制造业投资增长7%: the subject's own name tells of another.
            let subject = left.predicate.is_none_or(|(_, verb)| verb.start >= metric.end);
            let sector = item.metric.is_some_and(|m| self.metric_row(m).sector);
            if !carried || subject && sector {
                industries.extend(phrase::industry_in(self.scene, metric));
            }
        }
        if industries.is_empty() {
            let firm = entity.or(self.frame.entity).or(self.home.firm);
            let timeless = metric.is_some_and(|m| self.metric_row(m).timeless);
            let earned = || metric.is_some_and(|m| self.metric_row(m).own);
            let told = self.frame.names_since(self.sentence);
            if let Some(whole) = left.share.filter(|_| firm.is_some() || self.frame.industries.is_empty()) {
                industries.extend(self.market_in(whole));
            } else if !told
                && entity.is_none()
                && !self.frame.entity_here
                && (timeless || earned() && self.first_of(group).is_some_and(|m| self.of_works(m.span.start)))
            {
                industries.extend(self.undertaking_before());
            }
        }
        // 丰田产量下降54%，日产下降18%: a word that may be a firm's name is one where the same was told of another.
        if entity.is_none() && industries.is_empty() && metric.is_none() && left.rises_or_falls() && group.is_some() {
            let named = |noun: &Span| {
                let senses = self.scene.lexicon.words.senses_of(self.scene.str(*noun));
                senses.iter().any(|sense| matches!(sense, Sense::ShortName(_)))
            };
            let told = self
                .told()
                .next()
                .is_some_and(|r| r.comparison.is_change() && r.evidence.get(Field::Entity).span.start >= self.sentence);
            let noun = left.phrases.first().filter(|_| told).and_then(|p| p.items.first()?.noun);
            entity = noun.filter(named);
        }
        // 料酒|实现|收入3亿元, 大挖|的|销量: a class of products that no table knows.
        let sold = metric.map_or(kind == Some(Kind::Money), |m| self.metric_row(m).goods);
        if industries.is_empty() && entity.is_none() && sold {
            let open = |i: &Item| i.owner.or(i.noun.filter(|noun| *noun == i.span && i.metric.is_none()));
            let line = |noun: &Span| self.scene.lexicon.contexts.before(Context::Line, self.scene.str(*noun)).is_some();
            let first = left.phrases.first().and_then(|p| p.items.first()).and_then(open);
            // 直播业务|2亿元
            let first = first.filter(|noun| metric.is_some() || line(noun));
            let named = first.and_then(|open| self.scene.product(open, false));
            industries.extend(named.map(|span| IndustryAt { span, row: None }));
        }
        // 乘用车批发178万辆；零售|163万辆: what is done with the same, where it was told so of the one before.
        if let [one] = industries[..]
            && metric.is_none()
            && group.is_some()
            && left.phrases.last().is_some_and(|p| p.span == one.span)
            && let Some(told) =
                self.frame.metric.filter(|m| m.span.start >= self.sentence && self.frame.industries_here)
            && let Some(sold) = self.scene.metric_at(one.span)
            && self.metric_row(told).apart
            && self.metric_row(sold).apart
        {
            metric = Some(sold);
            industries.clear();
        }
        let entity_is_new = entity != self.frame.entity;
        if let Some(entity) = entity {
            // 集装箱吞吐量437万箱，其中洋山港237万箱: a part of the same is of the same industry.
            let level = |m: MetricAt| self.told_level(m);
            let part =
                (left.has(Cue::Among) || self.frame.parts) && metric.is_none_or(level) && self.same_as_whole(group);
            // 作为铜箔龙头，|海益科技: what it is was said before.
            let known = self.frame.leads_in.is_some_and(|industry| industry.start >= self.sentence) && first_clause;
            // 全球手机出货量2.7亿部。三星市场份额22%，华为市场份额20%: what firms share is the market told of.
            // 动力电池市场，甲公司以32%的|份额|位居第一: so it is where the share is named after the figure.
            let named = right.phrase().and_then(|p| p.metric()).filter(|_| right.de);
            let shared = metric.or(named).is_some_and(|m| {
                let row = self.metric_row(m);
                row.comparison == Comparison::Share && row.goods
            });
            let sharing = || self.told().take(2).any(|r| r.comparison == Comparison::Share);
            // 全球平板电脑出货量1750万台，苹果占83%: as what they have of the amount told before.
            // 乙公司和丙公司分别以24%和10%紧随其后
            let percent = kind == Some(Kind::Percent) && !left.rises_or_falls() && right.phrase().is_none();
            let told = || left.is_share && self.level_before().is_some() || percent && sharing();
            let shared = shared || metric.is_none() && told();
            let market =
                shared && group.is_some() && self.frame.industries_here && (self.frame.entity.is_none() || sharing());
            // 啤酒股上涨，青岛啤酒涨5%，…: the members of a sector are of it.
            let moves = || group.is_none() || kind == Some(Kind::Percent) && left.rises_or_falls();
            let member = || metric.is_none() && moves() && self.tells_of_sector();
            if entity_is_new && industries.is_empty() && !part && !known && !market && !member() {
                let topic = if self.frame.topic.is_empty() { &self.topic } else { &self.frame.topic };
                self.frame.industries = topic.clone();
                self.frame.industries_here = !self.frame.topic.is_empty();
            }
            if entity_is_new && metric.is_none() && self.frame.metric.is_some_and(|m| self.metric_row(m).index) {
                self.frame.metric = None;
            }
            self.frame.entity_before =
                self.frame.entity.filter(|&before| before != entity).or(self.frame.entity_before);
            self.frame.entity = Some(entity);
            self.frame.entity_here = true;
            if self.frame.firm.is_none() {
                self.frame.firm = self.firm(entity);
            }
        }
        // 在巴基斯坦…，全国最大缺口: the whole of the country that the sentence speaks of.
        let abroad = self.frame.region.filter(|r| {
            r.span.start >= self.sentence && self.level(*r) == Level::Country && self.scene.str(r.span) != "全国"
        });
        let region = region.map(|r| abroad.filter(|_| self.scene.str(r.span) == "全国").unwrap_or(r));
        // 计划到2027年改造1000万亩。江西中稻进入收获高峰: an aim is none of another place, nor of what is done.
        let elsewhere = region.is_some_and(|r| self.sentence_start && self.frame.region.is_none_or(|b| b.row != r.row));
        if (elsewhere || left.has(Cue::Done))
            && self.frame.period.is_some_and(|(p, when)| when.start < self.sentence && self.is_ahead(p))
        {
            self.frame.period = None;
        }
        if let Some(region) = region {
            self.frame.region = Some(region);
            // 据文化和旅游部测算，全国出游1亿人次: what the first figure's clause begins with opens the sentence.
            let opens = || {
                group.is_some()
                    && self.frame.firm.or(self.home.firm).is_none()
                    && left.phrases.iter().next().is_some_and(|p| p.span.start == region.span.start)
                    && self.records.last().is_none_or(|last| last.span.start < self.sentence)
            };
            // What is told of all the world is said so anew.
            if self.level(region) > Level::Group
                && (self.sentence_start || opens())
                && !context::is_relative(self.scene, region.span)
            {
                // 在四川…。在广西…: a sentence that begins with another place moves there.
                let moves = group.is_none()
                    && self.level(region) > Level::Country
                    && left.phrases.first().is_some_and(|p| self.begins_at(p, region));
                if moves {
                    self.frame.main_region = Some(region);
                }
                self.frame.main_region.get_or_insert(region);
            }
        } else if entity_is_new && entity.is_some_and(|e| !self.is_there(e)) {
            self.frame.region = self.section_region.or(self.home.unsaid());
        }
        if industries.is_empty() {
            // 订单62亿元，其中塔筒订单38亿元；在手订单103亿元: another indicator is of the whole again.
            let whole_again = || {
                // Within one clause, RevPAR108元/OCC51%, it is still the part.
                let other = |m: MetricAt| {
                    let last = self.told().next();
                    last.is_some_and(|r| *r.metric != *self.metric_row(m).name && !self.clause.contains(r.span))
                };
                group.is_some()
                    && self.clause_starts
                    && self.frame.parts
                    && !left.has(Cue::Among)
                    && metric.is_some_and(other)
            };
            if whole_again()
                && let Some(whole) = self.frame.whole.take().filter(|w| w.parts > 0 || w.has_part(self.frame.entity))
            {
                if whole.has_part(self.frame.entity) && entity.is_none() {
                    self.frame.entity = whole.entity;
                }
                if region.is_none() {
                    self.frame.region = whole.region;
                }
                self.frame.parts = whole.parts == 0;
                if whole.parts > 0 {
                    self.frame.tell_of_whole(whole.industries);
                }
            }
            let starts = self.clause_starts && group.is_some();
            // ；全省开发区…: a new sentence on the whole region leaves the industry before.
            let of_region = || starts && left.here.is_some() && self.frame.industries_here;
            // 汽车换新2万辆；家电换新3万台；数码产品换新5万件: the next part is of none that the tables know.
            let next_part = || starts && self.frame.parallel && self.other_subject(left);
            // 凝胶实现营收6亿元，埋植线实现营收5亿元: so is what the same is told of next.
            // 其中制造业增加3万人，政府部门增加5万人
            let next_told = || {
                let goods = |m: MetricAt| self.metric_row(m).goods && starts && self.told_level(m);
                let more = || {
                    // 制造业 is what was counted, not only what the count was of.
                    let at = |r: &Record<'_>, field| r.evidence.get(field).span;
                    let counted = |r: &Record<'_>| at(r, Field::Item) == at(r, Field::Industry);
                    let last = self.told().next();
                    counts && left.rises_or_falls() && last.is_some_and(|r| r.comparison.is_change() && counted(r))
                };
                !left.has(Cue::Among)
                    && metric.map_or_else(|| more() && self.same_unit(group), |m| goods(m) && self.same_as_whole(group))
                    && self.other_subject(left)
            };
            // 物流行业涨0.6%、基金重仓跌0.9%: as is the next member of a list.
            let next_member = || {
                let listed = || {
                    let first = left.phrases.first().map_or(0, |p| self.scene.token_from(p.span.start));
                    first > 0 && self.scene.kind(first - 1) == TokenKind::Enum
                };
                let own = |r: &Record<'_>| self.clause.contains(r.evidence.get(Field::Industry).span);
                group.is_some()
                    && metric.is_none()
                    && matches!(kind, Some(Kind::Percent))
                    && listed()
                    && self.told().next().is_some_and(|r| !r.industries.is_empty() && own(r))
                    && self.other_subject(left)
            };
            // 食品类上涨2%，居住类上涨1%: as is the next class.
            let next_class = || {
                let contexts = &self.scene.lexicon.contexts;
                let class = |text: &str| {
                    contexts.before(Context::Sort, text).is_some() && contexts.before(Context::NoSort, text).is_none()
                };
                group.is_some()
                    && metric.is_none()
                    && left.rises_or_falls()
                    && self.told().next().is_some_and(|r| r.comparison.is_change())
                    && left.phrases.first().is_some_and(|p| class(self.scene.str(p.span)))
                    && self.other_subject(left)
            };
            // 卫生健康支出增长17%，住房保障支出增长9%: as the name of the next indicator tells, where one before named none either.
            let apart = || starts && !entity_is_new && metric.is_some_and(|m| self.names_apart(m));
            let another = || group.is_some() && first_clause && metric.is_some_and(|m| self.names_another(m));
            // 受汽车销量下滑影响，公司营收4亿元，净利润2亿元: what a firm as a whole has is not of what comes before.
            let of_firm = || {
                group.is_some()
                    && self.frame.industries_here
                    && left.phrases.first().is_some_and(|p| self.scene.begins_own(p.span))
                    && metric.is_some_and(|m| {
                        let row = self.metric_row(m);
                        (row.own || row.firm) && self.is_on_firm() || self.sentence_start && !row.goods && !row.timeless
                    })
            };
            // 木材产量186万立方米。新增耕地灌溉面积3万亩: as the name of what a new sentence tells of does.
            let renamed = || starts && !entity_is_new && metric.is_some_and(|m| self.names_anew(m));
            if of_region()
                || next_part()
                || next_member()
                || next_class()
                || next_told()
                || apart()
                || another()
                || of_firm()
                || renamed()
            {
                self.frame.industries = self.topic.clone();
                self.frame.industries_here = false;
            }
            // 接待游客5万人次；组团2万人次: the industry of the thing counted ends with it.
            if self.clause_starts
                && group.is_some()
                && let Some(before) = self.frame.before_item.take()
                && before.iter().any(|i| i.span.start >= self.sentence)
            {
                self.frame.industries = before;
            }
            // 食品价格上涨1%，非食品价格下降0.8%; 家电收入5亿元，其他业务收入1亿元
            let others =
                |p: Phrase<'_>| self.scene.lexicon.contexts.after(Context::Others, self.scene.str(p.span)).is_some();
            // 电子信息产业500万元以上项目完成|固定资产投资|4216亿元: its own is no aggregate.
            let own = |m: MetricAt| {
                let within = |i: &IndustryAt| self.clause.contains(i.span) && i.span.end <= m.span.start;
                self.frame.industries_here && self.frame.industries.iter().all(within)
            };
            let aggregate = |m: MetricAt| self.metric_row(m).aggregate && !own(m);
            if metric.is_some_and(|m| aggregate(m) || self.scene.str(m.span).starts_with('非'))
                || group.is_some() && left.phrases.first().is_some_and(others)
            {
                self.frame.industries.clear();
                self.frame.industries_here = false;
            }
        } else {
            if left.topic || left.phrases.iter().any(|p| p.mainly) {
                self.frame.topic = industries.clone();
            }
            if counts && of_thing && self.frame.before_item.is_none() {
                self.frame.before_item = Some(self.frame.industries.clone());
            } else if !counts {
                self.frame.before_item = None;
            }
            // 纺织品出口375亿美元，…，服装增长31%: the indicator goes on with a change of another industry.
            // 深股通净买入21亿元；半导体涨3%: where that was of no industry, it is not the indicator's.
            let of_one = self.frame.industries_here
                || self.frame.parts
                || self.told().next().is_none_or(|last| last.kind != Kind::Money);
            let change = left.rises_or_falls() && !left.object && of_one;
            // 成品油产量9亿吨，增长5%;其中汽油3亿吨: so it does with its parts.
            let part = self.frame.parts && self.kind_of(group) == self.level_before().map(|r| r.kind);
            // 猪肉价格19元/公斤，上升3.6%；牛肉70元/公斤: and with a price of the same unit.
            let price = self.first_of(group).filter(|m| !m.per.is_empty());
            let price = price.is_some_and(|m| self.level_before().is_some_and(|r| (r.unit, r.per) == (m.unit, m.per)));
            // 从收入来看，云会议2亿元: and with the first figure after it.
            let told_ahead = self.frame.metric.is_some_and(|m| m.span.start >= self.sentence) && first();
            let ahead = told_ahead
                && !rank
                && !counts
                && left.share.is_none()
                && (left.predicate.is_none() || left.rises_or_falls());
            let goes_on = change || part || price || of_whole || ahead || self.same_unit(group);
            if metric.is_none() && !goes_on && self.frame.industries != industries {
                self.frame.metric = None;
                self.frame.open_metric = None;
            }
            let within = |i: &IndustryAt| i.span.start >= self.sentence;
            self.frame.parallel |= self.clause_starts
                && self.frame.industries_here
                && self.frame.industries != industries
                && self.frame.industries.iter().any(within);
            if let Some(whole) = self.frame.whole.as_mut().filter(|_| self.frame.industries != industries) {
                whole.parts += 1;
            }
            if opened {
                let before = (self.frame.industries.clone(), self.frame.industries_here);
                self.frame.before_opening.get_or_insert(before);
            }
            self.frame.industries = industries;
            self.frame.industries_here = true;
            // 公司营收5亿元。其中，游戏收入1亿元: the parts are of the same organisation.
            // 渝昆高铁开通。每天开行|动车组|52列: so is what a verb without a subject tells.
            // 已累计|发出|绿电: the tables know few verbs.
            let verb_first = |p: Phrase<'_>| {
                let before =
                    p.items.first().and_then(|i| i.owner.filter(|o| i.industry.is_some_and(|n| o.end <= n.span.start)));
                before.is_some_and(|open| self.scene.lexicon.segmenter.begins_with_verb(self.scene.str(open)))
            };
            let told = left
                .phrases
                .first()
                .is_some_and(|p| left.predicate.is_some_and(|(_, verb)| p.span.start >= verb.end) || verb_first(p));
            // 公司供水产能由300万吨增加至400万吨，污水处理产能由…: so is what goes on in its sentence, where the article is on it.
            let wide = left.here.is_some() || region.is_some() || self.of_firms(&self.frame.industries);
            let goes_on = !self.clause_starts && self.frame.entity_here && (self.home.firm.is_some() || !wide);
            let called = left.phrases.first().is_some_and(|p| self.is_called(p));
            // 海益科技是|铜箔龙头: who is something in an industry is not left for it.
            let leads = self.frame.leads_in.is_some_and(|industry| self.clause.contains(industry));
            if entity.is_none() && !self.frame.parts && !told && !goes_on && !called && !leads {
                self.frame.entity = None;
            }
        }
        if left.standing && rank && metric.is_none() {
            self.frame.metric = None;
            self.frame.open_metric = None;
        }
        if first_clause && !(group.is_none() && self.reporter_tells(left)) {
            // A sentence with another subject leaves the industry of the one before, unless an organisation holds them together.
            // 工业增加值增长5%。其中，东部地区增长4%, 国有企业增长6%: but not where the subject is a part of the place or of the firms.
            if self.frame.industries_here
                && self.frame.entity.is_none()
                && self.frame.industries.iter().all(|i| i.span.end <= self.sentence)
                && self.new_subject(left)
                && !self.is_part_of_whole(left)
            {
                self.frame.industries = self.unsaid_industries();
                self.frame.industries_here = false;
            }
            // A sentence with another subject leaves the organisation of the one before.
            // 北部湾港吞吐量增长4%。新疆进出口总值936亿元: so does one on all of a region.
            let region = self.home.firm.is_none()
                && group.is_some()
                && metric.is_some_and(|m| self.metric_row(m).aggregate)
                && left
                    .phrases
                    .first()
                    .and_then(|p| p.items.first())
                    .is_some_and(|i| i.region.is_some_and(|r| r.span.start == i.span.start));
            if entity.is_none()
                && self.frame.entity.is_some_and(|span| span.start < self.sentence)
                && (region || self.new_subject(left))
            {
                self.frame.entity = None;
            }
            self.frame.subject.join(&left.subject);
        }
        if let Some(at) = metric {
            self.frame.item = None;
            self.frame.metric = metric;
            self.frame.open_metric = None;
            if !self.metric_row(at).comparison.is_change() {
                self.frame.level_metric = metric;
            } else if at.span.len() > self.metric_row(at).name.len() {
                // 房价|上涨幅度: a change that says of what it is one.
                self.frame.level_metric = self.changing(at);
            }
        }
        // 上升17.5%。同比增长4.3%: so does a change alone.
        let alone =
            || self.sentence_start && left.phrases.is_empty() && left.times.is_empty() && !left.bases.is_empty();
        if left.has(Cue::SameIndicator) || alone() {
            self.frame.metric = self.frame.metric.or(self.frame.metric_before);
        }
        self.frame.reported |= left.has(Cue::Report);
        // 由于新准则|将|支出调整至…: what a cause takes or will do foretells nothing.
        let causes = |(_, word): &(Modality, Span)| {
            let clause = self.scene.str(self.clause);
            group.is_none()
                && self.scene.str(*word).starts_with('将')
                && self.scene.lexicon.contexts.after(Context::Cause, clause).is_some()
        };
        let modality = left.modality.or(self.foretold(left, group, metric)).filter(|modality| !causes(modality));
        if let Some(modality) = modality {
            let announced = self.frame.modality.filter(|_| self.frame.announced);
            // 力争到2025年，产值将达到800亿元: nor does 将 alone take an aim back.
            let aimed = |known: Modality| known == Modality::Target && self.scene.str(modality.1).starts_with('将');
            let said = announced.filter(|&known| left::says_more(known, modality) || aimed(known.0));
            self.frame.modality = said.or(Some(modality));
            // 预计到2025年，汽车产值达到800亿元: what opens the sentence holds for its subjects.
            // 分析师预计，三季度上涨5%；四季度…
            // 预计在消费回暖的背景下，明年增长8%
            // 预期目标是：
            let under = || self.scene.str(self.clause).ends_with('下');
            let opens = || {
                let clause = self.scene.str(self.clause);
                let aims = clause.strip_suffix(['是', '为']).unwrap_or(clause).ends_with("目标");
                aims && self.scene.text[self.clause.end..].starts_with(['：', ':'])
            };
            self.frame.announced |=
                group.is_none() && (left.phrases.is_empty() || modality.1.end == self.clause.end || under() || opens());
        } else if let Some((known, _)) = self.frame.modality
            && (self.frame.estimate
                || left.has(Cue::Prior)
                || self.tells_until_now(left)
                || left.has(Cue::Done) && left.has(Cue::Conjunction)
                || !self.frame.announced && !self.is_part(known, left, group) && self.turns(left))
        {
            self.frame.modality = None;
        }
        // 我们预计销量|预估|为6万辆: what was announced holds beyond the noun.
        let alone = |(_, word): (Modality, Span)| self.scene.word_has(self.scene.str(word), Cue::Estimate);
        self.frame.estimate = left.has(Cue::Estimate) && self.frame.modality.is_none_or(alone);
        self.suppose(left, group, first_clause);
        if group.is_none()
            && let Some(&(base, span)) = left.bases.last()
        {
            self.frame.base = (self.base(base), span);
        }
    }

    /// Takes the times of a stretch into the frame; `cues` are those that stand there. Of when something was `told` the sentence
    /// does not go on. `figure`: whether a quantity follows.
    #[cold]
    pub(super) fn merge_times(&mut self, times: impl Iterator<Item = usize>, cues: CueSet, told: bool, figure: bool) {
        // 2022年上半年…。2021Q4…。公司|上半年…: the part of the year that the article began with, where only a part of another was told.
        let begun = self.records.first().and_then(|record| record.period).filter(|begun| {
            self.frame.period.is_some_and(|(last, said)| {
                said.start < self.sentence
                    && !matches!(last.first, Point::Year(_))
                    && last.first.year() != begun.first.year()
            })
        });
        let known = &mut self.frame.periods;
        known.clear();
        let (mut latest, mut before) = (None, self.frame.period);
        // 下达2023年资金。10月末…: of a year ahead the next sentence does not go on.
        let ahead = before.is_some_and(|(p, _)| self.date.is_some_and(|d| last_year(p) > d.year));
        for time in times {
            let expression = &self.scene.times[time];
            // 1—5月，企业|本年|资金来源5亿元: the year is of the term, and the months hold.
            let termed = || {
                let after = &self.scene.text[expression.span.end..];
                self.scene.str(expression.span) == "本年" && after.starts_with(charset::is_han)
            };
            // 当前|股价对应PE为25、23倍: of the price today and the profits of the years told before.
            let valued = || {
                let after = &self.scene.text[expression.span.end..];
                let priced = expression.is_now() || matches!(expression.first.part, period::Part::Day(..));
                priced && self.scene.lexicon.contexts.after(Context::Valued, after).is_some()
            };
            if (self.frame.timed || !known.is_empty()) && termed() || valued() {
                continue;
            }
            latest = Some(expression);
            // 3月当月: the month just said.
            let spoken = known.last().copied().or(self.frame.period.filter(|_| self.frame.timed || !ahead));
            let whole = expression.is_whole_year() && self.scene.str(expression.span) == "全年";
            let report = matches!(
                expression.first.part,
                period::Part::Quarter(_) | period::Part::Half(_) | period::Part::Months(..)
            );
            let before_report = self.told_before.filter(|_| report);
            let spoken = spoken.map(|(period, _)| period).or(self.titled.filter(|_| whole)).or(before_report);
            let Some(period) = expression.resolve(period::Context { today: self.date, spoken }) else { continue };
            let period = begun.filter(|&begun| report && same_part(expression, begun)).unwrap_or(period);
            // 全年产量4亿吨, 年末存款3亿元: told in the first months of a year, is of the one that is over.
            let over = || {
                let early = |d: Date| (1..=EARLY).contains(&d.month) && period == Point::Year(d.year).into();
                let to_come = cues.any(AHEAD) || self.frame.modality.is_some();
                spoken.is_none() && self.date.is_some_and(early) && !to_come
            };
            // 预计|12月|上涨5%: in July the one to come.
            // 8月至9月，|检查组|将|赴6省
            let ahead_of_it = || {
                let from = self.scene.token_from(expression.span.end);
                let next = self.scene.tokens[from..].iter().take(NEAR);
                let mut next = next.take_while(|t| !t.is_mention() && !matches!(t.kind, TokenKind::Time(_)));
                next.any(|t| t.has(Cue::Expected) && self.scene.str(t.span).starts_with('将'))
            };
            let foretold = spoken.is_none() && !expression.says_year() && (cues.any(AHEAD) || ahead_of_it());
            let period = if foretold { coming(period, self.date).unwrap_or(period) } else { period };
            let yearly = whole || self.scene.str(expression.span) == "年末";
            let period = if yearly && over() { fields::before(period) } else { period };
            // 2021年、2022年和2023年 stand side by side; what stands elsewhere begins anew.
            let beside = |before: &(Period, Span)| {
                let between = self.scene.text.get(before.1.end..expression.span.start).unwrap_or_default();
                // 2022年、2021年: a list may go back.
                let listed = matches!(between, "、" | "和" | "与" | "及") && before.0.first != period.first;
                between.chars().count() == 1 && before.0.last.is_none() && (before.0.first < period.first || listed)
            };
            if !known.last().is_some_and(beside) {
                before = known.last().copied().or(before);
                known.clear();
            }
            known.push((period, expression.span));
        }
        let (Some(time), Some(&(first, _)), Some(&(last, span))) = (latest, known.first(), known.last()) else {
            // 2016年…。目前…: by an article without a date it is not known when, but it is no longer then.
            // 2018年…，今年上半年…。上半年…: nor is it known when that was; but 年内 is of the year spoken of.
            let unknown = |time: &period::TimeExpr| time.is_relative() && self.scene.str(time.span) != "年内";
            if latest.is_some_and(|time| time.is_now() || unknown(time)) {
                self.frame.set_aside = self.frame.set_aside.or(self.frame.period);
                (self.frame.before, self.frame.period) = (before, None);
            }
            return;
        };
        // 2010年…，目前…: in a sentence on a year gone by, 目前 is another time.
        let gone = time.is_now() && self.frame.period.is_some_and(|(p, _)| last_year(p) < last_year(last));
        let gone = gone || comes_back(time, self.frame.period, self.date);
        // 上半年…；截至目前…: so does what was reached by now.
        let by_now = time.is_now() && self.scene.text[..time.span.start].ends_with("截至");
        // 8月销量…，预计全年将达…
        let ahead = time.is_whole_year() && cues.has(Cue::Expected);
        // 12月销量下降11%，全年累计增长42%: after a month, the year is another time.
        // 2020Q4收入改善，全年降3%: so it is after a quarter or half.
        let of_month = |(p, _): (Period, Span)| {
            matches!((p.first, p.last), (Point::Month(..) | Point::Quarter(..) | Point::Half(..), None))
        };
        let whole = self.scene.str(time.span) == "全年" && self.frame.period.is_some_and(of_month);
        if (time.is_now() || time.is_whole_year()) && self.frame.timed && !gone && !by_now && !ahead && !whole {
            return;
        }
        // 5月2日，本周持平: the week of the day said is what it compares with.
        let of_day = |(p, _): (Period, Span)| p.last.is_none() && last.first <= p.first && Some(p.first) <= last.last;
        if time.is_this_week() && self.frame.timed && self.frame.period.is_some_and(of_day) {
            return;
        }
        let one = known.len() < 2 || last.last.is_some() || cues.has(Cue::Distribute);
        let back = first.first > last.first;
        let period = if one || back { last } else { Period { first: first.first, last: Some(last.first) } };
        // 去年同期80亿元: the sentence goes on with the time that it spoke of before.
        // 由2012年上半年的…增至2013年同期的…: but not with one before that.
        let later = before.is_some_and(|(p, _)| p.first < period.first);
        // 上年97亿元，增长79%: so does the year before the one spoken of.
        let of_base = time.is_same_period() || time.is_year_before();
        if of_base && !later {
            self.frame.main_period = self.frame.main_period.or(self.frame.period);
        }
        self.frame.before = before;
        self.frame.period = Some((period, span));
        self.frame.timed = true;
        self.frame.of_base = of_base;
        // 公司发布2020年报和2021年一季报，2020年营收…；净利润…: what the first figure is of, where that is another year.
        let untold = self.told().next().is_none();
        let reported = self.frame.main_period.is_some_and(|(p, said)| {
            figure
                && !of_base
                && untold
                && self.frame.reported
                && said.end < self.clause.start
                && p.first.year() != period.first.year()
        });
        if !told && (reported || self.frame.main_period.is_none()) {
            self.frame.main_period = Some((period, span));
        }
    }

    /// Whether a phrase says of what something comes: 由于|环保成本.
    fn is_cause(&self, phrase: Phrase<'_>) -> bool {
        let contexts = &self.scene.lexicon.contexts;
        let before = self.scene.token_ending(phrase.span.start).map(|t| self.scene.str(t.span));
        let alone = before.is_some_and(|word| contexts.after(Context::Cause, word) == Some(word.len()));
        // 受原材料价格|上涨|影响; but not 受访者, 受益.
        let effect = || contexts.before(Context::Effect, self.scene.str(self.clause)).is_some();
        alone || contexts.after(Context::Cause, self.scene.str(phrase.span)).is_some() && effect()
    }

    /// Whether an indicator after 的 and a figure says nothing by itself: 1亿元的|水平.
    fn only_how_high(&self, metric: MetricAt) -> bool {
        let row = self.metric_row(metric);
        let tokens = self.scene.tokens;
        row.vague
            && row.is_named(self.scene.str(metric.span))
            && matches!(&tokens[..self.scene.token_from(metric.span.start)], [.., figure, de] if figure.is_mention() && de.has(Cue::De))
    }

    /// Whether an indicator is the aim that 完成 says was met.
    fn met(&self, left: &Left, metric: MetricAt) -> bool {
        self.metric_row(metric).target
            && left
                .predicate
                .is_some_and(|(_, verb)| verb.end <= metric.span.start && self.scene.str(verb).ends_with("完成"))
    }

    /// The indicator that the name of a change begins with.
    fn changing(&self, change: MetricAt) -> Option<MetricAt> {
        let from = self.scene.token_from(change.span.start);
        let within = self.scene.tokens[from..].iter().take_while(|t| t.span.end < change.span.end);
        let level = |row| matches!(self.scene.lexicon.metrics.get(row).comparison, Comparison::None);
        let last = within.filter_map(|t| Some((t, t.metric.filter(|&row| level(row))?))).last();
        last.map(|(t, row)| MetricAt { span: Span::new(change.span.start, t.span.end), row })
    }

    /// The last figure of the sentence that is no change.
    pub(super) fn level_before(&self) -> Option<&Record<'a>> {
        self.told().take(NEAR).find(|r| is_level(r))
    }

    /// The unit of a group's first quantity.
    fn unit_of(&self, group: Option<&Range<usize>>) -> Option<&'a str> {
        self.first_of(group).map(|mention| mention.unit)
    }

    /// Whether the last figure of the sentence that is no change is of an indicator of the same row.
    fn told_level(&self, metric: MetricAt) -> bool {
        self.level_before().is_some_and(|level| level.metric == self.metric_row(metric).name)
    }

    /// Whether a group's first quantity has the unit of the last figure of the sentence that is no change.
    fn same_as_whole(&self, group: Option<&Range<usize>>) -> bool {
        let unit = self.unit_of(group);
        unit.is_some() && self.level_before().map(|record| record.unit) == unit
    }

    /// Whether an indicator says of what it is as those do that the sentence gave without an industry: 社会保障|支出, 城乡社区|支出.
    fn names_apart(&self, metric: MetricAt) -> bool {
        let head = &*self.metric_row(metric).name;
        // 学前教育毛入园率90%；高中阶段|毛入学率92%: nor is the next of several parts.
        // 手机出货量4000万台；生活消费产品|收入207亿元: nor what names a line of its own.
        let line = |of: &str| self.scene.lexicon.contexts.before(Context::OwnLine, of).is_some();
        let next_part = |of: &str| self.clause_starts && (self.frame.parallel || line(of));
        let apart = |r: &Record<'_>| r.industries.is_empty() && r.metric.strip_suffix(head).is_some_and(says_of_what);
        let of = self.scene.before_head(metric).filter(|of| says_of_what(of));
        of.is_some_and(|of| next_part(of) || self.told().take(NEAR).any(apart))
    }

    /// Whether an indicator says by its name of what it is, as the like before it does by its industry: 卫生健康|支出, 住房保障|支出.
    fn names_another(&self, metric: MetricAt) -> bool {
        let head = &*self.metric_row(metric).name;
        let like = |r: &Record<'_>| {
            let at = |field| r.evidence.get(field).span;
            r.metric == head && !r.industries.is_empty() && at(Field::Industry).end == at(Field::Metric).start
        };
        self.scene.before_head(metric).is_some_and(says_of_what) && self.told().take(NEAR).any(like)
    }

    /// Whether the indicator that a sentence begins with says of what it is, and not of what the sentence before was; a firm's own do
    /// not.
    fn names_anew(&self, metric: MetricAt) -> bool {
        const FEW: usize = 4;
        const OF_ANY: [char; 11] = ['年', '月', '日', '本', '该', '其', '首', '单', '每', '占', '行'];
        let named = |of: &str| of.chars().nth(FEW - 1).is_some() && !of.starts_with(OF_ANY);
        let name = self.scene.before_head(metric);
        self.sentence_start
            && !self.frame.parts
            && self.frame.industries_here
            && self.frame.industries.iter().all(|i| i.span.end <= self.sentence)
            && name.is_some_and(named)
            && !self.is_on_firm()
    }

    /// Whether a group's first quantity has the unit of the figure before.
    fn same_unit(&self, group: Option<&Range<usize>>) -> bool {
        let unit = self.unit_of(group);
        unit.is_some() && self.records.last().map(|record| record.unit) == unit
    }

    /// Whether what stands at a token after a count is aspects, of which something is told: 财政、金融等六个|方面.
    pub(super) fn are_aspects(&self, token: usize) -> bool {
        self.scene.tokens.get(token).is_some_and(|next| next.has(Cue::Topic))
    }

    /// Whether the first quantity of a group is between two values, as what is forecast is: 二季度盈利3.45—4.15亿元.
    fn is_ranged(&self, group: Option<&Range<usize>>) -> bool {
        self.first_of(group).is_some_and(|m| m.upper != m.value)
    }

    /// Whether it has the unit of the figure before or of the last level, which has an indicator: 出口5万亿元，占59%。其中，汽车|3000亿元.
    fn same_level(&self, group: Option<&Range<usize>>) -> bool {
        let unit = self.unit_of(group);
        let mut near = self.records.iter().rev().take(NEAR);
        let level = near.clone().find(|r| is_level(r));
        let same = |r: Option<&Record<'_>>| r.is_some_and(|r| Some(r.unit) == unit && !r.metric.is_empty());
        same(near.next()) || same(level)
    }

    /// A firm whose name is known as one, and not only guessed.
    fn firm(&self, entity: Span) -> Option<Span> {
        let last = self.scene.token_ending(entity.end);
        let known = last.is_some_and(|t| t.kind == TokenKind::Name && t.span == entity);
        (known && context::is_firm(self.scene, entity)).then_some(entity)
    }

    /// An organisation or named thing at the head of a clause, whose first phrase is `phrase`; several that share what follows
    /// as one stretch. `owns` tells whether a verb stands there whose subject has the figure: 接待.
    fn entity_in(&self, phrase: Phrase<'_>, owns: bool, subject: &mut Subject) -> Option<Span> {
        let (first, others) = phrase.items.split_first()?;
        // 公司营收: of the organisation named last, or else of the article's.
        if self.scene.begins_own(phrase.span) && !phrase.items.iter().any(|i| i.name.is_some()) {
            // Of one that only another sentence named in an article on one firm it is not.
            let here = self.frame.entity.filter(|name| self.home.firm.is_none() || name.start >= self.sentence);
            return here.or(self.home.firm).or(self.frame.entity).or(self.frame.firm);
        }
        // 公司与新江集团签订合同: nor is it one of those of a list.
        if !others.is_empty() && self.scene.begins_own(first.span) && first.name.is_none() {
            return self.frame.firm.or(self.home.firm);
        }
        // 新江、赣铃集团: beside a name, short nouns are names.
        let short =
            |i: &Item| i.name.or(i.noun.filter(|s| i.industry.is_none() && self.scene.str(*s).chars().count() <= 6));
        if let Some(last) = others.last()
            && phrase.items.iter().any(|i| i.name.is_some())
            && phrase.items.iter().all(|i| i.metric.is_none() && short(i).is_some_and(|s| s.start == i.span.start))
            && phrase.items.iter().rev().skip(1).all(|i| short(i) == Some(i.span))
            && !self.scene.begins_own(last.span)
            && let (Some(start), Some(end)) = (short(first), short(last))
        {
            return Some(start.cover(end));
        }
        let start = self.name_of(first, owns, subject)?;
        let mut whole = start;
        for other in others {
            match self.name_of(other, owns, subject) {
                Some(name) => whole = start.cover(name),
                None => return Some(self.short_name(start)),
            }
        }
        Some(self.short_name(whole))
    }

    /// Whether a stretch tells what was so by a time gone by: 截至5月底，仅有30%动工.
    fn tells_until_now(&self, left: &Left) -> bool {
        left.times.iter().any(|&t| {
            let until = self.scene.text[..self.scene.times[t].span.start].ends_with(['至', '止']);
            until && self.resolve(t).is_some_and(|p| self.is_over(p))
        })
    }

    /// Whether a stretch leaves a forecast or aim behind. 预计净利润1亿元，每股收益0.1元: another indicator alone goes on with it.
    fn turns(&mut self, left: &mut Left) -> bool {
        let indicator = |i: &Item| i.metric.is_some() && i.is_plain();
        let now = |&t: &usize| self.scene.times[t].is_now();
        let goes_on = left.times.iter().all(now) && left.phrases.iter().flat_map(|p| p.items).all(indicator);
        // 预计供水产能增加至400万吨，污水处理产能增加至360万吨: so does the same indicator of another.
        let told = self.records.last().filter(|r| r.span.start >= self.sentence);
        let same = |m: MetricAt| told.is_some_and(|r| r.metric.ends_with(&*self.metric_row(m).name));
        // 预计2025年需求将达到12.8万吨，2021-2025年CAGR达19.8%: and what goes on to the same year.
        let last = |p: Period| p.last.unwrap_or(p.first).year();
        let until = told.filter(|r| r.modality == Modality::Expected).and_then(|r| r.period).zip(self.frame.period);
        let goes_on = goes_on
            || if left.times.is_empty() {
                left.phrases.last().and_then(|p| p.metric()).is_some_and(same)
            } else {
                let years = |p: Period| matches!((p.first, p.last), (Point::Year(_), Some(Point::Year(_))));
                until.is_some_and(|(told, (now, _))| last(told) == last(now) && years(now))
            };
        // 力争产值突破800亿元，生物医药产业增长15%: and the growth of another.
        let aimed = told.is_some_and(|r| r.modality == Modality::Target)
            && left.times.is_empty()
            && !left.has(Cue::Done)
            && left.rises_or_falls();
        // 预计净利润5亿元，现价|对应PE为20倍: a multiple of what is foretold.
        let valued = || left.phrases.last().and_then(|p| p.metric()).is_some_and(|m| self.metric_row(m).ratio);
        let foretold = told.is_some_and(|r| r.modality == Modality::Expected);
        let goes_on = goes_on || aimed || foretold && valued();
        // 拟扩建一期，|通过某子公司|新建二期: by whom is no subject.
        let through = left.phrases.first().is_some_and(|p| p.oblique);
        // 拟以9元/股|向某公司|发行300万股: nor is what stands between the figures of one proposal.
        let proposed = self.frame.modality.is_some_and(|(_, word)| self.scene.str(word).starts_with('拟'));
        let aside = told.is_some_and(|r| r.span.start >= self.clause.start);
        !(goes_on || through || aside && proposed) && left.subject.exists(self.scene)
    }

    /// Takes as expected what a stretch says may be under a condition or by a forecast (如果提价，净利率可达30%), and all that is told
    /// of the time after something is built (投产后，年产值3亿元), unless it says that it was.
    fn suppose(&mut self, left: &Left, group: Option<&Range<usize>>, first_clause: bool) {
        let end = self.first_of(group).map_or(self.clause.end, |m| m.outer.start);
        let told = self.records.last().map_or(0, |r| r.span.end);
        let stretch = Span::new(self.clause.start.max(told).min(end), end);
        let forecast = matches!(self.frame.modality, Some((Modality::Expected, _)));
        self.frame.supposed |= forecast || first_clause && self.is_condition();
        let done = || left.has(Cue::Done) || self.scene.str(stretch).contains('了');
        let past = self.frame.timed && self.frame.period.is_some_and(|(p, _)| self.is_over(p));
        let now = |&t: &usize| self.scene.times[t].is_now();
        // 投产后…，现阶段产能4万吨，2021年利润5亿元
        let timed = left.from.is_none() && (left.times.iter().any(now) || past && !left.times.is_empty());
        match self.frame.modality {
            Some((_, word)) if self.scene.str(word).ends_with('后') && (timed || done()) => self.frame.modality = None,
            // 计划2025年投产，|目前|拥有38家工厂; but 目前股价对应PE… is of the forecast.
            Some((_, word))
                if word.end <= self.clause.start
                    && left.modality.is_none()
                    && left.from.is_none()
                    && left.times.iter().any(now)
                    && !self.scene.lexicon.contexts.within(Context::Answers, self.scene.str(self.clause)) =>
            {
                self.frame.modality = None;
            }
            None => {
                let this_year = || {
                    let whole = |&t: &usize| self.scene.times[t].is_whole_year();
                    !past && self.date.is_some() && left.times.iter().any(whole)
                };
                let able = || self.scene.lexicon.contexts.within(Context::Able, self.scene.str(stretch));
                let completed = self.completion(stretch, group.is_some()).filter(|_| !past || able());
                if let Some(word) = completed.filter(|_| !done()) {
                    self.frame.modality = Some((Modality::Expected, word));
                    self.frame.announced = true;
                } else if group.is_some()
                    && (self.frame.supposed || this_year())
                    && let Some(word) = self.scene.last_of(Context::Able, stretch).filter(|_| !done())
                {
                    self.frame.modality = Some((Modality::Expected, word));
                    // 需求量可达1万吨，毛利率26%: the next figure may be a fact again.
                    self.frame.estimate = true;
                }
            }
            _ => {}
        }
    }

    /// Whether the clause tells a condition: 如果提价10%, 如|提价10%.
    fn is_condition(&self) -> bool {
        let clause = self.scene.str(self.clause);
        let Some(length) = self.scene.lexicon.contexts.after(Context::Condition, clause) else { return false };
        let (word, rest) = clause.split_at(length);
        match word {
            // 如某公司产品 is an example.
            "如" => self.scene.lexicon.segmenter.begins_verbal(rest),
            "若" => !rest.starts_with('干'),
            _ => true,
        }
    }

    /// The words of a stretch that say when something is built: 建成后, 投产|以后. 投产后|1个月内 and 建成后的 say something else.
    fn completion(&self, stretch: Span, before_figure: bool) -> Option<Span> {
        let text = self.scene.text;
        self.scene.str(stretch).match_indices('后').find_map(|(at, after)| {
            let end = stretch.start + at + after.len();
            let before = text[stretch.start..stretch.start + at].trim_end_matches(['之', '以']);
            let length = self.scene.lexicon.contexts.before(Context::Completed, before)?;
            let other = text[end..].starts_with('的') || before_figure && end == stretch.end;
            (!other).then_some(Span::new(stretch.start + before.len() - length, end))
        })
    }

    /// Whether a stretch gives a part of an aim or a forecast, which is one itself: 力争产销量达到70万吨，其中海绵钛达到15万吨.
    fn is_part(&self, known: Modality, left: &Left, group: Option<&Range<usize>>) -> bool {
        let aim = known == Modality::Target && left.has(Cue::Among);
        // 预计中国经济增长4.8%，印度增长7%
        let moves = left.rises_or_falls();
        let place = moves && left.phrases.first().is_some_and(Phrase::is_of_places);
        let unit = self.same_unit(group) || left.has(Cue::Among) && self.same_level(group) && self.is_ranged(group);
        (aim || (self.frame.parts || place && !self.clause_starts) && unit)
            && self.tells_within(left)
            && !left.has(Cue::Done)
    }

    /// Whether the times of a stretch, if it has any, are of the year of the figure before, as those of its parts are: 预计上半年盈利6亿元，
    /// 其中二季度3亿元.
    fn tells_within(&self, left: &Left) -> bool {
        let year = |p: Period| (p.first.year(), p.last.unwrap_or(p.first).year());
        let told = self.records.last().and_then(|r| r.period);
        let within = |&t: &usize| self.resolve(t).zip(told).is_some_and(|(now, told)| year(now) == year(told));
        left.times.is_empty() || left.has(Cue::Among) && left.times.iter().all(within)
    }

    /// Whether a region is where from or where to is traded (自|韩国|进口0.2亿美元, 对|欧盟|出口), or what alone stands before another
    /// in an order: 仅次于|北京市.
    fn is_origin(&self, region: RegionAt) -> bool {
        let after = &self.scene.text[region.span.end..];
        self.is_toward(region) && self.scene.lexicon.contexts.after(Context::Trade, after).is_some()
            || self.scene.text[..region.span.start].ends_with("次于")
    }

    /// Whether a region is left out (除了|湖北省|外), part of a name (第五届|全国|…, |中国|第九次…), or who does what a relative clause
    /// says (由|美国|提交的决议).
    fn is_aside(&self, region: RegionAt) -> bool {
        const NEAR: usize = 6;
        let (before, after) = (&self.scene.text[..region.span.start], &self.scene.text[region.span.end..]);
        let numbered = || {
            let rest = after.strip_prefix('第').map(|rest| rest.trim_start_matches(is_numeral));
            rest.is_some_and(|rest| rest.starts_with(['次', '届']))
        };
        let near = || after.char_indices().nth(NEAR).map_or(after, |(end, _)| &after[..end]);
        let agent =
            || before.ends_with('由') && near().contains('的') && self.scene.lexicon.segmenter.verb_first(near());
        // 2022届|全国高校毕业生 are all there are.
        let numbers = |n: &str| !n.ends_with(|c: char| c.is_ascii_digit());
        let titled = || self.level(region) <= Level::Country && before.strip_suffix('届').is_some_and(numbers);
        self.scene.lexicon.contexts.before(Context::Excepted, before).is_some() || titled() || numbered() || agent()
    }

    /// Whether a region is who gets or gives: 向|武汉|捐赠, 向|湖北|武汉|捐赠.
    fn is_toward(&self, region: RegionAt) -> bool {
        let outer = self.scene.token_ending(region.span.start).filter(|token| token.region.is_some());
        let start = outer.map_or(region.span.start, |token| token.span.start);
        self.scene.lexicon.contexts.before(Context::Partner, &self.scene.text[..start]).is_some()
    }

    /// Whether a stretch says no more than that the reporter was told: 记者|获悉.
    fn reporter_tells(&self, left: &Left) -> bool {
        let reporter = |p: Phrase<'_>| self.scene.lexicon.contexts.before(Context::Reporter, self.scene.str(p.span));
        left.cues.has(Cue::Says) && left.phrases.first().is_some_and(|p| reporter(p).is_some())
    }

    /// Whether a stretch begins with a subject of its own, and is the first of its sentence that does.
    fn new_subject(&mut self, left: &mut Left) -> bool {
        self.other_subject(left) && left.subject.exists(self.scene) && !self.frame.subject.exists(self.scene)
    }

    /// The phrase of a clause that says what somebody is in an industry, and no more: 某公司是|铜箔行业龙头, 作为|铜箔生产基地.
    fn says_what_in(&self, left: &Left) -> Option<usize> {
        const FEW: usize = 5;
        let contexts = &self.scene.lexicon.contexts;
        let (n, phrase) = left.phrases.iter().enumerate().rfind(|(_, p)| p.has_industry)?;
        let before = &self.scene.text[..phrase.span.start];
        let is = |t: &Token| t.has(Cue::Be) && t.span.end <= phrase.span.start;
        let from = self.scene.token_from(self.clause.start);
        let being = self.scene.tokens[from..].iter().take_while(|t| t.span.start < phrase.span.start).any(is)
            || contexts.before(Context::Being, before).is_some();
        let rest = self.scene.text.get(phrase.span.end..self.clause.end)?;
        let leader = contexts.before(Context::Leader, self.scene.str(self.clause)).is_some();
        (being && leader && rest.chars().nth(FEW).is_none()).then_some(n)
    }

    /// Whether after 其中 the subject is a part of the place, or of the firms, spoken of.
    fn is_part_of_whole(&self, left: &Left) -> bool {
        let Some(subject) = left.phrases.first().filter(|_| self.frame.parts) else { return false };
        let contexts = &self.scene.lexicon.contexts;
        let firms =
            |i: &Item| i.noun.is_some_and(|noun| contexts.before(Context::Firms, self.scene.str(noun)).is_some());
        subject.is_of_places() || self.home.firm.is_none() && subject.items.iter().all(firms)
    }

    /// Whether the first phrase is a subject of its own: neither an indicator nor 公司 or 其.
    fn other_subject(&self, left: &Left) -> bool {
        let Some(phrase) = left.phrases.first() else { return false };
        let own = self.scene.begins_own(phrase.span);
        let place = |i: &Item| i.region.is_some_and(|r| r.span == i.span);
        // 百度发布财报。财报|显示，…: so is what it has just published.
        let text = self.scene.str(phrase.span);
        let published = self.scene.lexicon.contexts.after(Context::Results, text) == Some(text.len());
        !own && !published
            && !self.is_called(phrase)
            && phrase.metric().is_none()
            && phrase.items.iter().any(|i| i.noun.is_some() || place(i))
    }

    /// The verb that says that a firm's figure is a forecast which is changed or kept (下调|20-22年净利润为0.9亿元), or pledged
    /// (承诺|净利润不低于1.8亿元), or the word for what firms report beforehand: 业绩预告.
    fn foretold(
        &self,
        left: &Left,
        group: Option<&Range<usize>>,
        metric: Option<MetricAt>,
    ) -> Option<(Modality, Span)> {
        const NEAR: usize = 90;
        let contexts = &self.scene.lexicon.contexts;
        let own = |m: &MetricAt| self.metric_row(*m).own || self.metric_row(*m).firm;
        let metric = metric.filter(own).filter(|_| group.is_some())?;
        // 毛利率维持40%: what is kept is no forecast, unless it is what the verb takes.
        let predicate = left.predicate.map(|(_, verb)| verb).filter(|&verb| {
            let word = self.scene.str(verb);
            metric.span.start >= verb.end && contexts.after(Context::Revises, word) == Some(word.len())
        });
        if let Some(verb) = predicate {
            return Some((Modality::Expected, verb));
        }
        // The last word of a context not far before the indicator, from a place on.
        let last = |context, from: usize| {
            let from = span::begin(self.scene.text, metric.span.start.saturating_sub(NEAR).max(from));
            (from <= metric.span.start).then(|| self.scene.last_of(context, Span::new(from, metric.span.start)))?
        };
        // 调整|公司|20-22年|EPS至0.7元: no more stands between than whose it is, and of when.
        let takes = |verb: &Span| {
            let first = self.scene.tokens.partition_point(|t| t.span.end <= verb.end);
            let mut between = self.scene.tokens[first..].iter().take_while(|t| t.span.start < metric.span.start);
            between.all(|t| {
                matches!(t.kind, TokenKind::Time(_) | TokenKind::Name)
                    || self.scene.begins_own(Span::new(t.span.start.max(verb.end), t.span.end))
            })
        };
        let verb = |context| last(context, self.clause.start).filter(takes);
        // 上年同期盈利3亿元 is known.
        let preview = || last(Context::Previews, self.sentence).filter(|_| !left.has(Cue::Prior));
        let expected = verb(Context::Revises).or_else(preview).map(|word| (Modality::Expected, word));
        expected.or_else(|| Some((Modality::Target, verb(Context::Pledges)?)))
    }

    /// Whether a figure is what a forecast is changed to: 下调20-22年净利润|为|0.9亿元.
    pub(super) fn revised_to(&self, left: &Left) -> bool {
        let changed = |(_, verb): (Modality, Span)| {
            let word = self.scene.str(verb);
            verb.start >= self.clause.start
                && self.scene.lexicon.contexts.after(Context::Changes, word) == Some(word.len())
        };
        matches!(left.predicate, Some((Cue::To | Cue::Be, _))) && self.frame.modality.is_some_and(changed)
    }

    /// Whether a phrase is what the one spoken of is, or what is of that: 隧道 after 龙湾隧道, 该工程 after 果子沟管道工程,
    /// 电站|年发电量 after 白鹤滩水电站.
    fn is_called(&self, phrase: Phrase<'_>) -> bool {
        const LONGEST: usize = 5;
        let text = self.scene.str(phrase.span);
        let pointing = self.scene.lexicon.contexts.after(Context::Pointing, text).unwrap_or_default();
        let noun = &text[pointing..];
        let called = |name: Span| {
            let ends = noun.char_indices().map(|(at, c)| at + c.len_utf8());
            let of = |end: usize| self.scene.str(name).ends_with(&noun[..end]) && name.len() > end;
            // 安井食品…。食品|行业: what a firm's name ends with is a word of its own.
            let whole = || of(noun.len()) && noun.chars().nth(1).is_some();
            let part = || ends.skip(1).take(LONGEST).any(of) && self.firm(name).is_none();
            name.end <= phrase.span.start && (whole() || part())
        };
        self.frame.entity.is_some_and(called)
    }

    /// The name that a member of a phrase is, by the tables or because its characters make no word.
    fn name_of(&self, item: &Item, owns: bool, subject: &mut Subject) -> Option<Span> {
        if item.name.is_some() {
            return item.name;
        }
        if item.industry.is_some() {
            return None;
        }
        let segmenter = &self.scene.lexicon.segmenter;
        // 第三批集采|已运行6个月: one of a numbered series is a name.
        if let Some(noun) = item.noun.filter(|n| n.start == item.span.start) {
            let text = self.scene.str(noun);
            let head = numbered(text);
            let length = if head > 0 && subject.exists(self.scene) { segmenter.noun_prefix(&text[head..]) } else { 0 };
            if length >= 6 {
                return Some(Span::new(noun.start, noun.start + head + length));
            }
        }
        let open = item.owner.or(item.noun.filter(|_| owns))?;
        let text = self.scene.str(open);
        // 每张处方, 多家高校: of no one of them.
        let several = self.scene.lexicon.contexts.after(Context::Several, text).is_some();
        // 过去几年的|出货量: nor of a time.
        if several || text.starts_with('第') || text.ends_with(['年', '月', '日', '天']) || !subject.exists(self.scene)
        {
            return None;
        }
        let length = segmenter.noun_prefix(text);
        let length = if length == 0 { text.len() } else { length };
        // 基膜, 铜箔: the end says that it is a product.
        let goods = || self.scene.lexicon.contexts.before(Context::Goods, &text[..length]).is_some();
        // 仍能|实现, 单城|签约: nor does a name begin so.
        let begun = self.scene.lexicon.contexts.after(Context::NoName, text).is_some();
        let name = segmenter.is_name(&text[..length]) && !begun && !goods();
        name.then_some(Span::new(open.start, open.start + length))
    }

    /// Whether the examples of what is counted are industries.
    pub(super) fn are_branches(&self, list: Phrase<'_>, right: &Right) -> bool {
        let counted = right.phrase().map_or("", |p| self.scene.str(p.span));
        let branches = BRANCHES.iter().any(|branch| counted.ends_with(branch));
        branches && list.examples && list.items.len() <= SHARED && list.has_industry
    }

    /// Whether a clause is a list and says that these are industries: 发展光伏、风电|等|新能源产业，….
    fn lists_industries(&self, left: &Left) -> bool {
        const FEW: usize = 3;
        // 等企业, 等专业 are none.
        const OTHERS: [&str; 5] = ["企业", "行业", "专业", "就业", "作业"];
        let mut phrases = left.phrases.iter();
        let (Some(list), Some(class), None) = (phrases.next(), phrases.next(), phrases.next()) else { return false };
        let Some(etc) = self.scene.tokens.get(list.end).filter(|t| t.has(Cue::Etc)) else { return false };
        let whole = list.span.start == self.clause.start && class.span.end == self.clause.end;
        let joined = etc.span.start == list.span.end && etc.span.end == class.span.start;
        let named = self.scene.str(class.span);
        let industries = named.ends_with('业') && !OTHERS.iter().any(|other| named.ends_with(other));
        whole && joined && industries && list.items.len() <= FEW && left.predicate.is_none()
    }

    /// Whether a phrase opens its clause with an industry, as what is spoken of does: 液晶电视|成为主要应用，….
    fn opens(&self, phrase: Phrase<'_>) -> bool {
        const NEAR: usize = 4;
        let verbal = |n: IndustryAt| {
            let rest = self.scene.text.get(n.span.end..self.clause.end).unwrap_or_default();
            let near = rest.char_indices().nth(NEAR).map_or(rest.len(), |(at, _)| at);
            self.scene.lexicon.segmenter.begins_verbal(&rest[..near])
        };
        let speaks = |i: &Item| i.industry.filter(|n| i.governs || verbal(*n));
        let start = phrase.items.first().and_then(speaks).map(|n| n.span.start);
        let before = |start: usize| {
            let tokens = &self.scene.tokens[self.scene.token_from(self.clause.start)..];
            tokens
                .iter()
                .take_while(|t| t.span.end <= start)
                .all(|t| t.region.is_some() || matches!(t.kind, TokenKind::Time(_)) || t.cues.any(OPENING))
        };
        start.is_some_and(before)
    }

    /// Whether the sentence tells how the shares of an industry do: 啤酒股上涨，….
    fn tells_of_sector(&self) -> bool {
        let shares = |i: &IndustryAt| {
            let rest = &self.scene.text[i.span.end..];
            let rest = rest.strip_prefix('等').unwrap_or(rest);
            // 基金股份
            let other = rest.starts_with('股')
                && rest['股'.len_utf8()..].starts_with(['份', '权', '东', '价', '票', '本', '市']);
            i.span.start >= self.sentence
                && !other
                && self.scene.lexicon.contexts.after(Context::Sector, rest).is_some()
        };
        self.frame.industries_here && self.frame.industries.len() == 1 && self.frame.industries.iter().all(shares)
    }

    /// Whether a clause says no more than in which field something is: 在|动力电池市场|上，….
    fn names_field(&self, phrase: Phrase<'_>) -> bool {
        let (text, clause) = (self.scene.text, self.clause);
        let rest = text.get(phrase.span.end..clause.end).unwrap_or_default();
        let first = phrase.items.first().and_then(|i| {
            let start = i.industry?.span.start;
            Some(i.region.filter(|r| r.span.end == start).map_or(start, |r| r.span.start))
        });
        let led = first.and_then(|start| text.get(clause.start..start)).is_some_and(|led| led.ends_with('在'));
        let industries = &self.scene.lexicon.industries;
        let field = |i: &Item| {
            i.governs && i.industry.is_some_and(|n| industries.suffix_at_start(&text[n.span.end..]).is_some())
        };
        led && matches!(rest, "" | "上" | "中" | "内" | "里" | "方面") && phrase.items.iter().all(field)
    }

    /// Whether a phrase is all of its clause: 某某最先进的药物，….
    fn alone(&self, phrase: Phrase<'_>) -> bool {
        let told = self.frame.industries_here && self.frame.names_since(self.sentence);
        self.is_clause(phrase.span) && (!told || !self.scene.lexicon.segmenter.verb_first(self.scene.str(phrase.span)))
    }

    /// Whether a span is all of its clause, but for what parentheses after it add: 尿素|（长三角）.
    fn is_clause(&self, span: Span) -> bool {
        let rest = || self.scene.text.get(span.end..self.clause.end).unwrap_or_default();
        self.clause == span
            || self.clause.start == span.start && rest().starts_with(['（', '(']) && rest().ends_with(['）', ')'])
    }

    /// The industry whose market a firm has a share of: 占据|高端白酒|市场份额的9%; and of whose whole a place has a part where
    /// no other was told of: 广东占全国|陶瓷|产量的50%.
    fn market_in(&self, whole: Span) -> Option<IndustryAt> {
        let tokens = &self.scene.tokens[self.scene.token_from(whole.start)..];
        let within = tokens.iter().take_while(|t| t.span.end <= whole.end);
        let share = |row| self.scene.lexicon.metrics.get(row).comparison == Comparison::Share;
        let of_market = within.clone().any(|t| t.metric.is_some_and(share))
            || self.scene.lexicon.contexts.before(Context::AllFirms, self.scene.str(whole)).is_some();
        let made = |row| !self.scene.lexicon.metrics.get(row).aggregate;
        let of_all =
            || self.frame.industries.is_empty() && within.clone().last().is_some_and(|t| t.metric.is_some_and(made));
        if !of_market && !of_all() {
            return None;
        }
        let named = within.filter_map(|t| Some(IndustryAt { span: t.span, row: Some(t.industry?) }));
        let weak = |i: &IndustryAt| i.row.is_some_and(|row| self.scene.lexicon.industries.get(row).weak);
        named.last().filter(|i| !weak(i))
    }

    /// The industry of the undertaking that the sentence has just named: 启动建设|新能源|项目，总投资5亿元.
    fn undertaking_before(&self) -> Option<IndustryAt> {
        // Not all of a sentence without an end.
        const FAR: usize = 200;
        let tokens = &self.scene.tokens[self.scene.token_from(self.sentence)..self.scene.token_from(self.clause.start)];
        tokens.iter().enumerate().rev().take(FAR).find_map(|(i, field)| {
            let row = field.industry?;
            let named = || tokens.get(i + 1).is_some_and(|noun| noun.has(Cue::Undertaking));
            (self.ends_with(field.span, Cue::Undertaking) || named())
                .then_some(IndustryAt { span: field.span, row: Some(row) })
        })
    }

    /// Whether a phrase begins with a region, with no more before it than what it lies in: 广西|梧州|的滑雪馆.
    fn begins_at(&self, phrase: Phrase<'_>, region: RegionAt) -> bool {
        let tokens = &self.scene.tokens[self.scene.token_from(phrase.span.start)..];
        tokens.iter().take_while(|t| t.span.end <= region.span.end).all(|t| t.region.is_some())
    }

    /// The region of a level that the sentence has spoken of: 甘肃马铃薯收获完成，|全省|覆膜280万亩.
    fn spoken_of(&self, level: Level) -> Option<RegionAt> {
        let regions = &self.scene.lexicon.regions;
        let said = self.frame.region.filter(|r| r.span.start >= self.sentence)?;
        let whole = regions.ancestors(said.row).find(|&row| regions.get(row).level == level)?;
        context::in_china(regions, whole).then_some(RegionAt { row: whole, ..said })
    }

    /// Whether an organisation is a person in the place that the sentence tells of: 在安徽涡阳，…，种粮大户|刘玉山.
    fn is_there(&self, entity: Span) -> bool {
        let (text, lexicon) = (self.scene.str(entity), self.scene.lexicon);
        let here = self.frame.region.is_some_and(|r| r.span.start >= self.sentence);
        // 新江区…，留守儿童较多。红岗小学现有学生136名: a school is of the place spoken of.
        let school = || lexicon.contexts.before(Context::School, text).is_some() && self.frame.region.is_some();
        here && lexicon.words.get(text).is_none() && lexicon.is_person(text) || school()
    }

    /// The person that a phrase names: the last name in it, or what begins with a surname and is no other word (高龄).
    pub(super) fn person(&self, phrase: Phrase<'_>) -> Option<Span> {
        if let Some(name) = phrase.last().and_then(|i| i.name) {
            return Some(name);
        }
        let text = self.scene.str(phrase.span);
        let length = self.scene.lexicon.person_at_start(text)?;
        let name = !self.scene.lexicon.segmenter.is_word(&text[..length]);
        name.then(|| Span::new(phrase.span.start, phrase.span.start + length))
    }

    /// The name that the article gives an organisation from here on: 东岭新能源股份有限公司（下称“东岭”） → 东岭.
    pub(super) fn short_name(&self, name: Span) -> Span {
        crate::clause::defined_after(self.scene.text, name.end).unwrap_or(name)
    }

    /// Whether a phrase without a quantity says where: 在河南漯河, 在制种大县山东兖州, 中部地区|发挥优势.
    fn says_where(&self, phrase: Phrase<'_>, region: RegionAt) -> bool {
        let rest = Span::new(region.span.end, phrase.span.end);
        let last = phrase.items.len() == 1 && rest.is_empty();
        // 济南|医保部门|针对…，培训2400名村民
        let office = || {
            let rest = self.scene.str(rest);
            self.sentence_start
                && !self.scene.lexicon.regions.is_china(region.row)
                && phrase.items.first().is_some_and(|i| i.region == Some(region))
                && self.scene.lexicon.contexts.before(Context::Office, rest).is_some()
        };
        let verbal = || {
            region.span.start == phrase.span.start && self.scene.lexicon.segmenter.begins_verbal(self.scene.str(rest))
        };
        last || verbal() || office()
    }

    /// Whether a region in a phrase is where the figure holds: not the field of a rank, and not 海外 before another noun.
    pub(super) fn holds(&self, region: RegionAt, phrase: Phrase<'_>, rank: bool) -> bool {
        // 法国|巴黎: where the country stands before it, a place abroad is no part of a name.
        let regions = &self.scene.lexicon.regions;
        let outer = || self.scene.token_ending(region.span.start).and_then(|t| t.region);
        let foreign_city = self.level(region) > Level::Country
            && !context::in_china(regions, region.row)
            && !outer().is_some_and(|outer| regions.ancestors(region.row).any(|row| row == outer));
        let wide = self.level(region) <= Level::Group || foreign_city;
        if self.scene.singles_out(region) {
            return false;
        }
        // 全球|小麦|产量
        // 全球|电子烟|市场
        let market = |i: &Item| i.noun.is_some_and(|noun| self.scene.str(noun) == "市场");
        let product = |i: &Item| {
            (i.metric.is_some() || market(i))
                && i.region == Some(region)
                && i.industry.is_some_and(|n| n.span.start == region.span.end)
        };
        // 中东|采购商
        let bloc = |r: RegionAt| self.level(r) == Level::Group && !self.scene.str(r.span).ends_with('外');
        // 全球|确诊病例|为…: where they head the clause.
        let world = |r: RegionAt| self.level(r) == Level::World && r.span.start == self.clause.start;
        let counted = |i: &Item| {
            let of_all = i.region == Some(region) && (bloc(region) || world(region));
            of_all && i.noun.is_some_and(|n| n.start == region.span.end && self.is_countable(n))
        };
        // 全球|仍|有, 在|全球|共|交付, 在|海外|门店; but in 在|全球供应|中|占比 it is the whole's, in 在|全球通胀|的情况下 the setting's.
        let rest = self.scene.str(Span::new(region.span.end, phrase.span.end));
        let by_itself = || {
            phrase.span.start == region.span.start
                && (self.scene.text[..region.span.start].ends_with('在')
                    && !self.scene.text[phrase.span.end..].starts_with('中')
                    && !self.scene.str(self.clause).ends_with('下')
                    && !phrase.metric().is_some_and(|m| self.scene.text[..m.span.start].ends_with('中'))
                    || self.scene.word_has(rest, Cue::Adverb)
                    || self.scene.word_has(rest, Cue::Be))
        };
        let alone = by_itself()
            || phrase.span == region.span
            // 伦敦|西部
            || self.scene.token_ending(phrase.span.end).is_some_and(|t| t.region.is_some() && t.span.start == region.span.end)
            || phrase.items.iter().any(counted)
            || phrase.metric().is_some_and(|m| {
                // 全球的|需求
                let joint = &self.scene.text[region.span.end..m.span.start.max(region.span.end)];
                m.span.start >= region.span.end && matches!(joint, "" | "的")
            })
            || phrase.items.iter().any(product);
        !(rank && self.level(region) <= Level::Country) && (!wide || alone)
    }

    /// Whether a region only tells where the report was sent from: 新华社广州4月22日电.
    pub(super) fn dateline(&self, region: RegionAt) -> bool {
        let rest = &self.scene.text[region.span.end..];
        // Twelve characters have so many bytes at most. Mostly 日 is not among them, which is told by its last byte.
        if !rest.as_bytes()[..rest.len().min(48)].contains(&DAY[2]) {
            return false;
        }
        let near = rest.char_indices().take(12).find(|(_, c)| matches!(c, '电' | '讯'));
        near.is_some_and(|(at, _)| rest[..at].ends_with('日'))
    }

    /// Whether each of `named` is a wider industry than one of `narrow`.
    pub(super) fn all_wider(&self, named: &Industries, narrow: &Industries) -> bool {
        let table = &self.scene.lexicon.industries;
        let has_branch =
            |wide| narrow.iter().filter_map(|i| i.row).any(|row| row != wide && table.is_branch(row, wide));
        !narrow.is_empty() && named.iter().filter_map(|i| i.row).all(has_branch)
    }

    pub(super) fn level(&self, region: RegionAt) -> Level {
        self.scene.lexicon.regions.get(region.row).level
    }
}

/// The months or the quarter of which no year is said, a year later than the last such, if those are nearer to the article's date.
fn coming(last: Period, today: Option<Date>) -> Option<Period> {
    let today = today.filter(|d| d.month > 0)?;
    let month = |point| match point {
        Point::Month(y, m) => Some((y, m)),
        Point::Quarter(y, q) => Some((y, q * 3)),
        _ => None,
    };
    let (year, month) = month(last.last.unwrap_or(last.first))?;
    let ago = (i32::from(today.year) - i32::from(year)) * 12 + i32::from(today.month) - i32::from(month);
    let later = |point| match point {
        Point::Month(y, m) => Point::Month(y + 1, m),
        Point::Quarter(y, q) => Point::Quarter(y + 1, q),
        other => other,
    };
    (7..12).contains(&ago).then(|| Period { first: later(last.first), last: last.last.map(later) })
}

/// Whether a time without a year names the same part of one as a period: 上半年, 三季度, 1—9月.
fn same_part(time: &period::TimeExpr, told: Period) -> bool {
    let period::Time { year: period::Year::Unsaid, part } = time.first else { return false };
    match (part, told.first, told.last) {
        (period::Part::Half(half), Point::Half(_, told), None) => half == told,
        (period::Part::Quarter(quarter), Point::Quarter(_, told), None) => quarter == told,
        (period::Part::Months(1, month), Point::Month(_, 1), Some(Point::Month(_, told))) => month == told,
        _ => false,
    }
}

/// Whether a region stands between a verb and the place in an order that it leads to: 位居|广西|第一位.
pub(super) fn ranked_in(left: &Left, region: RegionAt) -> bool {
    left.predicate.is_some_and(|(cue, verb)| cue == Cue::Rank && verb.end <= region.span.start)
}

/// The year in which a period ends.
fn last_year(period: Period) -> u16 {
    period.last.unwrap_or(period.first).year()
}

/// Whether the first member of a phrase is a name that is of an industry: 多晶硅项目.
fn named_by_industry(phrase: Phrase<'_>) -> bool {
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

/// Whether a figure is no change and no place in an order.
fn is_level(record: &Record<'_>) -> bool {
    record.comparison == Comparison::None && record.kind != Kind::Rank
}

/// Whether what stands before the head of an indicator says of what it is: 社会保障|支出, but 累计|支出 is of the same.
fn says_of_what(of: &str) -> bool {
    const FEW: usize = 4;
    of.chars().nth(FEW - 1).is_some()
}

/// Whether a time is now, after a time that was spoken of and is still to come: 预计9月中旬开始，|目前|….
fn comes_back(time: &period::TimeExpr, spoken: Option<(Period, Span)>, date: Option<Date>) -> bool {
    let coming = |p: Period| date.is_some_and(|date| p.last.is_none() && fields::is_after(p.first, date));
    time.is_now() && spoken.is_some_and(|(p, _)| coming(p))
}
