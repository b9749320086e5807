//! What is to be generated, from what, and into which files.

use std::path::{Component, Path, PathBuf};

use witcraft_codegen::{Options, Side};
use witcraft_config::{Bindings, Config};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet, Span};
use witcraft_model::World;

use super::Args;
use crate::console::Console;
use crate::generate::{Product, Target};
use crate::inputs::{self, InputArgs};

/// The sides whose options there are, in the order of all lists of two.
const SIDES: [Side; 2] = [Side::Guest, Side::Host];

/// What to generate, and from what.
pub(super) struct Plan {
    pub(super) world: World,
    /// What was loaded, for people to read.
    pub(super) source: String,
    /// Of the guest and of the host.
    pub(super) options: [Options; 2],
    pub(super) targets: Vec<Target>,
    pub(super) lock: Option<LockPlan>,
}

/// The lock that the configuration names.
pub(super) struct LockPlan {
    pub(super) path: PathBuf,
    /// Whether to write it anew where the WIT no longer fits it.
    pub(super) update: bool,
}

/// What a generation reads and what it writes, as far as that can be said without reading WIT.
pub(super) struct Asked {
    /// The configuration's files, with what they say.
    pub(super) configs: SourceSet,
    /// WIT: files and folders.
    pub(super) inputs: Vec<PathBuf>,
    pub(super) outputs: Vec<PathBuf>,
}

pub(super) fn asked(args: &Args) -> Result<Asked, Failure> {
    let paths = |targets: Vec<Target>| targets.into_iter().map(|target| target.path);
    if let (Some(path), Some(out)) = (&args.path, &args.out) {
        return Ok(Asked {
            configs: SourceSet::default(),
            inputs: vec![path.clone()],
            outputs: paths(standard(out)).collect(),
        });
    }
    let config = inputs::configuration(args.path.as_deref(), SourceSet::default())?;
    let lock = config.abi.as_ref();
    let lock = lock.map(|abi| config.resolve(&abi.lock.value));
    Ok(Asked {
        inputs: config.inputs(),
        outputs: paths(targets(&config, args.out.as_deref()))
            .chain(lock)
            .collect(),
        configs: config.sources,
    })
}

pub(super) fn plan(args: &Args, console: &Console) -> Result<Plan, Failure> {
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
    if out.is_none() {
        distinct(config)?;
    }
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

/// No two sections write the same file.
fn distinct(config: &Config) -> Result<(), Failure> {
    let sections = [&config.guest, &config.host, &config.types];
    let outs = sections.into_iter().flatten().map(|section| &section.out);
    let lock = config.abi.iter().map(|abi| &abi.lock);
    let mut seen: Vec<(PathBuf, &Span)> = Vec::new();
    let mut found = Vec::new();
    for out in outs.chain(lock) {
        let path = config.resolve(&out.value);
        let named = |part: &Component<'_>| *part != Component::CurDir;
        let path: PathBuf = path.components().filter(named).collect();
        match seen.iter().find(|(other, _)| *other == path) {
            Some((_, first)) => found.push(
                Diagnostic::error("same-output", "two outputs are written to one file")
                    .label(out.span.clone(), "this would replace the other")
                    .label((*first).clone(), "the first one")
                    .help("name another file"),
            ),
            None => seen.push((path, &out.span)),
        }
    }
    match found.is_empty() {
        true => Ok(()),
        false => Err(Failure::new(found, config.sources.clone())),
    }
}

fn nothing_to_generate() -> Failure {
    let diagnostic = Diagnostic::error(
        "nothing-to-generate",
        "the configuration names nothing to generate",
    )
    .help("add a section such as `[guest]` with `out = \"src/bindings.rs\"`, or pass `--out DIR`");
    Failure::new(vec![diagnostic], SourceSet::default())
}
