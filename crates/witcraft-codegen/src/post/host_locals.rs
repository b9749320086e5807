//! Functions called `lookup` or `store` in host bindings: upstream finds what a component exports in variables that are
//! named like the functions, beside its own `lookup` and `store`. Its own get a name that no function can have.

/// Where upstream's variables are used, by the function that they are in, and what of it is about them.
const NEW: [&str; 3] = ["let mut lookup = ", "&mut lookup;", " = lookup("];
const LOAD: [&str; 5] = [
    "mut store: impl ",
    "(&store)",
    "let mut store = store.as_context_mut();",
    "&mut store;",
    "(&mut store, ",
];

/// Renames upstream's variables where one of the user's hides them.
pub(crate) fn fix(code: &str) -> String {
    if !code.contains("let lookup = ") && !code.contains("let store = ") {
        return code.to_owned();
    }
    let mut out = String::with_capacity(code.len());
    let mut lines = code.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let text = line.trim_start();
        let (name, uses): (_, &[&str]) = if text.starts_with("pub fn new<") {
            ("lookup", &NEW)
        } else if text.starts_with("pub fn load(") {
            ("store", &LOAD)
        } else {
            out.push_str(line);
            continue;
        };
        let mut body = line.to_owned();
        while let Some(line) = lines.next_if(|line| !line.trim_start().starts_with("Ok(")) {
            body.push_str(line);
        }
        let hides = format!("let {name} = ");
        if body
            .lines()
            .any(|line| line.trim_start().starts_with(&hides))
        {
            for used in uses {
                body = body.replace(used, &used.replace(name, &format!("_{name}")));
            }
        }
        out.push_str(&body);
    }
    out
}

#[cfg(test)]
mod tests {
    use witcraft_model::{Input, Loader};

    /// Should upstream repair this, nobody would notice that the repair here does nothing; this does.
    #[test]
    fn upstream_still_writes_what_is_repaired() {
        let text = "package a:b;\ninterface i { lookup: func(); store: func(); get: func(); }\n\
                    world w { export i; export store: func(); export zed: func(); }\n";
        let package = Loader::default()
            .load(&[Input::text("f.wit", text)])
            .unwrap();
        let world = package.world(None).unwrap();
        let mut resolve = package.resolve().clone();
        let upstream = wasmtime_wit_bindgen::Opts::default()
            .generate(&mut resolve, world.id())
            .unwrap();
        for own in super::NEW.iter().chain(&super::LOAD) {
            assert!(upstream.contains(own), "{own}\n{upstream}");
        }
        let code = crate::marked_host(&world).unwrap();
        assert!(code.contains("let lookup = _lookup(\"lookup\")"), "{code}");
        assert!(code.contains("let get = _lookup(\"get\")"), "{code}");
        for hidden in [
            " lookup(",
            "(&mut store, &self.zed)",
            "(&mut store, &self.get)",
        ] {
            assert!(!code.contains(hidden), "{hidden}\n{code}");
        }
    }
}
