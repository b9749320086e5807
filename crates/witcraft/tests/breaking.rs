//! `witcraft breaking` and `witcraft targets` as programs: baselines, exit codes, levels, plug-ins.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const OLD: &str = "package a:b@1.0.0;\n\ninterface i {\n  record image {\n    width: u32,\n  }\n  \
                   show: func(x: image);\n}\n\nworld w {\n  import i;\n}\n";

fn new(from: &str, to: &str) -> String {
    assert!(OLD.contains(from));
    OLD.replace(from, to)
}

struct Project(TempDir);

impl Project {
    /// A repository with the old WIT in `wit`, committed and tagged `v1`.
    fn new() -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        project.write("wit/b.wit", OLD);
        project.git(&["init", "--quiet", "--initial-branch", "main"]);
        project.commit("old");
        project.git(&["tag", "v1"]);
        project
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn git(&self, args: &[&str]) {
        let output = Command::new("git")
            .current_dir(self.path())
            .args(["-c", "user.name=t", "-c", "user.email=t@example.org"])
            .args(args)
            .output()
            .unwrap();
        assert!(output.status.success(), "{args:?}: {output:?}");
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", message]);
    }

    fn witcraft(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_witcraft"))
            .current_dir(self.path())
            .args(args)
            .output()
            .unwrap()
    }

    /// Exit code and everything that was printed.
    fn run(&self, args: &[&str]) -> (i32, String) {
        let output = self.witcraft(args);
        let text = [output.stdout, output.stderr].concat();
        (
            output.status.code().unwrap(),
            String::from_utf8(text).unwrap(),
        )
    }

    fn breaking(&self, args: &[&str]) -> (i32, String) {
        self.run(&[&["breaking", "wit"], args].concat())
    }
}

#[test]
fn a_revision_is_read_without_touching_the_working_tree() {
    let project = Project::new();
    let (code, text) = project.breaking(&["--against", "git:main"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("no difference at any boundary"), "{text}");

    project.write(
        "wit/b.wit",
        &new("width: u32,", "width: u32,\n    height: u32,"),
    );
    for base in ["git:main", "git:v1", "git:HEAD", "git:v1#wit"] {
        let (code, text) = project.breaking(&["--against", base]);
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("a:b/i@1.0.0#image.height"), "{text}");
        assert!(text.contains("[record/field-added]"), "{text}");
        assert!(text.contains("now      wit/b.wit:6:5\n"), "{text}");
        assert!(text.contains("6 |     height: u32,\n"), "{text}");
        assert!(text.contains("  |     ^^^^^^\n"), "{text}");
    }
    let (_, text) = project.breaking(&["--against", "git:v1", "--format", "json"]);
    assert!(
        text.contains("\"schema\": \"witcraft.breaking/1\""),
        "{text}"
    );
    let (_, text) = project.breaking(&["--against", "git:v1", "--format", "sarif"]);
    assert!(text.contains("\"record/field-added\""), "{text}");
    let (_, text) = project.breaking(&["--against", "git:v1", "--format", "github"]);
    assert!(text.contains("file=wit/b.wit"), "{text}");
    let status = Command::new("git")
        .current_dir(project.path())
        .args(["status", "--short"])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(status.stdout).unwrap(), " M wit/b.wit\n");

    // Where a thing was is named as git names it.
    project.write("wit/b.wit", &new("width", "breadth"));
    let (_, text) = project.breaking(&["--against", "git:v1"]);
    assert!(text.contains("before   v1:wit/b.wit:5:5\n"), "{text}");
    assert!(text.contains("5 |     width: u32,\n"), "{text}");
    assert!(text.contains("5 |     breadth: u32,\n"), "{text}");
}

#[test]
fn a_baseline_that_is_not_there_is_said_so() {
    let project = Project::new();
    let (code, text) = project.breaking(&[]);
    assert!(
        code == 2 && text.contains("there is nothing to compare with"),
        "{text}"
    );
    let (code, text) = project.breaking(&["--against", "git:mian"]);
    assert!(
        code == 2 && text.contains("there is no revision `mian`"),
        "{text}"
    );
    assert!(text.contains("did you mean `main`?"), "{text}");
    let (code, text) = project.breaking(&["--against", "git:main#api"]);
    assert!(
        code == 2 && text.contains("there is no WIT in `api` at `main`"),
        "{text}"
    );
    assert!(text.contains("`--against 'git:main#wit'`"), "{text}");
    let (code, text) = project.breaking(&["--against", "old"]);
    assert!(
        code == 2 && text.contains("there is no such file or folder"),
        "{text}"
    );

    let bare = tempfile::tempdir().unwrap();
    let outside = Project(bare);
    outside.write("wit/b.wit", OLD);
    let (code, text) = outside.breaking(&["--against", "git:main"]);
    assert!(
        code == 2 && text.contains("this is not in a git repository"),
        "{text}"
    );
}

#[test]
fn a_shallow_clone_says_how_to_fetch() {
    let project = Project::new();
    project.write("wit/b.wit", &new("width", "breadth"));
    project.commit("new");
    let clone = Project(tempfile::tempdir().unwrap());
    let from = format!("file://{}", project.path().display());
    clone.git(&["clone", "--quiet", "--depth", "1", "--no-tags", &from, "."]);
    let (code, text) = clone.breaking(&["--against", "git:v1"]);
    assert!(code == 2 && text.contains("shallow clone"), "{text}");
    assert!(text.contains("fetch-depth: 0"), "{text}");
}

#[test]
fn a_baseline_that_is_no_wit_is_blamed_by_name() {
    let project = Project::new();
    project.write(
        "wit/b.wit",
        "package a:b@1.0.0;\ninterface i { f func(); }\n",
    );
    project.commit("broken");
    project.write("wit/b.wit", OLD);
    let (code, text) = project.breaking(&["--against", "git:HEAD"]);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("--> HEAD:wit/b.wit:2:15"), "{text}");
    assert!(text.contains("this is the baseline"), "{text}");
}

#[test]
fn another_package_is_refused() {
    let project = Project::new();
    project.write("other/c.wit", "package c:d;\ninterface k { g: func(); }\n");
    let (code, text) = project.breaking(&["--against", "other"]);
    assert!(
        code == 2 && text.contains("the baseline is package `c:d`"),
        "{text}"
    );
}

#[test]
fn roles_and_axes_decide_what_fails() {
    let project = Project::new();
    project.write("wit/b.wit", &new("  show:", "  hide: func();\n  show:"));
    // A host of the new WIT provides more than old guests ask for.
    let check = |args: &[&str]| project.breaking(&[&["--against", "git:v1"], args].concat());
    assert_eq!(check(&[]).0, 0);
    assert_eq!(check(&["--role", "guests", "--axis", "all"]).0, 0);
    assert_eq!(check(&["--role", "hosts"]).0, 1);
    assert_eq!(check(&["--role", "both"]).0, 1);
    assert_eq!(check(&["--world", "w", "--role", "hosts"]).0, 1);
    let (_, text) = check(&["--format", "markdown"]);
    assert!(
        text.contains("| existing **guests** on a new host | ✅ fine | ✅ fine |"),
        "{text}"
    );
    assert!(
        text.contains("| existing **hosts** with new guests | ❌ 1 breaking change |"),
        "{text}"
    );

    project.write("wit/b.wit", &new("x: image", "picture: image"));
    let (code, text) = check(&[]);
    assert!(code == 1 && text.contains("links on wasmtime"), "{text}");
    assert_eq!(check(&["--axis", "source"]).0, 0);
}

#[test]
fn the_configuration_says_what_matters() {
    let project = Project::new();
    project.write(
        "wit/b.wit",
        &new("width: u32,", "width: u32,\n    height: u32,"),
    );
    let with = |breaking: &str| {
        let text = format!("wit = \"wit\"\n[breaking]\nagainst = \"git:v1\"\n{breaking}\n");
        project.write("witcraft.toml", &text);
        project.run(&["breaking"])
    };
    assert_eq!(with("").0, 1);
    assert_eq!(with("warn = [\"record\"]").0, 0);
    assert_eq!(
        with("warn = [\"record\"]\ndeny = [\"record/field-added\"]").0,
        1
    );
    let (code, text) = with("ignore = [\"record/field-added i#image: nobody uses it yet\"]");
    assert!(code == 0 && !text.contains("record/field-added"), "{text}");
    assert_eq!(
        with("ignore = [\"record/field-added i#other: elsewhere\"]").0,
        1
    );
    let (code, text) = with("ignore = [\"record/field-added i#image\"]");
    assert!(
        code != 0 && text.contains("a rule, an item and a reason"),
        "{text}"
    );
    let (code, text) = with("allow = [\"record/feild-added\"]");
    assert!(
        code == 2 && text.contains("did you mean `record/field-added`?"),
        "{text}"
    );
    let (code, text) = with("role = \"guest\"");
    assert!(
        code != 0 && text.contains("guests, hosts or both"),
        "{text}"
    );
}

#[test]
fn the_version_has_to_say_what_changed() {
    let project = Project::new();
    let check = |wit: &str| {
        project.write("wit/b.wit", wit);
        project.breaking(&["--against", "git:v1", "--suggest-version"])
    };
    let broken = new("width: u32", "width: u64");
    let (code, text) = check(&broken);
    assert!(
        code == 1 && text.contains("2.0.0 or later is needed for a major change"),
        "{text}"
    );
    assert_eq!(check(&broken.replace("@1.0.0", "@1.1.0")).0, 1);
    let (code, text) = check(&broken.replace("@1.0.0", "@2.0.0"));
    assert!(
        code == 0 && text.contains("2.0.0 says enough for a major change"),
        "{text}"
    );
    let more = new("  show:", "  hide: func();\n  show:");
    let (code, text) = check(&more);
    assert!(
        code == 1 && text.contains("1.1.0 or later is needed for a minor change"),
        "{text}"
    );
    assert_eq!(check(&more.replace("@1.0.0", "@1.1.0")).0, 0);
    assert_eq!(check(OLD).0, 0);
}

/// A component that imports `show` as it is in some WIT.
fn component(fields: &str) -> String {
    format!(
        "(component (import \"a:b/i@1.0.0\" (instance \
         (type (record {fields})) (export \"image\" (type (eq 0))) \
         (type (func (param \"x\" 1))) (export \"show\" (func (type 2))))))"
    )
}

#[test]
fn plug_ins_that_no_longer_load_are_named() {
    let project = Project::new();
    project.write("plugins/good.wat", &component("(field \"width\" u32)"));
    project.write("plugins/bad.wat", &component("(field \"width\" u64)"));
    project.write("plugins/idle.wat", "(component)");
    let (code, text) = project.breaking(&["--against", "git:v1", "--plugins", "plugins"]);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("plug-ins: 2 of 3 load"), "{text}");
    assert!(text.contains("bad.wat   does not load: 1 reason"), "{text}");
    assert!(text.contains("import a:b/i@1.0.0#image.width"), "{text}");

    // Every format has them in its one document.
    let shown = |format: &str| {
        let output = project.witcraft(&[
            "breaking",
            "wit",
            "--against",
            "git:v1",
            "--plugins",
            "plugins",
            "--format",
            format,
        ]);
        assert_eq!(output.status.code(), Some(1), "{format}");
        String::from_utf8(output.stdout).unwrap()
    };
    let json: serde_json::Value = serde_json::from_str(&shown("json")).unwrap();
    let loads: Vec<_> = json["plugins"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["loads"])
        .collect();
    assert_eq!(loads, [false, true, true]);
    let sarif: serde_json::Value = serde_json::from_str(&shown("sarif")).unwrap();
    assert!(
        sarif
            .to_string()
            .contains("`bad.wat` does not load on the new host")
    );
    assert!(shown("github").contains("`bad.wat` does not load"));
    let markdown = shown("markdown");
    assert!(markdown.contains("### Plug-ins: 2 of 3 load"), "{markdown}");
    assert!(
        markdown
            .contains("| `bad.wat` | ❌ does not load: 1 reason<br>import a:b/i@1.0.0#image.width"),
        "{markdown}"
    );

    let (code, text) = project.run(&["targets", "plugins/good.wat", "wit"]);
    assert!(
        code == 0 && text.contains("fits: 1 imports and exports"),
        "{text}"
    );
    let (code, text) = project.run(&["targets", "plugins/bad.wat", "wit", "-w", "w"]);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("component  width: u64"), "{text}");
    assert!(text.contains("host       width: u32"), "{text}");
    let (code, text) = project.run(&["targets", "plugins/bad.wat", "wit", "--format", "github"]);
    assert_eq!(code, 1, "{text}");
    assert!(text.starts_with("::error file=plugins/bad.wat,"), "{text}");
    assert!(text.contains("the component has `width: u64`"), "{text}");
}

#[test]
fn comments_in_the_wit_allow_changes() {
    let project = Project::new();
    let check = |comment: &str| {
        let field = format!("width: u32,\n    {comment}\n    height: u32,");
        project.write("wit/b.wit", &new("width: u32,", &field));
        project.breaking(&["--against", "git:v1"])
    };
    assert_eq!(check("// nothing").0, 1);
    let (code, text) = check("// witcraft: allow-breaking(record/field-added): no plug-in yet");
    assert!(code == 0 && !text.contains("height"), "{text}");
    assert_eq!(
        check("// witcraft: allow-breaking(record): no plug-in yet").0,
        0
    );

    let (code, text) = check("// witcraft: allow-breaking(record/field-added)");
    assert!(
        code == 1 && text.contains("allowed without a reason"),
        "{text}"
    );
    let (code, text) = check("// witcraft: allow-breaking(record/feild-added): why");
    assert!(
        code == 2 && text.contains("did you mean `record/field-added`?"),
        "{text}"
    );
    assert!(text.contains("wit/b.wit:6:33"), "{text}");

    // What it does not fit is still found, and it is said to be superfluous.
    let (code, text) = check("// witcraft: allow-breaking(enum): why");
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("`enum` is allowed here, and finds nothing"),
        "{text}"
    );

    // What a world imports has the address of the interface, and is allowed there. A comment that is about nothing
    // with an address allows nothing.
    let allow = "// witcraft: allow-breaking(world): hosts are updated first\n";
    let more = "interface j {\n  f: func();\n}\n\nworld w {\n  import i;\n  import j;\n";
    let check = |more: &str| {
        project.write("wit/b.wit", &new("world w {\n  import i;\n", more));
        project.breaking(&["--against", "git:v1", "--role", "hosts"])
    };
    let (code, text) = check(&more.replace("interface j", &format!("{allow}interface j")));
    assert_eq!(code, 0, "{text}");
    let (code, text) = check(&more.replace("  import j", &format!("  {allow}  import j")));
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("`world` is allowed here, and finds nothing"),
        "{text}"
    );

    // What is gone has nowhere to write that but in what it was in.
    let record = "// witcraft: allow-breaking(record/field-removed): unused\n  record image {\n    depth: u8,";
    project.write("wit/b.wit", &new("record image {\n    width: u32,", record));
    let (code, text) = project.breaking(&["--against", "git:v1", "--role", "both"]);
    assert_eq!(code, 1, "{text}");
    let (code, text) = {
        let both = record.replace(
            "field-removed",
            "field-removed, record/field-renamed, record/field-type-changed",
        );
        project.write("wit/b.wit", &new("record image {\n    width: u32,", &both));
        project.breaking(&["--against", "git:v1", "--role", "both"])
    };
    assert!(!text.contains("[record/field-removed]"), "{code} {text}");
}

#[test]
fn promises_and_gates_are_told() {
    let project = Project::new();
    let old = "package a:b@1.0.0;\n\n@since(version = 1.0.0)\ninterface i {\n  @since(version = 1.0.0)\n  \
               f: func();\n  @unstable(feature = tried)\n  g: func();\n  @since(version = 0.5.0)\n  \
               @deprecated(version = 0.9.0)\n  h: func();\n}\n";
    project.write("wit/b.wit", old);
    project.commit("gates");
    let check = |wit: &str, args: &[&str]| {
        project.write("wit/b.wit", wit);
        project.breaking(&[&["--against", "git:HEAD"], args].concat())
    };
    let promised = old.replace("f: func()", "f: func(x: u8)");
    for format in ["text", "markdown", "github", "sarif"] {
        let (code, text) = check(&promised, &["--format", format]);
        assert_eq!(code, 1, "{text}");
        let lower = text.to_lowercase();
        assert!(
            lower.contains("promised: `@since(version = 1.0.0)`"),
            "{format}: {text}"
        );
    }

    let tried = old.replace("g: func()", "g: func(x: u8)");
    assert_eq!(check(&tried, &[]).0, 0);
    for gate in [&["--all-features"][..], &["--features", "tried"]] {
        let (code, text) = check(&tried, gate);
        assert!(
            code == 1 && text.contains("[function/param-added]"),
            "{text}"
        );
    }

    let gone = old
        .split("  @since(version = 0.5.0)")
        .next()
        .unwrap()
        .to_owned()
        + "}\n";
    let (code, text) = check(&gone, &["--role", "both"]);
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("[gate/deprecated-removed]") && text.contains("deprecated since 0.9.0"),
        "{text}"
    );
}

#[test]
fn a_host_that_adds_wasi_is_believed() {
    let project = Project::new();
    let wasi = "(component (import \"wasi:cli/stdout@0.2.0\" (instance (export \"get\" (func)))) ";
    let plugin = component("(field \"width\" u32)").replacen("(component ", wasi, 1);
    project.write("plugins/wasi.wat", &plugin);
    let against = ["--against", "git:v1", "--plugins", "plugins"];
    let (code, text) = project.breaking(&against);
    assert!(
        code == 1 && text.contains("wasi:cli/stdout@0.2.0"),
        "{text}"
    );
    assert_eq!(project.breaking(&[&against[..], &["--wasi"]].concat()).0, 0);
    assert_eq!(project.run(&["targets", "plugins/wasi.wat", "wit"]).0, 1);
    let (code, text) = project.run(&["targets", "plugins/wasi.wat", "wit", "--wasi"]);
    assert_eq!(code, 0, "{text}");
    assert!(
        text.contains("takes wasi:cli/stdout@0.2.0 for something that the host adds"),
        "{text}"
    );
    assert_eq!(project.breaking(&["--against", "git:v1", "--wasi"]).0, 2);
}

#[test]
fn every_command_of_the_book_runs() {
    let page =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book/src/evolution/changing-wit.md");
    let page = fs::read_to_string(page).unwrap();
    let project = Project::new();
    project.git(&["update-ref", "refs/remotes/origin/main", "main"]);
    let plugin = component("(field \"width\" u32)");
    for name in ["plugins/blur.wasm", "app.wasm", "library.wasm"] {
        project.write(name, &plugin);
    }
    let fenced = page.split("```").skip(1).step_by(2);
    let lines = fenced.flat_map(str::lines).map(str::trim);
    let mut count = 0;
    for line in lines.filter(|line| line.starts_with("witcraft ")) {
        let line = line.replace("${{ github.base_ref }}", "main");
        let line = line.split(" > ").next().unwrap().replace('"', "");
        let args: Vec<&str> = line.split_whitespace().skip(1).collect();
        let (code, text) = project.run(&args);
        // What is compared is the same, so nothing breaks; two components with no exports do not compose.
        assert_eq!(
            code,
            i32::from(line.contains("--compose")),
            "{line}: {text}"
        );
        count += 1;
    }
    assert!(count >= 7, "{count}");

    // So does its example of a decision.
    let decision = page
        .split("```toml\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    project.write("witcraft.toml", &format!("wit = \"wit\"\n{decision}"));
    let (code, text) = project.run(&["breaking"]);
    assert_eq!(code, 0, "{text}");
}
