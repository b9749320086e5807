//! One option under both of its names.

witcraft_macros::generate!({ path: "packages/good", wit: "packages/good" });

fn main() {}
