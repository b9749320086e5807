//! Guest bindings, over `wit-bindgen-rust`.

use wit_bindgen_core::{Files, WorldGenerator};
use wit_bindgen_rust::Opts;
use witcraft_diagnostics::Diagnostic;
use witcraft_model::World;
use witcraft_model::wit::Resolve;

use crate::{Options, Side, marker, post, refused, run_upstream};

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
    crate::refuse(world, Side::Guest)?;
    let original = marker::marked(world.package(), world.id());
    let mut resolve = original.clone();
    let is_hidden = post::names::hide(&mut resolve, world.id());
    let is_apart = post::payloads::tell_apart(&mut resolve, world.id());
    let mut code = upstream(world, resolve.clone())?;
    if post::fixed_lists::any_owning(&resolve) {
        let tuples = upstream(world, post::fixed_lists::as_tuples(&resolve))?;
        code = post::fixed_lists::free(&code, &tuples).ok_or_else(|| unlike(world))?;
        code = post::fixed_lists::take_apart(&code);
    }
    if is_hidden || is_apart {
        let description = upstream(world, original)?;
        // A type called `t` is going to have the name of upstream's own parameters.
        code = post::text::replace_words(&code, "T_", "G_");
        code = post::standin::restore(&code);
        code = post::payloads::describe(&code, &description).ok_or_else(|| unlike(world))?;
    }
    let code = post::payloads::import_maps(&code, RUNTIME);
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
    Ok(post::messages::fix(
        &String::from_utf8_lossy(code),
        world.package(),
    ))
}

/// Two runs that ought to differ in a few places only have nothing in common.
fn unlike(world: &World) -> Diagnostic {
    refused(
        world,
        Side::Guest,
        "generator-unknown",
        "the generator writes something that Witcraft does not know",
    )
    .help("this is a defect: please report it with the WIT that causes it")
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
