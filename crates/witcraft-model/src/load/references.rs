//! Checks between the packages that were parsed, all at once: `wit-parser` would stop at the first.

use std::collections::HashMap;
use std::fs;

use wit_parser::{
    AstItem, PackageName, Resolve, Stability, UnresolvedPackage, UnresolvedPackageGroup,
};
use witcraft_diagnostics::{Diagnostic, Span, suggestion};

use super::gather::{Gathered, display};
use super::parse::Parsed;

/// What can be referred to: packages, and the names of their interfaces and worlds.
type Known = HashMap<PackageName, Vec<String>>;

/// Finds every dependency that is missing, and every interface that a dependency lacks.
pub(super) fn check(groups: &[Parsed], resolve: &Resolve, gathered: &Gathered) -> Vec<Diagnostic> {
    let known = known(groups, resolve);
    let mut diagnostics = Vec::new();
    for group in groups.iter().map(|parsed| &parsed.group) {
        for package in group.nested.iter().chain([&group.main]) {
            for (name, items) in &package.foreign_deps {
                match known.get(name) {
                    None => {
                        let places = items
                            .values()
                            .filter_map(|(item, _)| place(*item, package, group, gathered))
                            .collect();
                        diagnostics.push(unknown_dependency(name, places, &known, gathered));
                    }
                    Some(names) => {
                        for (item_name, (item, gates)) in items {
                            // A use behind a closed gate is never followed.
                            let gated = gates
                                .iter()
                                .any(|gate| matches!(gate, Stability::Unstable { .. }));
                            if !gated && !names.contains(item_name) {
                                let place = place(*item, package, group, gathered);
                                diagnostics.push(unknown_item(name, item_name, names, place));
                            }
                        }
                    }
                }
            }
        }
    }
    diagnostics
}

fn known(groups: &[Parsed], resolve: &Resolve) -> Known {
    let mut known = Known::new();
    for (_, package) in resolve.packages.iter() {
        let names = package.interfaces.keys().chain(package.worlds.keys());
        known.insert(package.name.clone(), names.cloned().collect());
    }
    for group in groups.iter().map(|parsed| &parsed.group) {
        for package in group.nested.iter().chain([&group.main]) {
            let interfaces = package
                .interfaces
                .iter()
                .filter_map(|(_, interface)| interface.name.clone());
            let worlds = package.worlds.iter().map(|(_, world)| world.name.clone());
            known.insert(package.name.clone(), interfaces.chain(worlds).collect());
        }
    }
    known
}

fn place(
    item: AstItem,
    package: &UnresolvedPackage,
    group: &UnresolvedPackageGroup,
    gathered: &Gathered,
) -> Option<Span> {
    let span = match item {
        AstItem::Interface(id) => package.interfaces[id].span,
        AstItem::World(id) => package.worlds[id].span,
    };
    let place = group.source_map.resolve_span(span)?;
    Some(gathered.sources.find(place.path)?.span(place.range))
}

fn unknown_dependency(
    name: &PackageName,
    places: Vec<Span>,
    known: &Known,
    gathered: &Gathered,
) -> Diagnostic {
    let mut diagnostic = Diagnostic::error(
        "unknown-dependency",
        format!("package `{name}` is used here, but was not found"),
    );
    for (index, place) in places.into_iter().enumerate() {
        diagnostic = diagnostic.label(
            place,
            if index == 0 {
                "needed here"
            } else {
                "and here"
            },
        );
    }
    let mut versions: Vec<String> = known
        .keys()
        .filter(|other| (&other.namespace, &other.name) == (&name.namespace, &name.name))
        .map(|other| match &other.version {
            Some(version) => version.to_string(),
            None => "none".into(),
        })
        .collect();
    versions.sort();
    if !versions.is_empty() {
        let there = versions.join(", ");
        return match &name.version {
            Some(version) => diagnostic
                .note(format!("version {version} is asked for; there is: {there}"))
                .help(format!(
                    "write `@{}`, or get version {version}",
                    versions[0]
                )),
            None => diagnostic
                .note(format!("no version is asked for; there is: {there}"))
                .help(format!("write the version: `@{}`", versions[0])),
        };
    }
    for deps in &gathered.deps {
        diagnostic = diagnostic.note(looked_in(deps));
    }
    for file in &gathered.lone_files {
        let folder = file.parent().unwrap_or(file);
        let deps = folder.join("deps");
        diagnostic = if deps.is_dir() {
            let folder = if folder.as_os_str().is_empty() {
                ".".into()
            } else {
                display(folder)
            };
            diagnostic
                .note(format!(
                    "`{}` was given as a single file, so `{}` was not looked into",
                    display(file),
                    display(&deps)
                ))
                .help(format!("name the folder instead: `{folder}`"))
        } else {
            diagnostic.note(format!(
                "`{}` was given as a single file; a folder may have a `deps` folder inside",
                display(file)
            ))
        };
    }
    let short = &name.name;
    let full: Vec<String> = known.keys().map(ToString::to_string).collect();
    diagnostic
        .maybe_help(suggestion(
            &name.to_string(),
            full.iter().map(String::as_str),
        ))
        .help(format!(
            "put it where it is looked for, in one of these forms:\n\
             wit/\n\
             ├── your.wit\n\
             └── deps/\n    \
                 ├── {short}/*.wit    a folder whose files begin with `package {name};`\n    \
                 ├── {short}.wit      the same as one file\n    \
                 └── {short}.wasm     the package encoded as wasm"
        ))
}

fn looked_in(deps: &std::path::Path) -> String {
    let mut entries: Vec<String> = fs::read_dir(deps)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    entries.sort();
    let deps = display(deps);
    if entries.is_empty() {
        format!("looked in `{deps}`, which is not there or empty")
    } else {
        format!("looked in `{deps}`, which holds: {}", entries.join(", "))
    }
}

fn unknown_item(
    package: &PackageName,
    item: &str,
    names: &[String],
    place: Option<Span>,
) -> Diagnostic {
    let mut diagnostic = Diagnostic::error(
        "unknown-interface",
        format!("package `{package}` has no interface or world `{item}`"),
    );
    if let Some(place) = place {
        diagnostic = diagnostic.label(place, "not in that package");
    }
    let diagnostic = diagnostic.maybe_help(suggestion(item, names.iter().map(String::as_str)));
    if names.is_empty() {
        return diagnostic.note("it has none at all");
    }
    diagnostic.note(format!("it has: {}", names.join(", ")))
}
