//! Hosts as sources: what is written against generated bindings is their traits, functions and types, so the verdict has
//! to agree with how these differ between the bindings of the old WIT and those of the new one.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use syn::{FnArg, ImplItem, Item, Signature, TraitItem};
use witcraft_codegen::Options;
use witcraft_compat::{Axis, Role, compare_worlds};
use witcraft_model::World;

use crate::host::Side;
use crate::rows;

/// What nothing tells a compiler: numbers are mixed up, and handles are dropped by nobody, or twice.
const SILENT: [&str; 2] = ["parameters reordered", "owned to borrowed"];

/// What somebody who writes a host has to do with, each named with its module.
#[derive(Default, Debug)]
struct Surface {
    /// To implement: all of it, and no more.
    traits: BTreeMap<String, BTreeSet<String>>,
    /// To call: methods on what is exported.
    functions: BTreeSet<String>,
    /// To name, to take apart and to put together: members in any order.
    types: BTreeMap<String, BTreeSet<String>>,
    /// Names for types that are somewhere else: how the other one is called.
    aliases: BTreeMap<String, String>,
}

impl Surface {
    fn of(world: &World) -> Self {
        let code = witcraft_codegen::host(world, &Options::default().format(false));
        let code = code.unwrap_or_else(|error| panic!("{error}"));
        let mut surface = Self::default();
        surface.read("", &syn::parse_file(&code).unwrap().items);
        surface
    }

    fn read(&mut self, module: &str, items: &[Item]) {
        let exports = module.starts_with("::exports");
        for item in items {
            match item {
                Item::Mod(found) => {
                    if let Some((_, items)) = &found.content {
                        self.read(&format!("{module}::{}", found.ident), items);
                    }
                }
                Item::Trait(found) if !exports => {
                    let functions = found.items.iter().filter_map(|item| match item {
                        TraitItem::Fn(function) => Some(signature(&function.sig)),
                        _ => None,
                    });
                    let functions = functions.collect();
                    self.traits
                        .insert(format!("{module}::{}", found.ident), functions);
                }
                Item::Impl(found) if exports => {
                    let owner = found.self_ty.to_token_stream().to_string();
                    for item in &found.items {
                        if let ImplItem::Fn(function) = item
                            && function.sig.ident.to_string().starts_with("call_")
                        {
                            let signature = signature(&function.sig);
                            self.functions
                                .insert(format!("{module}::{owner} {signature}"));
                        }
                    }
                }
                Item::Struct(found) => {
                    let members = found
                        .fields
                        .iter()
                        .filter(|field| matches!(field.vis, syn::Visibility::Public(_)))
                        .map(|field| {
                            let name = field.ident.as_ref().map(ToString::to_string);
                            format!(
                                "{}: {}",
                                name.unwrap_or_default(),
                                field.ty.to_token_stream()
                            )
                        });
                    let members = members.collect();
                    self.types
                        .insert(format!("{module}::{}", found.ident), members);
                }
                Item::Enum(found) => {
                    let members = found
                        .variants
                        .iter()
                        .map(|case| format!("{}{}", case.ident, case.fields.to_token_stream()));
                    let members = members.collect();
                    self.types
                        .insert(format!("{module}::{}", found.ident), members);
                }
                Item::Type(found) => {
                    let target = found.ty.to_token_stream().to_string();
                    self.aliases
                        .insert(format!("{module}::{}", found.ident), target);
                }
                Item::Macro(found) => self.flags(module, &found.mac.tokens.to_string()),
                _ => {}
            }
        }
    }

    /// Flags are in a macro: members may be more than they were, as nobody lists all of them.
    fn flags(&mut self, module: &str, tokens: &str) {
        let words: Vec<&str> = tokens.split_whitespace().collect();
        for pair in words.windows(2).filter(|pair| pair[0] == "const") {
            self.functions.insert(format!("{module}::{}", pair[1]));
        }
    }

    /// Whether what was written against this works with the other one.
    fn works_with(&self, new: &Self) -> bool {
        let types = self.types.iter().all(|(name, members)| {
            new.types
                .get(name)
                .or_else(|| new.types.get(&new.target(name)?))
                == Some(members)
        });
        let aliases = self.aliases.iter().all(|(name, target)| {
            new.aliases
                .get(name)
                .is_some_and(|other| other == target || !target.contains(char::is_lowercase))
        });
        // Those with a store in their name are implemented for everything, unless they have functions.
        let wanted = |surface: &Self| -> BTreeMap<String, BTreeSet<String>> {
            let traits = surface.traits.iter();
            let traits = traits
                .filter(|(name, functions)| !functions.is_empty() || !name.ends_with("WithStore"));
            let functions = |it: &BTreeSet<String>| it.iter().map(|it| new.renamed(it)).collect();
            traits
                .map(|(name, it)| (name.clone(), functions(it)))
                .collect()
        };
        let mut functions = self.functions.iter();
        types
            && aliases
            && wanted(self) == wanted(new)
            && functions.all(|it| new.functions.contains(&new.renamed(it)))
    }

    /// A signature with names that have become aliases replaced by what they are for.
    fn renamed(&self, signature: &str) -> String {
        let words = signature.split(' ').map(|word| {
            let mut names = self.aliases.keys();
            let alias = names.find(|name| name.rsplit("::").next() == Some(word));
            let target = alias.and_then(|name| self.target(name));
            let last = target.and_then(|name| name.rsplit("::").next().map(str::to_owned));
            last.unwrap_or_else(|| word.to_owned())
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// The name of the type that an alias is for: they are told apart by their last part.
    fn target(&self, name: &str) -> Option<String> {
        let target = self.aliases.get(name)?;
        let last = target.rsplit(' ').next()?;
        let mut names = self.types.keys();
        names
            .find(|name| name.rsplit("::").next() == Some(last))
            .cloned()
    }
}

/// A function without the names of its parameters, which nobody has to repeat.
fn signature(found: &Signature) -> String {
    let mut found = found.clone();
    for input in &mut found.inputs {
        if let FnArg::Typed(param) = input {
            param.pat = syn::parse_quote!(_);
        }
    }
    found.to_token_stream().to_string()
}

#[test]
fn sources_of_hosts_work_where_the_verdict_says_so() {
    let (mut wrong, mut counts) = (String::new(), [0, 0]);
    for row in rows::all() {
        for side in Side::BOTH {
            let worlds = [&row.old, &row.new].map(|half| crate::load(half, side, row.is_async()));
            let report = compare_worlds(&worlds[0], &worlds[1]);
            let broken = report
                .findings
                .iter()
                .filter(|it| it.breaks(Role::Hosts, Axis::Source));
            let broken: BTreeSet<&str> = broken.map(|it| it.rule).collect();
            let [old, new] = worlds.map(|world| Surface::of(&world));
            let works = old.works_with(&new);
            counts[usize::from(works)] += 1;
            let silent = SILENT.contains(&row.title);
            if works != broken.is_empty() && !silent {
                wrong += &format!("{} {side:?} {broken:?}: works {works}\n", row.title);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(counts.iter().all(|count| *count >= 20), "{counts:?}");
}
