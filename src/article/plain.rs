//! Plain text: a line is a block. `#` headings and `**` are taken for what they are in Markdown, see [`super::Markup::Plain`].

use super::{Block, BlockKind, Layout};
use crate::span::Span;

/// The layout of plain text.
pub(super) fn layout(text: &str) -> Layout {
    let mut layout = Layout::default();
    let starred = memchr::memchr(b'*', text.as_bytes()).is_some();
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = &text[start..end];
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let from = trimmed.as_ptr().addr() - text.as_ptr().addr();
            let mut span = Span::new(from, from + trimmed.len());
            let level = trimmed.bytes().take_while(|&b| b == b'#').count();
            let mut kind = BlockKind::Body;
            if (1..=6).contains(&level) {
                kind = BlockKind::Heading(level as u8);
                span.start += level;
            }
            // A line of nothing but `#` heads nothing.
            if !span.is_empty() {
                if starred {
                    stars(text, span, &mut layout.holes);
                }
                layout.blocks.push(Block { span, kind });
            }
        }
        start = end + 1;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_blocks() {
        for (text, expected) in [
            ("工业\n\n  产值增长5%。\r\n", &[(0, "工业"), (0, "产值增长5%。")][..]),
            ("## 工业\n产值", &[(2, " 工业"), (0, "产值")]),
            ("#", &[]),
            ("工业\n###\n产值", &[(0, "工业"), (0, "产值")]),
            ("#######", &[(0, "#######")]),
        ] {
            let blocks = layout(text).blocks.into_iter().map(|block| match block.kind {
                BlockKind::Heading(level) => (level, block.span.of(text)),
                _ => (0, block.span.of(text)),
            });
            assert_eq!(blocks.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
