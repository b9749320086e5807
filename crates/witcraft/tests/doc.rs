//! `witcraft doc` as users meet it: exit codes, what is written and what is not.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const GOOD: &str =
    "package a:b@1.0.0;\n\n/// Holds a [r].\ninterface i {\n  record r { x: u8 }\n}\n";
const BROKEN_LINK: &str =
    "package a:b;\n\n/// Holds a [`recrd`].\ninterface i {\n  record record1 { x: u8 }\n}\n";

fn witcraft(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

fn place(wit: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("wit")).unwrap();
    fs::write(folder.path().join("wit/a.wit"), wit).unwrap();
    folder
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_site_is_written_and_replaced() {
    let place = place(GOOD);
    for _ in 0..2 {
        let output = witcraft(place.path(), &["doc", "wit", "--out", "docs"]);
        assert_eq!(code(&output), 0, "{}", said(&output));
    }
    let page = fs::read_to_string(place.path().join("docs/a_b@1.0.0/interface.i.html")).unwrap();
    assert!(page.contains("<a href=\"#r\">r</a>"));
    assert!(place.path().join("docs/.witcraft-doc").is_file());
    // With a file beside the WIT, no path is needed.
    fs::write(place.path().join("witcraft.toml"), "wit = \"wit\"\n").unwrap();
    let output = witcraft(
        place.path(),
        &["doc", "--format", "markdown", "--out", "pages"],
    );
    assert_eq!(code(&output), 0, "{}", said(&output));
    assert!(
        place
            .path()
            .join("pages/a_b@1.0.0/interface.i.md")
            .is_file()
    );
}

/// What opens pages is a program of the desktop, found by its name.
#[cfg(target_os = "linux")]
#[test]
fn a_site_is_opened_at_its_first_page() {
    use std::os::unix::fs::PermissionsExt;

    let place = place(GOOD);
    let programs = place.path().join("programs");
    fs::create_dir(&programs).unwrap();
    let program = programs.join("xdg-open");
    fs::write(
        &program,
        "#!/bin/sh\necho \"$1\" > opened.new\nmv opened.new opened\n",
    )
    .unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .current_dir(place.path())
        .env("PATH", format!("{}:{path}", programs.display()))
        .args(["doc", "wit", "--out", "docs", "--open"])
        .output()
        .unwrap();
    assert_eq!(code(&output), 0, "{}", said(&output));
    // It may still be starting when the command has ended.
    let opened = place.path().join("opened");
    for _ in 0..500 {
        if opened.exists() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let opened = fs::read_to_string(opened).unwrap();
    assert!(opened.trim().ends_with("docs/index.html"), "{opened}");
}

#[test]
fn what_is_in_the_way_stays() {
    let place = place(GOOD);
    let output = witcraft(place.path(), &["doc", "wit", "--out", "wit"]);
    assert_eq!(code(&output), 2);
    assert!(
        said(&output).contains("error[in-the-way]"),
        "{}",
        said(&output)
    );
    assert_eq!(
        fs::read_to_string(place.path().join("wit/a.wit")).unwrap(),
        GOOD
    );
    let output = witcraft(place.path(), &["doc", "wit"]);
    assert_eq!(code(&output), 2);
    assert!(said(&output).contains("`--out docs`"), "{}", said(&output));
}

#[test]
fn broken_wit_is_said_as_check_says_it_and_nothing_is_written() {
    let place = place("package a:b;\ninterface i {\n  f: func(x: nothing);\n}\n");
    let checked = witcraft(place.path(), &["check", "wit"]);
    let output = witcraft(place.path(), &["doc", "wit", "--out", "docs"]);
    assert_eq!(code(&output), 1);
    assert!(said(&output).contains("nothing"));
    let first = said(&output).lines().next().map(str::to_owned);
    assert!(said(&checked).contains(&first.unwrap()));
    assert!(!place.path().join("docs").exists());
}

#[test]
fn links_that_lead_nowhere_are_warnings_until_they_are_denied() {
    let place = place(BROKEN_LINK);
    let output = witcraft(place.path(), &["doc", "wit", "--out", "docs"]);
    assert_eq!(code(&output), 0);
    assert!(
        said(&output).contains("warning[broken-link]"),
        "{}",
        said(&output)
    );
    assert!(said(&output).contains("wit/a.wit:3:"), "{}", said(&output));
    let denied = ["doc", "wit", "--out", "other", "--deny-warnings"];
    let output = witcraft(place.path(), &denied);
    assert_eq!(code(&output), 1);
    assert!(!place.path().join("other").exists());
}

#[test]
fn single_products_go_to_standard_output() {
    let place = place(GOOD);
    let output = witcraft(place.path(), &["doc", "wit", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["schema"], "witcraft.doc/1");
    assert_eq!(
        json["packages"][0]["interfaces"][0]["source"]["file"],
        "a.wit"
    );
    let output = witcraft(
        place.path(),
        &["doc", "wit", "--format", "markdown", "--single"],
    );
    assert!(String::from_utf8_lossy(&output.stdout).contains("## interface `i`"));
}

#[test]
fn a_book_goes_through() {
    let place = place(GOOD);
    fs::create_dir(place.path().join("src")).unwrap();
    let supports = ["doc", "--format", "mdbook", "supports", "html"];
    assert_eq!(code(&witcraft(place.path(), &supports)), 0);
    let book = |content: &str| {
        let chapter = serde_json::json!({"Chapter": {
            "name": "x", "content": content, "path": "x.md", "sub_items": [],
        }});
        let context = serde_json::json!({"root": place.path(), "config": {"book": {"src": "src"}}});
        let input = serde_json::json!([context, {"items": [chapter]}]).to_string();
        let mut child = Command::new(env!("CARGO_BIN_EXE_witcraft"))
            .args(["doc", "--format", "mdbook"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        child.wait_with_output().unwrap()
    };
    let output = book("# Here\n\n{{#wit ../wit i#r}}\n");
    assert_eq!(code(&output), 0, "{}", said(&output));
    let made: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let content = made["items"][0]["Chapter"]["content"].as_str().unwrap();
    assert!(content.contains("## record `r`"), "{content}");
    let output = book("{{#wit ../nowhere}}\n");
    assert_ne!(code(&output), 0);
    assert!(said(&output).contains("nowhere"), "{}", said(&output));
}
