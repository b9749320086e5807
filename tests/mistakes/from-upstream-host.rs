//! Options of upstream's macro that have another name here, or none.

witcraft_macros::bindgen!({
    path: "packages/good",
    world: "good",
    imports: { default: async | trappable },
    exports: { default: async },
    wasmtime_crate: my::wasmtime,
});

fn main() {}
