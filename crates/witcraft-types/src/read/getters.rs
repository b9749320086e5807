//! Finds how a host gets at what it calls functions on: the methods without a WIT function behind them that return a
//! structure of the bindings, as `ImageProcessor::local_image_processor_processing()` and `Guest::canvas()` do.

use std::collections::HashMap;
use std::iter::successors;

use syn::{FnArg, ImplItem, Item, ReturnType, Signature};

use super::{Walk, attrs, implemented_for};

/// By the place of a structure: the method that returns it.
pub(crate) struct Getters {
    /// Whether the structure of the world is one that nobody will see.
    synthetic: bool,
    methods: HashMap<Vec<String>, Getter>,
}

struct Getter {
    /// The place of what has the method.
    owner: Vec<String>,
    method: String,
}

impl Getters {
    pub(super) fn new(synthetic: bool) -> Self {
        Self {
            synthetic,
            methods: HashMap::new(),
        }
    }

    /// The methods that lead to a structure, beginning with that of the world's structure.
    pub(crate) fn way(&self, module: &[String], name: &str) -> Vec<String> {
        let last = self.methods.get(&place(module, name));
        // From the world to an interface, and from there to a resource: there are no more.
        let back = successors(last, |getter| self.methods.get(&getter.owner)).take(2);
        let mut way: Vec<String> = back.map(|getter| self.call(getter)).collect();
        way.reverse();
        way
    }

    /// The words for the last of them.
    pub(super) fn words(&self, module: &[String], name: &str) -> Option<String> {
        let getter = self.methods.get(&place(module, name))?;
        let call = self.call(getter);
        Some(match self.is_nameless(getter) {
            true => format!("`{call}` of the structure of your world"),
            false => format!("`{call}`"),
        })
    }

    /// Whether the structure of the world returns this one.
    pub(super) fn is_of_world(&self, module: &[String], name: &syn::Ident) -> bool {
        let getter = self.methods.get(&place(module, &name.to_string()));
        getter.is_some_and(|getter| getter.owner.len() == 1)
    }

    fn is_nameless(&self, getter: &Getter) -> bool {
        self.synthetic && getter.owner.len() == 1
    }

    fn call(&self, getter: &Getter) -> String {
        let method = &getter.method;
        match getter.owner.last() {
            Some(owner) if !self.is_nameless(getter) => format!("{owner}::{method}()"),
            _ => format!("{method}()"),
        }
    }
}

impl Walk {
    pub(super) fn getters(&mut self, items: &[&Item], module: &[String]) {
        for item in items {
            let Item::Impl(item) = item else { continue };
            let (None, Some(owner)) = (&item.trait_, implemented_for(item)) else {
                continue;
            };
            for item in &item.items {
                let ImplItem::Fn(item) = item else { continue };
                if attrs::marker(&item.attrs).is_some() {
                    continue;
                }
                if let Some(found) = self.returned(&item.sig, module) {
                    let getter = Getter {
                        owner: place(module, &owner),
                        method: item.sig.ident.to_string(),
                    };
                    self.getters.methods.insert(found, getter);
                }
            }
        }
    }

    /// The place of what a method returns that takes nothing but `&self`, if that is something of the bindings.
    fn returned(&mut self, sig: &Signature, module: &[String]) -> Option<Vec<String>> {
        let is_getter =
            matches!(sig.inputs.first(), Some(FnArg::Receiver(_))) && sig.inputs.len() == 1;
        let ReturnType::Type(_, ty) = &sig.output else {
            return None;
        };
        let ty = match &**ty {
            syn::Type::Reference(reference) => &*reference.elem,
            ty => ty,
        };
        let syn::Type::Path(ty) = ty else { return None };
        is_getter.then(|| self.names.inside(module).absolute(&ty.path))?
    }
}

fn place(module: &[String], name: &str) -> Vec<String> {
    module.iter().cloned().chain([name.to_owned()]).collect()
}
