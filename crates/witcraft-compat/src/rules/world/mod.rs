//! Rules of the group `world`.

pub(crate) mod added;
pub(crate) mod direction_changed;
pub(crate) mod export_added;
pub(crate) mod export_removed;
pub(crate) mod import_added;
pub(crate) mod import_implied;
pub(crate) mod import_removed;
pub(crate) mod interface_version;
pub(crate) mod interface_version_incompatible;
pub(crate) mod removed;
pub(crate) mod renamed;
pub(crate) mod reordered;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &added::RULE,
    &direction_changed::RULE,
    &export_added::RULE,
    &export_removed::RULE,
    &import_added::RULE,
    &import_implied::RULE,
    &import_removed::RULE,
    &interface_version::RULE,
    &interface_version_incompatible::RULE,
    &removed::RULE,
    &renamed::RULE,
    &reordered::RULE,
];
