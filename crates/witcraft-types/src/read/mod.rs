//! Reads generated code: which Rust items belong to which WIT item.
//!
//! Nothing here knows how a generator names things. The marker in an item's documentation says
//! what it is, the module it is in says which direction it is for, and what belongs to it is found
//! by its shape: the trait that has its functions, the structure that borrows it.

mod attrs;
mod companions;
mod flags;
mod functions;
mod getters;
mod modules;
mod names;
mod print;
mod types;

use std::collections::{BTreeSet, HashMap};

use syn::{Attribute, Item};
use witcraft_codegen::Side;
use witcraft_model::ItemPath;

use crate::report::{Companion, Direction, ShortName};
pub(crate) use getters::Getters;
use modules::Module;
pub(crate) use names::BINDINGS;
use names::Names;

/// Everything that one side's code has for WIT items.
pub(crate) struct Code {
    /// In the order of the code.
    pub(crate) entries: Vec<Entry>,
    /// By module: what a host implements for the interface, or calls its functions on.
    pub(crate) beside: HashMap<Vec<String>, Companion>,
    /// How a host gets at what it calls functions on.
    pub(crate) getters: Getters,
    /// Names that were shortened.
    pub(crate) names: Vec<ShortName>,
}

/// One Rust item that a marker was found on.
pub(crate) struct Entry {
    pub(crate) path: ItemPath,
    pub(crate) direction: Direction,
    /// The modules it is in, outermost first.
    pub(crate) module: Vec<String>,
    pub(crate) rust: Rust,
}

/// What an [`Entry`] is.
pub(crate) enum Rust {
    Module,
    Type(Box<Type>),
    Function(Function),
}

/// A structure, enumeration, alias or `bitflags!`.
#[derive(Default)]
pub(crate) struct Type {
    pub(crate) name: String,
    pub(crate) declaration: String,
    /// Fields, variants and flags.
    pub(crate) parts: Vec<Part>,
    pub(crate) derives: Vec<String>,
    pub(crate) implements: Vec<String>,
    pub(crate) component_traits: BTreeSet<String>,
    /// Of an alias: the type behind it.
    pub(crate) aliased: Option<String>,
    /// Of an alias of something in the bindings: where that is, from their root on.
    pub(crate) target: Option<Vec<String>>,
    pub(crate) helpers: Vec<String>,
    pub(crate) companions: Vec<Companion>,
    /// Of a resource: the type that stands for a lent handle, if it has one of its own.
    pub(crate) lent: Option<String>,
    /// Of a resource that the host implements: the type of its handles.
    pub(crate) handle: Option<String>,
}

/// A field, variant or flag.
pub(crate) struct Part {
    pub(crate) path: ItemPath,
    pub(crate) name: String,
    pub(crate) ty: Option<String>,
}

/// A function, alone or in something.
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) container: Option<Container>,
    pub(crate) declaration: String,
    /// Name and type, `self` included.
    pub(crate) inputs: Vec<(String, String)>,
    pub(crate) output: Option<String>,
}

/// What a function is in.
#[derive(Clone)]
pub(crate) struct Container {
    pub(crate) name: String,
    pub(crate) is_trait: bool,
}

/// Reads what the marked code of one side declares. `synthetic` is a world that nobody wrote.
///
/// # Errors
///
/// If that is no Rust.
pub(crate) fn read(side: Side, code: &str, synthetic: bool) -> syn::Result<Code> {
    let code = Module::root(code);
    let mut walk = Walk {
        side,
        names: Names::new(side, &code),
        entries: Vec::new(),
        beside: HashMap::new(),
        getters: Getters::new(synthetic),
        error: None,
    };
    walk.module(&code, &[])?;
    match walk.error {
        Some(error) => Err(error),
        None => Ok(Code {
            entries: walk.entries,
            beside: walk.beside,
            getters: walk.getters,
            names: walk.names.shortened().collect(),
        }),
    }
}

struct Walk {
    side: Side,
    names: Names,
    entries: Vec<Entry>,
    beside: HashMap<Vec<String>, Companion>,
    getters: Getters,
    error: Option<syn::Error>,
}

impl Walk {
    fn module(&mut self, code: &Module, module: &[String]) -> syn::Result<()> {
        self.items(&code.items()?, module);
        for code in &code.modules {
            let inner = self.enter(&code.attrs()?, module, &code.name);
            self.module(code, &inner)?;
        }
        Ok(())
    }

    fn items(&mut self, items: &[Item], module: &[String]) {
        let mut flat = Vec::new();
        flatten(items, &mut flat);
        if self.side == Side::Host {
            self.getters(&flat, module);
        }
        self.types(&flat, module);
        self.functions(&flat, module);
        let beside = self.linked_trait(&flat, module);
        let beside = beside.or_else(|| self.called_structure(&flat, module));
        if let Some(companion) = beside {
            self.beside.insert(module.to_vec(), companion);
        }
        for item in flat {
            let Item::Mod(item) = item else { continue };
            let inner = self.enter(&item.attrs, module, &item.ident.to_string());
            if let Some((_, items)) = &item.content {
                self.items(items, &inner);
            }
        }
    }

    /// A module in another one.
    fn enter(&mut self, attrs: &[Attribute], module: &[String], name: &str) -> Vec<String> {
        let inner = [module, &[name.to_owned()]].concat();
        if let Some(path) = attrs::marker(attrs) {
            self.push(path, &inner, self.direction(&inner, None), Rust::Module);
        }
        inner
    }

    fn push(&mut self, path: ItemPath, module: &[String], direction: Direction, rust: Rust) {
        self.entries.push(Entry {
            path,
            direction,
            module: module.to_vec(),
            rust,
        });
    }

    /// Which direction the code in a module is for.
    ///
    /// An interface is three modules deep (namespace, package, interface), or one if it is written
    /// in the world; if it is exported, it is one deeper, in `exports`. Counting tells an exported
    /// interface from one in a namespace `exports`. What the world itself imports and exports is
    /// all at the root: there, what a guest implements and what a host calls is exported.
    fn direction(&self, module: &[String], container: Option<&Container>) -> Direction {
        let export = match module.first() {
            Some(first) => first == "exports" && module.len() % 2 == 0,
            None => container.is_some_and(|container| match self.side {
                Side::Guest => container.is_trait,
                Side::Host => !container.is_trait,
            }),
        };
        if export {
            Direction::Export
        } else {
            Direction::Import
        }
    }
}

/// The items of a module; those in a `const _: () = { … }` count as if they stood outside.
fn flatten<'a>(items: &'a [Item], flat: &mut Vec<&'a Item>) {
    for item in items {
        let block = match item {
            Item::Const(item) if item.ident == "_" => match &*item.expr {
                syn::Expr::Block(block) => Some(&block.block),
                _ => None,
            },
            _ => None,
        };
        match block {
            Some(block) => {
                for statement in &block.stmts {
                    if let syn::Stmt::Item(item) = statement {
                        flatten(std::slice::from_ref(item), flat);
                    }
                }
            }
            None => flat.push(item),
        }
    }
}

/// The name of the type that an inherent or trait `impl` is for. One for all types is for none.
fn implemented_for(item: &syn::ItemImpl) -> Option<String> {
    let name = match &*item.self_ty {
        syn::Type::Path(ty) => attrs::name(&ty.path)?,
        // `&mut T` forwards to what is implemented elsewhere.
        _ => return None,
    };
    let mut parameters = item.generics.type_params();
    (!parameters.any(|parameter| parameter.ident == name)).then_some(name)
}
