//! A package with two worlds, and no choice.

witcraft_macros::generate!({ path: "packages/worlds" });

fn main() {}
