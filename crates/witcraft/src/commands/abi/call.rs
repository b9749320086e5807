//! `witcraft abi call`: a call, step by step.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_abi::{
    Layouts, Placed, WorldAbi, call, find_function, functions_of, parse_arguments, parse_wave,
    render,
};
use witcraft_diagnostics::{Diagnostic, Failure};
use witcraft_model::wit::Type;
use witcraft_model::{Package, World};

use super::encode::{fail, load, not_a_value};
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::format::Format;
use crate::inputs::{Gates, WorldArgs, pick};

/// Show a call in the order in which things happen: allocations, core arguments, results
#[derive(ClapArgs)]
#[command(after_help = "\
FUNC is the address of a function or an end of it that is enough to tell: resize, canvas.fill,
processing#resize. ARGS are in WAVE, in parentheses. Nothing is run: the result is what --result says.

Examples:
  witcraft abi call wit version
  witcraft abi call wit processing#mask '({width: 1, height: 1, format: gray, data: [7]}, [])'
  witcraft abi call wit version --result '\"1.2.3\"'")]
pub(crate) struct Args {
    /// A WIT file or folder
    path: PathBuf,

    /// The function
    #[arg(value_name = "FUNC")]
    function: String,

    /// The arguments
    #[arg(value_name = "ARGS", default_value = "()", allow_hyphen_values = true)]
    arguments: String,

    /// What the function returns
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    result: Option<String>,

    #[command(flatten)]
    world: WorldArgs,

    #[command(flatten)]
    gates: Gates,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let package = load(&args.path, &args.gates, console)?;
    let (path, function) =
        find_function(&package, &args.function).map_err(|found| fail(found, &package))?;
    let world = world(&package, args, &path.to_string())?;
    let placed = functions_of(&world);
    let placed = placed
        .iter()
        .rfind(|placed| placed.path == path)
        .ok_or_else(|| not_in_world(&package, &world, &path.to_string()))?;
    let resolve = package.resolve();
    let types: Vec<Type> = function.params.iter().map(|param| param.ty).collect();
    let text = args.arguments.trim();
    let text = match text.starts_with('(') && (text.ends_with(')') || types.len() != 1) {
        true => text.to_owned(),
        false => format!("({text})"),
    };
    let arguments =
        parse_arguments(resolve, &types, &text).map_err(|error| not_a_value(&text, &error))?;
    let result = match (&args.result, &function.result) {
        (None, _) => None,
        (Some(text), Some(ty)) => {
            let value = parse_wave(resolve, ty, text);
            Some(value.map_err(|error| not_a_value(text, &error))?)
        }
        (Some(_), None) => {
            let found = Diagnostic::error("abi-result", "the function returns nothing")
                .help("leave out `--result`");
            return Err(fail(found, &package));
        }
    };
    let abi = WorldAbi::new(&world);
    let found = abi
        .functions
        .iter()
        .find(|found| found.path == path.to_string() && found.direction == placed.direction);
    let Some(found) = found else {
        return Err(not_in_world(&package, &world, &path.to_string()));
    };
    let layouts = Layouts::new(resolve);
    let shown = call(&layouts, placed, found, &arguments, result.as_ref()).map_err(|error| {
        let found = Diagnostic::error("abi-value", format!("this call cannot be made: {error}"));
        fail(found, &package)
    })?;
    console.out(&match args.format {
        Format::Text => render::call::render(&shown),
        Format::Json => render::json::pretty(&shown),
    });
    Ok(Exit::Fine)
}

/// The world that was asked for, else the only one that has the function.
fn world(package: &Package, args: &Args, path: &str) -> Result<World, Failure> {
    if args.world.world.is_none() {
        let has = |world: &World| {
            let functions: Vec<Placed<'_>> = functions_of(world);
            functions
                .iter()
                .any(|placed| placed.path.to_string() == path)
        };
        let mut worlds: Vec<World> = package.worlds().into_iter().filter(has).collect();
        if worlds.len() == 1 {
            return Ok(worlds.remove(0));
        }
    }
    pick(package, args.world.world.as_deref())
}

fn not_in_world(package: &Package, world: &World, path: &str) -> Failure {
    let message = format!(
        "world `{}` neither imports nor exports `{path}`",
        world.name()
    );
    let found =
        Diagnostic::error("not-in-world", message).help("choose another world with `--world`");
    fail(found, package)
}
