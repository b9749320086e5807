//! Compiles the guest and makes a component of it; `src/lib.rs` finds it in `WITCRAFT_COMPONENT`.

fn main() -> Result<(), witcraft_build::Error> {
    witcraft_build::component("../guest").build()
}
