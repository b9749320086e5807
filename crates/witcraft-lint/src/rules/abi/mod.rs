//! Rules about what a call costs.

mod big_integer;
mod bool_pair;
mod large_value;
mod list_of_char;
mod list_of_lists;
mod many_parameters;
mod nested_option;
mod result_in_memory;

use crate::Rule;

pub(super) const RULES: &[Rule] = &[
    big_integer::RULE,
    bool_pair::RULE,
    large_value::RULE,
    list_of_char::RULE,
    list_of_lists::RULE,
    many_parameters::RULE,
    nested_option::RULE,
    result_in_memory::RULE,
];
