//! Prints code for people to read.
//!
//! `prettyplease` prints everything but the bodies of macros, which it cannot know; [`bodies`]
//! knows the few that generated code has.

mod bodies;

use bodies::Bodies;

/// Parses and prints `code`.
///
/// # Errors
///
/// If `code` is no Rust.
pub fn format(code: &str) -> syn::Result<String> {
    let mut file = syn::parse_file(code)?;
    let bodies = Bodies::take(&mut file);
    let printed = prettyplease::unparse(&file);
    Ok(bodies.put_back(&printed))
}
