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
    scratch.write("witcraft.toml", "wit = \"wti\"\n").unwrap();
    let errors = check().errors;
    let help = "correct `wit` in `witcraft.toml`";
    assert!(errors[0].1.contains(help), "{}", errors[0].1);
}

#[test]
fn a_drift_from_the_abi_lock_is_a_compile_error() {
    let scratch = Scratch::new(
        "locked",
        "witcraft-guest = { path = \"{crates}/witcraft-guest\", default-features = false, features = [\"abi-lock\"] }",
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

/// The files that the compiler noted as dependencies of a crate, for cargo and for editors that run it.
fn noted(scratch: &Scratch, name: &str) -> String {
    let folder = workspace().join("target/scratch/target/debug/deps");
    let mut newest = None;
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let file = entry.file_name().into_string().unwrap();
        if file.ends_with(".d")
            && (file.starts_with(name) || file.starts_with(&format!("lib{name}")))
        {
            let changed = entry.metadata().unwrap().modified().unwrap();
            newest = newest.max(Some((changed, entry.path())));
        }
    }
    let text = fs::read_to_string(newest.unwrap().1).unwrap();
    let root = scratch.folder().canonicalize().unwrap();
    text.replace(&format!("{}/", root.display()), "")
}

#[test]
fn a_lock_that_cannot_be_compared_is_not_passed_over() {
    let scratch = Scratch::new(
        "unlocked",
        "witcraft-guest = { path = \"{crates}/witcraft-guest\", default-features = false, features = [\"macros\"] }",
    )
    .unwrap();
    let config = "[abi]\nlock = \"wit/abi.lock\"\n";
    scratch.write("witcraft.toml", config).unwrap();
    scratch
        .write("wit/w.wit", "package a:b;\nworld w {}\n")
        .unwrap();
    scratch
        .write("src/lib.rs", "witcraft_guest::generate!();\n")
        .unwrap();
    let build = scratch.check(&[]).unwrap();
    assert!(!build.success);
    for part in ["witcraft.toml:2:8", "features = [\"abi-lock\"]"] {
        assert!(build.errors[0].1.contains(part), "{:?}", build.errors);
    }
}

#[test]
fn everything_that_was_read_is_a_dependency() {
    let scratch = Scratch::new(
        "noted",
        "witcraft-guest = { path = \"{crates}/witcraft-guest\", default-features = false, features = [\"macros\"] }",
    )
    .unwrap();
    let files = [
        (
            "wit/w.wit",
            "package a:b;\nworld w { import log:log/log; include more; }\n",
        ),
        ("wit/more.wit", "world more { export run: func(); }\n"),
        (
            "wit/deps/log/log.wit",
            "package log:log;\ninterface log { put: func(line: string); }\n",
        ),
        ("witcraft.toml", "world = \"w\"\n"),
        ("src/lib.rs", "witcraft_guest::generate!();\n"),
    ];
    for (path, text) in files {
        scratch.write(path, text).unwrap();
    }
    assert!(scratch.check(&[]).unwrap().success);
    let noted = noted(&scratch, "noted");
    for (path, _) in files {
        let is_noted = noted
            .lines()
            .any(|line| line.trim_end_matches(':').ends_with(path));
        assert!(is_noted, "{path}\n{noted}");
    }
}

#[test]
fn a_build_script_that_watches_the_folder_sees_new_files() {
    let scratch = Scratch::new(
        "watched",
        "witcraft-guest = { path = \"{crates}/witcraft-guest\", default-features = false, features = [\"macros\"] }",
    )
    .unwrap();
    let script = "fn main() {\n    println!(\"cargo::rerun-if-changed=wit\");\n}\n";
    scratch.write("build.rs", script).unwrap();
    scratch
        .write("wit/w.wit", "package a:b;\nworld w {}\n")
        .unwrap();
    scratch
        .write(
            "src/lib.rs",
            "witcraft_guest::generate!({ world: \"w\" });\n",
        )
        .unwrap();
    assert!(scratch.check(&[]).unwrap().success);
    assert!(!scratch.check(&[]).unwrap().compiled, "nothing has changed");
    // Of the same world: the file is wrong, and the crate would not know.
    scratch.write("wit/second.wit", "world w {}\n").unwrap();
    assert!(!scratch.check(&[]).unwrap().success);
    scratch.write("wit/second.wit", "world v {}\n").unwrap();
    assert!(scratch.check(&[]).unwrap().success);
    // In a folder below as well.
    scratch
        .write("wit/deps/d/d.wit", "package c:d;\n\ninterface i {\n")
        .unwrap();
    assert!(!scratch.check(&[]).unwrap().success);
}

#[test]
fn wit_in_the_source_uses_packages_of_deps() {
    let scratch = Scratch::new(
        "inlined",
        "witcraft-guest = { path = \"{crates}/witcraft-guest\", default-features = false, features = [\"macros\"] }",
    )
    .unwrap();
    // One is a file, the other a folder.
    for (path, package) in [("e.wit", "d:e"), ("f/f.wit", "d:f")] {
        let wit = format!("package {package};\ninterface t {{ record r {{ x: u8 }} }}\n");
        scratch.write(&format!("wit/deps/{path}"), &wit).unwrap();
    }
    let code = |option: &str| {
        let wit = "package a:b; world w { use d:e/t.{r}; import d:f/t; export run: func() -> r; }";
        let code = format!("witcraft_guest::generate!({{ inline: \"{wit}\"{option} }});\n");
        scratch.write("src/lib.rs", &code).unwrap();
    };
    for option in ["", ", path: \"wit\""] {
        code(option);
        let build = scratch.check(&[]).unwrap();
        assert!(build.success, "{option}: {:?}", build.errors);
    }
    // A folder that is named has to have something.
    code(", path: \"src\"");
    let build = scratch.check(&[]).unwrap();
    assert!(!build.success);
    let said = &build.errors[0].1;
    assert!(
        said.contains("there is no `.wit` file in this folder"),
        "{said}"
    );
}

#[test]
fn bindings_from_a_build_script_follow_new_files() {
    let scratch = Scratch::new(
        "built",
        "witcraft-guest = { path = \"{crates}/witcraft-guest\", default-features = false }\n\n[build-dependencies]\n\
         witcraft-build = { path = \"{crates}/witcraft-build\", default-features = false, features = [\"guest\"] }",
    )
    .unwrap();
    let script = "fn main() -> Result<(), witcraft_build::Error> {\n    witcraft_build::guest().generate()\n}\n";
    scratch.write("build.rs", script).unwrap();
    let wit = "package a:b;\nworld w { import i; }\ninterface i { f: func(); }\n";
    scratch.write("wit/w.wit", wit).unwrap();
    let code = "include!(concat!(env!(\"OUT_DIR\"), \"/guest.rs\"));\n";
    scratch.write("src/lib.rs", code).unwrap();
    assert!(scratch.check(&[]).unwrap().success);
    assert!(!scratch.check(&[]).unwrap().compiled, "nothing has changed");
    scratch.write("wit/second.wit", "world v {}\n").unwrap();
    let output = scratch.cargo().arg("check").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    assert!(said.contains("there are 2 worlds to choose from"), "{said}");
}
