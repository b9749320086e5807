//! Rules of the group `function`.

pub(crate) mod added;
pub(crate) mod became_async;
pub(crate) mod became_sync;
pub(crate) mod error_changed;
pub(crate) mod moved;
pub(crate) mod param_added;
pub(crate) mod param_made_optional;
pub(crate) mod param_removed;
pub(crate) mod param_renamed;
pub(crate) mod param_type_changed;
pub(crate) mod params_reordered;
pub(crate) mod removed;
pub(crate) mod renamed;
pub(crate) mod result_added;
pub(crate) mod result_made_fallible;
pub(crate) mod result_made_optional;
pub(crate) mod result_removed;
pub(crate) mod result_type_changed;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &added::RULE,
    &became_async::RULE,
    &became_sync::RULE,
    &error_changed::RULE,
    &moved::RULE,
    &param_added::RULE,
    &param_made_optional::RULE,
    &param_removed::RULE,
    &param_renamed::RULE,
    &param_type_changed::RULE,
    &params_reordered::RULE,
    &removed::RULE,
    &renamed::RULE,
    &result_added::RULE,
    &result_made_fallible::RULE,
    &result_made_optional::RULE,
    &result_removed::RULE,
    &result_type_changed::RULE,
];
