//! Paths that name the package they stand in, which upstream takes for a dependency.

use wit_parser::PackageName;
use witcraft_diagnostics::{Diagnostic, TextEdit, suggestion};
use witcraft_syntax::SyntaxKind;
use witcraft_syntax::ast;

use super::index::{Index, TextPackage};
use super::requests::{Mention, full_name, mentions};

/// Everything that is asked of the own package by its full name. `is_known` tells which packages there are: one with the
/// same name and no version is another one.
pub(in crate::load) fn own_paths(
    index: &Index,
    is_known: impl Fn(&PackageName) -> bool,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for package in &index.packages {
        let own = package.name.as_ref().and_then(full_name);
        let Some(own) = own else { continue };
        for mention in mentions(package) {
            let is_own =
                full_name(&mention.path).is_some_and(|name| is_own(&name, &own, &is_known));
            if is_own {
                found.extend(own_path(package, &own, &mention));
            }
        }
    }
    found
}

/// Whether a package asks for itself, with its version or without.
pub(in crate::load) fn is_own(
    name: &PackageName,
    own: &PackageName,
    is_known: impl Fn(&PackageName) -> bool,
) -> bool {
    let same = (&name.namespace, &name.name) == (&own.namespace, &own.name);
    name == own || same && name.version.is_none() && !is_known(name)
}

fn own_path(package: &TextPackage, own: &PackageName, mention: &Mention) -> Option<Diagnostic> {
    let Mention { place, path, .. } = mention;
    let name = path.item.as_deref()?;
    let reference = ast::children(&place.node, SyntaxKind::NameReference).last()?;
    let written = ast::written(&reference);
    let message = format!("`{own}` is this package itself");
    let found = Diagnostic::error("own-package", message)
        .label(place.file.span(ast::range(&place.node)), "not a dependency")
        .note(
            "the interfaces and worlds of one package are known in all of its files by their names",
        );
    if package.interface(name).is_none() && package.world(name).is_none() {
        let names: Vec<&str> = package
            .interfaces()
            .map(|(name, _)| name)
            .chain(package.worlds())
            .collect();
        return Some(
            found
                .note(format!("it has no interface or world `{name}`"))
                .maybe_help(suggestion(name, names)),
        );
    }
    let item = place.node.parent()?;
    let top_level = item.kind() == SyntaxKind::TopLevelUse;
    // What is known by its name needs no `use` that gives it the same one.
    let (message, node, replacement) = if top_level && ast::name_node(&item).is_none() {
        ("leave it out".to_owned(), &item, String::new())
    } else {
        (format!("write `{written}`"), &place.node, written)
    };
    let edit = TextEdit {
        span: place.file.span(ast::range(node)),
        replacement,
    };
    Some(found.fix(message, vec![edit]))
}
