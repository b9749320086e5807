//! The guest of a host: compiled and made into a component by the build script of the host.

use std::path::{Path, PathBuf};

use witcraft_project::{Build, Built, Progress};

use crate::Error;
use crate::script::{env, lone, rerun_if_changed, say};

/// A guest to be built for the crate whose build script this is.
///
/// ```no_run
/// // build.rs
/// fn main() -> Result<(), witcraft_build::Error> {
///     witcraft_build::component("../guest").build()
/// }
/// ```
///
/// ```ignore
/// // src/main.rs
/// const GUEST: &[u8] = include_bytes!(env!("WITCRAFT_COMPONENT"));
/// ```
///
/// Cargo runs the script again when a file of the guest or its WIT changes, and the component is
/// made again only if its module is another one.
#[derive(Clone, Debug)]
pub struct Component {
    folder: PathBuf,
    package: Option<String>,
    release: Option<bool>,
    variable: String,
}

/// The guest in a folder, which is relative to that of this crate.
#[must_use]
pub fn component(folder: impl Into<PathBuf>) -> Component {
    Component {
        folder: folder.into(),
        package: None,
        release: None,
        variable: "WITCRAFT_COMPONENT".into(),
    }
}

impl Component {
    /// The package, where the folder has several guests.
    #[must_use]
    pub fn package(mut self, name: impl Into<String>) -> Self {
        self.package = Some(name.into());
        self
    }

    /// Whether to optimise the guest; as the crate itself is, unless said.
    #[must_use]
    pub fn release(mut self, release: bool) -> Self {
        self.release = Some(release);
        self
    }

    /// The environment variable that holds the path of the component while the crate is compiled;
    /// `WITCRAFT_COMPONENT` unless said. For several guests in one script.
    #[must_use]
    pub fn variable(mut self, name: impl Into<String>) -> Self {
        self.variable = name.into();
        self
    }

    /// Builds it, and tells Cargo where it is and what it depends on.
    ///
    /// # Errors
    ///
    /// As [`Build::run`]: every finding of the step that failed.
    pub fn build(self) -> Result<(), Error> {
        let out = env("OUT_DIR")
            .ok_or_else(|| lone("`OUT_DIR` is not set: this is for build scripts"))?;
        let root = env("CARGO_MANIFEST_DIR").unwrap_or_default();
        let folder = root.join(&self.folder);
        let optimised = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
        let mut build = Build::new(&folder)
            .release(self.release.unwrap_or(optimised))
            .progress(Progress::Quiet)
            // The cargo that runs this script holds the lock of the usual folder.
            .target_folder(out.join("guest"));
        if let Some(package) = &self.package {
            build = build.package(package);
        }
        let built = build.run()?;
        tell(&folder, &built, &self.variable);
        Ok(())
    }
}

fn tell(folder: &Path, built: &Built, variable: &str) {
    rerun_if_changed(&folder.join("Cargo.toml"));
    for source in &built.sources {
        rerun_if_changed(source);
    }
    for name in ["WITCRAFT_SYSROOT", "RUSTC"] {
        say("rerun-if-env-changed", name);
    }
    let path = built.component.display().to_string();
    say("rustc-env", &format!("{variable}={path}"));
    for warning in &built.warnings {
        say("warning", &warning.message);
    }
}
