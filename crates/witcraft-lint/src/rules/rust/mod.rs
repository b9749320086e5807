//! Rules about what becomes of names and types in Rust.

mod import_and_export;
mod keyword;
mod name_clash;
mod prelude;
mod repeated_name;

use crate::Rule;

pub(super) const RULES: &[Rule] = &[
    import_and_export::RULE,
    keyword::RULE,
    name_clash::RULE,
    prelude::RULE,
    repeated_name::RULE,
];
