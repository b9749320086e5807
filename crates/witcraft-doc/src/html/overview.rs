//! The first page, and the page of a package.

use maud::{Markup, html};
use witcraft_model::ItemPath;

use super::graph;
use super::layout::{self, Page, badges, docs, dot, summary};
use super::site::Site;
use crate::model::{Docs, Gate, PackageDoc};

pub(super) fn site(site: &Site<'_>) -> String {
    let file = "index.html";
    let packages = &site.documentation.packages;
    let (asked, others): (Vec<&PackageDoc>, Vec<&PackageDoc>) =
        packages.iter().partition(|package| package.asked_for);
    let title = match asked.as_slice() {
        [one] => one.path.to_string(),
        _ => "WIT reference".to_owned(),
    };
    let list = |title: &str, packages: &[&PackageDoc]| -> Markup {
        html! {
            @if !packages.is_empty() {
                h2 { (title) }
                @for package in packages { (card(site, file, package)) }
            }
        }
    };
    let body = html! {
        h1 { (title) }
        @if let [one] = asked.as_slice() { (docs(site, file, one.docs.as_ref(), 2)) }
        (list("Packages", &asked))
        (list("Dependencies", &others))
        @if packages.len() > 1 {
            h2 { "Who depends on whom" }
            (graph::packages(site, file, &packages.iter().collect::<Vec<_>>()))
        }
    };
    let page = Page {
        file,
        title,
        about: "Documentation of WIT packages.".to_owned(),
        package: None,
        owner: None,
        parts: Vec::new(),
        body,
    };
    layout::render(site, page)
}

/// A package, and all that is in it.
fn card(site: &Site<'_>, page: &str, package: &PackageDoc) -> Markup {
    let worlds = package.worlds.iter().map(|world| (&world.path, "world"));
    let interfaces = package.interfaces.iter();
    let interfaces = interfaces.map(|interface| (&interface.path, "interface"));
    html! {
        section.package-card {
            h3 { a href=[site.href(page, &package.path)] { (package.path) } }
            @if package.docs.is_some() { p { (summary(package.docs.as_ref())) } }
            div.inside {
                @for (path, kind) in worlds.chain(interfaces) {
                    a href=[site.href(page, path)] { (dot(kind)) (path.name()) }
                }
            }
        }
    }
}

pub(super) fn package(site: &Site<'_>, package: &PackageDoc) -> String {
    let file = site.page(&package.path);
    let row = |path: &ItemPath, kind: &str, gate: &Gate, about: Option<&Docs>| -> Markup {
        html! {
            li data-unstable=[gate.unstable.as_ref()] data-deprecated=[gate.deprecated.as_ref()] {
                a.index-name href=[site.href(file, path)] { (dot(kind)) code { (path.name()) } }
                (badges(gate))
                span.index-summary { (summary(about)) }
            }
        }
    };
    let body = html! {
        h1 { span.kind { "package" } " " (package.path) }
        (docs(site, file, package.docs.as_ref(), 2))
        @if let Some(reason) = &package.rust_missing {
            p.note { "Parts of this package are documented without Rust: " (reason) "." }
        }
        @if !package.worlds.is_empty() {
            h2 { "Worlds" }
            ul.index {
                @for world in &package.worlds {
                    (row(&world.path, "world", &world.gate, world.docs.as_ref()))
                }
            }
        }
        @if !package.interfaces.is_empty() {
            h2 { "Interfaces" }
            ul.index {
                @for interface in &package.interfaces {
                    (row(&interface.path, "interface", &interface.gate, interface.docs.as_ref()))
                }
            }
        }
        @if !package.dependencies.is_empty() {
            h2 { "Dependencies" }
            (graph::packages(site, file, &reached(site, package)))
        }
    };
    let page = Page {
        file,
        title: package.path.to_string(),
        about: package.docs.as_ref().map_or_else(
            || format!("The WIT package {}.", package.path),
            |docs| docs.summary.clone(),
        ),
        package: Some(package),
        owner: None,
        parts: Vec::new(),
        body,
    };
    layout::render(site, page)
}

/// A package and everything that it depends on.
fn reached<'a>(site: &Site<'a>, package: &PackageDoc) -> Vec<&'a PackageDoc> {
    let all = &site.documentation.packages;
    let find = |path: &ItemPath| all.iter().find(|one| one.path == *path);
    let mut reached: Vec<&PackageDoc> = find(&package.path).into_iter().collect();
    let mut next = 0;
    while let Some(one) = reached.get(next) {
        for found in one.dependencies.iter().filter_map(find) {
            if reached.iter().all(|known| known.path != found.path) {
                reached.push(found);
            }
        }
        next += 1;
    }
    reached
}
