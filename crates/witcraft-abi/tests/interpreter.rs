//! The interpreter by itself: exact bytes, texts, handles, and what it traps on.

use witcraft_abi::{
    CoreValue, Error, Handles, Instance, Kind, Layouts, LinearMemory, Memory, Trap, Value,
    find_type, parse_arguments, parse_wave, print_wave,
};
use witcraft_model::wit::Type;
use witcraft_model::{Input, Loader, Package};

const WIT: &str = "
package a:b;
interface i {
    resource blob;
    resource other;
    record image { width: u32, format: color, data: list<u8> }
    enum color { red, green }
    flags access { read, write, run, %list, e4, e5, e6, e7, e8 }
    variant shape { empty, wide(u64), real(f32), pair(tuple<f64, u8>) }
    record maybe { a: option<u8>, b: result<u16, string> }
    type names = map<string, u32>;
    type three = list<u16, 3>;
    record held { it: blob }
    record seen { %true: bool, c: char }
    type letters = list<char>;
    type words = list<string>;
    type many = list<u64>;
}
world w { import i; }
";

fn package() -> Package {
    let input = Input::text("a.wit", WIT);
    Loader::default().load(&[input]).unwrap()
}

fn ty(package: &Package, name: &str) -> Type {
    Type::Id(find_type(package, name).unwrap().1)
}

/// The bytes of a value, and its core values.
fn encoded(name: &str, text: &str) -> (String, Vec<CoreValue>) {
    let package = package();
    let (path, id) = find_type(&package, name).unwrap();
    let layouts = Layouts::new(package.resolve());
    let value = parse_wave(package.resolve(), &Type::Id(id), text).unwrap();
    let encoded = witcraft_abi::encode(&layouts, &path, id, &value).unwrap();
    let mut memory = LinearMemory::default();
    let mut handles = Handles::transparent();
    let mut instance = Instance::new(&layouts, &mut memory, &mut handles);
    let flat = instance.lower_flat(&value, &Type::Id(id)).unwrap();
    (encoded.memory, flat)
}

#[test]
fn values_have_exactly_these_bytes() {
    use CoreValue::{F64, I32, I64};
    let (bytes, flat) = encoded("image", "{width: 258, format: green, data: [1, 2, 3]}");
    assert_eq!(
        bytes,
        "0201000001000000".to_owned() + "10000000" + "03000000" + "010203"
    );
    assert_eq!(flat, [I32(258), I32(1), I32(0), I32(3)]);
    let (bytes, flat) = encoded("access", "{write, e8}");
    assert_eq!(bytes, "0201");
    assert_eq!(flat, [I32(0x102)]);
    // The cases share their places: f32 and u64 meet in i64.
    let (bytes, flat) = encoded("shape", "real(1.0)");
    assert_eq!(
        bytes,
        "0200000000000000".to_owned() + "0000803f00000000" + "0000000000000000"
    );
    assert_eq!(flat, [I32(2), I64(0x3f80_0000), I32(0)]);
    let (_, flat) = encoded("shape", "pair((1.0, 7))");
    assert_eq!(flat, [I32(3), I64(1.0_f64.to_bits()), I32(7)]);
    let (bytes, flat) = encoded("three", "[1, 2, 3]");
    assert_eq!(bytes, "010002000300");
    assert_eq!(flat, [I32(1), I32(2), I32(3)]);
    let (bytes, _) = encoded("names", "[(\"a\", 1)]");
    assert_eq!(
        bytes,
        "0800000001000000".to_owned() + "140000000100000001000000" + "61"
    );
    assert_ne!(F64(0), I64(0));
}

#[test]
fn texts_survive_the_round_trip() {
    let package = package();
    for (name, text) in [
        ("image", "{width: 1, format: red, data: []}"),
        ("access", "{}"),
        ("access", "{read, list}"),
        ("shape", "empty"),
        ("shape", "wide(18446744073709551615)"),
        ("maybe", "{a: none, b: ok(7)}"),
        ("maybe", "{a: some(7), b: err(\"\\\"\\n\\u{1}é\")}"),
        ("names", "[(\"a\", 1), (\"b\", 2)]"),
        ("held", "{it: own(3)}"),
        ("seen", "{%true: true, c: '\\''}"),
    ] {
        let ty = ty(&package, name);
        let value = parse_wave(package.resolve(), &ty, text)
            .unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(print_wave(package.resolve(), &ty, &value), text);
    }
}

#[test]
fn what_wave_leaves_out_is_filled_in() {
    let package = package();
    let read = |name: &str, text: &str| {
        let ty = ty(&package, name);
        let value = parse_wave(package.resolve(), &ty, text).unwrap();
        print_wave(package.resolve(), &ty, &value)
    };
    assert_eq!(read("maybe", "{b: 7}"), "{a: none, b: ok(7)}");
    assert_eq!(
        read("maybe", "{a: 5, b: err(\"x\")}"),
        "{a: some(5), b: err(\"x\")}"
    );
}

#[test]
fn texts_that_are_no_values_say_why_and_where() {
    let package = package();
    for (name, text, message, start) in [
        ("image", "{width: 1}", "the field `format` is missing", 0),
        (
            "image",
            "{width: 1, format: red, data: [], x: 2}",
            "there is no field `x`",
            37,
        ),
        (
            "shape",
            "round(1)",
            "there is no case `round`: empty, wide, real, pair",
            0,
        ),
        ("shape", "empty(1)", "`empty` has no payload", 0),
        ("shape", "wide", "`wide` needs a payload", 0),
        ("three", "[1, 2]", "2 elements instead of 3", 0),
        ("access", "{fly}", "there is no flag `fly`", 0),
        ("held", "{it: 3}", "a handle is written as `own(1)`", 5),
    ] {
        let error = parse_wave(package.resolve(), &ty(&package, name), text).unwrap_err();
        assert!(error.message.contains(message), "{text}: {error}");
        assert_eq!(error.span.start, start, "{text}: {error}");
    }
    let types = [Type::U8, Type::String];
    let values = parse_arguments(package.resolve(), &types, "(1, \"a\")").unwrap();
    assert_eq!(values, [Value::U8(1), Value::String("a".into())]);
    let error = parse_arguments(package.resolve(), &types, "(1, 2)").unwrap_err();
    assert_eq!(error.span.start, 4, "{error}");
    assert!(parse_arguments(package.resolve(), &types, "(1)").is_err());
    assert!(
        parse_arguments(package.resolve(), &[], "()")
            .unwrap()
            .is_empty()
    );
}

/// Loads a value from memory that begins like this.
fn load(name: &str, hex: &str) -> Result<Value, Error> {
    let package = package();
    let bytes = (0..hex.len() / 2).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap());
    let layouts = Layouts::new(package.resolve());
    let mut memory = LinearMemory::with(bytes.collect());
    let mut handles = Handles::default();
    let ty = ty(&package, name);
    Instance::new(&layouts, &mut memory, &mut handles).load(&ty, 0)
}

#[test]
fn what_is_no_value_is_a_trap_that_names_its_section() {
    let trap = |name: &str, hex: &str| match load(name, hex) {
        Err(Error::Trap(trap)) => trap,
        other => panic!("{name} {hex}: {other:?}"),
    };
    let cases = [
        trap("color", "02"),
        trap("letters", "080000000100000000d80000"),
        trap("words", "08000000010000001000000001000000ff"),
        trap("words", "0800000001000000f0ffffff20000000"),
        trap("many", "0400000001000000"),
        trap("many", "08000000ffffffff"),
        trap("held", "01000000"),
    ];
    let names: Vec<String> = cases.iter().map(|trap| format!("{trap:?}")).collect();
    let kinds = [
        "Discriminant",
        "Char",
        "Utf8",
        "OutOfBounds",
        "Unaligned",
        "OutOfBounds",
        "NoSuchHandle",
    ];
    for ((name, kind), trap) in names.iter().zip(kinds).zip(&cases) {
        assert!(name.starts_with(kind), "{name} is no {kind}");
        assert!(
            trap.section().contains("Load") || trap.section().contains("Table"),
            "{name}"
        );
    }
    // What the specification ignores: other bits of flags, other bits of a discriminant's padding.
    assert_eq!(load("access", "00fe").unwrap(), Value::Flags(0));
    assert_eq!(load("color", "00").unwrap(), Value::Variant(0, None));
}

#[test]
fn an_allocator_that_lies_is_found_out() {
    struct Liar(u32);
    impl Memory for Liar {
        fn size(&mut self) -> u64 {
            64
        }
        fn read(&mut self, _: u32, _: &mut [u8]) -> Result<(), Error> {
            Ok(())
        }
        fn write(&mut self, _: u32, _: &[u8]) -> Result<(), Error> {
            Ok(())
        }
        fn realloc(&mut self, _: u32, _: u32, _: u32, _: u32) -> Result<u32, Error> {
            Ok(self.0)
        }
    }
    let package = package();
    let layouts = Layouts::new(package.resolve());
    let lower = |pointer| {
        let mut handles = Handles::default();
        let value = Value::List(vec![Value::U64(1)]);
        Instance::new(&layouts, &mut Liar(pointer), &mut handles)
            .lower_flat(&value, &ty(&package, "many"))
    };
    assert!(lower(8).is_ok());
    assert!(matches!(lower(4), Err(Error::Trap(Trap::Unaligned { .. }))));
    assert!(matches!(
        lower(64),
        Err(Error::Trap(Trap::OutOfBounds { .. }))
    ));
}

#[test]
fn a_value_of_another_type_is_the_callers_mistake() {
    let package = package();
    let layouts = Layouts::new(package.resolve());
    let mut memory = LinearMemory::default();
    let mut handles = Handles::default();
    let mut instance = Instance::new(&layouts, &mut memory, &mut handles);
    for (name, value) in [
        ("color", Value::U8(1)),
        ("color", Value::Variant(2, None)),
        ("color", Value::Variant(0, Some(Box::new(Value::U8(1))))),
        ("three", Value::List(vec![Value::U16(1)])),
        ("held", Value::Record(vec![Value::Borrow(1)])),
    ] {
        let result = instance.lower_flat(&value, &ty(&package, name));
        assert!(
            matches!(result, Err(Error::Mismatch { .. })),
            "{name}: {result:?}"
        );
    }
}

#[test]
fn handles_follow_the_rules_of_own_and_borrow() {
    let package = package();
    let resolve = package.resolve();
    let interface = resolve.interfaces.iter().next().unwrap().1;
    let (blob, other) = (interface.types["blob"], interface.types["other"]);
    let kind = Kind::Resource(blob);
    let trap = |result: Result<u32, Error>| match result {
        Err(Error::Trap(trap)) => trap,
        result => panic!("{result:?}"),
    };
    let mut handles = Handles::default();
    let first = handles.give(kind, 70).unwrap();
    let second = handles.give(kind, 71).unwrap();
    assert_eq!((first, second, handles.len()), (1, 2, 2));
    assert_eq!(handles.rep(blob, first).unwrap(), 70);
    assert_eq!(trap(handles.take(kind, 0)), Trap::NoSuchHandle { index: 0 });
    assert_eq!(
        trap(handles.take(Kind::Resource(other), first)),
        Trap::WrongHandle { index: 1 }
    );
    assert_eq!(
        trap(handles.take(Kind::Stream, first)),
        Trap::WrongHandle { index: 1 }
    );
    // While it is lent it can neither be given away nor dropped.
    assert_eq!(handles.borrow(blob, first).unwrap(), 70);
    assert_eq!(
        trap(handles.take(kind, first)),
        Trap::Lent { index: 1, lent: 1 }
    );
    assert!(handles.drop_handle(blob, first).is_err());
    handles.end_import();
    assert_eq!(handles.take(kind, first).unwrap(), 70);
    // The index is free again.
    assert_eq!(handles.give(kind, 72).unwrap(), first);
    // What is borrowed cannot be given away, and has to be dropped before the call returns.
    let lent = handles.lend(blob, 90).unwrap();
    assert_eq!(
        trap(handles.take(kind, lent)),
        Trap::NotOwned { index: lent }
    );
    assert_eq!(
        handles.end_export(),
        Err(Trap::BorrowsLeft { count: 1 }.into())
    );
    let lent = handles.lend(blob, 91).unwrap();
    assert_eq!(
        handles.drop_handle(blob, lent).unwrap(),
        None,
        "no destructor"
    );
    assert_eq!(handles.end_export(), Ok(()));
    assert_eq!(handles.drop_handle(blob, second).unwrap(), Some(71));
    // Who defines a resource sees what it is.
    handles.define(other);
    assert_eq!(handles.lend(other, 55).unwrap(), 55);
    assert_eq!(handles.end_export(), Ok(()));
}

#[test]
fn names_are_found_by_their_ends() {
    let package = package();
    for text in ["image", "i#image", "a:b/i#image"] {
        assert_eq!(
            find_type(&package, text).unwrap().0.to_string(),
            "a:b/i#image"
        );
    }
    let found = find_type(&package, "imagee").unwrap_err();
    assert!(found.helps[0].contains("did you mean `image`"), "{found:?}");
    assert!(
        find_type(&package, "blob").is_err(),
        "only handles to it cross"
    );
}
