//! `cargo xtask bless`: makes the pinned outputs what the code gives now.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;

use crate::{process, workspace};

/// Regenerate the pinned outputs: `snapshots/`, `tests/wit/`, the book's options, and what is said about bad WIT beside the tests
///
/// Runs the tests that compare them, with WITCRAFT_BLESS=1, which makes them write instead. They are never
/// edited by hand.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Part of the names of tests, to bless only some
    name: Option<OsString>,
}

/// What such a test looks at.
const BLESS: &str = "WITCRAFT_BLESS";

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    for (package, test) in tests()? {
        let mut cargo = workspace::cargo();
        cargo.args(["test", "-p", &package, "--test", &test]);
        if let Some(name) = &arguments.name {
            cargo.arg("--").arg(name);
        }
        let code = process::run_openly(cargo.env(BLESS, "1"))?;
        if code != ExitCode::SUCCESS {
            return Ok(code);
        }
    }
    println!("Now read `git diff`: every change there is one that users will see.");
    Ok(ExitCode::SUCCESS)
}

/// The tests that compare pinned outputs: a package, and its test.
fn tests() -> anyhow::Result<Vec<(String, String)>> {
    let root = workspace::root();
    // What the others show, such as the book, is of packages whose snapshots come first.
    let mut folders = vec![("witcraft-tests".to_owned(), root.join("tests/suites"))];
    for package in files(&root.join("crates"))? {
        let name = package.file_name().unwrap_or_default();
        folders.push((name.to_string_lossy().into_owned(), package.join("tests")));
    }
    let mut tests = Vec::new();
    for (package, folder) in folders.into_iter().filter(|(_, folder)| folder.is_dir()) {
        for file in files(&folder)? {
            let is_test = file.extension().is_some_and(|extension| extension == "rs");
            if is_test && fs::read_to_string(&file)?.contains(BLESS) {
                let test = file.file_stem().unwrap_or_default();
                tests.push((package.clone(), test.to_string_lossy().into_owned()));
            }
        }
    }
    Ok(tests)
}

/// What is in a folder, by name.
fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .map(|entry| Ok(entry?.path()));
    let mut files = entries.collect::<anyhow::Result<Vec<PathBuf>>>()?;
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_test_that_pins_is_found() {
        let tests = super::tests().unwrap();
        let named: Vec<String> = tests
            .iter()
            .map(|(package, test)| format!("{package} {test}"))
            .collect();
        for known in [
            "witcraft-tests snapshots",
            "witcraft-types explain",
            "witcraft book",
        ] {
            assert!(named.iter().any(|name| name == known), "{named:?}");
        }
        assert!(named.len() > 14, "{named:?}");
    }
}
