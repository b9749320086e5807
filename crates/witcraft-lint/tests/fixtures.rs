//! Every rule on every fixture. A fixture marks what is found in it: below the line, carets under
//! the span and the id of the rule.
//!
//! `WITCRAFT_BLESS=1` writes the marks anew. Read the difference: a rule fires only where meant.

use std::fmt::Write;
use std::fs;

use witcraft_diagnostics::SourceSet;
use witcraft_lint::{lint, repair, rules};
use witcraft_model::{Input, Loader};

#[path = "common/texts.rs"]
mod texts;

use texts::{everything, fixtures, is_mark, load, unmarked};

/// The text with what is found in it marked.
fn marked(text: &str) -> String {
    let package = load(text);
    let mut marks: Vec<(usize, String)> = Vec::new();
    for found in lint(&package, &everything()) {
        let span = found.span().expect("every finding has a place");
        let sources: &SourceSet = package.sources();
        let file = sources.file(span.file);
        let start = file.location(span.range.start);
        let end = file.line_range(start.line).end.min(span.range.end);
        let width = file.text()[span.range.start..end].chars().count().max(1);
        let mut mark = String::from("//");
        mark.extend(std::iter::repeat_n(
            ' ',
            (start.column - 1).saturating_sub(2),
        ));
        // The two slashes stand in the way of what begins at the margin.
        let hidden = 2usize.saturating_sub(start.column - 1);
        mark.extend(std::iter::repeat_n(
            '^',
            width.saturating_sub(hidden).max(1),
        ));
        write!(mark, " {}", found.code).unwrap();
        marks.push((start.line, mark));
    }
    let mut out = String::new();
    for (index, line) in text.lines().enumerate() {
        writeln!(out, "{line}").unwrap();
        for (_, mark) in marks.iter().filter(|(line, _)| *line == index + 1) {
            writeln!(out, "{mark}").unwrap();
        }
    }
    out
}

#[test]
fn rules_fire_where_meant() {
    let mut failures = String::new();
    for path in fixtures() {
        let text = fs::read_to_string(&path).unwrap();
        let new = marked(&unmarked(&text));
        if new == text {
            continue;
        }
        if std::env::var_os("WITCRAFT_BLESS").is_some() {
            fs::write(&path, new).unwrap();
        } else {
            write!(failures, "{}:\n{new}\n", path.display()).unwrap();
        }
    }
    assert!(
        failures.is_empty(),
        "{failures}\nWITCRAFT_BLESS=1 cargo test -p witcraft-lint accepts this"
    );
}

#[test]
fn every_rule_fires_somewhere() {
    let all: String = fixtures()
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    // They need a second package, and a feature.
    let elsewhere = ["unused/dependency", "unused/feature"];
    let silent: Vec<&str> = rules()
        .map(|rule| rule.id)
        .filter(|id| !elsewhere.contains(id))
        .filter(|id| {
            !all.lines()
                .any(|line| is_mark(line) && line.ends_with(&format!(" {id}")))
        })
        .collect();
    assert!(silent.is_empty(), "no fixture for {silent:?}");
}

/// The examples in the documentation of a rule are valid WIT, apart from what surrounds them.
#[test]
fn examples_parse() {
    for rule in rules() {
        for example in rule.explanation().split("```wit\n").skip(1) {
            let example = example.split("```").next().unwrap();
            let wrapped = [
                example.to_owned(),
                format!("package a:b;\n{example}"),
                format!("package a:b;\ninterface i {{\n{example}}}\n"),
            ];
            let mut sources = SourceSet::default();
            let fine = wrapped.iter().any(|text| {
                let file = sources.add("example.wit", text.as_str());
                witcraft_syntax::parse(file, text).is_ok()
            });
            assert!(fine, "{}: this is no WIT:\n{example}", rule.id);
        }
    }
}

#[test]
fn dependencies_that_nothing_uses() {
    let folder = std::env::temp_dir().join(format!("witcraft-lint-{}", std::process::id()));
    fs::create_dir_all(folder.join("deps")).unwrap();
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    write("a.wit", "package a:b@0.1.0;\nworld w { import c:d/e; }\n");
    write("deps/d.wit", "package c:d;\ninterface e {}\n");
    write("deps/g.wit", "package f:g;\ninterface h {}\n");
    let package = Loader::default()
        .load(&[Input::Path(folder.clone())])
        .unwrap();
    let found = lint(&package, &everything());
    fs::remove_dir_all(&folder).unwrap();
    let unused: Vec<_> = found
        .iter()
        .filter(|found| found.code == "unused/dependency")
        .collect();
    assert_eq!(unused.len(), 1);
    assert!(unused[0].message.contains("`f:g`"), "{}", unused[0].message);
}

/// What one package has says nothing of another that is asked for beside it.
#[test]
fn each_of_several_packages_is_looked_at_by_itself() {
    let texts = [
        "/// Said.\npackage a:gated@0.3.0;\n@since(version = 0.1.0)\ninterface i {}\n",
        "package a:plain@0.1.0;\ninterface i {}\n",
        "package a:unversioned;\ninterface i {}\n",
        "package a:older@0.1.0;\n@since(version = 0.1.0)\n@deprecated(version = 0.2.0)\ninterface i {}\n",
    ];
    let inputs = texts.iter().enumerate();
    let inputs = inputs.map(|(index, text)| Input::text(format!("{index}.wit"), *text));
    let inputs: Vec<Input> = inputs.collect();
    let package = Loader::default().load(&inputs).unwrap();
    let found = lint(&package, &everything());
    let files = |rule: &str| -> Vec<String> {
        let found = found.iter().filter(|found| found.code == rule);
        let files = found.map(|found| package.sources().file(found.span().unwrap().file));
        files.map(|file| file.name().to_owned()).collect()
    };
    assert_eq!(files("evolution/missing-since"), [""; 0]);
    assert_eq!(files("evolution/future-deprecation"), ["3.wit"]);
    assert_eq!(files("evolution/unversioned-package"), ["2.wit"]);
    assert_eq!(files("docs/missing-package"), ["1.wit", "2.wit", "3.wit"]);
}

#[test]
fn features_that_gate_nothing() {
    let text = "package a:b@0.1.0;\n@unstable(feature = fancy)\ninterface i {}\n";
    let load = |feature: &str| {
        let loader = Loader::default().feature(feature);
        let package = loader.load(&[Input::text("a.wit", text)]).unwrap();
        let found = lint(&package, &everything());
        let found: Vec<_> = found
            .into_iter()
            .filter(|found| found.code == "unused/feature")
            .collect();
        found
            .into_iter()
            .flat_map(|found| found.helps)
            .collect::<Vec<_>>()
    };
    assert_eq!(load("fancy"), [""; 0]);
    assert_eq!(load("fnacy"), ["did you mean `fancy`?"]);
}

/// Rules look at whatever upstream accepts, however odd it is, and only ever find things in it.
#[test]
fn rules_survive_what_upstream_tests_on() {
    let metadata = cargo_metadata::MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .exec()
        .unwrap();
    let parser = metadata
        .packages
        .iter()
        .find(|package| package.name == "wit-parser")
        .unwrap();
    let mut looked_at = 0;
    for entry in fs::read_dir(parser.manifest_path.parent().unwrap().join("tests/ui")).unwrap() {
        let input = Input::Path(entry.unwrap().path());
        let Ok(package) = Loader::default().all_features(true).load(&[input]) else {
            continue;
        };
        let found = lint(&package, &everything());
        let repaired = repair(&found, package.sources());
        for text in repaired {
            let mut sources = SourceSet::default();
            let file = sources.add("repaired.wit", text.text.as_str());
            let parse = witcraft_syntax::parse(file, &text.text);
            assert!(parse.is_ok(), "{:?}\n{}", parse.diagnostics(), text.text);
        }
        looked_at += 1;
    }
    assert!(looked_at > 60, "{looked_at}");
}
