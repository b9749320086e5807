//! Tracing, without the feature that brings the crate for it.

witcraft_macros::bindgen!({ path: "packages/good", world: "good", tracing: true });

fn main() {}
