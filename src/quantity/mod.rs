//! Finds the quantities in a stretch of text.
//!
//! At the characters that a quantity can begin with ([`class`](mod@class)) a recogniser reads on, anchored: a numeral ([`numeral`]),
//! then what follows it. Nothing looks further back or ahead than a constant number of bytes
//! beyond what it takes, so that the time is linear whatever the text.
//!
//! | room | reads |
//! |---|---|
//! | [`amount`] | a numeral and its unit: 10269亿元 |
//! | [`ambiguous`] | whether a unit that is also another word is one here: 点, 度, 分, 成 |
//! | [`compound`] | 123元1角1分, 三斤半, 九块九 |
//! | [`half`] | 半年, 半数 |
//! | [`sign`] | -5%, 零下20℃ |
//! | [`code`] | what is part of a code: C919, 2+6+N |
//! | [`literal`] | the Arabic digits of a numeral |
//! | [`range`] | 30%—40%, 3至5年 |
//! | [`fraction`] | 三分之一, 百分之三十, 一半, 1/4 |
//! | [`rank`] | 第4位, 前三, 首位 |
//! | [`multiple`] | 翻一番 |
//! | [`bare`] | numbers without a unit: lists that share their last, bare 万亿, statistics |
//! | [`notation`] | 2e5, 40k, 1.1^23 |
//! | [`bound`] | 超过, 以上, 左右 |
//! | [`rate`] | 元/吨, 每吨, 日产 |

mod ambiguous;
mod amount;
mod bare;
mod bound;
mod class;
mod code;
mod compound;
mod fraction;
mod half;
mod literal;
mod multiple;
mod notation;
mod numeral;
mod range;
mod rank;
mod rate;
mod sign;

use bare::Bare;
use class::{Beside, Class, beside, class, goes_on};
pub(crate) use class::{HINTS, hint};
use numeral::{Numeral, Outcome};

use crate::lexicon::Lexicon;
use crate::lexicon::beginnings::{self, Places};
use crate::lexicon::charset::{decode, decode_back, han_at_ends};
use crate::lexicon::contexts::Context;
use crate::number::Number;
use crate::period::TimeExpr;
use crate::record::{Bound, Kind};
use crate::span::{self, Span};

/// A quantity as printed: what it says by itself, before anything is known of what it is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mention<'a> {
    /// The number with its unit, without the qualifier.
    pub span: Span,
    /// The mention with its bound words on either side: 超过1.6万家, 投资20亿元以上 → 20亿元以上.
    pub outer: Span,
    /// What sort.
    pub kind: Kind,
    /// The exact value in `unit`, magnitude folded in; the lower end of a range.
    pub value: Number,
    /// The upper end of a range, else equal to `value`.
    pub upper: Number,
    /// Canonical unit.
    pub unit: &'a str,
    /// The numeral as printed.
    pub written: &'a str,
    /// The unit as printed.
    pub written_unit: &'a str,
    /// ISO 4217 code, on money.
    pub currency: &'a str,
    /// The denominator of a rate.
    pub per: &'a str,
    /// Which side of the value the truth lies on.
    pub bound: Bound,
}

impl Mention<'_> {
    /// The sign printed before it, `+` or `-`. A plus is no part of the mention, only of its bound words: it says that the
    /// figure is a change.
    pub fn sign(&self, text: &str) -> Option<char> {
        let plus = self.outer.start < self.span.start && self.outer.of(text).starts_with(['+', '＋']);
        if plus { Some('+') } else { self.value.is_negative().then_some('-') }
    }

    /// Whether it is in a unit in which the sides of things are measured.
    pub fn is_length(&self) -> bool {
        matches!(self.unit, "米" | "厘米" | "公里" | "毫米")
    }
}

/// What to find.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Also numbers that carry no unit.
    pub bare_numbers: bool,
}

/// The quantities of `text`, in order, not overlapping, by the places where they can begin. None touches the spans of `times` (dates,
/// years, clock times, in order), which are periods, not quantities.
pub fn find<'a>(
    lexicon: &'a Lexicon,
    text: &'a str,
    places: &Places,
    times: &[TimeExpr],
    options: Options,
) -> Vec<Mention<'a>> {
    let mut scanner = Scanner {
        lexicon,
        text,
        bytes: text.as_bytes(),
        segment: Span::new(0, 0),
        places: &places.quantities,
        here: 0,
        before_here: '\0',
        end: 0,
        options,
        found: Vec::with_capacity(beginnings::room(&places.quantities)),
        first: 0,
        last_end: 0,
        title: Span::new(0, 0),
        each: None,
        bare: Vec::new(),
    };
    let mut times = times.iter().map(|time| time.span).peekable();
    for &segment in &places.segments {
        scanner.enter(segment);
        let mut from = segment.start;
        while let Some(time) = times.next_if(|time| time.start < segment.end) {
            scanner.scan(from, time.start);
            from = time.end;
        }
        scanner.scan(from, segment.end);
    }
    scanner.found
}

/// Whether a character can be part of a numeral, or opens an ordinal.
pub fn is_numeral(ch: char) -> bool {
    is_numeral_code(ch.into())
}

/// The same of a character's code.
#[inline]
pub(crate) fn is_numeral_code(code: u32) -> bool {
    class(code) != Class::Other
}

/// A quantity before its surroundings are read.
#[derive(Debug, Clone, Copy)]
struct Quantity<'a> {
    start: usize,
    end: usize,
    /// Where the numeral ends and the unit begins.
    split: usize,
    kind: Kind,
    value: Number,
    upper: Number,
    unit: &'a str,
    currency: &'a str,
    per: &'a str,
    /// What one of the printed unit is in canonical ones.
    factor: Number,
    /// What 多, 余 or 上 in the quantity itself says.
    bound: Option<Bound>,
}

/// The first character of a numeral.
#[derive(Debug, Clone, Copy)]
struct Start {
    at: usize,
    end: usize,
    /// The character, and the one after it.
    chars: [char; 2],
}

/// How 块 is found in the table of units where it is no money.
const PIECE: &str = "块儿";

/// How many bytes of context any recogniser looks back or ahead.
const WINDOW: usize = 60;

struct Scanner<'a, 's> {
    lexicon: &'a Lexicon,
    text: &'a str,
    bytes: &'a [u8],
    /// Nothing looks beyond the segment.
    segment: Span,
    /// Where quantities can begin after `here`.
    places: &'s [usize],
    /// Where the last candidate begins, and the character before it: most questions are about it.
    here: usize,
    before_here: char,
    /// No quantity reaches beyond here: a time begins.
    end: usize,
    options: Options,
    found: Vec<Mention<'a>>,
    /// Index of the first mention of this segment.
    first: usize,
    /// Where the last mention ends: nothing found later may reach before it.
    last_end: usize,
    /// The last name of a work so far that begins before a quantity, or the next one.
    title: Span,
    /// The bound of the list that the last mention is part of: 超 of 分别超25%、40%.
    each: Option<Bound>,
    /// Numbers without a unit, waiting for the unit of the list that they may be part of.
    bare: Vec<Bare<'a>>,
}

impl<'a> Scanner<'a, '_> {
    /// Goes on to a segment.
    fn enter(&mut self, segment: Span) {
        self.segment = segment;
        (self.here, self.before_here) = (segment.start, '\0');
        (self.first, self.last_end) = (self.found.len(), segment.start);
    }

    fn scan(&mut self, from: usize, to: usize) {
        if from >= to {
            return;
        }
        self.end = to;
        let mut from = from;
        while let Some((&at, places)) = self.places.split_first()
            && at < to
        {
            self.places = places;
            if at < from {
                continue;
            }
            let (code, len) = decode(self.bytes, at);
            (self.before_here, self.here) = (self.previous(at), at);
            let next = match class(code) {
                Class::Half => self.half(at, len),
                class => {
                    let first = char::from_u32(code).unwrap_or_default();
                    let next = char::from_u32(decode(self.bytes, at + len).0).unwrap_or_default();
                    let start = Start { at, end: at + len, chars: [first, next] };
                    match class {
                        Class::Opener => self.opener(start),
                        _ => self.idle(start, class).unwrap_or_else(|| self.number(start)),
                    }
                }
            };
            from = next.max(at + len);
        }
        self.flush_bare();
    }

    /// The word that is no quantity for all that it has a numeral.
    fn blocked(&self, start: Start) -> Option<Span> {
        let [first, next] = start.chars;
        let around = [self.previous(start.at), first, next];
        // 每天|数十列, but 总数|百分之三.
        let several = first == '数'
            && matches!(next, '十' | '百' | '千' | '万' | '亿')
            && !self.after(start.end + next.len_utf8()).starts_with('分');
        let word = self.lexicon.blockers.word_around(around, self.text, self.segment.start, start.at);
        word.filter(|word| !(several && word.end == start.end))
            .filter(|word| word.start < start.at || !self.is_before(Context::InARow, start.at))
    }

    /// The character that ends at `at`, or NUL at the start of the segment.
    #[inline]
    fn previous(&self, at: usize) -> char {
        if at == self.here { self.before_here } else { self.before_another(at) }
    }

    // This and the three that follow are asked all over this stage. Inlined, their copies would take so much of the cache of code, which
    // each article finds filled by the stages after this one, that it costs more than the calls.
    #[inline(never)]
    fn before_another(&self, at: usize) -> char {
        if at <= self.segment.start {
            return '\0';
        }
        char::from_u32(decode_back(self.bytes, at).0).unwrap_or_default()
    }

    /// The character at `at`, or NUL at the end of the stretch.
    #[inline(never)]
    fn next(&self, at: usize) -> char {
        let stretch = self.bytes.get(..self.end).unwrap_or_default();
        char::from_u32(decode(stretch, at).0).unwrap_or_default()
    }

    /// The text before `at`, as much as any recogniser looks at.
    #[inline(never)]
    fn before(&self, at: usize) -> &'a str {
        let from = span::begin(self.text, at.saturating_sub(WINDOW).max(self.segment.start));
        &self.text[from..at]
    }

    /// The text from `at` to the end of the stretch, as much as any recogniser looks at.
    #[inline(never)]
    fn after(&self, at: usize) -> &'a str {
        if at >= self.end {
            return "";
        }
        let mut to = (at + WINDOW).min(self.end);
        while !self.text.is_char_boundary(to) {
            to -= 1;
        }
        &self.text[at..to]
    }

    /// The character at `at` or after the spaces there, and where it stands.
    #[inline]
    fn next_solid(&self, at: usize) -> (char, usize) {
        self.solid(self.next(at), at)
    }

    /// The same of a place where `next` stands.
    #[inline]
    fn solid(&self, next: char, at: usize) -> (char, usize) {
        if matches!(next, ' ' | '\u{3000}' | '\u{a0}') { self.after_spaces(at) } else { (next, at) }
    }

    #[cold]
    fn after_spaces(&self, at: usize) -> (char, usize) {
        let at = numeral::skip_spaces(self.bytes, at, self.end);
        (self.next(at), at)
    }

    fn is_before(&self, context: Context, at: usize) -> bool {
        let contexts = &self.lexicon.contexts;
        contexts.may_end(context, self.previous(at)) && contexts.before(context, self.before(at)).is_some()
    }

    fn is_after(&self, context: Context, at: usize) -> bool {
        let contexts = &self.lexicon.contexts;
        contexts.may_begin(context, self.next(at)) && contexts.after(context, self.after(at)).is_some()
    }

    /// Passes over a numeral of one character that counts nothing, as most do: 一些, 统一, 数据, 万里. None where its
    /// neighbours do not tell.
    #[inline]
    fn idle(&mut self, start: Start, class: Class) -> Option<usize> {
        let Start { at, end, chars: [_, next] } = start;
        let next = if end < self.end { next } else { '\0' };
        if self.options.bare_numbers || goes_on(next.into()) {
            return None;
        }
        match class {
            // 几 and 数 say nothing without a magnitude.
            Class::Some => return Some(self.skip_code(at, end)),
            Class::Digit(_) | Class::Small(1 | 2) | Class::Big(4) => {}
            _ => return None,
        }
        // 五、六个人
        let pair = next == '、' && is_numeral(self.next(end + next.len_utf8()));
        if pair || self.may_be_counted(next) || self.may_announce(self.before_here) {
            return None;
        }
        Some(self.blocked(start).map_or(end, |word| word.end.max(end)))
    }

    /// Whether a character after a numeral may begin what makes it a quantity: a unit, a bound, the rest of a fraction or range.
    #[inline]
    fn may_be_counted(&self, next: char) -> bool {
        // 零下 is no nought.
        matches!(next, '个' | '個' | '下')
            || beside(next).may_be(Beside::FRACTION)
            || range::may_join(self.lexicon, next)
            || self.lexicon.units.may_begin(next)
            || self.lexicon.bounds.may_begin(next)
    }

    /// Whether a character before a numeral may end what makes it a quantity: a currency, a sign, a bound.
    #[inline]
    fn may_announce(&self, previous: char) -> bool {
        beside(previous).may_be(Beside::CURRENCY.or(Beside::SIGN)) || self.may_end_bound(previous)
    }

    /// Whether the plus after a numeral says over, as 多 does: 3000+家, 100+%; but of 1+5+N it does not.
    #[cold]
    fn takes_plus(&self, numeral: &Numeral) -> bool {
        let plain = numeral.arabic && numeral.over.is_none() && numeral.upper == numeral.value;
        let next = self.next(numeral.end + 1);
        plain && !self.options.bare_numbers && self.lexicon.units.may_begin(next) && !next.is_ascii_alphanumeric()
    }

    /// Reads what begins with a numeral; the place to go on from.
    fn number(&mut self, start: Start) -> usize {
        let at = start.at;
        if start.chars == ['零', '下'] && start.end < self.end {
            return at + "零下".len();
        }
        let mut outcome = numeral::parse(self.bytes, at, self.end);
        let numeral = match &mut outcome {
            Outcome::Found(numeral) => numeral,
            Outcome::Skip(end) => return self.skip_code(at, *end),
        };
        if self.options.bare_numbers {
            self.point(numeral);
        }
        let mut next = self.next(numeral.end);
        if matches!(next, ' ' | '-') {
            self.eighths(numeral);
            next = self.next(numeral.end);
        }
        if next == '+' && self.takes_plus(numeral) {
            (numeral.over, numeral.core_end) = (Some(numeral.end), numeral.end + next.len_utf8());
            numeral.end = numeral.core_end;
            next = self.next(numeral.end);
        }
        if is_numeral(next)
            && let Some(end) = self.garbled(numeral.end)
        {
            return self.skip_code(at, end);
        }
        let blocked = self.blocked(start);
        if let Some(word) = blocked
            && word.start < at
        {
            return word.end.max(start.end);
        }
        let (next, after) = self.solid(next, numeral.end);
        let mut quantity = self.part_or_amount(numeral, next, after);
        let mut tail = numeral.tail;
        if let Some(range) = self.range(numeral, quantity.as_ref()) {
            tail = shared_tail(numeral, &range);
            quantity = Some(range);
        }
        let end = quantity.as_ref().map_or(numeral.end, |q| q.end);
        if let Some(word) = blocked
            && end <= word.end
        {
            return word.end.max(start.end);
        }
        match &mut quantity {
            Some(quantity) if !self.is_code(at, numeral.end, quantity) && !self.numbers_row(numeral, quantity) => {
                self.emit(quantity, tail);
                // The denominator of a rate may have joined it.
                end.max(self.last_end)
            }
            Some(_) => end,
            None => self.bare_number(numeral),
        }
    }

    /// The quantity that a numeral begins, if it is but one number. What makes it one stands at `at`, and begins with `next`.
    #[inline]
    fn part_or_amount(&self, numeral: &Numeral, next: char, at: usize) -> Option<Quantity<'a>> {
        if self.options.bare_numbers || beside(next).may_be(Beside::FRACTION) {
            let found = self.fraction(numeral, at).or_else(|| self.spoken(numeral));
            if found.is_some() {
                return found;
            }
        }
        self.amount(numeral, next, at)
    }

    /// Adds a quantity to the mentions, with its bounds and its rate. A list of bare numbers right before it takes its
    /// unit; `tail` is the power of ten of its 万 and 亿, in which the list shares, too.
    fn emit(&mut self, quantity: &mut Quantity<'a>, tail: i32) {
        self.rate_after(quantity);
        self.share_unit(quantity, tail);
        self.share_points(quantity);
        if quantity.start < self.last_end {
            return;
        }
        if quantity.per.is_empty() {
            quantity.per = self.rate_before(quantity);
        }
        if quantity.per.is_empty() {
            quantity.per = self.rate_of_list(quantity);
        }
        self.push(quantity);
    }

    fn push(&mut self, quantity: &Quantity<'a>) {
        if quantity.start < self.last_end || self.is_titled(quantity) {
            return;
        }
        let (bound, outer) = self.bounds(quantity);
        let bound = self.shared_bound(quantity, bound, outer);
        self.last_end = quantity.end;
        let split = quantity.split.clamp(quantity.start, quantity.end);
        self.found.push(Mention {
            span: Span::new(quantity.start, quantity.end),
            outer,
            kind: quantity.kind,
            value: quantity.value,
            upper: quantity.upper,
            unit: quantity.unit,
            written: trim(&self.text[quantity.start..split]),
            written_unit: trim(&self.text[split..quantity.end]),
            currency: quantity.currency,
            per: quantity.per,
            bound,
        });
    }
}

impl Scanner<'_, '_> {
    /// Whether a quantity stands in the name of a work or paper, and so counts nothing: 《万里归途》.
    fn is_titled(&mut self, quantity: &Quantity<'_>) -> bool {
        while self.title.end <= quantity.start {
            let Some(open) = memchr::memmem::find(&self.text.as_bytes()[self.title.end..], "《".as_bytes()) else {
                self.title = Span::new(self.text.len(), usize::MAX);
                break;
            };
            let open = self.title.end + open;
            self.title = Span::new(open, open + title_length(&self.text[open..]));
        }
        self.title.start <= quantity.start
    }
}

/// The power of ten of the 万 or 亿 that the first number of a range shares with the second: 40-50万吨.
fn shared_tail(first: &Numeral, range: &Quantity<'_>) -> i32 {
    const TAILS: [i32; 5] = [4, 8, 7, 3, 12];
    let scaled = |tail: &i32| first.value.shift(*tail).and_then(|value| value.times(range.factor));
    let shared = TAILS.into_iter().find(|tail| scaled(tail).is_some_and(|value| value == range.value));
    if first.tail == 0 { shared.unwrap_or(0) } else { first.tail }
}

/// The clause that `text` ends within, with the mark before it.
fn last_clause(text: &str) -> &str {
    text.rfind(['，', ',', '。', '；', '\n']).map_or(text, |i| &text[i..])
}

/// The length of the name in 《》 that a text begins with, or of 《 alone where it is not closed soon and in its line.
fn title_length(text: &str) -> usize {
    const LONGEST: usize = 80;
    let inner = text.char_indices().skip(1).take(LONGEST);
    let end = inner.take_while(|&(_, c)| c != '\n').find(|&(_, c)| c == '》');
    end.map_or('《'.len_utf8(), |(at, c)| at + c.len_utf8())
}

/// A text without the space around it, which few have.
#[inline]
fn trim(text: &str) -> &str {
    let ascii = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let [begins, ends] = han_at_ends(text);
    let (first, last) = (text.as_bytes().first(), text.as_bytes().last());
    let is_trim = (begins || ascii(first)) && (ends || ascii(last));
    if is_trim || text.is_empty() { text } else { text.trim() }
}
