//! `package/version-presence`: a version was added to the package, or taken away.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/package/version-presence`.
pub(crate) const RULE: Rule = Rule {
    id: "package/version-presence",
    summary: "a version was added to the package, or taken away",
    abi: Effect::Exact,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "a name with a version never matches one without",
    instead: "give a package its version before its first release, and keep it",
};
