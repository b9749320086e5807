//! Generates guest and host bindings for a WIT world.
//!
//! ```text
//! World ─▶ cloned Resolve, every item marked ─▶ upstream generator ─▶ post-processing ─▶ text
//! ```
//!
//! Both back ends are upstream's: `wit-bindgen-rust` for guests and `wasmtime-wit-bindgen` for
//! hosts. What this crate adds is one set of options, the markers that tell which WIT item a Rust
//! item came from ([`marker`]), workarounds for what upstream generates wrongly, and formatting
//! that people can read. It returns text and never touches the disk.
//!
//! ```
//! use witcraft_model::{Input, Loader};
//!
//! let package = Loader::default()
//!     .load(&[Input::text("demo.wit", "package a:b;\nworld w { export run: func(); }\n")])
//!     .unwrap();
//! let world = package.world(None).unwrap();
//! let guest = witcraft_codegen::guest(&world, &Default::default()).unwrap();
//! assert!(guest.contains("fn run()"));
//! ```

mod check;
#[cfg(feature = "format")]
mod format;
#[cfg(feature = "guest")]
mod guest;
mod header;
#[cfg(feature = "host")]
mod host;
mod links;
pub mod marker;
mod options;
mod plan;
mod post;
mod repaired;
#[cfg(feature = "format")]
pub mod scaffold;
#[cfg(feature = "guest")]
mod upstream;

pub use check::refusals;
#[cfg(feature = "format")]
pub use format::{Outlined, format, outline};
#[cfg(feature = "guest")]
pub use guest::{
    from_marked as guest_from_marked, guest, marked as marked_guest,
    marked_merged as marked_merged_guest,
};
pub use header::is_generated;
#[cfg(feature = "host")]
pub use host::{host, marked as marked_host};
pub use options::Options;
#[cfg(feature = "host")]
pub use plan::implemented_in;
pub use witcraft_config::{Bindings, Side};
pub use witcraft_model::{CANONICAL_ABI, GENERATED_BY, GENERATION};

use witcraft_diagnostics::{Diagnostic, Failure};
use witcraft_model::World;

/// A world for which nothing can be generated, with the way out.
fn refused(world: &World, side: Side, code: &'static str, reason: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        code,
        format!(
            "no {side} bindings can be generated for world `{}`",
            world.path()
        ),
    );
    let span = world.package().resolve().worlds[world.id()].span;
    match world.package().span(span) {
        Some(span) => diagnostic.label(span, "this world"),
        None => diagnostic,
    }
    .note(reason.to_owned())
}

/// All reasons why nothing can be generated, if there is one.
fn refuse(world: &World, side: Side) -> Result<(), Failure> {
    let found = refusals(world, side);
    match found.is_empty() {
        true => Ok(()),
        false => Err(Failure::new(found, world.package().sources().clone())),
    }
}

fn fail(world: &World, found: Diagnostic) -> Failure {
    Failure::new(vec![found], world.package().sources().clone())
}

/// The bindings of one side.
///
/// # Errors
///
/// As those of the side; and one diagnostic, if its back end is not compiled in.
pub fn bindings(world: &World, side: Side, options: &Options) -> Result<String, Failure> {
    match side {
        #[cfg(feature = "guest")]
        Side::Guest => guest(world, options),
        #[cfg(feature = "host")]
        Side::Host => host(world, options),
        #[cfg(not(all(feature = "guest", feature = "host")))]
        side => {
            let _ = options;
            let found = refused(
                world,
                side,
                "no-back-end",
                "this back end is not compiled in",
            )
            .help(format!("enable the feature `{side}`"));
            Err(fail(world, found))
        }
    }
}

/// Runs an upstream generator; its errors and its panics become diagnostics.
fn run_upstream<T, E: std::fmt::Display>(
    world: &World,
    side: Side,
    generate: impl FnOnce() -> Result<T, E>,
) -> Result<T, Diagnostic> {
    match witcraft_model::guard::catch(generate) {
        Ok(Ok(generated)) => Ok(generated),
        Ok(Err(error)) => Err(refused(
            world,
            side,
            "generator-refused",
            &format!("the generator says: {error:#}"),
        )),
        Err(panic) => Err(refused(
            world,
            side,
            "generator-panic",
            &format!("the generator failed: {panic}"),
        )
        .help("this is a defect upstream: please report it with the WIT that causes it")),
    }
}

/// Parses generated code, which is Rust unless there is a defect.
#[cfg(feature = "format")]
fn parse(world: &World, side: Side, code: &str) -> Result<syn::File, Diagnostic> {
    syn::parse_file(code).map_err(|error| not_rust(world, side, &error))
}

/// Generated code that is no Rust: a defect, but a user must not see a panic for it.
#[cfg(feature = "format")]
fn not_rust(world: &World, side: Side, error: &syn::Error) -> Diagnostic {
    let reason = format!("the generated code is not Rust: {error}");
    refused(world, side, "generator-invalid", &reason)
        .help("this is a defect: please report it with the WIT that causes it")
}
