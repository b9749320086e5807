//! `witcraft abi` from the outside: what it writes, prints and exits with.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const WIT: &str = "package a:b@1.0.0;

interface types {
    record point { x: u32, y: u64 }
}

world w {
    use types.{point};
    export move: func(by: point) -> string;
}
";

fn witcraft(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

/// Exit code, standard output, standard error.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = witcraft(folder, arguments);
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("wit")).unwrap();
    fs::write(folder.path().join("wit/a.wit"), WIT).unwrap();
    folder
}

fn edit(folder: &Path, from: &str, to: &str) {
    let file = folder.join("wit/a.wit");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(from));
    fs::write(file, text.replace(from, to)).unwrap();
}

#[test]
fn a_lock_is_written_checked_and_drifted_from() {
    let project = project();
    let folder = project.path();
    let (code, _, error) = run(folder, &["abi", "check", "wit"]);
    assert_eq!(code, 2);
    assert!(error.contains("there is no ABI lock"), "{error}");
    let (code, out, _) = run(folder, &["abi", "lock", "wit"]);
    assert_eq!(code, 0);
    assert!(out.starts_with("wrote  wit/abi.lock"), "{out}");
    assert_eq!(run(folder, &["abi", "check", "wit"]).0, 0);
    edit(folder, "x: u32", "x: s64");
    let (code, _, error) = run(folder, &["abi", "check", "wit"]);
    assert_eq!(code, 1);
    for words in [
        "a:b/types@1.0.0#point.x",
        "u32 → s64",
        "wit/a.wit:4:",
        "compiled",
    ] {
        assert!(error.contains(words), "{words}: {error}");
    }
    let (code, out, _) = run(folder, &["abi", "check", "wit", "--format", "json"]);
    assert_eq!(code, 1);
    assert!(out.contains("\"code\": \"abi-break\""), "{out}");
    // Written anew, it fits again.
    assert_eq!(run(folder, &["abi", "lock", "wit"]).0, 0);
    assert_eq!(run(folder, &["abi", "check", "wit"]).0, 0);
    let (code, out, _) = run(folder, &["abi", "lock", "wit", "-o", "-"]);
    assert_eq!(code, 0);
    assert_eq!(
        out,
        fs::read_to_string(folder.join("wit/abi.lock")).unwrap()
    );
}

#[test]
fn generating_writes_the_lock_once_and_then_keeps_to_it() {
    let project = project();
    let folder = project.path();
    let config = "[guest]\nout = \"guest.rs\"\n[abi]\nlock = \"abi.lock\"\n";
    fs::write(folder.join("witcraft.toml"), config).unwrap();
    let (code, out, error) = run(folder, &["generate"]);
    assert_eq!(code, 0, "{error}");
    assert!(out.contains("wrote  abi.lock"), "{out}");
    let lock = fs::read_to_string(folder.join("abi.lock")).unwrap();
    let bindings = fs::read_to_string(folder.join("guest.rs")).unwrap();
    edit(folder, "x: u32", "x: s64");
    for arguments in [&["generate"][..], &["generate", "--check"]] {
        let (code, _, error) = run(folder, arguments);
        assert_eq!(code, 1);
        assert!(
            error.contains("u32 → s64") && error.contains("abi.lock"),
            "{error}"
        );
    }
    assert_eq!(fs::read_to_string(folder.join("abi.lock")).unwrap(), lock);
    assert_eq!(
        fs::read_to_string(folder.join("guest.rs")).unwrap(),
        bindings
    );
    fs::write(
        folder.join("witcraft.toml"),
        format!("{config}update = true\n"),
    )
    .unwrap();
    assert_eq!(run(folder, &["generate"]).0, 0);
    assert_ne!(fs::read_to_string(folder.join("abi.lock")).unwrap(), lock);
    assert_eq!(run(folder, &["generate", "--check"]).0, 0);
    assert_eq!(run(folder, &["abi", "check"]).0, 0);
}

#[test]
fn values_are_encoded_and_decoded() {
    let project = project();
    let folder = project.path();
    let value = "{x: 1, y: 2}";
    let (code, out, _) = run(
        folder,
        &[
            "abi",
            "encode",
            "wit",
            "types#point",
            value,
            "--format",
            "json",
        ],
    );
    assert_eq!(code, 0);
    assert!(
        out.contains("\"memory\": \"01000000000000000200000000000000\""),
        "{out}"
    );
    let (code, out, _) = run(
        folder,
        &[
            "abi",
            "decode",
            "wit",
            "point",
            "01000000000000000200000000000000",
        ],
    );
    assert_eq!((code, out.trim()), (0, value));
    let (code, _, error) = run(folder, &["abi", "encode", "wit", "point", "{x: 1}"]);
    assert_eq!(code, 1);
    assert!(error.contains("the field `y` is missing"), "{error}");
    let (code, _, error) = run(folder, &["abi", "decode", "wit", "point", "0g"]);
    assert_eq!(code, 1);
    assert!(error.contains("not hexadecimal"), "{error}");
}

#[test]
fn a_call_and_a_world_are_shown() {
    let project = project();
    let folder = project.path();
    let arguments = [
        "abi",
        "call",
        "wit",
        "move",
        "({x: 1, y: 2})",
        "--result",
        "\"ok\"",
    ];
    let (code, out, _) = run(folder, &arguments);
    assert_eq!(code, 0);
    for words in ["i32 1  by.x", "i64 2  by.y", "6f 6b", "cabi_post_move"] {
        assert!(out.contains(words), "{words}: {out}");
    }
    for (format, words) in [
        ("text", "       8  ■■■■■■■■  y: u64"),
        ("markdown", "### export `a:b/w@1.0.0#move`"),
        ("json", "\"schema\": \"witcraft.abi/1\""),
    ] {
        let (code, out, _) = run(folder, &["abi", "show", "wit", "--format", format]);
        assert_eq!(code, 0);
        assert!(out.contains(words), "{out}");
    }
}
