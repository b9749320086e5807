//! Rules about documentation.

mod empty;
mod lost;
mod missing_function;
mod missing_interface;
mod missing_package;
mod missing_type;
mod missing_world;
mod mistaken_comment;
mod no_example;

use crate::Rule;

pub(super) const RULES: &[Rule] = &[
    empty::RULE,
    lost::RULE,
    missing_function::RULE,
    missing_interface::RULE,
    missing_package::RULE,
    missing_type::RULE,
    missing_world::RULE,
    mistaken_comment::RULE,
    no_example::RULE,
];
