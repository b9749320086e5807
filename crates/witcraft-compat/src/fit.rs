//! Whether a component fits the world of a host: what it imports is there, what it exports is
//! expected, and the types are the same. Nothing is executed.

use serde::Serialize;
use wit_parser::{Function, InterfaceId, WorldItem};
use witcraft_model::World;

use crate::compare::compare_worlds;
use crate::diff::parts;
use crate::pair::{Pair, side};
use crate::report::{Finding, Snippet};
use crate::rule::{Axis, Direction, Role};
use crate::view::View;

/// How a component fits a host.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Fit {
    /// The world of the host.
    pub world: String,
    /// Why it does not load; empty if it does.
    pub misfits: Vec<Misfit>,
    /// What composition would refuse, and wasmtime does not look at.
    pub lenient: Vec<Misfit>,
    /// What it uses that the host is going to take away.
    pub deprecated: Vec<Deprecated>,
    /// How many imports and exports fit.
    pub fitting: usize,
}

/// Something that a component and a host do not agree on.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Misfit {
    /// The rule that says so.
    pub rule: &'static str,
    /// The address of the item.
    pub path: String,
    /// The side of the component that it is on.
    pub direction: Option<Direction>,
    /// What is wrong.
    pub message: String,
    /// What the component has.
    pub component: Option<String>,
    /// What the host has.
    pub host: Option<String>,
}

/// Something deprecated that is used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct Deprecated {
    /// The address of the function.
    pub path: String,
    /// The version in which it was deprecated.
    pub since: String,
}

impl Fit {
    /// Whether a host on wasmtime loads the component.
    #[must_use]
    pub fn loads(&self) -> bool {
        self.misfits.is_empty()
    }
}

/// Looks at the world of a component and that of a host.
#[must_use]
pub fn fit(component: &World, host: &World) -> Fit {
    let report = compare_worlds(component, host);
    let breaking = report.findings.iter();
    let breaking = breaking.filter(|finding| finding.breaks(Role::Guests, Axis::Abi));
    let (lenient, strict): (Vec<&Finding>, Vec<&Finding>) =
        breaking.partition(|finding| finding.links_on_wasmtime.guests);
    let misfits: Vec<Misfit> = strict.into_iter().map(misfit).collect();
    let pair = Pair::worlds(component, host);
    let mut fitting = 0;
    for direction in [Direction::Import, Direction::Export] {
        fitting += pair.items(pair.worlds[0], direction).both.len();
    }
    Fit {
        world: host.path().to_string(),
        fitting,
        misfits,
        lenient: lenient.into_iter().map(misfit).collect(),
        deprecated: deprecated(&pair),
    }
}

fn misfit(finding: &Finding) -> Misfit {
    let text = |snippet: &Option<Snippet>| snippet.as_ref().map(|snippet| snippet.text.clone());
    let place = finding.places.iter().find(|place| place.guests);
    let direction = place.and_then(|place| place.direction);
    // The rules speak of a change; here nothing changed, two things differ.
    let message = match (&finding.old, &finding.new, direction) {
        (Some(_), None, _) => "the component needs it, and the host does not have it".to_owned(),
        (None, Some(_), _) => "the host needs it, and the component does not have it".to_owned(),
        _ => format!("the host has another one: {}", finding.message),
    };
    Misfit {
        rule: finding.rule,
        path: finding.path.clone(),
        direction,
        message,
        component: text(&finding.old),
        host: text(&finding.new),
    }
}

/// Functions that the component imports and the host marks as deprecated.
fn deprecated(pair: &Pair<'_>) -> Vec<Deprecated> {
    let (resolve, view) = (pair.new_resolve(), View(pair.new));
    let used = |interface: InterfaceId, function: &str| {
        let mut pairs = pair.interfaces.iter();
        pairs.any(|(old, new)| {
            let functions = &pair.old_resolve().interfaces[*old].functions;
            *new == interface && functions.contains_key(function)
        })
    };
    let mut found = Vec::new();
    let mut add = |owner: &witcraft_model::ItemPath, function: &Function| {
        if let (_, Some(since)) = parts(&function.stability) {
            let path = pair.new.paths().function(resolve, owner, function);
            found.push(Deprecated {
                path: path.to_string(),
                since,
            });
        }
    };
    let imports = side(pair.old_resolve(), pair.worlds[0].0, Direction::Import);
    for (key, item) in side(resolve, pair.worlds[0].1, Direction::Import) {
        match item {
            WorldItem::Interface { id, .. } => {
                let functions = resolve.interfaces[*id].functions.values();
                for function in functions.filter(|function| used(*id, &function.name)) {
                    add(&view.interface_path(*id), function);
                }
            }
            WorldItem::Function(function) if imports.iter().any(|(old, _)| *old == key) => {
                add(&view.world_path(pair.worlds[0].1), function);
            }
            _ => {}
        }
    }
    found
}
