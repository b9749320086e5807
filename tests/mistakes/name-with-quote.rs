//! Texts that become part of names, and cannot.

witcraft_macros::generate!({ path: "packages/good", export_prefix: "a b\"", export_macro_name: "an export" });

fn main() {}
