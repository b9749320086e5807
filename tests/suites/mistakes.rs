//! Mistakes in macros: each `tests/mistakes/<name>.rs` does not compile, and `<name>.stderr` is what its author gets
//! to read.
//!
//! A mistake is one file dropped in. `WITCRAFT_BLESS=1` writes what the compiler says.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;
use witcraft_abi::Lock;
use witcraft_model::{Input, Loader};
use witcraft_tests::guest::workspace;
use witcraft_tests::scratch::Scratch;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

#[test]
fn every_mistake_is_explained() {
    let folder = workspace().join("tests/mistakes");
    let scratch = Scratch::new(
        "mistakes",
        "witcraft-macros = { path = \"{crates}/witcraft-macros\", features = [\"guest\", \"host\"] }",
    )
    .unwrap();
    copy(&folder.join("packages"), &scratch.folder().join("packages"));
    scratch.write("src/lib.rs", "").unwrap();
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    for file in files(&folder, "rs") {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&file).unwrap();
        scratch
            .write(&format!("examples/{name}.rs"), &text)
            .unwrap();
        said.insert(name, String::new());
    }
    let build = scratch.check(&["--examples"]).unwrap();
    assert!(!build.success);
    for (name, text) in build.errors {
        said.get_mut(&name).unwrap().push_str(&text);
    }
    let bless = std::env::var_os("WITCRAFT_BLESS").is_some();
    let mut report = String::new();
    for (name, text) in &said {
        let path = folder.join(name).with_extension("stderr");
        let old = fs::read_to_string(&path).unwrap_or_default();
        assert!(!text.is_empty(), "{name} compiles");
        if old != *text && bless {
            fs::write(&path, text).unwrap();
        } else if old != *text {
            let diff = TextDiff::from_lines(old.as_str(), text.as_str());
            report += &diff.unified_diff().header(name, "now").to_string();
        }
    }
    for orphan in files(&folder, "stderr") {
        assert!(
            orphan.with_extension("rs").exists(),
            "{} belongs to nothing",
            orphan.display()
        );
    }
    assert!(
        report.is_empty(),
        "{report}\nIf this is meant, run the test with WITCRAFT_BLESS=1."
    );
}

#[test]
fn editing_what_was_read_builds_the_crate_again() {
    let scratch = Scratch::new(
        "edited",
        "witcraft-guest = { path = \"{crates}/witcraft-guest\", default-features = false, features = [\"macros\"] }",
    )
    .unwrap();
    let wit = |item: &str| {
        let wit = format!(
            "package a:b;\nworld w {{ use c:d/types.{{t}}; import f: func(t: t); {item} }}\n"
        );
        scratch.write("wit/w.wit", &wit).unwrap();
    };
    let dependency = |ty: &str| {
        let wit = format!("package c:d;\ninterface types {{ type t = {ty}; }}\n");
        scratch.write("wit/deps/d/d.wit", &wit).unwrap();
    };
    wit("");
    dependency("u32");
    scratch.write("witcraft.toml", "").unwrap();
    scratch
        .write(
            "src/lib.rs",
            "witcraft_guest::generate!();\npub fn g() {\n    f(1_u32);\n}\n",
        )
        .unwrap();
    let check = || scratch.check(&[]).unwrap();
    assert!(check().success);
    assert!(!check().compiled, "nothing has changed");

    // A file that the WIT uses.
    dependency("u64");
    assert!(!check().success, "`f` takes a `u64` now");
    dependency("u32");
    assert!(check().success);

    // The WIT itself, and with a mistake in it.
    wit("import g: func();");
    assert!(!check().success, "`g` is there twice now");
    wit("import");
    let errors = check().errors;
    assert!(errors[0].1.contains("wit/w.wit:2:"), "{}", errors[0].1);
    wit("");
    assert!(check().success);

    // The options.
    scratch.write("witcraft.toml", "wrold = \"w\"\n").unwrap();
    let errors = check().errors;
    assert!(errors[0].1.contains("witcraft.toml:1:1"), "{}", errors[0].1);
}

#[test]
fn a_drift_from_the_abi_lock_is_a_compile_error() {
    let scratch = Scratch::new(
        "locked",
        "witcraft-guest = { path = \"{crates}/witcraft-guest\", default-features = false, features = [\"macros\"] }",
    )
    .unwrap();
    let wit = "package a:b;\nworld w { import f: func(x: u32); }\n";
    let package = Loader::default()
        .load(&[Input::text("w.wit", wit)])
        .unwrap();
    let lock = Lock::of(&package.worlds()).to_string();
    scratch.write("wit/w.wit", wit).unwrap();
    scratch.write("wit/abi.lock", &lock).unwrap();
    let config = "[abi]\nlock = \"wit/abi.lock\"\n";
    scratch.write("witcraft.toml", config).unwrap();
    scratch
        .write("src/lib.rs", "witcraft_guest::generate!();\n")
        .unwrap();
    assert!(scratch.check(&[]).unwrap().success);

    scratch
        .write("wit/w.wit", &wit.replace("u32", "u64"))
        .unwrap();
    let build = scratch.check(&[]).unwrap();
    assert!(!build.success);
    let said = &build.errors[0].1;
    for part in ["a:b/w#f", "u32", "u64", "wit/w.wit:2:"] {
        assert!(said.contains(part), "{part}\n{said}");
    }

    // The lock is read like the WIT: writing it anew builds the crate again.
    scratch.write("wit/w.wit", wit).unwrap();
    assert!(scratch.check(&[]).unwrap().success);
    scratch.write("wit/abi.lock", "<<<<<<< ours\n").unwrap();
    assert!(!scratch.check(&[]).unwrap().success);
    std::fs::remove_file(scratch.folder().join("wit/abi.lock")).unwrap();
    let build = scratch.check(&[]).unwrap();
    assert!(
        build.errors[0].1.contains("witcraft abi lock"),
        "{:?}",
        build.errors
    );
}
