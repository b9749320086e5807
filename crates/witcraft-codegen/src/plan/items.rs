//! The items of a world, and the selectors that pick some of them.

use witcraft_config::Setting;
use witcraft_diagnostics::{Diagnostic, Span, nearest};
use witcraft_model::wit::{Function, InterfaceId, TypeId, WorldItem, WorldKey};
use witcraft_model::{ItemKind, ItemPath, World};

/// An item that bindings of the world contain.
pub(crate) struct Entry {
    pub(crate) path: ItemPath,
    pub(crate) kind: ItemKind,
    pub(crate) span: Option<Span>,
}

/// A function that the world imports or exports.
pub(crate) struct WorldFunction<'a> {
    pub(crate) path: ItemPath,
    pub(crate) exported: bool,
    /// The interface it belongs to, if it does not belong to the world.
    pub(crate) key: Option<&'a WorldKey>,
    pub(crate) function: &'a Function,
}

/// An interface that the world imports or exports.
pub(crate) struct WorldInterface<'a> {
    pub(crate) path: ItemPath,
    pub(crate) exported: bool,
    pub(crate) key: &'a WorldKey,
    pub(crate) id: InterfaceId,
}

/// Everything that a selector can mean.
pub(crate) struct Items<'a> {
    pub(crate) world: &'a World,
    pub(crate) entries: Vec<Entry>,
    pub(crate) interfaces: Vec<WorldInterface<'a>>,
}

impl<'a> Items<'a> {
    pub(crate) fn new(world: &'a World) -> Self {
        let package = world.package();
        let (resolve, paths) = (package.resolve(), package.paths());
        let own = world.path();
        let this = &resolve.worlds[world.id()];
        let mut interfaces = Vec::new();
        for (items, exported) in [(&this.imports, false), (&this.exports, true)] {
            for (key, item) in items {
                if let WorldItem::Interface { id, .. } = item {
                    if let Some(path) = paths.interface(resolve, *id) {
                        interfaces.push(WorldInterface {
                            path,
                            exported,
                            key,
                            id: *id,
                        });
                    }
                }
            }
        }
        let mut packages = vec![this.package];
        packages.extend(
            interfaces
                .iter()
                .map(|interface| resolve.interfaces[interface.id].package),
        );
        packages.sort();
        packages.dedup();
        let belongs = |path: &ItemPath| {
            let owner = owner_of(path);
            owner == own || interfaces.iter().any(|interface| interface.path == owner)
        };
        let entries = packages
            .into_iter()
            .flatten()
            .flat_map(|id| package.items(id))
            .filter(|item| belongs(&item.path))
            .map(|item| Entry {
                path: item.path,
                kind: item.kind,
                span: item.span,
            })
            .collect();
        Self {
            world,
            entries,
            interfaces,
        }
    }

    /// Every function, imports first.
    pub(crate) fn functions(&self) -> Vec<WorldFunction<'a>> {
        let package = self.world.package();
        let (resolve, paths) = (package.resolve(), package.paths());
        let own = self.world.path();
        let this = &resolve.worlds[self.world.id()];
        let mut all = Vec::new();
        for (items, exported) in [(&this.imports, false), (&this.exports, true)] {
            for (key, item) in items {
                match item {
                    WorldItem::Function(function) => all.push(WorldFunction {
                        path: paths.function(resolve, &own, function),
                        exported,
                        key: None,
                        function,
                    }),
                    WorldItem::Interface { id, .. } => {
                        let Some(owner) = paths.interface(resolve, *id) else {
                            continue;
                        };
                        all.extend(resolve.interfaces[*id].functions.values().map(|function| {
                            WorldFunction {
                                path: paths.function(resolve, &owner, function),
                                exported,
                                key: Some(key),
                                function,
                            }
                        }));
                    }
                    WorldItem::Type { .. } => {}
                }
            }
        }
        all
    }

    /// The type at an address.
    pub(crate) fn ty(&self, path: &ItemPath) -> Option<TypeId> {
        let package = self.world.package();
        let (resolve, paths) = (package.resolve(), package.paths());
        resolve
            .types
            .iter()
            .map(|(id, _)| id)
            .find(|id| paths.ty(resolve, *id).as_ref() == Some(path))
    }

    /// What a selector picks among the entries.
    pub(crate) fn find(&self, selector: &str) -> Vec<&Entry> {
        let selector = Selector::parse(selector);
        let picked = self.entries.iter();
        picked.filter(|entry| selector.picks(&entry.path)).collect()
    }

    /// A selector that picks nothing, with the nearest name that would pick something.
    pub(crate) fn nothing(&self, option: &str, selector: &Setting<String>) -> Diagnostic {
        let typed = selector.value.as_str();
        let message = format!(
            "`{option}`: there is no `{typed}` in world `{}`",
            self.world.path()
        );
        let diagnostic = Diagnostic::error("no-such-item", message)
            .label(selector.span.clone(), "nothing has this name");
        match self.meant(option, typed) {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }

    /// What to write instead of `typed`: something that the option can be about.
    fn meant(&self, option: &str, typed: &str) -> Option<String> {
        let fits = |entry: &&Entry| is_about(option, entry.kind);
        // The right name, without where it is, or with a wrong place.
        let name = typed.rsplit_once('#').map_or(typed, |(_, name)| name);
        let mut same: Vec<String> = self
            .entries
            .iter()
            .filter(fits)
            .filter(|entry| {
                entry.path.local() == name
                    || entry.path.names.last().is_some_and(|last| last == name)
            })
            .map(|entry| format!("`{}`", short(&entry.path)))
            .collect();
        same.dedup();
        if !same.is_empty() && same.len() <= 3 {
            return Some(format!("did you mean {}?", same.join(" or ")));
        }
        if !typed.contains('#') {
            let owners = self
                .entries
                .iter()
                .filter(|entry| entry.path.names.is_empty());
            let mut names: Vec<String> = owners.flat_map(|entry| spellings(&entry.path)).collect();
            for interface in &self.interfaces {
                let package = &interface.path.package;
                names.push(format!("{}:{}", package.namespace, package.name));
            }
            if let Some(near) = nearest(typed, names.iter().map(String::as_str)) {
                return Some(format!("did you mean `{near}`?"));
            }
        }
        let fitting = self.entries.iter().filter(fits);
        let locals: Vec<(String, &Entry)> =
            fitting.map(|entry| (entry.path.local(), entry)).collect();
        if let Some(near) = nearest(name, locals.iter().map(|(local, _)| local.as_str())) {
            let found = locals.iter().filter(|(local, _)| local == near);
            let mut all = found.map(|(_, entry)| short(&entry.path));
            let is_there =
                |address: &String| typed.starts_with(&address[..address.len() - near.len()]);
            if let Some(address) = all.clone().find(is_there).or_else(|| all.next()) {
                return Some(format!("did you mean `{address}`?"));
            }
        }
        let interfaces = self.interfaces.iter().map(|interface| &interface.path);
        let any = match option {
            "with" => interfaces.clone().next(),
            _ => self.entries.iter().find(fits).map(|entry| &entry.path),
        };
        Some(format!("write an address such as `{}`", short(any?)))
    }
}

/// Whether an option can be about a kind of item.
fn is_about(option: &str, kind: ItemKind) -> bool {
    match option {
        "derives" => super::takes_derives(kind),
        "attributes" => super::takes_attributes(kind),
        "with" | "trappable-error-type" => super::is_type(kind),
        _ => matches!(
            kind,
            ItemKind::Function | ItemKind::Constructor | ItemKind::Method | ItemKind::Static
        ),
    }
}

/// The interface, inline interface or world that an item is in, or is.
fn owner_of(path: &ItemPath) -> ItemPath {
    ItemPath {
        names: Vec::new(),
        ..path.clone()
    }
}

/// An address without its package: `types#image.width`.
pub(crate) fn short(path: &ItemPath) -> String {
    let owner = path.owner.as_deref().unwrap_or_default();
    match path.local() {
        local if local.is_empty() => owner.to_owned(),
        local => format!("{owner}#{local}"),
    }
}

/// All the ways to write an address.
fn spellings(path: &ItemPath) -> Vec<String> {
    let package = format!("{}:{}", path.package.namespace, path.package.name);
    let short = short(path);
    if short.is_empty() {
        return vec![package];
    }
    vec![format!("{package}/{short}"), path.to_string(), short]
}

/// `*`, or as much of an address as says what is meant.
pub(crate) struct Selector<'a> {
    all: bool,
    package: Option<(&'a str, &'a str)>,
    owner: Option<&'a str>,
    version: Option<&'a str>,
    local: Option<&'a str>,
}

impl<'a> Selector<'a> {
    pub(crate) fn parse(text: &'a str) -> Self {
        let (head, local) = match text.split_once('#') {
            Some((head, local)) => (head, Some(local)),
            None => (text, None),
        };
        let (head, version) = match head.split_once('@') {
            Some((head, version)) => (head, Some(version)),
            None => (head, None),
        };
        let (package, owner) = match head.split_once(':') {
            Some((namespace, rest)) => match rest.split_once('/') {
                Some((name, owner)) => (Some((namespace, name)), Some(owner)),
                None => (Some((namespace, rest)), None),
            },
            None => (None, Some(head)),
        };
        Self {
            all: text == "*",
            package,
            owner,
            version,
            local,
        }
    }

    /// Whether it leaves open which item is meant: everything, a package or an interface.
    pub(crate) fn is_broad(&self) -> bool {
        self.local.is_none()
    }

    /// Whether it means `path`, or something around it.
    pub(crate) fn picks(&self, path: &ItemPath) -> bool {
        if self.all {
            return true;
        }
        let package = self.package.is_none_or(|(namespace, name)| {
            path.package.namespace == namespace && path.package.name == name
        });
        let owner = self
            .owner
            .is_none_or(|owner| path.owner.as_deref() == Some(owner));
        let version = self.version.is_none_or(|version| {
            path.package
                .version
                .as_ref()
                .map(ToString::to_string)
                .as_deref()
                == Some(version)
        });
        let local = self.local.is_none_or(|local| path.local() == local);
        package && owner && version && local
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_much_of_an_address_as_says_what_is_meant() {
        let path: ItemPath = "a:b/types@1.0.0#image.width".parse().unwrap();
        for selector in [
            "*",
            "a:b",
            "a:b@1.0.0",
            "types",
            "types@1.0.0",
            "a:b/types",
            "types#image.width",
            "a:b/types#image.width",
            "a:b/types@1.0.0#image.width",
        ] {
            assert!(Selector::parse(selector).picks(&path), "{selector}");
        }
        for selector in [
            "a:c",
            "type",
            "types#image",
            "a:b/types@1.0.1",
            "image.width",
        ] {
            assert!(!Selector::parse(selector).picks(&path), "{selector}");
        }
    }
}
