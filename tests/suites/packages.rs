//! Packages as they would be published: `cargo package` builds each from nothing but what is in it, and refuses one
//! whose build script changes its sources.

use witcraft_tests::guest::workspace;
use witcraft_tests::scratch::Scratch;

const WIT: &str = "package a:b@1.0.0;\nworld w { import log:log/log; export run: func(); }\n";
const LOG: &str = "package log:log;\ninterface log { put: func(line: string); }\n";

/// Packages and builds a crate that keeps its WIT below its own folder, as `witcraft vendor` leaves it.
fn package(name: &str, dependencies: &str, files: &[(&str, &str)]) {
    let scratch = Scratch::new(name, dependencies).unwrap();
    scratch.write("wit/w.wit", WIT).unwrap();
    scratch.write("wit/deps/log/log.wit", LOG).unwrap();
    for (path, text) in files {
        scratch.write(path, text).unwrap();
    }
    let mut cargo = scratch.cargo();
    cargo.args(["package", "--offline", "--allow-dirty", "--quiet"]);
    // Witcraft's crates are in no registry yet.
    for krate in [
        "guest",
        "host",
        "build",
        "macros",
        "codegen",
        "config",
        "diagnostics",
        "model",
    ] {
        let path = workspace().join(format!("crates/witcraft-{krate}"));
        let path = path.canonicalize().unwrap();
        cargo.arg("--config").arg(format!(
            "patch.crates-io.witcraft-{krate}.path='{}'",
            path.display()
        ));
    }
    let output = cargo.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_guest_with_a_macro() {
    package(
        "packaged-guest",
        "witcraft-guest = \"0.1.0\"",
        &[(
            "src/lib.rs",
            "witcraft_guest::generate!();\npub struct C;\nimpl Guest for C {\n    fn run() {\n        \
             log::log::log::put(\"a\");\n    }\n}\nexport!(C);\n",
        )],
    );
}

#[test]
fn a_guest_with_a_build_script() {
    package(
        "packaged-build-script",
        "witcraft-guest = { version = \"0.1.0\", default-features = false }\n\n[build-dependencies]\n\
         witcraft-build = { version = \"0.1.0\", default-features = false, features = [\"guest\"] }",
        &[
            (
                "src/lib.rs",
                "include!(concat!(env!(\"OUT_DIR\"), \"/guest.rs\"));\n",
            ),
            (
                "build.rs",
                "fn main() -> Result<(), witcraft_build::Error> {\n    witcraft_build::guest().generate()\n}\n",
            ),
        ],
    );
}

#[test]
fn a_host_with_a_macro() {
    package(
        "packaged-host",
        "witcraft-host = { version = \"0.1.0\", default-features = false, features = [\"async\", \"macros\"] }",
        &[(
            "src/lib.rs",
            "witcraft_host::bindgen!();\npub struct H;\nimpl log::log::log::Host for H {\n    \
             fn put(&mut self, _: String) {}\n}\n",
        )],
    );
}

#[test]
fn a_host_with_a_build_script() {
    package(
        "packaged-host-build-script",
        "witcraft-host = { version = \"0.1.0\", default-features = false, features = [\"async\"] }\n\n\
         [build-dependencies]\n\
         witcraft-build = { version = \"0.1.0\", default-features = false, features = [\"host\"] }",
        &[
            (
                "src/lib.rs",
                "include!(concat!(env!(\"OUT_DIR\"), \"/host.rs\"));\npub struct H;\nimpl log::log::log::Host for H {\n    \
                 fn put(&mut self, _: String) {}\n}\n",
            ),
            (
                "build.rs",
                "fn main() -> Result<(), witcraft_build::Error> {\n    witcraft_build::host().generate()\n}\n",
            ),
        ],
    );
}

/// Cargo then builds one macro with the generators of both sides; each crate still gets what is its own.
#[test]
fn a_guest_and_a_host_in_one_workspace() {
    let scratch = Scratch::new("together", "").unwrap();
    let member = |name: &str, features: &str, code: &str| {
        let krate = workspace().join(format!("crates/witcraft-{name}"));
        let krate = krate.canonicalize().unwrap();
        let manifest = format!(
            "[package]\nname = \"together-{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             witcraft-{name} = {{ path = {krate:?}, default-features = false, features = [{features}] }}\n"
        );
        scratch
            .write(&format!("{name}/Cargo.toml"), &manifest)
            .unwrap();
        scratch.write(&format!("{name}/src/lib.rs"), code).unwrap();
    };
    scratch
        .write(
            "Cargo.toml",
            "[workspace]\nmembers = [\"guest\", \"host\"]\nresolver = \"3\"\n\n\
             [profile.dev]\ndebug = \"line-tables-only\"\n",
        )
        .unwrap();
    scratch.write("wit/w.wit", WIT).unwrap();
    scratch.write("wit/deps/log/log.wit", LOG).unwrap();
    scratch
        .write("witcraft.toml", "[rust]\nderives = [\"Hash\"]\n")
        .unwrap();
    member(
        "guest",
        "\"macros\"",
        "witcraft_guest::generate!();\npub struct C;\nimpl Guest for C {\n    fn run() {\n        \
         log::log::log::put(\"a\");\n    }\n}\nexport!(C);\n",
    );
    member(
        "host",
        "\"async\", \"macros\"",
        "witcraft_host::bindgen!();\npub struct H;\nimpl log::log::log::Host for H {\n    \
         fn put(&mut self, _: String) {}\n}\n",
    );
    let run = |arguments: &[&str]| {
        let output = scratch.cargo().args(arguments).output().unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    };
    run(&["build", "--workspace", "--quiet"]);
    // On its own, as it is built for WebAssembly, the guest knows nothing of the host.
    let tree = run(&["tree", "--package", "together-guest", "--prefix", "none"]);
    assert!(tree.contains("wit-bindgen-rust v"), "{tree}");
    for unwanted in ["wasmtime", "witcraft-host"] {
        assert!(!tree.contains(unwanted), "{unwanted}\n{tree}");
    }
}
