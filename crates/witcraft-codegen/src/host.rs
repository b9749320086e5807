//! Host bindings, over `wasmtime-wit-bindgen`.

use wasmtime_wit_bindgen::{FunctionFilter, FunctionFlags, Opts};
use witcraft_diagnostics::Diagnostic;
use witcraft_model::World;

use crate::{Options, Side, marker, post, repaired, run_upstream};

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
    let mut options = Opts {
        wasmtime_crate: Some(WASMTIME.into()),
        ..Opts::default()
    };
    if repaired::waits(world) {
        options
            .exports
            .push(FunctionFilter::Default, FunctionFlags::ASYNC);
    }
    let code = repaired::host(world, |mut resolve| {
        run_upstream(world, Side::Host, || {
            options.generate(&mut resolve, world.id())
        })
    })?;
    Ok(post::host::fix(&code, world.package()))
}
