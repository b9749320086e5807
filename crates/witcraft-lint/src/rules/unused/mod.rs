//! Rules about what is not needed.

mod dependency;
mod duplicate_type;
mod escape;
mod feature;
mod interface;
mod type_definition;
mod use_item;

use crate::Rule;

pub(super) const RULES: &[Rule] = &[
    dependency::RULE,
    duplicate_type::RULE,
    escape::RULE,
    feature::RULE,
    interface::RULE,
    type_definition::RULE,
    use_item::RULE,
];
