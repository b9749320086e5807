//! An option that is there twice.

witcraft_macros::generate!({ path: "packages/good", world: "good", world: "good" });

fn main() {}
