//! Generated pages of the book: tests compare them, or write them with `WITCRAFT_BLESS=1`.

use std::fs;
use std::path::{Path, PathBuf};

/// Compares the pages in a folder of the book's sources, each a path in it and its text. Pages that are there and not
/// among these fail, and so do pages that the summary does not name.
pub(crate) fn check(folder: &str, pages: &[(String, String)], command: &str) {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book/src");
    let root = sources.join(folder);
    let bless = std::env::var_os("WITCRAFT_BLESS").is_some();
    let summary = fs::read_to_string(sources.join("SUMMARY.md")).unwrap();
    let mut wrong = Vec::new();
    for (name, text) in pages {
        let path = root.join(name);
        if bless {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
        } else if fs::read_to_string(&path).ok().as_ref() != Some(text) {
            wrong.push(path);
        }
        if !summary.contains(&format!("({folder}/{name})")) {
            wrong.push(PathBuf::from(format!(
                "SUMMARY.md does not name {folder}/{name}"
            )));
        }
    }
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path
                .strip_prefix(&root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else if !pages.iter().any(|(known, _)| *known == name) {
                if bless {
                    fs::remove_file(&path).unwrap();
                } else {
                    wrong.push(path);
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{wrong:#?}\nWITCRAFT_BLESS=1 {command} writes them"
    );
}
