//! Gates that name a version which their package does not have.

use semver::Version;
use witcraft_diagnostics::{Diagnostic, Span, TextEdit};
use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use super::index::{Place, TextPackage};

/// A version in `@since`, and the item that it is about.
struct Gate {
    version: Version,
    place: Place,
    item: SyntaxNode,
}

pub(super) fn check(package: &TextPackage) -> Vec<Diagnostic> {
    let gates: Vec<Gate> = package
        .parts
        .iter()
        .flat_map(|part| gates(&part.place))
        .collect();
    let Some(name) = package.parts.iter().find_map(|part| declared(&part.place)) else {
        return Vec::new();
    };
    let Some(version) = ast::child(&name.node, SyntaxKind::Version) else {
        return unversioned(&gates, &name).into_iter().collect();
    };
    let Ok(current) = Version::parse(&ast::text(&version)) else {
        return Vec::new();
    };
    let newer = gates.iter().filter(|gate| gate.version > current);
    newer
        .map(|gate| unreleased(gate, &current, &name.file.span(ast::range(&version))))
        .collect()
}

/// The name with which a part of a package says which package it is.
fn declared(part: &Place) -> Option<Place> {
    let declaration = ast::child(&part.node, SyntaxKind::PackageDeclaration);
    let name = ast::child(
        declaration.as_ref().unwrap_or(&part.node),
        SyntaxKind::PackageName,
    )?;
    Some(Place::new(part.file, name))
}

/// The gates in a part, and not in the packages that are nested in it.
fn gates(part: &Place) -> Vec<Gate> {
    let items = part.node.children();
    let own = items.filter(|item| item.kind() != SyntaxKind::NestedPackage);
    own.flat_map(|item| item.descendants())
        .filter(|node| node.kind() == SyntaxKind::Attribute)
        .filter_map(|attribute| {
            let word = ast::token(&attribute, SyntaxKind::Identifier)?;
            if word.text() != "since" {
                return None;
            }
            let version = ast::child(&attribute, SyntaxKind::Version)?;
            Some(Gate {
                version: Version::parse(&ast::text(&version)).ok()?,
                place: Place::new(part.file, version),
                item: attribute.parent()?,
            })
        })
        .collect()
}

impl Gate {
    /// The name of what is gated, which is where upstream complains.
    fn item(&self) -> Option<Span> {
        let name = ast::name_node(&self.item)?;
        Some(self.place.file.span(ast::range(&name)))
    }

    fn version_span(&self) -> Span {
        self.place.file.span(ast::range(&self.place.node))
    }
}

fn unreleased(gate: &Gate, current: &Version, package: &Span) -> Diagnostic {
    let since = &gate.version;
    let message = format!("this is there since {since}, and its package is only {current}");
    let mut found = Diagnostic::error("unreleased-since", message)
        .label(gate.version_span(), "a later version")
        .label(package.clone(), "than this");
    if let Some(item) = gate.item() {
        found = found.label(item, "is there already");
    }
    found
        .note("`@since` tells what one can count on from which version on")
        .help(format!(
            "if this version is the first with it: `@since(version = {current})`"
        ))
        .help(format!(
            "if this is {since} already, say so in the name of the package: `@{since}`"
        ))
        .help("if it is not finished: `@unstable(feature = name)`, until it is")
}

fn unversioned(gates: &[Gate], name: &Place) -> Option<Diagnostic> {
    let newest = gates.iter().map(|gate| &gate.version).max()?;
    let range = ast::range(&name.node);
    let edit = TextEdit {
        span: name.file.span(range.end..range.end),
        replacement: format!("@{newest}"),
    };
    let message = "`@since` names a version, and this package has none";
    let mut found = Diagnostic::error("unversioned-gate", message)
        .label(name.file.span(range), "without a version");
    for gate in gates {
        let label = format!("since {}", gate.version);
        found = found.label(gate.item().unwrap_or_else(|| gate.version_span()), label);
    }
    Some(found.fix("give it the newest version that is named", vec![edit]))
}
