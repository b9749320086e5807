//! What cannot be generated, refused before upstream sees it.
//!
//! Where a generator panics, or writes code that does not compile, and no repair is possible, a diagnostic says
//! so at the WIT item. What breaks a rule of WIT never comes here: it is refused when it is read.

mod functions;
mod names;
mod types;

use std::collections::BTreeSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::{Function, InterfaceId, Resolve, Span, TypeId, WorldItem};
use witcraft_model::{Direction, ItemPath, World};

use crate::Side;
pub(crate) use names::camel;

/// All reasons why no bindings of one side can be generated for a world. Usually there are none.
#[must_use]
pub fn refusals(world: &World, side: Side) -> Vec<Diagnostic> {
    let mut check = Check {
        world,
        side,
        found: Vec::new(),
    };
    let (interfaces, types) = reached(world);
    let resolve = world.package().resolve();
    for id in &interfaces {
        names::interface(&mut check, *id);
        functions::interface(&mut check, *id);
    }
    names::world(&mut check);
    functions::world(&mut check);
    for id in types {
        if resolve.types[id].name.is_some() {
            types::named(&mut check, id);
        }
    }
    // In the order in which they are read.
    Diagnostic::sort(&mut check.found);
    check.found
}

/// What is being checked, and what was found so far.
struct Check<'a> {
    world: &'a World,
    side: Side,
    found: Vec<Diagnostic>,
}

impl<'a> Check<'a> {
    fn resolve(&self) -> &'a Resolve {
        self.world.package().resolve()
    }

    /// Adds a finding at `span`.
    fn refuse(&mut self, code: &'static str, span: Span, finding: Finding) {
        let diagnostic = Diagnostic::error(code, finding.what);
        let diagnostic = match self.world.package().span(span) {
            Some(span) => diagnostic.label(span, finding.label),
            None => diagnostic,
        };
        let diagnostic = diagnostic.note(finding.why).help(finding.way_out);
        if !self.found.contains(&diagnostic) {
            self.found.push(diagnostic);
        }
    }

    /// The address of a type, for people.
    fn name(&self, id: TypeId) -> String {
        let path = self.world.package().paths().ty(self.resolve(), id);
        path.map_or_else(
            || "a type".to_owned(),
            |path: ItemPath| format!("`{}`", path.name()),
        )
    }

    /// Whether the world imports, or exports, the functions of an interface.
    fn has(&self, interface: InterfaceId, direction: Direction) -> bool {
        let world = &self.resolve().worlds[self.world.id()];
        let items = match direction {
            Direction::Import => &world.imports,
            Direction::Export => &world.exports,
        };
        items
            .values()
            .any(|item| matches!(item, WorldItem::Interface { id, .. } if *id == interface))
    }
}

/// The words of a diagnostic.
struct Finding {
    what: String,
    label: &'static str,
    why: &'static str,
    way_out: &'static str,
}

/// The interfaces and types that the world reaches, in the order in which they were written.
fn reached(world: &World) -> (BTreeSet<InterfaceId>, BTreeSet<TypeId>) {
    let resolve = world.package().resolve();
    let (mut interfaces, mut types) = (BTreeSet::new(), BTreeSet::new());
    let items = &resolve.worlds[world.id()];
    for item in items.imports.values().chain(items.exports.values()) {
        match item {
            WorldItem::Interface { id, .. } => {
                interfaces.insert(*id);
                types.extend(resolve.interfaces[*id].types.values());
            }
            WorldItem::Type { id, .. } => {
                types.insert(*id);
            }
            WorldItem::Function(_) => {}
        }
    }
    (interfaces, types)
}

/// The functions of the world itself, imported and exported.
fn own_functions<'a>(check: &Check<'a>) -> Vec<(Direction, &'a Function)> {
    let world = &check.resolve().worlds[check.world.id()];
    let functions = |items: &'a witcraft_model::wit::IndexMap<_, WorldItem>, direction| {
        items.values().filter_map(move |item| match item {
            WorldItem::Function(function) => Some((direction, function)),
            _ => None,
        })
    };
    functions(&world.imports, Direction::Import)
        .chain(functions(&world.exports, Direction::Export))
        .collect()
}
