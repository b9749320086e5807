//! A hostile guest: whatever invalid value it returns, the interpreter and Wasmtime both refuse it,
//! and for the same reason. What the specification lets pass, both let pass.

use std::sync::LazyLock;

use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};
use witcraft_abi::{
    CoreSignature, Crossing, Direction, Error, Layouts, Placed, Shape, Value, functions_of,
    signature,
};
use witcraft_host::wasmtime::component::{
    Component, Linker as ComponentLinker, Resource, ResourceAny, ResourceType, Val,
};
use witcraft_host::wasmtime::{Engine, Linker, Module, Store};
use witcraft_model::wit::{Function, TypeDefKind, WorldItem};
use witcraft_model::{Input, Loader, Package, World};

use super::component::{from_val, to_val};
use super::core_guest::{CoreGuest, State, func_type, try_import};

const WIT: &str = "
package test:hostile;
interface things { resource thing; resource other; }
world hostile {
    use things.{thing};
    enum color { red, green, blue }
    flags access { read, write }
    import sink: func(c: char);
    import gulp: func(text: string);
    import fill: func() -> string;
    import give: func(it: thing);
    export sink-bad-char: func();
    export gulp-far: func();
    export gulp-bad: func();
    export fill-odd: func();
    export fill-far: func();
    export give-none: func();
    export bad-char: func() -> char;
    export surrogate: func() -> char;
    export bad-enum: func() -> color;
    export bad-option: func() -> option<u8>;
    export bad-utf8: func() -> string;
    export far-string: func() -> string;
    export odd-list: func() -> list<u32>;
    export far-list: func() -> list<u32>;
    export long-list: func() -> list<u64>;
    export odd-map-list: func() -> list<tuple<u8, u64>>;
    export inner-char: func() -> list<char>;
    export odd-area: func() -> string;
    export far-area: func() -> string;
    export no-handle: func() -> thing;
    export zero-handle: func() -> thing;
    export keep: func(it: borrow<thing>);
    export give-back: func(it: borrow<thing>) -> thing;
    export take: func(numbers: list<u32>);
    export wild-bool: func() -> bool;
    export wild-flags: func() -> access;
    export wild-byte: func() -> u8;
    export wild-sign: func() -> s8;
}
";

/// The core module; `REALLOC` is what its allocator returns.
const WAT: &str = r#"(module
  (import "$root" "sink" (func $sink (param i32)))
  (import "$root" "gulp" (func $gulp (param i32 i32)))
  (import "$root" "fill" (func $fill (param i32)))
  (import "$root" "give" (func $give (param i32)))
  (memory (export "memory") 1)
  (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) i32.const REALLOC)
  (func (export "sink-bad-char") i32.const 0xdfff call $sink)
  (func (export "gulp-far") i32.const 65530 i32.const 7 call $gulp)
  (func (export "gulp-bad") i32.const 128 i32.const 2 call $gulp)
  (func (export "fill-odd") i32.const 6 call $fill)
  (func (export "fill-far") i32.const 65532 call $fill)
  (func (export "give-none") i32.const 5 call $give)
  (func (export "bad-char") (result i32) i32.const 0x110000)
  (func (export "surrogate") (result i32) i32.const 0xd800)
  (func (export "bad-enum") (result i32) i32.const 3)
  (func (export "bad-option") (result i32) i32.const 64)
  (func (export "bad-utf8") (result i32) i32.const 16)
  (func (export "far-string") (result i32) i32.const 24)
  (func (export "odd-list") (result i32) i32.const 32)
  (func (export "far-list") (result i32) i32.const 40)
  (func (export "long-list") (result i32) i32.const 48)
  (func (export "odd-map-list") (result i32) i32.const 56)
  (func (export "inner-char") (result i32) i32.const 72)
  (func (export "odd-area") (result i32) i32.const 18)
  (func (export "far-area") (result i32) i32.const 65532)
  (func (export "no-handle") (result i32) i32.const 42)
  (func (export "zero-handle") (result i32) i32.const 0)
  (func (export "keep") (param i32))
  (func (export "give-back") (param i32) (result i32) local.get 0)
  (func (export "take") (param i32 i32))
  (func (export "wild-bool") (result i32) i32.const 2)
  (func (export "wild-flags") (result i32) i32.const 0xff)
  (func (export "wild-byte") (result i32) i32.const 0x1ff)
  (func (export "wild-sign") (result i32) i32.const 0x180)
  (data (i32.const 16) "\80\00\00\00\02\00\00\00")
  (data (i32.const 24) "\00\00\00\00\00\00\02\00")
  (data (i32.const 32) "\02\00\00\00\01\00\00\00")
  (data (i32.const 40) "\fc\ff\00\00\02\00\00\00")
  (data (i32.const 48) "\00\00\00\00\ff\ff\ff\ff")
  (data (i32.const 56) "\04\00\00\00\01\00\00\00")
  (data (i32.const 64) "\02\00\00\00")
  (data (i32.const 72) "\50\00\00\00\01\00\00\00")
  (data (i32.const 80) "\00\d8\00\00")
  (data (i32.const 128) "\ff\fe")
)"#;

/// The function, what the allocator returns, the interpreter's words, and Wasmtime's.
const REFUSED: &[(&str, i32, &str, &str)] = &[
    ("sink-bad-char", 0, "not a Unicode scalar value", "char"),
    (
        "gulp-far",
        0,
        "the string of 7 bytes at 0xfffa reaches past",
        "out of bounds|out-of-bounds",
    ),
    ("gulp-bad", 0, "is not UTF-8", "utf-8"),
    (
        "fill-odd",
        0,
        "the result at 0x6 is not aligned to 4",
        "not aligned",
    ),
    (
        "fill-far",
        0,
        "the result of 8 bytes at 0xfffc reaches past",
        "out of bounds",
    ),
    (
        "give-none",
        0,
        "there is no handle 5",
        "unknown handle index 5",
    ),
    ("bad-char", 0, "not a Unicode scalar value", "char"),
    ("surrogate", 0, "not a Unicode scalar value", "char"),
    (
        "bad-enum",
        0,
        "discriminant 3 is out of range: there are 3 cases",
        "discriminant",
    ),
    (
        "bad-option",
        0,
        "discriminant 2 is out of range: there are 2 cases",
        "discriminant|option",
    ),
    ("bad-utf8", 0, "is not UTF-8", "utf-8"),
    (
        "far-string",
        0,
        "reaches past the memory",
        "out-of-bounds|out of bounds",
    ),
    (
        "odd-list",
        0,
        "the list at 0x2 is not aligned to 4",
        "not aligned",
    ),
    ("far-list", 0, "reaches past the memory", "out of bounds"),
    (
        "long-list",
        0,
        "reaches past the memory",
        "out of bounds|overflow",
    ),
    ("odd-map-list", 0, "is not aligned to 8", "not aligned"),
    ("inner-char", 0, "not a Unicode scalar value", "char"),
    (
        "odd-area",
        0,
        "the result at 0x12 is not aligned to 4",
        "not aligned",
    ),
    (
        "far-area",
        0,
        "the result of 8 bytes at 0xfffc reaches past",
        "out of bounds",
    ),
    (
        "no-handle",
        0,
        "there is no handle 42",
        "unknown handle index 42",
    ),
    (
        "zero-handle",
        0,
        "there is no handle 0",
        "unknown handle index 0",
    ),
    (
        "keep",
        0,
        "1 borrowed handles are left",
        "borrow handles still remain",
    ),
    (
        "give-back",
        0,
        "is borrowed and cannot be given away",
        "borrow",
    ),
    (
        "take",
        3,
        "the list at 0x3 is not aligned to 4",
        "not aligned",
    ),
    (
        "take",
        65_536,
        "reaches past the memory",
        "beyond end of memory",
    ),
];

/// The function, and what both make of what it returns.
const ACCEPTED: &[(&str, Value)] = &[
    ("wild-bool", Value::Bool(true)),
    ("wild-flags", Value::Flags(3)),
    ("wild-byte", Value::U8(0xff)),
    ("wild-sign", Value::S8(-128)),
];

static PACKAGE: LazyLock<Package> = LazyLock::new(|| {
    let input = Input::text("hostile.wit", WIT);
    Loader::default().load(&[input]).unwrap()
});

static WORLD: LazyLock<World> = LazyLock::new(|| PACKAGE.world(None).unwrap());

/// The functions of the world, imports and exports.
static FUNCTIONS: LazyLock<Vec<Placed<'static>>> = LazyLock::new(|| functions_of(&WORLD));

/// The core signature of a function that the guest imports.
fn imported(layouts: &Layouts<'_>, placed: &Placed<'_>) -> Option<CoreSignature> {
    let import = placed.direction == Direction::Import;
    import.then(|| signature(layouts, placed.function, Crossing::Import).core)
}

fn function(name: &str) -> &'static Function {
    let world = PACKAGE.world(None).unwrap();
    let exports = &PACKAGE.resolve().worlds[world.id()].exports;
    let found = exports.values().find_map(|item| match item {
        WorldItem::Function(function) if function.name == name => Some(function),
        _ => None,
    });
    found.unwrap()
}

fn module(realloc: i32) -> Vec<u8> {
    wat::parse_str(WAT.replace("REALLOC", &realloc.to_string())).unwrap()
}

/// What the interpreter says to the core module. Borrowed things have representation 7.
fn interpreted(name: &str, realloc: i32) -> Result<Option<Value>, Error> {
    let layouts = Layouts::new(PACKAGE.resolve());
    let engine = Engine::default();
    let module = Module::new(&engine, module(realloc)).unwrap();
    let mut linker = Linker::new(&engine);
    for placed in FUNCTIONS.iter() {
        let Some(found) = imported(&layouts, placed) else {
            continue;
        };
        let ty = func_type(&engine, &found);
        let name = placed.function.name.as_str();
        linker
            .func_new("$root", name, ty, |mut caller, params, results| {
                let layouts = Layouts::new(PACKAGE.resolve());
                try_import(
                    &mut caller,
                    &layouts,
                    placed.function,
                    params,
                    results,
                    |_| {
                        let answer = Value::String("text".into());
                        placed.function.result.as_ref().map(|_| answer)
                    },
                )
                .map_err(|error| witcraft_host::wasmtime::Error::msg(error.to_string()))
            })
            .unwrap();
    }
    let mut guest = CoreGuest::linked(&module, &linker, State::default());
    guest.call(&layouts, "", function(name), &arguments(function(name)))
}

fn arguments(function: &Function) -> Vec<Value> {
    let resolve = PACKAGE.resolve();
    let params = function.params.iter();
    params
        .map(|param| match Shape::of(resolve, &param.ty) {
            Shape::Borrow(_) => Value::Borrow(7),
            _ => Value::List(vec![Value::U32(1), Value::U32(2)]),
        })
        .collect()
}

struct Thing;

/// What Wasmtime says to the component around it.
fn run(name: &str, realloc: i32) -> Result<Option<Value>, String> {
    let resolve = PACKAGE.resolve();
    let world = PACKAGE.world(None).unwrap();
    let mut bytes = module(realloc);
    embed_component_metadata(&mut bytes, resolve, world.id(), StringEncoding::UTF8).unwrap();
    let component = ComponentEncoder::default()
        .validate(true)
        .module(&bytes)
        .unwrap()
        .encode()
        .unwrap();
    let engine = Engine::default();
    let component = Component::new(&engine, component).unwrap();
    let mut linker = ComponentLinker::new(&engine);
    let mut things = linker.instance("test:hostile/things").unwrap();
    let kind = ResourceType::host::<Thing>();
    things.resource("thing", kind, |_, _| Ok(())).unwrap();
    let mut root = linker.root();
    for placed in FUNCTIONS.iter() {
        if placed.direction == Direction::Import {
            root.func_new(&placed.function.name, |_, _, _, results| {
                results.fill(Val::String("text".into()));
                Ok(())
            })
            .unwrap();
        }
    }
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component).unwrap();
    let func = instance.get_func(&mut store, name).unwrap();
    let function = function(name);
    let arguments: Vec<Val> = function
        .params
        .iter()
        .zip(arguments(function))
        .map(|(param, value)| match value {
            Value::Borrow(rep) => {
                let own = Resource::<Thing>::new_own(rep);
                Val::Resource(ResourceAny::try_from_resource(own, &mut store).unwrap())
            }
            value => to_val(&mut store, resolve, &param.ty, &value),
        })
        .collect();
    let mut results = vec![Val::Bool(false); usize::from(function.result.is_some())];
    func.call(&mut store, &arguments, &mut results)
        .map_err(|error| format!("{error:#}"))?;
    let result = function.result.as_ref().zip(results.first());
    Ok(result.map(|(ty, val)| from_val(&mut store, resolve, ty, val)))
}

#[test]
fn invalid_values_are_refused_by_both_for_the_same_reason() {
    let mut report = String::new();
    for (name, realloc, ours, theirs) in REFUSED {
        match interpreted(name, *realloc) {
            // A trap inside an import comes out of the guest's call.
            Err(Error::Guest(words)) if words.contains(ours) => {}
            Err(Error::Trap(trap)) if Error::Trap(trap.clone()).to_string().contains(ours) => {
                assert!(!trap.section().is_empty());
            }
            other => report += &format!("{name}: the interpreter says {other:?}\n"),
        }
        match run(name, *realloc) {
            Err(error) if theirs.split('|').any(|words| error.contains(words)) => {}
            other => report += &format!("{name}: wasmtime says {other:?}\n"),
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn what_the_specification_lets_pass_passes() {
    for (name, value) in ACCEPTED {
        assert_eq!(
            interpreted(name, 0).unwrap().as_ref(),
            Some(value),
            "{name}"
        );
        assert_eq!(run(name, 0).unwrap().as_ref(), Some(value), "{name}");
    }
}

#[test]
fn every_export_is_tried() {
    let world = PACKAGE.world(None).unwrap();
    let exports = PACKAGE.resolve().worlds[world.id()].exports.values();
    for item in exports {
        let WorldItem::Function(found) = item else {
            continue;
        };
        let name = found.name.as_str();
        let tried = REFUSED.iter().any(|(other, ..)| *other == name)
            || ACCEPTED.iter().any(|(other, _)| *other == name);
        assert!(tried, "{name}");
    }
    let types = PACKAGE.resolve().types.iter();
    assert!(
        types
            .into_iter()
            .any(|(_, ty)| matches!(ty.kind, TypeDefKind::Resource))
    );
}
