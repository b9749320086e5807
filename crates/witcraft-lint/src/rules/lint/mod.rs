//! Rules about the comments that allow rules.

mod unexplained_allow;
mod unknown_rule;
pub(crate) mod unused_allow;

use crate::Rule;

pub(super) const RULES: &[Rule] = &[
    unexplained_allow::RULE,
    unknown_rule::RULE,
    unused_allow::RULE,
];
