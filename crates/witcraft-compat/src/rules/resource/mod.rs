//! Rules of the group `resource`.

pub(crate) mod added;
pub(crate) mod constructor_added;
pub(crate) mod constructor_removed;
pub(crate) mod function_kind_changed;
pub(crate) mod method_added;
pub(crate) mod method_removed;
pub(crate) mod removed;
pub(crate) mod renamed;
pub(crate) mod static_added;
pub(crate) mod static_removed;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &added::RULE,
    &constructor_added::RULE,
    &constructor_removed::RULE,
    &function_kind_changed::RULE,
    &method_added::RULE,
    &method_removed::RULE,
    &removed::RULE,
    &renamed::RULE,
    &static_added::RULE,
    &static_removed::RULE,
];
