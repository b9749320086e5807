//! What a change of WIT breaks, for whom, and how to make it without breaking anybody.
//!
//! [`compare`] puts two packages beside each other, matching packages, worlds, interfaces, types,
//! functions and members by name, and recognising what was renamed or moved. Every change is a
//! [`Finding`] of one [`Rule`], with a verdict per role and per axis, which are never mixed:
//!
//! - **guests**: do guests of the old WIT go on working on a host of the new WIT?
//! - **hosts**: do hosts of the old WIT go on working with guests of the new WIT?
//! - **ABI**: as compiled. **Source**: as recompiled with new bindings.
//!
//! Composition tools and wasmtime do not agree on everything: the verdict is that of composition,
//! and what wasmtime links all the same is marked so. wasmtime is never the stricter one.
//!
//! The crate reads no files and prints nothing; [`render`](mod@render) makes text, Markdown and
//! JSON of a report, and [`Report::diagnostics`] findings like those of every other check.

mod allowed;
mod ask;
mod change;
mod compare;
mod describe;
mod diff;
mod fit;
mod live;
mod matching;
mod pair;
mod places;
pub mod render;
mod report;
mod rule;
mod rules;
mod shape;
mod sources;
mod version;
mod view;

pub use allowed::{Allowed, allowed};
pub use ask::{Advice, Ask, Axes as AskAxes, Level, Roles};
pub use compare::{compare, compare_gated, compare_worlds, compare_worlds_gated, related};
pub use fit::{Composition, Deprecated, Fit, Misfit, Plugin, compose, fit};
pub use report::{Axes, Counts, Finding, PerRole, Place, Report, SCHEMA, Snippet};
pub use rule::{Axis, Direction, Effect, Links, Role, Rule};
pub use rules::{all as rules, find as rule};
pub use version::{Bump, compatible};
