//! The ABI lock: what it pins has to be what the WIT still says.

use std::path::PathBuf;

use witcraft_config::{Abi, Config};
use witcraft_diagnostics::{Diagnostic, Failure};
use witcraft_model::Package;

/// The lock that the configuration names, if the ABI still is what it pins.
pub(crate) fn pinned(config: &Config, package: &Package) -> Result<Option<PathBuf>, Failure> {
    match &config.abi {
        Some(abi) => compare(abi, config, package).map(Some),
        None => Ok(None),
    }
}

#[cfg(feature = "abi-lock")]
fn compare(abi: &Abi, config: &Config, package: &Package) -> Result<PathBuf, Failure> {
    let path = config.resolve(&abi.lock.value);
    let text = std::fs::read_to_string(&path).map_err(|error| {
        let message = format!("the ABI lock `{}` cannot be read: {error}", path.display());
        let found = Diagnostic::error("no-lock", message)
            .label(abi.lock.span.clone(), "named here")
            .help("write it with `witcraft abi lock`, and commit it");
        Failure::new(vec![found], config.sources.clone())
    })?;
    let lock = witcraft_abi::Lock::parse(&path.display().to_string(), &text)?;
    let mut drift = lock.check(package);
    drift.retain(Diagnostic::is_error);
    if drift.is_empty() {
        Ok(path)
    } else {
        Err(Failure::new(drift, package.sources().clone()))
    }
}

/// A lock that nobody compares with is worse than none, so it is not passed over.
#[cfg(not(feature = "abi-lock"))]
fn compare(abi: &Abi, config: &Config, _: &Package) -> Result<PathBuf, Failure> {
    let found = Diagnostic::error(
        "lock-feature",
        "the ABI is pinned, but this macro cannot compare it",
    )
    .label(abi.lock.span.clone(), "the lock to compare with")
    .note("what the Canonical ABI makes of WIT takes time to build, so that it is a feature of its own")
    .help("enable it: `witcraft-guest = { …, features = [\"abi-lock\"] }`");
    Err(Failure::new(vec![found], config.sources.clone()))
}
