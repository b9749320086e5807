//! Rules of the group `gate`.

pub(crate) mod became_unstable;
pub(crate) mod deprecated;
pub(crate) mod deprecated_removed;
pub(crate) mod since_changed;
pub(crate) mod stabilized;
pub(crate) mod undeprecated;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[
    &became_unstable::RULE,
    &deprecated::RULE,
    &deprecated_removed::RULE,
    &since_changed::RULE,
    &stabilized::RULE,
    &undeprecated::RULE,
];
