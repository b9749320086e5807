//! Whether every option of upstream's generators is known here: offered, always set, or left out for a reason.

use witcraft_config::{Bindings, LEFT_OUT, Side};

/// The names of all fields of a value. It stops compiling when upstream has one more, or one less.
macro_rules! fields {
    ($type:ident { $($field:ident),* $(,)? }, $value:expr) => {{
        let $type { $($field: _),* } = $value;
        [$(stringify!($field)),*]
    }};
}

/// Names of upstream's that are options here under a name of ours.
const RENAMED: [(&str, &str); 2] = [
    ("async_", "async"),
    ("trappable_error_type", "trappable-error-type"),
];

fn check(side: Side, upstream: &[&str]) {
    for name in upstream {
        let renamed = RENAMED.iter().find(|(theirs, _)| theirs == name);
        let ours = renamed.map_or_else(|| name.replace('_', "-"), |(_, ours)| (*ours).to_owned());
        let offered = Bindings::OPTIONS
            .iter()
            .any(|option| option.key == ours && option.side.is_none_or(|owner| owner == side));
        let left_out = LEFT_OUT
            .iter()
            .any(|option| option.side == side && option.name == *name);
        assert!(
            offered != left_out,
            "upstream's `{name}` of the {side}: offer it in `witcraft_config::Bindings`, or say in `LEFT_OUT` why not"
        );
    }
    for option in LEFT_OUT.iter().filter(|option| option.side == side) {
        assert!(
            upstream.contains(&option.name),
            "upstream has no `{}` any more",
            option.name
        );
        assert!(!option.why.is_empty() && !option.why.ends_with('.'));
    }
}

#[test]
fn of_guests() {
    use wit_bindgen_rust::Opts;
    let fields = fields!(
        Opts {
            format,
            std_feature,
            raw_strings,
            skip,
            stubs,
            export_prefix,
            ownership,
            runtime_path,
            map_type,
            bitflags_path,
            additional_derive_attributes,
            additional_derive_ignore,
            with,
            generate_all,
            type_section_suffix,
            disable_run_ctors_once_workaround,
            default_bindings_module,
            export_macro_name,
            pub_export_macro,
            generate_unused_types,
            disable_custom_section_link_helpers,
            async_,
            merge_structurally_equal_types,
            enable_method_chaining,
        },
        Opts::default()
    );
    check(Side::Guest, &fields);
}

#[test]
fn of_hosts() {
    use wasmtime_wit_bindgen::{FunctionFlags, Opts};
    let fields = fields!(
        Opts {
            rustfmt,
            trappable_error_type,
            ownership,
            only_interfaces,
            with,
            named_imports,
            additional_derive_attributes,
            stringify,
            skip_mut_forwarding_impls,
            require_store_data_send,
            wasmtime_crate,
            anyhow,
            debug,
            imports,
            exports,
            include_component_type,
        },
        Opts::default()
    );
    // What `imports` and `exports` hold are these flags, by function.
    let flags = FunctionFlags::all()
        .iter_names()
        .map(|(name, _)| name.to_lowercase());
    let flags: Vec<String> = flags.collect();
    let named = fields
        .iter()
        .copied()
        .filter(|name| !["imports", "exports"].contains(name));
    let all: Vec<&str> = named.chain(flags.iter().map(String::as_str)).collect();
    check(Side::Host, &all);
}
