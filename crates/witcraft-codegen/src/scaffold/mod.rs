//! Implementations to start from: what a person writes beside the bindings, with `todo!()` where
//! the work is.
//!
//! They are read off the bindings, so that every trait, signature and name is the generated one.
//! What exists already is never changed: [`missing`] says what a file lacks.

mod bodies;
#[cfg(feature = "host")]
mod embed;
#[cfg(feature = "guest")]
mod guest;
#[cfg(feature = "host")]
mod host;
mod lacking;
mod layout;
mod names;
#[cfg(feature = "host")]
mod wasi;
mod written;

#[cfg(feature = "host")]
pub use embed::{embedding, is_async};
#[cfg(feature = "guest")]
pub use guest::{macro_stub, stub};
#[cfg(feature = "host")]
pub use host::skeleton;
pub use lacking::{Kind, Missing, missing};

#[cfg(feature = "guest")]
use crate::Outlined;
use syn::{Attribute, Item, ItemTrait, TraitItem, TraitItemFn};

/// A trait of the bindings that people implement.
struct Implementable {
    /// The modules it is in, from the root of the bindings on.
    module: Vec<String>,
    item: ItemTrait,
    /// What Rust has everywhere, and the module for something of its own.
    hidden: Vec<&'static str>,
}

impl Implementable {
    /// What has to be written: functions that have no body, without what is hidden.
    fn functions(&self) -> impl Iterator<Item = &TraitItemFn> {
        self.item.items.iter().filter_map(|item| match item {
            TraitItem::Fn(function) if function.default.is_none() => Some(function),
            _ => None,
        })
    }
}

/// Every trait that `wanted` says people implement, in the order of the bindings.
fn traits(items: &[Item], wanted: &dyn Fn(&[String], &ItemTrait) -> bool) -> Vec<Implementable> {
    fn walk(
        items: &[Item],
        module: &mut Vec<String>,
        wanted: &dyn Fn(&[String], &ItemTrait) -> bool,
        found: &mut Vec<Implementable>,
    ) {
        let hidden = names::hidden(items);
        for item in items {
            match item {
                Item::Trait(item) if wanted(module, item) => found.push(Implementable {
                    module: module.clone(),
                    item: item.clone(),
                    hidden: hidden.clone(),
                }),
                Item::Mod(inner) => {
                    if let Some((_, items)) = &inner.content {
                        module.push(inner.ident.to_string());
                        walk(items, module, wanted, found);
                        module.pop();
                    }
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    walk(items, &mut Vec::new(), wanted, &mut found);
    found
}

/// Code without the bodies of functions.
#[cfg(feature = "guest")]
fn declared(code: &str) -> String {
    let pieces = crate::outline(code).into_iter().map(|piece| match piece {
        Outlined::Opens { text, .. } | Outlined::Items { text, .. } => text,
        Outlined::Closes => "}\n".to_owned(),
    });
    pieces.collect()
}

/// The documentation among attributes.
fn docs(attrs: &[Attribute]) -> Vec<Attribute> {
    let mut docs = attrs.to_vec();
    docs.retain(|attribute| attribute.path().is_ident("doc"));
    docs
}
