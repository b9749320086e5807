//! An error that is a function.

witcraft_macros::bindgen!({ path: "packages/good", trappable_error_type: { "types#load": crate::Error } });

fn main() {}
