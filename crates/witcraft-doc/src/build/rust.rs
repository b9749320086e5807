//! What every item is in Rust, collected from as few reports as possible.

use std::collections::{HashMap, HashSet};

use witcraft_diagnostics::{Diagnostic, Failure};
use witcraft_model::wit::PackageId;
use witcraft_model::{ItemPath, Package, World};
use witcraft_types::{Position, Report};

/// The positions of every item, by address, and why some packages have none.
#[derive(Default)]
pub(super) struct RustIndex {
    positions: HashMap<String, Vec<Position>>,
    /// By the address of the package.
    missing: HashMap<String, Vec<Diagnostic>>,
}

impl RustIndex {
    /// All interfaces of the packages imported and exported at once, and what worlds have of their own.
    pub(super) fn new(package: &Package, worlds: &[World]) -> Self {
        let groups = groups(package);
        let own: Vec<&World> = worlds
            .iter()
            .filter(|world| super::has_items(world))
            .collect();
        let reports = std::thread::scope(|scope| {
            let groups = groups
                .iter()
                .map(|group| scope.spawn(move || of_group(package, group)));
            let groups: Vec<_> = groups.collect();
            let own = own.iter().map(|world| {
                let world = *world;
                scope.spawn(move || {
                    let report = witcraft_types::report(world);
                    vec![(ItemPath::package(world.path().package), report)]
                })
            });
            let own: Vec<_> = own.collect();
            let threads = groups.into_iter().chain(own);
            let reports = threads.map(|thread| {
                let report = thread.join();
                report.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            });
            reports.collect::<Vec<_>>()
        });
        let mut index = Self::default();
        for (package, report) in reports.into_iter().flatten() {
            match report {
                Ok(report) => index.add(report),
                Err(failure) => {
                    let missing = index.missing.entry(package.to_string());
                    missing.or_insert(failure.diagnostics);
                }
            }
        }
        index
    }

    fn add(&mut self, report: Report) {
        for item in report.items {
            let known = self.positions.entry(item.path).or_default();
            for position in item.positions {
                let at = |one: &Position| (one.side, one.direction);
                if known.iter().all(|one| at(one) != at(&position)) {
                    known.push(position);
                }
            }
            known.sort_by_key(|one| {
                witcraft_types::POSITIONS
                    .iter()
                    .position(|at| *at == (one.side, one.direction))
            });
        }
    }

    /// The positions of an item.
    pub(super) fn of(&self, path: &ItemPath) -> Vec<Position> {
        let found = self.positions.get(&path.to_string());
        found.cloned().unwrap_or_default()
    }

    /// Why a package has no Rust.
    pub(super) fn missing(&self, package: &ItemPath) -> Option<String> {
        let found = self.missing.get(&package.to_string())?;
        let messages: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
        Some(messages.join("; "))
    }

    /// The same as warnings: the rest of the documentation is there.
    pub(super) fn findings(&self) -> Vec<Diagnostic> {
        let mut packages: Vec<(&String, &Vec<Diagnostic>)> = self.missing.iter().collect();
        packages.sort_by_key(|(package, _)| *package);
        let warnings = packages.into_iter().flat_map(|(package, found)| {
            found.iter().map(move |found| {
                let message = format!(
                    "parts of `{package}` are documented without Rust: {}",
                    found.message
                );
                let mut warning = Diagnostic::warning("no-rust", message);
                warning.labels.clone_from(&found.labels);
                warning.notes.clone_from(&found.notes);
                warning.helps.clone_from(&found.helps);
                warning
            })
        });
        warnings.collect()
    }
}

type Reports = Vec<(ItemPath, Result<Report, Failure>)>;

/// One report where the generators take all packages at once; else one for each package, so that one
/// construct that a generator refuses costs only its own package.
fn of_group(package: &Package, group: &[PackageId]) -> Reports {
    let path = |id: PackageId| package.paths().package(package.resolve(), id);
    match witcraft_types::report_packages(package, group) {
        Ok(report) => vec![(path(group[0]), Ok(report))],
        Err(found) if group.len() == 1 => of_worlds(package, group[0], found),
        Err(_) => group
            .iter()
            .flat_map(|id| of_group(package, &[*id]))
            .collect(),
    }
}

/// A package whose interfaces cannot all be imported and exported: its worlds say what can.
fn of_worlds(package: &Package, id: PackageId, found: Failure) -> Reports {
    let path = package.paths().package(package.resolve(), id);
    let worlds = package.resolve().packages[id].worlds.keys();
    let reports: Reports = worlds
        .filter_map(|name| package.world(Some(&path.owner(name).to_string())).ok())
        .map(|world| (path.clone(), witcraft_types::report(&world)))
        .collect();
    if reports.iter().any(|(_, report)| report.is_ok()) {
        reports
    } else {
        vec![(path, Err(found))]
    }
}

/// Packages that can be looked at together: none is there in two versions, which would be numbered in
/// Rust although nobody who uses one of them sees the other.
fn groups(package: &Package) -> Vec<Vec<PackageId>> {
    let resolve = package.resolve();
    let mut groups: Vec<(Vec<PackageId>, HashSet<PackageId>)> = Vec::new();
    for (id, found) in resolve.packages.iter() {
        if found.interfaces.is_empty() {
            continue;
        }
        let needs = closure(package, id);
        let fits = |held: &HashSet<PackageId>| {
            needs.iter().all(|one| {
                let (namespace, name) = named(package, *one);
                held.iter()
                    .all(|other| other == one || named(package, *other) != (namespace, name))
            })
        };
        match groups.iter_mut().find(|(_, held)| fits(held)) {
            Some((group, held)) => {
                group.push(id);
                held.extend(&needs);
            }
            None => groups.push((vec![id], needs)),
        }
    }
    groups.into_iter().map(|(group, _)| group).collect()
}

fn named(package: &Package, id: PackageId) -> (&str, &str) {
    let name = &package.resolve().packages[id].name;
    (&name.namespace, &name.name)
}

/// A package, and all that it depends on.
fn closure(package: &Package, id: PackageId) -> HashSet<PackageId> {
    let mut reached = HashSet::new();
    let mut queue = vec![id];
    while let Some(id) = queue.pop() {
        if reached.insert(id) {
            queue.extend(package.resolve().package_direct_deps(id));
        }
    }
    reached
}
