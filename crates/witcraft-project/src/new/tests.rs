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

/// The runtime has WASI, so the host adds what is its own, and nothing else.
#[test]
fn what_is_imported_of_wasi_is_left_to_the_runtime() {
    let cli = include_str!("../../templates/command/wit/deps/cli.wit");
    let io = include_str!("../../templates/command/wit/deps/io.wit");
    let world = "package my:pkg; interface i { f: func(); }\n\
        world w { import wasi:cli/stdout@0.2.6; import log: func(); import i; export run: func(); }";
    let given = [("w.wit", world), ("deps/cli.wit", cli), ("deps/io.wit", io)];
    let host = own(&given, "", None).unwrap()["host/src/lib.rs"].clone();
    let added: Vec<&str> = host
        .split("::add_to_linker")
        .map(|before| before.rsplit("bindings").next().unwrap().trim())
        .collect();
    assert_eq!(added[..added.len() - 1], ["::W", "::my::pkg::i"], "{host}");
    let only = "package my:pkg; world w { import wasi:cli/stdout@0.2.6; export run: func(); }";
    let given = [("w.wit", only), ("deps/cli.wit", cli), ("deps/io.wit", io)];
    let host = own(&given, "", None).unwrap()["host/src/lib.rs"].clone();
    assert!(!host.contains("add_to_linker"), "{host}");
    assert!(host.contains("let linker = runtime.linker()?;"), "{host}");
}

/// As WASI is often laid out: the package at the top is there for its dependencies only.
#[test]
fn a_world_of_a_dependency_comes_with_its_package() {
    let given = [
        ("top.wit", "package my:top;"),
        (
            "deps/cli.wit",
            "package my:cli@1.0.0; world command { import my:io/io; }",
        ),
        ("deps/io.wit", "package my:io; interface io { f: func(); }"),
    ];
    let files = own(&given, "", Some("my:cli/command")).unwrap();
    let wit = files.keys().filter(|it| it.starts_with("wit/"));
    assert_eq!(wit.count(), 3);
    // What was copied is enough: the same can be made of it once more.
    let copied: Vec<(&str, &str)> = files
        .iter()
        .filter_map(|(path, text)| Some((path.strip_prefix("wit/")?, &**text)))
        .collect();
    let again = own(&copied, "", Some("my:cli/command")).unwrap();
    assert_eq!(again["host/src/lib.rs"], files["host/src/lib.rs"]);
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
