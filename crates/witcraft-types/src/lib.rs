//! Reports what every WIT item becomes in Rust, on both sides of the boundary.
//!
//! For every type and function that a world can reach, a [`Report`] says what it is in each of the
//! four positions (guest import, guest export, host import, host export): the declaration, the
//! path to `use`, what is derived and implemented, who owns values and who drops them.
//!
//! What it reports is what is generated: the code of both generators is read with `syn`, and the
//! markers in it ([`witcraft_codegen::marker`]) say which WIT item a Rust item belongs to. Only
//! the words about ownership are this crate's own; they follow from the WIT types and from the
//! signatures that were read.
//!
//! The report is plain data; [`render`](mod@render) makes text, Markdown and JSON of it. Nothing here prints or
//! writes.
//!
//! ```
//! use witcraft_model::{Input, Loader};
//!
//! let package = Loader::default()
//!     .load(&[Input::text("demo.wit", "package a:b;\nworld w { import log: func(m: string); }\n")])
//!     .unwrap();
//! let report = witcraft_types::report(&package.world(None).unwrap()).unwrap();
//! let log = &report.items[0];
//! assert_eq!(log.wit, "log: func(m: string)");
//! assert_eq!(log.positions[0].declaration, "pub fn log(m: &str);");
//! ```

mod assemble;
mod ownership;
mod read;
pub mod render;
mod report;

pub use report::{
    Child, ChildPosition, Companion, Direction, Generation, Handles, Item, POSITIONS, Passing,
    Position, Report, Role, SCHEMA, ShortName, Source, Transfer,
};

use witcraft_codegen::Side;
use witcraft_diagnostics::Diagnostic;
use witcraft_model::{Package, World};

/// What every item that a world can reach is in Rust.
///
/// # Errors
///
/// One diagnostic, if a generator refuses the world or if what it generates cannot be read.
pub fn report(world: &World) -> Result<Report, Diagnostic> {
    build(world, false)
}

/// What every item of a package is in Rust, where no world says what is imported and exported: all
/// interfaces are shown in both directions.
///
/// Functions and types of the package's worlds are left to [`report`].
///
/// # Errors
///
/// One diagnostic, if the interfaces cannot all be exported together, and as [`report`].
pub fn report_package(package: &Package) -> Result<Report, Diagnostic> {
    build(&package.every_interface()?, true)
}

fn build(world: &World, synthetic: bool) -> Result<Report, Diagnostic> {
    let guest = witcraft_codegen::marked_guest(world)?;
    let host = witcraft_codegen::marked_host(world)?;
    let guest = read::read(Side::Guest, &guest).map_err(|e| unreadable(world, Side::Guest, &e))?;
    let host = read::read(Side::Host, &host).map_err(|e| unreadable(world, Side::Host, &e))?;
    Ok(assemble::report(world, guest, host, synthetic))
}

fn unreadable(world: &World, side: Side, error: &syn::Error) -> Diagnostic {
    Diagnostic::error(
        "generator-invalid",
        format!(
            "the {side} bindings of world `{}` cannot be read",
            world.path()
        ),
    )
    .note(format!("the generated code is not Rust: {error}"))
    .help("this is a defect: please report it with the WIT that causes it")
}
