//! Verdicts against those of `wit_component::semver_check`, on thousands of random changes of random
//! and real packages.
//!
//! The tool answers one question, about one world, with yes or no: can a component of the old world
//! be used where one of the new world is expected? That is the verdict on compiled guests; asked
//! the other way round it is the one on compiled hosts. It cannot judge every world; where it
//! refuses a world against itself (maps, fixed-length lists, error contexts), it is not asked. Where it is,
//! there is no difference that would need an explanation.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use arbitrary::Unstructured;
use wit_component::{WitPrinter, semver_check};
use wit_parser::{PackageId, PackageName, Resolve, WorldId};
use witcraft_compat::{Axis, Report, Role, compare_worlds};
use witcraft_model::{Input, Loader, Package, World, guard};
use witcraft_tests::random::Random;
use witcraft_tests::{guest, wasi};

/// How many changes have to be judged at least.
const ENOUGH: usize = 2_000;

/// How many random packages are tried; most have a world that imports or exports something.
const SMITHS: u64 = 80;

/// A package as canonical text, one item per line.
struct Base {
    name: &'static str,
    text: String,
    package: Package,
    /// The worlds that the tool can judge.
    worlds: Vec<World>,
}

impl Base {
    fn new(name: &'static str, text: String) -> Self {
        let package =
            load(&text).unwrap_or_else(|| panic!("{name} does not survive being printed"));
        let worlds = package.worlds().into_iter();
        let worlds = worlds.filter(|world| able(package.resolve(), world.id()));
        Self {
            name,
            worlds: worlds.collect(),
            text,
            package,
        }
    }
}

fn print(package: &Package) -> String {
    let resolve = package.resolve();
    let main = package.mains()[0];
    let others: Vec<PackageId> = resolve
        .packages
        .iter()
        .map(|(id, _)| id)
        .filter(|id| *id != main)
        .collect();
    let mut printer = WitPrinter::default();
    printer.emit_docs(false);
    printer.print(resolve, main, &others).unwrap();
    printer.output.to_string()
}

fn load(text: &str) -> Option<Package> {
    let loader = Loader::default().all_features(true);
    loader.load(&[Input::text("changed.wit", text)]).ok()
}

fn smith(seed: u64) -> Option<String> {
    let mut random = Random::new(seed);
    let bytes: Vec<u8> = (0..2048)
        .flat_map(|_| random.bits().to_le_bytes())
        .collect();
    let config = wit_smith::Config {
        max_packages: 2,
        max_pkg_items: 4,
        ..wit_smith::Config::default()
    };
    let wasm = guard::catch(|| wit_smith::smith(&config, &mut Unstructured::new(&bytes)));
    let bytes = wasm.ok()?.ok()?;
    let input = Input::Bytes {
        name: "smith.wasm".into(),
        bytes,
    };
    let package = Loader::default().all_features(true).load(&[input]).ok()?;
    let text = guard::catch(|| print(&package)).ok()?;
    load(&text).map(|_| text)
}

/// One change of one line or two; most of what comes out is WIT.
fn mutate(text: &str, random: &mut Random) -> String {
    const TYPES: &[&str] = &[
        "u8",
        "u32",
        "u64",
        "s32",
        "f64",
        "bool",
        "char",
        "string",
        "list<u8>",
        "tuple<u8, u8>",
        "option<u32>",
        "result<u32>",
        "stream<u8>",
        "future<u32>",
    ];
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = 1 + random.below(lines.len() - 1);
    let line = lines[at].clone();
    let fresh = |line: &str| {
        // The first name of the line gets a tail.
        let start = line.find(|c: char| c.is_ascii_lowercase()).unwrap_or(0);
        let tail = &line[start..];
        let tail = [
            "import ",
            "export ",
            "record ",
            "enum ",
            "flags ",
            "variant ",
            "resource ",
            "type ",
            "interface ",
        ]
        .iter()
        .find_map(|word| tail.strip_prefix(word))
        .unwrap_or(tail);
        let begin = line.len() - tail.len();
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let end = tail.find(|c| !is_name(c)).map_or(line.len(), |n| begin + n);
        format!("{}-fresh{}", &line[..end], &line[end..])
    };
    match random.below(9) {
        0 => {
            lines.remove(at);
        }
        1 => lines.insert(at, fresh(&line)),
        2 => lines[at] = fresh(&line),
        3 if at + 1 < lines.len() => lines.swap(at, at + 1),
        4 | 5 => {
            let known: Vec<&&str> = TYPES.iter().filter(|ty| line.contains(**ty)).collect();
            if !known.is_empty() {
                let (from, to) = (**random.pick(&known), *random.pick(TYPES));
                lines[at] = line.replacen(from, to, 1);
            }
        }
        6 => {
            lines[at] = line
                .replacen("func(", "func(fresh: u32, ", 1)
                .replace(", )", ")")
        }
        7 if line.contains("async func") => lines[at] = line.replacen("async func", "func", 1),
        7 => lines[at] = line.replacen(": func", ": async func", 1),
        8 if line.contains(") -> ") => {
            let (head, result) = line.split_once(") -> ").unwrap_or_default();
            let result = result.trim_end_matches(';');
            let wrapped = match random.below(3) {
                0 => format!(" -> option<{result}>"),
                1 => format!(" -> result<{result}, string>"),
                _ => String::new(),
            };
            lines[at] = format!("{head}){wrapped};");
        }
        8 if line.contains("import ") => lines[at] = line.replacen("import", "export", 1),
        8 if line.contains("export ") => lines[at] = line.replacen("export", "import", 1),
        _ => {
            // A line of somewhere else, such as an import of another world.
            let other = 1 + random.below(lines.len() - 1);
            let moved = lines.remove(at);
            lines.insert(other.min(lines.len()), moved);
        }
    }
    lines.join("\n") + "\n"
}

/// Both packages in one `Resolve`, told apart by versions that the tool does not look at.
fn together(old: &Package, new: &Package) -> Option<(Resolve, Vec<Option<WorldId>>)> {
    let mut merged = old.resolve().clone();
    let mut other = new.resolve().clone();
    let ids: Vec<PackageId> = other.packages.iter().map(|(id, _)| id).collect();
    for (index, id) in ids.into_iter().enumerate() {
        let name = &mut other.packages[id].name;
        name.version = Some(version(9_000, index as u64));
    }
    let names: Vec<(PackageName, PackageId)> = other
        .packages
        .iter()
        .map(|(id, package)| (package.name.clone(), id))
        .collect();
    other.package_names = names.into_iter().collect();
    let remap = guard::catch(|| merged.merge(other)).ok()?.ok()?;
    Some((merged, remap.worlds))
}

fn version(major: u64, minor: u64) -> semver::Version {
    semver::Version::new(major, minor, 0)
}

/// Whether a component of one world can be used where one of another is expected.
fn fits(resolve: &Resolve, old: WorldId, new: WorldId) -> bool {
    let answer = guard::catch(|| semver_check(resolve.clone(), old, new));
    matches!(answer, Ok(Ok(())))
}

/// Whether the tool can judge a world: it knows neither maps nor error contexts.
fn able(resolve: &Resolve, world: WorldId) -> bool {
    fits(resolve, world, world)
}

fn breaks(report: &Report, role: Role) -> bool {
    report.findings.iter().any(|it| it.breaks(role, Axis::Abi))
}

#[derive(Default)]
struct Tally {
    judged: usize,
    broken: usize,
    unable: usize,
    same: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn judge(&mut self, base: &Base, seed: u64) {
        let mut random = Random::new(seed);
        let mut changed = mutate(&base.text, &mut random);
        // Changes can hide each other.
        if random.below(3) == 0 {
            changed = mutate(&changed, &mut random);
        }
        if changed == base.text {
            return;
        }
        let Some(new) = load(&changed) else {
            return;
        };
        let Some((resolve, remap)) = together(&base.package, &new) else {
            return;
        };
        for world in &base.worlds {
            let Ok(other) = new.world(Some(world.name())) else {
                continue;
            };
            let Some(new_id) = remap[other.id().index()] else {
                continue;
            };
            let answers = [
                (Role::Guests, fits(&resolve, world.id(), new_id)),
                (Role::Hosts, fits(&resolve, new_id, world.id())),
            ];
            // A yes shows by itself that the tool can judge the new world.
            let judges = answers.iter().any(|(_, fits)| *fits) || able(&resolve, new_id);
            if !judges {
                self.unable += 1;
                continue;
            }
            let report = compare_worlds(world, &other);
            for (role, fits) in answers {
                self.judged += 1;
                self.broken += usize::from(!fits);
                if breaks(&report, role) != fits {
                    self.same += 1;
                    continue;
                }
                self.wrong
                    .push(describe(base, seed, world, role, &report, &changed));
            }
        }
    }

    fn add(&mut self, other: Self) {
        self.judged += other.judged;
        self.broken += other.broken;
        self.unable += other.unable;
        self.same += other.same;
        self.wrong.extend(other.wrong);
    }
}

fn describe(
    base: &Base,
    seed: u64,
    world: &World,
    role: Role,
    report: &Report,
    changed: &str,
) -> String {
    let diff = similar::TextDiff::from_lines(&base.text, changed);
    let rules: Vec<String> = report
        .findings
        .iter()
        .map(|it| format!("{} {} {:?}", it.rule, it.path, it.places))
        .collect();
    format!(
        "{} {seed} {} {role:?}: we say {}\n{}\n{}",
        base.name,
        world.name(),
        if breaks(report, role) {
            "broken"
        } else {
            "fine"
        },
        rules.join("\n"),
        diff.unified_diff().context_radius(2)
    )
}

/// `count` changes of some packages, in turn.
fn run(bases: &[Base], seed: u64, count: usize) -> Tally {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut tally = Tally::default();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                return tally;
            }
            tally.judge(&bases[index % bases.len()], seed.wrapping_add(index as u64));
        }
    };
    let mut total = Tally::default();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(work)).collect();
        for thread in threads {
            total.add(thread.join().unwrap());
        }
    });
    total
}

fn base(name: &'static str, input: Input) -> Base {
    let package = Loader::default().all_features(true).load(&[input]).unwrap();
    Base::new(name, print(&package))
}

#[test]
fn compiled_guests_and_hosts_are_judged_as_by_the_composition_tool() {
    let start = Instant::now();
    let image = guest::workspace().join("wit/image-processor");
    let image = base("image-processor", Input::Path(image));
    let wasi = base("wasi", Input::Path(wasi::folder().unwrap()));
    let random: Vec<Base> = (0..SMITHS)
        .filter_map(smith)
        .map(|text| Base::new("random", text))
        .filter(|base| !base.worlds.is_empty())
        .collect();
    assert!(random.len() > SMITHS as usize / 8, "{}", random.len());

    let mut total = run(&[image], 1, 1_000);
    total.add(run(&random, 2, 4_000));
    total.add(run(&[wasi], 3, 100));
    let summary = format!(
        "{} answers, {} of them no; {} worlds not judged; the same answer {} times; \
         {} random packages; {:?}",
        total.judged,
        total.broken,
        total.unable,
        total.same,
        random.len(),
        start.elapsed()
    );
    assert!(
        total.wrong.is_empty(),
        "{summary}\n{} unexplained:\n{}",
        total.wrong.len(),
        total
            .wrong
            .iter()
            .take(12)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n")
    );
    assert!(total.judged >= ENOUGH, "{summary}");
    assert!(total.broken > total.judged / 10, "{summary}");
    assert!(total.broken < total.judged * 9 / 10, "{summary}");
}

#[test]
fn every_rule_is_judged_as_by_the_composition_tool() {
    // It compares neither names nor versions of packages.
    const BLIND: &[&str] = &["package/renamed", "world/interface-version-incompatible"];
    let root = guest::workspace().join("crates/witcraft-compat/tests/changes");
    let load = |folder: std::path::PathBuf| {
        let package = Loader::default().load(&[Input::Path(folder)]);
        package.unwrap_or_else(|failure| panic!("{failure}"))
    };
    let (mut judged, mut unable, mut wrong) = (0, Vec::new(), String::new());
    for rule in witcraft_compat::rules().filter(|rule| !BLIND.contains(&rule.id)) {
        let folder = root.join(rule.id);
        let (old, new) = (load(folder.join("old")), load(folder.join("new")));
        let (resolve, remap) = together(&old, &new).unwrap();
        for world in old.worlds() {
            let Ok(other) = new.world(Some(world.name())) else {
                continue;
            };
            let new_id = remap[other.id().index()].unwrap();
            if !able(&resolve, world.id()) || !able(&resolve, new_id) {
                unable.push(rule.id);
                continue;
            }
            // Neither does it know what two worlds are called.
            let report = compare_worlds(&world, &other);
            for (role, fits) in [
                (Role::Guests, fits(&resolve, world.id(), new_id)),
                (Role::Hosts, fits(&resolve, new_id, world.id())),
            ] {
                judged += 1;
                let broken: Vec<&str> = report
                    .findings
                    .iter()
                    .filter(|it| {
                        it.breaks(role, Axis::Abi)
                            && !it.rule.starts_with("world/interface-version")
                    })
                    .map(|it| it.rule)
                    .collect();
                if broken.is_empty() != fits {
                    let name = world.name();
                    wrong += &format!("{} in {name}, {role:?}: fits {fits}, {broken:?}\n", rule.id);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    unable.dedup();
    assert_eq!(unable, ["list/length-changed", "map/entry-changed"]);
    assert!(judged > 200, "{judged}");
}
