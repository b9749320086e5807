//! `witcraft generate`: everything that is generated, in one go.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args as ClapArgs;
use witcraft_abi::Lock;
use witcraft_codegen::{Options, Side};
use witcraft_config::{Bindings, Config};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::{World, WorldEntry};

use super::{BOTH, OptionArgs};
use crate::abi_lock;
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::generate::{Made, Product, Target, make};
use crate::inputs::{self, Gates, InputArgs, WorldArgs};
use crate::output::{self, Written, duration};

/// Write everything that is generated: from witcraft.toml, or into a folder
#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft generate                          what the nearest witcraft.toml asks for
  witcraft generate wit --out src/bindings   guest.rs, host.rs and types.md
  witcraft generate wit --out src/bindings --derives Hash,Eq --async='export:my-world#run'
  witcraft generate --check                  in CI: fails with a diff if a file is stale

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

    /// Replace files even if Witcraft did not generate them
    #[arg(long, conflicts_with = "check")]
    force: bool,

    #[command(flatten)]
    options: OptionArgs<BOTH>,
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
    let start = Instant::now();
    let plan = plan(args, console)?;
    if !args.check {
        let read = start.elapsed();
        console.done(&format!("read   {} ({})\n", plan.source, duration(read)));
        console.done(&describe(&plan.world));
    }
    let lock = match &plan.lock {
        Some(lock) => pinned(lock, &plan, args.check, console)?,
        None => None,
    };
    let [guest, host] = &plan.options;
    let mut made = make(&plan.world, [guest, host], &plan.targets)?;
    made.extend(lock);
    if args.check {
        return Ok(check(&made, console));
    }
    for file in &made {
        let verb = match output::write(&file.path, &file.text, args.force)? {
            Written::New => "wrote ",
            Written::Unchanged => "kept  ",
        };
        console.done(&format!(
            "{verb} {} ({} lines, {})\n",
            file.path.display(),
            file.text.lines().count(),
            duration(file.time)
        ));
    }
    console.done(&format!("done in {}\n", duration(start.elapsed())));
    Ok(Exit::Fine)
}

/// Checks the lock before anything is generated from WIT that no longer fits it. What is returned
/// is the lock to write, if there is none yet or the configuration wants it brought up to date.
fn pinned(
    lock: &LockPlan,
    plan: &Plan,
    check: bool,
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
    let sections = [
        (Product::Guest, &config.guest),
        (Product::Host, &config.host),
        (Product::Types, &config.types),
    ];
    let targets: Vec<Target> = match out {
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
    };
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

fn check(made: &[Made], console: &Console) -> Exit {
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

fn nothing_to_generate() -> Failure {
    let diagnostic = Diagnostic::error(
        "nothing-to-generate",
        "the configuration names nothing to generate",
    )
    .help("add a section such as `[guest]` with `out = \"src/bindings.rs\"`, or pass `--out DIR`");
    Failure::new(vec![diagnostic], SourceSet::default())
}
