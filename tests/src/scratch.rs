//! Crates that a test makes, to see what the compiler says of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::guest::workspace;

/// A crate in a folder under `target/`, which is made anew.
pub struct Scratch {
    folder: PathBuf,
}

/// What came of a build.
pub struct Build {
    /// Whether it succeeded.
    pub success: bool,
    /// The target and text of every error, as the compiler shows it.
    pub errors: Vec<(String, String)>,
    /// Whether the crate itself was compiled, as opposed to found up to date.
    pub compiled: bool,
}

impl Scratch {
    /// An empty crate `name` with these dependencies, as lines of a manifest. `{crates}` in them is the folder of
    /// Witcraft's crates.
    ///
    /// # Errors
    ///
    /// If the folder cannot be written.
    pub fn new(name: &str, dependencies: &str) -> Result<Self> {
        let folder = workspace().join("target/scratch").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let crates = workspace().join("crates").canonicalize()?;
        let dependencies = dependencies.replace("{crates}", &crates.display().to_string());
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\nlicense = \"MIT\"\n\
             description = \"A test\"\n\n[dependencies]\n{dependencies}\n\n[workspace]\n"
        );
        let scratch = Self { folder };
        scratch.write("Cargo.toml", &manifest)?;
        // The same versions as everywhere else.
        fs::copy(
            workspace().join("Cargo.lock"),
            scratch.folder.join("Cargo.lock"),
        )?;
        Ok(scratch)
    }

    /// The folder of the crate.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn write(&self, path: &str, text: &str) -> Result<()> {
        let path = self.folder.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, text).with_context(|| path.display().to_string())
    }

    /// A cargo command in the crate. All scratch crates build into one folder.
    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .current_dir(&self.folder)
            .env(
                "CARGO_TARGET_DIR",
                workspace().join("target/scratch/target"),
            )
            .env("CARGO_NET_OFFLINE", "true")
            // As in the workspace: it is large, and nobody debugs these.
            .env("CARGO_PROFILE_DEV_DEBUG", "false");
        cargo
    }

    /// Runs `cargo check`.
    ///
    /// # Errors
    ///
    /// If cargo cannot be run.
    pub fn check(&self, arguments: &[&str]) -> Result<Build> {
        let output = self
            .cargo()
            .arg("check")
            .args(arguments)
            .args(["--message-format=json", "--keep-going"])
            .output()?;
        let mut build = Build {
            success: output.status.success(),
            errors: Vec::new(),
            compiled: false,
        };
        let name = self
            .folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy();
        for message in cargo_metadata::Message::parse_stream(output.stdout.as_slice()) {
            match message? {
                cargo_metadata::Message::CompilerMessage(found) => {
                    let is_error =
                        found.message.level == cargo_metadata::diagnostic::DiagnosticLevel::Error;
                    // The last line only counts the others.
                    if is_error && !found.message.message.starts_with("aborting due to") {
                        let text = found.message.rendered.unwrap_or_default();
                        build.errors.push((found.target.name.clone(), text));
                    }
                }
                cargo_metadata::Message::CompilerArtifact(artifact)
                    if artifact.target.name.replace('-', "_") == name.replace('-', "_") =>
                {
                    build.compiled |= !artifact.fresh;
                }
                _ => {}
            }
        }
        ensure!(
            build.success || !build.errors.is_empty(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(build)
    }
}
