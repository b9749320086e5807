//! Every folder under `changes/` is one change, and the rule that it is named after has to see it.
//!
//! `WITCRAFT_BLESS=1 cargo test -p witcraft-compat --test changes` writes what the reports say; read
//! the difference.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use witcraft_compat::{Ask, AskAxes, Axis, Direction, Effect, Report, Role, Roles, render};
use witcraft_model::{Input, Loader, Package};

/// Rules that have to see a change of another rule, too: the one follows from the other.
const ALSO: &[(&str, &[&str])] = &[
    // The `use` that brings the import is a new name in the interface, too.
    ("world/import-implied", &["type/added"]),
    // The type is new where it moved to, and worlds import that interface now.
    ("type/moved", &["type/added", "world/import-implied"]),
    // One interface is used, and the other no longer.
    (
        "type/retargeted",
        &["world/import-implied", "world/import-removed"],
    ),
];

struct Case {
    /// The id of the rule.
    name: String,
    folder: PathBuf,
}

fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/changes");
    let folders = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let mut folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
        folders.sort();
        folders
    };
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    folders(&root)
        .iter()
        .flat_map(|group| {
            folders(group).into_iter().map(|folder| Case {
                name: format!("{}/{}", name(group), name(&folder)),
                folder,
            })
        })
        .collect()
}

/// The files of a folder, named without it.
fn load(folder: &Path, all_features: bool) -> Package {
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = files.collect();
    files.sort();
    let version = folder.file_name().unwrap().to_str().unwrap();
    let inputs: Vec<Input> = files
        .iter()
        .map(|file| {
            let name = file.file_name().unwrap().to_str().unwrap();
            Input::text(
                format!("{version}/{name}"),
                fs::read_to_string(file).unwrap(),
            )
        })
        .collect();
    Loader::default()
        .all_features(all_features)
        .load(&inputs)
        .unwrap_or_else(|failure| panic!("{}: {failure}", folder.display()))
}

impl Case {
    fn report(&self, old: &str, new: &str) -> Report {
        let [old, new] = [old, new].map(|version| self.folder.join(version));
        let [old, new] = [old, new].map(|folder| [load(&folder, false), load(&folder, true)]);
        witcraft_compat::compare_gated([&old[0], &new[0]], [&old[1], &new[1]])
    }
}

fn fired(report: &Report) -> BTreeSet<&'static str> {
    report.findings.iter().map(|finding| finding.rule).collect()
}

#[test]
fn every_rule_has_its_case_and_every_case_its_rule() {
    let rules: BTreeSet<String> = witcraft_compat::rules()
        .map(|rule| rule.id.into())
        .collect();
    let cases: BTreeSet<String> = cases().into_iter().map(|case| case.name).collect();
    assert_eq!(rules, cases);
    assert!(rules.len() >= 45, "{}", rules.len());
}

#[test]
fn every_rule_fires_on_its_own_case_and_on_no_other() {
    let mut wrong = String::new();
    for case in cases() {
        let found = fired(&case.report("old", "new"));
        let also = ALSO.iter().find(|(name, _)| *name == case.name);
        let also = also.map_or(&[][..], |(_, rules)| rules).iter().copied();
        let expected: BTreeSet<&str> = also.chain([case.name.as_str()]).collect();
        if found != expected {
            wrong += &format!("{}: {found:?}\n", case.name);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_package_is_no_change_of_itself() {
    for case in cases() {
        for version in ["old", "new"] {
            let report = case.report(version, version);
            assert!(
                report.findings.is_empty(),
                "{}: {:?}",
                case.name,
                fired(&report)
            );
        }
    }
}

#[test]
fn the_reverse_of_a_change_breaks_the_other_role() {
    // Who had a world or an interface that is gone is broken; nobody had one that is new.
    const ONE_WAY: &[&str] = &[
        "world/added",
        "world/removed",
        "interface/added",
        "interface/removed",
    ];
    let mut wrong = String::new();
    for case in cases() {
        if ONE_WAY.contains(&case.name.as_str()) {
            continue;
        }
        let (there, back) = (case.report("old", "new"), case.report("new", "old"));
        let broken =
            |report: &Report, role| report.findings.iter().any(|it| it.breaks(role, Axis::Abi));
        for (role, other) in [(Role::Guests, Role::Hosts), (Role::Hosts, Role::Guests)] {
            if broken(&there, role) != broken(&back, other) {
                wrong += &format!("{}: {role:?} {:?}\n", case.name, fired(&back));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_rule_breaks_whom_it_says() {
    for case in cases() {
        let rule = witcraft_compat::rule(&case.name).unwrap();
        let report = case.report("old", "new");
        let finding = report
            .findings
            .iter()
            .find(|it| it.rule == rule.id)
            .unwrap();
        for place in &finding.places {
            let Some(direction) = place.direction else {
                continue;
            };
            if rule.abi == Effect::Exact && !(place.guests && place.hosts) {
                // What left one place for another is more and less at once.
                assert!(["function/moved", "world/direction-changed"].contains(&rule.id));
                continue;
            }
            let expected = (
                rule.abi.breaks(Role::Guests, direction),
                rule.abi.breaks(Role::Hosts, direction),
            );
            let nobody = (false, false);
            let found = (place.guests, place.hosts);
            let unused = found == nobody && direction == Direction::Import;
            assert!(found == expected || unused, "{}: {place:?}", case.name);
        }
    }
}

#[test]
fn reports_are_as_pinned() {
    let bless = std::env::var_os("WITCRAFT_BLESS").is_some();
    let ask = Ask::new(Roles::Both, AskAxes::All);
    let mut wrong = String::new();
    for case in cases() {
        let text = render::text::render(&case.report("old", "new"), &ask);
        let path = case.folder.join("expected.txt");
        if bless {
            fs::write(&path, &text).unwrap();
            continue;
        }
        let pinned = fs::read_to_string(&path).unwrap_or_default();
        if pinned != text {
            let diff = similar::TextDiff::from_lines(&pinned, &text);
            wrong += &format!("{}:\n{}\n", case.name, diff.unified_diff());
        }
    }
    assert!(
        wrong.is_empty(),
        "{wrong}\nWITCRAFT_BLESS=1 cargo test -p witcraft-compat --test changes writes them"
    );
}

#[test]
fn every_rendering_says_every_finding() {
    let ask = Ask::new(Roles::Both, AskAxes::All);
    for case in cases() {
        let report = case.report("old", "new");
        let (markdown, json) = (
            render::markdown::render(&report, &ask),
            render::json::render(&report),
        );
        let diagnostics = report.diagnostics(&ask);
        assert_eq!(diagnostics.len(), report.findings.len());
        for (finding, diagnostic) in report.findings.iter().zip(&diagnostics) {
            for text in [&markdown, &json] {
                assert!(text.contains(finding.rule) && text.contains(&finding.path));
            }
            assert_eq!(diagnostic.is_error(), finding.breaks_anybody());
            assert_eq!(diagnostic.code, finding.rule);
            // Every span is in a text, and on what it is about.
            let rendered =
                witcraft_diagnostics::render::text::render(diagnostic, &report.sources, false);
            assert!(rendered.contains(finding.rule));
        }
    }
}
