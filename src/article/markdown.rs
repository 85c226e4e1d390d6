//! Markdown, as far as it matters to a reader of numbers.

use super::{Block, BlockKind, Layout};
use crate::span::Span;

/// The layout of plain text (`full` false: `#` headings and `**` only) or of Markdown.
pub(super) fn layout(text: &str, _full: bool) -> Layout {
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
            let mut at = span.start;
            while let Some(i) = text[at..span.end].find("**") {
                layout.holes.push(Span::new(at + i, at + i + 2));
                at += i + 2;
            }
            layout.blocks.push(Block { span, kind });
        }
        start += line.len();
    }
    layout
}
