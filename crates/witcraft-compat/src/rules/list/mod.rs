//! Rules of the group `list`.

pub(crate) mod length_changed;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[&length_changed::RULE];
