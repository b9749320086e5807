//! `witcraft run` on a real program: what its options give it, and how it ends. The program is a guest in Rust, which
//! does what its arguments say: `tests/guests/program`.

#![cfg(feature = "runtime")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn witcraft() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_witcraft"));
    command
        .current_dir(root())
        .env("WITCRAFT_CACHE", root().join("target/cmd/run"));
    command
}

/// The component, built as everybody would.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let output = witcraft()
            .args(["build", "tests/guests/program", "--release", "--quiet"])
            .args(["--format", "json", "--", "--offline"])
            // Where all guests are compiled.
            .env("CARGO_TARGET_DIR", root().join("target/guests"))
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", said(&output));
        let built: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        built["component"].as_str().unwrap().into()
    })
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Its exit code, and what it printed to standard output.
fn run(options: &[&str], arguments: &[&str]) -> (i32, String) {
    ended(command(options, arguments).output().unwrap())
}

fn command(options: &[&str], arguments: &[&str]) -> Command {
    let mut command = witcraft();
    command.arg("run").arg(program()).args(options);
    command.arg("--").args(arguments).stdin(Stdio::null());
    command
}

fn ended(output: Output) -> (i32, String) {
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.code().unwrap(), text)
}

fn fine(text: &str) -> (i32, String) {
    (0, text.to_owned())
}

#[test]
fn arguments_and_variables_are_those_that_are_said() {
    let name = program().file_name().unwrap().to_str().unwrap();
    let all = format!("{name}|args|two words|--dir|x");
    assert_eq!(run(&[], &["args", "two words", "--dir", "x"]), fine(&all));
    assert_eq!(run(&[], &["env"]), fine(""));
    let own = ["--env", "A=two words", "--env", "OWN"];
    let output = command(&own, &["env"]).env("OWN", "1").output().unwrap();
    assert_eq!(ended(output), fine("A=two words|OWN=1"));
    let mut command = command(&["--inherit-env"], &["env"]);
    let (code, text) = ended(command.env("OWN", "2").output().unwrap());
    assert_eq!(code, 0);
    assert!(text.split('|').any(|it| it == "OWN=2"), "{text}");
}

#[test]
fn standard_input_is_inherited_unless_it_is_said_otherwise() {
    let piped = |options: &[&str]| {
        let mut child = command(options, &["echo"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // Whoever reads nothing may be gone already.
        let _ = child.stdin.take().unwrap().write_all(b"from a pipe\n");
        ended(child.wait_with_output().unwrap())
    };
    assert_eq!(piped(&[]), fine("from a pipe\n"));
    assert_eq!(piped(&["--stdin", "none"]), fine(""));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("in");
    fs::write(&path, "from a file").unwrap();
    assert_eq!(
        piped(&["--stdin", path.to_str().unwrap()]),
        fine("from a file")
    );
}

#[test]
fn folders_are_open_under_their_names_and_for_what_is_said() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "text").unwrap();
    let open = |rest: &str| format!("{}{rest}", folder.path().display());
    let said = |dir: &str, arguments: &[&str]| run(&["--dir", dir], arguments);
    assert_eq!(run(&[], &["folders"]), fine(""));
    assert_eq!(said(&open("::/data"), &["folders"]), fine("/data"));
    assert_eq!(
        said(&open("::/data:ro"), &["read", "/data/file"]),
        fine("text")
    );
    assert_eq!(said(&open("::/data:ro"), &["write", "/data/new", "x"]).0, 1);
    assert_eq!(said(&open("::/data"), &["write", "/data/new", "x"]).0, 0);
    assert_eq!(fs::read_to_string(folder.path().join("new")).unwrap(), "x");
}

#[test]
fn the_exit_code_is_the_programs_and_a_trap_is_explained() {
    assert_eq!(run(&[], &["fail"]).0, 1);
    for code in [0, 7, 255] {
        assert_eq!(run(&[], &["exit", &code.to_string()]).0, code);
    }
    let output = command(&[], &["trap"]).output().unwrap();
    assert_eq!(output.status.code(), Some(134));
    let said = said(&output);
    for part in [
        "error[trap]: the program was stopped",
        "the program gave up by itself: a panic in Rust",
        "program_guest::gives_up",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn limits_end_it_with_their_own_words() {
    for (options, part) in [
        (["--fuel", "1000"], "error[out-of-fuel]"),
        (["--memory-max", "64KiB"], "its limit of 64.0 KiB of memory"),
    ] {
        let output = command(&options, &["args"]).output().unwrap();
        let said = said(&output);
        assert_eq!(output.status.code(), Some(134), "{said}");
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn a_program_comes_from_standard_input_too() {
    let mut command = witcraft();
    let file = fs::File::open(program()).unwrap();
    command.args(["run", "-", "--stdin", "none", "--", "exit", "3"]);
    assert_eq!(command.stdin(file).status().unwrap().code(), Some(3));
}
