//! An interface with a typing error.

witcraft_macros::generate!({ path: "packages/good", with: { "typs": crate::types } });

fn main() {}
