//! Reads attributes: markers, derives, and what is hidden.

use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Lit, Meta, Path, Token};
use witcraft_codegen::marker;
use witcraft_model::ItemPath;

/// The address in the documentation of an item.
pub(super) fn marker(attrs: &[Attribute]) -> Option<ItemPath> {
    attrs.iter().find_map(|attr| {
        let Meta::NameValue(meta) = &attr.meta else {
            return None;
        };
        match &meta.value {
            Expr::Lit(syn::ExprLit {
                lit: Lit::Str(text),
                ..
            }) if meta.path.is_ident("doc") => text.value().lines().find_map(marker::read),
            _ => None,
        }
    })
}

/// Whether there is a `#[doc(hidden)]`.
pub(super) fn hidden(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| {
        matches!(&attr.meta, Meta::List(list)
            if list.path.is_ident("doc") && list.tokens.to_string() == "hidden")
    })
}

/// The traits of a `#[derive(…)]`.
pub(super) fn derived(attr: &Attribute) -> Vec<Path> {
    if !attr.path().is_ident("derive") {
        return Vec::new();
    }
    attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
        .map(|paths| paths.into_iter().collect())
        .unwrap_or_default()
}

/// Whether a trait is one of those that only make a type known to the Canonical ABI.
pub(super) fn is_component_trait(path: &Path) -> bool {
    path.segments.last().is_some_and(|last| {
        ["ComponentType", "Lift", "Lower"]
            .iter()
            .any(|name| last.ident == name)
    })
}

/// The names of derived traits, those that readers use first.
pub(super) fn derives(attrs: &[Attribute]) -> (Vec<String>, Vec<String>) {
    let paths = attrs.iter().flat_map(derived);
    let (component, user): (Vec<Path>, Vec<Path>) = paths.partition(is_component_trait);
    let names = |paths: Vec<Path>| paths.iter().filter_map(name).collect();
    (names(user), names(component))
}

/// The last name of a path.
pub(super) fn name(path: &Path) -> Option<String> {
    path.segments.last().map(|last| last.ident.to_string())
}
