//! `witcraft call`: one function of a component, with values as text.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_runtime::{Call, Callable, Error, Program, Runtime, callables};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::running::{RunningArgs, called, ended, not_begun};

#[derive(ClapArgs)]
#[command(after_help = "\
FUNC is the address of a function, or an end of it that is enough to tell: greet, greeting#greet. Values
are in WAVE. What the component imports beyond WASI is there, and traps with its name when it is called.
The exit code is 1 where the function returns the error of a result, and 134 where it was stopped.

Examples:
  witcraft call greeter.wasm                       list the functions, with a call for each
  witcraft call greeter.wasm 'greet(\"Ada\")'
  witcraft call plugin.wasm 'filter#apply({width: 1, height: 1, data: [7]})' --format json")]
pub(crate) struct Args {
    /// The component, `-` for standard input; `.wat` is text
    #[arg(value_name = "FILE")]
    path: PathBuf,

    /// The function and its arguments
    #[arg(value_name = "FUNC(ARGS)", allow_hyphen_values = true)]
    call: Option<String>,

    #[command(flatten)]
    running: RunningArgs,

    /// How to print what comes back; the list as `json` is the schema witcraft.functions/1
    #[arg(long, value_name = "FORMAT", default_value = "wave")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// WAVE, as arguments are written
    Wave,
    /// For tools
    Json,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let (runtime, program) = match args.running.load(&args.path, console) {
        Ok(loaded) => loaded,
        Err(failure) => return not_begun(&failure, console),
    };
    match call(args, &runtime, &program, console) {
        Ok(exit) => Ok(exit),
        Err(error) => ended(&error, console),
    }
}

fn call(
    args: &Args,
    runtime: &Runtime,
    program: &Program,
    console: &Console,
) -> Result<Exit, Error> {
    let Some(text) = &args.call else {
        let found = callables(program)?;
        console.out(&match args.format {
            Format::Wave => list(&found),
            Format::Json => json(&found),
        });
        return Ok(Exit::Fine);
    };
    let call = Call::parse(program, text)?;
    let permissions = args.running.permissions(vec![called(&args.path)]);
    let returned = runtime.call(program, &call, &permissions)?;
    let text = match args.format {
        Format::Wave => returned.wave(),
        Format::Json => returned.json().unwrap_or_default().to_string(),
    };
    if !text.is_empty() {
        console.out(&format!("{text}\n"));
    }
    Ok(if returned.is_err() {
        Exit::Findings
    } else {
        Exit::Fine
    })
}

/// The functions by interface, each with a call to start from.
fn list(callables: &[Callable]) -> String {
    if callables.is_empty() {
        return "It exports no functions.\n".to_owned();
    }
    let mut text = String::new();
    let mut interface = None;
    for callable in callables {
        if interface != Some(&callable.interface) {
            if let Some(name) = &callable.interface {
                text.push_str(&format!("{name}\n"));
            }
            interface = Some(&callable.interface);
        }
        let indent = if callable.interface.is_some() {
            "  "
        } else {
            ""
        };
        text.push_str(&format!("{indent}{}\n", callable.signature));
        text.push_str(&match &callable.example {
            Some(example) => format!("{indent}    '{}'\n", example.replace('\'', "'\\''")),
            None => format!("{indent}    only from a host: not all of its values can be written\n"),
        });
    }
    text
}

/// The same for tools.
fn json(callables: &[Callable]) -> String {
    let found: Vec<serde_json::Value> = callables
        .iter()
        .map(|callable| {
            serde_json::json!({
                "path": callable.path(),
                "interface": callable.interface,
                "name": callable.name,
                "signature": callable.signature,
                "example": callable.example,
            })
        })
        .collect();
    let all = serde_json::json!({ "schema": "witcraft.functions/1", "functions": found });
    format!("{all:#}\n")
}
