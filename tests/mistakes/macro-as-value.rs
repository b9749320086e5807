//! A text from another macro.

witcraft_macros::generate!({ inline: include_str!("packages/good/good.wit") });

fn main() {}
