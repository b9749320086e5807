//! What stands for imports where there is no host: in a guest that is compiled natively, to run its
//! tests.
//!
//! Upstream's stand-ins are `extern "C"` functions that say `unreachable!()`, which ends the whole
//! test run without a word about why. Ours are Rust functions, whose panic one test can fail with,
//! and which say what was called.

const ARCH: &str = "#[cfg(not(target_arch = \"wasm32\"))]";
const BODY: &str = "{ unreachable!() }";

/// How streams and futures begin. What they do later goes through `extern "C"` pointers, out of which no
/// panic finds: so natively they do not even begin.
const BEGINNINGS: [&str; 2] = [
    "unsafe { ::witcraft_guest::rt::async_support::stream_new::<T>(T::VTABLE) }",
    "unsafe { ::witcraft_guest::rt::async_support::future_new::<T>(default, T::VTABLE) }",
];

/// Replaces the bodies of all stand-ins.
pub(crate) fn fix(code: &str) -> String {
    let mut code = bodies(code);
    for beginning in BEGINNINGS {
        let native = "{ ::witcraft_guest::native::stream() }";
        let both = format!("#[cfg(target_arch = \"wasm32\")]\n{beginning}\n{ARCH}\n{native}");
        code = code.replace(beginning, &both);
    }
    code
}

fn bodies(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let (mut module, mut name) = ("", "");
    let mut native = false;
    for line in code.split_inclusive('\n') {
        let text = line.trim();
        if let Some(found) = quoted(text, "#[link(wasm_import_module = \"") {
            module = found;
        } else if let Some(found) = quoted(text, "#[link_name = \"") {
            name = found;
        } else if native && text.starts_with("unsafe extern \"C\" fn ") && text.ends_with(BODY) {
            out.push_str(&stand_in(text, module, name));
            native = false;
            continue;
        }
        native = text == ARCH;
        out.push_str(line);
    }
    out
}

fn quoted<'a>(line: &'a str, before: &str) -> Option<&'a str> {
    line.strip_prefix(before)?.split('"').next()
}

fn stand_in(text: &str, module: &str, name: &str) -> String {
    let signature = text.trim_end_matches(BODY);
    // Streams and futures keep their functions in a table of `extern "C"` pointers.
    if !signature.contains(" fn wit_import") && is_of_table(signature) {
        return format!("{signature}{{ ::witcraft_guest::native::stream() }}\n");
    }
    let signature = signature.replacen("unsafe extern \"C\" fn", "unsafe fn", 1);
    format!("{signature}{{ ::witcraft_guest::native::import({module:?}, {name:?}) }}\n")
}

fn is_of_table(signature: &str) -> bool {
    const TABLE: [&str; 6] = [
        " fn cancel_write(",
        " fn cancel_read(",
        " fn drop_writable(",
        " fn drop_readable(",
        " fn start_read(",
        " fn start_write(",
    ];
    TABLE.iter().any(|name| signature.contains(name)) || signature.contains(" fn new() -> u64")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stand_ins_say_what_was_called() {
        let code = "\
  #[cfg(target_arch = \"wasm32\")]
  #[link(wasm_import_module = \"a:b/c\")]
  unsafe extern \"C\" {
    #[link_name = \"[method]r.f\"]
    fn wit_import0(_: i32, );
  }

  #[cfg(not(target_arch = \"wasm32\"))]
  unsafe extern \"C\" fn wit_import0(_: i32, ) { unreachable!() }
  #[cfg(not(target_arch = \"wasm32\"))]
  unsafe extern \"C\" fn new() -> u64 { unreachable!() }
";
        let fixed = fix(code);
        assert!(
            fixed.contains(
                "unsafe fn wit_import0(_: i32, ) { ::witcraft_guest::native::import(\"a:b/c\", \"[method]r.f\") }"
            ),
            "{fixed}"
        );
        assert!(
            fixed.contains(
                "unsafe extern \"C\" fn new() -> u64 { ::witcraft_guest::native::stream() }"
            ),
            "{fixed}"
        );
    }
}
