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
    /// Imports that the host adds by itself, as was said, and that nobody looked at.
    pub added: Vec<String>,
}

/// A compiled component, and how it fits.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Plugin {
    /// The name of its file.
    pub name: String,
    /// Whether a host on wasmtime loads it.
    pub loads: bool,
    /// How it fits; `None` if it could not be read.
    pub fit: Option<Fit>,
    /// Why it could not be read.
    pub error: Option<String>,
}

impl Plugin {
    /// What was found out about a file.
    #[must_use]
    pub fn new(name: impl Into<String>, found: Result<Fit, String>) -> Self {
        let (fit, error) = match found {
            Ok(fit) => (Some(fit), None),
            Err(error) => (None, Some(error)),
        };
        Self {
            name: name.into(),
            loads: fit.as_ref().is_some_and(Fit::loads),
            fit,
            error,
        }
    }
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

    /// As it is on a host that adds all of a namespace besides its world, such as `wasi`: whole
    /// interfaces that the world does not have are no reason.
    #[must_use]
    pub fn added(mut self, namespace: &str) -> Self {
        let start = format!("{namespace}:");
        let (added, misfits) = std::mem::take(&mut self.misfits)
            .into_iter()
            .partition(|it: &Misfit| it.rule == ABSENT && it.path.starts_with(&start));
        self.misfits = misfits;
        self.added = added.into_iter().map(|it: Misfit| it.path).collect();
        self
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
    let misfit = |finding| misfit(finding, "the host");
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
        added: Vec::new(),
    }
}

/// The rule that says that a whole interface is not there.
const ABSENT: &str = "world/import-removed";

/// How one component fits another that provides what it imports.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Composition {
    /// The interfaces and functions that both have.
    pub joined: Vec<String>,
    /// Why they cannot be composed; `host` stands for the provider.
    pub misfits: Vec<Misfit>,
    /// What is still imported then.
    pub open: Vec<String>,
}

impl Composition {
    /// Whether there is something to join, and nothing against it.
    #[must_use]
    pub fn composes(&self) -> bool {
        self.misfits.is_empty() && !self.joined.is_empty()
    }
}

/// Looks at what one component imports and another one exports. Composition compares every name,
/// so that nothing is passed over here that wasmtime would pass over.
#[must_use]
pub fn compose(consumer: &World, provider: &World) -> Composition {
    let (needs, gives) = (consumer.needs(), provider.gives());
    let world = needs.path().to_string();
    let report = compare_worlds(&needs, &gives);
    let breaking = report.findings.iter();
    let breaking = breaking.filter(|finding| finding.breaks(Role::Guests, Axis::Abi));
    let (absent, misfits): (Vec<&Finding>, Vec<&Finding>) =
        breaking.partition(|finding| is_absent(finding, &world));
    let pair = Pair::worlds(&needs, &gives);
    let view = View(pair.old);
    let both = pair.items(pair.worlds[0], Direction::Import).both;
    let joined = both
        .into_iter()
        .filter(|(old, _)| !matches!(old.1, WorldItem::Type { .. }))
        .map(|(old, _)| view.entry(pair.worlds[0].0, Direction::Import, old).path);
    Composition {
        joined: joined.map(|path| path.to_string()).collect(),
        misfits: misfits
            .into_iter()
            .map(|finding| misfit(finding, "the provider"))
            .collect(),
        open: absent.into_iter().map(|it| it.path.clone()).collect(),
    }
}

/// Whether a whole interface, or a function or type of the world itself, is missing.
fn is_absent(finding: &Finding, world: &str) -> bool {
    let own = finding.path.strip_prefix(world);
    let of_world = own.is_some_and(|rest| rest.starts_with('#') && !rest.contains('.'));
    finding.new.is_none() && (finding.rule == ABSENT || of_world)
}

fn misfit(finding: &Finding, other: &str) -> Misfit {
    let text = |snippet: &Option<Snippet>| snippet.as_ref().map(|snippet| snippet.text.clone());
    let place = finding.places.iter().find(|place| place.guests);
    let direction = place.and_then(|place| place.direction);
    // The rules speak of a change; here nothing changed, two things differ.
    let message = match (&finding.old, &finding.new, direction) {
        (Some(_), None, _) => format!("the component needs it, and {other} does not have it"),
        (None, Some(_), _) => format!("{other} needs it, and the component does not have it"),
        _ => format!("{other} has another one: {}", finding.message),
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
