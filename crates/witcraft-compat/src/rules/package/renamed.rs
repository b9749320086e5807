//! `package/renamed`: the package has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/package/renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "package/renamed",
    summary: "the package has another name",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the name of the package is in the name of every import and export, so none of them is found",
    instead: "keep the name; publish the new package beside the old one",
};
