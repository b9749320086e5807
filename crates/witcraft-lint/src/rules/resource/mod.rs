//! Rules about resources.

mod explicit_own;
mod infallible_constructor;
mod list_of_borrows;
mod returned_own;
mod self_parameter;
mod unobtainable;

use crate::Rule;

pub(super) const RULES: &[Rule] = &[
    explicit_own::RULE,
    infallible_constructor::RULE,
    list_of_borrows::RULE,
    returned_own::RULE,
    self_parameter::RULE,
    unobtainable::RULE,
];
