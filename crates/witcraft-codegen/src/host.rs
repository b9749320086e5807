//! Host bindings, over `wasmtime-wit-bindgen`.

use wasmtime_wit_bindgen::{FunctionFilter, FunctionFlags, Opts, TrappableError};
use witcraft_config::{Bindings, Ownership, Setting};
use witcraft_diagnostics::Failure;
use witcraft_model::World;

use crate::plan::Plan;
use crate::{Options, Side, fail, marker, post, repaired, run_upstream};

/// Where generated code finds wasmtime: through the crate that a host depends on.
const WASMTIME: &str = "::witcraft_host::wasmtime";

/// The host bindings of a world: types, traits to implement, functions to call, `add_to_linker`.
///
/// # Errors
///
/// Everything that is wrong with the options, else all reasons why the generator cannot write the world.
pub fn host(world: &World, options: &Options) -> Result<String, Failure> {
    let plan = Plan::new(world, options, Side::Host)?;
    let code = generate(world, opts(&options.bindings, &plan))?;
    let code = {
        let code = post::items::apply(code, &plan.changes);
        let (code, docs) = crate::links::resolve(code, world.package());
        marker::strip_with(&code, world.package(), &docs)
    };
    crate::header::finish(world, Side::Host, options, &plan, code)
        .map_err(|found| fail(world, found))
}

/// As [`host`] without any options and with nothing mapped elsewhere, unformatted and with the
/// [`marker`]s left in.
///
/// # Errors
///
/// All reasons why the generator cannot write the world.
pub fn marked(world: &World) -> Result<String, Failure> {
    let mut opts = opts(&Bindings::default(), &Plan::default());
    if repaired::waits(world) {
        opts.exports
            .push(FunctionFilter::Default, FunctionFlags::ASYNC);
    }
    generate(world, opts)
}

fn generate(world: &World, opts: Opts) -> Result<String, Failure> {
    let code = repaired::host(world, |mut resolve| {
        run_upstream(world, Side::Host, || {
            opts.generate(&mut resolve, world.id())
        })
    })?;
    Ok(post::host::fix(&code, world.package()))
}

fn opts(bindings: &Bindings, plan: &Plan) -> Opts {
    let is =
        |setting: &Option<Setting<bool>>| setting.as_ref().is_some_and(|setting| setting.value);
    Opts {
        wasmtime_crate: Some(WASMTIME.into()),
        ownership: ownership(bindings),
        with: plan
            .with
            .iter()
            .filter(|(_, path)| path != "generate")
            .cloned()
            .collect(),
        trappable_error_type: plan
            .trappable_errors
            .iter()
            .map(|(wit, rust)| TrappableError {
                wit_path: wit.clone(),
                rust_type_name: rust.clone(),
            })
            .collect(),
        imports: plan.calls.imports.clone(),
        exports: plan.calls.exports.clone(),
        // What comes with Wasmtime asks for it.
        require_store_data_send: is(&bindings.require_store_data_send) || plan.wasi,
        only_interfaces: is(&bindings.only_interfaces),
        skip_mut_forwarding_impls: is(&bindings.skip_mut_forwarding_impls),
        include_component_type: is(&bindings.include_component_type),
        ..Opts::default()
    }
}

fn ownership(bindings: &Bindings) -> wasmtime_wit_bindgen::Ownership {
    use wasmtime_wit_bindgen::Ownership as Upstream;
    match bindings.ownership.as_ref().map(|setting| setting.value) {
        None | Some(Ownership::Owning) => Upstream::Owning,
        Some(Ownership::Borrowing) => Upstream::Borrowing {
            duplicate_if_necessary: false,
        },
        Some(Ownership::BorrowingDuplicateIfNecessary) => Upstream::Borrowing {
            duplicate_if_necessary: true,
        },
    }
}
