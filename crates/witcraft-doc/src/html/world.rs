//! The page of a world: what it imports and exports, as a picture and as lists.

use maud::{Markup, html};

use super::graph;
use super::interface::{self, crumbs};
use super::item;
use super::layout::{self, Page, badges, docs, dot};
use super::site::Site;
use crate::model::{EntryDoc, PackageDoc, WorldDoc};

pub(super) fn page(site: &Site<'_>, package: &PackageDoc, world: &WorldDoc) -> String {
    let file = site.page(&world.path);
    let name = world.path.name();
    let body = html! {
        (crumbs(site, file, package))
        h1 { span class="kind k-world" { "world" } " " (name) }
        p.address {
            code { (world.path) }
            (badges(&world.gate))
            @if let Some(place) = &world.source {
                a.source href=(site.source_href(file, place)) aria-label="Source of the world" { "source" }
            }
        }
        (docs(site, file, world.docs.as_ref(), 2))
        @if !(world.imports.is_empty() && world.exports.is_empty()) {
            (graph::world(site, file, world))
        }
        (entries(site, file, "Imports", "A guest is given", &world.imports))
        (entries(site, file, "Exports", "A guest offers", &world.exports))
        (interface::items(site, file, &world.items))
        @for one in &world.interfaces { (interface::inline(site, file, one)) }
    };
    let mut parts = item::parts(&world.items);
    for inline in &world.interfaces {
        parts.push(layout::Part {
            anchor: inline.path.local(),
            name: inline.path.name().to_owned(),
            kind: "interface",
            gate: inline.gate.clone(),
        });
        parts.extend(item::parts(&inline.items));
    }
    let page = Page {
        file,
        title: format!("{name} · {}", package.path),
        about: world.docs.as_ref().map_or_else(
            || format!("The WIT world {}.", world.path),
            |docs| docs.summary.clone(),
        ),
        package: Some(package),
        owner: Some(&world.path),
        parts,
        body,
    };
    layout::render(site, page)
}

fn entries(site: &Site<'_>, page: &str, title: &str, about: &str, entries: &[EntryDoc]) -> Markup {
    html! {
        h2 { (title) }
        @if entries.is_empty() {
            p { (about) " nothing." }
        } @else {
            ul.entries {
                @for entry in entries {
                    li data-unstable=[entry.gate.unstable.as_ref()]
                        data-deprecated=[entry.gate.deprecated.as_ref()] {
                        a.index-name href=[site.href(page, &entry.path)] {
                            (dot(entry.kind)) code { (entry.name) }
                        }
                        span.index-kind { (entry.kind) }
                        (badges(&entry.gate))
                    }
                }
            }
        }
    }
}
