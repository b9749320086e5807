//! A derive that a handle stands in the way of.

witcraft_macros::bindgen!({ path: "packages/good", derives: { "types#holder": [Clone] } });

fn main() {}
