//! Units and classifiers.

/// The table of units.
#[derive(Debug, Default)]
pub struct Units;

impl Units {
    /// The built-in table.
    pub fn built_in() -> Self {
        Self
    }
}
