//! What the cases of an enum say as errors.
//!
//! Upstream makes the documentation of each case a string, as it is: a quote in it ends the string, and the
//! indentation of the code around gets into it. Here the strings are written anew.

use std::collections::HashMap;

use witcraft_model::Package;
use witcraft_model::wit::TypeDefKind;

use crate::marker;

/// Writes all such strings anew.
pub(crate) fn fix(code: &str, package: &Package) -> String {
    let begin = format!(" => \"{}", marker::PREFIX);
    if !code.contains(&begin) {
        return code.to_owned();
    }
    let docs = docs(package);
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find(&begin) {
        let (before, found) = rest.split_at(at);
        let (case, found) = (before, &found[begin.len()..]);
        let path = found.split(['"', '\n']).next().unwrap_or_default();
        let text = docs.get(path).copied().unwrap_or_default().trim();
        // The documentation follows in as many lines as it has.
        let lines = if text.is_empty() {
            0
        } else {
            text.lines().count()
        };
        let end = found
            .match_indices('\n')
            .nth(lines)
            .map_or(found.len(), |(end, _)| end);
        out.push_str(case);
        out.push_str(&format!(" => {text:?},"));
        rest = &found[end..];
    }
    out.push_str(rest);
    out
}

/// The documentation of the cases of all enums, by their addresses.
fn docs(package: &Package) -> HashMap<String, &str> {
    let resolve = package.resolve();
    let mut docs = HashMap::new();
    for (id, ty) in resolve.types.iter() {
        let TypeDefKind::Enum(enum_) = &ty.kind else {
            continue;
        };
        let Some(path) = package.paths().ty(resolve, id) else {
            continue;
        };
        for case in &enum_.cases {
            if let Some(contents) = &case.docs.contents {
                docs.insert(path.child(&case.name).to_string(), contents.as_str());
            }
        }
    }
    docs
}

#[cfg(test)]
mod tests {
    use witcraft_model::{Input, Loader};

    #[cfg(all(feature = "guest", feature = "host"))]
    #[test]
    fn any_documentation_can_be_a_string() {
        let text = "package a:b;\ninterface i {\n enum e {\n /// Says \"no\\\".\n ///\n /// Or {.\n x,\n y }\n \
                    f: func() -> result<_, e>;\n}\nworld w { import i; export i; }\n";
        let package = Loader::default()
            .load(&[Input::text("f.wit", text)])
            .unwrap();
        let world = package.world(None).unwrap();
        for code in [
            crate::marked_guest(&world).unwrap(),
            crate::marked_host(&world).unwrap(),
        ] {
            let expected = r#"E::X => "Says \"no\\\".\n\nOr {.","#;
            assert_eq!(code.matches(expected).count(), 2, "{code}");
            assert_eq!(code.matches("E::Y => \"\",").count(), 2, "{code}");
            assert!(!code.contains("\"@witcraft"));
        }
    }
}
