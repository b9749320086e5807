//! Repairs of guest bindings.

/// Applies all of them.
pub(crate) fn fix(code: &str) -> String {
    let code = without_upstream_header(code);
    let code = link_natively(code);
    // Users of these bindings have no such macro to look up.
    code.replace(
        "/// For more information see the documentation of `wit_bindgen::generate!`.\n",
        "",
    )
}

/// Upstream names itself and its options; our header says both.
fn without_upstream_header(code: &str) -> &str {
    let mut rest = code;
    while let Some(line) = rest.strip_prefix("//") {
        rest = line.split_once('\n').map_or("", |(_, rest)| rest);
    }
    rest
}

/// Names such as `a:b/c#f` cannot be linked natively, which would keep `cargo test` from working
/// in a guest crate. Only wasm needs them.
fn link_natively(code: &str) -> String {
    const EXPORT: &str = "#[unsafe(export_name = ";
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find(EXPORT) {
        let name = &rest[at + EXPORT.len()..];
        let Some(end) = name.find(")]") else { break };
        out.push_str(&rest[..at]);
        out.push_str("#[cfg_attr(target_family = \"wasm\", unsafe(export_name = ");
        out.push_str(&name[..end]);
        out.push_str("))]");
        rest = &name[end + 2..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_are_named_on_wasm_only() {
        assert_eq!(
            link_natively("a #[unsafe(export_name = \"a:b/c#[method]r.f\")] b"),
            "a #[cfg_attr(target_family = \"wasm\", \
             unsafe(export_name = \"a:b/c#[method]r.f\"))] b"
        );
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
