//! One example per option of generated bindings, in a file of its name: the book shows them as they are.

#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "examples show what is generated, and nobody calls them"
)]

mod r#async;
mod attributes;
mod default_bindings_module;
mod derives;
mod disable_custom_section_link_helpers;
mod disable_run_ctors_once_workaround;
mod enable_method_chaining;
mod export_macro_name;
mod export_prefix;
mod generate_unused_types;
mod include_component_type;
mod map_type;
mod merge_structurally_equal_types;
mod only_interfaces;
mod ownership;
pub mod pub_export_macro;
mod raw_strings;
mod require_store_data_send;
mod skip;
mod skip_mut_forwarding_impls;
mod std_feature;
mod store;
mod stubs;
mod tracing;
mod trappable;
mod trappable_error_type;
mod type_section_suffix;
mod verbose_tracing;
mod wasi;
mod with;
