//! What was found does compile: a guest with a build script, from inside `cargo test`.

use std::fs;

use witcraft_project::{TARGET, WasmToolchain};

const MANIFEST: &str = r#"
[package]
name = "tiny"
version = "0.0.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[workspace]
"#;

/// Compiled for this machine, with the same compiler and without the guest's sysroot.
const BUILD_SCRIPT: &str = r#"fn main() { println!("cargo::rustc-env=ANSWER=42"); }"#;

/// Uses the standard library's allocator and formatting, so that it has to be linked.
const LIBRARY: &str = r#"
#[no_mangle]
pub extern "C" fn length(times: usize) -> usize {
    format!("{}", env!("ANSWER").repeat(times)).len()
}
"#;

#[test]
fn a_guest_compiles() {
    let toolchain = match WasmToolchain::find() {
        Ok(toolchain) => toolchain,
        Err(error) => panic!("{error}"),
    };
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| fs::write(folder.path().join(path), text).unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    write("Cargo.toml", MANIFEST);
    write("build.rs", BUILD_SCRIPT);
    write("src/lib.rs", LIBRARY);

    let output = toolchain
        .cargo()
        .current_dir(folder.path())
        .args([
            "build",
            "--release",
            "--offline",
            "--target",
            TARGET,
            "--target-dir",
            "out",
        ])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "with {toolchain}:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );

    let module = fs::read(
        folder
            .path()
            .join("out")
            .join(TARGET)
            .join("release/tiny.wasm"),
    )
    .unwrap();
    assert!(
        module.starts_with(b"\0asm\x01\0\0\0"),
        "a core module, of version 1"
    );
}
