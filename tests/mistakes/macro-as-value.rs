witcraft_macros::generate!({ inline: include_str!("packages/good/good.wit") });

fn main() {}
