//! An article: its text as decoded, and the layout that markup gives it.
//!
//! The text is never rewritten. Markup becomes a [`Layout`]: the blocks (title, headings, paragraphs) and the holes,
//! stretches of markup that no later stage may read. So one coordinate system holds from the file to the record.

mod html;
mod markdown;
mod plain;

use std::borrow::Cow;

use crate::date::Date;
use crate::span::Span;

/// One article.
#[derive(Debug, Clone, Default)]
pub struct Article<'a> {
    /// Names the article in the output.
    pub id: Cow<'a, str>,
    /// The headline where it is known apart from the text; it gives context, its own quantities are not records.
    pub title: Cow<'a, str>,
    /// The date of publication, by which 今年, 上半年 and 7月 are resolved.
    pub date: Option<Date>,
    /// The text as decoded, markup and all.
    pub text: Cow<'a, str>,
    /// How the text is marked up.
    pub markup: Markup,
}

/// How a text is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Markup {
    /// Plain text. Lines that begin with `#` and stretches in `**` are still taken for headings and leads: archives
    /// hold much Markdown that does not call itself so, and neither means anything else in news.
    #[default]
    Plain,
    /// Markdown: also links, images, code, tables and front matter.
    Markdown,
    /// HTML: the article body is looked for, menus and scripts are holes.
    Html,
}

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// The headline in the text.
    Title,
    /// A section heading of a level from 1.
    Heading(u8),
    /// A paragraph or list item.
    Body,
}

/// A block: a line or paragraph that sentences do not cross.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Where it lies.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

impl Block {
    /// Whether it is a headline or heading, or as short as one and without what ends a sentence.
    pub fn is_heading(&self, text: &str) -> bool {
        let text = self.span.of(text);
        self.kind != BlockKind::Body || text.len() <= 120 && !text.ends_with(['。', '！', '”', '；', '，'])
    }
}

/// The blocks of a text and the markup between and within them, both in order of place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// Markup inside blocks; no mention, word or clause touches it.
    pub holes: Vec<Span>,
    /// The headline, where the markup names one: front matter, a heading of the first level at the start, `<h1>`, `<title>`.
    pub title: Option<Span>,
    /// The date of publication, where the markup names one: front matter, `<meta>`, `<time>`.
    pub date: Option<Date>,
}

impl Layout {
    /// Reads the layout of a text.
    ///
    /// ```
    /// use zhibiao::article::{BlockKind, Layout, Markup};
    ///
    /// let layout = Layout::of("# 工业\n\n产值增长**5%**。", Markup::Markdown);
    /// assert_eq!(layout.blocks[0].kind, BlockKind::Heading(1));
    /// assert_eq!(layout.holes.len(), 2);
    /// ```
    pub fn of(text: &str, markup: Markup) -> Layout {
        match markup {
            Markup::Plain => plain::layout(text),
            Markup::Markdown => markdown::layout(text),
            Markup::Html => html::layout(text),
        }
    }

    /// The stretches of the blocks between the holes, in order: nothing that is found reaches beyond one.
    pub fn segments(&self) -> impl Iterator<Item = Span> + '_ {
        let (mut blocks, mut holes) = (self.blocks.iter().map(|block| block.span), self.holes.as_slice());
        let mut rest = Span::new(0, 0);
        std::iter::from_fn(move || {
            while rest.is_empty() {
                rest = blocks.next()?;
            }
            while let [hole, later @ ..] = holes
                && hole.end <= rest.start
            {
                holes = later;
            }
            let hole = holes.first().filter(|hole| hole.start < rest.end);
            let end = hole.map_or(rest.end, |hole| hole.start.max(rest.start));
            let segment = Span::new(rest.start, end);
            rest.start = hole.map_or(rest.end, |hole| hole.end.clamp(end, rest.end));
            Some(segment)
        })
    }

    /// The headline as a reader sees it, where the markup names one.
    pub fn title_of<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(title) = self.title else { return Cow::Borrowed("") };
        let mut at = title.start;
        let mut out = String::new();
        for hole in self.holes.iter().filter(|hole| title.contains(**hole)) {
            out.push_str(&text[at..hole.start]);
            at = hole.end;
        }
        if out.is_empty() { Cow::Borrowed(&text[at..title.end]) } else { (out + &text[at..title.end]).into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_lie_between_the_holes() {
        let block = |start, end| Block { span: Span::new(start, end), kind: BlockKind::Body };
        let layout = Layout {
            blocks: vec![block(2, 9), block(10, 12), block(12, 20)],
            holes: [(0, 1), (1, 3), (5, 6), (8, 11), (18, 20)].map(|(start, end)| Span::new(start, end)).to_vec(),
            ..Layout::default()
        };
        let segments: Vec<_> = layout.segments().filter(|segment| !segment.is_empty()).collect();
        assert_eq!(segments, [(3, 5), (6, 8), (11, 12), (12, 18)].map(|(start, end)| Span::new(start, end)));
    }
}
