//! A guest to start from.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{Item, ReturnType, TraitItem, TraitItemFn};
use witcraft_diagnostics::Failure;
use witcraft_model::World;

use super::names::{Outside, bindings, ident};
use super::{Implementable, docs, layout, names, traits};
use crate::{Options, Side};

/// A file that implements every export of the world with `todo!()`. `bindings_file` is where the
/// bindings are, relative to the file.
///
/// # Errors
///
/// As [`crate::guest`].
pub fn stub(world: &World, bindings_file: &str) -> Result<String, Failure> {
    let code = crate::guest(world, &Options::default().format(false))?;
    let file =
        crate::parse(world, Side::Guest, &code).map_err(|found| crate::fail(world, found))?;
    let found = exported(&file.items);
    let title = format!(
        " The guest of `{}`. Witcraft made this start; it is yours from here on.",
        world.path()
    );
    let (export, component) = if found.is_empty() {
        (quote!(), quote!())
    } else {
        (
            quote!(bindings::export!(Component with_types_in bindings);),
            quote! {
                #[doc = " What the exports of the world are implemented on."]
                struct Component;
            },
        )
    };
    let modules = modules(&found);
    let include = names::include(bindings_file);
    let file: syn::File = syn::parse2(quote! {
        #![doc = #title]
        #![allow(unused_variables, clippy::todo, reason = "until every `todo!()` is replaced")]
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
                    use super::Component;
                    use super::#path::*;
                    #(#implementations)*
                }
            }
        })
        .collect()
}

/// The last name of the module, or more of it where two interfaces have the same; `world` for the
/// root.
pub(super) fn unique(module: &[String], taken: &mut Vec<String>) -> syn::Ident {
    let root = ["world".to_owned()];
    let module = if module.is_empty() { &root } else { module };
    let mut name = String::new();
    for part in module.iter().rev() {
        name = if name.is_empty() {
            part.clone()
        } else {
            format!("{}_{name}", part.trim_start_matches("r#"))
        };
        if !taken.contains(&name) && name != "bindings" {
            break;
        }
    }
    taken.push(name.clone());
    ident(&name)
}

fn implementation(one: &Implementable) -> TokenStream {
    let name = &one.item.ident;
    let resources = one.item.items.iter().filter_map(|item| match item {
        TraitItem::Type(ty) => {
            let (name, mine) = (&ty.ident, format_ident!("My{}", ty.ident));
            Some(quote!(type #name = #mine;))
        }
        _ => None,
    });
    let functions = one.functions().map(|function| body(function, &one.module));
    match name.to_string().strip_prefix("Guest") {
        Some("") | None => {
            quote! {
                impl #name for Component {
                    #(#resources)*
                    #(#functions)*
                }
            }
        }
        Some(resource) => {
            let mine = format_ident!("My{resource}");
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

/// A function of a trait, with `todo!()` for a body.
pub(super) fn body(function: &TraitItemFn, module: &[String]) -> TokenStream {
    let signature = signature(function, module);
    quote! {
        #signature {
            todo!()
        }
    }
}

/// The documentation and signature of a function of a trait.
pub(super) fn signature(function: &TraitItemFn, module: &[String]) -> TokenStream {
    let docs = docs(&function.attrs);
    let mut signature = function.sig.clone();
    Outside { module }.visit_signature_mut(&mut signature);
    if let Some(output) = future_of(&signature.output) {
        signature.asyncness = Some(Default::default());
        signature.output = syn::parse_quote!(-> #output);
    }
    quote!(#(#docs)* #signature)
}

/// `T` of `-> impl Future<Output = T> + Send`, which is the same as an `async fn` that returns `T`.
fn future_of(output: &ReturnType) -> Option<syn::Type> {
    let ReturnType::Type(_, ty) = output else {
        return None;
    };
    let syn::Type::ImplTrait(ty) = &**ty else {
        return None;
    };
    ty.bounds.iter().find_map(|bound| {
        let syn::TypeParamBound::Trait(bound) = bound else {
            return None;
        };
        let last = bound.path.segments.last()?;
        let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else {
            return None;
        };
        arguments.args.iter().find_map(|argument| match argument {
            syn::GenericArgument::AssocType(ty) if ty.ident == "Output" => Some(ty.ty.clone()),
            _ => None,
        })
    })
}
