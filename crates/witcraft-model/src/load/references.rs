//! Checks between the packages that were parsed, all at once: `wit-parser` would stop at the first.

use std::collections::HashMap;
use std::fs;

use wit_parser::{
    AstItem, PackageName, Resolve, Stability, UnresolvedPackage, UnresolvedPackageGroup,
};
use witcraft_diagnostics::{Diagnostic, Span, suggestion};

use super::gather::{Gathered, display};
use super::names::{self, Names, Request};
use super::parse::{self, Outcome, Parsed};
use crate::excerpt;
use crate::package::Text;

/// What can be referred to: packages, and their interfaces and worlds.
type Known = HashMap<PackageName, Names>;

/// Finds every dependency that is missing, and every interface that a dependency lacks.
pub(super) fn check(outcome: &Outcome, resolve: &Resolve, gathered: &Gathered) -> Vec<Diagnostic> {
    let mut known = known(&outcome.parsed, resolve);
    let mut wanted: Vec<Vec<Request>> = Vec::new();
    let mut itself = false;
    for group in outcome.parsed.iter().map(|parsed| &parsed.group) {
        for package in group.nested.iter().chain([&group.main]) {
            let is_own = |name: &PackageName| {
                names::is_own(name, &package.name, |name| known.contains_key(name))
            };
            itself |= package.foreign_deps.keys().any(is_own);
            wanted.push(requests(package, group, &outcome.texts, gathered));
        }
    }
    // What upstream did not read still counts: it is there, and it needs what it needs.
    let mut nameless = false;
    if !outcome.unread.is_empty() {
        let index = parse::index(&outcome.texts, gathered);
        let unread = |group| outcome.unread.contains(&group);
        for (name, names) in names::known(&index, unread) {
            match name {
                Some(name) => drop(known.entry(name).or_insert(names)),
                None => nameless = true,
            }
        }
        wanted.push(names::requests(&index, unread));
    }
    let mut diagnostics = Vec::new();
    if itself || !outcome.unread.is_empty() {
        let index = parse::index(&outcome.texts, gathered);
        diagnostics = names::own_paths(&index, |name| known.contains_key(name));
    }
    // What is explained so is neither missing nor lacks anything.
    let explained: Vec<Span> = diagnostics
        .iter()
        .filter_map(|found: &Diagnostic| found.span().cloned())
        .collect();
    let is_explained = |place: &Option<Span>| {
        place.as_ref().is_some_and(|place| {
            let mut spans = explained.iter();
            spans.any(|span| {
                span.file == place.file
                    && span.range.start <= place.range.start
                    && place.range.end <= span.range.end
            })
        })
    };
    for requests in wanted {
        let requests = requests
            .into_iter()
            .filter(|request| !is_explained(&request.place));
        let mut missing: Vec<(PackageName, Vec<Span>)> = Vec::new();
        for Request {
            package,
            item,
            place,
            gated,
        } in requests
        {
            match known.get(&package) {
                None => match missing.iter_mut().find(|(name, _)| *name == package) {
                    Some((_, places)) => places.extend(place),
                    None => missing.push((package, place.into_iter().collect())),
                },
                Some(names) if gated || names.open || names.names.contains(&item) => {}
                Some(names) => {
                    diagnostics.push(unknown_item(&package, &item, &names.names, place));
                }
            }
        }
        // It could be the package whose name cannot be read.
        if !nameless {
            let missing = missing.into_iter();
            diagnostics.extend(
                missing.map(|(name, places)| unknown_dependency(&name, places, &known, gathered)),
            );
        }
    }
    Diagnostic::sort(&mut diagnostics);
    diagnostics
}

/// What a package that upstream has read wants of others.
fn requests(
    package: &UnresolvedPackage,
    group: &UnresolvedPackageGroup,
    texts: &[Vec<Text>],
    gathered: &Gathered,
) -> Vec<Request> {
    let mut requests = Vec::new();
    for (name, items) in &package.foreign_deps {
        for (item_name, (item, gates)) in items {
            // A use behind a closed gate is never followed; the package has to be there all the same.
            let gated = gates
                .iter()
                .any(|gate| matches!(gate, Stability::Unstable { .. }));
            requests.push(Request {
                package: name.clone(),
                item: item_name.clone(),
                place: excerpt::place(
                    span(*item, package),
                    &group.source_map,
                    texts.iter().flatten(),
                    &gathered.sources,
                ),
                gated,
            });
        }
    }
    requests
}

fn known(groups: &[Parsed], resolve: &Resolve) -> Known {
    let mut known = Known::new();
    let mut add = |name: &PackageName, names: Vec<String>| {
        known.insert(name.clone(), Names { names, open: false });
    };
    for (_, package) in resolve.packages.iter() {
        let names = package.interfaces.keys().chain(package.worlds.keys());
        add(&package.name, names.cloned().collect());
    }
    for group in groups.iter().map(|parsed| &parsed.group) {
        for package in group.nested.iter().chain([&group.main]) {
            let interfaces = package
                .interfaces
                .iter()
                .filter_map(|(_, interface)| interface.name.clone());
            let worlds = package.worlds.iter().map(|(_, world)| world.name.clone());
            add(&package.name, interfaces.chain(worlds).collect());
        }
    }
    known
}

fn span(item: AstItem, package: &UnresolvedPackage) -> wit_parser::Span {
    match item {
        AstItem::Interface(id) => package.interfaces[id].span,
        AstItem::World(id) => package.worlds[id].span,
    }
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
