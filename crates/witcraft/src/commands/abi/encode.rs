//! `witcraft abi encode`: a value as core values and bytes.

use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use witcraft_abi::{Layouts, encode, find_type, parse_wave, render};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::Package;
use witcraft_model::wit::Type;

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::format::Format;
use crate::inputs::{Gates, InputArgs};

/// Show what a value is in memory and as core values
#[derive(ClapArgs)]
#[command(after_help = "\
TYPE is the address of a type or an end of it that is enough to tell: image, types#image. VALUE is in
WAVE; a map is a list of pairs, and a handle is own(3), borrow(3), stream(3) or future(3).

The value lies at address 0, and what it points to behind it.

Examples:
  witcraft abi encode wit types#image '{width: 1, height: 1, format: gray, data: [7]}'
  witcraft abi encode wit resize-error 'too-large((3, 4))' --format json")]
pub(crate) struct Args {
    /// A WIT file or folder
    path: PathBuf,

    /// The type
    #[arg(value_name = "TYPE")]
    ty: String,

    /// The value
    #[arg(allow_hyphen_values = true)]
    value: String,

    #[command(flatten)]
    gates: Gates,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let package = load(&args.path, &args.gates, console)?;
    let (path, id) = find_type(&package, &args.ty).map_err(|found| fail(found, &package))?;
    let resolve = package.resolve();
    let value = parse_wave(resolve, &Type::Id(id), &args.value)
        .map_err(|error| not_a_value(&args.value, &error))?;
    let layouts = Layouts::new(resolve);
    let encoded = encode(&layouts, &path, id, &value).map_err(|error| {
        let found = Diagnostic::error("abi-value", format!("this value cannot cross: {error}"));
        fail(found, &package)
    })?;
    console.out(&match args.format {
        Format::Text => render::value::render(&encoded),
        Format::Json => render::json::pretty(&encoded),
    });
    Ok(Exit::Fine)
}

/// Loads one path.
pub(super) fn load(path: &Path, gates: &Gates, console: &Console) -> Result<Package, Failure> {
    let inputs = InputArgs {
        paths: vec![path.to_owned()],
        gates: gates.clone(),
    };
    inputs.load(console)
}

pub(super) fn fail(found: Diagnostic, package: &Package) -> Failure {
    Failure::new(vec![found], package.sources().clone())
}

/// A text that is no value, with the place in it.
pub(super) fn not_a_value(text: &str, error: &witcraft_abi::WaveError) -> Failure {
    let mut sources = SourceSet::default();
    let file = sources.add("<value>", text);
    let end = error.span.end.min(text.len());
    let span = file.span(error.span.start.min(end)..end);
    let found = Diagnostic::error("abi-wave", "this is not a value of the type")
        .label(span, error.message.clone())
        .help("values are written in WAVE: `{a: 1, b: [x, y], c: some(\"text\")}`");
    Failure::new(vec![found], sources)
}
