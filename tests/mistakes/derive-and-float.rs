//! A derive that a field stands in the way of.

witcraft_macros::generate!({ path: "packages/good", derives: { "types#image": [Hash] } });

fn main() {}
