//! What each kind of item is in each position.

mod support;

use support::{
    EVERY_KIND, GUEST_EXPORT, GUEST_IMPORT, HOST_EXPORT, HOST_IMPORT, item, position, report_of,
};
use witcraft_codegen::Side;
use witcraft_model::{Input, Loader};
use witcraft_types::{POSITIONS, Role, SCHEMA, Transfer, report_package};

#[test]
fn records_have_fields_in_all_positions() {
    let report = report_of(EVERY_KIND);
    let record = item(&report, "/t@1.0.0#p");
    assert_eq!(
        record.wit,
        "record p { x: u32, name: string, maybe: option<list<u8>> }"
    );
    assert_eq!(record.docs.as_deref(), Some("A record that owns memory."));
    let source = record.source.as_ref().unwrap();
    assert_eq!((source.file.as_str(), source.line), ("test.wit", 6));
    for at in POSITIONS {
        let position = position(record, at);
        assert_eq!(
            position.declaration,
            "#[derive(Clone)]\npub struct P {\n    pub x: u32,\n    pub name: String,\n    \
             pub maybe: Option<Vec<u8>>,\n}"
        );
        assert_eq!(position.derives, ["Clone"]);
        assert_eq!(position.implements, ["Debug"]);
        let component = ["ComponentType", "Lift", "Lower"];
        let expected = if at.0 == Side::Host {
            &component[..]
        } else {
            &[]
        };
        assert_eq!(position.component_traits, expected);
    }
    assert_eq!(
        position(record, GUEST_IMPORT).use_path,
        "bindings::a::b::t::P"
    );
    assert_eq!(
        position(record, HOST_EXPORT).use_path,
        "bindings::exports::a::b::t::P"
    );
    let maybe = &record.children[2];
    assert_eq!((maybe.kind, maybe.name.as_str()), ("field", "maybe"));
    assert_eq!(maybe.wit_type.as_deref(), Some("option<list<u8>>"));
    assert_eq!(maybe.positions.len(), 4);
    for position in &maybe.positions {
        assert_eq!(position.rust_type.as_deref(), Some("Option<Vec<u8>>"));
    }
}

#[test]
fn variants_and_enums_have_cases() {
    let report = report_of(EVERY_KIND);
    let two = &item(&report, "/t@1.0.0#v").children[2];
    assert_eq!(two.positions[0].rust_name, "Two");
    assert_eq!(two.positions[0].rust_type.as_deref(), Some("(u8, String)"));
    let enumeration = item(&report, "/t@1.0.0#e");
    assert_eq!(enumeration.wit, "enum e { a-b, c }");
    assert_eq!(enumeration.children[0].positions[0].rust_name, "AB");
    let position = position(enumeration, HOST_IMPORT);
    assert_eq!(position.implements, ["Debug", "Display", "Error"]);
    assert_eq!(position.helpers[0], "pub fn name(&self) -> &'static str;");
    assert!(
        position
            .ownership
            .as_ref()
            .unwrap()
            .starts_with("Plain data")
    );
}

#[test]
fn flags_are_read_out_of_their_macro() {
    let report = report_of(EVERY_KIND);
    let flags = item(&report, "/t@1.0.0#f");
    for at in POSITIONS {
        let position = position(flags, at);
        assert!(position.derives.contains(&"Hash".to_owned()));
        assert!(
            position
                .declaration
                .contains("pub struct F: u8 {\n        const R = 1 << 0;")
        );
    }
    assert_eq!(flags.children[1].positions[3].rust_name, "W_X");
    assert_eq!(position(flags, HOST_IMPORT).component_traits.len(), 3);
}

#[test]
fn aliases_say_what_they_stand_for() {
    let report = report_of(EVERY_KIND);
    let list = position(item(&report, "/t@1.0.0#alias"), HOST_EXPORT);
    assert_eq!(list.declaration, "pub type Alias = Vec<P>;");
    assert_eq!(list.alias_of, None);
    let map = item(&report, "/t@1.0.0#strs");
    assert!(
        position(map, GUEST_IMPORT)
            .declaration
            .contains("rt::Map<String, u32>")
    );
    assert!(
        position(map, HOST_IMPORT)
            .declaration
            .contains("HashMap<String, u32>")
    );
    for (end, target) in [
        ("/t@1.0.0#p2", "a:b/t@1.0.0#p"),
        ("/t@1.0.0#rr", "a:b/t@1.0.0#r"),
        ("/u@1.0.0#p", "a:b/t@1.0.0#p"),
        ("/u@1.0.0#r", "a:b/t@1.0.0#r"),
    ] {
        let alias = item(&report, end);
        for at in POSITIONS {
            let position = position(alias, at);
            assert_eq!(position.alias_of.as_deref(), Some(target), "{end}");
        }
    }
    let used = item(&report, "/u@1.0.0#r");
    assert_eq!((used.kind, used.wit.as_str()), ("use", "use t.{r}"));
    let lent = &position(used, GUEST_EXPORT).companions[0];
    assert_eq!(lent.use_path, "bindings::exports::a::b::u::RBorrow");
    let renamed = item(&report, "/w@1.0.0#pp");
    assert_eq!(renamed.wit, "use t.{p as pp}");
    assert_eq!(
        position(renamed, HOST_IMPORT).declaration,
        "pub type Pp = bindings::a::b::t::P;"
    );
}

#[test]
fn resources_say_how_their_handles_appear() {
    let report = report_of(EVERY_KIND);
    let expected = [
        (GUEST_IMPORT, "R", "&R", "[resource-drop]r"),
        (GUEST_EXPORT, "R", "RBorrow<'_>", "the destructor runs"),
        (
            HOST_IMPORT,
            "Resource<R>",
            "Resource<R>",
            "`HostR::drop` is called",
        ),
        (HOST_EXPORT, "ResourceAny", "ResourceAny", "leaks"),
    ];
    let resource = item(&report, "/t@1.0.0#r");
    for (at, own, borrow, words) in expected {
        let position = position(resource, at);
        let handles = position.handles.as_ref().unwrap();
        assert_eq!(
            (handles.own.as_str(), handles.borrow.as_str()),
            (own, borrow)
        );
        let ownership = position.ownership.as_ref().unwrap();
        assert!(ownership.contains(words), "{ownership}");
    }
    let wrapper = position(resource, GUEST_EXPORT);
    assert_eq!(wrapper.helpers.len(), 4);
    assert_eq!(wrapper.helpers[0], "pub fn new<T: GuestR>(val: T) -> Self;");
    assert!(
        wrapper
            .declaration
            .ends_with("pub struct R { /* private */ }")
    );
}

#[test]
fn what_stands_beside_a_resource_is_found_even_without_functions() {
    let report = report_of(EVERY_KIND);
    let beside = |at| {
        let companions = &position(item(&report, "#bare"), at).companions;
        let paths = companions.iter().map(|companion| &*companion.use_path);
        paths.collect::<Vec<_>>()
    };
    assert!(beside(GUEST_IMPORT).is_empty());
    assert_eq!(
        beside(GUEST_EXPORT),
        [
            "bindings::exports::a::b::t::BareBorrow",
            "bindings::exports::a::b::t::GuestBare"
        ]
    );
    assert_eq!(beside(HOST_IMPORT), ["bindings::a::b::t::HostBare"]);
    // Without functions there is nothing to call.
    assert!(beside(HOST_EXPORT).is_empty());
}

#[test]
fn functions_of_resources_are_found_in_all_positions() {
    let report = report_of(EVERY_KIND);
    let paths = |end| {
        let item = item(&report, end);
        POSITIONS.map(|at| position(item, at).rust_path.clone())
    };
    assert_eq!(
        paths("#r.constructor"),
        [
            "bindings::a::b::t::R::new",
            "bindings::exports::a::b::t::GuestR::new",
            "bindings::a::b::t::HostR::new",
            "bindings::exports::a::b::t::GuestR::call_constructor",
        ]
    );
    assert_eq!(paths("#r.m")[0], "bindings::a::b::t::R::m");
    assert_eq!(
        paths("#r.s")[3],
        "bindings::exports::a::b::t::GuestR::call_s"
    );
    assert_eq!(paths("#r.am")[2], "bindings::a::b::t::HostRWithStore::am");
    let item = item(&report, "#r.m");
    assert_eq!(item.kind, "method");
    let roles = POSITIONS.map(|at| position(item, at).role);
    assert_eq!(
        roles,
        [Role::Call, Role::Implement, Role::Implement, Role::Call]
    );
}

#[test]
fn the_world_itself_has_types_and_functions() {
    let report = report_of(EVERY_KIND);
    let path = |end, at| position(item(&report, end), at).use_path.clone();
    assert_eq!(path("/w@1.0.0#wr", GUEST_IMPORT), "bindings::Wr");
    assert_eq!(path("/w@1.0.0#wres.go", HOST_IMPORT), "bindings::HostWres");
    assert_eq!(path("/w@1.0.0#wf", GUEST_IMPORT), "bindings::wf");
    assert_eq!(path("/w@1.0.0#wf", HOST_IMPORT), "bindings::WImports");
    assert_eq!(path("/w@1.0.0#ef", GUEST_EXPORT), "bindings::Guest");
    assert_eq!(path("/w@1.0.0#ef", HOST_EXPORT), "bindings::W");
    assert_eq!(item(&report, "#ef").positions.len(), 2);
    assert_eq!(path("#inl/z", GUEST_IMPORT), "bindings::inl::Z");
    assert_eq!(path("#einl/z", HOST_EXPORT), "bindings::exports::einl::Z");
}

#[test]
fn a_host_is_told_how_to_reach_what_it_calls() {
    let wit = "package a:b;\n\
               interface t { resource r { m: func(); s: static func(); } f: func(); }\n\
               world my-world { import t; export t; export g: func(); export inline: interface { h: func(); } }\n";
    let report = report_of(wit);
    let way = |end| position(item(&report, end), HOST_EXPORT).reached_by.clone();
    assert_eq!(way("/t#f"), ["MyWorld::a_b_t()"]);
    for end in ["#r.m", "#r.s"] {
        assert_eq!(way(end), ["MyWorld::a_b_t()", "Guest::r()"]);
    }
    assert_eq!(way("#inline/h"), ["MyWorld::inline()"]);
    assert!(way("#g").is_empty());
    for at in [GUEST_IMPORT, GUEST_EXPORT, HOST_IMPORT] {
        let position = position(item(&report, "/t#f"), at);
        assert!(position.reached_by.is_empty());
    }
    let [called] = &position(item(&report, "a:b/t"), HOST_EXPORT).companions[..] else {
        panic!("one structure");
    };
    assert_eq!(called.use_path, "bindings::exports::a::b::t::Guest");
    assert_eq!(
        called.purpose,
        "what its functions are called on, from `MyWorld::a_b_t()`"
    );
}

#[test]
fn what_is_implemented_for_all_types_is_not_said_of_one() {
    let wit = "package a:b;\ninterface t { resource r; type h = list<r>; f: func(h: h); }\n\
               world w { import t; }\n";
    let report = report_of(wit);
    let alias = position(item(&report, "#h"), HOST_IMPORT);
    assert!(alias.implements.is_empty(), "{:?}", alias.implements);
}

#[test]
fn a_world_that_nobody_wrote_is_not_named() {
    let wit = "package a:b;\ninterface t { resource r { m: func(); } f: func(); }\n";
    let package = Loader::default()
        .load(&[Input::text("t.wit", wit)])
        .unwrap();
    let report = report_package(&package).unwrap();
    let way = |end| position(item(&report, end), HOST_EXPORT).reached_by.clone();
    assert_eq!(way("/t#f"), ["a_b_t()"]);
    assert_eq!(way("#r.m"), ["a_b_t()", "Guest::r()"]);
    let called = &position(item(&report, "a:b/t"), HOST_EXPORT).companions[0];
    assert_eq!(
        called.purpose,
        "what its functions are called on, from `a_b_t()` of the structure of your world"
    );
    let story = witcraft_types::explain(&report, "r.m").unwrap();
    let story = witcraft_types::render::explanation::json(&story);
    assert!(
        story.contains(
            "`a_b_t()` of the structure of your world, and on what that returns `Guest::r()`"
        ),
        "{story}"
    );
}

#[test]
fn one_handle_is_one_and_several_are_several() {
    let report = report_of(
        "package a:b;\ninterface t { resource r; record two { a: r, b: r }\n\
         f: func(one: option<r>, two: two, many: list<r>, lent: tuple<borrow<r>, u8>); }\n\
         world w { import t; }\n",
    );
    let function = item(&report, "#f");
    let [one, two, many, lent] = &position(function, HOST_IMPORT).parameters[..] else {
        panic!("four parameters");
    };
    assert!(one.ownership.contains("delete its entry"), "{one:?}");
    for several in [two, many] {
        let words = &several.ownership;
        assert!(words.contains("delete their entries"), "{words}");
    }
    assert!(lent.ownership.contains("leave its entry"), "{lent:?}");
    assert_eq!(function.uses, ["a:b/t#r", "a:b/t#two"]);
    assert_eq!(item(&report, "#two").uses, ["a:b/t#r"]);
    assert!(item(&report, "/t#r").uses.is_empty());
}

#[test]
fn passing_follows_the_signature() {
    let report = report_of(EVERY_KIND);
    let of = |end, at, name| {
        let position = position(item(&report, end), at);
        let mut values = position.parameters.iter().chain(&position.result);
        let found = values.find(|passing| passing.name == name).unwrap();
        (
            found.rust_type.clone(),
            found.transfer,
            found.ownership.clone(),
        )
    };
    let check = |end, at, name, ty: &str, transfer, words: &str| {
        let found = of(end, at, name);
        assert_eq!((found.0.as_str(), found.1), (ty, transfer), "{end} {name}");
        assert!(found.2.contains(words), "{end} {name}: {}", found.2);
    };
    use Transfer::{Copied, Given, Lent, Received};
    check("#free", GUEST_IMPORT, "a", "&P", Lent, "gets a copy");
    check(
        "#free",
        GUEST_EXPORT,
        "a",
        "P",
        Received,
        "a copy in your memory",
    );
    check("#free", HOST_IMPORT, "a", "P", Received, "host's own copy");
    check("#free", HOST_EXPORT, "a", "&P", Lent, "gets a copy");
    check("#free", GUEST_IMPORT, "b", "Plain", Copied, "copied");
    check(
        "#free",
        GUEST_IMPORT,
        "e",
        "Option<&str>",
        Lent,
        "gets a copy",
    );
    check(
        "#free",
        GUEST_IMPORT,
        "h",
        "Holds",
        Given,
        "its handle is given",
    );
    check("#free", HOST_EXPORT, "h", "&Holds", Given, "do not drop it");
    check(
        "#free",
        HOST_EXPORT,
        "result",
        "wasmtime::Result<Result<(), E>>",
        Copied,
        "copied",
    );
    check(
        "#moves",
        GUEST_IMPORT,
        "x",
        "R",
        Given,
        "the other side owns",
    );
    check(
        "#moves",
        GUEST_EXPORT,
        "x",
        "R",
        Received,
        "dropping it drops",
    );
    check(
        "#moves",
        HOST_IMPORT,
        "x",
        "Resource<R>",
        Received,
        "`ResourceTable`",
    );
    check(
        "#moves",
        HOST_EXPORT,
        "x",
        "ResourceAny",
        Given,
        "do not drop",
    );
    check(
        "#moves",
        HOST_EXPORT,
        "result",
        "wasmtime::Result<Option<ResourceAny>>",
        Received,
        "`resource_drop`",
    );
    check(
        "#moves",
        HOST_IMPORT,
        "result",
        "Option<Resource<R>>",
        Given,
        "your `drop` is called",
    );
    check("#peek", GUEST_IMPORT, "x", "&R", Lent, "stays yours");
    check(
        "#peek",
        GUEST_EXPORT,
        "x",
        "RBorrow<'_>",
        Lent,
        "until the call returns",
    );
    check(
        "#peek",
        HOST_IMPORT,
        "x",
        "Resource<R>",
        Lent,
        "leave its entry",
    );
    check(
        "#peek",
        HOST_EXPORT,
        "x",
        "ResourceAny",
        Lent,
        "stays yours",
    );
    check(
        "#ef",
        GUEST_EXPORT,
        "b",
        "&Wres",
        Lent,
        "until the call returns",
    );
    check(
        "#ef",
        HOST_EXPORT,
        "b",
        "Resource<Wres>",
        Lent,
        "stays yours",
    );
    check(
        "#afree",
        GUEST_IMPORT,
        "s",
        "StreamReader<u8>",
        Given,
        "belongs to the other side",
    );
    check("#afree", GUEST_IMPORT, "x", "String", Given, "then free it");
    check(
        "#afree",
        HOST_IMPORT,
        "s",
        "StreamReader<u8>",
        Received,
        "read it",
    );
    check("#awf", GUEST_IMPORT, "a", "String", Given, "then free it");
}

/// The rules see WIT types; the signatures are what the generators made of them. Whoever is lent
/// something has a reference or a lifetime to show for it, except for handles on the host.
#[test]
fn what_is_lent_is_borrowed_in_rust() {
    let report = report_of(EVERY_KIND);
    let mut seen = 0;
    for item in &report.items {
        for position in &item.positions {
            for passing in &position.parameters {
                let borrowed = passing.rust_type.contains(['&', '\'']);
                let handle = position.side == Side::Host && passing.wit_type.contains("borrow");
                let lent = passing.transfer == Transfer::Lent;
                let partly =
                    passing.ownership.contains("are lent") || passing.ownership.contains("is lent");
                let receiver = passing.name == "self" || passing.wit_type == "lends";
                assert!(
                    borrowed == (lent || partly) || handle || receiver,
                    "{} {}: {passing:?}",
                    item.path,
                    position.label()
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 80, "{seen}");
}

#[test]
fn names_are_shortened_only_where_nothing_else_is_called_so() {
    let report = report_of(
        "package a:b;\ninterface t {\n record vec { x: list<u8> }\n resource %resource;\n \
         f: func(x: vec, y: borrow<%resource>);\n}\nworld w { import t; }\n",
    );
    let record = position(item(&report, "#vec"), GUEST_IMPORT);
    assert!(
        record.declaration.contains("pub x: _rt::Vec<u8>"),
        "{}",
        record.declaration
    );
    let function = position(item(&report, "#f"), HOST_IMPORT);
    assert!(
        function
            .declaration
            .contains("::witcraft_host::wasmtime::component::Resource<Resource>"),
        "{}",
        function.declaration
    );
    assert!(report.names.iter().all(|name| name.name != "Resource"));
}

#[test]
fn exports_are_told_from_a_namespace_called_exports() {
    let wit = "package exports:x;\ninterface t { record r { a: u8 } }\n\
               world w { import t; export t; }\n";
    let report = report_of(wit);
    let record = item(&report, "#r");
    assert_eq!(
        position(record, GUEST_IMPORT).use_path,
        "bindings::exports_::x::t::R"
    );
    assert_eq!(
        position(record, GUEST_EXPORT).use_path,
        "bindings::exports::exports_::x::t::R"
    );
}

#[test]
fn one_side_is_left() {
    let report = report_of(EVERY_KIND).one_side(Side::Guest);
    assert_eq!(report.sides, [Side::Guest]);
    assert_eq!(report.positions(), [GUEST_IMPORT, GUEST_EXPORT]);
    for item in &report.items {
        let children = item.children.iter().flat_map(|child| &child.positions);
        assert!(
            children
                .into_iter()
                .all(|position| position.side == Side::Guest)
        );
        assert!(
            item.positions
                .iter()
                .all(|position| position.side == Side::Guest)
        );
    }
    assert!(report.names.iter().all(|name| name.side == Side::Guest));
}

#[test]
fn a_package_without_a_world_is_shown_in_both_directions() {
    let wit = "package a:b@1.0.0;\ninterface t { record r { a: u8 } f: func(x: r); }\n";
    let package = Loader::default()
        .load(&[Input::text("t.wit", wit)])
        .unwrap();
    let report = report_package(&package).unwrap();
    assert_eq!((report.schema, report.world.as_deref()), (SCHEMA, None));
    assert_eq!(report.package, "a:b@1.0.0");
    let paths: Vec<&str> = report.items.iter().map(|item| &*item.path).collect();
    assert_eq!(paths, ["a:b/t@1.0.0", "a:b/t@1.0.0#r", "a:b/t@1.0.0#f"]);
    for item in &report.items {
        assert_eq!(item.positions.len(), 4);
    }
}

#[test]
fn what_the_world_does_not_reach_is_left_out() {
    let report = report_of(
        "package a:b;\ninterface t { type id = u64; }\ninterface other { type id = u64; }\n\
         world w { import t; }\n",
    );
    let paths: Vec<&str> = report.items.iter().map(|item| &*item.path).collect();
    assert_eq!(paths, ["a:b/t", "a:b/t#id"]);
    assert_eq!(report.items[1].positions.len(), 2, "not exported");
}
