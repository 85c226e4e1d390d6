//! Any text as Markdown, as HTML and as plain text has a layout that fits it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use zhibiao::article::Layout;
use zhibiao_fuzz::{check, markup, text};

fuzz_target!(|bytes: &[u8]| {
    let text = text(bytes);
    let markup = markup(*bytes.first().unwrap_or(&0));
    check(&Layout::of(&text, markup), &text);
});
