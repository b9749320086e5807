//! Rules of the group `handle`.

pub(crate) mod borrow_to_own;
pub(crate) mod own_to_borrow;

use crate::rule::Rule;

/// In the order of their names.
pub(super) const GROUP: &[&Rule] = &[&borrow_to_own::RULE, &own_to_borrow::RULE];
