//! Words around a numeral that decide what it is: 位居 before 第三 makes it a rank, 电 near 度 makes it energy.

use super::keymap::KeyMap;
use super::tsv;

const BUILT_IN: &str = include_str!("contexts.tsv");

macro_rules! contexts {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a word around a numeral says of it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Context { $($(#[$doc])* $variant,)* }

        impl Context {
            /// How many there are.
            const COUNT: usize = [$($name),*].len();

            fn parse(name: &str) -> Option<Context> {
                match name { $($name => Some(Context::$variant),)* _ => None }
            }
        }
    };
}

contexts! {
    /// 位居: what follows is a rank.
    Ranked = "ranked",
    /// 全国: a field to rank in.
    Place = "place",
    /// 产业: 第二产业 is no rank.
    OrdinalNoun = "ordinal_noun",
    /// 业务, 板块: ends the name of a line of business: OTT|业务|收入.
    Line = "line",
    /// 制造商, 生产国: whoever makes or trades what stands before it: 第四大|网络设备|制造商.
    Maker = "maker",
    /// 增仓, 均线: 20日 is a window of so many days.
    DayWindow = "day_window",
    /// 首个, 最大: after a wide region it says among what something stands out, not where it is.
    SingledOut = "singled_out",
    /// 国内, 业内: a field to rank in that is no region of the tables.
    Field = "field",
    /// 奖: one character that ends the name of what is counted: 科技进步|奖.
    ShortHead = "short_head",
    /// 仍, 单: what begins so is no name, where no table knows it.
    NoName = "no_name",
    /// 型材, 型号: words that begin with 型.
    TypeWord = "type_word",
    /// 他, 它们: who is spoken of.
    Pronoun = "pronoun",
    /// 背景下: the circumstances end, under which something is so.
    Under = "under",
    /// 不同, 新: before 的, of which sort things are, and not what.
    Qualifies = "qualifies",
    /// 县, 州: one of the parts of a country, by one character.
    Division = "division",
    /// 率, 份额: a rate or share, which may be raised by so many percent to another.
    Rate = "rate",
    /// 股价对应: after 当前, what the price today is a multiple of follows.
    Valued = "valued",
    /// 专家, 医院: those who do what stands after them: 7名|专家|评审方案.
    Doer = "doer",
    /// 对: where to, or from, is traded: 对|欧盟|出口.
    Partner = "partner",
    /// 出口: what a region before it is traded with.
    Trade = "trade",
    /// 目: 目前 is no 前.
    NotFront = "not_front",
    /// 上: 登上前十大 may still rank.
    SoftFront = "soft_front",
    /// 投资: money is spoken of.
    Money = "money",
    /// 级: after a bare 万亿, money is meant.
    MoneyAfter = "money_after",
    /// 用户: a bare 亿 near it counts them.
    Counting = "counting",
    /// 员工: a bare 万 before it counts them.
    CountedAfter = "counted_after",
    /// 指数: a number without a unit is a statistic.
    Statistic = "statistic",
    /// 报: the number of a statistic follows.
    Stated = "stated",
    /// 前进: 位 are places won or lost.
    Moved = "moved",
    /// 仅: 一个 is a count.
    Only = "only",
    /// 只有: one is counted somewhere after it.
    Single = "single",
    /// 吨: 千 before it is a number of them, as in 千吨级, 百名专家; but not 千家万户.
    Hundreds = "hundreds",
    /// 较: 17年 is a year.
    YearBefore = "year_before",
    /// 公司: 24年 after it is a year, unless what follows says that it lasted.
    YearLikely = "year_likely",
    /// 营收: 24年 before it is a year.
    YearAfter = "year_after",
    /// 宣布: 3号 before it is a day.
    DayAfter = "day_after",
    /// 类: a noun that ends so is a sort of things, and measures nothing.
    Sort = "sort",
    /// 企: an industry that ends so or stands before it is its firms, 房企, 保险公司.
    Firms = "firms",
    /// 来: 24年 before it is a length of time.
    Lasting = "lasting",
    /// 连续: 24年 after it is a length of time.
    Lasted = "lasted",
    /// 已: 近一年 after it is a length of time.
    Lasts = "lasts",
    /// 连续: 四周 after it are weeks, and no surroundings.
    InARow = "in_a_row",
    /// 分别: a bound after it is that of the whole list: 分别超25%、40%.
    Each = "each",
    /// 世界纪录: to have 超 so many is to have broken them.
    Broken = "broken",
    /// 上涨: of 20元至350元 the first is the change.
    Changed = "changed",
    /// 每: 一年 is one of many.
    OneOf = "one_of",
    /// 一台, 一批: the indicator of a thing begins after it, 一批|价值300万元的货物.
    OneThing = "one_thing",
    /// 影响, 建议: ends what stands over a paragraph and is no name: 新规影响：….
    Heading = "heading",
    /// 种, 市: after 某 it says that no person is meant: 由于某种原因.
    SomeThing = "some_thing",
    /// 队, 料: what ends with the end of a firm's name goes on with it, and is none: 医疗|队.
    GoesOn = "goes_on",
    /// 在, 位于: where something is stands after it.
    Located = "located",
    /// 上调, 维持: is done with a forecast.
    Revises = "revises",
    /// 承诺: pledges what a firm will earn.
    Pledges = "pledges",
    /// 业绩预告: reports figures of a firm before they are known.
    Previews = "previews",
    /// 上调, 调整: changes a forecast: 上调EPS|至0.7元.
    Changes = "changes",
    /// 平均, 均值: what is compared with is the average of the time before it: 比五年|平均水平低12%.
    Average = "average",
    /// 公司, 市场: a noun before a product that does not say which sort of it is meant.
    NoSort = "no_sort",
    /// 举行, 开幕: is done where it is told before: 博览会在深圳|举行.
    Held = "held",
    /// 记者: who tells the reader, and is nobody of whom is told.
    Reporter = "reporter",
    /// 展览, 期间: ends what happened, of which a share is none: 展览中，新品占比20%.
    Happens = "happens",
    /// 覆盖, 完成: a verb whose object is the whole of the part after it: 覆盖全省面积|四分之三.
    TakesPart = "takes_part",
    /// 往年, 以往: what it is a fraction of is the same at another time, and has it not as a part.
    OtherTime = "other_time",
    /// 来自, 销往: says where a part goes or comes from of what stands before it: 营收的六成|来自海外.
    Parted = "parted",
    /// 达: a verb that stands in names, right before how they end: 宏达|化工.
    InName = "in_name",
    /// 来自, 投向: says of which industry a part is that comes from it or goes there: 生产总值的22%|来自|海洋产业.
    Origin = "origin",
    /// 企业, 选手: who is from the country before it, wherever they are: 美国|企业.
    FromThere = "from_there",
    /// 游客, 留学生: who has come here from the country before it.
    Traveller = "traveller",
    /// 产品, 业务: what an indicator is of that ends so, is a line of its own: 生活消费产品|收入.
    OwnLine = "own_line",
    /// 出货量, 市值: what only a firm has, so that the word before is one's name where it may be: 苹果|出货量.
    OfFirm = "of_firm",
    /// 会议: what meets for the fifth time after the name of an assembly.
    Sitting = "sitting",
    /// 人大: an assembly, whose 五次会议 is the fifth.
    Assembly = "assembly",
    /// 上: 上一年 is the one before.
    Beside = "beside",
    /// ，近: 近两年 at the head of a clause are the last two.
    Recent = "recent",
    /// 人才: 1.7亿的技能人才 are people.
    People = "people",
    /// 导: 半导体 is no half of the unit before.
    OtherHalf = "other_half",
    /// 上: 上半年 is no 半年.
    HalfOf = "half_of",
    /// 胜: 胜负三场, no -3.
    Bearing = "bearing",
    /// 员: after the last character of a title, the name of a person may follow: 研究员王一成.
    Titled = "titled",
    /// YoY: a hyphen after it is a minus, YoY-3%.
    Signed = "signed",
    /// 过去, 男子: no indicator, though it stands before an amount: 从过去的60%.
    NoIndicator = "no_indicator",
    /// 率, 量, 价: what ends with it is measured, and is no one's name, also where no table knows it: 客座率.
    Measured = "measured",
    /// 年均, 复合: a change of each year of a movement through years: 年均增长15%.
    EachYear = "each_year",
    /// 子公司, 旗下, 公司向: the name of an organisation begins after it.
    Leads = "leads",
    /// 时间, 工期: what ends with it is how long something lasts: 飞行时间400小时.
    HowLong = "how_long",
    /// 厂, 站: makes a noun of the verb before it: 天然气|处理厂.
    MakesNoun = "makes_noun",
    /// 扣除, 不含: what stands after it, up to 的, is left out: 扣除食品价格的CPI.
    SetsAside = "sets_aside",
    /// 上升, 下滑: a place in an order moves on from the one before it: 第34位|上升至.
    RankMoves = "rank_moves",
    /// 因素, 影响后: what ends so after 扣除 was left out.
    LeftOut = "left_out",
    /// 而, 向: no name of an organisation begins with it, unless it begins a longer word: 而|张氏集团, 向日葵.
    BeforeName = "before_name",
    /// 收购, 受让: what stands before it after 以 was paid: 以3亿元|收购.
    PaidFor = "paid_for",
    /// 由于, 因为: what stands after it is why, and nobody's subject.
    Cause = "cause",
    /// 影响: ends a clause that tells what something comes of: 受天气影响.
    Effect = "effect",
    /// 参展: is told of a fair, and of the one that the article is on: 采购商到会10万人.
    AtEvent = "at_event",
    /// 开通, 成立: what happened at the time after 于, which dates that and no figure: 于2018年|开通.
    EventVerb = "event_verb",
    /// 缩短, 增加: so much shorter or longer something lasts, where others say how long they ran: 下降3个月.
    Lengthens = "lengthens",
    /// 生产, 加工: between the name of an industry and its enterprises it is part of one noun: 化工|生产|企业.
    ProductVerb = "product_verb",
    /// 为, 投向: says of a part before it what it is or where it goes: 90%投向西部.
    ToldOf = "told_of",
    /// 股, 板块: the shares of the industry before it are spoken of, and those of its firms after it: 啤酒|股上涨.
    Sector = "sector",
    /// 可持续发展议程, 远景目标: a year before it is of its name: 2030年|可持续发展议程.
    NamesYear = "names_year",
    /// 延续至, 推迟到: the time after it is when something ends or is put off to, and not that of the figures: 延续至|2027年底.
    PutOff = "put_off",
    /// 较, 十分: after an indicator it begins what is told of that: 跌幅|较大.
    Degree = "degree",
    /// 千兆: no magnitude after a number in Arabic digits, but how fast a network is.
    Bandwidth = "bandwidth",
    /// 公元前: the number before 年 after it is that of a year.
    Era = "era",
    /// 按, 把: no name of an indicator begins with it, unless it begins a longer word.
    NoStart = "no_start",
    /// 推升, 部分地区: nor is it the first word of one.
    NoPart = "no_part",
    /// 发射: is done to what stands before it: 向邻国|发射两枚导弹.
    Attacks = "attacks",
    /// 称号: after a quotation, that it is what somebody is called: “先进集体”|称号.
    Award = "award",
    /// 法》: ends the title of a law, after which the number of an article stands.
    Law = "law",
    /// 小学: ends the name of a school of the place spoken of.
    School = "school",
    /// 论坛: ends the name of an event at which is spoken of what is elsewhere.
    Forum = "forum",
    /// 除了: what follows is not meant.
    Excepted = "excepted",
    /// 对应: what the price of today answers to: 当前股价|对应PE.
    Answers = "answers",
    /// 南, 除: 非 after it is of its word and denies nothing: 南非, 除非.
    JoinedNon = "joined_non",
    /// 这一, 此次: points at what was told, and is no part of a name.
    Pointing = "pointing",
    /// 背景, 情况, 红线: what holds meanwhile, or is no more than a level, of which nothing is a part.
    Setting = "setting",
    /// 新增, 增量: an indicator with it in its name is an amount that was added.
    Added = "added",
    /// 年报, 业绩: what a firm reports on itself.
    Results = "results",
    /// 身为, 龙头: says what the one named next is.
    Being = "being",
    /// 龙头, 生产基地: what somebody is in an industry: 某公司是铜箔行业龙头.
    Leader = "leader",
    /// 行业, 市场: what is told is of all firms of a field.
    AllFirms = "all_firms",
    /// 高新技术企业, 大中城市: what ends with it is found in all industries.
    OfAny = "of_any",
    /// 部门, 政府: an office, of the place before it.
    Office = "office",
    /// 数据, 资料: what somebody publishes on others.
    Published = "published",
    /// 查扣, 盗窃: takes what stands after it from somebody.
    Seized = "seized",
    /// Words before whose stake is meant: 收购|江河股份|51%股权, 上市公司|江河股份|5%股份.
    Stake = "stake",
    /// 组件, 纸: ends the name of a class of products where what is made, sold or asked of it follows: 料酒|产量.
    Goods = "goods",
    /// 跨越: ends what went from one figure to another: 从1辆到1万辆的|跨越.
    Leap = "leap",
    /// 成立: how something began to be, which says nothing of when it is as told.
    Founded = "founded",
    /// 多架, 数艘: so many things, nobody says how many, which are of another sort than those before them.
    SomeOf = "some_of",
    /// 袭击, 空袭: what happened did so in the place after it, and not in that of who did it.
    Strikes = "strikes",
    /// 事项, 事故: what a verb before it says which it is, where a noun stands before that: 行政审批|事项.
    CompoundHead = "compound_head",
    /// 全国人大, 四中全会: the number before 届 is that of a term, though no 第 says so.
    TermOf = "term_of",
    /// 造成, 举行: a verb that is never a noun, so that what it takes is no kind of it.
    OnlyVerb = "only_verb",
    /// 分别, 依次: each of the numbers listed after it is one by itself.
    Respective = "respective",
    /// 个, 十, 百: after two digits side by side with 、 between, of which one more follows the other: about how many.
    Approximate = "approximate",
    /// 年级, 十年代: after two such digits, it numbers things.
    Serial = "serial",
    /// 起, 出, 们: what ends so is something done, or who does it, and no indicator.
    Deed = "deed",
    /// 设立, 组建: an organisation named after it is founded.
    Founds = "founds",
    /// 注册资本: what a firm is founded with.
    Capital = "capital",
    /// 评级, 目标价: of the shares of the one named before it, whoever rates them.
    Rated = "rated",
    /// A word that begins as the word for an organisation does: 公司债.
    FirmWord = "firm_word",
    /// 全部, 剩余: says of a stake how much of it, between whose it is and the figure or after that.
    Extent = "extent",
    /// 其他产品: of others than what was spoken of.
    Others = "others",
    /// 多家, 部分: what they stand before is no name, but several.
    Several = "several",
    /// 额: 第一名额 is no rank.
    NameNoun = "name_noun",
    /// 道: 第二大道 is no rank.
    GreatNoun = "great_noun",
    /// 总: 第三位总统 is no rank.
    PlaceNoun = "place_noun",
    /// 茄: 翻番茄 doubles nothing.
    NotDoubled = "not_doubled",
    /// 季: 前三季 are no first three.
    FrontNoun = "front_noun",
    /// 家: 前五家 are the first five in an order.
    FrontThing = "front_thing",
    /// 毛: 五块毛 is money, 五块地 are plots.
    SumGoesOn = "sum_goes_on",
    /// 内: 三日内 is a length of time.
    Within = "within",
    /// 涨: of an index, 点 are points.
    Quoted = "quoted",
    /// 共: 四期 are counted.
    Counted = "counted",
    /// 地震: 级 is a magnitude.
    Quake = "quake",
    /// 气温: 度 is of temperature.
    Warm = "warm",
    /// 酒: 度 is of alcohol.
    Liquor = "liquor",
    /// 电: 度 is a kilowatt-hour.
    Electric = "electric",
    /// 单位：亿元 heads a table.
    Sized = "sized",
    /// 收入比: 2.46∶1 is a ratio.
    Ratio = "ratio",
    /// 、 between the numbers of a list.
    Separator = "separator",
    /// — between the ends of a range.
    Range = "range",
    /// 决赛 after 1/4.
    Finals = "finals",
    /// 每: what follows is what the quantity is for.
    PerEach = "per_each",
    /// 日产: a quantity for a day.
    PerDay = "per_day",
    /// 月均: a quantity for a month.
    PerMonth = "per_month",
    /// 年产: a quantity for a year.
    PerYear = "per_year",
    /// 时速: a quantity for an hour.
    PerHour = "per_hour",
    /// 亩产: a quantity for a 亩.
    PerMu = "per_mu",
    /// 持平, 相当: with the time before it something is only compared, 与4月份持平.
    Alike = "alike",
    /// 建成, 投产: what is told of the time after it is to come, 投产后.
    Completed = "completed",
    /// 如果: what follows from it is to come.
    Condition = "condition",
    /// 可达, 可实现: what may be, under a condition or by a forecast.
    Able = "able",
    /// 现有, 此前的: what stands after it is so already, or was.
    Standing = "standing",
    /// 持股, 激励: a plan after it has that for its name, and is none to do something.
    Scheme = "scheme",
}

/// Several contexts, a bit for each.
#[derive(Debug, Clone, Copy, Default)]
struct ContextSet([u64; Context::COUNT.div_ceil(u64::BITS as usize)]);

impl ContextSet {
    /// The place of a context's word, and its bit there.
    #[inline]
    const fn place(context: Context) -> (usize, u64) {
        (context as usize / u64::BITS as usize, 1 << (context as u32 % u64::BITS))
    }

    #[inline]
    const fn has(&self, context: Context) -> bool {
        let (word, bit) = Self::place(context);
        self.0[word] & bit != 0
    }

    fn insert(&mut self, context: Context) {
        let (word, bit) = Self::place(context);
        self.0[word] |= bit;
    }
}

/// A word, whatever contexts it is of.
#[derive(Debug)]
struct Word {
    text: &'static str,
    contexts: ContextSet,
    /// The next of the words that end, and of those that begin, with the same character, counted from 1.
    next: [u32; 2],
}

/// The words that have a character at one end.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    /// The contexts of which they are.
    contexts: ContextSet,
    /// The first of them, counted from 1.
    first: u32,
}

/// The table.
#[derive(Debug, Default)]
pub struct Contexts {
    words: Vec<Word>,
    /// The words by their last character, and by their first.
    groups: [KeyMap<Group>; 2],
}

const ENDING: usize = 0;
const BEGINNING: usize = 1;

impl Contexts {
    /// The built-in table.
    pub fn built_in() -> Self {
        let mut table = Contexts::default();
        for [word, context] in tsv::cells(BUILT_IN) {
            if let Some(context) = Context::parse(context) {
                table.add(word, context);
            }
        }
        table
    }

    /// Adds a word. Those of the same text come one after the other.
    fn add(&mut self, text: &'static str, context: Context) {
        let (Some(first), Some(last)) = (text.chars().next(), text.chars().next_back()) else { return };
        let [ending, beginning] = &mut self.groups;
        let groups = [ending.entry(last), beginning.entry(first)];
        match self.words.last_mut() {
            Some(word) if word.text == text => word.contexts.insert(context),
            _ => {
                let next = groups.each_ref().map(|group| group.first);
                let mut contexts = ContextSet::default();
                contexts.insert(context);
                self.words.push(Word { text, contexts, next });
            }
        }
        let id = self.words.len() as u32;
        for group in groups {
            group.contexts.insert(context);
            group.first = id;
        }
    }

    /// The words of a context that have `c` at an end.
    #[inline]
    fn words(&self, context: Context, end: usize, c: char) -> impl Iterator<Item = &'static str> {
        let group = self.groups[end].get(c);
        let mut next = if group.contexts.has(context) { group.first } else { 0 };
        std::iter::from_fn(move || {
            while let Some(word) = self.words.get((next as usize).wrapping_sub(1)) {
                next = word.next[end];
                if word.contexts.has(context) {
                    return Some(word.text);
                }
            }
            None
        })
    }

    /// Whether a word of a context may end in `c`; if not, none does.
    #[inline]
    pub fn may_end(&self, context: Context, c: char) -> bool {
        self.groups[ENDING].get(c).contexts.has(context)
    }

    /// Whether a word of a context may begin with `c`; if not, none does.
    #[inline]
    pub fn may_begin(&self, context: Context, c: char) -> bool {
        self.groups[BEGINNING].get(c).contexts.has(context)
    }

    /// The length of the longest word of a context that `text` ends with.
    pub fn before(&self, context: Context, text: &str) -> Option<usize> {
        let words = self.words(context, ENDING, text.chars().next_back()?);
        words.filter(|word| text.ends_with(word)).map(str::len).max()
    }

    /// The length of the longest word of a context that `text` begins with.
    pub fn after(&self, context: Context, text: &str) -> Option<usize> {
        let words = self.words(context, BEGINNING, text.chars().next()?);
        words.filter(|word| text.starts_with(word)).map(str::len).max()
    }

    /// Where the last word of a context in `text` ends. The text ought to be short.
    pub fn last(&self, context: Context, text: &str) -> Option<usize> {
        let ends = text.char_indices().rev().map(|(at, c)| (at + c.len_utf8(), c));
        ends.filter(|&(_, c)| self.may_end(context, c))
            .map(|(end, _)| end)
            .find(|&end| self.before(context, &text[..end]).is_some())
    }

    /// Whether a word of a context stands anywhere in `text`, which ought to be short.
    pub fn within(&self, context: Context, text: &str) -> bool {
        let mut begins = text.char_indices().filter(|&(_, c)| self.may_begin(context, c));
        begins.any(|(at, _)| self.after(context, &text[at..]).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_unique_and_known() {
        let mut last = (String::new(), String::new());
        for row in tsv::rows(BUILT_IN) {
            let key = (row.cell(0).to_owned(), row.cell(1).to_owned());
            assert!(last < key, "line {} out of order", row.line);
            last = key;
            assert!(Context::parse(row.cell(1)).is_some(), "line {}", row.line);
        }
    }

    #[test]
    fn every_word_is_found_on_either_side_and_inside() {
        let table = Contexts::built_in();
        for row in tsv::rows(BUILT_IN) {
            let context = Context::parse(row.cell(1)).unwrap();
            let word = row.cell(0);
            assert_eq!(table.before(context, word), Some(word.len()), "{word}");
            assert_eq!(table.after(context, word), Some(word.len()), "{word}");
            assert!(table.within(context, word), "{word}");
        }
    }

    #[test]
    fn the_last_word_and_any_word_of_a_context_are_found() {
        let table = Contexts::built_in();
        for (text, expected) in
            [("投资和收入增加", Some("投资和收入".len())), ("投资", Some("投资".len())), ("天气", None), ("", None)]
        {
            assert_eq!(table.last(Context::Money, text), expected, "{text}");
            assert_eq!(table.within(Context::Money, text), expected.is_some(), "{text}");
        }
        assert_eq!(table.before(Context::Beside, "投资"), None);
    }
}
