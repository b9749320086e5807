//! Rules of the group `record`.

pub(crate) mod field_added;
pub(crate) mod field_made_optional;
pub(crate) mod field_removed;
pub(crate) mod field_renamed;
pub(crate) mod field_type_changed;
pub(crate) mod fields_reordered;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &field_added::RULE,
    &field_made_optional::RULE,
    &field_removed::RULE,
    &field_renamed::RULE,
    &field_type_changed::RULE,
    &fields_reordered::RULE,
];
