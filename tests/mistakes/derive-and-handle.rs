witcraft_macros::bindgen!({ path: "packages/good", derives: { "types#holder": [Clone] } });

fn main() {}
