//! Types and gates that upstream refuses for what they are: handles of what is no resource, borrows that are returned,
//! keys that maps cannot have, types without cases, gates that contradict each other.

use witcraft_diagnostics::{Diagnostic, FileId, Span, TextEdit};
use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxElement, SyntaxKind, SyntaxNode};

use super::index::{Block, Index, TextPackage};
use crate::load::borrows;

/// What keys a map can have, which excludes other names for them.
const KEYS: &[&str] = &[
    "bool", "u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "char", "string",
];

pub(super) fn check(index: &Index, package: &TextPackage) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // A gate may be what could not be read.
    let parts = package.parts.iter().filter(|_| !index.broken);
    for part in parts.map(|part| &part.place) {
        for item in ast::items(&part.node).filter(|item| item.kind() != SyntaxKind::NestedPackage) {
            gates(part.file, &item, &mut found);
        }
    }
    for at in &package.blocks {
        let block = &index.blocks[*at];
        if !block.whole {
            continue;
        }
        for item in ast::items(&block.node) {
            // An inline interface is a block of its own.
            if ast::child(&item, SyntaxKind::Body).is_some() && item.kind() != SyntaxKind::Resource
            {
                continue;
            }
            for node in item.descendants() {
                found.extend(misuse(index, block, &node));
            }
        }
    }
    found
}

fn misuse(index: &Index, block: &Block, node: &SyntaxNode) -> Option<Diagnostic> {
    let file = block.file;
    match node.kind() {
        SyntaxKind::OwnType | SyntaxKind::BorrowType => handle(index, block, node),
        SyntaxKind::MapType => map(index, file, node),
        SyntaxKind::Enum | SyntaxKind::Variant => without_cases(file, node),
        SyntaxKind::Constructor => constructor(file, node).or_else(|| lent(index, file, node)),
        SyntaxKind::Function | SyntaxKind::Import | SyntaxKind::Export => {
            receiver(file, node).or_else(|| lent(index, file, node))
        }
        _ => None,
    }
}

/// `own<…>` or `borrow<…>` of what is defined, and is no resource.
fn handle(index: &Index, block: &Block, node: &SyntaxNode) -> Option<Diagnostic> {
    let word = match node.kind() {
        SyntaxKind::OwnType => "own",
        _ => "borrow",
    };
    let reference = ast::child(node, SyntaxKind::NameReference)?;
    let name = ast::text(&reference);
    let (owner, definition) = index.meaning(block, &name)?;
    let (mut owner, mut definition) = (owner, definition);
    // Other names of a resource are as good; no chain of them is longer than there are blocks and names.
    let mut steps = 0;
    while definition.item.kind() == SyntaxKind::TypeAlias {
        let ty = definition.item.first_child_by_kind(&SyntaxKind::is_type)?;
        steps += 1;
        if ty.kind() != SyntaxKind::NamedType || steps > 100 {
            break;
        }
        let next = ast::text(&ast::child(&ty, SyntaxKind::NameReference)?);
        (owner, definition) = index.meaning(owner, &next)?;
    }
    let kind = match definition.item.kind() {
        SyntaxKind::Record => "a record",
        SyntaxKind::Variant => "a variant",
        SyntaxKind::Enum => "an enum",
        SyntaxKind::Flags => "flags",
        SyntaxKind::TypeAlias => "another name for a type",
        _ => return None,
    };
    // Of another package it matters only where no gate keeps it out.
    if owner.package != block.package && is_gated(node) {
        return None;
    }
    let message = format!("`{word}` needs a resource, and `{name}` is {kind}");
    let edit = TextEdit {
        span: block.file.span(ast::range(node)),
        replacement: ast::written(&reference),
    };
    Some(
        Diagnostic::error("wrong-kind", message)
            .label(block.file.span(ast::range(&reference)), "not a resource")
            .note("only resources are passed as handles; all other values are passed as copies")
            .fix("name the type alone", vec![edit]),
    )
}

fn map(index: &Index, file: FileId, node: &SyntaxNode) -> Option<Diagnostic> {
    let mut types = node.children().filter(|child| child.kind().is_type());
    let (key, value) = (types.next()?, types.next()?);
    let written = ast::written(&key);
    if KEYS.contains(&written.as_str()) {
        return None;
    }
    // A name that is not defined is what is wrong with it.
    let (_, meant) = borrows::written(file, &key, index)?;
    if meant.kind() == SyntaxKind::NamedType {
        let block = index.around(file, &meant);
        let name = ast::text(&ast::child(&meant, SyntaxKind::NameReference)?);
        block.and_then(|block| index.meaning(block, &name))?;
    }
    let meant = ast::written(&meant);
    let start = ast::range(node).start;
    let found = Diagnostic::error("map-key", format!("`{written}` cannot be the key of a map"))
        .label(file.span(start..ast::range(&key).end), "this key")
        .note(format!(
            "keys are {}, each by this very name",
            KEYS.join(", ")
        ));
    let (message, span, replacement) = if KEYS.contains(&meant.as_str()) {
        ("write the type that it stands for", ast::range(&key), meant)
    } else {
        let pairs = format!("list<tuple<{written}, {}>>", ast::written(&value));
        ("pass a list of pairs", ast::range(node), pairs)
    };
    let edit = TextEdit {
        span: file.span(span),
        replacement,
    };
    Some(found.fix(message, vec![edit]))
}

fn without_cases(file: FileId, node: &SyntaxNode) -> Option<Diagnostic> {
    if ast::members(node).next().is_some() {
        return None;
    }
    let word = match node.kind() {
        SyntaxKind::Enum => "enum",
        _ => "variant",
    };
    let name = ast::name(node)?;
    Some(
        Diagnostic::error("no-cases", format!("{word} `{name}` has no case"))
            .label(file.span(ast::range(node)), "empty")
            .note("there is no value of a type without cases, so nothing could ever be passed")
            .help("give it a case, or leave out what it would be used for"),
    )
}

/// A constructor says that it may fail, and nothing else.
fn constructor(file: FileId, node: &SyntaxNode) -> Option<Diagnostic> {
    let result = ast::result(node)?;
    let resource = node
        .ancestors()
        .find(|node| node.kind() == SyntaxKind::Resource)?;
    let name = ast::name(&resource)?;
    let made = |ty: &SyntaxNode| {
        matches!(ty.kind(), SyntaxKind::NamedType | SyntaxKind::OwnType)
            && ast::child(ty, SyntaxKind::NameReference)
                .is_some_and(|reference| ast::text(&reference) == name)
    };
    let ok = result.first_child_by_kind(&SyntaxKind::is_type);
    if result.kind() == SyntaxKind::ResultType && ok.as_ref().is_some_and(made) {
        return None;
    }
    let message = format!("a constructor of `{name}` returns a `{name}`, or a `result` with one");
    let found = Diagnostic::error("wrong-kind", message)
        .label(file.span(ast::range(&result)), "something else")
        .help(format!(
            "where it can fail: `constructor(…) -> result<{name}, string>`, with any type of error"
        ));
    Some(if made(&result) {
        found.help("where it cannot fail, leave out the `->` and what follows")
    } else {
        found.help(format!(
            "to return anything else: `create: static func(…) -> …`, a static function of `{name}`"
        ))
    })
}

/// A method has a parameter that is not written.
fn receiver(file: FileId, node: &SyntaxNode) -> Option<Diagnostic> {
    let is_method = ast::token(node, SyntaxKind::StaticKeyword).is_none()
        && node
            .ancestors()
            .skip(1)
            .any(|outer| outer.kind() == SyntaxKind::Resource);
    let mut names = ast::parameters(node).filter_map(|parameter| ast::name_node(&parameter));
    let name = names.find(|name| is_method && ast::text(name) == "self")?;
    Some(
        Diagnostic::error("duplicate-name", "a method has a parameter `self` already")
            .label(file.span(ast::range(&name)), "the second one")
            .note(
                "the resource that a method is called on is passed as `self`, which is not written",
            )
            .help("remove it, or rename it"),
    )
}

/// A borrow in what a function returns.
fn lent(index: &Index, file: FileId, node: &SyntaxNode) -> Option<Diagnostic> {
    let result = ast::result(node)?;
    // Behind a closed gate nobody minds, and which are open is not known here.
    if is_gated(node) {
        return None;
    }
    let (through, at, borrow) = borrows::find(file, &result, index)?;
    let name = ast::name(node).unwrap_or_else(|| "constructor".into());
    let place = through.as_ref().unwrap_or(&borrow);
    let mut found = Diagnostic::error(
        "borrow-in-result",
        format!("function `{name}` returns a `borrow`"),
    )
    .label(file.span(ast::range(place)), "lent only for one call");
    if through.is_some() {
        found = found.label(at.span(ast::range(&borrow)), "the borrow in it");
    }
    if let Some(name) = ast::name_node(node) {
        found = found.label(file.span(ast::range(&name)), "in what this returns");
    }
    Some(
        found
            .note("a borrow ends with the call that it was lent for, so it cannot be returned")
            .help("pass the resource on for good, with `own<…>` or by its name"),
    )
}

/// The gates of an item and of all inside of it.
fn gates(file: FileId, item: &SyntaxNode, found: &mut Vec<Diagnostic>) {
    for node in item.descendants() {
        let attributes: Vec<(SyntaxNode, String)> = ast::children(&node, SyntaxKind::Attribute)
            .filter_map(|attribute| {
                let mut tokens = attribute
                    .children_with_tokens()
                    .filter_map(SyntaxElement::into_token);
                let word = tokens.find(|token| token.kind().is_identifier())?;
                let word = word.text().to_owned();
                Some((attribute, word))
            })
            .collect();
        let of = |word: &str| -> Vec<Span> {
            let of_word = attributes.iter().filter(|(_, found)| found == word);
            of_word
                .map(|(attribute, _)| file.span(ast::range(attribute)))
                .collect()
        };
        for word in ["since", "unstable", "deprecated", "external-id"] {
            let places = of(word);
            for again in places.iter().skip(1) {
                found.push(
                    Diagnostic::error("gates", format!("`@{word}` is there twice"))
                        .label(again.clone(), "the second one")
                        .label(places[0].clone(), "the first one")
                        .help("remove one"),
                );
            }
        }
        let first = |word: &str| of(word).into_iter().next();
        match (first("since"), first("unstable"), first("deprecated")) {
            (Some(since), Some(unstable), _) => found.push(
                Diagnostic::error("gates", "something is either `@since` or `@unstable`")
                    .label(since, "finished")
                    .label(unstable, "not finished")
                    .help("keep `@unstable` until it is finished, and then replace it by `@since`"),
            ),
            (None, None, Some(deprecated)) => found.push(
                Diagnostic::error(
                    "gates",
                    "`@deprecated` needs `@since` or `@unstable` beside it",
                )
                .label(deprecated, "since when was it there?")
                .help("say from which version on it is there: `@since(version = …)`, before this")
                .help("if it never was finished: `@unstable(feature = …)`"),
            ),
            _ => {}
        }
    }
}

/// Whether a node stands behind `@unstable` or `@since`.
fn is_gated(node: &SyntaxNode) -> bool {
    node.ancestors()
        .any(|node| ast::child(&node, SyntaxKind::Attribute).is_some())
}
