//! Rules of the group `type`.

pub(crate) mod added;
pub(crate) mod alias_changed;
pub(crate) mod kind_changed;
pub(crate) mod moved;
pub(crate) mod removed;
pub(crate) mod renamed;
pub(crate) mod renamed_with_alias;
pub(crate) mod retargeted;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &added::RULE,
    &alias_changed::RULE,
    &kind_changed::RULE,
    &moved::RULE,
    &removed::RULE,
    &renamed::RULE,
    &renamed_with_alias::RULE,
    &retargeted::RULE,
];
