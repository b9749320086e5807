//! # `unused/dependency`: a dependency that nothing uses
//!
//! ## What it does
//!
//! Finds packages in `deps/` that no package that was asked for uses, directly or through others.
//!
//! ## Why
//!
//! It has to be fetched, kept up to date and read for nothing, and readers look for where it is
//! used.
//!
//! ## Example
//!
//! ```wit
//! // deps/io.wit is there, and nothing mentions wasi:io
//! package my:app;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! // deps/io.wit is removed
//! package my:app;
//! ```

use std::collections::HashSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::PackageId;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "unused/dependency",
    summary: "a dependency that nothing uses",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("dependency.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let resolve = context.resolve();
    let mut reached: HashSet<PackageId> = context.package.mains().iter().copied().collect();
    let mut next: Vec<PackageId> = reached.iter().copied().collect();
    while let Some(id) = next.pop() {
        for dependency in resolve.package_direct_deps(id) {
            if reached.insert(dependency) {
                next.push(dependency);
            }
        }
    }
    let Some(declaration) = context.declaration() else {
        return;
    };
    let mut names: Vec<String> = resolve
        .packages
        .iter()
        .filter(|(id, _)| !reached.contains(id))
        .map(|(_, package)| package.name.to_string())
        .collect();
    names.sort();
    for name in names {
        found.push(
            declaration
                .finding_at(
                    format!("package `{name}` was loaded, and nothing here uses it"),
                    "needs it nowhere",
                )
                .help("remove it from `deps/`"),
        );
    }
}
