//! What is copied into a crate, and what stays.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn witcraft(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A project with WIT beside the folder of a crate.
fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("wit/deps/log")).unwrap();
    fs::create_dir_all(root.join("guest")).unwrap();
    fs::write(
        root.join("wit/a.wit"),
        "package a:b;\nworld w { import log:log/log; }\n",
    )
    .unwrap();
    fs::write(
        root.join("wit/deps/log/log.wit"),
        "package log:log;\ninterface log { f: func(); }\n",
    )
    .unwrap();
    folder
}

#[test]
fn what_was_read_is_copied_and_kept_current() {
    let folder = project();
    let guest = folder.path().join("guest");
    let stale = witcraft(&guest, &["vendor", "../wit", "--check"]);
    assert_eq!(stale.status.code(), Some(1));
    assert!(!guest.join("wit").exists(), "a check copies nothing");
    let first = witcraft(&guest, &["vendor", "../wit"]);
    assert_eq!(
        text(&first.stdout),
        "copied  wit/a.wit\ncopied  wit/deps/log/log.wit\n"
    );
    let again = witcraft(&guest, &["vendor", "../wit"]);
    assert_eq!(
        text(&again.stdout),
        "kept    wit/a.wit\nkept    wit/deps/log/log.wit\n"
    );
    let check = witcraft(&guest, &["vendor", "../wit", "--check"]);
    assert_eq!(check.status.code(), Some(0), "{}", text(&check.stdout));
    // The copy is a package like the original.
    let read = witcraft(&guest, &["check", "wit"]);
    assert_eq!(read.status.code(), Some(0), "{}", text(&read.stderr));
}

#[test]
fn other_wit_in_the_folder_is_not_mixed_in() {
    let folder = project();
    let guest = folder.path().join("guest");
    fs::create_dir(guest.join("wit")).unwrap();
    fs::write(guest.join("wit/other.wit"), "package other:other;\n").unwrap();
    let refused = witcraft(&guest, &["vendor", "../wit"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("error[in-the-way]"));
    assert!(!guest.join("wit/a.wit").exists(), "nothing was changed");
    let forced = witcraft(&guest, &["vendor", "../wit", "--force"]);
    assert!(text(&forced.stdout).starts_with("removed wit/other.wit\n"));
}

#[test]
fn only_copies_are_replaced() {
    let folder = project();
    let guest = folder.path().join("guest");
    let original = folder.path().join("wit/a.wit");
    // Somebody's own file of the same name stays.
    fs::create_dir(guest.join("wit")).unwrap();
    fs::write(guest.join("wit/a.wit"), "package mine:own;\n").unwrap();
    let refused = witcraft(&guest, &["vendor", "../wit"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("error[in-the-way]"));
    let own = || fs::read_to_string(guest.join("wit/a.wit")).unwrap();
    assert_eq!(own(), "package mine:own;\n");
    assert!(!guest.join("wit/deps").exists(), "nothing was changed");
    let forced = witcraft(&guest, &["vendor", "../wit", "--force"]);
    assert_eq!(forced.status.code(), Some(0));

    // A copy follows its original, and goes with it.
    fs::write(&original, "package a:b;\nworld w {}\n").unwrap();
    let newer = witcraft(&guest, &["vendor", "../wit"]);
    assert_eq!(
        text(&newer.stdout),
        "removed wit/deps/log/log.wit\ncopied  wit/a.wit\n\
         left    ../wit/deps/log/log.wit: nothing uses it\n"
    );
    assert_eq!(own(), "package a:b;\nworld w {}\n");
    let read = witcraft(&guest, &["check", "wit"]);
    assert_eq!(read.status.code(), Some(0), "{}", text(&read.stderr));

    // One that was edited does not.
    fs::write(guest.join("wit/a.wit"), "package a:b;\nworld mine {}\n").unwrap();
    let refused = witcraft(&guest, &["vendor", "../wit"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(own().contains("mine"));
}

#[test]
fn what_nothing_uses_is_left() {
    let folder = project();
    let deps = folder.path().join("wit/deps");
    let write = |path: &str, text: &str| {
        fs::create_dir_all(deps.join(path).parent().unwrap()).unwrap();
        fs::write(deps.join(path), text).unwrap();
    };
    // Used by what is used, behind a gate that is closed: the copy could not be read without it.
    write(
        "log/log.wit",
        "package log:log;\ninterface log { f: func(); }\ninterface more {\n  \
         @unstable(feature = x)\n  use deep:deep/deep.{t};\n}\n",
    );
    write(
        "deep.wit",
        "package deep:deep;\ninterface deep { type t = u8; }\n",
    );
    // Two files of one package that nothing uses, and one that only it uses.
    write(
        "spare/a.wit",
        "package spare:spare;\ninterface a { use only:only/only.{t}; }\n",
    );
    write("spare/b.wit", "interface b {}\n");
    write(
        "only.wit",
        "package only:only;\ninterface only { type t = u8; }\n",
    );
    let guest = folder.path().join("guest");
    let done = witcraft(&guest, &["vendor", "../wit"]);
    assert_eq!(
        text(&done.stdout),
        "copied  wit/a.wit\ncopied  wit/deps/deep.wit\ncopied  wit/deps/log/log.wit\n\
         left    ../wit/deps/only.wit: nothing uses it\n\
         left    ../wit/deps/spare/a.wit: nothing uses it\n\
         left    ../wit/deps/spare/b.wit: nothing uses it\n"
    );
    let read = witcraft(&guest, &["check", "wit"]);
    assert_eq!(read.status.code(), Some(0), "{}", text(&read.stderr));
    // What was copied before, and nothing uses any more, would be read along.
    fs::create_dir_all(guest.join("wit/deps/spare")).unwrap();
    fs::copy(deps.join("spare/b.wit"), guest.join("wit/deps/spare/b.wit")).unwrap();
    let check = witcraft(&guest, &["vendor", "../wit", "--check"]);
    assert_eq!(check.status.code(), Some(1));
    let said = text(&check.stderr);
    assert!(said.contains("this file would not be copied"), "{said}");
    assert!(said.contains("wit/deps/spare/b.wit"), "{said}");
    fs::write(guest.join("wit/a.wit"), "interface old {}\n").unwrap();
    let check = ["vendor", "../wit", "--check", "--format", "github"];
    let check = text(&witcraft(&guest, &check).stdout);
    for file in ["wit/a.wit", "wit/deps/spare/b.wit"] {
        let annotation = format!("::error file={file}");
        assert!(check.contains(&annotation), "{check}");
    }
}
