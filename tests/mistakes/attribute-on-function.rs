witcraft_macros::generate!({ path: "packages/good", attributes: { "types#load": #[inline] } });

fn main() {}
