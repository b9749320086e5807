//! `witcraft breaking`: what a change of WIT breaks, and for whom.

use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_compat::{Allowed, Ask, AskAxes, Finding, Report, Roles, render};
use witcraft_config::Config;
use witcraft_diagnostics::render::{github, sarif};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::{Input, Loader, Package, World};

use crate::baseline::{self, Baseline};
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::{self, FormatArgs};
use crate::inputs::{self, InputArgs, WorldArgs};
use crate::{levels, plugins};

#[derive(ClapArgs)]
#[command(after_help = "\
A change that may break is allowed by a comment above the item, `// witcraft: allow-breaking(RULE):
why`, or in witcraft.toml. What is `@unstable` is left out, unless --all-features or --features is given.
Exits with 1 if the roles and axes that are asked for break. With --suggest-version, exits with 1
only if the version of the package does not say what its changes do.

Examples:
  witcraft breaking wit --against git:main             against a branch
  witcraft breaking wit --against 'git:v1.2.0#api'     where the WIT was in another folder then
  witcraft breaking wit --against released/wit         against a folder, a file or wasm
  witcraft breaking wit --against git:main --role both --axis all
  witcraft breaking wit --against git:main --format markdown     for a pull request
  witcraft breaking wit --against git:main --suggest-version
  witcraft breaking wit --against git:main --plugins plugins     which of them still load")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    #[command(flatten)]
    world: WorldArgs,

    /// What to compare with: `git:REV`, `git:REV#FOLDER`, a folder, a file, or wasm
    #[arg(long, value_name = "BASE")]
    against: Option<String>,

    /// Whose programs exist already [default: guests]
    #[arg(long, value_name = "ROLE")]
    role: Option<Role>,

    /// In which form they exist [default: abi]
    #[arg(long, value_name = "AXIS")]
    axis: Option<Axis>,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    /// Say which version the change needs, and whether the package has it
    #[arg(long)]
    suggest_version: bool,

    /// Say which of the components in this folder a host of the new WIT still loads
    #[arg(long, value_name = "DIR")]
    plugins: Option<PathBuf>,

    /// The host adds WASI for its plug-ins, whether the world has it or not
    #[arg(long, requires = "plugins")]
    wasi: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Role {
    /// Guests of the old WIT, on a host of the new WIT
    Guests,
    /// Hosts of the old WIT, with guests of the new WIT
    Hosts,
    /// Both
    Both,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Axis {
    /// Compiled programs
    Abi,
    /// Programs that are recompiled with new bindings
    Source,
    /// Both
    All,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For tools: the schema witcraft.breaking/1
    Json,
    /// For a comment on a pull request
    Markdown,
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// For annotations on a pull request
    Github,
}

impl Format {
    /// How findings are printed where there is nothing to report on.
    fn of_findings(self) -> FormatArgs {
        FormatArgs::of(match self {
            Self::Text | Self::Markdown => findings::Format::Text,
            Self::Json => findings::Format::Json,
            Self::Sarif => findings::Format::Sarif,
            Self::Github => findings::Format::Github,
        })
    }
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    compare(args, console).or_else(|failure| args.format.of_findings().fail(failure, console))
}

fn compare(args: &Args, console: &Console) -> Outcome {
    let config = args.inputs.levels_config()?;
    let (inputs, loader) = args.inputs.plan()?;
    let loader = loader.without_documentation();
    let base = against(args, config.as_ref())?;
    let _busy = console.busy("comparing");
    let base = Baseline::find(&base, &place(&inputs))?;

    let (old, new) = both(&base, &inputs, &loader)?;
    if !witcraft_compat::related(&old, &new) {
        return Err(baseline::other_package(&old, &new));
    }
    let ask = ask(args, config.as_ref())?;
    let worlds = match &args.world.world {
        None => None,
        Some(name) => Some((named(&old, name)?, named(&new, name)?)),
    };
    let mut report = match &worlds {
        None => witcraft_compat::compare(&old, &new),
        Some((old, new)) => witcraft_compat::compare_worlds(old, new),
    };
    if may_be_gated(&report) {
        let (old_all, new_all) = both(&base, &inputs, &loader.all_features(true))?;
        let all = [&old_all, &new_all];
        report = match &worlds {
            None => witcraft_compat::compare_gated([&old, &new], all),
            Some((old, new)) => witcraft_compat::compare_worlds_gated([old, new], all),
        };
    }
    let allowed = witcraft_compat::allowed(&new)
        .map_err(|wrong| Failure::new(wrong, new.sources().clone()))?;
    let (report, unused) = report.without(allowed);
    let unused: Vec<Diagnostic> = unused.iter().map(Allowed::unused).collect();
    console.findings(&unused, new.sources());
    let mut report = report.asked(&ask).renamed(|file| base.name(file));
    if let Some(folder) = &args.plugins {
        let world = args.inputs.pick(&new, &args.world)?;
        report.plugins = plugins::judge(folder, &world, args.wasi)?;
    }
    console.out(&shown(&report, &ask, args.format));

    let fails = report.findings.iter().any(|finding| ask.fails(finding));
    let mut exit = Exit::Fine;
    if args.suggest_version {
        exit = advise(&report, &ask, args.format, console);
    } else if fails {
        exit = Exit::Findings;
    }
    if report.plugins.iter().any(|plugin| !plugin.loads) {
        exit = Exit::Findings;
    }
    inputs::leave(old);
    inputs::leave(new);
    Ok(exit)
}

fn named(package: &Package, name: &str) -> Result<World, Failure> {
    let found = package.world(Some(name));
    found.map_err(|found| Failure::new(vec![found], package.sources().clone()))
}

/// The old package and the new one, each read on a thread of its own.
fn both(base: &Baseline, inputs: &[Input], loader: &Loader) -> Result<(Package, Package), Failure> {
    std::thread::scope(|scope| {
        let old = scope.spawn(|| base.load(loader));
        let new = loader.load(inputs)?;
        let old = old
            .join()
            .unwrap_or_else(|payload| std::panic::resume_unwind(payload))?;
        Ok((old, new))
    })
}

/// Whether something that is gone or new may only have gone behind a gate, or come out of one.
fn may_be_gated(report: &Report) -> bool {
    let one_sided = |it: &Finding| it.old.is_none() != it.new.is_none();
    report.findings.iter().any(one_sided)
        && report
            .sources
            .iter()
            .any(|file| file.text().contains("@unstable"))
}

fn against(args: &Args, config: Option<&Config>) -> Result<String, Failure> {
    let configured = config.and_then(|config| config.breaking.against.as_ref());
    args.against
        .clone()
        .or_else(|| configured.map(|setting| setting.value.clone()))
        .ok_or_else(|| {
            let found = Diagnostic::error("no-baseline", "there is nothing to compare with")
                .help("name it: `--against git:main`, `--against git:v1.0.0`, or a folder")
                .help("or write it into witcraft.toml: `[breaking]` `against = \"git:main\"`");
            Failure::new(vec![found], SourceSet::default())
        })
}

/// Where the WIT is, for the same place in a revision.
fn place(inputs: &[Input]) -> PathBuf {
    match inputs.first() {
        Some(Input::Path(path)) => path.clone(),
        _ => Path::new(".").to_owned(),
    }
}

fn ask(args: &Args, config: Option<&Config>) -> Result<Ask, Failure> {
    let (role, axis) = levels::configured(config)?;
    let role = match args.role {
        Some(Role::Guests) => Roles::Guests,
        Some(Role::Hosts) => Roles::Hosts,
        Some(Role::Both) => Roles::Both,
        None => role,
    };
    let axis = match args.axis {
        Some(Axis::Abi) => AskAxes::Abi,
        Some(Axis::Source) => AskAxes::Source,
        Some(Axis::All) => AskAxes::All,
        None => axis,
    };
    levels::set(Ask::new(role, axis), config)
}

fn shown(report: &Report, ask: &Ask, format: Format) -> String {
    match format {
        Format::Text => render::text::render(report, ask),
        Format::Json => render::json::render(report),
        Format::Markdown => render::markdown::render(report, ask),
        Format::Sarif => sarif::render_all(&report.diagnostics(ask), &report.sources),
        Format::Github => github::render_all(&report.diagnostics(ask), &report.sources),
    }
}

fn advise(report: &Report, ask: &Ask, format: Format, console: &Console) -> Exit {
    let advice = report.advice(ask);
    let text = render::advice(&advice);
    match format {
        Format::Text => console.out(&format!("version {text}\n")),
        Format::Markdown => console.out(&format!("\n**Version**: {text}.\n")),
        // The document is the whole output.
        _ => console.error(&format!("version {text}\n")),
    }
    if advice.enough {
        Exit::Fine
    } else {
        Exit::Findings
    }
}
