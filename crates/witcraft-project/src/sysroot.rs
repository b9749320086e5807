//! What makes a folder a sysroot for the target, and whether a compiler can read it.

use std::ffi::OsStr;
use std::path::Path;

use crate::run::Run;
use crate::{Compiler, Error, TARGET};

/// Where a sysroot holds the target's libraries.
pub(crate) const LIBRARIES: &str = "lib/rustlib/wasm32-unknown-unknown/lib";

/// Whether a folder of libraries holds the two that every guest needs.
pub(crate) fn holds_standard_library(libraries: &Path) -> bool {
    holds_rlib(libraries, "libcore-") && holds_rlib(libraries, "libstd-")
}

/// Whether `path` is laid out as a sysroot for the target.
pub(crate) fn is_sysroot(path: &Path) -> bool {
    holds_standard_library(&path.join(LIBRARIES))
}

fn holds_rlib(folder: &Path, prefix: &str) -> bool {
    let Ok(entries) = folder.read_dir() else {
        return false;
    };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with(prefix) && name.ends_with(".rlib")
    })
}

/// Tries a sysroot: compiles an empty library against it, which makes the compiler read `std` and `core`.
///
/// The layout alone cannot tell which compiler built a sysroot, and the compiler's own complaint when a
/// guest is built (E0514, once per dependency) would not name the variable that is wrong.
///
/// Returns what the compiler said where it cannot read it.
pub(crate) fn try_with(
    run: &dyn Run,
    compiler: &Compiler,
    sysroot: &Path,
) -> Result<Result<(), String>, Error> {
    let folder = tempfile::tempdir().map_err(|source| Error::TemporaryFolder { source })?;
    let arguments: [&OsStr; 12] = [
        "--sysroot".as_ref(),
        sysroot.as_ref(),
        "--target".as_ref(),
        TARGET.as_ref(),
        "--crate-type".as_ref(),
        "lib".as_ref(),
        "--crate-name".as_ref(),
        "witcraft_probe".as_ref(),
        "--emit".as_ref(),
        "metadata".as_ref(),
        "--out-dir".as_ref(),
        folder.path().as_ref(),
    ];
    // The source is standard input, which is empty.
    let arguments: Vec<&OsStr> = arguments.into_iter().chain([OsStr::new("-")]).collect();
    let answer =
        run.run(compiler.program(), &arguments)
            .map_err(|source| Error::CompilerNotRun {
                program: compiler.program().to_owned(),
                source,
            })?;
    if answer.success {
        return Ok(Ok(()));
    }
    let complaint = answer.stderr.lines().find(|line| line.starts_with("error"));
    Ok(Err(complaint.unwrap_or(answer.stderr.trim()).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Machine, lay_out_sysroot};

    #[test]
    fn a_sysroot_holds_core_and_std() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_sysroot(folder.path()));
        lay_out_sysroot(folder.path());
        assert!(is_sysroot(folder.path()));
        std::fs::remove_file(
            folder
                .path()
                .join(LIBRARIES)
                .join("libcore-0123456789abcdef.rlib"),
        )
        .unwrap();
        assert!(!is_sysroot(folder.path()));
    }

    #[test]
    fn a_complaint_is_the_first_error() {
        let machine = Machine::new();
        machine.compiler("rustc", "1.95.0");
        let compiler = Compiler::ask_with(&machine, Path::new("rustc")).unwrap();
        let answer = try_with(&machine, &compiler, Path::new("elsewhere")).unwrap();
        assert_eq!(
            answer,
            Err("error[E0514]: found crate `core` compiled by an incompatible version".into())
        );
    }
}
