//! `witcraft types`: what every item of a world becomes in Rust.

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_codegen::Bindings;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::World;
use witcraft_types::{Report, render};

use super::FileArgs;
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::inputs::{InputArgs, WorldArgs};

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft types wit                                 both sides, for the terminal
  witcraft types wit --side guest                    only what a guest sees
  witcraft types wit --explain image                 the whole story of one item
  witcraft types wit --format markdown -o types.md   for a repository
  witcraft types wit --format json                   for tools: the schema witcraft.types/1")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    #[command(flatten)]
    world: WorldArgs,

    /// Whose Rust to show
    #[arg(long, value_name = "SIDE", default_value = "both")]
    side: Side,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    /// Tell the whole story of one item: who owns its values, what is copied, who frees it, where the tables of
    /// handles are. Its address, or the end of it: `types#image`, `image.width`, `canvas.fill`
    #[arg(long, value_name = "ITEM")]
    explain: Option<String>,

    #[command(flatten)]
    file: FileArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Side {
    /// The program inside WebAssembly
    Guest,
    /// The program that runs it
    Host,
    /// Both
    Both,
}

/// How a report looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For the terminal, 100 columns wide
    Text,
    /// For repositories
    Markdown,
    /// For tools
    Json,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let report = of_side(report(args, &args.inputs, console)?, args.side);
    let text = match &args.explain {
        Some(item) => explain(&report, item, args.format)
            .map_err(|failure| gated(failure, item, args, console))?,
        None => render(&report, args.format),
    };
    args.file.put(&text, console)?;
    Ok(Exit::Fine)
}

/// Of a world; of all interfaces, imported and exported, where the package has no world to choose.
fn report(args: &Args, inputs: &InputArgs, console: &Console) -> Result<Report, Failure> {
    let package = inputs.load(console)?;
    let _busy = console.busy("generating");
    if args.world.world.is_none() && package.worlds().is_empty() {
        witcraft_types::report_package(&package)
    } else {
        let world = inputs.pick(&package, &args.world)?;
        let config = inputs.config(SourceSet::default())?;
        of_world(
            &world,
            config.bindings(witcraft_codegen::Side::Guest),
            || witcraft_codegen::marked_guest(&world),
        )
    }
}

fn of_side(report: Report, side: Side) -> Report {
    match side {
        Side::Guest => report.one_side(witcraft_codegen::Side::Guest),
        Side::Host => report.one_side(witcraft_codegen::Side::Host),
        Side::Both => report,
    }
}

/// The failure to find an item, which may only be behind a gate.
fn gated(failure: Failure, item: &str, args: &Args, console: &Console) -> Failure {
    let open = |inputs: InputArgs| report(args, &inputs, console).ok();
    let with_all = args.inputs.opened().and_then(open);
    let is_there = with_all.is_some_and(|report| {
        let story = witcraft_types::explain(&of_side(report, args.side), item);
        story.is_ok()
    });
    if !is_there {
        return failure;
    }
    let found = Diagnostic::error(
        "no-such-item",
        format!("`{item}` is behind a gate that is closed"),
    )
    .note("what is `@unstable` is left out unless its feature is asked for")
    .help("`--features NAME`, with the name in its `@unstable`, or `--all-features`");
    Failure::new(vec![found], SourceSet::default())
}

/// Of a world, with the types merged that the guest merges. `marked` is the code of a guest that merges none.
pub(crate) fn of_world<Code: AsRef<str>>(
    world: &World,
    guest: &Bindings,
    marked: impl FnOnce() -> Result<Code, Failure>,
) -> Result<Report, Failure> {
    let merged = guest.merge_structurally_equal_types.as_ref();
    if merged.is_some_and(|setting| setting.value) {
        witcraft_types::report_merged(world)
    } else {
        witcraft_types::report_with(world, marked)
    }
}

/// The story of one item.
fn explain(report: &Report, item: &str, format: Format) -> Result<String, Failure> {
    let story = witcraft_types::explain(report, item)
        .map_err(|found| Failure::new(vec![found], SourceSet::default()))?;
    Ok(match format {
        Format::Text => render::explanation::text(&story),
        Format::Markdown => render::explanation::markdown(&story),
        Format::Json => render::explanation::json(&story),
    })
}

/// The report in one of its formats.
pub(crate) fn render(report: &Report, format: Format) -> String {
    match format {
        Format::Text => render::text::render(report),
        Format::Markdown => render::markdown::render(report),
        Format::Json => render::json::render(report),
    }
}
