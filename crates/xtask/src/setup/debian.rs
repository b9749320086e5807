//! The way by Debian's packages: they bring a recent compiler with the sources of its standard library, and
//! of all that the library depends on. From these the library for the target is built, once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};
use witcraft_project::{Compiler, Error, SYSTEM_RUSTC, Search, TARGET, WasmToolchain};

use crate::process;

/// A compiler, its cargo, and the sources of its standard library.
const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// Needed only where no toolchain of rustup's brings its own.
const LINKER_PACKAGE: &str = "lld";

/// The cargo that belongs to [`SYSTEM_RUSTC`]: building the standard library is tied to its release.
const SYSTEM_CARGO: &str = "/usr/bin/cargo";

const UPDATE_LIMIT: Duration = Duration::from_secs(180);
const INSTALL_LIMIT: Duration = Duration::from_secs(600);
const BUILD_LIMIT: Duration = Duration::from_secs(600);

/// Looks for a sysroot that was made here before.
pub(crate) fn search() -> Search {
    Search::from_env()
        .sysroot(None)
        .only_compiler(SYSTEM_RUSTC)
        .only_sysroots()
}

pub(crate) fn make() -> anyhow::Result<WasmToolchain> {
    let cache = witcraft_project::cache_folder().context(
        "no folder to keep a sysroot in; set WITCRAFT_CACHE to one that can be written to",
    )?;
    install(&PACKAGES).context("Debian's Rust packages are not at hand")?;
    let compiler = Compiler::ask(SYSTEM_RUSTC)?;
    let sysroot = witcraft_project::prepared_sysroot(&cache, &compiler);
    match search().find() {
        Ok(toolchain) => return Ok(toolchain),
        Err(Error::NoLinker { .. }) => {}
        Err(_) => build(&compiler, &sysroot).context("the standard library could not be built")?,
    }
    if let Err(Error::NoLinker { .. }) = search().find() {
        install(&[LINKER_PACKAGE]).context("there is no linker for WebAssembly")?;
    }
    Ok(search().find()?)
}

/// Installs what is missing among the packages.
pub(super) fn install(packages: &[&str]) -> anyhow::Result<()> {
    if !process::is_there("apt-get") {
        bail!("there is no apt-get here, so Debian's packages cannot be installed");
    }
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !is_installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let missing = missing.as_slice();
    let Some(root) = root_prefix() else {
        bail!(
            "installing packages needs root; type `sudo apt-get install --no-install-recommends {}` \
             and then `cargo xtask setup` again",
            missing.join(" ")
        );
    };
    println!("Installing {} with apt-get ...", missing.join(", "));
    let install = || {
        let mut command = apt_get(root);
        // What has to make way for them is not for this program to remove.
        command
            .args(["install", "--yes", "--no-install-recommends", "--no-remove"])
            .args(missing);
        process::run_quietly(&mut command, INSTALL_LIMIT)
    };
    // The lists of packages may be missing or out of date; fetching them is slow, and mostly not needed.
    if install().is_ok() {
        return Ok(());
    }
    process::run_quietly(apt_get(root).arg("update"), UPDATE_LIMIT)?;
    install()
}

fn apt_get(root: &[&str]) -> Command {
    let words: Vec<&str> = root
        .iter()
        .copied()
        .chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .collect();
    let mut command = Command::new(words[0]);
    // Others may be installing something at this moment.
    command
        .args(&words[1..])
        .args(["-o", "DPkg::Lock::Timeout=120"]);
    command
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    process::output_of(&mut query).is_ok_and(|status| status == "installed")
}

/// The words to put before a command to run it as root; `None` where that needs a password.
fn root_prefix() -> Option<&'static [&'static str]> {
    if process::output_of(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0") {
        return Some(&[]);
    }
    let sudo: &[&str] = &["sudo", "--non-interactive"];
    process::output_of(Command::new("sudo").args(["--non-interactive", "true"]))
        .ok()
        .map(|_| sudo)
}

/// Builds the standard library for the target and puts it at `sysroot`, as a whole or not at all.
fn build(compiler: &Compiler, sysroot: &Path) -> anyhow::Result<()> {
    println!("Building the standard library for {TARGET} with {compiler} ...");
    let shelf = sysroot
        .parent()
        .context("the cache has no folder for sysroots")?;
    fs::create_dir_all(shelf).with_context(|| {
        format!(
            "cannot make the folder `{}`; set WITCRAFT_CACHE to one that can be written to",
            shelf.display()
        )
    })?;
    // Beside its final place, so that moving it there is one step.
    let folder = tempfile::Builder::new()
        .prefix(".building-")
        .tempdir_in(shelf)?;
    let deps = build_libraries(compiler, folder.path())?;
    let fresh = folder.path().join("sysroot");
    let libraries = fresh.join("lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&libraries)?;
    for library in deps.read_dir()?.flatten() {
        let name = library.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(".rlib") && !name.starts_with("libwitcraft_") {
            fs::copy(library.path(), libraries.join(&*name))?;
        }
    }
    match search().sysroot(Some(fresh.clone())).find() {
        Ok(_) | Err(Error::NoLinker { .. }) => {}
        Err(error) => return Err(error).context("what was built is of no use"),
    }
    move_into_place(&fresh, sysroot, &|| {
        matches!(search().find(), Ok(_) | Err(Error::NoLinker { .. }))
    })
}

/// Compiles the standard library as a dependency of an empty crate, and returns the folder it is in.
fn build_libraries(compiler: &Compiler, folder: &Path) -> anyhow::Result<PathBuf> {
    // Its own workspace, in case the cache is inside one.
    let manifest = "[package]\nname = \"witcraft_std\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n";
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::create_dir(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "")?;
    let target = folder.join("target");
    // What the library depends on comes with its sources, so nothing has to be downloaded.
    let vendored = compiler
        .sysroot()
        .join("lib/rustlib/src/rust/library/vendor");
    let mut cargo = Command::new(SYSTEM_CARGO);
    cargo
        .args([
            "build",
            "--release",
            "--offline",
            "--target",
            TARGET,
            "-Zbuild-std=std,panic_abort",
        ])
        .args([
            "--config",
            "source.crates-io.replace-with='vendored'",
            "--config",
        ])
        .arg(format!(
            "source.vendored.directory='{}'",
            vendored.display()
        ))
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", &target)
        .env("RUSTC", SYSTEM_RUSTC)
        // Building the standard library is an unstable feature; the release is one and the same, though.
        .env("RUSTC_BOOTSTRAP", "1");
    // Flags and wrappers are the user's for the user's code, or an outer cargo's for another compiler.
    for name in [
        "RUSTFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
    ] {
        cargo.env_remove(name);
    }
    process::run_quietly(&mut cargo, BUILD_LIMIT)?;
    Ok(target.join(TARGET).join("release/deps"))
}

/// Moves a finished sysroot to where it is looked for, unless `is_good` says that one is there.
fn move_into_place(fresh: &Path, sysroot: &Path, is_good: &dyn Fn() -> bool) -> anyhow::Result<()> {
    let Err(first) = fs::rename(fresh, sysroot) else {
        return Ok(());
    };
    // Another run was faster, and has left as good a one there; or something broken is in the way.
    if is_good() {
        return Ok(());
    }
    fs::remove_dir_all(sysroot)
        .and_then(|()| fs::rename(fresh, sysroot))
        .with_context(|| {
            format!(
                "cannot move the sysroot to `{}` ({first})",
                sysroot.display()
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apt_get_is_run_as_root_and_asks_nothing() {
        let line = process::displayed(&apt_get(&["sudo", "--non-interactive"]));
        assert_eq!(
            line,
            "sudo --non-interactive env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120"
        );
        assert!(process::displayed(&apt_get(&[])).starts_with("env "));
    }

    #[test]
    fn a_sysroot_makes_way_only_where_it_is_broken() {
        let folder = tempfile::tempdir().unwrap();
        let (fresh, place) = (folder.path().join("fresh"), folder.path().join("place"));
        fs::create_dir_all(fresh.join("new")).unwrap();
        fs::create_dir_all(place.join("old")).unwrap();
        move_into_place(&fresh, &place, &|| true).unwrap();
        assert!(place.join("old").is_dir());
        move_into_place(&fresh, &place, &|| false).unwrap();
        assert!(place.join("new").is_dir() && !place.join("old").exists());
    }
}
