//! The cache as users meet it: what is found, what is a miss, and that nothing of it is ever an error.

use std::fs;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use crate::common::{exits_with, quiet};
use witcraft_runtime::{Blocking, Cache, Limits, Origin, Runtime};

/// A folder with a program that ends with code 11.
struct Scene {
    root: tempfile::TempDir,
}

impl Scene {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let wasm = wat::parse_str(exits_with("", "", "(i32.const 11)")).unwrap();
        fs::write(root.path().join("a.wasm"), wasm).unwrap();
        Self { root }
    }

    fn program(&self) -> PathBuf {
        self.root.path().join("a.wasm")
    }

    fn cache(&self) -> Cache {
        Cache::at(self.root.path().join("cache"))
    }

    fn runtime(&self) -> Runtime<Blocking> {
        Runtime::builder().cache(self.cache()).build().unwrap()
    }

    /// Where the code came from, after it has shown that it is the right one.
    fn origin(&self, runtime: &Runtime<Blocking>) -> Origin {
        let program = runtime.load(self.program()).unwrap();
        let status = runtime.run_command(&program, &quiet().0).unwrap();
        assert_eq!(status.code, 11);
        program.origin().clone()
    }

    /// A process that says where the code came from, and that is not the superuser's.
    fn stand_back(&self) -> std::process::Command {
        use std::os::unix::fs::{PermissionsExt, chown};
        use std::os::unix::process::CommandExt;
        const NOBODY: u32 = 65534;
        let mut child = again("says_where_code_came_from", self.root.path());
        if rustix::process::geteuid().is_root() {
            // The test itself may be where nobody else can look.
            let program = self.root.path().join("test");
            fs::copy(child.get_program(), &program).unwrap();
            let arguments: Vec<_> = child.get_args().map(ToOwned::to_owned).collect();
            child = std::process::Command::new(program);
            child
                .args(arguments)
                .env("CACHE_SCENE", self.root.path())
                .current_dir("/")
                .uid(NOBODY)
                .gid(NOBODY);
            let all = fs::Permissions::from_mode(0o755);
            fs::set_permissions(self.root.path(), all).unwrap();
            chown(self.cache().folder(), Some(NOBODY), Some(NOBODY)).unwrap();
        }
        child
    }

    fn code(&self) -> PathBuf {
        let entries = self.cache().entries().unwrap();
        assert_eq!(entries.len(), 1, "{entries:?}");
        self.cache()
            .folder()
            .join(format!("{}.cwasm", entries[0].name))
    }
}

#[test]
fn the_second_time_is_from_the_cache_by_file_and_by_content() {
    let scene = Scene::new();
    assert_eq!(scene.origin(&scene.runtime()), Origin::Kept);
    assert_eq!(scene.origin(&scene.runtime()), Origin::Cache);
    let wasm = fs::read(scene.program()).unwrap();
    let program = scene.runtime().load_bytes("other name", &wasm).unwrap();
    assert_eq!(program.origin(), &Origin::Cache);
    // Without the memory of what the file holds, the content is enough.
    let moved = scene.root.path().join("b.wasm");
    fs::rename(scene.program(), &moved).unwrap();
    let program = scene.runtime().load(&moved).unwrap();
    assert_eq!(program.origin(), &Origin::Cache);
    let entries = scene.cache().entries().unwrap();
    assert_eq!(entries[0].label, "a.wasm");
    assert!(entries[0].bytes > 0);
}

#[test]
fn another_content_under_the_same_name_is_another_program() {
    let scene = Scene::new();
    assert_eq!(scene.origin(&scene.runtime()), Origin::Kept);
    let other = exits_with("", "", "(i32.const 12)");
    fs::write(scene.program(), wat::parse_str(other).unwrap()).unwrap();
    let runtime = scene.runtime();
    let program = runtime.load(scene.program()).unwrap();
    assert_eq!(program.origin(), &Origin::Kept);
    let status = runtime.run_command(&program, &quiet().0).unwrap();
    assert_eq!(status.code, 12);
}

#[test]
fn other_settings_are_other_entries() {
    let scene = Scene::new();
    assert_eq!(scene.origin(&scene.runtime()), Origin::Kept);
    for limits in [
        Limits::default().fuel(1 << 30),
        Limits::default().timeout(std::time::Duration::from_secs(600)),
    ] {
        let build = || Runtime::builder().limits(limits.clone());
        let runtime = || build().cache(scene.cache()).build().unwrap();
        assert_eq!(scene.origin(&runtime()), Origin::Kept);
        assert_eq!(scene.origin(&runtime()), Origin::Cache);
    }
    assert_eq!(scene.cache().entries().unwrap().len(), 3);
}

#[test]
fn a_bit_flipped_in_any_block_is_compiled_again() {
    let scene = Scene::new();
    let runtime = scene.runtime();
    assert_eq!(scene.origin(&runtime), Origin::Kept);
    let length = fs::metadata(scene.code()).unwrap().len();
    for block in 0..length.div_ceil(4096) {
        let path = scene.code();
        let file = fs::File::options()
            .read(true)
            .write(true)
            .open(&path)
            .unwrap();
        let place = (block * 4096 + 4095 - block).min(length - 1);
        let mut byte = [0];
        file.read_exact_at(&mut byte, place).unwrap();
        file.write_all_at(&[byte[0] ^ 1], place).unwrap();
        assert_eq!(scene.origin(&runtime), Origin::Kept, "block {block}");
        assert_eq!(scene.origin(&runtime), Origin::Cache, "block {block}");
    }
}

#[test]
fn a_sealed_entry_under_the_name_of_another_is_a_miss() {
    let scene = Scene::new();
    assert_eq!(scene.origin(&scene.runtime()), Origin::Kept);
    let path = scene.code();
    let other = Runtime::builder()
        .limits(Limits::default().fuel(1 << 30))
        .cache(scene.cache())
        .build()
        .unwrap();
    scene.origin(&other);
    let entries = scene.cache().entries().unwrap();
    let theirs = entries
        .iter()
        .map(|entry| path.with_file_name(format!("{}.cwasm", entry.name)))
        .find(|theirs| *theirs != path)
        .unwrap();
    for ending in ["cwasm", "seal"] {
        fs::copy(theirs.with_extension(ending), path.with_extension(ending)).unwrap();
    }
    assert_eq!(scene.origin(&scene.runtime()), Origin::Kept);
}

#[test]
fn a_cache_that_cannot_be_written_is_no_error() {
    let scene = Scene::new();
    let blocked = scene.root.path().join("blocked");
    fs::write(&blocked, "").unwrap();
    for folder in [blocked.clone(), blocked.join("below"), "/proc/none".into()] {
        let runtime = Runtime::builder()
            .cache(Cache::at(&folder))
            .build()
            .unwrap();
        let origin = scene.origin(&runtime);
        assert!(matches!(origin, Origin::NotKept(_)), "{origin:?}");
    }
}

#[test]
fn a_folder_that_became_read_only_is_no_error() {
    use std::os::unix::fs::PermissionsExt;
    let scene = Scene::new();
    assert_eq!(scene.origin(&scene.runtime()), Origin::Kept);
    let folder = scene.cache().folder().to_owned();
    let allow = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
    // What is there is used, by whoever may read it.
    allow(0o500);
    assert_eq!(scene.origin(&scene.runtime()), Origin::Cache);
    allow(0o700);
    // What is not there is not kept. Permissions do not keep the superuser from writing, so it stands back.
    let scene = Scene::new();
    fs::create_dir(scene.cache().folder()).unwrap();
    let mut child = scene.stand_back();
    fs::set_permissions(scene.cache().folder(), fs::Permissions::from_mode(0o500)).unwrap();
    let output = child.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        said.contains("NotKept(\"the cache cannot be used: "),
        "{said}"
    );
    assert!(said.contains("denied"), "{said}");
    assert_eq!(fs::read_dir(scene.cache().folder()).unwrap().count(), 0);
    fs::set_permissions(scene.cache().folder(), fs::Permissions::from_mode(0o700)).unwrap();
}

/// A disk that is full takes the beginning of a file. So does a process that may write no longer files, and that needs
/// no disk of its own.
#[test]
fn a_full_disk_is_no_error_and_leaves_nothing_behind() {
    // In blocks of 512 bytes: not even the key fits, or it and seals do and code does not.
    for blocks in [0, 2] {
        let scene = Scene::new();
        let child = again("says_where_code_came_from", scene.root.path());
        let mut limited = std::process::Command::new("sh");
        limited
            .args(["-c", "trap '' XFSZ; ulimit -f $0; exec \"$@\""])
            .arg(blocks.to_string())
            .arg(child.get_program())
            .args(child.get_args())
            .env("CACHE_SCENE", scene.root.path());
        let output = limited.output().unwrap();
        assert!(output.status.success(), "{output:?}");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(
            said.contains("NotKept(") && said.contains("too large"),
            "{said}"
        );
        assert_eq!(scene.cache().entries().unwrap(), []);
        for left in fs::read_dir(scene.cache().folder()).unwrap() {
            let name = left.unwrap().file_name().into_string().unwrap();
            // What is known of the WebAssembly is true without its code.
            assert!(name == "key" || name.ends_with(".source"), "{name}");
        }
        // With room again, all is as it should be.
        assert_eq!(scene.origin(&scene.runtime()), Origin::Kept);
        assert_eq!(scene.origin(&scene.runtime()), Origin::Cache);
    }
}

/// A writer makes a key, code, and a seal, each in one step. Whatever it had made when it was killed is a miss.
#[test]
fn half_of_an_entry_is_a_miss() {
    let scene = Scene::new();
    for half in ["no seal", "no code", "no key", "half a key", "half a seal"] {
        scene.origin(&scene.runtime());
        let (code, key) = (scene.code(), scene.cache().folder().join("key"));
        let seal = code.with_extension("seal");
        let halve = |path: &Path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        };
        match half {
            "no seal" => fs::remove_file(&seal).unwrap(),
            "no code" => fs::remove_file(&code).unwrap(),
            "no key" => fs::remove_file(&key).unwrap(),
            "half a key" => halve(&key),
            _ => halve(&seal),
        }
        assert_eq!(scene.origin(&scene.runtime()), Origin::Kept, "{half}");
        assert_eq!(scene.origin(&scene.runtime()), Origin::Cache, "{half}");
    }
}

#[test]
fn entries_and_clearing() {
    let scene = Scene::new();
    assert_eq!(scene.cache().entries().unwrap(), []);
    assert_eq!(scene.cache().clear().unwrap().entries, 0);
    scene.origin(&scene.runtime());
    let cleared = scene.cache().clear().unwrap();
    assert_eq!(cleared.entries, 1);
    assert!(cleared.bytes > 0);
    assert_eq!(scene.origin(&scene.runtime()), Origin::Kept);
}

/// Runs this module's test of that name in a process of its own, on a folder.
fn again(test: &str, folder: &Path) -> std::process::Command {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command
        .arg(format!("cache::{test}"))
        .args(["--exact", "--ignored", "--nocapture"])
        .env("CACHE_SCENE", folder);
    command
}

/// The scene of the process that runs the test which asks.
fn given() -> Option<(PathBuf, Cache)> {
    let folder = PathBuf::from(std::env::var_os("CACHE_SCENE")?);
    let cache = Cache::at(folder.join("cache"));
    Some((folder, cache))
}

/// Loads and runs the program of a scene, in a process of its own.
fn in_another_process(folder: &Path, cache: &Cache) -> Origin {
    let runtime = Runtime::builder().cache(cache.clone()).build().unwrap();
    let program = runtime.load(folder.join("a.wasm")).unwrap();
    let status = runtime.run_command(&program, &quiet().0).unwrap();
    assert_eq!(status.code, 11);
    program.origin().clone()
}

#[test]
#[ignore = "run by tests above, in a process with less rights or room"]
#[expect(
    clippy::print_stdout,
    reason = "read by the process that started this one"
)]
fn says_where_code_came_from() {
    if let Some((folder, cache)) = given() {
        println!("{:?}", in_another_process(&folder, &cache));
    }
}

/// What other processes do: load and run the program of a scene, over and over, as the cache is cleared.
#[test]
#[ignore = "run by the tests below, in several processes"]
#[expect(
    clippy::print_stdout,
    reason = "read by the process that kills this one"
)]
fn loads_and_clears() {
    let Some((folder, cache)) = given() else {
        return;
    };
    let every = std::env::var("CACHE_CLEARS").map_or(7, |every| every.parse().unwrap());
    for round in 0..40 {
        in_another_process(&folder, &cache);
        if round % every == 0 {
            cache.clear().unwrap();
        }
        println!("round {round}");
    }
}

#[test]
fn several_processes_at_once_agree() {
    let scene = Scene::new();
    let mut children: Vec<_> = (0..3)
        .map(|_| {
            again("loads_and_clears", scene.root.path())
                .stdout(std::process::Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    scene.origin(&scene.runtime());
    assert_eq!(scene.origin(&scene.runtime()), Origin::Cache);
}

#[test]
fn processes_killed_at_any_moment_leave_nothing_that_harms() {
    use std::io::{BufRead, BufReader};
    let scene = Scene::new();
    for step in 0..12 {
        // Every round writes, and the clock starts with the second one.
        let mut child = again("loads_and_clears", scene.root.path())
            .env("CACHE_CLEARS", "1")
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap().starts_with("round 0")));
        std::thread::sleep(std::time::Duration::from_micros(step * 900));
        child.kill().unwrap();
        child.wait().unwrap();
        scene.origin(&scene.runtime());
        assert_eq!(scene.origin(&scene.runtime()), Origin::Cache);
    }
}
