//! What the headline and the sections say of the whole article: its region, its industries.

use rustc_hash::FxHashMap;

use crate::lexicon::cues::Cue;

use super::frame::RegionAt;
use super::phrase::Scene;

/// The region that 全省 or 我市 means: the region named most often.
pub(crate) fn article_region(scene: Scene<'_, '_>) -> Option<RegionAt> {
    let mut counts: FxHashMap<u32, (usize, RegionAt)> = FxHashMap::default();
    for i in 0..scene.tokens.len() {
        if let Some(row) = scene.region(i) {
            let at = RegionAt { span: scene.tokens[i].span, row };
            counts.entry(row).or_insert((0, at)).0 += 1;
        }
    }
    counts.into_values().max_by_key(|(n, at)| (*n, std::cmp::Reverse(at.span.start))).map(|(_, at)| at)
}

/// Whether a cue word stands for the article's own region.
pub(crate) fn is_deixis(scene: Scene<'_, '_>, token: usize) -> bool {
    scene.cues(token).any(&[Cue::DeixisProvince, Cue::DeixisCity, Cue::DeixisDistrict, Cue::DeixisCounty])
}

/// The industries of the article: those its headline names, or the one that most of its text names.
pub(crate) fn article_topic(
    scene: Scene<'_, '_>,
    _layout: &crate::article::Layout,
    clauses: &[crate::clause::Clause],
) -> super::frame::Industries {
    let mut topic = super::frame::Industries::new();
    let Some(first) = clauses.first() else { return topic };
    let mut counts: FxHashMap<u32, (usize, super::frame::IndustryAt)> = FxHashMap::default();
    let mut total = 0;
    for clause in clauses {
        for i in clause.tokens.clone() {
            if let Some(row) = scene.industry(i) {
                let at = super::frame::IndustryAt { span: scene.tokens[i].span, row: Some(row) };
                counts.entry(row).or_insert((0, at)).0 += 1;
                total += 1;
                if clause.block == first.block && clause.mark != crate::clause::TokenKind::Comma {
                    topic = super::frame::Industries::from_slice(&[at]);
                }
            }
        }
    }
    if topic.is_empty()
        && let Some((n, at)) = counts.into_values().max_by_key(|(n, at)| (*n, std::cmp::Reverse(at.span.start)))
        && n >= 4
        && n * 2 >= total
    {
        topic.push(at);
    }
    topic
}
