//! What the rules find in the WASI packages: few things, and each defensible.
//!
//! `WITCRAFT_BLESS=1` writes `wasi.txt` anew. Read it: a finding that one would not defend in front
//! of its authors is a defect of the rule.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{CargoOpt, MetadataCommand};
use witcraft_lint::{Levels, lint};
use witcraft_model::{Input, Loader};

fn source() -> PathBuf {
    let metadata = MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        // The crate is an optional dependency of the tests.
        .features(CargoOpt::AllFeatures)
        .exec()
        .unwrap();
    let package = metadata
        .packages
        .iter()
        .find(|package| package.name == "wasmtime-wasi")
        .unwrap();
    package.manifest_path.parent().unwrap().join("src").into()
}

/// The packages of one generation of WASI, all of them asked for.
fn findings(generation: &str) -> String {
    let folder = source().join(generation).join("wit/deps");
    let entries = fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let inputs: Vec<Input> = files.into_iter().map(Input::Path).collect();
    let package = Loader::default().load(&inputs).unwrap();
    let sources = package.sources();
    let mut out = String::new();
    for found in lint(&package, &Levels::default()) {
        let span = found.span().unwrap();
        let name = Path::new(sources.file(span.file).name());
        let (file, line) = (name.file_name().unwrap(), sources.location(span).line);
        let file = file.to_string_lossy();
        let (code, message) = (found.code, &found.message);
        writeln!(out, "{generation}/{file}:{line}: {code}: {message}").unwrap();
    }
    out
}

#[test]
fn findings_in_wasi() {
    let new = findings("p2") + &findings("p3");
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wasi.txt");
    if std::env::var_os("WITCRAFT_BLESS").is_some() {
        fs::write(&golden, &new).unwrap();
    }
    let old = fs::read_to_string(&golden).unwrap_or_default();
    assert!(
        old == new,
        "{new}\nWITCRAFT_BLESS=1 cargo test -p witcraft-lint accepts this"
    );
}
