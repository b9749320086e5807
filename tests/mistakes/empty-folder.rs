//! A folder of packages in place of one of them.

witcraft_macros::generate!({ path: "packages" });

fn main() {}
