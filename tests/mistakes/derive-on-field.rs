//! A derive for a field in place of its type.

witcraft_macros::generate!({ path: "packages/good", derives: { "types#image.width": [Hash] } });

fn main() {}
