//! A selector with a typing error.

witcraft_macros::generate!({ path: "packages/good", derives: { "types#imge": [Hash] } });

fn main() {}
