//! What a record says: a mention and all that it is about. The wire form is in [`crate::json`].

use std::borrow::Cow;

use smallvec::SmallVec;

use crate::date::{Date, Period};
use crate::number::Number;
use crate::span::Span;

/// Declares an enum whose variants are words of the contract: `as_str` gives the word, `ALL` lists the variants.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every variant, in the order of the contract.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// The word that stands for it in the output.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }
    };
}

words! {
    /// What sort of quantity a mention is.
    Kind {
        /// An amount in a currency: 10269亿元.
        Money = "money",
        /// Discrete things with a classifier: 124个.
        Count = "count",
        /// A physical or other dimensional amount, index points, ages: 1200万千瓦, 3200.5点, 60岁.
        Measure = "measure",
        /// A length of time: 连续四年.
        Duration = "duration",
        /// %, ‰, 百分之…, 成.
        Percent = "percent",
        /// 百分点.
        PercentagePoint = "percentage_point",
        /// …分之…, 一半.
        Fraction = "fraction",
        /// 倍, 番.
        Multiple = "multiple",
        /// A place in an order: 第4位, 首位, 前10名.
        Rank = "rank",
        /// A statistic with no unit: PMI为50.1.
        Number = "number",
    }
}

words! {
    /// On which side of the value the truth lies.
    Bound {
        /// As printed.
        Exact = "exact",
        /// 约, 左右, 上下.
        About = "about",
        /// 近, 将近, 接近.
        Nearly = "nearly",
        /// 超, 突破, 逾, 多, 余.
        Over = "over",
        /// 以上, 不少于, 不低于.
        AtLeast = "at_least",
        /// 不足, 不到, 低于.
        Under = "under",
        /// 以内, 不超过, 以下.
        AtMost = "at_most",
    }
}

words! {
    /// How a figure compares; `None` where the text states no comparison.
    Comparison {
        /// No comparison is stated.
        None = "",
        /// Grew by the value.
        Increase = "increase",
        /// Fell by the value.
        Decrease = "decrease",
        /// Is the value times the base.
        Ratio = "ratio",
        /// Is this part of the base.
        Share = "share",
        /// Lies above the base by the value.
        Above = "above",
        /// Lies below the base by the value.
        Below = "below",
    }
}

impl Comparison {
    /// Whether it is a change: an increase or a decrease.
    pub fn is_change(self) -> bool {
        matches!(self, Comparison::Increase | Comparison::Decrease)
    }
}

words! {
    /// Which end of a movement the value is.
    Step {
        /// No movement.
        None = "",
        /// 从…
        From = "from",
        /// …到
        To = "to",
    }
}

words! {
    /// Whether the amount was measured or only sizes a class.
    Role {
        /// A measured figure.
        Measured = "measured",
        /// 百亿元企业, 投资20亿元以上项目.
        Threshold = "threshold",
    }
}

words! {
    /// Whether the figure is a fact, a forecast or an aim.
    Modality {
        /// A fact.
        Actual = "actual",
        /// 预计, 有望, 将.
        Expected = "expected",
        /// 力争, 目标, 到2025年达到.
        Target = "target",
    }
}

words! {
    /// How an industry came to a record.
    Via {
        /// Named in the quantity's own clause.
        Clause = "clause",
        /// Carried over from an earlier clause.
        Carried = "carried",
        /// Paired within a list (分别, 、).
        List = "list",
        /// From a heading or lead.
        Heading = "heading",
    }
}

/// An industry that a quantity refers to.
#[derive(Debug, Clone, PartialEq)]
pub struct Industry<'a> {
    /// The canonical name.
    pub name: Cow<'a, str>,
    /// The name as printed.
    pub text: &'a str,
    /// Where it is printed, in bytes of the text.
    pub span: Span,
    /// First code point of `text` in the article.
    pub start: usize,
    /// One past its last code point.
    pub end: usize,
    /// Code of GB/T 4754-2017 with its section letter (`C39`), or `""`.
    pub code: Cow<'a, str>,
    /// How it came here.
    pub via: Via,
}

/// A quantity mention and all that it is about. Absent texts are empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Record<'a> {
    /// What sort of quantity.
    pub kind: Kind,
    /// The mention as printed.
    pub text: &'a str,
    /// The mention in bytes of the text.
    pub span: Span,
    /// First code point of the mention in the article.
    pub start: usize,
    /// One past its last code point.
    pub end: usize,
    /// The exact value in `unit`; the lower end of a range.
    pub value: Number,
    /// The upper end of a range, else equal to `value`.
    pub upper: Number,
    /// Canonical unit without magnitude: 元, 家, %, 位.
    pub unit: &'a str,
    /// The numeral as printed.
    pub written: &'a str,
    /// The unit as printed, magnitude and all.
    pub written_unit: &'a str,
    /// ISO 4217 code, on money.
    pub currency: &'a str,
    /// The denominator of a rate: 吨 of 元/吨.
    pub per: &'a str,
    /// Which side of the value the truth lies on.
    pub bound: Bound,
    /// The industries it refers to.
    pub industries: SmallVec<[Industry<'a>; 1]>,
    /// The indicator.
    pub metric: Cow<'a, str>,
    /// The thing counted.
    pub item: Cow<'a, str>,
    /// The organisation or named thing it belongs to.
    pub entity: Cow<'a, str>,
    /// Where.
    pub region: Cow<'a, str>,
    /// When.
    pub period: Option<Period>,
    /// How it compares.
    pub comparison: Comparison,
    /// With what: a period, `yoy`, `pop`, or text.
    pub base: Cow<'a, str>,
    /// On ranks, the field ranked within.
    pub scope: Cow<'a, str>,
    /// Which end of a movement.
    pub step: Step,
    /// Measured, or a threshold.
    pub role: Role,
    /// Fact, forecast or aim.
    pub modality: Modality,
    /// The clause as printed; of one of more than two hundred characters, the sixty on either side.
    pub clause: &'a str,
    /// Which words gave each field, and by which rule.
    pub evidence: Evidence,
}

words! {
    /// The fields that attribution fills.
    Field {
        /// `industries`
        Industry = "industry",
        /// `metric`
        Metric = "metric",
        /// `item`
        Item = "item",
        /// `entity`
        Entity = "entity",
        /// `region`
        Region = "region",
        /// `period`
        Period = "period",
        /// `comparison`
        Comparison = "comparison",
        /// `base`
        Base = "base",
        /// `scope`
        Scope = "scope",
        /// `step`
        Step = "step",
        /// `role`
        Role = "role",
        /// `modality`
        Modality = "modality",
    }
}

/// The words that gave a field and the name of the rule that took them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Trace {
    /// The words, in bytes of the text; empty where no words gave it.
    pub span: Span,
    /// The rule's name; `""` where the field is empty.
    pub rule: &'static str,
}

/// A [`Trace`] for each [`Field`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence([Trace; Field::ALL.len()]);

impl Evidence {
    /// What gave `field`.
    pub fn get(&self, field: Field) -> Trace {
        self.0[field as usize]
    }

    /// Notes what gave `field`.
    pub fn set(&mut self, field: Field, span: Span, rule: &'static str) {
        self.0[field as usize] = Trace { span, rule };
    }
}

/// One article's records.
#[derive(Debug, Clone, PartialEq)]
pub struct Extraction<'a> {
    /// The article's id.
    pub id: &'a str,
    /// Its headline.
    pub title: &'a str,
    /// Its date.
    pub date: Option<Date>,
    /// The records in order of span.
    pub records: Vec<Record<'a>>,
}
