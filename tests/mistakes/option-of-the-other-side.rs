//! An option of hosts, for a guest.

witcraft_macros::generate!({ path: "packages/good", trappable: true });

fn main() {}
