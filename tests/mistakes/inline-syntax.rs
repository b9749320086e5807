//! WIT in the source with a colon left out.

witcraft_macros::generate!({ inline: "package a:b; world w { export run func(); }" });

fn main() {}
