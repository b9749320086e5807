//! A type or function: what it is in WIT, in Rust on both sides, and at the boundary.

use maud::{Markup, html};
use witcraft_types::Side;

use super::layout::{Part, badges, class, docs, dot, paths, summary};
use super::site::Site;
use super::{abi, code, rust};
use crate::model::{Gate, ItemDoc, MemberDoc};

/// The four ways of looking at an item: the value that is remembered, and the word on the tab.
pub(super) const TABS: [(&str, &str); 4] = [
    ("wit", "WIT"),
    ("guest", "Rust guest"),
    ("host", "Rust host"),
    ("abi", "ABI"),
];

/// Tabs with their panels. `id` is unique on the page.
pub(super) fn tabs(id: &str, name: &str, panels: [Markup; 4]) -> Markup {
    html! {
        div.tabs {
            div role="tablist" aria-label=(format!("{name} as")) {
                @for (index, (tab, word)) in TABS.iter().enumerate() {
                    button type="button" role="tab" data-tab=(tab) id=(format!("tab:{tab}:{id}"))
                        aria-controls=(format!("panel:{tab}:{id}"))
                        aria-selected=(if index == 0 { "true" } else { "false" })
                        tabindex=(if index == 0 { "0" } else { "-1" }) { (word) }
                }
            }
            @for ((tab, word), panel) in TABS.iter().zip(panels) {
                div.panel role="tabpanel" data-tab=(tab) id=(format!("panel:{tab}:{id}"))
                    aria-labelledby=(format!("tab:{tab}:{id}")) {
                    p.panel-title { (word) }
                    (panel)
                }
            }
        }
    }
}

/// An item with everything about it. Its heading is of `level`.
pub(super) fn item(site: &Site<'_>, page: &str, item: &ItemDoc, level: u8) -> Markup {
    let id = item.path.local();
    let name = item.path.name();
    let panels = [
        code::wit_block(site, page, &item.wit),
        rust::panel(site, page, item, Side::Guest),
        rust::panel(site, page, item, Side::Host),
        abi::panel(item),
    ];
    html! {
        section.item id=(id) data-unstable=[item.gate.unstable.as_ref()]
            data-deprecated=[item.gate.deprecated.as_ref()] {
            (heading(site, page, item, level))
            (tabs(&id, name, panels))
            (docs(site, page, item.docs.as_ref(), level + 1))
            (members(site, page, item))
            @if !item.used_by.is_empty() {
                details.users open[item.used_by.len() <= 6] {
                    summary { "Used by " (item.used_by.len()) }
                    p { (paths(site, page, &item.path, &item.used_by)) }
                }
            }
            @if !item.functions.is_empty() {
                div.functions {
                    @for function in &item.functions { (self::item(site, page, function, level + 1)) }
                }
            }
        }
    }
}

fn heading(site: &Site<'_>, page: &str, item: &ItemDoc, level: u8) -> Markup {
    let kind = item.kind;
    let inner = html! {
        span class=(format!("kind {}", class(kind))) { (kind) } " "
        a href=(format!("#{}", item.path.local())) { (item.path.names.join(".")) }
    };
    html! {
        div.item-head {
            @match level {
                3 => { h3 { (inner) } }
                4 => { h4 { (inner) } }
                _ => { h5 { (inner) } }
            }
            (badges(&item.gate))
            @if let Some(place) = &item.source {
                a.source href=(site.source_href(page, place))
                    aria-label=(format!("Source of {}", item.path.name())) { "source" }
            }
        }
    }
}

/// Fields, cases, flags and parameters, where there is more to say than the declaration says.
fn members(site: &Site<'_>, page: &str, item: &ItemDoc) -> Markup {
    let title = match item.members.first().map(|member| member.kind) {
        Some("field") => "Fields",
        Some("case") => "Cases",
        Some("flag") => "Flags",
        // The declaration names the parameters, and they have no documentation.
        _ => return html! {},
    };
    let documented = item.members.iter().any(|member| member.docs.is_some());
    html! {
        p.members-title { (title) }
        @if documented {
            dl.members {
                @for member in &item.members { (one_member(site, page, member)) }
            }
        } @else {
            // Without documentation, lines of their own would say nothing.
            p.members {
                @for member in &item.members {
                    code id=(member.path.local()) { (member.path.name()) } " "
                }
            }
        }
    }
}

fn one_member(site: &Site<'_>, page: &str, member: &MemberDoc) -> Markup {
    let id = member.path.local();
    html! {
        div id=(id) {
            dt {
                a.nm href=(format!("#{id}")) { (member.path.name()) }
                @if let Some(ty) = &member.ty {
                    span.of { ": " code { (code::wit(site, page, ty)) } }
                }
            }
            dd { (docs(site, page, member.docs.as_ref(), 6)) }
        }
    }
}

/// The badges of what one should think twice about.
fn later(gate: &Gate) -> Markup {
    let gate = Gate {
        since: None,
        ..gate.clone()
    };
    html! { @if !gate.is_empty() { (badges(&gate)) " " } }
}

/// What a page has, in short: a line for each of the items of a kind.
pub(super) fn index(title: &str, items: &[&ItemDoc]) -> Markup {
    html! {
        @if !items.is_empty() {
            p.overview-title { (title) }
            ul.index {
                @for item in items {
                    li data-unstable=[item.gate.unstable.as_ref()]
                        data-deprecated=[item.gate.deprecated.as_ref()] {
                        a.index-name href=(format!("#{}", item.path.local())) {
                            (dot(item.kind)) code { (item.path.names.join(".")) }
                        }
                        span.index-kind { (item.kind) }
                        span.index-summary {
                            (later(&item.gate)) (summary(item.docs.as_ref()))
                        }
                    }
                }
            }
        }
    }
}

/// The names that `use` brings in: each leads to where it is from.
pub(super) fn uses(site: &Site<'_>, page: &str, items: &[&ItemDoc]) -> Markup {
    html! {
        @if !items.is_empty() {
            h2 { "Names from elsewhere" }
            ul.uses {
                @for item in items {
                    li id=(item.path.local()) { code { (code::wit(site, page, &item.wit)) } }
                }
            }
        }
    }
}

/// The parts of a page for the list beside it.
pub(super) fn parts(items: &[ItemDoc]) -> Vec<Part> {
    let with_functions = items
        .iter()
        .filter(|item| item.kind != "use")
        .flat_map(|item| std::iter::once(item).chain(&item.functions));
    with_functions
        .map(|item| Part {
            anchor: item.path.local(),
            name: item.path.names.join("."),
            kind: item.kind,
            gate: item.gate.clone(),
        })
        .collect()
}
