//! A guest to start from.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Item, TraitItem};
use witcraft_config::Bindings;
use witcraft_diagnostics::Failure;
use witcraft_model::World;

use super::bodies::{body, unique};
use super::names::{From, bindings};
use super::{Implementable, layout, names, traits};
use crate::{Options, Side};

/// A file that implements every export of the world with `todo!()`. `bindings_file` is where the
/// bindings are, relative to the file, and `options` those that they are made with.
///
/// # Errors
///
/// As [`crate::guest`].
pub fn stub(world: &World, bindings_file: &str, options: &Bindings) -> Result<String, Failure> {
    guest(world, From::File(bindings_file), options)
}

/// The same for a crate whose bindings `generate!` makes, with the options of its `witcraft.toml`: `options`.
///
/// # Errors
///
/// As [`crate::guest`].
pub fn macro_stub(world: &World, options: &Bindings) -> Result<String, Failure> {
    guest(world, From::Generate, options)
}

fn guest(world: &World, from: From<'_>, options: &Bindings) -> Result<String, Failure> {
    let made = Options::default().format(false).bindings(options.clone());
    let code = crate::guest(world, &made)?;
    // Only traits are looked at: trees of all the bodies would take most of the time, and more memory.
    let code = super::declared(&code);
    let file =
        crate::parse(world, Side::Guest, &code).map_err(|found| crate::fail(world, found))?;
    let found = exported(&file.items);
    let title = format!(
        " The guest of `{}`. Witcraft made this start; it is yours from here on.",
        world.path()
    );
    let export = options.export_macro_name.as_ref();
    let export = names::ident(export.map_or("export", |name| &name.value));
    let (export, component) = if found.is_empty() {
        (quote!(), quote!())
    } else {
        (
            quote!(bindings::#export!(Component with_types_in bindings);),
            quote! {
                #[doc = " What the exports of the world are implemented on."]
                struct Component;
            },
        )
    };
    let modules = modules(&found);
    let include = names::include(from);
    let lists = names::lists(&modules);
    let file: syn::File = syn::parse2(quote! {
        #![doc = #title]
        #![allow(unused_variables, clippy::todo, reason = "until every `todo!()` is replaced")]
        #lists
        #include
        #component
        #export
        #(#modules)*
    })
    .map_err(|error| crate::fail(world, crate::not_rust(world, Side::Guest, &error)))?;
    Ok(layout::print(&file))
}

/// The traits that stand for exports: at the root and under `exports`.
pub(super) fn exported(items: &[Item]) -> Vec<Implementable> {
    traits(items, &|module, item| {
        let exports = module.is_empty() || module[0] == "exports";
        exports && item.ident.to_string().starts_with("Guest")
    })
}

/// One module per interface, and one for what the world itself exports.
fn modules(found: &[Implementable]) -> Vec<TokenStream> {
    let mut modules: Vec<(&[String], Vec<&Implementable>)> = Vec::new();
    for one in found {
        match modules.iter_mut().find(|(module, _)| *module == one.module) {
            Some((_, group)) => group.push(one),
            None => modules.push((&one.module, vec![one])),
        }
    }
    let mut taken: Vec<String> = Vec::new();
    modules
        .into_iter()
        .map(|(module, group)| {
            let implementations = group.iter().map(|one| implementation(one));
            let name = unique(module, &mut taken);
            let path = bindings(module);
            quote! {
                mod #name {
                    use super::#path::*;
                    #(#implementations)*
                }
            }
        })
        .collect()
}

/// The name of what stands behind a resource. Upstream ends some names in `_` in one place and not in another.
fn mine(resource: &str) -> syn::Ident {
    format_ident!("My{}", resource.trim_end_matches('_'))
}

fn implementation(one: &Implementable) -> TokenStream {
    let name = &one.item.ident;
    let resources = one.item.items.iter().filter_map(|item| match item {
        TraitItem::Type(ty) => {
            let (name, mine) = (&ty.ident, mine(&ty.ident.to_string()));
            Some(quote!(type #name = #mine;))
        }
        _ => None,
    });
    let functions = one.functions().map(|function| body(function, one));
    match name.to_string().strip_prefix("Guest") {
        Some("") | None => {
            quote! {
                impl #name for super::Component {
                    #(#resources)*
                    #(#functions)*
                }
            }
        }
        Some(resource) => {
            let mine = mine(resource);
            let doc =
                format!(" What stands behind each `{resource}`. Functions get it as `&self`.");
            quote! {
                #[doc = #doc]
                pub(crate) struct #mine;
                impl #name for #mine {
                    #(#functions)*
                }
            }
        }
    }
}
