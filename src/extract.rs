//! The pipeline in reading order: article → blocks → periods and quantities → clauses → records.

use std::sync::Arc;

use crate::article::{Article, Layout};
use crate::attribute;
use crate::clause::{Clauses, Depth};
use crate::lexicon::Lexicon;
use crate::period::{self, TimeExpr};
use crate::quantity::{self, Mention, Options};
use crate::record::Extraction;

/// Extracts the records of articles. Cheap to clone and to share between threads.
#[derive(Debug, Clone)]
pub struct Extractor {
    lexicon: Arc<Lexicon>,
    options: Options,
}

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
        Self { lexicon: Arc::new(lexicon), options: Options::default() }
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
        let (times, mentions) = self.find(text, &layout, self.options);
        if mentions.is_empty() {
            return Extraction { id: &article.id, title: &article.title, date: article.date, records: Vec::new() };
        }
        let clauses = Clauses::of(&self.lexicon, text, &layout, &times, &mentions, Depth::Needed);
        let records = attribute::attribute(&attribute::Input {
            lexicon: &self.lexicon,
            date: article.date,
            text,
            layout: &layout,
            times: &times,
            mentions: &mentions,
            clauses: &clauses,
        });
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

    /// The times and quantities of a text.
    pub(crate) fn find<'a>(
        &'a self,
        text: &'a str,
        layout: &Layout,
        options: Options,
    ) -> (Vec<TimeExpr>, Vec<Mention<'a>>) {
        let places = self.lexicon.beginnings.find(text, layout.segments());
        let times = period::find(&self.lexicon.periods, text, &places);
        let mentions = quantity::find(&self.lexicon, text, &places, &times, options);
        (times, mentions)
    }
}
