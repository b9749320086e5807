//! What `wit-parser` accepts, and the specification or a later tool refuses.

use std::cell::LazyCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use witcraft_diagnostics::{Diagnostic, FileId};
use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use super::borrows;
use super::names::{Index, Tree};

/// The Canonical ABI represents flags in one integer of 32 bits.
pub(super) const MOST_FLAGS: usize = 32;

/// Everything in a file that is stricter in the specification. `index` is what finds the types that
/// streams and futures name.
pub(super) fn check(
    tree: &Tree,
    index: &LazyCell<Index, impl FnOnce() -> Index>,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let file = tree.file;
    for node in tree.node.descendants() {
        let diagnostic = match node.kind() {
            SyntaxKind::Record => empty(file, &node, "record", "field"),
            SyntaxKind::Flags => {
                empty(file, &node, "flags", "flag").or_else(|| many_flags(file, &node))
            }
            SyntaxKind::TupleType => empty_tuple(file, &node),
            SyntaxKind::ListType => empty_list(file, &node),
            SyntaxKind::StreamType => stream_of_char(file, &node, index)
                .or_else(|| borrow_inside(file, &node, "stream", index)),
            SyntaxKind::FutureType => borrow_inside(file, &node, "future", index),
            _ => None,
        };
        found.extend(diagnostic);
        same_but_for_case(file, &node, &mut found);
    }
    found
}

fn error(file: FileId, node: &SyntaxNode, message: String, label: &str) -> Diagnostic {
    Diagnostic::error("stricter-spec", message).label(file.span(ast::range(node)), label)
}

fn empty(file: FileId, node: &SyntaxNode, word: &str, member: &str) -> Option<Diagnostic> {
    if ast::members(node).next().is_some() {
        return None;
    }
    let name = ast::name_node(node)?;
    let message = format!("{word} `{}` has no {member}", ast::text(&name));
    Some(
        error(file, &name, message, "empty")
            .note(
                "the Canonical ABI has no values without content: a component with this is invalid",
            )
            .help(format!(
                "give it a {member}, or leave out what it would be used for"
            )),
    )
}

fn many_flags(file: FileId, node: &SyntaxNode) -> Option<Diagnostic> {
    let count = ast::members(node).count();
    if count <= MOST_FLAGS {
        return None;
    }
    let name = ast::name_node(node)?;
    let message = format!(
        "flags `{}` has {count} flags, and {MOST_FLAGS} is the most",
        ast::text(&name)
    );
    Some(
        error(file, &name, message, "too many flags")
            .note("flags are passed as one number of 32 bits")
            .help("split them into two types by what they are about"),
    )
}

fn empty_tuple(file: FileId, node: &SyntaxNode) -> Option<Diagnostic> {
    if node.first_child_by_kind(&SyntaxKind::is_type).is_some() {
        return None;
    }
    Some(
        error(file, node, "this tuple is empty".into(), "no types")
            .note(
                "the Canonical ABI has no values without content: a component with this is invalid",
            )
            .help("leave it out: `result<_, error>`, `option<…>`, a function without `->`"),
    )
}

fn empty_list(file: FileId, node: &SyntaxNode) -> Option<Diagnostic> {
    let length = ast::token(node, SyntaxKind::Integer)?;
    if length.text().bytes().any(|byte| byte != b'0') {
        return None;
    }
    Some(
        error(
            file,
            node,
            "this list has the length 0".into(),
            "always empty",
        )
        .note("the specification allows lists of at least one element")
        .help("write `list<…>` for a list of any length"),
    )
}

fn stream_of_char(file: FileId, node: &SyntaxNode, index: &Index) -> Option<Diagnostic> {
    let element = node.first_child_by_kind(&SyntaxKind::is_type)?;
    let (at, written) = borrows::written(file, &element, index)?;
    if written.text() != "char" {
        return None;
    }
    let message = "there are no streams of `char`".into();
    let mut found = error(file, &element, message, "not allowed in a stream");
    if written != element {
        found = found.label(at.span(ast::range(&written)), "what it stands for");
    }
    Some(
        found
            .note("the specification reserves this for a later encoding of text")
            .help("write `stream<u8>` for UTF-8, or `stream<string>` for pieces of text"),
    )
}

fn borrow_inside(file: FileId, node: &SyntaxNode, word: &str, index: &Index) -> Option<Diagnostic> {
    let (through, at, borrow) = borrows::find(file, node, index)?;
    let message = format!("a {word} cannot carry a `borrow`");
    let place = through.as_ref().unwrap_or(&borrow);
    let mut found = error(file, place, message, "lent only for one call");
    if through.is_some() {
        found = found.label(at.span(ast::range(&borrow)), "the borrow in it");
    }
    Some(
        found
            .note(format!(
                "a borrow ends with the call that it was lent for, and a {word} outlives it"
            ))
            .help("pass the resource on for good, with `own<…>` or by its name"),
    )
}

/// Names that are the same without regard to case clash in the component, and in most languages.
fn same_but_for_case(file: FileId, node: &SyntaxNode, found: &mut Vec<Diagnostic>) {
    let members = match node.kind() {
        SyntaxKind::FieldList | SyntaxKind::CaseList | SyntaxKind::ParameterList => node.children(),
        SyntaxKind::Body => node.children(),
        _ => return,
    };
    let names: Vec<SyntaxNode> = members.filter_map(|it| ast::name_node(&it)).collect();
    // There are no two without a letter in upper case, which is rare.
    let has_upper = |name: &SyntaxNode| ast::text(name).bytes().any(|it| it.is_ascii_uppercase());
    if !names.iter().any(has_upper) {
        return;
    }
    let mut seen: HashMap<String, SyntaxNode> = HashMap::new();
    for name in names {
        let text = ast::text(&name);
        let first = match seen.entry(text.to_lowercase()) {
            Entry::Occupied(first) => first,
            Entry::Vacant(place) => {
                place.insert(name);
                continue;
            }
        };
        let first = first.get();
        let other = ast::text(first);
        if other == text {
            continue;
        }
        let message = format!("`{text}` and `{other}` differ only in upper and lower case");
        let diagnostic = error(file, &name, message, "the second one")
            .label(file.span(ast::range(first)), "the first one")
            .note("names are compared without regard to case, so a component with both is invalid")
            .help("rename one of them");
        found.push(diagnostic);
    }
}
