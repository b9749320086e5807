//! `check`, `lint`, `fmt` and `explain` as one types them: exit codes, files, standard streams.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

struct Folder(TempDir);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (name, text) in files {
            let path = folder.path(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        command(self.0.path(), arguments).output().unwrap()
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_witcraft"));
    command.current_dir(folder).args(arguments);
    command
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).replace("\r\n", "\n")
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).replace("\r\n", "\n")
}

const UGLY: &str = "package a:b@0.1.0;\n/// I.\ninterface i{f:func();}\n";
const PRETTY: &str = "package a:b@0.1.0;\n/// I.\ninterface i {\n  f: func();\n}\n";

#[test]
fn our_own_packages_are_formatted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let check = command(&root, &["fmt", "--check", "wit"]).output().unwrap();
    assert_eq!(code(&check), 0, "{}", err(&check));
    let said = out(&check) + &err(&check);
    assert!(said.contains("3 left as they are"), "{said}");
}

#[test]
fn fmt_writes_and_checks() {
    let folder = Folder::new(&[("wit/a.wit", UGLY), ("wit/deps/d.wit", UGLY)]);
    let check = folder.run(&["fmt", "--check", "wit"]);
    assert_eq!((code(&check), out(&check).lines().count()), (1, 2));
    let diff = folder.run(&["fmt", "--diff", "wit"]);
    assert_eq!(code(&diff), 1);
    assert!(out(&diff).contains("-interface i{f:func();}\n+interface i {\n"));
    assert_eq!(folder.read("wit/a.wit"), UGLY, "nothing is written");
    assert_eq!(code(&folder.run(&["fmt", "wit"])), 0);
    assert_eq!(folder.read("wit/a.wit"), PRETTY);
    assert_eq!(folder.read("wit/deps/d.wit"), UGLY, "dependencies stay");
    assert_eq!(code(&folder.run(&["fmt", "--check", "wit"])), 0);
}

#[test]
fn fmt_reads_options_and_standard_input() {
    let folder = Folder::new(&[
        ("witcraft.toml", "[fmt]\nindent = 4\n"),
        ("wit/a.wit", UGLY),
    ]);
    assert_eq!(code(&folder.run(&["fmt"])), 0);
    assert_eq!(folder.read("wit/a.wit"), PRETTY.replace("  f", "    f"));
    let mut child = command(folder.0.path(), &["fmt", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(UGLY.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (code(&output), out(&output)),
        (0, PRETTY.replace("  f", "    f"))
    );
}

#[test]
fn fmt_goes_on_after_a_file_that_cannot_be_formatted() {
    let broken = "package a:b;\ninterface i{f:func()}\ninterface j{}\n";
    let folder = Folder::new(&[
        ("broken.wit", broken),
        ("locked.wit", UGLY),
        ("ugly.wit", UGLY),
    ]);
    let locked = folder.path("locked.wit");
    let mut permissions = fs::metadata(&locked).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&locked, permissions).unwrap();
    let output = folder.run(&["fmt", "gone.wit", "locked.wit", "broken.wit", "ugly.wit"]);
    assert_eq!(code(&output), 2);
    let text = err(&output);
    for expected in [
        "no such file",
        "it is read-only",
        "expected `;` after the function",
    ] {
        assert!(text.contains(expected), "{expected}\n---\n{text}");
    }
    assert_eq!(folder.read("ugly.wit"), PRETTY);
    assert_eq!(folder.read("locked.wit"), UGLY);
    let kept = "package a:b;\ninterface i {\n  f:func()\n}\ninterface j {}\n";
    assert_eq!(folder.read("broken.wit"), kept);
}

/// As one command formats them all, before a commit for example.
#[test]
fn fmt_reads_the_options_beside_each_file() {
    let folder = Folder::new(&[
        ("four/witcraft.toml", "[fmt]\nindent = 4\n"),
        ("four/a.wit", UGLY),
        ("two/a.wit", UGLY),
    ]);
    assert_eq!(
        code(&folder.run(&["fmt", "four/a.wit", "two/a.wit", "two"])),
        0
    );
    assert_eq!(folder.read("four/a.wit"), PRETTY.replace("  f", "    f"));
    assert_eq!(folder.read("two/a.wit"), PRETTY);
}

#[test]
fn fmt_tells_tools_what_is_not_formatted_and_writes_nothing() {
    let folder = Folder::new(&[("wit/a.wit", UGLY), ("wit/b.wit", PRETTY)]);
    let output = folder.run(&["fmt", "wit", "--format", "github"]);
    assert_eq!(code(&output), 1);
    let place = "::error file=wit/a.wit,line=3,endLine=3,col=1,endColumn=23,title=not-formatted::";
    assert!(out(&output).starts_with(place), "{}", out(&output));
    assert_eq!(out(&output).lines().count(), 1);
    assert_eq!(folder.read("wit/a.wit"), UGLY);
    let output = folder.run(&["fmt", "wit/b.wit", "--format", "json"]);
    assert_eq!(code(&output), 0);
    assert!(out(&output).contains("\"errors\": 0"), "{}", out(&output));
}

#[test]
fn fmt_says_where_there_is_nothing_to_format() {
    let folder = Folder::new(&[("empty/deps/d.wit", UGLY), ("latin.wit", "")]);
    fs::write(folder.path("latin.wit"), b"package a:b;\n// \xe4\n").unwrap();
    let output = folder.run(&["fmt", "empty"]);
    assert_eq!(code(&output), 1);
    assert!(err(&output).contains("error[empty-folder]"));
    let output = folder.run(&["fmt", "latin.wit"]);
    assert_eq!(code(&output), 1);
    let text = err(&output);
    assert!(text.contains("byte 16 (0xe4, line 2)"), "{text}");
}

#[cfg(unix)]
#[test]
fn fmt_does_not_follow_links_to_folders() {
    let folder = Folder::new(&[("wit/a.wit", UGLY), ("elsewhere/b.wit", UGLY)]);
    std::os::unix::fs::symlink(".", folder.path("wit/round")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", folder.path("wit/out")).unwrap();
    let output = folder.run(&["fmt", "--check", "wit"]);
    assert_eq!(code(&output), 1);
    let files: Vec<String> = out(&output).lines().map(str::to_owned).collect();
    assert_eq!(files, ["wit/a.wit", "1 to format, 0 left as they are"]);
    assert_eq!(code(&folder.run(&["fmt", "wit"])), 0);
    assert_eq!(folder.read("elsewhere/b.wit"), UGLY);
    // A file that is missing is not passed over.
    std::os::unix::fs::symlink("gone.wit", folder.path("wit/c.wit")).unwrap();
    for command in ["fmt", "check"] {
        let output = folder.run(&[command, "wit"]);
        assert_eq!(code(&output), 2, "{command}");
        assert!(err(&output).contains("wit/c.wit"), "{}", err(&output));
    }
}

/// What is said about one line does not cost as much as the line is long, or a file of one line takes minutes.
#[test]
fn a_file_of_one_long_line_is_read() {
    let functions: String = (0..3_000).map(|n| format!("f{n}: func() ")).collect();
    let text = format!("package a:b; interface i {{ {functions}}}\n");
    let folder = Folder::new(&[("a.wit", &text)]);
    let output = folder.run(&["check", "a.wit"]);
    assert_eq!(code(&output), 1);
    let said = err(&output);
    assert_eq!(
        said.matches("error[wit-syntax]: expected `;`").count(),
        3_000
    );
    assert!(said.len() < 3_000 * 200, "the line itself is not shown");
}

#[test]
fn check_finds_everything_in_all_files() {
    let folder = Folder::new(&[
        (
            "wit/a.wit",
            "package a:b;\ninterface i { f: func() }\ninterface k { record }\n",
        ),
        ("wit/b.wit", "interface j { g: func(a: u32 b: u32); }\n"),
    ]);
    let output = folder.run(&["check", "wit"]);
    assert_eq!(code(&output), 1);
    assert_eq!(
        err(&output).matches("error[wit-syntax]").count(),
        3,
        "{}",
        err(&output)
    );
    let json = folder.run(&["check", "wit", "--format", "json"]);
    assert!(out(&json).contains("\"errors\": 3"));
}

const SPELL: &str =
    "package a:b@0.1.0;\n/// I.\ninterface %i {\n  spell: func() -> list<char>;\n}\n";

#[test]
fn levels_come_from_arguments_and_the_configuration() {
    let folder = Folder::new(&[("wit/a.wit", SPELL)]);
    let run = |arguments: &[&str]| {
        let output = folder.run(&[&["lint", "wit"], arguments].concat());
        (
            code(&output),
            err(&output).matches("[abi/list-of-char]").count(),
        )
    };
    assert_eq!(run(&[]), (0, 1));
    assert_eq!(run(&["-D", "abi"]), (1, 1));
    assert_eq!(run(&["-D", "all", "-A", "docs,abi,unused"]), (0, 0));
    assert_eq!(
        run(&["-D", "abi", "-A", "abi/list-of-char"]),
        (1, 0),
        "others of the group"
    );
    assert_eq!(run(&["-D", "abi/list-of-chars"]), (2, 0));
    fs::write(folder.path("witcraft.toml"), "[lint]\ndeny = [\"abi\"]\n").unwrap();
    assert_eq!(run(&[]), (1, 1));
    assert_eq!(run(&["-W", "abi"]), (0, 1), "arguments beat the file");
    assert_eq!(code(&folder.run(&["check"])), 1);
    fs::write(folder.path("witcraft.toml"), "[lint]\ndeny = [\"bai\"]\n").unwrap();
    let output = folder.run(&["check"]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("did you mean `abi`?"),
        "{}",
        err(&output)
    );
}

#[test]
fn lint_repairs_files() {
    let folder = Folder::new(&[("wit/a.wit", SPELL)]);
    assert_eq!(code(&folder.run(&["lint", "wit", "--fix"])), 0);
    assert_eq!(folder.read("wit/a.wit"), SPELL.replace('%', ""));
}

#[test]
fn rules_are_listed_and_explained() {
    let folder = Folder::new(&[]);
    let list = folder.run(&["lint", "--list"]);
    assert_eq!(code(&list), 0);
    assert!(out(&list).lines().count() > 30);
    for line in out(&list).lines() {
        let rule = line.split_whitespace().next().unwrap();
        let explained = folder.run(&["explain", rule]);
        assert_eq!(code(&explained), 0, "{rule}");
        assert!(out(&explained).contains("## Why"), "{rule}");
    }
    let output = folder.run(&["explain", "list-of-char"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("did you mean `abi/list-of-char`?"));
}

/// The commands in the files that users are told to copy work in a project as it is usual.
#[test]
fn what_is_offered_for_copying_works() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("wit")).unwrap();
    let wit = "package a:b@1.0.0;\n\n/// What it is for.\ninterface i {\n  f: func();\n}\n\n/// Who has it.\nworld w {\n  export i;\n}\n";
    fs::write(folder.path().join("wit/a.wit"), wit).unwrap();
    let config = "wit = \"wit\"\n[guest]\nout = \"src/bindings.rs\"\n";
    fs::write(folder.path().join("witcraft.toml"), config).unwrap();
    let generated = Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .current_dir(folder.path())
        .arg("generate")
        .output()
        .unwrap();
    assert!(generated.status.success(), "{generated:?}");
    let mut commands = 0;
    for file in [
        "book/examples/ci/wit.yml",
        "book/examples/ci/pre-commit.yaml",
        ".pre-commit-hooks.yaml",
    ] {
        let text = fs::read_to_string(root.join(file)).unwrap();
        // What pre-commit builds by itself has to be at the root of a repository.
        let languages = text
            .lines()
            .filter_map(|line| line.trim().strip_prefix("language: "));
        assert!(
            languages.clone().all(|language| language == "system"),
            "{file}"
        );
        for line in text.lines() {
            let command = ["- run: ", "entry: "]
                .iter()
                .find_map(|start| line.trim().strip_prefix(start));
            let Some(command) = command.and_then(|command| command.strip_prefix("witcraft "))
            else {
                continue;
            };
            commands += 1;
            let output = Command::new(env!("CARGO_BIN_EXE_witcraft"))
                .current_dir(folder.path())
                .args(command.split(' '))
                .output()
                .unwrap();
            assert!(output.status.success(), "{file}: {command}: {output:?}");
        }
    }
    assert_eq!(commands, 9);
}

#[test]
fn code_scanning_is_told_what_a_rule_is() {
    let folder = Folder::new(&[("a.wit", "package a:b;\n")]);
    let found = folder.run(&["lint", "a.wit", "--format", "sarif"]);
    let log: serde_json::Value = serde_json::from_slice(&found.stdout).unwrap();
    let rules = log["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap();
    let rule = |id: &str| rules.iter().find(|rule| rule["id"] == id).unwrap();
    let unversioned = rule("evolution/unversioned-package");
    assert!(unversioned["shortDescription"]["text"].is_string());
    let help = unversioned["help"]["markdown"].as_str().unwrap();
    assert!(help.contains("# "), "an example and how to fix it: {help}");
}
