//! What is carried from clause to clause.

use smallvec::SmallVec;

use crate::date::Period;
use crate::record::Modality;
use crate::span::Span;

use super::left::Subject;
use super::phrase::{Item, MetricAt};

/// An industry as it stands in the text: the name as printed, and the row of the table it belongs to, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct IndustryAt {
    /// The name as printed.
    pub span: Span,
    /// The row of the industries table.
    pub row: Option<u32>,
}

/// The industries of a clause or frame.
pub(crate) type Industries = SmallVec<[IndustryAt; 2]>;

/// A region as it is known: a row of the table, or as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RegionAt {
    /// The words that name it.
    pub span: Span,
    /// The row of the regions table.
    pub row: u32,
}

/// With what a figure compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Base {
    /// Nothing is said.
    #[default]
    None,
    /// The same period of the year before.
    Yoy,
    /// The period before.
    Pop,
    /// A period.
    Period(Period),
    /// Something else, as printed.
    Text(Span),
}

/// The slots that a clause fills and later clauses inherit.
#[derive(Debug, Clone, Default)]
pub(crate) struct Frame {
    /// The industries spoken of.
    pub industries: Industries,
    /// Whether the industries were set by the text of this paragraph (not by a heading or the headline).
    pub industries_here: bool,
    /// The narrower industry that 财产险方面 made the topic of the paragraph.
    pub topic: Industries,
    /// The industries before the thing counted last named its own.
    pub before_item: Option<Industries>,
    /// The indicator.
    pub metric: Option<MetricAt>,
    /// That of the sentence before, which 这一数字 means.
    pub metric_before: Option<MetricAt>,
    /// The last indicator that is no name of a change (产量, not 增速).
    pub level_metric: Option<MetricAt>,
    /// An indicator of no table.
    pub open_metric: Option<Span>,
    /// The things counted.
    pub item: Option<Span>,
    /// The organisation.
    pub entity: Option<Span>,
    /// Whether the sentence in hand speaks of it.
    pub entity_here: bool,
    /// The one before it.
    pub entity_before: Option<Span>,
    /// The indicators that the sentence gave amounts of, one after the other.
    pub levels: SmallVec<[Item; 4]>,
    /// How many of them stand before 其中.
    pub whole_levels: usize,
    /// A project, of which the sentence speaks since its size was told.
    pub project: Option<Span>,
    /// The firm that the paragraph named first, whom 公司 means.
    pub firm: Option<Span>,
    /// Whether the sentence has named its subject.
    pub subject: Subject,
    /// The industry of which it was only told what somebody is in it: 铜箔 of 某公司是铜箔行业龙头.
    pub leads_in: Option<Span>,
    /// Whether the sentence lists the parts of what was said before: 其中.
    pub parts: bool,
    /// What was told of before that list.
    pub whole: Option<Whole>,
    /// The industries, and whether they were said, before one that only opened a clause, which holds to the end of its sentence.
    pub before_opening: Option<(Industries, bool)>,
    /// Whether the sentence has named one industry after the other, each at the head of its own part.
    pub parallel: bool,
    /// Where.
    pub region: Option<RegionAt>,
    /// Where the block began, to which each sentence comes back.
    pub main_region: Option<RegionAt>,
    /// When, and the words that said so.
    pub period: Option<(Period, Span)>,
    /// The times that stood side by side when it was said, for values that answer them: 2021年、2022年…分别为.
    pub periods: Vec<(Period, Span)>,
    /// The period that holds again in the next sentence, where this one speaks of a 目前 of which nothing tells when it is.
    pub set_aside: Option<(Period, Span)>,
    /// When, before the last time was read.
    pub before: Option<(Period, Span)>,
    /// Whether the sentence itself has said when.
    pub timed: bool,
    /// Whether the sentence sums up over a time of its own: 累计.
    pub cumulative: bool,
    /// Whether the sentence has said that something was reported: 今天，某局发布数据.
    pub reported: bool,
    /// The first period of the sentence, to which it comes back after a semicolon.
    pub main_period: Option<(Period, Span)>,
    /// The period that holds again after the clause, where a length of time ended with it: 连续3年.
    pub after_run: Option<Option<(Period, Span)>>,
    /// Whether the time said last is that of a base: 上年同期.
    pub of_base: bool,
    /// The base that holds for the clauses to come: 与去年同期相比，….
    pub base: (Base, Span),
    /// The base of the last change in this stretch of the sentence.
    pub last_base: Option<(Base, Span)>,
    /// The one that the stretch before this one ended with.
    pub base_before: Option<(Base, Span)>,
    /// The last period that was a base in this sentence.
    pub base_period: Option<(Period, Span)>,
    /// Whether the forecast was for one figure alone.
    pub estimate: bool,
    /// Forecast or aim, until a new subject.
    pub modality: Option<(Modality, Span)>,
    /// Whether the sentence opened with the forecast or aim, before any subject.
    pub announced: bool,
    /// Whether the sentence has told a condition or a forecast, under which what may be is expected.
    pub supposed: bool,
    /// The last list of names, for values that answer it later.
    pub list: Vec<Item>,
    /// The scope of ranks.
    pub scope: Option<Span>,
    /// A whole and the noun for a share in it, of which the figures follow after a mark: 占GDP的比重，由1.07%….
    pub share: Option<(Option<Span>, Span)>,
}

/// What a list of parts is of: 其中.
#[derive(Debug, Clone)]
pub(crate) struct Whole {
    /// Where the list begins.
    pub end: usize,
    pub industries: Industries,
    pub entity: Option<Span>,
    pub region: Option<RegionAt>,
    /// How many parts have named industries of their own.
    pub parts: usize,
}

impl Whole {
    /// Whether an organisation is one of the parts.
    pub fn has_part(&self, entity: Option<Span>) -> bool {
        entity.is_some_and(|entity| entity.start >= self.end)
    }
}

impl Frame {
    /// Whether one of its industries was named at `start` or after it.
    pub fn names_since(&self, start: usize) -> bool {
        self.industries.iter().any(|i| i.span.start >= start)
    }

    /// Goes on with the industries of the whole, after parts that named their own.
    pub fn tell_of_whole(&mut self, industries: Industries) {
        self.industries_here &= !industries.is_empty();
        self.industries = industries;
    }

    /// Forgets the amounts that the changes to come might answer.
    pub fn forget_levels(&mut self) {
        self.levels.clear();
        self.whole_levels = 0;
    }
}
