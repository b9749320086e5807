//! Attributes go on types and what is in them.

witcraft_macros::generate!({ path: "packages/good", attributes: { "types#load": #[inline] } });

fn main() {}
