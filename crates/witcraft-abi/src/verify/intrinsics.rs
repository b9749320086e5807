//! Imports that no world names: what the component model itself provides, and what is a mistake.

use crate::core::{CoreSignature, CoreType};

/// What an import that is not in the world is.
pub(super) enum Import {
    /// An intrinsic, with its signature where that is always the same.
    Intrinsic(Option<CoreSignature>),
    /// A preview 1 function, for which an adapter is needed.
    Preview1,
    /// Something that only a browser provides.
    Browser,
    /// The shape of an older ABI.
    OtherGeneration,
    /// Nothing that is known.
    Unknown,
}

pub(super) fn classify(module: &str, name: &str) -> Import {
    match module {
        "wasi_snapshot_preview1" | "wasi_unstable" => return Import::Preview1,
        "__wbindgen_placeholder__" | "__wbindgen_externref_xform__" => return Import::Browser,
        _ if name.starts_with("canonical_abi_") || module.starts_with("canonical_abi") => {
            return Import::OtherGeneration;
        }
        _ => {}
    }
    let bare = strip(name, &["[async-lower]", "[cancellable]"]);
    let Some((intrinsic, rest)) = bare.strip_prefix('[').and_then(|bare| bare.split_once(']'))
    else {
        return Import::Unknown;
    };
    // `[stream-read-0]f` belongs to a function; the others stand alone.
    if let Some(signature) = channel(intrinsic) {
        return match rest.is_empty() {
            true => Import::Unknown,
            false => Import::Intrinsic(Some(signature)),
        };
    }
    let root = module == "$root" || module == "[export]$root";
    match alone(intrinsic) {
        Some(signature) if rest.is_empty() && (root || intrinsic == "task-cancel") => {
            Import::Intrinsic(signature)
        }
        _ => Import::Unknown,
    }
}

fn strip<'a>(name: &'a str, prefixes: &[&str]) -> &'a str {
    let mut name = name;
    for prefix in prefixes {
        name = name.strip_prefix(prefix).unwrap_or(name);
    }
    name
}

/// *canon stream.new* and its like: `stream-new-0`.
fn channel(intrinsic: &str) -> Option<CoreSignature> {
    let (kind, index) = intrinsic.rsplit_once('-')?;
    if index != "unit" && index.parse::<u32>().is_err() {
        return None;
    }
    let (channel, operation) = kind.split_once('-')?;
    let buffers = match channel {
        "stream" => 3,
        "future" => 2,
        _ => return None,
    };
    Some(match operation {
        "new" => CoreSignature {
            params: Vec::new(),
            results: vec![CoreType::I64],
        },
        "read" | "write" => CoreSignature::i32s(buffers, 1),
        "cancel-read" | "cancel-write" => CoreSignature::i32s(1, 1),
        "drop-readable" | "drop-writable" => CoreSignature::i32s(1, 0),
        _ => return None,
    })
}

/// Intrinsics of the whole instance, with their signatures where those are fixed.
fn alone(intrinsic: &str) -> Option<Option<CoreSignature>> {
    let i32s = |params, results| Some(Some(CoreSignature::i32s(params, results)));
    match intrinsic {
        "task-cancel" | "backpressure-inc" | "backpressure-dec" => i32s(0, 0),
        "waitable-set-new" | "thread-index" | "thread-suspend" | "thread-yield" => i32s(0, 1),
        "waitable-set-wait" | "waitable-set-poll" => i32s(2, 1),
        "waitable-set-drop" | "subtask-drop" | "error-context-drop" => i32s(1, 0),
        "waitable-join" => i32s(2, 0),
        "subtask-cancel" => i32s(1, 1),
        _ => {
            let known = ["context-get-", "context-set-", "error-context-", "thread-"];
            let known = known.iter().any(|prefix| intrinsic.starts_with(prefix));
            known.then_some(None)
        }
    }
}
