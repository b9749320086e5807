//! A toolchain that was found, and the way by which it was.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Compiler, Error, Search, TARGET, command};

/// A toolchain that can compile Rust guests to [`TARGET`].
///
/// Its `Display` says in plain words what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WasmToolchain {
    compiler: Compiler,
    source: Source,
    linker: Option<PathBuf>,
}

/// The way by which a toolchain was found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// `WITCRAFT_SYSROOT` names a sysroot, and the compiler can read it.
    Named {
        /// The sysroot, as an absolute path.
        sysroot: PathBuf,
    },
    /// The target is installed for the compiler, the usual way.
    Installed {
        /// The folder of the target's libraries.
        libraries: PathBuf,
    },
    /// A sysroot was prepared earlier for this very compiler, in the user's cache folder.
    Prepared {
        /// The sysroot.
        sysroot: PathBuf,
    },
}

impl Source {
    /// The sysroot to compile with, where it is not the compiler's own.
    #[must_use]
    pub fn sysroot(&self) -> Option<&Path> {
        match self {
            Self::Named { sysroot } | Self::Prepared { sysroot } => Some(sysroot),
            Self::Installed { .. } => None,
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named { sysroot } => {
                write!(
                    f,
                    "the sysroot that WITCRAFT_SYSROOT names, {}",
                    sysroot.display()
                )
            }
            Self::Installed { .. } => write!(f, "the installed target {TARGET}"),
            Self::Prepared { sysroot } => {
                write!(f, "the sysroot prepared earlier, {}", sysroot.display())
            }
        }
    }
}

impl WasmToolchain {
    /// Finds a toolchain, as the environment says: [`Search::from_env`], then [`Search::find`].
    ///
    /// In this order: the sysroot that `WITCRAFT_SYSROOT` names; the target, installed for the active
    /// compiler or for the system's; a sysroot prepared earlier for one of these compilers.
    ///
    /// # Errors
    ///
    /// As [`Search::find`].
    pub fn find() -> Result<Self, Error> {
        Search::from_env().find()
    }

    pub(crate) fn new(compiler: Compiler, source: Source, linker: Option<PathBuf>) -> Self {
        Self {
            compiler,
            source,
            linker,
        }
    }

    /// The compiler.
    #[must_use]
    pub fn compiler(&self) -> &Compiler {
        &self.compiler
    }

    /// The way by which the toolchain was found.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The linker to name, where the compiler would not find one by itself.
    #[must_use]
    pub fn linker(&self) -> Option<&Path> {
        self.linker.as_deref()
    }

    /// A cargo command for which `build --target wasm32-unknown-unknown` works.
    ///
    /// The target has to be named: without it the flags of the guest's sysroot would not apply, and cargo
    /// would compile for this machine.
    ///
    /// It can be used from inside `cargo run`, `cargo test` and build scripts: what an outer cargo has left
    /// in the environment is cleared where it would change the inner one. `CARGO_TARGET_DIR` is not: it is
    /// the user's choice. A build script has to give its own with `--target-dir`, as the outer cargo holds
    /// the lock of the usual one.
    #[must_use]
    pub fn cargo(&self) -> Command {
        let variable = |name: &str| std::env::var_os(name);
        let mut cargo = Command::new(command::cargo_program(&variable));
        for (name, value) in command::changes(self, &variable) {
            match value {
                Some(value) => cargo.env(name, value),
                None => cargo.env_remove(name),
            };
        }
        cargo
    }
}

impl fmt::Display for WasmToolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} and {}", self.compiler, self.source)
    }
}
