//! Repairs of guest bindings.

/// Applies all of them.
pub(crate) fn fix(code: &str) -> String {
    let code = without_upstream_header(code);
    let code = link_natively(code);
    let code = default_flags(&code);
    let code = super::native::fix(&code);
    // Users of these bindings have no such macro to look up.
    let code = code.replace(
        "/// For more information see the documentation of `wit_bindgen::generate!`.\n",
        "",
    );
    super::lints::strip(&code)
}

/// Upstream names itself and its options; our header says both.
fn without_upstream_header(code: &str) -> &str {
    let mut rest = code;
    // Documentation of the first item may follow at once.
    while let Some(line) = rest
        .strip_prefix("//")
        .filter(|line| !line.starts_with('/'))
    {
        rest = line.split_once('\n').map_or("", |(_, rest)| rest);
    }
    rest
}

/// `export!` expands in the user's module, where the user's lints hold: they are about code that people write.
///
/// And it expands in `cargo test`, too: names such as `a:b/c#f` cannot be linked natively, which would keep a
/// guest crate from being tested at all. There it says what it is for, and makes nothing.
fn link_natively(code: &str) -> String {
    const OUTER: &str = "=> (const _: () = {";
    const ALLOW: &str =
        "#[allow(dead_code, unsafe_code, clippy::all, clippy::pedantic, clippy::restriction)]";
    let inner = format!(
        "=> (#[cfg(not(target_family = \"wasm\"))]\nconst _: () = {{\n\
         const fn exported<T: $($path_to_types)*::Guest>() {{}}\nexported::<$ty>();\n}};\n\
         {ALLOW}\n#[cfg(target_family = \"wasm\")]\nconst _: () = {{"
    );
    let mut out = String::with_capacity(code.len() + code.len() / 16);
    let mut parts = code.split(OUTER);
    out.extend(parts.next());
    for part in parts {
        // An interface that has only types exports nothing, and has no trait to ask for.
        let is_empty = part.trim_start().starts_with("};");
        out.push_str(if is_empty { OUTER } else { &inner });
        out.push_str(part);
    }
    out
}

/// With `raw-strings` a string is a `Vec<u8>`, which upstream lowers as if it were a `String`.
pub(crate) fn raw_strings(code: &str) -> String {
    code.replace(".into_bytes()).into_boxed_slice()", ").into_boxed_slice()")
}

/// The empty set is every flags type's default, on the host as well.
fn default_flags(code: &str) -> String {
    code.replace(
        "#[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Clone, Copy)]",
        "#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// These repairs look for upstream's exact text. Should it change, they would do nothing, and
    /// nobody would notice; this does.
    #[test]
    fn upstream_still_writes_what_is_repaired() {
        let package = witcraft_model::Loader::default()
            .load(&[witcraft_model::Input::text(
                "f.wit",
                "package a:b;\nworld w { flags f { x } export g: func(f: f); }\n",
            )])
            .unwrap();
        let code = crate::marked_guest(&package.world(None).unwrap()).unwrap();
        for repaired in [
            "exported::<$ty>();",
            "allow(dead_code, unsafe_code, clippy",
            "#[derive(Clone, Copy, Debug, Default, PartialEq",
        ] {
            assert!(code.contains(repaired), "{repaired}\n{code}");
        }
        assert!(!code.contains("wit_bindgen::"), "{code}");
    }

    #[test]
    fn an_interface_of_types_alone_asks_for_no_trait() {
        let package = witcraft_model::Loader::default()
            .load(&[witcraft_model::Input::text(
                "f.wit",
                "package a:b;\ninterface t { record r { x: u8 } }\nworld w { export t; export f: func(); }\n",
            )])
            .unwrap();
        let code = crate::marked_guest(&package.world(None).unwrap()).unwrap();
        assert!(code.contains("pub struct R"), "{code}");
        assert_eq!(code.matches("exported::<$ty>();").count(), 1, "{code}");
    }

    #[test]
    fn the_header_goes_and_documentation_stays() {
        assert_eq!(
            without_upstream_header("// a\n//  * b\nfn f() {}"),
            "fn f() {}"
        );
        assert_eq!(
            without_upstream_header("// a\nmod m {}\n// b"),
            "mod m {}\n// b"
        );
    }
}
