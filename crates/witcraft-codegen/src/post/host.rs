//! Repairs of host bindings.

use std::collections::HashMap;
use std::fmt::Write as _;

use witcraft_model::wit::{Flag, Flags, TypeDefKind};
use witcraft_model::{ItemPath, Package};

use crate::marker;

/// Applies all of them.
pub(crate) fn fix(code: &str, package: &Package) -> String {
    let code = own_flags(code, package);
    let code = closed_gates(code);
    super::lints::strip(&own_tracing(code))
}

/// Upstream names the crate `tracing`, which a host that depends on `witcraft-host` alone does not have.
fn own_tracing(mut code: String) -> String {
    const NAMED: [&str; 5] = [
        "use tracing::Instrument;",
        "tracing::span!(",
        "tracing::event!(",
        "tracing::Level::TRACE",
        "tracing::field::debug(",
    ];
    if !code.contains(NAMED[1]) {
        return code;
    }
    for named in NAMED {
        let own = named.replacen("tracing::", "::witcraft_host::tracing::", 1);
        code = code.replace(named, &own);
    }
    code
}

/// Interfaces of Wasmtime's own bindings that have gated functions. Wasmtime opens all gates, and lets the
/// caller choose at run time: what it adds to a linker takes options.
const GATED: [&str; 2] = ["::sockets::network as ", "::http::types as "];

/// Where the gates are closed in the world that bindings are made for, upstream knows of no options to
/// pass to those interfaces: the default ones close the gates, too.
fn closed_gates(mut code: String) -> String {
    let gated: Vec<String> = code
        .lines()
        .filter(|line| line.starts_with("pub use ::witcraft_host::wasmtime_wasi"))
        .filter(|line| !line.contains("::p3::"))
        .filter_map(|line| {
            let name = GATED.iter().find_map(|gated| line.split_once(gated))?.1;
            Some(name.trim_end_matches(';').to_owned())
        })
        .collect();
    for name in gated {
        let call = format!("{name}::add_to_linker::<T, D>(");
        let mut out = String::with_capacity(code.len());
        let mut rest = code.as_str();
        while let Some(at) = rest.find(&call) {
            let (before, after) = rest.split_at(at + call.len());
            out.push_str(before);
            // `linker, host_getter,` as it stands over several lines; with options there is one more.
            let arguments = after.split(')').next().unwrap_or_default();
            let names: Vec<&str> = arguments.split(',').map(str::trim).collect();
            if let ["linker", "host_getter", ..] = names.as_slice() {
                out.push_str(&format!(
                    "linker, &{name}::LinkOptions::default(), host_getter"
                ));
                rest = &after[arguments.len()..];
            } else {
                rest = after;
            }
        }
        out.push_str(rest);
        code = out;
    }
    code
}

/// Replaces every `wasmtime::component::flags!` by our own flags.
///
/// Upstream's macro names the crate `wasmtime`, which a host that depends on `witcraft-host` alone
/// does not have; it takes no derives, no attributes and no documentation. Ours is the same
/// `bitflags` type as on the guest, plus what makes it a component type.
fn own_flags(code: &str, package: &Package) -> String {
    if !code.contains("::component::flags!(") {
        return code.to_owned();
    }
    let flags = all_flags(package);
    let mut out = String::with_capacity(code.len());
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        if !line.trim_end().ends_with("::component::flags!(") {
            out.push_str(line);
            out.push('\n');
            continue;
        }
        let docs = take_docs(&mut out);
        let body: Vec<&str> = lines
            .by_ref()
            .map(str::trim)
            .take_while(|line| *line != ");")
            .filter(|line| !line.is_empty())
            .collect();
        let path = docs.iter().find_map(|line| marker::read(line));
        write_flags(&mut out, &docs, &body, |index| {
            let path = path.as_ref()?;
            Some(member_docs(path, flags.get(path)?.flags.get(index)?))
        });
    }
    out
}

/// Takes the doc comment that ends `out`: it belongs to the flags.
fn take_docs(out: &mut String) -> Vec<String> {
    let mut docs = Vec::new();
    while let Some(line) = out.lines().next_back() {
        let Some(doc) = line.trim_start().strip_prefix("///") else {
            break;
        };
        docs.push(doc.to_owned());
        out.truncate(out.len() - line.len() - 1);
    }
    docs.reverse();
    docs
}

/// All flags of all packages, by their addresses.
fn all_flags(package: &Package) -> HashMap<ItemPath, &Flags> {
    let (resolve, paths) = (package.resolve(), package.paths());
    let flags = resolve.types.iter().filter_map(|(id, ty)| match &ty.kind {
        TypeDefKind::Flags(flags) => Some((paths.ty(resolve, id)?, flags)),
        _ => None,
    });
    flags.collect()
}

/// The documentation of a member. Upstream leaves it out, but the address of the flags is at hand.
fn member_docs(flags: &ItemPath, flag: &Flag) -> Vec<String> {
    let marker = format!(" {}{}", marker::PREFIX, flags.child(&flag.name));
    let docs = flag.docs.contents.iter().flat_map(|docs| docs.lines());
    std::iter::once(marker)
        .chain(docs.map(|line| format!(" {line}")))
        .collect()
}

/// `body` is `Name {`, one `#[component(name="x")] const X;` per member, and `}`.
fn write_flags(
    out: &mut String,
    docs: &[String],
    body: &[&str],
    member_docs: impl Fn(usize) -> Option<Vec<String>>,
) {
    let name = body
        .first()
        .map_or("", |line| line.trim_end_matches('{').trim());
    let members: Vec<(&str, &str)> = body
        .iter()
        .filter_map(|line| {
            let (wit, rust) = line
                .strip_prefix("#[component(name=\"")?
                .split_once("\")] const ")?;
            Some((wit, rust.trim_end_matches(';')))
        })
        .collect();
    let bits = match members.len() {
        0..=8 => "u8",
        9..=16 => "u16",
        _ => "u32",
    };
    out.push_str("::witcraft_host::bitflags::bitflags! {\n");
    for doc in docs {
        let _ = writeln!(out, "///{doc}");
    }
    out.push_str("#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]\n");
    let _ = writeln!(out, "pub struct {name}: {bits} {{");
    for (index, (_, rust)) in members.iter().enumerate() {
        for doc in member_docs(index).unwrap_or_default() {
            let _ = writeln!(out, "///{doc}");
        }
        let _ = writeln!(out, "const {rust} = 1 << {index};");
    }
    out.push_str("}\n}\n");
    let names: Vec<String> = members
        .iter()
        .map(|(wit, _)| format!("\"{wit}\""))
        .collect();
    let _ = writeln!(
        out,
        "::witcraft_host::component_flags!({name}: {bits} {{ {} }});",
        names.join(", ")
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use witcraft_model::{Input, Loader};

    #[test]
    fn upstream_still_writes_what_is_repaired() {
        let package = Loader::default()
            .load(&[Input::text(
                "f.wit",
                "package a:b;\nworld w { flags f { x } export g: func(f: f); }\n",
            )])
            .unwrap();
        let code = crate::marked_host(&package.world(None).unwrap()).unwrap();
        assert!(
            code.contains("::witcraft_host::component_flags!(F: u8"),
            "{code}"
        );
        assert!(!code.contains("component::flags!"), "{code}");
    }

    #[test]
    fn flags_become_ours_with_their_documentation() {
        let package = Loader::default()
            .load(&[Input::text(
                "f.wit",
                "package a:b;\ninterface i {\n /// All.\n flags f {\n /// One.\n x-y, z }\n}\n",
            )])
            .unwrap();
        let code = "before\n  /// @witcraft-item a:b/i#f\n  /// All.\n  \
                    w::component::flags!(\n\n  F {\n    #[component(name=\"x-y\")] const X_Y;\n    \
                    #[component(name=\"z\")] const Z;\n  }\n  );\nafter\n";
        let fixed = marker::strip(&own_flags(code, &package), &package);
        assert_eq!(
            fixed,
            "before\n::witcraft_host::bitflags::bitflags! {\n/// All.\n\
             #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
             pub struct F: u8 {\n/// One.\nconst X_Y = 1 << 0;\nconst Z = 1 << 1;\n}\n}\n\
             ::witcraft_host::component_flags!(F: u8 { \"x-y\", \"z\" });\nafter\n"
        );
    }
}
