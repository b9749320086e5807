//! What ends up on the disk, and what does not.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const WIT: &str = "package demo:greeter@0.1.0;\n\nworld greeter {\n  export greet: func(name: string) -> string;\n}\n";

fn witcraft(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .current_dir(folder)
        .env("WITCRAFT_CACHE", folder.join(".cache"))
        .args(arguments)
        .output()
        .unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder with `wit/greeter.wit` in it.
fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("wit")).unwrap();
    fs::write(folder.path().join("wit/greeter.wit"), WIT).unwrap();
    folder
}

#[test]
fn everything_standard_goes_into_a_folder_and_is_kept_while_equal() {
    let folder = project();
    let first = witcraft(folder.path(), &["generate", "wit", "--out", "made"]);
    assert_eq!(code(&first), 0, "{}", err(&first));
    let said = out(&first);
    for part in [
        "read   wit (",
        "package demo:greeter@0.1.0",
        "world   greeter",
        "function  greet",
        "wrote  made/guest.rs",
        "wrote  made/host.rs",
        "wrote  made/types.md",
        "done in ",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let second = witcraft(folder.path(), &["generate", "wit", "--out", "made"]);
    assert_eq!(out(&second).matches("kept   made/").count(), 3);
    let quiet = witcraft(folder.path(), &["generate", "wit", "--out", "made", "-q"]);
    assert_eq!(out(&quiet), "");
}

#[test]
fn check_writes_nothing_and_shows_what_is_stale() {
    let folder = project();
    let made = folder.path().join("made");
    let arguments = ["generate", "wit", "--out", "made", "--check"];
    let missing = witcraft(folder.path(), &arguments);
    assert_eq!(code(&missing), 1);
    assert!(!made.exists(), "nothing is written");

    assert_eq!(code(&witcraft(folder.path(), &arguments[..4])), 0);
    let fresh = witcraft(folder.path(), &arguments);
    assert_eq!(code(&fresh), 0, "{}", out(&fresh));

    let path = made.join("guest.rs");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("fn greet(", "fn gret(")).unwrap();
    let stale = witcraft(folder.path(), &arguments);
    assert_eq!(code(&stale), 1);
    let diff = out(&stale);
    assert!(diff.contains("--- made/guest.rs"), "{diff}");
    assert!(diff.contains("fn gret("), "{diff}");
    assert!(!diff.contains("--- made/host.rs"), "{diff}");
    assert!(err(&stale).contains("without `--check`"));
    let for_tools = [&arguments[..], &["--format", "github"]].concat();
    let found = out(&witcraft(folder.path(), &for_tools));
    assert!(
        found.starts_with("::error file=made/guest.rs,title=not-up-to-date::"),
        "{found}"
    );
    assert_eq!(found.lines().count(), 1, "{found}");
    assert!(fs::read_to_string(&path).unwrap().contains("fn gret("));
}

#[test]
fn what_others_wrote_stays_unless_forced() {
    let folder = project();
    let path = folder.path().join("mine.rs");
    fs::write(&path, "fn main() {}\n").unwrap();
    let refused = witcraft(folder.path(), &["guest", "wit", "-o", "mine.rs"]);
    assert_eq!(code(&refused), 2);
    assert!(err(&refused).contains("error[not-generated]"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "fn main() {}\n");
    let forced = witcraft(folder.path(), &["guest", "wit", "-o", "mine.rs", "--force"]);
    assert_eq!(code(&forced), 0, "{}", err(&forced));
    assert!(fs::read_to_string(&path).unwrap().contains("fn greet("));
}

#[test]
fn bad_wit_leaves_what_was_there() {
    let folder = project();
    assert_eq!(
        code(&witcraft(
            folder.path(),
            &["generate", "wit", "--out", "made"]
        )),
        0
    );
    let before = fs::read_to_string(folder.path().join("made/guest.rs")).unwrap();
    fs::write(
        folder.path().join("wit/greeter.wit"),
        "package demo:greeter;\nworld {",
    )
    .unwrap();
    let broken = witcraft(folder.path(), &["generate", "wit", "--out", "made"]);
    assert_eq!(code(&broken), 1);
    assert!(
        err(&broken).contains("error[wit-syntax]"),
        "{}",
        err(&broken)
    );
    let after = fs::read_to_string(folder.path().join("made/guest.rs")).unwrap();
    assert_eq!(before, after);
}

#[test]
fn the_configuration_is_found_above_and_its_paths_are_its_own() {
    let folder = project();
    let config = "world = \"greeter\"\n[guest]\nout = \"guest/bindings.rs\"\n\
                  [types]\nout = \"types.json\"\n";
    fs::write(folder.path().join("witcraft.toml"), config).unwrap();
    let deep = folder.path().join("a/b");
    fs::create_dir_all(&deep).unwrap();
    let done = witcraft(&deep, &["generate"]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    let inside = fs::read_to_string(folder.path().join("guest/bindings.rs")).unwrap();
    assert!(folder.path().join("types.json").exists());
    assert!(!folder.path().join("host.rs").exists());
    // The header does not depend on where the command ran.
    let printed = witcraft(folder.path(), &["guest", "wit"]);
    assert_eq!(out(&printed), inside);
    assert!(inside.contains("inputs:     greeter.wit\n"), "{inside}");
    // Other commands find it as well.
    assert_eq!(code(&witcraft(&deep, &["check"])), 0);
}

#[test]
fn mistakes_in_the_configuration_come_at_once() {
    let folder = project();
    let config = "wrld = \"greeter\"\n[gest]\nout = \"x.rs\"\n";
    fs::write(folder.path().join("witcraft.toml"), config).unwrap();
    let refused = witcraft(folder.path(), &["generate"]);
    let said = err(&refused);
    assert_eq!(code(&refused), 1, "{said}");
    assert!(said.contains("did you mean `world`?"), "{said}");
    assert!(said.contains("did you mean `guest`?"), "{said}");
    assert!(said.contains("witcraft.toml:2:2"), "{said}");

    fs::write(folder.path().join("witcraft.toml"), "world = \"greter\"\n").unwrap();
    let refused = witcraft(folder.path(), &["generate"]);
    let said = err(&refused);
    assert_eq!(code(&refused), 1, "{said}");
    assert!(said.contains("witcraft.toml:1:9"), "{said}");
    assert!(said.contains("did you mean `greeter`?"), "{said}");

    fs::write(folder.path().join("witcraft.toml"), "").unwrap();
    let nothing = witcraft(folder.path(), &["generate"]);
    assert_eq!(code(&nothing), 2);
    assert!(err(&nothing).contains("error[nothing-to-generate]"));
}

#[test]
fn standard_input_is_an_input() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .current_dir(folder.path())
        .args(["host", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(WIT.as_bytes())
        .unwrap();
    let done = child.wait_with_output().unwrap();
    assert_eq!(code(&done), 0);
    assert!(out(&done).contains("pub struct Greeter"));
}

#[test]
fn colour_is_for_terminals_and_on_request() {
    let folder = project();
    let plain = witcraft(folder.path(), &["check", "nope"]);
    assert!(!err(&plain).contains('\u{1b}'), "{}", err(&plain));
    let colourful = witcraft(folder.path(), &["check", "nope", "--color", "always"]);
    assert!(err(&colourful).contains('\u{1b}'), "{}", err(&colourful));
}

#[test]
fn completions_are_scripts() {
    let folder = tempfile::tempdir().unwrap();
    for (shell, part) in [
        ("bash", "complete -F _witcraft"),
        ("fish", "complete -c witcraft"),
    ] {
        let script = witcraft(folder.path(), &["completions", shell]);
        assert!(out(&script).contains(part), "{shell}");
    }
}

#[test]
fn a_scaffold_is_written_once_and_then_only_compared() {
    let folder = project();
    let arguments = [
        "guest",
        "wit",
        "-o",
        "src/gen/guest.rs",
        "--stub",
        "src/lib.rs",
    ];
    let first = witcraft(folder.path(), &arguments);
    assert_eq!(code(&first), 0, "{}", err(&first));
    let path = folder.path().join("src/lib.rs");
    let stub = fs::read_to_string(&path).unwrap();
    assert!(stub.contains("#[path = \"gen/guest.rs\"]"), "{stub}");
    assert!(folder.path().join("src/gen/guest.rs").exists());
    let again = witcraft(folder.path(), &arguments);
    assert_eq!(code(&again), 0, "{}", err(&again));
    assert!(out(&again).contains("implements everything"));

    let more = WIT.replace(
        "}\n",
        "  /// Says goodbye.\n  export leave: func() -> u8;\n}\n",
    );
    fs::write(folder.path().join("wit/greeter.wit"), more).unwrap();
    let lacking = witcraft(folder.path(), &arguments);
    assert_eq!(code(&lacking), 1);
    let said = out(&lacking);
    assert!(
        said.contains("what the world asks for in 1 place:"),
        "{said}"
    );
    assert!(
        said.contains("    /// Says goodbye.\n    fn leave() -> u8 {\n        todo!()"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), stub, "it is the user's");

    fs::write(&path, "fn {").unwrap();
    let broken = witcraft(folder.path(), &arguments);
    assert_eq!(code(&broken), 1);
    assert!(err(&broken).contains("error[not-rust]"), "{}", err(&broken));
}

#[test]
fn two_outputs_are_two_files() {
    let folder = project();
    let config = "[guest]\nout = \"same.rs\"\n\n[host]\nout = \"./same.rs\"\n";
    fs::write(folder.path().join("witcraft.toml"), config).unwrap();
    let refused = witcraft(folder.path(), &["generate"]);
    assert_eq!(code(&refused), 1, "{}", err(&refused));
    let said = err(&refused);
    assert!(said.contains("error[same-output]"), "{said}");
    assert!(said.contains("witcraft.toml:5:7"), "{said}");
    assert!(!folder.path().join("same.rs").exists());
}

#[test]
fn all_files_are_written_or_none() {
    let folder = project();
    let made = folder.path().join("made");
    fs::create_dir(&made).unwrap();
    fs::write(made.join("host.rs"), "fn mine() {}\n").unwrap();
    fs::write(made.join("types.md"), "# Mine\n").unwrap();
    let refused = witcraft(folder.path(), &["generate", "wit", "--out", "made"]);
    assert_eq!(code(&refused), 2);
    let said = err(&refused);
    for name in ["host.rs", "types.md"] {
        assert!(said.contains(name), "each is named: {said}");
    }
    assert!(!made.join("guest.rs").exists());
    let left = fs::read_dir(&made).unwrap().count();
    assert_eq!(left, 2, "no temporary file stays behind");
}

#[test]
fn every_check_speaks_to_tools_as_well() {
    let folder = project();
    let locked = witcraft(folder.path(), &["abi", "lock", "wit"]);
    assert_eq!(code(&locked), 0);
    fs::write(
        folder.path().join("wit/greeter.wit"),
        "package demo:greeter;\nworld {",
    )
    .unwrap();
    for (format, part) in [
        ("json", "\"schema\": \"witcraft.diagnostics/1\""),
        ("sarif", "\"version\": \"2.1.0\""),
        ("github", "::error file=wit/greeter.wit,line=2,"),
    ] {
        for command in [
            &["check", "wit"] as &[&str],
            &["lint", "wit"],
            &["breaking", "wit", "--against", "wit"],
            &["targets", "wit", "wit"],
            &["abi", "check", "wit"],
            &["abi", "verify", "wit/greeter.wit", "wit"],
            &["vendor", "wit", "--check"],
            &["generate", "wit", "--out", "made"],
        ] {
            let arguments = [command, &["--format", format]].concat();
            let found = witcraft(folder.path(), &arguments);
            assert_eq!(code(&found), 1, "{}", err(&found));
            assert!(out(&found).contains(part), "{}", out(&found));
            assert_eq!(err(&found), "");
        }
    }
    let renamed = WIT.replace("name:", "who:");
    fs::write(folder.path().join("wit/greeter.wit"), renamed).unwrap();
    let drift = witcraft(
        folder.path(),
        &["abi", "check", "wit", "--format", "github"],
    );
    assert_eq!(code(&drift), 1);
    assert!(
        out(&drift).starts_with("::error file=wit/greeter.wit,"),
        "{}",
        out(&drift)
    );
}

#[test]
fn options_of_both_sides_are_given_to_one_command() {
    let folder = project();
    let wit = "package demo:greeter@0.1.0;\n\nworld greeter {\n  record name { text: string }\n  \
               export greet: async func(name: name) -> string;\n}\n";
    fs::write(folder.path().join("wit/greeter.wit"), wit).unwrap();
    let options = [
        "--derives",
        "Hash",
        "--stubs",
        "--async=export:greeter#greet",
        "--trappable",
    ];
    let made = [&["generate", "wit", "--out", "made"], &options[..]].concat();
    let done = witcraft(folder.path(), &made);
    assert_eq!(code(&done), 0, "{}", err(&done));
    let read = |name: &str| fs::read_to_string(folder.path().join("made").join(name)).unwrap();
    let (guest, host) = (read("guest.rs"), read("host.rs"));
    assert!(
        guest.contains("derives Hash, async export:greeter#greet, stubs\n"),
        "{guest}"
    );
    assert!(
        host.contains("derives Hash, async export:greeter#greet, trappable *\n"),
        "{host}"
    );
    assert!(host.contains("pub async fn call_greet"), "{host}");

    // They are laid over the configuration.
    fs::write(
        folder.path().join("witcraft.toml"),
        "[rust]\nderives = [\"Eq\"]\n",
    )
    .unwrap();
    let arguments = ["generate", "--out", "other", "--derives", "Hash"];
    let done = witcraft(folder.path(), &arguments);
    assert_eq!(code(&done), 0, "{}", err(&done));
    let guest = fs::read_to_string(folder.path().join("other/guest.rs")).unwrap();
    assert!(guest.contains("derives Hash Eq"), "{guest}");

    // What is wrong is said once, although both sides read it.
    let arguments = ["generate", "wit", "--out", "made", "--ownership", "lent"];
    let wrong = witcraft(folder.path(), &arguments);
    assert_eq!(code(&wrong), 1);
    assert_eq!(
        err(&wrong).matches("there is no ownership `lent`").count(),
        1
    );
}
