//! Markdown: headings, paragraphs, list items and cells; what is markup is a hole, what is code or a picture is not read.

use pulldown_cmark::{CodeBlockKind, Event, LinkType, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use super::plain::stars;
use super::{Block, BlockKind, Layout, html};
use crate::span::Span;

/// The layout of Markdown.
pub(super) fn layout(text: &str) -> Layout {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reader = Reader {
        text,
        layout: Layout::default(),
        runs: Vec::new(),
        kind: BlockKind::Body,
        open: Vec::new(),
        passed_over: 0,
        in_matter: false,
    };
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.event(event, Span::new(range.start, range.end));
    }
    reader.end_block();
    reader.layout
}

struct Reader<'t> {
    text: &'t str,
    layout: Layout,
    /// The texts of the block that is being read.
    runs: Vec<Span>,
    kind: BlockKind,
    /// The open elements: whether their text is passed over, and how many of them are.
    open: Vec<bool>,
    passed_over: usize,
    in_matter: bool,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_matter => self.matter(&text, span),
            // An entity or a changed line break stands for something else than is printed: a hole.
            Event::Text(text) if self.passed_over == 0 && *text == *span.of(self.text) => self.run(span),
            Event::Code(code) if self.passed_over == 0 => {
                if let Some(at) = span.of(self.text).find(&*code) {
                    self.run(Span::new(span.start + at, span.start + at + code.len()));
                }
            }
            Event::SoftBreak if self.ends_a_sentence() => self.end_block(),
            Event::HardBreak | Event::Rule => self.end_block(),
            Event::Html(_) if self.passed_over == 0 => {
                self.end_block();
                for runs in html::pieces(span.of(self.text)) {
                    let place = |run: Span| Span::new(span.start + run.start, span.start + run.end);
                    self.runs.extend(runs.into_iter().map(place));
                    self.end_block();
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if divides(tag.to_end()) {
            self.end_block();
        }
        match tag {
            Tag::Heading { level, .. } => self.kind = BlockKind::Heading(*level as u8),
            Tag::MetadataBlock(MetadataBlockKind::YamlStyle) => self.in_matter = true,
            _ => {}
        }
        let passed_over = is_passed_over(tag);
        self.open.push(passed_over);
        self.passed_over += usize::from(passed_over);
    }

    fn end(&mut self, tag: TagEnd) {
        let passed_over = self.open.pop().unwrap_or(false);
        self.passed_over -= usize::from(passed_over);
        self.in_matter = false;
        if divides(tag) {
            self.end_block();
        }
    }

    fn run(&mut self, span: Span) {
        match self.runs.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => self.runs.push(span),
        }
    }

    /// Whether a line break within a paragraph parts two sentences: in the news a line mostly is a paragraph, whatever Markdown
    /// says, while files with short lines break them anywhere.
    fn ends_a_sentence(&self) -> bool {
        let last = self.runs.last().map_or("", |run| run.of(self.text));
        last.trim_end().trim_end_matches("**").ends_with(['。', '！', '？', '；', '：', '”', '…', '）', '】'])
    }

    fn matter(&mut self, text: &str, span: Span) {
        if text != span.of(self.text) {
            return;
        }
        let mut at = span.start;
        for line in text.split_inclusive('\n') {
            if let Some((key, value)) = line.split_once(':') {
                let inner = value.trim().trim_matches(['"', '\'']);
                let start = at + key.len() + 1 + value.find(inner).unwrap_or(0);
                match key.trim() {
                    "title" if !inner.is_empty() => self.layout.title = Some(Span::new(start, start + inner.len())),
                    "date" | "pubdate" => self.layout.date = inner.parse().ok(),
                    _ => {}
                }
            }
            at += line.len();
        }
    }

    fn end_block(&mut self) {
        let kind = std::mem::replace(&mut self.kind, BlockKind::Body);
        let mut runs = std::mem::take(&mut self.runs);
        if let Some(first) = runs.first_mut() {
            first.start = first.end - first.of(self.text).trim_start().len();
        }
        if let Some(last) = runs.last_mut() {
            last.end = last.start + last.of(self.text).trim_end().len();
        }
        runs.retain(|run| !run.is_empty());
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else {
            self.runs = runs;
            return;
        };
        let span = Span::new(first.start, last.end);
        if kind == BlockKind::Heading(1) && self.layout.blocks.is_empty() && self.layout.title.is_none() {
            self.layout.title = Some(span);
        }
        self.layout.blocks.push(Block { span, kind });
        for (i, run) in runs.iter().enumerate() {
            if i > 0 {
                self.layout.holes.push(Span::new(runs[i - 1].end, run.start));
            }
            stars(self.text, *run, &mut self.layout.holes);
        }
        runs.clear();
        self.runs = runs;
    }
}

/// Whether the text of an element is not the article's: code, pictures, bare addresses.
fn is_passed_over(tag: &Tag<'_>) -> bool {
    // What is indented is a paragraph: articles are printed so.
    match tag {
        Tag::Image { .. } | Tag::CodeBlock(CodeBlockKind::Fenced(_)) => true,
        Tag::Link { link_type, .. } => matches!(link_type, LinkType::Autolink | LinkType::Email),
        _ => false,
    }
}

/// Whether an element is a block of its own.
fn divides(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::HtmlBlock
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Markup;

    fn check(text: &str, expected: &[(u8, &str)]) {
        let layout = Layout::of(text, Markup::Markdown);
        let blocks = layout.blocks.iter().map(|block| {
            let mut out = String::new();
            let mut at = block.span.start;
            for hole in layout.holes.iter().filter(|h| block.span.contains(**h)) {
                out.push_str(&text[at..hole.start]);
                out.push('|');
                at = hole.end;
            }
            out.push_str(&text[at..block.span.end]);
            let level = match block.kind {
                BlockKind::Heading(level) => level,
                _ => 0,
            };
            (level, out)
        });
        let got: Vec<(u8, String)> = blocks.collect();
        let got: Vec<(u8, &str)> = got.iter().map(|(level, text)| (*level, text.as_str())).collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn blocks_and_holes() {
        for (text, expected) in [
            ("# 工业\n\n产值增长5%。\n", &[(1, "工业"), (0, "产值增长5%。")][..]),
            ("工业\n===\n产值", &[(1, "工业"), (0, "产值")]),
            ("## 工业 ##\n", &[(2, "工业")]),
            ("产值增长**5%**，*利润*增长6%", &[(0, "产值增长|5%|，|利润|增长6%")]),
            ("**实力提升。**今年增长5%", &[(0, "|实力提升。|今年增长5%")]),
            ("产值[1.2亿元](http://a.b/9)，见<http://c.d/8>。", &[(0, "产值|1.2亿元|，见|。")]),
            ("![图1：产值120亿元](a.png)\n\n产值", &[(0, "产值")]),
            ("- 产值5亿元\n- 利润1亿元\n  增长5%\n1. 税收", &[(0, "产值5亿元"), (0, "利润1亿元|增长5%"), (0, "税收")]),
            ("```\n5亿元\n```\n产值", &[(0, "产值")]),
            ("    产值增长5%。", &[(0, "产值增长5%。")]),
            ("　　产值增长5%。\n　　利润增长6%。", &[(0, "产值增长5%。"), (0, "利润增长6%。")]),
            ("产值增长\n5%。", &[(0, "产值增长|5%。")]),
            ("|指标|数值|\n|-|-|\n|产值|5亿元|", &[(0, "指标"), (0, "数值"), (0, "产值"), (0, "5亿元")]),
            ("产值增长5~10%，利润6~8%", &[(0, "产值增长5~10%，利润6~8%")]),
            ("产值5\\*3亿元&nbsp;整", &[(0, "产值5|*3亿元|整")]),
            ("产值`5亿元`", &[(0, "产值|5亿元")]),
            ("<p align=center>产值<b>5</b>亿元</p>\n\n利润", &[(0, "产值|5|亿元"), (0, "利润")]),
            ("产值<br>5亿元<!-- 9 -->", &[(0, "产值|5亿元")]),
            ("产值5亿元[^1]\n\n[^1]: 据统计局", &[(0, "产值5亿元"), (0, "据统计局")]),
            ("> 产值5亿元", &[(0, "产值5亿元")]),
            ("产值增长5%。\r\n利润增长6%。\r\n", &[(0, "产值增长5%。"), (0, "利润增长6%。")]),
            ("", &[]),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn front_matter() {
        let text = "---\ntitle: \"产值增长5%\"\ndate: 2023-02-01\n---\n产值";
        let layout = Layout::of(text, Markup::Markdown);
        assert_eq!(layout.title_of(text), "产值增长5%");
        assert_eq!(layout.date.map(|d| d.to_string()).as_deref(), Some("2023-02-01"));
        check(text, &[(0, "产值")]);
    }

    #[test]
    fn a_first_heading_is_the_title() {
        let text = "# 产值**大**增\n\n正文";
        assert_eq!(Layout::of(text, Markup::Markdown).title_of(text), "产值大增");
        assert_eq!(Layout::of("正文\n\n# 一", Markup::Markdown).title, None);
    }

    #[test]
    fn hostile_markdown_ends() {
        for unit in ["> ", "- ", "[", "![", "**", "*a_", "`", "<a>", "|", "# ", "\\", "&", "~", "<!--", "[^1]", "---\n"]
        {
            let text = unit.repeat(60_000 / unit.len());
            for block in Layout::of(&text, Markup::Markdown).blocks {
                assert!(text.get(block.span.start..block.span.end).is_some(), "{unit}");
            }
        }
    }
}
