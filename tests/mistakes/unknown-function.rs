//! A function with a typing error.

witcraft_macros::generate!({ path: "packages/good", async: ["types#lod"] });

fn main() {}
