//! The procedural macros behind `witcraft_guest::generate!` and `witcraft_host::bindgen!`.
//!
//! ```text
//! tokens ─▶ options ─▶ witcraft.toml ─▶ World ─▶ witcraft-codegen ─▶ tokens
//! ```
//!
//! A thin shell, to be used through the two crates: what options there are is decided in
//! `witcraft-config`, and what they do in `witcraft-codegen`. Here tokens become options, and findings
//! become compile errors: all of them at once, each at the option it is about, or with the file, the
//! line and the text of the WIT. Nothing is formatted, as nobody reads it.

mod expand;
mod literal;
mod lock;
mod read;
mod report;
mod tokens;

use proc_macro::TokenStream;
#[cfg(any(feature = "guest", feature = "host"))]
use witcraft_config::Side;

/// Guest bindings: documented in `witcraft-guest`, which is the crate to depend on.
#[cfg(feature = "guest")]
#[proc_macro]
pub fn generate(input: TokenStream) -> TokenStream {
    expand::expand(input.into(), Side::Guest).into()
}

/// Host bindings: documented in `witcraft-host`, which is the crate to depend on.
#[cfg(feature = "host")]
#[proc_macro]
pub fn bindgen(input: TokenStream) -> TokenStream {
    expand::expand(input.into(), Side::Host).into()
}
