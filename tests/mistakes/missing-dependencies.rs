//! WIT that uses two packages that are not there.

witcraft_macros::generate!({ path: "packages/missing" });

fn main() {}
