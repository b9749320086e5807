//! Rules of the group `variant`.

pub(crate) mod case_added;
pub(crate) mod case_removed;
pub(crate) mod case_renamed;
pub(crate) mod cases_reordered;
pub(crate) mod payload_added;
pub(crate) mod payload_changed;
pub(crate) mod payload_removed;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &case_added::RULE,
    &case_removed::RULE,
    &case_renamed::RULE,
    &cases_reordered::RULE,
    &payload_added::RULE,
    &payload_changed::RULE,
    &payload_removed::RULE,
];
