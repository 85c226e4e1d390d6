//! Boundaries of words in open text: the only room that knows jieba.
//!
//! The tables name what they can; what stands between their words is cut here, where a boundary is in question: where the
//! thing counted ends (30名大学生|返乡创业), where an indicator of no table begins, and whether a noun is a name. The dictionary is
//! small (the commoner words of jieba's own, of which names are none), and of it only the words are loaded that begin with a
//! character that was asked about: a text is cut as if all of them were there.

use std::cell::{RefCell, RefMut};
use std::fmt;
use std::hash::BuildHasher;
use std::ops::RangeInclusive;

use jieba_rs::Jieba;
use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::SmallVec;
use thread_local::ThreadLocal;

/// The words, in order, with their frequency and their tag. All begin with a Chinese character.
const DICTIONARY: &str = include_str!("lexicon/common_words.dict");

/// The sum of all frequencies. Each word is weighed by its part of it.
const TOTAL: usize = 49_819_575;

/// A word that has the frequencies of those that are not loaded. As a mark it is never part of a word, and cut from any text.
const REST: &str = "\0";

/// The characters that nouns for persons end with.
const PERSONS: [char; 6] = ['员', '者', '们', '众', '民', '人'];

/// Words that the dictionary knows as nouns and that are adverbs after one.
const LATE: [&str; 10] = ["根本", "全部", "大部分", "普遍", "当场", "当天", "当日", "早上", "一致", "全程"];

/// Text longer than this is not cut: no noun phrase is.
const LONGEST: usize = 120;

/// Cuts open text into words.
#[derive(Default)]
pub struct Segmenter {
    /// One for each thread.
    cutters: ThreadLocal<RefCell<Cutter>>,
}

/// What a thread has loaded of the dictionary, and how it cut what it was asked last.
struct Cutter {
    jieba: Jieba,
    /// The frequencies of what is not loaded.
    rest: usize,
    /// What each Chinese character by itself can do, from [`HAN`] on; nothing where its words are not loaded.
    singles: Box<[Option<Class>]>,
    /// What is known of longer words that begin with two characters.
    longer: FxHashMap<(char, char), Longer>,
    /// How longer texts were cut, each at the place that its hash says: the same is asked again and again.
    known: Vec<Known>,
}

/// The characters that words of the dictionary are made of.
const HAN: RangeInclusive<char> = '\u{4e00}'..='\u{9fff}';

/// What is known of the words that begin with two characters.
#[derive(Clone, Copy, Default)]
struct Longer {
    /// What they can do.
    classes: Classes,
    /// What the two characters can do as a text of their own, if they are one word then, and not two.
    whole: Option<Class>,
    /// Whether that was asked.
    asked: bool,
}

/// How many short texts are known. All of them together are to stay in the nearer caches of a processor: to fetch one from
/// afar takes longer than to cut it again.
const KNOWN: usize = 1 << 10;

/// How a short text is cut.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Known {
    text: [u8; 40],
    length: u8,
    count: u8,
    words: [Word; 11],
}

/// A word of a text: its length in bytes, and what it can do.
type Word = (u8, Class);

type Words = SmallVec<[Word; 11]>;

impl Known {
    const NONE: Known = Known { text: [0; 40], length: 0, count: 0, words: [(0, Class::Noun); 11] };

    /// None where it is too long.
    fn new(text: &str, words: &[Word]) -> Option<Known> {
        let mut known = Known { length: text.len() as u8, count: words.len() as u8, ..Known::NONE };
        known.text.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        known.words.get_mut(..words.len())?.copy_from_slice(words);
        Some(known)
    }

    fn text(&self) -> &[u8] {
        &self.text[..self.length.into()]
    }

    fn words(&self) -> &[Word] {
        &self.words[..self.count.into()]
    }
}

impl fmt::Debug for Segmenter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Segmenter")
    }
}

/// What a word can do in a noun phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Nouns, adjectives and what the dictionary does not know.
    Noun,
    Verb,
    /// 中, 内, 间: a word of place ends a phrase, unless a noun follows (大中城市).
    Place,
    /// Adverbs, prepositions, pronouns, particles.
    Closed,
}

impl Class {
    /// What a word can do that has Latin letters.
    const LATIN: Class = Class::Closed;

    fn of(tag: &str) -> Class {
        match tag.as_bytes() {
            b"vn" | b"an" => Class::Noun,
            // 正式, 直接: adjectives before verbs.
            b"ad" => Class::Closed,
            // An idiom says what somebody does or is like: 无动于衷.
            [b'v' | b'i', ..] => Class::Verb,
            [b'f', ..] => Class::Place,
            [b'd' | b'p' | b'r' | b'u' | b'y' | b'c' | b'e', ..] => Class::Closed,
            _ => Class::Noun,
        }
    }
}

/// Several classes, a bit for each.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Classes(u8);

impl Classes {
    const VERB: Classes = Classes::of(Class::Verb);
    const VERB_OR_CLOSED: Classes = Classes::VERB.and(Classes::of(Class::Closed));
    const NO_NOUN: Classes = Classes::VERB_OR_CLOSED.and(Classes::of(Class::Place));

    const fn of(class: Class) -> Classes {
        Classes(1 << class as u8)
    }

    const fn and(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }

    fn has(self, class: Class) -> bool {
        self.0 >> class as u8 & 1 == 1
    }

    /// Whether all of these are among `others`, or none is; nothing where some are.
    fn are_of(self, others: Classes) -> Option<bool> {
        match self.0 & others.0 {
            0 => Some(false),
            common if common == self.0 => Some(true),
            _ => None,
        }
    }
}

impl Default for Cutter {
    /// Nothing loaded.
    fn default() -> Self {
        Cutter {
            jieba: Jieba::empty(),
            rest: TOTAL,
            singles: vec![None; *HAN.end() as usize - *HAN.start() as usize + 1].into(),
            longer: FxHashMap::default(),
            known: vec![Known::NONE; KNOWN],
        }
    }
}

impl Cutter {
    /// What a character by itself can do: a noun where it is no word of the dictionary. Its words are loaded now, if they were
    /// not.
    #[inline]
    fn single(&mut self, c: char) -> Class {
        match self.singles.get((c as usize).wrapping_sub(*HAN.start() as usize)) {
            None if c.is_ascii_alphabetic() => Class::LATIN,
            None => Class::Noun,
            Some(&Some(class)) => class,
            Some(None) => self.load(c),
        }
    }

    /// Loads the words that begin with a Chinese character.
    #[cold]
    fn load(&mut self, first: char) -> Class {
        let mut single = Class::Noun;
        let mut lines = lines_from(first);
        while lines.starts_with(first) {
            let (word, frequency, tag);
            (word, frequency, tag, lines) = entry(lines);
            self.jieba.add_word(word, Some(frequency), Some(tag));
            self.rest = self.rest.saturating_sub(frequency);
            match word[first.len_utf8()..].chars().next() {
                None => single = Class::of(tag),
                Some(second) => {
                    let longer = self.longer.entry((first, second)).or_default();
                    longer.classes = longer.classes.and(Classes::of(Class::of(tag)));
                }
            }
        }
        self.jieba.add_word(REST, Some(self.rest), None);
        self.singles[first as usize - *HAN.start() as usize] = Some(single);
        single
    }

    /// The words of a `text` no longer than [`LONGEST`].
    fn words(&mut self, text: &str) -> Words {
        let mut chars = text.chars();
        if let (Some(first), Some(second), None) = (chars.next(), chars.next(), chars.next())
            && !first.is_ascii()
        {
            return self.words_of_two(text, first, second);
        }
        let at = FxBuildHasher.hash_one(text) as usize % KNOWN;
        if self.known[at].text() == text.as_bytes() {
            return SmallVec::from_slice(self.known[at].words());
        }
        let words = self.singly(text).unwrap_or_else(|| self.cut(text));
        if let Some(known) = Known::new(text, &words) {
            self.known[at] = known;
        }
        words
    }

    /// The words of a text of two characters, of which the first is no Latin one. Once asked, they stay known.
    fn words_of_two(&mut self, text: &str, first: char, second: char) -> Words {
        let class = self.single(first);
        let longer = self.longer.get(&(first, second)).copied();
        let whole = match longer {
            Some(Longer { asked: false, classes, .. }) => {
                let words = self.cut(text);
                let whole = Some(words[0].1).filter(|_| words.len() == 1);
                self.longer.insert((first, second), Longer { classes, whole, asked: true });
                whole
            }
            Some(Longer { whole, .. }) => whole,
            None => None,
        };
        let mut words = Words::new();
        match whole {
            Some(class) => words.push((text.len() as u8, class)),
            None => {
                words.push((first.len_utf8() as u8, if follows_verb(second) { Class::Verb } else { class }));
                words.push((second.len_utf8() as u8, self.single(second)));
            }
        }
        words
    }

    /// The words of a text in which no word of two characters or more can be; nothing where one can.
    fn singly(&mut self, text: &str) -> Option<Words> {
        let mut words = Words::new();
        let mut last = '\0';
        for c in text.chars() {
            // A run of digits and Latin letters is one word.
            if c.is_ascii() || self.longer.contains_key(&(last, c)) {
                return None;
            }
            if follows_verb(c)
                && let Some(last) = words.last_mut()
            {
                last.1 = Class::Verb;
            }
            words.push((c.len_utf8() as u8, self.single(c)));
            last = c;
        }
        Some(words)
    }

    /// The words of a text as jieba cuts it.
    fn cut(&mut self, text: &str) -> Words {
        for c in text.chars() {
            self.single(c);
        }
        let tags = self.jieba.tag(text, false);
        let verb = |i: usize| tags.get(i + 1).is_some_and(|next| matches!(next.word, "了" | "过"));
        let class = |i: usize| if verb(i) { Class::Verb } else { Class::of(tags[i].tag) };
        (0..tags.len()).map(|i| (tags[i].word.len() as u8, class(i))).collect()
    }

    /// The tags of the words of a text.
    fn tags(&mut self, text: &str) -> SmallVec<[String; 4]> {
        text.chars().for_each(|c| _ = self.single(c));
        self.jieba.tag(text, false).iter().map(|tag| tag.tag.to_owned()).collect()
    }

    /// Whether a `text` begins with a word that can do one of these. It need not be cut where that goes for all words that it
    /// could begin with, or for none.
    fn begins_with(&mut self, text: &str, classes: Classes) -> bool {
        let mut chars = text.chars();
        let Some(first) = chars.next() else { return false };
        let mut possible = Classes::of(self.single(first));
        if let Some(second) = chars.next() {
            let longer = self.longer.get(&(first, second));
            possible = possible.and(longer.copied().unwrap_or_default().classes);
            // A run of digits and Latin letters is one word.
            if first.is_ascii_digit() && text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
                possible = possible.and(Classes::of(Class::LATIN));
            }
            let goes_on = longer.is_some() || first.is_ascii();
            if follows_verb(second) || goes_on && chars.any(follows_verb) {
                possible = possible.and(Classes::VERB);
            }
        }
        possible
            .are_of(classes)
            .unwrap_or_else(|| self.words(text).first().is_some_and(|&(_, class)| classes.has(class)))
    }
}

/// Whether what stands before this word is a verb: 体验|了.
fn follows_verb(word: char) -> bool {
    matches!(word, '了' | '过')
}

/// The dictionary from the first word on that begins with a character or a later one.
fn lines_from(first: char) -> &'static str {
    let (bytes, mut first_bytes) = (DICTIONARY.as_bytes(), [0; 4]);
    let first = first.encode_utf8(&mut first_bytes).as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = (low + high) / 2;
        let line = bytes[..middle].iter().rposition(|&b| b == b'\n').map_or(0, |end| end + 1);
        if bytes[line..] < *first {
            low = bytes[middle..].iter().position(|&b| b == b'\n').map_or(high, |end| middle + end + 1);
        } else {
            high = line;
        }
    }
    &DICTIONARY[low..]
}

/// The word of the first of `lines`, its frequency, its tag, and the lines after it.
fn entry(lines: &str) -> (&str, usize, &str, &str) {
    let bytes = lines.as_bytes();
    let until =
        |mark: u8, from: usize| bytes[from..].iter().position(|&b| b == mark).map_or(bytes.len(), |at| from + at);
    let word = until(b' ', 0);
    let frequency = until(b' ', (word + 1).min(bytes.len()));
    let tag = until(b'\n', frequency);
    let digits = bytes.get(word + 1..frequency).unwrap_or_default();
    let number = digits.iter().fold(0, |number, digit| number * 10 + usize::from(digit & 0xF));
    (
        &lines[..word],
        number,
        lines.get(frequency + 1..tag).unwrap_or_default(),
        lines.get(tag + 1..).unwrap_or_default(),
    )
}

impl Segmenter {
    fn cutter(&self) -> RefMut<'_, Cutter> {
        self.cutters.get_or_default().borrow_mut()
    }

    fn words(&self, text: &str) -> Words {
        self.cutter().words(text)
    }

    /// The length in bytes of the noun phrase that `text` begins with: 大学生返乡创业 → 大学生.
    pub fn noun_prefix(&self, text: &str) -> usize {
        if text.len() > LONGEST {
            return text.len();
        }
        let words = self.words(text);
        let (mut length, mut nouns) = (0, 0);
        for (i, &(bytes, class)) in words.iter().enumerate() {
            // 集|采: single characters side by side are a word that the dictionary does not know.
            let unknown = bytes <= 3 && i > 0 && words[i - 1] == (3, Class::Noun);
            // 床位|根本|不够, 领导人|重点|讨论: a noun that says how stands before what is done.
            let word = &text[length..length + usize::from(bytes)];
            let last_or_acts = words.get(i + 1).is_none_or(|next| matches!(next.1, Class::Verb | Class::Closed));
            if nouns > 0
                && last_or_acts
                && (LATE.contains(&word) || word == "重点" && text[..length].ends_with(PERSONS))
            {
                break;
            }
            match class {
                Class::Noun => nouns += 1,
                Class::Verb if unknown => {}
                // 环境监测|站: which the dictionary knows as a verb.
                Class::Verb if nouns > 0 && &text[length..] == "站" => {}
                // J-|10A|战斗机: what follows a hyphen is of the same name.
                Class::Closed if nouns > 0 && !text[..length].ends_with('-') => break,
                Class::Place if words.get(i + 1).is_none_or(|next| next.1 != Class::Noun) => break,
                // 专项|配套|文件: a verb of two characters before the last noun modifies it.
                // 大型|育秧|场站: a class is no noun yet.
                Class::Verb if nouns > 0 && !text[..length].ends_with(['型', '级']) => {
                    let long = |w: &Word| w.0 >= 6 && matches!(w.1, Class::Noun | Class::Verb);
                    // 技术人员|深入|田间地头: but persons act.
                    let modifies = bytes == 6
                        && !text[..length].ends_with(PERSONS)
                        && words[i..].iter().all(long)
                        && words[i..].len() <= 4
                        && words[i + 1..].last().is_some_and(|w| w.1 == Class::Noun);
                    if !modifies {
                        break;
                    }
                }
                _ => {}
            }
            length += usize::from(bytes);
        }
        if nouns == 0 { 0 } else { length }
    }

    /// Whether `text` ends with a word of so many bytes after others, or is one.
    pub fn ends_with_word(&self, text: &str, bytes: usize) -> bool {
        text.len() <= LONGEST && self.words(text).last().is_some_and(|w| [bytes, text.len()].contains(&w.0.into()))
    }

    /// Whether `text` ends with a noun of two characters or more: 香港立法会.
    pub fn ends_with_noun(&self, text: &str) -> bool {
        let last = || self.words(text).last().copied();
        text.len() <= LONGEST && last().is_some_and(|(bytes, class)| bytes > 3 && class == Class::Noun)
    }

    /// Whether a `text` is one word of the dictionary or two, all nouns or such as only stand before them: 成分, 电容式, 车载信息.
    pub fn are_nouns(&self, text: &str) -> bool {
        const MOST: usize = 2;
        if text.len() > LONGEST {
            return false;
        }
        let tags = self.cutter().tags(text);
        let long = text.chars().count() >= 2 * tags.len();
        tags.len() <= MOST && long && tags.iter().all(|tag| tag.starts_with('b') || tag == "n" || tag == "nz")
    }

    /// Whether `text` begins with a verb or a word that no noun phrase holds: 呈回落态势.
    pub fn begins_verbal(&self, text: &str) -> bool {
        text.len() <= LONGEST && self.cutter().begins_with(text, Classes::NO_NOUN)
    }

    /// Whether `text` begins with a verb or a word of a closed class: 可满足.
    pub fn begins_with_verb(&self, text: &str) -> bool {
        text.len() <= LONGEST && self.cutter().begins_with(text, Classes::VERB_OR_CLOSED)
    }

    /// Whether all words of a `text` may be verbs or say how something is done: 扎堆调研.
    pub fn is_act(&self, text: &str) -> bool {
        text.len() <= LONGEST && self.cutter().tags(text).iter().all(|tag| tag.starts_with(['v', 'd']))
    }

    /// The length of the verb of two characters that `text` begins with, be it a noun as well: 收治|伤员.
    pub fn deed(&self, text: &str) -> Option<usize> {
        if text.len() > LONGEST {
            return None;
        }
        let first = self.words(text).first().map_or(0, |w| usize::from(w.0));
        (first == 6 && matches!(&self.cutter().tags(&text[..first])[..], [tag] if matches!(&**tag, "v" | "vn")))
            .then_some(first)
    }

    /// Whether `text` begins with a verb.
    pub fn verb_first(&self, text: &str) -> bool {
        text.len() <= LONGEST && self.cutter().begins_with(text, Classes::VERB)
    }

    /// Whether the first character of `text` begins a longer word of the dictionary: 建|制.
    pub fn begins_longer(&self, text: &str) -> bool {
        let mut chars = text.chars();
        let (Some(first), Some(second)) = (chars.next(), chars.next()) else { return false };
        let mut cutter = self.cutter();
        cutter.single(first);
        // A run of digits and Latin letters is one word.
        if !first.is_ascii() && !cutter.longer.contains_key(&(first, second)) {
            return false;
        }
        let near = text.char_indices().nth(4).map_or(text.len(), |(i, _)| i);
        cutter.words(&text[..near]).first().is_some_and(|&(bytes, _)| usize::from(bytes) > first.len_utf8())
    }

    /// Where in `text` the noun phrase begins that it ends with: 涉及医院 → 6.
    pub fn noun_suffix(&self, text: &str) -> usize {
        self.suffix(text, false)
    }

    /// Whether a text is one word of two characters or more of the dictionary.
    pub fn is_word(&self, text: &str) -> bool {
        matches!(self.words(text)[..], [(bytes, _)] if bytes > 3)
    }

    /// Whether a text begins with one character that is no verb or particle, and begins no word.
    pub fn begins_odd(&self, text: &str) -> bool {
        const NEAR: usize = 5;
        let near = text.char_indices().nth(NEAR).map_or(text.len(), |(at, _)| at);
        let han = text.chars().next().is_some_and(|c| HAN.contains(&c));
        han && matches!(self.words(&text[..near]).first(), Some((3, Class::Noun)))
    }

    /// Whether a text is a verb of two characters and nouns after it: 研发|中心.
    pub fn is_compound(&self, text: &str) -> bool {
        if text.len() > LONGEST {
            return false;
        }
        match &self.words(text)[..] {
            [(6, Class::Verb), nouns @ ..] => !nouns.is_empty() && nouns.iter().all(|&(_, class)| class == Class::Noun),
            _ => false,
        }
    }

    /// The same of text that ends with a word for what is measured, which a verb of one character may begin: 降|雪量.
    pub fn indicator_suffix(&self, text: &str) -> usize {
        self.suffix(text, true)
    }

    fn suffix(&self, text: &str, indicator: bool) -> usize {
        if text.len() > LONGEST {
            return 0;
        }
        let words = self.words(text);
        let mut start = text.len();
        for (i, &(bytes, class)) in words.iter().enumerate().rev() {
            let after_noun = i > 0 && words[i - 1].1 == Class::Noun;
            let last = start == text.len();
            match class {
                Class::Noun => {}
                // 医疗|救助|资金: a verb between nouns modifies; 涉及|医院: one before them takes them as object.
                Class::Verb if last || after_noun && bytes == 6 => {}
                // 采购|商: one character after a verb makes a noun of it.
                Class::Verb if bytes == 6 && text.len() - start == 3 => {}
                Class::Verb if indicator && bytes == 3 && text.len() - start == 6 => {}
                _ => break,
            }
            start -= usize::from(bytes);
        }
        start
    }

    /// Where in `text` a name can begin at the earliest: after the last verb of two characters or word of a closed class; or of the
    /// `first` of them that stand together, for a name may hold others. Where the text is short, they are as likely the name's own.
    pub fn after_verbs(&self, text: &str, first: bool) -> usize {
        if text.len() < 12 || text.len() > LONGEST {
            return 0;
        }
        let (mut end, mut after) = (0, 0);
        for (bytes, class) in self.words(text) {
            let chinese = !text.as_bytes()[end].is_ascii();
            end += usize::from(bytes);
            if chinese && (class == Class::Closed || class == Class::Verb && bytes >= 6) {
                after = end;
            } else if first {
                break;
            }
        }
        after
    }

    /// How many bytes of `text`, which begins with a surname of `surname` bytes, may be a person's name: the surname with one
    /// character, and with two; 0 where there is none. 张小峰都要 → 0, 9: 小 begins no word, 都 does.
    pub fn person(&self, text: &str, surname: usize) -> (usize, usize) {
        let near = text.char_indices().nth(8).map_or(text.len(), |(i, _)| i);
        let (mut end, mut short, mut long) = (0, 0, 0);
        for (bytes, class) in self.words(&text[..near]) {
            end += usize::from(bytes);
            match end.checked_sub(surname) {
                Some(3) if class == Class::Noun => short = end,
                // 王伟|说: what somebody does next is none.
                Some(6) if text[..end].ends_with(['说', '称']) => break,
                Some(6) if class == Class::Noun || class == Class::Verb && bytes == 3 => long = end,
                None | Some(0) => continue,
                _ => {}
            }
            if end >= surname + 6 || class == Class::Closed {
                break;
            }
        }
        (short, long)
    }

    /// Whether a short text is words with an odd character among them, as names of firms are: 天地|源.
    pub fn has_odd_character(&self, text: &str) -> bool {
        if text.chars().nth(5).is_some() {
            return false;
        }
        let words = self.words(text);
        let odd = words.iter().any(|&(bytes, class)| bytes <= 3 && class == Class::Noun);
        odd && words.iter().all(|&(_, class)| class == Class::Noun)
    }

    /// Whether a noun is a name: characters that make no word of the dictionary.
    pub fn is_name(&self, text: &str) -> bool {
        if !(4..=36).contains(&text.len()) {
            return false;
        }
        let mut cutter = self.cutter();
        let nouns: usize = text.chars().filter(|&c| cutter.single(c) == Class::Noun).map(char::len_utf8).sum();
        if nouns * 2 < text.len() {
            return false;
        }
        let words = cutter.words(text);
        let single = |&&(bytes, class): &&Word| bytes <= 3 && class == Class::Noun;
        let closed = words.iter().any(|&(_, class)| class == Class::Closed);
        let unknown: usize = words.iter().filter(single).map(|w| usize::from(w.0)).sum();
        let adjacent = words.windows(2).any(|w| w[0].0 <= 3 && w[1].0 <= 3);
        !closed && adjacent && unknown * 2 >= text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How jieba cuts a text with the whole dictionary.
    fn cut(text: &str) -> Vec<Word> {
        thread_local!(static JIEBA: Jieba = Jieba::with_dict(&mut DICTIONARY.as_bytes()).expect("a dictionary"));
        JIEBA.with(|jieba| {
            let tags = jieba.tag(text, false);
            let next = |i: usize| tags.get(i + 1).map_or("", |next| next.word);
            let class = |i: usize| if ["了", "过"].contains(&next(i)) { Class::Verb } else { Class::of(tags[i].tag) };
            (0..tags.len()).map(|i| (tags[i].word.len() as u8, class(i))).collect()
        })
    }

    #[test]
    fn the_dictionary_is_sorted_unique_and_chinese() {
        let (mut last, mut total) = ("", 0);
        for line in DICTIONARY.lines() {
            let [word, frequency, _tag] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
            assert!(last < word, "{line}");
            assert!(word.chars().all(|c| HAN.contains(&c)), "{line}");
            last = word;
            total += frequency.parse::<usize>().expect("a frequency");
        }
        assert_eq!(total, TOTAL);
    }

    #[test]
    fn texts_are_cut_and_begin_as_with_the_whole_dictionary() {
        let (segmenter, mut cutter) = (Segmenter::default(), Cutter::default());
        let article = include_str!("../fixtures/articles/2023-03-22-communique.md");
        let clauses = article.split(|c: char| c.is_ascii_punctuation() || "，。、；：\n".contains(c));
        let odd = [
            "",
            "了",
            "去了",
            "A股了",
            "AI过",
            "A股",
            "2Q潜在",
            "315营销",
            "碧A",
            "碧1",
            "1+A",
            "《去》",
            "𠮷过了",
            "，了",
            "\0",
            "\r\n",
            "去\0了",
            "碧\0",
        ];
        for text in clauses.flat_map(|clause| clause.char_indices().map(|(at, _)| &clause[at..])).chain(odd) {
            if text.len() > LONGEST {
                continue;
            }
            let want = cut(text);
            let first = |classes: &[Class]| want.first().is_some_and(|(_, class)| classes.contains(class));
            assert!(cutter.words(text)[..] == want, "{text}");
            assert_eq!(segmenter.begins_verbal(text), first(&[Class::Verb, Class::Closed, Class::Place]), "{text}");
            assert_eq!(segmenter.begins_with_verb(text), first(&[Class::Verb, Class::Closed]), "{text}");
            assert_eq!(segmenter.verb_first(text), first(&[Class::Verb]), "{text}");
            let near: String = text.chars().take(4).collect();
            let longer = text.chars().next().is_some_and(|c| usize::from(cut(&near)[0].0) > c.len_utf8());
            assert_eq!(segmenter.begins_longer(text), longer, "{text}");
        }
    }

    #[test]
    fn a_noun_phrase_ends_before_its_verb() {
        let segmenter = Segmenter::default();
        for (text, want) in [
            ("大学生返乡创业", "大学生"),
            ("员工受影响", "员工"),
            ("专项配套文件", "专项配套文件"),
            ("大中城市中", "大中城市"),
            ("项目", "项目"),
            ("", ""),
        ] {
            assert_eq!(&text[..segmenter.noun_prefix(text)], want, "{text}");
        }
    }

    #[test]
    fn a_noun_phrase_begins_after_its_verb() {
        let segmenter = Segmenter::default();
        for (text, want) in [("涉及医院", "医院"), ("医疗救助资金", "医疗救助资金"), ("城市", "城市"), ("推动", "推动")]
        {
            assert_eq!(&text[segmenter.noun_suffix(text)..], want, "{text}");
        }
    }

    #[test]
    fn names_are_no_words() {
        let segmenter = Segmenter::default();
        for (text, want) in
            [("碧溪谷", true), ("瑶光", true), ("客房", false), ("市场主体", false), ("节日", false), ("", false)]
        {
            assert_eq!(segmenter.is_name(text), want, "{text}");
        }
    }
}
