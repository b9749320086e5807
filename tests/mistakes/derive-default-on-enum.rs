//! A derive that needs an attribute besides.

witcraft_macros::generate!({ path: "packages/good", derives: { "types#format": [Default] } });

fn main() {}
