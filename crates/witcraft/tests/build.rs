//! `witcraft build` on a real crate: from its source to a component, what costs nothing the second time, and what is
//! said where it cannot be done.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use serde_json::Value;
use tempfile::TempDir;

const WIT: &str = "package my:pkg@1.0.0;\n\nworld one {\n  export double: func(x: u32) -> u32;\n}\n\n\
                   world two {\n  export double: func(x: u32) -> u32;\n  export half: func(x: u32) -> u32;\n}\n";

const GUEST: &str = "#[rustfmt::skip]\nmod bindings;\n\nstruct Component;\n\n\
                     bindings::export!(Component with_types_in bindings);\n\n\
                     impl bindings::Guest for Component {\n    fn double(x: u32) -> u32 {\n        x * 2\n    }\n}\n";

/// A guest of the world `one`, with bindings in a file, so that little has to be compiled.
struct Project(TempDir);

fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Project {
    fn new() -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        let crates = checkout().join("crates").canonicalize().unwrap();
        project.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"my-guest\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
                 [lib]\ncrate-type = [\"cdylib\"]\n\n\
                 [dependencies]\nwitcraft-guest = {{ path = '{}', default-features = false }}\n\n[workspace]\n",
                crates.join("witcraft-guest").display()
            ),
        );
        fs::copy(checkout().join("Cargo.lock"), project.path("Cargo.lock")).unwrap();
        project.write("wit/my.wit", WIT);
        project.write("witcraft.toml", "world = \"one\"\n");
        project.write("src/lib.rs", GUEST);
        project.fine(&["guest", "wit", "-w", "one", "-o", "src/bindings.rs"]);
        project
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn witcraft(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_witcraft"));
        command
            .current_dir(self.0.path())
            .args(arguments)
            .env("CARGO_NET_OFFLINE", "true")
            .env_remove("CARGO_TARGET_DIR");
        if arguments.contains(&"--precompile") {
            command.env("WITCRAFT_CACHE", self.path("cache"));
        }
        command
    }

    fn fine(&self, arguments: &[&str]) -> Output {
        let output = self.witcraft(arguments).output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
        output
    }

    /// What is reported of a build.
    fn built(&self, arguments: &[&str]) -> Value {
        let output = self.fine(&[&["build", "--quiet", "--format", "json"], arguments].concat());
        let document = serde_json::from_slice(&output.stdout).unwrap();
        let schema = fs::read(checkout().join("book/src/schemas/build-1.json")).unwrap();
        let mut schema: Value = serde_json::from_slice(&schema).unwrap();
        // A name is no address to resolve references against.
        schema.as_object_mut().unwrap().remove("$id");
        jsonschema::validate(&schema, &document).unwrap();
        document
    }

    /// The exit code and the codes of the findings of a build that fails.
    fn fails(&self, command: &mut Command) -> (i32, Vec<String>, String) {
        let output = command.output().unwrap();
        let said = said(&output);
        let codes = said.lines().filter_map(|line| {
            let rest = line.strip_prefix("error[")?;
            // The compiler's own begin with a capital letter.
            let code = rest.split(']').next().filter(|it| !it.starts_with('E'));
            code.map(str::to_owned)
        });
        (output.status.code().unwrap(), codes.collect(), said.clone())
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// When a file was written, and which one it is.
fn stamp(path: &Path) -> (SystemTime, u64) {
    let metadata = fs::metadata(path).unwrap();
    #[cfg(unix)]
    let number = std::os::unix::fs::MetadataExt::ino(&metadata);
    #[cfg(not(unix))]
    let number = 0;
    (metadata.modified().unwrap(), number)
}

fn file(built: &Value, name: &str) -> PathBuf {
    built[name].as_str().unwrap().into()
}

#[test]
fn a_crate_becomes_a_component_once() {
    let project = Project::new();
    let first = project.built(&[]);
    assert_eq!(first["schema"], "witcraft.build/1");
    assert_eq!(
        (&first["fresh"], &first["world"]),
        (&false.into(), &"my:pkg/one@1.0.0".into())
    );
    let component = file(&first, "component");
    assert!(component.ends_with("target/component/my-guest.component.wasm"));
    for (name, bytes) in [("component", "component-bytes"), ("module", "module-bytes")] {
        let length = fs::metadata(file(&first, name)).unwrap().len();
        assert_eq!(first[bytes], length, "{name}");
    }
    assert!(first["custom-bytes"].as_u64() < first["component-bytes"].as_u64());
    let path = component.display().to_string();
    project.fine(&["component", "validate", &path, "--wit", "wit", "-w", "one"]);

    // Nothing has changed, so nothing is written.
    let written = stamp(&component);
    assert_eq!(project.built(&[])["fresh"], true);
    assert_eq!(stamp(&component), written);
    // It is the content that counts: cargo compiles this again, to the same module.
    project.write("src/lib.rs", &format!("{GUEST}// a comment\n"));
    assert_eq!(project.built(&[])["fresh"], true);
    assert_eq!(stamp(&component), written);
    // Another module, another component.
    project.write("src/lib.rs", &GUEST.replace("x * 2", "x + x + 1"));
    assert_eq!(project.built(&[])["fresh"], false);
    assert_ne!(stamp(&component), written);
    // What somebody else changed is made again.
    fs::write(&component, "changed").unwrap();
    let again = project.built(&[]);
    assert_eq!(again["fresh"], false);
    assert_eq!(
        fs::metadata(&component).unwrap().len(),
        again["component-bytes"]
    );

    // People are told the same.
    let output = project.fine(&["build"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &said(&output);
    for part in [
        "is up to date, and fits my:pkg/one@1.0.0",
        "module     ",
        "component  ",
    ] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn what_does_not_fit_its_world_or_its_lock_is_said() {
    let project = Project::new();
    project.write("witcraft.toml", "world = \"two\"\n");
    let (code, codes, said) = project.fails(&mut project.witcraft(&["build", "-q"]));
    assert_eq!((code, codes), (1, vec!["misfit".to_owned()]), "{said}");
    assert!(said.contains("export `my:pkg/two@1.0.0#half`"), "{said}");
    assert!(
        !project
            .path("target/component/my-guest.component.wasm")
            .exists()
    );

    // A lock that pins the same is fine; one that pins something else is not.
    project.write(
        "witcraft.toml",
        "world = \"one\"\n\n[abi]\nlock = \"wit/abi.lock\"\n",
    );
    project.fine(&["abi", "lock"]);
    assert_eq!(project.built(&[])["fresh"], false);
    fs::remove_file(project.path("wit/abi.lock")).unwrap();
    project.write("wit/my.wit", &WIT.replace("u32", "u64"));
    project.fine(&["abi", "lock"]);
    project.write("wit/my.wit", WIT);
    let (code, codes, said) = project.fails(&mut project.witcraft(&["build", "-q"]));
    assert_eq!(code, 1, "{said}");
    assert!(
        codes.iter().all(|it| it.starts_with("verify-")) && !codes.is_empty(),
        "{said}"
    );
}

#[test]
fn what_cannot_be_built_says_what_to_do() {
    let project = Project::new();
    let fails = |arguments: &[&str]| {
        let (code, codes, said) = project.fails(&mut project.witcraft(arguments));
        assert_eq!(codes.len(), 1, "{said}");
        (code, codes[0].clone(), said)
    };
    let (code, found, said) = fails(&["build", "nothing"]);
    assert_eq!((code, &*found), (2, "no-crate"), "{said}");
    let (code, found, said) = fails(&["build", "-p", "my-gest"]);
    assert_eq!((code, &*found), (2, "no-such-package"), "{said}");
    assert!(said.contains("did you mean `my-guest`?"), "{said}");
    project.write("src/lib.rs", "fn main() -> u32 { \"text\" }\n");
    let (code, found, said) = fails(&["build", "-q"]);
    assert_eq!((code, &*found), (1, "does-not-compile"), "{said}");
    assert!(
        said.contains("mismatched types"),
        "cargo's own words are there: {said}"
    );
    let manifest = fs::read_to_string(project.path("Cargo.toml")).unwrap();
    project.write("Cargo.toml", &manifest.replace("\"cdylib\"", "\"rlib\""));
    let (code, found, said) = fails(&["build"]);
    assert_eq!((code, &*found), (2, "no-guest"), "{said}");
    assert!(
        said.contains("crate-type = [\"cdylib\", \"rlib\"]"),
        "{said}"
    );
}

#[test]
fn without_a_toolchain_the_remedies_are_listed() {
    let project = Project::new();
    // A compiler that knows no WebAssembly, and nothing prepared.
    let empty = project.path("empty");
    fs::create_dir(&empty).unwrap();
    let mut command = project.witcraft(&["build"]);
    command
        .env("RUSTC", "/nonexistent/rustc")
        .env("WITCRAFT_CACHE", &empty)
        .env_remove("WITCRAFT_SYSROOT");
    let (code, codes, said) = project.fails(&mut command);
    assert_eq!(
        (code, codes),
        (2, vec!["no-toolchain".to_owned()]),
        "{said}"
    );
    assert!(said.contains("set RUSTC"), "{said}");
    // One that is named, and is none.
    let mut command = project.witcraft(&["build"]);
    command.env("WITCRAFT_SYSROOT", &empty);
    let (code, codes, said) = project.fails(&mut command);
    assert_eq!(
        (code, codes),
        (2, vec!["no-toolchain".to_owned()]),
        "{said}"
    );
    assert!(said.contains("unset WITCRAFT_SYSROOT"), "{said}");
}

#[cfg(feature = "runtime")]
#[test]
fn machine_code_is_written_beside_the_component_and_told_from_it() {
    let project = Project::new();
    let built = project.built(&["--precompile"]);
    let code = file(&built, "precompiled");
    assert!(code.ends_with("target/component/my-guest.component.cwasm"));
    assert_eq!(
        fs::metadata(&code).unwrap().len(),
        built["precompiled-bytes"]
    );
    // The same again costs nothing.
    let written = stamp(&code);
    assert_eq!(project.built(&["--precompile"])["fresh"], true);
    assert_eq!(stamp(&code), written);
    // Code that counts is another one.
    project.built(&["--precompile=fuel,timeout"]);
    assert_ne!(stamp(&code), written);
    // It is not run as if it were WebAssembly.
    let code = code.display().to_string();
    let (exit, codes, said) = project.fails(&mut project.witcraft(&["call", &code]));
    assert_eq!((exit, codes), (2, vec!["not-wasm".to_owned()]), "{said}");
    assert!(said.contains("it is compiled code"), "{said}");
}
