//! Markdown for repositories: a page per interface and world, or everything on one page.

use std::collections::HashMap;

use witcraft_abi::render as abi;
use witcraft_model::ItemPath;
use witcraft_types::{Direction, Position};

use crate::Files;
use crate::files::Paths;
use crate::html::MARKER;
use crate::model::{
    Docs, Documentation, EntryDoc, Gate, InterfaceDoc, ItemDoc, MemberDoc, PackageDoc, WorldDoc,
};
use crate::rewrite;

/// A page for each package, interface and world, `README.md` first.
#[must_use]
pub fn render(documentation: &Documentation) -> Files {
    let mut files = Files::default();
    let pages = pages(documentation);
    let writer = |page: &str| Writer {
        page: page.to_owned(),
        pages: &pages,
        level: 1,
    };
    let mut index = format!("{}# WIT reference\n", header(documentation));
    for package in &documentation.packages {
        let page = &pages[&package.path];
        index += &format!("\n- [`{}`](<{page}>)", package.path);
        if let Some(docs) = &package.docs {
            index += &format!(": {}", docs.summary);
        }
        let out = writer(page);
        files.push(page, header(documentation) + &out.package(package, true));
        for world in &package.worlds {
            let page = &pages[&world.path];
            files.push(page, header(documentation) + &writer(page).world(world));
        }
        for interface in &package.interfaces {
            let page = &pages[&interface.path];
            files.push(
                page,
                header(documentation) + &writer(page).interface(interface),
            );
        }
    }
    files.push("README.md", index + "\n");
    files.push(MARKER, format!("{}\n", documentation.generated_by));
    files
}

/// A page of a book, with those below it.
pub(crate) struct Chapter {
    pub(crate) name: String,
    /// Where it is in the book.
    pub(crate) page: String,
    pub(crate) content: String,
    pub(crate) inner: Vec<Chapter>,
    summary: Option<String>,
}

impl Chapter {
    /// A line in a list that leads to it, from a page that calls its folder `name`.
    pub(crate) fn link(&self, folder: &str, name: &str) -> String {
        let page = self.page.strip_prefix(folder).unwrap_or(&self.page);
        let summary = self.summary.as_ref();
        let summary = summary.map_or(String::new(), |summary| format!(": {summary}"));
        format!("- [`{}`](<{name}{page}>){summary}\n", self.name)
    }
}

/// A chapter for each package that was asked for, and below it one for each world and interface; all in `folder`.
pub(crate) fn chapters(documentation: &Documentation, folder: &str) -> Vec<Chapter> {
    let asked: Vec<&PackageDoc> = documentation
        .packages
        .iter()
        .filter(|package| package.asked_for)
        .collect();
    // What it depends on has no page here. And mdBook has its own opinion of what a README becomes.
    let mut pages = pages(documentation);
    pages.retain(|path, _| asked.iter().any(|one| one.path.package == path.package));
    for page in pages.values_mut() {
        *page = format!("{folder}/{}", page.replace("README.md", "index.md"));
    }
    let make = |path: &ItemPath, name: String, write: &dyn Fn(&Writer<'_>) -> String| {
        let page = pages[path].clone();
        let writer = Writer {
            page: page.clone(),
            pages: &pages,
            level: 1,
        };
        Chapter {
            name,
            content: write(&writer),
            page,
            inner: Vec::new(),
            summary: None,
        }
    };
    asked
        .into_iter()
        .map(|package| {
            let name = package.path.to_string();
            let mut chapter = make(&package.path, name, &|out| out.package(package, true));
            chapter.summary = package.docs.as_ref().map(|docs| docs.summary.clone());
            let worlds = package.worlds.iter().map(|world| {
                let name = format!("world {}", world.path.name());
                make(&world.path, name, &|out| out.world(world))
            });
            let interfaces = package.interfaces.iter().map(|interface| {
                let name = format!("interface {}", interface.path.name());
                make(&interface.path, name, &|out| out.interface(interface))
            });
            chapter.inner = worlds.chain(interfaces).collect();
            chapter
        })
        .collect()
}

/// Everything that was asked for, on one page. What it depends on is named and not described.
#[must_use]
pub fn single(documentation: &Documentation) -> String {
    header(documentation) + &below(documentation, 1)
}

/// Everything that was asked for, with headings from `level` on.
pub(crate) fn below(documentation: &Documentation, level: u8) -> String {
    let pages = one_page(documentation);
    let asked = documentation.packages.iter().filter(|one| one.asked_for);
    let parts = asked.map(|package| chapter(&pages, package, level));
    parts.collect::<Vec<_>>().join("\n")
}

fn chapter(pages: &HashMap<ItemPath, String>, package: &PackageDoc, level: u8) -> String {
    let mut out = Writer {
        page: String::new(),
        pages,
        level,
    };
    let mut text = out.package(package, false);
    out.level += 1;
    for world in &package.worlds {
        text += &format!("\n{}", out.world(world));
    }
    for interface in &package.interfaces {
        text += &format!("\n{}", out.interface(interface));
    }
    text
}

/// One item, interface or world by itself, its heading at `level`; `None` if there is none.
pub(crate) fn one(documentation: &Documentation, path: &ItemPath, level: u8) -> Option<String> {
    let pages = HashMap::new();
    let out = Writer {
        page: String::new(),
        pages: &pages,
        level,
    };
    let packages = &documentation.packages;
    let package = packages
        .iter()
        .find(|one| one.path.package == path.package)?;
    if let Some(item) = package.items().find(|item| item.path == *path) {
        return Some(out.item(item, level));
    }
    if let Some(interface) = package.all_interfaces().find(|one| one.path == *path) {
        return Some(out.interface(interface));
    }
    let world = package.worlds.iter().find(|world| world.path == *path)?;
    Some(out.world(world))
}

fn header(documentation: &Documentation) -> String {
    format!("<!-- {} -->\n\n", documentation.generated_by)
}

fn pages(documentation: &Documentation) -> HashMap<ItemPath, String> {
    let mut paths = Paths::default();
    let mut pages = HashMap::new();
    for package in &documentation.packages {
        let name = &package.path.package;
        let version = name.version.as_ref();
        let version = version.map_or(String::new(), |version| format!("@{version}"));
        let stem = format!("{}_{}{version}", name.namespace, name.name);
        let folder = format!("{}/", paths.take("", &stem, ""));
        pages.insert(package.path.clone(), format!("{folder}README.md"));
        for interface in &package.interfaces {
            let stem = format!("interface.{}", interface.path.name());
            pages.insert(interface.path.clone(), paths.take(&folder, &stem, ".md"));
        }
        for world in &package.worlds {
            let stem = format!("world.{}", world.path.name());
            pages.insert(world.path.clone(), paths.take(&folder, &stem, ".md"));
        }
    }
    pages
}

/// What is asked for is on the page that has no name.
fn one_page(documentation: &Documentation) -> HashMap<ItemPath, String> {
    let asked = documentation.packages.iter().filter(|one| one.asked_for);
    let mut pages = HashMap::new();
    for package in asked {
        let worlds = package.worlds.iter().map(|world| &world.path);
        let interfaces = package.interfaces.iter().map(|interface| &interface.path);
        let own = std::iter::once(&package.path);
        for path in own.chain(worlds).chain(interfaces) {
            pages.insert(path.clone(), String::new());
        }
    }
    pages
}

struct Writer<'a> {
    page: String,
    /// Where packages, interfaces and worlds are; on one page with all of them, its name is empty.
    pages: &'a HashMap<ItemPath, String>,
    /// Of the heading of a package, interface or world.
    level: u8,
}

impl Writer<'_> {
    fn href(&self, path: &ItemPath) -> Option<String> {
        let owner = ItemPath {
            inline: None,
            names: Vec::new(),
            ..path.clone()
        };
        let target = self.pages.get(&owner)?;
        let anchor = anchor(path, target.is_empty());
        if *target == self.page {
            return Some(format!("#{anchor}"));
        }
        let up = "../".repeat(self.page.matches('/').count());
        match path.local().is_empty() {
            true => Some(format!("{up}{target}")),
            false => Some(format!("{up}{target}#{anchor}")),
        }
    }

    fn id(&self, path: &ItemPath) -> String {
        format!("<a id=\"{}\"></a>\n\n", anchor(path, self.page.is_empty()))
    }

    fn link(&self, path: &ItemPath, text: &str) -> String {
        match self.href(path) {
            Some(href) => format!("[`{text}`](<{href}>)"),
            None => format!("`{text}`"),
        }
    }

    fn docs(&self, docs: Option<&Docs>, level: u8) -> String {
        match docs {
            Some(docs) => {
                let text = rewrite::markdown(docs, level.min(6), &|path| self.href(path));
                format!("\n{}\n", text.trim_end())
            }
            None => String::new(),
        }
    }

    fn package(&self, package: &PackageDoc, with_lists: bool) -> String {
        let level = self.level;
        let mut text = format!("{} package `{}`\n", hashes(level), package.path);
        text += &self.docs(package.docs.as_ref(), level + 1);
        if !package.dependencies.is_empty() {
            let links: Vec<String> = package
                .dependencies
                .iter()
                .map(|path| self.link(path, &path.to_string()))
                .collect();
            text += &format!("\nDepends on {}.\n", links.join(", "));
        }
        if with_lists {
            let worlds = package.worlds.iter();
            let worlds = worlds.map(|world| (&world.path, &world.gate, world.docs.as_ref()));
            text += &self.list("Worlds", worlds);
            let interfaces = package.interfaces.iter();
            let interfaces = interfaces.map(|one| (&one.path, &one.gate, one.docs.as_ref()));
            text += &self.list("Interfaces", interfaces);
        }
        text
    }

    fn list<'d>(
        &self,
        title: &str,
        rows: impl Iterator<Item = (&'d ItemPath, &'d Gate, Option<&'d Docs>)>,
    ) -> String {
        let rows: Vec<String> = rows
            .map(|(path, gate, docs)| {
                let about = docs.map_or(String::new(), |docs| format!(": {}", docs.summary));
                format!(
                    "- {}{}{about}\n",
                    self.link(path, path.name()),
                    badges(gate)
                )
            })
            .collect();
        if rows.is_empty() {
            return String::new();
        }
        format!("\n{} {title}\n\n{}", hashes(self.level + 1), rows.concat())
    }

    fn interface(&self, interface: &InterfaceDoc) -> String {
        let mut text = self.id(&interface.path);
        text += &format!(
            "{} interface `{}`{}\n",
            hashes(self.level),
            interface.path.name(),
            badges(&interface.gate)
        );
        text += &format!("\n`{}`\n", interface.path);
        text += &self.docs(interface.docs.as_ref(), self.level + 1);
        for (title, paths) in [
            ("Imported by", &interface.imported_by),
            ("Exported by", &interface.exported_by),
            ("Types used by", &interface.used_by),
        ] {
            text += &self.paths(title, paths);
        }
        text + &self.items(&interface.items)
    }

    fn paths(&self, title: &str, paths: &[ItemPath]) -> String {
        if paths.is_empty() {
            return String::new();
        }
        let links = paths.iter().map(|path| self.link(path, &path.to_string()));
        format!("\n{title}: {}.\n", links.collect::<Vec<_>>().join(", "))
    }

    fn world(&self, world: &WorldDoc) -> String {
        let mut text = self.id(&world.path);
        text += &format!(
            "{} world `{}`{}\n",
            hashes(self.level),
            world.path.name(),
            badges(&world.gate)
        );
        text += &format!("\n`{}`\n", world.path);
        text += &self.docs(world.docs.as_ref(), self.level + 1);
        for (title, entries) in [("Imports", &world.imports), ("Exports", &world.exports)] {
            text += &format!("\n{} {title}\n\n", hashes(self.level + 1));
            if entries.is_empty() {
                text += "Nothing.\n";
            }
            for EntryDoc {
                name,
                kind,
                path,
                gate,
            } in entries
            {
                text += &format!("- {kind} {}{}\n", self.link(path, name), badges(gate));
            }
        }
        text += &self.items(&world.items);
        for interface in &world.interfaces {
            let inner = Writer {
                page: self.page.clone(),
                pages: self.pages,
                level: self.level + 1,
            };
            text += &format!("\n{}", inner.interface(interface));
        }
        text
    }

    fn items(&self, items: &[ItemDoc]) -> String {
        let mut text = String::new();
        let (uses, own): (Vec<&ItemDoc>, Vec<&ItemDoc>) =
            items.iter().partition(|item| item.kind == "use");
        if !uses.is_empty() {
            let lines = uses.iter().map(|item| format!("{};\n", item.wit));
            text += &format!("\n```wit\n{}```\n", lines.collect::<String>());
        }
        for item in own {
            text += &format!("\n{}", self.item(item, self.level + 1));
        }
        text
    }

    fn item(&self, item: &ItemDoc, level: u8) -> String {
        let mut text = self.id(&item.path);
        text += &format!(
            "{} {} `{}`{}\n",
            hashes(level),
            item.kind,
            item.path.names.join("."),
            badges(&item.gate)
        );
        text += &format!("\n```wit\n{}\n```\n", item.wit);
        text += &self.docs(item.docs.as_ref(), level + 1);
        let documented = item.members.iter().filter(|member| member.docs.is_some());
        let members: Vec<String> = documented.map(|member| self.member(member)).collect();
        if !members.is_empty() {
            text += &format!("\n{}", members.concat());
        }
        text += &rust(&item.rust);
        text += &boundary(item);
        for function in &item.functions {
            text += &format!("\n{}", self.item(function, level + 1));
        }
        text
    }

    fn member(&self, member: &MemberDoc) -> String {
        let ty = member.ty.as_ref();
        let ty = ty.map_or(String::new(), |ty| format!(": {ty}"));
        let docs = match &member.docs {
            Some(docs) => rewrite::markdown(docs, 6, &|path| self.href(path)),
            None => String::new(),
        };
        // Further lines belong to the point that they are under.
        let docs = docs.trim().replace('\n', "\n  ").replace("\n  \n", "\n\n");
        format!("- `{}{ty}`: {docs}\n", member.path.name())
    }
}

fn hashes(level: u8) -> String {
    "#".repeat(level.min(6).into())
}

/// Letters, digits and what else stands in names. On one page, the interface is a part of it.
fn anchor(path: &ItemPath, whole: bool) -> String {
    let local = path.local();
    match (&path.owner, whole || local.is_empty()) {
        (Some(owner), true) if local.is_empty() => owner.clone(),
        (Some(owner), true) => format!("{owner}.{local}"),
        (None, _) => path.package.name.clone(),
        (_, false) => local,
    }
}

fn badges(gate: &Gate) -> String {
    let mut text = String::new();
    if let Some(since) = &gate.since {
        text += &format!(" · since {since}");
    }
    if let Some(feature) = &gate.unstable {
        text += &format!(" · unstable: `{feature}`");
    }
    if let Some(version) = &gate.deprecated {
        text += &format!(" · deprecated since {version}");
    }
    text
}

/// The declarations in Rust, each with the positions that share it.
fn rust(positions: &[Position]) -> String {
    let mut shown: Vec<(Vec<String>, &str)> = Vec::new();
    let declared = positions.iter().filter(|one| !one.declaration.is_empty());
    for position in declared {
        let direction = match position.direction {
            Direction::Import => "imported",
            Direction::Export => "exported",
        };
        let place = format!("{}, {direction}", position.side);
        match shown
            .iter_mut()
            .find(|(_, text)| *text == position.declaration)
        {
            Some((places, _)) => places.push(place),
            None => shown.push((vec![place], &position.declaration)),
        }
    }
    if shown.is_empty() {
        return String::new();
    }
    let blocks = shown
        .iter()
        .map(|(places, text)| format!("// {}\n{text}\n", places.join("; ")));
    format!("\n```rust\n{}```\n", blocks.collect::<Vec<_>>().join("\n"))
}

/// The size of a type, or the core signatures of a function.
fn boundary(item: &ItemDoc) -> String {
    let mut text = String::new();
    if let Some(ty) = item.abi.ty.as_ref().filter(|ty| ty.flat_count > 0) {
        text += &format!("\nABI: {}.\n", abi::size(ty));
    }
    for function in &item.abi.functions {
        if let Some(usual) = function.crossings.first() {
            let rows = abi::rows(function, usual);
            let core = rows.iter().find(|row| row.is_code);
            let core = core.map_or("", |row| row.value.as_str());
            text += &format!("\nABI, {}: `{core}`\n", abi::title(usual));
        }
    }
    text
}
