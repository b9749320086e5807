//! `wit-bindgen-rust`, driven so that what it takes grows with the world, and not with its square.

use std::fmt;

use wit_bindgen_core::{Files, WorldGenerator};
use wit_bindgen_rust::{Opts, Ownership, RustWasm};
use witcraft_model::wit::{
    Resolve, Type, TypeDefKind, TypeId, World, WorldId, WorldItem, WorldKey,
};

/// Generates for `world`: upstream's own steps in upstream's order, but for what is compared beforehand, and for
/// the packages that the finished module describes.
///
/// The ids of types in `resolve` have to be nominal. `described` is what the module says that it is made for, as
/// it was loaded.
///
/// # Errors
///
/// With upstream's words.
pub(crate) fn guest(
    opts: Opts,
    resolve: &Resolve,
    mut described: Resolve,
    id: WorldId,
) -> Result<Files, String> {
    let compares_all = depends_on_structure(&opts);
    let mut generator = opts.build();
    match compares_all {
        true => generator.preprocess(resolve, id).map_err(said)?,
        false => prepare(&mut generator, resolve, id)?,
    }
    let (mut types, mut functions, mut exported) = (Vec::new(), Vec::new(), Vec::new());
    let mut files = Files::default();
    let files = &mut files;
    let world = &resolve.worlds[id];
    for (key, item) in &world.imports {
        match (key, item) {
            (_, WorldItem::Interface { id, .. }) => generator
                .import_interface(resolve, key, *id, files)
                .map_err(said)?,
            (WorldKey::Name(name), WorldItem::Type { id, .. }) => types.push((name.as_str(), *id)),
            (WorldKey::Name(name), WorldItem::Function(function)) => {
                functions.push((name.as_str(), function));
            }
            (WorldKey::Interface(_), _) => {}
        }
    }
    if !types.is_empty() {
        generator.import_types(resolve, id, &types, files);
    }
    if !functions.is_empty() {
        generator.import_funcs(resolve, id, &functions, files);
    }
    generator.finish_imports(resolve, id, files);
    for (key, item) in &world.exports {
        if let (WorldKey::Name(name), WorldItem::Function(function)) = (key, item) {
            exported.push((name.as_str(), function));
        }
    }
    if !exported.is_empty() {
        generator
            .export_funcs(resolve, id, &exported, files)
            .map_err(said)?;
    }
    generator
        .pre_export_interface(resolve, files)
        .map_err(said)?;
    for (key, item) in &world.exports {
        if let WorldItem::Interface { id, .. } = item {
            generator
                .export_interface(resolve, key, *id, files)
                .map_err(said)?;
        }
    }
    described.generate_nominal_type_ids(id);
    generator.finish(&described, id, files).map_err(said)?;
    Ok(std::mem::take(files))
}

fn said(error: impl fmt::Display) -> String {
    format!("{error:#}")
}

/// Whether, with these options, the code depends on which of all types have the same structure.
fn depends_on_structure(opts: &Opts) -> bool {
    opts.merge_structurally_equal_types == Some(Some(true))
        || !matches!(opts.ownership, Ownership::Owning)
        || !opts.generate_unused_types
}

/// Upstream compares each type with all others, to find those of the same structure. What it makes of that is the
/// same if only those are compared that streams and futures carry; so it sees two sketches instead of the world:
/// one that has all there is to know about types, and nothing to compare, and one that has nothing else.
fn prepare(generator: &mut RustWasm, resolve: &Resolve, world: WorldId) -> Result<(), String> {
    let mut nothing = resolve.clone();
    let empty = nothing.worlds.alloc(World {
        imports: Default::default(),
        exports: Default::default(),
        ..resolve.worlds[world].clone()
    });
    generator.preprocess(&nothing, empty).map_err(said)?;
    generator
        .preprocess(&payloads_only(resolve, world), world)
        .map_err(said)
}

/// The packages with nothing in the world but its interfaces, their resources, and what streams and futures
/// carry.
fn payloads_only(resolve: &Resolve, world: WorldId) -> Resolve {
    let mut sketch = resolve.clone();
    for (id, other) in sketch.worlds.iter_mut() {
        let keep = |item: &WorldItem| id == world && matches!(item, WorldItem::Interface { .. });
        other.imports.retain(|_, item| keep(item));
        other.exports.retain(|_, item| keep(item));
    }
    for (_, interface) in sketch.interfaces.iter_mut() {
        interface.functions.clear();
        let is_resource = |id: &TypeId| matches!(resolve.types[*id].kind, TypeDefKind::Resource);
        interface.types.retain(|_, id| is_resource(id));
    }
    let imports = &mut sketch.worlds[world].imports;
    for (number, (_, ty)) in resolve.types.iter().enumerate() {
        if let TypeDefKind::Stream(Some(Type::Id(id))) | TypeDefKind::Future(Some(Type::Id(id))) =
            ty.kind
        {
            let span = ty.span;
            imports.insert(
                WorldKey::Name(format!("{number}")),
                WorldItem::Type { id, span },
            );
        }
    }
    sketch
}

#[cfg(test)]
mod tests {
    use super::*;
    use witcraft_model::wit::LiveTypes;
    use witcraft_model::{Input, Loader};

    /// Upstream compares each of these with all others.
    fn compared(interfaces: usize) -> usize {
        let mut text = String::from("package a:b;\n");
        let mut items = String::new();
        for interface in 0..interfaces {
            text += &format!(
                "interface i{interface} {{ record r {{ x: list<u8> }} type t = option<r>; resource s; \
                 f: func(a: list<r>, b: borrow<s>) -> result<t, string>; }}\n"
            );
            items += &format!("import i{interface}; export i{interface};\n");
        }
        text += &format!("world w {{ {items} export f: func(a: stream<list<u8>>); }}\n");
        let package = Loader::default()
            .load(&[Input::text("f.wit", text)])
            .unwrap();
        let world = package.world(None).unwrap();
        let mut resolve = package.resolve().clone();
        resolve.generate_nominal_type_ids(world.id());
        let sketch = payloads_only(&resolve, world.id());
        let mut live = LiveTypes::default();
        live.add_world(&sketch, world.id());
        let resource = |id: &TypeId| matches!(sketch.types[*id].kind, TypeDefKind::Resource);
        live.iter().filter(|id| !resource(id)).count()
    }

    #[test]
    fn only_what_streams_carry_is_compared() {
        // `list<u8>`
        assert_eq!(compared(1), 1);
        assert_eq!(compared(40), 1);
    }
}
