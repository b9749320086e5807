//! Generates the bindings from the WIT inside the `wasmtime-wasi` crate.

fn main() -> anyhow::Result<()> {
    let wit = witcraft_tests::wasi::inside("wasmtime-wasi", "src/p2/wit")?;
    witcraft_build::guest()
        .wit(wit)
        .world(witcraft_tests::wasi::COMMAND)
        .generate()?;
    Ok(())
}
