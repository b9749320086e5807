//! What is written in another way, and packages of other shapes than one world and its interfaces.

use witcraft_compat::{Axis, Report, Role, compare};
use witcraft_model::{Input, Loader};

fn report(old: &str, new: &str) -> Report {
    let load = |wit: &str| {
        let package = Loader::default().load(&[Input::text("b.wit", wit)]);
        package.unwrap_or_else(|failure| panic!("{failure}\n{wit}"))
    };
    compare(&load(old), &load(new))
}

fn rules(report: &Report) -> Vec<&'static str> {
    report.findings.iter().map(|finding| finding.rule).collect()
}

fn breaks(report: &Report, role: Role) -> bool {
    report.findings.iter().any(|it| it.breaks(role, Axis::Abi))
}

#[test]
fn what_only_reads_differently_is_no_change() {
    for (title, old, new) in [
        (
            "documentation",
            "package a:b;\n/// One.\ninterface i {\n  /// A.\n  f: func();\n}\nworld w { import i; }\n",
            "package a:b;\n/// Two.\ninterface i {\n  // B.\n  f: func();\n}\n/// W.\nworld w { import i; }\n",
        ),
        (
            "own, spelled out",
            "package a:b;\ninterface i { resource r; f: func(x: r) -> list<r>; }\nworld w { import i; }\n",
            "package a:b;\ninterface i { resource r; f: func(x: own<r>) -> list<own<r>>; }\nworld w { import i; }\n",
        ),
        (
            "an escaped name",
            "package a:b;\ninterface i { f: func(x: u32); }\nworld w { import i; }\n",
            "package a:b;\ninterface i { %f: func(%x: u32); }\nworld w { import i; }\n",
        ),
        (
            "an include, spelled out",
            "package a:b;\ninterface i { f: func(); }\nworld base { import i; }\nworld w { include base; export g: func(); }\n",
            "package a:b;\ninterface i { f: func(); }\nworld base { import i; }\nworld w { import i; export g: func(); }\n",
        ),
        (
            "a foreign interface, used through a nested package",
            "package a:b;\nworld w { import c:d/k; }\npackage c:d { interface k { h: func(); } }\n",
            "package a:b;\nworld w { import c:d/k; }\n/// Other words.\npackage c:d { interface k { h: func(); } }\n",
        ),
    ] {
        let found = report(old, new);
        assert!(found.findings.is_empty(), "{title}: {:?}", rules(&found));
    }
}

#[test]
fn an_interface_of_no_world_may_be_on_either_side() {
    let old = "package a:b;\ninterface i { f: func(); }\n";
    let found = report(old, "package a:b;\ninterface i { f: func(); g: func(); }\n");
    assert_eq!(rules(&found), ["function/added"]);
    assert_eq!(found.findings[0].places.len(), 2);
    assert!(breaks(&found, Role::Guests) && breaks(&found, Role::Hosts));
}

#[test]
fn a_type_that_changes_is_one_finding_however_often_it_is_used() {
    let wit = "package a:b;\ninterface types { record size { width: u32 } type id = u32; }\n\
               interface i { use types.{size, id}; f: func(x: size) -> list<size>; g: func(x: id); }\n\
               interface j { use types.{size as extent}; h: func(x: option<extent>); }\n\
               world w { import i; export j; export k: interface { use types.{size}; l: func() -> size; } }\n";
    let found = report(wit, &wit.replace("width: u32", "width: u64"));
    assert_eq!(rules(&found), ["record/field-type-changed"]);
    assert!(breaks(&found, Role::Guests) && breaks(&found, Role::Hosts));
    let found = report(wit, &wit.replace("id = u32", "id = u64"));
    assert_eq!(rules(&found), ["type/alias-changed"]);
}

#[test]
fn a_nested_package_is_compared_where_a_world_uses_it() {
    let wit = "package a:b;\nworld w { import c:d/k; }\npackage c:d { interface k { h: func(); } interface l { m: func(); } }\n";
    let found = report(wit, &wit.replace("h: func()", "h: func(x: u8)"));
    assert_eq!(rules(&found), ["function/param-added"]);
    assert_eq!(found.findings[0].path, "c:d/k#h.x");
    // What is in no world of the package, and not its own, is none of its business.
    let found = report(wit, &wit.replace("m: func()", "m: func(x: u8)"));
    assert_eq!(rules(&found), [""; 0]);
}

#[test]
fn a_promise_that_is_broken_is_said_to_be_one() {
    let wit = "package a:b@1.0.0;\n@since(version = 1.0.0)\ninterface i {\n  @since(version = 1.0.0)\n  \
               f: func();\n  @since(version = 0.5.0)\n  @deprecated(version = 0.9.0)\n  g: func();\n}\n";
    let found = report(wit, &wit.replace("f: func()", "f: func(x: u8)"));
    assert_eq!(rules(&found), ["function/param-added"]);
    assert_eq!(found.findings[0].since.as_deref(), Some("1.0.0"));
    let found = report(wit, &wit.replace("f: func()", "f: async func()"));
    assert_eq!(found.findings[0].since.as_deref(), Some("1.0.0"));
    let gone = wit
        .split_once("  @since(version = 0.5.0)")
        .unwrap()
        .0
        .to_owned()
        + "}\n";
    let found = report(wit, &gone);
    assert_eq!(rules(&found), ["gate/deprecated-removed"]);
    assert_eq!(found.findings[0].deprecated.as_deref(), Some("0.9.0"));
}

#[test]
fn unstable_items_are_left_out() {
    let wit = "package a:b@1.0.0;\n@since(version = 1.0.0)\ninterface i {\n  @unstable(feature = x)\n  f: func();\n}\n";
    let found = report(wit, &wit.replace("f: func()", "f: func(x: u8)"));
    assert!(found.findings.is_empty());
}

#[test]
fn many_changes_are_compared_in_no_time() {
    let wit = |ty: &str| {
        let functions: String = (0..2_000)
            .map(|n| format!("  get{n}: func(x: {ty}) -> r{n};\n  record r{n} {{ y: {ty} }}\n"))
            .collect();
        format!("package a:b;\ninterface i {{\n{functions}}}\nworld w {{ import i; }}\n")
    };
    let found = report(&wit("u32"), &wit("u64"));
    assert_eq!(found.findings.len(), 4_000);
}
