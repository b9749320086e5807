//! # `evolution/future-deprecation`: @deprecated in a version that is not there yet
//!
//! ## What it does
//!
//! Finds `@deprecated` with a version after that of the package.
//!
//! ## Why
//!
//! Tools say that the item is deprecated although the version in which it will be does not exist.
//! Nothing checks this but this rule.
//!
//! ## Example
//!
//! ```wit
//! package my:clock@0.2.0;
//! interface clock {
//!   @since(version = 0.1.0)
//!   @deprecated(version = 0.9.0)
//!   now: func() -> u64;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! package my:clock@0.2.0;
//! interface clock {
//!   @since(version = 0.1.0)
//!   @deprecated(version = 0.2.0)
//!   now: func() -> u64;
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/future-deprecation",
    summary: "@deprecated in a version that is not there yet",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("future_deprecation.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    use SyntaxKind::{
        Constructor, Enum, Export, Flags, Function, Import, Interface, Record, Resource, TypeAlias,
        Variant, World,
    };
    let kinds = [
        Constructor,
        Enum,
        Export,
        Flags,
        Function,
        Import,
        Interface,
        Record,
        Resource,
        TypeAlias,
        Variant,
        World,
    ];
    for item in context.nodes(&kinds) {
        if let Some((place, deprecated)) = item.gate("deprecated") {
            let package = context.package_of(item.file);
            let version =
                package.and_then(|id| context.resolve().packages[id].name.version.as_ref());
            if let Some(version) = version.filter(|version| deprecated > **version) {
                let message = format!(
                    "`{}` is deprecated since {deprecated}, and this is {version}",
                    item.name()
                );
                found.push(place.finding_at(message, "not there yet"));
            }
        }
    }
}
