//! WIT that stands for Rust which exists already: `with`, and errors that may be traps.

use witcraft_config::Setting;
use witcraft_diagnostics::Diagnostic;
use witcraft_model::ItemKind;
#[cfg(feature = "guest")]
use witcraft_model::wit::TypeDefKind;

use super::Planner;
use super::items::{Entry, Selector};
use crate::Side;
use crate::post::standin::is_keyword;

/// The value of `with` that generates what would be mapped elsewhere.
pub(super) const GENERATE: &str = "generate";

impl Planner<'_> {
    pub(super) fn with(&mut self) {
        for (selector, target) in &self.bindings.with {
            if let Err(found) = self.map(selector, &target.value) {
                self.diagnostics.push(found);
            }
        }
    }

    fn map(&mut self, selector: &Setting<String>, target: &str) -> Result<(), Diagnostic> {
        let parsed = Selector::parse(&selector.value);
        if !parsed.is_broad() {
            return self.map_items(selector, target);
        }
        let is_package = selector.value.contains(':') && !selector.value.contains('/');
        let picked: Vec<_> = self
            .items
            .interfaces
            .iter()
            .filter(|interface| parsed.picks(&interface.path))
            .collect();
        if picked.is_empty() {
            return Err(self.items.nothing("with", selector));
        }
        let imported: Vec<_> = picked
            .iter()
            .filter(|interface| !interface.exported)
            .collect();
        if imported.is_empty() && self.side == Side::Guest {
            let message = format!(
                "`with`: `{}` is exported only, and what the guest defines cannot stand for something else",
                selector.value
            );
            return Err(Diagnostic::error("exported-mapping", message)
                .label(selector.span.clone(), "not imported"));
        }
        let resolve = self.items.world.package().resolve();
        let mut new: Vec<(String, String)> = Vec::new();
        let interfaces = if imported.is_empty() {
            picked.iter().collect()
        } else {
            imported
        };
        for interface in interfaces {
            let key = resolve.name_world_key(interface.key);
            let path = match (
                is_package && target != GENERATE,
                interface.path.owner.as_deref(),
            ) {
                (true, Some(owner)) => format!("{target}::{}", module(owner)),
                _ => target.to_owned(),
            };
            new.push((key, path));
        }
        self.add(new);
        Ok(())
    }

    fn map_items(&mut self, selector: &Setting<String>, target: &str) -> Result<(), Diagnostic> {
        let picked = self.items.find(&selector.value);
        let Some(first) = picked.first() else {
            return Err(self.items.nothing("with", selector));
        };
        let refuse = |why: &str| {
            let message = format!(
                "`with`: `{}` is a {}, and {why}",
                selector.value,
                first.kind.as_str()
            );
            Err(Diagnostic::error("impossible-mapping", message)
                .label(selector.span.clone(), "cannot stand for something else"))
        };
        if !super::is_type(first.kind) {
            return refuse("only packages, interfaces and types can stand for something else");
        }
        if self.side == Side::Host && first.kind != ItemKind::Resource {
            return refuse("on the host only resources can; map its interface instead");
        }
        let new: Vec<(String, String)> = picked
            .iter()
            .filter_map(|entry| Some((self.key(entry)?, target.to_owned())))
            .collect();
        self.add(new);
        Ok(())
    }

    /// What upstream calls a type in `with`.
    fn key(&self, entry: &Entry) -> Option<String> {
        let package = self.items.world.package();
        let resolve = package.resolve();
        let name = entry.path.name();
        match self.side {
            Side::Guest => {
                #[cfg(feature = "guest")]
                {
                    let mut id = self.items.ty(&entry.path)?;
                    while let TypeDefKind::Type(witcraft_model::wit::Type::Id(next)) =
                        &resolve.types[id].kind
                    {
                        id = *next;
                    }
                    let path = package.paths().ty(resolve, id)?;
                    let owner = path.owner.as_deref()?;
                    let is_world = resolve.packages.iter().any(|(_, found)| {
                        found.name == path.package && found.worlds.contains_key(owner)
                    });
                    Some(match (&path.inline, is_world) {
                        (Some(_), _) => path.name().to_owned(),
                        (None, true) => format!("{owner}/{}", path.name()),
                        (None, false) => {
                            format!("{}/{}", path.package.interface_id(owner), path.name())
                        }
                    })
                }
                #[cfg(not(feature = "guest"))]
                None
            }
            Side::Host => {
                let interface = self.items.interfaces.iter().find(|interface| {
                    interface.path.owner == entry.path.owner
                        && interface.path.inline == entry.path.inline
                        && interface.path.package == entry.path.package
                });
                Some(match interface {
                    Some(interface) => {
                        format!("{}.{name}", resolve.name_world_key(interface.key))
                    }
                    None => name.to_owned(),
                })
            }
        }
    }

    /// The first that says something about an item is right: it was laid over the others.
    pub(super) fn add(&mut self, new: Vec<(String, String)>) {
        for (key, path) in new {
            if !self.plan.with.iter().any(|(known, _)| *known == key) {
                self.plan.with.push((key, path));
            }
        }
    }

    #[cfg(feature = "host")]
    pub(super) fn trappable_errors(&mut self) {
        for (selector, target) in &self.bindings.trappable_error_type {
            let picked = self.items.find(&selector.value);
            let Some(entry) = picked.first() else {
                self.diagnostics
                    .push(self.items.nothing("trappable-error-type", selector));
                continue;
            };
            if !super::is_type(entry.kind) || entry.path.names.len() != 1 {
                let message = format!(
                    "`trappable-error-type`: `{}` is a {}, and an error is a type",
                    selector.value,
                    entry.kind.as_str()
                );
                self.diagnostics.push(
                    Diagnostic::error("not-a-type", message)
                        .label(selector.span.clone(), "not a type")
                        .help("write the type after `#`, such as `types#error`"),
                );
                continue;
            }
            if let (Some(key), Some(id)) = (self.key(entry), self.items.ty(&entry.path)) {
                self.plan.calls.errors.push(id);
                self.plan.trappable_errors.push((key, target.value.clone()));
            }
        }
    }
}

/// The module of an interface, as bindings call it.
fn module(interface: &str) -> String {
    let name = interface.replace('-', "_").to_lowercase();
    match is_keyword(&name) {
        true => name + "_",
        false => name,
    }
}
