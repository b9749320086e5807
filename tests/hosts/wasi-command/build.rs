//! Generates the bindings from the WIT inside the `wasmtime-wasi` crate.

fn main() -> anyhow::Result<()> {
    witcraft_tests::wasi::generate(witcraft_codegen::Side::Host)
}
