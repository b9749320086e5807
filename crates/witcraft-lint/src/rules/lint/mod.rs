//! Rules about the comments that allow rules.

pub(crate) mod unknown_rule;
pub(crate) mod unused_allow;

use crate::Rule;

pub(super) const RULES: &[Rule] = &[unknown_rule::RULE, unused_allow::RULE];
