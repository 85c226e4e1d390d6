//! The report: one self-contained HTML page that shows articles with what was read from them.
//!
//! The page holds its data as JSON and builds what is looked at on demand, so that thousands of articles open at once.
//! Nothing leaves it: no script, style, font or image is fetched, and its content policy forbids it to try.
//!
//! ```
//! use zhibiao::{Article, Extractor, report};
//!
//! let extractor = Extractor::new();
//! let article = Article { text: "2022年,全省粮食产量达430.4亿斤。".into(), ..Article::default() };
//! let page = report::Page::new(&article, &extractor.extract(&article));
//! let mut html = Vec::new();
//! report::write(&mut html, [page]).unwrap();
//! assert!(html.starts_with(b"<!doctype html>"));
//! ```

mod page;

use std::io::{self, Write};

pub use page::Page;

const BEFORE_DATA: &str = concat!(include_str!("head.html"), include_str!("style.css"), include_str!("body.html"));

/// What stands before the pages.
pub fn head() -> String {
    format!(
        "{BEFORE_DATA}{{\"schema\":\"{}\",\"version\":\"{}\",\"articles\":[\n",
        crate::json::SCHEMA,
        env!("CARGO_PKG_VERSION")
    )
}

/// What stands after the pages.
pub const FOOT: &str = concat!(
    "\n]}\n</script>\n<script nonce=\"zhibiao\">\n",
    include_str!("i18n.js"),
    include_str!("dom.js"),
    include_str!("data.js"),
    include_str!("article.js"),
    include_str!("reader.js"),
    include_str!("table.js"),
    include_str!("charts.js"),
    include_str!("pages.js"),
    include_str!("foot.html"),
);

/// Writes the report on `pages`, in their order: [`head`], the pages parted by commas, [`FOOT`].
///
/// # Errors
///
/// Those of `out`.
pub fn write<W: Write>(mut out: W, pages: impl IntoIterator<Item = Page>) -> io::Result<()> {
    out.write_all(head().as_bytes())?;
    for (i, page) in pages.into_iter().enumerate() {
        out.write_all(if i > 0 { b",\n" } else { b"" })?;
        out.write_all(page.as_json().as_bytes())?;
    }
    out.write_all(FOOT.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, Extractor};

    #[test]
    fn nothing_in_an_article_can_end_the_data() {
        let extractor = Extractor::new();
        let text = "</script><script>alert(1)</script><!-- 增长5% --> \u{2028} \"'\\ \0 ]]>";
        let article = Article { id: text.into(), title: text.into(), text: text.into(), ..Article::default() };
        let mut html = Vec::new();
        write(&mut html, [Page::new(&article, &extractor.extract(&article))]).unwrap();
        let html = String::from_utf8(html).unwrap();
        let data = html.split_once("id=\"data\">").unwrap().1.split_once("</script>").unwrap().0;
        assert!(!data.contains('<'), "{data}");
        let read: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(read["articles"][0]["text"], text);
        assert_eq!(read["articles"][0]["title"], text);
        assert_eq!(html.matches("</script>").count(), 2);
    }

    #[test]
    fn the_page_asks_for_nothing() {
        for part in [BEFORE_DATA, FOOT] {
            let urls = part.replace("http://www.w3.org/2000/svg", "");
            for sign in
                ["http:", "https:", "//cdn", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML", "eval("]
            {
                assert!(!urls.contains(sign), "{sign}");
            }
        }
    }
}
