//! Options as in TOML.

witcraft_macros::generate!({ path = "packages/good" });

fn main() {}
