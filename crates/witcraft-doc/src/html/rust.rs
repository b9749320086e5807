//! What an item is in Rust on one side: imported and exported, with the line to `use`.

use maud::{Markup, html};
use witcraft_types::{Direction, Position, Role, Side};

use super::code::{rust_block, use_line};
use super::site::Site;
use crate::model::ItemDoc;

pub(super) fn panel(site: &Site<'_>, page: &str, item: &ItemDoc, side: Side) -> Markup {
    positions(site, page, &item.rust, side)
}

/// The positions of one side; what is the same in both directions is shown once.
pub(super) fn positions(site: &Site<'_>, page: &str, all: &[Position], side: Side) -> Markup {
    let mut shown: Vec<(Vec<Direction>, &Position)> = Vec::new();
    for position in all.iter().filter(|position| position.side == side) {
        let same = |other: &Position| {
            other.declaration == position.declaration
                && other.role == position.role
                && other.alias_of == position.alias_of
        };
        match shown.iter_mut().find(|(_, other)| same(other)) {
            Some((directions, _)) => directions.push(position.direction),
            None => shown.push((vec![position.direction], position)),
        }
    }
    html! {
        @if shown.is_empty() {
            p.nothing { "Nothing is generated for it on this side." }
        }
        @for (directions, position) in &shown {
            div.position {
                p.position-title {
                    @for direction in directions {
                        span.direction { (word(*direction)) }
                    }
                    " " span.role { (role(position.role)) }
                }
                @if !position.declaration.is_empty() { (rust_block(&position.declaration)) }
                @for direction in directions {
                    @for path in use_paths(all, side, *direction) { (use_line(path)) }
                }
                (notes(site, page, position))
            }
        }
    }
}

fn use_paths(all: &[Position], side: Side, direction: Direction) -> impl Iterator<Item = &str> {
    all.iter()
        .filter(move |position| position.side == side && position.direction == direction)
        .map(|position| position.use_path.as_str())
}

fn word(direction: Direction) -> &'static str {
    match direction {
        Direction::Import => "imported",
        Direction::Export => "exported",
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Use => "use it",
        Role::Call => "call it",
        Role::Implement => "implement it",
    }
}

fn notes(site: &Site<'_>, page: &str, position: &Position) -> Markup {
    let values: Vec<_> = position.parameters.iter().chain(&position.result).collect();
    let alias = position.alias_of.as_deref();
    let target = alias.and_then(|path| Some((path, site.href(page, &path.parse().ok()?))));
    html! {
        @if let Some((path, href)) = target {
            p { "Another name for " a.ref href=[href] { code { (path) } } "." }
        }
        @for companion in &position.companions {
            p { (sentence(&companion.purpose)) }
            (rust_block(&companion.declaration))
            (use_line(&companion.use_path))
        }
        @if !values.is_empty() {
            div.scroll tabindex="0" {
                table {
                    thead { tr { th { "value" } th { "in Rust" } th { "who owns it" } } }
                    tbody {
                        @for value in values {
                            tr {
                                td { code { (value.name) } }
                                td { code { (value.rust_type) } }
                                td { (value.ownership) }
                            }
                        }
                    }
                }
            }
        }
        @if let Some(ownership) = &position.ownership { p { (sentence(ownership)) } }
        @if let Some(handles) = &position.handles {
            p { "Handles: owned " code { (handles.own) } ", borrowed " code { (handles.borrow) } "." }
        }
        (list("Derives", &position.derives))
        (list("Implements", &position.implements))
        (list("Comes with", &position.helpers))
    }
}

fn list(title: &str, names: &[String]) -> Markup {
    html! {
        @if !names.is_empty() {
            p.facts {
                (title) " "
                @for (index, name) in names.iter().enumerate() {
                    @if index > 0 { ", " }
                    code { (name) }
                }
            }
        }
    }
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    let rest = chars.as_str().trim_end_matches('.');
    format!("{first}{rest}.")
}
