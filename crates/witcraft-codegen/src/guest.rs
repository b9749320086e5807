//! Guest bindings, over `wit-bindgen-rust`.

use wit_bindgen_core::AsyncFilterSet;
use wit_bindgen_rust::{Opts, WithOption};
use witcraft_config::{Bindings, Ownership};
use witcraft_diagnostics::{Diagnostic, Failure};
use witcraft_model::World;
use witcraft_model::wit::Resolve;

use crate::plan::Plan;
use crate::{Options, Side, fail, marker, post, refused, repaired, run_upstream, upstream};

/// Where generated code finds the runtime: the crate that a guest depends on.
const RUNTIME: &str = "::witcraft_guest::rt";
const BITFLAGS: &str = "::witcraft_guest::bitflags";

/// The guest bindings of a world: types, imported functions, traits to implement, `export!`.
///
/// # Errors
///
/// Everything that is wrong with the options, else all reasons why the generator cannot write the world.
pub fn guest(world: &World, options: &Options) -> Result<String, Failure> {
    let plan = Plan::new(world, options, Side::Guest)?;
    let opts = opts(&options.bindings, &plan);
    let code = generate(world, &opts)?;
    let code = match opts.raw_strings {
        true => post::guest::raw_strings(&code),
        false => code,
    };
    finish(world, options, &plan, code)
}

/// As [`guest`], from what [`marked`] returns for the world. It is asked for only where no option would change it.
///
/// # Errors
///
/// As [`guest`].
pub fn from_marked<'a>(
    world: &World,
    options: &Options,
    marked: impl FnOnce() -> Result<&'a str, Failure>,
) -> Result<String, Failure> {
    if options.bindings != Bindings::default() {
        return guest(world, options);
    }
    finish(world, options, &Plan::default(), marked()?.to_owned())
}

fn finish(world: &World, options: &Options, plan: &Plan, code: String) -> Result<String, Failure> {
    let code = {
        let code = post::items::apply(code, &plan.changes);
        let (code, docs) = crate::links::resolve(code, world.package());
        marker::strip_with(&code, world.package(), &docs)
    };
    crate::header::finish(world, Side::Guest, options, plan, code)
        .map_err(|found| fail(world, found))
}

/// As [`guest`] without any options, unformatted and with the [`marker`]s left in.
///
/// # Errors
///
/// All reasons why the generator cannot write the world.
pub fn marked(world: &World) -> Result<String, Failure> {
    generate(world, &opts(&Bindings::default(), &Plan::default()))
}

/// As [`marked`], with the option `merge-structurally-equal-types`.
///
/// # Errors
///
/// As [`marked`].
pub fn marked_merged(world: &World) -> Result<String, Failure> {
    let opts = Opts {
        merge_structurally_equal_types: Some(Some(true)),
        ..opts(&Bindings::default(), &Plan::default())
    };
    generate(world, &opts)
}

fn generate(world: &World, opts: &Opts) -> Result<String, Failure> {
    let code = repaired::guest(world, RUNTIME, |resolve, described| {
        run(world, resolve, described, opts.clone())
    })?;
    Ok(post::guest::fix(&code))
}

/// One run of the generator, for `resolve`; the module describes itself as made for `described`.
fn run(
    world: &World,
    mut resolve: Resolve,
    described: Resolve,
    opts: Opts,
) -> Result<String, Diagnostic> {
    resolve.generate_nominal_type_ids(world.id());
    post::drift::in_names(&mut resolve, world.id());
    let files = run_upstream(world, Side::Guest, || {
        upstream::guest(opts, &resolve, described, world.id())
    })?;
    let (_, code) = files
        .iter()
        .next()
        .ok_or_else(|| refused(world, Side::Guest, "generator-refused", "it made no file"))?;
    Ok(post::drift::clean(&String::from_utf8_lossy(code)))
}

fn opts(bindings: &Bindings, plan: &Plan) -> Opts {
    let text = |setting: &Option<witcraft_config::Setting<String>>| {
        setting.as_ref().map(|setting| setting.value.clone())
    };
    let is = |setting: &Option<witcraft_config::Setting<bool>>| {
        setting.as_ref().is_some_and(|setting| setting.value)
    };
    let mut asyncness = AsyncFilterSet::default();
    for function in &plan.asyncness {
        asyncness.push(function);
    }
    Opts {
        runtime_path: Some(RUNTIME.into()),
        bitflags_path: Some(BITFLAGS.into()),
        generate_all: true,
        // The host keeps types that no function mentions; so does the guest.
        generate_unused_types: bindings
            .generate_unused_types
            .as_ref()
            .is_none_or(|setting| setting.value),
        ownership: ownership(bindings),
        async_: asyncness,
        with: plan
            .with
            .iter()
            .map(|(key, path)| {
                let option = match path.as_str() {
                    "generate" => WithOption::Generate,
                    path => WithOption::Path(path.to_owned()),
                };
                (key.clone(), option)
            })
            .collect(),
        map_type: text(&bindings.map_type),
        raw_strings: is(&bindings.raw_strings),
        skip: bindings
            .skip
            .iter()
            .map(|name| post::drift::name(&name.value))
            .collect(),
        stubs: is(&bindings.stubs),
        merge_structurally_equal_types: Some(Some(is(&bindings.merge_structurally_equal_types))),
        enable_method_chaining: is(&bindings.enable_method_chaining),
        export_macro_name: text(&bindings.export_macro_name),
        pub_export_macro: is(&bindings.pub_export_macro),
        default_bindings_module: text(&bindings.default_bindings_module),
        export_prefix: text(&bindings.export_prefix),
        type_section_suffix: text(&bindings.type_section_suffix),
        std_feature: is(&bindings.std_feature),
        disable_run_ctors_once_workaround: is(&bindings.disable_run_ctors_once_workaround),
        disable_custom_section_link_helpers: is(&bindings.disable_custom_section_link_helpers),
        ..Opts::default()
    }
}

fn ownership(bindings: &Bindings) -> wit_bindgen_rust::Ownership {
    use wit_bindgen_rust::Ownership as Upstream;
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
