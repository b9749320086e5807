//! A mapping that only guests can have.

witcraft_macros::bindgen!({ path: "packages/good", with: { "types#image": crate::Image } });

fn main() {}
