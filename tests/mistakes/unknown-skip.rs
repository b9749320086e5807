//! A function to skip, with a typing error.

witcraft_macros::generate!({ path: "packages/good", skip: ["laod"] });

fn main() {}
