//! Finds the Rust items that stand beside a resource: the trait to implement, the lent form of its
//! handle, the structure to call its functions on.

use quote::ToTokens;
use syn::visit_mut::VisitMut;
use syn::{FnArg, GenericArgument, ImplItem, Item, ItemTrait, PathArguments, TraitItem};
use witcraft_model::ItemPath;

use super::types::Found;
use super::{BINDINGS, Type, Walk, attrs, implemented_for, print};
use crate::report::Companion;

const LENT: &str = "a handle that is lent for a call";

impl Walk {
    pub(super) fn companions(&mut self, items: &[&Item], module: &[String], found: &mut Found) {
        for item in items {
            match item {
                Item::Struct(item) => {
                    let Some(owned) = item.fields.iter().find_map(|field| borrowed(&field.ty))
                    else {
                        continue;
                    };
                    if let Some(ty) = found.by_name(&owned) {
                        ty.lent = Some(format!("{}<'_>", item.ident));
                        let helpers = self.helpers_of(&item.ident, items, module);
                        let declaration = self.declared(Item::Struct(item.clone()), module);
                        ty.companions.push(companion(
                            &item.ident,
                            declaration,
                            LENT,
                            helpers,
                            module,
                        ));
                    }
                }
                Item::Trait(item) => self.implemented_trait(item, items, module, found),
                Item::Impl(item) if item.trait_.is_none() => {
                    let functions = item.items.iter().filter_map(|item| match item {
                        ImplItem::Fn(item) => attrs::marker(&item.attrs),
                        _ => None,
                    });
                    let name = implemented_for(item);
                    let resource = functions.filter_map(resource).next();
                    let (Some(name), Some(resource)) = (name, resource) else {
                        continue;
                    };
                    let Some(ty) = found.by_path(&resource) else {
                        continue;
                    };
                    let known = ty.name == name || ty.companions.iter().any(|c| c.is(&name));
                    if let (false, Some(item)) = (known, structure(items, &name)) {
                        let purpose = self.called_on(module, &name);
                        let declaration = self.declared(Item::Struct(item.clone()), module);
                        ty.companions.push(companion(
                            &item.ident,
                            declaration,
                            &purpose,
                            vec![],
                            module,
                        ));
                    }
                }
                _ => {}
            }
        }
    }

    /// A trait that stands for a resource: it has its functions, it is what drops its handles, or
    /// it bounds what its values are made from.
    fn implemented_trait(
        &mut self,
        item: &ItemTrait,
        items: &[&Item],
        module: &[String],
        found: &mut Found,
    ) {
        let functions = || {
            item.items.iter().filter_map(|item| match item {
                TraitItem::Fn(item) => Some(item),
                _ => None,
            })
        };
        let marked = functions().find_map(|item| resource(attrs::marker(&item.attrs)?));
        let drop = functions().find(|item| item.sig.ident == "drop");
        let handle = drop.and_then(|item| dropped(&item.sig));
        let bounded = bounded_by(items, &item.ident);
        let ty = match (&marked, &handle, &bounded) {
            (Some(path), ..) => found.by_path(path),
            (None, Some((name, _)), _) | (None, None, Some(name)) => found.by_name(name),
            _ => None,
        };
        let Some(ty) = ty else { return };
        if let Some((_, mut handle)) = handle {
            self.names.inside(module).visit_type_mut(&mut handle);
            ty.handle = Some(print::one_line(handle.to_token_stream()));
        }
        let mut shown = item.clone();
        // Functions of the WIT have entries of their own.
        shown.items.retain(|item| match item {
            TraitItem::Fn(item) => {
                !attrs::hidden(&item.attrs) && attrs::marker(&item.attrs).is_none()
            }
            _ => false,
        });
        let purpose = match associated(items, &item.ident) {
            Some((owner, name)) => format!(
                "to implement, for a type of your own that `{owner}` then names: `type {name} = …;`"
            ),
            None => "to implement, together with the functions of the resource".to_owned(),
        };
        let declaration = self.declared(Item::Trait(shown), module);
        ty.companions.push(companion(
            &item.ident,
            declaration,
            &purpose,
            vec![],
            module,
        ));
    }

    /// The trait that `add_to_linker` asks of the host's data: `for<'a> D::Data<'a>: Host`. It has
    /// to be implemented even where there is nothing to implement.
    pub(super) fn linked_trait(&mut self, items: &[&Item], module: &[String]) -> Option<Companion> {
        let linker = items.iter().find_map(|item| match item {
            Item::Fn(item) if item.sig.ident == "add_to_linker" => Some(item),
            _ => None,
        })?;
        let predicates = &linker.sig.generics.where_clause.as_ref()?.predicates;
        let name = predicates.iter().find_map(|predicate| match predicate {
            syn::WherePredicate::Type(predicate) if predicate.lifetimes.is_some() => {
                predicate.bounds.iter().find_map(|bound| match bound {
                    syn::TypeParamBound::Trait(bound) => bound.path.get_ident(),
                    _ => None,
                })
            }
            _ => None,
        })?;
        let mut item = items.iter().find_map(|item| match item {
            Item::Trait(item) if item.ident == *name => Some(item.clone()),
            _ => None,
        })?;
        item.items.clear();
        let declaration = self.declared(Item::Trait(item), module);
        let purpose = "to implement, with the functions of the interface";
        Some(companion(name, declaration, purpose, vec![], module))
    }

    /// What the functions of an exported interface are called on.
    pub(super) fn called_structure(
        &mut self,
        items: &[&Item],
        module: &[String],
    ) -> Option<Companion> {
        let item = items.iter().find_map(|item| match item {
            Item::Struct(item) if self.getters.is_of_world(module, &item.ident) => Some(item),
            _ => None,
        })?;
        let mut shown = item.clone();
        // Nobody sees the types of what is private, so they are no names to explain.
        for field in &mut shown.fields {
            field.ty = syn::parse_quote!(());
        }
        let declaration = self.declared(Item::Struct(shown), module);
        let purpose = self.called_on(module, &item.ident.to_string());
        Some(companion(
            &item.ident,
            declaration,
            &purpose,
            vec![],
            module,
        ))
    }

    /// What a structure with functions to call is for, and where a host gets it.
    fn called_on(&self, module: &[String], name: &str) -> String {
        match self.getters.words(module, name) {
            Some(getter) => format!("what its functions are called on, from {getter}"),
            None => "what its functions are called on".to_owned(),
        }
    }

    fn declared(&mut self, mut item: Item, module: &[String]) -> String {
        self.names.inside(module).visit_item_mut(&mut item);
        print::item(item)
    }

    fn helpers_of(&mut self, name: &syn::Ident, items: &[&Item], module: &[String]) -> Vec<String> {
        let mut helpers = Vec::new();
        for item in items {
            if let Item::Impl(item) = item {
                if item.trait_.is_none() && implemented_for(item).is_some_and(|of| name == &of) {
                    helpers.extend(self.helpers(item, module));
                }
            }
        }
        helpers
    }
}

impl Companion {
    fn is(&self, name: &str) -> bool {
        self.use_path.rsplit("::").next() == Some(name)
    }
}

/// Another alias for the same WIT item: the lent form of a resource that is `use`d.
pub(super) fn lent_alias(first: &mut Type, alias: &Type, module: &[String]) {
    let name = syn::Ident::new(&alias.name, proc_macro2::Span::call_site());
    first.lent = Some(format!("{name}<'_>"));
    first.companions.push(companion(
        &name,
        alias.declaration.clone(),
        LENT,
        vec![],
        module,
    ));
}

fn companion(
    name: &syn::Ident,
    declaration: String,
    purpose: &str,
    helpers: Vec<String>,
    module: &[String],
) -> Companion {
    let path = std::iter::once(BINDINGS).chain(module.iter().map(String::as_str));
    let mut use_path: String = path.flat_map(|name| [name, "::"]).collect();
    use_path += &name.to_string();
    Companion {
        use_path,
        declaration,
        purpose: purpose.to_owned(),
        helpers,
    }
}

/// The resource that a function belongs to, by its address.
fn resource(mut function: ItemPath) -> Option<ItemPath> {
    function.names.pop();
    (!function.names.is_empty()).then_some(function)
}

/// `X` in `PhantomData<&'a X>`.
fn borrowed(ty: &syn::Type) -> Option<String> {
    match argument(ty, "PhantomData")? {
        syn::Type::Reference(reference) => match &*reference.elem {
            syn::Type::Path(ty) => attrs::name(&ty.path),
            _ => None,
        },
        _ => None,
    }
}

/// `X` and `Resource<X>` in `fn drop(&mut self, rep: Resource<X>)`.
fn dropped(sig: &syn::Signature) -> Option<(String, syn::Type)> {
    let FnArg::Typed(handle) = sig.inputs.last()? else {
        return None;
    };
    match argument(&handle.ty, "Resource")? {
        syn::Type::Path(ty) => Some((attrs::name(&ty.path)?, (*handle.ty).clone())),
        _ => None,
    }
}

/// `T` in `name<T>`.
fn argument<'a>(ty: &'a syn::Type, name: &str) -> Option<&'a syn::Type> {
    let syn::Type::Path(ty) = ty else { return None };
    let last = ty.path.segments.last()?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) if last.ident == name => {
            arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })
        }
        _ => None,
    }
}

/// The type with an inherent `fn f<T: name>`.
fn bounded_by(items: &[&Item], name: &syn::Ident) -> Option<String> {
    items.iter().find_map(|item| {
        let Item::Impl(item) = item else { return None };
        let bounds = item.items.iter().any(|item| match item {
            ImplItem::Fn(item) => item
                .sig
                .generics
                .type_params()
                .any(|param| bounds(&param.bounds, name)),
            _ => false,
        });
        (bounds && item.trait_.is_none()).then(|| implemented_for(item))?
    })
}

/// The trait with a `type X: name`, and `X`.
fn associated(items: &[&Item], name: &syn::Ident) -> Option<(String, String)> {
    items.iter().find_map(|item| {
        let Item::Trait(owner) = item else {
            return None;
        };
        owner.items.iter().find_map(|item| match item {
            TraitItem::Type(item) if bounds(&item.bounds, name) => {
                Some((owner.ident.to_string(), item.ident.to_string()))
            }
            _ => None,
        })
    })
}

type Bounds = syn::punctuated::Punctuated<syn::TypeParamBound, syn::Token![+]>;

fn bounds(bounds: &Bounds, name: &syn::Ident) -> bool {
    bounds.iter().any(|bound| {
        matches!(bound, syn::TypeParamBound::Trait(bound)
            if bound.path.segments.last().is_some_and(|last| last.ident == *name))
    })
}

fn structure<'a>(items: &[&'a Item], name: &str) -> Option<&'a syn::ItemStruct> {
    items.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == name => Some(item),
        _ => None,
    })
}
