//! Host bindings, over `wasmtime-wit-bindgen`.

use wasmtime_wit_bindgen::Opts;
use witcraft_diagnostics::Diagnostic;
use witcraft_model::World;

use crate::{Options, Side, marker, post, run_upstream};

/// Where generated code finds wasmtime: through the crate that a host depends on.
const WASMTIME: &str = "::witcraft_host::wasmtime";

/// The host bindings of a world: types, traits to implement, functions to call, `add_to_linker`.
///
/// # Errors
///
/// One diagnostic, if the generator refuses the world or fails.
pub fn host(world: &World, options: &Options) -> Result<String, Diagnostic> {
    let code = marker::strip(&marked(world)?, world.package());
    crate::header::finish(world, Side::Host, options, code)
}

/// As [`host`], unformatted and with the [`marker`]s left in.
///
/// # Errors
///
/// As [`host`].
pub fn marked(world: &World) -> Result<String, Diagnostic> {
    crate::refuse(world, Side::Host)?;
    let mut resolve = marker::marked(world.package(), world.id());
    post::names::hide(&mut resolve, world.id());
    let options = Opts {
        wasmtime_crate: Some(WASMTIME.into()),
        ..Opts::default()
    };
    let code = run_upstream(world, Side::Host, || {
        options.generate(&mut resolve, world.id())
    })?;
    let code = post::messages::fix(&code, world.package());
    let code = post::host_aliases::fix(&code);
    let code = post::standin::restore(&code);
    Ok(post::host::fix(&code, world.package()))
}
