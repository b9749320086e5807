//! `type/retargeted`: a name stands for a resource of another interface.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/type/retargeted`.
pub(crate) const RULE: Rule = Rule {
    id: "type/retargeted",
    summary: "a name stands for a resource of another interface",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "handles of one resource are not handles of another, however alike the two are",
    instead: "use the new resource under a name of its own",
};
