//! Which page documents what, and how one page links to another.

use std::collections::{BTreeSet, HashMap};

use witcraft_model::ItemPath;

use super::Options;
use crate::files::Paths;
use crate::model::{Documentation, Gate, Place};

/// What all pages need to know.
pub(super) struct Site<'a> {
    pub(super) documentation: &'a Documentation,
    pub(super) options: Options,
    /// By package, interface or world.
    pages: HashMap<ItemPath, String>,
    sources: Vec<String>,
    /// Every feature that an item is behind.
    pub(super) features: BTreeSet<String>,
    /// Whether anything is deprecated.
    pub(super) deprecated: bool,
}

impl<'a> Site<'a> {
    pub(super) fn new(documentation: &'a Documentation, options: Options) -> Self {
        let mut paths = Paths::default();
        let mut pages = HashMap::new();
        for package in &documentation.packages {
            let name = &package.path.package;
            let version = name.version.as_ref();
            let version = version.map_or(String::new(), |version| format!("@{version}"));
            // Neither dots nor underscores are in names, so no two packages share a folder.
            let stem = format!("{}_{}{version}", name.namespace, name.name);
            let folder = format!("{}/", paths.take("", &stem, ""));
            pages.insert(package.path.clone(), format!("{folder}index.html"));
            for interface in &package.interfaces {
                let stem = format!("interface.{}", interface.path.name());
                let page = paths.take(&folder, &stem, ".html");
                pages.insert(interface.path.clone(), page);
            }
            for world in &package.worlds {
                let stem = format!("world.{}", world.path.name());
                pages.insert(world.path.clone(), paths.take(&folder, &stem, ".html"));
            }
        }
        let sources = documentation.sources.iter();
        let sources = sources.map(|source| paths.take("source/", &source.file, ".html"));
        let sources = sources.collect();
        let mut site = Self {
            documentation,
            options,
            pages,
            sources,
            features: BTreeSet::new(),
            deprecated: false,
        };
        site.collect_gates();
        site
    }

    fn collect_gates(&mut self) {
        let packages = &self.documentation.packages;
        let interfaces = packages.iter().flat_map(|package| package.all_interfaces());
        let worlds = packages.iter().flat_map(|package| &package.worlds);
        let gates: Vec<&Gate> = interfaces
            .map(|interface| &interface.gate)
            .chain(worlds.map(|world| &world.gate))
            .chain(self.documentation.items().map(|item| &item.gate))
            .collect();
        for gate in gates {
            self.features.extend(gate.unstable.clone());
            self.deprecated |= gate.deprecated.is_some();
        }
    }

    /// The page of a package, interface or world.
    pub(super) fn page(&self, path: &ItemPath) -> &str {
        self.pages.get(path).map_or("index.html", String::as_str)
    }

    /// The page of a text.
    pub(super) fn source_page(&self, index: usize) -> &str {
        &self.sources[index]
    }

    /// A link from `page` to an item, if it is documented.
    pub(super) fn href(&self, page: &str, path: &ItemPath) -> Option<String> {
        let owner = ItemPath {
            inline: None,
            names: Vec::new(),
            ..path.clone()
        };
        let target = self.pages.get(&owner)?;
        let anchor = match path.local() {
            local if local.is_empty() => String::new(),
            local => format!("#{local}"),
        };
        if target == page && !anchor.is_empty() {
            return Some(anchor);
        }
        Some(format!("{}{target}{anchor}", up(page)))
    }

    /// A link from `page` to the line where something is written.
    pub(super) fn source_href(&self, page: &str, place: &Place) -> String {
        let target = &self.sources[place.text];
        format!("{}{target}#L{}", up(page), place.line)
    }
}

/// The way from a page to the root of the site.
pub(super) fn up(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}
