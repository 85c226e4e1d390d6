//! Which pieces of a page are the article: the container with the most running text, its like-minded siblings, and the headline.

use super::{Page, Piece, Role};

/// The headline, and for each piece whether it belongs to the body.
pub(super) fn choose(page: &Page, html: &str) -> (Option<usize>, Vec<bool>) {
    let sums = Sums::of(page, html);
    let best = (0..page.elements.len()).max_by(|&a, &b| sums.score[a].total_cmp(&sums.score[b]).then(b.cmp(&a)));
    let best = best.filter(|&e| sums.score[e] > 0.0).unwrap_or(0);
    let parent = page.elements[best].parent;
    let chosen = |element: usize| {
        element == best
            || best != 0
                && page.elements[element].parent == parent
                && sums.score[element] >= 0.2 * sums.score[best]
                && sums.linked[element] * 3 < sums.size[element]
    };
    // Of the element and all above it: is one chosen, is one beside the article?
    let mut inside = vec![false; page.elements.len()];
    let mut beside = vec![false; page.elements.len()];
    for (i, element) in page.elements.iter().enumerate() {
        inside[i] = chosen(i) || i > 0 && inside[element.parent];
        let aside = element.aside && i != best && sums.size[i] * 3 < sums.size[best];
        beside[i] = aside || i > 0 && beside[element.parent];
    }
    let mut body: Vec<bool> = page
        .pieces
        .iter()
        .map(|piece| {
            let linked = piece.linked * 2 > piece.size && !has_stop(piece, html);
            inside[piece.element] && !beside[piece.element] && piece.role != Role::PageTitle && !linked
        })
        .collect();
    let headline = headline(page, html, &body);
    if let Some(headline) = headline {
        body[headline] = false;
    }
    (headline, body)
}

/// What lies in each element.
struct Sums {
    /// How much it looks like the article: running text right in it, half that of its children, a quarter of theirs.
    score: Vec<f64>,
    /// Bytes of text anywhere in it, and those of them in links.
    size: Vec<usize>,
    linked: Vec<usize>,
}

impl Sums {
    fn of(page: &Page, html: &str) -> Sums {
        let n = page.elements.len();
        let mut sums = Sums { score: vec![0.0; n], size: vec![0; n], linked: vec![0; n] };
        for piece in page.pieces.iter().filter(|p| p.role == Role::Paragraph) {
            sums.size[piece.element] += piece.size;
            sums.linked[piece.element] += piece.linked;
            if !has_stop(piece, html) {
                continue;
            }
            let mut element = piece.element;
            let mut weight = piece.size.saturating_sub(piece.linked) as f64;
            for _ in 0..3 {
                while element != 0 && page.elements[element].role == Role::Paragraph {
                    element = page.elements[element].parent;
                }
                let is_article = page.elements[element].role == Role::Article;
                sums.score[element] += if is_article { 2.0 * weight } else { weight };
                if element == 0 {
                    break;
                }
                element = page.elements[element].parent;
                weight /= 2.0;
            }
        }
        // Children come after their parents.
        for i in (1..n).rev() {
            let parent = page.elements[i].parent;
            sums.size[parent] += sums.size[i];
            sums.linked[parent] += sums.linked[i];
        }
        sums
    }
}

/// Whether a piece is running text: menus have no punctuation.
fn has_stop(piece: &Piece, html: &str) -> bool {
    piece.runs.iter().any(|run| run.of(html).contains(['，', '。', '；', '：', '、', '！', '？', ',']))
}

/// The headline: a heading before or in the body that the page's title repeats, else the last of the first level before the
/// body, else the page's title.
fn headline(page: &Page, html: &str, body: &[bool]) -> Option<usize> {
    let title = page.pieces.iter().position(|p| p.role == Role::PageTitle);
    let words = title.map(|i| page.pieces[i].text(html)).unwrap_or_default();
    let end = body
        .iter()
        .zip(&page.pieces)
        .position(|(in_body, piece)| *in_body && piece.role == Role::Paragraph)
        .unwrap_or(page.pieces.len());
    let headings = || (0..end).rev().filter(|&i| matches!(page.pieces[i].role, Role::Heading(1..=3)));
    let repeated = headings().find(|&i| {
        let text = page.pieces[i].text(html);
        text.chars().count() >= 4 && words.contains(&text)
    });
    let first_level = || headings().find(|&i| page.pieces[i].role == Role::Heading(1));
    repeated.or_else(first_level).or(title)
}
