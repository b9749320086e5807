//! What every page has: the head, the bar at the top, the way to everything else, and badges.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use witcraft_model::ItemPath;

use super::site::{Site, up};
use crate::model::{Docs, Gate, PackageDoc};
use crate::prose;

/// Nothing but the page's own files and what they link to: no frames, no forms that are sent, no
/// handlers in attributes. Scripts by file cannot be named here, as pages are read from the disk, too.
const POLICY: &str = "default-src 'none'; script-src-attr 'none'; script-src 'self' file:; \
                      style-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'";

// The ids of what all pages have begin with `_`, which is in no name: items have theirs without.

/// What a page is about.
pub(super) struct Page<'a> {
    pub(super) file: &'a str,
    pub(super) title: String,
    /// One sentence, for search engines.
    pub(super) about: String,
    /// The package that it is in.
    pub(super) package: Option<&'a PackageDoc>,
    /// The interface or world that it shows.
    pub(super) owner: Option<&'a ItemPath>,
    /// Its parts: anchor, name, and class.
    pub(super) parts: Vec<Part>,
    pub(super) body: Markup,
}

/// A part of a page, to be listed beside it.
pub(super) struct Part {
    pub(super) anchor: String,
    pub(super) name: String,
    pub(super) kind: &'static str,
    pub(super) gate: Gate,
}

pub(super) fn render(site: &Site<'_>, page: Page<'_>) -> String {
    let root = up(page.file);
    let markup = html! {
        (DOCTYPE)
        html lang="en" data-theme=(site.options.theme.as_str()) data-root=(root) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="description" content=(page.about);
                meta name="generator" content=(site.documentation.generated_by);
                title { (page.title) }
                link rel="stylesheet" href=(format!("{root}witcraft.css"));
                script src=(format!("{root}witcraft.js")) {}
            }
            body {
                a.skip href="#_content" { "Skip to the content" }
                (bar(site, &root))
                div.frame {
                    nav id="_nav" aria-label="Packages" { (navigation(site, &page)) }
                    main id="_content" tabindex="-1" { (page.body) }
                }
                footer {
                    p { (site.documentation.generated_by.trim_end_matches(" Do not edit.")) }
                }
            }
        }
    };
    markup.into_string()
}

fn bar(site: &Site<'_>, root: &str) -> Markup {
    html! {
        header.bar {
            button id="_menu" type="button" aria-expanded="false" aria-controls="_nav" { "Menu" }
            a.brand href=(format!("{root}index.html")) { "WIT" span { " reference" } }
            div.search role="search" {
                label.hidden for="_search" { "Search" }
                input id="_search" type="text" inputmode="search" enterkeyhint="search" placeholder="Search  /" autocomplete="off" spellcheck="false"
                    role="combobox" aria-expanded="false" aria-controls="_results" aria-autocomplete="list";
                div id="_results" role="listbox" aria-label="Results" hidden {}
                p.hidden id="_status" role="status" {}
            }
            @if !site.features.is_empty() || site.deprecated {
                details.filter {
                    summary { "Filter" }
                    fieldset {
                        legend { "Show" }
                        @for feature in &site.features {
                            label {
                                input type="checkbox" checked data-filter=(format!("unstable:{feature}"));
                                " unstable: " code { (feature) }
                            }
                        }
                        @if site.deprecated {
                            label { input type="checkbox" checked data-filter="deprecated"; " deprecated" }
                        }
                    }
                }
            }
            button id="_theme" type="button" { "Theme" }
        }
    }
}

fn navigation(site: &Site<'_>, page: &Page<'_>) -> Markup {
    let (asked, others): (Vec<&PackageDoc>, Vec<&PackageDoc>) = site
        .documentation
        .packages
        .iter()
        .partition(|package| package.asked_for);
    html! {
        ul.packages {
            @for package in asked { (package_entry(site, page, package)) }
        }
        @if !others.is_empty() {
            p.nav-title { "Dependencies" }
            ul.packages {
                @for package in others { (package_entry(site, page, package)) }
            }
        }
    }
}

fn package_entry(site: &Site<'_>, page: &Page<'_>, package: &PackageDoc) -> Markup {
    let current = page.package.is_some_and(|one| one.path == package.path);
    let href = site.href(page.file, &package.path);
    let name = &package.path.package;
    html! {
        li {
            a.package href=[href] aria-current=[(current && page.owner.is_none()).then_some("page")] {
                (name.namespace) ":" (name.name)
                @if let Some(version) = &name.version { span.version { "@" (version) } }
            }
            @if current {
                ul {
                    @for world in &package.worlds {
                        (owner_entry(site, page, &world.path, "world", &world.gate))
                    }
                    @for interface in &package.interfaces {
                        (owner_entry(site, page, &interface.path, "interface", &interface.gate))
                    }
                }
            }
        }
    }
}

fn owner_entry(
    site: &Site<'_>,
    page: &Page<'_>,
    path: &ItemPath,
    kind: &'static str,
    gate: &Gate,
) -> Markup {
    let current = page.owner == Some(path);
    html! {
        li data-unstable=[gate.unstable.as_ref()] data-deprecated=[gate.deprecated.as_ref()] {
            a href=[site.href(page.file, path)] aria-current=[current.then_some("page")] {
                (dot(kind)) (path.name())
            }
            @if current && !page.parts.is_empty() {
                ul.parts {
                    @for part in &page.parts {
                        li data-unstable=[part.gate.unstable.as_ref()]
                            data-deprecated=[part.gate.deprecated.as_ref()] {
                            a href=(format!("#{}", part.anchor)) { (dot(part.kind)) (part.name) }
                        }
                    }
                }
            }
        }
    }
}

/// A mark with the colour of a kind; the word for it is there for who cannot see it.
pub(super) fn dot(kind: &str) -> Markup {
    let letter = match kind {
        "world" => "W",
        "interface" => "I",
        "resource" => "R",
        "function" | "method" | "static" | "constructor" => "f",
        _ => "T",
    };
    html! { span class=(format!("dot {}", class(kind))) aria-hidden="true" title=(kind) { (letter) } }
}

/// The colour of a kind.
pub(super) fn class(kind: &str) -> &'static str {
    match kind {
        "world" => "k-world",
        "interface" => "k-interface",
        "resource" => "k-resource",
        "function" | "method" | "static" | "constructor" => "k-function",
        _ => "k-type",
    }
}

/// Since when something is there, and whether it will stay.
pub(super) fn badges(gate: &Gate) -> Markup {
    html! {
        @if let Some(since) = &gate.since {
            span.badge { "since " (since) }
        }
        @if let Some(feature) = &gate.unstable {
            span.badge.unstable { "unstable: " (feature) }
        }
        @if let Some(version) = &gate.deprecated {
            span.badge.deprecated { "deprecated since " (version) }
        }
    }
}

/// Documentation; its headings start at `level`.
pub(super) fn docs(site: &Site<'_>, page: &str, docs: Option<&Docs>, level: u8) -> Markup {
    html! {
        @if let Some(docs) = docs {
            div.docs {
                (PreEscaped(prose::html(docs, level, &|path| site.href(page, path))))
            }
        }
    }
}

/// The first paragraph of documentation.
pub(super) fn summary(docs: Option<&Docs>) -> Markup {
    html! {
        @if let Some(docs) = docs { (PreEscaped(prose::summary(docs))) }
    }
}

/// A list of items as links, with what tells them apart from one another.
pub(super) fn paths(site: &Site<'_>, page: &str, own: &ItemPath, paths: &[ItemPath]) -> Markup {
    html! {
        @for (index, path) in paths.iter().enumerate() {
            @if index > 0 { ", " }
            a.ref href=[site.href(page, path)] { code { (short(own, path)) } }
        }
    }
}

/// An address as seen from an item: without the package and interface that both are in.
pub(super) fn short(own: &ItemPath, path: &ItemPath) -> String {
    if path.package != own.package {
        return path.to_string();
    }
    let local = path.local();
    match (&path.owner, local.is_empty()) {
        (owner, false) if *owner == own.owner => local,
        (Some(owner), true) => owner.clone(),
        (Some(owner), false) => format!("{owner}#{local}"),
        (None, _) => path.to_string(),
    }
}
