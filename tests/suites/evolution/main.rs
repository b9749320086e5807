//! Changes of WIT at run time: guests of the old WIT on hosts of the new WIT, and the reverse.
//!
//! Each row is one change of one interface, tried where it is imported and where it is exported, in both roles. Four
//! answers are compared: our verdict, that of `wit_component::semver_check`, what the oracle of `breaking --plugins`
//! reads off the binary, and what wasmtime does when the guest, written in Rust and compiled against one version, is
//! really loaded by a host that is typed like the other one, and called with values.

mod composed;
mod guests;
mod host;
mod row;
mod rows;
mod signatures;
mod sources;

use std::collections::BTreeMap;

use guests::{Components, Guests, Source};
use host::Side;
use row::{Composition, Half, Row};
use wasmtime::{Config, Engine, OptLevel, RegallocAlgorithm};
use wit_component::semver_check;
use wit_parser::{PackageId, Resolve};
use witcraft_compat::{Axis, Finding, Report, Role, compare_worlds, compose, fit};
use witcraft_host::wasmtime;
use witcraft_model::{Input, Loader, Package, World};

/// A case: what a guest was compiled against, and what the host that it meets knows.
struct Case<'a> {
    row: &'a Row,
    side: Side,
    role: Role,
    guest: World,
    world: World,
    program: String,
}

impl Case<'_> {
    /// The versions that the guest and the host are of.
    fn halves(&self) -> (&Half, &Half) {
        // For hosts the old host is the one that is there, and the new guest what it meets.
        match self.role {
            Role::Guests => (&self.row.old, &self.row.new),
            Role::Hosts => (&self.row.new, &self.row.old),
        }
    }
}

fn load(half: &Half, side: Side, asynchronous: bool) -> World {
    let wit = half.package(side, asynchronous);
    let package: Package = Loader::default()
        .load(&[Input::text("b.wit", &wit)])
        .unwrap_or_else(|failure| panic!("{failure}\n{wit}"));
    package.world(Some("w")).unwrap()
}

/// The world of a component, read off it.
fn decoded(bytes: &[u8]) -> World {
    let input = Input::Bytes {
        name: "guest.wasm".into(),
        bytes: bytes.to_vec(),
    };
    Loader::default()
        .load(&[input])
        .unwrap()
        .world(None)
        .unwrap()
}

/// Whether composition takes a component of one world for one of another.
fn composes(old: &World, new: &World) -> bool {
    let mut merged: Resolve = old.package().resolve().clone();
    let mut other = new.package().resolve().clone();
    let ids: Vec<PackageId> = other.packages.iter().map(|(id, _)| id).collect();
    for id in ids {
        other.packages[id].name.version = Some(semver::Version::new(9, 0, 0));
        let name = other.packages[id].name.clone();
        other.package_names = [(name, id)].into_iter().collect();
    }
    let remap = merged.merge(other).unwrap();
    let new = remap.worlds[new.id().index()].unwrap();
    semver_check(merged, old.id(), new).is_ok()
}

fn broken(report: &Report) -> Vec<&Finding> {
    let findings = report.findings.iter();
    findings
        .filter(|it| it.breaks(Role::Guests, Axis::Abi))
        .collect()
}

fn engine() -> Engine {
    let mut config = Config::new();
    config.wasm_component_model_fixed_length_lists(true);
    // Machine code is made quickly: none of it runs for long.
    config.cranelift_opt_level(OptLevel::None);
    config.cranelift_regalloc_algorithm(RegallocAlgorithm::SinglePass);
    Engine::new(&config).unwrap()
}

#[test]
fn verdict_composition_oracle_and_wasmtime_agree_on_every_change() {
    let rows = rows::all();
    assert!(rows.len() >= 30, "{}", rows.len());
    let mut programs = Guests::default();
    let mut cases = Vec::new();
    for row in &rows {
        for side in Side::BOTH {
            for role in [Role::Guests, Role::Hosts] {
                let (from, to) = match role {
                    Role::Guests => (&row.old, &row.new),
                    Role::Hosts => (&row.new, &row.old),
                };
                let guest = load(from, side, row.is_async());
                let world = load(to, side, row.is_async());
                let source = Source {
                    half: from,
                    world: &guest,
                    bindings: &guest,
                    side,
                };
                let program = programs.add(&source, row.is_async());
                cases.push(Case {
                    row,
                    side,
                    role,
                    guest,
                    world,
                    program,
                });
            }
        }
    }
    let components = programs.compile(&engine());
    assert!(components.count() >= rows.len(), "{}", components.count());

    let (mut wrong, mut table) = (String::new(), String::new());
    let mut counts = BTreeMap::<&str, usize>::new();
    for case in &cases {
        let (_, to) = case.halves();
        let (bytes, component) = components.get(&case.program);
        let report = compare_worlds(&case.guest, &case.world);
        let broken = broken(&report);
        let lenient = broken
            .iter()
            .all(|finding| finding.links_on_wasmtime.guests);
        let verdict = broken.is_empty();
        let composition = composes(&case.guest, &case.world);
        let expected = match case.row.composition {
            Composition::Asked => verdict,
            Composition::Unable => false,
            Composition::BlindToVersions => true,
        };
        let loaded = host::run(component, &to.interfaces(), case.side);
        let oracle = fit(&decoded(bytes), &case.world).loads();
        // Nobody misses what was never called: a binary does not even import it.
        let idle = case.row.idle && case.side == Side::Import && loaded.is_ok();
        let agree = composition == expected
            && oracle == loaded.is_ok()
            && (lenient == loaded.is_ok() || idle);
        let line = format!(
            "{} {:36} {:6} {:6?} verdict {:5} composition {:5} oracle {:5} wasmtime {:5} {}\n",
            if agree { " " } else { "!" },
            case.row.title,
            case.side.as_str(),
            case.role,
            word(verdict),
            word(composition),
            word(oracle),
            word(loaded.is_ok()),
            loaded
                .as_ref()
                .err()
                .map_or(String::new(), |error| format!("{error:#}")
                    .replace('\n', " ")),
        );
        if !agree {
            wrong += &line;
        }
        let kind = match (verdict, loaded.is_ok()) {
            (true, true) => "fine",
            (false, false) => "broken",
            (false, true) if idle => "not called",
            (false, true) => "links on wasmtime",
            (true, false) => "wasmtime is stricter",
        };
        *counts.entry(kind).or_default() += 1;
        table += &line;
    }
    wrong += &compositions(&cases, &components);
    if let Some(path) = std::env::var_os("WITCRAFT_TABLE") {
        std::fs::write(path, &table).unwrap();
    }
    assert!(wrong.is_empty(), "\n{wrong}\nof\n{table}");
    assert_eq!(counts.get("wasmtime is stricter"), None, "{table}");
    for (kind, least) in [
        ("fine", 40),
        ("broken", 80),
        ("links on wasmtime", 20),
        ("not called", 2),
    ] {
        assert!(
            counts.get(kind).is_some_and(|count| *count >= least),
            "{counts:?}\n{table}"
        );
    }
}

/// Lets guests that import the interface meet guests that export another version of it, and says where the answer of
/// `targets --compose` is not that of a validator that sees the two composed.
fn compositions(cases: &[Case<'_>], components: &Components) -> String {
    let (mut wrong, mut counts) = (String::new(), [0, 0]);
    for pair in cases.chunks(4) {
        let [import, import_back, export, export_back] = pair else {
            unreachable!("two sides, and two roles");
        };
        // An old consumer and a new provider, and the reverse.
        for (consumer, provider) in [(import, export_back), (import_back, export)] {
            let [consumer, provider] =
                [consumer, provider].map(|case| components.get(&case.program).0);
            let worlds = [decoded(consumer), decoded(provider)];
            let found = compose(&worlds[0], &worlds[1]);
            let ours = found.composes() && found.open.is_empty();
            let sides = [(consumer, &worlds[0]), (provider, &worlds[1])];
            let Some(valid) = composed::is_valid(sides[0], sides[1]) else {
                continue;
            };
            counts[usize::from(valid)] += 1;
            if ours != valid {
                wrong += &format!("! {}: valid {valid}, {found:?}\n", import.row.title);
            }
        }
    }
    assert!(counts.iter().all(|count| *count >= 20), "{counts:?}");
    wrong
}

fn word(fine: bool) -> &'static str {
    if fine { "fine" } else { "no" }
}
