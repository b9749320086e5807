//! # `abi/large-value`: a large record that is passed by value
//!
//! ## What it does
//!
//! Finds functions with a parameter or result whose fixed part takes 256 bytes or more.
//!
//! ## Why
//!
//! Values are copied at every call, across the boundary and out of memory again. A resource is
//! passed as one number.
//!
//! ## Example
//!
//! ```wit
//! record matrix { cells: list<f64, 64> }
//! invert: func(m: matrix) -> matrix;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! resource matrix {
//!   invert: func() -> matrix;
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::SizeAlign;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "abi/large-value",
    summary: "a large record that is passed by value",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("large_value.rs"),
    check,
};

/// In bytes, as laid out for 32-bit memories.
const LARGE: usize = 256;

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let mut sizes = SizeAlign::default();
    sizes.fill(context.resolve());
    for item in context.functions() {
        let Some(function) = context.function(&item) else {
            continue;
        };
        let types = function
            .params
            .iter()
            .map(|param| &param.ty)
            .chain(&function.result);
        let largest = types
            .map(|ty| sizes.size(ty).size_wasm32())
            .max()
            .unwrap_or(0);
        if largest >= LARGE {
            let message = format!("`{}` copies a value of {largest} bytes", item.name());
            found.push(
                item.finding(message, "copied at every call")
                    .help("make it a resource, or pass only the part that is needed"),
            );
        }
    }
}
