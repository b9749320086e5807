//! Rules of the group `stream`.

pub(crate) mod element_changed;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[&element_changed::RULE];
