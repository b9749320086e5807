//! For the terminal.

use std::fmt::Write as _;

use super::size;
use crate::inspect::{Import, Part};
use crate::{Inspection, Kind, Shape};

/// Cells of the longest bar.
const BAR: usize = 30;

/// The inspection as text; with the WIT if that is wanted.
#[must_use]
pub fn render(found: &Inspection, with_wit: bool) -> String {
    let mut text = String::new();
    let custom = found.part.custom_bytes();
    let _ = writeln!(
        text,
        "{}: {}, {}",
        found.file,
        found.kind,
        size(found.bytes)
    );
    let _ = writeln!(text, "  abi       {}", found.abi.name);
    for differs in &found.abi.differs {
        let _ = writeln!(text, "            {differs}");
    }
    if let Some(shape) = found.shape {
        let _ = writeln!(text, "  shape     {}", shape_words(shape));
    }
    if let Some(wit) = found
        .wit
        .as_deref()
        .filter(|_| !with_wit && found.kind != Kind::Component)
    {
        let lines = wit.lines().count();
        let _ = writeln!(text, "  WIT       {lines} lines; `--wit` prints them");
    }
    imports(&mut text, found);
    exports(&mut text, found);
    if !found.producers.is_empty() {
        text.push_str("\nmade by\n");
        for made in &found.producers {
            let line = format!("  {:<13} {} {}", made.field, made.name, made.version);
            let _ = writeln!(text, "{}", line.trim_end());
        }
    }
    text.push_str("\nsize\n");
    part(&mut text, &found.part, found.bytes, 0);
    if custom > 0 {
        let _ = writeln!(
            text,
            "  {} are in custom sections, which no runtime needs",
            size(custom)
        );
    }
    if let Some(wit) = found.wit.as_deref().filter(|_| with_wit) {
        let _ = write!(text, "\nWIT\n{wit}");
    }
    text
}

fn shape_words(shape: Shape) -> &'static str {
    match shape {
        Shape::Plain => "plain: nothing of WASI is imported, no adapter is needed",
        Shape::Command => "command: a program of WASI preview 1",
        Shape::Reactor => "reactor: a library that imports WASI preview 1",
    }
}

fn imports(text: &mut String, found: &Inspection) {
    if found.imports.is_empty() {
        if found.kind != Kind::WitPackage {
            text.push_str("\nimports\n  nothing: it runs anywhere\n");
        }
        return;
    }
    text.push_str("\nimports, and who can provide them\n");
    let width = found
        .imports
        .iter()
        .map(|it| it.name.len())
        .max()
        .unwrap_or_default();
    for Import {
        name,
        provider,
        functions,
        ..
    } in &found.imports
    {
        // A core module imports functions of the ABI by names of many kinds; a component, interfaces.
        let _ = writeln!(text, "  {name:<width$}  {provider}");
        if found.kind == Kind::Module {
            for function in functions {
                let _ = writeln!(text, "    {function}");
            }
        }
    }
}

fn exports(text: &mut String, found: &Inspection) {
    match found.kind {
        Kind::WitPackage => {}
        Kind::Module => {
            text.push_str("\nexports\n");
            if found.core_exports.is_empty() {
                text.push_str("  no function\n");
            }
            for export in &found.core_exports {
                let signature = export
                    .signature
                    .as_deref()
                    .unwrap_or("with types outside of the ABI");
                let _ = writeln!(text, "  {}  {signature}", export.name);
            }
        }
        Kind::Component => {
            text.push_str("\nexports\n");
            if found.exports.is_empty() {
                text.push_str("  nothing: no host can call it\n");
            }
            for export in &found.exports {
                let _ = writeln!(text, "  {export}");
            }
            calls(text, found);
        }
    }
}

fn calls(text: &mut String, found: &Inspection) {
    if found.functions.is_empty() {
        return;
    }
    text.push_str("\ncalls to copy\n");
    for function in &found.functions {
        let _ = writeln!(text, "  {}: {}", function.name, function.signature);
        if let Some(summary) = &function.summary {
            let _ = writeln!(text, "    {summary}");
        }
        let _ = match &function.example {
            Some(example) => writeln!(text, "    witcraft call {} {}", found.file, quote(example)),
            None => writeln!(
                text,
                "    takes a handle or a stream: a host has to call it"
            ),
        };
    }
}

/// In single quotes, for a shell.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

fn part(text: &mut String, part: &Part, all: usize, depth: usize) {
    let indent = "  ".repeat(depth + 1);
    let kind = if part.component {
        "component"
    } else {
        "module"
    };
    let name = part
        .name
        .as_ref()
        .map_or(String::new(), |name| format!(" {name}"));
    let _ = writeln!(text, "{indent}{kind}{name}: {}", size(part.bytes));
    for section in &part.sections {
        let width = 30_usize.saturating_sub(indent.len());
        let line = format!(
            "{indent}  {:<width$} {:>12}  {}",
            cut(&section.name, width),
            size(section.bytes),
            bar(section.bytes, all)
        );
        let _ = writeln!(text, "{}", line.trim_end());
    }
    for inner in &part.parts {
        self::part(text, inner, all, depth + 1);
    }
}

/// A name that fits into its column.
fn cut(name: &str, width: usize) -> String {
    if name.chars().count() <= width {
        return name.to_owned();
    }
    name.chars().take(width - 1).chain(['…']).collect()
}

/// A bar whose length is the share of the whole, in eighths of a cell.
fn bar(bytes: usize, all: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let cells = bytes * BAR * 8 / all.max(1);
    format!("{}{}", "█".repeat(cells / 8), EIGHTHS[cells % 8])
}
