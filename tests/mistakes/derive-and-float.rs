witcraft_macros::generate!({ path: "packages/good", derives: { "types#image": [Hash] } });

fn main() {}
