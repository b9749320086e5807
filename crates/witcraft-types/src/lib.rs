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
mod explain;
mod ownership;
mod read;
pub mod render;
mod report;

pub use explain::{Explanation, SCHEMA as EXPLANATION_SCHEMA, Section, explain};
pub use report::{
    Child, ChildPosition, Companion, Direction, Generation, Handles, Item, POSITIONS, Passing,
    Position, Report, Role, SCHEMA, ShortName, Source, Transfer,
};

use std::panic::resume_unwind;

pub use witcraft_codegen::Side;
use witcraft_diagnostics::{Diagnostic, Failure};
use witcraft_model::wit::PackageId;
use witcraft_model::{Package, World};

/// What every item that a world can reach is in Rust.
///
/// # Errors
///
/// All reasons why a generator cannot write the world, or why what it writes cannot be read.
pub fn report(world: &World) -> Result<Report, Failure> {
    report_with(world, || witcraft_codegen::marked_guest(world))
}

/// As [`report`], for guest bindings with the option `merge-structurally-equal-types`: of types of equal structure
/// the guest has one, and the others are names of it. Their positions say so in [`Position::alias_of`].
///
/// # Errors
///
/// As [`report`].
pub fn report_merged(world: &World) -> Result<Report, Failure> {
    report_with(world, || witcraft_codegen::marked_merged_guest(world))
}

/// As [`report`], with a `guest` that returns what [`witcraft_codegen::marked_guest`] does, for who has that already.
///
/// # Errors
///
/// As [`report`].
pub fn report_with<Code: AsRef<str>>(
    world: &World,
    guest: impl FnOnce() -> Result<Code, Failure>,
) -> Result<Report, Failure> {
    build(world, false, guest)
}

/// What every item of a package is in Rust, where no world says what is imported and exported: all
/// interfaces are shown in both directions.
///
/// Functions and types of the package's worlds are left to [`report`].
///
/// # Errors
///
/// One diagnostic, if the interfaces cannot all be exported together, and as [`report`].
pub fn report_package(package: &Package) -> Result<Report, Failure> {
    report_packages(package, package.mains())
}

/// As [`report_package`], of packages among those that were loaded.
///
/// # Errors
///
/// As [`report_package`].
pub fn report_packages(package: &Package, packages: &[PackageId]) -> Result<Report, Failure> {
    let world = package
        .every_interface_of(packages)
        .map_err(|found| Failure::new(vec![found], package.sources().clone()))?;
    build(&world, true, || witcraft_codegen::marked_guest(&world))
}

fn build<Code: AsRef<str>>(
    world: &World,
    synthetic: bool,
    guest: impl FnOnce() -> Result<Code, Failure>,
) -> Result<Report, Failure> {
    // The two have nothing to do with each other until they are joined.
    let (guest, host) = std::thread::scope(|scope| {
        let host = scope.spawn(|| {
            one_side(
                world,
                Side::Host,
                &witcraft_codegen::marked_host(world)?,
                synthetic,
            )
        });
        let guest = guest().and_then(|code| one_side(world, Side::Guest, code.as_ref(), synthetic));
        let host = host.join();
        (guest, host.unwrap_or_else(|panic| resume_unwind(panic)))
    });
    let (guest, host) = both(guest, host)?;
    Ok(assemble::report(world, guest, host, synthetic))
}

fn one_side(world: &World, side: Side, code: &str, synthetic: bool) -> Result<read::Code, Failure> {
    read::read(side, code, synthetic).map_err(|error| unreadable(world, side, &error))
}

/// Both, or what is wrong with either; what is wrong with both is said once.
fn both<T>(guest: Result<T, Failure>, host: Result<T, Failure>) -> Result<(T, T), Failure> {
    match (guest, host) {
        (Ok(guest), Ok(host)) => Ok((guest, host)),
        (Err(mut failure), Err(other)) => {
            for found in other.diagnostics {
                if !failure.diagnostics.contains(&found) {
                    failure.diagnostics.push(found);
                }
            }
            Err(failure)
        }
        (Err(failure), _) | (_, Err(failure)) => Err(failure),
    }
}

fn unreadable(world: &World, side: Side, error: &syn::Error) -> Failure {
    let found = Diagnostic::error(
        "generator-invalid",
        format!(
            "the {side} bindings of world `{}` cannot be read",
            world.path()
        ),
    )
    .note(format!("the generated code is not Rust: {error}"))
    .help("this is a defect: please report it with the WIT that causes it");
    Failure::new(vec![found], world.package().sources().clone())
}
