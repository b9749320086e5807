//! For the terminal: functions with their core signatures, types with small memory diagrams.

use std::fmt::Write;

use super::{diagram, words};
use crate::WorldAbi;
use crate::report::{FunctionAbi, ResourceAbi, TypeAbi};

/// The whole report. Marks in the diagrams are bytes: `■` means something, `·` is padding.
#[must_use]
pub fn render(abi: &WorldAbi) -> String {
    let mut text = format!("world {}\n{}\n", abi.world, abi.canonical_abi);
    for function in &abi.functions {
        text.push('\n');
        text.push_str(&self::function(function));
    }
    for found in &abi.resources {
        text.push('\n');
        text.push_str(&resource(found));
    }
    if !abi.runtime.is_empty() {
        text.push_str("\na core module also exports\n");
    }
    for export in &abi.runtime {
        let signature = export
            .signature
            .as_ref()
            .map_or(String::new(), |signature| format!(" : {signature}"));
        let _ = writeln!(
            text,
            "  \"{}\"{signature}    for {}",
            export.name, export.needed
        );
    }
    for ty in &abi.types {
        text.push('\n');
        text.push_str(&self::ty(ty));
    }
    text
}

/// One function.
#[must_use]
pub fn function(function: &FunctionAbi) -> String {
    let mut text = format!("{} {}\n", function.direction.as_str(), function.path);
    let mut line = |title: &str, value: &str| {
        let _ = writeln!(text, "  {title:9} {value}");
    };
    line("WIT", &words::wit(function));
    for (index, channel) in function.channels.iter().enumerate() {
        line("channel", &format!("{index}: {channel}"));
    }
    for (index, crossing) in function.crossings.iter().enumerate() {
        if index > 0 && !function.is_async {
            // A second way that hardly anybody uses would bury the first.
            continue;
        }
        let usual = if index == 0 { "" } else { "or " };
        line(
            &format!("{usual}core"),
            &format!(
                "{} {}",
                words::crossing(crossing.crossing),
                words::core(crossing)
            ),
        );
        if let Some(name) = &crossing.callback {
            line("", &format!("export \"{name}\" : (i32 i32 i32) -> (i32)"));
        }
        if let Some(intrinsic) = &crossing.task_return {
            line("", &words::intrinsic(intrinsic));
        }
        if let Some(name) = &crossing.post_return {
            let params = crossing.signature.results.len();
            let signature = crate::CoreSignature::i32s(params, 0);
            line("", &format!("export \"{name}\" : {signature}"));
        }
        line("arguments", &words::arguments(function, crossing));
        line("result", &words::result(crossing));
        for memory in &crossing.memory {
            line(
                "memory",
                &format!(
                    "{}: allocated by {}; freed by {}",
                    memory.what, memory.allocated, memory.freed
                ),
            );
        }
    }
    text
}

fn resource(resource: &ResourceAbi) -> String {
    let mut text = format!(
        "{} resource {}\n",
        resource.direction.as_str(),
        resource.path
    );
    for found in &resource.intrinsics {
        let _ = writeln!(text, "  {:14} {}", found.intrinsic, words::intrinsic(found));
    }
    text
}

/// One type.
#[must_use]
pub fn ty(ty: &TypeAbi) -> String {
    let definition = ty
        .definition
        .as_ref()
        .map_or(String::new(), |definition| format!(" = {definition}"));
    let mut text = format!("{} {}{definition}\n", ty.kind, ty.path);
    if ty.flat_count == 0 {
        text.push_str("  crosses as a handle: own and borrow are 4 bytes, align 4, flat i32\n");
        return text;
    }
    let _ = writeln!(text, "  {}", words::size(ty));
    for line in diagram::lines(ty) {
        let _ = writeln!(text, "  {line}");
    }
    text
}
