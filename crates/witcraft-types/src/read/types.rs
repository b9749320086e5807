//! Finds the types that belong to WIT types, and what is implemented for them.

use std::collections::HashMap;

use quote::ToTokens;
use syn::visit_mut::VisitMut;
use syn::{Attribute, Fields, ImplItem, Item, Visibility};
use witcraft_model::ItemPath;

use super::flags::{self, Flags};
use super::{Part, Rust, Type, Walk, attrs, implemented_for, print};

/// The types of one module, in order, and where each name is.
#[derive(Default)]
pub(super) struct Found {
    pub(super) types: Vec<(ItemPath, Type)>,
    names: HashMap<String, usize>,
}

impl Found {
    pub(super) fn by_name(&mut self, name: &str) -> Option<&mut Type> {
        let index = *self.names.get(name)?;
        self.types.get_mut(index).map(|(_, ty)| ty)
    }

    pub(super) fn by_path(&mut self, path: &ItemPath) -> Option<&mut Type> {
        let found = self.types.iter_mut().find(|(found, _)| found == path);
        found.map(|(_, ty)| ty)
    }

    fn push(&mut self, path: ItemPath, ty: Type) {
        self.names.insert(ty.name.clone(), self.types.len());
        self.types.push((path, ty));
    }
}

impl Walk {
    pub(super) fn types(&mut self, items: &[&Item], module: &[String]) {
        let mut found = Found::default();
        for item in items {
            self.declaration(item, module, &mut found);
        }
        for item in items {
            match item {
                Item::Impl(item) => self.implementation(item, module, &mut found),
                Item::Macro(item) => {
                    if let Some(ty) = flags::component(item).and_then(|name| found.by_name(&name)) {
                        for name in ["ComponentType", "Lift", "Lower"] {
                            ty.component_traits.insert(name.into());
                        }
                    }
                }
                _ => {}
            }
        }
        self.companions(items, module, &mut found);
        let direction = self.direction(module, None);
        for (path, ty) in found.types {
            self.push(path, module, direction, Rust::Type(Box::new(ty)));
        }
    }

    fn declaration(&mut self, item: &Item, module: &[String], found: &mut Found) {
        let (path, attrs, name) = match item {
            Item::Struct(item) => (attrs::marker(&item.attrs), &item.attrs, &item.ident),
            Item::Enum(item) => (attrs::marker(&item.attrs), &item.attrs, &item.ident),
            Item::Type(item) => (attrs::marker(&item.attrs), &item.attrs, &item.ident),
            Item::Macro(item) => {
                match flags::read(item) {
                    Some(Ok(flags)) => declared_flags(&flags, found),
                    Some(Err(error)) => self.error = Some(error),
                    None => {}
                }
                return;
            }
            _ => return,
        };
        let Some(path) = path else { return };
        let (derives, component_traits) = attrs::derives(attrs);
        let name = name.to_string();
        let target = match item {
            Item::Type(item) => match &*item.ty {
                syn::Type::Path(ty) => self.names.inside(module).absolute(&ty.path),
                _ => None,
            },
            _ => None,
        };
        let mut item = item.clone();
        self.names.inside(module).visit_item_mut(&mut item);
        let ty = Type {
            name,
            parts: parts(&item),
            derives,
            component_traits: component_traits.into_iter().collect(),
            target,
            aliased: match &item {
                Item::Type(item) => Some(print::one_line(item.ty.to_token_stream())),
                _ => None,
            },
            declaration: print::item(item),
            ..Type::default()
        };
        // The second item of a resource alias is its lent form.
        match found.by_path(&path) {
            Some(first) => super::companions::lent_alias(first, &ty, module),
            None => found.push(path, ty),
        }
    }

    /// What is implemented for a type, and the functions that come with it.
    fn implementation(&mut self, item: &syn::ItemImpl, module: &[String], found: &mut Found) {
        let Some(ty) = implemented_for(item).and_then(|name| found.by_name(&name)) else {
            return;
        };
        let Some((_, path, _)) = &item.trait_ else {
            ty.helpers.extend(self.helpers(item, module));
            return;
        };
        let private = path.segments.iter().any(|segment| segment.ident == "_rt");
        if let (Some(name), false) = (attrs::name(path), private) {
            ty.implements.push(name);
        }
    }

    /// The public functions of an inherent `impl` that no WIT function stands behind.
    pub(super) fn helpers(&mut self, item: &syn::ItemImpl, module: &[String]) -> Vec<String> {
        let mut helpers = Vec::new();
        for item in &item.items {
            let ImplItem::Fn(item) = item else { continue };
            let public = matches!(item.vis, Visibility::Public(_));
            if public && !attrs::hidden(&item.attrs) && attrs::marker(&item.attrs).is_none() {
                let mut sig = item.sig.clone();
                self.names.inside(module).visit_signature_mut(&mut sig);
                helpers.push(print::signature(&item.vis, &sig));
            }
        }
        helpers
    }
}

fn declared_flags(flags: &Flags, found: &mut Found) {
    let Some(path) = attrs::marker(&flags.attrs) else {
        return;
    };
    let (derives, _) = attrs::derives(&flags.attrs);
    let parts = flags.members.iter();
    let ty = Type {
        name: flags.ident.to_string(),
        declaration: print::flags(flags),
        parts: parts
            .filter_map(|member| part(&member.attrs, &member.ident, None))
            .collect(),
        derives,
        ..Type::default()
    };
    found.push(path, ty);
}

fn parts(item: &Item) -> Vec<Part> {
    match item {
        Item::Struct(item) => item
            .fields
            .iter()
            .filter_map(|field| part(&field.attrs, field.ident.as_ref()?, Some(&field.ty)))
            .collect(),
        Item::Enum(item) => item
            .variants
            .iter()
            .filter_map(|variant| {
                let payload = match &variant.fields {
                    Fields::Unnamed(fields) => fields.unnamed.first().map(|field| &field.ty),
                    _ => None,
                };
                part(&variant.attrs, &variant.ident, payload)
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn part(attrs: &[Attribute], name: &syn::Ident, ty: Option<&syn::Type>) -> Option<Part> {
    Some(Part {
        path: attrs::marker(attrs)?,
        name: name.to_string(),
        ty: ty.map(|ty| print::one_line(ty.to_token_stream())),
    })
}
