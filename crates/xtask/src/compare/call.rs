//! Calls through our bindings, and through those of upstream's macro.

use std::fs;

use anyhow::ensure;

use super::{Bench, Comparison, Quantity, Row, command, guest, printed};
use crate::process::output_of;
use crate::workspace;

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "call",
    about: "calls of a component through bindgen!, against wasmtime::component::bindgen!",
    run,
};

/// The crate that calls. It is none of the workspace, so that nothing else is built with Wasmtime's own macro.
const MANIFEST: &str = r#"[package]
name = "call"
version = "0.0.0"
edition = "2024"

[dependencies]
wasmtime = { version = "~48.0.8", default-features = false, features = ["component-model"] }
witcraft-host = { path = "{crates}/witcraft-host" }

[profile.release]
strip = "debuginfo"

[workspace]
"#;

const PROGRAM: &str = include_str!("call/program.rs");

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let folder = bench.scratch("call")?;
    let component = folder.join("pantry.wasm");
    let module = guest::module("pantry")?;
    let (module, made) = (module.to_string_lossy(), component.to_string_lossy());
    let mut make = bench.witcraft(&["component", "new", &module, "-o", &made]);
    output_of(&mut make)?;

    let crates = workspace::root().join("crates");
    let manifest = MANIFEST.replace("{crates}", &crates.to_string_lossy());
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/main.rs"), PROGRAM)?;
    fs::create_dir_all(folder.join("wit"))?;
    let wit = workspace::root().join("tests/interop/wit/pantry.wit");
    fs::copy(wit, folder.join("wit/pantry.wit"))?;
    // Both stand on the versions of the workspace, and on what is built of them already.
    fs::copy(
        workspace::root().join("Cargo.lock"),
        folder.join("Cargo.lock"),
    )?;
    let target = workspace::target_folder()?;
    let mut cargo = workspace::cargo();
    cargo
        .current_dir(&folder)
        .args(["build", "--release", "--quiet", "--target-dir"])
        .arg(&target);
    ensure!(cargo.status()?.success(), "the program does not compile");

    let program = target.join(format!("release/call{}", std::env::consts::EXE_SUFFIX));
    let runs = bench.runs().to_string();
    let output = output_of(&mut command(&program, &[&made, &runs]))?;
    let row = |(kind, figures): (String, _)| Row {
        work: match kind.as_str() {
            "0" => "20,000 calls that pass twelve numbers there and back",
            "1" => "2,000 calls that return eight records with strings and lists",
            _ => "2,000 calls that call the host eight times each",
        }
        .to_owned(),
        peer: "`bindgen!` of wasmtime 48".to_owned(),
        quantity: Quantity::Time,
        goal: Some(1.05),
        figures,
    };
    Ok(printed(&output)?.into_iter().map(row).collect())
}
