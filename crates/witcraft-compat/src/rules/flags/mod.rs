//! Rules of the group `flags`.

pub(crate) mod flag_added;
pub(crate) mod flag_removed;
pub(crate) mod flag_renamed;
pub(crate) mod flags_reordered;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &flag_added::RULE,
    &flag_removed::RULE,
    &flag_renamed::RULE,
    &flags_reordered::RULE,
];
