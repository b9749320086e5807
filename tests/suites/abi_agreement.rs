//! Layouts, signatures and names against those of `wit-parser`, on thousands of random types and on
//! whole random worlds.

use arbitrary::Unstructured;
use wit_parser::abi::{AbiVariant, WasmType};
use wit_parser::{
    Function, LiftLowerAbi, ManglingAndAbi, Resolve, ResourceIntrinsic, SizeAlign, Type,
    TypeDefKind, WasmExport, WasmExportKind, WasmImport, WorldItem, WorldKey,
};
use witcraft_abi::{
    Binary, CoreExport, CoreImport, CoreSignature, CoreType, Crossing, Encoding, Error, Expected,
    Handles, Instance, Layouts, LinearMemory, Lock, Memory, Producer, Shape, WorldAbi, parse_wave,
    print_wave, signature,
};
use witcraft_model::{Input, Loader, Package};
use witcraft_tests::guest::{self, workspace};
use witcraft_tests::random::{Kinds, Random, interface, value};

/// What wit-parser's types are on wasm32.
fn core(ty: WasmType) -> CoreType {
    match ty {
        WasmType::I32 | WasmType::Pointer | WasmType::Length => CoreType::I32,
        WasmType::I64 | WasmType::PointerOrI64 => CoreType::I64,
        WasmType::F32 => CoreType::F32,
        WasmType::F64 => CoreType::F64,
    }
}

/// Compares every type; returns how many there were.
fn types_agree(resolve: &Resolve) -> usize {
    let layouts = Layouts::new(resolve);
    let mut theirs = SizeAlign::default();
    theirs.fill(resolve);
    let mut count = 0;
    for (id, ty) in resolve.types.iter() {
        // Only handles to a resource have a layout, so upstream has a number that means nothing.
        let resource = Type::Id(id);
        if theirs.align(&resource).align_wasm32() > 8 {
            continue;
        }
        let ours = layouts.of_id(id);
        let size = theirs.size(&resource).size_wasm32() as u64;
        let align = theirs.align(&resource).align_wasm32();
        assert_eq!((ours.size, ours.align as usize), (size, align), "{ty:?}");
        let mut storage = vec![WasmType::I32; 20];
        let mut flat = wit_parser::abi::FlatTypes::new(&mut storage);
        if resolve.push_flat(&resource, &mut flat) {
            let flat: Vec<CoreType> = flat.to_vec().into_iter().map(core).collect();
            assert_eq!(ours.flat.types(), flat, "{ty:?}");
            assert_eq!(ours.flat.count(), flat.len() as u64, "{ty:?}");
        } else {
            assert!(ours.flat.count() > 20, "{ty:?}");
        }
        if let TypeDefKind::Record(record) = &ty.kind {
            let types = || record.fields.iter().map(|field| &field.ty);
            let offsets = theirs.field_offsets(types());
            let offsets: Vec<u64> = offsets
                .iter()
                .map(|(offset, _)| offset.size_wasm32() as u64)
                .collect();
            assert_eq!(layouts.offsets(types()), offsets, "{ty:?}");
        }
        count += 1;
    }
    count
}

/// Compares everything about every function of every world; returns how many there were.
fn functions_agree(resolve: &Resolve) -> usize {
    let layouts = Layouts::new(resolve);
    let mut count = 0;
    for (_, world) in resolve.worlds.iter() {
        for (import, items) in [(true, &world.imports), (false, &world.exports)] {
            for (key, item) in items {
                match item {
                    WorldItem::Function(function) => {
                        function_agrees(&layouts, import, None, function);
                        count += 1;
                    }
                    WorldItem::Interface { id, .. } => {
                        for function in resolve.interfaces[*id].functions.values() {
                            function_agrees(&layouts, import, Some(key), function);
                            count += 1;
                        }
                        resources_agree(resolve, import, key, *id);
                    }
                    WorldItem::Type { .. } => {}
                }
            }
        }
    }
    count
}

fn function_agrees(
    layouts: &Layouts<'_>,
    import: bool,
    interface: Option<&WorldKey>,
    function: &Function,
) {
    let resolve = layouts.resolve();
    for crossing in Crossing::ALL {
        if crossing.is_import() != import {
            continue;
        }
        let (variant, abi) = match crossing {
            Crossing::Import => (AbiVariant::GuestImport, LiftLowerAbi::Sync),
            Crossing::ImportAsync => (AbiVariant::GuestImportAsync, LiftLowerAbi::AsyncCallback),
            Crossing::Export => (AbiVariant::GuestExport, LiftLowerAbi::Sync),
            Crossing::ExportAsync => (AbiVariant::GuestExportAsync, LiftLowerAbi::AsyncCallback),
            Crossing::ExportStackful => (
                AbiVariant::GuestExportAsyncStackful,
                LiftLowerAbi::AsyncStackful,
            ),
        };
        let theirs = resolve.wasm_signature(variant, function);
        let ours = signature(layouts, function, crossing);
        let expected = CoreSignature {
            params: theirs.params.into_iter().map(core).collect(),
            results: theirs.results.into_iter().map(core).collect(),
        };
        assert_eq!(ours.core, expected, "{crossing:?} {function:?}");
        assert_eq!(
            ours.spills(),
            theirs.indirect_params,
            "{crossing:?} {function:?}"
        );
        let mangling = ManglingAndAbi::Legacy(abi);
        if import {
            let func = WasmImport::Func {
                interface,
                func: function,
            };
            let ours = CoreImport::function(resolve, interface, function, crossing);
            let theirs = resolve.wasm_import_name(mangling, func);
            assert_eq!((ours.module, ours.name), theirs);
            continue;
        }
        let name = |kind| {
            let func = function;
            resolve.wasm_export_name(
                mangling,
                WasmExport::Func {
                    interface,
                    func,
                    kind,
                },
            )
        };
        let ours = CoreExport::function(resolve, interface, function, crossing);
        assert_eq!(ours.name, name(WasmExportKind::Normal));
        if crossing == Crossing::Export {
            let ours = CoreExport::post_return(resolve, interface, function);
            assert_eq!(ours.name, name(WasmExportKind::PostReturn));
        }
        if crossing == Crossing::ExportAsync {
            let ours = CoreExport::callback(resolve, interface, function);
            assert_eq!(ours.name, name(WasmExportKind::Callback));
            let (module, task, signature) =
                function.task_return_import(resolve, interface, wit_parser::Mangling::Legacy);
            let ours = CoreImport::of_export(resolve, interface, "task-return", &function.name);
            assert_eq!((ours.module, ours.name), (module, task));
            let expected: Vec<CoreType> = signature.params.into_iter().map(core).collect();
            assert_eq!(
                witcraft_abi::task_return(layouts, function).core.params,
                expected
            );
        }
    }
}

fn resources_agree(resolve: &Resolve, import: bool, key: &WorldKey, id: wit_parser::InterfaceId) {
    for (name, resource) in &resolve.interfaces[id].types {
        if !matches!(resolve.types[*resource].kind, TypeDefKind::Resource) {
            continue;
        }
        let theirs = |intrinsic| {
            let mangling = ManglingAndAbi::Legacy(LiftLowerAbi::Sync);
            let import = WasmImport::ResourceIntrinsic {
                interface: Some(key),
                resource: *resource,
                intrinsic,
            };
            resolve.wasm_import_name(mangling, import)
        };
        if import {
            let ours = CoreImport::of_import(resolve, Some(key), "resource-drop", name);
            assert_eq!(
                (ours.module, ours.name),
                theirs(ResourceIntrinsic::ImportedDrop)
            );
            continue;
        }
        for (mangled, intrinsic) in [
            ("resource-new", ResourceIntrinsic::ExportedNew),
            ("resource-rep", ResourceIntrinsic::ExportedRep),
            ("resource-drop", ResourceIntrinsic::ExportedDrop),
        ] {
            let ours = CoreImport::of_export(resolve, Some(key), mangled, name);
            assert_eq!((ours.module, ours.name), theirs(intrinsic));
        }
        let dtor = WasmExport::ResourceDtor {
            interface: key,
            resource: *resource,
        };
        let theirs = resolve.wasm_export_name(ManglingAndAbi::Legacy(LiftLowerAbi::Sync), dtor);
        assert_eq!(CoreExport::destructor(resolve, key, name).name, theirs);
    }
}

fn random_package(seed: u64) -> Package {
    let mut random = Random::new(seed);
    let kinds = Kinds {
        handles: true,
        channels: true,
        huge: true,
        ..Kinds::default()
    };
    let types = interface(&mut random, 250, kinds);
    let mut text = format!("package a:b@1.0.0;\ninterface i {{\n{}", types.text);
    for index in 0..100 {
        let count = random.below(6);
        let params: Vec<String> = (0..count)
            .map(|i| format!("p{i}: {}", random.pick(&types.names)))
            .collect();
        let result = match random.once_in(5) {
            true => String::new(),
            false => format!(" -> {}", random.pick(&types.names)),
        };
        let async_ = if random.once_in(3) { "async " } else { "" };
        text += &format!(
            "    call{index}: {async_}func({}){result};\n",
            params.join(", ")
        );
    }
    text += "}\nworld w { import i; export i; }\n";
    Loader::default()
        .load(&[Input::text("random.wit", text)])
        .unwrap_or_else(|failure| panic!("seed {seed}: {failure}"))
}

#[test]
fn ten_thousand_random_types_agree_with_wit_parser() {
    let (mut types, mut functions) = (0, 0);
    for seed in 0..50 {
        let package = random_package(seed);
        types += types_agree(package.resolve());
        functions += functions_agree(package.resolve());
    }
    assert!(types >= 10_000, "{types}");
    assert!(functions >= 10_000, "{functions}");
}

#[test]
fn random_worlds_agree_with_wit_parser() {
    let (mut worlds, mut types, mut functions) = (0, 0, 0);
    let mut random = Random::new(7);
    for _ in 0..400 {
        let bytes: Vec<u8> = (0..4096).map(|_| random.bits() as u8).collect();
        let config = wit_smith::Config::default();
        let Ok(wasm) = wit_smith::smith(&config, &mut Unstructured::new(&bytes)) else {
            continue;
        };
        let Ok(decoded) = wit_parser::decoding::decode(&wasm) else {
            continue;
        };
        let resolve = decoded.resolve();
        worlds += resolve.worlds.len();
        types += types_agree(resolve);
        functions += functions_agree(resolve);
    }
    assert!(
        worlds > 100 && types > 100 && functions > 100,
        "{worlds} {types} {functions}"
    );
}

#[test]
fn what_the_interpreter_lowers_it_lifts_again() {
    let mut crossed = 0;
    for seed in 100..112 {
        let mut random = Random::new(seed);
        let kinds = Kinds {
            handles: true,
            channels: true,
            ..Kinds::default()
        };
        let types = interface(&mut random, 100, kinds);
        let text = format!(
            "package a:b;\ninterface i {{\n{}}}\nworld w {{ import i; }}\n",
            types.text
        );
        let package = Loader::default()
            .load(&[Input::text("random.wit", text)])
            .unwrap_or_else(|failure| panic!("seed {seed}: {failure}"));
        let resolve = package.resolve();
        let layouts = Layouts::new(resolve);
        for (id, found) in resolve.types.iter() {
            if found.name.is_none() || matches!(Shape::of_id(resolve, id), Shape::Resource) {
                continue;
            }
            let ty = Type::Id(id);
            let sent = value(&mut random, resolve, &ty, 60);
            let text = print_wave(resolve, &ty, &sent);
            let read = parse_wave(resolve, &ty, &text)
                .unwrap_or_else(|error| panic!("seed {seed}: {error}: {text}"));
            assert!(read.same(&sent), "seed {seed}: {text}\n{sent:?}\n{read:?}");
            let mut memory = LinearMemory::default();
            let mut handles = Handles::default();
            let mut instance = Instance::new(&layouts, &mut memory, &mut handles);
            let layout = layouts.of(&ty);
            let size = u32::try_from(layout.size).unwrap();
            let at = instance.memory().realloc(0, 0, layout.align, size).unwrap();
            instance.store(&sent, &ty, at).unwrap();
            let back = instance.load(&ty, at).unwrap();
            assert!(back.same(&sent), "seed {seed}: {text}\n{sent:?}\n{back:?}");
            if layout.flat.fits(16) {
                let flat = instance.lower_flat(&sent, &ty).unwrap();
                let types: Vec<CoreType> = flat.iter().map(|value| value.ty()).collect();
                assert_eq!(types, layout.flat.types());
                let back = instance.lift_flat(&flat, &ty).unwrap();
                assert!(back.same(&sent), "seed {seed}: {text}\n{sent:?}\n{back:?}");
            }
            crossed += 1;
        }
    }
    assert!(crossed >= 1_000, "{crossed}");
}

#[test]
fn a_compiled_guest_fits_its_world_and_its_lock() {
    let folder = workspace().join("wit/image-processor");
    let package = Loader::default().load(&[Input::Path(folder)]).unwrap();
    let world = package.world(None).unwrap();
    let lock = Lock::of(std::slice::from_ref(&world));
    let component = guest::component("image-processor");
    for (bytes, is_component) in [(guest::module("image-processor"), false), (component, true)] {
        let binary = Binary::read(bytes).unwrap();
        assert_eq!(binary.component, is_component);
        assert_eq!(binary.encodings, [Encoding::Utf8]);
        let bindgen = |made: &Producer| made.name == "wit-bindgen-rust";
        assert!(binary.producers.iter().any(bindgen));
        for expected in [
            Expected::of_world(&WorldAbi::new(&world)),
            Expected::of_lock(&lock, None).unwrap(),
        ] {
            assert_eq!(expected.verify(&binary), []);
        }
    }
}

#[test]
fn random_bytes_are_a_value_or_a_trap() {
    let (mut values, mut traps) = (0, 0);
    for seed in 300..304 {
        let mut random = Random::new(seed);
        let kinds = Kinds {
            handles: true,
            channels: true,
            ..Kinds::default()
        };
        let types = interface(&mut random, 100, kinds);
        let text = format!(
            "package a:b;\ninterface i {{\n{}}}\nworld w {{ import i; }}\n",
            types.text
        );
        let package = Loader::default()
            .load(&[Input::text("random.wit", text)])
            .unwrap_or_else(|failure| panic!("seed {seed}: {failure}"));
        let resolve = package.resolve();
        let layouts = Layouts::new(resolve);
        for (id, found) in resolve.types.iter() {
            if found.name.is_none() || matches!(Shape::of_id(resolve, id), Shape::Resource) {
                continue;
            }
            let ty = Type::Id(id);
            for _ in 0..10 {
                // Small numbers are more often pointers that lead somewhere.
                let bytes = (0..4096).map(|i| match i % 4 {
                    0 => random.bits() as u8,
                    1 => random.bits() as u8 & 3,
                    _ => 0,
                });
                let mut memory = LinearMemory::with(bytes.collect());
                let mut handles = Handles::transparent();
                let mut instance = Instance::new(&layouts, &mut memory, &mut handles);
                match instance.load(&ty, 0) {
                    Ok(value) => {
                        values += 1;
                        instance.cells(&ty, 0, "it").unwrap();
                        let text = print_wave(resolve, &ty, &value);
                        let again = parse_wave(resolve, &ty, &text);
                        assert!(again.is_ok_and(|again| again.same(&value)), "{text}");
                    }
                    Err(Error::Trap(_)) => traps += 1,
                    Err(other) => panic!("seed {seed}: {other}"),
                }
            }
        }
    }
    assert!(
        values > 500 && traps > 500,
        "{values} values, {traps} traps"
    );
}

/// `wit-component` makes the module that has everything a world can have; all of it has to be known.
fn dummies_fit(package: &Package) -> usize {
    let mut count = 0;
    for world in package.worlds() {
        let expected = Expected::of_world(&WorldAbi::new(&world));
        for abi in [
            LiftLowerAbi::Sync,
            LiftLowerAbi::AsyncCallback,
            LiftLowerAbi::AsyncStackful,
        ] {
            let mangling = ManglingAndAbi::Legacy(abi);
            let bytes = wit_component::dummy_module(package.resolve(), world.id(), mangling);
            let mut found = expected.verify(&Binary::read(&bytes).unwrap());
            // Among async ones, sync exports come without post-return.
            found.retain(|found| abi == LiftLowerAbi::Sync || found.code != "verify-post-return");
            assert_eq!(found, [], "{abi:?} {}", world.path());
            count += 1;
        }
    }
    count
}

#[test]
fn modules_of_wit_component_fit() {
    let mut count = 0;
    for seed in 200..205 {
        count += dummies_fit(&random_package(seed));
    }
    let mut random = Random::new(8);
    for _ in 0..200 {
        let bytes: Vec<u8> = (0..4096).map(|_| random.bits() as u8).collect();
        let config = wit_smith::Config::default();
        let Ok(wasm) = wit_smith::smith(&config, &mut Unstructured::new(&bytes)) else {
            continue;
        };
        let name = "random.wasm".into();
        if let Ok(package) = Loader::default().load(&[Input::Bytes { name, bytes: wasm }]) {
            count += dummies_fit(&package);
        }
    }
    assert!(count > 100, "{count}");
}
