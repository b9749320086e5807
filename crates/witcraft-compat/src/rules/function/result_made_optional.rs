//! `function/result-made-optional`: a function returns an `option` now.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/result-made-optional`.
pub(crate) const RULE: Rule = Rule {
    id: "function/result-made-optional",
    summary: "a function returns an `option` now",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "an `option` is another type than what is in it: linking fails",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
