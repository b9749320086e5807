//! `witcraft generate`: everything that is generated, in one go.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::Args as ClapArgs;
use witcraft_abi::Lock;
use witcraft_codegen::{Options, Side};
use witcraft_config::{Bindings, Config};
use witcraft_diagnostics::{Diagnostic, Failure, SourceFile, SourceSet};
use witcraft_model::{World, WorldEntry};

use super::{BOTH, OptionArgs};
use crate::abi_lock;
use crate::cache::Generation;
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::generate::{Made, Product, Target, make};
use crate::inputs::{self, Gates, InputArgs, WorldArgs};
use crate::output::{self, Written, duration};
use crate::watch::Watched;

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft generate                          what the nearest witcraft.toml asks for
  witcraft generate wit --out src/bindings   guest.rs, host.rs and types.md
  witcraft generate wit --out src/bindings --derives Hash,Eq --async=true
  witcraft generate --check                  in CI: fails with a diff if a file is stale
  witcraft generate --check --format github  the same, as annotations of a pull request
  witcraft generate --watch                  again with every change of the WIT

What is still as the same Witcraft generated it from the same WIT and options is left as it is.

With `[abi]` and `lock = \"wit/abi.lock\"` in witcraft.toml the lock is checked first, and written
if there is none yet; with `update = true` it is written anew when the WIT has changed.")]
pub(crate) struct Args {
    /// WIT to generate from, with --out; otherwise a witcraft.toml or its folder
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,

    /// Write guest.rs, host.rs and types.md into this folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    #[command(flatten)]
    world: WorldArgs,

    #[command(flatten)]
    gates: Gates,

    /// Write nothing; exit with 1 and a diff if a file is not up to date
    #[arg(long)]
    check: bool,

    /// Generate even if nothing has changed, and replace files even if Witcraft did not generate them
    #[arg(long, conflicts_with = "check")]
    force: bool,

    /// Generate again whenever the WIT or witcraft.toml changes, until Ctrl-C
    #[arg(long, conflicts_with_all = ["check", "force"])]
    watch: bool,

    /// With --watch: look at the files twice a second, where the system does not tell of changes
    #[arg(long, requires = "watch")]
    poll: bool,

    #[command(flatten)]
    options: OptionArgs<BOTH>,

    #[command(flatten)]
    format: FormatArgs,
}

/// The sides whose options there are, in the order of all lists of two.
const SIDES: [Side; 2] = [Side::Guest, Side::Host];

/// What to generate, and from what.
struct Plan {
    world: World,
    /// What was loaded, for people to read.
    source: String,
    /// Of the guest and of the host.
    options: [Options; 2],
    targets: Vec<Target>,
    lock: Option<LockPlan>,
}

/// The lock that the configuration names.
struct LockPlan {
    path: PathBuf,
    /// Whether to write it anew where the WIT no longer fits it.
    update: bool,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    if args.watch {
        return watch(args, console);
    }
    let start = Instant::now();
    let round = {
        let _busy = console.busy("generating");
        let details = match args.format.for_people() {
            true => Details::All,
            false => Details::None,
        };
        match round(args, details, console) {
            Ok(round) => round,
            Err(failure) => return args.format.fail(failure, console),
        }
    };
    let files = match round {
        Round::Checked(exit) => return Ok(exit),
        _ if !args.format.for_people() => {
            return Ok(args.format.print(&[], &SourceSet::default(), console));
        }
        Round::Unchanged(files) => {
            console.done(
                "nothing has changed since the last time; `--force` generates all the same\n",
            );
            files
        }
        Round::Made(files) => files,
    };
    for file in &files {
        let time = file.time.map(|time| format!(", {}", duration(time)));
        console.done(&format!(
            "{} {} ({} lines{})\n",
            match file.written {
                Written::New => "wrote ",
                Written::Unchanged => "kept  ",
            },
            file.path.display(),
            file.lines,
            time.unwrap_or_default(),
        ));
    }
    console.done(&format!("done in {}\n", duration(start.elapsed())));
    Ok(Exit::Fine)
}

/// What one round came to.
enum Round {
    /// With `--check`, nothing is written.
    Checked(Exit),
    /// Everything is as the last round left it.
    Unchanged(Vec<Done>),
    Made(Vec<Done>),
}

/// A file that is up to date now.
struct Done {
    path: PathBuf,
    written: Written,
    lines: usize,
    /// What making it took, if it was made.
    time: Option<Duration>,
}

/// Whether what was read is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Details {
    All,
    None,
}

fn round(args: &Args, details: Details, console: &Console) -> Result<Round, Failure> {
    let start = Instant::now();
    let known = if args.check { None } else { known(args)? };
    if let Some((generation, outputs)) = known.as_ref().filter(|_| !args.force) {
        let paths: Vec<&Path> = outputs.iter().map(PathBuf::as_path).collect();
        if generation.is_current(&paths) {
            return Ok(Round::Unchanged(paths.into_iter().map(kept).collect()));
        }
    }
    let plan = plan(args, console)?;
    if !args.check && details == Details::All {
        let read = start.elapsed();
        console.done(&format!("read   {} ({})\n", plan.source, duration(read)));
        console.done(&describe(&plan.world));
    }
    let mut said = false;
    let lock = match &plan.lock {
        Some(lock) => pinned(lock, &plan, args.check, &mut said, console)?,
        None => None,
    };
    let [guest, host] = &plan.options;
    let mut made = make(&plan.world, [guest, host], &plan.targets)?;
    made.extend(lock);
    if args.check {
        return Ok(Round::Checked(check(&made, args.format, console)));
    }
    let mut files = Vec::new();
    for file in made {
        files.push(Done {
            written: output::write(&file.path, &file.text, args.force)?,
            lines: file.text.lines().count(),
            time: Some(file.time),
            path: file.path,
        });
    }
    // Findings are said every time.
    if let Some((generation, outputs)) = known.filter(|_| !said) {
        let paths: Vec<&Path> = outputs.iter().map(PathBuf::as_path).collect();
        generation.remember(&paths);
    }
    Ok(Round::Made(files))
}

/// What would be generated from what, as far as can be said without reading WIT, and the files that would come out.
fn known(args: &Args) -> Result<Option<(Generation, Vec<PathBuf>)>, Failure> {
    let arguments = format!(
        "{:?}",
        (
            &args.path,
            &args.out,
            &args.world,
            &args.gates,
            &args.options
        )
    );
    if let (Some(path), Some(out)) = (&args.path, &args.out) {
        if path == Path::new("-") {
            return Ok(None);
        }
        let outputs = standard(out).into_iter().map(|target| target.path);
        let generation = Generation::new(&arguments, &[], std::slice::from_ref(path));
        return Ok(generation.map(|generation| (generation, outputs.collect())));
    }
    let config = inputs::configuration(args.path.as_deref(), SourceSet::default())?;
    let texts: Vec<&str> = config.sources.iter().map(SourceFile::text).collect();
    let targets = targets(&config, args.out.as_deref());
    let lock = config
        .abi
        .as_ref()
        .map(|abi| config.resolve(&abi.lock.value));
    let outputs = targets.into_iter().map(|target| target.path).chain(lock);
    let generation = Generation::new(&arguments, &texts, &config.inputs());
    Ok(generation.map(|generation| (generation, outputs.collect())))
}

fn kept(path: &Path) -> Done {
    let text = std::fs::read(path).unwrap_or_default();
    Done {
        path: path.to_owned(),
        written: Written::Unchanged,
        lines: String::from_utf8_lossy(&text).lines().count(),
        time: None,
    }
}

/// Rounds until the user ends it, with a line each.
fn watch(args: &Args, console: &Console) -> Outcome {
    let mut last: Option<String> = None;
    let mut failed = false;
    crate::watch::watch(
        args.poll,
        || watched(args),
        || {
            // Systems report more than changes of content; and what is written here may be watched.
            let content = content(args);
            if content.is_some() && content == last {
                return;
            }
            let is_first = last.is_none() && !failed;
            last = content;
            if failed {
                console.clear();
            }
            let start = Instant::now();
            match round(args, Details::None, console) {
                Ok(round) => {
                    let fixed = if failed { "no errors any more; " } else { "" };
                    let line = line(&round);
                    let time = duration(start.elapsed());
                    console.done(&format!("{fixed}{line} ({time})\n"));
                    failed = false;
                }
                Err(failure) => {
                    console.findings(&failure.diagnostics, &failure.sources);
                    console.done("nothing was written; waiting for the next change\n");
                    failed = true;
                }
            }
            if is_first {
                console.done("watching for changes; end with Ctrl-C\n");
            }
        },
    )?;
    Ok(Exit::Fine)
}

/// Everything that a change of may change what is generated.
fn watched(args: &Args) -> Watched {
    let mut paths = Vec::new();
    if let (Some(path), Some(_)) = (&args.path, &args.out) {
        paths.push(path.clone());
    } else {
        match inputs::configuration(args.path.as_deref(), SourceSet::default()) {
            Ok(config) => {
                paths.extend(config.sources.iter().map(|file| PathBuf::from(file.name())));
                paths.extend(config.inputs());
            }
            // It is not there, or not right yet.
            Err(_) => paths.push(match &args.path {
                Some(path) if path.is_dir() => path.join(witcraft_config::FILE_NAME),
                Some(path) => path.clone(),
                None => witcraft_config::FILE_NAME.into(),
            }),
        }
    }
    paths.sort();
    paths.dedup();
    Watched { paths }
}

/// The content of everything that is watched; `None` if that cannot be read now.
fn content(args: &Args) -> Option<String> {
    crate::cache::inputs(&watched(args).paths)
}

fn line(round: &Round) -> String {
    let names = |files: &[Done], wanted: Written| -> Vec<String> {
        let files = files.iter().filter(|file| file.written == wanted);
        files.map(|file| file.path.display().to_string()).collect()
    };
    match round {
        Round::Checked(_) => String::new(),
        Round::Unchanged(_) => "nothing has changed".to_owned(),
        Round::Made(files) => {
            let new = names(files, Written::New);
            let old = names(files, Written::Unchanged).len();
            match (new.is_empty(), old) {
                (true, _) => "generated; no file differs".to_owned(),
                (false, 0) => format!("wrote {}", new.join(", ")),
                (false, old) => format!("wrote {}; kept {old}", new.join(", ")),
            }
        }
    }
}

/// Checks the lock before anything is generated from WIT that no longer fits it. What is returned
/// is the lock to write, if there is none yet or the configuration wants it brought up to date.
fn pinned(
    lock: &LockPlan,
    plan: &Plan,
    check: bool,
    said: &mut bool,
    console: &Console,
) -> Result<Option<Made>, Failure> {
    let start = Instant::now();
    if let Some(found) = abi_lock::read(&lock.path)? {
        let package = plan.world.package();
        let findings = found.check(package);
        let drift = findings.iter().any(Diagnostic::is_error);
        if drift && (check || !lock.update) {
            let place = lock.path.display();
            let findings = findings.into_iter().map(|found| {
                found
                    .note(format!("pinned in {place}"))
                    .help("if the change is meant, write the lock anew: `witcraft abi lock`")
            });
            return Err(Failure::new(findings.collect(), package.sources().clone()));
        }
        if !drift {
            *said = !findings.is_empty();
            console.findings(&findings, package.sources());
            return Ok(None);
        }
    }
    Ok(Some(Made {
        path: lock.path.clone(),
        text: Lock::of(std::slice::from_ref(&plan.world)).to_string(),
        time: start.elapsed(),
    }))
}

fn plan(args: &Args, console: &Console) -> Result<Plan, Failure> {
    match (&args.path, &args.out) {
        (Some(path), Some(out)) => into_folder(args, path, out, console),
        (path, out) => {
            let mut sources = SourceSet::default();
            let given = args.options.read(SIDES, &mut sources)?;
            let config = inputs::configuration(path.as_deref(), sources)?;
            from_config(args, &config, given, out.as_deref(), console)
        }
    }
}

/// Everything standard, from WIT that was named.
fn into_folder(args: &Args, path: &Path, out: &Path, console: &Console) -> Result<Plan, Failure> {
    let inputs = InputArgs {
        paths: vec![path.to_owned()],
        gates: args.gates.clone(),
    };
    let mut sources = SourceSet::default();
    let given = args.options.read(SIDES, &mut sources)?;
    let config = inputs.config(sources)?;
    let world = inputs.world_of(&config, &args.world, console)?;
    Ok(Plan {
        source: path.display().to_string(),
        options: given.map(|bindings| {
            Options::default()
                .inputs(inputs.names(world.package()))
                .bindings(bindings)
        }),
        targets: standard(out),
        lock: None,
        world,
    })
}

fn from_config(
    args: &Args,
    config: &Config,
    given: [Bindings; 2],
    out: Option<&Path>,
    console: &Console,
) -> Result<Plan, Failure> {
    let package = inputs::from_config(config, &args.gates, console)?;
    let world = inputs::configured_world(config, &package, &args.world)?;
    let wit = config.inputs();
    let targets = targets(config, out);
    let lock = config.abi.as_ref().map(|abi| LockPlan {
        path: config.resolve(&abi.lock.value),
        update: abi.update,
    });
    if targets.is_empty() && lock.is_none() {
        return Err(nothing_to_generate());
    }
    Ok(Plan {
        source: inputs::list(&wit),
        options: std::array::from_fn(|at| {
            let configured = config.bindings(SIDES[at]).clone();
            Options::default()
                .inputs(inputs::names(&wit, &package))
                .bindings(configured.overlaid(given[at].clone()))
        }),
        targets,
        lock,
        world,
    })
}

/// What a configuration asks for; with `out`, everything standard.
fn targets(config: &Config, out: Option<&Path>) -> Vec<Target> {
    let sections = [
        (Product::Guest, &config.guest),
        (Product::Host, &config.host),
        (Product::Types, &config.types),
    ];
    match out {
        Some(out) => standard(out),
        None => sections
            .into_iter()
            .filter_map(|(product, section)| {
                Some(Target {
                    product,
                    path: config.resolve(&section.as_ref()?.out.value),
                })
            })
            .collect(),
    }
}

fn standard(out: &Path) -> Vec<Target> {
    [
        (Product::Guest, "guest.rs"),
        (Product::Host, "host.rs"),
        (Product::Types, "types.md"),
    ]
    .into_iter()
    .map(|(product, name)| Target {
        product,
        path: out.join(name),
    })
    .collect()
}

fn describe(world: &World) -> String {
    let list = |title: &str, entries: Vec<WorldEntry>| -> String {
        if entries.is_empty() {
            return format!("       {title} nothing\n");
        }
        let names = entries
            .iter()
            .map(|entry| format!("         {:9} {}\n", entry.kind, entry.name));
        format!("       {title}\n{}", names.collect::<String>())
    };
    format!(
        "       package {}\n       world   {}\n{}{}",
        world.path().package,
        world.name(),
        list("imports", world.imports()),
        list("exports", world.exports())
    )
}

fn check(made: &[Made], format: FormatArgs, console: &Console) -> Exit {
    if !format.for_people() {
        let stale = made
            .iter()
            .filter(|file| output::difference(&file.path, &file.text).is_some());
        let findings: Vec<Diagnostic> = stale.map(not_up_to_date).collect();
        return format.print(&findings, &SourceSet::default(), console);
    }
    let mut exit = Exit::Fine;
    for file in made {
        match output::difference(&file.path, &file.text) {
            Some(diff) => {
                console.out(&diff);
                exit = Exit::Findings;
            }
            None => console.done(&format!("{} is up to date\n", file.path.display())),
        }
    }
    if exit == Exit::Findings {
        console.error("error: not up to date; run the same command without `--check`\n");
    }
    exit
}

fn not_up_to_date(file: &Made) -> Diagnostic {
    Diagnostic::error("not-up-to-date", "this is not what would be generated")
        .at_path(file.path.display().to_string())
        .help("run the same command without `--check`")
}

fn nothing_to_generate() -> Failure {
    let diagnostic = Diagnostic::error(
        "nothing-to-generate",
        "the configuration names nothing to generate",
    )
    .help("add a section such as `[guest]` with `out = \"src/bindings.rs\"`, or pass `--out DIR`");
    Failure::new(vec![diagnostic], SourceSet::default())
}
