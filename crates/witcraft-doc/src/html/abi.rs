//! How an item crosses the boundary: its bytes, or its core names and signatures.

use maud::{Markup, html};
use witcraft_abi::{FunctionAbi, ResourceAbi, TypeAbi, render};

use crate::model::ItemDoc;

pub(super) fn panel(item: &ItemDoc) -> Markup {
    let abi = &item.abi;
    let empty = abi.ty.is_none() && abi.functions.is_empty() && abi.resources.is_empty();
    html! {
        @if empty { p.nothing { "Nothing of it crosses the boundary by itself." } }
        @if let Some(ty) = &abi.ty { (layout(ty)) }
        @for found in &abi.functions { (function(found)) }
        @for found in &abi.resources { (resource(found)) }
    }
}

fn layout(ty: &TypeAbi) -> Markup {
    if ty.kind == "resource" || ty.flat_count == 0 {
        return html! { p { "Crosses as a handle: 4 bytes, align 4, flat i32." } };
    }
    let lines = render::diagram(ty);
    html! {
        p { (render::size(ty)) "." }
        @if !lines.is_empty() {
            pre.diagram tabindex="0" { (lines.join("\n")) }
            p.legend { "One mark is one byte: ■ means something, · is padding. The number is the offset." }
        }
    }
}

fn function(function: &FunctionAbi) -> Markup {
    // A function that is not async may be called asynchronously, which is nothing special about it.
    let ways = if function.is_async { usize::MAX } else { 1 };
    html! {
        @for crossing in function.crossings.iter().take(ways) {
            p.position-title { span.direction { (render::title(crossing)) } }
            dl.facts-table {
                @for row in render::rows(function, crossing) {
                    div {
                        dt { (row.title) }
                        dd { @if row.is_code { code { (row.value) } } @else { (row.value) } }
                    }
                }
            }
        }
    }
}

fn resource(resource: &ResourceAbi) -> Markup {
    html! {
        p.position-title { span.direction { (resource.direction.as_str()) } }
        dl.facts-table {
            @for found in &resource.intrinsics {
                div {
                    dt { (found.intrinsic) }
                    dd {
                        code {
                            @if let Some(module) = &found.module { "\"" (module) "\" " }
                            "\"" (found.name) "\" : " (found.signature.to_string())
                        }
                    }
                }
            }
        }
    }
}
