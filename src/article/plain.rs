//! Plain text: a line is a block. `#` headings and `**` are taken for what they are in Markdown, see [`super::Markup::Plain`].

use super::{Block, BlockKind, Layout};
use crate::span::Span;

/// The layout of plain text.
pub(super) fn layout(text: &str) -> Layout {
    let mut layout = Layout::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let from = start + (line.len() - line.trim_start().len());
            let mut span = Span::new(from, from + trimmed.len());
            let level = trimmed.bytes().take_while(|&b| b == b'#').count();
            let mut kind = BlockKind::Body;
            if (1..=6).contains(&level) {
                kind = BlockKind::Heading(level as u8);
                span.start += level;
            }
            stars(text, span, &mut layout.holes);
            layout.blocks.push(Block { span, kind });
        }
        start += line.len();
    }
    layout
}

/// Adds the `**` within `span` to the holes. CommonMark leaves `**` as text where Chinese punctuation stands inside and a word
/// outside (`**实力提升。**今年`), but nobody means two stars.
pub(super) fn stars(text: &str, span: Span, holes: &mut Vec<Span>) {
    let bytes = &text.as_bytes()[..span.end];
    let mut at = span.start;
    while let Some(i) = memchr::memchr(b'*', &bytes[at..]) {
        at += i + 1;
        if bytes.get(at) == Some(&b'*') {
            at += 1;
            holes.push(Span::new(at - 2, at));
        }
    }
}
