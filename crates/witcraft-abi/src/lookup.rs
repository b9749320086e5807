//! Types and functions by their addresses, or by an end of one that is enough to tell.

use wit_parser::{Function, TypeId};
use witcraft_diagnostics::{Diagnostic, suggestion};
use witcraft_model::{ItemKind, ItemPath, Package};

use crate::layout::Shape;

/// The type that is meant: `a:b/types@1.0.0#image`, the same without the version, `types#image`, or
/// `image`. A name that `use` brings in counts only where the type itself is not meant.
///
/// # Errors
///
/// One diagnostic, if there is no such type, or several.
pub fn find_type(package: &Package, text: &str) -> Result<(ItemPath, TypeId), Diagnostic> {
    let resolve = package.resolve();
    let types = resolve.types.iter().filter_map(|(id, _)| {
        // Resources themselves do not cross.
        let crosses = !matches!(Shape::of_id(resolve, id), Shape::Resource);
        let path = package.paths().ty(resolve, id)?;
        crosses.then_some((path, id))
    });
    let types: Vec<(ItemPath, TypeId)> = types.collect();
    let found = find("type", &types, text)?;
    let original =
        |(_, id): &&(ItemPath, TypeId)| ItemKind::of_type(resolve, *id) != Some(ItemKind::Use);
    let originals: Vec<&(ItemPath, TypeId)> = found.iter().copied().filter(original).collect();
    one(
        "type",
        text,
        if originals.is_empty() {
            &found
        } else {
            &originals
        },
    )
}

/// The function that is meant, in the same ways.
///
/// # Errors
///
/// One diagnostic, if there is no such function, or several.
pub fn find_function<'a>(
    package: &'a Package,
    text: &str,
) -> Result<(ItemPath, &'a Function), Diagnostic> {
    let (resolve, paths) = (package.resolve(), package.paths());
    let mut functions = Vec::new();
    for (id, interface) in resolve.interfaces.iter() {
        if let Some(owner) = paths.interface(resolve, id) {
            let found = interface.functions.values();
            functions.extend(
                found.map(|function| (paths.function(resolve, &owner, function), function)),
            );
        }
    }
    for (id, world) in resolve.worlds.iter() {
        let Some(owner) = paths.world(resolve, id) else {
            continue;
        };
        for item in world.imports.values().chain(world.exports.values()) {
            if let wit_parser::WorldItem::Function(function) = item {
                functions.push((paths.function(resolve, &owner, function), function));
            }
        }
    }
    let found = find("function", &functions, text)?;
    one("function", text, &found)
}

fn find<'a, T>(
    noun: &str,
    items: &'a [(ItemPath, T)],
    text: &str,
) -> Result<Vec<&'a (ItemPath, T)>, Diagnostic> {
    for form in [full, unversioned, local, bare] {
        let found: Vec<&(ItemPath, T)> = items
            .iter()
            .filter(|(path, _)| form(path) == text)
            .collect();
        if !found.is_empty() {
            return Ok(found);
        }
    }
    let names: Vec<String> = items.iter().map(|(path, _)| local(path)).collect();
    let mut ends: Vec<String> = items.iter().map(|(path, _)| bare(path)).collect();
    ends.extend(names.iter().cloned());
    let found = Diagnostic::error("no-such-item", format!("there is no {noun} `{text}`"))
        .maybe_help(suggestion(text, ends.iter().map(String::as_str)));
    Err(if names.is_empty() {
        found.note(format!("the package has no {noun}"))
    } else if names.len() <= 30 {
        found.note(format!("there are: {}", names.join(", ")))
    } else {
        found
    })
}

fn one<T: Copy>(
    noun: &str,
    text: &str,
    found: &[&(ItemPath, T)],
) -> Result<(ItemPath, T), Diagnostic> {
    match found {
        [(path, item)] => Ok((path.clone(), *item)),
        several => {
            let names: Vec<String> = several.iter().map(|(path, _)| path.to_string()).collect();
            let message = format!("there are {} {noun}s `{text}`", several.len());
            Err(Diagnostic::error("ambiguous-item", message)
                .note(format!("they are: {}", names.join(", ")))
                .help("write enough of the address to tell which is meant"))
        }
    }
}

fn full(path: &ItemPath) -> String {
    path.to_string()
}

fn unversioned(path: &ItemPath) -> String {
    let mut path = path.clone();
    path.package.version = None;
    path.to_string()
}

/// `types#image`
fn local(path: &ItemPath) -> String {
    format!(
        "{}#{}",
        path.owner.as_deref().unwrap_or_default(),
        path.local()
    )
}

/// `image`
fn bare(path: &ItemPath) -> String {
    path.local()
}
