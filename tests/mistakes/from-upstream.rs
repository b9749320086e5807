//! Options of upstream's macro that have another name here, or none.

witcraft_macros::generate!({
    path: "packages/good",
    world: "good",
    generate_all,
    additional_derives: [Hash],
    runtime_path: "crate::rt",
    format: true,
});

fn main() {}
