//! What upstream's generators can be told and users of Witcraft cannot, with the reason.

use crate::Side;

/// An option of an upstream generator that Witcraft does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeftOut {
    /// Whose generator has it: `wit-bindgen-rust` for guests, `wasmtime-wit-bindgen` for hosts.
    pub side: Side,
    /// What it is called there.
    pub name: &'static str,
    /// Why it is not an option here, or what takes its place; in Markdown.
    pub why: &'static str,
}

const fn guest(name: &'static str, why: &'static str) -> LeftOut {
    let side = Side::Guest;
    LeftOut { side, name, why }
}

const fn host(name: &'static str, why: &'static str) -> LeftOut {
    let side = Side::Host;
    LeftOut { side, name, why }
}

/// Every such option. A test fails when upstream has one more.
pub const LEFT_OUT: &[LeftOut] = &[
    guest(
        "format",
        "files are always formatted, and what a macro makes is never seen",
    ),
    guest(
        "runtime_path",
        "generated code names `witcraft-guest` and nothing else, so that one dependency is enough",
    ),
    guest("bitflags_path", "as `runtime_path`"),
    guest(
        "additional_derive_attributes",
        "`derives`, which knows what each type can have",
    ),
    guest(
        "additional_derive_ignore",
        "not needed: `derives` leaves out what cannot have a trait, and takes selectors",
    ),
    guest(
        "generate_all",
        "always on: what is not in `with` is generated",
    ),
    host(
        "rustfmt",
        "files are always formatted, and what a macro makes is never seen",
    ),
    host(
        "wasmtime_crate",
        "generated code names `witcraft-host` and nothing else, so that one dependency is enough",
    ),
    host(
        "additional_derive_attributes",
        "`derives`, which knows what each type can have",
    ),
    host(
        "named_imports",
        "for imports by name (`implements`), which the component model does not have yet and Wasmtime \
         leaves off",
    ),
    host(
        "anyhow",
        "functions return `wasmtime::Result`; the feature `anyhow` of `witcraft-host` lets `?` make its error \
         of an `anyhow::Error`",
    ),
    host(
        "stringify",
        "to debug upstream's macro; `witcraft host` prints the bindings",
    ),
    host(
        "debug",
        "to debug upstream's macro; `witcraft host -o FILE` writes the bindings",
    ),
    host(
        "exact",
        "a flag of upstream's rules: a selector here picks what it says, and nothing that is below it",
    ),
];
