//! `witcraft generate`: everything that is generated, in one go.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args as ClapArgs;
use witcraft_codegen::{Options, Side};
use witcraft_config::Config;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::{World, WorldEntry};

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
  witcraft generate --check                  in CI: fails with a diff if a file is stale")]
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
}

/// What to generate, and from what.
struct Plan {
    world: World,
    /// What was loaded, for people to read.
    source: String,
    /// Of the guest and of the host.
    options: [Options; 2],
    targets: Vec<Target>,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let start = Instant::now();
    let plan = plan(args, console)?;
    if !args.check {
        let read = start.elapsed();
        console.done(&format!("read   {} ({})\n", plan.source, duration(read)));
        console.done(&describe(&plan.world));
    }
    let [guest, host] = &plan.options;
    let made = make(&plan.world, [guest, host], &plan.targets)?;
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

fn plan(args: &Args, console: &Console) -> Result<Plan, Failure> {
    match (&args.path, &args.out) {
        (Some(path), Some(out)) => into_folder(args, path, out, console),
        (path, out) => {
            let config = inputs::configuration(path.as_deref(), SourceSet::default())?;
            from_config(args, &config, out.as_deref(), console)
        }
    }
}

/// Everything standard, from WIT that was named.
fn into_folder(args: &Args, path: &Path, out: &Path, console: &Console) -> Result<Plan, Failure> {
    let inputs = InputArgs {
        paths: vec![path.to_owned()],
        gates: args.gates.clone(),
    };
    let world = inputs.world(&args.world, console)?;
    Ok(Plan {
        source: path.display().to_string(),
        options: [(); 2].map(|()| Options::default().inputs(inputs.names(world.package()))),
        targets: standard(out),
        world,
    })
}

fn from_config(
    args: &Args,
    config: &Config,
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
    if targets.is_empty() {
        return Err(nothing_to_generate());
    }
    Ok(Plan {
        source: inputs::list(&wit),
        options: [Side::Guest, Side::Host].map(|side| {
            Options::default()
                .inputs(inputs::names(&wit, &package))
                .bindings(config.bindings(side).clone())
        }),
        targets,
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
