//! Generates bindings of WASI's worlds from the WIT inside Wasmtime's crates, with no option but `async`.

use witcraft_tests::wasi::inside;

fn main() -> anyhow::Result<()> {
    let command = inside("wasmtime-wasi", "src/p2/wit")?;
    let http = inside("wasmtime-wasi-http", "wit")?;
    let third = inside("wasmtime-wasi", "src/p3/wit")?;
    let worlds = [
        ("command_sync", &command, "wasi:cli/command", "false"),
        ("command_async", &command, "wasi:cli/command", "true"),
        ("proxy_sync", &http, "wasi:http/proxy", "false"),
        ("proxy_async", &http, "wasi:http/proxy", "true"),
        ("command_p3", &third, "wasi:cli/command", "true"),
    ];
    for (name, wit, world, asyncness) in worlds {
        witcraft_build::host()
            .wit(wit)
            .world(world)
            .option("async", asyncness)
            .file_stem(name)
            .generate()?;
    }
    Ok(())
}
