//! What a file implements, and of which trait, as far as its `use`s tell.

use std::collections::HashSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{FnArg, Item, ItemImpl, ReturnType, Signature, UseTree};

use super::bodies::future_of;
use super::lacking::implementer;

/// An implementation of a trait.
pub(super) struct Block {
    /// The module that it is in; empty for the root of the file.
    pub(super) module: String,
    /// The trait, without what leads to the bindings where they are found in it: `bindings::a::b::Host`.
    pub(super) path: Vec<String>,
    /// The last name of who implements it.
    pub(super) of: String,
    pub(super) item: ItemImpl,
}

impl Block {
    /// Whether the path says for sure which trait of the bindings it is.
    pub(super) fn is_known(&self) -> bool {
        self.path.len() > 1 && is_bindings(&self.path[0])
    }

    /// Whether this is what `want`, of a scaffold, stands for; with `is_known` for sure.
    pub(super) fn is_of(&self, want: &Block, is_known: bool) -> bool {
        match (is_known, self.is_known()) {
            (true, _) => self.path == want.path,
            (false, true) => false,
            // Bindings of another name end in the same way.
            (false, false) => self.path.last() == want.path.last(),
        }
    }
}

fn is_bindings(name: &str) -> bool {
    name == "bindings"
}

/// What a file has.
#[derive(Default)]
pub(super) struct Written {
    pub(super) blocks: Vec<Block>,
    /// What could stand behind a resource: its module and its name.
    pub(super) structs: HashSet<(String, String)>,
    /// The last names of macros that are called.
    pub(super) macros: HashSet<String>,
    /// Names that the file has given to types of other names.
    pub(super) aliases: HashSet<String>,
}

impl Written {
    pub(super) fn of(file: &syn::File) -> Self {
        let mut written = Self::default();
        written.walk(&file.items, "", &Uses::default());
        written
    }

    fn name(&mut self, module: &str, name: &syn::Ident) {
        self.structs.insert((module.to_owned(), name.to_string()));
    }

    fn walk(&mut self, items: &[Item], module: &str, outer: &Uses) {
        let mut uses = Uses::default();
        for item in items {
            if let Item::Use(item) = item {
                uses.add(&item.tree, &mut Vec::new(), &mut self.aliases);
            }
        }
        uses.follow(outer);
        for item in items {
            match item {
                Item::Struct(item) => self.name(module, &item.ident),
                Item::Enum(item) => self.name(module, &item.ident),
                Item::Type(item) => {
                    self.name(module, &item.ident);
                    self.aliases.insert(item.ident.to_string());
                }
                Item::Macro(item) => {
                    let last = item.mac.path.segments.last();
                    self.macros.extend(last.map(|last| last.ident.to_string()));
                }
                Item::Mod(inner) => {
                    if let Some((_, items)) = &inner.content {
                        self.walk(items, &inner.ident.to_string(), &uses);
                    }
                }
                Item::Impl(item) => {
                    let Some((_, path, _)) = &item.trait_ else {
                        continue;
                    };
                    let names = path.segments.iter().map(|one| one.ident.to_string());
                    let names: Vec<String> = names.collect();
                    self.blocks.push(Block {
                        module: module.to_owned(),
                        path: uses.path(&names),
                        of: implementer(item),
                        item: item.clone(),
                    });
                }
                _ => {}
            }
        }
    }
}

/// The `use`s of a module.
#[derive(Default)]
struct Uses {
    named: Vec<(String, Vec<String>)>,
    globs: Vec<Vec<String>>,
}

impl Uses {
    fn add(&mut self, tree: &UseTree, path: &mut Vec<String>, aliases: &mut HashSet<String>) {
        match tree {
            UseTree::Path(inner) => {
                path.push(inner.ident.to_string());
                self.add(&inner.tree, path, aliases);
                path.pop();
            }
            UseTree::Name(name) if name.ident == "self" => {
                self.named
                    .extend(path.last().cloned().zip(Some(path.clone())));
            }
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                let full = path.iter().cloned().chain([name.clone()]).collect();
                self.named.push((name, full));
            }
            UseTree::Rename(rename) => {
                let full = path.iter().cloned().chain([rename.ident.to_string()]);
                let full = full.filter(|name| name != "self").collect();
                aliases.insert(rename.rename.to_string());
                self.named.push((rename.rename.to_string(), full));
            }
            UseTree::Glob(_) => self.globs.push(path.clone()),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add(tree, path, aliases);
                }
            }
        }
    }

    /// Follows what begins with a name of this module or of the one around it: `use super::types::Host` with
    /// `use bindings::a::b::types` above.
    fn follow(&mut self, outer: &Uses) {
        let own = self.named.clone();
        let known = |path: &[String]| {
            let path = strip(path);
            let first = path.first()?;
            let found = own.iter().chain(&outer.named);
            let mut found = found.filter(|(name, full)| name == first && full.len() > 1);
            let (_, full) = found.next()?;
            let full = full.iter().chain(&path[1..]).cloned();
            Some(full.collect::<Vec<_>>())
        };
        let globs = self.globs.iter_mut();
        let named = self.named.iter_mut().map(|(_, path)| path);
        for path in globs.chain(named).filter(|path| path.len() > 1) {
            if let Some(full) = known(path) {
                *path = full;
            }
        }
        // `use super::*` has all that is above.
        if self.globs.iter().any(|path| path == &["super"]) {
            self.named.extend(outer.named.iter().cloned());
            self.globs.extend(outer.globs.iter().cloned());
        }
    }

    /// The full path of a trait; one that cannot be told stays as it is.
    fn path(&self, path: &[String]) -> Vec<String> {
        let relative = strip(path);
        if let Some((_, full)) = self.named.iter().find(|(name, _)| *name == relative[0]) {
            let full: Vec<String> = full.iter().chain(&relative[1..]).cloned().collect();
            return of_bindings(&full);
        }
        let full = of_bindings(path);
        if relative.len() == 1 && relative.len() == path.len() {
            let inside = self.globs.iter().map(|glob| of_bindings(glob));
            let mut inside =
                inside.filter(|glob| glob.first().is_some_and(|name| is_bindings(name)));
            // Of several globs none is known to have it.
            if let (Some(glob), None) = (inside.next(), inside.next()) {
                return glob.into_iter().chain(full).collect();
            }
        }
        full
    }
}

/// Without what leads to a module around this one.
fn strip(path: &[String]) -> &[String] {
    let leads = |name: &&String| ["self", "super", "crate"].contains(&name.as_str());
    let count = path.iter().take_while(leads).count();
    &path[count.min(path.len().saturating_sub(1))..]
}

/// From the module of the bindings on, if there is one on the way.
fn of_bindings(path: &[String]) -> Vec<String> {
    let at = path.iter().position(|name| is_bindings(name));
    at.map_or_else(|| strip(path).to_vec(), |at| path[at..].to_vec())
}

/// Whether two signatures are certainly not the same. Names of parameters and what leads to a type do not count, and
/// nothing is said of types that the file has named itself.
pub(super) fn differs(want: &Signature, have: &Signature, aliases: &HashSet<String>) -> bool {
    let (want, have) = (said(want), said(have));
    let words = have.iter().flatten();
    let unknown = |word: &String| word == "Self" || aliases.contains(word);
    want != have && !words.into_iter().any(unknown)
}

/// The types of the receiver, the parameters and the result, as words.
fn said(signature: &Signature) -> Vec<Vec<String>> {
    let inputs = signature.inputs.iter().map(|input| match input {
        FnArg::Receiver(_) => vec!["self".to_owned()],
        FnArg::Typed(input) => words(input.ty.to_token_stream()),
    });
    let output = match (&signature.output, future_of(&signature.output)) {
        (_, Some(output)) => words(output.to_token_stream()),
        (ReturnType::Type(_, ty), None) => words(ty.to_token_stream()),
        (ReturnType::Default, None) => words(quote::quote!(())),
    };
    inputs.chain([output]).collect()
}

/// The last names of paths, and everything between, without lifetimes and last commas.
fn words(tokens: TokenStream) -> Vec<String> {
    fn add(tokens: TokenStream, words: &mut Vec<String>) {
        let mut is_lifetime = false;
        for token in tokens {
            match token {
                TokenTree::Group(group) => {
                    words.push(format!("{:?}", group.delimiter()));
                    add(group.stream(), words);
                    trim(words);
                    words.push("end".to_owned());
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    // What stood before the colons only leads to what follows.
                    let is_name =
                        |word: &String| word.chars().all(|one| one.is_alphanumeric() || one == '_');
                    if words.last().is_some_and(is_name) {
                        words.pop();
                    }
                }
                TokenTree::Punct(punct) if punct.as_char() == '\'' => is_lifetime = true,
                TokenTree::Punct(punct) => {
                    if punct.as_char() == '>' {
                        trim(words);
                    }
                    words.push(punct.to_string());
                }
                TokenTree::Ident(_) if std::mem::take(&mut is_lifetime) => {}
                other => words.push(other.to_string()),
            }
        }
    }
    fn trim(words: &mut Vec<String>) {
        if words.last().is_some_and(|word| word == ",") {
            words.pop();
        }
    }
    let mut words = Vec::new();
    add(tokens, &mut words);
    words
}
