//! Cue words: the closed classes of words that steer attribution.

use super::charset::CharSet;
use super::tsv;
use super::words::{Sense, WordsBuilder};

const BUILT_IN: &str = include_str!("cues.tsv");

macro_rules! cues {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a cue word signals. The table's second column names it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Cue { $($(#[$doc])* $variant,)* }

        impl Cue {
            /// How many there are.
            const COUNT: usize = [$($name),*].len();

            fn parse(name: &str) -> Option<Cue> {
                match name { $($name => Some(Cue::$variant),)* _ => None }
            }
        }
    };
}

cues! {
    /// 其中: a part of what was just named.
    Among = "among",
    /// 分别, 先后: a list of values answers a list of names.
    Distribute = "distribute",
    /// 达, 为: a level.
    Be = "be",
    /// 增长: a rise by the amount.
    Up = "up",
    /// 下降: a fall by the amount.
    Down = "down",
    /// 增至: a rise to the amount.
    UpTo = "upto",
    /// 降至: a fall to the amount.
    DownTo = "downto",
    /// 到: the end of a movement.
    To = "to",
    /// 连续: a length of time after it has run up to the time spoken of.
    Running = "running",
    /// 累计: summed up over a time that need not be the one spoken of.
    Cumulative = "cumulative",
    /// 首次, 新高: the time before it is only the last one when it was so.
    Ever = "ever",
    /// 接待, 实现: what stands before it is the organisation that did so.
    OwnerVerb = "owner_verb",
    /// 预估, 预期 as nouns: a forecast for this figure alone.
    Estimate = "estimate",
    /// 方面 at the end of a clause: what stands before it is the topic of the sentence.
    Topic = "topic",
    /// 等: closes a list that stands before what its members share.
    Etc = "etc",
    /// 俱乐部: a class that the subject itself enters.
    Club = "club",
    /// 通过, 随着: what follows is no subject.
    Oblique = "oblique",
    /// 成立于: the time after it dates an event, not the figures.
    EventAt = "event_at",
    /// 级, 大关: a level that is reached, not a class that is sized.
    Level = "level",
    /// 客户, 供应商 after 第N大: the field of the order.
    Ranked = "ranked",
    /// 前值: the figure of the period before.
    Prior = "prior",
    /// 从: the start of a movement.
    From = "from",
    /// 同比: against the same period of the year before.
    Yoy = "yoy",
    /// 环比: against the period before.
    Pop = "pop",
    /// 比, 较: against what follows.
    Than = "than",
    /// 相比: closes 与…相比.
    ThanTail = "than_tail",
    /// 占: a share of what follows.
    Share = "share",
    /// 高于: above what follows by the amount.
    Above = "above",
    /// 低于: below what follows by the amount.
    Below = "below",
    /// 预计: a forecast.
    Expected = "expected",
    /// 力争: an aim.
    Target = "target",
    /// 累计, 已经: says how, not what.
    Adverb = "adverb",
    /// 的: joins what has to what is had.
    De = "de",
    /// 和: joins names.
    And = "and",
    /// 在, 了: closes a noun phrase.
    Function = "function",
    /// 实现, 签订: a verb that takes the amount, or its noun, as object.
    Verb = "verb",
    /// 但, 而: joins clauses, and begins no name.
    Conjunction = "conjunction",
    /// 计划: an aim, where a verb follows.
    Plan = "plan",
    /// 涵盖, 涉及: of which industries the figures before were follows.
    Cover = "cover",
    /// 根据, 据: what the figures rest on follows.
    Basis = "basis",
    /// 为主体, 为代表: what stands before it is what the subject mainly is.
    Mainly = "mainly",
    /// 已, 已经: what follows was done.
    Done = "done",
    /// 下达, 拨付: an office that does so has the figure.
    Spend = "spend",
    /// 量, 率: what ends with it is measured, also where the unit is a classifier: 图书借阅量.
    Indicator = "indicator",
    /// 恢复到, 相当于: a level told as a part of another.
    Restore = "restore",
    /// 优质, 专用: says which of an industry's products are meant.
    Attributive = "attributive",
    /// 项目, 工程: what a name in quotation marks before it is the name of.
    Undertaking = "undertaking",
    /// 公司, 该集团: the organisation spoken of.
    Own = "own",
    /// 商, 企业: what ends with it is counted, also where only its change is told: 采购商|下降8%.
    Countable = "countable",
    /// 城市, 省份: a sort of places.
    Place = "place",
    /// 到会: a verb that takes no object, so that its subject is what is counted.
    Intransitive = "intransitive",
    /// 位居: a place in an order follows.
    Rank = "rank",
    /// 全行业: the industry spoken of.
    SameIndustry = "same_industry",
    /// 这一数字, 该比例: the indicator of the figure before.
    SameIndicator = "same_indicator",
    /// 企业 after an amount: the amount sizes a class.
    Threshold = "threshold",
    /// 比重: closes 占…比重.
    Whole = "whole",
    /// A word of one character that is a word wherever it stands; others only next to a quantity or time.
    Anywhere = "anywhere",
    /// A character that makes a noun of the verb before it: 采购商, 接待量.
    Nominalizer = "nominalizer",
    /// 村民, 董事长: the name of a person may follow.
    Title = "title",
    /// 表示, 介绍: who does so tells figures that are not his own.
    Says = "says",
    /// 发布, 显示: the time before it may be that of the report.
    Report = "report",
    /// 降低, 提高: a verb of change that takes what it changes as object.
    Alter = "alter",
    /// 接待, 发送: with those counted that it is done to it is an indicator, 接待游客.
    Handle = "handle",
    /// A word that only contains one of the above: 从业人员, 对外.
    Plain = "plain",
}

/// A bit for each cue is all that a set has room for.
const _: () = assert!(Cue::COUNT <= u64::BITS as usize);

/// The cues of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CueSet(u64);

impl CueSet {
    /// The set of these cues.
    pub const fn of(cues: &[Cue]) -> Self {
        let (mut set, mut i) = (0, 0);
        while i < cues.len() {
            set |= 1 << cues[i] as u8;
            i += 1;
        }
        Self(set)
    }

    /// Whether the word has this cue.
    #[inline]
    pub const fn has(self, cue: Cue) -> bool {
        self.0 >> cue as u8 & 1 == 1
    }

    /// Whether the word has one of these cues.
    #[inline]
    pub const fn any(self, cues: CueSet) -> bool {
        self.0 & cues.0 != 0
    }

    /// The cues of both.
    #[inline]
    pub const fn and(self, other: CueSet) -> Self {
        Self(self.0 | other.0)
    }

    /// The set as a number.
    pub(super) const fn bits(self) -> u64 {
        self.0
    }

    /// The set of a number.
    pub(super) const fn of_bits(bits: u64) -> Self {
        Self(bits)
    }

    fn with(self, cue: Cue) -> Self {
        self.and(Self::of(&[cue]))
    }
}

/// The table.
#[derive(Debug, Default)]
pub struct Cues {
    rows: Vec<(&'static str, CueSet)>,
    nominalizers: CharSet,
    own: CharSet,
    undertakings: Vec<&'static str>,
}

impl Cues {
    /// The built-in table.
    pub fn built_in() -> Self {
        let set = |cues| tsv::words(cues).filter_map(Cue::parse).fold(CueSet::default(), CueSet::with);
        let rows: Vec<_> = tsv::cells(BUILT_IN).map(|[word, cues]| (word, set(cues))).collect();
        let words = |cue| rows.iter().filter(move |(_, cues): &&(&str, CueSet)| cues.has(cue)).map(|&(word, _)| word);
        let firsts = |cue| {
            let mut firsts = CharSet::default();
            words(cue).filter_map(|word| word.chars().next()).for_each(|c| firsts.add(c));
            firsts
        };
        let (nominalizers, own) = (firsts(Cue::Nominalizer), firsts(Cue::Own));
        Self { nominalizers, own, undertakings: words(Cue::Undertaking).collect(), rows }
    }

    /// Whether a word for the organisation spoken of (公司, 该集团) may begin with the character of a code.
    #[inline]
    pub fn may_begin_own(&self, code: u32) -> bool {
        self.own.has_code(code)
    }

    /// Whether the character of a code makes a noun of the verb before it.
    #[inline]
    pub fn is_nominalizer(&self, code: u32) -> bool {
        self.nominalizers.has_code(code)
    }

    /// Whether `text` begins with a word for an undertaking that has a name: 项目, 工程.
    pub fn begins_undertaking(&self, text: &str) -> bool {
        self.undertakings.iter().any(|word| text.starts_with(word))
    }

    /// Adds every word.
    pub fn add_words(&self, words: &mut WordsBuilder) {
        for &(word, cues) in &self.rows {
            words.add(word, Sense::Cue(cues));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_unique_and_known() {
        let words: Vec<_> = tsv::rows(BUILT_IN).map(|r| r.cell(0)).collect();
        assert!(words.windows(2).all(|w| w[0] < w[1]), "sorted, no word twice");
        for row in tsv::rows(BUILT_IN) {
            assert!(row.list(1).count() > 0, "{} has no cue", row.cell(0));
            for name in row.list(1) {
                assert!(Cue::parse(name).is_some(), "{}: {name}", row.cell(0));
            }
        }
    }
}
