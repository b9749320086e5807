//! The rules, one per file, in a folder per group.
//!
//! To add one: write its file, and add it to the list of its group. The file opens with its
//! documentation, which `witcraft explain` prints; a test fails where a part of that is missing.

mod abi;
mod docs;
mod evolution;
pub(crate) mod lint;
mod resource;
mod rust;
mod unused;

use crate::Rule;

/// Every group.
pub(crate) const GROUPS: &[&[Rule]] = &[
    docs::RULES,
    rust::RULES,
    abi::RULES,
    evolution::RULES,
    resource::RULES,
    unused::RULES,
    lint::RULES,
];
