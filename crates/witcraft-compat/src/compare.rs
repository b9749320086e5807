//! From two packages to a report: runs the comparison, and says of each change whom it breaks where.

use std::collections::HashMap;

use witcraft_model::{Package, World};

use crate::change::{Change, Spot};
use crate::diff::{Differ, Gates, parts};
use crate::pair::Pair;
use crate::places::Places;
use crate::report::{Axes, Counts, Finding, PerRole, Place, Report, SCHEMA};
use crate::rule::{Direction, Effect, Role};
use crate::sources::{Merged, Version};

/// Compares two packages: their names, worlds, interfaces, types and functions.
///
/// ```
/// use witcraft_compat::{compare, Axis, Role};
/// use witcraft_model::{Input, Loader};
///
/// let load = |wit: &str| Loader::default().load(&[Input::text("a.wit", wit)]).unwrap();
/// let old = load("package a:b;\nworld w { import f: func(x: u32); }\n");
/// let new = load("package a:b;\nworld w { import f: func(x: u64); }\n");
/// let report = compare(&old, &new);
/// assert_eq!(report.findings[0].rule, "function/param-type-changed");
/// assert!(report.findings[0].breaks(Role::Guests, Axis::Abi));
/// assert!(compare(&old, &old).findings.is_empty());
/// ```
#[must_use]
pub fn compare(old: &Package, new: &Package) -> Report {
    report(Differ::new(Pair::packages(old, new), None).packages())
}

/// As [`compare`]; the packages are also given with all `@unstable` gates open, so that what went
/// behind a gate is told from what is gone.
#[must_use]
pub fn compare_gated(packages: [&Package; 2], all: [&Package; 2]) -> Report {
    let gates = Gates::of(all[0], all[1]);
    report(Differ::new(Pair::packages(packages[0], packages[1]), Some(&gates)).packages())
}

/// Compares two worlds, whatever they are called, such as that of a component with that of a host.
#[must_use]
pub fn compare_worlds(old: &World, new: &World) -> Report {
    worlds([old, new], None)
}

/// As [`compare_worlds`], for the old world and the new one; their packages are also given with all
/// `@unstable` gates open.
#[must_use]
pub fn compare_worlds_gated(worlds: [&World; 2], all: [&Package; 2]) -> Report {
    self::worlds(worlds, Some(&Gates::of(all[0], all[1])))
}

fn worlds([old, new]: [&World; 2], gates: Option<&Gates>) -> Report {
    let mut report = report(Differ::new(Pair::worlds(old, new), gates).worlds());
    (report.old, report.new) = (old.path().to_string(), new.path().to_string());
    report
}

fn report(differ: Differ<'_>) -> Report {
    let merged = Merged::of(differ.pair.old, differ.pair.new);
    let places = Places::of(&differ.pair);
    let changes = joined(differ.changes);
    let mut findings: Vec<Finding> = changes
        .iter()
        .map(|change| finding(change, &places, &merged))
        .collect();
    findings.sort_by(|a, b| (&a.path, a.rule).cmp(&(&b.path, b.rule)));
    Report {
        schema: SCHEMA,
        old: differ.pair.old.name().to_string(),
        new: differ.pair.new.name().to_string(),
        breaking: Counts::of(&findings),
        findings,
        plugins: Vec::new(),
        sources: merged.sources,
    }
}

/// What is the same change in several worlds is one, in several places.
fn joined(changes: Vec<Change>) -> Vec<Change> {
    let mut known: HashMap<(&'static str, String, String), usize> = HashMap::new();
    let mut joined: Vec<Change> = Vec::new();
    for change in changes {
        let spot = |spot: &Option<Spot>| match spot {
            Some(spot) => format!("{} {}", spot.path, spot.text),
            None => String::new(),
        };
        let key = (change.rule.id, spot(&change.old), spot(&change.new));
        match known.get(&key) {
            Some(index) => {
                let first: &mut Change = &mut joined[*index];
                for scope in change.scopes {
                    if !first.scopes.contains(&scope) {
                        first.scopes.push(scope);
                    }
                }
                first.unused.0 &= change.unused.0;
                first.unused.1 &= change.unused.1;
            }
            None => {
                known.insert(key, joined.len());
                joined.push(change);
            }
        }
    }
    joined
}

fn finding(change: &Change, places: &Places, merged: &Merged) -> Finding {
    let places: Vec<Place> = change
        .scopes
        .iter()
        .flat_map(|(scope, effect)| places.at(scope, *effect, change.unused))
        .collect();
    let axes = |role: Role| Axes {
        abi: places.iter().any(|place| place.breaks(role)),
        source: places.iter().any(|place| source(change, role, place)),
    };
    let (guests, hosts) = (axes(Role::Guests), axes(Role::Hosts));
    let links = |role: Role| {
        let mut broken = places.iter().filter(|place| place.breaks(role)).peekable();
        broken.peek().is_some() && broken.all(|it| change.links.applies(role, it.direction))
    };
    let links_on_wasmtime = PerRole {
        guests: links(Role::Guests),
        hosts: links(Role::Hosts),
    };
    // A part that is new is in something that was there, and has its gate.
    let grown = change
        .new
        .as_ref()
        .filter(|_| change.rule.abi == Effect::Exact);
    let promised = change.old.as_ref().or(grown);
    let promise = promised.map(|spot| parts(&spot.stability));
    let (since, deprecated) = promise.unwrap_or_default();
    let snippet = |spot, version| merged.snippet(spot, version);
    Finding {
        rule: change.rule.id,
        path: change.path().map(ToString::to_string).unwrap_or_default(),
        message: change.message.clone(),
        old: change.old.as_ref().map(|spot| snippet(spot, Version::Old)),
        new: change.new.as_ref().map(|spot| snippet(spot, Version::New)),
        places,
        guests,
        hosts,
        links_on_wasmtime,
        since,
        deprecated,
        why: change.rule.why,
        instead: change.rule.instead,
    }
}

/// Whether what is recompiled breaks. Bindings are generated for all that is written, used or not.
fn source(change: &Change, role: Role, place: &Place) -> bool {
    let breaks = |direction| change.rule.source.breaks(role, direction);
    match place.direction {
        Some(direction) => breaks(direction),
        None => breaks(Direction::Import) || breaks(Direction::Export),
    }
}

/// Whether two packages are one: by name, or because they have an interface or a world of the same
/// name.
#[must_use]
pub fn related(old: &Package, new: &Package) -> bool {
    let name = |package: &Package| {
        let name = package.name();
        (name.namespace.clone(), name.name.clone())
    };
    let names = |package: &Package| -> Vec<String> {
        let resolve = package.resolve();
        let packages = package.mains().iter().map(|id| &resolve.packages[*id]);
        packages
            .flat_map(|package| package.interfaces.keys().chain(package.worlds.keys()))
            .cloned()
            .collect()
    };
    let old_names = names(old);
    name(old) == name(new) || names(new).iter().any(|name| old_names.contains(name))
}
