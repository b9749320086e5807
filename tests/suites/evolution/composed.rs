//! Two guests, composed: one imports what the other one exports.

use wasm_encoder::{ComponentBuilder, ComponentExportKind};
use wasmparser::{Validator, WasmFeatures};
use witcraft_compat::compatible;
use witcraft_model::World;

/// Whether the consumer can be composed with the provider: every interface that it imports is exported in a compatible
/// version, and the component made of the two is valid. `None` if the provider needs somebody itself.
pub(crate) fn is_valid(consumer: (&[u8], &World), provider: (&[u8], &World)) -> Option<bool> {
    if !provider.1.imports().is_empty() {
        return None;
    }
    let mut outer = ComponentBuilder::default();
    let inner = outer.component_raw(Some("provider"), provider.0);
    let instance = outer.instantiate(
        Some("provider"),
        inner,
        Vec::<(&str, ComponentExportKind, u32)>::new(),
    );
    let mut arguments = Vec::new();
    for import in consumer.1.imports() {
        let exports = provider.1.exports();
        let Some(export) = exports
            .iter()
            .find(|export| matches(&import.name, &export.name))
        else {
            return Some(false);
        };
        let export = outer.alias_export(instance, &export.name, ComponentExportKind::Instance);
        arguments.push((import.name, ComponentExportKind::Instance, export));
    }
    let inner = outer.component_raw(Some("consumer"), consumer.0);
    let arguments: Vec<(&str, ComponentExportKind, u32)> = arguments
        .iter()
        .map(|(name, kind, index)| (name.as_str(), *kind, *index))
        .collect();
    outer.instantiate(Some("consumer"), inner, arguments);
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    Some(validator.validate_all(&outer.finish()).is_ok())
}

fn matches(import: &str, export: &str) -> bool {
    let parts = |name: &str| match name.split_once('@') {
        Some((name, version)) => (name.to_owned(), version.parse::<semver::Version>().ok()),
        None => (name.to_owned(), None),
    };
    let (import, export) = (parts(import), parts(export));
    import.0 == export.0 && compatible(import.1.as_ref(), export.1.as_ref())
}
