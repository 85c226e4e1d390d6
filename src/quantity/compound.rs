//! Amounts in several units, and with a half or a bare digit after the unit: 123元1角1分, 三斤半, 九块九, 3个多小时.

use super::Scanner;
use super::amount::Measured;
use super::numeral::{self, Numeral, Outcome};
use crate::lexicon::contexts::Context;
use crate::lexicon::units::Unit;
use crate::number::Number;
use crate::record::Kind;

impl<'a> Scanner<'a, '_> {
    /// 3个多小时, 两个半月: 多 or 半 between 个 and the unit.
    pub(super) fn half_way(&self, numeral: &Numeral, at: usize) -> Option<Measured<'a>> {
        let text = self.after(at);
        let rest = text.strip_prefix(['个', '個'])?;
        let between = rest.chars().next().filter(|c| matches!(c, '多' | '余' | '半'))?;
        let rest = &rest[between.len_utf8()..];
        let (unit, len) = self.counted_unit(rest)?;
        if unit.kind != Some(Kind::Duration) {
            return None;
        }
        let value = if between == '半' { numeral.value.plus(Number::new(5, -1))? } else { numeral.value };
        let value = value.times(unit.factor)?;
        let end = at + text.len() - rest.len() + len;
        Some(Measured { unit, at, end, value, upper: value, over: between != '半', last: unit })
    }

    /// The unit that `text` begins with after 个: 月 and 钟 are units only with it.
    pub(super) fn counted_unit(&self, text: &str) -> Option<(&'a Unit, usize)> {
        let ends = text.char_indices().map(|(i, c)| i + c.len_utf8()).take(2);
        let joined =
            ends.filter_map(|end| Some((self.lexicon.units.exact(&format!("个{}", &text[..end]))?, end))).last();
        joined.or_else(|| self.lexicon.units.longest(text))
    }

    /// Whether more of an amount may follow its unit at `at`.
    #[inline]
    pub(super) fn may_go_on(&self, at: usize) -> bool {
        let next = self.next(at);
        next == '又' || super::is_numeral(next)
    }

    /// What may follow a unit: a half (三斤半), a smaller unit (123元1角1分, 两年零三个月), or its bare number (九块九).
    pub(super) fn compound(&self, numeral: &Numeral, found: &mut Measured<'a>) {
        let kind = found.unit.kind.unwrap_or(Kind::Number);
        for _ in 0..3 {
            if !self.may_go_on(found.end) {
                break;
            }
            let text = self.after(found.end);
            let half =
                text.strip_prefix('半').filter(|rest| self.lexicon.contexts.after(Context::OtherHalf, rest).is_none());
            if let Some(rest) = half
                && numeral.tail == 0
                && let Some(value) = Number::new(5, -1).times(found.unit.factor).and_then(|half| found.value.plus(half))
            {
                found.value = value;
                found.end += text.len() - rest.len();
                // 五分半钟: the unit closes after the half.
                if self.after(found.end).starts_with(['钟', '鐘']) {
                    found.end += "钟".len();
                }
                break;
            }
            let Some(next) = self.smaller(kind, found) else { break };
            *found = next;
        }
        // 0.3%万: a magnitude after the sign.
        if kind == Kind::Percent && self.options.bare_numbers && self.after(found.end).starts_with('万') {
            found.value = found.value.shift(4).unwrap_or(found.value);
            found.end += "万".len();
        }
        found.upper = found.value;
    }

    #[inline(never)]
    pub(super) fn smaller(&self, kind: Kind, found: &Measured<'a>) -> Option<Measured<'a>> {
        if !matches!(kind, Kind::Money | Kind::Measure | Kind::Duration | Kind::Percent) {
            return None;
        }
        let text = self.after(found.end);
        let linked = text.trim_start_matches(['零', '又']);
        let from = found.end + text.len() - linked.len();
        let first = linked.chars().next()?;
        if text.len() - linked.len() > "零".len() || !super::is_numeral(first) {
            return None;
        }
        let Outcome::Found(numeral) = numeral::parse(self.bytes, from, self.end) else { return None };
        if numeral.upper != numeral.value || numeral.tail != 0 || numeral.over.is_some() || numeral.lead {
            return None;
        }
        let at = numeral.end;
        let rest = self.after(at);
        let same = self.lexicon.units.longest(rest).filter(|(unit, _)| {
            unit.dimension == found.unit.dimension && unit.kind == Some(kind) && !unit.dimension.is_empty()
        });
        // 分 is a coin after 角 and 元, a minute after 小时.
        let meant = match (kind, rest.chars().next()) {
            (Kind::Money, Some('分')) => self.lexicon.units.exact("分钱").map(|u| (u, "分".len())),
            (Kind::Duration, Some('分')) if same.is_none() => {
                self.lexicon.units.exact("分钟").map(|u| (u, "分".len()))
            }
            _ => same,
        };
        let part = |unit: &Unit| match kind {
            Kind::Money if unit.name == found.unit.name => numeral.value.times(unit.factor),
            _ => numeral.value.times(unit.size)?.over(found.unit.size),
        };
        if let Some((unit, len)) = meant {
            let foreign = kind == Kind::Money && unit.currency != found.unit.currency;
            let share = part(unit)?;
            let one = part_of_one(found, unit, kind)?;
            // 五元六角 goes down, 五元六元 does not.
            if foreign || one.compare(part_of_one(found, found.last, kind)?).is_ge() {
                return None;
            }
            let mut end = at + len;
            if self.after(end).starts_with('钱') {
                end += "钱".len();
            }
            return Some(Measured { end, value: found.value.plus(share)?, last: unit, ..*found });
        }
        // 九块九, 三米九, 三成五: one digit of the next lower place. 三块零四 is 3.04.
        let spoken = &self.text[found.at..found.end];

        let digits = self.text[numeral.start..numeral.end].chars().count();
        // 1米75, 20秒25
        let two = digits == 2 && spoken.ends_with(['米', '秒']) && numeral.value.compare(Number::from(100)).is_lt();
        // 2分23秒009: a race is timed to the thousandth.
        let three = digits == 3 && spoken.ends_with('秒') && numeral.arabic;
        // 八成|陆域乡镇: a formal digit stands beside formal ones only.
        let formal = self.text[numeral.start..].starts_with(FORMAL) && !self.text[..found.at].ends_with(FORMAL);
        let omits = numeral.plain
            && !formal
            && (digits == 1 || two || three)
            && ["块", "塊", "毛", "毫", "米", "秒", "成", "蚊"].iter().any(|unit| spoken.ends_with(unit))
            && !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
            && self.lexicon.units.longest(rest).is_none();
        if !omits {
            return None;
        }
        let place = match digits {
            3 => -3,
            _ if linked.len() < text.len() || two => -2,
            _ => -1,
        };
        let one = if found.last.name == found.unit.name || kind == Kind::Money {
            found.last.factor
        } else {
            found.last.size.over(found.unit.size)?
        };
        let share = numeral.value.shift(place)?.times(one)?;
        Some(Measured { end: at, value: found.value.plus(share)?, ..*found })
    }
}

/// The digits of cheques that are other words as well.
const FORMAL: [char; 2] = ['陆', '伍'];

/// What one of `unit` is in the unit of `found`.
fn part_of_one(found: &Measured<'_>, unit: &Unit, kind: Kind) -> Option<Number> {
    if kind == Kind::Money && unit.name == found.unit.name {
        return Some(unit.factor);
    }
    unit.size.times(unit.factor)?.over(found.unit.size)
}
