//! Rules of the group `map`.

pub(crate) mod entry_changed;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[&entry_changed::RULE];
