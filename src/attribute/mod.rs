//! Ties each quantity to what it is about: its industries, indicator, item, entity, region, period and comparison.
//!
//! A clause is read from left to right. What stands before a quantity fills the slots of a [`Frame`]; an empty slot is
//! inherited from the frame before, as a reader carries it; a new subject clears what hung on the old one.
//!
//! | room | reads |
//! |---|---|
//! | [`context`] | what the headline, the sections and the region words say of the whole article |
//! | [`phrase`] | noun phrases: industries, regions, indicators and entities in them, and lists of them |
//! | [`left`] | the stretch before a quantity: predicate, comparison, base, time, phrases |
//! | [`right`] | the stretch after it: item, indicator, threshold |
//! | [`compare`] | how the figure compares, and with what |
//! | [`align`] | lists: 分别 and its kind |
//! | [`frame`] | what is carried from clause to clause |
//! | [`reader`] | the walk: blocks, sentences, clauses, groups of quantities |
//! | [`subject`] | what a stretch puts into the frame: industries, region, organisation, times |
//! | [`naming`] | the indicator and the thing counted of one quantity |
//! | [`fields`] | its base, scope, industries, region, modality, role |
//! | [`emit`] | its record |

mod align;
mod compare;
mod context;
mod emit;
mod fields;
mod frame;
mod left;
mod naming;
mod phrase;
mod reader;
mod right;
mod subject;

pub use reader::{Input, Stretches, attribute};
