//! Compiling a guest with cargo.

use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use cargo_metadata::Message;
use witcraft_diagnostics::{Diagnostic, Failure};

use super::guest::Guest;
use super::{Build, Progress, lone};
use crate::{TARGET, WasmToolchain};

/// What came of it.
pub(super) struct Compiled {
    pub(super) module: PathBuf,
    /// The files that were read for it.
    pub(super) sources: Vec<PathBuf>,
}

pub(super) fn compile(
    toolchain: &WasmToolchain,
    guest: &Guest,
    target: &Path,
    options: &Build,
) -> Result<Compiled, Failure> {
    let mut cargo = toolchain.cargo();
    cargo
        .current_dir(&guest.folder)
        .args(["build", "--lib", "--target", TARGET])
        .args(["--message-format", "json-render-diagnostics"])
        .arg("--manifest-path")
        .arg(&guest.manifest)
        .arg("--target-dir")
        .arg(target)
        .args(&options.cargo)
        .stdout(Stdio::piped());
    if options.release {
        cargo.arg("--release");
    }
    if options.progress == Progress::Quiet {
        cargo.arg("--quiet");
    }
    let failed = |found: Diagnostic| lone(found.at_path(guest.manifest.display().to_string()));
    let not_run = |error: std::io::Error| {
        failed(Diagnostic::error(
            "no-cargo",
            format!("cannot run cargo: {error}"),
        ))
    };
    let mut child = cargo.spawn().map_err(not_run)?;
    let mut module = None;
    if let Some(output) = child.stdout.take() {
        for message in Message::parse_stream(BufReader::new(output)).flatten() {
            if let Message::CompilerArtifact(artifact) = message
                && artifact.target.name.replace('-', "_") == guest.library
            {
                let mut files = artifact.filenames.into_iter();
                module = files
                    .find(|file| file.extension() == Some("wasm"))
                    .or(module);
            }
        }
    }
    let status = child.wait().map_err(not_run)?;
    if !status.success() {
        let message = format!("`{}` does not compile for {TARGET}", guest.name);
        return Err(failed(
            Diagnostic::error("does-not-compile", message)
                .note("what cargo and the compiler say about it is above")
                .help(format!("using {toolchain}")),
        ));
    }
    let Some(module) = module.map(PathBuf::from) else {
        return Err(failed(Diagnostic::error(
            "no-module",
            format!("cargo made no module of `{}`", guest.name),
        )));
    };
    let sources = sources(&module.with_extension("d"));
    Ok(Compiled { module, sources })
}

/// The files that cargo lists in a dependency file: `target: source source`, blanks escaped by `\`.
fn sources(path: &Path) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let Some((_, list)) = text.lines().next().and_then(|line| line.split_once(": ")) else {
        return Vec::new();
    };
    let mut files = vec![String::new()];
    let mut letters = list.chars();
    while let Some(letter) = letters.next() {
        let last = files.len() - 1;
        match letter {
            '\\' => files[last].extend(letters.next()),
            ' ' => files.push(String::new()),
            _ => files[last].push(letter),
        }
    }
    files.retain(|file| !file.is_empty());
    files.into_iter().map(PathBuf::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sources_are_read_off_the_dependency_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.d");
        std::fs::write(&path, "/t/a.wasm: /s/one.rs /s/with\\ blank.rs\n").unwrap();
        let expected = [Path::new("/s/one.rs"), Path::new("/s/with blank.rs")];
        assert_eq!(sources(&path), expected);
        assert!(sources(&folder.path().join("no.d")).is_empty());
    }
}
