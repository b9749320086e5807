//! `package/version-incompatible`: the version is not compatible with the old one.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/package/version-incompatible`.
pub(crate) const RULE: Rule = Rule {
    id: "package/version-incompatible",
    summary: "the version is not compatible with the old one",
    abi: Effect::Exact,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "the version is in the name of every import and export, and runtimes only match versions with the same first number that is not 0",
    instead: "release a compatible version, or provide both versions at once",
};
