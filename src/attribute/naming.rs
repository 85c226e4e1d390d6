//! What a quantity is a quantity of: its indicator and the thing counted.

use std::borrow::Cow;

use crate::clause::Token;
use crate::lexicon::charset::{self, han_at_ends};
use crate::lexicon::contexts::Context;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::regions::Level;
use crate::lexicon::words::Sense;
use crate::quantity::{Mention, is_numeral};
use crate::record::{Bound, Comparison, Field, Kind, Record};
use crate::span::Span;

use super::align::Paired;
use super::compare;
use super::frame::{Industries, IndustryAt};
use super::left::Left;
use super::phrase::{self, Item, MetricAt, Phrase, Scene};
use super::reader::Reader;
use super::right::Right;

/// How many characters the name of an indicator has that no table knows, where only its last one is known.
const SHORT: usize = 6;

/// How far after an indicator a figure of its own stands, in tokens.
const NEAR: usize = 6;

impl<'a> Reader<'_, 'a> {
    /// Names a count: the thing counted, which stands after the quantity or before it, and the indicator.
    fn counted(&mut self, unit: &str, listed: Option<MetricAt>, left: &Left, right: &Right) -> Naming<'a> {
        let scene = self.scene;
        let mut naming = Naming::default();
        let near = left.phrases.last();
        let at = |m: MetricAt, rule| Some((Cow::Borrowed(indicator_name(scene, m.span)), m.span, rule));
        // 专利资产3万件: a noun that is an indicator beside a sum is the thing beside a classifier.
        let indicator = |m: &MetricAt| !scene.lexicon.metrics.get(m.row).thing;
        let own = near.and_then(|p| p.metric()).filter(indicator);
        naming.row = own.map(|m| m.row);
        let beside;
        let after = right.phrase().filter(|p| !right.de || p.metric().filter(indicator).is_none());
        if let Some(phrase) = after {
            // 7家农家乐: a word that by itself need be no industry is one where it is what is counted; 3亿股苹果 are shares.
            let within = |i: &&Item| {
                (!i.weak || i.governs) && unit != "股" && i.industry.is_some_and(|n| n.span.end <= right.limit)
            };
            naming.industries = phrase.items.iter().filter(within).filter_map(|i| i.industry).collect();
            let listed = || near.is_some_and(|list| self.are_branches(list, right));
            if self.frame.industries_here && (self.all_wider(&naming.industries, &self.frame.industries) || listed()) {
                naming.industries.clear();
            }
            let metric = phrase.metric().filter(indicator);
            // 30个地区|消费品零售额增长: of the economy as a whole.
            let within = &scene.tokens[scene.token_from(phrase.span.start)..phrase.end];
            let aggregate = |row| scene.lexicon.metrics.get(row).aggregate;
            if naming.industries.is_empty() && within.iter().filter_map(|t| t.metric).any(aggregate) {
                self.frame.industries.clear();
                self.frame.industries_here = false;
            }
            let owner = phrase.items.first().and_then(|i| {
                let next = i.industry.map(|n| n.span).or(metric.map(|m| m.span));
                i.owner.filter(|o| next.is_some_and(|n| o.end < n.start))
            });
            // 300家|企业|的用工、招聘情况: what the classifier counts stands before 的.
            // 上百家|银行|的产品: 家 counts who does business.
            let contexts = &scene.lexicon.contexts;
            let head = scene.str(right.named(phrase));
            let other = !self.is_countable(right.named(phrase)) && contexts.before(Context::Doer, head).is_none();
            let house = |o: Span| {
                let named = phrase.items.iter().filter_map(|i| i.industry).any(|n| n.span.end == o.end);
                unit == "家" && other && (named || contexts.before(Context::Doer, scene.str(o)).is_some())
            };
            // 3个|孩子|的遗照, but 两位|老人|的女儿
            let person = |text: &str| contexts.before(Context::People, text).is_some();
            let persons = |o: Span| {
                const ALSO: [char; 9] = ['人', '员', '者', '长', '师', '手', '儿', '子', '家'];
                let product = scene.token_ending(right.named(phrase).end).is_some_and(|t| t.industry.is_some());
                (unit == "个" || counts_persons(unit))
                    && other
                    && !product
                    && person(scene.str(o))
                    && !person(head)
                    && !head.ends_with(ALSO)
            };
            // 4000辆|公交车|的维修: vehicles and machines are counted one by one, whatever is done with them.
            let machine = |o: Span| {
                let named = scene.token_ending(o.end).is_some_and(|t| t.industry.is_some());
                let goods = || scene.lexicon.contexts.before(Context::Goods, scene.str(o)).is_some();
                matches!(unit, "台" | "辆" | "架" | "艘") && (named || goods())
            };
            let counts = |o: &Span| {
                let things = self.is_place(*o) || self.is_countable(*o) || house(*o) || machine(*o);
                things && !counts_persons(unit) || persons(*o)
            };
            let owner = owner.or_else(|| self.before_de(phrase).filter(counts));
            let thing = match (owner, metric) {
                // 66个城市|的二手房|房价: the thing stands before 的.
                (Some(owner), Some(_)) => owner,
                (Some(owner), None) if counts(&owner) => owner,
                // 四种钢铁产品|综合价格: what follows the thing is the indicator of the next figure.
                (None, Some(metric)) if metric.span.start == phrase.span.start => {
                    let row = scene.lexicon.metrics.get(metric.row);
                    let whose = Span::new(metric.span.start, metric.span.end - row.name.len().min(metric.span.len()));
                    let sorts = matches!(unit, "个" | "项" | "条" | "种" | "类");
                    // 13家|上市公司|净利润, 完成12项|指标
                    if !whose.is_empty() && (self.is_place(whose) || self.is_countable(whose)) {
                        whose
                    } else if sorts
                        && phrase.span == metric.span
                        && !right.de
                        && if whose.is_empty() {
                            !self.figure_follows(phrase)
                        } else {
                            self.clause.end == metric.span.end
                        }
                    {
                        metric.span
                    } else {
                        Span::default()
                    }
                }
                (None, Some(metric)) if let Some(place) = self.place_within(phrase, metric) => place,
                (None, Some(metric)) => {
                    let head = scene.lexicon.metrics.get(metric.row).name.len().min(metric.span.len());
                    self.without_joint(Span::new(phrase.span.start, metric.span.end - head))
                }
                (_, None) => self.without_joint(right.named(phrase)),
            };
            let thing = self.divisions(thing, unit).or_else(|| self.qualified(thing)).unwrap_or(thing);
            if !thing.is_empty() {
                naming.thing = Some((thing, "after the quantity"));
            }
            naming.took_right = metric.is_none();
            naming.metric =
                own.filter(|_| !left.object || left.has(Cue::OwnerVerb)).and_then(|m| at(m, "before the verb"));
            // 以2350万台|出货量|居首, 800万片|电容屏的|产能
            let amount = metric.filter(|m| m.span.end <= right.limit && scene.lexicon.metrics.get(m.row).amount);
            let amount =
                amount.filter(|_| naming.metric.is_none() && counts_goods(unit) && !self.figure_follows(phrase));
            if let Some(metric) = amount {
                naming.metric = at(metric, "after the quantity");
                naming.thing = None;
            }
            // 价格在27个省份落地: where it is done is not how much.
            let within = scene.tokens[..scene.token_from(phrase.span.start)].iter().rev().find(|t| t.is_mention());
            if naming.thing.is_some_and(|(thing, _)| self.is_place(thing))
                && !unit.is_empty()
                && within.is_some_and(|t| scene.text[..t.span.start].ends_with('在'))
            {
                naming.metric = None;
            }
        } else if let Some(thing) = near
            .filter(|_| listed.is_some() && own.is_none())
            .and_then(|p| p.last()?.noun)
            .filter(|noun| self.is_place(*noun) || self.is_countable(*noun))
        {
            // 新房、二手房价格上涨的|城市|分别为27个和42个: the list says which of them.
            naming.thing = Some((thing, "before the quantity"));
        } else if let Some(metric) = listed.filter(indicator).or(own) {
            naming.metric = at(metric, "before the quantity");
            naming.thing = self.numbered(metric.span, near);
        } else if let Some(phrase) = right.phrase()
            && let Some(metric) = phrase.metric().filter(indicator).filter(|m| m.span.end <= right.limit)
            && !self.is_vague(metric, right)
            && !self.figure_follows(phrase)
        {
            // 形成30万辆的|汽车|产能
            naming.metric = at(metric, "after the quantity");
            naming.industries = self.products(phrase, right);
            naming.took_right = true;
            self.frame.metric = Some(metric);
        } else if let Some(span) = {
            beside = self.thing_before(left, unit);
            // 本土病例4例（北京|3例）: where they were is not what they are.
            // 因|交通事故|死亡560人: nor is what they died of.
            // 空袭|导致数十人死亡
            let brings = |span: Span| {
                let after = &scene.text[span.end..];
                ["造成", "导致", "致", "引发"].iter().any(|verb| after.starts_with(verb))
            };
            let cause =
                |span: Span| (scene.text[..span.start].ends_with('因') || brings(span)) && !self.is_countable(span);
            // 该公司|一季度交付42万辆: nor who does it.
            let doer = |span: Span| unit != "家" && scene.after_firm(scene.str(span)) == span.len();
            // 直升机|5架、300人: nor what is counted otherwise.
            let counted = |span: &Span| self.is_counted_in(*span, unit);
            let named = |span: &Span| !scene.is_place(*span) && !self.is_one(*span) && !cause(*span) && !doer(*span);
            beside.filter(named).filter(counted)
        } {
            // 公司|门诊量
            let own = scene.after_firm(scene.str(span));
            let span = if own < span.len() { Span::new(span.start + own, span.end) } else { span };
            // 酒店数|5916家
            let number = self.thing_of(span, "数", None);
            if self.ends_with(span, Cue::Indicator) || number.is_some() {
                let name = Cow::Borrowed(clean(scene.str(span)));
                naming.metric = Some((name, span, "open indicator before the quantity"));
                self.frame.open_metric = Some(span);
                (self.frame.item, self.frame.metric) = (number, None);
                naming.thing = self.numbered(span, None).or(number.map(|thing| (thing, "whose number it is")));
                if number.is_some() && naming.industries.is_empty() {
                    naming.industries.extend(phrase::industry_in(scene, span));
                    // 酒店数5916家，同比增21%: and so is the change.
                    self.tell_of(&naming.industries);
                }
                return naming;
            }
            naming.thing = Some((span, "before the quantity"));
        } else if let Some(span) = self.elided_object(left) {
            naming.thing = Some((span, "object of the same verb before"));
        } else if right.acts && !left.has(Cue::Among) {
            // 6人死亡: no more than persons are counted, and no indicator.
        } else if let Some(span) = self.frame.item.filter(|item| self.is_counted_in(*item, unit)) {
            naming.thing = Some((span, "carried"));
            // 门店数504家，增至|700家
            let of_it = |m: &Span| m.contains(span);
            let known = self.frame.metric.map(|m| m.span).filter(of_it).or(self.frame.open_metric.filter(of_it));
            naming.metric = known.map(|m| (Cow::Borrowed(clean(scene.str(m))), m, "carried"));
        } else {
            // 票房5亿元，进入前9名: what has just been measured in money, by a measure or as a ratio, is no number of things.
            let uncounted = |m: &MetricAt| {
                let named = self.last_records().skip_while(|r| r.metric.is_empty());
                named.take_while(|r| r.evidence.get(Field::Metric).span == m.span).any(|r| {
                    // 8英寸|产能将从6万片增至7万片: but not what only stands after a measure.
                    r.kind == Kind::Money
                        || r.kind == Kind::Measure && m.span.end <= r.span.start
                        || r.kind == Kind::Percent && r.comparison == Comparison::None
                })
            };
            // 销量352万辆，以年均50%的增速增长，达到|1200万辆
            let counted = |m: &MetricAt| {
                self.records
                    .iter()
                    .rev()
                    .take(NEAR)
                    .any(|r| r.kind == Kind::Count && r.evidence.get(Field::Metric).span == m.span)
            };
            let carried = match self.frame.metric {
                Some(metric) if self.metric_row(metric).comparison.is_change() => {
                    self.frame.level_metric.filter(counted)
                }
                metric => metric,
            };
            // 出口300万辆，发展中国家|超40亿人: of a place only what was counted before.
            let share = |m: &MetricAt| self.metric_row(*m).comparison == Comparison::Share;
            let carried = carried.filter(|m| indicator(m) && !share(m));
            let carried = carried.filter(|m| !uncounted(m) && (beside.is_none() || counted(m)));
            naming.metric = carried.and_then(|m| at(m, "carried"));
            let open = self.frame.open_metric.filter(|open| self.ends_with(*open, Cue::Indicator));
            const LEVELS: [Cue; 6] = [Cue::Up, Cue::Down, Cue::UpTo, Cue::DownTo, Cue::To, Cue::Be];
            let goes_on = left.phrases.is_empty() && left.predicate.is_some_and(|(cue, _)| LEVELS.contains(&cue));
            if let Some(open) = open.filter(|_| self.frame.metric.is_none() && goes_on) {
                naming.metric = Some((Cow::Borrowed(clean(scene.str(open))), open, "carried"));
            }
            // 接待游客量5万人次，旅游收入3亿元，预计全年将达到|8万人次: what was counted in this unit before.
            if carried.is_none() && self.frame.metric.is_some() && left.phrases.is_empty() {
                let before = self.told().find(|r| r.kind == Kind::Count && r.unit == unit);
                naming.metric =
                    before.filter(|r| !r.metric.is_empty()).map(|r| metric_of(r, "counted in this unit before"));
            }
        }
        naming.thing = naming.thing.and_then(|(thing, rule)| Some((trimmed(scene, thing)?, rule)));
        // 员工1万人；一季度交付42万辆，增长36%: what grows is not what was counted before.
        if naming.thing.is_none()
            && naming.metric.is_none()
            && !left.rises_or_falls()
            && (!left.phrases.is_empty() || matches!(left.predicate, Some((Cue::Verb, _))))
        {
            self.frame.item = None;
        }
        self.tell_of(&naming.industries);
        if let Some((span, ..)) = naming.thing {
            if let Some((Cue::Verb, verb)) = left.predicate
                && left.object
            {
                self.objects.retain(|(v, _)| self.scene.str(*v) != self.scene.str(verb));
                self.objects.push((verb, span));
            }
            // 10条措施涉及六个|方面，其中|4项: sides are nothing that goes on being counted.
            self.frame.item = Some(span).filter(|_| !scene.str(span).ends_with("方面"));
            // 门店数量|737家: the number goes on, 较上年增加150家.
            let number = |metric: Span| metric.contains(span) || metric.start == span.end;
            if naming.metric.as_ref().is_none_or(|(_, metric, _)| !number(*metric)) {
                self.frame.metric = None;
            }
        }
        naming
    }

    /// The noun after what only says of which sort the things are: 两个|不同的|角度, 三位|新的|独立董事.
    fn qualified(&self, thing: Span) -> Option<Span> {
        const NEAR: usize = 8;
        let text = self.scene.str(thing);
        let sort = self.scene.lexicon.contexts.after(Context::Qualifies, text)?;
        let rest = self.scene.text[thing.start + sort..].strip_prefix('的')?;
        let start = self.scene.text.len() - rest.len();
        let near: usize = rest.chars().take(NEAR).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum();
        let length = self.scene.lexicon.segmenter.noun_prefix(&rest[..near]);
        (length > '的'.len_utf8()).then(|| Span::new(start, start + length))
    }

    /// The divisions of a country that a noun phrase begins with, where they are what is counted: 13个|州|确诊病例均超10万.
    fn divisions(&self, thing: Span, unit: &str) -> Option<Span> {
        let scene = self.scene;
        let text = scene.str(thing);
        let mut length = 0;
        while let Some(next) = scene.lexicon.contexts.after(Context::Division, &text[length..]) {
            length += next;
        }
        let rest = &text[length..];
        // 省会, 村屯 are other words, and 村和社区 are counted together.
        let joined =
            || rest.chars().next().is_some_and(|c| c == '、' || scene.word_has(c.encode_utf8(&mut [0; 4]), Cue::And));
        let word = || scene.lexicon.segmenter.begins_longer(text) || rest.chars().nth(1).is_none();
        // 省|重点项目 are the province's; but not 三个省|大量房屋损毁, 31个省|报告.
        let goes_on = || {
            let contexts = &scene.lexicon.contexts;
            contexts.after(Context::SomeOf, rest).is_some() || scene.lexicon.segmenter.begins_verbal(rest)
        };
        let own = || &text[..length] == "省" && !rest.starts_with('的') && !goes_on();
        (unit == "个" && length > 0 && !rest.is_empty() && !joined() && !word() && !own())
            .then(|| Span::new(thing.start, thing.start + length))
    }

    /// Whether a multiple is of the figure before, an amount whose indicator goes on: 在手订单103亿元，为22年收入的|2.1倍.
    pub(super) fn likens_amount(&self, left: &Left) -> bool {
        let metric = self.frame.metric.map(|m| m.span);
        let amount = |r: &Record<'_>| matches!(r.kind, Kind::Money | Kind::Measure) && !r.comparison.is_change();
        let told =
            || self.told().next().is_some_and(|r| amount(r) && Some(r.evidence.get(Field::Metric).span) == metric);
        left.phrases.len() == 1 && told()
    }

    /// Takes industries, where there are any, for those that the text goes on to tell of.
    fn tell_of(&mut self, industries: &Industries) {
        if !industries.is_empty() {
            self.frame.industries = industries.clone();
            self.frame.industries_here = true;
        }
    }

    /// What an indicator says the number of: 门店|数量, 航空公司|数量, 用户|数.
    fn numbered(&self, metric: Span, near: Option<Phrase<'_>>) -> Option<(Span, &'static str)> {
        // 采购商|人数, 企业|家数: the classifier is part of the number.
        let counted = |thing: &Span| {
            let classifier = self.scene.str(*thing).chars().next_back().map_or(0, char::len_utf8);
            !self.is_countable(Span::new(thing.start, thing.end - classifier))
        };
        const NUMBERS: [&str; 3] = ["数量", "总数", "总量"];
        let thing = NUMBERS.iter().find_map(|number| self.thing_of(metric, number, near));
        let thing = thing.or_else(|| self.thing_of(metric, "数", near).filter(counted));
        thing.map(|thing| (thing, "whose number it is"))
    }

    /// What a noun that ends in a word for a number says the number of.
    fn thing_of(&self, noun: Span, number: &str, near: Option<Phrase<'_>>) -> Option<Span> {
        let name = self.scene.str(noun).strip_suffix(number)?;
        // 航空公司|数量: the name of an industry stands before the indicator.
        let before = near.filter(|p| name.is_empty() && p.span.end == noun.end);
        let start = before.map_or(noun.start, |p| {
            p.last().and_then(|i| i.industry).map_or(p.span.start, |industry| industry.span.start)
        });
        let thing = Span::new(start, noun.end - number.len());
        // 加油站|数
        // But 上市流通|数量 is the number of none.
        let business = || {
            let (text, segmenter) = (self.scene.str(thing), &self.scene.lexicon.segmenter);
            self.scene.token_ending(thing.end).is_some_and(|t| t.industry.is_some())
                && !(segmenter.is_word(text) && segmenter.begins_verbal(text))
        };
        (self.is_countable(thing) || business()).then_some(thing)
    }

    /// Whether a noun says no more than that it is one of what was told: 另一家|交付2万辆.
    fn is_one(&self, noun: Span) -> bool {
        let text = self.scene.str(noun);
        self.scene.lexicon.contexts.after(Context::OneThing, text) == Some(text.len())
    }

    /// Whether what was counted before may be counted in this unit, too: persons in 人, 名 and 位, other things in other units.
    fn is_counted_in(&self, item: Span, unit: &str) -> bool {
        let named = self.last_records().find(|r| r.evidence.get(Field::Item).span == item);
        // 12个县|26万人受灾: nobody counts places so.
        named.is_none_or(|r| {
            let place = self.is_place(item) || self.scene.str(item).chars().nth(1).is_none();
            let visits = unit == "人次" && r.unit == "个" && place;
            !visits && counts_persons(r.unit) == counts_persons(unit)
                || matches!(r.unit, "人次" | "户")
                || r.unit == "个" && !place
        })
    }

    /// The indicator that those counted and the verb before them make: 每天|接待|游客|同比增长30%.
    fn handled(&self, noun: Span) -> Option<Span> {
        let verb = self.scene.token_ending(noun.start).filter(|t| t.has(Cue::Handle))?;
        Some(verb.span.cover(noun))
    }

    /// The industries of the products that stand after a quantity, unless they are wider than those already spoken of.
    pub(super) fn products(&self, phrase: Phrase<'_>, right: &Right) -> Industries {
        // 5吨|铜: all of it is the product.
        let whole = |i: &Item| !right.de && i.industry.is_some_and(|n| n.span == phrase.span);
        let within =
            |i: &&Item| (!i.weak || whole(i) || i.governs) && i.industry.is_some_and(|n| n.span.end <= right.limit);
        let mut named = Industries::new();
        for one in phrase.items.iter().filter(within).filter_map(|i| i.industry) {
            if !named.iter().any(|n| n.row == one.row && one.row.is_some()) {
                named.push(one);
            }
        }
        // 2000片的|芯片需求: the indicator's name begins with the industry.
        if let Some(metric) = phrase.last().filter(|_| named.is_empty()).and_then(|i| i.implying) {
            named.extend(phrase::industry_in(self.scene, metric));
        }
        let wider = self.frame.industries_here && self.all_wider(&named, &self.frame.industries);
        if wider { Industries::new() } else { named }
    }

    /// Whether an indicator after a quantity says nothing by itself: 保持在5亿吨的|水平.
    pub(super) fn is_vague(&self, metric: MetricAt, right: &Right) -> bool {
        let row = self.metric_row(metric);
        row.vague && row.is_named(self.scene.str(metric.span)) && right.phrase().is_some_and(|p| p.span == metric.span)
    }

    /// Whether the clause gives what stands after a quantity a figure of its own: 最近5期的|票面利率|分别为4.5%….
    fn figure_follows(&self, phrase: Phrase<'_>) -> bool {
        let rest = self.scene.tokens[phrase.end..].iter().take(NEAR).take_while(|t| t.span.start < self.clause.end);
        rest.take_while(|t| !t.has(Cue::De)).any(Token::is_mention)
    }

    /// The noun that open text ends with, after what is no part of one: 涉及|医院. A word of the tables is not cut.
    fn noun_within(&self, open: Span) -> Span {
        let scene = self.scene;
        let (text, segmenter) = (scene.str(open), &scene.lexicon.segmenter);
        let measured = self.measured(open);
        // 降|雪量, but 追回|赃款
        let made = measured == Some(text.chars().next_back().map_or(0, char::len_utf8));
        // 共有|研发中心: after a verb that takes it, one that begins it is of the noun.
        const TAKES: CueSet = CueSet::of(&[Cue::Be, Cue::Verb, Cue::OwnerVerb, Cue::Up]);
        let object = scene.token_ending(open.start).is_some_and(|t| t.cues.any(TAKES));
        let start = match () {
            () if made => segmenter.indicator_suffix(text),
            () if object && segmenter.is_compound(text) => 0,
            () => segmenter.noun_suffix(text),
        };
        let start = open.start + start;
        // 象牙|及其制品: what makes one name with an industry makes none with other nouns.
        let word = scene.word_across(open, start).filter(|word| !scene.str(*word).starts_with('及'));
        let noun = Span::new(word.map_or(start, |word| word.start), open.end);
        // 回采|率: one character that is no name by itself is the head of a short one.
        let head = scene.str(noun);
        let short = head.chars().nth(1).is_none() && text.chars().nth(SHORT).is_none();
        // 科技进步|奖, 铜|奖: so is one that is counted.
        let counted = || (self.ends_short(noun) || self.is_countable(noun)) && !segmenter.begins_verbal(text);
        if short && (measured.is_some() || counted()) { open } else { noun }
    }

    /// The length of the word for what is measured that open text ends with, if it does: 客座率.
    fn measured(&self, open: Span) -> Option<usize> {
        self.scene.lexicon.contexts.before(Context::Measured, self.scene.str(open))
    }

    /// Without 和, 及, 、 or 的 at the end: 规定和|做法, 企业的|招聘.
    fn without_joint(&self, noun: Span) -> Span {
        let text = self.scene.str(noun);
        let joint = |word| word == "、" || self.scene.word_has(word, Cue::And) || self.scene.word_has(word, Cue::De);
        // 电影|以及
        let start_of_last = |n: usize| text.char_indices().rev().nth(n - 1).map(|(i, _)| i).filter(|&i| i > 0);
        // 目的
        if text.char_indices().rev().nth(1).is_some_and(|(i, _)| self.scene.word_has(&text[i..], Cue::Plain)) {
            return noun;
        }
        let end = [2, 1].into_iter().filter_map(start_of_last).find(|&i| joint(&text[i..]));
        end.map_or(noun, |end| Span::new(noun.start, noun.start + end))
    }

    /// What stands before the first 的 of a noun phrase.
    fn before_de(&self, phrase: Phrase<'_>) -> Option<Span> {
        let de =
            self.scene.tokens[self.scene.token_from(phrase.span.start)..phrase.end].iter().find(|t| t.has(Cue::De))?;
        Some(Span::new(phrase.span.start, de.span.start))
    }

    /// The places that a noun phrase begins with, where others than they are measured: 代表城市|新房日均|销售面积.
    fn place_within(&self, phrase: Phrase<'_>, metric: MetricAt) -> Option<Span> {
        let from = self.scene.token_from(phrase.span.start);
        let within = self.scene.tokens[from..].iter().take_while(|t| t.span.end <= metric.span.end);
        let place = within.filter(|t| t.has(Cue::Place) && t.region.is_none()).last()?;
        Some(Span::new(phrase.span.start, place.span.end))
    }

    /// Whether a noun phrase ends with a word for a sort of places: 城市, 省份.
    fn is_place(&self, noun: Span) -> bool {
        self.ends_with(noun, Cue::Place)
    }

    /// Whether a noun phrase names what is counted, not what is measured: 采购商, 高新技术企业.
    pub(super) fn is_countable(&self, noun: Span) -> bool {
        self.ends_with(noun, Cue::Countable)
    }

    /// Whether a noun phrase ends with one character for what is counted: 特等|奖.
    fn ends_short(&self, noun: Span) -> bool {
        self.scene.lexicon.contexts.before(Context::ShortHead, self.scene.str(noun)).is_some()
    }

    /// Whether the last one, two or three characters are a word with this cue.
    pub(super) fn ends_with(&self, noun: Span, cue: Cue) -> bool {
        let text = self.scene.str(noun);
        text.char_indices().rev().take(3).any(|(i, _)| self.scene.word_has(&text[i..], cue))
    }

    /// The thing counted that stands before the quantity: the object of the verb, or the subject where there is no verb that
    /// takes another.
    fn thing_before(&self, left: &Left, unit: &str) -> Option<Span> {
        let scene = self.scene;
        let verb = left.predicate.filter(|(cue, _)| *cue == Cue::Verb);
        // 采购商|到会|10万人: the verb takes no object, and its subject is counted.
        let intransitive = verb.is_some_and(|(_, span)| scene.word_has(scene.str(span), Cue::Intransitive));
        let phrase = left.phrases.last()?;
        // 列车由|初期|的14列增至|高峰期|的52列: when a movement begins and ends is not what moves.
        const MOVES: CueSet = CueSet::of(&[Cue::From, Cue::UpTo, Cue::DownTo]);
        let stage = scene.token_ending(phrase.span.start).is_some_and(|t| t.cues.any(MOVES))
            && scene.has(phrase.end - 1, Cue::De)
            && scene.tokens.get(phrase.end).is_some_and(Token::is_mention);
        let phrase = if stage { left.phrases.iter().nth_back(1)? } else { phrase };
        if let Some((_, verb)) = verb.filter(|_| !left.object) {
            // 收到|补贴申请|104万份: the second verb is the object of the first.
            // 引发|滑坡|造成|30人死亡: but only one that is a noun, too.
            let only_verb = scene.lexicon.contexts.after(Context::OnlyVerb, scene.str(verb)).is_some();
            if left.outer && phrase.span.end == verb.start && !only_verb {
                let noun =
                    phrase.last().and_then(|i| i.industry.map(|n| n.span).or(i.noun).or(i.metric.map(|m| m.span)));
                return noun.map(|noun| noun.cover(verb));
            }
            // 中欧班列|开行|1456列: but for a subject whose name ends with the unit.
            if !intransitive && (unit.is_empty() || !scene.str(phrase.span).ends_with(unit)) {
                return None;
            }
        }
        // 房价下降的城市|只有温州、泉州|2个: who they are is not what they are.
        let told = left.object && matches!(left.predicate, Some((Cue::Be, _))) && phrase.items.iter().all(only_name);
        let phrase = if told { left.phrases.iter().nth_back(1).unwrap_or(phrase) } else { phrase };
        let one = phrase.last()?;
        // 其中|国内|5112台: nor is where they are.
        let text = scene.str(phrase.span);
        if scene.lexicon.contexts.after(Context::Place, text) == Some(text.len()) && !self.is_place(phrase.span) {
            return None;
        }
        // 机构称|加沙地带|近800人: nor is where they are; but 5G专利|全球|2000件 are of what stands before it.
        if phrase.items.len() == 1
            && let Some(region) = one.region.filter(|r| r.span.end == phrase.span.end && !self.is_place(phrase.span))
        {
            let regions = &scene.lexicon.regions;
            let all = self.level(region) == Level::World || regions.is_china(region.row);
            let before = self.noun_within(Span::new(phrase.span.start, region.span.start));
            return Some(before).filter(|before| all && self.is_countable(*before));
        }
        // 向山西、安徽|7省: nor are they where they stand right before.
        if phrase.items.len() > 1 && phrase.items.iter().all(only_name) {
            return None;
        }
        if one.name.is_some() && one.noun.is_none()
            || one.noun.is_some_and(|s| {
                let counted = self.is_countable(s) || self.ends_short(s);
                scene.lexicon.segmenter.is_name(scene.str(s)) && !counted
            })
        {
            return None;
        }
        // 建成后可年产|高端装备
        let makes = |owner: Span| scene.lexicon.contexts.before(Context::PerYear, scene.str(owner)).is_some();
        let span = match (one.noun, one.industry) {
            _ if one.metric.is_some() => one.metric?.span,
            (Some(noun), Some(industry)) if industry.span.end <= noun.start => industry.span.cover(noun),
            (Some(noun), _) => self.noun_within(noun),
            // 可年产|汽车零部件, 累计出口|风电机组
            (None, Some(industry))
                if (one.act.is_some() || one.owner.is_some_and(|o| scene.verbal(o) || makes(o)))
                    && one.span.end == industry.span.end =>
            {
                industry.span
            }
            _ => one.span,
        };
        // 总投资5亿元|的项目|8个
        let joint = if scene.str(span).starts_with('的') { '的'.len_utf8() } else { 0 };
        let span = Span::new(span.start + joint, span.end);
        (scene.str(span).chars().count() > 1).then_some(span)
    }

    /// The industry that an order is of: 第四大|通信设备商, 前十名|水泥企业.
    fn ordered(&self, left: &Left, right: &Right) -> Industries {
        let Some(phrase) = right.phrase() else { return Industries::new() };
        // 水稻|是|第一大|口粮作物: or of the one that takes the place.
        let is = left.predicate.is_some_and(|(cue, verb)| cue == Cue::Be && self.scene.str(verb).starts_with('是'));
        if is && self.frame.industries_here && self.frame.industries.iter().any(|i| self.clause.contains(i.span)) {
            return Industries::new();
        }
        let scene = self.scene;
        let named = phrase.items.iter().filter(|i| !i.weak || i.governs).filter_map(|i| i.industry);
        let named: Industries = named.filter(|n| n.span.start == phrase.span.start).collect();
        if !named.is_empty() {
            return named;
        }
        // 第四大|网络设备|制造商: what somebody makes is an industry, whether the tables know it or not.
        let made = scene.lexicon.contexts.before(Context::Maker, scene.str(phrase.span));
        let made = made.map(|maker| Span::new(phrase.span.start, phrase.span.end - maker));
        let plain = |i: &Item| i.name.is_none() && i.region.is_none();
        let made = made.filter(|span| span.len() >= 6 && span.len() <= 30 && phrase.items.iter().all(plain));
        made.map(|span| IndustryAt { span, row: None }).into_iter().collect()
    }

    /// The name of a plain member of a list whose last ends with an indicator: 就业|贡献, 线上|收入.
    fn name_in_list(&self, member: Span, head: MetricAt, paired: &Paired) -> String {
        let scene = self.scene;
        let name = clean(scene.str(member));
        let name = &name[scene.after_firm(name)..];
        let last = paired.items.last().and_then(|last| last.metric).filter(|m| m.span.start < head.span.start);
        let length = name.chars().count();
        let cut = || scene.text[..member.start].ends_with(charset::is_han) && name.len() == member.len();
        let alike = |last: &str| last.len() > name.len() && last.chars().nth(length - 1) == name.chars().last();
        match (length, last.map(|m| scene.str(m.span))) {
            // 内、外贸吞吐量: one character stands for that of the last; but not what a word was cut to, 在|岸、离岸汇率.
            (1, Some(_)) if cut() => scene.str(head.span).to_owned(),
            (1, Some(last)) => name.chars().chain(last.chars().skip(1)).collect(),
            // 大型、中型企业开票户数: what is as long and ends alike stands for the beginning of the last.
            (2.., Some(last)) if alike(last) => name.chars().chain(last.chars().skip(length)).collect(),
            // 旗下公司、线上收入: whose it is is no name, and leaves the head alone.
            _ => format!("{name}{}", scene.str(head.span)),
        }
    }

    /// Finds the indicator and the thing counted.
    pub(super) fn naming(
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
        // 退出产能|完成|任务量|的80%: the whole is not what its part measures.
        // 点击率为|行业均值|的1.5倍: nor what its multiple does, where the subject names an indicator.
        let measured = |i: &Item| i.metric.is_some() || i.noun.is_some_and(|noun| self.measured(noun).is_some());
        let other = || left.phrases.iter().rev().skip(1).filter_map(|p| p.last()).any(measured);
        let whole = left.whole.filter(|_| match mention.kind {
            Kind::Percent | Kind::Fraction => true,
            // 在手订单103亿元，为|22年收入|的2.1倍
            Kind::Multiple => other() || self.likens_amount(left),
            _ => false,
        });
        // 收益率|在降息压力下|降2个基点: nor is what it happened under.
        // 在高基数的|基础上|增长13%
        let based = |p: &Phrase<'_>| scene.tokens.get(p.end).is_some_and(|t| t.cues == CueSet::of(&[Cue::ThanTail]));
        // 在两个月|时间内|翻了一番: nor how long it took.
        let took = |p: &Phrase<'_>| {
            scene.str(p.span).starts_with("时间") && scene.text[p.span.start + "时间".len()..].starts_with(['内', '里'])
        };
        let under = |p: &Phrase<'_>| scene.str(p.span).ends_with('下') || based(p) || took(p);
        let own_words = |p: &Phrase<'_>| whole.is_none_or(|whole| whole.end != p.span.end) && !under(p);
        let near = left.phrases.iter().rev().find(own_words);
        let borrowed = |span: Span, rule| Some((Cow::Borrowed(indicator_name(scene, span)), span, rule));
        let at = |m: MetricAt, rule| borrowed(m.span, rule);
        naming.row = near.and_then(|p| p.metric()).map(|m| m.row);
        if threshold {
            naming.metric = near.and_then(|p| p.metric()).and_then(|m| at(m, "before the amount"));
            if mention.kind == Kind::Rank {
                naming.industries = self.ordered(left, right);
            }
            return naming;
        }
        // 产销量分别为…: each value has its own part.
        if let Some(part) = item.and_then(|i| i.metric)
            && paired.items.iter().all(|i| i.metric.is_some_and(|m| m.span == part.span))
            && paired.items.iter().any(|i| i.metric.is_some_and(|m| m.row != part.row))
        {
            let name = &*scene.lexicon.metrics.get(part.row).name;
            naming.metric = Some((Cow::Borrowed(name), part.span, "part of a double indicator"));
            return naming;
        }
        let of_head = |i: &&Item| i.is_plain() && paired.head.is_some_and(|head| i.metric == Some(head));
        if let Some((one, head)) = item.filter(of_head).zip(paired.head) {
            let name = self.name_in_list(one.span, head, paired);
            naming.metric = Some((Cow::Owned(name), head.span, "member of a list and its head"));
            return naming;
        }
        let listed = item.and_then(|i| i.metric);
        if let Some((one, noun)) = item.filter(|_| paired.levels && listed.is_none()).and_then(|i| Some((i, i.noun?))) {
            match one.owner.or_else(|| self.handled(noun)) {
                Some(metric) => naming.metric = borrowed(metric, "as the amount before"),
                None => naming.thing = Some((noun, "as the amount before")),
            }
            return naming;
        }
        // 向全体股东|每10股|派5元: who is paid is not what it is paid on.
        if mention.kind == Kind::Count && scene.text[..mention.outer.start].ends_with('每') && right.phrase().is_none()
        {
            return naming;
        }
        if mention.kind == Kind::Count {
            let mut naming = self.counted(mention.unit, listed, left, right);
            // 直营、加盟门店分别为312家、1856家: each answers its own member, and not the last.
            let last = paired.items.last().filter(|_| paired.items.len() > 1 && listed.is_none());
            let is_last = |thing: Span| last.is_some_and(|last| thing == last.span || Some(thing) == last.noun);
            if let Some(own) = item.filter(|_| naming.thing.is_some_and(|(thing, _)| is_last(thing))) {
                let start = own.span.start + scene.after_firm(scene.str(own.span));
                naming.thing = Some((Span::new(start, own.span.end), "member of a list"));
            }
            return naming;
        }
        if let Some(noun) = self.sized(mention, near) {
            naming.metric = borrowed(noun, "how long, wide or high");
            return naming;
        }
        if let Some(noun) = self.made(mention) {
            naming.metric = borrowed(noun, "以 … 为");
            return naming;
        }
        if let Some(span) = left.share_noun.filter(|_| left.is_share) {
            naming.metric = borrowed(span, "noun of 占");
            return naming;
        }
        let own = near.and_then(|p| p.metric());
        // 占有11.5%的市场份额, 1.79%股权: the indicator follows.
        let after = right.phrase().filter(|_| mention.kind != Kind::Rank && mention.kind != Kind::Duration);
        // 5000亩|茶园|年产值3亿元: the measure is of the product, the indicator of the figure that follows.
        let others = |p: &&Phrase<'_>| {
            let product = p.items.first().is_some_and(|i| i.industry.is_some_and(|n| n.span.start == p.span.start));
            // 205万吨|PVC|产能、146万吨|烧碱|产能; （含450万吨|PX|产能）
            let closes = |t: &Token| scene.joins(t) || scene.str(t.span).ends_with(['）', ')']);
            let listed = scene.tokens[p.end..].iter().take_while(|t| !t.is_mention()).take(NEAR).any(closes);
            mention.kind == Kind::Measure && !right.de && product && !listed && self.figure_follows(**p)
        };
        let follows = after.filter(|p| !others(&p)).and_then(|p| p.metric());
        let follows = follows.filter(|m| m.span.end <= right.limit && !self.is_vague(*m, right));
        // 贡献|25亿元|净利润: a verb that is an indicator by itself leaves that to its object.
        let idle = |m: MetricAt| self.metric_row(m).vague && self.metric_row(m).is_named(scene.str(m.span));
        // 股价|对应20倍|市盈率: so does a price.
        let valued = |own: MetricAt, metric: MetricAt| self.metric_row(metric).ratio && !self.metric_row(own).ratio;
        let gives_way = |own: MetricAt, metric: MetricAt| match mention.kind {
            Kind::Money => idle(own),
            Kind::Multiple => valued(own, metric),
            _ => false,
        };
        if let Some(metric) = follows
            && listed.is_none()
            && (right.de || own.is_none_or(|own| gives_way(own, metric)))
        {
            naming.metric = at(metric, "after the quantity");
            naming.took_right = true;
            self.frame.metric = Some(metric);
            // 压减100万吨的|钢铁|产能, 205万吨|PVC|产能
            if let Some(phrase) = after.filter(|_| right.de || mention.kind == Kind::Measure) {
                naming.industries = self.products(phrase, right);
            }
            return naming;
        }
        // 3%的|征收率
        let measured = after.filter(|p| right.de && mention.kind == Kind::Percent && p.metric().is_none());
        let measured = measured.map(|p| right.named(p));
        if let Some(span) =
            measured.filter(|span| listed.is_none() && scene.rate_at_start(scene.str(*span)) == span.len())
        {
            naming.metric = borrowed(span, "open indicator after the quantity");
            naming.took_right = true;
            self.frame.metric = None;
            self.frame.open_metric = Some(span);
            return naming;
        }
        // 收割230万亩小麦, 年产5万吨锂精矿: the measure is of the product after it.
        // 签订金额为5亿元的|光伏组件|合同: so is the money.
        let product = after.filter(|_| match mention.kind {
            Kind::Measure => !right.de,
            Kind::Money => right.de,
            _ => false,
        });
        if let Some(metric) = listed.or(own) {
            naming.metric = at(metric, "before the quantity");
            // 锂盐|需求为5万吨碳酸锂当量: unless the indicator says of what it is.
            let named = near.and_then(|p| p.last()).is_some_and(|i| i.industry.is_some());
            if let Some(phrase) = product.filter(|_| !named) {
                naming.industries = self.products(phrase, right);
            }
            return naming;
        }
        if mention.kind == Kind::Duration {
            // 行车时间由3小时缩短至|2小时: a movement ends with the indicator that it began with.
            let from = self.movement().filter(|r| r.kind == Kind::Duration && compare::is_movement(left));
            let clause = self.clause;
            naming.metric = from.and_then(|from| match &*from.metric {
                "" => self.frame.metric.filter(|m| clause.contains(m.span)).and_then(|m| at(m, "carried")),
                _ => Some(metric_of(from, "carried")),
            });
            // 全程耗时|缩短至42小时, 飞行时间|400小时
            let lasts = |span: &Span| {
                let text = scene.str(*span);
                scene.lexicon.contexts.before(Context::HowLong, text).is_some_and(|length| length < text.len())
                    && scene.lexicon.contexts.after(Context::NoIndicator, text) != Some(text.len())
            };
            let open = near.and_then(|p| p.last()).filter(|i| i.name.is_none()).and_then(|i| i.noun);
            // 通过收费站的|平均|时间
            let average = open.filter(|span| scene.text[..span.start].ends_with("平均"));
            let noun = average.map(|span| Span::new(span.start - "平均".len(), span.end)).or(open).filter(lasts);
            // 24个月的|建设周期
            let after = right.phrase().filter(|_| right.de).and_then(|p| p.last()).and_then(|i| i.noun);
            let period = |span: &Span| lasts(span) && !scene.str(*span).ends_with("时间");
            let noun = noun.or(after.filter(|span| span.end <= right.limit).filter(period));
            if let Some(noun) = noun.filter(|_| naming.metric.is_none()) {
                naming.metric = borrowed(noun, "open noun beside the quantity");
            }
            return naming;
        }
        if mention.kind == Kind::Rank {
            naming.industries = self.ordered(left, right);
        }
        if let Some(phrase) = product {
            naming.industries = self.products(phrase, right);
        }
        let subject_of_verb = matches!(left.predicate, Some((Cue::Verb, _))) && !left.object;
        // 动力煤|价: one character makes an indicator of the product.
        let last = near.and_then(|p| p.last()).filter(|_| !subject_of_verb);
        let made = last.and_then(|i| i.industry.zip(i.noun)).and_then(|(product, noun)| {
            // 动力煤价|每吨|600元
            let (text, each) = (scene.str(noun), |rest: &str| scene.lexicon.contexts.after(Context::PerEach, rest));
            let length = text.chars().next().map_or(0, char::len_utf8);
            let alone = length == text.len() || each(&text[length..]).is_some();
            let makes = alone && product.span.end == noun.start && scene.word_has(&text[..length], Cue::Indicator);
            makes.then(|| Span::new(product.span.start, noun.start + length))
        });
        let item = near.and_then(|p| p.last()).filter(|i| i.name.is_none() && !subject_of_verb);
        let item = item.filter(|i| i.industry.is_none_or(|n| i.noun.is_some_and(|o| n.span.end <= o.start)));
        // 中央企业利润增长5%，|地方企业|增长6%: of those whose like has an indicator in the sentence, the figure is of the same.
        let like = item.and_then(|i| i.noun).and_then(|owner| self.alike(owner, mention, left));
        if like.is_some() {
            self.frame.metric = like;
        }
        let item = item.filter(|_| like.is_none());
        // 老两口|将|200斤黄花|拉到: the subject of what is done with the amount is no indicator.
        // 连续第|九年|保持在
        let ordinal = |text: &str| {
            let number = text.trim_start_matches('第').strip_suffix('年');
            number.is_some_and(|n| n.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c)))
        };
        let taken = || scene.text[..mention.outer.start].ends_with(['将', '把']) && right.phrase().is_some();
        let noun = item.filter(|_| made.is_none() && mention.kind != Kind::Rank).and_then(|i| i.noun).filter(|s| {
            // 大机型减少了35公里|施工道路
            let alters = left.rises_or_falls() && mention.kind == Kind::Measure && mention.unit != "基点";
            if taken() || ordinal(scene.str(*s)) || alters && !right.de && right.phrase().is_some() {
                return false;
            }
            let text = scene.str(*s);
            // 妻子|92岁, 丁苯橡胶|1712|为28900元: nobody is one, nor is a number.
            if mention.unit == "岁" || !text.chars().any(char::is_alphabetic) {
                return false;
            }
            // 每套|2万元 says for what, and is none.
            let each = scene.is_each(*s);
            let none = scene.lexicon.contexts.after(Context::NoIndicator, text) == Some(text.len());
            // 上海|市场|20mm螺纹钢 is where; but a market itself is so large: LED|市场|达58亿美元.
            let none = none && !(mention.kind == Kind::Money && text == "市场");
            // 其中人均绿地面积，|居住区|不低于1.5平方米，|小区|不低于1平方米: what has been told is measured of it.
            if self.told_ahead(mention, *s) {
                return false;
            }
            // 从|改革|前不到700亿元: when it was is no indicator.
            if scene.text[s.end..mention.outer.start].starts_with(['前', '后']) || text.ends_with(['前', '后']) {
                return false;
            }
            // 小米|以11%位列第三: a word that may be somebody's name is no indicator.
            let named = |sense: &Sense| matches!(sense, Sense::Entity(_) | Sense::ShortName(_));
            if scene.lexicon.words.senses_of(text).iter().any(named) {
                return false;
            }
            // 市场规模44亿元，其中|模拟类|约5亿元: a sort of what is measured.
            let sort = self.frame.metric.is_some() && scene.lexicon.contexts.before(Context::Sort, text).is_some();
            // 其中|直播业务|2亿元: nor is a line of business.
            let line = mention.kind == Kind::Money && scene.lexicon.contexts.before(Context::Line, text).is_some();
            clean(text).chars().count() >= 2
                && !none
                && !sort
                && !line
                && !each
                && (self.measured(*s).is_some() || !scene.lexicon.segmenter.is_name(text))
                && !self.is_place(*s)
        });
        let thing = after.filter(|p| !right.de && mention.kind == Kind::Money && p.span.start < right.limit);
        if let Some(span) = made {
            naming.metric = borrowed(span, "product and what is measured of it");
            self.frame.open_metric = Some(span);
            self.frame.metric = None;
        } else if let Some(noun) = noun {
            // 此次|罚没款; but 这一|优惠 says only what was told before.
            let pointing = scene.lexicon.contexts.after(Context::Pointing, scene.str(noun));
            // 定价|每升
            let text = scene.str(noun);
            let each = text.rfind('每').filter(|&at| at > 0 && scene.is_each(Span::new(noun.start + at, noun.end)));
            let end = each.map_or(noun.end, |at| noun.start + at);
            let noun = Span::new(noun.start + pointing.unwrap_or_default(), end);
            // 距离|黑板|有9米
            const DISTANCE: &str = "距离";
            let far = scene.str(noun).find(DISTANCE).map(|at| noun.start + at);
            let far = far.filter(|at| mention.is_length() && at + DISTANCE.len() < noun.end);
            let noun = far.map_or_else(|| self.noun_within(noun), |at| Span::new(at, at + DISTANCE.len()));
            // 解|禁: nor is one character a name.
            let few = if pointing.is_some() { 2 } else { 1 };
            // 建起|上千亩, 负责|30平方公里, 同学们: nor is what somebody only does, or who does it.
            let deed = scene.lexicon.contexts.before(Context::Deed, scene.str(noun)).is_some();
            if scene.str(noun).chars().nth(few).is_none() || deed {
                self.frame.open_metric = None;
            } else if let Some(span) = self.handled(noun) {
                naming.metric = borrowed(span, "verb and those counted");
                self.frame.open_metric = Some(span);
            } else if self.is_countable(noun) {
                naming.thing = Some((noun, "before the change"));
                self.frame.item = Some(noun);
                self.frame.open_metric = None;
            } else {
                naming.metric = borrowed(noun, "open noun before the quantity");
                self.frame.open_metric = Some(noun);
            }
            self.frame.metric = None;
        } else if let Some(phrase) = thing
            && (self.frame.metric.is_none() || subject_of_verb)
        {
            // 签订1.2亿元|风电塔筒|采购合同: what is bought is no indicator.
            let span = right.named(phrase);
            naming.industries = self.products(phrase, right);
            if naming.industries.last().is_none_or(|product| product.span.end < span.end) {
                naming.metric = borrowed(span, "after the quantity");
            }
            naming.took_right = true;
        } else if let Some(share) = self.share_before(mention, left) {
            naming.metric = Some(metric_of(share, "carried"));
        } else if mention.kind == Kind::Rank && right.phrase().is_some() && left.phrases.is_empty() {
            // 成本上升抑制了前40大|矿业公司|的利润: who ranks, and not by what.
        } else if let Some(metric) = self.frame.metric {
            let change = left.rises_or_falls() && mention.unit == "%";
            let named_change = self.metric_row(metric).comparison.is_change();
            // 以年均50%的增速增长，达到|1200万辆: an amount is of what grew, not of its growth.
            let amount = matches!(mention.kind, Kind::Money | Kind::Measure | Kind::Number) && mention.unit != "基点";
            let level = self.frame.level_metric.filter(|_| (change || amount) && named_change);
            let metric = level.or(Some(metric).filter(|_| !(amount && named_change)));
            // 派发红利3亿元；另拟以|30亿元|回购股份: what is paid for something is not of what went before.
            let before = &scene.text[..mention.outer.start];
            let paid_for = || {
                before.ends_with('以')
                    && scene.lexicon.contexts.after(Context::PaidFor, &scene.text[mention.outer.end..]).is_some()
            };
            // 净利润5亿元，拟10派|3元: nor is what a share gets.
            let each = || before.strip_suffix('派').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
            let paid = mention.kind == Kind::Money && (each() || paid_for());
            let alike = |m: &MetricAt| !paid && (left.phrases.is_empty() || self.measures_alike(*m, mention));
            // 基建新签8亿元，占比85%；境外新签|2亿元: no amount is a share; 铜矿砂9亿吨，每吨|4003元: nor is a price an amount.
            // 净利润54亿元，净利率17%，高于预期的|45亿元: nor is money a rate.
            let rate = |m: MetricAt| mention.kind == Kind::Money && self.metric_row(m).name.ends_with('率');
            let share = metric.is_some_and(|m| self.metric_row(m).comparison == Comparison::Share || rate(m));
            let of_other = |m: MetricAt| {
                let of_metric =
                    |r: &&Record<'_>| !r.comparison.is_change() && r.evidence.get(Field::Metric).span == m.span;
                !mention.per.is_empty() && self.told().find(of_metric).is_some_and(|r| r.per != mention.per)
            };
            let other = amount && (share || metric.is_some_and(of_other));
            let before = self.amount_before(mention).filter(|_| other).map(|told| metric_of(told, "carried"));
            // 资产166万亿元，占比42%，同比增长14%: what grows by a percentage is the amount, not its share.
            let grown = self.shared_amount().filter(|_| change && left.phrases.is_empty());
            let grown = grown.map(|told| metric_of(told, "carried"));
            let carried = metric.filter(alike).filter(|_| !(amount && share)).and_then(|m| at(m, "carried"));
            if let Some((_, span, _)) = before.as_ref().filter(|_| !left.phrases.is_empty() || !mention.per.is_empty())
            {
                self.frame.metric = scene.metric_at(*span);
            }
            naming.metric = grown.or(before).or(carried);
        } else if let Some(span) = self.frame.open_metric {
            naming.metric = borrowed(span, "carried");
        } else if let Some(price) =
            self.price_before(mention).filter(|_| left.phrases.iter().all(|p| self.says_each(&p)))
        {
            // 价格在每吨3万元左右。之后每吨只有2.4万元.
            naming.metric = Some(metric_of(price, "the same rate before"));
        } else if let Some(whole) = left.share.filter(|whole| left.is_share && !self.counts_part(*whole)) {
            // 占公立医院采购金额的30%: the share is of the same indicator.
            // But 占员工总数的30%, 占总股本的2%: the whole alone is none.
            let alone = |t: &Token| t.has(Cue::Whole);
            let owned = |t: &Token| t.metric.is_some_and(|row| scene.lexicon.metrics.get(row).firm);
            let metric = scene.token_ending(whole.end).filter(|t| t.metric.is_some() && !alone(t) && !owned(t));
            naming.metric = metric.and_then(|t| borrowed(t.span, "indicator of the whole"));
        } else if let Some(before) = self.measured_before(mention, last) {
            // 铁矿进口5亿吨，均价847元；大豆|3737万吨
            let metric = metric_of(before, "measured in this unit before");
            self.frame.metric = scene.metric_at(metric.1);
            naming.metric = Some(metric);
        } else if let Some(span) = self.frame.item
            && !matches!(mention.kind, Kind::Money | Kind::Number)
            // 建成大棚360个，年产|香菇|2万吨
            && !(mention.kind == Kind::Measure && near.is_some())
        {
            // 入库项目4072个，增长19.8%: the change is of the things counted.
            match self.handled(span) {
                Some(whole) => naming.metric = borrowed(whole, "verb and those counted before"),
                None => naming.thing = Some((span, "carried")),
            }
        }
        naming
    }

    /// The indicator spoken of, without its owner, where a figure like its own is of another owner of the same kind: 增加值 of
    /// 国有企业增加值 before 民营企业|增长5%.
    fn alike(&self, owner: Span, mention: &Mention<'_>, left: &Left) -> Option<MetricAt> {
        let scene = self.scene;
        let metric = self.frame.metric.filter(|m| m.span.start >= self.sentence)?;
        let mut told = self.records.iter().rev().take(NEAR).take_while(|r| r.span.start >= metric.span.end);
        let change = mention.unit == "%" && left.rises_or_falls();
        let alike = |r: &Record<'_>| match change {
            true => r.comparison.is_change(),
            false => r.unit == mention.unit && !r.comparison.is_change(),
        };
        let (at, _) = scene.str(owner).char_indices().rev().nth(1).filter(|_| told.any(alike))?;
        let (kind, name) = (&scene.str(owner)[at..], scene.str(metric.span));
        // 减值准备20亿元，种猪减值|19亿元 has its own; in 欧元兑美元 no money owns an index.
        if self.measured(owner).is_some() || scene.lexicon.units.exact(kind).is_some() {
            return None;
        }
        let start = match name.rfind(kind) {
            Some(at) => metric.span.start + at + kind.len(),
            None if scene.text[..metric.span.start].ends_with(kind) => metric.span.start,
            None => return None,
        };
        let (rest, head) = (&scene.text[start..metric.span.end], &self.metric_row(metric).name);
        let indicator = |sense: &Sense| matches!(sense, Sense::Metric(_));
        // 现金|流净额 is cut nowhere.
        let cut = rest.len() < head.len() && !scene.lexicon.words.senses_of(rest).iter().any(indicator)
            || scene.word_across(metric.span, start).is_some_and(|word| word.end < metric.span.end);
        if cut {
            return None;
        }
        Some(MetricAt { span: Span::new(start, metric.span.end), ..metric })
    }

    /// The last amount in a unit that the sentence gave with an indicator which is no share.
    fn amount_before(&self, mention: &Mention<'_>) -> Option<&Record<'a>> {
        let alike = |r: &&Record<'_>| (r.unit, r.per) == (mention.unit, mention.per) && !r.comparison.is_change();
        let named = |r: &&Record<'_>| !r.metric.is_empty() && r.comparison != Comparison::Share;
        self.told().take(NEAR).filter(alike).find(named)
    }

    /// The amount that the sentence gave right before its share in something: 166万亿元 of 资产166万亿元，占比42%.
    fn shared_amount(&self) -> Option<&Record<'a>> {
        let mut told = self.told();
        let share = told.next().filter(|r| r.comparison == Comparison::Share && r.unit == "%")?;
        let amount =
            told.next().filter(|r| !r.comparison.is_change() && r.unit != share.unit && r.kind != Kind::Rank)?;
        Some(amount).filter(|amount| !amount.metric.is_empty() && amount.metric != share.metric)
    }

    /// Whether an indicator, as far as it was measured before, is measured in what an amount is: 投资82亿元，新线投产|95公里.
    fn measures_alike(&self, metric: MetricAt, mention: &Mention<'_>) -> bool {
        const AMOUNTS: [Kind; 3] = [Kind::Money, Kind::Measure, Kind::Count];
        let units = &self.scene.lexicon.units;
        let dimension = |unit: &str| units.exact(unit).map_or("", |unit| &*unit.dimension);
        let level =
            |r: &Record<'_>| AMOUNTS.contains(&r.kind) || r.kind == Kind::Percent && r.comparison == Comparison::None;
        let of_metric = |r: &&Record<'_>| level(r) && r.evidence.get(Field::Metric).span == metric.span;
        let before = self.records.iter().rev().take(NEAR).find(of_metric).filter(|_| AMOUNTS.contains(&mention.kind));
        // Basis points are of percentages.
        mention.unit == "基点"
            || before.is_none_or(|r| {
                let alike = r.unit == mention.unit || dimension(r.unit) == dimension(mention.unit);
                r.span.end > self.clause.start || r.kind == mention.kind && alike
            })
    }

    /// Whether the indicator spoken of is measured of the place that stands before a limit: it was said in a clause without a figure,
    /// or has a limit in the same unit before.
    fn told_ahead(&self, mention: &Mention<'_>, noun: Span) -> bool {
        let limit = matches!(mention.bound, Bound::AtLeast | Bound::AtMost) && mention.outer.start < mention.span.start;
        let place = limit && self.scene.str(noun).ends_with(['区', '村', '市', '县', '镇', '乡']);
        let Some(metric) = self.frame.metric.filter(|_| place) else { return false };
        let last = self.records.last();
        let ahead = metric.span.start >= self.sentence
            && metric.span.end <= self.clause.start
            && last.is_none_or(|r| r.span.end <= metric.span.start);
        let same = |r: &Record<'_>| r.span.start >= self.sentence && (r.unit, r.bound) == (mention.unit, mention.bound);
        ahead || last.is_some_and(same)
    }

    /// The word that says along which side something is measured, where no name of an indicator ends with it: 该工程|长|约153公里.
    fn sized(&self, mention: &Mention<'_>, near: Option<Phrase<'_>>) -> Option<Span> {
        const SIDES: [char; 5] = ['长', '宽', '高', '深', '厚'];
        let before = &self.scene.text[..mention.outer.start];
        let side = before.chars().next_back().filter(|c| SIDES.contains(c))?;
        let length = mention.is_length();
        let span = Span::new(before.len() - side.len_utf8(), before.len());
        // 水深, 全长
        let named = near.and_then(|p| p.last()).is_some_and(|i| {
            let short = |s: Span| s.end == span.end && self.scene.str(s).chars().count() == 2;
            i.metric.is_some_and(|m| m.span.end == span.end) || i.noun.is_some_and(short)
        });
        // 增长两万多公里 rises
        let changes = self
            .scene
            .token_ending(span.end)
            .is_some_and(|t| t.span.start < span.start && [Cue::Up, Cue::Down].iter().any(|&cue| t.cues.has(cue)));
        (length && !named && !changes).then_some(span)
    }

    /// The indicator that a figure is made: 以200公里为|配送半径.
    fn made(&self, mention: &Mention<'_>) -> Option<Span> {
        let (text, contexts) = (self.scene.text, &self.scene.lexicon.contexts);
        let rest = text[mention.outer.end..self.clause.end.max(mention.outer.end)].strip_prefix('为')?;
        if !text[..mention.outer.start].ends_with('以') {
            return None;
        }
        let end = rest.find('的').unwrap_or(rest.len());
        let noun = &rest[..self.scene.lexicon.segmenter.noun_prefix(&rest[..end])];
        let known = self.scene.lexicon.words.senses_of(noun).iter().any(|sense| matches!(sense, Sense::Metric(_)));
        let start = mention.outer.end + '为'.len_utf8();
        let named = known || contexts.before(Context::Measured, noun).is_some();
        named.then(|| Span::new(start, start + noun.len()))
    }

    /// Whether a phrase says no more than for how much a rate is: 之后|每吨.
    fn says_each(&self, phrase: &Phrase<'_>) -> bool {
        let text = self.scene.str(phrase.span);
        let each = text.rfind('每').map(|at| Span::new(phrase.span.start + at, phrase.span.end));
        phrase.is_open && each.is_some_and(|each| self.scene.is_each(each))
    }

    /// Whether the whole of a share is a number of what was counted before: 老年人口2亿人，占|总人口|的15%.
    fn counts_part(&self, whole: Span) -> bool {
        let named = self.scene.token_ending(whole.end).and_then(|t| t.metric);
        // 老年人口占|总人口
        let head = named.map(|row| self.scene.lexicon.metrics.get(row).name.trim_start_matches('总'));
        self.frame.item.zip(head).is_some_and(|(item, head)| self.scene.str(item).ends_with(head))
    }

    /// What the sentence measured last in the unit of a measure that stands beside no more than a product.
    fn measured_before(&self, mention: &Mention<'_>, beside: Option<&Item>) -> Option<&Record<'a>> {
        let product =
            beside.is_some_and(|i| i.industry.is_some_and(|n| n.span.end == i.span.end) && i.metric.is_none());
        let same = self
            .told()
            .take(SHORT)
            .find(|r| r.kind == Kind::Measure && (r.unit, r.per) == (mention.unit, mention.per))?;
        (product && mention.kind == Kind::Measure && !same.metric.is_empty()).then_some(same)
    }

    /// The figure before, where it is a rate in the same units.
    fn price_before(&self, mention: &Mention<'_>) -> Option<&Record<'a>> {
        let same = |r: &&Record<'_>| (r.unit, r.per) == (mention.unit, mention.per) && !r.metric.is_empty();
        self.records.last().filter(|_| !mention.per.is_empty()).filter(same)
    }

    /// The share that a change in percentage points is of: 占比重18.5%，提高|5.2个百分点.
    fn share_before(&self, mention: &Mention<'_>, left: &Left) -> Option<&Record<'a>> {
        let changes = left.rises_or_falls() && left.phrases.is_empty();
        let share = self.records.last().filter(|_| mention.kind == Kind::PercentagePoint && changes)?;
        let name = self.scene.token_ending(share.evidence.get(Field::Metric).span.end)?;
        let named = self.scene.lexicon.metrics.get(name.metric?).comparison == Comparison::Share;
        (named && share.span.start >= self.sentence).then_some(share)
    }

    /// What the verb before the quantity took as object before: 接待游客5万人，…，故宫接待3万人.
    pub(super) fn elided_object(&self, left: &Left) -> Option<Span> {
        let Some((Cue::Verb, verb)) = left.predicate else { return None };
        let same = |(v, _): &&(Span, Span)| self.scene.str(*v) == self.scene.str(verb);
        self.objects.iter().find(same).filter(|_| !left.object).map(|(_, object)| *object)
    }
}

/// What a quantity is a quantity of.
#[derive(Default)]
pub(super) struct Naming<'a> {
    pub(super) metric: Option<(Cow<'a, str>, Span, &'static str)>,
    pub(super) thing: Option<(Span, &'static str)>,
    pub(super) industries: Industries,
    /// The row of the indicator that stands before the quantity.
    pub(super) row: Option<u32>,
    pub(super) took_right: bool,
}

/// The indicator of a figure before, and the rule by which it goes on.
fn metric_of<'a>(record: &Record<'a>, rule: &'static str) -> (Cow<'a, str>, Span, &'static str) {
    (record.metric.clone(), record.evidence.get(Field::Metric).span, rule)
}

/// Whether a unit is of persons: 名.
fn counts_persons(unit: &str) -> bool {
    matches!(unit, "人" | "名" | "位")
}

/// Whether a unit is one of goods that come in numbers: 台.
pub(super) fn counts_goods(unit: &str) -> bool {
    matches!(
        unit,
        "台" | "辆" | "片" | "只" | "支" | "块" | "张" | "架" | "艘" | "部" | "套" | "件" | "颗" | "枚" | "单"
    )
}

/// Whether a member of a list is no more than a region or a name.
fn only_name(item: &Item) -> bool {
    item.name.is_some() || item.region.is_some_and(|r| r.span == item.span)
}

/// The name of an indicator, without what says no more than that it has a value: 毛利率|水平.
fn indicator_name<'a>(scene: &Scene<'_, 'a>, span: Span) -> &'a str {
    let name = clean(scene.str(span));
    // 在高基数情况下|收入: under which circumstances is no part of it.
    let under = scene.lexicon.contexts.last(Context::Under, name).filter(|&end| end < name.len());
    let name = clean(&name[under.unwrap_or_default()..]);
    // 华菱钢铁涨停 机构净买入1亿元: in a headline a space is a comma.
    let (before, after) = name.rsplit_once(' ').unwrap_or(("", name));
    let two = |part: &str| part.chars().nth(1).is_some();
    let apart = two(before) && two(after) && han_at_ends(before)[1] && han_at_ends(after)[0];
    let name = if apart { after } else { name };
    // 他|最高股价
    let name = &name[scene.lexicon.contexts.after(Context::Pronoun, name).filter(|&at| at < name.len()).unwrap_or(0)..];
    // 气候资金|的; but 标的 is a word.
    let name = name.strip_suffix('的').filter(|_| scene.lexicon.segmenter.ends_with_word(name, 3)).unwrap_or(name);
    name.strip_suffix("水平").filter(|rest| rest.ends_with(['率', '价', '额', '润'])).unwrap_or(name)
}

/// Names that stand in a list, without what parentheses say of each: 东岭股份（600123）、北川能源. One name keeps them.
pub(super) fn names(list: &str) -> Cow<'_, str> {
    const OPENING: [char; 2] = ['（', '('];
    const CLOSING: [char; 2] = ['）', ')'];
    if !list.contains(OPENING) || !list.contains(['、', '与', '和', '及', '/']) {
        return Cow::Borrowed(list);
    }
    let parts = list.split_inclusive(CLOSING);
    parts.map(|part| part.split(OPENING).next().unwrap_or(part)).collect::<String>().into()
}

/// What names a thing counted, without the particles around it: 的|券商, 集装箱货物|的, 有效选票|中. None where that is no word:
/// 两个|6：4, nor a cell of a table, -67.41万|6.79.
fn trimmed(scene: &Scene<'_, '_>, thing: Span) -> Option<Span> {
    let Span { mut start, mut end } = thing;
    let (text, segmenter) = (scene.text, &scene.lexicon.segmenter);
    // 菲律宾|籍船员: where they are from has been read apart.
    for joint in ['的', '籍'] {
        start += if text[start..end].starts_with(joint) { joint.len_utf8() } else { 0 };
    }
    for particle in ["的", "中"] {
        let name = &text[start..end];
        if name.ends_with(particle) && !segmenter.is_word(name) && segmenter.ends_with_word(name, particle.len()) {
            end -= particle.len();
        }
    }
    // 原因|主要|有两个
    let adverb = ["主要", "一般", "大多"].iter().find_map(|adverb| text[start..end].strip_suffix(adverb));
    end = adverb.filter(|name| name.chars().nth(1).is_some()).map_or(end, |name| start + name.len());
    // 10个|团队|第二届…: a number begins something else. 10章|61条: nor is one with its own unit a thing.
    let name = &text[start..end];
    let ordinal = |&(at, c): &(usize, char)| at > 0 && c == '第' && name[at + c.len_utf8()..].starts_with(is_numeral);
    end = name.char_indices().find(ordinal).map_or(end, |(at, _)| start + at);
    let name = &text[start..end];
    if name.starts_with(|c: char| c.is_ascii_digit()) && name.chars().filter(|c| !c.is_ascii_digit()).count() < 2 {
        return None;
    }
    // 18本|《羊村》刊物 begins with a title, 电视系列片|《某某|之路》 ends before one.
    if name.contains('》') && !name.contains('《') && text[..start].ends_with('《') {
        start -= '《'.len_utf8();
    }
    let name = &text[start..end];
    let open = name.rfind('《').filter(|&open| open > 0 && !name[open..].contains('》'));
    end = open.map_or(end, |open| start + open);
    // 96处|国家级纪念设施|名单: they are counted, and not the list of them.
    let name = &text[start..end];
    let listed = name.strip_suffix("名单").filter(|of| of.chars().nth(3).is_some());
    let name = listed.unwrap_or(name);
    let names = |c: char| c.is_alphabetic() && !is_numeral(c);
    name.contains(names).then(|| Span::new(start, start + name.len()))
}

/// A name without the quotation marks and spaces at its ends, but not without one mark of two: “消字号”面霜, 关键“卡脖子”.
pub(super) fn clean(name: &str) -> &str {
    if han_at_ends(name) == [true, true] {
        return name;
    }
    let bare = name.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '/' | '+' | '-' | '·' | '&' | '%')
            || matches!(c, '“' | '”' | '‘' | '’' | '"' | '《' | '》' | '*' | '（' | '）' | '(' | ')')
    });
    let mut start = name.find(bare).unwrap_or_default();
    let mut end = start + bare.len();
    if bare.contains('》') && !bare.contains('《') && name[..start].ends_with('《') {
        start -= '《'.len_utf8();
    } else if bare.contains('”') && !bare.contains('“') && name[..start].ends_with('“') {
        start -= '“'.len_utf8();
    } else if bare.contains('“') && !bare.contains('”') && name[end..].starts_with('”') {
        end += '”'.len_utf8();
    }
    &name[start..end]
}
