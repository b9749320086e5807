//! A binary without what only debuggers and people read.

use std::collections::BTreeMap;

use wasm_encoder::Encode;

use crate::error::Error;
use crate::sections::{self, HEADER, Unit};
use crate::{Wasm, validate};

/// What is removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strip {
    /// Debug information and unknown custom sections. Function names stay, so that a trap still
    /// names functions; so does what tools read: producers, the world, features of the target.
    #[default]
    Debug,
    /// Names and producers, too: the smallest that still runs and, as a module, can become a component.
    All,
}

/// What tools need to go on with a module: its world, and how it is linked dynamically.
fn is_needed(name: &str) -> bool {
    name.starts_with("component-type") || name == "wit-component-encoding" || name == "dylink.0"
}

/// What is read by people and by tools, and not by a runtime.
const TELLING: [&str; 4] = ["name", "component-name", "producers", "target_features"];

/// Removes custom sections, of everything that is nested, too. What the binary does stays the same.
///
/// Returns the binary, and how many bytes went with each name of a section.
///
/// # Errors
///
/// As [`validate()`]: what comes out is checked.
pub fn strip(wasm: &Wasm<'_>, what: Strip) -> Result<(Vec<u8>, BTreeMap<String, usize>), Error> {
    let unit = sections::read(wasm.bytes())?;
    let mut removed = BTreeMap::new();
    let mut out = Vec::with_capacity(wasm.bytes().len());
    write(wasm.bytes(), &unit, what, &mut out, &mut removed);
    validate(&Wasm::read(wasm.name(), &out)?)?;
    Ok((out, removed))
}

fn write(
    bytes: &[u8],
    unit: &Unit,
    what: Strip,
    out: &mut Vec<u8>,
    removed: &mut BTreeMap<String, usize>,
) {
    out.extend_from_slice(&bytes[unit.range.start..unit.range.start + HEADER]);
    for section in &unit.sections {
        if let Some(name) = &section.custom {
            let keeps = is_needed(name) || what == Strip::Debug && TELLING.contains(&&**name);
            if !keeps {
                *removed.entry(name.clone()).or_default() += section.range.len();
                continue;
            }
        }
        match &section.unit {
            None => out.extend_from_slice(&bytes[section.range.clone()]),
            Some(inner) => {
                let mut body = Vec::with_capacity(inner.range.len());
                write(bytes, inner, what, &mut body, removed);
                out.push(section.id);
                body.len().encode(out);
                out.extend_from_slice(&body);
            }
        }
    }
}
