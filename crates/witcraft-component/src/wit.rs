//! The WIT of a binary.

use wit_component::WitPrinter;
use wit_parser::PackageId;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::{Input, Loader, Package, World, guard};

use crate::encode::metadata_sections;
use crate::error::Error;
use crate::{Kind, Wasm};

/// The world of a component, or the one that bindings left in a core module; `None` for a module
/// without, and for a WIT package that has no world or several.
///
/// # Errors
///
/// [`Error::Wit`] where the types cannot be read.
pub fn world_of(wasm: &Wasm<'_>) -> Result<Option<World>, Error> {
    Ok(package_of(wasm)?.and_then(|package| package.world(None).ok()))
}

/// What is described in a binary.
fn package_of(wasm: &Wasm<'_>) -> Result<Option<Package>, Error> {
    let inputs: Vec<Input> = match wasm.kind() {
        Kind::Component | Kind::WitPackage => vec![input(wasm.name(), wasm.bytes())],
        Kind::Module => metadata_sections(wasm.bytes())
            .map(|section| input(wasm.name(), section))
            .collect(),
    };
    if inputs.is_empty() {
        return Ok(None);
    }
    let package = Loader::default().all_features(true).load(&inputs);
    package.map(Some).map_err(Error::Wit)
}

fn input(name: &str, bytes: &[u8]) -> Input {
    Input::Bytes {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    }
}

/// The WIT of a component, of a WIT package, or of what bindings left in a core module, as one text:
/// the packages that are used follow as `package … { … }`.
///
/// # Errors
///
/// [`Error::Wit`] where there is none, or it cannot be read.
pub fn wit(wasm: &Wasm<'_>) -> Result<String, Error> {
    let package = package_of(wasm)?.ok_or_else(|| {
        let message = "this core module does not say what its world is";
        let found = Diagnostic::error("no-world-embedded", message)
            .at_path(wasm.name())
            .note("bindings leave the world in a custom section; this module has none")
            .help("`witcraft inspect` lists what it imports and exports");
        Error::Wit(Failure::new(vec![found], SourceSet::default()))
    })?;
    print(&package)
}

fn print(package: &Package) -> Result<String, Error> {
    let resolve = package.resolve();
    let (main, rest) = package.mains().split_first().expect("never empty");
    let mut nested: Vec<PackageId> = rest.to_vec();
    for (id, _) in resolve.packages.iter() {
        if id != *main && !nested.contains(&id) {
            nested.push(id);
        }
    }
    let printed = guard::catch(|| {
        let mut printer = WitPrinter::default();
        let result = printer.print(resolve, *main, &nested);
        result.map(|()| String::from(printer.output))
    });
    match printed {
        // The printer puts no line between a package and the first that is nested.
        Ok(Ok(text)) => Ok(text.trim_end().replace("\n}\npackage ", "\n}\n\npackage ") + "\n"),
        Ok(Err(error)) => {
            let found =
                Diagnostic::error("bad-wit", format!("its WIT cannot be written: {error:#}"));
            Err(Error::Wit(Failure::new(vec![found], SourceSet::default())))
        }
        Err(message) => Err(Error::Panic {
            doing: "printing WIT",
            message,
        }),
    }
}
