//! The generation of upstream crates that everything in Witcraft works with.

/// Name and version of the crates that decide what is generated, and what it runs on.
///
/// A test compares this table with `Cargo.lock`.
pub const GENERATION: &[(&str, &str)] = &[
    ("wit-parser", "0.254.2"),
    ("wit-bindgen", "0.60.0"),
    ("wasmtime", "48.0.8"),
];

/// The Canonical ABI that both sides speak: the revision implemented by this generation, with the
/// name mangling that core modules use.
pub const CANONICAL_ABI: &str = "component-model 0.2 with async, 32-bit memory, legacy names";

/// What made a file, as its first line says it.
pub const GENERATED_BY: &str = concat!("witcraft ", env!("CARGO_PKG_VERSION"));
