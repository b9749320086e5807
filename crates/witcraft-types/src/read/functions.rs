//! Finds the functions that belong to WIT functions.

use quote::ToTokens;
use syn::visit_mut::VisitMut;
use syn::{Attribute, FnArg, ImplItem, Item, Pat, ReturnType, Signature, TraitItem, Visibility};

use super::{Container, Function, Rust, Walk, attrs, implemented_for, print};

impl Walk {
    pub(super) fn functions(&mut self, items: &[&Item], module: &[String]) {
        for item in items {
            match item {
                Item::Fn(item) => {
                    self.function(&item.attrs, &item.vis, &item.sig, None, module);
                }
                Item::Trait(item) => {
                    let container = Container {
                        name: item.ident.to_string(),
                        is_trait: true,
                    };
                    for item in &item.items {
                        if let TraitItem::Fn(item) = item {
                            let vis = &Visibility::Inherited;
                            self.function(&item.attrs, vis, &item.sig, Some(&container), module);
                        }
                    }
                }
                Item::Impl(item) if item.trait_.is_none() => {
                    let Some(name) = implemented_for(item) else {
                        continue;
                    };
                    let container = Container {
                        name,
                        is_trait: false,
                    };
                    for item in &item.items {
                        if let ImplItem::Fn(item) = item {
                            let (vis, sig) = (&item.vis, &item.sig);
                            self.function(&item.attrs, vis, sig, Some(&container), module);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn function(
        &mut self,
        attrs: &[Attribute],
        vis: &Visibility,
        sig: &Signature,
        container: Option<&Container>,
        module: &[String],
    ) {
        let Some(path) = attrs::marker(attrs) else {
            return;
        };
        let mut sig = sig.clone();
        self.names.inside(module).visit_signature_mut(&mut sig);
        let function = Function {
            name: sig.ident.to_string(),
            container: container.cloned(),
            declaration: print::signature(vis, &sig),
            inputs: sig.inputs.iter().map(input).collect(),
            output: match &sig.output {
                ReturnType::Default => None,
                ReturnType::Type(_, ty) => Some(print::one_line(ty.to_token_stream())),
            },
        };
        let direction = self.direction(module, container);
        self.push(path, module, direction, Rust::Function(function));
    }
}

fn input(input: &FnArg) -> (String, String) {
    match input {
        FnArg::Receiver(receiver) => {
            let ty = match &receiver.reference {
                Some(_) if receiver.mutability.is_some() => "&mut self",
                Some(_) => "&self",
                None => "self",
            };
            ("self".into(), ty.into())
        }
        FnArg::Typed(typed) => {
            let name = match &*typed.pat {
                Pat::Ident(pat) => pat.ident.to_string(),
                other => print::one_line(other.to_token_stream()),
            };
            (name, print::one_line(typed.ty.to_token_stream()))
        }
    }
}
