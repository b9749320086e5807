//! WIT to test on: the files that upstream tests on, and the WASI packages.

#![allow(dead_code, reason = "every suite uses its part")]

pub(crate) mod laws;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use cargo_metadata::{CargoOpt, MetadataCommand};

/// Every WIT file at hand, with its path.
pub(crate) fn corpus() -> &'static [(PathBuf, String)] {
    static CORPUS: OnceLock<Vec<(PathBuf, String)>> = OnceLock::new();
    CORPUS.get_or_init(|| {
        let mut files = Vec::new();
        collect(&folder("wit-parser").join("tests/ui"), &mut files);
        collect(&folder("wasmtime-wasi").join("src"), &mut files);
        let own = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wit"));
        collect(own, &mut files);
        assert!(files.len() > 250, "only {} WIT files found", files.len());
        files
    })
}

/// The folder of a crate among the dependencies.
pub(crate) fn folder(name: &str) -> PathBuf {
    static METADATA: OnceLock<cargo_metadata::Metadata> = OnceLock::new();
    let metadata = METADATA.get_or_init(|| {
        MetadataCommand::new()
            .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
            // The crate with WASI's WIT is an optional dependency of the tests.
            .features(CargoOpt::AllFeatures)
            .exec()
            .expect("cargo says where crates are")
    });
    let package = metadata
        .packages
        .iter()
        .find(|package| package.name == name)
        .unwrap_or_else(|| panic!("{name} is not among the dependencies"));
    package.manifest_path.parent().expect("a folder").into()
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "wit") {
            let text = fs::read_to_string(&path).unwrap();
            files.push((path, text));
        }
    }
}
