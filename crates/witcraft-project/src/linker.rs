//! Finding a linker that knows WebAssembly. All of them are LLVM's `lld` under one name or another.

use std::env::consts::EXE_SUFFIX;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::Compiler;

/// The variable by which cargo is told the target's linker.
pub(crate) const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";

/// The names to look for on `PATH`. A bare `lld` is told by rustc which flavour to be.
const NAMES: [&str; 3] = ["rust-lld", "wasm-ld", "lld"];

/// Where Debian keeps one folder per version of LLVM.
const DEBIAN: &str = "/usr/lib";

/// The linker that comes with a toolchain of rustup's, whether or not it is there.
pub(crate) fn bundled(compiler: &Compiler) -> PathBuf {
    let name = format!("rust-lld{EXE_SUFFIX}");
    compiler
        .sysroot()
        .join("lib/rustlib")
        .join(compiler.host())
        .join("bin")
        .join(name)
}

/// Looks for a linker: first beside the compilers, then on `path`, then among Debian's LLVM folders.
///
/// Returns the places that were looked at where there is none.
pub(crate) fn find(compilers: &[Compiler], path: &OsStr) -> Result<PathBuf, Vec<String>> {
    find_below(compilers, path, Path::new(DEBIAN))
}

fn find_below(compilers: &[Compiler], path: &OsStr, debian: &Path) -> Result<PathBuf, Vec<String>> {
    let mut looked = Vec::new();
    for compiler in compilers {
        let candidate = bundled(compiler);
        if candidate.is_file() {
            return Ok(candidate);
        }
        looked.push(candidate.display().to_string());
    }
    for name in NAMES {
        let candidates =
            std::env::split_paths(path).map(|folder| folder.join(format!("{name}{EXE_SUFFIX}")));
        if let Some(found) = candidates.into_iter().find(|candidate| candidate.is_file()) {
            return Ok(found);
        }
        looked.push(format!("{name} on PATH"));
    }
    looked.push(debian.join("llvm-*/bin/wasm-ld").display().to_string());
    newest_below(debian).ok_or(looked)
}

/// The `wasm-ld` of the newest LLVM below a folder: the nearest to the LLVM inside a recent rustc.
fn newest_below(folder: &Path) -> Option<PathBuf> {
    let entries = folder.read_dir().ok()?.flatten();
    let versions = entries.filter_map(|entry| {
        let name = entry.file_name();
        let version: u32 = name.to_str()?.strip_prefix("llvm-")?.parse().ok()?;
        let linker = entry.path().join("bin/wasm-ld");
        linker.is_file().then_some((version, linker))
    });
    versions.max().map(|(_, linker)| linker)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Machine, touch};

    #[test]
    fn the_bundled_linker_comes_first_then_path_then_the_newest_llvm() {
        let machine = Machine::new();
        machine.compiler("rustc", "1.95.0");
        let compilers = [Compiler::ask_with(&machine, Path::new("rustc")).unwrap()];
        let folder = tempfile::tempdir().unwrap();
        let bin = folder.path().join("bin");
        let debian = folder.path().join("lib");
        let find = || find_below(&compilers, bin.as_os_str(), &debian);

        let looked = find().unwrap_err();
        assert_eq!(looked.len(), 5, "{looked:?}");
        assert!(looked[1].contains("rust-lld on PATH"), "{looked:?}");

        touch(&debian.join("llvm-9/bin/wasm-ld"));
        touch(&debian.join("llvm-19/bin/wasm-ld"));
        touch(&debian.join("llvm-22/bin/clang"));
        assert_eq!(find().unwrap(), debian.join("llvm-19/bin/wasm-ld"));

        let on_path = bin.join(format!("wasm-ld{EXE_SUFFIX}"));
        touch(&on_path);
        assert_eq!(find().unwrap(), on_path);

        touch(&bundled(&compilers[0]));
        assert_eq!(find().unwrap(), bundled(&compilers[0]));
    }
}
