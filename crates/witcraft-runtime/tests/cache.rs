//! The cache as users meet it: what is found, what is a miss, and that nothing of it is ever an error.

#![cfg(unix)]

mod common;

use std::fs;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use common::{exits_with, quiet};
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
    allow(0o500);
    assert_eq!(scene.origin(&scene.runtime()), Origin::Cache);
    // Whoever is allowed everything writes there all the same.
    let other = exits_with("", "", "(i32.const 11)").replace("(module", "(module $x");
    fs::write(scene.program(), wat::parse_str(other).unwrap()).unwrap();
    let origin = scene.origin(&scene.runtime());
    assert!(
        matches!(origin, Origin::Kept | Origin::NotKept(_)),
        "{origin:?}"
    );
    allow(0o700);
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

/// Runs this suite's test of that name in a process of its own, on a folder.
fn again(test: &str, folder: &Path) -> std::process::Command {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command
        .args([test, "--exact", "--ignored", "--nocapture"])
        .env("CACHE_SCENE", folder);
    command
}

/// What other processes do: load and run the program of a scene, over and over, as the cache is cleared.
#[test]
#[ignore = "run by the test below, in several processes"]
fn loads_and_clears() {
    let Some(folder) = std::env::var_os("CACHE_SCENE") else {
        return;
    };
    let folder = PathBuf::from(folder);
    let cache = Cache::at(folder.join("cache"));
    for round in 0..40 {
        let runtime = Runtime::builder().cache(cache.clone()).build().unwrap();
        let program = runtime.load(folder.join("a.wasm")).unwrap();
        let status = runtime.run_command(&program, &quiet().0).unwrap();
        assert_eq!(status.code, 11);
        if round % 7 == 0 {
            cache.clear().unwrap();
        }
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
    let scene = Scene::new();
    for milliseconds in (0..60).step_by(6) {
        let mut child = again("loads_and_clears", scene.root.path())
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(milliseconds));
        child.kill().unwrap();
        child.wait().unwrap();
        scene.origin(&scene.runtime());
        assert_eq!(scene.origin(&scene.runtime()), Origin::Cache);
    }
}
