//! Packages and components in wasm form.

use std::borrow::Cow;

use wit_parser::decoding::{DecodedWasm, decode};
use wit_parser::{PackageId, Resolve, WorldId};
use witcraft_diagnostics::Diagnostic;

use super::explain;
use super::gather::{Binary, Gathered};
use crate::guard;

/// What the binaries added to the packages.
#[derive(Default)]
pub(super) struct Merged {
    pub(super) mains: Vec<PackageId>,
    pub(super) component_world: Option<WorldId>,
}

/// The binary form of `bytes` if they are wasm, as text or binary; `None` if they are not.
pub(super) fn binary(name: &str, bytes: &[u8]) -> Result<Option<Vec<u8>>, Diagnostic> {
    let Some(binary) = from_text(name, bytes)? else {
        return Ok(None);
    };
    // A module has version 1, layer 0; a component has layer 1.
    if binary.get(6) == Some(&0) {
        return Err(core_module(name));
    }
    Ok(Some(binary.into_owned()))
}

#[cfg(feature = "wat")]
fn from_text<'a>(name: &str, bytes: &'a [u8]) -> Result<Option<Cow<'a, [u8]>>, Diagnostic> {
    if !wat::Detect::from_bytes(bytes).is_wasm() {
        return Ok(None);
    }
    wat::parse_bytes(bytes).map(Some).map_err(|error| {
        Diagnostic::error("bad-wat", "this WebAssembly text cannot be read")
            .at_path(name)
            .note(error.to_string())
    })
}

/// Without the feature `wat`, which macros leave out, only the binary form is known.
#[cfg(not(feature = "wat"))]
fn from_text<'a>(name: &str, bytes: &'a [u8]) -> Result<Option<Cow<'a, [u8]>>, Diagnostic> {
    if bytes.starts_with(b"\0asm") {
        return Ok(Some(Cow::Borrowed(bytes)));
    }
    let start: &[u8] = bytes.trim_ascii_start();
    if start.starts_with(b"(module") || start.starts_with(b"(component") {
        let diagnostic = Diagnostic::error(
            "bad-wat",
            "WebAssembly text is not read here, its binary form is",
        )
        .at_path(name)
        .help("encode it first: `wasm-tools parse in.wat -o out.wasm`");
        return Err(diagnostic);
    }
    Ok(None)
}

fn core_module(name: &str) -> Diagnostic {
    Diagnostic::error(
        "core-module",
        "this is a core WebAssembly module, where WIT, a WIT package or a component is expected",
    )
    .at_path(name)
    .note(
        "a core module has no interface types; the compiler's output for \
         `wasm32-unknown-unknown` is one until it is turned into a component",
    )
    .help("name the WIT that it was built from, or the component made from it")
}

/// Decodes and merges every binary; what fails is explained.
pub(super) fn merge_all(resolve: &mut Resolve, gathered: &mut Gathered) -> Merged {
    let mut merged = Merged::default();
    for binary in std::mem::take(&mut gathered.binaries) {
        if let Err(diagnostic) = merge(resolve, &binary, &mut merged) {
            gathered.diagnostics.push(diagnostic);
        }
    }
    merged
}

fn merge(resolve: &mut Resolve, binary: &Binary, merged: &mut Merged) -> Result<(), Diagnostic> {
    let invalid = |reason: String| {
        Diagnostic::error(
            "bad-wasm",
            "this is WebAssembly, but neither a WIT package nor a component",
        )
        .at_path(&binary.name)
        .note(reason)
    };
    let decoded = guard::catch(|| decode(&binary.bytes))
        .map_err(|panic| explain::panic(&panic, "decoding").at_path(&binary.name))?
        .map_err(|error| invalid(format!("{error:#}")))?;
    let (decoded, package, world) = match decoded {
        DecodedWasm::WitPackage(decoded, package) => (decoded, package, None),
        DecodedWasm::Component(decoded, world) => {
            let Some(package) = decoded.worlds[world].package else {
                return Err(invalid("its world belongs to no package".into()));
            };
            (decoded, package, Some(world))
        }
    };
    let remap = guard::catch(|| resolve.merge(decoded))
        .map_err(|panic| explain::panic(&panic, "merging").at_path(&binary.name))?
        .map_err(|error| {
            Diagnostic::error(
                "package-conflict",
                "this file's packages differ from ones of the same name that were loaded before",
            )
            .at_path(&binary.name)
            .note(format!("{error:#}"))
        })?;
    if binary.main {
        merged.mains.push(remap.packages[package.index()]);
        if let Some(world) = world {
            merged.component_world = remap.worlds[world.index()];
        }
    }
    Ok(())
}
