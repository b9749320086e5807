//! Programs in Rust, of WASI 0.2 and of 0.3, run as `witcraft run` runs them: what they are given, what they leave
//! behind, and how they end.

use std::fs;

use witcraft_runtime::{
    Access, Captured, Error, Kind, Limits, Output, Permissions, Program, Runtime, Stdin,
};
use witcraft_tests::guest;

/// The guests, which understand the same arguments.
const PROGRAMS: [&str; 2] = ["program", "program-p3"];

struct Scene {
    runtime: Runtime,
    program: Program,
}

impl Scene {
    fn new(name: &str) -> Self {
        let runtime = Runtime::new().unwrap();
        let program = runtime.load_bytes(name, guest::component(name)).unwrap();
        assert_eq!(program.kind(), Kind::Component);
        Self { runtime, program }
    }

    /// Its exit code and its output.
    fn run(&self, permissions: Permissions, arguments: &[&str]) -> (i32, String) {
        let output = Captured::new(1 << 20);
        let permissions = permissions
            .args([&["program"], arguments].concat())
            .stdout(Output::Capture(output.clone()))
            .stderr(Output::Discard);
        let status = self.runtime.run_command(&self.program, &permissions);
        (status.unwrap().code, output.text())
    }
}

fn closed() -> Permissions {
    Permissions::new().stdin(Stdin::Empty)
}

#[test]
fn a_program_gets_what_is_said_and_nothing_else() {
    for name in PROGRAMS {
        let scene = Scene::new(name);
        let said = |permissions, arguments: &[&str]| scene.run(permissions, arguments);
        let fine = |text: &str| (0, text.to_owned());
        assert_eq!(
            said(closed(), &["args", "two words", "\u{fc}"]),
            fine("program|args|two words|\u{fc}"),
            "{name}"
        );
        assert_eq!(said(closed(), &["env"]), fine(""), "{name}");
        let variables = closed().env("A", "1").env("B", "two words");
        assert_eq!(said(variables, &["env"]), fine("A=1|B=two words"), "{name}");
        assert_eq!(said(closed(), &["folders"]), fine(""), "{name}");
        assert_eq!(said(closed(), &["echo"]), fine(""), "{name}");
        let text = "a line\n".repeat(3000);
        let input = closed().stdin(Stdin::Bytes(text.clone().into_bytes()));
        assert_eq!(said(input, &["echo"]), fine(&text), "{name}");
    }
}

#[test]
fn files_are_those_of_the_folders_that_are_opened() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("in"), "inside").unwrap();
    fs::create_dir(folder.path().join("open")).unwrap();
    fs::write(folder.path().join("open/file"), "some text").unwrap();
    for name in PROGRAMS {
        let scene = Scene::new(name);
        let open = |access| closed().dir(folder.path().join("open"), "/data", access);
        let said = |arguments: &[&str]| scene.run(open(Access::Read), arguments);
        assert_eq!(said(&["folders"]), (0, "/data".into()), "{name}");
        assert_eq!(
            said(&["read", "/data/file"]),
            (0, "some text".into()),
            "{name}"
        );
        for outside in ["/data/../in", "/in", "/data/none"] {
            assert_eq!(said(&["read", outside]).0, 1, "{name}: {outside}");
        }
    }
    let scene = Scene::new("program");
    let write = |access, text| {
        let open = closed().dir(folder.path().join("open"), "/data", access);
        scene.run(open, &["write", "/data/new", text]).0
    };
    assert_eq!(write(Access::Read, "no"), 1);
    assert!(!folder.path().join("open/new").exists());
    assert_eq!(write(Access::ReadWrite, "yes"), 0);
    assert_eq!(
        fs::read_to_string(folder.path().join("open/new")).unwrap(),
        "yes"
    );
}

#[test]
fn the_exit_code_is_the_programs_own() {
    for name in PROGRAMS {
        let scene = Scene::new(name);
        assert_eq!(scene.run(closed(), &["fail"]).0, 1, "{name}");
        for code in [0, 1, 7, 255] {
            let (found, output) = scene.run(closed(), &["exit", &code.to_string()]);
            assert_eq!((found, output.as_str()), (code, ""), "{name}");
        }
    }
}

#[test]
fn a_panic_is_a_trap_with_the_names_of_functions() {
    for name in PROGRAMS {
        let scene = Scene::new(name);
        let permissions = closed().args(["program", "trap"]).stderr(Output::Discard);
        let error = scene.runtime.run_command(&scene.program, &permissions);
        let Err(Error::Trapped(trapped)) = error else {
            panic!("{name}: {error:?}");
        };
        let functions: Vec<&str> = trapped
            .frames
            .iter()
            .map(|it| it.function.as_str())
            .collect();
        let own = format!("{}_guest::gives_up", name.replace('-', "_"));
        assert!(functions.contains(&&*own), "{name}: {functions:?}");
        // The host goes on.
        assert_eq!(scene.run(closed(), &["args"]).0, 0, "{name}");
    }
}

#[test]
fn limits_hold_for_real_programs_too() {
    let runtime = Runtime::builder()
        .limits(Limits::default().fuel(1000))
        .build()
        .unwrap();
    for name in PROGRAMS {
        let program = runtime.load_bytes(name, guest::component(name)).unwrap();
        let permissions = closed().args(["program", "args"]);
        let error = runtime.run_command(&program, &permissions).unwrap_err();
        assert_eq!(error.diagnostic().code, "out-of-fuel", "{name}: {error:?}");
    }
}

#[test]
fn a_module_is_no_component_and_the_reverse() {
    let runtime = Runtime::new().unwrap();
    let module = runtime
        .load_bytes("module", guest::module("program"))
        .unwrap();
    assert_eq!(module.kind(), Kind::Module);
    let error = runtime.run_command(&module, &closed()).unwrap_err();
    assert!(
        !matches!(error, Error::Trapped(_)),
        "nothing of it ran: {error:?}"
    );
    let found = module.component().unwrap_err().diagnostic();
    assert_eq!(found.code, "other-kind");
    assert!(
        found.helps[0].contains("witcraft component new"),
        "{found:?}"
    );
    // A library is no program.
    let library = guest::component("image-processor");
    let library = runtime.load_bytes("library", library).unwrap();
    let found = runtime
        .run_command(&library, &closed())
        .unwrap_err()
        .diagnostic();
    assert_eq!(found.code, "not-a-command");
}

#[test]
fn a_component_cut_anywhere_is_an_error_or_no_program() {
    let whole = guest::component("program");
    let runtime = Runtime::new().unwrap();
    // Every byte of the beginning, and places all over the rest, which takes longer to read.
    let lengths = (0..600).chain((600..whole.len()).step_by(whole.len() / 97));
    for length in lengths {
        if let Ok(program) = runtime.load_bytes("cut", &whole[..length]) {
            let error = runtime.run_command(&program, &closed()).unwrap_err();
            assert!(!matches!(error, Error::Trapped(_)), "{length}: {error:?}");
        }
    }
}
