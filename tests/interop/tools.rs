//! Where the tools are, and running them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use witcraft_tests::guest::workspace;

/// `tests/interop`.
pub(crate) fn sources() -> PathBuf {
    workspace().join("tests/interop").canonicalize().unwrap()
}

/// `target/interop`, where everything that is made goes.
pub(crate) fn folder() -> PathBuf {
    target().join("interop")
}

/// A tool that was installed from PyPI.
pub(crate) fn python(name: &str) -> Command {
    let scripts = if cfg!(windows) { "Scripts" } else { "bin" };
    let program = folder().join("python").join(scripts).join(name);
    let program = program.with_extension(std::env::consts::EXE_EXTENSION);
    assert!(
        program.exists(),
        "{} is not installed: run `cargo xtask test --interop`",
        program.display()
    );
    Command::new(program)
}

/// JavaScript, in a folder where Node finds the packages from npm.
pub(crate) fn node(script: impl AsRef<Path>) -> Command {
    let mut node = python("node");
    node.arg(script.as_ref());
    node
}

/// The command line of jco.
pub(crate) fn jco() -> Command {
    let mut jco = node(folder().join("node/node_modules/@bytecodealliance/jco/dist/jco.js"));
    jco.current_dir(sources());
    jco
}

/// Runs a tool that has to succeed.
#[track_caller]
pub(crate) fn succeed(command: &mut Command) -> Output {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{command:?}\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

fn target() -> PathBuf {
    workspace().join("target").canonicalize().unwrap()
}
