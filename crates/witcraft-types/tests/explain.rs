//! The stories of a few items, one of each kind, pinned in `tests/explain`; and what is said of names that nothing
//! has.

mod support;

use std::path::{Path, PathBuf};
use std::{env, fs};

use support::report_of;
use witcraft_model::{Input, Loader};
use witcraft_types::render::explanation;
use witcraft_types::{EXPLANATION_SCHEMA, Report, explain, report};

/// The package under `wit/`, the item, and the file that its story is in.
const PINNED: [(&str, &str, &str); 8] = [
    ("image-processor", "types#image", "record"),
    ("image-processor", "image.data", "field"),
    ("kitchen-sink", "handles#counter", "resource"),
    ("kitchen-sink", "handles#take", "function"),
    ("kitchen-sink", "values#maps", "maps"),
    ("streaming", "pipes#bytes", "asynchronous"),
    ("kitchen-sink", "handles", "interface"),
    ("kitchen-sink", "counter.merge", "method"),
];

fn package(name: &str) -> Report {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../wit")
        .join(name);
    let package = Loader::default().load(&[Input::Path(folder)]).unwrap();
    report(&package.world(None).unwrap()).unwrap()
}

fn pinned(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/explain")
        .join(name)
        .with_extension("txt")
}

#[test]
fn stories_are_as_pinned() {
    let mut wrong = Vec::new();
    for (folder, item, name) in PINNED {
        let story = explain(&package(folder), item)
            .unwrap_or_else(|found| panic!("{item}: {}", found.message));
        // Where it is written is said with the path that was given.
        let text = explanation::text(&story);
        let text: String = text
            .split_inclusive('\n')
            .map(
                |line| match (line.strip_prefix("in "), line.rsplit('/').next()) {
                    (Some(_), Some(file)) => format!("in {file}"),
                    _ => line.to_owned(),
                },
            )
            .collect();
        let file = pinned(name);
        if env::var_os("WITCRAFT_BLESS").is_some() {
            fs::write(&file, &text).unwrap();
        } else if fs::read_to_string(&file).unwrap_or_default() != text {
            wrong.push(format!("{}:\n{text}", file.display()));
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\nIf this is meant, run `cargo xtask bless`.",
        wrong.join("\n")
    );
}

#[test]
fn every_item_of_the_large_packages_has_a_story() {
    for folder in ["kitchen-sink", "streaming"] {
        let report = package(folder);
        let parts = report
            .items
            .iter()
            .flat_map(|item| item.children.iter().map(|child| &child.path));
        for path in report.items.iter().map(|item| &item.path).chain(parts) {
            let story =
                explain(&report, path).unwrap_or_else(|found| panic!("{path}: {}", found.message));
            assert_eq!((&story.path, story.schema), (path, EXPLANATION_SCHEMA));
            for section in &story.sections {
                assert!(!section.paragraphs.is_empty(), "{path}: {}", section.title);
                assert!(
                    !section.paragraphs.iter().any(String::is_empty),
                    "{path}: {}",
                    section.title
                );
            }
            // The place is the one of this machine, and kept whole.
            for line in explanation::text(&story)
                .lines()
                .filter(|line| !line.starts_with("in "))
            {
                assert!(line.chars().count() <= 100, "{path}: {line}");
            }
            assert!(explanation::markdown(&story).contains("## What it is"));
            assert!(explanation::json(&story).contains(EXPLANATION_SCHEMA));
        }
    }
}

#[test]
fn an_item_is_found_by_the_end_of_its_address() {
    let report = report_of(
        "package a:b@1.0.0;\ninterface t { record image { width: u32 } flip: func(x: image); }\n\
         interface u { use t.{image}; record other { width: u32 } flip: func(x: image); }\n\
         world w { import t; export u; import inline: interface { go: func(); } }\n",
    );
    for (query, path) in [
        ("a:b/t@1.0.0#image", "a:b/t@1.0.0#image"),
        ("a:b/t#image", "a:b/t@1.0.0#image"),
        ("t#image", "a:b/t@1.0.0#image"),
        ("image", "a:b/t@1.0.0#image"),
        ("image.width", "a:b/t@1.0.0#image.width"),
        ("u#flip", "a:b/u@1.0.0#flip"),
        ("u", "a:b/u@1.0.0"),
        ("u#image", "a:b/u@1.0.0#image"),
        ("inline", "a:b/w@1.0.0#inline/"),
        ("w#inline", "a:b/w@1.0.0#inline/"),
        ("go", "a:b/w@1.0.0#inline/go"),
    ] {
        let story =
            explain(&report, query).unwrap_or_else(|found| panic!("{query}: {}", found.message));
        assert_eq!(story.path, path, "{query}");
    }
    let said = |query| {
        let found = explain(&report, query).unwrap_err();
        (found.message, found.helps.join(" "), found.notes.join(" "))
    };
    let (message, help, notes) = said("flip");
    assert_eq!(message, "`flip` could be 2 items");
    assert!(help.contains("write more of the address"), "{help}");
    assert_eq!(notes, "`a:b/t@1.0.0#flip`, `a:b/u@1.0.0#flip`");
    let (message, help, notes) = said("t#imgae");
    assert_eq!(message, "`a:b/w@1.0.0` has no item `t#imgae`");
    assert_eq!(help, "did you mean `image`?");
    assert!(notes.contains("`a:b/t@1.0.0#image`"), "{notes}");
    for nothing in ["", "something-else", "t#"] {
        assert!(said(nothing).1.contains("--explain"), "{nothing}");
    }
}
