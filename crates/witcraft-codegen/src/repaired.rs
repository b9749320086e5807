//! Runs upstream's generators, with all repairs around them.
//!
//! Some repairs change the packages before ([`post::names`], [`post::payloads`]), some the text afterwards; some
//! need a second run to take a part from. What is the same for every caller, whatever its options, is here.

use witcraft_diagnostics::{Diagnostic, Failure};
use witcraft_model::World;
use witcraft_model::wit::Resolve;
#[cfg(feature = "host")]
use witcraft_model::wit::{Function, WorldItem};

#[cfg(feature = "guest")]
use crate::refused;
use crate::{Side, fail, marker, post};

/// Guest bindings as `run` makes them, repaired, with the [`marker`]s left in.
///
/// `run` gets the packages to generate from, and those that the module is to describe. It is called once more
/// for a repair that takes something from another run.
#[cfg(feature = "guest")]
pub(crate) fn guest(
    world: &World,
    runtime: &str,
    run: impl Fn(Resolve, Resolve) -> Result<String, Diagnostic>,
) -> Result<String, Failure> {
    crate::refuse(world, Side::Guest)?;
    let original = marker::marked(world.package(), world.id());
    let mut resolve = original.clone();
    let is_hidden = post::names::hide(&mut resolve, world.id());
    let is_apart = post::payloads::tell_apart(&mut resolve, world.id());
    let run = |resolve, described| run(resolve, described).map_err(|found| fail(world, found));
    // Packages are large: they are copied only for the second run.
    let again = post::fixed_lists::any_owning(&resolve)
        .then(|| (post::fixed_lists::as_tuples(&resolve), original.clone()));
    let mut code = run(resolve, original)?;
    if let Some((tuples, original)) = again {
        let tuples = run(tuples, original)?;
        code = post::fixed_lists::free(&code, &tuples).ok_or_else(|| unlike(world))?;
        code = post::fixed_lists::take_apart(&code);
    }
    if is_hidden || is_apart {
        // A type called `t` is going to have the name of upstream's own parameters.
        code = post::words::replace_words(&code, "T_", "G_");
        code = post::standin::restore(&code);
    }
    Ok(post::payloads::import_maps(&code, runtime))
}

/// Two runs that ought to differ in a few places only have nothing in common.
#[cfg(feature = "guest")]
fn unlike(world: &World) -> Failure {
    let found = refused(
        world,
        Side::Guest,
        "generator-unknown",
        "the generator writes something that Witcraft does not know",
    )
    .help("this is a defect: please report it with the WIT that causes it");
    fail(world, found)
}

/// Host bindings as `run` makes them, repaired, with the [`marker`]s left in.
#[cfg(feature = "host")]
pub(crate) fn host(
    world: &World,
    run: impl FnOnce(Resolve) -> Result<String, Diagnostic>,
) -> Result<String, Failure> {
    crate::refuse(world, Side::Host)?;
    let mut resolve = marker::marked(world.package(), world.id());
    post::names::hide(&mut resolve, world.id());
    post::drift::in_names(&mut resolve, world.id());
    post::drift::in_docs(&mut resolve, world.id());
    let code = post::drift::clean(&run(resolve).map_err(|found| fail(world, found))?);
    let code = post::host_aliases::fix(&code);
    let code = post::host_locals::fix(&code);
    Ok(post::standin::restore(&code))
}

/// Whether a guest of the world may have to wait inside any call.
///
/// Wasmtime then only runs it in a store whose calls are all asynchronous, so that upstream's synchronous
/// `call_…` would fail, for functions that are synchronous in WIT as well.
#[cfg(feature = "host")]
pub(crate) fn waits(world: &World) -> bool {
    let resolve = world.package().resolve();
    let is_async = |function: &Function| function.kind.is_async();
    resolve.worlds[world.id()]
        .imports
        .values()
        .any(|item| match item {
            WorldItem::Function(function) => is_async(function),
            WorldItem::Interface { id, .. } => {
                resolve.interfaces[*id].functions.values().any(is_async)
            }
            WorldItem::Type { .. } => false,
        })
}
