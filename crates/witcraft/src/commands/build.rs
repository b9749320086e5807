//! `witcraft build`: a guest crate, as a component.

use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use witcraft_component::render::size;
#[cfg(feature = "runtime")]
use witcraft_diagnostics::Failure;
use witcraft_diagnostics::SourceSet;
use witcraft_project::{Build, Built, Progress};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::format::Format;

#[derive(ClapArgs)]
#[command(after_help = "\
The component is written to target/component/<name>.component.wasm, and left alone as long as the
module, the WIT and the lock stay the same. The world and the lock are those of the nearest
witcraft.toml. What compiles the guest is found where `rustup target add wasm32-unknown-unknown`
puts it, or where WITCRAFT_SYSROOT says.

With --precompile, the machine code of the component is written beside it, as
<name>.component.cwasm. It is for this version of Wasmtime, this kind of processor, and hosts with
the same limits; `Runtime::load_precompiled` of witcraft-host loads it, and refuses any other.

Examples:
  witcraft build                     the guest in this folder or workspace
  witcraft build guest --release     the guest in another folder, optimised
  witcraft build -p my-guest -- --features extra --offline
  witcraft build --release --precompile            with its machine code
  witcraft build --release --precompile=timeout    for a host that sets a timeout")]
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

    /// Write the machine code, too: for hosts that count fuel or time if these are named
    #[cfg(feature = "runtime")]
    #[arg(long, value_name = "LIMITS", num_args = 0..=1, require_equals = true, value_delimiter = ',')]
    precompile: Option<Vec<Counted>>,

    /// How to print what was built; `json` is the schema witcraft.build/1
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    /// More arguments for cargo, after `--`
    #[arg(value_name = "ARGS", last = true)]
    cargo: Vec<String>,
}

/// What code is compiled to count, so that its host can limit it.
#[cfg(feature = "runtime")]
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Counted {
    /// Instructions: `Limits::fuel`
    Fuel,
    /// Time: `Limits::timeout`
    Timeout,
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
    #[cfg(feature = "runtime")]
    let precompiled = match &args.precompile {
        Some(counted) => {
            let _busy = console.busy("compiling");
            Some(precompile(&built, counted)?)
        }
        None => None,
    };
    #[cfg(not(feature = "runtime"))]
    let precompiled = None;
    match args.format {
        Format::Text => console.done(&text(&built, precompiled.as_ref())),
        Format::Json => console.out(&json(&built, precompiled.as_ref())),
    }
    Ok(Exit::Fine)
}

/// Machine code in a file, and its length in bytes.
type Precompiled = (PathBuf, usize);

/// Writes the machine code beside the component. It comes from the cache where the component is the same, and is not
/// written where it is there already.
#[cfg(feature = "runtime")]
fn precompile(built: &Built, counted: &[Counted]) -> Result<Precompiled, Failure> {
    use std::time::Duration;
    use witcraft_runtime::{Cache, Error, Limits, Runtime};

    let compile = || -> Result<Vec<u8>, Error> {
        // Whether something is limited is a matter of the code, and how much of the host that runs it.
        let limits = Limits::default()
            .fuel(counted.contains(&Counted::Fuel).then_some(u64::MAX))
            .timeout(counted.contains(&Counted::Timeout).then_some(Duration::MAX));
        let runtime = Runtime::builder()
            .limits(limits)
            .cache(Cache::users())
            .build()?;
        runtime.precompile(&runtime.load(&built.component)?)
    };
    let code =
        compile().map_err(|error| Failure::new(vec![error.diagnostic()], SourceSet::default()))?;
    let path = built.component.with_extension("cwasm");
    if std::fs::read(&path).ok().as_ref() != Some(&code) {
        crate::output::put(&path, &code)?;
    }
    Ok((path, code.len()))
}

fn text(built: &Built, precompiled: Option<&Precompiled>) -> String {
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
    let compiled = match precompiled {
        Some((path, bytes)) => format!("  compiled   {}, in {}\n", size(*bytes), shown(path)),
        None => String::new(),
    };
    format!(
        "{path} {state}{fits}\n  module     {}\n  component  {}, {} of it in custom sections\n{compiled}",
        size(built.module_bytes),
        size(built.component_bytes),
        size(built.custom_bytes),
    )
}

fn json(built: &Built, precompiled: Option<&Precompiled>) -> String {
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
        "precompiled": precompiled.map(|(path, _)| path),
        "precompiled-bytes": precompiled.map(|(_, bytes)| bytes),
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
