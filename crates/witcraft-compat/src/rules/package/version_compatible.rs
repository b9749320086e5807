//! `package/version-compatible`: the version is another one that is compatible.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/package/version-compatible`.
pub(crate) const RULE: Rule = Rule {
    id: "package/version-compatible",
    summary: "the version is another one that is compatible",
    abi: Effect::Nothing,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "runtimes match versions with the same first number that is not 0",
    instead: "nothing has to be done",
};
