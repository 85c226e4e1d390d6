//! The pipeline in reading order: article → blocks → periods and quantities → clauses → records.

use std::cell::RefCell;
use std::sync::Arc;

use thread_local::ThreadLocal;

use crate::article::{Article, Layout};
use crate::attribute;
use crate::clause::{self, Depth};
use crate::lexicon::Lexicon;
use crate::lexicon::beginnings::Places;
use crate::period::{self, TimeExpr};
use crate::quantity::{self, Mention, Options};
use crate::record::Extraction;

/// Extracts the records of articles. Cheap to clone and to share between threads.
#[derive(Debug, Clone)]
pub struct Extractor {
    lexicon: Arc<Lexicon>,
    options: Options,
    workspaces: Arc<ThreadLocal<RefCell<Workspace>>>,
}

/// What is filled anew for each article, kept so that each thread makes its room but once.
#[derive(Debug, Default)]
struct Workspace {
    places: Places,
    clauses: clause::Workspace,
    stretches: attribute::Stretches,
}

/// After an article of more bytes a new workspace is taken: the old one would hold on to the memory that only this article took.
const LARGE: usize = 1 << 20;

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl Extractor {
    /// An extractor with the built-in lexicon.
    pub fn new() -> Self {
        Self::with_lexicon(Lexicon::built_in())
    }

    /// An extractor with a lexicon of one's own.
    pub fn with_lexicon(lexicon: Lexicon) -> Self {
        Self { lexicon: Arc::new(lexicon), options: Options::default(), workspaces: Arc::default() }
    }

    /// Whether to find numbers that carry no unit, too.
    pub fn bare_numbers(mut self, yes: bool) -> Self {
        self.options.bare_numbers = yes;
        self
    }

    /// The records of an article, in order of span. Never fails: a text without quantities has no records.
    pub fn extract<'a>(&'a self, article: &'a Article<'_>) -> Extraction<'a> {
        let text: &'a str = &article.text;
        let layout = Layout::of(text, article.markup);
        let mut workspace = self.workspaces.get_or_default().borrow_mut();
        let Workspace { places, clauses, stretches } = &mut *workspace;
        let (times, mentions) = self.find(text, &layout, self.options, places);
        let mut records = Vec::new();
        if !mentions.is_empty() {
            let input = attribute::Input {
                lexicon: &self.lexicon,
                date: article.date,
                text,
                layout: &layout,
                times: &times,
                mentions: &mentions,
                clauses: clauses.cut(&self.lexicon, text, &layout, &times, &mentions, Depth::Needed),
            };
            records = attribute::attribute(&input, stretches);
        }
        if text.len() > LARGE {
            *workspace = Workspace::default();
        }
        Extraction { id: &article.id, title: &article.title, date: article.date, records }
    }

    /// What is known of words.
    pub(crate) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// What is found.
    pub(crate) fn options(&self) -> Options {
        self.options
    }

    /// The times and quantities of a text; `places` is room for where they may begin.
    pub(crate) fn find<'a>(
        &'a self,
        text: &'a str,
        layout: &Layout,
        options: Options,
        places: &mut Places,
    ) -> (Vec<TimeExpr>, Vec<Mention<'a>>) {
        self.lexicon.beginnings.find_into(text, layout.segments(), places);
        let times = period::find(&self.lexicon, text, places);
        let mentions = quantity::find(&self.lexicon, text, places, &times, options);
        (times, mentions)
    }
}
