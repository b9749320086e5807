//! Rules of the group `package`.

pub(crate) mod renamed;
pub(crate) mod version_compatible;
pub(crate) mod version_incompatible;
pub(crate) mod version_presence;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &renamed::RULE,
    &version_compatible::RULE,
    &version_incompatible::RULE,
    &version_presence::RULE,
];
