witcraft_macros::bindgen!({ path: "packages/good", trappable_error_type: { "types#load": crate::Error } });

fn main() {}
