//! Bindings that are only compiled: those of all WASI worlds, of every file under `tests/wit/works`, and of random
//! packages. Two crates, `compiles-guest` and `compiles-host`, hold them all.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use witcraft_codegen::{Options, Side};
use witcraft_config::Config;
use witcraft_model::{Input, Loader, World};

use crate::guest::workspace;
use crate::packages::{self, Maker};
use crate::wasi;

/// How many random packages of each kind are compiled. Those of `wit-smith` are large.
const RANDOM: [(Maker, &str, u64); 2] = [(Maker::Own, "own", 25), (Maker::Smith, "smith", 6)];

/// The files of `tests/wit/<folder>`, in the order of their names.
///
/// # Errors
///
/// If the folder cannot be read.
pub fn files(folder: &str) -> Result<Vec<PathBuf>> {
    let folder = workspace().join("tests/wit").join(folder);
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "wit") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The name of a file without its ending.
pub fn stem(file: &Path) -> &str {
    file.file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default()
}

/// The world of one file.
///
/// # Errors
///
/// If it cannot be loaded.
pub fn world(file: &Path) -> Result<World> {
    let package = Loader::default().load(&[Input::Path(file.to_owned())])?;
    package
        .world(None)
        .map_err(|found| anyhow::anyhow!("{}: {}", file.display(), found.message))
}

/// What makes the bindings of a side.
fn generator(side: Side) -> fn(&World, &Options) -> Result<String, witcraft_model::Failure> {
    match side {
        Side::Guest => witcraft_codegen::guest,
        Side::Host => witcraft_codegen::host,
    }
}

/// The bindings of one side. What is wrong says all that a diagnostic says.
///
/// # Errors
///
/// If they are refused.
pub fn bindings(world: &World, side: Side, format: bool) -> Result<String> {
    let options = Options::default().format(format);
    generator(side)(world, &options)
        .map_err(|found| anyhow::anyhow!("{} ({side}): {:?}", world.path(), found.diagnostics))
}

/// For build scripts: writes a module for each world to `OUT_DIR/bindings.rs`.
///
/// # Errors
///
/// If something cannot be generated or written.
pub fn generate(side: Side) -> Result<()> {
    let out = std::env::var_os("OUT_DIR").context("Cargo sets OUT_DIR for build scripts")?;
    let out = Path::new(&out);
    let mut worlds = wasi::worlds()?;
    for file in files("works")? {
        worlds.push((
            format!("works_{}", stem(&file).replace('-', "_")),
            world(&file)?,
        ));
    }
    println_cargo(&format!("rerun-if-env-changed={}", packages::START));
    let start = packages::start()?;
    for (maker, name, count) in RANDOM {
        for seed in start..start + count {
            worlds.extend(
                random(maker, seed)?
                    .into_iter()
                    .enumerate()
                    .map(|(n, world)| (format!("{name}_{seed}_{n}"), world)),
            );
        }
    }
    let folder = workspace().join("tests/wit/works");
    println_cargo(&format!("rerun-if-changed={}", folder.display()));
    let mut modules = String::new();
    let mut add = |name: &str, code: String| -> Result<()> {
        let file = out.join(format!("{name}.rs"));
        fs::write(&file, code)?;
        writeln!(modules, "pub mod {name} {{ include!({file:?}); }}")?;
        Ok(())
    };
    for (name, world) in &worlds {
        add(name, bindings(world, side, false)?)?;
    }
    // Guests also without anything asynchronous, which is all that an option can change about that; hosts once with
    // every function asynchronous and once with none, and both once more with all that Wasmtime implements.
    let variants: &[(&str, &str)] = match side {
        Side::Guest => &[("sync", "[guest]\nasync = false\n")],
        Side::Host => &[
            ("async", "[host]\nasync = true\n"),
            ("sync", "[host]\nasync = false\n"),
            ("whole_async", "[host]\nasync = true\nwasi = false\n"),
            ("whole_sync", "[host]\nasync = false\nwasi = false\n"),
        ],
    };
    for (name, world) in wasi::worlds()? {
        for (suffix, options) in variants {
            add(
                &format!("{name}_{suffix}"),
                with_options(&world, side, options)?,
            )?;
        }
    }
    fs::write(out.join("bindings.rs"), modules)?;
    Ok(())
}

/// Bindings of one side, with the options of a `witcraft.toml`.
///
/// # Errors
///
/// If they are refused.
pub fn with_options(world: &World, side: Side, options: &str) -> Result<String> {
    let config = Config::parse("witcraft.toml", options, PathBuf::new())?;
    let bindings = Options::default()
        .format(false)
        .bindings(config.bindings(side).clone());
    generator(side)(world, &bindings).map_err(|found| {
        let found = found.diagnostics;
        anyhow::anyhow!("{} ({side}, {options:?}): {found:?}", world.path())
    })
}

/// The worlds of a random package, without those that are refused.
fn random(maker: Maker, seed: u64) -> Result<Vec<World>> {
    let Some((_, package)) = packages::package(maker, seed)? else {
        return Ok(Vec::new());
    };
    let mut worlds = packages::worlds(&package);
    worlds.retain(|world| {
        let sides = [Side::Guest, Side::Host];
        sides
            .iter()
            .all(|side| witcraft_codegen::refusals(world, *side).is_empty())
    });
    Ok(worlds)
}

#[allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to Cargo"
)]
fn println_cargo(line: &str) {
    println!("cargo::{line}");
}
