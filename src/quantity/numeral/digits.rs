//! Digits of a numeral, and what stands in their place: 几, 多.

use super::{Class, Literal, Number, Pending, Reader};

impl Reader<'_> {
    pub(super) fn arabic_number(&mut self, at: usize, number: Number, literal: &Literal) -> Option<usize> {
        if !matches!(self.pending, Pending::None) || self.over.is_some() || self.decimal {
            return None;
        }
        // 3亿5000万 and 1千零25 go on; of 1万20000 the second is a number of its own.
        if !self.nothing_yet() && number.compare(Number::new(1, self.last.into())).is_ge() {
            return None;
        }
        // 1万8338.19亿: with four digits before its point it goes on with the 万.
        let whole = || self.last == 4 && number.compare(Number::from(1000)).is_ge();
        if !self.nothing_yet() && literal.decimal && !whole() {
            return None;
        }
        // 15亿3年期 is an amount and a term.
        if self.last >= 4 && matches!(self.char_at(literal.end).0, '年' | '天' | '日' | '月') && !whole() {
            return None;
        }
        self.arabic |= self.nothing_yet();
        self.decimal |= literal.decimal;
        self.only_run &= self.nothing_yet();
        self.pending = Pending::Arabic(number, literal.digits);
        self.pending_at = at;
        Some(literal.end)
    }

    pub(super) fn digit(&mut self, at: usize, digit: u8) -> bool {
        if self.over.is_some() || self.decimal {
            return false;
        }
        // 70万一针 is 70万 for one: Arabic digits go on with Arabic ones.
        if self.arabic && digit != 0 && !self.zero {
            return false;
        }
        let value = Number::from(i64::from(digit));
        self.digits += 1;
        let (ch, len) = self.char_at(at);
        if matches!(ch, '两' | '兩' | '俩' | '倆') && !self.nothing_yet() {
            // 二两 and 三十两 are weights: after the first place 两 goes only before a multiplier, or in 一两个.
            let multiplied = matches!(self.class_at(at + len).0, Class::Small(_) | Class::Big(_));
            let pair = self.nothing_before() && matches!(self.pending, Pending::Digits(_, 1, _, 1));
            let fits = match self.pending {
                Pending::None => multiplied,
                _ => pair && (multiplied || COUNTED.contains(&self.char_at(at + len).0)),
            };
            if !fits {
                return false;
            }
        }
        match self.pending {
            Pending::None if digit == 0 && !self.nothing_yet() => {
                if self.zero || self.last <= 1 {
                    return false;
                }
                self.zero = true;
                self.pending_at = at;
            }
            Pending::None => {
                self.only_run &= self.nothing_yet();
                self.pending = Pending::Digits(value, 1, 0, digit);
                if !self.zero {
                    self.pending_at = at;
                }
            }
            Pending::Digits(number, count, _, last) => {
                // A number of more digits than it can hold stops growing and is found out at the end.
                let grown = number.shift(1).and_then(|n| n.plus(value)).unwrap_or(number);
                self.pending = Pending::Digits(grown, count + 1, last, digit);
            }
            Pending::Arabic(..) | Pending::Some => return false,
        }
        true
    }

    pub(super) fn some(&mut self, at: usize) -> bool {
        // 20几个 is 二十几个.
        if let Pending::Arabic(tens, 2) = self.pending
            && self.nothing_before()
            && matches!(self.char_at(at).0, '几' | '幾')
            && (1..=9).any(|n| tens == Number::from(n * 10))
            && !self.decimal
        {
            (self.pending, self.section, self.section_at) = (Pending::None, Some((tens, tens)), self.pending_at);
            (self.last_small, self.last) = (1, 1);
        }
        if !matches!(self.pending, Pending::None) || self.over.is_some() || self.decimal {
            return false;
        }
        // 十几, 三十几, 一百零几; of 数 only what opens: 数十.
        let opens = self.nothing_yet();
        if !opens && !matches!(self.char_at(at).0, '几' | '幾') {
            return false;
        }
        self.pending = Pending::Some;
        self.pending_at = at;
        self.vague = true;
        self.only_run = false;
        true
    }

    pub(super) fn more(&mut self, at: usize, len: usize) -> Option<usize> {
        let closed = matches!(self.pending, Pending::None);
        let fits = match self.pending {
            Pending::None => !self.nothing_yet() && !self.zero,
            Pending::Arabic(number, _) => number.compare(Number::from(10)).is_ge(),
            Pending::Digits(..) | Pending::Some => false,
        };
        let is_come = matches!(self.char_at(at).0, '来' | '來');
        if !fits || is_come && closed && self.last != 1 && self.last != 2 {
            return None;
        }
        self.over = Some(at);
        Some(at + len)
    }

    /// Low and high of what is pending, and whether it is a range of two digits.
    pub(super) fn take_pending(&mut self) -> Option<(Number, Number)> {
        if self.section.is_none() {
            self.section_at = self.pending_at;
        }
        let taken = match self.pending {
            Pending::None => return None,
            Pending::Arabic(number, _) => (number, number),
            Pending::Some => (Number::from(1), Number::from(10)),
            Pending::Digits(_, 2, a, b) if is_pair(a, b) => (Number::from(i64::from(a)), Number::from(i64::from(b))),
            Pending::Digits(number, ..) => (number, number),
        };
        self.pending = Pending::None;
        Some(taken)
    }

    pub(super) fn add_section(&mut self, low: Number, high: Option<Number>) -> Option<()> {
        let high = high.unwrap_or(low);
        self.section = Some(match self.section {
            None => (low, high),
            Some((a, b)) => (a.plus(low)?, b.plus(high)?),
        });
        Some(())
    }

    pub(super) fn pending_value(&self) -> Option<Number> {
        match self.pending {
            Pending::Digits(number, 1, ..) | Pending::Arabic(number, _) => Some(number),
            _ => None,
        }
    }
}

/// First characters of the units in which 一两 are one or two, not a weight.
const COUNTED: [char; 79] = [
    '个', '個', '天', '年', '月', '周', '小', '次', '家', '人', '位', '名', '种', '件', '条', '句', '只', '项', '倍',
    '代', '场', '公', '款', '米', '瓶', '台', '部', '套', '张', '块', '篇', '处', '座', '棵', '度', '级', '批', '轮',
    '届', '所', '折', '遍', '步', '盘', '碗', '杯', '根', '支', '枚', '分', '秒', '岁', '户', '回', '趟', '辆', '架',
    '艘', '道', '层', '间', '栋', '颗', '粒', '节', '本', '册', '段', '章', '百', '千', '元', '斤', '吨', '成', '圈',
    '眼', '口', '点',
];

/// Whether two digits side by side make a range: 七八, 三五; 四三 does not.
pub(super) fn is_pair(a: u8, b: u8) -> bool {
    a > 0 && (b == a + 1 || a == 3 && b == 5)
}
