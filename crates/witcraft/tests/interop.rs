//! A program in C, compiled to WASI preview 1 by a compiler that knows nothing of us, and run.
//!
//! The compiler is installed by `cargo xtask test --interop`, pinned, into `target/interop`. The rest of the suite
//! is in `tests/interop`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

const WITCRAFT: &str = env!("CARGO_BIN_EXE_witcraft");

/// Where the compiler is, and what it makes goes.
fn folder() -> PathBuf {
    // <target>/<profile>/witcraft
    Path::new(WITCRAFT)
        .ancestors()
        .nth(2)
        .unwrap()
        .join("interop")
}

fn succeed(command: &mut Command) {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{said}");
}

/// Runs the program: its exit code, what it printed, and what was said besides.
fn run(program: &Path, options: &[&str], words: &[&str], input: &str) -> (i32, String, String) {
    let mut command = Command::new(WITCRAFT);
    command.arg("run").arg(program);
    command.args(options).arg("--").args(words);
    // Compiled once: this build of the compiler is slow.
    command.env("WITCRAFT_CACHE", folder().join("cache"));
    // A secret of this process, of which the program must not know.
    command.env("NAME", "secret");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Whoever does not read has closed it already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace('\r', "");
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// Compiles the program with Zig's C compiler. Its own caches stay below `target`, too.
fn compile(name: &str) -> PathBuf {
    let scripts = if cfg!(windows) { "Scripts" } else { "bin" };
    let python = folder().join("python").join(scripts).join("python");
    let python = python.with_extension(std::env::consts::EXE_EXTENSION);
    assert!(
        python.exists(),
        "{} is not installed: run `cargo xtask test --interop`",
        python.display()
    );
    let program = folder().join(name);
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/interop/c/app.c");
    let cache = folder().join("zig");
    succeed(
        Command::new(python)
            .args([
                "-m",
                "ziglang",
                "cc",
                "-target",
                "wasm32-wasi",
                "-O1",
                source,
                "-o",
            ])
            .arg(&program)
            .env("ZIG_GLOBAL_CACHE_DIR", &cache)
            .env("ZIG_LOCAL_CACHE_DIR", &cache),
    );
    program
}

#[test]
#[ignore = "needs ziglang: cargo xtask test --interop"]
fn a_program_in_c() {
    let program = compile("app.wasm");
    let files = tempfile::tempdir().unwrap();
    std::fs::write(files.path().join("in.txt"), "loud, please\n").unwrap();
    let read_only = format!("{}::/data:ro", files.path().display());
    let read_write = format!("{}::/data", files.path().display());

    // Arguments and the environment.
    let (code, out, _) = run(&program, &[], &["exit", "7"], "");
    assert_eq!((code, out.as_str()), (7, "NAME -, PATH -\n"));
    let (code, out, _) = run(&program, &["--env", "NAME=Ada"], &[], "");
    assert_eq!((code, out.as_str()), (0, "NAME Ada, PATH -\n"));
    let (_, out, _) = run(&program, &["--env", "NAME"], &[], "");
    assert!(out.starts_with("NAME secret, PATH -\n"), "{out}");
    let (_, out, _) = run(&program, &["--inherit-env"], &[], "");
    assert!(
        out.starts_with("NAME secret, PATH ") && !out.contains("PATH -"),
        "{out}"
    );

    // The standard streams.
    let (_, out, err) = run(
        &program,
        &[],
        &["input", "x", "complain"],
        "a line\nanother\n",
    );
    assert!(out.ends_with("input a line\n"), "{out}");
    assert_eq!(err, "complaint\n");
    let (_, out, _) = run(&program, &["--stdin", "none"], &["input"], "a line\n");
    assert!(out.ends_with("input -\n"), "{out}");

    // Files: none, to read, to write; and no way out.
    let last = |out: String| out.lines().last().unwrap().to_owned();
    let (_, out, _) = run(&program, &[], &["shout", "/data/in.txt"], "");
    assert!(last(out).starts_with("/data/in.txt: "));
    let (_, out, _) = run(
        &program,
        &["--dir", &read_only],
        &["shout", "/data/in.txt"],
        "",
    );
    assert_eq!(last(out), "LOUD, PLEASE");
    let noted = files.path().join("out.txt");
    let (_, out, _) = run(
        &program,
        &["--dir", &read_only],
        &["note", "/data/out.txt"],
        "",
    );
    assert!(last(out).starts_with("/data/out.txt: ") && !noted.exists());
    let (_, out, _) = run(
        &program,
        &["--dir", &read_write],
        &["note", "/data/out.txt"],
        "",
    );
    assert_eq!(last(out), "NAME -, PATH -");
    assert_eq!(std::fs::read_to_string(&noted).unwrap(), "noted\n");
    let outside = ["shout", "/data/../../../../../../etc/passwd"];
    let (_, out, _) = run(&program, &["--dir", &read_write], &outside, "");
    assert!(last(out).starts_with(outside[1]));

    // A clock.
    let (_, out, _) = run(&program, &[], &["clock"], "");
    let line = last(out);
    let shown = line
        .strip_prefix("clock ")
        .and_then(|rest| rest.strip_suffix(" went on"));
    let shown: f64 = shown.unwrap_or_else(|| panic!("{line}")).parse().unwrap();
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_secs_f64();
    assert!(
        (0.0..600.0).contains(&(now + 1.0 - shown)),
        "{shown}, and it is {now}"
    );

    // A trap is not the program's own exit code, and says where it was.
    let (code, _, err) = run(&program, &[], &["abort"], "");
    assert_eq!(code, 134, "{err}");
    assert!(err.contains("abort"), "{err}");
}

#[test]
#[ignore = "needs ziglang: cargo xtask test --interop"]
fn a_program_in_c_as_a_component() {
    let program = compile("module.wasm");
    let component = folder().join("app.component.wasm");
    succeed(
        Command::new(WITCRAFT)
            .args(["component", "new"])
            .arg(&program)
            .arg("-o")
            .arg(&component),
    );
    let (code, out, _) = run(&component, &["--env", "NAME=Ada"], &["exit", "3"], "");
    assert_eq!((code, out.as_str()), (1, "NAME Ada, PATH -\n"));
}
