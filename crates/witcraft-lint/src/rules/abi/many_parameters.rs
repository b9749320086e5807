//! # `abi/many-parameters`: parameters that do not fit into registers
//!
//! ## What it does
//!
//! Finds functions with two or more parameters that together flatten to more than 16 values of core WebAssembly. Where
//! there is only one, there is nothing to group, and it is left alone.
//!
//! ## Why
//!
//! They are passed through memory then: the caller allocates, writes and frees, on every call. The
//! limit is in the Canonical ABI, “Flattening”.
//!
//! ## Example
//!
//! ```wit
//! draw: func(a: string, b: string, c: string, d: string, e: string, f: string, g: string, h: string, i: string);
//! ```
//!
//! ## Fix
//!
//! ```wit
//! record drawing { name: string, layer: string }
//! draw: func(what: list<drawing>);
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::abi::AbiVariant;
use witcraft_syntax::ast;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "abi/many-parameters",
    summary: "parameters that do not fit into registers",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("many_parameters.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.functions() {
        let Some(function) = context.function(&item) else {
            continue;
        };
        let signature = context
            .resolve()
            .wasm_signature(AbiVariant::GuestImport, function);
        if signature.indirect_params && ast::parameters(&item.node).count() > 1 {
            let message = format!(
                "the parameters of `{}` do not fit into 16 flat values",
                item.name()
            );
            found.push(
                item.finding(message, "passed through memory")
                    .note("a string or list counts as two values, a record as all its fields")
                    .help("group what belongs together in a list or a resource, or set options one by one on a builder"),
            );
        }
    }
}
