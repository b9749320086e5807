//! `witcraft abi decode`: bytes as a value.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_abi::{Layouts, decode, find_type, print_wave};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::wit::Type;

use super::encode::{fail, load};
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::inputs::Gates;

/// Read a value from its bytes
#[derive(ClapArgs)]
#[command(after_help = "\
HEX is the bytes of the value, from address 0, with what it points to behind it, as `abi encode`
prints them. Where it points elsewhere, --memory names an image of the whole memory.

Examples:
  witcraft abi decode wit types#color 01020304
  witcraft abi decode wit types#image 0100000001000000000000001400000001000000 --memory dump.bin")]
pub(crate) struct Args {
    /// A WIT file or folder
    path: PathBuf,

    /// The type: its address, or an end of it that is enough to tell
    #[arg(value_name = "TYPE")]
    ty: String,

    /// The bytes, in hexadecimal; blanks are left out
    hex: String,

    /// An image of the memory that pointers point into, from address 0
    #[arg(long, value_name = "FILE")]
    memory: Option<PathBuf>,

    #[command(flatten)]
    gates: Gates,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let package = load(&args.path, &args.gates, console)?;
    let (_, id) = find_type(&package, &args.ty).map_err(|found| fail(found, &package))?;
    let bytes = hex(&args.hex)?;
    let memory = match &args.memory {
        None => None,
        Some(path) => Some(std::fs::read(path).map_err(|error| {
            let message = format!("cannot read this file: {error}");
            let found = Diagnostic::error("unreadable", message);
            fail(found.at_path(path.display().to_string()), &package)
        })?),
    };
    let resolve = package.resolve();
    let value = decode(&Layouts::new(resolve), id, &bytes, memory).map_err(|error| {
        let found = Diagnostic::error("abi-trap", "these bytes are no value of the type")
            .note(error.to_string());
        fail(found, &package)
    })?;
    console.out(&format!("{}\n", print_wave(resolve, &Type::Id(id), &value)));
    Ok(Exit::Fine)
}

fn hex(text: &str) -> Result<Vec<u8>, Failure> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| Some(c.to_digit(16)? as u8))
        .collect();
    match digits {
        Some(digits) if digits.len() % 2 == 0 => {
            let pairs = digits.chunks(2);
            Ok(pairs.map(|pair| pair[0] << 4 | pair[1]).collect())
        }
        _ => {
            let found = Diagnostic::error("abi-hex", "the bytes are not hexadecimal")
                .help("write two digits per byte, such as `0102ff`");
            Err(Failure::new(vec![found], SourceSet::default()))
        }
    }
}
