//! Any bytes decode to some text, the same as a whole, and what is lost is counted.

#![no_main]

use encoding_rs::{BIG5, GB18030, UTF_8, UTF_16LE};
use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "a part of it is used")]
#[path = "../../src/cli/decode.rs"]
mod decode;
#[path = "../../src/cli/detect.rs"]
mod detect;

fuzz_target!(|bytes: &[u8]| {
    let Some((&how, bytes)) = bytes.split_first() else { return };
    let forced = [None, None, None, Some(UTF_8), Some(GB18030), Some(BIG5), Some(UTF_16LE)][usize::from(how >> 1) % 7];
    let html = how % 2 == 1;
    let decoded = decode::decode(bytes, forced, html);
    assert!(decoded.text.matches('\u{FFFD}').count() >= decoded.lost, "what is lost is marked");
    assert!(decoded.text.len() <= bytes.len() * 3 + 3);
    decode::not_text(bytes, &decoded);
    if let (Ok(text), None) = (std::str::from_utf8(bytes), forced)
        && !text.contains('\0')
        && text.chars().any(|c| c >= '\u{800}')
        && !bytes.starts_with(b"\xef\xbb\xbf")
    {
        assert_eq!((decoded.encoding, &*decoded.text), (UTF_8, text), "whole UTF-8 with Chinese in it is UTF-8");
    }
});
