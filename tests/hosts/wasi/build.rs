//! Generates bindings of WASI's worlds from the WIT inside Wasmtime's crates, with no option but `async`; and for every
//! one of them the skeleton of a host.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Context;
use witcraft_codegen::scaffold;
use witcraft_tests::wasi::{self, inside};

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
    skeletons()
}

/// A module for each world, and a file that names them all.
fn skeletons() -> anyhow::Result<()> {
    let out = env::var_os("OUT_DIR").context("Cargo sets OUT_DIR for build scripts")?;
    let mut modules = String::new();
    for (name, world) in wasi::worlds()? {
        let folder = Path::new(&out).join("skeletons").join(&name);
        fs::create_dir_all(&folder)?;
        let written = |text: Result<String, _>| text.map_err(|found| anyhow::anyhow!("{found}"));
        let bindings = witcraft_codegen::host(&world, &witcraft_codegen::Options::default());
        fs::write(folder.join("bindings.rs"), written(bindings)?)?;
        let skeleton = folder.join("skeleton.rs");
        fs::write(
            &skeleton,
            written(scaffold::skeleton(
                &world,
                "bindings.rs",
                &Default::default(),
            ))?,
        )?;
        writeln!(modules, "#[path = {skeleton:?}]\npub mod {name};")?;
    }
    fs::write(Path::new(&out).join("skeletons.rs"), modules)?;
    Ok(())
}
