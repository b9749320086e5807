//! Guest bindings, over `wit-bindgen-rust`.

use wit_bindgen_core::{Files, WorldGenerator};
use wit_bindgen_rust::Opts;
use witcraft_diagnostics::Diagnostic;
use witcraft_model::World;
use witcraft_model::wit::Resolve;

use crate::{Options, Side, marker, post, refused, repaired, run_upstream};

/// Where generated code finds the runtime: the crate that a guest depends on.
const RUNTIME: &str = "::witcraft_guest::rt";
const BITFLAGS: &str = "::witcraft_guest::bitflags";

/// The guest bindings of a world: types, imported functions, traits to implement, `export!`.
///
/// # Errors
///
/// One diagnostic, if the generator refuses the world or fails.
pub fn guest(world: &World, options: &Options) -> Result<String, Diagnostic> {
    let code = marker::strip(&marked(world)?, world.package());
    crate::header::finish(world, Side::Guest, options, code)
}

/// As [`guest`], unformatted and with the [`marker`]s left in.
///
/// # Errors
///
/// As [`guest`].
pub fn marked(world: &World) -> Result<String, Diagnostic> {
    let code = repaired::guest(world, RUNTIME, |resolve| upstream(world, resolve))?;
    Ok(post::guest::fix(&code))
}

/// One run of the generator, which changes the packages that it is given.
fn upstream(world: &World, mut resolve: Resolve) -> Result<String, Diagnostic> {
    let files = run_upstream(world, Side::Guest, || {
        let mut files = Files::default();
        options()
            .build()
            .generate(&mut resolve, world.id(), &mut files)
            .map(|()| files)
    })?;
    let (_, code) = files
        .iter()
        .next()
        .ok_or_else(|| refused(world, Side::Guest, "generator-refused", "it made no file"))?;
    Ok(String::from_utf8_lossy(code).into_owned())
}

fn options() -> Opts {
    Opts {
        runtime_path: Some(RUNTIME.into()),
        bitflags_path: Some(BITFLAGS.into()),
        generate_all: true,
        // The host keeps types that no function mentions; so does the guest.
        generate_unused_types: true,
        ..Opts::default()
    }
}
