//! Components made of the guests here, and what is to be seen of them.

use witcraft_abi::{find_function, parse_arguments};
use witcraft_component::{
    Encoder, Inspection, Kind, Shape, Strip, Wasm, callables, inspect, misfits, strip, validate,
    wit, world_of,
};
use witcraft_model::{Input, Loader, Package, World};
use witcraft_tests::guest;

/// Guests with the package that they are built from.
const GUESTS: [&str; 3] = ["image-processor", "kitchen-sink", "streaming"];

fn package(name: &str) -> Package {
    let folder = guest::workspace().join("wit").join(name);
    Loader::default().load(&[Input::Path(folder)]).unwrap()
}

/// The only world of a guest's package, or the one of the same name.
fn world(name: &str) -> World {
    let package = package(name);
    package
        .world(None)
        .or_else(|_| package.world(Some(name)))
        .unwrap()
}

#[test]
fn a_component_is_the_one_that_upstream_makes() {
    for name in GUESTS {
        let module = Wasm::read(name, guest::module(name)).unwrap();
        let made = Encoder::default().encode(&module).unwrap();
        assert!(made.bytes == guest::component(name), "{name}");
        assert_eq!((made.shape, made.adapter), (Shape::Plain, None), "{name}");
        assert_eq!(made.warnings, [], "{name}");
    }
}

#[test]
fn a_guest_fits_its_world_as_a_module_and_as_a_component() {
    for name in GUESTS {
        let world = world(name);
        for bytes in [guest::module(name), guest::component(name)] {
            let wasm = Wasm::read(name, bytes).unwrap();
            validate(&wasm).unwrap();
            let errors: Vec<_> = misfits(&wasm, &world);
            assert_eq!(errors, [], "{name}: {}", wasm.kind());
        }
    }
    let wasm = Wasm::read("image-processor", guest::component("image-processor")).unwrap();
    let found = misfits(&wasm, &world("streaming"));
    assert!(found.iter().any(|found| found.is_error()), "another world");
}

#[test]
fn the_wit_of_a_component_reads_as_the_same_world() {
    for name in GUESTS {
        let wasm = Wasm::read(name, guest::component(name)).unwrap();
        let own = world_of(&wasm).unwrap().unwrap();
        let text = wit(&wasm).unwrap();
        let again = Loader::default()
            .load(&[Input::text("again.wit", text)])
            .unwrap_or_else(|failure| panic!("{name}: {:#?}", failure.diagnostics));
        let again = again.world(None).unwrap();
        let fit = witcraft_compat::fit(&own, &again);
        assert!(fit.loads() && fit.lenient.is_empty(), "{name}: {fit:?}");
        let fit = witcraft_compat::fit(&again, &own);
        assert!(fit.loads() && fit.lenient.is_empty(), "{name}: {fit:?}");
    }
}

#[test]
fn every_byte_is_accounted_for() {
    fn adds_up(part: &inspect::Part) {
        assert_eq!(part.total(), part.bytes, "{:?}", part.name);
        part.parts.iter().for_each(adds_up);
    }
    for name in GUESTS {
        for bytes in [guest::module(name), guest::component(name)] {
            let wasm = Wasm::read(name, bytes).unwrap();
            let found = Inspection::of(&wasm).unwrap();
            assert_eq!(found.part.bytes, bytes.len());
            adds_up(&found.part);
        }
    }
}

#[test]
fn stripping_takes_custom_sections_and_nothing_else() {
    for name in GUESTS {
        let whole = Wasm::read(name, guest::component(name)).unwrap();
        let before = Inspection::of(&whole).unwrap();
        for what in [Strip::Debug, Strip::All] {
            let (bytes, removed) = strip(&whole, what).unwrap();
            let stripped = Wasm::read(name, &bytes).unwrap();
            let after = Inspection::of(&stripped).unwrap();
            assert_eq!(before.functions, after.functions);
            assert_eq!(before.wit, after.wit);
            let gone: usize = removed.values().sum();
            // Lengths of what is around take fewer bytes, too.
            let lengths = (before.bytes - gone) - after.bytes;
            assert!(
                lengths < 16,
                "{name}: {lengths} bytes more than was removed"
            );
            if what == Strip::All {
                assert_eq!(after.part.custom_bytes(), 0, "{name}");
                assert!(before.part.custom_bytes() > 0, "{name}");
            } else {
                assert_eq!(before.producers, after.producers);
            }
        }
        // What a module needs to become a component stays.
        let module = Wasm::read(name, guest::module(name)).unwrap();
        let (bytes, _) = strip(&module, Strip::All).unwrap();
        let module = Wasm::read(name, &bytes).unwrap();
        let made = Encoder::default().encode(&module).unwrap();
        assert_eq!(
            Wasm::read(name, &made.bytes).unwrap().kind(),
            Kind::Component
        );
        assert_eq!(
            misfits(&Wasm::read(name, &made.bytes).unwrap(), &world(name)),
            []
        );
    }
}

#[test]
fn every_example_can_be_called() {
    let mut examples = 0;
    for name in GUESTS {
        let wasm = Wasm::read(name, guest::component(name)).unwrap();
        let world = world_of(&wasm).unwrap().unwrap();
        let package = world.package();
        for function in callables(&world) {
            let Some(example) = function.example else {
                continue;
            };
            let (called, _) = example.split_once('(').unwrap();
            assert_eq!(called, function.name);
            let (_, found) = find_function(package, &function.path)
                .unwrap_or_else(|found| panic!("{}: {}", function.path, found.message));
            let types: Vec<_> = found.params.iter().map(|param| param.ty).collect();
            let arguments = parse_arguments(package.resolve(), &types, &example[called.len()..]);
            assert_eq!(arguments.unwrap().len(), types.len(), "{example}");
            examples += 1;
        }
    }
    assert!(examples > 30, "{examples}");
}
