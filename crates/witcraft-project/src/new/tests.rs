//! Names, templates, and WIT that is there already.

use super::*;

#[test]
fn names_that_nobody_takes_are_refused() {
    let refused = [
        "", "Image", "a_b", "-a", "a-", "1a", "a-1", "type", "self", "a/b", "..", "a b",
    ];
    for name in refused {
        let failure = Project::new(name).unwrap_err();
        assert_eq!(failure.diagnostics[0].code, "bad-name", "{name}");
    }
    // Taken in the WIT of the template, or a word of WIT.
    for name in ["types", "resizing", "list", "world"] {
        let failure = Project::new(name).unwrap().files().unwrap_err();
        assert_eq!(failure.diagnostics[0].code, "bad-name", "{name}");
    }
}

/// `{{word}}`: nothing else in a template looks like that.
fn has_placeholder(text: &str) -> bool {
    text.split("{{").skip(1).any(|rest| {
        let word = rest.split("}}").next().unwrap_or_default();
        word.len() < rest.len() && word.bytes().all(|it| it.is_ascii_lowercase() || it == b'-')
    })
}

#[test]
fn everything_is_filled_in_and_nothing_is_overwritten() {
    for template in [Template::Library, Template::Command] {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::new("image-tool").unwrap().template(template);
        for (path, text) in project.files().unwrap() {
            let text = String::from_utf8(text).unwrap();
            assert!(!has_placeholder(&text), "{}: {text}", path.display());
        }
        assert!(project.write(folder.path()).unwrap().len() > 10);
        let failure = project.write(folder.path()).unwrap_err();
        assert_eq!(failure.diagnostics[0].code, "folder-in-the-way");
    }
}

#[test]
fn a_folder_that_is_no_checkout_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let project = Project::new("a").unwrap().checkout(folder.path());
    assert_eq!(
        project.files().unwrap_err().diagnostics[0].code,
        "no-checkout"
    );
}

/// The files of a project around this WIT, by their paths.
fn own(
    files: &[(&str, &str)],
    root: &str,
    world: Option<&str>,
) -> Result<std::collections::BTreeMap<String, String>, Failure> {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let project = Project::new("plugin")?.wit(folder.path().join(root), world.map(str::to_owned));
    let files = project.files()?.into_iter();
    Ok(files
        .map(|(path, text)| (path.display().to_string(), String::from_utf8(text).unwrap()))
        .collect())
}

const MINE: &str = "package my:pkg@1.0.0;\ninterface i { f: func(x: u32) -> string; }\n\
    world one { import log: func(line: string); export i; }\n";

#[test]
fn wit_that_is_there_is_copied_and_implemented() {
    let log = "package my:log; interface log { line: func(); }";
    let given = [
        (
            "my.wit",
            &*format!("{MINE}world two {{ import my:log/log; export i; }}"),
        ),
        ("deps/log/log.wit", log),
        ("deps/unused.wit", "package my:unused; interface i {}"),
        ("notes.txt", "mine"),
    ];
    let files = own(&given, "", Some("two")).unwrap();
    assert_eq!(files["wit/deps/log/log.wit"], log);
    let wit: Vec<&str> = files
        .keys()
        .filter_map(|it| it.strip_prefix("wit/"))
        .collect();
    assert_eq!(
        wit,
        ["deps/log/log.wit", "my.wit"],
        "what is used, and nothing else"
    );
    assert!(files["witcraft.toml"].contains("wit = \"wit\"\nworld = \"my:pkg/two@1.0.0\"\n"));
    assert!(files["guest/src/lib.rs"].contains("fn f(x: u32) -> String {"));
    assert!(files["host/src/lib.rs"].contains("fn line(&mut self)"));
    assert!(!files["host/src/lib.rs"].contains("async "));
    for (path, text) in &files {
        assert!(!has_placeholder(text), "{path}: {text}");
    }
}

#[test]
fn a_single_file_is_enough_and_async_is_seen() {
    let text = "package my:pkg; world w { export run: async func(); }";
    let files = own(&[("here/my.wit", text)], "here/my.wit", None).unwrap();
    assert_eq!(files["wit/my.wit"], text);
    assert!(files["witcraft.toml"].contains("\nasync = true\n"));
    assert!(files["host/src/lib.rs"].contains("pub async fn start("));
    assert!(files["host/tests/starts.rs"].contains("#[tokio::test]"));
}

#[test]
fn wit_that_cannot_be_used_says_why() {
    let code = |files: &[(&str, &str)], root, world| {
        let failure = own(files, root, world).unwrap_err();
        failure.diagnostics[0].code
    };
    assert_eq!(code(&[], "nothing", None), "no-such-path");
    let several = format!("{MINE}world two {{ export i; }}");
    assert_eq!(code(&[("a.wit", &several)], "", None), "ambiguous-world");
    assert_eq!(code(&[("a.wit", MINE)], "", Some("onne")), "no-such-world");
    assert_eq!(
        code(&[("a.wit", "package a:b; wrld c {}")], "", None),
        "wit-syntax"
    );
}
