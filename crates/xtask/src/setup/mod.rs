//! Getting a toolchain that compiles guests, by the first way that works on this machine.

mod debian;
pub(crate) mod interop;
mod rustup;

use anyhow::bail;
use witcraft_project::{Error, Search, TARGET, WasmToolchain};

/// A way to get such a toolchain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Way {
    /// Add the target to the active toolchain with rustup
    Rustup,
    /// Install Debian's Rust packages with apt-get, and build the standard library with them
    Debian,
}

impl Way {
    /// The ways, the usual one first.
    const ALL: [Self; 2] = [Self::Rustup, Self::Debian];

    /// Whether what an earlier run has left is still there.
    fn find(self) -> Result<WasmToolchain, Error> {
        match self {
            Self::Rustup => rustup::search().find(),
            Self::Debian => debian::search().find(),
        }
    }

    fn make(self) -> anyhow::Result<WasmToolchain> {
        match self {
            Self::Rustup => rustup::make(),
            Self::Debian => debian::make(),
        }
    }
}

/// Makes sure that there is a browser for the tests that want one, where it can be installed.
///
/// # Errors
///
/// Why there is none: those tests then pass without looking, and say so.
pub(crate) fn browser() -> anyhow::Result<()> {
    let named = std::env::var_os("WITCRAFT_BROWSER").is_some();
    let known = ["chromium", "chromium-browser", "google-chrome"];
    if named || known.into_iter().any(crate::process::is_there) {
        return Ok(());
    }
    debian::install(&["chromium"])
}

/// Finds a toolchain, or makes one; `forced` leaves only one way to do either.
///
/// # Errors
///
/// Where no way works: what was tried, why it failed, and what to type instead.
pub(crate) fn ensure(forced: Option<Way>) -> anyhow::Result<WasmToolchain> {
    if let Some(way) = forced {
        return way.find().or_else(|_| way.make());
    }
    match Search::from_env().find() {
        Ok(toolchain) => return Ok(toolchain),
        // No linker: Debian's way can install one.
        Err(Error::NotFound { .. } | Error::NoLinker { .. }) => {}
        // A variable that is set wrongly, or no compiler: nothing that is for this program to get round.
        Err(error) => return Err(error.into()),
    }
    let mut failures = Vec::new();
    for way in Way::ALL {
        match way.make() {
            Ok(toolchain) => return Ok(toolchain),
            Err(error) => failures.push(format!("{error:#}")),
        }
    }
    bail!(
        "guests cannot be compiled here, and neither way to change that works\n\n{}\n\n\
         what to do: `rustup target add {TARGET}` on a machine that can download it, or set \
         WITCRAFT_SYSROOT to a sysroot for {TARGET} that this compiler built",
        failures.join("\n\n")
    )
}
