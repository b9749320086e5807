//! The page of an interface, and an interface inside the page of a world.

use maud::{Markup, html};
use witcraft_types::Side;

use super::item::{self, index, tabs, uses};
use super::layout::{self, Page, badges, class, docs, paths};
use super::rust;
use super::site::Site;
use crate::model::{InterfaceDoc, ItemDoc, PackageDoc};

pub(super) fn page(site: &Site<'_>, package: &PackageDoc, interface: &InterfaceDoc) -> String {
    let file = site.page(&interface.path);
    let about = interface.docs.as_ref();
    let body = html! {
        (crumbs(site, file, package))
        h1 { span class="kind k-interface" { "interface" } " " (interface.path.name()) }
        (contents(site, file, interface))
    };
    let page = Page {
        file,
        title: format!("{} · {}", interface.path.name(), package.path),
        about: about.map_or_else(
            || format!("The WIT interface {}.", interface.path),
            |docs| docs.summary.clone(),
        ),
        package: Some(package),
        owner: Some(&interface.path),
        parts: item::parts(&interface.items),
        body,
    };
    layout::render(site, page)
}

/// The way up.
pub(super) fn crumbs(site: &Site<'_>, page: &str, package: &PackageDoc) -> Markup {
    html! {
        p.crumbs { a href=[site.href(page, &package.path)] { (package.path) } }
    }
}

/// An interface that is written inside a world, as a part of its page.
pub(super) fn inline(site: &Site<'_>, page: &str, interface: &InterfaceDoc) -> Markup {
    html! {
        section.inline id=(interface.path.local()) data-unstable=[interface.gate.unstable.as_ref()]
            data-deprecated=[interface.gate.deprecated.as_ref()] {
            h2 { span class="kind k-interface" { "interface" } " " (interface.path.name()) }
            (contents(site, page, interface))
        }
    }
}

fn contents(site: &Site<'_>, page: &str, interface: &InterfaceDoc) -> Markup {
    html! {
        p.address {
            code { (interface.path) }
            (badges(&interface.gate))
            @if let Some(place) = &interface.source {
                a.source href=(site.source_href(page, place)) aria-label="Source of the interface" { "source" }
            }
        }
        (docs(site, page, interface.docs.as_ref(), 2))
        (modules(site, page, interface))
        (relations(site, page, interface))
        (items(site, page, &interface.items))
    }
}

/// Where the interface is in Rust.
fn modules(site: &Site<'_>, page: &str, interface: &InterfaceDoc) -> Markup {
    if interface.rust.is_empty() || interface.path.inline.is_some() {
        return html! {};
    }
    let id = format!("module:{}", interface.path);
    let reference = &interface.path.to_string();
    tabs(
        &id,
        "The interface",
        [
            html! {
                pre.code tabindex="0" { code {
                    span.kw { "import" } " " (reference) ";\n"
                    span.kw { "export" } " " (reference) ";"
                } }
            },
            rust::positions(site, page, &interface.rust, Side::Guest),
            rust::positions(site, page, &interface.rust, Side::Host),
            html! { p.nothing { "Each item says how it crosses." } },
        ],
    )
}

fn relations(site: &Site<'_>, page: &str, interface: &InterfaceDoc) -> Markup {
    let rows = [
        ("Imported by", &interface.imported_by),
        ("Exported by", &interface.exported_by),
        ("Types used by", &interface.used_by),
    ];
    html! {
        @if rows.iter().any(|(_, list)| !list.is_empty()) {
            dl.relations {
                @for (title, list) in rows {
                    @if !list.is_empty() {
                        div { dt { (title) } dd { (paths(site, page, &interface.path, list)) } }
                    }
                }
            }
        }
    }
}

/// The items of an interface or world: first in short, then each with everything.
pub(super) fn items(site: &Site<'_>, page: &str, items: &[ItemDoc]) -> Markup {
    let of = |class_name: &str| -> Vec<&ItemDoc> {
        let items = items.iter().filter(|item| item.kind != "use");
        items
            .filter(|item| class(item.kind) == class_name)
            .collect()
    };
    let kinds = [
        ("Resources", of("k-resource")),
        ("Types", of("k-type")),
        ("Functions", of("k-function")),
    ];
    let used: Vec<&ItemDoc> = items.iter().filter(|item| item.kind == "use").collect();
    let few = items.len() < 4;
    html! {
        @if !few {
            div.overview {
                h2 { "At a glance" }
                @for (title, items) in &kinds { (index(title, items)) }
            }
        }
        (uses(site, page, &used))
        @for (title, items) in &kinds {
            @if !items.is_empty() {
                h2.group { (title) }
                @for one in items { (item::item(site, page, one, 3)) }
            }
        }
    }
}
