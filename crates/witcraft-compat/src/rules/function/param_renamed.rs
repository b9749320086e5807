//! `function/param-renamed`: a parameter has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/param-renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "function/param-renamed",
    summary: "a parameter has another name",
    abi: Effect::Exact,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Always,
    why: "composition compares the names of parameters; wasmtime and generated Rust do not",
    instead: "keep the name",
};
