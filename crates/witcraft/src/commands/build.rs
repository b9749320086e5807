//! `witcraft build`: a guest crate, as a component.

use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_component::render::size;
use witcraft_diagnostics::SourceSet;
use witcraft_project::{Build, Built, Progress};

use crate::cli::{Exit, Outcome};
use crate::console::Console;

#[derive(ClapArgs)]
#[command(after_help = "\
The component is written to target/component/<name>.component.wasm, and left alone as long as the
module, the WIT and the lock stay the same. The world and the lock are those of the nearest
witcraft.toml. What compiles the guest is found where `rustup target add wasm32-unknown-unknown`
puts it, or where WITCRAFT_SYSROOT says.

Examples:
  witcraft build                     the guest in this folder or workspace
  witcraft build guest --release     the guest in another folder, optimised
  witcraft build -p my-guest -- --features extra --offline")]
pub(crate) struct Args {
    /// The folder of the guest, or of a workspace with one guest in it
    #[arg(value_name = "FOLDER", default_value = ".")]
    folder: PathBuf,

    /// The package of the guest, where there are several
    #[arg(short, long, value_name = "NAME")]
    package: Option<String>,

    /// Optimise
    #[arg(short, long)]
    release: bool,

    /// How to print what was built
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    /// More arguments for cargo, after `--`
    #[arg(value_name = "ARGS", last = true)]
    cargo: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For tools: one JSON object, the schema witcraft.build/1
    Json,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let mut build = Build::new(&args.folder)
        .release(args.release)
        .cargo(args.cargo.iter().cloned());
    if console.quiet() {
        build = build.progress(Progress::Quiet);
    }
    if let Some(package) = &args.package {
        build = build.package(package);
    }
    let built = build.run()?;
    console.findings(&built.warnings, &SourceSet::default());
    match args.format {
        Format::Text => console.done(&text(&built)),
        Format::Json => console.out(&json(&built)),
    }
    Ok(Exit::Fine)
}

fn text(built: &Built) -> String {
    let path = shown(&built.component);
    let state = if built.fresh {
        "is up to date"
    } else {
        "is built"
    };
    let fits = match &built.world {
        Some(world) => format!(", and fits {world}"),
        None => String::new(),
    };
    format!(
        "{path} {state}{fits}\n  module     {}\n  component  {}, {} of it in custom sections\n",
        size(built.module_bytes),
        size(built.component_bytes),
        size(built.custom_bytes),
    )
}

fn json(built: &Built) -> String {
    let value = serde_json::json!({
        "schema": "witcraft.build/1",
        "name": built.name,
        "component": built.component,
        "module": built.module,
        "component-bytes": built.component_bytes,
        "module-bytes": built.module_bytes,
        "custom-bytes": built.custom_bytes,
        "fresh": built.fresh,
        "world": built.world,
    });
    format!("{value:#}\n")
}

/// Relative to the current folder where it is inside.
fn shown(path: &Path) -> String {
    let current = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&current)
        .unwrap_or(path)
        .display()
        .to_string()
}
