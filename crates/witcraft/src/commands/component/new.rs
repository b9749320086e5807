//! `witcraft component new`: a component from a core module.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_component::render::size;
use witcraft_component::{Adapt, Adapter, Encoder};
use witcraft_diagnostics::{Failure, SourceSet};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::wasm::{File, WasmFileArgs, WitArgs};

/// Make a component of a core module, whatever made the module
#[derive(ClapArgs)]
#[command(after_help = "\
The world is in the module if its bindings are from Witcraft or wit-bindgen; --wit names it where it
is not. A module that imports WASI preview 1 gets the adapter that its shape asks for: `command` if
it exports `_start`, else `reactor`.

Examples:
  witcraft component new guest.wasm -o guest.component.wasm
  witcraft component new main.wasm -o main.component.wasm --adapt proxy
  witcraft component new guest.wasm -o out.wasm --adapt env=env.wasm   an adapter of your own
  witcraft component new guest.wasm -o out.wasm --wit wit -w my-world  a module without its world
  cat guest.wat | witcraft component new - -o -                        in a pipe")]
pub(crate) struct Args {
    /// The core module, binary or text, or `-` for standard input
    #[arg(value_name = "MODULE")]
    module: PathBuf,

    #[command(flatten)]
    file: WasmFileArgs,

    /// The adapter for WASI preview 1: `auto`, `command`, `reactor`, `proxy` or `none`; or
    /// NAME=FILE for what is imported from NAME
    #[arg(long, value_name = "ADAPTER", value_parser = adapt)]
    adapt: Vec<AdaptArg>,

    #[command(flatten)]
    wit: WitArgs,
}

#[derive(Clone)]
enum AdaptArg {
    BuiltIn(Adapt),
    File(String, PathBuf),
}

fn adapt(text: &str) -> Result<AdaptArg, String> {
    Ok(AdaptArg::BuiltIn(match text {
        "auto" => Adapt::Auto,
        "none" => Adapt::Never,
        "command" => Adapt::With(Adapter::Command),
        "reactor" => Adapt::With(Adapter::Reactor),
        "proxy" => Adapt::With(Adapter::Proxy),
        other => match other.split_once('=') {
            Some((name, file)) if !name.is_empty() && !file.is_empty() => {
                return Ok(AdaptArg::File(name.to_owned(), file.into()));
            }
            _ => return Err("auto, command, reactor, proxy, none, or NAME=FILE".into()),
        },
    }))
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let file = File::read(&args.module)?;
    let module = file.wasm()?;
    let mut encoder = Encoder::default();
    for adapt in &args.adapt {
        encoder = match adapt {
            AdaptArg::BuiltIn(adapt) => encoder.adapt(*adapt),
            AdaptArg::File(name, path) => {
                let adapter = File::read(path)?;
                let adapter = adapter.wasm()?;
                encoder.adapter(name.clone(), adapter.bytes())
            }
        };
    }
    if let Some(world) = args.wit.world(console)? {
        encoder = encoder.world(world);
    }
    let _busy = console.busy("encoding");
    let made = encoder
        .encode(&module)
        .map_err(|error| error.failure(&file.name))?;
    if !made.warnings.is_empty() {
        let warnings = Failure::new(made.warnings, SourceSet::default());
        console.findings(&warnings.diagnostics, &warnings.sources);
    }
    args.file.put(&made.bytes, console)?;
    if args.file.is_file() {
        let adapter = made.adapter.map_or(String::new(), |adapter| {
            format!(", with the {adapter} adapter for WASI preview 1")
        });
        console.done(&format!(
            "{}: a component of {} from a module of {}{adapter}\n",
            args.file.name(),
            size(made.bytes.len()),
            size(module.bytes().len()),
        ));
    }
    Ok(Exit::Fine)
}
