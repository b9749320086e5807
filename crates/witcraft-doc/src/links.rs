//! What links in documentation comments lead to.
//!
//! What may stand in brackets is an address, or as much of it as is needed from where it stands: a
//! member of the same type, an item of the same interface, an interface of the same package, or
//! `types#image`. A package may be named without its version.

use std::collections::{BTreeMap, HashSet};

use witcraft_diagnostics::{Diagnostic, Span, suggestion};
use witcraft_model::{Item, ItemPath, Package};

use crate::model::{Docs, LinkDoc};
use crate::prose::{self, Goal};

/// Every address, to find what is meant by a part of it.
pub(crate) struct Links {
    paths: HashSet<ItemPath>,
    /// Addresses without versions, and what they stand for: the newest.
    unversioned: BTreeMap<String, ItemPath>,
}

impl Links {
    /// Indexes everything that was loaded, and finds the links in comments that lead nowhere.
    pub(crate) fn new(package: &Package) -> (Self, Vec<Diagnostic>) {
        let packages = package.resolve().packages.iter().map(|(id, _)| id);
        let items: Vec<Item<'_>> = packages.flat_map(|id| package.items(id)).collect();
        let mut links = Self {
            paths: items.iter().map(|item| item.path.clone()).collect(),
            unversioned: BTreeMap::new(),
        };
        for path in &links.paths {
            let mut bare = path.clone();
            bare.package.version = None;
            let newest = links
                .unversioned
                .entry(bare.to_string())
                .or_insert_with(|| path.clone());
            if newest.package.version < path.package.version {
                *newest = path.clone();
            }
        }
        let mut findings = Vec::new();
        let mut seen = HashSet::new();
        for item in &items {
            // An inline interface that is included is listed with every world.
            if let (Some(docs), true) = (item.docs, seen.insert(&item.path)) {
                findings.extend(links.broken(package, item, docs));
            }
        }
        (links, findings)
    }

    /// A comment of `item` with what its links lead to; `None` if there is nothing in it.
    pub(crate) fn docs(&self, item: &ItemPath, text: Option<&str>) -> Option<Docs> {
        let text = text.map(str::trim).filter(|text| !text.is_empty())?;
        let known = |name: &str| self.find(name, item).is_some();
        let mut links: Vec<LinkDoc> = Vec::new();
        for (event, _) in prose::parse(text, &known, &|_| false) {
            if let Some(Goal::Item(name)) = goal(&event, &known) {
                let path = self.find(&name, item).cloned();
                let new = links.iter().all(|link| link.written != name);
                links.extend(path.filter(|_| new).map(|path| LinkDoc {
                    written: name,
                    path,
                }));
            }
        }
        Some(Docs {
            markdown: text.to_owned(),
            summary: prose::plain_summary(text),
            links,
        })
    }

    /// What `name` means in a comment of `item`.
    fn find(&self, name: &str, item: &ItemPath) -> Option<&ItemPath> {
        if name.is_empty() || name.contains(char::is_whitespace) {
            return None;
        }
        let owner = ItemPath {
            names: Vec::new(),
            ..item.clone()
        };
        let inside = |base: &ItemPath, name: &str| {
            name.split('.')
                .fold(base.clone(), |path, part| path.child(part))
        };
        let mut candidates = Vec::new();
        if owner.owner.is_some() {
            // From the inside out: a member, a sibling of a member, an item.
            let mut base = item.clone();
            loop {
                candidates.push(inside(&base, name));
                if base.names.pop().is_none() {
                    break;
                }
            }
        }
        candidates.push(owner.owner(name));
        if let Some((interface, local)) = name.split_once('#') {
            candidates.push(inside(&owner.owner(interface), local));
        }
        candidates.extend(name.parse::<ItemPath>().ok());
        let found = candidates.iter().find_map(|path| self.paths.get(path));
        found.or_else(|| {
            // The own version of the own package first.
            let path: ItemPath = name.parse().ok()?;
            let own = ItemPath {
                package: item.package.clone(),
                ..path.clone()
            };
            let same = path.package.namespace == own.package.namespace
                && path.package.name == own.package.name;
            let same = self.paths.get(&own).filter(|_| same);
            same.or_else(|| self.unversioned.get(name))
        })
    }

    /// The links of one comment that lead nowhere.
    fn broken(&self, package: &Package, item: &Item<'_>, docs: &str) -> Vec<Diagnostic> {
        let known = |name: &str| self.find(name, &item.path).is_some();
        let near = |name: &str| self.nearby(&item.path, name);
        let wanted = |written: &str| is_meant(written) || near(written).is_some();
        let mut findings = Vec::new();
        for (event, range) in prose::parse(docs, &known, &wanted) {
            let Some(Goal::Nowhere(target)) = goal(&event, &known) else {
                continue;
            };
            let written = docs.get(range).unwrap_or(&target);
            let mut found = Diagnostic::warning(
                "broken-link",
                format!(
                    "`{target}` is nothing that documentation of `{}` can link to",
                    item.path
                ),
            );
            found = match place(package, item, written) {
                Some(span) => found.label(span, "leads nowhere"),
                None => found.at_path(item.path.to_string()),
            };
            let path = target.contains('/') && !target.contains(':');
            if path && near(&target).is_none() {
                found = found.note("a path leads out of the documentation, which stands alone");
            }
            found = match near(&target) {
                Some(help) => found.help(help),
                None => found.help(
                    "link to an item by its name, by `interface#item`, or by its address \
                     `my:package/interface@1.0.0#item`; to anything else by `https://…`",
                ),
            };
            findings.push(found);
        }
        findings
    }

    /// A name of the neighbourhood that is spelt almost like this.
    fn nearby(&self, item: &ItemPath, written: &str) -> Option<String> {
        let written = written.trim_matches('`');
        // Short words in brackets are prose more often than slips.
        if written.len() < 4 || written.contains(char::is_whitespace) {
            return None;
        }
        let same = self
            .paths
            .iter()
            .filter(|path| path.package == item.package && path.owner == item.owner);
        let mut names: Vec<String> = same
            .flat_map(|path| [path.local(), path.name().to_owned()])
            .filter(|name| self.find(name, item).is_some())
            .collect();
        // Which of two equally near names is offered must not depend on the order of a set.
        names.sort();
        suggestion(written, names.iter().map(String::as_str))
    }
}

/// Where an event leads, if it opens a link or a picture.
fn goal(event: &pulldown_cmark::Event<'_>, known: &dyn Fn(&str) -> bool) -> Option<Goal> {
    use pulldown_cmark::{Event, Tag};
    match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            Some(prose::goal(dest_url, known))
        }
        _ => None,
    }
}

/// Whether brackets around something can only be meant as a link: it is code, or an address.
fn is_meant(written: &str) -> bool {
    let name = written.trim_matches('`');
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.#/:@+%".contains(c);
    if name.is_empty() || !name.chars().all(plain) || !name.contains(char::is_alphabetic) {
        return false;
    }
    name.len() < written.len() || name.contains('#') || name.parse::<ItemPath>().is_ok()
}

/// Where a piece of a comment stands: the last place before the item's name that reads like it.
fn place(package: &Package, item: &Item<'_>, written: &str) -> Option<Span> {
    let first = written.lines().next().unwrap_or(written);
    match &item.span {
        Some(span) => {
            let text = package.sources().file(span.file).text();
            let start = text.get(..span.range.start)?.rfind(first);
            Some(match start {
                Some(start) => span.file.span(start..start + first.len()),
                None => span.clone(),
            })
        }
        // Only packages have no name of their own to point at.
        None => package.files().iter().find_map(|file| {
            let file = package.sources().find(&file.to_string_lossy())?;
            let start = package.sources().file(file).text().find(first)?;
            Some(file.span(start..start + first.len()))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use witcraft_model::{Input, Loader};

    fn load(wit: &str) -> Package {
        Loader::default()
            .load(&[Input::text("i.wit", wit)])
            .unwrap()
    }

    const WIT: &str = "package a:b@1.0.0;\ninterface types { record image { width: u32 } }\n\
        interface i {\nrecord r { f: u8, g: u8 }\nresource q { m: func(); }\nrun: func();\n}\n";

    #[test]
    fn names_are_found_from_where_they_stand() {
        let (links, _) = Links::new(&load(WIT));
        let from = |item: &str, name: &str| {
            let found = links.find(name, &item.parse().unwrap());
            found.map(ToString::to_string)
        };
        let field = "a:b/i@1.0.0#r.f";
        assert_eq!(from(field, "g").as_deref(), Some("a:b/i@1.0.0#r.g"));
        assert_eq!(from(field, "q.m").as_deref(), Some("a:b/i@1.0.0#q.m"));
        assert_eq!(from(field, "types").as_deref(), Some("a:b/types@1.0.0"));
        assert_eq!(
            from(field, "types#image.width").as_deref(),
            Some("a:b/types@1.0.0#image.width")
        );
        for full in ["a:b/types@1.0.0#image", "a:b/types#image"] {
            assert_eq!(from(field, full).as_deref(), Some("a:b/types@1.0.0#image"));
        }
        assert_eq!(
            from("a:b@1.0.0", "i#run").as_deref(),
            Some("a:b/i@1.0.0#run")
        );
        assert_eq!(from(field, "nothing"), None);
        assert_eq!(from(field, "run now"), None);
    }

    #[test]
    fn what_leads_nowhere_is_found_where_it_stands() {
        let wit = "package a:b;\ninterface i {\n/// See [`imge`], [wdith] and [x](../y.md), \
            [sic] and a\n/// list of [0, 1], and [image].\nrecord image { width: u32 }\n}\n";
        let package = load(wit);
        let (_, findings) = Links::new(&package);
        let shown: Vec<(&str, &str)> = findings
            .iter()
            .map(|found| {
                let text = package.sources().text(found.span().unwrap());
                (text, found.helps[0].as_str())
            })
            .collect();
        assert_eq!(shown.len(), 3, "{findings:#?}");
        assert_eq!(shown[0], ("[`imge`]", "did you mean `image`?"));
        assert_eq!(shown[2].0, "[x](../y.md)");
        assert!(findings.iter().all(|found| !found.is_error()));
    }
}
