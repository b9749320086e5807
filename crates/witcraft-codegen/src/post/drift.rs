//! Indentation that does not drift.
//!
//! Upstream's printers count a level for each line that ends with `{`, and take one away for each that starts
//! with `}`. Lines such as `} }` make them miscount, mostly in one direction, so that every function stands a
//! little further to the right than the one before: the text grows with the square of the number of functions.
//!
//! A few lines that start with `}` take those levels away again; the printers stop at zero. They go behind the
//! names of functions, which are printed in strings as they are, and on the host into documentation as well,
//! whose printer does not know comments. What comes back is cleaned of them. Rust names do not change: only
//! letters and digits are taken from a WIT name.

#[cfg(feature = "host")]
use witcraft_model::wit::Docs;
use witcraft_model::wit::{Resolve, WorldId, WorldItem, WorldKey};

/// What a line of ours consists of: a brace, and a character that nobody uses and that has no place in a name.
const LINE: &str = "}\u{e777}";

/// More than any function makes the printers miscount, but for one with dozens of nested variants; what is left
/// over then is taken away by the next.
const LEVELS: usize = 12;

/// The name that a function has while upstream generates.
pub(crate) fn name(name: &str) -> String {
    name.to_owned() + &format!("\n{LINE}").repeat(LEVELS)
}

/// Puts lines behind the names of all functions of a world.
pub(crate) fn in_names(resolve: &mut Resolve, world: WorldId) {
    for (_, interface) in resolve.interfaces.iter_mut() {
        interface.functions = std::mem::take(&mut interface.functions)
            .into_values()
            .map(|mut function| {
                function.name = name(&function.name);
                (function.name.clone(), function)
            })
            .collect();
    }
    let world = &mut resolve.worlds[world];
    for items in [&mut world.imports, &mut world.exports] {
        *items = std::mem::take(items)
            .into_iter()
            .map(|(key, mut item)| match &mut item {
                WorldItem::Function(function) => {
                    function.name = name(&function.name);
                    (WorldKey::Name(function.name.clone()), item)
                }
                _ => (key, item),
            })
            .collect();
    }
}

/// Puts lines into the documentation of all types and functions, behind its first line.
#[cfg(feature = "host")]
pub(crate) fn in_docs(resolve: &mut Resolve, world: WorldId) {
    for (_, ty) in resolve.types.iter_mut() {
        documented(&mut ty.docs);
    }
    for (_, interface) in resolve.interfaces.iter_mut() {
        let functions = interface.functions.values_mut();
        functions.for_each(|function| documented(&mut function.docs));
    }
    let world = &mut resolve.worlds[world];
    for item in world.imports.values_mut().chain(world.exports.values_mut()) {
        if let WorldItem::Function(function) = item {
            documented(&mut function.docs);
        }
    }
}

#[cfg(feature = "host")]
fn documented(docs: &mut Docs) {
    /// A function makes the printer miscount by one, and so does a type.
    const LEVELS: usize = 2;
    let Some(contents) = &mut docs.contents else {
        return;
    };
    let end = contents.find('\n').unwrap_or(contents.len());
    contents.insert_str(end, &format!("\n{LINE}").repeat(LEVELS));
}

/// `code` without the lines.
pub(crate) fn clean(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find(LINE) {
        out.push_str(&rest[..at]);
        // The line feed before it, and what indents it or makes it a comment.
        let kept = out.trim_end_matches([' ', '/']).len();
        out.truncate(kept);
        if out.ends_with('\n') {
            out.pop();
        }
        rest = &rest[at + LINE.len()..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_lines_stays() {
        let text = format!(
            "  a(\"{}\")\n  /// Docs.\n  /// {LINE}\n    /// {LINE}\n  b",
            name("f")
        );
        let indented = text.replace(&format!("\n{LINE}"), &format!("\n    {LINE}"));
        for text in [text, indented] {
            assert_eq!(clean(&text), "  a(\"f\")\n  /// Docs.\n  b");
        }
        assert!(!name("f")[1..].contains(char::is_alphanumeric));
    }
}
