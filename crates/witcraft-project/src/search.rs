//! The search itself: which ways to a toolchain there are, and in which order they are tried.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use witcraft_config::cache_folder_from;

use crate::cache::{Lookup, prepared_sysroot};
use crate::run::{InFolder, Run};
use crate::{Compiler, Error, SYSTEM_RUSTC, Source, TARGET, WasmToolchain, linker, sysroot};

/// Where to look for a toolchain.
///
/// ```
/// use witcraft_project::Search;
///
/// // As a project sees it: `rust-toolchain.toml` files there count.
/// let search = Search::from_env().in_folder("guests/image-processor");
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Search {
    folder: Option<PathBuf>,
    compilers: Vec<PathBuf>,
    only_first: bool,
    named: Option<PathBuf>,
    cache: Option<PathBuf>,
    installed: bool,
    path: OsString,
    own_linker: bool,
}

impl Search {
    /// What the environment says: `WITCRAFT_SYSROOT`, `RUSTC`, `WITCRAFT_CACHE` and the variables of
    /// [`cache_folder`](crate::cache_folder), `PATH`, and cargo's own variable for the target's linker.
    #[must_use]
    pub fn from_env() -> Self {
        Self::from_variables(&|name| std::env::var_os(name))
    }

    pub(crate) fn from_variables(variable: Lookup<'_>) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let active = set("RUSTC").unwrap_or_else(|| "rustc".into());
        Self {
            folder: None,
            compilers: vec![active.into(), SYSTEM_RUSTC.into()],
            only_first: false,
            named: set("WITCRAFT_SYSROOT").map(PathBuf::from),
            cache: cache_folder_from(variable),
            installed: true,
            path: variable("PATH").unwrap_or_default(),
            own_linker: set(linker::VARIABLE).is_some(),
        }
    }

    /// Asks the compiler in `folder`, where a `rust-toolchain.toml` may choose another one than here.
    /// Run the resulting cargo command in the same folder.
    #[must_use]
    pub fn in_folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Considers only this compiler. The linker may still be another toolchain's: any will do.
    #[must_use]
    pub fn only_compiler(mut self, rustc: impl Into<PathBuf>) -> Self {
        self.compilers.insert(0, rustc.into());
        self.only_first = true;
        self
    }

    /// Leaves out targets that are installed for a compiler, and considers sysroots only.
    #[must_use]
    pub fn only_sysroots(mut self) -> Self {
        self.installed = false;
        self
    }

    /// Looks at this sysroot, as if `WITCRAFT_SYSROOT` named it; `None` to look at none.
    #[must_use]
    pub fn sysroot(mut self, sysroot: Option<PathBuf>) -> Self {
        self.named = sysroot;
        self
    }

    /// Looks for prepared sysroots in this cache folder; `None` to look at none.
    #[must_use]
    pub fn cache(mut self, cache: Option<PathBuf>) -> Self {
        self.cache = cache;
        self
    }

    /// Looks.
    ///
    /// # Errors
    ///
    /// [`Error::NotFound`] where there is nothing, and the other kinds where something is there that
    /// cannot be used. Each message says what to type next.
    pub fn find(&self) -> Result<WasmToolchain, Error> {
        self.find_with(&InFolder(self.folder.clone()))
    }

    pub(crate) fn find_with(&self, run: &dyn Run) -> Result<WasmToolchain, Error> {
        let compilers = self.ask_compilers(run)?;
        let candidates = if self.only_first {
            &compilers[..1]
        } else {
            &compilers[..]
        };
        if let Some(named) = &self.named {
            return self.take_named(run, &compilers, candidates, named);
        }
        let mut looked = vec!["the sysroot that WITCRAFT_SYSROOT names: it is not set".to_owned()];
        if self.installed {
            for compiler in candidates {
                let libraries = compiler.target_libraries();
                if sysroot::holds_standard_library(libraries) {
                    return Ok(self.installed(&compilers, compiler));
                }
                let place = libraries.display();
                looked.push(format!(
                    "the target {TARGET}, installed for {compiler}: not in `{place}`"
                ));
            }
        }
        match &self.cache {
            None => looked
                .push("a sysroot prepared earlier: the environment names no cache folder".into()),
            Some(cache) => {
                for compiler in candidates {
                    let prepared = prepared_sysroot(cache, compiler);
                    if sysroot::is_sysroot(&prepared) {
                        let source = Source::Prepared { sysroot: prepared };
                        return self.with_sysroot(&compilers, compiler, source);
                    }
                    let place = prepared.display();
                    looked.push(format!(
                        "a sysroot prepared earlier for {compiler}: not in `{place}`"
                    ));
                }
            }
        }
        Err(Error::NotFound { looked })
    }

    /// The compilers that answer. Only the first has to: the others are looked at in case they are there.
    fn ask_compilers(&self, run: &dyn Run) -> Result<Vec<Compiler>, Error> {
        let mut compilers: Vec<Compiler> = Vec::new();
        for (index, program) in self.compilers.iter().enumerate() {
            match Compiler::ask_with(run, program) {
                Ok(compiler) => {
                    // `rustc` may well be the system's one, under its short name.
                    let known = |other: &Compiler| {
                        other.version() == compiler.version()
                            && other.sysroot() == compiler.sysroot()
                    };
                    if !compilers.iter().any(known) {
                        compilers.push(compiler);
                    }
                }
                Err(error) if index == 0 => return Err(error),
                Err(_) => {}
            }
        }
        Ok(compilers)
    }

    fn take_named(
        &self,
        run: &dyn Run,
        compilers: &[Compiler],
        candidates: &[Compiler],
        named: &Path,
    ) -> Result<WasmToolchain, Error> {
        if !sysroot::is_sysroot(named) {
            return Err(Error::InvalidSysroot {
                path: named.to_owned(),
            });
        }
        // Cargo runs the compiler in other folders than this one.
        let path = std::path::absolute(named).unwrap_or_else(|_| named.to_owned());
        let mut answers = Vec::new();
        for compiler in candidates {
            match sysroot::try_with(run, compiler, &path)? {
                Ok(()) => {
                    let source = Source::Named { sysroot: path };
                    return self.with_sysroot(compilers, compiler, source);
                }
                Err(complaint) => answers.push(format!("{compiler}: {complaint}")),
            }
        }
        Err(Error::ForeignSysroot { path, answers })
    }

    fn installed(&self, compilers: &[Compiler], compiler: &Compiler) -> WasmToolchain {
        // rustc finds the linker that is bundled with it. A distribution's rustc may be set up to find
        // one as well, so having found none here is no reason to give up.
        let linker = if self.own_linker || linker::bundled(compiler).is_file() {
            None
        } else {
            linker::find(&preferring(compilers, compiler), &self.path).ok()
        };
        let libraries = compiler.target_libraries().to_owned();
        WasmToolchain::new(compiler.clone(), Source::Installed { libraries }, linker)
    }

    fn with_sysroot(
        &self,
        compilers: &[Compiler],
        compiler: &Compiler,
        source: Source,
    ) -> Result<WasmToolchain, Error> {
        let linker = if self.own_linker {
            None
        } else {
            match linker::find(&preferring(compilers, compiler), &self.path) {
                Ok(linker) => Some(linker),
                Err(looked) => {
                    let sysroot = source.sysroot().unwrap_or(compiler.sysroot()).to_owned();
                    return Err(Error::NoLinker { sysroot, looked });
                }
            }
        };
        Ok(WasmToolchain::new(compiler.clone(), source, linker))
    }
}

impl Default for Search {
    fn default() -> Self {
        Self::from_env()
    }
}

/// All compilers, `first` first.
fn preferring(compilers: &[Compiler], first: &Compiler) -> Vec<Compiler> {
    let others = compilers.iter().filter(|compiler| *compiler != first);
    std::iter::once(first).chain(others).cloned().collect()
}

#[cfg(test)]
mod tests;
