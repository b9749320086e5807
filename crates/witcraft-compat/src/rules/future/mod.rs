//! Rules of the group `future`.

pub(crate) mod value_changed;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[&value_changed::RULE];
