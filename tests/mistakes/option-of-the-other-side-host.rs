//! An option of guests, for a host.

witcraft_macros::bindgen!({ path: "packages/good", stubs: true });

fn main() {}
