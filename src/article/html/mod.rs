//! HTML: the article's body and headline, with offsets of the page as it stands. Menus, scripts and lists of links are not read.
//!
//! A tokenizer, not a tree: linear in the page, safe with any nesting, and every token knows its place.

mod body;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use super::{Block, BlockKind, Layout};
use crate::date::Date;
use crate::span::Span;

/// How deep the nesting is followed; what lies deeper belongs to the element at this depth.
const DEPTH: usize = 250;

/// How far up an end tag looks for its start tag.
const REACH: usize = 32;

/// What an element is to a reader of articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Holds paragraphs.
    Container,
    /// Holds paragraphs, and says that it is the article.
    Article,
    /// A paragraph, list item, cell.
    Paragraph,
    /// A heading of a level.
    Heading(u8),
    /// The page's title, which names the site, too.
    PageTitle,
    /// Never part of an article.
    Skipped,
}

#[derive(Debug, Clone, Copy)]
struct Element {
    parent: usize,
    role: Role,
    /// Its class or id says that it holds something else than the article.
    aside: bool,
}

/// A stretch of text that nothing but inline tags divides.
#[derive(Debug, Clone)]
struct Piece {
    /// The texts between tags and entities.
    runs: Vec<Span>,
    element: usize,
    role: Role,
    /// Bytes of text, and those of them in links.
    size: usize,
    linked: usize,
}

impl Piece {
    fn span(&self) -> Span {
        let (first, last) = (self.runs.first(), self.runs.last());
        Span::new(first.map_or(0, |s| s.start), last.map_or(0, |s| s.end))
    }

    fn text(&self, html: &str) -> String {
        self.runs.iter().map(|run| run.of(html)).collect()
    }
}

/// A page, cut up.
#[derive(Debug, Default)]
struct Page {
    elements: Vec<Element>,
    pieces: Vec<Piece>,
    date: Option<Date>,
}

pub(super) fn layout(html: &str) -> Layout {
    let page = scan(html);
    let mut layout = Layout { date: page.date, ..Layout::default() };
    let (headline, body) = body::choose(&page, html);
    layout.title = headline.map(|piece| page.pieces[piece].span());
    for (i, piece) in page.pieces.iter().enumerate() {
        let kind = match piece.role {
            _ if Some(i) == headline && piece.role != Role::PageTitle => BlockKind::Title,
            _ if !body[i] => continue,
            Role::Heading(level) => BlockKind::Heading(level),
            _ => BlockKind::Body,
        };
        layout.blocks.push(Block { span: piece.span(), kind });
        layout.holes.extend(piece.runs.windows(2).map(|pair| Span::new(pair[0].end, pair[1].start)));
    }
    layout.holes.retain(|hole| !hole.is_empty());
    layout
}

/// All texts of a stretch of HTML, whether or not they belong to an article: what a Markdown file embeds.
pub(super) fn pieces(html: &str) -> Vec<Vec<Span>> {
    let kept = |piece: &Piece| piece.role != Role::PageTitle;
    scan(html).pieces.into_iter().filter(kept).map(|piece| piece.runs).collect()
}

fn scan(html: &str) -> Page {
    let mut scanner = Scanner::new(html);
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| -> Option<()> {
        scanner.event(event, Span::new(span.start, span.end));
        None
    });
    emitter.naively_switch_states(true);
    for _ in Tokenizer::new_with_emitter(html, emitter) {}
    scanner.end_piece();
    scanner.page
}

struct Scanner<'h> {
    html: &'h str,
    page: Page,
    /// The open elements: name and place in the page's list.
    open: Vec<(Vec<u8>, usize)>,
    /// How many of them there were when one was opened that is skipped.
    skipped_from: Option<usize>,
    in_link: bool,
    piece: Option<Piece>,
    tag: Tag,
}

/// The start tag that is being read.
#[derive(Debug, Default)]
struct Tag {
    name: Vec<u8>,
    attribute: Vec<u8>,
    article: bool,
    aside: bool,
    dated: bool,
    date: Option<Date>,
}

impl<'h> Scanner<'h> {
    fn new(html: &'h str) -> Self {
        let root = Element { parent: 0, role: Role::Container, aside: false };
        let page = Page { elements: vec![root], ..Page::default() };
        Scanner { html, page, open: Vec::new(), skipped_from: None, in_link: false, piece: None, tag: Tag::default() }
    }

    fn event(&mut self, event: CallbackEvent<'_>, span: Span) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = Tag { name: name.to_vec(), ..Tag::default() },
            CallbackEvent::AttributeName { name } => self.tag.attribute = name.to_vec(),
            CallbackEvent::AttributeValue { value } => self.tag.value(value),
            CallbackEvent::CloseStartTag { .. } => self.start_tag(),
            CallbackEvent::EndTag { name } => self.end_tag(name),
            CallbackEvent::String { .. } => self.text(span),
            _ => {}
        }
    }

    fn start_tag(&mut self) {
        let tag = std::mem::take(&mut self.tag);
        if tag.dated || tag.name == b"time" {
            self.page.date = self.page.date.or(tag.date);
        }
        match tag.name.as_slice() {
            b"br" | b"hr" => return self.end_piece(),
            b"a" => self.in_link = true,
            _ => {}
        }
        let Some(role) = role(&tag.name, tag.article) else { return };
        if role != Role::Skipped {
            self.end_piece();
            // A paragraph is closed by whatever block comes next.
            if self.open.last().is_some_and(|(name, _)| name == b"p" || *name == tag.name && is_item(name)) {
                self.close(self.open.len() - 1);
            }
        }
        if self.open.len() >= DEPTH {
            return;
        }
        let parent = self.top();
        let aside = tag.aside && !matches!(role, Role::Article) && tag.name != b"body" && tag.name != b"html";
        self.open.push((tag.name, self.page.elements.len()));
        self.page.elements.push(Element { parent, role, aside });
        if role == Role::Skipped && self.skipped_from.is_none() {
            self.skipped_from = Some(self.open.len());
        }
    }

    fn end_tag(&mut self, name: &[u8]) {
        if name == b"a" {
            self.in_link = false;
        }
        let Some(role) = role(name, false) else { return };
        if role != Role::Skipped {
            self.end_piece();
        }
        let from = self.open.len().saturating_sub(REACH);
        if let Some(i) = self.open[from..].iter().rposition(|(open, _)| open == name) {
            self.close(from + i);
        }
    }

    fn close(&mut self, depth: usize) {
        self.open.truncate(depth);
        if self.skipped_from.is_some_and(|from| depth < from) {
            self.skipped_from = None;
        }
    }

    fn top(&self) -> usize {
        self.open.last().map_or(0, |(_, element)| *element)
    }

    fn text(&mut self, span: Span) {
        if self.skipped_from.is_some() {
            return;
        }
        let Some(text) = self.html.get(span.start..span.end) else { return };
        let mut at = 0;
        while at < text.len() {
            let (length, is_gap) = stretch(&text[at..]);
            if !is_gap {
                self.run(Span::new(span.start + at, span.start + at + length));
            }
            at += length;
        }
    }

    fn run(&mut self, span: Span) {
        let element = self.top();
        let role = self.open.iter().rev().map(|(_, e)| self.page.elements[*e].role).find(|r| *r != Role::Paragraph);
        let role = role.filter(|r| matches!(r, Role::Heading(_) | Role::PageTitle)).unwrap_or(Role::Paragraph);
        let piece = self.piece.get_or_insert_with(|| Piece { runs: Vec::new(), element, role, size: 0, linked: 0 });
        let size = span.end - span.start;
        piece.size += size;
        piece.linked += if self.in_link { size } else { 0 };
        match piece.runs.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => piece.runs.push(span),
        }
    }

    fn end_piece(&mut self) {
        let Some(mut piece) = self.piece.take() else { return };
        let html = self.html;
        // Blanks at the ends are no text.
        if let Some(first) = piece.runs.first_mut() {
            first.start = first.end - first.of(html).trim_start().len();
        }
        if let Some(last) = piece.runs.last_mut() {
            last.end = last.start + last.of(html).trim_end().len();
        }
        piece.runs.retain(|run| !run.is_empty());
        if !piece.runs.is_empty() {
            self.page.pieces.push(piece);
        }
    }
}

impl Tag {
    fn value(&mut self, value: &[u8]) {
        let is_meta = self.name == b"meta";
        match self.attribute.as_slice() {
            b"class" | b"id" => self.aside |= says_aside(value),
            b"itemprop" | b"property" | b"name" if is_meta => self.dated |= names_date(value),
            b"itemprop" => self.article |= value.eq_ignore_ascii_case(b"articleBody"),
            b"content" if is_meta => self.date = std::str::from_utf8(value).ok().and_then(|date| date.parse().ok()),
            b"datetime" => self.date = std::str::from_utf8(value).ok().and_then(|date| date.parse().ok()),
            _ => {}
        }
    }
}

/// The length of what a text begins with, and whether a reader passes over it: an entity, or blanks with a line break.
fn stretch(text: &str) -> (usize, bool) {
    let bytes = text.as_bytes();
    if bytes[0] == b'&' {
        let name = bytes[1..].iter().take(32).take_while(|b| b.is_ascii_alphanumeric() || **b == b'#').count();
        if name > 0 && bytes.get(name + 1) == Some(&b';') {
            return (name + 2, true);
        }
        return (1, false);
    }
    let blanks = bytes.iter().take_while(|b| b.is_ascii_whitespace()).count();
    if bytes[..blanks].contains(&b'\n') {
        return (blanks, true);
    }
    let plain =
        bytes[blanks..].iter().position(|b| matches!(b, b'&' | b'\n' | b'\r')).map_or(bytes.len(), |i| blanks + i);
    (plain.max(1), false)
}

/// What an element is, if it divides text or holds none.
fn role(name: &[u8], article: bool) -> Option<Role> {
    Some(match name {
        _ if article => Role::Article,
        b"article" => Role::Article,
        b"p" | b"li" | b"dd" | b"dt" | b"blockquote" | b"figcaption" | b"caption" | b"pre" | b"address"
        | b"summary" => Role::Paragraph,
        b"h1" => Role::Heading(1),
        b"h2" => Role::Heading(2),
        b"h3" => Role::Heading(3),
        b"h4" => Role::Heading(4),
        b"h5" => Role::Heading(5),
        b"h6" => Role::Heading(6),
        b"title" => Role::PageTitle,
        b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"math" | b"nav" | b"footer" | b"aside"
        | b"form" | b"button" | b"select" | b"iframe" | b"object" | b"textarea" | b"noframes" | b"menu" => {
            Role::Skipped
        }
        b"html" | b"head" | b"body" | b"div" | b"section" | b"main" | b"header" | b"center" | b"figure" | b"table"
        | b"thead" | b"tbody" | b"tfoot" | b"tr" | b"td" | b"th" | b"ul" | b"ol" | b"dl" | b"fieldset" | b"details" => {
            Role::Container
        }
        _ => return None,
    })
}

/// Elements that the next of their kind closes.
fn is_item(name: &[u8]) -> bool {
    matches!(name, b"li" | b"dd" | b"dt" | b"tr" | b"td" | b"th")
}

/// Whether a class or id names something beside the article.
fn says_aside(value: &[u8]) -> bool {
    let mut words = value.split(|b| !b.is_ascii_alphanumeric());
    words.any(|word| {
        let word = word.to_ascii_lowercase();
        matches!(
            word.as_slice(),
            b"nav"
                | b"navbar"
                | b"menu"
                | b"footer"
                | b"foot"
                | b"sidebar"
                | b"side"
                | b"comment"
                | b"comments"
                | b"share"
                | b"related"
                | b"relate"
                | b"recommend"
                | b"hot"
                | b"rank"
                | b"breadcrumb"
                | b"crumb"
                | b"copyright"
                | b"ad"
                | b"ads"
                | b"advert"
                | b"banner"
                | b"toolbar"
                | b"pagination"
                | b"page"
                | b"login"
                | b"search"
                | b"links"
        )
    })
}

/// Whether a `meta` of this name holds the date of publication.
fn names_date(value: &[u8]) -> bool {
    let value = value.to_ascii_lowercase();
    matches!(
        value.as_slice(),
        b"article:published_time"
            | b"og:published_time"
            | b"og:release_date"
            | b"publishdate"
            | b"pubdate"
            | b"datepublished"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks as (kind, text without holes), the headline first.
    fn read(html: &str) -> Vec<(char, String)> {
        let layout = layout(html);
        let blocks = layout.blocks.iter().map(|block| {
            let mut text = String::new();
            let mut at = block.span.start;
            for hole in layout.holes.iter().filter(|h| block.span.contains(**h)) {
                text.push_str(&html[at..hole.start]);
                text.push('|');
                at = hole.end;
            }
            text.push_str(&html[at..block.span.end]);
            let kind = match block.kind {
                BlockKind::Title => 'T',
                BlockKind::Heading(level) => (b'0' + level) as char,
                BlockKind::Body => 'b',
            };
            (kind, text)
        });
        blocks.collect()
    }

    fn check(html: &str, expected: &[(char, &str)]) {
        let got = read(html);
        let got: Vec<(char, &str)> = got.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
        assert_eq!(got, expected, "{html}");
    }

    #[test]
    fn inline_tags_and_entities_are_holes() {
        check("<p>产值<b>1.2</b>亿元，增长&nbsp;5%</p>", &[('b', "产值|1.2|亿元，增长|5%")]);
        check("<p>产值1.2亿元，\n   增长5%。\n</p>", &[('b', "产值1.2亿元，|增长5%。")]);
        check("<p>产值<script>var a = \"<p>9亿元</p>\";</script>1亿元</p>", &[('b', "产值|1亿元")]);
        check("<p>产值1亿元<br>增长5%<!-- 9% --></p>", &[('b', "产值1亿元"), ('b', "增长5%")]);
        check("A & B产值5%&amp;", &[('b', "A & B产值5%")]);
    }

    #[test]
    fn body_and_headline_are_found_and_menus_not() {
        let page = "<html><head><title>前三季度产值增长5%_某某网</title><style>p{width:100%}</style></head><body>\
            <div class=nav><ul><li><a href=/>首页</a></li><li><a href=/1>24小时</a></li></ul></div>\
            <div id=main><h1>前三季度产值增长5%</h1><div class=text>\
            <p>前三季度，全市工业产值达到120亿元，同比增长5%，增速居全省第3位。</p>\
            <h2>企业</h2><p>规模以上企业共有320家，比去年同期增加12家，利润总额增长8%。</p>\
            <div class=share>分享到10个平台，请点击。</div></div></div>\
            <div class=sidebar><p>热点：今日气温35℃，请注意防暑。</p></div>\
            <footer>版权所有 2023，备案号12345号</footer></body></html>";
        check(
            page,
            &[
                ('T', "前三季度产值增长5%"),
                ('b', "前三季度，全市工业产值达到120亿元，同比增长5%，增速居全省第3位。"),
                ('2', "企业"),
                ('b', "规模以上企业共有320家，比去年同期增加12家，利润总额增长8%。"),
            ],
        );
    }

    #[test]
    fn the_title_of_the_page_stands_in_for_a_headline() {
        let html = "<title>产值增长5%</title><p>全市产值增长5%，居全省第3位。</p>";
        let layout = layout(html);
        assert_eq!(layout.title.map(|t| t.of(html)), Some("产值增长5%"));
        check(html, &[('b', "全市产值增长5%，居全省第3位。")]);
    }

    #[test]
    fn dates() {
        for (html, expected) in [
            (r#"<meta property="article:published_time" content="2023-02-01T08:00:00+08:00">"#, Some("2023-02-01")),
            (r#"<meta content="2023-02-01 08:00" name="publishdate"/>"#, Some("2023-02-01")),
            (r#"<time datetime="2023-02">二月</time>"#, Some("2023-02")),
            (r#"<meta name="author" content="2023-02-01">"#, None),
        ] {
            assert_eq!(layout(html).date.map(|d| d.to_string()).as_deref(), expected, "{html}");
        }
    }

    #[test]
    fn hostile_pages_end() {
        for unit in
            ["<div>", "</div>", "<p>5%", "<b>", "&", "<", "<!--", "<a ", "<table><td>", "\"", "<script>", "九</p>"]
        {
            let html = unit.repeat(200_000 / unit.len());
            let layout = layout(&html);
            assert!(layout.blocks.iter().all(|b| html.get(b.span.start..b.span.end).is_some()), "{unit}");
        }
    }
}
