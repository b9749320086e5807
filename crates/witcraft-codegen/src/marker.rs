//! How a WIT item finds its Rust item.
//!
//! Before generating, the first line of every item's documentation becomes a marker that carries
//! the item's [`ItemPath`]. Upstream copies documentation onto the Rust item, where the marker is
//! read and removed. No naming rule of upstream's is guessed.

use std::collections::HashMap;

use witcraft_model::wit::{Docs, Resolve, TypeDefKind, TypeId, WorldId, WorldItem};
use witcraft_model::{ItemPath, Package, Paths};

/// What a marker line begins with, after the `///` of a doc comment.
pub const PREFIX: &str = "@witcraft-item ";

/// A clone of the package's [`Resolve`] in which the documentation of every item that can be
/// reached from `world` begins with its marker. The cases of enums have nothing but the marker:
/// upstream writes their documentation into strings, where not every text may stand.
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

/// The address in a doc comment, as text, if the comment is a marker.
pub(crate) fn address(line: &str) -> Option<&str> {
    let comment = line.trim_start().strip_prefix("///")?;
    comment.trim().strip_prefix(PREFIX)
}

/// `text` without its markers, and with the documentation that [`marked`] held back.
#[must_use]
pub fn strip(text: &str, package: &Package) -> String {
    strip_with(text, package, &HashMap::new())
}

/// As [`strip`], with another text for the documentation of some items.
pub(crate) fn strip_with(
    text: &str,
    package: &Package,
    overrides: &HashMap<String, String>,
) -> String {
    let held_back = HeldBack::of(package);
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let indent = &line[..line.len() - line.trim_start().len()];
        if let Some(path) = address(line) {
            let docs = overrides
                .get(path)
                .map_or(held_back.docs(path), String::as_str);
            for doc in docs.lines() {
                out.push_str(format!("{indent}/// {doc}").trim_end());
                out.push('\n');
            }
        } else {
            push_described(line, &held_back, &mut out);
        }
    }
    out
}

/// Upstream copies the documentation of a case into the string that describes an error, as it is:
/// a quotation mark in it ends the string. There we write it ourselves, escaped.
fn push_described(line: &str, held_back: &HeldBack<'_>, out: &mut String) {
    const QUOTED: &str = "\"@witcraft-item ";
    let marker = line.find(QUOTED).and_then(|at| {
        let path = &line[at + QUOTED.len()..];
        Some((at, &path[..path.find('"')?]))
    });
    match marker {
        Some((at, path)) => {
            let docs = held_back.docs(path).trim();
            out.push_str(&line[..at]);
            out.push_str(&format!("{docs:?}"));
            out.push_str(&line[at + QUOTED.len() + path.len() + 1..]);
        }
        None => out.push_str(line),
    }
}

/// The documentation that [`marked`] holds back, by address.
pub(crate) fn held_back(package: &Package) -> HashMap<String, &str> {
    HeldBack::of(package).docs
}

/// The documentation of the cases of enums: the address of each → its text.
struct HeldBack<'a> {
    docs: HashMap<String, &'a str>,
}

impl<'a> HeldBack<'a> {
    fn of(package: &'a Package) -> Self {
        let mut docs = HashMap::new();
        for (id, ty) in package.resolve().types.iter() {
            let TypeDefKind::Enum(enum_) = &ty.kind else {
                continue;
            };
            let Some(path) = package.paths().ty(package.resolve(), id) else {
                continue;
            };
            for case in &enum_.cases {
                if let Some(contents) = &case.docs.contents {
                    docs.insert(path.child(&case.name).to_string(), contents.as_str());
                }
            }
        }
        Self { docs }
    }

    fn docs(&self, path: &str) -> &'a str {
        self.docs.get(path).copied().unwrap_or_default()
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
                    // `strip` puts it back: upstream cannot write every text.
                    case.docs.contents = None;
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
    use witcraft_model::{Input, Loader};

    #[test]
    fn markers_are_read_and_stripped() {
        let path: ItemPath = "a:b/c@1.0.0#d.e".parse().unwrap();
        let mut docs = Docs {
            contents: Some("Words.".into()),
        };
        mark(&mut docs, &path);
        let contents = docs.contents.unwrap();
        assert_eq!(read(contents.lines().next().unwrap()), Some(path));
        assert_eq!(read(" Words."), None);
    }

    #[test]
    fn stripping_leaves_no_marker_and_loses_no_documentation() {
        let wit = "package a:b;\ninterface c {\n enum d {\n /// Say \"e\".\n ///\n /// \\o/\n e,\n f }\n}\n";
        let package = Loader::default()
            .load(&[Input::text("c.wit", wit)])
            .unwrap();
        let marked = "  /// @witcraft-item a:b/c#d\n  /// Words.\n  x\n\
                      \t/// @witcraft-item a:b/c#d.e\n\
                      E => \"@witcraft-item a:b/c#d.e\",\nF => \"@witcraft-item a:b/c#d.f\",\n";
        assert_eq!(
            strip(marked, &package),
            "  /// Words.\n  x\n\t/// Say \"e\".\n\t///\n\t/// \\o/\n\
             E => \"Say \\\"e\\\".\\n\\n\\\\o/\",\nF => \"\",\n"
        );
    }

    #[cfg(all(feature = "guest", feature = "host"))]
    #[test]
    fn any_documentation_can_describe_an_error() {
        let text = "package a:b;\ninterface i {\n enum e {\n /// Says \"no\\\".\n ///\n /// Or {.\n x,\n y }\n \
                    f: func() -> result<_, e>;\n}\nworld w { import i; export i; }\n";
        let package = Loader::default()
            .load(&[Input::text("f.wit", text)])
            .unwrap();
        let world = package.world(None).unwrap();
        for code in [
            crate::guest(&world, &crate::Options::default()).unwrap(),
            crate::host(&world, &crate::Options::default()).unwrap(),
        ] {
            let expected = r#"E::X => "Says \"no\\\".\n\nOr {.","#;
            assert_eq!(code.matches(expected).count(), 2, "{code}");
            assert_eq!(code.matches("E::Y => \"\",").count(), 2, "{code}");
            assert!(!code.contains("@witcraft"));
        }
    }
}
