//! `witcraft targets`: why a component does not fit a host.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_compat::render;
use witcraft_diagnostics::SourceSet;
use witcraft_diagnostics::render::{github, sarif};
use witcraft_model::{Input, Loader};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::{self, FormatArgs};
use crate::inputs::{InputArgs, WorldArgs};

#[derive(ClapArgs)]
#[command(after_help = "\
Nothing is executed, and no host is needed. The second may be a component, too: one that the first
is to stand in for, or, with --compose, one that is to provide what the first imports.

Examples:
  witcraft targets plugin.wasm wit                      the only world
  witcraft targets plugin.wasm wit -w image-processor   one of several
  witcraft targets plugin.wasm other.wasm               in place of another component
  witcraft targets app.wasm library.wasm --compose      on top of another component
  witcraft targets plugin.wasm wit --wasi               the host adds WASI, too
  witcraft targets plugin.wasm wit --format json        for tools")]
pub(crate) struct Args {
    /// The component, binary or text
    #[arg(value_name = "FILE")]
    component: PathBuf,

    #[command(flatten)]
    inputs: InputArgs,

    #[command(flatten)]
    world: WorldArgs,

    /// Say whether the second component provides what the first one imports
    #[arg(long, conflicts_with = "wasi")]
    compose: bool,

    /// The host adds WASI, whether the world has it or not
    #[arg(long)]
    wasi: bool,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For tools: the schema witcraft.targets/1; witcraft.composition/1 with --compose
    Json,
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// For annotations, as GitHub's actions print them
    Github,
}

impl Format {
    /// How findings are printed where there is nothing to report on.
    fn of_findings(self) -> FormatArgs {
        FormatArgs::of(match self {
            Self::Text => findings::Format::Text,
            Self::Json => findings::Format::Json,
            Self::Sarif => findings::Format::Sarif,
            Self::Github => findings::Format::Github,
        })
    }
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    judge(args, console).or_else(|failure| args.format.of_findings().fail(failure, console))
}

fn judge(args: &Args, console: &Console) -> Outcome {
    let component = Loader::default().load(&[Input::Path(args.component.clone())])?;
    let component = crate::inputs::pick(&component, None)?;
    let world = args.inputs.world(&args.world, console)?;
    let name = args.component.display().to_string();
    if args.compose {
        let found = witcraft_compat::compose(&component, &world);
        let provider = match args.inputs.paths.as_slice() {
            [] => world.path().to_string(),
            paths => crate::inputs::list(paths),
        };
        let findings = || render::fit::unmatched(&name, &found);
        console.out(&match args.format {
            Format::Text => render::fit::composition(&name, &provider, &found),
            Format::Json => render::fit::composition_json(&found),
            Format::Sarif => sarif::render_all(&findings(), &SourceSet::default()),
            Format::Github => github::render_all(&findings(), &SourceSet::default()),
        });
        return Ok(if found.composes() {
            Exit::Fine
        } else {
            Exit::Findings
        });
    }
    let mut fit = witcraft_compat::fit(&component, &world);
    if args.wasi {
        fit = fit.added("wasi");
    }
    let findings = || render::fit::findings(&name, &fit);
    console.out(&match args.format {
        Format::Text => render::fit::render(&name, &fit),
        Format::Json => render::fit::json(&fit),
        Format::Sarif => sarif::render_all(&findings(), &SourceSet::default()),
        Format::Github => github::render_all(&findings(), &SourceSet::default()),
    });
    if fit.loads() {
        Ok(Exit::Fine)
    } else {
        Ok(Exit::Findings)
    }
}
