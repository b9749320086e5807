//! Rules of the group `enum`.

pub(crate) mod case_added;
pub(crate) mod case_removed;
pub(crate) mod case_renamed;
pub(crate) mod cases_reordered;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &case_added::RULE,
    &case_removed::RULE,
    &case_renamed::RULE,
    &cases_reordered::RULE,
];
