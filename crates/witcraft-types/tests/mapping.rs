//! Every construct of WIT in every position: what a parameter and a result of it are in Rust.
//!
//! What stands here is read off generated code, and changes with it; that it also compiles and runs is shown by the
//! snapshots of `kitchen-sink` and `streaming`.

mod support;

use support::{
    GUEST_EXPORT, GUEST_IMPORT, HOST_EXPORT, HOST_IMPORT, item, position, report_of, world,
};
use witcraft_types::{POSITIONS, Report, Transfer};

/// Functions that take and return the type, one per direction.
fn both_ways(ty: &str) -> Report {
    report_of(&format!(
        "package a:b;\ninterface t {{\n resource r {{ constructor(); }}\n record rec {{ s: string }}\n \
         type text = string;\n f: func(x: {ty}) -> {ty};\n}}\nworld w {{ import t; export t; }}\n"
    ))
}

/// The parameter and the result, in the order of [`POSITIONS`].
fn rust(ty: &str) -> Vec<(String, String)> {
    let report = both_ways(ty);
    let function = item(&report, "#f");
    let each = POSITIONS.iter().map(|at| {
        let position = position(function, *at);
        let result = position.result.as_ref().unwrap();
        (
            position.parameters[0].rust_type.clone(),
            result.rust_type.clone(),
        )
    });
    each.collect()
}

/// `expected` has the parameter and the result of each of [`POSITIONS`]; calling an export of the host's may fail
/// besides, which is left out here.
#[track_caller]
fn is(ty: &str, expected: [(&str, &str); 4]) {
    let mut expected =
        expected.map(|(parameter, result)| (parameter.to_owned(), result.to_owned()));
    expected[3].1 = format!("wasmtime::Result<{}>", expected[3].1);
    assert_eq!(rust(ty), expected, "{ty}");
}

#[test]
fn lists() {
    is(
        "list<u8>",
        [
            ("&[u8]", "Vec<u8>"),
            ("Vec<u8>", "Vec<u8>"),
            ("Vec<u8>", "Vec<u8>"),
            ("&[u8]", "Vec<u8>"),
        ],
    );
    is(
        "list<string>",
        [
            ("&[String]", "Vec<String>"),
            ("Vec<String>", "Vec<String>"),
            ("Vec<String>", "Vec<String>"),
            ("&[String]", "Vec<String>"),
        ],
    );
}

#[test]
fn lists_of_a_fixed_length() {
    is(
        "list<u8, 4>",
        [
            ("[u8; 4]", "[u8; 4]"),
            ("[u8; 4]", "[u8; 4]"),
            ("[u8; 4]", "[u8; 4]"),
            ("[u8; 4]", "[u8; 4]"),
        ],
    );
    is(
        "list<string, 2>",
        [
            ("[String; 2]", "[String; 2]"),
            ("[String; 2]", "[String; 2]"),
            ("[String; 2]", "[String; 2]"),
            ("[&str; 2]", "[String; 2]"),
        ],
    );
}

#[test]
fn maps() {
    is(
        "map<string, u32>",
        [
            ("&rt::Map<String, u32>", "rt::Map<String, u32>"),
            ("rt::Map<String, u32>", "rt::Map<String, u32>"),
            ("HashMap<String, u32>", "HashMap<String, u32>"),
            ("HashMap<&str, u32>", "HashMap<String, u32>"),
        ],
    );
}

#[test]
fn tuples() {
    is(
        "tuple<u8, string>",
        [
            ("(u8, &str)", "(u8, String)"),
            ("(u8, String)", "(u8, String)"),
            ("(u8, String)", "(u8, String)"),
            ("(u8, &str)", "(u8, String)"),
        ],
    );
}

#[test]
fn options() {
    is(
        "option<string>",
        [
            ("Option<&str>", "Option<String>"),
            ("Option<String>", "Option<String>"),
            ("Option<String>", "Option<String>"),
            ("Option<&str>", "Option<String>"),
        ],
    );
    is(
        "option<option<u8>>",
        [
            ("Option<Option<u8>>", "Option<Option<u8>>"),
            ("Option<Option<u8>>", "Option<Option<u8>>"),
            ("Option<Option<u8>>", "Option<Option<u8>>"),
            ("Option<Option<u8>>", "Option<Option<u8>>"),
        ],
    );
}

#[test]
fn results_in_four_shapes() {
    is(
        "result",
        [
            ("Result<(), ()>", "Result<(), ()>"),
            ("Result<(), ()>", "Result<(), ()>"),
            ("Result<(), ()>", "Result<(), ()>"),
            ("Result<(), ()>", "Result<(), ()>"),
        ],
    );
    is(
        "result<u8>",
        [
            ("Result<u8, ()>", "Result<u8, ()>"),
            ("Result<u8, ()>", "Result<u8, ()>"),
            ("Result<u8, ()>", "Result<u8, ()>"),
            ("Result<u8, ()>", "Result<u8, ()>"),
        ],
    );
    is(
        "result<_, string>",
        [
            ("Result<(), &str>", "Result<(), String>"),
            ("Result<(), String>", "Result<(), String>"),
            ("Result<(), String>", "Result<(), String>"),
            ("Result<(), &str>", "Result<(), String>"),
        ],
    );
    is(
        "result<rec, text>",
        [
            ("Result<&Rec, &str>", "Result<Rec, Text>"),
            ("Result<Rec, Text>", "Result<Rec, Text>"),
            ("Result<Rec, Text>", "Result<Rec, Text>"),
            ("Result<&Rec, &Text>", "Result<Rec, Text>"),
        ],
    );
}

#[test]
fn aliases() {
    is(
        "text",
        [
            ("&str", "Text"),
            ("Text", "Text"),
            ("Text", "Text"),
            ("&Text", "Text"),
        ],
    );
}

#[test]
fn streams_and_futures() {
    is(
        "stream<u8>",
        [
            ("StreamReader<u8>", "StreamReader<u8>"),
            ("StreamReader<u8>", "StreamReader<u8>"),
            ("StreamReader<u8>", "StreamReader<u8>"),
            ("StreamReader<u8>", "StreamReader<u8>"),
        ],
    );
    is(
        "stream",
        [
            ("StreamReader<()>", "StreamReader<()>"),
            ("StreamReader<()>", "StreamReader<()>"),
            ("StreamReader<()>", "StreamReader<()>"),
            ("StreamReader<()>", "StreamReader<()>"),
        ],
    );
    is(
        "future<string>",
        [
            ("FutureReader<String>", "FutureReader<String>"),
            ("FutureReader<String>", "FutureReader<String>"),
            ("FutureReader<String>", "FutureReader<String>"),
            ("FutureReader<String>", "FutureReader<String>"),
        ],
    );
    is(
        "stream<r>",
        [
            ("StreamReader<R>", "StreamReader<R>"),
            ("StreamReader<R>", "StreamReader<R>"),
            ("StreamReader<Resource<R>>", "StreamReader<Resource<R>>"),
            ("StreamReader<ResourceAny>", "StreamReader<ResourceAny>"),
        ],
    );
}

#[test]
fn owned_handles_alone_and_in_aggregates() {
    is(
        "r",
        [
            ("R", "R"),
            ("R", "R"),
            ("Resource<R>", "Resource<R>"),
            ("ResourceAny", "ResourceAny"),
        ],
    );
    is(
        "list<r>",
        [
            ("Vec<R>", "Vec<R>"),
            ("Vec<R>", "Vec<R>"),
            ("Vec<Resource<R>>", "Vec<Resource<R>>"),
            ("&[ResourceAny]", "Vec<ResourceAny>"),
        ],
    );
    is(
        "tuple<r, u8>",
        [
            ("(R, u8)", "(R, u8)"),
            ("(R, u8)", "(R, u8)"),
            ("(Resource<R>, u8)", "(Resource<R>, u8)"),
            ("(ResourceAny, u8)", "(ResourceAny, u8)"),
        ],
    );
    is(
        "option<r>",
        [
            ("Option<R>", "Option<R>"),
            ("Option<R>", "Option<R>"),
            ("Option<Resource<R>>", "Option<Resource<R>>"),
            ("Option<ResourceAny>", "Option<ResourceAny>"),
        ],
    );
}

#[test]
fn lent_handles_alone_and_in_aggregates() {
    let report = report_of(
        "package a:b;\ninterface t {\n resource r;\n \
         f: func(x: borrow<r>, y: list<borrow<r>>, z: tuple<borrow<r>, u8>);\n}\n\
         world w { import t; export t; }\n",
    );
    let expected = [
        ["&R", "&[&R]", "(&R, u8)"],
        ["RBorrow<'_>", "Vec<RBorrow<'_>>", "(RBorrow<'_>, u8)"],
        ["Resource<R>", "Vec<Resource<R>>", "(Resource<R>, u8)"],
        ["ResourceAny", "&[ResourceAny]", "(ResourceAny, u8)"],
    ];
    for (at, expected) in POSITIONS.into_iter().zip(expected) {
        let parameters = &position(item(&report, "#f"), at).parameters;
        let types: Vec<&str> = parameters
            .iter()
            .map(|passing| passing.rust_type.as_str())
            .collect();
        assert_eq!(types, expected);
        assert!(
            parameters
                .iter()
                .all(|passing| passing.transfer == Transfer::Lent)
        );
    }
}

#[test]
fn asynchronous_functions() {
    let report = report_of(
        "package a:b;\ninterface t { f: async func(x: string) -> list<u8>; }\n\
         world w { import t; export t; }\n",
    );
    let declared = |at| position(item(&report, "#f"), at).declaration.clone();
    // What is given to a task has to live as long as the task, so it is owned.
    assert_eq!(
        declared(GUEST_IMPORT),
        "pub async fn f(x: String) -> Vec<u8>;"
    );
    assert_eq!(declared(GUEST_EXPORT), "async fn f(x: String) -> Vec<u8>;");
    let host = declared(HOST_IMPORT);
    assert!(host.contains("accessor: &Accessor<T, Self>"), "{host}");
    assert!(
        host.contains("impl Future<Output = Vec<u8>> + Send"),
        "{host}"
    );
    let call = declared(HOST_EXPORT);
    assert!(call.starts_with("pub async fn call_f"), "{call}");
}

#[test]
fn types_that_no_function_mentions() {
    let report = report_of(
        "package a:b;\ninterface t { record unused { a: u8 } type also = list<unused>; flags f { x } }\n\
         world w { import t; export t; }\n",
    );
    for end in ["#unused", "#also", "#f"] {
        assert_eq!(item(&report, end).positions.len(), 4, "{end}");
    }
}

/// Two types of the same structure are two types, unless `merge-structurally-equal-types` asks for one.
#[test]
fn types_of_the_same_structure_stay_apart() {
    let report = report_of(
        "package a:b;\ninterface t { record one { a: u8 } record two { a: u8 } f: func(x: one) -> two; }\n\
         world w { import t; export t; }\n",
    );
    for at in POSITIONS {
        let [one, two] = ["#one", "#two"].map(|end| position(item(&report, end), at));
        assert_ne!(one.rust_path, two.rust_path);
        assert!(one.alias_of.is_none() && two.alias_of.is_none());
    }
}

#[test]
fn what_wasmtime_implements_is_said_with_its_path() {
    let report = report_of(
        "package wasi:io@0.2.12;\n\
         interface streams { resource input-stream { read: func(len: u64) -> list<u8>; } }\n\
         interface mine { f: func(); }\n\
         world w { import streams; import mine; export streams; }\n",
    );
    let path = "::witcraft_host::wasmtime_wasi::p2::bindings::sync::io::streams";
    for end in ["streams@0.2.12", "#input-stream", "#input-stream.read"] {
        let said = |at| position(item(&report, end), at).implemented_in.clone();
        assert_eq!(said(HOST_IMPORT).as_deref(), Some(path), "{end}");
        for at in [GUEST_IMPORT, GUEST_EXPORT, HOST_EXPORT] {
            assert_eq!(said(at), None, "{end}");
        }
    }
    assert_eq!(
        position(item(&report, "#f"), HOST_IMPORT).implemented_in,
        None
    );
    for text in [
        witcraft_types::render::text::render(&report),
        witcraft_types::render::markdown::render(&report),
        witcraft_types::render::json::render(&report),
    ] {
        assert!(text.contains(path), "{text}");
    }
    let story = witcraft_types::explain(&report, "input-stream.read").unwrap();
    let story = witcraft_types::render::explanation::text(&story);
    assert!(story.contains("Wasmtime implements it"), "{story}");
}

/// The one option that changes what is the same as what.
#[test]
fn types_of_equal_structure_where_the_guest_merges_them() {
    const WIT: &str = "package a:b;\n\
        interface i { record size { width: u32, name: string } f: func(s: size); }\n\
        interface j { record extent { width: u32, name: string } g: func(e: extent); }\n\
        interface k { record other { width: u32, names: string } h: func(o: other); }\n\
        world w { import i; import j; export j; export k; }\n";
    let world = world(WIT);
    let names = |report: &Report| -> Vec<String> {
        let ends = ["#size", "#extent", "#other"];
        let items = ends.iter().map(|end| item(report, end));
        items
            .flat_map(|item| &item.positions)
            .filter_map(|position| {
                let target = position.alias_of.as_ref()?;
                Some(format!("{} = {target}", position.rust_path))
            })
            .collect()
    };
    assert_eq!(names(&witcraft_types::report(&world).unwrap()), [""; 0]);

    let merged = witcraft_types::report_merged(&world).unwrap();
    assert_eq!(
        names(&merged),
        [
            "bindings::a::b::j::Extent = a:b/i#size",
            "bindings::exports::a::b::j::Extent = a:b/i#size",
        ]
    );
    // Both are told, in the report and about the one item.
    let text = witcraft_types::render::markdown::render(&merged);
    let note = "Guest import and export: The same type as `a:b/i#size`.";
    assert!(text.contains(note), "{text}");
    let story = witcraft_types::explain(&merged, "j#extent").unwrap();
    let text = witcraft_types::render::explanation::text(&story);
    assert!(text.contains("a:b/i#size"), "{text}");
}
