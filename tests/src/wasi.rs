//! The WIT of WASI, where the `wasmtime-wasi` crate keeps it. It is found, never copied.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::{CargoOpt, MetadataCommand};
use witcraft_codegen::{Options, Side};
use witcraft_config::Config;
use witcraft_model::{Input, Loader, World};

use crate::guest::workspace;

/// The world whose bindings are compiled.
pub const COMMAND: &str = "wasi:cli/command";

/// The folder of the WASI 0.2 packages.
///
/// # Errors
///
/// If Cargo does not say where the crate is.
pub fn folder() -> Result<PathBuf> {
    let (_, folder) = folders()?.into_iter().next().context("p2 is the first")?;
    Ok(folder)
}

/// The folders of all WASI packages, each with a short name.
///
/// # Errors
///
/// If Cargo does not say where the crates are.
pub fn folders() -> Result<Vec<(&'static str, PathBuf)>> {
    Ok(vec![
        ("p2", inside("wasmtime-wasi", "src/p2/wit")?),
        ("p3", inside("wasmtime-wasi", "src/p3/wit")?),
        ("http_p2", inside("wasmtime-wasi-http", "wit")?),
        ("http_p3", inside("wasmtime-wasi-http", "src/p3/wit")?),
    ])
}

/// A folder inside one of Wasmtime's crates, all of which carry the WIT that they implement.
///
/// # Errors
///
/// If Cargo does not say where the crate is.
pub fn inside(krate: &str, path: &str) -> Result<PathBuf> {
    let metadata = MetadataCommand::new()
        .manifest_path(workspace().join("Cargo.toml"))
        // The crates are optional dependencies of this one: see `wasi-sources` in Cargo.toml.
        .features(CargoOpt::AllFeatures)
        .exec()?;
    let package = metadata
        .packages
        .iter()
        .find(|package| package.name == krate)
        .with_context(|| format!("{krate} is not among the dependencies"))?;
    let root = package
        .manifest_path
        .parent()
        .context("a manifest is in a folder")?;
    Ok(root.join(path).into())
}

/// All worlds of WASI, each with a name that can be that of a module.
///
/// # Errors
///
/// If they cannot be found or loaded.
pub fn worlds() -> Result<Vec<(String, World)>> {
    let mut worlds = Vec::new();
    for (name, folder) in folders()? {
        let package = Loader::default().load(&[Input::Path(folder)])?;
        let resolve = package.resolve();
        for (_, world) in resolve.worlds.iter() {
            let Some(id) = world.package else { continue };
            let owner = &resolve.packages[id].name;
            // The folders of HTTP hold the rest of WASI once more.
            if name.starts_with("http") && owner.name != "http" {
                continue;
            }
            let path = format!("{}:{}/{}", owner.namespace, owner.name, world.name);
            let found = package.world(Some(&path));
            let found = found.map_err(|found| anyhow::anyhow!("{path}: {}", found.message))?;
            let module = format!("{name}_{}_{}", owner.name, world.name).replace('-', "_");
            worlds.push((module, found));
        }
    }
    Ok(worlds)
}

/// The world [`COMMAND`].
///
/// # Errors
///
/// If it cannot be found or loaded.
pub fn command() -> Result<World> {
    let package = Loader::default().load(&[Input::Path(folder()?)])?;
    package
        .world(Some(COMMAND))
        .map_err(|found| anyhow::anyhow!("{}", found.message))
}

/// For build scripts: writes bindings of [`COMMAND`] to `OUT_DIR/bindings.rs`.
///
/// # Errors
///
/// If they cannot be generated or written.
pub fn generate(side: Side) -> Result<()> {
    // Everything is generated, even what Wasmtime implements.
    let config = Config::parse("witcraft.toml", "[host]\nwasi = false\n", PathBuf::new())?;
    let world = command()?;
    for file in world.package().files() {
        println_cargo("rerun-if-changed", file);
    }
    let generate = match side {
        Side::Guest => witcraft_codegen::guest,
        Side::Host => witcraft_codegen::host,
    };
    let options = Options::default().bindings(config.bindings(side).clone());
    let code = generate(&world, &options).map_err(|found| anyhow::anyhow!("{found}"))?;
    let out = std::env::var_os("OUT_DIR").context("Cargo sets OUT_DIR for build scripts")?;
    std::fs::write(Path::new(&out).join("bindings.rs"), code)?;
    Ok(())
}

#[allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to Cargo"
)]
fn println_cargo(key: &str, path: &Path) {
    println!("cargo::{key}={}", path.display());
}
