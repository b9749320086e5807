//! What both sides write of a trait: its functions, and a name for who implements it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit_mut::VisitMut;
use syn::{ReturnType, TraitItemFn};

use super::names::{Outside, ident};
use super::{Implementable, docs};

/// Names that mean something else at the root of a scaffold, or everywhere.
const RESERVED: &[&str] = &[
    "bindings",
    "runtime",
    "wasmtime",
    "wasmtime_wasi",
    "wasmtime_wasi_http",
    "witcraft_guest",
    "witcraft_host",
    "std",
    "core",
    "alloc",
];

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
        if !taken.contains(&name) && !RESERVED.contains(&name.as_str()) {
            break;
        }
    }
    while taken.contains(&name) || RESERVED.contains(&name.as_str()) {
        name.push('_');
    }
    taken.push(name.clone());
    ident(&name)
}

/// A function of a trait, with `todo!()` for a body.
pub(super) fn body(function: &TraitItemFn, of: &Implementable) -> TokenStream {
    let signature = signature(function, of);
    quote! {
        #signature {
            todo!()
        }
    }
}

/// The documentation and signature of a function of a trait.
pub(super) fn signature(function: &TraitItemFn, of: &Implementable) -> TokenStream {
    let docs = docs(&function.attrs);
    let mut signature = function.sig.clone();
    let mut outside = Outside {
        module: &of.module,
        hidden: &of.hidden,
    };
    outside.visit_signature_mut(&mut signature);
    if let Some(output) = future_of(&signature.output) {
        signature.asyncness = Some(Default::default());
        signature.output = syn::parse_quote!(-> #output);
    }
    quote!(#(#docs)* #signature)
}

/// `T` of `-> impl Future<Output = T> + Send`, which is the same as an `async fn` that returns `T`.
pub(super) fn future_of(output: &ReturnType) -> Option<syn::Type> {
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
