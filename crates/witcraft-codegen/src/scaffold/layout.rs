//! Prints a scaffold: `prettyplease`, and a blank line between items.

/// Prints `file`.
pub(super) fn print(file: &syn::File) -> String {
    let printed = prettyplease::unparse(file);
    let mut out = String::with_capacity(printed.len() + 256);
    let mut before = "";
    for line in printed.lines() {
        if !before.is_empty() && separate(before, line) {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        before = line;
    }
    out
}

/// Items begin at documentation or attributes, and end at a closing brace or a semicolon.
fn separate(before: &str, line: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    if indent(before) != indent(line) || indent(line) > 8 {
        return false;
    }
    // What documentation ends with says nothing about the code.
    if before.trim_start().starts_with("///") {
        return false;
    }
    let root = indent(line) == 0;
    let (before, line) = (before.trim(), line.trim());
    let starts = ["impl ", "pub ", "pub(", "mod ", "fn ", "///", "#["];
    let starts = starts.iter().any(|start| line.starts_with(start))
        || (root && line.starts_with("bindings::"));
    let uses = |line: &str| line.starts_with("use ");
    let closes = before == "}" && !line.starts_with('}');
    let ends = before.ends_with(';') && (uses(before) != uses(line) || starts);
    let heads = (before.starts_with("//!") && !line.starts_with("//!"))
        || ((before == ")]" || before.starts_with("#![")) && uses(line))
        || (before.starts_with("#![") && line.starts_with("mod "));
    closes || ends || heads
}
