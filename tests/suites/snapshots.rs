//! The pinned outputs under `snapshots/`: one folder per package of `wit/`.
//!
//! `cargo xtask bless` writes them (it sets `WITCRAFT_BLESS`). Each `.rs` is compiled, and run, by the
//! crates of the same name under `tests/guests` and `tests/hosts`.

#[path = "calls.rs"]
mod calls;
#[allow(dead_code, reason = "another suite uses the rest of it")]
#[path = "abi_triangle/core_guest.rs"]
mod core_guest;
#[path = "split.rs"]
mod split;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;
use witcraft_abi::{Lock, WorldAbi};
use witcraft_codegen::{Options, scaffold};
use witcraft_model::{Input, Loader};
use witcraft_tests::guest::workspace;

/// The package that every format is pinned for.
const EXAMPLE: &str = "image-processor";

fn folders(name: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(workspace().join(name))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// What ought to be under `snapshots/`: path → text.
fn expected() -> BTreeMap<PathBuf, String> {
    // Reports name files as they were loaded: that must not depend on where the workspace is.
    std::env::set_current_dir(workspace()).unwrap();
    let mut files = BTreeMap::new();
    for name in folders("wit") {
        let folder = Path::new("wit").join(&name);
        let package = Loader::default()
            .load(&[Input::Path(folder.clone())])
            .unwrap();
        let world = package.world(None).unwrap();
        let inputs = package.files().iter().map(|file| {
            let file = file.strip_prefix(&folder).unwrap();
            file.display().to_string().replace('\\', "/")
        });
        let options = Options::default().inputs(inputs.collect());
        let report = witcraft_types::report(&world).unwrap();
        let bindings = [
            (
                "guest.rs",
                witcraft_codegen::guest(&world, &options).unwrap(),
            ),
            ("host.rs", witcraft_codegen::host(&world, &options).unwrap()),
        ];
        for (file, text) in bindings {
            let parts = split::split(file, text).into_iter();
            files.extend(parts.map(|(part, text)| (Path::new(&name).join(part), text)));
        }
        let texts = [
            (
                "types.md",
                witcraft_types::render::markdown::render(&report),
            ),
            ("abi.lock", Lock::of(&package.worlds()).to_string()),
        ];
        if let Some(text) = calls::record(&name, &world) {
            files.insert(Path::new(&name).join("calls.txt"), text);
        }
        // The same content once more: one package shows the format.
        if name == EXAMPLE {
            let json = witcraft_types::render::json::render(&report);
            files.insert(Path::new(&name).join("types.json"), json);
            let abi = witcraft_abi::render::markdown::render(&WorldAbi::new(&world));
            files.insert(Path::new(&name).join("abi.md"), abi);
        }
        let [guest, host] = ["guest", "host"].map(|side| {
            let parted = format!("{side}/mod.rs");
            match files.contains_key(&Path::new(&name).join(&parted)) {
                true => parted,
                false => format!("{side}.rs"),
            }
        });
        let scaffolds = [
            (
                "stub.rs",
                scaffold::stub(&world, &guest, &Default::default()).unwrap(),
            ),
            (
                "skeleton.rs",
                scaffold::skeleton(&world, &host, &Default::default()).unwrap(),
            ),
        ];
        for (file, text) in texts.into_iter().chain(scaffolds) {
            files.insert(Path::new(&name).join(file), text);
        }
    }
    files
}

/// Every file under `folder`, relative to `root`.
fn found(root: &Path, folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found(root, &path, files);
        } else {
            files.push(path.strip_prefix(root).unwrap().to_owned());
        }
    }
}

#[test]
fn snapshots_are_up_to_date() {
    let root = workspace().join("snapshots");
    let expected = expected();
    let bless = std::env::var_os("WITCRAFT_BLESS").is_some();
    let mut report = String::new();
    let mut files = Vec::new();
    found(&root, &root, &mut files);
    for orphan in files.iter().filter(|file| !expected.contains_key(*file)) {
        if bless {
            fs::remove_file(root.join(orphan)).unwrap();
        } else {
            report += &format!("snapshots/{} belongs to nothing\n", orphan.display());
        }
    }
    for (file, text) in &expected {
        let path = root.join(file);
        let old = fs::read_to_string(&path).unwrap_or_default();
        if old == *text {
            continue;
        }
        if bless {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
        } else {
            let name = format!("snapshots/{}", file.display());
            report += &TextDiff::from_lines(old.as_str(), text.as_str())
                .unified_diff()
                .header(&name, &format!("{name} (generated)"))
                .to_string();
        }
    }
    assert!(
        report.is_empty(),
        "{report}\nIf this is meant, run `cargo xtask bless` and read the difference."
    );
}

#[test]
fn every_snapshot_is_compiled() {
    for name in folders("snapshots") {
        for side in ["guest", "host"] {
            let source = workspace()
                .join("tests")
                .join(format!("{side}s"))
                .join(&name)
                .join("src/lib.rs");
            let text = fs::read_to_string(&source)
                .unwrap_or_else(|error| panic!("{}: {error}", source.display()));
            let golden = |end| format!("../../../../snapshots/{name}/{side}{end}\"]");
            assert!(
                text.contains(&golden(".rs")) || text.contains(&golden("/mod.rs")),
                "{} leaves it out",
                source.display()
            );
        }
    }
}
