//! The guest programs under `tests/guests`, compiled and made into components.
//!
//! A guest is compiled at most once per process, by Cargo and not by a build script: the suites that need no
//! guest then build without a WebAssembly target, and a guest that does not compile is one failing test.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use anyhow::{Context, Result, ensure};
use wit_component::ComponentEncoder;
use witcraft_project::WasmToolchain;

/// What a guest was compiled for: no operating system, so that it can import nothing but its world.
const TARGET: &str = "wasm32-unknown-unknown";

/// The core module of the guest `tests/guests/<name>`, as bytes.
///
/// # Panics
///
/// When the guest does not compile.
pub fn module(name: &str) -> &'static [u8] {
    static MODULES: OnceLock<Mutex<HashMap<String, &'static [u8]>>> = OnceLock::new();
    once(&MODULES, name, compile)
}

/// The component of the guest `tests/guests/<name>`, as bytes.
///
/// # Panics
///
/// When the guest does not compile, or its module does not encode as a valid component.
pub fn component(name: &str) -> &'static [u8] {
    static COMPONENTS: OnceLock<Mutex<HashMap<String, &'static [u8]>>> = OnceLock::new();
    once(&COMPONENTS, name, |name| {
        ComponentEncoder::default()
            .validate(true)
            .module(module(name))?
            .encode()
    })
}

/// The root of the workspace.
pub fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Type-checks the guest `tests/guests/<name>` for WebAssembly, without compiling it.
///
/// # Errors
///
/// When it does not pass.
pub fn check(name: &str) -> Result<()> {
    cargo("check", name)
}

fn cargo(command: &str, name: &str) -> Result<()> {
    let output = WasmToolchain::find()?
        .cargo()
        .current_dir(workspace())
        .args([command, "--release", "--quiet", "--package"])
        .arg(format!("{name}-guest"))
        .args(["--target", TARGET, "--target-dir"])
        .arg(directory())
        .output()
        .context("cannot run Cargo")?;
    ensure!(
        output.status.success(),
        "`{name}` does not compile for {TARGET}:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}

/// Where guests are compiled: not the directory of the build that runs the tests, on which Cargo holds a lock.
fn directory() -> PathBuf {
    workspace().join("target/guests")
}

fn compile(name: &str) -> Result<Vec<u8>> {
    cargo("build", name)?;
    let directory = directory();
    let path: PathBuf = directory
        .join(TARGET)
        .join("release")
        .join(format!("{}_guest.wasm", name.replace('-', "_")));
    std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// The value of `make` for `name`, made by whoever asks first while everybody else waits.
fn once(
    cache: &OnceLock<Mutex<HashMap<String, &'static [u8]>>>,
    name: &str,
    make: impl FnOnce(&str) -> Result<Vec<u8>>,
) -> &'static [u8] {
    let mut cache = cache
        .get_or_init(Mutex::default)
        .lock()
        // The map is whole even if `make` panicked in another test.
        .unwrap_or_else(PoisonError::into_inner);
    if let Some(bytes) = cache.get(name) {
        return bytes;
    }
    let bytes = make(name).unwrap_or_else(|error| panic!("{error:?}"));
    cache.entry(name.to_owned()).or_insert(bytes.leak())
}
