//! What the whole of an article tells: the region and the industries that it is about.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::article::{BlockKind, Layout};
use crate::clause::{Clause, Token, TokenKind};
use crate::date::{Date, Period, Point};
use crate::lexicon::contexts::Context;
use crate::lexicon::cues::Cue;
use crate::lexicon::entities::Kind;
use crate::lexicon::regions::{Level, Regions};
use crate::lexicon::words::Sense;
use crate::period;
use crate::span::Span;

use super::frame::{Industries, IndustryAt, RegionAt};
use super::phrase::{Phrases, Scene};

/// The article's own region of each level, from its country down: the one named most often.
#[derive(Debug, Clone, Default)]
pub(crate) struct Home {
    by_level: Vec<(Level, RegionAt)>,
    /// The region of the headline.
    headline: Option<RegionAt>,
    /// The region that the words for the article's own mean (全省), where it has any and speaks mostly of it, or of no other of its
    /// level; then it is the country, if that is said again and again.
    here: Option<RegionAt>,
    /// Full names as the article prints them, by row: a county that has since become a city.
    full_names: FxHashMap<u32, Span>,
    /// The one organisation that the article is about.
    pub firm: Option<Span>,
    /// The one fair or meeting that it is about, if it is about no organisation, where it is named.
    pub events: SmallVec<[Span; 4]>,
    /// Whether that is named in the headline.
    pub event_titled: bool,
}

impl Home {
    /// The region that holds where the text names none.
    pub fn unsaid(&self) -> Option<RegionAt> {
        // What a firm reports is of no region unless one is said.
        self.headline.or_else(|| if self.firm.is_some() { None } else { self.here })
    }

    /// The full name by which the article calls a region, where that is not the table's.
    pub fn full_name(&self, row: u32) -> Option<Span> {
        self.full_names.get(&row).copied().filter(|s| !s.is_empty())
    }

    /// What 全省 or 我市 means here.
    pub fn at(&self, level: Level) -> Option<RegionAt> {
        self.by_level.iter().find(|(l, _)| *l == level).map(|(_, at)| *at)
    }
}

/// How many bytes of an article are its beginning.
const HEAD: usize = 60;

/// What has more headings than so many may tell of something else under each.
const SECTIONS: usize = 4;

/// How many times an article on one firm says 公司 that names it but once, and late.
const OFTEN: usize = 4;

/// The tokens that tell something of the article as a whole, gathered at one go.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// Those that name a region.
    regions: SmallVec<[usize; 32]>,
    /// The words for industries.
    industries: SmallVec<[usize; 32]>,
    /// The names.
    names: SmallVec<[usize; 32]>,
    /// The level of the first word for the article's own region: 全省.
    here: Option<Level>,
}

impl Told {
    /// Gathers them.
    pub fn of(scene: &Scene<'_, '_>) -> Self {
        let mut told = Told::default();
        for (i, token) in scene.tokens.iter().enumerate() {
            // Each of them is rare: one question after the other is answered sooner than what sort of token it is.
            if token.region.is_some() {
                told.regions.push(i);
            }
            if token.industry.is_some() && token.kind == TokenKind::Word {
                told.industries.push(i);
            }
            if token.kind == TokenKind::Name {
                told.names.push(i);
            }
            if token.here.is_some() {
                told.here = told.here.or(token.here);
            }
        }
        told
    }

    /// The regions and the organisation that the article is about.
    pub fn home(&self, scene: &Scene<'_, '_>, title: Option<&[Clause]>, layout: &Layout) -> Home {
        let mut counts = RegionCounts::default();
        let mut home = Home { firm: self.firm(scene), ..Home::default() };
        let regions = &scene.lexicon.regions;
        let title_end = title.and_then(|clauses| clauses.last()).map_or(0, |last| last.tokens.end);
        if home.firm.is_none() {
            (home.events, home.event_titled) = self.events(scene, title_end);
        }
        for &i in &self.regions {
            let Some(row) = scene.tokens[i].region else { continue };
            let at = RegionAt { span: scene.span(i), row };
            let row_of = regions.get(row);
            let printed = scene.str(at.span);
            if is_relative(scene, at.span) {
                continue;
            }
            // 环江县 is no fuller a name of 环江毛南族自治县.
            let full = scene.kind(i) != TokenKind::Name
                && printed.ends_with(['县', '市', '省', '区'])
                && printed.chars().nth(2).is_some();
            if full && printed != row_of.name && !row_of.name.contains("自治") {
                home.full_names.entry(row).or_insert(at.span);
            }
            // 靖西县 of an old article is the 靖西 of its text.
            if row_of.former
                && let Some((end, _)) = row_of.name.char_indices().next_back()
                && let Some(word) = scene.lexicon.words.get(&row_of.name[..end])
            {
                for now in scene.lexicon.words.senses(word).iter().filter_map(Sense::region) {
                    home.full_names.insert(now, at.span);
                }
            }
            let in_title = i < title_end;
            if in_title
                && home.headline.is_none()
                && (row_of.level > Level::Country || regions.is_china(row))
                // 水泥业上演重组大戏 西南或成主战场: what part of the country comes in later is not where all is.
                && (row_of.level != Level::Bloc
                    || row_of.name.ends_with("新区")
                    || !scene.text[..at.span.start].contains(char::is_alphanumeric))
                && in_china(regions, row)
            {
                home.headline = Some(at);
            }
            counts.add(at, row_of.level, if in_title { 3 } else { 1 });
            // 赣州市 also speaks for 江西省.
            for outer in regions.ancestors(row).skip(1) {
                let level = regions.get(outer).level;
                if level >= Level::Province {
                    counts.add(RegionAt { row: outer, ..at }, level, 1);
                }
            }
        }
        // 我国 and 全国 for 中国, said again and again.
        let country = counts.most(Level::Country, 2).filter(|at| regions.is_china(at.row));
        for level in [Level::Province, Level::Prefecture, Level::County] {
            home.by_level.extend(counts.most(level, 1).map(|at| (level, at)));
        }
        // In an article on 北京 or 上海, 全市 is the municipality.
        if let Some(province) = home.at(Level::Province)
            && regions.get(province.row).name.ends_with('市')
        {
            home.by_level.retain(|(level, _)| *level != Level::Prefecture);
            home.by_level.push((Level::Prefecture, province));
        }
        // 我市 in one of the items of a digest tells nothing of the others.
        // 省内收入 of a firm tells of where it is, and not of where all else is.
        let here = self.here.filter(|_| !is_of_firm(scene));
        home.here = here.and_then(|level| match home.at(level) {
            Some(at) => Some(at).filter(|at| counts.is_main(at.row)),
            None => country,
        });
        // What one of many short items speaks of, again and again, is not where the others are.
        let dominant = || {
            let main = counts.dominant(regions)?;
            (!is_of_firm(scene) && self.in_most_sections(scene, main.row, layout)).then_some(main)
        };
        home.here = home.here.or_else(dominant);
        home
    }

    /// Whether no more sections name others than name a region or what lies in it, where there are many sections.
    fn in_most_sections(&self, scene: &Scene<'_, '_>, main: u32, layout: &Layout) -> bool {
        let regions = &scene.lexicon.regions;
        let blocks = layout.blocks.iter().filter(|block| block.is_heading(scene.text) && heads(scene.str(block.span)));
        let starts: SmallVec<[usize; 16]> = blocks.map(|block| block.span.start).collect();
        if starts.len() <= SECTIONS {
            return true;
        }
        let section = |at: usize| starts.partition_point(|&start| start <= at);
        let lies = |row: u32, outer: u32| regions.ancestors(row).any(|r| r == outer);
        let (mut own, mut others) = (vec![false; starts.len() + 1], vec![false; starts.len() + 1]);
        for token in self.regions.iter().map(|&i| &scene.tokens[i]) {
            let Some(row) = token.region else { continue };
            own[section(token.span.start)] |= lies(row, main);
            others[section(token.span.start)] |= !lies(row, main) && !lies(main, row);
        }
        let only_others = own.iter().zip(&others).filter(|&(&own, &other)| other && !own).count();
        only_others <= own.iter().filter(|&&own| own).count()
    }

    /// The only fair or meeting that an article names, in its headline or more than once, wherever it does; and whether in its
    /// headline.
    fn events(&self, scene: &Scene<'_, '_>, title_end: usize) -> (SmallVec<[Span; 4]>, bool) {
        let tokens = self.names.iter().filter(|&&i| is_event(scene, scene.span(i)));
        let titled = tokens.clone().next().is_some_and(|&i| i < title_end);
        let events: SmallVec<[Span; 4]> = tokens.map(|&i| scene.span(i)).collect();
        let one = events.windows(2).all(|two| scene.str(two[0]) == scene.str(two[1]));
        if one && (titled || events.len() > 1) { (events, titled) } else { Default::default() }
    }

    /// The organisation that an article on 公司 is about: the one it names most, by far.
    fn firm(&self, scene: &Scene<'_, '_>) -> Option<Span> {
        if self.names.is_empty() {
            return None;
        }
        // 东岭股份有限公司（以下简称“公司”）
        let mut names = self.names.iter().map(|&i| scene.span(i));
        if crate::clause::defines(scene.text)
            && let Some(own) = names.find(|name| crate::clause::is_called_own(scene.text, name.end))
        {
            return Some(own);
        }
        let mut named: FxHashMap<&str, (usize, Span)> = FxHashMap::default();
        let subjects = self.names.iter().map(|&i| scene.span(i)).filter(|&name| !scene.is_object(name));
        // 东岭技术发布年报: who the text begins with, and reports, is whom it is about.
        let reports = |name: Span| {
            name.start < HEAD && scene.tokens.get(scene.token_from(name.end)).is_some_and(|t| t.has(Cue::Report))
        };
        let subjects = subjects.filter(|&name| is_firm(scene, name));
        // Though 公司 is not said, where the tables know it and no other firm is named.
        let alone = |name: Span| {
            scene.lexicon.words.get(scene.str(name)).is_some()
                && subjects.clone().all(|other| scene.str(other) == scene.str(name))
        };
        // 汉缆股份融资融券信息显示…: so is who the text begins with where no other firm is named and what a firm has is told.
        let own = || {
            let mut metrics = scene.tokens.iter().filter_map(|t| t.metric).map(|row| scene.lexicon.metrics.get(row));
            metrics.any(|row| row.firm || row.own)
        };
        if let Some(name) = subjects.clone().next() {
            if reports(name) {
                return (is_of_firm(scene) || alone(name)).then_some(name);
            }
            if name.start < HEAD && opens(scene, name) && alone(name) && own() {
                return Some(name);
            }
        }
        // 跻身|天猫|粉饼前三: where a subject does not stand.
        let leads = |t: &Token| matches!(t.kind, TokenKind::Time(_)) || t.has(Cue::Expected) || t.has(Cue::Says);
        let within = |t: &Token| matches!(t.kind, TokenKind::Word | TokenKind::Text | TokenKind::Name) && !leads(t);
        let heads = |name: Span| !scene.token_ending(name.start).is_some_and(within);
        let mut opening: SmallVec<[Span; 8]> = SmallVec::new();
        for name in subjects {
            let (times, first) = named.entry(scene.str(name)).or_insert((0, name));
            *times += 1;
            if opens(scene, name) && opens(scene, *first) {
                opening.push(name);
            }
        }
        let mut counts: Vec<(usize, Span)> = named.into_values().collect();
        counts.sort_by_key(|&(n, span)| (std::cmp::Reverse(n), span.start));
        let first = scene.mentions.first().map_or(usize::MAX, |m| m.span.start);
        // 东岭股份(600123)…，公司…: the only one whose share's code is given, before the figures or as often as any other.
        let often = |name: Span| counts.iter().find(|(_, span)| scene.str(*span) == scene.str(name)).map_or(0, |c| c.0);
        let mut listed =
            self.names.iter().map(|&i| scene.span(i)).filter(|name| crate::clause::is_listed(scene.text, name.end));
        if let Some(name) = listed.next()
            && listed.all(|other| scene.str(other) == scene.str(name))
            && (name.start < first.max(4 * HEAD) || counts.first().is_none_or(|&(most, _)| often(name) == most))
            && is_of_firm(scene)
        {
            return Some(name);
        }
        let others = counts.get(1).map_or(0, |&(n, _)| n);
        // 身为龙头的|海益科技: the only one is it also where it is said what it is, if 公司 is said often.
        let being = |t: &Token| {
            let from = crate::span::begin(scene.text, t.span.start.saturating_sub(HEAD));
            scene.lexicon.contexts.within(Context::Being, &scene.text[from..t.span.start])
        };
        let only = |t: &Token| t.has(Cue::De) && others == 0 && being(t) && says_firm(scene, OFTEN);
        // Named once it is the article's only where nothing stands before it that it belongs to.
        let apart = |span: Span| scene.token_ending(span.start).is_none_or(|t| leads(t) || only(t));
        // Nor where it comes after figures of which it is not told whose they are, and 公司 is seldom said.
        let late = |span: Span| span.start > first && !says_firm(scene, OFTEN);
        let known = |&&(n, span): &&(usize, Span)| n > 2 * others && (n > 1 || apart(span) && !late(span));
        // Nor is what never stands where a subject does, a place where others sell.
        let speaks = |most: Span| {
            let mut names = self.names.iter().map(|&i| scene.span(i));
            names.any(|name| scene.str(name) == scene.str(most) && (heads(name) || apart(name)))
        };
        let most = counts.first().filter(known).map(|&(_, span)| span).filter(|&most| speaks(most));
        // 海益科技成立于2007年，…: who begins the article, or begins sentences again and again, where hardly another does.
        let opener = || {
            let &first = opening.first()?;
            let own = opening.iter().filter(|&&name| scene.str(name) == scene.str(first)).count();
            let begins = own > 1 || !scene.text[..first.start].contains('，');
            let known = scene.lexicon.words.get(scene.str(first)).is_some();
            let twice = 2 * often(first);
            let most = counts.iter().all(|&(n, other)| n <= twice || scene.str(other) == scene.str(first));
            (known && begins && most && own > 2 * (opening.len() - own)).then_some(first)
        };
        let most = most.or_else(opener)?;
        is_of_firm(scene).then_some(most)
    }

    /// The industries of the article: those of its headline, or else the one that most of its text names; and whether it
    /// was the headline. A digest is of none unless it hardly names another.
    pub fn topic(
        &self,
        scene: &Scene<'_, '_>,
        title: Option<&[Clause]>,
        is_digest: impl FnOnce() -> bool,
    ) -> (Industries, bool) {
        let named = title.map(|title| subject_of(scene, title, false)).unwrap_or_default();
        if !named.is_empty() {
            return (named, true);
        }
        // How often each is named, and where first.
        let industries = &scene.lexicon.industries;
        let mut counts: SmallVec<[(usize, u32, Span); 16]> = SmallVec::new();
        for token in self.industries.iter().map(|&i| &scene.tokens[i]) {
            let Some(row) = token.industry.filter(|&row| !industries.get(row).weak) else { continue };
            match counts.binary_search_by_key(&row, |&(_, known, _)| known) {
                Ok(i) => counts[i].0 += 1,
                Err(i) => counts.insert(i, (1, row, token.span)),
            }
        }
        let total: usize = counts.iter().map(|&(n, ..)| n).sum();
        // Each name counts for itself and for the wider industries: 注射剂 also speaks of 药品.
        let within = |row| {
            let inner = counts.iter().filter(|&&(_, inner, _)| industries.is_within(inner, row));
            inner.map(|&(n, ..)| n).sum::<usize>()
        };
        // One item of a digest may name an industry again and again: it is of that only if it does from beginning to end.
        let part = scene.text.len() / 3;
        let spread = |row, first: Span| {
            let mut tokens = self.industries.iter().rev().map(|&i| &scene.tokens[i]);
            let last = tokens.find(|t| t.industry.is_some_and(|inner| industries.is_within(inner, row)));
            first.start < part && last.is_some_and(|last| last.span.start > 2 * part)
        };
        let digest = is_digest();
        let least = if digest { 8 } else { 3 };
        let often = counts.iter().filter(|&&(n, ..)| n >= least).map(|&(n, row, span)| (n, within(row), row, span));
        let most = often
            .filter(|&(_, within, row, span)| {
                let all = if digest { within * 4 >= total * 3 && spread(row, span) } else { within * 2 >= total };
                within >= 4 && all
            })
            .max_by_key(|&(n, within, _, span)| (n, within, std::cmp::Reverse(span.start)));
        (most.map(|(.., row, span)| IndustryAt { span, row: Some(row) }).into_iter().collect(), false)
    }
}

/// How often regions are named, and where first, in order of their rows. An article names few.
#[derive(Debug, Default)]
struct RegionCounts(SmallVec<[(usize, RegionAt, Level); 16]>);

impl RegionCounts {
    fn add(&mut self, at: RegionAt, level: Level, times: usize) {
        match self.0.binary_search_by_key(&at.row, |(_, known, _)| known.row) {
            Ok(i) => self.0[i].0 += times,
            Err(i) => self.0.insert(i, (times, at, level)),
        }
    }

    /// Whether a region is named at least as often as all others of its level together.
    fn is_main(&self, row: u32) -> bool {
        let Ok(i) = self.0.binary_search_by_key(&row, |(_, known, _)| known.row) else { return false };
        let (times, _, level) = self.0[i];
        self.0.iter().filter(|(.., of)| *of == level).map(|(n, ..)| n).sum::<usize>() <= 2 * times
    }

    /// The region within China that is named again and again, and hardly any other but what lies in it.
    fn dominant(&self, regions: &Regions) -> Option<RegionAt> {
        const OFTEN: usize = 6;
        let (times, most, _) = self
            .0
            .iter()
            .filter(|(_, at, level)| *level >= Level::Province && in_china(regions, at.row))
            .max_by_key(|(n, at, _)| (*n, std::cmp::Reverse((at.span.start, at.row))))?;
        let related = |row: u32| {
            regions.ancestors(row).any(|outer| outer == most.row)
                || regions.ancestors(most.row).any(|outer| outer == row)
        };
        let others: usize = self.0.iter().filter(|(_, at, _)| !related(at.row)).map(|(n, ..)| n).sum();
        (*times >= OFTEN && others * 4 <= *times).then_some(*most)
    }

    /// The region of a level that is named most often, and at least so often; of those named as often the first.
    fn most(&self, level: Level, least: usize) -> Option<RegionAt> {
        let of_level = self.0.iter().filter(|(n, _, of)| *n >= least && *of == level);
        of_level.max_by_key(|(n, at, _)| (*n, std::cmp::Reverse((at.span.start, at.row)))).map(|(_, at, _)| *at)
    }
}

/// Whether the article speaks of 公司 again.
pub(crate) fn is_of_firm(scene: &Scene<'_, '_>) -> bool {
    says_firm(scene, 2)
}

/// Whether the article says 公司 so many times.
#[cold]
fn says_firm(scene: &Scene<'_, '_>, times: usize) -> bool {
    let own = |token: &&Token| {
        token.kind == TokenKind::Text && scene.begins_own(token.span) && !scene.str(token.span).starts_with('其')
    };
    scene.tokens.iter().filter(own).take(times).count() == times
}

/// Whether a name is that of a company by the tables, or by the article, which defines it or gives the code of its share.
pub(crate) fn is_firm(scene: &Scene<'_, '_>, name: Span) -> bool {
    let words = &scene.lexicon.words;
    let Some(word) = words.get(scene.str(name)) else {
        let last = scene.str(name).char_indices().rev().nth(1).map_or(name.end, |(i, _)| name.start + i);
        let suffix = scene.lexicon.entities.last_suffix(&scene.text[..name.end], name.start, name.start);
        let firm = suffix.is_none_or(|(.., kind, _)| !matches!(kind, Kind::Venue | Kind::Event));
        return firm && !scene.begins_own(Span::new(last, name.end));
    };
    // Not a word that names something else, and only in the article somebody: 麻醉：.
    let mut firms = words.senses(word).iter().filter_map(|sense| match sense {
        Sense::Entity(id) | Sense::ShortName(id) => {
            Some(matches!(scene.lexicon.entities.get(*id).kind, Kind::Company | Kind::Bank | Kind::Insurer))
        }
        _ => None,
    });
    firms.next().is_some_and(|first| first && firms.all(|firm| firm))
}

/// Whether a sentence begins with a name, but for a time: 去年9月，|海益科技; and no list does: |海益科技等客户.
fn opens(scene: &Scene<'_, '_>, name: Span) -> bool {
    let before = scene.text[..name.start].trim_end_matches(' ');
    let time = |t: &Token| matches!(t.kind, TokenKind::Time(_));
    let start = match scene.token_ending(before.trim_end_matches('，').len()).filter(|t| time(t)) {
        Some(time) => &scene.text[..time.span.start],
        None => before,
    };
    let begins = |c| matches!(c, '。' | '；' | '\n' | '！' | '？' | '】' | '）');
    (start.is_empty() || start.ends_with(begins)) && !scene.text[name.end..].starts_with(['、', '和', '等'])
}

/// Whether a name is that of a fair, a meeting or the like.
fn is_event(scene: &Scene<'_, '_>, name: Span) -> bool {
    let event = |kind: Kind| kind == Kind::Event;
    let Some(word) = scene.lexicon.words.get(scene.str(name)) else {
        let suffix = scene.lexicon.entities.last_suffix(&scene.text[..name.end], name.start, name.start);
        return suffix.is_some_and(|(.., kind, _)| event(kind));
    };
    scene.lexicon.words.senses(word).iter().any(|sense| match sense {
        Sense::Entity(id) => event(scene.lexicon.entities.get(*id).kind),
        _ => false,
    })
}

/// Whether what looks like a heading has what one is like: it is short, and neither asks nor announces.
pub(super) fn heads(text: &str) -> bool {
    const LONGEST: usize = 40;
    text.chars().nth(LONGEST).is_none() && !text.ends_with(['？', '?', '：', ':']) && !text.contains('。')
}

/// Whether a region is told from where the writer is, 国内 beside 海外, and so is not what an article or section is about.
pub(crate) fn is_relative(scene: &Scene<'_, '_>, region: Span) -> bool {
    let text = scene.str(region);
    scene.lexicon.contexts.after(Context::Field, text) == Some(text.len())
}

/// Whether a region is China or lies in it.
pub(crate) fn in_china(regions: &Regions, row: u32) -> bool {
    regions.ancestors(row).any(|r| regions.is_china(r))
}

/// What has so many lines or more, nearly none of which ends as sentences do, may be a news brief.
const LINES: usize = 8;

/// How many bytes an item of a news brief has at least, on average.
const ITEM: usize = 75;

/// Whether a text is a news brief: line for line an item of its own, without a mark at its end.
pub(crate) fn is_brief(layout: &Layout, text: &str) -> bool {
    if layout.blocks.len() < LINES {
        return false;
    }
    let blocks = || layout.blocks.iter().map(|block| block.span.of(text).trim_end());
    let open = |block: &&str| !block.ends_with(['。', '！', '？', '”', '；', '，', '：', '.', '…']);
    let bytes: usize = blocks().map(str::len).sum();
    let count = layout.blocks.len();
    blocks().filter(open).count() * 4 >= count * 3
        && bytes >= ITEM * count
        && layout.blocks.iter().all(|block| block.kind == BlockKind::Body)
}

/// The clauses of the headline: of a first block that is short and no sentence.
pub(crate) fn title<'c>(layout: &Layout, clauses: &'c [Clause]) -> Option<&'c [Clause]> {
    let first = clauses.first()?.block;
    let block = layout.blocks.get(first)?;
    let short = block.span.end - block.span.start <= 150;
    let is_title = block.kind != BlockKind::Body || short && layout.blocks.len() > 1;
    is_title.then(|| &clauses[..clauses.partition_point(|c| c.block == first)])
}

/// The industries that the clauses of a block name as its subject.
pub(crate) fn subject_of(scene: &Scene<'_, '_>, clauses: &[Clause], governing: bool) -> Industries {
    let mut found = Industries::new();
    let mut phrases = Phrases::default();
    for clause in clauses {
        let mut i = clause.tokens.start;
        while i < clause.tokens.end {
            let start = i;
            while i < clause.tokens.end && scene.nominal(i) {
                i += 1;
            }
            phrases.clear();
            phrases.read(scene, start..i);
            if let Some(phrase) = phrases.last() {
                let named: Industries = phrase
                    .items
                    .iter()
                    .filter(|i| !i.weak && (i.governs || !governing))
                    .filter_map(|i| i.industry)
                    .collect();
                if !named.is_empty() {
                    found = named;
                }
            }
            i += 1;
        }
    }
    found
}

/// The year that a headline names, if it is over and the only time there.
pub(crate) fn year_of_title(scene: &Scene<'_, '_>, title: &[Clause], today: Option<Date>) -> Option<Period> {
    let tokens = title.iter().flat_map(|clause| &scene.tokens[clause.tokens.clone()]);
    let mut times = tokens.filter_map(|t| if let TokenKind::Time(t) = t.kind { Some(t as usize) } else { None });
    let (Some(time), None) = (times.next(), times.next()) else { return None };
    let period = scene.times[time].resolve(period::Context { today, spoken: None })?;
    let over = |year| today.is_none_or(|today| year < today.year);
    matches!((period.first, period.last), (Point::Year(year), None) if over(year)).then_some(period)
}

/// The region that a heading names first; `clauses` are those of its block.
pub(crate) fn region_of_heading(scene: &Scene<'_, '_>, clauses: &[Clause]) -> Option<RegionAt> {
    let named = |token: &Token| {
        let row = token.region.filter(|&row| scene.lexicon.regions.get(row).level >= Level::Country)?;
        let row = Some(row).filter(|_| !is_relative(scene, token.span))?;
        Some(RegionAt { span: token.span, row })
    };
    let first = |clause: &Clause| scene.tokens[clause.tokens.clone()].first().and_then(named);
    // Its first word, that after a colon (国新办：北京深化试点), or where something was done (博览会在|深圳|举行).
    let colon = clauses.first().filter(|c| c.mark == TokenKind::Colon).and_then(|_| clauses.get(1)).and_then(first);
    let place = || {
        let tokens = clauses.iter().flat_map(|c| c.tokens.clone());
        let held = |at: &RegionAt| scene.lexicon.contexts.after(Context::Held, &scene.text[at.span.end..]).is_some();
        let after = tokens.filter(|&i| i > 0 && scene.str(scene.span(i - 1)) == "在");
        after.filter_map(|i| named(&scene.tokens[i])).find(held)
    };
    // 假期|海南|免税销售额达5亿元: or the only one that it names.
    let only = || {
        let mut regions = clauses.iter().flat_map(|c| &scene.tokens[c.tokens.clone()]).filter_map(named);
        let narrow = |at: &RegionAt| scene.lexicon.regions.get(at.row).level > Level::Country;
        regions.next().filter(narrow).filter(|first| regions.all(|other| other.row == first.row))
    };
    let abroad = |at: &RegionAt| !scene.lexicon.regions.is_china(at.row);
    // 河北|廊坊…: the narrowest of those that lie in each other.
    let narrowest = |at: RegionAt| {
        let regions = &scene.lexicon.regions;
        let rest = scene.tokens[scene.token_from(at.span.end)..].iter();
        rest.take_while(|t| t.region.is_some()).filter_map(named).fold(at, |at, next| {
            let lies = regions.ancestors(next.row).any(|row| row == at.row);
            if lies && next.span.start == at.span.end { next } else { at }
        })
    };
    clauses.first().and_then(first).or_else(|| colon.or_else(place).or_else(only).filter(abroad)).map(narrowest)
}
