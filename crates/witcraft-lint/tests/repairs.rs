//! What holds for every repair, wherever comments stand around it: the file stays valid and means the same, comments are
//! kept and are about the same things, and once repaired there is nothing to repair.

#[path = "common/texts.rs"]
mod texts;

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;

use texts::{everything, fixtures, load, try_load, unmarked};
use witcraft_lint::{lint, repair};
use witcraft_model::Package;
use witcraft_model::wit::{Type, TypeDefKind, WorldItem};
use witcraft_model::wit_text::{function_declaration, type_declaration};
use witcraft_syntax::{SyntaxElement, SyntaxKind, SyntaxNode, SyntaxToken, ast};

/// Repairs a text until nothing is left to repair, and looks at each step. How many repairs there were.
fn check(text: &str) -> usize {
    let mut package = load(text);
    let mut repaired = 0;
    for _ in 0..10 {
        let found = lint(&package, &everything());
        let Some(next) = repair(&found, package.sources()).pop() else {
            assert!(found.iter().all(|found| found.fixes.is_empty()), "{text}");
            return repaired;
        };
        repaired += next.repairs;
        let before = package.sources().file(next.file).text().to_owned();
        let shown = format!("--- from\n{before}\n--- to\n{}", next.text);
        package = try_load(&next.text).unwrap_or_else(|failure| panic!("{failure}\n{shown}"));
        assert_eq!(meaning(&load(&before)), meaning(&package), "{shown}");
        assert_eq!(comments(&before), comments(&next.text), "{shown}");
        assert_eq!(documented(&before), documented(&next.text), "{shown}");
        let is_windows = |text: &str| !text.replace("\r\n", "").contains('\n');
        assert_eq!(is_windows(&before), is_windows(&next.text), "{shown}");
    }
    panic!("it never ends\n{text}");
}

/// What the resolved packages say: every function and type, and what worlds import and export.
fn meaning(package: &Package) -> BTreeSet<String> {
    let resolve = package.resolve();
    let mut all = BTreeSet::new();
    for (_, interface) in resolve.interfaces.iter() {
        let name = interface.name.as_deref().unwrap_or("-");
        let functions = interface.functions.values();
        all.extend(functions.map(|it| format!("{name} {}", function_declaration(resolve, it))));
        let types = interface.types.values();
        all.extend(types.map(|id| format!("{name} {}", type_declaration(resolve, *id))));
        // The declaration of an alias does not tell a handle from its resource.
        let handles = interface.types.values().filter(|id| {
            matches!(
                resolve.types[**id].kind,
                TypeDefKind::Type(Type::Id(_)) | TypeDefKind::Handle(_)
            )
        });
        all.extend(handles.map(|id| format!("{name} {:?}", resolve.types[*id].kind)));
    }
    for (_, world) in resolve.worlds.iter() {
        for (way, items) in [("import", &world.imports), ("export", &world.exports)] {
            all.extend(items.iter().map(|(key, item)| {
                let key = resolve.name_world_key(key);
                let item = match item {
                    WorldItem::Interface { stability, .. } => format!("{stability:?}"),
                    WorldItem::Function(function) => function_declaration(resolve, function),
                    WorldItem::Type { id, .. } => type_declaration(resolve, *id),
                };
                format!("{} {way} {key} {item}", world.name)
            }));
        }
    }
    all
}

fn tree(text: &str) -> SyntaxNode {
    let file = witcraft_diagnostics::SourceSet::default().add("tree.wit", "");
    witcraft_syntax::parse(file, text).tree()
}

fn tokens(text: &str) -> Vec<SyntaxToken> {
    let all = tree(text).descendants_with_tokens();
    all.filter_map(SyntaxElement::into_token).collect()
}

/// The comments that no repair takes away, in order.
fn comments(text: &str) -> Vec<String> {
    let tokens = tokens(text).into_iter();
    let comments = tokens.filter(|token| token.kind().is_comment());
    let texts = comments.map(|token| token.text().to_owned());
    texts.filter(|text| stays(text)).collect()
}

/// Whether a comment is neither empty documentation nor allows a rule: those, and only those, may be removed.
fn stays(comment: &str) -> bool {
    let is_empty = comment.trim_matches(['/', '*', ' ', '\r', '\n']).is_empty();
    !(is_empty && ast::is_documentation(comment) || comment.contains("witcraft: allow("))
}

/// The nodes with comments of their own, plain ones or documentation, and these comments.
fn documented(text: &str) -> Vec<String> {
    let all = tree(text);
    let own = all.descendants().filter(|node| {
        let parent = node.parent();
        parent.is_none_or(|parent| ast::range(&parent).start != ast::range(node).start)
    });
    let documented = own.filter_map(|node| {
        let comments: Vec<String> = ast::comments_before(&node)
            .iter()
            .map(|comment| comment.text().to_owned())
            .filter(|text| stays(text))
            .collect();
        // A type is one, with `own` or without.
        let kind = match node.kind() {
            kind if kind.is_type() => None,
            SyntaxKind::NameReference => None,
            kind => Some(kind),
        };
        Some(format!(
            "{:?} {} {comments:?}",
            kind?,
            ast::name(&node).unwrap_or_default()
        ))
        .filter(|_| !comments.is_empty())
    });
    documented.collect()
}

#[test]
fn repairs_are_safe() {
    let mut repaired = 0;
    for path in fixtures() {
        let text = unmarked(&fs::read_to_string(&path).unwrap());
        let unix = check(&text);
        assert_eq!(
            check(&text.replace('\n', "\r\n")),
            unix,
            "{}",
            path.display()
        );
        repaired += unix;
    }
    assert!(repaired >= 12, "only {repaired} repairs");
}

/// A comment between any two tokens of what is repaired, and around it.
#[test]
fn comments_do_not_stand_in_the_way() {
    let mut tried = 0;
    for path in fixtures() {
        let text = unmarked(&fs::read_to_string(&path).unwrap());
        for place in places(&text) {
            for comment in ["/* which */", "// why\n", "\n\n// why\n", "\n/// what\n"] {
                let mut commented = text.clone();
                commented.insert_str(place, comment);
                // Where tokens may not be parted, as in a version.
                if try_load(&commented).is_ok() {
                    check(&commented);
                    tried += 1;
                }
            }
        }
    }
    assert!(tried >= 300, "only {tried} places");
}

/// Where the tokens begin of the items that are repaired, and the one behind each.
fn places(text: &str) -> BTreeSet<usize> {
    let package = load(text);
    let found = lint(&package, &everything());
    let edits = found
        .iter()
        .flat_map(|found| &found.fixes)
        .flat_map(|fix| &fix.edits);
    let edited: Vec<Range<usize>> = edits.map(|edit| edit.span.range.clone()).collect();
    let all: Vec<SyntaxToken> = tokens(text);
    let mut places = BTreeSet::new();
    for edit in edited {
        // Three tokens before it and six behind it, comments and blanks aside.
        let code: Vec<usize> = all
            .iter()
            .filter(|token| !token.kind().is_trivia())
            .map(|token| token.text_range().start().into())
            .collect();
        let next = code.partition_point(|start| *start < edit.start);
        places.extend(&code[next.saturating_sub(3)..(next + 6).min(code.len())]);
    }
    places
}
