witcraft_macros::bindgen!({ path: "packages/good", stubs: true });

fn main() {}
