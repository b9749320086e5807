//! Rules about how an interface can change.

mod future_deprecation;
mod growing_record;
mod missing_since;
mod new_import;
mod no_escape_case;
mod result_without_error;
mod since_before_owner;
mod stringly_error;
mod ungated_item;
mod unversioned_package;
mod use_in_world;

use crate::Rule;

pub(super) const RULES: &[Rule] = &[
    future_deprecation::RULE,
    growing_record::RULE,
    missing_since::RULE,
    new_import::RULE,
    no_escape_case::RULE,
    result_without_error::RULE,
    since_before_owner::RULE,
    stringly_error::RULE,
    ungated_item::RULE,
    unversioned_package::RULE,
    use_in_world::RULE,
];
