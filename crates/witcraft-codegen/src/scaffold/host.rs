//! A host to start from.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{FnArg, ImplItem, ImplItemFn, Item, ItemImpl, ReturnType, Signature};
use witcraft_config::Bindings;
use witcraft_diagnostics::Failure;
use witcraft_model::World;

use super::names::{From, bindings, ident};
use super::wasi::Wasi;
use super::{Implementable, bodies, layout, names, traits};
use crate::{Options, Side};

/// What ends the names of traits whose functions get the store instead of the state.
const STORE: &str = "WithStore";

/// A file with all that a host program needs beside `mod bindings`: what a component sees of its
/// host, the traits to implement, an engine, and functions that instantiate and call.
/// `bindings_file` is where the bindings are, relative to the file, and `options` those that they are made with.
///
/// # Errors
///
/// As [`crate::host`].
pub fn skeleton(world: &World, bindings_file: &str, options: &Bindings) -> Result<String, Failure> {
    let made = Options::default().format(false).bindings(options.clone());
    let code = crate::host(world, &made)?;
    let file = crate::parse(world, Side::Host, &code).map_err(|found| crate::fail(world, found))?;
    let title = format!(
        " The host of `{}`. Witcraft made this start; it is yours from here on.",
        world.path()
    );
    let modules = modules(&imported(&file.items));
    let include = names::include(From::File(bindings_file));
    let wasi = Wasi::of(&code);
    let run = run(&file.items, wasi);
    let asynchronous =
        wasi.waits() || code.contains("call_async") || code.contains("call_concurrent");
    let engine = engine(asynchronous);
    let (uses, fields, implementations) = (wasi.uses(), wasi.fields(), wasi.implementations());
    let has_self = names_self(modules.iter().chain([&run])).then(|| quote!(HasSelf,));
    // Bindings of interfaces alone have nothing that is instantiated.
    let linked = instantiated(&file.items).is_some();
    let component = linked.then(|| quote!(Component,));
    let linker = linked.then(|| quote!(Linker,));
    let store = linked.then(|| quote!(, Store));
    let lists = names::lists(&modules);
    let derive = (!wasi.any()).then(|| quote!(#[derive(Default)]));
    let file: syn::File = syn::parse2(quote! {
        #![doc = #title]
        #![allow(unused_variables, unreachable_code, clippy::todo, clippy::diverging_sub_expression,
            reason = "until every `todo!()` is replaced")]
        #lists
        use witcraft_host::wasmtime;
        use witcraft_host::wasmtime::component::{#component #has_self #linker ResourceTable};
        use witcraft_host::wasmtime::{Config, Engine #store};
        #uses
        #include
        #[doc = " What a component sees of its host. Put your own state beside the table."]
        #derive
        pub struct State {
            #[doc = " What the handles of the component's resources stand for."]
            pub table: ResourceTable,
            #fields
        }
        #implementations
        #(#modules)*
        #engine
        #run
    })
    .map_err(|error| crate::fail(world, crate::not_rust(world, Side::Host, &error)))?;
    Ok(layout::print(&file))
}

/// Whether any of this needs `HasSelf`, which asynchronous traits are implemented for, too.
pub(super) fn names_self<'a>(parts: impl IntoIterator<Item = &'a TokenStream>) -> bool {
    let mut parts = parts.into_iter();
    parts.any(|part| part.to_string().contains("HasSelf"))
}

/// The traits that stand for imports: not under `exports`. Those with a store in their name are
/// implemented for everything already, unless they have functions: the asynchronous ones.
pub(super) fn imported(items: &[Item]) -> Vec<Implementable> {
    traits(items, &|module, item| {
        let full = item.ident.to_string();
        let name = full.strip_suffix(STORE).unwrap_or(&full);
        if name != full && item.items.is_empty() {
            return false;
        }
        // Resources of the world have theirs at the root as well.
        let here = module.is_empty() && (name.ends_with("Imports") || name.starts_with("Host"));
        let inside =
            module.first().is_some_and(|first| first != "exports") && name.starts_with("Host");
        here || inside
    })
}

pub(super) fn modules(found: &[Implementable]) -> Vec<TokenStream> {
    let mut modules: Vec<(&[String], Vec<TokenStream>)> = Vec::new();
    for one in found {
        let implementation = implementation(one);
        match modules.iter_mut().find(|(module, _)| *module == one.module) {
            Some((_, group)) => group.push(implementation),
            None => modules.push((&one.module, vec![implementation])),
        }
    }
    let mut taken = Vec::new();
    modules
        .into_iter()
        .map(|(module, group)| {
            let name = bodies::unique(module, &mut taken);
            let path = bindings(module);
            let named = group.iter().any(|one| one.to_string().contains("wasmtime"));
            let runtime = named.then(|| {
                quote!(
                    use super::wasmtime;
                )
            });
            quote! {
                mod #name {
                    #runtime
                    use super::#path::*;
                    #(#group)*
                }
            }
        })
        .collect()
}

fn implementation(one: &Implementable) -> TokenStream {
    let name = &one.item.ident;
    let full = name.to_string();
    let is_resource = full.starts_with("Host") && full != "Host" && !full.ends_with("Imports");
    let functions = one.functions().map(|function| {
        // Dropping is the one thing that is the same for every resource; a function of an interface may be called so, too.
        let drops = function.sig.ident == "drop" && is_resource;
        let names: Vec<String> = parameters(&function.sig);
        match (drops, names.as_slice()) {
            (true, [rep]) => {
                let rep = ident(rep);
                let signature = bodies::signature(function, one);
                quote! {
                    #signature {
                        self.table.delete(#rep)?;
                        Ok(())
                    }
                }
            }
            _ => bodies::body(function, one),
        }
    });
    if name.to_string().ends_with(STORE) {
        return quote! {
            impl<T: Send> #name<T> for super::HasSelf<super::State> {
                #(#functions)*
            }
        };
    }
    quote! {
        impl #name for super::State {
            #(#functions)*
        }
    }
}

fn parameters(signature: &Signature) -> Vec<String> {
    let names = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(input) => Some(input.pat.to_token_stream().to_string()),
        FnArg::Receiver(_) => None,
    });
    names.collect()
}

fn engine(asynchronous: bool) -> TokenStream {
    let configure = if asynchronous {
        quote!(let config = Config::new();)
    } else {
        quote! {
            let mut config = Config::new();
            config.concurrency_support(false);
        }
    };
    quote! {
        #[doc = " An engine that runs such components. One serves any number of them."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #[doc = " If this machine cannot run WebAssembly as configured."]
        pub fn engine() -> wasmtime::Result<Engine> {
            #configure
            Engine::new(&config)
        }
    }
}

/// The struct that stands for the world, with its methods. Records of the world are structs at the root as well;
/// only the world can be instantiated.
pub(super) fn instantiated(items: &[Item]) -> Option<(syn::Ident, Vec<ImplItemFn>)> {
    items.iter().find_map(|item| match item {
        Item::Struct(item) => {
            let methods = methods(items, &item.ident.to_string());
            let starts = |method: &ImplItemFn| {
                method.sig.ident.to_string().starts_with("instantiate")
                    && method.sig.receiver().is_none()
            };
            let found = methods.iter().any(starts);
            found.then(|| (item.ident.clone(), methods))
        }
        _ => None,
    })
}

/// Adds the imports of the world to `linker`; nothing where it has none. `state` gets from the data of the store to
/// what implements them.
///
/// What the bindings take from elsewhere, as WASI is, is not added: its own function does that, for a store that it
/// asks more of.
pub(super) fn link(
    world: &syn::Ident,
    methods: &[ImplItemFn],
    state: &TokenStream,
) -> Option<TokenStream> {
    let method = methods
        .iter()
        .find(|method| method.sig.ident == "add_to_linker")?;
    let steps = steps(method);
    let mapped = |path: &syn::Path| path.segments[0].ident.to_string().starts_with(MAPPED);
    let calls = if steps.iter().any(|(path, _)| mapped(path)) {
        let own = steps.into_iter().filter(|(path, _)| !mapped(path));
        own.collect()
    } else {
        let path = syn::parse_quote!(Self::add_to_linker);
        vec![(path, method.sig.inputs.len())]
    };
    let calls = calls.into_iter().map(|(path, inputs)| {
        let names = path.segments.iter().map(|segment| match &segment.ident {
            own if own == "Self" => world,
            other => other,
        });
        // Gated packages take options that say which gates are open.
        let options = (inputs > 2).then(|| quote!(&Default::default(),));
        quote! {
            bindings #(:: #names)* ::<_, HasSelf<State>>(&mut linker, #options #state)?;
        }
    });
    let calls: TokenStream = calls.collect();
    (!calls.is_empty()).then_some(calls)
}

/// What the names of modules begin with through which the bindings refer to Rust that is elsewhere.
const MAPPED: &str = "__with_name";

/// The functions that `add_to_linker` of a world calls for its parts, each with the number of its arguments.
fn steps(method: &ImplItemFn) -> Vec<(syn::Path, usize)> {
    struct Find(Vec<(syn::Path, usize)>);
    impl<'ast> syn::visit::Visit<'ast> for Find {
        fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
            syn::visit::visit_expr_call(self, call);
            if let syn::Expr::Path(function) = &*call.func
                && let Some(last) = function.path.segments.last()
                && last.ident.to_string().starts_with("add_to_linker")
            {
                self.0.push((function.path.clone(), call.args.len()));
            }
        }
    }
    let mut find = Find(Vec::new());
    syn::visit::Visit::visit_block(&mut find, &method.block);
    find.0
}

/// `instantiate` and `call`.
fn run(items: &[Item], wasi: Wasi) -> TokenStream {
    let Some((world, methods)) = instantiated(items) else {
        return quote!();
    };
    let link = link(&world, &methods, &quote!(|state| state));
    let mutable = (link.is_some() || wasi.any()).then(|| quote!(mut));
    let calls = calls(items, &methods);
    // One asynchronous call makes the whole store asynchronous.
    let waits = calls.iter().any(|call| call.to_string().contains("await"));
    let synchronous = methods
        .iter()
        .any(|method| method.sig.ident == "instantiate");
    let asynchronous = waits || !synchronous || wasi.waits();
    let link_wasi = wasi.link(asynchronous);
    let (keyword, wait, instantiate) = if asynchronous {
        (
            quote!(async),
            quote!(.await),
            format_ident!("instantiate_async"),
        )
    } else {
        (quote!(), quote!(), format_ident!("instantiate"))
    };
    quote! {
        #[doc = " Loads a component, from its binary or text form, and instantiates it."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #[doc = " If it is no component of this world, or fails while it starts."]
        pub #keyword fn instantiate(
            engine: &Engine,
            bytes: &[u8],
        ) -> wasmtime::Result<(Store<State>, bindings::#world)> {
            let component = Component::new(engine, bytes)?;
            let #mutable linker = Linker::<State>::new(engine);
            #link
            #link_wasi
            let mut store = Store::new(engine, State::default());
            let exports = bindings::#world::#instantiate(&mut store, &component, &linker)#wait?;
            Ok((store, exports))
        }
        #[doc = " How each export is called: take what you need."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #[doc = " If a call traps."]
        pub #keyword fn call(
            store: &mut Store<State>,
            exports: &bindings::#world,
        ) -> wasmtime::Result<()> {
            #(#calls)*
            Ok(())
        }
    }
}

/// One statement per function that can be called.
pub(super) fn calls(items: &[Item], methods: &[ImplItemFn]) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    for method in methods {
        if let Some(call) = call(method, &quote!(exports)) {
            calls.push(call);
        } else if let Some(module) = exported_module(&method.sig) {
            let name = &method.sig.ident;
            let Some(inner) = inner_items(items, &module) else {
                continue;
            };
            calls.push(quote!(let interface = exports.#name();));
            for method in self::methods(inner, "Guest") {
                if let Some(call) = call(&method, &quote!(interface)) {
                    calls.push(call);
                } else if let Some(resource) = returned_name(&method.sig) {
                    let name = &method.sig.ident;
                    let functions = self::methods(inner, &resource);
                    if resource.starts_with("Guest") && !functions.is_empty() {
                        calls.push(quote!(let resource = interface.#name();));
                        let receiver = quote!(resource);
                        calls.extend(
                            functions
                                .iter()
                                .filter_map(|method| call(method, &receiver)),
                        );
                    }
                }
            }
        }
    }
    calls
}

fn call(method: &ImplItemFn, receiver: &TokenStream) -> Option<TokenStream> {
    let name = &method.sig.ident;
    if !name.to_string().starts_with("call_") {
        return None;
    }
    let names = parameters(&method.sig);
    let given = names.first()?;
    let arguments = names.iter().skip(1).map(|_| quote!(todo!()));
    let output = method.sig.output.to_token_stream().to_string();
    let result = (!output.replace(' ', "").ends_with("Result<()>")).then(|| quote!(let result =));
    // Functions that are asynchronous in WIT run beside others of the same store.
    if given == "accessor" {
        return Some(quote! {
            #result store
                .run_concurrent(async |accessor| #receiver.#name(accessor, #(#arguments),*).await)
                .await??;
        });
    }
    let wait = method.sig.asyncness.map(|_| quote!(.await));
    Some(quote!(#result #receiver.#name(&mut *store, #(#arguments),*)#wait?;))
}

/// The public methods of `name`, wherever their blocks are.
fn methods(items: &[Item], name: &str) -> Vec<ImplItemFn> {
    struct Find<'a> {
        name: &'a str,
        found: Vec<ImplItemFn>,
    }
    impl<'ast> syn::visit::Visit<'ast> for Find<'_> {
        // Another module may have something of the same name.
        fn visit_item_mod(&mut self, _: &'ast syn::ItemMod) {}
        fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
            let own = match &*item.self_ty {
                syn::Type::Path(path) => path.path.segments.last(),
                _ => None,
            };
            if item.trait_.is_none() && own.is_some_and(|own| own.ident == self.name) {
                self.found
                    .extend(item.items.iter().filter_map(|item| match item {
                        ImplItem::Fn(function) => Some(function.clone()),
                        _ => None,
                    }));
            }
        }
    }
    let mut find = Find {
        name,
        found: Vec::new(),
    };
    for item in items {
        syn::visit::Visit::visit_item(&mut find, item);
    }
    find.found
}

/// `&exports::a::b::Guest` → `exports::a::b`.
fn exported_module(signature: &Signature) -> Option<Vec<String>> {
    let ReturnType::Type(_, ty) = &signature.output else {
        return None;
    };
    let syn::Type::Reference(reference) = &**ty else {
        return None;
    };
    let syn::Type::Path(path) = &*reference.elem else {
        return None;
    };
    let names: Vec<String> = path
        .path
        .segments
        .iter()
        .map(|one| one.ident.to_string())
        .collect();
    let (last, module) = names.split_last()?;
    (last == "Guest" && module.first()? == "exports").then(|| module.to_vec())
}

/// The last name of the type that a method returns.
fn returned_name(signature: &Signature) -> Option<String> {
    match &signature.output {
        ReturnType::Type(_, ty) => match &**ty {
            syn::Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
            _ => None,
        },
        ReturnType::Default => None,
    }
}

fn inner_items<'a>(items: &'a [Item], module: &[String]) -> Option<&'a [Item]> {
    let Some((first, rest)) = module.split_first() else {
        return Some(items);
    };
    items.iter().find_map(|item| match item {
        Item::Mod(inner) if inner.ident == first => inner_items(&inner.content.as_ref()?.1, rest),
        _ => None,
    })
}
