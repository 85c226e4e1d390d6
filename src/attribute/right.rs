//! The stretch after a quantity: the thing counted, an indicator, or the class that the amount sizes.

use std::ops::Range;

use crate::clause::{Token, TokenKind};
use crate::lexicon::charset;
use crate::lexicon::contexts::Context;
use crate::lexicon::cues::{Cue, CueSet};
use crate::quantity::Mention;
use crate::record::{Comparison, Kind};
use crate::span::Span;

use super::left::BaseAt;
use super::naming::counts_goods;
use super::phrase::{CHANGES, Phrase, Phrases, Scene};

/// What the stretch after a quantity says. One serves all stretches of an article, as [`Left`](super::left::Left) does.
#[derive(Debug, Default)]
pub(crate) struct Right {
    /// The noun phrase that follows at once, if any.
    phrases: Phrases,
    /// Where the thing that the phrase names ends, if before its end: 大学生|返乡.
    pub limit: usize,
    /// How many bytes before the phrase a mark stands whose pair is within: “消字号”面霜.
    quote: usize,
    /// Whether 的 stands between, or could.
    pub de: bool,
    /// Whether it only could: 六成|企业|建成.
    pub part: bool,
    /// A change whose amount the quantity is: 60%的|增长, 20%|下降.
    pub change: Option<(Cue, Span)>,
    /// What a change compares with, if that stands right after its amount: +5.9%|YoY.
    pub base: Option<(BaseAt, Span)>,
    /// Whether a verb follows that takes no object, so that what is counted is who does so: 42人|死亡.
    pub acts: bool,
    /// Whether a change follows what the phrase names, so that the quantity is of that: 8%的需求|上升速度.
    pub changes: bool,
    /// The noun that 第N大 ranks: 客户.
    pub ranked: Option<Span>,
    /// Whether it is told next where the noun goes or comes from, of which the quantity is a part: 70%的利润|来自海外.
    pub told: bool,
    /// Whether that word is a class that the subject enters: 千亿元|俱乐部.
    pub club: bool,
    /// The word that makes the amount a threshold: 百亿元|企业.
    pub threshold: Option<Span>,
    /// The time before an indicator: 44倍|2021年|市盈率.
    pub when: Option<u32>,
    /// The word after the thing that says that it will do something: 4万名学生|将|赴内地.
    pub ahead: Option<Span>,
}

/// What of the stretch after a quantity matters to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// The thing counted.
    Thing,
    /// Whatever stands there.
    All,
    /// What 的 or an indicator joins to it, and nothing else: it is no amount of a thing.
    Joined,
}

/// What no name of a body holds.
const LINKING: [char; 6] = ['了', '和', '与', '在', '被', '把'];

impl Asked {
    /// What matters to a quantity that is the last of its list, whose first is of the kind `first`.
    pub fn of(first: Kind, last: &Mention<'_>) -> Self {
        match last.kind {
            _ if first == Kind::Count => Asked::Thing,
            Kind::Percent | Kind::PercentagePoint | Kind::Fraction | Kind::Multiple => Asked::Joined,
            // 76岁的创始人: whose age it is matters.
            Kind::Duration if last.unit != "岁" => Asked::Joined,
            _ => Asked::All,
        }
    }
}

impl Right {
    /// The noun phrase that follows at once.
    #[inline]
    pub fn phrase(&self) -> Option<Phrase<'_>> {
        self.phrases.last()
    }

    /// Where that phrase names the thing.
    pub fn named(&self, phrase: Phrase<'_>) -> Span {
        Span::new(phrase.span.start - self.quote, phrase.span.end.min(self.limit))
    }

    /// Leaves the noun phrase out.
    pub fn drop_phrase(&mut self) {
        self.phrases.clear();
    }

    /// Reads `tokens`, which begin after a quantity and end before the next or with the clause.
    pub fn read(&mut self, scene: &Scene<'_, '_>, tokens: Range<usize>, asked: Asked) {
        const LINKS: CueSet = CueSet::of(&[Cue::And, Cue::De]);
        const LEADS: CueSet = CueSet::of(&[Cue::And, Cue::From, Cue::Function]);
        const CLASSES: CueSet = CueSet::of(&[Cue::Threshold, Cue::Club]);
        // The room of the phrases is used again, all else is as at first.
        self.phrases.clear();
        *self = Right { phrases: std::mem::take(&mut self.phrases), ..Right::default() };
        let counts = asked == Asked::Thing;
        let mut start = tokens.start;
        while start < tokens.end && scene.kind(start) == TokenKind::Quote {
            start += 1;
        }
        let quoted = start > tokens.start;
        if start < tokens.end && scene.has(start, Cue::De) {
            self.de = true;
            start += 1;
        }
        // 确诊病例3例|和|无症状感染者1例: what is joined to it is of the next.
        let joined = |and: usize| {
            let after = (and + 1..scene.tokens.len()).find(|&i| !scene.nominal(i));
            let counted = after.is_some_and(|i| i > and + 1 && scene.tokens[i].is_mention());
            counts && scene.has(and, Cue::And) && !scene.has(and, Cue::Than) && counted
        };
        if start < tokens.end && (scene.kind(start) == TokenKind::Enum || joined(start)) {
            return;
        }
        // 5.15元|一斤: what it is the price of one of.
        let priced = || scene.mention_before(start).is_some_and(|mention| !mention.per.is_empty());
        if start < tokens.end && scene.str(scene.span(start)).starts_with('一') && priced() {
            return;
        }
        // 高端市场9.4%|份额
        let share =
            |t: &Token| t.metric.is_some_and(|row| scene.lexicon.metrics.get(row).comparison == Comparison::Share);
        self.de |= asked == Asked::Joined && start < tokens.end && share(&scene.tokens[start]);
        // 44倍|2021年|市盈率
        let ratio = |t: &Token| t.metric.is_some_and(|row| scene.lexicon.metrics.get(row).ratio);
        if start + 1 < tokens.end
            && asked == Asked::Joined
            && let TokenKind::Time(time) = scene.kind(start)
            && ratio(&scene.tokens[start + 1])
        {
            self.when = Some(time);
            start += 1;
        }
        // 超六成|钢铁|企业|建成了…: a part of the firms, as with 的.
        let part = if asked == Asked::Joined && !self.de { part_end(scene, start..tokens.end) } else { None };
        self.part = part.is_some();
        self.de |= self.part;
        let tokens = tokens.start..part.unwrap_or(tokens.end);
        self.acts = counts && start < tokens.end && scene.has(start, Cue::Intransitive);
        // 7个|万亿级|产业集群: of that level is the thing, whose name begins after it.
        if counts && start + 1 < tokens.end && scene.has(start, Cue::Level) {
            start += 1;
        }
        // 100多家|领先|企业, 100多家|领先的|企业
        let ahead = scene.tokens.get(start).is_some_and(|t| t.has(Cue::Above));
        if counts
            && start + 1 < tokens.end
            && ahead
            && !scene.lexicon.segmenter.begins_verbal(scene.str(scene.span(start)))
        {
            start += 1 + usize::from(scene.has(start + 1, Cue::De) && start + 2 < tokens.end);
        }
        // 16家|在华|运营的|外资银行: where they do so is not who they are.
        if counts && start + 3 < tokens.end && scene.str(scene.span(start)).starts_with('在') {
            let near = start + 1..tokens.end.min(start + 3);
            let placed = scene.tokens[start].region.is_some() && begins_verbal(scene, start + 1);
            let relative = near.into_iter().find(|&i| scene.has(i, Cue::De) && i + 1 < tokens.end);
            start = relative.filter(|_| placed).map_or(start, |i| i + 1);
        }
        // 5000吨|级|船舶: the amount sizes what follows.
        let sized = asked == Asked::All
            && !self.de
            && start + 1 < tokens.end
            && scene.str(scene.span(start)) == "级"
            && scene.nominal(start + 1)
            && !scene.has(start + 1, Cue::Level);
        start += usize::from(sized);
        // 25%的|同比|增速
        let based = self.de && start + 1 < tokens.end && scene.tokens[start + 1].metric.is_some();
        if let Some(base) = base_word(scene, &scene.tokens[start..tokens.end]).filter(|_| based) {
            self.base = Some(base);
            start += 1;
        }
        if asked == Asked::Joined || asked == Asked::All && self.de {
            self.change = change_at(scene, start..tokens.end, self.de);
            self.base = self.base.or_else(|| base_at(scene, start..tokens.end));
        }
        let indicator = || scene.tokens[start..tokens.end].iter().any(|token| token.metric.is_some());
        // 减按25%|计入|应纳税所得额: what stands after a verb is its object.
        let acts = || start < tokens.end && scene.kind(start) == TokenKind::Text && begins_verbal(scene, start);
        if asked == Asked::Joined && !self.de && (!indicator() || acts()) {
            return;
        }
        // 39家|纳入监测的|商业企业: what stands after a relative clause is counted.
        // 297名|与美国有关联的|人员
        let opens = || {
            start + 1 < tokens.end
                && scene.kind(start) == TokenKind::Word
                && scene.cues(start).any(LEADS)
                && (!scene.has(start, Cue::And) || scene.has(start, Cue::Than))
                && scene.nominal(start + 1)
                // 3人|因…的事故|死亡, 两次|在…
                && scene.mention_before(start)
                    .is_some_and(|mention| !matches!(mention.unit, "人" | "次" | "批" | "轮"))
        };
        // 5位|新|当选的|全国劳动模范
        let newly = || {
            let rest = scene.str(scene.span(start)).strip_prefix(['新', '刚', '已']);
            rest.is_some_and(|rest| match rest {
                "" => start + 1 < tokens.end && begins_verbal(scene, start + 1),
                _ => scene.lexicon.segmenter.begins_verbal(rest),
            })
        };
        if counts
            && start < tokens.end
            && (begins_verbal(scene, start) && !modifies(scene, start, tokens.end) || opens() || newly())
        {
            let near = start + 1..tokens.end.min(start + 12);
            // 三亿人|参与冰雪运动的|有关情况: persons are no circumstances, unless they make them up, 由30人|组成的|队伍.
            let persons = scene.mention_before(start).is_some_and(|m| m.unit == "人")
                && !scene.str(scene.span(start)).starts_with("组成");
            let counted = |i: usize| {
                let text = scene.str(scene.span(i));
                let contexts = &scene.lexicon.contexts;
                !persons
                    || scene.has(i, Cue::Countable)
                    || [Context::Doer, Context::MakesNoun].iter().any(|&c| contexts.before(c, text).is_some())
            };
            let follows = |&i: &usize| scene.has(i, Cue::De) && i + 1 < tokens.end && scene.nominal(i + 1);
            let counted_here = |i: usize| {
                let text = scene.str(scene.span(i));
                scene.has(i, Cue::Countable) || scene.lexicon.contexts.before(Context::Doer, text).is_some()
            };
            // 三条|以优秀的文化为基础: what stands before 为 is no thing counted.
            let by = scene.str(scene.span(start)) == "以";
            let made = near.clone().find(|&i| by && scene.str(scene.span(i)).starts_with('为'));
            // 8名|来自基层的|全国人大代表|通过网络的|…: those who come from somewhere are named right after it.
            let from = scene.str(scene.span(start)).starts_with("来自");
            let named = |&i: &usize| from && follows(&i) && (i + 1..tokens.end.min(i + 4)).any(counted_here);
            let first = near.clone().find(named);
            let relative = first.or_else(|| near.rev().take_while(|&i| made.is_none_or(|made| i > made)).find(follows));
            if relative.map_or(made.is_some(), |i| !counted(i + 1)) {
                return;
            }
            start = relative.map_or(start, |i| i + 1);
        }
        if counts && start < tokens.end {
            start = likened(scene, start..tokens.end).unwrap_or(start);
        }
        let mut end = start;
        self.limit = usize::MAX;
        while end < tokens.end
            && self.limit == usize::MAX
            && (scene.nominal(end)
                || counts && modifies(scene, end, tokens.end)
                || self.de && begins_indicator(scene, end, tokens.end))
        {
            // 两位大股东|实控人|林青: a title before a name is not of what is counted.
            if end > start
                && scene.has(end, Cue::Title)
                && end + 1 < tokens.end
                && scene.kind(end + 1) == TokenKind::Name
            {
                break;
            }
            // 100家|企业|年产钢5万吨: how much they make is told of them.
            let makes = |text| scene.lexicon.contexts.after(Context::PerYear, text).is_some();
            if counts && end > start && scene.kind(end) == TokenKind::Text && makes(scene.str(scene.span(end))) {
                break;
            }
            // 19万名|学生|在华|留学: nor is where they are.
            let placed = scene.tokens[end].region.is_some() && scene.str(scene.span(end)).starts_with('在');
            if counts && end > start && placed {
                break;
            }
            // 36艘|军舰|、|多架战机: nor is what is counted next.
            let several = || {
                let next = &scene.text[scene.span(end).end..];
                scene.lexicon.contexts.after(Context::SomeOf, next).is_some()
            };
            // 15个|州|和|邻国, 28名|开发者|和|一些|外包人员
            let elsewhere = || scene.tokens.get(end + 1).is_some_and(|t| t.region.is_some());
            let joins = match scene.kind(end) {
                TokenKind::Enum => several(),
                TokenKind::Word => scene.has(end, Cue::And) && (several() || elsewhere()),
                _ => false,
            };
            if counts && end > start && joins {
                break;
            }
            let mark = |i: usize| scene.kind(i) == TokenKind::Quote;
            // 198个|集体|“先进集体”称号: nor is what they are called.
            let called = || {
                const NEAR: usize = 12;
                let near = end..scene.tokens.len().min(end + NEAR);
                let close = near.into_iter().find(|&i| mark(i) && scene.str(scene.span(i)) == "”");
                let rest = close.map_or("", |i| &scene.text[scene.span(i).end..]);
                scene.lexicon.contexts.after(Context::Award, rest).is_some()
            };
            if counts && end > start && mark(end) && scene.str(scene.span(end)) == "“" && called() {
                break;
            }
            // “三个|高质量发展|”|的成果: nor does what stands within the marks go on after them.
            if counts
                && end > start
                && !quoted
                && mark(end)
                && scene.str(scene.span(end)) == "”"
                && !(start..end).any(mark)
            {
                break;
            }
            // 60种|药品|平均|降价: nor is how they do so.
            let adverb = scene.kind(end) == TokenKind::Word && scene.has(end, Cue::Adverb);
            if counts && end > start && adverb && !(start..end).any(|i| scene.has(i, Cue::Place)) {
                break;
            }
            // 70%的|利润|来自海外, 65%的|收益|与中国有关
            if self.de && asked == Asked::Joined && end > start && tells_where(scene, end, tokens.end) {
                self.told = true;
                break;
            }
            // 100%|股权|及其债权, 100%|股权|的交易作价: what follows is of no part.
            if asked == Asked::Joined
                && end > start
                && (scene.joins(&scene.tokens[end]) || !self.de && scene.has(end, Cue::De))
                && scene.tokens[end - 1].metric.is_some()
            {
                break;
            }
            if scene.kind(end) == TokenKind::Text {
                let text = scene.str(scene.span(end));
                // 被|162家|机构|调研, 向|15家|客户|供货: those who do it or to whom it is done.
                if counts
                    && end == start
                    && let Some(length) = done_by(scene, start, text)
                {
                    self.limit = scene.span(end).start + length;
                    end += 1;
                    break;
                }
                // 3家企业|消化了订单, 200家|拓展到: a verb ends the thing's name, or there is none.
                let segmenter = &scene.lexicon.segmenter;
                // 三名股东投|了: so does one that 了 tells, which stands in the next token. 3%的|征收率: but a verb may begin a rate.
                let length = match aspect_after(scene, end, tokens.end) {
                    // 环境监测|站
                    None if is_compound(scene, text)
                        || text == "率"
                        || end > start
                            && scene.lexicon.contexts.before(Context::MakesNoun, text) == Some(text.len()) =>
                    {
                        text.len()
                    }
                    // 两架|中国|J-10A战斗机: a code after a country begins the thing's name.
                    _ if end > start
                        && !(scene.tokens[end - 1].region.is_some()
                            && text.starts_with(|c: char| c.is_ascii_uppercase()))
                        && segmenter.begins_verbal(text) =>
                    {
                        0
                    }
                    Some(whole) => segmenter.noun_prefix(scene.str(whole)).min(text.len()),
                    None => segmenter.noun_prefix(text),
                };
                let deed = if counts { deed_from(scene, start, end) } else { None };
                let length = deed.unwrap_or(length);
                // １９所|贫困受捐学校: who is counted ends the name.
                let whole = counts && length < text.len() && ends_with_doer(scene, start, end);
                let length = if whole { text.len() } else { length };
                let rate = if self.de && end == start { scene.rate_at_start(text) } else { 0 };
                let length = if rate > 0 { rate } else { length };
                let span = scene.span(end);
                let length = scene.word_across(span, span.start + length).map_or(length, |word| word.end - span.start);
                if length == 0 && end == start && (end + 1 == tokens.end || !scene.nominal(end + 1)) {
                    break;
                }
                // 军事装备|集中|区: a verb of two characters may stand before what it makes a noun of.
                let made = scene.lexicon.contexts.before(Context::MakesNoun, text).unwrap_or(0);
                let compound = counts
                    && made == 3
                    && length > 0
                    && length + 9 == text.len()
                    && !segmenter.is_word(&text[length..]);
                let length = if compound { text.len() } else { length };
                let rest = text.len() - length;
                // 100万只|医用|防护|口罩: nor is one before the product that the classifier counts.
                let goods = || {
                    let unit = scene.mention_before(start).map_or("", |m| m.unit);
                    // 30辆|油罐车|满载|石油: but one after a product is what that does.
                    length > 0
                        && scene.tokens[end + 1].industry.is_some()
                        && counts_goods(unit)
                        && scene.lexicon.contexts.before(Context::Goods, &text[..length]).is_none()
                };
                // 大中|城市: a single character before another noun is no end; nor is a verb before the head, 稀土|冶炼分离|企业.
                let goes_on = || {
                    end + 1 < tokens.end
                        && scene.nominal(end + 1)
                        && (rest <= 3 && !segmenter.begins_with_verb(&text[length..])
                            || rest <= 12 && scene.has(end + 1, Cue::Threshold) && adjacent(scene, end)
                            || rest <= 6 && counts && goods() && adjacent(scene, end))
                };
                if rest > 0 && (length > 0 || end > start) && !goes_on() {
                    self.limit = scene.span(end).start + length;
                }
            }
            end += 1;
        }
        // 四个|重要|方面: after a count it is what is counted, and no topic.
        let aspect = counts
            && self.limit == usize::MAX
            && end < tokens.end
            && scene.has(end, Cue::Topic)
            && scene.str(scene.span(end)) == "方面"
            && (end == start || adjacent(scene, end - 1) && end == start + 1);
        end += usize::from(aspect);
        // 12家|“影院新空间”|正式亮相, 10款|“消字号”|面霜: what was quoted is the thing, or begins its name.
        let close = (start..end).find(|&i| quoted && scene.str(scene.span(i)) == "”");
        if let Some(close) = close {
            let acts = |i: usize| match scene.kind(i) {
                TokenKind::Word => scene.has(i, Cue::Verb),
                _ => scene.lexicon.segmenter.begins_with_verb(scene.str(scene.span(i))),
            };
            if close + 1 == end || acts(close + 1) {
                (end, self.limit) = (close, usize::MAX);
            } else {
                self.quote = scene.str(scene.span(start - 1)).len();
            }
        }
        // 100万吨|木浆|生产|项目
        if asked == Asked::All && end > start && modifies(scene, end, tokens.end) && scene.cues(end + 1).any(CLASSES) {
            end += 2;
        }
        // 9个|产业集群|和电子信息、航空等5个…: what is listed before the next figure is of that.
        let next_listed = |end: usize| {
            const NEAR: usize = 3;
            let etc = (end..tokens.end.min(end + NEAR)).find(|&i| scene.has(i, Cue::Etc));
            etc.is_some_and(|etc| scene.tokens.get(etc + 1).is_some_and(Token::is_mention))
        };
        if next_listed(end)
            && let Some(and) = (start + 1..end).find(|&i| scene.has(i, Cue::And))
            && !(and..end).any(|i| scene.has(i, Cue::De))
        {
            end = and;
        }
        while end > start && (scene.kind(end - 1) == TokenKind::Enum || scene.cues(end - 1).any(LINKS)) {
            end -= 1;
        }
        // 参展商|与全球|220多个国家的采购商, 38个|国家|及国内|的近4000家参展商: where others are who are counted next.
        let place = |i: usize| {
            let text = scene.str(scene.span(i));
            scene.tokens[i].region.is_some() || scene.lexicon.contexts.after(Context::Place, text) == Some(text.len())
        };
        // 8家|医疗机构|与|湖北|随州|9家…, 24个|国家和地区|、|国内|25个…
        let places = (start..end).rev().take_while(|&i| place(i)).count();
        let listed = |i: usize| {
            scene.has(i, Cue::And)
                || scene.kind(i) == TokenKind::Enum && scene.tokens.get(end).is_some_and(Token::is_mention)
        };
        if places > 0 && end > start + 1 + places && listed(end - 1 - places) {
            end -= 1 + places;
        }
        if end == start {
            return;
        }
        // 换手率：4.08%|成交量|：12.01万手: the label of the next figure is no name of this one.
        let labels = || {
            let next = scene.text[scene.span(end - 1).end..].strip_prefix(['：', ':']);
            let figure = |next: &str| next.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '-');
            scene.tokens[end - 1].metric.is_some() && next.is_some_and(figure)
        };
        if !self.de && labels() {
            return;
        }
        // 级, 大关: a level reached is no thing.
        // 1.4万亿斤|新|台阶
        let level = |token: &Token| {
            token.cues.has(Cue::Level) || token.kind == TokenKind::Quote || scene.str(token.span) == "新"
        };
        let taken = &scene.tokens[start..end];
        if !taken.iter().all(level) {
            self.phrases.read(scene, start..end);
        }
        let noun = taken.iter().rposition(|token| token.kind != TokenKind::Quote);
        if let Some(noun) = noun
            && taken[noun].cues.any(CLASSES)
            && !taken[..=noun].iter().all(level)
        {
            self.threshold = Some(taken[noun].span);
            self.club = taken[noun].has(Cue::Club);
        } else if let Some(noun) = noun.filter(|_| sized) {
            self.threshold = Some(taken[noun].span);
        }
        self.ahead = if counts { foretold(scene, end..tokens.end) } else { None };
        self.changes = self.de && changes_after(scene, end..tokens.end);
        self.ranked = taken.iter().find(|token| token.has(Cue::Ranked)).map(|token| token.span);
    }
}

/// The word at the head of `tokens` that says what will be, before a verb or a time: 将|赴内地, 有望|获得. 将嫌疑人带走 takes an object;
/// 510家公司预计净利增长 are those who foretell.
fn foretold(scene: &Scene<'_, '_>, tokens: Range<usize>) -> Option<Span> {
    let (at, next) = (tokens.start, tokens.start + 1);
    let acts = || match scene.kind(next) {
        TokenKind::Text => scene.lexicon.segmenter.verb_first(scene.str(scene.span(next))),
        TokenKind::Word => scene.has(next, Cue::Verb) || scene.has(next, Cue::Adverb),
        TokenKind::Time(_) => true,
        _ => false,
    };
    let tells = || scene.has(at, Cue::Expected) && scene.str(scene.span(at)).starts_with(['将', '有']);
    (next < tokens.end && tells() && acts()).then(|| scene.span(at))
}

/// The length of the noun for those counted, which stand after a preposition and before what they do: 被162家|机构|调研.
fn done_by(scene: &Scene<'_, '_>, start: usize, text: &str) -> Option<usize> {
    const SHORT: usize = 4;
    let mention = scene.mention_before(start)?;
    let before = &scene.text[..mention.outer.start];
    if !before.ends_with(['被', '获', '向', '为', '由', '受', '给']) {
        return None;
    }
    let ends = text.char_indices().map(|(i, c)| i + c.len_utf8()).take(SHORT);
    let noun = ends.filter(|&end| scene.word_has(&text[..end], Cue::Countable)).last()?;
    let rest = &text[noun..];
    (rest.chars().count() >= 2 && scene.lexicon.segmenter.is_act(rest)).then_some(noun)
}

/// Where those counted stand after words of four characters that say what they are like: 20个|环境优美、设施完善的|社区.
fn likened(scene: &Scene<'_, '_>, tokens: Range<usize>) -> Option<usize> {
    const FOUR: usize = 4;
    let mut rest = scene.str(Span::new(scene.span(tokens.start).start, scene.span(tokens.end - 1).end));
    for several in [false, true] {
        let end = rest.char_indices().nth(FOUR).map(|(end, _)| end)?;
        let (word, next) = rest.split_at(end);
        // 国有企业、民营企业的|代表 are of several things.
        if !word.chars().all(charset::is_han) || scene.word_has(&word[end / 2..], Cue::Countable) {
            return None;
        }
        rest = match next.chars().next()? {
            '、' | '但' | '而' | '且' if !several => &next['、'.len_utf8()..],
            '的' if several => &next['的'.len_utf8()..],
            _ => return None,
        };
    }
    let start = scene.span(tokens.end - 1).end - rest.len();
    let at = scene.token_from(start);
    (at < tokens.end && scene.span(at).start == start && scene.nominal(at)).then_some(at)
}

/// One past the noun at the head of `tokens` that a percentage right before is a part of, where a verb follows: 六成|钢铁|企业|建成.
fn part_end(scene: &Scene<'_, '_>, tokens: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 3;
    let mention = scene.mention_before(tokens.start)?;
    if !matches!(mention.kind, Kind::Percent | Kind::Fraction) {
        return None;
    }
    let noun = |i: usize| scene.nominal(i) && !scene.has(i, Cue::De) && adjacent(scene, i - 1);
    // 半数|农村社区
    if mention.written == "半数" {
        return tokens.clone().take_while(|&i| noun(i)).last().map(|last| last + 1);
    }
    let things = |i: usize| {
        let text = scene.str(scene.span(i));
        let last = text.char_indices().rev().nth(1).map_or("", |(at, _)| &text[at..]);
        scene.has(i, Cue::Countable) || scene.word_has(last, Cue::Countable)
    };
    let head = tokens.clone().take(LONGEST).take_while(|&i| noun(i)).find(|&i| things(i))?;
    // 六成公司|营收增长
    let changes =
        || head + 2 < tokens.end && scene.tokens[head + 1].metric.is_some() && scene.cues(head + 2).any(CHANGES);
    (head + 1 < tokens.end && (begins_verbal(scene, head + 1) || changes())).then_some(head + 1)
}

/// The change that stands at the head of `tokens` and ends them: 下降, after 的 also 稳定增长 and 利润增长. After 的速度 it need not.
fn change_at(scene: &Scene<'_, '_>, tokens: Range<usize>, de: bool) -> Option<(Cue, Span)> {
    let changes = |i: &usize| scene.cues(*i).any(CHANGES);
    // 稳定, 利润, 恢复性, but not 机关人员, who would be the subject.
    let manner = |i: usize| {
        let text = scene.str(scene.span(i));
        scene.tokens[i].metric.is_some() || text.chars().nth(2).is_none() || text.ends_with(['性', '式'])
    };
    let at = tokens.clone().take(2).find(changes)?;
    // 10%收入增长: without 的, too, what grows may stand before it.
    let grows = || scene.tokens[tokens.start].metric.is_some();
    let near = at == tokens.start || at == tokens.start + 1 && (de && manner(tokens.start) || grows());
    if !near || scene.str(scene.span(at)).chars().nth(1).is_none() {
        return None;
    }
    let figure_next = scene.tokens.get(at + 1).is_some_and(Token::is_mention);
    // 27%的收入增长|和|41%的利润增长.
    let joins = |i: usize| scene.has(i, Cue::And) && scene.tokens.get(i + 1).is_some_and(Token::is_mention);
    let goes_on = || {
        !joins(at + 1)
            && scene.nominal(at + 1)
            && !(de && scene.kind(at + 1) == TokenKind::Text && begins_verbal(scene, at + 1))
    };
    // 10%的增长|目标
    let aimed = || scene.str(scene.span(at + 1)).starts_with("目标");
    let ends = at + 1 == tokens.end && !figure_next || at + 1 < tokens.end && (aimed() || !goes_on());
    let paced = || scene.tokens[tokens.start].metric.is_some_and(|row| scene.lexicon.metrics.get(row).vague);
    (ends || paced()).then(|| (if scene.has(at, Cue::Up) { Cue::Up } else { Cue::Down }, scene.span(at)))
}

/// Whether a change stands at the head of `tokens`, or after what is in brackets there: 上升, （GDP）增速.
fn changes_after(scene: &Scene<'_, '_>, tokens: Range<usize>) -> bool {
    let is = |i: usize, kind| i < tokens.end && scene.kind(i) == kind;
    let aside = is(tokens.start, TokenKind::Open) && is(tokens.start + 2, TokenKind::Close);
    let at = tokens.start + if aside { 3 } else { 0 };
    let names = |row| scene.lexicon.metrics.get(row).comparison == Comparison::Increase;
    at < tokens.end && (scene.cues(at).any(CHANGES) || scene.tokens[at].metric.is_some_and(names))
}

/// The base that stands at the head of `tokens` and belongs to nothing after it: YoY.
fn base_at(scene: &Scene<'_, '_>, tokens: Range<usize>) -> Option<(BaseAt, Span)> {
    let base = base_word(scene, &scene.tokens[tokens.clone()])?;
    let next = scene.tokens[tokens].get(1);
    let ends =
        next.is_none_or(|t| matches!(t.kind, TokenKind::Close | TokenKind::Open | TokenKind::Quote | TokenKind::Enum));
    ends.then_some(base)
}

/// The base that the first of some tokens is: 同比, 环比.
fn base_word(scene: &Scene<'_, '_>, tokens: &[Token]) -> Option<(BaseAt, Span)> {
    let first = tokens.first()?;
    // 2.04pct|YoY: right after a unit in Latin letters it is no word of its own.
    let is = |cue| first.has(cue) || first.kind == TokenKind::Text && scene.word_has(scene.str(first.span), cue);
    let base = match () {
        () if is(Cue::Yoy) => BaseAt::Yoy,
        () if is(Cue::Pop) => BaseAt::Pop,
        () => return None,
    };
    Some((base, first.span))
}

/// Token `i` with the 了 that follows it at once and makes a verb of its last word, or the 在 that is part of it: 处在, 写在.
fn aspect_after(scene: &Scene<'_, '_>, i: usize, end: usize) -> Option<Span> {
    let next = (i + 1 < end && adjacent(scene, i)).then(|| scene.span(i + 1))?;
    let whole = scene.span(i).cover(next);
    // 处|在, 写|在
    let placed = || {
        let last = scene.str(scene.span(i)).chars().next_back().map_or(0, char::len_utf8);
        scene.lexicon.segmenter.verb_first(scene.str(Span::new(next.start - last, next.end)))
    };
    match scene.str(next) {
        "了" | "过" => Some(whole),
        "在" => placed().then_some(whole),
        _ => None,
    }
}

/// Whether at token `i` it is told where something goes or comes from, or 与|…|有关.
fn tells_where(scene: &Scene<'_, '_>, i: usize, end: usize) -> bool {
    let text = scene.str(Span::new(scene.span(i).start, scene.span(end - 1).end));
    let contexts = &scene.lexicon.contexts;
    match contexts.after(Context::ToldOf, text) {
        Some(length) if text[..length].chars().nth(1).is_some() => true,
        Some(_) => text.starts_with('与') && text.contains("有关"),
        None => false,
    }
}

/// Whether a short text is one noun, for all that it may begin with a verb: 处理厂, 喷灌机.
fn is_compound(scene: &Scene<'_, '_>, text: &str) -> bool {
    const LONGEST: usize = 5;
    if text.chars().nth(LONGEST).is_some() {
        return false;
    }
    let (contexts, segmenter) = (&scene.lexicon.contexts, &scene.lexicon.segmenter);
    let short = text.chars().nth(2).is_none();
    // 开始|试点, 坠|桥: the object of a verb is another word.
    contexts.before(Context::MakesNoun, text).is_some_and(|head| {
        // 避难所 itself is one.
        head == text.len() && !short
            || head < text.len() && segmenter.ends_with_word(text, head) && !(short && segmenter.verb_first(text))
    })
}

/// Where in the text of token `at` those end who were counted, and what they do begins, though its verb may be a noun as well:
/// 7名|专家|评审方案, 2家|医院|收治伤员, but 3家|企业|研发中心. `start` follows the quantity.
fn deed_from(scene: &Scene<'_, '_>, start: usize, at: usize) -> Option<usize> {
    let contexts = &scene.lexicon.contexts;
    let unit = scene.mention_before(start)?.unit;
    let text = scene.str(scene.span(at));
    let from = if at == start {
        // 3500余人|围攻狼牙山: persons need no name before what they do.
        contexts.after(Context::Doer, text).or(Some(0).filter(|_| unit == "人"))?
    } else {
        contexts.before(Context::Doer, scene.str(scene.span(at - 1))).map(|_| 0)?
    };
    let deed = &text[from..];
    // 企业|管理人|…: those who do it are meant.
    let noun = &deed[..scene.lexicon.segmenter.noun_prefix(deed)];
    // 41个部门|计划选拔…
    let plans = || unit == "个" && deed.starts_with("计划");
    let counted = (["家", "名", "位", "户", "所", "支", "人"].contains(&unit) || plans())
        && !noun.ends_with('人')
        && contexts.before(Context::MakesNoun, noun).is_none()
        && contexts.before(Context::Doer, noun).is_none();
    let length = if counted { scene.lexicon.segmenter.deed(deed)? } else { return None };
    // 企业|发展|智能产业
    let object = || adjacent(scene, at) && scene.tokens[at + 1].industry.is_some();
    (length < deed.len() || at + 1 < scene.tokens.len() && object()).then_some(from)
}

/// Whether those counted by 家 or 所 stand at the end of token `at`, and none before it. `start` follows the quantity.
fn ends_with_doer(scene: &Scene<'_, '_>, start: usize, at: usize) -> bool {
    let (contexts, segmenter) = (&scene.lexicon.contexts, &scene.lexicon.segmenter);
    let unit = scene.mention_before(start).map_or("", |mention| mention.unit);
    let text = scene.str(scene.span(at));
    let doer = |text: &str| contexts.before(Context::Doer, text);
    matches!(unit, "家" | "所")
        && doer(text).is_some_and(|length| {
            let rest = &text[..text.len() - length];
            doer(&text[..segmenter.noun_prefix(text)]).is_none() && !rest.contains(LINKING)
        })
        && !(start..at).any(|i| doer(scene.str(scene.span(i))).is_some())
}

/// Whether the next token follows at once.
fn adjacent(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.span(i + 1).start == scene.span(i).end
}

/// Whether a verb begins at token `i`: a cue word or one that the dictionary knows.
fn begins_verbal(scene: &Scene<'_, '_>, i: usize) -> bool {
    match scene.kind(i) {
        TokenKind::Word => scene.has(i, Cue::Verb),
        TokenKind::Text => scene.lexicon.segmenter.begins_verbal(scene.str(scene.span(i))),
        _ => false,
    }
}

/// Whether the verb at `i` is the first word of an indicator: 30%的|研制|能力.
fn begins_indicator(scene: &Scene<'_, '_>, i: usize, end: usize) -> bool {
    // 18个月的|建设|周期
    let length = |t: &Token| {
        let text = scene.str(t.span);
        scene.lexicon.contexts.before(Context::HowLong, text) == Some(text.len())
    };
    let names = |t: &Token| t.metric.is_some() || length(t);
    i + 1 < end && scene.has(i, Cue::Verb) && adjacent(scene, i) && names(&scene.tokens[i + 1])
}

/// Whether the verb at `i` is a noun as well and stands right before another: 两个|建设|项目, 5G无线|研发|队伍. One that takes no object
/// is where the quantity asks for a noun: 200家|参展|企业, but not 8人|被困|矿井; so is one between a noun and 企业: 头部|采购|企业.
fn modifies(scene: &Scene<'_, '_>, i: usize, end: usize) -> bool {
    let asks = || scene.mention_before(i).is_some_and(|mention| mention.unit != "人");
    let contexts = &scene.lexicon.contexts;
    // 行政|审批|事项, but not 三家企业|审核|事项: between what does nothing and what it makes a noun of.
    let within = || {
        let (before, after) = (&scene.tokens[i - 1], scene.str(scene.span(i + 1)));
        adjacent(scene, i - 1)
            && matches!(before.kind, TokenKind::Text | TokenKind::Word)
            && contexts.before(Context::Doer, scene.str(before.span)).is_none()
            && contexts.after(Context::CompoundHead, after) == Some(after.len())
    };
    i + 1 < end
        && scene.has(i, Cue::Verb)
        && scene.nominal(i + 1)
        && !scene.has(i + 1, Cue::De)
        && adjacent(scene, i)
        && (scene.has(i, Cue::Intransitive) && scene.kind(i + 1) != TokenKind::Enum && asks()
            || i > 0 && within()
            || scene.has(i + 1, Cue::Threshold)
                && scene.has(i + 1, Cue::Countable)
                && i > 0
                && scene.kind(i - 1) == TokenKind::Text
            || !scene.lexicon.segmenter.begins_verbal(scene.str(scene.span(i))))
}
