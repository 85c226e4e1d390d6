//! Boundaries of words in open text: the only room that knows jieba.
//!
//! The tables name what they can; what stands between their words is cut here, where a boundary is in question: where the
//! thing counted ends (30名大学生|返乡创业), where an indicator of no table begins, and whether a noun is a name. The dictionary is
//! small (the commoner words of jieba's own, of which names are none), so that it loads in a few milliseconds, and is loaded
//! only when first asked for.

use std::cell::RefCell;
use std::fmt;
use std::hash::BuildHasher;
use std::sync::OnceLock;

use jieba_rs::Jieba;
use rustc_hash::FxBuildHasher;
use smallvec::SmallVec;
use thread_local::ThreadLocal;

const DICTIONARY: &str = include_str!("lexicon/common_words.dict");

/// Text longer than this is not cut: no noun phrase is.
const LONGEST: usize = 120;

/// Cuts open text into words.
#[derive(Default)]
pub struct Segmenter {
    jieba: OnceLock<Jieba>,
    /// How short texts were cut that were asked for last, for each thread: the same is asked again and again.
    known: ThreadLocal<RefCell<Vec<Known>>>,
}

/// How many short texts are known. All of them together are to stay in the nearer caches of a processor: to fetch one from
/// afar takes longer than to cut it again.
const KNOWN: usize = 1 << 10;

/// How a short text is cut, at the place that its hash says.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Known {
    text: [u8; 40],
    length: u8,
    count: u8,
    words: [(u8, Class); 11],
}

impl Known {
    const NONE: Known = Known { text: [0; 40], length: 0, count: 0, words: [(0, Class::Noun); 11] };

    /// None where it is too long.
    fn new(text: &str, words: &[(usize, Class)]) -> Option<Known> {
        let mut known = Known { length: text.len() as u8, count: words.len() as u8, ..Known::NONE };
        known.text.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        for (to, &(bytes, class)) in known.words.get_mut(..words.len())?.iter_mut().zip(words) {
            *to = (bytes as u8, class);
        }
        Some(known)
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

fn class(tag: &str) -> Class {
    match tag.as_bytes() {
        b"vn" | b"an" => Class::Noun,
        [b'v', ..] => Class::Verb,
        [b'f', ..] => Class::Place,
        [b'd' | b'p' | b'r' | b'u' | b'y' | b'c' | b'e', ..] => Class::Closed,
        _ => Class::Noun,
    }
}

impl Segmenter {
    fn jieba(&self) -> &Jieba {
        self.jieba.get_or_init(|| {
            let mut dictionary = DICTIONARY.as_bytes();
            Jieba::with_dict(&mut dictionary).unwrap_or_else(|_| Jieba::empty())
        })
    }

    /// The words of a `text` no longer than [`LONGEST`], as lengths in bytes, with what each can do.
    fn words(&self, text: &str) -> SmallVec<[(usize, Class); 6]> {
        let mut known = self.known.get_or(|| RefCell::new(vec![Known::NONE; KNOWN])).borrow_mut();
        let place = &mut known[FxBuildHasher.hash_one(text) as usize % KNOWN];
        if !text.is_empty() && place.text.get(..place.length.into()) == Some(text.as_bytes()) {
            let words = place.words.iter().take(place.count.into());
            return words.map(|&(bytes, class)| (usize::from(bytes), class)).collect();
        }
        let tags = self.jieba().tag(text, false);
        // 体验|了: what stands before 了 is a verb.
        let verb = |i: usize| tags.get(i + 1).is_some_and(|next| next.word == "了" || next.word == "过");
        let class = |i: usize| if verb(i) { Class::Verb } else { class(tags[i].tag) };
        let words = (0..tags.len()).map(|i| (tags[i].word.len(), class(i))).collect::<SmallVec<[_; 6]>>();
        *place = Known::new(text, &words).unwrap_or(*place);
        words
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
            match class {
                Class::Noun => nouns += 1,
                Class::Verb if unknown => {}
                Class::Closed if nouns > 0 => break,
                Class::Place if words.get(i + 1).is_none_or(|next| next.1 != Class::Noun) => break,
                // 专项|配套|文件: a verb of two characters before the last noun modifies it.
                Class::Verb if nouns > 0 => {
                    let long = |w: &(usize, Class)| w.0 >= 6 && matches!(w.1, Class::Noun | Class::Verb);
                    let modifies = bytes == 6
                        && words[i..].iter().all(long)
                        && words[i..].len() <= 4
                        && words[i + 1..].last().is_some_and(|w| w.1 == Class::Noun);
                    if !modifies {
                        break;
                    }
                }
                _ => {}
            }
            length += bytes;
        }
        if nouns == 0 { 0 } else { length }
    }

    /// Whether `text` begins with a verb or a word that no noun phrase holds: 呈回落态势.
    pub fn begins_verbal(&self, text: &str) -> bool {
        text.len() <= LONGEST && self.words(text).first().is_some_and(|&(_, class)| class != Class::Noun)
    }

    /// Whether `text` begins with a verb or a word of a closed class: 可满足.
    pub fn begins_with_verb(&self, text: &str) -> bool {
        text.len() <= LONGEST
            && self.words(text).first().is_some_and(|&(_, class)| matches!(class, Class::Verb | Class::Closed))
    }

    /// Whether `text` begins with a verb.
    pub fn verb_first(&self, text: &str) -> bool {
        text.len() <= LONGEST && self.words(text).first().is_some_and(|&(_, class)| class == Class::Verb)
    }

    /// Whether the first character of `text` begins a longer word of the dictionary: 建|制.
    pub fn begins_longer(&self, text: &str) -> bool {
        let near = text.char_indices().nth(4).map_or(text.len(), |(i, _)| i);
        let first = text.chars().next().map_or(0, char::len_utf8);
        self.words(&text[..near]).first().is_some_and(|&(bytes, _)| bytes > first)
    }

    /// Where in `text` the noun phrase begins that it ends with: 涉及医院 → 6.
    pub fn noun_suffix(&self, text: &str) -> usize {
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
                _ => break,
            }
            start -= bytes;
        }
        start
    }

    /// How many bytes of `text`, which begins with a surname of `surname` bytes, may be a person's name: the surname with one
    /// character, and with two; 0 where there is none. 张小峰都要 → 0, 9: 小 begins no word, 都 does.
    pub fn person(&self, text: &str, surname: usize) -> (usize, usize) {
        let near = text.char_indices().nth(8).map_or(text.len(), |(i, _)| i);
        let (mut end, mut short, mut long) = (0, 0, 0);
        for (bytes, class) in self.words(&text[..near]) {
            end += bytes;
            match end.checked_sub(surname) {
                Some(3) if class == Class::Noun => short = end,
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
        let words = self.words(text);
        let odd = words.iter().any(|&(bytes, class)| bytes <= 3 && class == Class::Noun);
        odd && words.iter().all(|&(_, class)| class == Class::Noun) && text.chars().count() <= 5
    }

    /// Whether a noun is a name: characters that make no word of the dictionary.
    pub fn is_name(&self, text: &str) -> bool {
        if !(4..=36).contains(&text.len()) {
            return false;
        }
        let words = self.words(text);
        let single = |&&(bytes, class): &&(usize, Class)| bytes <= 3 && class == Class::Noun;
        let closed = words.iter().any(|&(_, class)| class == Class::Closed);
        let unknown: usize = words.iter().filter(single).map(|w| w.0).sum();
        let adjacent = words.windows(2).any(|w| w[0].0 <= 3 && w[1].0 <= 3);
        !closed && adjacent && unknown * 2 >= text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
