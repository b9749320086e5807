//! Every broken file in `tests/errors` against what is said about it, beside it as `.stderr`.
//!
//! `WITCRAFT_BLESS=1` writes those files anew. Read the difference as a newcomer would.

use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;
use witcraft_diagnostics::render::text;
use witcraft_diagnostics::{Diagnostic, SourceSet};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors")
}

fn files(extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

fn parse(name: &str, text: &str) -> (Vec<Diagnostic>, SourceSet) {
    let mut sources = SourceSet::default();
    let file = sources.add(name, text);
    (
        witcraft_syntax::parse(file, text).into_diagnostics(),
        sources,
    )
}

#[test]
fn what_is_said_about_broken_files() {
    let bless = std::env::var_os("WITCRAFT_BLESS").is_some();
    let mut failures = String::new();
    for path in files("wit") {
        let source = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy();
        let (found, sources) = parse(&name, &source);
        assert!(!found.is_empty(), "nothing is wrong with {name}");
        let new = text::render_all(&found, &sources, false);
        let golden = path.with_extension("stderr");
        if bless {
            fs::write(&golden, &new).unwrap();
            continue;
        }
        let old = fs::read_to_string(&golden).unwrap_or_default();
        if old != new {
            let diff = TextDiff::from_lines(&old, &new).unified_diff().to_string();
            failures.push_str(&format!("{name}\n{diff}\n"));
        }
    }
    assert!(
        failures.is_empty(),
        "{failures}\nWITCRAFT_BLESS=1 cargo test -p witcraft-syntax accepts this"
    );
}

#[test]
fn there_are_enough_of_them_and_no_orphans() {
    let broken = files("wit");
    assert!(broken.len() >= 60, "only {} broken files", broken.len());
    for golden in files("stderr") {
        let name = golden.display();
        assert!(golden.with_extension("wit").exists(), "{name} is an orphan");
    }
}

/// Where every finding comes with a repair, the repaired file is good WIT.
#[test]
fn repairs_repair() {
    let mut repaired = 0;
    for path in files("wit") {
        let source = fs::read_to_string(&path).unwrap();
        let (found, _) = parse("broken.wit", &source);
        if found.iter().any(|found| found.fixes.is_empty()) {
            continue;
        }
        let mut edits: Vec<_> = found
            .iter()
            .flat_map(|found| found.fixes[0].edits.iter())
            .collect();
        edits.sort_by_key(|edit| edit.span.range.start);
        let mut text = source.clone();
        for edit in edits.iter().rev() {
            text.replace_range(edit.span.range.clone(), &edit.replacement);
        }
        let (left, sources) = parse("repaired.wit", &text);
        assert!(
            left.is_empty(),
            "{} is still broken after its repairs:\n{text}\n{}",
            path.display(),
            text::render_all(&left, &sources, false)
        );
        repaired += 1;
    }
    assert!(repaired >= 30, "only {repaired} files have repairs");
}
