//! An option with a typing error.

witcraft_macros::generate!({ path: "packages/good", wrold: "good" });

fn main() {}
