//! Names that upstream forgets to escape.
//!
//! The host generator writes the name of an exported function as the name of a field, whatever it is:
//! a function called `match` gives code that is no Rust. Such a function is called something else while
//! upstream generates, something that stands out, and gets its name back in the text.

use witcraft_model::wit::{Function, IndexMap, Resolve, WorldId, WorldItem, WorldKey};

/// What stands in front of a name that has been put out of the way. A word of letters and digits, so that it
/// stays one word in every spelling.
const PREFIX: &str = "wck7x-";

/// Puts the names of freestanding functions out of the way that are keywords of Rust.
pub(crate) fn hide(resolve: &mut Resolve, world: WorldId) {
    let interfaces: Vec<_> = resolve.interfaces.iter().map(|(id, _)| id).collect();
    for id in interfaces {
        let functions = &mut resolve.interfaces[id].functions;
        if functions.keys().any(|name| is_keyword(name)) {
            *functions = std::mem::take(functions)
                .into_iter()
                .map(|(name, function)| (hidden(&name), renamed(function)))
                .collect();
        }
    }
    let world = &mut resolve.worlds[world];
    for items in [&mut world.imports, &mut world.exports] {
        *items = std::mem::take(items)
            .into_iter()
            .map(|(key, item)| match (key, item) {
                (WorldKey::Name(name), WorldItem::Function(function)) => (
                    WorldKey::Name(hidden(&name)),
                    WorldItem::Function(renamed(function)),
                ),
                other => other,
            })
            .collect::<IndexMap<_, _>>();
    }
}

/// Gives the names back: as `match_` where it stands alone, and as `match` in strings and longer names.
pub(crate) fn restore(code: &str) -> String {
    const WIT: &str = "wck7x-";
    const SNAKE: &str = "wck7x_";
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find("wck7x") {
        let (before, found) = rest.split_at(at);
        out.push_str(before);
        let inside = before.chars().next_back().is_some_and(is_word);
        if let Some(name) = found.strip_prefix(WIT) {
            rest = name;
        } else if let Some(name) = found.strip_prefix(SNAKE) {
            let end = name.find(|c| !is_word(c)).unwrap_or(name.len());
            out.push_str(&name[..end]);
            if !inside {
                out.push('_');
            }
            rest = &name[end..];
        } else {
            rest = &found["wck7x".len()..];
        }
    }
    out.push_str(rest);
    out
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

fn hidden(name: &str) -> String {
    if is_keyword(name) {
        format!("{PREFIX}{name}")
    } else {
        name.to_owned()
    }
}

fn renamed(function: Function) -> Function {
    Function {
        name: hidden(&function.name),
        ..function
    }
}

/// Whether Rust, in any edition, reserves the word.
pub(crate) fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "abstract" | "as" | "async" | "await" | "become" | "box" | "break" | "const" | "continue"
            | "crate" | "do" | "dyn" | "else" | "enum" | "extern" | "false" | "final" | "fn" | "for"
            | "gen" | "if" | "impl" | "in" | "let" | "loop" | "macro" | "match" | "mod" | "move"
            | "mut" | "override" | "priv" | "pub" | "ref" | "return" | "self" | "static" | "struct"
            | "super" | "trait" | "true" | "try" | "type" | "typeof" | "unsafe" | "unsized" | "use"
            | "virtual" | "where" | "while" | "yield"
    )
}
