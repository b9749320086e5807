//! # `abi/result-in-memory`: a result that is returned through memory
//!
//! ## What it does
//!
//! Finds functions whose result flattens to more than one value of core WebAssembly.
//!
//! ## Why
//!
//! The result goes through memory and has to be freed by a second call. Where a function is called
//! a million times a second, that is what it costs.
//!
//! ## Example
//!
//! ```wit
//! next: func() -> tuple<u32, u32>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! next: func() -> u64;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::abi::AbiVariant;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "abi/result-in-memory",
    summary: "a result that is returned through memory",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("result_in_memory.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.functions() {
        let Some(function) = context.function(&item) else {
            continue;
        };
        if context
            .resolve()
            .wasm_signature(AbiVariant::GuestImport, function)
            .retptr
        {
            let message = format!(
                "the result of `{}` is more than one flat value",
                item.name()
            );
            found.push(item.finding(message, "returned through memory"));
        }
    }
}
