//! What became of WASI: the WIT of one release of Wasmtime beside that of another.
//!
//! `WITCRAFT_BLESS=1 cargo test -p witcraft-tests --test history` writes the reports; read the difference. Each is
//! defended in `tests/history/README.md`.

use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{CargoOpt, MetadataCommand};
use witcraft_compat::{
    Ask, AskAxes, Axis, Report, Role, Roles, Snippet, compare_worlds_gated, render,
};
use witcraft_model::{Input, Loader, Package, World};
use witcraft_tests::guest::workspace;
use witcraft_tests::wasi;

/// The crate in the workspace `tests/history`, whose WIT is the old one.
fn old(path: &str) -> PathBuf {
    let metadata = MetadataCommand::new()
        .manifest_path(workspace().join("tests/history/Cargo.toml"))
        .features(CargoOpt::AllFeatures)
        .other_options(["--locked".to_owned()])
        .exec()
        .unwrap_or_else(|error| {
            panic!("{error}\n`cargo fetch` in tests/history gets what is missing")
        });
    let packages = metadata.packages.iter();
    let mut found = packages.filter(|package| package.name == "wasmtime-wasi");
    let manifest = &found.next().unwrap().manifest_path;
    manifest.parent().unwrap().join(path).into()
}

fn new(path: &str) -> PathBuf {
    wasi::inside("wasmtime-wasi", path).unwrap()
}

/// The world of a folder, and everything in it with all gates open.
fn world(folder: &Path) -> (World, Package) {
    let [package, all] = [false, true].map(|all| {
        let loader = Loader::default().all_features(all);
        loader.load(&[Input::Path(folder.to_owned())]).unwrap()
    });
    (package.world(Some(wasi::COMMAND)).unwrap(), all)
}

/// The report between two folders, whose files are called as if they were in `names`.
fn report(folders: [&Path; 2], names: [&str; 2]) -> Report {
    let [old, new] = folders.map(world);
    let report = compare_worlds_gated([&old.0, &new.0], [&old.1, &new.1]);
    report.renamed(|file| {
        let mut pairs = folders.into_iter().zip(names);
        let inside = pairs.find_map(|(folder, name)| {
            let rest = Path::new(file).strip_prefix(folder).ok()?;
            Some(format!("{name}/{}", rest.display()).replace('\\', "/"))
        });
        inside.unwrap_or_else(|| file.to_owned())
    })
}

/// A report in full.
fn full(report: &Report) -> String {
    render::text::render(report, &Ask::new(Roles::Both, AskAxes::All))
}

/// A report with one line for each change: what it is, and whom it breaks.
fn short(report: &Report) -> String {
    let letter = |breaks, letter| if breaks { letter } else { '-' };
    let lines = report.findings.iter().map(|it| {
        let whom = [
            (it.guests.abi, 'G'),
            (it.guests.source, 'g'),
            (it.hosts.abi, 'H'),
            (it.hosts.source, 'h'),
        ];
        let whom: String = whom
            .into_iter()
            .map(|(breaks, sign)| letter(breaks, sign))
            .collect();
        let text = |side: &Option<Snippet>| side.as_ref().map(|it| it.text.clone());
        let change = match (text(&it.old), text(&it.new)) {
            (Some(old), Some(new)) => format!("{old} → {new}"),
            (old, new) => old.or(new).unwrap_or_default(),
        };
        format!("{whom} {} {}: {change}\n", it.rule, it.path)
    });
    let title = format!("{} against {}\n", report.new, report.old);
    title
        + "Breaks guests (G compiled, g recompiled), hosts (H, h).\n\n"
        + &lines.collect::<String>()
}

/// Compares a report with the pinned one.
fn pinned(name: &str, text: &str) -> String {
    let path = workspace().join("tests/history").join(name);
    if std::env::var_os("WITCRAFT_BLESS").is_some() {
        fs::write(&path, text).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    if known == text {
        return String::new();
    }
    let diff = similar::TextDiff::from_lines(known.as_str(), text);
    format!("{}", diff.unified_diff().header(name, "now"))
}

fn breaks(report: &Report, role: Role) -> bool {
    report.findings.iter().any(|it| it.breaks(role, Axis::Abi))
}

#[test]
fn wasi_is_what_it_was_and_more() {
    let report = |path: &str| report([&old(path), &new(path)], ["36", "48"]);
    // Components that were built for WASI as of Wasmtime 36 run on 48: that is what WASI promises of 0.2.
    let stable = report("src/p2/wit");
    assert!(!breaks(&stable, Role::Guests));
    let wrong = pinned("wasi-0.2-36-to-48.txt", &full(&stable));
    // 0.3.0 was a draft then, whatever its number says.
    let draft = report("src/p3/wit");
    assert!(breaks(&draft, Role::Guests));
    let wrong = wrong + &pinned("wasi-0.3-36-to-48.txt", &short(&draft));
    assert!(
        wrong.is_empty(),
        "{wrong}\nWITCRAFT_BLESS=1 cargo test -p witcraft-tests --test history writes them"
    );
}

#[test]
fn wasi_0_2_and_0_3_are_different_things() {
    let report = report([&new("src/p2/wit"), &new("src/p3/wit")], ["p2", "p3"]);
    assert!(breaks(&report, Role::Guests) && breaks(&report, Role::Hosts));
    // Every package that both have says first that its version is another one.
    for package in ["cli", "clocks", "filesystem", "random", "sockets"] {
        let path = format!("wasi:{package}@0.3.0");
        let mut findings = report.findings.iter();
        assert!(
            findings.any(|it| it.path == path && it.rule == "world/interface-version-incompatible"),
            "{package}"
        );
    }
    // `wasi:io` has become streams and futures of the component model.
    let mut findings = report.findings.iter();
    assert!(
        findings.any(|it| it.path.starts_with("wasi:io/") && it.rule == "world/import-removed")
    );
}
