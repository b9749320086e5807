//! What `wit-parser` refuses is refused here, and the other way round, unless the specification is
//! stricter and the diagnostic says so. And what is said about broken names, as goldens.

use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::MetadataCommand;
use witcraft_diagnostics::Diagnostic;
use witcraft_diagnostics::render::text;
use witcraft_model::wit::Resolve;
use witcraft_model::{Failure, Input, Item, Loader, guard};

/// The files and folders that upstream tests on.
fn cases() -> Vec<PathBuf> {
    let metadata = MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .exec()
        .unwrap();
    let parser = metadata
        .packages
        .iter()
        .find(|package| package.name == "wit-parser")
        .unwrap();
    let ui = parser.manifest_path.parent().unwrap().join("tests/ui");
    [ui.clone(), ui.join("parse-fail")]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let wit = path.extension().is_some_and(|extension| extension == "wit");
            // In one folder there is WebAssembly text, which upstream reads with a feature only.
            let other = path.ends_with("parse-fail") || path.ends_with("kinds-of-deps");
            (wit || path.is_dir()) && !other
        })
        .collect()
}

/// A copy of a file or folder, with every text in it changed.
fn copy(from: &Path, to: &Path, change: &dyn Fn(&str) -> String) {
    if from.is_dir() {
        fs::create_dir(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()), change);
        }
    } else if from.extension().is_some_and(|extension| extension == "wit") {
        fs::write(to, change(&fs::read_to_string(from).unwrap())).unwrap();
    } else {
        fs::copy(from, to).unwrap();
    }
}

/// Every case as it is, and with a licence at the beginning of every file.
#[test]
fn upstream_and_we_agree() {
    let (mut failures, mut fine, mut refused) = (Vec::new(), 0, 0);
    let folder = tempfile::tempdir().unwrap();
    let mut paths = cases();
    for (at, path) in cases().into_iter().enumerate() {
        let name = path.file_name().unwrap().to_string_lossy();
        let licensed = folder.path().join(format!("{at}-{name}"));
        copy(&path, &licensed, &|text| {
            format!("// SPDX-License-Identifier: MIT\n\n{text}")
        });
        paths.push(licensed);
    }
    let with = Loader::default().all_features(true);
    let without = with.clone().without_documentation();
    for path in paths {
        let upstream = guard::catch(|| {
            let mut resolve = Resolve {
                all_features: true,
                ..Resolve::default()
            };
            resolve.push_path(&path).map(|_| ())
        });
        // It takes an empty comment for documentation, and panics.
        let Ok(upstream) = upstream else { continue };
        for loader in [&with, &without] {
            match (&upstream, loader.load(&[Input::Path(path.clone())])) {
                (Ok(()), Ok(_)) => fine += 1,
                (Err(_), Err(_)) => refused += 1,
                (Ok(()), Err(failure)) => {
                    let stricter = |code| code == "stricter-spec";
                    if !failure.diagnostics.iter().all(|found| stricter(found.code)) {
                        failures.push(format!("{}: refused here: {failure}", path.display()));
                    }
                }
                (Err(error), Ok(_)) => {
                    failures.push(format!("{}: accepted here: {error:#}", path.display()));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(
        fine > 240 && refused > 400,
        "{fine} fine, {refused} refused"
    );
}

/// Comments are kept from upstream, and documentation where nobody asks for it: neither changes a verdict or a place.
#[test]
fn comments_make_no_difference() {
    let judged = |path: &Path, loader: &Loader| -> Vec<String> {
        let input = Input::Path(path.to_owned());
        match loader.clone().all_features(true).load(&[input]) {
            Ok(package) => {
                let items = package.mains().iter().flat_map(|main| package.items(*main));
                let place = |item: &Item<'_>| {
                    let span = item.span.clone()?;
                    Some((package.sources().text(&span).to_owned(), span))
                };
                let said =
                    items.map(|item| format!("{:?} {} {:?}", item.kind, item.path, place(&item)));
                said.collect()
            }
            Err(failure) => {
                let found = failure.diagnostics.iter();
                let said = found
                    .map(|found| format!("{} {} {:?}", found.code, found.message, found.labels));
                said.collect()
            }
        }
    };
    let (with, without) = (Loader::default(), Loader::default().without_documentation());
    let (mut fine, mut refused) = (0, 0);
    let commented = |text: &str| {
        let mut text = text.replace(';', "; // plain é\n/// documentation ü\n/* both\n*//** */ ");
        text.insert_str(0, "/* before */ // all\n");
        text
    };
    let folder = tempfile::tempdir().unwrap();
    for (at, path) in cases().into_iter().enumerate() {
        let name = path.file_name().unwrap().to_string_lossy();
        let changed = folder.path().join(format!("{at}-{name}"));
        copy(&path, &changed, &commented);
        for path in [path.as_path(), &changed] {
            let said = judged(path, &with);
            assert_eq!(said, judged(path, &without), "{}", path.display());
            match Loader::default().load(&[Input::Path(path.to_owned())]) {
                Ok(_) => fine += 1,
                Err(_) => refused += 1,
            }
        }
    }
    assert!(
        fine > 110 && refused > 200,
        "{fine} fine, {refused} refused"
    );
}

/// A dependency gets the same verdict as what was asked for, though its trees are made only where something may be
/// wrong with it.
#[test]
fn dependencies_are_judged_alike() {
    let folder = tempfile::tempdir().unwrap();
    let dependency = folder.path().join("deps/a.wit");
    fs::create_dir(folder.path().join("deps")).unwrap();
    fs::write(folder.path().join("main.wit"), "package only:main;\n").unwrap();
    let loader = Loader::default().all_features(true);
    let verdict = |input: Input| -> Vec<(&'static str, String)> {
        let failure = loader.load(&[input]).err();
        let found = failure.into_iter().flat_map(|failure| failure.diagnostics);
        found.map(|found| (found.code, found.message)).collect()
    };
    let (mut fine, mut stricter) = (0, 0);
    let names = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/names");
    let names = fs::read_dir(names)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = cases().into_iter().chain(names);
    let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "wit"));
    let forbidden = STRICTER.iter().map(|wit| format!("package a:b;\n{wit}\n"));
    for text in texts
        .map(|path| fs::read_to_string(path).unwrap())
        .chain(forbidden)
    {
        let alone = verdict(Input::text("a.wit", text.as_str()));
        fs::write(&dependency, &text).unwrap();
        let depended_on = verdict(Input::Path(folder.path().to_owned()));
        assert_eq!(alone, depended_on, "{text}");
        fine += usize::from(alone.is_empty());
        stricter += usize::from(alone.iter().any(|(code, _)| *code == "stricter-spec"));
    }
    assert!(
        fine > 50 && stricter > STRICTER.len(),
        "{fine} fine, {stricter} stricter"
    );
}

/// What the specification forbids, in each of its kinds.
const STRICTER: &[&str] = &[
    "interface i { record r {} }",
    "interface i { flags f {} }",
    "world w { record r {} }",
    "interface i { f: func(x: tuple<>); }",
    "interface i { f: func(x: list<u8, 0>); }",
    "interface i { f: func() -> stream<char>; }",
    "interface i { type c = char; type d = c; f: func() -> option<stream<d>>; }",
    "interface i { use t.{c}; f: func() -> stream<c>; } interface t { type c = char; }",
    "interface i { resource r; f: func(x: future<borrow<r>>); }",
    "interface i { resource r; variant v { a(option<list<borrow<r>>>) } f: func(x: stream<v>); }",
    "interface i { resource r; f: func(x: future<map<u8, result<_, tuple<borrow<r>>>>>); }",
    "interface i { use t.{lent}; f: func(x: stream<lent>); } \
     interface t { resource r; type lent = borrow<r>; }",
    "world w { import t; use t.{lent}; import f: func(x: future<lent>); } \
     interface t { resource r; type lent = borrow<r>; }",
    "world w { import i: interface { resource r; f: func(x: future<borrow<r>>); } }",
    "interface i { record r { a: u8, A: u8 } }",
    "interface i { variant v { a, A } }",
    "interface i { enum e { a, A } }",
    "interface i { flags f { a, A } }",
    "interface i { type a = u8; A: func(); }",
    "interface i { resource r { m: func(); M: static func(); } }",
    "interface i { f: func(a: u8, A: u8); }",
    "world w { import a: func(); import A: func(); }",
    "world w { export a: interface {} export A: interface {} }",
    "world w { import f: func(a: u8, A: u8); }",
    "world w { import i: interface { a: func(); A: func(); } }",
];

/// Good files without one of their words: where that breaks the syntax, no name is said to be missing that is only
/// hidden by what is broken.
#[test]
fn broken_syntax_hides_no_names() {
    let names = ["unknown-name", "wrong-kind", "duplicate-name", "type-cycle"];
    let (mut broken, mut failures) = (0, String::new());
    let mut random = 1u32;
    for path in cases().into_iter().filter(|path| path.is_file()) {
        let text = fs::read_to_string(&path).unwrap().replace("/**/", "");
        let load = |text: &str| Loader::default().load(&[Input::text("a.wit", text)]);
        if load(&text).is_err() {
            continue;
        }
        let mut sources = witcraft_diagnostics::SourceSet::default();
        let file = sources.add("a.wit", text.as_str());
        let tree = witcraft_syntax::parse(file, &text).tree();
        let words: Vec<_> = tree
            .descendants_with_tokens()
            .filter_map(witcraft_syntax::SyntaxElement::into_token)
            .filter(|token| !token.kind().is_trivia())
            .map(|token| token.text_range())
            .collect();
        for word in &words {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // All of a short file, and a few of a long one.
            if random as usize % words.len() > 25 {
                continue;
            }
            let mut slip = text.clone();
            slip.replace_range(std::ops::Range::<usize>::from(*word), "");
            let Err(failure) = load(&slip) else { continue };
            let codes = || failure.diagnostics.iter().map(|found| found.code);
            if !codes().any(|code| code == "wit-syntax") {
                continue;
            }
            broken += 1;
            if codes().any(|code| names.contains(&code)) {
                let said = text::render_all(&failure.diagnostics, &failure.sources, false);
                failures.push_str(&format!("{}\n{said}\n", path.display()));
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(broken > 1_000, "{broken} broken files");
}

/// Files in which one word is missing or stands twice: nothing panics, and upstream has the last
/// word.
#[test]
fn upstream_and_we_agree_on_slips() {
    let mut random = 1u32;
    let mut refused = 0;
    for path in cases().into_iter().filter(|path| path.is_file()) {
        let text = fs::read_to_string(&path).unwrap().replace("/**/", "");
        let mut sources = witcraft_diagnostics::SourceSet::default();
        let file = sources.add("a.wit", text.as_str());
        let tree = witcraft_syntax::parse(file, &text).tree();
        let words: Vec<String> = tree
            .descendants_with_tokens()
            .filter_map(|element| Some(element.into_token()?.text().to_owned()))
            .collect();
        for _ in 0..8 {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = (random >> 8) as usize % words.len().max(1);
            let mut words = words.clone();
            if random >> 31 == 0 && at < words.len() {
                words.remove(at);
            } else if let Some(word) = words.get(at).cloned() {
                words.insert(at, word);
            }
            let text = words.concat();
            let upstream = guard::catch(|| {
                let mut resolve = Resolve::default();
                resolve.push_str("a.wit", &text).map(|_| ())
            });
            let Ok(upstream) = upstream else { continue };
            match (
                upstream,
                Loader::default().load(&[Input::text("a.wit", text.as_str())]),
            ) {
                (Ok(()), Err(failure)) => assert!(
                    failure
                        .diagnostics
                        .iter()
                        .all(|found| found.code == "stricter-spec"),
                    "refused here: {failure}\n{text}"
                ),
                (Err(error), Ok(_)) => panic!("accepted here: {error:#}\n{text}"),
                (Err(_), Err(_)) => refused += 1,
                (Ok(()), Ok(_)) => {}
            }
        }
    }
    assert!(refused > 500, "{refused}");
}

/// What explains a refusal blames nothing that upstream accepts: good files with one bad name at the end.
#[test]
fn nothing_else_is_blamed() {
    const BAD: &str = "\ninterface only-here { f: func(x: nowhere); }\n";
    let folder = tempfile::tempdir().unwrap();
    let loader = Loader::default().all_features(true);
    let mut checked = 0;
    for (at, path) in cases().into_iter().enumerate() {
        if loader.load(&[Input::Path(path.clone())]).is_err() {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy();
        let changed = folder.path().join(format!("{at}-{name}"));
        copy(&path, &changed, &str::to_owned);
        let last = match path.is_file() {
            true => changed.clone(),
            // Beside the dependencies there is a file of the package itself.
            false => fs::read_dir(&changed)
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .find(|path| path.extension().is_some_and(|extension| extension == "wit"))
                .unwrap(),
        };
        let text = fs::read_to_string(&last).unwrap();
        fs::write(&last, text + BAD).unwrap();
        let failure = loader.load(&[Input::Path(changed)]).expect_err(&name);
        let said = text::render_all(&failure.diagnostics, &failure.sources, false);
        let messages: Vec<&str> = failure
            .diagnostics
            .iter()
            .map(|found| found.message.as_str())
            .collect();
        assert_eq!(messages, ["there is no type `nowhere` here"], "{said}");
        checked += 1;
    }
    assert!(checked > 60, "{checked}");
}

/// The text without the error that a repair is for.
fn assert_repairs(name: &str, text: &str, failure: &Failure) {
    let count = |failure: &Failure, wanted: &Diagnostic| {
        let same =
            |found: &&Diagnostic| (found.code, &found.message) == (wanted.code, &wanted.message);
        failure.diagnostics.iter().filter(same).count()
    };
    for found in &failure.diagnostics {
        for fix in &found.fixes {
            let mut repaired = text.to_owned();
            for edit in fix.edits.iter().rev() {
                repaired.replace_range(edit.span.range.clone(), &edit.replacement);
            }
            let Err(left) = Loader::default().load(&[Input::text(name, repaired.as_str())]) else {
                continue;
            };
            let syntax = |failure: &Failure| {
                let codes = failure.diagnostics.iter().map(|found| found.code);
                codes.filter(|code| *code == "wit-syntax").count()
            };
            assert!(syntax(&left) <= syntax(failure), "{left}\n{repaired}");
            assert!(
                count(&left, found) < count(failure, found),
                "{} is still there in\n{repaired}",
                found.message
            );
        }
    }
}

/// `WITCRAFT_BLESS=1` writes the goldens anew.
#[test]
fn what_is_said_about_names() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/names");
    let mut failures = Vec::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension == "stderr")
        {
            assert!(
                path.with_extension("wit").exists() || path.with_extension("").is_dir(),
                "{} is an orphan",
                path.display()
            );
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy();
        let input = match fs::read_to_string(&path) {
            Ok(text) => Input::text(name.as_ref(), text),
            // From here, so that it is called the same on every machine.
            Err(_) => Input::Path(Path::new("tests/names").join(name.as_ref())),
        };
        let failure = Loader::default().load(&[input]).expect_err(&name);
        if let Ok(text) = fs::read_to_string(&path) {
            assert_repairs(&name, &text, &failure);
        }
        let new = text::render_all(&failure.diagnostics, &failure.sources, false);
        let golden = path.with_extension("stderr");
        if std::env::var_os("WITCRAFT_BLESS").is_some() {
            fs::write(&golden, &new).unwrap();
        } else if fs::read_to_string(&golden).unwrap_or_default() != new {
            failures.push(format!("{name} gives\n{new}"));
        }
    }
    assert!(
        failures.is_empty(),
        "{}\nWITCRAFT_BLESS=1 cargo test -p witcraft-model accepts this",
        failures.join("\n")
    );
}
