//! Ties each quantity to what it is about.
