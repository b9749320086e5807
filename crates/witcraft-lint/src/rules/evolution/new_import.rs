//! # `evolution/new-import`: an import that is newer than its world
//!
//! ## What it does
//!
//! Finds imports of a world whose `@since` is later than that of the world.
//!
//! ## Why
//!
//! A host that offers the older world cannot run components built for the newer one: every import
//! has to be there, used or not.
//!
//! ## Example
//!
//! ```wit
//! @since(version = 0.1.0)
//! world app {
//!   @since(version = 0.2.0)
//!   import clock;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! @since(version = 0.2.0)
//! world app-with-clock {
//!   include app;
//!   @since(version = 0.2.0)
//!   import clock;
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/new-import",
    summary: "an import that is newer than its world",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("new_import.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::Import]) {
        let Some(world) = item
            .owner()
            .filter(|owner| owner.node.kind() == SyntaxKind::World)
        else {
            continue;
        };
        if let (Some((_, world_since)), Some((place, since))) =
            (world.gate("since"), item.gate("since"))
        {
            if since > world_since {
                let message = format!("world `{}` gets a new import in {since}", world.name());
                found.push(
                    place
                        .finding_at(
                            message,
                            format!("the world is there since {world_since}").as_str(),
                        )
                        .help("put it into a new world that includes this one"),
                );
            }
        }
    }
}
