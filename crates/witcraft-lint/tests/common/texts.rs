//! The fixtures, and how they are looked at.

use std::fs;
use std::path::{Path, PathBuf};

use witcraft_diagnostics::Failure;
use witcraft_lint::{Level, Levels};
use witcraft_model::{Input, Loader, Package};

pub(crate) fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

pub(crate) fn is_mark(line: &str) -> bool {
    line.trim_start()
        .strip_prefix("//")
        .is_some_and(|rest| rest.trim_start().starts_with('^'))
}

pub(crate) fn unmarked(text: &str) -> String {
    let lines = text.lines().filter(|line| !is_mark(line));
    lines.map(|line| format!("{line}\n")).collect()
}

pub(crate) fn load(text: &str) -> Package {
    try_load(text).unwrap_or_else(|failure| panic!("{failure}\n{text}"))
}

pub(crate) fn try_load(text: &str) -> Result<Package, Failure> {
    Loader::default().load(&[Input::text("fixture.wit", text)])
}

pub(crate) fn everything() -> Levels {
    let mut levels = Levels::default();
    levels.set("all", Level::Warn).unwrap();
    levels
}
