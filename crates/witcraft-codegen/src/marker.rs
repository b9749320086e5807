//! How a WIT item finds its Rust item.
//!
//! Before generating, the first line of every item's documentation becomes a marker that carries
//! the item's [`ItemPath`]. Upstream copies documentation onto the Rust item, where the marker is
//! read and removed. No naming rule of upstream's is guessed.

use witcraft_model::wit::{Docs, Resolve, TypeDefKind, TypeId, WorldId, WorldItem};
use witcraft_model::{ItemPath, Package, Paths};

/// What a marker line begins with, after the `///` of a doc comment.
pub const PREFIX: &str = "@witcraft-item ";

/// A clone of the package's [`Resolve`] in which the documentation of every item that can be
/// reached from `world` begins with its marker.
#[must_use]
pub fn marked(package: &Package, world: WorldId) -> Resolve {
    let mut resolve = package.resolve().clone();
    let paths = package.paths();
    types(&mut resolve, paths);
    interfaces(&mut resolve, paths);
    self::world(&mut resolve, paths, world);
    resolve
}

/// The address in a line of documentation, if the line is a marker.
#[must_use]
pub fn read(line: &str) -> Option<ItemPath> {
    line.trim().strip_prefix(PREFIX)?.parse().ok()
}

/// `text` without its markers.
#[must_use]
pub fn strip(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n');
    while let Some(line) = lines.next() {
        let comment = line.trim_start().strip_prefix("///");
        if comment.is_some_and(|comment| comment.trim_start().starts_with(PREFIX)) {
            continue;
        }
        match line.find(QUOTED) {
            None => out.push_str(line),
            Some(at) => strip_quoted(line, at, &mut lines, &mut out),
        }
    }
    out
}

/// The documentation of error enums is generated once more, as the strings that describe an error.
const QUOTED: &str = "\"@witcraft-item ";

/// The marker begins a string literal: either it is all of it, or the rest stands on the next line,
/// which upstream indents like code.
fn strip_quoted<'a>(
    line: &'a str,
    at: usize,
    lines: &mut impl Iterator<Item = &'a str>,
    out: &mut String,
) {
    let (before, marker) = line.split_at(at + 1);
    out.push_str(before);
    match marker.find('"') {
        Some(end) => out.push_str(&marker[end..]),
        None => out.push_str(lines.next().unwrap_or_default().trim_start()),
    }
}

fn mark(docs: &mut Docs, path: &ItemPath) {
    let marker = format!("{PREFIX}{path}");
    docs.contents = Some(match docs.contents.take() {
        Some(contents) => format!("{marker}\n{contents}"),
        None => marker,
    });
}

fn types(resolve: &mut Resolve, paths: &Paths) {
    let addresses: Vec<(TypeId, ItemPath)> = resolve
        .types
        .iter()
        .filter_map(|(id, _)| Some((id, paths.ty(resolve, id)?)))
        .collect();
    for (id, path) in addresses {
        let ty = &mut resolve.types[id];
        mark(&mut ty.docs, &path);
        match &mut ty.kind {
            TypeDefKind::Record(record) => {
                for field in &mut record.fields {
                    mark(&mut field.docs, &path.child(&field.name));
                }
            }
            TypeDefKind::Variant(variant) => {
                for case in &mut variant.cases {
                    mark(&mut case.docs, &path.child(&case.name));
                }
            }
            TypeDefKind::Enum(enum_) => {
                for case in &mut enum_.cases {
                    mark(&mut case.docs, &path.child(&case.name));
                }
            }
            TypeDefKind::Flags(flags) => {
                for flag in &mut flags.flags {
                    mark(&mut flag.docs, &path.child(&flag.name));
                }
            }
            _ => {}
        }
    }
}

fn interfaces(resolve: &mut Resolve, paths: &Paths) {
    let addresses: Vec<_> = resolve
        .interfaces
        .iter()
        .filter_map(|(id, _)| Some((id, paths.interface(resolve, id)?)))
        .collect();
    for (id, owner) in addresses {
        let functions: Vec<ItemPath> = resolve.interfaces[id]
            .functions
            .values()
            .map(|function| paths.function(resolve, &owner, function))
            .collect();
        let interface = &mut resolve.interfaces[id];
        mark(&mut interface.docs, &owner);
        for (function, path) in interface.functions.values_mut().zip(functions) {
            mark(&mut function.docs, &path);
        }
    }
}

fn world(resolve: &mut Resolve, paths: &Paths, id: WorldId) {
    let Some(owner) = paths.world(resolve, id) else {
        return;
    };
    let world = &resolve.worlds[id];
    let items = world.imports.values().chain(world.exports.values());
    let functions: Vec<ItemPath> = items
        .filter_map(|item| match item {
            WorldItem::Function(function) => Some(paths.function(resolve, &owner, function)),
            _ => None,
        })
        .collect();
    let world = &mut resolve.worlds[id];
    let items = world.imports.values_mut().chain(world.exports.values_mut());
    let marked = items.filter_map(|item| match item {
        WorldItem::Function(function) => Some(function),
        _ => None,
    });
    for (function, path) in marked.zip(functions) {
        mark(&mut function.docs, &path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_read_and_stripped() {
        let path: ItemPath = "a:b/c@1.0.0#d.e".parse().unwrap();
        let mut docs = Docs {
            contents: Some("Words.".into()),
        };
        mark(&mut docs, &path);
        let contents = docs.contents.unwrap();
        assert_eq!(read(contents.lines().next().unwrap()), Some(path));
        let text = "  /// @witcraft-item a:b/c#d\n  /// Words.\n  x\n";
        assert_eq!(strip(text), "  /// Words.\n  x\n");
        assert_eq!(read(" Words."), None);
        let text = "A => \"@witcraft-item a:b/c#d.a\\n\",\nB => \"@witcraft-item a:b/c#d.b\n    Words.\",\n";
        assert_eq!(
            strip(&text.replace("\\n", "")),
            "A => \"\",\nB => \"Words.\",\n"
        );
    }
}
