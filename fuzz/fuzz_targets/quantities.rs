//! Numerals and quantities: spans on boundaries, in order, apart; ranges the right way round; fields that are in the text.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use zhibiao::lexicon::Lexicon;
use zhibiao::quantity::{self, Options};
use zhibiao::span::Span;
use zhibiao_fuzz::text;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);

fuzz_target!(|bytes: &[u8]| {
    let text = text(bytes);
    let options = Options { bare_numbers: bytes.first().is_some_and(|b| b & 2 > 0) };
    let places = LEXICON.beginnings.find(&text, [Span::new(0, text.len())]);
    let times = zhibiao::period::find(&LEXICON.periods, &text, &places);
    let mut end = 0;
    for time in &times {
        assert!(text.get(time.span.start..time.span.end).is_some_and(|t| !t.is_empty()), "{time:?}");
        assert!(time.span.start >= end, "{time:?} after {end}");
        end = time.span.end;
    }
    let found = quantity::find(&LEXICON, &text, &places, &times, options);
    let mut end = 0;
    for mention in &found {
        assert!(text.get(mention.span.start..mention.span.end).is_some_and(|t| !t.is_empty()), "{mention:?}");
        assert!(mention.span.start >= end, "{mention:?} after {end}");
        assert!(mention.value.to_f64().is_finite() && mention.upper.to_f64().is_finite(), "{mention:?}");
        assert!(times.iter().all(|time| !time.span.overlaps(mention.span)), "{mention:?} is a time");
        end = mention.span.end;
    }
});
