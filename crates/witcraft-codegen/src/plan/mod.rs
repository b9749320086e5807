//! From options to what has to be done, with everything that is wrong with them.
//!
//! Options speak of WIT items by selectors. Here selectors become addresses, and what cannot be
//! becomes a diagnostic that points at the option, and at the WIT.

mod calls;
mod derives;
mod items;
mod lacking;
mod mapped;
#[cfg(feature = "host")]
mod wasi;

use std::collections::HashMap;

use witcraft_config::{Bindings, Selected};
use witcraft_diagnostics::{Diagnostic, Failure};
use witcraft_model::wit::TypeDefKind;
use witcraft_model::{ItemKind, ItemPath, World};

use crate::{Options, Side};
#[cfg(feature = "host")]
pub(crate) use calls::HostCalls;
use derives::Derives;
pub(crate) use items::Selector;
use items::{Items, short};
#[cfg(feature = "host")]
pub use wasi::implemented_in;

/// What to do to the Rust item of a WIT item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Change {
    pub(crate) attributes: Vec<String>,
    pub(crate) derives: Vec<String>,
}

/// What to do to the Rust items, by the address of their WIT items.
pub(crate) type Changes = HashMap<String, Change>;

/// Options in the terms of the world.
#[derive(Default)]
pub(crate) struct Plan {
    pub(crate) changes: Changes,
    /// `with`, by upstream's keys.
    pub(crate) with: Vec<(String, String)>,
    /// On the guest: functions that differ from WIT, as upstream writes them.
    #[cfg(feature = "guest")]
    pub(crate) asyncness: Vec<String>,
    #[cfg(feature = "host")]
    pub(crate) calls: HostCalls,
    /// Errors and the Rust types that stand for them, by upstream's keys.
    #[cfg(feature = "host")]
    pub(crate) trappable_errors: Vec<(String, String)>,
    /// Whether imports stand for the implementation of WASI that comes with Wasmtime.
    #[cfg(feature = "host")]
    pub(crate) wasi: bool,
    /// What to say about the result in its header.
    pub(crate) remarks: Vec<String>,
}

impl Plan {
    /// # Errors
    ///
    /// Everything that is wrong with the options.
    pub(crate) fn new(world: &World, options: &Options, side: Side) -> Result<Self, Failure> {
        let mut planner = Planner {
            items: Items::new(world),
            bindings: &options.bindings,
            side,
            plan: Self::default(),
            diagnostics: Vec::new(),
        };
        planner.attributes();
        planner.derives();
        if planner.diagnostics.is_empty() {
            planner.lacking_derives();
        }
        planner.with();
        match side {
            Side::Guest => {
                #[cfg(feature = "guest")]
                planner.guest_calls();
            }
            Side::Host => {
                #[cfg(feature = "host")]
                {
                    planner.trappable_errors();
                    planner.host_calls();
                    planner.wasi(options.wasi_features.as_deref());
                }
            }
        }
        if planner.diagnostics.is_empty() {
            Ok(planner.plan)
        } else {
            let sources = world.package().sources().clone();
            Err(Failure::new(planner.diagnostics, sources))
        }
    }
}

/// Makes a [`Plan`].
pub(crate) struct Planner<'a> {
    items: Items<'a>,
    bindings: &'a Bindings,
    side: Side,
    plan: Plan,
    diagnostics: Vec<Diagnostic>,
}

/// What attributes can be put on.
fn takes_attributes(kind: ItemKind) -> bool {
    is_type(kind) || matches!(kind, ItemKind::Field | ItemKind::Case | ItemKind::Flag)
}

fn is_type(kind: ItemKind) -> bool {
    takes_derives(kind) || matches!(kind, ItemKind::Resource | ItemKind::Alias)
}

fn takes_derives(kind: ItemKind) -> bool {
    matches!(
        kind,
        ItemKind::Record | ItemKind::Variant | ItemKind::Enum | ItemKind::Flags
    )
}

impl Planner<'_> {
    fn attributes(&mut self) {
        let selected = &self.bindings.attributes;
        for Selected { selector, values } in selected {
            for value in values {
                let text = value.value.trim();
                if !(text.starts_with("#[") && text.ends_with(']')) {
                    let message = format!("`{text}` is not an attribute");
                    self.diagnostics.push(
                        Diagnostic::error("bad-attribute", message)
                            .label(value.span.clone(), "not an attribute")
                            .help(format!(
                                "write it as in Rust: `#[{}]`",
                                text.trim_matches(['#', '[', ']', '!'])
                            )),
                    );
                }
            }
            let broad = Selector::parse(&selector.value).is_broad();
            let picked = self.items.find(&selector.value);
            let fit: Vec<&items::Entry> = picked
                .iter()
                .filter(|entry| {
                    if broad {
                        takes_derives(entry.kind)
                    } else {
                        takes_attributes(entry.kind)
                    }
                })
                .copied()
                .collect();
            match (fit.is_empty(), picked.first()) {
                // Everything may be nothing.
                (true, _) if selector.value == "*" => {}
                (true, Some(other)) => {
                    let message = format!(
                        "`attributes`: `{}` is a {}, and attributes go on types, fields, cases and flags",
                        selector.value,
                        other.kind.as_str()
                    );
                    self.diagnostics.push(
                        Diagnostic::error("no-attributes-here", message)
                            .label(selector.span.clone(), "takes no attributes"),
                    );
                }
                (true, None) => self
                    .diagnostics
                    .push(self.items.nothing("attributes", selector)),
                (false, _) => {
                    for entry in fit {
                        let change = self.plan.changes.entry(entry.path.to_string()).or_default();
                        change
                            .attributes
                            .extend(values.iter().map(|value| value.value.trim().to_owned()));
                    }
                }
            }
        }
    }

    fn derives(&mut self) {
        let package = self.items.world.package();
        let changes = self.plan.changes.clone();
        let defaults = |path: &ItemPath| {
            let change = changes.get(&path.to_string());
            change.is_some_and(|change| {
                change.attributes.iter().any(|attribute| {
                    let squeezed: String = attribute.split_whitespace().collect();
                    squeezed == "#[default]"
                })
            })
        };
        let mut checker = Derives::new(package, self.side, &defaults);
        let mut left_out: Vec<String> = Vec::new();
        for Selected { selector, values } in &self.bindings.derives {
            let broad = Selector::parse(&selector.value).is_broad();
            let picked = self.items.find(&selector.value);
            let fit: Vec<&items::Entry> = picked
                .iter()
                .filter(|entry| takes_derives(entry.kind))
                .copied()
                .collect();
            match (fit.is_empty(), picked.first()) {
                (true, _) if selector.value == "*" => continue,
                (true, Some(other)) => {
                    self.diagnostics.push(self.no_derives(selector, other));
                    continue;
                }
                (true, None) => {
                    self.diagnostics
                        .push(self.items.nothing("derives", selector));
                    continue;
                }
                (false, _) => {}
            }
            for entry in fit {
                let Some(id) = self.items.ty(&entry.path) else {
                    continue;
                };
                for value in values {
                    let derive = value.value.trim();
                    if !is_path(derive) {
                        let message = format!("`{derive}` is not the path of a derive");
                        let found = Diagnostic::error("bad-derive", message)
                            .label(value.span.clone(), "not a path")
                            .help("write it as in Rust: `Hash` or `serde::Serialize`");
                        if !self.diagnostics.contains(&found) {
                            self.diagnostics.push(found);
                        }
                        continue;
                    }
                    if let Some(obstacle) = checker.obstacle(id, derive) {
                        let itself = obstacle.path == entry.path;
                        let why = match itself {
                            true => format!("it {}", obstacle.reason),
                            false => format!("`{}` {}", short(&obstacle.path), obstacle.reason),
                        };
                        if broad {
                            left_out.push(format!(
                                "{} on {} ({why})",
                                derives::base(derive),
                                short(&entry.path)
                            ));
                            continue;
                        }
                        let message =
                            format!("`{}` cannot derive `{derive}`: {why}", short(&entry.path));
                        let mut found = Diagnostic::error("impossible-derive", message)
                            .label(value.span.clone(), "asked for here");
                        let field = self
                            .items
                            .entries
                            .iter()
                            .find(|entry| entry.path == obstacle.path);
                        if let Some(span) = field.and_then(|field| field.span.clone()) {
                            found = found
                                .label(span, if itself { "" } else { obstacle.reason.as_str() });
                        }
                        if obstacle.is_flags() {
                            found = found.note(format!(
                                "an implementation of your own for the flags, and the attribute \
                                 `#[derive({derive})]` on what holds them, are not in its way"
                            ));
                        }
                        self.diagnostics.push(if itself && derives::base(derive) == "Default" {
                            found.help(
                                "give one of its cases the attribute `#[default]`, with `attributes`",
                            )
                        } else {
                            found.help("leave it out for this type").note(format!(
                                "a list of derives without selectors, `[\"{derive}\"]`, goes on all \
                                 types that can have them"
                            ))
                        });
                        continue;
                    }
                    let change = self.plan.changes.entry(entry.path.to_string()).or_default();
                    for implied in derives::implied(derive) {
                        push_new(&mut change.derives, implied);
                    }
                    push_new(&mut change.derives, derive);
                }
            }
        }
        if !left_out.is_empty() {
            self.plan
                .remarks
                .push(format!("derives without {}", left_out.join(", ")));
        }
    }

    fn no_derives(
        &self,
        selector: &witcraft_config::Setting<String>,
        other: &items::Entry,
    ) -> Diagnostic {
        let kind = other.kind.as_str();
        let message = format!(
            "`derives`: `{}` is a {kind}, and only records, variants, enums and flags derive",
            selector.value
        );
        let found = Diagnostic::error("no-derives-here", message)
            .label(selector.span.clone(), "cannot derive anything");
        if matches!(
            other.kind,
            ItemKind::Field | ItemKind::Case | ItemKind::Flag
        ) {
            if let Some((ty, _)) = short(&other.path).rsplit_once('.') {
                return found.help(format!("write the type: `{ty}`"));
            }
        }
        if other.kind == ItemKind::Alias {
            if let Some(TypeDefKind::Type(witcraft_model::wit::Type::Id(target))) = self
                .items
                .ty(&other.path)
                .map(|id| &self.items.world.package().resolve().types[id].kind)
            {
                let package = self.items.world.package();
                if let Some(path) = package.paths().ty(package.resolve(), *target) {
                    return found.help(format!("write the type it stands for: `{}`", short(&path)));
                }
            }
        }
        found
    }
}

fn push_new(list: &mut Vec<String>, name: &str) {
    if !list
        .iter()
        .any(|known| derives::base(known) == derives::base(name))
    {
        list.push(name.to_owned());
    }
}

fn is_path(text: &str) -> bool {
    let names = text.strip_prefix("::").unwrap_or(text).split("::");
    let mut all = names.map(str::trim);
    all.all(|name| {
        let mut chars = name.chars();
        chars
            .next()
            .is_some_and(|first| first.is_alphabetic() || first == '_')
            && chars.all(|char| char.is_alphanumeric() || char == '_')
    })
}
