//! `type s = stream<u8>` in host bindings: upstream names types there that Wasmtime no longer has, and writes the
//! name of the alias as it is in WIT. Used in place, the same types are fine.

use std::fmt::Write as _;

use crate::check::camel;

/// Writes such aliases as they should be.
pub(crate) fn fix(code: &str) -> String {
    if !code.contains("::HostStream<") && !code.contains("::HostFuture<") {
        return code.to_owned();
    }
    let mut out = String::with_capacity(code.len());
    // How the latest alias was called, and is now: its size is asserted in the lines that follow.
    let mut renamed = None;
    for line in code.split_inclusive('\n') {
        let alias = line
            .trim_start()
            .strip_prefix("pub type ")
            .and_then(|rest| rest.split_once(" = "))
            .filter(|(_, ty)| ty.contains("::HostStream<") || ty.contains("::HostFuture<"));
        match alias {
            Some((name, ty)) => {
                let new = camel(name);
                let _ = write!(out, "pub type {new} = {ty}");
                renamed = Some((format!("<{name} as "), format!("<{new} as ")));
            }
            None => match &renamed {
                Some((old, new)) => out.push_str(&line.replace(old, new)),
                None => out.push_str(line),
            },
        }
    }
    out.replace("::HostStream<", "::StreamReader<")
        .replace("::HostFuture<", "::FutureReader<")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_named_as_rust_names_types() {
        let code = "pub type my-HTTP-2x = w::component::HostStream<u8>;\n\
                    assert!(4 == <my-HTTP-2x as T>::S);\npub type Own = u8;\n";
        assert_eq!(
            fix(code),
            "pub type MyHttp2x = w::component::StreamReader<u8>;\n\
             assert!(4 == <MyHttp2x as T>::S);\npub type Own = u8;\n"
        );
    }

    /// Should upstream repair this, nobody would notice that the repair here does nothing; this does.
    #[test]
    fn upstream_still_writes_what_is_repaired() {
        let text = "package a:b;\ninterface i { type my-s = stream<u8>; f: func(s: my-s); }\nworld w { import i; }\n";
        let package = witcraft_model::Loader::default()
            .load(&[witcraft_model::Input::text("f.wit", text)])
            .unwrap();
        let world = package.world(None).unwrap();
        let mut resolve = package.resolve().clone();
        let upstream = wasmtime_wit_bindgen::Opts::default()
            .generate(&mut resolve, world.id())
            .unwrap();
        assert!(upstream.contains("pub type my-s = "), "{upstream}");
        let code = crate::marked_host(&world).unwrap();
        assert!(
            code.contains("pub type MyS = ::witcraft_host::wasmtime::component::StreamReader<u8>")
        );
    }
}
