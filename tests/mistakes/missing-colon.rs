//! An option without its colon.

witcraft_macros::generate!({ path "packages/good" });

fn main() {}
