//! Noun phrases: the industries, regions, names and indicators in them, and lists joined by 、 and 和.

use std::cell::RefCell;
use std::ops::{Deref, Range, RangeInclusive};

use smallvec::SmallVec;

use crate::clause::{Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::lexicon::charset;
use crate::lexicon::contexts::Context;
use crate::lexicon::cues::{Cue, CueSet};
use crate::lexicon::industries::{Industries, Suffix};
use crate::lexicon::regions::Level;
use crate::lexicon::words::{Found, Hit, Sense};
use crate::period::TimeExpr;
use crate::quantity::Mention;
use crate::record::Comparison;
use crate::span::Span;

use super::frame::{IndustryAt, RegionAt};

/// What every room of attribution reads.
pub(crate) struct Scene<'s, 'a> {
    pub lexicon: &'a Lexicon,
    pub text: &'a str,
    pub tokens: &'s [Token],
    pub times: &'s [TimeExpr],
    pub mentions: &'s [Mention<'a>],
    /// Room for the words of a stretch, once it is asked for.
    pub found: RefCell<Option<Found>>,
}

/// A verb, plan or adverb is or is not part of a noun phrase by what stands beside it.
const BY_NEIGHBOURS: CueSet = CueSet::of(&[Cue::Verb, Cue::Plan, Cue::Adverb]);

/// The words that say that something rose or fell.
pub(super) const CHANGES: CueSet = CueSet::of(&[Cue::Up, Cue::Down]);

/// Words for those who do business.
const FIRMS: CueSet = CueSet::of(&[Cue::Threshold, Cue::Countable]);

/// Words that stand inside noun phrases.
const INSIDE: CueSet = CueSet::of(&[
    Cue::De,
    Cue::And,
    Cue::Threshold,
    Cue::Club,
    Cue::Level,
    Cue::Ranked,
    Cue::Whole,
    Cue::Title,
    Cue::Plan,
    Cue::Place,
]);

impl<'s, 'a> Scene<'s, 'a> {
    #[inline]
    pub fn cues(&self, token: usize) -> CueSet {
        self.tokens[token].cues
    }

    #[inline]
    pub fn has(&self, token: usize, cue: Cue) -> bool {
        self.tokens[token].cues.has(cue)
    }

    #[inline]
    pub fn kind(&self, token: usize) -> TokenKind {
        self.tokens[token].kind
    }

    #[inline]
    pub fn span(&self, token: usize) -> Span {
        self.tokens[token].span
    }

    /// The quantity that a token is. None, too, after the last.
    #[inline]
    pub fn mention(&self, token: usize) -> Option<&'s Mention<'a>> {
        match self.tokens.get(token)?.kind {
            TokenKind::Mention(m) => Some(&self.mentions[m as usize]),
            _ => None,
        }
    }

    /// The quantity that is the token before one.
    pub fn mention_before(&self, token: usize) -> Option<&'s Mention<'a>> {
        self.mention(token.checked_sub(1)?)
    }

    /// The first token that begins at `start` or after it.
    pub fn token_from(&self, start: usize) -> usize {
        self.tokens.partition_point(|token| token.span.start < start)
    }

    /// The token that ends at `end`.
    pub fn token_ending(&self, end: usize) -> Option<&'s Token> {
        let at = self.tokens.partition_point(|token| token.span.end < end);
        self.tokens.get(at).filter(|token| token.span.end == end)
    }

    /// The indicator that has a span for its name, by the head that it ends with.
    pub fn metric_at(&self, span: Span) -> Option<MetricAt> {
        Some(MetricAt { span, row: self.token_ending(span.end)?.metric? })
    }

    /// Whether a name or phrase is what a verb or preposition right before it is about: 客户|包括|东岭科技; but 认为|东岭科技将…
    /// is what it does itself.
    pub fn is_object(&self, span: Span) -> bool {
        const LEADS: CueSet = CueSet::of(&[Cue::Verb, Cue::Be, Cue::Function, Cue::Oblique]);
        self.token_ending(span.start).is_some_and(|t| t.cues.any(LEADS) && !t.has(Cue::Says))
    }

    #[inline]
    pub fn str(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    /// The last word of a context in a stretch.
    pub fn last_of(&self, context: Context, stretch: Span) -> Option<Span> {
        let (contexts, text) = (&self.lexicon.contexts, self.str(stretch));
        let end = contexts.last(context, text)?;
        let start = end - contexts.before(context, &text[..end])?;
        Some(Span::new(stretch.start + start, stretch.start + end))
    }

    /// Whether a stretch begins with a word for the organisation spoken of: 公司, 该集团.
    #[inline]
    pub fn begins_own(&self, span: Span) -> bool {
        let (code, _) = charset::decode(self.text.as_bytes(), span.start);
        self.lexicon.cues.may_begin_own(code) && self.begins_with(span, Cue::Own)
    }

    /// Where the name of an indicator begins whose head follows the open text before it; `industry` stands before that.
    fn indicator_start(&self, open: Span, industry: Option<IndustryAt>) -> usize {
        let text = self.str(open);
        let first = text.chars().next().map_or(0, char::len_utf8);
        let (cues, alone) = (self.cues_of(&text[..first]), first == text.len());
        const ALONE: CueSet = CueSet::of(&[Cue::Function, Cue::Own, Cue::Be, Cue::Adverb, Cue::Rank, Cue::Conjunction]);
        // 以|营业收入, 其|增速, 居|涨幅前三: no preposition, pronoun, adverb or verb begins it.
        if alone && cues.any(ALONE) && !cues.has(Cue::Attributive) {
            return open.end;
        }
        // 但|客单价, 获|北向资金: so in longer text, if they begin no other word there.
        let ranks = cues.has(Cue::Rank) && text.chars().nth(2).is_some();
        if !alone && (cues.has(Cue::Conjunction) || ranks) && !self.lexicon.segmenter.begins_longer(text) {
            return open.start + first + self.own_before(&text[first..]);
        }
        // 购入一台|价值8万元的机器: nor one of the things that it is of.
        if let Some(at) = text.rfind(['一', '多', '数'])
            && let Some(length) = self.lexicon.contexts.after(Context::OneThing, &text[at..])
            && !text[..at].ends_with(['第', '每', '唯', '同', '之'])
        {
            return open.start + at + length;
        }
        // 涨跌：0.74|换手率：2.03%: nor a number before it.
        let number = text.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
        if text[..number].contains('.') {
            return open.start + number;
        }
        // 江苏、山东|2地|开工率: nor how many places there are.
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 && text[digits..].starts_with(['地', '省', '市', '县']) {
            let places = digits + text[digits..].chars().next().map_or(0, char::len_utf8);
            return open.start + places;
        }
        // 沪铜|8月合约|收盘价; but 合约销售 is a word.
        let contract = text.strip_suffix("合约");
        if contract.is_some_and(|of| of.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '月' | '力' | '货'))) {
            return open.end;
        }
        // 雅安至林芝|段|全长
        if alone && text == "段" {
            return open.end;
        }
        // 推升|金价, 部分地区|最高气温; but 贡献比例 is one word.
        if let Some(length) = self.lexicon.contexts.after(Context::NoPart, text) {
            let vague = |t: &Token| t.metric.is_some_and(|row| self.lexicon.metrics.get(row).vague);
            let head = self.tokens.get(self.token_from(open.end));
            if (length < text.len() && !self.lexicon.segmenter.begins_longer(&text[length - first..]))
                || length == text.len() && !head.is_some_and(vague)
            {
                return open.start + length + self.own_before(&text[length..]);
            }
        }
        // 按|日运量, 把|硫含量
        if let Some(length) = self.lexicon.contexts.after(Context::NoStart, text)
            && (length < text.len() || text.starts_with('该'))
            && !self.lexicon.segmenter.begins_longer(&text[length - first..])
        {
            return open.start + length + self.own_before(&text[length..]);
        }
        // 该线路|全长: nor what was named before.
        if text.starts_with('该') && matches!(text.chars().count(), 3 | 4) {
            return open.end;
        }
        // 10年|期国债收益率: for how long is no part of it.
        if text.starts_with('期') && self.token_ending(open.start).is_some_and(Token::is_mention) {
            // 5年|期以上LPR
            return open.start + first + self.lexicon.bounds.after(&text[first..]).map_or(0, |(_, length)| length);
        }
        // 在|徐圩新区|投资, 规模以上工业|企业|利润: nor where it is done, nor whose it is.
        let of_industry = industry.is_some_and(|n| n.span.end == open.start);
        if self.is_within(open) || of_industry && self.is_firms(text) {
            return open.end;
        }
        // 石化|业务|毛利率; but the price on a market is of that: 铅|现货报价.
        const MARKETS: [&str; 5] = ["市场", "现货", "期货", "合约", "主力合约"];
        if of_industry
            && let Some((suffix, Suffix::Field)) = self.lexicon.industries.suffix_at_start(text)
            && !MARKETS.contains(&suffix)
        {
            return open.start + suffix.len();
        }
        open.start + self.after_firm(text)
    }

    /// What an indicator says before the name of its row: 线下 of 线下|收入.
    pub fn before_head(&self, metric: MetricAt) -> Option<&'a str> {
        self.str(metric.span).strip_suffix(&*self.lexicon.metrics.get(metric.row).name)
    }

    /// How much of a text before a name says whose it is: 拉动公司|整体毛利率. 上市公司 and 母公司 are of the name.
    pub fn after_firm(&self, text: &str) -> usize {
        const FIRM: &str = "公司";
        let firm = text.rfind(FIRM).filter(|&at| at > 0 && !text[..at].ends_with(['市', '母']));
        match firm.filter(|&at| self.lexicon.contexts.after(Context::FirmWord, &text[at..]).is_none()) {
            Some(at) => at + FIRM.len(),
            None => self.own_before(text),
        }
    }

    /// The head of the indicator whose code in brackets ends at `end`: 广义货币（M2）|余额.
    fn before_code(&self, end: usize) -> Option<Span> {
        const LONGEST: usize = 12;
        let before = self.text[..end].strip_suffix(['）', ')'])?;
        let code = before.bytes().rev().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
        let open = before[..before.len() - code].strip_suffix(['（', '('])?.len();
        self.token_ending(open).filter(|t| code > 0 && t.metric.is_some()).map(|t| t.span)
    }

    /// Whether a text is 企业 or its kind.
    fn is_firms(&self, text: &str) -> bool {
        let cues = self.cues_of(text);
        cues.has(Cue::Threshold) && !cues.has(Cue::Undertaking)
    }

    /// The cues of a word as it stands in the tables.
    fn cues_of(&self, word: &str) -> CueSet {
        self.lexicon.words.cues_of(word)
    }

    /// The length of the word for the organisation spoken of that the name of an indicator stands after: 公司|期间费用率. 公司债 is
    /// another word.
    fn own_before(&self, text: &str) -> usize {
        let (code, _) = charset::decode(text.as_bytes(), 0);
        if !self.lexicon.cues.may_begin_own(code) {
            return 0;
        }
        let ends = text.char_indices().map(|(i, c)| i + c.len_utf8()).take(3);
        // 该股东 is not 该股.
        let word =
            ends.map(|end| (end, self.cues_of(&text[..end]))).filter(|(_, cues)| *cues != CueSet::default()).last();
        let Some((own, _)) = word.filter(|(_, cues)| cues.has(Cue::Own)) else { return 0 };
        // 其他产品收入 is of nobody.
        if text[own..].starts_with(['他', '它', '余']) && &text[..own] == "其" {
            return 0;
        }
        let rest = &text[own..];
        match rest.chars().nth(1) {
            None if rest.is_empty() => own,
            // 公司已|投入
            None if self.cues_of(rest).has(Cue::Adverb) && !self.cues_of(rest).has(Cue::Attributive) => text.len(),
            // 公司|总营收
            None if self.lexicon.contexts.after(Context::FirmWord, text).is_some() => 0,
            _ => own,
        }
    }

    /// Whether the first one, two or three characters of a stretch are a word with this cue.
    #[cold]
    fn begins_with(&self, span: Span, cue: Cue) -> bool {
        let text = self.str(span);
        text.char_indices().take(3).any(|(i, c)| self.word_has(&text[..i + c.len_utf8()], cue))
    }

    /// Whether a token joins the members of a list: 、, 和, and / as brokers write it (营收/净利2.9/3.4亿元, +5%/+6%).
    #[inline]
    pub fn joins(&self, token: &Token) -> bool {
        let slash = || token.span.len() <= 2 && matches!(self.str(token.span), "/" | "/+" | "//");
        token.kind == TokenKind::Enum || token.cues.has(Cue::And) || token.kind == TokenKind::Text && slash()
    }

    /// Whether a stretch says for how much a price or rate is: 每吨.
    pub fn is_each(&self, stretch: Span) -> bool {
        let text = self.str(stretch);
        let each = self.lexicon.contexts.after(Context::PerEach, text);
        each.is_some_and(|length| self.lexicon.units.exact(&text[length..]).is_some())
    }

    /// Whether open text is no noun phrase, for it begins with a verb: 可满足.
    pub fn verbal(&self, open: Span) -> bool {
        let text = self.str(open);
        let segmenter = &self.lexicon.segmenter;
        segmenter.begins_with_verb(text) && !segmenter.is_name(text)
    }

    /// Whether open text begins with a verb, or with an adverb of one character that is no part of a name (价格|总|水平).
    fn begins_beside(&self, token: usize, end: usize) -> bool {
        let text = self.str(self.span(token));
        // 债务|率
        if text == "率" {
            return false;
        }
        let first = text.chars().next().map_or(0, char::len_utf8);
        let names = token + 1 < end && self.tokens[token + 1].metric.is_some();
        self.lexicon.segmenter.begins_verbal(text)
            || !names && self.word_has(&text[..first], Cue::Adverb)
            || self.lexicon.contexts.after(Context::Degree, text).is_some()
    }

    /// Whether a word names an indicator, which ends before `end`. What by itself is an industry has to stand after what is `measured`:
    /// 乘用车|零售|82万辆; not 零售|业务, and 零售|10亿元 is the industry's.
    pub fn is_indicator(&self, token: usize, end: usize, measured: bool) -> bool {
        let it = &self.tokens[token];
        let Some(row) = it.metric.map(|row| self.lexicon.metrics.get(row)) else { return false };
        let listed = || self.tokens.get(end).is_some_and(|next| self.joins(next) || next.has(Cue::De));
        it.industry.is_none() || !row.apart || measured && token + 1 == end && !listed()
    }

    /// Whether open text is a noun that goes on the name of the product right before it: 液压|油缸.
    fn names_part(&self, open: Span, industry: Option<IndustryAt>) -> bool {
        const SHORT: usize = 3;
        const LONGEST: usize = 6;
        let (industries, text) = (&self.lexicon.industries, self.str(open));
        let of = |i: IndustryAt, sections: &[char]| {
            i.span.end == open.start && i.row.is_some_and(|row| industries.code(row).starts_with(sections))
        };
        let noun = || {
            text.chars().nth(SHORT).is_none()
                && industry.is_some_and(|i| of(i, &['C']))
                && !self.lexicon.segmenter.begins_with_verb(text)
                && (self.lexicon.segmenter.are_nouns(text) || self.lexicon.segmenter.is_name(text))
        };
        let goods = || self.lexicon.contexts.before(Context::Goods, &self.text[..open.end]).is_some();
        // 轨道交通|控制系统: there are systems and equipment for whatever is done.
        let equipment = || ["系统", "设备", "装备"].iter().any(|head| text.ends_with(head) && text.len() > head.len());
        let ended = industry.is_some_and(|i| i.span.end == open.start);
        let suffix = industries.suffix_at_start(text).filter(|(_, kind)| *kind != Suffix::Organisation);
        (industry.is_some_and(|i| of(i, &['A', 'B', 'C'])) || ended && equipment())
            && text.chars().all(charset::is_han)
            && text.chars().nth(LONGEST).is_none()
            && self.cues_of(text) == CueSet::default()
            && suffix.is_none()
            && (equipment() || self.lexicon.contexts.before(Context::NoSort, text).is_none() && (noun() || goods()))
    }

    /// The name of a class of products or of a line of business that no table knows in open text before what is told of such:
    /// 公司|交互智能平板|营收, OTT|业务|收入; `line`: whether it is known to be of the latter.
    pub fn product(&self, open: Span, line: bool) -> Option<Span> {
        const LENGTHS: RangeInclusive<usize> = 2..=8;
        let (contexts, segmenter) = (&self.lexicon.contexts, &self.lexicon.segmenter);
        let named = contexts.before(Context::Line, self.str(open)).unwrap_or_default();
        let open = Span::new(open.start, open.end - named);
        let (text, line) = (self.str(open), line || named > 0);
        if !line && contexts.before(Context::Goods, text).is_none() {
            return None;
        }
        // 规划|负极|产能, 国内|负极|产量: what is said of many things is of no name.
        let specific = |mut start: usize| {
            while let Some(length) = contexts.after(Context::NoSort, &text[start..]) {
                start += length;
            }
            start
        };
        let mut start = specific(self.after_firm(text));
        // 退出|地炼: a verb takes what stands after it; 入|炉标煤, 特|一粉: one character is as likely the name's own.
        // 云视频|服务: what it ends with is what is done, and of the name.
        let verbs = segmenter.noun_suffix(&text[start..]);
        if start + verbs < text.len() && verbs > text[start..].chars().next().map_or(0, char::len_utf8) {
            start = specific(start + verbs);
        }
        let name = &text[start..];
        let each = name.starts_with(['单', '每', '各', '该', '此', '其', '这', '某', '非', '第', '度', '吨'])
            // 拖累该|业务, 中航集团主营|业务
            || name.ends_with(['该', '此', '其', '各', '营']);
        // 彩妆及其他|类产品 and 新|品类 name no class.
        let class = name.rfind('类').map(|at| &name[..at + '类'.len_utf8()]);
        let unnamed = class.is_some_and(|class| class == "类" || contexts.before(Context::NoSort, class).is_some());
        let known = !each
            && !unnamed
            && LENGTHS.contains(&name.chars().count())
            && name.chars().all(|c| charset::is_han(c) || line && c.is_ascii_alphabetic())
            && self.cues_of(name) == CueSet::default()
            && !(segmenter.is_word(name) && segmenter.begins_with_verb(name));
        known.then(|| Span::new(open.start + start, open.end))
    }

    /// Where the words of two characters or more begin, at the end of a stretch, that say which of an industry's products:
    /// 1080P|家用.
    fn attributes(&self, span: Span) -> usize {
        let mut text = self.str(span);
        while !text.is_empty() {
            let starts = text.char_indices().rev().map(|(i, _)| i).skip(1).take(3);
            // 中小型 before 小型
            match starts.filter(|&start| self.word_has(&text[start..], Cue::Attributive)).last() {
                Some(start) => text = &text[..start],
                None => break,
            }
        }
        span.start + text.len()
    }

    /// Whether open text is nouns that say which sort of the product after it is meant: 成分|分析仪器.
    fn says_sort(&self, open: Span) -> bool {
        const LONGEST: usize = 5;
        let text = self.str(open);
        let short = text.chars().nth(1).is_some() && text.chars().nth(LONGEST).is_none();
        // 5吨|级, 东岭|公司
        let apart = || self.token_ending(open.start).is_none_or(|t| !t.is_mention() && t.kind != TokenKind::Name);
        let none =
            || self.lexicon.contexts.before(Context::NoSort, text).is_some() || self.cues_of(text) != CueSet::default();
        short && apart() && !none() && !self.begins_own(open) && self.lexicon.segmenter.are_nouns(text)
    }

    /// Whether a region only says among what something stands out: 我国|首个加氢站, 全球|最大的港口.
    pub fn singles_out(&self, region: RegionAt) -> bool {
        let regions = &self.lexicon.regions;
        (regions.get(region.row).level < Level::Country || regions.is_china(region.row))
            && self.lexicon.contexts.after(Context::SingledOut, &self.text[region.span.end..]).is_some()
    }

    /// Whether a stretch is a word for a region: 全球, 国内.
    pub fn is_place(&self, span: Span) -> bool {
        let senses = self.lexicon.words.senses_of(self.str(span));
        senses.iter().any(|sense| matches!(sense, Sense::Region(_) | Sense::Here(_)))
    }

    /// The word of the tables in a stretch that a cut at `at` would cut, if it has three characters or more: one of two may be none
    /// here, 超|募资|金.
    pub fn word_across(&self, stretch: Span, at: usize) -> Option<Span> {
        if at <= stretch.start || at >= stretch.end {
            return None;
        }
        let found = &mut *self.found.borrow_mut();
        let found = found.get_or_insert_default();
        found.clear();
        self.lexicon.words.find_in(self.text, stretch, found);
        let cut = |word: &&Hit| word.chars > 2 && word.span.start < at && at < word.span.end;
        found.hits.iter().find(cut).map(|word| word.span)
    }

    /// Whether open text is the name of a place after 在 or 于.
    fn is_within(&self, open: Span) -> bool {
        let text = self.str(open);
        let place = text.ends_with(['区', '县', '市', '镇', '村', '州', '省', '港', '园']);
        place && self.token_ending(open.start).is_some_and(|t| matches!(self.str(t.span), "在" | "于"))
    }

    /// The length of the short name of a rate that a text begins with: 认可率. Of a rate there are no parts, as of amounts.
    pub fn rate_at_start(&self, text: &str) -> usize {
        let rate = text.char_indices().take(6).skip(1).find(|(_, c)| *c == '率');
        rate.map_or(0, |(at, c)| at + c.len_utf8())
    }

    /// Whether `word` is in the tables with this cue.
    pub fn word_has(&self, word: &str, cue: Cue) -> bool {
        self.cues_of(word).has(cue)
    }

    /// Whether 计划 at a token announces what the verb after it says: 计划加开列车, not 五年计划.
    #[inline]
    pub fn plans(&self, token: usize) -> bool {
        const THROUGH: usize = 6;
        const VERBS: CueSet = CueSet::of(&[Cue::Verb, Cue::Up, Cue::Down, Cue::UpTo, Cue::DownTo, Cue::Be]);
        // 计划于本季度销售, 总投资计划在50亿元
        let timed = || {
            self.tokens.get(token + 2).is_some_and(|t| matches!(t.kind, TokenKind::Time(_)) || t.is_mention())
                && matches!(self.str(self.span(token + 1)), "于" | "在")
        };
        // 计划|再|关停
        let verb = |next: &Token| {
            let then = || self.tokens.get(token + 2).is_some_and(|verb| verb.has(Cue::Verb));
            let adverb = || {
                next.has(Cue::Adverb) || next.kind == TokenKind::Text && self.word_has(self.str(next.span), Cue::Adverb)
            };
            // 计划|通过发行股票|募资50亿元
            let through = || {
                let within = self.tokens.get(token + 2..).unwrap_or_default().iter().take(THROUGH);
                // 减持计划|通过集中竞价|减持了3%
                let scheme = self.lexicon.contexts.before(Context::Scheme, &self.text[..self.span(token).start]);
                matches!(self.str(next.span), "通过" | "以" | "向")
                    && scheme.is_none()
                    && within.take_while(|t| !t.is_mention()).any(|t| t.has(Cue::Verb))
            };
            next.cues.any(VERBS) || !next.has(Cue::Ever) && adverb() && then() || through()
        };
        self.has(token, Cue::Plan) && self.tokens.get(token + 1).is_some_and(|next| verb(next) || timed())
    }

    /// Whether the token may stand inside a noun phrase.
    #[inline]
    pub fn nominal(&self, token: usize) -> bool {
        let it = &self.tokens[token];
        if it.cues.any(BY_NEIGHBOURS) {
            return self.nominal_here(token);
        }
        inside(it)
    }

    /// The same of a verb, plan or adverb.
    #[cold]
    fn nominal_here(&self, token: usize) -> bool {
        let next = self.tokens.get(token + 1);
        // 就业、投资、研发等: a verb that is a member of a list is a noun.
        // 42人|死亡、13人受伤: unless it takes none as its object.
        if self.has(token, Cue::Verb) && !self.has(token, Cue::Intransitive) {
            let enumerated =
                |i: Option<usize>| i.and_then(|i| self.tokens.get(i)).is_some_and(|t| t.kind == TokenKind::Enum);
            let closes = next.is_some_and(|n| n.has(Cue::Etc) || n.has(Cue::And));
            if enumerated(Some(token + 1)) || closes && enumerated(token.checked_sub(1)) {
                return true;
            }
        }
        if self.plans(token) {
            return false;
        }
        // 降低|运输|成本: a verb between one of change and an indicator is the indicator's first word.
        if self.has(token, Cue::Verb)
            && token
                .checked_sub(1)
                .is_some_and(|i| self.has(i, Cue::Alter) && self.span(i).end == self.span(token).start)
            && next.is_some_and(|n| n.metric.is_some() && n.span.start == self.span(token).end)
        {
            return true;
        }
        if self.has(token, Cue::Verb)
            && (self.joins_enterprise(token) || self.heads_object(token) || self.says_which(token))
        {
            return true;
        }
        // 云视频|服务|业务收入: what is done is the line of business.
        let verb = self.str(self.span(token));
        if self.has(token, Cue::Verb)
            && self.lexicon.contexts.after(Context::ProductVerb, verb) == Some(verb.len())
            && token
                .checked_sub(1)
                .is_some_and(|i| self.span(i).end == self.span(token).start && self.tokens[i].kind == TokenKind::Text)
            && next.is_some_and(|n| self.span(token).end == n.span.start && self.is_line(n))
        {
            return true;
        }
        // 酒店|平均|入住率: an adverb right before an indicator is part of its name.
        let it = &self.tokens[token];
        if it.has(Cue::Adverb) && next.is_some_and(|n| n.metric.is_some() && n.span.start == it.span.end) {
            return true;
        }
        inside(it)
    }

    /// Whether a token is 业务 or an indicator that begins with it.
    fn is_line(&self, token: &Token) -> bool {
        (token.kind == TokenKind::Text || token.metric.is_some())
            && self.lexicon.contexts.after(Context::Line, self.str(token.span)).is_some()
    }

    /// Whether the verb at a token stands between an industry and its enterprises: 化工|生产|企业.
    fn joins_enterprise(&self, token: usize) -> bool {
        let [before, verb, next] = self.tokens[token.saturating_sub(1)..].get(..3).unwrap_or_default() else {
            return false;
        };
        let word = self.str(verb.span);
        before.industry.is_some()
            && before.span.end == verb.span.start
            && verb.span.end == next.span.start
            && next.has(Cue::Countable)
            // 高速公路|建设|项目|28个; but 电池片|生产|项目 after its size is read there.
            && (!next.has(Cue::Undertaking) || self.tokens.get(token + 2).is_some_and(Token::is_mention))
            && self.lexicon.contexts.after(Context::ProductVerb, word) == Some(word.len())
    }

    /// Whether the verb at a token says which of those counted change in number: 新|登记|企业|增长14%.
    fn says_which(&self, token: usize) -> bool {
        let Some([verb, noun, change]) = self.tokens.get(token..token + 3) else { return false };
        noun.has(Cue::Countable)
            && verb.span.end == noun.span.start
            && noun.span.end == change.span.start
            && change.cues.any(CHANGES)
            && self.tokens.get(token + 3).is_some_and(Token::is_mention)
    }

    /// Whether the verb at a token, right before a quantity, is a noun as well, and the head of what a verb of change takes as its
    /// object: 减少|二氧化硫|排放|3750吨.
    fn heads_object(&self, token: usize) -> bool {
        const LONGEST: usize = 3;
        if !self.tokens.get(token + 1).is_some_and(Token::is_mention) {
            return false;
        }
        let from = token.saturating_sub(LONGEST);
        let Some(alter) = (from..token).rfind(|&i| self.has(i, Cue::Alter)) else { return false };
        let together = (alter..token).all(|i| self.span(i).end == self.span(i + 1).start);
        let nouns = (alter + 1..token).all(|i| inside(&self.tokens[i]) && !self.joins(&self.tokens[i]));
        alter + 1 < token && together && nouns && !self.lexicon.segmenter.begins_verbal(self.str(self.span(token)))
    }
}

/// Whether a token stands inside noun phrases, whatever stands beside it.
#[inline]
fn inside(token: &Token) -> bool {
    match token.kind {
        TokenKind::Text | TokenKind::Quote | TokenKind::Enum | TokenKind::Name => true,
        TokenKind::Word => {
            token.cues.any(INSIDE) || token.industry.is_some() || token.region.is_some() || token.metric.is_some()
        }
        _ => false,
    }
}

/// An indicator as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MetricAt {
    /// Its name.
    pub span: Span,
    /// The row of its head.
    pub row: u32,
}

/// One member of a phrase: what stands between 、 and 和.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Item {
    /// All of it.
    pub span: Span,
    /// The industry it names or begins with.
    pub industry: Option<IndustryAt>,
    /// The name of an indicator that may begin with an industry: 旅游收入. That counts where no other is spoken of.
    pub implying: Option<Span>,
    /// Whether it ends with the industry, or with the industry's indicator or enterprises: then it is about the industry.
    pub governs: bool,
    /// Whether the industry's word is one only beside an indicator or a suffix.
    pub weak: bool,
    /// The region it names or begins with.
    pub region: Option<RegionAt>,
    /// The indicator it ends with.
    pub metric: Option<MetricAt>,
    /// What is done with the industry's product, where that is an indicator by itself: 进口|原油.
    pub act: Option<MetricAt>,
    /// An organisation it names.
    pub name: Option<Span>,
    /// What stands before 的 and is neither industry nor region.
    pub owner: Option<Span>,
    /// What it ends with where that is no indicator: a thing, an organisation, an indicator of no table.
    pub noun: Option<Span>,
}

impl Item {
    /// Whether it names no industry, region or organisation.
    pub fn is_plain(&self) -> bool {
        self.industry.is_none() && self.region.is_none() && self.name.is_none()
    }
}

/// The noun phrases of a stretch, in order. Their members lie in one list, and both lists serve one stretch after the other.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    heads: Vec<Head>,
    items: Vec<Item>,
}

/// What is said of a noun phrase beside its members.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    /// All of it.
    pub span: Span,
    /// Where its members begin and end in the list of all.
    members: (usize, usize),
    /// One past its last token.
    pub end: usize,
    /// Whether 等 follows: then its members are examples of what comes next.
    pub examples: bool,
    /// Whether it says what the subject mainly is: 以寿险为主体.
    pub mainly: bool,
    /// Whether it hangs on a preposition (通过保险, 随着旅游升温): then it is no subject.
    pub oblique: bool,
    /// Whether a member names an industry.
    pub has_industry: bool,
    /// Whether a member names a region.
    pub has_region: bool,
    /// Whether all of it is open text: no industry, indicator, name or region is in it.
    pub is_open: bool,
}

impl Head {
    fn new(span: Span, members: (usize, usize), end: usize) -> Self {
        Head {
            span,
            members,
            end,
            examples: false,
            mainly: false,
            oblique: false,
            has_industry: false,
            has_region: false,
            is_open: false,
        }
    }
}

/// A noun phrase: its members, and what its [`Head`] says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrase<'p> {
    head: &'p Head,
    /// Its members.
    pub items: &'p [Item],
}

impl Deref for Phrase<'_> {
    type Target = Head;

    #[inline]
    fn deref(&self) -> &Head {
        self.head
    }
}

impl<'p> Phrase<'p> {
    /// The indicator it ends with.
    #[inline]
    pub fn metric(self) -> Option<MetricAt> {
        self.last().and_then(|i| i.metric)
    }

    /// Its last member.
    #[inline]
    pub fn last(self) -> Option<&'p Item> {
        self.items.last()
    }

    /// Whether its members are regions, and no more: 东部、西部地区.
    pub fn is_of_places(self) -> bool {
        self.items.iter().all(|i| i.region.is_some_and(|r| r.span == i.span))
    }
}

impl Phrases {
    pub fn clear(&mut self) {
        self.heads.clear();
        self.items.clear();
    }

    #[inline]
    pub fn is_empty(&self) -> bool {
        self.heads.is_empty()
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.heads.len()
    }

    #[inline]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Phrase<'_>> + ExactSizeIterator {
        self.heads.iter().map(|head| Phrase { head, items: &self.items[head.members.0..head.members.1] })
    }

    #[inline]
    pub fn first(&self) -> Option<Phrase<'_>> {
        self.iter().next()
    }

    #[inline]
    pub fn last(&self) -> Option<Phrase<'_>> {
        self.iter().next_back()
    }

    /// Takes the last phrase back.
    pub fn pop(&mut self) {
        if let Some(head) = self.heads.pop() {
            self.items.truncate(head.members.0);
        }
    }

    /// Lets the indicator of the last phrase begin where that of the phrase before it does, if that ends at token `end`; gives what is
    /// said of the last phrase.
    pub fn join_indicators(&mut self, end: usize) -> Option<&mut Head> {
        if let [.., first, last] = &self.heads[..]
            && first.end == end
            && let Some(before) = first.members.1.checked_sub(1).and_then(|i| self.items.get(i)?.metric)
            && let Some(metric) = self.items.get_mut(last.members.0).and_then(|item| item.metric.as_mut())
        {
            metric.span = before.span.cover(metric.span);
        }
        self.heads.last_mut()
    }

    /// Reads the tokens of a phrase and adds it; gives what can be said of it beside its members. None where they name nothing.
    pub fn read(&mut self, scene: &Scene<'_, '_>, tokens: Range<usize>) -> Option<&mut Head> {
        let begin = self.items.len();
        // What most phrases are.
        if let [token] = &scene.tokens[tokens.clone()]
            && is_open_text(token)
        {
            let item = open_item(scene, token.span);
            self.items.push(item);
            let has_industry = item.industry.is_some();
            self.heads.push(Head {
                has_industry,
                is_open: !has_industry,
                ..Head::new(item.span, (begin, begin + 1), tokens.end)
            });
            return self.heads.last_mut();
        }
        let (mut start, mut i) = (tokens.start, tokens.start);
        while let Some(token) = scene.tokens[..tokens.end].get(i) {
            // A member of a list is what stands before its parentheses: 管理费用率（含研发费用）与….
            let aside = token.kind == TokenKind::Open;
            if aside || scene.joins(token) {
                add_item(scene, start..i, &mut self.items);
                let rest = if aside { &scene.tokens[i..tokens.end] } else { &[] };
                i += rest.iter().position(|t| t.kind == TokenKind::Close).map_or(0, |close| close + 1);
                start = i + 1;
            }
            i += 1;
        }
        add_item(scene, start.min(tokens.end)..tokens.end, &mut self.items);
        let members = (begin, self.items.len());
        let items = &mut self.items[begin..];
        let span = items.first()?.span.cover(items.last()?.span);
        if items.len() > 1 {
            share_industry(scene, items);
            share_heads(items);
        }
        let mut head = Head::new(span, members, tokens.end);
        let mut named = false;
        for item in items {
            head.has_industry |= item.industry.is_some();
            head.has_region |= item.region.is_some();
            named |= item.metric.is_some() || item.name.is_some();
        }
        head.is_open = !named && !head.has_industry && !head.has_region;
        self.heads.push(head);
        self.heads.last_mut()
    }
}

/// 纱、布和化纤产量: the indicator of the last member is that of all. 有色产业营业收入、利润: the industry of the first is.
fn share_heads(items: &mut [Item]) {
    let Some((last, others)) = items.split_last_mut() else { return };
    if others.is_empty() {
        return;
    }
    let named = |i: &Item| i.industry.is_some() || i.region.is_some() || i.name.is_some();
    if others.iter().all(|i| i.metric.is_none()) && last.metric.is_some() && named(last) {
        for item in others.iter_mut() {
            item.metric = last.metric;
            item.governs |= item.industry.is_some();
        }
    } else if last.governs && last.industry.is_some() && others.iter().all(|i| i.metric.is_none()) {
        for item in others.iter_mut() {
            item.governs |= item.industry.is_some();
        }
    }
    // A weak word beside a strong one in a list is as good: 铜、铝、锂电池.
    if items.iter().any(|i| i.industry.is_some() && !i.weak) {
        items.iter_mut().for_each(|i| i.weak = false);
    }
    let Some((first, others)) = items.split_first_mut() else { return };
    for item in others.iter_mut().filter(|i| i.metric.is_some() && first.metric.is_some()) {
        if !named(item) {
            item.industry = first.industry;
            item.governs = first.governs;
            item.weak = first.weak;
            item.region = first.region;
            item.name = first.name;
        }
    }
}

/// 第一、第二、第三产业; 动力、储能电池: the members of a list share the head of the last one's industry, where the tables know what they
/// make with it.
fn share_industry(scene: &Scene<'_, '_>, items: &mut [Item]) {
    let Some((last, others)) = items.split_last_mut() else { return };
    let Some(industry) = last.industry.filter(|_| !last.weak) else { return };
    let name = scene.str(industry.span);
    // 国内|汽、柴油: the place before the first is that of all.
    let noun = |i: &Item| {
        let from = i.region.filter(|r| r.span.start == i.span.start).map_or(i.span.start, |r| r.span.end);
        Span::new(from, i.span.end)
    };
    let bare = |i: &Item| i.noun == Some(noun(i)) && i.industry.is_none() && i.name.is_none();
    if others.is_empty() || !others.iter().all(bare) {
        return;
    }
    let words = &scene.lexicon.words;
    let row_of = |modifier: &str, head: &str| words.senses_joined(modifier, head).iter().find_map(Sense::industry);
    // 主要的|汽、柴油: the first may stand after words of its own.
    let member = |(n, item): (usize, &Item), head: &str| {
        let (text, from) = (scene.str(noun(item)), noun(item).start);
        let starts = text.char_indices().map(|(at, _)| at).take(if n == 0 { text.len() } else { 1 });
        let known = starts.filter_map(|at| Some((row_of(&text[at..], head)?, from + at))).next();
        known.map(|(row, start)| IndustryAt { span: Span::new(start, item.span.end), row: Some(row) })
    };
    let heads = name.char_indices().skip(1).map(|(at, _)| &name[at..]);
    let named = heads.into_iter().find_map(|head| {
        others.iter().enumerate().map(|one| member(one, head)).collect::<Option<SmallVec<[IndustryAt; 4]>>>()
    });
    for (item, industry) in others.iter_mut().zip(named.into_iter().flatten()) {
        item.industry = Some(industry);
        (item.governs, item.noun) = (last.governs, None);
    }
}

/// Adds the member that `tokens` are to `items`; several where industries stand side by side.
fn add_item(scene: &Scene<'_, '_>, tokens: Range<usize>, items: &mut Vec<Item>) {
    let tokens = trim(scene, tokens);
    if tokens.is_empty() {
        return;
    }
    let span = Span::new(scene.span(tokens.start).start, scene.span(tokens.end - 1).end);
    let at = items.len();
    items.push(Item { span, ..Item::default() });
    let item = &mut items[at];
    let mut reader = ItemReader { scene, item, open: None, beside: Vec::new() };
    let mut i = tokens.start;
    while i < tokens.end {
        i = reader.token(i, tokens.end);
    }
    let ItemReader { open, mut beside, .. } = reader;
    if let Some(open) = open {
        end_open(scene, open, item);
    }
    if !beside.is_empty() {
        for one in &mut beside {
            (one.governs, one.metric) = (item.governs, item.metric);
        }
        items.splice(at..at, beside);
    }
}

/// Whether no table knows any word of a token.
#[inline]
fn is_open_text(token: &Token) -> bool {
    token.kind == TokenKind::Text
        && token.cues == CueSet::default()
        && token.industry.is_none()
        && token.region.is_none()
        && token.metric.is_none()
}

/// The member that is open text alone.
#[inline]
fn open_item(scene: &Scene<'_, '_>, span: Span) -> Item {
    let mut item = Item { span, ..Item::default() };
    end_open(scene, span, &mut item);
    item
}

/// Ends a member with open text.
#[inline]
fn end_open(scene: &Scene<'_, '_>, open: Span, item: &mut Item) {
    item.noun = Some(open);
    if let Some(industry) = open_industry(scene, open) {
        item.industry = Some(industry);
        item.weak = false;
        item.governs = industry.span.end == open.end;
    }
}

/// Leaves quotation marks, 的 and spaces at the ends out.
fn trim(scene: &Scene<'_, '_>, mut tokens: Range<usize>) -> Range<usize> {
    let idle = |i: usize| {
        let token = &scene.tokens[i];
        token.kind == TokenKind::Quote || token.cues.has(Cue::De) && token.metric.is_none()
    };
    while !tokens.is_empty() && idle(tokens.start) {
        tokens.start += 1;
    }
    while !tokens.is_empty() && idle(tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens
}

struct ItemReader<'s, 'a, 'i> {
    scene: &'s Scene<'s, 'a>,
    item: &'i mut Item,
    /// Text at the end so far that no table knows.
    open: Option<Span>,
    /// Industries before the last, which are members of their own: 钢铁 in 钢铁煤炭.
    beside: Vec<Item>,
}

/// Whether two names of industries side by side are two industries, as 钢铁|煤炭 are: both are materials or goods, or both services. Else
/// the first says which sort of the second is meant, as it does of machines and parts: 铁路|轴承, 轮胎|模具.
fn two(industries: &Industries, first: u32, next: u32) -> bool {
    const GOODS: [char; 2] = ['B', 'C'];
    const THINGS: [char; 4] = ['A', 'B', 'C', 'D'];
    const MACHINERY: [&str; 6] = ["C34", "C35", "C36", "C37", "C38", "C40"];
    const VEHICLES: [&str; 2] = ["C36", "C37"];
    let within = |code: &str, divisions: &[&str]| divisions.iter().any(|division| code.starts_with(division));
    let [first, next] = [first, next].map(|id| industries.code(id));
    if first.is_empty() || next.is_empty() || first.get(..3) == next.get(..3) {
        return false;
    }
    if next.starts_with(THINGS) {
        // 汽车|船舶
        let machine = within(next, &MACHINERY) && !(within(first, &VEHICLES) && within(next, &VEHICLES));
        first.starts_with(GOODS) && next.starts_with(GOODS) && !machine
    } else {
        !first.starts_with(THINGS)
    }
}

/// Whether a text says no more than how many branches were listed before it: 批发、零售、餐饮|三大行业.
fn sums_up(text: &str) -> bool {
    let mut chars = text.chars();
    let number = chars.next().is_some_and(|c| c.is_ascii_digit() || "两三四五六七八九十".contains(c));
    number
        && chars.next() == Some('大')
        && matches!(chars.as_str(), "行业" | "产业" | "领域" | "板块" | "门类" | "业态")
}

/// Whether the first is of goods and the next of what is done with them.
fn serves(industries: &Industries, first: u32, next: u32) -> bool {
    const GOODS: [char; 3] = ['A', 'B', 'C'];
    const SERVICES: [char; 7] = ['F', 'G', 'I', 'J', 'L', 'M', 'O'];
    industries.code(first).starts_with(GOODS) && industries.code(next).starts_with(SERVICES)
}

impl ItemReader<'_, '_, '_> {
    /// Reads token `i`; gives the next to read.
    fn token(&mut self, i: usize, end: usize) -> usize {
        let scene = self.scene;
        let token = &scene.tokens[i];
        let item = &mut *self.item;
        if token.kind == TokenKind::Quote {
            return i + 1;
        }
        if token.kind == TokenKind::Name {
            // 东岭股份|向|北川能源|销售, 像|张小峰|一样: the name after a verb or preposition is not the subject.
            let beside =
                self.open.filter(|open| open.end == token.span.start && (item.name.is_some() || open.len() <= 3));
            if let Some(open) = beside
                && scene.lexicon.segmenter.begins_with_verb(scene.str(open))
            {
                self.open = None;
                return i + 1;
            }
            item.name = Some(token.span);
            // 渝昆|高铁: the end of the name tells of which industry it is.
            item.industry = token.industry.map(|row| {
                let (name, whole) = (&*scene.lexicon.industries.get(row).name, scene.str(token.span));
                let start = token.span.end - if whole.ends_with(name) { name.len() } else { whole.len() };
                IndustryAt { span: Span::new(start, token.span.end), row: Some(row) }
            });
            item.governs = item.industry.is_some();
            // 位于山东青岛的|海尔工业园: where it lies was said before 的.
            let lies = item.region.filter(|r| {
                scene.text[r.span.end..token.span.start].starts_with('的')
                    && scene.lexicon.contexts.before(Context::Located, &scene.text[..item.span.start]).is_some()
            });
            item.region = token.region.map(|row| RegionAt { span: token.span, row }).or(lies);
            item.metric = None;
            self.open = None;
        } else if token.cues.has(Cue::De) && token.metric.is_none() {
            item.owner = self.open.take().or(item.metric.take().map(|m| m.span)).or(item.owner);
            item.governs = item.industry.is_some();
        } else if token.industry.is_some()
            && (i + 1 < end || !scene.is_indicator(i, end, item.industry.is_some() || self.open.is_some()))
        {
            return self.industry(i, end);
        } else if let Some(row) = token.region {
            // 我国|对|美国|出口: the region after a verb or preposition is not where.
            let aimed = self.open.filter(|open| item.region.is_some() && open.end == token.span.start);
            if aimed.is_some_and(|open| scene.lexicon.segmenter.begins_verbal(scene.str(open))) {
                self.open = None;
                // 向|湖北|武汉
                let inner = |w: &&[Token]| w[1].region.is_some() && w[1].span.start == w[0].span.end;
                return i + 1 + scene.tokens[i..end].windows(2).take_while(inner).count();
            }
            // 日本|全国: the whole of the country before it.
            let level = |row| scene.lexicon.regions.get(row).level;
            let whole = item.region.is_some_and(|r| {
                r.span.end == token.span.start && level(r.row) == Level::Country && level(row) == Level::Country
            });
            // 湖南|西部: a direction in the region before it is no part of the country.
            let regions = &scene.lexicon.regions;
            let part = item.region.is_some_and(|r| {
                r.span.end == token.span.start && level(row) == Level::Bloc && !regions.is_within(row, r.row)
            });
            if whole || part {
                self.open = None;
                return i + 1;
            }
            // 位于鄂尔多斯的|我国|首个加氢站
            if item.region.is_some() && scene.singles_out(RegionAt { span: token.span, row }) {
                self.open = None;
                return i + 1;
            }
            // A region after an industry or indicator is part of a longer name: 电子信息产业江西基地.
            item.region = Some(RegionAt { span: token.span, row });
            self.open = None;
        } else if let Some(row) = token.metric {
            let open = self.open.filter(|open| open.end == token.span.start && !sums_up(scene.str(*open)));
            // 液压|油缸|营收: a noun between a product and what is sold, earned or made of it is of the product's name.
            let known = scene.lexicon.metrics.get(row);
            let part = known.comparison == Comparison::Share && known.name.starts_with(['收', '营', '销']);
            let sold = known.own || known.amount || known.goods || part;
            let made = open.filter(|&open| sold && scene.names_part(open, item.industry));
            // 专网|业务收入
            let line = scene.lexicon.contexts.after(Context::Line, &known.name).is_some();
            let unknown =
                open.filter(|_| known.goods && item.industry.is_none()).and_then(|open| scene.product(open, line));
            if let Some(span) = unknown {
                item.industry = Some(IndustryAt { span, row: None });
                item.weak = false;
            }
            let open = open.filter(|_| made.is_none() && unknown.is_none());
            if let Some((part, industry)) = made.zip(item.industry.as_mut()) {
                industry.span.end = part.end;
            }
            let start = match item.metric.filter(|m| m.span.end == token.span.start) {
                Some(before) => before.span.start,
                None if open.is_none() => {
                    let before = scene.before_code(token.span.start);
                    let named = before.map(|t| item.metric.filter(|m| m.span.end == t.end).map_or(t, |m| m.span));
                    named.map_or(token.span.start, |span| span.start)
                }
                None => open.map_or(token.span.start, |open| scene.indicator_start(open, item.industry)),
            };
            // 美|债收益率: an abbreviation is of one word with what stands after it.
            let short = |r: &RegionAt| {
                r.span.end == start
                    && scene.str(r.span).chars().nth(1).is_none()
                    && scene.lexicon.regions.get(r.row).level == Level::Country
            };
            let start = item.region.filter(|r| start < token.span.start && short(r)).map_or(start, |r| r.span.start);
            item.metric = Some(MetricAt { span: Span::new(start, token.span.end), row });
            self.open = None;
            item.governs = item.industry.is_some();
            let known = scene.lexicon.metrics.get(row);
            if item.industry.is_none() && !known.aggregate && !known.apart {
                item.implying = Some(token.span);
            }
        } else if token.kind == TokenKind::Text
            && item.metric.is_some_and(|m| m.span.end == token.span.start)
            && scene.begins_beside(i, end)
        {
            // 增速|呈回落态势, 均价|每桶: what a verb or adverb begins is no part of the name.
            self.open = None;
        } else {
            let before = self.open.or(item.metric.take().map(|m| m.span));
            let open = before.filter(|o| o.end == token.span.start).map_or(token.span, |o| o.cover(token.span));
            self.open = Some(open);
            if token.cues.any(FIRMS) && item.industry.is_some_and(|n| n.span.end == open.start) {
                // 稀土|企业: still about the industry; so are 化工|生产|企业.
                if scene.joins_enterprise(i - 1) {
                    (item.governs, item.weak) = (true, false);
                }
            } else {
                item.governs = false;
            }
        }
        i + 1
    }

    fn industry(&mut self, mut i: usize, end: usize) -> usize {
        let scene = self.scene;
        let lexicon = scene.lexicon;
        let mut span = scene.span(i);
        let mut row = scene.tokens[i].industry;
        // 新能源|乘用车: words of industries side by side make one name, whose head is the last; 钢铁|煤炭 are two.
        while i + 1 < end
            && scene.span(i + 1).start == span.end
            && let Some(next) = scene.tokens[i + 1].industry
            && !scene.is_indicator(i + 1, end, true)
        {
            i += 1;
            let industries = &lexicon.industries;
            let first = row.unwrap_or(next);
            if industries.get(next).weak {
                // 稀土|钕: the class speaks for its member.
                self.open = None;
                span = Span::new(span.start, span.end);
                break;
            }
            let (served, printed) = (serves(industries, first, next), scene.span(i));
            let suffix = || {
                let after = industries.suffix_at_start(&scene.text[printed.end..]);
                let within =
                    industries.suffix_at_end(scene.str(printed)).filter(|(suffix, _)| suffix.len() < printed.len());
                after.or(within).is_some_and(|(_, kind)| kind == Suffix::Industry)
            };
            if served && scene.tokens[i].metric.is_some() && !suffix() {
                // 空调|零售: what is sold.
                self.open = None;
                span = Span::new(span.start, span.end);
                break;
            }
            // 电梯|制造业 is one, as is 医药|电子商务产业.
            let made = || {
                let known = industries.suffix_at_start(scene.str(printed));
                known.is_some_and(|(suffix, kind)| kind == Suffix::Industry && suffix.len() == printed.len())
            };
            if made() {
                span = span.cover(printed);
                continue;
            }
            if two(industries, first, next) && !(served && suffix()) {
                self.beside.push(Item { span, industry: Some(IndustryAt { span, row }), ..Item::default() });
                span = scene.span(i);
            } else {
                span = span.cover(scene.span(i));
            }
            row = Some(next);
        }
        // 食品工业: what the suffix makes of a weak name is not weak itself.
        let mut weak = row.map(|row| lexicon.industries.get(row)).is_some_and(|row| {
            let printed = scene.str(span);
            let suffix = || lexicon.industries.suffix_at_end(printed);
            let made = || suffix().is_some_and(|(_, kind)| kind != Suffix::Organisation);
            row.weak && (printed == row.name || !made())
        });
        let mut rest = Span::new(span.end, scene.span(i).end);
        // 木门|行业: a word that does more elsewhere is a suffix here.
        let plain = |i: usize| {
            scene.kind(i) == TokenKind::Text || {
                let text = scene.str(scene.span(i));
                lexicon
                    .industries
                    .suffix_at_start(text)
                    .is_some_and(|(s, kind)| kind == Suffix::Industry && s.len() == text.len())
            }
        };
        if rest.is_empty() && i + 1 < end && scene.span(i + 1).start == span.end && plain(i + 1) {
            i += 1;
            rest = scene.span(i);
        }
        // 轮胎|级|标准胶: what something is graded by is none of it.
        let graded = |text: &str| text.starts_with('级') && !text.starts_with("级别");
        if !rest.is_empty() && graded(&scene.text[rest.start..rest.end]) {
            let open = self.open.take().filter(|open| open.end == span.start);
            self.open = Some(open.map_or(span, |open| open.cover(span)).cover(rest));
            return i + 1;
        }
        let (mut field, mut suffixed) = (false, false);
        if let Some((suffix, kind)) = lexicon.industries.suffix_at_start(&scene.text[span.end..rest.end.max(span.end)])
        {
            match kind {
                Suffix::Industry => {
                    span.end += suffix.len();
                    rest.start = span.end;
                    weak = false;
                    suffixed = true;
                }
                Suffix::Field => {
                    weak = false;
                    field = span.end + suffix.len() == rest.end;
                }
                Suffix::Organisation => {}
            }
        }
        let item = &mut *self.item;
        let next_metric = i + 1 < end && scene.is_indicator(i + 1, end, true);
        if let Some(open) = self.open.take() {
            // 优质专用|小麦: the words right before say which.
            if open.end == span.start {
                span.start = if scene.says_sort(open) { open.start } else { scene.attributes(open) };
            }
            item.owner.get_or_insert(open);
        }
        let act = item.metric.filter(|m| m.span.end == span.start && item.industry.is_none());
        item.act = act.filter(|m| scene.token_ending(m.span.end).is_some_and(|t| t.has(Cue::Verb)));
        item.industry = Some(IndustryAt { span, row });
        item.weak = weak && !next_metric;
        item.metric = None;
        item.governs = rest.is_empty() || field || suffixed;
        if !rest.is_empty() {
            self.open = Some(rest);
        }
        i + 1
    }
}

/// The industry that an indicator's name begins with: 旅游|收入, 国内|旅游|收入.
#[cold]
pub(super) fn industry_in(scene: &Scene<'_, '_>, metric: Span) -> Option<IndustryAt> {
    let home = if scene.str(metric).starts_with("国内") { "国内".len() } else { 0 };
    let metric = Span::new(metric.start + home, metric.end);
    let text = scene.str(metric);
    let words = &scene.lexicon.words;
    let ends = text.char_indices().skip(1).take(5).map(|(end, _)| end);
    let named = ends.filter_map(|end| {
        let row = words.senses_of(&text[..end]).iter().find_map(Sense::industry)?;
        Some(IndustryAt { span: Span::new(metric.start, metric.start + end), row: Some(row) })
    });
    named.last()
}

/// An industry that no table knows but whose name ends as industries' names do: 竹木产业.
#[inline]
fn open_industry(scene: &Scene<'_, '_>, open: Span) -> Option<IndustryAt> {
    let (name, suffix) = scene.lexicon.industries.open_suffix(scene.str(open))?;
    // 有序保障|产业链: the name begins after the verb, and what is left may be nothing.
    // 业内人士称|行业: so does that of a verb of one character.
    let start = if name.len() <= 30 { scene.lexicon.segmenter.noun_suffix(scene.str(open)) } else { return None };
    let chars = name.get(start..).unwrap_or_default().chars().count();
    let span = Span::new(open.start + start, open.start + name.len() + suffix.len());
    let none = |sense: &Sense| matches!(sense, Sense::NoIndustry(_));
    let generic = || scene.lexicon.words.senses_of(scene.str(span)).iter().any(none);
    ((2..=8).contains(&chars) && !generic() && !sums_up(scene.str(span))).then_some(IndustryAt { span, row: None })
}
