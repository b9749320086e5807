//! `--watch`, as a process: what is written, what is said, and how it ends.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Far more than it takes: a machine may be busy.
const LIMIT: Duration = Duration::from_secs(60);

const WIT: &str = "package demo:greeter@0.1.0;\n\nworld greeter {\n  export greet: func(name: string) -> string;\n}\n";

struct Watching {
    child: Child,
    out: Receiver<String>,
    err: Receiver<String>,
}

impl Watching {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_witcraft"))
            .current_dir(folder)
            .env("WITCRAFT_CACHE", folder.join("cache"))
            .args(arguments)
            .arg("--watch")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let out = lines(child.stdout.take().unwrap());
        let err = lines(child.stderr.take().unwrap());
        Self { child, out, err }
    }

    /// Waits for a line on standard output.
    #[track_caller]
    fn said(&self, part: &str) -> String {
        wait_for(&self.out, part)
    }

    fn end(mut self) -> ExitStatus {
        let id = self.child.id().to_string();
        let kill = Command::new("kill").args(["-INT", &id]).status().unwrap();
        assert!(kill.success());
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(start.elapsed() < LIMIT, "it does not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

fn lines(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}

#[track_caller]
fn wait_for(lines: &Receiver<String>, part: &str) -> String {
    let start = Instant::now();
    let mut seen = Vec::new();
    while let Some(left) = LIMIT.checked_sub(start.elapsed()) {
        match lines.recv_timeout(left) {
            Ok(line) if line.contains(part) => return line,
            Ok(line) => seen.push(line),
            Err(_) => break,
        }
    }
    panic!("`{part}` did not come, but: {seen:#?}");
}

#[cfg(unix)]
#[test]
fn every_change_is_a_round_and_an_interrupt_ends_well() {
    for arguments in [&["generate"] as &[&str], &["generate", "--poll"]] {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        fs::create_dir(folder.join("wit")).unwrap();
        let wit = folder.join("wit/greeter.wit");
        fs::write(&wit, WIT).unwrap();
        fs::write(
            folder.join("witcraft.toml"),
            "[guest]\nout = \"wit/guest.rs\"\n",
        )
        .unwrap();

        let watching = Watching::start(folder, arguments);
        let line = watching.said("wrote");
        assert!(line.starts_with("wrote wit/guest.rs ("), "{line}");
        watching.said("watching for changes");
        let made = || fs::read_to_string(folder.join("wit/guest.rs")).unwrap();
        let first = made();

        // One line per round, and the file is whole.
        fs::write(&wit, WIT.replace("greet:", "welcome:")).unwrap();
        watching.said("wrote wit/guest.rs");
        assert!(made().contains("fn welcome("));

        // What is wrong is shown, and nothing is written.
        let before = made();
        fs::write(
            &wit,
            "package demo:greeter@0.1.0;\n\nworld greeter {\n  export\n",
        )
        .unwrap();
        wait_for(&watching.err, "error");
        watching.said("waiting for the next change");
        assert_eq!(made(), before);

        // It is said when that is over, also for a file that was replaced by another.
        fs::write(folder.join("wit/new"), WIT).unwrap();
        fs::rename(folder.join("wit/new"), &wit).unwrap();
        let line = watching.said("wrote wit/guest.rs");
        assert!(line.starts_with("no errors any more; "), "{line}");
        assert_eq!(made(), first);

        // The configuration counts, too.
        fs::write(
            folder.join("witcraft.toml"),
            "[guest]\nout = \"other.rs\"\n",
        )
        .unwrap();
        watching.said("wrote other.rs");

        assert_eq!(watching.end().code(), Some(0));
        let left = fs::read_dir(folder.join("wit")).unwrap().count();
        assert_eq!(left, 2, "no temporary file stays behind");
    }
}

/// As switching branches does.
#[cfg(unix)]
#[test]
fn a_folder_may_give_way_to_another() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let wit = |name: &str, function: &str| {
        fs::create_dir(folder.join(name)).unwrap();
        let text = WIT.replace("greet:", function);
        fs::write(folder.join(name).join("greeter.wit"), text).unwrap();
    };
    wit("wit", "greet:");
    fs::create_dir(folder.join("out")).unwrap();
    fs::write(
        folder.join("witcraft.toml"),
        "[guest]\nout = \"out/guest.rs\"\n",
    )
    .unwrap();
    let made = || fs::read_to_string(folder.join("out/guest.rs")).unwrap();
    let watching = Watching::start(folder, &["generate"]);
    watching.said("watching for changes");

    // Another takes its place, and then what happens in that one counts.
    wit("other", "swapped:");
    fs::rename(folder.join("wit"), folder.join("old")).unwrap();
    fs::rename(folder.join("other"), folder.join("wit")).unwrap();
    watching.said("wrote out/guest.rs");
    let edited = WIT.replace("greet:", "edited:");
    fs::write(folder.join("wit/greeter.wit"), edited).unwrap();
    watching.said("wrote out/guest.rs");
    assert!(made().contains("fn edited("));

    // It goes, which is said once, whatever else happens beside it; and comes back, empty at first.
    fs::remove_dir_all(folder.join("wit")).unwrap();
    watching.said("waiting for the next change");
    fs::write(folder.join("log"), "nothing to do with it").unwrap();
    fs::create_dir(folder.join("wit")).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    let back = WIT.replace("greet:", "back:");
    fs::write(folder.join("wit/greeter.wit"), back).unwrap();
    let line = watching.said("wrote out/guest.rs");
    assert!(line.starts_with("no errors any more; "), "{line}");

    // So does what was generated.
    fs::remove_file(folder.join("out/guest.rs")).unwrap();
    watching.said("wrote out/guest.rs");
    assert!(made().contains("fn back("));
    assert_eq!(watching.end().code(), Some(0));
}

#[test]
fn what_is_read_only_once_cannot_be_watched() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, why) in [
        (&["generate", "-", "--out", "x"] as &[&str], "only once"),
        (&["generate", "--format", "json"], "cannot be used with"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_witcraft"))
            .current_dir(folder.path())
            .args(arguments)
            .arg("--watch")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(why), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn documentation_follows_its_wit() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::create_dir(folder.join("wit")).unwrap();
    let wit = folder.join("wit/greeter.wit");
    fs::write(&wit, WIT).unwrap();

    let watching = Watching::start(folder, &["doc", "wit", "--out", "docs"]);
    watching.said("wrote  docs/index.html");
    watching.said("waiting for changes");
    let page =
        || fs::read_to_string(folder.join("docs/demo_greeter@0.1.0/world.greeter.html")).unwrap();
    assert!(page().contains("greet"));

    // A site is swapped in whole: while the WIT is broken, the last one stays.
    let before = page();
    fs::write(
        &wit,
        "package demo:greeter@0.1.0;\n\nworld greeter {\n  export\n",
    )
    .unwrap();
    wait_for(&watching.err, "error");
    assert_eq!(page(), before);

    fs::write(&wit, WIT.replace("greet:", "welcome:")).unwrap();
    watching.said("wrote  docs/index.html");
    assert!(page().contains("welcome"));
    assert_eq!(watching.end().code(), Some(0));
}
