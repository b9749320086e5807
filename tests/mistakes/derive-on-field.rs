witcraft_macros::generate!({ path: "packages/good", derives: { "types#image.width": [Hash] } });

fn main() {}
