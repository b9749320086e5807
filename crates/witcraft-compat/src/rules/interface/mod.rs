//! Rules of the group `interface`.

pub(crate) mod added;
pub(crate) mod removed;
pub(crate) mod renamed;
pub(crate) mod reordered;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &added::RULE,
    &removed::RULE,
    &renamed::RULE,
    &reordered::RULE,
];
